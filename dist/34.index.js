export const id = 34;
export const ids = [34];
export const modules = {

/***/ 1459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ByteQueue)
/* harmony export */ });
/** Bytes of a stream taken in order; what is skipped is never held. */
class ByteQueue {
    #chunks;
    #current = Buffer.alloc(0);
    taken = 0;
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    async isAtEnd() {
        while (this.#current.length === 0) {
            const { done, value } = await this.#chunks.next();
            if (done)
                return true;
            this.#current = value;
        }
        return false;
    }
    async close() {
        await this.#chunks.return?.();
    }
    async take(length) {
        const parts = [];
        for await (const part of this.parts(length))
            parts.push(part);
        return Buffer.concat(parts);
    }
    async skip(length) {
        for await (const _ of this.parts(length))
            ;
    }
    /** So many bytes in the pieces in which they come. */
    async *parts(length) {
        let missing = length;
        while (missing > 0) {
            if (await this.isAtEnd())
                throw new Error('it ends in the middle of a file');
            const part = this.#current.subarray(0, missing);
            this.#current = this.#current.subarray(part.length);
            missing -= part.length;
            this.taken += part.length;
            yield part;
        }
    }
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ walkCpio),
/* harmony export */   q: () => (/* binding */ findInCpio)
/* harmony export */ });
/* harmony import */ var _byte_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1459);

const MAX_NAME_BYTES = 4096;
/**
 * Goes through the files of a cpio archive as they come. Both forms are read that Apple's tools have written: octal (`070707`)
 * and hexadecimal (`070701`). False when it gave up before the end.
 */
async function walkCpio(stream, walk) {
    const bytes = new _byte_queue_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteQueue */ .y(stream);
    try {
        while (bytes.taken < walk.maxBytes) {
            const header = await readHeader(bytes);
            if (header === undefined || header.name === 'TRAILER!!!')
                return true;
            const { fileBytes, padding } = header;
            const end = bytes.taken + fileBytes + padding;
            const name = header.name.replace(/^(\.?\/)+/, '');
            if (await walk.visit({ name, fileBytes }, bytes))
                return true;
            await bytes.skip(Math.min(end, walk.maxBytes) - bytes.taken);
        }
        return false;
    }
    finally {
        await bytes.close();
    }
}
/** The first wanted file of a cpio archive, which is read no further. */
async function findInCpio(stream, { isWanted, maxFileBytes, maxBytes }) {
    let found;
    await walkCpio(stream, {
        maxBytes,
        async visit({ name, fileBytes }, bytes) {
            if (!isWanted(name) || fileBytes === 0)
                return false;
            if (fileBytes > maxFileBytes)
                throw new Error(`${name} has ${fileBytes} bytes`);
            found = { name, content: await bytes.take(fileBytes) };
            return true;
        },
    });
    return found;
}
async function readHeader(bytes) {
    if (await bytes.isAtEnd())
        return undefined;
    const magic = (await bytes.take(6)).toString('latin1');
    if (magic === '070707') {
        const rest = (await bytes.take(70)).toString('latin1');
        const name = await readName(bytes, numberAt(rest.slice(53, 59), 8));
        return { name, fileBytes: numberAt(rest.slice(59, 70), 8), padding: 0 };
    }
    if (magic === '070701' || magic === '070702') {
        const rest = (await bytes.take(104)).toString('latin1');
        const nameBytes = numberAt(rest.slice(88, 96), 16);
        const fileBytes = numberAt(rest.slice(48, 56), 16);
        const name = await readName(bytes, nameBytes);
        await bytes.skip(paddingTo4(110 + nameBytes));
        return { name, fileBytes, padding: paddingTo4(fileBytes) };
    }
    throw new Error('it is not a cpio archive');
}
async function readName(bytes, length) {
    if (length < 1 || length > MAX_NAME_BYTES)
        throw new Error(`a file name has ${length} bytes`);
    return (await bytes.take(length)).toString('utf8').replace(/\0+$/, '');
}
function numberAt(digits, base) {
    if (!(base === 8 ? /^[0-7]+$/ : /^[0-9a-f]+$/i).test(digits))
        throw new Error('a header is not made of digits');
    return Number.parseInt(digits, base);
}
function paddingTo4(length) {
    return (4 - (length % 4)) % 4;
}


/***/ }),

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

/***/ 3034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMacPackage: () => (/* binding */ readMacPackage)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/archive-file.ts
var archive_file = __webpack_require__(5348);
// EXTERNAL MODULE: ./src/files/info-plist.ts
var info_plist = __webpack_require__(7962);
// EXTERNAL MODULE: ./src/files/payload.ts
var files_payload = __webpack_require__(3061);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/files/xml.ts
var files_xml = __webpack_require__(3050);
;// CONCATENATED MODULE: ./src/files/xar-archive.ts






const HEADER_BYTES = 28;
/** Real tables have some ten kilobytes; it is held in memory as a tree. */
const MAX_TABLE_BYTES = 16 * 1024 * 1024;
const MAX_CERTIFICATES = 20;
const inflateAsync = (0,external_node_util_.promisify)(external_node_zlib_.inflate);
/** Reads the table of contents alone. https://github.com/apple-oss-distributions/xar describes the format. */
async function openXarArchive(file) {
    const { table, heapStart } = await readTable(file);
    const toc = (0,files_xml/* childNamed */._z)(table, 'toc');
    if (toc === undefined)
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, 'its table of contents is empty');
    const entries = [...entriesOf(toc, { file, heapStart, folder: '' })];
    function stream(entry) {
        const raw = file.stream(entry.start, entry.end);
        if (entry.encoding === 'application/octet-stream')
            return raw;
        if (entry.encoding !== 'application/x-gzip') {
            raw.destroy();
            throw new errors/* InputError */.dz(`${entry.path} in ${file.path} is packed as ${entry.encoding}, which is not read here. Export the package with Xcode or productbuild.`);
        }
        return (0,external_node_stream_.pipeline)(raw, (0,external_node_zlib_.createUnzip)(), () => { });
    }
    async function read(entry, maxBytes) {
        const chunks = [];
        let size = 0;
        try {
            for await (const chunk of stream(entry)) {
                size += chunk.length;
                if (size > maxBytes)
                    throw new errors/* InputError */.dz(`${entry.path} in ${file.path} unpacks to more than ${maxBytes} bytes.`);
                chunks.push(chunk);
            }
        }
        catch (error) {
            if (error instanceof errors/* InputError */.dz)
                throw error;
            throw (0,archive_file/* damagedArchive */.Qk)(file.path, `${entry.path} cannot be unpacked (${(0,errors/* messageOf */.bD)(error)})`, error);
        }
        return Buffer.concat(chunks);
    }
    const signatures = toc.children.filter(({ name }) => name === 'signature' || name === 'x-signature');
    return { entries, ...signingIn(signatures), read, stream };
}
async function readTable(file) {
    const header = await file.read(0, HEADER_BYTES);
    const headerBytes = header.readUInt16BE(4);
    const packedBytes = Number(header.readBigUInt64BE(8));
    const tableBytes = Number(header.readBigUInt64BE(16));
    const heapStart = headerBytes + packedBytes;
    if (headerBytes < HEADER_BYTES || heapStart > file.size) {
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, 'its table of contents lies beyond the end of the file');
    }
    if (packedBytes > MAX_TABLE_BYTES || tableBytes > MAX_TABLE_BYTES) {
        throw new errors/* InputError */.dz(`The table of contents of ${file.path} is said to have ${tableBytes} bytes; at most ${MAX_TABLE_BYTES} are read. Make the package again.`);
    }
    try {
        const packed = await file.read(headerBytes, packedBytes);
        const xml = await inflateAsync(packed, { maxOutputLength: MAX_TABLE_BYTES });
        return { table: (0,files_xml/* parseXml */.NO)(xml.toString('utf8')), heapStart };
    }
    catch (error) {
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, `its table of contents cannot be read (${(0,errors/* messageOf */.bD)(error)})`, error);
    }
}
/** The table of contents carries the certificates; the signature itself lies elsewhere, and is not checked here. */
function signingIn(signatures) {
    const [first] = signatures;
    const texts = first === undefined ? [] : [...(0,files_xml/* elementsNamed */.JS)(first, 'X509Certificate')];
    return {
        isSigned: first !== undefined,
        certificates: texts.slice(0, MAX_CERTIFICATES).map(({ text }) => Buffer.from(text, 'base64')),
    };
}
function* entriesOf(parent, place) {
    for (const element of parent.children) {
        if (element.name !== 'file')
            continue;
        const path = `${place.folder}${nameOf(element, place.file)}`;
        const data = (0,files_xml/* childNamed */._z)(element, 'data');
        if (data !== undefined)
            yield entryOf(data, { ...place, path });
        yield* entriesOf(element, { ...place, folder: `${path}/` });
    }
}
function nameOf(element, { path }) {
    const nameElement = (0,files_xml/* childNamed */._z)(element, 'name');
    const isBase64 = nameElement?.attributes.enctype === 'base64';
    const text = nameElement?.text ?? '';
    const name = isBase64 ? Buffer.from(text, 'base64').toString('utf8') : text;
    if (name === '' || name.includes('/') || (0,archive_file/* isUnsafeName */.Si)(name)) {
        throw new errors/* InputError */.dz(`${path} contains a file named ${JSON.stringify(name)}, which leads out of the archive. Make the package again.`);
    }
    return name;
}
function entryOf(data, { file, heapStart, path }) {
    const [length, offset, size] = ['length', 'offset', 'size'].map((name) => {
        const text = (0,files_xml/* childNamed */._z)(data, name)?.text.trim() ?? '';
        return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    });
    if (length === undefined || offset === undefined || size === undefined) {
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, `its table of contents does not say where ${path} is`);
    }
    const start = heapStart + offset;
    if (start + length > file.size)
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, `${path} lies beyond the end of the file`);
    const encoding = (0,files_xml/* childNamed */._z)(data, 'encoding')?.attributes.style ?? 'application/octet-stream';
    return { path, size, start, end: start + length, encoding };
}

;// CONCATENATED MODULE: ./src/files/mac-package.ts






const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** What a payload adds is worth a moment; when nothing else tells the versions it is worth more. */
const SEARCH_BYTES = 64 * 1024 * 1024;
const NEEDED_SEARCH_BYTES = 1024 * 1024 * 1024;
async function readMacPackage(file) {
    const archive = await openXarArchive(file);
    const distribution = archive.entries.find(({ path }) => path === 'Distribution');
    const components = archive.entries.filter(({ path }) => /^([^/]+\/)?PackageInfo$/.test(path));
    if (distribution === undefined && components.length === 0) {
        throw new errors/* InputError */.dz(`${file.path} is a xar archive, but not an installer package: it has neither Distribution nor PackageInfo. Give the .pkg that Xcode or productbuild made.`);
    }
    const documents = [];
    for (const entry of distribution === undefined ? components : [distribution, ...components]) {
        documents.push(await readDocument(archive, { file, entry }));
    }
    const stated = chooseApp(documents, file.path);
    const found = await findInfoPlist(archive, { file, stated });
    const app = found ?? stated;
    if (app === undefined) {
        throw new errors/* InputError */.dz(`${file.path} does not tell which app it installs: no .app in Distribution or PackageInfo, and none that can be read in its payload. Make it with \`productbuild --component My.app /Applications\`.`);
    }
    return {
        archive,
        isProductArchive: distribution !== undefined,
        appPath: app.path,
        infoPlist: app.infoPlist,
    };
}
async function readDocument(archive, { file, entry }) {
    const bytes = await archive.read(entry, MAX_DOCUMENT_BYTES);
    try {
        return (0,files_xml/* parseXml */.NO)(bytes.toString('utf8'));
    }
    catch (error) {
        throw (0,archive_file/* damagedArchive */.Qk)(file.path, `${entry.path} is not readable XML (${(0,errors/* messageOf */.bD)(error)})`, error);
    }
}
function chooseApp(documents, path) {
    const apps = new Map();
    for (const bundle of documents.flatMap(statedBundles)) {
        if (isMainApp(bundle.path) && !apps.has(bundle.id))
            apps.set(bundle.id, bundle);
    }
    const [first, ...others] = apps.values();
    if (others.length === 0)
        return first;
    const productIds = documents.flatMap((document) => [...(0,files_xml/* elementsNamed */.JS)(document, 'product')].map(({ attributes }) => attributes.id ?? ''));
    const named = productIds.map((id) => apps.get(id)).find((app) => app !== undefined);
    if (named !== undefined)
        return named;
    const list = [...apps.values()].map((app) => `${app.path} (${app.id})`).join(', ');
    throw new errors/* InputError */.dz(`${path} installs ${apps.size} apps: ${list}. Make a package with one app, or name the main one as <product id> in its Distribution.`);
}
function statedBundles(document) {
    return [...(0,files_xml/* elementsNamed */.JS)(document, 'bundle')].flatMap(({ attributes }) => {
        const { path, id } = attributes;
        if (path === undefined || id === undefined)
            return [];
        const keys = { ...attributes, CFBundleIdentifier: id };
        const infoPlist = Object.fromEntries(Object.entries(keys).filter(([key]) => key.startsWith('CFBundle')));
        return [{ path: path.replace(/^(\.?\/)+/, ''), id, infoPlist }];
    });
}
const BUNDLE_EXTENSION = /\.(app|appex|bundle|component|framework|kext|plugin|systemextension|xpc)$/i;
/** Helper apps and login items lie inside another bundle. */
function isMainApp(path) {
    const segments = path.replace(/\/+$/, '').split('/');
    const parents = segments.slice(0, -1);
    return /.\.app$/i.test(segments.at(-1) ?? '') && !parents.some((parent) => BUNDLE_EXTENSION.test(parent));
}
const INFO_PLIST_SUFFIX = '/Contents/Info.plist';
/** The app's own Info.plist, which says more than the package does and which Apple goes by. */
async function findInfoPlist(archive, { file, stated }) {
    const isWanted = (name) => {
        if (!name.endsWith(INFO_PLIST_SUFFIX))
            return false;
        const app = name.slice(0, -INFO_PLIST_SUFFIX.length);
        return stated === undefined ? isMainApp(app) : app === stated.path;
    };
    const needed = ['CFBundleIdentifier', 'CFBundleShortVersionString', 'CFBundleVersion'];
    const isComplete = needed.every((key) => stated?.infoPlist[key] !== undefined);
    const search = {
        isWanted,
        maxFileBytes: info_plist/* MAX_INFO_PLIST_BYTES */.R,
        maxBytes: isComplete ? SEARCH_BYTES : NEEDED_SEARCH_BYTES,
    };
    for (const payload of archive.entries.filter(({ path }) => /^([^/]+\/)?Payload$/.test(path))) {
        const found = await (0,files_payload/* findInPayload */.h)(archive, { file, payload, search });
        if (found !== undefined) {
            const infoPlist = (0,info_plist/* parseInfoPlist */.W)(found.content, `${found.name} in ${file.path}`);
            return { path: found.name.slice(0, -INFO_PLIST_SUFFIX.length), infoPlist };
        }
    }
    return undefined;
}


/***/ }),

/***/ 3061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findInPayload),
/* harmony export */   r: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _archive_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5348);
/* harmony import */ var _cpio_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5480);





/** Looks into what a component package installs for one file. */
async function findInPayload(archive, { search, ...payload }) {
    return await readPayload(archive, payload, (cpio) => (0,_cpio_js__WEBPACK_IMPORTED_MODULE_4__/* .findInCpio */ .q)(cpio, search));
}
/**
 * Hands what a component package installs to `use`. Payloads that are packed as pbzx (`pkgbuild --compression latest`) are not
 * read: Node has no xz, and what such a package says of itself is enough. Undefined for these.
 */
async function readPayload(archive, { file, payload }, use) {
    const stream = archive.stream(payload);
    try {
        const { head, all } = await peek(stream, 4);
        if (head.toString('latin1') === '0707')
            return await use(all);
        if (head.subarray(0, 2).toString('hex') !== '1f8b')
            return undefined;
        const unpacked = (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(all), (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)(), () => { });
        return await use(unpacked);
    }
    catch (error) {
        throw (0,_archive_file_js__WEBPACK_IMPORTED_MODULE_3__/* .damagedArchive */ .Qk)(file.path, `${payload.path} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)})`, error);
    }
    finally {
        stream.destroy();
    }
}
async function peek(stream, headBytes) {
    const chunks = stream[Symbol.asyncIterator]();
    let start = Buffer.alloc(0);
    while (start.length < headBytes) {
        const { done, value } = await chunks.next();
        if (done)
            break;
        start = Buffer.concat([start, value]);
    }
    async function* all() {
        yield start;
        for (let next = await chunks.next(); !next.done; next = await chunks.next())
            yield next.value;
    }
    return { head: start.subarray(0, headBytes), all: all() };
}


/***/ })

};
