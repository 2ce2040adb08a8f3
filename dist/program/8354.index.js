export const id = 8354;
export const ids = [8354];
export const modules = {

/***/ 64904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findServer),
/* harmony export */   k: () => (/* binding */ signalServer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _src_system_liveProcess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49122);
/* harmony import */ var _src_system_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77044);
/* harmony import */ var _src_system_shell_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77431);
/* harmony import */ var _protocol_serverFile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14871);






/** The process of the embedded Azure: found by the file it wrote, and verified to be the process that wrote it. */
/** The server that `server.json` names, if it answers. */
async function findServer(stateFolder) {
    const server = (0,_protocol_serverFile_js__WEBPACK_IMPORTED_MODULE_4__/* .readServerFile */ .m)(stateFolder);
    if (server === undefined || !(await (0,_src_system_liveProcess_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(server)))
        return undefined;
    return (await answers(server)) ? server : undefined;
}
/** Every ARM client may ask for the metadata document without a token. */
function answers(server) {
    return new Promise((resolve) => {
        const url = new URL('/metadata/endpoints?api-version=2019-05-01', server.resourceManagerUrl);
        const request = (0,node_https__WEBPACK_IMPORTED_MODULE_1__.get)(url, { ca: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(server.caFile), timeout: 2000, agent: false }, (response) => {
            response.resume();
            resolve(response.statusCode === 200);
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(false));
        request.on('close', () => resolve(false));
    });
}
/** Sends the signal, unless the process has ended. A server started through sudo belongs to root and needs sudo. */
async function signalServer(server, signal, deps) {
    try {
        await (0,_src_system_liveProcess_js__WEBPACK_IMPORTED_MODULE_2__/* .signalProcess */ .a7)(server, signal);
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'))
            throw thrown;
        const [command, ...args] = (0,_src_system_shell_js__WEBPACK_IMPORTED_MODULE_5__/* .asRoot */ .tE)('kill', `-${signal.slice(3)}`, String(server.pid));
        await (0,_src_system_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runOrThrow */ .nf)(deps.processes, command, args, { signal: deps.signal, limitSeconds: 10 });
    }
}


/***/ }),

/***/ 84816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   pQ: () => (/* binding */ didNotStart),
/* harmony export */   ql: () => (/* binding */ launch)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _src_system_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90968);
/* harmony import */ var _src_system_shell_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77431);
/* harmony import */ var _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);
/* harmony import */ var _protocol_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95055);
/* harmony import */ var _protocol_startFlags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75549);
/* harmony import */ var _protocol_stateFiles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95406);
/* harmony import */ var _protocol_stateFolder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87437);









/** Starts the server as a process that outlives this one. It writes to its own log. */
function launch(options) {
    const { stateFolder, cacheFolder, hosts, idleExitSeconds } = options;
    const [program, ...args] = options.command;
    if (program === undefined)
        throw new Error('The command of the embedded Azure is empty.');
    (0,_protocol_stateFolder_js__WEBPACK_IMPORTED_MODULE_6__/* .takeStateFolder */ .B)(stateFolder);
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(logOf(stateFolder), 'a', 0o600);
    const told = { ...options.told, state: stateFolder, cache: cacheFolder, hosts, idleExit: idleExitSeconds };
    const start = [_protocol_startFlags_js__WEBPACK_IMPORTED_MODULE_4__/* .startCommand */ .S0.name, ...(0,_protocol_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .argumentsFor */ .Oz)(_protocol_startFlags_js__WEBPACK_IMPORTED_MODULE_4__/* .startCommand */ .S0.flags, told)];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args, ...start], {
        detached: true,
        stdio: ['ignore', log, log],
        // It lives longer than the step that starts it, and has no use for that one's credentials.
        env: (0,_src_system_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .childEnvironment */ .Q)(process.env),
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    let exitCode;
    child.on('error', () => {
        exitCode = 127;
    });
    child.on('exit', (code) => {
        exitCode = code ?? 1;
    });
    child.unref();
    return { exitCode: () => exitCode };
}
function logOf(stateFolder) {
    return (0,_protocol_stateFiles_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFile */ .E)(stateFolder, 'log');
}
function didNotStart(exitCode, logFile) {
    const last = (0,_src_system_shell_js__WEBPACK_IMPORTED_MODULE_8__/* .lastLines */ .w$)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(logFile, 'utf8'), 3);
    return new _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupError */ .w3(`The embedded Azure ended with exit code ${exitCode} before it answered: ${last}`, {
        nextStep: `Its full log is ${logFile}.`,
    });
}


/***/ }),

/***/ 24131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ askProgram)
/* harmony export */ });
/* harmony import */ var _src_system_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77044);
/* harmony import */ var _protocol_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95055);


/** Runs a command of the embedded Azure's program to its end. The voice receives what the program prints meanwhile. */
async function askProgram(deps, command, told, limitSeconds, args = []) {
    const [program = '', ...before] = deps.embeddedProgram;
    const line = [...before, command.name, ...args, ...(0,_protocol_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .argumentsFor */ .Oz)(command.flags, told)];
    const answer = await (0,_src_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runOrThrow */ .nf)(deps.processes, program, line, {
        signal: deps.signal,
        limitSeconds,
        onLine: (text, stream) => (stream === 'stderr' ? deps.voice?.detail(text) : undefined),
    });
    return command.answer.parse(JSON.parse(answer));
}


/***/ }),

/***/ 19515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ startEmbeddedAzure),
/* harmony export */   e: () => (/* binding */ stopEmbeddedAzure)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _src_system_kernelLock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25623);
/* harmony import */ var _src_system_liveProcess_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49122);
/* harmony import */ var _src_system_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5136);
/* harmony import */ var _protocol_serverFile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14871);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64904);
/* harmony import */ var _launch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84816);








/**
 * Reuses the server of this state folder when it answers, or starts one that outlives this process. When several runs
 * start it at the same moment, one does so and the others wait for it.
 */
async function startEmbeddedAzure(options, deps) {
    const stateFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.stateFolder);
    const wait = waitingFor('the embedded Azure to answer', options.limitSeconds, stateFolder, deps);
    const turn = await (0,_src_system_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(wait, async () => {
        const server = await (0,_find_js__WEBPACK_IMPORTED_MODULE_6__/* .findServer */ .F)(stateFolder);
        if (server !== undefined)
            return { done: true, value: { server } };
        const lock = `kube-e2e start ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(stateFolder).digest('hex')}`;
        const unlock = await (0,_src_system_kernelLock_js__WEBPACK_IMPORTED_MODULE_2__/* .tryLock */ .b)(lock);
        if (unlock !== undefined)
            return { done: true, value: { unlock } };
        return { done: false, seen: `process ${await (0,_src_system_kernelLock_js__WEBPACK_IMPORTED_MODULE_2__/* .lockHolder */ .m)(lock)} is starting it, or only has its lock` };
    });
    if ('server' in turn)
        return turn.server;
    try {
        return await launchUntilItAnswers({ ...options, stateFolder }, wait);
    }
    finally {
        await turn.unlock();
    }
}
/** Seconds that an orderly end may take: the server lets what is under way finish, for up to 20 seconds. */
const orderlySeconds = 40;
/**
 * Stops the server of this state folder. Not running is success. A server that does not end when asked is killed; at its
 * next start it resumes what it left undone.
 *
 * @returns whether there was one
 */
async function stopEmbeddedAzure(folder, deps) {
    const stateFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    const server = (0,_protocol_serverFile_js__WEBPACK_IMPORTED_MODULE_5__/* .readServerFile */ .m)(stateFolder);
    if (server === undefined || !(await (0,_src_system_liveProcess_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(server)))
        return false;
    await (0,_find_js__WEBPACK_IMPORTED_MODULE_6__/* .signalServer */ .k)(server, 'SIGTERM', deps);
    const toldAt = deps.clock.now();
    let killed = false;
    await (0,_src_system_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(waitingFor('the embedded Azure to end', orderlySeconds + 10, stateFolder, deps), async () => {
        if (!(await (0,_src_system_liveProcess_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(server)))
            return { done: true, value: undefined };
        if (!killed && deps.clock.now() - toldAt > orderlySeconds * 1000) {
            killed = true;
            await (0,_find_js__WEBPACK_IMPORTED_MODULE_6__/* .signalServer */ .k)(server, 'SIGKILL', deps);
        }
        return { done: false, seen: `process ${server.pid} runs` };
    });
    return true;
}
/** A server that is just stopping keeps the folder for a moment, so starting is tried this many times. */
const launches = 3;
/** Looks before each launch: whoever had the lock before us may just have succeeded. */
async function launchUntilItAnswers(options, wait) {
    let launched = 0;
    let child;
    return (0,_src_system_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(wait, async () => {
        const server = await (0,_find_js__WEBPACK_IMPORTED_MODULE_6__/* .findServer */ .F)(options.stateFolder);
        if (server !== undefined)
            return { done: true, value: server };
        const exitCode = child?.exitCode();
        if (child !== undefined && exitCode === undefined)
            return { done: false, seen: 'no answer yet' };
        if (launched === launches)
            throw (0,_launch_js__WEBPACK_IMPORTED_MODULE_7__/* .didNotStart */ .pQ)(exitCode, (0,_launch_js__WEBPACK_IMPORTED_MODULE_7__/* .logOf */ .Gs)(options.stateFolder));
        if (launched > 0)
            await wait.clock.sleep(1000, wait.signal);
        child = (0,_launch_js__WEBPACK_IMPORTED_MODULE_7__/* .launch */ .ql)(options);
        launched += 1;
        return { done: false, seen: 'starting it' };
    });
}
function waitingFor(what, limitSeconds, stateFolder, deps) {
    const { clock, signal } = deps;
    return { what, limitSeconds, everySeconds: 0.1, clock, signal, nextStep: `Its log is ${(0,_launch_js__WEBPACK_IMPORTED_MODULE_7__/* .logOf */ .Gs)(stateFolder)}.` };
}


/***/ }),

/***/ 95055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   GI: () => (/* binding */ flagName),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oz: () => (/* binding */ argumentsFor),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

function flag(declared) {
    return declared;
}
/** `--token-lifetime` for `tokenLifetime`. */
function flagName(property) {
    return `--${property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
/** The command line with these values. Defaults are left out. */
function argumentsFor(declared, told) {
    return Object.entries(declared).flatMap(([property, { default: silent }]) => {
        const value = told[property];
        if (value === undefined || value === silent)
            return [];
        return value === true ? [flagName(property)] : [flagName(property), String(value)];
    });
}
function wholeNumber(text) {
    if (!/^\d{1,9}$/.test(text))
        throw new Error('This is not a whole number.');
    return Number(text);
}
/** Absolute: the program that obeys may run elsewhere. */
function path(text) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text);
}


/***/ }),

/***/ 56152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ emptyInventory),
/* harmony export */   iS: () => (/* binding */ inventorySchema),
/* harmony export */   mZ: () => (/* binding */ inventoryLines)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

/** What this machine holds of an embedded Azure, found by looking at the machine itself. Nothing is left when all are empty. */
const inventorySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    hosts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    namespaces: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    /** Mount points, and folders that systemd-nspawn makes for them. */
    mounts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    routes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    cgroups: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    /** Process ids. */
    processes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()).readonly(),
    /** Settings of the whole machine that hosts changed, such as `kernel.panic=10`. */
    sysctls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
});
const emptyInventory = {
    hosts: [],
    namespaces: [],
    mounts: [],
    routes: [],
    cgroups: [],
    processes: [],
    sysctls: [],
};
/** One line per thing found, such as `namespaces ke2e-0a1b2c-edge`. */
function inventoryLines(inventory) {
    return Object.entries(inventory).flatMap(([kind, items]) => items.map((item) => `${kind} ${item}`));
}


/***/ }),

/***/ 63286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ powerOffCommand),
/* harmony export */   Q3: () => (/* binding */ inventoryCommand),
/* harmony export */   Ri: () => (/* binding */ resetCommand),
/* harmony export */   em: () => (/* binding */ checkCommand),
/* harmony export */   tv: () => (/* binding */ imageCommand)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56152);
/* harmony import */ var _startFlags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75549);



const { state, cache } = _startFlags_js__WEBPACK_IMPORTED_MODULE_1__/* .folderFlags */ .Ws;
const checkCommand = {
    name: 'check',
    description: 'print what prevents this machine from running hosts, as a JSON list of sentences',
    flags: { state },
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
};
const imageCommand = {
    name: 'image',
    description: 'build the image of the hosts unless it exists, and print its path',
    flags: { cache },
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
};
const inventoryCommand = {
    name: 'inventory',
    description: 'print the hosts and networks that exist on this machine, as JSON; found by looking, not from records',
    flags: { state },
    answer: _inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .inventorySchema */ .iS,
};
const powerOffCommand = {
    name: 'power-off',
    description: 'power off all hosts of a server that has ended, and print how many there are; their disks stay',
    flags: { state },
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
};
const resetCommand = {
    name: 'reset',
    description: 'delete everything of a server that has ended, and print the inventory of what is left, as JSON',
    flags: { state },
    answer: _inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .inventorySchema */ .iS,
};


/***/ }),

/***/ 14871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readServerFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _startFlags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75549);
/* harmony import */ var _stateFiles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95406);




const endpointSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Port on 127.0.0.1. */
    port: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    /** Of Azure Resource Manager; tokens are requested with the scope `<resourceManagerUrl>/.default`. */
    resourceManagerUrl: zod__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ5(),
    /** Of the sign-in service; the same server. */
    authorityHost: zod__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ5(),
    tenantId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    clientId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    clientSecret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    subscriptionId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** PEM file with the authority that signed the server's certificate. */
    caFile: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const serverFileSchema = endpointSchema.extend({
    /** The server's process: its id, and its start in clock ticks since this machine's boot. */
    pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    startTime: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** ISO 8601. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** What the server's virtual machines are. */
    hosts: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_startFlags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKinds */ .Cx),
});
/** Undefined when there is no such file, or only part of one. */
function readServerFile(stateFolder) {
    try {
        return serverFileSchema.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_stateFiles_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFile */ .E)(stateFolder, 'server'), 'utf8')));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 75549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ hostKinds),
/* harmony export */   S0: () => (/* binding */ startCommand),
/* harmony export */   Ws: () => (/* binding */ folderFlags),
/* harmony export */   sG: () => (/* binding */ startFlags)
/* harmony export */ });
/* unused harmony export launchFlags */
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95055);

/** What virtual machines are: real systemd hosts on this machine, or records only. */
const hostKinds = ['systems', 'none'];
/** Where things are kept. Every command of the server's program takes one of the two. */
const folderFlags = {
    state: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ takes: 'folder', description: 'where everything is kept', parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae, required: true }),
    cache: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'folder',
        description: 'where the image of the hosts is kept; ~/.cache/kube-e2e-azure by default',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    }),
};
/** The options with which people start a server. */
const startFlags = {
    hosts: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'kind',
        description: 'what virtual machines are: real hosts on this machine (needs root), or records only',
        choices: hostKinds,
        default: 'systems',
    }),
    port: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'number',
        description: 'port on the loopback interface; 0 reuses the last port, or picks a free one',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD,
        default: 0,
    }),
    timings: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'profile',
        description: 'how long operations take: none, azure (as on real Azure), or a JSON file',
        default: 'none',
    }),
    offer: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'file',
        description: 'quotas and size restrictions, JSON or YAML (embedded-azure/docs/server.md)',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    }),
    tokenLifetime: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'seconds',
        description: 'how long tokens are valid; an hour by default',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD,
    }),
    faults: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'file',
        description: 'faults to inject, JSON or YAML (embedded-azure/docs/faults.md)',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    }),
    seed: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'number',
        description: 'let requests fail at random, decided by this number',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD,
    }),
};
/** The options with which programs start a server. */
const launchFlags = {
    delay: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'milliseconds',
        description: 'minimum duration of every operation',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD,
        default: 0,
    }),
    idleExit: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        takes: 'seconds',
        description: 'exit after this time without a resource group and without a request',
        parse: _flags_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD,
    }),
    stopHosts: (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        description: 'power the hosts off when the server is asked to stop; otherwise they keep running',
        default: false,
    }),
};
const allFlags = { ...folderFlags, ...startFlags, ...launchFlags };
/** `start` of the server's program: runs the server in the foreground. */
const startCommand = {
    name: 'start',
    description: 'run the server in the foreground until it is asked to stop',
    flags: allFlags,
};


/***/ }),

/***/ 95406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ stateFile)
/* harmony export */ });
/* unused harmony export stateFiles */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * What is kept in a state folder, by the server, its client or its fabric. No other code names these files, so a reset
 * knows everything that there is to delete. Nothing else in the folder is ours.
 */
const stateFiles = {
    applications: 'applications.json',
    /** The public authorities of this system and the server's own; the client writes it for other programs. */
    authorityBundle: 'ca-bundle.pem',
    /** The certificate of the authority that signed the server's. */
    authority: 'ca.pem',
    database: 'azure.db',
    // SQLite creates these two next to it.
    databaseIndex: 'azure.db-shm',
    databaseJournal: 'azure.db-wal',
    /** A folder: what the fabric knows of its hosts and networks, and their disks. */
    fabric: 'fabric',
    faults: 'faults.json',
    identity: 'identity.json',
    /** Requests, and what the server's program prints. */
    log: 'server.log',
    /** Says that the folder is an embedded Azure's. */
    mark: 'embedded-azure.json',
    /** Where the server listened last. */
    port: 'port',
    server: 'server.json',
    serverCertificate: 'tls.json',
    subscriptions: 'subscriptions.json',
    tokenKey: 'token-key.json',
};
/** The path of a file of this state folder. */
function stateFile(stateFolder, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(stateFolder, stateFiles[file]);
}


/***/ }),

/***/ 87437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ takeStateFolder)
/* harmony export */ });
/* unused harmony export isStateFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _src_system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25458);
/* harmony import */ var _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21017);
/* harmony import */ var _stateFiles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95406);






const tool = 'kube-e2e-azure';
const markSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(tool) });
/** Folders from before there was a mark have the tenant's identity. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ tenantId: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), subscriptionId: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), clientSecret: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
/**
 * Takes a folder for an embedded Azure: creates it for its owner alone, marks one that is empty, or finds it marked.
 * Changes nothing in any other folder, and no folder's mode.
 *
 * @throws SetupError when the folder is somebody else's, or cannot be used
 */
function takeStateFolder(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    try {
        create(path);
        if (isStateFolder(path))
            return;
        refuseForeign(path);
        (0,_src_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeSync */ .Uh)((0,_stateFiles_js__WEBPACK_IMPORTED_MODULE_4__/* .stateFile */ .E)(path, 'mark'), `${JSON.stringify({ tool })}\n`);
    }
    catch (cause) {
        if (cause instanceof _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupError */ .w3)
            throw cause;
        const message = `The state folder ${path} cannot be used: ${(0,_src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}.`;
        throw new _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupError */ .w3(message, { cause, nextStep: anotherFolder });
    }
}
/** Whether a folder is an embedded Azure's. */
function isStateFolder(folder) {
    const holds = (file, schema) => {
        const path = (0,_stateFiles_js__WEBPACK_IMPORTED_MODULE_4__/* .stateFile */ .E)(folder, file);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && schema.safeParse((0,_src_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonIn */ .Yf)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'))).success;
    };
    return holds('mark', markSchema) || holds('identity', identitySchema);
}
const anotherFolder = 'Choose another --state folder; one that does not exist is created.';
/** Folder by folder, because `mkdir` with `recursive` never returns where nothing can be created, as in /proc. */
function create(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return;
    create((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST'))
            throw thrown;
    }
}
function refuseForeign(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).length > 0) {
        const message = `The folder ${path} is not empty and does not belong to an embedded Azure.`;
        throw new _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupError */ .w3(message, { nextStep: anotherFolder });
    }
    if (((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mode & 0o002) !== 0) {
        const message = `The folder ${path} can be written to by everyone on this machine, so it cannot hold keys.`;
        throw new _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupError */ .w3(message, { nextStep: anotherFolder });
    }
}


/***/ }),

/***/ 25623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tryLock),
/* harmony export */   m: () => (/* binding */ lockHolder)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const addressOf = (name) => `\0kube-e2e/${name}`;
/**
 * A lock that the kernel holds: a listening socket in Linux's abstract namespace. One process on this machine can hold it
 * at a time, and it is free again when that process ends, however it ends.
 *
 * @returns a function that releases the lock; undefined when another process holds it
 */
function tryLock(name) {
    const holder = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)((client) => client.end(String(process.pid)));
    return new Promise((resolve, reject) => {
        holder.once('error', (cause) => {
            if (cause.code === 'EADDRINUSE')
                resolve(undefined);
            else
                reject(cause);
        });
        holder.listen({ path: addressOf(name) }, () => {
            holder.unref();
            resolve(() => new Promise((released) => holder.close(() => released())));
        });
    });
}
/** Milliseconds within which the holder of a lock must give its id. */
const answerLimit = 1000;
/**
 * The id of the process that holds the lock, for use in a message. The holder itself gives it, and any user of this machine
 * can hold a lock: one that gives no id is called unknown.
 */
function lockHolder(name) {
    return new Promise((resolve) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ path: addressOf(name) });
        let said = '';
        const settle = (holder) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(holder);
        };
        const asId = () => settle(/^\d{1,10}$/.test(said) ? said : '(unknown)');
        const timer = setTimeout(asId, answerLimit);
        socket.setEncoding('utf8');
        socket.on('data', (text) => {
            said += String(text);
            if (said.length > 10)
                asId();
        });
        socket.once('end', asId);
        socket.once('error', () => settle('(just ended)'));
    });
}


/***/ }),

/***/ 49122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   a7: () => (/* binding */ signalProcess)
/* harmony export */ });
/* unused harmony exports liveProcess, childrenOf, processesWith */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The process with this id as it is now; undefined when it is gone or a zombie. */
async function liveProcess(pid) {
    const stat = await readProc(pid, 'stat');
    if (stat === undefined)
        return undefined;
    // The command's name is in parentheses and may contain anything, so fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTime] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' || startTime === undefined ? undefined : { pid, startTime };
}
async function isAlive(process) {
    return (await liveProcess(process.pid))?.startTime === process.startTime;
}
/** Sends the signal only if the process is still the one that was recorded. */
async function signalProcess(target, signal) {
    if (!(await isAlive(target)))
        return;
    try {
        process.kill(target.pid, signal);
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH'))
            throw thrown;
    }
}
/** Direct children of a process, from the kernel's own list. */
async function childrenOf(pid) {
    const children = await readProc(pid, `task/${pid}/children`);
    return (children ?? '').split(' ').filter(Boolean).map(Number);
}
/** Ids of all processes on the machine with an argument that `matches` accepts. */
async function processesWith(matches) {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(pids.map(async (pid) => ((await readProc(pid, 'cmdline')) ?? '').split('\0').some(matches)));
    return pids.filter((pid, index) => found[index] && pid !== process.pid);
}
async function readProc(pid, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/${file}`, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/**
 * Looks until `look` says done. A wait always has a limit and a voice: on expiry it throws a {@link SetupError} that
 * says what was seen last.
 */
async function waitFor(wait, look) {
    const deadline = wait.clock.now() + wait.limitSeconds * 1000;
    let lastSeen = 'nothing yet';
    for (;;) {
        wait.signal.throwIfAborted();
        const observation = await look();
        if (observation.done)
            return observation.value;
        if (observation.seen !== lastSeen) {
            lastSeen = observation.seen;
            wait.onSeen?.(lastSeen);
        }
        if (wait.clock.now() >= deadline) {
            throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3(`Timed out after ${wait.limitSeconds} s waiting for ${wait.what}. Last seen: ${lastSeen}.`, {
                ...(wait.nextStep === undefined ? {} : { nextStep: wait.nextStep }),
                ...(wait.kind === undefined ? {} : { kind: wait.kind }),
            });
        }
        await wait.clock.sleep(wait.everySeconds * 1000, wait.signal);
    }
}


/***/ })

};
