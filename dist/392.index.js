export const id = 392;
export const ids = [392];
export const modules = {

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

/***/ 8392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  submitForReview: () => (/* binding */ submitForReview)
});

// EXTERNAL MODULE: ./src/changes/repository-notes.ts + 9 modules
var repository_notes = __webpack_require__(5873);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/late-wait.ts
var late_wait = __webpack_require__(4021);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var app_store_connect_errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/app-store-connect/store/review-items.ts

/** What can be part of a submission beside a version: the relation that names it, its type, and what people call it. */
const kinds = {
    appStoreVersion: { type: 'appStoreVersions', name: 'version' },
    appCustomProductPageVersion: { type: 'appCustomProductPageVersions', name: 'product page' },
    appStoreVersionExperimentV2: { type: 'appStoreVersionExperiments', name: 'experiment' },
    appEvent: { type: 'appEvents', name: 'event' },
    inAppPurchaseVersion: { type: 'inAppPurchaseVersions', name: 'in-app purchase' },
    subscriptionVersion: { type: 'subscriptionVersions', name: 'subscription' },
    subscriptionGroupVersion: { type: 'subscriptionGroupVersions', name: 'subscription group' },
};
function kindName(kind) {
    return kinds[kind].name;
}
const others = [
    'appStoreVersionExperiment',
    'backgroundAssetVersion',
    'gameCenterAchievementVersion',
    'gameCenterActivityVersion',
    'gameCenterChallengeVersion',
    'gameCenterLeaderboardSetVersion',
    'gameCenterLeaderboardVersion',
];
const known = [
    'appStoreVersion',
    'appCustomProductPageVersion',
    'appStoreVersionExperimentV2',
    'appEvent',
    'inAppPurchaseVersion',
    'subscriptionVersion',
    'subscriptionGroupVersion',
];
// Without being included, what an item is about is left out.
const query = {
    include: [...known, ...others],
    'fields[appStoreVersions]': ['versionString'],
    'fields[appEvents]': ['referenceName'],
    'fields[appStoreVersionExperiments]': ['name'],
    limit: 200,
};
/** What is part of a submission and has not been taken out again. */
async function listItems(api, submissionId) {
    const items = [];
    const request = { path: { id: submissionId }, query };
    for await (const { data, included } of api.pages('GET /v1/reviewSubmissions/{id}/items', request)) {
        for (const item of data) {
            if (item.attributes?.state !== 'REMOVED')
                items.push(itemFrom(item, included));
        }
    }
    return items;
}
function itemFrom({ id, attributes, relationships }, included) {
    const state = attributes?.state ?? '';
    for (const kind of known) {
        const subjectId = relationships?.[kind]?.data?.id;
        if (subjectId === undefined)
            continue;
        const shown = included?.find((item) => item.id === subjectId);
        const label = `${kindName(kind)} ${nameIn(shown) ?? subjectId}`;
        return { id, state, subject: { kind, id: subjectId }, label };
    }
    const other = others.find((relation) => relationships?.[relation]?.data);
    return { id, state, subject: undefined, label: other ?? 'something that this action does not know' };
}
/** What people call it, where Apple tells; the versions of most things have no name. */
function nameIn(shown) {
    if (shown?.type === 'appStoreVersions')
        return shown.attributes?.versionString ?? undefined;
    if (shown?.type === 'appEvents')
        return shown.attributes?.referenceName ?? undefined;
    if (shown?.type === 'appStoreVersionExperiments')
        return shown.attributes?.name ?? undefined;
    return undefined;
}
function isAbout({ subject }, { kind, id }) {
    return subject?.kind === kind && subject.id === id;
}
async function addItem(api, submissionId, subject) {
    const find = async () => (await listItems(api, submissionId)).some((item) => isAbout(item, subject)) || undefined;
    const body = bodyFor(submissionId, subject);
    try {
        await api.create('POST /v1/reviewSubmissionItems', { body }, { find, isFresh: true });
        return { kind: 'added' };
    }
    catch (error) {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409))
            throw error;
        const other = namedSubmission(error);
        if (other !== undefined && other !== submissionId)
            return { kind: 'elsewhere', submissionId: other, error };
        // Another job may have added it, and even sent the submission.
        if (other === submissionId || (await find()))
            return { kind: 'added' };
        throw error;
    }
}
function bodyFor(submissionId, { kind, id }) {
    const reviewSubmission = { data: { type: 'reviewSubmissions', id: submissionId } };
    const subject = { [kind]: { data: { type: kinds[kind].type, id } } };
    return { data: { type: 'reviewSubmissionItems', relationships: { reviewSubmission, ...subject } } };
}
function namedSubmission({ details }) {
    for (const { title, detail } of details) {
        const [, id] = /already (?:added to|in) another reviewSubmissions? with id '?([\w-]+)/i.exec(`${title} ${detail}`) ??
            [];
        if (id !== undefined)
            return id;
    }
    return undefined;
}
/** Takes an item out of a draft. */
async function removeItem(api, id) {
    await api.write('DELETE /v1/reviewSubmissionItems/{id}', { path: { id } });
}
/** Says that what was rejected has been mended; a submission may need it before it is sent again. */
async function resolveItem(api, id) {
    const body = {
        data: { type: 'reviewSubmissionItems', id, attributes: { resolved: true } },
    };
    await api.write('PATCH /v1/reviewSubmissionItems/{id}', { path: { id }, body });
}

// EXTERNAL MODULE: ./src/app-store-connect/store/versions.ts
var versions = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var app_store_connect_builds = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/app-store-connect/export-compliance.ts
var export_compliance = __webpack_require__(9790);
// EXTERNAL MODULE: ./src/app-store-connect/store/listing.ts
var store_listing = __webpack_require__(9058);
// EXTERNAL MODULE: ./src/app-store-connect/store/phased-release.ts
var phased_release = __webpack_require__(7157);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var app_store_connect_versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/app-store-connect/store/store-builds.ts



const store_builds_query = {
    'fields[builds]': [
        'version',
        'processingState',
        'expired',
        'usesNonExemptEncryption',
        'buildAudienceType',
        'preReleaseVersion',
        'app',
        'appEncryptionDeclaration',
    ],
    'fields[preReleaseVersions]': ['version', 'platform'],
    'fields[apps]': ['bundleId'],
    'fields[appEncryptionDeclarations]': ['appEncryptionDeclarationState'],
    include: ['preReleaseVersion', 'app', 'appEncryptionDeclaration'],
};
/** Undefined when there is none that the key may see. */
async function findStoreBuild(api, id) {
    try {
        const { data, included } = await api.get('GET /v1/builds/{id}', { path: { id }, query: store_builds_query });
        return storeBuildFrom(data, included);
    }
    catch (error) {
        if (error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 404)
            return undefined;
        throw error;
    }
}
/** Builds of a platform, of one version or number where these are named; to be compared exactly by the caller. */
async function listStoreBuilds(api, wanted) {
    const { appId, platform, version, buildNumber } = wanted;
    const request = {
        query: {
            ...store_builds_query,
            'filter[app]': [appId],
            'filter[preReleaseVersion.platform]': [platform],
            ...(version === undefined ? {} : { 'filter[preReleaseVersion.version]': (0,app_store_connect_versions/* versionForms */.oG)(version) }),
            ...(buildNumber === undefined ? {} : { 'filter[version]': (0,app_store_connect_versions/* buildNumberForms */.Pz)(buildNumber) }),
            'filter[processingState]': app_store_connect_builds/* everyProcessingState */.gJ,
            sort: ['-uploadedDate'],
            limit: 200,
        },
    };
    const found = [];
    for await (const page of api.pages('GET /v1/builds', request)) {
        found.push(...page.data.map((build) => storeBuildFrom(build, page.included)));
    }
    return found.filter((build) => build.platform === platform);
}
function storeBuildFrom(data, included) {
    const declarationId = data.relationships?.appEncryptionDeclaration?.data?.id;
    const declaration = included?.find(({ id }) => id === declarationId);
    return {
        ...(0,app_store_connect_builds/* buildFrom */.TO)(data, included),
        appId: data.relationships?.app?.data?.id,
        isInternalOnly: data.attributes?.buildAudienceType === 'INTERNAL_ONLY',
        isDeclared: declaration?.type === 'appEncryptionDeclarations' &&
            declaration.attributes?.appEncryptionDeclarationState === 'APPROVED',
    };
}
/** The build that a version has, as it comes along with the version. */
function attachedBuild({ id, values }, { versionString, platform }) {
    const { version, processingState, expired, usesNonExemptEncryption, buildAudienceType } = values;
    return {
        id,
        appId: undefined,
        version: versionString,
        buildNumber: String(version ?? ''),
        platform: (0,app_store_connect_builds/* isPlatform */.aH)(platform) ? platform : 'IOS',
        processingState: String(processingState ?? 'VALID'),
        isExpired: expired === true,
        usesNonExemptEncryption: typeof usesNonExemptEncryption === 'boolean' ? usesNonExemptEncryption : undefined,
        isInternalOnly: buildAudienceType === 'INTERNAL_ONLY',
        isDeclared: undefined,
    };
}
async function attachBuild(api, { versionId, buildId }) {
    const body = {
        data: { type: 'builds', id: buildId },
    };
    const request = { path: { id: versionId }, body };
    await api.write('PATCH /v1/appStoreVersions/{id}/relationships/build', request, { isFresh: true });
}

// EXTERNAL MODULE: ./src/changes/build-settings.ts
var build_settings = __webpack_require__(659);
;// CONCATENATED MODULE: ./src/steps/submit-for-review/unless-so.ts

/** Writes; a refusal is no failure where another job, or an attempt without a clear answer, has brought about just this. */
async function unlessSo(write, isSo) {
    try {
        await write();
    }
    catch (error) {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409) || !(await isSo()))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/settings.ts








function buildChanges(work) {
    const { api, given, stored, context, surroundings, current } = work;
    const { build, attached, app } = stored;
    if (!build)
        return [];
    const keeps = stored.renameTo === undefined && attached?.id === build.id;
    const attachment = {
        action: 'update',
        subject: `build of version ${stored.versionString}`,
        from: attached && (0,app_store_connect_builds/* nameOf */.Vb)(attached),
        to: (0,app_store_connect_builds/* nameOf */.Vb)(build),
        async apply() {
            const { versionId } = current;
            await unlessSo(async () => attachBuild(api, { versionId, buildId: build.id }), async () => (await (0,store_listing/* getVersionListing */.Hy)(api, versionId)).build?.id === build.id);
        },
    };
    const declaration = {
        action: 'update',
        subject: `encryption declaration of the build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)}`,
        async apply() {
            await (0,export_compliance/* attachApprovedDeclaration */.Vi)(api, app.id, build.id);
        },
    };
    const isToDeclare = build.usesNonExemptEncryption === true && surroundings.declaration === 'attachable';
    return [
        ...(0,build_settings/* complianceChanges */.zY)({
            wanted: given.usesNonExemptEncryption,
            standing: build.usesNonExemptEncryption,
            appId: app.id,
            appeared: async () => build,
            api,
            log: context.log,
        }),
        ...(isToDeclare ? [declaration] : []),
        ...(keeps ? [] : [attachment]),
    ];
}
function whatsNewChanges({ api, stored, whatsNew, current }) {
    const { isNew, listing } = stored;
    let known = isNew ? undefined : Promise.resolve(listing);
    return [...whatsNew].flatMap(([locale, text]) => {
        const standing = listing.localizations.get(locale)?.values.whatsNew ?? null;
        if (normal(String(standing ?? '')) === normal(text))
            return [];
        const change = {
            action: 'update',
            subject: `what's new in ${locale}`,
            locale,
            from: standing === null ? null : String(standing),
            to: text,
            async apply() {
                // A new version has texts of its own once it is there.
                known ??= (0,store_listing/* getVersionListing */.Hy)(api, current.versionId);
                const id = (await known).localizations.get(locale)?.id;
                if (!id)
                    throw new errors/* ExpectedError */.Dh(`The new version has no texts in ${locale} yet. Run the step again: it goes on from there.`);
                await writeWhatsNew(api, { versionId: current.versionId, id, locale, text });
            },
        };
        return [change];
    });
}
async function writeWhatsNew(api, { versionId, id, locale, text }) {
    const body = {
        data: { type: 'appStoreVersionLocalizations', id, attributes: { whatsNew: text } },
    };
    const request = { path: { id }, body };
    await unlessSo(async () => api.write('PATCH /v1/appStoreVersionLocalizations/{id}', request, { isFresh: true }), async () => {
        const now = (await (0,store_listing/* getVersionListing */.Hy)(api, versionId)).localizations.get(locale)?.values.whatsNew;
        return normal(String(now ?? '')) === normal(text);
    });
}
function normal(text) {
    return text.replaceAll('\r\n', '\n').trim();
}
/** Unset leaves it as it is; only `false` takes one away. */
function phasedReleaseChanges(work) {
    const { api, given, stored, current } = work;
    const id = stored.listing.phasedReleaseId;
    if (given.phasedRelease === undefined || given.phasedRelease === (id !== undefined))
        return [];
    if (id !== undefined) {
        return [
            {
                action: 'delete',
                subject: 'phased release',
                apply: async () => (0,phased_release/* disablePhasedRelease */.xD)(api, id),
            },
        ];
    }
    return [
        {
            action: 'create',
            subject: 'phased release',
            apply: async () => (0,phased_release/* enablePhasedRelease */.uY)(api, current.versionId),
        },
    ];
}

// EXTERNAL MODULE: ./src/app-store-connect/look-again.ts
var look_again = __webpack_require__(1900);
;// CONCATENATED MODULE: ./src/app-store-connect/store/submissions.ts

const openStates = [
    'READY_FOR_REVIEW',
    'WAITING_FOR_REVIEW',
    'IN_REVIEW',
    'UNRESOLVED_ISSUES',
    'CANCELING',
    'COMPLETING',
];
function isDraft({ state }) {
    return state === 'READY_FOR_REVIEW';
}
/** People at Apple have it, or will. */
function isUnderReview({ state }) {
    return state === 'WAITING_FOR_REVIEW' || state === 'IN_REVIEW';
}
/** On its way to COMPLETE, which takes seconds to minutes. */
function isEnding({ state }) {
    return state === 'CANCELING' || state === 'COMPLETING';
}
const fields = {
    'fields[reviewSubmissions]': ['platform', 'submittedDate', 'state', 'items', 'appStoreVersionForReview'],
    'fields[reviewSubmissionItems]': ['state'],
    'fields[appStoreVersions]': ['versionString', 'appVersionState'],
    include: ['items', 'appStoreVersionForReview'],
    'limit[items]': 50,
};
/** The submissions of an app that have not come to their end; Apple gives them in no order. */
async function listOpenSubmissions(api, { appId, platform }) {
    const request = {
        path: { id: appId },
        query: { ...fields, 'filter[platform]': [platform], 'filter[state]': openStates, limit: 200 },
    };
    const found = [];
    for await (const page of api.pages('GET /v1/apps/{id}/reviewSubmissions', request)) {
        found.push(...page.data.map((data) => submissionFrom(data, page.included)));
    }
    // The filter is not taken at its word.
    return found.filter((one) => one.state !== 'COMPLETE' && (one.platform || platform) === platform);
}
/** One request for the states of a submission and of the version in it. */
async function getSubmission(api, id) {
    const request = { path: { id }, query: fields };
    const { data, included } = await api.get('GET /v1/reviewSubmissions/{id}', request, { isFresh: true });
    return submissionFrom(data, included);
}
function submissionFrom({ id, attributes, relationships }, included) {
    const versionId = relationships?.appStoreVersionForReview?.data?.id;
    const version = included?.find((item) => item.type === 'appStoreVersions' && item.id === versionId);
    const shown = version?.type === 'appStoreVersions' ? version.attributes : undefined;
    return {
        id,
        platform: attributes?.platform ?? '',
        state: attributes?.state ?? '',
        submittedDate: attributes?.submittedDate ?? undefined,
        itemCount: relationships?.items?.data?.length ?? 0,
        version: versionId === undefined
            ? undefined
            : { id: versionId, versionString: shown?.versionString ?? '', state: shown?.appVersionState ?? '' },
    };
}
/** `known`: the ids of those that were there before, so that one which was made without a clear answer is told from them. */
async function createSubmission(api, { appId, platform, known }) {
    const body = {
        data: {
            type: 'reviewSubmissions',
            attributes: { platform },
            relationships: { app: { data: { type: 'apps', id: appId } } },
        },
    };
    const find = async () => {
        const open = await listOpenSubmissions(api, { appId, platform });
        return open.find((one) => isDraft(one) && one.itemCount === 0 && !known.has(one.id))?.id;
    };
    const made = await api.create('POST /v1/reviewSubmissions', { body }, { find, isFresh: true });
    return typeof made === 'string' ? made : made.data.id;
}
/** Resolves to the state that Apple answers with; lists and reads may show the one before for a while. */
async function sendSubmission(api, id) {
    return changeSubmission(api, id, { submitted: true });
}
/** Takes a submission back. Apple needs a moment for it, in which nothing of it can be edited. */
async function cancelSubmission(api, id) {
    return changeSubmission(api, id, { canceled: true });
}
async function changeSubmission(api, id, attributes) {
    const body = {
        data: { type: 'reviewSubmissions', id, attributes },
    };
    const request = { path: { id }, body };
    try {
        const answer = await api.write('PATCH /v1/reviewSubmissions/{id}', request, { isFresh: true });
        return answer.data.attributes?.state ?? '';
    }
    catch (error) {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409))
            throw error;
        // An attempt without a clear answer, or another job, may have done it already.
        const now = await getSubmission(api, id);
        const isDone = 'submitted' in attributes ? isUnderReview(now) : isEnding(now) || now.state === 'COMPLETE';
        if (!isDone)
            throw error;
        return now.state;
    }
}
/** The page of a submission in App Store Connect. */
function submissionUrl(appId, id) {
    return `https://appstoreconnect.apple.com/apps/${appId}/appstore/reviewsubmissions/details/${id}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/steps/submit-for-review/adoption.ts







/** The submission that Apple names as the one that is in the way. */
function namedIn({ details }) {
    for (const { title, detail } of details) {
        const [, id] = /another reviewSubmissions? with id '?([\w-]+)/i.exec(`${title} ${detail}`) ?? [];
        if (id !== undefined)
            return id;
    }
    return undefined;
}
function mayAdopt(error) {
    return error.status === 409 && namedIn(error) !== undefined;
}
/** How often what is on its way out is found in the way once more. */
const mostTries = 10;
/**
 * Apple has refused because another submission is in the way, made by another job a moment ago or on its way out. Goes on with that one
 * where it holds nothing but what is wanted; or waits until one that ends is gone, and says to try again. `subject`: what could not be added.
 */
async function adopt(work, { error, subject }) {
    const { context, current } = work;
    const id = namedIn(error) ?? '';
    const other = await awaitEnd(work, id);
    if (other.state === 'COMPLETE') {
        current.tries += 1;
        if (current.tries > mostTries)
            throw error;
        // Apple needs another moment to see that it is gone.
        await (0,promises_.setTimeout)(Math.min(2_000, work.given.pollInterval), undefined, { signal: context.signal });
        return 'gone';
    }
    if (!isDraft(other) && !isUnderReview(other))
        throw error;
    await refuseForeign(work, other, { error, subject });
    await dropOwn(work, id);
    context.log.info(`The review submission ${id}, which another run has made, is used.`);
    current.submissionId = id;
    current.isSent = isUnderReview(other);
    context.reach({ submissionId: id });
    return 'adopted';
}
function awaitEnd({ api, context, given }, id) {
    return (0,wait/* waitFor */.f)({
        subject: `Review submission ${id}, which is in the way`,
        timelineName: 'Submission in the way',
        kind: 'settling',
        async look() {
            const one = await getSubmission(api, id);
            return { state: one.state, ...(isEnding(one) ? {} : { result: one }) };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: Math.min(5_000, given.pollInterval),
        onDeadline: 'Run the step again: it goes on from there.',
    });
}
async function refuseForeign({ api, current, stored, subjects }, other, { error, subject }) {
    const items = await listItems(api, other.id);
    const own = { kind: 'appStoreVersion', id: current.versionId };
    const isOurs = items.some((item) => isAbout(item, own));
    // With what rides along alone it would be sent without the version.
    if (subject && subject.kind !== own.kind && !isOurs)
        throw error;
    if (isUnderReview(other)) {
        const { build } = await (0,store_listing/* getVersionListing */.Hy)(api, current.versionId);
        if (!isOurs || build?.id !== stored.build?.id)
            throw error;
        return;
    }
    const foreign = items.filter((item) => ![...subjects, own].some((subject) => isAbout(item, subject)));
    if (foreign.length === 0)
        return;
    throw new errors/* ExpectedError */.Dh(`${(0,errors/* messageOf */.bD)(error)}\nThe review submission ${other.id}, which nobody has sent yet, also holds ${foreign.map(({ label }) => label).join(', ')}, and is not sent with them.`, { cause: error });
}
/** Apple may refuse to end a draft that is empty; then it waits to be used. */
async function dropOwn({ api, current, standing }, adopted) {
    const own = current.submissionId;
    const wasThere = standing.kind === 'prepare' && standing.draft?.id === own;
    if (own === undefined || own === adopted || wasThere)
        return;
    await cancelSubmission(api, own).catch((error) => {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409))
            throw error;
    });
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/submission.ts







/** The submission made where there is none, filled, and sent. */
function submissionChanges(work, there) {
    const { stored, standing, current, subjects } = work;
    const { platform, version, versionString, build } = stored;
    const sending = {
        action: 'submit',
        subject: `version ${versionString}${build ? ` (${build.buildNumber})` : ''} for review`,
        apply: () => send(work),
    };
    if (standing.kind === 'resend')
        return [sending];
    const creation = {
        action: 'create',
        subject: `review submission for ${platform}`,
        apply: () => create(work),
    };
    const own = { kind: 'appStoreVersion', id: version.id, label: `version ${versionString}` };
    const missing = [own, ...subjects].filter((subject) => !there.some((item) => isAbout(item, subject)));
    return [
        ...(current.submissionId === undefined ? [creation] : []),
        ...missing.map((subject) => ({
            action: 'add',
            subject: `${subject.label} to the review submission`,
            apply: () => add(work, subject),
        })),
        sending,
    ];
}
/** What was there goes out of the draft, so that it is not sent along or can be edited. */
function removalChange(work, item) {
    return {
        action: 'remove',
        subject: `${item.label} from the review submission that nobody has sent`,
        apply: () => removeItem(work.api, item.id),
    };
}
async function create(work) {
    const { api, stored, submissions, current, context } = work;
    const { app, platform } = stored;
    try {
        const known = new Set(submissions.map(({ id }) => id));
        current.submissionId = await createSubmission(api, { appId: app.id, platform, known });
    }
    catch (error) {
        // Another job was quicker, or what was taken back is still there.
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z) || !mayAdopt(error))
            throw error;
        if ((await adopt(work, { error })) === 'gone')
            await create(work);
    }
    context.reach({ submissionId: current.submissionId ?? '' });
}
async function add(work, subject) {
    const { api, current } = work;
    if (current.isSent)
        return;
    const wanted = subject.kind === 'appStoreVersion' ? { ...subject, id: current.versionId } : subject;
    const addition = await addItem(api, current.submissionId ?? '', wanted);
    if (addition.kind === 'added')
        return;
    await adopt(work, { error: addition.error, subject });
    await add(work, subject);
}
/** Apple's version shows it a moment after it was added, and takes the submission from then on for certain. */
const looksAfterMs = [0, 1_000, 2_000, 4_000, 8_000, ...Array.from({ length: 9 }, () => 15_000)];
async function send(work) {
    const { api, stored, current, context, given, standing } = work;
    const id = current.submissionId ?? '';
    if (current.isSent) {
        context.log.info(`Another run has sent the review submission ${id} meanwhile, with the build ${stored.build ? (0,app_store_connect_builds/* nameOf */.Vb)(stored.build) : ''}.`);
        return;
    }
    if (standing.kind === 'prepare') {
        const look = async () => {
            const now = await getSubmission(api, id);
            return now.version?.state === 'READY_FOR_REVIEW' || !isDraft(now) ? now : undefined;
        };
        const afterMs = looksAfterMs.map((ms) => Math.min(ms, given.pollInterval));
        const shown = await (0,look_again/* lookAgain */.I)(look, { afterMs, signal: context.signal });
        if (shown && isUnderReview(shown)) {
            current.isSent = true;
            return send(work);
        }
        if (!shown)
            context.log.info(`The version does not show yet that it was added; it is submitted all the same.`);
    }
    const state = await sendOrResolve(work, id);
    context.reach({ submissionState: state });
}
/** What was rejected may have to be called mended first; whether Apple asks for that is not known, so that it is seen. */
async function sendOrResolve({ api, standing }, id) {
    try {
        return await sendSubmission(api, id);
    }
    catch (error) {
        const isRefused = error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409;
        if (!isRefused || standing.kind !== 'resend')
            throw error;
        const rejected = (await listItems(api, id)).filter((item) => item.state === 'REJECTED');
        if (rejected.length === 0)
            throw error;
        const isStillRejected = async (itemId) => (await listItems(api, id)).some((item) => item.id === itemId && item.state === 'REJECTED');
        for (const item of rejected) {
            await unlessSo(() => resolveItem(api, item.id), async () => !(await isStillRejected(item.id)));
        }
        return sendSubmission(api, id);
    }
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/outcome.ts






/** What is known before anything is done. */
function tellVersion({ reach, tell, log }, stored) {
    const { app, version, isNew, renameTo, versionString, build } = stored;
    reach({
        appId: app.id,
        ...(isNew ? {} : { versionId: version.id }),
        version: versionString,
        platform: version.platform,
        versionState: version.state,
        ...(build ? { buildId: build.id, buildNumber: build.buildNumber } : {}),
    });
    const state = isNew
        ? 'to be made'
        : renameTo
            ? `${version.state}, renamed from ${version.versionString}`
            : version.state;
    log.info(`Version ${versionString} for ${version.platform}: ${state}; build ${build ? (0,app_store_connect_builds/* nameOf */.Vb)(build) : 'none'}`);
    tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Version', value: `${versionString} for ${version.platform}` }, build
        ? { name: 'Build', value: (0,app_store_connect_builds/* nameOf */.Vb)(build), link: (0,app_store_connect_builds/* testflightUrl */.O2)(app.id, version.platform, build.id) }
        : { name: 'Build', value: 'none' }, { name: 'State', value: state });
}
function tellSubmission({ reach, tell }, appId, submission) {
    const { id, state } = submission;
    const url = submissionUrl(appId, id);
    reach({ submissionId: id, submissionState: state, reviewUrl: url });
    tell({ name: 'Review submission', value: state, link: url });
}
const outcome_looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** Reads until Apple shows what was done: success is what is read back. */
async function readBack(work) {
    const { api, context, current, stored, given } = work;
    const id = current.submissionId ?? '';
    let seen = 'nothing';
    const look = async () => {
        const [submission, listing] = await Promise.all([
            getSubmission(api, id),
            (0,store_listing/* getVersionListing */.Hy)(api, current.versionId),
        ]);
        const state = String(listing.attributes.appVersionState ?? '');
        const isRightBuild = listing.build?.id === stored.build?.id;
        seen = `submission ${submission.state}, version ${state}${isRightBuild ? '' : ', another build'}`;
        // A submission that went out without the version is no success.
        const isHandedIn = state !== 'READY_FOR_REVIEW' && !(0,versions/* isEditable */.Xl)({ ...stored.version, state });
        const isSent = !isDraft(submission) && submission.state !== 'UNRESOLVED_ISSUES' && isHandedIn;
        if (!isSent || !isRightBuild)
            return undefined;
        context.reach({ versionState: state });
        context.tell({ name: 'State', value: state });
        return submission;
    };
    const afterMs = outcome_looksAfterMs.map((ms) => Math.min(ms, given.pollInterval));
    const shown = await (0,look_again/* lookAgain */.I)(look, { afterMs, signal: context.signal });
    if (shown)
        return shown;
    throw new errors/* ExpectedError */.Dh(`Everything was sent, but App Store Connect does not show it: ${seen}. Look at ${submissionUrl(stored.app.id, id)}, and run the step again.`);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/steps/submit-for-review/target.ts







async function findTarget(api, given) {
    const named = given.buildId === undefined ? undefined : await buildWithId(api, given.buildId, given);
    const app = await appOf(api, { given, named });
    const platform = platformOf(app, { given, named });
    const draft = app.versions.find((version) => version.platform === platform && !(0,versions/* wasReleased */.FW)(version));
    const wanted = given.version ?? named?.version ?? draft?.versionString;
    const build = named ?? (await buildWithNumber(api, { app, platform, version: wanted, given }));
    const versionString = wanted ?? build?.version;
    return { app, platform, build, choice: choiceOf(app, { versionString, platform, given }) };
}
/** The build tells the app only where nothing else does, so that a difference is noticed. */
async function appOf(api, { given: { appId, bundleId }, named }) {
    const isSilent = appId === undefined && bundleId === undefined;
    const app = await (0,store_listing/* getStoreApp */.P8)(api, isSilent ? { appId: named?.appId } : { appId, bundleId });
    if (named?.appId === undefined || named.appId === app.id)
        return app;
    throw new errors/* InputError */.dz(`The build ${named.id} belongs to the app ${named.appId}, but ${app.name} has the id ${app.id}. Correct build-id, or the app.`);
}
function platformOf(app, { given, named }) {
    if (given.platform)
        return given.platform;
    if (named && (0,app_store_connect_builds/* isPlatform */.aH)(named.platform))
        return named.platform;
    const platforms = [...new Set(app.versions.map((version) => version.platform))].filter(app_store_connect_builds/* isPlatform */.aH);
    const [only, ...others] = platforms;
    if (only && others.length > 0) {
        throw new errors/* InputError */.dz(`${app.name} has versions for ${platforms.join(', ')}. Say with platform which one is meant.`);
    }
    return only ?? 'IOS';
}
async function buildWithId(api, id, given) {
    const build = await findStoreBuild(api, id);
    if (!build) {
        throw new errors/* InputError */.dz(`There is no build with the id ${id}, or the key may not see it. The step upload-build gives the id as build-id.`);
    }
    const { version, buildNumber, platform } = given;
    const differs = (name, wanted, actual) => wanted === undefined
        ? []
        : [`${name} is "${wanted}", but the build ${id} has "${actual}". Correct it, or leave it out.`];
    const isOtherNumber = buildNumber !== undefined && !isLatest(given) && !(0,app_store_connect_versions/* isSameBuildNumber */.Qp)(buildNumber, build.buildNumber);
    const problems = [
        ...(version !== undefined && !(0,app_store_connect_versions/* isSameVersion */.p)(version, build.version)
            ? differs('version', version, build.version)
            : []),
        ...(isOtherNumber ? differs('build-number', buildNumber, build.buildNumber) : []),
        ...(platform !== build.platform ? differs('platform', platform, build.platform) : []),
    ];
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return build;
}
function isLatest({ buildNumber }) {
    return buildNumber?.toLowerCase() === 'latest';
}
async function buildWithNumber(api, { app, platform, version, given, }) {
    if (given.buildNumber === undefined)
        return undefined;
    const buildNumber = isLatest(given) ? undefined : given.buildNumber;
    const fitting = (await listStoreBuilds(api, { appId: app.id, platform, version, buildNumber })).filter((build) => (version === undefined || (0,app_store_connect_versions/* isSameVersion */.p)(build.version, version)) &&
        (buildNumber === undefined || (0,app_store_connect_versions/* isSameBuildNumber */.Qp)(build.buildNumber, buildNumber)));
    if (buildNumber === undefined) {
        // The highest, not the newest: a build of an older branch may have been uploaded last.
        const usable = fitting.filter((build) => !build.isExpired && !build.isInternalOnly && !['FAILED', 'INVALID'].includes(build.processingState));
        const [highest] = usable.sort((one, other) => (0,app_store_connect_versions/* compareBuilds */.V4)(other, one));
        if (highest)
            return highest;
    }
    const [only, ...more] = fitting;
    if (buildNumber !== undefined && only && more.length === 0)
        return only;
    if (buildNumber !== undefined && only) {
        throw new errors/* InputError */.dz(['Several builds fit. Add version, or name one by build-id:', ...fitting.map(line)].join('\n'));
    }
    throw await unknownBuild(api, { app, platform, version, buildNumber });
}
async function unknownBuild(api, wanted) {
    const { app, platform, version, buildNumber } = wanted;
    const builds = await listStoreBuilds(api, { appId: app.id, platform });
    const what = `${version ?? 'any version'} (${buildNumber ?? 'latest'}) for ${platform}`;
    if (builds.length === 0) {
        return new errors/* InputError */.dz(`${app.name} has no build for ${platform} yet. Upload one first (step upload-build).`);
    }
    const close = buildNumber && (0,nearest/* nearest */.p)((0,app_store_connect_builds/* nameOf */.Vb)({ version: version ?? '', buildNumber }), builds.map(app_store_connect_builds/* nameOf */.Vb));
    return new errors/* InputError */.dz([
        `${app.name} has no build ${what} that can be submitted${close ? `; did you mean ${close}?` : '.'} Builds there are:`,
        ...builds.slice(0, 10).map(line),
    ].join('\n'));
}
function line(build) {
    const { id, platform, processingState, isExpired } = build;
    return `  ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} ${platform}, ${isExpired ? 'expired' : processingState}, build-id ${id}`;
}
/** A version that has been handed in makes room for another number only where the inputs say so. */
function choiceOf(app, { versionString, platform, given }) {
    const choice = (0,versions/* chooseVersion */.EH)(app.versions, { versionString, platform });
    if (choice.kind === 'unnamed' || (versionString === undefined && isOnSale(choice))) {
        const standing = choice.kind === 'existing' ? `: ${choice.version.versionString} is ${choice.version.state}` : '';
        throw new errors/* InputError */.dz(`${app.name} has no version on ${platform} to submit${standing}. Name the next one with the input version, and it is made.`);
    }
    if (choice.kind !== 'blocked')
        return choice;
    const { version } = choice;
    const mayTakeBack = given.ifSubmissionExists === 'cancel' && isInReview(version);
    if (mayTakeBack || version.state === 'READY_FOR_REVIEW') {
        return { kind: 'existing', version, renameTo: choice.versionString };
    }
    throw new errors/* InputError */.dz(`Version ${choice.versionString} cannot be made: ${version.versionString} is ${version.state}, and Apple has one version at a time that is not in the store yet. ${wayOut(version)}`);
}
function wayOut(version) {
    if (isInReview(version)) {
        return 'Wait for its verdict; with if-submission-exists: cancel it is taken back, and takes the new number.';
    }
    return version.state === 'PENDING_DEVELOPER_RELEASE'
        ? 'Wait until it is released, or release it (step release).'
        : 'Wait until it is there, for example with the step release and wait-for-release: true.';
}
function isOnSale(choice) {
    return choice.kind === 'existing' && (0,versions/* wasReleased */.FW)(choice.version);
}
function isInReview({ state }) {
    return ['WAITING_FOR_REVIEW', 'IN_REVIEW', 'WAITING_FOR_EXPORT_COMPLIANCE'].includes(state);
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/taking-back.ts










/** `cancel: true`: the version is taken back from review, and the step ends when that is so. */
async function takeBack(given, context) {
    const { appStoreConnect: api, log, reach, tell } = context;
    const build = given.buildId === undefined ? undefined : await findStoreBuild(api, given.buildId);
    const app = await appOf(api, { given, named: build });
    const platform = platformOf(app, { given, named: build });
    const version = versionToTakeBack(app, { platform, versionString: given.version ?? build?.version });
    reach({
        appId: app.id,
        platform,
        versionId: version.id,
        version: version.versionString,
        versionState: version.state,
    });
    tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Version', value: `${version.versionString} for ${platform}` }, { name: 'State', value: version.state });
    const submissions = await listOpenSubmissions(api, { appId: app.id, platform });
    const submission = await submissionOf(api, submissions, version);
    const changes = submission && !isEnding(submission) ? [takeBackChange({ api, context, given, version }, submission)] : [];
    if (changes.length === 0 && !submission)
        tellNothing(context, version);
    const isDone = await (0,plan/* carryOut */.u)(changes, { ...context, isDryRun: given.dryRun });
    if (!isDone) {
        if (submission)
            tellSubmission(context, app.id, submission);
        return;
    }
    if (!submission)
        return;
    const state = await awaitTakenBack({ api, context, given, version }, submission.id);
    tellSubmission(context, app.id, { ...submission, state: state.submission });
    reach({ versionState: state.version });
    tell({ name: 'State', value: state.version });
    log.info(`Version ${version.versionString} is ${state.version} now.`);
}
function versionToTakeBack(app, { platform, versionString }) {
    const own = app.versions
        .filter((version) => version.platform === platform)
        .sort((one, other) => (0,app_store_connect_versions/* compareVersions */.Zy)(other.versionString, one.versionString));
    const found = versionString === undefined
        ? (own.find((version) => !(0,versions/* wasReleased */.FW)(version)) ?? own.find(versions/* wasReleased */.FW))
        : own.find((version) => (0,app_store_connect_versions/* isSameVersion */.p)(version.versionString, versionString));
    if (found)
        return found;
    const names = own.map((version) => `${version.versionString} (${version.state})`).join(', ') || 'none';
    throw new errors/* InputError */.dz(`${app.name} has no version ${versionString ?? ''} on ${platform} to take back. It has: ${names}.`);
}
async function submissionOf(api, submissions, version) {
    const shown = submissions.find((one) => one.version?.id === version.id);
    if (shown)
        return shown;
    for (const one of submissions.filter(({ itemCount }) => itemCount > 0)) {
        const items = await listItems(api, one.id);
        if (items.some((item) => isAbout(item, { kind: 'appStoreVersion', id: version.id })))
            return one;
    }
    return undefined;
}
/** An approved version goes its own way, and its submission with it. */
const reviewedStates = ['PENDING_DEVELOPER_RELEASE', 'PENDING_APPLE_RELEASE', 'PROCESSING_FOR_DISTRIBUTION'];
function tellNothing({ log }, { versionString, state }) {
    if (state === 'ACCEPTED' || reviewedStates.includes(state)) {
        throw new errors/* InputError */.dz(`Version ${versionString} is ${state}: its review is over, and its submission cannot be taken back any more. An approved version is withdrawn in App Store Connect, on the page of the version.`);
    }
    log.notice(`Version ${versionString} is ${state} and in no review submission: there is nothing to take back.`);
}
/** A draft is not cancelled but emptied of the version, which is all that Apple lets one do with it for certain. */
function takeBackChange({ api, version }, submission) {
    const { versionString } = submission.version ?? version;
    return {
        action: 'remove',
        subject: `review submission ${submission.id} with version ${versionString} from review (${submission.state})`,
        async apply() {
            if (isDraft(submission))
                await takeOut(api, submission, version.id);
            else
                await cancelSubmission(api, submission.id);
        },
    };
}
async function takeOut(api, submission, versionId) {
    const items = await listItems(api, submission.id);
    for (const item of items) {
        if (isAbout(item, { kind: 'appStoreVersion', id: versionId }))
            await removeItem(api, item.id);
    }
}
/** Until the submission has ended and the version can be edited; before that Apple refuses whatever is asked. */
async function awaitTakenBack({ api, context, given, version }, id) {
    return (0,wait/* waitFor */.f)({
        subject: `Review submission ${id}`,
        timelineName: 'Taking back',
        kind: 'settling',
        async look() {
            const now = await getSubmission(api, id);
            const state = await stateOf(api, now, version.id);
            context.reach({ submissionState: now.state, versionState: state });
            const isGone = now.state === 'COMPLETE' || isDraft(now);
            const isReviewed = (0,versions/* wasReleased */.FW)({ ...version, state }) || reviewedStates.includes(state);
            if (now.state === 'COMPLETE' && isReviewed) {
                throw new errors/* ExpectedError */.Dh(`The review of version ${version.versionString} ended before it was taken back: it is ${state}. An approved version is withdrawn in App Store Connect, on the page of the version.`);
            }
            const isOpen = (0,versions/* isEditable */.Xl)({ ...version, state });
            return {
                state: `${now.state}, version ${version.versionString} ${state}`,
                ...(isGone && isOpen ? { result: { submission: now.state, version: state } } : {}),
            };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: Math.min(5_000, given.pollInterval),
        onDeadline: 'Run the step again: it goes on from there.',
    });
}
/** A submission that has ended may not name its version any more. */
async function stateOf(api, now, versionId) {
    if (now.version?.id === versionId && now.version.state !== '')
        return now.version.state;
    const request = {
        path: { id: versionId },
        query: { 'fields[appStoreVersions]': ['appVersionState'] },
    };
    const { data } = await api.get('GET /v1/appStoreVersions/{id}', request);
    return data.attributes?.appVersionState ?? '';
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/version-changes.ts





/** The version made or renamed, with its release, in one request where it exists. */
function versionChanges(work) {
    const { api, stored, current } = work;
    const { app, platform, versionString, isNew } = stored;
    const creation = {
        action: 'create',
        subject: `version ${versionString} for ${platform}`,
        async apply() {
            let made;
            await unlessSo(async () => {
                made = await (0,versions/* createVersion */.BB)(api, { appId: app.id, platform, versionString });
            }, async () => {
                made = await shownVersion(work, { platform, versionString });
                return made !== undefined;
            });
            current.versionId = made?.id ?? '';
            work.context.reach({ versionId: current.versionId, versionState: made?.state ?? '' });
        },
    };
    const attributes = wantedAttributes(work);
    const names = Object.keys(attributes);
    const update = {
        action: 'update',
        subject: `version ${versionString}`,
        fields: fieldsOf(attributes, stored.listing.attributes),
        async apply() {
            const id = current.versionId;
            const body = {
                data: { type: 'appStoreVersions', id, attributes },
            };
            await unlessSo(async () => api.write('PATCH /v1/appStoreVersions/{id}', { path: { id }, body }, { isFresh: true }), async () => {
                const { attributes: now } = await (0,store_listing/* getVersionListing */.Hy)(api, id);
                return Object.entries(attributes).every(([name, value]) => isSameValue(value, now[name]));
            });
        },
    };
    return [...(isNew ? [creation] : []), ...(names.length > 0 ? [update] : [])];
}
/** A version that was made a moment ago shows up in lists up to minutes late. */
const version_changes_looksAfterMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
function shownVersion({ api, stored, context, given }, { platform, versionString }) {
    const look = async () => (await (0,versions/* listVersions */.yO)(api, stored.app.id)).find((one) => one.platform === platform && (0,app_store_connect_versions/* isSameVersion */.p)(one.versionString, versionString));
    const afterMs = version_changes_looksAfterMs.map((ms) => Math.min(ms, given.pollInterval));
    return (0,look_again/* lookAgain */.I)(look, { afterMs, signal: context.signal });
}
const releaseTypes = { manual: 'MANUAL', 'after-approval': 'AFTER_APPROVAL', scheduled: 'SCHEDULED' };
/** Apple refuses a release type at times even where it is the same, so that it is sent only where it differs. */
function wantedAttributes({ given, stored }) {
    const { attributes } = stored.listing;
    const wanted = {};
    if (stored.renameTo !== undefined)
        wanted.versionString = stored.renameTo;
    if (given.releaseType === undefined)
        return wanted;
    const type = releaseTypes[given.releaseType];
    const date = given.earliestReleaseDate ?? null;
    const standing = attributes.earliestReleaseDate ?? null;
    const isSameDate = date === null ? standing === null : Date.parse(date) === Date.parse(String(standing));
    if (attributes.releaseType !== type)
        wanted.releaseType = type;
    // A date from before is refused along with another type.
    if (!isSameDate)
        Object.assign(wanted, { releaseType: type, earliestReleaseDate: date });
    return wanted;
}
function isSameValue(wanted, actual) {
    if (wanted === null)
        return (actual ?? null) === null;
    return wanted === actual || Date.parse(wanted) === Date.parse(String(actual));
}
function fieldsOf(wanted, actual) {
    const shown = (value) => (value === undefined || value === null ? null : String(value));
    return Object.entries(wanted).map(([name, value]) => ({
        name,
        from: shown(actual[name]),
        to: shown(value),
    }));
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/changes.ts







/** All that is to be done, in the order in which Apple takes it. `there`: what the draft holds. */
function changesFor(work, there) {
    const { standing, stored } = work;
    const edits = [
        ...versionChanges(work),
        ...buildChanges(work),
        ...whatsNewChanges(work),
        ...phasedReleaseChanges(work),
    ];
    if (standing.kind === 'resend')
        return [...edits, ...submissionChanges(work, there)];
    const { toCancel, foreign } = standing;
    const kept = there.filter((item) => !foreign.includes(item));
    const own = kept.find((item) => isAbout(item, { kind: 'appStoreVersion', id: stored.version.id }));
    // A version that was added to a draft may be closed for changes until it is taken out again.
    const isToTakeOut = own !== undefined && edits.length > 0;
    return [
        ...toCancel.map((submission) => wholeTakeBack(work, submission)),
        ...foreign.map((item) => removalChange(work, item)),
        ...(isToTakeOut ? [takeOutChange(work, own)] : []),
        ...edits,
        ...submissionChanges(work, isToTakeOut ? kept.filter((item) => item !== own) : kept),
    ];
}
/** Nothing can be done with the version before its submission is gone. */
function wholeTakeBack(work, submission) {
    const part = { ...work, version: work.stored.version };
    const change = takeBackChange(part, submission);
    return {
        ...change,
        async apply() {
            await change.apply();
            await awaitTakenBack(part, submission.id);
        },
    };
}
function takeOutChange(work, item) {
    const { stored } = work;
    const removal = removalChange(work, { ...item, label: `version ${stored.version.versionString}` });
    return {
        ...removal,
        async apply() {
            await removal.apply();
            await awaitEditable(work, stored.version.id);
        },
    };
}
/** Apple closes a version while it is in a submission, and opens it again a moment after. */
async function awaitEditable({ api, stored, context, given }, versionId) {
    return (0,wait/* waitFor */.f)({
        subject: `Version ${stored.version.versionString}`,
        timelineName: 'Opening of the version',
        kind: 'settling',
        async look() {
            const version = (await (0,versions/* listVersions */.yO)(api, stored.app.id)).find(({ id }) => id === versionId);
            const state = version?.state ?? 'not shown';
            return { state, ...(version && (0,versions/* isEditable */.Xl)(version) ? { result: state } : {}) };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: Math.min(5_000, given.pollInterval),
        onDeadline: 'It cannot be edited before. Run the step again: it goes on from there.',
    });
}

// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/files/validation/skipped-rules.ts
var skipped_rules = __webpack_require__(1453);
// EXTERNAL MODULE: ./src/github-inputs.ts
var github_inputs = __webpack_require__(9632);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/steps/submit-for-review/release-date.ts
const hourMs = 3_600_000;
/** JavaScript takes the 31st of February for the 2nd of March. */
function isInCalendar(date) {
    const day = date.slice(0, 10);
    const read = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
/** An instant as Apple takes it: with a zone, on the whole hour. */
function readReleaseDate(text) {
    const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim());
    const [whole = '', zone] = form ?? [];
    const time = Date.parse(whole);
    if (!form || !isInCalendar(whole) || (zone !== undefined && Number.isNaN(time))) {
        throw new Error(`is "${text}", but must be a date with time and zone, such as 2030-05-01T09:00:00+02:00.`);
    }
    if (zone === undefined) {
        throw new Error(`is "${text}" without a zone. Write Z for UTC, or an offset such as +02:00, after it.`);
    }
    if (time % hourMs !== 0) {
        const before = new Date(Math.floor(time / hourMs) * hourMs).toISOString().replace('.000Z', 'Z');
        throw new Error(`is "${text}", but Apple takes whole hours only, such as ${before}.`);
    }
    return new Date(time).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/declaration.ts








/** What is looked at before a version is submitted. */
const checkNames = [
    'version',
    'build',
    'texts',
    'pictures',
    'review-details',
    'app-info',
    'offer',
];
const declaration_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    buildId: (0,inputs/* text */.Qq)('Id of the build, as the step upload-build gives it.').optional(),
    buildNumber: (0,inputs/* text */.Qq)('Build number (CFBundleVersion), or `latest` for the highest one of the version. Without it and `build-id` the build that the version has.').optional(),
    usesNonExemptEncryption: build_settings/* usesNonExemptEncryptionInput */.km.optional(),
    releaseType: (0,inputs/* choice */.Yq)('When the version is released once it is approved; left as it is unless given.', [
        'manual',
        'after-approval',
        'scheduled',
    ]).optional(),
    earliestReleaseDate: (0,inputs/* custom */.Ie)('With release-type scheduled: the whole hour at which it is released at the earliest, with its zone, for example `2030-05-01T09:00:00+02:00`.', readReleaseDate).optional(),
    phasedRelease: (0,inputs/* flag */.Jt)('Whether automatic updates are spread over 7 days; left as it is unless given.').optional(),
    whatsNew: (0,inputs/* text */.Qq)("What's new in this version: a text for the primary locale, a map of locale to text (YAML or JSON, with `default` for the other locales), a file or a folder with a text per locale.").optional(),
    ...repository_notes/* repositoryNotesInputs */.jc,
    inAppPurchases: (0,inputs/* list */.p_)('In-app purchases that are reviewed along with the version, by product id.').optional(),
    subscriptions: (0,inputs/* list */.p_)('Subscriptions that are reviewed along with the version, by product id.').optional(),
    subscriptionGroups: (0,inputs/* list */.p_)('Subscription groups that are reviewed along with the version, by reference name or id.').optional(),
    productPages: (0,inputs/* list */.p_)('Custom product pages that are reviewed along with the version, by name or id.').optional(),
    experiments: (0,inputs/* list */.p_)('Product page experiments that are reviewed along with the version, by name or id.').optional(),
    events: (0,inputs/* list */.p_)('In-app events that are reviewed along with the version, by reference name or id.').optional(),
    ifSubmissionExists: (0,inputs/* choice */.Yq)('What to do with a submission that is open: use it, as far as it holds nothing else; take it back first; or fail. A version that is in review already with this build is fine whatever this says.', ['reuse', 'cancel', 'fail']).or('reuse'),
    cancel: (0,inputs/* flag */.Jt)('Take the version back from review, and do nothing else.').or(false),
    skipValidation: (0,inputs/* custom */.Ie)(`What the look at the version before it is submitted leaves out, so that Apple decides: \`true\` for all of it, or names among ${checkNames.map((name) => `\`${name}\``).join(', ')}, separated by newlines, commas or blanks.`, (0,skipped_rules/* readSkipped */.Z)(checkNames.map((id) => ({ id, family: 'submission' })))).or(new Set(), 'false'),
    waitForReview: (0,inputs/* flag */.Jt)('Wait for the verdict of the review, which takes hours to days.').or(false),
    onTimeout: common_inputs/* onTimeoutInput */.ZO,
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
    deploymentEnvironment: github_inputs/* deploymentEnvironmentInput */.$X.optional(),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    versionId: 'Id of the version, once it exists.',
    version: 'Version that is submitted.',
    platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
    versionState: "The state of the version, in Apple's words.",
    buildId: 'Id of the build.',
    buildNumber: 'Build number of the build.',
    submissionId: 'Id of the review submission.',
    submissionState: "The state of the review submission, in Apple's words.",
    reviewUrl: 'The page of the review submission in App Store Connect.',
    ...plan/* planOutputs */.i,
};

;// CONCATENATED MODULE: ./src/steps/submit-for-review/input-checks.ts

/** What release-type and its date say wrong about each other. */
function wrongRelease({ releaseType, earliestReleaseDate }) {
    if (releaseType === 'scheduled' && earliestReleaseDate === undefined) {
        return ['release-type is scheduled, so that earliest-release-date must say when.'];
    }
    if (releaseType !== 'scheduled' && earliestReleaseDate !== undefined) {
        return [
            `earliest-release-date goes with release-type: scheduled${releaseType ? `, not with ${releaseType}` : ', which is not given'}.`,
        ];
    }
    return [];
}
/** All that the inputs alone tell. */
function checkInputs(given) {
    const { buildId, appId, bundleId, cancel, dryRun, waitForReview } = given;
    const problems = wrongRelease(given);
    if (buildId === undefined && appId === undefined && bundleId === undefined) {
        problems.push('Name the app with app-id or bundle-id, or the build with build-id.');
    }
    if (cancel && waitForReview && !dryRun) {
        problems.push('cancel takes the version back, so that there is no verdict to wait for. Leave out one of cancel and wait-for-review.');
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/preflight-texts.ts
/** What the texts of the version lack. */
function* wrongTexts({ stored, whatsNew }) {
    const { listing, isFirst } = stored;
    const { localizations } = listing;
    yield* missingTexts(localizations, {
        names: ['description', 'keywords', 'supportUrl'],
        where: 'on the page of the version in App Store Connect',
    });
    if (isFirst)
        return;
    const silent = [...localizations].filter(([locale, { values }]) => !whatsNew.has(locale) && (values.whatsNew ?? '') === '');
    if (silent.length > 0) {
        yield `What's new is missing in ${silent.map(([locale]) => locale).join(', ')}; an update needs it in every locale. Set whats-new, where \`default\` in a map stands for all other locales, or use the step update-metadata.`;
    }
}
/** One line for an attribute, whatever the number of locales that lack it. */
function* missingTexts(localizations, { names, where }) {
    for (const name of names) {
        const lacking = [...localizations].filter(([, { values }]) => String(values[name] ?? '').trim() === '');
        if (lacking.length === 0)
            continue;
        yield `${name} is missing in ${lacking.map(([locale]) => locale).join(', ')}. Set it with the step update-metadata, or ${where}.`;
    }
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/preflight-app.ts

const contact = ['contactFirstName', 'contactLastName', 'contactPhone', 'contactEmail'];
const demoAccount = ['demoAccountName', 'demoAccountPassword'];
function* wrongReviewDetail({ listing }) {
    const values = listing.reviewDetail?.values ?? {};
    const needed = values.demoAccountRequired === true ? [...contact, ...demoAccount] : contact;
    const lacking = needed.filter((name) => (values[name] ?? '') === '');
    if (lacking.length === 0)
        return;
    yield `The details for the reviewers lack ${lacking.join(', ')}. Set them with the step update-metadata (review details), or on the page of the version in App Store Connect > App Review Information.`;
}
/** Null here is a question without an answer, and keeps any version from being reviewed. */
const ageRatingQuestions = [
    'alcoholTobaccoOrDrugUseOrReferences',
    'contests',
    'gamblingSimulated',
    'gunsOrOtherWeapons',
    'horrorOrFearThemes',
    'matureOrSuggestiveThemes',
    'medicalOrTreatmentInformation',
    'profanityOrCrudeHumor',
    'sexualContentGraphicAndNudity',
    'sexualContentOrNudity',
    'violenceCartoonOrFantasy',
    'violenceRealistic',
    'violenceRealisticProlongedGraphicOrSadistic',
    'advertising',
    'ageAssurance',
    'gambling',
    'healthOrWellnessTopics',
    'lootBox',
    'messagingAndChat',
    'parentalControls',
    'unrestrictedWebAccess',
    'userGeneratedContent',
];
function* wrongInfo({ version }, { appInfo }) {
    if (!appInfo)
        return;
    const policy = version.platform === 'TV_OS' ? 'privacyPolicyText' : 'privacyPolicyUrl';
    yield* missingTexts(appInfo.localizations, {
        names: ['name', policy],
        where: 'in App Store Connect > App Information',
    });
    if ((appInfo.categories.primaryCategory ?? null) === null) {
        yield 'The app has no primary category. Set it with the step update-metadata (categories), or in App Store Connect > App Information > Category.';
    }
    const open = ageRatingQuestions.filter((name) => (appInfo.ageRating?.values[name] ?? null) === null);
    if (appInfo.ageRating && open.length > 0) {
        yield `Questions about the age rating are not answered: ${open.join(', ')}. Answer them with the step update-metadata (age rating), or in App Store Connect > App Information > Age Rating.`;
    }
}
function* wrongOffer({ app }, { offer }) {
    if (app.contentRightsDeclaration === null) {
        yield 'It is not said whether the app shows content of others (contentRightsDeclaration). Say it with the step update-metadata, or in App Store Connect > App Information > Content Rights.';
    }
    if (offer.hasPrice === false) {
        yield 'The app has no price, not even free. Set one in App Store Connect > Pricing and Availability.';
    }
    if (offer.hasAvailability === false) {
        yield 'The app is sold nowhere yet. Choose the countries in App Store Connect > Pricing and Availability.';
    }
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/preflight-inputs.ts

const longestWhatsNew = 4000;
/** What the inputs ask for that cannot be done with this version. */
function* wrongWishes({ given, stored, whatsNew, now }) {
    const { version, versionString, listing, isFirst } = stored;
    yield* wrongPhasedRelease({ given, stored });
    const { earliestReleaseDate: date } = given;
    const isStored = Date.parse(String(listing.attributes.earliestReleaseDate)) === Date.parse(date ?? '');
    if (date !== undefined && Date.parse(date) <= now && !isStored) {
        yield `earliest-release-date ${date} is in the past. Name an hour to come, or set release-type: after-approval.`;
    }
    if (isFirst && whatsNew.size > 0) {
        yield `whats-new: ${versionString} is the first version for ${version.platform}, and Apple takes no news for it. Leave whats-new out.`;
        return;
    }
    const { localizations } = listing;
    for (const [locale, text] of whatsNew) {
        if (!localizations.has(locale)) {
            const close = (0,nearest/* nearest */.p)(locale, localizations.keys());
            const names = [...localizations.keys()].join(', ');
            yield `whats-new: the version has no texts in ${locale}${close ? `; did you mean ${close}?` : '.'} It has ${names}. The step update-metadata adds a locale.`;
        }
        if (text.length > longestWhatsNew) {
            yield `whats-new in ${locale} has ${text.length} characters, and Apple takes ${longestWhatsNew}. Shorten it.`;
        }
    }
}
function* wrongPhasedRelease({ given, stored, }) {
    const { versionString, version, isFirst } = stored;
    if (!isFirst || given.phasedRelease !== true)
        return;
    yield `phased-release: ${versionString} is the first version for ${version.platform}, and Apple spreads updates alone. Leave phased-release out.`;
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/preflight-pictures.ts
/** https://developer.apple.com/help/app-store-connect/reference/app-information/screenshot-specifications */
const needs = {
    IOS: { types: ['APP_IPHONE_67', 'APP_IPHONE_65'], words: 'an iPhone of 6.9" or 6.5"' },
    MAC_OS: { types: ['APP_DESKTOP'], words: 'a Mac' },
    TV_OS: { types: ['APP_APPLE_TV'], words: 'Apple TV' },
    VISION_OS: { types: ['APP_APPLE_VISION_PRO'], words: 'Apple Vision Pro' },
};
const largestIpad = 'APP_IPAD_PRO_3GEN_129';
/** Locales without pictures show those of the primary one, so that only there all sizes are needed; what is unfinished is refused anywhere. */
function* wrongPictures({ app, version }, { screenshots }, log) {
    const need = needs[version.platform] ?? needs.IOS;
    const { ready, unready } = screenshots.get(app.primaryLocale) ?? {
        ready: new Map(),
        unready: [],
    };
    const has = (type) => ready.has(type) || unready.some(({ displayType }) => displayType === type);
    const place = `in ${app.primaryLocale}, the primary locale`;
    const isWithoutIpadSize = [...ready.keys()].some((type) => type.startsWith('APP_IPAD')) && !has(largestIpad);
    if (need && !need.types.some(has)) {
        // Which devices an app runs on cannot be read; pictures of an iPad alone mean that it is made for iPads.
        if (version.platform === 'IOS' && has(largestIpad)) {
            log.warning(`There are screenshots for iPad and none for iPhone ${place}. Apple refuses the version if the app runs on iPhone.`);
        }
        else {
            yield `There is no screenshot for ${need.words} ${place} (${need.types.join(' or ')}). Add one with the step update-metadata, or on the page of the version in App Store Connect.`;
        }
    }
    if (version.platform === 'IOS' && isWithoutIpadSize) {
        log.warning(`There are screenshots for iPad ${place}, but none for one of 13" (${largestIpad}). Apple refuses the version if the app runs on iPad.`);
    }
    for (const [locale, { unready }] of screenshots)
        yield* unfinished(locale, unready);
}
function* unfinished(locale, unready) {
    for (const { displayType, fileName, state, reasons } of unready) {
        const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
        const advice = state === 'FAILED'
            ? 'Replace it.'
            : state === 'AWAITING_UPLOAD'
                ? 'Its upload was never finished: upload it again, or delete it.'
                : 'Apple still processes it: run again in a minute.';
        yield `The screenshot ${fileName} (${displayType}) in ${locale} is ${state}${why}. ${advice}`;
    }
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/processing.ts



function isProcessed({ processingState }) {
    return processingState !== 'PROCESSING';
}
/** What came of it is judged afterwards, along with everything else. */
async function awaitProcessing(api, build, { given, context }) {
    await (0,wait/* waitFor */.f)({
        subject: `Processing of ${(0,app_store_connect_builds/* nameOf */.Vb)(build)}`,
        timelineName: 'Processing',
        async look() {
            const now = (await findStoreBuild(api, build.id)) ?? build;
            return { state: now.processingState, ...(isProcessed(now) ? { result: true } : {}) };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: given.pollInterval,
        onDeadline: 'Nothing was changed. Run the step again, with a longer timeout.',
    });
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/preflight.ts










const checks = {
    version: wrongVersion,
    build: wrongBuild,
    texts: wrongTexts,
    pictures: ({ stored, surroundings }, log) => wrongPictures(stored, surroundings, log),
    'review-details': ({ stored }) => wrongReviewDetail(stored),
    'app-info': ({ stored, surroundings }) => wrongInfo(stored, surroundings),
    offer: ({ stored, surroundings }) => wrongOffer(stored, surroundings),
};
/** Everything that Apple would refuse, told at once and before anything is changed. */
function preflight(inspected, { log }) {
    const names = checkNames.filter((name) => !inspected.given.skipValidation.has(name));
    const problems = [...wrongWishes(inspected), ...names.flatMap((name) => [...checks[name](inspected, log)])];
    if (problems.length > 0) {
        const { versionString, version } = inspected.stored;
        const count = `${problems.length} ${problems.length === 1 ? 'thing keeps' : 'things keep'}`;
        throw new errors/* InputError */.dz([
            `${count} version ${versionString} for ${version.platform} from being reviewed; nothing was changed:`,
            ...problems.map((problem) => `- ${problem}`),
        ].join('\n'));
    }
}
function tellPrivacy({ isFirst }, log) {
    const privacy = 'The answers about privacy (App Store Connect > App Privacy) and the agreements (Business) cannot be read with a key. Apple refuses the version where answers are not published or an agreement is not accepted.';
    if (isFirst)
        log.notice(privacy);
    else
        log.info(privacy);
}
function* wrongVersion({ stored }) {
    const { app, version, versionString, listing } = stored;
    const live = app.versions.find((other) => other.platform === version.platform && other.id !== version.id && (0,versions/* isLive */.DG)(other));
    if (live && (0,app_store_connect_versions/* compareVersions */.Zy)(versionString, live.versionString) <= 0) {
        yield `The version ${versionString} is not higher than ${live.versionString}, which is in the store. Raise the version of the app, and build again.`;
    }
    if ((listing.attributes.copyright ?? '') === '') {
        yield 'The copyright is missing. Set it with the step update-metadata (copyright), or on the page of the version in App Store Connect.';
    }
}
function* wrongBuild({ given, stored, surroundings }) {
    const { build, version, versionString, app } = stored;
    if (!build) {
        yield `The version has no build. Name one with build-id or build-number (latest takes the highest of ${versionString}); the step upload-build uploads one.`;
        return;
    }
    const name = (0,app_store_connect_builds/* nameOf */.Vb)(build);
    if (!(0,app_store_connect_versions/* isSameVersion */.p)(build.version, versionString)) {
        yield `The build ${name} is of version ${build.version}, not of ${versionString}. Name another build, or set version: ${build.version}.`;
    }
    if (build.platform !== version.platform) {
        yield `The build ${name} is for ${build.platform}, and the version for ${version.platform}. Name another build, or correct platform.`;
    }
    if (isProcessed(build) && build.processingState !== 'VALID') {
        yield `The build ${name} is ${build.processingState} after Apple's processing. Upload another one (step upload-build).`;
    }
    if (build.isExpired)
        yield `The build ${name} has expired. Upload another one (step upload-build).`;
    if (build.isInternalOnly) {
        yield `The build ${name} was exported for internal testing only. Export one for App Store Connect, and upload that.`;
    }
    if (version.state === 'INVALID_BINARY' && build.id === stored.attached?.id) {
        yield `Apple has found the build ${name} invalid (INVALID_BINARY). Name another one; what is wrong stands in the e-mail to the team.`;
    }
    // What Info.plist answers shows only then.
    if (isProcessed(build) && (build.usesNonExemptEncryption ?? given.usesNonExemptEncryption) === undefined) {
        yield `The question about export compliance of the build ${name} is not answered. Set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.`;
    }
    if (surroundings.declaration === 'lacking') {
        yield `The build ${name} uses encryption that is not exempt, and ${app.name} has no encryption declaration that Apple has approved. Make one in App Store Connect > App Information > App Encryption Documentation.`;
    }
}

// EXTERNAL MODULE: ./src/files/release-notes.ts + 1 modules
var release_notes = __webpack_require__(3080);
;// CONCATENATED MODULE: ./src/app-store-connect/store/riders.ts
const most = 50;
/** All of a kind that the app has. */
function listRiders(api, appId, kind) {
    return lists[kind](api, appId);
}
const lists = {
    inAppPurchaseVersion: listInAppPurchases,
    subscriptionVersion: listSubscriptions,
    subscriptionGroupVersion: listSubscriptionGroups,
    appCustomProductPageVersion: listProductPages,
    appStoreVersionExperimentV2: listExperiments,
    appEvent: listEvents,
};
async function listInAppPurchases(api, appId) {
    const query = {
        'fields[inAppPurchases]': ['name', 'productId', 'versions'],
        'fields[inAppPurchaseVersions]': ['version', 'state'],
        include: ['versions'],
        'limit[versions]': most,
        limit: 200,
    };
    const found = [];
    const request = { path: { id: appId }, query };
    for await (const { data, included } of api.pages('GET /v1/apps/{id}/inAppPurchasesV2', request)) {
        for (const { id, attributes, relationships } of data) {
            const names = [id, attributes?.productId, attributes?.name];
            found.push(riderOf(names, newestOf(relationships?.versions?.data, included)));
        }
    }
    return found;
}
const groupQuery = {
    'fields[subscriptionGroups]': ['referenceName', 'subscriptions', 'versions'],
    'fields[subscriptionGroupVersions]': ['version', 'state'],
    'fields[subscriptions]': ['name', 'productId'],
    include: ['subscriptions', 'versions'],
    'limit[subscriptions]': most,
    'limit[versions]': most,
    limit: 200,
};
async function listSubscriptions(api, appId) {
    const found = [];
    const request = { path: { id: appId }, query: groupQuery };
    for await (const { included } of api.pages('GET /v1/apps/{id}/subscriptionGroups', request)) {
        for (const item of included ?? []) {
            if (item.type !== 'subscriptions')
                continue;
            const { id, attributes } = item;
            const names = [id, attributes?.productId, attributes?.name];
            found.push({ ...riderOf(names, undefined), newest: () => newestOfSubscription(api, id) });
        }
    }
    return found;
}
async function newestOfSubscription(api, id) {
    const versions = [];
    const request = { path: { id }, query: { limit: 200 } };
    for await (const one of api.items('GET /v1/subscriptions/{id}/versions', request))
        versions.push(one);
    return newestOf(versions, versions);
}
async function listSubscriptionGroups(api, appId) {
    const found = [];
    const request = { path: { id: appId }, query: groupQuery };
    for await (const { data, included } of api.pages('GET /v1/apps/{id}/subscriptionGroups', request)) {
        for (const { id, attributes, relationships } of data) {
            found.push(riderOf([id, attributes?.referenceName], newestOf(relationships?.versions?.data, included)));
        }
    }
    return found;
}
async function listProductPages(api, appId) {
    const query = {
        'fields[appCustomProductPages]': ['name', 'appCustomProductPageVersions'],
        'fields[appCustomProductPageVersions]': ['version', 'state'],
        include: ['appCustomProductPageVersions'],
        'limit[appCustomProductPageVersions]': most,
        limit: 200,
    };
    const found = [];
    const request = { path: { id: appId }, query };
    for await (const { data, included } of api.pages('GET /v1/apps/{id}/appCustomProductPages', request)) {
        for (const { id, attributes, relationships } of data) {
            const versions = relationships?.appCustomProductPageVersions?.data;
            found.push(riderOf([id, attributes?.name], newestOf(versions, included)));
        }
    }
    return found;
}
async function listExperiments(api, appId) {
    const query = {
        'fields[appStoreVersionExperiments]': ['name', 'state'],
        limit: 200,
    };
    const found = [];
    const request = { path: { id: appId }, query };
    for await (const { id, attributes } of api.items('GET /v1/apps/{id}/appStoreVersionExperimentsV2', request))
        found.push(riderOf([id, attributes?.name], { id, state: attributes?.state ?? '' }));
    return found;
}
async function listEvents(api, appId) {
    const query = {
        'fields[appEvents]': ['referenceName', 'eventState'],
        limit: 200,
    };
    const found = [];
    const request = { path: { id: appId }, query };
    for await (const { id, attributes } of api.items('GET /v1/apps/{id}/appEvents', request))
        found.push(riderOf([id, attributes?.referenceName], { id, state: attributes?.eventState ?? '' }));
    return found;
}
function riderOf(names, newest) {
    return { names: names.flatMap((name) => name || []), newest: async () => newest };
}
/** The version with the highest number among those that `linked` names. */
function newestOf(linked, included) {
    const ids = new Set((linked ?? []).map(({ id }) => id));
    return (included ?? [])
        .filter(({ id }) => ids.has(id))
        .map(({ id, attributes }) => {
        const { version, state } = { ...attributes };
        return { id, state: state ?? '', number: Number(version ?? 0) };
    })
        .sort((one, other) => other.number - one.number)
        .map(({ id, state }) => ({ id, state }))[0];
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/riders.ts




const named = [
    [({ inAppPurchases }) => inAppPurchases, 'inAppPurchaseVersion'],
    [({ subscriptions }) => subscriptions, 'subscriptionVersion'],
    [({ subscriptionGroups }) => subscriptionGroups, 'subscriptionGroupVersion'],
    [({ productPages }) => productPages, 'appCustomProductPageVersion'],
    [({ experiments }) => experiments, 'appStoreVersionExperimentV2'],
    [({ events }) => events, 'appEvent'],
];
const submittable = new Set([
    'DRAFT',
    'PREPARE_FOR_SUBMISSION',
    'READY_FOR_REVIEW',
    'REJECTED',
    'DEVELOPER_REJECTED',
]);
const inReview = new Set(['WAITING_FOR_REVIEW', 'IN_REVIEW', 'ACCEPTED']);
/** What shall be reviewed along with the version. What has passed a review already needs none, and is left out. */
async function findSubjects(api, appId, { given, context }) {
    const problems = [];
    const groups = await Promise.all(kindsIn(given).map(async ({ kind, names }) => {
        const riders = await listRiders(api, appId, kind);
        return Promise.all(names.map((name) => subjectNamed(name, { kind, riders, problems, context })));
    }));
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return groups.flat().filter((subject) => subject !== undefined);
}
function kindsIn(given) {
    return named.flatMap(([namesIn, kind]) => {
        const names = [...new Set(namesIn(given))];
        return names.length > 0 ? [{ kind, names }] : [];
    });
}
async function subjectNamed(name, options) {
    const { kind, riders, problems, context } = options;
    const label = `${kindName(kind)} ${name}`;
    const fitting = riders.filter(({ names }) => names.includes(name));
    const [only] = fitting;
    if (!only || fitting.length > 1) {
        problems.push(only ? severalOf(label, fitting) : unknown(name, { kind, riders }));
        return undefined;
    }
    const newest = await only.newest();
    const problem = problemOf(label, newest);
    if (problem !== undefined)
        problems.push(problem);
    if (!newest || problem !== undefined)
        return undefined;
    if (!submittable.has(newest.state) && !inReview.has(newest.state)) {
        context.log.info(`The ${label} is ${newest.state}, and needs no review.`);
        return undefined;
    }
    return { kind, id: newest.id, label };
}
function problemOf(label, newest) {
    if (!newest)
        return `The ${label} has no version that could be reviewed. Complete it in App Store Connect first.`;
    const isOver = ['PAST', 'ARCHIVED', 'STOPPED', 'COMPLETED'].includes(newest.state);
    return isOver
        ? `The ${label} is ${newest.state}, and cannot be reviewed any more. Leave it out.`
        : undefined;
}
function severalOf(label, fitting) {
    return `There are several for ${label}. Name one by its id: ${fitting.map(({ names }) => names[0]).join(', ')}.`;
}
function unknown(name, { kind, riders }) {
    const what = kindName(kind);
    if (riders.length === 0)
        return `There is no ${what} "${name}": the app has none.`;
    const close = (0,nearest/* nearest */.p)(name, riders.flatMap(({ names }) => names));
    const list = riders.slice(0, 20).map(({ names }) => names.slice(1).join(' = ') || names[0]);
    return `There is no ${what} "${name}"${close ? `; did you mean ${close}?` : '.'} The app has: ${list.join(', ')}.`;
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/standing.ts






function standingOf(seen) {
    const { stored, submissions, mode } = seen;
    const { version } = stored;
    const own = ownSubmission(seen);
    // The version may be read late; what is under review then would be taken back and lose its place.
    const isHandedIn = isInReview(version) ||
        (own && isUnderReview(own)) ||
        (version.state === 'ACCEPTED' && own?.state !== 'UNRESOLVED_ISSUES');
    if (!isHandedIn && !(0,versions/* isEditable */.Xl)(version) && !(0,versions/* isPartlyEditable */.xN)(version) && version.state !== 'ACCEPTED') {
        refuseOtherBuild(stored);
        return { kind: 'reached', submission: own, words: 'has passed its review' };
    }
    if (isHandedIn) {
        const problem = differenceOf(seen, own);
        if (problem === undefined)
            return { kind: 'reached', submission: own, words: 'is in review already' };
        if (mode !== 'cancel' || !own)
            throw new errors/* InputError */.dz(`${problem} ${remedy(own)}`);
        return prepare(seen, [own]);
    }
    const blocking = submissions.filter((one) => one.id !== own?.id && !isDraft(one) && one.version !== undefined);
    const open = [...blocking, ...(own && !isDraft(own) ? [own] : [])];
    const [other] = blocking;
    if (other && mode !== 'cancel')
        throw new errors/* InputError */.dz(`${describe(other)} Apple reviews one version of a platform at a time. ${remedy(other)}`);
    if (mode === 'fail')
        refuseOpen(seen);
    if (own?.state === 'UNRESOLVED_ISSUES' && mode === 'reuse')
        return resend(seen, own);
    return prepare(seen, open);
}
function prepare(seen, toCancel) {
    const chosen = chooseDraft(seen);
    const { submissions, subjects, items } = seen;
    const problems = submissions
        .filter((one) => one.id !== chosen.draft?.id && !toCancel.includes(one))
        .flatMap((one) => {
        const held = subjects.filter((subject) => items.get(one.id)?.some((item) => isAbout(item, subject)));
        const names = held.map(({ label }) => label).join(', ');
        return held.length === 0
            ? []
            : `${describe(one)} It has ${names} already, and Apple takes a thing in one review submission at a time. Take it out there in App Store Connect or wait until that submission has ended, or leave it out here.`;
    });
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return { kind: 'prepare', ...chosen, toCancel };
}
function ownSubmission({ stored, submissions, items, }) {
    const { id } = stored.version;
    const having = submissions.filter((one) => one.version?.id === id ||
        items.get(one.id)?.some((item) => isAbout(item, { kind: 'appStoreVersion', id })));
    return having.find((one) => !isDraft(one)) ?? having[0];
}
function refuseOtherBuild(stored) {
    const { build, attached, version, versionString } = stored;
    if (!build || build.id === attached?.id)
        return;
    throw new errors/* InputError */.dz(`Version ${versionString} is ${version.state}${attached ? ` with the build ${(0,app_store_connect_builds/* nameOf */.Vb)(attached)}` : ''}, so that ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} cannot be submitted in it. Raise the version of the app, build again, and submit that.`);
}
/** What keeps a version that was handed in from being what was asked for. */
function differenceOf({ stored, subjects, items }, own) {
    const { build, attached, version, renameTo } = stored;
    const standing = `Version ${version.versionString} is ${version.state}${attached ? ` with the build ${(0,app_store_connect_builds/* nameOf */.Vb)(attached)}` : ''}`;
    if (renameTo !== undefined)
        return `${standing}, and not ${renameTo}.`;
    if (build && build.id !== attached?.id)
        return `${standing}, and not with ${(0,app_store_connect_builds/* nameOf */.Vb)(build)}.`;
    const there = own && items.get(own.id);
    const missing = subjects.filter((subject) => there && !there.some((item) => isAbout(item, subject)));
    if (missing.length === 0)
        return undefined;
    return `${standing}, without ${missing.map(({ label }) => label).join(', ')}; nothing can be added once it was sent.`;
}
function remedy(submission) {
    const name = submission ? ` (${submission.id})` : '';
    return `Wait for the verdict, or set if-submission-exists: cancel to take that submission${name} back first.`;
}
function describe({ id, state, version }) {
    return `The review submission ${id}${version ? ` with version ${version.versionString}` : ''} is ${state}.`;
}
/** Drafts that are empty are no hindrance: they cannot even be deleted. */
function refuseOpen({ submissions, items }) {
    const open = submissions.filter((one) => !isDraft(one) || (items.get(one.id) ?? []).length > 0);
    const standing = open.filter((one) => one.version !== undefined || isDraft(one) || !isUnderReview(one));
    if (standing.length === 0)
        return;
    throw new errors/* InputError */.dz(`${standing.map(describe).join(' ')} if-submission-exists is "fail". With reuse it is used, and with cancel taken back first.`);
}
/** What others have put there is never sent along unseen. */
function resend({ items, subjects, stored }, own) {
    const there = items.get(own.id) ?? [];
    const missing = subjects.filter((subject) => !there.some((item) => isAbout(item, subject)));
    if (missing.length > 0) {
        throw new errors/* InputError */.dz(`${describe(own)} Nothing can be added to it, so that ${missing.map(({ label }) => label).join(', ')} cannot be reviewed along. Set if-submission-exists: cancel to take it back and begin anew.`);
    }
    // What was marked as mended since is ready again, and would be sent along as well.
    const isOpen = ({ state }) => state === 'REJECTED' || state === 'READY_FOR_REVIEW';
    const foreign = there.filter((item) => isOpen(item) && isForeign(item, { subjects, stored }));
    if (foreign.length > 0) {
        throw new errors/* InputError */.dz(`${describe(own)} It also has ${labels(foreign)}. Name these with the inputs for what is reviewed along once they are mended, or set if-submission-exists: cancel.`);
    }
    return { kind: 'resend', submission: own };
}
function chooseDraft(seen) {
    const { submissions, items, mode } = seen;
    const own = ownSubmission(seen);
    const drafts = submissions.filter(isDraft).map((draft) => ({
        draft,
        foreign: (items.get(draft.id) ?? []).filter((item) => isForeign(item, seen)),
    }));
    // One that holds what rides along comes before an empty one.
    const usable = drafts.filter(({ foreign }) => foreign.length === 0);
    const chosen = drafts.find(({ draft }) => draft.id === own?.id) ??
        usable.find(({ draft }) => items.has(draft.id)) ??
        usable[0] ??
        drafts[0];
    if (!chosen)
        return { draft: undefined, foreign: [] };
    if (chosen.foreign.length > 0 && mode !== 'cancel') {
        throw new errors/* InputError */.dz(`The review submission ${chosen.draft.id}, which nobody has sent yet, also holds ${labels(chosen.foreign)}. Sending it would submit these too. Name them with the inputs for what is reviewed along, take them out in App Store Connect, or set if-submission-exists: cancel to take them out.`);
    }
    return chosen;
}
function isForeign(item, { subjects, stored }) {
    return ![...subjects, { kind: 'appStoreVersion', id: stored.version.id }].some((subject) => isAbout(item, subject));
}
function labels(items) {
    return items.map(({ label }) => label).join(', ');
}

;// CONCATENATED MODULE: ./src/app-store-connect/store/readiness.ts

const readiness_query = {
    'fields[appScreenshotSets]': ['screenshotDisplayType', 'appScreenshots'],
    'fields[appScreenshots]': ['fileName', 'assetDeliveryState'],
    include: ['appScreenshots'],
    'limit[appScreenshots]': 50,
    limit: 200,
};
async function readScreenshots(api, localizationId) {
    const ready = new Map();
    const unready = [];
    const request = { path: { id: localizationId }, query: readiness_query };
    const pages = api.pages('GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets', request);
    for await (const { data, included } of pages) {
        for (const set of data) {
            const displayType = set.attributes?.screenshotDisplayType ?? '';
            for (const { id } of set.relationships?.appScreenshots?.data ?? []) {
                const found = included?.find((item) => item.type === 'appScreenshots' && item.id === id);
                const attributes = found?.type === 'appScreenshots' ? found.attributes : undefined;
                const { state = 'COMPLETE', errors } = attributes?.assetDeliveryState ?? {};
                if (state === 'COMPLETE') {
                    ready.set(displayType, (ready.get(displayType) ?? 0) + 1);
                    continue;
                }
                const reasons = (errors ?? []).map(({ code, description }) => description ?? code ?? '');
                unready.push({ displayType, fileName: attributes?.fileName ?? id, state: state ?? '', reasons });
            }
        }
    }
    return { ready, unready };
}
async function readOffer(api, appId) {
    const path = { id: appId };
    const [hasPrice, hasAvailability] = await Promise.all([
        isThere(async () => api.get('GET /v1/apps/{id}/appPriceSchedule', { path })),
        isThere(async () => api.get('GET /v1/apps/{id}/appAvailabilityV2', { path })),
    ]);
    return { hasPrice, hasAvailability };
}
/** Apple answers null or 404 for what was never set. */
async function isThere(read) {
    try {
        return ((await read()).data ?? null) !== null;
    }
    catch (error) {
        if (!(error instanceof app_store_connect_errors/* AppleError */.Z))
            throw error;
        if (error.status === 404)
            return false;
        if (error.status === 403)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
;// CONCATENATED MODULE: ./src/steps/submit-for-review/stored.ts







/** What a new version does not take over from the one before. */
const startsEmpty = ['whatsNew', 'promotionalText'];
/** Whether a new version takes these over is not certain, and a wrong guess might release it by itself. */
const unknownOfNew = { releaseType: null, earliestReleaseDate: null };
async function readStored(api, { app, platform, choice, build }) {
    const source = choice.kind === 'existing' ? choice.version : choice.previous;
    const listing = source ? await (0,store_listing/* getVersionListing */.Hy)(api, source.id) : emptyListing(app);
    if (choice.kind === 'create') {
        const { versionString } = choice;
        const version = { id: '', versionString, platform, state: 'PREPARE_FOR_SUBMISSION' };
        return {
            app,
            platform,
            version,
            isNew: true,
            renameTo: undefined,
            versionString,
            listing: inherited(listing),
            isFirst: (0,versions/* isFirstVersion */.PC)(app.versions, { platform }),
            attached: undefined,
            build,
        };
    }
    // The list of versions may lag behind the version itself.
    const shown = listing.attributes;
    const version = {
        ...choice.version,
        state: textOr(shown.appVersionState, choice.version.state),
        versionString: textOr(shown.versionString, choice.version.versionString),
    };
    const isRenamed = choice.renameTo !== undefined && (0,app_store_connect_versions/* isSameVersion */.p)(choice.renameTo, version.versionString);
    const renameTo = isRenamed ? undefined : choice.renameTo;
    const attached = listing.build && attachedBuild(listing.build, version);
    // A build stays only with a version of its own number.
    const kept = renameTo === undefined ? attached : undefined;
    return {
        app,
        platform,
        version,
        isNew: false,
        renameTo,
        versionString: renameTo ?? version.versionString,
        listing,
        isFirst: (0,versions/* isFirstVersion */.PC)(app.versions, version),
        attached,
        build: build ?? kept,
    };
}
function textOr(value, fallback) {
    return typeof value === 'string' && value !== '' ? value : fallback;
}
function emptyListing(app) {
    return {
        id: '',
        attributes: {},
        localizations: new Map([[app.primaryLocale, { id: '', values: {} }]]),
        reviewDetail: undefined,
        phasedReleaseId: undefined,
        build: undefined,
    };
}
function inherited(listing) {
    const localizations = new Map([...listing.localizations].map(([locale, { id, values }]) => [
        locale,
        {
            id,
            values: Object.fromEntries(Object.entries(values).filter(([name]) => !startsEmpty.includes(name))),
        },
    ]));
    const attributes = { ...listing.attributes, ...unknownOfNew };
    return { ...listing, attributes, localizations, phasedReleaseId: undefined, build: undefined };
}
async function readSurroundings(api, stored, usesEncryption) {
    const { app, build } = stored;
    const [infos, offer, screenshots, declaration] = await Promise.all([
        (0,store_listing/* listAppInfos */.Xz)(api, app.id),
        readOffer(api, app.id),
        screenshotsOf(api, stored),
        readDeclaration(api, { appId: app.id, build, usesEncryption }),
    ]);
    return { appInfo: (0,store_listing/* editableAppInfo */.oj)(infos) ?? infos[0], offer, screenshots, declaration };
}
/** More at the same time Apple slows down. */
const atOnce = 10;
/** A new version inherits the pictures of the one before, so that those are looked at. */
async function screenshotsOf(api, { listing }) {
    const found = new Map();
    const there = [...listing.localizations].filter(([, { id }]) => id !== '');
    await (0,in_parallel/* inParallel */.H)(there, atOnce, async ([locale, { id }]) => {
        found.set(locale, await readScreenshots(api, id));
    });
    return found;
}
async function readDeclaration(api, { appId, build, usesEncryption, }) {
    if (!build || (build.usesNonExemptEncryption ?? usesEncryption) !== true)
        return 'not-needed';
    const isDeclared = build.isDeclared ?? (await findStoreBuild(api, build.id))?.isDeclared;
    if (isDeclared)
        return 'attached';
    return (await (0,export_compliance/* findApprovedDeclaration */.ZP)(api, appId)) === undefined ? 'lacking' : 'attachable';
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/undone.ts

/** The input on-timeout is about what Apple processes and reviews; a wait in the middle of the work leaves something undone. */
function undone(error) {
    return error instanceof errors/* DeadlineError */.j3 ? new errors/* ExpectedError */.Dh((0,errors/* messageOf */.bD)(error), { cause: error }) : error;
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/sight.ts












async function look(api, { given, context, notesFor }) {
    const notes = given.whatsNew === undefined ? undefined : await (0,release_notes/* readReleaseNotes */.Z)(given.whatsNew);
    const target = await findTarget(api, given);
    const { app, platform } = target;
    const [stored, submissions, subjects] = await Promise.all([
        readStored(api, target),
        listOpenSubmissions(api, { appId: app.id, platform }),
        findSubjects(api, app.id, { given, context }),
    ]);
    const { demoAccountPassword } = stored.listing.reviewDetail?.values ?? {};
    if (typeof demoAccountPassword === 'string' && demoAccountPassword !== '')
        context.hide(demoAccountPassword);
    const ending = submissions.filter(isEnding);
    if (ending.length > 0) {
        await sight_awaitEnd(api, { target, context, given });
        // Everything may have changed by that: the version above all.
        return look(api, { given, context, notesFor });
    }
    tellVersion(context, stored);
    const items = await readItems(api, { submissions, stored, subjects });
    const locales = [...stored.listing.localizations.keys()];
    const { primaryLocale } = app;
    const texts = notes ? (0,build_settings/* textsByLocale */.iM)(notes, { primaryLocale, locales }) : new Map();
    const made = await notesOf(stored, { given, context, notesFor });
    const whatsNew = (0,repository_notes/* withNotes */.ci)(texts, made, { primaryLocale, log: context.log });
    const seen = { stored, subjects, submissions, items, mode: given.ifSubmissionExists };
    return { stored, whatsNew, subjects, submissions, items, standing: standingOf(seen) };
}
/** Apple takes no news for a first version. */
async function notesOf({ isFirst, versionString, platform }, { given, context, notesFor }) {
    if (!isFirst || given.releaseNotesFrom === undefined)
        return notesFor(versionString);
    context.log.notice(`${versionString} is the first version for ${platform}, and Apple takes no news for it: release-notes-from is not used.`);
    return undefined;
}
/** What a draft holds is read where it holds anything; what was sent only where it matters. */
async function readItems(api, { submissions, stored, subjects }) {
    const isOwn = (one) => one.version?.id === stored.version.id;
    const asked = submissions.filter((one) => {
        if (one.itemCount === 0)
            return false;
        // What rides along may be anywhere.
        if (one.state === 'READY_FOR_REVIEW' || subjects.length > 0)
            return true;
        return isOwn(one) && one.state === 'UNRESOLVED_ISSUES';
    });
    const lists = await Promise.all(asked.map(async ({ id }) => [id, await listItems(api, id)]));
    return new Map(lists);
}
async function sight_awaitEnd(api, { target, context, given }) {
    const { app, platform } = target;
    await (0,wait/* waitFor */.f)({
        subject: 'The review submission that ends',
        timelineName: 'End of the submission before',
        kind: 'settling',
        async look() {
            const open = await listOpenSubmissions(api, { appId: app.id, platform });
            const [ending] = open.filter(isEnding);
            return ending ? { state: `${ending.id} ${ending.state}` } : { state: 'COMPLETE', result: true };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: Math.min(5_000, given.pollInterval),
        onDeadline: 'Nothing was changed. Run the step again.',
    }).catch((error) => {
        throw undone(error);
    });
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/verdict.ts





const approved = new Set([
    'PENDING_DEVELOPER_RELEASE',
    'PENDING_APPLE_RELEASE',
    'PROCESSING_FOR_DISTRIBUTION',
    'READY_FOR_DISTRIBUTION',
    'REPLACED_WITH_NEW_VERSION',
]);
const refused = new Set(['REJECTED', 'METADATA_REJECTED', 'INVALID_BINARY']);
/** Waits until Apple has decided. A rejection ends the step with all that the API lets one see of it. */
async function awaitVerdict(awaited) {
    const { context, given, stored } = awaited;
    await (0,wait/* waitFor */.f)({
        subject: `Review of ${stored.versionString}`,
        timelineName: 'Review',
        look: () => lookAtReview(awaited),
        log: context.log,
        signal: context.signal,
        pollIntervalMs: given.pollInterval,
        onDeadline: 'The review goes on at Apple. Run the step again to wait on, with a longer timeout.',
    });
    context.tell({ name: 'Verdict', value: 'approved' });
    context.log.info(`Apple has approved version ${stored.versionString}.`);
}
async function lookAtReview(awaited) {
    const { api, context, stored, versionId, submissionId } = awaited;
    const submission = submissionId === undefined ? undefined : await getSubmission(api, submissionId);
    const state = submission?.version?.state || (await versionState(api, versionId));
    context.reach({ versionState: state, ...(submission ? { submissionState: submission.state } : {}) });
    if (state !== '')
        context.tell({ name: 'State', value: state });
    if (submission) {
        const link = submissionUrl(stored.app.id, submission.id);
        context.tell({ name: 'Review submission', value: submission.state, link });
    }
    if (submission?.state === 'UNRESOLVED_ISSUES' || refused.has(state))
        throw await rejection(awaited, state);
    if (approved.has(state))
        return { state, result: state };
    const isTakenBack = state === 'DEVELOPER_REJECTED' || submission?.state === 'CANCELING';
    if (isTakenBack) {
        throw new errors/* ExpectedError */.Dh(`Version ${stored.versionString} was taken back from review (${state}), so that there is no verdict to wait for.`);
    }
    const isWithoutVersion = submission && isEnding(submission) && state === '';
    if (isWithoutVersion)
        return { state: submission.state, timelineState: submission.state };
    return {
        state: `${state}${submission ? `, submission ${submission.state}` : ''}`,
        timelineState: state,
    };
}
async function versionState(api, id) {
    return String((await (0,store_listing/* getVersionListing */.Hy)(api, id)).attributes.appVersionState ?? '');
}
async function rejection({ api, stored, submissionId, context }, state) {
    const items = submissionId === undefined ? [] : await listItems(api, submissionId);
    const link = submissionId === undefined
        ? `https://appstoreconnect.apple.com/apps/${stored.app.id}`
        : submissionUrl(stored.app.id, submissionId);
    context.tell({ name: 'Verdict', value: 'rejected', link });
    return new errors/* ExpectedError */.Dh([
        `Apple has not approved version ${stored.versionString}: it is ${state}.`,
        ...items.map((item) => `  ${item.label}: ${item.state}`),
        `The reasons stand at ${link} and in the e-mail to the team; the API does not have them.`,
        'Mend what they name and run the step again: the same submission is then sent again.',
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/steps/submit-for-review/index.ts



















const submitForReview = (0,step/* defineStep */.o)({
    summary: 'Submit a version for review: made when missing, with its build, release and news; or take it back.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'submit',
        inputs: {
            bundleId: 'com.example.app',
            version: '1.4.0',
            buildNumber: 'latest',
            releaseType: 'manual',
            phasedRelease: 'true',
        },
        outputs: ['submissionState', 'reviewUrl'],
    },
    pages: ['release-notes.md', 'github.md'],
    async run(given, context) {
        checkInputs(given);
        await (0,late_wait/* excusingLateWaits */.h)(async () => {
            if (given.cancel)
                await takeBack(given, context);
            else
                await submit_for_review_submit({ given, context, notesFor: await notesMaker(given, context) });
        }, { onTimeout: given.onTimeout, context });
        return {};
    },
});
/** Made and shown once, however often everything is looked at. */
async function notesMaker(given, context) {
    const found = await (0,repository_notes/* findNotes */.JF)(given, context);
    let made;
    return (version) => {
        made ??= (0,repository_notes/* makeNotes */.qY)(found, { version, unit: 'characters', context });
        return made;
    };
}
async function submit_for_review_submit(asked) {
    const { given, context } = asked;
    const { appStoreConnect: api, log } = context;
    const sight = await look(api, asked);
    const { stored, standing } = sight;
    const current = {
        versionId: stored.version.id,
        submissionId: undefined,
        isSent: false,
        tries: 0,
    };
    if (standing.kind === 'reached') {
        await settle(sight, { given, context, current });
        return;
    }
    const { whatsNew, subjects, submissions } = sight;
    const surroundings = await readSurroundings(api, stored, given.usesNonExemptEncryption);
    preflight({ given, stored, surroundings, whatsNew, now: api.now() }, context);
    if (stored.build && !isProcessed(stored.build)) {
        await awaitProcessing(api, stored.build, { given, context });
        // Everything may have changed by that.
        await submit_for_review_submit(asked);
        return;
    }
    tellPrivacy(stored, log);
    const submission = standing.kind === 'resend' ? standing.submission : standing.draft;
    current.submissionId = submission?.id;
    if (submission)
        tellSubmission(context, stored.app.id, submission);
    if (standing.kind === 'resend') {
        log.notice(`Version ${stored.versionString} was rejected before; its review submission is sent again.`);
    }
    const facts = { api, context, given, stored, whatsNew, subjects, submissions, standing, surroundings };
    const work = { ...facts, current };
    const there = (submission && sight.items.get(submission.id)) ?? [];
    const isDone = await (0,plan/* carryOut */.u)(changesFor(work, there), { ...context, isDryRun: given.dryRun }).catch((error) => {
        throw undone(error);
    });
    if (!isDone)
        return;
    tellSubmission(context, stored.app.id, await readBack(work));
    log.info('Submitted, and shown by App Store Connect.');
    if (!given.waitForReview)
        return;
    const { versionId, submissionId } = current;
    await awaitVerdict({ api, context, given, stored, versionId, submissionId });
}
/** The version is where it shall be; at most its release is changed, as long as Apple lets one. */
async function settle({ stored, standing, whatsNew }, { given, context, current }) {
    const { appStoreConnect: api, log } = context;
    const submission = standing.kind === 'reached' ? standing.submission : undefined;
    if (submission)
        tellSubmission(context, stored.app.id, submission);
    const words = standing.kind === 'reached' ? standing.words : '';
    log.info(`Version ${stored.versionString} ${words}: ${stored.version.state}.`);
    const part = { api, context, given, stored, current };
    const isOpen = stored.version.state === 'WAITING_FOR_REVIEW';
    const wanted = [...versionChanges(part), ...phasedReleaseChanges(part)];
    const problems = isOpen ? [...wrongPhasedRelease({ given, stored })] : [];
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    const changes = isOpen ? wanted : [];
    if (!isOpen && wanted.length > 0) {
        const names = wanted.flatMap(({ subject, fields }) => fields?.map(({ name }) => name) ?? [subject]);
        const [verb, be] = names.length === 1 ? ['differs', 'is left as it is'] : ['differ', 'are left as they are'];
        log.warning(`${names.join(', ')} ${verb} from the inputs, and ${be} in the state ${stored.version.state}. The step release decides on the phased release of an approved version; the rest is changed in App Store Connect.`);
    }
    const differing = [...whatsNew].filter(([locale, text]) => (stored.listing.localizations.get(locale)?.values.whatsNew ?? '') !== text);
    if (differing.length > 0) {
        log.warning(`What's new in ${differing.map(([locale]) => locale).join(', ')} differs from ${given.releaseNotesFrom ? 'the notes' : 'whats-new'}, and cannot change in the state ${stored.version.state}.`);
    }
    const isDone = await (0,plan/* carryOut */.u)(changes, { ...context, isDryRun: given.dryRun });
    if (!isDone || !given.waitForReview)
        return;
    await awaitVerdict({
        api,
        context,
        given,
        stored,
        versionId: stored.version.id,
        submissionId: submission?.id,
    });
}


/***/ })

};
