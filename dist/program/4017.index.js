export const id = 4017;
export const ids = [4017,2974,5458];
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

/***/ 26929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  define: () => (/* binding */ test_define)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/plan/makePlan.js + 1 modules
var makePlan = __webpack_require__(47463);
// EXTERNAL MODULE: ./build/js/src/suite/suite.js + 11 modules
var suite_suite = __webpack_require__(74101);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var system_process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/run/checkInputs.js + 1 modules
var checkInputs = __webpack_require__(34915);
// EXTERNAL MODULE: ./build/js/src/run/phases/release.js + 24 modules
var release = __webpack_require__(52883);
// EXTERNAL MODULE: ./build/js/src/run/phases/test.js
var test = __webpack_require__(15724);
// EXTERNAL MODULE: ./build/js/src/run/record/eventLog.js
var eventLog = __webpack_require__(5733);
// EXTERNAL MODULE: ./build/js/src/run/record/output.js
var output = __webpack_require__(49310);
// EXTERNAL MODULE: ./build/js/src/run/record/processGroups.js
var processGroups = __webpack_require__(89102);
// EXTERNAL MODULE: ./build/js/src/run/record/runFolder.js
var runFolder = __webpack_require__(97238);
// EXTERNAL MODULE: ./build/js/src/run/record/state.js
var state = __webpack_require__(23022);
// EXTERNAL MODULE: ./build/js/src/run/verdicts.js
var verdicts = __webpack_require__(75551);
;// CONCATENATED MODULE: ./build/js/src/run/testAgain.js














/**
 * Runs specs on a cluster that an earlier `up` created and kept.
 *
 * @param folder the run's folder
 * @param raw the suite's inputs; the cluster keeps those it was created with
 */
async function testAgain(folder, raw, deps) {
    const startedAt = deps.clock.now();
    const planned = await (0,state/* loadPlan */.Yq)(folder);
    if (planned === undefined)
        throw noSuchRun(folder);
    const { inputs } = (0,checkInputs.checkInputs)(raw, process.env);
    const plan = (0,makePlan/* withSuite */.p)(planned, inputs, (0,external_node_path_.resolve)(inputs.output));
    await (0,output/* emptyOutput */.x9)(plan.output);
    await deps.onStart(plan, startedAt);
    const log = (0,eventLog/* eventLog */.Z)(deps.report);
    const listening = { ...deps, report: log.report };
    const processes = (0,system_process/* systemProcesses */.xW)((0,processGroups/* processGroupRecorder */.h)(folder));
    let suite;
    let thrown;
    try {
        const bundle = await (0,release/* releasePhase */.F)(plan.cluster.kubernetesVersion, listening, processes);
        const kubeconfigFile = (0,runFolder/* runFolder */.k)(folder).kubeconfig;
        suite = await (0,test/* testPhase */.g)(plan, { bundle, kubeconfigFile }, listening, processes);
    }
    catch (error) {
        thrown = error;
        if (error instanceof suite_suite/* SuiteDisagreement */.x7)
            suite = error.result;
    }
    return {
        plan,
        startedAt,
        endedAt: deps.clock.now(),
        events: log.events,
        ...(suite === undefined ? {} : { suite }),
        ...(thrown === undefined ? {} : { error: (0,verdicts/* runErrorFrom */.Ev)(thrown) }),
        tests: (0,verdicts/* testsVerdict */.$A)(suite),
        teardown: (0,verdicts/* keptVerdict */.eR)(plan.resourceGroup),
    };
}
function noSuchRun(folder) {
    return new errors/* InputError */.dz([
        { input: 'name', message: `${folder} holds no run; \`kube-e2e list\` shows the runs that this machine knows.` },
    ]);
}

// EXTERNAL MODULE: ./build/js/src/cli/flags.js
var flags = __webpack_require__(57357);
// EXTERNAL MODULE: ./build/js/src/cli/suiteInputs.js
var suiteInputs = __webpack_require__(15519);
;// CONCATENATED MODULE: ./build/js/src/cli/test.js




function test_define(command, { deps, end }) {
    const inputs = (0,flags/* inputsOf */.Vc)([...suiteInputs/* suiteInputs */.G, 'budget']);
    (0,flags/* withFlags */.WW)(command.argument('<name>', 'name of the run, as `up` and `list` print it'), inputs).action(async (name) => {
        await end(await testAgain((0,external_node_path_.join)(deps.folders.runs, name), (0,flags/* saidBy */.TT)(command, inputs), deps));
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

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ prefixLength),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Nm: () => (/* binding */ network),
/* harmony export */   c: () => (/* binding */ addressAt)
/* harmony export */ });
/* harmony import */ var cidr_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17380);
/* harmony import */ var ip_bigint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84563);


/** The address `offset` places after the first of an IPv4 range: `addressAt('10.8.0.0/24', 1)` is `10.8.0.1`. */
function addressAt(range, offset) {
    return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({ number: (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range).start + BigInt(offset), version: 4 });
}
/** The `index`th part of a range divided into parts of `prefix` bits: `partOf('10.244.0.0/16', 24, 2)` is `10.244.2.0/24`. */
function partOf(range, prefix, index) {
    return `${addressAt(range, index * 2 ** (32 - prefix))}/${prefix}`;
}
function prefixLength(range) {
    return Number((0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range).prefix);
}
/** A range in the three forms that configuration files need. */
function network(cidr) {
    return { cidr, address: addressAt(cidr, 0), netmask: netmask(cidr) };
}
/** The mask in dotted form: `255.255.255.0` for a /24. */
function netmask(range) {
    const prefix = BigInt(prefixLength(range));
    return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({ number: ((1n << prefix) - 1n) << (32n - prefix), version: 4 });
}


/***/ }),

/***/ 47463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  p: () => (/* binding */ withSuite)
});

// EXTERNAL MODULE: ./build/js/src/plan/addresses.js
var addresses = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/js/src/plan/budget.js
var budget = __webpack_require__(12738);
// EXTERNAL MODULE: ./build/js/src/plan/names.js
var names = __webpack_require__(55423);
;// CONCATENATED MODULE: ./build/js/src/plan/openVpn.js


/** Pods of different hosts reach each other through OpenVPN: one range in which every host has an address. */
function planOpenVpn(inputs) {
    return {
        kind: 'openvpn',
        cidr: inputs['vpn-cidr'],
        addresses: Object.fromEntries((0,names/* hostNames */.n3)(inputs.nodes).map((name, index) => [name, addressOf(inputs, index)])),
        port: 1194,
        topology: inputs['vpn-topology'],
        mtu: inputs['vpn-mtu'],
    };
}
/**
 * The hub has the first address. With `subnet`, workers follow from the eleventh; with `net30`, each worker has a block of
 * four addresses and uses the second usable one, as OpenVPN's point-to-point addressing requires.
 */
function addressOf(inputs, index) {
    const range = inputs['vpn-cidr'];
    if (index === 0)
        return (0,addresses/* addressAt */.c)(range, 1);
    return (0,addresses/* addressAt */.c)(range, inputs['vpn-topology'] === 'net30' ? 4 * index + 2 : 10 + index);
}

// EXTERNAL MODULE: ./build/js/src/plan/placements.js
var plan_placements = __webpack_require__(95251);
;// CONCATENATED MODULE: ./build/js/src/plan/makePlan.js





/** Turns inputs and facts into the plan. Pure: the same inputs give the same plan, and nothing is requested or created. */
function makePlan(inputs, facts) {
    const placements = (0,plan_placements/* placementsFor */._G)(inputs.location, inputs['vm-size'], inputs.priority);
    const [{ location, vmSize, priority }] = placements;
    return {
        schema: 1,
        cloud: inputs.cloud,
        run: facts.run,
        resourceGroup: inputs['resource-group'] || facts.run,
        ownsGroup: inputs['resource-group'] === '',
        tags: facts.tags,
        location,
        placements,
        vm: {
            size: vmSize,
            priority,
            image: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
            osDiskType: 'StandardSSD_LRS',
            adminUsername: 'ke2e',
        },
        hosts: (0,names/* hostNames */.n3)(inputs.nodes).map((name, index) => planHost(inputs, name, index)),
        network: {
            ...names/* networkNames */.Di,
            vnetCidr: inputs['vnet-cidr'],
            subnetCidr: `${(0,addresses/* addressAt */.c)(inputs['vnet-cidr'], 0)}/${Math.max(24, (0,addresses/* prefixLength */.BK)(inputs['vnet-cidr']))}`,
            allowedSources: inputs['allowed-sources'].flatMap((source) => source === 'auto' ? facts.runnerRanges : [source]),
        },
        podNetwork: planOpenVpn(inputs),
        cluster: {
            kubernetesVersion: facts.kubernetesVersion,
            podCidr: inputs['pod-cidr'],
            serviceCidr: inputs['service-cidr'],
            dnsAddress: (0,addresses/* addressAt */.c)(inputs['service-cidr'], 10),
            dnsDomain: 'cluster.local',
            apiPort: 6443,
            registryPort: 5000,
            proxyMode: inputs['proxy-mode'],
            certificateHours: (0,budget/* certificateHours */.Hc)(inputs.budget * 60 + inputs['keep-on-failure']),
        },
        suite: planSuite(inputs),
        budgetSeconds: inputs.budget * 60,
        keepOnFailureSeconds: inputs['keep-on-failure'],
        limits: (0,budget/* limitsWithin */.yH)(inputs.budget * 60, inputs.suite),
        output: facts.output,
    };
}
/** The same cluster with another suite and another results folder, for another test of an existing cluster. */
function withSuite(plan, inputs, output) {
    const budgetSeconds = inputs.budget * 60;
    return {
        ...plan,
        suite: planSuite(inputs),
        budgetSeconds,
        limits: (0,budget/* limitsWithin */.yH)(budgetSeconds, inputs.suite),
        output,
    };
}
function planSuite(inputs) {
    return {
        name: inputs.suite,
        focus: inputs.focus,
        skip: inputs.skip,
        labelFilter: inputs['label-filter'],
        procs: inputs.procs,
    };
}
function planHost(inputs, name, index) {
    const podCidr = (0,addresses/* partOf */.BU)(inputs['pod-cidr'], 24, index);
    return {
        name,
        role: index === 0 ? 'hub' : 'worker',
        index,
        podCidr,
        bridgeAddress: (0,addresses/* addressAt */.c)(podCidr, 1),
    };
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

/***/ 95251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ placedAt),
/* harmony export */   _G: () => (/* binding */ placementsFor),
/* harmony export */   yK: () => (/* binding */ placementInWords)
/* harmony export */ });
/**
 * All placements that the inputs allow, in the order in which they are tried: all sizes in one location before the next
 * location, and spot machines before regular ones if spot is wanted.
 */
function placementsFor(locations, sizes, priority) {
    const priorities = priority === 'spot' ? ['Spot', 'Regular'] : ['Regular'];
    const [first, ...others] = locations.flatMap((location) => priorities.flatMap((each) => sizes.map((vmSize) => ({ location, vmSize, priority: each }))));
    if (first === undefined)
        throw new Error('Inputs name at least one location and one size.');
    return [first, ...others];
}
/** The plan with its hosts moved to another of its placements. */
function placedAt(plan, { location, vmSize, priority }) {
    return { ...plan, location, vm: { ...plan.vm, size: vmSize, priority } };
}
/** In words: `Standard_D2s_v5 in westeurope`, `Standard_D2s_v5 (spot) in westeurope`. */
function placementInWords({ location, vmSize, priority }) {
    return `${vmSize}${priority === 'Spot' ? ' (spot)' : ''} in ${location}`;
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

/***/ 25623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tryLock),
/* harmony export */   m: () => (/* binding */ lockHolder)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const addressOf = (name) => `\0kube-e2e/${name}`;
/**
 * A lock that the kernel holds: a listening socket in Linux's abstract namespace. One process on this machine can hold it
 * at a time, and it is free again when that process ends, however it ends.
 *
 * @returns a function that releases the lock; undefined when another process holds it
 */
function tryLock(name) {
    const holder = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)((client) => client.end(String(process.pid)));
    return new Promise((resolve, reject) => {
        holder.once('error', (cause) => {
            if (cause.code === 'EADDRINUSE')
                resolve(undefined);
            else
                reject(cause);
        });
        holder.listen({ path: addressOf(name) }, () => {
            holder.unref();
            resolve(() => new Promise((released) => holder.close(() => released())));
        });
    });
}
/** Milliseconds within which the holder of a lock must give its id. */
const answerLimit = 1000;
/**
 * The id of the process that holds the lock, for use in a message. The holder itself gives it, and any user of this machine
 * can hold a lock: one that gives no id is called unknown.
 */
function lockHolder(name) {
    return new Promise((resolve) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ path: addressOf(name) });
        let said = '';
        const settle = (holder) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(holder);
        };
        const asId = () => settle(/^\d{1,10}$/.test(said) ? said : '(unknown)');
        const timer = setTimeout(asId, answerLimit);
        socket.setEncoding('utf8');
        socket.on('data', (text) => {
            said += String(text);
            if (said.length > 10)
                asId();
        });
        socket.once('end', asId);
        socket.once('error', () => settle('(just ended)'));
    });
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/**
 * Looks until `look` says done. A wait always has a limit and a voice: on expiry it throws a {@link SetupError} that
 * says what was seen last.
 */
async function waitFor(wait, look) {
    const deadline = wait.clock.now() + wait.limitSeconds * 1000;
    let lastSeen = 'nothing yet';
    for (;;) {
        wait.signal.throwIfAborted();
        const observation = await look();
        if (observation.done)
            return observation.value;
        if (observation.seen !== lastSeen) {
            lastSeen = observation.seen;
            wait.onSeen?.(lastSeen);
        }
        if (wait.clock.now() >= deadline) {
            throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3(`Timed out after ${wait.limitSeconds} s waiting for ${wait.what}. Last seen: ${lastSeen}.`, {
                ...(wait.nextStep === undefined ? {} : { nextStep: wait.nextStep }),
                ...(wait.kind === undefined ? {} : { kind: wait.kind }),
            });
        }
        await wait.clock.sleep(wait.everySeconds * 1000, wait.signal);
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
