export const id = 8651;
export const ids = [8651,1032,6270];
export const modules = {

/***/ 40615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ resultPage),
  K: () => (/* binding */ resultPageName)
});

// EXTERNAL MODULE: ./build/js/src/vocabulary/failures.js
var failures = __webpack_require__(98073);
// EXTERNAL MODULE: ./build/js/src/report/counts.js
var counts = __webpack_require__(58208);
// EXTERNAL MODULE: ./build/js/src/report/words.js
var words = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/js/src/report/html.js

/** A template for markup: what is inserted is escaped, unless it is markup itself. */
function html(parts, ...contents) {
    return { markup: parts.map((part, index) => part + markupOf(contents[index] ?? '')).join('') };
}
function markupOf(content) {
    if (typeof content === 'string')
        return (0,words/* escapeHtml */.ZD)(content);
    if (typeof content === 'number')
        return String(content);
    return 'markup' in content ? content.markup : content.map((piece) => piece.markup).join('');
}

;// CONCATENATED MODULE: ./build/js/src/report/pageStyle.js

/** Readable on paper, on a phone, and on a dark screen. */
const style = html `
:root { color-scheme: light dark; --good: #1a7f37; --bad: #cf222e; --so: #9a6700; --line: #8884; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; }
.facts, .time { opacity: .7; }
.verdicts { display: flex; gap: 1rem; flex-wrap: wrap; }
.verdict { flex: 1 1 20rem; padding: .7rem 1rem; border-left: 5px solid var(--so); background: #8881; }
.verdict.passed { border-color: var(--good); } .verdict.failed { border-color: var(--bad); }
td.ok { color: var(--good); } td.failed { color: var(--bad); } td.cancelled, td.running { color: var(--so); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td { overflow-wrap: break-word; } .number { text-align: right; white-space: nowrap; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; padding: .6rem; max-height: 30rem; overflow-y: auto; }
code { overflow-wrap: anywhere; } details { margin: .4rem 0; } details details { margin-left: 1rem; }
.timeline { width: 100%; font: 12px system-ui, sans-serif; }
.timeline text { fill: currentColor; } .timeline line { stroke: var(--line); }
.timeline .inside { fill: #fff; } .timeline rect { fill: var(--so); } .timeline rect.ok { fill: var(--good); } .timeline rect.failed { fill: var(--bad); }
`;

// EXTERNAL MODULE: ./build/js/src/report/phases.js
var phases = __webpack_require__(47748);
;// CONCATENATED MODULE: ./build/js/src/report/timeline.js


const width = 900;
const nameWidth = 90;
const rowHeight = 26;
const barWidth = width - nameWidth - 10;
const labelWidth = 85;
/** The phases of a run as bars over its time, one row each, as one SVG element. */
function timeline(phases, startedAt, endedAt) {
    const total = Math.max(1, (endedAt - startedAt) / 1000);
    const x = (seconds) => nameWidth + (seconds / total) * barWidth;
    const height = phases.length * rowHeight + 24;
    const rows = phases.map((phase, row) => {
        const start = Math.max(0, (phase.startedAt - startedAt) / 1000);
        const left = x(start);
        const length = Math.max(2, x(Math.min(total, start + phase.seconds)) - left);
        const label = labelPlace(left, left + length);
        return html `<g>
      <text x="0" y="${row * rowHeight + 17}">${phase.phase}</text>
      <rect class="${phase.outcome}" x="${round(left)}" y="${row * rowHeight + 4}" width="${round(length)}" height="18" rx="3"/>
      <text class="${label.class}" x="${round(label.x)}" y="${row * rowHeight + 17}" text-anchor="${label.anchor}">${(0,words/* duration */.p0)(phase.seconds)}</text>
    </g>`;
    });
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
        const at = round(x(total * share));
        const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle';
        return html `<line x1="${at}" x2="${at}" y1="0" y2="${height - 20}"/>
      <text class="time" x="${at}" y="${height - 5}" text-anchor="${anchor}">${(0,words/* duration */.p0)(total * share)}</text>`;
    });
    return html `<svg class="timeline" role="img" aria-label="Phases over time" viewBox="0 0 ${width} ${height}">${ticks}${rows}</svg>`;
}
/** Right of the bar where there is room, otherwise left of it, otherwise inside it. */
function labelPlace(left, right) {
    if (right + labelWidth < width)
        return { x: right + 6, anchor: 'start', class: 'time' };
    if (left - labelWidth > nameWidth)
        return { x: left - 6, anchor: 'end', class: 'time' };
    return { x: right - 6, anchor: 'end', class: 'inside' };
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/js/src/report/page.js







/** The page's name in the folder of results. */
const resultPageName = 'index.html';
/** One self-contained page: no scripts, no links to anything outside. */
function resultPage(report) {
    const { plan, suite } = report;
    const title = `${plan.suite.name} on Kubernetes ${plan.cluster.kubernetesVersion}: tests ${report.tests.outcome}`;
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p class="facts">${facts(report)}</p>
<div class="verdicts">${[verdict('Tests', report.tests), verdict('Teardown', report.teardown)]}</div>
${errorSection(report)}
<h2>Phases</h2>
${timeline((0,phases/* phaseRecords */.A)(report.events, report.endedAt), report.startedAt, report.endedAt)}
${phaseTable(report)}
${suite === undefined ? [] : suiteSections(suite)}
</body>
</html>
`;
    return page.markup;
}
function facts(report) {
    const { plan } = report;
    return [
        new Date(report.startedAt).toISOString(),
        `took ${(0,words/* duration */.p0)((report.endedAt - report.startedAt) / 1000)}`,
        `cloud ${plan.cloud}, ${plan.location}`,
        `${plan.hosts.length} hosts of size ${plan.vm.size}`,
        `resource group ${plan.resourceGroup}`,
    ].join(' · ');
}
function verdict(what, { outcome, summary }) {
    return html `<div class="verdict ${outcome.replace(' ', '-')}"><b>${what}: ${outcome}</b><br>${summary}</div>`;
}
function errorSection({ error }) {
    if (error === undefined)
        return [];
    return [html `<h2>${failures/* endings */.V1[error.kind].title}</h2><pre>${error.message}</pre><p>${error.nextStep}</p>`];
}
function phaseTable(report) {
    const rows = (0,phases/* phaseRecords */.A)(report.events, report.endedAt).map((phase) => html `<tr>
      <td>${phase.phase}</td><td class="${phase.outcome}">${phase.outcome}</td>
      <td class="number">${(0,words/* duration */.p0)(phase.seconds)}</td><td class="number">${(0,words/* duration */.p0)(phase.limitSeconds)}</td>
      <td>${phase.summary}</td>
    </tr>`);
    return html `<table><tr><th>phase</th><th>outcome</th><th class="number">time</th><th class="number">limit</th><th>what was counted</th></tr>${rows}</table>`;
}
function suiteSections(suite) {
    return [
        html `<h2>Specs</h2>`,
        countsTable(suite),
        ...specList(suite, 'failed', 'Failed'),
        ...specList(suite, 'not run', 'Not run'),
        ...specList(suite, 'flaked', 'Passed only when repeated'),
        ...specList(suite, 'known gap', 'Known gaps: specs that only upstream’s exact image can pass'),
        ...specList(suite, 'skipped', 'Skipped themselves'),
        slowest(suite),
        imageTable(suite.images),
    ];
}
function countsTable(suite) {
    const rows = (0,counts/* countedParts */.N)(suite).map((part) => html `<tr><td>${part.name}</td>${counts/* countColumns */.v.map((column) => html `<td class="number">${column.of(part)}</td>`)}<td class="number">${(0,words/* duration */.p0)(part.seconds)}</td></tr>`);
    const heads = [...counts/* countColumns */.v.map(({ head }) => head), 'time'].map((head) => html `<th class="number">${head}</th>`);
    return html `<table><tr><th>part</th>${heads}</tr>${rows}</table>`;
}
function specList(suite, outcome, heading) {
    const specs = suite.specs.filter((spec) => spec.outcome === outcome);
    if (specs.length === 0)
        return [];
    const items = specs.map((spec) => html `<details${outcome === 'failed' ? html ` open` : ''}>
<summary>${spec.name} <span class="time">${(0,words/* duration */.p0)(spec.seconds)}</span></summary>
<pre>${(0,words/* shortened */.vI)([spec.message, spec.location].filter((text) => text !== '').join('\n'), 10_000)}</pre>
${spec.output === '' ? [] : [html `<details><summary>output</summary><pre>${lastPart(spec.output)}</pre></details>`]}
<p>Run it again: <code>${spec.replay}</code></p>
</details>`);
    return [html `<h3>${heading} (${specs.length})</h3>`, ...items];
}
/** The end of a failed spec's output is where the failure is; the whole is in the log. */
function lastPart(output) {
    const most = 20_000;
    return output.length <= most ? output : `… (the beginning is in the log)\n${output.slice(-most)}`;
}
function slowest(suite) {
    const rows = [...suite.specs]
        .sort((one, other) => other.seconds - one.seconds)
        .slice(0, 10)
        .map((spec) => html `<tr><td>${spec.name}</td><td class="number">${(0,words/* duration */.p0)(spec.seconds)}</td></tr>`);
    return html `<h3>Slowest</h3><table><tr><th>spec</th><th class="number">time</th></tr>${rows}</table>`;
}
function imageTable(images) {
    const rows = images.map(({ name, content }) => html `<tr><td><code>${name}</code></td><td>${content}</td></tr>`);
    return html `<h3>Images and their actual content</h3>
<table><tr><th>name that specs ask for</th><th>content</th></tr>${rows}</table>`;
}


/***/ }),

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
    ['client secret', /[\w~.-]{3}\dQ~[\w~.-]{31,34}/g],
    ['GitHub token', /gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,}/g],
];
/** A shorter value is not a secret, or would blank half a log. */
const shortestValue = 8;
/** Finds secrets by value and by shape, in the order of the text; they may overlap. One search each is by far the fastest. */
function secretShapes_secretFinder(values) {
    const spelled = [...new Set(values.flatMap(spellings))];
    return (text) => [
        ...spelled.flatMap((value) => places(text, value)),
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
 * key or a token. Files without any are left unchanged.
 *
 * @returns what was blanked, file by file
 */
async function scrubFolder(folder, values) {
    const find = secretShapes_secretFinder(values);
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    const scrubbed = [];
    for (const file of files) {
        const found = await scrubFile(file, find);
        if (Object.keys(found).length > 0)
            scrubbed.push({ file: (0,external_node_path_.relative)(folder, file), found });
    }
    return scrubbed;
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
        await source.close();
        await copy.close();
    }
    if (Object.keys(counts).length > 0)
        await (0,promises_.rename)(target, file);
    else
        await (0,promises_.rm)(target);
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






/**
 * The layout that Prow's Spyglass and TestGrid read (kubernetes-sigs/prow, "metadata-artifacts"): started.json,
 * build-log.txt, artifacts/ and finished.json. Without finished.json they take a run for one that is still running.
 */
/** @param startedAt milliseconds since the Unix epoch */
async function writeStarted(plan, startedAt) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(plan.output, 'artifacts'), { recursive: true });
    await writeJson((0,external_node_path_.join)(plan.output, 'started.json'), {
        timestamp: Math.floor(startedAt / 1000),
        'job-version': plan.cluster.kubernetesVersion,
    });
}
/**
 * Writes what a run leaves for people and for dashboards into the plan's output folder, and blanks secrets in all that is
 * there, logs of hosts and of the suite included. finished.json comes last: whoever waits for it sees nothing unscrubbed.
 *
 * @param secrets values that must not leave this machine, besides what looks like a secret by itself
 */
async function writeProwLayout(report, secrets) {
    const { plan, events } = report;
    const artifacts = (0,external_node_path_.join)(plan.output, 'artifacts');
    await writeStarted(plan, report.startedAt);
    await (0,promises_.writeFile)((0,external_node_path_.join)(plan.output, 'build-log.txt'), events.map((event) => `${(0,plainLines/* lineFor */.y)(event)}\n`).join(''));
    await (0,promises_.writeFile)((0,external_node_path_.join)(artifacts, 'junit_runner.xml'), phaseJunit(events, report.endedAt));
    await writeJson((0,external_node_path_.join)(artifacts, 'metadata.json'), metadata(plan));
    await (0,promises_.writeFile)((0,external_node_path_.join)(plan.output, page/* resultPageName */.K), (0,page/* resultPage */.v)(report));
    const scrubbed = await scrubFolder(plan.output, secrets);
    if (scrubbed.length > 0)
        await writeJson((0,external_node_path_.join)(artifacts, 'scrubbed.json'), scrubbed);
    await writeJson((0,external_node_path_.join)(plan.output, 'finished.json'), {
        timestamp: Math.floor(report.endedAt / 1000),
        ...prowResult(report),
        // Readers of the older bootstrap flavour look for job-version, those of the newer one for revision.
        metadata: metadata(plan),
    });
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
    await (0,promises_.writeFile)(file, `${JSON.stringify(value, null, 2)}\n`);
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
