export const id = 8366;
export const ids = [8366];
export const modules = {

/***/ 28366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ runJob),
  upAndTest: () => (/* binding */ upAndTest)
});

// UNUSED EXPORTS: bringUp

// EXTERNAL MODULE: ./build/js/src/cluster/ssh.js + 2 modules
var ssh = __webpack_require__(13433);
// EXTERNAL MODULE: ./build/js/src/suite/suite.js + 11 modules
var suite_suite = __webpack_require__(74101);
// EXTERNAL MODULE: ./build/js/src/run/phase.js
var phase = __webpack_require__(34026);
// EXTERNAL MODULE: ./build/js/src/run/phases/collect.js + 1 modules
var collect = __webpack_require__(93004);
// EXTERNAL MODULE: ./build/js/embedded-azure/client/reachable.js
var reachable = __webpack_require__(27508);
// EXTERNAL MODULE: ./build/js/src/plan/hosts.js
var plan_hosts = __webpack_require__(10672);
// EXTERNAL MODULE: ./build/js/src/system/parallel.js
var parallel = __webpack_require__(64874);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/js/src/system/httpRequest.js



/**
 * One request by Node's own client, to servers whose authority the system does not know: `fetch` accepts neither an
 * authority nor a client certificate.
 *
 * @throws the signal's reason when it is aborted; the client's error when there was no response
 */
async function httpRequest(url, { body, headers, ...options }) {
    const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const answered = Promise.withResolvers();
    try {
        // Node says how long a body is for some methods and not for others, DELETE among them; the rest of such a connection
        // would then be read as a request.
        const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
        request(url, { ...options, headers: { ...headers, ...length } }, answered.resolve)
            .on('error', answered.reject)
            .end(body);
        const response = await answered.promise;
        return { status: response.statusCode ?? 0, body: await (0,consumers_.text)(response) };
    }
    catch (thrown) {
        options.signal.throwIfAborted();
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/js/src/cluster/api.js




/** No single request to a healthy API server takes longer. */
const requestLimitMilliseconds = 15_000;
/** The name under which the API records our ownership of the fields that we apply. */
const fieldManager = 'kube-e2e';
/** The API server answered, and refused. */
class ApiError extends Error {
    status;
    constructor(status, what, body) {
        super(`${what}: ${status} ${statusMessage(body)}`.slice(0, 300));
        this.name = 'ApiError';
        this.status = status;
    }
}
/**
 * Talks to an API server as one identity. Every request ends with `signal`, and after a limit.
 *
 * Why no client library: the official one is not available without its models of every API, which would be more than
 * half of each bundle (docs/decisions/api-without-client-library.md). Its types are used, which cost nothing.
 */
function connectApi({ server, authority, credentials }, signal) {
    const { certificate: cert, privateKey: key } = credentials;
    const agent = new external_node_https_.Agent({ ca: authority, cert, key, keepAlive: true });
    const call = async (method, path, content, type = 'application/json') => {
        const answer = await httpRequest(new URL(path, server), {
            method,
            agent,
            signal: AbortSignal.any([signal, AbortSignal.timeout(requestLimitMilliseconds)]),
            ...(content === undefined ? {} : { body: JSON.stringify(content), headers: { 'content-type': type } }),
        });
        if (answer.status >= 300)
            throw new ApiError(answer.status, `${method} ${path}`, answer.body);
        return answer.body;
    };
    return {
        get: (path) => call('GET', path),
        list: async (path) => JSON.parse(await call('GET', path)).items,
        read: async (object) => JSON.parse(await call('GET', pathOf(object))),
        create: async (object) => void (await call('POST', collectionOf(object), object)),
        apply: async (object) => {
            const query = `?fieldManager=${fieldManager}&force=true`;
            await call('PATCH', `${pathOf(object)}${query}`, object, 'application/apply-patch+yaml');
        },
        merge: async (object) => void (await call('PATCH', pathOf(object), object, 'application/merge-patch+json')),
        remove: async (object) => void (await call('DELETE', pathOf(object), { gracePeriodSeconds: 0 })),
    };
}
/** What the API said, or why it could not be reached, in a few words. */
function apiMessage(thrown) {
    if (!(thrown instanceof Error) || thrown.cause === undefined)
        return (0,errors/* messageOf */.bD)(thrown);
    return (0,errors/* messageOf */.bD)(thrown.cause);
}
/** True for an object that does not exist. */
function isNotFound(thrown) {
    return thrown instanceof ApiError && thrown.status === 404;
}
/** True for an object that already exists. */
function isConflict(thrown) {
    return thrown instanceof ApiError && thrown.status === 409;
}
/** `/api/v1/namespaces/default/pods/name`, from the object's own fields. */
function pathOf(object) {
    return `${collectionOf(object)}/${object.metadata?.name}`;
}
/** Every kind that we use has a regular English plural. */
function collectionOf({ apiVersion = '', kind = '', metadata }) {
    const root = apiVersion.includes('/') ? '/apis' : '/api';
    const namespace = metadata?.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`;
    return `${root}/${apiVersion}${namespace}/${kind.toLowerCase()}s`;
}
/** Errors come as a Status object; health checks answer in plain text, one check per line, with `[-]` before those that fail. */
function statusMessage(body) {
    const status = (0,files/* jsonIn */.Yf)(body);
    if (status !== undefined)
        return status.message ?? body;
    const lines = body.split('\n');
    const failing = lines.flatMap((line) => /^\[-\](\S+)/.exec(line)?.[1] ?? []);
    return failing.length > 0 ? `not yet: ${failing.join(', ')}` : (lines[0] ?? '');
}

// EXTERNAL MODULE: ./build/js/src/cluster/delivery.js
var cluster_delivery = __webpack_require__(63176);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/js/src/cluster/kubeconfig.js




/** A kubeconfig with one cluster and one user, who has a client certificate; the server is always verified. */
function kubeconfig({ server, authority, user, credentials }) {
    const name = 'kube-e2e';
    return (0,dist/* stringify */.As)({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name, cluster: { server, 'certificate-authority-data': base64(authority) } }],
        users: [
            {
                name: user,
                user: {
                    'client-certificate-data': base64(credentials.certificate),
                    'client-key-data': base64(credentials.privateKey),
                },
            },
        ],
        contexts: [{ name, context: { cluster: name, user } }],
        'current-context': name,
    }, { lineWidth: 0 });
}
/** Writes a kubeconfig that only its owner can read, whole or not at all. */
async function writeKubeconfig(file, access) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    await (0,files/* writeWhole */.f8)(file, kubeconfig(access));
}
function base64(text) {
    return Buffer.from(text).toString('base64');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/src/plan/addresses.js
var addresses = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/js/src/cluster/certificates.js
var certificates = __webpack_require__(90736);
// EXTERNAL MODULE: ./build/js/src/cluster/componentFiles.js
var componentFiles = __webpack_require__(96330);
// EXTERNAL MODULE: ./build/js/src/cluster/podNetwork/kinds.js + 4 modules
var kinds = __webpack_require__(49028);
;// CONCATENATED MODULE: ./build/js/src/cluster/pki.js







/** The group of the run's exported identity. A ClusterRoleBinding gives it its rights, and deleting that revokes them. */
const administrators = 'kube-e2e:administrators';
/**
 * Creates one authority each for Kubernetes, etcd, front-proxy and signing requests, and a separate certificate for every component,
 * with the subjects and names of the Kubernetes document "PKI certificates and requirements".
 */
async function makePki(plan, hosts, tools) {
    const validity = (0,certificates/* validFor */._K)(plan.cluster.certificateHours, tools.clock);
    const authority = (name) => (0,certificates/* createAuthority */.ww)(`kube-e2e ${name}`, validity, tools.mask);
    const [kubernetes, etcd, frontProxy, requests] = await Promise.all([
        authority('kubernetes'),
        authority('etcd'),
        authority('front-proxy'),
        authority('requests'),
    ]);
    const authorities = { kubernetes, etcd, frontProxy, requests };
    const userName = `kube-e2e:${plan.resourceGroup}`;
    const [user, runner, control] = await Promise.all([
        kubernetes.issue({ commonName: userName, organization: administrators, usages: ['client'] }),
        kubernetes.issue({ commonName: 'kube-e2e:runner', organization: 'system:masters', usages: ['client'] }),
        controlPlaneFiles(plan, (0,plan_hosts/* hubOf */.r)(hosts), authorities, tools.mask),
    ]);
    const folders = await Promise.all(hosts.map(async (host) => {
        const common = await hostFiles(plan, host, (0,plan_hosts/* hubOf */.r)(hosts), kubernetes);
        return [host.name, host.role === 'hub' ? { ...common, ...control } : common];
    }));
    return {
        kubernetesAuthority: kubernetes.certificate,
        user: { ...user, name: userName },
        runner,
        hosts: new Map(folders),
    };
}
/** What the hub alone has: API server, controller manager, scheduler, etcd, registry. */
async function controlPlaneFiles(plan, hub, { kubernetes, etcd, frontProxy, requests }, mask) {
    const client = (commonName) => ({ commonName, usages: ['client'] });
    const [apiServer, kubeletClient, etcdClient, etcdServer, frontProxyClient, controllerManager, scheduler, registry, signing,] = await Promise.all([
        kubernetes.issue(apiServerLeaf(plan, hub)),
        kubernetes.issue(client('kube-apiserver-kubelet-client')),
        etcd.issue(client('kube-apiserver-etcd-client')),
        etcd.issue({
            commonName: 'kube-etcd',
            usages: ['server', 'client'],
            dnsNames: ['localhost', hub.name],
            addresses: ['127.0.0.1'],
        }),
        frontProxy.issue(client('front-proxy-client')),
        kubernetes.issue(client('system:kube-controller-manager')),
        kubernetes.issue(client('system:kube-scheduler')),
        kubernetes.issue({
            commonName: 'kube-e2e-registry',
            usages: ['server'],
            dnsNames: [hub.name],
            addresses: [hub.privateAddress],
        }),
        (0,certificates/* createSigningKeys */.gd)(mask),
    ]);
    const config = clientConfig(plan, hub, kubernetes);
    return {
        etcd: { 'ca.crt': etcd.certificate, ...(0,componentFiles/* credentialFiles */.x)('server', etcdServer) },
        'kube-apiserver': {
            'ca.crt': kubernetes.certificate,
            'client-ca.crt': kubernetes.certificate + requests.certificate,
            ...(0,componentFiles/* credentialFiles */.x)('server', apiServer),
            ...(0,componentFiles/* credentialFiles */.x)('kubelet-client', kubeletClient),
            'etcd-ca.crt': etcd.certificate,
            ...(0,componentFiles/* credentialFiles */.x)('etcd-client', etcdClient),
            'front-proxy-ca.crt': frontProxy.certificate,
            ...(0,componentFiles/* credentialFiles */.x)('front-proxy-client', frontProxyClient),
            'service-account.key': signing.privateKey,
            'service-account.pub': signing.publicKey,
            'encryption.yaml': encryptionConfiguration(mask),
        },
        'kube-controller-manager': {
            'ca.crt': kubernetes.certificate,
            ...(0,componentFiles/* credentialFiles */.x)('requests-ca', requests),
            'front-proxy-ca.crt': frontProxy.certificate,
            'service-account.key': signing.privateKey,
            kubeconfig: config('system:kube-controller-manager', controllerManager),
        },
        'kube-scheduler': { kubeconfig: config('system:kube-scheduler', scheduler) },
        registry: (0,componentFiles/* credentialFiles */.x)('server', registry),
    };
}
/** What every host has: kubelet and kube-proxy. */
async function hostFiles(plan, host, hub, kubernetes) {
    const node = { commonName: `system:node:${host.name}`, organization: 'system:nodes' };
    const [kubelet, kubeletServer, proxy] = await Promise.all([
        kubernetes.issue({ ...node, usages: ['client'] }),
        kubernetes.issue({ ...node, usages: ['server'], dnsNames: [host.name], addresses: [host.privateAddress] }),
        kubernetes.issue({ commonName: 'system:kube-proxy', usages: ['client'] }),
    ]);
    const config = clientConfig(plan, hub, kubernetes);
    return {
        common: { 'ca.crt': kubernetes.certificate },
        kubelet: {
            ...(0,componentFiles/* credentialFiles */.x)('server', kubeletServer),
            kubeconfig: config(node.commonName, kubelet),
        },
        'kube-proxy': { kubeconfig: config('system:kube-proxy', proxy) },
    };
}
/** Every name under which the API server is reached: by pods, by hosts, through the pod network, and by the runner. */
function apiServerLeaf(plan, hub) {
    const service = 'kubernetes.default.svc';
    return {
        commonName: 'kube-apiserver',
        usages: ['server'],
        dnsNames: [
            'kubernetes',
            'kubernetes.default',
            service,
            `${service}.${plan.cluster.dnsDomain}`,
            'localhost',
            hub.name,
        ],
        addresses: [
            (0,addresses/* addressAt */.c)(plan.cluster.serviceCidr, 1),
            '127.0.0.1',
            hub.privateAddress,
            ...(0,kinds/* podNetworkOf */.t)(plan).hubAddresses,
            ...(hub.publicAddress === undefined ? [] : [hub.publicAddress]),
        ],
    };
}
function clientConfig(plan, hub, kubernetes) {
    const server = `https://${hub.privateAddress}:${plan.cluster.apiPort}`;
    return (user, credentials) => kubeconfig({ server, authority: kubernetes.certificate, user, credentials });
}
/** secretbox takes 32 bytes and is rated as strong (Kubernetes document "Encrypting Confidential Data at Rest"). */
function encryptionConfiguration(mask) {
    const key = (0,external_node_crypto_.randomBytes)(32).toString('base64');
    mask(key);
    return JSON.stringify({
        apiVersion: 'apiserver.config.k8s.io/v1',
        kind: 'EncryptionConfiguration',
        resources: [
            {
                resources: ['secrets'],
                providers: [{ secretbox: { keys: [{ name: 'run', secret: key }] } }, { identity: {} }],
            },
        ],
    });
}

;// CONCATENATED MODULE: ./build/js/src/cluster/addons.js

/**
 * What the API must hold beyond its own defaults: rights of the run's identity and of the API server towards kubelets,
 * and cluster DNS. The runner applies it, so no host ever holds a credential with these rights.
 */
function addons(plan, coreDnsImage) {
    return [
        bindClusterRole(administrators, 'cluster-admin', { kind: 'Group', name: administrators }),
        // The API server asks kubelets for logs and exec with a certificate of its own that is in no group.
        bindClusterRole('kube-e2e:kubelet-api', 'system:kubelet-api-admin', {
            kind: 'User',
            name: 'kube-apiserver-kubelet-client',
        }),
        ...coreDns(plan, coreDnsImage),
    ];
}
function bindClusterRole(name, role, subject) {
    return {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
        subjects: [{ ...subject, apiGroup: 'rbac.authorization.k8s.io' }],
    };
}
/** Two replicas of CoreDNS, which may run on the tainted hub too, behind the service address that kubelets hand out. */
function coreDns(plan, image) {
    const namespace = 'kube-system';
    const labels = { 'k8s-app': 'kube-dns' };
    return [
        { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'coredns', namespace } },
        {
            apiVersion: 'rbac.authorization.k8s.io/v1',
            kind: 'ClusterRole',
            metadata: { name: 'system:coredns' },
            rules: [
                { apiGroups: [''], resources: ['services', 'pods', 'namespaces', 'endpoints'], verbs: ['list', 'watch'] },
                { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'watch'] },
            ],
        },
        {
            apiVersion: 'rbac.authorization.k8s.io/v1',
            kind: 'ClusterRoleBinding',
            metadata: { name: 'system:coredns' },
            roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:coredns' },
            subjects: [{ kind: 'ServiceAccount', name: 'coredns', namespace }],
        },
        {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: 'coredns', namespace },
            data: { Corefile: corefile(plan) },
        },
        {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'coredns', namespace, labels },
            spec: {
                replicas: 2,
                selector: { matchLabels: labels },
                template: { metadata: { labels }, spec: coreDnsPod(image) },
            },
        },
        {
            apiVersion: 'v1',
            kind: 'Service',
            metadata: {
                name: 'kube-dns',
                namespace,
                labels: { ...labels, 'kubernetes.io/cluster-service': 'true', 'kubernetes.io/name': 'CoreDNS' },
            },
            spec: {
                clusterIP: plan.cluster.dnsAddress,
                selector: labels,
                ports: [
                    { name: 'dns', port: 53, protocol: 'UDP' },
                    { name: 'dns-tcp', port: 53, protocol: 'TCP' },
                    { name: 'metrics', port: 9153, protocol: 'TCP' },
                ],
            },
        },
    ];
}
function corefile(plan) {
    return `.:53 {
    errors
    health {
        lameduck 5s
    }
    ready
    kubernetes ${plan.cluster.dnsDomain} in-addr.arpa ip6.arpa {
        pods insecure
        fallthrough in-addr.arpa ip6.arpa
        ttl 30
    }
    prometheus :9153
    forward . /etc/resolv.conf
    cache 30
    loop
    reload
    loadbalance
}
`;
}
function coreDnsPod(image) {
    return {
        serviceAccountName: 'coredns',
        priorityClassName: 'system-cluster-critical',
        tolerations: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
        dnsPolicy: 'Default',
        containers: [
            {
                name: 'coredns',
                image,
                args: ['-conf', '/etc/coredns/Corefile'],
                ports: [
                    { containerPort: 53, name: 'dns', protocol: 'UDP' },
                    { containerPort: 53, name: 'dns-tcp', protocol: 'TCP' },
                    { containerPort: 9153, name: 'metrics', protocol: 'TCP' },
                ],
                resources: { requests: { cpu: '100m', memory: '70Mi' }, limits: { memory: '170Mi' } },
                readinessProbe: { httpGet: { path: '/ready', port: 8181 }, periodSeconds: 2 },
                livenessProbe: { httpGet: { path: '/health', port: 8080 }, initialDelaySeconds: 60, timeoutSeconds: 5 },
                securityContext: {
                    allowPrivilegeEscalation: false,
                    capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
                    readOnlyRootFilesystem: true,
                },
                volumeMounts: [{ name: 'config', mountPath: '/etc/coredns', readOnly: true }],
            },
        ],
        volumes: [{ name: 'config', configMap: { name: 'coredns' } }],
    };
}

// EXTERNAL MODULE: ./build/js/src/system/wait.js
var system_wait = __webpack_require__(5136);
;// CONCATENATED MODULE: ./build/js/src/cluster/waitForApi.js


/** The phase has its own limit; this one is for what should take seconds, so the error can name it. */
const defaultLimitSeconds = 300;
/** Looks repeatedly; an API that is unreachable at the moment is also waited for. */
async function waitForApi(what, tools, look, options = {}) {
    const wait = {
        what,
        limitSeconds: defaultLimitSeconds,
        everySeconds: 0.25,
        clock: tools.clock,
        signal: tools.signal,
        onSeen: (seen) => tools.voice.detail(`waiting for ${what}: ${seen}`),
        nextStep: 'The collected logs of the hosts contain the kubelet journal and the logs of all containers.',
        ...options,
    };
    return await (0,system_wait/* waitFor */.f)(wait, async () => {
        try {
            return await look();
        }
        catch (thrown) {
            tools.signal.throwIfAborted();
            return { done: false, seen: apiMessage(thrown) };
        }
    });
}

;// CONCATENATED MODULE: ./build/js/src/cluster/nodes.js


const notReady = { kind: 'node-not-ready' };
/**
 * From an API server that is about to start to a cluster with all its nodes Ready and DNS: waits, applies what the API
 * must hold, and gives each node what the plan holds for it.
 *
 * @returns how many nodes were counted Ready; as many as the plan has hosts
 */
async function settleCluster(plan, api, coreDnsImage, tools) {
    await waitForApi('the API server to be ready', tools, async () => {
        await api.get('/readyz');
        return { done: true, value: undefined };
    });
    for (const object of addons(plan, coreDnsImage))
        await api.apply(object);
    await waitForApi(`${plan.hosts.length} nodes to register`, tools, async () => {
        const nodes = await listNodes(api);
        const missing = plan.hosts.filter((host) => !nodes.some((node) => node.metadata?.name === host.name));
        if (missing.length === 0)
            return { done: true, value: undefined };
        return { done: false, seen: `no node yet for ${missing.map((host) => host.name).join(', ')}` };
    }, notReady);
    await Promise.all(plan.hosts.map((host) => api.merge(nodePatch(host))));
    const ready = await waitForApi(`${plan.hosts.length} nodes to be Ready`, tools, async () => {
        const nodes = await listNodes(api);
        const waiting = nodes.filter((node) => !isReady(node));
        if (nodes.length === plan.hosts.length && waiting.length === 0)
            return { done: true, value: nodes.length };
        return { done: false, seen: waiting.map((node) => `${node.metadata?.name}: ${readyMessage(node)}`).join('; ') };
    }, notReady);
    tools.voice.note(`${ready} of ${plan.hosts.length} nodes Ready`);
    await waitForApi('cluster DNS to answer on all replicas', tools, async () => {
        const header = {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'coredns', namespace: 'kube-system' },
        };
        const { spec, status } = await api.read(header);
        const wanted = spec?.replicas ?? 0;
        const available = status?.availableReplicas ?? 0;
        if (wanted > 0 && available >= wanted)
            return { done: true, value: undefined };
        return { done: false, seen: `${available} of ${wanted} CoreDNS pods available` };
    });
    return ready;
}
async function listNodes(api) {
    return await api.list('/api/v1/nodes');
}
function isReady(node) {
    return (node.status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ?? false);
}
function readyMessage(node) {
    return node.status?.conditions?.find((condition) => condition.type === 'Ready')?.message ?? 'no condition yet';
}
/**
 * The range that the pod network routes to this host becomes the node's, permanently: the API refuses to change it
 * later. Kubelets may not set their own roles, so the hub's labels are set here too.
 */
function nodePatch(host) {
    const labels = host.role === 'hub'
        ? { 'node-role.kubernetes.io/control-plane': '', 'node.kubernetes.io/exclude-from-external-load-balancers': '' }
        : {};
    return {
        apiVersion: 'v1',
        kind: 'Node',
        metadata: { name: host.name, labels },
        spec: { podCIDR: host.podCidr, podCIDRs: [host.podCidr] },
    };
}

// EXTERNAL MODULE: ./build/js/src/kubernetes/bundle.js
var bundle = __webpack_require__(70310);
;// CONCATENATED MODULE: ./build/js/src/cluster/pillar.js




/**
 * One host's pillar: what the plan decided, what the bundle holds, and the host's own secrets. A host gets no secret of
 * another host, and a worker gets none of the control plane.
 *
 * @param secrets the files of Kubernetes and those of the pod network, by host name
 */
function pillarOf(plan, hosts, host, manifest, secrets) {
    const hub = (0,plan_hosts/* hubOf */.r)(hosts);
    const registry = `${hub.privateAddress}:${plan.cluster.registryPort}`;
    return {
        kube_e2e: {
            role: host.role,
            host: describe(host),
            hub: describe(hub),
            hosts: hosts.map(describe),
            kubernetes_version: plan.cluster.kubernetesVersion,
            dns: { address: plan.cluster.dnsAddress, domain: plan.cluster.dnsDomain },
            api_port: plan.cluster.apiPort,
            proxy_mode: plan.cluster.proxyMode,
            networks: {
                pods: (0,addresses/* network */.Nm)(plan.cluster.podCidr),
                services: (0,addresses/* network */.Nm)(plan.cluster.serviceCidr),
            },
            pod_network: (0,kinds/* podNetworkOf */.t)(plan).pillar(hosts),
            registry: { address: registry, blobs: `https://${registry}/v2/${bundle/* hostRepository */.b}/blobs` },
            images: {
                pause: manifest.pauseImage,
                etcd: manifest.etcdImage,
                kube_apiserver: manifest.apiServerImage,
                kube_controller_manager: manifest.controllerManagerImage,
                kube_scheduler: manifest.schedulerImage,
                kube_proxy: manifest.kubeProxyImage,
            },
            host_files: manifest.hostFiles,
            files: filesOf(host, secrets),
        },
    };
}
function filesOf({ name }, secrets) {
    const files = secrets.map((ofHosts) => ofHosts.get(name));
    if (files.includes(undefined))
        throw new Error(`No keys were created for ${name}.`);
    return Object.assign({}, ...files);
}
function describe(host) {
    return {
        name: host.name,
        role: host.role,
        address: host.privateAddress,
        pods: (0,addresses/* network */.Nm)(host.podCidr),
    };
}

// EXTERNAL MODULE: ./build/js/src/cluster/salt.js
var salt = __webpack_require__(92944);
;// CONCATENATED MODULE: ./build/js/src/cluster/converge.js












/**
 * From hosts that answer to a cluster with all its nodes Ready: keys, delivery, states on all hosts at once, and
 * meanwhile whatever the API must hold as soon as it answers.
 */
async function converge(plan, input, tools) {
    const { hosts, bundle, connections } = input;
    const hub = (0,plan_hosts/* hubOf */.r)(hosts);
    const toHub = (0,ssh/* connectionOf */.ao)(connections, hub.name);
    tools.voice.detail('creating certificates and keys, sending the bundle to the hub');
    const [pki, podNetworkSecrets, delivery] = await Promise.all([
        makePki(plan, hosts, tools),
        (0,kinds/* podNetworkOf */.t)(plan).makeSecrets(hosts, toHub, tools),
        (0,cluster_delivery/* sendBundle */.vi)(toHub, bundle),
    ]);
    tools.voice.note(`Sent ${delivery.files} files (${Math.round(delivery.bytes / 2 ** 20)} MiB) to ${hub.name}.`);
    await Promise.all(hosts.map((host) => {
        const pillar = pillarOf(plan, hosts, host, bundle.manifest, [pki.hosts, podNetworkSecrets]);
        return (0,cluster_delivery/* sendStates */.PB)((0,ssh/* connectionOf */.ao)(connections, host.name), input.saltStates, pillar);
    }));
    const [states, ready] = await (0,parallel/* inParallel */.H)(tools.signal, [
        (signal) => applyEverywhere(hosts, connections, { ...tools, signal }),
        (signal) => {
            const api = connectApi(runnerAccess(plan, hub, pki), signal);
            return settleCluster(plan, api, bundle.manifest.coreDnsImage, { ...tools, signal });
        },
    ]);
    const access = userAccess(plan, hub, pki);
    await writeKubeconfig(input.kubeconfigFile, access);
    tools.voice.note(slowest(states));
    const count = [...states.values()].reduce((sum, list) => sum + list.length, 0);
    return {
        access,
        summary: `${ready} of ${plan.hosts.length} nodes Ready, ${count} states on ${states.size} hosts`,
    };
}
/** Applies all states to all hosts at once. Every worker has the same states, so every worker must return the same number. */
async function applyEverywhere(hosts, connections, tools) {
    const done = new Map(hosts.map((host) => [host.name, 0]));
    const returned = new Map();
    await Promise.all(hosts.map(async ({ name }) => {
        const onState = (state) => {
            done.set(name, (done.get(name) ?? 0) + 1);
            const counts = [...done].map(([host, count]) => `${host} ${count}`).join(', ');
            tools.voice.detail(`states done: ${counts}; last on ${name}: ${state}`);
        };
        returned.set(name, await (0,salt/* applyStates */.xG)((0,ssh/* connectionOf */.ao)(connections, name), { onState, signal: tools.signal }));
    }));
    const ofWorkers = hosts.filter((host) => host.role === 'worker').map((host) => returned.get(host.name)?.length ?? 0);
    if (new Set(ofWorkers).size > 1) {
        throw new errors/* SetupError */.w3(`Workers have the same states, but returned different numbers of them: ${ofWorkers.join(', ')}.`);
    }
    return returned;
}
function userAccess(plan, hub, pki) {
    return { ...serverOf(plan, hub, pki), user: pki.user.name, credentials: pki.user };
}
/** Never written anywhere: it may do everything, and removing a role binding does not change that. */
function runnerAccess(plan, hub, pki) {
    return { ...serverOf(plan, hub, pki), user: 'runner', credentials: pki.runner };
}
function serverOf(plan, hub, pki) {
    return { server: `https://${hub.publicAddress}:${plan.cluster.apiPort}`, authority: pki.kubernetesAuthority };
}
function slowest(states) {
    const all = [...states].flatMap(([host, list]) => list.map((state) => ({ host, ...state })));
    const top = all.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5);
    return `Slowest states: ${top.map((state) => `${state.id} on ${state.host} ${state.seconds.toFixed(1)} s`).join(', ')}.`;
}

// EXTERNAL MODULE: ./build/js/src/run/record/runFolder.js
var runFolder = __webpack_require__(97238);
;// CONCATENATED MODULE: ./build/js/src/run/phases/converge.js







/**
 * The phase `converge`: from running hosts to a cluster whose nodes are Ready, and a kubeconfig for it.
 *
 * @returns what the kubeconfig says
 */
async function convergePhase(run, cluster, bundle, identity, deps) {
    const { plan, hosts = [] } = cluster;
    const kubeconfigFile = (0,runFolder/* runFolder */.k)(run.folder).kubeconfig;
    const access = await (0,phase/* phaseOf */.hU)(run, 'converge', deps, async (tools) => {
        const secretTools = { ...tools, mask: deps.mask };
        await (0,reachable/* assertReachable */.q)(publicAddressOf(hosts), tools);
        const connections = await (0,ssh/* connectHosts */.i8)(plan, hosts, identity, secretTools);
        cluster.connections = connections;
        const input = { hosts, bundle, connections, kubeconfigFile, saltStates: deps.saltStates };
        const { access, summary } = await converge(plan, input, secretTools);
        return { value: access, summary };
    });
    cluster.kubeconfigFile = kubeconfigFile;
    return access;
}
function publicAddressOf(hosts) {
    const address = (0,plan_hosts/* hubOf */.r)(hosts).publicAddress;
    if (address === undefined) {
        throw new errors/* SetupError */.w3('The hub has no public address, so nothing can reach the cluster.');
    }
    return address;
}

// EXTERNAL MODULE: ./build/js/src/run/phases/plan.js + 5 modules
var plan = __webpack_require__(19937);
// EXTERNAL MODULE: ./build/js/src/plan/placements.js
var placements = __webpack_require__(95251);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/emptyGroup.js
var emptyGroup = __webpack_require__(80449);
// EXTERNAL MODULE: ./build/js/src/plan/tags.js
var tags = __webpack_require__(89106);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/operation.js
var operation = __webpack_require__(6065);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/deleteGroup.js
var deleteGroup = __webpack_require__(21842);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/group.js
var teardown_group = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/ownership.js
var ownership = __webpack_require__(7709);
;// CONCATENATED MODULE: ./build/js/src/azure/provision/addresses.js


/**
 * The addresses that Azure gave a machine, found by following machine, interface and public address: when the interface is
 * created together with the machine, Azure chooses the names of the latter two itself.
 */
async function addressesOf(machine, azure, resourceGroup, signal) {
    const doing = `Looking up the addresses of ${machine.name}`;
    const read = { abortSignal: signal };
    return (0,operation/* request */.Em)(doing, signal, async () => {
        const nic = await azure.network.networkInterfaces.get(resourceGroup, nameIn(machine.networkProfile?.networkInterfaces?.[0]?.id, doing), read);
        const configuration = nic.ipConfigurations?.[0];
        const privateAddress = configuration?.privateIPAddress;
        if (privateAddress === undefined)
            throw incomplete(doing);
        if (configuration?.publicIPAddress === undefined)
            return { privateAddress };
        const publicIp = await azure.network.publicIPAddresses.get(resourceGroup, nameIn(configuration.publicIPAddress.id, doing), read);
        if (publicIp.ipAddress === undefined)
            throw incomplete(doing);
        return { privateAddress, publicAddress: publicIp.ipAddress };
    });
}
function nameIn(id, doing) {
    const name = id?.split('/').at(-1);
    if (name === undefined)
        throw incomplete(doing);
    return name;
}
function incomplete(doing) {
    return new errors/* CloudError */.K2('cloud', `${doing} failed: Azure reports that the machine runs, but not its address.`, {
        nextStep: 'Run again.',
    });
}

;// CONCATENATED MODULE: ./build/js/src/azure/provision/bodies.js
function networkIds(plan, subscriptionId) {
    const network = `/subscriptions/${subscriptionId}/resourceGroups/${plan.resourceGroup}/providers/Microsoft.Network`;
    return {
        subnet: `${network}/virtualNetworks/${plan.network.vnetName}/subnets/${plan.network.subnetName}`,
        natPublicIp: `${network}/publicIPAddresses/${plan.network.natPublicIpName}`,
        natGateway: `${network}/natGateways/${plan.network.natGatewayName}`,
        nsg: `${network}/networkSecurityGroups/${plan.network.nsgName}`,
    };
}
/** Standard addresses are the only ones that can still be created, and they are always static. */
function natPublicIp(plan) {
    return { ...placed(plan), sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' };
}
function natGateway(plan, ids) {
    return { ...placed(plan), sku: { name: 'Standard' }, publicIpAddresses: [{ id: ids.natPublicIp }] };
}
/** Traffic inside the virtual network is allowed by Azure's default rules; from outside only what the plan names. */
function networkSecurityGroup(plan) {
    return {
        ...placed(plan),
        securityRules: [
            allowInbound(plan, { name: 'ssh', port: 22, priority: 100 }),
            allowInbound(plan, { name: 'kubernetes-api', port: plan.cluster.apiPort, priority: 110 }),
        ],
    };
}
/** The subnet comes inline: writes to subnets of one network would happen one after the other. */
function virtualNetwork(plan, ids) {
    const subnet = {
        name: plan.network.subnetName,
        addressPrefix: plan.network.subnetCidr,
        networkSecurityGroup: { id: ids.nsg },
        natGateway: { id: ids.natGateway },
        // Stated explicitly, because the default changed with API version 2025-07-01. The NAT gateway is the way out.
        defaultOutboundAccess: false,
    };
    return { ...placed(plan), addressSpace: { addressPrefixes: [plan.network.vnetCidr] }, subnets: [subnet] };
}
/** One request per host: interface, disk and (for the hub) public address are created and deleted with the machine. */
function virtualMachine(plan, host, ids, access) {
    const { vm } = plan;
    return {
        ...placed(plan),
        hardwareProfile: { vmSize: vm.size },
        // At most the regular price; an evicted machine is deleted with its disk.
        ...(vm.priority === 'Spot' ? { priority: 'Spot', evictionPolicy: 'Delete', billingProfile: { maxPrice: -1 } } : {}),
        storageProfile: {
            imageReference: vm.image,
            osDisk: {
                name: `${host.name}-disk`,
                createOption: 'FromImage',
                deleteOption: 'Delete',
                managedDisk: { storageAccountType: vm.osDiskType },
            },
        },
        osProfile: {
            computerName: host.name,
            adminUsername: vm.adminUsername,
            customData: Buffer.from(access.customData).toString('base64'),
            linuxConfiguration: {
                disablePasswordAuthentication: true,
                provisionVMAgent: true,
                ssh: {
                    publicKeys: [{ path: `/home/${vm.adminUsername}/.ssh/authorized_keys`, keyData: access.sshPublicKey }],
                },
            },
        },
        networkProfile: {
            networkApiVersion: '2022-11-01',
            networkInterfaceConfigurations: [
                {
                    name: `${host.name}-nic`,
                    tags: { ...plan.tags },
                    primary: true,
                    deleteOption: 'Delete',
                    ipConfigurations: [ipConfiguration(plan, host, ids)],
                },
            ],
        },
        // Azure's own choice of security type differs by API version, so it is fixed here.
        securityProfile: {
            securityType: 'TrustedLaunch',
            uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
        },
        diagnosticsProfile: { bootDiagnostics: { enabled: true } },
    };
}
function ipConfiguration(plan, host, ids) {
    const inside = { name: 'primary', primary: true, subnet: { id: ids.subnet } };
    if (host.role !== 'hub')
        return inside;
    return {
        ...inside,
        publicIPAddressConfiguration: {
            name: `${host.name}-ip`,
            tags: { ...plan.tags },
            sku: { name: 'Standard', tier: 'Regional' },
            publicIPAllocationMethod: 'Static',
            deleteOption: 'Delete',
        },
    };
}
/** Only the hub has a public address, so for traffic from outside the subnet as destination means the hub. */
function allowInbound(plan, rule) {
    return {
        name: rule.name,
        priority: rule.priority,
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        sourceAddressPrefixes: [...plan.network.allowedSources],
        sourcePortRange: '*',
        destinationAddressPrefix: plan.network.subnetCidr,
        destinationPortRange: String(rule.port),
    };
}
/** Resources do not inherit the tags of their group, so each of them is tagged too. */
function placed(plan) {
    return { location: plan.location, tags: { ...plan.tags } };
}

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(20690);
;// CONCATENATED MODULE: ./build/js/src/azure/provision/virtualMachine.js





/**
 * Creates one virtual machine and waits until Azure says that it runs. The request may only create: when an answer is lost
 * and the request is sent again, Azure refuses the second one, and what the first one created is followed instead.
 */
async function createVirtualMachine(plan, host, azure, ids, access, tools) {
    const body = virtualMachine(plan, host, ids, access);
    const options = { abortSignal: tools.signal, updateIntervalInMs: azure.pollMilliseconds, ifNoneMatch: '*' };
    return (0,operation/* complete */.My)(`Creating the virtual machine ${host.name}`, tools.signal, () => ({
        pollUntilDone: (poll) => azure.compute.virtualMachines
            .createOrUpdate(plan.resourceGroup, host.name, body, options)
            .pollUntilDone(poll)
            .catch((thrown) => {
            if ((0,esm/* isRestError */.T0)(thrown) && thrown.statusCode === 412)
                return followOwn(plan, host, azure, tools);
            throw thrown;
        }),
    }));
}
/** Waits for a machine that an earlier request of this very run is creating; anybody else's machine is refused. */
async function followOwn(plan, host, azure, { signal, clock }) {
    const wait = {
        what: `the virtual machine ${host.name} to run`,
        limitSeconds: plan.limits.provision,
        everySeconds: azure.pollMilliseconds / 1000,
        signal,
        clock,
    };
    return (0,system_wait/* waitFor */.f)(wait, async () => {
        const machine = await (0,operation/* request */.Em)(`Looking for the virtual machine ${host.name}`, signal, () => azure.compute.virtualMachines.get(plan.resourceGroup, host.name, { abortSignal: signal }));
        if (!sameTags(plan.tags, machine.tags)) {
            throw new errors/* CloudError */.K2('user', `A virtual machine ${host.name} that this run did not create already exists.`, {
                nextStep: `Run \`kube-e2e down ${plan.resourceGroup}\`, then run again.`,
                code: 'PreconditionFailed',
            });
        }
        const state = machine.provisioningState ?? 'unknown';
        if (state === 'Succeeded')
            return { done: true, value: machine };
        if (state === 'Failed' || state === 'Canceled') {
            throw new errors/* CloudError */.K2('provisioning-failed', `Creating the virtual machine ${host.name} failed; Azure kept no reason.`, {
                nextStep: 'Run again.',
            });
        }
        return { done: false, seen: state };
    });
}
/** The tags hold the mark of the start, so equal tags mean the same start. */
function sameTags(ours, theirs) {
    return Object.entries(ours).every(([name, value]) => theirs?.[name] === value);
}

;// CONCATENATED MODULE: ./build/js/src/azure/provision/provision.js









/**
 * Creates everything the plan names: the group, the network, all virtual machines at once. What was created stays when it
 * fails or is aborted; teardown by the group's name deletes it.
 *
 * @returns the hosts in the order of the plan
 * @throws CloudError with Azure's code, and the class and next step that follow from it
 */
async function provision(plan, azure, access, tools) {
    const limit = {
        what: 'Provisioning',
        seconds: plan.limits.provision,
        signal: tools.signal,
        clock: tools.clock,
        nextStep: 'Azure was slow or out of capacity: run again, or choose another location.',
    };
    return (0,operation/* withinLimit */.zl)(limit, async (signal) => {
        const within = { ...tools, signal };
        const ids = networkIds(plan, azure.subscriptionId);
        await createGroup(plan, azure, within);
        await createNetwork(plan, azure, ids, within);
        return createHosts(plan, azure, ids, access, within);
    });
}
/** The tags are part of the call that creates the group, so there is no moment without an owner. */
async function createGroup(plan, azure, tools) {
    const name = plan.resourceGroup;
    // A group that was given exists already, and its tags are its owner's.
    if (!plan.ownsGroup)
        return;
    if ((await existingGroup(plan, azure, tools)) === 'ours')
        return;
    tools.voice.detail(`resource group ${name}`);
    await (0,operation/* request */.Em)(`Creating resource group ${name}`, tools.signal, () => azure.resources.resourceGroups.createOrUpdate(name, { location: plan.location, tags: { ...plan.tags } }, { abortSignal: tools.signal }));
    await refuseOtherStart(plan, azure, tools);
}
/** Azure has no create-only request for groups: two simultaneous starts both succeed, and the tags of the last one stay. */
async function refuseOtherStart(plan, azure, tools) {
    const group = await (0,teardown_group/* findGroup */.$B)(azure, plan.resourceGroup, tools.signal);
    if (group === undefined || !(0,ownership/* isOfAnotherStart */.DT)(group, (0,tags/* tagIn */.mg)(plan.tags, 'startMark')))
        return;
    throw new errors/* CloudError */.K2('user', `This run was started twice, and the other start created ${plan.resourceGroup}.`, {
        nextStep: 'Give each of the two a different job-key.',
    });
}
/**
 * The group of an earlier placement is this very start's. Any other group of that name is never adopted: the create call
 * would put our tags on what someone else created.
 */
async function existingGroup(plan, azure, tools) {
    const name = plan.resourceGroup;
    const group = await (0,teardown_group/* findGroup */.$B)(azure, name, tools.signal);
    if (group === undefined)
        return 'none';
    if (group.deleting) {
        await (0,deleteGroup/* waitUntilGone */.Ly)(azure, name, plan.limits.provision, tools);
        return 'none';
    }
    if ((0,ownership/* isOfStart */.kl)(group, (0,tags/* tagIn */.mg)(plan.tags, 'startMark')))
        return 'ours';
    throw new errors/* CloudError */.K2('user', `The resource group ${name} already exists, and this run did not create it.`, {
        nextStep: `If it is left from an earlier run: \`kube-e2e down ${name}\`. Otherwise give this run a different job-key.`,
    });
}
/** Public address and security group in parallel, then the gateway, then the network that refers to both. */
async function createNetwork(plan, azure, ids, tools) {
    const { signal } = tools;
    const { network, pollMilliseconds } = azure;
    const { natGatewayName, natPublicIpName, nsgName, vnetName } = plan.network;
    const options = { abortSignal: signal, updateIntervalInMs: pollMilliseconds };
    const group = plan.resourceGroup;
    tools.voice.detail('network');
    const gateway = async () => {
        await (0,operation/* complete */.My)(`Creating the public address ${natPublicIpName}`, signal, () => network.publicIPAddresses.createOrUpdate(group, natPublicIpName, natPublicIp(plan), options));
        await (0,operation/* complete */.My)(`Creating the NAT gateway ${natGatewayName}`, signal, () => network.natGateways.createOrUpdate(group, natGatewayName, natGateway(plan, ids), options));
    };
    const securityGroup = () => (0,operation/* complete */.My)(`Creating the network security group ${nsgName}`, signal, () => network.networkSecurityGroups.createOrUpdate(group, nsgName, networkSecurityGroup(plan), options));
    await Promise.all([gateway(), securityGroup()]);
    await (0,operation/* complete */.My)(`Creating the virtual network ${vnetName}`, signal, () => network.virtualNetworks.createOrUpdate(group, vnetName, virtualNetwork(plan, ids), options));
}
/** All machines are requested at once; the first that fails ends the wait for the others. */
async function createHosts(plan, azure, ids, access, tools) {
    const total = plan.hosts.length;
    let running = 0;
    const tell = () => tools.voice.detail(`${running} of ${total} virtual machines run`);
    const createHost = async (host) => {
        const machine = await createVirtualMachine(plan, host, azure, ids, access, tools);
        const made = { ...host, ...(await addressesOf(machine, azure, plan.resourceGroup, tools.signal)) };
        if (host.role === 'hub' && made.publicAddress === undefined) {
            throw new errors/* CloudError */.K2('cloud', `The hub runs, but Azure gave it no public address.`, { nextStep: 'Run again.' });
        }
        running += 1;
        tools.voice.note(`${host.name} runs at ${[made.publicAddress, made.privateAddress].filter(Boolean).join(', inside ')}`);
        tell();
        return made;
    };
    tell();
    return Promise.all(plan.hosts.map(createHost));
}

;// CONCATENATED MODULE: ./build/js/src/azure/provision/placements.js




/**
 * Creates the hosts at the first of the plan's placements that has capacity for them. What was created at one without
 * capacity is deleted before the next is tried; the group stays, so teardown by its name covers every attempt.
 *
 * @throws what the last placement threw; any error other than capacity or quota, immediately
 */
async function provisionAnywhere(plan, azure, access, tools) {
    for (const [index, placement] of plan.placements.entries()) {
        const placed = (0,placements/* placedAt */.Bc)(plan, placement);
        const next = plan.placements[index + 1];
        try {
            return { plan: placed, hosts: await provision(placed, azure, access, tools) };
        }
        catch (thrown) {
            if (next === undefined || !hasNoRoom(thrown))
                throw thrown;
            tools.voice.note(`No capacity for ${(0,placements/* placementInWords */.yK)(placement)} (${thrown.code ?? thrown.class}): deleting what was created there, then trying ${(0,placements/* placementInWords */.yK)(next)}.`);
            await (0,emptyGroup/* emptyGroup */.BS)(placed, azure, plan.limits.provision, tools);
        }
    }
    throw new Error('A plan has at least one placement.');
}
function hasNoRoom(thrown) {
    return thrown instanceof errors/* CloudError */.K2 && (thrown.class === 'capacity' || thrown.class === 'quota');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/hostPackages.js
var hostPackages = __webpack_require__(23585);
;// CONCATENATED MODULE: ./build/js/src/cluster/customData.js






/** Azure's limit, counted before base64. */
const limitBytes = 64 * 1024;
/**
 * The cloud-config of every host: its one-time SSH host key, and a script that prepares it for Salt. The key is the
 * only secret in it, and the first connection replaces it.
 *
 * @param saltStates folder of the Salt states, which has the pip requirements from which Salt is installed
 * @returns text for the VM's customData, not yet in base64, of at most 64 KiB
 */
function customData(plan, identity, saltStates) {
    const saltRequirements = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(saltStates, 'requirements.txt'));
    const config = {
        ssh_deletekeys: true,
        ssh_pwauth: false,
        ssh_keys: {
            ed25519_private: identity.firstHostKey.privateKey,
            ed25519_public: identity.firstHostKey.publicKey,
        },
        package_update: false,
        package_upgrade: false,
        write_files: [
            {
                path: '/var/lib/kube-e2e/requirements.txt',
                encoding: 'gz+b64',
                content: (0,external_node_zlib_.gzipSync)(saltRequirements, { level: 9 }).toString('base64'),
            },
            {
                path: '/usr/local/sbin/kube-e2e-prepare',
                permissions: '0755',
                content: prepareScript([...hostPackages/* hostPackages */.a, ...(0,kinds/* podNetworkOf */.t)(plan).packages]),
            },
        ],
        runcmd: [['/usr/local/sbin/kube-e2e-prepare']],
    };
    const text = `#cloud-config\n# A host of ${plan.resourceGroup}.\n${(0,dist/* stringify */.As)(config, { lineWidth: 0 })}`;
    if (Buffer.byteLength(text) > limitBytes) {
        throw new Error(`customData is ${Buffer.byteLength(text)} bytes long, and Azure accepts at most ${limitBytes}.`);
    }
    return text;
}
/**
 * Installs what is missing and reports its progress in /var/lib/kube-e2e/status, which ends as `ready` or `failed: …`.
 * Ubuntu's unattended updates are stopped first: they hold the package lock, and no package may change during a run.
 * Others may hold it too (extensions that Azure installs), and mirrors fail now and then, so what needs either is tried
 * again for some minutes. apt-get itself waits for dpkg's lock only, not for that of the package lists.
 */
const prepareScript = (packages) => `#!/bin/sh
set -eu
folder=/var/lib/kube-e2e
say() {
  echo "$1" > $folder/status.new
  mv $folder/status.new $folder/status
}
uptime() { cut -d. -f1 /proc/uptime; }
# Runs a command until it succeeds, for so many seconds; the clock may be set meanwhile, so it is not asked.
persist() {
  end=$(($(uptime) + $1))
  pause=2
  shift
  until "$@"; do
    [ "$(uptime)" -lt "$end" ] || return 1
    say "$step (failed, trying again in $pause s)"
    sleep $pause
    say "$step"
    [ $pause -ge 30 ] || pause=$((pause * 2))
  done
}
step='starting'
trap '[ $? = 0 ] || say "failed: $step"' EXIT

for unit in unattended-upgrades.service apt-daily.timer apt-daily-upgrade.timer; do
  if systemctl cat "$unit" >/dev/null 2>&1; then systemctl mask --now "$unit"; fi
done

missing=''
for package in ${packages.join(' ')}; do
  [ "$(dpkg-query -W -f='\${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
  step="installing packages:$missing"
  say "$step"
  # Services that run older libraries keep running: nothing may be restarted behind a host's back.
  export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1
  install_packages() {
    apt-get -q -o Acquire::Retries=5 update &&
      # shellcheck disable=SC2086
      apt-get -q -y -o DPkg::Lock::Timeout=60 -o Acquire::Retries=5 install --no-install-recommends $missing
  }
  persist 300 install_packages
fi

wanted=$(sha256sum < $folder/requirements.txt | cut -d' ' -f1)
if [ "$(cat /opt/salt/.requirements-sha256 2>/dev/null)" != "$wanted" ]; then
  step='installing Salt'
  say "$step"
  python3 -m venv --clear /opt/salt
  pip='/opt/salt/bin/pip -q install --no-cache-dir --disable-pip-version-check --no-deps --require-hashes'
  # Salt is published as source, and its build imports some of the others: wheels first, then Salt, which is listed last.
  sed '/^salt==/,$d' $folder/requirements.txt > $folder/wheels.txt
  persist 120 $pip --only-binary :all: -r $folder/wheels.txt
  persist 120 $pip --no-build-isolation -r $folder/requirements.txt
  echo "$wanted" > /opt/salt/.requirements-sha256
fi
say ready
`;

// EXTERNAL MODULE: ./build/js/src/run/cloud/cloud.js + 4 modules
var cloud = __webpack_require__(37519);
// EXTERNAL MODULE: ./build/js/src/run/record/state.js
var state = __webpack_require__(23022);
;// CONCATENATED MODULE: ./build/js/src/run/phases/provision.js






/** The phase `provision`: every host of the plan, running. What was created stays when it fails; teardown follows. */
async function provisionPhase(run, cluster, identity, deps) {
    const { plan, hosts } = await (0,phase/* phaseOf */.hU)(run, 'provision', deps, async (tools) => {
        // Opened again: building a release may take longer than an idle embedded Azure keeps running, or than a token lives.
        const { azure } = await (0,cloud/* openCloud */.Qg)(run.state, deps, tools);
        const access = { customData: customData(run.plan, identity, deps.saltStates), sshPublicKey: identity.publicKey };
        const value = await provisionAnywhere(run.plan, azure, access, tools);
        const { location, vm } = value.plan;
        const where = (0,placements/* placementInWords */.yK)({ location, vmSize: vm.size, priority: vm.priority });
        return { value, summary: `${value.hosts.length} of ${run.plan.hosts.length} hosts run, ${where}` };
    });
    cluster.plan = plan;
    cluster.hosts = hosts;
    await (0,state/* saveHosts */.H)(run.folder, hosts);
}

// EXTERNAL MODULE: ./build/js/src/run/phases/release.js + 24 modules
var release = __webpack_require__(52883);
// EXTERNAL MODULE: ./build/js/src/run/phases/teardown.js
var phases_teardown = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/js/src/run/phases/test.js
var test = __webpack_require__(15724);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/js/src/cluster/probes.js

const probePort = 8080;
/** Where the probes and their service live. It exists from the start, and is empty again afterwards. */
const probeNamespace = 'default';
const labels = { app: 'kube-e2e-verify' };
/** A pod bound to its host by name: this is about hosts, so the scheduler is not involved. */
function probePod(host, image) {
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: `kube-e2e-verify-${host}`, namespace: probeNamespace, labels },
        spec: {
            nodeName: host,
            automountServiceAccountToken: false,
            terminationGracePeriodSeconds: 0,
            tolerations: [{ operator: 'Exists' }],
            containers: [
                {
                    name: 'agnhost',
                    image,
                    args: ['netexec', `--http-port=${probePort}`],
                    readinessProbe: { httpGet: { path: '/healthz', port: probePort }, periodSeconds: 1 },
                },
            ],
        },
    };
}
const probeService = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kube-e2e-verify', namespace: probeNamespace },
    spec: { selector: labels, ports: [{ port: 80, targetPort: probePort }] },
};
const dialSchema = schemas/* object */.Ikc({
    responses: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
/**
 * Has a probe send one HTTP request from inside its pod and returns the body of the answer.
 *
 * @param request path and query, such as `clientip` or `echo?msg=…`
 */
async function dial(api, from, host, port, request) {
    const query = new URLSearchParams({ host, port: String(port), protocol: 'http', tries: '1', request });
    const path = `/api/v1/namespaces/${probeNamespace}/pods/${from.pod}:${probePort}/proxy/dial?${query}`;
    const { responses, errors } = dialSchema.parse(JSON.parse(await api.get(path)));
    const [answer] = responses ?? [];
    if (answer === undefined)
        throw new Error(`no answer from ${host}:${port}: ${errors?.join(', ') ?? 'no reason given'}`);
    return answer;
}

;// CONCATENATED MODULE: ./build/js/src/cluster/verify.js






/** Several segments of any sensible size, and short enough for the line of an HTTP request. */
const payloadBytes = 4000;
/** A kube-proxy rule or a first connection may need a moment; anything that needs longer is broken. */
const probeLimitSeconds = 30;
/**
 * Checks that the cluster works, as the user of its kubeconfig: nodes and their ranges against the plan, pod to pod
 * between all hosts, MTU, service and DNS. Deletes what it created.
 *
 * @returns what was counted, such as `3 of 3 nodes Ready, 6 pod paths, service, DNS and MTU work`
 */
async function verify(plan, input, tools) {
    const api = connectApi(input.access, tools.signal);
    const readyNodes = await checkNodes(plan, api);
    try {
        const probes = await startProbes(input, api, tools);
        const podPaths = await checkPodPaths(plan, probes, api, tools);
        await checkPayload(plan, probes, api, tools);
        await checkService(plan, probes, api, tools);
        return `${readyNodes} of ${plan.hosts.length} nodes Ready, ${podPaths} pod paths, service, DNS and MTU work`;
    }
    finally {
        if (!tools.signal.aborted)
            await removeProbes(input.hosts, api, tools);
    }
}
/** One node per host, all of them Ready, each with the range that the pod network routes to it. */
async function checkNodes(plan, api) {
    const nodes = await listNodes(api);
    const found = new Map(nodes.map((node) => [node.metadata?.name ?? '', node]));
    const wrong = plan.hosts.flatMap((host) => {
        const node = found.get(host.name);
        if (node === undefined)
            return [`${host.name} is missing`];
        if (!isReady(node))
            return [`${host.name} is not Ready`];
        const ranges = node.spec?.podCIDRs?.join(', ') ?? 'none';
        return ranges === host.podCidr ? [] : [`${host.name} has pod range ${ranges} instead of ${host.podCidr}`];
    });
    if (nodes.length !== plan.hosts.length)
        wrong.push(`${nodes.length} nodes instead of ${plan.hosts.length}`);
    if (wrong.length > 0) {
        throw new errors/* SetupError */.w3(`The cluster does not match the plan: ${wrong.join('; ')}.`, { kind: 'node-not-ready' });
    }
    return nodes.length;
}
async function startProbes({ hosts, bundle }, api, tools) {
    const image = agnhostImage(bundle.manifest);
    const objects = [probeService, ...hosts.map((host) => probePod(host.name, image))];
    await Promise.all(objects.map((object) => waitForApi(`${object.metadata.name} to be accepted`, tools, async () => {
        await api.create(object).catch(ignoreExisting);
        return { done: true, value: undefined };
    })));
    return await Promise.all(hosts.map((host) => waitForProbe(host.name, api, tools)));
}
async function waitForProbe(host, api, tools) {
    const header = {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: probePod(host, '').metadata.name, namespace: probeNamespace },
    };
    return await waitForApi(`a pod on ${host} to be Ready`, tools, async () => {
        const { status } = await api.read(header);
        const ready = status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True');
        if (ready && status?.podIP !== undefined) {
            return { done: true, value: { host, pod: header.metadata.name, address: status.podIP } };
        }
        const waiting = status?.containerStatuses?.[0]?.state?.waiting;
        return { done: false, seen: waiting?.message ?? waiting?.reason ?? status?.phase ?? 'no status yet' };
    }, { limitSeconds: 120 });
}
/**
 * Every pod asks every other pod which address it sees; that must be the pod's own, not a host's or the tunnel's.
 *
 * @returns how many pairs of hosts reached each other, counting each direction
 */
async function checkPodPaths(plan, probes, api, tools) {
    const paths = pairs(probes);
    await Promise.all(paths.map(([from, to]) => waitForApi(`the pod on ${to.host} to answer the pod on ${from.host}`, tools, async () => {
        const seen = (await dial(api, from, to.address, probePort, 'clientip')).replace(/:\d+$/, '');
        if (seen === from.address)
            return { done: true, value: undefined };
        return { done: false, seen: `${from.address} arrives as ${seen}` };
    }, { limitSeconds: probeLimitSeconds, kind: (0,kinds/* podNetworkOf */.t)(plan).failure })));
    return paths.length;
}
/** A message of several full segments goes there and back; too large an MTU anywhere makes it hang. */
async function checkPayload(plan, probes, api, tools) {
    const payload = 'm'.repeat(payloadBytes);
    await Promise.all(pairs(probes).map(([from, to]) => waitForApi(`${payloadBytes} bytes to go from the pod on ${from.host} to the pod on ${to.host} and back`, tools, async () => {
        const answer = await dial(api, from, to.address, probePort, `echo?msg=${payload}`);
        if (answer === payload)
            return { done: true, value: undefined };
        return { done: false, seen: `${answer.length} bytes came back` };
    }, { limitSeconds: probeLimitSeconds, kind: (0,kinds/* podNetworkOf */.t)(plan).failure })));
}
/** The service's address answers on every host, and so does its name, which only cluster DNS knows. */
async function checkService(plan, probes, api, tools) {
    const { spec } = await api.read(probeService);
    const address = spec?.clusterIP ?? '';
    const name = `${probeService.metadata.name}.${probeNamespace}.svc.${plan.cluster.dnsDomain}`;
    const pods = new Set(probes.map((probe) => probe.pod));
    await Promise.all(probes.flatMap((from) => [address, name].map((target) => waitForApi(`${target} to answer the pod on ${from.host}`, tools, async () => {
        const answer = await dial(api, from, target, 80, 'hostname');
        return pods.has(answer)
            ? { done: true, value: undefined }
            : { done: false, seen: `answered by ${answer}, which is not a pod of the service` };
    }, { limitSeconds: probeLimitSeconds }))));
}
async function removeProbes(hosts, api, tools) {
    const objects = [probeService, ...hosts.map((host) => probePod(host.name, ''))];
    await Promise.all(objects.map((object) => waitForApi(`${object.metadata.name} to be deleted`, tools, async () => {
        const gone = await api.remove(object).then(() => false, (thrown) => {
            if (isNotFound(thrown))
                return true;
            throw thrown;
        });
        return gone ? { done: true, value: undefined } : { done: false, seen: 'it still exists' };
    }, { limitSeconds: probeLimitSeconds })));
}
/** The newest agnhost of the bundle; older ones are for the specs that update from one to the other. */
function agnhostImage(manifest) {
    const tags = manifest.images.map((image) => image.name).filter((name) => name.includes('/agnhost:'));
    const newest = tags.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
    if (newest === undefined)
        throw new errors/* SetupError */.w3('The bundle has no agnhost image, which the pod probes need.');
    return newest;
}
function pairs(items) {
    return items.flatMap((from) => items.filter((to) => to !== from).map((to) => [from, to]));
}
function ignoreExisting(thrown) {
    if (!isConflict(thrown))
        throw thrown;
}

;// CONCATENATED MODULE: ./build/js/src/run/phases/verify.js


/** The phase `verify`: what was planned is counted on the cluster itself, from nodes to DNS. */
async function verifyPhase(run, cluster, bundle, access, deps) {
    const { plan, hosts = [] } = cluster;
    await (0,phase/* phaseOf */.hU)(run, 'verify', deps, async (tools) => {
        return { value: undefined, summary: await verify(plan, { hosts, bundle, access }, tools) };
    });
}

// EXTERNAL MODULE: ./build/js/src/run/record/eventLog.js
var eventLog = __webpack_require__(5733);
// EXTERNAL MODULE: ./build/js/src/run/target.js
var target = __webpack_require__(83728);
// EXTERNAL MODULE: ./build/js/src/run/verdicts.js
var verdicts = __webpack_require__(75551);
;// CONCATENATED MODULE: ./build/js/src/run/lifecycle.js















/**
 * The whole job, as run from a terminal. Teardown follows, whatever fails or is cancelled on the way.
 *
 * @throws InputError when nothing was created because inputs, machine or subscription do not allow it
 */
async function runJob(raw, identity, deps, { keep, teardownSignal }) {
    const startedAt = deps.clock.now();
    const log = (0,eventLog/* eventLog */.Z)(deps.report);
    const listening = { ...deps, report: log.report };
    const run = await (0,plan.planPhase)(raw, identity, listening);
    const attempt = await upAndTest(run, listening);
    const teardown = keep && attempt.error === undefined
        ? (0,verdicts/* keptVerdict */.eR)(run.plan.resourceGroup)
        : await (0,phases_teardown/* teardownVerdict */.u)((0,target/* targetOf */.$r)(run.state, run.folder), { ...listening, signal: teardownSignal }, { limitSeconds: run.plan.limits.teardown });
    const tests = (0,verdicts/* testsVerdict */.$A)(attempt.suite);
    return { ...attempt, startedAt, endedAt: deps.clock.now(), events: log.events, tests, teardown };
}
/**
 * Creates the cluster and runs the suite on it. When something fails and nobody cancelled, the hosts' logs are collected
 * before it returns; connections are closed in every case.
 */
async function upAndTest(run, deps) {
    const cluster = { plan: run.plan };
    let suite;
    let error;
    try {
        const bundle = await bringUp(run, cluster, deps);
        if (hasSuite(run.plan)) {
            const { kubeconfigFile = (0,runFolder/* runFolder */.k)(run.folder).kubeconfig } = cluster;
            suite = await (0,test/* testPhase */.g)(run.plan, { bundle, kubeconfigFile }, deps, run.processes, (0,phase/* secondsFor */.jJ)(run, 'test', deps));
        }
    }
    catch (thrown) {
        error = (0,verdicts/* runErrorFrom */.Ev)(thrown);
        if (thrown instanceof suite_suite/* SuiteDisagreement */.x7)
            suite = thrown.result;
    }
    if (!deps.signal.aborted && (error !== undefined || (suite?.failed ?? 0) > 0))
        await (0,collect/* collectPhase */.i)(run, cluster, deps);
    for (const connection of cluster.connections?.values() ?? [])
        await connection.close();
    return {
        plan: cluster.plan,
        ...(suite === undefined ? {} : { suite }),
        ...(error === undefined ? {} : { error }),
        ...(cluster.kubeconfigFile === undefined ? {} : { kubeconfigFile: cluster.kubeconfigFile }),
    };
}
/**
 * From a plan to a cluster that was seen to work.
 *
 * @param cluster filled on the way: what was created is known even when a later phase fails
 */
async function bringUp(run, cluster, deps) {
    const { plan, folder, processes } = run;
    const { signal, mask } = deps;
    const bundle = await (0,release/* releasePhase */.F)(plan.cluster.kubernetesVersion, deps, processes, (0,phase/* secondsFor */.jJ)(run, 'release', deps));
    // Before anything is created that costs money.
    if (hasSuite(plan))
        await (0,suite_suite/* checkSelection */.Nt)(plan, bundle, folder, { processes, signal });
    const identity = await (0,ssh/* makeSshIdentity */.DT)((0,runFolder/* runFolder */.k)(folder).ssh, { processes, signal, mask });
    await provisionPhase(run, cluster, identity, deps);
    const access = await convergePhase(run, cluster, bundle, identity, deps);
    await verifyPhase(run, cluster, bundle, access, deps);
    return bundle;
}
function hasSuite(plan) {
    return plan.suite.name !== 'none';
}


/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ teardownVerdict)
/* harmony export */ });
/* unused harmony export teardownPhase */
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77044);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34026);
/* harmony import */ var _record_processGroups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89102);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23022);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75551);






/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. A group that is already gone is a success.
 *
 * @returns the verdict: `left: 0`, or that deletion was accepted, and who proves the rest
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
async function teardownPhase(target, deps, options) {
    const { limitSeconds } = options;
    return (0,_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .phase */ .Oi)(deps, { name: 'teardown', limitSeconds, processes: (0,_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .systemProcesses */ .xW)() }, async (tools) => {
        const stopped = await (0,_record_processGroups_js__WEBPACK_IMPORTED_MODULE_3__/* .stopLeftovers */ .z)(target.folder);
        if (stopped > 0)
            tools.voice.note(`stopped ${stopped} process groups left by an earlier step`);
        // Loaded now, when the phase has said that it begins.
        const { deleteRun } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 10997));
        const value = await deleteRun(target, deps, options, tools);
        if (value.outcome === 'passed')
            await forgotten(target.folder, deps, tools.voice);
        return { value, summary: value.summary };
    });
}
/** What was proved about the cloud stays true where the folder cannot be deleted. */
async function forgotten(folder, { folders }, voice) {
    try {
        await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_4__/* .forgetRun */ .vz)(folders.runs, folder);
    }
    catch (thrown) {
        voice.note(`The run's folder ${folder}, with its keys, is not deleted: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
    }
}
/** Teardown as a verdict of its own, separate from the one about tests. */
async function teardownVerdict(target, deps, options) {
    try {
        return await teardownPhase(target, deps, options);
    }
    catch (thrown) {
        const { kind, message, nextStep } = (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_5__/* .runErrorFrom */ .Ev)(thrown);
        return { outcome: 'failed', kind, summary: `${message} ${nextStep}` };
    }
}


/***/ }),

/***/ 83728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   dq: () => (/* binding */ identityOfJob)
/* harmony export */ });
/* unused harmony export recordedTarget */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9568);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50043);
/* harmony import */ var _cloud_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93237);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22087);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23022);







/** A run that this machine recorded, or undefined where it recorded no run of that name. */
async function recordedTarget(folder) {
    const state = await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_5__/* .loadState */ .C7)(folder);
    return state === undefined ? undefined : targetOf(state, folder);
}
/** Everything of a recorded run, and nothing that another start of the same run created. */
function targetOf(state, folder) {
    const { run, resourceGroup, ownsGroup, startMark } = state;
    return { run, resourceGroup, ownsGroup, access: state, folder, startMark };
}
/**
 * A run by its name alone: as this machine recorded it or, on a machine that never saw it, with what the inputs say about
 * cloud, subscription and sign-in.
 *
 * @param raw its `cloud` is empty where nobody named one: which one to ask is then not guessed
 * @throws InputError when inputs are needed and are not sufficient
 */
async function targetNamed(name, raw, deps) {
    if (!(0,_vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_6__/* .isGroupName */ .d)(name)) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'name', message: `\`${name}\` is not a valid resource group name.` }]);
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, name);
    const recorded = await recordedTarget(folder);
    if (recorded !== undefined)
        return recorded;
    if (!raw.cloud) {
        const message = `is required: this machine has no record of ${name}; give \`--cloud azure\` or \`--cloud embedded\`.`;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'cloud', message }]);
    }
    const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(raw);
    return targetFrom(name, inputs, folder);
}
/** A run of which nothing is recorded: where it is follows from its name and the inputs. */
function targetFrom(run, inputs, folder) {
    const given = inputs['resource-group'];
    return { run, resourceGroup: given || run, ownsGroup: given === '', access: (0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_3__/* .accessFrom */ .l)(inputs), folder };
}
/**
 * Who created this workflow run's cluster, which follows from what every job of the run knows.
 *
 * @param of.job the id of the job that created it; by default the job that asks
 * @throws InputError outside a workflow, where no name follows from anything
 */
function identityOfJob(env, of) {
    if (env.GITHUB_RUN_ID === undefined) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'name', message: 'is required outside a workflow; `kube-e2e list` shows names.' }]);
    }
    const job = of.job === undefined ? {} : { GITHUB_JOB: of.job };
    return (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identityFrom */ .p)({ ...env, ...job }, of.jobKey, 0);
}


/***/ })

};
