export const id = 1032;
export const ids = [1032];
export const modules = {

/***/ 41032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeProwLayout: () => (/* binding */ writeProwLayout),
  writeStarted: () => (/* binding */ writeStarted)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/run/record/output.js
var output = __webpack_require__(49310);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/report/page.js + 3 modules
var page = __webpack_require__(40615);
// EXTERNAL MODULE: ./build/js/src/suite/junitXml.js
var junitXml = __webpack_require__(56243);
// EXTERNAL MODULE: ./build/js/src/vocabulary/phases.js
var phases = __webpack_require__(89050);
// EXTERNAL MODULE: ./build/js/src/report/phases.js
var report_phases = __webpack_require__(47748);
;// CONCATENATED MODULE: ./build/js/src/report/phaseJunit.js



/**
 * The content of junit_runner.xml: one case per phase, so a failed provisioning shows in TestGrid next to the
 * specs. A phase that was cancelled or never began is written as skipped, and keeps its row.
 */
function phaseJunit(events, endedAt) {
    const records = (0,report_phases/* phaseRecords */.A)(events, endedAt);
    const cases = phases/* phaseNames */.k.map((name) => phaseCase(name, records.findLast((record) => record.phase === name)));
    const seconds = records.reduce((sum, record) => sum + record.seconds, 0);
    return (0,junitXml/* junitDocument */.w)('kube-e2e', seconds, cases);
}
function phaseCase(name, record) {
    if (record === undefined)
        return { name, seconds: 0, status: 'not started', skipped: 'not started' };
    const { seconds, outcome, summary, notes } = record;
    const told = { name, seconds, status: outcome, output: notes.join('\n') };
    if (outcome === 'ok')
        return told;
    return outcome === 'failed' ? { ...told, failure: summary } : { ...told, skipped: `${outcome}: ${summary}` };
}

// EXTERNAL MODULE: ./build/js/src/report/plainLines.js
var plainLines = __webpack_require__(70243);
// EXTERNAL MODULE: ./build/js/src/report/words.js
var words = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/js/src/report/secretShapes.js

/** Base64 of the beginning of a PEM key, as kubeconfigs and Secrets hold it, without the last, incomplete character group. */
const encodedKeys = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'ENCRYPTED PRIVATE KEY']
    .map((name) => Buffer.from(`-----BEGIN ${name}`))
    .map((bytes) => bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64'))
    .map((start) => start.replaceAll('+', '\\+'))
    .join('|');
/**
 * What a secret looks like when nobody registered it. Line ends may be escaped, as they are in JSON. Where a secret is
 * recognized by what stands before it, that is outside the group, and the secret is what the group holds, up to the end.
 */
const shapes = [
    [
        'private key',
        /-----BEGIN [\w .-]{0,40}(?:PRIVATE KEY|Static key V1|(?:client|server) key)-----(?:[\w+/=:,.\s]|\\[nr]){0,12000}(?:-----END [\w .-]{1,60}-----)?/g,
    ],
    ['encoded private key', new RegExp(`(?:${encodedKeys})[A-Za-z0-9+/]{20,}={0,2}`, 'g')],
    ['client key data', /client-key-data["']?\s{0,3}:\s{0,3}["']?([A-Za-z0-9+/]{20,}={0,2})/g],
    ['JSON web token', /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g],
    ['bearer token', /[Bb]earer\s{1,3}([\w.~+/-]{16,}={0,2})/g],
    ['client secret', /[Cc](?:lient|LIENT)[_-]?[Ss](?:ecret|ECRET)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<]{8,})/g],
    [
        'client secret',
        /--(?:client-secret|password|secret|token)(?:\s{1,3}|=)(?:\\?["']|&quot;|&#39;)?([^\s"'`&,;<>\\-][^\s"'`&,;<>]{7,})/g,
    ],
    ['basic credentials', /[Aa]uthorization["']?\s{0,3}[:=]\s{0,3}["']?[Bb]asic\s{1,3}([\w+/-]{8,}={0,2})/g],
    ['shared access signature', /[?&;]sig=([\w%+/-]{16,}(?:=|%3[Dd]){0,2})/g],
    ['account key', /(?:AccountKey|SharedAccessKey)=([\w+/]{20,}={0,2})/g],
    ['client secret', /[\w~.-]{3}\dQ~[\w~.-]{31,34}/g],
    ['GitHub token', /gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,}/g],
];
/** A shorter value is not a secret, or would blank half a log. */
const shortestValue = 8;
/** Finds secrets by value and by shape, in the order of the text; they may overlap. One search each is by far the fastest. */
function secretShapes_secretFinder(values) {
    const spelled = [...new Set(values.flatMap(spellings))];
    const encoded = encodings(values);
    return (text) => [
        ...spelled.flatMap((value) => places(text, value)),
        ...piecesOf(encoded, text),
        ...shapes.flatMap(([kind, shape]) => [...text.matchAll(shape)].map((match) => {
            const [whole, secret = whole] = match;
            const end = match.index + whole.length;
            return { start: end - secret.length, end, kind };
        })),
    ].toSorted((one, other) => one.start - other.start);
}
function places(text, value) {
    const found = [];
    for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length)) {
        found.push({ start, end: start + value.length, kind: 'secret' });
    }
    return found;
}
/** Long enough that no other text has it by chance. */
const shortestPiece = 20;
/**
 * Pieces of known values in base64 and in hex, wherever their lines are broken, as `base64` and `xxd` break them, and
 * whatever a log puts before each line: a run of letters that stands in what a secret encodes to is a piece of it.
 */
function piecesOf(encoded, text) {
    if (encoded === '')
        return [];
    const runs = text.matchAll(new RegExp(`[\\w+/-]{${shortestPiece},}`, 'g'));
    return [...runs].flatMap(({ 0: run, index }) => {
        const isPiece = encoded.includes(run) || (/^[\dA-F]+$/.test(run) && encoded.includes(run.toLowerCase()));
        return isPiece ? [{ start: index, end: index + run.length, kind: 'secret' }] : [];
    });
}
/** All that files encode values to, in one text: base64 of either alphabet, at each of its three alignments, and hex. */
function encodings(values) {
    const secrets = values.filter((value) => value.length >= shortestValue);
    const bodies = secrets.flatMap(keyBytes);
    return [...secrets.map((value) => Buffer.from(value)), ...bodies]
        .flatMap((bytes) => [
        ...[0, 1, 2].flatMap((before) => {
            const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
            // Letters that the bytes around the value have a part in are left out.
            return [shifted.toString('base64'), shifted.toString('base64url')].map((text) => text.slice(Math.ceil((before * 4) / 3)));
        }),
        bytes.toString('hex'),
    ])
        .join('\n');
}
/** The bytes of a key in PEM, which other tools print in hex. */
function keyBytes(value) {
    const body = /-----BEGIN [^-]*PRIVATE KEY-----([\w+/=\s]+)-----END/.exec(value)?.[1];
    return body === undefined ? [] : [Buffer.from(body, 'base64')];
}
/**
 * How files write a value: line by line, because logs put something before each line; whole in base64; and as it is
 * escaped in addresses, in JSON and in pages. The armor around a key is the same in every key and not secret.
 */
function spellings(value) {
    const lines = value.split('\n').map((line) => line.trim());
    const plain = lines.filter((line) => line.length >= shortestValue && !line.startsWith('-----'));
    const encoded = [value, value.trim()].map((text) => Buffer.from(text).toString('base64').replace(/=+$/, ''));
    return [...plain, ...encoded, ...plain.flatMap((line) => [encodeURIComponent(line), (0,words/* escapeHtml */.ZD)(line), inJson(line)])]
        .map((spelling) => Buffer.from(spelling).toString('latin1'))
        .filter((spelling) => spelling.length >= shortestValue);
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}

;// CONCATENATED MODULE: ./build/js/src/report/scrub.js




/** Read at once; together with the longest secret, this is all that is in memory. */
const chunkBytes = 1024 * 1024;
/** Longer than any secret: an RSA key of 8192 bits has 6400 characters. */
const longestSecret = 16 * 1024;
/**
 * Blanks secrets in every file below a folder: the known values, in the spellings that files use, and whatever looks like a
 * key or a token. Files without any are left unchanged. A file that cannot be scrubbed is deleted, and so is a link that
 * leads out of the folder, which an upload would follow. Never throws: each file is on its own.
 *
 * @param onProblem hears a sentence for each file that could not be scrubbed: it is deleted, or may still hold secrets
 * @returns what was blanked, file by file
 */
async function scrubFolder(folder, values, onProblem = () => { }) {
    const find = secretShapes_secretFinder(values);
    const scrubbed = [];
    const top = await (0,promises_.realpath)(folder).catch(() => folder);
    for await (const { path, entry } of entriesBelow(folder, onProblem)) {
        if (entry.isSymbolicLink() && !(await leadsInto(top, path))) {
            onProblem(`${path} leads out of the folder of results: ${await deleted(path)}.`);
        }
        if (!entry.isFile())
            continue;
        try {
            const found = await scrubFile(path, find);
            if (Object.keys(found).length > 0)
                scrubbed.push({ file: (0,external_node_path_.relative)(folder, path), found });
        }
        catch (thrown) {
            onProblem(`${path} could not be searched for secrets (${(0,errors/* messageOf */.bD)(thrown)}): ${await deleted(path)}.`);
        }
    }
    return scrubbed;
}
/** Everything below a folder. A folder that cannot be read is deleted like a file that cannot be. */
async function* entriesBelow(folder, onProblem) {
    let entries = [];
    try {
        entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        onProblem(`${folder} could not be searched for secrets (${(0,errors/* messageOf */.bD)(thrown)}): ${await deleted(folder)}.`);
    }
    for (const entry of entries) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        yield { path, entry };
        if (entry.isDirectory())
            yield* entriesBelow(path, onProblem);
    }
}
async function deleted(path) {
    try {
        await (0,promises_.rm)(path, { recursive: true });
        return 'it is deleted';
    }
    catch (thrown) {
        return `it cannot be deleted either (${(0,errors/* messageOf */.bD)(thrown)}), and may hold secrets`;
    }
}
/** What a link inside the folder leads to is scrubbed itself. */
async function leadsInto(folder, link) {
    const target = await (0,promises_.realpath)(link).catch(() => '');
    return target === folder || target.startsWith(`${folder}${external_node_path_.sep}`);
}
/** The same for a text. */
function scrubText(text, values) {
    return blanked(text, secretFinder(values)(text), text.length).text;
}
/** A file keeps its bytes, whatever its encoding: it is read as Latin-1, in which each byte is one character. */
async function scrubFile(file, find) {
    const { mode } = await (0,promises_.stat)(file);
    const target = `${file}.scrubbed`;
    const source = await (0,promises_.open)(file);
    try {
        const counts = await scrubInto(target, mode, source, find);
        if (Object.keys(counts).length > 0)
            await (0,promises_.rename)(target, file);
        return counts;
    }
    finally {
        await source.close();
        await (0,promises_.rm)(target, { force: true });
    }
}
/** Writes the copy without secrets, and counts what was blanked. */
async function scrubInto(target, mode, source, find) {
    const copy = await (0,promises_.open)(target, 'w', mode);
    const counts = {};
    try {
        let rest = '';
        const buffer = Buffer.alloc(chunkBytes);
        for (;;) {
            const { bytesRead } = await source.read(buffer, 0, chunkBytes);
            rest += buffer.toString('latin1', 0, bytesRead);
            const safe = bytesRead === 0 ? rest.length : safeEnd(rest);
            const found = find(rest).filter(({ start }) => start < safe);
            for (const { kind } of found)
                counts[kind] = (counts[kind] ?? 0) + 1;
            const { text, end } = blanked(rest, found, safe);
            await copy.write(Buffer.from(text, 'latin1'));
            rest = rest.slice(end);
            if (bytesRead === 0)
                break;
        }
    }
    finally {
        await copy.close();
    }
    return counts;
}
/**
 * What begins close to the end may continue in the next chunk. The cut is at a line's end where there is one, because some
 * secrets are recognized by what stands before them.
 */
function safeEnd(text) {
    const limit = Math.max(0, text.length - longestSecret);
    return text.lastIndexOf('\n', limit) + 1 || limit;
}
/** The text up to `until`, or up to the end of a secret that reaches beyond it. */
function blanked(text, found, until) {
    let written = '';
    let end = 0;
    for (const secret of found) {
        if (secret.end <= end)
            continue;
        // What overlaps with the one before it is part of the same blank.
        if (secret.start >= end)
            written += `${text.slice(end, secret.start)}[${secret.kind}]`;
        end = secret.end;
    }
    return end >= until ? { text: written, end } : { text: written + text.slice(end, until), end: until };
}

;// CONCATENATED MODULE: ./build/js/src/report/prow.js









/** Results hold nothing secret, and are read by other users. */
const forEverybody = 0o644;
/**
 * The layout that Prow's Spyglass and TestGrid read (kubernetes-sigs/prow, "metadata-artifacts"): started.json,
 * build-log.txt, artifacts/ and finished.json. Without finished.json they take a run for one that is still running.
 */
/** @param startedAt milliseconds since the Unix epoch */
async function writeStarted(plan, startedAt) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(plan.output, 'artifacts'), { recursive: true });
    await writeJson((0,external_node_path_.join)(plan.output, output/* startedFile */.CA), {
        timestamp: Math.floor(startedAt / 1000),
        'job-version': plan.cluster.kubernetesVersion,
        ...output/* outputMark */.L7,
    });
}
/**
 * Writes what a run leaves for people and for dashboards into the plan's output folder, and blanks secrets in all that is
 * there, logs of hosts and of the suite included. finished.json comes last: whoever waits for it sees nothing unscrubbed.
 * Each file is on its own: the disk may be full, and files may be root's.
 *
 * @param secrets values that must not leave this machine, besides what looks like a secret by itself
 * @returns what could not be written, read or deleted: sentences
 */
async function writeProwLayout(report, secrets) {
    const { plan, events } = report;
    const artifacts = (0,external_node_path_.join)(plan.output, 'artifacts');
    const problems = [];
    const write = async (file, content) => {
        try {
            await (0,files/* writeWhole */.f8)(file, content(), forEverybody);
        }
        catch (thrown) {
            problems.push(`${file} could not be written: ${(0,errors/* messageOf */.bD)(thrown)}.`);
        }
    };
    await writeStarted(plan, report.startedAt).catch((thrown) => {
        problems.push(`${(0,external_node_path_.join)(plan.output, output/* startedFile */.CA)} could not be written: ${(0,errors/* messageOf */.bD)(thrown)}.`);
    });
    await write((0,external_node_path_.join)(plan.output, 'build-log.txt'), () => events.map((event) => `${(0,plainLines/* lineFor */.y)(event)}\n`).join(''));
    await write((0,external_node_path_.join)(artifacts, 'junit_runner.xml'), () => phaseJunit(events, report.endedAt));
    await write((0,external_node_path_.join)(artifacts, 'metadata.json'), () => json(metadata(plan)));
    await write((0,external_node_path_.join)(plan.output, page/* resultPageName */.K), () => (0,page/* resultPage */.v)(report));
    const scrubbed = await scrubFolder(plan.output, secrets, (problem) => problems.push(problem));
    if (scrubbed.length > 0)
        await write((0,external_node_path_.join)(artifacts, 'scrubbed.json'), () => json(scrubbed));
    await write((0,external_node_path_.join)(plan.output, 'finished.json'), () => json({
        timestamp: Math.floor(report.endedAt / 1000),
        ...prowResult(report),
        // Readers of the older bootstrap flavour look for job-version, those of the newer one for revision.
        metadata: metadata(plan),
    }));
    return problems;
}
function metadata(plan) {
    const version = plan.cluster.kubernetesVersion;
    return { 'job-version': version, revision: version, suite: plan.suite.name, cloud: plan.cloud };
}
function prowResult({ tests, error, events, plan }) {
    const nothingToRun = plan.suite.name === 'none' && error === undefined;
    if (tests.outcome === 'passed' || nothingToRun)
        return { passed: true, result: 'SUCCESS' };
    const cancelled = events.some((event) => event.type === 'phase-ended' && event.outcome === 'cancelled');
    return { passed: false, result: cancelled ? 'ABORTED' : 'FAILURE' };
}
async function writeJson(file, value) {
    await (0,files/* writeWhole */.f8)(file, json(value), forEverybody);
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
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

/***/ 56243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ junitDocument)
/* harmony export */ });
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);

/** A junit document with one suite, in the form that Prow and TestGrid read. */
function junitDocument(suiteName, seconds, cases) {
    const totals = {
        tests: cases.length,
        failures: cases.filter((one) => one.failure !== undefined).length,
        skipped: cases.filter((one) => one.skipped !== undefined).length,
        errors: 0,
        time: seconds.toFixed(3),
    };
    const testcase = cases.map(({ name, status, seconds, failure, skipped, output }) => ({
        ...attributes({ name, classname: suiteName, status, time: seconds.toFixed(3) }),
        ...(failure === undefined ? {} : { failure: { ...attributes({ type: status }), '#text': printable(failure) } }),
        ...(skipped === undefined ? {} : { skipped: attributes({ message: skipped }) }),
        ...(output === undefined || output === '' ? {} : { 'system-err': printable(output) }),
    }));
    const builder = new fast_xml_parser__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
    return builder.build({
        '?xml': attributes({ version: '1.0', encoding: 'UTF-8' }),
        testsuites: {
            ...attributes(totals),
            testsuite: { ...attributes({ name: suiteName, ...totals }), testcase },
        },
    });
}
function attributes(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`@${name}`, printable(String(value))]));
}
/** XML 1.0 cannot contain most control characters, not even escaped; what specs print may include them. */
function printable(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}


/***/ }),

/***/ 89050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ phaseNames)
/* harmony export */ });
/** The words in which a run reports what it does. Phases emit events; report/ turns them into terminal output and files. */
const phaseNames = ['plan', 'release', 'provision', 'converge', 'verify', 'test', 'collect', 'teardown'];


/***/ })

};
