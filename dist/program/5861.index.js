export const id = 5861;
export const ids = [5861];
export const modules = {

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

/***/ 79162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ lookAround),
  sweepAsTold: () => (/* binding */ sweepAsTold)
});

// EXTERNAL MODULE: ./build/js/src/github/api.js
var api = __webpack_require__(36419);
// EXTERNAL MODULE: ./build/js/src/inputs/environment.js
var environment = __webpack_require__(76500);
// EXTERNAL MODULE: ./build/js/src/inputs/fields.js
var fields = __webpack_require__(23732);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/operation.js
var operation = __webpack_require__(6065);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/read.js
var read = __webpack_require__(10470);
;// CONCATENATED MODULE: ./build/js/src/azure/sdk/subscriptions.js



const page = schemas/* object */.Ikc({
    value: schemas/* array */.YOg(schemas/* object */.Ikc({ subscriptionId: schemas/* string */.YjP(), state: schemas/* string */.YjP() })),
    nextLink: schemas/* string */.YjP().nullish(),
});
/**
 * Ids of all subscriptions that the identity sees and that are in use.
 */
async function visibleSubscriptions(azure, signal) {
    return (0,operation/* request */.Em)('Listing subscriptions', signal, async () => {
        const ids = [];
        let url = '/subscriptions?api-version=2022-12-01';
        while (url !== undefined) {
            const { value, nextLink } = page.parse(await (0,read/* read */.L)(azure, url, signal));
            ids.push(...value.filter(({ state }) => state === 'Enabled').map(({ subscriptionId }) => subscriptionId));
            url = nextLink ?? undefined;
        }
        return ids;
    });
}

// EXTERNAL MODULE: ./build/js/src/inputs/inputs.js
var inputs_inputs = __webpack_require__(32092);
// EXTERNAL MODULE: ./build/js/src/run/cloud/access.js
var cloud_access = __webpack_require__(93237);
// EXTERNAL MODULE: ./build/js/src/run/cloud/cloud.js + 4 modules
var cloud_cloud = __webpack_require__(37519);
;// CONCATENATED MODULE: ./build/js/src/run/janitor/subscriptions.js




/** A placeholder where only the list of subscriptions is requested. */
const noSubscription = '00000000-0000-0000-0000-000000000000';
/**
 * Opens every subscription that is to be looked at.
 *
 * @param subscriptions ids; an empty list means all that the identity sees
 */
async function openSubscriptions(subscriptions, raw, world, tools) {
    const inputs = (0,inputs_inputs/* parseInputs */.T)({ ...raw, 'subscription-id': subscriptions[0] ?? noSubscription });
    if (!(await cloud_cloud/* clouds */.Pk[inputs.cloud].exists(world)))
        return [];
    const access = { ...(0,cloud_access/* accessFrom */.l)(inputs), subscriptionId: noSubscription };
    const cloud = await (0,cloud_cloud/* openCloud */.Qg)(access, world, tools, false);
    const ids = subscriptions.length > 0 ? subscriptions : await visibleSubscriptions(cloud.azure, tools.signal);
    return Promise.all(ids.map((id) => (0,cloud_cloud/* inSubscription */.Lo)(cloud, id, world)));
}

// EXTERNAL MODULE: ./build/js/src/azure/teardown/deleteGroup.js
var deleteGroup = __webpack_require__(21842);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/emptyGroup.js
var emptyGroup = __webpack_require__(80449);
// EXTERNAL MODULE: ./build/js/src/plan/tags.js
var plan_tags = __webpack_require__(89106);
;// CONCATENATED MODULE: ./build/js/src/azure/teardown/givenGroups.js


/**
 * The runs that have resources in other people's groups, by the tags of those resources. A disk alone carries no tags and
 * is not found.
 *
 * @param isOurs decides by its name whether a group is deleted whole
 */
async function runsInGivenGroups(azure, isOurs, signal) {
    return (0,operation/* request */.Em)('Listing what has our tag', signal, async () => {
        const runs = new Map();
        const filter = `tagName eq '${plan_tags/* tagNames */.nP.tool}'`;
        for await (const { id = '', tags = {} } of azure.resources.resources.list({ filter, abortSignal: signal })) {
            const [resourceGroup = '', run] = [id.split('/')[4], (0,plan_tags/* tagIn */.mg)(tags, 'run')];
            if (run === undefined || isOurs(resourceGroup))
                continue;
            const key = `${resourceGroup.toLowerCase()} ${run}`;
            // A tag that people set on one of its resources, to keep it, counts for the run.
            runs.set(key, { resourceGroup, run, tags: { ...runs.get(key)?.tags, ...tags } });
        }
        return [...runs.values()];
    });
}

// EXTERNAL MODULE: ./build/js/src/azure/teardown/group.js
var teardown_group = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/ownership.js
var ownership = __webpack_require__(7709);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/run/janitor/rules.js
var rules = __webpack_require__(25756);
;// CONCATENATED MODULE: ./build/js/src/run/janitor/sweep.js








/** Groups that are handled at once: deletion is mostly waiting, and Azure grants ten deletes per second. */
const atOnce = 10;
/**
 * Looks at every group of ours in the subscriptions, and at what runs have in groups that were given to them, and deletes
 * those that have expired or whose run has ended: each with a limit of its own, so one that cannot be deleted
 * never holds up the others.
 *
 * @returns a line for each of them, also for those that only look like ours; a subscription that cannot be listed is a
 *   stuck line
 */
async function sweep(subscriptions, deps, options) {
    const found = await Promise.all(subscriptions.map(async (azure) => {
        try {
            const subjects = await subjectsIn(azure, deps, options);
            return subjects.map((subject) => () => sweepOne(subject, azure.subscriptionId, deps, options));
        }
        catch (thrown) {
            deps.signal.throwIfAborted();
            const line = { subscriptionId: azure.subscriptionId, name: '(all groups)', runUrl: '', seconds: 0 };
            return [async () => ({ ...line, outcome: 'stuck', why: (0,errors/* messageOf */.bD)(thrown) })];
        }
    }));
    return inTurns(found.flat());
}
async function subjectsIn(azure, deps, options) {
    const groups = await (0,teardown_group/* listGroups */.P$)(azure, deps.signal);
    const named = (name) => groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
    const isOurs = (name) => (0,ownership/* mayBeOurs */.UN)(named(name) ?? { name, tags: {} });
    const runs = await runsInGivenGroups(azure, isOurs, deps.signal);
    return [
        ...groups.filter(ownership/* mayBeOurs */.UN).map((group) => groupToSweep(group, azure, deps, options)),
        ...runs.map((run) => {
            // The group's owner may keep all that is in it.
            const keepUntil = (0,plan_tags/* tagIn */.mg)(named(run.resourceGroup)?.tags, 'keepUntil');
            const tags = keepUntil === undefined ? run.tags : { ...run.tags, [plan_tags/* tagNames */.nP.keepUntil]: keepUntil };
            return runToSweep({ ...run, tags }, azure, deps, options);
        }),
    ];
}
/** A group of ours, which is deleted whole. */
function groupToSweep(group, azure, deps, options) {
    const { name, tags } = group;
    return {
        name,
        tags,
        async decide(now) {
            const decision = await (0,rules/* decide */.L)(group, now, deps.runHasEnded);
            if (decision.what === 'skip' || group.deleting)
                return decision;
            const foreign = (await (0,teardown_group/* listResources */.U2)(azure, name, deps.signal)).filter(ownership/* isForeign */.jq);
            if (foreign.length === 0)
                return decision;
            return {
                what: 'skip',
                why: `holds what this tool did not create: ${foreign.map((resource) => resource.name).join(', ')}`,
            };
        },
        async remove() {
            if ((await (0,deleteGroup/* requestDelete */.$B)(azure, name, deps)) === 'gone')
                return;
            await (0,deleteGroup/* waitUntilGone */.Ly)(azure, name, options.limitSeconds, deps);
        },
    };
}
/** What a run has in a group that was given to it; the group stays, with everything else in it. */
function runToSweep(which, azure, deps, options) {
    const { run, resourceGroup, tags } = which;
    return {
        name: `${run} in ${resourceGroup}`,
        tags,
        decide: (now) => (0,rules/* decide */.L)({ name: run, tags, deleting: false }, now, deps.runHasEnded),
        remove: () => (0,emptyGroup/* emptyGroup */.B)(which, azure, options.limitSeconds, deps),
    };
}
async function sweepOne({ name, tags, ...subject }, subscriptionId, deps, options) {
    const line = { subscriptionId, name, runUrl: (0,plan_tags/* tagIn */.mg)(tags, 'runUrl') ?? '', seconds: 0 };
    const begun = deps.clock.now();
    try {
        const { what, why } = await subject.decide(begun);
        if (what === 'skip')
            return { ...line, outcome: 'skipped', why };
        if (options.dryRun)
            return { ...line, outcome: 'would be deleted', why };
        deps.voice.note(`${name} ${why}: deleting it.`);
        await subject.remove();
        return { ...line, outcome: 'deleted', why, seconds: (deps.clock.now() - begun) / 1000 };
    }
    catch (thrown) {
        deps.signal.throwIfAborted();
        return { ...line, outcome: 'stuck', why: (0,errors/* messageOf */.bD)(thrown), seconds: (deps.clock.now() - begun) / 1000 };
    }
}
/** Runs all of them, some at once, and keeps their order. */
async function inTurns(works) {
    const results = new Map();
    const waiting = works.entries();
    const worker = async () => {
        for (const [index, work] of waiting)
            results.set(index, await work());
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return works.flatMap((_, index) => results.get(index) ?? []);
}

;// CONCATENATED MODULE: ./build/js/src/run/janitor/janitor.js





/**
 * Sweeps as the inputs say, and keeps the issue up to date.
 *
 * @param said about cloud and sign-in
 * @throws InputError when that is not sufficient, or GitHub is needed and there is no token
 */
async function sweepAsTold(inputs, said, { env, gitHub, issueAbout }, world, tools) {
    const issues = inputs.issue ? (0,api/* neededGitHub */.H)(gitHub, 'issue') : undefined;
    const { subscriptions } = await lookAround(inputs['subscription-ids'], said, env, world, tools);
    const runHasEnded = gitHub?.runHasEnded ?? (async () => undefined);
    const options = { dryRun: inputs['dry-run'], limitSeconds: inputs.limit * 60 };
    const groups = await sweep(subscriptions, { ...tools, runHasEnded }, options);
    if (!inputs['dry-run'])
        await issues?.tellIssue(issueAbout(groups));
    return groups;
}
/**
 * Opens the subscriptions that the command names, otherwise those of the environment, otherwise all that the identity sees.
 *
 * @param said about cloud and sign-in; what is missing is read from the environment
 */
async function lookAround(ids, said, env, world, tools) {
    const raw = (0,environment/* withEnvironment */.Ec)(ids.length === 0 ? said : { ...said, 'subscription-id': ids.join(',') }, env);
    const cloud = raw.cloud === 'azure' ? 'azure' : 'embedded';
    // A variable for the public Azure's tools says nothing about the embedded one.
    const asked = cloud === 'azure' ? (0,fields/* words */.aL)(raw['subscription-id'] ?? '') : ids;
    return { cloud, subscriptions: await openSubscriptions(asked, raw, world, tools) };
}


/***/ }),

/***/ 25756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _azure_teardown_ownership_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7709);
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);


/** Lifetime of a group of ours whose tags hold no readable DeleteAfter. */
const hoursWithoutExpiry = 24;
/**
 * Both marks are required, the name and the tag. A group that is kept for people is left alone until that time, and one
 * whose run still goes until it has expired.
 *
 * @param now milliseconds since the Unix epoch
 */
async function decide({ name, tags, deleting }, now, runHasEnded) {
    const why = (0,_azure_teardown_ownership_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotOurs */ .nL)({ name, tags });
    if (why !== undefined)
        return skip(`only looks like ours: it ${why}`);
    if (deleting)
        return { what: 'delete', why: 'is already being deleted' };
    const kept = (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'keepUntil');
    if (kept !== undefined) {
        const until = Date.parse(kept);
        if (Number.isNaN(until))
            return skip(`has keep-until \`${kept}\`, which is not a timestamp; write it as 2026-11-26T00:00:00Z`);
        if (until > now)
            return skip(`is kept until ${kept}`);
        return { what: 'delete', why: `was kept until ${kept}` };
    }
    const expiry = expiryOf(tags);
    if (expiry === undefined)
        return skip('has neither a readable DeleteAfter nor a creationTimestamp');
    if (expiry <= now)
        return { what: 'delete', why: `expired at ${new Date(expiry).toISOString()}` };
    if (await runHasEnded(runOf(tags)))
        return { what: 'delete', why: 'is of a run that has ended' };
    return skip(`may live until ${new Date(expiry).toISOString()}`);
}
/** Milliseconds since the Unix epoch. */
function expiryOf(tags) {
    const deleteAfter = Date.parse((0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'deleteAfter') ?? '');
    if (!Number.isNaN(deleteAfter))
        return deleteAfter;
    const created = Date.parse((0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'createdAt') ?? '');
    return Number.isNaN(created) ? undefined : created + hoursWithoutExpiry * 3_600_000;
}
function runOf(tags) {
    return {
        repository: (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'repository') ?? '',
        runId: (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'runId') ?? '',
        attempt: (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'attempt') ?? '1',
    };
}
function skip(why) {
    return { what: 'skip', why };
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
