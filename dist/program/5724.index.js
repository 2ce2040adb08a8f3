export const id = 5724;
export const ids = [5724];
export const modules = {

/***/ 15724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ testPhase)
/* harmony export */ });
/* harmony import */ var _suite_suite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74101);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34026);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75551);



/** Reserved for the suite to write its results before the phase's time is up; less where the phase is short. */
const reserveSeconds = (limitSeconds) => Math.min(60, limitSeconds * 0.2);
/** The phase `test`. A failed spec is a result, not an error; a suite that could not run to its end is one. */
async function testPhase(plan, cluster, deps, processes, limitSeconds = plan.limits.test) {
    return (0,_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .Oi)(deps, { name: 'test', limitSeconds, processes }, async (tools) => {
        const suiteTools = { ...tools, limitSeconds: limitSeconds - reserveSeconds(limitSeconds) };
        const value = await (0,_suite_suite_js__WEBPACK_IMPORTED_MODULE_0__/* .runSuite */ .og)(plan, { ...cluster, output: plan.output }, suiteTools);
        const { outcome, summary } = (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_2__/* .testsVerdict */ .$A)(value);
        return { value, summary, failed: outcome === 'failed' };
    });
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

/***/ 74101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x7: () => (/* binding */ SuiteDisagreement),
  Nt: () => (/* binding */ checkSelection),
  og: () => (/* binding */ runSuite)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/js/src/suite/ginkgoReport.js



/**
 * The parts we read of ginkgo's JSON report (github.com/onsi/ginkgo/v2/types, type Report). Fields that are not named here
 * are kept, so the report can be written back.
 */
const failure = schemas/* looseObject */._H3({
    Message: schemas/* string */.YjP().default(''),
    Location: schemas/* looseObject */._H3({ FileName: schemas/* string */.YjP().default(''), LineNumber: schemas/* number */.aig().default(0) }).default({
        FileName: '',
        LineNumber: 0,
    }),
});
const texts = schemas/* array */.YOg(schemas/* string */.YjP())
    .nullish()
    .transform((list) => list ?? []);
const specReport = schemas/* looseObject */._H3({
    ContainerHierarchyTexts: texts,
    ContainerHierarchyLabels: schemas/* array */.YOg(texts)
        .nullish()
        .transform((list) => list ?? []),
    LeafNodeType: schemas/* string */.YjP(),
    LeafNodeLabels: texts,
    LeafNodeText: schemas/* string */.YjP(),
    State: schemas/* enum */.k5n(['', 'pending', 'skipped', 'passed', 'failed', 'aborted', 'panicked', 'interrupted', 'timedout']),
    /** Nanoseconds. */
    RunTime: schemas/* number */.aig(),
    Failure: failure.optional(),
    /** 0 for a spec that never started. */
    NumAttempts: schemas/* number */.aig(),
    CapturedGinkgoWriterOutput: schemas/* string */.YjP().default(''),
});
const suiteReport = schemas/* looseObject */._H3({
    SuiteDescription: schemas/* string */.YjP(),
    SuiteSucceeded: schemas/* boolean */.zMY(),
    SpecialSuiteFailureReasons: texts,
    PreRunStats: schemas/* looseObject */._H3({ TotalSpecs: schemas/* number */.aig(), SpecsThatWillRun: schemas/* number */.aig() }),
    SpecReports: schemas/* array */.YOg(specReport)
        .nullish()
        .transform((list) => list ?? []),
});
/** Reads a report; ginkgo writes a list with one per suite, and e2e.test is one suite. */
async function readGinkgoReport(file) {
    const [report] = schemas/* tuple */.PVZ([suiteReport]).parse(JSON.parse(await (0,promises_.readFile)(file, 'utf8')));
    return report;
}
/** The full name of a spec as logs and junit give it. */
function fullName(spec) {
    return [...spec.ContainerHierarchyTexts, spec.LeafNodeText].filter((text) => text !== '').join(' ');
}
function labelsOf(spec) {
    return [...spec.ContainerHierarchyLabels.flat(), ...spec.LeafNodeLabels];
}
/** The specs themselves; a report also has nodes such as BeforeSuite. */
function specsIn(report) {
    return report.SpecReports.filter((spec) => spec.LeafNodeType === 'It');
}
function hasFailed(spec) {
    return ['failed', 'aborted', 'panicked', 'interrupted', 'timedout'].includes(spec.State);
}
/** Failures outside specs, such as a BeforeSuite that found the cluster unhealthy: node and message, each once. */
function suiteFailures(report) {
    const failures = report.SpecReports.filter((node) => node.LeafNodeType !== 'It' && hasFailed(node)).map((node) => {
        const message = (0,external_node_util_.stripVTControlCharacters)(node.Failure?.Message ?? '').trim() || node.State;
        return `${node.LeafNodeType} ${node.LeafNodeText}`.trim().concat(': ', message);
    });
    // When a node fails in one process, ginkgo repeats the failure for every other process.
    const causes = failures.filter((failure) => !failure.includes('failed on Ginkgo parallel process'));
    return [...new Set(causes.length > 0 ? causes : failures)];
}

;// CONCATENATED MODULE: ./build/js/src/suite/knownGaps.js
const knownGaps = [
    {
        name: '[sig-node] ImageVolume should succeed with pod and pull policy of Always [LinuxOnly] [MinimumKubeletVersion:1.35]',
        reason: 'It looks for "Alpine Linux" in a file of the kitten image. The image that stands in for kitten is not based on Alpine, and nothing is planted in it to satisfy this spec.',
    },
];

// EXTERNAL MODULE: ./build/js/src/suite/specNames.js
var specNames = __webpack_require__(56301);
;// CONCATENATED MODULE: ./build/js/src/suite/collectResults.js



/** Turns the output of a part into one result for each spec that was selected for it, whether it ran or not. */
function specResults(selected, run, kubernetesVersion) {
    const reports = worstByName(run.report === undefined ? [] : specsIn(run.report));
    return selected.map(({ name, part }) => {
        const seen = run.report === undefined ? fromTally(name, run) : fromReport(reports.get(name), run);
        return { name, part, replay: (0,specNames/* replayLine */.wx)(name, kubernetesVersion), ...withKnownGap(name, seen) };
    });
}
/** The report of each name; of several specs that share one, that of the worst. */
function worstByName(specs) {
    const rank = (spec) => (hasFailed(spec) ? 0 : spec.State === 'passed' ? 2 : 1);
    // Of equal keys, a map keeps the last.
    const worstLast = specs.toSorted((one, other) => rank(other) - rank(one));
    return new Map(worstLast.map((spec) => [fullName(spec), spec]));
}
const nothing = { seconds: 0, message: '', location: '', output: '' };
function fromReport(spec, run) {
    if (spec === undefined || spec.NumAttempts === 0) {
        return { ...nothing, outcome: 'not run', message: spec?.Failure?.Message || whyNotRun(run) };
    }
    const seen = {
        outcome: 'passed',
        seconds: spec.RunTime / 1e9,
        message: spec.Failure?.Message ?? '',
        location: spec.Failure === undefined ? '' : `${spec.Failure.Location.FileName}:${spec.Failure.Location.LineNumber}`,
        output: '',
    };
    if (spec.State === 'passed')
        return { ...seen, outcome: spec.NumAttempts > 1 ? 'flaked' : 'passed' };
    if (spec.State === 'skipped')
        return { ...seen, outcome: 'skipped' };
    // A spec that was running when the suite was stopped has neither passed nor failed.
    if (run.stopped !== undefined && ['interrupted', 'timedout', 'aborted'].includes(spec.State)) {
        return { ...seen, outcome: 'not run', message: wasRunning(run) };
    }
    return { ...seen, outcome: 'failed', output: spec.CapturedGinkgoWriterOutput };
}
/** A part whose ginkgo was killed leaves nothing but what it had printed until then. */
function fromTally(name, { tally, ...run }) {
    const ended = tally.ended.get(name);
    if (ended !== undefined) {
        return { ...nothing, ...ended, message: ended.outcome === 'passed' ? '' : 'see the log for its output' };
    }
    return { ...nothing, outcome: 'not run', message: name === tally.running ? wasRunning(run) : whyNotRun(run) };
}
function wasRunning(run) {
    return `was running when the suite was stopped (${run.stopped})`;
}
function whyNotRun(run) {
    return run.stopped === undefined ? 'ginkgo did not start it' : `the suite was stopped before it (${run.stopped})`;
}
function withKnownGap(name, seen) {
    const gap = knownGaps.find((candidate) => new RegExp(`^${(0,specNames/* specPattern */.cB)(candidate.name)}`).test(name));
    if (gap === undefined || seen.outcome === 'not run')
        return seen;
    return { ...seen, outcome: 'known gap', message: gap.reason };
}
/** Counts outcomes; each spec has exactly one. */
function countsOf(specs) {
    const count = (outcome) => specs.filter((spec) => spec.outcome === outcome).length;
    const [passed, failed, flaked, knownGaps] = [count('passed'), count('failed'), count('flaked'), count('known gap')];
    return {
        selected: specs.length,
        ran: passed + failed + flaked + knownGaps,
        passed,
        failed,
        flaked,
        knownGaps,
        skipped: count('skipped'),
        notRun: count('not run'),
    };
}

;// CONCATENATED MODULE: ./build/js/src/suite/agreement.js

/**
 * Compares everything that reports on one part: the dry run, ginkgo's report, upstream's junit and the exit code.
 *
 * @returns a sentence for each disagreement; none if the part ran to its end and its sources agree. A part that was
 *   stopped has no end to agree on.
 */
function disagreements(part, results, run, maySkip) {
    if (run.stopped !== undefined)
        return [];
    const { report, junit, exitCode } = run;
    if (report === undefined)
        return [`ginkgo ended with exit code ${exitCode} and left no report`];
    const outside = suiteFailures(report);
    const problems = outside.map((failure) => `the suite itself failed: ${failure}`);
    problems.push(...report.SpecialSuiteFailureReasons.map((reason) => `ginkgo says of the whole suite: ${reason}`));
    if (report.PreRunStats.SpecsThatWillRun !== part.selected) {
        problems.push(`${part.selected} specs were selected, but ginkgo planned to run ${report.PreRunStats.SpecsThatWillRun}`);
    }
    if (part.ran + part.skipped !== part.selected) {
        problems.push(`${part.selected} specs were selected, but only ${part.ran + part.skipped} ran`);
    }
    if (part.skipped > 0 && !maySkip) {
        problems.push(`${part.skipped} specs skipped themselves, which is not allowed in this suite`);
    }
    const specs = specsIn(report);
    const failed = specs.filter(hasFailed);
    const passed = specs.filter((spec) => spec.State === 'passed').length;
    if (junit === undefined) {
        problems.push('e2e.test left no junit file');
    }
    else if (junit.passed !== passed || junit.failed !== failed.length) {
        problems.push(`junit reports ${junit.passed} passed and ${junit.failed} failed, ginkgo's report ${passed} and ${failed.length}`);
    }
    problems.push(...countedOtherwise(failed.map(fullName), results));
    // Ginkgo ends with 1 for failures, and with other codes for what no report tells.
    const explained = exitCode === 0 ? failed.length === 0 : exitCode === 1 && failed.length + outside.length > 0;
    if ((exitCode === 0) !== report.SuiteSucceeded || !explained) {
        problems.push(`ginkgo ended with exit code ${exitCode}, but its report has ${failed.length} failed specs`);
    }
    return problems;
}
/** Each spec that failed in ginkgo's report must be a failure here too, or a known gap, and the other way round. */
function countedOtherwise(failed, results) {
    const named = (outcome) => new Set(results.filter((spec) => spec.outcome === outcome).map((spec) => spec.name));
    const [failures, gaps] = [named('failed'), named('known gap')];
    const lost = failed.filter((name) => !failures.has(name) && !gaps.has(name));
    const invented = [...failures].filter((name) => !failed.includes(name));
    return [
        ...lost.map((name) => `ginkgo's report has a failure that is not among the results: ${name}`),
        ...invented.map((name) => `ginkgo's report does not have the failure of ${name}`),
    ];
}

;// CONCATENATED MODULE: ./build/js/src/suite/liveProgress.js
const nothingHeard = { ended: new Map(), running: undefined };
/** @param part full names of the selected specs, and how many processes run them; `onEnd` is called once per spec, as it ends */
function outputReader(part, onEnd) {
    const known = new Set(part.names);
    const ended = new Map();
    let running;
    let nameless;
    const tally = () => ({ ended, running });
    const end = (name, spec) => {
        running = undefined;
        nameless = undefined;
        ended.set(name, spec);
        onEnd(name, spec, tally());
    };
    return {
        tally,
        read: (line) => {
            const header = parseHeader(line);
            if (header !== undefined) {
                if (running === undefined)
                    nameless = header;
                else
                    end(running, header);
                return;
            }
            const name = nameIn(line, known);
            if (name === undefined || ended.has(name))
                return;
            if (nameless !== undefined)
                end(name, nameless);
            else if (part.procs === 1)
                running = name;
        },
    };
}
/** How a spec ended, if the line says so. An interrupted spec has neither passed nor failed. */
function parseHeader(line) {
    const [, mark, state, seconds] = /^(•|S|↺) (?:\[([^\]]+)\] )?.*\[([\d.]+) seconds\]$/.exec(line) ?? [];
    if (mark === undefined)
        return undefined;
    if (mark === 'S')
        return { outcome: 'skipped', seconds: Number(seconds) };
    if (mark === '↺' || state === undefined)
        return { outcome: 'passed', seconds: Number(seconds) };
    return ['FAILED', 'PANICKED!'].includes(state) ? { outcome: 'failed', seconds: Number(seconds) } : undefined;
}
/** The name in a line such as `[sig-node] Pods [It] should run [Conformance] [sig-node, Conformance]`; labels come last. */
function nameIn(line, known) {
    if (!line.startsWith('[') && !line.startsWith('TOP-LEVEL'))
        return undefined;
    let text = line
        .replace(/^TOP-LEVEL \[\w+\] /, '')
        .replace(/ \[(It|(Just)?(Before|After)(Each|All)|DeferCleanup[^\]]*)\]/, '');
    while (!known.has(text)) {
        const shorter = text.replace(/ \[[^\]]*\]$/, '');
        if (shorter === text)
            return undefined;
        text = shorter;
    }
    return text;
}
/** One line on how far a part is: `212 of 433 done, 1 failed, up to 12 running, 209 left, about 6 min at this pace`. */
function progressLine(tally, part, clock) {
    const done = tally.ended.size;
    const failed = [...tally.ended.values()].filter((spec) => spec.outcome === 'failed').length;
    const open = Math.max(0, part.selected - done);
    const running = Math.min(part.procs, open);
    const elapsed = (clock.now() - part.startedAt) / 1000;
    const words = [`${done} of ${part.selected} done`, `${failed} failed`];
    // With several processes ginkgo does not report when a spec starts; only an upper limit is known.
    if (running > 0)
        words.push(part.procs === 1 ? `${running} running` : `up to ${running} running`, `${open - running} left`);
    if (done >= 5 && open > 0)
        words.push(`about ${inWords((elapsed / done) * open)} at this pace`);
    return words.join(', ');
}
function inWords(seconds) {
    return seconds < 90 ? `${Math.ceil(seconds / 10) * 10} s` : `${Math.round(seconds / 60)} min`;
}

// EXTERNAL MODULE: ./build/js/src/system/environment.js
var environment = __webpack_require__(90968);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/js/src/system/shortFolder.js



/**
 * Work with a temporary folder whose path is short, and which is removed afterwards. The path of a Unix socket has room for
 * 107 bytes, fewer than the temporary folder of a runner, or a folder of results, may leave for what is created in it.
 */
async function withShortFolder(work) {
    const folder = await (0,promises_.mkdtemp)('/tmp/ke2e-').catch(() => (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ke2e-')));
    try {
        return await work(folder);
    }
    finally {
        // What cannot be removed is no result of the work.
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => { });
    }
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
// EXTERNAL MODULE: ./build/js/src/suite/junitXml.js
var junitXml = __webpack_require__(56243);
;// CONCATENATED MODULE: ./build/js/src/suite/junit.js




const junitFile = schemas/* object */.Ikc({
    testsuites: schemas/* object */.Ikc({
        testsuite: schemas/* array */.YOg(schemas/* object */.Ikc({ testcase: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), status: schemas/* string */.YjP() })).default([]) })),
    }),
});
/** Counts the specs in upstream's junit; its other entries are suite nodes and the thousands that were not selected. */
async function readJunitCounts(file) {
    const parser = new XMLParser/* default */.A({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        parseAttributeValue: false,
        isArray: (name) => name === 'testsuite' || name === 'testcase',
        // Failure texts are upstream's; nothing in them may be expanded.
        processEntities: false,
    });
    const parsed = junitFile.parse(parser.parse(await (0,promises_.readFile)(file, 'utf8')));
    const statuses = parsed.testsuites.testsuite
        .flatMap((suite) => suite.testcase)
        .filter((testcase) => testcase.name.startsWith('[It]'))
        .map((testcase) => testcase.status);
    return {
        passed: statuses.filter((status) => status === 'passed').length,
        failed: statuses.filter((status) => !['passed', 'skipped', 'pending'].includes(status)).length,
    };
}
/**
 * One junit file for the whole suite, with only the selected specs and with upstream's names for them. A known gap, or a
 * spec that did not run, is neither a pass nor a failure, and is written as skipped with its reason.
 */
function slimJunit(suite) {
    const cases = [...suite.specs].sort(byName).map((spec) => ({
        name: `[It] ${spec.name}`,
        seconds: spec.seconds,
        status: spec.outcome,
        ...verdictOf(spec),
    }));
    return (0,junitXml/* junitDocument */.w)('Kubernetes e2e suite', suite.seconds, cases);
}
function verdictOf(spec) {
    switch (spec.outcome) {
        case 'passed':
        case 'flaked':
            return {};
        case 'failed':
            return { failure: `${spec.message}\n${spec.location}`, output: spec.output };
        case 'skipped':
        case 'known gap':
        case 'not run':
            return { skipped: `${spec.outcome}: ${spec.message}` };
    }
}
function byName(one, other) {
    return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

// EXTERNAL MODULE: ./build/js/src/suite/presets.js + 1 modules
var presets = __webpack_require__(77936);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var system_process = __webpack_require__(77044);
;// CONCATENATED MODULE: ./build/js/src/suite/select.js





/** Ginkgo's own flags for a selection; with the prefix `--ginkgo.` for e2e.test, with `--` for the ginkgo CLI. */
function selectionFlags(selection, prefix) {
    const flags = { focus: selection.focus, skip: selection.skip, 'label-filter': selection.labelFilter };
    return Object.entries(flags).flatMap(([flag, value]) => (value === '' ? [] : [`${prefix}${flag}=${value}`]));
}
/**
 * Asks e2e.test which specs a preset selects, without running any and without a cluster; about two seconds.
 *
 * @param e2eTest path of the binary under test
 * @param folder where ginkgo writes the report of the dry run
 * @throws SuiteError that names the specs of the preset that this release lacks; InputError when nothing matches
 */
async function selectSpecs(preset, e2eTest, folder, tools) {
    const reportFile = (0,external_node_path_.join)(folder, 'selection.json');
    const flags = [
        '--ginkgo.dry-run',
        '--ginkgo.no-color',
        `--ginkgo.json-report=${reportFile}`,
        ...selectionFlags(preset.selection, '--ginkgo.'),
        '--provider=skeleton',
    ];
    // What e2e.test leaves in its temporary folder goes with this one.
    const options = { cwd: folder, env: { TMPDIR: folder }, signal: tools.signal, limitSeconds: 120 };
    await (0,system_process/* runOrThrow */.nf)(tools.processes, e2eTest, flags, options);
    const specs = specsIn(await readGinkgoReport(reportFile))
        .filter((spec) => spec.State === 'passed')
        .map((spec) => ({
        name: fullName(spec),
        part: labelsOf(spec).includes('Serial') ? 'serial' : 'parallel',
    }));
    if (preset.names !== undefined)
        requireNames(preset.names, specs);
    if (specs.length === 0)
        throw nothingSelected(preset.selection);
    return specs;
}
function requireNames(names, specs) {
    const problems = names.flatMap((name) => {
        const pattern = new RegExp((0,specNames/* specPattern */.cB)(name));
        const found = specs.filter((spec) => pattern.test(spec.name)).length;
        return found === 1 ? [] : [`${name} (found ${found} times)`];
    });
    if (problems.length > 0) {
        throw new errors/* SuiteError */.$K(`This release does not have every spec of the suite exactly once: ${problems.join('; ')}. No specs were run.`, { nextStep: 'Choose specs with --focus, or run --suite conformance, which takes its specs from the release.' });
    }
}
function nothingSelected(selection) {
    const said = selectionFlags(selection, '--').join(' ');
    return new errors/* InputError */.dz([
        { input: 'focus', message: `no spec of this release matches ${said}; correct it and try again.` },
    ]);
}

;// CONCATENATED MODULE: ./build/js/src/suite/runPart.js









/** Ginkgo stops by itself this long before it would be killed: time to clean up and write its report. */
const reserveSeconds = 45;
/** Runs one part to its end, its time limit or the signal. It is an error only if ginkgo cannot be started. */
async function runPart(part, tools) {
    await (0,promises_.mkdir)(part.folder, { recursive: true });
    const startedAt = tools.clock.now();
    const shape = { selected: part.names.length, procs: part.procs, startedAt };
    const output = outputReader(part, (name, spec, tally) => {
        if (spec.outcome === 'failed')
            tools.voice.note(`failed: ${name}`);
        tools.voice.detail(`${part.name}: ${progressLine(tally, shape, tools.clock)}`);
    });
    tools.voice.detail(`${part.name}: starting, ${part.names.length} specs, processes: ${part.procs}`);
    const ended = await withShortFolder((folder) => runGinkgo(part, folder, output, tools));
    // The reports of a stopped ginkgo may be incomplete; its output then says what ran.
    const unfinished = ended.stopped !== undefined;
    const report = await ifReadable(readGinkgoReport(reportFile(part)), unfinished);
    const junit = await ifReadable(readJunitCounts((0,external_node_path_.join)(part.folder, 'junit_01.xml')), unfinished);
    const outOfTime = report?.SpecialSuiteFailureReasons.includes('Suite Timeout Elapsed');
    return {
        ...ended,
        ...(outOfTime ? { stopped: 'time limit' } : {}),
        ...(report === undefined ? {} : { report }),
        ...(junit === undefined ? {} : { junit }),
        tally: output.tally(),
        seconds: (tools.clock.now() - startedAt) / 1000,
    };
}
async function runGinkgo(part, temporaryFolder, output, tools) {
    const limit = AbortSignal.timeout(Math.round(part.limitSeconds * 1000));
    try {
        const { exitCode } = await tools.processes.run((0,external_node_path_.join)(part.binaries, 'ginkgo'), ginkgoArguments(part), {
            cwd: part.folder,
            env: {
                PATH: `${part.binaries}:${process.env.PATH ?? ''}`,
                KUBECONFIG: part.kubeconfigFile,
                // Each process of e2e.test leaves a folder there, and specs bind sockets in theirs.
                TMPDIR: temporaryFolder,
                ...(part.apiHost === undefined ? {} : (0,environment/* pastProxies */.T)(process.env, part.apiHost)),
            },
            signal: AbortSignal.any([tools.signal, limit]),
            logFile: part.logFile,
            onLine: (line, stream) => {
                if (stream === 'stdout')
                    output.read(line);
            },
        });
        return { exitCode };
    }
    catch (thrown) {
        if (tools.signal.aborted)
            return { stopped: 'cancelled' };
        if (limit.aborted)
            return { stopped: 'time limit' };
        throw thrown;
    }
}
/** Flags before `--` are ginkgo's, those after it are e2e.test's. */
function ginkgoArguments(part) {
    const ofThisPart = part.name === 'serial' ? 'Serial' : '!Serial';
    const selection = { ...part.selection, labelFilter: (0,presets/* both */.WP)(part.selection.labelFilter, ofThisPart) };
    return [
        `--procs=${part.procs}`,
        `--timeout=${Math.max(1, Math.floor(part.limitSeconds - reserveSeconds))}s`,
        '--no-color',
        '--silence-skips',
        '-v',
        ...selectionFlags(selection, '--'),
        (0,external_node_path_.join)(part.binaries, 'e2e.test'),
        '--',
        '--provider=skeleton',
        `--kubeconfig=${part.kubeconfigFile}`,
        `--kubectl-path=${(0,external_node_path_.join)(part.binaries, 'kubectl')}`,
        `--report-dir=${part.folder}`,
        // The ginkgo CLI's flag of the same name would resolve the path below the folder of e2e.test.
        `--ginkgo.json-report=${reportFile(part)}`,
        // The cluster was verified; what is not ready within this time never will be, and upstream would wait 30 minutes.
        '--node-schedulable-timeout=3m',
        '--system-pods-startup-timeout=3m',
        '--disable-log-dump',
    ];
}
function reportFile(part) {
    return (0,external_node_path_.join)(part.folder, 'ginkgo.json');
}
/** Undefined for a missing file, and for one that may be incomplete and cannot be parsed. */
async function ifReadable(reading, unfinished) {
    try {
        return await reading;
    }
    catch (thrown) {
        if (unfinished || (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'))
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/js/src/suite/parts.js





/** Runs the parallel part, then the serial one. No part runs after one that was stopped or could not start. */
async function runParts(selected, order, tools) {
    const finished = [];
    for (const { name, specs } of split(selected)) {
        const part = {
            ...order,
            name,
            selection: order.preset.selection,
            names: specs.map((spec) => spec.name),
            procs: name === 'serial' ? 1 : Math.min(order.procs, specs.length),
            folder: (0,external_node_path_.join)(order.work, name),
            limitSeconds: (order.deadline - tools.clock.now()) / 1000,
        };
        const stopped = whyStopped(finished) ?? whyNow(part, tools);
        const run = stopped === undefined ? await runPart(part, tools) : { seconds: 0, tally: nothingHeard, stopped };
        finished.push(finish(part, specs, run, order));
    }
    return finished;
}
/** Why the suite ended early, if it did. */
function whyStopped(parts) {
    const last = parts.at(-1);
    if (last === undefined || last.run.stopped !== undefined)
        return last?.run.stopped;
    return last.result.ran + last.result.skipped === 0 ? 'failed start' : undefined;
}
/** The parts with at least one spec, in the order in which they run. */
function split(selected) {
    return ['parallel', 'serial']
        .map((name) => ({ name, specs: selected.filter((spec) => spec.part === name) }))
        .filter((part) => part.specs.length > 0);
}
function whyNow(part, tools) {
    if (tools.signal.aborted)
        return 'cancelled';
    return part.limitSeconds <= 0 ? 'time limit' : undefined;
}
function finish(part, selected, run, order) {
    const specs = specResults(selected, run, order.kubernetesVersion);
    const result = { name: part.name, procs: part.procs, seconds: run.seconds, ...countsOf(specs) };
    const problems = disagreements(result, specs, run, order.preset.maySkip).map((problem) => `${part.name} part: ${problem}`);
    return { run, result, specs, problems };
}

;// CONCATENATED MODULE: ./build/js/src/suite/resultFiles.js



async function prepareFiles(output) {
    const artifacts = (0,external_node_path_.resolve)(output, 'artifacts');
    const files = {
        work: (0,external_node_path_.resolve)(output, 'suite'),
        junit: (0,external_node_path_.join)(artifacts, 'junit_01.xml'),
        ginkgo: (0,external_node_path_.join)(artifacts, 'ginkgo.json'),
        log: (0,external_node_path_.join)(artifacts, 'e2e.log'),
        images: (0,external_node_path_.join)(artifacts, 'images.json'),
    };
    await (0,promises_.mkdir)(artifacts, { recursive: true });
    await (0,promises_.rm)(files.work, { recursive: true, force: true });
    await (0,promises_.mkdir)(files.work, { recursive: true });
    await (0,promises_.writeFile)(files.log, '');
    return files;
}
/** Writes one junit file, one ginkgo report and the table of images, and removes what they were merged from. */
async function writeResults(result, reports, files) {
    await (0,promises_.writeFile)(files.junit, slimJunit(result));
    await (0,promises_.writeFile)(files.ginkgo, `${JSON.stringify(reports.map(slimReport))}\n`);
    await (0,promises_.writeFile)(files.images, `${JSON.stringify(result.images, null, 2)}\n`);
    await (0,promises_.rm)(files.work, { recursive: true, force: true });
}
/** A report without the thousands of specs that did not run, and without the output of passed specs, which is in the log. */
function slimReport(report) {
    const ran = report.SpecReports.filter((spec) => spec.LeafNodeType !== 'It' || spec.NumAttempts > 0);
    return {
        ...report,
        SpecReports: ran.map((spec) => spec.State === 'passed' ? { ...spec, CapturedGinkgoWriterOutput: '', SpecEvents: [] } : spec),
    };
}

;// CONCATENATED MODULE: ./build/js/src/suite/suite.js








/** The sources of the suite's results disagree, or selected specs did not run. Carries what is known. */
class SuiteDisagreement extends errors/* SuiteError */.$K {
    result;
    constructor(result) {
        super(`The results of the suite cannot be trusted: ${result.problems.join('; ')}.`, {
            nextStep: `Read the end of ${result.logFile}.`,
        });
        this.result = result;
    }
}
/**
 * Checks that the plan's suite selects anything in this release; takes about two seconds and needs no cluster.
 *
 * @param folder where ginkgo writes the report of the dry run
 * @throws InputError when nothing is selected; SuiteError when the release lacks a spec of the preset
 */
async function checkSelection(plan, bundle, folder, tools) {
    await selectSpecs((0,presets/* presetOf */.jE)(plan.suite), (0,external_node_path_.resolve)(bundle.folder, 'bin', 'e2e.test'), folder, tools);
}
/**
 * Runs the plan's suite: first all specs that may run in parallel, then the serial ones, as one run with one report.
 * A failed spec is a result, not an error; so is a suite that was cancelled or ran out of time.
 *
 * @throws InputError when nothing is selected; SuiteError when the release lacks a spec of the preset;
 *   SuiteDisagreement when a suite that ended by itself did not do exactly what was selected
 */
async function runSuite(plan, inputs, tools) {
    const startedAt = tools.clock.now();
    const files = await prepareFiles(inputs.output);
    const preset = (0,presets/* presetOf */.jE)(plan.suite);
    const order = {
        preset,
        kubernetesVersion: plan.cluster.kubernetesVersion,
        procs: plan.suite.procs,
        binaries: (0,external_node_path_.resolve)(inputs.bundle.folder, 'bin'),
        // e2e.test runs in a working folder of its own, where a relative path would not be found.
        kubeconfigFile: (0,external_node_path_.resolve)(inputs.kubeconfigFile),
        apiHost: await apiHostIn(inputs.kubeconfigFile),
        logFile: files.log,
        work: files.work,
        deadline: startedAt + tools.limitSeconds * 1000,
    };
    tools.voice.detail('asking e2e.test which specs are selected');
    const selected = await selectSpecs(preset, (0,external_node_path_.join)(order.binaries, 'e2e.test'), files.work, tools);
    const sizes = split(selected).map((part) => `${part.specs.length} ${part.name}`);
    tools.voice.note(`${selected.length} specs selected: ${sizes.join(', ')}`);
    const parts = await runParts(selected, order, tools);
    const specs = parts.flatMap((part) => part.specs);
    const stopped = whyStopped(parts);
    const result = {
        ...countsOf(specs),
        seconds: (tools.clock.now() - startedAt) / 1000,
        specs,
        parts: parts.map((part) => part.result),
        ...(stopped === undefined ? {} : { stopped }),
        problems: parts.flatMap((part) => part.problems),
        images: inputs.bundle.manifest.images.map(({ name, content }) => ({ name, content })),
        junitFile: files.junit,
        ginkgoFile: files.ginkgo,
        logFile: files.log,
    };
    const reports = parts.flatMap((part) => part.run.report ?? []);
    await writeResults(result, reports, files);
    if (result.problems.length > 0)
        throw new SuiteDisagreement(result);
    return result;
}
/** The host of the API server that a kubeconfig names; undefined where there is none in it. */
async function apiHostIn(kubeconfigFile) {
    const [, server = ''] = /^\s*server:\s*["']?(https:[^\s"']+)/m.exec(await (0,promises_.readFile)(kubeconfigFile, 'utf8').catch(() => '')) ?? [];
    return URL.canParse(server) ? new URL(server).hostname : undefined;
}


/***/ })

};
