export const id = 341;
export const ids = [341];
export const modules = {

/***/ 5341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shrink: () => (/* binding */ shrink)
/* harmony export */ });
/* harmony import */ var jpeg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3598);
/* harmony import */ var jpeg_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(jpeg_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var pngjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(359);


const shortSide = 300;
const quality = 78;
/** What cannot be read, or need not be shrunk, is taken as it is up to this size. */
const mostBytes = 300_000;
/** The largest picture of the store has 8.3. */
const mostMegapixels = 40;
/** A picture small enough to embed; undefined where it is none, or one that cannot be read and is too large to take as it is. */
function shrink(bytes) {
    const type = typeOf(bytes);
    if (!type || isTooLarge(bytes, type))
        return undefined;
    const pixels = decode(bytes, type);
    const { width, height } = pixels ?? { width: 0, height: 0 };
    const factor = shortSide / Math.min(width, height);
    if (!pixels || factor >= 0.9)
        return bytes.length <= mostBytes ? { type, bytes, width, height } : undefined;
    const { data } = jpeg_js__WEBPACK_IMPORTED_MODULE_0___default().encode(scale(pixels, factor), quality);
    return { type: 'image/jpeg', bytes: data, width, height };
}
function typeOf(bytes) {
    if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')))
        return 'image/png';
    return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : undefined;
}
/** A few bytes of PNG can claim to be an enormous picture; the decoder of JPEG looks after that itself. */
function isTooLarge(bytes, type) {
    if (type !== 'image/png')
        return false;
    return bytes.length < 24 || bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > mostMegapixels * 1e6;
}
function decode(bytes, type) {
    try {
        // The checksums of the blocks cost an eighth of the time, and zlib has one of its own.
        if (type === 'image/png')
            return pngjs__WEBPACK_IMPORTED_MODULE_1__/* .PNG */ .O.sync.read(bytes, { checkCRC: false });
        return jpeg_js__WEBPACK_IMPORTED_MODULE_0___default().decode(bytes, {
            useTArray: true,
            maxResolutionInMP: mostMegapixels,
            maxMemoryUsageInMB: 1024,
        });
    }
    catch {
        // Both throw plain errors for whatever they do not know; the caller shows the picture's name instead.
        return undefined;
    }
}
/** Each new pixel is the mean of those it stands for, on white. */
function scale(from, factor) {
    const width = Math.max(1, Math.round(from.width * factor));
    const height = Math.max(1, Math.round(from.height * factor));
    const edges = Array.from({ length: width + 1 }, (_, x) => Math.floor((x * from.width) / width));
    const data = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y += 1) {
        const top = Math.floor((y * from.height) / height);
        const bottom = Math.floor(((y + 1) * from.height) / height);
        data.set(meanLine(from, { top, bottom, edges }), y * width * 4);
    }
    return { data, width, height };
}
/** One function without another inside: it runs for millions of pixels. */
function meanLine({ data, width }, { top, bottom, edges }) {
    const line = new Uint8Array((edges.length - 1) * 4).fill(255);
    for (let x = 0; x < edges.length - 1; x += 1) {
        const left = edges[x] ?? 0;
        const right = edges[x + 1] ?? 0;
        const weight = (right - left) * (bottom - top) * 255;
        let red = 0;
        let green = 0;
        let blue = 0;
        for (let y = top; y < bottom; y += 1) {
            const end = (y * width + right) * 4;
            for (let at = (y * width + left) * 4; at < end; at += 4) {
                const opacity = data[at + 3] ?? 255;
                const white = 255 * (255 - opacity);
                red += (data[at] ?? 0) * opacity + white;
                green += (data[at + 1] ?? 0) * opacity + white;
                blue += (data[at + 2] ?? 0) * opacity + white;
            }
        }
        line[x * 4] = red / weight;
        line[x * 4 + 1] = green / weight;
        line[x * 4 + 2] = blue / weight;
    }
    return line;
}


/***/ })

};
