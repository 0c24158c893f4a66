export const id = 986;
export const ids = [986];
export const modules = {

/***/ 8535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ onceAssignable)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);


/** Apple takes a build some fifteen seconds after its export compliance is answered, whatever state it shows. */
const assignableAfterMs = [2_000, 4_000, 8_000, 12_000];
/** Gives a build to somebody. The build is known to be ready: where Apple says that it is not assignable, that passes and is waited out. */
async function onceAssignable(assign, { log, signal }) {
    for (let tries = 0;; tries += 1) {
        try {
            await assign();
            return;
        }
        catch (error) {
            const delayMs = assignableAfterMs[tries];
            if (delayMs === undefined || !isNotYetAssignable(error))
                throw error;
            if (tries === 0)
                log.info('Apple does not give the build to testers yet; trying again for half a minute.');
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delayMs, undefined, { signal });
        }
    }
}
function isNotYetAssignable(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z) || error.status !== 422)
        return false;
    return error.details.some(({ title, detail }) => /not assignable|assignable state/i.test(`${title} ${detail}`));
}


/***/ }),

/***/ 991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ assignToGroups),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   ZQ: () => (/* binding */ removeFromGroups),
/* harmony export */   em: () => (/* binding */ groupFrom),
/* harmony export */   vW: () => (/* binding */ updateGroup),
/* harmony export */   wj: () => (/* binding */ createGroup)
/* harmony export */ });
/* harmony import */ var _assignable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8535);

async function listGroups(api, appId) {
    const groups = [];
    const query = { 'filter[app]': [appId], limit: 200 };
    for await (const item of api.items('GET /v1/betaGroups', { query }))
        groups.push(groupFrom(item));
    return groups;
}
function groupFrom({ id, attributes, }) {
    return {
        id,
        name: attributes?.name ?? '',
        isInternal: attributes?.isInternalGroup ?? false,
        hasAccessToAllBuilds: attributes?.hasAccessToAllBuilds ?? false,
        publicLink: (attributes?.publicLinkEnabled && attributes.publicLink) || undefined,
        publicLinkEnabled: attributes?.publicLinkEnabled ?? false,
        publicLinkLimit: (attributes?.publicLinkLimitEnabled && attributes.publicLinkLimit) || undefined,
        feedbackEnabled: attributes?.feedbackEnabled ?? true,
    };
}
/** Makes a group. Group names are not unique at Apple, so an attempt without a clear answer is looked up by those that are new. */
async function createGroup(api, group) {
    const { appId, name, isInternal, hasAccessToAllBuilds = false, settings } = group;
    const kind = isInternal ? { isInternalGroup: true, hasAccessToAllBuilds } : {};
    const known = new Set((await listGroups(api, appId)).map(({ id }) => id));
    const body = {
        data: {
            type: 'betaGroups',
            attributes: { name, ...kind, ...settings },
            relationships: { app: { data: { type: 'apps', id: appId } } },
        },
    };
    const find = async () => (await listGroups(api, appId)).find((other) => other.name === name && !known.has(other.id));
    const made = await api.create('POST /v1/betaGroups', { body }, { find });
    return 'data' in made ? groupFrom(made.data) : made;
}
async function updateGroup(api, id, settings) {
    const body = {
        data: { type: 'betaGroups', id, attributes: settings },
    };
    await api.write('PATCH /v1/betaGroups/{id}', { path: { id }, body });
}
/**
 * Gives the build to groups, all or none. A group that has it already is no error.
 */
async function assignToGroups(api, { buildId, groupIds, log, signal, }) {
    const body = {
        data: groupIds.map((id) => ({ type: 'betaGroups', id })),
    };
    const request = { path: { id: buildId }, body };
    await (0,_assignable_js__WEBPACK_IMPORTED_MODULE_0__/* .onceAssignable */ .X)(() => api.write('POST /v1/builds/{id}/relationships/betaGroups', request, { isFresh: true }), { log, signal });
}
async function removeFromGroups(api, buildId, groupIds) {
    const body = {
        data: groupIds.map((id) => ({ type: 'betaGroups', id })),
    };
    await api.write('DELETE /v1/builds/{id}/relationships/betaGroups', { path: { id: buildId }, body });
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

/***/ 986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  distribute: () => (/* binding */ distribute)
});

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/beta-groups.ts
var beta_groups = __webpack_require__(991);
;// CONCATENATED MODULE: ./src/app-store-connect/beta-app.ts


const mostIncluded = 50;
const query = {
    'fields[apps]': [
        'name',
        'bundleId',
        'primaryLocale',
        'betaGroups',
        'betaAppLocalizations',
        'betaAppReviewDetail',
    ],
    include: ['betaGroups', 'betaAppLocalizations', 'betaAppReviewDetail'],
    'limit[betaGroups]': mostIncluded,
    'limit[betaAppLocalizations]': mostIncluded,
};
/** The app with its groups, TestFlight texts and review details, in one request where it has fewer than 50 groups. */
async function getBetaApp(api, ids) {
    const { app, included } = await (0,apps/* findAppWith */.rP)(api, ids, query);
    const { betaGroups, betaAppLocalizations, betaAppReviewDetail } = app.relationships ?? {};
    const groupIds = idsOf(betaGroups?.data);
    const groups = (included ?? []).flatMap((item) => item.type === 'betaGroups' && groupIds.has(item.id) ? [(0,beta_groups/* groupFrom */.em)(item)] : []);
    return {
        ...(0,apps/* appFrom */.Og)(app),
        groups: groupIds.size < mostIncluded ? groups : await (0,beta_groups/* listGroups */.P$)(api, app.id),
        localizations: localizationsIn(included, idsOf(betaAppLocalizations?.data)),
        // The one detail of an app has the id of the app.
        reviewDetail: reviewDetailIn(included, betaAppReviewDetail?.data?.id ?? app.id),
    };
}
function idsOf(linkage) {
    return new Set((linkage ?? []).map(({ id }) => id));
}
function localizationsIn(included, ids) {
    return (included ?? []).flatMap((item) => {
        if (item.type !== 'betaAppLocalizations' || !ids.has(item.id))
            return [];
        const { locale, description, feedbackEmail, marketingUrl, privacyPolicyUrl } = item.attributes ?? {};
        return [
            {
                id: item.id,
                locale: locale ?? '',
                description: description ?? '',
                feedbackEmail: feedbackEmail ?? '',
                marketingUrl: marketingUrl ?? '',
                privacyPolicyUrl: privacyPolicyUrl ?? '',
            },
        ];
    });
}
function reviewDetailIn(included, id) {
    const detail = included?.find((item) => item.type === 'betaAppReviewDetails' && item.id === id);
    const attributes = detail?.type === 'betaAppReviewDetails' ? (detail.attributes ?? {}) : {};
    return {
        id,
        contactFirstName: attributes.contactFirstName ?? '',
        contactLastName: attributes.contactLastName ?? '',
        contactPhone: attributes.contactPhone ?? '',
        contactEmail: attributes.contactEmail ?? '',
        demoAccountRequired: attributes.demoAccountRequired ?? false,
        demoAccountName: attributes.demoAccountName ?? '',
        demoAccountPassword: attributes.demoAccountPassword ?? '',
        notes: attributes.notes ?? '',
    };
}

// EXTERNAL MODULE: ./src/app-store-connect/beta-build-localizations.ts
var beta_build_localizations = __webpack_require__(5730);
// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var app_store_connect_builds = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var errors = __webpack_require__(8995);
// EXTERNAL MODULE: ./src/app-store-connect/look-again.ts
var look_again = __webpack_require__(1900);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/app-store-connect/beta-builds.ts




const beta_builds_mostIncluded = 50;
const beta_builds_query = {
    'fields[builds]': [
        'version',
        'processingState',
        'expired',
        'usesNonExemptEncryption',
        'buildAudienceType',
        'preReleaseVersion',
        'app',
        'betaGroups',
        'betaBuildLocalizations',
        'betaAppReviewSubmission',
        'buildBetaDetail',
        'appEncryptionDeclaration',
        'buildUpload',
    ],
    'fields[preReleaseVersions]': ['version', 'platform'],
    'fields[betaGroups]': ['name'],
    'fields[apps]': ['bundleId'],
    'fields[appEncryptionDeclarations]': ['appEncryptionDeclarationState'],
    'fields[buildUploads]': ['platform'],
    include: [
        'preReleaseVersion',
        'app',
        'betaGroups',
        'betaBuildLocalizations',
        'betaAppReviewSubmission',
        'buildBetaDetail',
        'appEncryptionDeclaration',
        'buildUpload',
    ],
    'limit[betaGroups]': beta_builds_mostIncluded,
    'limit[betaBuildLocalizations]': beta_builds_mostIncluded,
};
/** `isFresh`: the build was seen a moment ago, so that Apple not finding it is waited out. */
async function getBetaBuild(api, id, { isFresh = false } = {}) {
    const answer = await api.get('GET /v1/builds/{id}', { path: { id }, query: beta_builds_query }, { isFresh });
    return withAllGroups(api, betaBuildFrom(answer.data, answer.included));
}
const looksAfterMs = [0, 500, 1_500];
/** Undefined when there is none. A build may be out of sight for a moment, so that is seen three times before it is believed. */
async function findBetaBuild(api, id, signal) {
    const look = () => getBetaBuild(api, id).catch((error) => {
        if (error instanceof errors/* AppleError */.Z && error.status === 404)
            return undefined;
        throw error;
    });
    return (0,look_again/* lookAgain */.I)(look, { afterMs: looksAfterMs, signal });
}
/** Apple includes 50 groups at most; where there may be more they are asked for. */
async function withAllGroups(api, build) {
    if (build.groupIds.length < beta_builds_mostIncluded)
        return build;
    const groupIds = [];
    const query = {
        'filter[builds]': [build.id],
        'fields[betaGroups]': ['name'],
        limit: 200,
    };
    for await (const { id } of api.items('GET /v1/betaGroups', { query }))
        groupIds.push(id);
    return { ...build, groupIds: [...new Set([...build.groupIds, ...groupIds])] };
}
/**
 * Builds of an app that may be the one; to be compared exactly by the caller. `kind`: all of them, in whatever state, those that have not
 * expired, or some of the newest.
 */
async function findBetaBuilds(api, wanted) {
    const request = {
        query: {
            ...beta_builds_query,
            'filter[app]': [wanted.appId],
            'filter[processingState]': app_store_connect_builds/* everyProcessingState */.gJ,
            ...(wanted.kind === 'unexpired' ? { 'filter[expired]': ['false'] } : {}),
            ...(wanted.buildNumber ? { 'filter[version]': (0,versions/* buildNumberForms */.Pz)(wanted.buildNumber) } : {}),
            ...(wanted.version ? { 'filter[preReleaseVersion.version]': (0,versions/* versionForms */.oG)(wanted.version) } : {}),
            ...(wanted.platform ? { 'filter[preReleaseVersion.platform]': [wanted.platform] } : {}),
            sort: ['-uploadedDate'],
            limit: 200,
        },
    };
    const found = [];
    for await (const page of api.pages('GET /v1/builds', request)) {
        found.push(...page.data.map((build) => betaBuildFrom(build, page.included)));
        if (wanted.kind === 'newest')
            break;
    }
    return found;
}
function betaBuildFrom(build, included) {
    const { relationships } = build;
    const detail = included?.find((item) => item.type === 'buildBetaDetails' && item.id === relationships?.buildBetaDetail?.data?.id);
    const submission = included?.find((item) => item.type === 'betaAppReviewSubmissions' &&
        item.id === relationships?.betaAppReviewSubmission?.data?.id);
    const declaration = included?.find((item) => item.type === 'appEncryptionDeclarations' &&
        item.id === relationships?.appEncryptionDeclaration?.data?.id);
    const states = detail?.type === 'buildBetaDetails' ? detail.attributes : undefined;
    const noteIds = new Set(relationships?.betaBuildLocalizations?.data?.map(({ id }) => id));
    return {
        ...(0,app_store_connect_builds/* buildFrom */.TO)(build, included),
        appId: relationships?.app?.data?.id,
        uploadId: relationships?.buildUpload?.data?.id,
        isDeclared: declaration?.type === 'appEncryptionDeclarations' &&
            declaration.attributes?.appEncryptionDeclarationState === 'APPROVED',
        isInternalOnly: build.attributes?.buildAudienceType === 'INTERNAL_ONLY',
        internalState: states?.internalBuildState ?? 'PROCESSING',
        externalState: states?.externalBuildState ?? 'PROCESSING',
        detailId: relationships?.buildBetaDetail?.data?.id ?? build.id,
        autoNotifyEnabled: states?.autoNotifyEnabled ?? true,
        reviewState: submission?.type === 'betaAppReviewSubmissions'
            ? (submission.attributes?.betaReviewState ?? undefined)
            : undefined,
        groupIds: (relationships?.betaGroups?.data ?? []).map(({ id }) => id),
        notes: (included ?? []).flatMap((item) => item.type === 'betaBuildLocalizations' && noteIds.has(item.id)
            ? [{ id: item.id, locale: item.attributes?.locale ?? '', whatsNew: item.attributes?.whatsNew ?? '' }]
            : []),
    };
}

// EXTERNAL MODULE: ./src/app-store-connect/processing.ts
var processing = __webpack_require__(3297);
// EXTERNAL MODULE: ./src/app-store-connect/wait.ts
var wait = __webpack_require__(1411);
// EXTERNAL MODULE: ./src/changes/build-settings.ts
var build_settings = __webpack_require__(659);
// EXTERNAL MODULE: ./src/changes/repository-notes.ts + 9 modules
var repository_notes = __webpack_require__(5873);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/late-wait.ts
var late_wait = __webpack_require__(4021);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/app-store-connect/export-compliance.ts
var export_compliance = __webpack_require__(9790);
;// CONCATENATED MODULE: ./src/steps/distribute/compliance.ts


async function neededDeclaration(api, { appId, build, given }) {
    const answer = build.usesNonExemptEncryption ?? given.usesNonExemptEncryption;
    if (answer !== true || build.isDeclared || build.internalState !== 'MISSING_EXPORT_COMPLIANCE')
        return 'not-needed';
    return (await (0,export_compliance/* findApprovedDeclaration */.ZP)(api, appId)) === undefined ? 'lacking' : 'available';
}
/** Whether Apple still has to take in an answer about export compliance that was given. */
function isComplianceUnsettled(build) {
    const isAnswered = build.usesNonExemptEncryption === false || build.isDeclared;
    return isAnswered && build.internalState === 'MISSING_EXPORT_COMPLIANCE';
}
function exportComplianceChanges(work) {
    const { api, given, app, build, declaration, context, settled } = work;
    const answers = (0,build_settings/* complianceChanges */.zY)({
        wanted: given.usesNonExemptEncryption,
        standing: build.usesNonExemptEncryption,
        appId: app.id,
        appeared: async () => build,
        settled,
        api,
        log: context.log,
    });
    if (build.usesNonExemptEncryption !== true || declaration !== 'available')
        return answers;
    const attachment = {
        action: 'update',
        subject: 'encryption declaration of the build',
        async apply() {
            await (0,export_compliance/* attachApprovedDeclaration */.Vi)(api, app.id, build.id);
            await settled();
        },
    };
    return [...answers, attachment];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/app-store-connect/beta-review.ts




/** Builds of this version and platform that wait for or are in beta review; Apple takes one at a time. */
async function buildsInReview(api, { appId, version, platform }) {
    const request = {
        query: {
            'filter[app]': [appId],
            'filter[betaAppReviewSubmission.betaReviewState]': ['WAITING_FOR_REVIEW', 'IN_REVIEW'],
            'filter[expired]': ['false'],
            'filter[preReleaseVersion.version]': (0,versions/* versionForms */.oG)(version),
            'filter[preReleaseVersion.platform]': [platform],
            'fields[builds]': ['version', 'preReleaseVersion'],
            'fields[preReleaseVersions]': ['version', 'platform'],
            include: ['preReleaseVersion'],
            limit: 200,
        },
    };
    const found = [];
    for await (const page of api.pages('GET /v1/builds', request)) {
        found.push(...page.data.map((build) => (0,app_store_connect_builds/* buildFrom */.TO)(build, page.included)));
    }
    return found.filter((build) => (0,versions/* isSameVersion */.p)(build.version, version) && build.platform === platform);
}
const retryForMs = 60_000;
/**
 * Submits a build for beta review. Just after processing, and just after another build was expired, Apple refuses for a while; that
 * is waited out. `isBlockPassing`: another build was expired a moment ago, so that its being in the way passes.
 */
async function submitForBetaReview(api, buildId, { isBlockPassing, signal }) {
    const body = {
        data: {
            type: 'betaAppReviewSubmissions',
            relationships: { build: { data: { type: 'builds', id: buildId } } },
        },
    };
    const find = async () => ((await reviewStateOf(api, buildId)) ? true : undefined);
    const startedAt = Date.now();
    for (let pauseMs = 1_000;; pauseMs = Math.min(10_000, pauseMs * 2)) {
        try {
            await api.create('POST /v1/betaAppReviewSubmissions', { body }, { find, isFresh: true });
            return { kind: 'submitted' };
        }
        catch (error) {
            if (!(error instanceof errors/* AppleError */.Z) || (error.status !== 409 && error.status !== 422))
                throw error;
            if (await find())
                return { kind: 'submitted' };
            const text = error.details.map(({ code, title, detail }) => `${code} ${title} ${detail}`).join(' ');
            const by = /another.build|ANOTHER_BUILD_IN_REVIEW/i.test(text)
                ? 'another-build'
                : /limit/i.test(text)
                    ? 'limit'
                    : undefined;
            const isPassing = by === 'another-build' ? isBlockPassing : /not in .*(state|processing)/i.test(text);
            if (isPassing && Date.now() - startedAt < retryForMs) {
                await (0,promises_.setTimeout)(pauseMs, undefined, { signal });
                continue;
            }
            if (by)
                return { kind: 'blocked', by, reason: error.gist };
            throw error;
        }
    }
}
/** The state of the build's submission, or undefined when it has none; Apple answers null or 404 for that. */
async function reviewStateOf(api, buildId) {
    const query = {
        'filter[build]': [buildId],
        limit: 1,
    };
    const page = await api.get('GET /v1/betaAppReviewSubmissions', { query });
    return page.data[0]?.attributes?.betaReviewState ?? undefined;
}
/** Whether Apple takes it a second time is not known, so a refusal is no failure where the build has expired. */
async function expireBuild(api, id) {
    const body = {
        data: { type: 'builds', id, attributes: { expired: true } },
    };
    try {
        await api.write('PATCH /v1/builds/{id}', { path: { id }, body });
    }
    catch (error) {
        const isRefused = error instanceof errors/* AppleError */.Z && error.status === 409;
        if (!isRefused || !(await (0,app_store_connect_builds/* getBuild */.ls)(api, id)).isExpired)
            throw error;
    }
}
/** Builds of the platform below this one that can still be installed. */
async function olderBuilds(api, build) {
    const request = {
        query: {
            'filter[app]': [build.appId],
            'filter[expired]': ['false'],
            'filter[preReleaseVersion.platform]': [build.platform],
            'fields[builds]': [
                'version',
                'expired',
                'preReleaseVersion',
                'appStoreVersion',
                'betaAppReviewSubmission',
            ],
            'fields[preReleaseVersions]': ['version', 'platform'],
            include: ['preReleaseVersion', 'appStoreVersion', 'betaAppReviewSubmission'],
            limit: 200,
        },
    };
    const found = [];
    for await (const page of api.pages('GET /v1/builds', request)) {
        for (const data of page.data) {
            const reviewId = data.relationships?.betaAppReviewSubmission?.data?.id;
            const review = page.included?.find((item) => item.type === 'betaAppReviewSubmissions' && item.id === reviewId);
            const state = review?.type === 'betaAppReviewSubmissions' ? review.attributes?.betaReviewState : undefined;
            found.push({
                ...(0,app_store_connect_builds/* buildFrom */.TO)(data, page.included),
                isInReview: state === 'WAITING_FOR_REVIEW' || state === 'IN_REVIEW',
                isInStoreVersion: Boolean(data.relationships?.appStoreVersion?.data),
            });
        }
    }
    return found.filter((other) => other.platform === build.platform && (0,versions/* compareBuilds */.V4)(other, build) < 0);
}

;// CONCATENATED MODULE: ./src/steps/distribute/expiry.ts


/** `replaced` are expired already, to make room in beta review. */
async function expiryChanges({ api, app, build, given, context }, replaced) {
    const { platform } = build;
    if (given.expirePreviousBuilds === 'false' || !(0,app_store_connect_builds/* isPlatform */.aH)(platform))
        return [];
    const older = (await olderBuilds(api, { ...build, appId: app.id, platform })).filter(({ id }) => !replaced.some((other) => other.id === id));
    const isSpared = (other) => given.expirePreviousBuilds !== 'all' && (other.isInReview || other.isInStoreVersion);
    const spared = older.filter(isSpared).map((other) => {
        return `${(0,app_store_connect_builds/* nameOf */.Vb)(other)} (${other.isInReview ? 'in a review' : 'in a store version'})`;
    });
    if (spared.length > 0)
        context.log.notice(`Not expired: ${spared.join(', ')}.`);
    return older
        .filter((other) => !isSpared(other))
        .map((other) => ({
        action: 'update',
        subject: `build ${(0,app_store_connect_builds/* nameOf */.Vb)(other)}: expire it`,
        apply: () => expireBuild(api, other.id),
    }));
}

;// CONCATENATED MODULE: ./src/steps/distribute/group-changes.ts

function groupChanges({ api, app, build, resolved, context, done }) {
    const has = new Set(build.groupIds);
    const automatic = resolved.groups.filter(({ group }) => group?.hasAccessToAllBuilds);
    for (const { name } of automatic) {
        context.log.notice(`The internal group "${name}" gets every build by itself; nothing to assign.`);
    }
    const lacking = resolved.groups.filter(({ group }) => !group || !(group.hasAccessToAllBuilds || has.has(group.id)));
    const toMake = lacking.filter(({ group }) => !group);
    const made = toMake.map((wanted) => ({
        action: 'create',
        subject: `${wanted.isInternal ? 'internal' : 'external'} group "${wanted.name}"`,
        async apply() {
            wanted.group = await (0,beta_groups/* createGroup */.wj)(api, {
                appId: app.id,
                name: wanted.name,
                isInternal: wanted.isInternal,
            });
        },
    }));
    if (lacking.length === 0)
        return made;
    const assignment = {
        action: 'update',
        subject: `groups of the build: add ${quotedNames(lacking)}`,
        async apply() {
            const ids = lacking.flatMap(({ group }) => group?.id ?? []);
            const { log, signal } = context;
            await (0,beta_groups/* assignToGroups */.D$)(api, { buildId: build.id, groupIds: ids, log, signal });
            for (const id of ids)
                done.added.add(id);
        },
    };
    return [...made, assignment];
}
function removalChanges({ api, build, resolved, context, done }) {
    const has = new Set(build.groupIds);
    for (const { name, group } of resolved.toRemoveFrom) {
        if (!group?.hasAccessToAllBuilds)
            continue;
        context.log.warning(`The internal group "${name}" gets every build by itself, and keeps this one.`);
    }
    const toRemove = resolved.toRemoveFrom.filter(({ group }) => group && has.has(group.id));
    if (toRemove.length === 0)
        return [];
    return [
        {
            action: 'update',
            subject: `groups of the build: remove ${quotedNames(toRemove)}`,
            async apply() {
                const ids = toRemove.flatMap(({ group }) => group?.id ?? []);
                await (0,beta_groups/* removeFromGroups */.ZQ)(api, build.id, ids);
                for (const id of ids)
                    done.removed.add(id);
            },
        },
    ];
}
function quotedNames(groups) {
    return groups.map(({ name }) => `"${name}"`).join(', ');
}

;// CONCATENATED MODULE: ./src/steps/distribute/notification.ts

/** With auto-notify on Apple tells testers itself and refuses to be asked; so it is asked once, before that is switched on. */
function notificationChanges({ api, build, given }) {
    const { notifyTesters } = given;
    if (notifyTesters === undefined || notifyTesters === build.autoNotifyEnabled)
        return [];
    const tellNow = notifyTesters && build.externalState === 'IN_BETA_TESTING';
    return [
        {
            action: 'update',
            subject: tellNow ? 'notification of testers, now and for groups to come' : 'notification of testers',
            from: String(build.autoNotifyEnabled),
            to: String(notifyTesters),
            async apply() {
                if (tellNow)
                    await notify(api, build.id);
                const path = { id: build.detailId };
                const attributes = { autoNotifyEnabled: notifyTesters };
                const body = {
                    data: { type: 'buildBetaDetails', ...path, attributes },
                };
                await api.write('PATCH /v1/buildBetaDetails/{id}', { path, body });
            },
        },
    ];
}
async function notify(api, buildId) {
    const body = {
        data: {
            type: 'buildBetaNotifications',
            relationships: { build: { data: { type: 'builds', id: buildId } } },
        },
    };
    try {
        // A second mail is worse than none, so an attempt without a clear answer is taken as done.
        await api.create('POST /v1/buildBetaNotifications', { body }, { find: async () => true });
    }
    catch (error) {
        const isOn = error instanceof errors/* AppleError */.Z && error.details.some(({ detail }) => /auto-notify/i.test(detail));
        if (!isOn)
            throw error;
    }
}

// EXTERNAL MODULE: ./src/files/email-address.ts
var email_address = __webpack_require__(9482);
;// CONCATENATED MODULE: ./src/steps/distribute/review-detail.ts

/** Apple's attributes with the inputs that set them. */
const contact = [
    ['contactFirstName', 'review-contact-first-name'],
    ['contactLastName', 'review-contact-last-name'],
    ['contactPhone', 'review-contact-phone'],
    ['contactEmail', 'review-contact-email'],
];
function wantedReviewDetail(given) {
    const wanted = {
        contactFirstName: given.reviewContactFirstName,
        contactLastName: given.reviewContactLastName,
        contactPhone: given.reviewContactPhone,
        contactEmail: given.reviewContactEmail,
        demoAccountRequired: given.demoAccountRequired,
        demoAccountName: given.demoAccountName,
        demoAccountPassword: given.demoAccountPassword,
        notes: given.reviewNotes,
    };
    return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}
/** Values are left out of the plan: a password and the data of a person are among them. */
function reviewDetailChanges(api, app, wanted) {
    const { id, ...actual } = app.reviewDetail;
    const known = actual;
    const differing = Object.entries(wanted).filter(([name, value]) => known[name] !== value);
    if (differing.length === 0)
        return [];
    const attributes = Object.fromEntries(differing);
    return [
        {
            action: 'update',
            subject: `beta review details (${Object.keys(attributes).join(', ')})`,
            async apply() {
                const body = {
                    data: { type: 'betaAppReviewDetails', id, attributes },
                };
                await api.write('PATCH /v1/betaAppReviewDetails/{id}', { path: { id }, body });
            },
        },
    ];
}
/** What Apple would miss in the review details as they will be. */
function missingReviewDetail(app, wanted) {
    const detail = { ...app.reviewDetail, ...wanted };
    const missing = contact.flatMap(([name, input]) => (detail[name] === '' ? [input] : []));
    return missing.length > 0 ? [`Beta review needs a contact. Set ${missing.join(', ')}.`] : [];
}
/** What Apple would refuse of the details that are given. */
function wrongReviewDetail(app, wanted) {
    if (Object.keys(wanted).length === 0)
        return [];
    const detail = { ...app.reviewDetail, ...wanted };
    const lacksAccount = detail.demoAccountRequired && (!detail.demoAccountName || !detail.demoAccountPassword);
    const { contactPhone, contactEmail } = wanted;
    return [
        ...(lacksAccount
            ? ['The app needs a login for beta review. Set demo-account-name and demo-account-password.']
            : []),
        ...(contactPhone === undefined || isPhone(contactPhone)
            ? []
            : [
                `review-contact-phone is "${contactPhone}", but Apple takes a number with its country code, such as +44 20 7946 0000.`,
            ]),
        ...(contactEmail === undefined || (0,email_address/* problemOfEmail */.h)(contactEmail) === undefined
            ? []
            : [`review-contact-email is "${contactEmail}", which is no e-mail address.`]),
    ];
}
/** A country code, and ten digits behind the American one. */
function isPhone(text) {
    const digits = text.replaceAll(/\D/g, '');
    return /^\+[\d\s().-]+$/.test(text) && (digits.startsWith('1') ? digits.length === 11 : digits.length > 6);
}

// EXTERNAL MODULE: ./src/app-store-connect/assignable.ts
var assignable = __webpack_require__(8535);
;// CONCATENATED MODULE: ./src/steps/distribute/single-testers.ts




/** So that the address of a request stays well below what servers take. */
const mostEmails = 100;
function checkEmails(emails) {
    const problems = emails.flatMap((email) => {
        const problem = (0,email_address/* problemOfEmail */.h)(email);
        return problem === undefined
            ? []
            : `testers has "${(0,email_address/* maskedEmail */.C)(email)}", which is no e-mail address: ${problem}. Correct or remove it.`;
    });
    if (problems.length > 0)
        throw new src_errors/* InputError */.dz(problems);
}
/** The testers of the app with these addresses, and whether they have the build on their own account. */
async function findTesters(api, { appId, buildId, emails }) {
    const known = new Map();
    for (let start = 0; start < emails.length; start += mostEmails) {
        const query = {
            'filter[apps]': [appId],
            'filter[email]': emails.slice(start, start + mostEmails),
            'fields[betaTesters]': ['email', 'state'],
            limit: 200,
        };
        for await (const { id, attributes } of api.items('GET /v1/betaTesters', { query })) {
            const email = attributes?.email?.toLowerCase();
            // A revoked tester stays in lists, and is gone.
            if (email && attributes?.state !== 'REVOKED')
                known.set(email, { id, email, hasBuild: false });
        }
    }
    if (known.size === 0)
        return [];
    const request = {
        path: { id: buildId },
        query: { 'fields[betaTesters]': ['email'], limit: 200 },
    };
    for await (const { attributes } of api.items('GET /v1/builds/{id}/individualTesters', request)) {
        const tester = known.get(attributes?.email?.toLowerCase() ?? '');
        if (tester)
            tester.hasBuild = true;
    }
    return [...known.values()];
}
function testerChanges(api, { appId, buildId, emails, testers, log, signal, }) {
    const wanted = [...new Set(emails.map((email) => email.toLowerCase()))];
    const toAdd = testers.filter(({ email, hasBuild }) => wanted.includes(email) && !hasBuild);
    const toMake = wanted.filter((email) => !testers.some((tester) => tester.email === email));
    const additions = toAdd.length === 0
        ? []
        : [
            {
                action: 'update',
                subject: `single testers of the build: ${toAdd.map(({ email }) => (0,email_address/* maskedEmail */.C)(email)).join(', ')}`,
                apply: () => addToBuild(api, { buildId, ids: toAdd.map(({ id }) => id), log, signal }),
            },
        ];
    return [
        ...additions,
        ...toMake.map((email) => ({
            action: 'create',
            subject: `tester ${(0,email_address/* maskedEmail */.C)(email)} of the build`,
            apply: () => makeTester(api, { appId, buildId, email, log, signal }),
        })),
    ];
}
async function addToBuild(api, { buildId, ids, log, signal }) {
    const body = {
        data: ids.map((id) => ({ type: 'betaTesters', id })),
    };
    const request = { path: { id: buildId }, body };
    await (0,assignable/* onceAssignable */.X)(() => api.write('POST /v1/builds/{id}/relationships/individualTesters', request, { isFresh: true }), { log, signal });
}
async function makeTester(api, { appId, buildId, email, log, signal }) {
    const body = {
        data: {
            type: 'betaTesters',
            attributes: { email },
            relationships: { builds: { data: [{ type: 'builds', id: buildId }] } },
        },
    };
    const query = {
        'filter[email]': [email],
        'filter[builds]': [buildId],
        limit: 1,
    };
    const find = async () => (await api.get('GET /v1/betaTesters', { query })).data[0];
    try {
        await (0,assignable/* onceAssignable */.X)(() => api.create('POST /v1/betaTesters', { body }, { find }), { log, signal });
    }
    catch (error) {
        if (!(error instanceof errors/* AppleError */.Z && error.status === 409))
            throw error;
        // Apple has the tester after all, and did not list him before.
        const [tester] = await findTesters(api, { appId, buildId, emails: [email] });
        if (!tester)
            throw error;
        if (!tester.hasBuild)
            await addToBuild(api, { buildId, ids: [tester.id], log, signal });
    }
}

;// CONCATENATED MODULE: ./src/steps/distribute/verdict.ts




const approvedStates = new Set(['BETA_APPROVED', 'IN_BETA_TESTING', 'READY_FOR_BETA_TESTING']);
const endedStates = new Set(['EXPIRED', 'BETA_REJECTED']);
const waiting = new Set(['WAITING_FOR_BETA_REVIEW', 'IN_BETA_REVIEW', 'PROCESSING']);
function isApproved({ externalState, reviewState }) {
    return approvedStates.has(externalState) || (reviewState === 'APPROVED' && !endedStates.has(externalState));
}
/** Waits for the verdict of the beta review. A rejection, and a build that is not in review at all, are errors. */
async function awaitVerdict(api, build, { given, context }) {
    const name = (0,app_store_connect_builds/* nameOf */.Vb)(build);
    return (0,wait/* waitFor */.f)({
        subject: `Beta review of ${name}`,
        timelineName: 'Beta review',
        async look() {
            const current = await getBetaBuild(api, build.id, { isFresh: true });
            const { externalState, reviewState } = current;
            context.reach({
                externalBuildState: externalState,
                ...(reviewState ? { betaReviewState: reviewState } : {}),
            });
            context.tell({ name: 'External testing', value: externalState }, ...(reviewState ? [{ name: 'Beta review', value: reviewState }] : []));
            if (externalState === 'BETA_REJECTED' || reviewState === 'REJECTED') {
                throw new src_errors/* ExpectedError */.Dh(`Beta review has rejected the build ${name}. Apple gives the reasons in App Store Connect and in the e-mail to the team; the API does not have them.`);
            }
            if (isApproved(current))
                return { state: externalState, result: current };
            if (!waiting.has(externalState) && (reviewState === undefined || externalState === 'EXPIRED')) {
                throw new src_errors/* ExpectedError */.Dh(`The build ${name} is ${externalState} and not in beta review, so there is no verdict to wait for.`);
            }
            return { state: externalState, timelineState: externalState };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: given.pollInterval,
        onDeadline: 'The review goes on at Apple. Run the step again to wait on, with a longer timeout.',
    });
}

;// CONCATENATED MODULE: ./src/steps/distribute/submission.ts




/** `replaced`: the builds that are expired to make room. */
async function submissionChanges(work) {
    const { api, build, given, context, resolved } = work;
    if (!resolved.isToSubmit) {
        tellStanding(work);
        return { changes: [], replaced: [] };
    }
    const others = await othersInReview(work);
    if (others.length > 0 && given.ifInReview !== 'replace') {
        const text = `Build ${others.map(app_store_connect_builds/* nameOf */.Vb).join(', ')} is in beta review, and Apple takes one build of a version at a time. The build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} is not submitted`;
        if (given.ifInReview === 'fail')
            throw new src_errors/* InputError */.dz(`${text}, and if-in-review is "fail". With replace the other one is expired.`);
        context.log.warning(`${text}: run again after the verdict, or set if-in-review: replace to expire the other one.`);
        return { changes: [], replaced: [] };
    }
    const expiries = others.map((other) => ({
        action: 'update',
        subject: `build ${(0,app_store_connect_builds/* nameOf */.Vb)(other)}, which is in beta review: expire it`,
        apply: () => expireBuild(api, other.id),
    }));
    const submission = {
        action: 'submit',
        subject: `build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} for beta review`,
        apply: () => submission_submit(work, { isBlockPassing: others.length > 0 }),
    };
    return { changes: [...expiries, submission], replaced: others };
}
function othersInReview({ api, app, build }) {
    const platform = (0,app_store_connect_builds/* isPlatform */.aH)(build.platform) ? build.platform : 'IOS';
    return buildsInReview(api, { appId: app.id, version: build.version, platform }).then((inReview) => inReview.filter(({ id }) => id !== build.id));
}
async function submission_submit(work, { isBlockPassing }) {
    const { api, build, given, context, done } = work;
    const { log, signal } = context;
    let submission = await submitForBetaReview(api, build.id, { isBlockPassing, signal });
    const isOvertaken = submission.kind === 'blocked' && submission.by === 'another-build';
    if (isOvertaken && given.ifInReview === 'replace') {
        for (const other of await othersInReview(work)) {
            log.info(`Build ${(0,app_store_connect_builds/* nameOf */.Vb)(other)} went into beta review meanwhile, and is expired.`);
            await expireBuild(api, other.id);
        }
        submission = await submitForBetaReview(api, build.id, { isBlockPassing: true, signal });
    }
    if (submission.kind === 'submitted') {
        done.isSubmitted = true;
        return;
    }
    const text = `The build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} was not submitted for beta review: ${submission.reason}`;
    if (given.ifInReview === 'fail')
        throw new src_errors/* ExpectedError */.Dh(`${text} Run again later.`);
    log.warning(`${text} Everything else is done; run again later to submit it.`);
}
/** One line for a build that needs no submission, or gets none and so reaches nobody outside. */
function tellStanding({ build, given, resolved, context }) {
    const { reviewState, externalState } = build;
    const isForOutside = resolved.isWanted || resolved.isExternal || (given.testers ?? []).length > 0;
    if (!isForOutside)
        return;
    if (isApproved(build)) {
        context.log.info(`Beta review has approved the build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} already.`);
    }
    else if (reviewState !== undefined) {
        context.log.info(`The build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} is in beta review already: ${reviewState}.`);
    }
    else if (externalState === 'READY_FOR_BETA_SUBMISSION' || externalState === 'MISSING_EXPORT_COMPLIANCE') {
        context.log.notice(`The build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} is not submitted for beta review, before which no external tester gets it. Set submit-for-beta-review: true to submit it.`);
    }
}

// EXTERNAL MODULE: ./src/files/notes-rules.ts
var notes_rules = __webpack_require__(2412);
// EXTERNAL MODULE: ./src/files/release-notes.ts + 1 modules
var release_notes = __webpack_require__(3080);
;// CONCATENATED MODULE: ./src/steps/distribute/texts.ts





/** The TestFlight texts that are given, by locale. */
async function readAppTexts(given, primaryLocale, log) {
    const texts = new Map();
    for (const [field, value] of [
        ['description', given.betaDescription],
        ['feedbackEmail', given.feedbackEmail],
        ['marketingUrl', given.marketingUrl],
        ['privacyPolicyUrl', given.privacyPolicyUrl],
    ]) {
        if (value === undefined)
            continue;
        for (const [locale, text] of (0,build_settings/* textsByLocale */.iM)(await (0,release_notes/* readReleaseNotes */.Z)(value), { primaryLocale })) {
            const { text: allowed, removed, cutFrom } = (0,notes_rules/* applyNotesRules */.D)(text);
            if (removed.length > 0) {
                log.warning(`Removed from the ${field} in ${locale}, since Apple refuses it: ${removed.join(' ')}`);
            }
            if (cutFrom !== undefined) {
                log.warning(`The ${field} in ${locale} was cut from ${cutFrom} to ${allowed.length} characters; Apple takes 4000.`);
            }
            texts.set(locale, { ...texts.get(locale), [field]: allowed });
        }
    }
    return texts;
}
/** What Apple would refuse of the texts that are given. */
function wrongTexts(wanted) {
    return [...wanted].flatMap(([locale, { feedbackEmail, marketingUrl, privacyPolicyUrl }]) => [
        ...(feedbackEmail === undefined || (0,email_address/* problemOfEmail */.h)(feedbackEmail) === undefined
            ? []
            : [`feedback-email in ${locale} is "${feedbackEmail}", which is no e-mail address.`]),
        ...Object.entries({ 'marketing-url': marketingUrl, 'privacy-policy-url': privacyPolicyUrl }).flatMap(([input, url]) => url === undefined || /^https?:\/\/[^\s]+$/i.test(url)
            ? []
            : [`${input} in ${locale} is "${url}", which is no URL with http or https.`]),
    ]);
}
function appTextsChanges(api, app, wanted) {
    return [...wanted].flatMap(([locale, texts]) => {
        const actual = localizationIn(app, locale);
        const known = { ...actual };
        const differing = Object.entries(texts).filter(([field, text]) => known[field] !== text);
        if (differing.length === 0)
            return [];
        const attributes = Object.fromEntries(differing);
        return {
            action: actual ? 'update' : 'create',
            subject: `TestFlight texts in ${locale} (${Object.keys(attributes).join(', ')})`,
            apply: () => actual
                ? updateTexts(api, actual.id, attributes)
                : createAppTexts(api, app.id, { locale, ...attributes }),
        };
    });
}
function localizationIn(app, locale) {
    return app.localizations.find((one) => one.locale.toLowerCase() === locale.toLowerCase());
}
async function updateTexts(api, id, attributes) {
    const body = {
        data: { type: 'betaAppLocalizations', id, attributes },
    };
    await api.write('PATCH /v1/betaAppLocalizations/{id}', { path: { id }, body });
}
/** Adds a language to what testers see of the app. */
async function createAppTexts(api, appId, attributes) {
    const body = {
        data: {
            type: 'betaAppLocalizations',
            attributes,
            relationships: { app: { data: { type: 'apps', id: appId } } },
        },
    };
    const { locale, ...texts } = attributes;
    const query = {
        'filter[app]': [appId],
        'filter[locale]': [locale],
    };
    const find = async () => {
        const page = await api.get('GET /v1/betaAppLocalizations', { query });
        return page.data.find((one) => one.attributes?.locale === locale);
    };
    try {
        await api.create('POST /v1/betaAppLocalizations', { body }, { find });
    }
    catch (error) {
        // Somebody else, or Apple itself, made it in between.
        const other = error instanceof errors/* AppleError */.Z && error.status === 409 ? await find() : undefined;
        if (!other)
            throw error;
        if (Object.keys(texts).length > 0)
            await updateTexts(api, other.id, texts);
    }
}

;// CONCATENATED MODULE: ./src/steps/distribute/changes.ts









/** All that differs from what is wanted, in the order in which Apple takes it. */
async function changesFor(work) {
    const { api, app, build, notes } = work;
    const submission = await submissionChanges(work);
    return [
        ...exportComplianceChanges(work),
        // Before the notes, which Apple may refuse in a language that the app has not.
        ...appTextsChanges(api, app, work.texts),
        ...(await (0,build_settings/* testNotesChanges */.$4)({
            notes,
            build,
            appeared: async () => build,
            addLocale: (locale) => addLocale(work, locale),
            api,
        })),
        ...reviewDetailChanges(api, app, work.detail),
        ...notificationChanges(work),
        ...groupChanges(work),
        ...(await singleTesterChanges(work)),
        ...submission.changes,
        ...removalChanges(work),
        ...(await expiryChanges(work, submission.replaced)),
    ];
}
/** The app gets its primary texts, as they are by now, in a language that Apple wants for the notes. */
async function addLocale({ api, app, texts }, locale) {
    if (localizationIn(app, locale) || texts.has(locale))
        return false;
    const primary = { ...localizationIn(app, app.primaryLocale), ...texts.get(app.primaryLocale) };
    const { description = '', feedbackEmail = '' } = primary;
    await createAppTexts(api, app.id, {
        locale,
        ...(description ? { description } : {}),
        ...(feedbackEmail ? { feedbackEmail } : {}),
    });
    return true;
}
async function singleTesterChanges({ api, app, build, given, context }) {
    const emails = (given.testers ?? []).map((email) => email.toLowerCase());
    if (emails.length === 0)
        return [];
    const testers = await findTesters(api, { appId: app.id, buildId: build.id, emails });
    const { log, signal } = context;
    return testerChanges(api, { appId: app.id, buildId: build.id, emails, testers, log, signal });
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/steps/distribute/groups.ts

/**
 * Finds groups by id or exact name. Names are not unique at Apple, so two of one name are a problem that lists their ids.
 * A name that is not there is one to make when `createAs` says so, else a problem with the groups there are.
 */
function resolveGroups(wanted, groups, { input, createAs }) {
    const found = [];
    const problems = [];
    const add = (one) => {
        if (!one.group || !found.some(({ group }) => group?.id === one.group?.id))
            found.push(one);
    };
    for (const name of new Set(wanted)) {
        const [first, ...others] = groups.filter((group) => group.id === name || group.name === name);
        if (first && others.length > 0) {
            const ids = [first, ...others].map(({ id }) => id).join(', ');
            problems.push(`${input} names "${name}", and several groups have that name. Name it by its id: ${ids}.`);
        }
        else if (first) {
            add({ name: first.name, isInternal: first.isInternal, group: first });
        }
        else if (createAs && !isId(name)) {
            add({ name, isInternal: createAs === 'internal' });
        }
        else {
            problems.push(unknownGroup(name, groups, { input, mayBeMade: input === 'groups' && !isId(name) }));
        }
    }
    return { found, problems };
}
/** What looks like an id is meant as one, and never the name of a group to make. */
function isId(text) {
    return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
function unknownGroup(name, groups, { input, mayBeMade }) {
    const close = (0,nearest/* nearest */.p)(name, groups.map((group) => group.name));
    const list = groups.map((group) => `  ${group.name} (${group.isInternal ? 'internal' : 'external'}, ${group.id})`);
    return [
        `${input} names "${name}", which the app does not have${close ? `; did you mean "${close}"?` : '.'}`,
        ...(list.length > 0 ? ['Groups there are:', ...list] : ['The app has no group yet.']),
        ...(mayBeMade ? ['With create-groups: internal or external it is made.'] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/steps/distribute/check.ts





const needsVerdict = new Set(['READY_FOR_BETA_SUBMISSION', 'MISSING_EXPORT_COMPLIANCE', 'PROCESSING']);
/**
 * Everything that Apple would refuse later is found here, before anything is changed. Throws one InputError for all of it. Without
 * `build`, or while Apple still processes it, what can be known by then.
 */
function check(options) {
    const { given, app, build, texts, detail, declaration } = options;
    const groups = resolveGroups(given.groups ?? [], app.groups, {
        input: 'groups',
        createAs: given.createGroups,
    });
    const toRemoveFrom = resolveGroups(given.removeFromGroups ?? [], app.groups, {
        input: 'remove-from-groups',
    });
    const isExternal = groups.found.some(({ isInternal }) => !isInternal);
    const isWanted = given.submitForBetaReview === 'true' || (given.submitForBetaReview === 'auto' && isExternal);
    const isToSubmit = isWanted && (!build || (build.reviewState === undefined && needsVerdict.has(build.externalState)));
    const problems = [
        ...groups.problems,
        ...toRemoveFrom.problems,
        ...bothWays(groups.found, toRemoveFrom.found),
        ...(build ? audienceProblems(given, build, { isExternal, isWanted }) : []),
        ...(build && declaration ? stateProblems(given, build, { isWanted, declaration }) : []),
        ...wrongTexts(texts),
        ...wrongReviewDetail(app, detail),
        ...(isToSubmit ? [...missingTexts(app, texts), ...missingReviewDetail(app, detail)] : []),
    ];
    if (problems.length > 0)
        throw new src_errors/* InputError */.dz(problems);
    return { groups: groups.found, toRemoveFrom: toRemoveFrom.found, isToSubmit, isWanted, isExternal };
}
function bothWays(groups, toRemoveFrom) {
    const ids = new Set(groups.map(({ group }) => group?.id));
    return toRemoveFrom.flatMap(({ name, group }) => ids.has(group?.id) ? [`"${name}" stands in groups and in remove-from-groups. Take it out of one.`] : []);
}
function isGivenOut(given, isWanted) {
    return isWanted || (given.groups ?? []).length > 0 || (given.testers ?? []).length > 0;
}
/** What is known of a build from its upload on. */
function audienceProblems(given, build, { isExternal, isWanted }) {
    const problems = [];
    if (build.isExpired &&
        (isGivenOut(given, isWanted) || (given.releaseNotes ?? given.releaseNotesFrom) !== undefined)) {
        problems.push(`The build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} has expired and cannot be tested any more. Upload a new build.`);
    }
    if (build.isInternalOnly && (isExternal || isWanted)) {
        problems.push(`The build ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} was uploaded for internal testing only, so that external groups cannot have it. Upload it without that option.`);
    }
    return problems;
}
function stateProblems(given, build, { isWanted, declaration }) {
    const name = (0,app_store_connect_builds/* nameOf */.Vb)(build);
    const problems = [];
    if (!isGivenOut(given, isWanted))
        return problems;
    if (build.usesNonExemptEncryption === undefined && given.usesNonExemptEncryption === undefined) {
        problems.push(`The build ${name} has no answer about export compliance, and nobody can install it before. Set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.`);
    }
    if (declaration === 'lacking') {
        problems.push(`The build ${name} uses non-exempt encryption, and the app has no approved encryption declaration, without which nobody can install it. Make one in App Store Connect (App Information > App Encryption Documentation).`);
    }
    if (build.internalState === 'IN_EXPORT_COMPLIANCE_REVIEW') {
        problems.push(`Apple still reviews the encryption declaration of the build ${name}. Run again when that has ended.`);
    }
    if (isWanted && (build.externalState === 'BETA_REJECTED' || build.reviewState === 'REJECTED')) {
        problems.push(`Beta review has rejected the build ${name}. The reasons are in App Store Connect and in the e-mail to the team; upload a new build.`);
    }
    return problems;
}
function missingTexts(app, texts) {
    const locale = app.primaryLocale;
    const wanted = { ...localizationIn(app, locale), ...texts.get(locale) };
    return [
        ...(wanted.description
            ? []
            : [`Beta review needs a description of the app in ${locale}. Set beta-description.`]),
        ...(wanted.feedbackEmail
            ? []
            : [`Beta review needs a feedback e-mail address in ${locale}. Set feedback-email.`]),
    ];
}

// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/github-inputs.ts
var github_inputs = __webpack_require__(9632);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/steps/distribute/declaration.ts






const perLocale = 'One for the primary locale, or a map of locale to text (YAML or JSON), a file or a folder with a text per locale.';
const declaration_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    buildId: (0,inputs/* text */.Qq)('Id of the build, as the step upload-build gives it.').optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    buildNumber: common_inputs/* buildNumberInput */.s4.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    groups: (0,inputs/* list */.p_)('Groups that get the build, by name or id.').optional(),
    createGroups: (0,inputs/* choice */.Yq)('Make groups that do not exist, of this kind.', ['internal', 'external']).optional(),
    removeFromGroups: (0,inputs/* list */.p_)('Groups that lose the build, by name or id.').optional(),
    testers: (0,inputs/* list */.p_)('Single testers who get the build, by e-mail address.').optional(),
    releaseNotes: build_settings/* releaseNotesInput */.TT.optional(),
    ...repository_notes/* repositoryNotesInputs */.jc,
    usesNonExemptEncryption: build_settings/* usesNonExemptEncryptionInput */.km.optional(),
    submitForBetaReview: (0,inputs/* choice */.Yq)('Submit the build for beta review, which external testers need; auto: when an external group is named.', ['auto', 'true', 'false']).or('auto'),
    ifInReview: (0,inputs/* choice */.Yq)('What to do when the build cannot be submitted because another one of this version is in review: leave this one unsubmitted, expire the other one, or fail.', ['skip', 'replace', 'fail']).or('skip'),
    notifyTesters: (0,inputs/* flag */.Jt)('Whether testers are told of the build by themselves (Apple does so unless told otherwise).').optional(),
    expirePreviousBuilds: (0,inputs/* choice */.Yq)('Expire older builds of the same platform; `true` spares those in a review or in a store version, `all` does not.', ['false', 'true', 'all']).or('false'),
    reviewContactFirstName: (0,inputs/* text */.Qq)('Beta review: first name of the contact.').optional(),
    reviewContactLastName: (0,inputs/* text */.Qq)('Beta review: last name of the contact.').optional(),
    reviewContactPhone: (0,inputs/* text */.Qq)('Beta review: phone number of the contact, with country code.').optional(),
    reviewContactEmail: (0,inputs/* text */.Qq)('Beta review: e-mail address of the contact.').optional(),
    demoAccountRequired: (0,inputs/* flag */.Jt)('Beta review: whether the app needs a login.').optional(),
    demoAccountName: (0,inputs/* text */.Qq)('Beta review: user name of the demo account.').optional(),
    demoAccountPassword: (0,inputs/* text */.Qq)('Beta review: password of the demo account. A secret.').secret().optional(),
    reviewNotes: (0,inputs/* text */.Qq)('Beta review: notes for the reviewer.').optional(),
    betaDescription: (0,inputs/* text */.Qq)(`What the app is, for testers. ${perLocale}`).optional(),
    feedbackEmail: (0,inputs/* text */.Qq)(`Where feedback of testers goes. ${perLocale}`).optional(),
    marketingUrl: (0,inputs/* text */.Qq)(`Marketing URL for testers. ${perLocale}`).optional(),
    privacyPolicyUrl: (0,inputs/* text */.Qq)(`Privacy policy URL for testers. ${perLocale}`).optional(),
    waitForBetaReview: (0,inputs/* flag */.Jt)('Wait for the verdict of the beta review, which takes hours to days.').or(false),
    onTimeout: common_inputs/* onTimeoutInput */.ZO,
    pollInterval: common_inputs/* pollIntervalInput */.dZ,
    deploymentEnvironment: github_inputs/* deploymentEnvironmentInput */.$X.optional(),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    buildId: 'Id of the build.',
    version: 'Version of the build.',
    buildNumber: 'Build number of the build.',
    platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
    groupIds: 'Ids of the named groups that have the build, separated by commas.',
    publicLinks: 'Public links of these groups, one per line.',
    groups: 'The named groups as JSON: a list of `id`, `name`, `kind`, `publicLink`, `hasBuild`.',
    betaReviewState: '`WAITING_FOR_REVIEW`, `IN_REVIEW`, `APPROVED`, `REJECTED`, or `NOT_SUBMITTED`.',
    internalBuildState: "Where the build stands for internal testers, in Apple's words.",
    externalBuildState: "Where the build stands for external testers, in Apple's words.",
    testflightUrl: 'The page of the build in App Store Connect.',
    ...plan/* planOutputs */.i,
};

;// CONCATENATED MODULE: ./src/steps/distribute/outcome.ts





const outcome_looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** Reads the build until Apple shows what was set; reads may be late by up to a minute. */
async function readBack(api, work) {
    let missing = [];
    const look = async () => {
        const current = await getBetaBuild(api, work.build.id, { isFresh: true });
        missing = missingIn(current, work);
        return missing.length === 0 ? current : undefined;
    };
    const shown = await (0,look_again/* lookAgain */.I)(look, { afterMs: outcome_looksAfterMs, signal: work.context.signal });
    if (shown)
        return shown;
    throw new src_errors/* ExpectedError */.Dh(`Everything was sent, but App Store Connect does not show it: ${missing.join(', ')}. Look at the build in TestFlight, and run the step again.`);
}
function missingIn(current, { notes, resolved, done }) {
    return [
        ...[...(0,beta_build_localizations/* differingNotes */.eY)(notes, current.notes).keys()].map((locale) => `release notes in ${locale}`),
        ...resolved.groups.flatMap((wanted) => (hasBuild(wanted, current) ? [] : `group "${wanted.name}"`)),
        ...resolved.toRemoveFrom.flatMap(({ name, group }) => group && done.removed.has(group.id) && current.groupIds.includes(group.id)
            ? `removal from group "${name}"`
            : []),
        ...(done.isSubmitted && current.reviewState === undefined && !isApproved(current)
            ? ['submission for beta review']
            : []),
    ];
}
/** The build as it is after what was done, for when it cannot be read back. */
function afterwards({ build, done }) {
    const groupIds = [...build.groupIds, ...done.added].filter((id) => !done.removed.has(id));
    return {
        ...build,
        groupIds,
        reviewState: build.reviewState ?? (done.isSubmitted ? 'WAITING_FOR_REVIEW' : undefined),
    };
}
function hasBuild({ group }, build) {
    return Boolean(group && (group.hasAccessToAllBuilds || build.groupIds.includes(group.id)));
}
function tellApp({ reach, tell }, { id, name }) {
    reach({ appId: id });
    tell({ name: 'App', value: name, link: `https://appstoreconnect.apple.com/apps/${id}` });
}
/** Told before anything is checked, so that comment and deployment know of a build that is refused where it stands. */
function tellStates({ reach, tell }, build) {
    const { internalState, externalState, reviewState = 'NOT_SUBMITTED' } = build;
    reach({
        betaReviewState: reviewState,
        internalBuildState: internalState,
        externalBuildState: externalState,
    });
    tell({ name: 'Internal testing', value: internalState }, { name: 'External testing', value: externalState }, { name: 'Beta review', value: reviewState });
}
/** Sets the outputs and the facts of the summary. */
function tellOutcome({ app, resolved, notes, context }, build) {
    const { reach, tell } = context;
    const having = resolved.groups.filter((wanted) => hasBuild(wanted, build));
    reach({
        groupIds: having.flatMap(({ group }) => group?.id ?? []).join(','),
        publicLinks: having.flatMap(({ group }) => group?.publicLink ?? []).join('\n'),
        groups: JSON.stringify(resolved.groups.map((wanted) => ({
            id: wanted.group?.id ?? null,
            name: wanted.name,
            kind: wanted.isInternal ? 'internal' : 'external',
            publicLink: wanted.group?.publicLink ?? null,
            hasBuild: hasBuild(wanted, build),
        }))),
    });
    tellStates(context, build);
    for (const wanted of resolved.groups) {
        const { isInternal, group } = wanted;
        const isNameOfSeveral = resolved.groups.filter(({ name }) => name === wanted.name).length > 1;
        const name = isNameOfSeveral && group ? `${wanted.name} (${group.id})` : wanted.name;
        const kind = isInternal ? 'internal' : 'external';
        const link = group?.publicLink;
        tell({
            name: `Group ${name}`,
            value: `${kind}, ${hasBuild(wanted, build) ? 'has the build' : 'does not have the build'}${link ? `, ${link}` : ''}`,
            ...(group
                ? { link: link ?? `https://appstoreconnect.apple.com/apps/${app.id}/testflight/groups/${group.id}` }
                : {}),
        });
    }
    if (notes.size > 0)
        tell({ name: 'What to test', value: [...notes.keys()].join(', ') });
}

// EXTERNAL MODULE: ./src/app-store-connect/build-uploads.ts
var build_uploads = __webpack_require__(9811);
;// CONCATENATED MODULE: ./src/steps/distribute/target.ts






/** All ways to name a build must be given right before anything is asked. */
function checkTargetInputs({ buildId, buildNumber, appId, bundleId }) {
    if (buildId === undefined && buildNumber === undefined) {
        throw new src_errors/* InputError */.dz('Name the build: build-id, or build-number (a number or "latest") with app-id or bundle-id.');
    }
    if (buildId === undefined && appId === undefined && bundleId === undefined) {
        throw new src_errors/* InputError */.dz('build-number needs app-id or bundle-id, so that the app is known.');
    }
}
async function buildWithId(api, id, { given, signal }) {
    const build = await findBetaBuild(api, id, signal);
    if (!build) {
        throw new src_errors/* InputError */.dz(`There is no build with the id ${id}, or the key may not see it. The step upload-build gives the id as build-id.`);
    }
    const differs = (name, wanted, actual, isSame) => wanted === undefined || isSame
        ? []
        : [`${name} is "${wanted}", but the build ${id} has "${actual}". Correct it, or leave it out.`];
    const problems = [
        ...differs('version', given.version, build.version, (0,versions/* isSameVersion */.p)(given.version ?? '', build.version)),
        ...differs('build-number', isLatest(given) ? undefined : given.buildNumber, build.buildNumber, (0,versions/* isSameBuildNumber */.Qp)(given.buildNumber ?? '', build.buildNumber)),
        ...differs('platform', given.platform, build.platform, given.platform === build.platform),
        ...differs('app-id', given.appId, build.appId ?? '', given.appId === build.appId),
    ];
    if (problems.length > 0)
        throw new src_errors/* InputError */.dz(problems);
    return build;
}
/** Picks exactly one build of the app by version, number and platform; "latest" is the highest, not the newest. */
async function findTarget(api, app, given) {
    const buildNumber = isLatest(given) ? undefined : given.buildNumber;
    const { version, platform } = given;
    const kind = isLatest(given) ? 'unexpired' : 'all';
    const builds = (await findBetaBuilds(api, { appId: app.id, version, platform, buildNumber, kind })).filter((build) => (version === undefined || (0,versions/* isSameVersion */.p)(build.version, version)) &&
        (platform === undefined || build.platform === platform) &&
        (buildNumber === undefined || (0,versions/* isSameBuildNumber */.Qp)(build.buildNumber, buildNumber)));
    const candidates = isLatest(given) ? highestPerPlatform(builds) : builds;
    const [only] = candidates;
    if (only && candidates.length === 1)
        return { kind: 'build', build: await withAllGroups(api, only) };
    if (candidates.length > 1) {
        throw new src_errors/* InputError */.dz(['Several builds fit. Add version or platform, or name one by build-id:', ...candidates.map(line)].join('\n'));
    }
    const upload = version && buildNumber
        ? await uploadOf(api, { appId: app.id, version, platform, buildNumber })
        : undefined;
    if (upload)
        return upload;
    throw await unknownBuild(api, app, given);
}
function isLatest({ buildNumber }) {
    return buildNumber?.toLowerCase() === 'latest';
}
async function uploadOf(api, wanted) {
    const uploads = await (0,build_uploads/* findUploads */.KC)(api, wanted);
    const underWay = uploads.filter(({ state }) => state === 'COMPLETE' || state === 'PROCESSING');
    const platforms = new Set(underWay.map(({ platform }) => platform));
    if (platforms.size > 1) {
        throw new src_errors/* InputError */.dz(`Several uploads fit, for ${[...platforms].join(' and ')}, and have no build yet. Add platform.`);
    }
    const upload = underWay[0] ?? uploads.find(({ state }) => state === 'FAILED');
    if (!upload || !(0,app_store_connect_builds/* isPlatform */.aH)(upload.platform))
        return undefined;
    return { kind: 'upload', uploadId: upload.id, identity: { ...wanted, platform: upload.platform } };
}
function highestPerPlatform(builds) {
    const usable = builds.filter(({ processingState, isExpired }) => !isExpired && processingState !== 'INVALID' && processingState !== 'FAILED');
    const highest = new Map();
    for (const build of usable) {
        const known = highest.get(build.platform);
        if (!known || (0,versions/* compareBuilds */.V4)(build, known) > 0)
            highest.set(build.platform, build);
    }
    return [...highest.values()];
}
async function unknownBuild(api, app, given) {
    const newest = await findBetaBuilds(api, { appId: app.id, kind: 'newest' });
    if (newest.length === 0)
        return new src_errors/* InputError */.dz(`${app.name} has no build yet. Upload one first (step upload-build).`);
    const { version, buildNumber, platform } = given;
    const what = [
        isLatest(given) ? 'that can be tested' : undefined,
        version,
        `(${isLatest(given) ? 'latest' : buildNumber})`,
        platform && `for ${platform}`,
    ]
        .filter(Boolean)
        .join(' ');
    const close = isLatest(given) ? undefined : nearestBuild(newest, given);
    return new src_errors/* InputError */.dz([
        `${app.name} has no build ${what}${close ? `; did you mean ${close}?` : '.'} Builds there are:`,
        ...newest.slice(0, 10).map(line),
        'While an upload is being processed, name version and build-number, and the step waits for it.',
    ].join('\n'));
}
/** The build with the number that is nearest; its platform is said where that is what differs. */
function nearestBuild(builds, { version = '', buildNumber = '', platform }) {
    const byName = new Map(builds.map((build) => [(0,app_store_connect_builds/* nameOf */.Vb)(build), build]));
    const sameNumber = [...byName].filter(([, build]) => (0,versions/* isSameBuildNumber */.Qp)(build.buildNumber, buildNumber));
    const candidates = new Map(sameNumber.length > 0 ? sameNumber : byName);
    const [first] = candidates.keys();
    const name = (0,nearest/* nearest */.p)((0,app_store_connect_builds/* nameOf */.Vb)({ version, buildNumber }), candidates.keys()) ??
        (sameNumber.length > 0 ? first : undefined);
    const build = name === undefined ? undefined : candidates.get(name);
    return build && platform && build.platform !== platform ? `${name} for ${build.platform}` : name;
}
function line(build) {
    const { id, platform, processingState, isExpired } = build;
    return `  ${(0,app_store_connect_builds/* nameOf */.Vb)(build)} ${platform}, ${isExpired ? 'expired' : processingState}, build-id ${id}`;
}

;// CONCATENATED MODULE: ./src/steps/distribute/index.ts






















const distribute = (0,step/* defineStep */.o)({
    summary: 'Give a build to TestFlight groups and testers: notes, compliance, beta review, notification.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'distribute',
        inputs: {
            bundleId: 'com.example.app',
            version: '1.4.0',
            buildNumber: '42',
            groups: 'Staff',
            createGroups: 'internal',
            releaseNotes: 'Starts twice as fast.',
        },
        outputs: ['internalBuildState', 'testflightUrl'],
    },
    pages: ['release-notes.md', 'github.md'],
    async run(given, context) {
        checkTargetInputs(given);
        checkEmails(given.testers ?? []);
        await (0,late_wait/* excusingLateWaits */.h)(() => run(given, context), { onTimeout: given.onTimeout, context });
        return {};
    },
});
async function run(given, context) {
    const { appStoreConnect: api, log, signal } = context;
    const found = await (0,repository_notes/* findNotes */.JF)(given, context);
    const named = given.buildId === undefined ? undefined : await buildWithId(api, given.buildId, { given, signal });
    const app = await getBetaApp(api, { appId: given.appId ?? named?.appId, bundleId: given.bundleId });
    tellApp(context, app);
    const locales = app.localizations.map(({ locale }) => locale);
    const texts = await readAppTexts(given, app.primaryLocale, log);
    const target = named ? { kind: 'build', build: named } : await findTarget(api, app, given);
    const { version } = target.kind === 'build' ? target.build : target.identity;
    const made = await (0,repository_notes/* makeNotes */.qY)(found, { version, unit: 'bytes', context });
    const { primaryLocale } = app;
    const notes = await (0,build_settings/* readTestNotes */.yX)({ given: given.releaseNotes, made }, { primaryLocale, locales }, log);
    const detail = wantedReviewDetail(given);
    if (target.kind === 'build')
        tellBuild(context, app.id, target.build);
    if (target.kind === 'upload' || !isReady(target.build)) {
        // What is wrong already is told before an hour of waiting.
        const build = target.kind === 'build' ? target.build : undefined;
        check({ given, app, build, texts, detail });
    }
    const build = await readyBuild(target, { api, given, context, appId: app.id });
    tellStates(context, build);
    const declaration = await neededDeclaration(api, { appId: app.id, build, given });
    const resolved = check({ given, app, build, texts, detail, declaration });
    tellNewLocales(context, { app, build, notes, texts });
    const settled = async () => {
        await awaitDetail(api, { id: build.id }, { given, context });
    };
    const done = { added: new Set(), removed: new Set(), isSubmitted: false };
    const facts = { api, context, given, app, build, notes, texts, detail, declaration, resolved, done };
    const work = { ...facts, settled };
    const changes = await changesFor(work);
    const isDone = await (0,plan/* carryOut */.u)(changes, { ...context, isDryRun: given.dryRun }).catch((error) => {
        tellOutcome(work, afterwards(work));
        // on-timeout is about waiting; here something is left undone.
        throw error instanceof src_errors/* DeadlineError */.j3 ? new src_errors/* ExpectedError */.Dh((0,src_errors/* messageOf */.bD)(error), { cause: error }) : error;
    });
    const after = isDone && changes.length > 0 ? await readBack(api, work) : build;
    tellOutcome(work, after);
    if (isDone && changes.length > 0)
        log.info('Done, and shown by App Store Connect.');
    if (isDone && given.waitForBetaReview) {
        tellOutcome(work, await awaitVerdict(api, after, { given, context }));
    }
}
/** The build after Apple has processed it, waiting for that where it is not. */
async function readyBuild(target, { api, given, context, appId }) {
    if (target.kind === 'build' && target.build.processingState === 'VALID') {
        return awaitDetail(api, { id: target.build.id, seen: target.build }, { given, context });
    }
    const { id } = await (0,processing/* followProcessing */.$2)(api, {
        identity: target.kind === 'upload' ? target.identity : identityOf(appId, target.build),
        uploadId: target.kind === 'upload' ? target.uploadId : target.build.uploadId,
        buildId: target.kind === 'build' ? target.build.id : undefined,
        until: 'processed',
        pollIntervalMs: given.pollInterval,
        log: context.log,
        signal: context.signal,
        onSight: () => undefined,
    });
    const build = await getBetaBuild(api, id, { isFresh: true });
    tellBuild(context, appId, build);
    return awaitDetail(api, { id, seen: build }, { given, context });
}
function identityOf(appId, { version, buildNumber, platform }) {
    return { appId, version, buildNumber, platform: (0,app_store_connect_builds/* isPlatform */.aH)(platform) ? platform : 'IOS' };
}
/** TestFlight's own states come some seconds after the build's, and after an answer about export compliance. */
function isReady(build) {
    const isProcessing = build.internalState === 'PROCESSING' || build.externalState === 'PROCESSING';
    return build.processingState === 'VALID' && !isProcessing && !isComplianceUnsettled(build);
}
/** `seen`: the build as it was read just before; otherwise its answer about export compliance was given just before. */
async function awaitDetail(api, { id, seen }, { given, context }) {
    let last = seen;
    return (0,wait/* waitFor */.f)({
        subject: 'TestFlight',
        kind: 'settling',
        async look() {
            const current = last ?? (await getBetaBuild(api, id, { isFresh: true }));
            last = undefined;
            const { internalState, externalState } = current;
            const isUnsettled = !seen && internalState === 'MISSING_EXPORT_COMPLIANCE';
            return {
                state: `internal ${internalState}, external ${externalState}`,
                ...(isReady(current) && !isUnsettled ? { result: current } : {}),
            };
        },
        log: context.log,
        signal: context.signal,
        pollIntervalMs: Math.min(5_000, given.pollInterval),
        onDeadline: 'Run the step again: it goes on from there.',
    });
}
function tellBuild(context, appId, build) {
    const { reach, tell } = context;
    const { id, version, buildNumber, platform } = build;
    const url = (0,app_store_connect_builds/* testflightUrl */.O2)(appId, platform, id);
    reach({ buildId: id, version, buildNumber, platform, testflightUrl: url });
    tell({ name: 'Build', value: `${(0,app_store_connect_builds/* nameOf */.Vb)(build)} for ${platform}`, link: url });
    tellStates(context, build);
}
/** Languages in which testers get notes but know nothing of the app, when such notes are to be written. */
function tellNewLocales({ log }, { app, build, notes, texts }) {
    const locales = [...(0,beta_build_localizations/* differingNotes */.eY)(notes, build.notes).keys()].filter((locale) => !localizationIn(app, locale) && !texts.has(locale));
    if (locales.length === 0)
        return;
    log.notice(`The app has no TestFlight texts in ${locales.join(', ')}. The release notes are written all the same; where Apple asks for texts of the app too, it gets those of ${app.primaryLocale}. Others are set with beta-description.`);
}


/***/ })

};
