export const id = 2351;
export const ids = [2351];
export const modules = {

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
