export const id = 489;
export const ids = [489,796];
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

/***/ 2652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AH: () => (/* binding */ ageRatingFields),
  fj: () => (/* binding */ appFields),
  qE: () => (/* binding */ appInfoTexts),
  WC: () => (/* binding */ categoryFields),
  nT: () => (/* binding */ localeTexts),
  Zg: () => (/* binding */ reviewDetailFields),
  V0: () => (/* binding */ sections),
  oc: () => (/* binding */ versionFields),
  T9: () => (/* binding */ versionTexts)
});

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

// EXTERNAL MODULE: ./src/files/listing/fields.ts
var fields = __webpack_require__(3515);
;// CONCATENATED MODULE: ./src/files/listing/definition.ts


/**
 * All that a listing can say, in Apple's words. The readers, the JSON Schema, the writers and the rules about lengths are made
 * from it. Limits are those of App Store Connect.
 * https://developer.apple.com/help/app-store-connect/reference/app-information/platform-version-information
 */
const appInfoTexts = {
    name: (0,fields/* text */.Qq)('The name of the app in the store.', { shortest: 2, longest: 30 }),
    subtitle: (0,fields/* text */.Qq)('A summary that stands below the name.', { longest: 30, isClearable: true }),
    privacyPolicyUrl: (0,fields/* url */.OZ)('The page with the privacy policy.', { longest: 255, isClearable: true }),
    privacyChoicesUrl: (0,fields/* url */.OZ)('The page where people choose what happens to their data.', {
        longest: 255,
        isClearable: true,
    }),
    privacyPolicyText: (0,fields/* text */.Qq)('The privacy policy itself; for apps on Apple TV.', {
        isLong: true,
        isClearable: true,
    }),
};
const versionTexts = {
    description: (0,fields/* text */.Qq)('What the app is and does, in plain text.', { longest: 4000, isLong: true }),
    keywords: (0,fields/* keywords */.RE)('Words to find the app by: a list, or a text with commas.', { longest: 100 }),
    promotionalText: (0,fields/* text */.Qq)('A text above the description that can be changed at any time.', {
        longest: 170,
        isLong: true,
        isClearable: true,
    }),
    whatsNew: (0,fields/* text */.Qq)("What's new in this version; not for the first one.", {
        longest: 4000,
        isLong: true,
        isClearable: true,
    }),
    supportUrl: (0,fields/* url */.OZ)('The page with support for the app.', { longest: 255 }),
    marketingUrl: (0,fields/* url */.OZ)('The page that presents the app.', { longest: 255, isClearable: true }),
};
const appFields = {
    primaryLocale: (0,fields/* locale */.Hg)('The locale that stands in where another one has no texts.'),
    contentRightsDeclaration: (0,fields/* choice */.Yq)('Whether the app shows content of others.', [
        'DOES_NOT_USE_THIRD_PARTY_CONTENT',
        'USES_THIRD_PARTY_CONTENT',
    ]),
};
const versionFields = {
    versionString: (0,fields/* versionNumber */.e1)('The version that is edited, or made when it does not exist.', {
        longest: 18,
    }),
    copyright: (0,fields/* text */.Qq)('Who owns the rights, after the year: 2026 Example Ltd.', {
        longest: 200,
        isClearable: true,
    }),
    releaseType: (0,fields/* choice */.Yq)('When an approved version is released.', ['MANUAL', 'AFTER_APPROVAL', 'SCHEDULED']),
    earliestReleaseDate: (0,fields/* date */.p6)('With SCHEDULED: the whole hour at which it is released at the earliest.', {
        isClearable: true,
    }),
    phasedRelease: (0,fields/* flag */.Jt)('Whether automatic updates are spread over 7 days. false takes a phased release away.'),
    routingAppCoverage: (0,fields/* file */.NJ)('The path of the .geojson of a routing app, seen from this file.', {
        isClearable: true,
    }),
};
const category = { spellings: OLD_CATEGORIES };
const subcategory = { isClearable: true, spellings: OLD_SUBCATEGORIES };
const categoryFields = {
    primaryCategory: (0,fields/* choice */.Yq)('Where the app is found.', CATEGORIES, category),
    primarySubcategoryOne: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    primarySubcategoryTwo: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    secondaryCategory: (0,fields/* choice */.Yq)('Where the app is found as well.', CATEGORIES, {
        isClearable: true,
        ...category,
    }),
    secondarySubcategoryOne: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    secondarySubcategoryTwo: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
};
function howMuch(what) {
    return (0,fields/* choice */.Yq)(`How much there is of this: ${what}.`, [
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
    advertising: (0,fields/* flag */.Jt)('Whether there is advertising.'),
    ageAssurance: (0,fields/* flag */.Jt)('Whether the age of people is checked.'),
    gambling: (0,fields/* flag */.Jt)('Whether people can gamble for money.'),
    healthOrWellnessTopics: (0,fields/* flag */.Jt)('Whether it is about health or wellness.'),
    lootBox: (0,fields/* flag */.Jt)('Whether there are loot boxes.'),
    messagingAndChat: (0,fields/* flag */.Jt)('Whether people can send messages to each other.'),
    parentalControls: (0,fields/* flag */.Jt)('Whether there are parental controls.'),
    socialMedia: (0,fields/* flag */.Jt)('Whether it is a social medium; goes with userGeneratedContent.'),
    socialMediaAgeRestricted: (0,fields/* flag */.Jt)('Whether the social medium is closed to the young; goes with socialMedia.'),
    unrestrictedWebAccess: (0,fields/* flag */.Jt)('Whether people can reach any page of the web.'),
    userGeneratedContent: (0,fields/* flag */.Jt)('Whether people can publish what they made.'),
    kidsAgeBand: (0,fields/* choice */.Yq)('For the Kids category alone.', ['FIVE_AND_UNDER', 'SIX_TO_EIGHT', 'NINE_TO_ELEVEN'], {
        isClearable: true,
    }),
    ageRatingOverrideV2: (0,fields/* choice */.Yq)('A higher rating than the answers give.', [
        'NONE',
        'NINE_PLUS',
        'THIRTEEN_PLUS',
        'SIXTEEN_PLUS',
        'EIGHTEEN_PLUS',
        'UNRATED',
    ]),
    ageRatingOverride: (0,fields/* choice */.Yq)('The former ageRatingOverrideV2.', [
        'NONE',
        'NINE_PLUS',
        'THIRTEEN_PLUS',
        'SIXTEEN_PLUS',
        'SEVENTEEN_PLUS',
        'UNRATED',
    ]),
    koreaAgeRatingOverride: (0,fields/* choice */.Yq)('A higher rating for Korea.', ['NONE', 'FIFTEEN_PLUS', 'NINETEEN_PLUS']),
    developerAgeRatingInfoUrl: (0,fields/* url */.OZ)('A page of yours about the rating.', { longest: 255, isClearable: true }),
};
const reviewDetailFields = {
    contactFirstName: (0,fields/* text */.Qq)('The first name of whom the reviewers ask.'),
    contactLastName: (0,fields/* text */.Qq)('The last name of whom the reviewers ask.'),
    contactPhone: (0,fields/* phone */.lZ)('The phone number with + and the country code.'),
    contactEmail: (0,fields/* email */.Rp)('The e-mail address of whom the reviewers ask.'),
    demoAccountName: (0,fields/* text */.Qq)('The name with which the reviewers sign in.', { isClearable: true }),
    demoAccountPassword: (0,fields/* secret */.rJ)('The password with which the reviewers sign in.', { isClearable: true }),
    demoAccountRequired: (0,fields/* flag */.Jt)('Whether one must sign in to see all of the app.'),
    notes: (0,fields/* text */.Qq)('What the reviewers should know.', { longest: 4000, isLong: true, isClearable: true }),
    attachment: (0,fields/* file */.NJ)('The path of a file for the reviewers, seen from this file.', { isClearable: true }),
};
const licenseAgreementFields = {
    agreementText: (0,fields/* text */.Qq)("Your own license agreement; null goes back to Apple's.", {
        isLong: true,
        isClearable: true,
    }),
    territories: (0,fields/* list */.p_)('Where it is valid.', { pattern: '^[A-Z]{3}$', example: 'USA' }),
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


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ locale),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   NJ: () => (/* binding */ file),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RE: () => (/* binding */ keywords),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ac: () => (/* binding */ isFieldName),
/* harmony export */   e1: () => (/* binding */ versionNumber),
/* harmony export */   lZ: () => (/* binding */ phone),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
function textOf(kind) {
    return (description, options = {}) => ({ kind, description, ...options });
}
const text = textOf('text');
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


/***/ }),

/***/ 284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Qu: () => (/* binding */ emptyListing),
/* harmony export */   fQ: () => (/* binding */ normalizeText),
/* harmony export */   x_: () => (/* binding */ localeListing)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2652);

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
    return { place, appInfo: pick(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .appInfoTexts */ .qE, texts), version: pick(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .versionTexts */ .T9, texts) };
}
function pick(fields, values) {
    const picked = {};
    for (const name of Object.keys(fields)) {
        if (values[name] !== undefined)
            picked[name] = values[name];
    }
    return picked;
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
    const { items } = node;
    return items.length === value.length && items.every((item, index) => isSameItem(item, value[index]));
}
function isSameItem(item, value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item)
        ? JSON.stringify(item.toJSON()) === JSON.stringify(value)
        : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) && item.value === value;
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
    const changes = stages.flatMap((stage) => (isWait(stage) ? [] : stage));
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
        if (isWait(stage)) {
            await stage.run().catch((error) => {
                tellFailures([{ item: stage, error }], { changes, done, log });
                throw error;
            });
            continue;
        }
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

/***/ 7489:
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
    screenshotsPath: (0,inputs/* text */.Qq)("The folder with screenshots, a folder for each locale in it. Found by itself in the layout of fastlane, and named by the listing's files.").optional(),
    previewsPath: (0,inputs/* text */.Qq)('The folder with app previews, likewise.').optional(),
    preview: (0,inputs/* text */.Qq)('A file to write a page to that shows the listing as the store does, with all that changes: one HTML file that opens without network.').optional(),
    removeSets: (0,inputs/* flag */.Jt)('Remove the sets of screenshots and previews for devices that the listing does not have, in locales for which it has others.').or(false),
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
// EXTERNAL MODULE: ./src/files/listing/definition.ts + 1 modules
var definition = __webpack_require__(2652);
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
// EXTERNAL MODULE: ./src/files/listing/fields.ts
var listing_fields = __webpack_require__(3515);
;// CONCATENATED MODULE: ./src/files/listing/finding.ts
/** A word as it can stand in a message, however long or odd it is. */
function quote(word) {
    return JSON.stringify(word.length > 60 ? `${word.slice(0, 59)}…` : word);
}

// EXTERNAL MODULE: ./src/files/listing/listing.ts
var listing_listing = __webpack_require__(284);
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
        const joined = (0,listing_listing/* normalizeText */.fQ)(items.join(','));
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
    const text = field.kind === 'text' && field.isLong ? (0,listing_listing/* normalizeText */.fQ)(node.text) : node.text.trim();
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
            const value = (0,listing_listing/* normalizeText */.fQ)(text);
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
        if (name === undefined || !(0,listing_fields/* isFieldName */.ac)(fields, name))
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
        if (name !== key && (0,listing_fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name)) {
            report(source, 'old-name', 'notice', line, `${key} is called ${name} today.`);
        }
        return [{ key: (0,listing_fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name) ? name : key, line, value: withoutNumber(name, value) }];
    });
    const answers = readSection(definition/* ageRatingFields */.AH, { kind: 'map', line: node.line, entries }, { source });
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
    if (value.kind !== 'scalar' || !(0,listing_fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name))
        return value;
    const { kind } = definition/* ageRatingFields */.AH[name];
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

;// CONCATENATED MODULE: ./src/files/media/media.ts
/** Under which keys the listing files name them, by locale. */
const MEDIA_KEYS = {
    screenshot: 'screenshots',
    preview: 'previews',
};

;// CONCATENATED MODULE: ./src/files/listing/media-entries.ts

const MEDIA_NAMES = Object.values(MEDIA_KEYS);
function valueIn(node, name) {
    return node?.kind === 'map' ? node.entries.find(({ key }) => key === name)?.value : undefined;
}
/** A locale as the reader of texts shall see it; its pictures and films have a reader of their own. */
function withoutMedia(node) {
    if (node.kind !== 'map')
        return node;
    return { ...node, entries: node.entries.filter(({ key }) => !MEDIA_NAMES.includes(key)) };
}
/** What a locale says about pictures and films, as it can be written again. */
function keptMedia(node) {
    if (node?.kind !== 'map')
        return {};
    const entries = node.entries.filter(({ key, value }) => MEDIA_NAMES.includes(key) && !isNothing(value));
    return Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)]));
}
function isNothing(node) {
    return node.kind === 'scalar' && node.value === null;
}
function contentOf(node) {
    if (node.kind === 'scalar')
        return node.text;
    if (node.kind === 'list') {
        const items = node.items.map(contentOf);
        return items.filter((item) => typeof item === 'string' || isContent(item));
    }
    const entries = node.entries.filter(({ value }) => !isNothing(value));
    return Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)]));
}
function isContent(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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
    const listing = (0,listing_listing/* emptyListing */.Qu)('app-store-yaml', path);
    const source = { file: path, findings: [] };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(path, MAX_BYTES), path);
    const unknown = [];
    for (const entry of root === undefined ? [] : entriesIn(root, 'The file', source)) {
        if (!readPart(listing, entry, source))
            unknown.push(entry);
    }
    reportUnknown(unknown, [...Object.keys(definition/* sections */.V0), 'locales'], source);
    const { attachment } = listing.reviewDetail;
    const { routingAppCoverage } = listing.version;
    for (const named of [attachment, routingAppCoverage]) {
        if (named?.value)
            named.value = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), named.value);
    }
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
            listing.app = readSection(definition/* sections */.V0.app, node, { source, labelOf });
            return true;
        case 'version':
            listing.version = readSection(definition/* sections */.V0.version, node, { source, labelOf });
            return true;
        case 'categories':
            listing.categories = readSection(definition/* sections */.V0.categories, node, { source, labelOf });
            return true;
        case 'reviewDetail':
            listing.reviewDetail = readSection(definition/* sections */.V0.reviewDetail, node, { source, labelOf });
            return true;
        case 'licenseAgreement':
            listing.licenseAgreement = readSection(definition/* sections */.V0.licenseAgreement, node, { source, labelOf });
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
        listing.locales.set(entry.key, (0,listing_listing/* localeListing */.x_)(texts, { file: source.file, line: entry.line }));
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
    const keys = [...Object.keys(definition/* localeTexts */.nT), ...MEDIA_NAMES];
    return readSection(definition/* localeTexts */.nT, withoutMedia(value), { source, labelOf, keys });
}

;// CONCATENATED MODULE: ./src/files/media/written-media.ts


/** The sets of a locale, with paths that begin at the file that names them. */
function mediaContent(sets, file) {
    const content = {};
    for (const kind of Object.keys(MEDIA_KEYS)) {
        const ofKind = sets.filter((set) => set.kind === kind);
        if (ofKind.length === 0)
            continue;
        content[MEDIA_KEYS[kind]] = Object.fromEntries(ofKind.map(({ slot, files }) => [slot, files.map((one) => fileContent(one, file))]));
    }
    return content;
}
function fileContent({ path, previewFrameTimeCode }, file) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.dirname)(file), path).split(external_node_path_.sep).join('/');
    return previewFrameTimeCode === undefined ? way : { path: way, previewFrameTimeCode };
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
/** fastlane has no place for it. */
const ROUTING_FILE = 'routing_app_coverage.geojson';
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
/** The listing with what is never taken from App Store Connect as the files have it: passwords, and the paths of files. */
function withKept(listing, current, { secrets = 'leave' }) {
    const { demoAccountPassword, attachment, ...reviewDetail } = listing.reviewDetail;
    const password = secrets === 'write' ? demoAccountPassword : current?.reviewDetail.demoAccountPassword;
    const file = attachment ?? current?.reviewDetail.attachment;
    const routing = listing.version.routingAppCoverage ?? current?.version.routingAppCoverage;
    return {
        ...listing,
        version: { ...listing.version, ...(routing === undefined ? {} : { routingAppCoverage: routing }) },
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
    for (const [name] of (0,listing_listing/* entriesOf */.Mc)(fields, values))
        result.notHeld.push(`${layout} has no place for ${name}${of}.`);
}
function tellSections(listing, names, { layout, result }) {
    for (const name of names)
        tellNotHeld(definition/* sections */.V0[name], listing[name], { of: '', layout, result });
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
    const root = before === undefined ? undefined : (0,yaml/* parseYamlTree */.N)(before, path);
    const current = before === undefined ? undefined : (await readAppStoreYaml(path)).listing;
    const kept = withKept(listing, current, options);
    await writeIfNew(path, (0,yaml/* writeYaml */.V)(app_store_yaml_writer_contentOf(kept, { path, root, result }), before), result);
    return result;
}
function app_store_yaml_writer_contentOf(listing, { path, root, result }) {
    const content = {};
    for (const name of Object.keys(definition/* sections */.V0)) {
        const values = valuesIn(definition/* sections */.V0[name], listing[name]);
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
    const { routingAppCoverage } = listing.version;
    if (routingAppCoverage?.value) {
        content.version = {
            ...content.version,
            routingAppCoverage: (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), routingAppCoverage.value),
        };
    }
    const locales = localesToWrite(listing, result).map(([locale, texts]) => {
        const named = keptMedia(valueIn(valueIn(root, 'locales'), locale));
        const media = listing.media ? mediaContent(listing.media.get(locale) ?? [], path) : named;
        return [locale, { ...localeContent((0,listing_listing/* textsOf */.CB)(texts)), ...media }];
    });
    if (locales.length > 0)
        content.locales = Object.fromEntries(locales);
    return content;
}
function valuesIn(fields, values) {
    return Object.fromEntries((0,listing_listing/* entriesOf */.Mc)(fields, values).map(([name, { value }]) => [name, value]));
}
/** Keywords are a list where each of them is a word, so that a change is a line. */
function localeContent(texts) {
    const values = valuesIn(definition/* localeTexts */.nT, texts);
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
    const listing = (0,listing_listing/* emptyListing */.Qu)('eas', path);
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
    listing.version = readSection(definition/* versionFields */.oc, { kind: 'map', line: node.line, entries: own }, { source, nameOf: (key) => nameIn(EAS_VERSION, key) });
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
        const texts = readSection(definition/* localeTexts */.nT, withoutMedia(value), {
            source,
            nameOf: (key) => nameIn(EAS_TEXTS, key),
            keys: [...Object.keys(EAS_TEXTS), ...MEDIA_NAMES],
            labelOf: (name) => (name === '' ? locale : `${name} of ${locale}`),
        });
        listing.locales.set(locale, (0,listing_listing/* localeListing */.x_)(texts, { file: source.file, line }));
    }
}
function readReview(node, source) {
    return readSection(definition/* reviewDetailFields */.Zg, node, {
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
            const date = readField(definition/* versionFields */.oc.earliestReleaseDate, value, key, source);
            if (typeof date?.value !== 'string')
                continue;
            version.releaseType = { value: 'SCHEDULED', place };
            version.earliestReleaseDate = { value: date.value, place };
        }
        else if (key === 'phasedRelease') {
            const phased = readField(definition/* versionFields */.oc.phasedRelease, value, key, source);
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
            const entry = word && (0,listing_fields/* isFieldName */.ac)(definition/* categoryFields */.WC, name) && readField(definition/* categoryFields */.WC[name], word, name, source);
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
        info: infoOf(kept, { before: asObject(asObject(root.apple).info), path, result }),
        categories: categoriesOf(kept.categories),
        release: releaseOf(kept.version, result),
        advisory: orNothing(eas_writer_valuesIn(definition/* ageRatingFields */.AH, kept.ageRating)),
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
    return Object.fromEntries((0,listing_listing/* entriesOf */.Mc)(fields, values).map(([name, { value }]) => [name, value]));
}
/** The values under the names of EAS. */
function renamed(fields, names, values) {
    return Object.fromEntries(Object.entries(names).flatMap(([theirs, ours]) => {
        const entry = (0,listing_fields/* isFieldName */.ac)(fields, ours) ? values[ours] : undefined;
        return entry === undefined ? [] : [[theirs, entry.value]];
    }));
}
function infoOf(listing, { before, path, result }) {
    const info = localesToWrite(listing, result).map(([locale, texts]) => {
        const values = renamed(definition/* localeTexts */.nT, EAS_TEXTS, (0,listing_listing/* textsOf */.CB)(texts));
        const keywords = typeof values.keywords === 'string' ? { keywords: values.keywords.split(',') } : {};
        const named = Object.entries(asObject(before[locale])).filter(([key]) => MEDIA_NAMES.includes(key));
        const media = listing.media ? mediaOf(listing.media.get(locale) ?? [], path) : Object.fromEntries(named);
        return [locale, { ...values, ...keywords, ...media }];
    });
    return orNothing(Object.fromEntries(info));
}
/** EAS itself has one film for each type, without a list around it. */
function mediaOf(sets, path) {
    const { previews, ...others } = mediaContent(sets, path);
    if (previews === undefined)
        return others;
    const films = Object.entries(previews).map(([slot, files]) => [slot, files.length === 1 ? files[0] : files]);
    return { ...others, previews: Object.fromEntries(films) };
}
function reviewOf({ reviewDetail }, path) {
    const review = renamed(definition/* reviewDetailFields */.Zg, EAS_REVIEW, reviewDetail);
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
        tellNotHeld(definition/* versionFields */.oc, values, { of: ' alone', layout: LAYOUT, result });
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

;// CONCATENATED MODULE: ./src/files/bounds.ts


/** Folders as they really lie; those that are not there are left out. */
async function realPaths(paths) {
    const real = await Promise.all(paths.map((path) => (0,promises_.realpath)(path).catch(() => undefined)));
    return real.filter((path) => path !== undefined);
}
/**
 * Whether a path leads, through whatever links, into one of these folders. A link in a repository could otherwise show what lies
 * elsewhere on the runner. What is missing is told as such elsewhere.
 */
async function isWithin(path, bounds) {
    const target = await (0,promises_.realpath)(path).catch(() => undefined);
    if (target === undefined)
        return true;
    return bounds.some((bound) => {
        const way = (0,external_node_path_.relative)(bound, target);
        return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && way !== target;
    });
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

;// CONCATENATED MODULE: ./src/files/listing/folder.ts




/** Throws an InputError where the folder cannot be read. */
async function readFolder({ path, bounds, findings }) {
    let entries;
    try {
        entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        throw new src_errors/* InputError */.dz(`The folder ${path} cannot be read. Check metadata-path.`, { cause: error });
    }
    const named = entries.filter(({ name }) => !name.startsWith('.'));
    const kinds = await Promise.all(named.map((entry) => kindOf(entry, { path: (0,external_node_path_.join)(path, entry.name), bounds, findings })));
    const namesOf = (kind) => named.flatMap(({ name }, index) => (kinds[index] === kind ? [name] : []));
    return { path, files: namesOf('file').sort(), folders: namesOf('folder').sort() };
}
/** What a link leads to counts. Pipes and devices are nothing to read. */
async function kindOf(entry, { path, bounds, findings }) {
    if (entry.isSymbolicLink() && !(await isWithin(path, bounds))) {
        const message = `${path} leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.`;
        findings.push({ rule: 'outside', level: 'error', message, place: { file: path } });
        return undefined;
    }
    const status = entry.isSymbolicLink() ? await (0,promises_.stat)(path).catch(() => undefined) : entry;
    return status?.isFile() ? 'file' : status?.isDirectory() ? 'folder' : undefined;
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-folder.ts












const fastlane_folder_MOST_UNKNOWN = 20;
/**
 * Reads a folder as fastlane deliver does: texts are trimmed, an empty file leaves its field alone, a folder of a locale makes the
 * locale exist, and `default/` stands in for the files that a locale does not have. An empty file is a file that it has. Deliverfile
 * and Appfile are programs and are not read.
 */
async function readFastlaneFolder(path) {
    const listing = (0,listing_listing/* emptyListing */.Qu)('fastlane', path);
    const findings = [];
    const root = { path, bounds: await realPaths([path, '.']), findings };
    const folder = await readFolder(root);
    const known = { ...CATEGORY_FILES, [COPYRIGHT_FILE]: 'copyright' };
    listing.version = await readFiles(definition/* versionFields */.oc, { [COPYRIGHT_FILE]: 'copyright' }, folder, findings);
    listing.categories = await readFiles(definition/* categoryFields */.WC, CATEGORY_FILES, folder, findings);
    if (folder.files.includes(ROUTING_FILE)) {
        const file = (0,external_node_path_.join)(path, ROUTING_FILE);
        listing.version.routingAppCoverage = { value: file, place: { file } };
    }
    tellUnknownFiles(folder, [...Object.keys(known), ...AGE_RATING_FILES, ROUTING_FILE], findings);
    await fastlane_folder_readLocales(listing, folder, root);
    if (folder.folders.includes(REVIEW_FOLDER)) {
        await fastlane_folder_readReview(listing, { ...root, path: (0,external_node_path_.join)(path, REVIEW_FOLDER) });
    }
    listing.ageRating = await readAgeRatingFile(path, findings);
    return { listing, findings };
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
        const field = name !== undefined && (0,listing_fields/* isFieldName */.ac)(fields, name) ? fields[name] : undefined;
        if (name === undefined || field === undefined)
            continue;
        const entry = readField(field, node, name, { file: node.file, findings });
        if (entry !== undefined)
            values[name] = entry;
    }
    // Each value was read by the field of its name, which is what the type says.
    return values;
}
async function fastlane_folder_readLocales(listing, folder, root) {
    const { findings } = root;
    const names = folder.folders.filter((name) => mayBeLocale(name, (0,external_node_path_.join)(folder.path, name), findings));
    const wanted = Object.keys(LOCALE_FILES);
    const defaults = folder.folders.includes(DEFAULT_FOLDER)
        ? await readNodes(wanted, await readFolder({ ...root, path: (0,external_node_path_.join)(folder.path, DEFAULT_FOLDER) }), findings)
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
        const own = await readFolder({ ...root, path });
        tellUnknownFiles(own, wanted, findings);
        const nodes = new Map([...defaults, ...(await readNodes(wanted, own, findings))]);
        tellEmptyBeforeDefault(nodes, defaults, findings);
        const texts = valuesOf(definition/* localeTexts */.nT, LOCALE_FILES, nodes, findings);
        listing.locales.set(name, (0,listing_listing/* localeListing */.x_)(texts, { file: path }));
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
async function fastlane_folder_readReview(listing, place) {
    const { path, findings } = place;
    const folder = await readFolder(place);
    const isAttachment = (name) => /^attachment\.[^.]+$/i.test(name);
    const [attachment] = folder.files.filter(isAttachment);
    const texts = { ...folder, files: folder.files.filter((name) => !isAttachment(name)) };
    tellUnknownFiles(texts, [...Object.keys(REVIEW_FILES), ...Object.keys(OLD_REVIEW_FILES)], findings);
    const current = await readNodes(Object.keys(REVIEW_FILES), folder, findings);
    const old = await readNodes(Object.keys(OLD_REVIEW_FILES), folder, findings);
    const written = new Map([...old].filter(([, { isWritten }]) => isWritten));
    listing.reviewDetail = {
        ...valuesOf(definition/* reviewDetailFields */.Zg, REVIEW_FILES, current, findings),
        ...valuesOf(definition/* reviewDetailFields */.Zg, OLD_REVIEW_FILES, written, findings),
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
    // The file of a routing app stays where it is.
    const { copyright, routingAppCoverage, ...version } = kept.version;
    const texts = {
        values: copyright ? { copyright } : {},
        files: { [COPYRIGHT_FILE]: 'copyright' },
        folder: path,
    };
    await writeLocales(kept, path, result);
    await writeFiles(definition/* versionFields */.oc, texts, result);
    await writeFiles(definition/* categoryFields */.WC, { values: kept.categories, files: CATEGORY_FILES, folder: path }, result);
    await writeReview(kept.reviewDetail, path, result);
    await writeAgeRating(kept.ageRating, path, result);
    tellNotHeld(definition/* versionFields */.oc, version, { of: '', layout: fastlane_writer_LAYOUT, result });
    tellSections(kept, ['app', 'licenseAgreement'], { layout: fastlane_writer_LAYOUT, result });
    return result;
}
async function writeFiles(fields, { values, files, folder, needed = new Set() }, result) {
    for (const [name, fieldName] of Object.entries(files)) {
        const file = (0,external_node_path_.join)(folder, name);
        const entry = (0,listing_fields/* isFieldName */.ac)(fields, fieldName) ? values[fieldName] : undefined;
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
        const { privacyChoicesUrl, ...values } = (0,listing_listing/* textsOf */.CB)(texts);
        await writeFiles(definition/* localeTexts */.nT, { values, files: LOCALE_FILES, folder, needed: defaults }, result);
        await (0,promises_.mkdir)(folder, { recursive: true });
        const unheld = privacyChoicesUrl ? { privacyChoicesUrl } : {};
        tellNotHeld(definition/* localeTexts */.nT, unheld, { of: ` (${locale})`, layout: fastlane_writer_LAYOUT, result });
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
    await writeFiles(definition/* reviewDetailFields */.Zg, { values, files: REVIEW_FILES, folder, needed }, result);
    for (const name of Object.keys(OLD_REVIEW_FILES))
        await remove((0,external_node_path_.join)(folder, name), result);
    const isThere = attachment?.value && (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(attachment.value)) === attachment.value;
    if (attachment !== undefined && !isThere) {
        result.notHeld.push(`The attachment is not written. Keep it as ${(0,external_node_path_.join)(folder, 'attachment.<ending>')}.`);
    }
}
async function writeAgeRating(values, path, result) {
    const entries = (0,listing_listing/* entriesOf */.Mc)(definition/* ageRatingFields */.AH, values).filter(([, entry]) => canHold(entry));
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
/** The listing that metadata-path names or, without it, the only one in the folder, if there is one. Several are an error that names them. */
async function findListing(metadataPath, folder = '.') {
    if (metadataPath !== undefined)
        return await namedListing(metadataPath);
    const found = await listingsIn(folder);
    const [first, second] = found;
    if (second === undefined)
        return first;
    const paths = found.map(({ path }) => path).join(', ');
    throw new src_errors/* InputError */.dz(`There are several listings: ${paths}. Say with metadata-path which one is meant.`);
}
function missingListing() {
    return new src_errors/* InputError */.dz(`There is no listing. ${WHERE}`);
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
    const names = Object.keys(definition/* sections */.V0);
    return listing.locales.size === 0 && names.every((name) => Object.keys(listing[name]).length === 0);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
    const asset = await sendReserved(api, file, routes, options);
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

;// CONCATENATED MODULE: ./src/files/media/display-types.ts
/** In the order in which fastlane looks, so that the same picture comes into the same set. Both ways round. */
const TURNABLE = {
    APP_IPHONE_67: '1260x2736 1290x2796 1320x2868',
    APP_IPHONE_65: '1242x2688 1284x2778',
    APP_IPHONE_61: '1179x2556 1206x2622',
    APP_IPHONE_58: '1080x2340 1125x2436 1170x2532',
    APP_IPHONE_55: '1242x2208',
    APP_IPHONE_47: '750x1334',
    APP_IPAD_105: '1668x2224',
    APP_IPAD_PRO_3GEN_11: '1488x2266 1640x2360 1668x2388 1668x2420',
    APP_IPAD_PRO_3GEN_129: '2048x2732 2064x2752',
    APP_IPAD_PRO_129: '2048x2732 2064x2752',
};
/** With a status bar cut off, the two ways differ; other devices have one way only. */
const FIXED = {
    APP_IPHONE_40: '640x1136 640x1096 1136x640 1136x600',
    APP_IPHONE_35: '640x960 640x920 960x640 960x600',
    APP_IPAD_97: '1536x2048 1536x2008 768x1024 768x1004 2048x1536 2048x1496 1024x768 1024x748',
    APP_DESKTOP: '1280x800 1440x900 2560x1600 2880x1800',
    APP_WATCH_SERIES_3: '312x390',
    APP_WATCH_SERIES_4: '368x448',
    APP_WATCH_SERIES_7: '396x484',
    APP_WATCH_SERIES_10: '416x496',
    APP_WATCH_ULTRA: '410x502 422x514',
    APP_APPLE_TV: '1920x1080 3840x2160',
    APP_APPLE_VISION_PRO: '3840x2160',
};
const FILMS = {
    IPHONE_67: '886x1920',
    IPHONE_65: '886x1920',
    IPHONE_61: '886x1920',
    IPHONE_58: '886x1920',
    IPHONE_55: '1080x1920',
    IPHONE_47: '750x1334',
    IPHONE_40: '1080x1920',
    IPHONE_35: '',
    IPAD_PRO_3GEN_129: '1200x1600',
    IPAD_PRO_3GEN_11: '1200x1600',
    IPAD_105: '1200x1600',
    IPAD_97: '900x1200',
    IPAD_PRO_129: '1200x1600 900x1200',
};
const FIXED_FILMS = {
    DESKTOP: '1920x1080',
    APPLE_TV: '1920x1080',
    APPLE_VISION_PRO: '3840x2160',
};
const MESSAGES_PREFIX = 'IMESSAGE_';
/** The devices on which iMessage apps run; their pictures have the sizes of the device's own. */
const WITHOUT_MESSAGES = /DESKTOP|WATCH|APPLE_|IPHONE_35/;
/** All `ScreenshotDisplayType`s of Apple. */
const SCREENSHOT_TYPES = withMessages([
    ...typesIn(TURNABLE, bothWays),
    ...typesIn(FIXED, sizesIn),
]);
/** All `PreviewType`s of Apple. Nothing is known of films for the smallest telephone, so no pixels choose it. */
const PREVIEW_TYPES = [
    ...typesIn(FILMS, bothWays),
    ...typesIn(FIXED_FILMS, sizesIn),
];
function displayTypesOf(kind) {
    return kind === 'screenshot' ? SCREENSHOT_TYPES : PREVIEW_TYPES;
}
/** What people take for the name of the newest telephones, which share a set with the ones before. */
const ALIASES = {
    APP_IPHONE_69: 'APP_IPHONE_67',
    IMESSAGE_APP_IPHONE_69: 'IMESSAGE_APP_IPHONE_67',
    IPHONE_69: 'IPHONE_67',
};
/** The type of a name, be it Apple's or what is meant by it; undefined where there is none. */
function displayTypeOf(kind, name) {
    const slot = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
    return displayTypesOf(kind).find((type) => type.slot === slot);
}
/** All names by which types are known, longer ones first: some begin with others. */
function namesOfTypes(kind) {
    const aliases = Object.keys(ALIASES).filter((name) => displayTypeOf(kind, name) !== undefined);
    const names = [...displayTypesOf(kind).map(({ slot }) => slot), ...aliases];
    return names.sort((one, two) => two.length - one.length);
}
function hasSize({ sizes }, { width, height }) {
    return sizes.some((size) => size.width === width && size.height === height);
}
function writeSize({ width, height }) {
    return `${width}×${height}`;
}
function sizesIn(text) {
    return text.split(' ').flatMap((size) => {
        const [width, height] = size.split('x').map(Number);
        return width && height ? [{ width, height }] : [];
    });
}
function bothWays(text) {
    return sizesIn(text).flatMap(({ width, height }) => [
        { width, height },
        { width: height, height: width },
    ]);
}
function typesIn(table, read) {
    return Object.entries(table).map(([slot, text]) => ({
        slot,
        platform: platformOf(slot),
        sizes: read(text),
    }));
}
function platformOf(slot) {
    if (slot.includes('DESKTOP'))
        return 'MAC_OS';
    if (slot.includes('APPLE_TV'))
        return 'TV_OS';
    return slot.includes('VISION') ? 'VISION_OS' : 'IOS';
}
function withMessages(types) {
    const twins = types
        .filter(({ slot }) => !WITHOUT_MESSAGES.test(slot))
        .map((type) => ({ ...type, slot: `${MESSAGES_PREFIX}${type.slot}` }));
    return [...types, ...twins];
}

;// CONCATENATED MODULE: ./src/files/media/media-for.ts

/** Keeps the sets of one platform: the same folder often has the pictures for several. */
function mediaFor(platform, media) {
    const belongs = ({ kind, slot }) => displayTypeOf(kind, slot)?.platform === platform;
    const kept = filterSets(media, belongs);
    const others = filterSets(media, (set) => !belongs(set));
    return { media: kept, others, findings: othersTold(platform, others) };
}
/** Adds sets of other types: those of a file that also has other platforms, before it is written again. */
function joinMedia(media, others) {
    const locales = new Set([...media.keys(), ...others.keys()]);
    return new Map([...locales].map((locale) => [locale, [...(media.get(locale) ?? []), ...(others.get(locale) ?? [])]]));
}
function filterSets(media, belongs) {
    const chosen = [...media].map(([locale, sets]) => [locale, sets.filter(belongs)]);
    return new Map(chosen.filter(([, sets]) => sets.length > 0));
}
/** One for each set, whatever the number of locales. */
function othersTold(platform, others) {
    const slots = new Map();
    for (const set of [...others.values()].flat()) {
        const entry = slots.get(set.slot) ?? { set, count: 0 };
        entry.count += set.files.length;
        slots.set(set.slot, entry);
    }
    return [...slots.values()].map(({ set: { kind, slot, place }, count }) => {
        const message = count === 1
            ? `1 ${kind} for ${slot} is left alone: it does not belong to a version for ${platform}.`
            : `${count} ${kind}s for ${slot} are left alone: they do not belong to a version for ${platform}.`;
        return { rule: 'platform', level: 'notice', message, place };
    });
}

;// CONCATENATED MODULE: ./src/files/media/claims.ts
function noClaims() {
    return { claims: [], sets: [], findings: [], sources: [], bounds: [] };
}
function joinClaims(parts) {
    return {
        claims: parts.flatMap(({ claims }) => claims),
        sets: parts.flatMap(({ sets }) => sets),
        findings: parts.flatMap(({ findings }) => findings),
        sources: parts.flatMap(({ sources }) => sources),
        bounds: parts.flatMap(({ bounds }) => bounds),
    };
}

;// CONCATENATED MODULE: ./src/files/media/folder-files.ts


/** Undefined for a folder that is not there or cannot be read. What a link leads to counts. */
async function namesIn(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined)
        return undefined;
    const names = { files: [], folders: [] };
    for (const entry of entries) {
        if (entry.name.startsWith('.'))
            continue;
        const found = entry.isSymbolicLink() ? await (0,promises_.stat)((0,external_node_path_.join)(path, entry.name)).catch(() => undefined) : entry;
        if (found === undefined || found.isFile())
            names.files.push(entry.name);
        else if (found.isDirectory())
            names.folders.push(entry.name);
    }
    return { files: names.files.sort(compareNames), folders: names.folders.sort(compareNames) };
}
const ENDINGS = {
    screenshot: ['.png', '.jpg', '.jpeg'],
    preview: ['.mov', '.m4v', '.mp4'],
};
function endingsOf(kind) {
    return ENDINGS[kind];
}
function hasEndingOf(kind, name) {
    return ENDINGS[kind].includes((0,external_node_path_.extname)(name).toLowerCase());
}
/** `2` before `10`, as people and fastlane sort. Names that differ are never equal. */
function compareNames(one, two) {
    const [ones, twos] = [partsOf(one), partsOf(two)];
    for (const [index, part] of ones.entries()) {
        const other = twos[index];
        if (other === undefined)
            return 1;
        const order = compareParts(part, other);
        if (order !== 0)
            return order;
    }
    return ones.length < twos.length ? -1 : compareTexts(one, two);
}
function partsOf(name) {
    return name.match(/\d+|\D+/g) ?? [];
}
function compareParts(one, two) {
    if (!/^\d/.test(one) || !/^\d/.test(two))
        return compareTexts(one, two);
    const [first, second] = [one.replace(/^0+/, ''), two.replace(/^0+/, '')];
    return first.length - second.length || compareTexts(first, second);
}
function compareTexts(one, two) {
    return one === two ? 0 : one < two ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/files/media/time-code.ts

const FRAMES = /^(\d\d):([0-5]\d):([0-5]\d):([0-2]\d)$/;
const MILLISECONDS = /^(\d\d):([0-5]\d):([0-5]\d)\.(\d{3})$/;
/** As in the examples of EAS, whose hours are left out. */
const WITHOUT_HOURS = /^[0-5]\d:[0-5]\d:[0-2]\d$/;
const FRAMES_PER_SECOND = 30;
/** A time code in Apple's form, `HH:MM:SS:FF`; undefined for a text that is none. Also takes `HH:MM:SS.mmm`. */
function readTimeCode(text) {
    if (FRAMES.test(text))
        return text;
    const parts = MILLISECONDS.exec(text);
    if (parts === null)
        return undefined;
    const frame = Math.floor((Number(parts[4]) * FRAMES_PER_SECOND) / 1000);
    return `${text.slice(0, 8)}:${String(frame).padStart(2, '0')}`;
}
/** The same for EAS, which also writes `MM:SS:FF`. */
function readEasTimeCode(text) {
    return readTimeCode(WITHOUT_HOURS.test(text) ? `00:${text}` : text);
}
function secondsOf(timeCode) {
    const [hours = 0, minutes = 0, seconds = 0, frames = 0] = timeCode.split(':').map(Number);
    return hours * 3600 + minutes * 60 + seconds + frames / FRAMES_PER_SECOND;
}
/** The text beside a film that names its poster frame, for fastlane's layout. */
function framePath(path) {
    return `${path.slice(0, path.length - (0,external_node_path_.extname)(path).length)}.frame.txt`;
}

;// CONCATENATED MODULE: ./src/files/media/declared-media.ts












const declared_media_MAX_BYTES = 2 * 1024 * 1024;
/** More paths than all sets of all locales can hold. */
const MOST_PATHS = 20_000;
const declared_media_DEFAULT_LOCALE = 'default';
/**
 * Reads what `screenshots` and `previews` of the locales name in app-store.yml and store.config.json: a path, a list of paths, or a map of
 * Apple's types to them. Paths begin at the file; a folder stands for the files in it.
 */
async function readDeclaredMedia({ layout, path: file }, kinds, platform) {
    const claims = { ...noClaims(), bounds: [(0,external_node_path_.dirname)(file)] };
    const source = { file, findings: claims.findings };
    const reading = { file, layout, platform, source, claims };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(file, declared_media_MAX_BYTES), file);
    const way = layout === 'eas' ? ['apple', 'info'] : ['locales'];
    const locales = way.reduce(valueIn, root);
    const entries = locales?.kind === 'map' ? locales.entries : [];
    // What is wrong with the names of locales is told by the reader of the texts.
    const known = localesIn(entries.filter(({ key }) => key !== declared_media_DEFAULT_LOCALE), { file, findings: [] });
    tellDefault(entries, reading);
    for (const { key: locale, value } of known) {
        for (const kind of kinds) {
            const node = valueIn(value, MEDIA_KEYS[kind]);
            if (node !== undefined)
                await readKind(node, { kind, locale }, reading);
        }
    }
    if (claims.claims.length + claims.sets.length > 0)
        claims.sources.push(file);
    return claims;
}
function tellDefault(entries, { source }) {
    const defaults = entries.find(({ key }) => key === declared_media_DEFAULT_LOCALE)?.value;
    for (const key of Object.values(MEDIA_KEYS)) {
        const node = valueIn(defaults, key);
        if (node === undefined)
            continue;
        const message = `default stands in for texts alone. Write ${key} under a locale; App Store Connect itself shows those of the primary locale where others have none.`;
        report(source, 'default', 'error', node.line, message);
    }
}
async function readKind(node, place, reading) {
    const { kind, locale } = place;
    if (node.kind === 'scalar' && node.value === null)
        return;
    if (node.kind !== 'map') {
        const isEmpty = node.kind === 'list' && node.items.length === 0;
        if (!isEmpty)
            return await declared_media_readFiles(node, place, reading);
        const [example] = displayTypesOf(kind);
        const message = `${MEDIA_KEYS[kind]} of ${locale} is empty, which changes nothing. To remove those of a device, write ${example?.slot}: [] there.`;
        return report(reading.source, 'empty', 'warning', node.line, message);
    }
    // A map with a path is one film without its type.
    if (valueIn(node, 'path') !== undefined)
        return await declared_media_readFiles(node, place, reading);
    for (const { key, line, value } of node.entries) {
        const type = displayTypeOf(kind, key);
        if (type === undefined) {
            const slots = displayTypesOf(kind).map(({ slot }) => slot);
            report(reading.source, 'type', 'error', line, `There is no ${kind} type ${quote(key)}. ${hintFor(key, slots)}`);
            continue;
        }
        if (value.kind === 'scalar' && value.value === null)
            continue;
        reading.claims.sets.push({ kind, locale, type, place: { file: reading.file, line } });
        await declared_media_readFiles(value, { kind, locale, type }, reading);
    }
}
async function declared_media_readFiles(node, place, reading) {
    for (const item of node.kind === 'list' ? node.items : [node])
        await readItem(item, place, reading);
}
async function readItem(node, place, reading) {
    const { source } = reading;
    const entries = node.kind === 'map' ? entriesIn(node, MEDIA_KEYS[place.kind], source) : [];
    const known = place.kind === 'preview' ? ['path', 'previewFrameTimeCode'] : ['path'];
    reportUnknown(entries.filter(({ key }) => !known.includes(key)), known, source);
    const path = node.kind === 'map' ? valueIn(node, 'path') : node;
    const text = path?.kind === 'scalar' && path.value !== null ? path.text.trim() : '';
    if (path === undefined || text === '' || text.includes('\0')) {
        const message = `${MEDIA_KEYS[place.kind]} of ${place.locale} must be a path, a list of paths, or a map of types to them.`;
        report(source, 'kind', 'error', node.line, message);
        return;
    }
    const frame = place.kind === 'preview' ? readFrame(valueIn(node, 'previewFrameTimeCode'), reading) : undefined;
    await claim({ place, text, line: path.line, frame }, reading);
}
function readFrame(node, { layout, source }) {
    if (node === undefined || (node.kind === 'scalar' && node.value === null))
        return undefined;
    const text = node.kind === 'scalar' ? node.text.trim() : '';
    const frame = layout === 'eas' ? readEasTimeCode(text) : readTimeCode(text);
    if (frame !== undefined)
        return frame;
    const message = `previewFrameTimeCode is ${quote(text)}, but must be a time of the film with its frame (00 to 29), such as 00:00:05:00.`;
    report(source, 'time-code', 'error', node.line, message);
    return undefined;
}
/** A folder stands for its files, in the order of their names. */
async function claim({ place, text, line, frame }, reading) {
    const { file, platform, source, claims } = reading;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), text);
    const isFolder = (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
    const names = isFolder ? ((await namesIn(path))?.files ?? []) : [];
    const inside = names.filter((name) => hasEndingOf(place.kind, name));
    if (isFolder && inside.length === 0) {
        report(source, 'path', 'warning', line, `The folder ${path} has no ${place.kind}.`);
    }
    const words = isFolder ? inside.map((name) => (0,external_node_path_.join)(text, name)) : [text];
    if (claims.claims.length + words.length > MOST_PATHS) {
        if (claims.claims.length < MOST_PATHS)
            report(source, 'count', 'error', line, 'There are too many files from here on.');
        return;
    }
    for (const word of words) {
        claims.claims.push({
            ...place,
            path: (0,external_node_path_.join)((0,external_node_path_.dirname)(file), word),
            place: { file, line },
            hints: { words: word, isForMessages: /(^|[\\/])imessage[\\/]/i.test(word), platform },
            previewFrameTimeCode: frame,
        });
    }
}

;// CONCATENATED MODULE: ./src/files/media/device-choice.ts

/**
 * The set that a picture or film is for: by its pixels; where they fit several, by names in its path; where there are none, as
 * fastlane decides. Undefined where no type has these pixels, and a list where it cannot be known.
 */
function chooseType(kind, size, { words, isForMessages, platform }) {
    const text = words.toUpperCase().replaceAll(/[-\s.]/g, '_');
    const names = device_choice_namesIn(kind, text);
    const named = names.map((name) => displayTypeOf(kind, device_choice_withMessages(name, isForMessages)));
    const isMessages = isForMessages || named.some((type) => type?.slot.startsWith(MESSAGES_PREFIX));
    const fitting = displayTypesOf(kind).filter((type) => hasSize(type, size) && type.slot.startsWith(MESSAGES_PREFIX) === isMessages);
    const [first] = fitting;
    if (first === undefined)
        return undefined;
    const chosen = fitting.find((type) => named.includes(type)) ?? byDevice(fitting, text);
    const [name] = names;
    const isMisnamed = name !== undefined && (chosen === undefined || !named.includes(chosen));
    const misnamed = isMisnamed ? { misnamed: name } : {};
    if (chosen !== undefined)
        return { type: chosen, others: [], ...misnamed };
    const ofPlatform = fitting.filter((type) => type.platform === platform);
    const rest = ofPlatform.length > 0 ? ofPlatform : fitting;
    const [best = first] = rest;
    const isOpen = kind === 'preview' && rest.some((type) => type.platform !== best.platform);
    return isOpen ? rest : { type: best, others: rest.filter((type) => type !== best), ...misnamed };
}
function device_choice_withMessages(name, isForMessages) {
    return isForMessages && !name.startsWith(MESSAGES_PREFIX) ? `${MESSAGES_PREFIX}${name}` : name;
}
/** The types that a path names: `0_APP_IPHONE_67_0.png`. Longer names hide shorter ones inside of them. */
function device_choice_namesIn(kind, text) {
    let rest = text;
    return namesOfTypes(kind).filter((name) => {
        const before = rest;
        rest = rest.replaceAll(new RegExp(`(?<![A-Z0-9])${name}(?![A-Z0-9])`, 'g'), '');
        return rest !== before;
    });
}
/** What simulators and folders are called, where several devices have the same pixels. */
const DEVICES = [
    [/IPAD_PRO_129$/, /12_9.*2ND_GENERATION/],
    [/IPAD_PRO_3GEN_129$/, /12_9.*[3-9](RD|TH)_GENERATION|13_INCH/],
    [/VISION_PRO$/, /(?<!TELE)VISION/],
    [/APPLE_TV$/, /APPLE_?TV/],
    [/DESKTOP$/, /(?<![A-Z])MAC(OS|BOOK|_)/],
];
function byDevice(fitting, text) {
    if (fitting.length === 1)
        return fitting[0];
    const device = DEVICES.find(([slot, words]) => words.test(text) && fitting.some((type) => slot.test(type.slot)));
    return device && fitting.find((type) => device[0].test(type.slot));
}
const MOST_SUGGESTIONS = 3;
/** The sizes that come next to one that no type has: of the same shape first, then of about as many pixels. */
function nearestSizes(kind, size, types = displayTypesOf(kind)) {
    const area = Math.log(size.width * size.height);
    const shape = Math.log(size.width / size.height);
    const ranked = types
        .filter(({ slot }) => !slot.startsWith(MESSAGES_PREFIX) || types.length === 1)
        .flatMap((type) => type.sizes.map((one) => ({ type, size: one, text: writeSize(one) })))
        .map((found) => {
        const { width, height } = found.size;
        const shapeDistance = Math.abs(Math.log(width / height) - shape);
        return { ...found, distance: 4 * shapeDistance + Math.abs(Math.log(width * height) - area) };
    })
        .sort((one, two) => one.distance - two.distance);
    const seen = new Set();
    const best = ranked.filter(({ text, type: { slot } }) => {
        const key = types.length === 1 ? text : slot;
        return !seen.has(key) && seen.add(key);
    });
    return best
        .slice(0, MOST_SUGGESTIONS)
        .map(({ text, type: { slot } }) => (types.length === 1 ? text : `${text} (${slot})`))
        .join(', ');
}

;// CONCATENATED MODULE: ./src/files/media/boxes.ts
/** A film in pieces has a few for each second. */
const MOST_BOXES = 10_000;
/** Goes over the outermost boxes, of which only the heads are read. The last one may say that it ends behind the file. */
async function outerBoxes(file) {
    const boxes = [];
    for (let offset = 0; offset + 8 <= file.size && boxes.length < MOST_BOXES;) {
        const box = boxAt(await file.read(offset, 16), { offset, end: file.size });
        if (box === undefined)
            break;
        boxes.push(box);
        offset = box.end;
    }
    return boxes;
}
/** The boxes inside of one that is in memory. */
function boxesIn(bytes, { start, end }) {
    const boxes = [];
    for (let offset = start; offset + 8 <= end;) {
        const box = boxAt(bytes.subarray(offset, offset + 16), { offset, end });
        if (box === undefined || box.end > end)
            break;
        boxes.push(box);
        offset = box.end;
    }
    return boxes;
}
/** Undefined for what is no box: a box is at least as long as its own head, so that going over them comes to an end. */
function boxAt(head, { offset, end }) {
    if (head.length < 8)
        return undefined;
    const short = head.readUInt32BE(0);
    const isLong = short === 1;
    if (isLong && head.length < 16)
        return undefined;
    const headLength = isLong ? 16 : 8;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - offset : short;
    if (length < headLength || !Number.isSafeInteger(offset + length))
        return undefined;
    return { name: head.toString('latin1', 4, 8), start: offset + headLength, end: offset + length };
}
function findBox(boxes, name) {
    return boxes.find((box) => box.name === name);
}

;// CONCATENATED MODULE: ./src/files/media/file-range.ts


/** Heads consist of many small pieces that lie next to each other. */
const WINDOW_BYTES = 4096;
/** What is no file, such as a pipe, is refused before it is opened: opening could wait for ever. */
async function withFileRange(path, run) {
    let handle;
    try {
        if (!(await (0,promises_.stat)(path)).isFile())
            throw new src_errors/* InputError */.dz(`${path} is not a file.`);
        handle = await (0,promises_.open)(path, 'r');
        return await run(rangeOf(handle, (await handle.stat()).size));
    }
    catch (error) {
        throw refusalOf(path, error);
    }
    finally {
        await handle?.close();
    }
}
/** Where the system has a word for it, a file cannot be read; anything else is a mistake of ours. */
function refusalOf(path, error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error))
        return error;
    const problem = error.code === 'ENOENT' ? 'does not exist' : `cannot be read: ${(0,src_errors/* messageOf */.bD)(error)}`;
    return new src_errors/* InputError */.dz(`${path} ${problem}.`, { cause: error });
}
function rangeOf(handle, size) {
    let window = { start: 0, bytes: Buffer.alloc(0) };
    async function load(position, length) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
        let done = 0;
        while (done < bytes.length) {
            const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done);
            if (bytesRead === 0)
                break;
            done += bytesRead;
        }
        return bytes.subarray(0, done);
    }
    return {
        size,
        async read(position, length) {
            if (length > WINDOW_BYTES)
                return await load(position, length);
            const isInside = position >= window.start && position + length <= window.start + window.bytes.length;
            if (!isInside)
                window = { start: position, bytes: await load(position, WINDOW_BYTES) };
            return window.bytes.subarray(position - window.start, position - window.start + length);
        },
    };
}

;// CONCATENATED MODULE: ./src/files/media/strange-file.ts
/** How files begin that people take for pictures and films, and what to do with them. The first bytes, in hexadecimal. */
const KINDS = [
    [/^474946383/, 'a GIF'],
    [/^52494646.{8}57454250/, 'a WebP picture'],
    [/^.{8}66747970(6865|6d6966|617669)/, 'a HEIC or AVIF picture'],
    [/^(49492a00|4d4d002a)/, 'a TIFF picture'],
    [/^25504446/, 'a PDF document'],
    [/^38425053/, 'a Photoshop document'],
    [/^424d/, 'a BMP picture'],
    [/^89504e47/, 'a PNG'],
    [/^ffd8ff/, 'a JPEG'],
    [/^.{8}66747970/, 'a film'],
    [/^1a45dfa3/, 'a WebM or Matroska film'],
    [/^504b0304/, 'a zip archive'],
];
const POINTER = 'version https://git-lfs';
/** What a file seems to be that is not what its place needs, in words that follow "is". */
function explainStrangeFile(head) {
    const text = head.toString('latin1');
    if (text.startsWith(POINTER)) {
        return 'a Git LFS pointer, not the file it stands for. Check out with `lfs: true`, or run `git lfs pull`';
    }
    if (/^\s*<(!doctype|html|\?xml|svg)/i.test(text))
        return 'a page or a drawing in text';
    if (head.every((byte) => byte === 0))
        return 'nothing but zero bytes: it was not copied completely';
    const hex = head.toString('hex');
    return KINDS.find(([start]) => start.test(hex))?.[1] ?? 'of an unknown kind';
}

;// CONCATENATED MODULE: ./src/files/media/film.ts




/** The head of half a minute is some hundred kilobytes. */
const MOST_HEAD_BYTES = 16 * 1024 * 1024;
/** The boxes that a film can begin with; old ones of QuickTime have no `ftyp`. */
const FIRST_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];
/**
 * Reads the head of a film, wherever in the file it stands, and looks whether all of the film is there. Throws an InputError where it
 * is none, or is damaged.
 */
async function readFilm(path) {
    return await withFileRange(path, async (file) => {
        if (file.size === 0)
            throw new src_errors/* InputError */.dz(`${path} is empty. Export the film again.`);
        const boxes = await outerBoxes(file);
        const [first] = boxes;
        if (first === undefined || !FIRST_BOXES.includes(first.name)) {
            const what = explainStrangeFile(await file.read(0, 32));
            throw new src_errors/* InputError */.dz(`${path} is ${what}. Apple takes films as .mov, .m4v and .mp4.`);
        }
        const read = await readBoxes(file, boxes);
        if (typeof read === 'string')
            throw new src_errors/* InputError */.dz(`${path} is damaged: ${read}. Export it again.`);
        return read;
    });
}
/** The head, or what is wrong with it. */
async function readBoxes(file, boxes) {
    const last = boxes.at(-1);
    if (last !== undefined && last.end > file.size)
        return 'it is cut off';
    const movie = findBox(boxes, 'moov');
    if (movie === undefined)
        return 'it has no head (moov), as when the export was broken off';
    const length = movie.end - movie.start;
    if (length > MOST_HEAD_BYTES)
        return `its head has ${length} bytes`;
    const bytes = await file.read(movie.start, length);
    const inner = boxesIn(bytes, { start: 0, end: bytes.length });
    const times = movieTime(bytes, inner);
    if (times === undefined)
        return 'its head does not tell how long it is';
    const tracks = inner.filter(({ name }) => name === 'trak').map((box) => trackIn(bytes, box));
    const track = tracks.find((found) => found !== undefined);
    if (track === undefined)
        return 'it has no track with a picture';
    const type = findBox(boxes, 'ftyp');
    const brand = type === undefined ? 'qt  ' : (await file.read(type.start, 4)).toString('latin1');
    return { bytes: file.size, isQuickTime: brand === 'qt  ', seconds: times, ...track };
}
/** `mvhd` and `mdhd` begin alike: version and flags, two dates, units in a second, duration. */
function timeIn(bytes, { start, end }) {
    if (end - start < 20)
        return undefined;
    const isLong = bytes.readUInt8(start) === 1;
    if (isLong && end - start < 32)
        return undefined;
    const scale = bytes.readUInt32BE(start + (isLong ? 20 : 12));
    const duration = isLong ? Number(bytes.readBigUInt64BE(start + 24)) : bytes.readUInt32BE(start + 16);
    return scale === 0 ? undefined : { scale, duration };
}
/** In seconds. The head of a film in pieces tells 0, and the whole of it in `mvex`. */
function movieTime(bytes, boxes) {
    const head = findBox(boxes, 'mvhd');
    const time = head && timeIn(bytes, head);
    if (time === undefined || time.duration > 0)
        return time && time.duration / time.scale;
    const pieces = findBox(boxes, 'mvex');
    const extent = pieces && findBox(boxesIn(bytes, pieces), 'mehd');
    if (extent === undefined || extent.end - extent.start < 8)
        return undefined;
    const isLong = bytes.readUInt8(extent.start) === 1;
    if (isLong && extent.end - extent.start < 12)
        return undefined;
    const duration = isLong
        ? Number(bytes.readBigUInt64BE(extent.start + 4))
        : bytes.readUInt32BE(extent.start + 4);
    return duration / time.scale;
}
/** Undefined for tracks of sound, texts and times. */
function trackIn(bytes, track) {
    const boxes = boxesIn(bytes, track);
    const media = findBox(boxes, 'mdia');
    const mediaBoxes = media === undefined ? [] : boxesIn(bytes, media);
    const handler = findBox(mediaBoxes, 'hdlr');
    if (handler === undefined || handler.end - handler.start < 12)
        return undefined;
    if (bytes.toString('latin1', handler.start + 8, handler.start + 12) !== 'vide')
        return undefined;
    const information = findBox(mediaBoxes, 'minf');
    const table = information && findBox(boxesIn(bytes, information), 'stbl');
    const tables = table === undefined ? [] : boxesIn(bytes, table);
    const description = findBox(tables, 'stsd');
    // Behind version and count stands the first entry: its length, its coding, and its pixels 32 bytes in.
    if (description === undefined || description.end - description.start < 44)
        return undefined;
    const entry = description.start + 8;
    const coded = { width: bytes.readUInt16BE(entry + 32), height: bytes.readUInt16BE(entry + 34) };
    const head = findBox(boxes, 'tkhd');
    const size = (head && shownSize(bytes, head)) ?? coded;
    const codec = bytes.toString('latin1', entry + 4, entry + 8);
    return { ...size, codec, framesPerSecond: film_frameRate(bytes, mediaBoxes, tables) };
}
/** The size in 16.16 fixed point, behind a matrix that turns the picture by quarters where its first number is 0. */
function shownSize(bytes, { start, end }) {
    const matrix = start + (bytes.readUInt8(start) === 1 ? 52 : 40);
    if (matrix + 44 > end)
        return undefined;
    const width = Math.round(bytes.readUInt32BE(matrix + 36) / 65_536);
    const height = Math.round(bytes.readUInt32BE(matrix + 40) / 65_536);
    if (width === 0 || height === 0)
        return undefined;
    const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0;
    return isTurned ? { width: height, height: width } : { width, height };
}
/** On average: the pictures that `stts` counts over the time that they take. */
function film_frameRate(bytes, media, tables) {
    const [head, samples] = [findBox(media, 'mdhd'), findBox(tables, 'stts')];
    const time = head && timeIn(bytes, head);
    if (time === undefined || samples === undefined)
        return undefined;
    let [frames, units] = [0, 0];
    for (let offset = samples.start + 8; offset + 8 <= samples.end; offset += 8) {
        const count = bytes.readUInt32BE(offset);
        frames += count;
        units += count * bytes.readUInt32BE(offset + 4);
    }
    return frames === 0 || units === 0 ? undefined : (frames * time.scale) / units;
}

;// CONCATENATED MODULE: ./src/files/media/film-rules.ts


const MOST_MEGABYTES = 500;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
const [SHORTEST_SECONDS, LONGEST_SECONDS] = [15, 30];
const MOST_FRAMES_PER_SECOND = 30;
const H264 = ['avc1', 'avc2', 'avc3', 'avc4'];
const PRORES_422_HQ = 'apch';
const CODECS = {
    hvc1: 'HEVC (H.265)',
    hev1: 'HEVC (H.265)',
    av01: 'AV1',
    vp09: 'VP9',
    mp4v: 'MPEG-4 Part 2',
    apcn: 'ProRes 422',
    apcs: 'ProRes 422 LT',
    apco: 'ProRes 422 Proxy',
    ap4h: 'ProRes 4444',
    ap4x: 'ProRes 4444 XQ',
    jpeg: 'Motion JPEG',
};
/** What Apple would refuse about a film, apart from its size. https://developer.apple.com/help/app-store-connect/reference/app-preview-specifications */
function filmProblems(head, ending, { previewFrameTimeCode }) {
    const problems = [];
    const refuse = (rule, text) => problems.push({ rule, level: 'error', text });
    const { bytes, seconds, framesPerSecond, isQuickTime } = head;
    if (!endingsOf('preview').includes(ending)) {
        refuse('ending', `ends in ${JSON.stringify(ending)}. A preview ends in ${endingsOf('preview').join(', ')}.`);
    }
    else if (isQuickTime && ending !== '.mov') {
        const text = 'is a QuickTime film by its content. Rename it to end in .mov, or export it as MP4.';
        problems.push({ rule: 'ending', level: 'warning', text });
    }
    if (bytes > MOST_BYTES) {
        refuse('bytes', `has ${Math.ceil(bytes / 1024 / 1024)} MB; a preview has at most ${MOST_MEGABYTES}. Export it smaller.`);
    }
    // Programs round up to the next frame or sample of sound.
    const tenths = Math.round(seconds * 10) / 10;
    if (tenths < SHORTEST_SECONDS || tenths > LONGEST_SECONDS) {
        const range = `${SHORTEST_SECONDS} to ${LONGEST_SECONDS} seconds`;
        refuse('duration', `lasts ${tenths} seconds; a preview lasts ${range}. Cut it.`);
    }
    if (framesPerSecond !== undefined && Math.round(framesPerSecond) > MOST_FRAMES_PER_SECOND) {
        const found = Math.round(framesPerSecond);
        refuse('frame-rate', `has ${found} frames a second; a preview has at most ${MOST_FRAMES_PER_SECOND}. Export it with 30.`);
    }
    const codec = codecProblem(head, ending);
    if (codec !== undefined)
        refuse('codec', codec);
    if (previewFrameTimeCode !== undefined && secondsOf(previewFrameTimeCode) >= seconds) {
        refuse('time-code', `lasts ${tenths} seconds, so it has no poster frame at ${previewFrameTimeCode}. Give an earlier one.`);
    }
    return problems;
}
function codecProblem({ codec }, ending) {
    if (H264.includes(codec))
        return undefined;
    if (codec === PRORES_422_HQ) {
        return ending === '.mov'
            ? undefined
            : 'is ProRes 422 HQ, which Apple takes in .mov alone. Export it as .mov.';
    }
    const name = Object.hasOwn(CODECS, codec) ? CODECS[codec] : JSON.stringify(codec);
    return `is coded as ${name}. Apple takes H.264, and ProRes 422 HQ in .mov. Export it as one of them.`;
}

;// CONCATENATED MODULE: ./src/files/media/image.ts



const PNG_START = '89504e470d0a1a0a';
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG_START = 'ffd8ff';
const JPEG_END = Buffer.from('ffd9', 'hex');
/** Some programs put bytes of their own behind the end. */
const TAIL_BYTES = 4096;
/** A picture of a camera has a few dozen. */
const MOST_SEGMENTS = 1000;
/** Reads the head of a PNG or JPEG and looks whether it has its end. Throws an InputError where it is none, or is damaged. */
async function readImage(path) {
    return await withFileRange(path, async (file) => {
        const start = await file.read(0, 32);
        const hex = start.toString('hex');
        if (file.size === 0)
            throw new src_errors/* InputError */.dz(`${path} is empty. Export the picture again.`);
        if (!hex.startsWith(PNG_START) && !hex.startsWith(JPEG_START)) {
            throw new src_errors/* InputError */.dz(`${path} is ${explainStrangeFile(start)}. Apple takes PNG and JPEG.`);
        }
        const isPng = hex.startsWith(PNG_START);
        const read = isPng ? await readPng(file) : await readJpeg(file);
        if (typeof read === 'string')
            throw new src_errors/* InputError */.dz(`${path} is damaged: ${read}. Export it again.`);
        const tail = await file.read(Math.max(0, file.size - TAIL_BYTES), TAIL_BYTES);
        if (tail.lastIndexOf(isPng ? PNG_END : JPEG_END) < 0) {
            throw new src_errors/* InputError */.dz(`${path} is cut off: its end is missing. Export or copy it again.`);
        }
        return read;
    });
}
const CUT = 'it ends within its head';
/** Of each colour type: what it is, and whether it has an alpha channel. */
const PNG_COLOURS = {
    0: ['grey', false],
    2: ['rgb', false],
    3: ['palette', false],
    4: ['grey', true],
    6: ['rgb', true],
};
/** The head, or what is wrong with it. */
async function readPng(file) {
    const head = await file.read(8, 25);
    if (head.length < 25)
        return CUT;
    const first = head.toString('latin1', 4, 8);
    if (first === 'CgBI')
        return 'Xcode has packed it for the inside of an app, which is no PNG any more';
    if (first !== 'IHDR')
        return 'it has no header';
    const [colours, hasAlpha] = PNG_COLOURS[head.readUInt8(17)] ?? [];
    if (colours === undefined || hasAlpha === undefined)
        return 'its kind of colours does not exist';
    const size = { width: head.readUInt32BE(8), height: head.readUInt32BE(12), bits: head.readUInt8(16) };
    if (size.width === 0 || size.height === 0)
        return 'it has no pixels';
    let offset = 33;
    for (let count = 0; count < MOST_SEGMENTS; count += 1) {
        const chunk = await file.read(offset, 8);
        if (chunk.length < 8)
            return CUT;
        const name = chunk.toString('latin1', 4, 8);
        if (name === 'IEND')
            return 'it has no pixels';
        // What makes a colour transparent stands before the pixels.
        if (name === 'tRNS' || name === 'IDAT') {
            return { format: 'png', ...size, colours, hasAlpha: hasAlpha || name === 'tRNS' };
        }
        offset += 12 + chunk.readUInt32BE(0);
    }
    return 'its pixels were not found';
}
const JPEG_COLOURS = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };
/** The size stands in the first frame header, behind segments of any number and length. */
async function readJpeg(file) {
    let offset = 2;
    for (let count = 0; count < MOST_SEGMENTS; count += 1) {
        const bytes = await file.read(offset, 10);
        if (bytes.length < 4)
            return CUT;
        const marker = bytes.readUInt8(1);
        if (bytes.readUInt8(0) !== 0xff)
            return 'its segments do not follow one another';
        if (marker === 0xff) {
            offset += 1;
            continue;
        }
        const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
        if (isFrame)
            return bytes.length < 10 ? CUT : frameIn(bytes);
        if (marker === 0xd9 || marker === 0xda)
            return 'it has no header';
        const length = bytes.readUInt16BE(2);
        if (length < 2)
            return 'its segments do not follow one another';
        offset += 2 + length;
    }
    return 'its size was not found';
}
function frameIn(bytes) {
    const [bits, height, width] = [bytes.readUInt8(4), bytes.readUInt16BE(5), bytes.readUInt16BE(7)];
    const colours = JPEG_COLOURS[bytes.readUInt8(9)];
    if (colours === undefined)
        return 'its kind of colours does not exist';
    if (width === 0 || height === 0)
        return 'it has no pixels';
    return { format: 'jpeg', width, height, bits, colours, hasAlpha: false };
}

;// CONCATENATED MODULE: ./src/files/media/image-rules.ts
const image_rules_ENDINGS = {
    png: ['.png'],
    jpeg: ['.jpg', '.jpeg'],
};
/** What Apple would refuse about a picture, apart from its size. https://developer.apple.com/help/app-store-connect/reference/screenshot-specifications */
function imageProblems({ format, hasAlpha, colours, bits }, ending) {
    const problems = [];
    if (!image_rules_ENDINGS[format].includes(ending)) {
        const text = `is a ${format.toUpperCase()} by its content. Rename it to end in ${image_rules_ENDINGS[format][0]}.`;
        problems.push({ rule: 'ending', level: 'error', text });
    }
    if (hasAlpha) {
        const text = 'has an alpha channel, which Apple refuses even where nothing is transparent. Export it without, or run `magick mogrify -alpha off` on it.';
        problems.push({ rule: 'alpha', level: 'error', text });
    }
    if (colours === 'cmyk') {
        const text = 'has the colours of print (CMYK). Export it in RGB.';
        problems.push({ rule: 'colours', level: 'error', text });
    }
    if (colours === 'grey' || bits > 8) {
        const found = colours === 'grey' ? 'grey values only' : `${bits} bits a channel`;
        const text = `has ${found}; Apple asks for RGB, and may refuse it. Export it in RGB with 8 bits a channel.`;
        problems.push({ rule: 'colours', level: 'warning', text });
    }
    return problems;
}

;// CONCATENATED MODULE: ./src/files/media/judged-file.ts









/** Looks into a file, of which it reads the head alone, and finds the set that it is for. */
async function judgeFile(claim, bounds) {
    const { path, place, kind } = claim;
    const finding = ({ rule, level, text }) => ({ rule, level, message: `${path} ${text}`, place });
    try {
        if (!(await isWithin(path, bounds)))
            return { claim, findings: [finding(OUTSIDE)] };
        const head = kind === 'screenshot' ? await readImage(path) : await readFilm(path);
        const chosen = chosenType(claim, head);
        const problems = [...problemsOf(claim, head), ...(chosen.problem ? [chosen.problem] : [])];
        const findings = problems.map(finding);
        const isRefused = problems.some(({ level }) => level === 'error');
        if (chosen.choice === undefined || isRefused)
            return { claim, findings };
        const { width, height } = head;
        const frame = claim.previewFrameTimeCode;
        const file = { path, place, width, height, ...(frame && { previewFrameTimeCode: frame }) };
        return { claim, findings, choice: chosen.choice, file };
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        const findings = error.problems.map((message) => ({
            rule: 'unreadable',
            level: 'error',
            message,
            place,
        }));
        return { claim, findings };
    }
}
const OUTSIDE = {
    rule: 'outside',
    level: 'error',
    text: 'leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.',
};
function problemsOf(claim, head) {
    const ending = (0,external_node_path_.extname)(claim.path).toLowerCase();
    return 'format' in head ? imageProblems(head, ending) : filmProblems(head, ending, claim);
}
function chosenType({ kind, type, hints }, head) {
    const pixels = `has ${writeSize(head)} pixels`;
    if (type !== undefined) {
        // Where nothing is known of a type's sizes, Apple decides.
        if (type.sizes.length === 0 || hasSize(type, head))
            return { choice: { type, others: [] } };
        const text = `${pixels}, which ${type.slot} does not take. It takes ${nearestSizes(kind, head, [type])}.`;
        return { problem: { rule: 'size', level: 'error', text } };
    }
    const choice = chooseType(kind, head, hints);
    if (choice === undefined) {
        const text = `${pixels}, which no ${kind} may have. Next to it come ${nearestSizes(kind, head)}.`;
        return { problem: { rule: 'size', level: 'error', text } };
    }
    if ('type' in choice) {
        if (choice.misnamed === undefined)
            return { choice };
        const text = `names ${choice.misnamed}, but ${pixels}, so it is taken for ${choice.type.slot}. Rename it, or export it anew.`;
        return { choice, problem: { rule: 'misnamed', level: 'warning', text } };
    }
    const slots = choice.map(({ slot }) => slot);
    const text = `${pixels}, which could be for ${slots.join(', ')}. Say which with its name, such as ${slots[0]}_1${(0,external_node_path_.extname)(hints.words)}.`;
    return { problem: { rule: 'ambiguous', level: 'error', text } };
}

;// CONCATENATED MODULE: ./src/files/media/media-folder.ts








/** Folders for what has the platform of its own. */
const media_folder_PLATFORM_FOLDERS = {
    ios: 'IOS',
    macos: 'MAC_OS',
    osx: 'MAC_OS',
    tvos: 'TV_OS',
    visionos: 'VISION_OS',
};
const TV_FOLDER = 'appletv';
const MESSAGES_FOLDER = 'imessage';
const media_folder_OTHER_FOLDERS = ['fonts', 'android', 'default'];
/** More is a folder of something else, or meant to keep us busy. */
const MOST_FILES = 1000;
const MOST_TOLD = 20;
/**
 * Reads a folder as fastlane deliver does: `<locale>/*`, `appleTV/<locale>/*` and `iMessage/<locale>/*`, and besides `<platform>/…` with
 * the same inside. Undefined where there is no such folder.
 * https://docs.fastlane.tools/actions/deliver/
 */
async function readMediaFolder(folder) {
    const names = await namesIn(folder.path);
    if (names === undefined)
        return undefined;
    const parts = [await readRoot(folder, names)];
    for (const name of names.folders) {
        const platform = media_folder_platformOf(name);
        const path = (0,external_node_path_.join)(folder.path, name);
        // Platforms do not stand in platforms; links could go around there for ever.
        const inner = platform && (await namesIn(path));
        if (inner !== undefined)
            parts.push(await readRoot({ ...folder, path, platform }, inner));
    }
    return joinClaims(parts);
}
function media_folder_platformOf(name) {
    const word = name.toLowerCase();
    return Object.hasOwn(media_folder_PLATFORM_FOLDERS, word) ? media_folder_PLATFORM_FOLDERS[word] : undefined;
}
async function readRoot(folder, names) {
    const claims = { ...noClaims(), sources: [folder.path] };
    const part = { ...folder, words: '', isForMessages: false, claims };
    const locales = [];
    for (const name of names.folders) {
        const word = name.toLowerCase();
        const path = (0,external_node_path_.join)(folder.path, name);
        if (word === TV_FOLDER)
            await media_folder_readPart({ ...part, path, words: name, platform: 'TV_OS' });
        else if (word === MESSAGES_FOLDER)
            await media_folder_readPart({ ...part, path, words: name, isForMessages: true });
        else if (media_folder_platformOf(name) === undefined)
            locales.push(name);
    }
    await media_folder_readLocales(part, locales);
    const loose = names.files.filter((name) => hasEndingOf(folder.kind, name) && !name.startsWith('background.'));
    if (loose.length > 0) {
        const [first = ''] = loose;
        const which = loose.length === 1
            ? `${quote(first)} in ${folder.path} is`
            : `${loose.length} files in ${folder.path} are`;
        const example = loose.length === 1 ? 'it' : `them, such as ${quote(first)},`;
        const message = `${which} not read: put ${example} into the folder of a locale, such as en-US.`;
        tell(part, { rule: 'unknown-file', level: 'warning', message, file: folder.path });
    }
    return claims;
}
function tell({ claims }, { file, ...finding }) {
    claims.findings.push({ ...finding, place: { file } });
}
async function media_folder_readPart(part) {
    await media_folder_readLocales(part, (await namesIn(part.path))?.folders ?? []);
}
async function media_folder_readLocales(part, names) {
    const read = new Map();
    let problems = 0;
    for (const name of names.filter((one) => !media_folder_OTHER_FOLDERS.includes(one.toLowerCase()))) {
        const file = (0,external_node_path_.join)(part.path, name);
        const locale = locales/* APP_STORE_LOCALES */.M.find((known) => known.toLowerCase() === name.toLowerCase());
        const twin = locale && read.get(locale);
        if (locale !== undefined && twin === undefined) {
            read.set(locale, name);
            await readLocale({ ...part, path: file, words: (0,external_node_path_.join)(part.words, name) }, locale);
            continue;
        }
        problems += 1;
        if (problems > MOST_TOLD)
            continue;
        const problem = twin
            ? `${quote(twin)} is there for the same locale. Keep one of them.`
            : (0,files_locale/* problemOfLocale */.T)(name.slice(0, 36));
        tell(part, { rule: 'locale', level: 'error', message: `${file}: ${problem}`, file });
    }
    if (problems > MOST_TOLD) {
        const message = `${problems - MOST_TOLD} more folders in ${part.path} are not locales.`;
        tell(part, { rule: 'locale', level: 'error', message, file: part.path });
    }
}
async function readLocale(part, locale) {
    const { kind, path, words, isForMessages, platform } = part;
    const { files, folders } = (await namesIn(path)) ?? { files: [], folders: [] };
    for (const name of await usedFiles(part, files)) {
        const file = (0,external_node_path_.join)(path, name);
        const hints = { words: (0,external_node_path_.join)(words, name), isForMessages, platform };
        const frame = kind === 'preview' ? await frameBeside(part, name, files) : undefined;
        part.claims.claims.push({ kind, locale, path: file, place: { file }, hints, previewFrameTimeCode: frame });
    }
    for (const name of folders.slice(0, MOST_TOLD)) {
        const inner = await namesIn((0,external_node_path_.join)(path, name));
        const message = `${(0,external_node_path_.join)(path, name)} is not read: files stand directly in the folder of their locale.`;
        if (inner?.files.some((file) => hasEndingOf(kind, file))) {
            tell(part, { rule: 'unknown-file', level: 'warning', message, file: (0,external_node_path_.join)(path, name) });
        }
    }
}
/** Files that people keep for other tools of fastlane, or to remember something. */
const QUIET = /\.(txt|md|json|ya?ml|strings|xcstrings|html|css)$|^(thumbs\.db|desktop\.ini)$/i;
async function usedFiles(part, files) {
    const { kind, path } = part;
    const fitting = files.filter((name) => hasEndingOf(kind, name));
    if (fitting.length > MOST_FILES) {
        const message = `${path} has ${fitting.length} files, which is more than any locale can show. Nothing of it is read.`;
        tell(part, { rule: 'count', level: 'error', message, file: path });
        return [];
    }
    const strange = files.filter((name) => !hasEndingOf(kind, name) && !QUIET.test(name));
    for (const name of strange.slice(0, MOST_TOLD)) {
        const other = kind === 'screenshot' ? 'preview' : 'screenshot';
        const hint = hasEndingOf(other, name)
            ? `A ${other} belongs into the folder of ${other}s.`
            : `A ${kind} ends in ${endingsOf(kind).join(', ')}.`;
        const message = `${(0,external_node_path_.join)(path, name)} is not read. ${hint}`;
        tell(part, { rule: 'unknown-file', level: 'warning', message, file: (0,external_node_path_.join)(path, name) });
    }
    // Where frameit has put frames around some, the ones without are what it made them from. There are no frames for watches.
    const areFramed = fitting.some((name) => /_framed\.[^.]+$/i.test(name));
    return areFramed ? fitting.filter((name) => /framed|watch/i.test(name)) : fitting;
}
/** fastlane has no place for the poster frame of one film; a text beside it is ours: `intro.frame.txt` for `intro.mp4`. */
async function frameBeside(part, name, files) {
    const beside = framePath(name);
    if (!files.includes(beside))
        return undefined;
    const file = (0,external_node_path_.join)(part.path, beside);
    const text = (await (0,text_file/* readTextFile */.G)(file).catch(() => '')).trim();
    const frame = readTimeCode(text);
    if (frame === undefined) {
        const message = `${file} says ${quote(text)}, which is no time of a film. Write one such as 00:00:05:00.`;
        tell(part, { rule: 'time-code', level: 'error', message, file });
    }
    return frame;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/files/media/media-sets.ts




const media_sets_MOST_FILES = { screenshot: 10, preview: 3 };
/** Puts the files that are right into their sets, in the order in which they come. What a set cannot hold is told. */
async function setsOf(named, judged, findings) {
    const media = new Map();
    for (const { kind, locale, type, place } of named)
        setIn(media, locale, { kind, slot: type.slot, place });
    for (const { claim, choice, file } of judged) {
        if (choice === undefined || file === undefined)
            continue;
        const { kind, locale, place } = claim;
        setIn(media, locale, { kind, slot: choice.type.slot, place }).files.push(file);
    }
    for (const [locale, sets] of media) {
        for (const set of sets) {
            set.files = await withoutTwins(set, locale, findings);
            set.files = withinLimit(set, locale, findings);
        }
    }
    return media;
}
function setIn(media, locale, { kind, slot, place }) {
    const sets = media.get(locale) ?? [];
    media.set(locale, sets);
    const found = sets.find((set) => set.kind === kind && set.slot === slot);
    if (found !== undefined)
        return found;
    const made = { kind, slot, files: [], place };
    sets.push(made);
    return made;
}
function withinLimit({ kind, slot, files }, locale, findings) {
    const most = media_sets_MOST_FILES[kind];
    for (const [index, { path, place }] of files.slice(most).entries()) {
        const message = `${path} is ${kind} ${most + index + 1} for ${slot} of ${locale}; there can be ${most}. Remove one.`;
        findings.push({ rule: 'count', level: 'error', message, place });
    }
    return files.slice(0, most);
}
/** The same bytes twice are told and left out. Only files of one length are read. */
async function withoutTwins({ slot, files }, locale, findings) {
    if (files.length < 2)
        return files;
    const lengths = await Promise.all(files.map(async ({ path }) => (await (0,promises_.stat)(path).catch(() => undefined))?.size));
    const first = new Map();
    const kept = [];
    for (const [index, file] of files.entries()) {
        const length = lengths[index];
        const isAlone = length === undefined || lengths.indexOf(length) === lengths.lastIndexOf(length);
        const checksum = isAlone ? undefined : await checksumOf(file.path);
        const twin = checksum === undefined ? undefined : first.get(checksum);
        if (checksum !== undefined && twin === undefined)
            first.set(checksum, file.path);
        if (twin === undefined)
            kept.push(file);
        else {
            const message = `${file.path} is the same as ${twin} for ${slot} of ${locale}, so it is left out.`;
            findings.push({ rule: 'twin', level: 'warning', message, place: file.place });
        }
    }
    return kept;
}
/** Undefined where the file has gone meanwhile. */
async function checksumOf(path) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    return await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash).then(() => hash.digest('hex'), () => undefined);
}

;// CONCATENATED MODULE: ./src/files/media/read-media.ts








/** Open files at the same time. */
const CONCURRENCY = 32;
/**
 * Finds and checks the screenshots and previews of a listing. Nothing is thrown for what is wrong with them; only a listing file that
 * cannot be parsed is an InputError.
 */
async function readMedia(request) {
    const claims = await claimsOf(request);
    const bounds = await realPaths([...claims.bounds, '.']);
    const judged = await judgeAll(claims.claims, bounds);
    const findings = [...claims.findings, ...judged.flatMap((one) => one.findings), ...ambiguities(judged)];
    const media = await setsOf(claims.sets, judged, findings);
    return { media, findings, sources: claims.sources };
}
const FOLDER_NAMES = {
    screenshot: ['screenshots'],
    preview: ['app_previews', 'previews'],
};
const ROOTS = ['fastlane', '.fastlane', '.'];
async function claimsOf({ listing, screenshotsPath, previewsPath, platform }) {
    const given = {
        screenshot: screenshotsPath,
        preview: previewsPath,
    };
    const kinds = Object.keys(given);
    const open = kinds.filter((kind) => given[kind] === undefined);
    const parts = [];
    for (const kind of kinds) {
        const path = given[kind];
        if (path === undefined)
            continue;
        const found = await readMediaFolder({ kind, path, platform });
        parts.push(found === undefined ? missing(kind, path) : { ...found, bounds: [path] });
    }
    if (listing !== undefined && listing.layout !== 'fastlane') {
        parts.push(await readDeclaredMedia(listing, open, platform));
        return joinClaims(parts);
    }
    for (const kind of open) {
        for (const path of placesOf(kind, listing)) {
            const found = await readMediaFolder({ kind, path, platform });
            if (found !== undefined) {
                parts.push({ ...found, bounds: listing === undefined ? [] : [rootOf(listing)] });
                break;
            }
        }
    }
    return joinClaims(parts);
}
function missing(kind, path) {
    const message = `${kind}s-path ${path} is no folder (working directory: ${process.cwd()}). Give one with a folder for each locale, such as en-US.`;
    return { ...noClaims(), findings: [{ rule: 'path', level: 'error', message, place: { file: path } }] };
}
/** Where the files of a fastlane folder can lie, the first that is there counts: beside the texts, and for a platform beside its others. */
function placesOf(kind, listing) {
    if (listing === undefined)
        return ROOTS.flatMap((root) => FOLDER_NAMES[kind].map((name) => (0,external_node_path_.join)(root, name)));
    const folders = FOLDER_NAMES[kind].map((name) => (0,external_node_path_.join)(rootOf(listing), name));
    if (!isOfPlatform(listing))
        return folders;
    return [...folders.map((folder) => (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(listing.path))), ...folders];
}
/** The folder that has the texts in it, and the pictures beside them. */
function rootOf(listing) {
    const above = (0,external_node_path_.dirname)(listing.path);
    return isOfPlatform(listing) ? (0,external_node_path_.dirname)(above) : above;
}
function isOfPlatform({ path }) {
    return Object.hasOwn(media_folder_PLATFORM_FOLDERS, (0,external_node_path_.basename)(path).toLowerCase());
}
async function judgeAll(claims, bounds) {
    const judged = [];
    for (let start = 0; start < claims.length; start += CONCURRENCY) {
        const some = claims.slice(start, start + CONCURRENCY);
        judged.push(...(await Promise.all(some.map((claim) => judgeFile(claim, bounds)))));
    }
    return judged;
}
/** One for each kind of choice, however many files it is about. */
function ambiguities(judged) {
    const found = new Map();
    for (const one of judged) {
        if (one.file === undefined || one.choice === undefined || one.choice.others.length === 0)
            continue;
        const key = `${one.choice.type.slot} ${writeSize(one.file)}`;
        const entry = found.get(key) ?? { one, count: 0 };
        entry.count += 1;
        found.set(key, entry);
    }
    return [...found.values()].flatMap(({ one: { claim, choice, file }, count }) => {
        if (choice === undefined || file === undefined)
            return [];
        const others = choice.others.map(({ slot }) => slot).join(' or ');
        const more = count > 1 ? ` (and ${count - 1} more)` : '';
        const message = `${claim.path}${more} with ${writeSize(file)} pixels goes to ${choice.type.slot}. For ${others}, write that into the name of the file.`;
        return [{ rule: 'ambiguous', level: 'notice', message, place: claim.place }];
    });
}

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
    const isOfPlatform = Object.hasOwn(media_folder_PLATFORM_FOLDERS, last.toLowerCase());
    return isOfPlatform
        ? (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), FASTLANE_FOLDERS[kind], last)
        : (0,external_node_path_.join)(folder, FASTLANE_FOLDERS[kind]);
}
/**
 * Where a fetched file goes so that the readers find it in the same set at the same position. Names from App Store Connect can be
 * anything, so of them only letters, digits and a known ending stay. Undefined for a type, locale or position that we do not know.
 */
function mediaPath(source, { kind, slot, locale, position, fileName }, folder = mediaFolderOf(kind, source)) {
    const isKnown = displayTypeOf(kind, slot)?.slot === slot && locales/* APP_STORE_LOCALES */.M.includes(locale);
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
    if (hasEndingOf(kind, fileName))
        return (0,external_node_path_.extname)(fileName).toLowerCase();
    return kind === 'screenshot' ? '.png' : '.mp4';
}
function groupOf(slot) {
    if (slot.startsWith(MESSAGES_PREFIX))
        return ['iMessage'];
    return slot.endsWith('APPLE_TV') ? ['appleTV'] : [];
}

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
        await (0,promises_.writeFile)(framePath(path), `${previewFrameTimeCode}\n`);
    }
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/media/media-to-pull.ts









const media_to_pull_atOnce = 10;
/** Reads the sets of all locales, and compares them with the files. */
async function mediaToPull({ api, context, given, source, platform, choice, }) {
    const { screenshotsPath, previewsPath } = given;
    const [sets, read] = await Promise.all([
        setsAtApple(api, choice),
        readMedia({
            listing: (0,external_node_fs_.existsSync)(source.path) ? source : undefined,
            screenshotsPath,
            previewsPath,
            platform,
        }),
    ]);
    const { media, others } = mediaFor(platform, read.media);
    const pulled = pullMedia(sets, {
        api,
        context,
        source,
        folders: { screenshot: screenshotsPath, preview: previewsPath },
        declared: await declaredSets(media),
    });
    return { ...pulled, media: joinMedia(pulled.media, others) };
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




function version_choice_platformOf(app, { platform }) {
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
    tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Version', value: `${name} for ${version.platform}, ${state}` });
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/pull.ts









const nothing = {};
async function pull(given, context) {
    const { appStoreConnect: api, log } = context;
    const source = await sourceToWrite(given);
    const app = await (0,store_listing/* getStoreApp */.P8)(api, given);
    const platform = version_choice_platformOf(app, given);
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
    await (0,plan/* carryOut */.u)([media.changes, change], { ...context, isDryRun: given.dryRun });
}
async function sourceToWrite({ metadataPath }) {
    if (metadataPath !== undefined)
        return { layout: layoutOf(metadataPath), path: metadataPath };
    return (await findListing(undefined)) ?? { layout: 'app-store-yaml', path: 'app-store.yml' };
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

;// CONCATENATED MODULE: ./src/steps/update-metadata/declared-file.ts




/** A file that the listing names. It has to lie beside the listing or in the working directory, links followed. */
async function declaredFile(what, path, { place, listingPath }) {
    if (!(await isWithin(path, await realPaths([(0,external_node_path_.dirname)(listingPath), '.'])))) {
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
async function declared_files_readFiles(given, { log, hide }) {
    const source = await findListing(given.metadataPath);
    const { media, findings, sources } = await readMedia({ ...given, listing: source });
    const read = source && (await readListing(source));
    if (!read && sources.length === 0 && findings.length === 0)
        throw missingListing();
    const listing = read?.listing ?? (0,listing_listing/* emptyListing */.Qu)('fastlane', '');
    for (const secret of (0,listing_listing/* secretsOf */.Fj)(listing))
        hide(secret);
    if (source)
        log.info(`Listing: ${source.path} (${source.layout}), ${counted(listing.locales.size, 'locale')}`);
    if (media.size > 0)
        log.info(`Media: ${sources.join(', ')}, ${summaryOf(media)}`);
    return { listing, media, findings: [...(read?.findings ?? []), ...findings] };
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
        : await readMedia({ ...given, platform, listing: sourceOf(listing) });
    const own = mediaFor(platform, read.media);
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
    findings.push(...checkFields(definition/* versionFields */.oc, listing.version));
    findings.push(...checkFields(definition/* reviewDetailFields */.Zg, listing.reviewDetail));
    findings.push(...checkFields(definition/* sections */.V0.app, listing.app));
    findings.push(...checkFields(definition/* sections */.V0.ageRating, listing.ageRating));
    findings.push(...checkFields(definition/* sections */.V0.licenseAgreement, listing.licenseAgreement));
    findings.push(...checkTogether(listing, facts.now));
    return listing_rules_withoutTwins(findings);
}
function checkFields(fields, values) {
    return (0,listing_listing/* entriesOf */.Mc)(fields, values).flatMap(([name, entry]) => {
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
    const texts = (0,listing_listing/* textsOf */.CB)(listing);
    const findings = [];
    for (const [name, entry] of (0,listing_listing/* entriesOf */.Mc)(definition/* localeTexts */.nT, texts)) {
        const text = checkable(definition/* localeTexts */.nT[name], entry.value, entry, `${name} of ${locale}`);
        if (text === undefined)
            continue;
        const found = checkText(name, text, { locale, texts, facts });
        const isStored = (0,listing_listing/* normalizeText */.fQ)(facts.stored?.(locale, name) ?? '') === text.value;
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
    const texts = (0,listing_listing/* textsOf */.CB)(listing);
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
function listing_rules_withoutTwins(findings) {
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
        const ids = await uploadMissing({
            api,
            routes,
            localizationId,
            set: target,
            wanted: set.wanted,
            signal,
            log,
        });
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
        const ending = media_changes_endingsOf(set, { difference, standing, delivering });
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
function media_changes_endingsOf(set, { difference, standing, delivering, }) {
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
        const before = known?.values ?? (isBrought ? { name: text_changes_nameIn(primary) ?? stored.app.name } : {});
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
    const files = await declared_files_readFiles(given, context);
    const { listing } = files;
    // What the files alone tell is told before anything is asked.
    stopOnErrors(files.findings, context);
    const app = await (0,store_listing/* getStoreApp */.P8)(api, given);
    const versionString = given.version ?? listing.version.versionString?.value ?? undefined;
    const platform = version_choice_platformOf(app, given);
    const choice = chosenVersion(app, { versionString, platform });
    const { media, findings } = await mediaOfPlatform(files, { platform, given });
    const [stored, mediaLocalizations] = await Promise.all([
        (0,update_metadata_stored/* readStored */.CL)(api, app, choice),
        media.size > 0 || given.preview ? readMediaLocalizations(api, choice) : new Map(),
    ]);
    tellVersion(context, stored);
    const isFirst = (0,versions/* isFirstVersion */.PC)(app.versions, stored.version);
    addLocales(listing, media, stored);
    tellFindings(listing, findings, { stored, isFirst, context });
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
    if (isDone)
        context.reach({ versionId: current.versionId() });
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
    const { primaryLocale, contentRightsDeclaration } = app;
    return {
        appName: app.name,
        platform: version.platform,
        versionString: (0,_stored_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(stored),
        primaryLocale,
        general: {
            ...valuesOf(_files_listing_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .versionFields */ .oc, listing.version, stored.listing.attributes),
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
