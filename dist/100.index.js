export const id = 100;
export const ids = [100,796];
export const modules = {

/***/ 1718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   t: () => (/* binding */ realPaths)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Folders as they really lie; those that are not there are left out. */
async function realPaths(paths) {
    const real = await Promise.all(paths.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined)));
    return real.filter((path) => path !== undefined);
}
/**
 * Whether a path leads, through whatever links, into one of these folders. A link in a repository could otherwise show what lies
 * elsewhere on the runner. What is missing is told as such elsewhere.
 */
async function isWithin(path, bounds) {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined);
    if (target === undefined)
        return true;
    return bounds.some((bound) => {
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(bound, target);
        return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && way !== target;
    });
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

/***/ 2652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AH: () => (/* binding */ ageRatingFields),
  fj: () => (/* binding */ appFields),
  qE: () => (/* binding */ appInfoTexts),
  WC: () => (/* binding */ categoryFields),
  nT: () => (/* binding */ localeTexts),
  Zg: () => (/* binding */ reviewDetailFields),
  V0: () => (/* binding */ sections),
  oc: () => (/* binding */ versionFields),
  T9: () => (/* binding */ versionTexts)
});

;// CONCATENATED MODULE: ./src/files/listing/categories.ts
/** Apple's categories are words; only games and stickers have subcategories. */
const CATEGORIES = [
    'BOOKS',
    'BUSINESS',
    'DEVELOPER_TOOLS',
    'EDUCATION',
    'ENTERTAINMENT',
    'FINANCE',
    'FOOD_AND_DRINK',
    'GAMES',
    'GRAPHICS_AND_DESIGN',
    'HEALTH_AND_FITNESS',
    'LIFESTYLE',
    'MAGAZINES_AND_NEWSPAPERS',
    'MEDICAL',
    'MUSIC',
    'NAVIGATION',
    'NEWS',
    'PHOTO_AND_VIDEO',
    'PRODUCTIVITY',
    'REFERENCE',
    'SHOPPING',
    'SOCIAL_NETWORKING',
    'SPORTS',
    'STICKERS',
    'TRAVEL',
    'UTILITIES',
    'WEATHER',
];
const GAMES = [
    'GAMES_ACTION',
    'GAMES_ADVENTURE',
    'GAMES_BOARD',
    'GAMES_CARD',
    'GAMES_CASINO',
    'GAMES_CASUAL',
    'GAMES_FAMILY',
    'GAMES_MUSIC',
    'GAMES_PUZZLE',
    'GAMES_RACING',
    'GAMES_ROLE_PLAYING',
    'GAMES_SIMULATION',
    'GAMES_SPORTS',
    'GAMES_STRATEGY',
    'GAMES_TRIVIA',
    'GAMES_WORD',
];
const STICKERS = [
    'STICKERS_ANIMALS',
    'STICKERS_ART',
    'STICKERS_CELEBRATIONS',
    'STICKERS_CELEBRITIES',
    'STICKERS_CHARACTERS',
    'STICKERS_EATING_AND_DRINKING',
    'STICKERS_EMOJI_AND_EXPRESSIONS',
    'STICKERS_FASHION',
    'STICKERS_GAMING',
    'STICKERS_KIDS_AND_FAMILY',
    'STICKERS_MOVIES_AND_TV',
    'STICKERS_MUSIC',
    'STICKERS_PEOPLE',
    'STICKERS_PLACES_AND_OBJECTS',
    'STICKERS_SPORTS_AND_ACTIVITIES',
];
const SUBCATEGORIES = [...GAMES, ...STICKERS];
/**
 * Names from iTunes Connect that old fastlane folders still have, without the prefix `MZGenre.`.
 * https://docs.fastlane.tools/actions/deliver/#reference
 */
const OLD_CATEGORIES = {
    'Apps.DeveloperTools': 'DEVELOPER_TOOLS',
    'Apps.Food_Drink': 'FOOD_AND_DRINK',
    'Apps.GraphicsDesign': 'GRAPHICS_AND_DESIGN',
    'Apps.Newsstand': 'MAGAZINES_AND_NEWSPAPERS',
    'Apps.Shopping': 'SHOPPING',
    Book: 'BOOKS',
    Healthcare_Fitness: 'HEALTH_AND_FITNESS',
    Photography: 'PHOTO_AND_VIDEO',
    SocialNetworking: 'SOCIAL_NETWORKING',
    ...plainWords(CATEGORIES, ''),
};
const OLD_SUBCATEGORIES = {
    'Apps.Stickers.BirthdaysAndCelebrations': 'STICKERS_CELEBRATIONS',
    'Apps.Stickers.Emotions': 'STICKERS_EMOJI_AND_EXPRESSIONS',
    'Apps.Stickers.FoodAndDrink': 'STICKERS_EATING_AND_DRINKING',
    'Apps.Stickers.Games': 'STICKERS_GAMING',
    'Apps.Stickers.KidsAndFamily': 'STICKERS_KIDS_AND_FAMILY',
    'Apps.Stickers.MoviesAndTV': 'STICKERS_MOVIES_AND_TV',
    'Apps.Stickers.Places': 'STICKERS_PLACES_AND_OBJECTS',
    'Apps.Stickers.Sports': 'STICKERS_SPORTS_AND_ACTIVITIES',
    Arcade: 'GAMES_CASUAL',
    RolePlaying: 'GAMES_ROLE_PLAYING',
    ...plainWords(GAMES, 'GAMES_'),
    ...stickerWords(),
};
/** `TRAVEL` was `Travel`; names of several words were written in other ways. */
function plainWords(values, prefix) {
    const single = values.filter((value) => /^[A-Z]+$/.test(value.slice(prefix.length)));
    return Object.fromEntries(single.map((value) => [titleOf(value.slice(prefix.length)), value]));
}
function stickerWords() {
    const words = plainWords(STICKERS, 'STICKERS_');
    return Object.fromEntries(Object.entries(words).map(([word, value]) => [`Apps.Stickers.${word}`, value]));
}
function titleOf(word) {
    return word.slice(0, 1) + word.slice(1).toLowerCase();
}

// EXTERNAL MODULE: ./src/files/listing/fields.ts
var fields = __webpack_require__(3515);
;// CONCATENATED MODULE: ./src/files/listing/definition.ts


/**
 * All that a listing can say, in Apple's words. The readers, the JSON Schema, the writers and the rules about lengths are made
 * from it. Limits are those of App Store Connect.
 * https://developer.apple.com/help/app-store-connect/reference/app-information/platform-version-information
 */
const appInfoTexts = {
    name: (0,fields/* text */.Qq)('The name of the app in the store.', { shortest: 2, longest: 30 }),
    subtitle: (0,fields/* text */.Qq)('A summary that stands below the name.', { longest: 30, isClearable: true }),
    privacyPolicyUrl: (0,fields/* url */.OZ)('The page with the privacy policy.', { longest: 255, isClearable: true }),
    privacyChoicesUrl: (0,fields/* url */.OZ)('The page where people choose what happens to their data.', {
        longest: 255,
        isClearable: true,
    }),
    privacyPolicyText: (0,fields/* text */.Qq)('The privacy policy itself; for apps on Apple TV.', {
        isLong: true,
        isClearable: true,
    }),
};
const versionTexts = {
    description: (0,fields/* text */.Qq)('What the app is and does, in plain text.', { longest: 4000, isLong: true }),
    keywords: (0,fields/* keywords */.RE)('Words to find the app by: a list, or a text with commas.', { longest: 100 }),
    promotionalText: (0,fields/* text */.Qq)('A text above the description that can be changed at any time.', {
        longest: 170,
        isLong: true,
        isClearable: true,
    }),
    whatsNew: (0,fields/* text */.Qq)("What's new in this version; not for the first one.", {
        longest: 4000,
        isLong: true,
        isClearable: true,
    }),
    supportUrl: (0,fields/* url */.OZ)('The page with support for the app.', { longest: 255 }),
    marketingUrl: (0,fields/* url */.OZ)('The page that presents the app.', { longest: 255, isClearable: true }),
};
const appFields = {
    primaryLocale: (0,fields/* locale */.Hg)('The locale that stands in where another one has no texts.'),
    contentRightsDeclaration: (0,fields/* choice */.Yq)('Whether the app shows content of others.', [
        'DOES_NOT_USE_THIRD_PARTY_CONTENT',
        'USES_THIRD_PARTY_CONTENT',
    ]),
};
const versionFields = {
    versionString: (0,fields/* versionNumber */.e1)('The version that is edited, or made when it does not exist.', {
        longest: 18,
    }),
    copyright: (0,fields/* text */.Qq)('Who owns the rights, after the year: 2026 Example Ltd.', {
        longest: 200,
        isClearable: true,
    }),
    releaseType: (0,fields/* choice */.Yq)('When an approved version is released.', ['MANUAL', 'AFTER_APPROVAL', 'SCHEDULED']),
    earliestReleaseDate: (0,fields/* date */.p6)('With SCHEDULED: the whole hour at which it is released at the earliest.', {
        isClearable: true,
    }),
    phasedRelease: (0,fields/* flag */.Jt)('Whether automatic updates are spread over 7 days. false takes a phased release away.'),
    routingAppCoverage: (0,fields/* file */.NJ)('The path of the .geojson of a routing app, seen from this file.', {
        isClearable: true,
    }),
};
const category = { spellings: OLD_CATEGORIES };
const subcategory = { isClearable: true, spellings: OLD_SUBCATEGORIES };
const categoryFields = {
    primaryCategory: (0,fields/* choice */.Yq)('Where the app is found.', CATEGORIES, category),
    primarySubcategoryOne: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    primarySubcategoryTwo: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    secondaryCategory: (0,fields/* choice */.Yq)('Where the app is found as well.', CATEGORIES, {
        isClearable: true,
        ...category,
    }),
    secondarySubcategoryOne: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
    secondarySubcategoryTwo: (0,fields/* choice */.Yq)('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
};
function howMuch(what) {
    return (0,fields/* choice */.Yq)(`How much there is of this: ${what}.`, [
        'NONE',
        'INFREQUENT_OR_MILD',
        'FREQUENT_OR_INTENSE',
        'INFREQUENT',
        'FREQUENT',
    ]);
}
/** https://developer.apple.com/documentation/appstoreconnectapi/ageratingdeclaration */
const ageRatingFields = {
    alcoholTobaccoOrDrugUseOrReferences: howMuch('use of alcohol, tobacco or drugs'),
    contests: howMuch('contests'),
    gamblingSimulated: howMuch('simulated gambling'),
    gunsOrOtherWeapons: howMuch('guns or other weapons'),
    horrorOrFearThemes: howMuch('horror or fear'),
    matureOrSuggestiveThemes: howMuch('mature or suggestive themes'),
    medicalOrTreatmentInformation: howMuch('information about medicine or treatment'),
    profanityOrCrudeHumor: howMuch('profanity or crude humor'),
    sexualContentGraphicAndNudity: howMuch('graphic sexual content and nudity'),
    sexualContentOrNudity: howMuch('sexual content or nudity'),
    violenceCartoonOrFantasy: howMuch('cartoon or fantasy violence'),
    violenceRealistic: howMuch('realistic violence'),
    violenceRealisticProlongedGraphicOrSadistic: howMuch('prolonged graphic or sadistic violence'),
    advertising: (0,fields/* flag */.Jt)('Whether there is advertising.'),
    ageAssurance: (0,fields/* flag */.Jt)('Whether the age of people is checked.'),
    gambling: (0,fields/* flag */.Jt)('Whether people can gamble for money.'),
    healthOrWellnessTopics: (0,fields/* flag */.Jt)('Whether it is about health or wellness.'),
    lootBox: (0,fields/* flag */.Jt)('Whether there are loot boxes.'),
    messagingAndChat: (0,fields/* flag */.Jt)('Whether people can send messages to each other.'),
    parentalControls: (0,fields/* flag */.Jt)('Whether there are parental controls.'),
    socialMedia: (0,fields/* flag */.Jt)('Whether it is a social medium; goes with userGeneratedContent.'),
    socialMediaAgeRestricted: (0,fields/* flag */.Jt)('Whether the social medium is closed to the young; goes with socialMedia.'),
    unrestrictedWebAccess: (0,fields/* flag */.Jt)('Whether people can reach any page of the web.'),
    userGeneratedContent: (0,fields/* flag */.Jt)('Whether people can publish what they made.'),
    kidsAgeBand: (0,fields/* choice */.Yq)('For the Kids category alone.', ['FIVE_AND_UNDER', 'SIX_TO_EIGHT', 'NINE_TO_ELEVEN'], {
        isClearable: true,
    }),
    ageRatingOverrideV2: (0,fields/* choice */.Yq)('A higher rating than the answers give.', [
        'NONE',
        'NINE_PLUS',
        'THIRTEEN_PLUS',
        'SIXTEEN_PLUS',
        'EIGHTEEN_PLUS',
        'UNRATED',
    ]),
    ageRatingOverride: (0,fields/* choice */.Yq)('The former ageRatingOverrideV2.', [
        'NONE',
        'NINE_PLUS',
        'THIRTEEN_PLUS',
        'SIXTEEN_PLUS',
        'SEVENTEEN_PLUS',
        'UNRATED',
    ]),
    koreaAgeRatingOverride: (0,fields/* choice */.Yq)('A higher rating for Korea.', ['NONE', 'FIFTEEN_PLUS', 'NINETEEN_PLUS']),
    developerAgeRatingInfoUrl: (0,fields/* url */.OZ)('A page of yours about the rating.', { longest: 255, isClearable: true }),
};
const reviewDetailFields = {
    contactFirstName: (0,fields/* text */.Qq)('The first name of whom the reviewers ask.'),
    contactLastName: (0,fields/* text */.Qq)('The last name of whom the reviewers ask.'),
    contactPhone: (0,fields/* phone */.lZ)('The phone number with + and the country code.'),
    contactEmail: (0,fields/* email */.Rp)('The e-mail address of whom the reviewers ask.'),
    demoAccountName: (0,fields/* text */.Qq)('The name with which the reviewers sign in.', { isClearable: true }),
    demoAccountPassword: (0,fields/* secret */.rJ)('The password with which the reviewers sign in.', { isClearable: true }),
    demoAccountRequired: (0,fields/* flag */.Jt)('Whether one must sign in to see all of the app.'),
    notes: (0,fields/* text */.Qq)('What the reviewers should know.', { longest: 4000, isLong: true, isClearable: true }),
    attachment: (0,fields/* file */.NJ)('The path of a file for the reviewers, seen from this file.', { isClearable: true }),
};
const licenseAgreementFields = {
    agreementText: (0,fields/* text */.Qq)("Your own license agreement; null goes back to Apple's.", {
        isLong: true,
        isClearable: true,
    }),
    territories: (0,fields/* list */.p_)('Where it is valid.', { pattern: '^[A-Z]{3}$', example: 'USA' }),
};
/** What is not said per locale, by the name of its section. */
const sections = {
    app: appFields,
    version: versionFields,
    categories: categoryFields,
    ageRating: ageRatingFields,
    reviewDetail: reviewDetailFields,
    licenseAgreement: licenseAgreementFields,
};
/** What is said per locale. */
const localeTexts = { ...appInfoTexts, ...versionTexts };


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ readSection),
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   VB: () => (/* binding */ reportUnknown),
/* harmony export */   ZF: () => (/* binding */ MOST_UNKNOWN),
/* harmony export */   dR: () => (/* binding */ readField),
/* harmony export */   s9: () => (/* binding */ entriesIn),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7909);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3515);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3313);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(284);




function report(source, rule, level, line, message) {
    source.findings.push({ rule, level, message, place: { file: source.file, line } });
}
/**
 * Reads one value. Undefined where it says nothing: empty, or wrong and told. `null` and `~`, when they are written, clear the field.
 */
function readField(field, node, label, source) {
    const place = { file: source.file, line: node.line };
    if (node.kind === 'scalar' && node.value === null) {
        if (!node.isWritten)
            return undefined;
        if (field.isClearable)
            return { value: null, place };
        report(source, 'clear', 'error', node.line, `${label} cannot be cleared. Leave it out to leave it alone.`);
        return undefined;
    }
    if (field.kind === 'list' || (field.kind === 'keywords' && node.kind === 'list')) {
        const items = readItems(node, label, source);
        if (items === undefined || items.length === 0)
            return undefined;
        if (field.kind === 'list')
            return { value: items, place };
        const joined = (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeText */ .fQ)(items.join(','));
        return joined === '' ? undefined : { value: joined, place };
    }
    if (node.kind !== 'scalar') {
        const found = node.kind === 'map' ? 'a map' : 'a list';
        report(source, 'kind', 'error', node.line, `${label} is ${found}, but must be ${kindName(field)}.`);
        return undefined;
    }
    return readScalar(field, node, label, source);
}
function kindName(field) {
    if (field.kind === 'flag')
        return 'true or false';
    if (field.kind === 'list')
        return 'a list';
    if (field.kind === 'choice')
        return `one of ${field.values.join(', ')}`;
    return field.kind === 'keywords' ? 'a text or a list of texts' : 'a text';
}
function readItems(node, label, source) {
    const items = node.kind === 'list' ? node.items : [node];
    const texts = items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : []));
    if (texts.length < items.length || node.kind === 'map') {
        report(source, 'kind', 'error', node.line, `${label} must be a list of texts.`);
        return undefined;
    }
    return node.kind === 'list' ? texts : texts.flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
}
function readScalar(field, node, label, source) {
    const place = { file: source.file, line: node.line };
    const text = field.kind === 'text' && field.isLong ? (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeText */ .fQ)(node.text) : node.text.trim();
    if (text === '')
        return undefined;
    switch (field.kind) {
        case 'flag':
            return readFlag(text, { label, place, source, line: node.line });
        case 'date':
            return readDate(text, { label, place, source, line: node.line });
        case 'choice':
            return readChoice(field, text, { label, place, source, line: node.line });
        case 'secret':
        case 'file':
            return { value: text, place };
        default: {
            const value = (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeText */ .fQ)(text);
            return { value, place, ...(node.isLineByLine && value.includes('\n') ? { isLineByLine: true } : {}) };
        }
    }
}
function readFlag(text, { label, place, source, line }) {
    const word = text.toLowerCase();
    if (word === 'true' || word === 'false')
        return { value: word === 'true', place };
    report(source, 'kind', 'error', line, `${label} is ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(text)}, but must be true or false.`);
    return undefined;
}
function readChoice(field, text, { label, place, source, line }) {
    if (field.values.includes(text))
        return { value: text, place };
    const old = text.replace(/^MZGenre\./, '');
    const spelt = field.spellings !== undefined && Object.hasOwn(field.spellings, old) ? field.spellings[old] : undefined;
    if (spelt !== undefined) {
        report(source, 'old-name', 'notice', line, `${label}: ${text} is called ${spelt} today.`);
        return { value: spelt, place };
    }
    const close = text.length > 60 ? undefined : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(text, field.values);
    const hint = close === undefined ? `It must be one of ${field.values.join(', ')}.` : `Did you mean ${close}?`;
    report(source, 'value', 'error', line, `${label} is ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(text)}. ${hint}`);
    return undefined;
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** Apple takes whole hours only; fastlane and EAS round down as well. */
function readDate(text, { label, place, source, line }) {
    const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) {
        const problem = `${label} is ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(text)}, but must be an instant with its zone, such as 2026-12-24T09:00:00Z.`;
        report(source, 'date', 'error', line, problem);
        return undefined;
    }
    const value = wholeHour(time);
    if (Date.parse(value) !== time) {
        report(source, 'date', 'warning', line, `${label}: Apple takes whole hours only, so this is ${value}.`);
    }
    return { value, place };
}
/** The hour in which an instant lies, as it is sent to Apple. */
function wholeHour(timeMs) {
    return `${new Date(timeMs).toISOString().slice(0, 13)}:00:00Z`;
}
const MOST_UNKNOWN = 20;
/** Reads a map whose keys are fields. Unknown keys are told, with the nearest. */
function readSection(fields, node, { source, labelOf = (name) => name, nameOf = (key) => key, ...options }) {
    const values = {};
    const unknown = [];
    for (const entry of entriesIn(node, labelOf(''), source)) {
        const name = nameOf(entry.key);
        if (name === undefined || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldName */ .ac)(fields, name))
            unknown.push(entry);
        else {
            const field = fields[name];
            const value = field && readField(field, entry.value, labelOf(entry.key), source);
            if (value !== undefined)
                values[name] = value;
        }
    }
    reportUnknown(unknown, options.keys ?? Object.keys(fields), source, options.unknownLevel);
    // Each value was read by the field of its name, which is what the type says.
    return values;
}
/** The entries of a map; none, and told, where it is something else. Nothing at all says nothing. */
function entriesIn(node, label, source) {
    if (node.kind === 'map')
        return node.entries;
    if (node.kind === 'scalar' && !node.isWritten)
        return [];
    report(source, 'kind', 'error', node.line, `${label.trim() || 'This'} must be a map of names to values.`);
    return [];
}
function reportUnknown(entries, known, source, level = 'error') {
    for (const { key, line } of entries.slice(0, MOST_UNKNOWN)) {
        report(source, 'unknown-key', level, line, `There is no ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(key)} here. ${hintFor(key, known)}`);
    }
    const rest = entries[MOST_UNKNOWN];
    if (rest !== undefined) {
        const count = entries.length - MOST_UNKNOWN;
        report(source, 'unknown-key', level, rest.line, `${count} more keys are not known.`);
    }
}
function hintFor(word, known) {
    const close = word.length > 60 ? undefined : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(word, known);
    return close === undefined ? `There is ${known.join(', ')}.` : `Did you mean ${close}?`;
}


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ locale),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   NJ: () => (/* binding */ file),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RE: () => (/* binding */ keywords),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ac: () => (/* binding */ isFieldName),
/* harmony export */   e1: () => (/* binding */ versionNumber),
/* harmony export */   lZ: () => (/* binding */ phone),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
function textOf(kind) {
    return (description, options = {}) => ({ kind, description, ...options });
}
const text = textOf('text');
const url = textOf('url');
const keywords = textOf('keywords');
const email = textOf('email');
const phone = textOf('phone');
const secret = textOf('secret');
const versionNumber = textOf('version');
const locale = textOf('locale');
const file = textOf('file');
function date(description, options = {}) {
    return { kind: 'date', description, ...options };
}
function flag(description) {
    return { kind: 'flag', description };
}
function choice(description, values, options = {}) {
    return { kind: 'choice', description, values, ...options };
}
function list(description, { pattern, example }) {
    return { kind: 'list', description, pattern, example };
}
function isFieldName(fields, name) {
    return Object.hasOwn(fields, name);
}


/***/ }),

/***/ 3775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sY: () => (/* binding */ findListing),
  aH: () => (/* binding */ layoutOf),
  D9: () => (/* binding */ missingListing),
  vS: () => (/* binding */ readListing),
  UD: () => (/* binding */ writeListing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/locale.ts
var files_locale = __webpack_require__(2481);
// EXTERNAL MODULE: ./src/files/text-file.ts
var text_file = __webpack_require__(5279);
// EXTERNAL MODULE: ./src/files/yaml.ts
var yaml = __webpack_require__(3796);
// EXTERNAL MODULE: ./src/files/listing/definition.ts + 1 modules
var definition = __webpack_require__(2652);
// EXTERNAL MODULE: ./src/files/listing/field-reader.ts
var field_reader = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/files/listing/fields.ts
var listing_fields = __webpack_require__(3515);
;// CONCATENATED MODULE: ./src/files/listing/age-rating.ts



/** Questions as iTunes Connect named them, without the prefix `MZGenre.`; fastlane takes them still. */
const OLD_QUESTIONS = {
    ALCOHOL_TOBACCO_DRUGS: 'alcoholTobaccoOrDrugUseOrReferences',
    CARTOON_FANTASY_VIOLENCE: 'violenceCartoonOrFantasy',
    GAMBLING: 'gamblingSimulated',
    GAMBLING_CONTESTS: 'gamblingAndContests',
    GRAPHIC_SEXUAL_CONTENT_NUDITY: 'sexualContentGraphicAndNudity',
    HORROR: 'horrorOrFearThemes',
    MATURE_SUGGESTIVE: 'matureOrSuggestiveThemes',
    MEDICAL_TREATMENT_INFO: 'medicalOrTreatmentInformation',
    PROFANITY_CRUDE_HUMOR: 'profanityOrCrudeHumor',
    PROLONGED_GRAPHIC_SADISTIC_REALISTIC_VIOLENCE: 'violenceRealisticProlongedGraphicOrSadistic',
    REALISTIC_VIOLENCE: 'violenceRealistic',
    SEXUAL_CONTENT_NUDITY: 'sexualContentOrNudity',
    UNRESTRICTED_WEB_ACCESS: 'unrestrictedWebAccess',
};
const OLD_LEVELS = ['NONE', 'INFREQUENT_OR_MILD', 'FREQUENT_OR_INTENSE'];
/**
 * Reads the answers for the age rating, also as they were given before: numbers from 0 to 2, names of iTunes Connect, and the two
 * questions that Apple has taken away. Where an old answer could mean several new ones, it is an error that says which.
 */
function readAgeRating(node, label, source) {
    const gone = [];
    const entries = (0,field_reader/* entriesIn */.s9)(node, label, source).flatMap(({ key, line, value }) => {
        const word = key.replace(/^MZGenre\./, '');
        const name = Object.hasOwn(OLD_QUESTIONS, word) ? (OLD_QUESTIONS[word] ?? word) : word;
        if (name === 'gamblingAndContests' || name === 'seventeenPlus') {
            gone.push({ name, value, line });
            return [];
        }
        if (name !== key && (0,listing_fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name)) {
            (0,field_reader/* report */.z8)(source, 'old-name', 'notice', line, `${key} is called ${name} today.`);
        }
        return [{ key: (0,listing_fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name) ? name : key, line, value: withoutNumber(name, value) }];
    });
    const answers = (0,field_reader/* readSection */.GU)(definition/* ageRatingFields */.AH, { kind: 'map', line: node.line, entries }, { source });
    for (const { name, value, line } of gone) {
        const isYes = value.kind === 'scalar' && /^(true|1)$/i.test(value.text);
        const isNo = value.kind === 'scalar' && /^(false|0)$/i.test(value.text);
        if (name === 'seventeenPlus')
            tellSeventeenPlus({ isYes, line, answers, source });
        else if (isYes || isNo)
            splitGambling({ isYes, line, answers, source });
        else
            (0,field_reader/* report */.z8)(source, 'kind', 'error', line, `${name} must be true or false.`);
    }
    return answers;
}
function withoutNumber(name, value) {
    if (value.kind !== 'scalar' || !(0,listing_fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name))
        return value;
    const { kind } = definition/* ageRatingFields */.AH[name];
    if (kind === 'flag' && /^[01]$/.test(value.text))
        return { ...value, value: value.text === '1', text: value.text === '1' ? 'true' : 'false' };
    const level = /^[012]$/.test(value.text) ? OLD_LEVELS[Number(value.text)] : undefined;
    return kind === 'choice' && level !== undefined ? { ...value, value: level, text: level } : value;
}
/** EAS asks everybody for `seventeenPlus`, so `false` is nothing to tell. */
function tellSeventeenPlus({ isYes, line, answers, source }) {
    if (!isYes || answers.ageRatingOverrideV2 !== undefined)
        return;
    const message = 'Apple has no seventeenPlus any more. Write ageRatingOverrideV2: SIXTEEN_PLUS or EIGHTEEN_PLUS in its place.';
    (0,field_reader/* report */.z8)(source, 'age-rating', 'error', line, message);
}
function splitGambling({ isYes, line, answers, source }) {
    const place = { file: source.file, line };
    if (isYes && answers.contests === undefined) {
        const message = 'Apple has split gamblingAndContests. Write gambling: true or false, and contests: NONE, INFREQUENT or FREQUENT.';
        (0,field_reader/* report */.z8)(source, 'age-rating', 'error', line, message);
        return;
    }
    const message = 'Apple has split gamblingAndContests into gambling and contests.';
    (0,field_reader/* report */.z8)(source, 'age-rating', 'notice', line, message);
    answers.gambling ??= { value: isYes, place };
    answers.contests ??= { value: 'NONE', place };
}

// EXTERNAL MODULE: ./src/files/listing/listing.ts
var listing_listing = __webpack_require__(284);
// EXTERNAL MODULE: ./src/files/listing/locale-names.ts
var locale_names = __webpack_require__(321);
// EXTERNAL MODULE: ./src/files/listing/media-entries.ts
var media_entries = __webpack_require__(2833);
;// CONCATENATED MODULE: ./src/files/listing/app-store-yaml.ts









/** 50 locales with all that they may say, in scripts that take three bytes for a letter. */
const MAX_BYTES = 2 * 1024 * 1024;
const DEFAULT_LOCALE = 'default';
/**
 * Reads our own layout, one file for all. A key without a value and an empty text leave a field alone; `null` or `~`, written out, clear
 * it. `default` among the locales stands in for the keys that another locale does not have.
 */
async function readAppStoreYaml(path) {
    const listing = (0,listing_listing/* emptyListing */.Qu)('app-store-yaml', path);
    const source = { file: path, findings: [] };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(path, MAX_BYTES), path);
    const unknown = [];
    for (const entry of root === undefined ? [] : (0,field_reader/* entriesIn */.s9)(root, 'The file', source)) {
        if (!readPart(listing, entry, source))
            unknown.push(entry);
    }
    (0,field_reader/* reportUnknown */.VB)(unknown, [...Object.keys(definition/* sections */.V0), 'locales'], source);
    const { attachment } = listing.reviewDetail;
    const { routingAppCoverage } = listing.version;
    for (const named of [attachment, routingAppCoverage]) {
        if (named?.value)
            named.value = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), named.value);
    }
    return { listing, findings: source.findings };
}
/** Whether there is a part of this name. */
function readPart(listing, { key, value: node }, source) {
    const labelOf = (name) => (name === '' ? key : `${key}.${name}`);
    switch (key) {
        case '$schema':
            return true;
        case 'locales':
            readLocales(listing, node, source);
            return true;
        case 'ageRating':
            listing.ageRating = readAgeRating(node, key, source);
            return true;
        case 'app':
            listing.app = (0,field_reader/* readSection */.GU)(definition/* sections */.V0.app, node, { source, labelOf });
            return true;
        case 'version':
            listing.version = (0,field_reader/* readSection */.GU)(definition/* sections */.V0.version, node, { source, labelOf });
            return true;
        case 'categories':
            listing.categories = (0,field_reader/* readSection */.GU)(definition/* sections */.V0.categories, node, { source, labelOf });
            return true;
        case 'reviewDetail':
            listing.reviewDetail = (0,field_reader/* readSection */.GU)(definition/* sections */.V0.reviewDetail, node, { source, labelOf });
            return true;
        case 'licenseAgreement':
            listing.licenseAgreement = (0,field_reader/* readSection */.GU)(definition/* sections */.V0.licenseAgreement, node, { source, labelOf });
            return true;
        default:
            return false;
    }
}
function readLocales(listing, node, source) {
    const entries = (0,field_reader/* entriesIn */.s9)(node, 'locales', source);
    const defaults = entries.find(({ key }) => key === DEFAULT_LOCALE);
    const fallback = Object.entries(defaults === undefined ? {} : readTexts(defaults, source));
    const others = entries.filter((entry) => entry !== defaults);
    for (const entry of (0,locale_names/* localesIn */.f)(others, source)) {
        const own = new Set(entry.value.kind === 'map' ? entry.value.entries.map(({ key }) => key) : []);
        const inherited = Object.fromEntries(fallback.filter(([name]) => !own.has(name)));
        const texts = { ...inherited, ...readTexts(entry, source) };
        listing.locales.set(entry.key, (0,listing_listing/* localeListing */.x_)(texts, { file: source.file, line: entry.line }));
    }
    if (defaults !== undefined && fallback.length > 0 && others.length === 0) {
        const message = 'default has texts, but there is no locale that they could stand in for. Write one, such as en-US: {}.';
        (0,field_reader/* report */.z8)(source, 'default', 'warning', defaults.line, message);
    }
}
function readTexts({ key: locale, value }, source) {
    const saysNothing = value.kind === 'scalar' && value.value === null;
    if (saysNothing)
        return {};
    const labelOf = (name) => (name === '' ? locale : `${name} of ${locale}`);
    const keys = [...Object.keys(definition/* localeTexts */.nT), ...media_entries/* MEDIA_NAMES */.gz];
    return (0,field_reader/* readSection */.GU)(definition/* localeTexts */.nT, (0,media_entries/* withoutMedia */.pi)(value), { source, labelOf, keys });
}

// EXTERNAL MODULE: ./src/files/media/media.ts
var media = __webpack_require__(6332);
;// CONCATENATED MODULE: ./src/files/media/written-media.ts


/** The sets of a locale, with paths that begin at the file that names them. */
function mediaContent(sets, file) {
    const content = {};
    for (const kind of Object.keys(media/* MEDIA_KEYS */.u)) {
        const ofKind = sets.filter((set) => set.kind === kind);
        if (ofKind.length === 0)
            continue;
        content[media/* MEDIA_KEYS */.u[kind]] = Object.fromEntries(ofKind.map(({ slot, files }) => [slot, files.map((one) => fileContent(one, file))]));
    }
    return content;
}
function fileContent({ path, previewFrameTimeCode }, file) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.dirname)(file), path).split(external_node_path_.sep).join('/');
    return previewFrameTimeCode === undefined ? way : { path: way, previewFrameTimeCode };
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-layout.ts
/**
 * Where fastlane deliver keeps what. A file whose whole content is `<clear>` is ours: fastlane has no way to clear a field, and an
 * empty file leaves it alone in both.
 * https://docs.fastlane.tools/actions/deliver/
 */
const CLEAR = '<clear>';
const REVIEW_FOLDER = 'review_information';
const DEFAULT_FOLDER = 'default';
const LOCALE_FILES = {
    'name.txt': 'name',
    'subtitle.txt': 'subtitle',
    'privacy_url.txt': 'privacyPolicyUrl',
    'apple_tv_privacy_policy.txt': 'privacyPolicyText',
    'description.txt': 'description',
    'keywords.txt': 'keywords',
    'promotional_text.txt': 'promotionalText',
    'release_notes.txt': 'whatsNew',
    'support_url.txt': 'supportUrl',
    'marketing_url.txt': 'marketingUrl',
};
const COPYRIGHT_FILE = 'copyright.txt';
/** fastlane has no place for it. */
const ROUTING_FILE = 'routing_app_coverage.geojson';
const CATEGORY_FILES = {
    'primary_category.txt': 'primaryCategory',
    'primary_first_sub_category.txt': 'primarySubcategoryOne',
    'primary_second_sub_category.txt': 'primarySubcategoryTwo',
    'secondary_category.txt': 'secondaryCategory',
    'secondary_first_sub_category.txt': 'secondarySubcategoryOne',
    'secondary_second_sub_category.txt': 'secondarySubcategoryTwo',
};
/** In the order in which they count: fastlane prefers the old names where both have a text. */
const REVIEW_FILES = {
    'first_name.txt': 'contactFirstName',
    'last_name.txt': 'contactLastName',
    'phone_number.txt': 'contactPhone',
    'email_address.txt': 'contactEmail',
    'demo_user.txt': 'demoAccountName',
    'demo_password.txt': 'demoAccountPassword',
    'demo_account_required.txt': 'demoAccountRequired',
    'notes.txt': 'notes',
};
const OLD_REVIEW_FILES = {
    'review_first_name.txt': 'contactFirstName',
    'review_last_name.txt': 'contactLastName',
    'review_phone_number.txt': 'contactPhone',
    'review_email.txt': 'contactEmail',
    'review_demo_user.txt': 'demoAccountName',
    'review_demo_password.txt': 'demoAccountPassword',
    'review_notes.txt': 'notes',
    'demo_required.txt': 'demoAccountRequired',
};
/** The names under which people keep the file of deliver's option `app_rating_config_path`, in the folder or beside it. */
const AGE_RATING_FILES = [
    'app_rating_config.json',
    'app_store_rating_config.json',
    'age_rating_config.json',
    'age_rating.json',
    'app_rating.json',
    'rating_config.json',
    'ratings_config.json',
    'itunes_rating_config.json',
];
/** Folders that are there for something else. */
const OTHER_FOLDERS = new Set(['android', 'fonts', 'screenshots', 'previews']);
/** What fastlane has a place for, and App Store Connect has not (or not here). */
const UNSUPPORTED_FOLDERS = {
    trade_representative_contact_information: 'Apple does not ask for a trade representative any more.',
    app_clip_review_information: 'App Clips are not among what this step writes.',
    appletv: 'Texts are the same for all devices; the folder is for screenshots.',
    imessage: 'Texts are the same for all devices; the folder is for screenshots.',
};
/** Files that are there for people. */
function isForPeople(name) {
    return name.startsWith('.') || /^(readme|changelog|license)\b/i.test(name) || /\.md$/i.test(name);
}

// EXTERNAL MODULE: ./src/files/listing/finding.ts
var finding = __webpack_require__(3313);
;// CONCATENATED MODULE: ./src/files/listing/written-listing.ts








function nothingWritten() {
    return { written: [], removed: [], notHeld: [] };
}
/** The listing with what is never taken from App Store Connect as the files have it: passwords, and the paths of files. */
function withKept(listing, current, { secrets = 'leave' }) {
    const { demoAccountPassword, attachment, ...reviewDetail } = listing.reviewDetail;
    const password = secrets === 'write' ? demoAccountPassword : current?.reviewDetail.demoAccountPassword;
    const file = attachment ?? current?.reviewDetail.attachment;
    const routing = listing.version.routingAppCoverage ?? current?.version.routingAppCoverage;
    return {
        ...listing,
        version: { ...listing.version, ...(routing === undefined ? {} : { routingAppCoverage: routing }) },
        reviewDetail: {
            ...reviewDetail,
            ...(password === undefined ? {} : { demoAccountPassword: password }),
            ...(file === undefined ? {} : { attachment: file }),
        },
    };
}
/** The locales that can be written. Others are told: a name that is no locale could be a path. */
function localesToWrite(listing, result) {
    return [...listing.locales].filter(([locale]) => {
        const isKnown = (0,files_locale/* problemOfLocale */.T)(locale.slice(0, 40)) === undefined;
        if (!isKnown)
            result.notHeld.push(`${(0,finding/* quote */.h)(locale)} is not a locale that this action knows; it is left out.`);
        return isKnown;
    });
}
/** Whether a text comes back from a file as it was. */
function canHold({ value }) {
    if (typeof value !== 'string')
        return true;
    return value !== CLEAR && value.isWellFormed() && !value.includes('\0');
}
function tellNotHeld(fields, values, { of, layout, result }) {
    for (const [name] of (0,listing_listing/* entriesOf */.Mc)(fields, values))
        result.notHeld.push(`${layout} has no place for ${name}${of}.`);
}
function tellSections(listing, names, { layout, result }) {
    for (const name of names)
        tellNotHeld(definition/* sections */.V0[name], listing[name], { of: '', layout, result });
}
/** Writes a file unless it has this text already, whatever its line ends are. */
async function writeIfNew(file, text, result) {
    if ((await textIn(file))?.replaceAll('\r\n', '\n') === text)
        return;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, text);
    result.written.push(file);
}
/** Undefined where there is no text. */
async function textIn(file) {
    return await (0,text_file/* readTextFile */.G)(file, Number.POSITIVE_INFINITY).catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/files/listing/app-store-yaml-writer.ts








/**
 * Writes a listing as our own layout, which holds all of it. Comments, order and the way of writing stay where the value is the same;
 * `default` goes, for every locale has its own texts then.
 */
async function writeAppStoreYaml(listing, path, options = {}) {
    const result = nothingWritten();
    const before = await textIn(path);
    // A file with faults is not written over.
    const root = before === undefined ? undefined : (0,yaml/* parseYamlTree */.N)(before, path);
    const current = before === undefined ? undefined : (await readAppStoreYaml(path)).listing;
    const kept = withKept(listing, current, options);
    await writeIfNew(path, (0,yaml/* writeYaml */.V)(contentOf(kept, { path, root, result }), before), result);
    return result;
}
function contentOf(listing, { path, root, result }) {
    const content = {};
    for (const name of Object.keys(definition/* sections */.V0)) {
        const values = valuesIn(definition/* sections */.V0[name], listing[name]);
        if (Object.keys(values).length > 0)
            content[name] = values;
    }
    const { attachment } = listing.reviewDetail;
    if (attachment?.value) {
        content.reviewDetail = {
            ...content.reviewDetail,
            attachment: (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), attachment.value),
        };
    }
    const { routingAppCoverage } = listing.version;
    if (routingAppCoverage?.value) {
        content.version = {
            ...content.version,
            routingAppCoverage: (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), routingAppCoverage.value),
        };
    }
    const locales = localesToWrite(listing, result).map(([locale, texts]) => {
        const named = (0,media_entries/* keptMedia */.Nn)((0,media_entries/* valueIn */.xm)((0,media_entries/* valueIn */.xm)(root, 'locales'), locale));
        const media = listing.media ? mediaContent(listing.media.get(locale) ?? [], path) : named;
        return [locale, { ...localeContent((0,listing_listing/* textsOf */.CB)(texts)), ...media }];
    });
    if (locales.length > 0)
        content.locales = Object.fromEntries(locales);
    return content;
}
function valuesIn(fields, values) {
    return Object.fromEntries((0,listing_listing/* entriesOf */.Mc)(fields, values).map(([name, { value }]) => [name, value]));
}
/** Keywords are a list where each of them is a word, so that a change is a line. */
function localeContent(texts) {
    const values = valuesIn(definition/* localeTexts */.nT, texts);
    const keywords = texts.keywords?.value?.split(',') ?? [];
    const areWords = keywords.length > 0 && keywords.every((word) => word !== '' && word === word.trim());
    return areWords ? { ...values, keywords } : values;
}

;// CONCATENATED MODULE: ./src/files/listing/eas-layout.ts
/**
 * How `store.config.json` of EAS Metadata, version 0 of its schema, names what.
 * https://docs.expo.dev/eas/metadata/schema/
 */
const EAS_TEXTS = {
    title: 'name',
    subtitle: 'subtitle',
    description: 'description',
    keywords: 'keywords',
    releaseNotes: 'whatsNew',
    promoText: 'promotionalText',
    marketingUrl: 'marketingUrl',
    supportUrl: 'supportUrl',
    privacyPolicyUrl: 'privacyPolicyUrl',
    privacyPolicyText: 'privacyPolicyText',
    privacyChoicesUrl: 'privacyChoicesUrl',
};
const EAS_REVIEW = {
    firstName: 'contactFirstName',
    lastName: 'contactLastName',
    email: 'contactEmail',
    phone: 'contactPhone',
    demoUsername: 'demoAccountName',
    demoPassword: 'demoAccountPassword',
    demoRequired: 'demoAccountRequired',
    notes: 'notes',
    attachment: 'attachment',
};
const EAS_VERSION = { version: 'versionString', copyright: 'copyright' };
/** `preview` is what EAS had before it read screenshots. */
const EAS_PARTS = [
    'version',
    'copyright',
    'info',
    'categories',
    'release',
    'advisory',
    'review',
    'preview',
];
const EAS_RELEASE = ['automaticRelease', 'phasedRelease', 'autoReleaseDate'];

;// CONCATENATED MODULE: ./src/files/listing/eas-config.ts












const eas_config_MAX_BYTES = 2 * 1024 * 1024;
/**
 * Reads `store.config.json` of EAS Metadata. What it leaves out is left alone: EAS itself writes a "what's new" of its own and NONE
 * for questions without an answer. An empty text leaves its field alone, `null` clears it.
 */
async function readEasConfig(path) {
    const listing = (0,listing_listing/* emptyListing */.Qu)('eas', path);
    const source = { file: path, findings: [] };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(path, eas_config_MAX_BYTES), path);
    if (root?.kind !== 'map') {
        throw new errors/* InputError */.dz(`${path} is not a store config: it has no object with "apple".`, {
            place: { file: path },
        });
    }
    checkVersion(root.entries, source);
    const known = ['configVersion', 'apple', '$schema'];
    (0,field_reader/* reportUnknown */.VB)(root.entries.filter(({ key }) => !known.includes(key)), known, source);
    const apple = root.entries.find(({ key }) => key === 'apple');
    if (apple === undefined)
        (0,field_reader/* report */.z8)(source, 'kind', 'error', root.line, 'There is no "apple" here.');
    else
        readApple(listing, apple.value, source);
    const { attachment } = listing.reviewDetail;
    if (attachment?.value)
        attachment.value = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), attachment.value);
    return { listing, findings: source.findings };
}
function checkVersion(entries, source) {
    const version = entries.find(({ key }) => key === 'configVersion');
    if (version === undefined || (version.value.kind === 'scalar' && version.value.text === '0'))
        return;
    (0,field_reader/* report */.z8)(source, 'value', 'error', version.line, 'configVersion must be 0; there is no other.');
}
function readApple(listing, node, source) {
    const entries = (0,field_reader/* entriesIn */.s9)(node, 'apple', source);
    const part = (name) => entries.find(({ key }) => key === name)?.value;
    const [info, advisory, review] = [part('info'), part('advisory'), part('review')];
    const [release, categories] = [part('release'), part('categories')];
    const own = entries.filter(({ key }) => Object.hasOwn(EAS_VERSION, key));
    listing.version = (0,field_reader/* readSection */.GU)(definition/* versionFields */.oc, { kind: 'map', line: node.line, entries: own }, { source, nameOf: (key) => nameIn(EAS_VERSION, key) });
    if (info)
        readInfo(listing, info, source);
    if (advisory)
        listing.ageRating = readAgeRating(advisory, 'advisory', source);
    if (review)
        listing.reviewDetail = readReview(review, source);
    if (release)
        readRelease(listing, release, source);
    if (categories)
        readCategories(listing, categories, source);
    (0,field_reader/* reportUnknown */.VB)(entries.filter(({ key }) => !EAS_PARTS.includes(key)), EAS_PARTS, source);
}
function nameIn(names, key) {
    return Object.hasOwn(names, key) ? names[key] : undefined;
}
function readInfo(listing, node, source) {
    for (const { key: locale, line, value } of (0,locale_names/* localesIn */.f)((0,field_reader/* entriesIn */.s9)(node, 'info', source), source)) {
        const texts = (0,field_reader/* readSection */.GU)(definition/* localeTexts */.nT, (0,media_entries/* withoutMedia */.pi)(value), {
            source,
            nameOf: (key) => nameIn(EAS_TEXTS, key),
            keys: [...Object.keys(EAS_TEXTS), ...media_entries/* MEDIA_NAMES */.gz],
            labelOf: (name) => (name === '' ? locale : `${name} of ${locale}`),
        });
        listing.locales.set(locale, (0,listing_listing/* localeListing */.x_)(texts, { file: source.file, line }));
    }
}
function readReview(node, source) {
    return (0,field_reader/* readSection */.GU)(definition/* reviewDetailFields */.Zg, node, {
        source,
        nameOf: (key) => nameIn(EAS_REVIEW, key),
        keys: Object.keys(EAS_REVIEW),
        labelOf: (name) => (name === '' ? 'review' : `review.${name}`),
    });
}
/** `automaticRelease` is a flag or a date; pulls of EAS have also written the date as `autoReleaseDate`. */
function readRelease({ version }, node, source) {
    const entries = (0,field_reader/* entriesIn */.s9)(node, 'release', source);
    for (const { key, value } of entries) {
        const place = { file: source.file, line: value.line };
        const isFlag = value.kind === 'scalar' && typeof value.value === 'boolean';
        if (key === 'automaticRelease' && isFlag) {
            version.releaseType = { value: value.value ? 'AFTER_APPROVAL' : 'MANUAL', place };
        }
        else if (key === 'automaticRelease' || key === 'autoReleaseDate') {
            const date = (0,field_reader/* readField */.dR)(definition/* versionFields */.oc.earliestReleaseDate, value, key, source);
            if (typeof date?.value !== 'string')
                continue;
            version.releaseType = { value: 'SCHEDULED', place };
            version.earliestReleaseDate = { value: date.value, place };
        }
        else if (key === 'phasedRelease') {
            const phased = (0,field_reader/* readField */.dR)(definition/* versionFields */.oc.phasedRelease, value, key, source);
            if (typeof phased?.value === 'boolean')
                version.phasedRelease = { value: phased.value, place };
        }
    }
    (0,field_reader/* reportUnknown */.VB)(entries.filter(({ key }) => !EAS_RELEASE.includes(key)), EAS_RELEASE, source);
}
const CATEGORY_PLACES = [
    ['primaryCategory', 'primarySubcategoryOne', 'primarySubcategoryTwo'],
    ['secondaryCategory', 'secondarySubcategoryOne', 'secondarySubcategoryTwo'],
];
/** At most two, each a word or a list of a word and its subcategories. */
function readCategories(listing, node, source) {
    if (node.kind !== 'list' || node.items.length > CATEGORY_PLACES.length) {
        (0,field_reader/* report */.z8)(source, 'kind', 'error', node.line, 'categories must be a list of one or two categories.');
        return;
    }
    const values = {};
    for (const [index, item] of node.items.entries()) {
        const words = item.kind === 'list' ? item.items : [item];
        const places = CATEGORY_PLACES[index] ?? [];
        if (words.length > places.length) {
            (0,field_reader/* report */.z8)(source, 'kind', 'error', item.line, 'A category has at most two subcategories.');
        }
        for (const [position, name] of places.entries()) {
            const word = words[position];
            const entry = word && (0,listing_fields/* isFieldName */.ac)(definition/* categoryFields */.WC, name) && (0,field_reader/* readField */.dR)(definition/* categoryFields */.WC[name], word, name, source);
            if (entry)
                values[name] = entry;
        }
    }
    // Each value was read by the field of its name, which is what the type says.
    listing.categories = values;
}

;// CONCATENATED MODULE: ./src/files/listing/eas-writer.ts










const LAYOUT = 'store.config.json';
/** Writes a listing as `store.config.json`. What it has besides, such as screenshots, stays. */
async function writeEasConfig(listing, path, options = {}) {
    const result = nothingWritten();
    const before = await textIn(path);
    const root = before === undefined ? {} : parse(before, path);
    const current = before === undefined ? undefined : (await readEasConfig(path)).listing;
    const kept = withKept(listing, current, options);
    const apple = {
        ...asObject(root.apple),
        version: kept.version.versionString?.value ?? undefined,
        copyright: kept.version.copyright?.value,
        info: infoOf(kept, { before: asObject(asObject(root.apple).info), path, result }),
        categories: categoriesOf(kept.categories),
        release: releaseOf(kept.version, result),
        advisory: orNothing(eas_writer_valuesIn(definition/* ageRatingFields */.AH, kept.ageRating)),
        review: reviewOf(kept, path),
    };
    tellSections(kept, ['app', 'licenseAgreement'], { layout: LAYOUT, result });
    await writeIfNew(path, `${JSON.stringify({ configVersion: 0, ...root, apple }, undefined, 2)}\n`, result);
    return result;
}
function parse(text, path) {
    try {
        return asObject(JSON.parse(text));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${path} is not JSON, so it is not written over: ${(0,errors/* messageOf */.bD)(error)}.`, {
            cause: error,
            place: { file: path },
        });
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function orNothing(values) {
    return Object.keys(values).length === 0 ? undefined : values;
}
function eas_writer_valuesIn(fields, values) {
    return Object.fromEntries((0,listing_listing/* entriesOf */.Mc)(fields, values).map(([name, { value }]) => [name, value]));
}
/** The values under the names of EAS. */
function renamed(fields, names, values) {
    return Object.fromEntries(Object.entries(names).flatMap(([theirs, ours]) => {
        const entry = (0,listing_fields/* isFieldName */.ac)(fields, ours) ? values[ours] : undefined;
        return entry === undefined ? [] : [[theirs, entry.value]];
    }));
}
function infoOf(listing, { before, path, result }) {
    const info = localesToWrite(listing, result).map(([locale, texts]) => {
        const values = renamed(definition/* localeTexts */.nT, EAS_TEXTS, (0,listing_listing/* textsOf */.CB)(texts));
        const keywords = typeof values.keywords === 'string' ? { keywords: values.keywords.split(',') } : {};
        const named = Object.entries(asObject(before[locale])).filter(([key]) => media_entries/* MEDIA_NAMES */.gz.includes(key));
        const media = listing.media ? mediaOf(listing.media.get(locale) ?? [], path) : Object.fromEntries(named);
        return [locale, { ...values, ...keywords, ...media }];
    });
    return orNothing(Object.fromEntries(info));
}
/** EAS itself has one film for each type, without a list around it. */
function mediaOf(sets, path) {
    const { previews, ...others } = mediaContent(sets, path);
    if (previews === undefined)
        return others;
    const films = Object.entries(previews).map(([slot, files]) => [slot, files.length === 1 ? files[0] : files]);
    return { ...others, previews: Object.fromEntries(films) };
}
function reviewOf({ reviewDetail }, path) {
    const review = renamed(definition/* reviewDetailFields */.Zg, EAS_REVIEW, reviewDetail);
    if (typeof review.attachment === 'string')
        review.attachment = (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), review.attachment);
    return orNothing(review);
}
function releaseOf(version, result) {
    const { releaseType, earliestReleaseDate, phasedRelease } = version;
    const isScheduled = releaseType?.value === 'SCHEDULED';
    const isHeld = isScheduled ? Boolean(earliestReleaseDate?.value) : earliestReleaseDate === undefined;
    if (!isHeld) {
        const values = {
            ...(isScheduled && { releaseType }),
            ...(earliestReleaseDate && { earliestReleaseDate }),
        };
        tellNotHeld(definition/* versionFields */.oc, values, { of: ' alone', layout: LAYOUT, result });
    }
    const automatic = isScheduled
        ? earliestReleaseDate?.value
        : releaseType && releaseType.value === 'AFTER_APPROVAL';
    return orNothing({
        ...(automatic === undefined || automatic === null ? {} : { automaticRelease: automatic }),
        ...(phasedRelease === undefined ? {} : { phasedRelease: phasedRelease.value }),
    });
}
/** An empty text keeps the place of a category that is left alone. */
function categoriesOf(categories) {
    const primary = [
        categories.primaryCategory,
        categories.primarySubcategoryOne,
        categories.primarySubcategoryTwo,
    ];
    const secondary = [
        categories.secondaryCategory,
        categories.secondarySubcategoryOne,
        categories.secondarySubcategoryTwo,
    ];
    const lists = [primary, secondary].map((entries) => {
        const last = entries.findLastIndex((entry) => entry !== undefined);
        const words = entries.slice(0, last + 1).map((entry) => (entry === undefined ? '' : entry.value));
        return words.length > 1 ? words : words[0];
    });
    if (lists[1] === undefined)
        lists.pop();
    return lists.every((words) => words === undefined)
        ? undefined
        : lists.map((words) => (words === undefined ? '' : words));
}

// EXTERNAL MODULE: ./src/files/bounds.ts
var files_bounds = __webpack_require__(1718);
;// CONCATENATED MODULE: ./src/files/listing/age-rating-file.ts







/** The files with the age rating, in the folder or beside it. There should be one at most. */
async function findAgeRatingFiles(path) {
    const folders = [...new Set([path, (0,external_node_path_.dirname)(path)])];
    const candidates = folders.flatMap((folder) => AGE_RATING_FILES.map((name) => (0,external_node_path_.join)(folder, name)));
    const statuses = await Promise.all(candidates.map((file) => (0,promises_.stat)(file).catch(() => undefined)));
    return candidates.filter((_, index) => statuses[index]?.isFile());
}
/** Reads the file that deliver knows by its option `app_rating_config_path`. */
async function readAgeRatingFile(path, findings) {
    const found = await findAgeRatingFiles(path);
    const [file, second] = found;
    if (file === undefined)
        return {};
    if (second !== undefined) {
        const message = `There are several files with the age rating: ${found.join(', ')}. Keep one.`;
        findings.push({ rule: 'age-rating', level: 'error', message, place: { file } });
        return {};
    }
    try {
        const node = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(file), file);
        return node === undefined ? {} : readAgeRating(node, 'The age rating', { file, findings });
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        const place = error.place ?? { file };
        for (const message of error.problems)
            findings.push({ rule: 'encoding', level: 'error', message, place });
        return {};
    }
}

;// CONCATENATED MODULE: ./src/files/listing/folder.ts




/** Throws an InputError where the folder cannot be read. */
async function readFolder({ path, bounds, findings }) {
    let entries;
    try {
        entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The folder ${path} cannot be read. Check metadata-path.`, { cause: error });
    }
    const named = entries.filter(({ name }) => !name.startsWith('.'));
    const kinds = await Promise.all(named.map((entry) => kindOf(entry, { path: (0,external_node_path_.join)(path, entry.name), bounds, findings })));
    const namesOf = (kind) => named.flatMap(({ name }, index) => (kinds[index] === kind ? [name] : []));
    return { path, files: namesOf('file').sort(), folders: namesOf('folder').sort() };
}
/** What a link leads to counts. Pipes and devices are nothing to read. */
async function kindOf(entry, { path, bounds, findings }) {
    if (entry.isSymbolicLink() && !(await (0,files_bounds/* isWithin */.U)(path, bounds))) {
        const message = `${path} leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.`;
        findings.push({ rule: 'outside', level: 'error', message, place: { file: path } });
        return undefined;
    }
    const status = entry.isSymbolicLink() ? await (0,promises_.stat)(path).catch(() => undefined) : entry;
    return status?.isFile() ? 'file' : status?.isDirectory() ? 'folder' : undefined;
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-folder.ts













const MOST_UNKNOWN = 20;
/**
 * Reads a folder as fastlane deliver does: texts are trimmed, an empty file leaves its field alone, a folder of a locale makes the
 * locale exist, and `default/` stands in for the files that a locale does not have. An empty file is a file that it has. Deliverfile
 * and Appfile are programs and are not read.
 */
async function readFastlaneFolder(path) {
    const listing = (0,listing_listing/* emptyListing */.Qu)('fastlane', path);
    const findings = [];
    const root = { path, bounds: await (0,files_bounds/* realPaths */.t)([path, '.']), findings };
    const folder = await readFolder(root);
    const known = { ...CATEGORY_FILES, [COPYRIGHT_FILE]: 'copyright' };
    listing.version = await readFiles(definition/* versionFields */.oc, { [COPYRIGHT_FILE]: 'copyright' }, folder, findings);
    listing.categories = await readFiles(definition/* categoryFields */.WC, CATEGORY_FILES, folder, findings);
    if (folder.files.includes(ROUTING_FILE)) {
        const file = (0,external_node_path_.join)(path, ROUTING_FILE);
        listing.version.routingAppCoverage = { value: file, place: { file } };
    }
    tellUnknownFiles(folder, [...Object.keys(known), ...AGE_RATING_FILES, ROUTING_FILE], findings);
    await fastlane_folder_readLocales(listing, folder, root);
    if (folder.folders.includes(REVIEW_FOLDER)) {
        await fastlane_folder_readReview(listing, { ...root, path: (0,external_node_path_.join)(path, REVIEW_FOLDER) });
    }
    listing.ageRating = await readAgeRatingFile(path, findings);
    return { listing, findings };
}
/** The text of a file as a value; undefined, and told, where it is no text. */
async function readNode(file, findings) {
    try {
        const content = await (0,text_file/* readTextFile */.G)(file);
        const text = content.trim();
        const before = content.slice(0, content.length - content.trimStart().length);
        const line = 1 + before.replace(/\r\n?/g, '\n').split('\n').length - 1;
        const value = text === CLEAR ? null : text;
        const isWritten = text !== '';
        return {
            kind: 'scalar',
            file,
            line,
            value: isWritten ? value : null,
            text,
            isWritten,
            isLineByLine: true,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        for (const message of error.problems) {
            findings.push({ rule: 'encoding', level: 'error', message, place: { file } });
        }
        return undefined;
    }
}
async function readNodes(names, folder, findings) {
    const nodes = new Map();
    for (const name of names) {
        if (!folder.files.includes(name))
            continue;
        const node = await readNode((0,external_node_path_.join)(folder.path, name), findings);
        if (node !== undefined)
            nodes.set(name, node);
    }
    return nodes;
}
/** The values in the files of a folder, by the field that each file is for. */
async function readFiles(fields, files, folder, findings) {
    const nodes = await readNodes(Object.keys(files), folder, findings);
    return valuesOf(fields, files, nodes, findings);
}
function valuesOf(fields, files, nodes, findings) {
    const values = {};
    for (const [file, node] of nodes) {
        const name = files[file];
        const field = name !== undefined && (0,listing_fields/* isFieldName */.ac)(fields, name) ? fields[name] : undefined;
        if (name === undefined || field === undefined)
            continue;
        const entry = (0,field_reader/* readField */.dR)(field, node, name, { file: node.file, findings });
        if (entry !== undefined)
            values[name] = entry;
    }
    // Each value was read by the field of its name, which is what the type says.
    return values;
}
async function fastlane_folder_readLocales(listing, folder, root) {
    const { findings } = root;
    const names = folder.folders.filter((name) => mayBeLocale(name, (0,external_node_path_.join)(folder.path, name), findings));
    const wanted = Object.keys(LOCALE_FILES);
    const defaults = folder.folders.includes(DEFAULT_FOLDER)
        ? await readNodes(wanted, await readFolder({ ...root, path: (0,external_node_path_.join)(folder.path, DEFAULT_FOLDER) }), findings)
        : new Map();
    const { known, problems, more } = (0,locale_names/* sortLocales */.O)(names);
    for (const { name, problem } of problems) {
        const path = (0,external_node_path_.join)(folder.path, name);
        findings.push({ rule: 'locale', level: 'error', message: `${path}: ${problem}`, place: { file: path } });
    }
    if (more > 0) {
        const message = `${more} more folders in ${folder.path} are not locales.`;
        findings.push({ rule: 'locale', level: 'error', message, place: { file: folder.path } });
    }
    for (const name of known) {
        const path = (0,external_node_path_.join)(folder.path, name);
        const own = await readFolder({ ...root, path });
        tellUnknownFiles(own, wanted, findings);
        const nodes = new Map([...defaults, ...(await readNodes(wanted, own, findings))]);
        tellEmptyBeforeDefault(nodes, defaults, findings);
        const texts = valuesOf(definition/* localeTexts */.nT, LOCALE_FILES, nodes, findings);
        listing.locales.set(name, (0,listing_listing/* localeListing */.x_)(texts, { file: path }));
    }
    if (defaults.size > 0 && listing.locales.size === 0) {
        const message = `${(0,external_node_path_.join)(folder.path, DEFAULT_FOLDER)} has texts, but there is no folder of a locale that they could stand in for. Make one, such as en-US; it may be empty.`;
        findings.push({ rule: 'default', level: 'warning', message, place: { file: folder.path } });
    }
}
function mayBeLocale(name, path, findings) {
    const word = name.toLowerCase();
    if (name === REVIEW_FOLDER || name === DEFAULT_FOLDER || OTHER_FOLDERS.has(word))
        return false;
    const reason = Object.hasOwn(UNSUPPORTED_FOLDERS, word) ? UNSUPPORTED_FOLDERS[word] : undefined;
    if (reason === undefined)
        return true;
    findings.push({
        rule: 'unsupported',
        level: 'notice',
        message: `${path} is not read. ${reason}`,
        place: { file: path },
    });
    return false;
}
/** As in fastlane the empty file counts, which is seldom what was meant. */
function tellEmptyBeforeDefault(nodes, defaults, findings) {
    for (const [name, { file, isWritten }] of nodes) {
        if (isWritten || !defaults.get(name)?.isWritten)
            continue;
        const message = `${file} is empty, so ${DEFAULT_FOLDER}/${name} is not used. Delete it to use the default.`;
        findings.push({ rule: 'default', level: 'notice', message, place: { file } });
    }
}
function tellUnknownFiles({ path, files }, known, findings) {
    const unknown = files.filter((name) => !known.includes(name) && !isForPeople(name));
    for (const name of unknown.slice(0, MOST_UNKNOWN)) {
        const file = (0,external_node_path_.join)(path, name);
        const message = `${file} is not read: there is no ${(0,finding/* quote */.h)(name)} in this layout. ${(0,field_reader/* hintFor */.JR)(name, known)}`;
        findings.push({ rule: 'unknown-file', level: 'warning', message, place: { file } });
    }
}
async function fastlane_folder_readReview(listing, place) {
    const { path, findings } = place;
    const folder = await readFolder(place);
    const isAttachment = (name) => /^attachment\.[^.]+$/i.test(name);
    const [attachment] = folder.files.filter(isAttachment);
    const texts = { ...folder, files: folder.files.filter((name) => !isAttachment(name)) };
    tellUnknownFiles(texts, [...Object.keys(REVIEW_FILES), ...Object.keys(OLD_REVIEW_FILES)], findings);
    const current = await readNodes(Object.keys(REVIEW_FILES), folder, findings);
    const old = await readNodes(Object.keys(OLD_REVIEW_FILES), folder, findings);
    const written = new Map([...old].filter(([, { isWritten }]) => isWritten));
    listing.reviewDetail = {
        ...valuesOf(definition/* reviewDetailFields */.Zg, REVIEW_FILES, current, findings),
        ...valuesOf(definition/* reviewDetailFields */.Zg, OLD_REVIEW_FILES, written, findings),
    };
    if (attachment !== undefined) {
        const file = (0,external_node_path_.join)(path, attachment);
        listing.reviewDetail.attachment = { value: file, place: { file } };
    }
    const saysWhether = [...current, ...old].some(([name]) => /required/.test(name));
    if (!saysWhether)
        deriveRequired(listing);
}
/** fastlane takes an account for required when it is given. */
function deriveRequired({ reviewDetail }) {
    const { demoAccountName, demoAccountPassword } = reviewDetail;
    if (demoAccountName?.value && demoAccountPassword?.value) {
        reviewDetail.demoAccountRequired = { value: true, place: demoAccountPassword.place };
    }
}

;// CONCATENATED MODULE: ./src/files/listing/fastlane-writer.ts










const fastlane_writer_LAYOUT = "fastlane's layout";
/**
 * Writes a listing into a folder of fastlane's layout so that reading it gives the same. Files whose fields have no value are emptied,
 * not removed, as fastlane does; folders of locales that the listing does not have are removed with the files that were read from them.
 */
async function writeFastlaneFolder(listing, path, options = {}) {
    const result = nothingWritten();
    const current = await (0,promises_.stat)(path).then(async () => (await readFastlaneFolder(path)).listing, () => undefined);
    const kept = withKept(listing, current, options);
    // The file of a routing app stays where it is.
    const { copyright, routingAppCoverage, ...version } = kept.version;
    const texts = {
        values: copyright ? { copyright } : {},
        files: { [COPYRIGHT_FILE]: 'copyright' },
        folder: path,
    };
    await writeLocales(kept, path, result);
    await writeFiles(definition/* versionFields */.oc, texts, result);
    await writeFiles(definition/* categoryFields */.WC, { values: kept.categories, files: CATEGORY_FILES, folder: path }, result);
    await writeReview(kept.reviewDetail, path, result);
    await writeAgeRating(kept.ageRating, path, result);
    tellNotHeld(definition/* versionFields */.oc, version, { of: '', layout: fastlane_writer_LAYOUT, result });
    tellSections(kept, ['app', 'licenseAgreement'], { layout: fastlane_writer_LAYOUT, result });
    return result;
}
async function writeFiles(fields, { values, files, folder, needed = new Set() }, result) {
    for (const [name, fieldName] of Object.entries(files)) {
        const file = (0,external_node_path_.join)(folder, name);
        const entry = (0,listing_fields/* isFieldName */.ac)(fields, fieldName) ? values[fieldName] : undefined;
        const before = await textIn(file);
        if (entry !== undefined && canHold(entry)) {
            const text = String(entry.value ?? CLEAR);
            if (before?.trim().replaceAll('\r\n', '\n') !== text)
                await writeIfNew(file, `${text}\n`, result);
            continue;
        }
        if (entry !== undefined)
            result.notHeld.push(`${file} cannot hold the text of ${fieldName}.`);
        if (before === undefined ? needed.has(name) : before.trim() !== '')
            await writeIfNew(file, '\n', result);
    }
}
async function writeLocales(listing, path, result) {
    const locales = localesToWrite(listing, result);
    const defaults = new Set();
    for (const name of Object.keys(LOCALE_FILES)) {
        if ((await textIn((0,external_node_path_.join)(path, DEFAULT_FOLDER, name)))?.trim())
            defaults.add(name);
    }
    for (const [locale, texts] of locales) {
        const folder = (0,external_node_path_.join)(path, locale);
        const { privacyChoicesUrl, ...values } = (0,listing_listing/* textsOf */.CB)(texts);
        await writeFiles(definition/* localeTexts */.nT, { values, files: LOCALE_FILES, folder, needed: defaults }, result);
        await (0,promises_.mkdir)(folder, { recursive: true });
        const unheld = privacyChoicesUrl ? { privacyChoicesUrl } : {};
        tellNotHeld(definition/* localeTexts */.nT, unheld, { of: ` (${locale})`, layout: fastlane_writer_LAYOUT, result });
    }
    await removeStale(path, new Set(locales.map(([locale]) => locale)), result);
}
async function removeStale(path, locales, result) {
    const names = await (0,promises_.readdir)(path).catch(() => []);
    for (const name of names.sort()) {
        if (locales.has(name) || (0,files_locale/* problemOfLocale */.T)(name) !== undefined)
            continue;
        const folder = (0,external_node_path_.join)(path, name);
        for (const file of Object.keys(LOCALE_FILES))
            await remove((0,external_node_path_.join)(folder, file), result);
        const isRemoved = await (0,promises_.rmdir)(folder).then(() => true, () => false);
        if (isRemoved)
            result.removed.push(folder);
        else
            result.notHeld.push(`${folder} has other files, so it stays; its locale is not in App Store Connect.`);
    }
}
async function remove(file, result) {
    if ((await textIn(file)) === undefined)
        return;
    await (0,promises_.rm)(file);
    result.removed.push(file);
}
async function writeReview({ attachment, ...values }, path, result) {
    const folder = (0,external_node_path_.join)(path, REVIEW_FOLDER);
    const isDerived = Boolean(values.demoAccountName?.value && values.demoAccountPassword?.value);
    const needed = new Set(isDerived ? ['demo_account_required.txt'] : []);
    await writeFiles(definition/* reviewDetailFields */.Zg, { values, files: REVIEW_FILES, folder, needed }, result);
    for (const name of Object.keys(OLD_REVIEW_FILES))
        await remove((0,external_node_path_.join)(folder, name), result);
    const isThere = attachment?.value && (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(attachment.value)) === attachment.value;
    if (attachment !== undefined && !isThere) {
        result.notHeld.push(`The attachment is not written. Keep it as ${(0,external_node_path_.join)(folder, 'attachment.<ending>')}.`);
    }
}
async function writeAgeRating(values, path, result) {
    const entries = (0,listing_listing/* entriesOf */.Mc)(definition/* ageRatingFields */.AH, values).filter(([, entry]) => canHold(entry));
    const [file = (0,external_node_path_.join)(path, AGE_RATING_FILES[0])] = await findAgeRatingFiles(path);
    if (entries.length === 0 && (await textIn(file)) === undefined)
        return;
    const answers = Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
    await writeIfNew(file, `${JSON.stringify(answers, undefined, 2)}\n`, result);
}

;// CONCATENATED MODULE: ./src/files/listing/find-listing.ts












const FOLDERS = ['fastlane/metadata', '.fastlane/metadata', 'metadata'];
const PLATFORM_FOLDERS = ['ios', 'macos', 'osx', 'tvos', 'visionos'];
const FILES = ['app-store.yml', 'app-store.yaml', 'store.config.json'];
const PROGRAM = /^store\.config\.[cm]?[jt]s$/;
const WHERE = `Listings are found at ${[...FOLDERS, ...FILES].join(', ')}. Give metadata-path for another place.`;
/** The listing that metadata-path names or, without it, the only one in the folder, if there is one. Several are an error that names them. */
async function findListing(metadataPath, folder = '.') {
    if (metadataPath !== undefined)
        return await namedListing(metadataPath);
    const found = await listingsIn(folder);
    const [first, second] = found;
    if (second === undefined)
        return first;
    const paths = found.map(({ path }) => path).join(', ');
    throw new errors/* InputError */.dz(`There are several listings: ${paths}. Say with metadata-path which one is meant.`);
}
function missingListing() {
    return new errors/* InputError */.dz(`There is no listing. ${WHERE}`);
}
/** The layout of a listing that is to be written, where there may be nothing yet. */
function layoutOf(path) {
    const ending = (0,external_node_path_.extname)(path).toLowerCase();
    if (ending === '.yml' || ending === '.yaml')
        return 'app-store-yaml';
    return ending === '.json' ? 'eas' : 'fastlane';
}
async function namedListing(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status === undefined)
        throw new errors/* InputError */.dz(`metadata-path ${path} does not exist. ${WHERE}`);
    if (PROGRAM.test((0,external_node_path_.basename)(path))) {
        throw new errors/* InputError */.dz(`${path} is a program, which is not run. Write what it returns into store.config.json.`);
    }
    const layout = layoutOf(path);
    if (!status.isDirectory()) {
        if (layout !== 'fastlane')
            return { layout, path };
        throw new errors/* InputError */.dz(`${path} is not a listing. Give a folder, a .yml or a .json file.`);
    }
    if (await hasTexts(path))
        return { layout: 'fastlane', path };
    const inside = await listingsIn(path, [...FOLDERS, ...PLATFORM_FOLDERS]);
    if (inside.length === 0)
        throw new errors/* InputError */.dz(`The folder ${path} has no listing. ${WHERE}`);
    const paths = inside.map((source) => source.path).join(' or ');
    if (inside.length > 1)
        throw new errors/* InputError */.dz(`The folder ${path} has several listings. Give ${paths}.`);
    return inside[0];
}
async function listingsIn(folder, folders = withPlatforms()) {
    const found = [];
    for (const name of folders) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await hasTexts(path))
            found.push({ layout: 'fastlane', path });
    }
    for (const name of FILES) {
        const path = (0,external_node_path_.join)(folder, name);
        if ((await (0,promises_.stat)(path).catch(() => undefined))?.isFile())
            found.push({ layout: layoutOf(name), path });
    }
    return found;
}
function withPlatforms() {
    return FOLDERS.flatMap((folder) => [folder, ...PLATFORM_FOLDERS.map((platform) => (0,external_node_path_.join)(folder, platform))]);
}
/** Whether a folder is laid out as for deliver: other tools keep folders of locales as well, with other files. */
async function hasTexts(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => []);
    const rootFiles = [...Object.keys(CATEGORY_FILES), COPYRIGHT_FILE];
    if (entries.some((entry) => entry.name === REVIEW_FOLDER || rootFiles.includes(entry.name)))
        return true;
    const locales = entries.filter(({ name }) => name === DEFAULT_FOLDER || (0,files_locale/* problemOfLocale */.T)(name.slice(0, 40)) === undefined);
    for (const { name } of locales) {
        const files = await (0,promises_.readdir)((0,external_node_path_.join)(path, name)).catch(() => []);
        if (files.some((file) => Object.hasOwn(LOCALE_FILES, file)))
            return true;
    }
    return false;
}
/** Reads a listing of any layout. Throws an InputError only where nothing of it can be read. */
async function readListing({ layout, path }) {
    const read = await readers[layout](path);
    if (read.findings.length > 0 || !isEmpty(read.listing))
        return read;
    const message = `${path} says nothing.`;
    return { ...read, findings: [{ rule: 'empty', level: 'warning', message, place: { file: path } }] };
}
/** Writes a listing in the layout of the source, so that `readListing` gives it back. */
async function writeListing(listing, { layout, path }, options) {
    return await writers[layout](listing, path, options);
}
const readers = {
    fastlane: readFastlaneFolder,
    eas: readEasConfig,
    'app-store-yaml': readAppStoreYaml,
};
const writers = {
    fastlane: writeFastlaneFolder,
    eas: writeEasConfig,
    'app-store-yaml': writeAppStoreYaml,
};
function isEmpty(listing) {
    const names = Object.keys(definition/* sections */.V0);
    return listing.locales.size === 0 && names.every((name) => Object.keys(listing[name]).length === 0);
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** A word as it can stand in a message, however long or odd it is. */
function quote(word) {
    return JSON.stringify(word.length > 60 ? `${word.slice(0, 59)}…` : word);
}


/***/ }),

/***/ 5681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ checkListing)
});

// EXTERNAL MODULE: ./src/files/locale.ts
var locale = __webpack_require__(2481);
// EXTERNAL MODULE: ./src/files/listing/definition.ts + 1 modules
var definition = __webpack_require__(2652);
// EXTERNAL MODULE: ./src/files/listing/finding.ts
var finding = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/files/email-address.ts
var email_address = __webpack_require__(9482);
;// CONCATENATED MODULE: ./src/files/listing/wording.ts
/**
 * Words for which reviewers reject a listing, or that were left in by mistake. Most are those of fastlane precheck; as warnings, for a
 * word may be right where it stands.
 * https://docs.fastlane.tools/actions/precheck/
 */
const WORD_RULES = [
    {
        rule: 'placeholder',
        level: 'warning',
        words: [
            'lorem ipsum',
            'hipster ipsum',
            'bacon ipsum',
            'dolor sit amet',
            'placeholder',
            'text here',
            'your text',
            'insert text',
            'your app name',
            'app description',
            'fixme',
            'tbd',
            'xxx',
        ],
        advice: 'Write the text that it stands for.',
    },
    {
        rule: 'future-functionality',
        level: 'warning',
        words: [
            'coming soon',
            'coming shortly',
            'in the next release',
            'arriving soon',
            'arriving shortly',
            'here soon',
            'here shortly',
        ],
        advice: 'Reviewers reject promises of what the app cannot do yet.',
    },
    {
        rule: 'other-platforms',
        level: 'warning',
        words: [
            'android',
            'google',
            'compuserve',
            'windows phone',
            'windows 10 mobile',
            'sailfish os',
            'windows universal app',
            'blackberry',
            'palm os',
            'symbian',
        ],
        except: ['google analytics', 'google drive'],
        advice: 'Reviewers reject names of other platforms (guideline 2.3.10).',
    },
    {
        rule: 'apple-sentiment',
        level: 'warning',
        words: [
            'ios bug',
            'macos bug',
            'safari bug',
            'webkit bug',
            'uikit bug',
            'apple store bug',
            'slow iphone',
            'slow ipad',
            'old iphone',
        ],
        advice: 'Reviewers take offence at faults of Apple; say what works better now.',
    },
    {
        rule: 'test-words',
        level: 'warning',
        words: ['just a test', 'alpha test', 'beta test', 'beta', 'testing'],
        advice: 'Reviewers reject what looks unfinished (guideline 2.2).',
    },
];
/** Marks of texts that were to be filled in, with upper and lower case as they stand. */
const PLACEHOLDER_MARKS = /\bTODO\b:?|\{\{[^{}\n]{0,60}\}\}|<%[^%\n]{0,60}%>|\$\{[^{}\n]{0,60}\}|\[(?:(?:your|insert|add|app|company|name|placeholder)\b[^\][\n]{0,40})\]/u;
/** Hosts of examples; https://www.rfc-editor.org/rfc/rfc2606 */
const EXAMPLE_HOSTS = /(^|\.)(example\.(com|org|net)|example|test|invalid|localhost)$/i;

;// CONCATENATED MODULE: ./src/files/listing/text-checks.ts



/**
 * Apple's messages count "characters" and never say which. Code points are the count of the tools that ask Apple before its server
 * does (asc, EAS), and of nearly all texts UTF-16 units are the same; where only they are too many it is a warning.
 */
function lengthOf(text) {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
}
function findingAt({ entry }, { rule, level, message, at = 0 }) {
    return { rule, level, message, place: placeAt(entry, at) };
}
function placeAt({ place, value, isLineByLine }, at) {
    if (!isLineByLine || place.line === undefined || value === null)
        return place;
    return { file: place.file, line: place.line + value.slice(0, at).split('\n').length - 1 };
}
function checkLength(text) {
    const { field, value, label } = text;
    const { longest = Number.POSITIVE_INFINITY, shortest = 0 } = field;
    const length = lengthOf(value);
    if (length < shortest) {
        const message = `${label} has ${length} character; at least ${shortest} are needed.`;
        return [findingAt(text, { rule: 'length', level: 'error', message })];
    }
    if (value.length <= longest)
        return [];
    if (length <= longest) {
        const message = `${label} has ${length} characters, but ${value.length} if Apple counts emoji and the like as two; at most ${longest} are taken.`;
        return [findingAt(text, { rule: 'length', level: 'warning', message })];
    }
    const at = [...value].slice(0, longest).join('').length;
    const message = `${label} has ${length} characters; at most ${longest} are taken. Take out ${length - longest}.`;
    return [findingAt(text, { rule: 'length', level: 'error', message, at })];
}
/** Emoji are refused: "can't contain the following character(s): 🚨". https://github.com/fastlane/fastlane/issues/16988 */
const REFUSED = /(?![\n\t])\p{Control}|\p{Surrogate}|\p{Private_Use}|\uFFFD|[\u{1F000}-\u{1FAFF}]|\p{Emoji_Presentation}|\uFE0F/u;
/** Signs that Apple has refused at times, such as stars, check marks and U+02C6. */
const DOUBTFUL = /[\u02C6\u2600-\u27BF\u2B00-\u2BFF]/u;
function checkCharacters(text) {
    const { value, label, field } = text;
    const findings = [];
    const lineBreak = field.isLong ? -1 : value.indexOf('\n');
    if (lineBreak >= 0) {
        const message = `${label} has several lines, but must be one.`;
        findings.push(findingAt(text, { rule: 'lines', level: 'error', message, at: lineBreak + 1 }));
    }
    const refused = REFUSED.exec(value);
    if (refused !== null) {
        const message = `${label} has ${readable(refused[0])}, which Apple refuses. Take it out.`;
        findings.push(findingAt(text, { rule: 'characters', level: 'error', message, at: refused.index }));
    }
    const doubtful = DOUBTFUL.exec(value);
    if (doubtful !== null && refused === null) {
        const message = `${label} has ${readable(doubtful[0])}, which Apple may refuse.`;
        findings.push(findingAt(text, { rule: 'characters', level: 'warning', message, at: doubtful.index }));
    }
    const markup = /<\/?(?:b|i|p|br|ul|li|a|strong|em|h[1-6])\b[^<>\n]{0,100}>|&(?:amp|lt|gt|nbsp|quot|#\d{1,6});/i.exec(value);
    if (markup !== null) {
        const message = `${label} has ${(0,finding/* quote */.h)(markup[0])}, but the store shows plain text.`;
        findings.push(findingAt(text, { rule: 'markup', level: 'warning', message, at: markup.index }));
    }
    return findings;
}
function readable(character) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return /[\p{Letter}\p{Symbol}]/u.test(character) ? `${character} (${code})` : code;
}
function checkUrl(text) {
    const { value, label } = text;
    const problem = problemOfUrl(value);
    if (problem !== undefined) {
        return [
            findingAt(text, { rule: 'url', level: 'error', message: `${label} is ${(0,finding/* quote */.h)(value)}. ${problem}` }),
        ];
    }
    const { hostname } = new URL(value);
    if (!EXAMPLE_HOSTS.test(hostname))
        return [];
    const message = `${label} leads to ${hostname}, which is for examples only. Write your own.`;
    return [findingAt(text, { rule: 'placeholder', level: 'warning', message })];
}
function problemOfUrl(value) {
    if (/\s/.test(value))
        return 'A URL has no spaces.';
    const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(value);
    if (!hasScheme)
        return `Did you mean https://${value.slice(0, 200).replace(/^\/+/, '')}?`;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:\/\//i.test(value))
        return 'It must begin with https:// and a host.';
    if (url.username !== '' || url.password !== '')
        return 'It must not have a user name in it.';
    if (!url.hostname.includes('.') && url.hostname !== 'localhost')
        return 'Its host has no domain.';
    return undefined;
}
function checkEmail(text) {
    const problem = (0,email_address/* problemOfEmail */.h)(text.value);
    if (problem === undefined)
        return [];
    const message = `${text.label} is ${(0,finding/* quote */.h)(text.value)}, which is no e-mail address: ${problem}.`;
    return [findingAt(text, { rule: 'email', level: 'error', message })];
}
function checkPhone(text) {
    if (/^\+\d[\d\s().-]{4,}$/.test(text.value))
        return [];
    const message = `${text.label} is ${(0,finding/* quote */.h)(text.value)}. Apple wants + and the country code first, as in +44 844 209 0611.`;
    return [findingAt(text, { rule: 'phone', level: 'warning', message })];
}
function checkVersionNumber(text) {
    if (/^\d+(\.\d+){0,2}$/.test(text.value))
        return [];
    const message = `${text.label} is ${(0,finding/* quote */.h)(text.value)}, but must be one to three numbers with dots between them, as in 1.4.2.`;
    return [findingAt(text, { rule: 'version', level: 'error', message })];
}
const boundary = '[\\p{L}\\p{N}]';
const patterns = WORD_RULES.map((rule) => ({ ...rule, pattern: wordsOf(rule.words, rule.except ?? []) }));
function wordsOf(words, except) {
    const not = except.length === 0 ? '' : `(?!(?:${except.join('|')})(?!${boundary}))`;
    const spaced = words.map((word) => word.replaceAll(' ', '\\s+'));
    return new RegExp(`(?<!${boundary})${not}(?:${spaced.join('|')})(?!${boundary})`, 'iu');
}
function checkWording(text) {
    const findings = [];
    const mark = PLACEHOLDER_MARKS.exec(text.value);
    if (mark !== null) {
        const message = `${text.label} has ${(0,finding/* quote */.h)(mark[0])}. Write the text that it stands for.`;
        findings.push(findingAt(text, { rule: 'placeholder', level: 'warning', message, at: mark.index }));
    }
    for (const { rule, level, pattern, advice } of patterns) {
        const found = pattern.exec(text.value);
        if (found === null)
            continue;
        const message = `${text.label} has ${(0,finding/* quote */.h)(found[0])}. ${advice}`;
        findings.push(findingAt(text, { rule, level, message, at: found.index }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/files/listing/keyword-checks.ts


/**
 * Keywords are the scarcest text of a listing: what costs some of its 100 characters for nothing is told.
 * https://developer.apple.com/app-store/search/
 */
function checkKeywords(text, besides) {
    const { value, label } = text;
    const parts = value.split(',');
    const words = parts.map((part) => part.trim().toLowerCase());
    const spaces = value.length - parts.map((part) => part.trim()).join(',').length;
    const shown = new Set(besides.flatMap(wordsIn));
    const doubled = unique(words.filter((word, index) => word !== '' && words.indexOf(word) < index));
    const wasted = unique(words.filter((word) => word !== '' && wordsIn(word).every((part) => shown.has(part))));
    const short = unique(words.filter((word) => /^[a-z\d]{1,2}$/.test(word)));
    const empty = words.filter((word) => word === '').length;
    const separator = /[;、，；|]/.exec(value)?.[0];
    const problems = [
        [
            'warning',
            separator !== undefined && parts.length === 1,
            `are divided by ${separator}. Apple knows the comma only.`,
        ],
        ['warning', doubled.length > 0, `have ${listed(doubled)} more than once.`],
        [
            'warning',
            spaces > 0,
            `have ${spaces} of their 100 characters in spaces beside commas, which are not needed.`,
        ],
        ['warning', empty > 0, `have ${empty} of their places between commas empty.`],
        [
            'notice',
            wasted.length > 0,
            `have ${listed(wasted)}, which the name or subtitle has already; Apple searches there too.`,
        ],
        [
            'notice',
            short.length > 0,
            `have ${listed(short)}; Apple says that a keyword has more than two characters.`,
        ],
    ];
    return problems.flatMap(([level, isSo, message]) => isSo ? [findingAt(text, { rule: 'keywords', level, message: `The ${label} ${message}` })] : []);
}
function wordsIn(text) {
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function unique(words) {
    return [...new Set(words)];
}
function listed(words) {
    const some = words.slice(0, 5).map(finding/* quote */.h);
    const rest = words.length - some.length;
    return rest > 0 ? `${some.join(', ')} and ${rest} more` : some.join(', ');
}

// EXTERNAL MODULE: ./src/files/listing/listing.ts
var listing_listing = __webpack_require__(284);
;// CONCATENATED MODULE: ./src/files/listing/whole-checks.ts
/** Rules about values that must go together, each told at the value that does not. */
function checkTogether(listing, now) {
    return [
        ...checkRelease(listing, now),
        ...checkCopyright(listing, now),
        ...checkCategories(listing),
        ...checkAgeRating(listing),
        ...checkReviewDetail(listing),
        ...checkAgreement(listing),
    ];
}
function whole_checks_finding(rule, level, entry, message) {
    return { rule, level, message, place: entry.place };
}
function* checkRelease({ version }, now) {
    const { releaseType, earliestReleaseDate } = version;
    if (releaseType?.value === 'SCHEDULED' && !earliestReleaseDate?.value) {
        yield whole_checks_finding('release', 'error', releaseType, 'releaseType SCHEDULED needs an earliestReleaseDate.');
    }
    if (!earliestReleaseDate?.value)
        return;
    if (releaseType !== undefined && releaseType.value !== 'SCHEDULED') {
        const message = `earliestReleaseDate goes with releaseType SCHEDULED, not with ${releaseType.value}.`;
        yield whole_checks_finding('release', 'error', earliestReleaseDate, message);
    }
    if (now !== undefined && Date.parse(earliestReleaseDate.value) < now.getTime()) {
        const message = `earliestReleaseDate ${earliestReleaseDate.value} is past: the version would be released at once after approval.`;
        yield whole_checks_finding('release', 'warning', earliestReleaseDate, message);
    }
}
function* checkCopyright({ version: { copyright } }, now) {
    if (!copyright?.value)
        return;
    const years = [...copyright.value.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
    if (years.length === 0) {
        yield whole_checks_finding('copyright', 'warning', copyright, 'copyright has no year, as in 2026 Example Ltd.');
    }
    const future = now === undefined ? undefined : years.find((year) => year > now.getUTCFullYear());
    if (future !== undefined)
        yield whole_checks_finding('copyright', 'warning', copyright, `copyright names ${future}, which is to come.`);
    if (/©|\(c\)|copyright/i.test(copyright.value)) {
        yield whole_checks_finding('copyright', 'notice', copyright, 'copyright needs no ©; the store puts it there.');
    }
}
function* checkCategories({ categories }) {
    const { primaryCategory, secondaryCategory } = categories;
    if (primaryCategory?.value && primaryCategory.value === secondaryCategory?.value) {
        yield whole_checks_finding('categories', 'error', secondaryCategory, 'secondaryCategory is the primaryCategory as well.');
    }
    const pairs = [
        [primaryCategory, categories.primarySubcategoryOne, categories.primarySubcategoryTwo],
        [secondaryCategory, categories.secondarySubcategoryOne, categories.secondarySubcategoryTwo],
    ];
    for (const [parent, one, two] of pairs) {
        for (const sub of [one, two]) {
            if (!sub?.value || parent === undefined)
                continue;
            if (parent.value === null || !sub.value.startsWith(`${parent.value}_`)) {
                const message = `${sub.value} is not a subcategory of ${parent.value ?? 'nothing'}.`;
                yield whole_checks_finding('categories', 'error', sub, message);
            }
        }
        if (one?.value && one.value === two?.value) {
            yield whole_checks_finding('categories', 'error', two, `${two.value} is given twice.`);
        }
    }
}
function* checkAgeRating({ ageRating }) {
    const { socialMedia, socialMediaAgeRestricted, userGeneratedContent } = ageRating;
    const { ageRatingOverride, ageRatingOverrideV2 } = ageRating;
    if (socialMediaAgeRestricted?.value && socialMedia?.value === false) {
        const message = 'socialMediaAgeRestricted: true needs socialMedia: true.';
        yield whole_checks_finding('age-rating', 'error', socialMediaAgeRestricted, message);
    }
    if (socialMedia?.value && userGeneratedContent?.value === false) {
        yield whole_checks_finding('age-rating', 'error', socialMedia, 'socialMedia: true needs userGeneratedContent: true.');
    }
    if (ageRatingOverride === undefined)
        return;
    const level = ageRatingOverrideV2 === undefined ? 'warning' : 'error';
    const message = 'ageRatingOverride is the former ageRatingOverrideV2; write that alone.';
    yield whole_checks_finding('age-rating', level, ageRatingOverride, message);
}
function* checkReviewDetail({ reviewDetail }) {
    const { demoAccountRequired, demoAccountName, demoAccountPassword } = reviewDetail;
    if (demoAccountRequired?.value !== true)
        return;
    const isCleared = demoAccountName?.value === null || demoAccountPassword?.value === null;
    const isMissing = demoAccountName === undefined || demoAccountPassword === undefined;
    if (!isCleared && !isMissing)
        return;
    const message = isCleared
        ? 'demoAccountRequired is true, but the demo account is cleared.'
        : 'demoAccountRequired is true; without demoAccountName and demoAccountPassword here, App Store Connect must have them.';
    yield whole_checks_finding('review-detail', isCleared ? 'error' : 'notice', demoAccountRequired, message);
}
function* checkAgreement({ licenseAgreement: { agreementText, territories } }) {
    if (agreementText?.value && territories === undefined) {
        const message = 'A license agreement of your own needs territories, such as [USA, DEU].';
        yield whole_checks_finding('license-agreement', 'error', agreementText, message);
    }
    const wrong = territories?.value?.find((code) => !/^[A-Z]{3}$/.test(code));
    if (territories !== undefined && wrong !== undefined) {
        const message = `territories has ${JSON.stringify(wrong.slice(0, 20))}; Apple's codes are three capital letters, such as USA.`;
        yield whole_checks_finding('license-agreement', 'error', territories, message);
    }
}

;// CONCATENATED MODULE: ./src/files/listing/listing-rules.ts







/** Checks a listing before anything is sent. What App Store Connect holds already is never an error: Apple has taken it. */
function checkListing(listing, facts = {}) {
    const findings = [];
    for (const [locale, texts] of listing.locales)
        findings.push(...checkLocale(locale, texts, facts));
    findings.push(...checkFields(definition/* versionFields */.oc, listing.version));
    findings.push(...checkFields(definition/* reviewDetailFields */.Zg, listing.reviewDetail));
    findings.push(...checkFields(definition/* sections */.V0.app, listing.app));
    findings.push(...checkFields(definition/* sections */.V0.ageRating, listing.ageRating));
    findings.push(...checkFields(definition/* sections */.V0.licenseAgreement, listing.licenseAgreement));
    findings.push(...checkTogether(listing, facts.now));
    return withoutTwins(findings);
}
function checkFields(fields, values) {
    return (0,listing_listing/* entriesOf */.Mc)(fields, values).flatMap(([name, entry]) => {
        const text = checkable(fields[name], entry.value, entry, name);
        return text === undefined ? [] : [...checkLength(text), ...checkForm(text)];
    });
}
function checkable(field, value, entry, label) {
    const isText = field !== undefined && !['date', 'flag', 'choice', 'list', 'file', 'secret'].includes(field.kind);
    return isText && typeof value === 'string' ? { field: field, value, entry, label } : undefined;
}
function checkForm(text) {
    const { kind } = text.field;
    if (kind === 'url')
        return checkUrl(text);
    if (kind === 'email')
        return checkEmail(text);
    if (kind === 'phone')
        return checkPhone(text);
    if (kind === 'version')
        return checkVersionNumber(text);
    if (kind !== 'locale')
        return checkCharacters(text);
    const problem = (0,locale/* problemOfLocale */.T)(text.value);
    return problem === undefined ? [] : [findingAt(text, { rule: 'locale', level: 'error', message: problem })];
}
function checkLocale(locale, listing, facts) {
    const texts = (0,listing_listing/* textsOf */.CB)(listing);
    const findings = [];
    for (const [name, entry] of (0,listing_listing/* entriesOf */.Mc)(definition/* localeTexts */.nT, texts)) {
        const text = checkable(definition/* localeTexts */.nT[name], entry.value, entry, `${name} of ${locale}`);
        if (text === undefined)
            continue;
        const found = checkText(name, text, { locale, texts, facts });
        const isStored = (0,listing_listing/* normalizeText */.fQ)(facts.stored?.(locale, name) ?? '') === text.value;
        findings.push(...(isStored ? found.map(asNotice) : found));
    }
    return [...findings, ...checkRequired(locale, listing, facts), ...checkPlatform(texts, facts)];
}
function asNotice(finding) {
    return finding.level === 'error' ? { ...finding, level: 'notice' } : finding;
}
function checkText(name, text, { locale, texts, facts }) {
    const findings = [...checkLength(text), ...checkForm(text)];
    if (text.field.kind !== 'url')
        findings.push(...checkWording(text));
    if (name === 'keywords') {
        const shown = ['name', 'subtitle'].map((other) => texts[other]?.value ?? facts.stored?.(locale, other) ?? '');
        findings.push(...checkKeywords(text, shown));
    }
    if (name === 'whatsNew' && facts.isFirstVersion) {
        const message = `${text.label} is not sent: Apple refuses it for the first version.`;
        findings.push(findingAt(text, { rule: 'first-version', level: 'warning', message }));
    }
    return findings;
}
/** Without these, Apple refuses to review the version. */
function checkRequired(locale, listing, facts) {
    const { stored, platform, isFirstVersion } = facts;
    if (stored === undefined)
        return [];
    const texts = (0,listing_listing/* textsOf */.CB)(listing);
    const required = ['name', 'description', 'keywords', 'supportUrl'];
    if (platform === 'TV_OS')
        required.push('privacyPolicyText');
    else
        required.push('privacyPolicyUrl');
    if (isFirstVersion === false)
        required.push('whatsNew');
    return required.flatMap((name) => {
        const declared = texts[name];
        const value = declared === undefined ? stored(locale, name) : declared.value;
        if (value)
            return [];
        const message = `${locale} has no ${name}, here or in App Store Connect. Apple asks for it before the review.`;
        return [{ rule: 'required', level: 'warning', message, place: declared?.place ?? listing.place }];
    });
}
function checkPlatform({ privacyPolicyText }, { platform }) {
    if (!privacyPolicyText?.value || platform === undefined || platform === 'TV_OS')
        return [];
    const message = `privacyPolicyText is for Apple TV; for ${(0,finding/* quote */.h)(platform)} Apple shows privacyPolicyUrl.`;
    return [{ rule: 'platform', level: 'notice', message, place: privacyPolicyText.place }];
}
/** A text that stands in for several locales is told about once. */
function withoutTwins(findings) {
    const seen = new Set();
    return findings.filter(({ rule, level, message, place }) => {
        const general = message.replace(/ of [a-z]{2}(-\w+)? /, ' ');
        const key = JSON.stringify([rule, level, general, place]);
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}


/***/ }),

/***/ 284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Qu: () => (/* binding */ emptyListing),
/* harmony export */   fQ: () => (/* binding */ normalizeText),
/* harmony export */   x_: () => (/* binding */ localeListing)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2652);

function emptyListing(layout, path) {
    return {
        layout,
        path,
        locales: new Map(),
        app: {},
        version: {},
        categories: {},
        ageRating: {},
        reviewDetail: {},
        licenseAgreement: {},
    };
}
/** The form in which texts of the files and of App Store Connect can be compared. */
function normalizeText(text) {
    return text
        .normalize('NFC')
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .trim();
}
/** What a listing says that must not be shown, to be masked before anything is logged. */
function secretsOf({ reviewDetail }) {
    const { value } = reviewDetail.demoAccountPassword ?? {};
    return value ? [value] : [];
}
/** Names and entries of what is declared, in the order of the definition. */
function entriesOf(fields, values) {
    return Object.keys(fields).flatMap((name) => {
        const entry = values[name];
        return entry === undefined ? [] : [[name, entry]];
    });
}
/** All texts of a locale under their own names; those of the version and of the app info differ. */
function textsOf({ appInfo, version }) {
    return { ...appInfo, ...version };
}
function localeListing(texts, place) {
    return { place, appInfo: pick(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .appInfoTexts */ .qE, texts), version: pick(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .versionTexts */ .T9, texts) };
}
function pick(fields, values) {
    const picked = {};
    for (const name of Object.keys(fields)) {
        if (values[name] !== undefined)
            picked[name] = values[name];
    }
    return picked;
}


/***/ }),

/***/ 321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sortLocales),
/* harmony export */   f: () => (/* binding */ localesIn)
/* harmony export */ });
/* harmony import */ var _locale_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2481);
/* harmony import */ var _locales_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7632);
/* harmony import */ var _field_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3474);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3313);




/** Which names are locales of App Store Connect, and what is wrong with those that are not. */
function sortLocales(names) {
    const known = new Set(names.filter((name) => _locales_js__WEBPACK_IMPORTED_MODULE_2__/* .APP_STORE_LOCALES */ .M.includes(name)));
    const unknown = names.filter((name) => !known.has(name));
    const problems = unknown
        .slice(0, _field_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_UNKNOWN */ .ZF)
        .map((name) => ({ name, problem: problemOfName(name, names) }));
    return { known, problems, more: unknown.length - problems.length };
}
const LONG_NAME = 36;
function problemOfName(name, all) {
    if (name.length >= LONG_NAME)
        return `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(name)} is not a locale of App Store Connect.`;
    const problem = (0,_locale_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOfLocale */ .T)(name) ?? '';
    const twin = all.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
    return twin === undefined ? problem : `${problem} There is ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(twin)} as well: keep one of them.`;
}
/** The entries whose keys are locales. The others are told. */
function localesIn(entries, source) {
    const { known, problems, more } = sortLocales(entries.map(({ key }) => key));
    const lineOf = new Map(entries.map(({ key, line }) => [key, line]));
    for (const { name, problem } of problems)
        (0,_field_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .report */ .z8)(source, 'locale', 'error', lineOf.get(name) ?? 1, problem);
    const last = entries.at(-1);
    if (more > 0 && last)
        (0,_field_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .report */ .z8)(source, 'locale', 'error', last.line, `${more} more names are not locales.`);
    return entries.filter(({ key }) => known.has(key));
}


/***/ }),

/***/ 2833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ keptMedia),
/* harmony export */   gz: () => (/* binding */ MEDIA_NAMES),
/* harmony export */   pi: () => (/* binding */ withoutMedia),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _media_media_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6332);

const MEDIA_NAMES = Object.values(_media_media_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_KEYS */ .u);
function valueIn(node, name) {
    return node?.kind === 'map' ? node.entries.find(({ key }) => key === name)?.value : undefined;
}
/** A locale as the reader of texts shall see it; its pictures and films have a reader of their own. */
function withoutMedia(node) {
    if (node.kind !== 'map')
        return node;
    return { ...node, entries: node.entries.filter(({ key }) => !MEDIA_NAMES.includes(key)) };
}
/** What a locale says about pictures and films, as it can be written again. */
function keptMedia(node) {
    if (node?.kind !== 'map')
        return {};
    const entries = node.entries.filter(({ key, value }) => MEDIA_NAMES.includes(key) && !isNothing(value));
    return Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)]));
}
function isNothing(node) {
    return node.kind === 'scalar' && node.value === null;
}
function contentOf(node) {
    if (node.kind === 'scalar')
        return node.text;
    if (node.kind === 'list') {
        const items = node.items.map(contentOf);
        return items.filter((item) => typeof item === 'string' || isContent(item));
    }
    const entries = node.entries.filter(({ value }) => !isNothing(value));
    return Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)]));
}
function isContent(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ looksLikeLocale),
/* harmony export */   T: () => (/* binding */ problemOfLocale)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _locales_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7632);


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
const KNOWN = new Set(_locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M);
const LANGUAGES = new Set([
    ..._locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.map((locale) => locale.slice(0, 2)),
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
        ? `The App Store has ${_locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.join(', ')}.`
        : `Did you mean ${suggestion}?`;
    return `${JSON.stringify(locale)} is not a locale of App Store Connect. ${hint}`;
}
function suggestLocale(locale) {
    const code = locale.replaceAll('_', '-').toLowerCase();
    const language = code.split('-')[0] ?? '';
    const ofLanguage = _locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.filter((known) => known.toLowerCase().split('-')[0] === language);
    const exact = _locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M.find((known) => known.toLowerCase() === code);
    const only = ofLanguage.length === 1 ? ofLanguage[0] : undefined;
    return exact ?? SUGGESTIONS[code] ?? only ?? SUGGESTIONS[language] ?? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(locale, _locales_js__WEBPACK_IMPORTED_MODULE_0__/* .APP_STORE_LOCALES */ .M);
}


/***/ }),

/***/ 7632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ APP_STORE_LOCALES)
/* harmony export */ });
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


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ joinClaims),
/* harmony export */   R: () => (/* binding */ noClaims)
/* harmony export */ });
function noClaims() {
    return { claims: [], sets: [], findings: [], sources: [], bounds: [] };
}
function joinClaims(parts) {
    return {
        claims: parts.flatMap(({ claims }) => claims),
        sets: parts.flatMap(({ sets }) => sets),
        findings: parts.flatMap(({ findings }) => findings),
        sources: parts.flatMap(({ sources }) => sources),
        bounds: parts.flatMap(({ bounds }) => bounds),
    };
}


/***/ }),

/***/ 7842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ hasSize),
/* harmony export */   JQ: () => (/* binding */ writeSize),
/* harmony export */   K6: () => (/* binding */ displayTypeOf),
/* harmony export */   nw: () => (/* binding */ displayTypesOf),
/* harmony export */   pN: () => (/* binding */ namesOfTypes),
/* harmony export */   qr: () => (/* binding */ MESSAGES_PREFIX)
/* harmony export */ });
/* unused harmony exports SCREENSHOT_TYPES, PREVIEW_TYPES */
/** In the order in which fastlane looks, so that the same picture comes into the same set. Both ways round. */
const TURNABLE = {
    APP_IPHONE_67: '1260x2736 1290x2796 1320x2868',
    APP_IPHONE_65: '1242x2688 1284x2778',
    APP_IPHONE_61: '1179x2556 1206x2622',
    APP_IPHONE_58: '1080x2340 1125x2436 1170x2532',
    APP_IPHONE_55: '1242x2208',
    APP_IPHONE_47: '750x1334',
    APP_IPAD_105: '1668x2224',
    APP_IPAD_PRO_3GEN_11: '1488x2266 1640x2360 1668x2388 1668x2420',
    APP_IPAD_PRO_3GEN_129: '2048x2732 2064x2752',
    APP_IPAD_PRO_129: '2048x2732 2064x2752',
};
/** With a status bar cut off, the two ways differ; other devices have one way only. */
const FIXED = {
    APP_IPHONE_40: '640x1136 640x1096 1136x640 1136x600',
    APP_IPHONE_35: '640x960 640x920 960x640 960x600',
    APP_IPAD_97: '1536x2048 1536x2008 768x1024 768x1004 2048x1536 2048x1496 1024x768 1024x748',
    APP_DESKTOP: '1280x800 1440x900 2560x1600 2880x1800',
    APP_WATCH_SERIES_3: '312x390',
    APP_WATCH_SERIES_4: '368x448',
    APP_WATCH_SERIES_7: '396x484',
    APP_WATCH_SERIES_10: '416x496',
    APP_WATCH_ULTRA: '410x502 422x514',
    APP_APPLE_TV: '1920x1080 3840x2160',
    APP_APPLE_VISION_PRO: '3840x2160',
};
const FILMS = {
    IPHONE_67: '886x1920',
    IPHONE_65: '886x1920',
    IPHONE_61: '886x1920',
    IPHONE_58: '886x1920',
    IPHONE_55: '1080x1920',
    IPHONE_47: '750x1334',
    IPHONE_40: '1080x1920',
    IPHONE_35: '',
    IPAD_PRO_3GEN_129: '1200x1600',
    IPAD_PRO_3GEN_11: '1200x1600',
    IPAD_105: '1200x1600',
    IPAD_97: '900x1200',
    IPAD_PRO_129: '1200x1600 900x1200',
};
const FIXED_FILMS = {
    DESKTOP: '1920x1080',
    APPLE_TV: '1920x1080',
    APPLE_VISION_PRO: '3840x2160',
};
const MESSAGES_PREFIX = 'IMESSAGE_';
/** The devices on which iMessage apps run; their pictures have the sizes of the device's own. */
const WITHOUT_MESSAGES = /DESKTOP|WATCH|APPLE_|IPHONE_35/;
/** All `ScreenshotDisplayType`s of Apple. */
const SCREENSHOT_TYPES = withMessages([
    ...typesIn(TURNABLE, bothWays),
    ...typesIn(FIXED, sizesIn),
]);
/** All `PreviewType`s of Apple. Nothing is known of films for the smallest telephone, so no pixels choose it. */
const PREVIEW_TYPES = [
    ...typesIn(FILMS, bothWays),
    ...typesIn(FIXED_FILMS, sizesIn),
];
function displayTypesOf(kind) {
    return kind === 'screenshot' ? SCREENSHOT_TYPES : PREVIEW_TYPES;
}
/** What people take for the name of the newest telephones, which share a set with the ones before. */
const ALIASES = {
    APP_IPHONE_69: 'APP_IPHONE_67',
    IMESSAGE_APP_IPHONE_69: 'IMESSAGE_APP_IPHONE_67',
    IPHONE_69: 'IPHONE_67',
};
/** The type of a name, be it Apple's or what is meant by it; undefined where there is none. */
function displayTypeOf(kind, name) {
    const slot = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
    return displayTypesOf(kind).find((type) => type.slot === slot);
}
/** All names by which types are known, longer ones first: some begin with others. */
function namesOfTypes(kind) {
    const aliases = Object.keys(ALIASES).filter((name) => displayTypeOf(kind, name) !== undefined);
    const names = [...displayTypesOf(kind).map(({ slot }) => slot), ...aliases];
    return names.sort((one, two) => two.length - one.length);
}
function hasSize({ sizes }, { width, height }) {
    return sizes.some((size) => size.width === width && size.height === height);
}
function writeSize({ width, height }) {
    return `${width}×${height}`;
}
function sizesIn(text) {
    return text.split(' ').flatMap((size) => {
        const [width, height] = size.split('x').map(Number);
        return width && height ? [{ width, height }] : [];
    });
}
function bothWays(text) {
    return sizesIn(text).flatMap(({ width, height }) => [
        { width, height },
        { width: height, height: width },
    ]);
}
function typesIn(table, read) {
    return Object.entries(table).map(([slot, text]) => ({
        slot,
        platform: platformOf(slot),
        sizes: read(text),
    }));
}
function platformOf(slot) {
    if (slot.includes('DESKTOP'))
        return 'MAC_OS';
    if (slot.includes('APPLE_TV'))
        return 'TV_OS';
    return slot.includes('VISION') ? 'VISION_OS' : 'IOS';
}
function withMessages(types) {
    const twins = types
        .filter(({ slot }) => !WITHOUT_MESSAGES.test(slot))
        .map((type) => ({ ...type, slot: `${MESSAGES_PREFIX}${type.slot}` }));
    return [...types, ...twins];
}


/***/ }),

/***/ 9768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ hasEndingOf),
/* harmony export */   iv: () => (/* binding */ endingsOf),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* unused harmony export compareNames */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Undefined for a folder that is not there or cannot be read. What a link leads to counts. */
async function namesIn(path) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined)
        return undefined;
    const names = { files: [], folders: [] };
    for (const entry of entries) {
        if (entry.name.startsWith('.'))
            continue;
        const found = entry.isSymbolicLink() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name)).catch(() => undefined) : entry;
        if (found === undefined || found.isFile())
            names.files.push(entry.name);
        else if (found.isDirectory())
            names.folders.push(entry.name);
    }
    return { files: names.files.sort(compareNames), folders: names.folders.sort(compareNames) };
}
const ENDINGS = {
    screenshot: ['.png', '.jpg', '.jpeg'],
    preview: ['.mov', '.m4v', '.mp4'],
};
function endingsOf(kind) {
    return ENDINGS[kind];
}
function hasEndingOf(kind, name) {
    return ENDINGS[kind].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name).toLowerCase());
}
/** `2` before `10`, as people and fastlane sort. Names that differ are never equal. */
function compareNames(one, two) {
    const [ones, twos] = [partsOf(one), partsOf(two)];
    for (const [index, part] of ones.entries()) {
        const other = twos[index];
        if (other === undefined)
            return 1;
        const order = compareParts(part, other);
        if (order !== 0)
            return order;
    }
    return ones.length < twos.length ? -1 : compareTexts(one, two);
}
function partsOf(name) {
    return name.match(/\d+|\D+/g) ?? [];
}
function compareParts(one, two) {
    if (!/^\d/.test(one) || !/^\d/.test(two))
        return compareTexts(one, two);
    const [first, second] = [one.replace(/^0+/, ''), two.replace(/^0+/, '')];
    return first.length - second.length || compareTexts(first, second);
}
function compareTexts(one, two) {
    return one === two ? 0 : one < two ? -1 : 1;
}


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readMediaFolder),
/* harmony export */   Y: () => (/* binding */ PLATFORM_FOLDERS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _listing_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3313);
/* harmony import */ var _locale_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2481);
/* harmony import */ var _locales_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7632);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5279);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4483);
/* harmony import */ var _folder_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9768);
/* harmony import */ var _time_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4962);








/** Folders for what has the platform of its own. */
const PLATFORM_FOLDERS = {
    ios: 'IOS',
    macos: 'MAC_OS',
    osx: 'MAC_OS',
    tvos: 'TV_OS',
    visionos: 'VISION_OS',
};
const TV_FOLDER = 'appletv';
const MESSAGES_FOLDER = 'imessage';
const OTHER_FOLDERS = ['fonts', 'android', 'default'];
/** More is a folder of something else, or meant to keep us busy. */
const MOST_FILES = 1000;
const MOST_TOLD = 20;
/**
 * Reads a folder as fastlane deliver does: `<locale>/*`, `appleTV/<locale>/*` and `iMessage/<locale>/*`, and besides `<platform>/…` with
 * the same inside. Undefined where there is no such folder.
 * https://docs.fastlane.tools/actions/deliver/
 */
async function readMediaFolder(folder) {
    const names = await (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder.path);
    if (names === undefined)
        return undefined;
    const parts = [await readRoot(folder, names)];
    for (const name of names.folders) {
        const platform = platformOf(name);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, name);
        // Platforms do not stand in platforms; links could go around there for ever.
        const inner = platform && (await (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(path));
        if (inner !== undefined)
            parts.push(await readRoot({ ...folder, path, platform }, inner));
    }
    return (0,_claims_js__WEBPACK_IMPORTED_MODULE_5__/* .joinClaims */ .I)(parts);
}
function platformOf(name) {
    const word = name.toLowerCase();
    return Object.hasOwn(PLATFORM_FOLDERS, word) ? PLATFORM_FOLDERS[word] : undefined;
}
async function readRoot(folder, names) {
    const claims = { ...(0,_claims_js__WEBPACK_IMPORTED_MODULE_5__/* .noClaims */ .R)(), sources: [folder.path] };
    const part = { ...folder, words: '', isForMessages: false, claims };
    const locales = [];
    for (const name of names.folders) {
        const word = name.toLowerCase();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, name);
        if (word === TV_FOLDER)
            await readPart({ ...part, path, words: name, platform: 'TV_OS' });
        else if (word === MESSAGES_FOLDER)
            await readPart({ ...part, path, words: name, isForMessages: true });
        else if (platformOf(name) === undefined)
            locales.push(name);
    }
    await readLocales(part, locales);
    const loose = names.files.filter((name) => (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEndingOf */ .PB)(folder.kind, name) && !name.startsWith('background.'));
    if (loose.length > 0) {
        const [first = ''] = loose;
        const which = loose.length === 1
            ? `${(0,_listing_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(first)} in ${folder.path} is`
            : `${loose.length} files in ${folder.path} are`;
        const example = loose.length === 1 ? 'it' : `them, such as ${(0,_listing_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(first)},`;
        const message = `${which} not read: put ${example} into the folder of a locale, such as en-US.`;
        tell(part, { rule: 'unknown-file', level: 'warning', message, file: folder.path });
    }
    return claims;
}
function tell({ claims }, { file, ...finding }) {
    claims.findings.push({ ...finding, place: { file } });
}
async function readPart(part) {
    await readLocales(part, (await (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(part.path))?.folders ?? []);
}
async function readLocales(part, names) {
    const read = new Map();
    let problems = 0;
    for (const name of names.filter((one) => !OTHER_FOLDERS.includes(one.toLowerCase()))) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(part.path, name);
        const locale = _locales_js__WEBPACK_IMPORTED_MODULE_7__/* .APP_STORE_LOCALES */ .M.find((known) => known.toLowerCase() === name.toLowerCase());
        const twin = locale && read.get(locale);
        if (locale !== undefined && twin === undefined) {
            read.set(locale, name);
            await readLocale({ ...part, path: file, words: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(part.words, name) }, locale);
            continue;
        }
        problems += 1;
        if (problems > MOST_TOLD)
            continue;
        const problem = twin
            ? `${(0,_listing_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(twin)} is there for the same locale. Keep one of them.`
            : (0,_locale_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOfLocale */ .T)(name.slice(0, 36));
        tell(part, { rule: 'locale', level: 'error', message: `${file}: ${problem}`, file });
    }
    if (problems > MOST_TOLD) {
        const message = `${problems - MOST_TOLD} more folders in ${part.path} are not locales.`;
        tell(part, { rule: 'locale', level: 'error', message, file: part.path });
    }
}
async function readLocale(part, locale) {
    const { kind, path, words, isForMessages, platform } = part;
    const { files, folders } = (await (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(path)) ?? { files: [], folders: [] };
    for (const name of await usedFiles(part, files)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name);
        const hints = { words: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(words, name), isForMessages, platform };
        const frame = kind === 'preview' ? await frameBeside(part, name, files) : undefined;
        part.claims.claims.push({ kind, locale, path: file, place: { file }, hints, previewFrameTimeCode: frame });
    }
    for (const name of folders.slice(0, MOST_TOLD)) {
        const inner = await (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
        const message = `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name)} is not read: files stand directly in the folder of their locale.`;
        if (inner?.files.some((file) => (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEndingOf */ .PB)(kind, file))) {
            tell(part, { rule: 'unknown-file', level: 'warning', message, file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name) });
        }
    }
}
/** Files that people keep for other tools of fastlane, or to remember something. */
const QUIET = /\.(txt|md|json|ya?ml|strings|xcstrings|html|css)$|^(thumbs\.db|desktop\.ini)$/i;
async function usedFiles(part, files) {
    const { kind, path } = part;
    const fitting = files.filter((name) => (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEndingOf */ .PB)(kind, name));
    if (fitting.length > MOST_FILES) {
        const message = `${path} has ${fitting.length} files, which is more than any locale can show. Nothing of it is read.`;
        tell(part, { rule: 'count', level: 'error', message, file: path });
        return [];
    }
    const strange = files.filter((name) => !(0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEndingOf */ .PB)(kind, name) && !QUIET.test(name));
    for (const name of strange.slice(0, MOST_TOLD)) {
        const other = kind === 'screenshot' ? 'preview' : 'screenshot';
        const hint = (0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEndingOf */ .PB)(other, name)
            ? `A ${other} belongs into the folder of ${other}s.`
            : `A ${kind} ends in ${(0,_folder_files_js__WEBPACK_IMPORTED_MODULE_3__/* .endingsOf */ .iv)(kind).join(', ')}.`;
        const message = `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name)} is not read. ${hint}`;
        tell(part, { rule: 'unknown-file', level: 'warning', message, file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name) });
    }
    // Where frameit has put frames around some, the ones without are what it made them from. There are no frames for watches.
    const areFramed = fitting.some((name) => /_framed\.[^.]+$/i.test(name));
    return areFramed ? fitting.filter((name) => /framed|watch/i.test(name)) : fitting;
}
/** fastlane has no place for the poster frame of one film; a text beside it is ours: `intro.frame.txt` for `intro.mp4`. */
async function frameBeside(part, name, files) {
    const beside = (0,_time_code_js__WEBPACK_IMPORTED_MODULE_4__/* .framePath */ .pe)(name);
    if (!files.includes(beside))
        return undefined;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(part.path, beside);
    const text = (await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(file).catch(() => '')).trim();
    const frame = (0,_time_code_js__WEBPACK_IMPORTED_MODULE_4__/* .readTimeCode */ .Ji)(text);
    if (frame === undefined) {
        const message = `${file} says ${(0,_listing_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(text)}, which is no time of a film. Write one such as 00:00:05:00.`;
        tell(part, { rule: 'time-code', level: 'error', message, file });
    }
    return frame;
}


/***/ }),

/***/ 9966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ joinMedia),
/* harmony export */   e: () => (/* binding */ mediaFor)
/* harmony export */ });
/* harmony import */ var _display_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7842);

/** Keeps the sets of one platform: the same folder often has the pictures for several. */
function mediaFor(platform, media) {
    const belongs = ({ kind, slot }) => (0,_display_types_js__WEBPACK_IMPORTED_MODULE_0__/* .displayTypeOf */ .K6)(kind, slot)?.platform === platform;
    const kept = filterSets(media, belongs);
    const others = filterSets(media, (set) => !belongs(set));
    return { media: kept, others, findings: othersTold(platform, others) };
}
/** Adds sets of other types: those of a file that also has other platforms, before it is written again. */
function joinMedia(media, others) {
    const locales = new Set([...media.keys(), ...others.keys()]);
    return new Map([...locales].map((locale) => [locale, [...(media.get(locale) ?? []), ...(others.get(locale) ?? [])]]));
}
function filterSets(media, belongs) {
    const chosen = [...media].map(([locale, sets]) => [locale, sets.filter(belongs)]);
    return new Map(chosen.filter(([, sets]) => sets.length > 0));
}
/** One for each set, whatever the number of locales. */
function othersTold(platform, others) {
    const slots = new Map();
    for (const set of [...others.values()].flat()) {
        const entry = slots.get(set.slot) ?? { set, count: 0 };
        entry.count += set.files.length;
        slots.set(set.slot, entry);
    }
    return [...slots.values()].map(({ set: { kind, slot, place }, count }) => {
        const message = count === 1
            ? `1 ${kind} for ${slot} is left alone: it does not belong to a version for ${platform}.`
            : `${count} ${kind}s for ${slot} are left alone: they do not belong to a version for ${platform}.`;
        return { rule: 'platform', level: 'notice', message, place };
    });
}


/***/ }),

/***/ 6332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ MEDIA_KEYS)
/* harmony export */ });
/** Under which keys the listing files name them, by locale. */
const MEDIA_KEYS = {
    screenshot: 'screenshots',
    preview: 'previews',
};


/***/ }),

/***/ 3716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readMedia)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/bounds.ts
var files_bounds = __webpack_require__(1718);
// EXTERNAL MODULE: ./src/files/media/claims.ts
var media_claims = __webpack_require__(4483);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/files/listing/field-reader.ts
var field_reader = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/files/listing/finding.ts
var finding = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/files/listing/locale-names.ts
var locale_names = __webpack_require__(321);
// EXTERNAL MODULE: ./src/files/listing/media-entries.ts
var media_entries = __webpack_require__(2833);
// EXTERNAL MODULE: ./src/files/text-file.ts
var text_file = __webpack_require__(5279);
// EXTERNAL MODULE: ./src/files/yaml.ts
var yaml = __webpack_require__(3796);
// EXTERNAL MODULE: ./src/files/media/display-types.ts
var display_types = __webpack_require__(7842);
// EXTERNAL MODULE: ./src/files/media/folder-files.ts
var folder_files = __webpack_require__(9768);
// EXTERNAL MODULE: ./src/files/media/media.ts
var media = __webpack_require__(6332);
// EXTERNAL MODULE: ./src/files/media/time-code.ts
var time_code = __webpack_require__(4962);
;// CONCATENATED MODULE: ./src/files/media/declared-media.ts













const MAX_BYTES = 2 * 1024 * 1024;
/** More paths than all sets of all locales can hold. */
const MOST_PATHS = 20_000;
const DEFAULT_LOCALE = 'default';
/**
 * Reads what `screenshots` and `previews` of the locales name in app-store.yml and store.config.json: a path, a list of paths, or a map of
 * Apple's types to them. Paths begin at the file; a folder stands for the files in it.
 */
async function readDeclaredMedia({ layout, path: file }, kinds, platform) {
    const claims = { ...(0,media_claims/* noClaims */.R)(), bounds: [(0,external_node_path_.dirname)(file)] };
    const source = { file, findings: claims.findings };
    const reading = { file, layout, platform, source, claims };
    const root = (0,yaml/* parseYamlTree */.N)(await (0,text_file/* readTextFile */.G)(file, MAX_BYTES), file);
    const way = layout === 'eas' ? ['apple', 'info'] : ['locales'];
    const locales = way.reduce(media_entries/* valueIn */.xm, root);
    const entries = locales?.kind === 'map' ? locales.entries : [];
    // What is wrong with the names of locales is told by the reader of the texts.
    const known = (0,locale_names/* localesIn */.f)(entries.filter(({ key }) => key !== DEFAULT_LOCALE), { file, findings: [] });
    tellDefault(entries, reading);
    for (const { key: locale, value } of known) {
        for (const kind of kinds) {
            const node = (0,media_entries/* valueIn */.xm)(value, media/* MEDIA_KEYS */.u[kind]);
            if (node !== undefined)
                await readKind(node, { kind, locale }, reading);
        }
    }
    if (claims.claims.length + claims.sets.length > 0)
        claims.sources.push(file);
    return claims;
}
function tellDefault(entries, { source }) {
    const defaults = entries.find(({ key }) => key === DEFAULT_LOCALE)?.value;
    for (const key of Object.values(media/* MEDIA_KEYS */.u)) {
        const node = (0,media_entries/* valueIn */.xm)(defaults, key);
        if (node === undefined)
            continue;
        const message = `default stands in for texts alone. Write ${key} under a locale; App Store Connect itself shows those of the primary locale where others have none.`;
        (0,field_reader/* report */.z8)(source, 'default', 'error', node.line, message);
    }
}
async function readKind(node, place, reading) {
    const { kind, locale } = place;
    if (node.kind === 'scalar' && node.value === null)
        return;
    if (node.kind !== 'map') {
        const isEmpty = node.kind === 'list' && node.items.length === 0;
        if (!isEmpty)
            return await readFiles(node, place, reading);
        const [example] = (0,display_types/* displayTypesOf */.nw)(kind);
        const message = `${media/* MEDIA_KEYS */.u[kind]} of ${locale} is empty, which changes nothing. To remove those of a device, write ${example?.slot}: [] there.`;
        return (0,field_reader/* report */.z8)(reading.source, 'empty', 'warning', node.line, message);
    }
    // A map with a path is one film without its type.
    if ((0,media_entries/* valueIn */.xm)(node, 'path') !== undefined)
        return await readFiles(node, place, reading);
    for (const { key, line, value } of node.entries) {
        const type = (0,display_types/* displayTypeOf */.K6)(kind, key);
        if (type === undefined) {
            const slots = (0,display_types/* displayTypesOf */.nw)(kind).map(({ slot }) => slot);
            (0,field_reader/* report */.z8)(reading.source, 'type', 'error', line, `There is no ${kind} type ${(0,finding/* quote */.h)(key)}. ${(0,field_reader/* hintFor */.JR)(key, slots)}`);
            continue;
        }
        if (value.kind === 'scalar' && value.value === null)
            continue;
        reading.claims.sets.push({ kind, locale, type, place: { file: reading.file, line } });
        await readFiles(value, { kind, locale, type }, reading);
    }
}
async function readFiles(node, place, reading) {
    for (const item of node.kind === 'list' ? node.items : [node])
        await readItem(item, place, reading);
}
async function readItem(node, place, reading) {
    const { source } = reading;
    const entries = node.kind === 'map' ? (0,field_reader/* entriesIn */.s9)(node, media/* MEDIA_KEYS */.u[place.kind], source) : [];
    const known = place.kind === 'preview' ? ['path', 'previewFrameTimeCode'] : ['path'];
    (0,field_reader/* reportUnknown */.VB)(entries.filter(({ key }) => !known.includes(key)), known, source);
    const path = node.kind === 'map' ? (0,media_entries/* valueIn */.xm)(node, 'path') : node;
    const text = path?.kind === 'scalar' && path.value !== null ? path.text.trim() : '';
    if (path === undefined || text === '' || text.includes('\0')) {
        const message = `${media/* MEDIA_KEYS */.u[place.kind]} of ${place.locale} must be a path, a list of paths, or a map of types to them.`;
        (0,field_reader/* report */.z8)(source, 'kind', 'error', node.line, message);
        return;
    }
    const frame = place.kind === 'preview' ? readFrame((0,media_entries/* valueIn */.xm)(node, 'previewFrameTimeCode'), reading) : undefined;
    await claim({ place, text, line: path.line, frame }, reading);
}
function readFrame(node, { layout, source }) {
    if (node === undefined || (node.kind === 'scalar' && node.value === null))
        return undefined;
    const text = node.kind === 'scalar' ? node.text.trim() : '';
    const frame = layout === 'eas' ? (0,time_code/* readEasTimeCode */._c)(text) : (0,time_code/* readTimeCode */.Ji)(text);
    if (frame !== undefined)
        return frame;
    const message = `previewFrameTimeCode is ${(0,finding/* quote */.h)(text)}, but must be a time of the film with its frame (00 to 29), such as 00:00:05:00.`;
    (0,field_reader/* report */.z8)(source, 'time-code', 'error', node.line, message);
    return undefined;
}
/** A folder stands for its files, in the order of their names. */
async function claim({ place, text, line, frame }, reading) {
    const { file, platform, source, claims } = reading;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), text);
    const isFolder = (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
    const names = isFolder ? ((await (0,folder_files/* namesIn */.wX)(path))?.files ?? []) : [];
    const inside = names.filter((name) => (0,folder_files/* hasEndingOf */.PB)(place.kind, name));
    if (isFolder && inside.length === 0) {
        (0,field_reader/* report */.z8)(source, 'path', 'warning', line, `The folder ${path} has no ${place.kind}.`);
    }
    const words = isFolder ? inside.map((name) => (0,external_node_path_.join)(text, name)) : [text];
    if (claims.claims.length + words.length > MOST_PATHS) {
        if (claims.claims.length < MOST_PATHS)
            (0,field_reader/* report */.z8)(source, 'count', 'error', line, 'There are too many files from here on.');
        return;
    }
    for (const word of words) {
        claims.claims.push({
            ...place,
            path: (0,external_node_path_.join)((0,external_node_path_.dirname)(file), word),
            place: { file, line },
            hints: { words: word, isForMessages: /(^|[\\/])imessage[\\/]/i.test(word), platform },
            previewFrameTimeCode: frame,
        });
    }
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/files/media/device-choice.ts

/**
 * The set that a picture or film is for: by its pixels; where they fit several, by names in its path; where there are none, as
 * fastlane decides. Undefined where no type has these pixels, and a list where it cannot be known.
 */
function chooseType(kind, size, { words, isForMessages, platform }) {
    const text = words.toUpperCase().replaceAll(/[-\s.]/g, '_');
    const names = namesIn(kind, text);
    const named = names.map((name) => (0,display_types/* displayTypeOf */.K6)(kind, withMessages(name, isForMessages)));
    const isMessages = isForMessages || named.some((type) => type?.slot.startsWith(display_types/* MESSAGES_PREFIX */.qr));
    const fitting = (0,display_types/* displayTypesOf */.nw)(kind).filter((type) => (0,display_types/* hasSize */.IE)(type, size) && type.slot.startsWith(display_types/* MESSAGES_PREFIX */.qr) === isMessages);
    const [first] = fitting;
    if (first === undefined)
        return undefined;
    const chosen = fitting.find((type) => named.includes(type)) ?? byDevice(fitting, text);
    const [name] = names;
    const isMisnamed = name !== undefined && (chosen === undefined || !named.includes(chosen));
    const misnamed = isMisnamed ? { misnamed: name } : {};
    if (chosen !== undefined)
        return { type: chosen, others: [], ...misnamed };
    const ofPlatform = fitting.filter((type) => type.platform === platform);
    const rest = ofPlatform.length > 0 ? ofPlatform : fitting;
    const [best = first] = rest;
    const isOpen = kind === 'preview' && rest.some((type) => type.platform !== best.platform);
    return isOpen ? rest : { type: best, others: rest.filter((type) => type !== best), ...misnamed };
}
function withMessages(name, isForMessages) {
    return isForMessages && !name.startsWith(display_types/* MESSAGES_PREFIX */.qr) ? `${display_types/* MESSAGES_PREFIX */.qr}${name}` : name;
}
/** The types that a path names: `0_APP_IPHONE_67_0.png`. Longer names hide shorter ones inside of them. */
function namesIn(kind, text) {
    let rest = text;
    return (0,display_types/* namesOfTypes */.pN)(kind).filter((name) => {
        const before = rest;
        rest = rest.replaceAll(new RegExp(`(?<![A-Z0-9])${name}(?![A-Z0-9])`, 'g'), '');
        return rest !== before;
    });
}
/** What simulators and folders are called, where several devices have the same pixels. */
const DEVICES = [
    [/IPAD_PRO_129$/, /12_9.*2ND_GENERATION/],
    [/IPAD_PRO_3GEN_129$/, /12_9.*[3-9](RD|TH)_GENERATION|13_INCH/],
    [/VISION_PRO$/, /(?<!TELE)VISION/],
    [/APPLE_TV$/, /APPLE_?TV/],
    [/DESKTOP$/, /(?<![A-Z])MAC(OS|BOOK|_)/],
];
function byDevice(fitting, text) {
    if (fitting.length === 1)
        return fitting[0];
    const device = DEVICES.find(([slot, words]) => words.test(text) && fitting.some((type) => slot.test(type.slot)));
    return device && fitting.find((type) => device[0].test(type.slot));
}
const MOST_SUGGESTIONS = 3;
/** The sizes that come next to one that no type has: of the same shape first, then of about as many pixels. */
function nearestSizes(kind, size, types = (0,display_types/* displayTypesOf */.nw)(kind)) {
    const area = Math.log(size.width * size.height);
    const shape = Math.log(size.width / size.height);
    const ranked = types
        .filter(({ slot }) => !slot.startsWith(display_types/* MESSAGES_PREFIX */.qr) || types.length === 1)
        .flatMap((type) => type.sizes.map((one) => ({ type, size: one, text: (0,display_types/* writeSize */.JQ)(one) })))
        .map((found) => {
        const { width, height } = found.size;
        const shapeDistance = Math.abs(Math.log(width / height) - shape);
        return { ...found, distance: 4 * shapeDistance + Math.abs(Math.log(width * height) - area) };
    })
        .sort((one, two) => one.distance - two.distance);
    const seen = new Set();
    const best = ranked.filter(({ text, type: { slot } }) => {
        const key = types.length === 1 ? text : slot;
        return !seen.has(key) && seen.add(key);
    });
    return best
        .slice(0, MOST_SUGGESTIONS)
        .map(({ text, type: { slot } }) => (types.length === 1 ? text : `${text} (${slot})`))
        .join(', ');
}

;// CONCATENATED MODULE: ./src/files/media/boxes.ts
/** A film in pieces has a few for each second. */
const MOST_BOXES = 10_000;
/** Goes over the outermost boxes, of which only the heads are read. The last one may say that it ends behind the file. */
async function outerBoxes(file) {
    const boxes = [];
    for (let offset = 0; offset + 8 <= file.size && boxes.length < MOST_BOXES;) {
        const box = boxAt(await file.read(offset, 16), { offset, end: file.size });
        if (box === undefined)
            break;
        boxes.push(box);
        offset = box.end;
    }
    return boxes;
}
/** The boxes inside of one that is in memory. */
function boxesIn(bytes, { start, end }) {
    const boxes = [];
    for (let offset = start; offset + 8 <= end;) {
        const box = boxAt(bytes.subarray(offset, offset + 16), { offset, end });
        if (box === undefined || box.end > end)
            break;
        boxes.push(box);
        offset = box.end;
    }
    return boxes;
}
/** Undefined for what is no box: a box is at least as long as its own head, so that going over them comes to an end. */
function boxAt(head, { offset, end }) {
    if (head.length < 8)
        return undefined;
    const short = head.readUInt32BE(0);
    const isLong = short === 1;
    if (isLong && head.length < 16)
        return undefined;
    const headLength = isLong ? 16 : 8;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - offset : short;
    if (length < headLength || !Number.isSafeInteger(offset + length))
        return undefined;
    return { name: head.toString('latin1', 4, 8), start: offset + headLength, end: offset + length };
}
function findBox(boxes, name) {
    return boxes.find((box) => box.name === name);
}

;// CONCATENATED MODULE: ./src/files/media/file-range.ts


/** Heads consist of many small pieces that lie next to each other. */
const WINDOW_BYTES = 4096;
/** What is no file, such as a pipe, is refused before it is opened: opening could wait for ever. */
async function withFileRange(path, run) {
    let handle;
    try {
        if (!(await (0,promises_.stat)(path)).isFile())
            throw new errors/* InputError */.dz(`${path} is not a file.`);
        handle = await (0,promises_.open)(path, 'r');
        return await run(rangeOf(handle, (await handle.stat()).size));
    }
    catch (error) {
        throw refusalOf(path, error);
    }
    finally {
        await handle?.close();
    }
}
/** Where the system has a word for it, a file cannot be read; anything else is a mistake of ours. */
function refusalOf(path, error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error))
        return error;
    const problem = error.code === 'ENOENT' ? 'does not exist' : `cannot be read: ${(0,errors/* messageOf */.bD)(error)}`;
    return new errors/* InputError */.dz(`${path} ${problem}.`, { cause: error });
}
function rangeOf(handle, size) {
    let window = { start: 0, bytes: Buffer.alloc(0) };
    async function load(position, length) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
        let done = 0;
        while (done < bytes.length) {
            const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done);
            if (bytesRead === 0)
                break;
            done += bytesRead;
        }
        return bytes.subarray(0, done);
    }
    return {
        size,
        async read(position, length) {
            if (length > WINDOW_BYTES)
                return await load(position, length);
            const isInside = position >= window.start && position + length <= window.start + window.bytes.length;
            if (!isInside)
                window = { start: position, bytes: await load(position, WINDOW_BYTES) };
            return window.bytes.subarray(position - window.start, position - window.start + length);
        },
    };
}

;// CONCATENATED MODULE: ./src/files/media/strange-file.ts
/** How files begin that people take for pictures and films, and what to do with them. The first bytes, in hexadecimal. */
const KINDS = [
    [/^474946383/, 'a GIF'],
    [/^52494646.{8}57454250/, 'a WebP picture'],
    [/^.{8}66747970(6865|6d6966|617669)/, 'a HEIC or AVIF picture'],
    [/^(49492a00|4d4d002a)/, 'a TIFF picture'],
    [/^25504446/, 'a PDF document'],
    [/^38425053/, 'a Photoshop document'],
    [/^424d/, 'a BMP picture'],
    [/^89504e47/, 'a PNG'],
    [/^ffd8ff/, 'a JPEG'],
    [/^.{8}66747970/, 'a film'],
    [/^1a45dfa3/, 'a WebM or Matroska film'],
    [/^504b0304/, 'a zip archive'],
];
const POINTER = 'version https://git-lfs';
/** What a file seems to be that is not what its place needs, in words that follow "is". */
function explainStrangeFile(head) {
    const text = head.toString('latin1');
    if (text.startsWith(POINTER)) {
        return 'a Git LFS pointer, not the file it stands for. Check out with `lfs: true`, or run `git lfs pull`';
    }
    if (/^\s*<(!doctype|html|\?xml|svg)/i.test(text))
        return 'a page or a drawing in text';
    if (head.every((byte) => byte === 0))
        return 'nothing but zero bytes: it was not copied completely';
    const hex = head.toString('hex');
    return KINDS.find(([start]) => start.test(hex))?.[1] ?? 'of an unknown kind';
}

;// CONCATENATED MODULE: ./src/files/media/film.ts




/** The head of half a minute is some hundred kilobytes. */
const MOST_HEAD_BYTES = 16 * 1024 * 1024;
/** The boxes that a film can begin with; old ones of QuickTime have no `ftyp`. */
const FIRST_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];
/**
 * Reads the head of a film, wherever in the file it stands, and looks whether all of the film is there. Throws an InputError where it
 * is none, or is damaged.
 */
async function readFilm(path) {
    return await withFileRange(path, async (file) => {
        if (file.size === 0)
            throw new errors/* InputError */.dz(`${path} is empty. Export the film again.`);
        const boxes = await outerBoxes(file);
        const [first] = boxes;
        if (first === undefined || !FIRST_BOXES.includes(first.name)) {
            const what = explainStrangeFile(await file.read(0, 32));
            throw new errors/* InputError */.dz(`${path} is ${what}. Apple takes films as .mov, .m4v and .mp4.`);
        }
        const read = await readBoxes(file, boxes);
        if (typeof read === 'string')
            throw new errors/* InputError */.dz(`${path} is damaged: ${read}. Export it again.`);
        return read;
    });
}
/** The head, or what is wrong with it. */
async function readBoxes(file, boxes) {
    const last = boxes.at(-1);
    if (last !== undefined && last.end > file.size)
        return 'it is cut off';
    const movie = findBox(boxes, 'moov');
    if (movie === undefined)
        return 'it has no head (moov), as when the export was broken off';
    const length = movie.end - movie.start;
    if (length > MOST_HEAD_BYTES)
        return `its head has ${length} bytes`;
    const bytes = await file.read(movie.start, length);
    const inner = boxesIn(bytes, { start: 0, end: bytes.length });
    const times = movieTime(bytes, inner);
    if (times === undefined)
        return 'its head does not tell how long it is';
    const tracks = inner.filter(({ name }) => name === 'trak').map((box) => trackIn(bytes, box));
    const track = tracks.find((found) => found !== undefined);
    if (track === undefined)
        return 'it has no track with a picture';
    const type = findBox(boxes, 'ftyp');
    const brand = type === undefined ? 'qt  ' : (await file.read(type.start, 4)).toString('latin1');
    return { bytes: file.size, isQuickTime: brand === 'qt  ', seconds: times, ...track };
}
/** `mvhd` and `mdhd` begin alike: version and flags, two dates, units in a second, duration. */
function timeIn(bytes, { start, end }) {
    if (end - start < 20)
        return undefined;
    const isLong = bytes.readUInt8(start) === 1;
    if (isLong && end - start < 32)
        return undefined;
    const scale = bytes.readUInt32BE(start + (isLong ? 20 : 12));
    const duration = isLong ? Number(bytes.readBigUInt64BE(start + 24)) : bytes.readUInt32BE(start + 16);
    return scale === 0 ? undefined : { scale, duration };
}
/** In seconds. The head of a film in pieces tells 0, and the whole of it in `mvex`. */
function movieTime(bytes, boxes) {
    const head = findBox(boxes, 'mvhd');
    const time = head && timeIn(bytes, head);
    if (time === undefined || time.duration > 0)
        return time && time.duration / time.scale;
    const pieces = findBox(boxes, 'mvex');
    const extent = pieces && findBox(boxesIn(bytes, pieces), 'mehd');
    if (extent === undefined || extent.end - extent.start < 8)
        return undefined;
    const isLong = bytes.readUInt8(extent.start) === 1;
    if (isLong && extent.end - extent.start < 12)
        return undefined;
    const duration = isLong
        ? Number(bytes.readBigUInt64BE(extent.start + 4))
        : bytes.readUInt32BE(extent.start + 4);
    return duration / time.scale;
}
/** Undefined for tracks of sound, texts and times. */
function trackIn(bytes, track) {
    const boxes = boxesIn(bytes, track);
    const media = findBox(boxes, 'mdia');
    const mediaBoxes = media === undefined ? [] : boxesIn(bytes, media);
    const handler = findBox(mediaBoxes, 'hdlr');
    if (handler === undefined || handler.end - handler.start < 12)
        return undefined;
    if (bytes.toString('latin1', handler.start + 8, handler.start + 12) !== 'vide')
        return undefined;
    const information = findBox(mediaBoxes, 'minf');
    const table = information && findBox(boxesIn(bytes, information), 'stbl');
    const tables = table === undefined ? [] : boxesIn(bytes, table);
    const description = findBox(tables, 'stsd');
    // Behind version and count stands the first entry: its length, its coding, and its pixels 32 bytes in.
    if (description === undefined || description.end - description.start < 44)
        return undefined;
    const entry = description.start + 8;
    const coded = { width: bytes.readUInt16BE(entry + 32), height: bytes.readUInt16BE(entry + 34) };
    const head = findBox(boxes, 'tkhd');
    const size = (head && shownSize(bytes, head)) ?? coded;
    const codec = bytes.toString('latin1', entry + 4, entry + 8);
    return { ...size, codec, framesPerSecond: film_frameRate(bytes, mediaBoxes, tables) };
}
/** The size in 16.16 fixed point, behind a matrix that turns the picture by quarters where its first number is 0. */
function shownSize(bytes, { start, end }) {
    const matrix = start + (bytes.readUInt8(start) === 1 ? 52 : 40);
    if (matrix + 44 > end)
        return undefined;
    const width = Math.round(bytes.readUInt32BE(matrix + 36) / 65_536);
    const height = Math.round(bytes.readUInt32BE(matrix + 40) / 65_536);
    if (width === 0 || height === 0)
        return undefined;
    const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0;
    return isTurned ? { width: height, height: width } : { width, height };
}
/** On average: the pictures that `stts` counts over the time that they take. */
function film_frameRate(bytes, media, tables) {
    const [head, samples] = [findBox(media, 'mdhd'), findBox(tables, 'stts')];
    const time = head && timeIn(bytes, head);
    if (time === undefined || samples === undefined)
        return undefined;
    let [frames, units] = [0, 0];
    for (let offset = samples.start + 8; offset + 8 <= samples.end; offset += 8) {
        const count = bytes.readUInt32BE(offset);
        frames += count;
        units += count * bytes.readUInt32BE(offset + 4);
    }
    return frames === 0 || units === 0 ? undefined : (frames * time.scale) / units;
}

;// CONCATENATED MODULE: ./src/files/media/film-rules.ts


const MOST_MEGABYTES = 500;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
const [SHORTEST_SECONDS, LONGEST_SECONDS] = [15, 30];
const MOST_FRAMES_PER_SECOND = 30;
const H264 = ['avc1', 'avc2', 'avc3', 'avc4'];
const PRORES_422_HQ = 'apch';
const CODECS = {
    hvc1: 'HEVC (H.265)',
    hev1: 'HEVC (H.265)',
    av01: 'AV1',
    vp09: 'VP9',
    mp4v: 'MPEG-4 Part 2',
    apcn: 'ProRes 422',
    apcs: 'ProRes 422 LT',
    apco: 'ProRes 422 Proxy',
    ap4h: 'ProRes 4444',
    ap4x: 'ProRes 4444 XQ',
    jpeg: 'Motion JPEG',
};
/** What Apple would refuse about a film, apart from its size. https://developer.apple.com/help/app-store-connect/reference/app-preview-specifications */
function filmProblems(head, ending, { previewFrameTimeCode }) {
    const problems = [];
    const refuse = (rule, text) => problems.push({ rule, level: 'error', text });
    const { bytes, seconds, framesPerSecond, isQuickTime } = head;
    if (!(0,folder_files/* endingsOf */.iv)('preview').includes(ending)) {
        refuse('ending', `ends in ${JSON.stringify(ending)}. A preview ends in ${(0,folder_files/* endingsOf */.iv)('preview').join(', ')}.`);
    }
    else if (isQuickTime && ending !== '.mov') {
        const text = 'is a QuickTime film by its content. Rename it to end in .mov, or export it as MP4.';
        problems.push({ rule: 'ending', level: 'warning', text });
    }
    if (bytes > MOST_BYTES) {
        refuse('bytes', `has ${Math.ceil(bytes / 1024 / 1024)} MB; a preview has at most ${MOST_MEGABYTES}. Export it smaller.`);
    }
    // Programs round up to the next frame or sample of sound.
    const tenths = Math.round(seconds * 10) / 10;
    if (tenths < SHORTEST_SECONDS || tenths > LONGEST_SECONDS) {
        const range = `${SHORTEST_SECONDS} to ${LONGEST_SECONDS} seconds`;
        refuse('duration', `lasts ${tenths} seconds; a preview lasts ${range}. Cut it.`);
    }
    if (framesPerSecond !== undefined && Math.round(framesPerSecond) > MOST_FRAMES_PER_SECOND) {
        const found = Math.round(framesPerSecond);
        refuse('frame-rate', `has ${found} frames a second; a preview has at most ${MOST_FRAMES_PER_SECOND}. Export it with 30.`);
    }
    const codec = codecProblem(head, ending);
    if (codec !== undefined)
        refuse('codec', codec);
    if (previewFrameTimeCode !== undefined && (0,time_code/* secondsOf */.TM)(previewFrameTimeCode) >= seconds) {
        refuse('time-code', `lasts ${tenths} seconds, so it has no poster frame at ${previewFrameTimeCode}. Give an earlier one.`);
    }
    return problems;
}
function codecProblem({ codec }, ending) {
    if (H264.includes(codec))
        return undefined;
    if (codec === PRORES_422_HQ) {
        return ending === '.mov'
            ? undefined
            : 'is ProRes 422 HQ, which Apple takes in .mov alone. Export it as .mov.';
    }
    const name = Object.hasOwn(CODECS, codec) ? CODECS[codec] : JSON.stringify(codec);
    return `is coded as ${name}. Apple takes H.264, and ProRes 422 HQ in .mov. Export it as one of them.`;
}

;// CONCATENATED MODULE: ./src/files/media/image.ts



const PNG_START = '89504e470d0a1a0a';
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG_START = 'ffd8ff';
const JPEG_END = Buffer.from('ffd9', 'hex');
/** Some programs put bytes of their own behind the end. */
const TAIL_BYTES = 4096;
/** A picture of a camera has a few dozen. */
const MOST_SEGMENTS = 1000;
/** Reads the head of a PNG or JPEG and looks whether it has its end. Throws an InputError where it is none, or is damaged. */
async function readImage(path) {
    return await withFileRange(path, async (file) => {
        const start = await file.read(0, 32);
        const hex = start.toString('hex');
        if (file.size === 0)
            throw new errors/* InputError */.dz(`${path} is empty. Export the picture again.`);
        if (!hex.startsWith(PNG_START) && !hex.startsWith(JPEG_START)) {
            throw new errors/* InputError */.dz(`${path} is ${explainStrangeFile(start)}. Apple takes PNG and JPEG.`);
        }
        const isPng = hex.startsWith(PNG_START);
        const read = isPng ? await readPng(file) : await readJpeg(file);
        if (typeof read === 'string')
            throw new errors/* InputError */.dz(`${path} is damaged: ${read}. Export it again.`);
        const tail = await file.read(Math.max(0, file.size - TAIL_BYTES), TAIL_BYTES);
        if (tail.lastIndexOf(isPng ? PNG_END : JPEG_END) < 0) {
            throw new errors/* InputError */.dz(`${path} is cut off: its end is missing. Export or copy it again.`);
        }
        return read;
    });
}
const CUT = 'it ends within its head';
/** Of each colour type: what it is, and whether it has an alpha channel. */
const PNG_COLOURS = {
    0: ['grey', false],
    2: ['rgb', false],
    3: ['palette', false],
    4: ['grey', true],
    6: ['rgb', true],
};
/** The head, or what is wrong with it. */
async function readPng(file) {
    const head = await file.read(8, 25);
    if (head.length < 25)
        return CUT;
    const first = head.toString('latin1', 4, 8);
    if (first === 'CgBI')
        return 'Xcode has packed it for the inside of an app, which is no PNG any more';
    if (first !== 'IHDR')
        return 'it has no header';
    const [colours, hasAlpha] = PNG_COLOURS[head.readUInt8(17)] ?? [];
    if (colours === undefined || hasAlpha === undefined)
        return 'its kind of colours does not exist';
    const size = { width: head.readUInt32BE(8), height: head.readUInt32BE(12), bits: head.readUInt8(16) };
    if (size.width === 0 || size.height === 0)
        return 'it has no pixels';
    let offset = 33;
    for (let count = 0; count < MOST_SEGMENTS; count += 1) {
        const chunk = await file.read(offset, 8);
        if (chunk.length < 8)
            return CUT;
        const name = chunk.toString('latin1', 4, 8);
        if (name === 'IEND')
            return 'it has no pixels';
        // What makes a colour transparent stands before the pixels.
        if (name === 'tRNS' || name === 'IDAT') {
            return { format: 'png', ...size, colours, hasAlpha: hasAlpha || name === 'tRNS' };
        }
        offset += 12 + chunk.readUInt32BE(0);
    }
    return 'its pixels were not found';
}
const JPEG_COLOURS = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };
/** The size stands in the first frame header, behind segments of any number and length. */
async function readJpeg(file) {
    let offset = 2;
    for (let count = 0; count < MOST_SEGMENTS; count += 1) {
        const bytes = await file.read(offset, 10);
        if (bytes.length < 4)
            return CUT;
        const marker = bytes.readUInt8(1);
        if (bytes.readUInt8(0) !== 0xff)
            return 'its segments do not follow one another';
        if (marker === 0xff) {
            offset += 1;
            continue;
        }
        const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
        if (isFrame)
            return bytes.length < 10 ? CUT : frameIn(bytes);
        if (marker === 0xd9 || marker === 0xda)
            return 'it has no header';
        const length = bytes.readUInt16BE(2);
        if (length < 2)
            return 'its segments do not follow one another';
        offset += 2 + length;
    }
    return 'its size was not found';
}
function frameIn(bytes) {
    const [bits, height, width] = [bytes.readUInt8(4), bytes.readUInt16BE(5), bytes.readUInt16BE(7)];
    const colours = JPEG_COLOURS[bytes.readUInt8(9)];
    if (colours === undefined)
        return 'its kind of colours does not exist';
    if (width === 0 || height === 0)
        return 'it has no pixels';
    return { format: 'jpeg', width, height, bits, colours, hasAlpha: false };
}

;// CONCATENATED MODULE: ./src/files/media/image-rules.ts
const ENDINGS = {
    png: ['.png'],
    jpeg: ['.jpg', '.jpeg'],
};
/** What Apple would refuse about a picture, apart from its size. https://developer.apple.com/help/app-store-connect/reference/screenshot-specifications */
function imageProblems({ format, hasAlpha, colours, bits }, ending) {
    const problems = [];
    if (!ENDINGS[format].includes(ending)) {
        const text = `is a ${format.toUpperCase()} by its content. Rename it to end in ${ENDINGS[format][0]}.`;
        problems.push({ rule: 'ending', level: 'error', text });
    }
    if (hasAlpha) {
        const text = 'has an alpha channel, which Apple refuses even where nothing is transparent. Export it without, or run `magick mogrify -alpha off` on it.';
        problems.push({ rule: 'alpha', level: 'error', text });
    }
    if (colours === 'cmyk') {
        const text = 'has the colours of print (CMYK). Export it in RGB.';
        problems.push({ rule: 'colours', level: 'error', text });
    }
    if (colours === 'grey' || bits > 8) {
        const found = colours === 'grey' ? 'grey values only' : `${bits} bits a channel`;
        const text = `has ${found}; Apple asks for RGB, and may refuse it. Export it in RGB with 8 bits a channel.`;
        problems.push({ rule: 'colours', level: 'warning', text });
    }
    return problems;
}

;// CONCATENATED MODULE: ./src/files/media/judged-file.ts









/** Looks into a file, of which it reads the head alone, and finds the set that it is for. */
async function judgeFile(claim, { bounds, isIgnored }) {
    const { path, place, kind } = claim;
    const finding = ({ rule, level, text }) => ({ rule, level, message: `${path} ${text}`, place });
    try {
        if (!(await (0,files_bounds/* isWithin */.U)(path, bounds)))
            return { claim, findings: [finding(OUTSIDE)] };
        const head = kind === 'screenshot' ? await readImage(path) : await readFilm(path);
        const chosen = chosenType(claim, head);
        const own = problemsOf(claim, head).filter(({ rule }) => !isIgnored?.(rule));
        const problems = [...own, ...(chosen.problem ? [chosen.problem] : [])];
        const findings = problems.map(finding);
        const isRefused = problems.some(({ level }) => level === 'error');
        if (chosen.choice === undefined || isRefused)
            return { claim, findings };
        const { width, height } = head;
        const frame = claim.previewFrameTimeCode;
        const file = { path, place, width, height, ...(frame && { previewFrameTimeCode: frame }) };
        return { claim, findings, choice: chosen.choice, file };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        const findings = error.problems.map((message) => ({
            rule: 'unreadable',
            level: 'error',
            message,
            place,
        }));
        return { claim, findings };
    }
}
const OUTSIDE = {
    rule: 'outside',
    level: 'error',
    text: 'leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.',
};
function problemsOf(claim, head) {
    const ending = (0,external_node_path_.extname)(claim.path).toLowerCase();
    return 'format' in head ? imageProblems(head, ending) : filmProblems(head, ending, claim);
}
function chosenType({ kind, type, hints }, head) {
    const pixels = `has ${(0,display_types/* writeSize */.JQ)(head)} pixels`;
    if (type !== undefined) {
        // Where nothing is known of a type's sizes, Apple decides.
        if (type.sizes.length === 0 || (0,display_types/* hasSize */.IE)(type, head))
            return { choice: { type, others: [] } };
        const text = `${pixels}, which ${type.slot} does not take. It takes ${nearestSizes(kind, head, [type])}.`;
        return { problem: { rule: 'size', level: 'error', text } };
    }
    const choice = chooseType(kind, head, hints);
    if (choice === undefined) {
        const text = `${pixels}, which no ${kind} may have. Next to it come ${nearestSizes(kind, head)}.`;
        return { problem: { rule: 'size', level: 'error', text } };
    }
    if ('type' in choice) {
        if (choice.misnamed === undefined)
            return { choice };
        const text = `names ${choice.misnamed}, but ${pixels}, so it is taken for ${choice.type.slot}. Rename it, or export it anew.`;
        return { choice, problem: { rule: 'misnamed', level: 'warning', text } };
    }
    const slots = choice.map(({ slot }) => slot);
    const text = `${pixels}, which could be for ${slots.join(', ')}. Say which with its name, such as ${slots[0]}_1${(0,external_node_path_.extname)(hints.words)}.`;
    return { problem: { rule: 'ambiguous', level: 'error', text } };
}

// EXTERNAL MODULE: ./src/files/media/media-folder.ts
var media_folder = __webpack_require__(7005);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/files/media/media-sets.ts




const MOST_FILES = { screenshot: 10, preview: 3 };
/** Puts the files that are right into their sets, in the order in which they come. What a set cannot hold is told. */
async function setsOf(named, judged, findings) {
    const media = new Map();
    for (const { kind, locale, type, place } of named)
        setIn(media, locale, { kind, slot: type.slot, place });
    for (const { claim, choice, file } of judged) {
        if (choice === undefined || file === undefined)
            continue;
        const { kind, locale, place } = claim;
        setIn(media, locale, { kind, slot: choice.type.slot, place }).files.push(file);
    }
    for (const [locale, sets] of media) {
        for (const set of sets) {
            set.files = await withoutTwins(set, locale, findings);
            set.files = withinLimit(set, locale, findings);
        }
    }
    return media;
}
function setIn(media, locale, { kind, slot, place }) {
    const sets = media.get(locale) ?? [];
    media.set(locale, sets);
    const found = sets.find((set) => set.kind === kind && set.slot === slot);
    if (found !== undefined)
        return found;
    const made = { kind, slot, files: [], place };
    sets.push(made);
    return made;
}
function withinLimit({ kind, slot, files }, locale, findings) {
    const most = MOST_FILES[kind];
    for (const [index, { path, place }] of files.slice(most).entries()) {
        const message = `${path} is ${kind} ${most + index + 1} for ${slot} of ${locale}; there can be ${most}. Remove one.`;
        findings.push({ rule: 'count', level: 'error', message, place });
    }
    return files.slice(0, most);
}
/** The same bytes twice are told and left out. Only files of one length are read. */
async function withoutTwins({ slot, files }, locale, findings) {
    if (files.length < 2)
        return files;
    const lengths = await Promise.all(files.map(async ({ path }) => (await (0,promises_.stat)(path).catch(() => undefined))?.size));
    const first = new Map();
    const kept = [];
    for (const [index, file] of files.entries()) {
        const length = lengths[index];
        const isAlone = length === undefined || lengths.indexOf(length) === lengths.lastIndexOf(length);
        const checksum = isAlone ? undefined : await checksumOf(file.path);
        const twin = checksum === undefined ? undefined : first.get(checksum);
        if (checksum !== undefined && twin === undefined)
            first.set(checksum, file.path);
        if (twin === undefined)
            kept.push(file);
        else {
            const message = `${file.path} is the same as ${twin} for ${slot} of ${locale}, so it is left out.`;
            findings.push({ rule: 'twin', level: 'warning', message, place: file.place });
        }
    }
    return kept;
}
/** Undefined where the file has gone meanwhile. */
async function checksumOf(path) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    return await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash).then(() => hash.digest('hex'), () => undefined);
}

;// CONCATENATED MODULE: ./src/files/media/read-media.ts








/** Open files at the same time. */
const CONCURRENCY = 32;
/**
 * Finds and checks the screenshots and previews of a listing. Nothing is thrown for what is wrong with them; only a listing file that
 * cannot be parsed is an InputError.
 */
async function readMedia(request) {
    const claims = await claimsOf(request);
    const bounds = await (0,files_bounds/* realPaths */.t)([...claims.bounds, '.']);
    const judged = await judgeAll(claims.claims, { bounds, isIgnored: request.isIgnored });
    const findings = [...claims.findings, ...judged.flatMap((one) => one.findings), ...ambiguities(judged)];
    const media = await setsOf(claims.sets, judged, findings);
    return { media, findings, sources: claims.sources };
}
const FOLDER_NAMES = {
    screenshot: ['screenshots'],
    preview: ['app_previews', 'previews'],
};
const ROOTS = ['fastlane', '.fastlane', '.'];
async function claimsOf({ listing, screenshotsPath, previewsPath, platform }) {
    const given = {
        screenshot: screenshotsPath,
        preview: previewsPath,
    };
    const kinds = Object.keys(given);
    const open = kinds.filter((kind) => given[kind] === undefined);
    const parts = [];
    for (const kind of kinds) {
        const path = given[kind];
        if (path === undefined)
            continue;
        const found = await (0,media_folder/* readMediaFolder */.R)({ kind, path, platform });
        parts.push(found === undefined ? missing(kind, path) : { ...found, bounds: [path] });
    }
    if (listing !== undefined && listing.layout !== 'fastlane') {
        parts.push(await readDeclaredMedia(listing, open, platform));
        return (0,media_claims/* joinClaims */.I)(parts);
    }
    for (const kind of open) {
        for (const path of placesOf(kind, listing)) {
            const found = await (0,media_folder/* readMediaFolder */.R)({ kind, path, platform });
            if (found !== undefined) {
                parts.push({ ...found, bounds: listing === undefined ? [] : [rootOf(listing)] });
                break;
            }
        }
    }
    return (0,media_claims/* joinClaims */.I)(parts);
}
function missing(kind, path) {
    const message = `${kind}s-path ${path} is no folder (working directory: ${process.cwd()}). Give one with a folder for each locale, such as en-US.`;
    return { ...(0,media_claims/* noClaims */.R)(), findings: [{ rule: 'path', level: 'error', message, place: { file: path } }] };
}
/** Where the files of a fastlane folder can lie, the first that is there counts: beside the texts, and for a platform beside its others. */
function placesOf(kind, listing) {
    if (listing === undefined)
        return ROOTS.flatMap((root) => FOLDER_NAMES[kind].map((name) => (0,external_node_path_.join)(root, name)));
    const folders = FOLDER_NAMES[kind].map((name) => (0,external_node_path_.join)(rootOf(listing), name));
    if (!isOfPlatform(listing))
        return folders;
    return [...folders.map((folder) => (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(listing.path))), ...folders];
}
/** The folder that has the texts in it, and the pictures beside them. */
function rootOf(listing) {
    const above = (0,external_node_path_.dirname)(listing.path);
    return isOfPlatform(listing) ? (0,external_node_path_.dirname)(above) : above;
}
function isOfPlatform({ path }) {
    return Object.hasOwn(media_folder/* PLATFORM_FOLDERS */.Y, (0,external_node_path_.basename)(path).toLowerCase());
}
async function judgeAll(claims, standard) {
    const judged = [];
    for (let start = 0; start < claims.length; start += CONCURRENCY) {
        const some = claims.slice(start, start + CONCURRENCY);
        judged.push(...(await Promise.all(some.map((claim) => judgeFile(claim, standard)))));
    }
    return judged;
}
/** One for each kind of choice, however many files it is about. */
function ambiguities(judged) {
    const found = new Map();
    for (const one of judged) {
        if (one.file === undefined || one.choice === undefined || one.choice.others.length === 0)
            continue;
        const key = `${one.choice.type.slot} ${(0,display_types/* writeSize */.JQ)(one.file)}`;
        const entry = found.get(key) ?? { one, count: 0 };
        entry.count += 1;
        found.set(key, entry);
    }
    return [...found.values()].flatMap(({ one: { claim, choice, file }, count }) => {
        if (choice === undefined || file === undefined)
            return [];
        const others = choice.others.map(({ slot }) => slot).join(' or ');
        const more = count > 1 ? ` (and ${count - 1} more)` : '';
        const message = `${claim.path}${more} with ${(0,display_types/* writeSize */.JQ)(file)} pixels goes to ${choice.type.slot}. For ${others}, write that into the name of the file.`;
        return [{ rule: 'ambiguous', level: 'notice', message, place: claim.place }];
    });
}


/***/ }),

/***/ 4962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ readTimeCode),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   _c: () => (/* binding */ readEasTimeCode),
/* harmony export */   pe: () => (/* binding */ framePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

const FRAMES = /^(\d\d):([0-5]\d):([0-5]\d):([0-2]\d)$/;
const MILLISECONDS = /^(\d\d):([0-5]\d):([0-5]\d)\.(\d{3})$/;
/** As in the examples of EAS, whose hours are left out. */
const WITHOUT_HOURS = /^[0-5]\d:[0-5]\d:[0-2]\d$/;
const FRAMES_PER_SECOND = 30;
/** A time code in Apple's form, `HH:MM:SS:FF`; undefined for a text that is none. Also takes `HH:MM:SS.mmm`. */
function readTimeCode(text) {
    if (FRAMES.test(text))
        return text;
    const parts = MILLISECONDS.exec(text);
    if (parts === null)
        return undefined;
    const frame = Math.floor((Number(parts[4]) * FRAMES_PER_SECOND) / 1000);
    return `${text.slice(0, 8)}:${String(frame).padStart(2, '0')}`;
}
/** The same for EAS, which also writes `MM:SS:FF`. */
function readEasTimeCode(text) {
    return readTimeCode(WITHOUT_HOURS.test(text) ? `00:${text}` : text);
}
function secondsOf(timeCode) {
    const [hours = 0, minutes = 0, seconds = 0, frames = 0] = timeCode.split(':').map(Number);
    return hours * 3600 + minutes * 60 + seconds + frames / FRAMES_PER_SECOND;
}
/** The text beside a film that names its poster frame, for fastlane's layout. */
function framePath(path) {
    return `${path.slice(0, path.length - (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path).length)}.frame.txt`;
}


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


const MAX_TEXT_BYTES = 1024 * 1024;
/** The text of a file in UTF-8 or UTF-16, without its byte order mark. */
async function readTextFile(path, maxBytes = MAX_TEXT_BYTES) {
    let bytes;
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > maxBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} has ${size} bytes; a text of at most ${maxBytes} is expected.`);
        }
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz)
            throw error;
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(isMissing
            ? `${path} does not exist (working directory: ${process.cwd()}). Check the path, and that the repository is checked out in this job.`
            : `${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
    const mark = bytes.subarray(0, 2).toString('hex');
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
        if (!text.includes('\0'))
            return text;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} is not UTF-8 text. Save it as UTF-8.`, {
            cause: error,
            place: { file: path },
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} is not a text file. Give a file with the text in UTF-8.`, {
        place: { file: path },
    });
}


/***/ }),

/***/ 4198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tc: () => (/* binding */ contentRules),
  dW: () => (/* binding */ listingRule),
  qd: () => (/* binding */ listingRules)
});

;// CONCATENATED MODULE: ./src/files/listing/reading-rule-texts.ts
const versionPage = 'https://developer.apple.com/help/app-store-connect/reference/app-information/platform-version-information';
const localesPage = 'https://developer.apple.com/help/app-store-connect/reference/app-information/app-store-localizations';
/** What is looked for while the files of a listing and its media are read. What cannot be read cannot be sent either. */
const readingRules = {
    encoding: {
        level: 'error',
        title: 'Files of the listing can be read',
        explanation: 'A file is not text in UTF-8, is not written as YAML or JSON must be, is too large, or cannot be opened.',
        fix: 'Correct the file, and save it in UTF-8.',
        link: versionPage,
    },
    locale: {
        level: 'error',
        title: 'Locales are those of the store',
        explanation: 'Folders and keys are named by the locales that the store has, each once.',
        fix: 'Name it as the store does, such as en-US or de-DE.',
        link: localesPage,
    },
    empty: {
        level: 'warning',
        title: 'The files say something',
        explanation: 'A file or a list is empty, which changes nothing.',
        fix: 'Fill it, or remove it.',
        link: versionPage,
    },
    default: {
        level: 'error',
        title: 'Default texts stand in for locales',
        explanation: 'The folder or key default stands in for texts of locales that are there, and for nothing else. It is a warning or a notice where it only has no effect.',
        fix: 'Make a folder for each locale, or write the texts there.',
        link: localesPage,
    },
    unsupported: {
        level: 'notice',
        title: 'All folders are read',
        explanation: 'A folder of the layout is for something that no step does.',
        fix: 'Nothing, if that is known.',
        link: versionPage,
    },
    'unknown-file': {
        level: 'warning',
        title: 'All files have a meaning',
        explanation: 'A file has a name that the layout does not know, or stands where it is not looked for.',
        fix: 'Correct its name or place, or remove it.',
        link: versionPage,
    },
    'unknown-key': {
        level: 'error',
        title: 'All keys have a meaning',
        explanation: 'A key is not known, so that its value would never be sent.',
        fix: 'Correct the key, or remove it.',
        link: versionPage,
    },
    'old-name': {
        level: 'notice',
        title: 'Keys have their present names',
        explanation: 'A key has a name from before, which is still read.',
        fix: 'Write the present name of the key.',
        link: versionPage,
    },
    kind: {
        level: 'error',
        title: 'Values are of the kind that their key takes',
        explanation: 'A key takes a text, a list, true or false, and got something else.',
        fix: 'Write a value of the right kind.',
        link: versionPage,
    },
    value: {
        level: 'error',
        title: 'Values are among those that Apple has',
        explanation: 'A key takes one of a few words, and got another.',
        fix: 'Write one of the words that the sentence names.',
        link: versionPage,
    },
    date: {
        level: 'error',
        title: 'Dates have their form',
        explanation: 'A date is a whole hour with its zone.',
        fix: 'Write it as in 2030-05-01T09:00:00+02:00.',
        link: versionPage,
    },
    clear: {
        level: 'error',
        title: 'Only what can be cleared is cleared',
        explanation: 'Apple has no empty value for some keys.',
        fix: 'Give a value, or leave the key out.',
        link: versionPage,
    },
};

;// CONCATENATED MODULE: ./src/files/listing/rule-texts.ts
const reference = 'https://developer.apple.com/help/app-store-connect/reference/app-information';
const rule_texts_versionPage = `${reference}/platform-version-information`;
const appPage = `${reference}/app-information`;
const guidelines = 'https://developer.apple.com/app-store/review/guidelines/';
const metadataGuideline = `${guidelines}#accurate-metadata`;
/** What is looked for in the values of a listing, in words for people. The level is the highest that a finding of the rule has. */
const valueRules = {
    length: {
        level: 'error',
        title: 'Texts have the length that Apple takes',
        explanation: 'Each text of the listing has a longest form, and some a shortest. It is a warning where only a count that takes emoji for two would be too long.',
        fix: 'Shorten the text, or give one that is long enough.',
        link: rule_texts_versionPage,
    },
    lines: {
        level: 'error',
        title: 'Short texts are one line',
        explanation: 'Names, subtitles, keywords and the like have no line breaks.',
        fix: 'Write the text on one line.',
        link: rule_texts_versionPage,
    },
    characters: {
        level: 'error',
        title: 'Texts have no characters that Apple refuses',
        explanation: 'Apple refuses emoji and control characters in texts of the store. Stars, check marks and the like it has refused at times, which is a warning.',
        fix: 'Take the character out.',
        link: rule_texts_versionPage,
    },
    markup: {
        level: 'warning',
        title: 'Texts have no markup',
        explanation: 'The store shows texts as they are: HTML and Markdown appear as signs.',
        fix: 'Write plain text, without tags and marks.',
        link: rule_texts_versionPage,
    },
    url: {
        level: 'error',
        title: 'Addresses are whole',
        explanation: 'Addresses of the listing are complete web addresses that people can reach.',
        fix: 'Write the whole address, beginning with https.',
        link: rule_texts_versionPage,
    },
    email: {
        level: 'error',
        title: 'E-mail addresses have their form',
        explanation: 'Apple refuses what is no e-mail address.',
        fix: 'Write one address, such as review@your-domain.com.',
        link: rule_texts_versionPage,
    },
    phone: {
        level: 'warning',
        title: 'Phone numbers have their country code',
        explanation: 'Apple refuses phone numbers of reviewers’ contacts that do not begin with a country code.',
        fix: 'Write the number with its country code, such as +44 20 7946 0000.',
        link: rule_texts_versionPage,
    },
    version: {
        level: 'error',
        title: 'The version is one to three integers',
        explanation: 'A version of the store is at most three integers with periods between them.',
        fix: 'Write a version such as 1.2.0.',
        link: rule_texts_versionPage,
    },
    keywords: {
        level: 'warning',
        title: 'Keywords use their hundred characters well',
        explanation: 'Keywords are divided by commas alone. Spaces beside commas, words that are given twice, and words of the name or subtitle are room lost.',
        fix: 'Divide the keywords by commas, and name each once.',
        link: 'https://developer.apple.com/app-store/search/',
    },
    'first-version': {
        level: 'warning',
        title: 'The first version has no news',
        explanation: 'Apple refuses what’s new in the first version of a platform, so that it is not sent.',
        fix: 'Leave the text out until the second version.',
        link: rule_texts_versionPage,
    },
    required: {
        level: 'warning',
        title: 'What a review needs is there',
        explanation: 'Apple reviews a version only when each locale has a name, a description, keywords and the addresses.',
        fix: 'Add the text for the locale.',
        link: rule_texts_versionPage,
    },
    release: {
        level: 'error',
        title: 'The release and its date go together',
        explanation: 'A date goes with the release type SCHEDULED and with no other. A date that is past is a warning.',
        fix: 'Give both, or leave both out.',
        link: rule_texts_versionPage,
    },
    copyright: {
        level: 'warning',
        title: 'The copyright has a year and an owner',
        explanation: 'Apple asks for the year and the name, without the sign, which the store puts there.',
        fix: 'Write it as in 2026 Example Ltd.',
        link: rule_texts_versionPage,
    },
    categories: {
        level: 'error',
        title: 'Categories go together',
        explanation: 'The two categories differ, and subcategories belong to their category.',
        fix: 'Correct the category that the sentence names.',
        link: `${appPage}`,
    },
    'age-rating': {
        level: 'error',
        title: 'Answers about the age rating go together',
        explanation: 'Some answers are possible only together with others, and each has its own values.',
        fix: 'Correct the answers that the sentence names.',
        link: `${reference}/age-ratings-values-and-definitions`,
    },
    'review-detail': {
        level: 'error',
        title: 'Reviewers get the demo account that they are promised',
        explanation: 'Where a demo account is needed to look at the app, reviewers need its name and password.',
        fix: 'Give demoAccountName and demoAccountPassword, or say that none is required.',
        link: rule_texts_versionPage,
    },
    'license-agreement': {
        level: 'error',
        title: 'A license agreement of one’s own says where it holds',
        explanation: 'An agreement in place of Apple’s names the countries for which it is.',
        fix: 'Name the territories, by their codes of three letters.',
        link: appPage,
    },
    platform: {
        level: 'notice',
        title: 'What is there is for the platform',
        explanation: 'Some texts, screenshots and previews are for another platform, and left alone.',
        fix: 'Nothing, unless it was meant for this platform.',
        link: rule_texts_versionPage,
    },
    placeholder: {
        level: 'warning',
        title: 'Texts are finished',
        explanation: 'Fillers, marks of templates and addresses of examples were left in. Reviewers reject them.',
        fix: 'Write the text that it stands for.',
        link: metadataGuideline,
    },
    'future-functionality': {
        level: 'warning',
        title: 'Texts promise nothing that is to come',
        explanation: 'Reviewers reject promises of what the app cannot do yet.',
        fix: 'Tell what the app does now.',
        link: metadataGuideline,
    },
    'other-platforms': {
        level: 'warning',
        title: 'Texts name no other platforms',
        explanation: 'Reviewers reject names of other mobile platforms (guideline 2.3.10).',
        fix: 'Take the name out, unless it is what the app works with.',
        link: metadataGuideline,
    },
    'apple-sentiment': {
        level: 'warning',
        title: 'Texts find no fault with Apple',
        explanation: 'Reviewers take offence at faults of Apple.',
        fix: 'Say what works better now.',
        link: guidelines,
    },
    'test-words': {
        level: 'warning',
        title: 'Texts do not sound like a test',
        explanation: 'Reviewers reject what looks unfinished (guideline 2.2).',
        fix: 'Take words such as beta out.',
        link: guidelines,
    },
};

;// CONCATENATED MODULE: ./src/files/media/rule-texts.ts
const rule_texts_reference = 'https://developer.apple.com/help/app-store-connect/reference';
const screenshots = `${rule_texts_reference}/screenshot-specifications`;
const previews = `${rule_texts_reference}/app-preview-specifications`;
/** What is looked for in a file of the media that could be sent all the same. The level is the highest of its findings. */
const mediaContentRules = {
    alpha: {
        level: 'error',
        title: 'Screenshots have no alpha channel',
        explanation: 'Apple refuses pictures with an alpha channel, even where nothing is transparent.',
        fix: 'Export the picture without alpha.',
        link: screenshots,
    },
    colours: {
        level: 'error',
        title: 'Screenshots are in RGB',
        explanation: 'Apple refuses the colours of print. Grey and more than 8 bits a channel are warnings.',
        fix: 'Export the picture in RGB with 8 bits a channel.',
        link: screenshots,
    },
    ending: {
        level: 'error',
        title: 'Files end as what they are',
        explanation: 'Apple goes by the ending of a file, and refuses other content.',
        fix: 'Rename the file, or export it in the format of its name.',
        link: screenshots,
    },
    bytes: {
        level: 'error',
        title: 'Previews have at most 500 MB',
        explanation: 'Apple takes no larger film.',
        fix: 'Export the film smaller.',
        link: previews,
    },
    duration: {
        level: 'error',
        title: 'Previews last 15 to 30 seconds',
        explanation: 'Apple takes no shorter and no longer film.',
        fix: 'Cut the film to that length.',
        link: previews,
    },
    'frame-rate': {
        level: 'error',
        title: 'Previews have at most 30 frames a second',
        explanation: 'Apple takes no faster film.',
        fix: 'Export the film with 30 frames a second.',
        link: previews,
    },
    codec: {
        level: 'error',
        title: 'Previews are H.264 or ProRes 422 HQ',
        explanation: 'Apple takes no other codec, and ProRes in .mov alone.',
        fix: 'Export the film as H.264.',
        link: previews,
    },
};
/** What is looked for to know what a file is, and where it goes. Without that it cannot be sent. */
const mediaPlaceRules = {
    size: {
        level: 'error',
        title: 'Pixels fit a device',
        explanation: 'Each device has its sizes of screenshots and previews, and Apple refuses others.',
        fix: 'Export the file in a size of its device.',
        link: screenshots,
    },
    misnamed: {
        level: 'warning',
        title: 'Names and pixels agree',
        explanation: 'The name of a file tells another device than its pixels, which decide.',
        fix: 'Rename the file, or export it anew.',
        link: screenshots,
    },
    ambiguous: {
        level: 'error',
        title: 'It is known which device a file is for',
        explanation: 'The same pixels fit several devices. It is a notice where one of them is taken unless the name says otherwise.',
        fix: 'Write the type of the device into the name of the file.',
        link: screenshots,
    },
    type: {
        level: 'error',
        title: 'Types are those that Apple has',
        explanation: 'Sets of media are named by Apple’s types of screenshots and previews.',
        fix: 'Write one of Apple’s types, such as APP_IPHONE_67.',
        link: screenshots,
    },
    'time-code': {
        level: 'error',
        title: 'Poster frames are within the film',
        explanation: 'A poster frame is a time of the film with its frame.',
        fix: 'Write a time such as 00:00:05:00.',
        link: previews,
    },
    count: {
        level: 'error',
        title: 'Sets are not too large',
        explanation: 'A set has at most 10 screenshots or 3 previews.',
        fix: 'Remove some of the files.',
        link: screenshots,
    },
    twin: {
        level: 'warning',
        title: 'Each file is there once',
        explanation: 'The same bytes twice in a set are left out.',
        fix: 'Remove one of the files.',
        link: screenshots,
    },
    path: {
        level: 'error',
        title: 'Files and folders are where the listing says',
        explanation: 'A folder is missing, or has nothing of the kind. The latter is a warning.',
        fix: 'Correct the path, or put the files there.',
        link: screenshots,
    },
    unreadable: {
        level: 'error',
        title: 'Files can be read',
        explanation: 'A file is missing, damaged, or no picture or film at all.',
        fix: 'Put the whole file there.',
        link: screenshots,
    },
    outside: {
        level: 'error',
        title: 'Files are within the listing or the working directory',
        explanation: 'A link leads elsewhere, where something else could be shown to the world.',
        fix: 'Copy the file to where it belongs.',
        link: screenshots,
    },
};

;// CONCATENATED MODULE: ./src/files/validation/listing-rules.ts



function named(family, texts) {
    return Object.entries(texts).map(([name, text]) => [
        name,
        { ...text, id: `${family}-${name}`, family, codes: [] },
    ]);
}
const ofContent = [...named('listing', valueRules), ...named('media', mediaContentRules)];
const byName = new Map([
    ...ofContent,
    ...named('listing', readingRules),
    ...named('media', mediaPlaceRules),
]);
/** The rules that a listing and its media are checked by. */
const listingRules = [...byName.values()];
/** Those about what could be sent all the same: Apple has the last word. */
const contentRules = ofContent.map(([, rule]) => rule);
function listingRule(name) {
    const rule = byName.get(name);
    if (rule === undefined)
        throw new Error(`The rule ${name} has no texts.`);
    return rule;
}


/***/ }),

/***/ 3796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseYamlTree),
/* harmony export */   V: () => (/* binding */ writeYaml),
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Reads YAML or JSON. All faults are told at once, with their lines. */
function parseYaml(text, { file, scalars = 'typed' } = {}) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const schema = scalars === 'text' ? 'failsafe' : 'core';
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema, lineCounter, prettyErrors: false });
    refuseErrors(document, lineCounter, file);
    return expand(document, file);
}
/** Aliases can make a short text endless; the parser stops there. */
function expand(document, file) {
    try {
        return document.toJS();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file ?? 'The text'} cannot be read as YAML: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
        });
    }
}
function refuseErrors(document, lineCounter, file) {
    const [first] = document.errors;
    if (first === undefined)
        return;
    const lineOf = (offset) => lineCounter.linePos(offset).line;
    const isTooDeep = ({ message }) => /call stack/i.test(message);
    const told = document.errors.some(isTooDeep)
        ? document.errors.filter(isTooDeep).slice(0, 1)
        : document.errors;
    const problems = told.slice(0, MOST_ERRORS).map((error) => {
        const message = isTooDeep(error) ? 'This has too many levels.' : error.message;
        return `${file ?? 'The text'}, line ${lineOf(error.pos[0])}: ${message}`;
    });
    const place = file === undefined ? {} : { place: { file, line: lineOf(first.pos[0]) } };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(problems, { cause: first, ...place });
}
const MOST_ERRORS = 20;
const MOST_LEVELS = 16;
/**
 * Reads YAML or JSON with the line of every part; undefined for a text that says nothing. Keys that are not unique, more levels than
 * any file of ours has, and aliases of what they stand in are errors.
 */
function parseYamlTree(text, file) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = withoutOverflow(file, () => 
    // The parser looks for a second key by comparing each with all others, which takes hours for a hostile file.
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'core', lineCounter, prettyErrors: false, uniqueKeys: false }));
    refuseErrors(document, lineCounter, file);
    if (document.contents === null)
        return undefined;
    return readTree(document, lineCounter, file);
}
function withoutOverflow(file, run) {
    try {
        return run();
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file} has too many levels.`, { cause: error, place: { file } });
    }
}
function readTree(document, lineCounter, file) {
    const lineOf = (node) => lineCounter.linePos(node.range[0]).line;
    const known = new Map();
    const open = new Set();
    // The parser's own way to an anchor goes through the whole document for each alias.
    const anchors = new Map();
    const refuse = (line, problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file}, line ${line}: ${problem}`, { place: { file, line } });
    function read(node) {
        const found = known.get(node);
        if (found !== undefined)
            return found;
        const line = lineOf(node);
        if (open.has(node))
            throw refuse(line, 'This contains itself.');
        if (open.size >= MOST_LEVELS)
            throw refuse(line, `This has more than ${MOST_LEVELS} levels.`);
        open.add(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        const made = make(node, line);
        open.delete(node);
        known.set(node, made);
        return made;
    }
    function make(node, line) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const target = anchors.get(node.source);
            if (target === undefined)
                throw refuse(line, `There is no anchor &${node.source}.`);
            return read(target);
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return { kind: 'map', line, entries: readEntries(node, line) };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return { kind: 'list', line, items: node.items.map(read) };
        return scalarFrom(node, line);
    }
    function readEntries(map, mapLine) {
        const seen = new Map();
        return map.items.map(({ key, value }) => {
            const line = key === null ? mapLine : lineOf(key);
            const keyNode = key === null ? undefined : read(key);
            if (keyNode?.kind !== 'scalar')
                throw refuse(line, 'A key must be a word.');
            const before = seen.get(keyNode.text);
            if (before !== undefined) {
                throw refuse(line, `${JSON.stringify(keyNode.text.slice(0, 60))} stands in line ${before} already.`);
            }
            seen.set(keyNode.text, line);
            return { key: keyNode.text, line, value: value === null ? nothingAt(line) : read(value) };
        });
    }
    return read(document.contents);
}
function nothingAt(line) {
    return { kind: 'scalar', line, value: null, text: '', isWritten: false, isLineByLine: false };
}
function scalarFrom(node, line) {
    const isPlain = node.type === undefined || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN;
    const isBlock = node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_FOLDED;
    const value = scalarValue(node.value);
    const text = typeof value === 'string' ? value : (node.source ?? '');
    const blankLines = isBlock ? (/^\n*/.exec(text)?.[0].length ?? 0) : 0;
    return {
        kind: 'scalar',
        line: isBlock ? line + 1 + blankLines : line,
        value,
        text,
        isWritten: !(isPlain && (node.source ?? '') === ''),
        isLineByLine: node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL,
    };
}
function scalarValue(value) {
    const type = typeof value;
    if (value === null || value === undefined)
        return null;
    return type === 'string' || type === 'number' || type === 'boolean' || type === 'bigint'
        ? value
        : String(value);
}
const STYLE = { lineWidth: 0, blockQuote: 'literal' };
/**
 * Writes YAML. Where there is a text already, what has not changed stays as it was written, with its comments and in its order; the
 * keys that `content` does not have are taken out. A list may also have been written as one text with commas. A text with aliases is
 * written anew, for a change at one place would be one at others.
 */
function writeYaml(content, before = '') {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(before, { schema: 'core' });
    if (document.errors.length > 0 || hasAlias(document) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents)) {
        return new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(content, { schema: 'core' }).toString(STYLE);
    }
    merge(document, document.contents, content);
    return document.toString(STYLE);
}
function hasAlias(document) {
    let count = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias() {
            count += 1;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return count > 0;
}
function merge(document, map, content) {
    const keyOf = (key) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key);
    for (const { key } of [...map.items])
        if (!Object.hasOwn(content, keyOf(key)))
            map.delete(key);
    for (const [key, value] of Object.entries(content)) {
        const node = map.items.find((pair) => keyOf(pair.key) === key)?.value;
        const isSection = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (isSection && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            merge(document, node, value);
        else if (!isSame(node, value))
            map.set(key, document.createNode(value));
    }
}
function isSame(node, value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        const isWritten = node.value !== null || node.source !== '';
        return isWritten && (node.value === value || (Array.isArray(value) && node.value === value.join(',')));
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || !Array.isArray(value))
        return false;
    const { items } = node;
    return items.length === value.length && items.every((item, index) => isSameItem(item, value[index]));
}
function isSameItem(item, value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item)
        ? JSON.stringify(item.toJSON()) === JSON.stringify(value)
        : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) && item.value === value;
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


/***/ })

};
