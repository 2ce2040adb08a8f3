export const id = 7661;
export const ids = [7661];
export const modules = {

/***/ 87661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./node_modules/@azure/arm-compute/dist/esm/index.js + 133 modules
var esm = __webpack_require__(72280);
// EXTERNAL MODULE: ./node_modules/@azure/arm-network/dist/esm/index.js + 355 modules
var dist_esm = __webpack_require__(12163);
// EXTERNAL MODULE: ./node_modules/@azure/arm-resources/dist/esm/index.js + 24 modules
var arm_resources_dist_esm = __webpack_require__(56033);
// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var core_rest_pipeline_dist_esm = __webpack_require__(20690);
// EXTERNAL MODULE: ./build/js/src/system/clock.js
var clock = __webpack_require__(84159);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/endpoint.js
var sdk_endpoint = __webpack_require__(46195);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/errors.js + 1 modules
var errors = __webpack_require__(90995);
;// CONCATENATED MODULE: ./build/js/src/azure/sdk/errorsPolicy.js



/**
 * Turns every refusal, and every long-running operation that ended in failure, into a RestError with Azure's own code.
 * Without it the poller of the SDK throws a plain Error with the code somewhere in its text, and nested details are lost.
 *
 * The errors do not hold the request, as the SDK's do: its headers carry the token, and its body the customData. What they
 * hold may be printed.
 */
const azureErrorsPolicy = {
    name: 'azureErrorsPolicy',
    async sendRequest(request, next) {
        const response = await next(request).catch((thrown) => {
            throw (0,core_rest_pipeline_dist_esm/* isRestError */.T0)(thrown) ? withoutRequest(thrown) : thrown;
        });
        const error = failureIn(response);
        if (error === undefined)
            return response;
        const { code, message } = (0,errors/* leafOf */.eo)(error);
        throw new core_rest_pipeline_dist_esm/* RestError */.pj(message || error.message || code, { statusCode: response.status, ...(code && { code }) });
    },
};
function withoutRequest({ message, code, statusCode }) {
    return new core_rest_pipeline_dist_esm/* RestError */.pj(message, {
        ...(code === undefined ? {} : { code }),
        ...(statusCode === undefined ? {} : { statusCode }),
    });
}
function failureIn(response) {
    const { method } = response.request;
    // HEAD asks whether something exists: there 404 is an answer.
    if (response.status >= 400 && method !== 'HEAD')
        return (0,errors/* armErrorIn */._J)(response.bodyAsText) ?? unreadable(response);
    return method === 'GET' ? failedOperationIn(response.bodyAsText) : undefined;
}
/** The answer of something between us and Azure, a proxy for instance. */
function unreadable(response) {
    return { code: '', message: `The answer had HTTP status ${response.status} and contained no Azure error.` };
}
/**
 * A status document of an operation, `{status, error}`, that did not end well. No resource has a `status` at its top
 * level, so an answer to any other GET is never mistaken for one.
 */
function failedOperationIn(body) {
    const operation = ended.safeParse((0,errors/* decoded */.DH)(body)).data;
    if (operation === undefined)
        return undefined;
    const unnamed = { code: `Operation${operation.status}`, message: `The operation ended as ${operation.status}.` };
    return (0,errors/* armErrorIn */._J)(body) ?? unnamed;
}
const ended = schemas/* object */.Ikc({ status: schemas/* string */.YjP().regex(/^(failed|cancell?ed)$/i) });

;// CONCATENATED MODULE: ./build/js/src/azure/sdk/pollPacePolicy.js
/** How Azure's resource providers name the status of an operation. */
const operationPath = /\/(operations|operationresults|operationstatuses)\//i;
/**
 * Polls one operation no more often than this, whatever pause its answers name: Compute grants fifteen polls per minute,
 * and pauses of 0 or 1 s would use them up, so that every other request of the subscription would be refused.
 */
function pollPacePolicy(milliseconds, clock) {
    const lastLook = new Map();
    return {
        name: 'pollPacePolicy',
        async sendRequest(request, next) {
            const { pathname } = new URL(request.url);
            if (request.method !== 'GET' || !operationPath.test(pathname))
                return next(request);
            const wait = (lastLook.get(pathname) ?? Number.NEGATIVE_INFINITY) + milliseconds - clock.now();
            if (wait > 0)
                await clock.sleep(wait, signalOf(request.abortSignal));
            lastLook.set(pathname, clock.now());
            return next(request);
        },
    };
}
/** The SDK's own kind of signal, as the platform's. */
function signalOf(given) {
    const controller = new AbortController();
    if (given?.aborted)
        controller.abort();
    given?.addEventListener('abort', () => controller.abort());
    return controller.signal;
}

;// CONCATENATED MODULE: ./build/js/src/azure/sdk/retryPolicy.js


const passing = [
    {
        // Azure reserves the interface of a machine that failed or is being deleted for up to 180 seconds.
        codes: ['NicReservedForAnotherVm'],
        firstPauseSeconds: 15,
        longestPauseSeconds: 60,
        tries: 6,
    },
    {
        codes: [
            'AnotherOperationInProgress',
            'RetryableError',
            'RetryableErrorDueToAnotherOperation',
            'ReferencedResourceNotProvisioned',
        ],
        firstPauseSeconds: 2,
        longestPauseSeconds: 20,
        tries: 12,
    },
    {
        // What was created a moment ago may still be unknown to another of ARM's regions.
        codes: ['ResourceGroupNotFound', 'ParentResourceNotFound', 'InvalidResourceReference'],
        firstPauseSeconds: 2,
        longestPauseSeconds: 8,
        tries: 3,
        when: ({ method }) => method === 'PUT',
    },
    {
        codes: ['OperationNotAllowed', 'Conflict'],
        firstPauseSeconds: 5,
        longestPauseSeconds: 30,
        tries: 4,
        when: ({ status, message }) => status === 409 && !/quota/i.test(message),
    },
    {
        // The pipeline asks for a token again with each try, and gets a fresh one when the old one is about to expire.
        codes: ['ExpiredAuthenticationToken'],
        firstPauseSeconds: 1,
        longestPauseSeconds: 1,
        tries: 1,
    },
];
/** 429 of any code, with Retry-After or without. */
const throttled = { codes: [], firstPauseSeconds: 2, longestPauseSeconds: 60, tries: 10 };
/**
 * Azure's own faults, and connections that break or cannot be made. Each of our requests can be sent twice: it reads,
 * deletes, writes what has a name, or creates with If-None-Match.
 */
const faulty = { codes: [], firstPauseSeconds: 1, longestPauseSeconds: 20, tries: 6 };
const faultyStatuses = [408, 500, 502, 503, 504];
const brokenConnections = [
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'ESOCKETTIMEDOUT',
    'EAI_AGAIN',
    'ENOTFOUND',
    'REQUEST_SEND_ERROR',
];
/** One retry layer for every request of a connection. An abort ends a pause at once. */
function armRetryPolicy(options) {
    const mostTries = Math.max(throttled.tries, ...passing.map(({ tries }) => tries));
    return { ...(0,core_rest_pipeline_dist_esm/* retryPolicy */.Jb)([armRetryStrategy(options)], { maxRetries: mostTries }), name: 'armRetryPolicy' };
}
/** The decision alone: how long to pause before the next try, or not to try again. */
function armRetryStrategy({ budgetSeconds, random = Math.random }) {
    let leftMilliseconds = budgetSeconds * 1000;
    return {
        name: 'armRetryStrategy',
        retry({ response, responseError, retryCount }) {
            const match = response === undefined ? brokenIn(responseError) : passingIn(response);
            if (match === undefined || retryCount >= match.tries)
                return { skipStrategy: true };
            const pause = retryAfterMilliseconds(response) ?? backOffMilliseconds(match, retryCount, random);
            if (pause > leftMilliseconds)
                return { skipStrategy: true };
            leftMilliseconds -= pause;
            return { retryAfterInMs: pause };
        },
    };
}
function passingIn(response) {
    if (response.status < 400)
        return undefined;
    const error = (0,errors/* armErrorIn */._J)(response.bodyAsText);
    const codes = error === undefined ? [] : [error.code, (0,errors/* leafOf */.eo)(error).code];
    const refusal = { method: response.request.method, status: response.status, message: error?.message ?? '' };
    const match = passing.find((row) => row.codes.some((code) => codes.includes(code)) && (row.when?.(refusal) ?? true));
    if (match !== undefined)
        return match;
    if (response.status === 429)
        return throttled;
    return faultyStatuses.includes(response.status) ? faulty : undefined;
}
function brokenIn(error) {
    return brokenConnections.includes(error?.code ?? '') ? faulty : undefined;
}
/** Exponential, with full jitter over the upper half, so that parallel requests do not meet again. */
function backOffMilliseconds(row, retryCount, random) {
    const pause = Math.min(row.longestPauseSeconds, row.firstPauseSeconds * 2 ** retryCount) * 1000;
    return Math.round(pause / 2 + (pause / 2) * random());
}
function retryAfterMilliseconds(response) {
    const value = response?.headers.get('retry-after');
    if (value === undefined)
        return undefined;
    const seconds = Number(value);
    return Number.isFinite(seconds) ? seconds * 1000 : Math.max(0, Date.parse(value) - Date.now()) || undefined;
}

;// CONCATENATED MODULE: ./build/js/src/azure/sdk/connection.js









/** Creates the clients. Nothing is requested yet. */
function connect(endpoint, credential, subscriptionId, options = {}) {
    const clientOptions = {
        endpoint: endpoint.resourceManagerUrl,
        credentials: { scopes: [endpoint.scope] },
        userAgentOptions: { userAgentPrefix: 'kube-e2e-azure' },
        // Ours is the one layer that retries, so all pauses come out of one budget.
        retryOptions: { maxRetries: 0 },
        ...(0,sdk_endpoint/* trustOf */.An)(endpoint),
        ...(options.httpClient === undefined ? {} : { httpClient: options.httpClient }),
    };
    const resources = new arm_resources_dist_esm/* ResourceManagementClient */.h0(credential, subscriptionId, clientOptions);
    const network = new dist_esm/* NetworkManagementClient */.D76(credential, subscriptionId, clientOptions);
    const compute = new esm/* ComputeManagementClient */.Kx(credential, subscriptionId, clientOptions);
    const retry = armRetryPolicy({ budgetSeconds: options.retryBudgetSeconds ?? 1800 });
    const pace = pollPacePolicy(endpoint.pollMilliseconds, clock/* systemClock */.m);
    for (const { pipeline } of [resources, network, compute])
        addPolicies(pipeline, retry, pace);
    return {
        subscriptionId,
        resourceManagerUrl: endpoint.resourceManagerUrl,
        ...(options.httpClient === undefined ? {} : { httpClient: options.httpClient }),
        resources,
        network,
        compute,
        pollMilliseconds: endpoint.pollMilliseconds,
    };
}
/**
 * Retries go around the token policy, so a long series of them never uses an expired token; errors are read last, when no
 * retry is left.
 */
function addPolicies(pipeline, retry, pace) {
    pipeline.addPolicy(retry, { beforePolicies: [core_rest_pipeline_dist_esm/* bearerTokenAuthenticationPolicyName */.uQ] });
    pipeline.addPolicy(pace, { beforePolicies: [core_rest_pipeline_dist_esm/* bearerTokenAuthenticationPolicyName */.uQ], afterPolicies: [retry.name] });
    pipeline.addPolicy(azureErrorsPolicy, { beforePolicies: [retry.name] });
}


/***/ })

};
