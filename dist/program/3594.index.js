export const id = 3594;
export const ids = [3594,5458];
export const modules = {

/***/ 57357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   WW: () => (/* binding */ withFlags)
/* harmony export */ });
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);

/** Adds a flag for each input. Values stay text; they are validated in one place, for flags and `with:` alike. */
function withFlags(command, catalog) {
    for (const [name, { description, default: value }] of Object.entries(catalog)) {
        command.option(`--${name} <value>`, value === '' ? description : `${description} Default: ${value}`);
    }
    return command;
}
/** The named inputs of a run. */
function inputsOf(names) {
    return Object.fromEntries(names.map((name) => [name, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .inputCatalog */ .qZ[name]]));
}
/** The values of the flags by input name: commander reports flags in camel case. */
function saidBy(command, catalog) {
    const flags = command.opts();
    const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const said = Object.keys(catalog).flatMap((name) => {
        const value = flags[camel(name)];
        return value === undefined ? [] : [[name, String(value).trim()]];
    });
    return Object.fromEntries(said);
}


/***/ }),

/***/ 98503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);
/* harmony import */ var _kubernetes_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10155);
/* harmony import */ var _run_phases_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52883);
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77044);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57357);





function define(command, { deps }) {
    const inputs = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(['kubernetes-version']);
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .withFlags */ .WW)(command, inputs).action(async () => {
        const said = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .saidBy */ .TT)(command, inputs)['kubernetes-version'] ?? (0,_inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('kubernetes-version').default;
        const bundle = await (0,_run_phases_release_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePhase */ .F)((0,_kubernetes_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveVersion */ .x)(said), deps, (0,_system_process_js__WEBPACK_IMPORTED_MODULE_3__/* .systemProcesses */ .xW)());
        process.stdout.write(`${bundle.folder}\n`);
    });
}


/***/ }),

/***/ 84010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qZ: () => (/* binding */ inputCatalog),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
const inputCatalog = {
    cloud: {
        description: 'Where to create the virtual machines: `embedded` (an Azure in a box on this machine; needs Linux and root or passwordless sudo, but no account) or `azure`.',
        default: 'embedded',
    },
    'kubernetes-version': {
        description: 'Kubernetes version to test: an exact version such as `v1.37.1`, `stable`, or `stable-1.36`.',
        default: 'stable',
    },
    nodes: {
        description: 'Number of worker virtual machines, in addition to the hub that runs the control plane.',
        default: '2',
    },
    suite: {
        description: 'End-to-end specs to run: `smoke` (a fixed list, about two minutes), `conformance`, `pr-blocking` (the specs that block a merge upstream), `custom` (selected by focus, skip and label-filter), or `none`. Empty: `custom` if focus or label-filter is given, otherwise `smoke`.',
        default: '',
    },
    focus: {
        description: 'Regular expression that selects specs to run, within the suite if one is named.',
        default: '',
    },
    skip: { description: 'Regular expression that selects specs to leave out.', default: '' },
    'label-filter': {
        description: 'Ginkgo label filter such as `Conformance && !Slow`; narrows the suite if one is named.',
        default: '',
    },
    procs: {
        description: 'Number of processes that run specs in parallel; specs marked Serial run afterwards, in a single process.',
        default: '12',
    },
    output: {
        description: 'Folder for the results: JUnit files, logs and the result page. Created if missing.',
        default: 'kube-e2e-results',
    },
    budget: {
        description: 'Time limit of the whole step in minutes, deletion included: at most the `timeout-minutes` of its job minus what the other steps need. The suite is stopped early enough to leave time for logs and deletion.',
        default: '350',
    },
    'keep-on-failure': {
        description: 'How long to keep the cluster of a failed run for debugging, such as `2h` or `90m`; a sweep deletes it afterwards. Empty: it is not kept.',
        default: '',
    },
    location: {
        description: 'Azure locations for all resources, separated by commas or line breaks. If a location has no capacity, what was created there is deleted and the next one is tried.',
        default: 'swedencentral',
    },
    'vm-size': {
        description: 'Azure sizes for all virtual machines, separated by commas or line breaks. Every size is tried in a location before the next location.',
        default: 'Standard_D2s_v5',
    },
    priority: {
        description: '`regular`, or `spot` for virtual machines at a fraction of the price that Azure may evict in the middle of a run; if no spot capacity is available, regular ones are created.',
        default: 'regular',
    },
    auth: {
        description: 'How to sign in to Azure: `client-secret`, `certificate`, `oidc` (GitHub ID token; the job needs `permissions: id-token: write`), `managed-identity`, `azure-cli`, or `auto` for the first of these that can work.',
        default: 'auto',
    },
    'subscription-id': { description: 'Azure subscription ID. Required for `cloud: azure`.', default: '' },
    'tenant-id': {
        description: 'Entra tenant. Required for every `auth` that uses an application: client secret, certificate, OIDC.',
        default: '',
    },
    'client-id': {
        description: 'Client ID of the application or managed identity. Required for every `auth` that uses an application: client secret, certificate, OIDC.',
        default: '',
    },
    'client-secret': {
        description: 'Client secret of the application. Required for `auth: client-secret`.',
        default: '',
        secret: true,
    },
    'client-certificate-path': {
        description: "PEM file with the application's certificate and private key. Required for `auth: certificate`, and needed again when the job ends.",
        default: '',
    },
    'allowed-sources': {
        description: 'IP ranges, separated by commas or line breaks, that may reach the hub on ports 22 and 6443. `auto` is the address of the machine that runs this.',
        default: 'auto',
    },
    'resource-group': {
        description: 'Existing resource group to use instead of a new one. It stays: only what the run created in it is deleted, and the identity needs rights in this group alone.',
        default: '',
    },
    'vnet-cidr': {
        description: 'Range of the virtual network, from which nodes get their addresses.',
        default: '10.240.0.0/16',
    },
    'vpn-cidr': { description: 'Range of the VPN; one address per host.', default: '10.8.0.0/24' },
    'pod-cidr': { description: 'Range of pods; each host gets a /24 from it.', default: '10.244.0.0/16' },
    'service-cidr': {
        description: 'Range of services; its tenth address is the cluster DNS.',
        default: '10.96.0.0/16',
    },
    'peered-cidrs': {
        description: 'Ranges, separated by commas or line breaks, of networks that are peered with the virtual network or that pods must reach; none of the four ranges above may overlap them.',
        default: '',
    },
    'vpn-topology': {
        description: '`subnet`, or `net30` for the point-to-point routes of the original system.',
        default: 'subnet',
    },
    'vpn-mtu': { description: 'MTU of the tunnel, the bridge and the pods, in bytes.', default: '1400' },
    'job-key': {
        description: 'Distinguishes jobs of the same workflow run, for instance in a matrix; becomes part of resource names. In a workflow it is set from the matrix.',
        default: '',
    },
    'proxy-mode': { description: 'How kube-proxy routes services: `nftables` or `iptables`.', default: 'nftables' },
};
const inputNames = Object.keys(inputCatalog);
function describe(name) {
    return inputCatalog[name];
}


/***/ }),

/***/ 10155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ busyboxSource),
  xh: () => (/* binding */ factsFor),
  iN: () => (/* binding */ neededGiB),
  x5: () => (/* binding */ refusal),
  eZ: () => (/* binding */ registryVersion),
  x: () => (/* binding */ resolveVersion)
});

// UNUSED EXPORTS: acceptedVersions

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/nearestName.js
var nearestName = __webpack_require__(98045);
// EXTERNAL MODULE: ./build/js/src/vocabulary/shortened.js
var shortened = __webpack_require__(14464);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/versions.json
const versions_namespaceObject = /*#__PURE__*/JSON.parse('{"Ay":"v1.37.1","FX":{"1.37":{"newest":"v1.37.1","go":"1.26.8","etcd":"v3.7.0","coredns":"v1.14.6","containerd":"v2.3.7","runc":"v1.4.3","cni":"v1.9.1","crictl":"v1.36.0","pause":"3.10.2"},"1.36":{"newest":"v1.36.4","go":"1.26.8","etcd":"v3.6.8","coredns":"v1.14.2","containerd":"v2.3.7","runc":"v1.4.3","cni":"v1.9.1","crictl":"v1.36.0","pause":"3.10.2"},"1.35":{"newest":"v1.35.8","go":"1.26.8","etcd":"v3.6.6","coredns":"v1.13.1","containerd":"v2.3.7","runc":"v1.4.3","cni":"v1.9.1","crictl":"v1.36.0","pause":"3.10.1"}},"u5":"v3.1.1","li":{"version":"1.37.0","sha256":"3311dff32e746499f4df0d5df04d7eb396382d7e108bb9250e7b519b837043a4"},"iN":{"goCaches":9,"bundle":2}}');
;// CONCATENATED MODULE: ./build/js/src/kubernetes/versions.js




const minors = versions_namespaceObject.FX;
/** The version of CNCF Distribution, which serves the images on the hub. */
const registryVersion = versions_namespaceObject.u5;
/** The upstream BusyBox release, with the hash of its source archive. */
const busyboxSource = versions_namespaceObject.li;
/** Disk space that a build from empty caches needs, as measured: Go's module and build caches, and all of ours. */
const neededGiB = versions_namespaceObject.iN;
/** What the input `kubernetes-version` accepts, to end the sentence "… accepted is". */
const acceptedVersions = `stable (${versions_namespaceObject.Ay}), ${Object.keys(minors)
    .map((minor) => `stable-${minor}`)
    .join(', ')}, or an exact version of one of these minors, such as ${newestVersions().join(', ')}`;
/**
 * Turns what a user may say (`v1.37.1`, `1.37.1`, `stable`, `stable-1.36`) into an exact version with its `v`.
 *
 * @throws InputError for `kubernetes-version` when it is not a version of a minor that versions.json knows. Whether an
 *   exact version exists is known only when its module is downloaded; see `getBundle`.
 */
function resolveVersion(text) {
    if (text === 'stable')
        return versions_namespaceObject.Ay;
    const quoted = `'${(0,shortened/* shortened */.v)(text)}'`;
    const [, markedMinor] = /^stable-(\d+\.\d+)$/.exec(text) ?? [];
    if (markedMinor !== undefined) {
        const newest = minors[markedMinor]?.newest;
        if (newest !== undefined)
            return newest;
        throw refusal(`there is no pinned release of Kubernetes ${markedMinor}`);
    }
    if (/^(latest|ci\/)/.test(text)) {
        throw refusal(`${quoted} is a marker on the Kubernetes download site, but releases are built from Go modules so far`);
    }
    if (text.startsWith('path:')) {
        throw refusal(`${quoted} names a source tree, but releases are built from Go modules so far`);
    }
    const [, exact, minor] = /^v?(((?:0|[1-9]\d*)\.(?:0|[1-9]\d*))\.(?:0|[1-9]\d{0,4}))$/.exec(text) ?? [];
    if (exact === undefined || minor === undefined) {
        throw refusal(`${quoted} is not a Kubernetes version${didYouMean(text)}`);
    }
    if (minors[minor] === undefined)
        throw refusal(`Kubernetes ${minor} is not among the supported minors${didYouMean(text)}`);
    return `v${exact}`;
}
/** A suggestion, where a version or a marker is near. */
function didYouMean(text) {
    const known = [...newestVersions(), 'stable', ...Object.keys(minors).map((minor) => `stable-${minor}`)];
    const near = text.length > 20 ? undefined : (0,nearestName/* nearestName */.q)(text.toLowerCase(), known);
    return near === undefined ? '' : ` (did you mean ${near}?)`;
}
/** The versions that go with a resolved Kubernetes version. */
function factsFor(kubernetesVersion) {
    const minor = /^v(\d+\.\d+)\./.exec(kubernetesVersion)?.[1];
    const found = minor === undefined ? undefined : minors[minor];
    if (found === undefined)
        throw refusal(`'${kubernetesVersion}' is not a supported Kubernetes version`);
    return found;
}
/** An {@link InputError} for `kubernetes-version` that says what is accepted. */
function refusal(reason) {
    return new errors/* InputError */.dz([{ input: 'kubernetes-version', message: `${reason}; accepted is ${acceptedVersions}.` }]);
}
function newestVersions() {
    return Object.values(minors).map((minor) => minor.newest);
}


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


/***/ }),

/***/ 47785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
