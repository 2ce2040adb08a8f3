export const id = 3004;
export const ids = [3004];
export const modules = {

/***/ 27508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ assertReachable)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _src_system_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77044);
/* harmony import */ var _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);



/** The range of the embedded Azure's public addresses; RFC 5737 reserves it for documentation. */
const embeddedRange = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
embeddedRange.addSubnet('203.0.113.128', 25);
/**
 * Refuses an address of the embedded Azure that is not routed to its own network device: packets to it would otherwise
 * leave this machine.
 *
 * @throws SetupError that names the device instead
 */
async function assertReachable(publicAddress, deps) {
    if (!embeddedRange.check(publicAddress))
        return;
    const options = { signal: deps.signal, limitSeconds: 10 };
    const route = await (0,_src_system_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrThrow */ .nf)(deps.processes, 'ip', ['-o', 'route', 'get', publicAddress], options);
    const device = /\bdev (\S+)/.exec(route)?.[1] ?? 'none';
    if (device.startsWith('ke2e'))
        return;
    throw new _src_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupError */ .w3(`The address ${publicAddress} of the embedded Azure is routed to the device ${device} and not into its network.`, { nextStep: 'The embedded Azure has exited or lost its route. Run again: that starts it again.' });
}


/***/ }),

/***/ 23585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hostPackages),
/* harmony export */   z: () => (/* binding */ podNetworkPackages)
/* harmony export */ });
/**
 * Packages that every host of the product installs at its first boot, by the names that Debian and Ubuntu share. The image of the
 * embedded Azure's hosts contains them, so such a host needs no network to boot; everything else comes in the bundle.
 */
const hostPackages = ['ca-certificates', 'conntrack', 'iptables', 'kmod', 'nftables', 'python3-venv'];
/** What a host installs in addition for the pod network of its cluster, by the network's kind. */
const podNetworkPackages = { openvpn: ['openvpn'] };


/***/ }),

/***/ 90736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ validFor),
/* harmony export */   gd: () => (/* binding */ createSigningKeys),
/* harmony export */   ww: () => (/* binding */ createAuthority)
/* harmony export */ });
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80477);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8927);



const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** Clocks of runner and hosts may differ by this much. */
const backdatedMinutes = 10;
/** From a little before now until this many hours after it. */
function validFor(hours, clock) {
    const now = clock.now();
    return { notBefore: new Date(now - backdatedMinutes * 60_000), notAfter: new Date(now + hours * 3_600_000) };
}
/**
 * A self-signed authority for keys of ECDSA P-256. Everything that it issues ends when it does. All certificates carry
 * the key identifiers of RFC 5280, without which strict clients (Python from 3.13 on) refuse them.
 *
 * @param mask hears each private key before anyone else has it, as PEM and as the base64 found in kubeconfigs
 */
async function createAuthority(commonName, validity, mask) {
    const keys = await generateKeys();
    const root = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .X509CertificateGenerator */ .Jy.createSelfSigned({
        serialNumber: serialNumber(),
        name: [{ CN: [commonName] }],
        ...validity,
        keys,
        signingAlgorithm: algorithm,
        extensions: [
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .BasicConstraintsExtension */ .WA(true, 0, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsagesExtension */ .hy(_peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsageFlags */ .Ob.keyCertSign | _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsageFlags */ .Ob.cRLSign, true),
            await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .SubjectKeyIdentifierExtension */ .QE.create(keys.publicKey),
        ],
    });
    return {
        ...(await toPem(root, keys.privateKey, mask)),
        issue: async (leaf) => {
            const leafKeys = await generateKeys();
            const certificate = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .X509CertificateGenerator */ .Jy.create({
                serialNumber: serialNumber(),
                subject: [{ CN: [leaf.commonName] }, ...(leaf.organization === undefined ? [] : [{ O: [leaf.organization] }])],
                issuer: root.subject,
                ...validity,
                publicKey: leafKeys.publicKey,
                signingKey: keys.privateKey,
                signingAlgorithm: algorithm,
                extensions: [
                    ...leafExtensions(leaf),
                    await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .SubjectKeyIdentifierExtension */ .QE.create(leafKeys.publicKey),
                    await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .AuthorityKeyIdentifierExtension */ .Z$.create(keys.publicKey),
                ],
            });
            return await toPem(certificate, leafKeys.privateKey, mask);
        },
    };
}
/** The pair with which the control plane signs and checks service account tokens; it needs no certificate. */
async function createSigningKeys(mask) {
    const keys = await generateKeys();
    return {
        privateKey: await privatePem(keys.privateKey, mask),
        publicKey: pem(await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.exportKey('spki', keys.publicKey), 'PUBLIC KEY'),
    };
}
function leafExtensions(leaf) {
    const usages = leaf.usages.map((usage) => usage === 'server' ? _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsage */ .CD.serverAuth : _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsage */ .CD.clientAuth);
    const names = [
        ...(leaf.dnsNames ?? []).map((value) => ({ type: 'dns', value })),
        ...(leaf.addresses ?? []).map((value) => ({ type: 'ip', value })),
    ];
    return [
        new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .BasicConstraintsExtension */ .WA(false, undefined, true),
        new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsagesExtension */ .hy(_peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsageFlags */ .Ob.digitalSignature, true),
        new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsageExtension */ .j6(usages),
        ...(names.length === 0 ? [] : [new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .SubjectAlternativeNameExtension */ .Wx(names)]),
    ];
}
/** 127 random bits: positive, and at most 20 octets as RFC 5280 asks. */
function serialNumber() {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(16);
    bytes[0] = (bytes[0] ?? 0) & 0x7f;
    return bytes.toString('hex');
}
async function generateKeys() {
    return await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
async function toPem(certificate, key, mask) {
    return { certificate: `${certificate.toString('pem')}\n`, privateKey: await privatePem(key, mask) };
}
async function privatePem(key, mask) {
    const text = pem(await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
    mask(text);
    mask(Buffer.from(text).toString('base64'));
    return text;
}
function pem(data, label) {
    return `${_peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .PemConverter */ .v6.encode(data, label)}\n`;
}


/***/ }),

/***/ 96330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ credentialFiles)
/* harmony export */ });
/** A certificate and its key as two files that differ in their extension. */
function credentialFiles(name, credentials) {
    return { [`${name}.crt`]: credentials.certificate, [`${name}.key`]: credentials.privateKey };
}


/***/ }),

/***/ 38432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ tiedToConnection),
/* harmony export */   J: () => (/* binding */ openConnection)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77044);
/* harmony import */ var _system_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77431);



/**
 * The command as one that ends, with everything that it has started, when its connection does: it is stopped once its
 * standard input ends, which the side that runs it must keep open ({@link RunOptions.keepInputOpen}). By itself, a command
 * would go on after its connection, and ssh's control master would wait for it.
 */
function tiedToConnection(command) {
    return `(
    exec 3<&0
    setsid sh -c ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(command)} </dev/null 3<&- & work=$!
    { cat <&3; kill -TERM -$work; sleep 2; kill -KILL -$work; } >/dev/null 2>&1 & watch=$!
    wait $work; code=$?
    kill $watch; exit $code
  )`;
}
function openConnection(host, ssh) {
    const args = (command) => ['-F', ssh.configFile, host, `sudo -n sh -c ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(command)}`];
    const run = (command, options = {}) => ssh.processes.run('ssh', args(command), { signal: ssh.signal, limitSeconds: 60, ...options });
    const must = async (command, options) => {
        const result = await run(command, options);
        if (result.exitCode === 0)
            return result.stdout;
        throw new _system_process_js__WEBPACK_IMPORTED_MODULE_1__/* .ProcessError */ .yI(`On ${host}, "${summary(command)}" failed with exit code ${result.exitCode}: ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLines */ .w$)(result.stderr || result.stdout)}`);
    };
    /** A local pipeline with ssh at one end: `parameters` come first as `$1`…, then the arguments of ssh. */
    const pipeline = (script, parameters, command, options = {}) => ssh.processes.run('bash', ['-c', `set -o pipefail; ${script}`, 'pipeline', ...parameters, ...args(command)], {
        signal: ssh.signal,
        limitSeconds: 60,
        ...options,
    });
    return {
        host,
        run,
        must,
        async send(localFolder, listFile, remoteFolder, options) {
            const folder = (0,_system_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(remoteFolder);
            const result = await pipeline('folder=$1 list=$2; shift 2; tar -C "$folder" --no-recursion --files-from="$list" -cf - | ssh "$@"', [localFolder, listFile], `umask 022; mkdir -p ${folder} && tar -C ${folder} --no-same-owner -xf -`, options);
            if (result.exitCode !== 0) {
                throw new _system_process_js__WEBPACK_IMPORTED_MODULE_1__/* .ProcessError */ .yI(`Sending ${localFolder} to ${host} failed with exit code ${result.exitCode}: ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLines */ .w$)(result.stderr)}`);
            }
        },
        fetch: (command, localFile, options) => pipeline('file=$1; shift; ssh "$@" > "$file"', [localFile], command, options),
        attempt: () => ssh.processes.run('ssh', ['-F', ssh.configFile, '-o', 'ConnectTimeout=5', host, 'true'], {
            signal: ssh.signal,
            limitSeconds: 20,
        }),
        async close() {
            // An aborted run must close too, so the run's own signal is left out here.
            await ssh.processes
                .run('ssh', ['-F', ssh.configFile, '-O', 'exit', host], { limitSeconds: 5 })
                .catch(() => undefined);
            // The last connection to close removes the folder; until then it is not empty.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(ssh.sockets).catch(() => undefined);
        },
    };
}
function summary(command) {
    const line = command.trim().split('\n')[0] ?? '';
    return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}


/***/ }),

/***/ 63176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ saltFolder),
/* harmony export */   PB: () => (/* binding */ sendStates),
/* harmony export */   bg: () => (/* binding */ pillarFile),
/* harmony export */   vi: () => (/* binding */ sendBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56118);





/** Where a host keeps its states, its pillar and Salt's configuration; salt-states/minion names the same folder. */
const saltFolder = '/srv/kube-e2e';
/** The pillar on a host, with the host's secrets; deleted as soon as its states were applied. */
const pillarFile = `${saltFolder}/pillar/host.sls`;
/** Where the hub keeps what its registry serves; salt-states/defaults.yaml names the same folder. */
const bundleFolder = '/var/lib/kube-e2e/bundle';
/** The parts of the bundle that the hub serves; the rest is for the runner. */
const servedParts = ['registry/', 'registry-bin/'];
/** A large bundle takes a while over a slow line; a line slower than this is of no use. */
const slowestBytesPerSecond = 1_000_000;
/** Sends one host its states, its pillar and Salt's configuration, readable by root only, replacing older ones. */
async function sendStates(connection, saltStates, pillar) {
    const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_4__.pack)();
    for (const file of await filesBelow(saltStates)) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(saltStates, file);
        archive.entry({ name: name === 'minion' ? 'salt/minion' : `states/${name}` }, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
    }
    archive.entry({ name: 'pillar/top.sls' }, "base:\n  '*': [host]\n");
    archive.entry({ name: 'pillar/host.sls' }, `#!json\n${JSON.stringify(pillar)}\n`);
    archive.finalize();
    await connection.must(`set -e; umask 077; rm -rf ${saltFolder}.new; mkdir -p ${saltFolder}.new; tar -C ${saltFolder}.new --no-same-permissions -xf -
     rm -rf ${saltFolder}; mv ${saltFolder}.new ${saltFolder}`, { input: await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)(archive) });
}
/**
 * Sends the hub what its registry serves, except for files that it already has in full length. Content is checked
 * where it is used: binaries by each host, images by containerd, both by their hashes.
 *
 * @returns what had to be sent
 */
async function sendBundle(hub, bundle) {
    const listing = await hub.must(`cd ${bundleFolder} 2>/dev/null && find . -type f -printf '%s %P\\n' || true`);
    const there = new Set(listing.split('\n'));
    const served = bundle.manifest.files.filter((file) => servedParts.some((part) => file.path.startsWith(part)));
    const missing = served.filter((file) => !there.has(`${file.size} ${file.path}`));
    const bytes = missing.reduce((sum, file) => sum + file.size, 0);
    if (missing.length === 0)
        return { files: 0, bytes };
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ke2e-send-'));
    try {
        const list = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'files');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(list, missing.map((file) => `${file.path}\n`).join(''));
        await hub.send(bundle.folder, list, bundleFolder, { limitSeconds: 60 + bytes / slowestBytesPerSecond });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
    return { files: missing.length, bytes };
}
async function filesBelow(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .sort();
}


/***/ }),

/***/ 49028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ podNetworkOf)
});

// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/hostPackages.js
var hostPackages = __webpack_require__(23585);
// EXTERNAL MODULE: ./build/js/src/plan/hosts.js
var plan_hosts = __webpack_require__(10672);
// EXTERNAL MODULE: ./build/js/src/cluster/certificates.js
var cluster_certificates = __webpack_require__(90736);
// EXTERNAL MODULE: ./build/js/src/cluster/componentFiles.js
var componentFiles = __webpack_require__(96330);
;// CONCATENATED MODULE: ./build/js/src/cluster/podNetwork/openvpn/certificates.js


/**
 * The certificates by which the ends of the tunnel know each other: an authority that issues nothing else, and one
 * certificate per host whose common name is the host's.
 *
 * @returns files by host name
 */
async function issueCertificates(hosts, validity, mask) {
    const authority = await (0,cluster_certificates/* createAuthority */.ww)('kube-e2e vpn', validity, mask);
    return new Map(await Promise.all(hosts.map(async ({ name, role }) => {
        const own = await authority.issue({ commonName: name, usages: [role === 'hub' ? 'server' : 'client'] });
        return [name, { 'ca.crt': authority.certificate, ...(0,componentFiles/* credentialFiles */.x)('host', own) }];
    })));
}

// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
;// CONCATENATED MODULE: ./build/js/src/cluster/podNetwork/openvpn/keys.js


/**
 * Creates the tls-crypt-v2 keys of the tunnel: one for the hub and a separate one for each worker, wrapped for the hub, so
 * no two workers share a secret. The hub's own openvpn creates them, in memory; they leave it only through this connection.
 *
 * @returns the key's text by host name
 */
async function makeKeys(hub, workers, mask) {
    const output = await hub.must(`set -e; umask 077; folder=$(mktemp -d -p /run); trap 'rm -r "$folder"' EXIT; cd "$folder"
     openvpn --genkey tls-crypt-v2-server server >&2; cat server
     for name in ${workers.map(shell/* quoted */.TL).join(' ')}; do
       openvpn --tls-crypt-v2 server --genkey tls-crypt-v2-client "$name" >&2; cat "$name"
     done`);
    const keys = output.match(/^-----BEGIN OpenVPN .+-----\n[^-]+^-----END OpenVPN .+-----\n/gm) ?? [];
    const names = [hub.host, ...workers];
    if (keys.length !== names.length) {
        throw new errors/* SetupError */.w3(`openvpn on ${hub.host} created ${keys.length} of ${names.length} VPN keys.`, {
            nextStep: 'The hub needs OpenVPN 2.5 or newer, the first version with per-client keys.',
        });
    }
    for (const key of keys)
        mask(key);
    return new Map(names.map((name, index) => [name, keys[index] ?? '']));
}

// EXTERNAL MODULE: ./build/js/src/plan/addresses.js
var addresses = __webpack_require__(43651);
;// CONCATENATED MODULE: ./build/js/src/cluster/podNetwork/openvpn/pillar.js

/** What salt-states/pod-network/openvpn/ reads. */
function pillarOf(plan, hosts) {
    return {
        kind: plan.kind,
        interface: 'tun0',
        range: (0,addresses/* network */.Nm)(plan.cidr),
        port: plan.port,
        topology: plan.topology,
        mtu: plan.mtu,
        ends: Object.fromEntries(hosts.map((host) => [host.name, endOf(plan, host)])),
    };
}
/** The address of a host in the tunnel; every host of a plan has one. */
function addressIn(plan, host) {
    const address = plan.addresses[host];
    if (address === undefined)
        throw new Error(`The plan has no address in the VPN for ${host}.`);
    return address;
}
function endOf(plan, { name, role }) {
    const address = addressIn(plan, name);
    // The far end of the point-to-point link that net30 gives a host: one address on for the hub, one back for workers.
    return { address, peer: (0,addresses/* addressAt */.c)(`${address}/32`, role === 'hub' ? 1 : -1) };
}

;// CONCATENATED MODULE: ./build/js/src/cluster/podNetwork/openvpn/openVpn.js






/** Pods of different hosts meet inside OpenVPN: the hub listens, every worker connects to it. */
function openVpn(network, { hosts: planned, cluster }) {
    return {
        packages: hostPackages/* podNetworkPackages */.z.openvpn,
        hubAddresses: [addressIn(network, (0,plan_hosts/* hubOf */.r)(planned).name)],
        units: ['openvpn-server@pods', 'openvpn-client@pods'],
        failure: 'vpn-down',
        pillar: (hosts) => pillarOf(network, hosts),
        async makeSecrets(hosts, hub, { clock, mask }) {
            const [certificates, keys] = await Promise.all([
                issueCertificates(hosts, (0,cluster_certificates/* validFor */._K)(cluster.certificateHours, clock), mask),
                makeKeys(hub, workersOf(hosts), mask),
            ]);
            return new Map([...keys].map(([name, key]) => [name, { openvpn: { ...certificates.get(name), 'tls-crypt-v2.key': key } }]));
        },
    };
}
function workersOf(hosts) {
    const hub = (0,plan_hosts/* hubOf */.r)(hosts);
    return hosts.filter((host) => host !== hub).map((host) => host.name);
}

;// CONCATENATED MODULE: ./build/js/src/cluster/podNetwork/kinds.js

/** The pod network of a plan. A second kind is chosen here. */
function podNetworkOf(plan) {
    return openVpn(plan.podNetwork, plan);
}


/***/ }),

/***/ 92944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ returnFile),
/* harmony export */   xG: () => (/* binding */ applyStates)
/* harmony export */ });
/* unused harmony exports completedState, readReturn */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25458);
/* harmony import */ var _system_shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77431);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38432);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63176);






/** Where a host keeps the last return of Salt. */
const returnFile = '/var/log/kube-e2e-salt.json';
/** One whole state run on a slow host with nothing cached. */
const limitSeconds = 600;
/**
 * Applies all states to a host that has them and its pillar, and returns the outcome of each, in the order in which
 * they ran. The host's secrets are in the pillar, so it is deleted whatever the outcome: each run needs a fresh one.
 *
 * @throws SetupError that names host, state and comment when a state failed, when the states could not be compiled, or
 *   when the host returned nothing
 */
async function applyStates(connection, options = {}) {
    const test = options.test === true ? ' test=True' : '';
    const saltCall = `/opt/salt/bin/salt-call --config-dir=${_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .saltFolder */ .BC}/salt --local --id=${connection.host} --log-level=info \
    state.apply${test} --retcode-passthrough --out=json --out-file=${returnFile}`;
    const { stdout, stderr, exitCode } = await connection.run(`umask 077; rm -f ${returnFile}
     ${(0,_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .tiedToConnection */ .E)(saltCall)}; code=$?
     rm -f ${_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .pillarFile */ .bg}; cat ${returnFile}; exit $code`, {
        limitSeconds,
        keepInputOpen: true,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        onLine: (line, stream) => {
            const name = stream === 'stderr' ? completedState(line) : undefined;
            if (name !== undefined)
                options.onState?.(name);
        },
    });
    const states = readReturn(connection.host, stdout, stderr);
    const failed = firstFailure(states);
    if (failed !== undefined)
        throw stateFailed(connection.host, failed);
    if (exitCode !== 0 || states.length === 0) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3(`salt-call on ${connection.host} exited with code ${exitCode} after ${states.length} states, none of which failed: ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w$)(stderr)}`, { kind: 'salt-state-failed' });
    }
    return states;
}
/** Salt's own log is the source of progress: it names each state as it ends. */
function completedState(line) {
    return /^\[INFO\s*\] Completed state \[(.*)\] at time /.exec(line)?.[1];
}
const returnSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    local: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        result: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().nullable(),
        comment: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())]),
        changes: zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(),
        duration: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()]).optional(),
        __id__: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
        __sls__: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
        __run_num__: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    })),
});
/** Salt returns a list of texts instead of the map when the states did not compile. */
const errorsSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ local: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
/** Reads what `salt-call --out=json` printed, sorted as the states ran. */
function readReturn(host, stdout, stderr = '') {
    const value = (0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonIn */ .Yf)(stdout);
    const errors = errorsSchema.safeParse(value);
    if (errors.success) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3(`The states of ${host} could not be compiled: ${errors.data.local.join(' | ')}`, {
            kind: 'salt-state-failed',
        });
    }
    const map = returnSchema.safeParse(value);
    if (!map.success) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3(`${host} returned nothing from its state run: ${(0,_system_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w$)(stderr) || (0,_system_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w$)(stdout)}`, {
            kind: 'salt-state-failed',
            nextStep: `On the host, /var/log/kube-e2e-salt.log has Salt's complaints.`,
        });
    }
    return Object.entries(map.data.local)
        .sort(([, a], [, b]) => a.__run_num__ - b.__run_num__)
        .map(([key, state]) => {
        // Keys are module_|-id_|-name_|-function.
        const [module = '', id = '', , name = ''] = key.split('_|-');
        return {
            id: state.__id__ ?? id,
            function: `${module}.${name}`,
            sls: state.__sls__ ?? '',
            result: state.result,
            comment: [state.comment].flat().join(' '),
            changed: Object.keys(state.changes ?? {}).length > 0,
            seconds: Number.parseFloat(String(state.duration ?? 0)) / 1000,
        };
    });
}
/** The state whose failure is the cause: states that failed only for a missing requirement come after it. */
function firstFailure(states) {
    const failed = states.filter((state) => state.result === false);
    return failed.find((state) => !state.comment.startsWith('One or more requisite failed')) ?? failed[0];
}
function stateFailed(host, state) {
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3(`On ${host}, the state "${state.id}" (${state.function} in ${state.sls}) failed: ${state.comment.trim()}`, {
        kind: 'salt-state-failed',
        nextStep: `The collected logs of ${host} have Salt's full return and the journal of the service in question.`,
    });
}


/***/ }),

/***/ 13433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i8: () => (/* binding */ connectHosts),
  ao: () => (/* binding */ connectionOf),
  DT: () => (/* binding */ makeSshIdentity)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/plan/hosts.js
var plan_hosts = __webpack_require__(10672);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
// EXTERNAL MODULE: ./build/js/src/system/wait.js
var wait = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/cluster/connection.js
var cluster_connection = __webpack_require__(38432);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
;// CONCATENATED MODULE: ./build/js/src/cluster/hostKey.js




/** Creates a key on the host that no one else has ever seen and prints its public half; the host does not use it yet. */
const makeKey = `set -e
cd /etc/ssh
rm -f next_host_key next_host_key.pub
ssh-keygen -q -t ed25519 -N '' -C "$(hostname)" -f next_host_key
cat next_host_key.pub`;
/** Replaces all other keys with the new one. Open sessions stay open: sshd keeps them across a restart. */
const useKey = `set -e
cd /etc/ssh
rm -f ssh_host_*_key ssh_host_*_key.pub
mv next_host_key.pub ssh_host_ed25519_key.pub
mv next_host_key ssh_host_ed25519_key
systemctl try-restart ssh.service`;
/** Pins the one-time key for a host that has nothing pinned yet. */
async function expectFirstHostKey(file, host, publicKey) {
    await (0,promises_.writeFile)(file, `${host} ${publicKey}\n`, { mode: 0o600, flag: 'wx' }).catch((thrown) => {
        if (thrown.code !== 'EEXIST')
            throw thrown;
    });
}
/**
 * Replaces the one-time host key with one created on the host, and pins that. Both are known while the host changes over,
 * so a run that is interrupted in between still knows its host. A host whose own key is already pinned is left alone.
 */
async function pinFreshHostKey(connection, firstPublicKey, ssh) {
    const file = (0,external_node_path_.join)(ssh.knownHosts, connection.host);
    const first = `${connection.host} ${firstPublicKey}\n`;
    if (!(await (0,promises_.readFile)(file, 'utf8')).includes(first))
        return;
    const publicKey = (await connection.must(makeKey)).trim();
    if (!/^ssh-ed25519 [A-Za-z0-9+/=]+( \S+)?$/.test(publicKey)) {
        throw new errors/* SetupError */.w3(`${connection.host} was asked for a new SSH host key and gave a different answer: ${publicKey}`);
    }
    const own = `${connection.host} ${publicKey}\n`;
    await (0,files/* writeWhole */.f8)(file, first + own);
    await connection.must(useKey);
    await (0,files/* writeWhole */.f8)(file, own);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/js/src/cluster/sshConfig.js




/** The longest folder below which a socket's path is short enough for the kernel, with all that ssh adds to it. */
const longestSocketParent = 30;
/** A folder whose path is short enough for sockets: a runner's temp folder often is not. */
function socketParent() {
    return (0,external_node_os_.tmpdir)().length > longestSocketParent ? '/tmp' : (0,external_node_os_.tmpdir)();
}
/** A path as one word of ssh_config, where quotes and backslashes are escaped, and a percent sign begins a token. */
function configWord(path) {
    return `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
/** Nothing of the user's or the system's own SSH configuration applies: `-F` with this file replaces both. */
function sshConfig(plan, hosts, paths) {
    const { key, knownHosts, sockets, configFile } = paths;
    const hub = (0,plan_hosts/* hubOf */.r)(hosts);
    const common = [
        'Host *',
        `  User ${plan.vm.adminUsername}`,
        `  IdentityFile ${configWord(key)}`,
        '  IdentitiesOnly yes',
        '  IdentityAgent none',
        '  BatchMode yes',
        '  StrictHostKeyChecking yes',
        '  GlobalKnownHostsFile /dev/null',
        '  UpdateHostKeys no',
        '  CheckHostIP no',
        '  HostKeyAlgorithms ssh-ed25519',
        // Processors accelerate these; a bundle is large.
        '  Ciphers aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com',
        '  ConnectTimeout 30',
        '  ServerAliveInterval 5',
        '  ServerAliveCountMax 6',
        '  ControlMaster auto',
        `  ControlPath ${configWord(`${sockets}/`).slice(0, -1)}%C"`,
        // A master that nobody uses any longer ends by itself, even when this program was killed.
        '  ControlPersist 300',
        '  LogLevel ERROR',
    ];
    // As ProxyJump does, which does not quote the path of this file.
    const throughHub = `ssh -F ${(0,shell/* quoted */.TL)(configFile).replaceAll('%', '%%')} -W [%h]:%p ${hub.name}`;
    const each = hosts.flatMap((host) => [
        `Host ${host.name}`,
        `  HostName ${host.publicAddress ?? host.privateAddress}`,
        `  HostKeyAlias ${host.name}`,
        `  UserKnownHostsFile ${configWord((0,external_node_path_.join)(knownHosts, host.name))}`,
        ...(host === hub ? [] : [`  ProxyCommand ${throughHub}`]),
    ]);
    return `${[...each, ...common].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/js/src/cluster/ssh.js










/** How long a new machine may take from its creation to an answer on port 22, and from there to the end of its customData. */
const answerLimitSeconds = 300;
const prepareLimitSeconds = 600;
/** Creates the client key and the one-time host key in `folder`, or finds those that an earlier call created there. */
async function makeSshIdentity(folder, tools) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const client = await keyPair((0,external_node_path_.join)(folder, 'id_ed25519'), tools);
    const host = await keyPair((0,external_node_path_.join)(folder, 'first_host_key'), tools);
    return { folder, privateKeyFile: client.file, publicKey: client.publicKey, firstHostKey: host };
}
/**
 * Connects to all hosts, the workers through the hub, and waits until each has finished its customData. Host keys are
 * checked from the first connection on: against the run's one-time key, then against the key that each host creates for
 * itself on that connection.
 *
 * @returns one connection per host, by host name. Close each when done.
 */
async function connectHosts(plan, hosts, identity, tools) {
    const ssh = await configure(plan, hosts, identity, tools);
    const hub = (0,plan_hosts/* hubOf */.r)(hosts);
    const connected = new Map();
    try {
        connected.set(hub.name, await connectHost(hub, ssh, identity, tools));
        const workers = hosts.filter((host) => host !== hub);
        await Promise.all(workers.map(async (host) => connected.set(host.name, await connectHost(host, ssh, identity, tools))));
        const all = new Map(hosts.map((host) => [host.name, connectionOf(connected, host.name)]));
        await Promise.all([...all.values()].map((connection) => waitUntilPrepared(connection, tools)));
        return all;
    }
    catch (thrown) {
        await Promise.all([...connected.values()].map((connection) => connection.close()));
        await (0,promises_.rm)(ssh.sockets, { recursive: true, force: true });
        throw thrown;
    }
}
/** The connection to the host of that name; every host of a plan has one once `connectHosts` has returned. */
function connectionOf(connections, name) {
    const connection = connections.get(name);
    if (connection === undefined)
        throw new Error(`There is no connection to ${name}.`);
    return connection;
}
async function keyPair(file, tools) {
    const read = async () => ({
        file,
        privateKey: await (0,promises_.readFile)(file, 'utf8'),
        publicKey: await firstLine(`${file}.pub`),
    });
    const pair = await read().catch(async () => {
        await (0,promises_.rm)(file, { force: true });
        await (0,process/* runOrThrow */.nf)(tools.processes, 'ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'kube-e2e', '-f', file], {
            signal: tools.signal,
            limitSeconds: 20,
        });
        return await read();
    });
    tools.mask(pair.privateKey);
    return pair;
}
async function firstLine(file) {
    return (await (0,promises_.readFile)(file, 'utf8')).trim();
}
/** Writes `ssh_config` and, for each host that has no pinned key yet, a known-hosts file with the one-time key. */
async function configure(plan, hosts, identity, tools) {
    const knownHosts = (0,external_node_path_.join)(identity.folder, 'known-hosts');
    await (0,promises_.mkdir)(knownHosts, { recursive: true, mode: 0o700 });
    for (const host of hosts)
        await expectFirstHostKey((0,external_node_path_.join)(knownHosts, host.name), host.name, identity.firstHostKey.publicKey);
    const sockets = await (0,promises_.mkdtemp)((0,external_node_path_.join)(socketParent(), 'ke2e-ssh-'));
    const configFile = (0,external_node_path_.join)(identity.folder, 'ssh_config');
    await (0,promises_.writeFile)(configFile, sshConfig(plan, hosts, { key: identity.privateKeyFile, knownHosts, sockets, configFile }), { mode: 0o600 });
    return { configFile, knownHosts, sockets, processes: tools.processes, signal: tools.signal };
}
async function connectHost(host, ssh, identity, tools) {
    const connection = (0,cluster_connection/* openConnection */.J)(host.name, ssh);
    await (0,wait/* waitFor */.f)({
        what: `${host.name} to answer SSH`,
        limitSeconds: answerLimitSeconds,
        everySeconds: 0.5,
        clock: tools.clock,
        signal: tools.signal,
        onSeen: (seen) => tools.voice.detail(`${host.name}: ${seen}`),
        kind: 'host-unreachable',
    }, async () => {
        const { exitCode, stderr } = await connection.attempt();
        if (exitCode === 0)
            return { done: true, value: undefined };
        refuseWrongHostKey(host, stderr);
        return { done: false, seen: (0,shell/* lastLines */.w$)(stderr, 1) || `ssh exited with code ${exitCode}` };
    });
    await pinFreshHostKey(connection, identity.firstHostKey.publicKey, ssh);
    return connection;
}
/** Waiting does not turn a wrong key into the right one. */
function refuseWrongHostKey(host, stderr) {
    if (!/Host key verification failed|HOST IDENTIFICATION HAS CHANGED/.test(stderr))
        return;
    throw new errors/* SetupError */.w3(`The machine that answers as ${host.name} at ${host.publicAddress ?? host.privateAddress} has a different SSH host key from the one created for this run.`, {
        kind: 'host-unreachable',
        nextStep: 'Do not trust that address. Tear the run down and start again; if it happens again, someone is intercepting the connection.',
    });
}
/** Waits for the end of customData; see customData.ts for the file in which the host reports its progress. */
async function waitUntilPrepared(connection, tools) {
    await (0,wait/* waitFor */.f)({
        what: `${connection.host} to finish its first-boot script`,
        limitSeconds: prepareLimitSeconds,
        everySeconds: 0.5,
        clock: tools.clock,
        signal: tools.signal,
        onSeen: (seen) => tools.voice.detail(`${connection.host}: ${seen}`),
        nextStep: `On the host, see /var/log/cloud-init-output.log and "cloud-init status --long".`,
    }, async () => {
        const { stdout } = await connection.run('cat /var/lib/kube-e2e/status 2>/dev/null || echo waiting for cloud-init');
        const status = stdout.trim();
        if (status === 'ready')
            return { done: true, value: undefined };
        if (!status.startsWith('failed'))
            return { done: false, seen: status };
        const log = await connection.run('tail -n 15 /var/log/cloud-init-output.log');
        throw new errors/* SetupError */.w3(`The first-boot script of ${connection.host} ${status}: ${log.stdout.trim()}`, {
            nextStep: 'Check that the host can reach its package sources and the Python package index (PyPI); its full log is in /var/log/cloud-init-output.log.',
        });
    });
}


/***/ }),

/***/ 10672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ hubOf)
/* harmony export */ });
/** The one hub of a cluster. Throws if there is none, which no valid plan allows. */
function hubOf(hosts) {
    const hub = hosts.find((host) => host.role === 'hub');
    if (hub === undefined)
        throw new Error('A cluster has exactly one hub, and this list of hosts has none.');
    return hub;
}


/***/ }),

/***/ 93004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectAfterwards: () => (/* binding */ collectAfterwards),
  i: () => (/* binding */ collectPhase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/embedded-azure/client/reachable.js
var reachable = __webpack_require__(27508);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/cluster/podNetwork/kinds.js + 4 modules
var kinds = __webpack_require__(49028);
// EXTERNAL MODULE: ./build/js/src/cluster/salt.js
var salt = __webpack_require__(92944);
;// CONCATENATED MODULE: ./build/js/src/cluster/logs.js





/** The newest part of each log; older parts rarely explain how it ended. */
const limitBytes = 8 * 1024 * 1024;
const limitSeconds = 45;
const sourcesOf = (plan) => ({
    ...Object.fromEntries(['kubelet', 'containerd', 'kube-e2e-registry', ...(0,kinds/* podNetworkOf */.t)(plan).units].map((unit) => [
        `${unit}.log`,
        `journalctl --no-pager --quiet -o short-iso-precise -u '${unit}'`,
    ])),
    'salt-return.json': `cat ${salt/* returnFile */.JO}`,
    'salt.log': 'cat /var/log/kube-e2e-salt.log',
    'cloud-init-output.log': 'cat /var/log/cloud-init-output.log',
    'containers.log': 'cd /var/log/pods && find . -type f -name "*.log" -exec tail -n 2000 -v {} +',
    'audit.log': 'cat /var/log/kubernetes/audit.log',
    'network.txt': 'ip -brief address; ip route; nft list ruleset; ss -tunlp',
    'system.txt': 'uname -a; uptime; free -m; df -h; systemctl --no-pager --failed; ps -eo pid,rss,etimes,args --sort=-rss | head -n 60',
});
/**
 * Collects the logs of each host into `folder/<host>/`, at most a few megabytes per log and within a time limit. A host
 * that does not answer is noted and left out.
 *
 * @returns how many hosts provided logs
 */
async function collectHostLogs(plan, hosts, connections, folder, tools) {
    const sources = sourcesOf(plan);
    const collected = await Promise.all(hosts.map(async ({ name }) => {
        const connection = connections.get(name);
        if (connection === undefined)
            return false;
        try {
            return await collectFrom(connection, sources, (0,external_node_path_.join)(folder, name), tools);
        }
        catch (thrown) {
            tools.signal.throwIfAborted();
            tools.voice.note(`No logs from ${name}: ${(0,errors/* messageOf */.bD)(thrown)}`);
            return false;
        }
    }));
    return collected.filter(Boolean).length;
}
/** True when at least one log is not empty. */
async function collectFrom(connection, sources, folder, tools) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await connection.must('true', { signal: tools.signal, limitSeconds: 15 });
    const sizes = [];
    // One after the other: sshd allows ten sessions per connection.
    for (const [file, command] of Object.entries(sources)) {
        const target = (0,external_node_path_.join)(folder, file);
        const bounded = `{ ${command}; } 2>/dev/null | tail -c ${limitBytes}`;
        await connection.fetch(bounded, target, { signal: tools.signal, limitSeconds });
        const { size } = await (0,promises_.stat)(target);
        // Not every host has every unit.
        if (size === 0)
            await (0,promises_.rm)(target);
        else
            sizes.push(size);
    }
    tools.voice.detail(`${connection.host}: ${sizes.length} logs`);
    return sizes.length > 0;
}

// EXTERNAL MODULE: ./build/js/src/cluster/ssh.js + 2 modules
var ssh = __webpack_require__(13433);
// EXTERNAL MODULE: ./build/js/src/plan/hosts.js
var plan_hosts = __webpack_require__(10672);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/run/noting.js
var noting = __webpack_require__(6402);
// EXTERNAL MODULE: ./build/js/src/run/phase.js
var phase = __webpack_require__(34026);
// EXTERNAL MODULE: ./build/js/src/run/record/processGroups.js
var processGroups = __webpack_require__(89102);
// EXTERNAL MODULE: ./build/js/src/run/record/runFolder.js
var runFolder = __webpack_require__(97238);
// EXTERNAL MODULE: ./build/js/src/run/record/state.js
var state = __webpack_require__(23022);
;// CONCATENATED MODULE: ./build/js/src/run/phases/collect.js











/** The phase `collect`. It never throws: missing logs must not stop the teardown that follows. */
async function collectPhase(run, cluster, deps) {
    const { hosts, connections } = cluster;
    if (hosts === undefined || connections === undefined)
        return;
    await noted(deps, () => (0,phase/* phaseOf */.hU)(run, 'collect', deps, (tools) => fetchLogs(run.plan, hosts, connections, tools)));
}
/**
 * The same from a process other than the one that created the cluster, after that was killed or a later step of the job
 * failed. It connects again, within the phase's limit, whatever is left of the run's budget.
 */
async function collectAfterwards(run, deps) {
    const { plan, folder } = run;
    const hosts = await (0,state/* loadHosts */.U7)(folder);
    if (hosts === undefined)
        return;
    const processes = (0,process/* systemProcesses */.xW)((0,processGroups/* processGroupRecorder */.h)(folder));
    await noted(deps, () => (0,phase/* phase */.Oi)(deps, { name: 'collect', limitSeconds: plan.limits.collect, processes }, async (tools) => {
        const secretTools = { ...tools, mask: deps.mask };
        await (0,reachable/* assertReachable */.q)((0,plan_hosts/* hubOf */.r)(hosts).publicAddress ?? '', tools);
        const identity = await (0,ssh/* makeSshIdentity */.DT)((0,runFolder/* runFolder */.k)(folder).ssh, secretTools);
        const connections = await (0,ssh/* connectHosts */.i8)(plan, hosts, identity, secretTools);
        try {
            return await fetchLogs(plan, hosts, connections, tools);
        }
        finally {
            for (const connection of connections.values())
                await connection.close();
        }
    }));
}
async function fetchLogs(plan, hosts, connections, tools) {
    const folder = (0,external_node_path_.join)(plan.output, 'artifacts', 'hosts');
    const collected = await collectHostLogs(plan, hosts, connections, folder, tools);
    return { value: collected, summary: `logs of ${collected} of ${hosts.length} hosts in ${folder}` };
}
async function noted(deps, collecting) {
    await (0,noting/* noting */.E)('collect', deps)('Logs could not be collected', collecting);
}


/***/ })

};
