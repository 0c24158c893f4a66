export const id = 359;
export const ids = [359];
export const modules = {

/***/ 5359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSources: () => (/* binding */ readSources)
});

// EXTERNAL MODULE: ./src/files/property-list.ts + 1 modules
var property_list = __webpack_require__(2498);
// EXTERNAL MODULE: ./src/files/validation/contents.ts
var contents = __webpack_require__(3869);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/text-file.ts
var text_file = __webpack_require__(5279);
;// CONCATENATED MODULE: ./src/files/validation/source-files.ts



const KINDS = [
    [/Info\.plist$/, 'info-plist'],
    [/\.entitlements$/, 'entitlements'],
    [/^PrivacyInfo\.xcprivacy$/, 'privacy-manifest'],
    [/^project\.ya?ml$/, 'project-yml'],
    [/^pubspec\.yaml$/, 'pubspec'],
    [/^app\.json$/, 'app-json'],
];
/** What is made or fetched, and tests. */
const SKIPPED = /^(\..*|node_modules|Pods|Carthage|build|dist|vendor|DerivedData|Payload|.*Tests|.*\.(app|appex|framework|xcframework|xcarchive|xcassets|bundle))$/i;
const MAX_DEPTH = 8;
const MAX_ENTRIES = 50_000;
const MAX_FILES = 200;
/** Looks for them in a repository, but not without end. */
async function readSourceFiles(folder) {
    const found = [];
    let seen = 0;
    async function walk(path, depth) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, path), { withFileTypes: true }).catch(() => []);
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            seen += 1;
            if (seen > MAX_ENTRIES || found.length >= MAX_FILES)
                return;
            const at = path === '' ? entry.name : `${path}/${entry.name}`;
            const kind = KINDS.find(([pattern]) => pattern.test(entry.name))?.[1];
            if (entry.isFile() && kind !== undefined)
                found.push({ path: at, kind });
            if (entry.isDirectory() && depth < MAX_DEPTH && !SKIPPED.test(entry.name))
                await walk(at, depth + 1);
        }
    }
    await walk('', 0);
    const files = [];
    for (const { path, kind } of found) {
        const text = await (0,text_file/* readTextFile */.G)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
        if (text !== undefined)
            files.push({ path, kind, text });
    }
    return files;
}
/** The line, from 1, of the only place where the pattern is found; undefined when it is found more or less often. */
function onlyLine(text, pattern) {
    const [first, second] = text.matchAll(new RegExp(pattern, 'gm'));
    return first === undefined || second !== undefined ? undefined : lineAt(text, first.index);
}
/** The line of the first place, from 1. */
function firstLine(text, pattern) {
    const index = text.search(pattern);
    return index < 0 ? undefined : lineAt(text, index);
}
function lineAt(text, index) {
    return text.slice(0, index).split('\n').length;
}

;// CONCATENATED MODULE: ./src/files/validation/sources.ts



/** The build settings behind keys of Info.plist. */
const SETTINGS = {
    CFBundleIdentifier: 'PRODUCT_BUNDLE_IDENTIFIER',
    CFBundleShortVersionString: 'MARKETING_VERSION',
    CFBundleVersion: 'CURRENT_PROJECT_VERSION',
    MinimumOSVersion: 'IPHONEOS_DEPLOYMENT_TARGET',
    UIDeviceFamily: 'TARGETED_DEVICE_FAMILY',
};
/** The words that Expo has for keys of Info.plist. */
const EXPO_WORDS = {
    CFBundleIdentifier: 'bundleIdentifier',
    CFBundleShortVersionString: 'version',
    CFBundleVersion: 'buildNumber',
    CFBundleIcons: 'icon',
    ITSAppUsesNonExemptEncryption: 'usesNonExemptEncryption',
    UIDeviceFamily: 'supportsTablet',
    UISupportedInterfaceOrientations: 'orientation',
};
async function readSources(repository) {
    const files = await readSourceFiles(repository);
    const ofKind = (kind) => files.filter((file) => file.kind === kind);
    return {
        placeOf(source) {
            // The sources of libraries are elsewhere.
            if (['framework', 'resources', 'helper'].includes(source.bundle.kind))
                return undefined;
            if (source.file === 'info-plist')
                return infoPlistPlace(source, ofKind);
            const own = ofKind(source.file);
            const [only, other] = own.filter(({ text }) => text.includes(`<key>${source.key}</key>`));
            if (only !== undefined)
                return other === undefined ? placeIn(only, keyPattern(source.key)) : undefined;
            const [single, second] = own;
            return single === undefined || second !== undefined ? undefined : { file: single.path };
        },
    };
}
function infoPlistPlace(source, ofKind) {
    const { key, bundle } = source;
    const [plist, other] = ofKind('info-plist').filter(({ text }) => isSourceOf(text, bundle));
    if (other !== undefined)
        return undefined;
    const value = plist === undefined ? undefined : keysOf(plist.text)[key];
    const setting = typeof value === 'string' && /\$[({]/.test(value) ? value : undefined;
    if (plist !== undefined && value !== undefined && setting === undefined)
        return placeIn(plist, keyPattern(key));
    return ((setting?.includes('FLUTTER_BUILD') ? onlyPlace(ofKind('pubspec'), /^version:/) : undefined) ??
        onlyPlace(ofKind('project-yml'), projectPattern(key)) ??
        (plist === undefined ? undefined : placeIn(plist, setting === undefined ? /<dict>/ : keyPattern(key))) ??
        (bundle.kind === 'app' ? expoPlace(key, ofKind('app-json')) : undefined));
}
/** Whether an Info.plist of the sources is the one that a bundle was made from. */
function isSourceOf(text, { kind, info }) {
    const keys = keysOf(text);
    const id = (0,contents/* textOf */.b6)(keys.CFBundleIdentifier);
    if (id !== undefined && !id.includes('$') && id !== info.CFBundleIdentifier)
        return false;
    if (['BNDL', 'FMWK'].includes((0,contents/* textOf */.b6)(keys.CFBundlePackageType) ?? ''))
        return false;
    const isWatch = keys.WKApplication !== undefined || keys.WKCompanionAppBundleIdentifier !== undefined;
    if (kind === 'watch-app')
        return isWatch;
    const point = extensionPoint(keys);
    if (kind === 'extension')
        return point !== undefined && point === extensionPoint(info);
    const isClip = keys.NSAppClip !== undefined;
    return point === undefined && !isWatch && isClip === (kind === 'app-clip') && Object.keys(keys).length > 0;
}
function extensionPoint(keys) {
    const { NSExtension, EXAppExtensionAttributes } = keys;
    if ((0,property_list/* isDictionary */.H)(NSExtension))
        return (0,contents/* textOf */.b6)(NSExtension.NSExtensionPointIdentifier);
    return (0,property_list/* isDictionary */.H)(EXAppExtensionAttributes)
        ? (0,contents/* textOf */.b6)(EXAppExtensionAttributes.EXExtensionPointIdentifier)
        : undefined;
}
function keysOf(text) {
    try {
        const value = (0,property_list/* parsePropertyList */.l)(Buffer.from(text));
        return (0,property_list/* isDictionary */.H)(value) ? value : {};
    }
    catch {
        return {};
    }
}
function keyPattern(key) {
    return new RegExp(`<key>${escaped(key)}</key>`);
}
/** A build setting, a key that XcodeGen writes, or one that Xcode makes Info.plist from. */
function projectPattern(key) {
    const names = [SETTINGS[key], `INFOPLIST_KEY_${key}`, key].filter((name) => name !== undefined);
    return new RegExp(`^\\s*["']?(${names.map(escaped).join('|')})["']?\\s*:`);
}
function expoPlace(key, files) {
    const [file, other] = files.filter(({ text }) => /"expo"\s*:/.test(text));
    if (file === undefined || other !== undefined)
        return undefined;
    const words = [key, EXPO_WORDS[key.replace(/~.*$/, '')]].filter((word) => word !== undefined);
    const lines = words.map((word) => onlyLine(file.text, new RegExp(`"${escaped(word)}"\\s*:`)));
    const line = [...lines, onlyLine(file.text, /"ios"\s*:/)].find((found) => found !== undefined);
    return { file: file.path, ...(line === undefined ? {} : { line }) };
}
function onlyPlace(files, pattern) {
    const [place, other] = files.flatMap(({ path, text }) => {
        const line = onlyLine(text, pattern);
        return line === undefined ? [] : [{ file: path, line }];
    });
    return other === undefined ? place : undefined;
}
function placeIn({ path, text }, pattern) {
    const line = firstLine(text, pattern);
    return { file: path, ...(line === undefined ? {} : { line }) };
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ })

};
