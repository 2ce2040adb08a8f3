export const id = 4654;
export const ids = [4654];
export const modules = {

/***/ 36419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neededGitHub),
/* harmony export */   g: () => (/* binding */ gitHub)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);


const run = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() });
const runs = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ workflow_runs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ updated_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })) });
const issues = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }));
/** For one request. */
const limitMilliseconds = 30_000;
/**
 * GitHub's API, as a job sees it by GITHUB_API_URL, GITHUB_TOKEN and GITHUB_REPOSITORY.
 *
 * @returns undefined without a token
 */
function gitHub(env, signal) {
    const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: home = '', GITHUB_API_URL: api = 'https://api.github.com' } = env;
    if (!token)
        return undefined;
    const ask = async (method, path, body) => {
        const response = await fetch(`${api}${path}`, {
            method,
            headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
            signal: AbortSignal.any([signal, AbortSignal.timeout(limitMilliseconds)]),
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }).catch((thrown) => {
            signal.throwIfAborted();
            throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K2('cloud', `GitHub did not answer for ${path}: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}.`);
        });
        return response;
    };
    const must = async (method, path, body) => {
        const response = await ask(method, path, body);
        if (response.ok)
            return response.json();
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K2('permission', `GitHub answered ${method} ${path} with HTTP status ${response.status}.`, {
            nextStep: 'Give the job `permissions: actions: read`, and `issues: write` where it is to maintain an issue.',
        });
    };
    return {
        async runHasEnded({ repository, runId, attempt }) {
            // A run from a terminal has a time in place of an id, and GitHub does not know it.
            if (repository.startsWith('local/') || !/^\d+$/.test(runId))
                return undefined;
            const response = await ask('GET', `/repos/${repository}/actions/runs/${runId}`);
            // A token that does not see the repository gets the same answer as for a run that was deleted.
            if (!response.ok)
                return undefined;
            const { status, run_attempt } = run.parse(await response.json());
            return status === 'completed' || run_attempt > Number(attempt);
        },
        async lastSuccess(workflow) {
            const path = `/repos/${home}/actions/workflows/${encodeURIComponent(workflow)}/runs?status=success&event=schedule&per_page=1`;
            const newest = runs.parse(await must('GET', path)).workflow_runs[0];
            return newest === undefined ? undefined : Date.parse(newest.updated_at);
        },
        async tellIssue({ label, title, text }) {
            const found = issues.parse(await must('GET', `/repos/${home}/issues?state=open&labels=${encodeURIComponent(label)}`));
            const number = found[0]?.number;
            if (text === undefined) {
                if (number !== undefined)
                    await must('PATCH', `/repos/${home}/issues/${number}`, { state: 'closed' });
            }
            else if (number === undefined) {
                await must('POST', `/repos/${home}/issues`, { title, body: text, labels: [label] });
            }
            else
                await must('PATCH', `/repos/${home}/issues/${number}`, { title, body: text });
        },
    };
}
/** GitHub, where a command cannot do without it. */
function neededGitHub(found, what) {
    if (found !== undefined)
        return found;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        {
            input: what,
            message: 'needs a GitHub token: GITHUB_TOKEN in the environment; a workflow has `github.token`.',
        },
    ]);
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

/***/ 57290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ aligned)
/* harmony export */ });
/** Rows of a table as lines: each column as wide as its widest cell, two blanks between them. */
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    return rows.map((row) => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 37730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ sweepText),
/* harmony export */   S7: () => (/* binding */ sweepIssue),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   cS: () => (/* binding */ sweepMarkdown),
/* harmony export */   so: () => (/* binding */ listText)
/* harmony export */ });
/* unused harmony export sweepCounts */
/* harmony import */ var _aligned_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57290);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74667);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5027);



/** Tables of `sweep` and `list`, for terminals, the log of a job, and GitHub's Markdown. */
/** How many groups had each outcome. */
function countOutcomes(groups) {
    const count = (outcome) => groups.filter((group) => group.outcome === outcome).length;
    return {
        deleted: count('deleted'),
        'would be deleted': count('would be deleted'),
        stuck: count('stuck'),
        skipped: count('skipped'),
    };
}
/** Such as `found 3: 1 deleted, 1 stuck, 1 skipped`. */
function sweepCounts(groups) {
    const counts = Object.entries(countOutcomes(groups))
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => `${count} ${outcome}`);
    return `found ${groups.length}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}
function sweepText(groups) {
    return [
        ...(0,_aligned_js__WEBPACK_IMPORTED_MODULE_0__/* .aligned */ .b)(groups.map(({ name, outcome, why }) => [(0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name), outcome, (0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(why)])),
        sweepCounts(groups),
    ].join('\n');
}
function sweepMarkdown(groups) {
    const rows = groups.map(({ subscriptionId, name, outcome, why, runUrl, seconds }) => {
        const named = (0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .linkInMarkdown */ .FD)((0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .codeInMarkdown */ .AC)(name), runUrl);
        return `| ${named} | ${outcome} | ${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .inMarkdown */ .Hi)(why)} | ${seconds === 0 ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(seconds)} | \`${subscriptionId}\` |`;
    });
    return [
        '## Sweep',
        '',
        sweepCounts(groups),
        '',
        '| group | outcome | why | time | subscription |',
        '|---|---|---|--:|---|',
        ...rows,
        '',
    ].join('\n');
}
/**
 * The issue that stays open as long as a group is stuck.
 *
 * @param page of the workflow run that sweeps; empty in a terminal
 * @returns no text where nothing is stuck, which closes the issue
 */
function sweepIssue(groups, page) {
    const { stuck } = countOutcomes(groups);
    const text = `${sweepMarkdown(groups)}\n${page === '' ? sweepCounts(groups) : `Reported by ${page}`}\n`;
    return {
        label: 'kube-e2e-azure-sweep',
        title: `Stuck resource groups: ${stuck}`,
        text: stuck === 0 ? undefined : text,
    };
}
function listText(runs) {
    if (runs.length === 0)
        return 'No runs found.';
    const rows = runs.map(({ name, owner, ageSeconds, state, costSoFar, runUrl }) => [
        (0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name),
        state,
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(ageSeconds),
        (0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(owner),
        costSoFar,
        (0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(runUrl),
    ]);
    return (0,_aligned_js__WEBPACK_IMPORTED_MODULE_0__/* .aligned */ .b)([['NAME', 'STATE', 'AGE', 'OWNER', 'COST SO FAR', 'RUN'], ...rows]).join('\n');
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
