export const id = 6839;
export const ids = [6839];
export const modules = {

/***/ 56839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentialFor: () => (/* binding */ credentialFor),
/* harmony export */   freshIdToken: () => (/* binding */ freshIdToken)
/* harmony export */ });
/* harmony import */ var _azure_identity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73016);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49937);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84159);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46195);




/** The SDK's credential for a source, against the endpoint's authority. Nothing is requested yet. */
function credentialFor(source, endpoint, clock = _system_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m) {
    const options = {
        authorityHost: endpoint.authorityHost,
        disableInstanceDiscovery: endpoint.disableInstanceDiscovery,
        ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOf */ .An)(endpoint),
    };
    switch (source.kind) {
        case 'client-secret':
            return new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ClientSecretCredential */ .HC(source.tenantId, source.clientId, source.clientSecret, options);
        case 'certificate': {
            const { tenantId, clientId, certificatePath } = source;
            return new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ClientCertificateCredential */ .m0(tenantId, clientId, { certificatePath }, options);
        }
        case 'oidc':
            return new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ClientAssertionCredential */ .XI(source.tenantId, source.clientId, freshIdToken(source.idToken, clock), options);
        case 'azure-cli':
            return new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .AzureCliCredential */ .nG();
        case 'managed-identity':
            return source.clientId === undefined
                ? new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ManagedIdentityCredential */ .NC()
                : new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ManagedIdentityCredential */ .NC({ clientId: source.clientId });
    }
}
/** An ID token is not used in the last seconds of its life, so it cannot expire on its way. */
const marginMilliseconds = 10_000;
/** How long an ID token is used for further assertions. */
const reuseMilliseconds = 10_000;
/**
 * Fetches a new ID token for every assertion, except for assertions that come together: the identity library asks twice
 * for every access token, and several clients sign in at once. Nothing is kept for later, so a token of any lifetime is
 * fresh when it is used. Its expiry is read from the token, because the issuer promises none.
 */
function freshIdToken(fetchIdToken, clock) {
    let kept;
    return async () => {
        if (kept === undefined || (await kept.usableUntil) <= clock.now()) {
            const token = fetchIdToken();
            const reusedUntil = clock.now() + reuseMilliseconds;
            const usableUntil = token.then((text) => Math.min(reusedUntil, expiryOf(text) - marginMilliseconds));
            kept = { token, usableUntil };
            // A failed fetch must not be kept; the next call fetches again.
            usableUntil.catch(() => {
                kept = undefined;
            });
        }
        return kept.token;
    };
}
function expiryOf(token) {
    return ((0,jose__WEBPACK_IMPORTED_MODULE_3__/* .decodeJwt */ .i)(token).exp ?? 0) * 1000;
}


/***/ })

};
