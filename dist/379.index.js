export const id = 379;
export const ids = [379];
export const modules = {

/***/ 1379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTestersCsv: () => (/* binding */ readTestersCsv)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/files/csv.ts

/**
 * The rows of comma-separated values after RFC 4180: cells may be quoted, with commas, line breaks and doubled quotes inside. Lines
 * without any text are left out.
 */
function parseCsv(text, file) {
    const rows = [];
    let line = 1;
    let row = { line, cells: [] };
    // Each match is a cell with what ends it; the two kinds of cell never begin alike, so nothing is tried twice.
    const cellPattern = /(?:[ \t]*"((?:[^"]|"")*)"[ \t]*|([^",\r\n][^,\r\n]*)?)(,|\r\n?|\n|$)/y;
    while (cellPattern.lastIndex < text.length) {
        const match = cellPattern.exec(text);
        if (!match) {
            throw new errors/* InputError */.dz(`${file}, line ${line}: a quoted cell does not end, or something follows its closing quote. Close it, and write a quote inside it twice.`, { place: { file, line } });
        }
        const [whole, quoted, plain = '', end = ''] = match;
        row.cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
        line += whole.match(/\r\n?|\n/g)?.length ?? 0;
        if (end === ',' && cellPattern.lastIndex < text.length)
            continue;
        if (end === ',')
            row.cells.push('');
        if (row.cells.some((cell) => cell !== ''))
            rows.push(row);
        row = { line, cells: [] };
    }
    return rows;
}

;// CONCATENATED MODULE: ./src/files/testers-csv.ts

const columnNames = {
    first: 'firstName',
    firstname: 'firstName',
    last: 'lastName',
    lastname: 'lastName',
    email: 'email',
    emailaddress: 'email',
    groups: 'groups',
    group: 'groups',
    testinggroups: 'groups',
};
/** The order of fastlane's `testers_file_path`: https://docs.fastlane.tools/actions/pilot/ */
const usualColumns = ['firstName', 'lastName', 'email', 'groups'];
/** Testers from comma-separated values. A first row with a column called Email tells the order; other columns are passed over. */
function readTestersCsv(text, file) {
    const rows = parseCsv(text, file);
    const named = rows[0]?.cells.map((cell) => columnNames[cell.toLowerCase().replaceAll(/[^a-z]/g, '')]);
    const hasHeader = named?.includes('email') ?? false;
    const columns = named && hasHeader ? named : usualColumns;
    const testers = rows.slice(hasHeader ? 1 : 0).map(({ line, cells }) => {
        const cellOf = (column) => cells[columns.indexOf(column)] || undefined;
        const groups = cellOf('groups')
            ?.split(';')
            .flatMap((name) => name.trim() || []);
        return {
            line,
            email: cellOf('email') ?? '',
            firstName: cellOf('firstName'),
            lastName: cellOf('lastName'),
            groups: [...new Set(groups)],
        };
    });
    return { groups: [], testers, findings: [] };
}


/***/ })

};
