export const id = 4915;
export const ids = [4915];
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

/***/ 34915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkInputs: () => (/* binding */ checkInputs)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/endpoint.js
var endpoint = __webpack_require__(46195);
// EXTERNAL MODULE: ./build/js/src/inputs/catalog.js
var catalog = __webpack_require__(84010);
// EXTERNAL MODULE: ./build/js/src/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(9568);
// EXTERNAL MODULE: ./build/js/src/inputs/signIn.js
var signIn = __webpack_require__(56363);
// EXTERNAL MODULE: ./build/js/src/kubernetes/versions.js + 1 modules
var versions = __webpack_require__(10155);
// EXTERNAL MODULE: ./build/js/src/suite/presets.js + 1 modules
var presets = __webpack_require__(77936);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/run/cloud/signInFacts.js
var signInFacts = __webpack_require__(14338);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/js/src/vocabulary/shortened.js
var shortened = __webpack_require__(14464);
// EXTERNAL MODULE: ./build/js/src/run/record/output.js
var output = __webpack_require__(49310);
;// CONCATENATED MODULE: ./build/js/src/run/inputPaths.js





/** Limits of Linux, in bytes; below the output there are names of some 200 more. */
const longestName = 255;
const longestPath = 3800;
/** Folders of the system, in which nothing of a run has its place. */
const systemFolders = [
    '/boot',
    '/dev',
    '/etc',
    '/proc',
    '/sys',
    '/usr',
    '/bin',
    '/sbin',
    '/lib',
    '/lib32',
    '/lib64',
    '/run/systemd',
];
/**
 * What keeps a run from writing its results to a folder, found without creating anything. Nothing is tried in `/proc` and
 * its like: to create a folder there may never return.
 *
 * @param folder absolute
 */
function problemOfOutput(folder) {
    const reason = whyNotFor(folder);
    return reason === undefined ? [] : [{ input: 'output', message: `\`${(0,shortened/* shortened */.v)(folder)}\` ${reason}` }];
}
function whyNotFor(folder) {
    if (folder.includes('\0'))
        return 'is not a path; give a folder for the results.';
    if (isOfSystem(folder))
        return ofSystem;
    if ([process.cwd(), process.env.HOME || '/', '/tmp', '/var/tmp'].some((kept) => isIn(kept, folder))) {
        return 'holds more than results, and is emptied by a run; give a folder in it.';
    }
    if (Buffer.byteLength(folder) > longestPath ||
        folder.split(external_node_path_.sep).some((name) => Buffer.byteLength(name) > longestName)) {
        return `is too long for a path: at most ${longestName} bytes per name, ${longestPath} in all.`;
    }
    return whyNotOnDisk(folder);
}
/** Looks at the wanted folder, or where it is missing, at the nearest one above that exists. */
function whyNotOnDisk(wanted, folder = wanted) {
    try {
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            return 'is a file or below one; give a folder.';
        if (isOfSystem((0,external_node_fs_.realpathSync)(folder)))
            return ofSystem;
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return folder === wanted && (0,output/* holdsOthersFiles */.BG)(folder)
            ? 'holds files that kube-e2e did not write; give an empty or a new folder.'
            : undefined;
    }
    catch (thrown) {
        const { code } = thrown;
        if (code === 'ENOENT' && folder !== (0,external_node_path_.dirname)(folder))
            return whyNotOnDisk(wanted, (0,external_node_path_.dirname)(folder));
        if (code === 'ENOTDIR')
            return 'is a file or below one; give a folder.';
        return `cannot be written to (${code}); give a folder that this user may write to.`;
    }
}
const ofSystem = 'is in a folder of the system; give one of your own.';
function isOfSystem(folder) {
    return systemFolders.some((system) => isIn(folder, system));
}
function isIn(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
/** What is wrong with the file of `client-certificate-path`; nothing where none is given. */
function problemOfCertificate(file) {
    if (file === '')
        return [];
    const reason = whyNotACertificate(file);
    return reason === undefined ? [] : [{ input: 'client-certificate-path', message: `\`${(0,shortened/* shortened */.v)(file)}\` ${reason}` }];
}
function whyNotACertificate(file) {
    const expected = 'give a PEM file with a certificate and its private key.';
    let text;
    try {
        if (!(0,external_node_fs_.statSync)(file).isFile())
            return `is not a file; ${expected}`;
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (thrown) {
        return `cannot be read (${thrown.code}); ${expected}`;
    }
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
        return `has no private key; ${expected}`;
    const [certificate] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text) ?? [];
    if (certificate === undefined)
        return `has no certificate; ${expected}`;
    try {
        new external_node_crypto_.X509Certificate(certificate);
        return undefined;
    }
    catch {
        return `has a certificate that cannot be read; ${expected}`;
    }
}

;// CONCATENATED MODULE: ./build/js/src/run/checkInputs.js











/**
 * Checks everything that can be known from the inputs, the environment and this machine's files: before any request, and
 * before anything is installed. `plan`, `run`, `up` and the action check the same.
 *
 * @param architecture of this machine, in Node's words
 * @throws InputError with all problems together
 */
function checkInputs(given, env, architecture = (0,external_node_os_.arch)()) {
    const raw = (0,inputs_inputs/* trimmed */.dE)(given);
    const problems = [];
    const collect = (check) => {
        try {
            return check();
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* InputError */.dz))
                throw thrown;
            problems.push(...thrown.problems);
            return undefined;
        }
    };
    const inputs = collect(() => (0,inputs_inputs/* parseInputs */.TL)(raw));
    const version = collect(() => (0,versions/* resolveVersion */.x)(raw['kubernetes-version'] || 'stable'));
    if (raw.cloud === 'azure') {
        // What an explicitly named `auth` lacks is found with the inputs.
        if ((raw.auth || 'auto') === 'auto')
            collect(() => (0,signIn/* chooseAuth */.CT)(raw, (0,signInFacts/* signInFacts */.G)(env)));
        collect(() => (0,endpoint/* azureFrom */.CM)(env));
        problems.push(...problemsOfArchitecture(architecture));
    }
    collect(() => refuseEmptySmoke(raw, new Set(problems.map(({ input }) => input))));
    problems.push(...problemOfOutput((0,external_node_path_.resolve)(raw.output || (0,catalog/* describe */.q0)('output').default)));
    problems.push(...problemOfCertificate(raw['client-certificate-path'] ?? ''));
    if (problems.length > 0 || inputs === undefined || version === undefined)
        throw new errors/* InputError */.dz(distinct(problems));
    return { inputs, version };
}
/** Narrowed to nothing, a suite whose specs are known is refused here, and not when a release is there. */
function refuseEmptySmoke(raw, wrong) {
    if ((raw.suite || (0,inputs_inputs/* impliedSuite */.ft)(raw)) !== 'smoke' || wrong.has('focus') || wrong.has('skip'))
        return;
    const { focus = '', skip = '' } = raw;
    (0,presets/* presetOf */.jE)({ name: 'smoke', focus, skip, labelFilter: '', procs: 1 });
}
/** Programs of a release are built for the machine that builds them, and hosts on Azure are x64. */
function problemsOfArchitecture(architecture) {
    if (architecture === 'x64')
        return [];
    const message = `\`azure\` has x64 hosts, and this machine is ${architecture}, for which it would build Kubernetes; use an x64 runner.`;
    return [{ input: 'cloud', message }];
}
function distinct(problems) {
    return [...new Map(problems.map((problem) => [`${problem.input} ${problem.message}`, problem])).values()];
}


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ holdsOthersFiles),
/* harmony export */   CA: () => (/* binding */ startedFile),
/* harmony export */   L7: () => (/* binding */ outputMark),
/* harmony export */   x9: () => (/* binding */ emptyOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25458);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21017);





/** Every run writes this file first. Prow writes one of the same name, so the mark in it says whose it is. */
const startedFile = 'started.json';
const outputMark = { tool: 'kube-e2e-azure' };
const artifacts = [
    'junit_01.xml',
    'junit_runner.xml',
    'ginkgo.json',
    'e2e.log',
    'images.json',
    'metadata.json',
    'scrubbed.json',
    'hosts',
];
/** All that runs write. The mark comes last: where something cannot be deleted, the folder stays known as ours. */
const ours = [
    ...artifacts.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)('artifacts', name)),
    'finished.json',
    'build-log.txt',
    'index.html',
    'suite',
    startedFile,
];
/**
 * Creates the folder for results, or clears it of an earlier run's, so no old result is taken for one of this run. What
 * runs do not write stays, whoever put it there.
 *
 * @throws InputError for a folder with files and without our mark, and for one that cannot be used
 */
async function emptyOutput(folder) {
    const problem = (message) => new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz([{ input: 'output', message }]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        if (holdsOthersFiles(folder)) {
            throw problem(`${folder} holds files that kube-e2e did not write; give an empty or a new folder.`);
        }
        for (const name of ours)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { recursive: true, force: true });
        // Only where nothing else is in it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'artifacts')).catch(() => { });
    }
    catch (thrown) {
        if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz)
            throw thrown;
        throw problem(`${folder} cannot be used for results: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown)}.`);
    }
}
/** Whether a folder that exists has files in it and lacks our mark. */
function holdsOthersFiles(folder) {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    return names.length > 0 && !(names.includes(startedFile) && isMarked(folder));
}
function isMarked(folder) {
    const started = (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonIn */ .Yf)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, startedFile), 'utf8'));
    return typeof started === 'object' && started !== null && 'tool' in started && started.tool === outputMark.tool;
}


/***/ }),

/***/ 77936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WP: () => (/* binding */ both),
  jE: () => (/* binding */ presetOf)
});

// UNUSED EXPORTS: selects

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/goExpression.js
var goExpression = __webpack_require__(20182);
// EXTERNAL MODULE: ./build/js/src/vocabulary/shortened.js
var shortened = __webpack_require__(14464);
;// CONCATENATED MODULE: ./build/js/src/suite/smoke.js
/**
 * The specs of the `smoke` suite: conformance specs of Kubernetes v1.35 to v1.37 that together exercise every part of a
 * cluster and take about two minutes. Slow ones (liveness probes that must not restart, volume updates, session affinity,
 * chunking) are left out on purpose. Names carry all their tags, as v1.37 writes them, because focus and skip may be about
 * tags; `bareName` is what all releases have in common.
 */
const smokeSpecs = [
    // Pods and what kubelet does for them.
    '[sig-node] Pods should be submitted and removed [Conformance] [NodeConformance]',
    '[sig-node] Pods should be updated [Conformance] [NodeConformance]',
    '[sig-node] Pods should get a host IP [Conformance] [NodeConformance]',
    '[sig-node] Pods should contain environment variables for services [Conformance] [NodeConformance]',
    '[sig-node] Pods should support remote command execution over websockets [Conformance] [NodeConformance]',
    '[sig-node] Pods should support retrieving logs from the container over websockets [Conformance] [NodeConformance]',
    '[sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute poststart http hook properly [Conformance] [NodeConformance]',
    "[sig-node] Containers should be able to override the image's default command and arguments [Conformance] [NodeConformance]",
    '[sig-node] Kubelet when scheduling a busybox command in a pod should print the output to logs [Conformance] [NodeConformance]',
    '[sig-node] KubeletManagedEtcHosts should test kubelet managed /etc/hosts file [Conformance] [NodeConformance]',
    '[sig-node] PreStop should call prestop when killing a pod [Conformance]',
    '[sig-node] Security Context should support pod.Spec.SecurityContext.RunAsUser And pod.Spec.SecurityContext.RunAsGroup [LinuxOnly] [Conformance]',
    // Probes.
    '[sig-node] Probing container should be restarted with a exec "cat /tmp/health" liveness probe [Conformance] [NodeConformance]',
    '[sig-node] Probing container should be restarted with a /healthz http liveness probe [Conformance] [NodeConformance]',
    '[sig-node] Probing container with readiness probe should not be ready before initial delay and never restart [Conformance] [NodeConformance]',
    // Configuration: config maps, secrets, downward API.
    '[sig-node] ConfigMap should be consumable via environment variable [Conformance] [NodeConformance]',
    '[sig-node] Secrets should be consumable from pods in env vars [Conformance] [NodeConformance]',
    '[sig-node] Downward API should provide pod name, namespace and IP address as env vars [Conformance] [NodeConformance]',
    '[sig-storage] ConfigMap should be consumable from pods in volume with mappings [Conformance] [NodeConformance]',
    '[sig-storage] Secrets should be consumable from pods in volume [Conformance] [NodeConformance]',
    "[sig-storage] Downward API volume should provide container's memory limit [Conformance] [NodeConformance]",
    // Volumes.
    '[sig-storage] EmptyDir volumes pod should support shared volumes between containers [Conformance]',
    '[sig-storage] EmptyDir volumes should support (root,0644,tmpfs) [LinuxOnly] [Conformance] [NodeConformance]',
    '[sig-storage] EmptyDir volumes should support (non-root,0666,default) [LinuxOnly] [Conformance] [NodeConformance]',
    '[sig-storage] Projected combined should project all components that make up the projection API [Projection] [Conformance] [NodeConformance]',
    '[sig-storage] Projected configMap should be consumable from pods in volume as non-root [Conformance] [NodeConformance]',
    '[sig-storage] Projected secret should be consumable in multiple volumes in a pod [Conformance] [NodeConformance]',
    '[sig-storage] Subpath Atomic writer volumes should support subpaths with configmap pod [Conformance]',
    // Services and their endpoints, across nodes.
    '[sig-network] Services should serve a basic endpoint from pods [Conformance]',
    '[sig-network] Services should serve multiport endpoints from pods [Conformance]',
    '[sig-network] Services should be able to create a functioning NodePort service [Conformance]',
    '[sig-network] Services should be able to change the type from ExternalName to ClusterIP [Conformance]',
    '[sig-network] EndpointSlice should create Endpoints and EndpointSlices for Pods matching a Service [Conformance]',
    '[sig-network] EndpointSlice should support a Service with multiple endpoint IPs specified in multiple EndpointSlices [Conformance]',
    '[sig-network] Endpoints should test the lifecycle of an Endpoint [Conformance]',
    '[sig-network] API Server should provide secure master service [Conformance]',
    '[sig-network] Proxy version v1 should proxy through a service and a pod [Conformance]',
    '[sig-network] Networking Granular Checks: Pods should function for intra-pod communication: http [Conformance] [NodeConformance]',
    '[sig-network] Networking Granular Checks: Pods should function for intra-pod communication: udp [Conformance] [NodeConformance]',
    '[sig-network] Networking Granular Checks: Pods should function for node-pod communication: http [LinuxOnly] [Conformance] [NodeConformance]',
    // DNS.
    '[sig-network] DNS should provide DNS for the cluster [Conformance]',
    '[sig-network] DNS should provide DNS for services [Conformance]',
    '[sig-network] DNS should provide DNS for pods for Subdomain [Conformance]',
    '[sig-network] DNS should support configurable pod DNS nameservers [Conformance]',
    // Workloads.
    '[sig-apps] Deployment RollingUpdateDeployment should delete old pods and create new ones [Conformance]',
    '[sig-apps] Deployment should run the lifecycle of a Deployment [Conformance]',
    '[sig-apps] ReplicaSet should serve a basic image on each replica with a public image [Conformance]',
    '[sig-apps] ReplicationController should adopt matching pods on creation [Conformance]',
    '[sig-apps] StatefulSet Basic StatefulSet functionality [StatefulSetBasic] should have a working scale subresource [Conformance]',
    '[sig-apps] Daemon set should run and stop simple daemon [Conformance] [Serial]',
    '[sig-apps] Job should create pods for an Indexed job with completion indexes and specified hostname [Conformance]',
    '[sig-apps] Job should delete a job [Conformance]',
    '[sig-apps] CronJob should support CronJob API operations [Conformance]',
    // kubectl.
    '[sig-cli] Kubectl client Kubectl run pod should create a pod from an image when restart is Never [Conformance]',
    '[sig-cli] Kubectl client Kubectl describe should check if kubectl describe prints relevant information for rc and pods [Conformance]',
    '[sig-cli] Kubectl client Kubectl expose should create services for rc [Conformance]',
    '[sig-cli] Kubectl client Update Demo should create and stop a replication controller [Conformance]',
    '[sig-cli] Kubectl logs logs should be able to retrieve and filter logs [Conformance]',
    // Identities, and the API server talking to pods.
    '[sig-auth] ServiceAccounts should mount an API token into pods [Conformance]',
    '[sig-auth] ServiceAccounts should guarantee kube-root-ca.crt exist in any namespace [Conformance]',
    '[sig-api-machinery] AdmissionWebhook [Privileged:ClusterAdmin] should mutate configmap [Conformance]',
    '[sig-api-machinery] CustomResourceDefinition resources [Privileged:ClusterAdmin] Simple CustomResourceDefinition creating/deleting custom resource definition objects works [Conformance]',
    '[sig-api-machinery] Garbage collector should delete RS created by deployment when not orphaning [Conformance]',
];

// EXTERNAL MODULE: ./build/js/src/suite/specNames.js
var specNames = __webpack_require__(56301);
;// CONCATENATED MODULE: ./build/js/src/suite/presets.js





/**
 * What the suite of a plan selects. Focus, skip and label filter narrow the suite that it names.
 *
 * @throws InputError when they leave nothing of a suite whose specs are known in advance
 */
function presetOf(suite) {
    const { focus, skip } = suite;
    switch (suite.name) {
        case 'smoke':
            return smoke(suite);
        case 'conformance':
            return { selection: { focus, skip, labelFilter: both('Conformance', suite.labelFilter) }, maySkip: false };
        case 'pr-blocking':
            return { selection: { focus, skip, labelFilter: both(prBlocking, suite.labelFilter) }, maySkip: true };
        case 'custom':
            return { selection: { focus, skip, labelFilter: suite.labelFilter }, maySkip: true };
        case 'none':
            throw new Error('A run without a suite selects no specs; its caller must not ask for them.');
    }
}
/** The filter of upstream's job pull-kubernetes-e2e-kind (kubernetes/test-infra, config/jobs). */
const prBlocking = 'Feature: isEmpty && !Slow && !Disruptive && !Flaky';
function smoke({ focus, skip, labelFilter }) {
    const names = smokeSpecs.filter((name) => selects({ focus, skip }, name)).map(specNames/* bareName */.yZ);
    // An empty focus would select everything.
    if (names.length === 0)
        throw nothingSmokes(focus, skip);
    const selection = {
        focus: names.map(specNames/* specPattern */.cB).join('|'),
        // It has done its work on the names above; in another release a tag may stand elsewhere.
        skip: '',
        // Some names have a twin that is not a conformance spec and differs only in its tags.
        labelFilter: both('Conformance', labelFilter),
    };
    // Only the release knows labels, so with a label filter the number of names is open.
    return { selection, ...(labelFilter === '' ? { names } : {}), maySkip: false };
}
/** Whether ginkgo selects a spec of this full name. */
function selects({ focus, skip }, fullName) {
    const text = (0,specNames/* focusText */.QJ)(fullName);
    return (focus === '' || (0,goExpression/* goExpression */.L)(focus).matches(text)) && (skip === '' || !(0,goExpression/* goExpression */.L)(skip).matches(text));
}
function nothingSmokes(focus, skip) {
    const chooseAll = '`suite: custom` chooses among all specs.';
    const without = skip === '' ? '' : `, \`${(0,shortened/* shortened */.v)(skip)}\` left out`;
    const byFocus = smokeSpecs.some((name) => selects({ focus, skip: '' }, name));
    const message = byFocus
        ? `\`${(0,shortened/* shortened */.v)(skip)}\` leaves out every spec of the suite \`smoke\`${focus === '' ? '' : ' that focus selects'}; ${chooseAll}`
        : `no spec of the suite \`smoke\` matches \`${(0,shortened/* shortened */.v)(focus)}\`${without}; ${chooseAll}`;
    return new errors/* InputError */.dz([{ input: byFocus ? 'skip' : 'focus', message }]);
}
/** A label filter that demands both. */
function both(one, other) {
    return one === '' || other === '' ? one || other : `(${one}) && (${other})`;
}


/***/ }),

/***/ 56301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ focusText),
/* harmony export */   cB: () => (/* binding */ specPattern),
/* harmony export */   wx: () => (/* binding */ replayLine),
/* harmony export */   yZ: () => (/* binding */ bareName)
/* harmony export */ });
/* harmony import */ var _system_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77431);

/** Names of specs: how to select one by name in any release, and how to run one again. */
const tags = '( \\[[^\\]]+\\])*';
/** What ginkgo puts before the name of each spec of e2e.test when it matches focus and skip: the suite's description. */
const suiteDescription = 'Kubernetes e2e suite';
/** The text in which ginkgo looks for focus and skip: the full name, tags included, behind the suite's description. */
function focusText(fullName) {
    return `${suiteDescription} ${fullName}`;
}
/** The name without the tags whose place in it differs between releases. */
function bareName(fullName) {
    return fullName.replace(/ \[(Conformance|NodeConformance|Serial)\]/g, '');
}
/**
 * A regular expression, for ginkgo and JavaScript alike, that matches one spec by its words, whatever tags are between or
 * after them: v1.37 moved tags such as `[Serial]` from their container's text to the end of the name.
 */
function specPattern(name) {
    return `${name.split(' ').map(escaped).join(`${tags} `)}${tags}$`;
}
/** The command that creates a cluster of the same release and runs only this spec on it; safe to paste into a POSIX shell. */
function replayLine(name, kubernetesVersion) {
    return `kube-e2e run --kubernetes-version ${kubernetesVersion} --focus ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(`${escaped(name)}$`)}`;
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}


/***/ })

};
