export const id = 603;
export const ids = [603,796];
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

/***/ 4533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qu: () => (/* binding */ RefusedPartError),
  Vp: () => (/* binding */ isOtherMd5),
  BU: () => (/* binding */ missingOperations),
  ht: () => (/* binding */ sendParts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/app-store-connect/file-source.ts



const chunkBytes = 512 * 1024;
/** One chunk is on its way, one waits behind it, one is read. */
const ringSize = 3;
/** Ranges take turns with the same memory: fresh buffers for all of a large file cost more time than sending them. */
async function openSource(path) {
    const file = await (0,external_node_fs_promises_.open)(path);
    const rings = [];
    async function* chunksOf(offset, length, ring) {
        for (let read = 0; read < length;) {
            const buffer = ring.shift() ?? Buffer.allocUnsafe(chunkBytes);
            ring.push(buffer);
            const { bytesRead } = await file.read(buffer, 0, Math.min(chunkBytes, length - read), offset + read);
            if (bytesRead === 0)
                return;
            read += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    return {
        range(offset, length) {
            const ring = rings.pop() ?? Array.from({ length: ringSize }, () => Buffer.allocUnsafe(chunkBytes));
            return { chunks: () => chunksOf(offset, length, ring), release: () => rings.push(ring) };
        },
        close: () => file.close(),
    };
}
async function md5OfRange(path, offset, length) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const options = { start: offset, end: offset + length - 1, highWaterMark: chunkBytes };
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, options))
        md5.update(chunk);
    return md5.digest('hex');
}

// EXTERNAL MODULE: ./src/app-store-connect/retry.ts
var retry = __webpack_require__(8610);
// EXTERNAL MODULE: ./src/app-store-connect/transport.ts
var transport = __webpack_require__(6473);
// EXTERNAL MODULE: ./src/app-store-connect/upload-url.ts
var upload_url = __webpack_require__(9787);
;// CONCATENATED MODULE: ./src/app-store-connect/file-parts.ts








/** The storage refuses the URLs themselves: they have expired or were never right. New ones must be asked for. */
class RefusedPartError extends Error {
    name = 'RefusedPartError';
}
const mostTries = 6;
/**
 * Sends a file in the parts that Apple names, several at a time, each streamed from disk and tried again by itself. A part whose
 * stored MD5 is told and differs counts as not stored. Resolves to the MD5, by offset, of parts for which the storage told none.
 */
async function sendParts(api, options) {
    const source = await openSource(options.path);
    try {
        return await sendFrom(source, api, options);
    }
    finally {
        await source.close();
    }
}
async function sendFrom(source, api, options) {
    const waiting = [...options.operations];
    const unconfirmed = new Map();
    const tags = { areMd5: true };
    const failed = new AbortController();
    const signal = AbortSignal.any([options.signal, failed.signal]);
    const worker = async () => {
        for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
            const { md5, arrived } = await sendPart(api, operation, { ...options, signal, source, tags });
            if (arrived === 'unknown')
                unconfirmed.set(operation.offset ?? 0, md5);
        }
    };
    const workers = Array.from({ length: Math.min(options.concurrency, waiting.length) }, worker);
    try {
        await Promise.all(workers);
    }
    catch (error) {
        failed.abort(error);
        await Promise.allSettled(workers);
        options.signal.throwIfAborted();
        throw error;
    }
    return unconfirmed;
}
async function sendPart(api, operation, options) {
    const { offset, length } = rangeOf(operation);
    const name = `part ${operation.partNumber ?? '?'} (bytes ${offset} to ${offset + length})`;
    let others = 0;
    for (let tries = 1;; tries += 1) {
        options.signal.throwIfAborted();
        const outcome = await tryPart(api, operation, options);
        if (typeof outcome !== 'string') {
            others += outcome.arrived === 'other' ? 1 : 0;
            if (others > 1)
                options.tags.areMd5 = false;
            if (outcome.arrived !== 'other' || !options.tags.areMd5)
                return outcome;
            options.onBytes(-length);
        }
        if (tries >= mostTries) {
            const reason = typeof outcome === 'string' ? outcome : 'other bytes arrived than were sent';
            throw new errors/* ExpectedError */.Dh(`Sending ${name} failed ${tries} times: ${reason}. Run the step again: it goes on with the parts that are missing.`);
        }
        await (0,promises_.setTimeout)((0,retry/* backOffMs */.Vv)(tries), undefined, { signal: options.signal });
    }
}
/** Resolves to the stored part, or to why it is worth another try. */
async function tryPart(api, operation, { path, source, stallTimeoutMs, signal, onBytes }) {
    const { offset, length } = rangeOf(operation);
    const url = (0,upload_url/* uploadUrl */.z)(operation.url ?? '', api.apiUrl);
    const stall = createStallTimer(stallTimeoutMs);
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const range = source.range(offset, length);
    let sent = 0;
    async function* chunks() {
        for await (const chunk of range.chunks()) {
            md5.update(chunk);
            sent += chunk.length;
            onBytes(chunk.length);
            stall.moved();
            yield chunk;
        }
        if (sent < length)
            throw new errors/* ExpectedError */.Dh(`${path} became shorter while it was sent. Upload it again.`);
    }
    try {
        const answer = await api.transport.send({
            url,
            method: operation.method ?? 'PUT',
            headers: headersOf(operation, length),
            body: external_node_stream_.Readable.from(chunks(), { objectMode: true, highWaterMark: 1 }),
            signal: AbortSignal.any([signal, stall.signal]),
            answerTimeoutMs: stallTimeoutMs,
        });
        const isStored = answer.status >= 200 && answer.status < 300;
        if (!isStored && answer.status !== 408 && answer.status !== 429 && answer.status < 500) {
            throw new RefusedPartError(`The storage refused the bytes ${offset} to ${offset + length} with ${answer.status}.`);
        }
        if (isStored) {
            range.release();
            const sum = md5.digest('hex');
            const { etag } = answer.headers;
            return { md5: sum, arrived: isOtherMd5(etag, sum) ? 'other' : isMd5(etag) ? 'same' : 'unknown' };
        }
        onBytes(-sent);
        return `the storage answered ${answer.status}`;
    }
    catch (error) {
        onBytes(-sent);
        signal.throwIfAborted();
        if (stall.signal.aborted)
            return `no byte moved for ${Math.round(stallTimeoutMs / 1000)} s`;
        if (error instanceof RefusedPartError || error instanceof errors/* ExpectedError */.Dh)
            throw error;
        return reasonOf(error);
    }
    finally {
        stall.stop();
    }
}
function reasonOf(error) {
    if (error instanceof Error &&
        'code' in error &&
        typeof error.code === 'string' &&
        /^E(NOENT|ACCES|ISDIR)$/.test(error.code)) {
        throw new errors/* ExpectedError */.Dh(`The file can no longer be read: ${error.message}`, { cause: error });
    }
    const failure = (0,transport/* connectionFailureOf */.k)(error);
    if (failure.reached === 'hopeless') {
        throw new errors/* ExpectedError */.Dh(`The storage for the parts of the file cannot be reached: ${failure.reason}.`, {
            cause: error,
        });
    }
    return failure.reason;
}
function rangeOf({ offset, length }) {
    if (typeof offset !== 'number' || typeof length !== 'number' || offset < 0 || length < 1) {
        throw new Error('Apple named a part of the file without a range.');
    }
    return { offset, length };
}
/** Exactly the headers that Apple names, and the length once, named or not. The token of the API is never among them. */
function headersOf({ requestHeaders }, length) {
    const named = (requestHeaders ?? []).flatMap(({ name, value }) => (name ? [[name, value ?? '']] : []));
    const others = named.filter(([name]) => name?.toLowerCase() !== 'content-length');
    return { ...Object.fromEntries(others), 'content-length': String(length) };
}
/** Only an entity tag that is an MD5 can tell; others say nothing. */
function isOtherMd5(entityTag, md5) {
    return isMd5(entityTag) && plainTag(entityTag) !== md5;
}
function isMd5(entityTag) {
    return /^[0-9a-f]{32}$/.test(plainTag(entityTag));
}
function plainTag(entityTag) {
    return (entityTag ?? '').replace(/^W\//, '').replaceAll('"', '').toLowerCase();
}
/** Those operations whose bytes, as far as Apple tells, are not stored yet. */
async function missingOperations(path, operations) {
    const missing = [];
    for (const operation of operations) {
        const { offset, length } = rangeOf(operation);
        const isStored = isMd5(operation.entityTag) && !isOtherMd5(operation.entityTag, await md5OfRange(path, offset, length));
        if (!isStored)
            missing.push(operation);
    }
    return missing;
}
function createStallTimer(ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Error('stalled')), ms);
    timer.unref();
    return { signal: controller.signal, moved: () => timer.refresh(), stop: () => clearTimeout(timer) };
}


/***/ }),

/***/ 9058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ getVersionListing),
/* harmony export */   Oi: () => (/* binding */ listAppInfoTexts),
/* harmony export */   P8: () => (/* binding */ getStoreApp),
/* harmony export */   Xz: () => (/* binding */ listAppInfos),
/* harmony export */   jO: () => (/* binding */ listAgreementTerritories),
/* harmony export */   oj: () => (/* binding */ editableAppInfo)
/* harmony export */ });
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(246);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2033);


const most = 50;
const appQuery = {
    'fields[apps]': [
        'name',
        'bundleId',
        'primaryLocale',
        'contentRightsDeclaration',
        'appStoreVersions',
        'endUserLicenseAgreement',
    ],
    'fields[appStoreVersions]': ['platform', 'versionString', 'appVersionState'],
    include: ['appStoreVersions', 'endUserLicenseAgreement'],
    'limit[appStoreVersions]': most,
};
/** The app with its versions, in one request where it has fewer than 50. */
async function getStoreApp(api, ids) {
    const { app, included } = await (0,_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .findAppWith */ .rP)(api, ids, appQuery);
    const versionIds = new Set((app.relationships?.appStoreVersions?.data ?? []).map(({ id }) => id));
    const agreementId = app.relationships?.endUserLicenseAgreement?.data?.id;
    const versions = [];
    let licenseAgreement;
    for (const item of included ?? []) {
        if (item.type === 'appStoreVersions' && versionIds.has(item.id))
            versions.push((0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFrom */ .tv)(item));
        if (item.type === 'endUserLicenseAgreements' && item.id === agreementId) {
            licenseAgreement = { id: item.id, agreementText: item.attributes?.agreementText ?? '' };
        }
    }
    return {
        ...(0,_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .appFrom */ .Og)(app),
        contentRightsDeclaration: app.attributes?.contentRightsDeclaration ?? null,
        versions: versionIds.size < most ? versions : await (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .listVersions */ .yO)(api, app.id),
        licenseAgreement,
    };
}
const versionQuery = {
    include: ['appStoreVersionLocalizations', 'appStoreReviewDetail', 'appStoreVersionPhasedRelease', 'build'],
    'fields[builds]': ['version', 'processingState', 'expired', 'usesNonExemptEncryption', 'buildAudienceType'],
    'limit[appStoreVersionLocalizations]': most,
};
async function getVersionListing(api, id) {
    const { data, included } = await api.get('GET /v1/appStoreVersions/{id}', {
        path: { id },
        query: versionQuery,
    });
    const localizations = new Map();
    let reviewDetail;
    let build;
    for (const item of included ?? []) {
        if (item.type === 'appStoreVersionLocalizations') {
            localizations.set(item.attributes?.locale ?? '', stored(item));
        }
        if (item.type === 'appStoreReviewDetails')
            reviewDetail = stored(item);
        if (item.type === 'builds')
            build = stored(item);
    }
    return {
        id,
        attributes: valuesOf(data.attributes),
        localizations,
        reviewDetail,
        phasedReleaseId: data.relationships?.appStoreVersionPhasedRelease?.data?.id,
        build,
    };
}
const categoryRelations = [
    'primaryCategory',
    'primarySubcategoryOne',
    'primarySubcategoryTwo',
    'secondaryCategory',
    'secondarySubcategoryOne',
    'secondarySubcategoryTwo',
];
const appInfoQuery = {
    include: ['appInfoLocalizations', 'ageRatingDeclaration', ...categoryRelations],
    'limit[appInfoLocalizations]': most,
    limit: most,
};
/** One or two: the one in the store, and the one to edit. */
async function listAppInfos(api, appId) {
    const page = await api.get('GET /v1/apps/{id}/appInfos', { path: { id: appId }, query: appInfoQuery });
    return page.data.map((info) => appInfoFrom(info, page.included));
}
function appInfoFrom({ id, attributes, relationships }, included) {
    const ids = new Set((relationships?.appInfoLocalizations?.data ?? []).map((one) => one.id));
    const ratingId = relationships?.ageRatingDeclaration?.data?.id;
    const localizations = new Map();
    let ageRating;
    for (const item of included ?? []) {
        if (item.type === 'appInfoLocalizations' && ids.has(item.id)) {
            localizations.set(item.attributes?.locale ?? '', stored(item));
        }
        if (item.type === 'ageRatingDeclarations' && item.id === ratingId)
            ageRating = stored(item);
    }
    return {
        id,
        state: attributes?.state ?? attributes?.appStoreState ?? '',
        localizations,
        categories: Object.fromEntries(categoryRelations.map((name) => [name, relationships?.[name]?.data?.id ?? null])),
        ageRating,
    };
}
const editableInfoStates = new Set(['PREPARE_FOR_SUBMISSION', 'DEVELOPER_REJECTED', 'REJECTED']);
const partlyEditableInfoStates = new Set(['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW']);
/** The one that can be changed, if there is one. */
function editableAppInfo(infos) {
    return (infos.find(({ state }) => editableInfoStates.has(state)) ??
        infos.find(({ state }) => partlyEditableInfoStates.has(state)));
}
/** Reads the texts of the app info again: making a localization of a version makes one here. */
async function listAppInfoTexts(api, appInfoId) {
    const request = { path: { id: appInfoId }, query: { limit: 200 } };
    const texts = new Map();
    for await (const item of api.items('GET /v1/appInfos/{id}/appInfoLocalizations', request)) {
        texts.set(item.attributes?.locale ?? '', stored(item));
    }
    return texts;
}
/** Where the license agreement of the app's own is valid, as territory ids. */
async function listAgreementTerritories(api, id) {
    const request = { path: { id }, query: { limit: 200 } };
    const ids = [];
    for await (const territory of api.items('GET /v1/endUserLicenseAgreements/{id}/territories', request)) {
        ids.push(territory.id);
    }
    return ids;
}
function stored({ id, attributes }) {
    return { id, values: valuesOf(attributes) };
}
function valuesOf(attributes) {
    return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' || typeof value === 'boolean' ? value : null,
    ]));
}


/***/ }),

/***/ 2033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ createVersion),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   FW: () => (/* binding */ wasReleased),
/* harmony export */   PC: () => (/* binding */ isFirstVersion),
/* harmony export */   Xl: () => (/* binding */ isEditable),
/* harmony export */   tv: () => (/* binding */ versionFrom),
/* harmony export */   xN: () => (/* binding */ isPartlyEditable),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1011);

/** Every version of the app on every platform; Apple gives them in no order. */
async function listVersions(api, appId) {
    const request = {
        path: { id: appId },
        query: { 'fields[appStoreVersions]': ['platform', 'versionString', 'appVersionState'], limit: 200 },
    };
    const versions = [];
    for await (const item of api.items('GET /v1/apps/{id}/appStoreVersions', request))
        versions.push(versionFrom(item));
    return versions;
}
function versionFrom({ id, attributes, }) {
    return {
        id,
        platform: attributes?.platform ?? '',
        versionString: attributes?.versionString ?? '',
        state: attributes?.appVersionState ?? attributes?.appStoreState ?? '',
    };
}
const editableStates = new Set([
    'PREPARE_FOR_SUBMISSION',
    'DEVELOPER_REJECTED',
    'REJECTED',
    'METADATA_REJECTED',
    'INVALID_BINARY',
]);
/** In these Apple takes some changes and refuses others; which, it says itself. */
const partlyEditableStates = new Set(['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW']);
const liveStates = new Set([
    'READY_FOR_DISTRIBUTION',
    'READY_FOR_SALE',
    'PROCESSING_FOR_DISTRIBUTION',
    'PROCESSING_FOR_APP_STORE',
]);
const pastStates = new Set(['REPLACED_WITH_NEW_VERSION', 'REMOVED_FROM_SALE', 'DEVELOPER_REMOVED_FROM_SALE']);
function isEditable({ state }) {
    return editableStates.has(state);
}
function isPartlyEditable({ state }) {
    return partlyEditableStates.has(state);
}
function isLive({ state }) {
    return liveStates.has(state);
}
/** Whether people could ever get this version. */
function wasReleased(version) {
    return isLive(version) || pastStates.has(version.state);
}
/**
 * Picks the version to work on: the one with this number; else the draft, which takes the number; else a new one. Apple has one version
 * that is not released per platform, and a review is never cancelled to make room. Without a number: the draft, else the live one.
 */
function chooseVersion(versions, { versionString, platform }) {
    const own = versions
        .filter((version) => version.platform === platform)
        .sort((one, other) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(other.versionString, one.versionString));
    const named = own.find((version) => versionString !== undefined && (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameVersion */ .p)(version.versionString, versionString));
    const pending = own.find((version) => !wasReleased(version));
    const previous = own.find(wasReleased);
    if (named)
        return { kind: 'existing', version: named, renameTo: undefined };
    if (versionString === undefined) {
        const version = pending ?? own.find(isLive);
        return version ? { kind: 'existing', version, renameTo: undefined } : { kind: 'unnamed' };
    }
    if (!pending)
        return { kind: 'create', versionString, platform, previous };
    if (!isEditable(pending))
        return { kind: 'blocked', version: pending, versionString };
    return { kind: 'existing', version: pending, renameTo: versionString };
}
/** Apple refuses what's new on the first version of a platform. */
function isFirstVersion(versions, { id, platform }) {
    return !versions.some((version) => version.platform === platform && version.id !== id && wasReleased(version));
}
async function createVersion(api, { appId, platform, versionString }) {
    const body = {
        data: {
            type: 'appStoreVersions',
            attributes: { platform, versionString },
            relationships: { app: { data: { type: 'apps', id: appId } } },
        },
    };
    const find = async () => (await listVersions(api, appId)).find((version) => version.platform === platform && (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameVersion */ .p)(version.versionString, versionString));
    const made = await api.create('POST /v1/appStoreVersions', { body }, { find });
    return 'data' in made ? versionFrom(made.data) : made;
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

/***/ 2481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ looksLikeLocale),
/* harmony export */   T: () => (/* binding */ problemOfLocale)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _locales_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7632);


/** What is written for the language alone, or as other systems name it. */
const SUGGESTIONS = {
    ar: 'ar-SA',
    bn: 'bn-BD',
    de: 'de-DE',
    en: 'en-US',
    es: 'es-ES',
    fr: 'fr-FR',
    gu: 'gu-IN',
    kn: 'kn-IN',
    ml: 'ml-IN',
    mr: 'mr-IN',
    nb: 'no',
    nl: 'nl-NL',
    nn: 'no',
    or: 'or-IN',
    pa: 'pa-IN',
    pt: 'pt-PT',
    sl: 'sl-SI',
    ta: 'ta-IN',
    te: 'te-IN',
    ur: 'ur-PK',
    zh: 'zh-Hans',
    'zh-cn': 'zh-Hans',
    'zh-sg': 'zh-Hans',
    'zh-hk': 'zh-Hant',
    'zh-mo': 'zh-Hant',
    'zh-tw': 'zh-Hant',
    iw: 'he',
    in: 'id',
};
const KNOWN = new Set(_locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M);
const LANGUAGES = new Set([
    ..._locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.map((locale) => locale.slice(0, 2)),
    ...Object.keys(SUGGESTIONS).map((code) => code.slice(0, 2)),
]);
/**
 * Whether a word is meant as a locale, known or not: `en`, `en-US`, `en_us`, `zh-Hans`, `es-419`, but not `fix`, `ui` or `New`,
 * with which lines of plain text begin.
 */
function looksLikeLocale(word) {
    if (/^[a-z]{2}[-_][A-Z]{2}$/.test(word))
        return true;
    const isBare = /^[a-z]{2}$/.test(word);
    const hasRegion = /^[a-z]{2}[-_]([a-z]{4}|[a-z]{2}|\d{3}|[a-z]{4}[-_][a-z]{2})$/i.test(word);
    return (isBare || hasRegion) && LANGUAGES.has(word.slice(0, 2).toLowerCase());
}
/** Undefined for a locale of the App Store; otherwise what is wrong with it and which one was probably meant. */
function problemOfLocale(locale) {
    if (KNOWN.has(locale))
        return undefined;
    const suggestion = suggestLocale(locale);
    const hint = suggestion === undefined
        ? `The App Store has ${_locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.join(', ')}.`
        : `Did you mean ${suggestion}?`;
    return `${JSON.stringify(locale)} is not a locale of App Store Connect. ${hint}`;
}
function suggestLocale(locale) {
    const code = locale.replaceAll('_', '-').toLowerCase();
    const language = code.split('-')[0] ?? '';
    const ofLanguage = _locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.filter((known) => known.toLowerCase().split('-')[0] === language);
    const exact = _locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.find((known) => known.toLowerCase() === code);
    const only = ofLanguage.length === 1 ? ofLanguage[0] : undefined;
    return exact ?? SUGGESTIONS[code] ?? only ?? SUGGESTIONS[language] ?? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(locale, _locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M);
}


/***/ }),

/***/ 7632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ APP_STORE_LOCALES)
/* harmony export */ });
/**
 * The locales that App Store Connect takes. There is no endpoint that lists them; case matters.
 * https://developer.apple.com/help/app-store-connect/reference/app-information/app-store-localizations
 */
const APP_STORE_LOCALES = [
    'ar-SA',
    'bn-BD',
    'ca',
    'cs',
    'da',
    'de-DE',
    'el',
    'en-AU',
    'en-CA',
    'en-GB',
    'en-US',
    'es-ES',
    'es-MX',
    'fi',
    'fr-CA',
    'fr-FR',
    'gu-IN',
    'he',
    'hi',
    'hr',
    'hu',
    'id',
    'it',
    'ja',
    'kn-IN',
    'ko',
    'ml-IN',
    'mr-IN',
    'ms',
    'nl-NL',
    'no',
    'or-IN',
    'pa-IN',
    'pl',
    'pt-BR',
    'pt-PT',
    'ro',
    'ru',
    'sk',
    'sl-SI',
    'sv',
    'ta-IN',
    'te-IN',
    'th',
    'tr',
    'uk',
    'ur-PK',
    'vi',
    'zh-Hans',
    'zh-Hant',
];


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

/***/ 3796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseYamlTree),
/* harmony export */   V: () => (/* binding */ writeYaml),
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Reads YAML or JSON. All faults are told at once, with their lines. */
function parseYaml(text, { file, scalars = 'typed' } = {}) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const schema = scalars === 'text' ? 'failsafe' : 'core';
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema, lineCounter, prettyErrors: false });
    refuseErrors(document, lineCounter, file);
    return expand(document, file);
}
/** Aliases can make a short text endless; the parser stops there. */
function expand(document, file) {
    try {
        return document.toJS();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file ?? 'The text'} cannot be read as YAML: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
        });
    }
}
function refuseErrors(document, lineCounter, file) {
    const [first] = document.errors;
    if (first === undefined)
        return;
    const lineOf = (offset) => lineCounter.linePos(offset).line;
    const isTooDeep = ({ message }) => /call stack/i.test(message);
    const told = document.errors.some(isTooDeep)
        ? document.errors.filter(isTooDeep).slice(0, 1)
        : document.errors;
    const problems = told.slice(0, MOST_ERRORS).map((error) => {
        const message = isTooDeep(error) ? 'This has too many levels.' : error.message;
        return `${file ?? 'The text'}, line ${lineOf(error.pos[0])}: ${message}`;
    });
    const place = file === undefined ? {} : { place: { file, line: lineOf(first.pos[0]) } };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(problems, { cause: first, ...place });
}
const MOST_ERRORS = 20;
const MOST_LEVELS = 16;
/**
 * Reads YAML or JSON with the line of every part; undefined for a text that says nothing. Keys that are not unique, more levels than
 * any file of ours has, and aliases of what they stand in are errors.
 */
function parseYamlTree(text, file) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = withoutOverflow(file, () => 
    // The parser looks for a second key by comparing each with all others, which takes hours for a hostile file.
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'core', lineCounter, prettyErrors: false, uniqueKeys: false }));
    refuseErrors(document, lineCounter, file);
    if (document.contents === null)
        return undefined;
    return readTree(document, lineCounter, file);
}
function withoutOverflow(file, run) {
    try {
        return run();
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file} has too many levels.`, { cause: error, place: { file } });
    }
}
function readTree(document, lineCounter, file) {
    const lineOf = (node) => lineCounter.linePos(node.range[0]).line;
    const known = new Map();
    const open = new Set();
    // The parser's own way to an anchor goes through the whole document for each alias.
    const anchors = new Map();
    const refuse = (line, problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file}, line ${line}: ${problem}`, { place: { file, line } });
    function read(node) {
        const found = known.get(node);
        if (found !== undefined)
            return found;
        const line = lineOf(node);
        if (open.has(node))
            throw refuse(line, 'This contains itself.');
        if (open.size >= MOST_LEVELS)
            throw refuse(line, `This has more than ${MOST_LEVELS} levels.`);
        open.add(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        const made = make(node, line);
        open.delete(node);
        known.set(node, made);
        return made;
    }
    function make(node, line) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const target = anchors.get(node.source);
            if (target === undefined)
                throw refuse(line, `There is no anchor &${node.source}.`);
            return read(target);
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return { kind: 'map', line, entries: readEntries(node, line) };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return { kind: 'list', line, items: node.items.map(read) };
        return scalarFrom(node, line);
    }
    function readEntries(map, mapLine) {
        const seen = new Map();
        return map.items.map(({ key, value }) => {
            const line = key === null ? mapLine : lineOf(key);
            const keyNode = key === null ? undefined : read(key);
            if (keyNode?.kind !== 'scalar')
                throw refuse(line, 'A key must be a word.');
            const before = seen.get(keyNode.text);
            if (before !== undefined) {
                throw refuse(line, `${JSON.stringify(keyNode.text.slice(0, 60))} stands in line ${before} already.`);
            }
            seen.set(keyNode.text, line);
            return { key: keyNode.text, line, value: value === null ? nothingAt(line) : read(value) };
        });
    }
    return read(document.contents);
}
function nothingAt(line) {
    return { kind: 'scalar', line, value: null, text: '', isWritten: false, isLineByLine: false };
}
function scalarFrom(node, line) {
    const isPlain = node.type === undefined || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN;
    const isBlock = node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_FOLDED;
    const value = scalarValue(node.value);
    const text = typeof value === 'string' ? value : (node.source ?? '');
    const blankLines = isBlock ? (/^\n*/.exec(text)?.[0].length ?? 0) : 0;
    return {
        kind: 'scalar',
        line: isBlock ? line + 1 + blankLines : line,
        value,
        text,
        isWritten: !(isPlain && (node.source ?? '') === ''),
        isLineByLine: node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL,
    };
}
function scalarValue(value) {
    const type = typeof value;
    if (value === null || value === undefined)
        return null;
    return type === 'string' || type === 'number' || type === 'boolean' || type === 'bigint'
        ? value
        : String(value);
}
const STYLE = { lineWidth: 0, blockQuote: 'literal' };
/**
 * Writes YAML. Where there is a text already, what has not changed stays as it was written, with its comments and in its order; the
 * keys that `content` does not have are taken out. A list may also have been written as one text with commas. A text with aliases is
 * written anew, for a change at one place would be one at others.
 */
function writeYaml(content, before = '') {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(before, { schema: 'core' });
    if (document.errors.length > 0 || hasAlias(document) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents)) {
        return new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(content, { schema: 'core' }).toString(STYLE);
    }
    merge(document, document.contents, content);
    return document.toString(STYLE);
}
function hasAlias(document) {
    let count = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias() {
            count += 1;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return count > 0;
}
function merge(document, map, content) {
    const keyOf = (key) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key);
    for (const { key } of [...map.items])
        if (!Object.hasOwn(content, keyOf(key)))
            map.delete(key);
    for (const [key, value] of Object.entries(content)) {
        const node = map.items.find((pair) => keyOf(pair.key) === key)?.value;
        const isSection = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (isSection && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            merge(document, node, value);
        else if (!isSame(node, value))
            map.set(key, document.createNode(value));
    }
}
function isSame(node, value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        const isWritten = node.value !== null || node.source !== '';
        return isWritten && (node.value === value || (Array.isArray(value) && node.value === value.join(',')));
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || !Array.isArray(value))
        return false;
    const items = node.items.map((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) ? item.value : undefined));
    return items.length === value.length && items.every((item, index) => item === value[index]);
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

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planOutputs),
/* harmony export */   u: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7462);


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
    const changes = stages.flat();
    context.reach({ plan: JSON.stringify(changes.map(planned)), changes: String(changes.length) });
    context.showPlan(changes.map(planned), { isDryRun });
    if (changes.length === 0)
        log.info('Nothing to change.');
    for (const change of changes)
        log.info(`${isDryRun ? 'Would ' : 'To do: '}${sentence(change)}`);
    if (isDryRun)
        return false;
    const done = new Set();
    for (const stage of stages) {
        const list = Array.isArray(stage) ? stage : [stage];
        const failures = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresInParallel */ ._)(list, atOnce, async (change) => {
            await change.apply();
            done.add(change);
        });
        const [first] = failures;
        if (!first)
            continue;
        tellFailures(failures, { changes, done, log });
        throw first.error;
    }
    return true;
}
function tellFailures(failures, { changes, done, log }) {
    for (const { item, error } of failures) {
        const [reason = ''] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n');
        log.info(`Failed: ${sentence(item)}: ${reason}`);
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
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
function defineStep(definition) {
    return definition;
}


/***/ }),

/***/ 5603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateMetadata: () => (/* binding */ updateMetadata)
});

// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/common-inputs.ts + 1 modules
var common_inputs = __webpack_require__(8020);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
;// CONCATENATED MODULE: ./src/steps/update-metadata/declaration.ts



const declaration_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    metadataPath: (0,inputs/* text */.Qq)('The listing: a folder in the layout of fastlane deliver, a store.config.json, or an app-store.yml. Found by itself where there is one.').optional(),
    mode: (0,inputs/* choice */.Yq)('The direction: `push` makes App Store Connect as the files say, `pull` writes the files as App Store Connect is.', ['push', 'pull']).or('push'),
    removeLocales: (0,inputs/* flag */.Jt)('Remove locales that the listing does not have.').or(false),
    ifLocked: (0,inputs/* choice */.Yq)('What to do when App Store Connect does not let these values change in the present state of the version.', ['fail', 'skip']).or('fail'),
    planFile: (0,inputs/* text */.Qq)('With dry-run, the file to write the plan to; without, the plan that must still hold, or nothing is changed.').optional(),
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    versionId: 'Id of the version, once it exists.',
    version: 'Version whose listing it is.',
    platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
    versionState: "The state of the version, in Apple's words.",
    ...plan/* planOutputs */.i,
};

// EXTERNAL MODULE: ./src/app-store-connect/store/listing.ts
var store_listing = __webpack_require__(9058);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/files/listing/categories.ts
/** Apple's categories are words; only games and stickers have subcategories. */
const CATEGORIES = [
    'BOOKS',
    'BUSINESS',
    'DEVELOPER_TOOLS',
    'EDUCATION',
    'ENTERTAINMENT',
    'FINANCE',
    'FOOD_AND_DRINK',
    'GAMES',
    'GRAPHICS_AND_DESIGN',
    'HEALTH_AND_FITNESS',
    'LIFESTYLE',
    'MAGAZINES_AND_NEWSPAPERS',
    'MEDICAL',
    'MUSIC',
    'NAVIGATION',
    'NEWS',
    'PHOTO_AND_VIDEO',
    'PRODUCTIVITY',
    'REFERENCE',
    'SHOPPING',
    'SOCIAL_NETWORKING',
    'SPORTS',
    'STICKERS',
    'TRAVEL',
    'UTILITIES',
    'WEATHER',
];
const GAMES = [
    'GAMES_ACTION',
    'GAMES_ADVENTURE',
    'GAMES_BOARD',
    'GAMES_CARD',
    'GAMES_CASINO',
    'GAMES_CASUAL',
    'GAMES_FAMILY',
    'GAMES_MUSIC',
    'GAMES_PUZZLE',
    'GAMES_RACING',
    'GAMES_ROLE_PLAYING',
    'GAMES_SIMULATION',
    'GAMES_SPORTS',
    'GAMES_STRATEGY',
    'GAMES_TRIVIA',
    'GAMES_WORD',
];
const STICKERS = [
    'STICKERS_ANIMALS',
    'STICKERS_ART',
    'STICKERS_CELEBRATIONS',
    'STICKERS_CELEBRITIES',
    'STICKERS_CHARACTERS',
    'STICKERS_EATING_AND_DRINKING',
    'STICKERS_EMOJI_AND_EXPRESSIONS',
    'STICKERS_FASHION',
    'STICKERS_GAMING',
    'STICKERS_KIDS_AND_FAMILY',
    'STICKERS_MOVIES_AND_TV',
    'STICKERS_MUSIC',
    'STICKERS_PEOPLE',
    'STICKERS_PLACES_AND_OBJECTS',
    'STICKERS_SPORTS_AND_ACTIVITIES',
];
const SUBCATEGORIES = [...GAMES, ...STICKERS];
/**
 * Names from iTunes Connect that old fastlane folders still have, without the prefix `MZGenre.`.
 * https://docs.fastlane.tools/actions/deliver/#reference
 */
const OLD_CATEGORIES = {
    'Apps.DeveloperTools': 'DEVELOPER_TOOLS',
    'Apps.Food_Drink': 'FOOD_AND_DRINK',
    'Apps.GraphicsDesign': 'GRAPHICS_AND_DESIGN',
    'Apps.Newsstand': 'MAGAZINES_AND_NEWSPAPERS',
    'Apps.Shopping': 'SHOPPING',
    Book: 'BOOKS',
    Healthcare_Fitness: 'HEALTH_AND_FITNESS',
    Photography: 'PHOTO_AND_VIDEO',
    SocialNetworking: 'SOCIAL_NETWORKING',
    ...plainWords(CATEGORIES, ''),
};
const OLD_SUBCATEGORIES = {
    'Apps.Stickers.BirthdaysAndCelebrations': 'STICKERS_CELEBRATIONS',
    'Apps.Stickers.Emotions': 'STICKERS_EMOJI_AND_EXPRESSIONS',
    'Apps.Stickers.FoodAndDrink': 'STICKERS_EATING_AND_DRINKING',
    'Apps.Stickers.Games': 'STICKERS_GAMING',
    'Apps.Stickers.KidsAndFamily': 'STICKERS_KIDS_AND_FAMILY',
    'Apps.Stickers.MoviesAndTV': 'STICKERS_MOVIES_AND_TV',
    'Apps.Stickers.Places': 'STICKERS_PLACES_AND_OBJECTS',
    'Apps.Stickers.Sports': 'STICKERS_SPORTS_AND_ACTIVITIES',
    Arcade: 'GAMES_CASUAL',
    RolePlaying: 'GAMES_ROLE_PLAYING',
    ...plainWords(GAMES, 'GAMES_'),
    ...stickerWords(),
};
/** `TRAVEL` was `Travel`; names of several words were written in other ways. */
function plainWords(values, prefix) {
    const single = values.filter((value) => /^[A-Z]+$/.test(value.slice(prefix.length)));
    return Object.fromEntries(single.map((value) => [titleOf(value.slice(prefix.length)), value]));
}
function stickerWords() {
    const words = plainWords(STICKERS, 'STICKERS_');
    return Object.fromEntries(Object.entries(words).map(([word, value]) => [`Apps.Stickers.${word}`, value]));
}
function titleOf(word) {
    return word.slice(0, 1) + word.slice(1).toLowerCase();
}

;// CONCATENATED MODULE: ./src/files/listing/fields.ts
function textOf(kind) {
    return (description, options = {}) => ({ kind, description, ...options });
}
const fields_text = textOf('text');
const url = textOf('url');
const keywords = textOf('keywords');
const email = textOf('email');
const phone = textOf('phone');
const secret = textOf('secret');
const versionNumber = textOf('version');
const locale = textOf('locale');
const file = textOf('file');
function date(description, options = {}) {
    return { kind: 'date', description, ...options };
}
function flag(description) {
    return { kind: 'flag', description };
}
function choice(description, values, options = {}) {
    return { kind: 'choice', description, values, ...options };
}
function list(description, { pattern, example }) {
    return { kind: 'list', description, pattern, example };
}
function isFieldName(fields, name) {
    return Object.hasOwn(fields, name);
}

;// CONCATENATED MODULE: ./src/files/listing/definition.ts


/**
 * All that a listing can say, in Apple's words. The readers, the JSON Schema, the writers and the rules about lengths are made
 * from it. Limits are those of App Store Connect.
 * https://developer.apple.com/help/app-store-connect/reference/app-information/platform-version-information
 */
const appInfoTexts = {
    name: fields_text('The name of the app in the store.', { shortest: 2, longest: 30 }),
    subtitle: fields_text('A summary that stands below the name.', { longest: 30, isClearable: true }),
    privacyPolicyUrl: url('The page with the privacy policy.', { longest: 255, isClearable: true }),
    privacyChoicesUrl: url('The page where people choose what happens to their data.', {
        longest: 255,
        isClearable: true,
    }),
    privacyPolicyText: fields_text('The privacy policy itself; for apps on Apple TV.', {
        isLong: true,
        isClearable: true,
    }),
};
const versionTexts = {
    description: fields_text('What the app is and does, in plain text.', { longest: 4000, isLong: true }),
    keywords: keywords('Words to find the app by: a list, or a text with commas.', { longest: 100 }),
    promotionalText: fields_text('A text above the description that can be changed at any time.', {
        longest: 170,
        isLong: true,
        isClearable: true,
    }),
    whatsNew: fields_text("What's new in this version; not for the first one.", {
        longest: 4000,
        isLong: true,
        isClearable: true,
    }),
    supportUrl: url('The page with support for the app.', { longest: 255 }),
    marketingUrl: url('The page that presents the app.', { longest: 255, isClearable: true }),
};
const appFields = {
    primaryLocale: locale('The locale that stands in where another one has no texts.'),
    contentRightsDeclaration: choice('Whether the app shows content of others.', [
        'DOES_NOT_USE_THIRD_PARTY_CONTENT',
        'USES_THIRD_PARTY_CONTENT',
    ]),
};
const versionFields = {
    versionString: versionNumber('The version that is edited, or made when it does not exist.', {
        longest: 18,
    }),
    copyright: fields_text('Who owns the rights, after the year: 2026 Example Ltd.', {
        longest: 200,
        isClearable: true,
    }),
    releaseType: choice('When an approved version is released.', ['MANUAL', 'AFTER_APPROVAL', 'SCHEDULED']),
    earliestReleaseDate: date('With SCHEDULED: the whole hour at which it is released at the earliest.', {
        isClearable: true,
    }),
    phasedRelease: flag('Whether automatic updates are spread over 7 days. false takes a phased release away.'),
};
const category = { spellings: OLD_CATEGORIES };
const subcategory = { isClearable: true, spellings: OLD_SUBCATEGORIES };
const categoryFields = {
    primaryCategory: choice('Where the app is found.', CATEGORIES, category),
    primarySubcategoryOne: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    primarySubcategoryTwo: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    secondaryCategory: choice('Where the app is found as well.', CATEGORIES, {
        isClearable: true,
        ...category,
    }),
    secondarySubcategoryOne: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    secondarySubcategoryTwo: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
};
function howMuch(what) {
    return choice(`How much there is of this: ${what}.`, [
        'NONE',
        'INFREQUENT_OR_MILD',
        'FREQUENT_OR_INTENSE',
        'INFREQUENT',
        'FREQUENT',
    ]);
}
/** https://developer.apple.com/documentation/appstoreconnectapi/ageratingdeclaration */
const ageRatingFields = {
    alcoholTobaccoOrDrugUseOrReferences: howMuch('use of alcohol, tobacco or drugs'),
    contests: howMuch('contests'),
    gamblingSimulated: howMuch('simulated gambling'),
    gunsOrOtherWeapons: howMuch('guns or other weapons'),
    horrorOrFearThemes: howMuch('horror or fear'),
    matureOrSuggestiveThemes: howMuch('mature or suggestive themes'),
    medicalOrTreatmentInformation: howMuch('information about medicine or treatment'),
    profanityOrCrudeHumor: howMuch('profanity or crude humor'),
    sexualContentGraphicAndNudity: howMuch('graphic sexual content and nudity'),
    sexualContentOrNudity: howMuch('sexual content or nudity'),
    violenceCartoonOrFantasy: howMuch('cartoon or fantasy violence'),
    violenceRealistic: howMuch('realistic violence'),
    violenceRealisticProlongedGraphicOrSadistic: howMuch('prolonged graphic or sadistic violence'),
    advertising: flag('Whether there is advertising.'),
    ageAssurance: flag('Whether the age of people is checked.'),
    gambling: flag('Whether people can gamble for money.'),
    healthOrWellnessTopics: flag('Whether it is about health or wellness.'),
    lootBox: flag('Whether there are loot boxes.'),
    messagingAndChat: flag('Whether people can send messages to each other.'),
    parentalControls: flag('Whether there are parental controls.'),
    socialMedia: flag('Whether it is a social medium; goes with userGeneratedContent.'),
    socialMediaAgeRestricted: flag('Whether the social medium is closed to the young; goes with socialMedia.'),
    unrestrictedWebAccess: flag('Whether people can reach any page of the web.'),
    userGeneratedContent: flag('Whether people can publish what they made.'),
    kidsAgeBand: choice('For the Kids category alone.', ['FIVE_AND_UNDER', 'SIX_TO_EIGHT', 'NINE_TO_ELEVEN'], {
        isClearable: true,
    }),
    ageRatingOverrideV2: choice('A higher rating than the answers give.', [
        'NONE',
        'NINE_PLUS',
        'THIRTEEN_PLUS',
        'SIXTEEN_PLUS',
        'EIGHTEEN_PLUS',
        'UNRATED',
    ]),
    ageRatingOverride: choice('The former ageRatingOverrideV2.', [
        'NONE',
        'NINE_PLUS',
        'THIRTEEN_PLUS',
        'SIXTEEN_PLUS',
        'SEVENTEEN_PLUS',
        'UNRATED',
    ]),
    koreaAgeRatingOverride: choice('A higher rating for Korea.', ['NONE', 'FIFTEEN_PLUS', 'NINETEEN_PLUS']),
    developerAgeRatingInfoUrl: url('A page of yours about the rating.', { longest: 255, isClearable: true }),
};
const reviewDetailFields = {
    contactFirstName: fields_text('The first name of whom the reviewers ask.'),
    contactLastName: fields_text('The last name of whom the reviewers ask.'),
    contactPhone: phone('The phone number with + and the country code.'),
    contactEmail: email('The e-mail address of whom the reviewers ask.'),
    demoAccountName: fields_text('The name with which the reviewers sign in.', { isClearable: true }),
    demoAccountPassword: secret('The password with which the reviewers sign in.', { isClearable: true }),
    demoAccountRequired: flag('Whether one must sign in to see all of the app.'),
    notes: fields_text('What the reviewers should know.', { longest: 4000, isLong: true, isClearable: true }),
    attachment: file('The path of a file for the reviewers, seen from this file.', { isClearable: true }),
};
const licenseAgreementFields = {
    agreementText: fields_text("Your own license agreement; null goes back to Apple's.", {
        isLong: true,
        isClearable: true,
    }),
    territories: list('Where it is valid.', { pattern: '^[A-Z]{3}$', example: 'USA' }),
};
/** What is not said per locale, by the name of its section. */
const sections = {
    app: appFields,
    version: versionFields,
    categories: categoryFields,
    ageRating: ageRatingFields,
    reviewDetail: reviewDetailFields,
    licenseAgreement: licenseAgreementFields,
};
/** What is said per locale. */
const localeTexts = { ...appInfoTexts, ...versionTexts };

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/locale.ts
var files_locale = __webpack_require__(2481);
// EXTERNAL MODULE: ./src/files/text-file.ts
var text_file = __webpack_require__(5279);
// EXTERNAL MODULE: ./src/files/yaml.ts
var yaml = __webpack_require__(3796);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/files/locales.ts
var locales = __webpack_require__(7632);
;// CONCATENATED MODULE: ./src/files/listing/finding.ts
/** A word as it can stand in a message, however long or odd it is. */
function quote(word) {
    return JSON.stringify(word.length > 60 ? `${word.slice(0, 59)}…` : word);
}

;// CONCATENATED MODULE: ./src/files/listing/listing.ts

function emptyListing(layout, path) {
    return {
        layout,
        path,
        locales: new Map(),
        app: {},
        version: {},
        categories: {},
        ageRating: {},
        reviewDetail: {},
        licenseAgreement: {},
    };
}
/** The form in which texts of the files and of App Store Connect can be compared. */
function normalizeText(text) {
    return text
        .normalize('NFC')
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .trim();
}
/** What a listing says that must not be shown, to be masked before anything is logged. */
function secretsOf({ reviewDetail }) {
    const { value } = reviewDetail.demoAccountPassword ?? {};
    return value ? [value] : [];
}
/** Names and entries of what is declared, in the order of the definition. */
function entriesOf(fields, values) {
    return Object.keys(fields).flatMap((name) => {
        const entry = values[name];
        return entry === undefined ? [] : [[name, entry]];
    });
}
/** All texts of a locale under their own names; those of the version and of the app info differ. */
function textsOf({ appInfo, version }) {
    return { ...appInfo, ...version };
}
function localeListing(texts, place) {
    return { place, appInfo: pick(appInfoTexts, texts), version: pick(versionTexts, texts) };
}
function pick(fields, values) {
    const picked = {};
    for (const name of Object.keys(fields)) {
        if (values[name] !== undefined)
            picked[name] = values[name];
    }
    return picked;
}

;// CONCATENATED MODULE: ./src/files/listing/field-reader.ts






function report(source, rule, level, line, message) {
    source.findings.push({ rule, level, message, place: { file: source.file, line } });
}
/**
 * Reads one value. Undefined where it says nothing: empty, or wrong and told. `null` and `~`, when they are written, clear the field.
 */
function readField(field, node, label, source) {
    const place = { file: source.file, line: node.line };
    if (node.kind === 'scalar' && node.value === null) {
        if (!node.isWritten)
            return undefined;
        if (field.isClearable)
            return { value: null, place };
        report(source, 'clear', 'error', node.line, `${label} cannot be cleared. Leave it out to leave it alone.`);
        return undefined;
    }
    if (field.kind === 'list' || (field.kind === 'keywords' && node.kind === 'list')) {
        const items = readItems(node, label, source);
        if (items === undefined || items.length === 0)
            return undefined;
        if (field.kind === 'list')
            return { value: items, place };
        const joined = normalizeText(items.join(','));
        return joined === '' ? undefined : { value: joined, place };
    }
    if (node.kind !== 'scalar') {
        const found = node.kind === 'map' ? 'a map' : 'a list';
        report(source, 'kind', 'error', node.line, `${label} is ${found}, but must be ${kindName(field)}.`);
        return undefined;
    }
    return readScalar(field, node, label, source);
}
function kindName(field) {
    if (field.kind === 'flag')
        return 'true or false';
    if (field.kind === 'list')
        return 'a list';
    if (field.kind === 'choice')
        return `one of ${field.values.join(', ')}`;
    return field.kind === 'keywords' ? 'a text or a list of texts' : 'a text';
}
function readItems(node, label, source) {
    const items = node.kind === 'list' ? node.items : [node];
    const texts = items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : []));
    if (texts.length < items.length || node.kind === 'map') {
        report(source, 'kind', 'error', node.line, `${label} must be a list of texts.`);
        return undefined;
    }
    return node.kind === 'list' ? texts : texts.flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
}
function readScalar(field, node, label, source) {
    const place = { file: source.file, line: node.line };
    const text = field.kind === 'text' && field.isLong ? normalizeText(node.text) : node.text.trim();
    if (text === '')
        return undefined;
    switch (field.kind) {
        case 'flag':
            return readFlag(text, { label, place, source, line: node.line });
        case 'date':
            return readDate(text, { label, place, source, line: node.line });
        case 'choice':
            return readChoice(field, text, { label, place, source, line: node.line });
        case 'secret':
        case 'file':
            return { value: text, place };
        default: {
            const value = normalizeText(text);
            return { value, place, ...(node.isLineByLine && value.includes('\n') ? { isLineByLine: true } : {}) };
        }
    }
}
function readFlag(text, { label, place, source, line }) {
    const word = text.toLowerCase();
    if (word === 'true' || word === 'false')
        return { value: word === 'true', place };
    report(source, 'kind', 'error', line, `${label} is ${quote(text)}, but must be true or false.`);
    return undefined;
}
function readChoice(field, text, { label, place, source, line }) {
    if (field.values.includes(text))
        return { value: text, place };
    const old = text.replace(/^MZGenre\./, '');
    const spelt = field.spellings !== undefined && Object.hasOwn(field.spellings, old) ? field.spellings[old] : undefined;
    if (spelt !== undefined) {
        report(source, 'old-name', 'notice', line, `${label}: ${text} is called ${spelt} today.`);
        return { value: spelt, place };
    }
    const close = text.length > 60 ? undefined : (0,nearest/* nearest */.p)(text, field.values);
    const hint = close === undefined ? `It must be one of ${field.values.join(', ')}.` : `Did you mean ${close}?`;
    report(source, 'value', 'error', line, `${label} is ${quote(text)}. ${hint}`);
    return undefined;
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** Apple takes whole hours only; fastlane and EAS round down as well. */
function readDate(text, { label, place, source, line }) {
    const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) {
        const problem = `${label} is ${quote(text)}, but must be an instant with its zone, such as 2026-12-24T09:00:00Z.`;
        report(source, 'date', 'error', line, problem);
        return undefined;
    }
    const value = wholeHour(time);
    if (Date.parse(value) !== time) {
        report(source, 'date', 'warning', line, `${label}: Apple takes whole hours only, so this is ${value}.`);
    }
    return { value, place };
}
/** The hour in which an instant lies, as it is sent to Apple. */
function wholeHour(timeMs) {
    return `${new Date(timeMs).toISOString().slice(0, 13)}:00:00Z`;
}
const MOST_UNKNOWN = 20;
/** Reads a map whose keys are fields. Unknown keys are told, with the nearest. */
function readSection(fields, node, { source, labelOf = (name) => name, nameOf = (key) => key, ...options }) {
    const values = {};
    const unknown = [];
    for (const entry of entriesIn(node, labelOf(''), source)) {
        const name = nameOf(entry.key);
        if (name === undefined || !isFieldName(fields, name))
            unknown.push(entry);
        else {
            const field = fields[name];
            const value = field && readField(field, entry.value, labelOf(entry.key), source);
            if (value !== undefined)
                values[name] = value;
        }
    }
    reportUnknown(unknown, options.keys ?? Object.keys(fields), source, options.unknownLevel);
    // Each value was read by the field of its name, which is what the type says.
    return values;
}
/** The entries of a map; none, and told, where it is something else. Nothing at all says nothing. */
function entriesIn(node, label, source) {
    if (node.kind === 'map')
        return node.entries;
    if (node.kind === 'scalar' && !node.isWritten)
        return [];
    report(source, 'kind', 'error', node.line, `${label.trim() || 'This'} must be a map of names to values.`);
    return [];
}
function reportUnknown(entries, known, source, level = 'error') {
    for (const { key, line } of entries.slice(0, MOST_UNKNOWN)) {
        report(source, 'unknown-key', level, line, `There is no ${quote(key)} here. ${hintFor(key, known)}`);
    }
    const rest = entries[MOST_UNKNOWN];
    if (rest !== undefined) {
        const count = entries.length - MOST_UNKNOWN;
        report(source, 'unknown-key', level, rest.line, `${count} more keys are not known.`);
    }
}
function hintFor(word, known) {
    const close = word.length > 60 ? undefined : (0,nearest/* nearest */.p)(word, known);
    return close === undefined ? `There is ${known.join(', ')}.` : `Did you mean ${close}?`;
}
/** Which names are locales of App Store Connect, and what is wrong with those that are not. */
function sortLocales(names) {
    const known = new Set(names.filter((name) => locales/* APP_STORE_LOCALES */.M.includes(name)));
    const unknown = names.filter((name) => !known.has(name));
    const problems = unknown
        .slice(0, MOST_UNKNOWN)
        .map((name) => ({ name, problem: problemOfName(name, names) }));
    return { known, problems, more: unknown.length - problems.length };
}
const LONG_NAME = 36;
function problemOfName(name, all) {
    if (name.length >= LONG_NAME)
        return `${quote(name)} is not a locale of App Store Connect.`;
    const problem = (0,files_locale/* problemOfLocale */.T)(name) ?? '';
    const twin = all.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
    return twin === undefined ? problem : `${problem} There is ${quote(twin)} as well: keep one of them.`;
}
/** The entries whose keys are locales. The others are told. */
function localesIn(entries, source) {
    const { known, problems, more } = sortLocales(entries.map(({ key }) => key));
    const lineOf = new Map(entries.map(({ key, line }) => [key, line]));
    for (const { name, problem } of problems)
        report(source, 'locale', 'error', lineOf.get(name) ?? 1, problem);
    const last = entries.at(-1);
    if (more > 0 && last)
        report(source, 'locale', 'error', last.line, `${more} more names are not locales.`);
    return entries.filter(({ key }) => known.has(key));
}

;// CONCATENATED MODULE: ./src/files/listing/age-rating.ts



/** Questions as iTunes Connect named them, without the prefix `MZGenre.`; fastlane takes them still. */
const OLD_QUESTIONS = {
    ALCOHOL_TOBACCO_DRUGS: 'alcoholTobaccoOrDrugUseOrReferences',
    CARTOON_FANTASY_VIOLENCE: 'violenceCartoonOrFantasy',
    GAMBLING: 'gamblingSimulated',
    GAMBLING_CONTESTS: 'gamblingAndContests',
    GRAPHIC_SEXUAL_CONTENT_NUDITY: 'sexualContentGraphicAndNudity',
    HORROR: 'horrorOrFearThemes',
    MATURE_SUGGESTIVE: 'matureOrSuggestiveThemes',
    MEDICAL_TREATMENT_INFO: 'medicalOrTreatmentInformation',
    PROFANITY_CRUDE_HUMOR: 'profanityOrCrudeHumor',
    PROLONGED_GRAPHIC_SADISTIC_REALISTIC_VIOLENCE: 'violenceRealisticProlongedGraphicOrSadistic',
    REALISTIC_VIOLENCE: 'violenceRealistic',
    SEXUAL_CONTENT_NUDITY: 'sexualContentOrNudity',
    UNRESTRICTED_WEB_ACCESS: 'unrestrictedWebAccess',
};
const OLD_LEVELS = ['NONE', 'INFREQUENT_OR_MILD', 'FREQUENT_OR_INTENSE'];
/**
 * Reads the answers for the age rating, also as they were given before: numbers from 0 to 2, names of iTunes Connect, and the two
 * questions that Apple has taken away. Where an old answer could mean several new ones, it is an error that says which.
 */
function readAgeRating(node, label, source) {
    const gone = [];
    const entries = entriesIn(node, label, source).flatMap(({ key, line, value }) => {
        const word = key.replace(/^MZGenre\./, '');
        const name = Object.hasOwn(OLD_QUESTIONS, word) ? (OLD_QUESTIONS[word] ?? word) : word;
        if (name === 'gamblingAndContests' || name === 'seventeenPlus') {
            gone.push({ name, value, line });
            return [];
        }
        if (name !== key && isFieldName(ageRatingFields, name)) {
            report(source, 'old-name', 'notice', line, `${key} is called ${name} today.`);
        }
        return [{ key: isFieldName(ageRatingFields, name) ? name : key, line, value: withoutNumber(name, value) }];
    });
    const answers = readSection(ageRatingFields, { kind: 'map', line: node.line, entries }, { source });
    for (const { name, value, line } of gone) {
        const isYes = value.kind === 'scalar' && /^(true|1)$/i.test(value.text);
        const isNo = value.kind === 'scalar' && /^(false|0)$/i.test(value.text);
        if (name === 'seventeenPlus')
            tellSeventeenPlus({ isYes, line, answers, source });
        else if (isYes || isNo)
            splitGambling({ isYes, line, answers, source });
        else
            report(source, 'kind', 'error', line, `${name} must be true or false.`);
    }
    return answers;
}
function withoutNumber(name, value) {
    if (value.kind !== 'scalar' || !isFieldName(ageRatingFields, name))
        return value;
    const { kind } = ageRatingFields[name];
    if (kind === 'flag' && /^[01]$/.test(value.text))
        return { ...value, value: value.text === '1', text: value.text === '1' ? 'true' : 'false' };
    const level = /^[012]$/.test(value.text) ? OLD_LEVELS[Number(value.text)] : undefined;
    return kind === 'choice' && level !== undefined ? { ...value, value: level, text: level } : value;
}
/** EAS asks everybody for `seventeenPlus`, so `false` is nothing to tell. */
function tellSeventeenPlus({ isYes, line, answers, source }) {
    if (!isYes || answers.ageRatingOverrideV2 !== undefined)
        return;
    const message = 'Apple has no seventeenPlus any more. Write ageRatingOverrideV2: SIXTEEN_PLUS or EIGHTEEN_PLUS in its place.';
    report(source, 'age-rating', 'error', line, message);
}
function splitGambling({ isYes, line, answers, source }) {
    const place = { file: source.file, line };
    if (isYes && answers.contests === undefined) {
        const message = 'Apple has split gamblingAndContests. Write gambling: true or false, and contests: NONE, INFREQUENT or FREQUENT.';
        report(source, 'age-rating', 'error', line, message);
        return;
    }
    const message = 'Apple has split gamblingAndContests into gambling and contests.';
    report(source, 'age-rating', 'notice', line, message);
    answers.gambling ??= { value: isYes, place };
    answers.contests ??= { value: 'NONE', place };
}

;// CONCATENATED MODULE: ./src/files/listing/app-store-yaml.ts







/** 50 locales with all that they may say, in scripts that take three bytes for a letter. */
const MAX_BYTES = 2 * 1024 * 1024;
const DEFAULT_LOCALE = 'default';
/**
 * Reads our own layout, one file for all. A key without a value and an empty text leave a field alone; `null` or `~`, written out, clear
 * it. `default` among the locales stands in for the keys that another locale does not have.
 */
async function readAppStoreYaml(path) {
    const listing = emptyListing('app-store-yaml', path);
    const source = { file: path, findings: [] };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(path, MAX_BYTES), path);
    const unknown = [];
    for (const entry of root === undefined ? [] : entriesIn(root, 'The file', source)) {
        if (!readPart(listing, entry, source))
            unknown.push(entry);
    }
    reportUnknown(unknown, [...Object.keys(sections), 'locales'], source);
    const { attachment } = listing.reviewDetail;
    if (attachment?.value)
        attachment.value = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), attachment.value);
    return { listing, findings: source.findings };
}
/** Whether there is a part of this name. */
function readPart(listing, { key, value: node }, source) {
    const labelOf = (name) => (name === '' ? key : `${key}.${name}`);
    switch (key) {
        case '$schema':
            return true;
        case 'locales':
            readLocales(listing, node, source);
            return true;
        case 'ageRating':
            listing.ageRating = readAgeRating(node, key, source);
            return true;
        case 'app':
            listing.app = readSection(sections.app, node, { source, labelOf });
            return true;
        case 'version':
            listing.version = readSection(sections.version, node, { source, labelOf });
            return true;
        case 'categories':
            listing.categories = readSection(sections.categories, node, { source, labelOf });
            return true;
        case 'reviewDetail':
            listing.reviewDetail = readSection(sections.reviewDetail, node, { source, labelOf });
            return true;
        case 'licenseAgreement':
            listing.licenseAgreement = readSection(sections.licenseAgreement, node, { source, labelOf });
            return true;
        default:
            return false;
    }
}
function readLocales(listing, node, source) {
    const entries = entriesIn(node, 'locales', source);
    const defaults = entries.find(({ key }) => key === DEFAULT_LOCALE);
    const fallback = Object.entries(defaults === undefined ? {} : readTexts(defaults, source));
    const others = entries.filter((entry) => entry !== defaults);
    for (const entry of localesIn(others, source)) {
        const own = new Set(entry.value.kind === 'map' ? entry.value.entries.map(({ key }) => key) : []);
        const inherited = Object.fromEntries(fallback.filter(([name]) => !own.has(name)));
        const texts = { ...inherited, ...readTexts(entry, source) };
        listing.locales.set(entry.key, localeListing(texts, { file: source.file, line: entry.line }));
    }
    if (defaults !== undefined && fallback.length > 0 && others.length === 0) {
        const message = 'default has texts, but there is no locale that they could stand in for. Write one, such as en-US: {}.';
        report(source, 'default', 'warning', defaults.line, message);
    }
}
function readTexts({ key: locale, value }, source) {
    const saysNothing = value.kind === 'scalar' && value.value === null;
    if (saysNothing)
        return {};
    const labelOf = (name) => (name === '' ? locale : `${name} of ${locale}`);
    return readSection(localeTexts, value, { source, labelOf });
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-layout.ts
/**
 * Where fastlane deliver keeps what. A file whose whole content is `<clear>` is ours: fastlane has no way to clear a field, and an
 * empty file leaves it alone in both.
 * https://docs.fastlane.tools/actions/deliver/
 */
const CLEAR = '<clear>';
const REVIEW_FOLDER = 'review_information';
const DEFAULT_FOLDER = 'default';
const LOCALE_FILES = {
    'name.txt': 'name',
    'subtitle.txt': 'subtitle',
    'privacy_url.txt': 'privacyPolicyUrl',
    'apple_tv_privacy_policy.txt': 'privacyPolicyText',
    'description.txt': 'description',
    'keywords.txt': 'keywords',
    'promotional_text.txt': 'promotionalText',
    'release_notes.txt': 'whatsNew',
    'support_url.txt': 'supportUrl',
    'marketing_url.txt': 'marketingUrl',
};
const COPYRIGHT_FILE = 'copyright.txt';
const CATEGORY_FILES = {
    'primary_category.txt': 'primaryCategory',
    'primary_first_sub_category.txt': 'primarySubcategoryOne',
    'primary_second_sub_category.txt': 'primarySubcategoryTwo',
    'secondary_category.txt': 'secondaryCategory',
    'secondary_first_sub_category.txt': 'secondarySubcategoryOne',
    'secondary_second_sub_category.txt': 'secondarySubcategoryTwo',
};
/** In the order in which they count: fastlane prefers the old names where both have a text. */
const REVIEW_FILES = {
    'first_name.txt': 'contactFirstName',
    'last_name.txt': 'contactLastName',
    'phone_number.txt': 'contactPhone',
    'email_address.txt': 'contactEmail',
    'demo_user.txt': 'demoAccountName',
    'demo_password.txt': 'demoAccountPassword',
    'demo_account_required.txt': 'demoAccountRequired',
    'notes.txt': 'notes',
};
const OLD_REVIEW_FILES = {
    'review_first_name.txt': 'contactFirstName',
    'review_last_name.txt': 'contactLastName',
    'review_phone_number.txt': 'contactPhone',
    'review_email.txt': 'contactEmail',
    'review_demo_user.txt': 'demoAccountName',
    'review_demo_password.txt': 'demoAccountPassword',
    'review_notes.txt': 'notes',
    'demo_required.txt': 'demoAccountRequired',
};
/** The names under which people keep the file of deliver's option `app_rating_config_path`, in the folder or beside it. */
const AGE_RATING_FILES = [
    'app_rating_config.json',
    'app_store_rating_config.json',
    'age_rating_config.json',
    'age_rating.json',
    'app_rating.json',
    'rating_config.json',
    'ratings_config.json',
    'itunes_rating_config.json',
];
/** Folders that are there for something else. */
const OTHER_FOLDERS = new Set(['android', 'fonts', 'screenshots', 'previews']);
/** What fastlane has a place for, and App Store Connect has not (or not here). */
const UNSUPPORTED_FOLDERS = {
    trade_representative_contact_information: 'Apple does not ask for a trade representative any more.',
    app_clip_review_information: 'App Clips are not among what this step writes.',
    appletv: 'Texts are the same for all devices; the folder is for screenshots.',
    imessage: 'Texts are the same for all devices; the folder is for screenshots.',
};
/** Files that are there for people. */
function isForPeople(name) {
    return name.startsWith('.') || /^(readme|changelog|license)\b/i.test(name) || /\.md$/i.test(name);
}

;// CONCATENATED MODULE: ./src/files/listing/written-listing.ts








function nothingWritten() {
    return { written: [], removed: [], notHeld: [] };
}
/** The listing with what is never taken from App Store Connect as the files have it: passwords, and the path of the attachment. */
function withKept(listing, current, { secrets = 'leave' }) {
    const { demoAccountPassword, attachment, ...reviewDetail } = listing.reviewDetail;
    const password = secrets === 'write' ? demoAccountPassword : current?.reviewDetail.demoAccountPassword;
    const file = attachment ?? current?.reviewDetail.attachment;
    return {
        ...listing,
        reviewDetail: {
            ...reviewDetail,
            ...(password === undefined ? {} : { demoAccountPassword: password }),
            ...(file === undefined ? {} : { attachment: file }),
        },
    };
}
/** The locales that can be written. Others are told: a name that is no locale could be a path. */
function localesToWrite(listing, result) {
    return [...listing.locales].filter(([locale]) => {
        const isKnown = (0,files_locale/* problemOfLocale */.T)(locale.slice(0, 40)) === undefined;
        if (!isKnown)
            result.notHeld.push(`${quote(locale)} is not a locale that this action knows; it is left out.`);
        return isKnown;
    });
}
/** Whether a text comes back from a file as it was. */
function canHold({ value }) {
    if (typeof value !== 'string')
        return true;
    return value !== CLEAR && value.isWellFormed() && !value.includes('\0');
}
function tellNotHeld(fields, values, { of, layout, result }) {
    for (const [name] of entriesOf(fields, values))
        result.notHeld.push(`${layout} has no place for ${name}${of}.`);
}
function tellSections(listing, names, { layout, result }) {
    for (const name of names)
        tellNotHeld(sections[name], listing[name], { of: '', layout, result });
}
/** Writes a file unless it has this text already, whatever its line ends are. */
async function writeIfNew(file, text, result) {
    if ((await textIn(file))?.replaceAll('\r\n', '\n') === text)
        return;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, text);
    result.written.push(file);
}
/** Undefined where there is no text. */
async function textIn(file) {
    return await (0,text_file/* readTextFile */.G)(file, Number.POSITIVE_INFINITY).catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/files/listing/app-store-yaml-writer.ts






/**
 * Writes a listing as our own layout, which holds all of it. Comments, order and the way of writing stay where the value is the same;
 * `default` goes, for every locale has its own texts then.
 */
async function writeAppStoreYaml(listing, path, options = {}) {
    const result = nothingWritten();
    const before = await textIn(path);
    // A file with faults is not written over.
    if (before !== undefined)
        (0,yaml/* parseYamlTree */.N)(before, path);
    const current = before === undefined ? undefined : (await readAppStoreYaml(path)).listing;
    const kept = withKept(listing, current, options);
    await writeIfNew(path, (0,yaml/* writeYaml */.V)(contentOf(kept, path, result), before), result);
    return result;
}
function contentOf(listing, path, result) {
    const content = {};
    for (const name of Object.keys(sections)) {
        const values = valuesIn(sections[name], listing[name]);
        if (Object.keys(values).length > 0)
            content[name] = values;
    }
    const { attachment } = listing.reviewDetail;
    if (attachment?.value) {
        content.reviewDetail = {
            ...content.reviewDetail,
            attachment: (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), attachment.value),
        };
    }
    const locales = localesToWrite(listing, result).map(([locale, texts]) => {
        return [locale, localeContent(textsOf(texts))];
    });
    if (locales.length > 0)
        content.locales = Object.fromEntries(locales);
    return content;
}
function valuesIn(fields, values) {
    return Object.fromEntries(entriesOf(fields, values).map(([name, { value }]) => [name, value]));
}
/** Keywords are a list where each of them is a word, so that a change is a line. */
function localeContent(texts) {
    const values = valuesIn(localeTexts, texts);
    const keywords = texts.keywords?.value?.split(',') ?? [];
    const areWords = keywords.length > 0 && keywords.every((word) => word !== '' && word === word.trim());
    return areWords ? { ...values, keywords } : values;
}

;// CONCATENATED MODULE: ./src/files/listing/eas-layout.ts
/**
 * How `store.config.json` of EAS Metadata, version 0 of its schema, names what.
 * https://docs.expo.dev/eas/metadata/schema/
 */
const EAS_TEXTS = {
    title: 'name',
    subtitle: 'subtitle',
    description: 'description',
    keywords: 'keywords',
    releaseNotes: 'whatsNew',
    promoText: 'promotionalText',
    marketingUrl: 'marketingUrl',
    supportUrl: 'supportUrl',
    privacyPolicyUrl: 'privacyPolicyUrl',
    privacyPolicyText: 'privacyPolicyText',
    privacyChoicesUrl: 'privacyChoicesUrl',
};
/** What a locale has besides texts. */
const EAS_MEDIA = ['screenshots', 'previews'];
const EAS_REVIEW = {
    firstName: 'contactFirstName',
    lastName: 'contactLastName',
    email: 'contactEmail',
    phone: 'contactPhone',
    demoUsername: 'demoAccountName',
    demoPassword: 'demoAccountPassword',
    demoRequired: 'demoAccountRequired',
    notes: 'notes',
    attachment: 'attachment',
};
const EAS_VERSION = { version: 'versionString', copyright: 'copyright' };
/** `preview` is what EAS had before it read screenshots. */
const EAS_PARTS = [
    'version',
    'copyright',
    'info',
    'categories',
    'release',
    'advisory',
    'review',
    'preview',
];
const EAS_RELEASE = ['automaticRelease', 'phasedRelease', 'autoReleaseDate'];

;// CONCATENATED MODULE: ./src/files/listing/eas-config.ts










const eas_config_MAX_BYTES = 2 * 1024 * 1024;
/**
 * Reads `store.config.json` of EAS Metadata. What it leaves out is left alone: EAS itself writes a "what's new" of its own and NONE
 * for questions without an answer. An empty text leaves its field alone, `null` clears it.
 */
async function readEasConfig(path) {
    const listing = emptyListing('eas', path);
    const source = { file: path, findings: [] };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(path, eas_config_MAX_BYTES), path);
    if (root?.kind !== 'map') {
        throw new src_errors/* InputError */.dz(`${path} is not a store config: it has no object with "apple".`, {
            place: { file: path },
        });
    }
    checkVersion(root.entries, source);
    const known = ['configVersion', 'apple', '$schema'];
    reportUnknown(root.entries.filter(({ key }) => !known.includes(key)), known, source);
    const apple = root.entries.find(({ key }) => key === 'apple');
    if (apple === undefined)
        report(source, 'kind', 'error', root.line, 'There is no "apple" here.');
    else
        readApple(listing, apple.value, source);
    const { attachment } = listing.reviewDetail;
    if (attachment?.value)
        attachment.value = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), attachment.value);
    return { listing, findings: source.findings };
}
function checkVersion(entries, source) {
    const version = entries.find(({ key }) => key === 'configVersion');
    if (version === undefined || (version.value.kind === 'scalar' && version.value.text === '0'))
        return;
    report(source, 'value', 'error', version.line, 'configVersion must be 0; there is no other.');
}
function readApple(listing, node, source) {
    const entries = entriesIn(node, 'apple', source);
    const part = (name) => entries.find(({ key }) => key === name)?.value;
    const [info, advisory, review] = [part('info'), part('advisory'), part('review')];
    const [release, categories] = [part('release'), part('categories')];
    const own = entries.filter(({ key }) => Object.hasOwn(EAS_VERSION, key));
    listing.version = readSection(versionFields, { kind: 'map', line: node.line, entries: own }, { source, nameOf: (key) => nameIn(EAS_VERSION, key) });
    if (info)
        readInfo(listing, info, source);
    if (advisory)
        listing.ageRating = readAgeRating(advisory, 'advisory', source);
    if (review)
        listing.reviewDetail = readReview(review, source);
    if (release)
        readRelease(listing, release, source);
    if (categories)
        readCategories(listing, categories, source);
    reportUnknown(entries.filter(({ key }) => !EAS_PARTS.includes(key)), EAS_PARTS, source);
}
function nameIn(names, key) {
    return Object.hasOwn(names, key) ? names[key] : undefined;
}
function readInfo(listing, node, source) {
    for (const { key: locale, line, value } of localesIn(entriesIn(node, 'info', source), source)) {
        const texts = readSection(localeTexts, withoutMedia(value), {
            source,
            nameOf: (key) => nameIn(EAS_TEXTS, key),
            keys: Object.keys(EAS_TEXTS),
            labelOf: (name) => (name === '' ? locale : `${name} of ${locale}`),
        });
        listing.locales.set(locale, localeListing(texts, { file: source.file, line }));
    }
}
function withoutMedia(node) {
    if (node.kind !== 'map')
        return node;
    return { ...node, entries: node.entries.filter(({ key }) => !EAS_MEDIA.includes(key)) };
}
function readReview(node, source) {
    return readSection(reviewDetailFields, node, {
        source,
        nameOf: (key) => nameIn(EAS_REVIEW, key),
        keys: Object.keys(EAS_REVIEW),
        labelOf: (name) => (name === '' ? 'review' : `review.${name}`),
    });
}
/** `automaticRelease` is a flag or a date; pulls of EAS have also written the date as `autoReleaseDate`. */
function readRelease({ version }, node, source) {
    const entries = entriesIn(node, 'release', source);
    for (const { key, value } of entries) {
        const place = { file: source.file, line: value.line };
        const isFlag = value.kind === 'scalar' && typeof value.value === 'boolean';
        if (key === 'automaticRelease' && isFlag) {
            version.releaseType = { value: value.value ? 'AFTER_APPROVAL' : 'MANUAL', place };
        }
        else if (key === 'automaticRelease' || key === 'autoReleaseDate') {
            const date = readField(versionFields.earliestReleaseDate, value, key, source);
            if (typeof date?.value !== 'string')
                continue;
            version.releaseType = { value: 'SCHEDULED', place };
            version.earliestReleaseDate = { value: date.value, place };
        }
        else if (key === 'phasedRelease') {
            const phased = readField(versionFields.phasedRelease, value, key, source);
            if (typeof phased?.value === 'boolean')
                version.phasedRelease = { value: phased.value, place };
        }
    }
    reportUnknown(entries.filter(({ key }) => !EAS_RELEASE.includes(key)), EAS_RELEASE, source);
}
const CATEGORY_PLACES = [
    ['primaryCategory', 'primarySubcategoryOne', 'primarySubcategoryTwo'],
    ['secondaryCategory', 'secondarySubcategoryOne', 'secondarySubcategoryTwo'],
];
/** At most two, each a word or a list of a word and its subcategories. */
function readCategories(listing, node, source) {
    if (node.kind !== 'list' || node.items.length > CATEGORY_PLACES.length) {
        report(source, 'kind', 'error', node.line, 'categories must be a list of one or two categories.');
        return;
    }
    const values = {};
    for (const [index, item] of node.items.entries()) {
        const words = item.kind === 'list' ? item.items : [item];
        const places = CATEGORY_PLACES[index] ?? [];
        if (words.length > places.length) {
            report(source, 'kind', 'error', item.line, 'A category has at most two subcategories.');
        }
        for (const [position, name] of places.entries()) {
            const word = words[position];
            const entry = word && isFieldName(categoryFields, name) && readField(categoryFields[name], word, name, source);
            if (entry)
                values[name] = entry;
        }
    }
    // Each value was read by the field of its name, which is what the type says.
    listing.categories = values;
}

;// CONCATENATED MODULE: ./src/files/listing/eas-writer.ts








const LAYOUT = 'store.config.json';
/** Writes a listing as `store.config.json`. What it has besides, such as screenshots, stays. */
async function writeEasConfig(listing, path, options = {}) {
    const result = nothingWritten();
    const before = await textIn(path);
    const root = before === undefined ? {} : parse(before, path);
    const current = before === undefined ? undefined : (await readEasConfig(path)).listing;
    const kept = withKept(listing, current, options);
    const apple = {
        ...asObject(root.apple),
        version: kept.version.versionString?.value ?? undefined,
        copyright: kept.version.copyright?.value,
        info: infoOf(kept, asObject(asObject(root.apple).info), result),
        categories: categoriesOf(kept.categories),
        release: releaseOf(kept.version, result),
        advisory: orNothing(eas_writer_valuesIn(ageRatingFields, kept.ageRating)),
        review: reviewOf(kept, path),
    };
    tellSections(kept, ['app', 'licenseAgreement'], { layout: LAYOUT, result });
    await writeIfNew(path, `${JSON.stringify({ configVersion: 0, ...root, apple }, undefined, 2)}\n`, result);
    return result;
}
function parse(text, path) {
    try {
        return asObject(JSON.parse(text));
    }
    catch (error) {
        throw new src_errors/* InputError */.dz(`${path} is not JSON, so it is not written over: ${(0,src_errors/* messageOf */.bD)(error)}.`, {
            cause: error,
            place: { file: path },
        });
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function orNothing(values) {
    return Object.keys(values).length === 0 ? undefined : values;
}
function eas_writer_valuesIn(fields, values) {
    return Object.fromEntries(entriesOf(fields, values).map(([name, { value }]) => [name, value]));
}
/** The values under the names of EAS. */
function renamed(fields, names, values) {
    return Object.fromEntries(Object.entries(names).flatMap(([theirs, ours]) => {
        const entry = isFieldName(fields, ours) ? values[ours] : undefined;
        return entry === undefined ? [] : [[theirs, entry.value]];
    }));
}
function infoOf(listing, before, result) {
    const info = localesToWrite(listing, result).map(([locale, texts]) => {
        const values = renamed(localeTexts, EAS_TEXTS, textsOf(texts));
        const keywords = typeof values.keywords === 'string' ? { keywords: values.keywords.split(',') } : {};
        const media = Object.entries(asObject(before[locale])).filter(([key]) => EAS_MEDIA.includes(key));
        return [locale, { ...values, ...keywords, ...Object.fromEntries(media) }];
    });
    return orNothing(Object.fromEntries(info));
}
function reviewOf({ reviewDetail }, path) {
    const review = renamed(reviewDetailFields, EAS_REVIEW, reviewDetail);
    if (typeof review.attachment === 'string')
        review.attachment = (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), review.attachment);
    return orNothing(review);
}
function releaseOf(version, result) {
    const { releaseType, earliestReleaseDate, phasedRelease } = version;
    const isScheduled = releaseType?.value === 'SCHEDULED';
    const isHeld = isScheduled ? Boolean(earliestReleaseDate?.value) : earliestReleaseDate === undefined;
    if (!isHeld) {
        const values = {
            ...(isScheduled && { releaseType }),
            ...(earliestReleaseDate && { earliestReleaseDate }),
        };
        tellNotHeld(versionFields, values, { of: ' alone', layout: LAYOUT, result });
    }
    const automatic = isScheduled
        ? earliestReleaseDate?.value
        : releaseType && releaseType.value === 'AFTER_APPROVAL';
    return orNothing({
        ...(automatic === undefined || automatic === null ? {} : { automaticRelease: automatic }),
        ...(phasedRelease === undefined ? {} : { phasedRelease: phasedRelease.value }),
    });
}
/** An empty text keeps the place of a category that is left alone. */
function categoriesOf(categories) {
    const primary = [
        categories.primaryCategory,
        categories.primarySubcategoryOne,
        categories.primarySubcategoryTwo,
    ];
    const secondary = [
        categories.secondaryCategory,
        categories.secondarySubcategoryOne,
        categories.secondarySubcategoryTwo,
    ];
    const lists = [primary, secondary].map((entries) => {
        const last = entries.findLastIndex((entry) => entry !== undefined);
        const words = entries.slice(0, last + 1).map((entry) => (entry === undefined ? '' : entry.value));
        return words.length > 1 ? words : words[0];
    });
    if (lists[1] === undefined)
        lists.pop();
    return lists.every((words) => words === undefined)
        ? undefined
        : lists.map((words) => (words === undefined ? '' : words));
}

;// CONCATENATED MODULE: ./src/files/listing/age-rating-file.ts







/** The files with the age rating, in the folder or beside it. There should be one at most. */
async function findAgeRatingFiles(path) {
    const folders = [...new Set([path, (0,external_node_path_.dirname)(path)])];
    const candidates = folders.flatMap((folder) => AGE_RATING_FILES.map((name) => (0,external_node_path_.join)(folder, name)));
    const statuses = await Promise.all(candidates.map((file) => (0,promises_.stat)(file).catch(() => undefined)));
    return candidates.filter((_, index) => statuses[index]?.isFile());
}
/** Reads the file that deliver knows by its option `app_rating_config_path`. */
async function readAgeRatingFile(path, findings) {
    const found = await findAgeRatingFiles(path);
    const [file, second] = found;
    if (file === undefined)
        return {};
    if (second !== undefined) {
        const message = `There are several files with the age rating: ${found.join(', ')}. Keep one.`;
        findings.push({ rule: 'age-rating', level: 'error', message, place: { file } });
        return {};
    }
    try {
        const node = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(file), file);
        return node === undefined ? {} : readAgeRating(node, 'The age rating', { file, findings });
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        const place = error.place ?? { file };
        for (const message of error.problems)
            findings.push({ rule: 'encoding', level: 'error', message, place });
        return {};
    }
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-folder.ts











const fastlane_folder_MOST_UNKNOWN = 20;
/**
 * Reads a folder as fastlane deliver does: texts are trimmed, an empty file leaves its field alone, a folder of a locale makes the
 * locale exist, and `default/` stands in for the files that a locale does not have. An empty file is a file that it has. Deliverfile
 * and Appfile are programs and are not read.
 */
async function readFastlaneFolder(path) {
    const listing = emptyListing('fastlane', path);
    const findings = [];
    const folder = await readFolder(path);
    const known = { ...CATEGORY_FILES, [COPYRIGHT_FILE]: 'copyright' };
    listing.version = await readFiles(versionFields, { [COPYRIGHT_FILE]: 'copyright' }, folder, findings);
    listing.categories = await readFiles(categoryFields, CATEGORY_FILES, folder, findings);
    tellUnknownFiles(folder, [...Object.keys(known), ...AGE_RATING_FILES], findings);
    await fastlane_folder_readLocales(listing, folder, findings);
    if (folder.folders.includes(REVIEW_FOLDER))
        await fastlane_folder_readReview(listing, (0,external_node_path_.join)(path, REVIEW_FOLDER), findings);
    listing.ageRating = await readAgeRatingFile(path, findings);
    return { listing, findings };
}
async function readFolder(path) {
    let entries;
    try {
        entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        throw new src_errors/* InputError */.dz(`The folder ${path} cannot be read. Check metadata-path.`, { cause: error });
    }
    const named = entries.filter(({ name }) => !name.startsWith('.'));
    const kinds = await Promise.all(named.map((entry) => kindOf(entry, (0,external_node_path_.join)(path, entry.name))));
    const namesOf = (kind) => named.flatMap(({ name }, index) => (kinds[index] === kind ? [name] : []));
    return { path, files: namesOf('file').sort(), folders: namesOf('folder').sort() };
}
/** What a link leads to counts. Pipes and devices are nothing to read. */
async function kindOf(entry, path) {
    const status = entry.isSymbolicLink() ? await (0,promises_.stat)(path).catch(() => undefined) : entry;
    return status?.isFile() ? 'file' : status?.isDirectory() ? 'folder' : undefined;
}
/** The text of a file as a value; undefined, and told, where it is no text. */
async function readNode(file, findings) {
    try {
        const content = await (0,text_file/* readTextFile */.G)(file);
        const text = content.trim();
        const before = content.slice(0, content.length - content.trimStart().length);
        const line = 1 + before.replace(/\r\n?/g, '\n').split('\n').length - 1;
        const value = text === CLEAR ? null : text;
        const isWritten = text !== '';
        return {
            kind: 'scalar',
            file,
            line,
            value: isWritten ? value : null,
            text,
            isWritten,
            isLineByLine: true,
        };
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        for (const message of error.problems) {
            findings.push({ rule: 'encoding', level: 'error', message, place: { file } });
        }
        return undefined;
    }
}
async function readNodes(names, folder, findings) {
    const nodes = new Map();
    for (const name of names) {
        if (!folder.files.includes(name))
            continue;
        const node = await readNode((0,external_node_path_.join)(folder.path, name), findings);
        if (node !== undefined)
            nodes.set(name, node);
    }
    return nodes;
}
/** The values in the files of a folder, by the field that each file is for. */
async function readFiles(fields, files, folder, findings) {
    const nodes = await readNodes(Object.keys(files), folder, findings);
    return valuesOf(fields, files, nodes, findings);
}
function valuesOf(fields, files, nodes, findings) {
    const values = {};
    for (const [file, node] of nodes) {
        const name = files[file];
        const field = name !== undefined && isFieldName(fields, name) ? fields[name] : undefined;
        if (name === undefined || field === undefined)
            continue;
        const entry = readField(field, node, name, { file: node.file, findings });
        if (entry !== undefined)
            values[name] = entry;
    }
    // Each value was read by the field of its name, which is what the type says.
    return values;
}
async function fastlane_folder_readLocales(listing, folder, findings) {
    const names = folder.folders.filter((name) => mayBeLocale(name, (0,external_node_path_.join)(folder.path, name), findings));
    const wanted = Object.keys(LOCALE_FILES);
    const defaults = folder.folders.includes(DEFAULT_FOLDER)
        ? await readNodes(wanted, await readFolder((0,external_node_path_.join)(folder.path, DEFAULT_FOLDER)), findings)
        : new Map();
    const { known, problems, more } = sortLocales(names);
    for (const { name, problem } of problems) {
        const path = (0,external_node_path_.join)(folder.path, name);
        findings.push({ rule: 'locale', level: 'error', message: `${path}: ${problem}`, place: { file: path } });
    }
    if (more > 0) {
        const message = `${more} more folders in ${folder.path} are not locales.`;
        findings.push({ rule: 'locale', level: 'error', message, place: { file: folder.path } });
    }
    for (const name of known) {
        const path = (0,external_node_path_.join)(folder.path, name);
        const own = await readFolder(path);
        tellUnknownFiles(own, wanted, findings);
        const nodes = new Map([...defaults, ...(await readNodes(wanted, own, findings))]);
        tellEmptyBeforeDefault(nodes, defaults, findings);
        const texts = valuesOf(localeTexts, LOCALE_FILES, nodes, findings);
        listing.locales.set(name, localeListing(texts, { file: path }));
    }
    if (defaults.size > 0 && listing.locales.size === 0) {
        const message = `${(0,external_node_path_.join)(folder.path, DEFAULT_FOLDER)} has texts, but there is no folder of a locale that they could stand in for. Make one, such as en-US; it may be empty.`;
        findings.push({ rule: 'default', level: 'warning', message, place: { file: folder.path } });
    }
}
function mayBeLocale(name, path, findings) {
    const word = name.toLowerCase();
    if (name === REVIEW_FOLDER || name === DEFAULT_FOLDER || OTHER_FOLDERS.has(word))
        return false;
    const reason = Object.hasOwn(UNSUPPORTED_FOLDERS, word) ? UNSUPPORTED_FOLDERS[word] : undefined;
    if (reason === undefined)
        return true;
    findings.push({
        rule: 'unsupported',
        level: 'notice',
        message: `${path} is not read. ${reason}`,
        place: { file: path },
    });
    return false;
}
/** As in fastlane the empty file counts, which is seldom what was meant. */
function tellEmptyBeforeDefault(nodes, defaults, findings) {
    for (const [name, { file, isWritten }] of nodes) {
        if (isWritten || !defaults.get(name)?.isWritten)
            continue;
        const message = `${file} is empty, so ${DEFAULT_FOLDER}/${name} is not used. Delete it to use the default.`;
        findings.push({ rule: 'default', level: 'notice', message, place: { file } });
    }
}
function tellUnknownFiles({ path, files }, known, findings) {
    const unknown = files.filter((name) => !known.includes(name) && !isForPeople(name));
    for (const name of unknown.slice(0, fastlane_folder_MOST_UNKNOWN)) {
        const file = (0,external_node_path_.join)(path, name);
        const message = `${file} is not read: there is no ${quote(name)} in this layout. ${hintFor(name, known)}`;
        findings.push({ rule: 'unknown-file', level: 'warning', message, place: { file } });
    }
}
async function fastlane_folder_readReview(listing, path, findings) {
    const folder = await readFolder(path);
    const isAttachment = (name) => /^attachment\.[^.]+$/i.test(name);
    const [attachment] = folder.files.filter(isAttachment);
    const texts = { ...folder, files: folder.files.filter((name) => !isAttachment(name)) };
    tellUnknownFiles(texts, [...Object.keys(REVIEW_FILES), ...Object.keys(OLD_REVIEW_FILES)], findings);
    const current = await readNodes(Object.keys(REVIEW_FILES), folder, findings);
    const old = await readNodes(Object.keys(OLD_REVIEW_FILES), folder, findings);
    const written = new Map([...old].filter(([, { isWritten }]) => isWritten));
    listing.reviewDetail = {
        ...valuesOf(reviewDetailFields, REVIEW_FILES, current, findings),
        ...valuesOf(reviewDetailFields, OLD_REVIEW_FILES, written, findings),
    };
    if (attachment !== undefined) {
        const file = (0,external_node_path_.join)(path, attachment);
        listing.reviewDetail.attachment = { value: file, place: { file } };
    }
    const saysWhether = [...current, ...old].some(([name]) => /required/.test(name));
    if (!saysWhether)
        deriveRequired(listing);
}
/** fastlane takes an account for required when it is given. */
function deriveRequired({ reviewDetail }) {
    const { demoAccountName, demoAccountPassword } = reviewDetail;
    if (demoAccountName?.value && demoAccountPassword?.value) {
        reviewDetail.demoAccountRequired = { value: true, place: demoAccountPassword.place };
    }
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-writer.ts










const fastlane_writer_LAYOUT = "fastlane's layout";
/**
 * Writes a listing into a folder of fastlane's layout so that reading it gives the same. Files whose fields have no value are emptied,
 * not removed, as fastlane does; folders of locales that the listing does not have are removed with the files that were read from them.
 */
async function writeFastlaneFolder(listing, path, options = {}) {
    const result = nothingWritten();
    const current = await (0,promises_.stat)(path).then(async () => (await readFastlaneFolder(path)).listing, () => undefined);
    const kept = withKept(listing, current, options);
    const { copyright, ...version } = kept.version;
    const texts = {
        values: copyright ? { copyright } : {},
        files: { [COPYRIGHT_FILE]: 'copyright' },
        folder: path,
    };
    await writeLocales(kept, path, result);
    await writeFiles(versionFields, texts, result);
    await writeFiles(categoryFields, { values: kept.categories, files: CATEGORY_FILES, folder: path }, result);
    await writeReview(kept.reviewDetail, path, result);
    await writeAgeRating(kept.ageRating, path, result);
    tellNotHeld(versionFields, version, { of: '', layout: fastlane_writer_LAYOUT, result });
    tellSections(kept, ['app', 'licenseAgreement'], { layout: fastlane_writer_LAYOUT, result });
    return result;
}
async function writeFiles(fields, { values, files, folder, needed = new Set() }, result) {
    for (const [name, fieldName] of Object.entries(files)) {
        const file = (0,external_node_path_.join)(folder, name);
        const entry = isFieldName(fields, fieldName) ? values[fieldName] : undefined;
        const before = await textIn(file);
        if (entry !== undefined && canHold(entry)) {
            const text = String(entry.value ?? CLEAR);
            if (before?.trim().replaceAll('\r\n', '\n') !== text)
                await writeIfNew(file, `${text}\n`, result);
            continue;
        }
        if (entry !== undefined)
            result.notHeld.push(`${file} cannot hold the text of ${fieldName}.`);
        if (before === undefined ? needed.has(name) : before.trim() !== '')
            await writeIfNew(file, '\n', result);
    }
}
async function writeLocales(listing, path, result) {
    const locales = localesToWrite(listing, result);
    const defaults = new Set();
    for (const name of Object.keys(LOCALE_FILES)) {
        if ((await textIn((0,external_node_path_.join)(path, DEFAULT_FOLDER, name)))?.trim())
            defaults.add(name);
    }
    for (const [locale, texts] of locales) {
        const folder = (0,external_node_path_.join)(path, locale);
        const { privacyChoicesUrl, ...values } = textsOf(texts);
        await writeFiles(localeTexts, { values, files: LOCALE_FILES, folder, needed: defaults }, result);
        await (0,promises_.mkdir)(folder, { recursive: true });
        const unheld = privacyChoicesUrl ? { privacyChoicesUrl } : {};
        tellNotHeld(localeTexts, unheld, { of: ` (${locale})`, layout: fastlane_writer_LAYOUT, result });
    }
    await removeStale(path, new Set(locales.map(([locale]) => locale)), result);
}
async function removeStale(path, locales, result) {
    const names = await (0,promises_.readdir)(path).catch(() => []);
    for (const name of names.sort()) {
        if (locales.has(name) || (0,files_locale/* problemOfLocale */.T)(name) !== undefined)
            continue;
        const folder = (0,external_node_path_.join)(path, name);
        for (const file of Object.keys(LOCALE_FILES))
            await remove((0,external_node_path_.join)(folder, file), result);
        const isRemoved = await (0,promises_.rmdir)(folder).then(() => true, () => false);
        if (isRemoved)
            result.removed.push(folder);
        else
            result.notHeld.push(`${folder} has other files, so it stays; its locale is not in App Store Connect.`);
    }
}
async function remove(file, result) {
    if ((await textIn(file)) === undefined)
        return;
    await (0,promises_.rm)(file);
    result.removed.push(file);
}
async function writeReview({ attachment, ...values }, path, result) {
    const folder = (0,external_node_path_.join)(path, REVIEW_FOLDER);
    const isDerived = Boolean(values.demoAccountName?.value && values.demoAccountPassword?.value);
    const needed = new Set(isDerived ? ['demo_account_required.txt'] : []);
    await writeFiles(reviewDetailFields, { values, files: REVIEW_FILES, folder, needed }, result);
    for (const name of Object.keys(OLD_REVIEW_FILES))
        await remove((0,external_node_path_.join)(folder, name), result);
    const isThere = attachment?.value && (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(attachment.value)) === attachment.value;
    if (attachment !== undefined && !isThere) {
        result.notHeld.push(`The attachment is not written. Keep it as ${(0,external_node_path_.join)(folder, 'attachment.<ending>')}.`);
    }
}
async function writeAgeRating(values, path, result) {
    const entries = entriesOf(ageRatingFields, values).filter(([, entry]) => canHold(entry));
    const [file = (0,external_node_path_.join)(path, AGE_RATING_FILES[0])] = await findAgeRatingFiles(path);
    if (entries.length === 0 && (await textIn(file)) === undefined)
        return;
    const answers = Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
    await writeIfNew(file, `${JSON.stringify(answers, undefined, 2)}\n`, result);
}

;// CONCATENATED MODULE: ./src/files/listing/find-listing.ts












const FOLDERS = ['fastlane/metadata', '.fastlane/metadata', 'metadata'];
const PLATFORM_FOLDERS = ['ios', 'macos', 'osx', 'tvos', 'visionos'];
const FILES = ['app-store.yml', 'app-store.yaml', 'store.config.json'];
const PROGRAM = /^store\.config\.[cm]?[jt]s$/;
const WHERE = `Listings are found at ${[...FOLDERS, ...FILES].join(', ')}. Give metadata-path for another place.`;
/** The listing that metadata-path names or, without it, the only one in the folder. Several are an error that names them. */
async function findListing(metadataPath, folder = '.') {
    if (metadataPath !== undefined)
        return await namedListing(metadataPath);
    const found = await listingsIn(folder);
    const [first, second] = found;
    if (first !== undefined && second === undefined)
        return first;
    if (first === undefined)
        throw new src_errors/* InputError */.dz(`There is no listing. ${WHERE}`);
    const paths = found.map(({ path }) => path).join(', ');
    throw new src_errors/* InputError */.dz(`There are several listings: ${paths}. Say with metadata-path which one is meant.`);
}
/** The layout of a listing that is to be written, where there may be nothing yet. */
function layoutOf(path) {
    const ending = (0,external_node_path_.extname)(path).toLowerCase();
    if (ending === '.yml' || ending === '.yaml')
        return 'app-store-yaml';
    return ending === '.json' ? 'eas' : 'fastlane';
}
async function namedListing(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status === undefined)
        throw new src_errors/* InputError */.dz(`metadata-path ${path} does not exist. ${WHERE}`);
    if (PROGRAM.test((0,external_node_path_.basename)(path))) {
        throw new src_errors/* InputError */.dz(`${path} is a program, which is not run. Write what it returns into store.config.json.`);
    }
    const layout = layoutOf(path);
    if (!status.isDirectory()) {
        if (layout !== 'fastlane')
            return { layout, path };
        throw new src_errors/* InputError */.dz(`${path} is not a listing. Give a folder, a .yml or a .json file.`);
    }
    if (await hasTexts(path))
        return { layout: 'fastlane', path };
    const inside = await listingsIn(path, [...FOLDERS, ...PLATFORM_FOLDERS]);
    if (inside.length === 0)
        throw new src_errors/* InputError */.dz(`The folder ${path} has no listing. ${WHERE}`);
    const paths = inside.map((source) => source.path).join(' or ');
    if (inside.length > 1)
        throw new src_errors/* InputError */.dz(`The folder ${path} has several listings. Give ${paths}.`);
    return inside[0];
}
async function listingsIn(folder, folders = withPlatforms()) {
    const found = [];
    for (const name of folders) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await hasTexts(path))
            found.push({ layout: 'fastlane', path });
    }
    for (const name of FILES) {
        const path = (0,external_node_path_.join)(folder, name);
        if ((await (0,promises_.stat)(path).catch(() => undefined))?.isFile())
            found.push({ layout: layoutOf(name), path });
    }
    return found;
}
function withPlatforms() {
    return FOLDERS.flatMap((folder) => [folder, ...PLATFORM_FOLDERS.map((platform) => (0,external_node_path_.join)(folder, platform))]);
}
/** Whether a folder is laid out as for deliver: other tools keep folders of locales as well, with other files. */
async function hasTexts(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => []);
    const rootFiles = [...Object.keys(CATEGORY_FILES), COPYRIGHT_FILE];
    if (entries.some((entry) => entry.name === REVIEW_FOLDER || rootFiles.includes(entry.name)))
        return true;
    const locales = entries.filter(({ name }) => name === DEFAULT_FOLDER || (0,files_locale/* problemOfLocale */.T)(name.slice(0, 40)) === undefined);
    for (const { name } of locales) {
        const files = await (0,promises_.readdir)((0,external_node_path_.join)(path, name)).catch(() => []);
        if (files.some((file) => Object.hasOwn(LOCALE_FILES, file)))
            return true;
    }
    return false;
}
/** Reads a listing of any layout. Throws an InputError only where nothing of it can be read. */
async function readListing({ layout, path }) {
    const read = await readers[layout](path);
    if (read.findings.length > 0 || !isEmpty(read.listing))
        return read;
    const message = `${path} says nothing.`;
    return { ...read, findings: [{ rule: 'empty', level: 'warning', message, place: { file: path } }] };
}
/** Writes a listing in the layout of the source, so that `readListing` gives it back. */
async function writeListing(listing, { layout, path }, options) {
    return await writers[layout](listing, path, options);
}
const readers = {
    fastlane: readFastlaneFolder,
    eas: readEasConfig,
    'app-store-yaml': readAppStoreYaml,
};
const writers = {
    fastlane: writeFastlaneFolder,
    eas: writeEasConfig,
    'app-store-yaml': writeAppStoreYaml,
};
function isEmpty(listing) {
    const names = Object.keys(sections);
    return listing.locales.size === 0 && names.every((name) => Object.keys(listing[name]).length === 0);
}

// EXTERNAL MODULE: ./src/app-store-connect/store/versions.ts
var versions = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
;// CONCATENATED MODULE: ./src/steps/update-metadata/stored.ts




/** The number that the version has in the end. */
function nameOf({ version, renameTo }) {
    return renameTo ?? version.versionString;
}
/** What a new version takes over from the one before is known beforehand: everything but these texts. */
const startsEmpty = ['whatsNew', 'promotionalText'];
async function readStored(api, app, choice) {
    const source = choice.kind === 'existing' ? choice.version : choice.previous;
    const [listing, infos] = await Promise.all([
        source ? (0,store_listing/* getVersionListing */.Hy)(api, source.id) : stored_emptyListing(app),
        (0,store_listing/* listAppInfos */.Xz)(api, app.id),
    ]);
    const editable = (0,store_listing/* editableAppInfo */.oj)(infos);
    // What cannot be changed is compared with what belongs to the version: in the store, or under way to it.
    const isReleased = source !== undefined && (0,versions/* wasReleased */.FW)(source);
    const own = infos.find(({ state }) => (state === 'READY_FOR_DISTRIBUTION') === isReleased);
    const appInfo = editable ?? own ?? infos[0];
    if (!appInfo)
        throw new src_errors/* InputError */.dz(`${app.name} has no app info that the key may see.`);
    if (choice.kind === 'existing') {
        const { version, renameTo } = choice;
        return { app, version, isNew: false, renameTo, listing, appInfo, isAppInfoLive: !editable };
    }
    const { versionString, platform } = choice;
    const version = { id: '', versionString, platform, state: 'PREPARE_FOR_SUBMISSION' };
    // Making a version makes an app info to edit, so that a live one is no hindrance.
    return {
        app,
        version,
        isNew: true,
        renameTo: undefined,
        listing: inherited(listing),
        appInfo,
        isAppInfoLive: false,
    };
}
async function stored_emptyListing(app) {
    const localizations = new Map([[app.primaryLocale, { id: '', values: {} }]]);
    return {
        id: '',
        attributes: {},
        localizations,
        reviewDetail: undefined,
        phasedReleaseId: undefined,
        build: undefined,
    };
}
function inherited(listing) {
    const localizations = new Map([...listing.localizations].map(([locale, { values }]) => [
        locale,
        {
            id: '',
            values: Object.fromEntries(Object.entries(values).filter(([name]) => !startsEmpty.includes(name))),
        },
    ]));
    const attributes = { ...listing.attributes, earliestReleaseDate: null };
    return { ...listing, attributes, localizations, phasedReleaseId: undefined };
}
function createCurrent(api, stored, { context, given }) {
    let versionId = stored.version.id;
    let listing = stored.isNew ? undefined : Promise.resolve(stored.listing);
    let appInfo = stored.isNew ? undefined : Promise.resolve(stored.appInfo);
    let isStale = false;
    let texts;
    const current = {
        versionId: () => versionId,
        listing() {
            listing ??= (0,store_listing/* getVersionListing */.Hy)(api, versionId);
            return listing;
        },
        appInfo() {
            appInfo ??= newAppInfo();
            return appInfo;
        },
        appInfoTexts() {
            texts ??= current
                .appInfo()
                .then(({ id, localizations }) => (isStale ? (0,store_listing/* listAppInfoTexts */.Oi)(api, id) : localizations));
            return texts;
        },
        addedLocale() {
            texts = undefined;
            isStale = true;
        },
        madeVersion(version) {
            versionId = version.id;
            context.reach({ versionId });
        },
    };
    return current;
    /** The app info to edit comes with the new version, after a moment. */
    async function newAppInfo() {
        return (0,wait/* waitFor */.f)({
            subject: 'App info of the new version',
            async look() {
                const found = (0,store_listing/* editableAppInfo */.oj)(await (0,store_listing/* listAppInfos */.Xz)(api, stored.app.id));
                return found ? { state: found.state, result: found } : { state: 'not there yet' };
            },
            log: context.log,
            signal: context.signal,
            pollIntervalMs: Math.min(5_000, given.pollInterval),
            onDeadline: 'The version was made. Run the step again: it goes on from there.',
        });
    }
}

// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var builds = __webpack_require__(9127);
;// CONCATENATED MODULE: ./src/steps/update-metadata/version-choice.ts




function platformOf(app, { platform }) {
    const platforms = [...new Set(app.versions.map((version) => version.platform))].filter(builds/* isPlatform */.aH);
    if (platform)
        return platform;
    const [only, ...others] = platforms;
    if (only && others.length > 0) {
        throw new src_errors/* InputError */.dz(`${app.name} has versions for ${platforms.join(', ')}. Say with platform which one is meant.`);
    }
    return only ?? 'IOS';
}
function chosenVersion(app, wanted) {
    const choice = (0,versions/* chooseVersion */.EH)(app.versions, wanted);
    if (choice.kind === 'blocked') {
        throw new src_errors/* InputError */.dz(`Version ${choice.versionString} cannot be made: ${choice.version.versionString} is ${choice.version.state}, and Apple has one version at a time that is not released. Wait until it is released, or take it back from review.`);
    }
    if (choice.kind === 'unnamed') {
        throw new src_errors/* InputError */.dz(`${app.name} has no version on ${wanted.platform} yet. Name one with the input version, and it is made.`);
    }
    return choice;
}
function tellVersion({ reach, tell, log }, stored) {
    const { app, version, isNew, renameTo } = stored;
    const name = nameOf(stored);
    reach({
        appId: app.id,
        ...(isNew ? {} : { versionId: version.id }),
        version: name,
        platform: version.platform,
        versionState: version.state,
    });
    const state = isNew
        ? 'to be made'
        : renameTo
            ? `${version.state}, renamed from ${version.versionString}`
            : version.state;
    log.info(`Version ${name} for ${version.platform}: ${state}`);
    tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Version', value: `${name} for ${version.platform}, ${state}` });
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/pull.ts








const nothing = {};
async function pull(given, context) {
    const { appStoreConnect: api, log } = context;
    const source = await sourceToWrite(given);
    const app = await (0,store_listing/* getStoreApp */.P8)(api, given);
    const choice = chosenVersion(app, { versionString: given.version, platform: platformOf(app, given) });
    if (choice.kind === 'create') {
        throw new src_errors/* InputError */.dz(`${app.name} has no version ${choice.versionString} on ${choice.platform} to take the listing from.`);
    }
    const stored = await readStored(api, app, choice);
    tellVersion(context, stored);
    const listing = await pulledListing(api, stored, source);
    for (const secret of secretsOf(listing))
        context.hide(secret);
    const change = {
        action: 'update',
        subject: `files of ${source.path}`,
        async apply() {
            const { written, removed, notHeld } = await writeListing(listing, source);
            for (const file of written)
                log.info(`Written: ${file}`);
            for (const file of removed)
                log.info(`Removed: ${file}`);
            for (const sentence of notHeld)
                log.warning(sentence);
            context.tell({
                name: 'Files',
                value: `${written.length} written, ${removed.length} removed in ${source.path}`,
            });
        },
    };
    await (0,plan/* carryOut */.u)([change], { ...context, isDryRun: given.dryRun });
}
async function sourceToWrite({ metadataPath }) {
    if (metadataPath !== undefined)
        return { layout: layoutOf(metadataPath), path: metadataPath };
    return findListing(undefined).catch((error) => {
        if (error instanceof src_errors/* InputError */.dz && error.message.startsWith('There is no listing')) {
            return { layout: 'app-store-yaml', path: 'app-store.yml' };
        }
        throw error;
    });
}
/**
 * What App Store Connect has, as a listing. The number of the version is left out: it would tie the files to a version that is soon
 * the last one.
 */
async function pulledListing(api, stored, { layout, path }) {
    const { app, listing: version, appInfo } = stored;
    const place = { file: path };
    const listing = emptyListing(layout, path);
    for (const locale of new Set([...version.localizations.keys(), ...appInfo.localizations.keys()])) {
        listing.locales.set(locale, {
            place,
            version: valuesFrom(versionTexts, version.localizations.get(locale)?.values ?? nothing, place),
            appInfo: valuesFrom(appInfoTexts, appInfo.localizations.get(locale)?.values ?? nothing, place),
        });
    }
    const { primaryLocale, contentRightsDeclaration, licenseAgreement } = app;
    listing.app = valuesFrom(appFields, { primaryLocale, contentRightsDeclaration }, place);
    const { versionString, ...attributes } = version.attributes;
    const phasedRelease = version.phasedReleaseId ? true : null;
    listing.version = valuesFrom(versionFields, { ...released(attributes), phasedRelease }, place);
    listing.categories = valuesFrom(categoryFields, appInfo.categories, place);
    // Apple shows the former override beside the one that counts.
    const { ageRatingOverride, ...answers } = appInfo.ageRating?.values ?? nothing;
    listing.ageRating = valuesFrom(ageRatingFields, answers, place);
    listing.reviewDetail = valuesFrom(reviewDetailFields, version.reviewDetail?.values ?? nothing, place);
    if (licenseAgreement) {
        const territories = await (0,store_listing/* listAgreementTerritories */.jO)(api, licenseAgreement.id);
        listing.licenseAgreement = {
            agreementText: { value: licenseAgreement.agreementText, place },
            territories: { value: territories.sort(), place },
        };
    }
    return listing;
}
/** Apple keeps a date when the type is another one, which is no listing that could be pushed. */
function released(attributes) {
    const { releaseType = null, earliestReleaseDate = null } = attributes;
    if (releaseType !== 'SCHEDULED')
        return { ...attributes, earliestReleaseDate: null };
    return earliestReleaseDate === null ? { ...attributes, releaseType: null } : attributes;
}
function valuesFrom(fields, attributes, place) {
    const entries = Object.entries(fields).flatMap(([name, field]) => {
        const value = asFileHasIt(field, attributes[name] ?? null);
        return value === null ? [] : [[name, { value, place }]];
    });
    // Each value has passed the kind of the field of its name.
    return Object.fromEntries(entries);
}
/** Undefined values of Apple's, and those that the readers would not take, are left out. */
function asFileHasIt(field, value) {
    if (field.kind === 'flag')
        return typeof value === 'boolean' ? value : null;
    if (typeof value !== 'string' || value.trim() === '')
        return null;
    if (field.kind === 'choice')
        return field.values.includes(value) ? value : null;
    if (field.kind === 'date')
        return Number.isNaN(Date.parse(value)) ? null : new Date(value).toISOString();
    return field.kind === 'secret' ? value : normalizeText(value);
}

// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/steps/update-metadata/difference.ts


/**
 * What of the declared values is not so at Apple. Texts are compared in the form in which Apple keeps them, dates by the instant.
 */
function differing(fields, declared, actual) {
    const entries = entriesOf(fields, declared).flatMap(([name, { value }]) => {
        const kind = fields[name]?.kind;
        const isSame = Array.isArray(value) || comparable(value, kind) === comparable(actual[name] ?? null, kind);
        return isSame ? [] : [[name, value]];
    });
    // The names come from `fields` and each value was read by the field of its name.
    return Object.fromEntries(entries);
}
function comparable(value, kind) {
    if (typeof value !== 'string')
        return value;
    if (kind === 'date')
        return String(Date.parse(value));
    return normalizeText(value) || null;
}
/** The same for people: passwords are never shown. */
function fieldChanges(differing, actual) {
    return Object.entries(differing).map(([name, value]) => /password/i.test(name)
        ? { name, from: null, to: null }
        : { name, from: shown(actual[name]), to: shown(value) });
}
function shown(value) {
    return value === null || value === undefined ? null : String(value);
}
/**
 * Apple answers a write with the resource as it is then. What it shows must be what was sent; what it does not show says nothing. Throws
 * an ExpectedError that names the values, never what they are.
 */
function confirmStored(subject, sent, answer) {
    const shown = attributesIn(answer);
    const differing = Object.entries(sent).flatMap(([name, value]) => !(name in shown) || isSameValue(value, shown[name]) ? [] : [name]);
    if (differing.length === 0)
        return;
    throw new src_errors/* ExpectedError */.Dh(`App Store Connect took ${subject}, but shows another value than was sent for ${differing.join(', ')}. Look at the listing there, and run the step again.`);
}
function isSameValue(sent, shown) {
    if (typeof sent !== 'string' || typeof shown !== 'string')
        return (sent ?? null) === (shown ?? null);
    const isSameDate = /^\d{4}-\d\d-\d\dT/.test(sent) && Date.parse(sent) === Date.parse(shown);
    return isSameDate || normalizeText(sent) === normalizeText(shown);
}
function attributesIn(answer) {
    const data = memberOf(answer, 'data');
    return { ...memberOf(data, 'attributes') };
}
function memberOf(value, name) {
    const member = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof member === 'object' && member !== null ? member : {};
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/app-changes.ts


const noNames = {};
function appChanges({ api, listing, stored }) {
    const { id, primaryLocale, contentRightsDeclaration } = stored.app;
    const actual = { primaryLocale, contentRightsDeclaration };
    const planned = differing(appFields, listing.app, actual);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'app',
            action: 'update',
            subject: 'app',
            fields: fieldChanges(planned, actual),
            async apply() {
                const body = {
                    data: { type: 'apps', id, attributes: planned },
                };
                confirmStored('the app', planned, await api.write('PATCH /v1/apps/{id}', { path: { id }, body }));
            },
        },
    ];
}
function categoryChanges({ api, listing, stored, current }) {
    const planned = differing(categoryFields, listing.categories, stored.appInfo.categories);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'app info',
            action: 'update',
            subject: 'categories',
            fields: fieldChanges(planned, stored.appInfo.categories),
            async apply() {
                const { id, categories } = await current.appInfo();
                const wanted = differing(categoryFields, listing.categories, categories);
                const relationships = Object.fromEntries(Object.entries(wanted).map(([name, category]) => [
                    name,
                    { data: category === null ? null : { type: 'appCategories', id: category } },
                ]));
                if (Object.keys(relationships).length === 0)
                    return;
                const body = {
                    data: { type: 'appInfos', id, relationships },
                };
                await api.write('PATCH /v1/appInfos/{id}', { path: { id }, body }, { isFresh: true });
            },
        },
    ];
}
function ageRatingChanges({ api, listing, stored, current }) {
    const actual = stored.appInfo.ageRating?.values ?? noNames;
    const planned = differing(ageRatingFields, listing.ageRating, actual);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'app info',
            action: 'update',
            subject: 'age rating',
            fields: fieldChanges(planned, actual),
            async apply() {
                const appInfo = await current.appInfo();
                const attributes = differing(ageRatingFields, listing.ageRating, appInfo.ageRating?.values ?? noNames);
                if (Object.keys(attributes).length === 0)
                    return;
                const id = appInfo.ageRating?.id ?? appInfo.id;
                const body = {
                    data: { type: 'ageRatingDeclarations', id, attributes },
                };
                const request = { path: { id }, body };
                const answer = await api.write('PATCH /v1/ageRatingDeclarations/{id}', request, { isFresh: true });
                confirmStored('the age rating', attributes, answer);
            },
        },
    ];
}
function reviewDetailChanges({ api, listing, stored, current }) {
    const { attachment: _, ...declared } = listing.reviewDetail;
    const { attachment: __, ...fields } = reviewDetailFields;
    const actual = stored.listing.reviewDetail?.values ?? noNames;
    const planned = differing(fields, declared, actual);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'review detail',
            action: stored.listing.reviewDetail ? 'update' : 'create',
            subject: 'review details',
            fields: fieldChanges(planned, actual),
            async apply(only) {
                const known = (await current.listing()).reviewDetail;
                const attributes = only(differing(fields, declared, known?.values ?? noNames));
                if (Object.keys(attributes).length === 0)
                    return;
                if (known) {
                    const body = {
                        data: { type: 'appStoreReviewDetails', id: known.id, attributes },
                    };
                    const request = { path: { id: known.id }, body };
                    const answer = await api.write('PATCH /v1/appStoreReviewDetails/{id}', request, { isFresh: true });
                    confirmStored('the review details', attributes, answer);
                    return;
                }
                const path = { id: current.versionId() };
                const version = { data: { type: 'appStoreVersions', ...path } };
                const body = {
                    data: {
                        type: 'appStoreReviewDetails',
                        attributes,
                        relationships: { appStoreVersion: version },
                    },
                };
                const query = {
                    include: ['appStoreReviewDetail'],
                };
                const find = async () => (await api.get('GET /v1/appStoreVersions/{id}', { path, query })).data.relationships
                    ?.appStoreReviewDetail?.data?.id;
                await api.create('POST /v1/appStoreReviewDetails', { body }, { find, isFresh: true });
            },
        },
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/app-store-connect/file-parts.ts + 1 modules
var file_parts = __webpack_require__(4533);
;// CONCATENATED MODULE: ./src/app-store-connect/assets.ts








async function readAssetFile(path) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        md5.update(chunk);
    return { path, fileName: (0,external_node_path_.basename)(path), fileSize: (await (0,promises_.stat)(path)).size, md5: md5.digest('hex') };
}
/**
 * Reserves, sends and commits a file, and waits until Apple has processed it. Throws with Apple's reasons when it refuses the file.
 */
async function uploadAsset(api, file, routes, options) {
    const { concurrency, pollIntervalMs, log, signal } = options;
    const asset = await routes.reserve(file);
    await (0,file_parts/* sendParts */.ht)(api, {
        path: file.path,
        operations: asset.operations,
        concurrency,
        stallTimeoutMs: api.requestTimeoutMs,
        signal,
        onBytes: () => undefined,
    });
    await commit(asset.id, file, routes);
    return (0,wait/* waitFor */.f)({
        subject: `Processing of ${file.fileName}`,
        async look() {
            const current = await routes.read(asset.id);
            if (current.state === 'FAILED') {
                const reasons = current.errors.map(({ code, description }) => `  ${code}: ${description}`);
                throw new src_errors/* ExpectedError */.Dh([`Apple refused ${file.path}:`, ...reasons].join('\n'), {
                    place: { file: file.path },
                });
            }
            return { state: current.state, ...(current.state === 'COMPLETE' ? { result: current } : {}) };
        },
        log: { ...log, info: log.debug },
        signal,
        pollIntervalMs,
        onDeadline: 'The file was sent and Apple goes on processing it. Run the step again to look.',
    });
}
/** Without a clear answer it looks first: a commit that took effect may be refused the second time. */
async function commit(id, file, { commit, read }) {
    for (let tries = 1;; tries += 1) {
        try {
            await commit(id, file);
            return;
        }
        catch (error) {
            if (!(error instanceof errors/* AppleError */.Z) || !(error.isAmbiguous || error.status === 409))
                throw error;
            if ((await read(id)).state !== 'AWAITING_UPLOAD')
                return;
            if (error.status === 409 || tries >= 3)
                throw error;
        }
    }
}
/** Reads the attributes that all kinds of assets share. */
function assetFrom({ id, attributes }) {
    return {
        id,
        fileName: attributes?.fileName ?? '',
        fileSize: attributes?.fileSize ?? 0,
        md5: attributes?.sourceFileChecksum ?? undefined,
        state: attributes?.assetDeliveryState?.state ?? '',
        errors: (attributes?.assetDeliveryState?.errors ?? []).map(({ code, description }) => ({
            code: code ?? '',
            description: description ?? '',
        })),
        operations: attributes?.uploadOperations ?? [],
    };
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/attachment.ts


/** The file for the reviewers: compared by its bytes; the new one is sent before the old ones go. */
async function attachmentChanges(work) {
    const { api, listing, stored, current, context, given } = work;
    const declared = listing.reviewDetail.attachment;
    if (!declared)
        return [];
    const detailId = stored.isNew ? undefined : stored.listing.reviewDetail?.id;
    const standing = detailId ? await listAttachments(api, detailId) : [];
    const file = declared.value === null ? undefined : await attachmentFile(declared.value, declared.place);
    const kept = standing.find((one) => file && isSame(one, file));
    const toRemove = standing.filter((one) => one !== kept);
    const removals = toRemove.map(({ id, fileName }) => ({
        part: 'review detail',
        action: 'delete',
        subject: `review attachment ${fileName}`,
        fields: [{ name: 'attachment', from: fileName, to: null }],
        apply: () => removeAttachment(api, id),
    }));
    if (!file || kept)
        return removals;
    const addition = {
        part: 'review detail',
        action: 'upload',
        subject: `review attachment ${file.fileName}`,
        fields: [{ name: 'attachment', from: null, to: file.fileName }],
        async apply() {
            const id = (await current.listing()).reviewDetail?.id ?? (await reviewDetailId(api, current.versionId()));
            // Review details that came along with a new version may have brought their files.
            const brought = stored.isNew ? await listAttachments(api, id) : standing;
            if (brought.some((one) => isSame(one, file)))
                return;
            await uploadAsset(api, file, attachmentRoutes(api, id, new Set(brought.map((one) => one.id))), {
                concurrency: 4,
                pollIntervalMs: Math.min(5_000, given.pollInterval),
                log: context.log,
                signal: context.signal,
            });
            if (stored.isNew)
                for (const one of brought)
                    await removeAttachment(api, one.id);
        },
    };
    return [addition, ...removals];
}
async function attachmentFile(path, place) {
    try {
        return await readAssetFile(path);
    }
    catch (cause) {
        throw new src_errors/* InputError */.dz(`The review attachment ${path} cannot be read: ${(0,src_errors/* messageOf */.bD)(cause)}.`, {
            cause,
            place,
        });
    }
}
function isSame({ md5, fileSize, state }, file) {
    return state !== 'FAILED' && md5 === file.md5 && fileSize === file.fileSize;
}
async function reviewDetailId(api, versionId) {
    const query = {
        include: ['appStoreReviewDetail'],
    };
    const path = { id: versionId };
    const { data } = await api.get('GET /v1/appStoreVersions/{id}', { path, query });
    const id = data.relationships?.appStoreReviewDetail?.data?.id;
    if (id)
        return id;
    const version = { data: { type: 'appStoreVersions', id: versionId } };
    const body = {
        data: { type: 'appStoreReviewDetails', relationships: { appStoreVersion: version } },
    };
    const find = async () => {
        const again = await api.get('GET /v1/appStoreVersions/{id}', { path, query });
        const found = again.data.relationships?.appStoreReviewDetail?.data;
        return found ? { data: found } : undefined;
    };
    return (await api.create('POST /v1/appStoreReviewDetails', { body }, { find })).data.id;
}
async function listAttachments(api, detailId) {
    const assets = [];
    const request = { path: { id: detailId }, query: { limit: 200 } };
    for await (const item of api.items('GET /v1/appStoreReviewDetails/{id}/appStoreReviewAttachments', request)) {
        assets.push(assetFrom(item));
    }
    return assets;
}
function attachmentRoutes(api, detailId, known) {
    const type = 'appStoreReviewAttachments';
    const read = async (id) => assetFrom((await api.get('GET /v1/appStoreReviewAttachments/{id}', { path: { id } })).data);
    return {
        read,
        async reserve({ fileName, fileSize }) {
            const detail = { data: { type: 'appStoreReviewDetails', id: detailId } };
            const body = {
                data: { type, attributes: { fileName, fileSize }, relationships: { appStoreReviewDetail: detail } },
            };
            const find = async () => {
                const made = (await listAttachments(api, detailId)).find((one) => !known.has(one.id) && one.fileName === fileName && one.fileSize === fileSize);
                return made && read(made.id);
            };
            const made = await api.create('POST /v1/appStoreReviewAttachments', { body }, { find, isFresh: true });
            return 'data' in made ? assetFrom(made.data) : made;
        },
        async commit(id, { md5 }) {
            const body = {
                data: { type, id, attributes: { uploaded: true, sourceFileChecksum: md5 } },
            };
            await api.write('PATCH /v1/appStoreReviewAttachments/{id}', { path: { id }, body }, { isRepeatable: false });
        },
    };
}
async function removeAttachment(api, id) {
    await api.write('DELETE /v1/appStoreReviewAttachments/{id}', { path: { id } });
}

// EXTERNAL MODULE: ./src/files/email-address.ts
var email_address = __webpack_require__(9482);
;// CONCATENATED MODULE: ./src/files/listing/wording.ts
/**
 * Words for which reviewers reject a listing, or that were left in by mistake. Most are those of fastlane precheck; as warnings, for a
 * word may be right where it stands.
 * https://docs.fastlane.tools/actions/precheck/
 */
const WORD_RULES = [
    {
        rule: 'placeholder',
        level: 'warning',
        words: [
            'lorem ipsum',
            'hipster ipsum',
            'bacon ipsum',
            'dolor sit amet',
            'placeholder',
            'text here',
            'your text',
            'insert text',
            'your app name',
            'app description',
            'fixme',
            'tbd',
            'xxx',
        ],
        advice: 'Write the text that it stands for.',
    },
    {
        rule: 'future-functionality',
        level: 'warning',
        words: [
            'coming soon',
            'coming shortly',
            'in the next release',
            'arriving soon',
            'arriving shortly',
            'here soon',
            'here shortly',
        ],
        advice: 'Reviewers reject promises of what the app cannot do yet.',
    },
    {
        rule: 'other-platforms',
        level: 'warning',
        words: [
            'android',
            'google',
            'compuserve',
            'windows phone',
            'windows 10 mobile',
            'sailfish os',
            'windows universal app',
            'blackberry',
            'palm os',
            'symbian',
        ],
        except: ['google analytics', 'google drive'],
        advice: 'Reviewers reject names of other platforms (guideline 2.3.10).',
    },
    {
        rule: 'apple-sentiment',
        level: 'warning',
        words: [
            'ios bug',
            'macos bug',
            'safari bug',
            'webkit bug',
            'uikit bug',
            'apple store bug',
            'slow iphone',
            'slow ipad',
            'old iphone',
        ],
        advice: 'Reviewers take offence at faults of Apple; say what works better now.',
    },
    {
        rule: 'test-words',
        level: 'warning',
        words: ['just a test', 'alpha test', 'beta test', 'beta', 'testing'],
        advice: 'Reviewers reject what looks unfinished (guideline 2.2).',
    },
];
/** Marks of texts that were to be filled in, with upper and lower case as they stand. */
const PLACEHOLDER_MARKS = /\bTODO\b:?|\{\{[^{}\n]{0,60}\}\}|<%[^%\n]{0,60}%>|\$\{[^{}\n]{0,60}\}|\[(?:(?:your|insert|add|app|company|name|placeholder)\b[^\][\n]{0,40})\]/u;
/** Hosts of examples; https://www.rfc-editor.org/rfc/rfc2606 */
const EXAMPLE_HOSTS = /(^|\.)(example\.(com|org|net)|example|test|invalid|localhost)$/i;

;// CONCATENATED MODULE: ./src/files/listing/text-checks.ts



/**
 * Apple's messages count "characters" and never say which. Code points are the count of the tools that ask Apple before its server
 * does (asc, EAS), and of nearly all texts UTF-16 units are the same; where only they are too many it is a warning.
 */
function lengthOf(text) {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
}
function findingAt({ entry }, { rule, level, message, at = 0 }) {
    return { rule, level, message, place: placeAt(entry, at) };
}
function placeAt({ place, value, isLineByLine }, at) {
    if (!isLineByLine || place.line === undefined || value === null)
        return place;
    return { file: place.file, line: place.line + value.slice(0, at).split('\n').length - 1 };
}
function checkLength(text) {
    const { field, value, label } = text;
    const { longest = Number.POSITIVE_INFINITY, shortest = 0 } = field;
    const length = lengthOf(value);
    if (length < shortest) {
        const message = `${label} has ${length} character; at least ${shortest} are needed.`;
        return [findingAt(text, { rule: 'length', level: 'error', message })];
    }
    if (value.length <= longest)
        return [];
    if (length <= longest) {
        const message = `${label} has ${length} characters, but ${value.length} if Apple counts emoji and the like as two; at most ${longest} are taken.`;
        return [findingAt(text, { rule: 'length', level: 'warning', message })];
    }
    const at = [...value].slice(0, longest).join('').length;
    const message = `${label} has ${length} characters; at most ${longest} are taken. Take out ${length - longest}.`;
    return [findingAt(text, { rule: 'length', level: 'error', message, at })];
}
/** Emoji are refused: "can't contain the following character(s): 🚨". https://github.com/fastlane/fastlane/issues/16988 */
const REFUSED = /(?![\n\t])\p{Control}|\p{Surrogate}|\p{Private_Use}|\uFFFD|[\u{1F000}-\u{1FAFF}]|\p{Emoji_Presentation}|\uFE0F/u;
/** Signs that Apple has refused at times, such as stars, check marks and U+02C6. */
const DOUBTFUL = /[\u02C6\u2600-\u27BF\u2B00-\u2BFF]/u;
function checkCharacters(text) {
    const { value, label, field } = text;
    const findings = [];
    const lineBreak = field.isLong ? -1 : value.indexOf('\n');
    if (lineBreak >= 0) {
        const message = `${label} has several lines, but must be one.`;
        findings.push(findingAt(text, { rule: 'lines', level: 'error', message, at: lineBreak + 1 }));
    }
    const refused = REFUSED.exec(value);
    if (refused !== null) {
        const message = `${label} has ${readable(refused[0])}, which Apple refuses. Take it out.`;
        findings.push(findingAt(text, { rule: 'characters', level: 'error', message, at: refused.index }));
    }
    const doubtful = DOUBTFUL.exec(value);
    if (doubtful !== null && refused === null) {
        const message = `${label} has ${readable(doubtful[0])}, which Apple may refuse.`;
        findings.push(findingAt(text, { rule: 'characters', level: 'warning', message, at: doubtful.index }));
    }
    const markup = /<\/?(?:b|i|p|br|ul|li|a|strong|em|h[1-6])\b[^<>\n]{0,100}>|&(?:amp|lt|gt|nbsp|quot|#\d{1,6});/i.exec(value);
    if (markup !== null) {
        const message = `${label} has ${quote(markup[0])}, but the store shows plain text.`;
        findings.push(findingAt(text, { rule: 'markup', level: 'warning', message, at: markup.index }));
    }
    return findings;
}
function readable(character) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return /[\p{Letter}\p{Symbol}]/u.test(character) ? `${character} (${code})` : code;
}
function checkUrl(text) {
    const { value, label } = text;
    const problem = problemOfUrl(value);
    if (problem !== undefined) {
        return [
            findingAt(text, { rule: 'url', level: 'error', message: `${label} is ${quote(value)}. ${problem}` }),
        ];
    }
    const { hostname } = new URL(value);
    if (!EXAMPLE_HOSTS.test(hostname))
        return [];
    const message = `${label} leads to ${hostname}, which is for examples only. Write your own.`;
    return [findingAt(text, { rule: 'placeholder', level: 'warning', message })];
}
function problemOfUrl(value) {
    if (/\s/.test(value))
        return 'A URL has no spaces.';
    const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(value);
    if (!hasScheme)
        return `Did you mean https://${value.slice(0, 200).replace(/^\/+/, '')}?`;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:\/\//i.test(value))
        return 'It must begin with https:// and a host.';
    if (url.username !== '' || url.password !== '')
        return 'It must not have a user name in it.';
    if (!url.hostname.includes('.') && url.hostname !== 'localhost')
        return 'Its host has no domain.';
    return undefined;
}
function checkEmail(text) {
    const problem = (0,email_address/* problemOfEmail */.h)(text.value);
    if (problem === undefined)
        return [];
    const message = `${text.label} is ${quote(text.value)}, which is no e-mail address: ${problem}.`;
    return [findingAt(text, { rule: 'email', level: 'error', message })];
}
function checkPhone(text) {
    if (/^\+\d[\d\s().-]{4,}$/.test(text.value))
        return [];
    const message = `${text.label} is ${quote(text.value)}. Apple wants + and the country code first, as in +44 844 209 0611.`;
    return [findingAt(text, { rule: 'phone', level: 'warning', message })];
}
function checkVersionNumber(text) {
    if (/^\d+(\.\d+){0,2}$/.test(text.value))
        return [];
    const message = `${text.label} is ${quote(text.value)}, but must be one to three numbers with dots between them, as in 1.4.2.`;
    return [findingAt(text, { rule: 'version', level: 'error', message })];
}
const boundary = '[\\p{L}\\p{N}]';
const patterns = WORD_RULES.map((rule) => ({ ...rule, pattern: wordsOf(rule.words, rule.except ?? []) }));
function wordsOf(words, except) {
    const not = except.length === 0 ? '' : `(?!(?:${except.join('|')})(?!${boundary}))`;
    const spaced = words.map((word) => word.replaceAll(' ', '\\s+'));
    return new RegExp(`(?<!${boundary})${not}(?:${spaced.join('|')})(?!${boundary})`, 'iu');
}
function checkWording(text) {
    const findings = [];
    const mark = PLACEHOLDER_MARKS.exec(text.value);
    if (mark !== null) {
        const message = `${text.label} has ${quote(mark[0])}. Write the text that it stands for.`;
        findings.push(findingAt(text, { rule: 'placeholder', level: 'warning', message, at: mark.index }));
    }
    for (const { rule, level, pattern, advice } of patterns) {
        const found = pattern.exec(text.value);
        if (found === null)
            continue;
        const message = `${text.label} has ${quote(found[0])}. ${advice}`;
        findings.push(findingAt(text, { rule, level, message, at: found.index }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/files/listing/keyword-checks.ts


/**
 * Keywords are the scarcest text of a listing: what costs some of its 100 characters for nothing is told.
 * https://developer.apple.com/app-store/search/
 */
function checkKeywords(text, besides) {
    const { value, label } = text;
    const parts = value.split(',');
    const words = parts.map((part) => part.trim().toLowerCase());
    const spaces = value.length - parts.map((part) => part.trim()).join(',').length;
    const shown = new Set(besides.flatMap(wordsIn));
    const doubled = unique(words.filter((word, index) => word !== '' && words.indexOf(word) < index));
    const wasted = unique(words.filter((word) => word !== '' && wordsIn(word).every((part) => shown.has(part))));
    const short = unique(words.filter((word) => /^[a-z\d]{1,2}$/.test(word)));
    const empty = words.filter((word) => word === '').length;
    const separator = /[;、，；|]/.exec(value)?.[0];
    const problems = [
        [
            'warning',
            separator !== undefined && parts.length === 1,
            `are divided by ${separator}. Apple knows the comma only.`,
        ],
        ['warning', doubled.length > 0, `have ${listed(doubled)} more than once.`],
        [
            'warning',
            spaces > 0,
            `have ${spaces} of their 100 characters in spaces beside commas, which are not needed.`,
        ],
        ['warning', empty > 0, `have ${empty} of their places between commas empty.`],
        [
            'notice',
            wasted.length > 0,
            `have ${listed(wasted)}, which the name or subtitle has already; Apple searches there too.`,
        ],
        [
            'notice',
            short.length > 0,
            `have ${listed(short)}; Apple says that a keyword has more than two characters.`,
        ],
    ];
    return problems.flatMap(([level, isSo, message]) => isSo ? [findingAt(text, { rule: 'keywords', level, message: `The ${label} ${message}` })] : []);
}
function wordsIn(text) {
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function unique(words) {
    return [...new Set(words)];
}
function listed(words) {
    const some = words.slice(0, 5).map(quote);
    const rest = words.length - some.length;
    return rest > 0 ? `${some.join(', ')} and ${rest} more` : some.join(', ');
}

;// CONCATENATED MODULE: ./src/files/listing/whole-checks.ts
/** Rules about values that must go together, each told at the value that does not. */
function checkTogether(listing, now) {
    return [
        ...checkRelease(listing, now),
        ...checkCopyright(listing, now),
        ...checkCategories(listing),
        ...checkAgeRating(listing),
        ...checkReviewDetail(listing),
        ...checkAgreement(listing),
    ];
}
function finding(rule, level, entry, message) {
    return { rule, level, message, place: entry.place };
}
function* checkRelease({ version }, now) {
    const { releaseType, earliestReleaseDate } = version;
    if (releaseType?.value === 'SCHEDULED' && !earliestReleaseDate?.value) {
        yield finding('release', 'error', releaseType, 'releaseType SCHEDULED needs an earliestReleaseDate.');
    }
    if (!earliestReleaseDate?.value)
        return;
    if (releaseType !== undefined && releaseType.value !== 'SCHEDULED') {
        const message = `earliestReleaseDate goes with releaseType SCHEDULED, not with ${releaseType.value}.`;
        yield finding('release', 'error', earliestReleaseDate, message);
    }
    if (now !== undefined && Date.parse(earliestReleaseDate.value) < now.getTime()) {
        const message = `earliestReleaseDate ${earliestReleaseDate.value} is past: the version would be released at once after approval.`;
        yield finding('release', 'warning', earliestReleaseDate, message);
    }
}
function* checkCopyright({ version: { copyright } }, now) {
    if (!copyright?.value)
        return;
    const years = [...copyright.value.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
    if (years.length === 0) {
        yield finding('copyright', 'warning', copyright, 'copyright has no year, as in 2026 Example Ltd.');
    }
    const future = now === undefined ? undefined : years.find((year) => year > now.getUTCFullYear());
    if (future !== undefined)
        yield finding('copyright', 'warning', copyright, `copyright names ${future}, which is to come.`);
    if (/©|\(c\)|copyright/i.test(copyright.value)) {
        yield finding('copyright', 'notice', copyright, 'copyright needs no ©; the store puts it there.');
    }
}
function* checkCategories({ categories }) {
    const { primaryCategory, secondaryCategory } = categories;
    if (primaryCategory?.value && primaryCategory.value === secondaryCategory?.value) {
        yield finding('categories', 'error', secondaryCategory, 'secondaryCategory is the primaryCategory as well.');
    }
    const pairs = [
        [primaryCategory, categories.primarySubcategoryOne, categories.primarySubcategoryTwo],
        [secondaryCategory, categories.secondarySubcategoryOne, categories.secondarySubcategoryTwo],
    ];
    for (const [parent, one, two] of pairs) {
        for (const sub of [one, two]) {
            if (!sub?.value || parent === undefined)
                continue;
            if (parent.value === null || !sub.value.startsWith(`${parent.value}_`)) {
                const message = `${sub.value} is not a subcategory of ${parent.value ?? 'nothing'}.`;
                yield finding('categories', 'error', sub, message);
            }
        }
        if (one?.value && one.value === two?.value) {
            yield finding('categories', 'error', two, `${two.value} is given twice.`);
        }
    }
}
function* checkAgeRating({ ageRating }) {
    const { socialMedia, socialMediaAgeRestricted, userGeneratedContent } = ageRating;
    const { ageRatingOverride, ageRatingOverrideV2 } = ageRating;
    if (socialMediaAgeRestricted?.value && socialMedia?.value === false) {
        const message = 'socialMediaAgeRestricted: true needs socialMedia: true.';
        yield finding('age-rating', 'error', socialMediaAgeRestricted, message);
    }
    if (socialMedia?.value && userGeneratedContent?.value === false) {
        yield finding('age-rating', 'error', socialMedia, 'socialMedia: true needs userGeneratedContent: true.');
    }
    if (ageRatingOverride === undefined)
        return;
    const level = ageRatingOverrideV2 === undefined ? 'warning' : 'error';
    const message = 'ageRatingOverride is the former ageRatingOverrideV2; write that alone.';
    yield finding('age-rating', level, ageRatingOverride, message);
}
function* checkReviewDetail({ reviewDetail }) {
    const { demoAccountRequired, demoAccountName, demoAccountPassword } = reviewDetail;
    if (demoAccountRequired?.value !== true)
        return;
    const isCleared = demoAccountName?.value === null || demoAccountPassword?.value === null;
    const isMissing = demoAccountName === undefined || demoAccountPassword === undefined;
    if (!isCleared && !isMissing)
        return;
    const message = isCleared
        ? 'demoAccountRequired is true, but the demo account is cleared.'
        : 'demoAccountRequired is true; without demoAccountName and demoAccountPassword here, App Store Connect must have them.';
    yield finding('review-detail', isCleared ? 'error' : 'notice', demoAccountRequired, message);
}
function* checkAgreement({ licenseAgreement: { agreementText, territories } }) {
    if (agreementText?.value && territories === undefined) {
        const message = 'A license agreement of your own needs territories, such as [USA, DEU].';
        yield finding('license-agreement', 'error', agreementText, message);
    }
    const wrong = territories?.value?.find((code) => !/^[A-Z]{3}$/.test(code));
    if (territories !== undefined && wrong !== undefined) {
        const message = `territories has ${JSON.stringify(wrong.slice(0, 20))}; Apple's codes are three capital letters, such as USA.`;
        yield finding('license-agreement', 'error', territories, message);
    }
}

;// CONCATENATED MODULE: ./src/files/listing/listing-rules.ts







/** Checks a listing before anything is sent. What App Store Connect holds already is never an error: Apple has taken it. */
function checkListing(listing, facts = {}) {
    const findings = [];
    for (const [locale, texts] of listing.locales)
        findings.push(...checkLocale(locale, texts, facts));
    findings.push(...checkFields(versionFields, listing.version));
    findings.push(...checkFields(reviewDetailFields, listing.reviewDetail));
    findings.push(...checkFields(sections.app, listing.app));
    findings.push(...checkFields(sections.ageRating, listing.ageRating));
    findings.push(...checkFields(sections.licenseAgreement, listing.licenseAgreement));
    findings.push(...checkTogether(listing, facts.now));
    return withoutTwins(findings);
}
function checkFields(fields, values) {
    return entriesOf(fields, values).flatMap(([name, entry]) => {
        const text = checkable(fields[name], entry.value, entry, name);
        return text === undefined ? [] : [...checkLength(text), ...checkForm(text)];
    });
}
function checkable(field, value, entry, label) {
    const isText = field !== undefined && !['date', 'flag', 'choice', 'list', 'file', 'secret'].includes(field.kind);
    return isText && typeof value === 'string' ? { field: field, value, entry, label } : undefined;
}
function checkForm(text) {
    const { kind } = text.field;
    if (kind === 'url')
        return checkUrl(text);
    if (kind === 'email')
        return checkEmail(text);
    if (kind === 'phone')
        return checkPhone(text);
    if (kind === 'version')
        return checkVersionNumber(text);
    if (kind !== 'locale')
        return checkCharacters(text);
    const problem = (0,files_locale/* problemOfLocale */.T)(text.value);
    return problem === undefined ? [] : [findingAt(text, { rule: 'locale', level: 'error', message: problem })];
}
function checkLocale(locale, listing, facts) {
    const texts = textsOf(listing);
    const findings = [];
    for (const [name, entry] of entriesOf(localeTexts, texts)) {
        const text = checkable(localeTexts[name], entry.value, entry, `${name} of ${locale}`);
        if (text === undefined)
            continue;
        const found = checkText(name, text, { locale, texts, facts });
        const isStored = normalizeText(facts.stored?.(locale, name) ?? '') === text.value;
        findings.push(...(isStored ? found.map(asNotice) : found));
    }
    return [...findings, ...checkRequired(locale, listing, facts), ...checkPlatform(texts, facts)];
}
function asNotice(finding) {
    return finding.level === 'error' ? { ...finding, level: 'notice' } : finding;
}
function checkText(name, text, { locale, texts, facts }) {
    const findings = [...checkLength(text), ...checkForm(text)];
    if (text.field.kind !== 'url')
        findings.push(...checkWording(text));
    if (name === 'keywords') {
        const shown = ['name', 'subtitle'].map((other) => texts[other]?.value ?? facts.stored?.(locale, other) ?? '');
        findings.push(...checkKeywords(text, shown));
    }
    if (name === 'whatsNew' && facts.isFirstVersion) {
        const message = `${text.label} is not sent: Apple refuses it for the first version.`;
        findings.push(findingAt(text, { rule: 'first-version', level: 'warning', message }));
    }
    return findings;
}
/** Without these, Apple refuses to review the version. */
function checkRequired(locale, listing, facts) {
    const { stored, platform, isFirstVersion } = facts;
    if (stored === undefined)
        return [];
    const texts = textsOf(listing);
    const required = ['name', 'description', 'keywords', 'supportUrl'];
    if (platform === 'TV_OS')
        required.push('privacyPolicyText');
    else
        required.push('privacyPolicyUrl');
    if (isFirstVersion === false)
        required.push('whatsNew');
    return required.flatMap((name) => {
        const declared = texts[name];
        const value = declared === undefined ? stored(locale, name) : declared.value;
        if (value)
            return [];
        const message = `${locale} has no ${name}, here or in App Store Connect. Apple asks for it before the review.`;
        return [{ rule: 'required', level: 'warning', message, place: declared?.place ?? listing.place }];
    });
}
function checkPlatform({ privacyPolicyText }, { platform }) {
    if (!privacyPolicyText?.value || platform === undefined || platform === 'TV_OS')
        return [];
    const message = `privacyPolicyText is for Apple TV; for ${quote(platform)} Apple shows privacyPolicyUrl.`;
    return [{ rule: 'platform', level: 'notice', message, place: privacyPolicyText.place }];
}
/** A text that stands in for several locales is told about once. */
function withoutTwins(findings) {
    const seen = new Set();
    return findings.filter(({ rule, level, message, place }) => {
        const general = message.replace(/ of [a-z]{2}(-\w+)? /, ' ');
        const key = JSON.stringify([rule, level, general, place]);
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/findings.ts







/** GitHub shows ten annotations of a kind per step and drops the others. */
const mostShown = 10;
function stopOnErrors(findings, context) {
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length === 0)
        return;
    context.annotate(...gathered(findings));
    throw new src_errors/* AnnotatedError */.Xo(listOf(errors));
}
/** Tells what is wrong with what would be sent; what App Store Connect holds already, it has taken. */
function tellFindings(listing, read, { stored, isFirst, context }) {
    const { version, listing: texts, appInfo } = stored;
    const findings = checkListing(listing, {
        platform: (0,builds/* isPlatform */.aH)(version.platform) ? version.platform : undefined,
        isFirstVersion: isFirst,
        now: new Date(context.appStoreConnect.now()),
        stored(locale, name) {
            const value = texts.localizations.get(locale)?.values[name] ?? appInfo.localizations.get(locale)?.values[name];
            if (typeof value === 'string')
                return value;
            // A new locale begins with the name of the app.
            return name === 'name' && !appInfo.localizations.has(locale) ? stored.app.name : null;
        },
    });
    // What a review asks for is no matter of a version that is past it.
    const isDraft = stored.isNew || (0,versions/* isEditable */.Xl)(version);
    const due = findings.filter(({ rule }) => isDraft || rule !== 'required');
    const all = [...read, ...withoutHeld(due, listing, stored)];
    stopOnErrors(all, context);
    context.annotate(...gathered(all));
}
function listOf(errors) {
    const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`;
    return [`${count} in the listing; nothing was sent:`, ...errors.map(lineOf)].join('\n');
}
function lineOf({ message, place }) {
    return `  ${place.file}${place.line ? `:${place.line}` : ''}: ${message}`;
}
/** Each finding at its place; where GitHub would drop some, one annotation for what a rule says at many places, as in many locales. */
function gathered(findings) {
    const alike = Map.groupBy(findings, ({ level, rule, message }) => JSON.stringify([level, rule, /^\w+(?= of )/.exec(message)?.[0]]));
    return [...alike.values()].flatMap((group) => {
        const [first, ...others] = group;
        const isMany = findings.filter(({ level }) => level === first?.level).length > mostShown;
        if (!first || !isMany || group.length === 1)
            return group;
        const places = `The same at ${others.length} more ${others.length === 1 ? 'place' : 'places'}:`;
        return [{ ...first, message: [first.message, places, ...others.map(lineOf)].join('\n') }];
    });
}
function withoutHeld(findings, listing, stored) {
    const held = [];
    const changed = [];
    const sort = (fields, declared, actual) => {
        const different = differing(fields, declared, actual ?? {});
        for (const [name, entry] of entriesOf(fields, declared)) {
            const isHeld = !Object.hasOwn(different, name) && !Array.isArray(entry.value);
            (isHeld ? held : changed).push(entry);
        }
    };
    const { app, listing: version, appInfo } = stored;
    for (const [locale, declared] of listing.locales) {
        sort(versionTexts, declared.version, version.localizations.get(locale)?.values);
        sort(appInfoTexts, declared.appInfo, appInfo.localizations.get(locale)?.values);
    }
    const { primaryLocale, contentRightsDeclaration } = app;
    sort(sections.app, listing.app, { primaryLocale, contentRightsDeclaration });
    sort(sections.version, listing.version, version.attributes);
    sort(sections.categories, listing.categories, appInfo.categories);
    sort(sections.ageRating, listing.ageRating, appInfo.ageRating?.values);
    sort(sections.reviewDetail, listing.reviewDetail, version.reviewDetail?.values);
    return findings.filter(({ place }) => !held.some((entry) => covers(entry, place)) || changed.some((entry) => covers(entry, place)));
}
/** Whether a place is within the value; a text of several lines has several places. */
function covers({ value, place: { file, line }, isLineByLine }, place) {
    if (place.file !== file)
        return false;
    if (line === undefined || place.line === undefined)
        return line === place.line;
    const more = isLineByLine && typeof value === 'string' ? value.split('\n').length - 1 : 0;
    return place.line >= line && place.line <= line + more;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/license-changes.ts



/** The license agreement of the app's own; without one Apple's stands. */
async function licenseChanges({ api, listing, stored }) {
    const { agreementText, territories } = listing.licenseAgreement;
    const known = stored.app.licenseAgreement;
    const part = 'app';
    const subject = 'license agreement';
    if (agreementText?.value === null) {
        if (!known)
            return [];
        const fields = [{ name: 'agreementText', from: known.agreementText, to: null }];
        const apply = async () => {
            await api.write('DELETE /v1/endUserLicenseAgreements/{id}', { path: { id: known.id } });
        };
        return [{ part, action: 'delete', subject, fields, apply }];
    }
    if (!known && !agreementText) {
        if (!territories?.value)
            return [];
        throw new src_errors/* InputError */.dz('The listing names territories of a license agreement, but has no agreementText.', {
            place: territories.place,
        });
    }
    const standing = known && territories?.value ? await (0,store_listing/* listAgreementTerritories */.jO)(api, known.id) : [];
    const isOtherText = agreementText !== undefined &&
        normalizeText(agreementText.value) !== normalizeText(known?.agreementText ?? '');
    const isOtherPlace = Boolean(territories?.value) &&
        [...standing].sort().join() !== [...(territories?.value ?? [])].sort().join();
    if (!isOtherText && !isOtherPlace)
        return [];
    const text = agreementText?.value ?? known?.agreementText ?? '';
    const fields = [
        ...(isOtherText ? [{ name: 'agreementText', from: known?.agreementText ?? null, to: text }] : []),
        ...(isOtherPlace
            ? [
                {
                    name: 'territories',
                    from: standing.join(', ') || null,
                    to: (territories?.value ?? []).join(', '),
                },
            ]
            : []),
    ];
    return [
        {
            part,
            action: known ? 'update' : 'create',
            subject,
            fields,
            async apply() {
                const places = territories?.value ?? (known ? undefined : await allTerritories(api));
                const relation = places && {
                    territories: { data: places.map((id) => ({ type: 'territories', id })) },
                };
                const attributes = { agreementText: text };
                const type = 'endUserLicenseAgreements';
                if (known) {
                    const body = {
                        data: { type, id: known.id, attributes, ...(relation ? { relationships: relation } : {}) },
                    };
                    await api.write('PATCH /v1/endUserLicenseAgreements/{id}', { path: { id: known.id }, body });
                    return;
                }
                const app = { data: { type: 'apps', id: stored.app.id } };
                const relationships = { app, territories: relation?.territories ?? { data: [] } };
                const path = { id: stored.app.id };
                const query = {
                    include: ['endUserLicenseAgreement'],
                };
                const find = async () => (await api.get('GET /v1/apps/{id}', { path, query })).data.relationships?.endUserLicenseAgreement
                    ?.data?.id;
                const body = {
                    data: { type, attributes, relationships },
                };
                await api.create('POST /v1/endUserLicenseAgreements', { body }, { find });
            },
        },
    ];
}
async function allTerritories(api) {
    const ids = [];
    for await (const { id } of api.items('GET /v1/territories', { query: { limit: 200 } }))
        ids.push(id);
    return ids;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/locks.ts

const whileLive = new Set(['supportUrl', 'marketingUrl']);
const alwaysInAppInfo = new Set(['privacyPolicyUrl', 'privacyChoicesUrl', 'privacyPolicyText']);
const whilePending = new Set(['releaseType', 'earliestReleaseDate']);
/** The fields of a change that the present state does not let change; for states in which Apple decides case by case, none. */
function lockedFields({ part, action, fields }, stored) {
    const names = fields.map(({ name }) => name);
    // Locales come and go with a draft alone, whatever their texts are.
    const isLocale = (part === 'version texts' || part === 'app info texts') && action !== 'update';
    if (part === 'app')
        return [];
    if (part === 'app info' || part === 'app info texts') {
        if (!stored.isAppInfoLive)
            return [];
        return isLocale ? wholeLocale(names) : names.filter((name) => !alwaysInAppInfo.has(name));
    }
    const { version } = stored;
    if ((0,versions/* isEditable */.Xl)(version) || (0,versions/* isPartlyEditable */.xN)(version))
        return [];
    if (isLocale)
        return wholeLocale(names);
    return names.filter((name) => {
        if (part === 'version texts' && name === 'promotionalText')
            return false;
        if (part === 'version texts' && whileLive.has(name) && (0,versions/* isLive */.DG)(version))
            return false;
        if (part === 'version' && name === 'copyright' && (0,versions/* isLive */.DG)(version))
            return false;
        return !(version.state === 'PENDING_DEVELOPER_RELEASE' && whilePending.has(name));
    });
}
function wholeLocale(names) {
    return names.length > 0 ? [...names] : ['locale'];
}
/** One error for all that is locked, instead of a refusal per request. */
function lockMessage(locked, { version, appInfo, isAppInfoLive }) {
    const state = isAppInfoLive ? `${version.state}, its app info ${appInfo.state}` : version.state;
    return [
        `Version ${version.versionString} is ${state}, and these values cannot change in that state:`,
        ...locked.map(({ change, names }) => `  ${change.subject}: ${names.join(', ')}`),
        'Name a new version with the input version, or take the version back from review first. With if-locked: skip the rest is done.',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/plan-file.ts




async function writePlanFile(path, stored, changes) {
    const plan = { ...headOf(stored), changes: changes.map(dataOf) };
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, `${JSON.stringify(plan, null, 2)}\n`);
    }
    catch (cause) {
        throw new src_errors/* InputError */.dz(`The plan cannot be written to ${path}: ${(0,src_errors/* messageOf */.bD)(cause)}.`, { cause });
    }
}
/**
 * A plan holds when all that is to be changed now stands in it, from and to the same values. What stands in it and is done already,
 * by a run that stopped in the middle, is no hindrance. Throws an InputError that names what moved.
 */
async function checkPlanFile(path, stored, changes) {
    const plan = await readPlanFile(path);
    const head = headOf(stored);
    if (plan.appId !== head.appId || plan.platform !== head.platform || plan.version !== head.version) {
        throw new src_errors/* InputError */.dz(`The plan in ${path} is for ${plan.version} of app ${plan.appId} on ${plan.platform}, and this run is for ${head.version} of app ${head.appId} on ${head.platform}. Make a new plan.`);
    }
    const planned = new Set(plan.changes.flatMap(keysOf));
    const moved = changes.flatMap((change) => keysOf(change).every((key) => planned.has(key)) ? [] : [`  ${change.subject}`]);
    if (moved.length === 0)
        return;
    throw new src_errors/* InputError */.dz([
        `The plan in ${path} does not hold any more: App Store Connect or the files have moved since. Nothing was changed. It differs in:`,
        ...moved,
        'Make a new plan with dry-run: true, and look at it again.',
    ].join('\n'));
}
async function readPlanFile(path) {
    try {
        const plan = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        if (isPlan(plan))
            return plan;
    }
    catch (cause) {
        throw new src_errors/* InputError */.dz(`The plan in ${path} cannot be read: ${(0,src_errors/* messageOf */.bD)(cause)}. Make it with dry-run: true and the same plan-file.`, { cause });
    }
    throw new src_errors/* InputError */.dz(`${path} is not a plan of this step. Make one with dry-run: true and plan-file: ${path}.`);
}
function isPlan(plan) {
    return (typeof plan === 'object' &&
        plan !== null &&
        'changes' in plan &&
        Array.isArray(plan.changes) &&
        'appId' in plan);
}
function headOf(stored) {
    const { app, version } = stored;
    return { appId: app.id, platform: version.platform, version: nameOf(stored) };
}
function dataOf({ action, subject, fields }) {
    return { action, subject, fields: fields ?? [] };
}
function keysOf({ action, subject, fields = [] }) {
    const key = (field) => JSON.stringify([action === 'delete', subject, field?.name, field?.from, field?.to]);
    return fields.length > 0 ? fields.map(key) : [key()];
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/removal-changes.ts
const none = new Map();
/** Locales that the listing does not have. The primary one cannot go, and where other platforms share the app info, its texts stay. */
function removalChanges({ api, listing, stored, current, given, context }) {
    if (!given.removeLocales)
        return [];
    const { app, version } = stored;
    const isOurs = !stored.isAppInfoLive && app.versions.every(({ platform }) => platform === version.platform);
    const appInfoTexts = isOurs ? stored.appInfo.localizations : none;
    const locales = new Set([...stored.listing.localizations.keys(), ...appInfoTexts.keys()]);
    const primaryLocale = listing.app.primaryLocale?.value ?? app.primaryLocale;
    return [...locales].flatMap((locale) => {
        if (listing.locales.has(locale))
            return [];
        if (locale === primaryLocale) {
            context.log.warning(`${locale} is the primary locale of the app and stays, though the listing does not have it.`);
            return [];
        }
        return {
            part: 'version texts',
            action: 'delete',
            subject: `locale ${locale}`,
            locale,
            fields: [],
            async apply() {
                const ofVersion = (await current.listing()).localizations.get(locale);
                if (ofVersion) {
                    const path = { id: ofVersion.id };
                    await api.write('DELETE /v1/appStoreVersionLocalizations/{id}', { path });
                }
                const ofAppInfo = isOurs ? (await current.appInfoTexts()).get(locale) : undefined;
                if (ofAppInfo) {
                    await api.write('DELETE /v1/appInfoLocalizations/{id}', { path: { id: ofAppInfo.id } });
                }
            },
        };
    });
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/writes.ts



/** Makes the localization of a version, or sets it where another hand was quicker. */
async function createVersionTexts(api, versionId, attributes) {
    const body = {
        data: {
            type: 'appStoreVersionLocalizations',
            attributes,
            relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: versionId } } },
        },
    };
    const { locale, ...texts } = attributes;
    const find = async () => (await (0,store_listing/* getVersionListing */.Hy)(api, versionId)).localizations.get(locale)?.id;
    const id = await createOrFind(attributes, async () => api.create('POST /v1/appStoreVersionLocalizations', { body }, { find, isFresh: true }), find);
    if (id)
        await updateVersionTexts(api, id, texts);
}
async function updateVersionTexts(api, id, attributes) {
    const body = {
        data: { type: 'appStoreVersionLocalizations', id, attributes },
    };
    const request = { path: { id }, body };
    const answer = await api.write('PATCH /v1/appStoreVersionLocalizations/{id}', request, { isFresh: true });
    confirmStored('the version texts', attributes, answer);
}
async function createAppInfoTexts(api, appInfoId, attributes) {
    const body = {
        data: {
            type: 'appInfoLocalizations',
            attributes,
            relationships: { appInfo: { data: { type: 'appInfos', id: appInfoId } } },
        },
    };
    const { locale, ...texts } = attributes;
    const find = async () => (await (0,store_listing/* listAppInfoTexts */.Oi)(api, appInfoId)).get(locale)?.id;
    const id = await createOrFind(attributes, async () => api.create('POST /v1/appInfoLocalizations', { body }, { find, isFresh: true }), find);
    if (id)
        await updateAppInfoTexts(api, id, texts);
}
async function updateAppInfoTexts(api, id, attributes) {
    const body = {
        data: { type: 'appInfoLocalizations', id, attributes },
    };
    const answer = await api.write('PATCH /v1/appInfoLocalizations/{id}', { path: { id }, body }, { isFresh: true });
    confirmStored('the app info texts', attributes, answer);
}
/**
 * Resolves to the id of what stood there already and still has to be set: after an attempt without a clear answer, or when Apple or
 * another job made it in between. Undefined when it was made as it shall be.
 */
async function createOrFind(attributes, create, find) {
    try {
        const made = await create();
        if (typeof made === 'string')
            return made;
        confirmStored(`the texts in ${attributes.locale}`, attributes, made);
        return undefined;
    }
    catch (error) {
        const found = error instanceof errors/* AppleError */.Z && error.status === 409 ? await find() : undefined;
        if (found === undefined)
            throw error;
        return found;
    }
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/text-changes.ts




/** Texts of the version, a change per locale. A locale that is only named shall exist. */
function versionTextChanges({ api, listing, stored, current, isFirstVersion }) {
    return [...listing.locales].flatMap(([locale, declared]) => {
        const known = stored.listing.localizations.get(locale);
        const wanted = (actual) => {
            const { whatsNew, ...others } = differing(versionTexts, declared.version, actual);
            return isFirstVersion || whatsNew === undefined ? others : { ...others, whatsNew };
        };
        const planned = wanted(known?.values ?? {});
        if (known && Object.keys(planned).length === 0)
            return [];
        return {
            part: 'version texts',
            action: known ? 'update' : 'create',
            subject: `version texts in ${locale}`,
            locale,
            fields: fieldChanges(planned, known?.values ?? {}),
            apply: (only) => applyTexts({
                api,
                locale,
                texts: async () => (await current.listing()).localizations,
                wanted: (actual) => only(wanted(actual)),
                update: updateVersionTexts,
                async create(texts) {
                    const make = () => createVersionTexts(api, current.versionId(), { locale, ...texts });
                    const name = declared.appInfo.name?.value;
                    await make().catch(async (error) => {
                        if (!name || !isNameTaken(error))
                            throw error;
                        // The name that a localization brings with it is taken in this language; the listing has another one.
                        const { id } = await current.appInfo();
                        await createAppInfoTexts(api, id, { locale, name });
                        await make();
                    });
                    current.addedLocale();
                },
            }),
        };
    });
}
/** Texts of the app info, a change per locale; a localization of the version brings one with it that has the app's name. */
function appInfoTextChanges({ api, listing, stored, current }) {
    const primary = stored.appInfo.localizations.get(stored.app.primaryLocale);
    return [...listing.locales].flatMap(([locale, declared]) => {
        const known = stored.appInfo.localizations.get(locale);
        const isBrought = !stored.isAppInfoLive && !stored.listing.localizations.has(locale);
        const before = known?.values ?? (isBrought ? { name: text_changes_nameIn(primary) ?? stored.app.name } : {});
        const wanted = (actual) => differing(appInfoTexts, declared.appInfo, actual);
        const planned = wanted(before);
        if (Object.keys(planned).length === 0)
            return [];
        return {
            part: 'app info texts',
            action: known || isBrought ? 'update' : 'create',
            subject: `app info texts in ${locale}`,
            locale,
            fields: fieldChanges(planned, before),
            apply: (only) => applyTexts({
                api,
                locale,
                texts: current.appInfoTexts,
                wanted: (actual) => only(wanted(actual)),
                update: updateAppInfoTexts,
                async create(texts) {
                    const name = texts.name ?? text_changes_nameIn(primary) ?? stored.app.name;
                    const { id } = await current.appInfo();
                    await createAppInfoTexts(api, id, { ...texts, locale, name });
                },
            }),
        };
    });
}
function isNameTaken(error) {
    return (error instanceof errors/* AppleError */.Z &&
        error.status === 409 &&
        error.details.some(({ title, detail }) => /app name/i.test(`${title} ${detail}`)));
}
function text_changes_nameIn(texts) {
    const name = texts?.values.name;
    return typeof name === 'string' ? name : undefined;
}
/** Compares once more with what is there now, and makes or sets the localization. */
async function applyTexts(options) {
    const { api, locale, texts, wanted, update, create } = options;
    const known = (await texts()).get(locale);
    const values = wanted(known?.values ?? {});
    if (!known)
        return create(values);
    if (Object.keys(values).length > 0)
        await update(api, known.id, values);
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/version-changes.ts





/** The version itself: made, renamed, and its own values. */
function versionChanges({ api, listing, stored, current }) {
    const { version, app } = stored;
    const creation = stored.isNew
        ? [
            {
                part: 'app',
                action: 'create',
                subject: `version ${version.versionString} for ${version.platform}`,
                fields: [],
                async apply() {
                    const platform = (0,builds/* isPlatform */.aH)(version.platform) ? version.platform : 'IOS';
                    current.madeVersion(await (0,versions/* createVersion */.BB)(api, { appId: app.id, platform, versionString: version.versionString }));
                },
            },
        ]
        : [];
    const wanted = (actual) => {
        const { phasedRelease, versionString, ...attributes } = differing(versionFields, listing.version, actual);
        // Apple keeps a date from before, and refuses it with another type.
        const dateGoes = attributes.releaseType && attributes.releaseType !== 'SCHEDULED' && actual.earliestReleaseDate;
        return {
            ...attributes,
            ...(dateGoes ? { earliestReleaseDate: null } : {}),
            ...(stored.renameTo === undefined ? {} : { versionString: stored.renameTo }),
        };
    };
    const planned = wanted(stored.listing.attributes);
    if (Object.keys(planned).length === 0)
        return creation;
    return [
        ...creation,
        {
            part: 'version',
            action: 'update',
            subject: `version ${nameOf(stored)}`,
            fields: fieldChanges(planned, stored.listing.attributes),
            async apply(only) {
                const attributes = only(wanted((await current.listing()).attributes));
                if (Object.keys(attributes).length === 0)
                    return;
                const body = {
                    data: { type: 'appStoreVersions', id: current.versionId(), attributes },
                };
                const request = { path: { id: current.versionId() }, body };
                const answer = await api.write('PATCH /v1/appStoreVersions/{id}', request, { isFresh: true });
                confirmStored('the version', attributes, answer);
            },
        },
    ];
}
function phasedReleaseChanges({ api, listing, stored, current }) {
    const wanted = listing.version.phasedRelease?.value;
    const id = stored.listing.phasedReleaseId;
    if (typeof wanted !== 'boolean' || wanted === (id !== undefined))
        return [];
    const fields = [{ name: 'phasedRelease', from: String(!wanted), to: String(wanted) }];
    return [
        {
            part: 'version',
            action: wanted ? 'create' : 'delete',
            subject: 'phased release',
            fields,
            async apply() {
                if (!wanted) {
                    if (id)
                        await api.write('DELETE /v1/appStoreVersionPhasedReleases/{id}', { path: { id } });
                    return;
                }
                const body = {
                    data: {
                        type: 'appStoreVersionPhasedReleases',
                        attributes: { phasedReleaseState: 'INACTIVE' },
                        relationships: {
                            appStoreVersion: { data: { type: 'appStoreVersions', id: current.versionId() } },
                        },
                    },
                };
                const path = { id: current.versionId() };
                const query = {
                    include: ['appStoreVersionPhasedRelease'],
                };
                const find = async () => (await api.get('GET /v1/appStoreVersions/{id}', { path, query })).data.relationships
                    ?.appStoreVersionPhasedRelease?.data?.id;
                await api.create('POST /v1/appStoreVersionPhasedReleases', { body }, { find, isFresh: true });
            },
        },
    ];
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/push.ts


















async function push(given, context) {
    const { appStoreConnect: api, log } = context;
    const source = await findListing(given.metadataPath);
    const { listing, findings } = await readListing(source);
    for (const secret of secretsOf(listing))
        context.hide(secret);
    log.info(`Listing: ${source.path} (${source.layout}), ${listing.locales.size} locales`);
    // What the files alone tell is told before anything is asked.
    stopOnErrors(findings, context);
    const app = await (0,store_listing/* getStoreApp */.P8)(api, given);
    const versionString = given.version ?? listing.version.versionString?.value ?? undefined;
    const choice = chosenVersion(app, { versionString, platform: platformOf(app, given) });
    const stored = await readStored(api, app, choice);
    tellVersion(context, stored);
    const isFirst = (0,versions/* isFirstVersion */.PC)(app.versions, stored.version);
    tellFindings(listing, findings, { stored, isFirst, context });
    const current = createCurrent(api, stored, { context, given });
    const stages = await stagesFor({ api, context, given, listing, stored, current, isFirstVersion: isFirst });
    const all = stages.flat();
    const locked = all.flatMap((change) => {
        const names = lockedFields(change, stored);
        return names.length > 0 ? [{ change, names }] : [];
    });
    if (locked.length > 0) {
        const message = lockMessage(locked, stored);
        if (given.ifLocked === 'fail')
            throw new src_errors/* InputError */.dz(message);
        log.warning(message);
    }
    if (given.planFile && !given.dryRun)
        await checkPlanFile(given.planFile, stored, all);
    const open = stages.map((stage) => stage.flatMap((change) => unlocked(change, stored, { given, context })));
    // Where Apple decides case by case what may change, the first refusal ends it instead of ten at a time.
    const isCareful = !stored.isNew && !(0,versions/* isEditable */.Xl)(stored.version);
    const ordered = isCareful ? open.flat() : open;
    const isDone = await (0,plan/* carryOut */.u)(ordered, { ...context, isDryRun: given.dryRun });
    if (given.planFile && !isDone)
        await writePlanFile(given.planFile, stored, all);
    if (isDone)
        context.reach({ versionId: current.versionId() });
}
/** In the order in which Apple takes them; what stands in one list does not depend on each other. */
async function stagesFor(work) {
    return [
        ...versionChanges(work).map((change) => [change]),
        versionTextChanges(work),
        [
            ...appInfoTextChanges(work),
            ...reviewDetailChanges(work),
            ...phasedReleaseChanges(work),
            ...(await licenseChanges(work)),
        ],
        [...categoryChanges(work), ...ageRatingChanges(work)],
        ...(await attachmentChanges(work)).map((change) => [change]),
        appChanges(work),
        removalChanges(work),
    ].filter((stage) => stage.length > 0);
}
/** The change without what is locked; nothing where all of it is. */
function unlocked(change, stored, { given, context }) {
    const locked = new Set(lockedFields(change, stored));
    const fields = change.fields.filter(({ name }) => !locked.has(name));
    if (locked.size > 0 && fields.length === 0)
        return [];
    const only = (values) => 
    // A part of the values has the type of the whole, since every one may be missing.
    Object.fromEntries(Object.entries(values).filter(([name]) => !locked.has(name)));
    return [
        {
            ...change,
            fields,
            async apply() {
                try {
                    await change.apply(only);
                }
                catch (error) {
                    const isLocked = error instanceof errors/* AppleError */.Z && error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE');
                    if (!isLocked || given.ifLocked === 'fail')
                        throw error;
                    context.log.warning(`Skipped ${change.subject}, as if-locked says: ${error.gist}`);
                }
            },
        },
    ];
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/index.ts




const updateMetadata = (0,step/* defineStep */.o)({
    summary: 'Make the store listing as files say: texts, app info, age rating, review details; or write these files from it.',
    inputs: declaration_inputs,
    outputs: outputs,
    async run(given, context) {
        if (given.mode === 'pull')
            await pull(given, context);
        else
            await push(given, context);
        return {};
    },
});


/***/ })

};
