export const id = 286;
export const ids = [286,7044,4663,5458];
export const modules = {

/***/ 57831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ noFolder),
/* harmony export */   LX: () => (/* binding */ tellEnding),
/* harmony export */   Ok: () => (/* binding */ createdNothing),
/* harmony export */   U0: () => (/* binding */ stateNames),
/* harmony export */   VN: () => (/* binding */ runMain)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84010);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55423);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22087);
/* harmony import */ var _run_noting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6402);
/* harmony import */ var _run_record_eventLog_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5733);
/* harmony import */ var _run_record_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63789);
/* harmony import */ var _run_record_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23022);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75551);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98073);
/* harmony import */ var _stepCore_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74213);












/**
 * What main hands to post through the runner: the run's folder, where everything is, and the state without its secret, in
 * case the folder is lost.
 */
const stateNames = { folder: 'folder', state: 'state', created: 'created' };
/** Main's word that it created nothing in any cloud. Where it is missing, post asks the cloud. */
const createdNothing = 'nothing';
/** In place of a folder, for a second step under the same name: it recorded nothing, and the first one's folder is not its own. */
const noFolder = 'none';
/**
 * The main step: creates the cluster, runs the suite, and leaves the cluster for later steps of the job. Teardown is left
 * to post.
 *
 * @param setUpMachine installs what this machine lacks
 * @throws InputError when nothing was created because inputs, machine or subscription do not allow it
 */
async function runMain(runner, env, deps, setUpMachine = async () => { }) {
    const startedAt = deps.clock.now();
    const log = (0,_run_record_eventLog_js__WEBPACK_IMPORTED_MODULE_10__/* .eventLog */ .Z)(deps.report);
    const listening = { ...deps, report: log.report };
    const raw = (0,_stepCore_js__WEBPACK_IMPORTED_MODULE_11__/* .readInputs */ .K)(runner, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
    const identity = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .identityFrom */ .p)(env, raw['job-key'], startedAt);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_2__/* .runName */ .rt)(identity));
    const second = (await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_6__/* .loadState */ .C7)(folder)) !== undefined;
    // Saved before anything is created, so post finds its way even when this process is killed.
    runner.saveState(stateNames.folder, second ? noFolder : folder);
    if (second)
        throw startedTwice((0,_plan_names_js__WEBPACK_IMPORTED_MODULE_2__/* .runName */ .rt)(identity));
    const run = await plannedRun(raw, identity, env, listening, setUpMachine).catch(async (thrown) => {
        await (0,_run_noting_js__WEBPACK_IMPORTED_MODULE_4__/* .noting */ .E)('plan', listening)('Post will ask the cloud', async () => runner.saveState(stateNames.created, createdNothing));
        throw thrown;
    });
    runner.saveState(stateNames.state, (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecret */ .Nt)(run.state));
    runner.setOutput('resource-group', run.plan.resourceGroup);
    runner.setOutput('kubernetes-version', run.plan.cluster.kubernetesVersion);
    runner.setOutput('results', run.plan.output);
    const { upAndTest } = await Promise.all(/* import() */[__webpack_require__.e(5197), __webpack_require__.e(690), __webpack_require__.e(925), __webpack_require__.e(6118), __webpack_require__.e(1143), __webpack_require__.e(2631), __webpack_require__.e(8815), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(1803), __webpack_require__.e(4915), __webpack_require__.e(2883), __webpack_require__.e(9937), __webpack_require__.e(3004), __webpack_require__.e(5724), __webpack_require__.e(8366), __webpack_require__.e(7044)]).then(__webpack_require__.bind(__webpack_require__, 28366));
    const { kubeconfigFile, ...attempt } = await upAndTest(run, listening);
    const tests = (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_7__/* .testsVerdict */ .$A)(attempt.suite);
    const report = {
        ...attempt,
        startedAt,
        endedAt: deps.clock.now(),
        events: log.events,
        tests,
        teardown: { outcome: 'not run', summary: 'left to the post step' },
    };
    // From here on the verdict is known, and stands where it cannot be written down.
    const noted = (0,_run_noting_js__WEBPACK_IMPORTED_MODULE_4__/* .noting */ .E)('collect', listening);
    await noted('The outputs of this step are not complete', async () => {
        if (kubeconfigFile !== undefined) {
            runner.setOutput('kubeconfig', kubeconfigFile);
            runner.exportVariable('KUBECONFIG', kubeconfigFile);
        }
        runner.setOutput('tests', tests.outcome);
        tellEnding(runner, (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_7__/* .endingOf */ .z6)(report));
    });
    await noted('The report for the post step is not saved', () => (0,_run_record_report_js__WEBPACK_IMPORTED_MODULE_5__/* .saveReport */ .a)(run.folder, report));
    return report;
}
/** Everything before the first request that creates something. */
async function plannedRun(raw, identity, env, deps, setUpMachine) {
    const { checkInputs } = await Promise.all(/* import() */[__webpack_require__.e(5197), __webpack_require__.e(4915), __webpack_require__.e(3701)]).then(__webpack_require__.bind(__webpack_require__, 34915));
    checkInputs(raw, env);
    await setUpMachine();
    const { planPhase } = await Promise.all(/* import() */[__webpack_require__.e(5197), __webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(1803), __webpack_require__.e(4915), __webpack_require__.e(9937), __webpack_require__.e(4663)]).then(__webpack_require__.bind(__webpack_require__, 19937));
    return planPhase(raw, identity, deps);
}
/** Outputs by which a later step, or a gate, decides: for instance whether the suite failed or only the cloud. */
function tellEnding(runner, kind) {
    runner.setOutput('failure', kind ?? '');
    runner.setOutput('failure-class', kind === undefined ? '' : _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_9__/* .endings */ .V1[kind].class);
}
function startedTwice(name) {
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz([
        {
            input: 'job-key',
            message: `This job has already created ${name}; give each of its clusters a different \`job-key\`.`,
        },
    ]);
}


/***/ }),

/***/ 10286:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _report_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51018);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75551);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84159);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98073);
/* harmony import */ var _harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70312);
/* harmony import */ var _postStep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8244);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3264);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92947);








const reporter = (0,_report_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .actionsReporter */ .t)(_harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I, _system_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, 'post');
const { deps, secrets } = (0,_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .actionSetup */ .ec)(reporter.hear);
try {
    const { teardown, report } = await (0,_postStep_js__WEBPACK_IMPORTED_MODULE_5__/* .runPost */ .a)(_harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I, process.env, deps);
    if (teardown.outcome === 'pending')
        _harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I.notice(teardown.summary, { title: 'Deletion continues' });
    if (teardown.outcome === 'failed')
        _harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I.setFailed(teardown.summary);
    if (report === undefined)
        _harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I.info(teardown.summary);
    else
        await (0,_results_js__WEBPACK_IMPORTED_MODULE_6__/* .showResults */ .G)(report, secrets.values(), reporter, _harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I);
}
catch (thrown) {
    const { kind, message, nextStep } = (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .runErrorFrom */ .Ev)(thrown);
    _harmlessCore_js__WEBPACK_IMPORTED_MODULE_4__/* .core */ .I.setFailed(`${_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .endings */ .V1[kind].title}: ${message}\n${nextStep}`);
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84010);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9568);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55423);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22087);
/* harmony import */ var _run_noting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6402);
/* harmony import */ var _run_phases_teardown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43004);
/* harmony import */ var _run_record_eventLog_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5733);
/* harmony import */ var _run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89102);
/* harmony import */ var _run_record_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63789);
/* harmony import */ var _run_record_state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23022);
/* harmony import */ var _run_target_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(83728);
/* harmony import */ var _system_orAborted_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(60913);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21017);
/* harmony import */ var _mainStep_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57831);
/* harmony import */ var _stepCore_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(74213);
















/**
 * The post step: deletes everything, whatever became of main. It works from what main recorded; inputs, which may have
 * changed since, are read only where none of that is left. Logs come before deletion, unless the job was cancelled; they
 * and all else that serves the report can fail without a word in the verdict.
 */
async function runPost(runner, env, deps) {
    const target = await findTarget(runner, env, deps);
    if ('outcome' in target)
        return { teardown: target };
    const { folder } = target;
    const [plan, state, saved] = [await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPlan */ .Yq)(folder), await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_9__/* .loadState */ .C7)(folder), await (0,_run_record_report_js__WEBPACK_IMPORTED_MODULE_8__/* .loadReport */ .N)(folder)];
    const log = (0,_run_record_eventLog_js__WEBPACK_IMPORTED_MODULE_13__/* .eventLog */ .Z)(deps.report);
    const listening = { ...deps, report: log.report };
    const status = runner.getInput('job-status');
    const run = plan === undefined || state === undefined ? undefined : { plan, state, folder };
    const failed = status === 'failure' ? run : undefined;
    if (failed !== undefined)
        await collectIfMissing(failed, saved, listening);
    const kept = failed === undefined ? undefined : await keptIfWanted(failed, listening);
    const teardown = kept ?? (await (0,_run_phases_teardown_js__WEBPACK_IMPORTED_MODULE_6__/* .teardownVerdict */ .u)(target, listening, optionsFor(status, plan)));
    if (plan === undefined)
        return { teardown };
    const base = saved ?? {
        plan,
        startedAt: state?.startedAt ?? deps.clock.now(),
        events: [],
        tests: { outcome: 'not run', summary: 'the main step did not finish' },
    };
    const events = [...base.events, ...log.events];
    return { teardown, report: { ...base, endedAt: deps.clock.now(), events, teardown } };
}
/**
 * After a cancel the runner gives all post steps of a job less than five minutes together, so deletion is requested at
 * once and hardly waited for.
 */
function optionsFor(status, plan) {
    const to = 'the `down` job of the workflow, `kube-e2e down`, or the janitor';
    if (status === 'cancelled')
        return { limitSeconds: 120, handOver: { waitSeconds: 15, to } };
    const waitSeconds = plan?.limits.teardown ?? 600;
    return { limitSeconds: waitSeconds + 120, handOver: { waitSeconds, to } };
}
/**
 * From the most exact record to the least: main's folder, what the runner kept of it, and the name that both follow from.
 *
 * @returns a verdict where there is nothing to delete because main said so, or where nobody can say what there is
 */
async function findTarget(runner, env, deps) {
    const folder = runner.getState(_mainStep_js__WEBPACK_IMPORTED_MODULE_12__/* .stateNames */ .U0.folder);
    if (folder === _mainStep_js__WEBPACK_IMPORTED_MODULE_12__/* .noFolder */ .Cx)
        return nothing;
    const state = folder === '' ? undefined : await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_9__/* .loadState */ .C7)(folder);
    const recorded = state ?? withSecret((0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_9__/* .stateFrom */ .mh)(runner.getState(_mainStep_js__WEBPACK_IMPORTED_MODULE_12__/* .stateNames */ .U0.state)), runner, env);
    if (recorded !== undefined)
        return (0,_run_target_js__WEBPACK_IMPORTED_MODULE_10__/* .targetOf */ .$r)(recorded, folder);
    if (runner.getState(_mainStep_js__WEBPACK_IMPORTED_MODULE_12__/* .stateNames */ .U0.created) !== _mainStep_js__WEBPACK_IMPORTED_MODULE_12__/* .createdNothing */ .Ok)
        return derivedTarget(folder, runner, env, deps);
    await (0,_run_noting_js__WEBPACK_IMPORTED_MODULE_5__/* .noting */ .E)('teardown', deps)(`${folder} is not deleted`, async () => {
        await (0,_run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_7__/* .stopLeftovers */ .z)(folder);
        await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_9__/* .forgetRun */ .vz)(deps.folders.runs, folder);
    });
    return nothing;
}
const nothing = { outcome: 'passed', summary: 'The main step created nothing; left: 0' };
/** The state that the runner keeps holds no secret. */
function withSecret(state, runner, env) {
    if (state?.credential.kind !== 'client-secret')
        return state;
    const clientSecret = runner.getInput('client-secret') || env.AZURE_CLIENT_SECRET || '';
    return { ...state, credential: { ...state.credential, clientSecret } };
}
/**
 * Main was killed before it had planned, or what it recorded is lost. The name alone is known then, and the inputs say
 * where to look; where they do not suffice, nobody knows what is left.
 */
async function derivedTarget(folder, runner, env, deps) {
    const raw = (0,_stepCore_js__WEBPACK_IMPORTED_MODULE_14__/* .readInputs */ .K)(runner, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
    const run = (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_3__/* .runName */ .rt)((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identityFrom */ .p)(env, raw['job-key'], deps.clock.now()));
    try {
        return (0,_run_target_js__WEBPACK_IMPORTED_MODULE_10__/* .targetFrom */ .CA)(run, (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(raw), folder || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, run));
    }
    catch (thrown) {
        if (!(thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .dz))
            throw thrown;
        await (0,_run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_7__/* .stopLeftovers */ .z)(folder);
        const summary = `Whether ${run} exists is unknown: the main step left no record of what it created, and the inputs do not say where to look. ${thrown.message} Run \`kube-e2e down ${run}\` with \`--cloud\` and its sign-in.`;
        return { outcome: 'failed', kind: 'leak', summary };
    }
}
/** Main collects logs when it fails by itself; not when it is killed, or when a later step of the job fails. */
async function collectIfMissing(run, saved, deps) {
    await (0,_run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_7__/* .stopLeftovers */ .z)(run.folder);
    const collected = saved?.error !== undefined || saved?.events.some(({ phase }) => phase === 'collect');
    if (collected)
        return;
    await (0,_run_noting_js__WEBPACK_IMPORTED_MODULE_5__/* .noting */ .E)('collect', deps)('Logs could not be collected', async () => {
        const { collectAfterwards } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2631), __webpack_require__.e(3004), __webpack_require__.e(2974)]).then(__webpack_require__.bind(__webpack_require__, 93004));
        // Its phase has a limit of its own; this one holds for work that does not listen to it.
        const limit = AbortSignal.timeout((run.plan.limits.collect + 30) * 1000);
        await (0,_system_orAborted_js__WEBPACK_IMPORTED_MODULE_15__/* .orAborted */ .H)(collectAfterwards(run, deps), limit);
    });
}
/** Keeping is a wish: where it cannot be granted, the run is torn down like any other. */
async function keptIfWanted(run, deps) {
    if (run.plan.keepOnFailureSeconds === 0)
        return undefined;
    return (0,_run_noting_js__WEBPACK_IMPORTED_MODULE_5__/* .noting */ .E)('teardown', deps)('The cluster could not be kept', async () => {
        const { keepForDebugging } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(9052)]).then(__webpack_require__.bind(__webpack_require__, 79052));
        return keepForDebugging(run, deps);
    });
}


/***/ }),

/***/ 3264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ showResults)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/**
 * Writes the results of a run and shows them. It comes after the verdicts and changes none: what cannot be written is a
 * warning.
 *
 * @param secrets values that must not leave this machine
 */
async function showResults(report, secrets, reporter, core) {
    const title = 'Results are not complete';
    try {
        const { writeProwLayout } = await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(1032), __webpack_require__.e(615)]).then(__webpack_require__.bind(__webpack_require__, 41032));
        const problems = await writeProwLayout(report, secrets);
        if (problems.length > 0)
            core.warning(problems.join('\n'), { title });
    }
    catch (thrown) {
        core.warning((0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown), { title });
    }
    try {
        await reporter.end(report);
    }
    catch (thrown) {
        core.warning((0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown), { title });
    }
}


/***/ }),

/***/ 55423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ networkNames),
/* harmony export */   n3: () => (/* binding */ hostNames),
/* harmony export */   nf: () => (/* binding */ isNameOfRuns),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sr: () => (/* reexport safe */ _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_1__.s)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50043);



/**
 * The resource group's name: a pure function of the run's identity, so teardown needs nothing else to find the group. At
 * most 90 characters (Azure's limit), only letters, digits and hyphens; a hash of the whole identity keeps shortened
 * names distinct.
 */
function runName(run) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([run.repository, run.runId, run.attempt, run.job, run.jobKey]))
        .digest('hex')
        .slice(0, 8);
    const parts = [
        plain(run.repository.split('/').at(-1) ?? '', 24),
        plain(run.runId, 20),
        plain(run.attempt, 4),
        plain(run.job, 20),
        hash,
    ];
    return _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_1__/* .groupPrefix */ .s + parts.filter((part) => part !== '').join('-');
}
/** Names of the network's parts: the same in every run, because no two runs share a group. */
const networkNames = {
    vnetName: 'vnet',
    subnetName: 'hosts',
    nsgName: 'hosts-nsg',
    natGatewayName: 'nat',
    natPublicIpName: 'nat-ip',
};
/** The hub and its workers, in the order of their indices. */
function hostNames(workers) {
    return ['hub', ...Array.from({ length: workers }, (_, index) => `worker-${index + 1}`)];
}
/** Machines, and what is created with them and begins with their name. */
const ofMachines = /^(?:hub|worker-\d+)(?:-.+)?$/;
/** Whether this is a name that a run gives to a resource. */
function isNameOfRuns(name) {
    return ofMachines.test(name) || Object.values(networkNames).some((known) => known === name);
}
function plain(text, length) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, length)
        .replaceAll(/-+$/g, '');
}


/***/ }),

/***/ 93237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ accessFrom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _azure_sdk_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46195);
/* harmony import */ var _inputs_signIn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56363);
/* harmony import */ var _signInFacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14338);




/** Where the inputs say that the resources are; for `embedded` only the started server knows that. */
function accessFrom(inputs) {
    const isEmbedded = inputs.cloud === 'embedded';
    return {
        cloud: inputs.cloud,
        endpoint: isEmbedded ? _azure_sdk_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .publicAzure */ .dB : (0,_azure_sdk_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .azureFrom */ .CM)(process.env),
        credential: isEmbedded ? { kind: 'azure-cli' } : storedCredential(inputs),
        subscriptionId: inputs['subscription-id'],
    };
}
function storedCredential(inputs) {
    const tenantId = inputs['tenant-id'];
    const clientId = inputs['client-id'];
    switch ((0,_inputs_signIn_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseAuth */ .CT)(inputs, (0,_signInFacts_js__WEBPACK_IMPORTED_MODULE_3__/* .signInFacts */ .G)(process.env))) {
        case 'oidc':
            return { kind: 'oidc', tenantId, clientId };
        case 'client-secret':
            return { kind: 'client-secret', tenantId, clientId, clientSecret: inputs['client-secret'] };
        case 'certificate':
            return { kind: 'certificate', tenantId, clientId, certificatePath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs['client-certificate-path']) };
        case 'managed-identity':
            return clientId === '' ? { kind: 'managed-identity' } : { kind: 'managed-identity', clientId };
        case 'azure-cli':
            return { kind: 'azure-cli' };
    }
}


/***/ }),

/***/ 22087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ identityFrom)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/**
 * Who runs this: the workflow's run, or in a terminal the user and the time.
 *
 * @param jobKey what distinguishes the jobs of a matrix, as the runner renders it: `null` where there is no matrix
 * @param now milliseconds since the Unix epoch
 */
function identityFrom(env, jobKey, now) {
    if (env.GITHUB_RUN_ID === undefined) {
        const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
        return { repository: `local/${userName()}`, runId: time, attempt: '', job: String(process.pid), jobKey };
    }
    return {
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID,
        attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        job: env.GITHUB_JOB ?? '',
        jobKey: jobKey === 'null' ? '' : jobKey.replaceAll(/\s+/g, ' '),
    };
}
/** A container may run as a user id without a name. */
function userName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return `uid-${process.getuid?.()}`;
    }
}


/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ noting)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/**
 * Runs what only serves reports. When it fails, a note says so and nothing else changes: no verdict, and least of all the
 * deletion that follows, may hang on it.
 *
 * @returns what the work returned; undefined when it failed
 */
function noting(phase, { report }) {
    return async (without, work) => {
        try {
            return await work();
        }
        catch (thrown) {
            report({ type: 'phase-note', phase, text: `${without}: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}` });
            return undefined;
        }
    };
}


/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ teardownVerdict)
/* harmony export */ });
/* unused harmony export teardownPhase */
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77044);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34026);
/* harmony import */ var _record_processGroups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89102);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23022);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75551);






/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. A group that is already gone is a success.
 *
 * @returns the verdict: `left: 0`, or that deletion was accepted, and who proves the rest
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
async function teardownPhase(target, deps, options) {
    const { limitSeconds } = options;
    return (0,_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .phase */ .Oi)(deps, { name: 'teardown', limitSeconds, processes: (0,_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .systemProcesses */ .xW)() }, async (tools) => {
        const stopped = await (0,_record_processGroups_js__WEBPACK_IMPORTED_MODULE_3__/* .stopLeftovers */ .z)(target.folder);
        if (stopped > 0)
            tools.voice.note(`stopped ${stopped} process groups left by an earlier step`);
        // Loaded now, when the phase has said that it begins.
        const { deleteRun } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 10997));
        const value = await deleteRun(target, deps, options, tools);
        if (value.outcome === 'passed')
            await forgotten(target.folder, deps, tools.voice);
        return { value, summary: value.summary };
    });
}
/** What was proved about the cloud stays true where the folder cannot be deleted. */
async function forgotten(folder, { folders }, voice) {
    try {
        await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_4__/* .forgetRun */ .vz)(folders.runs, folder);
    }
    catch (thrown) {
        voice.note(`The run's folder ${folder}, with its keys, is not deleted: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
    }
}
/** Teardown as a verdict of its own, separate from the one about tests. */
async function teardownVerdict(target, deps, options) {
    try {
        return await teardownPhase(target, deps, options);
    }
    catch (thrown) {
        const { kind, message, nextStep } = (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_5__/* .runErrorFrom */ .Ev)(thrown);
        return { outcome: 'failed', kind, summary: `${message} ${nextStep}` };
    }
}


/***/ }),

/***/ 5733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ eventLog)
/* harmony export */ });
/** Remembers the events of a run, without details, for the reports at its end. */
function eventLog(forward) {
    const events = [];
    return {
        events,
        report: (event) => {
            if (event.type !== 'phase-detail')
                events.push(event);
            forward(event);
        },
    };
}


/***/ }),

/***/ 63789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ loadReport),
/* harmony export */   a: () => (/* binding */ saveReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25458);
/* harmony import */ var _runFolder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97238);



/** Keeps main's report for post, which adds the verdict about teardown. */
async function saveReport(folder, report) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWhole */ .f8)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_1__/* .runFolder */ .k)(folder).report, JSON.stringify(report));
}
/** As much of a report as whoever reads it relies on. */
const saved = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ output: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    events: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), phase: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    tests: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ outcome: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), summary: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
});
/** What main saved. Undefined when it did not get that far, or when the file cannot be read. */
async function loadReport(folder) {
    return saved.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_1__/* .runFolder */ .k)(folder).report)).data;
}


/***/ }),

/***/ 97238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The one place that knows the names of files in a run's folder. */
function runFolder(path) {
    return {
        path,
        plan: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'plan.json'),
        state: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'state.json'),
        hosts: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'hosts.json'),
        report: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'report.json'),
        processGroups: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'groups'),
        ssh: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'ssh'),
        sshConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'ssh', 'ssh_config'),
        kubeconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'kubeconfig'),
    };
}


/***/ }),

/***/ 23022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ saveRun),
/* harmony export */   C7: () => (/* binding */ loadState),
/* harmony export */   H: () => (/* binding */ saveHosts),
/* harmony export */   Nt: () => (/* binding */ withoutSecret),
/* harmony export */   U7: () => (/* binding */ loadHosts),
/* harmony export */   Yq: () => (/* binding */ loadPlan),
/* harmony export */   mh: () => (/* binding */ stateFrom),
/* harmony export */   vz: () => (/* binding */ forgetRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25458);
/* harmony import */ var _runFolder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97238);





const stateSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    resourceGroup: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    ownsGroup: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    startMark: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    subscriptionId: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    cloud: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['azure', 'embedded']),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null),
    credential: zod__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && 'kind' in value),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
});
/** Creates the run's folder and writes plan and state to it, readable by the owner only. */
async function saveRun(folder, plan, state) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).plan, plan);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).state, state);
}
/**
 * The state that was saved in the folder. What cannot be read counts as missing: teardown has other ways and must
 * not end here.
 */
async function loadState(folder) {
    return stateSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).state)).data;
}
/** As much of a plan as teardown relies on. */
const planSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    resourceGroup: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    output: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    keepOnFailureSeconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    limits: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ collect: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), teardown: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() }),
});
/** The plan that was saved in the folder; undefined where it cannot be read. */
async function loadPlan(folder) {
    return planSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).plan)).data;
}
/** Keeps the hosts and their addresses, from which a later process can fetch logs. */
async function saveHosts(folder, hosts) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).hosts, hosts);
}
async function loadHosts(folder) {
    return hostsSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).hosts)).data;
}
/** As much of the hosts as is needed to reach them. */
const hostsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), privateAddress: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }));
/** The state as text that anybody may see: the secret of a credential is left out. */
function withoutSecret(state) {
    const { credential } = state;
    return JSON.stringify({
        ...state,
        credential: credential.kind === 'client-secret' ? { ...credential, clientSecret: '' } : credential,
    });
}
/** Reads what `withoutSecret` wrote. */
function stateFrom(text) {
    return stateSchema.safeParse((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonIn */ .Yf)(text)).data;
}
/**
 * Forgets the run: keys, kubeconfig, state. Called once nothing of it is left in the cloud.
 *
 * @param runs the folder that holds the folders of runs; nothing else is ever deleted
 */
async function forgetRun(runs, folder) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runs))
        throw new Error(`${folder} is not the folder of a run in ${runs}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 83728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   dq: () => (/* binding */ identityOfJob)
/* harmony export */ });
/* unused harmony export recordedTarget */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9568);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50043);
/* harmony import */ var _cloud_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93237);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22087);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23022);







/** A run that this machine recorded, or undefined where it recorded no run of that name. */
async function recordedTarget(folder) {
    const state = await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_5__/* .loadState */ .C7)(folder);
    return state === undefined ? undefined : targetOf(state, folder);
}
/** Everything of a recorded run, and nothing that another start of the same run created. */
function targetOf(state, folder) {
    const { run, resourceGroup, ownsGroup, startMark } = state;
    return { run, resourceGroup, ownsGroup, access: state, folder, startMark };
}
/**
 * A run by its name alone: as this machine recorded it or, on a machine that never saw it, with what the inputs say about
 * cloud, subscription and sign-in.
 *
 * @param raw its `cloud` is empty where nobody named one: which one to ask is then not guessed
 * @throws InputError when inputs are needed and are not sufficient
 */
async function targetNamed(name, raw, deps) {
    if (!(0,_vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_6__/* .isGroupName */ .d)(name)) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'name', message: `\`${name}\` is not a valid resource group name.` }]);
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, name);
    const recorded = await recordedTarget(folder);
    if (recorded !== undefined)
        return recorded;
    if (!raw.cloud) {
        const message = `is required: this machine has no record of ${name}; give \`--cloud azure\` or \`--cloud embedded\`.`;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'cloud', message }]);
    }
    const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(raw);
    return targetFrom(name, inputs, folder);
}
/** A run of which nothing is recorded: where it is follows from its name and the inputs. */
function targetFrom(run, inputs, folder) {
    const given = inputs['resource-group'];
    return { run, resourceGroup: given || run, ownsGroup: given === '', access: (0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_3__/* .accessFrom */ .l)(inputs), folder };
}
/**
 * Who created this workflow run's cluster, which follows from what every job of the run knows.
 *
 * @param of.job the id of the job that created it; by default the job that asks
 * @throws InputError outside a workflow, where no name follows from anything
 */
function identityOfJob(env, of) {
    if (env.GITHUB_RUN_ID === undefined) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'name', message: 'is required outside a workflow; `kube-e2e list` shows names.' }]);
    }
    const job = of.job === undefined ? {} : { GITHUB_JOB: of.job };
    return (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identityFrom */ .p)({ ...env, ...job }, of.jobKey, 0);
}


/***/ }),

/***/ 25458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ writeWholeJson),
/* harmony export */   Uh: () => (/* binding */ writeWholeSync),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export fileOfDraft */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);



/** For the owner only: most of what is written here contains keys or says where they are. */
const privateMode = 0o600;
/**
 * Writes a file whole or not at all: a reader, even after the writer was killed, finds either the old content or the new. A killed writer leaves `FILE.*.draft` behind.
 */
async function writeWhole(file, content, mode = privateMode) {
    const draft = draftOf(file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, content, { mode });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, file);
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
        throw thrown;
    }
}
/** {@link writeWhole} with JSON, indented for human readers. */
async function writeWholeJson(file, value, mode = privateMode) {
    await writeWhole(file, `${JSON.stringify(value, undefined, 2)}\n`, mode);
}
/**
 * {@link writeWhole} for places that cannot await.
 *
 * @param prepare called with the draft before it replaces the file, for instance to change its owner
 */
function writeWholeSync(file, content, options = {}) {
    const draft = draftOf(file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, content, { mode: options.mode ?? privateMode });
        options.prepare?.(draft);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, file);
    }
    catch (thrown) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        throw thrown;
    }
}
/** The JSON in a file; undefined if there is no such file or its content is something else. */
async function readJson(file) {
    return jsonIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, 'utf8').catch(() => ''));
}
/** The JSON in a text; undefined if the text is something else. */
function jsonIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function exists(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).then(() => true, () => false);
}
/** The name of the file that a draft would have become; any other name is returned unchanged. */
function fileOfDraft(name) {
    return name.replace(/\.[0-9a-f-]{36}\.draft$/, '');
}
/** Unique per write: two writers of one file never share a draft. */
function draftOf(file) {
    return `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.draft`;
}


/***/ }),

/***/ 60913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ orAborted)
/* harmony export */ });
/**
 * The result of the work, or the signal's reason as soon as it is aborted: for libraries that take no signal. The work
 * itself may go on, unobserved.
 */
async function orAborted(work, signal) {
    const aborted = Promise.withResolvers();
    const onAbort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        signal.throwIfAborted();
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        work.catch(() => { });
    }
}


/***/ }),

/***/ 77044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yI: () => (/* binding */ ProcessError),
  nf: () => (/* binding */ runOrThrow),
  xW: () => (/* binding */ systemProcesses)
});

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/system/environment.js
var environment = __webpack_require__(90968);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/js/src/system/output.js



/** Longest line that a listener hears as one, in characters. */
const longestLine = 1024 * 1024;
/** @param most characters to keep */
function tailOf(stream, most) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const chunks = [];
    let length = 0;
    const keep = (text) => {
        chunks.push(text);
        length += text.length;
        while (length - (chunks[0]?.length ?? 0) >= most)
            length -= chunks.shift()?.length ?? 0;
    };
    stream.on('data', (chunk) => keep(decoder.write(chunk)));
    stream.on('end', () => keep(decoder.end()));
    return { text: () => chunks.join('').slice(-most) };
}
/** Hands over each line of a stream as it comes. */
function eachLine(stream, hear) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > longestLine)
            lines.push(rest);
        if (rest.length > longestLine)
            rest = '';
        for (const line of lines)
            hear(line);
    });
    stream.on('end', () => {
        rest += decoder.end();
        if (rest !== '')
            hear(rest);
    });
}
/**
 * Appends streams to a file. A log that cannot be written, on a full disk for instance, ends there, and the program whose
 * log it is goes on.
 *
 * @param onLost called once, with the reason
 */
function appendTo(file, onLost) {
    let lost = false;
    return (chunk) => {
        if (lost)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, chunk);
        }
        catch (thrown) {
            lost = true;
            onLost((0,errors/* messageOf */.bD)(thrown));
        }
    };
}

// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
;// CONCATENATED MODULE: ./build/js/src/system/process.js




/** Characters of each stream that a result keeps. */
const mostKept = 64 * 1024 * 1024;
const mostKeptBesideLog = 1024 * 1024;
/** A program ended with an exit code other than 0, could not be started, or ran out of time. */
class ProcessError extends errors/* Failure */.HR {
    constructor(message, options = {}) {
        super('setup', message, options);
    }
}
/**
 * The real {@link Processes}.
 *
 * @param onGroup called with the process group id of each child when it starts and when it ends; a later process (post)
 *   can then stop what this one left.
 */
function systemProcesses(onGroup) {
    return {
        async run(command, args, options = {}) {
            const { execa } = await __webpack_require__.e(/* import() */ 7850).then(__webpack_require__.bind(__webpack_require__, 27850));
            options.signal?.throwIfAborted();
            const started = Date.now();
            const child = execa(command, [...args], {
                // A stop is for the whole process group: SIGTERM, then SIGKILL. There is no cleanup when this process exits: what is
                // left then is recorded, and a later process stops it.
                killDescendants: true,
                cleanup: false,
                forceKillAfterDelay: milliseconds(options.graceSeconds ?? 5),
                reject: false,
                stripFinalNewline: false,
                // Output may be longer than memory; what is kept of it is bounded, below.
                buffer: false,
                extendEnv: false,
                env: (0,environment/* childEnvironment */.Q)(process.env, options.env),
                ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
                ...(options.limitSeconds === undefined ? {} : { timeout: milliseconds(options.limitSeconds) }),
                ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
                ...(options.input === undefined ? {} : { input: options.input }),
                ...(options.inputFile === undefined ? {} : { inputFile: options.inputFile }),
                ...(options.input === undefined && options.inputFile === undefined && !options.keepInputOpen
                    ? { stdin: 'ignore' }
                    : {}),
            });
            child.nodeChildProcess.once('exit', () => {
                const late = options.limitSeconds !== undefined && Date.now() - started >= milliseconds(options.limitSeconds);
                if (!options.signal?.aborted && !late)
                    return;
                setTimeout(() => releasePipes(child), milliseconds((options.graceSeconds ?? 5) + 0.5)).unref();
            });
            const group = child.pid;
            const problems = [];
            if (group !== undefined)
                onGroup?.(group, 'started');
            const most = options.logFile === undefined ? mostKept : mostKeptBesideLog;
            const kept = { stdout: tailOf(child.stdout, most), stderr: tailOf(child.stderr, most) };
            const log = options.logFile &&
                appendTo(options.logFile, (reason) => {
                    problems.push(reason);
                    options.onLine?.(`The rest of the log ${options.logFile} is lost: ${reason}.`, 'stderr');
                });
            for (const stream of ['stdout', 'stderr']) {
                if (options.onLine)
                    eachLine(child[stream], (line) => options.onLine?.(line, stream));
                if (log)
                    child[stream].on('data', log);
            }
            const result = await child;
            // When the leader of a stopped group has ended, nobody waits for the rest of the group.
            if (result.isCanceled || result.timedOut)
                child.kill('SIGKILL');
            if (group !== undefined)
                onGroup?.(group, 'ended');
            options.signal?.throwIfAborted();
            if (result.timedOut) {
                throw new ProcessError(`${command} did not finish within ${options.limitSeconds} s and was stopped.`);
            }
            if (result.exitCode === undefined && result.signal === undefined) {
                throw new ProcessError(`${command} could not be started: ${result.shortMessage ?? 'unknown reason'}.`, {
                    cause: result,
                });
            }
            return {
                exitCode: result.exitCode ?? 128 + signalNumber(result.signal),
                stdout: kept.stdout.text(),
                stderr: kept.stderr.text(),
                seconds: (Date.now() - started) / 1000,
                ...(problems[0] === undefined ? {} : { logProblem: problems[0] }),
            };
        },
    };
}
/** Runs to the end and returns standard output; throws a {@link ProcessError} with the last lines when it fails. */
async function runOrThrow(processes, command, args, options) {
    const result = await processes.run(command, args, options);
    if (result.exitCode !== 0) {
        const where = result.logProblem === undefined ? 'The full' : `Until ${result.logProblem}, the`;
        const log = options?.logFile === undefined ? '' : ` ${where} output is in ${options.logFile}.`;
        throw new ProcessError(`${command} ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${(0,shell/* lastLines */.w$)(result.stderr || result.stdout)}${log}`);
    }
    return result.stdout;
}
/**
 * Stops waiting for the output of a program that was stopped. Whoever still holds its pipes when its whole group has been
 * killed is not one of its descendants, as ssh's control master is not: ssh hands its pipes over to it.
 */
function releasePipes(child) {
    child.stdout.destroy();
    child.stderr.destroy();
}
/** Whole, at least one (0 would be no limit), and no more than timers can take, which is 24 days. */
function milliseconds(seconds) {
    return Math.min(Math.max(1, Math.ceil(seconds * 1000)), 2 ** 31 - 1);
}
function signalNumber(signal) {
    return signal === 'SIGKILL' ? 9 : signal === 'SIGINT' ? 2 : 15;
}


/***/ }),

/***/ 50043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isGroupName),
/* harmony export */   s: () => (/* binding */ groupPrefix)
/* harmony export */ });
/** Every resource group of ours begins with this; the sweep refuses groups that do not. */
const groupPrefix = 'ke2e-';
/** Whether Azure takes this as the name of a resource group; none ends with a period, so none is a way up in a path. */
function isGroupName(name) {
    return /^[\w.()-]{0,89}[\w()-]$/.test(name);
}


/***/ })

};
