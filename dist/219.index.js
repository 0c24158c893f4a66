export const id = 219;
export const ids = [219];
export const modules = {

/***/ 5219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePreview: () => (/* binding */ writePreview)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/word-difference.ts
var word_difference = __webpack_require__(7423);
;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/markup.ts
const nothing = { html: '' };
/** A piece of HTML: what is put into it is escaped, and safe inside quoted attributes too. */
function html(strings, ...parts) {
    const pieces = strings.map((string, index) => string + written(parts[index]));
    return { html: pieces.join('') };
}
function written(part) {
    if (part === undefined)
        return '';
    if (typeof part === 'string' || typeof part === 'number')
        return escaped(String(part));
    return 'html' in part ? part.html : part.map(written).join('');
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
function escaped(text) {
    return visible(text).replace(/[&<>"'`]/g, (mark) => entities[mark] ?? '');
}
/** Characters that hide, or turn the direction of what follows them, are named instead of obeyed. */
function visible(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/changed-text.ts


/** Whether a visitor sees another text than before. An empty one is the same as none. */
function isChanged({ before, after }) {
    return (before || null) !== (after || null);
}
function isEmpty({ before, after }) {
    return !before && !after;
}
/** In which views there is something to see, and whether it changes. */
function stateClasses(value) {
    return [
        isChanged(value) ? 'changed' : 'same',
        ...(value.before ? [] : ['not-before']),
        ...(value.after ? [] : ['not-after']),
    ].join(' ');
}
/** One copy of the text for all three views: marked words are hidden or shown plain by the style sheet. */
async function changedText(value) {
    const { before, after } = value;
    if (!isChanged(value))
        return html `${after ?? ''}`;
    if (!before || !after)
        return html `${gone(before)}${come(after)}`;
    const parts = await (0,word_difference/* wordDifference */.N)(before, after);
    if (!parts || !isMostlyKept(parts, Math.min(before.length, after.length)))
        return html `${gone(before)} ${come(after)}`;
    return html `${parts.map((part) => {
        if (part.in === 'both')
            return html `${part.text}`;
        return part.in === 'before' ? gone(part.text) : come(part.text);
    })}`;
}
/** A few small words that happen to stand in both would cut two different texts into confetti. */
function isMostlyKept(parts, shorter) {
    const kept = parts
        .filter((part) => part.in === 'both')
        .reduce((sum, { text }) => sum + text.trim().length, 0);
    return kept >= shorter * 0.3;
}
/** A value that is replaced as a whole: an address, an answer. */
function changedValue(value, show) {
    const { before, after } = value;
    if (!isChanged(value))
        return after ? show(after) : nothing;
    return html `${before ? html `<del>${show(before)}</del> ` : nothing}${after ? html `<ins>${show(after)}</ins>` : nothing}`;
}
function gone(text) {
    return text ? html `<del>${text}</del>` : nothing;
}
function come(text) {
    return text ? html `<ins>${text}</ins>` : nothing;
}
/** The attributes that tell browsers and screen readers in which language a text is, and in which direction it runs. */
function languageOf(locale) {
    const direction = isRightToLeft(locale) ? 'rtl' : 'ltr';
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)
        ? html `lang="${locale}" dir="${direction}"`
        : html `dir="auto"`;
}
function isRightToLeft(locale) {
    return /^(ar|fa|he|ur)(-|$)/.test(locale);
}

// EXTERNAL MODULE: ./src/files/listing/definition.ts + 1 modules
var definition = __webpack_require__(2652);
// EXTERNAL MODULE: ./src/files/listing/fields.ts
var fields = __webpack_require__(3515);
;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/labels.ts
const labels = {
    whatsNew: 'What’s new',
    promotionalText: 'Promotional text',
    supportUrl: 'Support',
    marketingUrl: 'Website',
    privacyPolicyUrl: 'Privacy policy',
    privacyChoicesUrl: 'Privacy choices',
    privacyPolicyText: 'Privacy policy (Apple TV)',
    contentRightsDeclaration: 'Content of others',
    primaryCategory: 'Category',
    primarySubcategoryOne: 'First subcategory',
    primarySubcategoryTwo: 'Second subcategory',
    ageRatingOverrideV2: 'Higher age rating',
};
const platforms = {
    IOS: 'iOS',
    MAC_OS: 'macOS',
    TV_OS: 'tvOS',
    VISION_OS: 'visionOS',
};
/** What stands beside a value: a name of ours, or Apple's attribute name taken apart into words. */
function labelOf(attribute) {
    if (Object.hasOwn(labels, attribute))
        return labels[attribute] ?? attribute;
    const words = attribute.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
    return capitalized(words.replace(/\burl\b/, 'URL'));
}
/** Apple's words for choices as people write them. */
function answerOf(value) {
    if (value === 'true')
        return 'Yes';
    if (value === 'false')
        return 'No';
    return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value)
        ? capitalized(value.replaceAll('_', ' ').toLowerCase())
        : value;
}
function platformName(platform) {
    return Object.hasOwn(platforms, platform) ? (platforms[platform] ?? platform) : platform;
}
/** "German (Germany)" for de-DE. */
function languageName(locale) {
    try {
        return (new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale);
    }
    catch {
        // It is no language tag; what it is called is all there is to show.
        return locale;
    }
}
/** "1 change", "3 changes", "no changes". */
function counted(count, one) {
    if (count === 0)
        return `no ${one}s`;
    return `${count} ${one}${count === 1 ? '' : 's'}`;
}
function capitalized(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/information.ts





/** What is the same for all locales. */
function generalSection({ general }) {
    const shown = Object.entries(general).filter(([, value]) => !isEmpty(value));
    if (shown.length === 0)
        return nothing;
    const answers = shown.filter(([name]) => (0,fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name));
    const others = shown.filter(([name]) => !(0,fields/* isFieldName */.ac)(definition/* ageRatingFields */.AH, name));
    const changed = answers.filter(([, value]) => isChanged(value)).length;
    const state = shown.some(([, value]) => isChanged(value)) ? 'changed' : 'same';
    return html `<section class="general block ${state}" id="general" aria-labelledby="general-title">
<h2 id="general-title">Information <small>the same for all locales</small></h2>
${factList(others)}${answers.length === 0
        ? nothing
        : html `<details class="block ${changed > 0 ? 'changed' : 'same'}" ${changed > 0 ? html `open` : nothing}>
<summary>Age rating: ${counted(answers.length, 'answer')}${changed > 0 ? `, ${counted(changed, 'change')}` : ''}</summary>
${factList(answers)}</details>
`}</section>
`;
}
/** Names and values. Addresses become links, Apple's words for choices are put in plain ones. */
function factList(facts) {
    if (facts.length === 0)
        return nothing;
    return html `<dl class="facts">
${facts.map(([name, value]) => html `<div class="block fact ${stateClasses(value)}"><dt title="${name}">${labelOf(name)}</dt><dd>${changedValue(value, (text) => shownValue(name, text))}</dd></div>
`)}</dl>
`;
}
function shownValue(name, text) {
    if (/url$/i.test(name))
        return address(text);
    return html `<bdi>${/^(copyright|versionString)$/.test(name) ? text : answerOf(text)}</bdi>`;
}
/** Only pages of the web can be opened; whatever else is written there stays text. */
function address(text) {
    const isPage = /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
    return isPage
        ? html `<a href="${text}" rel="noopener noreferrer nofollow" target="_blank">${text}</a>`
        : html `<bdi>${text}</bdi>`;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/keywords.ts


/** Keywords are found, never seen. */
function keywordsBlock(value, badge, language) {
    if (isEmpty(value))
        return nothing;
    const before = wordsOf(value.before);
    const after = wordsOf(value.after);
    const gone = before.filter((word) => !after.includes(word));
    const chips = [
        ...after.map((word) => before.includes(word) ? html `<li>${word}</li>` : html `<li><ins>${word}</ins></li>`),
        ...gone.map((word) => html `<li><del>${word}</del></li>`),
    ];
    const isReordered = isChanged(value) && gone.length === 0 && after.length === before.length;
    return html `<section class="block keywords ${stateClasses(value)}">
<h3>Keywords ${badge}<small>not visible to visitors</small></h3>
${isReordered ? html `<p class="hint">The same words in another order or form.</p>` : nothing}<ul class="chips" ${language}>${chips}</ul>
</section>
`;
}
function wordsOf(keywords) {
    const words = (keywords ?? '').split(/[,、，،]/).map((word) => word.trim());
    return [...new Set(words.filter((word) => word !== ''))];
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/devices.ts
const names = {
    IPHONE_67: 'iPhone 6.9″',
    IPHONE_65: 'iPhone 6.5″',
    IPHONE_61: 'iPhone 6.3″',
    IPHONE_58: 'iPhone 6.1″',
    IPHONE_55: 'iPhone 5.5″',
    IPHONE_47: 'iPhone 4.7″',
    IPHONE_40: 'iPhone 4″',
    IPHONE_35: 'iPhone 3.5″',
    IPAD_PRO_3GEN_129: 'iPad 13″',
    IPAD_PRO_3GEN_11: 'iPad 11″',
    IPAD_PRO_129: 'iPad 12.9″ (2nd generation)',
    IPAD_105: 'iPad 10.5″',
    IPAD_97: 'iPad 9.7″',
    DESKTOP: 'Mac',
    WATCH_ULTRA: 'Apple Watch Ultra',
    WATCH_SERIES_10: 'Apple Watch Series 10',
    WATCH_SERIES_7: 'Apple Watch Series 7',
    WATCH_SERIES_4: 'Apple Watch Series 4',
    WATCH_SERIES_3: 'Apple Watch Series 3',
    APPLE_TV: 'Apple TV',
    APPLE_VISION_PRO: 'Apple Vision Pro',
};
/** Screenshots and previews of the same device have slots of different names. */
function deviceOf(slot) {
    return slot.replace(/^(IMESSAGE_)?APP_/, '$1');
}
/** What people call the device; Apple's word where it is one that came later. */
function deviceName(device) {
    const plain = device.replace(/^IMESSAGE_/, '');
    const name = Object.hasOwn(names, plain) ? (names[plain] ?? plain) : plain;
    return plain === device ? name : `iMessage on ${name}`;
}
function deviceFrame(device) {
    if (/IPHONE/.test(device))
        return 'phone';
    if (/IPAD/.test(device))
        return 'tablet';
    if (/WATCH/.test(device))
        return 'watch';
    return 'monitor';
}
/** In the order in which people think of them: as in the table above, what is unknown last. */
function byDevice(one, other) {
    return rank(one) - rank(other);
}
function rank(device) {
    const order = Object.keys(names);
    const place = order.indexOf(device.replace(/^IMESSAGE_/, ''));
    const known = place === -1 ? order.length : place;
    return device.startsWith('IMESSAGE_') ? known + 100 : known;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/picture-order.ts
/** The pictures of both times in one row: the new order, and between them those that go, where they were. */
function placedPictures({ before, after }) {
    const namesBefore = distinct(before);
    const namesAfter = distinct(after);
    const placesBefore = new Map(namesBefore.map((name, index) => [name, index + 1]));
    const known = namesAfter.flatMap((name) => placesBefore.get(name) ?? []);
    const unmoved = new Set(longestRising(known));
    const row = after.map((picture, index) => {
        const placeBefore = placesBefore.get(namesAfter[index] ?? '');
        const fate = placeBefore === undefined ? 'comes' : unmoved.has(placeBefore) ? 'stays' : 'moves';
        return { picture, fate, placeBefore, placeAfter: index + 1 };
    });
    const kept = new Set(namesAfter);
    for (const [index, picture] of before.entries()) {
        if (kept.has(namesBefore[index] ?? ''))
            continue;
        const placeBefore = index + 1;
        const neighbour = row.findLastIndex((placed) => placed.fate !== 'moves' && (placed.placeBefore ?? placeBefore) < placeBefore);
        row.splice(neighbour + 1, 0, { picture, fate: 'goes', placeBefore, placeAfter: undefined });
    }
    return row;
}
/** The same picture may stand twice in a row. */
function distinct(pictures) {
    const counts = new Map();
    return pictures.map(({ key }) => {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return `${count} ${key}`;
    });
}
/** The most that can keep their order: only what is left over was moved. */
function longestRising(places) {
    let longest = [];
    const endingAt = [];
    for (const place of places) {
        const best = endingAt
            .filter((rising) => (rising.at(-1) ?? 0) < place)
            .reduce((most, rising) => (rising.length > most.length ? rising : most), []);
        const rising = [...best, place];
        endingAt.push(rising);
        if (rising.length > longest.length)
            longest = rising;
    }
    return longest;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/pictures-section.ts



/** All pictures of a locale: a row for each kind of device, films first as in the store. */
function picturesSection(sets, shelf) {
    const byName = Map.groupBy(sets, ({ slot }) => deviceOf(slot));
    const devices = [...byName].sort(([one], [other]) => byDevice(one, other));
    return html `${devices.map(([device, ofDevice]) => deviceRow(device, ofDevice, shelf))}`;
}
function changedPictures(sets) {
    return sets.flatMap(placedPictures).filter(({ fate }) => fate !== 'stays').length;
}
function deviceRow(device, sets, shelf) {
    const films = sets.filter(({ kind }) => kind === 'preview');
    const stills = sets.filter(({ kind }) => kind !== 'preview');
    const frame = deviceFrame(device);
    const row = [...films, ...stills].flatMap((set) => placedPictures(set).map((placed) => ({ ...placed, kind: set.kind, frame })));
    if (row.length === 0)
        return nothing;
    const has = (time) => sets.some((set) => set[time].length > 0);
    const state = [
        row.some(({ fate }) => fate !== 'stays') ? 'changed' : 'same',
        has('before') ? '' : 'not-before',
        has('after') ? '' : 'not-after',
    ].join(' ');
    const title = deviceName(device);
    return html `<section class="block ${state}" aria-label="Pictures for ${title}">
<h3 title="${sets.map(({ slot }) => slot).join(', ')}">${title} ${tally(row)}</h3>
<ol class="row ${frame}" tabindex="0" aria-label="${title}" ${shelf.direction}>${row.map((placed) => shot(placed, shelf))}</ol>
</section>
`;
}
/** "2 new, 1 removed" */
function tally(row) {
    const words = [
        ['comes', 'new'],
        ['goes', 'removed'],
        ['moves', 'moved'],
    ];
    const counts = words.flatMap(([fate, word]) => {
        const count = row.filter((placed) => placed.fate === fate).length;
        return count > 0 ? [`${count} ${word}`] : [];
    });
    return counts.length > 0 ? html `<small class="tally">${counts.join(', ')}</small>` : nothing;
}
function shot(placed, { thumbnails }) {
    const { picture, fate, kind, placeBefore, placeAfter } = placed;
    const { name, isShown, isWide } = thumbnails.of(picture);
    const shape = isWide === undefined ? '' : isWide ? 'wide' : 'tall';
    const order = placeBefore === undefined ? '' : `${kind === 'preview' ? 'f' : 'b'}${placeBefore}`;
    const what = kind === 'preview' ? 'App preview' : 'Screenshot';
    const inside = isShown ? nothing : html `<span class="no-picture" dir="auto">${picture.fileName}</span>`;
    return html `<li class="shot ${fate} ${order}"><div class="screen ${name} ${shape}" role="img" aria-label="${what} ${placeAfter ?? placeBefore}: ${picture.fileName}">${inside}${kind === 'preview' ? html `<span class="play"></span>` : nothing}</div>
<p class="caption" dir="ltr"><span class="place"><span class="place-before">${placeBefore}</span><span class="place-after">${placeAfter ?? placeBefore}</span></span> ${fateMark(placed)} <span class="file" title="${picture.fileName}"><bdi>${picture.fileName}</bdi></span></p></li>
`;
}
function fateMark({ fate, placeBefore }) {
    if (fate === 'comes')
        return html `<strong class="mark new">+ New</strong>`;
    if (fate === 'goes')
        return html `<strong class="mark removed">− Removed</strong>`;
    if (fate === 'moves')
        return html `<strong class="mark moved">⇄ Was ${placeBefore}</strong>`;
    return nothing;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/locale-section.ts






const inTheirPlace = ['name', 'subtitle', 'whatsNew', 'promotionalText', 'description', 'keywords'];
const absent = { before: null, after: null };
/** How much a visitor sees otherwise than before: texts and pictures. */
function changesIn({ texts, sets }) {
    return Object.values(texts).filter(isChanged).length + changedPictures(sets);
}
/** Whether the store has the locale at that time. */
function isThere({ texts, sets }, time) {
    return Object.values(texts).some((value) => value[time]) || sets.some((set) => set[time].length > 0);
}
/** The product page in one language. */
async function localeSection({ shown, page, thumbnails }, index) {
    const { locale, texts, sets } = shown;
    const language = languageOf(locale);
    const text = (name) => texts[name] ?? absent;
    const others = Object.entries(texts).filter(([name, value]) => !inTheirPlace.includes(name) && !isEmpty(value));
    const long = (name) => textBlock({ name, value: text(name), language });
    return html `<article class="locale ${stateOf(shown)}" id="s${index}" aria-labelledby="t${index}">
<h2 id="t${index}" class="locale-name">${languageName(locale)} <small><bdi>${locale}</bdi></small></h2>
${notices(shown, page)}<div class="listing">
${await hero(shown, page)}${await textBlock({ name: 'whatsNew', value: text('whatsNew'), language, note: `Version ${page.versionString}` })}${picturesSection(sets, { direction: direction(language), thumbnails })}${await long('promotionalText')}${await long('description')}${keywordsBlock(text('keywords'), badge(text('keywords')), language)}${others.length > 0
        ? html `<section class="block ${others.some(([, value]) => isChanged(value)) ? 'changed' : 'same'}"><h3>Links</h3>${factList(others)}</section>
`
        : nothing}</div>
</article>
`;
}
function stateOf(shown) {
    return [
        changesIn(shown) > 0 ? 'changed' : 'same',
        isThere(shown, 'before') ? '' : 'not-before',
        isThere(shown, 'after') ? '' : 'not-after',
    ].join(' ');
}
function notices(shown, { primaryLocale, locales }) {
    const before = isThere(shown, 'before');
    const after = isThere(shown, 'after');
    const isWithoutPictures = (locale) => !locale?.sets.some((set) => set.after.length > 0);
    const primary = locales.find(({ locale }) => locale === primaryLocale);
    const lines = [
        before || after ? nothing : html `<p class="notice">There are no texts and no pictures.</p>`,
        before || !after
            ? nothing
            : html `<p class="notice when-before">The store did not have this locale before.</p>`,
        after || !before
            ? nothing
            : html `<p class="notice when-after">The store does not have this locale any more.</p>`,
        changesIn(shown) > 0 ? nothing : html `<p class="notice when-only">Nothing changes here.</p>`,
        after && isWithoutPictures(shown) && shown.locale !== primaryLocale && !isWithoutPictures(primary)
            ? html `<p class="notice">No pictures of its own: the store shows those of <bdi>${primaryLocale}</bdi>.</p>`
            : nothing,
    ];
    return html `${lines}`;
}
/** Icon, name and subtitle. The icon is no part of the listing's files, so that a letter stands for it. */
async function hero({ texts, locale }, page) {
    const name = texts.name ?? absent;
    const subtitle = texts.subtitle ?? absent;
    const shownName = isEmpty(name) ? html `${page.appName}` : await changedText(name);
    return html `<div class="hero" ${languageOf(locale)}>
<div class="icon" aria-hidden="true">${initialOf(name.after || name.before || page.appName)}</div>
<div class="titles"><h3 class="app-name">${shownName}</h3>
<p class="subtitle">${await changedText(subtitle)}</p></div>
</div>
`;
}
function initialOf(name) {
    const [first] = new Intl.Segmenter().segment(name.trim());
    return first?.segment.toUpperCase() ?? '';
}
async function textBlock({ name, value, language, note }) {
    if (isEmpty(value))
        return nothing;
    return html `<section class="block text ${stateClasses(value)}">
<h3 title="${name}">${labelOf(name)} ${badge(value)}${note ? html `<small class="not-when-before"><bdi>${note}</bdi></small>` : nothing}</h3>
<div class="words" ${language}>${await changedText(value)}</div>
</section>
`;
}
function badge(value) {
    if (!isChanged(value))
        return nothing;
    if (!value.before)
        return html `<strong class="mark new">+ New</strong>`;
    if (!value.after)
        return html `<strong class="mark removed">− Removed</strong>`;
    return html `<strong class="mark edited">± Changed</strong>`;
}
function direction(language) {
    return html `${/dir="\w+"/.exec(language.html)?.[0] === 'dir="rtl"' ? html `dir="rtl"` : html `dir="ltr"`}`;
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/style-sheet.ts
/** Which of the locales is shown, without a script. */
function localeRules(count) {
    return Array.from({ length: count }, (_, index) => `:root:has(#l${index}:checked) #s${index}{display:block}`).join('\n');
}
/** Pictures stand in their old order where one looks at the time before. */
function placeRules(most) {
    return Array.from({ length: most }, (_, index) => `:root:has(#before:checked) .f${index + 1}{order:${index + 1}}\n:root:has(#before:checked) .b${index + 1}{order:${index + 101}}`).join('\n');
}
const colors = `
:root{color-scheme:light dark;--page:#f2f2f5;--sheet:#fff;--soft:#f2f2f5;--line:#d4d4da;--ink:#1b1b1f;--muted:#5a5a63;--link:#0054b8;--choice:#0054b8;--on-choice:#fff;
--come:#d9f4df;--come-ink:#0c4a20;--go:#fde2df;--go-ink:#851b12;--move:#dfe9ff;--move-ink:#123e8f;--edit:#fcefc7;--edit-ink:#5c4300;--frame:#1b1b1f;--empty:#e4e4ea}
@media (prefers-color-scheme:dark){:root{--page:#0d0d0f;--sheet:#1a1a1d;--soft:#27272b;--line:#3c3c43;--ink:#f3f3f5;--muted:#adadb8;--link:#8abcff;--choice:#8abcff;--on-choice:#0a1b33;
--come:#123c20;--come-ink:#a5efb9;--go:#4c1c1a;--go-ink:#ffbfb9;--move:#1b315e;--move-ink:#bcd3ff;--edit:#453609;--edit-ink:#f7dd8c;--frame:#55555e;--empty:#2e2e34}}
`;
const style_sheet_frame = `
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--page);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1240px;padding:0 24px 64px;overflow-wrap:anywhere}
h1,h2,h3,p,ol,ul,dl,dd,fieldset{margin:0;padding:0;border:0}
small{font-size:.8125rem;font-weight:400;color:var(--muted)}
a{color:var(--link)}
:focus-visible,label:has(:focus-visible){outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:0}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:fixed;z-index:3;top:8px;left:8px;padding:8px 16px;background:var(--sheet);border-radius:8px}
.top{padding:28px 0 12px}
.top .eyebrow{margin:0 0 2px;font-size:.875rem;font-weight:600;color:var(--muted)}
.top h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em}
.top h1 small{font-size:1rem;letter-spacing:0}
.top p{margin-top:4px;color:var(--muted)}
.top strong{color:var(--ink)}
.bar{position:sticky;z-index:2;top:0;display:flex;flex-wrap:wrap;align-items:center;gap:8px 20px;padding:10px 0;background:var(--page)}
.views{display:flex;padding:3px;background:var(--empty);border-radius:10px}
.views label{position:relative;border-radius:8px;cursor:pointer}
.views input,.choice input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.views span{display:block;padding:4px 16px;border-radius:8px;font-size:.9375rem;font-weight:500}
.views :checked+span{background:var(--choice);color:var(--on-choice)}
.only{display:flex;align-items:center;gap:8px;font-size:.9375rem;cursor:pointer}
.only input{width:18px;height:18px;margin:0;accent-color:var(--choice)}
.columns{display:grid;grid-template-columns:232px minmax(0,1fr);gap:24px;align-items:start}
nav{position:sticky;top:60px;max-height:calc(100vh - 76px);overflow-y:auto;padding:4px}
nav legend{padding:0 12px 4px;font-size:.8125rem;font-weight:600;color:var(--muted)}
.choice{position:relative;display:flex;align-items:center;justify-content:space-between;gap:8px;padding:6px 12px;border-radius:10px;cursor:pointer}
.choice:hover{background:var(--empty)}
.choice:has(:checked){background:var(--choice);color:var(--on-choice)}
.language{display:block;font-size:.9375rem;line-height:1.3;font-weight:500}
.code{display:block;font-size:.8125rem;line-height:1.3;color:var(--muted)}
.choice:has(:checked) .code{color:inherit}
.count{flex:none;min-width:26px;white-space:nowrap;padding:0 7px;border-radius:13px;background:var(--edit);color:var(--edit-ink);font-size:.8125rem;font-weight:600;line-height:24px;text-align:center}
@media (max-width:760px){
body{padding:0 16px 48px}
.top{padding-top:20px}
.top h1{font-size:1.375rem}
.bar{flex-wrap:nowrap;justify-content:space-between}
.views span{padding:4px 10px;font-size:.875rem}
.only{gap:6px;font-size:.875rem;line-height:1.2}
.columns{display:block}
nav{z-index:2;top:52px;margin:0 -16px 12px;padding:4px 16px 8px;background:var(--page);max-height:none;overflow:auto hidden}
nav legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.locales{display:flex;gap:6px;width:max-content}
.locales:has(:nth-child(10)){display:grid;grid-auto-flow:column;grid-template-rows:auto auto}
.choice{padding:3px 10px;background:var(--empty)}
.language{display:none}
.code{font-size:.875rem;color:var(--ink);white-space:nowrap}
}
`;
const listing = `
@supports selector(:has(a)){.locale{display:none}}
.locale-name{padding:4px 0 10px;font-size:1.125rem}
.notice{margin-bottom:12px;padding:10px 16px;border-radius:12px;background:var(--empty);font-size:.9375rem}
.listing,.general{padding:28px;background:var(--sheet);border-radius:20px;border:1px solid var(--line)}
.general{margin-top:24px;scroll-margin-top:72px}
.general h2{font-size:1.25rem;line-height:1.3;margin-bottom:8px}
.hero{display:flex;align-items:center;gap:20px}
.icon{flex:none;display:grid;place-items:center;width:96px;height:96px;border-radius:22px;background:linear-gradient(160deg,#6b7a90,#414c5e);color:#fff;font-size:2.75rem;font-weight:600;line-height:1}
.titles{min-width:0}
.app-name{display:block;margin:0;font-size:1.625rem;font-weight:700;line-height:1.25;letter-spacing:-.01em}
.subtitle{color:var(--muted);font-size:1.0625rem}
.listing>.block{margin-top:24px;padding-top:20px;border-top:1px solid var(--line)}
h3{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;margin-bottom:8px;font-size:1.125rem;line-height:1.35}
.words{white-space:pre-wrap;max-width:72ch}
.words[dir=rtl]{margin-inline:0 auto;text-align:start}
.chips{display:flex;flex-wrap:wrap;gap:6px;list-style:none}
.chips li{padding:3px 12px;border-radius:16px;background:var(--soft);font-size:.9375rem}
.chips li:has(ins){background:var(--come)}
.chips li:has(del){background:var(--go)}
.hint{margin-bottom:8px;color:var(--muted);font-size:.875rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:0 28px}
.fact{display:flex;justify-content:space-between;gap:16px;padding:8px 0;border-bottom:1px solid var(--line);font-size:.9375rem}
.fact dt{color:var(--muted);flex:0 1 auto;overflow-wrap:break-word}
.fact dd{flex:0 1 auto;margin-inline-start:auto;text-align:end}
details{margin-top:16px}
summary{font-weight:600;cursor:pointer;padding:4px 0}
.row{display:flex;gap:16px;margin:0 -28px;padding:4px 28px 12px;list-style:none;overflow-x:auto;overscroll-behavior-x:contain;scroll-padding:28px;scroll-snap-type:x proximity}
.shot{flex:none;scroll-snap-align:start;display:flex;flex-direction:column}
.screen{position:relative;height:400px;aspect-ratio:9/19.5;max-width:none;border:5px solid var(--frame);border-radius:34px;background:var(--empty) center/cover no-repeat content-box padding-box;overflow:hidden;box-sizing:content-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.screen.wide{height:220px;border-radius:24px}
.tablet .screen{height:350px;border-width:9px;border-radius:22px;aspect-ratio:3/4}
.tablet .screen.wide{height:270px}
.watch .screen{height:220px;border-width:8px;border-radius:44px;aspect-ratio:5/6}
.monitor .screen{height:250px;border-radius:12px;aspect-ratio:16/10}
.no-picture{position:absolute;inset:12px;display:grid;place-items:center;text-align:center;font-size:.8125rem;color:var(--muted)}
.play{position:absolute;inset:0;margin:auto;width:60px;height:60px;border-radius:50%;background:rgb(0 0 0/.62);border:2px solid #fff}
.play::after{content:"";position:absolute;left:22px;top:15px;border:13px solid transparent;border-left:20px solid #fff;border-right:0}
.caption{width:0;min-width:100%;margin-top:6px;font-size:.8125rem;line-height:1.5}
.place{font-weight:600}
.file{display:block;color:var(--muted);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
@media (max-width:760px){
.listing,.general{padding:18px 16px;border-radius:16px}
.icon{width:68px;height:68px;border-radius:16px;font-size:2rem}
.hero{gap:14px}
.app-name{display:block;margin:0;font-size:1.25rem}
.subtitle{font-size:.9375rem}
.row{margin:0 -16px;padding:4px 16px 10px;gap:12px;scroll-padding:16px}
.screen,.tablet .screen{height:320px}
.phone .screen{border-radius:28px}
.screen.wide{height:150px;border-radius:18px}
.tablet .screen.wide,.monitor .screen{height:190px}
.fact{flex-wrap:wrap;gap:0 16px}
.general{scroll-margin-top:136px}
}
@media (forced-colors:active){.views :checked+span,.choice:has(:checked){outline:3px solid Highlight;outline-offset:-3px}.screen{forced-color-adjust:none}}
@media print{.bar,nav,.skip{display:none}.columns{display:block}.row{flex-wrap:wrap}}
`;
/** How before, after and the changes between them are shown. Never by colour alone: marks have signs and words. */
const changes = `
del{background:var(--go);color:var(--go-ink);text-decoration:line-through;border-radius:3px}
ins{background:var(--come);color:var(--come-ink);text-decoration:underline;text-underline-offset:3px;border-radius:3px}
del+ins{margin-inline-start:.2em}
del a,ins a{color:inherit}
del::before,ins::before{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
del::before{content:" [removed:] "}
ins::before{content:" [added:] "}
.mark,.tally{padding:1px 9px;border-radius:12px;font-size:.8125rem;font-weight:600;line-height:1.5;white-space:nowrap}
.mark.new{background:var(--come);color:var(--come-ink)}
.mark.removed{background:var(--go);color:var(--go-ink)}
.mark.moved{background:var(--move);color:var(--move-ink)}
.mark.edited,.tally{background:var(--edit);color:var(--edit-ink)}
:root:has(#changes:checked) .comes .screen{outline:3px solid var(--come-ink);outline-offset:1px}
:root:has(#changes:checked) .moves .screen{outline:3px dashed var(--move-ink);outline-offset:1px}
:root:has(#changes:checked) .goes .screen{outline:3px dotted var(--go-ink);outline-offset:1px;opacity:.5}
.goes .place-after{text-decoration:line-through}
.place-before,.when-before,.when-after,.when-only{display:none}
:root:has(#before:checked) :is(ins,.comes,.mark,.tally,.place-after,.not-when-before,.chips li:has(ins),.block.not-before,.not-before>.listing,.hint),
:root:has(#after:checked) :is(del,.goes,.mark,.tally,.chips li:has(del),.block.not-after,.not-after>.listing,.hint){display:none}
:root:has(#before:checked) :is(.place-before,.not-before>.when-before),
:root:has(#after:checked) .not-after>.when-after,
:root:has(#only:checked) .when-only{display:block}
:root:has(#before:checked) .place-before{display:inline}
:root:has(#before:checked) del,:root:has(#after:checked) ins{background:none;color:inherit;text-decoration:none}
:root:has(#before:checked) del a,:root:has(#after:checked) ins a{color:var(--link)}
:root:has(#before:checked) del::before,:root:has(#after:checked) ins::before{content:none}
:root:has(#before:checked) .chips li:has(del),:root:has(#after:checked) .chips li:has(ins){background:var(--soft)}
:root:has(#only:checked) :is(.block.same,.choice.same:not(:has(:checked)),.locale.same>.listing){display:none}
`;
const styleSheet = [colors, style_sheet_frame, listing, changes].join('').trim();

// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/thumbnails.ts

/** As many originals are in memory at the same time. */
const concurrency = 4;
/** Loads each different picture once, and keeps no more of it than a small copy. */
async function thumbnailsOf(locales) {
    const pictures = new Map();
    for (const { sets } of locales)
        for (const { before, after } of sets)
            for (const picture of [...before, ...after])
                if (!pictures.has(picture.key))
                    pictures.set(picture.key, picture);
    const thumbnails = new Map();
    const numbered = [...pictures.values()].map((picture, index) => ({ picture, name: `p${index}` }));
    await (0,in_parallel/* inParallel */.H)(numbered, concurrency, async ({ picture, name }) => {
        thumbnails.set(picture.key, await thumbnailOf(picture, name));
    });
    return {
        of: ({ key }) => thumbnails.get(key) ?? { name: '', isShown: false, isWide: undefined },
        css: [...thumbnails.values()].map(({ rule }) => rule).join('\n'),
    };
}
async function thumbnailOf(picture, name) {
    const bytes = await picture.load();
    const { shrink } = await Promise.all(/* import() */[__webpack_require__.e(937), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 5341));
    const small = bytes && shrink(bytes);
    const width = picture.width || small?.width || 0;
    const height = picture.height || small?.height || 0;
    const isKnown = width > 0 && height > 0;
    const rule = [
        ...(isKnown ? [`aspect-ratio:${Math.min(4, Math.max(0.25, width / height)).toFixed(4)}`] : []),
        ...(small ? [`background-image:url(data:${small.type};base64,${small.bytes.toString('base64')})`] : []),
    ].join(';');
    return {
        name,
        isShown: small !== undefined,
        isWide: isKnown ? width > height : undefined,
        rule: `.${name}{${rule}}`,
    };
}

;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/page.ts








/** One HTML file that needs nothing else: the listing as a visitor of the store sees it, before and after, in all locales. */
async function renderStorePage(page) {
    const locales = inReadingOrder(page);
    const thumbnails = await thumbnailsOf(locales);
    const sections = [];
    for (const [index, shown] of locales.entries())
        sections.push(await localeSection({ shown, page, thumbnails }, index));
    const css = [
        styleSheet,
        localeRules(locales.length),
        placeRules(mostPictures(locales)),
        thumbnails.css,
    ].join('\n');
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${page.appName} ${page.versionString}: how the store shows it</title>
<style>${{ html: css }}</style>
</head>
<body>
<a class="skip" href="#listing">Skip to the listing</a>
${header(page, locales)}${bar(locales)}<div class="columns">
${navigation(locales, page)}<main id="listing" tabindex="-1">
${sections}${generalSection(page)}</main>
</div>
</body>
</html>
`.html;
}
/** Nothing is loaded and nothing runs, whatever the texts contain. */
function policyFor(css) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(css).digest('base64');
    return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
function inReadingOrder({ locales, primaryLocale }) {
    const isPrimary = ({ locale }) => locale === primaryLocale;
    return [...locales.filter(isPrimary), ...locales.filter((shown) => !isPrimary(shown))];
}
function mostPictures(locales) {
    return Math.max(0, ...locales.flatMap(({ sets }) => sets.map(({ before }) => before.length)));
}
function header({ appName, platform, versionString, general }, locales) {
    return html `<header class="top">
<p class="eyebrow">How the store shows it</p>
<h1><bdi>${appName}</bdi> <small><bdi>${versionString}</bdi> for ${platformName(platform)}</small></h1>
<p>${summary(locales, Object.values(general).filter(isChanged).length)}</p>
</header>
`;
}
function summary(locales, general) {
    if (locales.length === 0)
        return html `There are no locales.`;
    const changed = locales.filter((shown) => changesIn(shown) > 0);
    const count = changed.reduce((sum, shown) => sum + changesIn(shown), 0);
    if (count + general === 0)
        return html `<strong>Nothing changes.</strong> This is how the store shows the listing.`;
    if (isFirst(locales))
        return html `<strong>All of it is new:</strong> the store shows nothing yet. ${counted(locales.length, 'locale')}.`;
    const inLocales = count > 0
        ? `${counted(count, 'change')} in ${changed.length} of ${counted(locales.length, 'locale')}`
        : '';
    const inGeneral = general > 0 ? html `<a href="#general">${counted(general, 'change')} for all locales</a>` : nothing;
    return html `<strong>${inLocales}</strong>${inLocales && general > 0 ? ', ' : ''}${inGeneral}.`;
}
function isFirst(locales) {
    return !locales.some((shown) => isThere(shown, 'before'));
}
/** Works without script: the style sheet looks at what is chosen here. */
function bar(locales) {
    const chosen = isFirst(locales) || locales.every((shown) => changesIn(shown) === 0) ? 'after' : 'changes';
    const views = [
        ['changes', 'Changes'],
        ['before', 'Before'],
        ['after', 'After'],
    ];
    return html `<div class="bar">
<fieldset class="views"><legend class="hidden">What to show</legend>${views.map(([id, label]) => html `<label><input type="radio" name="view" id="${id}" autocomplete="off"${id === chosen ? html ` checked` : nothing}><span>${label}</span></label>`)}</fieldset>
<label class="only"><input type="checkbox" id="only" autocomplete="off"> Only changes</label>
</div>
`;
}
function navigation(locales, { primaryLocale }) {
    const firstChanged = locales.findIndex((shown) => changesIn(shown) > 0);
    return html `<nav aria-label="Locales"><fieldset class="locales"><legend>Locales</legend>
${locales.map((shown, index) => {
        const count = changesIn(shown);
        const isChosen = index === Math.max(0, firstChanged);
        return html `<label class="choice ${count > 0 ? 'changed' : 'same'}" title="${languageName(shown.locale)}"><input type="radio" name="locale" id="l${index}" autocomplete="off"${isChosen ? html ` checked` : nothing}><span class="names"><span class="language">${languageName(shown.locale)}</span> <span class="code"><bdi>${shown.locale}</bdi>${shown.locale === primaryLocale ? ', primary' : ''}</span></span>${count > 0 ? html ` <span class="count">${count}<span class="hidden"> ${count === 1 ? 'change' : 'changes'}</span></span>` : nothing}</label>
`;
    })}</fieldset></nav>
`;
}

// EXTERNAL MODULE: ./src/steps/update-metadata/preview/shown-page.ts
var shown_page = __webpack_require__(2127);
;// CONCATENATED MODULE: ./src/steps/update-metadata/preview/preview-file.ts





/** Writes the page for people, whatever becomes of the changes that it shows. */
async function writePreview(path, sources) {
    const { log, tell } = sources.work.context;
    const page = await renderStorePage((0,shown_page/* shownPage */.V)(sources));
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, page);
    }
    catch (cause) {
        throw new errors/* InputError */.dz(`The preview cannot be written to ${path}: ${(0,errors/* messageOf */.bD)(cause)}.`, { cause });
    }
    log.info(`Preview of the listing: ${path} (${Math.ceil(page.length / 1024)} kB). Upload it as an artifact to look at it.`);
    tell({ name: 'Preview', value: path });
}


/***/ })

};
