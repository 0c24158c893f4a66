export const id = 487;
export const ids = [487];
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

/***/ 6487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release_release)
});

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/store/release.ts
var release = __webpack_require__(6432);
// EXTERNAL MODULE: ./src/app-store-connect/store/versions.ts
var store_versions = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/late-wait.ts
var late_wait = __webpack_require__(4021);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/github-inputs.ts
var github_inputs = __webpack_require__(9632);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/steps/release/declaration.ts




const declaration_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    phasedRelease: (0,inputs/* choice */.Yq)('The phased release over seven days. `leave` leaves it as it is; `enable` and `disable` decide on it before the version is released; `pause`, `resume` and `complete` (everybody gets it now) steer the one that runs, and release nothing. `true` and `false` stand for `enable` and `disable`.', ['leave', 'enable', 'disable', 'pause', 'resume', 'complete'], { true: 'enable', false: 'disable' }).or('leave'),
    ifScheduled: (0,inputs/* choice */.Yq)('What to do with a version that waits for its date: let it wait, or release it now.', [
        'keep',
        'release',
    ]).or('keep'),
    waitForRelease: (0,inputs/* flag */.Jt)('Wait until the version is in the store, which takes minutes to a day.').or(false),
    onTimeout: common_inputs/* onTimeoutInput */.ZO,
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
    deploymentEnvironment: github_inputs/* deploymentEnvironmentInput */.$X.optional(),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
    versionId: 'Id of the version.',
    version: 'The version.',
    versionState: "Where the version stands, in Apple's words.",
    phasedReleaseState: '`INACTIVE`, `ACTIVE`, `PAUSED` or `COMPLETE`; empty without a phased release.',
    phasedReleaseDay: 'Day of the phased release, 1 to 7; 0 before it begins.',
    phasedReleasePercentage: 'How many in a hundred of those with automatic updates get the version: 1, 2, 5, 10, 20, 50, 100; 0 before it begins.',
    ...plan/* planOutputs */.i,
};

// EXTERNAL MODULE: ./src/app-store-connect/look-again.ts
var look_again = __webpack_require__(1900);
// EXTERNAL MODULE: ./src/app-store-connect/store/phased-release.ts
var phased_release = __webpack_require__(7157);
// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var app_store_connect_versions = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/steps/release/target.ts





/** Whether the input is about a phased release that runs already. */
function isSteering({ phasedRelease }) {
    return phasedRelease === 'pause' || phasedRelease === 'resume' || phasedRelease === 'complete';
}
/** A version as people name it: `1.2 (IOS)`. */
function nameOf({ versionString, platform }) {
    return `${versionString} (${platform})`;
}
/**
 * The version that is named; else the one in the store, where its phased release is to be steered; else the one that waits for its
 * developer, the one under way, or the one in the store, in this order.
 */
function findTarget(app, versions, given) {
    const { version: wanted } = given;
    const candidates = versions.filter(({ versionString }) => wanted === undefined || (0,app_store_connect_versions/* isSameVersion */.p)(versionString, wanted));
    if (candidates.length === 0)
        throw unknownVersion(app, versions, given);
    const platforms = [...new Set(candidates.map(({ platform }) => platform))];
    const chosen = platforms.flatMap((platform) => {
        const own = candidates.filter((version) => version.platform === platform);
        const target = wanted === undefined ? defaultTarget(own, given) : own[0];
        return target ?? [];
    });
    const [only, ...others] = chosen;
    if (!only) {
        const what = isSteering(given) ? 'no version in the store yet' : 'no version that could be released';
        throw new errors/* InputError */.dz(`${app.name} has ${what}.\n${listOf(versions)}\nThe step submit-for-review makes one and submits it.`);
    }
    if (others.length > 0) {
        throw new errors/* InputError */.dz(`${app.name} has versions on ${platforms.join(', ')}. Say with platform which one is meant:\n${listOf(chosen)}`);
    }
    return only;
}
function defaultTarget(versions, given) {
    const ordered = [...versions].sort((one, other) => (0,app_store_connect_versions/* compareVersions */.Zy)(other.versionString, one.versionString));
    const onSale = ordered.find(release/* isOnSale */.T2);
    if (isSteering(given))
        return onSale;
    const waiting = ordered.find(({ state }) => state === 'PENDING_DEVELOPER_RELEASE');
    return (waiting ??
        ordered.find((version) => (0,release/* isLetGo */.G8)(version) && !(0,release/* isOnSale */.T2)(version)) ??
        underWay(ordered) ??
        onSale);
}
function underWay(versions) {
    return versions.find((version) => !(0,store_versions/* wasReleased */.FW)(version));
}
function unknownVersion(app, versions, { version = '', platform }) {
    const where = platform ? ` on ${platform}` : '';
    if (versions.length === 0) {
        return new errors/* InputError */.dz(`${app.name} has no version${where} yet. The step submit-for-review makes one and submits it.`);
    }
    const close = (0,nearest/* nearest */.p)(version, versions.map(({ versionString }) => versionString));
    return new errors/* InputError */.dz(`${app.name} has no version ${version}${where}${close ? `; did you mean ${close}?` : '.'} Versions there are:\n${listOf(versions)}`);
}
function listOf(versions) {
    const ordered = [...versions].sort((one, other) => (0,app_store_connect_versions/* compareVersions */.Zy)(other.versionString, one.versionString));
    return ordered
        .slice(0, 10)
        .map((version) => `  ${nameOf(version)}: ${version.state}`)
        .join('\n');
}

;// CONCATENATED MODULE: ./src/steps/release/outcome.ts






const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** Reads the version until Apple shows what was done; reads may be late by up to a minute. */
async function readBack({ appStoreConnect: api, log, signal }, version, done) {
    let seen = version;
    const look = async () => {
        seen = await (0,release/* getReleaseVersion */.cL)(api, version.id);
        const isReleased = !done.isToRelease || (0,release/* isLetGo */.G8)(seen);
        return isReleased && done.isPhasedAsWanted(seen.phasedRelease) ? seen : undefined;
    };
    const shown = await (0,look_again/* lookAgain */.I)(look, { afterMs: looksAfterMs, signal });
    if (!shown) {
        throw new errors/* ExpectedError */.Dh(`Everything was sent, but App Store Connect does not show it: version ${nameOf(version)} is ${seen.state}, its phased release ${seen.phasedRelease?.state ?? 'not there'}. Look at it in App Store Connect, and run the step again.`);
    }
    log.info(`Done, and shown by App Store Connect: version ${nameOf(shown)} is ${shown.state}.`);
    if (shown.phasedRelease)
        log.info(`Phased release: ${(0,phased_release/* describePhasedRelease */.Y2)(shown.phasedRelease)}.`);
    return shown;
}
/** Waits until people can get the version. */
async function awaitRelease(context, version, given) {
    const { appStoreConnect: api, log, signal } = context;
    let known = version;
    await (0,wait/* waitFor */.f)({
        subject: `Release of ${nameOf(version)}`,
        timelineName: 'Release',
        async look() {
            const current = known ?? (await (0,release/* getReleaseVersion */.cL)(api, version.id));
            known = undefined;
            tellOutcome(context, current);
            if (!(0,release/* isLetGo */.G8)(current) && current.state !== 'PENDING_DEVELOPER_RELEASE') {
                throw new errors/* ExpectedError */.Dh(`Version ${nameOf(current)} became ${current.state}, so it does not reach the store. Look at it in App Store Connect.`);
            }
            const { state } = current;
            return { state, timelineState: state, ...((0,release/* isOnSale */.T2)(current) ? { result: current } : {}) };
        },
        log,
        signal,
        pollIntervalMs: given.pollInterval,
        onDeadline: 'Apple goes on with it, which may take up to a day. Run the step again to wait on, with a longer timeout.',
    });
}
/** Sets the outputs and the facts of the summary. */
function tellOutcome({ reach, tell }, version) {
    const { id, platform, versionString, state, phasedRelease } = version;
    reach({
        platform,
        versionId: id,
        version: versionString,
        versionState: state,
        phasedReleaseState: phasedRelease?.state ?? '',
        phasedReleaseDay: phasedRelease ? String(phasedRelease.day) : '',
        phasedReleasePercentage: phasedRelease ? String(phasedRelease.percentage) : '',
    });
    tell({ name: 'Version', value: `${versionString} for ${platform}` }, { name: 'State', value: state }, { name: 'Phased release', value: phasedRelease ? (0,phased_release/* describePhasedRelease */.Y2)(phasedRelease) : 'none' });
}

;// CONCATENATED MODULE: ./src/steps/release/phases.ts




const nothing = { changes: [], isShown: () => true };
const begun = new Set(['ACTIVE', 'PAUSED', 'COMPLETE']);
/** Before a version is released: a phased release is added to it, or taken from it. */
function enabled({ api, version, isFirst }) {
    const { phasedRelease } = version;
    if (phasedRelease)
        return nothing;
    if ((0,release/* isOnSale */.T2)(version)) {
        throw new errors/* InputError */.dz(`Version ${nameOf(version)} is in the store already and was released to everybody at once, so phased-release: enable comes too late for it. A phased release is decided on before the release.`);
    }
    if (isFirst) {
        throw new errors/* InputError */.dz(`Version ${nameOf(version)} is the first one on ${version.platform}, and Apple gives out only updates in phases. Leave phased-release out.`);
    }
    const apply = () => (0,phased_release/* enablePhasedRelease */.uY)(api, version.id);
    return {
        changes: [{ action: 'create', subject: subjectOf(version), apply }],
        isShown: (shown) => shown !== undefined,
    };
}
function disabled({ api, version }) {
    const { phasedRelease } = version;
    if (!phasedRelease || phasedRelease.state === 'COMPLETE')
        return nothing;
    if (begun.has(phasedRelease.state)) {
        throw new errors/* InputError */.dz(`The phased release of ${nameOf(version)} is ${(0,phased_release/* describePhasedRelease */.Y2)(phasedRelease)}, and one that has begun cannot be switched off. With phased-release: complete everybody gets the version now.`);
    }
    const apply = () => (0,phased_release/* disablePhasedRelease */.xD)(api, phasedRelease.id);
    return {
        changes: [{ action: 'delete', subject: subjectOf(version), apply }],
        isShown: (shown) => shown === undefined,
    };
}
const wantedStates = { pause: 'PAUSED', resume: 'ACTIVE', complete: 'COMPLETE' };
/** Steers a phased release that has begun. */
function steered({ api, version }, how) {
    const { phasedRelease } = version;
    const wanted = wantedStates[how];
    if (!phasedRelease)
        return withoutPhases(version, how);
    if (phasedRelease.state === wanted)
        return nothing;
    refuseImpossible({ version, phasedRelease, how });
    if (phasedRelease.state === 'COMPLETE') {
        return { ...nothing, remark: 'It is complete: everybody gets the version.' };
    }
    const change = {
        action: 'update',
        subject: subjectOf(version),
        from: phasedRelease.state,
        to: wanted,
        apply: () => (0,phased_release/* steerPhasedRelease */.S6)(api, { id: phasedRelease.id, versionId: version.id }, wanted),
    };
    return { changes: [change], isShown: (shown) => shown?.state === wanted || shown?.state === 'COMPLETE' };
}
function withoutPhases(version, how) {
    if (how === 'complete' && (0,release/* isOnSale */.T2)(version)) {
        const remark = 'It has no phased release: everybody gets the version already.';
        return { ...nothing, remark };
    }
    throw new errors/* InputError */.dz(`Version ${nameOf(version)} is ${version.state} and has no phased release, so there is none to ${how}. One is added before the release, with phased-release: enable.`);
}
function refuseImpossible({ version, phasedRelease, how, }) {
    const subject = `The phased release of ${nameOf(version)}`;
    if (phasedRelease.state === 'INACTIVE') {
        const instead = how === 'complete' ? ' With phased-release: disable everybody gets it at once.' : '';
        throw new errors/* InputError */.dz(`${subject} has not begun, so there is nothing to ${how}: the version is ${version.state}, and it begins by itself when that is in the store.${instead}`);
    }
    if (how !== 'pause')
        return;
    if (phasedRelease.state === 'COMPLETE') {
        throw new errors/* InputError */.dz(`${subject} is complete: everybody gets the version, and nothing can be paused. To stop it, take the app from sale, or release a newer version.`);
    }
    if (phasedRelease.pausedDays >= phased_release/* mostPausedDays */.Bj) {
        throw new errors/* InputError */.dz(`${subject} was paused for ${phasedRelease.pausedDays} days, and Apple allows ${phased_release/* mostPausedDays */.Bj} over all pauses.`);
    }
}
function subjectOf(version) {
    return `phased release of version ${nameOf(version)}`;
}

// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var app_store_connect_errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/steps/release/standing.ts


const submitIt = 'The step submit-for-review submits it.';
const waitForIt = 'Wait for the verdict, for example with the step status and wait-for: PENDING_DEVELOPER_RELEASE.';
const mendIt = 'Apple gives the reasons in App Store Connect and in the e-mail to the team. Mend it, then submit it again with the step submit-for-review.';
/** What leads on from each state in which Apple releases nothing. */
const ways = {
    PREPARE_FOR_SUBMISSION: `It was not submitted yet. ${submitIt}`,
    READY_FOR_REVIEW: `It was added to a review submission that was not sent. ${submitIt}`,
    WAITING_FOR_REVIEW: `It waits for review. ${waitForIt}`,
    IN_REVIEW: `It is in review. ${waitForIt}`,
    WAITING_FOR_EXPORT_COMPLIANCE: `Apple looks at its papers about encryption. ${waitForIt}`,
    ACCEPTED: 'It was accepted, but something else in the same submission was rejected. Resolve that in App Store Connect, or take it out of the submission.',
    REJECTED: `It was rejected. ${mendIt}`,
    METADATA_REJECTED: `Its texts or pictures were rejected. ${mendIt}`,
    INVALID_BINARY: `Its build was refused. Attach another build, and submit it again with the step submit-for-review.`,
    DEVELOPER_REJECTED: `It was taken back from review. ${submitIt}`,
    REPLACED_WITH_NEW_VERSION: 'It was in the store, and a newer version has replaced it.',
};
/** `now` is Apple's time. */
function standingOf(version, now) {
    const { state, releaseType, earliestReleaseDate = '' } = version;
    if (state === 'PENDING_APPLE_RELEASE') {
        const when = releaseType === 'SCHEDULED' && earliestReleaseDate
            ? `at its date, ${earliestReleaseDate}`
            : 'together with an operating system';
        return { kind: 'let-go', why: `Apple itself releases it, ${when}.` };
    }
    if ((0,release/* isLetGo */.G8)(version))
        return { kind: 'let-go' };
    if (state === 'PENDING_DEVELOPER_RELEASE') {
        const isAhead = releaseType === 'SCHEDULED' && Date.parse(earliestReleaseDate) > now;
        return isAhead ? { kind: 'scheduled', date: earliestReleaseDate } : { kind: 'releasable' };
    }
    const way = ways[state] ?? 'Look at it in App Store Connect.';
    return {
        kind: 'not-ready',
        reason: `Version ${nameOf(version)} is ${state}, and Apple releases a version only when it is PENDING_DEVELOPER_RELEASE. ${way}`,
    };
}

;// CONCATENATED MODULE: ./src/steps/release/request.ts





function releaseChange(api, version) {
    return {
        action: 'send',
        subject: `request to release version ${nameOf(version)}`,
        async apply() {
            try {
                await request_release(api, version);
            }
            catch (error) {
                throw isRefusal(error) ? await explained(api, version, error) : error;
            }
        },
    };
}
/** Whether Apple takes the request while the version waits for its date is not known; where it does not, the date goes first. */
async function request_release(api, version) {
    try {
        await (0,release/* requestRelease */.dr)(api, version.id);
    }
    catch (error) {
        if (!isRefusal(error) || version.releaseType !== 'SCHEDULED')
            throw error;
        await (0,release/* dropSchedule */.Lv)(api, version.id);
        await (0,release/* requestRelease */.dr)(api, version.id);
    }
}
function isRefusal(error) {
    return error instanceof app_store_connect_errors/* AppleError */.Z && error.status === 409;
}
/** A refusal with what has become of the version, which somebody may have taken back meanwhile. */
async function explained(api, version, cause) {
    const now = standingOf(await (0,release/* getReleaseVersion */.cL)(api, version.id), api.now());
    const state = now.kind === 'not-ready'
        ? now.reason
        : 'It still waits for its developer, so something else is in the way: look for a pending agreement and at the page of the version in App Store Connect, then run again.';
    return new errors/* ExpectedError */.Dh(`${cause.message}\nVersion ${nameOf(version)} was not released. ${state}`, {
        cause,
    });
}

;// CONCATENATED MODULE: ./src/steps/release/index.ts













const release_release = (0,step/* defineStep */.o)({
    summary: 'Release an approved version, and steer its phased release.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'release',
        inputs: { bundleId: 'com.example.app', version: '1.4.0' },
        outputs: ['versionState', 'phasedReleaseState'],
    },
    pages: ['github.md'],
    async run(given, context) {
        await (0,late_wait/* excusingLateWaits */.h)(() => run(given, context), { onTimeout: given.onTimeout, context });
        return {};
    },
});
async function run(given, context) {
    const { appStoreConnect: api, log, reach, tell } = context;
    const app = await (0,apps/* findApp */.J0)(api, given);
    reach({ appId: app.id });
    tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` });
    const versions = await (0,release/* listReleaseVersions */.z6)(api, { appId: app.id, platform: given.platform });
    const version = findTarget(app, versions, given);
    tellOutcome(context, version);
    log.info(`Version ${nameOf(version)}: ${version.state}`);
    const standing = isSteering(given) ? undefined : standingOf(version, api.now());
    if (standing?.kind === 'not-ready')
        throw new errors/* ExpectedError */.Dh(standing.reason);
    const phases = phasesFor(given, { api, version, isFirst: (0,store_versions/* isFirstVersion */.PC)(versions, version) });
    if (phases.remark)
        log.info(phases.remark);
    const isToRelease = standing !== undefined && isReleasedNow(standing, { given, context, version });
    const changes = [...phases.changes, ...(isToRelease ? [releaseChange(api, version)] : [])];
    const isDone = await (0,plan/* carryOut */.u)(changes, { ...context, isDryRun: given.dryRun });
    if (!isDone)
        return;
    const after = changes.length > 0
        ? await readBack(context, version, { isToRelease, isPhasedAsWanted: phases.isShown })
        : version;
    tellOutcome(context, after);
    if (given.waitForRelease && !isSteering(given))
        await awaitRelease(context, after, given);
}
function phasesFor({ phasedRelease }, wanted) {
    switch (phasedRelease) {
        case 'leave':
            return nothing;
        case 'enable':
            return enabled(wanted);
        case 'disable':
            return disabled(wanted);
        default:
            return steered(wanted, phasedRelease);
    }
}
/** Says why where it is not. */
function isReleasedNow(standing, { given, context, version }) {
    if (standing.kind === 'let-go') {
        context.log.info(`Version ${nameOf(version)} needs no release. ${standing.why ?? ''}`.trim());
        return false;
    }
    if (standing.kind === 'scheduled' && given.ifScheduled === 'keep') {
        context.log.notice(`Version ${nameOf(version)} is approved and waits for its date, ${standing.date}, when Apple releases it. With if-scheduled: release it goes out now.`);
        return false;
    }
    return true;
}


/***/ })

};
