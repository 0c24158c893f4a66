export const id = 900;
export const ids = [900];
export const modules = {

/***/ 5348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ damagedArchive),
/* harmony export */   Si: () => (/* binding */ isUnsafeName),
/* harmony export */   xD: () => (/* binding */ openArchiveFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Directories of archives are read in many small pieces that lie next to each other. */
const WINDOW_BYTES = 256 * 1024;
async function openArchiveFile(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        return overHandle({ path, handle, size: (await handle.stat()).size });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function overHandle({ path, handle, size }) {
    let window = { start: 0, bytes: Buffer.alloc(0) };
    async function readExactly(position, length) {
        const bytes = Buffer.allocUnsafe(length);
        let done = 0;
        while (done < length) {
            const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
            if (bytesRead === 0)
                throw damagedArchive(path, 'it became shorter while it was read');
            done += bytesRead;
        }
        return bytes;
    }
    return {
        path,
        size,
        async read(position, length) {
            if (position + length > size)
                throw damagedArchive(path, 'it ends in the middle of its data');
            const isInside = position >= window.start && position + length <= window.start + window.bytes.length;
            if (!isInside) {
                if (length >= WINDOW_BYTES)
                    return await readExactly(position, length);
                const bytes = await readExactly(position, Math.min(WINDOW_BYTES, size - position));
                window = { start: position, bytes };
                return bytes.subarray(0, length);
            }
            return window.bytes.subarray(position - window.start, position - window.start + length);
        },
        stream: (start, end) => handle.createReadStream({ start, end: end - 1, autoClose: false }),
        close: () => handle.close(),
    };
}
/** The author cannot repair a broken archive, but can make or fetch it again. */
function damagedArchive(path, what, cause) {
    const advice = 'Make the package again, or check that it was copied or downloaded completely.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} is damaged: ${what}. ${advice}`, { cause });
}
/** A name that would lead out of the folder the archive is unpacked to, or that the systems read differently. */
function isUnsafeName(name) {
    return (name.includes('\\') || name.includes('\0') || /^(\/|[a-z]:)/i.test(name) || name.split('/').includes('..'));
}


/***/ }),

/***/ 8900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadBuild: () => (/* binding */ uploadBuild)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var app_store_connect_errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/app-store-connect/apps.ts



const fields = ['name', 'bundleId', 'primaryLocale'];
/**
 * The app with this id or, compared exactly, this bundle id. Apple's filter also finds longer ids that begin with the value.
 * Throws an InputError with the apps that the key sees when there is none, or when both are given and do not agree.
 */
async function findApp(api, { appId, bundleId }) {
    if (appId !== undefined)
        return appWithId(api, appId, bundleId);
    if (bundleId === undefined)
        throw new errors/* InputError */.dz('Give app-id or bundle-id, so that the app is known.');
    const query = { 'filter[bundleId]': [bundleId], 'fields[apps]': [...fields], limit: 200 };
    for await (const item of api.items('GET /v1/apps', { query })) {
        const app = appFrom(item);
        if (app.bundleId === bundleId)
            return app;
    }
    throw await unknownApp(api, `the bundle id ${bundleId}`, bundleId);
}
async function appWithId(api, appId, bundleId) {
    if (!/^\d+$/.test(appId)) {
        throw new errors/* InputError */.dz(`app-id is "${appId}", but Apple's app ids are numbers (App Store Connect > App Information > Apple ID). For "${appId}" use bundle-id.`);
    }
    try {
        const answer = await api.get('GET /v1/apps/{id}', {
            path: { id: appId },
            query: { 'fields[apps]': [...fields] },
        });
        const app = appFrom(answer.data);
        if (bundleId !== undefined && app.bundleId !== bundleId) {
            throw new errors/* InputError */.dz(`app-id ${appId} is "${app.name}" with the bundle id ${app.bundleId}, but ${bundleId} was expected. Correct app-id, or leave it out.`);
        }
        return app;
    }
    catch (error) {
        if (error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 404)
            throw await unknownApp(api, `the app-id ${appId}`, appId);
        throw error;
    }
}
function appFrom(item) {
    return {
        id: item.id,
        name: item.attributes?.name ?? '',
        bundleId: item.attributes?.bundleId ?? '',
        primaryLocale: item.attributes?.primaryLocale ?? 'en-US',
    };
}
async function unknownApp(api, what, wanted) {
    const visible = [];
    for await (const item of api.items('GET /v1/apps', {
        query: { 'fields[apps]': [...fields], limit: 200 },
    })) {
        visible.push(appFrom(item));
    }
    if (visible.length === 0) {
        return new errors/* InputError */.dz(`There is no app with ${what}: the key sees no app at all. Make the app in App Store Connect first (an API key cannot), or use a key with access to it.`);
    }
    const close = (0,nearest/* nearest */.p)(wanted, visible.flatMap(({ id, bundleId }) => [id, bundleId]));
    const some = visible.slice(0, 20).map(({ id, bundleId, name }) => `  ${bundleId} (${id}, ${name})`);
    const rest = visible.length > some.length ? [`  and ${visible.length - some.length} more`] : [];
    return new errors/* InputError */.dz([
        `There is no app with ${what} among those that the key sees${close ? `; did you mean ${close}?` : '.'}`,
        ...some,
        ...rest,
    ].join('\n'));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/app-store-connect/beta-build-localizations.ts



/** What to test, per locale, as Apple has it for this build. */
async function listTestNotes(api, buildId) {
    const notes = [];
    const query = {
        'filter[build]': [buildId],
        'fields[betaBuildLocalizations]': ['locale', 'whatsNew'],
        limit: 200,
    };
    for await (const { id, attributes } of api.items('GET /v1/betaBuildLocalizations', { query })) {
        notes.push({ id, locale: attributes?.locale ?? '', whatsNew: attributes?.whatsNew ?? '' });
    }
    return notes;
}
/** Locales whose text differs from what is wanted. Apple may trim and compose what it stores. */
function differingNotes(wanted, actual) {
    return new Map([...wanted].filter(([locale, text]) => plain(noteIn(actual, locale)?.whatsNew) !== plain(text)));
}
/** Writes one text, on the localization that is there or on a new one; Apple makes some by itself at any moment. */
async function writeTestNotes(api, { buildId, locale, whatsNew }) {
    const existing = noteIn(await listTestNotes(api, buildId), locale);
    if (existing)
        return update(api, existing.id, whatsNew);
    const body = {
        data: {
            type: 'betaBuildLocalizations',
            attributes: { locale, whatsNew },
            relationships: { build: { data: { type: 'builds', id: buildId } } },
        },
    };
    const find = async () => noteIn(await listTestNotes(api, buildId), locale);
    try {
        const made = await api.create('POST /v1/betaBuildLocalizations', { body }, { find, isFresh: true });
        if ('whatsNew' in made && made.whatsNew !== whatsNew)
            await update(api, made.id, whatsNew);
    }
    catch (error) {
        const other = error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409 ? await find() : undefined;
        if (!other)
            throw error;
        await update(api, other.id, whatsNew);
    }
}
async function update(api, id, whatsNew) {
    const body = { data: { type: 'betaBuildLocalizations', id, attributes: { whatsNew } } };
    await api.write('PATCH /v1/betaBuildLocalizations/{id}', { path: { id }, body }, { isFresh: true });
}
const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** Reads back until Apple shows what was written; reads may be late by up to a minute. */
async function confirmTestNotes(api, buildId, wanted, signal) {
    let missing = [...wanted.keys()];
    for (const delayMs of looksAfterMs) {
        await (0,promises_.setTimeout)(delayMs, undefined, { signal });
        missing = [...differingNotes(wanted, await listTestNotes(api, buildId)).keys()];
        if (missing.length === 0)
            return;
    }
    throw new errors/* ExpectedError */.Dh(`The release notes were written, but App Store Connect does not show them for ${missing.join(', ')}. Look at the build in TestFlight, and run the step again.`);
}
function noteIn(notes, locale) {
    return notes.find((note) => note.locale.toLowerCase() === locale.toLowerCase());
}
function plain(text) {
    return text?.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

;// CONCATENATED MODULE: ./src/app-store-connect/versions.ts
/**
 * Apple takes `1.02` for `1.2`, and `1.2` and `1.2.0` for the same version, findable only in the form that came first.
 * So lookups name every form, and what comes back is compared by value.
 */
function versionForms(version) {
    const numbers = numbersOf(version);
    if (!numbers)
        return [version];
    const short = withoutTrailingZeros(numbers);
    const padded = [1, 2, 3]
        .filter((length) => length >= short.length)
        .map((length) => [...short, 0, 0, 0].slice(0, length).join('.'));
    return [...new Set([version, ...padded])];
}
function isSameVersion(one, other) {
    const [a, b] = [numbersOf(one), numbersOf(other)];
    return a && b ? withoutTrailingZeros(a).join('.') === withoutTrailingZeros(b).join('.') : one === other;
}
/** Build numbers lose leading zeros (`007` is `7`), but `7` and `7.0` are two numbers. */
function buildNumberForms(buildNumber) {
    return [...new Set([buildNumber, numbersOf(buildNumber)?.join('.') ?? buildNumber])];
}
function isSameBuildNumber(one, other) {
    const [a, b] = [numbersOf(one), numbersOf(other)];
    return a && b ? a.join('.') === b.join('.') : one === other;
}
/** Undefined unless it is integers joined by periods. */
function numbersOf(version) {
    return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(BigInt) : undefined;
}
function withoutTrailingZeros(numbers) {
    const last = numbers.findLastIndex((number) => number !== 0n);
    return numbers.slice(0, Math.max(1, last + 1));
}

;// CONCATENATED MODULE: ./src/app-store-connect/builds.ts


const buildFields = [
    'version',
    'processingState',
    'expired',
    'usesNonExemptEncryption',
    'preReleaseVersion',
];
const query = {
    'fields[builds]': [...buildFields],
    'fields[preReleaseVersions]': ['version', 'platform'],
    include: ['preReleaseVersion'],
};
/** The build with this identity, or undefined while Apple shows none. */
async function findBuild(api, identity) {
    const found = [];
    const request = {
        query: {
            ...query,
            'filter[app]': [identity.appId],
            'filter[version]': buildNumberForms(identity.buildNumber),
            'filter[preReleaseVersion.version]': versionForms(identity.version),
            'filter[preReleaseVersion.platform]': [identity.platform],
            // Named in full: a build in PROCESSING may be left out otherwise.
            'filter[processingState]': [
                'PROCESSING',
                'FAILED',
                'INVALID',
                'VALID',
            ],
            limit: 200,
        },
    };
    for await (const page of api.pages('GET /v1/builds', request)) {
        found.push(...page.data.map((build) => buildFrom(build, page.included)));
    }
    const same = found.filter((build) => isSameBuildNumber(build.buildNumber, identity.buildNumber) &&
        isSameVersion(build.version, identity.version) &&
        build.platform === identity.platform);
    if (same.length > 1) {
        const list = same.map(({ id, version, buildNumber, platform }) => `  ${id}: ${version} (${buildNumber}) ${platform}`);
        throw new errors/* InputError */.dz(['Several builds fit; name one by its id:', ...list].join('\n'));
    }
    return same[0];
}
async function getBuild(api, id) {
    const answer = await api.get('GET /v1/builds/{id}', { path: { id }, query });
    return buildFrom(answer.data, answer.included);
}
function buildFrom(build, included) {
    const trainId = build.relationships?.preReleaseVersion?.data?.id;
    const train = included?.find((item) => item.type === 'preReleaseVersions' && item.id === trainId);
    const attributes = train?.type === 'preReleaseVersions' ? train.attributes : undefined;
    return {
        id: build.id,
        version: attributes?.version ?? '',
        buildNumber: build.attributes?.version ?? '',
        platform: attributes?.platform ?? '',
        processingState: build.attributes?.processingState ?? 'PROCESSING',
        isExpired: build.attributes?.expired ?? false,
        usesNonExemptEncryption: build.attributes?.usesNonExemptEncryption ?? undefined,
    };
}
const webPaths = { IOS: 'ios', MAC_OS: 'macos', TV_OS: 'tvos', VISION_OS: 'visionos' };
/** The page of a build in App Store Connect. */
function testflightUrl(appId, platform, buildId) {
    return `https://appstoreconnect.apple.com/apps/${appId}/testflight/${webPaths[platform] ?? 'ios'}/${buildId}`;
}

;// CONCATENATED MODULE: ./src/app-store-connect/build-uploads.ts



const build_uploads_query = {
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
            ...build_uploads_query,
            'filter[cfBundleShortVersionString]': versionForms(identity.version),
            'filter[cfBundleVersion]': buildNumberForms(identity.buildNumber),
            'filter[platform]': [identity.platform],
            sort: ['-uploadedDate'],
            limit: 200,
        },
    };
    for await (const page of api.pages('GET /v1/apps/{id}/buildUploads', request)) {
        found.push(...page.data.map((upload) => uploadFrom(upload, page.included)));
    }
    return found
        .filter((upload) => isSameVersion(upload.version, identity.version) &&
        isSameBuildNumber(upload.buildNumber, identity.buildNumber) &&
        upload.platform === identity.platform)
        .sort((one, other) => Date.parse(other.createdDate) - Date.parse(one.createdDate));
}
async function getUpload(api, id) {
    const answer = await api.get('GET /v1/buildUploads/{id}', { path: { id }, query: build_uploads_query });
    return uploadFrom(answer.data, answer.included);
}
/**
 * Reserves the upload. `known` are the ids of uploads that were there before, which are not ours. `isUnclear`: an attempt had no
 * clear answer, so that a second reservation of ours may show up late.
 */
async function reserveUpload(api, identity, known) {
    let isUnclear = false;
    const request = {
        body: {
            data: {
                type: 'buildUploads',
                attributes: {
                    cfBundleShortVersionString: identity.version,
                    cfBundleVersion: identity.buildNumber,
                    platform: identity.platform,
                },
                relationships: { app: { data: { type: 'apps', id: identity.appId } } },
            },
        },
    };
    const find = async () => {
        isUnclear = true;
        const uploads = await findUploads(api, identity);
        const made = uploads.find(({ id, state }) => state === 'AWAITING_UPLOAD' && !known.has(id));
        return made && { data: { id: made.id } };
    };
    const answer = await api.create('POST /v1/buildUploads', request, { find, isFresh: true });
    return { id: answer.data.id, isUnclear };
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
    return fileFrom((await api.get('GET /v1/buildUploadFiles/{id}', { path: { id } })).data);
}
const build_uploads_looksAfterMs = [0, 500, 1_500, 3_000];
const mostCommits = 3;
/**
 * Says that all parts are there. Without a clear answer it looks before it says so again: a commit that took effect is refused
 * the second time.
 */
async function commitFile(api, file, uploadId) {
    const body = { data: { type: 'buildUploadFiles', id: file.id, attributes: { uploaded: true } } };
    for (let tries = 1;; tries += 1) {
        try {
            await api.write('PATCH /v1/buildUploadFiles/{id}', { path: { id: file.id }, body }, { isRepeatable: false });
            return;
        }
        catch (error) {
            if (!(error instanceof app_store_connect_errors/* AppleError */.Z) || !(error.isAmbiguous || error.status === 409))
                throw error;
            for (const delayMs of build_uploads_looksAfterMs) {
                await (0,promises_.setTimeout)(delayMs);
                if (await isCommitted(api, file, uploadId))
                    return;
            }
            if (error.status === 409 || tries >= mostCommits)
                throw error;
        }
    }
}
async function isCommitted(api, file, uploadId) {
    const upload = await getUpload(api, uploadId);
    if (upload.state !== 'AWAITING_UPLOAD')
        return true;
    const { deliveryState } = await getFile(api, file.id);
    return deliveryState === 'UPLOAD_COMPLETE' || deliveryState === 'COMPLETE';
}
async function deleteUpload(api, id) {
    try {
        await api.write('DELETE /v1/buildUploads/{id}', { path: { id } });
    }
    catch (error) {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 404))
            throw error;
    }
}
function uploadFrom(upload, included) {
    const { attributes, relationships } = upload;
    const fileId = relationships?.assetFile?.data?.id;
    const file = included?.find((item) => item.type === 'buildUploadFiles' && item.id === fileId);
    return {
        id: upload.id,
        version: attributes?.cfBundleShortVersionString ?? '',
        buildNumber: attributes?.cfBundleVersion ?? '',
        platform: attributes?.platform ?? '',
        createdDate: attributes?.createdDate ?? '',
        state: attributes?.state?.state ?? 'AWAITING_UPLOAD',
        errors: remarksFrom(attributes?.state?.errors),
        warnings: remarksFrom(attributes?.state?.warnings),
        infos: remarksFrom(attributes?.state?.infos),
        buildId: relationships?.build?.data?.id,
        file: file?.type === 'buildUploadFiles' ? fileFrom(file) : undefined,
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

;// CONCATENATED MODULE: ./src/app-store-connect/remarks.ts
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

// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
;// CONCATENATED MODULE: ./src/app-store-connect/processing.ts






/** Apple's processing ended without a usable build. */
class RefusedBuildError extends errors/* ExpectedError */.Dh {
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
    const { identity, until, log, onState } = options;
    const name = `${identity.version} (${identity.buildNumber})`;
    let { uploadId, buildId } = options;
    let misses = 0;
    const told = new Set();
    async function lookAtUpload(id) {
        const upload = await getUpload(api, id).catch((error) => {
            if (error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 404 && ++misses >= mostMisses)
                return undefined;
            throw error;
        });
        // The record of an upload can go once its build is there.
        if (!upload)
            uploadId = undefined;
        if (upload)
            tellRemarks(upload, told, log);
        if (upload?.state === 'FAILED') {
            onState('FAILED');
            throw refused('FAILED', name, upload.errors);
        }
        buildId = upload?.buildId;
        if (!buildId && upload?.state !== 'PROCESSING')
            buildId = (await findBuild(api, identity))?.id;
        if (buildId)
            return lookAtBuild(buildId);
        return { state: upload ? `upload ${upload.state}, no build yet` : 'no build yet' };
    }
    async function lookAtBuild(id) {
        const build = await getBuild(api, id).catch((error) => {
            if (error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 404 && ++misses < mostMisses)
                return undefined;
            throw error;
        });
        if (!build)
            return { state: 'the build is out of sight for the moment' };
        const { processingState } = build;
        onState(processingState);
        if (processingState === 'INVALID' || processingState === 'FAILED') {
            throw refused(processingState, name, uploadId ? await reasonsOf(api, uploadId) : []);
        }
        const isDone = until === 'appeared' || processingState === 'VALID';
        return { state: `build ${processingState}`, ...(isDone ? { result: build } : {}) };
    }
    return (0,wait/* waitFor */.f)({
        subject: `Processing of ${name}`,
        look: async () => {
            if (buildId)
                return lookAtBuild(buildId);
            if (uploadId)
                return lookAtUpload(uploadId);
            const found = await findBuild(api, identity);
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
async function reasonsOf(api, uploadId) {
    const upload = await getUpload(api, uploadId).catch(() => undefined);
    return upload?.errors ?? [];
}
/** The error for a build that Apple did not take, with all that it says about it. */
function refused(state, name, errors) {
    const how = state === 'INVALID' ? 'Apple refused the build' : 'Apple could not process the build';
    const reasons = errors.length > 0
        ? remarkText(errors)
        : 'Apple gives no reason here; the e-mail to the team has it. Correct what it names, raise CFBundleVersion and upload again.';
    return new RefusedBuildError(state, `${how} ${name}: ${state}.\n${reasons}`);
}
function tellRemarks(upload, told, log) {
    for (const [kind, remarks] of [
        ['warning', upload.warnings],
        ['info', upload.infos],
    ]) {
        const text = remarkText(remarks);
        if (text === '' || told.has(text))
            continue;
        told.add(text);
        if (kind === 'warning')
            log.warning(`Apple warns about this build:\n${text}`);
        else
            log.info(`Apple remarks on this build:\n${text}`);
    }
}

// EXTERNAL MODULE: ./src/common-inputs.ts + 1 modules
var common_inputs = __webpack_require__(8020);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/files/find-package.ts



const MAX_LISTED = 10;
/**
 * The one file that a path or a pattern stands for. A path that exists is taken as it stands, whatever characters it has; only
 * then is it read as a pattern (`*`, `?`, `[…]`, `**`).
 */
async function findPackage(pattern) {
    const trimmed = pattern.trim();
    if (trimmed === '')
        throw new errors/* InputError */.dz('The path of the package is empty. Give an .ipa or .pkg, such as build/*.ipa.');
    if (await exists(trimmed))
        return trimmed;
    if (!isPattern(trimmed))
        throw await notFound(trimmed);
    const files = await expand(trimmed);
    const [file, ...others] = files;
    if (file === undefined)
        throw await notFound(trimmed);
    if (others.length > 0) {
        const list = listed(files);
        throw new errors/* InputError */.dz(`${trimmed} matches ${files.length} files: ${list}. Give the path of one of them, or clear the folder before the build.`);
    }
    return file;
}
/** `~` stands for the home folder, as in a shell. */
function isPattern(path) {
    return /[*?[]|^~[\\/]/.test(path);
}
async function exists(path) {
    return await (0,external_node_fs_promises_.stat)(path).then(() => true, () => false);
}
async function expand(pattern) {
    const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 2377));
    const globber = await create(pattern, { matchDirectories: false, implicitDescendants: false });
    const files = await globber.glob();
    return files.map(asGiven).sort();
}
/** Names below the working directory stay short in messages and logs. */
function asGiven(path) {
    const below = (0,external_node_path_.relative)(process.cwd(), path);
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? path : below;
}
async function notFound(pattern) {
    const what = isPattern(pattern) ? `No file matches ${pattern}` : `${pattern} does not exist`;
    const nearby = await packagesNear(pattern);
    const hint = nearby.length > 0
        ? `Packages near by: ${listed(nearby)}.`
        : 'Check the path, and that the step which makes the package ran before, in the same job.';
    return new errors/* InputError */.dz(`${what} (working directory: ${process.cwd()}). ${hint}`);
}
/** Looks in the folder that was meant, or else in the working directory; not below. */
async function packagesNear(pattern) {
    const folder = (0,external_node_path_.dirname)(pattern.replace(/[*?[].*$/s, '_'));
    for (const candidate of new Set([folder, '.'])) {
        const names = await (0,external_node_fs_promises_.readdir)(candidate).catch(() => []);
        const packages = names.filter((name) => ['.ipa', '.pkg'].includes((0,external_node_path_.extname)(name).toLowerCase()));
        if (packages.length > 0)
            return packages.sort().map((name) => (0,external_node_path_.join)(candidate, (0,external_node_path_.basename)(name)));
    }
    return [];
}
function listed(paths) {
    const shown = paths.slice(0, MAX_LISTED).join(', ');
    return paths.length > MAX_LISTED ? `${shown} and ${paths.length - MAX_LISTED} more` : shown;
}

;// CONCATENATED MODULE: ./src/files/app-info.ts

const THREE_INTEGERS = /^\d+(\.\d+){0,2}$/;
const REQUIRED_KEYS = [
    {
        key: 'CFBundleIdentifier',
        form: /^[A-Za-z0-9.-]+$/,
        maxLength: 155,
        description: 'letters, digits, hyphens and periods, such as com.example.app',
    },
    {
        key: 'CFBundleShortVersionString',
        form: THREE_INTEGERS,
        maxLength: 18,
        description: 'one to three integers with periods between them, at most 18 characters, such as 1.2.0',
    },
    {
        key: 'CFBundleVersion',
        form: THREE_INTEGERS,
        maxLength: 18,
        description: 'one to three integers with periods between them, at most 18 characters, such as 42',
    },
];
/** Tells all missing and malformed keys at once. `where` names the file for the messages. */
function readAppInfo(info, { where, appName }) {
    const problems = REQUIRED_KEYS.flatMap((rule) => problemsOf(info[rule.key], rule));
    if (problems.length > 0) {
        throw new errors/* InputError */.dz(problems.map((problem) => `${where}: ${problem}`));
    }
    return {
        bundleId: textOf(info.CFBundleIdentifier) ?? '',
        version: textOf(info.CFBundleShortVersionString) ?? '',
        buildNumber: textOf(info.CFBundleVersion) ?? '',
        name: textOf(info.CFBundleDisplayName) ?? textOf(info.CFBundleName) ?? appName,
        usesNonExemptEncryption: flagOf(info.ITSAppUsesNonExemptEncryption),
        minimumOsVersion: textOf(info.MinimumOSVersion) ?? textOf(info.LSMinimumSystemVersion),
        sdkName: textOf(info.DTSDKName),
        xcodeVersion: textOf(info.DTXcode),
        xcodeBuild: textOf(info.DTXcodeBuild),
    };
}
function problemsOf(value, { key, form, maxLength, description }) {
    if (value === undefined || value === '')
        return [`${key} is missing. Set it in the target's Info.plist.`];
    if (typeof value !== 'string')
        return [`${key} has to be a string in the property list, of ${description}.`];
    if (/\$[({]/.test(value)) {
        return [`${key} is ${value}: a build setting that was not filled in. Set it in the Xcode project.`];
    }
    if (!form.test(value) || value.length > maxLength) {
        return [`${key} is ${JSON.stringify(value)}; Apple takes ${description}. Change it and build again.`];
    }
    return [];
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** Some build tools write the answer as text. */
function flagOf(value) {
    if (typeof value === 'boolean')
        return value;
    const text = textOf(value)?.toLowerCase();
    if (text === 'yes' || text === 'true')
        return true;
    if (text === 'no' || text === 'false')
        return false;
    return undefined;
}
/** A watch-only app is uploaded for iOS. */
const PLATFORMS = {
    iphoneos: 'IOS',
    watchos: 'IOS',
    appletvos: 'TV_OS',
    xros: 'VISION_OS',
    macosx: 'MAC_OS',
};
const FAMILIES = {
    1: 'IOS',
    2: 'IOS',
    3: 'TV_OS',
    4: 'IOS',
    7: 'VISION_OS',
};
/** The first source that says anything decides. */
function readPlatform(info, where) {
    const supported = listOf(info.CFBundleSupportedPlatforms);
    const names = [supported, listOf(info.DTPlatformName)].find((list) => list.length > 0) ?? [];
    for (const name of names) {
        const platform = PLATFORMS[name.toLowerCase()];
        if (platform !== undefined)
            return platform;
    }
    const simulator = names.find((name) => /simulator$/i.test(name));
    if (simulator !== undefined) {
        throw new errors/* InputError */.dz(`${where}: the app is built for a simulator (${simulator}). Build it for devices, for example with \`-sdk iphoneos\` or \`-destination generic/platform=iOS\`.`);
    }
    const families = Array.isArray(info.UIDeviceFamily) ? info.UIDeviceFamily : [info.UIDeviceFamily];
    for (const family of families) {
        const platform = FAMILIES[Number(family)];
        if (platform !== undefined)
            return platform;
    }
    const seen = names.length > 0 ? `names ${names.join(', ')}` : 'is missing';
    throw new errors/* InputError */.dz(`${where}: the platform cannot be told. CFBundleSupportedPlatforms ${seen}; it should be iPhoneOS, AppleTVOS, XROS or MacOSX.`);
}
function listOf(value) {
    return [value].flat().filter((item) => typeof item === 'string');
}

// EXTERNAL MODULE: ./src/files/archive-file.ts
var archive_file = __webpack_require__(5348);
;// CONCATENATED MODULE: ./src/files/file-kind.ts
/** Enough of a file to know it by. */
const HEAD_BYTES = 512;
const GIVE = 'Give an .ipa or .pkg.';
const UNPACK = 'Unpack it first and give the .ipa or .pkg inside.';
const PROGRAM = 'a bare program (Mach-O), not the package of an app. Export the app from Xcode.';
/** The first bytes, in hexadecimal. */
const BINARY_KINDS = [
    ['62706c697374', `a property list. ${GIVE}`],
    ['1f8b', `a gzip archive (.gz or .tar.gz). ${UNPACK}`],
    ['425a68', `a bzip2 archive. ${UNPACK}`],
    ['fd377a585a', `an xz archive. ${UNPACK}`],
    ['377abcaf', `a 7z archive. ${UNPACK}`],
    ['28b52ffd', `a zstd archive. ${UNPACK}`],
    ['52617221', `a rar archive. ${UNPACK}`],
    ['504b0708', 'a part of a split zip archive. Make the package in one file.'],
    ['cffaedfe', PROGRAM],
    ['cefaedfe', PROGRAM],
    ['cafebabe', PROGRAM],
    ['7f454c46', `a Linux program. ${GIVE}`],
    ['4d5a', `a Windows program. ${GIVE}`],
    ['25504446', `a PDF document. ${GIVE}`],
    ['89504e47', `an image. ${GIVE}`],
    ['ffd8ff', `an image. ${GIVE}`],
];
const TEXT_KINDS = [
    [
        /^version https:\/\/git-lfs/,
        'a Git LFS pointer, not the file it stands for. Run `git lfs pull`, or check out with `lfs: true`.',
    ],
    [
        /^\uFEFF?\s*(<!--.*?-->\s*)?<(!doctype html|html|head|body)/is,
        'an HTML page: a download was answered with a page instead of the file. Check how it was fetched.',
    ],
    [/^\uFEFF?\s*<\?xml/, `an XML document. ${GIVE}`],
    [/^\uFEFF?\s*[{[]/, `a JSON document, perhaps an answer that tells an error. ${GIVE}`],
    [/^/, `a text file. ${GIVE}`],
];
function packageKindOf(head) {
    const magic = head.subarray(0, 4).toString('hex');
    if (magic === '504b0304' || magic === '504b0506')
        return 'ipa';
    if (magic === '78617221')
        return 'pkg';
    return undefined;
}
/** What a file seems to be that is no package, and what to do about it. */
function explainOtherKind({ head, tail }) {
    if (tail.toString('latin1').startsWith('koly')) {
        return 'a disk image (.dmg). Give the .pkg that Xcode exports for App Store Connect.';
    }
    if (head.toString('latin1').slice(257, 262) === 'ustar')
        return `a tar archive. ${UNPACK}`;
    const hex = head.toString('hex');
    const binary = BINARY_KINDS.find(([start]) => hex.startsWith(start));
    if (binary !== undefined)
        return binary[1];
    if (/^(00)+$/.test(hex)) {
        return 'nothing but zero bytes: it was not copied completely. Make or fetch it again.';
    }
    const text = head.toString('utf8');
    const isText = !/[\0\uFFFD]/.test(text.slice(0, -3));
    const known = isText ? TEXT_KINDS.find(([pattern]) => pattern.test(text)) : undefined;
    return known?.[1] ?? `of an unknown kind (its first bytes are ${hex.slice(0, 16)}). ${GIVE}`;
}

;// CONCATENATED MODULE: ./src/files/package.ts






const TRAILER_BYTES = 512;
async function readPackage(path) {
    const file = await openPackage(path);
    try {
        const kind = await recognise(file);
        const content = kind === 'ipa' ? await readIpaContent(file) : await readMacContent(file);
        const fileName = (0,external_node_path_.extname)(path).toLowerCase() === `.${kind}` ? (0,external_node_path_.basename)(path) : nameWith(path, kind);
        return { ...content, path, fileName, size: file.size, kind, uti: `com.apple.${kind}` };
    }
    finally {
        await file.close();
    }
}
function nameWith(path, kind) {
    return `${(0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path))}.${kind}`;
}
async function openPackage(path) {
    try {
        const status = await (0,external_node_fs_promises_.stat)(path);
        if (status.isDirectory())
            throw new errors/* InputError */.dz(`${path} ${explainFolder(path)}`);
        if (!status.isFile())
            throw new errors/* InputError */.dz(`${path} is not a regular file. Give an .ipa or .pkg.`);
        return await (0,archive_file/* openArchiveFile */.xD)(path);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
        throw new errors/* InputError */.dz(isMissing
            ? `${path} does not exist (looked at ${(0,external_node_path_.resolve)(path)}). Check the path, and that the step which builds it ran in this job.`
            : `${path} cannot be opened: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    }
}
function explainFolder(path) {
    const extension = (0,external_node_path_.extname)(path.replace(/[\\/]+$/, '')).toLowerCase();
    if (extension === '.xcarchive' || extension === '.app') {
        const what = extension === '.app' ? 'an app' : 'an Xcode archive';
        return `is ${what}, not a package. Export it with \`xcodebuild -exportArchive\` and give the .ipa or .pkg.`;
    }
    return 'is a folder. Give the .ipa or .pkg itself.';
}
async function recognise(file) {
    if (file.size === 0) {
        throw new errors/* InputError */.dz(`${file.path} is empty. Check the step that makes it; a disk may have been full.`);
    }
    const head = await file.read(0, Math.min(HEAD_BYTES, file.size));
    const kind = packageKindOf(head);
    if (kind !== undefined)
        return kind;
    const tailBytes = Math.min(TRAILER_BYTES, file.size);
    const tail = await file.read(file.size - tailBytes, tailBytes);
    throw new errors/* InputError */.dz(`${file.path} is not a package but ${explainOtherKind({ head, tail })}`);
}
async function readIpaContent(file) {
    const { readIpa } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(663), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 6884));
    const { appPath, infoPlist } = await readIpa(file);
    const where = `${appPath}/Info.plist in ${file.path}`;
    const info = readAppInfo(infoPlist, { where, appName: (0,external_node_path_.basename)(appPath, '.app') });
    const platform = readPlatform(infoPlist, where);
    if (platform === 'MAC_OS') {
        throw new errors/* InputError */.dz(`${file.path} contains a macOS app. Apple takes macOS apps as .pkg: export it, or run \`productbuild --component\`.`);
    }
    return { ...info, platform, isProductArchive: true, infoPlist };
}
async function readMacContent(file) {
    const { readMacPackage } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(385)]).then(__webpack_require__.bind(__webpack_require__, 9385));
    const { appPath, infoPlist, isProductArchive } = await readMacPackage(file);
    const where = `${appPath} in ${file.path}`;
    const info = readAppInfo(infoPlist, { where, appName: (0,external_node_path_.basename)(appPath, '.app') });
    return { ...info, platform: 'MAC_OS', isProductArchive, infoPlist };
}

// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/plan.ts

const planOutputs = {
    plan: 'What there was to change, as JSON: a list of `action`, `subject`, `from`, `to`.',
    changes: 'How many changes there were.',
};
/**
 * Prints the changes and applies them in order; in a dry run it stops after printing. Resolves to whether they were applied.
 * When one fails, what was done and what was not is said before the error goes on.
 */
async function carryOut(changes, { isDryRun, log, reach }) {
    reach({ plan: JSON.stringify(changes.map(asData)), changes: String(changes.length) });
    if (changes.length === 0)
        log.info('Nothing to change.');
    for (const change of changes)
        log.info(`${isDryRun ? 'Would ' : 'To do: '}${sentence(change)}`);
    if (isDryRun)
        return false;
    for (const [index, change] of changes.entries()) {
        try {
            await change.apply();
        }
        catch (error) {
            tellHowFar(changes, index, error, log);
            throw error;
        }
    }
    return true;
}
function tellHowFar(changes, failedAt, error, log) {
    const [reason = ''] = (0,errors/* messageOf */.bD)(error).split('\n');
    log.info(`Failed: ${sentence(changes[failedAt])}: ${reason}`);
    for (const change of changes.slice(0, failedAt))
        log.info(`Done before: ${sentence(change)}`);
    for (const change of changes.slice(failedAt + 1))
        log.info(`Not done: ${sentence(change)}`);
}
function asData({ action, subject, from, to }) {
    return { action, subject, from: from ?? null, to: to ?? null };
}
function sentence(change) {
    if (!change)
        return '';
    const { action, subject, from, to } = change;
    const values = [
        from === undefined ? '' : `from ${quoted(from)}`,
        to === undefined ? '' : `to ${quoted(to)}`,
    ];
    return [`${action} ${subject}`, ...values].filter(Boolean).join(' ');
}
function quoted(value) {
    const line = value.replace(/\s+/g, ' ');
    return line.length > 80 ? `"${line.slice(0, 79)}…"` : `"${line}"`;
}

;// CONCATENATED MODULE: ./src/step.ts
function defineStep(definition) {
    return definition;
}

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
        ...differs('version', given.version, app.version, isSameVersion),
        ...differs('build-number', given.buildNumber, app.buildNumber, isSameBuildNumber),
    ];
    if (!app.isProductArchive) {
        problems.push(`${app.fileName} is a component package. Apple takes product archives: make it with productbuild, or export it from the Xcode archive.`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
}

;// CONCATENATED MODULE: ./src/app-store-connect/export-compliance.ts


/**
 * Answers Apple's question about encryption. The answer is write-once, so that a refusal is no failure when the wanted answer is
 * already there. Resolves to the answer that stands.
 */
async function answerExportCompliance(api, build, usesNonExemptEncryption) {
    if (build.usesNonExemptEncryption !== undefined)
        return build.usesNonExemptEncryption;
    const body = { data: { type: 'builds', id: build.id, attributes: { usesNonExemptEncryption } } };
    try {
        await api.write('PATCH /v1/builds/{id}', { path: { id: build.id }, body }, { isFresh: true });
        return usesNonExemptEncryption;
    }
    catch (error) {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409))
            throw error;
        const standing = (await getBuild(api, build.id)).usesNonExemptEncryption;
        if (standing === undefined)
            throw error;
        return standing;
    }
}

;// CONCATENATED MODULE: ./src/files/notes-rules.ts
/** Apple does not say whether it counts UTF-16 units or bytes; this many of both are safe. */
const MAX_LENGTH = 4000;
const ELLIPSIS = '…';
/**
 * What Apple refuses in a note to testers, as observed: the error names emoji, dingbats, miscellaneous symbols, box drawing, private
 * use, U+FFFD, `<`, variation selectors and marks that did not compose. Arrows, bullets, typographic quotes and all scripts of the
 * Basic Multilingual Plane pass.
 */
const REFUSED = new RegExp([
    '[\\u{10000}-\\u{10FFFF}]',
    '\\p{Emoji_Presentation}',
    '[\\u2500-\\u257F\\u2600-\\u26FF\\u2700-\\u27BF]',
    '[\\uFE00-\\uFE0F\\uFEFF\\uFFFD]',
    '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]',
    '\\p{Private_Use}',
    '\\p{Surrogate}',
    '(?!\\n)\\p{Control}',
    '<',
].join('|'), 'u');
const ZERO_WIDTH_JOINER = '\u200D';
/** Stands where something was taken out; as a control character it cannot be in the text. */
const GAP = '\0';
/** Makes a note that Apple accepts, and tells what had to be taken out of it. The result may be empty. */
function applyNotesRules(text) {
    const removed = new Set();
    const composed = text
        .normalize('NFC')
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ');
    let kept = '';
    for (const { segment } of new Intl.Segmenter().segment(composed)) {
        kept += withoutRefused(segment, removed);
    }
    return { ...cut(closeGaps(kept)), removed: [...removed] };
}
/** Within one visible character, so that a family emoji is told as one and leaves no joiners behind. */
function withoutRefused(character, removed) {
    const points = [...character];
    const kept = points.filter((point) => !REFUSED.test(point));
    if (kept.length === points.length)
        return character;
    const visible = kept.filter((point) => point !== ZERO_WIDTH_JOINER);
    if (visible.length === 0)
        removed.add(readable(character));
    else
        for (const point of points)
            if (REFUSED.test(point))
                removed.add(readable(point));
    return visible.join('') + GAP;
}
function readable(text) {
    const isVisible = /[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(text);
    if (isVisible && !/\p{Surrogate}/u.test(text))
        return text;
    return [...text].map(codeOf).join(' ');
}
function codeOf(point) {
    return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
function closeGaps(text) {
    return text
        .split('\n')
        .map((line) => {
        if (!line.includes(GAP))
            return line;
        return line
            .replace(/^ *\0[ \0]*/, '')
            .replace(/[ \0]*\0[ \0]*$/, '')
            .replace(/ \0[ \0]*/g, ' ')
            .replaceAll(GAP, '');
    })
        .join('\n');
}
function cut(text) {
    if (text.length <= MAX_LENGTH && Buffer.byteLength(text) <= MAX_LENGTH)
        return { text };
    let end = 0;
    let bytes = Buffer.byteLength(ELLIPSIS);
    for (const { segment, index } of new Intl.Segmenter().segment(text)) {
        bytes += Buffer.byteLength(segment);
        const units = index + segment.length + ELLIPSIS.length;
        if (bytes > MAX_LENGTH || units > MAX_LENGTH)
            break;
        end = index + segment.length;
    }
    return { text: text.slice(0, end).trimEnd() + ELLIPSIS, cutFrom: text.length };
}

;// CONCATENATED MODULE: ./src/files/locales.ts
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

;// CONCATENATED MODULE: ./src/files/locale.ts


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
const KNOWN = new Set(APP_STORE_LOCALES);
const LANGUAGES = new Set([
    ...APP_STORE_LOCALES.map((locale) => locale.slice(0, 2)),
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
        ? `The App Store has ${APP_STORE_LOCALES.join(', ')}.`
        : `Did you mean ${suggestion}?`;
    return `${JSON.stringify(locale)} is not a locale of App Store Connect. ${hint}`;
}
function suggestLocale(locale) {
    const code = locale.replaceAll('_', '-').toLowerCase();
    const language = code.split('-')[0] ?? '';
    const ofLanguage = APP_STORE_LOCALES.filter((known) => known.toLowerCase().split('-')[0] === language);
    const exact = APP_STORE_LOCALES.find((known) => known.toLowerCase() === code);
    const only = ofLanguage.length === 1 ? ofLanguage[0] : undefined;
    return exact ?? SUGGESTIONS[code] ?? only ?? SUGGESTIONS[language] ?? (0,nearest/* nearest */.p)(locale, APP_STORE_LOCALES);
}

;// CONCATENATED MODULE: ./src/files/text-file.ts


const MAX_TEXT_BYTES = 1024 * 1024;
/** The text of a file in UTF-8 or UTF-16, without its byte order mark. */
async function readTextFile(path) {
    let bytes;
    try {
        const { size } = await (0,external_node_fs_promises_.stat)(path);
        if (size > MAX_TEXT_BYTES) {
            throw new errors/* InputError */.dz(`${path} has ${size} bytes; a text of at most ${MAX_TEXT_BYTES} is expected.`);
        }
        bytes = await (0,external_node_fs_promises_.readFile)(path);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        throw new errors/* InputError */.dz(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    }
    const mark = bytes.subarray(0, 2).toString('hex');
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
        if (!text.includes('\0'))
            return text;
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${path} is not UTF-8 text. Save it as UTF-8.`, {
            cause: error,
            place: { file: path },
        });
    }
    throw new errors/* InputError */.dz(`${path} is not a text file. Give a file with the text in UTF-8.`, {
        place: { file: path },
    });
}

;// CONCATENATED MODULE: ./src/files/notes-folder.ts




const FASTLANE_NAME = 'release_notes.txt';
/**
 * The texts of a folder by the name of their locale, unchecked. Where any subfolder has a `release_notes.txt`, the folder is laid
 * out as for fastlane deliver: there an empty file means that nothing is said about this locale, and files beside the folders are
 * about other things. Otherwise each `.txt` file is a locale.
 * https://docs.fastlane.tools/actions/deliver/
 */
async function readNotesFolder(folder) {
    const names = (await (0,external_node_fs_promises_.readdir)(folder)).sort().filter((name) => !name.startsWith('.'));
    const nested = await filesOf(names.map((name) => [name, (0,external_node_path_.join)(folder, name, FASTLANE_NAME)]));
    if (nested.length > 0) {
        const texts = await readAll(nested);
        return new Map([...texts].filter(([, text]) => text !== ''));
    }
    const flat = names.filter((name) => /\.txt$/i.test(name) && !/^readme/i.test(name));
    const files = await filesOf(flat.map((name) => [(0,external_node_path_.basename)(name, name.slice(-4)), (0,external_node_path_.join)(folder, name)]));
    if (files.length === 0) {
        const hint = names.includes('metadata') ? ` Did you mean ${(0,external_node_path_.join)(folder, 'metadata')}?` : '';
        throw new errors/* InputError */.dz(`The folder ${folder} has no release notes: neither <locale>.txt nor <locale>/${FASTLANE_NAME}.${hint}`);
    }
    return await readAll(files);
}
async function filesOf(candidates) {
    const statuses = await Promise.all(candidates.map(([, path]) => (0,external_node_fs_promises_.stat)(path).catch(() => undefined)));
    return candidates.filter((_, index) => statuses[index]?.isFile());
}
async function readAll(files) {
    const texts = new Map();
    for (const [locale, path] of files)
        texts.set(locale, (await readTextFile(path)).trim());
    return texts;
}

;// CONCATENATED MODULE: ./src/files/release-notes.ts






const FORMS = 'Give a text, a text file, a map of locale to text (inline, .yml or .json), or a folder with <locale>.txt or <locale>/release_notes.txt.';
/**
 * Takes a text, or where to find it. The rules, in this order:
 *
 * 1. A value of one line that is the path of something that exists is a path. A folder holds a text per locale; a `.yml`, `.yaml`
 *    or `.json` file a map of locale to text; any other file the text.
 * 2. A value of one line without spaces that has the form of a path (`./…`, `/…`, `~/…`, `C:\…`, or ends in .txt, .md, .yml, .yaml or
 *    .json) is a path that is wrong.
 * 3. YAML or JSON whose keys all look like locales (or are `default`) is a map.
 * 4. Anything else is the text itself.
 */
async function readReleaseNotes(value) {
    const trimmed = value.trim();
    if (trimmed === '')
        throw new errors/* InputError */.dz(`The release notes are empty. ${FORMS}`);
    if (!trimmed.includes('\n') && trimmed.length <= 1024) {
        const status = await (0,external_node_fs_promises_.stat)(trimmed).catch(() => undefined);
        if (status?.isDirectory())
            return asNotes(await readNotesFolder(trimmed), trimmed);
        if (status !== undefined)
            return await readNotesFile(trimmed);
        if (hasFormOfPath(trimmed)) {
            throw new errors/* InputError */.dz(`The release notes ${trimmed} do not exist (working directory: ${process.cwd()}). Check the path; a text that only looks like a path needs a space or a second line.`);
        }
    }
    const map = startsLikeMap(trimmed) ? await readInlineMap(trimmed) : undefined;
    return map === undefined ? { kind: 'text', text: trimmed } : asNotes(map, 'the release notes');
}
function hasFormOfPath(value) {
    if (/\s/.test(value))
        return false;
    return /^(\.{0,2}|~|[a-z]:)[\\/]/i.test(value) || /\.(txt|md|ya?ml|json)$/i.test(value);
}
async function readNotesFile(path) {
    const text = (await readTextFile(path)).trim();
    if (text === '') {
        throw new errors/* InputError */.dz(`The release notes in ${path} are empty. Write them, or leave the input out.`, {
            place: { file: path },
        });
    }
    if (!['.yml', '.yaml', '.json'].includes((0,external_node_path_.extname)(path).toLowerCase()))
        return { kind: 'text', text };
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(796)]).then(__webpack_require__.bind(__webpack_require__, 3796));
    const map = asMap(parseYaml(text, { file: path, scalars: 'text' }));
    if (map === undefined) {
        throw new errors/* InputError */.dz(`${path} is not a map of locale to text, such as \`en-US: Faster start\`.`, {
            place: { file: path },
        });
    }
    return asNotes(map, path);
}
/** Spares plain text from being read as YAML. */
function startsLikeMap(text) {
    return isKey(/^(?:---\s+|#.*\n\s*)*\{?\s*["']?([\w-]+)["']?\s*:/.exec(text)?.[1] ?? '');
}
function isKey(word) {
    return word === 'default' || looksLikeLocale(word);
}
async function readInlineMap(text) {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(796)]).then(__webpack_require__.bind(__webpack_require__, 3796));
    try {
        const map = asMap(parseYaml(text, { scalars: 'text' }));
        const keys = [...(map?.keys() ?? [])];
        return keys.every(isKey) && keys.some(looksLikeLocale) ? map : undefined;
    }
    catch (error) {
        const isMeantAsMap = /^(---\s+)?(\{\s*["']?)?["']?[a-z]{2}[-_]\w+["']?\s*:/i.test(text);
        if (!isMeantAsMap)
            return undefined;
        throw error;
    }
}
/** A key without a value has the empty text. */
function asMap(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const map = new Map();
    for (const [key, text] of Object.entries(value)) {
        if (typeof text !== 'string' && text !== null)
            return undefined;
        map.set(key, (text ?? '').trim());
    }
    return map;
}
function asNotes(map, where) {
    const texts = new Map([...map].filter(([locale]) => locale !== 'default'));
    const problems = [...texts.keys()].flatMap((locale) => problemOfLocale(locale) ?? []);
    const empty = [...map].filter(([, text]) => text === '').map(([locale]) => locale);
    if (empty.length > 0) {
        problems.push(`The text for ${empty.join(', ')} is empty. Write it, or leave the locale out.`);
    }
    if (map.size === 0)
        problems.push(`There are no texts. ${FORMS}`);
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.map((problem) => `In ${where}: ${problem}`));
    const fallback = map.get('default');
    if (texts.size === 0 && fallback !== undefined)
        return { kind: 'text', text: fallback };
    return { kind: 'by-locale', texts, default: fallback };
}

;// CONCATENATED MODULE: ./src/steps/upload-build/build-settings.ts




/** What to test by locale, as Apple takes it. A text without a locale is for the primary one of the app. */
async function readTestNotes(given, primaryLocale, log) {
    if (given === undefined)
        return new Map();
    const notes = await readReleaseNotes(given);
    const texts = notes.kind === 'text' ? new Map([[primaryLocale, notes.text]]) : new Map(notes.texts);
    if (notes.kind === 'by-locale' && notes.default !== undefined && !texts.has(primaryLocale)) {
        texts.set(primaryLocale, notes.default);
    }
    return new Map([...texts].map(([locale, text]) => {
        const { text: allowed, removed, cutFrom } = applyNotesRules(text);
        if (removed.length > 0) {
            log.warning(`Removed from the release notes in ${locale}, since Apple refuses it: ${removed.join(' ')}`);
        }
        if (cutFrom !== undefined) {
            log.warning(`The release notes in ${locale} were cut from ${cutFrom} to ${allowed.length} characters; Apple takes 4000.`);
        }
        return [locale, allowed];
    }));
}
async function testNotesChanges(options) {
    const { notes, build, appeared, api } = options;
    const standing = build && notes.size > 0 ? await listTestNotes(api, build.id) : [];
    return [...differingNotes(notes, standing)].map(([locale, whatsNew]) => ({
        action: 'update',
        subject: `release notes in ${locale}`,
        from: standing.find((one) => one.locale === locale)?.whatsNew,
        to: whatsNew,
        apply: async () => writeTestNotes(api, { buildId: (await appeared()).id, locale, whatsNew }),
    }));
}
function complianceChanges(options) {
    const { wanted, app, build, appeared, api, log } = options;
    if (wanted === undefined)
        return [];
    const standing = build ? build.usesNonExemptEncryption : app.usesNonExemptEncryption;
    const tellDifference = (answer) => log.warning(`uses-non-exempt-encryption is ${wanted}, but the build has the answer ${answer} already (from Info.plist or App Store Connect), which stands for good.`);
    if (standing !== undefined) {
        if (standing !== wanted)
            tellDifference(standing);
        return [];
    }
    return [
        {
            action: 'update',
            subject: 'export compliance (usesNonExemptEncryption)',
            to: String(wanted),
            async apply() {
                const answer = await answerExportCompliance(api, await appeared(), wanted);
                if (answer !== wanted)
                    tellDifference(answer);
            },
        },
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
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
const chunkBytes = 256 * 1024;
/**
 * Sends a file in the parts that Apple names, several at a time, each streamed from disk and tried again by itself. A part whose
 * stored MD5 is told and differs counts as not stored. Resolves to the MD5, by offset, of parts for which the storage told none.
 */
async function sendParts(api, options) {
    const waiting = [...options.operations];
    const unconfirmed = new Map();
    const failed = new AbortController();
    const signal = AbortSignal.any([options.signal, failed.signal]);
    const worker = async () => {
        for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
            const { md5, isConfirmed } = await sendPart(api, operation, { ...options, signal });
            if (!isConfirmed)
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
    for (let tries = 1;; tries += 1) {
        options.signal.throwIfAborted();
        const outcome = await tryPart(api, operation, options);
        if (typeof outcome !== 'string')
            return outcome;
        if (tries >= mostTries) {
            throw new errors/* ExpectedError */.Dh(`Sending ${name} failed ${tries} times: ${outcome}. Run the step again: it goes on with the parts that are missing.`);
        }
        await (0,promises_.setTimeout)((0,retry/* backOffMs */.Vv)(tries), undefined, { signal: options.signal });
    }
}
/** Resolves to the stored part, or to why it is worth another try. */
async function tryPart(api, operation, { path, stallTimeoutMs, signal, onBytes }) {
    const { offset, length } = rangeOf(operation);
    const stall = createStallTimer(stallTimeoutMs);
    const md5 = (0,external_node_crypto_.createHash)('md5');
    let sent = 0;
    async function* chunks() {
        for await (const chunk of readRange(path, offset, length)) {
            md5.update(chunk);
            sent += chunk.length;
            onBytes(chunk.length);
            stall.moved();
            yield chunk;
        }
    }
    try {
        const answer = await api.transport.send({
            url: (0,upload_url/* uploadUrl */.z)(operation.url ?? '', api.apiUrl),
            method: operation.method ?? 'PUT',
            headers: { ...headersOf(operation), 'content-length': String(length) },
            body: external_node_stream_.Readable.from(chunks(), { objectMode: true, highWaterMark: 1 }),
            signal: AbortSignal.any([signal, stall.signal]),
            answerTimeoutMs: stallTimeoutMs,
        });
        const isStored = answer.status >= 200 && answer.status < 300;
        if (!isStored && answer.status !== 408 && answer.status !== 429 && answer.status < 500) {
            throw new RefusedPartError(`The storage refused the bytes ${offset} to ${offset + length} with ${answer.status}.`);
        }
        const sum = isStored ? md5.digest('hex') : '';
        if (isStored && !isOtherMd5(answer.headers.etag, sum)) {
            return { md5: sum, isConfirmed: isMd5(answer.headers.etag) };
        }
        onBytes(-sent);
        return isStored ? 'other bytes arrived than were sent' : `the storage answered ${answer.status}`;
    }
    catch (error) {
        onBytes(-sent);
        signal.throwIfAborted();
        if (stall.signal.aborted)
            return `no byte moved for ${Math.round(stallTimeoutMs / 1000)} s`;
        if (error instanceof RefusedPartError)
            throw error;
        return reasonOf(error);
    }
    finally {
        stall.stop();
    }
}
function readRange(path, offset, length) {
    return (0,external_node_fs_.createReadStream)(path, { start: offset, end: offset + length - 1, highWaterMark: chunkBytes });
}
function reasonOf(error) {
    if (error instanceof Error &&
        'code' in error &&
        typeof error.code === 'string' &&
        /^E(NOENT|ACCES|ISDIR)$/.test(error.code)) {
        throw error;
    }
    const failure = (0,transport/* connectionFailureOf */.k)(error);
    if (failure.reached === 'hopeless')
        throw error;
    return failure.reason;
}
function rangeOf({ offset, length }) {
    if (typeof offset !== 'number' || typeof length !== 'number' || offset < 0 || length < 1) {
        throw new Error('Apple named a part of the file without a range.');
    }
    return { offset, length };
}
/** Exactly the headers that Apple names. The token of the API is never among them. */
function headersOf({ requestHeaders }) {
    return Object.fromEntries((requestHeaders ?? []).flatMap(({ name, value }) => (name ? [[name, value ?? '']] : [])));
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
        const isStored = isMd5(operation.entityTag) && !isOtherMd5(operation.entityTag, await md5Of(path, offset, length));
        if (!isStored)
            missing.push(operation);
    }
    return missing;
}
async function md5Of(path, offset, length) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of readRange(path, offset, length))
        md5.update(chunk);
    return md5.digest('hex');
}
function createStallTimer(ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Error('stalled')), ms);
    timer.unref();
    return { signal: controller.signal, moved: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

;// CONCATENATED MODULE: ./src/steps/upload-build/delivery.ts



const mostReservations = 3;
const cleanUpMs = 5_000;
/** Reserves, sends and commits. Resolves to the id of the upload. A cancelled run takes its reservation back. */
async function deliver(options) {
    const { api, identity, known, log, signal } = options;
    let uploadId = options.unfinished?.id;
    let isUnclear = false;
    try {
        for (let round = 1;; round += 1) {
            if (!uploadId) {
                const reserved = await reserveUpload(api, identity, known);
                uploadId = reserved.id;
                isUnclear ||= reserved.isUnclear;
            }
            options.onReached('reserved', uploadId);
            try {
                await commitFile(api, await send(options, uploadId), uploadId);
                options.onReached('committed', uploadId);
                if (isUnclear)
                    await removeDoubles(options, uploadId);
                return uploadId;
            }
            catch (error) {
                if (!(error instanceof RefusedPartError) || round >= mostReservations)
                    throw error;
                log.info(`${error.message} The upload is reserved anew.`);
                await deleteUpload(api, uploadId);
                uploadId = undefined;
            }
        }
    }
    catch (error) {
        if (!signal.aborted || !(signal.reason instanceof errors/* CancelledError */.cc))
            throw explained(error, uploadId);
        throw new errors/* CancelledError */.cc(`The run was cancelled. ${await takeBack(options, uploadId)}`, { cause: error });
    }
}
/** Sends what is missing and makes sure of what is stored. */
async function send(options, uploadId) {
    const { api, app, log } = options;
    const { file, missing } = await openFile(options, uploadId);
    if (missing.some((operation) => hasExpired(operation, api.now())))
        throw new RefusedPartError('The reservation is too old.');
    const total = file.operations.length;
    const stored = missing.length < total ? `, ${total - missing.length} of them stored already` : '';
    log.info(`Sending ${app.fileName} in ${total} ${total === 1 ? 'part' : 'parts'}${stored}`);
    const unconfirmed = await sendMissing(options, missing);
    if (unconfirmed.size > 0) {
        const { operations } = await getFile(api, file.id);
        const wrong = operations.filter(({ offset, entityTag }) => isOtherMd5(entityTag, unconfirmed.get(offset ?? 0) ?? ''));
        const toRepeat = missing.filter(({ offset }) => wrong.some((operation) => operation.offset === offset));
        if (toRepeat.length > 0)
            await sendMissing(options, toRepeat);
    }
    options.onReached('sent', uploadId);
    return file;
}
function sendMissing(options, operations) {
    const { api, app, concurrency, progress, signal } = options;
    return sendParts(api, {
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
        const file = await reserveFile(api, uploadId, {
            fileName: app.fileName,
            fileSize: app.size,
            uti: app.uti,
        });
        return { file, missing: file.operations };
    }
    if (found.fileName !== app.fileName || found.fileSize !== app.size || found.operations.length === 0) {
        throw new RefusedPartError('The unfinished upload is of another file.');
    }
    const file = await getFile(api, found.id);
    const missing = await missingOperations(app.path, file.operations);
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
function explained(error, uploadId) {
    if (!(error instanceof RefusedPartError))
        return error;
    return new errors/* ExpectedError */.Dh(`${error.message} That was so for new addresses too. A proxy or firewall between the runner and Apple's storage may be the cause. The reservation ${uploadId} is kept; run the step again.`, { cause: error });
}
/** Removes what a cancelled run reserved, in the seconds that the runner leaves. Resolves to what is to be said about it. */
async function takeBack(options, uploadId) {
    const api = options.api.within(AbortSignal.timeout(cleanUpMs));
    try {
        const made = uploadId ? [await getUpload(api, uploadId)] : await madeSince(api, options);
        const unfinished = made.filter(({ state }) => state === 'AWAITING_UPLOAD').map(({ id }) => id);
        for (const id of unfinished)
            await deleteUpload(api, id);
        if (unfinished.length > 0)
            return `The unfinished upload ${unfinished.join(', ')} was removed.`;
        if (made.length === 0)
            return 'Nothing was reserved yet.';
        return `The upload ${uploadId} was complete before that; Apple goes on processing it.`;
    }
    catch {
        return `The unfinished upload ${uploadId ?? ''} could not be removed in time and is kept; the next run goes on with it.`;
    }
}
/** Removes a second reservation that an attempt without a clear answer has left. */
async function removeDoubles(options, uploadId) {
    for (const { id, state } of await madeSince(options.api, options)) {
        if (state === 'AWAITING_UPLOAD' && id !== uploadId)
            await deleteUpload(options.api, id);
    }
}
async function madeSince(api, { identity, known }) {
    return (await findUploads(api, identity)).filter(({ id }) => !known.has(id));
}

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
            const left = perMs > 0 ? `, about ${(0,wait/* elapsed */.v)((totalBytes - sent) / perMs)} left` : '';
            say(`${Math.floor((100 * sent) / totalBytes)} % of ${size(totalBytes)}, ${throughput(sent, now - startedAt)}${left}`);
        },
        finish() {
            const ms = Math.max(1, Date.now() - startedAt);
            return { duration: (0,wait/* elapsed */.v)(ms), throughput: throughput(totalBytes, ms) };
        },
    };
}
/** "48.2 MB", in powers of ten. */
function size(bytes) {
    if (bytes < 1_000)
        return `${bytes} bytes`;
    if (bytes < 1_000_000)
        return `${(bytes / 1_000).toFixed(1)} kB`;
    if (bytes < 1_000_000_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
function throughput(bytes, ms) {
    return `${size((bytes / ms) * 1_000)}/s`;
}

;// CONCATENATED MODULE: ./src/steps/upload-build/standing.ts





async function look(api, identity) {
    const [uploads, build] = await Promise.all([findUploads(api, identity), findBuild(api, identity)]);
    return { uploads, build };
}
const useNext = 'Raise CFBundleVersion (the step next-build-number tells the next free one), build again and upload that.';
/** Decides what an upload means when this is what stands. Throws where nothing but another build number helps. */
function courseFor({ build, uploads }, identity, { fileSize, ifExists }) {
    const name = `${identity.version} (${identity.buildNumber})`;
    const processing = uploads.find(({ state }) => state === 'PROCESSING');
    const complete = uploads.find(({ state }) => state === 'COMPLETE');
    const upload = complete ?? processing;
    if (build || upload) {
        if (build?.processingState === 'INVALID' || build?.processingState === 'FAILED') {
            throw refused(build.processingState, name, upload?.errors ?? uploads[0]?.errors ?? []);
        }
        if (build?.isExpired)
            throw new errors/* InputError */.dz(`The build ${name} is there, but has expired. ${useNext}`);
        const what = build
            ? `The build ${name} is there already (${build.processingState})`
            : `An upload of ${name} is there already (${upload?.state})`;
        if (ifExists === 'fail') {
            throw new errors/* InputError */.dz(`${what}, and if-exists is "fail". ${useNext} With if-exists: adopt the step goes on with what is there.`);
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
        throw refused('FAILED', name, failed.errors);
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
    const reasons = failed.errors.length > 0 ? `\n${remarkText(failed.errors)}` : '';
    return {
        kind: 'upload',
        why: `An earlier upload of ${name}, of another size, failed; trying with this one.${reasons}`,
    };
}

;// CONCATENATED MODULE: ./src/steps/upload-build/index.ts
















const upload_build_inputs = {
    appPath: (0,inputs/* text */.Qq)('Path of the .ipa or .pkg, or a pattern that matches exactly one.'),
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    buildNumber: common_inputs/* buildNumberInput */.s4.optional(),
    waitForProcessing: (0,inputs/* flag */.Jt)('Wait until Apple has processed the build.').or(true),
    onTimeout: (0,inputs/* choice */.Yq)('What to do when the time is over after the upload, while Apple processes the build.', [
        'fail',
        'succeed',
    ]).or('fail'),
    ifExists: (0,inputs/* choice */.Yq)('What to do when this version and build number is there already.', ['adopt', 'fail']).or('adopt'),
    usesNonExemptEncryption: (0,inputs/* flag */.Jt)('The answer to the export compliance question, set only where the build has none.').optional(),
    releaseNotes: (0,inputs/* text */.Qq)('What to test: a text, a file, a map of locale to text (YAML or JSON), or a folder with a text per locale.').optional(),
    concurrency: (0,inputs/* integer */.nd)('How many parts of the file are sent at the same time.', { least: 1, most: 16 }).or(8),
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
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
    ...planOutputs,
};
const uploadBuild = defineStep({
    summary: 'Upload an .ipa or .pkg from any runner, and wait until Apple has processed it.',
    inputs: upload_build_inputs,
    outputs,
    async run(given, context) {
        const { log, reach } = context;
        const app = await log.group('Package', () => readApp(given, context));
        const owner = await findApp(context.appStoreConnect, { appId: given.appId, bundleId: app.bundleId });
        reach({ appId: owner.id });
        const page = `https://appstoreconnect.apple.com/apps/${owner.id}`;
        context.tell({ name: 'App', value: `${owner.name} (${app.bundleId})`, link: page });
        await upload({ given, context, app, owner });
        return {};
    },
});
async function readApp(given, { log, reach, tell }) {
    const app = await readPackage(await findPackage(given.appPath));
    log.info(`${app.path}: ${app.bundleId} ${app.version} (${app.buildNumber}), ${app.platform}, ${size(app.size)}`);
    checkAgreement(app, given);
    reach({ version: app.version, buildNumber: app.buildNumber, platform: app.platform, reached: 'checked' });
    tell({ name: 'Version', value: `${app.version} (${app.buildNumber}) for ${app.platform}` }, { name: 'Size', value: size(app.size) });
    return app;
}
async function upload(options) {
    const { given, context, app, owner } = options;
    const { appStoreConnect: api, log, reach, tell, signal } = context;
    const { version, buildNumber, platform } = app;
    const identity = { appId: owner.id, version, buildNumber, platform };
    const notes = await readTestNotes(given.releaseNotes, owner.primaryLocale, log);
    const standing = await look(api, identity);
    const course = courseFor(standing, identity, { fileSize: app.size, ifExists: given.ifExists });
    if (course.why)
        log.notice(course.why);
    let uploadId = course.kind === 'adopt' ? course.uploadId : undefined;
    let isCommitted = course.kind === 'adopt';
    let build = standing.build;
    if (uploadId)
        reach({ buildUploadId: uploadId });
    if (build)
        remember(build);
    const changes = [
        ...(course.kind === 'adopt' ? [] : [{ action: 'upload', subject: app.fileName, apply: send }]),
        ...complianceChanges({ wanted: given.usesNonExemptEncryption, app, build, appeared, api, log }),
        ...(await testNotesChanges({ notes, build, appeared, api })),
    ];
    try {
        if (!(await carryOut(changes, { isDryRun: given.dryRun, log, reach })))
            return;
        if (notes.size > 0) {
            await confirmTestNotes(api, (await appeared()).id, notes, signal);
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
        const isLate = signal.aborted && signal.reason instanceof errors/* DeadlineError */.j3;
        if (!isLate || !isCommitted || given.onTimeout === 'fail')
            throw error;
        log.warning(`${(0,errors/* messageOf */.bD)(error)} The step succeeds all the same, as on-timeout says.`);
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
        tell({ name: 'Upload', value: `${duration}, ${throughput}` });
    }
    async function appeared() {
        return build ?? follow('appeared');
    }
    async function follow(until) {
        const found = await followProcessing(api, {
            identity,
            uploadId,
            buildId: build?.id,
            until,
            pollIntervalMs: given.pollInterval,
            log,
            signal,
            onState: (processingState) => {
                reach({ processingState, reached: 'processing' });
                tell({ name: 'State', value: processingState });
            },
        });
        remember(found);
        return found;
    }
    function remember(found) {
        build = found;
        const url = testflightUrl(owner.id, platform, found.id);
        reach({ buildId: found.id, processingState: found.processingState, testflightUrl: url });
        tell({ name: 'State', value: found.processingState }, { name: 'TestFlight', value: `Build ${found.id}`, link: url });
    }
}


/***/ })

};
