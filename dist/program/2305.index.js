export const id = 2305;
export const ids = [2305,520];
export const modules = {

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
/** What the input `kubernetes-version` accepts, to end the sentence "… is accepted". */
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
    const marker = /^stable-(\d+\.\d+)$/.exec(text);
    if (marker?.[1] !== undefined) {
        const newest = minors[marker[1]]?.newest;
        if (newest !== undefined)
            return newest;
        throw refusal(`there is no pinned release of Kubernetes ${marker[1]}`);
    }
    if (/^(latest|ci\/)/.test(text)) {
        throw refusal(`'${text}' is a marker on the Kubernetes download site, and releases are built from Go modules so far`);
    }
    if (text.startsWith('path:')) {
        throw refusal(`'${text}' names a source tree, and releases are built from Go modules so far`);
    }
    const exact = /^v?(\d+\.\d+)\.\d+$/.exec(text);
    if (exact?.[1] === undefined)
        throw refusal(`'${text}' is not a Kubernetes version`);
    if (minors[exact[1]] === undefined)
        throw refusal(`Kubernetes ${exact[1]} is not among the supported minors`);
    return text.startsWith('v') ? text : `v${text}`;
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

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ prefixLength),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Nm: () => (/* binding */ network),
/* harmony export */   c: () => (/* binding */ addressAt)
/* harmony export */ });
/* harmony import */ var cidr_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17380);
/* harmony import */ var ip_bigint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84563);


/** The address `offset` places after the first of an IPv4 range: `addressAt('10.8.0.0/24', 1)` is `10.8.0.1`. */
function addressAt(range, offset) {
    return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({ number: (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range).start + BigInt(offset), version: 4 });
}
/** The `index`th part of a range divided into parts of `prefix` bits: `partOf('10.244.0.0/16', 24, 2)` is `10.244.2.0/24`. */
function partOf(range, prefix, index) {
    return `${addressAt(range, index * 2 ** (32 - prefix))}/${prefix}`;
}
function prefixLength(range) {
    return Number((0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range).prefix);
}
/** A range in the three forms that configuration files need. */
function network(cidr) {
    return { cidr, address: addressAt(cidr, 0), netmask: netmask(cidr) };
}
/** The mask in dotted form: `255.255.255.0` for a /24. */
function netmask(range) {
    const prefix = BigInt(prefixLength(range));
    return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({ number: ((1n << prefix) - 1n) << (32n - prefix), version: 4 });
}


/***/ }),

/***/ 47463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  p: () => (/* binding */ withSuite)
});

// EXTERNAL MODULE: ./build/js/src/plan/addresses.js
var addresses = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/js/src/plan/budget.js
var budget = __webpack_require__(12738);
// EXTERNAL MODULE: ./build/js/src/plan/names.js
var names = __webpack_require__(55423);
;// CONCATENATED MODULE: ./build/js/src/plan/openVpn.js


/** Pods of different hosts reach each other through OpenVPN: one range in which every host has an address. */
function planOpenVpn(inputs) {
    return {
        kind: 'openvpn',
        cidr: inputs['vpn-cidr'],
        addresses: Object.fromEntries((0,names/* hostNames */.n3)(inputs.nodes).map((name, index) => [name, addressOf(inputs, index)])),
        port: 1194,
        topology: inputs['vpn-topology'],
        mtu: inputs['vpn-mtu'],
    };
}
/**
 * The hub has the first address. With `subnet`, workers follow from the eleventh; with `net30`, each worker has a block of
 * four addresses and uses the second usable one, as OpenVPN's point-to-point addressing requires.
 */
function addressOf(inputs, index) {
    const range = inputs['vpn-cidr'];
    if (index === 0)
        return (0,addresses/* addressAt */.c)(range, 1);
    return (0,addresses/* addressAt */.c)(range, inputs['vpn-topology'] === 'net30' ? 4 * index + 2 : 10 + index);
}

// EXTERNAL MODULE: ./build/js/src/plan/placements.js
var plan_placements = __webpack_require__(95251);
;// CONCATENATED MODULE: ./build/js/src/plan/makePlan.js





/** Turns inputs and facts into the plan. Pure: the same inputs give the same plan, and nothing is requested or created. */
function makePlan(inputs, facts) {
    const placements = (0,plan_placements/* placementsFor */._G)(inputs.location, inputs['vm-size'], inputs.priority);
    const [{ location, vmSize, priority }] = placements;
    return {
        schema: 1,
        cloud: inputs.cloud,
        run: facts.run,
        resourceGroup: inputs['resource-group'] || facts.run,
        ownsGroup: inputs['resource-group'] === '',
        tags: facts.tags,
        location,
        placements,
        vm: {
            size: vmSize,
            priority,
            image: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
            osDiskType: 'StandardSSD_LRS',
            adminUsername: 'ke2e',
        },
        hosts: (0,names/* hostNames */.n3)(inputs.nodes).map((name, index) => planHost(inputs, name, index)),
        network: {
            ...names/* networkNames */.Di,
            vnetCidr: inputs['vnet-cidr'],
            subnetCidr: `${(0,addresses/* addressAt */.c)(inputs['vnet-cidr'], 0)}/${Math.max(24, (0,addresses/* prefixLength */.BK)(inputs['vnet-cidr']))}`,
            allowedSources: inputs['allowed-sources'].flatMap((source) => source === 'auto' ? facts.runnerRanges : [source]),
        },
        podNetwork: planOpenVpn(inputs),
        cluster: {
            kubernetesVersion: facts.kubernetesVersion,
            podCidr: inputs['pod-cidr'],
            serviceCidr: inputs['service-cidr'],
            dnsAddress: (0,addresses/* addressAt */.c)(inputs['service-cidr'], 10),
            dnsDomain: 'cluster.local',
            apiPort: 6443,
            registryPort: 5000,
            proxyMode: inputs['proxy-mode'],
            certificateHours: (0,budget/* certificateHours */.Hc)(inputs.budget * 60 + inputs['keep-on-failure']),
        },
        suite: planSuite(inputs),
        budgetSeconds: inputs.budget * 60,
        keepOnFailureSeconds: inputs['keep-on-failure'],
        limits: (0,budget/* limitsWithin */.yH)(inputs.budget * 60, inputs.suite),
        output: facts.output,
    };
}
/** The same cluster with another suite and another results folder, for another test of an existing cluster. */
function withSuite(plan, inputs, output) {
    const budgetSeconds = inputs.budget * 60;
    return {
        ...plan,
        suite: planSuite(inputs),
        budgetSeconds,
        limits: (0,budget/* limitsWithin */.yH)(budgetSeconds, inputs.suite),
        output,
    };
}
function planSuite(inputs) {
    return {
        name: inputs.suite,
        focus: inputs.focus,
        skip: inputs.skip,
        labelFilter: inputs['label-filter'],
        procs: inputs.procs,
    };
}
function planHost(inputs, name, index) {
    const podCidr = (0,addresses/* partOf */.BU)(inputs['pod-cidr'], 24, index);
    return {
        name,
        role: index === 0 ? 'hub' : 'worker',
        index,
        podCidr,
        bridgeAddress: (0,addresses/* addressAt */.c)(podCidr, 1),
    };
}


/***/ }),

/***/ 95251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ placedAt),
/* harmony export */   _G: () => (/* binding */ placementsFor),
/* harmony export */   yK: () => (/* binding */ placementInWords)
/* harmony export */ });
/**
 * All placements that the inputs allow, in the order in which they are tried: all sizes in one location before the next
 * location, and spot machines before regular ones if spot is wanted.
 */
function placementsFor(locations, sizes, priority) {
    const priorities = priority === 'spot' ? ['Spot', 'Regular'] : ['Regular'];
    const [first, ...others] = locations.flatMap((location) => priorities.flatMap((each) => sizes.map((vmSize) => ({ location, vmSize, priority: each }))));
    if (first === undefined)
        throw new Error('Inputs name at least one location and one size.');
    return [first, ...others];
}
/** The plan with its hosts moved to another of its placements. */
function placedAt(plan, { location, vmSize, priority }) {
    return { ...plan, location, vm: { ...plan.vm, size: vmSize, priority } };
}
/** In words: `Standard_D2s_v5 in westeurope`, `Standard_D2s_v5 (spot) in westeurope`. */
function placementInWords({ location, vmSize, priority }) {
    return `${vmSize}${priority === 'Spot' ? ' (spot)' : ''} in ${location}`;
}


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ emptyOutput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25458);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21017);




/** Every run writes this file first, so a folder that has it is one of ours. */
const mark = 'started.json';
/**
 * Creates the folder for results, or clears it of an earlier run's, so no old result is taken for one of this run.
 *
 * @throws InputError for a folder with anything else in it
 */
async function emptyOutput(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    if (entries.length === 0)
        return;
    if (!(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, mark)))) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([
            { input: 'output', message: `${folder} holds files that kube-e2e did not write; give an empty or a new folder.` },
        ]);
    }
    await Promise.all(entries.map((entry) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry), { recursive: true })));
}


/***/ }),

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
