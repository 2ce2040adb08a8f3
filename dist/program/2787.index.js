export const id = 2787;
export const ids = [2787,3701,5458];
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

/***/ 79123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84010);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76500);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9568);
/* harmony import */ var _plan_cost_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11907);
/* harmony import */ var _plan_makePlan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47463);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55423);
/* harmony import */ var _run_checkInputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34915);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22087);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57357);










function define(command, { deps }) {
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_9__/* .withFlags */ .WW)(command, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputCatalog */ .qZ).action(() => {
        const raw = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .withSignIn */ .Z7)((0,_flags_js__WEBPACK_IMPORTED_MODULE_9__/* .saidBy */ .TT)(command, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .inputCatalog */ .qZ), process.env);
        const { inputs, version } = (0,_run_checkInputs_js__WEBPACK_IMPORTED_MODULE_7__.checkInputs)(raw, process.env);
        for (const warning of (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .warningsAbout */ .v5)(inputs))
            process.stderr.write(`${warning}\n`);
        const plan = (0,_plan_makePlan_js__WEBPACK_IMPORTED_MODULE_5__/* .makePlan */ .C)(inputs, {
            run: (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_6__/* .runName */ .rt)((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityFrom */ .p)(process.env, raw['job-key'] ?? '', deps.clock.now())),
            tags: {},
            kubernetesVersion: version,
            runnerRanges: ['auto'],
            output: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.output),
        });
        const cost = (0,_plan_cost_js__WEBPACK_IMPORTED_MODULE_4__/* .costOf */ .h)(plan);
        if (cost !== undefined)
            process.stderr.write(`an hour costs ${(0,_plan_cost_js__WEBPACK_IMPORTED_MODULE_4__/* .costInWords */ .M)(cost)}\n`);
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

/***/ 59671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p0: () => (/* binding */ duration),
  HY: () => (/* binding */ labelFilter),
  c3: () => (/* binding */ listOf),
  aN: () => (/* binding */ listOfGuids),
  w1: () => (/* binding */ nonEmptyListOf),
  yL: () => (/* binding */ oneOf),
  CY: () => (/* binding */ optionalGuid),
  jV: () => (/* binding */ optionalTenant),
  Q2: () => (/* binding */ problemOfRange),
  y1: () => (/* binding */ range),
  t0: () => (/* binding */ regularExpression),
  ek: () => (/* binding */ toProblems),
  rD: () => (/* binding */ wholeNumber),
  aL: () => (/* binding */ words),
  GX: () => (/* binding */ yesOrNo)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/vocabulary/goExpression.js
var goExpression = __webpack_require__(20182);
// EXTERNAL MODULE: ./build/js/src/vocabulary/nearestName.js
var nearestName = __webpack_require__(98045);
// EXTERNAL MODULE: ./build/js/src/vocabulary/shortened.js
var shortened = __webpack_require__(14464);
;// CONCATENATED MODULE: ./build/js/src/inputs/labelFilter.js

/**
 * The grammar of ginkgo's label filters (github.com/onsi/ginkgo/v2/types, ParseLabelFilter), as far as it says which texts
 * are filters at all:
 *
 *     either = both { ("||" | ",") both }
 *     both   = one { "&&" one }
 *     one    = "!" one | "(" either ")" | "/" Go expression "/" | label | key ": " operation [ values ]
 */
/** Operations on label sets such as `Feature: containsAny {Alpha, Beta}`; `isempty` alone takes no values. */
const setOperations = ['containsany', 'containsall', 'consistsof', 'issubsetof', 'isempty'];
class NotAFilter extends Error {
}
/** Why the text is not a label filter; undefined if it is one. Empty text selects everything. */
function problemOfLabelFilter(text) {
    if (text === '')
        return undefined;
    const reader = new Reader(text);
    try {
        readEither(reader);
        if (reader.next() === ')')
            throw new NotAFilter('it has a `)` without a `(`');
        if (!reader.ended())
            throw new NotAFilter(`an operator is missing before \`${reader.rest()}\``);
        return undefined;
    }
    catch (thrown) {
        if (thrown instanceof NotAFilter)
            return thrown.message;
        if (thrown instanceof RangeError)
            return 'it is nested too deeply';
        throw thrown;
    }
}
/** The text from a position on. */
class Reader {
    #at = 0;
    #text;
    constructor(text) {
        this.#text = text;
    }
    /** The next character that is not a blank; empty at the end. */
    next() {
        while (this.#text[this.#at] === ' ')
            this.#at++;
        return this.#text[this.#at] ?? '';
    }
    ended() {
        return this.next() === '';
    }
    rest() {
        return this.#text.slice(this.#at);
    }
    /** Takes the token if it is next. */
    takes(token) {
        this.next();
        if (!this.#text.startsWith(token, this.#at))
            return false;
        this.#at += token.length;
        return true;
    }
    /** Takes everything up to one of these characters, or up to the end. */
    until(stops) {
        const from = this.#at;
        while (this.#at < this.#text.length && !stops.includes(this.#text[this.#at] ?? ''))
            this.#at++;
        return this.#text.slice(from, this.#at);
    }
}
function readEither(reader) {
    do
        readBoth(reader);
    while (reader.takes('||') || reader.takes(','));
}
function readBoth(reader) {
    do
        readOne(reader);
    while (reader.takes('&&'));
}
function readOne(reader) {
    while (reader.takes('!')) { }
    if (reader.takes('(')) {
        readEither(reader);
        if (!reader.takes(')'))
            throw new NotAFilter('it has a `(` without a `)`');
        return;
    }
    if (reader.takes('/')) {
        const problem = (0,goExpression/* problemOfGoExpression */.b)(reader.until('/'));
        reader.takes('/');
        if (problem !== undefined)
            throw new NotAFilter(problem);
        return;
    }
    if (reader.ended() || '&|,)'.includes(reader.next())) {
        const found = reader.ended() ? 'at the end' : `before \`${reader.rest()}\``;
        throw new NotAFilter(`a label is missing ${found}`);
    }
    readLabel(reader);
}
function readLabel(reader) {
    const name = reader.until('&|!,()/:').trim();
    if (reader.takes(': ')) {
        readSetOperation(name, reader);
        return;
    }
    const whole = name + reader.until('&|!,()/').trim();
    if (whole === ':' || (name !== '' && whole === `${name}:`))
        throw new NotAFilter(`\`${whole}\` lacks a set operation`);
    const operation = setOperations.find((each) => whole.toLowerCase().indexOf(` ${each}`) > 0);
    if (operation !== undefined)
        throw new NotAFilter(`\`${operation}\` needs a key with a colon, as in \`Feature: isEmpty\``);
}
function readSetOperation(key, reader) {
    if (key === '')
        throw new NotAFilter('a key is missing before `: `');
    reader.next();
    const operation = reader.until(' )').toLowerCase();
    if (!setOperations.includes(operation)) {
        throw new NotAFilter(`after \`${key}:\` comes containsAny, containsAll, consistsOf, isSubsetOf or isEmpty`);
    }
    const values = readValues(reader);
    if (operation === 'isempty' && values !== '')
        throw new NotAFilter('`isEmpty` takes no values');
    if (operation === 'isempty')
        return;
    const wrong = values.split(',').some((value) => value.trim() === '' || /[&|!,()/]/.test(value));
    if (wrong)
        throw new NotAFilter(`\`${operation}\` needs values such as \`{Alpha, Beta}\``);
}
function readValues(reader) {
    if (!reader.takes('{'))
        return reader.until('&|!,()/').trim();
    const values = reader.until('}');
    if (!reader.takes('}'))
        throw new NotAFilter('it has a `{` without a `}`');
    return values;
}

// EXTERNAL MODULE: ./build/js/src/inputs/ranges.js
var ranges = __webpack_require__(89515);
;// CONCATENATED MODULE: ./build/js/src/inputs/fields.js






/** Kinds of inputs, each with the sentence for a value that is not one. */
/**
 * One problem per input: the first issue that a schema found, with the value that was said unless it is secret. Of a list,
 * the value is the entry that is wrong.
 */
function toProblems(error, said, isSecret = () => false) {
    const inputOf = (issue) => String(issue.path[0]);
    const first = error.issues.filter((issue, at, all) => all.findIndex((one) => inputOf(one) === inputOf(issue)) === at);
    return first.map((issue) => {
        const { path, input: wrong, message } = issue;
        const input = inputOf(issue);
        const value = path.length > 1 && typeof wrong === 'string' ? wrong : (said[input] ?? '');
        const quoted = isSecret(input) ? '' : `\`${(0,shortened/* shortened */.v)(value)}\` `;
        return { input, message: `${quoted}${message}${message.endsWith('?') ? '' : '.'}` };
    });
}
function oneOf(...values) {
    return schemas/* enum */.k5n(values, {
        error: (issue) => {
            const said = String(issue.input);
            const near = (0,nearestName/* nearestName */.q)(said, values);
            const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
            return `is not one of ${values.map((value) => `\`${value}\``).join(', ')}${hint}`;
        },
    });
}
function wholeNumber(least, most) {
    const error = `must be a whole number from ${least} to ${most}`;
    return schemas/* string */.YjP()
        .regex(/^\d+$/, { error })
        .transform(Number)
        .refine((value) => value >= least && value <= most, { error });
}
function yesOrNo() {
    return oneOf('true', 'false').transform((text) => text === 'true');
}
/** Seconds, at most two weeks, for which the janitor leaves a cluster alone; nothing said is 0. */
function duration() {
    return schemas/* string */.YjP()
        .regex(/^([1-9]\d{0,2}[mh])?$/, { error: 'must be a time such as `2h` or `90m`' })
        .refine((text) => !text.endsWith('h') || Number.parseInt(text, 10) <= 14 * 24, { error: 'must be at most 336h' })
        .transform((text) => Number.parseInt(text || '0', 10) * (text.endsWith('h') ? 3600 : 60));
}
/** Words between commas, blanks and line breaks, each once. @param error the sentence for an entry that is wrong */
function listOf(isEntry, error, split = words) {
    return schemas/* string */.YjP()
        .transform((text) => [...new Set(split(text))])
        .pipe(schemas/* array */.YOg(schemas/* string */.YjP().refine(isEntry, { error })));
}
/** The same, with at least one entry. */
function nonEmptyListOf(isEntry, error, split) {
    return listOf(isEntry, error, split).refine((list) => list.length > 0, { error: `lists nothing; it ${error}` });
}
/** A range in which machines can have addresses. */
function range() {
    return schemas/* string */.YjP().check(notWith(problemOfRange));
}
/** What is wrong with a range of machines; undefined if nothing is. */
function problemOfRange(text) {
    if (!(0,ranges/* isRange */._Z)(text))
        return 'must be an IPv4 range such as 10.240.0.0/16 whose address is the first of the range';
    const taken = (0,ranges/* reservedIn */.Ug)(text);
    return taken === undefined ? undefined : `overlaps ${taken}; give a private range such as 10.240.0.0/16`;
}
/** An expression as Go understands it. */
function regularExpression() {
    return schemas/* string */.YjP().check(notWith((text) => {
        const problem = text === '' ? undefined : (0,goExpression/* problemOfGoExpression */.b)(text);
        return problem && `is not a regular expression of Go (${(0,shortened/* shortened */.v)(problem)}); Go has no lookaround, for instance`;
    }));
}
function labelFilter() {
    return schemas/* string */.YjP().check(notWith((text) => {
        const problem = problemOfLabelFilter(text);
        return problem && `is not a label filter such as \`Conformance && !Slow\`: ${problem}`;
    }));
}
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const notAGuid = 'must be a GUID such as 00000000-0000-0000-0000-000000000000';
function optionalGuid() {
    return schemas/* string */.YjP().refine((text) => text === '' || guid.test(text), { error: notAGuid });
}
function listOfGuids() {
    return listOf((text) => guid.test(text), notAGuid);
}
/** An Entra tenant: a GUID, or one of its domains. */
function optionalTenant() {
    const domain = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
    return schemas/* string */.YjP().refine((text) => text === '' || guid.test(text) || domain.test(text), {
        error: `${notAGuid}, or a domain such as contoso.onmicrosoft.com`,
    });
}
/** A check by a function that says what is wrong. */
function notWith(problemOf) {
    return (context) => {
        const message = problemOf(context.value);
        if (message !== undefined)
            context.issues.push({ code: 'custom', input: context.value, message });
    };
}
/** Words between commas, blanks and line breaks. */
function words(text) {
    return text.split(/[\s,]+/).filter((word) => word !== '');
}


/***/ }),

/***/ 9568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ft: () => (/* binding */ impliedSuite),
  TL: () => (/* binding */ parseInputs),
  dE: () => (/* binding */ trimmed),
  v5: () => (/* binding */ warningsAbout)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/groupNames.js
var groupNames = __webpack_require__(50043);
// EXTERNAL MODULE: ./build/js/src/vocabulary/nearestName.js
var nearestName = __webpack_require__(98045);
// EXTERNAL MODULE: ./build/js/src/vocabulary/shortened.js
var shortened = __webpack_require__(14464);
// EXTERNAL MODULE: ./build/js/src/inputs/catalog.js
var catalog = __webpack_require__(84010);
// EXTERNAL MODULE: ./build/js/src/inputs/fields.js + 1 modules
var fields = __webpack_require__(59671);
// EXTERNAL MODULE: ./build/js/src/inputs/ranges.js
var inputs_ranges = __webpack_require__(89515);
// EXTERNAL MODULE: ./build/js/src/inputs/signIn.js
var signIn = __webpack_require__(56363);
;// CONCATENATED MODULE: ./build/js/src/inputs/crossChecks.js




/**
 * What only shows when inputs are seen together.
 *
 * @param said every input as text, defaults included
 * @param raw what the user gave
 * @param wrong inputs of which something is wrong already; of these nothing more is said
 */
function crossChecks(said, raw, wrong) {
    return [
        ...rangeProblems(said, raw, wrong),
        ...suiteProblems(said),
        ...(said['resource-group'] && said['keep-on-failure']
            ? [
                {
                    input: 'keep-on-failure',
                    message: 'needs a group of its own, which a sweep can delete; leave out resource-group.',
                },
            ]
            : []),
        ...(said.cloud === 'azure' ? signInProblems(said) : []),
    ].filter(({ input }) => !wrong.has(input));
}
function rangeProblems(said, raw, wrong) {
    const names = ['vnet-cidr', 'vpn-cidr', 'pod-cidr', 'service-cidr'];
    const ranges = Object.fromEntries(names.filter((name) => !wrong.has(name)).map((name) => [name, said[name] ?? '']));
    const nodes = wrong.has('nodes') ? 1 : Number(said.nodes);
    const room = roomProblems(ranges, nodes, said['vpn-topology'] === 'net30' ? 4 : 1);
    const peered = wrong.has('peered-cidrs') ? [] : [...new Set((0,fields/* words */.aL)(said['peered-cidrs'] ?? ''))];
    return [
        // Of what does not fit, only that is said: a range of all addresses overlaps everything.
        ...room,
        ...(0,inputs_ranges/* overlaps */.$f)(without(ranges, room), (input) => !raw[input]),
        ...peered.flatMap((range) => (0,inputs_ranges/* overlapsWith */.V4)(ranges, 'peered-cidrs', range)),
    ];
}
function without(ranges, problems) {
    return Object.fromEntries(Object.entries(ranges).filter(([name]) => !problems.some(({ input }) => input === name)));
}
/** Azure keeps the first four addresses of a subnet and the last one; hosts are in one subnet of at most a /24. */
const keptByAzure = 5;
/** What does not fit into the ranges. */
function roomProblems(ranges, nodes, addressesPerHost) {
    const problems = [];
    const { 'vnet-cidr': vnet, 'pod-cidr': pods, 'vpn-cidr': vpn, 'service-cidr': services } = ranges;
    const hosts = nodes + 1;
    if (vnet !== undefined && ((0,inputs_ranges/* prefixOf */.MT)(vnet) > 29 || (0,inputs_ranges/* sizeOf */.$d)(vnet) - keptByAzure < hosts)) {
        const message = `${vnet} has no room for the hub and ${nodes} workers: Azure keeps ${keptByAzure} addresses, and takes no range smaller than a /29.`;
        problems.push({ input: 'vnet-cidr', message });
    }
    if (pods !== undefined && (0,inputs_ranges/* sizeOf */.$d)(pods) / 256 < hosts) {
        const message = `${pods} has no room for a /24 for each of ${nodes} workers and the hub; give a larger range.`;
        problems.push({ input: 'pod-cidr', message });
    }
    if (vpn !== undefined && (0,inputs_ranges/* sizeOf */.$d)(vpn) < 12 + nodes * addressesPerHost) {
        problems.push({ input: 'vpn-cidr', message: `${vpn} has no room for ${nodes} workers; give a larger range.` });
    }
    if (services !== undefined && ((0,inputs_ranges/* prefixOf */.MT)(services) < 12 || (0,inputs_ranges/* prefixOf */.MT)(services) > 28)) {
        const message = `${services} must be between a /12, the largest range that Kubernetes takes for services, and a /28, which has room for the tenth address, the cluster DNS.`;
        problems.push({ input: 'service-cidr', message });
    }
    return problems;
}
function suiteProblems(said) {
    if (said.suite === 'custom' && !said.focus && !said.skip && !said['label-filter']) {
        return [{ input: 'suite', message: '`custom` needs focus, skip or label-filter, and none was given.' }];
    }
    if (said.suite !== 'none')
        return [];
    return ['focus', 'label-filter']
        .filter((input) => said[input])
        .map((input) => ({
        input,
        message: `\`${(0,shortened/* shortened */.v)(said[input] ?? '')}\` selects specs, but \`suite: none\` runs none; leave out one of the two.`,
    }));
}
function signInProblems(said) {
    const way = signIn/* authWays */.fu.find((auth) => auth === said.auth);
    const missing = way === undefined ? [] : (0,signIn/* missingFor */.MG)(way, said);
    if (said['subscription-id'])
        return missing;
    return [{ input: 'subscription-id', message: 'is required for `cloud: azure`, and is empty.' }, ...missing];
}

;// CONCATENATED MODULE: ./build/js/src/inputs/inputs.js










/** A VPN of 10.8.0.0/24 has room for workers from the eleventh address on, and pods for as many /24 as fit. */
const mostNodes = 200;
const rangeOfSources = '`auto`, or lists ranges such as 192.0.2.0/24 whose address is the first of the range';
const schema = schemas/* object */.Ikc({
    cloud: (0,fields/* oneOf */.yL)('embedded', 'azure'),
    // Which versions there are, and how they may be written, is known to kubernetes/versions.ts alone.
    'kubernetes-version': schemas/* string */.YjP(),
    nodes: (0,fields/* wholeNumber */.rD)(1, mostNodes),
    suite: (0,fields/* oneOf */.yL)('smoke', 'conformance', 'pr-blocking', 'custom', 'none'),
    focus: (0,fields/* regularExpression */.t0)(),
    skip: (0,fields/* regularExpression */.t0)(),
    'label-filter': (0,fields/* labelFilter */.HY)(),
    procs: (0,fields/* wholeNumber */.rD)(1, 64),
    output: schemas/* string */.YjP(),
    budget: (0,fields/* wholeNumber */.rD)(10, 7200),
    'keep-on-failure': (0,fields/* duration */.p0)(),
    location: (0,fields/* nonEmptyListOf */.w1)((name) => /^[a-z0-9]{1,64}$/.test(name), 'must be Azure locations such as westeurope, separated by commas', locations),
    'vm-size': (0,fields/* nonEmptyListOf */.w1)((size) => /^(Standard|Basic)_\w{1,64}$/.test(size), 'must be Azure sizes such as Standard_D2s_v5, separated by commas'),
    priority: (0,fields/* oneOf */.yL)('regular', 'spot'),
    auth: (0,fields/* oneOf */.yL)('auto', ...signIn/* authWays */.fu),
    'subscription-id': (0,fields/* optionalGuid */.CY)(),
    'tenant-id': (0,fields/* optionalTenant */.jV)(),
    'client-id': (0,fields/* optionalGuid */.CY)(),
    'client-secret': schemas/* string */.YjP(),
    'client-certificate-path': schemas/* string */.YjP(),
    'allowed-sources': sources(),
    'resource-group': schemas/* string */.YjP()
        .refine((name) => name === '' || (0,groupNames/* isGroupName */.d)(name), {
        error: 'must be the name of a resource group: at most 90 letters, digits, and any of _ - . ( )',
    })
        .refine((name) => !name.toLowerCase().startsWith(groupNames/* groupPrefix */.s), {
        error: `must not begin with ${groupNames/* groupPrefix */.s}, as the groups do that runs create and delete`,
    }),
    'vnet-cidr': (0,fields/* range */.y1)(),
    'vpn-cidr': (0,fields/* range */.y1)(),
    'pod-cidr': (0,fields/* range */.y1)(),
    'service-cidr': (0,fields/* range */.y1)(),
    'peered-cidrs': (0,fields/* listOf */.c3)((entry) => (0,fields/* problemOfRange */.Q2)(entry) === undefined, 'must be ranges of machines such as 10.1.0.0/16 whose address is the first of the range'),
    'vpn-topology': (0,fields/* oneOf */.yL)('subnet', 'net30'),
    'vpn-mtu': (0,fields/* wholeNumber */.rD)(576, 1500),
    'job-key': schemas/* string */.YjP(),
    'proxy-mode': (0,fields/* oneOf */.yL)('nftables', 'iptables'),
});
/** What was said, without blanks and line ends around it: variables of a pipeline often end with `\r` or `\n`. */
function trimmed(said) {
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value?.trim()]));
}
/**
 * Turns what was said into validated inputs.
 *
 * @throws InputError with every problem found, not only the first
 */
function parseInputs(given) {
    const raw = trimmed(given);
    const unknown = Object.keys(raw).filter((name) => !catalog/* inputNames */.vj.includes(name));
    const said = Object.fromEntries(catalog/* inputNames */.vj.map((name) => [name, raw[name] || (name === 'suite' ? impliedSuite(raw) : (0,catalog/* describe */.q0)(name).default)]));
    const parsed = schema.safeParse(said, { reportInput: true });
    const problems = unknown.map((name) => {
        const near = (0,nearestName/* nearestName */.q)(name, catalog/* inputNames */.vj);
        const hint = near === undefined ? '; docs/inputs.md has the list.' : `; did you mean ${near}?`;
        return { input: (0,shortened/* shortened */.v)(name), message: `is not an input${hint}` };
    });
    if (!parsed.success)
        problems.push(...(0,fields/* toProblems */.ek)(parsed.error, said, isSecret));
    const wrong = new Set(problems.map(({ input }) => input));
    problems.push(...crossChecks(said, raw, wrong));
    if (problems.length > 0 || !parsed.success)
        throw new errors/* InputError */.dz(problems);
    return parsed.data;
}
/** What is allowed, and still may not be what somebody wants; sentences. */
function warningsAbout(inputs) {
    const wide = inputs['allowed-sources'].filter((source) => source !== 'auto' && (0,inputs_ranges/* prefixOf */.MT)(source) < 8);
    return wide.map((source) => `allowed-sources: ${source} lets anyone there reach the hub on ports 22 and 6443; keys alone protect it.`);
}
/** Focus, skip or label filter without a named suite mean a suite of one's own. */
function impliedSuite(raw) {
    return raw.focus || raw['label-filter'] ? 'custom' : 'smoke';
}
/** Ranges that may reach the hub. An empty list is refused: without a source, a rule means everybody, or is none. */
function sources() {
    const mayReach = (source) => (0,inputs_ranges/* isRange */._Z)(source) && (0,inputs_ranges/* reservedAround */.kB)(source) === undefined;
    return (0,fields/* nonEmptyListOf */.w1)((source) => source === 'auto' || mayReach(source), `must be ${rangeOfSources}`)
        .refine((list) => list.length < 2 || !list.includes('auto'), { error: `must be either ${rangeOfSources}` })
        .transform((list) => (list.includes('auto') ? list : (0,inputs_ranges/* withoutOverlaps */.RR)(list)));
}
/** Locations as people write them, `West Europe` too. */
function locations(text) {
    return text
        .split(/[,\n]+/)
        .map((name) => name.toLowerCase().replaceAll(/\s/g, ''))
        .filter((name) => name !== '');
}
function isSecret(input) {
    return catalog/* inputNames */.vj.includes(input) && (0,catalog/* describe */.q0)(input).secret === true;
}


/***/ }),

/***/ 89515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   RR: () => (/* binding */ withoutOverlaps),
/* harmony export */   Ug: () => (/* binding */ reservedIn),
/* harmony export */   V4: () => (/* binding */ overlapsWith),
/* harmony export */   _Z: () => (/* binding */ isRange),
/* harmony export */   kB: () => (/* binding */ reservedAround)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var cidr_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17380);


/** Ranges that no machine of a network can have (RFC 6890), or that Azure keeps for itself on every one. */
const reserved = {
    '"this network"': '0.0.0.0/8',
    loopback: '127.0.0.0/8',
    'link-local and metadata': '169.254.0.0/16',
    "Azure's platform": '168.63.129.16/32',
    multicast: '224.0.0.0/4',
    'reserved and broadcast': '240.0.0.0/4',
};
/** Whether the text is an IPv4 range in CIDR form whose address is the first of the range. */
function isRange(text) {
    const [, address = '', prefix = ''] = /^([\d.]+)\/(0|[1-9]\d?)$/.exec(text) ?? [];
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) || Number(prefix) > 32)
        return false;
    return (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(text).start === (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(`${address}/32`).start;
}
/** The reserved range that this one overlaps, in words; undefined where it is free of them. */
function reservedIn(range) {
    return inWords(Object.entries(reserved).find(([, other]) => (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .overlapCidr */ .g4)(range, other)));
}
/** The reserved range in which this one lies as a whole: nobody can come from there. */
function reservedAround(range) {
    return inWords(Object.entries(reserved).find(([, other]) => (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .containsCidr */ .c2)(other, range)));
}
function inWords(found) {
    return found === undefined ? undefined : `${found[1]} (${found[0]})`;
}
/** The ranges without those that another one contains: Azure refuses rules whose ranges overlap. */
function withoutOverlaps(ranges) {
    const distinct = [...new Set(ranges)];
    return distinct.filter((range) => !distinct.some((other) => other !== range && (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .containsCidr */ .c2)(other, range)));
}
/**
 * A problem for each range that shares an address with others. Of a pair, it is under the input that the user set.
 *
 * @param isDefault whether the user left this input at its default
 */
function overlaps(ranges, isDefault) {
    // What the user set comes first, and is compared with all that comes after it.
    const ordered = Object.entries(ranges).sort(([one], [other]) => Number(isDefault(one)) - Number(isDefault(other)));
    return ordered.flatMap(([input, range], index) => overlapsWith(Object.fromEntries(ordered.slice(index + 1)), input, range));
}
/** One problem where the range that an input gave shares an address with others. */
function overlapsWith(ranges, input, range) {
    const others = Object.entries(ranges).filter(([, other]) => (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .overlapCidr */ .g4)(range, other));
    if (others.length === 0)
        return [];
    const named = others.map((other) => other.join(' ')).join(' and ');
    return [{ input, message: `${range} overlaps ${named}; give ranges that share no address.` }];
}
/** Number of addresses in the range, first and last included. */
function sizeOf(range) {
    const { start, end } = (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range);
    return Number(end - start) + 1;
}
/** Number of bits that all addresses of the range share. */
function prefixOf(range) {
    return Number(range.split('/')[1]);
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

/***/ 14338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ signInFacts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_homeFolder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73458);



/** What every virtual machine of Azure has as the asset tag of its chassis. */
const azureAssetTag = '7783-7084-3265-9085-8269-3286-77';
/** Looks at the environment and at this machine, and asks nobody. */
function signInFacts(env) {
    return {
        workflow: env.GITHUB_ACTIONS === 'true',
        idTokens: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL),
        // GitHub-hosted runners are Azure machines too, with an identity that is of no use here.
        managedIdentity: Boolean(env.IDENTITY_ENDPOINT) || (env.RUNNER_ENVIRONMENT !== 'github-hosted' && chassisTag() === azureAssetTag),
        azureCli: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.AZURE_CONFIG_DIR ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_system_homeFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .homeFolder */ .W)(env) ?? '/', '.azure'), 'azureProfile.json')),
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

/***/ 20182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ goExpression),
/* harmony export */   b: () => (/* binding */ problemOfGoExpression)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/** @throws RE2JSException, whose message is Go's own, when it is not a Go expression */
function goExpression(text) {
    const compiled = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(text);
    return { matches: (candidate) => compiled.matcher(candidate).find() };
}
/** Why the text is not a Go expression; undefined if it is one. */
function problemOfGoExpression(text) {
    try {
        goExpression(text);
        return undefined;
    }
    catch (thrown) {
        if (thrown instanceof re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JSException */ .o_)
            return thrown.message.replace('error parsing regexp: ', '');
        if (thrown instanceof RangeError)
            return 'expression nests too deeply';
        throw thrown;
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


/***/ }),

/***/ 14464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/** The longest value of an input that a message quotes, in characters. */
const longest = 80;
/** A value as a message quotes it: on one line, and cut where nobody would read on. */
function shortened(value) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace.
    const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}


/***/ })

};
