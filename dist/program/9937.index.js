export const id = 9937;
export const ids = [9937];
export const modules = {

/***/ 19937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

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
function sizeProblems(plan, sizes) {
    const size = sizeOf(plan, sizes);
    if (size === undefined)
        return [notOffered(plan, sizes)];
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
function notOffered(plan, sizes) {
    const names = sizes.filter((size) => size.refusal === undefined).map((size) => size.name);
    const near = (0,nearestName/* nearestName */.q)(plan.vm.size, names);
    const hint = near === undefined ? '' : ` The nearest name there is ${near}.`;
    return { input: 'vm-size', kind: 'capacity', message: `${plan.vm.size} is not offered in ${plan.location}.${hint}` };
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
function judged(plan, offers) {
    const judgements = plan.placements.map((placement) => {
        const placed = (0,placements/* placedAt */.Bc)(plan, placement);
        const offer = offers.get(placement.location);
        if (offer === undefined)
            throw new Error(`Nothing is known of ${placement.location}.`);
        const problems = [
            ...imageProblems(placed, offer.imageVersions),
            ...sizeProblems(placed, offer.sizes),
            ...coreProblems(placed, offer.sizes, offer.cores),
            ...addressProblems(placed, offer.addresses),
        ];
        return { placement, problems };
    });
    const all = judgements.flatMap(({ problems }) => problems);
    return {
        usable: judgements.filter(({ problems }) => problems.length === 0).map(({ placement }) => placement),
        // Placements in one location share its problems.
        problems: [...new Map(all.map((problem) => [`${problem.input} ${problem.message}`, problem])).values()],
    };
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

// EXTERNAL MODULE: ./build/js/src/azure/sdk/endpoint.js
var endpoint = __webpack_require__(46195);
// EXTERNAL MODULE: ./build/js/src/inputs/inputs.js
var inputs_inputs = __webpack_require__(32092);
// EXTERNAL MODULE: ./build/js/src/inputs/signIn.js
var signIn = __webpack_require__(56363);
// EXTERNAL MODULE: ./build/js/src/kubernetes/versions.js + 1 modules
var versions = __webpack_require__(10155);
// EXTERNAL MODULE: ./build/js/src/plan/budget.js
var budget = __webpack_require__(12738);
// EXTERNAL MODULE: ./build/js/src/plan/cost.js + 1 modules
var plan_cost = __webpack_require__(11907);
// EXTERNAL MODULE: ./build/js/src/plan/makePlan.js + 1 modules
var makePlan = __webpack_require__(47463);
// EXTERNAL MODULE: ./build/js/src/plan/tags.js
var tags = __webpack_require__(89106);
// EXTERNAL MODULE: ./build/js/src/system/process.js
var system_process = __webpack_require__(520);
// EXTERNAL MODULE: ./build/js/src/run/cloud/access.js
var access = __webpack_require__(93237);
// EXTERNAL MODULE: ./build/js/src/run/cloud/cloud.js + 4 modules
var cloud_cloud = __webpack_require__(37519);
// EXTERNAL MODULE: ./build/js/src/run/cloud/signInFacts.js
var signInFacts = __webpack_require__(14338);
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
    if ((await (0,emptyGroup/* resourcesOfRun */.k)(which, azure, tools.signal)).length === 0)
        return false;
    tools.voice.note(`An earlier attempt left resources in ${which.resourceGroup}; deleting them first.`);
    await (0,emptyGroup/* emptyGroup */.B)(which, azure, limitSeconds, tools);
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
        const { inputs, version } = await checkInputs(raw, deps, tools);
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
        await (0,output/* emptyOutput */.x)(plan.output);
        await deps.onStart(plan, startedAt);
        const state = stateOf(plan, cloud, startMark, startedAt);
        await (0,record_state/* saveRun */.BQ)(folder, plan, state);
        return { value: { plan, folder, state, processes }, summary: describePlan(plan) };
    });
}
/** Validates inputs, version and machine; collects the problems of each. */
async function checkInputs(raw, world, tools) {
    const problems = [];
    const collect = (check) => {
        try {
            return check();
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* InputError */.dz))
                throw thrown;
            problems.push(...thrown.problems);
            return undefined;
        }
    };
    const inputs = collect(() => (0,inputs_inputs/* parseInputs */.T)(raw));
    const wellFormed = !problems.some((problem) => problem.input === 'kubernetes-version');
    const version = wellFormed ? collect(() => (0,versions/* resolveVersion */.x)(raw['kubernetes-version'] || 'stable')) : undefined;
    // What an explicitly named `auth` lacks is found with the inputs.
    if (raw.cloud === 'azure' && (raw.auth || 'auto') === 'auto') {
        collect(() => (0,signIn/* chooseAuth */.CT)(raw, (0,signInFacts/* signInFacts */.G)(process.env)));
    }
    if (raw.cloud === 'azure')
        collect(() => (0,endpoint/* azureFrom */.CM)(process.env));
    problems.push(...(await cloud_cloud/* clouds */.Pk[raw.cloud === 'azure' ? 'azure' : 'embedded'].problems(world, tools)));
    if (problems.length > 0 || inputs === undefined || version === undefined)
        throw new errors/* InputError */.dz(problems);
    return { inputs, version };
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
