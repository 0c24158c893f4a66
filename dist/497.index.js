export const id = 497;
export const ids = [497];
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

/***/ 5730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ isDuplicate),
/* harmony export */   _f: () => (/* binding */ listTestNotes),
/* harmony export */   eY: () => (/* binding */ differingNotes),
/* harmony export */   jj: () => (/* binding */ writeTestNotes),
/* harmony export */   sP: () => (/* binding */ confirmTestNotes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var _look_again_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1900);



const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
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
/**
 * Writes one text, on the localization that is there or on a new one. `standing` is what was read before; Apple makes localizations by
 * itself at any moment, so a refusal is looked into.
 */
async function writeTestNotes(api, { buildId, locale, whatsNew, standing, }) {
    const existing = noteIn(standing, locale);
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z && error.status === 409))
            throw error;
        const other = isDuplicate(error) ? await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAgain */ .I)(find, { afterMs: looksAfterMs }) : await find();
        if (!other)
            throw error;
        await update(api, other.id, whatsNew);
    }
}
/** The localization is there, though a list may not show it yet. */
function isDuplicate(error) {
    return error.details.some(({ code, detail }) => /\.DUPLICATE/.test(code) || /same 'locale'/i.test(detail));
}
async function update(api, id, whatsNew) {
    const body = {
        data: { type: 'betaBuildLocalizations', id, attributes: { whatsNew } },
    };
    await api.write('PATCH /v1/betaBuildLocalizations/{id}', { path: { id }, body }, { isFresh: true });
}
/** Reads back until Apple shows what was written; reads may be late by up to a minute. */
async function confirmTestNotes(api, buildId, wanted, signal) {
    let missing = [...wanted.keys()];
    const look = async () => {
        missing = [...differingNotes(wanted, await listTestNotes(api, buildId)).keys()];
        return missing.length === 0 || undefined;
    };
    if (await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAgain */ .I)(look, { afterMs: looksAfterMs, signal }))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh(`The release notes were written, but App Store Connect does not show them for ${missing.join(', ')}. Look at the build in TestFlight, and run the step again.`);
}
function noteIn(notes, locale) {
    return notes.find((note) => note.locale.toLowerCase() === locale.toLowerCase());
}
function plain(text) {
    return text?.normalize('NFC').replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 9790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vi: () => (/* binding */ attachApprovedDeclaration),
/* harmony export */   W5: () => (/* binding */ answerExportCompliance),
/* harmony export */   ZP: () => (/* binding */ findApprovedDeclaration)
/* harmony export */ });
/* harmony import */ var _builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);


/**
 * Answers Apple's question about encryption. The answer is write-once, so that a refusal is no failure when the wanted answer is
 * already there. Resolves to the answer that stands.
 */
async function answerExportCompliance(api, build, usesNonExemptEncryption) {
    if (build.usesNonExemptEncryption !== undefined)
        return build.usesNonExemptEncryption;
    const body = {
        data: { type: 'builds', id: build.id, attributes: { usesNonExemptEncryption } },
    };
    try {
        await api.write('PATCH /v1/builds/{id}', { path: { id: build.id }, body }, { isFresh: true });
        return usesNonExemptEncryption;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z && error.status === 409))
            throw error;
        const standing = (await (0,_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .getBuild */ .ls)(api, build.id)).usesNonExemptEncryption;
        if (standing === undefined)
            throw error;
        return standing;
    }
}
/** What `usesNonExemptEncryption: true` needs besides. Resolves to whether the app has an approved declaration to attach. */
async function attachApprovedDeclaration(api, appId, buildId) {
    const id = await findApprovedDeclaration(api, appId);
    if (id === undefined)
        return false;
    const body = {
        data: { type: 'appEncryptionDeclarations', id },
    };
    await api.write('PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration', {
        path: { id: buildId },
        body,
    });
    return true;
}
/** The id of the newest encryption declaration of the app that Apple has approved. */
async function findApprovedDeclaration(api, appId) {
    const query = {
        'filter[app]': [appId],
        'fields[appEncryptionDeclarations]': ['appEncryptionDeclarationState', 'createdDate'],
        limit: 200,
    };
    const approved = [];
    for await (const { id, attributes } of api.items('GET /v1/appEncryptionDeclarations', { query })) {
        if (attributes?.appEncryptionDeclarationState !== 'APPROVED')
            continue;
        approved.push({ id, createdDate: attributes.createdDate ?? '' });
    }
    return approved.sort((one, other) => Date.parse(other.createdDate) - Date.parse(one.createdDate))[0]?.id;
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

/***/ 659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ testNotesChanges),
/* harmony export */   TT: () => (/* binding */ releaseNotesInput),
/* harmony export */   iM: () => (/* binding */ textsByLocale),
/* harmony export */   km: () => (/* binding */ usesNonExemptEncryptionInput),
/* harmony export */   yX: () => (/* binding */ readTestNotes),
/* harmony export */   zY: () => (/* binding */ complianceChanges)
/* harmony export */ });
/* harmony import */ var _app_store_connect_beta_build_localizations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5730);
/* harmony import */ var _app_store_connect_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var _app_store_connect_export_compliance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9790);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _files_notes_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2412);
/* harmony import */ var _files_release_notes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3080);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8422);
/* harmony import */ var _repository_notes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5873);








const releaseNotesInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('What to test: a text, a file, a map of locale to text (YAML or JSON), or a folder with a text per locale.');
const usesNonExemptEncryptionInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('The answer to the export compliance question, set only where the build has none.');
/** What to test by locale, as Apple takes it. A text without a locale is for the primary one of the app. */
async function readTestNotes({ given, made }, { primaryLocale, locales = [] }, log) {
    const own = given === undefined
        ? new Map()
        : textsByLocale(await (0,_files_release_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .readReleaseNotes */ .Z)(given), { primaryLocale, locales });
    const texts = (0,_repository_notes_js__WEBPACK_IMPORTED_MODULE_7__/* .withNotes */ .ci)(own, made, { primaryLocale, log });
    return new Map([...texts].map(([locale, text]) => {
        const { text: allowed, removed, cutFrom } = (0,_files_notes_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .applyNotesRules */ .D)(text);
        if (removed.length > 0) {
            log.warning(`Removed from the release notes in ${locale}, since Apple refuses it: ${removed.join(' ')}`);
        }
        if (cutFrom !== undefined) {
            log.warning(`The release notes in ${locale} were cut from ${cutFrom} to ${allowed.length} characters; Apple takes 4000.`);
        }
        if (allowed === '') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Nothing is left of the release notes in ${locale} after what Apple refuses is removed. Write some text.`);
        }
        return [locale, allowed];
    }));
}
/** A text without a locale is for the primary one; a default is for every locale of the app that has no text of its own. */
function textsByLocale(read, { primaryLocale, locales = [] }) {
    if (read.kind === 'text')
        return new Map([[primaryLocale, read.text]]);
    const fallback = read.default;
    const rest = fallback === undefined ? [] : [primaryLocale, ...locales].map((locale) => [locale, fallback]);
    return new Map([...rest, ...read.texts]);
}
async function testNotesChanges(options) {
    const { notes, build, appeared, addLocale, api } = options;
    const standing = build && notes.size > 0 ? (build.notes ?? (await (0,_app_store_connect_beta_build_localizations_js__WEBPACK_IMPORTED_MODULE_0__/* .listTestNotes */ ._f)(api, build.id))) : [];
    let known = build ? standing : undefined;
    const latest = async (buildId) => {
        known ??= await (0,_app_store_connect_beta_build_localizations_js__WEBPACK_IMPORTED_MODULE_0__/* .listTestNotes */ ._f)(api, buildId);
        return known;
    };
    return [...(0,_app_store_connect_beta_build_localizations_js__WEBPACK_IMPORTED_MODULE_0__/* .differingNotes */ .eY)(notes, standing)].map(([locale, whatsNew]) => ({
        action: 'update',
        subject: `release notes in ${locale}`,
        from: standing.find((one) => one.locale === locale)?.whatsNew,
        to: whatsNew,
        async apply() {
            const buildId = (await appeared()).id;
            const write = async () => (0,_app_store_connect_beta_build_localizations_js__WEBPACK_IMPORTED_MODULE_0__/* .writeTestNotes */ .jj)(api, { buildId, locale, whatsNew, standing: await latest(buildId) });
            try {
                await write();
            }
            catch (error) {
                const isRefused = error instanceof _app_store_connect_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppleError */ .Z &&
                    error.status === 409 &&
                    !(0,_app_store_connect_beta_build_localizations_js__WEBPACK_IMPORTED_MODULE_0__/* .isDuplicate */ .KD)(error) &&
                    error.details.some(({ detail, source }) => /locale/i.test(`${detail} ${source}`));
                if (!isRefused || !(await addLocale?.(locale)))
                    throw error;
                await write();
            }
        },
    }));
}
function complianceChanges(options) {
    const { wanted, standing, appId, appeared, settled, api, log } = options;
    if (wanted === undefined)
        return [];
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
                const build = await appeared();
                const answer = await (0,_app_store_connect_export_compliance_js__WEBPACK_IMPORTED_MODULE_2__/* .answerExportCompliance */ .W5)(api, build, wanted);
                if (answer !== wanted)
                    tellDifference(answer);
                if (answer && !(await (0,_app_store_connect_export_compliance_js__WEBPACK_IMPORTED_MODULE_2__/* .attachApprovedDeclaration */ .Vi)(api, appId, build.id))) {
                    log.warning('The build uses non-exempt encryption, and the app has no approved encryption declaration. Make one in App Store Connect (App Information > App Encryption Documentation); nobody can install the build before that.');
                    return;
                }
                await settled?.();
            },
        },
    ];
}


/***/ }),

/***/ 5873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JF: () => (/* binding */ findNotes),
  qY: () => (/* binding */ makeNotes),
  jc: () => (/* binding */ repositoryNotesInputs),
  ci: () => (/* binding */ withNotes)
});

// EXTERNAL MODULE: ./src/app-store-connect/versions.ts
var versions = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/bounds.ts
var bounds = __webpack_require__(1718);
// EXTERNAL MODULE: ./src/files/notes-rules.ts
var notes_rules = __webpack_require__(2412);
// EXTERNAL MODULE: ./src/files/text-file.ts
var text_file = __webpack_require__(5279);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/notes/fences.ts
/** Tells line by line what of a Markdown text is code between fences; a fence that is never closed reaches to the end. */
function createFenceReader() {
    let open;
    return (line) => {
        const [, mark = '', rest = ''] = /^\s{0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (open === undefined) {
            // Behind an opening fence of backticks there is no other: that is code within a line.
            if (mark === '' || (mark.startsWith('`') && rest.includes('`')))
                return 'text';
            open = mark;
            return 'fence';
        }
        if (!mark.startsWith(open) || rest.trim() !== '')
            return 'code';
        open = undefined;
        return 'fence';
    };
}

;// CONCATENATED MODULE: ./src/notes/changelog.ts

/** The part of a changelog about a version, or the names of the others where there is none. */
function sectionOf(changelog, isWanted) {
    const sections = sectionsIn(changelog);
    const wanted = sections.find(({ name }) => name !== unreleased && isWanted(name)) ??
        sections.find(({ name }) => name === unreleased);
    if (wanted)
        return wanted;
    if (sections.length === 0)
        return { name: undefined, text: changelog };
    return { versions: sections.map(({ name }) => name) };
}
const unreleased = 'Unreleased';
/** A section ends where the next version begins, whatever the level of its heading: some tools give each kind of release another. */
function sectionsIn(changelog) {
    const lines = changelog.replace(/\r\n?/g, '\n').split('\n');
    const heads = [];
    const kindOf = createFenceReader();
    lines.forEach((line, index) => {
        if (kindOf(line) !== 'text')
            return;
        const isUnderlined = /^(?:=+|-+)\s*$/.test(lines[index + 1] ?? '') && line.trim() !== '';
        const [, heading = isUnderlined ? line : ''] = /^ {0,3}#{1,6}\s+(.*)$/.exec(line) ?? [];
        const name = nameOf(heading);
        if (name !== undefined)
            heads.push({ name, from: index, to: index + (isUnderlined ? 2 : 1) });
    });
    return heads.map(({ name, to }, index) => ({
        name,
        text: lines.slice(to, heads[index + 1]?.from).join('\n'),
    }));
}
/** Of `1.4.0`, `[1.4.0] - 2026-01-31`, `v1.4.0`, `[1.4.0](https://…) (2026-01-31)`, `Version 1.4.0`. */
function nameOf(heading) {
    const text = heading
        .replace(/\[([^[\]]*)\](?:\([^()]*\))?/g, '$1')
        .replace(/[*`]/g, '')
        .trim();
    if (/^unreleased\b/i.test(text))
        return unreleased;
    return /^(?:(?:version|release) )?v?(\d+(?:\.\d+){1,3}(?:[-+][\w.+-]+)?)(?=$|[\s(:,–—])/i.exec(text)?.[1];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/notes/inert-text.ts

/** Latin, Cyrillic and Greek hosts; other letters may be the sentence that goes on behind an address. */
const host = '[\\w\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}.:@%-]';
const path = "[/?#][\\w\\-.~:/?#@!$&'*+,;=%]*";
const addresses = new RegExp(`(?:[a-z][a-z\\d+.-]{1,20}://|(?<![\\p{L}\\p{N}])www\\.)${host}*(?:${path})?`, 'giu');
const placesOnAHost = /(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[\w\-.~:/?#@!$&'*+,;=%]+/gi;
const commands = /(?<![\p{L}\p{N}])(?:(?:mailto|javascript|vbscript|tel|sms|facetime):\S+|data:[a-z]+\/\S*)/giu;
/** All that formats but is not seen, bidirectional overrides among it, without what some scripts need between their letters. */
const unseen = /[[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}]--[\u{600}-\u{605}\u{6dd}\u{70f}\u{8e2}\u{200c}\u{200d}]]/gv;
/**
 * One line of somebody's text that does nothing but being read: no markup, no address, no mention, no command for a terminal, and
 * nothing that hides or turns around what stands beside it.
 */
function inertLine(text) {
    return (0,external_node_util_.stripVTControlCharacters)(withoutComments(text))
        .replace(/[\s\u0085]+/g, ' ')
        .replace(unseen, '')
        .replace(/(\p{M}{4})\p{M}+/gu, '$1')
        .replace(/!\[[^[\]]*\]\([^()]*\)/g, ' ')
        .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replace(/<\/?[a-z][^<>]*>/gi, '')
        .replaceAll('<', '')
        .replace(/`|\*\*|~~/g, '')
        .replace(addresses, ' ')
        .replace(placesOnAHost, ' ')
        .replace(commands, ' ')
        .replace(/(?<![\p{L}\p{N}._%+@-])@+(?=\w)/gu, '')
        .replace(/[([{] *[)\]}]/g, ' ')
        .replace(/ +/g, ' ')
        .replace(/ (?=[,.)](?: |$))/g, '')
        .trim();
}
/** Without HTML comments; one that does not end hides the rest. */
function withoutComments(text) {
    let kept = '';
    let from = 0;
    for (;;) {
        const start = text.indexOf('<!--', from);
        if (start < 0)
            return kept + text.slice(from);
        kept += text.slice(from, start);
        const end = text.indexOf('-->', start + 4);
        if (end < 0)
            return kept;
        from = end + 3;
    }
}
/** At most so many characters, cut between words where that does not cost much. */
function shortened(line, most = 200) {
    // A character is at least one unit, and looking for characters is slow.
    if (line.length <= most)
        return line;
    const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
    if (characters.length <= most)
        return line;
    const head = characters.slice(0, most - 1).join('');
    const words = head.replace(/\s+\S*$/, '');
    return `${(words.length > head.length * 0.8 ? words : head).trimEnd()}…`;
}

;// CONCATENATED MODULE: ./src/notes/commit-message.ts


const kinds = {
    feat: 'new',
    feature: 'new',
    fix: 'fixed',
    bugfix: 'fixed',
    hotfix: 'fixed',
    security: 'fixed',
    perf: 'faster',
    performance: 'faster',
    improvement: 'changed',
    improve: 'changed',
    enhancement: 'changed',
    change: 'changed',
    remove: 'changed',
    deprecate: 'changed',
    ui: 'changed',
    ux: 'changed',
    a11y: 'changed',
    i18n: 'changed',
    l10n: 'changed',
    chore: 'internal',
    ci: 'internal',
    build: 'internal',
    test: 'internal',
    tests: 'internal',
    docs: 'internal',
    doc: 'internal',
    style: 'internal',
    refactor: 'internal',
    deps: 'internal',
    dep: 'internal',
    release: 'internal',
    infra: 'internal',
    tooling: 'internal',
    lint: 'internal',
    wip: 'internal',
};
/**
 * What https://www.conventionalcommits.org makes of a title. A word with a colon that is no known type, such as "Settings: new
 * switches", is part of the sentence, unless it has a scope or an exclamation mark.
 */
function readConventional(title) {
    const match = /^(\p{L}[\p{L}\p{N}_-]*) ?(\([^()]*\)|\[[^[\]]*\])?(!)?[:：] ?(\S.*)$/u.exec(title);
    if (!match)
        return undefined;
    const [, type = '', scope, mark, description = ''] = match;
    const kind = kinds[type.toLowerCase()];
    if (kind === undefined && scope === undefined && mark === undefined)
        return undefined;
    return { kind: kind ?? 'changed', isBreaking: mark !== undefined, description };
}
/** What a revert is about; a revert of a revert brings back the first. */
function unwrapRevert(title) {
    let core = title.trim();
    let isRevert = false;
    let isAboutAnother = false;
    for (let depth = 0; depth < 8; depth += 1) {
        const [, word = '', quoted, plain] = /^(revert|reapply)(?:(?:\([^()]*\))?:)? +(?:["“](.*)["”](?: \(#\d+\))?|(.*))$/is.exec(core) ?? [];
        const isTyped = /^revert(?:\([^()]*\))?:/i.test(core);
        const inner = quoted ?? (isTyped ? plain : undefined);
        if (inner === undefined)
            break;
        if (word.toLowerCase() === 'revert')
            isRevert = !isRevert;
        isAboutAnother = true;
        core = inner.trim();
    }
    return { title: core, isRevert, isAboutAnother };
}
/**
 * What the author says in so many words: a trailer `Release-note: …`, or a block of code named `release-note`. It wins over the
 * title; `none` says that there is nothing to tell.
 */
function explicitNotes(body) {
    const text = withoutComments(body).replace(/\r\n?/g, '\n');
    const found = [...blocksIn(text), ...trailersIn(text)].map((note) => note.trim()).filter(Boolean);
    if (found.length === 0)
        return undefined;
    const notes = found.filter((note) => !/^(?:none|n\/?a|no|-)\.?$/i.test(note));
    return notes.length === 0 ? 'none' : notes;
}
function blocksIn(text) {
    const notes = [];
    const kindOf = createFenceReader();
    let isWanted = false;
    for (const line of text.split('\n')) {
        const kind = kindOf(line);
        if (kind === 'fence')
            isWanted = !isWanted && /release-notes?\s*$/i.test(line);
        else if (kind === 'code' && isWanted)
            notes.push(line.replace(/^\s*[-*•] /, ''));
    }
    return notes;
}
function trailersIn(text) {
    const notes = [];
    let isOpen = false;
    for (const line of text.split('\n')) {
        const [, note] = /^release[- ]notes?: ?(.*)$/i.exec(line) ?? [];
        const isContinued = isOpen && /^\s+\S/.test(line);
        if (note !== undefined)
            notes.push(note);
        else if (isContinued)
            notes.push(`${notes.pop() ?? ''} ${line.trim()}`);
        isOpen = note !== undefined || isContinued;
    }
    return notes;
}
function tellsOfBreaking(body) {
    return /^BREAKING[ -]CHANGE: /m.test(body);
}

;// CONCATENATED MODULE: ./src/notes/jargon.ts

/** Names that look like keys of tickets. */
const notTickets = 'UTF|ISO|SHA|MD|RFC|COVID|AES|RSA|ES|MP|HTTP|TLS|SSL|WPA|USB|PEP|IEEE|EN|DIN|A|B|F';
const ticket = `(?!(?:${notTickets})-)[A-Z][A-Z\\d]{1,9}-\\d+`;
const reference = `(?:${ticket}|(?:[\\w.-]+/[\\w.-]+)?#\\d+|!\\d+)`;
const references = `${reference}(?:(?:,| and|,? &)? ?${reference})*`;
const closing = '(?:(?:close|fix|resolve|implement|address|part of|relate|see|ref)(?:s|d|es|ed|s to)?:? )?';
const bracketedReferences = new RegExp(`[([] ?${closing}${references} ?[)\\]]`, 'gi');
const leadingReferences = new RegExp(`^(?:${references})(?: ?[:|–—]| -(?= )) ?`);
const leadingNumber = /^#\d+:? /;
const trailingReferences = new RegExp(`[,;.–—-]? ${closing.replace(')?', ')')}${references}\\.?$`, 'i');
const skips = /\[(?:skip[ -](?:ci|actions|changelog|release)|(?:ci|actions)[ -]skip|no[ -]ci)\]|\*\*\*NO_CI\*\*\*/gi;
const shortcode = /^:[a-z\d_+-]+:|:[a-z][a-z\d_+-]*:$/i;
const leadingEmoji = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{fe0f}|\u{200d}|\u{20e3}) ?)+/u;
/** What only developers read, taken out of a title. The rest is one inert line. */
function withoutJargon(title) {
    let line = inertLine(title.replace(skips, ' ')).replace(/^\*+ | \*+$/g, '');
    for (;;) {
        const shorter = line
            .replace(bracketedReferences, (found) => (/^\[.*\]$|^\(.*\)$/.test(found) ? ' ' : found))
            .replace(/ +/g, ' ')
            .trim()
            .replace(shortcode, '')
            .replace(leadingEmoji, '')
            .replace(leadingReferences, '')
            .replace(leadingNumber, '')
            .replace(trailingReferences, '')
            .trim();
        if (shorter === line)
            return line;
        line = shorter;
    }
}
const version = 'v?\\d+(?:\\.\\d+)+\\S*';
const internal = [
    /^(?:fixup|squash|amend)! /i,
    /^\[?(?:wip|draft|do not merge|dnm|tmp|temp)\b/i,
    /^(?:dummy|empty|initial|first) commit$/i,
    /^Merge (?:branch|pull request|remote-tracking branch|tag|commit|upstream|master|main|develop)\b/i,
    // What GitHub's own editor proposes, and what bots write.
    /^(?:Update|Create|Delete|Rename|Add) \S+\.(?:md|ya?ml|json|toml|lock|txt|swift|kt|ts|js|py|rb|plist|gitignore)\b/i,
    /^Bump \S+ (?:and \S+ )?(?:from \S+ )?to \S+/i,
    /^Bumps? (?:the )?(?:\S+ group|version|build)\b/i,
    /^(?:Update|Pin|Lock|Replace) (?:dependency|dependencies|pods?|lock ?files?|submodules?)\b/i,
    /^(?:Lock file maintenance|Configure Renovate|Apply suggestions? from code review)/i,
    /^Translated using Weblate\b/i,
    new RegExp(`^(?:\\S+ )?(?:release|version|prepare(?: for)?(?: release)?|bump(?: (?:version|build))?(?: to)?|set version(?: to)?|cut) ${version}$`, 'i'),
    new RegExp(`^${version}$`, 'i'),
    // What is left of "fix: closes #12".
    /^\p{L}[\p{L}\p{N}_-]*(?:\([^()]*\))?!?[:：]$/u,
    new RegExp(`^(?i:${closing})${references}\\.?$`),
    /^(?:fix|fixes|typos?|lint|format|formatting|clean ?up|refactor|test|tests|update|updates|changes|minor|misc|debug|ci|stuff|review|rebase)\.?$/i,
];
/** Whether a title says nothing to people who only use the app. */
function isInternal(title) {
    return title === '' || !/\p{L}/u.test(title) || internal.some((pattern) => pattern.test(title));
}
/** The letters of scripts that write sentences so; Georgian has capitals, but not for that. */
const small = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** With a capital at its beginning, unless the word is written on purpose as it is: `iPad`, `macOS`, `v2`. */
function sentenceCase(line) {
    const [word = ''] = line.split(' ', 1);
    const [first = ''] = word;
    const capital = first.toUpperCase();
    if (!small.test(first) || [...capital].length > 1 || /[\p{Lu}\d._/]/u.test(word.slice(first.length)))
        return line;
    return capital + line.slice(first.length);
}

;// CONCATENATED MODULE: ./src/notes/entries.ts



const dependencyBots = /^(?:dependabot|dependabot-preview|renovate|renovate-bot|github-actions|snyk-bot|pre-commit-ci|allcontributors|imgbot|web-flow)(?:\[bot\])?$/i;
const labelsToSkip = /^(?:(?:skip|ignore|no|exclude)(?:-(?:from|for|in))?-(?:the-)?(?:changelog|release|release-notes?)|dependencies|internal)$/;
const groupsOfLabels = {
    bug: 'fixed',
    fix: 'fixed',
    enhancement: 'new',
    feature: 'new',
    performance: 'faster',
};
/** Longer messages are no sentences for people, and cost time. */
const mostRead = 20_000;
/** What commits or pull requests, the oldest first, tell to people who use the app. */
function selectEntries(messages) {
    const kept = [];
    const leftOut = [];
    for (const message of messages) {
        const { title, isRevert, isAboutAnother } = unwrapRevert(withoutNumber(firstLine(message.title)));
        const core = withoutJargon(title).toLowerCase();
        const wanted = isRevert ? false : isAboutAnother ? true : undefined;
        const other = wanted === undefined ? -1 : kept.findLastIndex((one) => one.core === core && one.isRevert === wanted);
        if (other >= 0)
            leftOut.push(message, ...kept.splice(other, 1).map((one) => one.message));
        else
            kept.push({ message: { ...message, title }, core, isRevert });
    }
    const seen = new Set();
    const entries = [];
    for (const { message, isRevert } of kept.reverse()) {
        const own = entriesOf(message, isRevert).filter(({ text }) => !seen.has(text.toLowerCase()));
        for (const { text } of own)
            seen.add(text.toLowerCase());
        if (own.length === 0)
            leftOut.push(message);
        entries.push(...own);
    }
    return {
        entries,
        leftOut: leftOut.map(({ title }) => shortened(inertLine(firstLine(title)), 100) || '(no words)'),
    };
}
function entriesOf(message, isRevert) {
    const { author = '', labels = [] } = message;
    const body = message.body.slice(0, mostRead);
    const names = labels.map((label) => label.toLowerCase().replace(/[^a-z\d]+/g, '-'));
    if (dependencyBots.test(author) || names.some((name) => labelsToSkip.test(name)))
        return [];
    const title = withoutJargon(message.title);
    const conventional = readConventional(title);
    const labelled = names.map((name) => groupsOfLabels[name]).find((group) => group !== undefined);
    const kind = conventional?.kind ?? labelled;
    const isBreaking = conventional?.isBreaking === true || tellsOfBreaking(body);
    const explicit = explicitNotes(body);
    if (explicit === 'none')
        return [];
    const group = kind === 'internal' ? 'changed' : kind;
    if (explicit) {
        return explicit.flatMap((note) => {
            const text = shortened(sentenceCase(inertLine(note)));
            return text === '' ? [] : { group, text, isBreaking };
        });
    }
    const line = conventional ? withoutJargon(conventional.description) : title;
    if (kind === 'internal' || isInternal(title) || isInternal(line))
        return [];
    const text = shortened(sentenceCase(line));
    return isRevert
        ? [{ group: kind && 'changed', text: `Taken back: ${text}`, isBreaking }]
        : [{ group, text, isBreaking }];
}
function firstLine(text) {
    return (text
        .slice(0, 2000)
        .trimStart()
        .split(/[\r\n]/, 1)[0] ?? '');
}
/** GitHub adds the number of the pull request behind the quotes of a revert. */
function withoutNumber(title) {
    return title.replace(/ \(#\d+\)\s*$/, '');
}

;// CONCATENATED MODULE: ./src/notes/lines.ts
/** In this order. */
const headings = [
    { name: 'new', title: 'New' },
    { name: 'fixed', title: 'Fixed' },
    { name: 'faster', title: 'Faster' },
    { name: 'changed', title: 'Changed' },
];
/**
 * Entries under headings, unless there would be only one. Without a type an entry stands under `Changed` where others have one, and
 * under nothing where none has. What breaks something stands first.
 */
function linesOf(entries) {
    const [only, ...more] = entries;
    if (only && more.length === 0)
        return [{ kind: 'entry', text: only.text }];
    const groups = headings
        .map(({ name, title }) => {
        const own = entries.filter(({ group = 'changed' }) => group === name);
        return { title, own: [...own.filter(breaks), ...own.filter((entry) => !breaks(entry))] };
    })
        .filter(({ own }) => own.length > 0);
    return groups.flatMap(({ title, own }, index) => [
        ...(index > 0 ? [{ kind: 'blank', text: '' }] : []),
        ...(groups.length > 1 ? [{ kind: 'heading', text: title }] : []),
        ...own.map(({ text }) => ({ kind: 'entry', text: `• ${text}` })),
    ]);
}
function breaks({ isBreaking }) {
    return isBreaking;
}
/** The lines as one text, cut at a whole line where it would be longer, with the number of entries that are left out. */
function layOut(lines, size, most) {
    const whole = textOf(lines);
    if (size(whole) <= most)
        return whole;
    const total = count(lines);
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (size(cutTo(middle)) <= most)
            low = middle;
        else
            high = middle - 1;
    }
    return cutTo(low);
    function cutTo(length) {
        const kept = lines.slice(0, length);
        return [textOf(kept), `… and ${total - count(kept)} more`].filter(Boolean).join('\n');
    }
}
function textOf(lines) {
    const end = lines.findLastIndex(({ kind }) => kind === 'entry') + 1;
    return lines
        .slice(0, end)
        .map(({ text }) => text)
        .join('\n');
}
function count(lines) {
    return lines.filter(({ kind }) => kind === 'entry').length;
}

;// CONCATENATED MODULE: ./src/notes/entities.ts
const named = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    colon: ':',
    sol: '/',
    period: '.',
    comma: ',',
    num: '#',
    commat: '@',
    lowbar: '_',
    ast: '*',
    grave: '`',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    middot: '·',
    times: '×',
    rarr: '→',
    copy: '©',
    reg: '®',
    trade: '™',
    euro: '€',
};
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
/** Characters for what HTML writes with `&` and `;`, once: what comes out is not read again. Rarer names stay as they are. */
function withoutEntities(text) {
    return text.replace(entity, (whole, decimal, hexadecimal, name = '') => {
        if (decimal ?? hexadecimal)
            return character(decimal ? Number(decimal) : Number(`0x${hexadecimal}`));
        return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    });
}
function character(point) {
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

;// CONCATENATED MODULE: ./src/notes/markdown-lines.ts




const generated = [
    /^\*{0,2}full changelog\*{0,2}:/i,
    /^#{0,6} ?new contributors$/i,
    /made their first contribution\b/i,
    /^#{1,6} ?what'?s changed$/i,
    // Trailers of a tag.
    /^(?:co-authored-by|signed-off-by|reviewed-by|acked-by|tested-by|reported-by|change-id|cc): /i,
    // What a reference link leads to.
    /^\[[^\]]+\]: ?\S+/,
];
const versionAlone = /^(?:(?:version|release):? )?(?:\S*[/@_-])?(?:v\d+|v?\d+(?:\.\d+){1,3})(?:[-+][\w.+-]+)?(?: ?[(–—-] ?\d{4}-\d\d-\d\d\)?)?[.:]?$/i;
/** What GitHub lists in a release that it writes: titles of pull requests. */
const listedPull = /^\s*[-*] (.+) by @([\w-]+(?:\[bot\])?) in (?:https:\/\/\S+|#\d+)\s*$/;
const bullet = /^(?:• | {2}– )/;
/** Notes are paragraphs too, which may be longer than a title. */
const longestLine = 1000;
/** Markdown as lines to be read: what is only for the web, and what GitHub writes by itself, is left out. */
function markdownLines(markdown) {
    const lines = [];
    const kindOf = createFenceReader();
    for (const raw of withoutComments(markdown.replace(/\r\n?/g, '\n')).split('\n')) {
        if (kindOf(raw) !== 'text' || generated.some((pattern) => pattern.test(raw.trim())))
            continue;
        const [, title, author] = listedPull.exec(raw) ?? [];
        if (title !== undefined) {
            const { entries } = selectEntries([{ title, body: '', author }]);
            lines.push(...entries.map(({ text }) => ({ kind: 'entry', text: `• ${text}` })));
            continue;
        }
        const line = lineOf(raw);
        const last = lines.at(-1);
        if (last?.kind === 'entry' && /^ {0,3}(?:=+|-+)\s*$/.test(raw) && !bullet.test(last.text)) {
            lines.splice(-1, 1, { ...last, kind: 'heading' });
        }
        else if (last && isRestOfItem(line, last)) {
            lines.splice(-1, 1, { ...last, text: shortened(`${last.text} ${line.text}`, longestLine) });
        }
        else
            lines.push(line);
    }
    return tidy(withoutVersion(lines));
}
/** The version stands beside the notes already, and alone it is none; tags are often made with nothing else. */
function withoutVersion(lines) {
    const first = lines.findIndex(({ kind }) => kind !== 'blank');
    return lines.filter(({ text }, index) => index !== first || !versionAlone.test(text));
}
function lineOf(raw) {
    if (isUnderline(raw))
        return { kind: 'blank', text: '' };
    const [, heading] = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(raw) ?? [];
    if (heading !== undefined)
        return { kind: 'heading', text: plain(heading).replace(/^[^\p{L}\p{N}]+/u, '') };
    const [, indent = '', item] = /^(\s*)(?:[-*+•]|\d{1,3}[.)]) +(?:\[[ xX]\] +)?(.*)$/.exec(raw) ?? [];
    const text = plain(item ?? raw.replace(/^\s*(?:> ?)+/, ''));
    if (text === '')
        return { kind: 'blank', text };
    if (item === undefined)
        return { kind: 'entry', text };
    return { kind: 'entry', text: `${indent.length >= 2 ? '  – ' : '• '}${text}` };
}
/** An item of a list goes on in the next line unless that is something of its own. */
function isRestOfItem(line, last) {
    return line.kind === 'entry' && !bullet.test(line.text) && bullet.test(last.text);
}
/** Of a heading, or a rule between two parts. */
function isUnderline(raw) {
    return /^\s*(?:=+|-+|(?:[*_] ?){3,})\s*$/.test(raw) && raw.trim().length > 1;
}
function plain(text) {
    const decoded = withoutEntities(text.replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1').replace(/<\/?[a-z][^<>]*>/gi, ''))
        .replace(/(?<![\w*])\*(?=\S)([^*]*)\*(?![\w*])|(?<![\w_])_(?=\S)([^_]*)_(?!\w)/g, '$1$2')
        .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1');
    return shortened(inertLine(decoded)
        .replace(/ ?\((?:(?:[\da-f]{7,40}|#\d+|closes #\d+)(?:, )?)+\)/gi, '')
        .trim(), longestLine);
}
/** One blank line between parts, none at the ends, and no heading over nothing. */
function tidy(lines) {
    const kept = [];
    for (const line of [...lines].reverse()) {
        const next = kept.at(-1);
        const isOverNothing = line.kind === 'heading' &&
            (line.text === '' || kept.findLast(({ kind }) => kind !== 'blank')?.kind !== 'entry');
        const isSpare = line.kind === 'blank' && (next === undefined || next.kind === 'blank');
        if (!isOverNothing && !isSpare)
            kept.push(line);
        // Plain text shows a heading only by what stands around it.
        if (line.kind === 'heading' && !isOverNothing)
            kept.push({ kind: 'blank', text: '' });
    }
    const tidied = kept.reverse();
    return tidied.filter((line, index) => line.kind !== 'blank' || (index > 0 && !['blank', 'heading'].includes(tidied[index - 1]?.kind ?? '')));
}

// EXTERNAL MODULE: ./src/notes/material.ts
var material = __webpack_require__(6472);
;// CONCATENATED MODULE: ./src/changes/repository-notes.ts












const repositoryNotesInputs = {
    releaseNotesFrom: (0,inputs/* choice */.Yq)('Take the notes in the primary language of the app from the repository. A text that is given for that language as well is used only where nothing is left of them.', material/* notesSources */.y).optional(),
    releaseNotesSince: (0,inputs/* text */.Qq)('With release-notes-from `commits` or `pull-requests`: the tag, branch or commit after which the notes begin. Unless given, the nearest earlier tag of a version; on a pull request, only what the pull request is about.').optional(),
    releaseNotesFile: (0,inputs/* text */.Qq)('With release-notes-from `file`: the changelog, of which the section of the version is taken, or else that of `Unreleased`.').or('CHANGELOG.md'),
};
const most = 4000;
const shownLeftOut = 20;
/** Reads where the notes come from, which can be wrong, before anything else is asked; undefined where they do not. */
async function findNotes({ releaseNotesFrom: source, releaseNotesSince: since, releaseNotesFile: path }, { readRepository }) {
    if (source === undefined)
        return undefined;
    if (source !== 'file')
        return { source, ...(await readRepository({ source, since })) };
    if (!(await (0,bounds/* isWithin */.U)(path, await (0,bounds/* realPaths */.t)(['.'])))) {
        throw new errors/* InputError */.dz(`release-notes-file is ${path}, which leads out of the working directory. Name a file of the repository.`);
    }
    return { source, kind: 'changelog', path, text: await (0,text_file/* readTextFile */.G)(path) };
}
/** Makes the notes and shows them; undefined where none are asked for. */
async function makeNotes(found, { version, unit, context: { log, tell }, }) {
    if (!found)
        return undefined;
    const { lines, where, leftOut } = readFound(found, version);
    const { allowed, removed } = withoutRefused(lines);
    const size = (notes) => (unit === 'bytes' ? Buffer.byteLength(notes) : notes.length);
    const notes = layOut(allowed, size, most);
    const count = `${leftOut.length} left out`;
    await log.group(`Release notes from ${where}`, async () => {
        for (const line of notes === '' ? ['Nothing is left to tell.'] : notes.split('\n'))
            log.info(line);
        if (leftOut.length > 0)
            log.info(`Left out, since it tells people nothing (${leftOut.length}):`);
        for (const title of leftOut.slice(0, shownLeftOut))
            log.info(`  ${title}`);
        if (leftOut.length > shownLeftOut)
            log.info(`  … and ${leftOut.length - shownLeftOut} more`);
    });
    if (removed.length > 0) {
        log.warning(`Removed from the notes from ${where}, since Apple refuses it: ${removed.join(' ')}`);
    }
    tell({
        name: 'Notes from',
        value: [where, ...(leftOut.length > 0 ? [count] : []), ...(notes === '' ? ['nothing to tell'] : [])].join(', '),
    });
    return { text: notes === '' ? undefined : notes };
}
function readFound(found, version) {
    if (found.kind === 'messages') {
        const { entries, leftOut } = selectEntries(found.messages);
        const { length } = found.messages;
        const what = `${found.source === 'commits' ? 'commit' : 'pull request'}${length === 1 ? '' : 's'}`;
        return { lines: linesOf(entries), where: `${length} ${what} of ${found.where}`, leftOut };
    }
    if (found.kind === 'text')
        return { lines: markdownLines(found.text), where: found.where, leftOut: [] };
    const section = sectionOf(found.text, (name) => (0,versions/* isSameVersion */.p)(name, version));
    if ('versions' in section) {
        const close = (0,nearest/* nearest */.p)(version, section.versions);
        throw new errors/* InputError */.dz(`${found.path} has no section of version ${version}${close ? `; did you mean ${close}?` : '.'} It has ${section.versions.slice(0, 10).join(', ')}. Add \`## ${version}\` or \`## Unreleased\`.`, { place: { file: found.path } });
    }
    const where = section.name === undefined ? found.path : `${section.name} in ${found.path}`;
    return { lines: markdownLines(section.text), where, leftOut: [] };
}
/** Line by line, so that what is left still counts as a whole one. */
function withoutRefused(lines) {
    const removed = new Set();
    const allowed = lines.flatMap((line) => {
        const applied = (0,notes_rules/* applyNotesRules */.D)(line.text);
        for (const one of applied.removed)
            removed.add(one);
        return applied.text === '' && line.kind !== 'blank' ? [] : { ...line, text: applied.text };
    });
    return { allowed, removed: [...removed] };
}
/** The texts that are given, with the notes from the repository in the primary language. */
function withNotes(texts, made, { primaryLocale, log }) {
    if (made?.text !== undefined)
        return new Map([...texts, [primaryLocale, made.text]]);
    if (made) {
        log.notice(texts.has(primaryLocale)
            ? `The repository has nothing to tell; the notes in ${primaryLocale} are those that are given.`
            : `The repository has nothing to tell, and no text is given for that case: no notes are set in ${primaryLocale}.`);
    }
    return new Map(texts);
}


/***/ }),

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

/***/ 2412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ applyNotesRules)
/* harmony export */ });
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
    if (isVisible && !/[\p{Surrogate}\uFFFD]/u.test(text))
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


/***/ }),

/***/ 3080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readReleaseNotes)
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
;// CONCATENATED MODULE: ./src/files/notes-folder.ts




const FASTLANE_NAME = 'release_notes.txt';
/**
 * The texts of a folder by the name of their locale, unchecked. Where any subfolder has a `release_notes.txt`, the folder is laid
 * out as for fastlane deliver: there an empty file means that nothing is said about this locale, and files beside the folders are
 * about other things. Otherwise each `.txt` file is a locale.
 * https://docs.fastlane.tools/actions/deliver/
 */
async function readNotesFolder(folder) {
    const names = (await (0,promises_.readdir)(folder)).sort().filter((name) => !name.startsWith('.'));
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
    const statuses = await Promise.all(candidates.map(([, path]) => (0,promises_.stat)(path).catch(() => undefined)));
    return candidates.filter((_, index) => statuses[index]?.isFile());
}
async function readAll(files) {
    const texts = new Map();
    for (const [locale, path] of files)
        texts.set(locale, (await (0,text_file/* readTextFile */.G)(path)).trim());
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
        const status = await (0,promises_.stat)(trimmed).catch(() => undefined);
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
    const text = (await (0,text_file/* readTextFile */.G)(path)).trim();
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
    return word === 'default' || (0,files_locale/* looksLikeLocale */.A)(word);
}
async function readInlineMap(text) {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(796)]).then(__webpack_require__.bind(__webpack_require__, 3796));
    try {
        const map = asMap(parseYaml(text, { scalars: 'text' }));
        const keys = [...(map?.keys() ?? [])];
        return keys.every(isKey) && keys.some(files_locale/* looksLikeLocale */.A) ? map : undefined;
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
    const problems = [...texts.keys()].flatMap((locale) => (0,files_locale/* problemOfLocale */.T)(locale) ?? []);
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


/***/ })

};
