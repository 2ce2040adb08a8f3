export const id = 7281;
export const ids = [7281];
export const modules = {

/***/ 97281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflowIdToken: () => (/* binding */ workflowIdToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);




/** The audience that Entra expects in GitHub's ID tokens. */
const idTokenAudience = 'api://AzureADTokenExchange';
/**
 * A new ID token from the runner, which issues them only to jobs with the permission, and never to pull requests from
 * forks. Works in main and in post alike.
 */
async function workflowIdToken() {
    if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
        throw noPermission(await forkOf(process.env.GITHUB_EVENT_PATH));
    }
    return _actions_core__WEBPACK_IMPORTED_MODULE_1__.getIDToken(idTokenAudience);
}
function noPermission(fork) {
    if (fork !== undefined) {
        return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('permission', `This run belongs to a pull request from the fork ${fork}, which gets no ID token.`, {
            nextStep: 'Run forks with `cloud: embedded`, or push the branch to this repository once somebody has reviewed it.',
        });
    }
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('permission', 'This job is not allowed to request an ID token.', {
        nextStep: 'Give the job `permissions: id-token: write` (where it calls a reusable workflow, the calling job), or choose another `auth`.',
    });
}
const pullRequestEvent = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        head: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
        base: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
    }),
});
/** The fork from which a pull request comes, by the event that started the run; undefined for any other event. */
async function forkOf(eventFile) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(eventFile ?? '', 'utf8').catch(() => '{}');
    const event = pullRequestEvent.safeParse(JSON.parse(text)).data?.pull_request;
    const head = event?.head.repo.full_name;
    return head === event?.base.repo.full_name ? undefined : head;
}


/***/ })

};
