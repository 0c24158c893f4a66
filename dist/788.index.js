export const id = 788;
export const ids = [788];
export const modules = {

/***/ 5348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ damagedArchive),
/* harmony export */   Si: () => (/* binding */ isUnsafeName),
/* harmony export */   xD: () => (/* binding */ openArchiveFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



/** Directories of archives are read in many small pieces that lie next to each other. */
const WINDOW_BYTES = 256 * 1024;
const PIECE_BYTES = 256 * 1024;
async function openArchiveFile(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        return overHandle({ path, handle, size: (await handle.stat()).size });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function overHandle({ path, handle, size }) {
    let window = { start: 0, bytes: Buffer.alloc(0) };
    async function readExactly(position, length) {
        const bytes = Buffer.allocUnsafe(length);
        let done = 0;
        while (done < length) {
            const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
            if (bytesRead === 0)
                throw damagedArchive(path, 'it became shorter while it was read');
            done += bytesRead;
        }
        return bytes;
    }
    /** Streams of Node would close the file when one of them is given up. */
    async function* pieces(start, end) {
        for (let at = start; at < end; at += PIECE_BYTES)
            yield await readExactly(at, Math.min(PIECE_BYTES, end - at));
    }
    return {
        path,
        size,
        async read(position, length) {
            if (position + length > size)
                throw damagedArchive(path, 'it ends in the middle of its data');
            const isInside = position >= window.start && position + length <= window.start + window.bytes.length;
            if (!isInside) {
                if (length >= WINDOW_BYTES)
                    return await readExactly(position, length);
                const bytes = await readExactly(position, Math.min(WINDOW_BYTES, size - position));
                window = { start: position, bytes };
                return bytes.subarray(0, length);
            }
            return window.bytes.subarray(position - window.start, position - window.start + length);
        },
        stream: (start, end) => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(pieces(start, end), { objectMode: false }),
        close: () => handle.close(),
    };
}
/** The author cannot repair a broken archive, but can make or fetch it again. */
function damagedArchive(path, what, cause) {
    const advice = 'Make the package again, or check that it was copied or downloaded completely.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} is damaged: ${what}. ${advice}`, { cause });
}
/** A name that would lead out of the folder the archive is unpacked to, or that the systems read differently. */
function isUnsafeName(name) {
    return (name.includes('\\') || name.includes('\0') || /^(\/|[a-z]:)/i.test(name) || name.split('/').includes('..'));
}


/***/ }),

/***/ 1397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findPackage),
/* harmony export */   Y: () => (/* binding */ findAnyPackage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



const MAX_LISTED = 10;
/**
 * The one file that a path or a pattern stands for. A path that exists is taken as it stands, whatever characters it has; only
 * then is it read as a pattern (`*`, `?`, `[…]`, `**`).
 */
async function findPackage(pattern) {
    const trimmed = pattern.trim();
    if (trimmed === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('The path of the package is empty. Give an .ipa or .pkg, such as build/*.ipa.');
    if (await exists(trimmed))
        return trimmed;
    if (!isPattern(trimmed))
        throw await notFound(trimmed);
    const files = await expand(trimmed);
    const [file, ...others] = files;
    if (file === undefined)
        throw await notFound(trimmed);
    if (others.length > 0) {
        const list = listed(files);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${trimmed} matches ${files.length} files: ${list}. Give the path of one of them, or clear the folder before the build.`);
    }
    return file;
}
const USUAL_FOLDERS = ['.', 'build', 'build/ios/ipa', 'output', 'export', 'artifacts'];
/** The only package in the folders where builds usually put theirs, if there is one. Several are an error that names them. */
async function findAnyPackage() {
    const found = (await Promise.all(USUAL_FOLDERS.map(packagesIn))).flat();
    const [first, ...others] = found;
    if (others.length === 0)
        return first;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`There are ${found.length} packages: ${listed(found)}. Say with app-path which one is meant.`);
}
/** `~` stands for the home folder, as in a shell. */
function isPattern(path) {
    return /[*?[]|^~[\\/]/.test(path);
}
async function exists(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false);
}
async function expand(pattern) {
    const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 2377));
    const globber = await create(pattern, { matchDirectories: false, implicitDescendants: false });
    const files = await globber.glob();
    return files.map(asGiven).sort();
}
/** Names below the working directory stay short in messages and logs. */
function asGiven(path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.cwd(), path);
    return below.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(below) ? path : below;
}
async function notFound(pattern) {
    const what = isPattern(pattern) ? `No file matches ${pattern}` : `${pattern} does not exist`;
    const nearby = await packagesNear(pattern);
    const hint = nearby.length > 0
        ? `Packages near by: ${listed(nearby)}.`
        : 'Check the path, and that the step which makes the package ran before, in the same job.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${what} (working directory: ${process.cwd()}). ${hint}`);
}
/** Looks in the folder that was meant, or else in the working directory; not below. */
async function packagesNear(pattern) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(pattern.replace(/[*?[].*$/s, '_'));
    for (const candidate of new Set([folder, '.'])) {
        const packages = await packagesIn(candidate);
        if (packages.length > 0)
            return packages;
    }
    return [];
}
async function packagesIn(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const packages = names.filter((name) => ['.ipa', '.pkg'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name).toLowerCase()));
    return packages.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name)));
}
function listed(paths) {
    const shown = paths.slice(0, MAX_LISTED).join(', ');
    return paths.length > MAX_LISTED ? `${shown} and ${paths.length - MAX_LISTED} more` : shown;
}


/***/ }),

/***/ 3275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R$: () => (/* binding */ openPackage),
  LY: () => (/* binding */ readPackage),
  GJ: () => (/* binding */ recognise)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/files/app-info.ts

const THREE_INTEGERS = /^\d+(\.\d+){0,2}$/;
const REQUIRED_KEYS = [
    {
        key: 'CFBundleIdentifier',
        form: /^[A-Za-z0-9.-]+$/,
        maxLength: 155,
        description: 'letters, digits, hyphens and periods, such as com.example.app',
    },
    {
        key: 'CFBundleShortVersionString',
        form: THREE_INTEGERS,
        maxLength: 18,
        description: 'one to three integers with periods between them, at most 18 characters, such as 1.2.0',
    },
    {
        key: 'CFBundleVersion',
        form: THREE_INTEGERS,
        maxLength: 18,
        description: 'one to three integers with periods between them, at most 18 characters, such as 42',
    },
];
/** Tells all missing and malformed keys at once. `where` names the file for the messages. */
function readAppInfo(info, { where, appName }) {
    const problems = REQUIRED_KEYS.flatMap((rule) => problemsOf(info[rule.key], rule));
    if (problems.length > 0) {
        throw new errors/* InputError */.dz(problems.map((problem) => `${where}: ${problem}`));
    }
    return {
        bundleId: textOf(info.CFBundleIdentifier) ?? '',
        version: textOf(info.CFBundleShortVersionString) ?? '',
        buildNumber: textOf(info.CFBundleVersion) ?? '',
        name: textOf(info.CFBundleDisplayName) ?? textOf(info.CFBundleName) ?? appName,
        usesNonExemptEncryption: flagOf(info.ITSAppUsesNonExemptEncryption),
        minimumOsVersion: textOf(info.MinimumOSVersion) ?? textOf(info.LSMinimumSystemVersion),
        sdkName: textOf(info.DTSDKName),
        xcodeVersion: textOf(info.DTXcode),
        xcodeBuild: textOf(info.DTXcodeBuild),
    };
}
function problemsOf(value, { key, form, maxLength, description }) {
    if (value === undefined || value === '')
        return [`${key} is missing. Set it in the target's Info.plist.`];
    if (typeof value !== 'string')
        return [`${key} has to be a string in the property list, of ${description}.`];
    if (/\$[({]/.test(value)) {
        return [`${key} is ${value}: a build setting that was not filled in. Set it in the Xcode project.`];
    }
    if (!form.test(value) || value.length > maxLength) {
        return [`${key} is ${JSON.stringify(value)}; Apple takes ${description}. Change it and build again.`];
    }
    return [];
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** Some build tools write the answer as text. */
function flagOf(value) {
    if (typeof value === 'boolean')
        return value;
    const text = textOf(value)?.toLowerCase();
    if (text === 'yes' || text === 'true')
        return true;
    if (text === 'no' || text === 'false')
        return false;
    return undefined;
}
/** A watch-only app is uploaded for iOS. */
const PLATFORMS = {
    iphoneos: 'IOS',
    watchos: 'IOS',
    appletvos: 'TV_OS',
    xros: 'VISION_OS',
    macosx: 'MAC_OS',
};
const FAMILIES = {
    1: 'IOS',
    2: 'IOS',
    3: 'TV_OS',
    4: 'IOS',
    7: 'VISION_OS',
};
/** The first source that says anything decides. */
function readPlatform(info, where) {
    const supported = listOf(info.CFBundleSupportedPlatforms);
    const names = [supported, listOf(info.DTPlatformName)].find((list) => list.length > 0) ?? [];
    for (const name of names) {
        const platform = PLATFORMS[name.toLowerCase()];
        if (platform !== undefined)
            return platform;
    }
    const simulator = names.find((name) => /simulator$/i.test(name));
    if (simulator !== undefined) {
        throw new errors/* InputError */.dz(`${where}: the app is built for a simulator (${simulator}). Build it for devices, for example with \`-sdk iphoneos\` or \`-destination generic/platform=iOS\`.`);
    }
    const families = Array.isArray(info.UIDeviceFamily) ? info.UIDeviceFamily : [info.UIDeviceFamily];
    for (const family of families) {
        const platform = FAMILIES[Number(family)];
        if (platform !== undefined)
            return platform;
    }
    const seen = names.length > 0 ? `names ${names.join(', ')}` : 'is missing';
    throw new errors/* InputError */.dz(`${where}: the platform cannot be told. CFBundleSupportedPlatforms ${seen}; it should be iPhoneOS, AppleTVOS, XROS or MacOSX.`);
}
function listOf(value) {
    return [value].flat().filter((item) => typeof item === 'string');
}

// EXTERNAL MODULE: ./src/files/archive-file.ts
var archive_file = __webpack_require__(5348);
;// CONCATENATED MODULE: ./src/files/file-kind.ts
/** Enough of a file to know it by. */
const HEAD_BYTES = 512;
const GIVE = 'Give an .ipa or .pkg.';
const UNPACK = 'Unpack it first and give the .ipa or .pkg inside.';
const PROGRAM = 'a bare program (Mach-O), not the package of an app. Export the app from Xcode.';
/** The first bytes, in hexadecimal. */
const BINARY_KINDS = [
    ['62706c697374', `a property list. ${GIVE}`],
    ['1f8b', `a gzip archive (.gz or .tar.gz). ${UNPACK}`],
    ['425a68', `a bzip2 archive. ${UNPACK}`],
    ['fd377a585a', `an xz archive. ${UNPACK}`],
    ['377abcaf', `a 7z archive. ${UNPACK}`],
    ['28b52ffd', `a zstd archive. ${UNPACK}`],
    ['52617221', `a rar archive. ${UNPACK}`],
    ['504b0708', 'a part of a split zip archive. Make the package in one file.'],
    ['cffaedfe', PROGRAM],
    ['cefaedfe', PROGRAM],
    ['cafebabe', PROGRAM],
    ['7f454c46', `a Linux program. ${GIVE}`],
    ['4d5a', `a Windows program. ${GIVE}`],
    ['25504446', `a PDF document. ${GIVE}`],
    ['89504e47', `an image. ${GIVE}`],
    ['ffd8ff', `an image. ${GIVE}`],
];
const TEXT_KINDS = [
    [
        /^version https:\/\/git-lfs/,
        'a Git LFS pointer, not the file it stands for. Run `git lfs pull`, or check out with `lfs: true`.',
    ],
    [
        /^\uFEFF?\s*(<!--.*?-->\s*)?<(!doctype html|html|head|body)/is,
        'an HTML page: a download was answered with a page instead of the file. Check how it was fetched.',
    ],
    [/^\uFEFF?\s*<\?xml/, `an XML document. ${GIVE}`],
    [/^\uFEFF?\s*[{[]/, `a JSON document, perhaps an answer that tells an error. ${GIVE}`],
    [/^/, `a text file. ${GIVE}`],
];
function packageKindOf(head) {
    const magic = head.subarray(0, 4).toString('hex');
    if (magic === '504b0304' || magic === '504b0506')
        return 'ipa';
    if (magic === '78617221')
        return 'pkg';
    return undefined;
}
/** What a file seems to be that is no package, and what to do about it. */
function explainOtherKind({ head, tail }) {
    if (tail.toString('latin1').startsWith('koly')) {
        return 'a disk image (.dmg). Give the .pkg that Xcode exports for App Store Connect.';
    }
    if (head.toString('latin1').slice(257, 262) === 'ustar')
        return `a tar archive. ${UNPACK}`;
    const hex = head.toString('hex');
    const binary = BINARY_KINDS.find(([start]) => hex.startsWith(start));
    if (binary !== undefined)
        return binary[1];
    if (/^(00)+$/.test(hex)) {
        return 'nothing but zero bytes: it was not copied completely. Make or fetch it again.';
    }
    const text = head.toString('utf8');
    const isText = !/[\0\uFFFD]/.test(text.slice(0, -3));
    const known = isText ? TEXT_KINDS.find(([pattern]) => pattern.test(text)) : undefined;
    return known?.[1] ?? `of an unknown kind (its first bytes are ${hex.slice(0, 16)}). ${GIVE}`;
}

;// CONCATENATED MODULE: ./src/files/package.ts






const TRAILER_BYTES = 512;
async function readPackage(path) {
    const file = await openPackage(path);
    try {
        const kind = await recognise(file);
        const content = kind === 'ipa' ? await readIpaContent(file) : await readMacContent(file);
        const fileName = (0,external_node_path_.extname)(path).toLowerCase() === `.${kind}` ? (0,external_node_path_.basename)(path) : nameWith(path, kind);
        return { ...content, path, fileName, size: file.size, kind, uti: `com.apple.${kind}` };
    }
    finally {
        await file.close();
    }
}
function nameWith(path, kind) {
    return `${(0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path))}.${kind}`;
}
/** Throws an InputError that says what else lies at the path. */
async function openPackage(path) {
    try {
        const status = await (0,promises_.stat)(path);
        if (status.isDirectory())
            throw new errors/* InputError */.dz(`${path} ${explainFolder(path)}`);
        if (!status.isFile())
            throw new errors/* InputError */.dz(`${path} is not a regular file. Give an .ipa or .pkg.`);
        return await (0,archive_file/* openArchiveFile */.xD)(path);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
        throw new errors/* InputError */.dz(isMissing
            ? `${path} does not exist (looked at ${(0,external_node_path_.resolve)(path)}). Check the path, and that the step which builds it ran in this job.`
            : `${path} cannot be opened: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    }
}
function explainFolder(path) {
    const extension = (0,external_node_path_.extname)(path.replace(/[\\/]+$/, '')).toLowerCase();
    if (extension === '.xcarchive' || extension === '.app') {
        const what = extension === '.app' ? 'an app' : 'an Xcode archive';
        return `is ${what}, not a package. Export it with \`xcodebuild -exportArchive\` and give the .ipa or .pkg.`;
    }
    return 'is a folder. Give the .ipa or .pkg itself.';
}
async function recognise(file) {
    if (file.size === 0) {
        throw new errors/* InputError */.dz(`${file.path} is empty. Check the step that makes it; a disk may have been full.`);
    }
    const head = await file.read(0, Math.min(HEAD_BYTES, file.size));
    const kind = packageKindOf(head);
    if (kind !== undefined)
        return kind;
    const tailBytes = Math.min(TRAILER_BYTES, file.size);
    const tail = await file.read(file.size - tailBytes, tailBytes);
    throw new errors/* InputError */.dz(`${file.path} is not a package but ${explainOtherKind({ head, tail })}`);
}
async function readIpaContent(file) {
    const { readIpa } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 6884));
    const { appPath, infoPlist } = await readIpa(file);
    const where = `${appPath}/Info.plist in ${file.path}`;
    const info = readAppInfo(infoPlist, { where, appName: (0,external_node_path_.basename)(appPath, '.app') });
    const platform = readPlatform(infoPlist, where);
    if (platform === 'MAC_OS') {
        throw new errors/* InputError */.dz(`${file.path} contains a macOS app. Apple takes macOS apps as .pkg: export it, or run \`productbuild --component\`.`);
    }
    return { ...info, platform, isProductArchive: true, infoPlist };
}
async function readMacContent(file) {
    const { readMacPackage } = await __webpack_require__.e(/* import() */ 34).then(__webpack_require__.bind(__webpack_require__, 3034));
    const { appPath, infoPlist, isProductArchive } = await readMacPackage(file);
    const where = `${appPath} in ${file.path}`;
    const info = readAppInfo(infoPlist, { where, appName: (0,external_node_path_.basename)(appPath, '.app') });
    return { ...info, platform: 'MAC_OS', isProductArchive, infoPlist };
}


/***/ }),

/***/ 2498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ isDictionary),
  l: () => (/* binding */ parsePropertyList)
});

;// CONCATENATED MODULE: ./src/files/binary-property-list.ts
const MAGIC = 'bplist00';
const TRAILER_BYTES = 32;
const MAX_DEPTH = 256;
/** Objects may be shared, so that a few bytes can stand for a tree without end: what counts is the tree. */
const MAX_VALUES = 1_000_000;
const EPOCH_2001_MS = Date.UTC(2001, 0, 1);
function isBinaryPropertyList(bytes) {
    return bytes.subarray(0, 6).toString('latin1') === 'bplist';
}
/** https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c describes the format. */
function parseBinaryPropertyList(bytes) {
    if (bytes.subarray(0, 8).toString('latin1') !== MAGIC || bytes.length < MAGIC.length + TRAILER_BYTES + 1) {
        throw new Error('it is cut off or of an unknown version of binary property lists');
    }
    const trailer = bytes.subarray(bytes.length - TRAILER_BYTES);
    const offsetSize = trailer.readUInt8(6);
    const referenceSize = trailer.readUInt8(7);
    const tableStart = readUnsigned(trailer, { at: 24, size: 8 });
    const offsetOf = (index) => readUnsigned(bytes, { at: tableStart + index * offsetSize, size: offsetSize });
    return new ObjectReader({
        bytes,
        offsetOf,
        referenceSize,
        objectCount: readUnsigned(trailer, { at: 8, size: 8 }),
    }).read(readUnsigned(trailer, { at: 16, size: 8 }), 0);
}
class ObjectReader {
    #layout;
    #leaves = new Map();
    #values = 1;
    #leafBytes = 0;
    constructor(layout) {
        this.#layout = layout;
    }
    read(index, depth) {
        const { bytes, offsetOf, objectCount } = this.#layout;
        if (index >= objectCount)
            throw new Error('it refers to an object that it does not have');
        if (depth > MAX_DEPTH)
            throw new Error(`it is nested more than ${MAX_DEPTH} deep, or without end`);
        const at = offsetOf(index);
        const marker = readUnsigned(bytes, { at, size: 1 });
        const type = marker >> 4;
        if (type === 0xa || type === 0xc)
            return this.#readArray(at, depth);
        if (type === 0xd)
            return this.#readDictionary(at, depth);
        if (!this.#leaves.has(at))
            this.#leaves.set(at, this.#readLeaf(at, marker));
        return this.#leaves.get(at);
    }
    #readLeaf(at, marker) {
        const { bytes } = this.#layout;
        const size = 2 ** (marker & 0x0f);
        switch (marker >> 4) {
            case 0x0:
                return readSimple(marker);
            case 0x1:
                return readInteger(bytes, { at: at + 1, size });
            case 0x2:
                return readReal(bytes, { at: at + 1, size });
            case 0x3:
                return new Date(EPOCH_2001_MS + readReal(bytes, { at: at + 1, size: 8 }) * 1000);
            case 0x4:
                return this.#copy(at, 1);
            case 0x5:
                return this.#copy(at, 1).toString('latin1');
            case 0x6:
                return this.#copy(at, 2).swap16().toString('utf16le');
            case 0x8:
                return { UID: readUnsigned(bytes, { at: at + 1, size: (marker & 0x0f) + 1 }) };
            default:
                throw new Error(`it has an object of the unknown type 0x${marker.toString(16)}`);
        }
    }
    /** Leaves that overlap could be copied without end; together they are never longer than the file. */
    #copy(at, unitBytes) {
        const { bytes } = this.#layout;
        const { count, start } = this.#readCount(at);
        this.#leafBytes += count * unitBytes;
        if (this.#leafBytes > bytes.length)
            throw new Error('its objects overlap');
        return Buffer.from(slice(bytes, { at: start, size: count * unitBytes }));
    }
    #readCount(at) {
        const { bytes } = this.#layout;
        const info = readUnsigned(bytes, { at, size: 1 }) & 0x0f;
        if (info !== 0x0f)
            return { count: info, start: at + 1 };
        const marker = readUnsigned(bytes, { at: at + 1, size: 1 });
        if (marker >> 4 !== 0x1)
            throw new Error('the length of an object is not a number');
        const size = 2 ** (marker & 0x0f);
        return { count: readUnsigned(bytes, { at: at + 2, size }), start: at + 2 + size };
    }
    #readReferences(at, perItem) {
        const { bytes, referenceSize: size } = this.#layout;
        const { count, start } = this.#readCount(at);
        const length = count * perItem;
        this.#values += length;
        if (this.#values > MAX_VALUES)
            throw new Error(`it has more than ${MAX_VALUES} values`);
        const packed = slice(bytes, { at: start, size: length * size });
        return Array.from({ length }, (_, index) => readUnsigned(packed, { at: index * size, size }));
    }
    #readArray(at, depth) {
        return this.#readReferences(at, 1).map((reference) => this.read(reference, depth + 1));
    }
    #readDictionary(at, depth) {
        const references = this.#readReferences(at, 2);
        const count = references.length / 2;
        const values = references.slice(count);
        const pairs = values.map((reference, index) => {
            const key = this.read(references[index] ?? Number.POSITIVE_INFINITY, depth + 1);
            if (typeof key !== 'string')
                throw new Error('a key of a dictionary is not a string');
            return [key, this.read(reference, depth + 1)];
        });
        return Object.fromEntries(pairs);
    }
}
function readSimple(marker) {
    if (marker === 0x00)
        return null;
    if (marker === 0x08)
        return false;
    if (marker === 0x09)
        return true;
    throw new Error(`it has an object of the unknown type 0x${marker.toString(16)}`);
}
function slice(bytes, { at, size }) {
    if (at + size > bytes.length)
        throw new Error('an object lies beyond its end');
    return bytes.subarray(at, at + size);
}
function readUnsigned(bytes, place) {
    if (place.size < 1 || place.size > 8)
        throw new Error(`it has a number of ${place.size} bytes`);
    return slice(bytes, place).reduce((value, byte) => value * 256 + byte, 0);
}
/** Only integers of 8 bytes have a sign; those of 16 bytes are how Apple writes unsigned ones above 2^63. */
function readInteger(bytes, { at, size }) {
    if (size === 8)
        return Number(slice(bytes, { at, size }).readBigInt64BE());
    if (size === 16)
        return readUnsigned(bytes, { at: at + 8, size: 8 });
    return readUnsigned(bytes, { at, size });
}
function readReal(bytes, { at, size }) {
    if (size !== 4 && size !== 8)
        throw new Error(`it has a real number of ${size} bytes`);
    const packed = slice(bytes, { at, size });
    return size === 4 ? packed.readFloatBE() : packed.readDoubleBE();
}

// EXTERNAL MODULE: ./src/files/xml.ts
var xml = __webpack_require__(3050);
;// CONCATENATED MODULE: ./src/files/property-list.ts


/**
 * Reads both of Apple's forms. Both readers are our own: the usual ones can be made to run for minutes by a few hundred bytes
 * of nested references, or write what they dislike to the log.
 */
function parsePropertyList(bytes) {
    if (isBinaryPropertyList(bytes))
        return parseBinaryPropertyList(bytes);
    const text = decodeText(bytes);
    if (!text.trimStart().startsWith('<')) {
        throw new Error('it is neither a binary nor an XML property list');
    }
    const root = (0,xml/* parseXml */.NO)(text);
    const [value, ...others] = root.children;
    if (root.name !== 'plist' || value === undefined || others.length > 0) {
        throw new Error('an XML property list has one <plist> element with one value in it');
    }
    return readValue(value);
}
function isDictionary(value) {
    return (typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        !(value instanceof Date) &&
        !(value instanceof Uint8Array));
}
function decodeText(bytes) {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
}
function readValue(element) {
    switch (element.name) {
        case 'dict':
            return dictionaryOf(element);
        case 'array':
            return element.children.map(readValue);
        case 'string':
            return element.text;
        case 'integer':
            return numberOf(element, /^[+-]?(\d+|0x[0-9a-f]+)$/i);
        case 'real':
            return numberOf(element, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^(nan|[+-]?inf(inity)?)$/i);
        case 'true':
            return true;
        case 'false':
            return false;
        case 'date':
            return new Date(element.text.trim());
        case 'data':
            return Buffer.from(element.text, 'base64');
        default:
            throw new Error(`<${element.name}> is not an element of property lists`);
    }
}
function dictionaryOf({ children }) {
    const pairs = [];
    for (let index = 0; index < children.length; index += 2) {
        const [key, value] = children.slice(index, index + 2);
        if (key?.name !== 'key')
            throw new Error(`<${key?.name}> stands where a <key> is expected`);
        if (value === undefined)
            throw new Error(`the key ${JSON.stringify(key.text)} has no value`);
        pairs.push([key.text, readValue(value)]);
    }
    return Object.fromEntries(pairs);
}
function numberOf({ name, text }, form) {
    const digits = text.trim();
    if (!form.test(digits))
        throw new Error(`${JSON.stringify(digits)} is not a number in <${name}>`);
    const value = Number(digits.replace(/^[+-]/, ''));
    return digits.startsWith('-') ? -value : value;
}


/***/ }),

/***/ 3869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   H8: () => (/* binding */ hasFamily),
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dp: () => (/* binding */ profileOf),
/* harmony export */   nA: () => (/* binding */ bundlesOf),
/* harmony export */   nu: () => (/* binding */ slicesOf),
/* harmony export */   pR: () => (/* binding */ pathsUnder),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   u_: () => (/* binding */ isContainer)
/* harmony export */ });
const PLATFORMS = {
    iphoneos: 'iOS',
    appletvos: 'tvOS',
    watchos: 'watchOS',
    xros: 'visionOS',
    macosx: 'macOS',
    iphonesimulator: 'iOS',
    appletvsimulator: 'tvOS',
    watchsimulator: 'watchOS',
    xrsimulator: 'visionOS',
};
/** For what a bundle says it was built. */
function platformOf({ info, kind }) {
    const names = [info.CFBundleSupportedPlatforms, info.DTPlatformName].flat();
    for (const name of names) {
        const platform = typeof name === 'string' ? PLATFORMS[name.toLowerCase()] : undefined;
        if (platform !== undefined)
            return platform;
    }
    return kind === 'watch-app' ? 'watchOS' : undefined;
}
/** Bundles that the rules for code apply to, by kind. */
function bundlesOf({ bundles }, ...kinds) {
    return bundles.filter(({ kind }) => kinds.includes(kind));
}
/** The architectures of a bundle's program; none where it cannot be read. */
function slicesOf({ program }) {
    return program !== undefined && 'content' in program ? program.content : [];
}
function profileOf({ profile }) {
    return profile !== undefined && 'content' in profile ? profile.content : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function textsOf(value) {
    return [value].flat().filter((item) => typeof item === 'string');
}
/** Whether an iOS app is for this family: 1 iPhone, 2 iPad. */
function hasFamily({ info }, family) {
    return [info.UIDeviceFamily].flat().some((value) => Number(value) === family);
}
/** Compares `26.2` with `8` by their numbers; parts that are missing count as zero. */
function compareVersions(one, other) {
    const [left, right] = [one, other].map((version) => version.split('.').map((part) => Number(part) || 0));
    const length = Math.max(left?.length ?? 0, right?.length ?? 0);
    for (let index = 0; index < length; index += 1) {
        const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** Packages have up to some hundred thousand files, so that they are not all gone through for each bundle. */
function pathsUnder({ paths }, start) {
    let [low, high] = [0, paths.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((paths[middle] ?? '') < start)
            low = middle + 1;
        else
            high = middle;
    }
    const found = [];
    for (let index = low; paths[index]?.startsWith(start); index += 1)
        found.push(paths[index] ?? '');
    return found;
}
/** An app that only carries another: a watch app, or an app of stickers. It has no screen of its own. */
function isContainer({ info }) {
    return info.ITSWatchOnlyContainer === true || info.LSApplicationLaunchProhibited === true;
}
function isRead({ infoPlist }) {
    return infoPlist !== undefined && 'content' in infoPlist;
}


/***/ }),

/***/ 1087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ notGranted),
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3869);

/** Of the first architecture whose signature could be read. */
function signatureOf(bundle) {
    for (const { signature } of (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .slicesOf */ .nu)(bundle))
        if (signature.state === 'read')
            return signature.content;
    return undefined;
}
/** On macOS only these have to be in a profile. */
const RESTRICTED = /^(com\.apple\.developer\.|com\.apple\.application-identifier$|keychain-access-groups$)/;
/** What the sandbox allows, as an app for both systems may bring it. */
const SANDBOX = /^com\.apple\.security\.(?!application-groups$)/;
/** A profile may name the strictest level, and the program a laxer one. */
const DATA_PROTECTION = 'com.apple.developer.default-data-protection';
/** Entitlements of a program that its profile does not grant, each in words. */
function notGranted(own, { profile, kind }) {
    return Object.entries(own).flatMap(([key, value]) => {
        const isFree = kind === 'pkg' ? !RESTRICTED.test(key) : SANDBOX.test(key);
        if (isFree || value === false || (Array.isArray(value) && value.length === 0))
            return [];
        const granted = profile[key];
        if (granted === undefined)
            return [{ key, sentence: `${key} is not in the profile` }];
        if (key === DATA_PROTECTION || isGranted(value, granted))
            return [];
        return [{ key, sentence: `${key} is ${shown(value)}, but the profile grants ${shown(granted)}` }];
    });
}
function isGranted(value, granted) {
    if (granted === '*')
        return true;
    if (Array.isArray(value))
        return value.every((item) => isGranted(item, granted));
    if (Array.isArray(granted))
        return granted.some((item) => isGranted(value, item));
    if (typeof value === 'string' && typeof granted === 'string') {
        return granted.endsWith('*') ? value.startsWith(granted.slice(0, -1)) : value === granted;
    }
    // What is compared there in another way is left to Apple.
    return typeof value !== typeof granted || typeof value === 'object' || value === granted;
}
function shown(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}


/***/ }),

/***/ 1247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ iconNames),
/* harmony export */   o: () => (/* binding */ catalogIconName)
/* harmony export */ });
/* harmony import */ var _property_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2498);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3869);


/** The names of loose icons in Info.plist, without size and scale, as `AppIcon60x60`. */
function iconNames({ info }) {
    const listed = primaryIcons({ info }).flatMap((icon) => (0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(icon.CFBundleIconFiles));
    const all = [...listed, ...(0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(info.CFBundleIconFiles), ...(0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(info.CFBundleIconFile)];
    return [...new Set(all)].map((name) => name.replace(/\.png$/i, '')).filter((name) => name !== '');
}
/** The name of the icon in the asset catalog. */
function catalogIconName({ info }) {
    const named = primaryIcons({ info }).map((icon) => (0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(icon.CFBundleIconName));
    const direct = [info.CFBundleIcons, info['CFBundleIcons~ipad']].map((icons) => (0,_property_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isDictionary */ .H)(icons) ? (0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(icons.CFBundlePrimaryIcon) : undefined);
    return [...named, (0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(info.CFBundleIconName), ...direct].find((name) => name !== undefined);
}
function primaryIcons({ info }) {
    return [info.CFBundleIcons, info['CFBundleIcons~ipad']].flatMap((icons) => (0,_property_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isDictionary */ .H)(icons) && (0,_property_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isDictionary */ .H)(icons.CFBundlePrimaryIcon) ? [icons.CFBundlePrimaryIcon] : []);
}


/***/ }),

/***/ 2394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ protectedResources),
/* harmony export */   Z: () => (/* binding */ symbolsOf)
/* harmony export */ });
/**
 * Only classes that are of no use without the permission. AVCaptureDevice alone, for example, tells nothing about the camera: it
 * is asked about microphones too.
 */
const protectedResources = [
    {
        resource: 'the camera',
        keys: ['NSCameraUsageDescription'],
        classes: [
            'AVCapturePhotoOutput',
            'AVCaptureStillImageOutput',
            'AVCaptureMovieFileOutput',
            'AVCaptureVideoDataOutput',
            'AVCaptureMetadataOutput',
            'VNDocumentCameraViewController',
            'ARWorldTrackingConfiguration',
            'ARFaceTrackingConfiguration',
        ],
        platforms: ['iOS', 'macOS'],
    },
    {
        resource: 'camera or microphone',
        keys: ['NSCameraUsageDescription', 'NSMicrophoneUsageDescription'],
        classes: ['AVCaptureDeviceInput'],
        platforms: ['iOS', 'macOS', 'visionOS'],
    },
    {
        resource: 'the microphone',
        keys: ['NSMicrophoneUsageDescription'],
        classes: ['AVAudioRecorder', 'AVCaptureAudioDataOutput'],
        platforms: ['iOS', 'macOS', 'watchOS', 'visionOS'],
    },
    {
        resource: 'the photo library',
        keys: ['NSPhotoLibraryUsageDescription', 'NSPhotoLibraryAddUsageDescription'],
        classes: ['PHPhotoLibrary', 'PHAssetCreationRequest', 'ALAssetsLibrary'],
    },
    {
        resource: 'contacts',
        keys: ['NSContactsUsageDescription'],
        classes: ['CNContactStore'],
        functions: ['ABAddressBookCreateWithOptions', 'ABAddressBookRequestAccessWithCompletion'],
    },
    {
        resource: 'calendars or reminders',
        keys: [
            'NSCalendarsFullAccessUsageDescription',
            'NSCalendarsWriteOnlyAccessUsageDescription',
            'NSCalendarsUsageDescription',
            'NSRemindersFullAccessUsageDescription',
            'NSRemindersUsageDescription',
        ],
        classes: ['EKEventStore'],
    },
    {
        resource: 'the location',
        keys: [
            'NSLocationWhenInUseUsageDescription',
            'NSLocationAlwaysAndWhenInUseUsageDescription',
            'NSLocationAlwaysUsageDescription',
            'NSLocationUsageDescription',
        ],
        classes: ['CLLocationManager'],
    },
    {
        resource: 'Bluetooth',
        keys: ['NSBluetoothAlwaysUsageDescription', 'NSBluetoothPeripheralUsageDescription'],
        classes: ['CBCentralManager', 'CBPeripheralManager'],
        platforms: ['iOS', 'watchOS', 'visionOS', 'tvOS'],
    },
    {
        resource: 'motion and fitness data',
        keys: ['NSMotionUsageDescription'],
        classes: [
            'CMPedometer',
            'CMMotionActivityManager',
            'CMAltimeter',
            'CMSensorRecorder',
            'CMHeadphoneMotionManager',
        ],
        platforms: ['iOS', 'watchOS'],
    },
    {
        resource: 'speech recognition',
        keys: ['NSSpeechRecognitionUsageDescription'],
        classes: ['SFSpeechRecognizer'],
    },
    {
        resource: 'health data',
        keys: ['NSHealthShareUsageDescription', 'NSHealthUpdateUsageDescription'],
        classes: ['HKHealthStore'],
        platforms: ['iOS', 'watchOS', 'visionOS'],
    },
    { resource: 'HomeKit', keys: ['NSHomeKitUsageDescription'], classes: ['HMHomeManager'] },
    {
        resource: 'the media library',
        keys: ['NSAppleMusicUsageDescription'],
        classes: ['MPMediaLibrary', 'MPMediaPickerController', 'SKCloudServiceController'],
        platforms: ['iOS'],
    },
    {
        resource: 'tracking across apps',
        keys: ['NSUserTrackingUsageDescription'],
        classes: ['ATTrackingManager'],
        platforms: ['iOS', 'tvOS', 'visionOS'],
    },
    {
        resource: 'Siri',
        keys: ['NSSiriUsageDescription'],
        classes: ['INPreferences'],
        platforms: ['iOS', 'watchOS'],
    },
    {
        resource: 'NFC',
        keys: ['NFCReaderUsageDescription'],
        classes: ['NFCNDEFReaderSession', 'NFCTagReaderSession', 'NFCVASReaderSession'],
        platforms: ['iOS'],
    },
    {
        resource: 'nearby devices',
        keys: ['NSNearbyInteractionUsageDescription', 'NSNearbyInteractionAllowOnceUsageDescription'],
        classes: ['NISession'],
        platforms: ['iOS', 'watchOS'],
    },
    {
        resource: 'the TV provider',
        keys: ['NSVideoSubscriberAccountUsageDescription'],
        classes: ['VSAccountManager'],
        platforms: ['iOS', 'tvOS'],
    },
];
function symbolsOf({ classes, functions = [] }) {
    return [...classes.map((name) => `_OBJC_CLASS_$_${name}`), ...functions.map((name) => `_${name}`)];
}


/***/ }),

/***/ 6229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   ro: () => (/* binding */ remarksOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** GitHub shows ten annotations of a kind per step and drops the others. */
const MOST_SHOWN = 10;
const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const LEVELS = ['error', 'warning', 'notice'];
/** The worst first. */
function inOrder(findings) {
    return LEVELS.flatMap((wanted) => findings.filter(({ level }) => level === wanted));
}
/** Each finding at its place, or else at the file `home`; where GitHub would drop some, one annotation a rule, and the last for all that are left. */
function remarksOf(findings, home) {
    return LEVELS.flatMap((level) => {
        const own = findings.filter((finding) => finding.level === level);
        const groups = own.length > MOST_SHOWN ? byRule(own) : own.map((finding) => [finding]);
        const isTooMany = groups.length > MOST_SHOWN;
        const shown = isTooMany ? groups.slice(0, MOST_SHOWN - 1) : groups;
        const rest = isTooMany ? [groups.slice(MOST_SHOWN - 1).flat()] : [];
        return [...shown, ...rest].flatMap(([first, ...others]) => {
            if (first === undefined)
                return [];
            const more = others.length > 0 ? ['', 'More:', ...others.map(lineOf)] : [];
            const message = [textOf(first), ...more].join('\n');
            const place = first.place ?? (home === undefined ? undefined : { file: home });
            return [{ level, message, ...(place && { place }) }];
        });
    });
}
function byRule(findings) {
    return [...Map.groupBy(findings, ({ rule }) => rule).values()];
}
function textOf({ rule, codes, sentence, fix, link }) {
    const names = [rule, ...codes].join(', ');
    return `${sentence}\nWhat to do: ${fix}\n${names}: ${link}`;
}
/** For the log and for lists. */
function lineOf({ rule, level, codes, sentence, place }) {
    const where = place === undefined ? '' : ` (${place.file}${place.line ? `:${place.line}` : ''})`;
    return `${MARKS[level]} ${[rule, ...codes].join(', ')}: ${sentence}${where}`;
}
/** A row for each rule that has found something. */
function factsOf(findings) {
    return byRule(inOrder(findings)).flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const more = others.length > 0 ? ` And ${others.length} more.` : '';
        const value = `${first.sentence}${more} ${first.fix}`;
        return [{ name: `${MARKS[first.level]} ${first.rule}`, value, link: first.link }];
    });
}


/***/ }),

/***/ 4040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requiredReasonCategories)
/* harmony export */ });
/** https://developer.apple.com/documentation/bundleresources/describing-use-of-required-reason-api */
const requiredReasonCategories = [
    {
        category: 'NSPrivacyAccessedAPICategoryFileTimestamp',
        reasons: ['DDA9.1', 'C617.1', '3B52.1', '0A2A.1'],
        symbols: [
            ...['_stat', '_fstat', '_fstatat', '_lstat', '_stat$INODE64', '_fstat$INODE64', '_lstat$INODE64'],
            ...['_getattrlistbulk', '_NSFileCreationDate', '_NSFileModificationDate'],
            ...['_NSURLCreationDateKey', '_NSURLContentModificationDateKey'],
        ],
    },
    {
        category: 'NSPrivacyAccessedAPICategorySystemBootTime',
        reasons: ['35F9.1', '8FFB.1', '3D61.1'],
        symbols: ['_mach_absolute_time'],
    },
    {
        category: 'NSPrivacyAccessedAPICategoryDiskSpace',
        reasons: ['85F4.1', 'E174.1', '7D9E.1', 'B728.1'],
        symbols: [
            ...['_statfs', '_statvfs', '_fstatfs', '_fstatvfs', '_statfs$INODE64', '_fstatfs$INODE64'],
            ...['_NSFileSystemFreeSize', '_NSFileSystemSize', '_NSURLVolumeAvailableCapacityKey'],
            '_NSURLVolumeAvailableCapacityForImportantUsageKey',
            '_NSURLVolumeAvailableCapacityForOpportunisticUsageKey',
            '_NSURLVolumeTotalCapacityKey',
        ],
    },
    {
        category: 'NSPrivacyAccessedAPICategoryActiveKeyboards',
        reasons: ['3EC4.1', '54BD.1'],
        symbols: [],
    },
    {
        category: 'NSPrivacyAccessedAPICategoryUserDefaults',
        reasons: ['CA92.1', '1C8F.1', 'C56D.1', 'AC6B.1'],
        symbols: ['_OBJC_CLASS_$_NSUserDefaults'],
    },
];


/***/ }),

/***/ 6068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ packageRules)
});

// EXTERNAL MODULE: ./src/files/validation/contents.ts
var validation_contents = __webpack_require__(3869);
;// CONCATENATED MODULE: ./src/files/validation/architectures.ts

const architectures_link = 'https://developer.apple.com/documentation/xcode/building-a-universal-macos-binary';
const deviceLink = 'https://developer.apple.com/documentation/xcode/creating-a-multi-platform-binary-framework-bundle';
const SIMULATOR_ARCHITECTURES = ['x86_64', 'i386'];
const architectureRules = [
    {
        id: 'simulator-code',
        family: 'architectures',
        level: 'error',
        codes: ['ITMS-90087'],
        title: 'No code for the simulator is in the app',
        explanation: 'The architectures x86_64 and i386 run in the simulator alone, and so does arm64 that was built for it. Apple refuses both.',
        fix: 'Use the XCFramework of the library, or take the slices out with `lipo -remove`; build the app for devices.',
        link: deviceLink,
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of contents.bundles) {
                const wrong = (0,validation_contents/* slicesOf */.nu)(bundle).filter(({ architecture, platform }) => SIMULATOR_ARCHITECTURES.includes(architecture) || platform?.endsWith('simulator'));
                if (wrong.length === 0)
                    continue;
                const names = wrong.map(({ architecture, platform }) => `${architecture}${platform === undefined ? '' : ` for ${platform}`}`);
                yield {
                    sentence: `${bundle.path} has code for the simulator: ${names.join(', ')}.`,
                    path: bundle.path,
                };
            }
        },
    },
    {
        id: 'arm64',
        family: 'architectures',
        level: 'error',
        codes: ['ITMS-90086'],
        title: 'The app runs on 64-bit devices',
        explanation: 'Apps for iOS, tvOS and visionOS need the architecture arm64.',
        fix: 'Build with the standard architectures (ARCHS = $(ARCHS_STANDARD)).',
        link: architectures_link,
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'app-clip')) {
                const platform = (0,validation_contents/* platformOf */.tj)(bundle);
                const architectures = (0,validation_contents/* slicesOf */.nu)(bundle).map(({ architecture }) => architecture);
                if (platform === 'watchOS' || architectures.length === 0)
                    continue;
                if (architectures.some((name) => name.startsWith('arm64')))
                    continue;
                yield {
                    sentence: `${bundle.path} is built for ${architectures.join(', ')} alone.`,
                    path: bundle.path,
                };
            }
        },
    },
    {
        id: 'platform-of-code',
        family: 'architectures',
        level: 'error',
        codes: [],
        title: 'All code is for the platform of its bundle',
        explanation: 'A framework or program that was built for another system cannot be loaded.',
        fix: 'Use the build of the library for this platform, as an XCFramework has it.',
        link: deviceLink,
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of contents.bundles) {
                const expected = (0,validation_contents/* platformOf */.tj)(bundle);
                const other = (0,validation_contents/* slicesOf */.nu)(bundle).find(({ platform }) => platform !== undefined && !platform.endsWith('simulator') && platform !== expected);
                if (expected === undefined || other === undefined)
                    continue;
                const sentence = `${bundle.path} is for ${expected} by its Info.plist, but has code for ${other.platform}.`;
                yield { sentence, path: bundle.path };
            }
        },
    },
    {
        id: 'encrypted-program',
        family: 'architectures',
        level: 'error',
        codes: ['ITMS-90125'],
        title: 'Programs are not encrypted',
        explanation: 'Apple encrypts programs in the store. One that is encrypted already was taken from there.',
        fix: 'Upload what Xcode has exported, not an app that was downloaded.',
        link: 'https://developer.apple.com/documentation/xcode/distributing-your-app-for-beta-testing-and-releases',
        *check({ bundles }) {
            for (const bundle of bundles) {
                if (!(0,validation_contents/* slicesOf */.nu)(bundle).some(({ isEncrypted }) => isEncrypted))
                    continue;
                yield { sentence: `The program of ${bundle.path} is encrypted already.`, path: bundle.path };
            }
        },
    },
    {
        id: 'bitcode',
        family: 'architectures',
        level: 'warning',
        codes: ['ITMS-90482'],
        title: 'No bitcode is in the app',
        explanation: 'Xcode 14 has ended bitcode, and Apple refuses programs that still hold it, as old frameworks do.',
        fix: 'Update the framework, or strip it with `xcrun bitcode_strip -r`.',
        link: 'https://developer.apple.com/documentation/xcode-release-notes/xcode-14-release-notes',
        *check({ bundles }) {
            for (const bundle of bundles) {
                if (!(0,validation_contents/* slicesOf */.nu)(bundle).some(({ hasBitcode }) => hasBitcode))
                    continue;
                yield { sentence: `${bundle.path} holds bitcode.`, path: bundle.path };
            }
        },
    },
];

// EXTERNAL MODULE: ./src/files/validation/icon-names.ts
var icon_names = __webpack_require__(1247);
;// CONCATENATED MODULE: ./src/files/validation/icons.ts


const icons_link = 'https://developer.apple.com/documentation/xcode/configuring-your-app-icon';
/** The least that Apple asks for as loose files when there is no asset catalog. */
const LOOSE_SIZES = [
    { family: 1, size: 120, device: 'iPhone', code: 'ITMS-90022' },
    { family: 2, size: 152, device: 'iPad', code: 'ITMS-90023' },
];
const iconRules = [
    {
        id: 'icon-present',
        family: 'icons',
        level: 'error',
        codes: ['ITMS-90022', 'ITMS-90023', 'ITMS-90704', 'ITMS-90713'],
        title: 'The app has an icon',
        explanation: 'An app brings its icons in an asset catalog (Assets.car) and names the set in Info.plist (CFBundleIconName). The icon of 1024 pixels for the store is in there too.',
        fix: 'Add an AppIcon set to the asset catalog and name it in ASSETCATALOG_COMPILER_APPICON_NAME.',
        link: icons_link,
        *check(contents) {
            for (const bundle of iconBundles(contents)) {
                const name = (0,icon_names/* catalogIconName */.o)(bundle);
                const hasCatalog = contents.files.has(`${bundle.path}/Assets.car`);
                if (name === undefined && (0,icon_names/* iconNames */.k)(bundle).length === 0) {
                    yield hit(bundle, `${bundle.path} has no icon: Info.plist names none.`);
                }
                else if (name === undefined) {
                    yield hit(bundle, `CFBundleIconName is missing in ${bundle.path}: the icons are not in an asset catalog.`);
                }
                else if (!hasCatalog) {
                    yield hit(bundle, `${bundle.path} names the icon ${name}, but has no Assets.car.`);
                }
            }
        },
    },
    {
        id: 'icon-files',
        family: 'icons',
        level: 'error',
        codes: ['ITMS-90032'],
        title: 'The icon files that Info.plist names are there',
        explanation: 'Each name in CFBundleIconFiles stands for PNG files beside the program, with a size and scale added.',
        fix: 'Add the files to the target, or take the names out of Info.plist and use an asset catalog.',
        link: icons_link,
        *check(contents) {
            for (const bundle of iconBundles(contents)) {
                if (contents.files.has(`${bundle.path}/Assets.car`) && (0,icon_names/* catalogIconName */.o)(bundle) !== undefined)
                    continue;
                const missing = (0,icon_names/* iconNames */.k)(bundle).filter((name) => !hasFile(contents, bundle, name));
                if (missing.length > 0)
                    yield hit(bundle, `Of ${bundle.path} these icons are missing: ${missing.join(', ')}.`);
            }
        },
    },
    {
        id: 'icon-sizes',
        family: 'icons',
        level: 'warning',
        codes: LOOSE_SIZES.map(({ code }) => code),
        title: 'The sizes of icons that Apple asks for are there',
        explanation: 'Besides the asset catalog Xcode puts one PNG of 120 pixels (iPhone) and one of 152 (iPad) beside the program. Looked at where loose icons are there at all.',
        fix: 'Fill the AppIcon set in the asset catalog and build again.',
        link: icons_link,
        *check(contents) {
            const { app, icons } = contents;
            if ((0,validation_contents/* platformOf */.tj)(app) !== 'iOS' || icons.size === 0)
                return;
            for (const { family, size, device } of LOOSE_SIZES) {
                if (!(0,validation_contents/* hasFamily */.H8)(app, family))
                    continue;
                const isThere = [...icons.values()].some(({ width, height }) => width === size && height === size);
                if (!isThere)
                    yield hit(app, `None of the loose icons is ${size} x ${size} pixels, as ${device} needs.`);
            }
        },
    },
    {
        id: 'icon-opaque',
        family: 'icons',
        level: 'warning',
        codes: ['ITMS-90717'],
        title: 'Icons are opaque',
        explanation: 'The icon for the store may not be transparent. It lies inside the asset catalog, which is not unpacked here; what is seen is that loose icons, made from the same picture, are transparent.',
        fix: 'Give the icon a background and save it without an alpha channel.',
        link: 'https://developer.apple.com/design/human-interface-guidelines/app-icons',
        *check({ app, icons }) {
            if ((0,validation_contents/* platformOf */.tj)(app) !== 'iOS')
                return;
            for (const [path, { isTransparent }] of icons) {
                if (isTransparent)
                    yield { sentence: `The icon ${path} is transparent in places.`, path };
            }
        },
    },
];
function iconBundles(contents) {
    if (contents.kind !== 'ipa')
        return [];
    return (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'watch-app').filter((bundle) => (0,validation_contents/* isRead */.H9)(bundle) && !(0,validation_contents/* isContainer */.u_)(bundle));
}
function hasFile(contents, bundle, name) {
    const start = `${bundle.path}/${name}`;
    return (0,validation_contents/* pathsUnder */.pR)(contents, start).some((path) => !path.slice(start.length).includes('/'));
}
function hit(bundle, sentence) {
    return { sentence, path: bundle.path, source: { file: 'info-plist', key: 'CFBundleIcons', bundle } };
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/files/property-list.ts + 1 modules
var property_list = __webpack_require__(2498);
;// CONCATENATED MODULE: ./src/files/validation/device-capabilities.ts
/** https://developer.apple.com/documentation/bundleresources/information-property-list/uirequireddevicecapabilities */
const deviceCapabilities = new Set([
    ...['accelerometer', 'arkit', 'arm64', 'armv6', 'armv7', 'auto-focus-camera', 'bluetooth-le'],
    ...['camera-flash', 'driverkit', 'front-facing-camera', 'gamecontroller', 'gamekit', 'gps', 'gyroscope'],
    ...[
        'healthkit',
        'iphone-ipad-minimum-performance-a12',
        'iphone-performance-gaming-tier',
        'location-services',
    ],
    ...['magnetometer', 'metal', 'microphone', 'nfc', 'opengles-1', 'opengles-2', 'opengles-3', 'peer-peer'],
    ...['sms', 'spatial-audio', 'still-camera', 'telephony', 'video-camera', 'watch-companion', 'wifi'],
    ...[
        'ipad-minimum-performance-m1',
        'nearby-interaction',
        'live-activities',
        'performance-apple-intelligence',
    ],
]);

;// CONCATENATED MODULE: ./src/files/validation/info-plist.ts




const keyLink = (key) => `https://developer.apple.com/documentation/bundleresources/information-property-list/${key.toLowerCase()}`;
const ORIENTATIONS = ['Portrait', 'PortraitUpsideDown', 'LandscapeLeft', 'LandscapeRight'].map((name) => `UIInterfaceOrientation${name}`);
const LAUNCH_KEYS = ['UILaunchStoryboardName', 'UILaunchStoryboards', 'UILaunchScreen', 'UILaunchScreens'];
const infoPlistRules = [
    {
        id: 'supported-platforms',
        family: 'info-plist',
        level: 'error',
        codes: ['ITMS-90542'],
        title: 'CFBundleSupportedPlatforms names devices, not simulators',
        explanation: 'Apple looks at this key in every bundle, resource bundles included.',
        fix: 'Build for devices (`-sdk iphoneos`), or take CFBundleSupportedPlatforms out of the bundle that names a simulator.',
        link: keyLink('CFBundleSupportedPlatforms'),
        *check({ bundles }) {
            for (const bundle of bundles) {
                const simulator = (0,validation_contents/* textsOf */.CB)(bundle.info.CFBundleSupportedPlatforms).find((name) => /simulator$/i.test(name));
                if (simulator !== undefined) {
                    const sentence = `CFBundleSupportedPlatforms of ${bundle.path} is ${simulator}.`;
                    yield { sentence, path: bundle.infoPath, source: at(bundle, 'CFBundleSupportedPlatforms') };
                }
            }
        },
    },
    {
        id: 'supported-platforms-present',
        family: 'info-plist',
        level: 'warning',
        codes: [],
        title: 'The app names its platform',
        explanation: 'CFBundleSupportedPlatforms of the app holds one platform, such as iPhoneOS. Xcode writes it.',
        fix: 'Build with xcodebuild, or add the key to the Info.plist of the app.',
        link: keyLink('CFBundleSupportedPlatforms'),
        *check({ app, kind }) {
            const names = (0,validation_contents/* textsOf */.CB)(app.info.CFBundleSupportedPlatforms);
            if (kind !== 'ipa' || names.length === 1)
                return;
            const said = names.length === 0 ? 'is missing' : `names ${names.join(' and ')}`;
            yield {
                sentence: `CFBundleSupportedPlatforms of the app ${said}.`,
                path: app.infoPath,
                source: at(app, 'CFBundleSupportedPlatforms'),
            };
        },
    },
    {
        id: 'device-family',
        family: 'info-plist',
        level: 'warning',
        codes: [],
        title: 'An iOS app says for which devices it is',
        explanation: 'UIDeviceFamily holds 1 for iPhone and 2 for iPad. Xcode writes it from TARGETED_DEVICE_FAMILY.',
        fix: 'Set TARGETED_DEVICE_FAMILY of the target, for example to "1,2".',
        link: keyLink('UIDeviceFamily'),
        *check({ app }) {
            if ((0,validation_contents/* platformOf */.tj)(app) !== 'iOS' || (0,validation_contents/* hasFamily */.H8)(app, 1) || (0,validation_contents/* hasFamily */.H8)(app, 2))
                return;
            const value = app.info.UIDeviceFamily;
            const said = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}, neither iPhone nor iPad`;
            yield { sentence: `UIDeviceFamily ${said}.`, path: app.infoPath, source: at(app, 'UIDeviceFamily') };
        },
    },
    {
        id: 'ipad-orientations',
        family: 'info-plist',
        level: 'error',
        codes: ['ITMS-90474'],
        title: 'An app for iPad supports all four orientations',
        explanation: 'Multitasking on iPad needs all orientations, unless UIRequiresFullScreen opts out of it.',
        fix: 'List all four orientations in UISupportedInterfaceOrientations~ipad, or set UIRequiresFullScreen to true.',
        link: keyLink('UISupportedInterfaceOrientations'),
        *check(contents) {
            for (const app of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'app-clip').filter(isMultitasking)) {
                const key = 'UISupportedInterfaceOrientations~ipad' in app.info
                    ? 'UISupportedInterfaceOrientations~ipad'
                    : 'UISupportedInterfaceOrientations';
                const given = new Set((0,validation_contents/* textsOf */.CB)(app.info[key]));
                const missing = ORIENTATIONS.filter((name) => !given.has(name));
                if (missing.length === 0)
                    continue;
                const sentence = `${key} of ${app.path} lacks ${missing.join(', ')}, which multitasking on iPad needs.`;
                yield { sentence, path: app.infoPath, source: at(app, key) };
            }
        },
    },
    {
        id: 'launch-screen',
        family: 'info-plist',
        level: 'error',
        codes: [],
        title: 'An iOS app has a launch screen',
        explanation: 'A storyboard (UILaunchStoryboardName) or UILaunchScreen makes the launch screen; the latter alone only where the minimum OS is 14 or later and the app multitasks on iPad.',
        fix: 'Add UILaunchScreen (an empty dictionary will do), or a storyboard and its name as UILaunchStoryboardName.',
        link: keyLink('UILaunchScreen'),
        *check({ app }) {
            if ((0,validation_contents/* platformOf */.tj)(app) !== 'iOS' || !(0,validation_contents/* isRead */.H9)(app) || (0,validation_contents/* isContainer */.u_)(app))
                return;
            const given = new Set(Object.keys(app.info).map((key) => key.replace(/~.*$/, '')));
            if (!LAUNCH_KEYS.some((key) => given.has(key))) {
                yield {
                    sentence: 'The app has no launch screen.',
                    path: app.infoPath,
                    source: at(app, 'UILaunchScreen'),
                };
                return;
            }
            const hasStoryboard = given.has('UILaunchStoryboardName') || given.has('UILaunchStoryboards');
            const minimumOs = (0,validation_contents/* textOf */.b6)(app.info.MinimumOSVersion);
            if (hasStoryboard || minimumOs === undefined || !isMultitasking(app))
                return;
            if ((0,validation_contents/* compareVersions */.Zy)(minimumOs, '14') < 0) {
                const sentence = `UILaunchScreen is the only launch screen, but the app runs on iPads from iOS ${minimumOs} on, which need a storyboard.`;
                yield { sentence, path: app.infoPath, source: at(app, 'UILaunchScreen') };
            }
        },
    },
    {
        id: 'launch-storyboard-present',
        family: 'info-plist',
        level: 'warning',
        codes: [],
        title: 'The launch storyboard is in the app',
        explanation: 'UILaunchStoryboardName names a storyboard that is compiled into the app, or into one of its languages.',
        fix: 'Add the storyboard to the target, or correct UILaunchStoryboardName.',
        link: keyLink('UILaunchStoryboardName'),
        *check({ app, paths, kind }) {
            const name = (0,validation_contents/* textOf */.b6)(app.info.UILaunchStoryboardName)?.replace(/\.storyboard$/, '');
            if (kind !== 'ipa' || name === undefined || (0,validation_contents/* platformOf */.tj)(app) !== 'iOS')
                return;
            const inside = (0,validation_contents/* pathsUnder */.pR)({ paths }, `${app.path}/`).map((path) => path.slice(app.path.length + 1));
            const isThere = inside.some((path) => path.replace(/^[^/]+\.lproj\//, '').startsWith(`${name}.storyboardc/`) ||
                path.endsWith(`${name}.nib`));
            if (!isThere) {
                yield {
                    sentence: `The launch storyboard ${name} is not in the app.`,
                    path: app.path,
                    source: at(app, 'UILaunchStoryboardName'),
                };
            }
        },
    },
    {
        id: 'device-capabilities',
        family: 'info-plist',
        level: 'notice',
        codes: [],
        title: 'Required device capabilities are known ones',
        explanation: 'UIRequiredDeviceCapabilities keeps the app from devices that lack a capability; a word that no device knows keeps it from all. The list here may be older than Apple’s.',
        fix: 'Correct the capability, or take it out. An update may not ask for more than the version on sale (ITMS-90109).',
        link: keyLink('UIRequiredDeviceCapabilities'),
        *check({ app }) {
            const value = app.info.UIRequiredDeviceCapabilities;
            const names = (0,property_list/* isDictionary */.H)(value) ? Object.keys(value) : (0,validation_contents/* textsOf */.CB)(value);
            for (const name of names.filter((candidate) => !deviceCapabilities.has(candidate))) {
                const close = (0,nearest/* nearest */.p)(name, deviceCapabilities);
                const sentence = `UIRequiredDeviceCapabilities asks for ${JSON.stringify(name)}, which is none that is known${close ? `; perhaps ${close}` : ''}.`;
                yield { sentence, path: app.infoPath, source: at(app, 'UIRequiredDeviceCapabilities') };
            }
        },
    },
    {
        id: 'background-processing',
        family: 'info-plist',
        level: 'error',
        codes: ['ITMS-90771'],
        title: 'Background processing comes with its identifiers',
        explanation: 'The background mode `processing` needs BGTaskSchedulerPermittedIdentifiers with the identifiers of the tasks.',
        fix: 'List the identifiers in BGTaskSchedulerPermittedIdentifiers, or take `processing` out of UIBackgroundModes.',
        link: keyLink('BGTaskSchedulerPermittedIdentifiers'),
        *check({ app }) {
            const isProcessing = (0,validation_contents/* textsOf */.CB)(app.info.UIBackgroundModes).includes('processing');
            if (!isProcessing || (0,validation_contents/* textsOf */.CB)(app.info.BGTaskSchedulerPermittedIdentifiers).length > 0)
                return;
            const sentence = 'UIBackgroundModes has `processing`, but BGTaskSchedulerPermittedIdentifiers lists nothing.';
            yield { sentence, path: app.infoPath, source: at(app, 'BGTaskSchedulerPermittedIdentifiers') };
        },
    },
    {
        id: 'encryption-answer',
        family: 'info-plist',
        level: 'notice',
        codes: [],
        title: 'The question of export compliance is answered in the app',
        explanation: 'Without ITSAppUsesNonExemptEncryption every build waits in App Store Connect until somebody answers the question of export compliance.',
        fix: 'Set ITSAppUsesNonExemptEncryption in Info.plist (false where only exempt encryption is used), or give `uses-non-exempt-encryption` to the step upload-build or distribute.',
        link: keyLink('ITSAppUsesNonExemptEncryption'),
        *check({ app }) {
            const isSeen = (0,validation_contents/* isRead */.H9)(app);
            if (!isSeen || app.info.ITSAppUsesNonExemptEncryption !== undefined)
                return;
            yield {
                sentence: 'ITSAppUsesNonExemptEncryption is not set.',
                path: app.infoPath,
                source: at(app, 'ITSAppUsesNonExemptEncryption'),
            };
        },
    },
];
function isMultitasking(app) {
    const isFullScreen = [app.info.UIRequiresFullScreen, app.info['UIRequiresFullScreen~ipad']].includes(true);
    return (0,validation_contents/* platformOf */.tj)(app) === 'iOS' && (0,validation_contents/* hasFamily */.H8)(app, 2) && !isFullScreen && !(0,validation_contents/* isContainer */.u_)(app);
}
function at(bundle, key) {
    return { file: 'info-plist', key, bundle };
}

;// CONCATENATED MODULE: ./src/files/validation/leftovers.ts

const leftovers_link = 'https://developer.apple.com/documentation/xcode/reducing-your-app-s-size';
const MAX_SHOWN = 5;
const leftoverRules = [
    {
        id: 'finder-files',
        family: 'leftovers',
        level: 'warning',
        codes: [],
        title: 'No files of the Finder are in the package',
        explanation: 'Archiving in the Finder adds `__MACOSX`, `._` files and `.DS_Store`. Inside a signed bundle they break its signature; beside it Apple may refuse them as unexpected.',
        fix: 'Make the .ipa with `xcodebuild -exportArchive`, or with `zip -r -X My.ipa Payload` after deleting them.',
        link: leftovers_link,
        *check({ paths }) {
            const found = paths.filter((path) => /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$)/.test(path));
            yield* told(found, (list) => `The Finder has left files: ${list}.`);
        },
    },
    {
        id: 'development-files',
        family: 'leftovers',
        level: 'notice',
        codes: [],
        title: 'No files of development are in the app',
        explanation: 'Everybody who downloads an app can read what is in it. Keys, settings and sources usually got there by a folder that is copied whole.',
        fix: 'Take the files out of "Copy Bundle Resources".',
        link: leftovers_link,
        *check({ paths, app }) {
            const pattern = /(^|\/)(\.env(\.[^/]*)?|\.git\/.*|[^/]+\.(p8|p12|xcconfig|swift|mobileprovision))$/;
            const isProfile = /(^|\/)embedded\.mobileprovision$/;
            const found = (0,validation_contents/* pathsUnder */.pR)({ paths }, `${app.path}/`).filter((path) => pattern.test(path.slice(app.path.length)) && !isProfile.test(path));
            yield* told(found, (list) => `The app brings files of development: ${list}.`);
        },
    },
];
function* told(paths, sentenceOf) {
    const [first] = paths;
    if (first === undefined)
        return;
    const more = paths.length > MAX_SHOWN ? ` and ${paths.length - MAX_SHOWN} more` : '';
    yield { sentence: sentenceOf(`${paths.slice(0, MAX_SHOWN).join(', ')}${more}`), path: first };
}

// EXTERNAL MODULE: ./src/files/validation/entitlements.ts
var validation_entitlements = __webpack_require__(1087);
;// CONCATENATED MODULE: ./src/files/validation/mac-categories.ts
const names = `business developer-tools education entertainment finance games action-games adventure-games arcade-games board-games
  card-games casino-games dice-games educational-games family-games kids-games music-games puzzle-games racing-games
  role-playing-games simulation-games sports-games strategy-games trivia-games word-games graphics-design healthcare-fitness
  lifestyle medical music news photography productivity reference social-networking sports travel utilities video weather`;
/** https://developer.apple.com/documentation/bundleresources/information-property-list/lsapplicationcategorytype */
const macCategories = new Set(names.split(/\s+/).map((name) => `public.app-category.${name}`));

;// CONCATENATED MODULE: ./src/files/validation/mac-package.ts




const packageLink = 'https://developer.apple.com/documentation/xcode/packaging-mac-software-for-distribution';
const INSTALLER = /^(3rd Party Mac Developer Installer|Mac Installer Distribution): /;
const macPackageRules = [
    {
        id: 'product-archive',
        family: 'mac-package',
        level: 'error',
        codes: [],
        title: 'The .pkg is a product archive',
        explanation: '`productbuild` and Xcode make product archives, which have a Distribution; `pkgbuild` makes only their parts.',
        fix: 'Run `productbuild --component My.app /Applications --sign "3rd Party Mac Developer Installer: …" My.pkg`.',
        link: packageLink,
        *check({ installer }) {
            if (installer?.isProductArchive === false) {
                yield { sentence: 'The .pkg is a component package without Distribution.' };
            }
        },
    },
    {
        id: 'pkg-signed',
        family: 'mac-package',
        level: 'error',
        codes: ['ITMS-90237'],
        title: 'The .pkg is signed with an installer certificate',
        explanation: 'The package itself is signed, besides the app in it: with a certificate named "3rd Party Mac Developer Installer". Whether the signature holds is left to Apple.',
        fix: 'Sign with `productbuild --sign` or `productsign` and the Mac Installer Distribution certificate of the team.',
        link: packageLink,
        *check({ installer }) {
            if (installer === undefined)
                return;
            const name = installer.certificate?.name;
            if (!installer.isSigned)
                yield { sentence: 'The .pkg is not signed.' };
            else if (name !== undefined && !INSTALLER.test(name)) {
                yield {
                    sentence: `The .pkg is signed by "${name}", which is no installer certificate for the store.`,
                };
            }
        },
    },
    {
        id: 'installer-certificate-expired',
        family: 'mac-package',
        level: 'warning',
        codes: [],
        title: 'The installer certificate is in date',
        explanation: 'A package that is signed with a certificate which has expired since may be refused.',
        fix: 'Renew the Mac Installer Distribution certificate and sign anew.',
        link: 'https://developer.apple.com/help/account/certificates/certificates-overview/',
        *check({ installer, now }) {
            const certificate = installer?.certificate;
            if (certificate === undefined || certificate.notAfter > now)
                return;
            const day = certificate.notAfter.toISOString().slice(0, 10);
            yield { sentence: `The certificate "${certificate.name}" of the .pkg expired on ${day}.` };
        },
    },
    {
        id: 'pkg-has-app',
        family: 'mac-package',
        level: 'error',
        codes: [],
        title: 'The .pkg brings its app',
        explanation: 'The component packages that Distribution names are in the archive, with a payload that holds the app.',
        fix: 'Make the package again with `productbuild --component My.app /Applications`.',
        link: packageLink,
        *check({ installer, app }) {
            if (installer?.payload === 'none') {
                yield {
                    sentence: `The package names ${app.path}, but has no payload that could hold it.`,
                    path: app.path,
                };
            }
            else if (installer?.payload === 'read' && !(0,validation_contents/* isRead */.H9)(app)) {
                yield { sentence: `${app.path} is not in the payload of the package.`, path: app.path };
            }
        },
    },
    {
        id: 'pkg-payload-read',
        family: 'mac-package',
        level: 'notice',
        codes: [],
        title: 'The payload of the .pkg can be looked into',
        explanation: 'A payload in Apple’s form pbzx, or one of more than a gigabyte, is not unpacked here. Then the rules that need the app itself say nothing.',
        fix: 'Nothing has to be done. To have these rules too, make the package without `--compression latest`.',
        link: packageLink,
        *check({ installer, app }) {
            if (installer?.payload === 'unread')
                yield { sentence: 'The payload was not looked into as a whole.', path: app.path };
        },
    },
    {
        id: 'mac-category',
        family: 'mac-package',
        level: 'error',
        codes: ['ITMS-90242'],
        title: 'A macOS app tells its category',
        explanation: 'LSApplicationCategoryType in Info.plist is one of the categories that Apple lists.',
        fix: 'Set INFOPLIST_KEY_LSApplicationCategoryType of the target, for example to public.app-category.utilities.',
        link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/lsapplicationcategorytype',
        *check({ installer, app }) {
            if (installer === undefined || !(0,validation_contents/* isRead */.H9)(app))
                return;
            const value = (0,validation_contents/* textOf */.b6)(app.info.LSApplicationCategoryType);
            if (value !== undefined && macCategories.has(value))
                return;
            const close = value === undefined ? undefined : (0,nearest/* nearest */.p)(value, macCategories);
            const said = value === undefined
                ? 'is missing'
                : `is ${value}, which is none of Apple’s${close ? `; perhaps ${close}` : ''}`;
            const source = { file: 'info-plist', key: 'LSApplicationCategoryType', bundle: app };
            yield { sentence: `LSApplicationCategoryType ${said}.`, path: app.infoPath, source };
        },
    },
    {
        id: 'mac-sandbox',
        family: 'mac-package',
        level: 'error',
        codes: ['ITMS-90296'],
        title: 'All programs of a macOS app are in the sandbox',
        explanation: 'The app and every program in it need the entitlement com.apple.security.app-sandbox. Looked at are the programs of bundles.',
        fix: 'Add the capability App Sandbox to the target; sign helpers with com.apple.security.app-sandbox and com.apple.security.inherit.',
        link: 'https://developer.apple.com/documentation/security/app-sandbox',
        *check(contents) {
            if (contents.installer === undefined)
                return;
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'helper', 'extension')) {
                const isProgram = (0,validation_contents/* slicesOf */.nu)(bundle).some((slice) => slice.isProgram && slice.signature.state !== 'unread');
                if (!isProgram)
                    continue;
                const value = (0,validation_entitlements/* signatureOf */.y)(bundle)?.entitlements?.['com.apple.security.app-sandbox'];
                if (value === true)
                    continue;
                const sentence = `${bundle.path} lacks the entitlement com.apple.security.app-sandbox.`;
                const source = { file: 'entitlements', key: 'com.apple.security.app-sandbox', bundle };
                yield { sentence, path: bundle.path, source };
            }
        },
    },
    {
        id: 'mac-profile',
        family: 'mac-package',
        level: 'warning',
        codes: ['ITMS-90889'],
        title: 'A macOS app for TestFlight has a provisioning profile',
        explanation: 'The store takes a macOS app without embedded.provisionprofile, TestFlight does not.',
        fix: 'Export with a Mac App Store profile, which Xcode embeds when the app has a capability that needs one.',
        link: 'https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles',
        *check({ installer, app }) {
            if (installer === undefined || !(0,validation_contents/* isRead */.H9)(app) || app.profile !== undefined)
                return;
            yield { sentence: `${app.path} has no embedded.provisionprofile.`, path: app.path };
        },
    },
];

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(1535);
// EXTERNAL MODULE: ./src/files/validation/required-reason-table.ts
var required_reason_table = __webpack_require__(4040);
;// CONCATENATED MODULE: ./src/files/validation/sdks-with-manifest.ts
/**
 * SDKs that have to bring a privacy manifest, by the names of their frameworks.
 * https://developer.apple.com/support/third-party-SDK-requirements/
 */
const sdksWithManifest = new Set(`Abseil AFNetworking Alamofire AppAuth BoringSSL openssl_grpc Capacitor Charts connectivity_plus Cordova device_info_plus
  DKImagePickerController DKPhotoGallery FBAEMKit FBLPromises FBSDKCoreKit FBSDKCoreKit_Basics FBSDKLoginKit FBSDKShareKit
  file_picker FirebaseABTesting FirebaseAuth FirebaseCore FirebaseCoreDiagnostics FirebaseCoreExtension FirebaseCoreInternal
  FirebaseCrashlytics FirebaseDynamicLinks FirebaseFirestore FirebaseInstallations FirebaseMessaging FirebaseRemoteConfig Flutter
  flutter_inappwebview flutter_local_notifications fluttertoast FMDB geolocator_apple GoogleDataTransport GoogleSignIn
  GoogleToolboxForMac GoogleUtilities grpcpp GTMAppAuth GTMSessionFetcher hermes image_picker_ios IQKeyboardManager
  IQKeyboardManagerSwift Kingfisher leveldb Lottie MBProgressHUD nanopb OneSignal OneSignalCore OneSignalExtension
  OneSignalOutcomes OpenSSL OrderedSet package_info package_info_plus path_provider path_provider_ios Promises Protobuf
  Reachability RealmSwift RxCocoa RxRelay RxSwift SDWebImage share_plus shared_preferences_ios SnapKit sqflite Starscream
  SVProgressHUD SwiftyGif SwiftyJSON Toast UnityFramework url_launcher url_launcher_ios video_player_avfoundation wakelock
  webview_flutter_wkwebview`.split(/\s+/));

;// CONCATENATED MODULE: ./src/files/validation/privacy-manifest.ts





const manifestLink = 'https://developer.apple.com/documentation/bundleresources/privacy-manifest-files';
const reasonLink = 'https://developer.apple.com/documentation/bundleresources/describing-use-of-required-reason-api';
const privacyManifestRules = [
    {
        id: 'privacy-manifest-readable',
        family: 'privacy-manifest',
        level: 'error',
        codes: ['ITMS-91056'],
        title: 'Privacy manifests are property lists of the right form',
        explanation: 'PrivacyInfo.xcprivacy is a property list with a dictionary; its lists are arrays and NSPrivacyTracking is a boolean.',
        fix: 'Correct the manifest (Xcode edits it as "App Privacy"), or update the framework that brings it.',
        link: manifestLink,
        *check({ bundles }) {
            for (const { bundle, path, problem } of bundles.flatMap(manifestProblems)) {
                yield {
                    sentence: `${path} is not a valid privacy manifest: ${problem}.`,
                    path,
                    source: source(bundle),
                };
            }
        },
    },
    {
        id: 'required-reason-category',
        family: 'privacy-manifest',
        level: 'error',
        codes: ['ITMS-91054'],
        title: 'Privacy manifests name categories that exist',
        explanation: 'NSPrivacyAccessedAPIType is one of the categories that Apple lists.',
        fix: 'Correct the category; see Apple’s page for the list.',
        link: reasonLink,
        *check({ bundles }) {
            for (const { bundle, category, path } of bundles.flatMap(declaredTypes)) {
                if (required_reason_table/* requiredReasonCategories */.C.some((known) => known.category === category))
                    continue;
                const sentence = `${path} names the category ${JSON.stringify(category)}, which does not exist.`;
                yield { sentence, path, source: source(bundle) };
            }
        },
    },
    {
        id: 'required-reason-code',
        family: 'privacy-manifest',
        level: 'error',
        codes: ['ITMS-91055'],
        title: 'Privacy manifests give approved reasons',
        explanation: 'Each category has its own list of approved reasons, and needs at least one of them.',
        fix: 'Give a reason that Apple lists for the category.',
        link: reasonLink,
        *check({ bundles }) {
            for (const { bundle, category, reasons, path } of bundles.flatMap(declaredTypes)) {
                const known = required_reason_table/* requiredReasonCategories */.C.find((one) => one.category === category);
                if (known === undefined)
                    continue;
                const wrong = reasons.filter((reason) => !known.reasons.includes(reason));
                const said = reasons.length === 0 ? 'no reason' : `the reason ${wrong.join(', ')}`;
                if (reasons.length > 0 && wrong.length === 0)
                    continue;
                const sentence = `${path} gives ${said} for ${category}; approved are ${known.reasons.join(', ')}.`;
                yield { sentence, path, source: source(bundle) };
            }
        },
    },
    {
        id: 'required-reason-missing',
        family: 'privacy-manifest',
        level: 'warning',
        codes: ['ITMS-91053'],
        title: 'APIs that need a reason are declared',
        explanation: 'Code that imports such an API needs its category in a privacy manifest: that of its own framework, or that of the app. Seen are imported functions, constants and classes; how Apple scans is not published, and methods such as systemUptime leave no trace here.',
        fix: 'Add the category and a reason to PrivacyInfo.xcprivacy of the target, or update the framework that lacks it.',
        link: reasonLink,
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            const inApp = contents.bundles.filter(({ kind, parent }) => kind === 'app' || (kind === 'resources' && parent?.kind === 'app'));
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')) {
                const around = [
                    bundle,
                    ...inApp,
                    ...contents.bundles.filter(({ path }) => path.startsWith(`${bundle.path}/`)),
                ];
                const declared = new Set(around.flatMap(declaredTypes).map(({ category }) => category));
                for (const { category, symbols } of required_reason_table/* requiredReasonCategories */.C) {
                    const used = symbols.filter((name) => (0,validation_contents/* slicesOf */.nu)(bundle).some(({ imports }) => imports?.has(name)));
                    if (used.length === 0 || declared.has(category))
                        continue;
                    const names = used.map((name) => name.replace(/^_(OBJC_CLASS_\$_)?/, '')).join(', ');
                    const sentence = `${bundle.path} uses ${names}, but no privacy manifest declares ${category}.`;
                    yield { sentence, path: bundle.path, source: source(bundle) };
                }
            }
        },
    },
    {
        id: 'sdk-manifest-missing',
        family: 'privacy-manifest',
        level: 'warning',
        codes: ['ITMS-91061'],
        title: 'SDKs on Apple’s list bring their privacy manifest',
        explanation: 'Apple lists SDKs that have to bring a privacy manifest, and refuses an app that adds one without it. An app that had the SDK before may pass.',
        fix: 'Update the SDK to a version that brings PrivacyInfo.xcprivacy.',
        link: 'https://developer.apple.com/support/third-party-SDK-requirements/',
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'framework')) {
                const name = (0,posix_.basename)(bundle.path).replace(/\.framework$/i, '');
                const inside = (0,validation_contents/* pathsUnder */.pR)(contents, `${bundle.path}/`).some((path) => path.endsWith('.xcprivacy'));
                if (!sdksWithManifest.has(name) || inside)
                    continue;
                yield {
                    sentence: `${name} is on Apple’s list, but ${bundle.path} has no privacy manifest.`,
                    path: bundle.path,
                };
            }
        },
    },
    {
        id: 'tracking-flag',
        family: 'privacy-manifest',
        level: 'error',
        codes: ['ITMS-91064', 'ITMS-91107'],
        title: 'A manifest with domains declares tracking',
        explanation: 'Where NSPrivacyTrackingDomains lists anything, be it an empty text, NSPrivacyTracking has to be true.',
        fix: 'Set NSPrivacyTracking to true, or take the domains out; update the framework that brings the manifest.',
        link: manifestLink,
        *check({ bundles }) {
            for (const bundle of bundles) {
                const manifest = contentOf(bundle);
                if (manifest === undefined || manifest.value.NSPrivacyTracking === true)
                    continue;
                if ((0,validation_contents/* textsOf */.CB)(manifest.value.NSPrivacyTrackingDomains).length === 0)
                    continue;
                const sentence = `${manifest.path} lists tracking domains, but does not declare tracking.`;
                yield { sentence, path: manifest.path, source: source(bundle) };
            }
        },
    },
    {
        id: 'tracking-domains',
        family: 'privacy-manifest',
        level: 'warning',
        codes: [],
        title: 'A manifest that declares tracking names the domains',
        explanation: 'Where NSPrivacyTracking is true, NSPrivacyTrackingDomains lists the domains that the system blocks until the user agrees.',
        fix: 'List the domains in NSPrivacyTrackingDomains, or set NSPrivacyTracking to false.',
        link: manifestLink,
        *check({ bundles }) {
            for (const bundle of bundles) {
                const manifest = contentOf(bundle);
                if (manifest?.value.NSPrivacyTracking !== true)
                    continue;
                if ((0,validation_contents/* textsOf */.CB)(manifest.value.NSPrivacyTrackingDomains).length > 0)
                    continue;
                const sentence = `${manifest.path} declares tracking, but no domains.`;
                yield { sentence, path: manifest.path, source: source(bundle) };
            }
        },
    },
];
function contentOf({ privacyManifest }) {
    if (privacyManifest === undefined || 'problem' in privacyManifest.reading)
        return undefined;
    return { path: privacyManifest.path, value: privacyManifest.reading.content };
}
function manifestProblems(bundle) {
    const { privacyManifest } = bundle;
    if (privacyManifest === undefined)
        return [];
    const { path, reading } = privacyManifest;
    if ('problem' in reading)
        return [{ bundle, path, problem: reading.problem.replace(/\.$/, '') }];
    const lists = ['NSPrivacyTrackingDomains', 'NSPrivacyCollectedDataTypes', 'NSPrivacyAccessedAPITypes'];
    const wrongLists = lists
        .filter((key) => reading.content[key] !== undefined && !Array.isArray(reading.content[key]))
        .map((key) => `${key} is not an array`);
    const { NSPrivacyTracking } = reading.content;
    const isWrongFlag = NSPrivacyTracking !== undefined && typeof NSPrivacyTracking !== 'boolean';
    return [...wrongLists, ...(isWrongFlag ? ['NSPrivacyTracking is not a boolean'] : [])].map((problem) => ({
        bundle,
        path,
        problem,
    }));
}
function declaredTypes(bundle) {
    const manifest = contentOf(bundle);
    const types = manifest?.value.NSPrivacyAccessedAPITypes;
    if (manifest === undefined || !Array.isArray(types))
        return [];
    return types.filter(property_list/* isDictionary */.H).map((type) => ({
        bundle,
        path: manifest.path,
        category: typeof type.NSPrivacyAccessedAPIType === 'string' ? type.NSPrivacyAccessedAPIType : '',
        reasons: (0,validation_contents/* textsOf */.CB)(type.NSPrivacyAccessedAPITypeReasons),
    }));
}
function source(bundle) {
    return { file: 'privacy-manifest', key: 'NSPrivacyAccessedAPITypes', bundle };
}

;// CONCATENATED MODULE: ./src/files/validation/profiles.ts

const profiles_link = 'https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles';
const KINDS = {
    'app-store': 'an App Store profile',
    'ad-hoc': 'an ad hoc profile, with devices in it',
    development: 'a development profile, with devices in it',
    enterprise: 'a profile for all devices (in-house, or Developer ID)',
};
const profileRules = [
    {
        id: 'profile-present',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90174'],
        title: 'The app and what it embeds have a provisioning profile',
        explanation: 'An iOS, tvOS, visionOS or watchOS app has its profile in embedded.mobileprovision, extensions too.',
        fix: 'Export with `xcodebuild -exportArchive` and the method app-store-connect.',
        link: profiles_link,
        *check(contents) {
            for (const { profile, path } of profiled(contents)) {
                if (profile === undefined)
                    yield { sentence: `${path} has no embedded.mobileprovision.`, path };
            }
        },
    },
    {
        id: 'profile-readable',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90161'],
        title: 'Provisioning profiles can be read',
        explanation: 'A profile is a signed message with a property list in it, as Apple issues it.',
        fix: 'Download the profile again and export anew.',
        link: profiles_link,
        *check({ bundles }) {
            for (const { profile, path } of bundles) {
                if (profile === undefined || 'content' in profile)
                    continue;
                yield {
                    sentence: `The profile of ${path} cannot be read: ${profile.problem.replace(/\.$/, '')}.`,
                    path,
                };
            }
        },
    },
    {
        id: 'profile-kind',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90161'],
        title: 'Profiles are for the App Store',
        explanation: 'Apple takes App Store profiles alone. Profiles with devices are for development or ad hoc distribution, those for all devices for enterprises.',
        fix: 'Export with the method app-store-connect and an App Store profile.',
        link: profiles_link,
        *check({ bundles }) {
            for (const bundle of bundles) {
                const profile = (0,validation_contents/* profileOf */.dp)(bundle);
                if (profile === undefined || profile.kind === 'app-store')
                    continue;
                const sentence = `The profile "${profile.name}" of ${bundle.path} is ${KINDS[profile.kind]}.`;
                yield { sentence, path: bundle.path };
            }
        },
    },
    {
        id: 'profile-expired',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90161'],
        title: 'Profiles are in date',
        explanation: 'A profile is good for a year at most.',
        fix: 'Renew the profile and export anew.',
        link: profiles_link,
        *check({ bundles, now }) {
            for (const bundle of bundles) {
                const profile = (0,validation_contents/* profileOf */.dp)(bundle);
                if (profile?.expiresAt === undefined || profile.expiresAt > now)
                    continue;
                const day = profile.expiresAt.toISOString().slice(0, 10);
                yield {
                    sentence: `The profile "${profile.name}" of ${bundle.path} expired on ${day}.`,
                    path: bundle.path,
                };
            }
        },
    },
    {
        id: 'profile-bundle-id',
        family: 'signing',
        level: 'error',
        codes: [],
        title: 'Profiles are for the bundle id',
        explanation: 'The application identifier in the profile is that of the bundle, or has a star in its place.',
        fix: 'Choose the profile of this bundle id in the export options.',
        link: profiles_link,
        *check({ bundles }) {
            for (const bundle of bundles) {
                const pattern = applicationIdOf(bundle);
                const id = bundle.info.CFBundleIdentifier;
                if (pattern === undefined || typeof id !== 'string')
                    continue;
                const allowed = pattern.slice(pattern.indexOf('.') + 1);
                const isFor = allowed.endsWith('*') ? id.startsWith(allowed.slice(0, -1)) : id === allowed;
                if (isFor)
                    continue;
                const sentence = `The profile of ${bundle.path} is for ${allowed}, but its bundle id is ${id}.`;
                yield {
                    sentence,
                    path: bundle.path,
                    source: { file: 'info-plist', key: 'CFBundleIdentifier', bundle },
                };
            }
        },
    },
];
function applicationIdOf(bundle) {
    const entitlements = (0,validation_contents/* profileOf */.dp)(bundle)?.entitlements;
    const id = entitlements?.['application-identifier'] ?? entitlements?.['com.apple.application-identifier'];
    return typeof id === 'string' && id.includes('.') ? id : undefined;
}
function profiled(contents) {
    if (contents.kind === 'pkg')
        return [];
    return (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip');
}

// EXTERNAL MODULE: ./src/files/validation/purpose-string-table.ts
var purpose_string_table = __webpack_require__(2394);
;// CONCATENATED MODULE: ./src/files/validation/purpose-strings.ts


const purpose_strings_link = 'https://developer.apple.com/documentation/uikit/requesting-access-to-protected-resources';
const purposeStringRules = [
    {
        id: 'purpose-string-missing',
        family: 'purpose-strings',
        level: 'warning',
        codes: ['ITMS-90683'],
        title: 'What the code can access has its purpose string',
        explanation: 'Apple looks at what programs and frameworks import, not at what they do. The same is done here with classes that need a permission; Apple’s own list is not published, so that it may ask for more or less.',
        fix: 'Add the named key to the Info.plist of the app with a sentence that tells the user why, or remove the library that brings the class.',
        link: purpose_strings_link,
        *check(contents) {
            for (const [owner, bundles] of byOwner(contents)) {
                for (const resource of purpose_string_table/* protectedResources */.U) {
                    const platform = (0,validation_contents/* platformOf */.tj)(owner);
                    if (platform === undefined || !(resource.platforms ?? [platform]).includes(platform))
                        continue;
                    const symbols = (0,purpose_string_table/* symbolsOf */.Z)(resource);
                    const user = bundles.find((bundle) => importOf(bundle, symbols) !== undefined);
                    if (user === undefined)
                        continue;
                    const [key = '', ...others] = resource.keys;
                    const hasOne = resource.keys.some((name) => [owner, user].some(({ info }) => (0,validation_contents/* textOf */.b6)(info[name]) !== undefined));
                    if (hasOne)
                        continue;
                    const symbol = importOf(user, symbols)?.replace(/^_(OBJC_CLASS_\$_)?/, '');
                    const choice = others.length > 0 ? ` (or ${others.join(', ')})` : '';
                    const sentence = `${user.path} uses ${symbol} for ${resource.resource}, but Info.plist has no ${key}${choice}.`;
                    yield { sentence, path: owner.infoPath, source: { file: 'info-plist', key, bundle: owner } };
                }
            }
        },
    },
    {
        id: 'purpose-string-empty',
        family: 'purpose-strings',
        level: 'warning',
        codes: ['ITMS-90683'],
        title: 'Purpose strings say something',
        explanation: 'A purpose string is shown to the user; an empty one counts as missing.',
        fix: 'Write a sentence that tells why the app needs the access, or take the key out.',
        link: purpose_strings_link,
        *check({ bundles }) {
            for (const bundle of bundles) {
                if (bundle.kind === 'framework' || bundle.kind === 'resources')
                    continue;
                for (const [key, value] of Object.entries(bundle.info)) {
                    if (!/^NS\w+UsageDescription$/.test(key) || typeof value !== 'string' || value.trim() !== '')
                        continue;
                    const sentence = `${key} of ${bundle.path} is empty.`;
                    yield { sentence, path: bundle.infoPath, source: { file: 'info-plist', key, bundle } };
                }
            }
        },
    },
];
/** Frameworks and extensions ask in the name of the app around them. */
function byOwner({ bundles }) {
    return Map.groupBy(bundles, ownerOf);
}
function ownerOf(bundle) {
    const isOwner = bundle.parent === undefined || ['watch-app', 'app-clip'].includes(bundle.kind);
    return isOwner || bundle.parent === undefined ? bundle : ownerOf(bundle.parent);
}
function importOf(bundle, symbols) {
    return symbols.find((symbol) => (0,validation_contents/* slicesOf */.nu)(bundle).some(({ imports }) => imports?.has(symbol)));
}

;// CONCATENATED MODULE: ./src/files/validation/sdk-floors.ts
/** The newest first. macOS has no floor there. */
const floors = [
    {
        since: '2026-04-28',
        xcode: 26,
        sdks: { iphoneos: 26, appletvos: 26, watchos: 26, xros: 26 },
        source: 'https://developer.apple.com/news/upcoming-requirements/?id=04282026a',
    },
    {
        since: '2025-04-24',
        xcode: 16,
        sdks: { iphoneos: 18, appletvos: 18, watchos: 11, xros: 2 },
        source: 'https://developer.apple.com/news/upcoming-requirements/',
    },
    {
        since: '2024-04-29',
        xcode: 15,
        sdks: { iphoneos: 17, appletvos: 17, watchos: 10 },
        source: 'https://developer.apple.com/news/upcoming-requirements/',
    },
];
function floorAt(now) {
    return floors.find(({ since }) => now.getTime() >= Date.parse(`${since}T00:00:00Z`));
}

;// CONCATENATED MODULE: ./src/files/validation/sdk.ts


const sdk_link = 'https://developer.apple.com/news/upcoming-requirements/';
const SDK_OF = {
    iOS: 'iphoneos',
    tvOS: 'appletvos',
    watchOS: 'watchos',
    visionOS: 'xros',
};
const BETA_BUILD = /[A-Z]5\d{3}[a-z]$/;
/** Xcode 16.2 came out with the number of its last beta. */
const RELEASES_LIKE_BETAS = new Set(['16C5032a']);
const sdkRules = [
    {
        id: 'sdk-floor',
        family: 'sdk',
        level: 'error',
        codes: ['ITMS-90725'],
        title: 'The app is built with an SDK that Apple still takes',
        explanation: 'Apple raises the least SDK every April. Since 28 April 2026 uploads need the 26 SDKs, that is Xcode 26; macOS has no such floor.',
        fix: 'Build with a current Xcode; on GitHub choose a runner image or `xcode-select` version that has it.',
        link: sdk_link,
        *check({ app, now }) {
            const sdk = sdkOf(app);
            const floor = floorAt(now);
            const least = sdk === undefined ? undefined : floor?.sdks[sdk.name];
            if (sdk === undefined || floor === undefined || least === undefined)
                return;
            if ((0,validation_contents/* compareVersions */.Zy)(sdk.version, String(least)) < 0) {
                const sentence = `The app is built with the SDK ${sdk.name}${sdk.version}; since ${floor.since} Apple takes ${sdk.name}${least} (Xcode ${floor.xcode}) or later.`;
                yield { sentence, path: app.infoPath };
            }
        },
    },
    {
        id: 'sdk-known',
        family: 'sdk',
        level: 'warning',
        codes: [],
        title: 'Info.plist tells the SDK and Xcode',
        explanation: 'Xcode writes DTSDKName, DTXcode and the like into Info.plist, and Apple looks at them. Other build tools leave them out; how strict Apple is then is not published.',
        fix: 'Build with xcodebuild, or let the build tool add the DT keys of the Xcode in use.',
        link: 'https://developer.apple.com/documentation/bundleresources/information-property-list',
        *check({ app }) {
            const missing = ['DTSDKName', 'DTXcode', 'DTPlatformName'].filter((key) => (0,validation_contents/* textOf */.b6)(app.info[key]) === undefined);
            if ((0,validation_contents/* isRead */.H9)(app) && missing.length > 0) {
                yield { sentence: `Info.plist of the app lacks ${missing.join(', ')}.`, path: app.infoPath };
            }
        },
    },
    {
        id: 'beta-xcode',
        family: 'sdk',
        level: 'warning',
        codes: ['ITMS-90534'],
        title: 'The app is not built with a beta of Xcode',
        explanation: 'The builds of betas have numbers of 5000 and more with a lower-case letter behind, such as 17A5241e. Apple takes some betas for TestFlight, none for the store, and refuses betas that a later one has replaced.',
        fix: 'Build with the release or release candidate of Xcode for anything that goes to the store.',
        link: 'https://developer.apple.com/support/xcode/',
        *check({ app }) {
            const build = (0,validation_contents/* textOf */.b6)(app.info.DTXcodeBuild);
            if (build !== undefined && BETA_BUILD.test(build) && !RELEASES_LIKE_BETAS.has(build)) {
                yield {
                    sentence: `The app is built with a beta of Xcode (DTXcodeBuild ${build}).`,
                    path: app.infoPath,
                };
            }
        },
    },
    {
        id: 'minimum-os-present',
        family: 'sdk',
        level: 'error',
        codes: ['ITMS-90360', 'ITMS-90530'],
        title: 'Every bundle with code tells its minimum OS',
        explanation: 'MinimumOSVersion has to be there in the app, its extensions and its frameworks (not on macOS).',
        fix: 'Set the deployment target of the target, or update the framework whose Info.plist lacks the key.',
        link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/minimumosversion',
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')) {
                if (!(0,validation_contents/* isRead */.H9)(bundle) || (0,validation_contents/* textOf */.b6)(bundle.info.MinimumOSVersion) !== undefined)
                    continue;
                const source = { file: 'info-plist', key: 'MinimumOSVersion', bundle };
                yield { sentence: `MinimumOSVersion of ${bundle.path} is missing.`, path: bundle.infoPath, source };
            }
        },
    },
    {
        id: 'minimum-os-of-program',
        family: 'sdk',
        level: 'warning',
        codes: ['ITMS-90208'],
        title: 'Program and Info.plist agree on the minimum OS',
        explanation: 'A program or framework that was built for a later system than MinimumOSVersion says cannot run where Info.plist promises it. Apple refuses such frameworks; how it compares is not published.',
        fix: 'Raise MinimumOSVersion in the Info.plist of the bundle, or build it with a lower deployment target.',
        link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/minimumosversion',
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')) {
                const stated = (0,validation_contents/* textOf */.b6)(bundle.info.MinimumOSVersion);
                const built = minimumOsOf(bundle);
                if (stated === undefined || built === undefined)
                    continue;
                if ((0,validation_contents/* compareVersions */.Zy)(built, stated) > 0) {
                    const sentence = `${bundle.path} says MinimumOSVersion ${stated}, but its program is built for ${built} or later.`;
                    yield {
                        sentence,
                        path: bundle.infoPath,
                        source: { file: 'info-plist', key: 'MinimumOSVersion', bundle },
                    };
                }
            }
        },
    },
];
/** The lowest of all, since the slice arm64 for watches is always for watchOS 26 or later, while arm64_32 is for those before. */
function minimumOsOf(bundle) {
    const arm = (0,validation_contents/* slicesOf */.nu)(bundle).filter(({ architecture }) => architecture.startsWith('arm64'));
    return arm.flatMap(({ minimumOs }) => minimumOs ?? []).sort(validation_contents/* compareVersions */.Zy)[0];
}
/** As Info.plist names it, else as the program does. */
function sdkOf(app) {
    const [, name, version] = /^([a-z]+)(\d+(?:\.\d+)*)/.exec((0,validation_contents/* textOf */.b6)(app.info.DTSDKName) ?? '') ?? [];
    if (name !== undefined && version !== undefined)
        return { name, version };
    const sdk = (0,validation_contents/* slicesOf */.nu)(app)[0]?.sdk;
    const ofPlatform = SDK_OF[(0,validation_contents/* platformOf */.tj)(app) ?? ''];
    return sdk === undefined || ofPlatform === undefined ? undefined : { name: ofPlatform, version: sdk };
}

;// CONCATENATED MODULE: ./src/files/validation/signing.ts



const signingLink = 'https://developer.apple.com/documentation/xcode/distributing-your-app-for-beta-testing-and-releases';
const entitlementLink = 'https://developer.apple.com/documentation/xcode/diagnosing-issues-with-entitlements';
/** The names that certificates have which are not for the store. */
const OTHER_SIGNERS = /^(Apple Development|iPhone Developer|Mac Developer|Developer ID Application): /;
const signingRules = [
    {
        id: 'signed',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90034', 'ITMS-90035'],
        title: 'Everything with code is signed',
        explanation: 'The app, its extensions and its frameworks carry a signature in their program, made with a certificate of the team. Whether the signature holds is left to Apple.',
        fix: 'Export with `xcodebuild -exportArchive`, which signs all of it.',
        link: signingLink,
        *check(contents) {
            for (const bundle of signed(contents)) {
                const unsigned = (0,validation_contents/* slicesOf */.nu)(bundle).find(({ signature }) => signature.state === 'none');
                const isAdHoc = (0,validation_entitlements/* signatureOf */.y)(bundle)?.isAdHoc ?? false;
                if (unsigned !== undefined) {
                    yield { sentence: `${bundle.path} is not signed (${unsigned.architecture}).`, path: bundle.path };
                }
                else if (isAdHoc) {
                    yield { sentence: `${bundle.path} is signed ad hoc, without a certificate.`, path: bundle.path };
                }
                else if (profiled(contents).includes(bundle) && !contents.files.has(sealOf(bundle))) {
                    yield { sentence: `${bundle.path} is not signed: ${sealOf(bundle)} is missing.`, path: bundle.path };
                }
            }
        },
    },
    {
        id: 'signature-unread',
        family: 'signing',
        level: 'notice',
        codes: [],
        title: 'Signatures can be looked into',
        explanation: 'A signature lies at the end of a program. Where it is damaged, or so far in that too much had to be unpacked before, the rules that need it say nothing.',
        fix: 'Sign the bundle again if it is damaged; otherwise nothing has to be done.',
        link: signingLink,
        *check(contents) {
            for (const bundle of signed(contents)) {
                for (const { signature, architecture } of (0,validation_contents/* slicesOf */.nu)(bundle)) {
                    if (signature.state !== 'unread')
                        continue;
                    const sentence = `The signature of ${bundle.path} (${architecture}) was not looked into: ${signature.problem}.`;
                    yield { sentence, path: bundle.path };
                }
            }
        },
    },
    {
        id: 'signed-for-store',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90034'],
        title: 'The certificate is for distribution',
        explanation: 'Apple takes what is signed with an Apple Distribution certificate (or iPhone Distribution, 3rd Party Mac Developer Application).',
        fix: 'Export with the method app-store-connect and an Apple Distribution certificate.',
        link: signingLink,
        *check(contents) {
            for (const bundle of signed(contents)) {
                const name = (0,validation_entitlements/* signatureOf */.y)(bundle)?.signer?.name;
                if (name === undefined || !OTHER_SIGNERS.test(name))
                    continue;
                yield { sentence: `${bundle.path} is signed by "${name}".`, path: bundle.path };
            }
        },
    },
    {
        id: 'certificate-in-profile',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90161'],
        title: 'The profile knows the certificate',
        explanation: 'A profile lists the certificates that may sign with it; Apple says "Missing code-signing certificate" otherwise.',
        fix: 'Renew the profile with the certificate that signs, or sign with one that it lists.',
        link: signingLink,
        *check(contents) {
            for (const bundle of profiled(contents)) {
                const signer = (0,validation_entitlements/* signatureOf */.y)(bundle)?.signer;
                const certificates = (0,validation_contents/* profileOf */.dp)(bundle)?.certificates ?? [];
                if (signer === undefined || certificates.length === 0)
                    continue;
                if (certificates.some(({ der }) => der.equals(signer.der)))
                    continue;
                const sentence = `${bundle.path} is signed by "${signer.name}" (serial ${signer.serial}), which its profile does not list.`;
                yield { sentence, path: bundle.path };
            }
        },
    },
    {
        id: 'certificate-expired',
        family: 'signing',
        level: 'warning',
        codes: [],
        title: 'The certificate is in date',
        explanation: 'A certificate that has expired cannot sign uploads. What was signed before with a time stamp may pass.',
        fix: 'Renew the certificate and its profiles, and export anew.',
        link: 'https://developer.apple.com/help/account/certificates/certificates-overview/',
        *check(contents) {
            for (const bundle of signed(contents)) {
                const signer = (0,validation_entitlements/* signatureOf */.y)(bundle)?.signer;
                if (signer === undefined || signer.notAfter > contents.now)
                    continue;
                const day = signer.notAfter.toISOString().slice(0, 10);
                yield {
                    sentence: `The certificate "${signer.name}" of ${bundle.path} expired on ${day}.`,
                    path: bundle.path,
                };
            }
        },
    },
    {
        id: 'team-agreement',
        family: 'signing',
        level: 'error',
        codes: [],
        title: 'Program and profile are of one team',
        explanation: 'The team in the signature of a program is the one its profile was issued to.',
        fix: 'Set DEVELOPMENT_TEAM to one team for all targets, and export anew.',
        link: signingLink,
        *check(contents) {
            for (const bundle of profiled(contents)) {
                const own = (0,validation_entitlements/* signatureOf */.y)(bundle)?.teamId;
                const teams = (0,validation_contents/* profileOf */.dp)(bundle)?.teamIds ?? [];
                if (own === undefined || teams.length === 0 || teams.includes(own))
                    continue;
                const sentence = `${bundle.path} is signed by team ${own}, but its profile is of team ${teams.join(', ')}.`;
                yield { sentence, path: bundle.path };
            }
        },
    },
    {
        id: 'get-task-allow',
        family: 'signing',
        level: 'error',
        codes: [],
        title: 'Debuggers are kept out',
        explanation: 'The entitlement get-task-allow lets a debugger in; it is for development alone.',
        fix: 'Export with the method app-store-connect, which takes it out, and keep it out of the .entitlements file.',
        link: entitlementLink,
        *check(contents) {
            for (const bundle of signed(contents)) {
                const entitlements = (0,validation_entitlements/* signatureOf */.y)(bundle)?.entitlements ?? {};
                const key = ['get-task-allow', 'com.apple.security.get-task-allow'].find((name) => entitlements[name] === true);
                if (key === undefined)
                    continue;
                const sentence = `${bundle.path} has the entitlement ${key}.`;
                yield { sentence, path: bundle.path, source: { file: 'entitlements', key, bundle } };
            }
        },
    },
    {
        id: 'entitlements-in-profile',
        family: 'signing',
        level: 'error',
        codes: ['ITMS-90164'],
        title: 'The profile grants the entitlements',
        explanation: 'Each entitlement of a program has to be in its profile, with a value that allows it. Those of the macOS sandbox need no profile.',
        fix: 'Enable the capability for the bundle id, renew the profile and export anew; or take the entitlement out.',
        link: entitlementLink,
        *check(contents) {
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip')) {
                const own = (0,validation_entitlements/* signatureOf */.y)(bundle)?.entitlements;
                const profile = (0,validation_contents/* profileOf */.dp)(bundle);
                if (own === undefined || profile === undefined)
                    continue;
                for (const { key, sentence } of (0,validation_entitlements/* notGranted */.T)(own, {
                    profile: profile.entitlements,
                    kind: contents.kind,
                })) {
                    const source = { file: 'entitlements', key, bundle };
                    yield { sentence: `${bundle.path}: ${sentence}.`, path: bundle.path, source };
                }
            }
        },
    },
];
function signed(contents) {
    return (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'helper', 'framework');
}
/** The list of resources that a signature covers. */
function sealOf({ path }) {
    return `${path}/_CodeSignature/CodeResources`;
}

;// CONCATENATED MODULE: ./src/files/validation/sizes.ts

const sizes_link = 'https://developer.apple.com/help/app-store-connect/reference/app-uploads/maximum-build-file-sizes';
/** Apple does not say which kind of megabyte it means; with the larger one nothing is told that is not so. */
const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;
const MAX_APP_BYTES = 4 * GIGABYTE;
const MAX_WATCH_BYTES = 75 * MEGABYTE;
const MAX_TEXT_BYTES = 500 * MEGABYTE;
const MAX_CLIP_BYTES = 100 * MEGABYTE;
const sizeRules = [
    {
        id: 'app-size',
        family: 'sizes',
        level: 'error',
        codes: [],
        title: 'The app is at most 4 GB',
        explanation: 'Unpacked, an app for iOS, tvOS or visionOS has at most 4 GB.',
        fix: 'Take resources out and load them later, for example as background assets.',
        link: sizes_link,
        *check({ kind, files, paths, app }) {
            const bytes = (0,validation_contents/* pathsUnder */.pR)({ paths }, `${app.path}/`).reduce((sum, path) => sum + (files.get(path) ?? 0), 0);
            if (kind === 'ipa' && bytes > MAX_APP_BYTES) {
                yield { sentence: `The app has ${(bytes / GIGABYTE).toFixed(2)} GB unpacked.`, path: app.path };
            }
        },
    },
    {
        id: 'program-size',
        family: 'sizes',
        level: 'error',
        codes: ['ITMS-90122'],
        title: 'The code of a program is at most 500 MB',
        explanation: 'The section __TEXT of all architectures of a program together has at most 500 MB on iOS, tvOS and visionOS.',
        fix: 'Move data out of the code, split it into frameworks, or build for arm64 alone.',
        link: sizes_link,
        *check({ kind, bundles }) {
            for (const bundle of kind === 'ipa' ? bundles : []) {
                const bytes = (0,validation_contents/* slicesOf */.nu)(bundle).reduce((sum, { textBytes }) => sum + textBytes, 0);
                if (bytes <= MAX_TEXT_BYTES)
                    continue;
                yield {
                    sentence: `The code of ${bundle.path} has ${(bytes / MEGABYTE).toFixed(0)} MB.`,
                    path: bundle.path,
                };
            }
        },
    },
    {
        id: 'watch-app-size',
        family: 'sizes',
        level: 'error',
        codes: [],
        title: 'A watch app is at most 75 MB',
        explanation: 'Unpacked, an app for watchOS has at most 75 MB.',
        fix: 'Take resources out of the watch app.',
        link: sizes_link,
        *check(contents) {
            for (const { path } of (0,validation_contents/* bundlesOf */.nA)(contents, 'watch-app')) {
                const bytes = (0,validation_contents/* pathsUnder */.pR)(contents, `${path}/`).reduce((sum, file) => sum + (contents.files.get(file) ?? 0), 0);
                if (bytes > MAX_WATCH_BYTES)
                    yield { sentence: `${path} has ${(bytes / MEGABYTE).toFixed(0)} MB unpacked.`, path };
            }
        },
    },
    {
        id: 'app-clip-size',
        family: 'sizes',
        level: 'warning',
        codes: [],
        title: 'An App Clip is at most 100 MB',
        explanation: 'An App Clip has at most 10 to 100 MB for one device, by how it is started and from which iOS on. What a device gets is made by Apple; here the whole App Clip is counted.',
        fix: 'Keep what the App Clip does not need at once out of its target.',
        link: 'https://developer.apple.com/documentation/appclip/choosing-the-right-functionality-for-your-app-clip',
        *check(contents) {
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'app-clip')) {
                if ((0,validation_contents/* platformOf */.tj)(bundle) !== 'iOS')
                    continue;
                const { path } = bundle;
                const bytes = (0,validation_contents/* pathsUnder */.pR)(contents, `${path}/`).reduce((sum, file) => sum + (contents.files.get(file) ?? 0), 0);
                if (bytes > MAX_CLIP_BYTES)
                    yield { sentence: `${path} has ${(bytes / MEGABYTE).toFixed(0)} MB unpacked.`, path };
            }
        },
    },
];

;// CONCATENATED MODULE: ./src/files/validation/structure.ts

const bundleLink = 'https://developer.apple.com/library/archive/documentation/CoreFoundation/Conceptual/CFBundles/BundleTypes/BundleTypes.html';
const contentLink = 'https://developer.apple.com/documentation/xcode/embedding-nonstandard-code-structures-in-a-bundle';
/** The Swift runtime may lie in Frameworks as it is. */
const SWIFT_LIBRARY = /\/Frameworks\/libswift[^/]*\.dylib$/;
const LOOSE_LIBRARY = /\.(dylib|a|o)$/;
const structureRules = [
    {
        id: 'payload-at-root',
        family: 'structure',
        level: 'error',
        codes: [],
        title: 'Payload is at the root of the .ipa',
        explanation: 'An .ipa has the folder Payload at its root and the app in it. Zipping the folder above puts it one level too deep.',
        fix: 'Zip the folder Payload itself (`zip -r My.ipa Payload`), or export with `xcodebuild -exportArchive`.',
        link: bundleLink,
        *check({ kind, app }) {
            if (kind === 'ipa' && !app.path.startsWith('Payload/')) {
                const folder = app.path.slice(0, app.path.lastIndexOf('/'));
                yield { sentence: `The app lies in ${folder} instead of Payload at the root.`, path: app.path };
            }
        },
    },
    {
        id: 'info-plist-readable',
        family: 'structure',
        level: 'error',
        codes: [],
        title: 'Every bundle with code has a readable Info.plist',
        explanation: 'Apps, extensions and frameworks are known by their Info.plist. Not looked at in a .pkg.',
        fix: 'Build the target again, and see that its Info.plist is a property list (`plutil -lint`).',
        link: 'https://developer.apple.com/documentation/bundleresources/information-property-list',
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of codeBundles(contents)) {
                if (bundle.infoPlist === undefined && bundle.parent !== undefined) {
                    yield { sentence: 'The bundle has no Info.plist.', path: bundle.path };
                }
                else if (bundle.infoPlist !== undefined && 'problem' in bundle.infoPlist) {
                    yield { sentence: bundle.infoPlist.problem, path: bundle.infoPath };
                }
            }
        },
    },
    {
        id: 'program-present',
        family: 'structure',
        level: 'error',
        codes: [],
        title: 'The program that Info.plist names is there',
        explanation: 'CFBundleExecutable names the program inside the bundle; without it nothing can be started. Not looked at in a .pkg.',
        fix: 'Build and export again; a bundle without its program comes from a copy step that went wrong.',
        link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleexecutable',
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const bundle of codeBundles(contents)) {
                const { info, infoPlist, programPath, path } = bundle;
                if (infoPlist === undefined || 'problem' in infoPlist)
                    continue;
                if (programPath === undefined) {
                    const value = info.CFBundleExecutable;
                    const said = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
                    yield {
                        sentence: `CFBundleExecutable ${said}.`,
                        path,
                        source: { file: 'info-plist', key: 'CFBundleExecutable', bundle },
                    };
                }
                else if (!contents.files.has(programPath)) {
                    yield { sentence: `The program ${programPath} is not in the package.`, path: programPath };
                }
            }
        },
    },
    {
        id: 'program-readable',
        family: 'structure',
        level: 'error',
        codes: [],
        title: 'Programs and frameworks are linked Mach-O files',
        explanation: 'What CFBundleExecutable names has to be a program or a dynamic library. A static library in its place comes from embedding a static framework.',
        fix: 'For a static framework choose "Do Not Embed" in the target; otherwise build again.',
        link: contentLink,
        *check({ bundles }) {
            for (const { program, programPath } of bundles) {
                if (program === undefined || 'content' in program || programPath === undefined)
                    continue;
                yield { sentence: `${programPath} cannot be used: ${program.problem}.`, path: programPath };
            }
        },
    },
    {
        id: 'loose-library',
        family: 'structure',
        level: 'error',
        codes: ['ITMS-90171'],
        title: 'Libraries lie inside frameworks',
        explanation: 'An iOS app may not hold libraries by themselves: dynamic ones belong into a framework, static ones are linked into the program. The Swift runtime in Frameworks is the exception.',
        fix: 'Wrap the .dylib in a framework, and take .a and .o files out of "Copy Bundle Resources".',
        link: contentLink,
        *check({ kind, files, app }) {
            if (kind !== 'ipa')
                return;
            for (const path of files.keys()) {
                if (!path.startsWith(`${app.path}/`) || !LOOSE_LIBRARY.test(path) || SWIFT_LIBRARY.test(path))
                    continue;
                yield { sentence: `${path} is a library by itself.`, path };
            }
        },
    },
    {
        id: 'nested-frameworks',
        family: 'structure',
        level: 'error',
        codes: ['ITMS-90205', 'ITMS-90206'],
        title: 'Extensions and frameworks hold no frameworks',
        explanation: 'On iOS only the app itself has a folder Frameworks. Extensions use it from there; frameworks do not nest.',
        fix: 'Embed the framework in the app alone, and set ALWAYS_EMBED_SWIFT_STANDARD_LIBRARIES to NO for the extension or framework.',
        link: contentLink,
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            for (const { path, parent } of (0,validation_contents/* bundlesOf */.nA)(contents, 'extension', 'framework')) {
                const isInWatchApp = parent?.kind === 'watch-app' || parent?.parent?.kind === 'watch-app';
                const inside = `${path}/Frameworks/`;
                const nested = isInWatchApp ? undefined : (0,validation_contents/* pathsUnder */.pR)(contents, inside)[0];
                if (nested !== undefined)
                    yield { sentence: `${path} contains the folder Frameworks.`, path: nested };
            }
        },
    },
    {
        id: 'swift-support',
        family: 'structure',
        level: 'warning',
        codes: ['ITMS-90426'],
        title: 'SwiftSupport goes with an embedded Swift runtime',
        explanation: 'When Frameworks holds Swift libraries of Apple, the .ipa needs the folder SwiftSupport with the originals, as an export by Xcode makes it.',
        fix: 'Export with `xcodebuild -exportArchive` instead of zipping the app.',
        link: 'https://developer.apple.com/library/archive/technotes/tn2432/_index.html',
        *check({ kind, app, files }) {
            const paths = [...files.keys()];
            const library = paths.find((path) => path.startsWith(`${app.path}/`) && SWIFT_LIBRARY.test(path));
            if (kind !== 'ipa' || library === undefined)
                return;
            if (!paths.some((path) => path.includes('SwiftSupport/'))) {
                yield { sentence: `${library} is there, but the folder SwiftSupport is not.`, path: library };
            }
        },
    },
];
function codeBundles(contents) {
    return (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'helper', 'framework');
}

// EXTERNAL MODULE: ./src/files/validation/unreadable.ts
var unreadable = __webpack_require__(5484);
;// CONCATENATED MODULE: ./src/files/validation/versions.ts

const versions_keyLink = (key) => `https://developer.apple.com/documentation/bundleresources/information-property-list/${key.toLowerCase()}`;
const INTEGERS = /^\d+(\.\d+){0,2}$/;
const MAX_VERSION_LENGTH = 18;
const BUILD_SETTING = /\$[({]/;
const versionRules = [
    {
        id: 'bundle-id-form',
        family: 'versions',
        level: 'error',
        codes: ['ITMS-90049'],
        title: 'Bundle ids have the right form',
        explanation: 'CFBundleIdentifier is made of letters, digits, hyphens and periods.',
        fix: 'Set PRODUCT_BUNDLE_IDENTIFIER of the target to an id such as com.example.app.',
        link: versions_keyLink('CFBundleIdentifier'),
        *check(contents) {
            for (const bundle of versionedBundles(contents)) {
                const value = bundle.info.CFBundleIdentifier;
                const isRight = typeof value === 'string' && /^[A-Za-z0-9.-]+$/.test(value) && value.length <= 155;
                if (!isRight)
                    yield wrongKey(bundle, 'CFBundleIdentifier');
            }
        },
    },
    {
        id: 'bundle-id-prefix',
        family: 'versions',
        level: 'error',
        codes: [],
        title: 'Bundle ids of what is embedded begin with that of the app',
        explanation: 'The bundle id of an extension, a watch app or an App Clip is that of the app around it, a period and one more part.',
        fix: 'Set PRODUCT_BUNDLE_IDENTIFIER of the embedded target to that of the app followed by a name, such as com.example.app.share.',
        link: 'https://developer.apple.com/library/archive/documentation/General/Conceptual/ExtensibilityPG/ExtensionCreation.html',
        *check(contents) {
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'extension', 'watch-app', 'app-clip')) {
                const own = bundle.info.CFBundleIdentifier;
                const around = bundle.parent?.info.CFBundleIdentifier;
                if (typeof own !== 'string' || typeof around !== 'string' || own.startsWith(`${around}.`))
                    continue;
                const sentence = `The bundle id ${own} does not begin with ${around}.`;
                yield { sentence, path: bundle.path, source: keyOf(bundle, 'CFBundleIdentifier') };
            }
        },
    },
    {
        id: 'bundle-id-collision',
        family: 'versions',
        level: 'error',
        codes: ['ITMS-90685'],
        title: 'Each bundle has a bundle id of its own',
        explanation: 'Two bundles with code in one app may not share a bundle id.',
        fix: 'Embed the framework once, or give one of the bundles another id.',
        link: versions_keyLink('CFBundleIdentifier'),
        *check(contents) {
            if (contents.kind !== 'ipa')
                return;
            const bundles = (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework');
            const withId = bundles.filter(({ info }) => typeof info.CFBundleIdentifier === 'string');
            for (const [id, same] of Map.groupBy(withId, ({ info, path }) => `${info.CFBundleIdentifier} ${siteOf(path)}`)) {
                const [first, second] = same;
                if (first === undefined || second === undefined)
                    continue;
                const sentence = `${same.map(({ path }) => path).join(' and ')} have the same bundle id ${id.split(' ')[0]}.`;
                yield { sentence, path: second.path, source: keyOf(second, 'CFBundleIdentifier') };
            }
        },
    },
    {
        id: 'version-form',
        family: 'versions',
        level: 'error',
        codes: ['ITMS-90057', 'ITMS-90060'],
        title: 'Versions are one to three integers',
        explanation: 'CFBundleShortVersionString is a list of at most three integers with periods between them, of at most 18 characters, in the app and in every bundle with code.',
        fix: 'Set MARKETING_VERSION to a version such as 1.2.0, without a word such as beta.',
        link: versions_keyLink('CFBundleShortVersionString'),
        *check(contents) {
            for (const bundle of versionedBundles(contents)) {
                if (!isVersion(bundle.info.CFBundleShortVersionString))
                    yield wrongKey(bundle, 'CFBundleShortVersionString');
            }
        },
    },
    {
        id: 'build-number-form',
        family: 'versions',
        level: 'error',
        codes: ['ITMS-90056', 'ITMS-90058'],
        title: 'Build numbers are one to three integers',
        explanation: 'CFBundleVersion is a list of at most three integers with periods between them, of at most 18 characters. In frameworks, which others number, only the integers count.',
        fix: 'Set CURRENT_PROJECT_VERSION to a number such as 42, for example by the step next-build-number.',
        link: versions_keyLink('CFBundleVersion'),
        *check(contents) {
            for (const bundle of versionedBundles(contents)) {
                const value = bundle.info.CFBundleVersion;
                const isRight = bundle.kind === 'framework' ? areIntegers(value) : isVersion(value);
                if (!isRight)
                    yield wrongKey(bundle, 'CFBundleVersion');
            }
        },
    },
    {
        id: 'version-agreement',
        family: 'versions',
        level: 'warning',
        codes: ['ITMS-90473'],
        title: 'Versions of extensions agree with that of the app',
        explanation: 'Apple warns when an extension or App Clip has another version or build number than the app around it.',
        fix: 'Let all targets take MARKETING_VERSION and CURRENT_PROJECT_VERSION from one place.',
        link: versions_keyLink('CFBundleShortVersionString'),
        *check(contents) {
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'extension', 'app-clip'))
                yield* disagreements(bundle);
        },
    },
    {
        id: 'watch-version-agreement',
        family: 'versions',
        level: 'error',
        codes: [],
        title: 'Versions of the watch app agree with those of the app',
        explanation: 'The version and build number of a watch app have to be those of the iOS app that brings it.',
        fix: 'Let all targets take MARKETING_VERSION and CURRENT_PROJECT_VERSION from one place.',
        link: versions_keyLink('CFBundleVersion'),
        *check(contents) {
            for (const bundle of (0,validation_contents/* bundlesOf */.nA)(contents, 'watch-app'))
                yield* disagreements(bundle);
        },
    },
];
/** Frameworks in a watch app or App Clip may have the ids that those of the app have. */
function siteOf(path) {
    return /^(.*\/(Watch|AppClips)\/[^/]+\.app)\//.exec(path)?.[1] ?? '';
}
function versionedBundles(contents) {
    const bundles = (0,validation_contents/* bundlesOf */.nA)(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework');
    return bundles.filter(({ infoPlist, kind }) => {
        if (contents.kind === 'pkg' && kind !== 'app')
            return false;
        return infoPlist === undefined ? kind === 'app' : 'content' in infoPlist;
    });
}
function isVersion(value) {
    return typeof value === 'string' && INTEGERS.test(value) && value.length <= MAX_VERSION_LENGTH;
}
function areIntegers(value) {
    return typeof value === 'string' && /^\d+(\.\d+)*$/.test(value);
}
function* disagreements(bundle) {
    for (const key of ['CFBundleShortVersionString', 'CFBundleVersion']) {
        const [own, around] = [bundle.info[key], bundle.parent?.info[key]];
        if (typeof own !== 'string' || typeof around !== 'string' || own === around)
            continue;
        const sentence = `${key} is ${own} in ${bundle.path}, but ${around} in the app around it.`;
        yield { sentence, path: bundle.path, source: keyOf(bundle, key) };
    }
}
function wrongKey(bundle, key) {
    const value = bundle.info[key];
    const said = value === undefined || value === ''
        ? 'is missing'
        : typeof value === 'string' && BUILD_SETTING.test(value)
            ? `is ${value}, a build setting that was not filled in`
            : `is ${JSON.stringify(value)}`;
    return { sentence: `${key} of ${bundle.path} ${said}.`, path: bundle.infoPath, source: keyOf(bundle, key) };
}
function keyOf(bundle, key) {
    return { file: 'info-plist', key, bundle };
}

;// CONCATENATED MODULE: ./src/files/validation/rules.ts














/** All rules for packages, by family. */
const packageRules = [
    unreadable/* unreadableRule */.W,
    ...structureRules,
    ...infoPlistRules,
    ...versionRules,
    ...sdkRules,
    ...iconRules,
    ...purposeStringRules,
    ...privacyManifestRules,
    ...profileRules,
    ...signingRules,
    ...architectureRules,
    ...leftoverRules,
    ...sizeRules,
    ...macPackageRules,
];


/***/ }),

/***/ 5484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unreadableRule)
/* harmony export */ });
/** Told by the reader itself: where nothing can be read, nothing can be checked. */
const unreadableRule = {
    id: 'package-readable',
    family: 'structure',
    level: 'error',
    codes: [],
    title: 'The package can be read',
    explanation: 'The file is a whole .ipa or .pkg with one app in it.',
    fix: 'Make the package again, and see that it was copied or downloaded completely.',
    link: 'https://developer.apple.com/documentation/xcode/distributing-your-app-for-beta-testing-and-releases',
    check: () => [],
};


/***/ }),

/***/ 6460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ validatePackage),
/* harmony export */   h: () => (/* binding */ findingOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3275);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6068);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5484);




/** A rule may find the same in every bundle of an app; beyond these one more says that there are others. */
const MAX_PER_RULE = 50;
/** Names in a package can be of any length. */
const LONGEST_SENTENCE = 1000;
/** What Apple would say of a package. Throws only when the file cannot be opened. */
async function validatePackage(path, options) {
    const { now, levels = new Map(), repository } = options;
    const { contents, found } = await check(path, now);
    const hits = found.filter(({ rule }) => levels.get(rule.id) !== 'off');
    const placeOf = await placeFinder(hits, repository);
    const findings = hits.flatMap(({ rule, hit }) => findingOf(rule, { levels, sentence: hit.sentence, path: hit.path, place: placeOf(hit) }));
    return { contents, findings };
}
/** None where the rule is switched off. */
function findingOf(rule, { levels, level = rule.level, sentence, path, place, }) {
    const wanted = levels.get(rule.id) ?? level;
    const { id, codes, fix, link } = rule;
    return wanted === 'off' ? [] : [{ rule: id, level: wanted, codes, sentence, fix, link, path, place }];
}
async function check(path, now) {
    const file = await (0,_package_js__WEBPACK_IMPORTED_MODULE_1__/* .openPackage */ .R$)(path);
    try {
        const contents = await readContents(file, now);
        return { contents, found: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRules */ .S.flatMap((rule) => hitsOf(rule, contents)) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
            throw error;
        const found = error.problems.map((sentence) => ({ rule: _unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadableRule */ .W, hit: { sentence } }));
        return { contents: undefined, found };
    }
    finally {
        await file.close();
    }
}
async function readContents(file, now) {
    if ((await (0,_package_js__WEBPACK_IMPORTED_MODULE_1__/* .recognise */ .GJ)(file)) === 'ipa') {
        const { readIpaContents } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(64), __webpack_require__.e(415)]).then(__webpack_require__.bind(__webpack_require__, 4796));
        return await readIpaContents(file, now);
    }
    const { readPkgContents } = await Promise.all(/* import() */[__webpack_require__.e(64), __webpack_require__.e(212)]).then(__webpack_require__.bind(__webpack_require__, 4212));
    return await readPkgContents(file, now);
}
function hitsOf(rule, contents) {
    const found = [];
    for (const hit of rule.check(contents)) {
        if (found.length === MAX_PER_RULE) {
            const sentence = `There are more like the ${MAX_PER_RULE} that are listed.`;
            return [...found, { rule, hit: { sentence } }];
        }
        found.push({ rule, hit: { ...hit, sentence: shortened(hit.sentence) } });
    }
    return found;
}
function shortened(sentence) {
    return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1)}…` : sentence;
}
async function placeFinder(hits, repository) {
    if (repository === undefined || !hits.some(({ hit }) => hit.source))
        return () => undefined;
    const { readSources } = await __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 5359));
    const sources = await readSources(repository);
    return ({ source }) => (source === undefined ? undefined : sources.placeOf(source));
}


/***/ }),

/***/ 3050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ elementsNamed),
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   _z: () => (/* binding */ childNamed)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;
/**
 * Strict: stops at the first fault. Entities that a document declares itself are not expanded, so a small document cannot become
 * a large one.
 */
function parseXml(source) {
    const parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT();
    const open = [];
    let root;
    let count = 0;
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        count += 1;
        if (count > MAX_ELEMENTS)
            throw new Error(`it has more than ${MAX_ELEMENTS} elements`);
        if (open.length >= MAX_DEPTH)
            throw new Error(`it is nested more than ${MAX_DEPTH} deep`);
        const element = { name, attributes, children: [], text: '' };
        const parent = open.at(-1);
        if (parent === undefined)
            root = element;
        else
            parent.children.push(element);
        open.push(element);
    });
    parser.on('closetag', () => {
        open.pop();
    });
    const addText = (text) => {
        const current = open.at(-1);
        if (current !== undefined)
            current.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.write(source.replace(/^\uFEFF/, '')).close();
    if (root === undefined)
        throw new Error('it has no element');
    return root;
}
function* elementsNamed(root, name) {
    for (const child of root.children) {
        if (child.name === name)
            yield child;
        yield* elementsNamed(child, name);
    }
}
function childNamed(element, name) {
    return element.children.find((child) => child.name === name);
}


/***/ })

};
