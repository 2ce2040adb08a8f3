export const id = 286;
export const ids = [286,520];
export const modules = {

/***/ 10286:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51018);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75551);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84159);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98073);
/* harmony import */ var _postStep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8244);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92947);







const reporter = (0,_report_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsReporter */ .t)(_actions_core__WEBPACK_IMPORTED_MODULE_0__, _system_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, 'post');
const { deps, secrets } = (0,_setup_js__WEBPACK_IMPORTED_MODULE_6__/* .actionSetup */ .ec)(reporter.hear);
try {
    const { teardown, report } = await (0,_postStep_js__WEBPACK_IMPORTED_MODULE_5__/* .runPost */ .a)(_actions_core__WEBPACK_IMPORTED_MODULE_0__, process.env, deps);
    if (report === undefined)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(teardown.summary);
    else {
        const { writeProwLayout } = await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(1032)]).then(__webpack_require__.bind(__webpack_require__, 41032));
        await writeProwLayout(report, secrets.values());
        await reporter.end(report);
    }
    if (teardown.outcome === 'pending')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.notice(teardown.summary, { title: 'Deletion continues' });
    if (teardown.outcome === 'failed')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed(teardown.summary);
}
catch (thrown) {
    const { kind, message, nextStep } = (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_2__/* .runErrorFrom */ .Ev)(thrown);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed(`${_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .endings */ .V1[kind].title}: ${message}\n${nextStep}`);
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
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32092);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55423);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22087);
/* harmony import */ var _run_phases_teardown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43004);
/* harmony import */ var _run_record_eventLog_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5733);
/* harmony import */ var _run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89102);
/* harmony import */ var _run_record_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63789);
/* harmony import */ var _run_record_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23022);
/* harmony import */ var _run_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83728);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21017);
/* harmony import */ var _mainStep_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57831);
/* harmony import */ var _stepCore_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(74213);














/**
 * The post step: deletes everything, whatever became of main. It works from what main recorded; inputs, which may have
 * changed since, are read only where none of that is left. Logs come before deletion, unless the job was cancelled.
 */
async function runPost(runner, env, deps) {
    const target = await findTarget(runner, env, deps);
    if (target === undefined) {
        // Main may have been killed before it made a plan, while a program of its own was at work on this machine.
        const begun = runner.getState(_mainStep_js__WEBPACK_IMPORTED_MODULE_11__/* .stateNames */ .U0.folder);
        if (begun !== '' && begun !== _mainStep_js__WEBPACK_IMPORTED_MODULE_11__/* .noFolder */ .Cx) {
            await (0,_run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_6__/* .stopLeftovers */ .z)(begun);
            await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_8__/* .forgetRun */ .vz)(begun);
        }
        return { teardown: { outcome: 'passed', summary: 'The main step made nothing; left: 0' } };
    }
    const { folder } = target;
    const [plan, state, saved] = [await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_8__/* .loadPlan */ .Yq)(folder), await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_8__/* .loadState */ .C7)(folder), await (0,_run_record_report_js__WEBPACK_IMPORTED_MODULE_7__/* .loadReport */ .N)(folder)];
    const log = (0,_run_record_eventLog_js__WEBPACK_IMPORTED_MODULE_12__/* .eventLog */ .Z)(deps.report);
    const listening = { ...deps, report: log.report };
    const status = runner.getInput('job-status');
    const failed = status === 'failure' && plan !== undefined && state !== undefined;
    if (failed) {
        await (0,_run_record_processGroups_js__WEBPACK_IMPORTED_MODULE_6__/* .stopLeftovers */ .z)(folder);
        if (lacksLogs(saved)) {
            const { collectAfterwards } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2631), __webpack_require__.e(3004), __webpack_require__.e(2974)]).then(__webpack_require__.bind(__webpack_require__, 93004));
            await collectAfterwards({ plan, state, folder }, listening);
        }
    }
    const kept = failed ? await keptIfWanted({ plan, state, folder }, listening) : undefined;
    const teardown = kept ?? (await (0,_run_phases_teardown_js__WEBPACK_IMPORTED_MODULE_5__/* .teardownVerdict */ .u)(target, listening, optionsFor(status, plan)));
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
/** From the most exact record to the least: main's folder, what the runner kept of it, and the name that both follow from. */
async function findTarget(runner, env, deps) {
    const folder = runner.getState(_mainStep_js__WEBPACK_IMPORTED_MODULE_11__/* .stateNames */ .U0.folder);
    if (folder === '')
        return derivedTarget(runner, env, deps);
    if (folder === _mainStep_js__WEBPACK_IMPORTED_MODULE_11__/* .noFolder */ .Cx)
        return undefined;
    const state = (await (0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_8__/* .loadState */ .C7)(folder)) ?? withSecret((0,_run_record_state_js__WEBPACK_IMPORTED_MODULE_8__/* .stateFrom */ .mh)(runner.getState(_mainStep_js__WEBPACK_IMPORTED_MODULE_11__/* .stateNames */ .U0.state)), runner, env);
    return state === undefined ? undefined : (0,_run_target_js__WEBPACK_IMPORTED_MODULE_9__/* .targetOf */ .$r)(state, folder);
}
/** The state that the runner keeps holds no secret. */
function withSecret(state, runner, env) {
    if (state?.credential.kind !== 'client-secret')
        return state;
    const clientSecret = runner.getInput('client-secret') || env.AZURE_CLIENT_SECRET || '';
    return { ...state, credential: { ...state.credential, clientSecret } };
}
/** Main was killed before its first word, or the runner lost it. Inputs that cannot be used made nothing. */
function derivedTarget(runner, env, deps) {
    const raw = (0,_stepCore_js__WEBPACK_IMPORTED_MODULE_13__/* .readInputs */ .K)(runner, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
    const run = (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_3__/* .runName */ .rt)((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identityFrom */ .p)(env, raw['job-key'], deps.clock.now()));
    try {
        return (0,_run_target_js__WEBPACK_IMPORTED_MODULE_9__/* .targetFrom */ .CA)(run, (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .T)(raw), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, run));
    }
    catch (thrown) {
        if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .InputError */ .dz)
            return undefined;
        throw thrown;
    }
}
/** Main collects them when it fails by itself; not when it is killed, or when a later step of the job fails. */
function lacksLogs(saved) {
    if (saved === undefined)
        return true;
    return saved.error === undefined && !saved.events.some(({ phase }) => phase === 'collect');
}
/** Keeping is a wish: where it cannot be granted, the run is torn down like any other. */
async function keptIfWanted(run, deps) {
    if (run.plan.keepOnFailureSeconds === 0)
        return undefined;
    try {
        const { keepForDebugging } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(9052)]).then(__webpack_require__.bind(__webpack_require__, 79052));
        return await keepForDebugging(run, deps);
    }
    catch (thrown) {
        deps.signal.throwIfAborted();
        deps.report({ type: 'phase-note', phase: 'teardown', text: `The cluster could not be kept: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(thrown)}` });
        return undefined;
    }
}


/***/ }),

/***/ 46195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ trustOf),
/* harmony export */   CM: () => (/* binding */ azureFrom),
/* harmony export */   dB: () => (/* binding */ publicAzure),
/* harmony export */   lW: () => (/* binding */ isOnThisMachine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);


const publicAzure = {
    resourceManagerUrl: 'https://management.azure.com',
    authorityHost: 'https://login.microsoftonline.com',
    scope: 'https://management.azure.com/.default',
    disableInstanceDiscovery: false,
    // Compute grants about 15 reads of one operation per minute once a first allowance is used up.
    pollMilliseconds: 5000,
};
/** Microsoft's own clouds, each by the host of its authority. */
const clouds = {
    'login.microsoftonline.com': publicAzure,
    'login.microsoftonline.us': { resourceManagerUrl: 'https://management.usgovcloudapi.net' },
    'login.partner.microsoftonline.cn': { resourceManagerUrl: 'https://management.chinacloudapi.cn' },
    'login.chinacloudapi.cn': { resourceManagerUrl: 'https://management.chinacloudapi.cn' },
};
/**
 * The Azure of `cloud: azure`: the public one, or what AZURE_AUTHORITY_HOST and AZURE_RESOURCE_MANAGER_URL say, a
 * national cloud or an embedded Azure that somebody started. A national cloud needs the authority alone.
 *
 * @throws InputError where they are not URLs, or do not say where the resource manager is
 */
function azureFrom(env) {
    const authorityHost = urlIn(env, 'AZURE_AUTHORITY_HOST') ?? publicAzure.authorityHost;
    const cloud = clouds[new URL(authorityHost).hostname];
    const resourceManagerUrl = urlIn(env, 'AZURE_RESOURCE_MANAGER_URL') ?? cloud?.resourceManagerUrl;
    if (resourceManagerUrl === undefined) {
        const message = `is required with the authority ${authorityHost}; give a URL such as https://management.example.com.`;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([{ input: 'AZURE_RESOURCE_MANAGER_URL', message }]);
    }
    return {
        ...publicAzure,
        authorityHost,
        resourceManagerUrl,
        scope: `${resourceManagerUrl}/.default`,
        disableInstanceDiscovery: cloud === undefined,
    };
}
/** The URL in a variable, without slashes at its end. */
function urlIn(env, variable) {
    const text = env[variable]?.trim().replace(/\/+$/, '') ?? '';
    if (text === '')
        return undefined;
    if (URL.canParse(text) && new URL(text).protocol === 'https:')
        return text;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([{ input: variable, message: `\`${text}\` is not a URL that begins with https://.` }]);
}
/** Reads the endpoint's CA, and keeps proxies out of the way to an endpoint on this machine. */
function trustOf(endpoint) {
    if (isOnThisMachine(endpoint))
        keepOffProxies(new URL(endpoint.resourceManagerUrl).hostname);
    return endpoint.caFile === undefined ? {} : { tlsOptions: { ca: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(endpoint.caFile, 'utf8') } };
}
/** Whether it is an embedded Azure, whose hosts see this machine at another address than the internet does. */
function isOnThisMachine({ resourceManagerUrl }) {
    return ['127.0.0.1', 'localhost'].includes(new URL(resourceManagerUrl).hostname);
}
/** The SDK sends everything through HTTPS_PROXY that NO_PROXY does not name, and has no option of its own for that. */
function keepOffProxies(hostname) {
    const named = (process.env.NO_PROXY ?? process.env.no_proxy ?? '').split(',').filter((host) => host !== '');
    process.env.NO_PROXY = [...new Set([...named, hostname])].join(',');
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

/***/ 14338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ signInFacts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** What every virtual machine of Azure has as the asset tag of its chassis. */
const azureAssetTag = '7783-7084-3265-9085-8269-3286-77';
/** Looks at the environment and at this machine, and asks nobody. */
function signInFacts(env) {
    return {
        workflow: env.GITHUB_ACTIONS === 'true',
        idTokens: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL),
        // GitHub-hosted runners are Azure machines too, with an identity that is of no use here.
        managedIdentity: Boolean(env.IDENTITY_ENDPOINT) || (env.RUNNER_ENVIRONMENT !== 'github-hosted' && chassisTag() === azureAssetTag),
        azureCli: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.AZURE_CONFIG_DIR ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.azure'), 'azureProfile.json')),
    };
}
function chassisTag() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/sys/class/dmi/id/chassis_asset_tag', 'utf8').trim();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ teardownVerdict)
/* harmony export */ });
/* unused harmony export teardownPhase */
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(520);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34026);
/* harmony import */ var _record_processGroups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89102);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23022);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75551);





/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. A group that is already gone is a success.
 *
 * @returns the verdict: `left: 0`, or that deletion was accepted, and who proves the rest
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
async function teardownPhase(target, deps, options) {
    const { limitSeconds } = options;
    return (0,_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .Oi)(deps, { name: 'teardown', limitSeconds, processes: (0,_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .systemProcesses */ .xW)() }, async (tools) => {
        const stopped = await (0,_record_processGroups_js__WEBPACK_IMPORTED_MODULE_2__/* .stopLeftovers */ .z)(target.folder);
        if (stopped > 0)
            tools.voice.note(`stopped ${stopped} process groups left by an earlier step`);
        // Loaded now, when the phase has said that it begins.
        const { deleteRun } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 10997));
        const value = await deleteRun(target, deps, options, tools);
        if (value.outcome === 'passed')
            await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_3__/* .forgetRun */ .vz)(target.folder);
        return { value, summary: value.summary };
    });
}
/** Teardown as a verdict of its own, separate from the one about tests. */
async function teardownVerdict(target, deps, options) {
    try {
        return await teardownPhase(target, deps, options);
    }
    catch (thrown) {
        const { kind, message, nextStep } = (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_4__/* .runErrorFrom */ .Ev)(thrown);
        return { outcome: 'failed', kind, summary: `${message} ${nextStep}` };
    }
}


/***/ }),

/***/ 83728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   ol: () => (/* binding */ nameOfRun)
/* harmony export */ });
/* unused harmony export recordedTarget */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32092);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55423);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21017);
/* harmony import */ var _cloud_access_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93237);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22087);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23022);







/** A run that this machine recorded, or undefined where it recorded no run of that name. */
async function recordedTarget(folder) {
    const state = await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_6__/* .loadState */ .C7)(folder);
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
 * @throws InputError when inputs are needed and are not sufficient
 */
async function targetNamed(name, raw, deps) {
    if (!/^[\w.()-]{1,90}$/.test(name)) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([{ input: 'name', message: `\`${name}\` is not a valid resource group name.` }]);
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, name);
    const recorded = await recordedTarget(folder);
    if (recorded !== undefined)
        return recorded;
    const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .T)(raw);
    return targetFrom(name, inputs, folder);
}
/** A run of which nothing is recorded: where it is follows from its name and the inputs. */
function targetFrom(run, inputs, folder) {
    const given = inputs['resource-group'];
    return { run, resourceGroup: given || run, ownsGroup: given === '', access: (0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_4__/* .accessFrom */ .l)(inputs), folder };
}
/**
 * The name of this workflow run's cluster, which follows from what every job of the run knows.
 *
 * @param of.job the id of the job that created it; by default the job that asks
 * @throws InputError outside a workflow, where no name follows from anything
 */
function nameOfRun(env, of) {
    if (env.GITHUB_RUN_ID === undefined) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([{ input: 'name', message: 'is required outside a workflow; `kube-e2e list` shows names.' }]);
    }
    const job = of.job === undefined ? {} : { GITHUB_JOB: of.job };
    return (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_2__/* .runName */ .rt)((0,_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .identityFrom */ .p)({ ...env, ...job }, of.jobKey, 0));
}


/***/ }),

/***/ 520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nf: () => (/* binding */ runOrThrow),
/* harmony export */   xW: () => (/* binding */ systemProcesses),
/* harmony export */   yI: () => (/* binding */ ProcessError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77431);



/** A program ended with an exit code other than 0, could not be started, or ran out of time. */
class ProcessError extends _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR {
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
                maxBuffer: 256 * 1024 * 1024,
                ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
                ...(options.limitSeconds === undefined ? {} : { timeout: milliseconds(options.limitSeconds) }),
                ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
                ...(options.env === undefined ? {} : { env: options.env }),
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
            if (group !== undefined)
                onGroup?.(group, 'started');
            for (const stream of ['stdout', 'stderr']) {
                if (options.onLine)
                    eachLine(child[stream], (line) => options.onLine?.(line, stream));
                if (options.logFile)
                    child[stream].on('data', appendTo(options.logFile));
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
                stdout: result.stdout,
                stderr: result.stderr,
                seconds: (Date.now() - started) / 1000,
            };
        },
    };
}
/** Runs to the end and returns standard output; throws a {@link ProcessError} with the last lines when it fails. */
async function runOrThrow(processes, command, args, options) {
    const result = await processes.run(command, args, options);
    if (result.exitCode !== 0) {
        const log = options?.logFile === undefined ? '' : ` The full output is in ${options.logFile}.`;
        throw new ProcessError(`${command} ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLines */ .w$)(result.stderr || result.stdout)}${log}`);
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
function eachLine(stream, hear) {
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
    });
    stream.on('end', () => {
        if (rest !== '')
            hear(rest);
    });
}
function appendTo(file) {
    return (chunk) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, chunk);
}
/** Whole, at least one (0 would be no limit), and no more than timers can take, which is 24 days. */
function milliseconds(seconds) {
    return Math.min(Math.max(1, Math.ceil(seconds * 1000)), 2 ** 31 - 1);
}
function signalNumber(signal) {
    return signal === 'SIGKILL' ? 9 : signal === 'SIGINT' ? 2 : 15;
}


/***/ })

};
