export const id = 720;
export const ids = [720];
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

// EXTERNAL MODULE: ./src/app-store-connect/refused-part.ts
var refused_part = __webpack_require__(8048);
// EXTERNAL MODULE: ./src/app-store-connect/retry.ts
var retry = __webpack_require__(8610);
// EXTERNAL MODULE: ./src/app-store-connect/transport.ts
var transport = __webpack_require__(6473);
// EXTERNAL MODULE: ./src/app-store-connect/upload-url.ts
var upload_url = __webpack_require__(9787);
;// CONCATENATED MODULE: ./src/app-store-connect/file-parts.ts









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
    const url = (0,upload_url/* uploadUrl */.zj)(operation.url ?? '', api.apiUrl);
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
            throw new refused_part/* RefusedPartError */.q(`The storage refused the bytes ${offset} to ${offset + length} with ${answer.status}.`);
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
        if (error instanceof refused_part/* RefusedPartError */.q || error instanceof errors/* ExpectedError */.Dh)
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

/***/ 8048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ RefusedPartError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The storage refuses the URLs themselves: they have expired or were never right. New ones must be asked for. */
class RefusedPartError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh {
    name = 'RefusedPartError';
    reason;
    constructor(reason) {
        super(`${reason} A proxy or firewall between the runner and Apple's storage may be the cause. Run the step again.`);
        this.reason = reason;
    }
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

/***/ 3104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ compareSet)
/* harmony export */ });
/** Compares a set with what Apple holds, by content; each file at Apple stands for one wanted file at most. */
function compareSet(wanted, members) {
    const dead = members.filter(({ state }) => state === 'FAILED' || state === 'AWAITING_UPLOAD');
    const free = new Set(members.filter((member) => !dead.includes(member)));
    const kept = wanted.map((file) => {
        const found = [...free].find((member) => isSame(member, file));
        if (found)
            free.delete(found);
        return found;
    });
    const ordered = kept.filter((member) => member !== undefined);
    const standing = members.filter((member) => ordered.includes(member));
    // New ones go to the end, so that only a file before one that stands already is out of its place.
    const isGapBefore = kept.some((member, index) => member && kept.slice(0, index).includes(undefined));
    return {
        kept,
        missing: wanted.filter((_, index) => kept[index] === undefined),
        dead,
        surplus: [...free],
        isOutOfOrder: isGapBefore || standing.some((member, index) => member !== ordered[index]),
        frames: wanted.flatMap(({ previewFrameTimeCode }, index) => {
            const member = kept[index];
            const isOther = previewFrameTimeCode !== undefined && !isSameFrame(previewFrameTimeCode, member?.previewFrameTimeCode);
            return member && isOther ? [{ member, previewFrameTimeCode }] : [];
        }),
    };
}
/** Apple keeps the MD5 of what was sent. Where it does not tell it, name and size have to do. */
function isSame(member, file) {
    const md5 = member.md5?.toLowerCase();
    if (md5 !== undefined)
        return md5 === file.md5 || md5 === file.originalMd5;
    return member.fileName === file.fileName && member.fileSize === file.fileSize;
}
/** Apple shows `00:00:05:00` for what may have been given as `00:00:05.000`. */
function isSameFrame(wanted, stored) {
    return stored !== undefined && Math.abs(frameMs(wanted) - frameMs(stored)) < frameLengthMs;
}
const frameLengthMs = 1000 / 30;
function frameMs(code) {
    const [, hours, minutes, seconds, frames, thousandths] = /^(\d+):(\d+):(\d+)(?:[:;](\d+)|\.(\d{1,3}))?$/.exec(code) ?? [];
    const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    const rest = thousandths === undefined ? Number(frames ?? 0) * frameLengthMs : Number(thousandths.padEnd(3, '0'));
    return whole * 1000 + rest;
}


/***/ }),

/***/ 8953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fetchFilm),
/* harmony export */   L: () => (/* binding */ fetchRendition)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8610);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6473);
/* harmony import */ var _upload_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9787);





const mostTries = 4;
/** Apple takes no larger film. */
const mostBytes = 500 * 1024 * 1024;
/**
 * Fetches the picture that the store shows, at most as wide as told. The bytes are Apple's own encoding. Undefined where there is none
 * (yet).
 */
async function fetchRendition(api, { image, fileName }, { mostWidth, format, signal }) {
    if (!image || image.width < 1 || image.height < 1)
        return undefined;
    const width = Math.min(mostWidth ?? image.width, image.width);
    const height = Math.round((image.height * width) / image.width);
    const address = image.templateUrl
        .replace('{w}', String(width))
        .replace('{h}', String(height))
        .replace('{f}', format)
        .replace('{c}', '');
    return await fetchFile(api, address, { what: `the picture ${fileName}`, signal });
}
/** The film itself, where Apple gives more than a stream of it. */
async function fetchFilm(api, { videoUrl = '', fileName }, signal) {
    return await fetchFile(api, videoUrl, { what: `the film ${fileName}`, signal });
}
/** Without the token: it lies on another host. */
async function fetchFile(api, address, { what, signal }) {
    const url = (0,_upload_url_js__WEBPACK_IMPORTED_MODULE_3__/* .publicUrl */ .x6)(address, { apiUrl: api.apiUrl, what });
    for (let tries = 1;; tries += 1) {
        const outcome = await tryFetch(api, url, signal);
        if (typeof outcome !== 'string')
            return outcome;
        if (tries >= mostTries)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(`${what} cannot be fetched: ${outcome}.`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .backOffMs */ .Vv)(tries), undefined, { signal });
    }
}
/** Resolves to the bytes, or to why it is worth another try. */
async function tryFetch(api, url, signal) {
    try {
        const answer = await api.transport.send({
            url,
            method: 'GET',
            headers: { accept: 'image/*, video/*' },
            signal,
            answerTimeoutMs: api.requestTimeoutMs,
            mostBytes,
        });
        if (answer.status === 200)
            return answer.bytes;
        return answer.status === 404 ? undefined : `${url.host} answers ${answer.status}`;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailureOf */ .k)(error).reason;
    }
}


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ mostPausedDays),
/* harmony export */   S6: () => (/* binding */ steerPhasedRelease),
/* harmony export */   Y2: () => (/* binding */ describePhasedRelease),
/* harmony export */   d: () => (/* binding */ phasedReleaseFrom),
/* harmony export */   uY: () => (/* binding */ enablePhasedRelease),
/* harmony export */   xD: () => (/* binding */ disablePhasedRelease)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _look_again_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1900);


/** https://developer.apple.com/help/app-store-connect/update-your-app/release-a-version-update-in-phases */
const percentages = [0, 1, 2, 5, 10, 20, 50, 100];
/** A longer pause Apple ends by itself. */
const mostPausedDays = 30;
function phasedReleaseFrom({ id, attributes, }) {
    const state = attributes?.phasedReleaseState ?? 'INACTIVE';
    const day = state === 'INACTIVE' ? 0 : (attributes?.currentDayNumber ?? 0);
    return {
        id,
        state,
        day,
        percentage: state === 'COMPLETE' ? 100 : (percentages[Math.min(day, percentages.length - 1)] ?? 0),
        startDate: attributes?.startDate ?? undefined,
        pausedDays: attributes?.totalPauseDuration ?? 0,
    };
}
/** For one line: `ACTIVE, day 3 of 7, 5 % of users`. */
function describePhasedRelease(release) {
    const { state, day, percentage, startDate, pausedDays } = release;
    const since = startDate ? `, since ${startDate.slice(0, 10)}` : '';
    if (state === 'INACTIVE')
        return 'INACTIVE, begins when the version is in the store';
    if (state === 'COMPLETE')
        return `COMPLETE, 100 % of users${since}`;
    const paused = pausedDays > 0 || state === 'PAUSED' ? `, paused ${pausedDays} of ${mostPausedDays} days` : '';
    return `${state}, day ${day} of 7, ${percentage} % of users${since}${paused}`;
}
/** Undefined when the version has none; Apple answers null or 404 for that. */
async function phasedReleaseOf(api, versionId) {
    try {
        const route = 'GET /v1/appStoreVersions/{id}/appStoreVersionPhasedRelease';
        const answer = await api.get(route, { path: { id: versionId } });
        // Apple's types leave out that there may be none.
        const data = answer.data;
        return data ? phasedReleaseFrom(data) : undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppleError */ .Z && error.status === 404)
            return undefined;
        throw error;
    }
}
/** The version is given out over seven days once it is released. That somebody else did this meanwhile is as good. */
async function enablePhasedRelease(api, versionId) {
    const body = {
        data: {
            type: 'appStoreVersionPhasedReleases',
            attributes: { phasedReleaseState: 'INACTIVE' },
            relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: versionId } } },
        },
    };
    const find = () => phasedReleaseOf(api, versionId);
    try {
        await api.create('POST /v1/appStoreVersionPhasedReleases', { body }, { find, isFresh: true });
    }
    catch (error) {
        if (!isRefused(error) || !(await find()))
            throw error;
    }
}
/** Possible only until it begins; then everybody gets the version at once. */
async function disablePhasedRelease(api, id) {
    try {
        await api.write('DELETE /v1/appStoreVersionPhasedReleases/{id}', { path: { id } });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppleError */ .Z && error.status === 404))
            throw error;
    }
}
const looksAfterMs = [0, 500, 1_500];
/** Whether Apple takes the same state a second time is not known, so a refusal is no failure where the state is the wanted one. */
async function steerPhasedRelease(api, { id, versionId }, state) {
    const body = {
        data: { type: 'appStoreVersionPhasedReleases', id, attributes: { phasedReleaseState: state } },
    };
    try {
        await api.write('PATCH /v1/appStoreVersionPhasedReleases/{id}', { path: { id }, body });
    }
    catch (error) {
        const look = async () => ((await phasedReleaseOf(api, versionId))?.state === state ? true : undefined);
        if (!isRefused(error) || !(await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAgain */ .I)(look, { afterMs: looksAfterMs })))
            throw error;
    }
}
function isRefused(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppleError */ .Z && error.status === 409;
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
/* harmony export */   VK: () => (/* binding */ wasApproved),
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
const arrivingStates = new Set(['PROCESSING_FOR_DISTRIBUTION', 'PROCESSING_FOR_APP_STORE']);
const liveStates = new Set(['READY_FOR_DISTRIBUTION', 'READY_FOR_SALE', ...arrivingStates]);
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
const approvedStates = new Set(['PENDING_DEVELOPER_RELEASE', 'PENDING_APPLE_RELEASE']);
/** Whether it takes no more builds. */
function wasApproved(version) {
    return wasReleased(version) || approvedStates.has(version.state);
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
    // Until it has arrived in the store it leaves no room for the next one.
    const arriving = own.find(({ state }) => arrivingStates.has(state));
    if (arriving)
        return { kind: 'blocked', version: arriving, versionString };
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

/***/ 1411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _elapsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8995);




const firstPauseMs = 2_000;
/**
 * Looks again and again until `look` gives a result. A look that fails because the service is not well does not end the wait.
 * Throws a DeadlineError with the state seen last when the signal fires for the deadline.
 */
async function waitFor(options) {
    const { subject, look, log, signal, pollIntervalMs } = options;
    const startedAt = Date.now();
    let seen = '';
    let part;
    const name = options.timelineName ?? subject;
    const begin = () => log.begin?.({ name, kind: options.kind ?? 'waiting', startedAt });
    let pauseMs = Math.min(firstPauseMs, pollIntervalMs);
    const tell = (state) => {
        if (state === seen)
            return;
        log.info(`${subject}: ${state}${seen ? ` (after ${(0,_elapsed_js__WEBPACK_IMPORTED_MODULE_3__/* .elapsed */ .v)(Date.now() - startedAt)})` : ''}`);
        seen = state;
    };
    try {
        if (options.firstLookAfterMs)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(options.firstLookAfterMs, undefined, { signal });
        for (;;) {
            const sight = await look().catch((error) => sightOfTrouble(error, signal));
            tell(sight.state);
            if ('result' in sight && sight.result !== undefined) {
                part?.end();
                return sight.result;
            }
            part ??= begin();
            if (sight.timelineState)
                part?.turn(sight.timelineState);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal });
            pauseMs = Math.min(pollIntervalMs, pauseMs * 1.3);
        }
    }
    catch (error) {
        if (!signal.aborted) {
            part ??= begin();
            part?.fail();
            throw error;
        }
        if (signal.reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc)
            throw signal.reason;
        const lastSeen = seen ? `Seen last: ${seen}.` : 'Nothing was seen yet.';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`${subject} did not end within ${(0,_elapsed_js__WEBPACK_IMPORTED_MODULE_3__/* .elapsed */ .v)(Date.now() - startedAt)}. ${lastSeen} ${options.onDeadline}`, { cause: error });
    }
}
function sightOfTrouble(error, signal) {
    signal.throwIfAborted();
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppleError */ .Z && error.isPassing) {
        const what = error.status === 0 ? 'no connection' : `Apple answers ${error.status}`;
        return { state: `${what}, still waiting` };
    }
    throw error;
}


/***/ }),

/***/ 1453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readSkipped)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);

/** Reads `true`, `false`, or names of rules and families; gives the ids of the rules that are left out. */
function readSkipped(known) {
    return (text) => {
        if (/^true$/i.test(text))
            return new Set(known.map(({ id }) => id));
        if (/^false$/i.test(text))
            return new Set();
        const names = text.split(/[\s,]+/).filter(Boolean);
        const wrong = names.filter((name) => !known.some(({ id, family }) => id === name || family === name));
        if (wrong.length > 0)
            throw new Error(wrong.map((name) => problemOf(name, known)).join('; '));
        return new Set(known.flatMap(({ id, family }) => (names.includes(id) || names.includes(family) ? [id] : [])));
    };
}
function problemOf(name, known) {
    const ids = known.map(({ id }) => id);
    const families = [...new Set(known.map(({ family }) => family))];
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, [...ids, ...families]);
    const examples = families.length > 1 ? families : ids;
    return `has ${JSON.stringify(name)}, which this step does not check${close ? `; did you mean ${close}?` : '.'} It takes true, false, or names such as ${examples.slice(0, 3).join(', ')}`;
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

/***/ 3058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ confirmStored),
/* harmony export */   R1: () => (/* binding */ differing),
/* harmony export */   wV: () => (/* binding */ fieldChanges)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _files_listing_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(284);


/**
 * What of the declared values is not so at Apple. Texts are compared in the form in which Apple keeps them, dates by the instant.
 */
function differing(fields, declared, actual) {
    const entries = (0,_files_listing_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(fields, declared).flatMap(([name, { value }]) => {
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
    return (0,_files_listing_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeText */ .fQ)(value) || null;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh(`App Store Connect took ${subject}, but shows another value than was sent for ${differing.join(', ')}. Look at the listing there, and run the step again.`);
}
function isSameValue(sent, shown) {
    if (typeof sent !== 'string' || typeof shown !== 'string')
        return (sent ?? null) === (shown ?? null);
    const isSameDate = /^\d{4}-\d\d-\d\dT/.test(sent) && Date.parse(sent) === Date.parse(shown);
    return isSameDate || (0,_files_listing_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeText */ .fQ)(sent) === (0,_files_listing_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeText */ .fQ)(shown);
}
function attributesIn(answer) {
    const data = memberOf(answer, 'data');
    return { ...memberOf(data, 'attributes') };
}
function memberOf(value, name) {
    const member = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof member === 'object' && member !== null ? member : {};
}


/***/ }),

/***/ 1720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateMetadata: () => (/* binding */ updateMetadata)
});

// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/files/validation/listing-rules.ts + 3 modules
var listing_rules = __webpack_require__(4198);
// EXTERNAL MODULE: ./src/files/validation/skipped-rules.ts
var skipped_rules = __webpack_require__(1453);
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
    screenshotsPath: (0,inputs/* text */.Qq)("The folder with screenshots, a folder for each locale in it. Found by itself in the layout of fastlane, and named by the listing's files.").optional(),
    previewsPath: (0,inputs/* text */.Qq)('The folder with app previews, likewise.').optional(),
    preview: (0,inputs/* text */.Qq)('A file to write a page to that shows the listing as the store does, with all that changes: one HTML file that opens without network.').optional(),
    removeSets: (0,inputs/* flag */.Jt)('Remove the sets of screenshots and previews for devices that the listing does not have, in locales for which it has others.').or(false),
    removeLocales: (0,inputs/* flag */.Jt)('Remove locales that the listing does not have.').or(false),
    ifLocked: (0,inputs/* choice */.Yq)('What to do when App Store Connect does not let these values change in the present state of the version.', ['fail', 'skip']).or('fail'),
    skipValidation: (0,inputs/* custom */.Ie)('What the check of the values before they are sent leaves out, so that Apple decides: `true` for all of it, or names of rules and families (`listing`, `media`), separated by newlines, commas or blanks (docs/validation-rules.md). What cannot be read, or belongs nowhere, is told in any case.', (0,skipped_rules/* readSkipped */.Z)(listing_rules/* contentRules */.tc)).or(new Set(), 'false'),
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
// EXTERNAL MODULE: ./src/files/listing/definition.ts + 1 modules
var definition = __webpack_require__(2652);
// EXTERNAL MODULE: ./src/files/listing/find-listing.ts + 13 modules
var find_listing = __webpack_require__(3775);
// EXTERNAL MODULE: ./src/files/listing/listing.ts
var listing_listing = __webpack_require__(284);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
// EXTERNAL MODULE: ./src/app-store-connect/look-again.ts
var look_again = __webpack_require__(1900);
;// CONCATENATED MODULE: ./src/app-store-connect/store/media/creation.ts


const looksAfterMs = [0, 500, 1_500, 4_000, 10_000];
/** Makes a set, or takes the one that another hand was quicker to make. */
async function createSet(slot, { create, find }) {
    try {
        const made = await create();
        return typeof made === 'string' ? { id: made, slot, members: [] } : made;
    }
    catch (error) {
        if (!(error instanceof errors/* AppleError */.Z) || error.status !== 409)
            throw error;
        // One that is there already, made a moment ago, may show up late.
        const isThere = error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE');
        const found = await (0,look_again/* lookAgain */.I)(find, { afterMs: isThere ? looksAfterMs : [0] });
        if (found === undefined)
            throw error;
        return found;
    }
}
/** Reserves room for a file; a reservation that an attempt without a clear answer has made is taken, not made again. */
async function reserve({ fileName, fileSize }, { known, members, read, create }) {
    return await create(async () => {
        const made = (await members()).find((member) => !known.has(member.id) &&
            member.state === 'AWAITING_UPLOAD' &&
            member.fileName === fileName &&
            member.fileSize === fileSize);
        // What the list tells of a reservation may lack where its bytes go.
        return made && (made.operations.length > 0 ? made : read(made.id));
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/part.ts
var part = __webpack_require__(714);
// EXTERNAL MODULE: ./src/app-store-connect/file-parts.ts + 1 modules
var file_parts = __webpack_require__(4533);
// EXTERNAL MODULE: ./src/app-store-connect/refused-part.ts
var refused_part = __webpack_require__(8048);
// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
;// CONCATENATED MODULE: ./src/app-store-connect/assets.ts










async function readAssetFile(path) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        md5.update(chunk);
    return { path, fileName: (0,external_node_path_.basename)(path), fileSize: (await (0,promises_.stat)(path)).size, md5: md5.digest('hex') };
}
const mostReservations = 3;
/**
 * Reserves, sends and commits a file, and waits until Apple has processed it. Throws with Apple's reasons when it refuses the file.
 */
async function uploadAsset(api, file, routes, options) {
    const { pollIntervalMs, log, signal } = options;
    const asset = await (0,part/* inPart */.b)(log, { name: 'Upload of files', kind: 'sending' }, () => sendReserved(api, file, routes, options));
    return (0,wait/* waitFor */.f)({
        subject: `Processing of ${file.fileName}`,
        timelineName: 'Processing of files',
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
/** The addresses for the bytes can have expired, and only a new reservation brings new ones. */
async function sendReserved(api, file, routes, { concurrency, signal }) {
    for (let reservations = 1;; reservations += 1) {
        const asset = await routes.reserve(file);
        try {
            await sendAsset(api, { asset, file, concurrency, signal }, routes);
            return asset;
        }
        catch (error) {
            if (!(error instanceof refused_part/* RefusedPartError */.q) || reservations >= mostReservations)
                throw error;
            await routes.remove(asset.id);
        }
    }
}
/** Sends the bytes of a reserved file and says that they are complete; Apple processes them from then on. */
async function sendAsset(api, { asset, file, concurrency, signal, }, routes) {
    await (0,file_parts/* sendParts */.ht)(api, {
        path: file.path,
        operations: asset.operations,
        concurrency,
        stallTimeoutMs: api.requestTimeoutMs,
        signal,
        onBytes: () => undefined,
    });
    await commit(asset.id, file, routes);
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
        errors: errorsIn(attributes?.assetDeliveryState),
        operations: attributes?.uploadOperations ?? [],
    };
}
function errorsIn(delivery) {
    return (delivery?.errors ?? []).map(({ code, description }) => ({
        code: code ?? '',
        description: description ?? '',
    }));
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/media.ts

/** Reads what either kind may have. */
function mediaFrom(item) {
    const asset = assetFrom(item);
    const { attributes } = item;
    const video = attributes?.videoDeliveryState;
    // Of a film, `assetDeliveryState` tells only that its bytes have arrived.
    const isInVideo = video && asset.state !== 'AWAITING_UPLOAD' && asset.state !== 'FAILED';
    return {
        ...asset,
        ...(isInVideo ? { state: video.state ?? '', errors: errorsIn(video) } : {}),
        previewFrameTimeCode: attributes?.previewFrameTimeCode ?? undefined,
        image: imageFrom(attributes?.imageAsset ?? attributes?.previewFrameImage?.image ?? attributes?.previewImage),
        videoUrl: attributes?.videoUrl ?? undefined,
    };
}
function imageFrom(image) {
    return image?.templateUrl
        ? { templateUrl: image.templateUrl, width: image.width ?? 0, height: image.height ?? 0 }
        : undefined;
}
/** The sets of a page, each with its members in the order that the set tells. */
function setsFrom(page, relation) {
    const members = new Map((page.included ?? []).map((item) => [item.id, item]));
    return page.data.map(({ id, attributes, relationships }) => ({
        id,
        slot: attributes?.screenshotDisplayType ?? attributes?.previewType ?? '',
        members: idsIn(relationships?.[relation]?.data).flatMap((memberId) => {
            const member = members.get(memberId);
            return member ? [mediaFrom(member)] : [];
        }),
    }));
}
function idsIn(linkage) {
    if (!Array.isArray(linkage))
        return [];
    return linkage.flatMap((entry) => typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? [entry.id]
        : []);
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/previews.ts



const setsQuery = {
    include: ['appPreviews'],
    limit: 200,
    'limit[appPreviews]': 50,
};
const previews_mimeTypes = {
    '.mov': 'video/quicktime',
    '.mp4': 'video/mp4',
    '.m4v': 'video/x-m4v',
};
/** https://developer.apple.com/documentation/appstoreconnectapi/app-previews */
function previewRoutes(api) {
    const type = 'appPreviews';
    async function listSets(localizationId) {
        const request = { path: { id: localizationId }, query: setsQuery };
        return setsFrom(await api.get('GET /v1/appStoreVersionLocalizations/{id}/appPreviewSets', request), type);
    }
    const routes = {
        name: 'previews',
        most: 3,
        listSets,
        createSet(localizationId, slot) {
            const localization = { data: { type: 'appStoreVersionLocalizations', id: localizationId } };
            const body = {
                data: {
                    type: 'appPreviewSets',
                    // The schema knows these names as an enum; a new one of Apple's is Apple's to judge.
                    attributes: { previewType: slot },
                    relationships: { appStoreVersionLocalization: localization },
                },
            };
            const find = async () => (await listSets(localizationId)).find((set) => set.slot === slot);
            return createSet(slot, {
                find,
                async create() {
                    const made = await api.create('POST /v1/appPreviewSets', { body }, { find, isFresh: true });
                    return 'data' in made ? made.data.id : made;
                },
            });
        },
        async removeSet(id) {
            await api.write('DELETE /v1/appPreviewSets/{id}', { path: { id } });
        },
        read: async (id) => mediaFrom((await api.get('GET /v1/appPreviews/{id}', { path: { id } }, { isFresh: true })).data),
        reserve(set, file, { localizationId, known }) {
            const { fileName, fileSize, previewFrameTimeCode } = file;
            const mimeType = previews_mimeTypes[(0,external_node_path_.extname)(fileName).toLowerCase()];
            const body = {
                data: {
                    type,
                    attributes: {
                        fileName,
                        fileSize,
                        ...(mimeType ? { mimeType } : {}),
                        ...(previewFrameTimeCode ? { previewFrameTimeCode } : {}),
                    },
                    relationships: { appPreviewSet: { data: { type: 'appPreviewSets', id: set.id } } },
                },
            };
            return reserve(file, {
                known,
                read: routes.read,
                members: async () => (await listSets(localizationId)).find(({ id }) => id === set.id)?.members ?? [],
                async create(find) {
                    const made = await api.create('POST /v1/appPreviews', { body }, { find, isFresh: true });
                    return 'data' in made ? mediaFrom(made.data) : made;
                },
            });
        },
        async commit(id, { md5 }) {
            const body = {
                data: { type, id, attributes: { uploaded: true, sourceFileChecksum: md5 } },
            };
            await api.write('PATCH /v1/appPreviews/{id}', { path: { id }, body }, { isRepeatable: false, isFresh: true });
        },
        async setFrame(id, previewFrameTimeCode) {
            const body = {
                data: { type, id, attributes: { previewFrameTimeCode } },
            };
            await api.write('PATCH /v1/appPreviews/{id}', { path: { id }, body });
        },
        async remove(id) {
            await api.write('DELETE /v1/appPreviews/{id}', { path: { id } });
        },
        async order(id) {
            const request = { path: { id }, query: { limit: 200 } };
            const page = await api.get('GET /v1/appPreviewSets/{id}/relationships/appPreviews', request);
            return page.data.map((member) => member.id);
        },
        async reorder(id, ids) {
            const body = {
                data: ids.map((member) => ({ type, id: member })),
            };
            await api.write('PATCH /v1/appPreviewSets/{id}/relationships/appPreviews', { path: { id }, body });
        },
    };
    return routes;
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/screenshots.ts


const screenshots_setsQuery = {
    include: ['appScreenshots'],
    limit: 200,
    'limit[appScreenshots]': 50,
};
/** https://developer.apple.com/documentation/appstoreconnectapi/app-screenshots */
function screenshotRoutes(api) {
    const type = 'appScreenshots';
    async function listSets(localizationId) {
        const request = { path: { id: localizationId }, query: screenshots_setsQuery };
        return setsFrom(await api.get('GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets', request), type);
    }
    const routes = {
        name: 'screenshots',
        most: 10,
        listSets,
        createSet(localizationId, slot) {
            const localization = { data: { type: 'appStoreVersionLocalizations', id: localizationId } };
            const body = {
                data: {
                    type: 'appScreenshotSets',
                    // The schema knows these names as an enum; a new one of Apple's is Apple's to judge.
                    attributes: { screenshotDisplayType: slot },
                    relationships: { appStoreVersionLocalization: localization },
                },
            };
            const find = async () => (await listSets(localizationId)).find((set) => set.slot === slot);
            return createSet(slot, {
                find,
                async create() {
                    const made = await api.create('POST /v1/appScreenshotSets', { body }, { find, isFresh: true });
                    return 'data' in made ? made.data.id : made;
                },
            });
        },
        async removeSet(id) {
            await api.write('DELETE /v1/appScreenshotSets/{id}', { path: { id } });
        },
        read: async (id) => mediaFrom((await api.get('GET /v1/appScreenshots/{id}', { path: { id } }, { isFresh: true })).data),
        reserve(set, file, { localizationId, known }) {
            const { fileName, fileSize } = file;
            const body = {
                data: {
                    type,
                    attributes: { fileName, fileSize },
                    relationships: { appScreenshotSet: { data: { type: 'appScreenshotSets', id: set.id } } },
                },
            };
            return reserve(file, {
                known,
                read: routes.read,
                members: async () => (await listSets(localizationId)).find(({ id }) => id === set.id)?.members ?? [],
                async create(find) {
                    const made = await api.create('POST /v1/appScreenshots', { body }, { find, isFresh: true });
                    return 'data' in made ? mediaFrom(made.data) : made;
                },
            });
        },
        async commit(id, { md5 }) {
            const body = {
                data: { type, id, attributes: { uploaded: true, sourceFileChecksum: md5 } },
            };
            await api.write('PATCH /v1/appScreenshots/{id}', { path: { id }, body }, { isRepeatable: false, isFresh: true });
        },
        async remove(id) {
            await api.write('DELETE /v1/appScreenshots/{id}', { path: { id } });
        },
        async order(id) {
            const request = { path: { id }, query: { limit: 200 } };
            const page = await api.get('GET /v1/appScreenshotSets/{id}/relationships/appScreenshots', request);
            return page.data.map((member) => member.id);
        },
        async reorder(id, ids) {
            const body = {
                data: ids.map((member) => ({ type, id: member })),
            };
            await api.write('PATCH /v1/appScreenshotSets/{id}/relationships/appScreenshots', { path: { id }, body });
        },
    };
    return routes;
}

// EXTERNAL MODULE: ./src/files/media/media-for.ts
var media_for = __webpack_require__(9966);
// EXTERNAL MODULE: ./src/files/media/read-media.ts + 11 modules
var read_media = __webpack_require__(3716);
// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
;// CONCATENATED MODULE: ./src/files/media/checksums.ts


/** Readers of pictures, ours and fastlane's, pass over it. */
const FILE = '.checksums.json';
const MD5 = /^[0-9a-f]{32}$/;
/**
 * App Store Connect gives pictures back in an encoding of its own, and tells the checksum of what it was sent. With this file beside
 * fetched pictures they count as what they were made from; one that is changed has another MD5, and counts for itself.
 */
async function readChecksums(folder) {
    try {
        const known = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, FILE), 'utf8'));
        const entries = typeof known === 'object' && known !== null ? Object.entries(known) : [];
        return Object.fromEntries(entries.filter(([here, sent]) => MD5.test(here) && MD5.test(String(sent))));
    }
    catch {
        // Without it, or with one that is damaged, files are what they are: nothing is lost but a repeated upload.
        return {};
    }
}
/** Adds to the file of a folder. Sets that share a folder are written side by side, so that additions wait for each other. */
function createChecksumKeeper() {
    const under = new Map();
    return (folder, more) => {
        const added = (under.get(folder) ?? Promise.resolve()).then(() => addChecksums(folder, more));
        // Whoever asked learns of a failure; those behind it go on.
        under.set(folder, added.catch(() => undefined));
        return added;
    };
}
/** Keeps what stands in the file of other pictures. */
async function addChecksums(folder, more) {
    const all = { ...(await readChecksums(folder)), ...more };
    const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, FILE), `${JSON.stringify(sorted, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/declared-sets.ts





const atOnce = 8;
/** Sums up the files of all sets; a file that several sets name is read once. */
async function declaredSets(media) {
    const sets = [...media].flatMap(([locale, ofLocale]) => ofLocale.map((set) => ({ locale, ...set })));
    const files = new Map(sets.flatMap((set) => set.files.map((file) => [file.path, file])));
    const sums = new Map();
    const known = new Map();
    await (0,in_parallel/* inParallel */.H)(files.values(), atOnce, async ({ path, place }) => {
        try {
            const sum = await readAssetFile(path);
            const folder = (0,external_node_path_.dirname)(path);
            const checksums = known.get(folder) ?? readChecksums(folder);
            known.set(folder, checksums);
            sums.set(path, { ...sum, originalMd5: (await checksums)[sum.md5] });
        }
        catch (cause) {
            throw new src_errors/* InputError */.dz(`${path} cannot be read: ${(0,src_errors/* messageOf */.bD)(cause)}.`, { cause, place });
        }
    });
    return sets.map((set) => ({
        ...set,
        wanted: set.files.flatMap(({ path, previewFrameTimeCode }) => {
            const sum = sums.get(path);
            return sum ? [{ ...sum, previewFrameTimeCode }] : [];
        }),
    }));
}
function nameOfSet({ kind, slot, locale }) {
    return `${kind}s of ${slot} in ${locale}`;
}
function countedFiles(count) {
    return count === 1 ? '1 file' : `${count} files`;
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/localizations.ts
const query = {
    'fields[appStoreVersionLocalizations]': ['locale', 'appScreenshotSets', 'appPreviewSets'],
    'fields[appScreenshotSets]': ['screenshotDisplayType'],
    'fields[appPreviewSets]': ['previewType'],
    include: ['appScreenshotSets', 'appPreviewSets'],
    'limit[appScreenshotSets]': 50,
    'limit[appPreviewSets]': 50,
    limit: 200,
};
/** All in one request: sets are asked for only where there are any. */
async function listMediaLocalizations(api, versionId) {
    const localizations = new Map();
    const route = 'GET /v1/appStoreVersions/{id}/appStoreVersionLocalizations';
    for await (const { id, attributes, relationships } of api.items(route, {
        path: { id: versionId },
        query,
    })) {
        // Without linkage it is not known whether there are any.
        const has = (relation) => relation?.data == null || relation.data.length > 0;
        localizations.set(attributes?.locale ?? '', {
            id,
            hasScreenshots: has(relationships?.appScreenshotSets),
            hasPreviews: has(relationships?.appPreviewSets),
        });
    }
    return localizations;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/media-state.ts






const media_state_atOnce = 10;
const media_state_looksAfterMs = [0, 500, 1_500, 4_000, 10_000];
/** The localizations of the version, or of the one that a new version takes over from. */
async function readMediaLocalizations(api, choice) {
    const source = choice.kind === 'existing' ? choice.version : choice.previous;
    return source ? await listMediaLocalizations(api, source.id) : new Map();
}
/** Reads the sets of these kinds in those of these locales that have any. */
async function readMediaState(api, wanted, { localizations, stored, current, signal, }) {
    const routes = { screenshot: screenshotRoutes(api), preview: previewRoutes(api) };
    const planned = new Map();
    await (0,in_parallel/* inParallel */.H)(wanted, media_state_atOnce, async ({ locale, kind }) => {
        const localization = localizations.get(locale);
        if (localization && mayHave(localization, kind)) {
            planned.set(keyOf(locale, kind), await routes[kind].listSets(localization.id));
        }
    });
    const shelves = new Map();
    let fresh;
    async function shelf(locale, kind) {
        const known = stored.isNew ? undefined : localizations.get(locale);
        if (known)
            return { localizationId: known.id, sets: planned.get(keyOf(locale, kind)) ?? [] };
        const made = await madeLocalization(locale);
        const sets = mayHave(made, kind) ? await routes[kind].listSets(made.id) : [];
        return { localizationId: made.id, sets };
    }
    /** What was made a moment ago may show up late. */
    async function madeLocalization(locale) {
        fresh ??= listMediaLocalizations(api, current.versionId());
        const found = (await fresh).get(locale) ??
            (await (0,look_again/* lookAgain */.I)(async () => {
                fresh = listMediaLocalizations(api, current.versionId());
                return (await fresh).get(locale);
            }, { afterMs: media_state_looksAfterMs, signal }));
        if (found)
            return found;
        throw new src_errors/* ExpectedError */.Dh(`The version has no localization ${locale} for its screenshots and previews, though it was made. Run the step again.`);
    }
    return {
        routes,
        planned: (locale, kind) => planned.get(keyOf(locale, kind)) ?? [],
        now(locale, kind) {
            const key = keyOf(locale, kind);
            const known = shelves.get(key) ?? shelf(locale, kind);
            shelves.set(key, known);
            return known;
        },
    };
}
function mayHave({ hasScreenshots, hasPreviews }, kind) {
    return kind === 'screenshot' ? hasScreenshots : hasPreviews;
}
function keyOf(locale, kind) {
    return `${kind} ${locale}`;
}

// EXTERNAL MODULE: ./src/app-store-connect/store/media/rendition.ts
var rendition = __webpack_require__(8953);
// EXTERNAL MODULE: ./src/files/locales.ts
var locales = __webpack_require__(7632);
// EXTERNAL MODULE: ./src/files/media/display-types.ts
var display_types = __webpack_require__(7842);
// EXTERNAL MODULE: ./src/files/media/folder-files.ts
var folder_files = __webpack_require__(9768);
// EXTERNAL MODULE: ./src/files/media/media-folder.ts
var media_folder = __webpack_require__(7005);
;// CONCATENATED MODULE: ./src/files/media/media-paths.ts





const FASTLANE_FOLDERS = {
    screenshot: 'screenshots',
    preview: 'app_previews',
};
const OWN_FOLDERS = { screenshot: 'screenshots', preview: 'previews' };
/** Where the files of a listing are written when nothing else is said: beside it. */
function mediaFolderOf(kind, { layout, path }) {
    const folder = (0,external_node_path_.dirname)(path);
    if (layout !== 'fastlane')
        return (0,external_node_path_.join)(folder, OWN_FOLDERS[kind]);
    const last = (0,external_node_path_.basename)(path);
    const isOfPlatform = Object.hasOwn(media_folder/* PLATFORM_FOLDERS */.Y, last.toLowerCase());
    return isOfPlatform
        ? (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), FASTLANE_FOLDERS[kind], last)
        : (0,external_node_path_.join)(folder, FASTLANE_FOLDERS[kind]);
}
/**
 * Where a fetched file goes so that the readers find it in the same set at the same position. Names from App Store Connect can be
 * anything, so of them only letters, digits and a known ending stay. Undefined for a type, locale or position that we do not know.
 */
function mediaPath(source, { kind, slot, locale, position, fileName }, folder = mediaFolderOf(kind, source)) {
    const isKnown = (0,display_types/* displayTypeOf */.K6)(kind, slot)?.slot === slot && locales/* APP_STORE_LOCALES */.M.includes(locale);
    if (!isKnown || !Number.isSafeInteger(position) || position < 0)
        return undefined;
    const ending = endingOf(kind, fileName);
    if (source.layout === 'fastlane') {
        return (0,external_node_path_.join)(folder, ...groupOf(slot), locale, `${position}_${slot}_${position}${ending}`);
    }
    const words = (0,external_node_path_.basename)(fileName.replaceAll('\\', '/'), (0,external_node_path_.extname)(fileName)).normalize('NFKD');
    const name = words.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
    const first = String(position + 1).padStart(2, '0');
    return (0,external_node_path_.join)(folder, locale, slot, `${[first, name.slice(0, 60)].filter(Boolean).join('-')}${ending}`);
}
function endingOf(kind, fileName) {
    if ((0,folder_files/* hasEndingOf */.PB)(kind, fileName))
        return (0,external_node_path_.extname)(fileName).toLowerCase();
    return kind === 'screenshot' ? '.png' : '.mp4';
}
function groupOf(slot) {
    if (slot.startsWith(display_types/* MESSAGES_PREFIX */.qr))
        return ['iMessage'];
    return slot.endsWith('APPLE_TV') ? ['appleTV'] : [];
}

// EXTERNAL MODULE: ./src/files/media/time-code.ts
var time_code = __webpack_require__(4962);
;// CONCATENATED MODULE: ./src/steps/update-metadata/media/pull-media.ts










const pull_media_atOnce = 6;
const usualFrame = '00:00:05:00';
/**
 * What to fetch so that the files have the sets of Apple. A set that the files have already, by content and order, stays as it is, with
 * its names; so do sets of which Apple gives nothing back.
 */
function pullMedia(sets, target) {
    const media = new Map();
    const changes = [];
    const keepChecksums = createChecksumKeeper();
    for (const set of sets) {
        const own = target.declared.find((declared) => nameOfSet(declared) === nameOfSet(set));
        const fetching = own && isSame(own, set) ? undefined : fetched(set, own, { ...target, keepChecksums });
        if (fetching)
            changes.push(fetching.change);
        const kept = fetching?.set ?? (own && mediaSetOf(own));
        if (kept)
            add(media, set.locale, kept);
    }
    const names = new Set(sets.map(nameOfSet));
    for (const own of target.declared) {
        if (names.has(nameOfSet(own)) || own.files.length === 0)
            continue;
        target.context.log.info(`App Store Connect has no ${nameOfSet(own)}; the files stay.`);
        add(media, own.locale, mediaSetOf(own));
    }
    return { media, changes };
}
function add(media, locale, set) {
    media.set(locale, [...(media.get(locale) ?? []), set]);
}
function isSame({ wanted }, { members }) {
    return (wanted.length === members.length &&
        members.every(({ md5 }, index) => {
            const file = wanted[index];
            return md5 !== undefined && (file?.md5 === md5 || file?.originalMd5 === md5);
        }));
}
function mediaSetOf({ kind, slot, files }) {
    return { kind, slot, files: [...files], place: files[0]?.place ?? { file: '' } };
}
function fetched(set, own, { api, context, source, folders, keepChecksums }) {
    const { locale, kind, slot, members } = set;
    const fetches = members.flatMap((member, position) => {
        const { fileName } = member;
        const path = mediaPath(source, { kind, slot, locale, position, fileName }, folders[kind]);
        return path !== undefined && canBeFetched(member, kind) ? [{ member, path }] : [];
    });
    if (fetches.length < members.length) {
        const names = members.filter((member) => !fetches.some((one) => one.member === member));
        context.log.warning(`The ${nameOfSet(set)} are not written: App Store Connect does not give back ${names.map(({ fileName }) => fileName).join(', ')}. Keep the originals in the repository.`);
        return undefined;
    }
    const files = fetches.map(({ path, member }) => {
        const { previewFrameTimeCode, image } = member;
        const size = { width: image?.width ?? 0, height: image?.height ?? 0 };
        return { path, place: { file: path }, ...size, ...(previewFrameTimeCode ? { previewFrameTimeCode } : {}) };
    });
    const change = {
        action: own ? 'update' : 'create',
        subject: `files of ${nameOfSet(set)}`,
        locale,
        fields: fetches.map(({ path, member }) => ({
            name: path,
            from: null,
            to: `MD5 ${member.md5 ?? 'unknown'}`,
        })),
        async apply() {
            const checksums = new Map();
            await (0,in_parallel/* inParallel */.H)(fetches, pull_media_atOnce, async ({ member, path }) => {
                const bytes = await bytesOf(member, { kind, path, api, signal: context.signal });
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,promises_.writeFile)(path, bytes);
                if (kind === 'preview')
                    await writeFrame(path, member);
                if (member.md5)
                    checksums.set((0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex'), member.md5);
            });
            const paths = new Set(fetches.map(({ path }) => path));
            // What the set had before would stand in it as well.
            for (const { path } of own?.files ?? []) {
                if (paths.has(path))
                    continue;
                await (0,promises_.rm)(path, { force: true });
                context.log.info(`Removed: ${path}`);
            }
            const [folder = '.'] = fetches.map(({ path }) => (0,external_node_path_.dirname)(path));
            await keepChecksums(folder, Object.fromEntries(checksums));
            context.log.info(`Written: ${nameOfSet(set)}, ${countedFiles(fetches.length)} in ${folder}`);
        },
    };
    return { set: { kind, slot, files, place: { file: source.path } }, change };
}
/** Of a film Apple may give a stream alone, which is no file. */
function canBeFetched({ image, videoUrl, state }, kind) {
    if (state !== 'COMPLETE')
        return false;
    return kind === 'screenshot' ? image !== undefined : /\.(mp4|mov|m4v)(\?|$)/i.test(videoUrl ?? '');
}
async function bytesOf(member, { kind, path, api, signal }) {
    const format = /\.png$/i.test(path) ? 'png' : 'jpg';
    const bytes = kind === 'preview'
        ? await (0,rendition/* fetchFilm */.H)(api, member, signal)
        : await (0,rendition/* fetchRendition */.L)(api, member, { format, signal });
    if (bytes)
        return bytes;
    throw new src_errors/* ExpectedError */.Dh(`${member.fileName} is not to be had from App Store Connect any more. Run the step again.`);
}
/** Fastlane has no place for it, so that it stands beside the film; Apple's own choice needs no file. */
async function writeFrame(path, { previewFrameTimeCode }) {
    if (previewFrameTimeCode && previewFrameTimeCode !== usualFrame) {
        await (0,promises_.writeFile)((0,time_code/* framePath */.pe)(path), `${previewFrameTimeCode}\n`);
    }
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/media-to-pull.ts









const media_to_pull_atOnce = 10;
/** Reads the sets of all locales, and compares them with the files. */
async function mediaToPull({ api, context, given, source, platform, choice, }) {
    const { screenshotsPath, previewsPath } = given;
    const [sets, read] = await Promise.all([
        setsAtApple(api, choice),
        (0,read_media/* readMedia */.l)({
            listing: (0,external_node_fs_.existsSync)(source.path) ? source : undefined,
            screenshotsPath,
            previewsPath,
            platform,
        }),
    ]);
    const { media, others } = (0,media_for/* mediaFor */.e)(platform, read.media);
    const pulled = pullMedia(sets, {
        api,
        context,
        source,
        folders: { screenshot: screenshotsPath, preview: previewsPath },
        declared: await declaredSets(media),
    });
    return { ...pulled, media: (0,media_for/* joinMedia */.b)(pulled.media, others) };
}
async function setsAtApple(api, choice) {
    const localizations = await readMediaLocalizations(api, choice);
    const kinds = [
        { kind: 'screenshot', routes: screenshotRoutes(api) },
        { kind: 'preview', routes: previewRoutes(api) },
    ];
    const places = [...localizations].flatMap(([locale, one]) => kinds
        .filter(({ kind }) => (kind === 'screenshot' ? one.hasScreenshots : one.hasPreviews))
        .map(({ kind, routes }) => ({ locale, kind, list: () => routes.listSets(one.id) })));
    const sets = [];
    await (0,in_parallel/* inParallel */.H)(places, media_to_pull_atOnce, async ({ locale, kind, list }) => {
        for (const { slot, members } of await list()) {
            const shown = members.filter((member) => member.state !== 'AWAITING_UPLOAD' && member.state !== 'FAILED');
            if (shown.length > 0)
                sets.push({ locale, kind, slot, members: shown });
        }
    });
    return sets.sort((one, other) => (media_to_pull_keyOf(one) < media_to_pull_keyOf(other) ? -1 : 1));
}
function media_to_pull_keyOf({ locale, kind, slot }) {
    return `${locale} ${kind} ${slot}`;
}

// EXTERNAL MODULE: ./src/steps/update-metadata/stored.ts
var update_metadata_stored = __webpack_require__(6270);
// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var builds = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/app-store-connect/store/versions.ts
var versions = __webpack_require__(2033);
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
        throw new src_errors/* InputError */.dz(`Version ${choice.versionString} cannot be made: ${choice.version.versionString} is ${choice.version.state}, and Apple has one version at a time that is not in the store yet. Wait until it is there, or take it back from review.`);
    }
    if (choice.kind === 'unnamed') {
        throw new src_errors/* InputError */.dz(`${app.name} has no version on ${wanted.platform} yet. Name one with the input version, and it is made.`);
    }
    return choice;
}
function tellVersion({ reach, tell, log }, stored) {
    const { app, version, isNew, renameTo } = stored;
    const name = (0,update_metadata_stored/* nameOf */.Vb)(stored);
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
    tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Version', value: `${name} for ${version.platform}` }, { name: 'State', value: state });
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/pull.ts









const nothing = {};
async function pull(given, context) {
    const { appStoreConnect: api, log } = context;
    const source = await sourceToWrite(given);
    const app = await (0,store_listing/* getStoreApp */.P8)(api, given);
    const platform = platformOf(app, given);
    const choice = chosenVersion(app, { versionString: given.version, platform });
    if (choice.kind === 'create') {
        throw new src_errors/* InputError */.dz(`${app.name} has no version ${choice.versionString} on ${choice.platform} to take the listing from.`);
    }
    const stored = await (0,update_metadata_stored/* readStored */.CL)(api, app, choice);
    tellVersion(context, stored);
    const [listing, media] = await Promise.all([
        pulledListing(api, stored, source),
        mediaToPull({ api, context, given, source, platform, choice }),
    ]);
    listing.media = media.media;
    for (const secret of (0,listing_listing/* secretsOf */.Fj)(listing))
        context.hide(secret);
    const change = {
        action: 'update',
        subject: `files of ${source.path}`,
        async apply() {
            const { written, removed, notHeld } = await (0,find_listing/* writeListing */.UD)(listing, source);
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
    await (0,plan/* carryOut */.u)([media.changes, change], { ...context, isDryRun: given.dryRun });
}
async function sourceToWrite({ metadataPath }) {
    if (metadataPath !== undefined)
        return { layout: (0,find_listing/* layoutOf */.aH)(metadataPath), path: metadataPath };
    return (await (0,find_listing/* findListing */.sY)(undefined)) ?? { layout: 'app-store-yaml', path: 'app-store.yml' };
}
/**
 * What App Store Connect has, as a listing. The number of the version is left out: it would tie the files to a version that is soon
 * the last one.
 */
async function pulledListing(api, stored, { layout, path }) {
    const { app, listing: version, appInfo } = stored;
    const place = { file: path };
    const listing = (0,listing_listing/* emptyListing */.Qu)(layout, path);
    for (const locale of new Set([...version.localizations.keys(), ...appInfo.localizations.keys()])) {
        listing.locales.set(locale, {
            place,
            version: valuesFrom(definition/* versionTexts */.T9, version.localizations.get(locale)?.values ?? nothing, place),
            appInfo: valuesFrom(definition/* appInfoTexts */.qE, appInfo.localizations.get(locale)?.values ?? nothing, place),
        });
    }
    const { primaryLocale, contentRightsDeclaration, licenseAgreement } = app;
    listing.app = valuesFrom(definition/* appFields */.fj, { primaryLocale, contentRightsDeclaration }, place);
    const { versionString, ...attributes } = version.attributes;
    const phasedRelease = version.phasedReleaseId ? true : null;
    listing.version = valuesFrom(definition/* versionFields */.oc, { ...released(attributes), phasedRelease }, place);
    listing.categories = valuesFrom(definition/* categoryFields */.WC, appInfo.categories, place);
    // Apple shows the former override beside the one that counts.
    const { ageRatingOverride, ...answers } = appInfo.ageRating?.values ?? nothing;
    listing.ageRating = valuesFrom(definition/* ageRatingFields */.AH, answers, place);
    listing.reviewDetail = valuesFrom(definition/* reviewDetailFields */.Zg, version.reviewDetail?.values ?? nothing, place);
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
    return field.kind === 'secret' ? value : (0,listing_listing/* normalizeText */.fQ)(value);
}

// EXTERNAL MODULE: ./src/steps/update-metadata/difference.ts
var difference = __webpack_require__(3058);
;// CONCATENATED MODULE: ./src/steps/update-metadata/app-changes.ts


const noNames = {};
function appChanges({ api, listing, stored }) {
    const { id, primaryLocale, contentRightsDeclaration } = stored.app;
    const actual = { primaryLocale, contentRightsDeclaration };
    const planned = (0,difference/* differing */.R1)(definition/* appFields */.fj, listing.app, actual);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'app',
            action: 'update',
            subject: 'app',
            fields: (0,difference/* fieldChanges */.wV)(planned, actual),
            async apply() {
                const body = {
                    data: { type: 'apps', id, attributes: planned },
                };
                (0,difference/* confirmStored */.Oo)('the app', planned, await api.write('PATCH /v1/apps/{id}', { path: { id }, body }));
            },
        },
    ];
}
function categoryChanges({ api, listing, stored, current }) {
    const planned = (0,difference/* differing */.R1)(definition/* categoryFields */.WC, listing.categories, stored.appInfo.categories);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'app info',
            action: 'update',
            subject: 'categories',
            fields: (0,difference/* fieldChanges */.wV)(planned, stored.appInfo.categories),
            async apply() {
                const { id, categories } = await current.appInfo();
                const wanted = (0,difference/* differing */.R1)(definition/* categoryFields */.WC, listing.categories, categories);
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
    const planned = (0,difference/* differing */.R1)(definition/* ageRatingFields */.AH, listing.ageRating, actual);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'app info',
            action: 'update',
            subject: 'age rating',
            fields: (0,difference/* fieldChanges */.wV)(planned, actual),
            async apply() {
                const appInfo = await current.appInfo();
                const attributes = (0,difference/* differing */.R1)(definition/* ageRatingFields */.AH, listing.ageRating, appInfo.ageRating?.values ?? noNames);
                if (Object.keys(attributes).length === 0)
                    return;
                const id = appInfo.ageRating?.id ?? appInfo.id;
                const body = {
                    data: { type: 'ageRatingDeclarations', id, attributes },
                };
                const request = { path: { id }, body };
                const answer = await api.write('PATCH /v1/ageRatingDeclarations/{id}', request, { isFresh: true });
                (0,difference/* confirmStored */.Oo)('the age rating', attributes, answer);
            },
        },
    ];
}
function reviewDetailChanges({ api, listing, stored, current }) {
    const { attachment: _, ...declared } = listing.reviewDetail;
    const { attachment: __, ...fields } = definition/* reviewDetailFields */.Zg;
    const actual = stored.listing.reviewDetail?.values ?? noNames;
    const planned = (0,difference/* differing */.R1)(fields, declared, actual);
    if (Object.keys(planned).length === 0)
        return [];
    return [
        {
            part: 'review detail',
            action: stored.listing.reviewDetail ? 'update' : 'create',
            subject: 'review details',
            fields: (0,difference/* fieldChanges */.wV)(planned, actual),
            async apply(only) {
                const known = (await current.listing()).reviewDetail;
                const attributes = only((0,difference/* differing */.R1)(fields, declared, known?.values ?? noNames));
                if (Object.keys(attributes).length === 0)
                    return;
                if (known) {
                    const body = {
                        data: { type: 'appStoreReviewDetails', id: known.id, attributes },
                    };
                    const request = { path: { id: known.id }, body };
                    const answer = await api.write('PATCH /v1/appStoreReviewDetails/{id}', request, { isFresh: true });
                    (0,difference/* confirmStored */.Oo)('the review details', attributes, answer);
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

// EXTERNAL MODULE: ./src/files/bounds.ts
var bounds = __webpack_require__(1718);
;// CONCATENATED MODULE: ./src/steps/update-metadata/declared-file.ts




/** A file that the listing names. It has to lie beside the listing or in the working directory, links followed. */
async function declaredFile(what, path, { place, listingPath }) {
    if (!(await (0,bounds/* isWithin */.U)(path, await (0,bounds/* realPaths */.t)([(0,external_node_path_.dirname)(listingPath), '.'])))) {
        throw new src_errors/* InputError */.dz(`The ${what} ${path} leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.`, { place });
    }
    try {
        return await readAssetFile(path);
    }
    catch (cause) {
        throw new src_errors/* InputError */.dz(`The ${what} ${path} cannot be read: ${(0,src_errors/* messageOf */.bD)(cause)}.`, { cause, place });
    }
}
function isSameFile({ md5, fileSize, state }, file) {
    const isThere = state !== 'FAILED' && state !== 'AWAITING_UPLOAD';
    return isThere && md5 === file.md5 && fileSize === file.fileSize;
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
    const file = declared.value === null
        ? undefined
        : await declaredFile('review attachment', declared.value, {
            place: declared.place,
            listingPath: listing.path,
        });
    const kept = standing.find((one) => file && isSameFile(one, file));
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
            if (brought.some((one) => isSameFile(one, file)))
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
            const asset = 'data' in made ? assetFrom(made.data) : made;
            known.add(asset.id);
            return asset;
        },
        remove: (id) => removeAttachment(api, id),
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

;// CONCATENATED MODULE: ./src/steps/update-metadata/declared-files.ts






/** Reads the listing and its media. Throws an InputError where there is neither. */
async function readFiles(given, { log, hide }) {
    const source = await (0,find_listing/* findListing */.sY)(given.metadataPath);
    const { media, findings, sources } = await (0,read_media/* readMedia */.l)({
        ...given,
        listing: source,
        isIgnored: skippedBy(given),
    });
    const read = source && (await (0,find_listing/* readListing */.vS)(source));
    if (!read && sources.length === 0 && findings.length === 0)
        throw (0,find_listing/* missingListing */.D9)();
    const listing = read?.listing ?? (0,listing_listing/* emptyListing */.Qu)('fastlane', '');
    for (const secret of (0,listing_listing/* secretsOf */.Fj)(listing))
        hide(secret);
    if (source)
        log.info(`Listing: ${source.path} (${source.layout}), ${counted(listing.locales.size, 'locale')}`);
    if (media.size > 0)
        log.info(`Media: ${sources.join(', ')}, ${summaryOf(media)}`);
    return { listing, media, findings: [...(read?.findings ?? []), ...findings] };
}
/** Whether Apple shall have the word about a rule alone. */
function skippedBy({ skipValidation, }) {
    return (rule) => skipValidation.has((0,listing_rules/* listingRule */.dW)(rule).id);
}
function summaryOf(media) {
    const sets = [...media.values()].flat();
    const files = sets.reduce((sum, set) => sum + set.files.length, 0);
    return `${countedFiles(files)} in ${counted(sets.length, 'set')}, ${counted(media.size, 'locale')}`;
}
function counted(count, one) {
    return `${count} ${one}${count === 1 ? '' : 's'}`;
}
/**
 * The media of one platform, and all findings. What fits two platforms by its pixels is looked at again, now that the platform is known.
 */
async function mediaOfPlatform({ listing, media, findings }, { platform, given }) {
    const isKnown = given.platform !== undefined || platform === 'IOS';
    const read = isKnown
        ? { media, findings: [] }
        : await (0,read_media/* readMedia */.l)({
            ...given,
            platform,
            listing: sourceOf(listing),
            isIgnored: skippedBy(given),
        });
    const own = (0,media_for/* mediaFor */.e)(platform, read.media);
    return { media: own.media, findings: [...findings, ...own.findings] };
}
function sourceOf({ layout, path }) {
    return path === '' ? undefined : { layout, path };
}
/** A locale that has media shall exist, even where the listing has no texts for it. */
function addLocales(listing, media, { listing: { localizations } }) {
    for (const [locale, [set]] of media) {
        if (set && !listing.locales.has(locale) && !localizations.has(locale)) {
            listing.locales.set(locale, { place: set.place, appInfo: {}, version: {} });
        }
    }
}

// EXTERNAL MODULE: ./src/files/listing/listing-rules.ts + 4 modules
var listing_listing_rules = __webpack_require__(5681);
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
function tellFindings(listing, read, options) {
    const { stored, isFirst, context, isSkipped } = options;
    const { version, listing: texts, appInfo } = stored;
    const findings = (0,listing_listing_rules/* checkListing */.x)(listing, {
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
    const due = findings.filter(({ rule }) => !isSkipped(rule) && (isDraft || rule !== 'required'));
    const all = [...read, ...withoutHeld(due, listing, stored)];
    stopOnErrors(all, context);
    context.annotate(...gathered(all));
}
function listOf(errors) {
    const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`;
    return [`${count} in the listing; nothing was sent:`, ...errors.map(lineOf)].join('\n');
}
function lineOf({ message, place }) {
    // Many messages about a file begin with its name.
    if (message.startsWith(place.file))
        return `  ${message}`;
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
        const different = (0,difference/* differing */.R1)(fields, declared, actual ?? {});
        for (const [name, entry] of (0,listing_listing/* entriesOf */.Mc)(fields, declared)) {
            const isHeld = !Object.hasOwn(different, name) && !Array.isArray(entry.value);
            (isHeld ? held : changed).push(entry);
        }
    };
    const { app, listing: version, appInfo } = stored;
    for (const [locale, declared] of listing.locales) {
        sort(definition/* versionTexts */.T9, declared.version, version.localizations.get(locale)?.values);
        sort(definition/* appInfoTexts */.qE, declared.appInfo, appInfo.localizations.get(locale)?.values);
    }
    const { primaryLocale, contentRightsDeclaration } = app;
    sort(definition/* sections */.V0.app, listing.app, { primaryLocale, contentRightsDeclaration });
    sort(definition/* sections */.V0.version, listing.version, version.attributes);
    sort(definition/* sections */.V0.categories, listing.categories, appInfo.categories);
    sort(definition/* sections */.V0.ageRating, listing.ageRating, appInfo.ageRating?.values);
    sort(definition/* sections */.V0.reviewDetail, listing.reviewDetail, version.reviewDetail?.values);
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
        (0,listing_listing/* normalizeText */.fQ)(agreementText.value) !== (0,listing_listing/* normalizeText */.fQ)(known?.agreementText ?? '');
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
    const isMedia = part === 'screenshots' || part === 'previews';
    if (isMedia && version.state === 'WAITING_FOR_REVIEW') {
        // https://developer.apple.com/help/app-store-connect/reference/app-information/required-localizable-and-editable-properties
        return part === 'previews' && action === 'delete' ? [] : names;
    }
    if ((0,versions/* isEditable */.Xl)(version) || (0,versions/* isPartlyEditable */.xN)(version))
        return [];
    if (isLocale)
        return wholeLocale(names);
    if (isMedia)
        return names;
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

// EXTERNAL MODULE: ./src/app-store-connect/store/media/comparison.ts
var comparison = __webpack_require__(3104);
// EXTERNAL MODULE: ./src/steps/update-metadata/preview/shown-page.ts
var shown_page = __webpack_require__(2127);
;// CONCATENATED MODULE: ./src/app-store-connect/store/media/removal.ts

/** Takes a file out of its set. Lists show what is gone already for a while. */
async function removeMember(routes, id) {
    await routes.remove(id).catch((error) => {
        if (!(error instanceof errors/* AppleError */.Z) || error.status !== 404)
            throw error;
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/app-store-connect/store/media/until-accepted.ts


const delaysMs = [500, 1_000, 2_000, 4_000, 8_000];
/** What was deleted a moment ago still counts for Apple at times, so that a set looks full or its order incomplete. */
async function untilAccepted(run, { isWorthIt, signal }) {
    for (const delayMs of isWorthIt ? delaysMs : []) {
        try {
            return await run();
        }
        catch (error) {
            if (!(error instanceof errors/* AppleError */.Z) || error.status !== 409)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal });
        }
    }
    return await run();
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/finish.ts





const finish_looksAfterMs = [0, 500, 1_500, 4_000, 8_000, 16_000];
/** Takes away what is not wanted in a set, sets the order and the poster frames, and reads the order back. */
async function finishSet(routes, { set, wanted, signal }) {
    const { kept, missing, dead, surplus, frames } = (0,comparison/* compareSet */.a)(wanted, set.members);
    const [first] = missing;
    if (first) {
        throw new src_errors/* ExpectedError */.Dh(`${first.fileName} is not among the ${routes.name} of ${set.slot} any more, though it was a moment ago. Somebody else changes them; run the step again.`);
    }
    const removed = [...dead, ...surplus];
    await Promise.all(removed.map((member) => removeMember(routes, member.id)));
    const ids = kept.flatMap((member) => (member ? [member.id] : []));
    const before = set.members.filter((member) => !removed.includes(member)).map(({ id }) => id);
    if (before.join() !== ids.join())
        await reorder(routes, { setId: set.id, ids, signal, removed });
    for (const { member, previewFrameTimeCode } of frames) {
        await routes.setFrame?.(member.id, previewFrameTimeCode);
    }
}
async function reorder(routes, { setId, ids, signal, removed, }) {
    await untilAccepted(() => routes.reorder(setId, ids), { isWorthIt: removed.length > 0, signal });
    const look = async () => ((await routes.order(setId)).join() === ids.join() ? true : undefined);
    if (await (0,look_again/* lookAgain */.I)(look, { afterMs: finish_looksAfterMs, signal }))
        return;
    throw new src_errors/* ExpectedError */.Dh(`The order of the ${routes.name} was sent, and App Store Connect still shows another one. Run the step again.`);
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/processing.ts


const processing_atOnce = 10;
const firstPauseMs = 2_000;
/** A file that was sent shows up late at times; after so many looks without it, it is asked for by its id, lest it is gone. */
const looksWithout = 4;
/** Most looks ask for one locale alone; from time to time all are, so that a failure elsewhere is not seen too late. */
const looksBetweenAll = 6;
/**
 * Waits until Apple has processed all. One locale stands for the others: it is the one whose files were sent last, so that the others,
 * which cost a request each, are asked for when they are likely to be done.
 */
async function waitForMedia(deliveries, { log, signal, pollIntervalMs }) {
    const count = deliveries.reduce((sum, { ids }) => sum + ids.length, 0);
    const sets = new Map();
    const failed = [];
    const waiting = new Map(deliveries.map((delivery) => [delivery, { left: delivery.ids.length, looks: 0 }]));
    async function look(delivery) {
        const { routes, localizationId, ids } = delivery;
        const found = await routes.listSets(localizationId);
        const progress = waiting.get(delivery);
        if (!progress)
            return;
        progress.looks += 1;
        const members = new Map(found.flatMap((set) => set.members.map((member) => [member.id, member])));
        const unseen = ids.filter((id) => !members.has(id));
        if (progress.looks > looksWithout)
            for (const id of unseen)
                await routes.read(id);
        const own = ids.map((id) => members.get(id));
        const broken = own.flatMap((member) => (member?.state === 'FAILED' ? [{ delivery, member }] : []));
        progress.left = own.filter((member) => member?.state !== 'COMPLETE').length - broken.length;
        if (progress.left > 0)
            return;
        failed.push(...broken);
        sets.set(delivery, found);
        waiting.delete(delivery);
    }
    async function lookAt(some) {
        const [failure] = await (0,in_parallel/* failuresInParallel */._)(some, processing_atOnce, look);
        if (failure)
            throw failure.error;
    }
    let round = 0;
    return await (0,wait/* waitFor */.f)({
        timelineName: 'Processing of files',
        subject: `Processing of ${count} ${count === 1 ? 'file' : 'files'}`,
        async look() {
            round += 1;
            const last = [...waiting.keys()].at(-1);
            if (last)
                await lookAt([last]);
            const isDue = (last && !waiting.has(last)) || round % looksBetweenAll === 0 || failed.length > 0;
            if (isDue)
                await lookAt([...waiting.keys()]);
            const left = [...waiting.values()].reduce((sum, progress) => sum + progress.left, 0);
            // What Apple has refused is told at once, whatever else is still on its way.
            if (left === 0 || failed.length > 0) {
                return {
                    state: failed.length > 0 ? `${failed.length} refused` : 'complete',
                    result: { sets, failed },
                };
            }
            return { state: `${left} of ${count} not processed yet` };
        },
        log,
        signal,
        pollIntervalMs,
        // Nothing that was sent just now is processed yet.
        firstLookAfterMs: Math.min(firstPauseMs, pollIntervalMs),
        onDeadline: 'The files were sent and Apple goes on processing them. Run the step again: it sends nothing twice.',
    });
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/media/upload.ts





/** Parts of one file at the same time; pictures have one part. */
const partsAtOnce = 4;
const upload_mostReservations = 3;
/**
 * Sends what is missing in a set, after taking away what shows nothing. Old files make room only where a set is full, one for one, so that
 * it is never empty. Reserves one after the other, which is the order that the store shows; the bytes follow side by side.
 * Resolves to the ids of what Apple processes now.
 */
async function uploadMissing(upload) {
    const { routes, set, wanted, signal, log } = upload;
    const { dead, surplus, missing } = (0,comparison/* compareSet */.a)(wanted, set.members);
    const members = new Map(set.members.map((member) => [member.id, member]));
    const remove = async ({ id }) => {
        await removeMember(routes, id);
        members.delete(id);
    };
    await Promise.all(dead.map(remove));
    const spare = [...surplus];
    const known = new Set(set.members.map(({ id }) => id));
    const sent = [];
    const open = new Set();
    const sending = [];
    async function reserve(file) {
        for (let last = spare.at(-1); members.size >= routes.most && last; last = spare.at(-1)) {
            spare.pop();
            await remove(last);
        }
        const asset = await untilAccepted(() => routes.reserve(set, file, { ...upload, known }), {
            isWorthIt: known.size > members.size,
            signal,
        });
        known.add(asset.id);
        members.set(asset.id, asset);
        open.add(asset);
        return asset;
    }
    async function send(asset, file, reservations = 1) {
        try {
            await sendAsset(upload.api, { asset, file, concurrency: partsAtOnce, signal }, routes);
        }
        catch (error) {
            if (!(error instanceof refused_part/* RefusedPartError */.q) || reservations >= upload_mostReservations)
                throw error;
            // The addresses for the bytes have expired, and only a new reservation brings new ones.
            await remove(asset);
            open.delete(asset);
            await send(await reserve(file), file, reservations + 1);
            return;
        }
        open.delete(asset);
        sent.push(asset.id);
    }
    try {
        for (const file of missing) {
            const asset = await reserve(file);
            const task = send(asset, file);
            // A failure is thrown below, when all have ended.
            task.catch(() => undefined);
            sending.push(task);
        }
        await Promise.all(sending);
        return sent;
    }
    finally {
        await Promise.allSettled(sending);
        if (open.size > 0) {
            const names = [...open].map(({ fileName }) => fileName).join(', ');
            log.warning(`Reserved at Apple without all of the bytes: ${names} in ${routes.name} of ${set.slot}. Run the step again: it takes them away and sends the files anew.`);
        }
    }
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/delivering.ts









const delivering_atOnce = 10;
function createDelivering(api, sets, { state, isNewVersion, context, pollIntervalMs, }) {
    const { log, signal } = context;
    const sent = new Map();
    const finished = new Map();
    async function upload(set) {
        if (sent.has(set))
            return;
        const routes = state.routes[set.kind];
        const shelf = await state.now(set.locale, set.kind);
        const { localizationId } = shelf;
        const target = inShelf(shelf, set) ?? (await routes.createSet(localizationId, set.slot));
        if (!shelf.sets.includes(target))
            shelf.sets.push(target);
        const ids = await (0,part/* inPart */.b)(log, { name: 'Upload of files', kind: 'sending' }, () => uploadMissing({ api, routes, localizationId, set: target, wanted: set.wanted, signal, log }));
        sent.set(set, ids);
        log.info(`Sent: ${nameOfSet(set)}, ${countedFiles(ids.length)}`);
    }
    async function settle({ but }) {
        // A version that was made in this run may have taken over other media than the one before it shows.
        if (isNewVersion)
            await (0,in_parallel/* inParallel */.H)(sets.filter(({ wanted }) => wanted.length > 0), delivering_atOnce, upload);
        const deliveries = await deliveriesOf(sets, { state, sent });
        if (deliveries.size === 0)
            return;
        const { sets: read, failed } = await waitForMedia([...deliveries.keys()], { log, signal, pollIntervalMs });
        if (failed.length > 0) {
            throw refusal(failed.map(({ delivery, member }) => ({ member, sets: deliveries.get(delivery) ?? [] })), context);
        }
        for (const [delivery, found] of read) {
            const [first] = deliveries.get(delivery) ?? [];
            if (first)
                (await state.now(first.locale, first.kind)).sets = found;
        }
        // Most sets that were filled are right by now; where an attempt without an answer left something, it goes.
        await (0,in_parallel/* inParallel */.H)([...sent.keys()].filter((set) => !but.has(set)), delivering_atOnce, finish);
    }
    function finish(set) {
        const known = finished.get(set) ?? finishOnce(set);
        finished.set(set, known);
        return known;
    }
    async function finishOnce(set) {
        const planned = state.planned(set.locale, set.kind).find(({ slot }) => slot === set.slot);
        if (!sent.has(set) && (0,comparison/* compareSet */.a)(set.wanted, planned?.members ?? []).missing.length > 0) {
            // Where the state of the version does not let new files in, the old ones are all that there is to show.
            log.warning(`Left as they are, since the new ones were not sent: ${nameOfSet(set)}`);
            return;
        }
        const target = inShelf(await state.now(set.locale, set.kind), set);
        if (target)
            await finishSet(state.routes[set.kind], { set: target, wanted: set.wanted, signal });
    }
    return {
        upload,
        settle,
        finish,
        async removeSet(set) {
            const target = inShelf(await state.now(set.locale, set.kind), set);
            if (target)
                await state.routes[set.kind].removeSet(target.id);
        },
    };
}
function inShelf({ sets }, { slot }) {
    return sets.find((set) => set.slot === slot);
}
/** What is on its way, by locale and kind: sent by this run, or by one before that did not wait to the end. */
async function deliveriesOf(sets, { state, sent }) {
    const groups = Map.groupBy(sets, ({ locale, kind }) => `${kind} ${locale}`);
    const deliveries = new Map();
    for (const group of groups.values()) {
        const ids = [];
        const [first] = group;
        if (!first)
            continue;
        const shelf = await state.now(first.locale, first.kind);
        for (const set of group) {
            const { kept } = (0,comparison/* compareSet */.a)(set.wanted, inShelf(shelf, set)?.members ?? []);
            const pending = kept.flatMap((member) => (member && member.state !== 'COMPLETE' ? [member.id] : []));
            ids.push(...(sent.get(set) ?? []), ...pending);
        }
        if (ids.length > 0) {
            deliveries.set({ routes: state.routes[first.kind], localizationId: shelf.localizationId, ids }, group);
        }
    }
    return deliveries;
}
/** Each refused file is told at its place, with Apple's reasons. */
function refusal(failed, context) {
    const remarks = failed.map(({ member, sets }) => {
        const set = sets.find(({ wanted }) => wanted.some(({ md5 }) => md5 === member.md5)) ?? sets[0];
        const index = set?.wanted.findIndex(({ md5 }) => md5 === member.md5) ?? -1;
        const reasons = member.errors.map(({ code, description }) => `${code}: ${description}`);
        const why = reasons.length > 0 ? reasons.join('; ') : 'Apple gives no reason.';
        const named = set?.files.find(({ path }) => (0,external_node_path_.basename)(path) === member.fileName);
        const place = (set?.files[index] ?? named ?? set?.files[0])?.place ?? { file: member.fileName };
        return { level: 'error', message: `Apple refused ${member.fileName}: ${why}`, place };
    });
    context.annotate(...remarks);
    const lines = remarks.map(({ message, place }) => `  ${place.file}: ${message}`);
    return new src_errors/* AnnotatedError */.Xo([
        `Apple could not process ${lines.length === 1 ? 'a file' : `${lines.length} files`}:`,
        ...lines,
        'Mend the files and run the step again: what was processed stays, and the refused ones are replaced.',
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/media-changes.ts


/** What differs between the declared sets and those at Apple: what is sent, then what goes, moves and is set. */
function mediaChanges(sets, { state, delivering, removesOthers }) {
    const uploads = [];
    const endings = [];
    const ended = new Set();
    for (const set of sets) {
        const standing = state.planned(set.locale, set.kind).find(({ slot }) => slot === set.slot);
        if (set.wanted.length === 0) {
            if (standing)
                endings.push(removalOf(standing, set, delivering));
            continue;
        }
        const difference = (0,comparison/* compareSet */.a)(set.wanted, standing?.members ?? []);
        if (difference.missing.length > 0) {
            uploads.push({
                ...headOf(set, standing ? 'upload' : 'create'),
                fields: difference.missing.map(({ fileName, md5 }) => ({
                    name: fileName,
                    from: null,
                    to: `MD5 ${md5}`,
                })),
                apply: () => delivering.upload(set),
            });
        }
        const ending = endingsOf(set, { difference, standing, delivering });
        if (ending.length > 0)
            ended.add(set);
        endings.push(...ending);
    }
    if (removesOthers)
        endings.push(...otherSets(sets, { state, delivering }));
    return { uploads, endings, ended };
}
function headOf(set, action) {
    return { part: `${set.kind}s`, action, subject: nameOfSet(set), locale: set.locale };
}
function endingsOf(set, { difference, standing, delivering, }) {
    const { dead, surplus, isOutOfOrder, frames, kept } = difference;
    const going = [...surplus, ...dead];
    const apply = () => delivering.finish(set);
    const changes = [];
    if (going.length > 0)
        changes.push({ ...headOf(set, 'delete'), fields: going.map(goneField), apply });
    const fields = [];
    if (isOutOfOrder) {
        const staying = (standing?.members ?? []).filter((member) => kept.includes(member));
        fields.push({ name: 'order', from: namesOf(staying), to: namesOf(set.wanted) });
    }
    for (const { member, previewFrameTimeCode } of frames) {
        const name = `poster frame of ${member.fileName}`;
        fields.push({ name, from: member.previewFrameTimeCode ?? null, to: previewFrameTimeCode });
    }
    if (fields.length > 0)
        changes.push({ ...headOf(set, 'update'), fields, apply });
    return changes;
}
function removalOf(standing, set, delivering) {
    return {
        ...headOf(set, 'delete'),
        fields: standing.members.map(goneField),
        apply: () => delivering.removeSet(set),
    };
}
/** Sets of the same kind in the same locales of which the files say nothing. */
function otherSets(sets, { state, delivering }) {
    const declared = new Set(sets.map(nameOfSet));
    const shelves = new Map(sets.map(({ locale, kind }) => [`${kind} ${locale}`, { locale, kind }]));
    return [...shelves.values()].flatMap(({ locale, kind }) => state.planned(locale, kind).flatMap((standing) => {
        const set = { locale, kind, slot: standing.slot };
        return declared.has(nameOfSet(set)) ? [] : [removalOf(standing, set, delivering)];
    }));
}
function goneField({ fileName, md5, state }) {
    return { name: fileName, from: md5 === undefined ? state : `MD5 ${md5}`, to: null };
}
function namesOf(files) {
    return files.map(({ fileName }) => fileName).join(', ');
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/media-work.ts






async function readMediaSides({ api, media, mediaLocalizations: localizations, listing, stored, current, given, context, }) {
    // A page shows what does not change as well.
    const wanted = given.preview ? everywhere((0,shown_page/* localesOf */.l)({ listing, stored })) : declaredPlaces(media);
    const { signal } = context;
    const [sets, state] = await Promise.all([
        declaredSets(media),
        readMediaState(api, wanted, { localizations, stored, current, signal }),
    ]);
    return { sets, state };
}
/** What is to be done so that the version shows the declared media; nothing where none are declared. */
function mediaWork({ api, stored, given, context }, { sets, state }) {
    if (sets.length === 0)
        return undefined;
    tellBudget(sets, { api, state, context });
    const delivering = createDelivering(api, sets, {
        state,
        isNewVersion: stored.isNew,
        context,
        pollIntervalMs: Math.min(longestPauseMs, given.pollInterval),
    });
    const { uploads, endings, ended } = mediaChanges(sets, {
        state,
        delivering,
        removesOthers: given.removeSets,
    });
    return {
        uploads,
        settling: {
            waitsFor: "Apple's processing of screenshots and previews",
            run: () => delivering.settle({ but: ended }),
        },
        endings,
    };
}
const longestPauseMs = 15_000;
const kinds = ['screenshot', 'preview'];
function everywhere(locales) {
    return locales.flatMap((locale) => kinds.map((kind) => ({ locale, kind })));
}
function declaredPlaces(media) {
    return [...media].flatMap(([locale, sets]) => kinds.filter((kind) => sets.some((set) => set.kind === kind)).map((kind) => ({ locale, kind })));
}
/** Each file takes two requests, each set one, each locale some to look. Near the end of the budget requests are spread out. */
function tellBudget(sets, { api, state, context }) {
    const { remaining } = api.usage();
    const needed = sets.reduce((sum, { locale, kind, slot, wanted }) => {
        const standing = state.planned(locale, kind).find((set) => set.slot === slot);
        const { missing } = (0,comparison/* compareSet */.a)(wanted, standing?.members ?? []);
        return sum + (missing.length === 0 ? 0 : missing.length * 2 + 3);
    }, 0);
    if (remaining === undefined || needed <= remaining)
        return;
    context.log.warning(`The screenshots and previews take about ${needed} requests, and this key has ${remaining} left in this hour. The step slows down when they are nearly spent; give it the time with timeout, or run it again later: it goes on where it was.`);
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/plan-file.ts




async function writePlanFile(path, stored, changes) {
    const plan = { ...plan_file_headOf(stored), changes: changes.map(dataOf) };
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
    const head = plan_file_headOf(stored);
    if (plan.appId !== head.appId || plan.platform !== head.platform || plan.version !== head.version) {
        throw new src_errors/* InputError */.dz(`The plan in ${path} is for ${plan.version} of app ${plan.appId} on ${plan.platform}, and this run is for ${head.version} of app ${head.appId} on ${head.platform}. Make a new plan.`);
    }
    const planned = new Set(plan.changes.flatMap(keysOf));
    const moved = changes.flatMap((change) => keysOf(change).every((key) => planned.has(key)) ? [] : [`  ${change.subject}`]);
    if (moved.length === 0)
        return;
    throw new src_errors/* InputError */.dz([
        `The plan in ${path} does not hold any more: App Store Connect or the files have moved since. Nothing was changed. It differs in:`,
        ...new Set(moved),
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
function plan_file_headOf(stored) {
    const { app, version } = stored;
    return { appId: app.id, platform: version.platform, version: (0,update_metadata_stored/* nameOf */.Vb)(stored) };
}
function dataOf({ action, subject, fields }) {
    return { action, subject, fields: fields ?? [] };
}
function keysOf({ action, subject, fields = [] }) {
    const key = (field) => 
    // Of an order it counts what it shall be: it moves on with each file that was sent already.
    JSON.stringify([
        action === 'delete',
        subject,
        field?.name,
        field?.name === 'order' || field?.from,
        field?.to,
    ]);
    return fields.length > 0 ? fields.map(key) : [key()];
}

// EXTERNAL MODULE: ./src/steps/update-metadata/removal-changes.ts
var removal_changes = __webpack_require__(881);
;// CONCATENATED MODULE: ./src/steps/update-metadata/routing-coverage.ts



const type = 'routingAppCoverages';
/** The area that a routing app covers: one file per version, so that the old one goes before the new one is sent. */
async function routingCoverageChanges(work) {
    const { api, listing, stored, current, context, given } = work;
    const declared = listing.version.routingAppCoverage;
    if (!declared)
        return [];
    const standing = stored.isNew ? undefined : await getCoverage(api, stored.version.id);
    const what = 'routing app coverage';
    const file = declared.value === null
        ? undefined
        : await declaredFile(what, declared.value, {
            place: declared.place,
            listingPath: listing.path,
        });
    if (file ? standing && isSameFile(standing, file) : !standing)
        return [];
    return [
        {
            part: 'version',
            action: file ? 'upload' : 'delete',
            subject: what,
            fields: [
                {
                    name: 'routingAppCoverage',
                    from: standing?.fileName ?? null,
                    to: file ? `${file.fileName}, MD5 ${file.md5}` : null,
                },
            ],
            async apply() {
                const versionId = current.versionId();
                const old = stored.isNew ? await getCoverage(api, versionId) : standing;
                if (file && old && isSameFile(old, file))
                    return;
                if (old)
                    await removeCoverage(api, old.id);
                if (!file)
                    return;
                await uploadAsset(api, file, coverageRoutes(api, versionId), {
                    concurrency: 4,
                    pollIntervalMs: Math.min(5_000, given.pollInterval),
                    log: context.log,
                    signal: context.signal,
                });
            },
        },
    ];
}
/** Apple answers with nothing or with 404 where there is none. */
async function getCoverage(api, versionId) {
    try {
        const request = { path: { id: versionId } };
        const { data } = await api.get('GET /v1/appStoreVersions/{id}/routingAppCoverage', request);
        return data ? assetFrom(data) : undefined;
    }
    catch (error) {
        if (error instanceof errors/* AppleError */.Z && error.status === 404)
            return undefined;
        throw error;
    }
}
async function removeCoverage(api, id) {
    await api.write('DELETE /v1/routingAppCoverages/{id}', { path: { id } });
}
function coverageRoutes(api, versionId) {
    return {
        remove: (id) => removeCoverage(api, id),
        read: async (id) => assetFrom((await api.get('GET /v1/routingAppCoverages/{id}', { path: { id } })).data),
        async reserve({ fileName, fileSize }) {
            const version = { data: { type: 'appStoreVersions', id: versionId } };
            const body = {
                data: { type, attributes: { fileName, fileSize }, relationships: { appStoreVersion: version } },
            };
            const find = () => getCoverage(api, versionId);
            const made = await api.create('POST /v1/routingAppCoverages', { body }, { find, isFresh: true });
            return 'data' in made ? assetFrom(made.data) : made;
        },
        async commit(id, { md5 }) {
            const attributes = { uploaded: true, sourceFileChecksum: md5 };
            const body = {
                data: { type, id, attributes },
            };
            await api.write('PATCH /v1/routingAppCoverages/{id}', { path: { id }, body }, { isRepeatable: false });
        },
    };
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
    (0,difference/* confirmStored */.Oo)('the version texts', attributes, answer);
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
    (0,difference/* confirmStored */.Oo)('the app info texts', attributes, answer);
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
        (0,difference/* confirmStored */.Oo)(`the texts in ${attributes.locale}`, attributes, made);
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
            const { whatsNew, ...others } = (0,difference/* differing */.R1)(definition/* versionTexts */.T9, declared.version, actual);
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
            fields: (0,difference/* fieldChanges */.wV)(planned, known?.values ?? {}),
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
        const before = known?.values ?? (isBrought ? { name: nameIn(primary) ?? stored.app.name } : {});
        const wanted = (actual) => (0,difference/* differing */.R1)(definition/* appInfoTexts */.qE, declared.appInfo, actual);
        const planned = wanted(before);
        if (Object.keys(planned).length === 0)
            return [];
        return {
            part: 'app info texts',
            action: known || isBrought ? 'update' : 'create',
            subject: `app info texts in ${locale}`,
            locale,
            fields: (0,difference/* fieldChanges */.wV)(planned, before),
            apply: (only) => applyTexts({
                api,
                locale,
                texts: current.appInfoTexts,
                wanted: (actual) => only(wanted(actual)),
                update: updateAppInfoTexts,
                async create(texts) {
                    const name = texts.name ?? nameIn(primary) ?? stored.app.name;
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
function nameIn(texts) {
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

// EXTERNAL MODULE: ./src/app-store-connect/store/phased-release.ts
var phased_release = __webpack_require__(7157);
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
        const { phasedRelease, versionString, routingAppCoverage, ...attributes } = (0,difference/* differing */.R1)(definition/* versionFields */.oc, listing.version, actual);
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
            subject: `version ${(0,update_metadata_stored/* nameOf */.Vb)(stored)}`,
            fields: (0,difference/* fieldChanges */.wV)(planned, stored.listing.attributes),
            async apply(only) {
                const attributes = only(wanted((await current.listing()).attributes));
                if (Object.keys(attributes).length === 0)
                    return;
                const body = {
                    data: { type: 'appStoreVersions', id: current.versionId(), attributes },
                };
                const request = { path: { id: current.versionId() }, body };
                const answer = await api.write('PATCH /v1/appStoreVersions/{id}', request, { isFresh: true });
                (0,difference/* confirmStored */.Oo)('the version', attributes, answer);
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
                        await (0,phased_release/* disablePhasedRelease */.xD)(api, id);
                    return;
                }
                await (0,phased_release/* enablePhasedRelease */.uY)(api, current.versionId());
            },
        },
    ];
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/push.ts




















async function push(given, context) {
    const { appStoreConnect: api, log } = context;
    const files = await readFiles(given, context);
    const { listing } = files;
    // What the files alone tell is told before anything is asked.
    stopOnErrors(files.findings, context);
    const app = await (0,store_listing/* getStoreApp */.P8)(api, given);
    const versionString = given.version ?? listing.version.versionString?.value ?? undefined;
    const platform = platformOf(app, given);
    const choice = chosenVersion(app, { versionString, platform });
    const { media, findings } = await mediaOfPlatform(files, { platform, given });
    const [stored, mediaLocalizations] = await Promise.all([
        (0,update_metadata_stored/* readStored */.CL)(api, app, choice),
        media.size > 0 || given.preview ? readMediaLocalizations(api, choice) : new Map(),
    ]);
    tellVersion(context, stored);
    const isFirst = (0,versions/* isFirstVersion */.PC)(app.versions, stored.version);
    addLocales(listing, media, stored);
    tellFindings(listing, findings, { stored, isFirst, context, isSkipped: skippedBy(given) });
    const current = (0,update_metadata_stored/* createCurrent */.eJ)(api, stored, { context, given });
    const work = {
        api,
        context,
        given,
        listing,
        media,
        mediaLocalizations,
        stored,
        current,
        isFirstVersion: isFirst,
    };
    const sides = await readMediaSides(work);
    if (given.preview) {
        const { writePreview } = await __webpack_require__.e(/* import() */ 219).then(__webpack_require__.bind(__webpack_require__, 5219));
        await writePreview(given.preview, { work, ...sides });
    }
    const stages = await stagesFor(work, sides);
    const all = stages.flatMap((stage) => ('waitsFor' in stage ? [] : stage));
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
    const open = stages.map((stage) => 'waitsFor' in stage ? stage : stage.flatMap((change) => unlocked(change, stored, { given, context })));
    // Where Apple decides case by case what may change, the first refusal ends it instead of ten at a time.
    const isCareful = !stored.isNew && !(0,versions/* isEditable */.Xl)(stored.version);
    const ordered = isCareful ? open.flat() : open;
    const isDone = await (0,plan/* carryOut */.u)(ordered, { ...context, isDryRun: given.dryRun });
    if (given.planFile && !isDone)
        await writePlanFile(given.planFile, stored, all);
    if (!isDone)
        return;
    context.reach({ versionId: current.versionId() });
    context.tell({ name: 'State', value: stored.version.state });
}
/** In the order in which Apple takes them; what stands in one list does not depend on each other. */
async function stagesFor(work, sides) {
    const media = mediaWork(work, sides);
    const stages = [
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
        await routingCoverageChanges(work),
        ...(media ? [media.uploads, media.settling, media.endings] : []),
        appChanges(work),
        (0,removal_changes/* removalChanges */.yC)(work),
    ];
    return stages.filter((stage) => 'waitsFor' in stage || stage.length > 0);
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
                    const code = change.part === 'screenshots' || change.part === 'previews'
                        ? 'STATE_ERROR'
                        : 'ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE';
                    const isLocked = error instanceof errors/* AppleError */.Z && error.has(code);
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
    summary: 'Make the store listing as files say: texts, app info, age rating, review details, screenshots and previews; or write these files from it.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'listing',
        inputs: { bundleId: 'com.example.app', version: '1.4.0', metadataPath: 'fastlane/metadata' },
        outputs: ['changes', 'versionState'],
    },
    pages: ['listing-files.md', 'media-files.md', 'validation-rules.md', 'github.md'],
    async run(given, context) {
        if (given.mode === 'pull')
            await pull(given, context);
        else
            await push(given, context);
        return {};
    },
});


/***/ }),

/***/ 2127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shownPage),
/* harmony export */   l: () => (/* binding */ localesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _app_store_connect_store_media_comparison_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3104);
/* harmony import */ var _app_store_connect_store_media_rendition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2652);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3058);
/* harmony import */ var _removal_changes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(881);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6270);








/** Enough for the page, which shows pictures small. */
const mostWidth = 640;
const kinds = ['screenshot', 'preview'];
/** What the store shows now, and what it will show once the listing is as declared. */
function shownPage({ work, state, sets }) {
    const { stored, listing } = work;
    const { app, version, appInfo } = stored;
    // The number stands at the top of the page.
    const { versionString, ...ofVersion } = valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .versionFields */ .oc, listing.version, stored.listing.attributes);
    const { primaryLocale, contentRightsDeclaration } = app;
    return {
        appName: app.name,
        platform: version.platform,
        versionString: (0,_stored_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(stored),
        primaryLocale,
        general: {
            ...ofVersion,
            ...valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .categoryFields */ .WC, listing.categories, appInfo.categories),
            ...valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .appFields */ .fj, listing.app, { primaryLocale, contentRightsDeclaration }),
            ...valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .ageRatingFields */ .AH, listing.ageRating, appInfo.ageRating?.values ?? {}),
        },
        locales: localesOf(work).map((locale) => shownLocale(locale, { work, state, sets })),
    };
}
function localesOf({ listing, stored }) {
    return [...new Set([...stored.listing.localizations.keys(), ...listing.locales.keys()])].sort();
}
function shownLocale(locale, { work, state, sets }) {
    const { stored, listing, isFirstVersion } = work;
    const declared = listing.locales.get(locale);
    const { whatsNew, ...texts } = valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .versionTexts */ .T9, declared?.version ?? {}, stored.listing.localizations.get(locale)?.values ?? {});
    const all = {
        ...valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .appInfoTexts */ .qE, declared?.appInfo ?? {}, stored.appInfo.localizations.get(locale)?.values ?? {}),
        // The first version of an app has nothing new.
        ...(whatsNew && !isFirstVersion ? { whatsNew } : {}),
        ...texts,
    };
    const shownSets = kinds.flatMap((kind) => setsOf(locale, kind, { work, state, sets }));
    return (0,_removal_changes_js__WEBPACK_IMPORTED_MODULE_5__/* .isRemoved */ .RX)(locale, work)
        ? {
            locale,
            texts: Object.fromEntries(Object.entries(all).map(([name, { before }]) => {
                const stays = Object.hasOwn(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .appInfoTexts */ .qE, name) && !(0,_removal_changes_js__WEBPACK_IMPORTED_MODULE_5__/* .ownsAppInfo */ .N7)(stored);
                return [name, { before, after: stays ? before : null }];
            })),
            sets: shownSets.map((set) => ({ ...set, after: [] })),
        }
        : { locale, texts: all, sets: shownSets };
}
function valuesOf(fields, declared, actual) {
    const different = (0,_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .differing */ .R1)(fields, declared, actual);
    const entries = Object.keys(fields).map((name) => {
        const before = textOf(actual[name]);
        return [name, { before, after: name in different ? textOf(different[name]) : before }];
    });
    return Object.fromEntries(entries.filter(([, { before, after }]) => before !== null || after !== null));
}
function textOf(value) {
    return value === null || value === undefined || value === '' ? null : String(value);
}
function setsOf(locale, kind, { work, state, sets }) {
    const standing = new Map(state.planned(locale, kind).map((set) => [set.slot, set]));
    const declared = new Map(sets.filter((set) => set.locale === locale && set.kind === kind).map((set) => [set.slot, set]));
    const isOnlyDeclared = work.given.removeSets && declared.size > 0;
    return [...new Set([...standing.keys(), ...declared.keys()])].map((slot) => {
        const members = standing.get(slot)?.members ?? [];
        const set = declared.get(slot);
        const { kept, dead } = (0,_app_store_connect_store_media_comparison_js__WEBPACK_IMPORTED_MODULE_7__/* .compareSet */ .a)(set?.wanted ?? [], members);
        const pictures = new Map(members.map((member) => [member, storedPicture(member, work)]));
        const after = set?.wanted.map((file, index) => {
            const member = kept[index];
            return (member && pictures.get(member)) ?? wantedPicture(file, set.files[index]);
        });
        // What shows nothing is no part of what a visitor sees.
        const before = members.flatMap((member) => (dead.includes(member) ? [] : (pictures.get(member) ?? [])));
        return { kind, slot, before, after: after ?? (isOnlyDeclared ? [] : before) };
    });
}
function storedPicture(member, { api, context }) {
    const { image, fileName } = member;
    return {
        key: member.md5?.toLowerCase() ?? member.id,
        fileName,
        width: image?.width ?? 0,
        height: image?.height ?? 0,
        async load() {
            try {
                return await (0,_app_store_connect_store_media_rendition_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRendition */ .L)(api, member, { mostWidth, format: 'jpg', signal: context.signal });
            }
            catch (error) {
                context.signal.throwIfAborted();
                // The page is worth having without it.
                context.log.warning(`The preview shows the name in place of a picture: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
                return undefined;
            }
        },
    };
}
function wantedPicture({ md5, fileName, path }, file) {
    const isFilm = !/\.(png|jpe?g)$/i.test(fileName);
    return {
        key: md5,
        fileName,
        width: file?.width ?? 0,
        height: file?.height ?? 0,
        load: async () => (isFilm ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path)),
    };
}


/***/ }),

/***/ 881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N7: () => (/* binding */ ownsAppInfo),
/* harmony export */   RX: () => (/* binding */ isRemoved),
/* harmony export */   yC: () => (/* binding */ removalChanges)
/* harmony export */ });
const none = new Map();
/** Locales that the listing does not have. The primary one cannot go, and where other platforms share the app info, its texts stay. */
function removalChanges(work) {
    const { api, stored, current, given, context } = work;
    if (!given.removeLocales)
        return [];
    const isOurs = ownsAppInfo(stored);
    const appInfoTexts = isOurs ? stored.appInfo.localizations : none;
    const locales = new Set([...stored.listing.localizations.keys(), ...appInfoTexts.keys()]);
    return [...locales].flatMap((locale) => {
        if (isDeclared(locale, work))
            return [];
        if (locale === primaryLocaleOf(work)) {
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
/** Whether a locale is one of those that `removalChanges` takes away. */
function isRemoved(locale, work) {
    return work.given.removeLocales && !isDeclared(locale, work) && locale !== primaryLocaleOf(work);
}
/** Texts of the app go with a locale only where no version of another platform shows them. */
function ownsAppInfo({ app, version, isAppInfoLive }) {
    return !isAppInfoLive && app.versions.every(({ platform }) => platform === version.platform);
}
/** A locale that has nothing but pictures is declared by them. */
function isDeclared(locale, { listing, media }) {
    return listing.locales.has(locale) || media.has(locale);
}
function primaryLocaleOf({ listing, stored }) {
    return listing.app.primaryLocale?.value ?? stored.app.primaryLocale;
}


/***/ }),

/***/ 6270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ readStored),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   eJ: () => (/* binding */ createCurrent)
/* harmony export */ });
/* harmony import */ var _app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9058);
/* harmony import */ var _app_store_connect_store_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2033);
/* harmony import */ var _app_store_connect_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1411);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);




/** The number that the version has in the end. */
function nameOf({ version, renameTo }) {
    return renameTo ?? version.versionString;
}
/** What a new version takes over from the one before is known beforehand: everything but these texts. */
const startsEmpty = ['whatsNew', 'promotionalText'];
async function readStored(api, app, choice) {
    const source = choice.kind === 'existing' ? choice.version : choice.previous;
    const [listing, infos] = await Promise.all([
        source ? (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .getVersionListing */ .Hy)(api, source.id) : emptyListing(app),
        (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .listAppInfos */ .Xz)(api, app.id),
    ]);
    const editable = (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .editableAppInfo */ .oj)(infos);
    // What cannot be changed is compared with what belongs to the version: in the store, or under way to it.
    const isReleased = source !== undefined && (0,_app_store_connect_store_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .wasReleased */ .FW)(source);
    const own = infos.find(({ state }) => (state === 'READY_FOR_DISTRIBUTION') === isReleased);
    const appInfo = editable ?? own ?? infos[0];
    if (!appInfo)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${app.name} has no app info that the key may see.`);
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
async function emptyListing(app) {
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
            listing ??= (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .getVersionListing */ .Hy)(api, versionId);
            return listing;
        },
        appInfo() {
            appInfo ??= newAppInfo();
            return appInfo;
        },
        appInfoTexts() {
            texts ??= current
                .appInfo()
                .then(({ id, localizations }) => (isStale ? (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .listAppInfoTexts */ .Oi)(api, id) : localizations));
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
        return (0,_app_store_connect_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .f)({
            subject: 'App info of the new version',
            kind: 'settling',
            async look() {
                const found = (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .editableAppInfo */ .oj)(await (0,_app_store_connect_store_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .listAppInfos */ .Xz)(api, stored.app.id));
                return found ? { state: found.state, result: found } : { state: 'not there yet' };
            },
            log: context.log,
            signal: context.signal,
            pollIntervalMs: Math.min(5_000, given.pollInterval),
            onDeadline: 'The version was made. Run the step again: it goes on from there.',
        });
    }
}


/***/ })

};
