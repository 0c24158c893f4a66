export const id = 177;
export const ids = [177];
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

/***/ 2259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ listUploadNumbers),
/* harmony export */   lN: () => (/* binding */ scopesFor),
/* harmony export */   ul: () => (/* binding */ listUsedNumbers)
/* harmony export */ });
/* harmony import */ var _builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1011);


/**
 * The scopes that together hold every number which the next one must exceed. On macOS a number must rise over all versions of the
 * app: https://developer.apple.com/library/archive/technotes/tn2420/
 */
function scopesFor({ platform, version }) {
    if (version === undefined || platform === 'MAC_OS')
        return [{ platform }];
    return platform ? [{ platform, version }] : [{ version }, { platform: 'MAC_OS' }];
}
/** All numbers of the builds and of the uploads in these scopes. */
async function listUsedNumbers(api, appId, scopes) {
    const lists = await Promise.all([
        ...scopes.map((scope) => listBuildNumbers(api, appId, scope)),
        listUploadNumbers(api, { appId, scopes }),
    ]);
    return lists.flat();
}
async function listBuildNumbers(api, appId, scope) {
    const { platform, version } = scope;
    const query = {
        'filter[app]': [appId],
        ...(version === undefined ? {} : { 'filter[preReleaseVersion.version]': (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionForms */ .oG)(version) }),
        ...(platform === undefined ? {} : { 'filter[preReleaseVersion.platform]': [platform] }),
        'filter[processingState]': _builds_js__WEBPACK_IMPORTED_MODULE_0__/* .everyProcessingState */ .gJ,
        'fields[builds]': ['version', 'preReleaseVersion'],
        'fields[preReleaseVersions]': ['version', 'platform'],
        include: ['preReleaseVersion'],
        limit: 200,
    };
    const numbers = [];
    for await (const { data, included } of api.pages('GET /v1/builds', { query })) {
        const trains = new Map(included?.map((item) => [item.id, item]));
        for (const { attributes, relationships } of data) {
            const train = trains.get(relationships?.preReleaseVersion?.data?.id ?? '');
            const own = train?.type === 'preReleaseVersions' ? train.attributes : undefined;
            numbers.push({
                version: own?.version ?? '',
                buildNumber: attributes?.version ?? '',
                platform: own?.platform ?? '',
            });
        }
    }
    return numbers.filter((number) => isWithin(number, scope));
}
/** The uploads in these scopes, those with one build number where it is given. */
async function listUploadNumbers(api, { appId, scopes, buildNumber, }) {
    const lists = scopes.map(async (scope) => {
        const { platform, version } = scope;
        const query = {
            ...(version === undefined ? {} : { 'filter[cfBundleShortVersionString]': (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionForms */ .oG)(version) }),
            ...(platform === undefined ? {} : { 'filter[platform]': [platform] }),
            ...(buildNumber === undefined ? {} : { 'filter[cfBundleVersion]': [buildNumber] }),
            'fields[buildUploads]': [
                'cfBundleShortVersionString',
                'cfBundleVersion',
                'platform',
                'createdDate',
                'state',
            ],
            limit: 200,
        };
        const found = [];
        for await (const { id, attributes } of api.items('GET /v1/apps/{id}/buildUploads', {
            path: { id: appId },
            query,
        })) {
            found.push({
                id,
                version: attributes?.cfBundleShortVersionString ?? '',
                buildNumber: attributes?.cfBundleVersion ?? '',
                platform: attributes?.platform ?? '',
                state: attributes?.state?.state ?? 'AWAITING_UPLOAD',
                createdAt: Date.parse(attributes?.createdDate ?? ''),
            });
        }
        return found.filter((upload) => isWithin(upload, scope) &&
            (buildNumber === undefined || (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameBuildNumber */ .Qp)(upload.buildNumber, buildNumber)));
    });
    return (await Promise.all(lists)).flat();
}
function isWithin(number, { platform, version }) {
    return ((platform === undefined || number.platform === platform) &&
        (version === undefined || (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(number.version, version)));
}


/***/ }),

/***/ 9811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ reservationRequest),
/* harmony export */   KC: () => (/* binding */ findUploads),
/* harmony export */   Pz: () => (/* binding */ reserveFile),
/* harmony export */   Ql: () => (/* binding */ uploadFrom),
/* harmony export */   W3: () => (/* binding */ reserveUpload),
/* harmony export */   Xc: () => (/* binding */ deleteUpload),
/* harmony export */   lO: () => (/* binding */ uploadFields),
/* harmony export */   ly: () => (/* binding */ getFile),
/* harmony export */   m7: () => (/* binding */ getUpload),
/* harmony export */   w0: () => (/* binding */ commitFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _look_again_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1900);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1011);



/** What is asked of uploads, one or many. */
const uploadFields = {
    'fields[buildUploads]': [
        'cfBundleShortVersionString',
        'cfBundleVersion',
        'platform',
        'createdDate',
        'state',
        'build',
        'assetFile',
    ],
    'fields[builds]': ['processingState'],
    include: ['build', 'assetFile'],
};
/** Every upload of this version, build number and platform, in whatever state, the newest first. */
async function findUploads(api, identity) {
    const found = [];
    const request = {
        path: { id: identity.appId },
        query: {
            ...uploadFields,
            'filter[cfBundleShortVersionString]': (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionForms */ .oG)(identity.version),
            'filter[cfBundleVersion]': (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .buildNumberForms */ .Pz)(identity.buildNumber),
            ...(identity.platform ? { 'filter[platform]': [identity.platform] } : {}),
            sort: ['-uploadedDate'],
            limit: 200,
        },
    };
    for await (const page of api.pages('GET /v1/apps/{id}/buildUploads', request)) {
        found.push(...page.data.map((upload) => uploadFrom(upload, page.included)));
    }
    return found
        .filter((upload) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameVersion */ .p)(upload.version, identity.version) &&
        (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameBuildNumber */ .Qp)(upload.buildNumber, identity.buildNumber) &&
        (identity.platform === undefined || upload.platform === identity.platform))
        .sort((one, other) => Date.parse(other.createdDate) - Date.parse(one.createdDate));
}
async function getUpload(api, id, options = {}) {
    const { data, included } = await api.get('GET /v1/buildUploads/{id}', { path: { id }, query: uploadFields }, options);
    const upload = uploadFrom(data, included);
    // What is included belongs to this upload, also where Apple leaves the linkage out.
    return { ...upload, buildId: upload.buildId ?? included?.find(({ type }) => type === 'builds')?.id };
}
/**
 * Reserves the upload. `known` are the ids of uploads that were there before, which are not ours. `isUnclear`: an attempt had no
 * clear answer, so that a second reservation of ours may show up late.
 */
async function reserveUpload(api, identity, known) {
    let isUnclear = false;
    const find = async () => {
        isUnclear = true;
        const uploads = await findUploads(api, identity);
        const made = uploads.find(({ id, state }) => state === 'AWAITING_UPLOAD' && !known.has(id));
        return made && { data: { id: made.id } };
    };
    const request = reservationRequest(identity);
    const answer = await api.create('POST /v1/buildUploads', request, { find, isFresh: true });
    return { id: answer.data.id, isUnclear };
}
function reservationRequest({ appId, version, buildNumber, platform, }) {
    const attributes = { cfBundleShortVersionString: version, cfBundleVersion: buildNumber, platform };
    const relationships = { app: { data: { type: 'apps', id: appId } } };
    return { body: { data: { type: 'buildUploads', attributes, relationships } } };
}
async function reserveFile(api, uploadId, file) {
    const request = {
        body: {
            data: {
                type: 'buildUploadFiles',
                attributes: { ...file, assetType: 'ASSET' },
                relationships: { buildUpload: { data: { type: 'buildUploads', id: uploadId } } },
            },
        },
    };
    const find = async () => {
        const made = (await getUpload(api, uploadId)).file;
        return made && { data: (await api.get('GET /v1/buildUploadFiles/{id}', { path: { id: made.id } })).data };
    };
    const answer = await api.create('POST /v1/buildUploadFiles', request, { find, isFresh: true });
    return fileFrom(answer.data);
}
async function getFile(api, id) {
    return fileFrom((await api.get('GET /v1/buildUploadFiles/{id}', { path: { id } }, { isFresh: true })).data);
}
const looksAfterMs = [0, 500, 1_500, 3_000];
const mostCommits = 3;
/**
 * Says that all parts are there. Without a clear answer it looks before it says so again: a commit that took effect is refused
 * the second time.
 */
async function commitFile(api, file, uploadId) {
    const body = {
        data: { type: 'buildUploadFiles', id: file.id, attributes: { uploaded: true } },
    };
    for (let tries = 1;; tries += 1) {
        try {
            await api.write('PATCH /v1/buildUploadFiles/{id}', { path: { id: file.id }, body }, { isRepeatable: false, isFresh: true });
            return;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppleError */ .Z) || !(error.isAmbiguous || error.status === 409))
                throw error;
            const look = async () => (await isCommitted(api, file, uploadId)) || undefined;
            if (await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAgain */ .I)(look, { afterMs: looksAfterMs }))
                return;
            if (error.status === 409 || tries >= mostCommits)
                throw error;
        }
    }
}
async function isCommitted(api, file, uploadId) {
    const upload = await getUpload(api, uploadId, { isFresh: true });
    return upload.state !== 'AWAITING_UPLOAD' || isDelivered(await getFile(api, file.id));
}
function isDelivered({ deliveryState }) {
    return deliveryState === 'UPLOAD_COMPLETE' || deliveryState === 'COMPLETE';
}
async function deleteUpload(api, id) {
    try {
        await api.write('DELETE /v1/buildUploads/{id}', { path: { id } });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppleError */ .Z && error.status === 404))
            throw error;
    }
}
function uploadFrom(upload, included) {
    const { attributes, relationships } = upload;
    const fileId = relationships?.assetFile?.data?.id;
    const item = included?.find(({ type, id }) => type === 'buildUploadFiles' && id === fileId);
    const file = item?.type === 'buildUploadFiles' ? fileFrom(item) : undefined;
    const state = attributes?.state?.state ?? 'AWAITING_UPLOAD';
    return {
        id: upload.id,
        version: attributes?.cfBundleShortVersionString ?? '',
        buildNumber: attributes?.cfBundleVersion ?? '',
        platform: attributes?.platform ?? '',
        createdDate: attributes?.createdDate ?? '',
        // Processing of a file that is committed may take minutes to begin; nothing may be sent or taken back by then.
        state: state === 'AWAITING_UPLOAD' && file && isDelivered(file) ? 'PROCESSING' : state,
        errors: remarksFrom(attributes?.state?.errors),
        warnings: remarksFrom(attributes?.state?.warnings),
        infos: remarksFrom(attributes?.state?.infos),
        buildId: relationships?.build?.data?.id,
        file,
    };
}
function fileFrom({ id, attributes }) {
    return {
        id,
        fileName: attributes?.fileName ?? '',
        fileSize: attributes?.fileSize ?? 0,
        deliveryState: attributes?.assetDeliveryState?.state ?? '',
        operations: attributes?.uploadOperations ?? [],
    };
}
function remarksFrom(remarks) {
    return (remarks ?? []).map(({ code, description }) => ({
        code: code ?? '',
        description: description ?? '',
    }));
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

/***/ 8177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nextBuildNumber: () => (/* binding */ nextBuildNumber)
});

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/build-numbers.ts
var build_numbers = __webpack_require__(2259);
// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var builds = __webpack_require__(9127);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/app-store-connect/build-uploads.ts
var build_uploads = __webpack_require__(9811);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var app_store_connect_errors = __webpack_require__(8995);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/app-store-connect/number-reservation.ts






const mostNumbers = 50;
const cleanUpMs = 5_000;
const looksAfterMs = [0, 300, 700, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const secondLookAfterMs = 1_000;
/**
 * Reserves the first number from the given one on that no one else has. Apple may take two reservations of one number, and its lists
 * may be late. So the list is read until it shows our own reservation: it then shows every earlier one too, and whoever came first keeps
 * the number. What was reserved in vain is taken back, also when the run is cancelled.
 */
async function reserveNumber(api, options) {
    const { increment, log, signal } = options;
    let { buildNumber } = options.identity;
    for (let tries = 1; tries <= mostNumbers; tries += 1) {
        const identity = { ...options.identity, buildNumber };
        const made = await reserve(api, identity, options);
        if ('previous' in made) {
            log.info(`The build number ${buildNumber} is taken (${made.why}); trying the next.`);
            buildNumber = (0,versions/* raised */.P5)(higher(buildNumber, made.previous), increment);
            continue;
        }
        try {
            const rank = await rankOf(api, { ...options, identity }, made.uploadId);
            if (rank === 0)
                return { uploadId: made.uploadId, buildNumber };
            await (0,build_uploads/* deleteUpload */.Xc)(api, made.uploadId);
            log.info(`The build number ${buildNumber} went to another upload that came first; trying the next.`);
            buildNumber = (0,versions/* raised */.P5)(buildNumber, rank * increment);
        }
        catch (error) {
            await takeBack(api, made.uploadId, log);
            signal.throwIfAborted();
            throw error;
        }
    }
    throw new errors/* ExpectedError */.Dh(`No build number could be reserved: ${mostNumbers} in a row went to others, the last of them ${buildNumber}. Run the step again, or give a minimum beyond the numbers in use.`);
}
async function reserve(api, identity, { scopes, log }) {
    const { appId, buildNumber } = identity;
    // What shows up after an unclear answer may be ours or that of another job: nothing tells them apart, so the number is given up.
    const find = async () => {
        const [upload] = await (0,build_numbers/* listUploadNumbers */.Ai)(api, { appId, scopes, buildNumber });
        if (!upload)
            return undefined;
        log.warning(`Apple gave no clear answer to the reservation of ${buildNumber}. The upload ${upload.id} has that number now, but may be another job's, so it is left alone.`);
        return { previous: buildNumber, why: 'no clear answer' };
    };
    try {
        const options = { find, isFresh: true };
        const answer = await api.create('POST /v1/buildUploads', (0,build_uploads/* reservationRequest */.Gp)(identity), options);
        return 'data' in answer ? { uploadId: answer.data.id } : answer;
    }
    catch (error) {
        const isDuplicate = error instanceof app_store_connect_errors/* AppleError */.Z && error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE');
        if (!isDuplicate)
            throw error;
        const previous = error.details.map(({ meta }) => meta.previousBundleVersion);
        const known = previous.find((value) => typeof value === 'string' && (0,versions/* isNumeric */.kf)(value));
        return { previous: typeof known === 'string' ? known : buildNumber, why: error.gist };
    }
}
/** How many uploads come before ours: those already sent, and those reserved earlier. */
async function rankOf(api, options, ownId) {
    const { identity, scopes, signal } = options;
    let hasSeenOwn = false;
    for (const delayMs of looksAfterMs) {
        await (0,promises_.setTimeout)(hasSeenOwn ? secondLookAfterMs : delayMs, undefined, { signal });
        const { appId, buildNumber } = identity;
        const uploads = await (0,build_numbers/* listUploadNumbers */.Ai)(api, { appId, scopes, buildNumber });
        const own = uploads.find(({ id }) => id === ownId);
        if (!own)
            continue;
        const rank = uploads.filter((other) => other.id !== ownId && comesBefore(other, own)).length;
        if (rank > 0 || hasSeenOwn)
            return rank;
        hasSeenOwn = true;
    }
    throw new errors/* ExpectedError */.Dh(`The build number ${identity.buildNumber} was reserved, but App Store Connect does not list the reservation ${ownId}, so that nothing shows whether another job has the same number. Run the step again.`);
}
function comesBefore(other, own) {
    if (other.state !== 'AWAITING_UPLOAD')
        return true;
    // Without a date, which compares as neither, the ids decide, as they do within the same moment.
    if (other.createdAt < own.createdAt)
        return true;
    if (other.createdAt > own.createdAt)
        return false;
    return other.id < own.id;
}
async function takeBack(api, uploadId, log) {
    try {
        await (0,build_uploads/* deleteUpload */.Xc)(api.within(AbortSignal.timeout(cleanUpMs)), uploadId);
        log.info(`The reservation ${uploadId} was removed.`);
    }
    catch {
        log.warning(`The reservation ${uploadId} could not be removed and is kept. It does no harm: its number is passed over.`);
    }
}
function higher(one, other) {
    return (0,versions/* compareVersions */.Zy)(one, other) < 0 ? other : one;
}

// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
;// CONCATENATED MODULE: ./src/steps/next-build-number/highest.ts

/** The highest number, with the highest version that has it; undefined when there is none. */
function highestOf(used) {
    return used
        .filter(({ buildNumber }) => (0,versions/* isNumeric */.kf)(buildNumber))
        .reduce((highest, other) => (highest === undefined || isBelow(highest, other) ? other : highest), undefined);
}
/** The highest number of each platform, in the order of their names. */
function highestByPlatform(used) {
    const platforms = [...new Set(used.map(({ platform }) => platform))].sort();
    return platforms.flatMap((name) => highestOf(used.filter(({ platform }) => platform === name)) ?? []);
}
/** The number after the highest one, but not below the minimum. */
function nextNumber(highest, { minimum = '1', increment }) {
    const next = highest === undefined ? minimum : (0,versions/* raised */.P5)(highest, increment);
    return (0,versions/* compareVersions */.Zy)(next, minimum) < 0 ? minimum : next;
}
function isBelow(one, other) {
    const order = (0,versions/* compareVersions */.Zy)(one.buildNumber, other.buildNumber);
    if (order !== 0)
        return order < 0;
    const areNumeric = (0,versions/* isNumeric */.kf)(one.version) && (0,versions/* isNumeric */.kf)(other.version);
    return areNumeric && (0,versions/* compareVersions */.Zy)(one.version, other.version) < 0;
}

;// CONCATENATED MODULE: ./src/steps/next-build-number/index.ts











/** https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleversion */
const longestNumber = 18;
const next_build_number_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    scope: (0,inputs/* choice */.Yq)('Over what the number rises: the whole app, or one `version` (the default where that is given). For macOS always the whole app, as Apple asks there.', ['app', 'version']).optional(),
    minimum: (0,inputs/* custom */.Ie)('The lowest number that may come out, for example `100` or `2026.1.0`.', (text) => {
        if (!isBuildNumber(text)) {
            throw new Error(`is "${text}", but must be one to three whole numbers joined by periods.`);
        }
        return text;
    }).optional(),
    increment: (0,inputs/* integer */.nd)('By how much the last component of the highest number is raised.', {
        least: 1,
        most: 1_000_000,
    }).or(1),
    reserve: (0,inputs/* flag */.Jt)('Reserve the number by creating its upload, so that no other job gets it. Needs `version`; hand `build-upload-id` on to upload-build.').or(false),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    buildNumber: 'The next free build number.',
    latestBuildNumber: 'The highest build number that a build or an upload has, in whatever state; not set when there is none.',
    latestVersion: 'The version that has the highest build number.',
    buildUploadId: 'Id of the upload; with `reserve` the reservation of the number.',
    ...plan/* planOutputs */.i,
};
const nextBuildNumber = (0,step/* defineStep */.o)({
    summary: 'Tell, and reserve if wanted, the next free build number of an app or of one of its versions.',
    inputs: next_build_number_inputs,
    outputs,
    example: {
        id: 'number',
        inputs: { bundleId: 'com.example.app', version: '1.4.0', platform: 'IOS' },
        outputs: ['buildNumber'],
    },
    async run(given, context) {
        checkInputs(given);
        const { appStoreConnect: api, log, reach, tell } = context;
        const app = await (0,apps/* findApp */.J0)(api, given);
        reach({ appId: app.id });
        const scopes = scopesOf(given, given.platform);
        const used = await (0,build_numbers/* listUsedNumbers */.ul)(api, app.id, scopes);
        tellScope(given, used, context);
        const highest = highestOf(used);
        const buildNumber = checked(nextNumber(highest?.buildNumber, given));
        if (highest)
            reach({ latestBuildNumber: highest.buildNumber, latestVersion: highest.version });
        const latest = highest ? nameOf(highest) : 'none yet';
        log.info(`Highest of ${used.length} builds and uploads: ${latest}. Next: ${buildNumber}.`);
        tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Highest build number', value: latest }, { name: 'Next build number', value: buildNumber });
        if (given.reserve)
            await next_build_number_reserve({ given, context, app, used, buildNumber });
        else
            reach({ buildNumber, plan: '[]', changes: '0' });
        return {};
    },
});
function checkInputs({ version, reserve, scope }) {
    const problems = [];
    if (reserve && version === undefined) {
        problems.push('version is missing. Apple reserves a build number together with the version it is for.');
    }
    if (scope === 'version' && version === undefined && !reserve) {
        problems.push('version is missing. With scope: version the number rises within that version.');
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
}
function scopesOf({ scope, version }, platform) {
    return (0,build_numbers/* scopesFor */.lN)({ platform, version: scope === 'app' ? undefined : version });
}
/** Says what is left out, or looked at beyond what was asked. */
function tellScope({ platform, version, scope }, used, { log }) {
    if (platform === 'MAC_OS' && version !== undefined && scope !== 'app') {
        log.notice('On macOS a build number must rise over all versions of the app, so all of them are looked at.');
    }
    const highest = highestByPlatform(used);
    if (platform === undefined && highest.length > 1) {
        log.info('The number rises over all platforms; for one alone give platform. Highest of each:');
        for (const number of highest)
            log.info(`  ${nameOf(number)}`);
    }
    const odd = used.filter(({ buildNumber }) => !(0,versions/* isNumeric */.kf)(buildNumber));
    if (odd.length > 0) {
        const names = [...new Set(odd.map(({ buildNumber }) => `"${buildNumber}"`))].slice(0, 5).join(', ');
        log.notice(`Left out of the comparison, since they are not numbers: ${names}.`);
    }
}
async function next_build_number_reserve(options) {
    const { given, context, app, used, buildNumber } = options;
    const { appStoreConnect: api, log, reach, tell, signal } = context;
    const { version = '', increment, dryRun: isDryRun } = given;
    const platform = given.platform ?? onlyPlatform(used);
    const subject = `build number ${buildNumber} of ${version} for ${platform}`;
    const apply = async () => {
        const reservation = await reserveNumber(api, {
            identity: { appId: app.id, version, buildNumber, platform },
            scopes: scopesOf(given, platform),
            increment,
            log,
            signal,
        });
        reach({ buildNumber: reservation.buildNumber, buildUploadId: reservation.uploadId });
        log.info(`Reserved ${version} (${reservation.buildNumber}) for ${platform}: ${reservation.uploadId}`);
        tell({ name: 'Next build number', value: reservation.buildNumber }, { name: 'Reservation', value: `${reservation.uploadId} for ${version}, ${platform}` });
    };
    if (!(await (0,plan/* carryOut */.u)([{ action: 'reserve', subject, apply }], { ...context, isDryRun })))
        reach({ buildNumber });
}
function onlyPlatform(used) {
    const highest = highestByPlatform(used);
    const known = builds/* platforms */.Bn.filter((platform) => highest.some((number) => number.platform === platform));
    const [only] = known;
    if (only !== undefined && known.length === 1)
        return only;
    const seen = highest.length > 0 ? highest.map(nameOf).join(', ') : 'no build or upload yet';
    throw new errors/* InputError */.dz(`platform is missing. A number is reserved for one platform, and the app has ${seen}. One of ${builds/* platforms */.Bn.join(', ')}.`);
}
function nameOf({ version, buildNumber, platform }) {
    return `${version} (${buildNumber}) for ${platform}`;
}
function isBuildNumber(text) {
    return /^\d+(\.\d+){0,2}$/.test(text) && text.length <= longestNumber;
}
function checked(buildNumber) {
    if (isBuildNumber(buildNumber))
        return buildNumber;
    throw new errors/* InputError */.dz(`The next build number would be ${buildNumber}, but Apple takes one to three whole numbers joined by periods, of at most ${longestNumber} characters. Set minimum to a higher number of that form, for example with another first component.`);
}


/***/ })

};
