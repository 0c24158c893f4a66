export const id = 64;
export const ids = [64];
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

/***/ 3134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readSignedMessage),
/* harmony export */   w: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6528);


const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MAX_CERTIFICATES = 50;
/** Reads SignedData (RFC 5652) without checking the signature: Apple does that. Throws on anything else. */
function readSignedMessage(bytes) {
    const [type, wrapped] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(sequence((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readAsn1 */ .au)(bytes)));
    if (type === undefined || (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(type) !== SIGNED_DATA || wrapped === undefined) {
        throw new Error('it is not a signed message (CMS)');
    }
    const [, , encapsulated, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(sequence((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readAsn1 */ .au)(wrapped.content)));
    if (encapsulated === undefined)
        throw new Error('the signed message has no content');
    const [, explicit] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(sequence(encapsulated));
    const content = explicit === undefined ? Buffer.alloc(0) : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .octetsOf */ .ao)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readAsn1 */ .au)(explicit.content));
    const set = rest.find(({ tagClass, tag }) => tagClass === 2 && tag === 0);
    const certificates = (set === undefined ? [] : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(set))
        .filter((element) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isUniversal */ .Aw)(element, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .universal */ .md.sequence))
        .slice(0, MAX_CERTIFICATES)
        .flatMap(({ whole }) => readCertificate(whole) ?? []);
    const serial = signerSerial(rest);
    return { content, certificates, signer: certificates.find((one) => one.serial === serial) };
}
/** Undefined for what is no certificate. */
function readCertificate(der) {
    try {
        const { subject, validFromDate, validToDate, serialNumber } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
        const name = /^CN=(.*)$/m.exec(subject)?.[1] ?? '';
        return { name, notBefore: validFromDate, notAfter: validToDate, serial: withoutZeros(serialNumber), der };
    }
    catch {
        return undefined;
    }
}
function sequence(element) {
    if (!(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isUniversal */ .Aw)(element, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .universal */ .md.sequence))
        throw new Error('it is not a signed message (CMS)');
    return element;
}
/** SignerInfos are the last set; each names its certificate by issuer and serial number. */
function signerSerial(elements) {
    const infos = elements.findLast((element) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isUniversal */ .Aw)(element, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .universal */ .md.set));
    const info = infos === undefined ? undefined : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(infos)[0];
    const identifier = info === undefined ? undefined : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(info)[1];
    if (identifier === undefined || !(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isUniversal */ .Aw)(identifier, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .universal */ .md.sequence))
        return undefined;
    const serial = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(identifier)[1];
    return serial === undefined ? undefined : withoutZeros(serial.content.toString('hex').toUpperCase());
}
function withoutZeros(hex) {
    return hex.replace(/^0+(?=.)/, '');
}


/***/ }),

/***/ 6528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ isUniversal),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   ao: () => (/* binding */ octetsOf),
/* harmony export */   au: () => (/* binding */ readAsn1),
/* harmony export */   md: () => (/* binding */ universal)
/* harmony export */ });
const MAX_DEPTH = 64;
const universal = { boolean: 1, integer: 2, octetString: 4, oid: 6, utf8: 12, sequence: 16, set: 17 };
/** The first element; what follows it is not looked at. */
function readAsn1(bytes, depth = 0) {
    if (depth > MAX_DEPTH)
        throw new Error(`it is nested more than ${MAX_DEPTH} deep`);
    const { start, length, ...kind } = readHeader(bytes);
    const end = length === undefined ? endOfOpen(bytes, start, depth) : start + length;
    if (end > bytes.length)
        throw new Error('an element is longer than what holds it');
    const closing = length === undefined ? 2 : 0;
    return { ...kind, content: bytes.subarray(start, end), whole: bytes.subarray(0, end + closing) };
}
function childrenOf({ content }, depth = 0) {
    const children = [];
    for (let rest = content; rest.length > 0;) {
        const child = readAsn1(rest, depth);
        children.push(child);
        rest = rest.subarray(child.whole.length);
    }
    return children;
}
/** An octet string may be given in pieces. */
function octetsOf(element, depth = 0) {
    if (depth > MAX_DEPTH)
        throw new Error(`it is nested more than ${MAX_DEPTH} deep`);
    if (!element.isConstructed)
        return element.content;
    return Buffer.concat(childrenOf(element, depth + 1).map((part) => octetsOf(part, depth + 1)));
}
function isUniversal({ tagClass, tag: actual }, tag) {
    return tagClass === 0 && actual === tag;
}
/** In points, such as `1.2.840.113549.1.7.2`. */
function oidOf({ content }) {
    const arcs = [];
    let value = 0;
    for (const byte of content) {
        value = value * 128 + (byte & 0x7f);
        if ((byte & 0x80) !== 0)
            continue;
        if (arcs.length > 0)
            arcs.push(value);
        else
            arcs.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
        value = 0;
    }
    return arcs.join('.');
}
function readHeader(bytes) {
    const first = byteAt(bytes, 0);
    let at = 1;
    let tag = first & 0x1f;
    if (tag === 0x1f) {
        tag = 0;
        for (let byte = 0x80; (byte & 0x80) !== 0; at += 1) {
            byte = byteAt(bytes, at);
            tag = tag * 128 + (byte & 0x7f);
            if (at > 4)
                throw new Error('a tag is longer than any that is known');
        }
    }
    const kind = { tagClass: first >> 6, tag, isConstructed: (first & 0x20) !== 0 };
    const size = byteAt(bytes, at);
    at += 1;
    if (size < 0x80)
        return { ...kind, start: at, length: size };
    if (size === 0x80) {
        if (!kind.isConstructed)
            throw new Error('a value without parts has no length');
        return { ...kind, start: at, length: undefined };
    }
    const count = size & 0x7f;
    if (count > 6)
        throw new Error(`a length has ${count} bytes`);
    let length = 0;
    for (let index = 0; index < count; index += 1)
        length = length * 256 + byteAt(bytes, at + index);
    return { ...kind, start: at + count, length };
}
function endOfOpen(bytes, start, depth) {
    let at = start;
    while (byteAt(bytes, at) !== 0 || byteAt(bytes, at + 1) !== 0) {
        at += readAsn1(bytes.subarray(at), depth + 1).whole.length;
    }
    return at;
}
function byteAt(bytes, at) {
    const byte = bytes[at];
    if (byte === undefined)
        throw new Error('it ends in the middle of an element');
    return byte;
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

/***/ 1075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ readMachO)
});

// EXTERNAL MODULE: ./src/files/byte-queue.ts
var byte_queue = __webpack_require__(1459);
// EXTERNAL MODULE: ./src/files/cms.ts
var files_cms = __webpack_require__(3134);
// EXTERNAL MODULE: ./src/files/der.ts
var der = __webpack_require__(6528);
// EXTERNAL MODULE: ./src/files/property-list.ts + 1 modules
var property_list = __webpack_require__(2498);
;// CONCATENATED MODULE: ./src/files/code-signature.ts



const SUPER_BLOB = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
const XML_ENTITLEMENTS = 0xfade7171;
const DER_ENTITLEMENTS = 0xfade7172;
const CMS_SIGNATURE = 0xfade0b01;
const AD_HOC = 0x2;
const HAS_TEAM_VERSION = 0x20200;
const MAX_BLOBS = 100;
const MAX_DEPTH = 32;
/** https://github.com/apple-oss-distributions/xnu, osfmk/kern/cs_blobs.h. Throws on what is no signature. */
function readCodeSignature(bytes) {
    if (bytes.length < 12 || bytes.readUInt32BE(0) !== SUPER_BLOB)
        throw new Error('it is not a code signature');
    const count = Math.min(bytes.readUInt32BE(8), MAX_BLOBS);
    const blobs = Array.from({ length: count }, (_, index) => blobAt(bytes, 12 + index * 8)).filter((blob) => blob !== undefined);
    const bodyOf = (magic) => blobs.find((blob) => blob.readUInt32BE(0) === magic);
    const directory = bodyOf(CODE_DIRECTORY);
    const cms = bodyOf(CMS_SIGNATURE)?.subarray(8);
    const signer = cms === undefined || cms.length === 0 ? undefined : signerOf(cms);
    return {
        ...namesIn(directory),
        isAdHoc: cms === undefined || cms.length === 0 || ((directory?.readUInt32BE(12) ?? 0) & AD_HOC) !== 0,
        entitlements: entitlementsIn(bodyOf(XML_ENTITLEMENTS), bodyOf(DER_ENTITLEMENTS)),
        signer,
    };
}
function blobAt(bytes, at) {
    if (at + 8 > bytes.length)
        return undefined;
    const start = bytes.readUInt32BE(at + 4);
    if (start + 8 > bytes.length)
        return undefined;
    const blob = bytes.subarray(start, start + bytes.readUInt32BE(start + 4));
    return blob.length < 8 ? undefined : blob;
}
function namesIn(directory) {
    if (directory === undefined || directory.length < 44)
        return { identifier: undefined, teamId: undefined };
    const hasTeam = directory.readUInt32BE(8) >= HAS_TEAM_VERSION && directory.length >= 52;
    return {
        identifier: textAt(directory, directory.readUInt32BE(20)),
        teamId: hasTeam ? textAt(directory, directory.readUInt32BE(48)) : undefined,
    };
}
function textAt(bytes, start) {
    if (start === 0 || start >= bytes.length)
        return undefined;
    const end = bytes.indexOf(0, start);
    return bytes.toString('utf8', start, end < 0 ? bytes.length : end);
}
function signerOf(cms) {
    try {
        return (0,files_cms/* readSignedMessage */.i)(cms).signer;
    }
    catch {
        return undefined;
    }
}
function entitlementsIn(xml, der) {
    try {
        if (xml !== undefined) {
            const value = (0,property_list/* parsePropertyList */.l)(xml.subarray(8));
            return (0,property_list/* isDictionary */.H)(value) ? value : undefined;
        }
        return der === undefined ? undefined : derEntitlements(der.subarray(8));
    }
    catch {
        return undefined;
    }
}
/** Entitlements in DER: [APPLICATION 16] { version, dictionary }. Newer systems read these alone. */
function derEntitlements(bytes) {
    const [, dictionary] = (0,der/* childrenOf */.LU)((0,der/* readAsn1 */.au)(bytes));
    const value = dictionary === undefined ? undefined : derValue(dictionary, 0);
    return (0,property_list/* isDictionary */.H)(value) ? value : undefined;
}
function derValue(element, depth) {
    if (depth > MAX_DEPTH)
        throw new Error(`it is nested more than ${MAX_DEPTH} deep`);
    if (element.tagClass === 2 && element.tag === 16)
        return derDictionary(element, depth);
    if ((0,der/* isUniversal */.Aw)(element, der/* universal */.md.boolean))
        return element.content[0] !== 0;
    if ((0,der/* isUniversal */.Aw)(element, der/* universal */.md.utf8))
        return element.content.toString('utf8');
    if ((0,der/* isUniversal */.Aw)(element, der/* universal */.md.integer))
        return integerOf(element.content);
    if ((0,der/* isUniversal */.Aw)(element, der/* universal */.md.sequence)) {
        return (0,der/* childrenOf */.LU)(element).map((child) => derValue(child, depth + 1));
    }
    return undefined;
}
function derDictionary(element, depth) {
    const pairs = (0,der/* childrenOf */.LU)(element).map((pair) => {
        const [key, value] = (0,der/* childrenOf */.LU)(pair);
        if (key === undefined || value === undefined)
            throw new Error('an entitlement has no value');
        return [key.content.toString('utf8'), derValue(value, depth + 1)];
    });
    return Object.fromEntries(pairs);
}
function integerOf(content) {
    return content.length >= 1 && content.length <= 6 ? content.readIntBE(0, content.length) : Number.NaN;
}

;// CONCATENATED MODULE: ./src/files/mach-o-commands.ts
const MAX_LIBRARIES = 2000;
const PLATFORMS = {
    1: 'macOS',
    2: 'iOS',
    3: 'tvOS',
    4: 'watchOS',
    6: 'Mac Catalyst',
    7: 'iOS simulator',
    8: 'tvOS simulator',
    9: 'watchOS simulator',
    11: 'visionOS',
    12: 'visionOS simulator',
};
const LIBRARY = new Set([0xc, 0x20, 0x80000018, 0x8000001f, 0x80000023]);
const VERSION_MIN = { 36: 'macOS', 37: 'iOS', 47: 'tvOS', 48: 'watchOS' };
const SEGMENT = 0x1;
const SEGMENT_64 = 0x19;
const SYMBOL_TABLE = 0x2;
const DYNAMIC_SYMBOL_TABLE = 0xb;
const CODE_SIGNATURE = 0x1d;
const ENCRYPTION = new Set([0x21, 0x2c]);
const BUILD_VERSION = 0x32;
const CHAINED_FIXUPS = 0x80000034;
function readLoadCommands(bytes, { count, is64Bit }) {
    const found = {
        platform: undefined,
        minimumOs: undefined,
        sdk: undefined,
        libraries: [],
        textBytes: 0,
        isEncrypted: false,
        hasBitcode: false,
        chainedFixups: undefined,
        symbols: undefined,
        strings: undefined,
        undefinedSymbols: undefined,
        signature: undefined,
    };
    let at = 0;
    for (let index = 0; index < count; index += 1) {
        if (at + 8 > bytes.length)
            throw new Error('its load commands end too soon');
        const size = bytes.readUInt32LE(at + 4);
        if (size < 8 || at + size > bytes.length)
            throw new Error('a load command has a wrong size');
        take(found, { command: bytes.subarray(at, at + size), is64Bit });
        at += size;
    }
    return found;
}
function take(found, { command, is64Bit }) {
    const kind = command.readUInt32LE(0);
    const versionMin = VERSION_MIN[kind];
    if (kind === SEGMENT || kind === SEGMENT_64)
        takeSegment(found, command);
    else if (LIBRARY.has(kind))
        takeLibrary(found, command);
    else if (kind === BUILD_VERSION && command.length >= 20) {
        found.platform = PLATFORMS[command.readUInt32LE(8)] ?? `platform ${command.readUInt32LE(8)}`;
        found.minimumOs = versionOf(command.readUInt32LE(12));
        found.sdk = versionOf(command.readUInt32LE(16));
    }
    else if (versionMin !== undefined && command.length >= 16) {
        found.platform ??= versionMin;
        found.minimumOs ??= versionOf(command.readUInt32LE(8));
        found.sdk ??= versionOf(command.readUInt32LE(12));
    }
    else if (ENCRYPTION.has(kind) && command.length >= 20) {
        found.isEncrypted = command.readUInt32LE(16) !== 0;
    }
    else if (kind === SYMBOL_TABLE && command.length >= 24) {
        const entryBytes = is64Bit ? 16 : 12;
        found.symbols = { start: command.readUInt32LE(8), length: command.readUInt32LE(12) * entryBytes };
        found.strings = { start: command.readUInt32LE(16), length: command.readUInt32LE(20) };
    }
    else if (kind === DYNAMIC_SYMBOL_TABLE && command.length >= 32) {
        found.undefinedSymbols = { first: command.readUInt32LE(24), count: command.readUInt32LE(28) };
    }
    else if (kind === CHAINED_FIXUPS && command.length >= 16) {
        found.chainedFixups = { start: command.readUInt32LE(8), length: command.readUInt32LE(12) };
    }
    else if (kind === CODE_SIGNATURE && command.length >= 16) {
        found.signature = { start: command.readUInt32LE(8), length: command.readUInt32LE(12) };
    }
}
function takeSegment(found, command) {
    const isWide = command.readUInt32LE(0) === SEGMENT_64;
    const headerBytes = isWide ? 72 : 56;
    if (command.length < headerBytes)
        return;
    const name = nameAt(command, 8);
    if (name === '__TEXT') {
        found.textBytes = isWide ? Number(command.readBigUInt64LE(48)) : command.readUInt32LE(36);
    }
    if (name !== '__LLVM')
        return;
    const sectionBytes = isWide ? 80 : 68;
    for (let at = headerBytes; at + sectionBytes <= command.length; at += sectionBytes) {
        if (nameAt(command, at) === '__bundle')
            found.hasBitcode = true;
    }
}
function takeLibrary(found, command) {
    if (command.length < 24 || found.libraries.length >= MAX_LIBRARIES)
        return;
    const start = command.readUInt32LE(8);
    const end = command.indexOf(0, start);
    if (start < command.length) {
        found.libraries.push(command.toString('utf8', start, end < 0 ? command.length : end));
    }
}
/** Names of segments and sections fill 16 bytes or end with a zero. */
function nameAt(bytes, at) {
    return bytes.toString('latin1', at, at + 16).replace(/\0.*$/s, '');
}
/** `xxxx.yy.zz` in nibbles. */
function versionOf(packed) {
    const [major, minor, patch] = [packed >>> 16, (packed >> 8) & 0xff, packed & 0xff];
    return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/files/mach-o-imports.ts

/** What one may not hold in memory of a program. */
const MAX_IMPORT_BYTES = 24 * 1024 * 1024;
const MAX_NAME_BYTES = 4096;
/** Bytes an import takes, by the number of its format, and where in it the name's offset is. */
const FORMATS = {
    1: { bytes: 4, nameOf: (entry) => entry.readUInt32LE(0) >>> 9 },
    2: { bytes: 8, nameOf: (entry) => entry.readUInt32LE(0) >>> 9 },
    3: { bytes: 16, nameOf: (entry) => entry.readUInt32LE(4) },
};
/** The wanted names among those that LC_DYLD_CHAINED_FIXUPS binds. */
function namesInChainedFixups(bytes, wanted) {
    const found = new Set();
    if (bytes.length < 28)
        return found;
    const [importsStart, symbolsStart, count, formatNumber, packing] = [8, 12, 16, 20, 24].map((at) => bytes.readUInt32LE(at));
    const format = FORMATS[formatNumber ?? 0];
    if (format === undefined || importsStart === undefined || symbolsStart === undefined)
        return found;
    const packed = bytes.subarray(symbolsStart);
    const names = packing === 1 ? (0,external_node_zlib_.inflateSync)(packed, { maxOutputLength: MAX_IMPORT_BYTES }) : packed;
    for (let index = 0; index < (count ?? 0); index += 1) {
        const at = importsStart + index * format.bytes;
        if (at + format.bytes > bytes.length)
            break;
        keep(found, { name: mach_o_imports_nameAt(names, format.nameOf(bytes.subarray(at, at + format.bytes))), wanted });
    }
    return found;
}
/** The wanted names among these entries of a symbol table. */
function namesInSymbols({ symbols, strings, is64Bit }, wanted) {
    const found = new Set();
    const entryBytes = is64Bit ? 16 : 12;
    for (let at = 0; at + entryBytes <= symbols.length; at += entryBytes) {
        keep(found, { name: mach_o_imports_nameAt(strings, symbols.readUInt32LE(at)), wanted });
    }
    return found;
}
function keep(found, { name, wanted }) {
    if (name !== undefined && wanted.has(name))
        found.add(name);
}
function mach_o_imports_nameAt(names, start) {
    if (start >= names.length)
        return undefined;
    const window = names.subarray(start, start + MAX_NAME_BYTES);
    const end = window.indexOf(0);
    return end < 0 ? undefined : window.toString('latin1', 0, end);
}

;// CONCATENATED MODULE: ./src/files/mach-o.ts




const MAX_COMMAND_BYTES = 1024 * 1024;
const MAX_SIGNATURE_BYTES = 16 * 1024 * 1024;
const MAX_SLICES = 16;
const PROGRAM = 2;
const NOT_READ = 'it lies too far in the file to be read here';
/**
 * Reads a program as it comes and no further than needed: the load commands, the names it imports and its signature. Throws
 * on anything else.
 */
async function readMachO(stream, options) {
    const queue = new byte_queue/* ByteQueue */.y(stream);
    try {
        const start = await queue.take(8);
        const slices = [];
        if (start.toString('latin1', 0, 7) === '!<arch>')
            throw new Error('it is a static library');
        if (!isFat(start))
            return [await readSlice(queue, { ...options, start: 0, head: start })];
        for (const offset of await readFatOffsets(queue, start)) {
            if (offset < queue.taken || offset > options.maxBytes)
                continue;
            await queue.skip(offset - queue.taken);
            slices.push(await readSlice(queue, { ...options, start: offset, head: Buffer.alloc(0) }));
        }
        if (slices.length === 0)
            throw new Error('it has no architecture');
        return slices;
    }
    finally {
        await queue.close();
    }
}
const FAT = 0xcafebabe;
const FAT_64 = 0xcafebabf;
function isFat(start) {
    return [FAT, FAT_64].includes(start.readUInt32BE(0)) && start.readUInt32BE(4) <= MAX_SLICES;
}
async function readFatOffsets(queue, start) {
    const isWide = start.readUInt32BE(0) === FAT_64;
    const entryBytes = isWide ? 32 : 20;
    const table = await queue.take(start.readUInt32BE(4) * entryBytes);
    return Array.from({ length: table.length / entryBytes }, (_, index) => {
        const at = index * entryBytes + 8;
        return isWide ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at);
    }).sort((one, other) => one - other);
}
async function readSlice(queue, options) {
    const { head } = options;
    const header = Buffer.concat([head, await queue.take(28 - head.length)]);
    const magic = header.readUInt32LE(0);
    const is64Bit = magic === 0xfeedfacf;
    if (!is64Bit && magic !== 0xfeedface)
        throw new Error('it is not a Mach-O program');
    const commandBytes = header.readUInt32LE(20);
    if (commandBytes > MAX_COMMAND_BYTES)
        throw new Error(`its load commands have ${commandBytes} bytes`);
    if (is64Bit)
        await queue.skip(4);
    const bytes = await queue.take(commandBytes);
    const commands = readLoadCommands(bytes, { count: header.readUInt32LE(16), is64Bit });
    const { platform, minimumOs, sdk, libraries, textBytes, isEncrypted, hasBitcode } = commands;
    return {
        architecture: architectureOf(header.readUInt32LE(4), header.readUInt32LE(8) & 0xffffff),
        isProgram: header.readUInt32LE(12) === PROGRAM,
        ...{ platform, minimumOs, sdk, libraries, textBytes, isEncrypted, hasBitcode },
        ...(await readTail(queue, { ...options, commands, is64Bit })),
    };
}
/** What lies behind the code, in the order in which it lies there. */
async function readTail(queue, { start, maxBytes, wanted, commands, is64Bit }) {
    const take = async (range, most) => {
        if (range === undefined || range.length > most)
            return undefined;
        const from = start + range.start;
        if (from < queue.taken || from + range.length > maxBytes)
            return undefined;
        await queue.skip(from - queue.taken);
        return await queue.take(range.length);
    };
    const { chainedFixups, signature } = commands;
    let imports;
    if (chainedFixups !== undefined) {
        const bytes = await take(chainedFixups, MAX_IMPORT_BYTES);
        if (bytes !== undefined)
            imports = namesInChainedFixups(bytes, wanted);
    }
    else {
        const symbols = await take(undefinedRange(commands, is64Bit), MAX_IMPORT_BYTES);
        const strings = symbols === undefined ? undefined : await take(commands.strings, MAX_IMPORT_BYTES);
        if (symbols !== undefined && strings !== undefined) {
            imports = namesInSymbols({ symbols, strings, is64Bit }, wanted);
        }
    }
    if (signature === undefined)
        return { imports, signature: { state: 'none' } };
    const bytes = await take(signature, MAX_SIGNATURE_BYTES);
    return { imports, signature: signatureIn(bytes) };
}
function undefinedRange({ symbols, undefinedSymbols }, is64Bit) {
    if (symbols === undefined || undefinedSymbols === undefined)
        return symbols;
    const entryBytes = is64Bit ? 16 : 12;
    const start = symbols.start + undefinedSymbols.first * entryBytes;
    const length = undefinedSymbols.count * entryBytes;
    return start + length > symbols.start + symbols.length ? symbols : { start, length };
}
function signatureIn(bytes) {
    if (bytes === undefined)
        return { state: 'unread', problem: NOT_READ };
    try {
        return { state: 'read', content: readCodeSignature(bytes) };
    }
    catch (error) {
        return { state: 'unread', problem: error instanceof Error ? error.message : String(error) };
    }
}
const CPU_ARM = 12;
const CPU_X86 = 7;
const IS_64 = 0x01000000;
const IS_64_32 = 0x02000000;
function architectureOf(cpu, variant) {
    if (cpu === CPU_ARM + IS_64)
        return variant === 2 ? 'arm64e' : 'arm64';
    if (cpu === CPU_ARM + IS_64_32)
        return 'arm64_32';
    if (cpu === CPU_ARM)
        return { 9: 'armv7', 11: 'armv7s', 12: 'armv7k' }[variant] ?? 'arm';
    if (cpu === CPU_X86 + IS_64)
        return 'x86_64';
    return cpu === CPU_X86 ? 'i386' : `cpu ${cpu}`;
}


/***/ }),

/***/ 7353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readBundles)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/info-plist.ts
var info_plist = __webpack_require__(7962);
// EXTERNAL MODULE: ./src/files/property-list.ts + 1 modules
var property_list = __webpack_require__(2498);
// EXTERNAL MODULE: ./src/files/cms.ts
var cms = __webpack_require__(3134);
;// CONCATENATED MODULE: ./src/files/provisioning-profile.ts


const MAX_PROFILE_BYTES = 4 * 1024 * 1024;
const MAX_CERTIFICATES = 200;
/** https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles */
function readProvisioningProfile(bytes) {
    const value = (0,property_list/* parsePropertyList */.l)((0,cms/* readSignedMessage */.i)(bytes).content);
    if (!(0,property_list/* isDictionary */.H)(value))
        throw new Error('it is not a dictionary of keys');
    const { Name, TeamIdentifier, ExpirationDate, Entitlements, DeveloperCertificates } = value;
    const isDate = ExpirationDate instanceof Date && !Number.isNaN(ExpirationDate.getTime());
    return {
        name: typeof Name === 'string' ? Name : '',
        kind: kindOf(value),
        teamIds: listOf(TeamIdentifier).filter((id) => typeof id === 'string'),
        expiresAt: isDate ? ExpirationDate : undefined,
        entitlements: (0,property_list/* isDictionary */.H)(Entitlements) ? Entitlements : {},
        certificates: listOf(DeveloperCertificates)
            .slice(0, MAX_CERTIFICATES)
            .flatMap((der) => (Buffer.isBuffer(der) ? ((0,cms/* readCertificate */.w)(der) ?? []) : [])),
    };
}
function kindOf(profile) {
    if (profile.ProvisionsAllDevices === true)
        return 'enterprise';
    if (profile.ProvisionedDevices === undefined)
        return 'app-store';
    const { Entitlements } = profile;
    const mayDebug = (0,property_list/* isDictionary */.H)(Entitlements) &&
        (Entitlements['get-task-allow'] === true || Entitlements['com.apple.security.get-task-allow'] === true);
    return mayDebug ? 'development' : 'ad-hoc';
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./src/files/validation/bundles.ts




const BUNDLE_FOLDER = /\.(app|appex|framework|bundle|xpc)$/i;
const MAX_BUNDLES = 2000;
/** Longer paths no Apple system opens; they are compared with each other, which would take minutes. */
const MAX_PATH_LENGTH = 1024;
/** The app and all bundles in it, each after the one around it. */
async function readBundles(source, appPath) {
    const bundles = new Map();
    for (const path of bundlePaths(source, appPath)) {
        const parent = [...bundles.values()].findLast((other) => path.startsWith(`${other.path}/`));
        bundles.set(path, await readBundle(source, { path, parent }));
    }
    return [...bundles.values()];
}
function bundlePaths({ files }, appPath) {
    const found = new Set([appPath]);
    for (const path of files.keys()) {
        if (!path.startsWith(`${appPath}/`) || path.length > MAX_PATH_LENGTH)
            continue;
        const segments = path.slice(appPath.length + 1).split('/');
        for (const [index, segment] of segments.slice(0, -1).entries()) {
            if (BUNDLE_FOLDER.test(segment))
                found.add(`${appPath}/${segments.slice(0, index + 1).join('/')}`);
        }
        if (found.size >= MAX_BUNDLES)
            break;
    }
    return [...found].sort();
}
async function readBundle(source, { path, parent }) {
    const contents = contentsOf(source, path);
    const infoPath = `${contents.resources}/Info.plist`;
    const infoPlist = await reading(source, infoPath, {
        maxBytes: info_plist/* MAX_INFO_PLIST_BYTES */.R,
        parse: (bytes) => (0,info_plist/* parseInfoPlist */.W)(bytes, infoPath),
    });
    const info = infoPlist !== undefined && 'content' in infoPlist ? infoPlist.content : {};
    const name = typeof info.CFBundleExecutable === 'string' ? info.CFBundleExecutable : undefined;
    const programPath = name === undefined || name.includes('/') ? undefined : `${contents.programs}/${name}`;
    const profileName = contents.isMac ? 'embedded.provisionprofile' : 'embedded.mobileprovision';
    const kind = bundles_kindOf(path, parent);
    const manifestPath = ['', '/Resources']
        .map((folder) => `${contents.resources}${folder}/PrivacyInfo.xcprivacy`)
        .find((candidate) => source.files.has(candidate));
    return {
        ...{ kind, path, parent, infoPlist, info, infoPath, programPath },
        program: kind === 'resources' ? undefined : await readProgram(source, programPath),
        profile: await reading(source, `${contents.resources}/${profileName}`, {
            maxBytes: MAX_PROFILE_BYTES,
            parse: readProvisioningProfile,
        }),
        privacyManifest: await readPrivacyManifest(source, manifestPath),
    };
}
/** Bundles of macOS keep everything one or two folders deeper. */
function contentsOf({ files }, path) {
    if (files.has(`${path}/Contents/Info.plist`)) {
        return { resources: `${path}/Contents`, programs: `${path}/Contents/MacOS`, isMac: true };
    }
    if (files.has(`${path}/Versions/A/Resources/Info.plist`)) {
        return { resources: `${path}/Versions/A/Resources`, programs: `${path}/Versions/A`, isMac: true };
    }
    return { resources: path, programs: path, isMac: false };
}
function bundles_kindOf(path, parent) {
    if (parent === undefined)
        return 'app';
    if (/\.framework$/i.test(path))
        return 'framework';
    if (/\.appex$/i.test(path))
        return 'extension';
    if (/\.bundle$/i.test(path))
        return 'resources';
    if (/\/Watch\/[^/]+\.app$/i.test(path))
        return 'watch-app';
    if (/\/AppClips\/[^/]+\.app$/i.test(path))
        return 'app-clip';
    return 'helper';
}
async function reading(source, path, { maxBytes, parse }) {
    if (!source.files.has(path))
        return undefined;
    try {
        const bytes = await source.read(path, maxBytes);
        return bytes === undefined ? undefined : { content: parse(bytes) };
    }
    catch (error) {
        return { problem: (0,errors/* messageOf */.bD)(error) };
    }
}
async function readProgram(source, path) {
    if (path === undefined || !source.files.has(path))
        return undefined;
    try {
        const content = await source.readProgram(path);
        return content === undefined ? undefined : { content };
    }
    catch (error) {
        return { problem: (0,errors/* messageOf */.bD)(error) };
    }
}
async function readPrivacyManifest(source, path) {
    if (path === undefined)
        return undefined;
    const parse = (bytes) => {
        const value = (0,property_list/* parsePropertyList */.l)(bytes);
        if (!(0,property_list/* isDictionary */.H)(value))
            throw new Error('it is not a dictionary of keys');
        return value;
    };
    const manifest = await reading(source, path, { maxBytes: info_plist/* MAX_INFO_PLIST_BYTES */.R, parse });
    return manifest === undefined ? undefined : { path, reading: manifest };
}


/***/ }),

/***/ 3550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wantedSymbols)
/* harmony export */ });
/* harmony import */ var _purpose_string_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2394);
/* harmony import */ var _required_reason_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4040);


/** All names that any rule looks for among what programs import. */
const wantedSymbols = new Set([
    ..._purpose_string_table_js__WEBPACK_IMPORTED_MODULE_0__/* .protectedResources */ .U.flatMap(_purpose_string_table_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolsOf */ .Z),
    ..._required_reason_table_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredReasonCategories */ .C.flatMap(({ symbols }) => symbols),
]);


/***/ })

};
