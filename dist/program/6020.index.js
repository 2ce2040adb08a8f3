export const id = 6020;
export const ids = [6020];
export const modules = {

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

/***/ 34026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ phase),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   jJ: () => (/* binding */ secondsFor)
/* harmony export */ });
/* harmony import */ var _plan_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12738);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);


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
        const result = await work({ voice, signal, clock: runner.clock, processes, limitSeconds });
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
/* harmony import */ var _system_shell_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77431);
/* harmony import */ var _runFolder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97238);






/**
 * Process groups that a run started, as files in its folder: one per group, named by its id, holding the start time of its
 * leader. A later process can stop what a killed one left, and never a stranger that was given the same id.
 */
function processGroupRecorder(folder) {
    const groups = (0,_runFolder_js__WEBPACK_IMPORTED_MODULE_4__/* .runFolder */ .k)(folder).processGroups;
    return (group, state) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(groups, String(group));
        if (state === 'ended')
            return forget(file);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(groups, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, startTimeSync(group) ?? '');
    };
}
/**
 * Stops every recorded process group that still runs, at once: its owner is gone.
 *
 * @returns how many were stopped
 */
async function stopLeftovers(folder) {
    const groups = (0,_runFolder_js__WEBPACK_IMPORTED_MODULE_4__/* .runFolder */ .k)(folder).processGroups;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(groups).catch(() => []);
    let stopped = 0;
    for (const name of names) {
        const recorded = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(groups, name), 'utf8');
        const now = startTimeSync(Number(name));
        // A group whose leader has ended may live on, and as long as it does no process gets its id.
        if (recorded !== '' && (now === undefined || now === recorded) && killGroup(Number(name)))
            stopped += 1;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(groups, name), { force: true });
    }
    return stopped;
}
/** Folders that are now empty are removed too: they would look like a run. */
function forget(file) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { force: true });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)));
    }
    catch {
        // Something else is in them.
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
        const [command, ...args] = (0,_system_shell_js__WEBPACK_IMPORTED_MODULE_5__/* .asRoot */ .tE)('kill', '-KILL', '--', `-${group}`);
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
