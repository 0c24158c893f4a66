export const id = 519;
export const ids = [519];
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

/***/ 6432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ isLetGo),
/* harmony export */   Lv: () => (/* binding */ dropSchedule),
/* harmony export */   T2: () => (/* binding */ isOnSale),
/* harmony export */   cL: () => (/* binding */ getReleaseVersion),
/* harmony export */   dr: () => (/* binding */ requestRelease),
/* harmony export */   z6: () => (/* binding */ listReleaseVersions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _look_again_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1900);
/* harmony import */ var _phased_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7157);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2033);




const query = {
    'fields[appStoreVersions]': [
        'platform',
        'versionString',
        'appVersionState',
        'releaseType',
        'earliestReleaseDate',
        'build',
        'appStoreVersionPhasedRelease',
    ],
    'fields[builds]': ['version'],
    'fields[appStoreVersionPhasedReleases]': [
        'phasedReleaseState',
        'startDate',
        'totalPauseDuration',
        'currentDayNumber',
    ],
    include: ['build', 'appStoreVersionPhasedRelease'],
};
/** The versions of the app, of one platform or of all; Apple gives them in no order. */
async function listReleaseVersions(api, { appId, platform }) {
    const request = {
        path: { id: appId },
        query: { ...query, ...(platform ? { 'filter[platform]': [platform] } : {}), limit: 200 },
    };
    const found = [];
    for await (const { data, included } of api.pages('GET /v1/apps/{id}/appStoreVersions', request)) {
        found.push(...data.map((version) => releaseVersionFrom(version, included)));
    }
    return found.filter((version) => platform === undefined || version.platform === platform);
}
async function getReleaseVersion(api, id) {
    const request = { path: { id }, query };
    const { data, included } = await api.get('GET /v1/appStoreVersions/{id}', request, { isFresh: true });
    return releaseVersionFrom(data, included);
}
function releaseVersionFrom(version, included) {
    const { attributes, relationships } = version;
    const buildId = relationships?.build?.data?.id;
    const build = included?.find((item) => item.type === 'builds' && item.id === buildId);
    const phasedId = relationships?.appStoreVersionPhasedRelease?.data?.id;
    const phased = included?.find((item) => item.type === 'appStoreVersionPhasedReleases' && item.id === phasedId);
    return {
        ...(0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionFrom */ .tv)(version),
        releaseType: attributes?.releaseType ?? undefined,
        earliestReleaseDate: attributes?.earliestReleaseDate ?? undefined,
        build: build?.type === 'builds' ? { id: build.id, buildNumber: build.attributes?.version ?? '' } : undefined,
        phasedRelease: phased?.type === 'appStoreVersionPhasedReleases' ? (0,_phased_release_js__WEBPACK_IMPORTED_MODULE_2__/* .phasedReleaseFrom */ .d)(phased) : undefined,
    };
}
const looksAfterMs = [0, 500, 1_500];
/**
 * Lets a version go that waits for its developer. A second request is refused because the version has moved on, so after a refusal its
 * state decides.
 */
async function requestRelease(api, versionId) {
    const body = {
        data: {
            type: 'appStoreVersionReleaseRequests',
            relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: versionId } } },
        },
    };
    const find = async () => (isLetGo(await getReleaseVersion(api, versionId)) ? true : undefined);
    try {
        await api.create('POST /v1/appStoreVersionReleaseRequests', { body }, { find });
    }
    catch (error) {
        const isRefused = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppleError */ .Z && error.status === 409;
        if (!isRefused || !(await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAgain */ .I)(find, { afterMs: looksAfterMs })))
            throw error;
    }
}
/** It no longer waits for a date, but for its developer. */
async function dropSchedule(api, versionId) {
    const attributes = { releaseType: 'MANUAL', earliestReleaseDate: null };
    const body = {
        data: { type: 'appStoreVersions', id: versionId, attributes },
    };
    await api.write('PATCH /v1/appStoreVersions/{id}', { path: { id: versionId }, body });
}
const letGoStates = new Set([
    'PENDING_APPLE_RELEASE',
    'PROCESSING_FOR_DISTRIBUTION',
    'PROCESSING_FOR_APP_STORE',
    'READY_FOR_DISTRIBUTION',
    'READY_FOR_SALE',
]);
/** Whether nothing is left for its developer to do. */
function isLetGo({ state }) {
    return letGoStates.has(state);
}
function isOnSale({ state }) {
    return state === 'READY_FOR_DISTRIBUTION' || state === 'READY_FOR_SALE';
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

/***/ 4021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ excusingLateWaits)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/**
 * Runs what may wait for Apple. With `on-timeout: succeed` a wait that ends at its deadline is a warning. The end of the whole run in the
 * middle of something else is not: then work is left undone.
 */
async function excusingLateWaits(run, { onTimeout, context: { log, signal }, }) {
    try {
        await run();
    }
    catch (error) {
        const isLateWait = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3 && error !== signal.reason;
        if (!isLateWait || onTimeout === 'fail')
            throw error;
        log.warning(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)} The step succeeds all the same, as on-timeout says.`);
    }
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

/***/ 2519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./src/late-wait.ts
var late_wait = __webpack_require__(4021);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/app-store-connect/state-names.ts
/**
 * Apple's names for where things stand, by what they are names for. A name that stands alone means the first of these that has it, so
 * what people ask for most comes first.
 */
const stateNames = {
    version: [
        'PREPARE_FOR_SUBMISSION',
        'READY_FOR_REVIEW',
        'WAITING_FOR_REVIEW',
        'IN_REVIEW',
        'ACCEPTED',
        'PENDING_DEVELOPER_RELEASE',
        'PENDING_APPLE_RELEASE',
        'PROCESSING_FOR_DISTRIBUTION',
        'READY_FOR_DISTRIBUTION',
        'REPLACED_WITH_NEW_VERSION',
        'REJECTED',
        'METADATA_REJECTED',
        'DEVELOPER_REJECTED',
        'INVALID_BINARY',
        'WAITING_FOR_EXPORT_COMPLIANCE',
    ],
    submission: [
        'READY_FOR_REVIEW',
        'WAITING_FOR_REVIEW',
        'IN_REVIEW',
        'UNRESOLVED_ISSUES',
        'CANCELING',
        'COMPLETING',
        'COMPLETE',
    ],
    build: ['PROCESSING', 'VALID', 'INVALID', 'FAILED'],
    external: [
        'PROCESSING',
        'PROCESSING_EXCEPTION',
        'MISSING_EXPORT_COMPLIANCE',
        'IN_EXPORT_COMPLIANCE_REVIEW',
        'READY_FOR_BETA_TESTING',
        'READY_FOR_BETA_SUBMISSION',
        'WAITING_FOR_BETA_REVIEW',
        'IN_BETA_REVIEW',
        'BETA_REJECTED',
        'BETA_APPROVED',
        'IN_BETA_TESTING',
        'EXPIRED',
        'NOT_APPLICABLE',
    ],
    internal: [
        'PROCESSING',
        'PROCESSING_EXCEPTION',
        'MISSING_EXPORT_COMPLIANCE',
        'IN_EXPORT_COMPLIANCE_REVIEW',
        'READY_FOR_BETA_TESTING',
        'IN_BETA_TESTING',
        'EXPIRED',
    ],
    'beta-review': ['WAITING_FOR_REVIEW', 'IN_REVIEW', 'REJECTED', 'APPROVED'],
    'phased-release': ['INACTIVE', 'ACTIVE', 'PAUSED', 'COMPLETE'],
    upload: ['AWAITING_UPLOAD', 'PROCESSING', 'COMPLETE', 'FAILED'],
};
const stateKinds = [
    'version',
    'submission',
    'build',
    'external',
    'internal',
    'beta-review',
    'phased-release',
    'upload',
];
function isStateKind(text) {
    return stateKinds.some((kind) => kind === text);
}
/** What the name is a state of. */
function kindsWith(state) {
    return stateKinds.filter((kind) => stateNames[kind].some((name) => name === state));
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/steps/status/wanted.ts


/** Names of states that Apple used before, and still shows in places. */
const olderNames = {
    READY_FOR_SALE: 'READY_FOR_DISTRIBUTION',
    PROCESSING_FOR_APP_STORE: 'PROCESSING_FOR_DISTRIBUTION',
};
/** Reads `IN_REVIEW, build:VALID`; throws an Error that says all that is wrong. */
function readWanted(text) {
    const problems = [];
    const wanted = text.split(/[\n,]/).flatMap((item) => {
        if (item.trim() === '')
            return [];
        const result = readOne(item.trim());
        if (typeof result !== 'string')
            return result;
        problems.push(result);
        return [];
    });
    if (problems.length > 0)
        throw new Error(['has names that Apple does not use:', ...problems].join('\n  '));
    if (wanted.length === 0)
        throw new Error('names no state.');
    return wanted;
}
function readOne(item) {
    const [, prefix, name = ''] = /^(?:([^:]*):)?\s*(.*)$/.exec(item) ?? [];
    const upper = name
        .trim()
        .toUpperCase()
        .replaceAll(/[\s-]+/g, '_');
    const state = olderNames[upper] ?? upper;
    const kinds = kindsWith(state);
    if (prefix === undefined) {
        const [kind, ...alsoOf] = kinds;
        return kind ? { kind, state, alsoOf } : unknownState(item, state, stateKinds);
    }
    const kind = prefix
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, '-');
    if (!isStateKind(kind)) {
        const close = (0,nearest/* nearest */.p)(kind, stateKinds);
        return `"${item}" begins with "${prefix}", which has no states${close ? `; did you mean ${close}:${state}?` : '.'} What has states: ${stateKinds.join(', ')}.`;
    }
    if (kinds.includes(kind))
        return { kind, state, alsoOf: [] };
    if (kinds.length > 0)
        return `"${item}": ${state} is a state of ${kinds.join(' and ')}, not of ${kind}.`;
    return unknownState(item, state, [kind]);
}
function unknownState(item, state, kinds) {
    const names = kinds.flatMap((kind) => stateNames[kind]);
    const close = (0,nearest/* nearest */.p)(state, names);
    if (close)
        return `"${item}"; did you mean ${close} (of ${kindsWith(close).join(', ')})?`;
    const all = kinds.map((kind) => `${kind}: ${stateNames[kind].join(' ')}`);
    return `"${item}". The names there are: ${all.join('; ')}.`;
}

;// CONCATENATED MODULE: ./src/steps/status/declaration.ts



const declaration_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    buildNumber: common_inputs/* buildNumberInput */.s4.optional(),
    waitFor: (0,inputs/* custom */.Ie)("Wait until one of these states is reached, in Apple's words, separated by newlines or commas: `PENDING_DEVELOPER_RELEASE, REJECTED`. What is meant may be said before a colon (`version:`, `submission:`, `build:`, `external:`, `internal:`, `beta-review:`, `phased-release:`, `upload:`); a bare name means the first of these that has it. Without `version` or `build-number` it is about what is newest.", readWanted).optional(),
    onTimeout: common_inputs/* onTimeoutInput */.ZO,
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
};
const ofOne = 'Of the platform that is asked for, or the only one.';
const outputs = {
    appId: 'Apple ID of the app.',
    platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`; empty when there are several and none was asked for.',
    status: 'All of it as JSON, for every platform; `docs/status.schema.json` describes it.',
    reached: 'The state of `wait-for` that was reached, for example `version:IN_REVIEW`.',
    version: `The version under way; where there is none, the one in the store. ${ofOne}`,
    versionId: 'Its id.',
    versionState: "Where it stands, in Apple's words.",
    releaseType: '`MANUAL`, `AFTER_APPROVAL` or `SCHEDULED`.',
    earliestReleaseDate: 'When it is released, where that is scheduled.',
    liveVersion: 'The version in the store.',
    buildId: 'Id of the latest build.',
    buildVersion: 'Version of the latest build.',
    buildNumber: 'Build number of the latest build.',
    processingState: '`PROCESSING`, `VALID`, `INVALID` or `FAILED`.',
    internalBuildState: "Where the build stands for internal testers, in Apple's words.",
    externalBuildState: "Where the build stands for external testers, in Apple's words.",
    betaReviewState: '`WAITING_FOR_REVIEW`, `IN_REVIEW`, `APPROVED`, `REJECTED`, or `NOT_SUBMITTED`; empty without a build.',
    buildUploadId: 'Id of the latest upload.',
    uploadState: '`AWAITING_UPLOAD`, `PROCESSING`, `COMPLETE` or `FAILED`.',
    submissionId: 'Id of the review submission.',
    submissionState: "Where the review submission stands, in Apple's words.",
    phasedReleaseState: '`INACTIVE`, `ACTIVE`, `PAUSED` or `COMPLETE`, of the version in the store; where that has none, of the one under way.',
    phasedReleaseDay: 'Day of the phased release, 1 to 7; 0 before it begins.',
    phasedReleasePercentage: 'How many in a hundred of those with automatic updates get the version.',
};

;// CONCATENATED MODULE: ./src/steps/status/schema.ts
function schema_text(description) {
    return { type: 'string', description };
}
function integer(description) {
    return { type: 'integer', description };
}
function flag(description) {
    return { type: 'boolean', description };
}
function list(description, items) {
    return { type: 'array', description, items };
}
/** All of it is always there; what is not known is null. */
function record(description, properties) {
    const required = Object.keys(properties);
    return { type: 'object', description, properties, required, additionalProperties: false };
}
function orNull(form) {
    return { ...form, type: [form.type, 'null'] };
}

;// CONCATENATED MODULE: ./src/steps/status/report.ts

const remarks = list('What Apple says of it.', record('A remark.', { code: schema_text("Apple's number of it."), description: schema_text('In words; may be empty.') }));
const upload = record('The latest upload.', {
    id: schema_text('Id of the upload.'),
    version: schema_text('CFBundleShortVersionString.'),
    buildNumber: schema_text('CFBundleVersion.'),
    state: schema_text('AWAITING_UPLOAD, PROCESSING, COMPLETE or FAILED.'),
    createdDate: orNull(schema_text('When it was begun.')),
    errors: remarks,
    warnings: remarks,
});
const build = record('The latest build.', {
    id: schema_text('Id of the build.'),
    version: schema_text('CFBundleShortVersionString.'),
    buildNumber: schema_text('CFBundleVersion.'),
    processingState: schema_text('PROCESSING, VALID, INVALID or FAILED.'),
    isExpired: flag('Testers can no longer install it.'),
    uploadedDate: orNull(schema_text('When it was uploaded.')),
    expirationDate: orNull(schema_text('When testers can no longer install it.')),
    usesNonExemptEncryption: orNull(flag('The answer about export compliance; null before it is given.')),
    internalState: orNull(schema_text('For internal testers, such as IN_BETA_TESTING.')),
    externalState: orNull(schema_text('For external testers, such as WAITING_FOR_BETA_REVIEW.')),
    betaReviewState: orNull(schema_text('WAITING_FOR_REVIEW, IN_REVIEW, REJECTED or APPROVED; null if not submitted.')),
});
const phasedRelease = record('Its phased release.', {
    id: schema_text('Id of the phased release.'),
    state: schema_text('INACTIVE, ACTIVE, PAUSED or COMPLETE.'),
    day: integer('1 to 7; 0 before it begins.'),
    percentage: integer('How many in a hundred of those with automatic updates get the version.'),
    startDate: orNull(schema_text('When it began.')),
    pausedDays: integer('How many days it was paused in all, of 30.'),
});
function versionForm(description) {
    return record(description, {
        id: schema_text('Id of the version.'),
        version: schema_text('The version.'),
        state: schema_text('Its appVersionState, such as PENDING_DEVELOPER_RELEASE.'),
        releaseType: orNull(schema_text('MANUAL, AFTER_APPROVAL or SCHEDULED.')),
        earliestReleaseDate: orNull(schema_text('When it is released, where that is scheduled.')),
        build: orNull(record('The build attached to it.', {
            id: schema_text('Id of the build.'),
            buildNumber: schema_text('CFBundleVersion.'),
        })),
        phasedRelease: orNull(phasedRelease),
    });
}
const submission = record('The review submission that is under way, or was for the version.', {
    id: schema_text('Id of the submission.'),
    state: schema_text('READY_FOR_REVIEW (a draft), WAITING_FOR_REVIEW, IN_REVIEW, UNRESOLVED_ISSUES, CANCELING, COMPLETING or COMPLETE.'),
    submittedDate: orNull(schema_text('When it was sent.')),
    versionId: orNull(schema_text('Id of the version in it.')),
    items: list('What is in it.', record('An item.', {
        id: schema_text('Id of the item.'),
        state: schema_text('READY_FOR_REVIEW, ACCEPTED, APPROVED, REJECTED or REMOVED.'),
    })),
});
const report = record('What the output `status` of the step status holds. Apple may use states that are not named here.', {
    app: record('The app.', {
        id: schema_text('Apple ID of the app.'),
        name: orNull(schema_text('Its name; null when it was asked for by id and has no build.')),
        bundleId: orNull(schema_text('Its bundle id; likewise.')),
    }),
    platforms: list('Every platform on which there is anything.', record('A platform.', {
        platform: schema_text('IOS, MAC_OS, TV_OS or VISION_OS.'),
        upload: orNull(upload),
        build: orNull(build),
        version: orNull(versionForm('The version under way, or the one that was asked for.')),
        liveVersion: orNull(versionForm('The version in the store.')),
        submission: orNull(submission),
    })),
    leftOut: list('What the key may not see.', schema_text('uploads, builds, versions or submissions.')),
});
function statusSchema() {
    return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Status', ...report };
}
function reportOf(app, standings, leftOut) {
    return {
        app: { id: app.id, name: app.name ?? null, bundleId: app.bundleId ?? null },
        platforms: standings.map((standing) => ({
            platform: standing.platform,
            upload: standing.upload ? uploadReport(standing.upload) : null,
            build: standing.build ? buildReport(standing.build) : null,
            version: standing.version ? versionReport(standing.version) : null,
            liveVersion: standing.live ? versionReport(standing.live) : null,
            submission: standing.submission ? submissionReport(standing.submission) : null,
        })),
        leftOut: [...leftOut],
    };
}
function uploadReport(found) {
    const { id, version, buildNumber, state, createdDate, errors, warnings } = found;
    return { id, version, buildNumber, state, createdDate: createdDate || null, errors, warnings };
}
function buildReport(found) {
    const { id, version, buildNumber, processingState, isExpired } = found;
    return {
        id,
        version,
        buildNumber,
        processingState,
        isExpired,
        uploadedDate: found.uploadedDate ?? null,
        expirationDate: found.expirationDate ?? null,
        usesNonExemptEncryption: found.usesNonExemptEncryption ?? null,
        internalState: found.internalState ?? null,
        externalState: found.externalState ?? null,
        betaReviewState: found.betaReviewState ?? null,
    };
}
function versionReport(found) {
    const { id, versionString, state, phasedRelease } = found;
    return {
        id,
        version: versionString,
        state,
        releaseType: found.releaseType ?? null,
        earliestReleaseDate: found.earliestReleaseDate ?? null,
        build: found.build ?? null,
        phasedRelease: phasedRelease ? { ...phasedRelease, startDate: phasedRelease.startDate ?? null } : null,
    };
}
function submissionReport(found) {
    const { id, state, items } = found;
    return {
        id,
        state,
        submittedDate: found.submittedDate ?? null,
        versionId: found.versionId ?? null,
        items,
    };
}

// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var builds = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/app-store-connect/store/release.ts
var release = __webpack_require__(6432);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var app_store_connect_versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/steps/status/standing.ts



/** Every platform on which there is anything, in a fixed order. */
function standingsFrom(parts, asked) {
    const found = new Set(Object.values(parts).flatMap((items) => items.map(platformOf)));
    const known = builds/* platforms */.Bn.filter((platform) => found.has(platform));
    const others = [...found].filter((platform) => !known.some((one) => one === platform) && platform !== '');
    return [...known, ...others].map((platform) => standingOn(platform, parts, asked));
}
function standingOn(platform, parts, asked) {
    const isHere = (item) => item.platform === platform;
    const versions = parts.versions
        .filter(isHere)
        .sort((one, other) => (0,app_store_connect_versions/* compareVersions */.Zy)(other.versionString, one.versionString));
    const live = versions.find(release/* isOnSale */.T2);
    const { version: wanted } = asked;
    const version = wanted === undefined
        ? versions.find((one) => !isPast(one))
        : versions.find((one) => (0,app_store_connect_versions/* isSameVersion */.p)(one.versionString, wanted) && one.id !== live?.id);
    const isLiveWanted = live !== undefined && (wanted === undefined || (0,app_store_connect_versions/* isSameVersion */.p)(live.versionString, wanted));
    const shown = version ?? (isLiveWanted ? live : undefined);
    return {
        platform,
        upload: parts.uploads.find(isHere),
        build: parts.builds.find(isHere),
        live,
        version,
        shown,
        phasedRelease: (wanted === undefined ? live : shown)?.phasedRelease ?? shown?.phasedRelease,
        submission: submissionFor(parts.submissions.filter(isHere), shown, asked),
    };
}
function platformOf({ platform }) {
    return platform;
}
function isPast(version) {
    return ((0,release/* isOnSale */.T2)(version) ||
        ['REPLACED_WITH_NEW_VERSION', 'REMOVED_FROM_SALE', 'DEVELOPER_REMOVED_FROM_SALE'].includes(version.state));
}
/**
 * The submission that matters: the one of this version before others, one under way before a draft, and what is complete only where it
 * was for this version. Drafts that are empty pile up, and come last.
 */
function submissionFor(submissions, version, { version: wanted, submissionIds }) {
    const rank = (submission) => {
        const isOwn = version !== undefined && submission.versionId === version.id;
        if (wanted !== undefined && !isOwn && !submissionIds.has(submission.id))
            return Number.POSITIVE_INFINITY;
        if (submission.state === 'COMPLETE') {
            return isOwn || submissionIds.has(submission.id) ? 4 : Number.POSITIVE_INFINITY;
        }
        if (submission.state === 'READY_FOR_REVIEW') {
            return isOwn ? 1 : submission.items.length > 0 || submission.versionId ? 3 : 5;
        }
        return isOwn ? 0 : 2;
    };
    return submissions
        .map((submission) => ({ submission, rank: rank(submission) }))
        .filter((one) => Number.isFinite(one.rank))
        .sort((one, other) => one.rank - other.rank || sentAt(other.submission) - sentAt(one.submission))[0]
        ?.submission;
}
function sentAt({ submittedDate = '' }) {
    return Date.parse(submittedDate) || 0;
}
const states = {
    version: ({ shown }) => shown?.state,
    submission: ({ submission }) => submission?.state,
    build: ({ build }) => build?.processingState,
    external: ({ build }) => build?.externalState,
    internal: ({ build }) => build?.internalState,
    'beta-review': ({ build }) => build?.betaReviewState,
    'phased-release': ({ phasedRelease }) => phasedRelease?.state,
    upload: ({ upload }) => upload?.state,
};
/** The state of this kind; undefined while there is none. */
function stateIn(standing, kind) {
    return standing && states[kind](standing);
}

// EXTERNAL MODULE: ./src/app-store-connect/store/phased-release.ts
var phased_release = __webpack_require__(7157);
;// CONCATENATED MODULE: ./src/steps/status/telling.ts


/** The flat outputs of one platform; what is not there is empty, also when it was there at an earlier look. */
function reachStanding({ reach }, standing) {
    const { upload, build, live, shown, phasedRelease, submission } = standing ?? {};
    reach({
        platform: standing?.platform ?? '',
        version: shown?.versionString ?? '',
        versionId: shown?.id ?? '',
        versionState: shown?.state ?? '',
        releaseType: shown?.releaseType ?? '',
        earliestReleaseDate: shown?.earliestReleaseDate ?? '',
        liveVersion: live?.versionString ?? '',
        buildId: build?.id ?? '',
        buildVersion: build?.version ?? '',
        buildNumber: build?.buildNumber ?? '',
        processingState: build?.processingState ?? '',
        internalBuildState: build?.internalState ?? '',
        externalBuildState: build?.externalState ?? '',
        betaReviewState: build ? (build.betaReviewState ?? 'NOT_SUBMITTED') : '',
        buildUploadId: upload?.id ?? '',
        uploadState: upload?.state ?? '',
        submissionId: submission?.id ?? '',
        submissionState: submission?.state ?? '',
        phasedReleaseState: phasedRelease?.state ?? '',
        phasedReleaseDay: phasedRelease ? String(phasedRelease.day) : '',
        phasedReleasePercentage: phasedRelease ? String(phasedRelease.percentage) : '',
    });
}
/** Everything of a platform as facts, in the order of its way into the store. */
function factsOf(app, standing) {
    const { platform, upload, build, live, version, phasedRelease, submission } = standing;
    return [
        { name: 'Upload', value: upload ? describeUpload(upload) : 'none' },
        {
            name: 'Build',
            value: build ? describeBuild(build) : 'none',
            ...(build ? { link: (0,builds/* testflightUrl */.O2)(app.id, platform, build.id) } : {}),
        },
        { name: 'Internal testing', value: build ? (build.internalState ?? 'not known yet') : 'none' },
        { name: 'External testing', value: build ? (build.externalState ?? 'not known yet') : 'none' },
        { name: 'Beta review', value: build ? (build.betaReviewState ?? 'NOT_SUBMITTED') : 'none' },
        { name: 'Version under way', value: version ? describeVersion(version) : 'none' },
        {
            name: 'Review submission',
            value: submission ? describeSubmission(submission) : 'none',
            ...(submission
                ? {
                    link: `https://appstoreconnect.apple.com/apps/${app.id}/appstore/reviewsubmissions/details/${submission.id}`,
                }
                : {}),
        },
        { name: 'In the store', value: live ? describeVersion({ ...live, releaseType: undefined }) : 'none' },
        { name: 'Phased release', value: phasedRelease ? (0,phased_release/* describePhasedRelease */.Y2)(phasedRelease) : 'none' },
    ];
}
function describeUpload(upload) {
    return [(0,builds/* nameOf */.Vb)(upload), upload.state, ...reasonsOf(upload)].join(', ');
}
/** Apple's errors for one line each. */
function reasonsOf({ errors }) {
    return errors.map(({ code, description }) => `${code} ${description || '(Apple has sent the text by e-mail)'}`.trim());
}
function describeBuild(build) {
    const { processingState, isExpired, expirationDate } = build;
    const end = isExpired ? ', expired' : expirationDate ? `, expires ${dayOf(expirationDate)}` : '';
    return `${(0,builds/* nameOf */.Vb)(build)}, ${processingState}${end}`;
}
function describeVersion(version) {
    const { versionString, state, releaseType, earliestReleaseDate, build } = version;
    const how = releaseType === 'SCHEDULED' && earliestReleaseDate
        ? `SCHEDULED for ${earliestReleaseDate}`
        : (releaseType ?? '');
    return [versionString, state, build ? `build ${build.buildNumber}` : 'no build', how]
        .filter(Boolean)
        .join(', ');
}
function describeSubmission({ state, submittedDate, items }) {
    const sent = submittedDate ? `, sent ${dayOf(submittedDate)}` : '';
    const states = Map.groupBy(items, (item) => item.state);
    const [only] = states.keys();
    const counts = states.size === 1 ? only : [...states].map(([name, { length }]) => `${length} ${name}`).join(', ');
    const what = `${items.length || 'no'} ${items.length === 1 ? 'item' : 'items'}`;
    return `${state}${sent}, ${what}${counts ? `: ${counts}` : ''}`;
}
function dayOf(date) {
    return date.slice(0, 10);
}

;// CONCATENATED MODULE: ./src/steps/status/known.ts



/** Works out where everything stands after a look, and sets the outputs and the facts of the summary. */
function learn(known, given, context) {
    const { sight, submissionIds } = known;
    const app = known.app.name === undefined
        ? (sight.parts.builds.find((build) => build.app)?.app ?? known.app)
        : known.app;
    const standings = standingsFrom(sight.parts, { version: given.version, submissionIds });
    const open = standings.flatMap(({ submission }) => submission && submission.state !== 'COMPLETE' ? submission.id : []);
    const learned = { app, sight, standings, submissionIds: new Set([...submissionIds, ...open]) };
    context.reach({ status: JSON.stringify(reportOf(app, standings, [...sight.leftOut.keys()])) });
    reachStanding(context, standingMeant(learned, given));
    tellFacts(learned, context);
    return learned;
}
/** On the platform that is asked for, or the only one. */
function standingMeant({ standings }, { platform }) {
    const [only, ...others] = standings.filter((one) => platform === undefined || one.platform === platform);
    return others.length === 0 ? only : undefined;
}
function tellFacts({ app, sight, standings }, { tell }) {
    tell({ name: 'App', value: app.name ?? app.id, link: `https://appstoreconnect.apple.com/apps/${app.id}` });
    const [only, ...others] = standings;
    if (only && others.length === 0)
        tell({ name: 'Platform', value: only.platform });
    for (const standing of standings) {
        const facts = factsOf(app, standing);
        if (others.length === 0)
            tell(...facts);
        else
            tell(...existing(facts).map((fact) => ({ ...fact, name: `${standing.platform}: ${fact.name}` })));
    }
    for (const [part, reason] of sight.leftOut)
        tell({ name: `Left out: ${part}`, value: reason });
}
function existing(facts) {
    return facts.filter(({ value }) => value !== 'none');
}
function logStandings({ app, sight, standings }, { platform }, { log }) {
    if (standings.length === 0) {
        log.info(`There is no build and no version${platform ? ` for ${platform}` : ''} yet.`);
    }
    for (const standing of standings) {
        for (const { name, value } of existing(factsOf(app, standing)))
            log.info(`${standing.platform} ${name}: ${value}`);
    }
    for (const [part, reason] of sight.leftOut) {
        log.warning(`The ${part} are left out, since Apple does not let this key see them: ${reason}`);
    }
}

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/build-uploads.ts
var build_uploads = __webpack_require__(9811);
;// CONCATENATED MODULE: ./src/app-store-connect/build-status.ts




/** One page, the newest first. Over all platforms it is a long one, so that those with few builds are in it. */
function pageSize({ platform }) {
    return platform ? 20 : 200;
}
/** The newest uploads, the newest first. */
async function newestUploads(api, scope) {
    const { appId, platform, version, buildNumber } = scope;
    const request = {
        path: { id: appId },
        query: {
            ...build_uploads/* uploadFields */.lO,
            ...(platform ? { 'filter[platform]': [platform] } : {}),
            ...(version ? { 'filter[cfBundleShortVersionString]': (0,app_store_connect_versions/* versionForms */.oG)(version) } : {}),
            ...(buildNumber ? { 'filter[cfBundleVersion]': (0,app_store_connect_versions/* buildNumberForms */.Pz)(buildNumber) } : {}),
            sort: ['-uploadedDate'],
            limit: pageSize(scope),
        },
    };
    const { data, included } = await api.get('GET /v1/apps/{id}/buildUploads', request);
    return data
        .map((upload) => (0,build_uploads/* uploadFrom */.Ql)(upload, included))
        .filter((upload) => isWithin(scope, upload))
        .sort((one, other) => timeOf(other.createdDate) - timeOf(one.createdDate));
}
/** The newest builds in whatever state, the newest first. */
async function newestBuilds(api, scope) {
    const { appId, platform, version, buildNumber } = scope;
    const request = {
        query: {
            'filter[app]': [appId],
            'filter[processingState]': builds/* everyProcessingState */.gJ,
            ...(platform ? { 'filter[preReleaseVersion.platform]': [platform] } : {}),
            ...(version ? { 'filter[preReleaseVersion.version]': (0,app_store_connect_versions/* versionForms */.oG)(version) } : {}),
            ...(buildNumber ? { 'filter[version]': (0,app_store_connect_versions/* buildNumberForms */.Pz)(buildNumber) } : {}),
            'fields[builds]': [
                'version',
                'uploadedDate',
                'expirationDate',
                'expired',
                'processingState',
                'usesNonExemptEncryption',
                'preReleaseVersion',
                'buildBetaDetail',
                'betaAppReviewSubmission',
                'app',
            ],
            'fields[preReleaseVersions]': ['version', 'platform'],
            'fields[buildBetaDetails]': ['internalBuildState', 'externalBuildState'],
            'fields[betaAppReviewSubmissions]': ['betaReviewState'],
            'fields[apps]': ['name', 'bundleId', 'primaryLocale'],
            include: ['preReleaseVersion', 'buildBetaDetail', 'betaAppReviewSubmission', 'app'],
            sort: ['-uploadedDate'],
            limit: pageSize(scope),
        },
    };
    const { data, included } = await api.get('GET /v1/builds', request);
    return data
        .map((build) => standingBuildFrom(build, included))
        .filter((build) => isWithin(scope, build))
        .sort((one, other) => timeOf(other.uploadedDate) - timeOf(one.uploadedDate));
}
function isWithin({ platform, version, buildNumber }, found) {
    return ((platform === undefined || found.platform === platform) &&
        (version === undefined || (0,app_store_connect_versions/* isSameVersion */.p)(found.version, version)) &&
        (buildNumber === undefined || (0,app_store_connect_versions/* isSameBuildNumber */.Qp)(found.buildNumber, buildNumber)));
}
/** What has no date counts as the oldest. */
function timeOf(date) {
    return Date.parse(date ?? '') || 0;
}
function standingBuildFrom(build, included) {
    const { attributes, relationships } = build;
    const detail = included?.find(({ type, id }) => type === 'buildBetaDetails' && id === relationships?.buildBetaDetail?.data?.id);
    const states = detail?.type === 'buildBetaDetails' ? detail.attributes : undefined;
    const review = included?.find(({ type, id }) => type === 'betaAppReviewSubmissions' && id === relationships?.betaAppReviewSubmission?.data?.id);
    const reviewed = review?.type === 'betaAppReviewSubmissions' ? review.attributes : undefined;
    const app = included?.find(({ type, id }) => type === 'apps' && id === relationships?.app?.data?.id);
    return {
        ...(0,builds/* buildFrom */.TO)(build, included),
        uploadedDate: attributes?.uploadedDate ?? undefined,
        expirationDate: attributes?.expirationDate ?? undefined,
        internalState: states?.internalBuildState ?? undefined,
        externalState: states?.externalBuildState ?? undefined,
        betaReviewState: reviewed?.betaReviewState ?? undefined,
        app: app?.type === 'apps' ? (0,apps/* appFrom */.Og)(app) : undefined,
    };
}

// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/app-store-connect/store/review-status.ts
/** Every submission of the app, of one platform or of all; Apple gives them in no order. */
async function listSubmissions(api, { appId, platform }) {
    const request = {
        query: {
            'filter[app]': [appId],
            ...(platform ? { 'filter[platform]': [platform] } : {}),
            'fields[reviewSubmissions]': [
                'platform',
                'state',
                'submittedDate',
                'items',
                'appStoreVersionForReview',
            ],
            'fields[reviewSubmissionItems]': ['state'],
            'fields[appStoreVersions]': ['versionString'],
            include: ['items', 'appStoreVersionForReview'],
            'limit[items]': 50,
            limit: 200,
        },
    };
    const found = [];
    for await (const { data, included } of api.pages('GET /v1/reviewSubmissions', request)) {
        for (const { id, attributes, relationships } of data) {
            const itemIds = new Set(relationships?.items?.data?.map((item) => item.id));
            found.push({
                id,
                platform: attributes?.platform ?? '',
                state: attributes?.state ?? '',
                submittedDate: attributes?.submittedDate ?? undefined,
                versionId: relationships?.appStoreVersionForReview?.data?.id,
                items: (included ?? []).flatMap((item) => item.type === 'reviewSubmissionItems' && itemIds.has(item.id)
                    ? [{ id: item.id, state: item.attributes?.state ?? '' }]
                    : []),
            });
        }
    }
    return found.filter((submission) => platform === undefined || submission.platform === platform);
}

;// CONCATENATED MODULE: ./src/steps/status/parts.ts





const partNames = ['uploads', 'builds', 'versions', 'submissions'];
const nothing = {
    parts: { uploads: [], builds: [], versions: [], submissions: [] },
    leftOut: new Map(),
};
/** An app by its id is not asked for: its name comes with its builds. */
async function appIdOf(api, { appId, bundleId }) {
    if (appId !== undefined && /^\d+$/.test(appId) && bundleId === undefined)
        return { id: appId, app: undefined };
    const app = await (0,apps/* findApp */.J0)(api, { appId, bundleId });
    return { id: app.id, app };
}
/** Reads these parts anew; the others stay as they were. A part that the key may not see is left out, unless it is every one. */
async function look(api, scope, { names, before = nothing }) {
    const leftOut = new Map(before.leftOut);
    const refusals = [];
    const read = async (name, ask) => {
        if (!names.includes(name))
            return before.parts[name];
        try {
            return await ask();
        }
        catch (error) {
            if (!isForbidden(error))
                throw error;
            refusals.push(error);
            leftOut.set(name, error.gist);
            return nothing.parts[name];
        }
    };
    const [uploads, builds, versions, submissions] = await Promise.all([
        read('uploads', () => newestUploads(api, scope)),
        read('builds', () => newestBuilds(api, scope)),
        read('versions', () => (0,release/* listReleaseVersions */.z6)(api, scope)),
        read('submissions', () => listSubmissions(api, scope)),
    ]).catch(async (error) => {
        // An id that was not looked up at first may be a wrong one, which is told with those there are.
        if (error instanceof errors/* AppleError */.Z && error.status === 404)
            await (0,apps/* findApp */.J0)(api, { appId: scope.appId });
        throw error;
    });
    const [refusal] = refusals;
    if (refusal && refusals.length === names.length)
        throw refusal;
    return { parts: { uploads, builds, versions, submissions }, leftOut };
}
/** The role of the key is too low; a missing agreement or membership concerns everything, and is told as what it is. */
function isForbidden(error) {
    return (error instanceof errors/* AppleError */.Z &&
        error.status === 403 &&
        !error.has('FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'));
}

// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/steps/status/dead-ends.ts

const notInTheApi = 'Apple gives the reasons in App Store Connect and in the e-mail to the team; the API does not have them.';
/** The way of a version; from a later state an earlier one does not come. */
const way = [
    'PREPARE_FOR_SUBMISSION',
    'READY_FOR_REVIEW',
    'WAITING_FOR_REVIEW',
    'IN_REVIEW',
    'PENDING_DEVELOPER_RELEASE',
    'PENDING_APPLE_RELEASE',
    'PROCESSING_FOR_DISTRIBUTION',
    'READY_FOR_DISTRIBUTION',
    'REPLACED_WITH_NEW_VERSION',
];
const firstAfterReview = way.indexOf('PENDING_DEVELOPER_RELEASE');
const sentBack = new Set(['REJECTED', 'METADATA_REJECTED', 'INVALID_BINARY', 'DEVELOPER_REJECTED']);
/** Where a version that was sent back gets to when its people go on with it. */
const again = new Set(['PREPARE_FOR_SUBMISSION', 'READY_FOR_REVIEW', 'WAITING_FOR_REVIEW']);
/** Why this state cannot come from where things stand; undefined while it may. */
function deadEnd({ kind, state }, standing) {
    return ends[kind](standing, state);
}
const ends = {
    upload: ({ upload }) => (upload?.state === 'FAILED' ? failedUpload(upload) : undefined),
    build: brokenBuild,
    internal: (standing, wanted) => brokenBuild(standing) ?? brokenTest(standing, 'internal', wanted),
    external: (standing, wanted) => brokenBuild(standing) ?? brokenTest(standing, 'external', wanted),
    'beta-review': (standing) => brokenBuild(standing) ?? brokenTest(standing, 'external', ''),
    version: endOfVersion,
    submission: ({ submission }, wanted) => wanted === 'WAITING_FOR_REVIEW' ? undefined : rejectionOf(submission, notInTheApi),
    'phased-release': ({ phasedRelease }, wanted) => phasedRelease?.state === 'COMPLETE'
        ? `The phased release is COMPLETE, so it does not become ${wanted}.`
        : undefined,
};
function failedUpload(upload) {
    const reasons = reasonsOf(upload);
    return [
        `The upload of ${upload.version} (${upload.buildNumber}) is FAILED.`,
        ...(reasons.length > 0 ? reasons : ['Apple gives the reasons in the e-mail to the team.']),
    ].join('\n  ');
}
/** A newer upload that is on its way may still become a build; one that failed matters only where there is no build at all. */
function brokenBuild({ build, upload }) {
    if (!build)
        return upload?.state === 'FAILED' ? failedUpload(upload) : undefined;
    if (build.processingState !== 'INVALID' && build.processingState !== 'FAILED')
        return undefined;
    const isNewer = upload !== undefined &&
        upload.buildId !== build.id &&
        Date.parse(upload.createdDate) > (Date.parse(build.uploadedDate ?? '') || 0);
    if (isNewer && upload.state !== 'FAILED')
        return undefined;
    return `The build ${build.version} (${build.buildNumber}) is ${build.processingState}. ${notInTheApi}`;
}
function brokenTest({ build }, kind, wanted) {
    const state = kind === 'internal' ? build?.internalState : build?.externalState;
    if (!build || !state || state === wanted)
        return undefined;
    const name = `${build.version} (${build.buildNumber})`;
    if (state === 'EXPIRED')
        return `The build ${name} has expired.`;
    if (state === 'PROCESSING_EXCEPTION')
        return `Apple could not process the build ${name}: ${state}.`;
    return state === 'BETA_REJECTED' || (kind === 'external' && build.betaReviewState === 'REJECTED')
        ? `Beta review has rejected the build ${name}. ${notInTheApi}`
        : undefined;
}
function rejectionOf(submission, reasons) {
    if (submission?.state !== 'UNRESOLVED_ISSUES')
        return undefined;
    const rejected = submission.items.filter(({ state }) => state === 'REJECTED').length;
    const which = rejected > 0 ? `, ${rejected} of ${submission.items.length} items rejected` : '';
    return `The review submission is UNRESOLVED_ISSUES${which}. ${reasons}`;
}
function endOfVersion({ shown, submission }, wanted) {
    if (!shown)
        return undefined;
    const { versionString, state } = shown;
    const name = `Version ${versionString}`;
    if (sentBack.has(state) && !again.has(wanted)) {
        const why = state === 'DEVELOPER_REJECTED' ? 'It was taken back from review.' : notInTheApi;
        return [`${name} is ${state}.`, rejectionOf(submission, why) ?? why].join(' ');
    }
    const [now, then] = [way.indexOf(state), way.indexOf(wanted)];
    const isTakenBack = state === 'PENDING_DEVELOPER_RELEASE' && wanted === 'DEVELOPER_REJECTED';
    const isPassed = now >= firstAfterReview && then < now && !isTakenBack;
    return isPassed ? `${name} is ${state} already, which comes after ${wanted}.` : undefined;
}

;// CONCATENATED MODULE: ./src/steps/status/waiting.ts







const partsOf = {
    upload: ['uploads'],
    build: ['builds', 'uploads'],
    internal: ['builds', 'uploads'],
    external: ['builds', 'uploads'],
    'beta-review': ['builds', 'uploads'],
    version: ['versions'],
    submission: ['submissions', 'versions'],
    'phased-release': ['versions'],
};
/** Looks at what is waited for alone; the rest is read once more at the end. */
async function awaitState(known, wanted, { given, context }) {
    const { appStoreConnect: api, log, reach, signal, tell } = context;
    const scope = { ...given, appId: known.app.id };
    const names = partNames.filter((name) => wanted.some(({ kind }) => partsOf[kind].includes(name)));
    refuseUnseen(known, wanted);
    tellMeaning(wanted, context);
    let current = known;
    let looks = 0;
    const lookAtRest = async () => {
        const others = partNames.filter((name) => !names.includes(name) && !current.sight.leftOut.has(name));
        if (looks < 2 || others.length === 0)
            return true;
        try {
            const sight = await look(api, scope, { names: others, before: current.sight });
            current = learn({ ...current, sight }, given, context);
            return true;
        }
        catch (error) {
            if (!(error instanceof errors/* AppleError */.Z))
                throw error;
            log.warning(`The ${others.join(', ')} are told as they were at first: ${error.gist}`);
            return false;
        }
    };
    const reached = await (0,wait/* waitFor */.f)({
        subject: `Waiting for ${wanted.map(nameOf).join(' or ')}`,
        timelineName: 'Waiting',
        async look() {
            if (looks > 0) {
                const sight = await look(api, scope, { names, before: current.sight });
                current = learn({ ...current, sight }, given, context);
            }
            looks += 1;
            const standing = theOne(current, given);
            const found = wanted.find(({ kind, state }) => stateIn(standing, kind) === state);
            if (!found && reasonsAgainst(wanted, standing)) {
                await lookAtRest();
                throw hopeless(wanted, standingMeant(current, given) ?? standing);
            }
            const state = describe(wanted, standing);
            return { state, timelineState: state, ...(found ? { result: found } : {}) };
        },
        log,
        signal,
        pollIntervalMs: given.pollInterval,
        onDeadline: 'Run the step again to wait on, with a longer timeout.',
    });
    reach({ reached: nameOf(reached) });
    tell({ name: 'Reached', value: nameOf(reached) });
    if (looks > 1 && (await lookAtRest()))
        logStandings(current, given, context);
}
function nameOf({ kind, state }) {
    return `${kind}:${state}`;
}
function refuseUnseen({ sight }, wanted) {
    const problems = wanted.flatMap((one) => {
        const [part = 'builds'] = partsOf[one.kind];
        const reason = sight.leftOut.get(part);
        return reason === undefined
            ? []
            : `wait-for names ${nameOf(one)}, but Apple does not let this key see the ${part}: ${reason.replace(/\.$/, '')}. Use a key whose role may, or wait for something else.`;
    });
    if (problems.length > 0)
        throw new src_errors/* InputError */.dz(problems);
}
function tellMeaning(wanted, { log }) {
    for (const one of wanted) {
        if (one.alsoOf.length === 0)
            continue;
        log.info(`${one.state} is taken as ${nameOf(one)}. For another meaning write ${one.alsoOf.map((kind) => `${kind}:${one.state}`).join(' or ')}.`);
    }
}
function theOne(known, given) {
    const { standings } = known;
    if (given.platform === undefined && standings.length > 1) {
        const names = standings.map(({ platform }) => platform).join(', ');
        throw new src_errors/* InputError */.dz(`The app is on ${names}. Say with platform which one wait-for is about.`);
    }
    return standingMeant(known, given);
}
/** Why none of these can come; undefined while one may. */
function reasonsAgainst(wanted, standing) {
    if (!standing)
        return undefined;
    const reasons = wanted.flatMap((one) => deadEnd(one, standing) ?? []);
    return reasons.length === wanted.length ? [...new Set(reasons)] : undefined;
}
function hopeless(wanted, standing) {
    const names = wanted.map(nameOf).join(' or ');
    return new src_errors/* ExpectedError */.Dh([`${names} will not be reached.`, ...(reasonsAgainst(wanted, standing) ?? [])].join('\n'));
}
/** What is waited for, as it is now: `version PENDING_DEVELOPER_RELEASE`. */
function describe(wanted, standing) {
    const kinds = [...new Set(wanted.map(({ kind }) => kind))];
    return kinds.map((kind) => `${kind} ${stateIn(standing, kind) ?? 'none yet'}`).join(', ');
}

;// CONCATENATED MODULE: ./src/steps/status/index.ts






const status_status = (0,step/* defineStep */.o)({
    summary: 'Tell where build, version and review stand, and wait for a state if wanted. Never writes.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'status',
        inputs: { bundleId: 'com.example.app', platform: 'IOS' },
        outputs: ['versionState', 'buildNumber'],
    },
    async run(given, context) {
        await (0,late_wait/* excusingLateWaits */.h)(() => run(given, context), { onTimeout: given.onTimeout, context });
        return {};
    },
});
async function run(given, context) {
    const { appStoreConnect: api, reach } = context;
    const { id, app } = await appIdOf(api, given);
    reach({ appId: id });
    const sight = await look(api, { ...given, appId: id }, { names: partNames });
    const known = learn({ app: app ?? { id }, sight, submissionIds: new Set() }, given, context);
    logStandings(known, given, context);
    if (given.waitFor)
        await awaitState(known, given.waitFor, { given, context });
}


/***/ })

};
