export const id = 895;
export const ids = [895,5458];
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

/***/ 15519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ suiteInputs)
/* harmony export */ });
/** Inputs that say what runs on a cluster, not what the cluster is. */
const suiteInputs = ['suite', 'focus', 'skip', 'label-filter', 'procs', 'output'];


/***/ }),

/***/ 48249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76500);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22087);
/* harmony import */ var _run_lifecycle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28366);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57357);
/* harmony import */ var _suiteInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15519);






function define(command, { deps, givingUp, end }) {
    const inputs = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(_inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .inputNames */ .vj.filter((name) => !_suiteInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .suiteInputs */ .G.includes(name)));
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .withFlags */ .WW)(command, inputs).action(async () => {
        const raw = { ...(0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .withSignIn */ .Z7)((0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .saidBy */ .TT)(command, inputs), process.env), suite: 'none' };
        const identity = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityFrom */ .p)(process.env, raw['job-key'] ?? '', deps.clock.now());
        const report = await (0,_run_lifecycle_js__WEBPACK_IMPORTED_MODULE_3__/* .runJob */ .b)(raw, identity, deps, { keep: true, teardownSignal: givingUp });
        await end(report);
        if (report.error === undefined)
            process.stdout.write(`export KUBECONFIG=${report.kubeconfigFile}\n`);
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

/***/ 76500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   Z7: () => (/* binding */ withSignIn)
/* harmony export */ });
/* unused harmony export cloudVariables */
/** The variables that Azure's own tools read, by the input they correspond to. */
const cloudVariables = {
    'subscription-id': 'AZURE_SUBSCRIPTION_ID',
    'tenant-id': 'AZURE_TENANT_ID',
    'client-id': 'AZURE_CLIENT_ID',
    'client-secret': 'AZURE_CLIENT_SECRET',
    'client-certificate-path': 'AZURE_CLIENT_CERTIFICATE_PATH',
};
/**
 * Fills in cloud and sign-in from the environment where they were not given, for commands on a machine that never saw the
 * run. A subscription means `cloud: azure`.
 */
function withEnvironment(raw, env) {
    const found = Object.fromEntries(Object.entries(cloudVariables).map(([name, variable]) => [
        name,
        raw[name] || env[variable]?.trim() || '',
    ]));
    return { ...raw, ...found, cloud: raw.cloud || (found['subscription-id'] === '' ? 'embedded' : 'azure') };
}
/** The same for a command that creates a cluster: on Azure that costs money, so `cloud: azure` must be given. */
function withSignIn(raw, env) {
    return raw.cloud === 'azure' ? withEnvironment(raw, env) : raw;
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
