export const id = 3485;
export const ids = [3485];
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
        return value === undefined ? [] : [[name, String(value).trim()]];
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

// EXTERNAL MODULE: ./build/js/src/inputs/fields.js + 1 modules
var fields = __webpack_require__(59671);
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
    return ((0,rules/* expiryOf */.p)(tags, now) ?? Number.POSITIVE_INFINITY) <= now ? 'expired' : 'runs';
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


/***/ })

};
