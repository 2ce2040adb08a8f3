export const id = 2883;
export const ids = [2883];
export const modules = {

/***/ 70310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ hostRepository),
/* harmony export */   v: () => (/* binding */ manifestName)
/* harmony export */ });
/** The one file of a bundle that its manifest does not name. */
const manifestName = 'manifest.json';
/** The repository of the hub's registry whose blobs are the host files: `/v2/kube-e2e/host/blobs/sha256:…`. */
const hostRepository = 'kube-e2e/host';


/***/ }),

/***/ 52883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ releasePhase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/kubernetes/versions.js + 1 modules
var versions = __webpack_require__(10155);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/goFamilies.js

/**
 * The Go modules of a release. Kubernetes comes first because it takes longest; `withKubeadm` adds kubeadm, which only
 * the comparison in bench/ uses.
 */
function goFamilies(kubernetesVersion, facts, withKubeadm) {
    return [
        kubernetes(kubernetesVersion),
        containerd(facts.containerd),
        runc(facts.runc),
        cniPlugins(facts.cni),
        etcd(facts.etcd),
        coredns(facts.coredns),
        crictl(facts.crictl),
        registry(),
        ...(withKubeadm ? [kubeadm(kubernetesVersion)] : []),
    ];
}
const controlPlaneAndNode = [
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
    'kubelet',
    'kubectl',
];
function kubernetes(version) {
    const commands = {
        ...Object.fromEntries(controlPlaneAndNode.map((command) => [command, `k8s.io/kubernetes/cmd/${command}`])),
        agnhost: 'k8s.io/kubernetes/test/images/agnhost',
        nonewprivs: 'k8s.io/kubernetes/test/images/nonewprivs',
        'sample-apiserver': 'k8s.io/sample-apiserver',
        ginkgo: 'github.com/onsi/ginkgo/v2/ginkgo',
    };
    return fromKubernetes('kubernetes', version, { commands, testBinaries: { 'e2e.test': 'k8s.io/kubernetes/test/e2e' } });
}
/** A separate step, so asking for kubeadm later does not rebuild anything else. */
function kubeadm(version) {
    return fromKubernetes('kubeadm', version, { commands: { kubeadm: 'k8s.io/kubernetes/cmd/kubeadm' } });
}
function fromKubernetes(name, version, programs) {
    return {
        name,
        module: 'k8s.io/kubernetes',
        version,
        stagingVersion: version.replace(/^v1\./, 'v0.'),
        ...programs,
        // Upstream builds with this tag too: it lets the linker drop what gRPC's tracing would retain.
        tags: ['grpcnotrace'],
        stamps: kubernetesStamps(version),
    };
}
/** What `kubectl version` and a node's kubeletVersion report; both packages carry a copy. */
function kubernetesStamps(version) {
    const [major = '', minor = ''] = version.slice(1).split('.');
    const values = {
        gitVersion: version,
        gitMajor: major,
        gitMinor: minor,
        // The module proxy serves an export of the tag, for which Kubernetes' own build says "archive".
        gitTreeState: 'archive',
        buildDate: '{buildDate}',
    };
    const packages = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'];
    return Object.fromEntries(packages.flatMap((path) => Object.entries(values).map(([name, value]) => [`${path}.${name}`, value])));
}
function containerd(version) {
    const module = 'github.com/containerd/containerd/v2';
    return {
        name: 'containerd',
        module,
        version,
        commands: {
            containerd: `${module}/cmd/containerd`,
            'containerd-shim-runc-v2': `${module}/cmd/containerd-shim-runc-v2`,
        },
        // Snapshotters that would need C libraries; hosts use overlayfs.
        tags: ['no_btrfs', 'no_zfs', 'no_devmapper'],
        stamps: { [`${module}/version.Version`]: version },
    };
}
function runc(version) {
    return {
        name: 'runc',
        module: 'github.com/opencontainers/runc',
        version,
        commands: { runc: 'github.com/opencontainers/runc' },
        // Without seccomp no pod that asks for the RuntimeDefault profile would start.
        tags: ['seccomp', 'netgo', 'osusergo', 'urfave_cli_no_docs'],
        cgo: true,
    };
}
function cniPlugins(version) {
    const module = 'github.com/containernetworking/plugins';
    return {
        name: 'cni',
        module,
        version,
        commands: {
            bridge: `${module}/plugins/main/bridge`,
            loopback: `${module}/plugins/main/loopback`,
            ptp: `${module}/plugins/main/ptp`,
            'host-local': `${module}/plugins/ipam/host-local`,
            portmap: `${module}/plugins/meta/portmap`,
        },
        stamps: { [`${module}/pkg/utils/buildversion.BuildVersion`]: version },
    };
}
function etcd(version) {
    return {
        name: 'etcd',
        module: 'go.etcd.io/etcd/server/v3',
        version,
        with: { 'go.etcd.io/etcd/etcdctl/v3': version },
        commands: { etcd: 'go.etcd.io/etcd/server/v3', etcdctl: 'go.etcd.io/etcd/etcdctl/v3' },
    };
}
function coredns(version) {
    return {
        name: 'coredns',
        module: 'github.com/coredns/coredns',
        version,
        commands: { coredns: './coredns' },
        generatedMains: { coredns: { kind: 'coredns', withoutPlugins: corednsPluginsLeftOut } },
    };
}
/** Plugins for services outside a cluster, each with a client library that would take long to compile. */
const corednsPluginsLeftOut = [
    'azure',
    'clouddns',
    'etcd',
    'geoip',
    'nomad',
    'route53',
    'trace',
];
function crictl(version) {
    return {
        name: 'crictl',
        module: 'sigs.k8s.io/cri-tools',
        version,
        commands: { crictl: 'sigs.k8s.io/cri-tools/cmd/crictl' },
        stamps: { 'sigs.k8s.io/cri-tools/pkg/version.Version': version },
    };
}
/** CNCF Distribution's server with the one storage driver that the hub uses. */
function registry() {
    const module = 'github.com/distribution/distribution/v3';
    return {
        name: 'registry',
        module,
        version: versions/* registryVersion */.eZ,
        commands: { registry: './registry' },
        generatedMains: { registry: { kind: 'registry', drivers: [`${module}/registry/storage/driver/filesystem`] } },
        stamps: { [`${module}/version.version`]: versions/* registryVersion */.eZ },
    };
}

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
;// CONCATENATED MODULE: ./build/js/src/system/packageSources.js


/**
 * The machine's own Debian or Ubuntu package sources, without those of third parties: what is built from them contains
 * nothing foreign, and a machine behind a mirror builds from that mirror. apt itself is asked, because sources come in
 * two formats and several files. The release itself (bookworm) comes before its updates (bookworm-updates).
 *
 * @throws SetupError when there are none
 */
async function packageSources(processes, signal) {
    const format = '$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)';
    const listing = await ask(processes, 'apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], signal);
    const lines = listing.split('\n').filter((line) => /^(Debian|Ubuntu)\|/.test(line));
    const sources = [...new Set(lines)]
        .map((line) => line.split('|'))
        .map(([, uri = '', suite = '', component = '']) => ({ uri, suite, component }))
        .sort((one, other) => Number(one.suite.includes('-')) - Number(other.suite.includes('-')));
    if (sources.length === 0) {
        throw new errors/* SetupError */.w3('The package manager of this machine has no Debian or Ubuntu package source.', {
            nextStep: 'Configure a package source of the distribution itself, run `apt-get update`, then start again.',
        });
    }
    return sources;
}
/** Entries of a sources.list in its one-line format. */
function sourceLines(sources) {
    return sources.map(({ uri, suite, component }) => `deb ${uri} ${suite} ${component}\n`).join('');
}
/** Options of apt that say how this machine reaches its package sources, such as a proxy. */
async function accessOptions(processes, signal) {
    const settings = await ask(processes, 'apt-config', ['dump'], signal);
    return settings.split('\n').filter((line) => /^Acquire::(https?|ftp|Retries)\b.*"[^"]+";$/.test(line));
}
function ask(processes, command, args, signal) {
    return (0,process/* runOrThrow */.nf)(processes, command, args, { limitSeconds: 60, ...(signal === undefined ? {} : { signal }) });
}

// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/userland.js





/** What the shared userland layer is made of; part of its artefact's hash. */
const userlandRecipe = {
    variant: 'essential',
    packages: [
        'bash',
        'bind9-dnsutils',
        'ca-certificates',
        'conntrack',
        'curl',
        'iperf',
        'iproute2',
        'iptables',
        'iputils-ping',
        'kmod',
        'netcat-openbsd',
        'nftables',
        'nginx',
        'procps',
        'socat',
        'util-linux',
    ],
    withoutPaths: ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*'],
    emptied: ['/var/cache/apt', '/var/lib/apt/lists', '/var/log'],
};
/**
 * Creates `layer.tar`, a small Debian or Ubuntu system that most test images share, `packages.txt`, its packages with
 * their versions, and `distribution.txt`, the name it gives itself.
 * Bootstrapping a system needs root; sudo is used if this process is not root.
 */
async function makeUserland(folder, processes, signal) {
    const sources = await packageSources(processes, signal);
    const suite = sources[0]?.suite ?? '';
    const sourcesFile = (0,external_node_path_.join)(folder, 'sources.list');
    await (0,promises_.writeFile)(sourcesFile, sourceLines(sources));
    const layer = (0,external_node_path_.join)(folder, 'layer.tar');
    const args = [
        `--variant=${userlandRecipe.variant}`,
        `--include=${userlandRecipe.packages.join(',')}`,
        '--aptopt=Acquire::Languages "none"',
        '--aptopt=APT::Install-Recommends "false"',
        ...(await accessOptions(processes, signal)).map((option) => `--aptopt=${option}`),
        ...userlandRecipe.withoutPaths.map((path) => `--dpkgopt=path-exclude=${path}`),
        `--customize-hook=chroot "$1" dpkg-query --show > ${(0,shell/* quoted */.TL)((0,external_node_path_.join)(folder, 'packages.txt'))}`,
        `--customize-hook=(. "$1"/etc/os-release; printf %s "$PRETTY_NAME") > ${(0,shell/* quoted */.TL)((0,external_node_path_.join)(folder, 'distribution.txt'))}`,
        ...userlandRecipe.emptied.map((path) => `--customize-hook=find "$1"${path} -mindepth 1 -delete`),
        '--customize-hook=mkdir "$1"/var/log/nginx',
        suite,
        layer,
        sourcesFile,
    ];
    // The same time stamp on every file, as mmdebstrap makes of this variable, so equal packages give an equal layer.
    const environment = 'SOURCE_DATE_EPOCH=1577836800';
    const [command, ...rest] = (0,shell/* asRoot */.tE)('env', environment, 'mmdebstrap', ...args);
    await (0,process/* runOrThrow */.nf)(processes, command, rest, { signal, limitSeconds: 1200, logFile: (0,external_node_path_.join)(folder, 'log') });
}
/** The packages of a userland: name to version. */
async function userlandPackages(folder) {
    const listing = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'packages.txt'), 'utf8');
    return new Map(listing
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t'))
        .map(([name = '', version = '']) => [name.replace(/:.*/, ''), version]));
}

// EXTERNAL MODULE: ./build/js/src/kubernetes/bundle.js
var bundle = __webpack_require__(70310);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/hostFiles.js
/** What a host runs beyond its operating system's packages and its images: program name to its path on the host. */
const hostPrograms = {
    kubelet: '/usr/local/bin/kubelet',
    containerd: '/usr/local/bin/containerd',
    'containerd-shim-runc-v2': '/usr/local/bin/containerd-shim-runc-v2',
    crictl: '/usr/local/bin/crictl',
    runc: '/usr/local/sbin/runc',
    bridge: '/opt/cni/bin/bridge',
    loopback: '/opt/cni/bin/loopback',
    'host-local': '/opt/cni/bin/host-local',
    portmap: '/opt/cni/bin/portmap',
    ptp: '/opt/cni/bin/ptp',
};
/** What the runner itself needs. */
const runnerPrograms = ['kubectl', 'e2e.test', 'ginkgo'];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/images/layerTar.js





/** One timestamp for all entries: the same content gives the same digest on every machine at any time. */
const timeStamp = new Date('2020-01-01T00:00:00Z');
/** Writes a layer. Parent directories are added if the entries do not name them. */
async function writeLayerTar(entries, to) {
    const tar = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_fs_.createWriteStream)(to));
    for (const entry of withParents(entries))
        await add(tar, entry);
    tar.finalize();
    await written;
}
/** The entries with an entry of mode 0755 for each parent directory, before its first use. */
function withParents(entries) {
    const known = new Set(['.']);
    return entries.flatMap((entry) => {
        const missing = [];
        for (let parent = (0,external_node_path_.dirname)(entry.path); !known.has(parent); parent = (0,external_node_path_.dirname)(parent)) {
            known.add(parent);
            missing.unshift(parent);
        }
        known.add(entry.path);
        return [...missing.map((path) => ({ type: 'directory', path, mode: 0o755 })), entry];
    });
}
async function add(tar, entry) {
    const common = { name: entry.path, mtime: timeStamp, uid: 0, gid: 0 };
    if (entry.type === 'directory')
        return await entryOf(tar, { ...common, type: 'directory', mode: entry.mode });
    if (entry.type === 'symlink') {
        return await entryOf(tar, { ...common, type: 'symlink', mode: 0o777, linkname: entry.target });
    }
    if (entry.type === 'bytes')
        return await entryOf(tar, { ...common, mode: entry.mode }, entry.bytes);
    const { size } = await (0,promises_.stat)(entry.from);
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(entry.from), tar.entry({ ...common, mode: entry.mode, size }));
}
function entryOf(tar, headers, bytes) {
    return new Promise((resolve, reject) => {
        const done = (error) => (error ? reject(error) : resolve());
        if (bytes === undefined)
            tar.entry(headers, done);
        else
            tar.entry(headers, bytes, done);
    });
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/images/ociLayout.js







/** The types of the OCI image specification that are written here. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
};
const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * An OCI image layout being written. Layers are not compressed: hosts fetch them inside one network and would only
 * have to decompress them again, and a layer's digest is then also its diff id.
 */
class OciLayout {
    folder;
    images = [];
    constructor(folder) {
        this.folder = folder;
    }
    async create() {
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.folder, 'blobs/sha256'), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    }
    blobPath(digest) {
        return (0,external_node_path_.join)(this.folder, 'blobs', digest.replace(':', '/'));
    }
    async addLayer(entries) {
        const draft = (0,external_node_path_.join)(this.folder, 'layer.tar.draft');
        await writeLayerTar(entries, draft);
        const layer = await this.addFile(draft);
        await (0,promises_.rm)(draft);
        return { ...layer, mediaType: mediaTypes.layer };
    }
    /** A layer that is already a tar file. */
    async addLayerFile(tarFile) {
        return { ...(await this.addFile(tarFile)), mediaType: mediaTypes.layer };
    }
    /** Adds a file as a blob, as a hard link where the file system allows it. */
    async addFile(file) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 }), hash);
        const digest = `sha256:${hash.digest('hex')}`;
        await linkOrCopy(file, this.blobPath(digest));
        return { mediaType: 'application/octet-stream', digest, size: (await (0,promises_.stat)(file)).size };
    }
    async addImage(description, layers) {
        const { architecture, created, content, name } = description;
        const config = await this.addJson(mediaTypes.config, {
            architecture,
            os: 'linux',
            created,
            config: {
                Env: [path],
                // With its name, so two tags with equal content are two images: specs that update an image compare image ids.
                Labels: { 'org.opencontainers.image.ref.name': name, 'org.opencontainers.image.description': content },
                ...description.config,
            },
            rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
        });
        const manifest = await this.addJson(mediaTypes.manifest, {
            schemaVersion: 2,
            mediaType: mediaTypes.manifest,
            config,
            layers,
        });
        const image = { name, manifest, config, layers };
        this.images.push(image);
        return image;
    }
    /** Writes index.json, with the names in the annotations that containerd and other tools read. */
    async writeIndex(architecture) {
        const manifests = this.images.map((image) => ({
            ...image.manifest,
            platform: { architecture, os: 'linux' },
            annotations: {
                'io.containerd.image.name': image.name,
                'org.opencontainers.image.ref.name': image.name,
            },
        }));
        const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests };
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.folder, 'index.json'), JSON.stringify(index));
    }
    async addJson(mediaType, value) {
        const bytes = Buffer.from(JSON.stringify(value));
        const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
        const file = this.blobPath(digest);
        await (0,files/* writeWhole */.f8)(file, bytes, 0o644);
        return { mediaType, digest, size: bytes.length };
    }
}
/** An image index that holds one image; what agnhost's fake registry serves for a tag. */
function singleImageIndex(image, architecture) {
    const manifests = [{ ...image.manifest, platform: { architecture, os: 'linux' } }];
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }));
}
async function linkOrCopy(from, to) {
    await (0,promises_.rm)(to, { force: true });
    await (0,promises_.link)(from, to).catch(async () => await (0,promises_.copyFile)(from, to));
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/images/assembleImages.js





/** Adds images to the layout, in order: an image that another image contains must come before it. */
async function assembleImages(layout, parts, orders) {
    const layers = new Map();
    const layerFor = async (layer) => {
        const made = layers.get(layer) ?? (await addLayer(layout, parts, layer));
        layers.set(layer, made);
        return made;
    };
    const images = [];
    for (const { recipe, tag } of orders) {
        const name = `${recipe.repository}:${tag}`;
        const content = fillIn(recipe.content, parts.values);
        const descriptors = [];
        for (const layer of recipe.layers)
            descriptors.push(await layerFor(layer));
        const { architecture, created } = parts;
        const image = await layout.addImage({ name, config: recipe.config, content, architecture, created }, descriptors);
        images.push({ ...image, content });
    }
    return images;
}
/** Replaces `{name}` with its value. */
function fillIn(content, values) {
    return content.replace(/\{([^}]+)\}/g, (_, name) => {
        const value = values.get(name);
        if (value === undefined)
            throw new errors/* SetupError */.w3(`An image recipe refers to {${name}}, which nothing in the build provides.`);
        return value;
    });
}
async function addLayer(layout, parts, layer) {
    if (layer === 'userland')
        return await layout.addLayerFile(parts.userlandLayer);
    const entries = [];
    for (const entry of layer)
        entries.push(...(await tarEntries(layout, parts, entry)));
    return await layout.addLayer(entries);
}
async function tarEntries(layout, parts, entry) {
    switch (entry.kind) {
        case 'folder':
            return [{ type: 'directory', path: entry.path, mode: entry.mode }];
        case 'link':
            return [{ type: 'symlink', path: entry.path, target: entry.target }];
        case 'text':
            return [{ type: 'bytes', path: entry.path, mode: 0o644, bytes: Buffer.from(entry.text) }];
        case 'binary':
            return [{ type: 'file', path: entry.path, mode: entry.mode ?? 0o755, from: parts.binary(entry.binary) }];
        case 'source':
            return [{ type: 'file', path: entry.path, mode: 0o644, from: (0,external_node_path_.join)(parts.sourceFolder, entry.file) }];
        case 'busybox':
            return busybox(parts, entry.folder);
        case 'fake-registry':
            return await fakeRegistry(layout, parts, entry.image, entry.tag);
    }
}
function busybox(parts, folder) {
    const links = parts.busyboxApplets
        .filter((applet) => applet !== 'busybox')
        .map((applet) => ({ type: 'symlink', path: `${folder}/${applet}`, target: `/${folder}/busybox` }));
    return [{ type: 'file', path: `${folder}/busybox`, mode: 0o755, from: parts.binary('busybox') }, ...links];
}
/**
 * An image as `agnhost fake-registry-server` reads it: a tag file that holds the digest of an index, and each manifest
 * and blob at `sha256/ab/abcd…/data`.
 */
async function fakeRegistry(layout, parts, repository, tag) {
    const image = layout.images.find((candidate) => candidate.name.startsWith(`${repository}:`));
    if (image === undefined)
        throw new errors/* SetupError */.w3(`The image ${repository} must be built before the image that contains it.`);
    const root = `var/registry/${repository.split('/').at(-1)}`;
    const file = (kind, digest, bytes) => {
        const hex = digest.slice('sha256:'.length);
        return { type: 'bytes', path: `${root}/${kind}/sha256/${hex.slice(0, 2)}/${hex}/data`, mode: 0o644, bytes };
    };
    const index = singleImageIndex(image, parts.architecture);
    const indexDigest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(index).digest('hex')}`;
    const blobs = [];
    for (const { digest } of [image.config, ...image.layers]) {
        blobs.push(file('blobs', digest, await (0,promises_.readFile)(layout.blobPath(digest))));
    }
    return [
        { type: 'bytes', path: `${root}/manifests/${tag}`, mode: 0o644, bytes: Buffer.from(`${indexDigest}\n`) },
        file('manifests', indexDigest, index),
        file('manifests', image.manifest.digest, await (0,promises_.readFile)(layout.blobPath(image.manifest.digest))),
        ...blobs,
    ];
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/images/imageRecipes.js
/**
 * What each image is made of, as data. Names and tags are upstream's, because specs and manifests use them; `content`
 * says what is actually inside.
 */
const accounts = [
    {
        kind: 'text',
        path: 'etc/passwd',
        text: 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
    },
    { kind: 'text', path: 'etc/group', text: 'root:x:0:\nnogroup:x:65534:\n' },
    { kind: 'folder', path: 'tmp', mode: 0o1777 },
];
function controlPlane(name) {
    return {
        repository: `registry.k8s.io/${name}`,
        layers: [accounts, [{ kind: 'binary', path: `usr/local/bin/${name}`, binary: name }]],
        config: { Entrypoint: [`/usr/local/bin/${name}`] },
        content: `${name} {kubernetes}`,
    };
}
/** Images of the cluster itself. Their tags are given, not listed by e2e.test. */
const clusterRecipes = {
    apiServer: controlPlane('kube-apiserver'),
    controllerManager: controlPlane('kube-controller-manager'),
    scheduler: controlPlane('kube-scheduler'),
    kubeProxy: {
        repository: 'registry.k8s.io/kube-proxy',
        layers: ['userland', [{ kind: 'binary', path: 'usr/local/bin/kube-proxy', binary: 'kube-proxy' }]],
        config: { Entrypoint: ['/usr/local/bin/kube-proxy'] },
        content: 'kube-proxy {kubernetes} on {distribution} (iptables {package:iptables}, nftables {package:nftables}, conntrack {package:conntrack})',
    },
    coreDns: {
        repository: 'registry.k8s.io/coredns/coredns',
        layers: [accounts, [{ kind: 'binary', path: 'coredns', binary: 'coredns' }]],
        config: { Entrypoint: ['/coredns'] },
        content: 'CoreDNS {coredns} without the plugins {corednsPluginsLeftOut}',
    },
};
/** Images that both the cluster and specs use, with the tag that e2e.test lists. */
const sharedRecipes = {
    pause: {
        repository: 'registry.k8s.io/pause',
        layers: [[{ kind: 'binary', path: 'pause', binary: 'pause' }]],
        config: { Entrypoint: ['/pause'], User: '65535:65535' },
        content: 'pause from the C source in Kubernetes {kubernetes}',
    },
    etcd: {
        repository: 'registry.k8s.io/etcd',
        layers: [
            accounts,
            [
                { kind: 'binary', path: 'usr/local/bin/etcd', binary: 'etcd' },
                { kind: 'binary', path: 'usr/local/bin/etcdctl', binary: 'etcdctl' },
                { kind: 'folder', path: 'var/lib/etcd', mode: 0o700 },
            ],
        ],
        config: { Cmd: ['/usr/local/bin/etcd'] },
        content: 'etcd {etcd}',
    },
};
const test = 'registry.k8s.io/e2e-test-images';
const coreDnsBinary = [{ kind: 'binary', path: 'coredns', binary: 'coredns' }];
const agnhostLayers = [
    'userland',
    coreDnsBinary,
    [
        { kind: 'binary', path: 'agnhost', binary: 'agnhost' },
        // Specs that override the entrypoint use this name and look for it in what the program prints.
        { kind: 'link', path: 'agnhost-2', target: 'agnhost' },
        { kind: 'link', path: 'usr/local/bin/iperf', target: '/usr/bin/iperf' },
        { kind: 'folder', path: 'uploads', mode: 0o755 },
        { kind: 'source', path: 'localhost.crt', file: 'test/images/agnhost/porter/localhost.crt' },
        { kind: 'source', path: 'localhost.key', file: 'test/images/agnhost/porter/localhost.key' },
        // The supplemental groups specs expect this user in this group, defined in the image.
        {
            kind: 'text',
            path: 'etc/passwd',
            text: 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\nuser-defined-in-image:x:1000:1000::/:/bin/sh\n',
        },
        {
            kind: 'text',
            path: 'etc/group',
            text: 'root:x:0:\nnogroup:x:65534:\nuser-defined-in-image:x:1000:\ngroup-defined-in-image:x:50000:user-defined-in-image\n',
        },
        { kind: 'fake-registry', image: 'registry.k8s.io/pause', tag: 'testing' },
    ],
];
function page(animal) {
    const html = `test/images/${animal}/html`;
    return {
        repository: `${test}/${animal}`,
        layers: [
            ...agnhostLayers,
            [
                { kind: 'source', path: `${animal}.jpg`, file: `${html}/${animal}.jpg` },
                { kind: 'source', path: 'data.json', file: `${html}/data.json` },
            ],
        ],
        config: { Entrypoint: ['/agnhost'], Cmd: ['test-webserver'] },
        content: `agnhost and the ${animal} page of Kubernetes {kubernetes} on {distribution}`,
    };
}
function dnsClients(name) {
    return {
        repository: `${test}/${name}`,
        layers: ['userland', coreDnsBinary],
        config: { Cmd: ['bash'] },
        content: '{distribution} with bind9-dnsutils {package:bind9-dnsutils} and CoreDNS {coredns}',
    };
}
/** Images of the specs, for every tag that e2e.test lists of their repository. */
const specRecipes = [
    // Specs also ask for an older agnhost, to update from. No release has the source of 2.55 (v1.33 ends with 2.53, the
    // first alpha of v1.34 has 2.56), so that tag is also the release's own agnhost, as an image with a different id.
    {
        repository: `${test}/agnhost`,
        layers: agnhostLayers,
        config: {
            Entrypoint: ['/agnhost'],
            Cmd: ['pause'],
            ExposedPorts: { '80/tcp': {}, '8080/tcp': {}, '8081/tcp': {}, '9376/tcp': {}, '5000/tcp': {} },
        },
        content: 'agnhost {agnhost} of Kubernetes {kubernetes} and CoreDNS {coredns} on {distribution}',
    },
    {
        repository: `${test}/busybox`,
        layers: [
            [
                ...accounts,
                { kind: 'busybox', folder: 'bin' },
                { kind: 'link', path: 'usr/bin/env', target: '/bin/busybox' },
                { kind: 'folder', path: 'home', mode: 0o755 },
                { kind: 'folder', path: 'root', mode: 0o700 },
                { kind: 'folder', path: 'var/www', mode: 0o755 },
            ],
        ],
        config: { Cmd: ['sh'] },
        content: 'BusyBox {busybox}, upstream source, default configuration linked statically',
    },
    dnsClients('glibc-dns-testing'),
    // The name used by 1.35 and older.
    dnsClients('jessie-dnsutils'),
    {
        repository: `${test}/nginx`,
        layers: [
            'userland',
            [
                { kind: 'link', path: 'var/log/nginx/access.log', target: '/dev/stdout' },
                { kind: 'link', path: 'var/log/nginx/error.log', target: '/dev/stderr' },
            ],
        ],
        config: {
            Entrypoint: ['/usr/sbin/nginx', '-g', 'daemon off;'],
            ExposedPorts: { '80/tcp': {} },
            StopSignal: 'SIGQUIT',
        },
        content: 'nginx {package:nginx} of {distribution}',
    },
    {
        repository: `${test}/nonewprivs`,
        layers: ['userland', [{ kind: 'binary', path: 'usr/local/bin/nnp', binary: 'nonewprivs', mode: 0o6755 }]],
        config: { Cmd: ['nnp'] },
        content: 'nonewprivs of Kubernetes {kubernetes} on {distribution}',
    },
    {
        repository: `${test}/nonroot`,
        layers: ['userland'],
        config: { User: '1234', Cmd: ['sh'] },
        content: '{distribution}, user 1234',
    },
    {
        repository: `${test}/sample-apiserver`,
        layers: [accounts, [{ kind: 'binary', path: 'sample-apiserver', binary: 'sample-apiserver' }]],
        config: { Entrypoint: ['/sample-apiserver'] },
        content: 'sample-apiserver of Kubernetes {kubernetes}',
    },
    page('nautilus'),
    page('kitten'),
];

;// CONCATENATED MODULE: ./build/js/src/kubernetes/images/imageOrders.js

/** Which images to build: those of the cluster, and every image that e2e.test lists and that has a recipe. */
function imageOrders(tags, listed) {
    const recipes = new Map([...Object.values(sharedRecipes), ...specRecipes].map((recipe) => [recipe.repository, recipe]));
    const { apiServer, controllerManager, scheduler, kubeProxy, coreDns } = clusterRecipes;
    const orders = [
        { recipe: sharedRecipes.pause, tag: tags.pause },
        { recipe: sharedRecipes.etcd, tag: tags.etcd },
        ...[apiServer, controllerManager, scheduler, kubeProxy].map((recipe) => ({ recipe, tag: tags.kubernetes })),
        { recipe: coreDns, tag: tags.coreDns },
    ];
    const withoutRecipe = [];
    for (const name of [...listed].sort()) {
        const colon = name.lastIndexOf(':');
        const recipe = recipes.get(name.slice(0, colon));
        if (recipe === undefined)
            withoutRecipe.push(name);
        else
            orders.push({ recipe, tag: name.slice(colon + 1) });
    }
    const byName = new Map(orders.map((order) => [`${order.recipe.repository}:${order.tag}`, order]));
    return { orders: [...byName.values()], withoutRecipe };
}
/** The image names in what `e2e.test --list-images` prints. */
function listedImages(output) {
    return output
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /^[\w.-]+(\/[\w.-]+)+:[\w.-]+$/.test(line));
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/images/registryTree.js




/**
 * Writes the storage tree of CNCF Distribution's filesystem driver, so its server can serve the images immediately,
 * without a push. Blobs are hard links to those of the layout.
 *
 *     docker/registry/v2/blobs/sha256/ab/abcd…/data
 *     docker/registry/v2/repositories/NAME/_layers/sha256/abcd…/link
 *     docker/registry/v2/repositories/NAME/_manifests/revisions/sha256/abcd…/link
 *     docker/registry/v2/repositories/NAME/_manifests/tags/TAG/{current/link,index/sha256/abcd…/link}
 *
 * A repository is named after the path of its images without the registry, as a mirror of every registry must do.
 *
 * @param files blobs that belong to no image: repository name to digests.
 */
async function writeRegistryTree(layout, folder, files) {
    refuseClashes(layout.images);
    const root = (0,external_node_path_.join)(folder, 'docker/registry/v2');
    const addBlob = async (digest) => {
        const data = (0,external_node_path_.join)(root, 'blobs', hexPath(digest), 'data');
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(data), { recursive: true });
        await linkOrCopy(layout.blobPath(digest), data);
    };
    const addLink = async (path, digest) => {
        const file = (0,external_node_path_.join)(root, 'repositories', path, 'link');
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, digest);
    };
    for (const image of layout.images) {
        const { repository, tag } = splitName(image.name);
        for (const { digest } of [image.config, ...image.layers]) {
            await addBlob(digest);
            await addLink(`${repository}/_layers/${digest.replace(':', '/')}`, digest);
        }
        const { digest } = image.manifest;
        await addBlob(digest);
        await addLink(`${repository}/_manifests/revisions/${digest.replace(':', '/')}`, digest);
        await addLink(`${repository}/_manifests/tags/${tag}/current`, digest);
        await addLink(`${repository}/_manifests/tags/${tag}/index/${digest.replace(':', '/')}`, digest);
    }
    for (const [repository, digests] of Object.entries(files)) {
        for (const digest of digests) {
            await addBlob(digest);
            await addLink(`${repository}/_layers/${digest.replace(':', '/')}`, digest);
        }
    }
}
/** `registry.k8s.io/coredns/coredns:v1.14.6` to `coredns/coredns` and `v1.14.6`. */
function splitName(name) {
    const slash = name.indexOf('/');
    const colon = name.lastIndexOf(':');
    if (slash < 0 || colon < slash)
        throw new errors/* SetupError */.w3(`'${name}' is not an image name with a registry and a tag.`);
    return { repository: name.slice(slash + 1, colon), tag: name.slice(colon + 1) };
}
/** Two registries may both have `pause:3.10.2`; a mirror of both can serve them only if they are the same image. */
function refuseClashes(images) {
    const seen = new Map();
    for (const image of images) {
        const { repository, tag } = splitName(image.name);
        const other = seen.get(`${repository}:${tag}`);
        if (other !== undefined && other.manifest.digest !== image.manifest.digest) {
            throw new errors/* SetupError */.w3(`${other.name} and ${image.name} are different images, but one mirror can serve only one ${repository}:${tag}.`);
        }
        seen.set(`${repository}:${tag}`, image);
    }
}
function hexPath(digest) {
    const hex = digest.slice('sha256:'.length);
    return `sha256/${hex.slice(0, 2)}/${hex}`;
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/verify.js



/**
 * Lists all files below a folder with their sizes and hashes, sorted by path. What is neither a file nor a folder, such as
 * a link, is listed with an empty hash, and its target is not looked at. A file with several hard links is read
 * once. While one file's piece is hashed, another's is read; each reader reuses one buffer.
 */
async function hashFiles(folder, signal) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const pathsOf = (list) => list.map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    const paths = pathsOf(entries.filter((entry) => entry.isFile()));
    const others = pathsOf(entries.filter((entry) => !entry.isFile() && !entry.isDirectory()));
    const stats = await Promise.all(paths.map(async (path) => ({ path, ...(await identityOf(path)) })));
    const oneEach = new Map(stats.map((file) => [file.inode, file]));
    const hashes = new Map();
    const queue = [...oneEach.values()].sort((one, other) => other.size - one.size);
    const work = async () => {
        const buffer = new Uint8Array(1 << 20);
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            signal.throwIfAborted();
            hashes.set(next.inode, await sha256(next.path, buffer));
        }
    };
    await Promise.all([work(), work()]);
    return [
        ...stats.map((file) => ({ path: file.path, sha256: hashes.get(file.inode) ?? '', size: file.size })),
        ...others.map((path) => ({ path, sha256: '', size: 0 })),
    ]
        .map((file) => ({ ...file, path: (0,external_node_path_.relative)(folder, file.path) }))
        .sort((one, other) => (one.path < other.path ? -1 : 1));
}
/**
 * How the files in a folder differ from those a manifest names: at most one sentence per file. Files that it does not name
 * are differences too: the folder of the programs is searched for programs.
 */
function differences(expected, found) {
    const there = new Map(found.map((file) => [file.path, file]));
    const named = new Set(expected.map((file) => file.path));
    const extra = found.filter(({ path }) => !named.has(path)).map(({ path }) => `${path} is not in the manifest`);
    const wrong = expected.flatMap(({ path, sha256, size }) => {
        const file = there.get(path);
        if (file === undefined)
            return [`${path} is missing`];
        if (file.size !== size)
            return [`${path} has ${file.size} bytes instead of ${size}`];
        return file.sha256 === sha256 ? [] : [`${path} has different content`];
    });
    return [...wrong, ...extra];
}
async function identityOf(path) {
    const { dev, ino, size } = await (0,promises_.stat)(path);
    return { inode: `${dev}:${ino}`, size };
}
async function sha256(path, buffer) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = await (0,promises_.open)(path);
    try {
        for (;;) {
            const { bytesRead } = await file.read(buffer);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/assembleBundle.js














/**
 * Assembles finished parts into a bundle. The folder gets its name only when everything is in it, so a partial bundle is
 * never mistaken for a complete one.
 */
async function assembleBundle(recipe, parts, folder, tools) {
    const partial = `${folder}.partial`;
    await (0,promises_.rm)(partial, { recursive: true, force: true });
    await (0,promises_.mkdir)(partial, { recursive: true });
    const layout = new OciLayout((0,external_node_path_.join)(partial, 'images'));
    await layout.create();
    const tags = {
        kubernetes: recipe.version,
        coreDns: recipe.facts.coredns,
        etcd: `${recipe.facts.etcd.slice(1)}-0`,
        pause: recipe.facts.pause,
    };
    const listing = await (0,process/* runOrThrow */.nf)(tools.processes, parts.program('e2e.test'), ['--list-images'], {
        signal: tools.signal,
        limitSeconds: 60,
    });
    const { orders, withoutRecipe } = imageOrders(tags, listedImages(listing));
    const imageParts = await describeParts(recipe, parts);
    const images = await assembleImages(layout, imageParts, orders);
    await layout.writeIndex(imageParts.architecture);
    const hostFiles = [];
    for (const [program, path] of Object.entries(hostPrograms)) {
        const { digest, size } = await layout.addFile(parts.program(program));
        hostFiles.push({ path, mode: '0755', digest, size });
    }
    await writeRegistryTree(layout, (0,external_node_path_.join)(partial, 'registry'), {
        [bundle/* hostRepository */.b]: hostFiles.map((file) => file.digest),
    });
    for (const program of runnerPrograms)
        await place(parts, program, (0,external_node_path_.join)(partial, 'bin'));
    await place(parts, 'registry', (0,external_node_path_.join)(partial, 'registry-bin'));
    if (recipe.withKubeadm)
        await place(parts, 'kubeadm', (0,external_node_path_.join)(partial, 'bin-bench'));
    const name = (image, tag) => `${image.repository}:${tag}`;
    const manifest = {
        schema: 1,
        kubernetesVersion: recipe.version,
        components: components(recipe, imageParts.values.get('distribution') ?? ''),
        images: images.map((image) => ({ name: image.name, digest: image.manifest.digest, content: image.content })),
        imagesWithoutRecipe: withoutRecipe,
        hostFiles,
        files: await hashFiles(partial, tools.signal),
        pauseImage: name(sharedRecipes.pause, tags.pause),
        etcdImage: name(sharedRecipes.etcd, tags.etcd),
        coreDnsImage: name(clusterRecipes.coreDns, tags.coreDns),
        kubeProxyImage: name(clusterRecipes.kubeProxy, tags.kubernetes),
        apiServerImage: name(clusterRecipes.apiServer, tags.kubernetes),
        controllerManagerImage: name(clusterRecipes.controllerManager, tags.kubernetes),
        schedulerImage: name(clusterRecipes.scheduler, tags.kubernetes),
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(partial, bundle/* manifestName */.v), `${JSON.stringify(manifest, undefined, 2)}\n`);
    await (0,promises_.rename)(partial, folder);
    return { folder, manifest };
}
async function place(parts, program, folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await linkOrCopy(parts.program(program), (0,external_node_path_.join)(folder, program));
}
async function describeParts(recipe, parts) {
    const packages = await userlandPackages(parts.userlandFolder);
    const agnhost = await (0,promises_.readFile)((0,external_node_path_.join)(parts.kubernetes.folder, 'test/images/agnhost/VERSION'), 'utf8');
    const applets = await (0,promises_.readFile)((0,external_node_path_.join)(parts.busyboxFolder, 'applets.txt'), 'utf8');
    const values = new Map([
        ['kubernetes', recipe.version],
        ['etcd', recipe.facts.etcd],
        ['coredns', recipe.facts.coredns],
        ['corednsPluginsLeftOut', corednsPluginsLeftOut.join(', ')],
        ['busybox', versions/* busyboxSource */.ac.version],
        ['agnhost', agnhost.trim()],
        ['distribution', await (0,promises_.readFile)((0,external_node_path_.join)(parts.userlandFolder, 'distribution.txt'), 'utf8')],
        ...[...packages].map(([name, version]) => [`package:${name}`, version]),
    ]);
    return {
        binary: parts.program,
        sourceFolder: parts.kubernetes.folder,
        userlandLayer: (0,external_node_path_.join)(parts.userlandFolder, 'layer.tar'),
        busyboxApplets: applets.split('\n').filter((applet) => applet !== ''),
        values,
        architecture: recipe.architecture,
        created: parts.kubernetes.time,
    };
}
function components(recipe, distribution) {
    const built = recipe.parts.families.map(({ name, version, module }) => [name, { version, module }]);
    return {
        ...Object.fromEntries(built),
        go: { version: recipe.facts.go, module: 'golang.org/toolchain' },
        pause: { version: recipe.facts.pause, module: 'k8s.io/kubernetes (build/pause)' },
        busybox: { version: versions/* busyboxSource */.ac.version, module: `source archive sha256:${versions/* busyboxSource */.ac.sha256}` },
        userland: { version: distribution, module: 'packages of the distribution' },
    };
}

// EXTERNAL MODULE: ./build/js/src/system/parallel.js
var parallel = __webpack_require__(64874);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/artefacts.js




/**
 * Finished artefacts, each in a folder named by a hash of its recipe. A folder gets that name only when it is complete,
 * so an interrupted build resumes with the first missing artefact.
 */
class ArtefactStore {
    folder;
    tools;
    constructor(folder, tools) {
        this.folder = folder;
        this.tools = tools;
    }
    /** The artefact's folder, built now if it does not exist yet. */
    async get(step) {
        const finished = this.folderOf(step);
        if (await (0,files/* exists */.t2)(finished))
            return finished;
        const started = this.tools.clock.now();
        const partial = `${finished}.partial`;
        await (0,promises_.rm)(partial, { recursive: true, force: true });
        await (0,promises_.mkdir)(partial, { recursive: true });
        await step.make(partial);
        await (0,promises_.rename)(partial, finished);
        const seconds = (this.tools.clock.now() - started) / 1000;
        this.tools.voice.note(`${step.name}: ${seconds.toFixed(1)} s`);
        return finished;
    }
    async has(step) {
        return await (0,files/* exists */.t2)(this.folderOf(step));
    }
    folderOf(step) {
        return (0,external_node_path_.join)(this.folder, `${step.name}-${recipeHash(step.recipe)}`);
    }
}
/** A short hash of plain data, stable for equal data. */
function recipeHash(recipe) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/cPrograms.js






const pauseFlags = ['-Os', '-Wall', '-Werror', '-static'];
/** Compiles `pause` from the release's own C source, as upstream's Makefile does. */
async function makePause(folder, kubernetesFolder, version, processes, signal) {
    const source = (0,external_node_path_.join)(kubernetesFolder, 'build/pause/linux/pause.c');
    const args = [...pauseFlags, `-DVERSION=v${version}`, '-o', (0,external_node_path_.join)(folder, 'pause'), source];
    await (0,process/* runOrThrow */.nf)(processes, 'gcc', args, { signal, limitSeconds: 120 });
}
/**
 * Settings that differ from upstream's default configuration: a static binary, and without `tc`, which does not
 * compile with the headers of a Linux newer than 6.7.
 */
const busyboxSettings = { CONFIG_STATIC: 'y', CONFIG_TC: 'n' };
/**
 * Builds upstream's BusyBox, and writes the names of its applets to `applets.txt`.
 *
 * The archive comes from the package pool of the machine's distribution, which keeps upstream's file as it is, and is
 * checked against a pinned hash. Debian's own binary does not work here: it carries a patch that drops environment
 * variables whose names are not identifiers, and conformance specs set some.
 */
async function makeBusybox(folder, processes, signal) {
    const { version, sha256 } = versions/* busyboxSource */.ac;
    const work = (0,external_node_path_.join)(folder, 'source');
    await (0,promises_.mkdir)(work);
    const options = { signal, cwd: work, limitSeconds: 600, logFile: (0,external_node_path_.join)(folder, 'log') };
    const run = (command, ...args) => (0,process/* runOrThrow */.nf)(processes, command, args, options);
    const pool = (await packageSources(processes, signal))[0]?.uri ?? '';
    const archive = `busybox_${version}.orig.tar.bz2`;
    await run('/usr/lib/apt/apt-helper', '-o', 'APT::Sandbox::User=root', '-o', 'Acquire::Retries=5', 'download-file', `${pool}pool/main/b/busybox/${archive}`, archive, `SHA256:${sha256}`);
    await run('tar', '--extract', '--strip-components=1', `--file=${archive}`);
    await run('make', 'defconfig');
    const config = (0,external_node_path_.join)(work, '.config');
    await (0,promises_.writeFile)(config, withSettings(await (0,promises_.readFile)(config, 'utf8'), busyboxSettings));
    await run('make', `-j${(0,external_node_os_.availableParallelism)()}`, 'busybox');
    await run('cp', 'busybox', folder);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'applets.txt'), await run('./busybox', '--list'));
    await (0,promises_.rm)(work, { recursive: true });
}
/** A kernel-style configuration with some of its settings replaced. */
function withSettings(config, settings) {
    return Object.entries(settings).reduce((text, [name, value]) => text.replace(new RegExp(`^(${name}=.*|# ${name} is not set)$`, 'm'), value === 'n' ? `# ${name} is not set` : `${name}=${value}`), config);
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/goBuild.js


/** Downloads every module that the family's packages need and counts these packages, including those of the standard library. */
async function downloadDependencies(build) {
    let downloads = 0;
    const hear = (line) => {
        if (!line.startsWith('go: downloading '))
            return;
        downloads += 1;
        build.onProgress(`${downloads} modules downloaded`);
    };
    const { commands, testBinaries = {} } = build.family;
    const flags = ['-tools', ...tagFlags(build.family)];
    const listings = [await goOrThrow(build, ['list', ...flags, ...Object.values(commands)], hear)];
    for (const path of Object.values(testBinaries)) {
        listings.push(await goOrThrow(build, ['list', ...flags, '-test', path], hear));
    }
    return new Set(listings.flatMap((listing) => listing.split('\n')).filter((line) => line !== '')).size;
}
/**
 * Builds all commands and test binaries of the family into `output`.
 *
 * @param packageCount what {@link downloadDependencies} returned. The Go client names the packages that it compiles, not
 *   those that its cache has, so this is an upper bound, exact when the cache is empty.
 */
async function buildCommands(build, packageCount, output) {
    let compiled = 0;
    const count = (line) => {
        if (line.startsWith('go: ') || line.startsWith('#') || line.includes(' '))
            return;
        compiled += 1;
        build.onProgress(`${compiled} of at most ${packageCount} packages compiled`);
    };
    const flags = ['-v', ...compileFlags(build.family, build.component)];
    // One call for all commands, so packages of one are compiled while another is linked. It can name a binary only
    // after its package; where the name differs (etcd's server), a separate call does.
    const [asNamed, renamed] = partition(Object.entries(build.family.commands), ([file, path]) => goesBy(path) === file);
    if (asNamed.length > 0) {
        await goOrThrow(build, ['build', ...flags, '-o', `${output}/`, ...asNamed.map(([, path]) => path)], count);
    }
    for (const [file, path] of renamed) {
        await goOrThrow(build, ['build', ...flags, '-o', (0,external_node_path_.join)(output, file), path], count);
    }
    for (const [file, path] of Object.entries(build.family.testBinaries ?? {})) {
        // vet would type-check every package of the graph again.
        await goOrThrow(build, ['test', '-c', '-vet=off', ...flags, '-o', (0,external_node_path_.join)(output, file), path], count);
    }
}
/** The same for all families, so they share the compiled standard library. */
function compileFlags(family, component) {
    const stamps = Object.entries(family.stamps ?? {}).map(([variable, value]) => `-X ${variable}=${value.replace('{buildDate}', component.time)}`);
    const linker = ['-s', '-w', ...stamps, ...(family.cgo ? ['-linkmode=external', '-extldflags=-static'] : [])];
    // No one debugs these programs; without debug information there is less to compile, link, send and cache.
    return ['-trimpath', '-gcflags=all=-dwarf=false', ...tagFlags(family), `-ldflags=${linker.join(' ')}`];
}
function tagFlags(family) {
    return family.tags === undefined ? [] : ['-tags', family.tags.join(',')];
}
/** The name `go build` gives the binary of a package: its last path element that is not a major version. */
function goesBy(packagePath) {
    return packagePath
        .split('/')
        .filter((element) => !/^v\d+$/.test(element))
        .at(-1);
}
async function goOrThrow(build, args, onLine) {
    const result = await build.go.run(args, {
        cwd: build.folder,
        logFile: build.logFile,
        limitSeconds: 3600,
        onLine: (line, stream) => {
            if (stream === 'stderr')
                onLine(line);
        },
        ...(build.family.cgo ? { env: { CGO_ENABLED: '1' } } : {}),
    });
    if (result.exitCode === 0)
        return result.stdout;
    const said = result.stderr.split('\n').filter((line) => line.includes(' ') && !line.startsWith('go: downloading'));
    throw new process/* ProcessError */.yI(`Building ${build.family.name} ${build.family.version} failed: ${said.slice(-5).join(' | ').slice(0, 1000)}`, { nextStep: `The full output is in ${build.logFile}. Run the same command again to continue from here.` });
}
function partition(values, test) {
    return [values.filter(test), values.filter((value) => !test(value))];
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/goClient.js




/** @param toolchain such as `1.26.8`; the Go client gets it through the module proxy if it is a different version. */
function goClient(processes, toolchain, signal) {
    const env = {
        GOTOOLCHAIN: `go${toolchain}`,
        GOFLAGS: '-mod=mod -buildvcs=false',
        GOWORK: 'off',
        CGO_ENABLED: '0',
        // Compilers live for seconds: most exit before they would need to reclaim memory.
        GOGC: '400',
    };
    return {
        run: (args, options = {}) => processes.run('go', args, { signal, ...options, env: { ...env, ...options.env } }),
    };
}
/**
 * Downloads one module version, verified by the Go client against the checksum database.
 *
 * @throws InputError when the module proxy does not have it, as for a Kubernetes version that does not exist.
 */
async function downloadModule(go, path, version) {
    const download = await go.run(['mod', 'download', '-json', `${path}@${version}`], { limitSeconds: 600 });
    const answer = ((0,files/* jsonIn */.Yf)(download.stdout) ?? {});
    const folder = answer.Dir;
    const info = answer.Info;
    if (download.exitCode === 0 && folder !== undefined && info !== undefined) {
        return { path, version, folder, time: await publishedAt(info) };
    }
    const reason = (answer.Error ?? download.stderr).trim().replace(/\s+/g, ' ');
    if (/40[34]|410|unknown revision|not found|invalid version/i.test(reason) && path === 'k8s.io/kubernetes') {
        throw (0,versions/* refusal */.x5)(`the module proxy does not have Kubernetes ${version} (${reason})`);
    }
    throw new errors/* SetupError */.w3(`The Go module ${path}@${version} could not be downloaded: ${reason}`, {
        nextStep: 'Check that this machine can reach its Go module proxy (go env GOPROXY).',
    });
}
async function publishedAt(infoFile) {
    const info = JSON.parse(await (0,promises_.readFile)(infoFile, 'utf8'));
    return info.Time;
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/progressBoard.js
function progressBoard(voice) {
    const lines = new Map();
    const speak = () => voice.detail([...lines].map(([name, text]) => `${name}: ${text}`).join(' · '));
    return {
        show(name, text) {
            lines.set(name, text);
            speak();
        },
        done(name) {
            lines.delete(name);
            if (lines.size > 0)
                speak();
        },
    };
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/generatedMain.js


/**
 * The text of a main package around a component's library.
 *
 * @param moduleFolder the unpacked module of the component.
 */
async function mainSource(main, module, moduleFolder) {
    if (main.kind === 'registry')
        return goMain(main.drivers, `${module}/registry`, 'registry.RootCmd.Execute()');
    const pluginConfig = await (0,promises_.readFile)((0,external_node_path_.join)(moduleFolder, 'plugin.cfg'), 'utf8');
    return goMain(corednsPlugins(pluginConfig, main.withoutPlugins), `${module}/coremain`, 'coremain.Run()');
}
/**
 * The import paths of CoreDNS' plugins, from its own list of `name:package` lines. A package that is only a word lies
 * below CoreDNS' plugin folder.
 */
function corednsPlugins(pluginConfig, without) {
    return pluginConfig
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split(':'))
        .filter(([name = '']) => !without.includes(name))
        .map(([, path = '']) => (path.includes('/') ? path : `github.com/coredns/coredns/plugin/${path}`));
}
function goMain(sideEffects, library, call) {
    const imports = [...sideEffects.map((path) => `\t_ "${path}"`), `\t"${library}"`].join('\n');
    return `package main\n\nimport (\n${imports}\n)\n\nfunc main() {\n\t${call}\n}\n`;
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/wrapperModule.js




/**
 * Writes the module in which a family is built. It is the component's own go.mod under another name, requiring the
 * component itself, so exactly the versions its authors test with are used, along with their `godebug` and `go` lines.
 *
 * Local `replace` directives of a dependency have no effect, and `go install package@version` refuses a module that has
 * any. That is why each of them becomes a published version here (without this, k8s.io/kubernetes cannot be built at all).
 */
async function writeWrapperModule(go, family, component, folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'go.mod'), await (0,promises_.readFile)((0,external_node_path_.join)(component.folder, 'go.mod')));
    // The component's go.sum saves a checksum database lookup for each of its dependencies.
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'go.sum'), await (0,promises_.readFile)((0,external_node_path_.join)(component.folder, 'go.sum')));
    const edit = async (...args) => {
        const result = await go.run(['mod', 'edit', ...args], { cwd: folder });
        if (result.exitCode !== 0)
            throw new errors/* SetupError */.w3(`go mod edit failed for ${family.module}: ${result.stderr.trim()}`);
        return result.stdout;
    };
    const goMod = JSON.parse(await edit('-json'));
    await edit(...wrapperEdits(family, goMod));
    for (const [name, main] of Object.entries(family.generatedMains ?? {})) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, name));
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name, 'main.go'), await mainSource(main, family.module, component.folder));
    }
}
/** The arguments of `go mod edit` that turn a component's go.mod into its wrapper's. */
function wrapperEdits(family, goMod) {
    const local = (goMod.Replace ?? []).filter((replace) => replace.New.Path.startsWith('.')).map(({ Old }) => Old.Path);
    const required = new Map((goMod.Require ?? []).map(({ Path, Version }) => [Path, Version]));
    const edits = local.flatMap((path) => {
        const version = family.stagingVersion ?? required.get(path);
        if (version === undefined)
            return [`-dropreplace=${path}`];
        // The component still requires its placeholder version; the replace keeps the client from looking for it.
        const replace = family.stagingVersion === undefined ? [] : [`-replace=${path}=${path}@${version}`];
        return [`-dropreplace=${path}`, `-require=${path}@${version}`, ...replace];
    });
    const own = Object.entries({ [family.module]: family.version, ...family.with });
    return [
        `-module=kube-e2e.invalid/${family.name}`,
        ...edits,
        ...own.map(([path, version]) => `-require=${path}@${version}`),
    ];
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/build/buildParts.js











/** Where finished steps are kept. */
function artefactsFolder(cacheFolder) {
    return (0,external_node_path_.join)(cacheFolder, 'artefacts');
}
/**
 * Builds all parts of a release that are not yet finished, below `cacheFolder`.
 *
 * Kubernetes is built in one lane and the other Go modules in another, which keeps two cores busy even while one waits for
 * its linker; a third lane waits for packages of the distribution, and the modules of the second are downloaded ahead.
 */
async function buildParts(recipe, cacheFolder, tools) {
    const [first, ...others] = recipe.families;
    if (first === undefined)
        throw new Error('A release has at least one Go module.');
    const store = new ArtefactStore(artefactsFolder(cacheFolder), tools);
    const board = progressBoard(tools.voice);
    const folders = new Map();
    const make = async (step) => folders.set(step.name, await store.get(step));
    board.show(first.name, `downloading ${first.module} ${first.version}`);
    const client = goClient(tools.processes, recipe.goToolchain, tools.signal);
    // Alone and before anything else: this refuses a version that does not exist.
    const kubernetes = await downloadModule(client, first.module, first.version);
    board.done(first.name);
    await (0,parallel/* inParallel */.H)(tools.signal, [
        async (signal) => {
            const go = goClient(tools.processes, recipe.goToolchain, signal);
            await make(familyStep(recipe, first, go, cacheFolder, board).step);
        },
        async (signal) => {
            const go = goClient(tools.processes, recipe.goToolchain, signal);
            const steps = others.map((family) => familyStep(recipe, family, go, cacheFolder, board));
            await (0,parallel/* inParallel */.H)(signal, [
                async () => {
                    for (const { step, prepare } of steps)
                        if (!(await store.has(step)))
                            await prepare();
                },
                async () => {
                    for (const { step } of steps)
                        await make(step);
                },
            ]);
        },
        async (signal) => {
            await make(userlandStep(tools.processes, signal, board));
            await make(pauseStep(recipe, kubernetes, tools.processes, signal));
            await make(busyboxStep(tools.processes, signal, board));
        },
    ]);
    const folderOf = (step) => folders.get(step) ?? '';
    const programs = new Map([
        ...recipe.families.flatMap(({ name, commands, testBinaries }) => Object.keys({ ...commands, ...testBinaries }).map((file) => [file, (0,external_node_path_.join)(folderOf(name), file)])),
        ['pause', (0,external_node_path_.join)(folderOf('pause'), 'pause')],
        ['busybox', (0,external_node_path_.join)(folderOf('busybox'), 'busybox')],
    ]);
    return {
        program: (name) => {
            const file = programs.get(name);
            if (file === undefined)
                throw new Error(`No step of the build produces a program called ${name}.`);
            return file;
        },
        userlandFolder: folderOf('userland'),
        busyboxFolder: folderOf('busybox'),
        kubernetes,
    };
}
/** The step of one Go family, and its preparation (downloads), which may start ahead of the step. */
function familyStep(recipe, family, go, cacheFolder, board) {
    const prepare = once(async () => {
        const component = await downloadModule(go, family.module, family.version);
        const folder = (0,external_node_path_.join)(cacheFolder, 'modules', `${family.name}-${family.version}`);
        await writeWrapperModule(go, family, component, folder);
        const logs = (0,external_node_path_.join)(cacheFolder, 'logs');
        await (0,promises_.mkdir)(logs, { recursive: true });
        const build = {
            go,
            family,
            component,
            folder,
            logFile: (0,external_node_path_.join)(logs, `${family.name}-${family.version}.log`),
            onProgress: (text) => board.show(family.name, text),
        };
        const packageCount = await downloadDependencies(build);
        board.done(family.name);
        return { build, packageCount };
    });
    const step = {
        name: family.name,
        recipe: { family, go: recipe.goToolchain },
        make: async (output) => {
            const { build, packageCount } = await prepare();
            await buildCommands(build, packageCount, output);
            board.done(family.name);
        },
    };
    return { step, prepare };
}
function pauseStep(recipe, kubernetes, processes, signal) {
    return {
        name: 'pause',
        recipe: { kubernetes: kubernetes.version, version: recipe.pause, pauseFlags: pauseFlags },
        make: async (folder) => await makePause(folder, kubernetes.folder, recipe.pause, processes, signal),
    };
}
function busyboxStep(processes, signal, board) {
    return {
        name: 'busybox',
        recipe: { busyboxSource: versions/* busyboxSource */.ac, busyboxSettings: busyboxSettings },
        make: async (folder) => {
            board.show('busybox', `building ${versions/* busyboxSource */.ac.version}`);
            await makeBusybox(folder, processes, signal);
            board.done('busybox');
        },
    };
}
function userlandStep(processes, signal, board) {
    return {
        name: 'userland',
        recipe: userlandRecipe,
        make: async (folder) => {
            board.show('userland', 'installing packages');
            await makeUserland(folder, processes, signal);
            board.done('userland');
        },
    };
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

// EXTERNAL MODULE: ./build/js/src/system/kernelLock.js
var kernelLock = __webpack_require__(25623);
// EXTERNAL MODULE: ./build/js/src/system/wait.js
var system_wait = __webpack_require__(5136);
;// CONCATENATED MODULE: ./build/js/src/kubernetes/lock.js


/** How long to wait for another process's build: as long as a build from empty caches takes on a slow machine. */
const limitSeconds = 3600;
/** Runs `work` while no other process on this machine holds the lock of this name. */
async function withLock(name, what, tools, work) {
    const wait = {
        what: `another process that is ${what}`,
        limitSeconds,
        everySeconds: 1,
        clock: tools.clock,
        signal: tools.signal,
        onSeen: (seen) => tools.voice.detail(seen),
        nextStep: 'Look at that process; when it ends, this command continues.',
    };
    const release = await (0,system_wait/* waitFor */.f)(wait, async () => {
        const lock = await (0,kernelLock/* tryLock */.b)(name);
        if (lock !== undefined)
            return { done: true, value: lock };
        return { done: false, seen: `process ${await (0,kernelLock/* lockHolder */.m)(name)} is ${what}; waiting for it` };
    });
    try {
        return await work();
    }
    finally {
        await release();
    }
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/recipe.js







/** Increased when the way a bundle is assembled changes without a change in the data of its recipe. */
const layoutVersion = 1;
function releaseRecipe(version, withKubeadm) {
    const facts = (0,versions/* factsFor */.xh)(version);
    const families = goFamilies(version, facts, withKubeadm);
    const architecture = (0,external_node_os_.arch)() === 'x64' ? 'amd64' : (0,external_node_os_.arch)();
    return { version, architecture, withKubeadm, facts, parts: { goToolchain: facts.go, families, pause: facts.pause } };
}
/** Equal for equal recipes, on every machine. */
function bundleHash(recipe) {
    const images = { clusterRecipes: clusterRecipes, sharedRecipes: sharedRecipes, specRecipes: specRecipes };
    return recipeHash({ layoutVersion, recipe, images, hostPrograms: hostPrograms, runnerPrograms: runnerPrograms, userlandRecipe: userlandRecipe, busyboxSource: versions/* busyboxSource */.ac });
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/space.js



/**
 * Refuses a build that would fill a disk, before it starts. Needs on the same file system are summed.
 *
 * @throws InputError with one sentence per file system that is too full.
 */
async function requireSpace(needs, processes) {
    const fileSystems = new Map();
    for (const { folder, gib } of needs) {
        await (0,promises_.mkdir)(folder, { recursive: true });
        const { mountPoint, freeGib } = await fileSystemOf(folder, processes);
        const known = fileSystems.get(mountPoint) ?? { folders: [], gib: 0 };
        fileSystems.set(mountPoint, { folders: [...known.folders, folder], gib: known.gib + gib, freeGib });
    }
    const problems = [...fileSystems.values()]
        .filter(({ gib, freeGib }) => freeGib < gib)
        .map(({ folders, gib, freeGib }) => ({
        input: 'disk',
        message: `building a release needs ${gib} GiB below ${folders.join(' and ')}, and ${freeGib.toFixed(1)} GiB are free; free some space or set another cache folder.`,
    }));
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
}
async function fileSystemOf(folder, processes) {
    const table = await (0,process/* runOrThrow */.nf)(processes, 'df', ['--block-size=1', '--output=avail,target', folder]);
    const [, free = '0', mountPoint = '/'] = /^\s*(\d+)\s+(.+)$/m.exec(table) ?? [];
    return { mountPoint, freeGib: Number(free) / 2 ** 30 };
}

;// CONCATENATED MODULE: ./build/js/src/kubernetes/release.js













/** Where the bundle of a release is kept; its name changes with anything that decides what is in it. */
function bundleFolder(request) {
    const recipe = releaseRecipe(request.version, request.withKubeadm ?? false);
    return (0,external_node_path_.join)(request.cacheFolder, 'bundles', `${recipe.version}-${bundleHash(recipe)}`);
}
/**
 * The bundle of a Kubernetes release: from the cache, verified file by file, or built from Go modules.
 *
 * @throws InputError for a version that is not available, or a disk that is too full.
 */
async function getBundle(request, tools) {
    const recipe = releaseRecipe(request.version, request.withKubeadm ?? false);
    const folder = bundleFolder(request);
    const cached = await cachedBundle(folder, tools);
    if (cached !== undefined && 'bundle' in cached)
        return cached.bundle;
    const lock = (0,external_node_crypto_.createHash)('sha256').update(request.cacheFolder).digest('hex').slice(0, 16);
    return await withLock(lock, `building a release in ${request.cacheFolder}`, tools, async () => {
        // The other process may have built exactly this bundle.
        const built = await cachedBundle(folder, tools);
        if (built !== undefined && 'bundle' in built)
            return built.bundle;
        if (built !== undefined)
            await discardDamaged(built.damage, folder, request.cacheFolder, tools);
        await checkSpace(request.cacheFolder, tools);
        const parts = await buildParts(recipe.parts, request.cacheFolder, tools);
        tools.voice.detail('assembling images and registry');
        const started = tools.clock.now();
        const bundle = await assembleBundle(recipe, parts, folder, tools);
        tools.voice.note(`bundle: ${((tools.clock.now() - started) / 1000).toFixed(1)} s`);
        return bundle;
    });
}
/** What the cache has: nothing, a bundle whose every file matches its manifest, or a damaged one. */
async function cachedBundle(folder, tools) {
    if (!(await (0,files/* exists */.t2)((0,external_node_path_.join)(folder, bundle/* manifestName */.v))))
        return undefined;
    const started = tools.clock.now();
    tools.voice.detail('verifying the cached bundle');
    const manifest = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, bundle/* manifestName */.v), 'utf8'));
    const found = await hashFiles(folder, tools.signal);
    const damage = differences(manifest.files, found.filter(({ path }) => path !== bundle/* manifestName */.v));
    if (damage.length > 0)
        return { damage };
    const seconds = ((tools.clock.now() - started) / 1000).toFixed(1);
    tools.voice.note(`${manifest.files.length} files of the cached bundle verified in ${seconds} s`);
    return { bundle: { folder, manifest } };
}
/** Artefacts share their data with the bundle through hard links, so damage to one is damage to both. */
async function discardDamaged(damage, folder, cacheFolder, tools) {
    tools.voice.note(`the cached bundle is damaged (${damage.slice(0, 3).join('; ')}) and is being rebuilt`);
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.rm)(artefactsFolder(cacheFolder), { recursive: true, force: true });
}
async function checkSpace(cacheFolder, tools) {
    const caches = await (0,process/* runOrThrow */.nf)(tools.processes, 'go', ['env', 'GOCACHE', 'GOMODCACHE'], { signal: tools.signal });
    const [buildCache = cacheFolder] = caches.split('\n');
    const needs = [
        { folder: cacheFolder, gib: versions/* neededGiB */.iN.bundle },
        { folder: buildCache, gib: versions/* neededGiB */.iN.goCaches },
    ];
    await requireSpace(needs, tools.processes);
}

// EXTERNAL MODULE: ./build/js/src/plan/budget.js
var budget = __webpack_require__(12738);
// EXTERNAL MODULE: ./build/js/src/run/phase.js
var phase = __webpack_require__(34026);
;// CONCATENATED MODULE: ./build/js/src/run/phases/release.js




/** The phase `release`: Kubernetes as a verified bundle, from the cache or built. */
async function releasePhase(version, deps, processes, limitSeconds = budget/* releasePhaseSeconds */.ij) {
    return (0,phase/* phase */.Oi)(deps, { name: 'release', limitSeconds, processes }, async (tools) => {
        const request = { version, cacheFolder: deps.folders.cache };
        const folder = bundleFolder(request);
        const key = (0,external_node_path_.basename)(folder);
        const fetched = await deps.bundleShelf?.fetch(folder, key, tools.signal);
        const value = await getBundle(request, tools);
        if (fetched === false)
            await deps.bundleShelf?.store(folder, key, tools.signal);
        return { value, summary: `${version} with ${value.manifest.images.length} images, verified` };
    });
}


/***/ }),

/***/ 64874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/**
 * Runs lanes of work side by side. When one fails, the others are stopped, and the first failure is thrown once all have
 * ended: no child process outlives the call.
 *
 * @returns what each lane returned, in order
 */
async function inParallel(signal, lanes) {
    const failure = new AbortController();
    const either = AbortSignal.any([signal, failure.signal]);
    const failures = [];
    const results = await Promise.all(lanes.map(async (lane) => {
        try {
            return await lane(either);
        }
        catch (thrown) {
            failures.push(thrown);
            failure.abort(thrown);
            return undefined;
        }
    }));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ })

};
