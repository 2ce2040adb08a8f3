export const id = 2910;
export const ids = [2910];
export const modules = {

/***/ 97281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ workflowIdToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);




/** The audience that Entra expects in GitHub's ID tokens. */
const idTokenAudience = 'api://AzureADTokenExchange';
/**
 * A new ID token from the runner, which issues them only to jobs with the permission, and never to pull requests from
 * forks. Works in main and in post alike.
 */
async function workflowIdToken() {
    if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
        throw noPermission(await forkOf(process.env.GITHUB_EVENT_PATH));
    }
    return _actions_core__WEBPACK_IMPORTED_MODULE_1__.getIDToken(idTokenAudience);
}
function noPermission(fork) {
    if (fork !== undefined) {
        return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('permission', `This run belongs to a pull request from the fork ${fork}, which gets no ID token.`, {
            nextStep: 'Run forks with `cloud: embedded`, or push the branch to this repository once somebody has reviewed it.',
        });
    }
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('permission', 'This job is not allowed to request an ID token.', {
        nextStep: 'Give the job `permissions: id-token: write` (where it calls a reusable workflow, the calling job), or choose another `auth`.',
    });
}
const pullRequestEvent = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        head: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
        base: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
    }),
});
/** The fork from which a pull request comes, by the event that started the run; undefined for any other event. */
async function forkOf(eventFile) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(eventFile ?? '', 'utf8').catch(() => '{}');
    const event = pullRequestEvent.safeParse(JSON.parse(text)).data?.pull_request;
    const head = event?.head.repo.full_name;
    return head === event?.base.repo.full_name ? undefined : head;
}


/***/ }),

/***/ 58208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ countedParts),
/* harmony export */   v: () => (/* binding */ countColumns)
/* harmony export */ });
/** What every table of counts says about a part of the suite, in this order. */
const countColumns = [
    { head: 'selected', of: (counts) => counts.selected },
    { head: 'ran', of: (counts) => counts.ran },
    { head: 'passed', of: (counts) => counts.passed },
    { head: 'failed', of: (counts) => counts.failed },
    { head: 'flaked', of: (counts) => counts.flaked },
    { head: 'known gaps', of: (counts) => counts.knownGaps },
    { head: 'skipped', of: (counts) => counts.skipped },
    { head: 'not run', of: (counts) => counts.notRun },
];
/** The rows of a table of counts: the parts, and all of them together. */
function countedParts(suite) {
    return [...suite.parts, { ...suite, name: 'all' }];
}


/***/ }),

/***/ 47748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ phaseRecords)
/* harmony export */ });
/** @param now milliseconds since the Unix epoch, up to which a phase that has not ended is counted */
function phaseRecords(events, now) {
    const records = [];
    // A phase can come twice, as teardown does when post repeats it; events belong to the newest start of their phase.
    const indexOf = (phase) => records.findLastIndex((record) => record.phase === phase);
    for (const event of events) {
        if (event.type === 'phase-started') {
            const { phase, at, limitSeconds } = event;
            const seconds = (now - at) / 1000;
            records.push({ phase, startedAt: at, limitSeconds, seconds, outcome: 'running', summary: '', notes: [] });
        }
        const index = indexOf(event.phase);
        const record = records[index];
        if (record === undefined)
            continue;
        if (event.type === 'phase-note')
            records[index] = { ...record, notes: [...record.notes, event.text] };
        if (event.type === 'phase-ended') {
            records[index] = { ...record, seconds: event.seconds, outcome: event.outcome, summary: event.summary };
        }
    }
    return records;
}


/***/ }),

/***/ 70243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ calm),
/* harmony export */   y: () => (/* binding */ lineFor)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5027);

/** One line for an event, as logs show it. */
function lineFor(event) {
    switch (event.type) {
        case 'phase-started':
            return `${event.phase}: started, limit ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.limitSeconds)}`;
        case 'phase-ended':
            return `${event.phase}: ${event.outcome} after ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.seconds)}: ${event.summary}`;
        default:
            return `${event.phase}: ${event.text}`;
    }
}
/**
 * Passes on every event except details that come faster than a log can be read: of those at most one per `everySeconds`,
 * so the log of two hours stays short. The last one before a silence is never lost.
 */
function calm(reporter, clock, everySeconds) {
    const pause = everySeconds * 1000;
    let toldAt = Number.NEGATIVE_INFINITY;
    let waiting;
    const tell = (event) => {
        clearTimeout(waiting);
        waiting = undefined;
        toldAt = clock.now();
        reporter(event);
    };
    return (event) => {
        if (event.type === 'phase-detail') {
            const early = toldAt + pause - clock.now();
            clearTimeout(waiting);
            if (early > 0)
                waiting = setTimeout(tell, early, event).unref();
            else
                tell(event);
            return;
        }
        if (event.type !== 'phase-note') {
            clearTimeout(waiting);
            toldAt = Number.NEGATIVE_INFINITY;
        }
        reporter(event);
    };
}


/***/ }),

/***/ 5027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** How numbers and texts are shown to people, the same in every report. */
/** `4 s`, `2 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
    return joined(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}
function joined(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${String(small).padStart(2, '0')} ${smallUnit}`;
}
/** The beginning of a text, and how much was left out. */
function shortened(text, characters) {
    if (text.length <= characters)
        return text;
    return `${text.slice(0, characters)}… (${text.length - characters} more characters)`;
}
function firstLine(text) {
    return text.trim().split('\n', 1)[0] ?? '';
}
/** Text that is safe between tags and in quoted attributes, of HTML as of the Markdown that GitHub shows. */
function escapeHtml(text) {
    const entities = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
        "'": '&#39;',
    };
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}


/***/ }),

/***/ 9454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ foldersFrom)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Follows the XDG base directories; KUBE_E2E_CACHE and KUBE_E2E_STATE override, and Actions' temp folder holds runs. */
function foldersFrom(env) {
    const cache = env.KUBE_E2E_CACHE ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.XDG_CACHE_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'kube-e2e-azure');
    const state = env.KUBE_E2E_STATE ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.XDG_STATE_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.local', 'state'), 'kube-e2e-azure');
    const runs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.RUNNER_TEMP === undefined ? state : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.RUNNER_TEMP, 'kube-e2e-azure'), 'runs');
    return { cache, runs, embeddedAzure: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state, 'embedded-azure') };
}


/***/ }),

/***/ 75551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ testsVerdict),
/* harmony export */   Ev: () => (/* binding */ runErrorFrom),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   eR: () => (/* binding */ keptVerdict),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _system_signals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74276);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98073);



/** The verdict about tests. Green needs proof: specs passed, every selected one ran, and none failed. */
function testsVerdict(suite) {
    if (suite === undefined)
        return { outcome: 'not run', summary: 'no spec ran' };
    const complete = suite.passed + suite.flaked > 0 && suite.selected === suite.ran + suite.skipped;
    const passed = complete && suite.failed === 0 && suite.stopped === undefined && suite.problems.length === 0;
    const apart = [
        counted(suite.failed, 'failed'),
        counted(suite.flaked, 'flaked'),
        counted(suite.knownGaps, 'known gap'),
        counted(suite.skipped, 'skipped itself'),
        counted(suite.notRun, 'not run'),
        suite.stopped === undefined ? '' : `stopped: ${suite.stopped}`,
        suite.problems.length === 0 ? '' : 'but these counts cannot be trusted',
    ].filter((text) => text !== '');
    return {
        outcome: passed ? 'passed' : 'failed',
        summary: [`${suite.passed} of ${suite.selected} specs passed`, ...apart].join(', '),
    };
}
/** The verdict about teardown where the user wants the cluster to stay. */
function keptVerdict(resourceGroup) {
    return { outcome: 'not run', summary: `kept until \`kube-e2e down ${resourceGroup}\`` };
}
function counted(count, what) {
    return count === 0 ? '' : `${count} ${what}`;
}
/** Anything that was thrown, in the words of its reader. */
function runErrorFrom(thrown) {
    if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) {
        return { kind: thrown.kind, message: thrown.message, nextStep: thrown.nextStep };
    }
    if (thrown instanceof _system_signals_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c || (thrown instanceof Error && thrown.name === 'AbortError')) {
        return ending('cancelled', (0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown));
    }
    return ending('defect', thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
}
function ending(kind, message) {
    return { kind, message, nextStep: _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .endings */ .V1[kind].advice };
}
/**
 * What ended the run badly, or undefined where nothing did. The error that ended it comes first, then the specs, then
 * what is left, then what passed only when repeated; the report shows all of them, whichever is named here.
 */
function endingOf(report) {
    if (report.error !== undefined)
        return report.error.kind;
    if (report.tests.outcome === 'failed')
        return report.suite?.stopped === 'time limit' ? 'suite-timed-out' : 'product';
    if (report.teardown.outcome === 'failed')
        return report.teardown.kind ?? 'leak';
    return (report.suite?.flaked ?? 0) > 0 ? 'flake' : undefined;
}
/** The program's exit code. */
function exitCodeOf(report) {
    const kind = endingOf(report);
    return kind === undefined ? 0 : (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfClass */ .rY)(_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .endings */ .V1[kind].class);
}


/***/ }),

/***/ 84159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
        }
        catch (thrown) {
            // Node rejects with an AbortError of its own, which would hide why we were aborted.
            signal?.throwIfAborted();
            throw thrown;
        }
    },
};


/***/ }),

/***/ 80857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ embeddedProgram),
/* harmony export */   LE: () => (/* binding */ saltStates),
/* harmony export */   fX: () => (/* binding */ toolVersion),
/* harmony export */   zr: () => (/* binding */ root)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77431);



/** The program's own folder, whether a checkout or fetched by `uses:`. It runs from sources (src/) and bundles (dist/). */
const root = findRoot();
const fromSources = import.meta.dirname === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'src', 'system');
const saltStates = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'salt-states');
const toolVersion = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'package.json'), 'utf8')).version;
/** Command and arguments that start the embedded Azure, a separate program that needs root if it has hosts. */
function embeddedProgram(hosts = 'systems') {
    const entry = fromSources ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('embedded-azure', 'server', 'main.ts') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('dist', 'embedded', 'index.js');
    const command = [process.execPath, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, entry)];
    return hosts === 'none' ? command : (0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .asRoot */ .tE)(...command);
}
function findRoot() {
    let folder = import.meta.dirname;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'package-lock.json'))) {
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
            throw new Error(`There is no package-lock.json above ${import.meta.dirname}; the installation is incomplete.`);
        }
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    }
    return folder;
}


/***/ }),

/***/ 77431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   tE: () => (/* binding */ asRoot),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/** The text as one word of a POSIX shell, whatever it contains. */
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** The last lines of a program's output as one line, for use in a message; at most a thousand characters. */
function lastLines(output, count = 5) {
    return output.trim().split('\n').slice(-count).join(' | ').slice(-1000);
}
/** The command that runs as root: through sudo, which must not ask for a password, unless this process is root. */
function asRoot(command, ...args) {
    return process.getuid?.() === 0 ? [command, ...args] : ['sudo', '-n', command, ...args];
}


/***/ }),

/***/ 74276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Cancelled),
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/** Raised when the user or the runner asks the program to stop. */
class Cancelled extends Error {
    constructor(signal) {
        super(`stopped by ${signal}`);
        this.name = 'Cancelled';
    }
}
/**
 * An AbortSignal that aborts at the first SIGINT, SIGTERM or SIGHUP. Nothing is cleaned up in the handler itself.
 *
 * @param onSecond called at any further signal, when the program is asked to give up even on cleanup
 */
function cancelOnSignals(onSecond) {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            if (controller.signal.aborted)
                onSecond();
            else
                controller.abort(new Cancelled(name));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 21017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ SuiteError),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   K2: () => (/* binding */ CloudError),
/* harmony export */   NK: () => (/* binding */ TeardownError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   w3: () => (/* binding */ SetupError)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98073);

/** The base of all our errors. Anything else that reaches an entry is a defect of ours and is shown with its stack. */
class Failure extends Error {
    kind;
    nextStep;
    constructor(kind, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.kind = kind;
        this.nextStep = options.nextStep ?? _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .endings */ .V1[kind].advice;
    }
    /** Exit code and the decision of a gate follow from this. */
    get class() {
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .classOf */ .Kl)(this.kind);
    }
}
/** Everything that is wrong with the inputs or with the machine, found together before anything was created. */
class InputError extends Failure {
    problems;
    constructor(problems) {
        super('user', problems.map((problem) => `${problem.input}: ${problem.message}`).join('\n'));
        this.problems = problems;
    }
}
/** Azure refused a request, or failed to carry it out. */
class CloudError extends Failure {
    /** Azure's own error code, such as `SkuNotAvailable`, where there was one. */
    code;
    constructor(kind, message, options = {}) {
        super(kind, message, options);
        this.code = options.code;
    }
}
/** Creating the cluster failed: release, hosts, Salt, VPN or health. */
class SetupError extends Failure {
    constructor(message, options = {}) {
        super(options.kind ?? 'setup', message, options);
    }
}
/** The suite could not run to its end, or its counts do not agree. A failed spec is a result, not an error. */
class SuiteError extends Failure {
    constructor(message, options = {}) {
        super('product', message, options);
    }
}
/** Something is left in Azure, or may be. */
class TeardownError extends Failure {
    constructor(message, options = {}) {
        super(options.kind ?? 'leak', message, options);
    }
}
/** The message of anything that was thrown, for use inside a sentence. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 98073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   V1: () => (/* binding */ endings),
/* harmony export */   rY: () => (/* binding */ exitCodeOfClass)
/* harmony export */ });
/* unused harmony export endingClasses */
/**
 * Every way in which a run can end badly: to which class it belongs, what people see, and what they can do. Exit codes,
 * annotations, advice and docs/failures.md all come from here.
 */
/** What went wrong, from the point of view of whoever must act on it. Gates decide by the class. */
const endingClasses = {
    product: { exitCode: 1, says: 'The suite failed: Kubernetes, or what was built on it, does not do what it should.' },
    user: { exitCode: 2, says: 'The request cannot be satisfied. Nothing was created.' },
    setup: { exitCode: 3, says: 'A release, hosts, Salt, the VPN or the health of the cluster.' },
    cloud: { exitCode: 4, says: 'Azure failed a request or was out of reach.' },
    quota: { exitCode: 5, says: 'The subscription has reached one of its quotas.' },
    capacity: { exitCode: 6, says: 'Azure has no capacity for what was requested.' },
    permission: { exitCode: 7, says: 'The identity, a role, a policy, or the sign-in itself.' },
    throttled: { exitCode: 8, says: 'Azure received more requests than it allows.' },
    leak: { exitCode: 9, says: 'Something was left behind in Azure, or may have been.' },
    flake: { exitCode: 0, says: 'Everything passed, but not all of it on the first attempt.' },
    defect: { exitCode: 70, says: 'A bug in this program.' },
    cancelled: { exitCode: 130, says: 'Somebody stopped the run.' },
};
/** Each class is also a kind, for what has no kind of its own. */
const endings = {
    product: {
        class: 'product',
        title: 'The suite failed',
        when: 'specs failed, or the sources that report on the suite disagree',
        advice: 'Each failed spec is annotated with its message and with the command that runs it alone.',
        again: 'no',
    },
    'suite-timed-out': {
        class: 'product',
        title: 'The suite ran out of time',
        when: 'the suite was stopped at its time limit; the specs that had not run are counted and named',
        advice: 'Find the slowest specs on the result page; run fewer specs, or more of them in parallel (`procs`).',
        again: 'no',
    },
    flake: {
        class: 'flake',
        title: 'Specs passed only when repeated',
        when: 'every spec passed, but some of them only when they were run again',
        advice: 'The result page lists these specs: they hide a race, or their timeouts are too tight for the machines.',
        again: 'no',
    },
    user: {
        class: 'user',
        title: 'The inputs cannot be used',
        when: 'inputs are wrong, or this machine or the subscription cannot do what they ask',
        advice: 'Correct what is named above, then run again.',
        again: 'no',
    },
    'image-missing': {
        class: 'user',
        title: 'Azure lacks the image there',
        when: 'the location does not offer the image from which hosts start',
        advice: 'Choose another location.',
        again: 'no',
    },
    quota: {
        class: 'quota',
        title: 'Azure quota is used up',
        when: 'cores, machines or public addresses exceed what is left of a quota',
        advice: 'Delete what is no longer needed, ask for fewer nodes, name more sizes or locations, or have the quota raised.',
        again: 'later',
    },
    capacity: {
        class: 'capacity',
        title: 'Azure has no capacity left',
        when: 'none of the sizes and locations that were named is available now',
        advice: 'Name more than one `vm-size` or `location`: they are tried in order.',
        again: 'later',
    },
    permission: {
        class: 'permission',
        title: 'Azure refused access',
        when: 'signing in failed, or the identity lacks a role for what it was asked to do',
        advice: 'Check the sign-in inputs and the roles of the identity.',
        again: 'no',
    },
    'auth-expired': {
        class: 'permission',
        title: 'The sign-in expired',
        when: 'a token had expired when it was used, and no new one was available',
        advice: 'Run again; if it happens again, check the clock of this machine.',
        again: 'yes',
    },
    'policy-denied': {
        class: 'permission',
        title: 'A policy of the subscription forbids it',
        when: 'Azure Policy refused a resource, most often for its location, size, public address or tags',
        advice: 'Ask the owner of the subscription for an exemption, or use another subscription.',
        again: 'no',
    },
    throttled: {
        class: 'throttled',
        title: 'Azure throttled requests',
        when: 'requests were refused because there were too many, for longer than the run could wait',
        advice: 'Run again later, or run fewer jobs in parallel.',
        again: 'later',
    },
    cloud: {
        class: 'cloud',
        title: 'Azure failed a request',
        when: 'Azure answered with an error of its own, or not at all',
        advice: 'Run again; if it happens again, look the code up in the Azure documentation.',
        again: 'yes',
    },
    'provisioning-failed': {
        class: 'cloud',
        title: 'A machine was not provisioned',
        when: 'Azure created a machine whose operating system did not start',
        advice: 'Look at the boot log among the collected logs, and run again.',
        again: 'yes',
    },
    setup: {
        class: 'setup',
        title: 'The cluster could not be created',
        when: 'a release, a host or the cluster was not ready in time',
        advice: 'The log of the phase in the output folder says what it was waiting for.',
        again: 'no',
    },
    'host-unreachable': {
        class: 'setup',
        title: 'A host does not answer',
        when: 'a machine runs, but SSH does not reach it, or it is not the expected machine',
        advice: 'See its boot diagnostics, `allowed-sources`, and the rules of the network security group.',
        again: 'yes',
    },
    'salt-state-failed': {
        class: 'setup',
        title: 'A Salt state failed',
        when: 'a state failed on a host, the states did not compile, or a host returned nothing',
        advice: 'The collected logs of the host contain the full Salt return.',
        again: 'no',
    },
    'vpn-down': {
        class: 'setup',
        title: 'Pods do not reach each other',
        when: 'a pod on one host got no answer, or an incomplete one, through the VPN from a pod on another',
        advice: 'The collected logs of the hosts contain the OpenVPN journals, the routes and the firewall rules.',
        again: 'yes',
    },
    'node-not-ready': {
        class: 'setup',
        title: 'A node is not Ready',
        when: 'a node did not register, did not become Ready, or differs from the plan',
        advice: 'The collected logs of the host contain the journals of kubelet and containerd.',
        again: 'no',
    },
    leak: {
        class: 'leak',
        title: 'Something was left behind',
        when: 'resources are still there after teardown',
        advice: 'Run `kube-e2e down` with the name of the run again: it proves that nothing is left.',
        again: 'no',
    },
    locked: {
        class: 'leak',
        title: 'A lock prevents deletion of the resource group',
        when: 'a lock on the group, or above it, forbids its deletion',
        advice: 'Remove the lock and run `kube-e2e down` with the name of the run.',
        again: 'no',
    },
    'teardown-refused': {
        class: 'leak',
        title: 'Azure refused the teardown',
        when: 'none of three requests to delete the resource group was accepted',
        advice: 'Do what the refusal says, and run `kube-e2e down` with the name of the run.',
        again: 'no',
    },
    defect: {
        class: 'defect',
        title: 'kube-e2e-azure has a defect',
        when: 'an unexpected error occurred',
        advice: 'Please report it together with the text above.',
        again: 'no',
    },
    cancelled: {
        class: 'cancelled',
        title: 'The run was cancelled',
        when: 'the workflow or the user stopped the run',
        advice: 'Teardown follows in the post step; the teardown verdict says how it went.',
        again: 'yes',
    },
};
function classOf(kind) {
    return endings[kind].class;
}
function exitCodeOfClass(ending) {
    return endingClasses[ending].exitCode;
}


/***/ }),

/***/ 9401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rememberSecrets)
/* harmony export */ });
/** @param tell also receives each secret: the runner, which keeps it out of the job's log */
function rememberSecrets(tell = () => undefined) {
    const known = new Set();
    return {
        mask: (secret) => {
            if (secret !== '')
                known.add(secret);
            tell(secret);
        },
        values: () => [...known],
    };
}


/***/ })

};
