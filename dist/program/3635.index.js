export const id = 3635;
export const ids = [3635,520];
export const modules = {

/***/ 5044:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51018);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84159);
/* harmony import */ var _downStep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25110);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92947);





const { deps } = (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .actionSetup */ .ec)((0,_report_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsLog */ ._)(_actions_core__WEBPACK_IMPORTED_MODULE_0__, _system_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m));
await (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .endWith */ .qZ)(() => (0,_downStep_js__WEBPACK_IMPORTED_MODULE_3__/* .runDown */ .s)(_actions_core__WEBPACK_IMPORTED_MODULE_0__, process.env, deps));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 25110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ runDown)
/* harmony export */ });
/* harmony import */ var _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85237);
/* harmony import */ var _run_down_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31285);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98073);
/* harmony import */ var _stepCore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74213);




/**
 * The step of down/: deletes what one run created, and proves that nothing is left.
 *
 * @returns the exit code
 * @throws InputError when the name or the access to Azure does not follow from the inputs
 */
async function runDown(core, env, deps) {
    const { name, job, ...said } = (0,_stepCore_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(core, Object.keys(_inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_0__/* .downCatalog */ .Cs));
    const { outcome, kind, summary } = await (0,_run_down_js__WEBPACK_IMPORTED_MODULE_1__/* .down */ .T)({ name, job }, said, env, deps);
    core.setOutput('left', outcome === 'passed' ? '0' : '');
    if (outcome === 'passed') {
        core.info(summary);
        return 0;
    }
    core.error(summary, { title: _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .endings */ .V1[kind ?? 'leak'].title });
    return (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfClass */ .rY)('leak');
}


/***/ }),

/***/ 92947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   ec: () => (/* binding */ actionSetup),
/* harmony export */   qZ: () => (/* binding */ endWith)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _github_idToken_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97281);
/* harmony import */ var _run_record_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9454);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75551);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84159);
/* harmony import */ var _system_installation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80857);
/* harmony import */ var _system_signals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74276);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98073);
/* harmony import */ var _vocabulary_secrets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9401);









/** What all steps have in common: the real world, as a job of GitHub Actions sees it. */
function actionSetup(report) {
    const { env } = process;
    const secrets = (0,_vocabulary_secrets_js__WEBPACK_IMPORTED_MODULE_8__/* .rememberSecrets */ .h)(maskLines);
    const deps = {
        clock: _system_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m,
        report,
        onStart: async (plan, startedAt) => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(8651)]).then(__webpack_require__.bind(__webpack_require__, 41032))).writeStarted(plan, startedAt),
        signal: (0,_system_signals_js__WEBPACK_IMPORTED_MODULE_6__/* .cancelOnSignals */ .d)(() => process.exit(130)),
        folders: (0,_run_record_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .foldersFrom */ .Y)(env),
        mask: secrets.mask,
        embeddedProgram: (0,_system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .embeddedProgram */ .$9)(),
        idleExitSeconds: 30,
        saltStates: _system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .saltStates */ .LE,
        tagFacts: { toolVersion: _system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .toolVersion */ .fX, runUrl: runUrl(env), sha: env.GITHUB_SHA ?? '' },
        idToken: _github_idToken_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowIdToken */ .q,
    };
    return { deps, secrets };
}
/**
 * Carries out a step that ends the process with an exit code. An error becomes an annotation that ends with the next step.
 *
 * @param onError receives it, for outputs that say how the step ended
 */
async function endWith(work, onError = () => { }) {
    try {
        process.exitCode = await work();
    }
    catch (thrown) {
        const error = (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .runErrorFrom */ .Ev)(thrown);
        onError(error);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.error(`${error.message}\n${error.nextStep}`, { title: _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .endings */ .V1[error.kind].title });
        process.exitCode = (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOfClass */ .rY)(_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .endings */ .V1[error.kind].class);
    }
    // Sockets that the SDK keeps for a next request would hold the process for minutes.
    process.exit();
}
/** The page of the workflow's run; empty outside one. */
function runUrl(env) {
    if (env.GITHUB_RUN_ID === undefined)
        return '';
    return `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
}
/** The runner masks line by line, so each line of a key is a secret of its own. */
function maskLines(secret) {
    for (const line of secret.split('\n')) {
        if (line.trim().length > 3)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(line);
    }
}


/***/ }),

/***/ 74213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/** Inputs as the runner hands them over; missing ones are empty. */
function readInputs(core, names) {
    return Object.fromEntries(names.map((name) => [name, core.getInput(name)]));
}


/***/ }),

/***/ 11907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ costInWords),
  h: () => (/* binding */ costOf)
});

;// CONCATENATED MODULE: ./build/js/src/plan/prices.json
const prices_namespaceObject = /*#__PURE__*/JSON.parse('{"dR":"2026-06-18","Ku":{"Standard_B2als_v2":{"eastus":0.0376,"westus2":0.0376,"westeurope":0.0432,"swedencentral":0.0481,"centralindia":0.0338},"Standard_B2as_v2":{"eastus":0.084,"westus2":0.084,"westeurope":0.096,"swedencentral":0.087,"centralindia":0.049},"Standard_D2as_v6":{"eastus":0.0908,"westus2":0.0908,"westeurope":0.11,"swedencentral":0.097,"centralindia":0.0586},"Standard_D2s_v5":{"eastus":0.096,"westus2":0.096,"westeurope":0.115,"swedencentral":0.102,"centralindia":0.101},"Standard_D2s_v6":{"eastus":0.101,"westus2":0.101,"westeurope":0.121,"swedencentral":0.107,"centralindia":0.106},"Standard_D4s_v5":{"eastus":0.192,"westus2":0.192,"westeurope":0.23,"swedencentral":0.204,"centralindia":0.202},"Standard_D4as_v6":{"eastus":0.182,"westus2":0.182,"westeurope":0.22,"swedencentral":0.194,"centralindia":0.117}},"oN":{"uv":0.003,"Wq":0.005,"iL":0.045}}');
;// CONCATENATED MODULE: ./build/js/src/plan/cost.js

/** Those of the NAT gateway and the hub. */
const publicAddresses = 2;
const ofMachines = prices_namespaceObject.Ku;
/** @returns undefined if nothing is billed, or if the table lacks the size or the location */
function costOf({ cloud, location, vm, hosts }) {
    const machine = ofMachines[vm.size]?.[location];
    if (cloud === 'embedded' || machine === undefined)
        return undefined;
    const { /* osDisk */ "uv": osDisk, /* publicAddress */ "Wq": publicAddress, /* natGateway */ "iL": natGateway } = prices_namespaceObject.oN;
    return {
        usdPerHour: hosts.length * (machine + osDisk) + publicAddresses * publicAddress + natGateway,
        pricesOf: prices_namespaceObject.dR,
        atMost: vm.priority === 'Spot',
    };
}
/** The cost of that many seconds in words: `about 0.12 USD (prices of 2026-06-18)`. */
function costInWords({ usdPerHour, pricesOf, atMost }, seconds = 3600) {
    const usd = (usdPerHour * seconds) / 3600;
    return `${atMost ? 'less than' : 'about'} ${usd.toFixed(2)} USD (prices of ${pricesOf})`;
}


/***/ }),

/***/ 51018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ actionsLog),
  t: () => (/* binding */ actionsReporter)
});

// EXTERNAL MODULE: ./build/js/src/run/verdicts.js
var verdicts = __webpack_require__(75551);
// EXTERNAL MODULE: ./build/js/src/vocabulary/failures.js
var failures = __webpack_require__(98073);
// EXTERNAL MODULE: ./build/js/src/report/plainLines.js
var plainLines = __webpack_require__(70243);
// EXTERNAL MODULE: ./build/js/src/plan/cost.js + 1 modules
var plan_cost = __webpack_require__(11907);
// EXTERNAL MODULE: ./build/js/src/report/counts.js
var counts = __webpack_require__(58208);
// EXTERNAL MODULE: ./build/js/src/report/phases.js
var phases = __webpack_require__(47748);
// EXTERNAL MODULE: ./build/js/src/report/words.js
var words = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/js/src/report/summary.js





/** GitHub drops a step's summary entirely above 1 MiB; this leaves room for what else the step writes. */
const summaryBytes = 900 * 1024;
/**
 * The job summary in GitHub's Markdown: verdicts, then what failed, then what was counted. Sections that do not fit are
 * omitted from the end, and the summary says so.
 */
function jobSummary(report) {
    const { suite } = report;
    const sections = [
        heading(report),
        error(report),
        ...(suite === undefined
            ? []
            : [...failedSpecs(suite), listed(suite, 'not run'), listed(suite, 'flaked'), listed(suite, 'known gap')]),
        summary_phases(report),
        ...(suite === undefined ? [] : [summary_counts(suite), summary_images(suite)]),
    ].filter((section) => section !== '');
    return withinBytes(sections, summaryBytes);
}
/** Joins as many sections, in their order, as fit. */
function withinBytes(sections, limit) {
    const closing = '\n_The rest does not fit into a job summary; the result page has all of it._\n';
    const room = limit - Buffer.byteLength(closing);
    let text = '';
    let bytes = 0;
    for (const section of sections) {
        bytes += Buffer.byteLength(section) + 1;
        if (bytes > room)
            return text + closing;
        text += `${section}\n`;
    }
    return text;
}
function heading({ plan, tests, teardown, startedAt, endedAt }) {
    return [
        `## ${plan.suite.name} on Kubernetes ${plan.cluster.kubernetesVersion}`,
        '',
        verdict('Tests', tests),
        verdict('Teardown', teardown),
        [
            `${plan.hosts.length} hosts of size ${plan.vm.size} in ${plan.location} (${plan.cloud})`,
            `${(0,words/* duration */.p0)((endedAt - startedAt) / 1000)} in all`,
            ...spent(plan, endedAt - startedAt),
        ].join(', '),
        '',
    ].join('\n');
}
/** What the run cost at most: its machines did not exist all the time. */
function spent(plan, milliseconds) {
    const cost = (0,plan_cost/* costOf */.h)(plan);
    return cost === undefined ? [] : [`cost ${(0,plan_cost/* costInWords */.M)(cost, milliseconds / 1000)}`];
}
function verdict(what, { outcome, summary }) {
    const mark = { passed: '✅', failed: '❌', pending: '⏳', 'not run': '⚪' }[outcome];
    return `${mark} **${what}: ${outcome}** — ${(0,words/* escapeHtml */.ZD)(summary)}  `;
}
function error({ error }) {
    if (error === undefined)
        return '';
    return `### ❌ ${failures/* endings */.V1[error.kind].title}\n\n${pre(error.message)}\n${(0,words/* escapeHtml */.ZD)(error.nextStep)}\n`;
}
/** One section per failed spec, so a summary that is too long is cut between two of them. */
function failedSpecs(suite) {
    const failed = suite.specs.filter((spec) => spec.outcome === 'failed');
    if (failed.length === 0)
        return [];
    return [`### Failed specs (${failed.length})\n`, ...failed.map(failedSpec)];
}
function failedSpec(spec) {
    return [
        `<details open><summary><b>${(0,words/* escapeHtml */.ZD)(spec.name)}</b> (${(0,words/* duration */.p0)(spec.seconds)})</summary>`,
        '',
        pre((0,words/* shortened */.vI)(`${spec.message}\n${spec.location}`, 4000)),
        `Run it again: <code>${(0,words/* escapeHtml */.ZD)(spec.replay)}</code>`,
        '',
        '</details>',
        '',
    ].join('\n');
}
const listHeadings = {
    'not run': 'Not run',
    flaked: 'Passed only when repeated',
    'known gap': 'Known gaps: specs that only upstream’s exact image can pass',
};
function listed(suite, outcome) {
    const specs = suite.specs.filter((spec) => spec.outcome === outcome);
    if (specs.length === 0)
        return '';
    const most = 100;
    const lines = specs
        .slice(0, most)
        .map((spec) => `- ${(0,words/* escapeHtml */.ZD)(spec.name)}: ${(0,words/* escapeHtml */.ZD)((0,words/* shortened */.vI)(spec.message, 300))}`);
    if (specs.length > most)
        lines.push(`- … and ${specs.length - most} more`);
    return `### ${listHeadings[outcome]} (${specs.length})\n\n${lines.join('\n')}\n`;
}
function summary_phases(report) {
    const rows = (0,phases/* phaseRecords */.A)(report.events, report.endedAt).map(({ phase, outcome, seconds, summary }) => `| ${phase} | ${outcome} | ${(0,words/* duration */.p0)(seconds)} | ${cell((0,words/* shortened */.vI)(summary, 300))} |`);
    return ['### Phases', '', '| phase | outcome | time | what was counted |', '|---|---|--:|---|', ...rows, ''].join('\n');
}
function summary_counts(suite) {
    const rows = (0,counts/* countedParts */.N)(suite).map((part) => ['', part.name, ...counts/* countColumns */.v.map((column) => column.of(part)), (0,words/* duration */.p0)(part.seconds), ''].join('|'));
    return [
        '### Specs',
        '',
        `| part | ${counts/* countColumns */.v.map(({ head }) => head).join(' | ')} | time |`,
        `|---|${counts/* countColumns */.v.map(() => '--:|').join('')}--:|`,
        ...rows,
        '',
    ].join('\n');
}
function summary_images(suite) {
    if (suite.images.length === 0)
        return '';
    const rows = suite.images.map(({ name, content }) => `| ${cell(name)} | ${cell(content)} |`);
    return [
        '<details><summary>Images and their actual content</summary>',
        '',
        '| name that specs ask for | content |',
        '|---|---|',
        ...rows,
        '',
        '</details>',
        '',
    ].join('\n');
}
function pre(text) {
    return `<pre>${(0,words/* escapeHtml */.ZD)(text)}</pre>\n`;
}
function cell(text) {
    return (0,words/* escapeHtml */.ZD)(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

;// CONCATENATED MODULE: ./build/js/src/report/actions.js





/** Shows phases in the log of a job: one group per phase, one line when it ends. */
function actionsLog(core, clock) {
    const tell = (event) => {
        switch (event.type) {
            case 'phase-started':
                return core.startGroup(`${event.phase} (limit ${(0,words/* duration */.p0)(event.limitSeconds)})`);
            case 'phase-ended':
                core.endGroup();
                return core.info((0,plainLines/* lineFor */.y)(event));
            default:
                return core.info(event.text);
        }
    };
    return (0,plainLines/* calm */._)(tell, clock, 5);
}
/**
 * Shows a run to whoever reads the job: its log, and annotations for what failed. The step `post`, which knows both
 * verdicts, writes the job summary.
 */
function actionsReporter(core, clock, step) {
    return {
        hear: actionsLog(core, clock),
        end: async (report) => {
            if (step === 'main')
                return annotateTests(core, report);
            const { outcome, kind, summary } = report.teardown;
            if (outcome === 'failed')
                core.error(summary, { title: failures/* endings */.V1[kind ?? 'leak'].title });
            await core.summary.addRaw(jobSummary(report)).write();
        },
    };
}
/** GitHub keeps ten error annotations of a step; the first ones are the most telling. */
const shownFailures = 8;
/** One annotation about the run as a whole, under the title of what ended it, then those about specs. */
function annotateTests(core, report) {
    const { error, suite, tests } = report;
    const kind = (0,verdicts/* endingOf */.z6)({ ...report, teardown: { outcome: 'not run', summary: '' } });
    const failed = suite?.specs.filter((spec) => spec.outcome === 'failed') ?? [];
    if (error !== undefined)
        core.error(`${error.message}\n${error.nextStep}`, { title: failures/* endings */.V1[error.kind].title });
    else if (kind === 'flake')
        core.warning(`${tests.summary}\n${failures/* endings */.V1.flake.advice}`, { title: failures/* endings */.V1.flake.title });
    else if (kind !== undefined)
        core.error(`${tests.summary}\n${failures/* endings */.V1[kind].advice}`, { title: failures/* endings */.V1[kind].title });
    for (const spec of failed.slice(0, shownFailures)) {
        const message = [(0,words/* shortened */.vI)(spec.message, 2000), spec.location, `Run it again: ${spec.replay}`].join('\n');
        core.error(message, { title: `Failed: ${spec.name}` });
    }
    if (failed.length > shownFailures) {
        core.error(`${failed.length} specs failed in all; the job summary lists them.`, { title: failures/* endings */.V1.product.title });
    }
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
