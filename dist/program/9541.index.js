export const id = 9541;
export const ids = [9541,7044,4663,615];
export const modules = {

/***/ 69541:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
/* harmony import */ var _report_harmless_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74667);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75551);
/* harmony import */ var _system_installation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80857);
/* harmony import */ var _system_standardStreams_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95267);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98073);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75267);







const commands = {
    run: { says: 'create a cluster, run the suite on it, delete everything', load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(690), __webpack_require__.e(925), __webpack_require__.e(6118), __webpack_require__.e(1143), __webpack_require__.e(2631), __webpack_require__.e(8815), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(1803), __webpack_require__.e(4915), __webpack_require__.e(2883), __webpack_require__.e(9937), __webpack_require__.e(3004), __webpack_require__.e(5724), __webpack_require__.e(8366), __webpack_require__.e(4321)]).then(__webpack_require__.bind(__webpack_require__, 92403)) },
    up: { says: 'create a cluster and keep it', load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(690), __webpack_require__.e(925), __webpack_require__.e(6118), __webpack_require__.e(1143), __webpack_require__.e(2631), __webpack_require__.e(8815), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(1803), __webpack_require__.e(4915), __webpack_require__.e(2883), __webpack_require__.e(9937), __webpack_require__.e(3004), __webpack_require__.e(5724), __webpack_require__.e(8366), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 48249)) },
    test: { says: 'run specs on a cluster that `up` created', load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(925), __webpack_require__.e(6118), __webpack_require__.e(1143), __webpack_require__.e(1803), __webpack_require__.e(4915), __webpack_require__.e(2883), __webpack_require__.e(5724), __webpack_require__.e(4017)]).then(__webpack_require__.bind(__webpack_require__, 26929)) },
    down: {
        says: 'delete a cluster and prove that nothing is left; succeeds if it is already gone',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(1803), __webpack_require__.e(2001), __webpack_require__.e(7804)]).then(__webpack_require__.bind(__webpack_require__, 57804)),
    },
    sweep: {
        says: 'delete what expired or finished runs left behind, in every subscription',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(4627), __webpack_require__.e(4654), __webpack_require__.e(1806)]).then(__webpack_require__.bind(__webpack_require__, 51806)),
    },
    list: {
        says: 'list runs in the cloud and on this machine: state, age, owner and cost so far',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(4627), __webpack_require__.e(4654), __webpack_require__.e(3485)]).then(__webpack_require__.bind(__webpack_require__, 83485)),
    },
    plan: {
        says: 'print every name, address, version and limit; sends no requests and creates nothing',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(5197), __webpack_require__.e(4915), __webpack_require__.e(2787)]).then(__webpack_require__.bind(__webpack_require__, 79123)),
    },
    release: {
        says: 'get a Kubernetes release as a bundle, without creating a cluster',
        load: () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2883), __webpack_require__.e(3594)]).then(__webpack_require__.bind(__webpack_require__, 98503)),
    },
    embedded: {
        says: 'run an Azure on this machine, for any Azure client',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(8354), __webpack_require__.e(9313)]).then(__webpack_require__.bind(__webpack_require__, 29313)),
    },
};
(0,_system_standardStreams_js__WEBPACK_IMPORTED_MODULE_5__/* .outliveReaders */ .B)();
const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('kube-e2e')
    .description('A Kubernetes cluster on fresh Azure virtual machines: created, tested, and deleted.')
    .version(_system_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .toolVersion */ .fX)
    .exitOverride()
    .showHelpAfterError();
const typed = process.argv.slice(2).find((word) => Object.hasOwn(commands, word));
try {
    for (const [name, { says, load }] of Object.entries(commands)) {
        const command = program.command(name).description(says);
        if (name === typed)
            (await load()).define(command, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .openTerminal */ .j)());
    }
    await program.parseAsync();
}
catch (thrown) {
    if (thrown instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7)
        process.exitCode = thrown.exitCode === 0 ? 0 : (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOfClass */ .rY)('user');
    else {
        const error = (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .runErrorFrom */ .Ev)(thrown);
        process.stderr.write(`${(0,_report_harmless_js__WEBPACK_IMPORTED_MODULE_6__/* .harmlessLines */ .vL)(`${error.message}\n${error.nextStep}`)}\n`);
        process.exitCode = (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOfClass */ .rY)(_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .endings */ .V1[error.kind].class);
    }
}
// Sockets that the SDK keeps open for reuse would hold the process for minutes.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 75267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal),
  F: () => (/* binding */ toolsOf)
});

// EXTERNAL MODULE: ./build/js/src/report/harmless.js
var harmless = __webpack_require__(74667);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/log-update/index.js + 18 modules
var log_update = __webpack_require__(96274);
// EXTERNAL MODULE: ./build/js/src/vocabulary/failures.js
var failures = __webpack_require__(98073);
// EXTERNAL MODULE: ./build/js/src/report/page.js + 3 modules
var page = __webpack_require__(40615);
// EXTERNAL MODULE: ./build/js/src/report/plainLines.js
var plainLines = __webpack_require__(70243);
// EXTERNAL MODULE: ./build/js/src/report/words.js
var words = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/js/src/report/terminal.js








/** Shows a run in a terminal: one line per phase with live detail under it, or plain lines where nothing can be redrawn. */
function terminalReporter(options) {
    const { stream, isTTY, clock } = options;
    const status = isTTY ? redrawnLines(options) : terminal_plainLines(stream, clock);
    return {
        hear: status.hear,
        end: async (report) => {
            status.stop();
            stream.write(`${(0,harmless/* harmlessLines */.vL)(finalBlock(report, isTTY))}\n`);
        },
    };
}
function terminal_plainLines(stream, clock) {
    return { hear: (0,plainLines/* calm */._)((event) => stream.write(`${(0,plainLines/* lineFor */.y)(event)}\n`), clock, 5), stop: () => { } };
}
const marks = {
    ok: (0,external_node_util_.styleText)('green', '✔', { validateStream: false }),
    failed: (0,external_node_util_.styleText)('red', '✖', { validateStream: false }),
    cancelled: (0,external_node_util_.styleText)('yellow', '■', { validateStream: false }),
};
/** The line of the running phase is redrawn every half second; lines of phases that have ended stay. */
function redrawnLines({ stream, clock }) {
    const update = (0,log_update/* createLogUpdate */.SY)(stream);
    const width = () => stream.columns ?? 80;
    let running;
    let detail = '';
    const draw = () => {
        if (running === undefined)
            return;
        const elapsed = (0,words/* duration */.p0)((clock.now() - running.at) / 1000);
        const head = phaseLine('●', running.phase, elapsed, grey(`of ${(0,words/* duration */.p0)(running.limitSeconds)}`));
        update(detail === '' ? head : `${head}\n${grey(cut(`  ${detail}`, width()))}`);
    };
    const timer = setInterval(draw, 500);
    timer.unref();
    const stop = () => {
        clearInterval(timer);
        update.clear();
        update.done();
    };
    const hear = (event) => {
        switch (event.type) {
            case 'phase-started':
                running = event;
                detail = '';
                return draw();
            case 'phase-detail':
                detail = (0,external_node_util_.stripVTControlCharacters)((0,words/* firstLine */.TM)(event.text));
                return draw();
            case 'phase-note':
                return update.persist(grey(cut(`  ${(0,external_node_util_.stripVTControlCharacters)(event.text)}`, width())));
            case 'phase-ended':
                running = undefined;
                update.clear();
                update.persist(phaseLine(marks[event.outcome], event.phase, (0,words/* duration */.p0)(event.seconds), event.summary));
        }
    };
    return { hear, stop };
}
function phaseLine(mark, phase, time, rest) {
    return `${mark} ${phase.padEnd(10)} ${time.padStart(12)}  ${rest}`;
}
/** The last block: the failed specs with their replay lines, the error, the two verdicts, and where the report is. */
function finalBlock(report, colours) {
    const paint = (format, text) => (colours ? (0,external_node_util_.styleText)(format, text, { validateStream: false }) : text);
    const failed = report.suite?.specs.filter((spec) => spec.outcome === 'failed') ?? [];
    const lines = failed
        .slice(0, shownFailures)
        .flatMap((spec) => [
        paint('red', `failed: ${spec.name}`),
        `  ${(0,words/* firstLine */.TM)(spec.message)}`,
        paint('grey', `  ${spec.replay}`),
    ]);
    if (failed.length > 0)
        lines.unshift('');
    if (failed.length > shownFailures)
        lines.push(`… and ${failed.length - shownFailures} more failed specs.`);
    if (report.error !== undefined) {
        const { kind, message, nextStep } = report.error;
        lines.push('', paint('red', `${failures/* endings */.V1[kind].title}: ${message}`), nextStep);
    }
    lines.push('', verdictLine('tests', report.tests, paint), verdictLine('teardown', report.teardown, paint), `${'time'.padEnd(10)} ${(0,words/* duration */.p0)((report.endedAt - report.startedAt) / 1000)}`, `${'report'.padEnd(10)} ${(0,external_node_path_.join)(report.plan.output, page/* resultPageName */.K)}`);
    return lines.join('\n');
}
const shownFailures = 20;
function verdictLine(what, verdict, paint) {
    const colour = { passed: 'green', failed: 'red', pending: 'yellow', 'not run': 'yellow' };
    return `${what.padEnd(10)} ${paint(colour[verdict.outcome], verdict.outcome)}: ${verdict.summary}`;
}
function grey(text) {
    return (0,external_node_util_.styleText)('grey', text, { validateStream: false });
}
function cut(text, width) {
    return text.length < width ? text : `${text.slice(0, Math.max(1, width - 2))}…`;
}

// EXTERNAL MODULE: ./build/js/src/run/record/folders.js
var folders = __webpack_require__(9454);
// EXTERNAL MODULE: ./build/js/src/run/verdicts.js
var verdicts = __webpack_require__(75551);
// EXTERNAL MODULE: ./build/js/src/system/clock.js
var clock = __webpack_require__(84159);
// EXTERNAL MODULE: ./build/js/src/system/installation.js
var installation = __webpack_require__(80857);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var system_process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/system/signals.js
var signals = __webpack_require__(74276);
// EXTERNAL MODULE: ./build/js/src/vocabulary/secrets.js
var vocabulary_secrets = __webpack_require__(9401);
;// CONCATENATED MODULE: ./build/js/src/cli/terminal.js









function openTerminal() {
    const secrets = (0,vocabulary_secrets/* rememberSecrets */.h)();
    const givingUp = new AbortController();
    const signal = (0,signals/* cancelOnSignals */.d)(() => givingUp.abort(new Error('a second signal ended the teardown')));
    const reporter = terminalReporter({
        stream: process.stderr,
        isTTY: process.stderr.isTTY === true,
        clock: clock/* systemClock */.m,
    });
    const results = () => Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(1032), __webpack_require__.e(5458)]).then(__webpack_require__.bind(__webpack_require__, 41032));
    const deps = {
        clock: clock/* systemClock */.m,
        report: reporter.hear,
        onStart: async (plan, startedAt) => (await results()).writeStarted(plan, startedAt),
        signal,
        folders: (0,folders/* foldersFrom */.Y)(process.env),
        mask: secrets.mask,
        embeddedProgram: (0,installation/* embeddedProgram */.$9)(),
        // In a terminal one run often follows another.
        idleExitSeconds: 600,
        saltStates: installation/* saltStates */.LE,
        tagFacts: { toolVersion: installation/* toolVersion */.fX, runUrl: '', sha: '' },
        idToken: async () => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(3838), __webpack_require__.e(7281)]).then(__webpack_require__.bind(__webpack_require__, 97281))).workflowIdToken(),
    };
    return {
        deps,
        givingUp: givingUp.signal,
        async end(report) {
            for (const problem of await (await results()).writeProwLayout(report, secrets.values())) {
                process.stderr.write(`${problem}\n`);
            }
            await reporter.end(report);
            process.exitCode = (0,verdicts/* exitCodeOf */.FO)(report);
        },
    };
}
/** For commands that are not phases of a run. */
function toolsOf({ signal, clock }) {
    const voice = { note: (text) => void process.stderr.write(`${(0,harmless/* harmlessLines */.vL)(text)}\n`), detail: () => { } };
    return { signal, clock, voice, processes: (0,system_process/* systemProcesses */.xW)() };
}


/***/ }),

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

/***/ 77044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yI: () => (/* binding */ ProcessError),
  nf: () => (/* binding */ runOrThrow),
  xW: () => (/* binding */ systemProcesses)
});

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/system/environment.js
var environment = __webpack_require__(90968);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/js/src/system/output.js



/** Longest line that a listener hears as one, in characters. */
const longestLine = 1024 * 1024;
/** @param most characters to keep */
function tailOf(stream, most) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const chunks = [];
    let length = 0;
    const keep = (text) => {
        chunks.push(text);
        length += text.length;
        while (length - (chunks[0]?.length ?? 0) >= most)
            length -= chunks.shift()?.length ?? 0;
    };
    stream.on('data', (chunk) => keep(decoder.write(chunk)));
    stream.on('end', () => keep(decoder.end()));
    return { text: () => chunks.join('').slice(-most) };
}
/** Hands over each line of a stream as it comes. */
function eachLine(stream, hear) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > longestLine)
            lines.push(rest);
        if (rest.length > longestLine)
            rest = '';
        for (const line of lines)
            hear(line);
    });
    stream.on('end', () => {
        rest += decoder.end();
        if (rest !== '')
            hear(rest);
    });
}
/**
 * Appends streams to a file. A log that cannot be written, on a full disk for instance, ends there, and the program whose
 * log it is goes on.
 *
 * @param onLost called once, with the reason
 */
function appendTo(file, onLost) {
    let lost = false;
    return (chunk) => {
        if (lost)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, chunk);
        }
        catch (thrown) {
            lost = true;
            onLost((0,errors/* messageOf */.bD)(thrown));
        }
    };
}

// EXTERNAL MODULE: ./build/js/src/system/shell.js
var shell = __webpack_require__(77431);
;// CONCATENATED MODULE: ./build/js/src/system/process.js




/** Characters of each stream that a result keeps. */
const mostKept = 64 * 1024 * 1024;
const mostKeptBesideLog = 1024 * 1024;
/** A program ended with an exit code other than 0, could not be started, or ran out of time. */
class ProcessError extends errors/* Failure */.HR {
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
                // Output may be longer than memory; what is kept of it is bounded, below.
                buffer: false,
                extendEnv: false,
                env: (0,environment/* childEnvironment */.Q)(process.env, options.env),
                ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
                ...(options.limitSeconds === undefined ? {} : { timeout: milliseconds(options.limitSeconds) }),
                ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
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
            const problems = [];
            if (group !== undefined)
                onGroup?.(group, 'started');
            const most = options.logFile === undefined ? mostKept : mostKeptBesideLog;
            const kept = { stdout: tailOf(child.stdout, most), stderr: tailOf(child.stderr, most) };
            const log = options.logFile &&
                appendTo(options.logFile, (reason) => {
                    problems.push(reason);
                    options.onLine?.(`The rest of the log ${options.logFile} is lost: ${reason}.`, 'stderr');
                });
            for (const stream of ['stdout', 'stderr']) {
                if (options.onLine)
                    eachLine(child[stream], (line) => options.onLine?.(line, stream));
                if (log)
                    child[stream].on('data', log);
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
                stdout: kept.stdout.text(),
                stderr: kept.stderr.text(),
                seconds: (Date.now() - started) / 1000,
                ...(problems[0] === undefined ? {} : { logProblem: problems[0] }),
            };
        },
    };
}
/** Runs to the end and returns standard output; throws a {@link ProcessError} with the last lines when it fails. */
async function runOrThrow(processes, command, args, options) {
    const result = await processes.run(command, args, options);
    if (result.exitCode !== 0) {
        const where = result.logProblem === undefined ? 'The full' : `Until ${result.logProblem}, the`;
        const log = options?.logFile === undefined ? '' : ` ${where} output is in ${options.logFile}.`;
        throw new ProcessError(`${command} ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${(0,shell/* lastLines */.w$)(result.stderr || result.stdout)}${log}`);
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
/** Whole, at least one (0 would be no limit), and no more than timers can take, which is 24 days. */
function milliseconds(seconds) {
    return Math.min(Math.max(1, Math.ceil(seconds * 1000)), 2 ** 31 - 1);
}
function signalNumber(signal) {
    return signal === 'SIGKILL' ? 9 : signal === 'SIGINT' ? 2 : 15;
}


/***/ })

};
