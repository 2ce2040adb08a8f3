export const id = 9937;
export const ids = [9937];
export const modules = {

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

/***/ 47463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  p: () => (/* binding */ withSuite)
});

// EXTERNAL MODULE: ./build/js/src/plan/addresses.js
var addresses = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/js/src/plan/budget.js
var budget = __webpack_require__(12738);
// EXTERNAL MODULE: ./build/js/src/plan/names.js
var names = __webpack_require__(55423);
;// CONCATENATED MODULE: ./build/js/src/plan/openVpn.js


/** Pods of different hosts reach each other through OpenVPN: one range in which every host has an address. */
function planOpenVpn(inputs) {
    return {
        kind: 'openvpn',
        cidr: inputs['vpn-cidr'],
        addresses: Object.fromEntries((0,names/* hostNames */.n3)(inputs.nodes).map((name, index) => [name, addressOf(inputs, index)])),
        port: 1194,
        topology: inputs['vpn-topology'],
        mtu: inputs['vpn-mtu'],
    };
}
/**
 * The hub has the first address. With `subnet`, workers follow from the eleventh; with `net30`, each worker has a block of
 * four addresses and uses the second usable one, as OpenVPN's point-to-point addressing requires.
 */
function addressOf(inputs, index) {
    const range = inputs['vpn-cidr'];
    if (index === 0)
        return (0,addresses/* addressAt */.c)(range, 1);
    return (0,addresses/* addressAt */.c)(range, inputs['vpn-topology'] === 'net30' ? 4 * index + 2 : 10 + index);
}

// EXTERNAL MODULE: ./build/js/src/plan/placements.js
var plan_placements = __webpack_require__(95251);
;// CONCATENATED MODULE: ./build/js/src/plan/makePlan.js





/** Turns inputs and facts into the plan. Pure: the same inputs give the same plan, and nothing is requested or created. */
function makePlan(inputs, facts) {
    const placements = (0,plan_placements/* placementsFor */._G)(inputs.location, inputs['vm-size'], inputs.priority);
    const [{ location, vmSize, priority }] = placements;
    return {
        schema: 1,
        cloud: inputs.cloud,
        run: facts.run,
        resourceGroup: inputs['resource-group'] || facts.run,
        ownsGroup: inputs['resource-group'] === '',
        tags: facts.tags,
        location,
        placements,
        vm: {
            size: vmSize,
            priority,
            image: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
            osDiskType: 'StandardSSD_LRS',
            adminUsername: 'ke2e',
        },
        hosts: (0,names/* hostNames */.n3)(inputs.nodes).map((name, index) => planHost(inputs, name, index)),
        network: {
            ...names/* networkNames */.Di,
            vnetCidr: inputs['vnet-cidr'],
            subnetCidr: `${(0,addresses/* addressAt */.c)(inputs['vnet-cidr'], 0)}/${Math.max(24, (0,addresses/* prefixLength */.BK)(inputs['vnet-cidr']))}`,
            allowedSources: inputs['allowed-sources'].flatMap((source) => source === 'auto' ? facts.runnerRanges : [source]),
        },
        podNetwork: planOpenVpn(inputs),
        cluster: {
            kubernetesVersion: facts.kubernetesVersion,
            podCidr: inputs['pod-cidr'],
            serviceCidr: inputs['service-cidr'],
            dnsAddress: (0,addresses/* addressAt */.c)(inputs['service-cidr'], 10),
            dnsDomain: 'cluster.local',
            apiPort: 6443,
            registryPort: 5000,
            proxyMode: inputs['proxy-mode'],
            certificateHours: (0,budget/* certificateHours */.Hc)(inputs.budget * 60 + inputs['keep-on-failure']),
        },
        suite: planSuite(inputs),
        budgetSeconds: inputs.budget * 60,
        keepOnFailureSeconds: inputs['keep-on-failure'],
        limits: (0,budget/* limitsWithin */.yH)(inputs.budget * 60, inputs.suite),
        output: facts.output,
    };
}
/** The same cluster with another suite and another results folder, for another test of an existing cluster. */
function withSuite(plan, inputs, output) {
    const budgetSeconds = inputs.budget * 60;
    return {
        ...plan,
        suite: planSuite(inputs),
        budgetSeconds,
        limits: (0,budget/* limitsWithin */.yH)(budgetSeconds, inputs.suite),
        output,
    };
}
function planSuite(inputs) {
    return {
        name: inputs.suite,
        focus: inputs.focus,
        skip: inputs.skip,
        labelFilter: inputs['label-filter'],
        procs: inputs.procs,
    };
}
function planHost(inputs, name, index) {
    const podCidr = (0,addresses/* partOf */.BU)(inputs['pod-cidr'], 24, index);
    return {
        name,
        role: index === 0 ? 'hub' : 'worker',
        index,
        podCidr,
        bridgeAddress: (0,addresses/* addressAt */.c)(podCidr, 1),
    };
}


/***/ }),

/***/ 95251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ placedAt),
/* harmony export */   _G: () => (/* binding */ placementsFor),
/* harmony export */   yK: () => (/* binding */ placementInWords)
/* harmony export */ });
/**
 * All placements that the inputs allow, in the order in which they are tried: all sizes in one location before the next
 * location, and spot machines before regular ones if spot is wanted.
 */
function placementsFor(locations, sizes, priority) {
    const priorities = priority === 'spot' ? ['Spot', 'Regular'] : ['Regular'];
    const [first, ...others] = locations.flatMap((location) => priorities.flatMap((each) => sizes.map((vmSize) => ({ location, vmSize, priority: each }))));
    if (first === undefined)
        throw new Error('Inputs name at least one location and one size.');
    return [first, ...others];
}
/** The plan with its hosts moved to another of its placements. */
function placedAt(plan, { location, vmSize, priority }) {
    return { ...plan, location, vm: { ...plan.vm, size: vmSize, priority } };
}
/** In words: `Standard_D2s_v5 in westeurope`, `Standard_D2s_v5 (spot) in westeurope`. */
function placementInWords({ location, vmSize, priority }) {
    return `${vmSize}${priority === 'Spot' ? ' (spot)' : ''} in ${location}`;
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

/***/ 19937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planPhase: () => (/* binding */ planPhase)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/plan/placements.js
var placements = __webpack_require__(95251);
// EXTERNAL MODULE: ./build/js/src/vocabulary/errors.js
var errors = __webpack_require__(21017);
// EXTERNAL MODULE: ./build/js/src/vocabulary/failures.js
var failures = __webpack_require__(98073);
// EXTERNAL MODULE: ./build/js/src/vocabulary/nearestName.js
var nearestName = __webpack_require__(98045);
;// CONCATENATED MODULE: ./build/js/src/azure/preflight/judge.js




/**
 * All problems as one error. What the user wrote is an InputError; a subscription or location without capacity is not
 * the user's mistake, and keeps its kind, which a gate can tell from a failed test.
 */
function failureOf(problems) {
    const ofCloud = problems.find(({ kind }) => (0,failures/* classOf */.Kl)(kind) !== 'user') ?? problems.find(({ kind }) => kind !== 'user');
    if (ofCloud === undefined)
        return new errors/* InputError */.dz(problems);
    const message = problems.map((problem) => `${problem.input}: ${problem.message}`).join('\n');
    return new errors/* CloudError */.K2(ofCloud.kind, message, {
        nextStep: 'Nothing was created. Change the inputs named above, or run again later.',
    });
}
/**
 * The plan at the placements that are usable, placed at the first of them.
 *
 * @throws Failure with all problems when none is usable, or when the user must correct one of them
 */
function planWithin(plan, { usable, problems }) {
    const [first, ...others] = usable;
    const mistaken = problems.some(({ kind }) => kind === 'user');
    if (first === undefined || mistaken)
        throw failureOf(problems);
    return (0,placements/* placedAt */.Bc)({ ...plan, placements: [first, ...others] }, first);
}
/** The NAT gateway's and the hub's. */
const publicAddressesNeeded = 2;
/**
 * @param sizes of the plan's location
 * @param unlisted what it means that the location does not list the size: a mistake, unless others can be tried
 */
function sizeProblems(plan, sizes, unlisted = 'user') {
    const size = sizeOf(plan, sizes);
    if (size === undefined)
        return [notOffered(plan, sizes, unlisted)];
    const wrong = (message, kind = 'user') => [
        { input: 'vm-size', kind, message: `${size.name} ${message}` },
    ];
    const has = size.capabilities;
    return [
        ...(size.refusal === undefined
            ? []
            : wrong(`is closed to this subscription in ${plan.location} (${size.refusal}); choose another size or location.`, 'capacity')),
        ...(has.CpuArchitectureType === 'Arm64' ? wrong('has Arm processors; hosts need an x64 size.') : []),
        ...(has.HyperVGenerations === 'V1' ? wrong('starts only generation 1 images; hosts need generation 2.') : []),
        ...(has.TrustedLaunchDisabled === 'True' ? wrong('does not support Trusted Launch, which hosts need.') : []),
        ...(plan.vm.priority === 'Spot' && has.LowPriorityCapable === 'False'
            ? [{ input: 'priority', kind: 'capacity', message: `${size.name} is not available as a spot machine.` }]
            : []),
        ...(plan.vm.osDiskType === 'Premium_LRS' && has.PremiumIO === 'False'
            ? wrong('does not support premium disks.')
            : []),
    ];
}
/** Cores of the size's family, cores of the location, and machines, compared with what is left of each quota. */
function coreProblems(plan, sizes, quotas) {
    const size = sizeOf(plan, sizes);
    const machines = plan.hosts.length;
    const cores = machines * Number(size?.capabilities.vCPUs ?? 0);
    const needed = `${machines} machines of ${plan.vm.size} need ${cores} cores`;
    const ofMachines = shortage(plan, quotas, {
        name: 'virtualMachines',
        count: machines,
        needed: `${machines} virtual machines are needed`,
        input: 'nodes',
    });
    // Spot machines of all families share one quota, and use up no other.
    if (plan.vm.priority === 'Spot') {
        const want = { name: 'lowPriorityCores', count: cores, needed: `As spot, ${needed}`, input: 'priority' };
        return [...shortage(plan, quotas, want), ...ofMachines];
    }
    return [
        ...shortage(plan, quotas, { name: 'cores', count: cores, needed, input: 'nodes' }),
        ...(size === undefined
            ? []
            : shortage(plan, quotas, { name: size.family, count: cores, needed, input: 'vm-size' })),
        ...ofMachines,
    ];
}
function addressProblems(plan, quotas) {
    return ['PublicIPAddresses', 'StaticPublicIPAddresses', 'StandardSkuPublicIpAddresses'].flatMap((name) => shortage(plan, quotas, {
        name,
        count: publicAddressesNeeded,
        needed: `${publicAddressesNeeded} public addresses are needed`,
        input: 'location',
    }));
}
/** @param offered locations as Azure writes them, such as `West Europe`; empty where Azure did not say */
function locationProblems(plan, offered) {
    const locations = offered.map((location) => location.toLowerCase().replaceAll(' ', ''));
    if (locations.length === 0 || locations.includes(plan.location))
        return [];
    const near = (0,nearestName/* nearestName */.q)(plan.location, locations);
    const hint = near === undefined ? '.' : `; did you mean ${near}?`;
    const message = `${plan.location} offers no virtual machines to this subscription${hint}`;
    return [{ input: 'location', kind: 'user', message }];
}
/** @param versions of the plan's image in its location */
function imageProblems(plan, versions) {
    if (versions.length > 0)
        return [];
    const { publisher, offer, sku } = plan.vm.image;
    const message = `${plan.location} does not offer the image ${publisher}:${offer}:${sku}; choose another location.`;
    return [{ input: 'location', kind: 'image-missing', message }];
}
function sizeOf(plan, sizes) {
    return sizes.find((size) => same(size.name, plan.vm.size));
}
function notOffered(plan, sizes, kind) {
    const names = sizes.filter((size) => size.refusal === undefined).map((size) => size.name);
    const near = (0,nearestName/* nearestName */.q)(plan.vm.size, names);
    const hint = near === undefined ? '' : ` The nearest name there is ${near}.`;
    return { input: 'vm-size', kind, message: `${plan.vm.size} is not offered in ${plan.location}.${hint}` };
}
function shortage(plan, quotas, want) {
    const quota = quotas.find(({ name }) => same(name, want.name));
    const left = quota === undefined ? Number.POSITIVE_INFINITY : quota.limit - quota.used;
    if (quota === undefined || left >= want.count)
        return [];
    return [
        {
            input: want.input,
            kind: 'quota',
            message: `${want.needed}, but only ${Math.max(0, left)} of ${quota.limit} are left in the quota “${quota.title}” of ${plan.location}. Wait for other runs to end, ask for less, choose another size or location, or have the quota raised.`,
        },
    ];
}
function same(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

// EXTERNAL MODULE: ./build/js/src/plan/names.js
var plan_names = __webpack_require__(55423);
// EXTERNAL MODULE: ./build/js/src/system/wait.js
var system_wait = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/operation.js
var operation = __webpack_require__(6065);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/group.js
var teardown_group = __webpack_require__(30647);
// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(20690);
;// CONCATENATED MODULE: ./build/js/src/azure/preflight/offer.js


/** Requests everything at once. */
async function offerOf(location, image, azure, signal) {
    const [sizes, cores, addresses, imageVersions] = await Promise.all([
        listSizes(location, azure, signal),
        listComputeQuotas(location, azure, signal),
        listNetworkQuotas(location, azure, signal),
        newestImages(location, image, azure, signal),
    ]);
    return { sizes, cores, addresses, imageVersions };
}
/** Every VM size of the location; Azure's answer has several megabytes. */
async function listSizes(location, azure, signal) {
    return (0,operation/* request */.Em)(`Listing the VM sizes of ${location}`, signal, async () => {
        const sizes = [];
        const skus = azure.compute.resourceSkus.list({ filter: `location eq '${location}'`, abortSignal: signal });
        for await (const sku of skus) {
            if (sku.resourceType?.toLowerCase() !== 'virtualmachines')
                continue;
            const capabilities = sku.capabilities ?? [];
            sizes.push({
                name: sku.name ?? '',
                family: sku.family ?? '',
                capabilities: Object.fromEntries(capabilities.map(({ name, value }) => [name ?? '', value ?? ''])),
                refusal: refusalOf(sku),
            });
        }
        return sizes;
    });
}
/** Hosts have no zone of their own, so a size is unavailable only where every zone of the location is closed. */
function refusalOf({ restrictions, locationInfo }) {
    const zones = locationInfo?.[0]?.zones ?? [];
    const closes = (restriction) => restriction.type === 'Location' ||
        (zones.length > 0 && zones.every((zone) => restriction.restrictionInfo?.zones?.includes(zone)));
    return restrictions?.find(closes)?.reasonCode;
}
async function listComputeQuotas(location, azure, signal) {
    return (0,operation/* request */.Em)(`Listing the compute quotas of ${location}`, signal, () => quotasIn(azure.compute.usage.list(location, { abortSignal: signal })));
}
async function listNetworkQuotas(location, azure, signal) {
    return (0,operation/* request */.Em)(`Listing the network quotas of ${location}`, signal, () => quotasIn(azure.network.usages.list(location, { abortSignal: signal })));
}
/** The newest version of an image; empty where the location does not offer it. */
async function newestImages(location, { publisher, offer, sku }, azure, signal) {
    const options = { top: 1, orderby: 'name desc', abortSignal: signal };
    return (0,operation/* request */.Em)(`Looking for the image ${publisher}:${offer}:${sku}`, signal, async () => {
        try {
            const images = await azure.compute.virtualMachineImages.list(location, publisher, offer, sku, options);
            return images.map(({ name }) => name);
        }
        catch (thrown) {
            // Azure has several codes for an image that is not there.
            if ((0,esm/* isRestError */.T0)(thrown) && thrown.statusCode === 404)
                return [];
            throw thrown;
        }
    });
}
async function quotasIn(usages) {
    const quotas = [];
    for await (const { name, currentValue, limit } of usages) {
        const value = name.value ?? '';
        quotas.push({ name: value, title: name.localizedValue ?? value, used: currentValue, limit });
    }
    return quotas;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/js/src/azure/sdk/read.js
var read = __webpack_require__(10470);
;// CONCATENATED MODULE: ./build/js/src/azure/preflight/permissions.js




/** What a run needs at the scope of its group: the subscription, or the group that was given. */
const inGroup = [
    ...['read', 'write', 'delete'].flatMap((action) => [
        `Microsoft.Compute/virtualMachines/${action}`,
        `Microsoft.Compute/disks/${action}`,
        `Microsoft.Network/virtualNetworks/${action}`,
        `Microsoft.Network/networkSecurityGroups/${action}`,
        `Microsoft.Network/publicIPAddresses/${action}`,
        `Microsoft.Network/networkInterfaces/${action}`,
        `Microsoft.Network/natGateways/${action}`,
    ]),
    'Microsoft.Network/virtualNetworks/subnets/join/action',
    'Microsoft.Network/networkSecurityGroups/join/action',
    'Microsoft.Network/publicIPAddresses/join/action',
    'Microsoft.Network/natGateways/join/action',
];
/** What it also needs for a group of its own. */
const ofGroup = ['read', 'write', 'delete'].map((action) => `Microsoft.Resources/subscriptions/resourceGroups/${action}`);
/**
 * Whether the identity may do what the run will do, all of it at once: without this the first refusal would come after
 * the first virtual machines. If Azure does not list permissions, the requests themselves will show.
 */
async function permissionProblems({ ownsGroup, resourceGroup }, azure, signal) {
    const subscription = `/subscriptions/${azure.subscriptionId}`;
    const scope = ownsGroup ? subscription : `${subscription}/resourceGroups/${resourceGroup}`;
    const permissions = await permissionsAt(scope, azure, signal);
    if (permissions === undefined)
        return [];
    const missing = missingActions(permissions, ownsGroup ? [...ofGroup, ...inGroup] : inGroup);
    if (missing.length === 0)
        return [];
    const message = `The identity lacks a role at ${scope} for ${missing.join(', ')}; give it Contributor there, or the custom role in docs/azure.md. A new role assignment takes a few minutes to take effect.`;
    return [{ input: 'auth', kind: 'permission', message }];
}
/** Those of the actions that no permission allows. A refusal restricts only the permission of which it is part. */
function missingActions(permissions, needed) {
    return needed.filter((action) => !permissions.some(({ actions, notActions }) => actions.some((pattern) => covers(pattern, action)) && !notActions.some((pattern) => covers(pattern, action))));
}
function covers(pattern, action) {
    const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${source}$`, 'i').test(action);
}
const answer = schemas/* object */.Ikc({
    value: schemas/* array */.YOg(schemas/* object */.Ikc({ actions: schemas/* array */.YOg(schemas/* string */.YjP()), notActions: schemas/* array */.YOg(schemas/* string */.YjP()).default([]) })),
    nextLink: schemas/* string */.YjP().nullish(),
});
/** Undefined where Azure does not say, or not all at once. */
async function permissionsAt(scope, azure, signal) {
    return (0,operation/* request */.Em)('Asking Azure what the identity may do', signal, async () => {
        try {
            const path = `${scope}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
            const { data } = answer.safeParse(await (0,read/* read */.L)(azure, path, signal));
            return data?.nextLink ? undefined : data?.value;
        }
        catch (thrown) {
            // An identity that may not even ask learns it from the next request.
            if ((0,esm/* isRestError */.T0)(thrown) && thrown.statusCode !== undefined && thrown.statusCode !== 401)
                return undefined;
            throw thrown;
        }
    });
}

;// CONCATENATED MODULE: ./build/js/src/azure/preflight/preflight.js








/** Azure registers a provider within a minute or two; more than this means that something is wrong. */
const registrationSeconds = 300;
/**
 * Asks Azure, before anything is created, whether the plan can be carried out: subscription, providers, and for each
 * placement location, image, size and quota. Nothing is changed, except that providers which the subscription has never
 * used are registered.
 *
 * @throws CloudError when Azure cannot be asked: sign-in, permissions, an unknown subscription
 */
async function preflight(plan, azure, tools) {
    const limit = {
        what: 'Asking Azure what it offers',
        seconds: registrationSeconds + 120,
        signal: tools.signal,
        clock: tools.clock,
        nextStep: 'Check that this machine reaches Azure, and run again.',
    };
    return (0,operation/* withinLimit */.zl)(limit, async (signal) => {
        const within = { ...tools, signal };
        const [compute] = await Promise.all([
            registeredProvider('Microsoft.Compute', azure, within),
            registeredProvider('Microsoft.Network', azure, within),
        ]);
        const ofGroup = await groupProblems(plan, azure, signal);
        if (ofGroup.length > 0)
            return { usable: [], problems: ofGroup };
        const ofIdentity = await permissionProblems(plan, azure, signal);
        if (ofIdentity.length > 0)
            return { usable: [], problems: ofIdentity };
        const locations = [...new Set(plan.placements.map(({ location }) => location))];
        const offers = new Map();
        const problems = locations.flatMap((location) => locationProblems({ ...plan, location }, locationsOf(compute)));
        if (problems.length > 0)
            return { usable: [], problems };
        await Promise.all(locations.map(async (location) => offers.set(location, await offerOf(location, plan.vm.image, azure, signal))));
        return judged(plan, offers);
    });
}
/** A group that was given must exist, and hold no resource with a name that the run will use. */
async function groupProblems({ ownsGroup, resourceGroup }, azure, signal) {
    if (ownsGroup)
        return [];
    const problem = (message) => [{ input: 'resource-group', kind: 'user', message }];
    const group = await (0,teardown_group/* findGroup */.$B)(azure, resourceGroup, signal);
    if (group === undefined)
        return problem(`${resourceGroup} does not exist; create it first, or leave the input out.`);
    if (group.deleting)
        return problem(`${resourceGroup} is being deleted; give another group.`);
    const taken = (await (0,teardown_group/* listResources */.U2)(azure, resourceGroup, signal)).filter(({ name }) => (0,plan_names/* isNameOfRuns */.nf)(name));
    if (taken.length === 0)
        return [];
    const names = taken.map(({ name }) => name).join(', ');
    return problem(`${resourceGroup} holds resources with names that a run uses: ${names}; give another group, or empty it.`);
}
/**
 * A size that nobody lists is passed over like one without room where another placement can be used, or where another
 * location lists it; otherwise it is the user's mistake.
 */
function judged(plan, offers) {
    const listed = [...offers.values()].flatMap(({ sizes }) => sizes.map(({ name }) => name.toLowerCase()));
    const problemsAt = (placement, unlisted) => {
        const placed = (0,placements/* placedAt */.Bc)(plan, placement);
        const offer = offers.get(placement.location);
        if (offer === undefined)
            throw new Error(`Nothing is known of ${placement.location}.`);
        return [
            ...imageProblems(placed, offer.imageVersions),
            ...sizeProblems(placed, offer.sizes, listed.includes(placed.vm.size.toLowerCase()) ? 'capacity' : unlisted),
            ...coreProblems(placed, offer.sizes, offer.cores),
            ...addressProblems(placed, offer.addresses),
        ];
    };
    const usable = plan.placements.filter((placement) => problemsAt(placement, 'user').length === 0);
    const all = plan.placements.flatMap((placement) => problemsAt(placement, usable.length > 0 ? 'capacity' : 'user'));
    // Placements in one location share its problems.
    const problems = [...new Map(all.map((problem) => [`${problem.input} ${problem.message}`, problem])).values()];
    return { usable, problems };
}
/** The provider, registered in the subscription; one that is not is registered and waited for. */
async function registeredProvider(namespace, azure, tools) {
    const options = { abortSignal: tools.signal };
    const look = () => (0,operation/* request */.Em)(`Looking for the resource provider ${namespace}`, tools.signal, () => azure.resources.providers.get(namespace, options));
    const provider = await look();
    if (isRegistered(provider))
        return provider;
    if (provider.registrationState !== 'Registering') {
        tools.voice.note(`The subscription has never used ${namespace}; registering it once.`);
        await (0,operation/* request */.Em)(`Registering the resource provider ${namespace}`, tools.signal, () => azure.resources.providers.register(namespace, options));
    }
    const wait = {
        what: `the resource provider ${namespace} to be registered`,
        limitSeconds: registrationSeconds,
        everySeconds: 5,
        clock: tools.clock,
        signal: tools.signal,
        onSeen: (seen) => tools.voice.detail(`${namespace}: ${seen}`),
    };
    return (0,system_wait/* waitFor */.f)(wait, async () => {
        const seen = await look();
        return isRegistered(seen) ? { done: true, value: seen } : { done: false, seen: seen.registrationState ?? 'unknown' };
    });
}
function isRegistered(provider) {
    return provider.registrationState === 'Registered';
}
function locationsOf(compute) {
    const machines = compute.resourceTypes?.find((type) => type.resourceType?.toLowerCase() === 'virtualmachines');
    return machines?.locations ?? [];
}

// EXTERNAL MODULE: ./build/js/src/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(9568);
// EXTERNAL MODULE: ./build/js/src/plan/budget.js
var budget = __webpack_require__(12738);
// EXTERNAL MODULE: ./build/js/src/plan/cost.js + 1 modules
var plan_cost = __webpack_require__(11907);
// EXTERNAL MODULE: ./build/js/src/plan/makePlan.js + 1 modules
var makePlan = __webpack_require__(47463);
// EXTERNAL MODULE: ./build/js/src/plan/tags.js
var tags = __webpack_require__(89106);
// EXTERNAL MODULE: ./build/js/src/system/process.js + 1 modules
var system_process = __webpack_require__(77044);
// EXTERNAL MODULE: ./build/js/src/run/checkInputs.js + 1 modules
var checkInputs = __webpack_require__(34915);
// EXTERNAL MODULE: ./build/js/src/run/cloud/access.js
var access = __webpack_require__(93237);
// EXTERNAL MODULE: ./build/js/src/run/cloud/cloud.js + 4 modules
var cloud_cloud = __webpack_require__(37519);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/deleteGroup.js
var deleteGroup = __webpack_require__(21842);
// EXTERNAL MODULE: ./build/js/src/azure/teardown/emptyGroup.js
var emptyGroup = __webpack_require__(80449);
;// CONCATENATED MODULE: ./build/js/src/run/olderAttempts.js





/** Groups of one run are deleted in parallel, and a re-run waits no longer for them than this. */
const limitSeconds = 600;
/**
 * Deletes what earlier attempts of this very job have left, which would use up quota that this one needs. Attempts of a
 * run never overlap, so none of them is alive. What cannot be deleted is reported and left to the janitor: its name
 * differs, so it is in nobody's way.
 *
 * @param givenGroup the group of all attempts, where one was given; empty otherwise
 * @returns how many attempts had left something
 */
async function clearOlderAttempts(identity, azure, tools, givenGroup = '') {
    const older = Array.from({ length: Math.max(0, Number(identity.attempt) - 1) }, (_, index) => String(index + 1));
    const found = await Promise.all(older.map((attempt) => clear((0,plan_names/* runName */.rt)({ ...identity, attempt }), givenGroup, azure, tools)));
    return found.filter(Boolean).length;
}
async function clear(name, givenGroup, azure, tools) {
    try {
        if (givenGroup !== '')
            return await clearWithin({ run: name, resourceGroup: givenGroup }, azure, tools);
        if ((await (0,teardown_group/* findGroup */.$B)(azure, name, tools.signal)) === undefined)
            return false;
        tools.voice.note(`An earlier attempt left ${name}; deleting it first.`);
        await (0,deleteGroup/* requestDelete */.$B)(azure, name, tools);
        await (0,deleteGroup/* waitUntilGone */.Ly)(azure, name, limitSeconds, tools);
    }
    catch (thrown) {
        tools.signal.throwIfAborted();
        tools.voice.note(`${name}, left by an earlier attempt, is not gone; the run continues without waiting for it: ${(0,errors/* messageOf */.bD)(thrown)}`);
    }
    return true;
}
async function clearWithin(which, azure, tools) {
    if ((await (0,emptyGroup/* resourcesOfRun */.kJ)(which, azure, tools.signal)).length === 0)
        return false;
    tools.voice.note(`An earlier attempt left resources in ${which.resourceGroup}; deleting them first.`);
    await (0,emptyGroup/* emptyGroup */.BS)(which, azure, limitSeconds, tools);
    return true;
}

// EXTERNAL MODULE: ./build/js/src/run/phase.js
var phase = __webpack_require__(34026);
// EXTERNAL MODULE: ./build/js/src/run/record/output.js
var output = __webpack_require__(49310);
// EXTERNAL MODULE: ./build/js/src/run/record/processGroups.js
var processGroups = __webpack_require__(89102);
// EXTERNAL MODULE: ./build/js/src/run/record/state.js
var record_state = __webpack_require__(23022);
;// CONCATENATED MODULE: ./build/js/src/run/phases/plan.js




















/** Grace period after a run's budget before a sweep may delete what is left of it. */
const graceSeconds = 30 * 60;
/**
 * The phase `plan`: everything that can be wrong is found here, together, before anything is created; then the plan and
 * what teardown needs are recorded.
 *
 * @throws InputError with all problems of inputs and machine; CloudError with all of the subscription
 */
async function planPhase(raw, identity, deps) {
    const startedAt = deps.clock.now();
    const folder = (0,external_node_path_.join)(deps.folders.runs, (0,plan_names/* runName */.rt)(identity));
    const processes = (0,system_process/* systemProcesses */.xW)((0,processGroups/* processGroupRecorder */.h)(folder));
    return (0,phase/* phase */.Oi)(deps, { name: 'plan', limitSeconds: budget/* planPhaseSeconds */.kS, processes }, async (tools) => {
        const { inputs, version } = await checkAll(raw, deps, tools);
        for (const warning of (0,inputs_inputs/* warningsAbout */.v5)(inputs))
            tools.voice.note(warning);
        tools.voice.detail(`opening ${inputs.cloud === 'azure' ? 'Azure' : 'the embedded Azure'}`);
        const cloud = await (0,cloud_cloud/* openCloud */.Qg)((0,access/* accessFrom */.l)(inputs), deps, tools);
        const startMark = (0,external_node_crypto_.randomUUID)();
        const wanted = (0,makePlan/* makePlan */.C)(inputs, {
            run: (0,plan_names/* runName */.rt)(identity),
            tags: (0,tags/* tagsFor */.Nj)({
                ...deps.tagFacts,
                run: identity,
                startMark,
                budgetMinutes: inputs.budget,
                createdAt: startedAt,
                deleteAfter: startedAt + (inputs.budget * 60 + graceSeconds) * 1000,
            }),
            kubernetesVersion: version,
            runnerRanges: inputs['allowed-sources'].includes('auto')
                ? await cloud_cloud/* clouds */.Pk[inputs.cloud].runnerRanges(cloud, tools.signal)
                : [],
            output: (0,external_node_path_.resolve)(inputs.output),
        });
        await clearOlderAttempts(identity, cloud.azure, tools, inputs['resource-group']);
        tools.voice.detail('asking the subscription what it allows');
        const answer = await preflight(wanted, cloud.azure, tools);
        const plan = planWithin(wanted, answer);
        for (const { input, message } of answer.problems)
            tools.voice.note(`Left out: ${input}: ${message}`);
        await (0,output/* emptyOutput */.x9)(plan.output);
        await deps.onStart(plan, startedAt);
        const state = stateOf(plan, cloud, startMark, startedAt);
        await (0,record_state/* saveRun */.BQ)(folder, plan, state);
        return { value: { plan, folder, state, processes }, summary: describePlan(plan) };
    });
}
/** Checks inputs and machine; collects the problems of both. */
async function checkAll(raw, world, tools) {
    const problems = [];
    let checked;
    try {
        checked = (0,checkInputs.checkInputs)(raw, process.env);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* InputError */.dz))
            throw thrown;
        problems.push(...thrown.problems);
    }
    const cloud = raw.cloud === 'azure' ? 'azure' : 'embedded';
    problems.push(...(await cloud_cloud/* clouds */.Pk[cloud].problems(world, tools)));
    if (problems.length > 0 || checked === undefined)
        throw new errors/* InputError */.dz(problems);
    return checked;
}
function stateOf(plan, cloud, startMark, startedAt) {
    return {
        schema: 1,
        run: plan.run,
        resourceGroup: plan.resourceGroup,
        ownsGroup: plan.ownsGroup,
        startMark,
        subscriptionId: cloud.azure.subscriptionId,
        cloud: plan.cloud,
        endpoint: cloud.endpoint,
        credential: cloud.stored,
        startedAt,
    };
}
function describePlan(plan) {
    const workers = plan.hosts.length - 1;
    const cost = (0,plan_cost/* costOf */.h)(plan);
    const price = cost === undefined ? '' : `, an hour costs ${(0,plan_cost/* costInWords */.M)(cost)}`;
    return `Kubernetes ${plan.cluster.kubernetesVersion} on 1 hub and ${workers} ${workers === 1 ? 'worker' : 'workers'} (${plan.vm.size}), group ${plan.resourceGroup}${price}`;
}


/***/ })

};
