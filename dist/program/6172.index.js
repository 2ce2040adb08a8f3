export const id = 6172;
export const ids = [6172,615,5458];
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
