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
