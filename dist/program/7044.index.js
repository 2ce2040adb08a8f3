export const id = 7044;
export const ids = [7044,4663];
export const modules = {

/***/ 77044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yI: () => (/* binding */ ProcessError),
  nf: () => (/* binding */ runOrThrow),
  xW: () => (/* binding */ systemProcesses)
});

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/system/environment.js
var environment = __webpack_require__(90968);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/js/src/system/output.js



/** Longest line that a listener hears as one, in characters. */
const longestLine = 1024 * 1024;
/** @param most characters to keep */
function tailOf(stream, most) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const chunks = [];
    let length = 0;
    const keep = (text) => {
        chunks.push(text);
        length += text.length;
        while (length - (chunks[0]?.length ?? 0) >= most)
            length -= chunks.shift()?.length ?? 0;
    };
    stream.on('data', (chunk) => keep(decoder.write(chunk)));
    stream.on('end', () => keep(decoder.end()));
    return { text: () => chunks.join('').slice(-most) };
}
/** Hands over each line of a stream as it comes. */
function eachLine(stream, hear) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > longestLine)
            lines.push(rest);
        if (rest.length > longestLine)
            rest = '';
        for (const line of lines)
            hear(line);
    });
    stream.on('end', () => {
        rest += decoder.end();
        if (rest !== '')
            hear(rest);
    });
}
/**
 * Appends streams to a file. A log that cannot be written, on a full disk for instance, ends there, and the program whose
 * log it is goes on.
 *
 * @param onLost called once, with the reason
 */
function appendTo(file, onLost) {
    let lost = false;
    return (chunk) => {
        if (lost)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, chunk);
        }
        catch (thrown) {
            lost = true;
            onLost((0,errors/* messageOf */.bD)(thrown));
        }
    };
}

// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
;// CONCATENATED MODULE: ./build/js/src/system/process.js




/** Characters of each stream that a result keeps. */
const mostKept = 64 * 1024 * 1024;
const mostKeptBesideLog = 1024 * 1024;
/** A program ended with an exit code other than 0, could not be started, or ran out of time. */
class ProcessError extends errors/* Failure */.HR {
    constructor(message, options = {}) {
        super('setup', message, options);
    }
}
/**
 * The real {@link Processes}.
 *
 * @param onGroup called with the process group id of each child when it starts and when it ends; a later process (post)
 *   can then stop what this one left.
 */
function systemProcesses(onGroup) {
    return {
        async run(command, args, options = {}) {
            const { execa } = await __webpack_require__.e(/* import() */ 7850).then(__webpack_require__.bind(__webpack_require__, 27850));
            options.signal?.throwIfAborted();
            const started = Date.now();
            const child = execa(command, [...args], {
                // A stop is for the whole process group: SIGTERM, then SIGKILL. There is no cleanup when this process exits: what is
                // left then is recorded, and a later process stops it.
                killDescendants: true,
                cleanup: false,
                forceKillAfterDelay: milliseconds(options.graceSeconds ?? 5),
                reject: false,
                stripFinalNewline: false,
                // Output may be longer than memory; what is kept of it is bounded, below.
                buffer: false,
                extendEnv: false,
                env: (0,environment/* childEnvironment */.Q)(process.env, options.env),
                ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
                ...(options.limitSeconds === undefined ? {} : { timeout: milliseconds(options.limitSeconds) }),
                ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
                ...(options.input === undefined ? {} : { input: options.input }),
                ...(options.inputFile === undefined ? {} : { inputFile: options.inputFile }),
                ...(options.input === undefined && options.inputFile === undefined && !options.keepInputOpen
                    ? { stdin: 'ignore' }
                    : {}),
            });
            child.nodeChildProcess.once('exit', () => {
                const late = options.limitSeconds !== undefined && Date.now() - started >= milliseconds(options.limitSeconds);
                if (!options.signal?.aborted && !late)
                    return;
                setTimeout(() => releasePipes(child), milliseconds((options.graceSeconds ?? 5) + 0.5)).unref();
            });
            const group = child.pid;
            const problems = [];
            if (group !== undefined)
                onGroup?.(group, 'started');
            const most = options.logFile === undefined ? mostKept : mostKeptBesideLog;
            const kept = { stdout: tailOf(child.stdout, most), stderr: tailOf(child.stderr, most) };
            const log = options.logFile &&
                appendTo(options.logFile, (reason) => {
                    problems.push(reason);
                    options.onLine?.(`The rest of the log ${options.logFile} is lost: ${reason}.`, 'stderr');
                });
            for (const stream of ['stdout', 'stderr']) {
                if (options.onLine)
                    eachLine(child[stream], (line) => options.onLine?.(line, stream));
                if (log)
                    child[stream].on('data', log);
            }
            const result = await child;
            // When the leader of a stopped group has ended, nobody waits for the rest of the group.
            if (result.isCanceled || result.timedOut)
                child.kill('SIGKILL');
            if (group !== undefined)
                onGroup?.(group, 'ended');
            options.signal?.throwIfAborted();
            if (result.timedOut) {
                throw new ProcessError(`${command} did not finish within ${options.limitSeconds} s and was stopped.`);
            }
            if (result.exitCode === undefined && result.signal === undefined) {
                throw new ProcessError(`${command} could not be started: ${result.shortMessage ?? 'unknown reason'}.`, {
                    cause: result,
                });
            }
            return {
                exitCode: result.exitCode ?? 128 + signalNumber(result.signal),
                stdout: kept.stdout.text(),
                stderr: kept.stderr.text(),
                seconds: (Date.now() - started) / 1000,
                ...(problems[0] === undefined ? {} : { logProblem: problems[0] }),
            };
        },
    };
}
/** Runs to the end and returns standard output; throws a {@link ProcessError} with the last lines when it fails. */
async function runOrThrow(processes, command, args, options) {
    const result = await processes.run(command, args, options);
    if (result.exitCode !== 0) {
        const where = result.logProblem === undefined ? 'The full' : `Until ${result.logProblem}, the`;
        const log = options?.logFile === undefined ? '' : ` ${where} output is in ${options.logFile}.`;
        throw new ProcessError(`${command} ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${(0,shell/* lastLines */.w$)(result.stderr || result.stdout)}${log}`);
    }
    return result.stdout;
}
/**
 * Stops waiting for the output of a program that was stopped. Whoever still holds its pipes when its whole group has been
 * killed is not one of its descendants, as ssh's control master is not: ssh hands its pipes over to it.
 */
function releasePipes(child) {
    child.stdout.destroy();
    child.stderr.destroy();
}
/** Whole, at least one (0 would be no limit), and no more than timers can take, which is 24 days. */
function milliseconds(seconds) {
    return Math.min(Math.max(1, Math.ceil(seconds * 1000)), 2 ** 31 - 1);
}
function signalNumber(signal) {
    return signal === 'SIGKILL' ? 9 : signal === 'SIGINT' ? 2 : 15;
}


/***/ })

};
