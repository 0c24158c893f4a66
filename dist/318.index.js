export const id = 318;
export const ids = [318];
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

/***/ 7318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accountFindings: () => (/* binding */ accountFindings)
});

// EXTERNAL MODULE: ./src/files/validation/validate-package.ts
var validate_package = __webpack_require__(6460);
// EXTERNAL MODULE: ./src/app-store-connect/store/versions.ts
var store_versions = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var app_store_connect_versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/steps/validate/account/capabilities.ts
/**
 * The capability that a bundle id needs for an entitlement. Game Center and in-app purchase are on from the start, so that nobody is told
 * to switch them on. https://developer.apple.com/documentation/bundleresources/entitlements
 */
const capabilityOf = {
    'aps-environment': 'PUSH_NOTIFICATIONS',
    'com.apple.developer.aps-environment': 'PUSH_NOTIFICATIONS',
    'com.apple.developer.icloud-container-identifiers': 'ICLOUD',
    'com.apple.developer.icloud-services': 'ICLOUD',
    'com.apple.developer.ubiquity-container-identifiers': 'ICLOUD',
    'com.apple.developer.ubiquity-kvstore-identifier': 'ICLOUD',
    'com.apple.developer.pass-type-identifiers': 'WALLET',
    'inter-app-audio': 'INTER_APP_AUDIO',
    'com.apple.developer.maps': 'MAPS',
    'com.apple.developer.associated-domains': 'ASSOCIATED_DOMAINS',
    'com.apple.developer.networking.vpn.api': 'PERSONAL_VPN',
    'com.apple.security.application-groups': 'APP_GROUPS',
    'com.apple.developer.healthkit': 'HEALTHKIT',
    'com.apple.developer.homekit': 'HOMEKIT',
    'com.apple.external-accessory.wireless-configuration': 'WIRELESS_ACCESSORY_CONFIGURATION',
    'com.apple.developer.in-app-payments': 'APPLE_PAY',
    'com.apple.developer.default-data-protection': 'DATA_PROTECTION',
    'com.apple.developer.siri': 'SIRIKIT',
    'com.apple.developer.networking.networkextension': 'NETWORK_EXTENSIONS',
    'com.apple.developer.networking.multipath': 'MULTIPATH',
    'com.apple.developer.networking.HotspotConfiguration': 'HOT_SPOT',
    'com.apple.developer.nfc.readersession.formats': 'NFC_TAG_READING',
    'com.apple.developer.ClassKit-environment': 'CLASSKIT',
    'com.apple.developer.authentication-services.autofill-credential-provider': 'AUTOFILL_CREDENTIAL_PROVIDER',
    'com.apple.developer.networking.wifi-info': 'ACCESS_WIFI_INFORMATION',
    'com.apple.developer.networking.custom-protocol': 'NETWORK_CUSTOM_PROTOCOL',
    'com.apple.developer.coremedia.hls.low-latency': 'COREMEDIA_HLS_LOW_LATENCY',
    'com.apple.developer.system-extension.install': 'SYSTEM_EXTENSION_INSTALL',
    'com.apple.developer.user-management': 'USER_MANAGEMENT',
    'com.apple.developer.applesignin': 'APPLE_ID_AUTH',
};

;// CONCATENATED MODULE: ./src/steps/validate/account/expiry.ts
const dayMs = 24 * 3_600_000;
/** What ends soon, and what has ended without another that does the same; each in words. */
function endings(items, { now, days, isSame }) {
    const until = now + days * dayMs;
    return items.flatMap((item) => {
        if (!(item.expiresAt <= until))
            return [];
        const isReplaced = items.some((other) => other.expiresAt > until && isSame(item, other));
        if (isReplaced && item.expiresAt <= now)
            return [];
        const date = new Date(item.expiresAt).toISOString().slice(0, 10);
        if (item.expiresAt <= now)
            return [{ item, words: `ended on ${date}` }];
        const left = Math.floor((item.expiresAt - now) / dayMs);
        const also = isReplaced ? '; another one that is good for longer is there' : '';
        return [{ item, words: `ends on ${date}, in ${left} ${left === 1 ? 'day' : 'days'}${also}` }];
    });
}

;// CONCATENATED MODULE: ./src/steps/validate/account/findings.ts




/** What stands in the way at Apple, by what was seen there. */
function accountHits(account, { subject, now, expiryDays }) {
    const { app, versions, numbers, bundleIds, certificates, profiles } = account;
    const span = { now, days: expiryDays };
    const hits = [...refusals(account)];
    const missing = seen(app)?.missing;
    if (missing !== undefined)
        hits.push({ rule: 'app-visible', sentence: missing });
    if (subject)
        hits.push(...trainHits(seen(versions) ?? [], subject), ...numberHits(seen(numbers) ?? [], subject));
    const registeredIds = seen(bundleIds);
    if (subject && registeredIds) {
        for (const [id, keys] of subject.entitlements) {
            const registered = registeredIds.find(({ identifier }) => identifier === id);
            hits.push(...capabilityHits({ id, keys, capabilities: registered?.capabilities }));
        }
    }
    hits.push(...certificateHits(seen(certificates) ?? [], span));
    hits.push(...profileHits(seen(profiles) ?? [], { ...span, subject }));
    return hits;
}
function seen(sight) {
    return sight && 'value' in sight ? sight.value : undefined;
}
function certificateHits(certificates, span) {
    const isSame = (one, other) => one.kind === other.kind;
    return endings(certificates, { ...span, isSame }).map(({ item, words }) => ({
        rule: 'certificate-expiry',
        sentence: `The certificate ${item.name} (${item.kind}) ${words}.`,
    }));
}
function profileHits(profiles, { subject, ...span }) {
    const own = profiles.filter(({ identifier }) => subject === undefined || subject.entitlements.has(identifier));
    const isSame = (one, other) => one.kind === other.kind && one.identifier === other.identifier;
    return endings(own, { ...span, isSame }).map(({ item, words }) => ({
        rule: 'profile-expiry',
        sentence: `The profile ${item.name} (${item.kind}) of ${item.identifier} ${words}.`,
    }));
}
function* trainHits(versions, { version, platform }) {
    const [closing] = versions
        .filter((other) => other.platform === platform && (0,store_versions/* wasApproved */.VK)(other))
        .sort((one, other) => (0,app_store_connect_versions/* compareVersions */.Zy)(other.versionString, one.versionString));
    if (closing && (0,app_store_connect_versions/* compareVersions */.Zy)(version, closing.versionString) <= 0) {
        const isSame = (0,app_store_connect_versions/* isSameVersion */.p)(version, closing.versionString);
        const sentence = isSame
            ? `The version ${version} takes no more builds: it is ${closing.state}.`
            : `The version ${version} is not higher than ${closing.versionString}, which is ${closing.state}.`;
        yield { rule: 'train-open', sentence };
    }
}
function* numberHits(numbers, { version, buildNumber, platform }) {
    // A reservation waits for exactly this build.
    const used = numbers.filter(({ state }) => state !== 'AWAITING_UPLOAD');
    const isTaken = used.some((other) => (0,app_store_connect_versions/* isSameVersion */.p)(other.version, version) && (0,app_store_connect_versions/* isSameBuildNumber */.Qp)(other.buildNumber, buildNumber));
    if (isTaken) {
        const sentence = `The build number ${buildNumber} is taken in version ${version} for ${platform}.`;
        yield { rule: 'build-number-free', sentence };
        return;
    }
    const highest = used
        .map((other) => other.buildNumber)
        .filter(app_store_connect_versions/* isNumeric */.kf)
        .reduce((high, number) => (high === undefined || (0,app_store_connect_versions/* compareVersions */.Zy)(number, high) > 0 ? number : high), undefined);
    if (highest === undefined || (0,app_store_connect_versions/* compareVersions */.Zy)(buildNumber, highest) > 0)
        return;
    const where = platform === 'MAC_OS' ? 'the app for macOS' : `version ${version} for ${platform}`;
    yield {
        rule: 'build-number-higher',
        level: platform === 'MAC_OS' ? 'error' : 'warning',
        sentence: `The build number ${buildNumber} is not higher than ${highest}, which ${where} has already.`,
    };
}
function* capabilityHits(bundle) {
    const { id, keys, capabilities } = bundle;
    if (capabilities === undefined) {
        yield {
            rule: 'bundle-id-registered',
            sentence: `The bundle id ${id} is not registered in the team by its own name.`,
        };
        return;
    }
    for (const key of keys) {
        const needed = Object.hasOwn(capabilityOf, key) ? capabilityOf[key] : undefined;
        if (needed === undefined || capabilities.includes(needed))
            continue;
        yield {
            rule: 'capability-missing',
            sentence: `${id} is signed with ${key}, but its bundle id does not have the capability ${needed}.`,
        };
    }
}
const parts = {
    app: 'the app',
    versions: 'the versions of the app',
    numbers: 'the builds of the app and their uploads',
    bundleIds: 'the bundle ids and their capabilities',
    certificates: 'the certificates',
    profiles: 'the profiles',
};
/** Agreements and the membership keep Apple from answering anything, so that they are told once. */
function* refusals(account) {
    const refused = Object.entries(parts).flatMap(([name, words]) => {
        const part = account[name];
        return part && 'refusal' in part ? [{ words, refusal: part.refusal }] : [];
    });
    const general = refused.map(({ refusal }) => generalRefusal(refusal)).find((hit) => hit !== undefined);
    if (general)
        yield general;
    for (const { words, refusal } of refused) {
        if (generalRefusal(refusal) !== undefined)
            continue;
        const sentence = `This key may not see ${words}, so that nothing is said of them: ${refusal.gist}`;
        yield { rule: 'account-unseen', sentence };
    }
}
function generalRefusal(refusal) {
    if (refusal.has('FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'))
        return { rule: 'agreement-in-effect', sentence: refusal.gist };
    const isEnded = /not associated with an active membership/i.test(refusal.gist);
    return isEnded ? { rule: 'membership-active', sentence: refusal.gist } : undefined;
}

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/build-numbers.ts
var build_numbers = __webpack_require__(2259);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/app-store-connect/provisioning.ts
/** The bundle ids of the team among these. Apple's filter also finds longer ones that begin alike. */
async function listBundleIds(api, identifiers) {
    const query = {
        'filter[identifier]': [...identifiers],
        'fields[bundleIds]': ['identifier', 'bundleIdCapabilities'],
        'fields[bundleIdCapabilities]': ['capabilityType'],
        include: ['bundleIdCapabilities'],
        'limit[bundleIdCapabilities]': 50,
        limit: 200,
    };
    const found = [];
    for await (const { data, included } of api.pages('GET /v1/bundleIds', { query })) {
        const types = new Map(included?.flatMap((item) => item.type === 'bundleIdCapabilities' && item.attributes?.capabilityType
            ? [[item.id, item.attributes.capabilityType]]
            : []));
        for (const { attributes, relationships } of data) {
            const identifier = attributes?.identifier ?? '';
            if (!identifiers.includes(identifier))
                continue;
            const ids = relationships?.bundleIdCapabilities?.data?.map(({ id }) => id) ?? [];
            found.push({ identifier, capabilities: ids.flatMap((id) => types.get(id) ?? []) });
        }
    }
    return found;
}
async function listCertificates(api, types) {
    const query = {
        'filter[certificateType]': types,
        'fields[certificates]': ['displayName', 'certificateType', 'expirationDate'],
        limit: 200,
    };
    const found = [];
    for await (const { id, attributes } of api.items('GET /v1/certificates', { query })) {
        const { displayName, certificateType, expirationDate } = attributes ?? {};
        const expiresAt = Date.parse(expirationDate ?? '');
        found.push({ name: displayName ?? id, kind: certificateType ?? '', expiresAt });
    }
    return found;
}
async function listProfiles(api, types) {
    const query = {
        'filter[profileType]': types,
        'fields[profiles]': ['name', 'profileType', 'expirationDate', 'bundleId'],
        'fields[bundleIds]': ['identifier'],
        include: ['bundleId'],
        limit: 200,
    };
    const found = [];
    for await (const { data, included } of api.pages('GET /v1/profiles', { query })) {
        const identifiers = new Map(included?.flatMap((item) => item.type === 'bundleIds' ? [[item.id, item.attributes?.identifier ?? '']] : []));
        for (const { id, attributes, relationships } of data) {
            found.push({
                name: attributes?.name ?? id,
                kind: attributes?.profileType ?? '',
                expiresAt: Date.parse(attributes?.expirationDate ?? ''),
                identifier: identifiers.get(relationships?.bundleId?.data?.id ?? '') ?? '',
            });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/steps/validate/account/look.ts






/** Asks for all at once, by reads alone, and for nothing that no rule needs. */
async function lookAtAccount(api, { subject, isOn }) {
    const isForMac = subject?.platform === 'MAC_OS';
    const isForOthers = subject?.platform !== 'MAC_OS';
    const isForAll = subject === undefined;
    const [ofApp, bundleIds, certificates, profiles] = await Promise.all([
        subject && isOn('app-visible', 'train-open', 'build-number-free', 'build-number-higher')
            ? seeApp(api, { subject, isOn })
            : unseenApp,
        subject && isOn('bundle-id-registered', 'capability-missing')
            ? sight(listBundleIds(api, [...subject.entitlements.keys()]))
            : undefined,
        isOn('certificate-expiry')
            ? sight(listCertificates(api, [
                'DISTRIBUTION',
                ...(isForOthers ? ['IOS_DISTRIBUTION'] : []),
                ...(isForMac || isForAll
                    ? ['MAC_APP_DISTRIBUTION', 'MAC_INSTALLER_DISTRIBUTION']
                    : []),
            ]))
            : undefined,
        isOn('profile-expiry')
            ? sight(listProfiles(api, [
                ...(isForOthers ? ['IOS_APP_STORE', 'TVOS_APP_STORE'] : []),
                ...(isForMac || isForAll ? ['MAC_APP_STORE', 'MAC_CATALYST_APP_STORE'] : []),
            ]))
            : undefined,
    ]);
    return { ...ofApp, bundleIds, certificates, profiles };
}
async function sight(asked) {
    try {
        return { value: await asked };
    }
    catch (error) {
        if (error instanceof errors/* AppleError */.Z && error.status === 403)
            return { refusal: error };
        throw error;
    }
}
const unseenApp = { app: undefined, versions: undefined, numbers: undefined };
async function seeApp(api, { subject, isOn }) {
    const { bundleId, platform, version } = subject;
    const found = await sight(findVisible(api, bundleId));
    const id = found && 'value' in found ? found.value.id : undefined;
    const app = found && 'value' in found ? { value: { missing: found.value.missing } } : found;
    if (id === undefined)
        return { ...unseenApp, app };
    const isForNumbers = isOn('build-number-free', 'build-number-higher');
    const [versions, numbers] = await Promise.all([
        isOn('train-open') ? sight((0,store_versions/* listVersions */.yO)(api, id)) : undefined,
        isForNumbers ? sight((0,build_numbers/* listUsedNumbers */.ul)(api, id, (0,build_numbers/* scopesFor */.lN)({ platform, version }))) : undefined,
    ]);
    return { app, versions, numbers };
}
/** That it is not seen is known by the kind of the error; what Apple refuses is another. */
async function findVisible(api, bundleId) {
    try {
        return { id: (await (0,apps/* findApp */.J0)(api, { bundleId })).id, missing: undefined };
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        return { id: undefined, missing: error.message };
    }
}

// EXTERNAL MODULE: ./src/steps/validate/account/rules.ts
var rules = __webpack_require__(7121);
// EXTERNAL MODULE: ./src/files/validation/contents.ts
var validation_contents = __webpack_require__(3869);
// EXTERNAL MODULE: ./src/files/validation/entitlements.ts
var entitlements = __webpack_require__(1087);
;// CONCATENATED MODULE: ./src/steps/validate/account/subject.ts


const platforms = {
    iOS: 'IOS',
    watchOS: 'IOS',
    tvOS: 'TV_OS',
    visionOS: 'VISION_OS',
    macOS: 'MAC_OS',
};
/** Undefined where the package does not say who it is; that is a finding of its own. */
function subjectOf(contents) {
    if (contents === undefined)
        return undefined;
    const { app, kind } = contents;
    const name = (0,validation_contents/* platformOf */.tj)(app);
    const bundleId = (0,validation_contents/* textOf */.b6)(app.info.CFBundleIdentifier);
    const version = (0,validation_contents/* textOf */.b6)(app.info.CFBundleShortVersionString);
    const buildNumber = (0,validation_contents/* textOf */.b6)(app.info.CFBundleVersion);
    if (bundleId === undefined || version === undefined || buildNumber === undefined)
        return undefined;
    const platform = kind === 'pkg' ? 'MAC_OS' : name && platforms[name];
    if (platform === undefined)
        return undefined;
    const bundles = (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip');
    const entitlements = new Map(bundles.flatMap((bundle) => {
        const id = (0,validation_contents/* textOf */.b6)(bundle.info.CFBundleIdentifier);
        return id === undefined ? [] : [[id, usedEntitlements(bundle, platform)]];
    }));
    return { bundleId, version, buildNumber, platform, entitlements };
}
function usedEntitlements(bundle, platform) {
    return Object.entries((0,entitlements/* signatureOf */.y)(bundle)?.entitlements ?? {}).flatMap(([key, value]) => {
        const isUsed = value !== false && !(Array.isArray(value) && value.length === 0);
        // On macOS groups that begin with the team need no capability.
        const isFree = platform === 'MAC_OS' && key === 'com.apple.security.application-groups';
        return isUsed && !isFree ? [key] : [];
    });
}

;// CONCATENATED MODULE: ./src/steps/validate/account/index.ts





/** What App Store Connect says against a package, and of what expires in the account. */
async function accountFindings(api, options) {
    const { contents, levels, expiryDays } = options;
    const subject = subjectOf(contents);
    const account = await lookAtAccount(api, {
        subject,
        isOn: (...rules) => rules.some((rule) => levels.get(rule) !== 'off'),
    });
    const hits = accountHits(account, { subject, now: api.now(), expiryDays });
    return hits.flatMap(({ rule, level, sentence }) => (0,validate_package/* findingOf */.h)((0,rules/* accountRule */.G)(rule), { levels, sentence, ...(level && { level }) }));
}


/***/ })

};
