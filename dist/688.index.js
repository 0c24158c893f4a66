export const id = 688;
export const ids = [688];
export const modules = {

/***/ 7121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ accountRule),
/* harmony export */   t: () => (/* binding */ accountRules)
/* harmony export */ });
const help = 'https://developer.apple.com/help';
const buildNumbers = 'https://developer.apple.com/library/archive/technotes/tn2420/';
/** What is looked for with credentials, by Apple's answers to reads alone. */
const texts = {
    'app-visible': {
        level: 'error',
        codes: [],
        title: 'The app is in App Store Connect, and the key sees it',
        explanation: 'A build goes to the app with its bundle id. An API key cannot make an app.',
        fix: 'Make the app in App Store Connect, correct the bundle id, or use a key with access to the app.',
        link: `${help}/app-store-connect/create-an-app-record/add-a-new-app`,
    },
    'train-open': {
        level: 'error',
        codes: ['ITMS-90062', 'ITMS-90186'],
        title: 'The version can still get builds',
        explanation: 'A version that is approved, on sale or past takes no more builds, and a new one is higher than all of them.',
        fix: 'Raise MARKETING_VERSION above it, and build again.',
        link: buildNumbers,
    },
    'build-number-free': {
        level: 'warning',
        codes: ['ITMS-90189'],
        title: 'The build number is free',
        explanation: 'Apple takes a build number once in a version of a platform. It is no error, since the build may be this very one, uploaded by a run before: the step upload-build then goes on with it.',
        fix: 'Where it is another build, raise CURRENT_PROJECT_VERSION; the step next-build-number tells the next free number.',
        link: buildNumbers,
    },
    'build-number-higher': {
        level: 'error',
        codes: ['ITMS-90061'],
        title: 'The build number is higher than those before',
        explanation: 'On macOS a build number is higher than that of every build of the app before. On other platforms Apple asks for it within a version and was seen to take lower ones, so that it is a warning there.',
        fix: 'Raise CURRENT_PROJECT_VERSION; the step next-build-number tells the next number.',
        link: buildNumbers,
    },
    'bundle-id-registered': {
        level: 'notice',
        codes: [],
        title: 'Bundle ids are registered in the team',
        explanation: 'Where a bundle id is not registered by its own name, its capabilities cannot be compared with the entitlements.',
        fix: 'Register the bundle id, unless a wildcard is meant to cover it.',
        link: `${help}/account/identifiers/register-an-app-id/`,
    },
    'capability-missing': {
        level: 'warning',
        codes: [],
        title: 'Bundle ids have the capabilities that their entitlements need',
        explanation: 'A program is signed with an entitlement whose capability the bundle id does not have any more, so that its profile is not valid.',
        fix: 'Switch the capability on for the bundle id and make the profile anew, or take the entitlement out.',
        link: `${help}/account/identifiers/enable-app-capabilities/`,
    },
    'agreement-in-effect': {
        level: 'error',
        codes: [],
        title: 'Agreements are in effect',
        explanation: 'Apple refuses nearly every request while an agreement waits to be accepted.',
        fix: 'The Account Holder accepts it at https://appstoreconnect.apple.com/agreements.',
        link: `${help}/app-store-connect/manage-agreements/sign-and-update-agreements/`,
    },
    'membership-active': {
        level: 'error',
        codes: [],
        title: 'The membership is active',
        explanation: 'Apple takes nothing from a team whose membership in the Developer Program has ended.',
        fix: 'The Account Holder renews the membership.',
        link: `${help}/account/membership/renewal/`,
    },
    'certificate-expiry': {
        level: 'warning',
        codes: [],
        title: 'Certificates for the store are good for some time',
        explanation: 'A certificate that a build for the store is signed with ends within expiry-days, or has ended and nothing has taken its place. What is in the store already goes on.',
        fix: 'Make a new certificate and new profiles, and put them where the build finds them.',
        link: `${help}/account/certificates/certificates-overview/`,
    },
    'profile-expiry': {
        level: 'warning',
        codes: [],
        title: 'Profiles for the store are good for some time',
        explanation: 'A profile for the store ends within expiry-days, or has ended, and none takes its place. With a package, those of its bundle ids are looked at.',
        fix: 'Make the profile anew, and put it where the build finds it.',
        link: `${help}/account/provisioning-profiles/edit-download-or-delete-profiles/`,
    },
    'account-unseen': {
        level: 'notice',
        codes: [],
        title: 'The key may read what is to be looked at',
        explanation: 'Apple does not let this key read a part, so that nothing is known of it. Certificates, profiles and bundle ids need a team key; an individual key never sees them.',
        fix: 'Use a team key with the role App Manager or Admin, or switch this rule off.',
        link: 'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
    },
};
const accountRules = Object.entries(texts).map(([id, text]) => ({
    ...text,
    id,
    family: 'account',
}));
function accountRule(name) {
    return { ...texts[name], id: name, family: 'account' };
}


/***/ }),

/***/ 2688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/validation/report.ts
var report = __webpack_require__(6229);
// EXTERNAL MODULE: ./src/step.ts
var step = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/common-inputs.ts
var common_inputs = __webpack_require__(230);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/files/validation/listing-rules.ts + 3 modules
var listing_rules = __webpack_require__(4198);
// EXTERNAL MODULE: ./src/files/validation/rules.ts + 17 modules
var rules = __webpack_require__(6068);
// EXTERNAL MODULE: ./src/steps/validate/account/rules.ts
var account_rules = __webpack_require__(7121);
;// CONCATENATED MODULE: ./src/steps/validate/rules.ts



/** Everything that the step can find. */
const allRules = [...rules/* packageRules */.S, ...listing_rules/* listingRules */.qd, ...account_rules/* accountRules */.t];

;// CONCATENATED MODULE: ./src/steps/validate/rule-levels.ts


const LEVELS = ['off', 'notice', 'warning', 'error'];
/** Reads `rule-id: level` and `family: level`, one a line; a rule's own line counts most. Throws one error for all that is wrong. */
function readRuleLevels(text) {
    const ofFamilies = new Map();
    const ofRules = new Map();
    const problems = [];
    for (const line of text.split(/[\n,]/)) {
        const given = line.replace(/(^|\s)#.*$/, '').trim();
        if (given === '')
            continue;
        const [, id = given, word = ''] = /^["']?([^:"'\s]+)["']?\s*:\s*["']?(\w*)["']?$/.exec(given) ?? [];
        const level = LEVELS.find((name) => name === word.toLowerCase());
        const family = allRules.filter((rule) => rule.family === id);
        const problem = problemOf({ given, id, level });
        if (problem !== undefined)
            problems.push(problem);
        else if (level !== undefined) {
            if (family.length === 0)
                ofRules.set(id, level);
            for (const rule of family)
                ofFamilies.set(rule.id, level);
        }
    }
    if (problems.length > 0)
        throw new Error(problems.join('; '));
    return new Map([...ofFamilies, ...ofRules]);
}
function problemOf(line) {
    const { given, id, level } = line;
    const names = new Set(allRules.flatMap((rule) => [rule.id, rule.family]));
    if (!names.has(id)) {
        const close = (0,nearest/* nearest */.p)(id, names);
        return `has ${JSON.stringify(id)}, which is no rule${close ? `; did you mean ${close}?` : ''} (docs/validation-rules.md lists them)`;
    }
    return level === undefined
        ? `has ${JSON.stringify(given)}, but must be "${id}: " and one of ${LEVELS.join(', ')}`
        : undefined;
}

;// CONCATENATED MODULE: ./src/steps/validate/declaration.ts



const declaration_inputs = {
    appPath: (0,inputs/* text */.Qq)('Path of the .ipa or .pkg, or a pattern that matches exactly one. Found by itself where there is one in the working directory or in build, output, export or artifacts.').optional(),
    metadataPath: (0,inputs/* text */.Qq)('The listing: a folder in the layout of fastlane deliver, a store.config.json, or an app-store.yml. Found by itself where there is one.').optional(),
    screenshotsPath: (0,inputs/* text */.Qq)("The folder with screenshots, a folder for each locale in it. Found by itself in the layout of fastlane, and named by the listing's files.").optional(),
    previewsPath: (0,inputs/* text */.Qq)('The folder with app previews, likewise.').optional(),
    platform: common_inputs/* platformInput */.UM.optional(),
    rules: (0,inputs/* custom */.Ie)('Levels of rules, one a line: `rule-id: off`, `notice`, `warning` or `error`; the name of a family stands for all its rules. See docs/validation-rules.md.', readRuleLevels).optional(),
    failOn: (0,inputs/* choice */.Yq)('The least level of a finding that fails the step.', ['error', 'warning', 'never']).or('error'),
    expiryDays: (0,inputs/* integer */.nd)('With credentials: how many days before their end certificates and profiles are warned of.', { least: 0, most: 3650 }).or(30),
    sarifFile: (0,inputs/* text */.Qq)('A file to write the findings to in SARIF, for GitHub code scanning.').optional(),
};
const outputs = {
    findings: 'What was found, as JSON: a list of `rule`, `level`, `codes`, `sentence`, `fix`, `link`, `path` in the package and `place` in the sources.',
    errors: 'How many findings are errors.',
    warnings: 'How many findings are warnings.',
    notices: 'How many findings are notices.',
};

;// CONCATENATED MODULE: ./src/steps/validate/sarif.ts
const sarif_LEVELS = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
};
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const HOME = 'https://github.com/marketplace/actions/app-store-connect';
/** The findings in the form that GitHub code scanning takes. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function sarifOf({ findings, rules, home }) {
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'App Store Connect', informationUri: HOME, rules: rules.map(describe) } },
                columnKind: 'utf16CodeUnits',
                results: findings.map((finding) => ({
                    ruleId: finding.rule,
                    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
                    level: sarif_LEVELS[finding.level],
                    message: { text: `${finding.sentence} ${finding.fix}` },
                    locations: [locationOf(finding, home)],
                    partialFingerprints: {
                        finding: `${finding.rule}:${finding.path ?? finding.place?.file ?? ''}:${finding.sentence}`,
                    },
                })),
            },
        ],
    };
}
function describe({ id, family, level, codes, title, explanation, fix, link }) {
    return {
        id,
        name: id.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter) => letter.toUpperCase()),
        shortDescription: { text: title },
        fullDescription: { text: explanation },
        help: {
            text: `${explanation} ${fix} ${link}`,
            markdown: `${explanation}\n\n${fix}\n\n[Apple’s page](${link})`,
        },
        helpUri: link,
        defaultConfiguration: { level: sarif_LEVELS[level] },
        properties: { tags: [family, ...codes] },
    };
}
function locationOf({ place, path }, home) {
    // Code scanning drops what is nowhere; a finding about the account belongs to the repository as a whole.
    const uri = (place?.file ?? home ?? 'README.md').replaceAll('\\', '/').replace(/^(\.\/)+/, '');
    return {
        physicalLocation: {
            artifactLocation: { uri: uri.split('/').map(encodeURIComponent).join('/') },
            region: { startLine: place?.line ?? 1 },
        },
        ...(path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'resource' }] }),
    };
}

// EXTERNAL MODULE: ./src/files/find-package.ts
var find_package = __webpack_require__(1397);
// EXTERNAL MODULE: ./src/files/listing/find-listing.ts + 13 modules
var find_listing = __webpack_require__(3775);
// EXTERNAL MODULE: ./src/files/listing/listing.ts
var listing = __webpack_require__(284);
// EXTERNAL MODULE: ./src/files/listing/listing-rules.ts + 4 modules
var listing_listing_rules = __webpack_require__(5681);
// EXTERNAL MODULE: ./src/files/media/media-for.ts
var media_for = __webpack_require__(9966);
// EXTERNAL MODULE: ./src/files/media/read-media.ts + 11 modules
var read_media = __webpack_require__(3716);
// EXTERNAL MODULE: ./src/files/validation/validate-package.ts
var validate_package = __webpack_require__(6460);
;// CONCATENATED MODULE: ./src/files/validation/validate-listing.ts








/** What Apple would say of the listing and its media, as far as the files tell. Undefined where there is neither. */
async function validateListing(request, { now, levels }) {
    const source = await (0,find_listing/* findListing */.sY)(request.metadataPath);
    const texts = source === undefined ? undefined : await readTexts(source);
    const media = await readPictures(request, { source, isReadable: texts?.listing !== undefined });
    if (source === undefined && media.sources.length === 0 && media.findings.length === 0)
        return undefined;
    const found = [
        ...(texts?.findings ?? []),
        ...media.findings,
        ...(texts?.listing ? (0,listing_listing_rules/* checkListing */.x)(texts.listing, { platform: request.platform, now }) : []),
    ];
    return {
        findings: found.flatMap(({ rule, level, message, place }) => (0,validate_package/* findingOf */.h)((0,listing_rules/* listingRule */.dW)(rule), { levels, level, sentence: message, place })),
        sources: [...new Set([...(source ? [source.path] : []), ...media.sources])],
        secrets: texts?.listing ? (0,listing/* secretsOf */.Fj)(texts.listing) : [],
    };
}
/** A file that cannot be parsed is a finding like others. */
async function readTexts(source) {
    try {
        return await (0,find_listing/* readListing */.vS)(source);
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        const place = error.place ?? { file: source.path };
        return {
            findings: error.problems.map((message) => ({ rule: 'encoding', level: 'error', message, place })),
        };
    }
}
/** The media that a file names cannot be read where the file itself cannot. */
async function readPictures(request, { source, isReadable }) {
    if (source !== undefined && !isReadable)
        return { findings: [], sources: [] };
    const { media, findings, sources } = await (0,read_media/* readMedia */.l)({ ...request, listing: source });
    const others = request.platform === undefined ? [] : (0,media_for/* mediaFor */.e)(request.platform, media).findings;
    return { findings: [...findings, ...others], sources };
}

;// CONCATENATED MODULE: ./src/steps/validate/validated.ts



/** Looks at all that there is. What is given must be there; what is not given may be missing. */
async function lookAtAll(given, context) {
    const { appStoreConnect: api, hide } = context;
    const options = { now: new Date(api?.now() ?? Date.now()), levels: given.rules ?? new Map() };
    const [app, listing] = await Promise.all([lookAtPackage(given, options), validateListing(given, options)]);
    for (const secret of listing?.secrets ?? [])
        hide(secret);
    const account = api && (await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 7318)));
    const ofAccount = api && account
        ? await account.accountFindings(api, {
            contents: app?.read.contents,
            levels: options.levels,
            expiryDays: given.expiryDays,
        })
        : [];
    const subjects = [
        ...(app ? [{ name: 'Package', value: app.path }] : []),
        ...(listing ? [{ name: 'Listing', value: listing.sources.join(', ') }] : []),
        ...(api ? [{ name: 'Account', value: api.apiUrl.host }] : []),
    ];
    const findings = [...(app?.read.findings ?? []), ...(listing?.findings ?? []), ...ofAccount];
    return { subjects, findings, home: app?.path ?? listing?.sources[0] };
}
async function lookAtPackage({ appPath }, options) {
    const path = appPath === undefined ? await (0,find_package/* findAnyPackage */.Y)() : await (0,find_package/* findPackage */.C)(appPath);
    return path === undefined
        ? undefined
        : { path, read: await (0,validate_package/* validatePackage */.$)(path, { ...options, repository: '.' }) };
}

;// CONCATENATED MODULE: ./src/steps/validate/index.ts









const validate = (0,step/* defineOfflineStep */.N)({
    summary: 'Tell on the spot what Apple would refuse in a package, a listing and its media; with credentials also what stands in the way in App Store Connect. Nothing is changed.',
    inputs: declaration_inputs,
    outputs: outputs,
    example: {
        id: 'validate',
        inputs: { appPath: 'build/MyApp.ipa', failOn: 'warning', sarifFile: 'validation.sarif' },
        outputs: ['errors', 'warnings'],
    },
    pages: ['validation-rules.md', 'listing-files.md', 'media-files.md'],
    async run(given, context) {
        const validated = await lookAtAll(given, context);
        if (validated.subjects.length === 0) {
            throw new src_errors/* InputError */.dz('There is nothing to validate: no package, listing or media was found here. Give app-path (the .ipa or .pkg), metadata-path (the listing), or the credentials of a key to look at certificates and profiles.');
        }
        await validate_report(validated, given, context);
        return {};
    },
});
async function validate_report({ subjects, findings, home }, given, context) {
    const { failOn, sarifFile } = given;
    const sorted = (0,report/* inOrder */.al)(findings);
    const count = (level) => sorted.filter((finding) => finding.level === level).length;
    const [errors, warnings, notices] = ['error', 'warning', 'notice'].map(count);
    context.reach({
        findings: JSON.stringify(sorted),
        errors: String(errors),
        warnings: String(warnings),
        notices: String(notices),
    });
    const verdict = sorted.length === 0 ? 'nothing found' : `errors: ${errors}, warnings: ${warnings}, notices: ${notices}`;
    const names = subjects.map(({ value }) => value).join(', ');
    context.log.info(`${names}: ${verdict}.`);
    for (const finding of sorted)
        context.log.info(`  ${(0,report/* lineOf */.cA)(finding)}`);
    context.tell(...subjects, { name: 'Findings', value: verdict }, ...(0,report/* factsOf */.xS)(sorted));
    if (sarifFile !== undefined)
        await writeSarif(sarifFile, sorted, home);
    context.annotate(...(0,report/* remarksOf */.ro)(sorted, home));
    const failing = sorted.filter(({ level }) => fails(level, failOn));
    if (failing.length > 0) {
        const what = failing.length === 1 ? 'finding that fails' : 'findings that fail';
        throw new src_errors/* AnnotatedError */.Xo(`${names}: ${failing.length} ${what} the step (fail-on: ${failOn}).`);
    }
}
function fails(level, failOn) {
    if (failOn === 'never')
        return false;
    return level === 'error' || (failOn === 'warning' && level === 'warning');
}
async function writeSarif(path, findings, home) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const sarif = sarifOf({ findings, rules: allRules, home });
    await (0,promises_.writeFile)(path, `${JSON.stringify(sarif, undefined, 2)}\n`);
}


/***/ })

};
