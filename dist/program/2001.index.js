export const id = 2001;
export const ids = [2001];
export const modules = {

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
    const found = Object.fromEntries(Object.entries(cloudVariables).map(([name, variable]) => [name, raw[name] || env[variable] || '']));
    return { ...raw, ...found, cloud: raw.cloud || (found['subscription-id'] === '' ? 'embedded' : 'azure') };
}
/** The same for a command that creates a cluster: on Azure that costs money, so `cloud: azure` must be given. */
function withSignIn(raw, env) {
    return raw.cloud === 'azure' ? withEnvironment(raw, env) : raw;
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

/***/ 55423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ networkNames),
/* harmony export */   n3: () => (/* binding */ hostNames),
/* harmony export */   nf: () => (/* binding */ isNameOfRuns),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sr: () => (/* binding */ groupPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Every resource group of a run begins with this; the sweep refuses all others. */
const groupPrefix = 'ke2e-';
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
    return groupPrefix + parts.filter((part) => part !== '').join('-');
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

/***/ 31285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ down)
/* harmony export */ });
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76500);
/* harmony import */ var _phases_teardown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43004);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83728);



/** Seconds that Azure may take for one run when somebody waits for the proof. */
const limitSeconds = 1800;
/**
 * Deletes what a run created and waits for the proof: the command `down` of the terminal program, and the action down/.
 *
 * @throws InputError when the name or the access to Azure does not follow from the inputs
 */
async function down({ name, job }, said, env, deps) {
    const raw = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withEnvironment */ .Ec)(said, env);
    const jobKey = raw['job-key'] ?? '';
    const target = await (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetNamed */ .bH)(name || (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRun */ .ol)(env, { ...(job ? { job } : {}), jobKey }), raw, deps);
    return (0,_phases_teardown_js__WEBPACK_IMPORTED_MODULE_1__/* .teardownVerdict */ .u)(target, deps, { limitSeconds });
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
        return { repository: `local/${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username}`, runId: time, attempt: '', job: String(process.pid), jobKey };
    }
    return {
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID,
        attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        job: env.GITHUB_JOB ?? '',
        jobKey: jobKey === 'null' ? '' : jobKey.replaceAll(/\s+/g, ' '),
    };
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


/***/ })

};
