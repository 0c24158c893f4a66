export const id = 796;
export const ids = [796];
export const modules = {

/***/ 3796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Reads YAML or JSON. All faults are told at once, with their lines. */
function parseYaml(text, { file, scalars = 'typed' } = {}) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const schema = scalars === 'text' ? 'failsafe' : 'core';
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema, lineCounter, prettyErrors: false });
    const [first] = document.errors;
    if (first === undefined)
        return expand(document, file);
    const lineOf = (offset) => lineCounter.linePos(offset).line;
    const problems = document.errors.map((error) => `${file ?? 'The text'}, line ${lineOf(error.pos[0])}: ${error.message}`);
    const place = file === undefined ? {} : { place: { file, line: lineOf(first.pos[0]) } };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(problems, { cause: first, ...place });
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


/***/ })

};
