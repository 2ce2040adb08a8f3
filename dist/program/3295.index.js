export const id = 3295;
export const ids = [3295];
export const modules = {

/***/ 57357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   WW: () => (/* binding */ withFlags)
/* harmony export */ });
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);

/** Adds a flag for each input. Values stay text; they are validated in one place, for flags and `with:` alike. */
function withFlags(command, catalog) {
    for (const [name, { description, default: value }] of Object.entries(catalog)) {
        command.option(`--${name} <value>`, value === '' ? description : `${description} Default: ${value}`);
    }
    return command;
}
/** The named inputs of a run. */
function inputsOf(names) {
    return Object.fromEntries(names.map((name) => [name, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .inputCatalog */ .qZ[name]]));
}
/** The values of the flags by input name: commander reports flags in camel case. */
function saidBy(command, catalog) {
    const flags = command.opts();
    const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const said = Object.keys(catalog).flatMap((name) => {
        const value = flags[camel(name)];
        return value === undefined ? [] : [[name, String(value)]];
    });
    return Object.fromEntries(said);
}


/***/ }),

/***/ 83485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  define: () => (/* binding */ list_define)
});

// EXTERNAL MODULE: ./build/js/src/inputs/fields.js
var fields = __webpack_require__(23732);
// EXTERNAL MODULE: ./build/js/src/inputs/janitorCatalog.js
var janitorCatalog = __webpack_require__(85237);
// EXTERNAL MODULE: ./build/js/src/report/runTables.js
var runTables = __webpack_require__(37730);
// EXTERNAL MODULE: ./build/js/src/run/janitor/janitor.js + 4 modules
var janitor = __webpack_require__(79162);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/operation.js
var operation = __webpack_require__(6065);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/group.js
var group = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/plan/cost.js + 1 modules
var plan_cost = __webpack_require__(11907);
// EXTERNAL MODULE: ./build/js/src/plan/names.js
var names = __webpack_require__(55423);
// EXTERNAL MODULE: ./build/js/src/plan/tags.js
var plan_tags = __webpack_require__(89106);
// EXTERNAL MODULE: ./build/js/src/run/record/state.js
var record_state = __webpack_require__(23022);
// EXTERNAL MODULE: ./build/js/src/run/janitor/rules.js
var rules = __webpack_require__(25756);
;// CONCATENATED MODULE: ./build/js/src/run/janitor/list.js









/** Our groups of a subscription, the oldest first. */
async function listCloudRuns(azure, cloud, now, signal) {
    const groups = await (0,group/* listGroups */.P$)(azure, signal);
    const ours = groups.filter(({ name, tags }) => name.startsWith(names/* groupPrefix */.sr) && (0,plan_tags/* carriesOurMark */.b0)(tags));
    const runs = await Promise.all(ours.map((group) => listed(group, azure, cloud, now, signal)));
    return runs.toSorted((a, b) => b.ageSeconds - a.ageSeconds);
}
/** Runs that this machine recorded and has not deleted, except for those already listed. */
async function listRecordedRuns(runsFolder, known, now) {
    const names = await (0,promises_.readdir)(runsFolder).catch(() => []);
    const unknown = names.filter((name) => !known.some((run) => run.name === name));
    const runs = await Promise.all(unknown.map(async (name) => {
        const state = await (0,record_state/* loadState */.C7)((0,external_node_path_.join)(runsFolder, name));
        if (state === undefined)
            return [];
        const ageSeconds = (now - state.startedAt) / 1000;
        return [{ name, owner: 'this machine', ageSeconds, state: 'recorded here only', costSoFar: '', runUrl: '' }];
    }));
    return runs.flat();
}
async function listed(group, azure, cloud, now, signal) {
    const created = Date.parse((0,plan_tags/* tagIn */.mg)(group.tags, 'createdAt') ?? '');
    const ageSeconds = Number.isNaN(created) ? 0 : (now - created) / 1000;
    return {
        name: group.name,
        owner: (0,plan_tags/* tagIn */.mg)(group.tags, 'repository') ?? 'unknown',
        ageSeconds,
        state: stateOf(group, now),
        costSoFar: cloud === 'embedded' ? '' : await costSoFar(group, azure, ageSeconds, signal),
        runUrl: (0,plan_tags/* tagIn */.mg)(group.tags, 'runUrl') ?? '',
    };
}
function stateOf({ tags, deleting }, now) {
    if (deleting)
        return 'is being deleted';
    if (Date.parse((0,plan_tags/* tagIn */.mg)(tags, 'keepUntil') ?? '') > now)
        return 'kept';
    return ((0,rules/* expiryOf */.p)(tags) ?? Number.POSITIVE_INFINITY) <= now ? 'expired' : 'runs';
}
/** As if all machines had existed from the beginning. */
async function costSoFar({ name, location }, azure, seconds, signal) {
    return (0,operation/* request */.Em)(`Listing the machines of ${name}`, signal, async () => {
        const hosts = [];
        for await (const host of azure.compute.virtualMachines.list(name, { abortSignal: signal }))
            hosts.push(host);
        const size = hosts[0]?.hardwareProfile?.vmSize;
        if (size === undefined)
            return '';
        const priority = hosts[0]?.priority === 'Spot' ? 'Spot' : 'Regular';
        const cost = (0,plan_cost/* costOf */.h)({ cloud: 'azure', location, vm: { size, priority }, hosts });
        return cost === undefined ? '' : (0,plan_cost/* costInWords */.M)(cost, seconds);
    });
}

// EXTERNAL MODULE: ./build/js/src/cli/flags.js
var flags = __webpack_require__(57357);
// EXTERNAL MODULE: ./build/js/src/cli/terminal.js + 1 modules
var terminal = __webpack_require__(75267);
;// CONCATENATED MODULE: ./build/js/src/cli/list.js







function list_define(command, { deps }) {
    (0,flags/* withFlags */.WW)(command, janitorCatalog/* signInCatalog */.Q8)
        .option('--subscription-id <ids>', 'subscriptions to list, separated by commas')
        .action(async ({ subscriptionId = '' }) => {
        const said = (0,flags/* saidBy */.TT)(command, janitorCatalog/* signInCatalog */.Q8);
        const { cloud, subscriptions } = await (0,janitor/* lookAround */.h)((0,fields/* words */.aL)(subscriptionId), said, process.env, deps, (0,terminal/* toolsOf */.F)(deps));
        const now = deps.clock.now();
        const inCloud = await Promise.all(subscriptions.map((azure) => listCloudRuns(azure, cloud, now, deps.signal)));
        const recorded = await listRecordedRuns(deps.folders.runs, inCloud.flat(), now);
        process.stdout.write(`${(0,runTables/* listText */.so)([...inCloud.flat(), ...recorded])}\n`);
    });
}


/***/ }),

/***/ 36419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neededGitHub),
/* harmony export */   g: () => (/* binding */ gitHub)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);


const run = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() });
const runs = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ workflow_runs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ updated_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })) });
const issues = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }));
/** For one request. */
const limitMilliseconds = 30_000;
/**
 * GitHub's API, as a job sees it by GITHUB_API_URL, GITHUB_TOKEN and GITHUB_REPOSITORY.
 *
 * @returns undefined without a token
 */
function gitHub(env, signal) {
    const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: home = '', GITHUB_API_URL: api = 'https://api.github.com' } = env;
    if (!token)
        return undefined;
    const ask = async (method, path, body) => {
        const response = await fetch(`${api}${path}`, {
            method,
            headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
            signal: AbortSignal.any([signal, AbortSignal.timeout(limitMilliseconds)]),
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }).catch((thrown) => {
            signal.throwIfAborted();
            throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K2('cloud', `GitHub did not answer for ${path}: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}.`);
        });
        return response;
    };
    const must = async (method, path, body) => {
        const response = await ask(method, path, body);
        if (response.ok)
            return response.json();
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K2('permission', `GitHub answered ${method} ${path} with HTTP status ${response.status}.`, {
            nextStep: 'Give the job `permissions: actions: read`, and `issues: write` where it is to maintain an issue.',
        });
    };
    return {
        async runHasEnded({ repository, runId, attempt }) {
            // A run from a terminal has a time in place of an id, and GitHub does not know it.
            if (repository.startsWith('local/') || !/^\d+$/.test(runId))
                return undefined;
            const response = await ask('GET', `/repos/${repository}/actions/runs/${runId}`);
            // A token that does not see the repository gets the same answer as for a run that was deleted.
            if (!response.ok)
                return undefined;
            const { status, run_attempt } = run.parse(await response.json());
            return status === 'completed' || run_attempt > Number(attempt);
        },
        async lastSuccess(workflow) {
            const path = `/repos/${home}/actions/workflows/${encodeURIComponent(workflow)}/runs?status=success&per_page=1`;
            const newest = runs.parse(await must('GET', path)).workflow_runs[0];
            return newest === undefined ? undefined : Date.parse(newest.updated_at);
        },
        async tellIssue({ label, title, text }) {
            const found = issues.parse(await must('GET', `/repos/${home}/issues?state=open&labels=${encodeURIComponent(label)}`));
            const number = found[0]?.number;
            if (text === undefined) {
                if (number !== undefined)
                    await must('PATCH', `/repos/${home}/issues/${number}`, { state: 'closed' });
            }
            else if (number === undefined) {
                await must('POST', `/repos/${home}/issues`, { title, body: text, labels: [label] });
            }
            else
                await must('PATCH', `/repos/${home}/issues/${number}`, { title, body: text });
        },
    };
}
/** GitHub, where a command cannot do without it. */
function neededGitHub(found, what) {
    if (found !== undefined)
        return found;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        {
            input: what,
            message: 'needs a GitHub token: GITHUB_TOKEN in the environment; a workflow has `github.token`.',
        },
    ]);
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

/***/ 23732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ optionalGuid),
/* harmony export */   GX: () => (/* binding */ yesOrNo),
/* harmony export */   H8: () => (/* binding */ toProblem),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   t0: () => (/* binding */ regularExpression),
/* harmony export */   y1: () => (/* binding */ range),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_nearestName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98045);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89515);



/** Kinds of inputs, each with the sentence for a value that is none. */
/** An issue of a schema with the value that was said, but for a secret one. */
function toProblem(issue, said, secret = false) {
    const input = String(issue.path[0]);
    const value = secret ? '' : `\`${said[input]}\` `;
    return { input, message: `${value}${issue.message}${issue.message.endsWith('?') ? '' : '.'}` };
}
function oneOf(...values) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(values, {
        error: (issue) => {
            const said = String(issue.input);
            const near = (0,_vocabulary_nearestName_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(said, values);
            const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
            return `is not one of ${values.map((value) => `\`${value}\``).join(', ')}${hint}`;
        },
    });
}
function wholeNumber(least, most) {
    const error = `must be a whole number from ${least} to ${most}`;
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^\d+$/, { error })
        .transform(Number)
        .refine((value) => value >= least && value <= most, { error });
}
function yesOrNo() {
    return oneOf('true', 'false').transform((text) => text === 'true');
}
/** Seconds; nothing said is 0. */
function duration() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^([1-9]\d{0,2}[mh])?$/, { error: 'must be a time such as `2h` or `90m`' })
        .transform((text) => Number.parseInt(text || '0', 10) * (text.endsWith('h') ? 3600 : 60));
}
function range() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine(_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .isRange */ ._Z, {
        error: 'must be an IPv4 range such as 10.240.0.0/16 whose address is the first of the range',
    });
}
function regularExpression() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => {
        try {
            new RegExp(text);
            return true;
        }
        catch {
            return false;
        }
    }, { error: 'is not a regular expression' });
}
function optionalGuid() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i, {
        error: 'must be a GUID such as 00000000-0000-0000-0000-000000000000',
    });
}
/** Words between commas, blanks and line breaks. */
function words(text) {
    return text.split(/[\s,]+/).filter((word) => word !== '');
}


/***/ }),

/***/ 85237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ downCatalog),
/* harmony export */   Q8: () => (/* binding */ signInCatalog),
/* harmony export */   il: () => (/* binding */ sweepCatalog)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);

/**
 * The inputs of `down` and `sweep`, in a workflow (down/action.yml, sweep/action.yml) as in a terminal. `script/docs`
 * writes the two files from these lists. Inputs that a run has as well share its names and defaults.
 */
/** Where to look, and as whom. */
const signInCatalog = {
    cloud: {
        description: 'Where the clusters were created: `embedded` (an Azure in a box on this machine) or `azure`.',
        default: (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('cloud').default,
    },
    auth: (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('auth'),
    'tenant-id': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('tenant-id'),
    'client-id': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('client-id'),
    'client-secret': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('client-secret'),
    'client-certificate-path': {
        description: "PEM file with the application's certificate and private key. Required for `auth: certificate`.",
        default: '',
    },
};
const downCatalog = {
    name: {
        description: 'Name of the run, as its log and `kube-e2e list` print it. Empty: it follows from the workflow run, `job` and `job-key`.',
        default: '',
    },
    job: { description: 'ID of the job that created the cluster. Empty: the job that asks.', default: '' },
    'job-key': { description: 'The `job-key` of the job that created the cluster.', default: '' },
    'resource-group': {
        description: 'The `resource-group` of the job that created the cluster. That group stays, and what the run created in it is deleted.',
        default: '',
    },
    'subscription-id': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('subscription-id'),
    ...signInCatalog,
};
const sweepCatalog = {
    'subscription-ids': {
        description: 'IDs of the subscriptions to sweep, separated by commas or line breaks. Empty: the one in `AZURE_SUBSCRIPTION_ID`, otherwise all that the identity can see.',
        default: '',
    },
    'dry-run': { description: '`true` reports what would be deleted, and changes nothing.', default: 'false' },
    limit: { description: 'Minutes that the deletion of each group may take.', default: '15' },
    issue: {
        description: '`true` keeps one issue of this repository open while a group is stuck; the job needs `permissions: issues: write`.',
        default: 'false',
    },
    'check-heartbeat': {
        description: '`true` sweeps nothing, and fails if the janitor has not succeeded within `most-hours`; the job needs `permissions: actions: read`.',
        default: 'false',
    },
    workflow: { description: 'File name of the janitor workflow, for `check-heartbeat`.', default: 'janitor.yml' },
    'most-hours': { description: 'Hours that the janitor may be silent, for `check-heartbeat`.', default: '26' },
    ...signInCatalog,
};


/***/ }),

/***/ 89515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   V4: () => (/* binding */ overlapsWith),
/* harmony export */   _Z: () => (/* binding */ isRange)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var cidr_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17380);


/** Whether the text is an IPv4 range in CIDR form whose address is the first of the range. */
function isRange(text) {
    const [address = '', prefix = ''] = text.split('/');
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) || !/^\d{1,2}$/.test(prefix) || Number(prefix) > 32)
        return false;
    return (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(text).start === (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(`${address}/32`).start;
}
/** A problem for each pair of ranges that share an address. */
function overlaps(ranges) {
    const entries = Object.entries(ranges);
    return entries.flatMap(([input, range], index) => overlapsWith(Object.fromEntries(entries.slice(index + 1)), input, range));
}
/** A problem for each of the ranges that shares an address with the one that the input gave. */
function overlapsWith(ranges, input, range) {
    return Object.entries(ranges)
        .filter(([, other]) => (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .overlapCidr */ .g4)(range, other))
        .map(([otherInput, other]) => ({
        input,
        message: `${range} overlaps ${otherInput} ${other}; give ranges that share no address.`,
    }));
}
/** Number of addresses in the range, first and last included. */
function sizeOf(range) {
    const { start, end } = (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range);
    return Number(end - start) + 1;
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

/***/ 57290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ aligned)
/* harmony export */ });
/** Rows of a table as lines: each column as wide as its widest cell, two blanks between them. */
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    return rows.map((row) => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 37730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ sweepText),
/* harmony export */   S7: () => (/* binding */ sweepIssue),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   cS: () => (/* binding */ sweepMarkdown),
/* harmony export */   so: () => (/* binding */ listText)
/* harmony export */ });
/* unused harmony export sweepCounts */
/* harmony import */ var _aligned_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57290);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5027);


/** Tables of `sweep` and `list`, for terminals, the log of a job, and GitHub's Markdown. */
/** How many groups had each outcome. */
function countOutcomes(groups) {
    const count = (outcome) => groups.filter((group) => group.outcome === outcome).length;
    return {
        deleted: count('deleted'),
        'would be deleted': count('would be deleted'),
        stuck: count('stuck'),
        skipped: count('skipped'),
    };
}
/** Such as `found 3: 1 deleted, 1 stuck, 1 skipped`. */
function sweepCounts(groups) {
    const counts = Object.entries(countOutcomes(groups))
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => `${count} ${outcome}`);
    return `found ${groups.length}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}
function sweepText(groups) {
    return [...(0,_aligned_js__WEBPACK_IMPORTED_MODULE_0__/* .aligned */ .b)(groups.map(({ name, outcome, why }) => [name, outcome, why])), sweepCounts(groups)].join('\n');
}
function sweepMarkdown(groups) {
    const rows = groups.map(({ subscriptionId, name, outcome, why, runUrl, seconds }) => {
        const named = runUrl === '' ? `\`${name}\`` : `[\`${name}\`](${runUrl})`;
        return `| ${named} | ${outcome} | ${cell(why)} | ${seconds === 0 ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(seconds)} | \`${subscriptionId}\` |`;
    });
    return [
        '## Sweep',
        '',
        sweepCounts(groups),
        '',
        '| group | outcome | why | time | subscription |',
        '|---|---|---|--:|---|',
        ...rows,
        '',
    ].join('\n');
}
/**
 * The issue that stays open as long as a group is stuck.
 *
 * @param page of the workflow run that sweeps; empty in a terminal
 * @returns no text where nothing is stuck, which closes the issue
 */
function sweepIssue(groups, page) {
    const { stuck } = countOutcomes(groups);
    const text = `${sweepMarkdown(groups)}\n${page === '' ? sweepCounts(groups) : `Reported by ${page}`}\n`;
    return {
        label: 'kube-e2e-azure-sweep',
        title: `Stuck resource groups: ${stuck}`,
        text: stuck === 0 ? undefined : text,
    };
}
function listText(runs) {
    if (runs.length === 0)
        return 'No runs found.';
    const rows = runs.map(({ name, owner, ageSeconds, state, costSoFar, runUrl }) => [
        name,
        state,
        (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ageSeconds),
        owner,
        costSoFar,
        runUrl,
    ]);
    return (0,_aligned_js__WEBPACK_IMPORTED_MODULE_0__/* .aligned */ .b)([['NAME', 'STATE', 'AGE', 'OWNER', 'COST SO FAR', 'RUN'], ...rows]).join('\n');
}
function cell(text) {
    return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25458);
/* harmony import */ var _runFolder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97238);




const stateSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    resourceGroup: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    ownsGroup: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    startMark: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    subscriptionId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    cloud: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['azure', 'embedded']),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_3__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null),
    credential: zod__WEBPACK_IMPORTED_MODULE_3__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && 'kind' in value),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
});
/** Creates the run's folder and writes plan and state to it, readable by the owner only. */
async function saveRun(folder, plan, state) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(folder).plan, plan);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(folder).state, state);
}
/**
 * The state that was saved in the folder. What cannot be read counts as missing: teardown has other ways and must
 * not end here.
 */
async function loadState(folder) {
    return stateSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(folder).state)).data;
}
async function loadPlan(folder) {
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(folder).plan));
}
/** Keeps the hosts and their addresses, from which a later process can fetch logs. */
async function saveHosts(folder, hosts) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(folder).hosts, hosts);
}
async function loadHosts(folder) {
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(folder).hosts));
}
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
    return stateSchema.safeParse((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonIn */ .Yf)(text)).data;
}
/** Forgets the run: keys, kubeconfig, state. Called once nothing of it is left in the cloud. */
async function forgetRun(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 98045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47785);

/**
 * The known name that was probably meant. Undefined when none is near: a third of its letters may differ, or two in a short
 * name.
 */
function nearestName(said, known) {
    return (0,leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(said, known, { maxDistance: Math.max(2, Math.floor(said.length / 3)) });
}


/***/ })

};
