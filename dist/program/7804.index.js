export const id = 7804;
export const ids = [7804];
export const modules = {

/***/ 57804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   define: () => (/* binding */ define)
/* harmony export */ });
/* harmony import */ var _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85237);
/* harmony import */ var _run_down_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31285);
/* harmony import */ var _vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98073);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57357);




function define(command, { deps }) {
    const { name: named, ...flags } = _inputs_janitorCatalog_js__WEBPACK_IMPORTED_MODULE_0__/* .downCatalog */ .Cs;
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .withFlags */ .WW)(command.argument('[name]', named.description), flags).action(async (name) => {
        const { job, ...said } = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .saidBy */ .TT)(command, flags);
        const verdict = await (0,_run_down_js__WEBPACK_IMPORTED_MODULE_1__/* .down */ .T)({ name, job }, said, process.env, deps);
        process.stderr.write(`teardown   ${verdict.outcome}: ${verdict.summary}\n`);
        if (verdict.outcome === 'failed')
            process.exitCode = (0,_vocabulary_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfClass */ .rY)('leak');
    });
}


/***/ }),

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


/***/ })

};
