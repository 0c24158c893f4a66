export const id = 873;
export const ids = [873];
export const modules = {

/***/ 5873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nextBuildNumber: () => (/* binding */ nextBuildNumber)
});

// EXTERNAL MODULE: ./src/app-store-connect/apps.ts
var apps = __webpack_require__(246);
// EXTERNAL MODULE: ./src/app-store-connect/builds.ts
var builds = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var versions = __webpack_require__(1011);
;// CONCATENATED MODULE: ./src/app-store-connect/build-numbers.ts


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
        ...(version === undefined ? {} : { 'filter[preReleaseVersion.version]': (0,versions/* versionForms */.oG)(version) }),
        ...(platform === undefined ? {} : { 'filter[preReleaseVersion.platform]': [platform] }),
        'filter[processingState]': builds/* everyProcessingState */.gJ,
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
            ...(version === undefined ? {} : { 'filter[cfBundleShortVersionString]': (0,versions/* versionForms */.oG)(version) }),
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
            (buildNumber === undefined || (0,versions/* isSameBuildNumber */.Qp)(upload.buildNumber, buildNumber)));
    });
    return (await Promise.all(lists)).flat();
}
function isWithin(number, { platform, version }) {
    return ((platform === undefined || number.platform === platform) &&
        (version === undefined || (0,versions/* isSameVersion */.p)(number.version, version)));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/app-store-connect/build-uploads.ts
var build_uploads = __webpack_require__(9811);
// EXTERNAL MODULE: ./src/app-store-connect/errors.ts + 1 modules
var app_store_connect_errors = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/app-store-connect/number-reservation.ts






const mostNumbers = 50;
const cleanUpMs = 5_000;
const looksAfterMs = [0, 300, 700, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const secondLookAfterMs = 1_000;
/**
 * Reserves the first number from the given one on that no one else has. Apple may take two reservations of one number, and its lists
 * may be late. So the list is read until it shows our own reservation: it then shows every earlier one too, and whoever came first keeps
 * the number. What was reserved in vain is taken back, also when the run is cancelled.
 */
async function reserveNumber(api, options) {
    const { increment, log, signal } = options;
    let { buildNumber } = options.identity;
    for (let tries = 1; tries <= mostNumbers; tries += 1) {
        const identity = { ...options.identity, buildNumber };
        const made = await reserve(api, identity, options);
        if ('previous' in made) {
            log.info(`The build number ${buildNumber} is taken (${made.why}); trying the next.`);
            buildNumber = (0,versions/* raised */.P5)(higher(buildNumber, made.previous), increment);
            continue;
        }
        try {
            const rank = await rankOf(api, { ...options, identity }, made.uploadId);
            if (rank === 0)
                return { uploadId: made.uploadId, buildNumber };
            await (0,build_uploads/* deleteUpload */.Xc)(api, made.uploadId);
            log.info(`The build number ${buildNumber} went to another upload that came first; trying the next.`);
            buildNumber = (0,versions/* raised */.P5)(buildNumber, rank * increment);
        }
        catch (error) {
            await takeBack(api, made.uploadId, log);
            signal.throwIfAborted();
            throw error;
        }
    }
    throw new errors/* ExpectedError */.Dh(`No build number could be reserved: ${mostNumbers} in a row went to others, the last of them ${buildNumber}. Run the step again, or give a minimum beyond the numbers in use.`);
}
async function reserve(api, identity, { scopes, log }) {
    const { appId, buildNumber } = identity;
    // What shows up after an unclear answer may be ours or that of another job: nothing tells them apart, so the number is given up.
    const find = async () => {
        const [upload] = await listUploadNumbers(api, { appId, scopes, buildNumber });
        if (!upload)
            return undefined;
        log.warning(`Apple gave no clear answer to the reservation of ${buildNumber}. The upload ${upload.id} has that number now, but may be another job's, so it is left alone.`);
        return { previous: buildNumber, why: 'no clear answer' };
    };
    try {
        const options = { find, isFresh: true };
        const answer = await api.create('POST /v1/buildUploads', (0,build_uploads/* reservationRequest */.Gp)(identity), options);
        return 'data' in answer ? { uploadId: answer.data.id } : answer;
    }
    catch (error) {
        const isDuplicate = error instanceof app_store_connect_errors/* AppleError */.Z && error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE');
        if (!isDuplicate)
            throw error;
        const previous = error.details.map(({ meta }) => meta.previousBundleVersion);
        const known = previous.find((value) => typeof value === 'string' && (0,versions/* isNumeric */.kf)(value));
        return { previous: typeof known === 'string' ? known : buildNumber, why: error.gist };
    }
}
/** How many uploads come before ours: those already sent, and those reserved earlier. */
async function rankOf(api, options, ownId) {
    const { identity, scopes, signal } = options;
    let hasSeenOwn = false;
    for (const delayMs of looksAfterMs) {
        await (0,promises_.setTimeout)(hasSeenOwn ? secondLookAfterMs : delayMs, undefined, { signal });
        const { appId, buildNumber } = identity;
        const uploads = await listUploadNumbers(api, { appId, scopes, buildNumber });
        const own = uploads.find(({ id }) => id === ownId);
        if (!own)
            continue;
        const rank = uploads.filter((other) => other.id !== ownId && comesBefore(other, own)).length;
        if (rank > 0 || hasSeenOwn)
            return rank;
        hasSeenOwn = true;
    }
    throw new errors/* ExpectedError */.Dh(`The build number ${identity.buildNumber} was reserved, but App Store Connect does not list the reservation ${ownId}, so that nothing shows whether another job has the same number. Run the step again.`);
}
function comesBefore(other, own) {
    if (other.state !== 'AWAITING_UPLOAD')
        return true;
    // Without a date, which compares as neither, the ids decide, as they do within the same moment.
    if (other.createdAt < own.createdAt)
        return true;
    if (other.createdAt > own.createdAt)
        return false;
    return other.id < own.id;
}
async function takeBack(api, uploadId, log) {
    try {
        await (0,build_uploads/* deleteUpload */.Xc)(api.within(AbortSignal.timeout(cleanUpMs)), uploadId);
        log.info(`The reservation ${uploadId} was removed.`);
    }
    catch {
        log.warning(`The reservation ${uploadId} could not be removed and is kept. It does no harm: its number is passed over.`);
    }
}
function higher(one, other) {
    return (0,versions/* compareVersions */.Zy)(one, other) < 0 ? other : one;
}

// EXTERNAL MODULE: ./src/common-inputs.ts + 1 modules
var common_inputs = __webpack_require__(8020);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/plan.ts
var plan = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
;// CONCATENATED MODULE: ./src/steps/next-build-number/highest.ts

/** The highest number, with the highest version that has it; undefined when there is none. */
function highestOf(used) {
    return used
        .filter(({ buildNumber }) => (0,versions/* isNumeric */.kf)(buildNumber))
        .reduce((highest, other) => (highest === undefined || isBelow(highest, other) ? other : highest), undefined);
}
/** The highest number of each platform, in the order of their names. */
function highestByPlatform(used) {
    const platforms = [...new Set(used.map(({ platform }) => platform))].sort();
    return platforms.flatMap((name) => highestOf(used.filter(({ platform }) => platform === name)) ?? []);
}
/** The number after the highest one, but not below the minimum. */
function nextNumber(highest, { minimum = '1', increment }) {
    const next = highest === undefined ? minimum : (0,versions/* raised */.P5)(highest, increment);
    return (0,versions/* compareVersions */.Zy)(next, minimum) < 0 ? minimum : next;
}
function isBelow(one, other) {
    const order = (0,versions/* compareVersions */.Zy)(one.buildNumber, other.buildNumber);
    if (order !== 0)
        return order < 0;
    const areNumeric = (0,versions/* isNumeric */.kf)(one.version) && (0,versions/* isNumeric */.kf)(other.version);
    return areNumeric && (0,versions/* compareVersions */.Zy)(one.version, other.version) < 0;
}

;// CONCATENATED MODULE: ./src/steps/next-build-number/index.ts










/** https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleversion */
const longestNumber = 18;
const next_build_number_inputs = {
    appId: common_inputs/* appIdInput */.jA.optional(),
    bundleId: common_inputs/* bundleIdInput */.ak.optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    version: common_inputs/* versionInput */.Xf.optional(),
    scope: (0,inputs/* choice */.Yq)('Over what the number rises: the whole app, or one `version` (the default where that is given). For macOS always the whole app, as Apple asks there.', ['app', 'version']).optional(),
    minimum: (0,inputs/* custom */.Ie)('The lowest number that may come out, for example `100` or `2026.1.0`.', (text) => {
        if (!isBuildNumber(text)) {
            throw new Error(`is "${text}", but must be one to three whole numbers joined by periods.`);
        }
        return text;
    }).optional(),
    increment: (0,inputs/* integer */.nd)('By how much the last component of the highest number is raised.', {
        least: 1,
        most: 1_000_000,
    }).or(1),
    reserve: (0,inputs/* flag */.Jt)('Reserve the number by creating its upload, so that no other job gets it. Needs `version`; hand `build-upload-id` on to upload-build.').or(false),
    dryRun: common_inputs/* dryRunInput */.lo,
};
const outputs = {
    appId: 'Apple ID of the app.',
    buildNumber: 'The next free build number.',
    latestBuildNumber: 'The highest build number that a build or an upload has, in whatever state; not set when there is none.',
    latestVersion: 'The version that has the highest build number.',
    buildUploadId: 'Id of the upload; with `reserve` the reservation of the number.',
    ...plan/* planOutputs */.i,
};
const nextBuildNumber = (0,step/* defineStep */.o)({
    summary: 'Tell, and reserve if wanted, the next free build number of an app or of one of its versions.',
    inputs: next_build_number_inputs,
    outputs,
    async run(given, context) {
        checkInputs(given);
        const { appStoreConnect: api, log, reach, tell } = context;
        const app = await (0,apps/* findApp */.J0)(api, given);
        reach({ appId: app.id });
        const scopes = scopesOf(given, given.platform);
        const used = await listUsedNumbers(api, app.id, scopes);
        tellScope(given, used, context);
        const highest = highestOf(used);
        const buildNumber = checked(nextNumber(highest?.buildNumber, given));
        if (highest)
            reach({ latestBuildNumber: highest.buildNumber, latestVersion: highest.version });
        const latest = highest ? nameOf(highest) : 'none yet';
        log.info(`Highest of ${used.length} builds and uploads: ${latest}. Next: ${buildNumber}.`);
        tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` }, { name: 'Highest build number', value: latest }, { name: 'Next build number', value: buildNumber });
        if (given.reserve)
            await next_build_number_reserve({ given, context, app, used, buildNumber });
        else
            reach({ buildNumber, plan: '[]', changes: '0' });
        return {};
    },
});
function checkInputs({ version, reserve, scope }) {
    const problems = [];
    if (reserve && version === undefined) {
        problems.push('version is missing. Apple reserves a build number together with the version it is for.');
    }
    if (scope === 'version' && version === undefined && !reserve) {
        problems.push('version is missing. With scope: version the number rises within that version.');
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
}
function scopesOf({ scope, version }, platform) {
    return scopesFor({ platform, version: scope === 'app' ? undefined : version });
}
/** Says what is left out, or looked at beyond what was asked. */
function tellScope({ platform, version, scope }, used, { log }) {
    if (platform === 'MAC_OS' && version !== undefined && scope !== 'app') {
        log.notice('On macOS a build number must rise over all versions of the app, so all of them are looked at.');
    }
    const highest = highestByPlatform(used);
    if (platform === undefined && highest.length > 1) {
        log.info('The number rises over all platforms; for one alone give platform. Highest of each:');
        for (const number of highest)
            log.info(`  ${nameOf(number)}`);
    }
    const odd = used.filter(({ buildNumber }) => !(0,versions/* isNumeric */.kf)(buildNumber));
    if (odd.length > 0) {
        const names = [...new Set(odd.map(({ buildNumber }) => `"${buildNumber}"`))].slice(0, 5).join(', ');
        log.notice(`Left out of the comparison, since they are not numbers: ${names}.`);
    }
}
async function next_build_number_reserve(options) {
    const { given, context, app, used, buildNumber } = options;
    const { appStoreConnect: api, log, reach, tell, signal } = context;
    const { version = '', increment, dryRun: isDryRun } = given;
    const platform = given.platform ?? onlyPlatform(used);
    const subject = `build number ${buildNumber} of ${version} for ${platform}`;
    const apply = async () => {
        const reservation = await reserveNumber(api, {
            identity: { appId: app.id, version, buildNumber, platform },
            scopes: scopesOf(given, platform),
            increment,
            log,
            signal,
        });
        reach({ buildNumber: reservation.buildNumber, buildUploadId: reservation.uploadId });
        log.info(`Reserved ${version} (${reservation.buildNumber}) for ${platform}: ${reservation.uploadId}`);
        tell({ name: 'Next build number', value: reservation.buildNumber }, { name: 'Reservation', value: `${reservation.uploadId} for ${version}, ${platform}` });
    };
    if (!(await (0,plan/* carryOut */.u)([{ action: 'reserve', subject, apply }], { ...context, isDryRun })))
        reach({ buildNumber });
}
function onlyPlatform(used) {
    const highest = highestByPlatform(used);
    const known = common_inputs/* platforms */.Bn.filter((platform) => highest.some((number) => number.platform === platform));
    const [only] = known;
    if (only !== undefined && known.length === 1)
        return only;
    const seen = highest.length > 0 ? highest.map(nameOf).join(', ') : 'no build or upload yet';
    throw new errors/* InputError */.dz(`platform is missing. A number is reserved for one platform, and the app has ${seen}. One of ${common_inputs/* platforms */.Bn.join(', ')}.`);
}
function nameOf({ version, buildNumber, platform }) {
    return `${version} (${buildNumber}) for ${platform}`;
}
function isBuildNumber(text) {
    return /^\d+(\.\d+){0,2}$/.test(text) && text.length <= longestNumber;
}
function checked(buildNumber) {
    if (isBuildNumber(buildNumber))
        return buildNumber;
    throw new errors/* InputError */.dz(`The next build number would be ${buildNumber}, but Apple takes one to three whole numbers joined by periods, of at most ${longestNumber} characters. Set minimum to a higher number of that form, for example with another first component.`);
}


/***/ })

};
