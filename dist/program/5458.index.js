export const id = 5458;
export const ids = [5458];
export const modules = {

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
