export const id = 9726;
export const ids = [9726,7281];
export const modules = {

/***/ 70312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ core)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74667);


/**
 * The toolkit as steps use it: the one writer to a job's log. `info` is the only function of it that writes what it is
 * given as it is; in it nothing of others may be a command.
 */
const core = { ..._actions_core__WEBPACK_IMPORTED_MODULE_0__, info: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_report_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessLines */ .vL)(message)) };


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
/* harmony import */ var _system_standardStreams_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95267);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98073);
/* harmony import */ var _vocabulary_secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9401);











/** What all steps have in common: the real world, as a job of GitHub Actions sees it. */
function actionSetup(report) {
    (0,_system_standardStreams_js__WEBPACK_IMPORTED_MODULE_9__/* .outliveReaders */ .B)();
    const { env } = process;
    const secrets = (0,_vocabulary_secrets_js__WEBPACK_IMPORTED_MODULE_10__/* .rememberSecrets */ .h)(maskLines);
    const deps = {
        clock: _system_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m,
        report,
        onStart: async (plan, startedAt) => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(1032), __webpack_require__.e(6172)]).then(__webpack_require__.bind(__webpack_require__, 41032))).writeStarted(plan, startedAt),
        signal: (0,_system_signals_js__WEBPACK_IMPORTED_MODULE_6__/* .cancelOnSignals */ .d)(() => process.exit(130)),
        folders: (0,_run_record_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .foldersFrom */ .Y)(env),
        mask: secrets.mask,
        embeddedProgram: (0,_system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .embeddedProgram */ .$9)(),
        idleExitSeconds: 30,
        saltStates: _system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .saltStates */ .LE,
        tagFacts: { toolVersion: _system_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .toolVersion */ .fX, runUrl: runUrl(env), sha: env.GITHUB_SHA ?? '' },
        idToken: _github_idToken_js__WEBPACK_IMPORTED_MODULE_1__.workflowIdToken,
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
        process.exitCode = (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodeOfClass */ .rY)(_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_8__/* .endings */ .V1[error.kind].class);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.error(`${error.message}\n${error.nextStep}`, { title: _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_8__/* .endings */ .V1[error.kind].title });
        try {
            onError(error);
        }
        catch (unwritten) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`The outputs of this step are not complete: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(unwritten)}.`);
        }
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

/***/ 97281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflowIdToken: () => (/* binding */ workflowIdToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);




/** The audience that Entra expects in GitHub's ID tokens. */
const idTokenAudience = 'api://AzureADTokenExchange';
/**
 * A new ID token from the runner, which issues them only to jobs with the permission, and never to pull requests from
 * forks. Works in main and in post alike.
 */
async function workflowIdToken() {
    if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
        throw noPermission(await forkOf(process.env.GITHUB_EVENT_PATH));
    }
    return _actions_core__WEBPACK_IMPORTED_MODULE_1__.getIDToken(idTokenAudience);
}
function noPermission(fork) {
    if (fork !== undefined) {
        return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('permission', `This run belongs to a pull request from the fork ${fork}, which gets no ID token.`, {
            nextStep: 'Run forks with `cloud: embedded`, or push the branch to this repository once somebody has reviewed it.',
        });
    }
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('permission', 'This job is not allowed to request an ID token.', {
        nextStep: 'Give the job `permissions: id-token: write` (where it calls a reusable workflow, the calling job), or choose another `auth`.',
    });
}
const pullRequestEvent = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        head: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
        base: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
    }),
});
/** The fork from which a pull request comes, by the event that started the run; undefined for any other event. */
async function forkOf(eventFile) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(eventFile ?? '', 'utf8').catch(() => '{}');
    const event = pullRequestEvent.safeParse(JSON.parse(text)).data?.pull_request;
    const head = event?.head.repo.full_name;
    return head === event?.base.repo.full_name ? undefined : head;
}


/***/ }),

/***/ 84010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qZ: () => (/* binding */ inputCatalog),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
const inputCatalog = {
    cloud: {
        description: 'Where to create the virtual machines: `embedded` (an Azure in a box on this machine; needs Linux and root or passwordless sudo, but no account) or `azure`.',
        default: 'embedded',
    },
    'kubernetes-version': {
        description: 'Kubernetes version to test: an exact version such as `v1.37.1`, `stable`, or `stable-1.36`.',
        default: 'stable',
    },
    nodes: {
        description: 'Number of worker virtual machines, in addition to the hub that runs the control plane.',
        default: '2',
    },
    suite: {
        description: 'End-to-end specs to run: `smoke` (a fixed list, about two minutes), `conformance`, `pr-blocking` (the specs that block a merge upstream), `custom` (selected by focus, skip and label-filter), or `none`. Empty: `custom` if focus or label-filter is given, otherwise `smoke`.',
        default: '',
    },
    focus: {
        description: 'Regular expression that selects specs to run, within the suite if one is named.',
        default: '',
    },
    skip: { description: 'Regular expression that selects specs to leave out.', default: '' },
    'label-filter': {
        description: 'Ginkgo label filter such as `Conformance && !Slow`; narrows the suite if one is named.',
        default: '',
    },
    procs: {
        description: 'Number of processes that run specs in parallel; specs marked Serial run afterwards, in a single process.',
        default: '12',
    },
    output: {
        description: 'Folder for the results: JUnit files, logs and the result page. Created if missing.',
        default: 'kube-e2e-results',
    },
    budget: {
        description: 'Time limit of the whole step in minutes, deletion included: at most the `timeout-minutes` of its job minus what the other steps need. The suite is stopped early enough to leave time for logs and deletion.',
        default: '350',
    },
    'keep-on-failure': {
        description: 'How long to keep the cluster of a failed run for debugging, such as `2h` or `90m`; a sweep deletes it afterwards. Empty: it is not kept.',
        default: '',
    },
    location: {
        description: 'Azure locations for all resources, separated by commas or line breaks. If a location has no capacity, what was created there is deleted and the next one is tried.',
        default: 'swedencentral',
    },
    'vm-size': {
        description: 'Azure sizes for all virtual machines, separated by commas or line breaks. Every size is tried in a location before the next location.',
        default: 'Standard_D2s_v5',
    },
    priority: {
        description: '`regular`, or `spot` for virtual machines at a fraction of the price that Azure may evict in the middle of a run; if no spot capacity is available, regular ones are created.',
        default: 'regular',
    },
    auth: {
        description: 'How to sign in to Azure: `client-secret`, `certificate`, `oidc` (GitHub ID token; the job needs `permissions: id-token: write`), `managed-identity`, `azure-cli`, or `auto` for the first of these that can work.',
        default: 'auto',
    },
    'subscription-id': { description: 'Azure subscription ID. Required for `cloud: azure`.', default: '' },
    'tenant-id': {
        description: 'Entra tenant. Required for every `auth` that uses an application: client secret, certificate, OIDC.',
        default: '',
    },
    'client-id': {
        description: 'Client ID of the application or managed identity. Required for every `auth` that uses an application: client secret, certificate, OIDC.',
        default: '',
    },
    'client-secret': {
        description: 'Client secret of the application. Required for `auth: client-secret`.',
        default: '',
        secret: true,
    },
    'client-certificate-path': {
        description: "PEM file with the application's certificate and private key. Required for `auth: certificate`, and needed again when the job ends.",
        default: '',
    },
    'allowed-sources': {
        description: 'IP ranges, separated by commas or line breaks, that may reach the hub on ports 22 and 6443. `auto` is the address of the machine that runs this.',
        default: 'auto',
    },
    'resource-group': {
        description: 'Existing resource group to use instead of a new one. It stays: only what the run created in it is deleted, and the identity needs rights in this group alone.',
        default: '',
    },
    'vnet-cidr': {
        description: 'Range of the virtual network, from which nodes get their addresses.',
        default: '10.240.0.0/16',
    },
    'vpn-cidr': { description: 'Range of the VPN; one address per host.', default: '10.8.0.0/24' },
    'pod-cidr': { description: 'Range of pods; each host gets a /24 from it.', default: '10.244.0.0/16' },
    'service-cidr': {
        description: 'Range of services; its tenth address is the cluster DNS.',
        default: '10.96.0.0/16',
    },
    'peered-cidrs': {
        description: 'Ranges, separated by commas or line breaks, of networks that are peered with the virtual network or that pods must reach; none of the four ranges above may overlap them.',
        default: '',
    },
    'vpn-topology': {
        description: '`subnet`, or `net30` for the point-to-point routes of the original system.',
        default: 'subnet',
    },
    'vpn-mtu': { description: 'MTU of the tunnel, the bridge and the pods, in bytes.', default: '1400' },
    'job-key': {
        description: 'Distinguishes jobs of the same workflow run, for instance in a matrix; becomes part of resource names. In a workflow it is set from the matrix.',
        default: '',
    },
    'proxy-mode': { description: 'How kube-proxy routes services: `nftables` or `iptables`.', default: 'nftables' },
};
const inputNames = Object.keys(inputCatalog);
function describe(name) {
    return inputCatalog[name];
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
  _D: () => (/* binding */ actionsLog),
  t: () => (/* binding */ actionsReporter),
  Sy: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: ./build/js/src/run/verdicts.js
var verdicts = __webpack_require__(75551);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/failures.js
var failures = __webpack_require__(98073);
// EXTERNAL MODULE: ./build/js/src/report/harmless.js
var harmless = __webpack_require__(74667);
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
    return `${mark} **${what}: ${outcome}** — ${(0,harmless/* inMarkdown */.Hi)(summary)}  `;
}
function error({ error }) {
    if (error === undefined)
        return '';
    return `### ❌ ${failures/* endings */.V1[error.kind].title}\n\n${pre(error.message)}\n${(0,harmless/* inMarkdown */.Hi)(error.nextStep)}\n`;
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
        .map((spec) => `- ${(0,words/* escapeHtml */.ZD)(spec.name)}: ${(0,harmless/* inMarkdown */.Hi)((0,words/* shortened */.vI)(spec.message, 300))}`);
    if (specs.length > most)
        lines.push(`- … and ${specs.length - most} more`);
    return `### ${listHeadings[outcome]} (${specs.length})\n\n${lines.join('\n')}\n`;
}
function summary_phases(report) {
    const rows = (0,phases/* phaseRecords */.A)(report.events, report.endedAt).map(({ phase, outcome, seconds, summary }) => `| ${phase} | ${outcome} | ${(0,words/* duration */.p0)(seconds)} | ${(0,harmless/* inMarkdown */.Hi)((0,words/* shortened */.vI)(summary, 300))} |`);
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
    const rows = suite.images.map(({ name, content }) => `| ${(0,harmless/* inMarkdown */.Hi)(name)} | ${(0,harmless/* inMarkdown */.Hi)(content)} |`);
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
                return core.info((0,harmless/* oneLine */.TN)(event.text));
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
            await writeSummary(core, jobSummary(report));
        },
    };
}
/** Not every runner takes a summary, and the disk may be full: both are worth a warning, and no verdict. */
async function writeSummary(core, text) {
    try {
        await core.summary.addRaw(text).write();
    }
    catch (thrown) {
        core.warning(`The job summary could not be written: ${(0,errors/* messageOf */.bD)(thrown)}.`);
    }
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


/***/ })

};
