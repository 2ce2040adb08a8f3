export const id = 4477;
export const ids = [4477,5458];
export const modules = {

/***/ 4477:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_bundleCache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71769);
/* harmony import */ var _report_actions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51018);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75551);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84159);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(90968);
/* harmony import */ var _system_installation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80857);
/* harmony import */ var _harmlessCore_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70312);
/* harmony import */ var _mainStep_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57831);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3264);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92947);











const reporter = (0,_report_actions_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsReporter */ .t)(_harmlessCore_js__WEBPACK_IMPORTED_MODULE_6__/* .core */ .I, _system_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m, 'main');
const { deps, secrets } = (0,_setup_js__WEBPACK_IMPORTED_MODULE_9__/* .actionSetup */ .ec)(reporter.hear);
const setUpMachine = () => _harmlessCore_js__WEBPACK_IMPORTED_MODULE_6__/* .core */ .I.group('system packages', async () => {
    const { exec } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 41955));
    // Its first argument is split at blanks, which the path of a runner may have.
    await exec('bash', [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .root */ .zr, 'script', 'bootstrap'), '--system'], { env: (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_10__/* .childEnvironment */ .Q)(process.env) });
});
await (0,_setup_js__WEBPACK_IMPORTED_MODULE_9__/* .endWith */ .qZ)(async () => {
    const report = await (0,_mainStep_js__WEBPACK_IMPORTED_MODULE_7__/* .runMain */ .VN)(_harmlessCore_js__WEBPACK_IMPORTED_MODULE_6__/* .core */ .I, process.env, { ...deps, bundleShelf: (0,_github_bundleCache_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowCache */ .Y)() }, setUpMachine);
    await (0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .showResults */ .G)(report, secrets.values(), reporter, _harmlessCore_js__WEBPACK_IMPORTED_MODULE_6__/* .core */ .I);
    return (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(report);
}, ({ kind }) => (0,_mainStep_js__WEBPACK_IMPORTED_MODULE_7__/* .tellEnding */ .LX)(_harmlessCore_js__WEBPACK_IMPORTED_MODULE_6__/* .core */ .I, kind));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

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

/***/ 71769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ workflowCache)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25458);
/* harmony import */ var _system_orAborted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60913);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);




/**
 * Bundles in the cache of GitHub Actions. A cache that fails costs time, never the run. The library takes no signal; after
 * an abort it is no longer waited for.
 *
 * @param load the library, which is large and needed only where a bundle is missing
 */
function workflowCache(load = () => Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(925), __webpack_require__.e(1143), __webpack_require__.e(2413), __webpack_require__.e(8365)]).then(__webpack_require__.bind(__webpack_require__, 68365))) {
    return {
        /** @throws the signal's reason when it is aborted */
        async fetch(folder, key, signal) {
            if (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .exists */ .t2)(folder))
                return true;
            const cache = await load();
            if (!cache.isFeatureAvailable())
                return false;
            const restored = await warnOnFailure('restore', signal, async () => {
                return (await cache.restoreCache([folder], key)) !== undefined;
            });
            signal.throwIfAborted();
            return restored;
        },
        /** Does not throw: the bundle is there, cached or not. */
        async store(folder, key, signal) {
            const cache = await load();
            if (!cache.isFeatureAvailable())
                return;
            await warnOnFailure('store', signal, async () => (await cache.saveCache([folder], key)) >= 0);
        },
    };
}
async function warnOnFailure(what, signal, work) {
    try {
        return await (0,_system_orAborted_js__WEBPACK_IMPORTED_MODULE_3__/* .orAborted */ .H)(work(), signal);
    }
    catch (thrown) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`The workflow's cache did not ${what} the release: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown)}`);
        return false;
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
