export const id = 2974;
export const ids = [2974];
export const modules = {

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ prefixLength),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Nm: () => (/* binding */ network),
/* harmony export */   c: () => (/* binding */ addressAt)
/* harmony export */ });
/* harmony import */ var cidr_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17380);
/* harmony import */ var ip_bigint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84563);


/** The address `offset` places after the first of an IPv4 range: `addressAt('10.8.0.0/24', 1)` is `10.8.0.1`. */
function addressAt(range, offset) {
    return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({ number: (0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range).start + BigInt(offset), version: 4 });
}
/** The `index`th part of a range divided into parts of `prefix` bits: `partOf('10.244.0.0/16', 24, 2)` is `10.244.2.0/24`. */
function partOf(range, prefix, index) {
    return `${addressAt(range, index * 2 ** (32 - prefix))}/${prefix}`;
}
function prefixLength(range) {
    return Number((0,cidr_tools__WEBPACK_IMPORTED_MODULE_1__/* .parseCidr */ .GN)(range).prefix);
}
/** A range in the three forms that configuration files need. */
function network(cidr) {
    return { cidr, address: addressAt(cidr, 0), netmask: netmask(cidr) };
}
/** The mask in dotted form: `255.255.255.0` for a /24. */
function netmask(range) {
    const prefix = BigInt(prefixLength(range));
    return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({ number: ((1n << prefix) - 1n) << (32n - prefix), version: 4 });
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/**
 * Looks until `look` says done. A wait always has a limit and a voice: on expiry it throws a {@link SetupError} that
 * says what was seen last.
 */
async function waitFor(wait, look) {
    const deadline = wait.clock.now() + wait.limitSeconds * 1000;
    let lastSeen = 'nothing yet';
    for (;;) {
        wait.signal.throwIfAborted();
        const observation = await look();
        if (observation.done)
            return observation.value;
        if (observation.seen !== lastSeen) {
            lastSeen = observation.seen;
            wait.onSeen?.(lastSeen);
        }
        if (wait.clock.now() >= deadline) {
            throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3(`Timed out after ${wait.limitSeconds} s waiting for ${wait.what}. Last seen: ${lastSeen}.`, {
                ...(wait.nextStep === undefined ? {} : { nextStep: wait.nextStep }),
                ...(wait.kind === undefined ? {} : { kind: wait.kind }),
            });
        }
        await wait.clock.sleep(wait.everySeconds * 1000, wait.signal);
    }
}


/***/ })

};
