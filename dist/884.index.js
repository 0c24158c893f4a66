export const id = 884;
export const ids = [884];
export const modules = {

/***/ 7962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ MAX_INFO_PLIST_BYTES),
/* harmony export */   W: () => (/* binding */ parseInfoPlist)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _property_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2498);


/** Real ones have some kilobytes. */
const MAX_INFO_PLIST_BYTES = 10 * 1024 * 1024;
/** `where` names the file for the messages, such as `Payload/My.app/Info.plist in build/My.ipa`. */
function parseInfoPlist(bytes, where) {
    const advice = 'Build the app again, or look at the file with `plutil -lint`.';
    let value;
    try {
        value = (0,_property_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePropertyList */ .l)(bytes);
    }
    catch (error) {
        const problem = `${where} cannot be read as a property list: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}. ${advice}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problem, { cause: error });
    }
    if (!(0,_property_list_js__WEBPACK_IMPORTED_MODULE_1__/* .isDictionary */ .H)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${where} is not a dictionary of keys. ${advice}`);
    return value;
}


/***/ }),

/***/ 6884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readIpa: () => (/* binding */ readIpa)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/info-plist.ts
var info_plist = __webpack_require__(7962);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: ./src/files/archive-file.ts
var archive_file = __webpack_require__(5348);
;// CONCATENATED MODULE: ./src/files/zip-archive.ts





const MAX_ENTRIES = 500_000;
/** Reads the list of entries alone; what is in them is read when asked for. */
async function openZipArchive(file) {
    const found = new Map();
    const zip = await openDirectory(file);
    if (zip.entryCount > MAX_ENTRIES) {
        throw new errors/* InputError */.dz(`${file.path} says it has ${zip.entryCount} entries; at most ${MAX_ENTRIES} are read. Make the package again.`);
    }
    try {
        for await (const entry of zip.eachEntry()) {
            const name = nameOf(entry);
            checkEntry(file, { name, entry });
            found.set({ name, size: entry.uncompressedSize, compressedSize: entry.compressedSize }, entry);
        }
    }
    catch (error) {
        throw asInputError(file.path, error);
    }
    async function stream(entry) {
        const known = found.get(entry);
        if (known === undefined)
            throw new Error(`${entry.name} is not an entry of ${file.path}`);
        try {
            if (!known.isCompressed())
                return await zip.openReadStreamPromise(known);
            const packed = await zip.openReadStreamPromise(known, { decompress: false });
            return external_node_stream_.Readable.from(unpack(packed, entry.size), { objectMode: false });
        }
        catch (error) {
            throw (0,archive_file/* damagedArchive */.Qk)(file.path, `${entry.name} cannot be read (${(0,errors/* messageOf */.bD)(error)})`, error);
        }
    }
    async function read(entry, maxBytes) {
        if (entry.size > maxBytes) {
            throw new errors/* InputError */.dz(`${entry.name} in ${file.path} unpacks to ${entry.size} bytes; at most ${maxBytes} are expected of such a file.`);
        }
        const bytes = await collect(file, { entry, stream: await stream(entry) });
        if ((0,external_node_zlib_.crc32)(bytes) !== found.get(entry)?.crc32) {
            throw (0,archive_file/* damagedArchive */.Qk)(file.path, `the checksum of ${entry.name} is wrong`);
        }
        return bytes;
    }
    return { entries: [...found.keys()], read, stream };
}
async function openDirectory(file) {
    try {
        const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
        return await yauzl.fromRandomAccessReaderPromise(new FileReader(file), file.size, options);
    }
    catch (error) {
        const isCut = (0,errors/* messageOf */.bD)(error).startsWith('End of central directory record signature not found');
        throw isCut
            ? (0,archive_file/* damagedArchive */.Qk)(file.path, 'the list at the end of a zip archive is missing', error)
            : asInputError(file.path, error);
    }
}
/** yauzl asks a reader of its own kind for bytes; this one takes them from the file that is open already. */
class FileReader extends yauzl.RandomAccessReader {
    #file;
    constructor(file) {
        super();
        this.#file = file;
    }
    read(buffer, offset, length, position, callback) {
        this.#file.read(position, length).then((bytes) => {
            bytes.copy(buffer, offset);
            callback(null);
        }, (error) => callback(error));
    }
    _readStreamForRange(start, end) {
        return this.#file.stream(start, end);
    }
}
/** Apple's tools write UTF-8 without saying so in the entry's flags. */
function nameOf(entry) {
    const utf8 = entry.fileNameRaw.toString('utf8');
    const name = Buffer.from(utf8).equals(entry.fileNameRaw)
        ? utf8
        : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    return name.replace(/^(\.\/)+/, '');
}
function checkEntry(file, { name, entry }) {
    if ((0,archive_file/* isUnsafeName */.Si)(name)) {
        throw new errors/* InputError */.dz(`${file.path} contains ${JSON.stringify(name)}, a path that leads out of the archive. Make the package again with Xcode or zip.`);
    }
    if (entry.isEncrypted()) {
        throw new errors/* InputError */.dz(`${file.path} is encrypted (${name}). Apple takes packages without a password only.`);
    }
    if (entry.relativeOffsetOfLocalHeader + entry.compressedSize > file.size) {
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, `${name} lies beyond the end of the file`);
    }
}
const MAX_PIECE_BYTES = 1024 * 1024;
const MIN_PIECE_BYTES = 1024;
/** In large pieces, which is three times as fast as what yauzl does by itself. */
async function* unpack(packed, size) {
    const chunkSize = Math.min(MAX_PIECE_BYTES, Math.max(MIN_PIECE_BYTES, size));
    let seen = 0;
    for await (const chunk of (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)({ chunkSize }), () => { })) {
        seen += chunk.length;
        if (seen > size)
            break;
        yield chunk;
    }
    if (seen !== size)
        throw new Error(`it has ${seen > size ? 'more' : 'fewer'} than the ${size} bytes it says`);
}
async function collect(file, { entry, stream }) {
    const chunks = [];
    try {
        for await (const chunk of stream)
            chunks.push(chunk);
    }
    catch (error) {
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, `${entry.name} cannot be unpacked (${(0,errors/* messageOf */.bD)(error)})`, error);
    }
    return Buffer.concat(chunks);
}
function asInputError(path, error) {
    if (error instanceof errors/* InputError */.dz)
        return error;
    if ((0,errors/* messageOf */.bD)(error).includes('encryption')) {
        return new errors/* InputError */.dz(`${path} is encrypted. Apple takes packages without a password only.`, {
            cause: error,
        });
    }
    return (0,archive_file/* damagedArchive */.Qk)(path, `its zip directory cannot be read (${(0,errors/* messageOf */.bD)(error)})`, error);
}

;// CONCATENATED MODULE: ./src/files/ipa.ts



async function readIpa(file) {
    const archive = await openZipArchive(file);
    const appPath = findApp(file.path, archive.entries);
    const name = `${appPath}/Info.plist`;
    const [entry, ...others] = archive.entries.filter((candidate) => candidate.name === name);
    if (entry === undefined)
        throw missingInfoPlist(file.path, { appPath, entries: archive.entries });
    if (others.length > 0) {
        throw new errors/* InputError */.dz(`${file.path} contains ${name} ${others.length + 1} times, and tools disagree on which counts. Make the package again.`);
    }
    const bytes = await archive.read(entry, info_plist/* MAX_INFO_PLIST_BYTES */.R);
    return { archive, appPath, infoPlist: (0,info_plist/* parseInfoPlist */.W)(bytes, `${name} in ${file.path}`) };
}
/**
 * The app lies directly in the first folder named `Payload` of its path, so that watch apps, app clips and extensions inside
 * it are never taken for it. Some archivers put the folder that was zipped above `Payload`.
 */
function findApp(path, entries) {
    const apps = new Set();
    for (const { name } of entries) {
        const segments = name.split('/');
        const payload = segments.indexOf('Payload');
        const folder = segments[payload + 1];
        const isInside = payload >= 0 && segments.length > payload + 2 && !segments.includes('__MACOSX');
        if (isInside && folder !== undefined && /.\.app$/i.test(folder)) {
            apps.add(segments.slice(0, payload + 2).join('/'));
        }
    }
    const [app, ...others] = apps;
    if (app === undefined)
        throw new errors/* InputError */.dz(`${path} ${explainMissingApp(entries)}`);
    if (others.length > 0) {
        const list = [...apps].sort().join(', ');
        throw new errors/* InputError */.dz(`${path} contains ${apps.size} apps (${list}). Export a package with one app in Payload.`);
    }
    return app;
}
const OTHER_CONTENTS = [
    [/^AndroidManifest\.xml$/, 'is an Android app (.apk). Give the .ipa of the iOS build.'],
    [/^BundleConfig\.pb$/, 'is an Android app bundle (.aab). Give the .ipa of the iOS build.'],
    [
        /\.xcarchive\/|^Products\/Applications\//,
        'is a zipped Xcode archive (.xcarchive). Export it first with `xcodebuild -exportArchive` and give the .ipa or .pkg.',
    ],
    [
        /^([^/]+\/)?[^/]+\.app\/Contents\//,
        'is a zipped macOS app. Apple takes macOS apps as .pkg: export it, or run `productbuild --component`.',
    ],
    [
        /^([^/]+\/)?[^/]+\.app\//,
        'contains an app, but not in a folder `Payload`. Export it with `xcodebuild -exportArchive`, or move the app into `Payload` and zip that.',
    ],
    [
        /\.ipa$/i,
        'contains an .ipa: unpack this zip first (artifacts of workflows are zipped) and give the .ipa inside.',
    ],
    [
        /\.pkg$/i,
        'contains a .pkg: unpack this zip first (artifacts of workflows are zipped) and give the .pkg inside.',
    ],
    [/^META-INF\//, 'is a Java archive. Give an .ipa or .pkg.'],
    [/^Payload\//, 'has a folder `Payload` without an app in it. Export the app again.'],
];
function explainMissingApp(entries) {
    const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('__MACOSX/'));
    for (const [pattern, explanation] of OTHER_CONTENTS) {
        if (names.some((name) => pattern.test(name)))
            return explanation;
    }
    return 'is a zip archive without an app: there is no `Payload/<name>.app` in it. Give the .ipa that was exported by Xcode.';
}
function missingInfoPlist(path, { appPath, entries }) {
    const isMacApp = entries.some(({ name }) => name === `${appPath}/Contents/Info.plist`);
    if (isMacApp) {
        return new errors/* InputError */.dz(`${path} contains a macOS app (${appPath}). Apple takes macOS apps as .pkg: export it, or run \`productbuild --component\`.`);
    }
    return new errors/* InputError */.dz(`${path} has no ${appPath}/Info.plist. Build and export the app again.`);
}


/***/ })

};
