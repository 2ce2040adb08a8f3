export const id = 729;
export const ids = [729];
export const modules = {

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

/***/ 74667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ codeInMarkdown),
/* harmony export */   FD: () => (/* binding */ linkInMarkdown),
/* harmony export */   Hi: () => (/* binding */ inMarkdown),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   vL: () => (/* binding */ harmlessLines)
/* harmony export */ });
/**
 * Makes texts of others harmless where they are shown. Azure's messages, tags, inputs and the logs of hosts come from
 * anybody; a job's log obeys commands in it, and Markdown makes links and mentions of what it finds.
 */
/** Everything that ends a line for some reader. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** One value in a line of text: its line breaks are shown, and the rest is {@link harmlessLines}. */
function oneLine(value) {
    return harmlessLines(value.split(lineBreaks).join(' ⏎ '));
}
/**
 * Lines for a log that the runner reads: it takes a line that begins with `::`, blanks aside, and whatever follows a `##[`
 * for a command. Colours and line breaks of our own stay.
 */
function harmlessLines(text) {
    return text
        .split(lineBreaks)
        .map((line) => line.replace(/^([\s\p{Cf}\p{Cc}]*):(?=:)/u, '$1: ').replaceAll('##[', '## ['))
        .join('\n');
}
/** A value inside a line of Markdown, as GitHub shows it: no markup, link or mention of it takes effect. */
function inMarkdown(value) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
    return oneLine(value)
        .replace(/[&<>]/g, (character) => entities[character] ?? character)
        .replace(/[\\`*_[\]()|~#!]/g, '\\$&')
        .replaceAll('@', '@\u2060')
        .replace(/\b(https?|ftp|www|mailto)(?=[:.])/gi, '$1\u2060');
}
/** A name as code in Markdown. */
function codeInMarkdown(value) {
    return `\`${oneLine(value).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
/** Markdown that links to a page where the address is a plain one over https, and shows the text alone elsewhere. */
function linkInMarkdown(markdown, address) {
    const isPlain = /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~%/-]*)?$/.test(address);
    return isPlain ? `[${markdown}](${address})` : markdown;
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
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74667);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5027);


/** One line for an event, as logs show it. */
function lineFor(event) {
    switch (event.type) {
        case 'phase-started':
            return `${event.phase}: started, limit ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.limitSeconds)}`;
        case 'phase-ended':
            return `${event.phase}: ${event.outcome} after ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.seconds)}: ${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(event.summary)}`;
        default:
            return `${event.phase}: ${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(event.text)}`;
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _system_homeFolder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73458);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);



/**
 * Follows the XDG base directories; KUBE_E2E_CACHE and KUBE_E2E_STATE override, and Actions' temp folder holds runs.
 *
 * @throws InputError in a terminal of a user without a home
 */
function foldersFrom(env) {
    const temp = env.RUNNER_TEMP ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env.RUNNER_TEMP, 'kube-e2e-azure') : undefined;
    const home = (0,_system_homeFolder_js__WEBPACK_IMPORTED_MODULE_1__/* .homeFolder */ .W)(env);
    const under = (own, base, ...inHome) => {
        if (env[own])
            return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(env[own]);
        if (env[base])
            return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env[base], 'kube-e2e-azure');
        if (home !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, ...inHome, 'kube-e2e-azure');
        // A runner's container may have no home; what a job needs is then gone with the job.
        if (temp !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, inHome.at(-1) ?? '');
        const message = `is missing, or \`/\`, and this user has no folder of its own; set HOME, or ${own} or ${base}.`;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'HOME', message }]);
    };
    const cache = under('KUBE_E2E_CACHE', 'XDG_CACHE_HOME', '.cache');
    const state = under('KUBE_E2E_STATE', 'XDG_STATE_HOME', '.local', 'state');
    return { cache, runs: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp ?? state, 'runs'), embeddedAzure: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(state, 'embedded-azure') };
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
    const failure = thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? thrown : (0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .diskErrorFrom */ .SP)(thrown);
    if (failure !== undefined)
        return { kind: failure.kind, message: failure.message, nextStep: failure.nextStep };
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

/***/ 90968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   T: () => (/* binding */ pastProxies)
/* harmony export */ });
/**
 * What programs need to find their way on this machine. Everything else stays with this process: the inputs of an action,
 * Azure's and GitHub's credentials, and whatever else a job has in its environment.
 */
const passedOn = [
    /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|TZ|LANG|LANGUAGE|LC_[A-Z]+|TMPDIR|XDG_[A-Z]+_(HOME|DIRS?))$/,
    // Which servers are reached how, and trusted.
    /^(https?|ftp|all|no)_proxy$/i,
    /^(SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO)$/,
    /^PIP_(CONFIG_FILE|CERT|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST)$/,
    // Go's own, none of which has an underscore (but GO111MODULE is one of them), and what cgo reads.
    /^(GO[A-Z0-9]+|CGO_[A-Z]+|CC|CXX|AR|PKG_CONFIG(_[A-Z_]+)?)$/,
    /^(KUBECONFIG|KUBE_E2E_[A-Z_]+|APT_CONFIG|DEBIAN_FRONTEND|SOURCE_DATE_EPOCH)$/,
];
/** The environment of a child: what is passed on of this one, and what its caller adds. */
function childEnvironment(own, added = {}) {
    const inherited = Object.entries(own).filter(([name]) => passedOn.some((pattern) => pattern.test(name)));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.filter((pair) => pair[1] !== undefined));
}
/** What to add so that a host is reached without a proxy; nothing where there is no proxy. */
function pastProxies(own, host) {
    const proxied = ['http_proxy', 'https_proxy', 'all_proxy'].some((name) => own[name] || own[name.toUpperCase()]);
    if (!proxied)
        return {};
    const named = [own.NO_PROXY, own.no_proxy].flatMap((list) => (list ?? '').split(','));
    const all = [...new Set([...named.map((each) => each.trim()), host])].filter((each) => each !== '').join(',');
    return { NO_PROXY: all, no_proxy: all };
}


/***/ }),

/***/ 73458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The user's home; undefined where there is none, or `/`, as containers have it that run as a user id without a name. */
function homeFolder(env) {
    const home = env.HOME || accountHome();
    return home !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(home) && home !== '/' ? home : undefined;
}
function accountHome() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().homedir;
    }
    catch {
        return undefined;
    }
}


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

/***/ 95267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
/**
 * Lets the program outlive whoever reads what it prints. A reader that ends (`| head`, a `tee` that Ctrl-C ended first), a
 * closed terminal or a full disk behind `>` would otherwise end the process in the middle of a run, with the cluster left
 * behind. The run goes on in silence to its own verdict.
 */
function outliveReaders() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
}


/***/ }),

/***/ 21017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ SuiteError),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   K2: () => (/* binding */ CloudError),
/* harmony export */   NK: () => (/* binding */ TeardownError),
/* harmony export */   SP: () => (/* binding */ diskErrorFrom),
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
/** What a machine's own refusals mean, by the code of the operating system. */
const refusals = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the file system is read-only',
    EACCES: 'this user may not access the file',
    EPERM: 'this user may not change the file',
    ENOTDIR: 'a part of the path is a file',
    ENAMETOOLONG: 'the path is too long',
    EMFILE: 'this process has too many open files',
    ENFILE: 'this machine has too many open files',
    EIO: 'the disk failed',
};
/** What it means that this machine refused to read or write; undefined where something else was thrown. */
function refusalOf(thrown) {
    return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown ? refusals[String(thrown.code)] : undefined;
}
/** The message of anything that was thrown, for use inside a sentence. */
function messageOf(thrown) {
    const refusal = refusalOf(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return refusal === undefined ? message : `${refusal} (${message})`;
}
/** An error of the machine's disk as one of ours; undefined where something else was thrown. */
function diskErrorFrom(thrown) {
    if (refusalOf(thrown) === undefined)
        return undefined;
    return new SetupError(`A file on this machine could not be read or written: ${messageOf(thrown)}.`, {
        nextStep: 'Free space or correct the permissions, or choose other folders with `output`, KUBE_E2E_CACHE and KUBE_E2E_STATE.',
        cause: thrown,
    });
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
