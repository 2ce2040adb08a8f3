export const id = 4627;
export const ids = [4627,5458];
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
/* harmony export */   BS: () => (/* binding */ emptyGroup),
/* harmony export */   Wc: () => (/* binding */ resourcesOfNobody),
/* harmony export */   kJ: () => (/* binding */ resourcesOfRun)
/* harmony export */ });
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _system_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5136);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);
/* harmony import */ var _sdk_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6065);
/* harmony import */ var _deleteGroup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21842);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7709);







/**
 * Everything of the run in its group. No run begins in a group that holds names of ours, so where the run was there, all
 * that is so named is its own, also what lost its tags.
 */
async function resourcesOfRun({ resourceGroup, run, isRecorded = false }, azure, signal) {
    const resources = await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .listResources */ .U2)(azure, resourceGroup, signal);
    const wasHere = isRecorded || resources.some(({ tags }) => (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carriesOurMark */ .b0)(tags) && (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagIn */ .mg)(tags, 'run') === run);
    return resources.filter((resource) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_6__/* .isOfRun */ .NG)(run, resource) || (wasHere && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_6__/* .isNamedLikeOurs */ .yV)(resource)));
}
/** Ids of what has a name of ours and no tag that says whose it is. */
async function resourcesOfNobody(resourceGroup, azure, signal) {
    return (await (0,_group_js__WEBPACK_IMPORTED_MODULE_5__/* .listResources */ .U2)(azure, resourceGroup, signal)).filter(_ownership_js__WEBPACK_IMPORTED_MODULE_6__/* .isNamedLikeOurs */ .yV).map(({ id }) => id);
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
        await (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .withinLimit */ .zl)(limit, async (signal) => {
            // What proves that the run was here may be deleted first.
            const isRecorded = which.isRecorded === true || (await resourcesOfRun(which, azure, signal)).length > 0;
            await (0,_system_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)({ ...wait, signal }, () => lookAndDelete({ ...which, isRecorded }, azure, { ...tools, signal }));
        });
    }
    catch (thrown) {
        tools.signal.throwIfAborted();
        if (thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TeardownError */ .NK || !(thrown instanceof _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw thrown;
        throw new _deleteGroup_js__WEBPACK_IMPORTED_MODULE_4__/* .StillDeleting */ .n5(thrown.message, {
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
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TeardownError */ .NK(`left: ${left.length}, of types that this program does not create: ${namesOf(left)}`);
    }
    const now = left.flatMap(({ type, name }) => {
        const remove = deleteOf(within, type);
        return remove === undefined ? [] : [{ name, remove }];
    });
    const options = { abortSignal: signal, updateIntervalInMs: azure.pollMilliseconds };
    const refusals = await Promise.all(now.map(({ name, remove }) => (0,_sdk_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .complete */ .My)(`Deleting ${name}`, signal, () => remove(azure, group, name, options)).then(() => [], (thrown) => {
        signal.throwIfAborted();
        return [(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown)];
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
/* harmony export */   kl: () => (/* binding */ isOfStart),
/* harmony export */   nL: () => (/* binding */ whyNotOurs),
/* harmony export */   yV: () => (/* binding */ isNamedLikeOurs),
/* harmony export */   zh: () => (/* binding */ foreignAmong)
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
/** Whether a resource has a name that runs give, and no tag that says of which run it is. */
function isNamedLikeOurs({ name, tags }) {
    return (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOfRuns */ .nf)(name) && (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'run') === undefined;
}
/**
 * What somebody else put into a group of ours. A child of a resource of ours, such as an extension that a policy put on a
 * virtual machine, is part of it and goes with it.
 */
function foreignAmong(resources) {
    const isOurs = (resource) => (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carriesOurMark */ .b0)(resource.tags) || isDiskOfRuns(resource);
    const ours = resources.filter(isOurs).map(({ id }) => `${id.toLowerCase()}/`);
    return resources.filter((resource) => !isOurs(resource) && !ours.some((id) => resource.id.toLowerCase().startsWith(id)));
}
/** Azure creates the disks of virtual machines without tags: they are known by their name, which no run adopts. */
function isDiskOfRuns({ type, name }) {
    return type.toLowerCase() === 'microsoft.compute/disks' && (0,_plan_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOfRuns */ .nf)(name);
}


/***/ }),

/***/ 76500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   Z7: () => (/* binding */ withSignIn)
/* harmony export */ });
/* unused harmony export cloudVariables */
/** The variables that Azure's own tools read, by the input they correspond to. */
const cloudVariables = {
    'subscription-id': 'AZURE_SUBSCRIPTION_ID',
    'tenant-id': 'AZURE_TENANT_ID',
    'client-id': 'AZURE_CLIENT_ID',
    'client-secret': 'AZURE_CLIENT_SECRET',
    'client-certificate-path': 'AZURE_CLIENT_CERTIFICATE_PATH',
};
/**
 * Fills in cloud and sign-in from the environment where they were not given, for commands on a machine that never saw the
 * run. A subscription means `cloud: azure`.
 */
function withEnvironment(raw, env) {
    const found = Object.fromEntries(Object.entries(cloudVariables).map(([name, variable]) => [
        name,
        raw[name] || env[variable]?.trim() || '',
    ]));
    return { ...raw, ...found, cloud: raw.cloud || (found['subscription-id'] === '' ? 'embedded' : 'azure') };
}
/** The same for a command that creates a cluster: on Azure that costs money, so `cloud: azure` must be given. */
function withSignIn(raw, env) {
    return raw.cloud === 'azure' ? withEnvironment(raw, env) : raw;
}


/***/ }),

/***/ 9568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ft: () => (/* binding */ impliedSuite),
  TL: () => (/* binding */ parseInputs),
  dE: () => (/* binding */ trimmed),
  v5: () => (/* binding */ warningsAbout)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/groupNames.js
var groupNames = __webpack_require__(50043);
// EXTERNAL MODULE: ./build/js/src/vocabulary/nearestName.js
var nearestName = __webpack_require__(98045);
// EXTERNAL MODULE: ./build/js/src/vocabulary/shortened.js
var shortened = __webpack_require__(14464);
// EXTERNAL MODULE: ./build/js/src/inputs/catalog.js
var catalog = __webpack_require__(84010);
// EXTERNAL MODULE: ./build/js/src/inputs/fields.js + 1 modules
var fields = __webpack_require__(59671);
// EXTERNAL MODULE: ./build/js/src/inputs/ranges.js
var inputs_ranges = __webpack_require__(89515);
// EXTERNAL MODULE: ./build/js/src/inputs/signIn.js
var signIn = __webpack_require__(56363);
;// CONCATENATED MODULE: ./build/js/src/inputs/crossChecks.js




/**
 * What only shows when inputs are seen together.
 *
 * @param said every input as text, defaults included
 * @param raw what the user gave
 * @param wrong inputs of which something is wrong already; of these nothing more is said
 */
function crossChecks(said, raw, wrong) {
    return [
        ...rangeProblems(said, raw, wrong),
        ...suiteProblems(said),
        ...(said['resource-group'] && said['keep-on-failure']
            ? [
                {
                    input: 'keep-on-failure',
                    message: 'needs a group of its own, which a sweep can delete; leave out resource-group.',
                },
            ]
            : []),
        ...(said.cloud === 'azure' ? signInProblems(said) : []),
    ].filter(({ input }) => !wrong.has(input));
}
function rangeProblems(said, raw, wrong) {
    const names = ['vnet-cidr', 'vpn-cidr', 'pod-cidr', 'service-cidr'];
    const ranges = Object.fromEntries(names.filter((name) => !wrong.has(name)).map((name) => [name, said[name] ?? '']));
    const nodes = wrong.has('nodes') ? 1 : Number(said.nodes);
    const room = roomProblems(ranges, nodes, said['vpn-topology'] === 'net30' ? 4 : 1);
    const peered = wrong.has('peered-cidrs') ? [] : [...new Set((0,fields/* words */.aL)(said['peered-cidrs'] ?? ''))];
    return [
        // Of what does not fit, only that is said: a range of all addresses overlaps everything.
        ...room,
        ...(0,inputs_ranges/* overlaps */.$f)(without(ranges, room), (input) => !raw[input]),
        ...peered.flatMap((range) => (0,inputs_ranges/* overlapsWith */.V4)(ranges, 'peered-cidrs', range)),
    ];
}
function without(ranges, problems) {
    return Object.fromEntries(Object.entries(ranges).filter(([name]) => !problems.some(({ input }) => input === name)));
}
/** Azure keeps the first four addresses of a subnet and the last one; hosts are in one subnet of at most a /24. */
const keptByAzure = 5;
/** What does not fit into the ranges. */
function roomProblems(ranges, nodes, addressesPerHost) {
    const problems = [];
    const { 'vnet-cidr': vnet, 'pod-cidr': pods, 'vpn-cidr': vpn, 'service-cidr': services } = ranges;
    const hosts = nodes + 1;
    if (vnet !== undefined && ((0,inputs_ranges/* prefixOf */.MT)(vnet) > 29 || (0,inputs_ranges/* sizeOf */.$d)(vnet) - keptByAzure < hosts)) {
        const message = `${vnet} has no room for the hub and ${nodes} workers: Azure keeps ${keptByAzure} addresses, and takes no range smaller than a /29.`;
        problems.push({ input: 'vnet-cidr', message });
    }
    if (pods !== undefined && (0,inputs_ranges/* sizeOf */.$d)(pods) / 256 < hosts) {
        const message = `${pods} has no room for a /24 for each of ${nodes} workers and the hub; give a larger range.`;
        problems.push({ input: 'pod-cidr', message });
    }
    if (vpn !== undefined && (0,inputs_ranges/* sizeOf */.$d)(vpn) < 12 + nodes * addressesPerHost) {
        problems.push({ input: 'vpn-cidr', message: `${vpn} has no room for ${nodes} workers; give a larger range.` });
    }
    if (services !== undefined && ((0,inputs_ranges/* prefixOf */.MT)(services) < 12 || (0,inputs_ranges/* prefixOf */.MT)(services) > 28)) {
        const message = `${services} must be between a /12, the largest range that Kubernetes takes for services, and a /28, which has room for the tenth address, the cluster DNS.`;
        problems.push({ input: 'service-cidr', message });
    }
    return problems;
}
function suiteProblems(said) {
    if (said.suite === 'custom' && !said.focus && !said.skip && !said['label-filter']) {
        return [{ input: 'suite', message: '`custom` needs focus, skip or label-filter, and none was given.' }];
    }
    if (said.suite !== 'none')
        return [];
    return ['focus', 'label-filter']
        .filter((input) => said[input])
        .map((input) => ({
        input,
        message: `\`${(0,shortened/* shortened */.v)(said[input] ?? '')}\` selects specs, but \`suite: none\` runs none; leave out one of the two.`,
    }));
}
function signInProblems(said) {
    const way = signIn/* authWays */.fu.find((auth) => auth === said.auth);
    const missing = way === undefined ? [] : (0,signIn/* missingFor */.MG)(way, said);
    if (said['subscription-id'])
        return missing;
    return [{ input: 'subscription-id', message: 'is required for `cloud: azure`, and is empty.' }, ...missing];
}

;// CONCATENATED MODULE: ./build/js/src/inputs/inputs.js










/** A VPN of 10.8.0.0/24 has room for workers from the eleventh address on, and pods for as many /24 as fit. */
const mostNodes = 200;
const rangeOfSources = '`auto`, or lists ranges such as 192.0.2.0/24 whose address is the first of the range';
const schema = schemas/* object */.Ikc({
    cloud: (0,fields/* oneOf */.yL)('embedded', 'azure'),
    // Which versions there are, and how they may be written, is known to kubernetes/versions.ts alone.
    'kubernetes-version': schemas/* string */.YjP(),
    nodes: (0,fields/* wholeNumber */.rD)(1, mostNodes),
    suite: (0,fields/* oneOf */.yL)('smoke', 'conformance', 'pr-blocking', 'custom', 'none'),
    focus: (0,fields/* regularExpression */.t0)(),
    skip: (0,fields/* regularExpression */.t0)(),
    'label-filter': (0,fields/* labelFilter */.HY)(),
    procs: (0,fields/* wholeNumber */.rD)(1, 64),
    output: schemas/* string */.YjP(),
    budget: (0,fields/* wholeNumber */.rD)(10, 7200),
    'keep-on-failure': (0,fields/* duration */.p0)(),
    location: (0,fields/* nonEmptyListOf */.w1)((name) => /^[a-z0-9]{1,64}$/.test(name), 'must be Azure locations such as westeurope, separated by commas', locations),
    'vm-size': (0,fields/* nonEmptyListOf */.w1)((size) => /^(Standard|Basic)_\w{1,64}$/.test(size), 'must be Azure sizes such as Standard_D2s_v5, separated by commas'),
    priority: (0,fields/* oneOf */.yL)('regular', 'spot'),
    auth: (0,fields/* oneOf */.yL)('auto', ...signIn/* authWays */.fu),
    'subscription-id': (0,fields/* optionalGuid */.CY)(),
    'tenant-id': (0,fields/* optionalTenant */.jV)(),
    'client-id': (0,fields/* optionalGuid */.CY)(),
    'client-secret': schemas/* string */.YjP(),
    'client-certificate-path': schemas/* string */.YjP(),
    'allowed-sources': sources(),
    'resource-group': schemas/* string */.YjP()
        .refine((name) => name === '' || (0,groupNames/* isGroupName */.d)(name), {
        error: 'must be the name of a resource group: at most 90 letters, digits, and any of _ - . ( )',
    })
        .refine((name) => !name.toLowerCase().startsWith(groupNames/* groupPrefix */.s), {
        error: `must not begin with ${groupNames/* groupPrefix */.s}, as the groups do that runs create and delete`,
    }),
    'vnet-cidr': (0,fields/* range */.y1)(),
    'vpn-cidr': (0,fields/* range */.y1)(),
    'pod-cidr': (0,fields/* range */.y1)(),
    'service-cidr': (0,fields/* range */.y1)(),
    'peered-cidrs': (0,fields/* listOf */.c3)((entry) => (0,fields/* problemOfRange */.Q2)(entry) === undefined, 'must be ranges of machines such as 10.1.0.0/16 whose address is the first of the range'),
    'vpn-topology': (0,fields/* oneOf */.yL)('subnet', 'net30'),
    'vpn-mtu': (0,fields/* wholeNumber */.rD)(576, 1500),
    'job-key': schemas/* string */.YjP(),
    'proxy-mode': (0,fields/* oneOf */.yL)('nftables', 'iptables'),
});
/** What was said, without blanks and line ends around it: variables of a pipeline often end with `\r` or `\n`. */
function trimmed(said) {
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value?.trim()]));
}
/**
 * Turns what was said into validated inputs.
 *
 * @throws InputError with every problem found, not only the first
 */
function parseInputs(given) {
    const raw = trimmed(given);
    const unknown = Object.keys(raw).filter((name) => !catalog/* inputNames */.vj.includes(name));
    const said = Object.fromEntries(catalog/* inputNames */.vj.map((name) => [name, raw[name] || (name === 'suite' ? impliedSuite(raw) : (0,catalog/* describe */.q0)(name).default)]));
    const parsed = schema.safeParse(said, { reportInput: true });
    const problems = unknown.map((name) => {
        const near = (0,nearestName/* nearestName */.q)(name, catalog/* inputNames */.vj);
        const hint = near === undefined ? '; docs/inputs.md has the list.' : `; did you mean ${near}?`;
        return { input: (0,shortened/* shortened */.v)(name), message: `is not an input${hint}` };
    });
    if (!parsed.success)
        problems.push(...(0,fields/* toProblems */.ek)(parsed.error, said, isSecret));
    const wrong = new Set(problems.map(({ input }) => input));
    problems.push(...crossChecks(said, raw, wrong));
    if (problems.length > 0 || !parsed.success)
        throw new errors/* InputError */.dz(problems);
    return parsed.data;
}
/** What is allowed, and still may not be what somebody wants; sentences. */
function warningsAbout(inputs) {
    const wide = inputs['allowed-sources'].filter((source) => source !== 'auto' && (0,inputs_ranges/* prefixOf */.MT)(source) < 8);
    return wide.map((source) => `allowed-sources: ${source} lets anyone there reach the hub on ports 22 and 6443; keys alone protect it.`);
}
/** Focus, skip or label filter without a named suite mean a suite of one's own. */
function impliedSuite(raw) {
    return raw.focus || raw['label-filter'] ? 'custom' : 'smoke';
}
/** Ranges that may reach the hub. An empty list is refused: without a source, a rule means everybody, or is none. */
function sources() {
    const mayReach = (source) => (0,inputs_ranges/* isRange */._Z)(source) && (0,inputs_ranges/* reservedAround */.kB)(source) === undefined;
    return (0,fields/* nonEmptyListOf */.w1)((source) => source === 'auto' || mayReach(source), `must be ${rangeOfSources}`)
        .refine((list) => list.length < 2 || !list.includes('auto'), { error: `must be either ${rangeOfSources}` })
        .transform((list) => (list.includes('auto') ? list : (0,inputs_ranges/* withoutOverlaps */.RR)(list)));
}
/** Locations as people write them, `West Europe` too. */
function locations(text) {
    return text
        .split(/[,\n]+/)
        .map((name) => name.toLowerCase().replaceAll(/\s/g, ''))
        .filter((name) => name !== '');
}
function isSecret(input) {
    return catalog/* inputNames */.vj.includes(input) && (0,catalog/* describe */.q0)(input).secret === true;
}


/***/ }),

/***/ 56363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ chooseAuth),
/* harmony export */   MG: () => (/* binding */ missingFor),
/* harmony export */   fu: () => (/* binding */ authWays)
/* harmony export */ });
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21017);

/** The ways to sign in to Azure, in the order in which `auto` looks for them. */
const authWays = ['client-secret', 'certificate', 'oidc', 'managed-identity', 'azure-cli'];
/** The inputs that each way needs. */
const needs = {
    'client-secret': ['tenant-id', 'client-id', 'client-secret'],
    certificate: ['tenant-id', 'client-id', 'client-certificate-path'],
    oidc: ['tenant-id', 'client-id'],
    'managed-identity': [],
    'azure-cli': [],
};
/** The inputs that the way needs and that were not given. */
function missingFor(auth, said) {
    return needs[auth]
        .filter((input) => !said[input])
        .map((input) => ({ input, message: `is required for \`cloud: azure\` with \`auth: ${auth}\`, and is empty.` }));
}
/**
 * The way that was named, or for `auto` the first that can work; what was given comes before what was found. Only one is
 * tried: a chain whose links fail one after the other leaves errors that nobody can read.
 *
 * @throws InputError when no way to sign in was found, or when the way lacks inputs
 */
function chooseAuth(said, facts) {
    const named = authWays.find((way) => way === said.auth);
    const auth = named ?? found(said, facts);
    if (auth === undefined)
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([nothingFound]);
    const missing = missingFor(auth, said);
    if (missing.length > 0)
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(missing);
    return auth;
}
function found(said, facts) {
    const application = Boolean(said['tenant-id'] && said['client-id']);
    if (said['client-secret'])
        return 'client-secret';
    if (said['client-certificate-path'])
        return 'certificate';
    if (facts.idTokens && application)
        return 'oidc';
    if (facts.managedIdentity)
        return 'managed-identity';
    if (facts.azureCli)
        return 'azure-cli';
    // The job lacks the permission or runs for a fork; requesting the token will say which.
    return facts.workflow && application ? 'oidc' : undefined;
}
const nothingFound = {
    input: 'auth',
    message: '`auto` found no way to sign in to Azure. In a workflow, give tenant-id and client-id, and the job `permissions: id-token: write`; elsewhere, run `az login`, or give client-secret or client-certificate-path.',
};


/***/ }),

/***/ 55423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ networkNames),
/* harmony export */   n3: () => (/* binding */ hostNames),
/* harmony export */   nf: () => (/* binding */ isNameOfRuns),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sr: () => (/* reexport safe */ _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_1__.s)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50043);



/**
 * The resource group's name: a pure function of the run's identity, so teardown needs nothing else to find the group. At
 * most 90 characters (Azure's limit), only letters, digits and hyphens; a hash of the whole identity keeps shortened
 * names distinct.
 */
function runName(run) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([run.repository, run.runId, run.attempt, run.job, run.jobKey]))
        .digest('hex')
        .slice(0, 8);
    const parts = [
        plain(run.repository.split('/').at(-1) ?? '', 24),
        plain(run.runId, 20),
        plain(run.attempt, 4),
        plain(run.job, 20),
        hash,
    ];
    return _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_1__/* .groupPrefix */ .s + parts.filter((part) => part !== '').join('-');
}
/** Names of the network's parts: the same in every run, because no two runs share a group. */
const networkNames = {
    vnetName: 'vnet',
    subnetName: 'hosts',
    nsgName: 'hosts-nsg',
    natGatewayName: 'nat',
    natPublicIpName: 'nat-ip',
};
/** The hub and its workers, in the order of their indices. */
function hostNames(workers) {
    return ['hub', ...Array.from({ length: workers }, (_, index) => `worker-${index + 1}`)];
}
/** Machines, and what is created with them and begins with their name. */
const ofMachines = /^(?:hub|worker-\d+)(?:-.+)?$/;
/** Whether this is a name that a run gives to a resource. */
function isNameOfRuns(name) {
    return ofMachines.test(name) || Object.values(networkNames).some((known) => known === name);
}
function plain(text, length) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, length)
        .replaceAll(/-+$/g, '');
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_homeFolder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73458);



/** What every virtual machine of Azure has as the asset tag of its chassis. */
const azureAssetTag = '7783-7084-3265-9085-8269-3286-77';
/** Looks at the environment and at this machine, and asks nobody. */
function signInFacts(env) {
    return {
        workflow: env.GITHUB_ACTIONS === 'true',
        idTokens: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL),
        // GitHub-hosted runners are Azure machines too, with an identity that is of no use here.
        managedIdentity: Boolean(env.IDENTITY_ENDPOINT) || (env.RUNNER_ENVIRONMENT !== 'github-hosted' && chassisTag() === azureAssetTag),
        azureCli: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.AZURE_CONFIG_DIR ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_system_homeFolder_js__WEBPACK_IMPORTED_MODULE_2__/* .homeFolder */ .W)(env) ?? '/', '.azure'), 'azureProfile.json')),
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


/***/ }),

/***/ 79162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ lookAround),
  sweepAsTold: () => (/* binding */ sweepAsTold)
});

// EXTERNAL MODULE: ./build/js/src/github/api.js
var api = __webpack_require__(36419);
// EXTERNAL MODULE: ./build/js/src/inputs/environment.js
var environment = __webpack_require__(76500);
// EXTERNAL MODULE: ./build/js/src/inputs/fields.js + 1 modules
var fields = __webpack_require__(59671);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/operation.js
var operation = __webpack_require__(6065);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/read.js
var read = __webpack_require__(10470);
;// CONCATENATED MODULE: ./build/js/src/azure/sdk/subscriptions.js



const page = schemas/* object */.Ikc({
    value: schemas/* array */.YOg(schemas/* object */.Ikc({ subscriptionId: schemas/* string */.YjP(), state: schemas/* string */.YjP() })),
    nextLink: schemas/* string */.YjP().nullish(),
});
const inUse = ['Enabled', 'Warned', 'PastDue'];
/**
 * Ids of all subscriptions that the identity sees and in which something may run: one that is warned or past due runs and
 * bills on.
 */
async function visibleSubscriptions(azure, signal) {
    return (0,operation/* request */.Em)('Listing subscriptions', signal, async () => {
        const ids = [];
        let url = '/subscriptions?api-version=2022-12-01';
        while (url !== undefined) {
            const { value, nextLink } = page.parse(await (0,read/* read */.L)(azure, url, signal));
            ids.push(...value.filter(({ state }) => inUse.includes(state)).map(({ subscriptionId }) => subscriptionId));
            url = nextLink ?? undefined;
        }
        return ids;
    });
}

// EXTERNAL MODULE: ./build/js/src/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(9568);
// EXTERNAL MODULE: ./build/js/src/run/cloud/access.js
var cloud_access = __webpack_require__(93237);
// EXTERNAL MODULE: ./build/js/src/run/cloud/cloud.js + 4 modules
var cloud_cloud = __webpack_require__(37519);
;// CONCATENATED MODULE: ./build/js/src/run/janitor/subscriptions.js





/** A placeholder where only the list of subscriptions is requested. */
const noSubscription = '00000000-0000-0000-0000-000000000000';
/**
 * Opens every subscription that is to be looked at.
 *
 * @param subscriptions ids; an empty list means all that the identity sees
 * @throws InputError when it sees none: nothing was looked at then
 */
async function openSubscriptions(subscriptions, raw, world, tools) {
    const inputs = (0,inputs_inputs/* parseInputs */.TL)({ ...raw, 'subscription-id': subscriptions[0] ?? noSubscription });
    if (!(await cloud_cloud/* clouds */.Pk[inputs.cloud].exists(world)))
        return [];
    const access = { ...(0,cloud_access/* accessFrom */.l)(inputs), subscriptionId: noSubscription };
    const cloud = await (0,cloud_cloud/* openCloud */.Qg)(access, world, tools, false);
    const ids = subscriptions.length > 0 ? subscriptions : await visibleSubscriptions(cloud.azure, tools.signal);
    if (ids.length === 0) {
        const message = 'is empty, and this identity sees no subscription in use; give it a role, or name the subscription.';
        throw new errors/* InputError */.dz([{ input: 'subscription-id', message }]);
    }
    return Promise.all(ids.map((id) => (0,cloud_cloud/* inSubscription */.Lo)(cloud, id, world)));
}

// EXTERNAL MODULE: ./build/js/src/azure/teardown/deleteGroup.js
var deleteGroup = __webpack_require__(21842);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/emptyGroup.js
var emptyGroup = __webpack_require__(80449);
// EXTERNAL MODULE: ./build/js/src/plan/tags.js
var plan_tags = __webpack_require__(89106);
;// CONCATENATED MODULE: ./build/js/src/azure/teardown/givenGroups.js


/**
 * The runs that have resources in other people's groups, by the tags of those resources. A disk alone carries no tags and
 * is not found.
 *
 * @param isOurs decides by its name whether a group is deleted whole
 */
async function runsInGivenGroups(azure, isOurs, signal) {
    return (0,operation/* request */.Em)('Listing what has our tag', signal, async () => {
        const runs = new Map();
        const filter = `tagName eq '${plan_tags/* tagNames */.nP.tool}'`;
        for await (const { id = '', tags = {} } of azure.resources.resources.list({ filter, abortSignal: signal })) {
            const [resourceGroup = '', run] = [id.split('/')[4], (0,plan_tags/* tagIn */.mg)(tags, 'run')];
            if (run === undefined || isOurs(resourceGroup))
                continue;
            const key = `${resourceGroup.toLowerCase()} ${run}`;
            // A tag that people set on one of its resources, to keep it, counts for the run.
            runs.set(key, { resourceGroup, run, tags: { ...runs.get(key)?.tags, ...tags } });
        }
        return [...runs.values()];
    });
}

// EXTERNAL MODULE: ./build/js/src/azure/teardown/group.js
var teardown_group = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/ownership.js
var ownership = __webpack_require__(7709);
// EXTERNAL MODULE: ./build/js/src/run/janitor/rules.js
var rules = __webpack_require__(25756);
;// CONCATENATED MODULE: ./build/js/src/run/janitor/sweep.js








/** Groups that are handled at once: deletion is mostly waiting, and Azure grants ten deletes per second. */
const atOnce = 10;
/**
 * Looks at every group of ours in the subscriptions, and at what runs have in groups that were given to them, and deletes
 * those that have expired or whose run has ended: each with a limit of its own, so one that cannot be deleted
 * never holds up the others.
 *
 * @returns a line for each of them, also for those that only look like ours; a subscription that cannot be listed is a
 *   stuck line
 */
async function sweep(subscriptions, deps, options) {
    const found = await Promise.all(subscriptions.map(async (azure) => {
        try {
            const subjects = await subjectsIn(azure, deps, options);
            return subjects.map((subject) => () => sweepOne(subject, azure.subscriptionId, deps, options));
        }
        catch (thrown) {
            deps.signal.throwIfAborted();
            const line = { subscriptionId: azure.subscriptionId, name: '(all groups)', runUrl: '', seconds: 0 };
            return [async () => ({ ...line, outcome: 'stuck', why: (0,errors/* messageOf */.bD)(thrown) })];
        }
    }));
    return inTurns(found.flat());
}
async function subjectsIn(azure, deps, options) {
    const groups = await (0,teardown_group/* listGroups */.P$)(azure, deps.signal);
    const named = (name) => groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
    const isOurs = (name) => (0,ownership/* mayBeOurs */.UN)(named(name) ?? { name, tags: {} });
    const runs = await runsInGivenGroups(azure, isOurs, deps.signal);
    return [
        ...groups.filter(ownership/* mayBeOurs */.UN).map((group) => groupToSweep(group, azure, deps, options)),
        ...runs.map((run) => {
            // The group's owner may keep all that is in it.
            const keepUntil = (0,plan_tags/* tagIn */.mg)(named(run.resourceGroup)?.tags, 'keepUntil');
            const tags = keepUntil === undefined ? run.tags : { ...run.tags, [plan_tags/* tagNames */.nP.keepUntil]: keepUntil };
            return runToSweep({ ...run, tags }, azure, deps, options);
        }),
    ];
}
/** A group of ours, which is deleted whole. */
function groupToSweep(group, azure, deps, options) {
    const { name, tags } = group;
    return {
        name,
        tags,
        async decide(now) {
            const decision = await (0,rules/* decide */.L)(group, now, deps.runHasEnded);
            if (decision.what !== 'delete' || group.deleting)
                return decision;
            const foreign = (0,ownership/* foreignAmong */.zh)(await (0,teardown_group/* listResources */.U2)(azure, name, deps.signal));
            if (foreign.length === 0)
                return decision;
            const names = foreign.map((resource) => resource.name).join(', ');
            return { what: 'stuck', why: `${decision.why}, and holds what this tool did not create: ${names}` };
        },
        async remove() {
            if ((await (0,deleteGroup/* requestDelete */.$B)(azure, name, deps)) === 'gone')
                return;
            await (0,deleteGroup/* waitUntilGone */.Ly)(azure, name, options.limitSeconds, deps);
        },
    };
}
/** What a run has in a group that was given to it; the group stays, with everything else in it. */
function runToSweep(which, azure, deps, options) {
    const { run, resourceGroup, tags } = which;
    return {
        name: `${run} in ${resourceGroup}`,
        tags,
        decide: (now) => (0,rules/* decide */.L)({ name: run, tags, deleting: false }, now, deps.runHasEnded),
        remove: () => (0,emptyGroup/* emptyGroup */.BS)(which, azure, options.limitSeconds, deps),
    };
}
async function sweepOne({ name, tags, ...subject }, subscriptionId, deps, options) {
    const line = { subscriptionId, name, runUrl: (0,plan_tags/* tagIn */.mg)(tags, 'runUrl') ?? '', seconds: 0 };
    const begun = deps.clock.now();
    try {
        const { what, why } = await subject.decide(begun);
        if (what !== 'delete')
            return { ...line, outcome: what === 'skip' ? 'skipped' : 'stuck', why };
        if (options.dryRun)
            return { ...line, outcome: 'would be deleted', why };
        deps.voice.note(`${name} ${why}: deleting it.`);
        await subject.remove();
        return { ...line, outcome: 'deleted', why, seconds: (deps.clock.now() - begun) / 1000 };
    }
    catch (thrown) {
        deps.signal.throwIfAborted();
        return { ...line, outcome: 'stuck', why: (0,errors/* messageOf */.bD)(thrown), seconds: (deps.clock.now() - begun) / 1000 };
    }
}
/** Runs all of them, some at once, and keeps their order. */
async function inTurns(works) {
    const results = new Map();
    const waiting = works.entries();
    const worker = async () => {
        for (const [index, work] of waiting)
            results.set(index, await work());
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return works.flatMap((_, index) => results.get(index) ?? []);
}

;// CONCATENATED MODULE: ./build/js/src/run/janitor/janitor.js






/**
 * Sweeps as the inputs say, and keeps the issue up to date.
 *
 * @param said about cloud and sign-in
 * @throws InputError when that is not sufficient, or GitHub is needed and there is no token
 */
async function sweepAsTold(inputs, said, { env, gitHub, issueAbout }, world, tools) {
    const issues = inputs.issue ? (0,api/* neededGitHub */.H)(gitHub, 'issue') : undefined;
    const { cloud, subscriptions } = await lookAround(inputs['subscription-ids'], said, env, world, tools);
    if (subscriptions.length === 0 && !said.cloud) {
        const message = `is required: nobody named one, and there never was an ${cloud} Azure on this machine to sweep.`;
        throw new errors/* InputError */.dz([{ input: 'cloud', message }]);
    }
    const runHasEnded = gitHub?.runHasEnded ?? (async () => undefined);
    const options = { dryRun: inputs['dry-run'], limitSeconds: inputs.limit * 60 };
    const groups = await sweep(subscriptions, { ...tools, runHasEnded }, options);
    if (!inputs['dry-run'])
        await issues?.tellIssue(issueAbout(groups));
    return groups;
}
/**
 * Opens the subscriptions that the command names, otherwise those of the environment, otherwise all that the identity sees.
 *
 * @param said about cloud and sign-in; what is missing is read from the environment
 */
async function lookAround(ids, said, env, world, tools) {
    const raw = (0,environment/* withEnvironment */.Ec)(ids.length === 0 ? said : { ...said, 'subscription-id': ids.join(',') }, env);
    const cloud = raw.cloud === 'azure' ? 'azure' : 'embedded';
    // A variable for the public Azure's tools says nothing about the embedded one.
    const asked = cloud === 'azure' ? (0,fields/* words */.aL)(raw['subscription-id'] ?? '') : ids;
    return { cloud, subscriptions: await openSubscriptions(asked, raw, world, tools) };
}


/***/ }),

/***/ 25756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _azure_teardown_ownership_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7709);
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);


/** Lifetime of a group of ours whose tags hold no readable DeleteAfter. */
const hoursWithoutExpiry = 24;
const dayMilliseconds = 24 * 3_600_000;
/**
 * Both marks are required, the name and the tag. A group that is kept for people is left alone until that time, and one
 * whose run still goes until it has expired; no tag keeps a group longer than it may be kept at most.
 *
 * @param now milliseconds since the Unix epoch
 */
async function decide({ name, tags, deleting }, now, runHasEnded) {
    const why = (0,_azure_teardown_ownership_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotOurs */ .nL)({ name, tags });
    if (why !== undefined)
        return { what: 'skip', why: `only looks like ours: it ${why}` };
    if (deleting)
        return { what: 'delete', why: 'is already being deleted' };
    const expiry = expiryOf(tags, now);
    if (expiry === undefined)
        return { what: 'stuck', why: 'has neither a readable DeleteAfter nor a creationTimestamp' };
    const kept = (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'keepUntil');
    const asked = Math.max(expiry, Date.parse(kept ?? '') || 0);
    if (createdAt(tags) === undefined && asked > latest(tags, now)) {
        const time = new Date(asked).toISOString();
        return { what: 'stuck', why: `is to be left until ${time}, which no run sets, and has no creationTimestamp` };
    }
    if (kept !== undefined) {
        const until = Math.min(Date.parse(kept), latest(tags, now));
        if (Number.isNaN(until)) {
            const unreadable = `has keep-until \`${kept}\`, which is not a timestamp; write it as 2026-11-26T00:00:00Z`;
            return { what: expiry <= now ? 'stuck' : 'skip', why: unreadable };
        }
        if (until > now)
            return { what: 'skip', why: `is kept until ${kept}` };
        if (Date.parse(kept) <= now)
            return { what: 'delete', why: `was kept until ${kept}` };
        return { what: 'delete', why: `was to be kept until ${kept}, and ${_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .longestKeptDays */ .og} days are the most` };
    }
    if (expiry <= now)
        return { what: 'delete', why: `expired at ${new Date(expiry).toISOString()}` };
    if (await runHasEnded(runOf(tags)))
        return { what: 'delete', why: 'is of a run that has ended' };
    return { what: 'skip', why: `may live until ${new Date(expiry).toISOString()}` };
}
/** Milliseconds since the Unix epoch; undefined where no tag holds a time. */
function expiryOf(tags, now) {
    const deleteAfter = Date.parse((0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'deleteAfter') ?? '');
    const created = createdAt(tags);
    if (!Number.isNaN(deleteAfter))
        return created === undefined ? deleteAfter : Math.min(deleteAfter, latest(tags, now));
    return created === undefined ? undefined : Math.min(created, now) + hoursWithoutExpiry * 3_600_000;
}
/** When a group ends at the latest, whatever its tags ask for; counted from now where nobody knows when it was created. */
function latest(tags, now) {
    return Math.min(createdAt(tags) ?? now, now) + _plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .longestKeptDays */ .og * dayMilliseconds;
}
function createdAt(tags) {
    const created = Date.parse((0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'createdAt') ?? '');
    return Number.isNaN(created) ? undefined : created;
}
function runOf(tags) {
    return {
        repository: (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'repository') ?? '',
        runId: (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'runId') ?? '',
        attempt: (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagIn */ .mg)(tags, 'attempt') ?? '1',
    };
}


/***/ }),

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


/***/ }),

/***/ 50043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isGroupName),
/* harmony export */   s: () => (/* binding */ groupPrefix)
/* harmony export */ });
/** Every resource group of ours begins with this; the sweep refuses groups that do not. */
const groupPrefix = 'ke2e-';
/** Whether Azure takes this as the name of a resource group; none ends with a period, so none is a way up in a path. */
function isGroupName(name) {
    return /^[\w.()-]{0,89}[\w()-]$/.test(name);
}


/***/ })

};
