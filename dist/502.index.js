export const id = 502;
export const ids = [502];
export const modules = {

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

/***/ 3297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ followProcessing),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   xO: () => (/* binding */ RefusedBuildError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _build_uploads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9811);
/* harmony import */ var _builds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8995);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7833);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1411);






/** Apple's processing ended without a usable build. */
class RefusedBuildError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh {
    name = 'RefusedBuildError';
    /** FAILED or INVALID. */
    state;
    constructor(state, message) {
        super(message);
        this.state = state;
    }
}
/** A build may be found, lost, and found again while it is processed. */
const mostMisses = 3;
/**
 * Follows our own upload to its build, and the build until Apple has processed it. The list of builds is asked only where the upload
 * does not tell. Throws a RefusedBuildError with Apple's reasons.
 */
async function followProcessing(api, options) {
    const { identity, until, log, onSight } = options;
    const name = (0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(identity);
    let { uploadId, buildId } = options;
    let misses = 0;
    const told = new Set();
    async function lookAtUpload(id) {
        const upload = await unlessMissing((0,_build_uploads_js__WEBPACK_IMPORTED_MODULE_1__/* .getUpload */ .m7)(api, id));
        misses = upload ? 0 : misses + 1;
        // The record of an upload can go once its build is there.
        if (misses >= mostMisses)
            uploadId = undefined;
        if (upload)
            tellRemarks(upload, told, log);
        if (upload?.state === 'FAILED') {
            onSight({ processingState: 'FAILED' });
            throw refused('FAILED', name, upload.errors);
        }
        buildId = upload?.buildId;
        if (!buildId && upload?.state !== 'PROCESSING')
            buildId = (await (0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuild */ .w)(api, identity))?.id;
        if (buildId)
            return lookAtBuild(buildId);
        return { state: upload ? `upload ${upload.state}, no build yet` : 'no build yet' };
    }
    async function lookAtBuild(id) {
        const build = await unlessMissing((0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .getBuild */ .ls)(api, id));
        misses = build ? 0 : misses + 1;
        if (!build) {
            if (misses >= mostMisses)
                buildId = undefined;
            return { state: 'the build is out of sight for the moment' };
        }
        const { processingState } = build;
        onSight({ processingState, build });
        if (processingState === 'INVALID' || processingState === 'FAILED') {
            throw refused(processingState, name, uploadId ? await reasonsOf(api, uploadId) : []);
        }
        const isDone = until === 'appeared' || processingState === 'VALID';
        return { state: `build ${processingState}`, ...(isDone ? { result: build } : {}) };
    }
    return (0,_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .waitFor */ .f)({
        subject: `Processing of ${name}`,
        timelineName: 'Processing',
        look: async () => {
            if (buildId)
                return lookAtBuild(buildId);
            if (uploadId)
                return lookAtUpload(uploadId);
            const found = await (0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuild */ .w)(api, identity);
            if (!found)
                return { state: 'no build yet' };
            buildId = found.id;
            return lookAtBuild(found.id);
        },
        log,
        signal: options.signal,
        pollIntervalMs: options.pollIntervalMs,
        onDeadline: 'The upload itself succeeded and Apple goes on processing it. Run the step again to wait on: nothing is uploaded twice. A longer wait is set with timeout.',
    });
}
async function unlessMissing(look) {
    return look.catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppleError */ .Z && error.status === 404)
            return undefined;
        throw error;
    });
}
async function reasonsOf(api, uploadId) {
    const upload = await (0,_build_uploads_js__WEBPACK_IMPORTED_MODULE_1__/* .getUpload */ .m7)(api, uploadId).catch(() => undefined);
    return upload?.errors ?? [];
}
/** The error for a build that Apple did not take, with all that it says about it. */
function refused(state, name, errors) {
    const how = state === 'INVALID' ? 'Apple refused the build' : 'Apple could not process the build';
    const reasons = errors.length > 0
        ? (0,_remarks_js__WEBPACK_IMPORTED_MODULE_4__/* .remarkText */ .a)(errors)
        : 'Apple gives no reason here; the e-mail to the team has it. Correct what it names, raise CFBundleVersion and upload again.';
    return new RefusedBuildError(state, `${how} ${name}: ${state}.\n${reasons}`);
}
function tellRemarks(upload, told, log) {
    for (const [kind, remarks] of [
        ['warning', upload.warnings],
        ['info', upload.infos],
    ]) {
        const text = (0,_remarks_js__WEBPACK_IMPORTED_MODULE_4__/* .remarkText */ .a)(remarks);
        if (text === '' || told.has(text))
            continue;
        told.add(text);
        if (kind === 'warning')
            log.warning(`Apple warns about this build:\n${text}`);
        else
            log.info(`Apple remarks on this build:\n${text}`);
    }
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

/***/ 7833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ remarkText)
/* harmony export */ });
const train = 'This version is closed: it is approved, on sale, or lower than the one that is. Raise CFBundleShortVersionString, build again and upload that.';
const bundleId = 'The bundle id in the package differs from the app record. Build with the bundle id of the app, or name the right app.';
const sdk = 'The package was built with an SDK that Apple no longer takes (iOS 26 SDK, Xcode 26, since 28 April 2026). Build with a current Xcode.';
const redundant = 'This build was already uploaded. Raise CFBundleVersion, build again and upload that.';
const signing = 'The package is not signed for the App Store. Export it with an Apple Distribution certificate and an App Store profile whose entitlements agree.';
const privacy = 'A privacy manifest (PrivacyInfo.xcprivacy) is missing or incomplete. Add it to the app or update the named SDK: https://developer.apple.com/documentation/bundleresources/privacy-manifest-files';
const icons = 'Add the missing or correct the named app icon in the asset catalog (1024 x 1024 pixels, no transparency).';
/** What to do about the ITMS numbers that Apple's processing reports. */
const advice = {
    90022: icons,
    90023: icons,
    90035: signing,
    90054: bundleId,
    90055: bundleId,
    90062: train,
    90161: signing,
    90164: signing,
    90165: signing,
    90186: train,
    90189: redundant,
    90338: 'The app refers to a private API. Remove it, or update the library that does.',
    90382: 'The app has had as many uploads as Apple takes in a day. Wait a day, and upload fewer builds.',
    90478: train,
    90626: 'A localized Siri phrase or intent title is missing or invalid. Complete the intent definitions in every language.',
    90683: 'A purpose string is missing: add the named NS…UsageDescription key to Info.plist, with a sentence that tells the user why.',
    90704: icons,
    90713: icons,
    90717: icons,
    90725: sdk,
    91053: privacy,
    91056: privacy,
    91061: privacy,
    91065: 'The named SDK must be signed by its maker. Update it.',
    DUPLICATE: redundant,
};
function remarkLine({ code, description }) {
    const name = /^\d+$/.test(code) ? `ITMS-${code}` : code;
    return `${name}: ${description || 'Apple gives no text here; the e-mail to the team has it.'}`;
}
/** The advice for these remarks, without doubles. */
function adviceForRemarks(remarks) {
    return [...new Set(remarks.flatMap(({ code }) => advice[code.replace(/^ITMS-/i, '')] ?? []))];
}
function remarkText(remarks) {
    return [
        ...remarks.map((remark) => `  ${remarkLine(remark)}`),
        ...adviceForRemarks(remarks).map((line) => `What to do: ${line}`),
    ].join('\n');
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

/***/ 8502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadBuild: () => (/* binding */ uploadBuild)
});

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/beta-build-localizations.ts
var beta_build_localizations = __webpack_require__(5730);
// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var builds = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
// EXTERNAL MODULE: ./src/app-store-connect/processing.ts
var app_store_connect_processing = __webpack_require__(3297);
// EXTERNAL MODULE: ./src/changes/build-settings.ts
var build_settings = __webpack_require__(659);
// EXTERNAL MODULE: ./src/changes/repository-notes.ts + 9 modules
var repository_notes = __webpack_require__(5873);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/find-package.ts
var find_package = __webpack_require__(1397);
// EXTERNAL MODULE: ./src/files/package.ts + 2 modules
var files_package = __webpack_require__(3275);
// EXTERNAL MODULE: ./src/part.ts
var part = __webpack_require__(714);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/steps/upload-build/agreement.ts


/** What the workflow says of the package must be what the package says of itself. Throws an InputError that names every difference. */
function checkAgreement(app, given) {
    const differs = (name, wanted, actual, isSame) => wanted === undefined || isSame(wanted, actual)
        ? []
        : [
            `${name} is "${wanted}", but ${app.fileName} says "${actual}". Correct it, leave it out, or build anew.`,
        ];
    const equal = (one, other) => one === other;
    const problems = [
        ...differs('bundle-id', given.bundleId, app.bundleId, equal),
        ...differs('platform', given.platform, app.platform, equal),
        ...differs('version', given.version, app.version, versions/* isSameVersion */.p),
        ...differs('build-number', given.buildNumber, app.buildNumber, versions/* isSameBuildNumber */.Qp),
    ];
    if (!app.isProductArchive) {
        problems.push(`${app.fileName} is a component package. Apple takes product archives: make it with productbuild, or export it from the Xcode archive.`);
    }
    if (problems.length > 0)
        throw new src_errors/* InputError */.dz(problems);
}

// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/github-inputs.ts
var github_inputs = __webpack_require__(9632);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/files/validation/report.ts
var report = __webpack_require__(6229);
// EXTERNAL MODULE: ./src/files/validation/rules.ts + 17 modules
var validation_rules = __webpack_require__(6068);
// EXTERNAL MODULE: ./src/files/validation/skipped-rules.ts
var skipped_rules = __webpack_require__(1453);
// EXTERNAL MODULE: ./src/files/validation/validate-package.ts
var validate_package = __webpack_require__(6460);
;// CONCATENATED MODULE: ./src/steps/upload-build/package-check.ts






const skipValidationInput = (0,inputs/* custom */.Ie)('What the check of the package before the upload leaves out: `true` for all of it, or names of rules and families, separated by newlines, commas or blanks (docs/validation-rules.md).', (0,skipped_rules/* readSkipped */.Z)(validation_rules/* packageRules */.S)).or(new Set(), 'false');
/** Ends the step before anything is sent where Apple would refuse the package. */
async function checkPackage(path, skipped, { log, annotate, tell }) {
    if (validation_rules/* packageRules */.S.every(({ id }) => skipped.has(id)))
        return;
    const levels = new Map([...skipped].map((id) => [id, 'off']));
    const validated = await (0,validate_package/* validatePackage */.$)(path, { now: new Date(), levels, repository: '.' });
    const findings = (0,report/* inOrder */.al)(validated.findings);
    for (const finding of findings)
        log.info((0,report/* lineOf */.cA)(finding));
    // What is good to know stands in the log alone: it is the same with every upload.
    const grave = findings.filter(({ level }) => level !== 'notice');
    annotate(...(0,report/* remarksOf */.ro)(grave, path));
    const errors = grave.filter(({ level }) => level === 'error');
    const counts = `errors: ${errors.length}, warnings: ${grave.length - errors.length}`;
    tell({ name: 'Validation', value: grave.length === 0 ? 'nothing found' : counts });
    if (errors.length === 0)
        return;
    const rules = [...new Set(errors.map(({ rule }) => rule))].join(', ');
    throw new src_errors/* AnnotatedError */.Xo(`Apple would refuse ${path} (${rules}); nothing was sent. Mend it and build anew. What is no fault here is left out with skip-validation: ${rules}.`);
}

;// CONCATENATED MODULE: ./src/steps/upload-build/declaration.ts







const declaration_inputs = {
    appPath: (0,inputs/* text */.Qq)('Path of the .ipa or .pkg, or a pattern that matches exactly one.'),
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    buildNumber: common_inputs/* buildNumberInput */.s4.optional(),
    buildUploadId: (0,inputs/* text */.Qq)('Id of the upload that next-build-number has reserved; the package goes into exactly that one.').optional(),
    waitForProcessing: (0,inputs/* flag */.Jt)('Wait until Apple has processed the build.').or(true),
    onTimeout: common_inputs/* onTimeoutInput */.ZO,
    ifExists: (0,inputs/* choice */.Yq)('What to do when this version and build number is there already.', ['adopt', 'fail']).or('adopt'),
    usesNonExemptEncryption: build_settings/* usesNonExemptEncryptionInput */.km.optional(),
    releaseNotes: build_settings/* releaseNotesInput */.TT.optional(),
    ...repository_notes/* repositoryNotesInputs */.jc,
    skipValidation: skipValidationInput,
    concurrency: (0,inputs/* integer */.nd)('How many parts of the file are sent at the same time.', { least: 1, most: 16 }).or(8),
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
    deploymentEnvironment: github_inputs/* deploymentEnvironmentInput */.$X.optional(),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    buildId: 'Id of the build, once it exists.',
    buildUploadId: 'Id of the upload.',
    version: 'Version of the package (CFBundleShortVersionString).',
    buildNumber: 'Build number of the package (CFBundleVersion).',
    platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
    processingState: '`PROCESSING`, `VALID`, `INVALID` or `FAILED`, as seen last.',
    testflightUrl: 'The page of the build in App Store Connect.',
    reached: 'How far it came, also after a failure: `checked`, `reserved`, `sent`, `committed`, `processing`, `processed`.',
    ...plan/* planOutputs */.i,
};

// EXTERNAL MODULE: ./src/app-store-connect/build-uploads.ts
var build_uploads = __webpack_require__(9811);
// EXTERNAL MODULE: ./src/app-store-connect/file-parts.ts + 1 modules
var file_parts = __webpack_require__(4533);
// EXTERNAL MODULE: ./src/app-store-connect/look-again.ts
var look_again = __webpack_require__(1900);
// EXTERNAL MODULE: ./src/app-store-connect/refused-part.ts
var refused_part = __webpack_require__(8048);
;// CONCATENATED MODULE: ./src/steps/upload-build/delivery.ts






const reserving = { name: 'Reserve', kind: 'work' };
const mostReservations = 3;
const cleanUpMs = 4_000;
/** A reservation that was under way may show up a little later. */
const looksAfterMs = [0, 700, 1_500];
/** Reserves, sends and commits. Resolves to the id of the upload. A cancelled run takes its reservation back. */
async function deliver(options) {
    const { api, identity, known, log, signal } = options;
    let uploadId = options.unfinished?.id;
    let isUnclear = false;
    try {
        for (let round = 1;; round += 1) {
            if (!uploadId) {
                const reserved = await (0,part/* inPart */.b)(log, reserving, () => (0,build_uploads/* reserveUpload */.W3)(api, identity, known));
                uploadId = reserved.id;
                isUnclear ||= reserved.isUnclear;
            }
            options.onReached('reserved', uploadId);
            try {
                await send(options, uploadId);
                options.onReached('committed', uploadId);
                if (isUnclear)
                    await removeDoubles(options, uploadId);
                return uploadId;
            }
            catch (error) {
                if (!(error instanceof refused_part/* RefusedPartError */.q) || round >= mostReservations)
                    throw error;
                log.info(`${error.reason} The upload is reserved anew.`);
                await (0,build_uploads/* deleteUpload */.Xc)(api, uploadId);
                uploadId = undefined;
            }
        }
    }
    catch (error) {
        if (!signal.aborted || !(signal.reason instanceof src_errors/* CancelledError */.cc))
            throw explained(error, options, uploadId);
        throw new src_errors/* CancelledError */.cc(`The run was cancelled. ${await takeBack(options, uploadId)}`, { cause: error });
    }
}
async function send(options, uploadId) {
    const { api, log } = options;
    const opened = await (0,part/* inPart */.b)(log, reserving, () => openFile(options, uploadId));
    await (0,part/* inPart */.b)(log, { name: 'Upload', kind: 'sending' }, async () => {
        await sendBytes(options, opened);
        options.onReached('sent', uploadId);
        await (0,build_uploads/* commitFile */.w0)(api, opened.file, uploadId);
    });
}
/** Sends what is missing and makes sure of what is stored. */
async function sendBytes(options, { file, missing }) {
    const { api, app, log } = options;
    if (missing.some((operation) => hasExpired(operation, api.now())))
        throw new refused_part/* RefusedPartError */.q('The reservation is too old.');
    const total = file.operations.length;
    const stored = missing.length < total ? `, ${total - missing.length} of them stored already` : '';
    log.info(`Sending ${app.fileName} in ${total} ${total === 1 ? 'part' : 'parts'}${stored}`);
    const unconfirmed = await sendMissing(options, missing);
    if (unconfirmed.size > 0) {
        const { operations } = await (0,build_uploads/* getFile */.ly)(api, file.id);
        const wrong = operations.filter(({ offset, entityTag }) => (0,file_parts/* isOtherMd5 */.Vp)(entityTag, unconfirmed.get(offset ?? 0) ?? ''));
        const toRepeat = missing.filter(({ offset }) => wrong.some((operation) => operation.offset === offset));
        if (toRepeat.length > 0)
            await sendMissing(options, toRepeat);
    }
}
function sendMissing(options, operations) {
    const { api, app, concurrency, progress, signal } = options;
    return (0,file_parts/* sendParts */.ht)(api, {
        path: app.path,
        operations,
        concurrency,
        stallTimeoutMs: api.requestTimeoutMs,
        signal,
        onBytes: (bytes) => progress.add(bytes),
    });
}
/** The file of the unfinished upload where it is this one, or a new reservation. */
async function openFile(options, uploadId) {
    const { api, app, unfinished, log, progress } = options;
    const found = unfinished?.id === uploadId ? unfinished.file : undefined;
    if (!found) {
        const file = await (0,build_uploads/* reserveFile */.Pz)(api, uploadId, {
            fileName: app.fileName,
            fileSize: app.size,
            uti: app.uti,
        });
        return { file, missing: file.operations };
    }
    if (found.fileName !== app.fileName || found.fileSize !== app.size) {
        throw new refused_part/* RefusedPartError */.q('The unfinished upload is of another file.');
    }
    if (found.operations.length === 0)
        throw new refused_part/* RefusedPartError */.q('The unfinished upload takes no parts.');
    const file = await (0,build_uploads/* getFile */.ly)(api, found.id);
    const missing = await (0,file_parts/* missingOperations */.BU)(app.path, file.operations);
    log.info('Going on with the unfinished upload.');
    const isMissing = new Set(missing.map(({ offset }) => offset));
    for (const { offset, length } of file.operations)
        if (!isMissing.has(offset))
            progress.add(length ?? 0);
    return { file, missing };
}
function hasExpired({ expiration }, now) {
    return expiration ? Date.parse(expiration) <= now : false;
}
function explained(error, { signal }, uploadId) {
    if (uploadId && signal.aborted && signal.reason instanceof src_errors/* DeadlineError */.j3) {
        return new src_errors/* DeadlineError */.j3(`${signal.reason.message} The upload ${uploadId} is unfinished and kept; the next run goes on with it.`, { cause: error });
    }
    if (!(error instanceof refused_part/* RefusedPartError */.q))
        return error;
    return new src_errors/* ExpectedError */.Dh(`${error.reason} That was so for new addresses too. A proxy or firewall between the runner and Apple's storage may be the cause. The reservation ${uploadId} is kept; run the step again.`, { cause: error });
}
/** Removes what a cancelled run reserved, in the seconds that the runner leaves. Resolves to what is to be said about it. */
async function takeBack(options, uploadId) {
    const api = options.api.within(AbortSignal.timeout(cleanUpMs));
    try {
        const made = uploadId ? [await (0,build_uploads/* getUpload */.m7)(api, uploadId)] : await madeLately(api, options);
        const unfinished = made.filter(({ state }) => state === 'AWAITING_UPLOAD').map(({ id }) => id);
        for (const id of unfinished)
            await (0,build_uploads/* deleteUpload */.Xc)(api, id);
        if (unfinished.length > 0)
            return `The unfinished upload ${unfinished.join(', ')} was removed.`;
        if (made.length === 0)
            return 'Nothing was reserved yet.';
        return `The upload ${made.map(({ id }) => id).join(', ')} was complete before that; Apple goes on processing it.`;
    }
    catch {
        const which = uploadId
            ? `The unfinished upload ${uploadId}`
            : 'An unfinished upload, if one was reserved,';
        return `${which} could not be removed in time and is kept; the next run goes on with it.`;
    }
}
async function madeLately(api, options) {
    const look = async () => {
        const made = await madeSince(api, options);
        return made.length > 0 ? made : undefined;
    };
    return (await (0,look_again/* lookAgain */.I)(look, { afterMs: looksAfterMs })) ?? [];
}
/** Removes a second reservation that an attempt without a clear answer has left. */
async function removeDoubles(options, uploadId) {
    for (const { id, state } of await madeSince(options.api, options)) {
        if (state === 'AWAITING_UPLOAD' && id !== uploadId)
            await (0,build_uploads/* deleteUpload */.Xc)(options.api, id);
    }
}
async function madeSince(api, { identity, known }) {
    return (await (0,build_uploads/* findUploads */.KC)(api, identity)).filter(({ id }) => !known.has(id));
}

// EXTERNAL MODULE: ./src/elapsed.ts
var elapsed = __webpack_require__(83);
;// CONCATENATED MODULE: ./src/steps/upload-build/progress.ts

const quietMs = 15_000;
/** Says how far a transfer has come, at most every 15 seconds. */
function createProgress(totalBytes, say) {
    const startedAt = Date.now();
    let sent = 0;
    let saidAt = startedAt;
    return {
        add(bytes) {
            sent += bytes;
            const now = Date.now();
            if (now - saidAt < quietMs || sent >= totalBytes)
                return;
            saidAt = now;
            const perMs = sent / (now - startedAt);
            const left = perMs > 0 ? `, about ${(0,elapsed/* elapsed */.v)((totalBytes - sent) / perMs)} left` : '';
            say(`${Math.floor((100 * sent) / totalBytes)} % of ${size(totalBytes)}, ${throughput(sent, now - startedAt)}${left}`);
        },
        finish() {
            const ms = Math.max(1, Date.now() - startedAt);
            return { duration: (0,elapsed/* elapsed */.v)(ms), throughput: throughput(totalBytes, ms) };
        },
    };
}
/** "48.2 MB", in powers of ten. */
function size(bytes) {
    if (bytes < 1_000)
        return `${Math.round(bytes)} bytes`;
    if (bytes < 1_000_000)
        return `${(bytes / 1_000).toFixed(1)} kB`;
    if (bytes < 1_000_000_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
function throughput(bytes, ms) {
    return `${size((bytes / ms) * 1_000)}/s`;
}

// EXTERNAL MODULE: ./src/app-store-connect/remarks.ts
var remarks = __webpack_require__(7833);
;// CONCATENATED MODULE: ./src/steps/upload-build/standing.ts





async function look(api, identity) {
    const [uploads, build] = await Promise.all([(0,build_uploads/* findUploads */.KC)(api, identity), (0,builds/* findBuild */.w)(api, identity)]);
    return { uploads, build };
}
const useNext = 'Raise CFBundleVersion (the step next-build-number tells the next free one), build again and upload that.';
/** Decides what an upload means when this is what stands. Throws where nothing but another build number helps. */
function courseFor({ build, uploads }, identity, { fileSize, ifExists }) {
    const name = (0,builds/* nameOf */.Vb)(identity);
    const processing = uploads.find(({ state }) => state === 'PROCESSING');
    const complete = uploads.find(({ state }) => state === 'COMPLETE');
    const upload = complete ?? processing;
    if (build || upload) {
        if (build?.processingState === 'INVALID' || build?.processingState === 'FAILED') {
            throw (0,app_store_connect_processing/* refused */.J5)(build.processingState, name, upload?.errors ?? uploads[0]?.errors ?? []);
        }
        if (build?.isExpired)
            throw new src_errors/* InputError */.dz(`The build ${name} is there, but has expired. ${useNext}`);
        const what = build
            ? `The build ${name} is there already (${build.processingState})`
            : `An upload of ${name} is there already (${upload?.state})`;
        if (ifExists === 'fail') {
            throw new src_errors/* InputError */.dz(`${what}, and if-exists is "fail". ${useNext} With if-exists: adopt the step goes on with what is there.`);
        }
        return {
            kind: 'adopt',
            why: `${what}. Nothing is uploaded; the step goes on with it.`,
            build,
            buildId: build?.id ?? upload?.buildId,
            uploadId: upload?.id,
        };
    }
    const failed = uploads.find(({ state }) => state === 'FAILED');
    if (failed?.file?.fileSize === fileSize)
        throw (0,app_store_connect_processing/* refused */.J5)('FAILED', name, failed.errors);
    const unfinished = uploads.find(({ state }) => state === 'AWAITING_UPLOAD');
    if (unfinished) {
        return {
            kind: 'continue',
            why: `An unfinished upload of ${name} is there, from an earlier run or a reservation.`,
            upload: unfinished,
        };
    }
    if (!failed)
        return { kind: 'upload' };
    const reasons = failed.errors.length > 0 ? `\n${(0,remarks/* remarkText */.a)(failed.errors)}` : '';
    return {
        kind: 'upload',
        why: `An earlier upload of ${name}, of ${failed.file ? 'another' : 'unknown'} size, failed; trying with this one.${reasons}`,
    };
}

;// CONCATENATED MODULE: ./src/steps/upload-build/reservation.ts








/** next-build-number saw it in the list, so that hardly any lag is left to wait for. */
const reservation_looksAfterMs = [500, 1_500, 4_000];
const reserveAnew = 'Run next-build-number with reserve again and build with the number that it gives, or leave build-upload-id out.';
/** Decides what an upload into exactly this reservation means. Throws an InputError where it is of something else. */
async function courseForReservation(api, options) {
    const { uploadId, standing, identity } = options;
    const name = (0,builds/* nameOf */.Vb)(identity);
    const reserved = standing.uploads.find(({ id }) => id === uploadId) ?? (await findReservation(api, options));
    // Apple drops the record of an upload at times once its build is there.
    if (!reserved)
        return courseFor(standing, identity, options);
    if (reserved.state === 'FAILED')
        throw (0,app_store_connect_processing/* refused */.J5)('FAILED', name, reserved.errors);
    if (reserved.state !== 'AWAITING_UPLOAD') {
        return courseFor({ build: standing.build, uploads: [reserved] }, identity, options);
    }
    const sent = standing.uploads.find(({ state }) => state === 'PROCESSING' || state === 'COMPLETE');
    if (standing.build || sent) {
        throw new src_errors/* InputError */.dz(`${name} for ${identity.platform} was uploaded by someone else, not into the reservation ${uploadId} that build-upload-id names. ${reserveAnew}`);
    }
    return { kind: 'continue', why: `The upload goes into the reservation ${uploadId}.`, upload: reserved };
}
/** Looks for a reservation that the list did not show; undefined when its build is all that is left of it. */
async function findReservation(api, { uploadId, standing, identity, signal }) {
    const found = await (0,build_uploads/* getUpload */.m7)(api, uploadId).catch((error) => {
        if (error instanceof errors/* AppleError */.Z && error.status === 404)
            return undefined;
        throw error;
    });
    if (!found) {
        if (standing.build)
            return undefined;
        throw new src_errors/* InputError */.dz(`There is no upload ${uploadId}, which build-upload-id names: it was removed, or belongs to a team that this key does not see. ${reserveAnew}`);
    }
    const isSame = (0,versions/* isSameVersion */.p)(found.version, identity.version) &&
        (0,versions/* isSameBuildNumber */.Qp)(found.buildNumber, identity.buildNumber) &&
        found.platform === identity.platform;
    if (!isSame) {
        throw new src_errors/* InputError */.dz(`The reservation ${uploadId} is for ${(0,builds/* nameOf */.Vb)(found)} on ${found.platform}, but the package is ${(0,builds/* nameOf */.Vb)(identity)} on ${identity.platform}. Build with the reserved version and number, or leave build-upload-id out.`);
    }
    const look = async () => (await (0,build_uploads/* findUploads */.KC)(api, identity)).find(({ id }) => id === uploadId);
    const listed = await (0,look_again/* lookAgain */.I)(look, { afterMs: reservation_looksAfterMs, signal });
    if (listed)
        return listed;
    throw new src_errors/* InputError */.dz(`The reservation ${uploadId} is not among the uploads of the app ${identity.appId}, so it is of another app. Correct build-upload-id, or leave it out.`);
}

;// CONCATENATED MODULE: ./src/steps/upload-build/index.ts




















const uploadBuild = (0,step/* defineStep */.o)({
    summary: 'Upload an .ipa or .pkg from any runner, and wait until Apple has processed it.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'upload',
        inputs: {
            appPath: 'build/MyApp.ipa',
            releaseNotes: 'Starts twice as fast.',
            usesNonExemptEncryption: 'false',
        },
        outputs: ['buildId', 'version', 'buildNumber'],
    },
    pages: ['release-notes.md', 'github.md', 'validation-rules.md'],
    async run(given, context) {
        const { log, reach } = context;
        const app = await log.group('Package', () => readApp(given, context));
        const found = await (0,repository_notes/* findNotes */.JF)(given, context);
        const made = await (0,repository_notes/* makeNotes */.qY)(found, { version: app.version, unit: 'bytes', context });
        const owner = await (0,apps/* findApp */.J0)(context.appStoreConnect, { appId: given.appId, bundleId: app.bundleId });
        reach({ appId: owner.id });
        const page = `https://appstoreconnect.apple.com/apps/${owner.id}`;
        context.tell({ name: 'App', value: owner.name, link: page });
        await upload({ given, context, app, owner, made });
        return {};
    },
});
function describe(build) {
    return `${(0,builds/* nameOf */.Vb)(build)} for ${build.platform}`;
}
async function readApp(given, { log, reach, tell }) {
    const app = await (0,files_package/* readPackage */.LY)(await (0,find_package/* findPackage */.C)(given.appPath));
    log.info(`${app.path}: ${app.bundleId} ${app.version} (${app.buildNumber}), ${app.platform}, ${size(app.size)}`);
    checkAgreement(app, given);
    reach({ version: app.version, buildNumber: app.buildNumber, platform: app.platform, reached: 'checked' });
    tell({ name: 'Build', value: describe(app) }, { name: 'Size', value: size(app.size) });
    return app;
}
async function upload(options) {
    const { given, context, app, owner, made } = options;
    const { appStoreConnect: api, log, reach, tell, signal } = context;
    const { version, buildNumber, platform } = app;
    const identity = { appId: owner.id, version, buildNumber, platform };
    const notes = await (0,build_settings/* readTestNotes */.yX)({ given: given.releaseNotes, made }, owner, log);
    const standing = await look(api, identity);
    let build = standing.build;
    if (build)
        remember(build);
    const course = await chooseCourse();
    if (course.why)
        log.notice(course.why);
    let uploadId = course.kind === 'adopt' ? course.uploadId : undefined;
    let isCommitted = course.kind === 'adopt';
    if (uploadId)
        reach({ buildUploadId: uploadId, ...(build ? {} : { reached: 'committed' }) });
    // What is there already, Apple has taken.
    if (course.kind !== 'adopt')
        await log.group('Validation', () => (0,part/* inPart */.b)(log, { name: 'Validation', kind: 'work' }, () => checkPackage(app.path, given.skipValidation, context)));
    const changes = [
        ...(course.kind === 'adopt' ? [] : [{ action: 'upload', subject: app.fileName, apply: send }]),
        ...(0,build_settings/* complianceChanges */.zY)({
            wanted: given.usesNonExemptEncryption,
            standing: build ? build.usesNonExemptEncryption : app.usesNonExemptEncryption,
            appId: owner.id,
            appeared,
            api,
            log,
        }),
        ...(await (0,build_settings/* testNotesChanges */.$4)({ notes, build, appeared, api })),
    ];
    try {
        // The parts of the upload stand in the timeline themselves.
        const planLog = { info: log.info, warning: log.warning };
        if (!(await (0,plan/* carryOut */.u)(changes, { ...context, log: planLog, isDryRun: given.dryRun })))
            return;
        if (notes.size > 0) {
            await (0,beta_build_localizations/* confirmTestNotes */.sP)(api, (await appeared()).id, notes, signal);
            tell({ name: 'What to test', value: [...notes.keys()].join(', ') });
        }
        if (given.waitForProcessing) {
            await follow('processed');
            reach({ reached: 'processed' });
            if (build?.usesNonExemptEncryption === undefined) {
                log.warning('Nobody can install this build before its export compliance is answered: set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.');
            }
        }
    }
    catch (error) {
        const isLate = (signal.aborted && signal.reason instanceof src_errors/* DeadlineError */.j3) ||
            (error instanceof errors/* AppleError */.Z && error.isBeyondDeadline);
        if (!isLate || !isCommitted || given.onTimeout === 'fail')
            throw error;
        log.warning(`${(0,src_errors/* messageOf */.bD)(error)} The step succeeds all the same, as on-timeout says.`);
    }
    async function chooseCourse() {
        const circumstances = { fileSize: app.size, ifExists: given.ifExists };
        try {
            if (given.buildUploadId === undefined)
                return courseFor(standing, identity, circumstances);
            const reservation = { ...circumstances, uploadId: given.buildUploadId, standing, identity, signal };
            return await courseForReservation(api, reservation);
        }
        catch (error) {
            const ended = standing.uploads.find(({ state }) => state !== 'AWAITING_UPLOAD');
            reach({
                ...(ended ? { buildUploadId: ended.id } : {}),
                ...(error instanceof app_store_connect_processing/* RefusedBuildError */.xO ? { processingState: error.state } : {}),
            });
            throw error;
        }
    }
    async function send() {
        const progress = createProgress(app.size, log.info);
        uploadId = await log.group('Upload', () => deliver({
            api,
            identity,
            app,
            unfinished: course.kind === 'continue' ? course.upload : undefined,
            known: new Set(standing.uploads.map(({ id }) => id)),
            concurrency: given.concurrency,
            progress,
            log,
            signal,
            onReached: (reached, buildUploadId) => reach({ reached, buildUploadId }),
        }));
        isCommitted = true;
        const { duration, throughput } = progress.finish();
        log.info(`Uploaded ${size(app.size)} in ${duration}, ${throughput}`);
        tell({ name: 'Upload', value: `${size(app.size)} in ${duration}, ${throughput}` }, { name: 'State', value: 'PROCESSING' });
    }
    async function appeared() {
        return build ?? follow('appeared');
    }
    async function follow(until) {
        return (0,app_store_connect_processing/* followProcessing */.$2)(api, {
            identity,
            uploadId,
            buildId: build?.id,
            until,
            pollIntervalMs: given.pollInterval,
            log,
            signal,
            onSight({ processingState, build: seen }) {
                reach({ processingState, reached: 'processing' });
                tell({ name: 'State', value: processingState });
                if (seen)
                    remember(seen);
            },
        });
    }
    function remember(found) {
        build = found;
        const url = (0,builds/* testflightUrl */.O2)(owner.id, platform, found.id);
        reach({
            buildId: found.id,
            processingState: found.processingState,
            testflightUrl: url,
            reached: found.processingState === 'VALID' ? 'processed' : 'processing',
        });
        tell({ name: 'State', value: found.processingState }, { name: 'Build', value: describe(app), link: url });
    }
}


/***/ })

};
