export const id = 4477;
export const ids = [4477];
export const modules = {

/***/ 4477:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _github_bundleCache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55063);
/* harmony import */ var _report_actions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51018);
/* harmony import */ var _run_verdicts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75551);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84159);
/* harmony import */ var _system_installation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80857);
/* harmony import */ var _mainStep_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57831);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92947);









const reporter = (0,_report_actions_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsReporter */ .t)(_actions_core__WEBPACK_IMPORTED_MODULE_1__, _system_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m, 'main');
const { deps, secrets } = (0,_setup_js__WEBPACK_IMPORTED_MODULE_8__/* .actionSetup */ .ec)(reporter.hear);
const setUpMachine = () => _actions_core__WEBPACK_IMPORTED_MODULE_1__.group('system packages', async () => {
    const { exec } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 41955));
    await exec((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_system_installation_js__WEBPACK_IMPORTED_MODULE_6__/* .root */ .zr, 'script', 'bootstrap'), ['--system']);
});
await (0,_setup_js__WEBPACK_IMPORTED_MODULE_8__/* .endWith */ .qZ)(async () => {
    const report = await (0,_mainStep_js__WEBPACK_IMPORTED_MODULE_7__/* .runMain */ .VN)(_actions_core__WEBPACK_IMPORTED_MODULE_1__, process.env, { ...deps, bundleShelf: (0,_github_bundleCache_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowCache */ .Y)() }, setUpMachine);
    const { writeProwLayout } = await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(8651)]).then(__webpack_require__.bind(__webpack_require__, 41032));
    await writeProwLayout(report, secrets.values());
    await reporter.end(report);
    return (0,_run_verdicts_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(report);
}, ({ kind }) => (0,_mainStep_js__WEBPACK_IMPORTED_MODULE_7__/* .tellEnding */ .LX)(_actions_core__WEBPACK_IMPORTED_MODULE_1__, kind));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 55063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ workflowCache)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
;// CONCATENATED MODULE: ./build/js/src/system/orAborted.js
/**
 * The result of the work, or the signal's reason as soon as it is aborted: for libraries that take no signal. The work
 * itself may go on, unobserved.
 */
async function orAborted(work, signal) {
    const aborted = Promise.withResolvers();
    const onAbort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        signal.throwIfAborted();
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        work.catch(() => { });
    }
}

// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
;// CONCATENATED MODULE: ./build/js/src/github/bundleCache.js




/**
 * Bundles in the cache of GitHub Actions. A cache that fails costs time, never the run. The library takes no signal; after
 * an abort it is no longer waited for.
 *
 * @param load the library, which is large and needed only where a bundle is missing
 */
function workflowCache(load = () => Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(925), __webpack_require__.e(1143), __webpack_require__.e(2413), __webpack_require__.e(8365)]).then(__webpack_require__.bind(__webpack_require__, 68365))) {
    return {
        /** @throws the signal's reason when it is aborted */
        async fetch(folder, key, signal) {
            if (await (0,files/* exists */.t2)(folder))
                return true;
            const cache = await load();
            if (!cache.isFeatureAvailable())
                return false;
            const restored = await warnOnFailure('restore', signal, async () => {
                return (await cache.restoreCache([folder], key)) !== undefined;
            });
            signal.throwIfAborted();
            return restored;
        },
        /** Does not throw: the bundle is there, cached or not. */
        async store(folder, key, signal) {
            const cache = await load();
            if (!cache.isFeatureAvailable())
                return;
            await warnOnFailure('store', signal, async () => (await cache.saveCache([folder], key)) >= 0);
        },
    };
}
async function warnOnFailure(what, signal, work) {
    try {
        return await orAborted(work(), signal);
    }
    catch (thrown) {
        core.warning(`The workflow's cache did not ${what} the release: ${(0,errors/* messageOf */.bD)(thrown)}`);
        return false;
    }
}


/***/ })

};
