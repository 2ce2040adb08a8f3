export const id = 9123;
export const ids = [9123];
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

/***/ 79123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84010);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76500);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32092);
/* harmony import */ var _kubernetes_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10155);
/* harmony import */ var _plan_cost_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11907);
/* harmony import */ var _plan_makePlan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47463);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55423);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22087);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57357);










function define(command, { deps }) {
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_9__/* .withFlags */ .WW)(command, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputCatalog */ .qZ).action(() => {
        const raw = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .withSignIn */ .Z7)((0,_flags_js__WEBPACK_IMPORTED_MODULE_9__/* .saidBy */ .TT)(command, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputCatalog */ .qZ), process.env);
        const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInputs */ .T)(raw);
        const plan = (0,_plan_makePlan_js__WEBPACK_IMPORTED_MODULE_6__/* .makePlan */ .C)(inputs, {
            run: (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_7__/* .runName */ .rt)((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityFrom */ .p)(process.env, raw['job-key'] ?? '', deps.clock.now())),
            tags: {},
            kubernetesVersion: (0,_kubernetes_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveVersion */ .x)(inputs['kubernetes-version']),
            runnerRanges: ['auto'],
            output: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.output),
        });
        const cost = (0,_plan_cost_js__WEBPACK_IMPORTED_MODULE_5__/* .costOf */ .h)(plan);
        if (cost !== undefined)
            process.stderr.write(`an hour costs ${(0,_plan_cost_js__WEBPACK_IMPORTED_MODULE_5__/* .costInWords */ .M)(cost)}\n`);
        process.stdout.write(`${JSON.stringify(plan, undefined, 2)}\n`);
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
    const found = Object.fromEntries(Object.entries(cloudVariables).map(([name, variable]) => [name, raw[name] || env[variable] || '']));
    return { ...raw, ...found, cloud: raw.cloud || (found['subscription-id'] === '' ? 'embedded' : 'azure') };
}
/** The same for a command that creates a cluster: on Azure that costs money, so `cloud: azure` must be given. */
function withSignIn(raw, env) {
    return raw.cloud === 'azure' ? withEnvironment(raw, env) : raw;
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

/***/ 32092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_nearestName_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98045);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84010);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23732);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89515);
/* harmony import */ var _signIn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56363);







/** A VPN of 10.8.0.0/24 has room for workers from the eleventh address on, and pods for as many /24 as fit. */
const mostNodes = 200;
const schema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    cloud: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('embedded', 'azure'),
    'kubernetes-version': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^(v\d+\.\d+\.\d+([-+][\w.+-]+)?|stable|stable-\d+\.\d+|latest|ci\/latest(-\d+\.\d+)?|path:.+)$/, {
        error: 'must be a version such as v1.37.1, `stable`, or `stable-1.36`',
    }),
    nodes: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, mostNodes),
    suite: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('smoke', 'conformance', 'pr-blocking', 'custom', 'none'),
    focus: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .regularExpression */ .t0)(),
    skip: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .regularExpression */ .t0)(),
    'label-filter': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    procs: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 64),
    output: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1),
    budget: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(10, 7200),
    'keep-on-failure': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(),
    location: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .transform(locations)
        .refine((names) => names.length > 0 && names.every((name) => /^[a-z0-9]+$/.test(name)), {
        error: 'must be Azure locations such as westeurope, separated by commas',
    }),
    'vm-size': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .transform(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)
        .refine((sizes) => sizes.length > 0 && sizes.every((size) => /^(Standard|Basic)_\w+$/.test(size)), {
        error: 'must be Azure sizes such as Standard_D2s_v5, separated by commas',
    }),
    priority: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('regular', 'spot'),
    auth: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', ..._signIn_js__WEBPACK_IMPORTED_MODULE_4__/* .authWays */ .fu),
    'subscription-id': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalGuid */ .CY)(),
    'tenant-id': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    'client-id': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalGuid */ .CY)(),
    'client-secret': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    'client-certificate-path': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    'allowed-sources': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .transform(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)
        .refine((sources) => (sources.length === 1 && sources[0] === 'auto' ? true : sources.every(_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .isRange */ ._Z)), {
        error: 'must be `auto`, or ranges such as 192.0.2.0/24 whose address is the first of the range',
    }),
    'resource-group': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^(?:[\w.()-]{0,89}[\w()-])?$/, {
        error: 'must be the name of a resource group: at most 90 letters, digits, and any of _ - . ( )',
    }),
    'vnet-cidr': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(),
    'vpn-cidr': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(),
    'pod-cidr': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(),
    'service-cidr': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(),
    'peered-cidrs': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .transform(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)
        .refine((ranges) => ranges.every(_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .isRange */ ._Z), {
        error: 'must be ranges such as 10.1.0.0/16 whose address is the first of the range',
    }),
    'vpn-topology': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('subnet', 'net30'),
    'vpn-mtu': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(576, 1500),
    'job-key': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    'proxy-mode': (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('nftables', 'iptables'),
});
/**
 * Turns what was said into validated inputs.
 *
 * @throws InputError with every problem found, not only the first
 */
function parseInputs(raw) {
    const unknown = Object.keys(raw).filter((name) => !_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.includes(name));
    const said = Object.fromEntries(_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.map((name) => [
        name,
        raw[name]?.trim() || (name === 'suite' ? impliedSuite(raw) : (0,_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(name).default),
    ]));
    const parsed = schema.safeParse(said);
    const problems = unknown.map((name) => {
        const near = (0,_vocabulary_nearestName_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestName */ .q)(name, _catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
        const hint = near === undefined ? '; docs/inputs.md has the list.' : `; did you mean ${near}?`;
        return { input: name, message: `is not an input${hint}` };
    });
    if (!parsed.success) {
        problems.push(...parsed.error.issues.map((issue) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .toProblem */ .H8)(issue, said, isSecret(issue))));
    }
    problems.push(...crossChecks(said));
    if (problems.length > 0 || !parsed.success)
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problems);
    return parsed.data;
}
/** Focus, skip or label filter without a named suite mean a suite of one's own. */
function impliedSuite(raw) {
    return raw.focus?.trim() || raw['label-filter']?.trim() ? 'custom' : 'smoke';
}
/** What only shows when inputs are seen together. Works on the text, so that it adds to what the schema found. */
function crossChecks(said) {
    const problems = [];
    const names = ['vnet-cidr', 'vpn-cidr', 'pod-cidr', 'service-cidr'];
    const ranges = Object.fromEntries(names.map((name) => [name, said[name] ?? '']).filter(([, text]) => (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .isRange */ ._Z)(text ?? '')));
    problems.push(...(0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .overlaps */ .$f)(ranges));
    const peered = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(said['peered-cidrs'] ?? '').filter(_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .isRange */ ._Z);
    for (const range of peered)
        problems.push(...(0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .overlapsWith */ .V4)(ranges, 'peered-cidrs', range));
    const nodes = Number(said.nodes);
    const podRange = ranges['pod-cidr'];
    if (podRange !== undefined && (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(podRange) / 256 < nodes + 1) {
        problems.push({
            input: 'pod-cidr',
            message: `${podRange} has no room for a /24 for each of ${nodes} workers and the hub; give a larger range.`,
        });
    }
    const addressesPerHost = said['vpn-topology'] === 'net30' ? 4 : 1;
    const vpnRange = ranges['vpn-cidr'];
    if (vpnRange !== undefined && (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(vpnRange) < 12 + nodes * addressesPerHost) {
        problems.push({ input: 'vpn-cidr', message: `${vpnRange} has no room for ${nodes} workers; give a larger range.` });
    }
    if (said.suite === 'custom' && !said.focus && !said.skip && !said['label-filter']) {
        problems.push({ input: 'suite', message: '`custom` needs focus, skip or label-filter, and none was given.' });
    }
    if (said['resource-group'] && said['keep-on-failure'] && said['keep-on-failure'] !== '0') {
        problems.push({
            input: 'keep-on-failure',
            message: 'needs a group of its own, which a sweep can end; leave out resource-group.',
        });
    }
    if (said.cloud === 'azure') {
        if (!said['subscription-id']) {
            problems.push({ input: 'subscription-id', message: 'is required for `cloud: azure`, and is empty.' });
        }
        const way = _signIn_js__WEBPACK_IMPORTED_MODULE_4__/* .authWays */ .fu.find((auth) => auth === said.auth);
        if (way !== undefined)
            problems.push(...(0,_signIn_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFor */ .MG)(way, said));
    }
    return problems;
}
/** Locations as people write them, `West Europe` too. */
function locations(text) {
    return text
        .split(/[,\n]+/)
        .map((name) => name.toLowerCase().replaceAll(/\s/g, ''))
        .filter((name) => name !== '');
}
function isSecret(issue) {
    const input = String(issue.path[0]);
    return _catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.includes(input) && (0,_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(input).secret === true;
}


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

/***/ 56363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ chooseAuth),
/* harmony export */   MG: () => (/* binding */ missingFor),
/* harmony export */   fu: () => (/* binding */ authWays)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/** The ways to sign in to Azure, in the order in which `auto` looks for them. */
const authWays = ['client-secret', 'certificate', 'oidc', 'managed-identity', 'azure-cli'];
/** The inputs that each way needs. */
const needs = {
    'client-secret': ['tenant-id', 'client-id', 'client-secret'],
    certificate: ['tenant-id', 'client-id', 'client-certificate-path'],
    oidc: ['tenant-id', 'client-id'],
    'managed-identity': [],
    'azure-cli': [],
};
/** The inputs that the way needs and that were not given. */
function missingFor(auth, said) {
    return needs[auth]
        .filter((input) => !said[input])
        .map((input) => ({ input, message: `is required for \`cloud: azure\` with \`auth: ${auth}\`, and is empty.` }));
}
/**
 * The way that was named, or for `auto` the first that can work; what was given comes before what was found. Only one is
 * tried: a chain whose links fail one after the other leaves errors that nobody can read.
 *
 * @throws InputError when no way to sign in was found, or when the way lacks inputs
 */
function chooseAuth(said, facts) {
    const named = authWays.find((way) => way === said.auth);
    const auth = named ?? found(said, facts);
    if (auth === undefined)
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([nothingFound]);
    const missing = missingFor(auth, said);
    if (missing.length > 0)
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(missing);
    return auth;
}
function found(said, facts) {
    const application = Boolean(said['tenant-id'] && said['client-id']);
    if (said['client-secret'])
        return 'client-secret';
    if (said['client-certificate-path'])
        return 'certificate';
    if (facts.idTokens && application)
        return 'oidc';
    if (facts.managedIdentity)
        return 'managed-identity';
    if (facts.azureCli)
        return 'azure-cli';
    // The job lacks the permission or runs for a fork; requesting the token will say which.
    return facts.workflow && application ? 'oidc' : undefined;
}
const nothingFound = {
    input: 'auth',
    message: '`auto` found no way to sign in to Azure. In a workflow, give tenant-id and client-id, and the job `permissions: id-token: write`; elsewhere, run `az login`, or give client-secret or client-certificate-path.',
};


/***/ }),

/***/ 10155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ busyboxSource),
  xh: () => (/* binding */ factsFor),
  iN: () => (/* binding */ neededGiB),
  x5: () => (/* binding */ refusal),
  eZ: () => (/* binding */ registryVersion),
  x: () => (/* binding */ resolveVersion)
});

// UNUSED EXPORTS: acceptedVersions

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/versions.json
const versions_namespaceObject = /*#__PURE__*/JSON.parse('{"Ay":"v1.37.1","FX":{"1.37":{"newest":"v1.37.1","go":"1.26.8","etcd":"v3.7.0","coredns":"v1.14.6","containerd":"v2.3.7","runc":"v1.4.3","cni":"v1.9.1","crictl":"v1.36.0","pause":"3.10.2"},"1.36":{"newest":"v1.36.4","go":"1.26.8","etcd":"v3.6.8","coredns":"v1.14.2","containerd":"v2.3.7","runc":"v1.4.3","cni":"v1.9.1","crictl":"v1.36.0","pause":"3.10.2"},"1.35":{"newest":"v1.35.8","go":"1.26.8","etcd":"v3.6.6","coredns":"v1.13.1","containerd":"v2.3.7","runc":"v1.4.3","cni":"v1.9.1","crictl":"v1.36.0","pause":"3.10.1"}},"u5":"v3.1.1","li":{"version":"1.37.0","sha256":"3311dff32e746499f4df0d5df04d7eb396382d7e108bb9250e7b519b837043a4"},"iN":{"goCaches":9,"bundle":2}}');
;// CONCATENATED MODULE: ./build/js/src/kubernetes/versions.js


const minors = versions_namespaceObject.FX;
/** The version of CNCF Distribution, which serves the images on the hub. */
const registryVersion = versions_namespaceObject.u5;
/** The upstream BusyBox release, with the hash of its source archive. */
const busyboxSource = versions_namespaceObject.li;
/** Disk space that a build from empty caches needs, as measured: Go's module and build caches, and all of ours. */
const neededGiB = versions_namespaceObject.iN;
/** What the input `kubernetes-version` accepts, to end the sentence "… is accepted". */
const acceptedVersions = `stable (${versions_namespaceObject.Ay}), ${Object.keys(minors)
    .map((minor) => `stable-${minor}`)
    .join(', ')}, or an exact version of one of these minors, such as ${newestVersions().join(', ')}`;
/**
 * Turns what a user may say (`v1.37.1`, `1.37.1`, `stable`, `stable-1.36`) into an exact version with its `v`.
 *
 * @throws InputError for `kubernetes-version` when it is not a version of a minor that versions.json knows. Whether an
 *   exact version exists is known only when its module is downloaded; see `getBundle`.
 */
function resolveVersion(text) {
    if (text === 'stable')
        return versions_namespaceObject.Ay;
    const marker = /^stable-(\d+\.\d+)$/.exec(text);
    if (marker?.[1] !== undefined) {
        const newest = minors[marker[1]]?.newest;
        if (newest !== undefined)
            return newest;
        throw refusal(`there is no pinned release of Kubernetes ${marker[1]}`);
    }
    if (/^(latest|ci\/)/.test(text)) {
        throw refusal(`'${text}' is a marker on the Kubernetes download site, and releases are built from Go modules so far`);
    }
    if (text.startsWith('path:')) {
        throw refusal(`'${text}' names a source tree, and releases are built from Go modules so far`);
    }
    const exact = /^v?(\d+\.\d+)\.\d+$/.exec(text);
    if (exact?.[1] === undefined)
        throw refusal(`'${text}' is not a Kubernetes version`);
    if (minors[exact[1]] === undefined)
        throw refusal(`Kubernetes ${exact[1]} is not among the supported minors`);
    return text.startsWith('v') ? text : `v${text}`;
}
/** The versions that go with a resolved Kubernetes version. */
function factsFor(kubernetesVersion) {
    const minor = /^v(\d+\.\d+)\./.exec(kubernetesVersion)?.[1];
    const found = minor === undefined ? undefined : minors[minor];
    if (found === undefined)
        throw refusal(`'${kubernetesVersion}' is not a supported Kubernetes version`);
    return found;
}
/** An {@link InputError} for `kubernetes-version` that says what is accepted. */
function refusal(reason) {
    return new errors/* InputError */.dz([{ input: 'kubernetes-version', message: `${reason}; accepted is ${acceptedVersions}.` }]);
}
function newestVersions() {
    return Object.values(minors).map((minor) => minor.newest);
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

/***/ 12738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ certificateHours),
/* harmony export */   ij: () => (/* binding */ releasePhaseSeconds),
/* harmony export */   kS: () => (/* binding */ planPhaseSeconds),
/* harmony export */   tn: () => (/* binding */ timeFor),
/* harmony export */   yH: () => (/* binding */ limitsWithin)
/* harmony export */ });
/* harmony import */ var _vocabulary_phases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89050);

/** How the time of a job is divided among its phases. Everything is in seconds. */
const minutes = 60;
/** Limits of the phases that need no plan. They leave time to build a first image, or a release, on two cores. */
const planPhaseSeconds = 20 * minutes;
const releasePhaseSeconds = 60 * minutes;
/** What each phase may take at most. Time for the phases after the suite is reserved, in small budgets too. */
function limitsWithin(budgetSeconds, suite) {
    const collect = Math.min(3 * minutes, budgetSeconds * 0.05);
    const teardown = Math.min(15 * minutes, budgetSeconds * 0.2);
    return {
        plan: planPhaseSeconds,
        release: releasePhaseSeconds,
        provision: 15 * minutes,
        converge: 15 * minutes,
        verify: 5 * minutes,
        test: suite === 'smoke' ? 20 * minutes : budgetSeconds - collect - teardown,
        collect,
        teardown,
    };
}
/**
 * How long the certificates of a cluster with this lifetime are valid: half a day longer, because a cluster created by
 * `up` outlives its budget, and people come back to it.
 */
function certificateHours(seconds) {
    return Math.ceil(seconds / 3600) + 12;
}
/** The phases whose time no earlier phase may use up. */
const setAside = ['collect', 'teardown'];
/**
 * What a phase that begins now may take: its own limit, or what the budget has left once the reserved phases after it
 * have theirs. Teardown always has its full limit: leaving something behind is worse than being late.
 *
 * @param spentSeconds since the run began
 * @returns 0 or less if the budget is used up
 */
function timeFor(plan, phase, spentSeconds) {
    if (phase === 'teardown')
        return plan.limits.teardown;
    const later = setAside.filter((name) => _vocabulary_phases_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseNames */ .k.indexOf(name) > _vocabulary_phases_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseNames */ .k.indexOf(phase));
    const reserved = later.reduce((sum, name) => sum + plan.limits[name], 0);
    return Math.min(plan.limits[phase], plan.budgetSeconds - spentSeconds - reserved);
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


/***/ }),

/***/ 89050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ phaseNames)
/* harmony export */ });
/** The words in which a run reports what it does. Phases emit events; report/ turns them into terminal output and files. */
const phaseNames = ['plan', 'release', 'provision', 'converge', 'verify', 'test', 'collect', 'teardown'];


/***/ })

};
