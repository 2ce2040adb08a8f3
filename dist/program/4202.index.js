export const id = 4202;
export const ids = [4202];
export const modules = {

/***/ 90995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _J: () => (/* binding */ armErrorIn),
  i4: () => (/* binding */ cloudErrorFrom),
  $N: () => (/* binding */ codeOf),
  DH: () => (/* binding */ decoded),
  b2: () => (/* binding */ isMissing),
  eo: () => (/* binding */ leafOf)
});

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(20690);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/system/files.js
var files = __webpack_require__(25458);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/failures.js
var failures = __webpack_require__(98073);
;// CONCATENATED MODULE: ./build/js/src/azure/sdk/errorCodes.js

/**
 * Azure's error codes, what they mean, and what to do. From Azure's troubleshooting pages and from what other
 * programs built on ARM have learned: Azure Service Operator, Karpenter's Azure provider, Cluster API's.
 */
const azureCodes = [
    {
        codes: ['SkuNotAvailable'],
        kind: 'capacity',
        nextStep: 'Choose another vm-size or location: this size is unavailable there, or not offered to this subscription.',
    },
    {
        codes: ['AllocationFailed', 'ZonalAllocationFailed'],
        kind: 'capacity',
        nextStep: 'Azure has no room for this size there at the moment: run again later, or choose another vm-size or location.',
    },
    {
        codes: ['OverconstrainedAllocationRequest', 'OverconstrainedZonalAllocationRequest'],
        kind: 'capacity',
        nextStep: 'Choose another vm-size or location: the constraints of this request cannot all be met there.',
    },
    {
        codes: ['OperationNotAllowed'],
        saying: /Total Regional (Spot )?(v?CPUs?|Cores) quota/i,
        kind: 'quota',
        nextStep: 'Another size does not help against a regional quota: ask for fewer nodes, choose another location, or have the quota raised.',
    },
    {
        codes: ['OperationNotAllowed'],
        saying: /quota/i,
        kind: 'quota',
        nextStep: 'Choose a vm-size of another family, ask for fewer nodes, or have the quota of this family raised.',
    },
    {
        codes: ['QuotaExceeded', 'ResourceQuotaExceeded'],
        kind: 'quota',
        nextStep: 'Delete what is no longer needed, ask for fewer nodes, or have the quota raised.',
    },
    {
        codes: ['PublicIPCountLimitReached', 'StaticPublicIPCountLimitReached'],
        kind: 'quota',
        nextStep: 'A cluster needs two public addresses: release some in this location, choose another, or have the limit raised.',
    },
    {
        codes: ['AuthorizationFailed'],
        kind: 'permission',
        nextStep: 'Give the identity a role that allows the action named above at the scope named above, for instance Contributor on the subscription. A new role assignment takes a few minutes to take effect.',
    },
    {
        codes: ['LinkedAuthorizationFailed'],
        kind: 'permission',
        nextStep: 'Give the identity the join action named above on the linked resource.',
    },
    {
        codes: ['RequestDisallowedByPolicy'],
        kind: 'policy-denied',
        nextStep: 'A policy of the subscription forbids this, usually because of a public address, location, size or missing tag; ask its owner for an exemption, or use another subscription.',
    },
    {
        codes: ['RequestDisallowedByAzure', 'LocationNotAvailableForResourceType', 'NoRegisteredProviderFound'],
        kind: 'permission',
        nextStep: 'This subscription cannot use that location for this: choose another location.',
    },
    {
        codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
        kind: 'permission',
        nextStep: 'Check subscription-id, and check that the identity has a role in that subscription.',
    },
    {
        codes: ['InvalidAuthenticationTokenTenant'],
        kind: 'permission',
        nextStep: 'Check that tenant-id is the tenant to which subscription-id belongs.',
    },
    {
        codes: ['InvalidAuthenticationToken', 'AuthenticationFailed', 'ExpiredAuthenticationToken'],
        kind: 'auth-expired',
        nextStep: 'Sign in again, then run again; if it happens again, check the clock of this machine.',
    },
    {
        codes: ['AADSTS700024'],
        kind: 'auth-expired',
        nextStep: 'The ID token had expired when it was used: run again, and check the clock of this machine.',
    },
    {
        codes: ['AADSTS70021', 'AADSTS700211', 'AADSTS700212', 'AADSTS700213'],
        kind: 'permission',
        nextStep: 'No federated credential of the application matches this workflow: add one whose subject is the one named above.',
    },
    {
        codes: ['AADSTS7000215', 'AADSTS7000222'],
        kind: 'permission',
        nextStep: 'The client secret is wrong or has expired: check client-secret, or create a new one for the application.',
    },
    {
        codes: ['AADSTS700016'],
        kind: 'permission',
        nextStep: 'The tenant does not know this application: check client-id and tenant-id.',
    },
    {
        codes: ['AADSTS90002', 'AADSTS900023'],
        kind: 'permission',
        nextStep: 'Entra does not know this tenant: check tenant-id.',
    },
    {
        codes: ['CredentialUnavailableError', 'AuthenticationRequiredError'],
        saying: /endpoints_resolution_error|network_error/,
        kind: 'cloud',
        nextStep: 'The identity service could not be reached: check the network of this machine, and run again.',
    },
    {
        codes: ['CredentialUnavailableError'],
        kind: 'permission',
        nextStep: 'Sign in first (`az login` for `auth: azure-cli`), or choose another `auth`.',
    },
    {
        codes: ['MissingSubscriptionRegistration'],
        kind: 'permission',
        nextStep: 'Register the resource provider named above in the subscription, once: `az provider register --namespace …`.',
    },
    {
        codes: ['ScopeLocked'],
        saying: /write operation/i,
        kind: 'permission',
        nextStep: 'A read-only lock prevents creating anything there: remove the lock named above, or use another subscription.',
    },
    {
        codes: ['ScopeLocked'],
        kind: 'locked',
        nextStep: 'Remove the lock named above and run `kube-e2e down` again.',
    },
    {
        codes: ['ResourceGroupDeletionBlocked', 'ResourceGroupDeletionTimeout'],
        kind: 'leak',
        nextStep: 'Delete the resources named above, then run `kube-e2e down` again.',
    },
    {
        codes: ['ResourceGroupBeingDeleted'],
        kind: 'cloud',
        nextStep: 'The resource group is being deleted: run again when it is gone.',
    },
    {
        codes: ['TooManyRequests', 'SubscriptionRequestsThrottled'],
        kind: 'throttled',
        nextStep: 'Azure limits the request rate of this identity: run again later, or run fewer jobs in parallel.',
    },
    {
        codes: ['OSProvisioningTimedOut', 'OSProvisioningClientError', 'OSProvisioningInternalError', 'VMStartTimedOut'],
        kind: 'provisioning-failed',
        nextStep: 'The operating system did not report back. Check the boot log among the collected logs, then run again.',
    },
    {
        codes: [
            'NicReservedForAnotherVm',
            'AnotherOperationInProgress',
            'RetryableError',
            'Conflict',
            'OperationNotAllowed',
        ],
        kind: 'cloud',
        nextStep: 'Another operation was in the way for longer than we waited: run again.',
    },
    {
        codes: ['PreconditionFailed'],
        kind: 'cloud',
        nextStep: 'A resource of this name already exists: run `kube-e2e down`, then run again.',
    },
    {
        codes: ['PlatformImageNotFound', 'ImageNotFound'],
        kind: 'image-missing',
        nextStep: 'This image is not offered in that location: choose another location.',
    },
];
/**
 * What to do about an error of Azure. An unknown code is judged by its HTTP status.
 *
 * @param code Azure's error code, an `AADSTS…` number, or the name of an identity error
 * @param status HTTP status, where the error came as an answer
 */
function adviceFor(code, status, message) {
    const row = azureCodes.find(({ codes, saying }) => codes.includes(code ?? '') && (saying?.test(message) ?? true));
    if (row !== undefined)
        return { kind: row.kind, nextStep: row.nextStep };
    const kind = kindOfUnknown(code, status);
    return {
        kind,
        nextStep: kind === 'cloud' && status === undefined
            ? 'Check that this machine reaches Azure, and run again.'
            : failures/* endings */.V1[kind].advice,
    };
}
/** How a code that is not in the table is classified, by its HTTP status; an undefined status means that no answer came. */
function kindOfUnknown(code, status) {
    if (code?.startsWith('AADSTS') || status === 401 || status === 403)
        return 'permission';
    return status === 429 ? 'throttled' : 'cloud';
}

;// CONCATENATED MODULE: ./build/js/src/azure/sdk/errors.js





const armError = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP()
        .nullish()
        .transform((message) => message ?? ''),
    get details() {
        return schemas/* array */.YOg(armError).nullish();
    },
});
const refusal = schemas/* object */.Ikc({ error: armError });
/**
 * The innermost error: Azure wraps the useful code, `DeploymentFailed` around `ResourceDeploymentFailure` around the
 * real one, or `RetryableError` around the resource that is not ready.
 */
function leafOf(error) {
    const inner = error.details?.find((detail) => detail.code !== '' && detail.message !== '');
    return inner === undefined ? error : leafOf(inner);
}
/** Reads the `error` object of an ARM answer's text; undefined where there is none. */
function armErrorIn(body) {
    return refusal.safeParse(decoded(body)).data?.error;
}
/** The JSON in an answer's text; undefined where it is not JSON. */
function decoded(body) {
    return (0,files/* jsonIn */.Yf)(body ?? '');
}
/**
 * What the SDK threw, as one of our errors.
 *
 * @param doing what failed, to begin the sentence: `Creating the virtual machine worker-1`
 * @returns a CloudError for everything that Azure, its identity service or the network to them refused; a Failure of
 *   ours and a defect in our own code are returned unchanged
 */
function cloudErrorFrom(thrown, doing) {
    if (thrown instanceof errors/* Failure */.HR)
        return thrown;
    if ((0,esm/* isRestError */.T0)(thrown))
        return fromRestError(thrown, doing);
    if (thrown instanceof Error && signInErrors.includes(thrown.name))
        return fromSignIn(thrown, doing);
    if (thrown instanceof Error && /long-running operation|Operation was canceled/.test(thrown.message)) {
        return new errors/* CloudError */.K2('cloud', `${doing} failed: ${thrown.message}`, { cause: thrown });
    }
    return thrown;
}
/** Azure's code of anything that was thrown, such as `ResourceGroupNotFound`. */
function codeOf(thrown) {
    return thrown instanceof errors/* CloudError */.K2 || (0,esm/* isRestError */.T0)(thrown) ? thrown.code : undefined;
}
/**
 * Whether Azure itself said that the thing does not exist. The code is checked as well as the status: a 404 from a proxy,
 * or for an invisible subscription, proves nothing.
 */
function isMissing(thrown) {
    return (0,esm/* isRestError */.T0)(thrown) && thrown.statusCode === 404 && missingCodes.includes(thrown.code ?? '');
}
const missingCodes = ['ResourceGroupNotFound', 'ResourceNotFound', 'NotFound'];
/** Errors of the identity library, by name, because it throws them across copies of its classes. */
const signInErrors = [
    'AuthenticationError',
    'AuthenticationRequiredError',
    'AggregateAuthenticationError',
    'CredentialUnavailableError',
    'ClientConfigurationError',
];
function fromRestError(error, doing) {
    const code = error.code;
    const advice = adviceFor(code, error.statusCode, error.message);
    const said = code === undefined || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
    return new errors/* CloudError */.K2(advice.kind, `${doing} failed: ${said}`, {
        nextStep: advice.nextStep,
        cause: error,
        ...(code === undefined ? {} : { code }),
    });
}
function fromSignIn(error, doing) {
    // What our own callback threw while it fetched an ID token says more than the library's words around it.
    if (error.cause instanceof errors/* Failure */.HR)
        return error.cause;
    const code = /AADSTS\d+/.exec(error.message)?.[0];
    const advice = adviceFor(code ?? error.name, 401, error.message);
    const said = `${doing} failed, because signing in to Azure failed: ${entraSentence(error.message)}`;
    return new errors/* CloudError */.K2(advice.kind, said, {
        nextStep: advice.nextStep,
        cause: error,
        ...(code === undefined ? {} : { code }),
    });
}
/** Entra's own sentence out of the library's message, without the ids and times around it. */
function entraSentence(message) {
    const sentence = /AADSTS\d+:.*?(?= Trace ID:| Timestamp:|\r?\n|$)/.exec(message)?.[0];
    return sentence ?? message.split(/\r?\n/)[0] ?? message;
}


/***/ }),

/***/ 6065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   My: () => (/* binding */ complete),
/* harmony export */   zl: () => (/* binding */ withinLimit)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90995);


/**
 * Some requests that serve one purpose. A refusal becomes a CloudError that says what was being done; an abort is thrown
 * as the signal's reason, not as the SDK's own AbortError.
 *
 * @param doing begins the sentence: `Creating the virtual network vnet`
 * @param send must give the signal to every request
 */
async function request(doing, signal, send) {
    try {
        return await send();
    }
    catch (thrown) {
        signal.throwIfAborted();
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudErrorFrom */ .i4)(thrown, doing);
    }
}
/**
 * Sends the first request of a long-running operation and follows it to its end. The signal is given to the poller as
 * well as to the requests, because the SDK does not end its pauses by the signal of the request.
 */
function complete(doing, signal, begin) {
    return request(doing, signal, () => begin().pollUntilDone({ abortSignal: signal }));
}
/**
 * Runs with a signal that is aborted with the caller's, when the limit has passed, or when the work has failed: nothing
 * continues in the background.
 *
 * @throws the reason of the caller's signal when that was aborted; a CloudError when the limit has passed
 */
async function withinLimit(limit, work) {
    const ended = new AbortController();
    const expired = new AbortController();
    limit.clock.sleep(limit.seconds * 1000, ended.signal).then(() => expired.abort(), () => undefined);
    try {
        return await work(AbortSignal.any([limit.signal, expired.signal, ended.signal]));
    }
    catch (thrown) {
        limit.signal.throwIfAborted();
        if (!expired.signal.aborted)
            throw thrown;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K2('cloud', `${limit.what} did not end within ${limit.seconds} s and was stopped.`, {
            nextStep: limit.nextStep,
            cause: thrown,
        });
    }
    finally {
        ended.abort();
    }
}


/***/ }),

/***/ 30647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ findGroup),
/* harmony export */   $d: () => (/* binding */ resourcesIn),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   QS: () => (/* binding */ resourcesTagged),
/* harmony export */   U2: () => (/* binding */ listResources),
/* harmony export */   s1: () => (/* binding */ retag),
/* harmony export */   vc: () => (/* binding */ hasNoGroup)
/* harmony export */ });
/* harmony import */ var _sdk_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90995);
/* harmony import */ var _sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6065);


/** The group, or undefined where there is none. */
async function findGroup(azure, name, signal) {
    return (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)(`Looking for resource group ${name}`, signal, async () => {
        try {
            return groupFrom(azure, await azure.resources.resourceGroups.get(name, { abortSignal: signal }), name);
        }
        catch (thrown) {
            if ((0,_sdk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(thrown))
                return undefined;
            throw thrown;
        }
    });
}
/** All resource groups of the subscription, ours or not. */
async function listGroups(azure, signal) {
    return (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)('Listing resource groups', signal, async () => {
        const groups = [];
        for await (const group of azure.resources.resourceGroups.list({ abortSignal: signal })) {
            groups.push(groupFrom(azure, group));
        }
        return groups;
    });
}
function groupFrom(azure, group, name = group.name ?? '') {
    return {
        id: group.id ?? `/subscriptions/${azure.subscriptionId}/resourceGroups/${name}`,
        name: group.name ?? name,
        location: group.location,
        tags: group.tags ?? {},
        deleting: group.properties?.provisioningState?.toLowerCase() === 'deleting',
    };
}
/** Changes some tags of a group and keeps the others; Azure itself would replace them all. */
async function retag(azure, name, changes, signal) {
    await (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)(`Changing the tags of resource group ${name}`, signal, async () => {
        const { tags = {} } = await azure.resources.resourceGroups.get(name, { abortSignal: signal });
        const changed = Object.keys(changes).map((tag) => tag.toLowerCase());
        const others = Object.entries(tags).filter(([tag]) => !changed.includes(tag.toLowerCase()));
        await azure.resources.resourceGroups.update(name, { tags: { ...Object.fromEntries(others), ...changes } }, { abortSignal: signal });
    });
}
/** Ids of everything in the group; empty where the group is gone. */
async function resourcesIn(azure, name, signal) {
    return (await listResources(azure, name, signal)).map(({ id }) => id);
}
/** Everything in the group; empty where the group is gone. */
async function listResources(azure, group, signal) {
    return (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)(`Listing what is in resource group ${group}`, signal, async () => {
        const resources = [];
        try {
            const pages = azure.resources.resources.listByResourceGroup(group, { abortSignal: signal });
            for await (const { id, type, name, tags } of pages) {
                if (id !== undefined)
                    resources.push({ id, type: type ?? '', name: name ?? '', tags: tags ?? {} });
            }
        }
        catch (thrown) {
            if (!(0,_sdk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(thrown))
                throw thrown;
        }
        return resources;
    });
}
/** Ids of everything in the subscription that has this tag with this value. */
async function resourcesTagged(azure, name, value, signal) {
    return (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)(`Listing what has the tag ${name}`, signal, async () => {
        const ids = [];
        const filter = `tagName eq '${name}' and tagValue eq '${value}'`;
        for await (const { id } of azure.resources.resources.list({ filter, abortSignal: signal })) {
            if (id !== undefined)
                ids.push(id);
        }
        return ids;
    });
}
/** Whether the subscription holds no resource group at all, which is the state of an embedded Azure between runs. */
async function hasNoGroup(azure, signal) {
    return (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)('Listing resource groups', signal, async () => {
        const groups = azure.resources.resourceGroups.list({ top: 1, abortSignal: signal });
        return (await groups.next()).done === true;
    });
}


/***/ }),

/***/ 89106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ keptUntil),
/* harmony export */   Nj: () => (/* binding */ tagsFor),
/* harmony export */   b0: () => (/* binding */ carriesOurMark),
/* harmony export */   mg: () => (/* binding */ tagIn),
/* harmony export */   nP: () => (/* binding */ tagNames),
/* harmony export */   og: () => (/* binding */ longestKeptDays)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55423);

/**
 * The tags that every resource of a run carries. `tool` is the mark without which nothing is ever deleted.
 * `creationTimestamp` and `DeleteAfter` are spelled as the sweepers of Kubernetes (Azure/rg-cleanup) and of the Azure
 * SDK read them, so that a subscription that runs one of those is swept as well.
 */
const tagNames = {
    /** Value: our version. */
    tool: 'kube-e2e-azure',
    repository: 'kube-e2e-repository',
    /** The run's name, which is also its group's unless a group was given. */
    run: 'kube-e2e-run',
    runId: 'kube-e2e-run-id',
    runUrl: 'kube-e2e-run-url',
    attempt: 'kube-e2e-attempt',
    job: 'kube-e2e-job',
    sha: 'kube-e2e-sha',
    /** Random, created when the run began: distinguishes two starts of one run. */
    startMark: 'kube-e2e-start',
    /** Minutes. */
    budget: 'kube-e2e-budget',
    /** RFC 3339; until then, within bounds, a sweep leaves the group alone, whatever became of the run. */
    keepUntil: 'kube-e2e-keep-until',
    createdAt: 'creationTimestamp',
    deleteAfter: 'DeleteAfter',
};
/**
 * Days after its creation in which a sweep leaves a group to people at most, whatever its tags say: everybody who may write
 * tags could keep it for ever otherwise. More than the longest budget and the longest `keep-on-failure` together.
 */
const longestKeptDays = 21;
/** Longest tag value that Azure accepts, in characters. */
const longestValue = 256;
/** The tags of a run, without empty values. Nothing secret may ever go in here: many people can read tags. */
function tagsFor(facts) {
    const { run } = facts;
    const tags = {
        [tagNames.tool]: facts.toolVersion,
        [tagNames.repository]: run.repository,
        [tagNames.run]: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .runName */ .rt)(run),
        [tagNames.runId]: run.runId,
        [tagNames.runUrl]: facts.runUrl,
        [tagNames.attempt]: run.attempt,
        [tagNames.job]: [run.job, run.jobKey].filter((part) => part !== '').join(' / '),
        [tagNames.sha]: facts.sha,
        [tagNames.startMark]: facts.startMark,
        [tagNames.budget]: String(facts.budgetMinutes),
        [tagNames.createdAt]: rfc3339(facts.createdAt),
        [tagNames.deleteAfter]: new Date(facts.deleteAfter).toISOString(),
    };
    return Object.fromEntries(Object.entries(tags)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [name, value.slice(0, longestValue)]));
}
/**
 * The tags that protect a group until then, from our sweep and from those of others.
 *
 * @param until milliseconds since the Unix epoch
 */
function keptUntil(until) {
    const time = new Date(until).toISOString();
    return { [tagNames.keepUntil]: time, [tagNames.deleteAfter]: time };
}
/** Whether these tags carry our mark. */
function carriesOurMark(tags) {
    return tagIn(tags, 'tool') !== undefined;
}
/** The value of one of our tags. Azure compares tag names without regard to case. */
function tagIn(tags, tag) {
    const wanted = tagNames[tag].toLowerCase();
    return Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
}
/** RFC 3339 to the second: the sweeper of Kubernetes parses with Go's time.RFC3339. */
function rfc3339(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 37519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pk: () => (/* binding */ clouds),
  Lo: () => (/* binding */ inSubscription),
  Qg: () => (/* binding */ openCloud)
});

;// CONCATENATED MODULE: ./build/js/src/run/cloud/cloudKind.js
/**
 * A connection as the principal whose credential was recorded, with fresh tokens. The SDK is loaded here: it is large, and
 * much is reported and checked before a cloud is opened.
 */
async function connectAs(stored, endpoint, subscriptionId, world) {
    if (stored.kind === 'client-secret')
        world.mask(stored.clientSecret);
    const source = stored.kind === 'oidc' ? { ...stored, idToken: world.idToken } : stored;
    const [{ connect }, { credentialFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8726), __webpack_require__.e(7661)]).then(__webpack_require__.bind(__webpack_require__, 87661)),
        Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(3228), __webpack_require__.e(6839)]).then(__webpack_require__.bind(__webpack_require__, 56839)),
    ]);
    return connect(endpoint, credentialFor(source, endpoint), subscriptionId);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/embedded-azure/client/program.js
var program = __webpack_require__(24131);
// EXTERNAL MODULE: ./build/js/embedded-azure/client/start.js
var start = __webpack_require__(19515);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/inventory.js
var inventory = __webpack_require__(56152);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/programCommands.js
var programCommands = __webpack_require__(63286);
// EXTERNAL MODULE: ./build/js/embedded-azure/protocol/stateFolder.js
var stateFolder = __webpack_require__(87437);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/group.js
var group = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
;// CONCATENATED MODULE: ./build/js/src/run/cloud/embeddedCloud.js









/** Seconds that the embedded Azure may take to answer, to build the image of its hosts once, and to take its inventory. */
const startSeconds = 60;
const imageSeconds = 900;
const lookSeconds = 30;
/** This machine as hosts of the embedded Azure see it: the range that its edge network gives it. */
const hostsSeeThisMachineAs = '198.51.100.0/24';
/** `cloud: embedded`: an Azure on this machine, which is started when it is needed. */
const embeddedCloud = {
    async problems(world, tools) {
        const asProblem = (message) => ({ input: 'cloud', message });
        try {
            const told = { state: world.folders.embeddedAzure };
            return (await (0,program/* askProgram */.a)(programDeps(world, tools), programCommands/* checkCommand */.em, told, lookSeconds)).map(asProblem);
        }
        catch (thrown) {
            tools.signal.throwIfAborted();
            const message = `\`embedded\` needs root, or sudo without a password, and its program could not be run (${(0,errors/* messageOf */.bD)(thrown)}).`;
            return [asProblem(message)];
        }
    },
    // A folder that cannot be read, or was emptied, says nothing about hosts that may run.
    exists: ({ folders }) => (0,promises_.lstat)(folders.embeddedAzure).then(() => true, (thrown) => thrown.code !== 'ENOENT'),
    async open(_, world, tools, hosts) {
        await createFolders(world);
        const { cache } = world.folders;
        if (hosts)
            await (0,program/* askProgram */.a)(programDeps(world, tools), programCommands/* imageCommand */.tv, { cache }, imageSeconds);
        const options = {
            stateFolder: world.folders.embeddedAzure,
            cacheFolder: world.folders.cache,
            command: world.embeddedProgram,
            hosts: 'systems',
            idleExitSeconds: world.idleExitSeconds,
            limitSeconds: startSeconds,
        };
        const server = await (0,start/* startEmbeddedAzure */.Y)(options, tools);
        const { tenantId, clientId, clientSecret, subscriptionId } = server;
        const endpoint = endpointOf(server);
        const stored = { kind: 'client-secret', tenantId, clientId, clientSecret };
        const azure = await connectAs(stored, endpoint, subscriptionId, world);
        return {
            azure,
            endpoint,
            stored,
            // The machine can only be judged as a whole, when no other run has anything on it.
            leftovers: async (look) => ((await (0,group/* hasNoGroup */.vc)(azure, look.signal)) ? leftOnThisMachine(world, look) : []),
        };
    },
    runnerRanges: async () => [hostsSeeThisMachineAs],
};
/** Created by this user: the program may run as root, and what it created first would belong to root. */
async function createFolders({ folders }) {
    await (0,promises_.mkdir)(folders.cache, { recursive: true, mode: 0o700 });
    (0,stateFolder/* takeStateFolder */.B)(folders.embeddedAzure);
}
function endpointOf({ resourceManagerUrl, authorityHost, caFile }) {
    const url = resourceManagerUrl.replace(/\/$/, '');
    return {
        resourceManagerUrl: url,
        authorityHost,
        scope: `${url}/.default`,
        caFile,
        disableInstanceDiscovery: true,
        // It is on this machine: polling often costs nothing and saves seconds in every phase.
        pollMilliseconds: 200,
    };
}
/** Hosts, namespaces, mounts, routes, cgroups and processes, found by looking at this machine itself. */
async function leftOnThisMachine(world, tools) {
    const told = { state: world.folders.embeddedAzure };
    return (0,inventory/* inventoryLines */.mZ)(await (0,program/* askProgram */.a)(programDeps(world, tools), programCommands/* inventoryCommand */.Q3, told, lookSeconds));
}
function programDeps({ embeddedProgram }, tools) {
    return { ...tools, embeddedProgram };
}

// EXTERNAL MODULE: ./build/js/src/azure/sdk/endpoint.js
var sdk_endpoint = __webpack_require__(46195);
;// CONCATENATED MODULE: ./build/js/src/run/cloud/runnerAddress.js

/** Answers with the caller's public address as plain text. */
const addressService = 'https://api.ipify.org';
/**
 * The public address of the machine that runs this, as a range of one. Hubs on real Azure admit nobody else.
 *
 * @throws InputError when the service cannot be asked; a range in `allowed-sources` makes it unnecessary
 */
async function publicAddressOfRunner(signal) {
    const problem = (reason) => new errors/* InputError */.dz([
        {
            input: 'allowed-sources',
            message: `\`auto\` needs the public address of this machine, and ${addressService} did not report it (${reason}); give the ranges that may reach the hub.`,
        },
    ]);
    let text;
    try {
        const response = await fetch(addressService, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
        text = (await response.text()).trim();
    }
    catch (thrown) {
        throw problem((0,errors/* messageOf */.bD)(thrown));
    }
    if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text))
        throw problem('it answered with something else');
    return `${text}/32`;
}

;// CONCATENATED MODULE: ./build/js/src/run/cloud/publicCloud.js




/** `cloud: azure`: the public Azure, a national one, or an embedded one that somebody else runs. */
const publicCloud = {
    problems: async () => [],
    exists: async () => true,
    async open({ endpoint, credential, subscriptionId }, world) {
        return {
            azure: await connectAs(credential, endpoint, subscriptionId, world),
            endpoint,
            stored: credential,
            leftovers: async () => [],
        };
    },
    async runnerRanges({ endpoint }, signal) {
        return [(0,sdk_endpoint/* isOnThisMachine */.lW)(endpoint) ? hostsSeeThisMachineAs : await publicAddressOfRunner(signal)];
    },
};

;// CONCATENATED MODULE: ./build/js/src/run/cloud/cloud.js



const clouds = { azure: publicCloud, embedded: embeddedCloud };
/** Opens the Azure of a run, with a fresh credential. The embedded one is started, unless it is running. */
function openCloud(access, world, tools, hosts = true) {
    return clouds[access.cloud].open(access, world, tools, hosts);
}
/** The same Azure as the same principal, in another subscription. */
function inSubscription({ endpoint, stored }, subscriptionId, world) {
    return connectAs(stored, endpoint, subscriptionId, world);
}


/***/ })

};
