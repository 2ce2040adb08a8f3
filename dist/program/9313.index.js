export const id = 9313;
export const ids = [9313,5458];
export const modules = {

/***/ 29313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  define: () => (/* binding */ embedded_define)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/js/embedded-azure/client/find.js
var find = __webpack_require__(64904);
// EXTERNAL MODULE: ./build/js/embedded-azure/client/program.js
var client_program = __webpack_require__(24131);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/flags.js
var flags = __webpack_require__(95055);
;// CONCATENATED MODULE: ./build/js/embedded-azure/protocol/commandLine.js


/** Adds a declared command to a program: the server's own, or one that passes it on. */
function addCommand(program, declared, act) {
    const command = program.command(declared.name).description(declared.description);
    for (const [name, description] of Object.entries(declared.arguments ?? {}))
        command.argument(`<${name}>`, description);
    withFlags(command, declared.flags).action(() => act(command.opts(), command.args));
}
function withFlags(command, flags) {
    for (const [property, declared] of Object.entries(flags))
        command.addOption(optionFor(property, declared));
    return command;
}
function optionFor(property, { takes, description, choices, parse, ...declared }) {
    const name = (0,flags/* flagName */.GI)(property);
    const option = new commander/* Option */.c$(takes === undefined ? name : `${name} <${takes}>`, description);
    if (parse !== undefined)
        option.argParser((text) => parsed(parse, text));
    if (choices !== undefined)
        option.choices(choices);
    if (declared.default !== undefined)
        option.default(declared.default);
    return option.makeOptionMandatory(declared.required ?? false);
}
function parsed(parse, text) {
    try {
        return parse(text);
    }
    catch (thrown) {
        throw new commander/* InvalidArgumentError */.Di(thrown instanceof Error ? thrown.message : String(thrown));
    }
}

// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/startFlags.js
var startFlags = __webpack_require__(75549);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/stateFiles.js
var stateFiles = __webpack_require__(95406);
// EXTERNAL MODULE: ./build/js/src/system/installation.js
var installation = __webpack_require__(80857);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var system_process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
;// CONCATENATED MODULE: ./build/js/src/cli/embedded/context.js









function withStateOf(embedded, deps) {
    return (name) => withFlags(embedded.command(name), { state: stateFlag(deps) });
}
function stateFlag({ folders }) {
    return {
        ...startFlags/* folderFlags */.Ws.state,
        description: 'folder in which it keeps everything; servers with different folders run side by side',
        default: folders.embeddedAzure,
        required: false,
    };
}
const startFirst = 'Start a server with `kube-e2e embedded start`.';
/** The server that runs in this state folder. @throws SetupError when there is none */
async function running(state) {
    const server = await (0,find/* findServer */.F)(state);
    if (server !== undefined)
        return server;
    throw new errors/* SetupError */.w3(`No embedded Azure is running in ${state}.`, { nextStep: startFirst });
}
/** Whether there may be hosts on this machine. */
function hasFabric(state) {
    return (0,external_node_fs_.existsSync)((0,stateFiles/* stateFile */.E)(state, 'fabric'));
}
/** Seconds that a command of the program may take: deleting hosts and networks takes longest. */
const limitSeconds = 300;
/** Runs the server's program on a state folder, as root where hosts may exist. */
async function ask(command, told, deps, { args = [], hosts = hasFabric(told.state) } = {}) {
    const voice = { detail: (line) => process.stderr.write(`${line}\n`) };
    const program = (0,installation/* embeddedProgram */.$9)(hosts ? 'systems' : 'none');
    return await (0,client_program/* askProgram */.a)({ ...clientDeps(deps), embeddedProgram: program, voice }, command, told, limitSeconds, args);
}
function clientDeps({ clock, signal }) {
    return { clock, signal, processes: (0,system_process/* systemProcesses */.xW)() };
}
function say(text) {
    for (const line of typeof text === 'string' ? [text] : text)
        process.stdout.write(`${line}\n`);
}
function sayAsJson(value) {
    say(JSON.stringify(value, undefined, 2));
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/js/embedded-azure/protocol/control.js
/**
 * What this project's own tools ask of the server over HTTPS, next to Azure and never part of it. All of it is below this
 * path, and requires the secret of the first application.
 */
const controlRoot = '/embedded';
const controlPaths = {
    /** GET: the `Status`. */
    status: `${controlRoot}/status`,
    /** GET: all subscriptions, the first one first. */
    subscriptions: `${controlRoot}/subscriptions`,
    /** GET, PUT with a scenario, DELETE: the faults that are set, and those that fired. */
    faults: `${controlRoot}/faults`,
    /** POST: the server stays up, however long nothing happens. */
    stay: `${controlRoot}/stay`,
};
/** The Authorization header of such a request. */
function controlAuthorization(clientSecret) {
    return `Bearer ${clientSecret}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/inventory.js
var protocol_inventory = __webpack_require__(56152);
;// CONCATENATED MODULE: ./build/js/embedded-azure/protocol/status.js


const subscriptionsSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ subscriptionId: schemas/* string */.YjP(), displayName: schemas/* string */.YjP() }).readonly())
    .readonly();
const groupSchema = schemas/* object */.Ikc({
    subscriptionId: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    location: schemas/* string */.YjP(),
    provisioningState: schemas/* string */.YjP(),
    /** How many resources are in it. */
    resources: schemas/* int */.Whr(),
});
const machineSchema = schemas/* object */.Ikc({
    subscriptionId: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    resourceGroup: schemas/* string */.YjP(),
    provisioningState: schemas/* string */.YjP(),
    /** The state of its host. */
    host: schemas/* enum */.k5n(['missing', 'stopped', 'starting', 'running', 'failed']),
});
const statusSchema = schemas/* object */.Ikc({
    subscriptions: subscriptionsSchema,
    groups: schemas/* array */.YOg(groupSchema.readonly()).readonly(),
    machines: schemas/* array */.YOg(machineSchema.readonly()).readonly(),
    inventory: protocol_inventory/* inventorySchema */.iS.readonly(),
    capacity: schemas/* object */.Ikc({ freeMemoryBytes: schemas/* number */.aig(), freeDiskBytes: schemas/* number */.aig() }).readonly(),
});

;// CONCATENATED MODULE: ./build/js/embedded-azure/client/control.js






/** Seconds that an answer may take: an inventory looks at the whole computer. */
const control_limitSeconds = 30;
/** What an embedded Azure holds. */
async function embeddedStatus(server) {
    return statusSchema.parse(await askServer(server, 'GET', 'status'));
}
/** Ids of all subscriptions, the first one first. */
async function embeddedSubscriptions(server) {
    const all = subscriptionsSchema.parse(await askServer(server, 'GET', 'subscriptions'));
    return all.map(({ subscriptionId }) => subscriptionId);
}
/**
 * Sends an embedded Azure a request that is not part of Azure.
 *
 * @returns the answer's JSON
 */
async function askServer(server, method, what, body) {
    const answer = await exchange(server, method, controlPaths[what], body).catch((cause) => {
        throw new errors/* SetupError */.w3(`The embedded Azure did not answer: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    });
    if (answer.status === 200)
        return JSON.parse(answer.text);
    throw new errors/* SetupError */.w3(`The embedded Azure refused ${method} ${what}: ${answer.text}`);
}
async function exchange(server, method, path, body) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const sent = (0,external_node_https_.request)(new URL(path, server.resourceManagerUrl), {
        method,
        ca: (0,external_node_fs_.readFileSync)(server.caFile),
        agent: false,
        timeout: control_limitSeconds * 1000,
        headers: { authorization: controlAuthorization(server.clientSecret), 'content-type': 'application/json' },
    });
    sent.on('response', (response) => {
        (0,consumers_.text)(response).then((all) => resolve({ status: response.statusCode ?? 0, text: all }), reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${control_limitSeconds} s`)));
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
    return await promise;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
;// CONCATENATED MODULE: ./build/js/embedded-azure/client/environment.js





/** Where systems keep the public authorities that their programs trust: Debian, Fedora, SUSE, Alpine and macOS. */
const systemBundles = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
/**
 * The environment in which ordinary Azure clients find this server. The variables for certificates replace what a
 * program trusts. So they name a bundle: what was trusted before, and the server's own authority.
 *
 * @param subscriptions the ids of all subscriptions
 * @param env the environment that it will be added to
 */
function embeddedEnvironment(server, subscriptions, stateFolder, env) {
    const bundle = writeBundle(server, (0,stateFiles/* stateFile */.E)((0,external_node_path_.resolve)(stateFolder), 'authorityBundle'), env);
    return {
        AZURE_TENANT_ID: server.tenantId,
        AZURE_CLIENT_ID: server.clientId,
        AZURE_CLIENT_SECRET: server.clientSecret,
        AZURE_SUBSCRIPTION_ID: server.subscriptionId,
        // A list, for commands that look into several: `kube-e2e sweep --subscription-id`.
        AZURE_SUBSCRIPTION_IDS: subscriptions.join(','),
        AZURE_AUTHORITY_HOST: server.authorityHost,
        AZURE_RESOURCE_MANAGER_URL: server.resourceManagerUrl,
        SSL_CERT_FILE: bundle,
        CURL_CA_BUNDLE: bundle,
        REQUESTS_CA_BUNDLE: bundle,
        NODE_EXTRA_CA_CERTS: bundle,
        ...pastProxies(env),
    };
}
/** Lines for a POSIX shell. */
function shellExports(environment) {
    return Object.entries(environment)
        .map(([name, value]) => `export ${name}=${(0,shell/* quoted */.TL)(value)}\n`)
        .join('');
}
function writeBundle(server, file, env) {
    const others = (path) => path !== undefined && path !== file && (0,external_node_fs_.existsSync)(path);
    const trusted = [env.SSL_CERT_FILE, ...systemBundles].find(others);
    const sources = [...new Set([trusted, env.NODE_EXTRA_CA_CERTS].filter(others)), server.caFile];
    const bundle = sources.map((source) => `${(0,external_node_fs_.readFileSync)(source, 'utf8').trimEnd()}\n`).join('');
    (0,files/* writeWholeSync */.Uh)(file, bundle, { mode: 0o644 });
    return file;
}
/** Where requests go through a proxy, those to this machine must not. */
function pastProxies(env) {
    const proxied = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'].some((name) => env[name]);
    if (!proxied)
        return {};
    const named = (env.NO_PROXY ?? env.no_proxy ?? '').split(',').filter((host) => host !== '');
    const all = [...new Set([...named, 'localhost', '127.0.0.1'])].join(',');
    return { NO_PROXY: all, no_proxy: all };
}

;// CONCATENATED MODULE: ./build/js/src/cli/embedded/env.js



function addEnv(withState) {
    withState('env')
        .description('print the environment variables that Azure clients read, as shell exports')
        .action(async ({ state }) => {
        const server = await running(state);
        const subscriptions = await embeddedSubscriptions(server);
        process.stdout.write(shellExports(embeddedEnvironment(server, subscriptions, state, process.env)));
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/js/src/cli/embedded/faults.js




function addFaults(withState) {
    withState('faults')
        .argument('[file]', 'a scenario, JSON or YAML; it replaces the current one')
        .description('print the faults that are set and those that have fired, as JSON; or set or clear them')
        .option('--clear', 'remove all faults, and let stuck operations continue')
        .action(async (file, { state, clear }) => {
        const server = await running(state);
        if (clear)
            return sayAsJson(await askServer(server, 'DELETE', 'faults'));
        if (file === undefined)
            return sayAsJson(await askServer(server, 'GET', 'faults'));
        sayAsJson(await askServer(server, 'PUT', 'faults', (0,dist/* parse */.qg)(await (0,promises_.readFile)(file, 'utf8'))));
    });
}

// EXTERNAL MODULE: ./build/js/embedded-azure/client/launch.js
var launch = __webpack_require__(84816);
;// CONCATENATED MODULE: ./build/js/src/cli/embedded/logs.js





function addLogs(withState, deps) {
    withState('logs')
        .description("print the server's log")
        .option('-f, --follow', 'keep printing as it grows')
        .action(async ({ state, follow }) => {
        if (!(0,external_node_fs_.existsSync)((0,launch/* logOf */.Gs)(state)))
            throw new errors/* SetupError */.w3(`There is no log in ${state}.`, { nextStep: startFirst });
        const tail = ['-n', '+1', ...(follow ? ['-F'] : []), (0,launch/* logOf */.Gs)(state)];
        await (0,system_process/* systemProcesses */.xW)().run('tail', tail, { signal: deps.signal, onLine: say });
    });
}

// EXTERNAL MODULE: ./build/js/embedded-azure/client/start.js
var start = __webpack_require__(19515);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/programCommands.js
var programCommands = __webpack_require__(63286);
;// CONCATENATED MODULE: ./build/js/src/cli/embedded/reset.js





function addReset(withState, deps) {
    withState('reset')
        .description('stop the server and delete everything: hosts, networks, records, identity')
        .action(async ({ state }) => {
        await (0,start/* stopEmbeddedAzure */.e)(state, clientDeps(deps));
        const left = (0,protocol_inventory/* inventoryLines */.mZ)(await ask(programCommands/* resetCommand */.Ri, { state }, deps));
        if (left.length > 0) {
            throw new errors/* TeardownError */.NK(`This machine still holds: ${left.join(', ')}.`, {
                nextStep: 'Run `kube-e2e embedded reset` again; the records were kept for that.',
            });
        }
        say('left: 0');
    });
}

// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/stateFolder.js
var stateFolder = __webpack_require__(87437);
;// CONCATENATED MODULE: ./build/js/src/cli/embedded/start.js












/** Seconds that the server may take to respond. */
const start_limitSeconds = 60;
function addStart(withState, deps) {
    withFlags(withState('start'), startFlags/* startFlags */.sG)
        .description('start a server that stays up until `stop`; `env` prints what clients need')
        .action(async (told) => {
        const server = await start_start(told, deps);
        say(`running at ${server.resourceManagerUrl}, hosts: ${server.hosts}`);
        say('eval "$(kube-e2e embedded env)" points clients to it');
    });
}
async function start_start({ state, ...told }, deps) {
    const { hosts, ...others } = told;
    const cacheFolder = deps.folders.cache;
    // Created by this user: the program may run as root, and a folder that root creates would belong to root.
    await (0,promises_.mkdir)(cacheFolder, { recursive: true, mode: 0o700 });
    (0,stateFolder/* takeStateFolder */.B)(state);
    const there = await (0,find/* findServer */.F)(state);
    if (there === undefined && hosts === 'systems')
        await assertCanHaveHosts(state, deps);
    const options = { stateFolder: state, cacheFolder, command: (0,installation/* embeddedProgram */.$9)(hosts), hosts, told, limitSeconds: start_limitSeconds };
    await (0,start/* startEmbeddedAzure */.Y)({ ...options, idleExitSeconds: undefined }, clientDeps(deps));
    const server = await running(state);
    const toldMore = (0,flags/* argumentsFor */.Oz)(startFlags/* startFlags */.sG, others).length > 0;
    if (server.hosts !== hosts || (there !== undefined && toldMore)) {
        throw new errors/* SetupError */.w3(`A server with \`--hosts ${server.hosts}\` is already running in ${state}, and keeps its options.`, {
            nextStep: 'Stop it first, or give this one another --state folder.',
        });
    }
    // A run may have started it with a time after which it exits.
    await askServer(server, 'POST', 'stay');
    return server;
}
async function assertCanHaveHosts(state, deps) {
    const problems = await ask(programCommands/* checkCommand */.em, { state }, deps, { hosts: true });
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.map((message) => ({ input: '--hosts', message })));
}

// EXTERNAL MODULE: ./build/js/src/report/aligned.js
var aligned = __webpack_require__(57290);
;// CONCATENATED MODULE: ./build/js/src/cli/embedded/statusText.js

/** The text of `kube-e2e embedded status`. */
function statusLines(server, { subscriptions, groups, machines, inventory }) {
    const count = (things, id) => things.filter(({ subscriptionId }) => subscriptionId === id).length;
    /** Names alone do not distinguish groups where there are several subscriptions. */
    const within = (id) => subscriptions.length > 1 ? `${subscriptions.find((one) => one.subscriptionId === id)?.displayName}/` : '';
    return [
        `running at ${server.resourceManagerUrl}, hosts: ${server.hosts}, process ${server.pid} since ${server.startedAt}`,
        `subscriptions: ${subscriptions.length}`,
        ...table(subscriptions.map(({ displayName, subscriptionId: id }) => [
            displayName,
            id,
            `groups: ${count(groups, id)}`,
            `VMs: ${count(machines, id)}`,
        ])),
        `groups: ${groups.length}`,
        ...table(groups.map((one) => [
            within(one.subscriptionId) + one.name,
            one.location,
            one.provisioningState,
            `resources: ${one.resources}`,
        ])),
        `VMs: ${machines.length}`,
        ...table(machines.map((one) => [
            `${within(one.subscriptionId)}${one.resourceGroup}/${one.name}`,
            one.provisioningState,
            `host ${one.host}`,
        ])),
        'on this machine:',
        ...table(Object.entries(inventory).map(([kind, items]) => [kind, String(items.length)])),
    ];
}
function table(rows) {
    return (0,aligned/* aligned */.b)(rows).map((line) => `  ${line}`);
}

;// CONCATENATED MODULE: ./build/js/src/cli/embedded/status.js






function addStatus(withState, deps) {
    withState('status')
        .description('print what the server holds, and what exists of it on this machine')
        .option('--json', 'as JSON')
        .action(async ({ state, json }) => {
        const server = await (0,find/* findServer */.F)(state);
        if (server === undefined) {
            const inventory = hasFabric(state) ? await ask(programCommands/* inventoryCommand */.Q3, { state }, deps) : protocol_inventory/* emptyInventory */.UO;
            if (json)
                return sayAsJson({ running: false, inventory });
            return say(['not running', ...(0,protocol_inventory/* inventoryLines */.mZ)(inventory)]);
        }
        const status = await embeddedStatus(server);
        const { pid, startedAt, hosts, resourceManagerUrl, subscriptionId, tenantId } = server;
        const facts = { running: true, pid, startedAt, hosts, resourceManagerUrl, subscriptionId, tenantId };
        if (json)
            return sayAsJson({ ...facts, ...status });
        say(statusLines(server, status));
    });
}

;// CONCATENATED MODULE: ./build/js/src/cli/embedded/stop.js



function addStop(withState, deps) {
    withState('stop')
        .description('stop the server and power its hosts off; records and disks stay for the next start')
        .option('--keep-hosts', 'leave the hosts running; the next start finds them')
        .action(async ({ state, keepHosts }) => {
        const ran = await (0,start/* stopEmbeddedAzure */.e)(state, clientDeps(deps));
        const hosts = keepHosts ? 0 : await ask(programCommands/* powerOffCommand */.Et, { state }, deps);
        say(`${ran ? 'stopped' : 'was not running'}; hosts powered off: ${hosts}`);
    });
}

;// CONCATENATED MODULE: ./build/js/embedded-azure/protocol/tenantCommands.js



/**
 * Commands that add to the tenant: applications, whom they trust, subscriptions. They write files of the state folder,
 * whether a server runs or not.
 */
/** The application that every state folder has from the start. It owns all subscriptions. */
const firstApplication = 'embedded-azure';
/** The audience of tokens with which an identity signs in as an application that trusts it. */
const tokenExchangeAudience = 'api://AzureADTokenExchange';
const { state } = startFlags/* folderFlags */.Ws;
const applicationCommand = {
    name: 'application',
    description: 'create an application with a secret unless one of that name exists, and print it as JSON',
    arguments: { name: `its display name; \`${firstApplication}\` exists from the start and owns all subscriptions` },
    flags: {
        state,
        certificate: (0,flags/* flag */.Jt)({
            takes: 'file',
            description: 'PEM file with a certificate; the application may sign in with its private key',
            parse: flags/* path */.Ae,
        }),
    },
    answer: schemas/* looseObject */._H3({}),
};
const federateCommand = {
    name: 'federate',
    description: "let holders of an issuer's tokens sign in as an application, and print the application as JSON",
    arguments: {
        issuer: 'the `iss` of the tokens, such as https://token.actions.githubusercontent.com',
        subject: 'their `sub`, such as repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main',
    },
    flags: {
        state,
        application: (0,flags/* flag */.Jt)({ takes: 'name', description: 'the application', default: firstApplication }),
        audience: (0,flags/* flag */.Jt)({ takes: 'audience', description: 'their `aud`', default: tokenExchangeAudience }),
        caFile: (0,flags/* flag */.Jt)({
            takes: 'file',
            description: "PEM file with the authority of the issuer's certificate",
            parse: flags/* path */.Ae,
        }),
    },
    answer: schemas/* looseObject */._H3({}),
};
const subscriptionCommand = {
    name: 'subscription',
    description: 'create a subscription unless one of that name exists, and print it as JSON',
    arguments: { name: 'its display name; `Embedded Azure` exists from the start' },
    flags: { state },
    answer: schemas/* looseObject */._H3({}),
};

;// CONCATENATED MODULE: ./build/js/src/cli/embedded/tenant.js



/** `kube-e2e embedded application`, `federate` and `subscription`: passed on to the server's program as they are. */
function addTenantCommands(embedded, deps) {
    const passOn = (command) => {
        const flags = { ...command.flags, state: stateFlag(deps) };
        addCommand(embedded, { ...command, flags }, async (told, args) => sayAsJson(await ask(command, told, deps, { args })));
    };
    passOn(applicationCommand);
    passOn(subscriptionCommand);
    passOn(federateCommand);
}

;// CONCATENATED MODULE: ./build/js/src/cli/embedded/index.js









/** `kube-e2e embedded …`: the embedded Azure as a server of its own, for any client of Azure. */
function embedded_define(embedded, { deps }) {
    const withState = withStateOf(embedded, deps);
    addStart(withState, deps);
    addStop(withState, deps);
    addStatus(withState, deps);
    addEnv(withState);
    addTenantCommands(embedded, deps);
    addFaults(withState);
    addLogs(withState, deps);
    addReset(withState, deps);
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
