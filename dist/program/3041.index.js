export const id = 3041;
export const ids = [3041];
export const modules = {

/***/ 46195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ trustOf),
/* harmony export */   CM: () => (/* binding */ azureFrom),
/* harmony export */   dB: () => (/* binding */ publicAzure),
/* harmony export */   lW: () => (/* binding */ isOnThisMachine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);


const publicAzure = {
    resourceManagerUrl: 'https://management.azure.com',
    authorityHost: 'https://login.microsoftonline.com',
    scope: 'https://management.azure.com/.default',
    disableInstanceDiscovery: false,
    // Compute grants about 15 reads of one operation per minute once a first allowance is used up.
    pollMilliseconds: 5000,
};
/** Microsoft's own clouds, each by the host of its authority. */
const clouds = {
    'login.microsoftonline.com': publicAzure,
    'login.microsoftonline.us': { resourceManagerUrl: 'https://management.usgovcloudapi.net' },
    'login.partner.microsoftonline.cn': { resourceManagerUrl: 'https://management.chinacloudapi.cn' },
    'login.chinacloudapi.cn': { resourceManagerUrl: 'https://management.chinacloudapi.cn' },
};
/**
 * The Azure of `cloud: azure`: the public one, or what AZURE_AUTHORITY_HOST and AZURE_RESOURCE_MANAGER_URL say, a
 * national cloud or an embedded Azure that somebody started. A national cloud needs the authority alone.
 *
 * @throws InputError where they are not URLs, or do not say where the resource manager is
 */
function azureFrom(env) {
    const authorityHost = urlIn(env, 'AZURE_AUTHORITY_HOST') ?? publicAzure.authorityHost;
    const cloud = clouds[new URL(authorityHost).hostname];
    const resourceManagerUrl = urlIn(env, 'AZURE_RESOURCE_MANAGER_URL') ?? cloud?.resourceManagerUrl;
    if (resourceManagerUrl === undefined) {
        const message = `is required with the authority ${authorityHost}; give a URL such as https://management.example.com.`;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([{ input: 'AZURE_RESOURCE_MANAGER_URL', message }]);
    }
    return {
        ...publicAzure,
        authorityHost,
        resourceManagerUrl,
        scope: `${resourceManagerUrl}/.default`,
        disableInstanceDiscovery: cloud === undefined,
    };
}
/** The URL in a variable, without slashes at its end. */
function urlIn(env, variable) {
    const text = env[variable]?.trim().replace(/\/+$/, '') ?? '';
    if (text === '')
        return undefined;
    if (URL.canParse(text) && new URL(text).protocol === 'https:')
        return text;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([{ input: variable, message: `\`${text}\` is not a URL that begins with https://.` }]);
}
/** Reads the endpoint's CA, and keeps proxies out of the way to an endpoint on this machine. */
function trustOf(endpoint) {
    if (isOnThisMachine(endpoint))
        keepOffProxies(new URL(endpoint.resourceManagerUrl).hostname);
    return endpoint.caFile === undefined ? {} : { tlsOptions: { ca: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(endpoint.caFile, 'utf8') } };
}
/** Whether it is an embedded Azure, whose hosts see this machine at another address than the internet does. */
function isOnThisMachine({ resourceManagerUrl }) {
    return ['127.0.0.1', 'localhost'].includes(new URL(resourceManagerUrl).hostname);
}
/** The SDK sends everything through HTTPS_PROXY that NO_PROXY does not name, and has no option of its own for that. */
function keepOffProxies(hostname) {
    const named = (process.env.NO_PROXY ?? process.env.no_proxy ?? '').split(',').filter((host) => host !== '');
    process.env.NO_PROXY = [...new Set([...named, hostname])].join(',');
}


/***/ }),

/***/ 10470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20690);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90995);


/**
 * Body of a GET for what none of our SDK clients can request. It goes through the pipeline of one of them: with its
 * credential, retries and trust.
 *
 * @param url path and query, or a whole address as `nextLink` gives it
 */
async function read(azure, url, abortSignal) {
    const request = (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__/* .createPipelineRequest */ .G6)({ url: new URL(url, azure.resourceManagerUrl).href, abortSignal });
    const { bodyAsText } = await azure.resources.pipeline.sendRequest(azure.httpClient ?? (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__/* .createDefaultHttpClient */ .fl)(), request);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .decoded */ .DH)(bodyAsText);
}


/***/ }),

/***/ 21842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ requestDelete),
/* harmony export */   Ly: () => (/* binding */ waitUntilGone),
/* harmony export */   YJ: () => (/* binding */ listLeft),
/* harmony export */   n5: () => (/* binding */ StillDeleting)
/* harmony export */ });
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _system_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5136);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);
/* harmony import */ var _sdk_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90995);
/* harmony import */ var _sdk_operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6065);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7709);







/** Azure accepted a deletion and did not finish it within our limit. */
class StillDeleting extends _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TeardownError */ .NK {
}
/** How often deletion is requested before we give up, and the pause between two tries. */
const tries = 3;
const pauseSeconds = 5;
/** Machines are not shut down gracefully: nothing on them is kept, and a hanging shutdown would cost minutes. */
const forceDeletionTypes = 'Microsoft.Compute/virtualMachines,Microsoft.Compute/virtualMachineScaleSets';
/**
 * Asks Azure to delete the group with everything in it, and does not wait for that.
 *
 * @returns `gone` when there is no such group (any more)
 * @throws CloudError of class `user` when the group is not ours
 * @throws TeardownError when no try succeeded; its cause has Azure's code
 */
async function requestDelete(azure, resourceGroup, tools, { startMark, settleSeconds = 0 } = {}) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const group = await findSettledGroup(azure, resourceGroup, settleSeconds, tools);
            if (group === undefined)
                return 'gone';
            refuseUnlessOurs(group);
            if ((0,_ownership_js__WEBPACK_IMPORTED_MODULE_6__/* .isOfAnotherStart */ .DT)(group, startMark))
                return 'of another start';
            return group.deleting ? 'accepted' : await sendDelete(azure, resourceGroup, tools);
        }
        catch (thrown) {
            tools.signal.throwIfAborted();
            if (!(thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || thrown.class === 'user')
                throw thrown;
            if (attempt === tries || isHopeless(thrown))
                throw notAccepted(resourceGroup, attempt, thrown);
            tools.voice.note(`${thrown.message} Trying again in ${pauseSeconds} s (try ${attempt} of ${tries} failed).`);
            await tools.clock.sleep(pauseSeconds * 1000, tools.signal);
        }
    }
}
/**
 * Waits until Azure says that there is no such group. A group that comes back, because Azure gave up the
 * deletion or a late request created it again, is deleted again.
 */
async function waitUntilGone(azure, resourceGroup, limitSeconds, tools) {
    const wait = {
        what: `resource group ${resourceGroup} to be gone`,
        limitSeconds,
        everySeconds: azure.pollMilliseconds / 1000,
        clock: tools.clock,
        signal: tools.signal,
        onSeen: (seen) => tools.voice.detail(seen),
    };
    try {
        await (0,_system_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(wait, () => lookWhetherGone(azure, resourceGroup, tools));
    }
    catch (thrown) {
        tools.signal.throwIfAborted();
        if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TeardownError */ .NK || !(thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw thrown;
        throw new StillDeleting(thrown.message, {
            nextStep: `Azure may still finish. Run \`kube-e2e down ${resourceGroup}\` again: it proves that nothing is left.`,
            cause: thrown,
        });
    }
}
/** One look. A moment in which Azure cannot be reached is an observation, not the end of a wait of minutes. */
async function lookWhetherGone(azure, resourceGroup, tools) {
    try {
        const group = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .findGroup */ .$B)(azure, resourceGroup, tools.signal);
        if (group === undefined)
            return { done: true, value: undefined };
        const left = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesIn */ .$d)(azure, resourceGroup, tools.signal);
        if (!group.deleting) {
            tools.voice.note(`Resource group ${resourceGroup} is not being deleted (any more): asking again.`);
            await requestDelete(azure, resourceGroup, tools);
        }
        return { done: false, seen: `${resourceGroup}: ${left.length} resources left` };
    }
    catch (thrown) {
        if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2 && (thrown.class === 'cloud' || thrown.class === 'throttled')) {
            return { done: false, seen: thrown.message };
        }
        throw thrown;
    }
}
/** Ids of what is still there, the group itself last. An empty list is the proof: left 0. Listed by name and by tag. */
async function listLeft(azure, resourceGroup, signal = new AbortController().signal, startMark) {
    const resources = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesIn */ .$d)(azure, resourceGroup, signal);
    const group = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .findGroup */ .$B)(azure, resourceGroup, signal);
    const elsewhere = startMark === undefined ? [] : await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesTagged */ .QS)(azure, _plan_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.startMark, startMark, signal);
    // The list by tag is an index that may lag behind; for the group itself, the group's own list is better.
    const others = elsewhere.filter((id) => !id.toLowerCase().includes(`/resourcegroups/${resourceGroup}/`.toLowerCase()));
    return [...others, ...(group === undefined ? [] : [...resources, group.id])];
}
async function findSettledGroup(azure, resourceGroup, settleSeconds, tools) {
    const until = tools.clock.now() + settleSeconds * 1000;
    for (;;) {
        const group = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .findGroup */ .$B)(azure, resourceGroup, tools.signal);
        if (group !== undefined || tools.clock.now() >= until)
            return group;
        await tools.clock.sleep(1000, tools.signal);
    }
}
function refuseUnlessOurs(group) {
    const why = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_6__/* .whyNotOurs */ .nL)(group);
    if (why === undefined)
        return;
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2('user', `The resource group ${group.name} was not deleted, because this tool did not create it: it ${why}.`, { nextStep: 'Check the name that was given.' });
}
/** Sends the request and makes sure, by looking, that Azure acts on it; Azure may take a moment to show that. */
async function sendDelete(azure, name, tools) {
    const { signal } = tools;
    const sent = await (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .request */ .Em)(`Deleting resource group ${name}`, signal, () => submitDelete(azure, name, signal));
    if (sent === 'gone')
        return 'gone';
    for (let look = 1; look <= 3; look += 1) {
        const group = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .findGroup */ .$B)(azure, name, signal);
        if (group === undefined)
            return 'gone';
        if (group.deleting)
            return 'accepted';
        await tools.clock.sleep(look * 1000, signal);
    }
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TeardownError */ .NK(`Azure accepted the deletion of resource group ${name}, but has not started it.`, {
        nextStep: `Run \`kube-e2e down ${name}\` again.`,
    });
}
async function submitDelete(azure, name, signal) {
    try {
        await azure.resources.resourceGroups.delete(name, { abortSignal: signal, forceDeletionTypes }).submitted();
    }
    catch (thrown) {
        if ((0,_sdk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissing */ .b2)(thrown))
            return 'gone';
        if ((0,_sdk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(thrown) !== 'ResourceGroupBeingDeleted')
            throw thrown;
    }
    return 'accepted';
}
/** A lock, a policy or a missing role do not pass while we wait. */
function isHopeless(failure) {
    return (failure.class === 'permission' && failure.kind !== 'auth-expired') || failure.kind === 'locked';
}
function notAccepted(resourceGroup, attempts, cause) {
    return new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TeardownError */ .NK(`Resource group ${resourceGroup} may be left (tries: ${attempts}). ${cause.message}`, {
        kind: cause.kind === 'locked' ? 'locked' : 'teardown-refused',
        nextStep: cause.nextStep,
        cause,
    });
}


/***/ }),

/***/ 80449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ emptyGroup),
/* harmony export */   k: () => (/* binding */ resourcesOfRun)
/* harmony export */ });
/* harmony import */ var _system_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5136);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _sdk_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6065);
/* harmony import */ var _deleteGroup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21842);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7709);






/** Everything of the run in its group. */
async function resourcesOfRun({ resourceGroup, run }, azure, signal) {
    const resources = await (0,_group_js__WEBPACK_IMPORTED_MODULE_4__/* .listResources */ .U2)(azure, resourceGroup, signal);
    return resources.filter((resource) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfRun */ .NG)(run, resource));
}
/** A request that was stopped a moment ago may still create something, so an empty group is looked at once more. */
const settleMilliseconds = 2000;
/**
 * Deletes everything of the run in its group, in the order that Azure requires, and proves by listing that
 * nothing is left.
 *
 * @throws StillDeleting that names what was seen last when the time is up
 */
async function emptyGroup(which, azure, limitSeconds, tools) {
    const wait = {
        what: `${which.resourceGroup} to hold nothing of ${which.run}`,
        limitSeconds,
        everySeconds: azure.pollMilliseconds / 1000,
        clock: tools.clock,
        onSeen: (seen) => tools.voice.detail(seen),
    };
    const limit = { what: wait.what, seconds: limitSeconds, signal: tools.signal, clock: tools.clock, nextStep: '' };
    try {
        await (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .withinLimit */ .zl)(limit, (signal) => (0,_system_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)({ ...wait, signal }, () => lookAndDelete(which, azure, { ...tools, signal })));
    }
    catch (thrown) {
        tools.signal.throwIfAborted();
        if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TeardownError */ .NK || !(thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR))
            throw thrown;
        throw new _deleteGroup_js__WEBPACK_IMPORTED_MODULE_3__/* .StillDeleting */ .n5(thrown.message, {
            nextStep: `Azure may still finish. Run \`kube-e2e down ${which.run} --resource-group ${which.resourceGroup}\`: it proves that nothing is left.`,
            cause: thrown,
        });
    }
}
async function lookAndDelete(which, azure, tools) {
    const left = await resourcesOfRun(which, azure, tools.signal);
    if (left.length > 0)
        return { done: false, seen: await deleteNext(left, which.resourceGroup, azure, tools) };
    await tools.clock.sleep(settleMilliseconds, tools.signal);
    const late = await resourcesOfRun(which, azure, tools.signal);
    return late.length === 0 ? { done: true, value: undefined } : { done: false, seen: namesOf(late) };
}
/** Interface, disk and public address are usually deleted with their machine; those of a machine that failed may not be. */
const stages = [
    {
        'Microsoft.Compute/virtualMachines': ({ compute }, group, name, options) => compute.virtualMachines.delete(group, name, { ...options, forceDeletion: true }),
    },
    {
        'Microsoft.Network/networkInterfaces': ({ network }, ...which) => network.networkInterfaces.delete(...which),
        'Microsoft.Compute/disks': ({ compute }, ...which) => compute.disks.delete(...which),
    },
    {
        'Microsoft.Network/virtualNetworks': ({ network }, ...which) => network.virtualNetworks.delete(...which),
    },
    {
        'Microsoft.Network/natGateways': ({ network }, ...which) => network.natGateways.delete(...which),
        'Microsoft.Network/networkSecurityGroups': ({ network }, ...which) => network.networkSecurityGroups.delete(...which),
    },
    {
        'Microsoft.Network/publicIPAddresses': ({ network }, ...which) => network.publicIPAddresses.delete(...which),
    },
];
/** Deletes what is first in the order, all of it at once. A refusal is an observation: the next look tries again. */
async function deleteNext(left, group, azure, { signal }) {
    const within = stages.find((types) => left.some(({ type }) => deleteOf(types, type) !== undefined));
    if (within === undefined) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TeardownError */ .NK(`left: ${left.length}, of types that this program does not create: ${namesOf(left)}`);
    }
    const now = left.flatMap(({ type, name }) => {
        const remove = deleteOf(within, type);
        return remove === undefined ? [] : [{ name, remove }];
    });
    const options = { abortSignal: signal, updateIntervalInMs: azure.pollMilliseconds };
    const refusals = await Promise.all(now.map(({ name, remove }) => (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .complete */ .My)(`Deleting ${name}`, signal, () => remove(azure, group, name, options)).then(() => [], (thrown) => {
        signal.throwIfAborted();
        return [(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)];
    })));
    return refusals.flat()[0] ?? `${left.length - now.length} resources left in ${group}`;
}
function deleteOf(types, type) {
    return Object.entries(types).find(([known]) => same(known, type))?.[1];
}
function namesOf(resources) {
    return resources.map(({ id }) => id).join(', ');
}
function same(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 7709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ isOfAnotherStart),
/* harmony export */   NG: () => (/* binding */ isOfRun),
/* harmony export */   UN: () => (/* binding */ mayBeOurs),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   kl: () => (/* binding */ isOfStart),
/* harmony export */   nL: () => (/* binding */ whyNotOurs)
/* harmony export */ });
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55423);
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);


/** Whether anything at all suggests that a group is ours: enough to look at it, not enough to delete it. */
function mayBeOurs({ name, tags }) {
    return name.toLowerCase().startsWith(_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .groupPrefix */ .sr) || (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carriesOurMark */ .b0)(tags);
}
/** Why a group is not ours, to follow its name in a sentence; undefined for one that carries both signs. */
function whyNotOurs({ name, tags }) {
    if (!name.startsWith(_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .groupPrefix */ .sr))
        return `does not begin with ${_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .groupPrefix */ .sr}`;
    if (!(0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carriesOurMark */ .b0)(tags))
        return `does not carry the tag ${_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.tool}`;
    return undefined;
}
/** Whether this very start of the run created the group. */
function isOfStart(group, startMark) {
    return startMark !== undefined && (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(group.tags, 'startMark') === startMark;
}
/** Whether another start of the same run created the group. One without a mark is nobody else's. */
function isOfAnotherStart(group, startMark) {
    const theirs = (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(group.tags, 'startMark');
    return startMark !== undefined && theirs !== undefined && theirs !== startMark;
}
/** Whether a resource belongs to the run, in a group that may hold anything else. */
function isOfRun(run, resource) {
    const tagged = (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carriesOurMark */ .b0)(resource.tags) && (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(resource.tags, 'run') === run;
    return ((0,_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOfRuns */ .nf)(resource.name) && tagged) || isDiskOfRuns(resource);
}
/** Whether somebody else put a resource into a group of ours. */
function isForeign(resource) {
    return !(0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carriesOurMark */ .b0)(resource.tags) && !isDiskOfRuns(resource);
}
/** Azure creates the disks of virtual machines without tags: they are known by their name, which no run adopts. */
function isDiskOfRuns({ type, name }) {
    return type.toLowerCase() === 'microsoft.compute/disks' && (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOfRuns */ .nf)(name);
}


/***/ }),

/***/ 93237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ accessFrom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _azure_sdk_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46195);
/* harmony import */ var _inputs_signIn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56363);
/* harmony import */ var _signInFacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14338);




/** Where the inputs say that the resources are; for `embedded` only the started server knows that. */
function accessFrom(inputs) {
    const isEmbedded = inputs.cloud === 'embedded';
    return {
        cloud: inputs.cloud,
        endpoint: isEmbedded ? _azure_sdk_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .publicAzure */ .dB : (0,_azure_sdk_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .azureFrom */ .CM)(process.env),
        credential: isEmbedded ? { kind: 'azure-cli' } : storedCredential(inputs),
        subscriptionId: inputs['subscription-id'],
    };
}
function storedCredential(inputs) {
    const tenantId = inputs['tenant-id'];
    const clientId = inputs['client-id'];
    switch ((0,_inputs_signIn_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseAuth */ .CT)(inputs, (0,_signInFacts_js__WEBPACK_IMPORTED_MODULE_3__/* .signInFacts */ .G)(process.env))) {
        case 'oidc':
            return { kind: 'oidc', tenantId, clientId };
        case 'client-secret':
            return { kind: 'client-secret', tenantId, clientId, clientSecret: inputs['client-secret'] };
        case 'certificate':
            return { kind: 'certificate', tenantId, clientId, certificatePath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs['client-certificate-path']) };
        case 'managed-identity':
            return clientId === '' ? { kind: 'managed-identity' } : { kind: 'managed-identity', clientId };
        case 'azure-cli':
            return { kind: 'azure-cli' };
    }
}


/***/ }),

/***/ 14338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ signInFacts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** What every virtual machine of Azure has as the asset tag of its chassis. */
const azureAssetTag = '7783-7084-3265-9085-8269-3286-77';
/** Looks at the environment and at this machine, and asks nobody. */
function signInFacts(env) {
    return {
        workflow: env.GITHUB_ACTIONS === 'true',
        idTokens: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL),
        // GitHub-hosted runners are Azure machines too, with an identity that is of no use here.
        managedIdentity: Boolean(env.IDENTITY_ENDPOINT) || (env.RUNNER_ENVIRONMENT !== 'github-hosted' && chassisTag() === azureAssetTag),
        azureCli: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.AZURE_CONFIG_DIR ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.azure'), 'azureProfile.json')),
    };
}
function chassisTag() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/sys/class/dmi/id/chassis_asset_tag', 'utf8').trim();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
