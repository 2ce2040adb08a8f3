export const id = 7804;
export const ids = [7804];
export const modules = {

/***/ 57804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85237);
/* harmony import */ var _report_harmless_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74667);
/* harmony import */ var _run_down_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31285);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98073);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57357);





function define(command, { deps }) {
    const { name: named, ...flags } = _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_0__/* .downCatalog */ .Cs;
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .withFlags */ .WW)(command.argument('[name]', named.description), flags).action(async (name) => {
        const { job, ...said } = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .saidBy */ .TT)(command, flags);
        const verdict = await (0,_run_down_js__WEBPACK_IMPORTED_MODULE_1__/* .down */ .T)({ name, job }, said, process.env, deps);
        process.stderr.write(`teardown   ${verdict.outcome}: ${(0,_report_harmless_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(verdict.summary)}\n`);
        if (verdict.outcome === 'failed')
            process.exitCode = (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfClass */ .rY)('leak');
    });
}


/***/ }),

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


/***/ })

};
