export const id = 2001;
export const ids = [2001,5458];
export const modules = {

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

/***/ 85237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ downCatalog),
/* harmony export */   Q8: () => (/* binding */ signInCatalog),
/* harmony export */   il: () => (/* binding */ sweepCatalog)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84010);

/**
 * The inputs of `down` and `sweep`, in a workflow (down/action.yml, sweep/action.yml) as in a terminal. `script/docs`
 * writes the two files from these lists. Inputs that a run has as well share its names and defaults.
 */
/** Where to look, and as whom. */
const signInCatalog = {
    cloud: {
        description: 'Where the clusters were created: `embedded` (an Azure in a box on this machine) or `azure`.',
        default: (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('cloud').default,
    },
    auth: (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('auth'),
    'tenant-id': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('tenant-id'),
    'client-id': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('client-id'),
    'client-secret': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('client-secret'),
    'client-certificate-path': {
        description: "PEM file with the application's certificate and private key. Required for `auth: certificate`.",
        default: '',
    },
};
const downCatalog = {
    name: {
        description: 'Name of the run, as its log and `kube-e2e list` print it. Empty: it follows from the workflow run, `job` and `job-key`.',
        default: '',
    },
    job: { description: 'ID of the job that created the cluster. Empty: the job that asks.', default: '' },
    'job-key': { description: 'The `job-key` of the job that created the cluster.', default: '' },
    'resource-group': {
        description: 'The `resource-group` of the job that created the cluster. That group stays, and what the run created in it is deleted.',
        default: '',
    },
    'subscription-id': (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)('subscription-id'),
    ...signInCatalog,
};
const sweepCatalog = {
    'subscription-ids': {
        description: 'IDs of the subscriptions to sweep, separated by commas or line breaks. Empty: the one in `AZURE_SUBSCRIPTION_ID`, otherwise all that the identity can see.',
        default: '',
    },
    'dry-run': { description: '`true` reports what would be deleted, and changes nothing.', default: 'false' },
    limit: { description: 'Minutes that the deletion of each group may take.', default: '15' },
    issue: {
        description: '`true` keeps one issue of this repository open while a group is stuck; the job needs `permissions: issues: write`.',
        default: 'false',
    },
    'check-heartbeat': {
        description: '`true` sweeps nothing, and fails if the janitor has not succeeded within `most-hours`; the job needs `permissions: actions: read`.',
        default: 'false',
    },
    workflow: { description: 'File name of the janitor workflow, for `check-heartbeat`.', default: 'janitor.yml' },
    'most-hours': { description: 'Hours that the janitor may be silent, for `check-heartbeat`.', default: '26' },
    ...signInCatalog,
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

/***/ 31285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ down)
/* harmony export */ });
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76500);
/* harmony import */ var _plan_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55423);
/* harmony import */ var _phases_teardown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43004);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83728);




/** Seconds that Azure may take for one run when somebody waits for the proof. */
const limitSeconds = 1800;
/**
 * Deletes what a run created and waits for the proof: the command `down` of the terminal program, and the action down/.
 *
 * @throws InputError when the name or the access to Azure does not follow from the inputs
 */
async function down({ name, job }, said, env, deps) {
    const found = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withEnvironment */ .Ec)(said, env);
    // A subscription names Azure; nothing names the embedded one by itself.
    const raw = { ...found, cloud: said.cloud || (found['subscription-id'] ? 'azure' : '') };
    if (name)
        return (0,_phases_teardown_js__WEBPACK_IMPORTED_MODULE_2__/* .teardownVerdict */ .u)(await (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetNamed */ .bH)(name, raw, deps), deps, { limitSeconds });
    const identity = (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .identityOfJob */ .dq)(env, { ...(job ? { job } : {}), jobKey: raw['job-key'] ?? '' });
    const target = await (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetNamed */ .bH)((0,_plan_names_js__WEBPACK_IMPORTED_MODULE_1__/* .runName */ .rt)(identity), raw, deps);
    return (0,_phases_teardown_js__WEBPACK_IMPORTED_MODULE_2__/* .teardownVerdict */ .u)({ ...target, derivedFrom: identity }, deps, { limitSeconds });
}


/***/ }),

/***/ 22087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ identityFrom)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/**
 * Who runs this: the workflow's run, or in a terminal the user and the time.
 *
 * @param jobKey what distinguishes the jobs of a matrix, as the runner renders it: `null` where there is no matrix
 * @param now milliseconds since the Unix epoch
 */
function identityFrom(env, jobKey, now) {
    if (env.GITHUB_RUN_ID === undefined) {
        const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
        return { repository: `local/${userName()}`, runId: time, attempt: '', job: String(process.pid), jobKey };
    }
    return {
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID,
        attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        job: env.GITHUB_JOB ?? '',
        jobKey: jobKey === 'null' ? '' : jobKey.replaceAll(/\s+/g, ' '),
    };
}
/** A container may run as a user id without a name. */
function userName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return `uid-${process.getuid?.()}`;
    }
}


/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ teardownVerdict)
/* harmony export */ });
/* unused harmony export teardownPhase */
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77044);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21017);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34026);
/* harmony import */ var _record_processGroups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89102);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23022);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75551);






/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. A group that is already gone is a success.
 *
 * @returns the verdict: `left: 0`, or that deletion was accepted, and who proves the rest
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
async function teardownPhase(target, deps, options) {
    const { limitSeconds } = options;
    return (0,_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .phase */ .Oi)(deps, { name: 'teardown', limitSeconds, processes: (0,_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .systemProcesses */ .xW)() }, async (tools) => {
        const stopped = await (0,_record_processGroups_js__WEBPACK_IMPORTED_MODULE_3__/* .stopLeftovers */ .z)(target.folder);
        if (stopped > 0)
            tools.voice.note(`stopped ${stopped} process groups left by an earlier step`);
        // Loaded now, when the phase has said that it begins.
        const { deleteRun } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(8354), __webpack_require__.e(4202), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 10997));
        const value = await deleteRun(target, deps, options, tools);
        if (value.outcome === 'passed')
            await forgotten(target.folder, deps, tools.voice);
        return { value, summary: value.summary };
    });
}
/** What was proved about the cloud stays true where the folder cannot be deleted. */
async function forgotten(folder, { folders }, voice) {
    try {
        await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_4__/* .forgetRun */ .vz)(folders.runs, folder);
    }
    catch (thrown) {
        voice.note(`The run's folder ${folder}, with its keys, is not deleted: ${(0,_vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
    }
}
/** Teardown as a verdict of its own, separate from the one about tests. */
async function teardownVerdict(target, deps, options) {
    try {
        return await teardownPhase(target, deps, options);
    }
    catch (thrown) {
        const { kind, message, nextStep } = (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_5__/* .runErrorFrom */ .Ev)(thrown);
        return { outcome: 'failed', kind, summary: `${message} ${nextStep}` };
    }
}


/***/ }),

/***/ 97238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The one place that knows the names of files in a run's folder. */
function runFolder(path) {
    return {
        path,
        plan: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'plan.json'),
        state: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'state.json'),
        hosts: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'hosts.json'),
        report: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'report.json'),
        processGroups: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'groups'),
        ssh: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'ssh'),
        sshConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'ssh', 'ssh_config'),
        kubeconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'kubeconfig'),
    };
}


/***/ }),

/***/ 23022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ saveRun),
/* harmony export */   C7: () => (/* binding */ loadState),
/* harmony export */   H: () => (/* binding */ saveHosts),
/* harmony export */   Nt: () => (/* binding */ withoutSecret),
/* harmony export */   U7: () => (/* binding */ loadHosts),
/* harmony export */   Yq: () => (/* binding */ loadPlan),
/* harmony export */   mh: () => (/* binding */ stateFrom),
/* harmony export */   vz: () => (/* binding */ forgetRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25458);
/* harmony import */ var _runFolder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97238);





const stateSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    resourceGroup: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    ownsGroup: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    startMark: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    subscriptionId: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    cloud: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['azure', 'embedded']),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null),
    credential: zod__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && 'kind' in value),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
});
/** Creates the run's folder and writes plan and state to it, readable by the owner only. */
async function saveRun(folder, plan, state) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).plan, plan);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).state, state);
}
/**
 * The state that was saved in the folder. What cannot be read counts as missing: teardown has other ways and must
 * not end here.
 */
async function loadState(folder) {
    return stateSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).state)).data;
}
/** As much of a plan as teardown relies on. */
const planSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    resourceGroup: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    output: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    keepOnFailureSeconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    limits: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ collect: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), teardown: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() }),
});
/** The plan that was saved in the folder; undefined where it cannot be read. */
async function loadPlan(folder) {
    return planSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).plan)).data;
}
/** Keeps the hosts and their addresses, from which a later process can fetch logs. */
async function saveHosts(folder, hosts) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWholeJson */ .$R)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).hosts, hosts);
}
async function loadHosts(folder) {
    return hostsSchema.safeParse(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_runFolder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolder */ .k)(folder).hosts)).data;
}
/** As much of the hosts as is needed to reach them. */
const hostsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), privateAddress: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }));
/** The state as text that anybody may see: the secret of a credential is left out. */
function withoutSecret(state) {
    const { credential } = state;
    return JSON.stringify({
        ...state,
        credential: credential.kind === 'client-secret' ? { ...credential, clientSecret: '' } : credential,
    });
}
/** Reads what `withoutSecret` wrote. */
function stateFrom(text) {
    return stateSchema.safeParse((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonIn */ .Yf)(text)).data;
}
/**
 * Forgets the run: keys, kubeconfig, state. Called once nothing of it is left in the cloud.
 *
 * @param runs the folder that holds the folders of runs; nothing else is ever deleted
 */
async function forgetRun(runs, folder) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runs))
        throw new Error(`${folder} is not the folder of a run in ${runs}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 83728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   dq: () => (/* binding */ identityOfJob)
/* harmony export */ });
/* unused harmony export recordedTarget */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9568);
/* harmony import */ var _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21017);
/* harmony import */ var _vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50043);
/* harmony import */ var _cloud_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93237);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22087);
/* harmony import */ var _record_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23022);







/** A run that this machine recorded, or undefined where it recorded no run of that name. */
async function recordedTarget(folder) {
    const state = await (0,_record_state_js__WEBPACK_IMPORTED_MODULE_5__/* .loadState */ .C7)(folder);
    return state === undefined ? undefined : targetOf(state, folder);
}
/** Everything of a recorded run, and nothing that another start of the same run created. */
function targetOf(state, folder) {
    const { run, resourceGroup, ownsGroup, startMark } = state;
    return { run, resourceGroup, ownsGroup, access: state, folder, startMark };
}
/**
 * A run by its name alone: as this machine recorded it or, on a machine that never saw it, with what the inputs say about
 * cloud, subscription and sign-in.
 *
 * @param raw its `cloud` is empty where nobody named one: which one to ask is then not guessed
 * @throws InputError when inputs are needed and are not sufficient
 */
async function targetNamed(name, raw, deps) {
    if (!(0,_vocabulary_groupNames_js__WEBPACK_IMPORTED_MODULE_6__/* .isGroupName */ .d)(name)) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'name', message: `\`${name}\` is not a valid resource group name.` }]);
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps.folders.runs, name);
    const recorded = await recordedTarget(folder);
    if (recorded !== undefined)
        return recorded;
    if (!raw.cloud) {
        const message = `is required: this machine has no record of ${name}; give \`--cloud azure\` or \`--cloud embedded\`.`;
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'cloud', message }]);
    }
    const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(raw);
    return targetFrom(name, inputs, folder);
}
/** A run of which nothing is recorded: where it is follows from its name and the inputs. */
function targetFrom(run, inputs, folder) {
    const given = inputs['resource-group'];
    return { run, resourceGroup: given || run, ownsGroup: given === '', access: (0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_3__/* .accessFrom */ .l)(inputs), folder };
}
/**
 * Who created this workflow run's cluster, which follows from what every job of the run knows.
 *
 * @param of.job the id of the job that created it; by default the job that asks
 * @throws InputError outside a workflow, where no name follows from anything
 */
function identityOfJob(env, of) {
    if (env.GITHUB_RUN_ID === undefined) {
        throw new _vocabulary_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'name', message: 'is required outside a workflow; `kube-e2e list` shows names.' }]);
    }
    const job = of.job === undefined ? {} : { GITHUB_JOB: of.job };
    return (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identityFrom */ .p)({ ...env, ...job }, of.jobKey, 0);
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
