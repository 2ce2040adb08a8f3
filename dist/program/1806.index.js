export const id = 1806;
export const ids = [1806,2351];
export const modules = {

/***/ 57357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   WW: () => (/* binding */ withFlags)
/* harmony export */ });
/* harmony import */ var _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);

/** Adds a flag for each input. Values stay text; they are validated in one place, for flags and `with:` alike. */
function withFlags(command, catalog) {
    for (const [name, { description, default: value }] of Object.entries(catalog)) {
        command.option(`--${name} <value>`, value === '' ? description : `${description} Default: ${value}`);
    }
    return command;
}
/** The named inputs of a run. */
function inputsOf(names) {
    return Object.fromEntries(names.map((name) => [name, _inputs_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .inputCatalog */ .qZ[name]]));
}
/** The values of the flags by input name: commander reports flags in camel case. */
function saidBy(command, catalog) {
    const flags = command.opts();
    const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const said = Object.keys(catalog).flatMap((name) => {
        const value = flags[camel(name)];
        return value === undefined ? [] : [[name, String(value)]];
    });
    return Object.fromEntries(said);
}


/***/ }),

/***/ 51806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36419);
/* harmony import */ var _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85237);
/* harmony import */ var _inputs_sweepInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90136);
/* harmony import */ var _report_runTables_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37730);
/* harmony import */ var _run_janitor_heartbeat_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72351);
/* harmony import */ var _run_janitor_janitor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79162);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98073);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57357);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75267);










/** Flags that are true if present; in a workflow the same inputs say `true`. */
const switches = ['dry-run', 'issue', 'check-heartbeat'];
function define(command, { deps }) {
    const { 'subscription-ids': subscriptions, ...own } = _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepCatalog */ .il;
    const valued = Object.entries(own).filter(([name]) => !switches.some((known) => known === name));
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .withFlags */ .WW)(command, Object.fromEntries(valued)).option('--subscription-id <ids>', subscriptions.description);
    for (const name of switches)
        command.option(`--${name}`, own[name].description.replace('`true` ', ''));
    command.action(async ({ subscriptionId = '' }) => {
        const { env } = process;
        const inputs = (0,_inputs_sweepInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSweepInputs */ .T)({ ...(0,_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .saidBy */ .TT)(command, own), 'subscription-ids': subscriptionId });
        const found = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHub */ .g)(env, deps.signal);
        if (inputs['check-heartbeat']) {
            const needed = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .neededGitHub */ .H)(found, '--check-heartbeat');
            const says = await (0,_run_janitor_heartbeat_js__WEBPACK_IMPORTED_MODULE_4__.checkHeartbeat)(inputs.workflow, inputs['most-hours'], needed, deps.clock);
            process.stdout.write(`${says}\n`);
            return;
        }
        const issueAbout = (groups) => (0,_report_runTables_js__WEBPACK_IMPORTED_MODULE_9__/* .sweepIssue */ .S7)(groups, '');
        const janitor = { env, gitHub: found, issueAbout };
        const groups = await (0,_run_janitor_janitor_js__WEBPACK_IMPORTED_MODULE_5__.sweepAsTold)(inputs, (0,_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .saidBy */ .TT)(command, _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_2__/* .signInCatalog */ .Q8), janitor, deps, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .toolsOf */ .F)(deps));
        process.stdout.write(`${(0,_report_runTables_js__WEBPACK_IMPORTED_MODULE_9__/* .sweepText */ .Gk)(groups)}\n`);
        if (env.GITHUB_STEP_SUMMARY)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(env.GITHUB_STEP_SUMMARY, (0,_report_runTables_js__WEBPACK_IMPORTED_MODULE_9__/* .sweepMarkdown */ .cS)(groups));
        if ((0,_report_runTables_js__WEBPACK_IMPORTED_MODULE_9__/* .countOutcomes */ .XF)(groups).stuck > 0)
            process.exitCode = (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodeOfClass */ .rY)('leak');
    });
}


/***/ }),

/***/ 72351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkHeartbeat: () => (/* binding */ checkHeartbeat)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/**
 * Makes visible that a janitor no longer runs. The success of a sweep is the success of its workflow's run, which GitHub
 * keeps, so nothing needs to be stored; a sweep with a stuck group fails its run and is not a success.
 *
 * @returns a sentence about the last success
 * @throws TeardownError when it is too long ago
 */
async function checkHeartbeat(workflow, mostHours, gitHub, clock) {
    const last = await gitHub.lastSuccess(workflow);
    const nextStep = `Look at the runs of ${workflow}: they fail, or GitHub has disabled its schedule, as it does after 60 days without a commit.`;
    if (last === undefined)
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TeardownError */ .NK(`The janitor ${workflow} has never succeeded.`, { nextStep });
    const hours = (clock.now() - last) / 3_600_000;
    const when = `${new Date(last).toISOString()}, ${hours.toFixed(1)} hours ago`;
    if (hours <= mostHours)
        return `The janitor ${workflow} last succeeded at ${when}.`;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TeardownError */ .NK(`The janitor ${workflow} has been silent for more than ${mostHours} hours: it last succeeded at ${when}.`, {
        nextStep,
    });
}


/***/ })

};
