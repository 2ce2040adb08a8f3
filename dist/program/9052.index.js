export const id = 9052;
export const ids = [9052];
export const modules = {

/***/ 10672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ hubOf)
/* harmony export */ });
/** The one hub of a cluster. Throws if there is none, which no valid plan allows. */
function hubOf(hosts) {
    const hub = hosts.find((host) => host.role === 'hub');
    if (hub === undefined)
        throw new Error('A cluster has exactly one hub, and this list of hosts has none.');
    return hub;
}


/***/ }),

/***/ 79052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepForDebugging: () => (/* binding */ keepForDebugging)
/* harmony export */ });
/* unused harmony export howToConnect */
/* harmony import */ var _azure_teardown_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30647);
/* harmony import */ var _plan_hosts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10672);
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77044);
/* harmony import */ var _cloud_cloud_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37519);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34026);
/* harmony import */ var _record_runFolder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97238);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23022);








/** For the request that changes the tags, with its retries. */
const limitSeconds = 120;
/**
 * Keeps a cluster that failed for people to look at: its tags say until when, and the log says how to get in. A sweep
 * deletes it afterwards.
 *
 * @throws CloudError when there is no such group, or Azure refuses the tags
 */
async function keepForDebugging(run, deps) {
    const { plan, state, folder } = run;
    return (0,_phase_js__WEBPACK_IMPORTED_MODULE_4__/* .phase */ .Oi)(deps, { name: 'teardown', limitSeconds, processes: (0,_system_process_js__WEBPACK_IMPORTED_MODULE_2__/* .systemProcesses */ .xW)() }, async (tools) => {
        const { azure } = await (0,_cloud_cloud_js__WEBPACK_IMPORTED_MODULE_3__/* .openCloud */ .Qg)(state, deps, tools, false);
        const until = deps.clock.now() + plan.keepOnFailureSeconds * 1000;
        await (0,_azure_teardown_group_js__WEBPACK_IMPORTED_MODULE_0__/* .retag */ .s1)(azure, plan.resourceGroup, (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .keptUntil */ .Jf)(until), tools.signal);
        const hub = (await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_6__/* .loadHosts */ .U7)(folder))?.find((host) => host.role === 'hub');
        for (const line of howToConnect(plan, folder, hub?.publicAddress))
            tools.voice.note(line);
        const summary = `kept for debugging until ${new Date(until).toISOString()}; \`kube-e2e down ${plan.resourceGroup}\` deletes it earlier`;
        return { value: { outcome: 'not run', summary }, summary };
    });
}
/** The keys of a run stay on the machine that created it; people elsewhere have Azure install their own key. */
function howToConnect(plan, folder, hubAddress) {
    const hub = (0,_plan_hosts_js__WEBPACK_IMPORTED_MODULE_7__/* .hubOf */ .r)(plan.hosts).name;
    const files = (0,_record_runFolder_js__WEBPACK_IMPORTED_MODULE_5__/* .runFolder */ .k)(folder);
    const here = [
        'On this machine:',
        `  ssh -F ${files.sshConfig} -o ControlPath=none ${hub}`,
        `  export KUBECONFIG=${files.kubeconfig}`,
    ];
    if (plan.cloud === 'embedded')
        return here;
    const group = plan.resourceGroup;
    return [
        ...here,
        'From elsewhere:',
        `  az vm user update --resource-group ${group} --name ${hub} --username ${plan.vm.adminUsername} --ssh-key-value ~/.ssh/id_ed25519.pub`,
        `  az network nsg rule update --resource-group ${group} --nsg-name ${plan.network.nsgName} --name ssh --source-address-prefixes YOUR-ADDRESS`,
        `  ssh ${plan.vm.adminUsername}@${hubAddress ?? 'ADDRESS-OF-THE-HUB'}`,
    ];
}


/***/ })

};
