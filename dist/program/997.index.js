export const id = 997;
export const ids = [997];
export const modules = {

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

/***/ 10997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteRun: () => (/* binding */ deleteRun)
/* harmony export */ });
/* harmony import */ var _azure_teardown_deleteGroup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21842);
/* harmony import */ var _azure_teardown_emptyGroup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80449);
/* harmony import */ var _azure_teardown_group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30647);
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89106);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21017);
/* harmony import */ var _cloud_cloud_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37519);






/** For how long a create request of a step that was killed may still be in flight. */
const settleSeconds = 5;
/**
 * Deletes what a run has in its cloud, and proves by listing that nothing is left.
 *
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
async function deleteRun(target, world, options, tools) {
    // A run that was recorded was there, whatever became of the folder of its cloud: that is asked, not guessed.
    if (target.startMark === undefined && !(await _cloud_cloud_js__WEBPACK_IMPORTED_MODULE_5__/* .clouds */ .Pk[target.access.cloud].exists(world))) {
        return nothingLeft('left: 0: there never was an embedded Azure on this machine');
    }
    const cloud = await (0,_cloud_cloud_js__WEBPACK_IMPORTED_MODULE_5__/* .openCloud */ .Qg)(target.access, world, tools, false);
    return target.ownsGroup
        ? deleteOwnGroup(target, cloud, options, tools)
        : emptyGivenGroup(target, cloud.azure, options, tools);
}
async function deleteOwnGroup({ resourceGroup, startMark, derivedFrom }, { azure, leftovers }, { handOver }, tools) {
    const answer = await (0,_azure_teardown_deleteGroup_js__WEBPACK_IMPORTED_MODULE_0__/* .requestDelete */ .$B)(azure, resourceGroup, tools, { startMark, settleSeconds });
    if (answer === 'of another start') {
        return nothingLeft(`left: 0 of this start; ${resourceGroup} is of another start of the same run`);
    }
    if (answer === 'accepted' && !(await goneInTime(azure, resourceGroup, handOver?.waitSeconds, tools))) {
        const summary = `Azure has accepted the deletion of ${resourceGroup} and is working on it; ${handOver?.to} proves that it is gone`;
        return { outcome: 'pending', summary };
    }
    const left = [...(await (0,_azure_teardown_deleteGroup_js__WEBPACK_IMPORTED_MODULE_0__/* .listLeft */ .YJ)(azure, resourceGroup, tools.signal, startMark)), ...(await leftovers(tools))];
    if (left.length === 0) {
        const others = answer === 'gone' ? await groupsOf(derivedFrom, azure, tools) : [];
        if (others.length === 0)
            return nothingLeft('left: 0');
        return nothingLeft(`left: 0 of ${resourceGroup}, which does not exist; the same workflow run has ${others.join(', ')}`);
    }
    const named = [...left.slice(0, 20), ...(left.length > 20 ? ['…'] : [])];
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TeardownError */ .NK(`left: ${left.length}: ${named.join(', ')}`, {
        nextStep: `Run \`kube-e2e down ${resourceGroup}\` again, or delete the group in the portal.`,
    });
}
/** Names of the groups that any job of a workflow run has. */
async function groupsOf(identity, azure, { signal }) {
    if (identity === undefined)
        return [];
    const groups = await (0,_azure_teardown_group_js__WEBPACK_IMPORTED_MODULE_2__/* .listGroups */ .P$)(azure, signal);
    const ofRun = groups.filter(({ tags }) => (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagIn */ .mg)(tags, 'runId') === identity.runId && (0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagIn */ .mg)(tags, 'repository') === identity.repository);
    return ofRun.map(({ name }) => name);
}
/** From a group that was given, deletes what the run created, and leaves the group. */
async function emptyGivenGroup({ run, resourceGroup, startMark }, azure, { handOver }, tools) {
    try {
        await (0,_azure_teardown_emptyGroup_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyGroup */ .BS)({ run, resourceGroup, isRecorded: startMark !== undefined }, azure, handOver?.waitSeconds ?? mostOf(tools), tools);
    }
    catch (thrown) {
        if (handOver === undefined || !(thrown instanceof _azure_teardown_deleteGroup_js__WEBPACK_IMPORTED_MODULE_0__/* .StillDeleting */ .n5))
            throw thrown;
        const summary = `${resourceGroup} still holds resources of ${run}; ${handOver.to} continues, and proves that none are left`;
        return { outcome: 'pending', summary };
    }
    const unclear = await (0,_azure_teardown_emptyGroup_js__WEBPACK_IMPORTED_MODULE_1__/* .resourcesOfNobody */ .Wc)(resourceGroup, azure, tools.signal);
    if (unclear.length === 0)
        return nothingLeft(`left: 0 of ${run} in ${resourceGroup}, which stays`);
    throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TeardownError */ .NK(`left: unknown: ${resourceGroup} holds ${unclear.join(', ')}, named as runs name theirs, and no tag says whose they are.`, {
        nextStep: 'Delete them if they are of a run; nobody else should give these names.',
    });
}
/** @param waitSeconds undefined where being slow is a failure */
async function goneInTime(azure, resourceGroup, waitSeconds, tools) {
    try {
        await (0,_azure_teardown_deleteGroup_js__WEBPACK_IMPORTED_MODULE_0__/* .waitUntilGone */ .Ly)(azure, resourceGroup, waitSeconds ?? mostOf(tools), tools);
        return true;
    }
    catch (thrown) {
        if (waitSeconds !== undefined && thrown instanceof _azure_teardown_deleteGroup_js__WEBPACK_IMPORTED_MODULE_0__/* .StillDeleting */ .n5)
            return false;
        throw thrown;
    }
}
/** A little less than the phase has, so that the wait itself reports how it ended. */
function mostOf({ limitSeconds }) {
    return limitSeconds * 0.95;
}
function nothingLeft(summary) {
    return { outcome: 'passed', summary };
}


/***/ })

};
