export const id = 1803;
export const ids = [1803,3701];
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

/***/ 34026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ phase),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   jJ: () => (/* binding */ secondsFor)
/* harmony export */ });
/* harmony import */ var _plan_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12738);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);


/** What work may take to end by itself once its signal is aborted; children are killed after 5 s. */
const graceSeconds = 30;
/**
 * Runs one phase: reports its start and its end, and stops it when its time is up.
 *
 * @throws what the phase threw; a SetupError that says what was seen last when the time was up
 */
async function phase(runner, { name, limitSeconds, processes }, work) {
    runner.signal.throwIfAborted();
    const startedAt = runner.clock.now();
    const timer = new AbortController();
    const expiry = setTimeout(() => timer.abort(), limitSeconds * 1000);
    let lastSeen = 'nothing yet';
    const voice = {
        detail: (text) => {
            lastSeen = text;
            runner.report({ type: 'phase-detail', phase: name, text });
        },
        note: (text) => runner.report({ type: 'phase-note', phase: name, text }),
    };
    const end = (outcome, summary) => {
        const at = runner.clock.now();
        runner.report({ type: 'phase-ended', phase: name, at, seconds: (at - startedAt) / 1000, outcome, summary });
    };
    runner.report({ type: 'phase-started', phase: name, at: startedAt, limitSeconds });
    try {
        const signal = AbortSignal.any([runner.signal, timer.signal]);
        const working = work({ voice, signal, clock: runner.clock, processes, limitSeconds });
        const result = await endedOrAborted(working, signal);
        end(result.failed === true ? 'failed' : 'ok', result.summary);
        return result.value;
    }
    catch (thrown) {
        if (runner.signal.aborted) {
            end('cancelled', `stopped; last seen: ${lastSeen}`);
            throw thrown;
        }
        const error = timer.signal.aborted ? outOfTime(name, limitSeconds, lastSeen, thrown) : thrown;
        end('failed', (0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        throw error;
    }
    finally {
        clearTimeout(expiry);
    }
}
/**
 * The work's result. Work that still goes on a grace after its signal was aborted has ignored it, and is left to itself:
 * a phase ends in any case.
 */
async function endedOrAborted(work, signal) {
    const ignored = Promise.withResolvers();
    let grace;
    const onAbort = () => {
        grace = setTimeout(() => ignored.reject(signal.reason), graceSeconds * 1000);
    };
    if (signal.aborted)
        onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, ignored.promise]);
    }
    finally {
        clearTimeout(grace);
        signal.removeEventListener('abort', onAbort);
        work.catch(() => { });
    }
}
/**
 * A phase of a planned run, within its own limit and what is left of the run's budget.
 *
 * @throws SetupError when the budget leaves no time for it; otherwise what `phase` throws
 */
function phaseOf(run, name, runner, work) {
    return phase(runner, { name, limitSeconds: secondsFor(run, name, runner), processes: run.processes }, work);
}
/** @throws SetupError when the budget leaves no time for the phase */
function secondsFor({ plan, state }, name, { clock }) {
    const seconds = (0,_plan_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .timeFor */ .tn)(plan, name, (clock.now() - state.startedAt) / 1000);
    if (seconds > 0)
        return seconds;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3(`The budget of ${plan.budgetSeconds / 60} minutes leaves no time for the phase ${name}, because time for deletion is reserved.`, { nextStep: 'Give a larger `budget`, and the job a `timeout-minutes` to match.' });
}
function outOfTime(name, limitSeconds, lastSeen, cause) {
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3(`The phase ${name} timed out after ${limitSeconds} s. Last seen: ${lastSeen}.`, {
        cause,
        nextStep: 'The log of this phase in the output folder says what it was waiting for.',
    });
}


/***/ }),

/***/ 89102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ processGroupRecorder),
/* harmony export */   z: () => (/* binding */ stopLeftovers)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25458);
/* harmony import */ var _system_shell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77431);
/* harmony import */ var _runFolder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97238);







/**
 * Process groups that a run started, as files in its folder: one per group, named by its id, holding the start time of its
 * leader. A later process can stop what a killed one left, and never a stranger that was given the same id.
 */
function processGroupRecorder(folder) {
    const groups = (0,_runFolder_js__WEBPACK_IMPORTED_MODULE_5__/* .runFolder */ .k)(folder).processGroups;
    return (group, state) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(groups, String(group));
        if (state === 'ended')
            return forget(file);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(groups, { recursive: true, mode: 0o700 });
            (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWholeSync */ .Uh)(file, startTimeSync(group) ?? '');
        }
        catch {
            // It runs already. A full disk must not orphan it: this process stops it, though no later one can.
        }
    };
}
/**
 * Stops every recorded process group that still runs, at once: its owner is gone. Never throws: what cannot be read is
 * missing.
 *
 * @returns how many were stopped
 */
async function stopLeftovers(folder) {
    const groups = (0,_runFolder_js__WEBPACK_IMPORTED_MODULE_5__/* .runFolder */ .k)(folder).processGroups;
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(groups).catch(() => [])).filter((name) => /^\d+$/.test(name));
    let stopped = 0;
    for (const name of names) {
        const recorded = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(groups, name), 'utf8').catch(() => '');
        const now = startTimeSync(Number(name));
        // A group whose leader has ended may live on, and as long as it does no process gets its id.
        if (recorded !== '' && (now === undefined || now === recorded) && killGroup(Number(name)))
            stopped += 1;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(groups, name), { force: true }).catch(() => { });
    }
    return stopped;
}
/** Folders that are now empty are removed too: they would look like a run. */
function forget(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)));
    }
    catch {
        // Something else is in them, or they cannot be changed.
    }
}
/** @returns whether there was such a group; a process of root's is ended through sudo, by which it was started */
function killGroup(group) {
    try {
        return process.kill(-group, 'SIGKILL');
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'))
            return false;
        const [command, ...args] = (0,_system_shell_js__WEBPACK_IMPORTED_MODULE_6__/* .asRoot */ .tE)('kill', '-KILL', '--', `-${group}`);
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(command, args).status === 0;
    }
}
/** Field 22 of /proc/PID/stat, which no two processes of one boot with the same id share; undefined when it is gone. */
function startTimeSync(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        return undefined;
    }
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
