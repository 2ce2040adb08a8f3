export const id = 520;
export const ids = [520];
export const modules = {

/***/ 520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nf: () => (/* binding */ runOrThrow),
/* harmony export */   xW: () => (/* binding */ systemProcesses),
/* harmony export */   yI: () => (/* binding */ ProcessError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77431);



/** A program ended with an exit code other than 0, could not be started, or ran out of time. */
class ProcessError extends _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR {
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
                maxBuffer: 256 * 1024 * 1024,
                ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
                ...(options.limitSeconds === undefined ? {} : { timeout: milliseconds(options.limitSeconds) }),
                ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
                ...(options.env === undefined ? {} : { env: options.env }),
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
            if (group !== undefined)
                onGroup?.(group, 'started');
            for (const stream of ['stdout', 'stderr']) {
                if (options.onLine)
                    eachLine(child[stream], (line) => options.onLine?.(line, stream));
                if (options.logFile)
                    child[stream].on('data', appendTo(options.logFile));
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
                stdout: result.stdout,
                stderr: result.stderr,
                seconds: (Date.now() - started) / 1000,
            };
        },
    };
}
/** Runs to the end and returns standard output; throws a {@link ProcessError} with the last lines when it fails. */
async function runOrThrow(processes, command, args, options) {
    const result = await processes.run(command, args, options);
    if (result.exitCode !== 0) {
        const log = options?.logFile === undefined ? '' : ` The full output is in ${options.logFile}.`;
        throw new ProcessError(`${command} ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLines */ .w$)(result.stderr || result.stdout)}${log}`);
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
function eachLine(stream, hear) {
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
    });
    stream.on('end', () => {
        if (rest !== '')
            hear(rest);
    });
}
function appendTo(file) {
    return (chunk) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, chunk);
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
