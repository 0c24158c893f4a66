export const id = 735;
export const ids = [735];
export const modules = {

/***/ 246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ findApp),
/* harmony export */   Og: () => (/* binding */ appFrom),
/* harmony export */   Qk: () => (/* binding */ noAppNamed),
/* harmony export */   SN: () => (/* binding */ explainingAppId),
/* harmony export */   aS: () => (/* binding */ unknownApp),
/* harmony export */   lA: () => (/* binding */ checkedApp)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7909);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);



const fields = ['name', 'bundleId', 'primaryLocale'];
/**
 * The app with this id or, compared exactly, this bundle id. Apple's filter also finds longer ids that begin with the value.
 * Throws an InputError with the apps that the key sees when there is none, or when both are given and do not agree.
 */
async function findApp(api, { appId, bundleId }) {
    if (appId !== undefined)
        return appWithId(api, appId, bundleId);
    if (bundleId === undefined)
        throw noAppNamed();
    const query = { 'filter[bundleId]': [bundleId], 'fields[apps]': [...fields], limit: 200 };
    for await (const item of api.items('GET /v1/apps', { query })) {
        const app = appFrom(item);
        if (app.bundleId === bundleId)
            return app;
    }
    throw await unknownApp(api, `the bundle id ${bundleId}`, bundleId);
}
/** For a step that was told neither id. */
function noAppNamed() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Give app-id or bundle-id, so that the app is known.');
}
async function appWithId(api, appId, bundleId) {
    const query = { 'fields[apps]': [...fields] };
    const answer = await explainingAppId(api, appId, () => api.get('GET /v1/apps/{id}', { path: { id: appId }, query }));
    return checkedApp(appFrom(answer.data), bundleId);
}
/** Runs a request for an app by its id, and says which apps there are when that is not one. */
async function explainingAppId(api, appId, run) {
    if (!/^\d+$/.test(appId)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`app-id is "${appId}", but Apple's app ids are numbers (App Store Connect > App Information > Apple ID). For "${appId}" use bundle-id.`);
    }
    try {
        return await run();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z && error.status === 404) {
            throw await unknownApp(api, `the app-id ${appId}`, appId);
        }
        throw error;
    }
}
/** The app, if its bundle id is the one that was given as well. */
function checkedApp(app, bundleId) {
    if (bundleId === undefined || app.bundleId === bundleId)
        return app;
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
async function unknownApp(api, what, wanted) {
    const visible = [];
    for await (const item of api.items('GET /v1/apps', {
        query: { 'fields[apps]': [...fields], limit: 200 },
    })) {
        visible.push(appFrom(item));
    }
    if (visible.length === 0) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no app with ${what}: the key sees no app at all. Make the app in App Store Connect first (an API key cannot), or use a key with access to it.`);
    }
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(wanted, visible.flatMap(({ id, bundleId }) => [id, bundleId]));
    const some = visible.slice(0, 20).map(({ id, bundleId, name }) => `  ${bundleId} (${id}, ${name})`);
    const rest = visible.length > some.length ? [`  and ${visible.length - some.length} more`] : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        `There is no app with ${what} among those that the key sees${close ? `; did you mean ${close}?` : '.'}`,
        ...some,
        ...rest,
    ].join('\n'));
}


/***/ }),

/***/ 9811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ reservationRequest),
/* harmony export */   KC: () => (/* binding */ findUploads),
/* harmony export */   Pz: () => (/* binding */ reserveFile),
/* harmony export */   W3: () => (/* binding */ reserveUpload),
/* harmony export */   Xc: () => (/* binding */ deleteUpload),
/* harmony export */   ly: () => (/* binding */ getFile),
/* harmony export */   m7: () => (/* binding */ getUpload),
/* harmony export */   w0: () => (/* binding */ commitFile)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1011);



const query = {
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
            ...query,
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
    const answer = await api.get('GET /v1/buildUploads/{id}', { path: { id }, query }, options);
    return uploadFrom(answer.data, answer.included);
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
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z) || !(error.isAmbiguous || error.status === 409))
                throw error;
            for (const delayMs of looksAfterMs) {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delayMs);
                if (await isCommitted(api, file, uploadId))
                    return;
            }
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z && error.status === 404))
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

/***/ 9127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ testflightUrl),
/* harmony export */   TO: () => (/* binding */ buildFrom),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   gJ: () => (/* binding */ everyProcessingState),
/* harmony export */   ls: () => (/* binding */ getBuild),
/* harmony export */   w: () => (/* binding */ findBuild)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1011);


function isPlatform(text) {
    return ['IOS', 'MAC_OS', 'TV_OS', 'VISION_OS'].includes(text);
}
/** Named in full: a build in PROCESSING may be left out otherwise. */
const everyProcessingState = [
    'PROCESSING',
    'FAILED',
    'INVALID',
    'VALID',
];
const query = {
    'fields[builds]': ['version', 'processingState', 'expired', 'usesNonExemptEncryption', 'preReleaseVersion'],
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
            'filter[version]': (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .buildNumberForms */ .Pz)(identity.buildNumber),
            'filter[preReleaseVersion.version]': (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionForms */ .oG)(identity.version),
            'filter[preReleaseVersion.platform]': [identity.platform],
            'filter[processingState]': everyProcessingState,
            limit: 200,
        },
    };
    for await (const page of api.pages('GET /v1/builds', request)) {
        found.push(...page.data.map((build) => buildFrom(build, page.included)));
    }
    const same = found.filter((build) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameBuildNumber */ .Qp)(build.buildNumber, identity.buildNumber) &&
        (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(build.version, identity.version) &&
        build.platform === identity.platform);
    if (same.length > 1) {
        const list = same.map(({ id, version, buildNumber, platform }) => `  ${id}: ${version} (${buildNumber}) ${platform}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(['Several builds fit; name one by its id:', ...list].join('\n'));
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


/***/ }),

/***/ 1011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ raised),
/* harmony export */   Pz: () => (/* binding */ buildNumberForms),
/* harmony export */   Qp: () => (/* binding */ isSameBuildNumber),
/* harmony export */   S$: () => (/* binding */ compareNumbers),
/* harmony export */   V4: () => (/* binding */ compareBuilds),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   oG: () => (/* binding */ versionForms),
/* harmony export */   p: () => (/* binding */ isSameVersion)
/* harmony export */ });
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
/** Whether it is integers joined by periods, which is all that can be compared. */
function isNumeric(version) {
    return numbersOf(version) !== undefined;
}
/** Negative, zero or positive, component by component: `1.10` is higher than `1.9`. Both must be numeric. */
function compareVersions(one, other) {
    const [a, b] = [numbersOf(one) ?? [], numbersOf(other) ?? []];
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const [left, right] = [a[index] ?? 0n, b[index] ?? 0n];
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
/** Raises the last component: `2024.11.3` becomes `2024.11.4`. */
function raised(version, by) {
    const numbers = numbersOf(version) ?? [];
    return numbers.with(-1, (numbers.at(-1) ?? 0n) + BigInt(by)).join('.');
}
/** Undefined unless it is integers joined by periods. */
function numbersOf(version) {
    return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(BigInt) : undefined;
}
function withoutTrailingZeros(numbers) {
    const last = numbers.findLastIndex((number) => number !== 0n);
    return numbers.slice(0, Math.max(1, last + 1));
}
/** Orders builds by version, then by build number, as numbers: `1.10` is above `1.9`. */
function compareBuilds(one, other) {
    return compareNumbers(one.version, other.version) || compareNumbers(one.buildNumber, other.buildNumber);
}
/** Below zero, zero or above, component by component; text that is no number counts as lowest. */
function compareNumbers(one, other) {
    const [a = [], b = []] = [numbersOf(one), numbersOf(other)];
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const [left = 0n, right = 0n] = [a[index], b[index]];
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planOutputs),
/* harmony export */   u: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

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
        const failures = await applyAll(list, done);
        const [first] = failures;
        if (!first)
            continue;
        for (const { change, error } of failures) {
            const [reason = ''] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n');
            log.info(`Failed: ${sentence(change)}: ${reason}`);
        }
        const failed = new Set(failures.map(({ change }) => change));
        for (const change of changes)
            if (done.has(change))
                log.info(`Done before: ${sentence(change)}`);
        for (const change of changes) {
            if (!done.has(change) && !failed.has(change))
                log.info(`Not done: ${sentence(change)}`);
        }
        throw first.error;
    }
    return true;
}
/** Applies some at a time, and starts no more after a failure. */
async function applyAll(changes, done) {
    const waiting = [...changes];
    const failures = [];
    const worker = async () => {
        for (let change = waiting.shift(); change && failures.length === 0; change = waiting.shift()) {
            try {
                await change.apply();
                done.add(change);
            }
            catch (error) {
                failures.push({ change, error });
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, changes.length) }, worker));
    return failures;
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


/***/ })

};
