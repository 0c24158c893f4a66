export const id = 289;
export const ids = [289];
export const modules = {

/***/ 246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ findApp),
/* harmony export */   Og: () => (/* binding */ appFrom),
/* harmony export */   rP: () => (/* binding */ findAppWith)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7909);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);



const query = {
    'fields[apps]': ['name', 'bundleId', 'primaryLocale'],
};
/** The app that is meant, with nothing included. */
async function findApp(api, ids) {
    return appFrom((await findAppWith(api, ids, query)).app);
}
/**
 * The app with this id or, compared exactly, this bundle id. Apple's filter also finds longer ids that begin with the value.
 * Throws an InputError with the apps that the key sees when there is none, or when both are given and do not agree.
 */
async function findAppWith(api, { appId, bundleId }, query) {
    if (appId !== undefined) {
        const { data: app, included } = await appWithId(api, appId, query);
        checkBundleId(appFrom(app), bundleId);
        return { app, included };
    }
    if (bundleId === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Give app-id or bundle-id, so that the app is known.');
    const request = { query: { 'filter[bundleId]': [bundleId], ...query, limit: 200 } };
    for await (const { data, included } of api.pages('GET /v1/apps', request)) {
        const app = data.find(({ attributes }) => attributes?.bundleId === bundleId);
        if (app)
            return { app, included };
    }
    throw await unknownApp(api, { what: `the bundle id ${bundleId}`, wanted: bundleId });
}
async function appWithId(api, appId, query) {
    if (!/^\d+$/.test(appId)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`app-id is "${appId}", but Apple's app ids are numbers (App Store Connect > App Information > Apple ID). For "${appId}" use bundle-id.`);
    }
    try {
        return await api.get('GET /v1/apps/{id}', { path: { id: appId }, query });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z && error.status === 404) {
            throw await unknownApp(api, { what: `the app-id ${appId}`, wanted: appId, cause: error });
        }
        throw error;
    }
}
function checkBundleId(app, bundleId) {
    if (bundleId === undefined || app.bundleId === bundleId)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`app-id ${app.id} is "${app.name}" with the bundle id ${app.bundleId}, but ${bundleId} was expected. Correct app-id, or leave it out.`);
}
function appFrom(item) {
    return {
        id: item.id,
        name: item.attributes?.name ?? '',
        bundleId: item.attributes?.bundleId ?? '',
        primaryLocale: item.attributes?.primaryLocale ?? 'en-US',
    };
}
/** An error that lists the apps which the key sees, and the nearest of them. */
async function unknownApp(api, { what, wanted, cause }) {
    const visible = [];
    const request = { query: { ...query, limit: 200 } };
    for await (const item of api.items('GET /v1/apps', request))
        visible.push(appFrom(item));
    if (visible.length === 0) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no app with ${what}: the key sees no app at all. Make the app in App Store Connect first (an API key cannot), or use a key with access to it.`, { cause });
    }
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(wanted, visible.flatMap(({ id, bundleId }) => [id, bundleId]));
    const some = visible.slice(0, 20).map(({ id, bundleId, name }) => `  ${bundleId} (${id}, ${name})`);
    const rest = visible.length > some.length ? [`  and ${visible.length - some.length} more`] : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        `There is no app with ${what} among those that the key sees${close ? `; did you mean ${close}?` : '.'}`,
        ...some,
        ...rest,
    ].join('\n'), { cause });
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ onceAssignable)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);


/** Apple takes a build some fifteen seconds after its export compliance is answered, whatever state it shows. */
const assignableAfterMs = [2_000, 4_000, 8_000, 12_000];
/** Gives a build to somebody. The build is known to be ready: where Apple says that it is not assignable, that passes and is waited out. */
async function onceAssignable(assign, { log, signal }) {
    for (let tries = 0;; tries += 1) {
        try {
            await assign();
            return;
        }
        catch (error) {
            const delayMs = assignableAfterMs[tries];
            if (delayMs === undefined || !isNotYetAssignable(error))
                throw error;
            if (tries === 0)
                log.info('Apple does not give the build to testers yet; trying again for half a minute.');
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delayMs, undefined, { signal });
        }
    }
}
function isNotYetAssignable(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z) || error.status !== 422)
        return false;
    return error.details.some(({ title, detail }) => /not assignable|assignable state/i.test(`${title} ${detail}`));
}


/***/ }),

/***/ 991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ assignToGroups),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   ZQ: () => (/* binding */ removeFromGroups),
/* harmony export */   em: () => (/* binding */ groupFrom),
/* harmony export */   vW: () => (/* binding */ updateGroup),
/* harmony export */   wj: () => (/* binding */ createGroup)
/* harmony export */ });
/* harmony import */ var _assignable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8535);

async function listGroups(api, appId) {
    const groups = [];
    const query = { 'filter[app]': [appId], limit: 200 };
    for await (const item of api.items('GET /v1/betaGroups', { query }))
        groups.push(groupFrom(item));
    return groups;
}
function groupFrom({ id, attributes, }) {
    return {
        id,
        name: attributes?.name ?? '',
        isInternal: attributes?.isInternalGroup ?? false,
        hasAccessToAllBuilds: attributes?.hasAccessToAllBuilds ?? false,
        publicLink: (attributes?.publicLinkEnabled && attributes.publicLink) || undefined,
        publicLinkEnabled: attributes?.publicLinkEnabled ?? false,
        publicLinkLimit: (attributes?.publicLinkLimitEnabled && attributes.publicLinkLimit) || undefined,
        feedbackEnabled: attributes?.feedbackEnabled ?? true,
    };
}
/** Makes a group. Group names are not unique at Apple, so an attempt without a clear answer is looked up by those that are new. */
async function createGroup(api, group) {
    const { appId, name, isInternal, hasAccessToAllBuilds = false, settings } = group;
    const kind = isInternal ? { isInternalGroup: true, hasAccessToAllBuilds } : {};
    const known = new Set((await listGroups(api, appId)).map(({ id }) => id));
    const body = {
        data: {
            type: 'betaGroups',
            attributes: { name, ...kind, ...settings },
            relationships: { app: { data: { type: 'apps', id: appId } } },
        },
    };
    const find = async () => (await listGroups(api, appId)).find((other) => other.name === name && !known.has(other.id));
    const made = await api.create('POST /v1/betaGroups', { body }, { find });
    return 'data' in made ? groupFrom(made.data) : made;
}
async function updateGroup(api, id, settings) {
    const body = {
        data: { type: 'betaGroups', id, attributes: settings },
    };
    await api.write('PATCH /v1/betaGroups/{id}', { path: { id }, body });
}
/**
 * Gives the build to groups, all or none. A group that has it already is no error.
 */
async function assignToGroups(api, { buildId, groupIds, log, signal, }) {
    const body = {
        data: groupIds.map((id) => ({ type: 'betaGroups', id })),
    };
    const request = { path: { id: buildId }, body };
    await (0,_assignable_js__WEBPACK_IMPORTED_MODULE_0__/* .onceAssignable */ .X)(() => api.write('POST /v1/builds/{id}/relationships/betaGroups', request, { isFresh: true }), { log, signal });
}
async function removeFromGroups(api, buildId, groupIds) {
    const body = {
        data: groupIds.map((id) => ({ type: 'betaGroups', id })),
    };
    await api.write('DELETE /v1/builds/{id}/relationships/betaGroups', { path: { id: buildId }, body });
}


/***/ }),

/***/ 9482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ maskedEmail),
/* harmony export */   h: () => (/* binding */ problemOfEmail)
/* harmony export */ });
const longestAddress = 254;
/** Undefined for an address that mail can be sent to; otherwise what is wrong with it. */
function problemOfEmail(address) {
    if (address === '')
        return 'it is empty';
    if (/\s/.test(address))
        return 'it has a space in it';
    if (/[\p{C}",;:<>()[\]\\]/u.test(address))
        return 'it has a character in it that no address has';
    const parts = address.split('@');
    if (parts.length !== 2)
        return parts.length < 2 ? 'it has no @' : 'it has more than one @';
    const [mailbox = '', domain = ''] = parts;
    if (mailbox === '')
        return 'nothing stands before the @';
    if (!/^[^.]+(\.[^.]+)+$/.test(domain))
        return 'what stands after the @ is no domain';
    if (/^\.|\.\.|\.$/.test(mailbox))
        return 'a period before the @ stands alone';
    return address.length > longestAddress ? `it is longer than ${longestAddress} characters` : undefined;
}
/** As much of an address as its owner recognises it by: `a…@example.com`. */
function maskedEmail(address) {
    const at = address.lastIndexOf('@');
    const [first = ''] = address;
    return at < 0 ? `${first}…` : `${at === 0 ? '' : first}…${address.slice(at)}`;
}


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


const MAX_TEXT_BYTES = 1024 * 1024;
/** The text of a file in UTF-8 or UTF-16, without its byte order mark. */
async function readTextFile(path, maxBytes = MAX_TEXT_BYTES) {
    let bytes;
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > maxBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} has ${size} bytes; a text of at most ${maxBytes} is expected.`);
        }
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz)
            throw error;
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(isMissing
            ? `${path} does not exist (working directory: ${process.cwd()}). Check the path, and that the repository is checked out in this job.`
            : `${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
    const mark = bytes.subarray(0, 2).toString('hex');
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
        if (!text.includes('\0'))
            return text;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} is not UTF-8 text. Save it as UTF-8.`, {
            cause: error,
            place: { file: path },
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} is not a text file. Give a file with the text in UTF-8.`, {
        place: { file: path },
    });
}


/***/ }),

/***/ 7462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel),
/* harmony export */   _: () => (/* binding */ failuresInParallel)
/* harmony export */ });
/** Runs all, a few at the same time. After a failure nothing more is begun; it is thrown when what was under way has ended. */
async function inParallel(items, concurrency, run) {
    const [first] = await failuresInParallel(items, concurrency, run);
    if (first)
        throw first.error;
}
/** The same, but resolves to what failed, the first one first: of what was under way, more may fail. */
async function failuresInParallel(items, concurrency, run) {
    const failures = [];
    const waiting = [...items].values();
    const work = async () => {
        // Every worker takes from the same iterator, so that each item is run once.
        for (let next = waiting.next(); !next.done; next = waiting.next()) {
            const item = next.value;
            await run(item).catch((error) => failures.push({ item, error }));
            if (failures.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    return failures;
}


/***/ }),

/***/ 714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ inPart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Runs a part of the run, and keeps in the timeline how long it took. */
async function inPart(log, part, run) {
    const open = log.begin?.(part);
    try {
        const result = await run();
        open?.end();
        return result;
    }
    catch (error) {
        const isCutOff = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3;
        if (!isCutOff)
            open?.fail();
        throw error;
    }
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planOutputs),
/* harmony export */   u: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7462);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);



const planOutputs = {
    plan: 'What there was to change, as JSON: a list of `action`, `subject`, `locale`, `from`, `to` and, where there are several values, `fields`.',
    changes: 'How many changes there were.',
};
/** As many as other clients of Apple send without being slowed down; more are met with 429. */
const atOnce = 10;
/**
 * Prints the changes and applies them in order; in a dry run it stops after printing. Resolves to whether they were applied.
 * When one fails, what was done and what was not is said before the error goes on.
 */
async function carryOut(stages, context) {
    const { isDryRun, log } = context;
    const changes = stages.flatMap((stage) => (isWait(stage) ? [] : stage));
    const shown = new Map(changes.map((change) => [change, planned(change)]));
    const done = new Set();
    context.reach({ plan: JSON.stringify([...shown.values()]), changes: String(changes.length) });
    context.showPlan([...shown.values()], { isDryRun, done });
    if (changes.length === 0)
        log.info('Nothing to change.');
    for (const change of changes)
        log.info(`${isDryRun ? 'Would ' : 'To do: '}${sentence(change)}`);
    if (isDryRun)
        return false;
    const apply = () => applyAll(stages, {
        changes,
        log,
        onDone(change) {
            const asShown = shown.get(change);
            if (asShown)
                done.add(asShown);
        },
    });
    if (changes.length === 0)
        await apply();
    else
        await (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .inPart */ .b)(log, { name: 'Changes', kind: 'work' }, apply);
    return true;
}
async function applyAll(stages, { changes, log, onDone, }) {
    const done = new Set();
    for (const stage of stages) {
        if (isWait(stage)) {
            await stage.run().catch((error) => {
                tellFailures([{ item: stage, error }], { changes, done, log });
                throw error;
            });
            continue;
        }
        const list = Array.isArray(stage) ? stage : [stage];
        const failures = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresInParallel */ ._)(list, atOnce, async (change) => {
            await change.apply();
            done.add(change);
            onDone(change);
        });
        const [first] = failures;
        if (!first)
            continue;
        tellFailures(failures, { changes, done, log });
        throw first.error;
    }
}
function isWait(part) {
    return 'waitsFor' in part;
}
function tellFailures(failures, { changes, done, log }) {
    for (const { item, error } of failures) {
        const [reason = ''] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n');
        log.info(`Failed: ${isWait(item) ? item.waitsFor : sentence(item)}: ${reason}`);
    }
    const failed = new Set(failures.map(({ item }) => item));
    for (const change of changes)
        if (done.has(change))
            log.info(`Done before: ${sentence(change)}`);
    for (const change of changes) {
        if (!done.has(change) && !failed.has(change))
            log.info(`Not done: ${sentence(change)}`);
    }
}
function planned({ action, subject, locale, from, to, fields }) {
    return {
        action,
        subject,
        ...(locale === undefined ? {} : { locale }),
        from: from ?? null,
        to: to ?? null,
        ...(fields ? { fields } : {}),
    };
}
function sentence({ action, subject, from, to, fields = [] }) {
    const values = [from == null ? '' : `from ${quoted(from)}`, to == null ? '' : `to ${quoted(to)}`];
    const line = [`${action} ${subject}`, ...values].filter(Boolean).join(' ');
    return fields.length > 0 ? `${line}: ${fields.map(({ name }) => name).join(', ')}` : line;
}
function quoted(value) {
    const line = value.replace(/\s+/g, ' ');
    return line.length > 80 ? `"${line.slice(0, 79)}…"` : `"${line}"`;
}


/***/ }),

/***/ 4353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineOfflineStep),
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
function defineStep(definition) {
    return definition;
}
function defineOfflineStep(definition) {
    return { ...definition, credentials: 'optional' };
}


/***/ }),

/***/ 8289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manageTesters: () => (/* binding */ manageTesters)
});

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/beta-groups.ts
var beta_groups = __webpack_require__(991);
// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/app-store-connect/group-members.ts


/** Apple names no limit. A refusal is for the whole batch, which is then halved: small enough for that, large enough for thousands. */
const batchSize = 100;
const concurrency = 4;
/** Puts testers into a group or takes them out of it, many per request. Resolves to those whom Apple refuses, with its reason. */
async function changeMembers(api, change) {
    const { testerIds } = change;
    const refused = new Map();
    const batches = Array.from({ length: Math.ceil(testerIds.length / batchSize) }, (_, index) => testerIds.slice(index * batchSize, (index + 1) * batchSize));
    await (0,in_parallel/* inParallel */.H)(batches, concurrency, async (batch) => {
        for (const [id, reason] of await changeBatch(api, { ...change, testerIds: batch }))
            refused.set(id, reason);
    });
    return refused;
}
/** Whether Apple refuses what the request names, rather than the key, or has failed. */
function isRefusal(error) {
    return error instanceof errors/* AppleError */.Z && [400, 404, 409, 422].includes(error.status);
}
async function changeBatch(api, change) {
    const { testerIds: ids, onDone } = change;
    const goOnWith = (some) => changeBatch(api, { ...change, testerIds: some });
    try {
        await send(api, change);
        onDone(ids);
        return [];
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        const left = await unsettled(api, change);
        onDone(ids.filter((id) => !left.includes(id)));
        if (left.length === 0)
            return [];
        if (left.length < ids.length)
            return goOnWith(left);
        if (ids.length === 1 || /limit/i.test(error.gist))
            return ids.map((id) => [id, error.gist]);
        const middle = Math.ceil(ids.length / 2);
        const first = await goOnWith(ids.slice(0, middle));
        return [...first, ...(await goOnWith(ids.slice(middle)))];
    }
}
/** After an unclear answer it is sent again; Apple then refuses what took effect, and the members are looked at. */
async function send(api, change) {
    const { groupId, testerIds, wanted, isFresh = false } = change;
    const method = wanted === 'in' ? 'POST' : 'DELETE';
    const body = {
        data: testerIds.map((id) => ({ type: 'betaTesters', id })),
    };
    const request = { path: { id: groupId }, body };
    await api.write(`${method} /v1/betaGroups/{id}/relationships/betaTesters`, request, { isFresh });
}
/** Those who are not yet where they are wanted: Apple refuses to add a member again, and to take out who is none. */
async function unsettled(api, { groupId, testerIds, wanted }) {
    const query = {
        'filter[id]': [...testerIds],
        'filter[betaGroups]': [groupId],
        'fields[betaTesters]': ['state'],
        limit: 200,
    };
    const members = new Set();
    for await (const { id } of api.items('GET /v1/betaTesters', { query }))
        members.add(id);
    return testerIds.filter((id) => members.has(id) !== (wanted === 'in'));
}

// EXTERNAL MODULE: ./src/app-store-connect/look-again.ts
var look_again = __webpack_require__(1900);
;// CONCATENATED MODULE: ./src/app-store-connect/beta-testers.ts


/** Lists may show late who is there already. */
const looksAfterMs = [0, 1_000, 3_000, 8_000];
const query = {
    include: ['betaGroups'],
    'fields[betaTesters]': ['email', 'firstName', 'lastName', 'state', 'betaGroups'],
    'fields[betaGroups]': ['isInternalGroup'],
    'limit[betaGroups]': 50,
    limit: 200,
};
async function listTesters(api, appId) {
    return testersIn(api, { 'filter[apps]': [appId] });
}
/** The same address has another record, with another id, in every app. */
async function findTester(api, appId, email) {
    const found = await testersIn(api, { 'filter[apps]': [appId], 'filter[email]': [email] });
    return found.find((tester) => tester.email.toLowerCase() === email.toLowerCase());
}
async function testersIn(api, filter) {
    const testers = [];
    for await (const item of api.items('GET /v1/betaTesters', { query: { ...query, ...filter } })) {
        const tester = testerFrom(item);
        // Revoked testers stay in lists, but are no longer there.
        if (tester.state !== 'REVOKED')
            testers.push(tester);
    }
    return testers;
}
/** Makes the tester, or adds the one who is there to the groups. `refusal` is Apple's reason when it takes neither. */
async function createTester(api, tester) {
    const { appId, email, firstName, lastName, groupIds } = tester;
    const body = {
        data: {
            type: 'betaTesters',
            attributes: { email, ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) },
            relationships: {
                betaGroups: { data: groupIds.map((id) => ({ type: 'betaGroups', id })) },
            },
        },
    };
    const find = () => findTester(api, appId, email);
    try {
        const made = await api.create('POST /v1/betaTesters', { body }, { find, isFresh: true });
        return 'data' in made ? { id: made.data.id } : await join(api, made, groupIds);
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        const afterMs = error.has('STATE_ERROR.ALREADY_EXISTS') ? looksAfterMs : [0];
        const existing = await (0,look_again/* lookAgain */.I)(find, { afterMs });
        return existing ? join(api, existing, groupIds) : { refusal: error.gist };
    }
}
async function join(api, { id, groupIds: has }, groupIds) {
    for (const groupId of groupIds.filter((wanted) => !has.has(wanted))) {
        const change = { groupId, testerIds: [id], wanted: 'in', isFresh: true, onDone: () => { } };
        const [refusal] = (await changeMembers(api, change)).values();
        if (refusal !== undefined)
            return { refusal };
    }
    return { id };
}
/** Sends the invitation once more. Nothing shows whether one without a clear answer was sent, so that it is not repeated. */
async function resendInvitation(api, { appId, testerId }) {
    const body = {
        data: {
            type: 'betaTesterInvitations',
            relationships: {
                app: { data: { type: 'apps', id: appId } },
                // Marked as deprecated in Apple's document, but nothing is sent without it.
                betaTester: { data: { type: 'betaTesters', id: testerId } },
            },
        },
    };
    try {
        const find = async () => 'unclear';
        const answer = await api.create('POST /v1/betaTesterInvitations', { body }, { find });
        return answer === 'unclear' ? answer : 'sent';
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        return knownRefusal(error) ?? { refusal: error.gist };
    }
}
function knownRefusal(error) {
    if (error.has('STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED'))
        return 'accepted';
    return error.has('STATE_ERROR.TESTER_INVITE.NO_INSTALLABLE_BUILDS') ? 'no-build' : undefined;
}
function testerFrom({ id, attributes, relationships, }) {
    return {
        id,
        email: attributes?.email ?? '',
        firstName: attributes?.firstName ?? '',
        lastName: attributes?.lastName ?? '',
        state: attributes?.state ?? '',
        groupIds: new Set(relationships?.betaGroups?.data?.map((group) => group.id)),
    };
}

// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/files/email-address.ts
var email_address = __webpack_require__(9482);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/text-file.ts
var text_file = __webpack_require__(5279);
;// CONCATENATED MODULE: ./src/files/testers-file.ts




/** Apple's limit of 10,000 testers, with names and groups for each. */
const mostBytes = 8 * 1024 * 1024;
/**
 * Reads groups and testers from YAML or JSON, or testers alone from a `.csv` as fastlane has it; docs/testers-file.md describes both.
 * `defaultGroups` are for testers who name none. Throws one InputError for all that is wrong, by line.
 */
async function readTestersFile(path, { defaultGroups, areEmailsShown }) {
    const text = await (0,text_file/* readTextFile */.G)(path, mostBytes);
    const { groups, testers, findings } = await readContents(path, text);
    const complete = testers.map((tester) => tester.groups.length > 0 ? tester : { ...tester, groups: [...new Set(defaultGroups)] });
    const show = areEmailsShown ? (email) => email : email_address/* maskedEmail */.C;
    throwFindings(path, [...findings, ...doubleGroups(groups), ...wrongTesters(complete, show)]);
    return { path, groups, testers: complete };
}
async function readContents(path, text) {
    if ((0,external_node_path_.extname)(path).toLowerCase() === '.csv') {
        return (await __webpack_require__.e(/* import() */ 379).then(__webpack_require__.bind(__webpack_require__, 1379))).readTestersCsv(text, path);
    }
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 6131))).readTestersYaml(text, path);
}
/** Nothing when there are none; otherwise all of them, in the order of their lines. */
function throwFindings(file, findings) {
    const sorted = findings.toSorted((one, other) => one.line - other.line);
    const [first] = sorted;
    if (!first)
        return;
    throw new src_errors/* InputError */.dz(sorted.map(({ line, text }) => `${file}:${line}: ${text}`), { place: { file, line: first.line } });
}
function doubleGroups(groups) {
    const firstLines = new Map();
    return groups.flatMap(({ name, line }) => {
        const first = firstLines.get(name);
        firstLines.set(name, first ?? line);
        return first === undefined || name === ''
            ? []
            : { line, text: `the group ${name} is in line ${first} already.` };
    });
}
function wrongTesters(testers, show) {
    const firstLines = new Map();
    return testers.flatMap(({ email, line, groups }) => {
        const problem = (0,email_address/* problemOfEmail */.h)(email);
        if (problem !== undefined) {
            const shown = email === '' ? '' : ` ${show(email)}`;
            return { line, text: `the e-mail address${shown} is not valid: ${problem}.` };
        }
        const first = firstLines.get(email.toLowerCase());
        firstLines.set(email.toLowerCase(), first ?? line);
        if (first !== undefined) {
            const text = `${show(email)} is in line ${first} already. Put all groups of a tester into one line.`;
            return { line, text };
        }
        const text = `${show(email)} is in no group. Name groups here, or give the input groups for all who name none.`;
        return groups.length === 0 ? { line, text } : [];
    });
}

// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
;// CONCATENATED MODULE: ./src/steps/manage-testers/differences.ts
/**
 * Compares what the file speaks of with what stands. Other groups are none of its business, nor are testers without an address, who
 * came over a public link.
 */
function compare(declared, standing, mode) {
    const { testers, groups } = declared;
    const known = new Map(standing.testers.map((tester) => [tester.email.toLowerCase(), tester]));
    const knownAs = ({ email }) => known.get(email.toLowerCase());
    const wanted = [...new Set(groups.values())];
    const members = membersOf(declared);
    return {
        newGroups: wanted.filter(({ existing }) => !existing),
        changedGroups: wanted.flatMap(changesOf),
        newTesters: testers.filter((tester) => !knownAs(tester)),
        joining: wanted.flatMap((group) => {
            const id = group.existing?.id ?? '';
            const missing = (members.get(group) ?? []).filter((tester) => !knownAs(tester)?.groupIds.has(id));
            return missing.length > 0 ? [{ group, testers: missing }] : [];
        }),
        leaving: mode === 'exact' ? leavingFrom(wanted, members, standing) : [],
        otherNames: testers.filter((tester) => hasOtherName(tester, knownAs(tester))),
    };
}
function membersOf({ testers, groups }) {
    const members = new Map();
    for (const tester of testers) {
        for (const group of new Set(tester.groups.flatMap((reference) => groups.get(reference) ?? []))) {
            const list = members.get(group) ?? [];
            list.push(tester);
            members.set(group, list);
        }
    }
    return members;
}
function leavingFrom(wanted, members, standing) {
    return wanted.flatMap((group) => {
        const { existing } = group;
        const emails = new Set(members.get(group)?.map(({ email }) => email.toLowerCase()));
        const testers = standing.testers.filter(({ email, groupIds }) => existing && email !== '' && groupIds.has(existing.id) && !emails.has(email.toLowerCase()));
        return testers.length > 0 ? [{ group, testers }] : [];
    });
}
function hasOtherName({ firstName, lastName }, known) {
    const isOther = (wanted, actual) => wanted !== undefined && wanted !== actual;
    return known !== undefined && (isOther(firstName, known.firstName) || isOther(lastName, known.lastName));
}
/** The settings that a declaration asks for, as Apple takes them. */
function settingsOf({ publicLink, publicLinkLimit, feedback }) {
    return {
        ...(publicLink === undefined ? {} : { publicLinkEnabled: publicLink }),
        ...(publicLinkLimit === undefined ? {} : { publicLinkLimitEnabled: publicLinkLimit !== 'none' }),
        ...(typeof publicLinkLimit === 'number' ? { publicLinkLimit } : {}),
        ...(feedback === undefined ? {} : { feedbackEnabled: feedback }),
    };
}
function changesOf(group) {
    const { declared, existing } = group;
    if (!declared || !existing)
        return [];
    const actual = {
        publicLink: existing.publicLinkEnabled,
        publicLinkLimit: existing.publicLinkLimit ?? 'none',
        feedback: existing.feedbackEnabled,
    };
    const differs = (name) => declared[name] !== undefined && declared[name] !== actual[name];
    const changed = ({ publicLink, publicLinkLimit, feedback }) => settingsOf({
        publicLink: differs('publicLink') ? publicLink : undefined,
        publicLinkLimit: differs('publicLinkLimit') ? publicLinkLimit : undefined,
        feedback: differs('feedback') ? feedback : undefined,
    });
    const to = changed(declared);
    return Object.keys(to).length > 0 ? [{ group, id: existing.id, from: changed(actual), to }] : [];
}

;// CONCATENATED MODULE: ./src/steps/manage-testers/words.ts
/** "1 tester", "1,998 testers". */
function count(number, what) {
    return `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`;
}
/** The first few, and how many more there are. */
function some(names, most = 3) {
    const rest = names.length - most;
    const shown = names.slice(0, most).join(', ');
    return rest > 0 ? `${shown} and ${rest.toLocaleString('en-US')} more` : shown;
}
/** Settings of a group for people: "public link on, limit 500, feedback off". */
function settingsText(settings) {
    const { publicLinkEnabled, publicLinkLimitEnabled, publicLinkLimit, feedbackEnabled } = settings;
    const state = (what, isOn) => isOn === undefined ? [] : [`${what} ${isOn ? 'on' : 'off'}`];
    const limit = publicLinkLimit === undefined ? [] : [`limit ${publicLinkLimit}`];
    return [
        ...state('public link', publicLinkEnabled),
        ...(publicLinkLimitEnabled === false ? ['no limit'] : limit),
        ...state('feedback', feedbackEnabled),
    ].join(', ');
}

;// CONCATENATED MODULE: ./src/steps/manage-testers/work.ts




/** Bursts of parallel writes meet a limit per minute beside the hourly one. */
const work_concurrency = 6;
function idOfGroup({ groupIds }, group) {
    const id = group.existing?.id ?? groupIds.get(group);
    if (id === undefined)
        throw new Error(`The group ${group.name} has no id yet`);
    return id;
}
async function createTesters(work, { groups, testers }) {
    const { api, appId, refusals, testerIds, onMembers } = work;
    const groupIds = groups.map((group) => idOfGroup(work, group));
    await (0,in_parallel/* inParallel */.H)(testers, work_concurrency, async ({ email, firstName, lastName }) => {
        const made = await createTester(api, { appId, email, firstName, lastName, groupIds });
        if ('refusal' in made) {
            refusals.push({ email, groups, reason: made.refusal });
            return;
        }
        testerIds.set(email.toLowerCase(), made.id);
        onMembers('added', groups.length);
    });
}
async function moveTesters(work, options) {
    const { group, testers, wanted } = options;
    const known = new Map(work.standing.testers.map(({ email, id }) => [email.toLowerCase(), id]));
    const emails = new Map(testers.flatMap(({ email }) => {
        const key = email.toLowerCase();
        const id = work.testerIds.get(key) ?? known.get(key);
        return id === undefined ? [] : [[id, email]];
    }));
    const refused = await changeMembers(work.api, {
        groupId: idOfGroup(work, group),
        testerIds: [...emails.keys()],
        wanted,
        isFresh: !group.existing,
        onDone: (ids) => work.onMembers(wanted === 'in' ? 'added' : 'removed', ids.length),
    });
    for (const [id, reason] of refused) {
        work.refusals.push({ email: emails.get(id) ?? '', groups: [group], reason });
    }
}
async function sendInvitations(work, testers) {
    const { api, appId, log, refusals } = work;
    const results = { sent: 0, unclear: 0, accepted: 0, 'no-build': 0 };
    await (0,in_parallel/* inParallel */.H)(testers, work_concurrency, async ({ id, email }) => {
        const result = await resendInvitation(api, { appId, testerId: id });
        if (typeof result === 'string')
            results[result] += 1;
        else
            refusals.push({ email, groups: [], reason: result.refusal });
    });
    log.info(`${count(results.sent, 'invitation')} sent again`);
    const notices = [
        [results.accepted, 'had accepted the invitation before it was sent again.'],
        [
            results['no-build'],
            'got no invitation: their groups have no build yet that can be installed. TestFlight invites them as soon as there is one.',
        ],
        [
            results.unclear,
            'may have got the invitation again: Apple gave no clear answer, and nothing shows it, so it was not sent twice.',
        ],
    ];
    for (const [number, text] of notices)
        if (number > 0)
            log.notice(`${count(number, 'tester')} ${text}`);
}

;// CONCATENATED MODULE: ./src/steps/manage-testers/changes.ts




/** The changes in the order in which each finds what it needs: groups, new testers, members. */
function changesFor(differences, work) {
    const { newGroups, changedGroups, leaving } = differences;
    const { joiningNew, joiningLater } = splitJoining(differences);
    return [
        ...newGroups.map((group) => groupCreation(group, work)),
        ...changedGroups.map(({ group, id, from, to }) => ({
            action: 'update',
            subject: `group ${group.name}`,
            from: settingsText(from),
            to: settingsText(to),
            apply: () => (0,beta_groups/* updateGroup */.vW)(work.api, id, to),
        })),
        ...joiningNew.map(({ groups, testers }) => ({
            action: 'create',
            subject: `${count(testers.length, 'tester')} in ${groups.map(({ name }) => name).join(', ')}: ${namesOf(testers, work)}`,
            apply: () => createTesters(work, { groups, testers }),
        })),
        ...joiningLater.map(({ group, testers }) => ({
            action: 'add',
            subject: `${count(testers.length, 'tester')} to ${group.name}: ${namesOf(testers, work)}`,
            apply: () => moveTesters(work, { group, testers, wanted: 'in' }),
        })),
        ...leaving.map(({ group, testers }) => ({
            action: 'remove',
            subject: `${count(testers.length, 'tester')} from ${group.name}: ${namesOf(testers, work)}`,
            apply: () => moveTesters(work, { group, testers, wanted: 'out' }),
        })),
    ];
}
/** Sends these testers their invitation once more. */
function invitationChange(testers, work) {
    return {
        action: 'send',
        subject: `${count(testers.length, 'invitation')} again: ${namesOf(testers, work)}`,
        apply: () => sendInvitations(work, testers),
    };
}
/**
 * New testers are made in their external groups, those who have none in their internal ones: an internal group refuses whoever is no
 * user of the team, and would take the external groups down with it.
 */
function splitJoining({ newTesters, joining }) {
    const groupsOf = new Map(newTesters.map((tester) => [tester, []]));
    for (const { group, testers } of joining)
        for (const tester of testers)
            groupsOf.get(tester)?.push(group);
    const sets = new Map();
    for (const [tester, all] of groupsOf) {
        const external = all.filter(({ isInternal }) => !isInternal);
        const groups = external.length > 0 ? external : all;
        groupsOf.set(tester, groups);
        const key = JSON.stringify(groups.map(({ name }) => name));
        const set = sets.get(key) ?? { groups, testers: [] };
        set.testers.push(tester);
        sets.set(key, set);
    }
    const joiningLater = joining.flatMap(({ group, testers }) => {
        const left = testers.filter((tester) => !groupsOf.get(tester)?.includes(group));
        return left.length > 0 ? [{ group, testers: left }] : [];
    });
    return { joiningNew: [...sets.values()], joiningLater };
}
function groupCreation(group, { api, appId, groupIds }) {
    const { name, isInternal, declared } = group;
    const settings = declared ? settingsOf(declared) : {};
    const hasAccessToAllBuilds = isInternal && declared?.allBuilds === true;
    const words = [hasAccessToAllBuilds ? 'all builds' : '', settingsText(settings)].filter(Boolean).join(', ');
    return {
        action: 'create',
        subject: `${isInternal ? 'internal' : 'external'} group ${name}${words ? ` (${words})` : ''}`,
        async apply() {
            const made = await (0,beta_groups/* createGroup */.wj)(api, { appId, name, isInternal, hasAccessToAllBuilds, settings });
            groupIds.set(group, made.id);
        },
    };
}
function namesOf(testers, { show }) {
    return some(testers.map(({ email }) => show(email)));
}

;// CONCATENATED MODULE: ./src/steps/manage-testers/confirmation.ts




const confirmation_looksAfterMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/**
 * Reads back until App Store Connect shows what was declared, apart from testers whom it refused; reads may be late by up to a minute.
 * Whoever turns out to be in place all the same is taken from the refusals.
 */
async function confirmation_confirm(options) {
    const { look, compareWith, work, signal } = options;
    const refused = new Set(work.refusals.map(({ email }) => email.toLowerCase()));
    let left = [];
    const settled = async () => {
        const standing = await look();
        const differences = compareWith(standing);
        left = missingIn(differences, refused);
        return left.length === 0 ? { standing, differences } : undefined;
    };
    const shown = await (0,look_again/* lookAgain */.I)(settled, { afterMs: confirmation_looksAfterMs, signal });
    if (!shown) {
        throw new src_errors/* ExpectedError */.Dh(`All was sent, but App Store Connect does not show it yet: ${left.join('; ')}. Look at TestFlight, and run the step again.`);
    }
    const { joining, leaving } = shown.differences;
    const unsettled = new Set([...joining, ...leaving].flatMap(({ testers }) => testers.map(({ email }) => email)));
    work.refusals = work.refusals.filter(({ email, groups }) => groups.length === 0 || unsettled.has(email));
    return shown.standing;
}
function missingIn({ newGroups, changedGroups, joining, leaving }, refused) {
    const members = (entries, where) => entries.flatMap(({ group, testers }) => {
        const number = testers.filter(({ email }) => !refused.has(email.toLowerCase())).length;
        return number > 0 ? [`${count(number, 'tester')} ${where} ${group.name}`] : [];
    });
    return [
        ...newGroups.map(({ name }) => `the group ${name}`),
        ...changedGroups.map(({ group }) => `the settings of ${group.name}`),
        ...members(joining, 'in'),
        ...members(leaving, 'gone from'),
    ];
}
const internalAdvice = 'An internal group takes users of the team alone: invite them under Users and Access first, or use an external group.';
const generalAdvice = 'Correct or take out the entry, and run the step again; everybody else is in place.';
/** Throws one InputError with everybody whom Apple refused, by line of the file. */
function throwRefusals(file, { refusals, show }) {
    const lines = new Map(file.testers.map(({ email, line }) => [email.toLowerCase(), line]));
    const findings = refusals.map(({ email, groups, reason }) => {
        const names = groups.map(({ name }) => name).join(', ');
        const line = lines.get(email.toLowerCase());
        const what = !names
            ? 'got no invitation'
            : line === undefined
                ? `could not be taken out of ${names}`
                : `could not be added to ${names}`;
        const said = reason.replaceAll(email, show(email)).replace(/\.$/, '');
        const advice = groups.some(({ isInternal }) => isInternal) ? internalAdvice : generalAdvice;
        return {
            line: line ?? groups[0]?.declared?.line ?? 1,
            text: `${show(email)} ${what}. Apple says: ${said}. ${advice}`,
        };
    });
    throwFindings(file.path, findings);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/steps/manage-testers/groups.ts


/** The groups by what the file calls them. Throws one InputError for all that cannot be found or made as declared, by line. */
function resolveGroups({ path, groups, testers }, standing) {
    const findings = [];
    const wanted = new Map();
    for (const declared of groups) {
        const matches = groupsCalled(declared.name, standing);
        const [existing] = matches;
        const text = matches.length > 1 ? severalProblem(declared.name, matches) : problemOf(declared, standing);
        if (text !== undefined)
            findings.push({ line: declared.line, text });
        const isInternal = existing ? existing.isInternal : declared.type === 'internal';
        wanted.set(declared.name, { name: existing?.name ?? declared.name, isInternal, declared, existing });
    }
    const known = new Set([...groups, ...standing].map(({ name }) => name));
    const seen = new Set(wanted.keys());
    for (const { line, groups: references } of testers) {
        for (const reference of references.filter((one) => !seen.has(one))) {
            seen.add(reference);
            const matches = groupsCalled(reference, standing);
            const [existing] = matches;
            if (matches.length > 1)
                findings.push({ line, text: severalProblem(reference, matches) });
            else if (!existing)
                findings.push({ line, text: unknownProblem(reference, known) });
            else {
                const same = [...wanted.values()].find((group) => group.existing?.id === existing.id);
                const { name, isInternal } = existing;
                wanted.set(reference, same ?? { name, isInternal, declared: undefined, existing });
            }
        }
    }
    throwFindings(path, findings);
    return wanted;
}
/** Names are not unique in TestFlight; an id names one group for certain. */
function groupsCalled(reference, standing) {
    const named = standing.filter(({ name }) => name === reference);
    return named.length > 0 ? named : standing.filter(({ id }) => id === reference);
}
function severalProblem(reference, matches) {
    const ids = matches.map(({ id }) => id).join(', ');
    return `several groups are called ${reference} (${ids}). Give the id of the one that is meant, or rename the others.`;
}
function unknownProblem(reference, known) {
    const close = (0,nearest/* nearest */.p)(reference, known);
    const hint = close ? `Did you mean ${close}?` : `There are ${[...known].join(', ') || 'none yet'}.`;
    return `there is no group ${reference}. ${hint} A new group is made when a YAML file declares it under groups.`;
}
/** What a declaration asks for that cannot be had: Apple lets the kind of a group be chosen only when it is made. */
function problemOf({ name, type, allBuilds, publicLink }, standing) {
    const [existing] = groupsCalled(name, standing);
    if (!existing) {
        const twin = standing.find((group) => group.name.toLowerCase() === name.toLowerCase());
        return twin && `the group ${name} would be new beside one called ${twin.name}. Write it the same way.`;
    }
    const anew = 'That is chosen when a group is made: correct the file, or declare a group with another name.';
    const actual = existing.isInternal ? 'internal' : 'external';
    if (type !== undefined && type !== actual)
        return `the group ${name} is ${actual}, not ${type}. ${anew}`;
    if (allBuilds !== undefined && allBuilds !== existing.hasAccessToAllBuilds) {
        return `the group ${name} has all-builds: ${existing.hasAccessToAllBuilds}, not ${allBuilds}. ${anew}`;
    }
    return publicLink && existing.isInternal
        ? `the group ${name} is internal, and has no public link. Leave public-link out.`
        : undefined;
}

;// CONCATENATED MODULE: ./src/steps/manage-testers/removals.ts


const mostNamed = 20;
/** Throws an InputError that names whom it is about when more testers would be taken out of groups than is allowed. */
function checkRemovals({ leaving }, { most, show }) {
    const number = leaving.reduce((sum, { testers }) => sum + testers.length, 0);
    if (number <= most)
        return;
    const lines = leaving.map(({ group, testers }) => {
        const names = testers.map(({ email }) => show(email));
        return `  ${count(testers.length, 'tester')} from ${group.name}: ${some(names, mostNamed)}`;
    });
    throw new src_errors/* InputError */.dz([
        `With mode: exact ${count(number, 'tester')} would be removed, but max-removals is ${most}. Nothing was changed. Add them to the file, or raise max-removals if that is meant:`,
        ...lines,
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/steps/manage-testers/index.ts















const manage_testers_inputs = {
    testersFile: (0,inputs/* text */.Qq)('Path of the file that declares groups and testers: YAML or JSON, or `.csv` for testers alone as fastlane has it. Its form: docs/testers-file.md.'),
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    groups: (0,inputs/* list */.p_)('TestFlight groups, by name or id; here for testers of whom the file names none.').optional(),
    mode: (0,inputs/* choice */.Yq)('`add` adds what is missing; `exact` also takes testers who are not declared out of the groups that the file speaks of.', ['add', 'exact']).or('add'),
    maxRemovals: (0,inputs/* integer */.nd)('How many testers `mode: exact` may take out in one go; with more, the step fails before it changes anything.', { least: 0, most: 100_000 }).or(10),
    resendInvitations: (0,inputs/* flag */.Jt)('Send declared testers who have not accepted it the invitation again.').or(false),
    showEmails: (0,inputs/* flag */.Jt)('Print e-mail addresses in full, in place of `a…@example.com`.').or(false),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    groupIds: 'Ids of the groups, separated by commas.',
    added: 'How many times a tester came into a group.',
    removed: 'How many times a tester was taken out of a group.',
    ...plan/* planOutputs */.i,
};
const manageTesters = (0,step/* defineStep */.o)({
    summary: 'Bring TestFlight groups and testers to what a file declares.',
    inputs: manage_testers_inputs,
    outputs,
    example: {
        id: 'testers',
        inputs: { bundleId: 'com.example.app', testersFile: 'testers.yml', dryRun: 'true' },
        outputs: ['changes', 'plan'],
    },
    pages: ['testers-file.md'],
    async run(given, context) {
        const { appStoreConnect: api, log, reach, tell } = context;
        const file = await readTestersFile(given.testersFile, {
            defaultGroups: given.groups ?? [],
            areEmailsShown: given.showEmails,
        });
        const declared = `${count(file.groups.length, 'group')} and ${count(file.testers.length, 'tester')}`;
        log.info(`${file.path} declares ${declared}.`);
        const { id: appId, name } = await (0,apps/* findApp */.J0)(api, given);
        reach({ appId, added: '0', removed: '0' });
        tell({ name: 'App', value: name, link: `https://appstoreconnect.apple.com/apps/${appId}` });
        await bringAbout({ given, context, file, appId });
        return {};
    },
});
async function bringAbout(task) {
    const { given, context, file, appId } = task;
    const { appStoreConnect: api, signal } = context;
    const { dryRun: isDryRun, mode, maxRemovals: most } = given;
    const look = async () => {
        const [groups, testers] = await Promise.all([(0,beta_groups/* listGroups */.P$)(api, appId), listTesters(api, appId)]);
        return { groups, testers };
    };
    const compareWith = (standing) => compare({ testers: file.testers, groups: resolveGroups(file, standing.groups) }, standing, mode);
    const standing = await look();
    const differences = compareWith(standing);
    tellOtherNames(differences, task);
    const work = workFor(task, standing);
    const waiting = given.resendInvitations ? uninvited(file, standing) : [];
    const changes = [
        ...changesFor(differences, work),
        ...(waiting.length > 0 ? [invitationChange(waiting, work)] : []),
    ];
    if (!isDryRun)
        checkRemovals(differences, { most, show: work.show });
    const isApplied = await (0,plan/* carryOut */.u)(changes, { ...context, isDryRun });
    if (isDryRun)
        checkRemovals(differences, { most, show: work.show });
    const isChanged = isApplied && changes.length > 0;
    tellGroups(task, isChanged ? await confirmation_confirm({ look, compareWith, work, signal }) : standing);
    throwRefusals(file, work);
}
function workFor({ given, context, appId }, standing) {
    const { appStoreConnect: api, log, reach, tell } = context;
    const counts = { added: 0, removed: 0 };
    return {
        api,
        appId,
        standing,
        log,
        show: given.showEmails ? (email) => email : email_address/* maskedEmail */.C,
        refusals: [],
        onMembers(change, number) {
            counts[change] += number;
            reach({ added: String(counts.added), removed: String(counts.removed) });
            tell({ name: 'Testers', value: `${counts.added} added, ${counts.removed} removed` });
        },
        groupIds: new Map(),
        testerIds: new Map(),
    };
}
/** Declared testers who are in the app and have not accepted. */
function uninvited(file, { testers }) {
    const declared = new Set(file.testers.map(({ email }) => email.toLowerCase()));
    return testers.filter(({ email, state }) => declared.has(email.toLowerCase()) && (state === 'NOT_INVITED' || state === 'INVITED'));
}
function tellOtherNames({ otherNames }, { file, context }) {
    if (otherNames.length === 0)
        return;
    const places = otherNames.map(({ line }) => `${file.path}:${line}`);
    context.log.notice(`App Store Connect has another name for ${count(otherNames.length, 'tester')}, and Apple lets nobody change it: ${some(places, 10)}`);
}
function tellGroups({ file, appId, context: { reach, tell } }, { groups, testers }) {
    const existing = [...new Set(resolveGroups(file, groups).values())].flatMap((group) => group.existing ?? []);
    reach({ groupIds: existing.map(({ id }) => id).join(',') });
    for (const { id, name, isInternal, publicLink } of existing) {
        const members = testers.filter(({ groupIds }) => groupIds.has(id)).length;
        const kind = isInternal ? 'internal' : 'external';
        const value = `${count(members, 'tester')}, ${kind}${publicLink ? ', public link' : ''}`;
        const page = `https://appstoreconnect.apple.com/apps/${appId}/testflight/groups/${id}`;
        tell({ name: `Group ${name}`, value, link: publicLink ?? page });
    }
}


/***/ })

};
