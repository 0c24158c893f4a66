export const id = 131;
export const ids = [131,796];
export const modules = {

/***/ 6131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTestersYaml: () => (/* binding */ readTestersYaml)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3796);


const largestGroup = 10_000;
const keys = {
    file: ['groups', 'testers'],
    group: ['name', 'type', 'all-builds', 'public-link', 'public-link-limit', 'feedback'],
    tester: ['email', 'first-name', 'last-name', 'groups'],
};
/** Groups and testers from YAML or JSON. */
function readTestersYaml(text, file) {
    const tree = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYamlTree */ .N)(text, file);
    if (!tree)
        return { groups: [], testers: [], findings: [{ line: 1, text: 'the file is empty.' }] };
    const reader = new Reader();
    const top = reader.map(tree, keys.file);
    const groups = reader.list(top, 'groups').map((node) => readGroup(reader, node));
    const testers = reader.list(top, 'testers').map((node) => readTester(reader, node));
    return { groups, testers, findings: reader.findings };
}
function readGroup(reader, node) {
    const values = reader.map(node, keys.group);
    const group = {
        line: node.line,
        name: reader.text(values, 'name') ?? '',
        type: reader.oneOf(values, 'type', ['internal', 'external']),
        allBuilds: reader.flag(values, 'all-builds'),
        publicLink: reader.flag(values, 'public-link'),
        publicLinkLimit: reader.limit(values, 'public-link-limit'),
        feedback: reader.flag(values, 'feedback'),
    };
    if (group.name === '' && values.size > 0)
        reader.tell(node, 'the group has no name.');
    if (group.type !== 'internal' && group.allBuilds === true) {
        reader.tell(values.get('all-builds'), 'all-builds is for groups of type: internal alone.');
    }
    if (group.type === 'internal' && (group.publicLink || typeof group.publicLinkLimit === 'number')) {
        const place = values.get('public-link') ?? values.get('public-link-limit');
        reader.tell(place, 'an internal group has no public link.');
    }
    return group;
}
function readTester(reader, node) {
    const values = reader.map(node, keys.tester);
    return {
        line: node.line,
        email: reader.text(values, 'email') ?? '',
        firstName: reader.text(values, 'first-name'),
        lastName: reader.text(values, 'last-name'),
        groups: [...new Set(reader.texts(values, 'groups'))],
    };
}
/** Takes values out of the document as they were written, and keeps what is wrong with them. */
class Reader {
    findings = [];
    tell(place, text) {
        this.findings.push({ line: place?.line ?? 1, text });
    }
    map(node, known) {
        if (node.kind !== 'map') {
            this.tell(node, `a map with ${known.join(', ')} is expected here.`);
            return new Map();
        }
        for (const { key, line } of node.entries.filter((entry) => !known.includes(entry.key))) {
            const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, known);
            const hint = close ? `Did you mean ${close}?` : `Known here: ${known.join(', ')}.`;
            this.tell({ line }, `${JSON.stringify(key)} is not known. ${hint}`);
        }
        return new Map(node.entries.map(({ key, value }) => [key, value]));
    }
    list(values, key) {
        const node = values.get(key);
        if (!node || isEmpty(node))
            return [];
        if (node.kind === 'list')
            return node.items;
        this.tell(node, `${key} must be a list.`);
        return [];
    }
    text(values, key) {
        const node = values.get(key);
        return node && this.#textOf(node);
    }
    texts(values, key) {
        const node = values.get(key);
        const nodes = node?.kind === 'scalar' && !isEmpty(node) ? [node] : this.list(values, key);
        return nodes.flatMap((one) => this.#textOf(one) ?? []);
    }
    oneOf(values, key, choices) {
        const text = this.text(values, key);
        const found = choices.find((choice) => choice === text);
        if (text === undefined || found !== undefined)
            return found;
        return this.tell(values.get(key), `${key} is ${JSON.stringify(text)}, but must be ${choices.join(' or ')}.`);
    }
    flag(values, key) {
        const text = this.oneOf(values, key, ['true', 'false']);
        return text === undefined ? undefined : text === 'true';
    }
    limit(values, key) {
        const text = this.text(values, key);
        if (text === undefined || text === 'none')
            return text;
        const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
        if (number >= 1 && number <= largestGroup)
            return number;
        return this.tell(values.get(key), `${key} must be a whole number from 1 to ${largestGroup}, or none.`);
    }
    #textOf(node) {
        if (node.kind === 'scalar')
            return node.text.trim() || undefined;
        return this.tell(node, 'a text is expected here.');
    }
}
function isEmpty(node) {
    return node.kind === 'scalar' && node.text === '';
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


/***/ })

};
