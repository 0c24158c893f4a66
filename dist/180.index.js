export const id = 180;
export const ids = [180,50];
export const modules = {

/***/ 2050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);

/** The host is the one that the runner names, so that the token goes nowhere else. */
function openGitHub(token) {
    return { github: (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token), run: _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._ };
}


/***/ }),

/***/ 9180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportToGitHub: () => (/* binding */ reportToGitHub)
});

// EXTERNAL MODULE: ./src/workflow/runner.ts
var runner = __webpack_require__(3271);
;// CONCATENATED MODULE: ./src/workflow/github/comment-body.ts
const first = /^<!-- app-store-connect-action ([\w-]+) ([\w.-]*) -->(?:\n|$)/;
const start = /^<!-- platform (\w*) run (\w*) -->$/;
const end = '<!-- end of platform -->';
/** GitHub takes 65,536 characters. */
const longestBody = 65_000;
function identityIn(body) {
    const [, step, app] = first.exec(body.replaceAll('\r\n', '\n')) ?? [];
    return step === undefined || app === undefined ? undefined : { step, app };
}
/** Lines of what the sections say never begin with such a mark: text from outside has its own marks escaped, or stands behind those of a diff. */
function sectionsIn(body) {
    const sections = [];
    let current;
    for (const line of body.split(/\r?\n/)) {
        const [, platform, runId] = start.exec(line) ?? [];
        if (platform !== undefined && runId !== undefined)
            current = { platform, runId, text: '' };
        else if (line === end && current) {
            sections.push(current);
            current = undefined;
        }
        else if (current)
            current.text += `${current.text === '' ? '' : '\n'}${line}`;
    }
    return sections;
}
/** Those of other platforms stay; one of unknown platform stays only beside others of its own run. */
function otherSections(body, { platform, runId }) {
    const sections = sectionsIn(body);
    if (platform === '') {
        const isOnly = sections.length === 1 && sections[0]?.runId !== runId;
        return isOnly ? [] : sections.filter((section) => section.platform !== '');
    }
    return sections.filter((section) => section.platform !== platform && (section.platform !== '' || section.runId === runId));
}
function bodyOf({ step, app }, sections) {
    const sorted = sections.toSorted((one, other) => (one.platform < other.platform ? -1 : 1));
    return [
        `<!-- app-store-connect-action ${step} ${app} -->`,
        ...sorted.flatMap(({ platform, runId, text }) => [
            `<!-- platform ${platform} run ${runId} -->`,
            text,
            end,
        ]),
    ].join('\n');
}

// EXTERNAL MODULE: ./src/workflow/outcome.ts
var workflow_outcome = __webpack_require__(5361);
// EXTERNAL MODULE: ./src/workflow/two-columns.ts
var two_columns = __webpack_require__(6881);
// EXTERNAL MODULE: ./src/workflow/plain-text.ts
var plain_text = __webpack_require__(4785);
;// CONCATENATED MODULE: ./src/workflow/github/comment-text.ts

/** Text from outside in a comment: besides no Markdown, nobody is called, and no other issue gets a reference. */
function commentText(text) {
    return (0,plain_text/* markdownText */.p)(text)
        .replace(/&#(64|35);/g, (mark) => `${mark}&#8203;`)
        .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}&#8203;`);
}
/** The text as a link where the address is one that Markdown takes as it is. */
function linkTo(address, text) {
    return isAddress(address) ? `[${commentText(text)}](${address})` : commentText(text);
}
function isAddress(address) {
    return address !== undefined && address.length <= 500 && /^https?:\/\/[^\s()<>[\]"'`\\]+$/.test(address);
}
/** Apple's names of states as words: "waiting for beta review". */
function stateWords(state) {
    return commentText(state.toLowerCase().replaceAll('_', ' '));
}
const platformNames = {
    IOS: 'iOS',
    MAC_OS: 'macOS',
    TV_OS: 'tvOS',
    VISION_OS: 'visionOS',
};
function platformName(platform) {
    return platformNames[platform] ?? platform;
}
/** A block that stands folded until it is opened. */
function folded(title, lines) {
    return ['<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}

;// CONCATENATED MODULE: ./src/workflow/github/groups.ts
function groupsIn(outputs) {
    const list = JSON.parse(outputs.get('groups') ?? '[]');
    return (Array.isArray(list) ? list : []).flatMap(({ name, kind, publicLink, hasBuild }) => ({
        name: String(name),
        kind: kind === 'internal' ? 'internal' : 'external',
        publicLink: typeof publicLink === 'string' ? publicLink : undefined,
        hasBuild: hasBuild === true,
    }));
}
const groups_open = new Set(['BETA_APPROVED', 'IN_BETA_TESTING', 'READY_FOR_BETA_TESTING']);
/** Whether testers of that kind can install the build. */
function isOpenTo(kind, outputs) {
    return groups_open.has(outputs.get(`${kind}-build-state`) ?? '');
}
/** The link by which anybody gets the build, once the review has let it through. */
function publicLinkOf(outputs) {
    if (!isOpenTo('external', outputs))
        return undefined;
    return groupsIn(outputs).find(({ hasBuild, publicLink }) => hasBuild && publicLink)?.publicLink;
}

// EXTERNAL MODULE: ./node_modules/uqr/dist/index.mjs
var dist = __webpack_require__(2905);
;// CONCATENATED MODULE: ./src/workflow/github/qr-code.ts


/** What the standard asks for around the code. */
const quietZone = 4;
/**
 * A QR code out of squares that have their own colours, so that it is the same in each theme. GitHub shows no picture that is not hosted
 * somewhere; `kbd` has lines that are no higher than the squares, and `pre` keeps them from being broken.
 */
function qrCode(link) {
    const { data } = (0,dist/* encode */.lF)(link, { ecc: 'M', border: quietZone });
    const rows = data.map((row) => row.map((isDark) => (isDark ? '⬛' : '⬜')).join(''));
    return [`<pre><kbd>${rows.join('\n')}</kbd></pre>`];
}
function foldedQrCode(name, link) {
    return folded(`QR code to join ${commentText(name)}`, qrCode(link));
}

;// CONCATENATED MODULE: ./src/workflow/github/beta.ts




/** More codes than these would be longer than the rest together. */
const mostCodes = 4;
/** A build for testers: what it is, where it stands, who has it, and how it gets onto a device. */
function betaMarkdown(outputs, { isDryRun }) {
    const groups = groupsIn(outputs);
    const rows = [
        ['Version', whole(outputs, 'version')],
        ['Build', buildCell(outputs)],
        ['Platform', commentText(platformName(outputs.get('platform') ?? '')) || undefined],
        ['Processing', stateOf(outputs, 'processing-state')],
        ['Groups', groups.map(groupWords).join('<br>') || undefined],
        ['Internal testing', stateOf(outputs, 'internal-build-state')],
        ['External testing', stateOf(outputs, 'external-build-state')],
        ['Beta review', stateOf(outputs, 'beta-review-state')],
    ];
    const table = (0,two_columns/* twoColumns */.c)(rows.flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return isDryRun ? table : [...table, ...installation(outputs, groups)];
}
function whole(outputs, name) {
    const value = outputs.get(name);
    return value ? commentText(value) : undefined;
}
function buildCell(outputs) {
    const number = outputs.get('build-number');
    return number ? linkTo(outputs.get('testflight-url'), number) : undefined;
}
function stateOf(outputs, name) {
    const state = outputs.get(name);
    return state ? stateWords(state) : undefined;
}
function groupWords({ name, kind, hasBuild, publicLink }) {
    const words = [kind, ...(hasBuild ? [] : ['does not have the build'])].join(', ');
    return `${commentText(name)} (${words}${isAddress(publicLink) ? `, [public link](${publicLink})` : ''})`;
}
function installation(outputs, groups) {
    const having = groups.filter(({ hasBuild }) => hasBuild);
    const page = linkTo(outputs.get('testflight-url'), 'TestFlight page of the build');
    if (having.length === 0) {
        return outputs.get('processing-state') === 'VALID'
            ? [`The build can be given to testers: with the step \`distribute\`, or on the ${page}.`, '']
            : [];
    }
    const internal = having.filter(({ kind }) => kind === 'internal');
    const external = having.filter(({ kind }) => kind === 'external');
    const linked = external.filter(({ publicLink }) => isAddress(publicLink));
    const device = outputs.get('platform') === 'MAC_OS' ? 'Mac' : 'device';
    return [
        '**How to install it**',
        '',
        ...(internal.length > 0 ? [internalLine(outputs, { names: namesOf(internal), device })] : []),
        ...(external.length > 0 ? externalLines(outputs, { external, linked, device }) : []),
        '',
        ...linked.slice(0, mostCodes).flatMap(({ name, publicLink = '' }) => foldedQrCode(name, publicLink)),
    ];
}
function internalLine(outputs, { names, device }) {
    return isOpenTo('internal', outputs)
        ? `- Internal testers (${names}): open the TestFlight app on the ${device}, where the build is listed.`
        : `- Internal testers (${names}) cannot install it yet: ${stateOf(outputs, 'internal-build-state') ?? 'not processed'}.`;
}
function externalLines(outputs, { external, linked, device }) {
    if (!isOpenTo('external', outputs)) {
        const state = stateOf(outputs, 'external-build-state') ?? 'not in review';
        return [
            `- External testers (${namesOf(external)}) cannot install it yet: ${state}.${afterReview(outputs)}`,
        ];
    }
    const invited = external.filter((group) => !linked.includes(group));
    return [
        ...linked.map(({ name, publicLink }) => `- Anybody with the link (${commentText(name)}): install the TestFlight app on the ${device}, then open ${linkTo(publicLink, publicLink ?? '')} there, or scan the code below.`),
        ...(invited.length > 0
            ? [`- Invited testers (${namesOf(invited)}): open the TestFlight app, or the invitation in the mail.`]
            : []),
    ];
}
function afterReview(outputs) {
    return /WAITING|IN_BETA_REVIEW/.test(outputs.get('external-build-state') ?? '')
        ? ' The links work for this build once Apple has approved it.'
        : '';
}
function namesOf(groups) {
    return groups.map(({ name }) => commentText(name)).join(', ');
}

// EXTERNAL MODULE: ./src/word-difference.ts
var word_difference = __webpack_require__(7423);
;// CONCATENATED MODULE: ./src/workflow/github/plan-diff.ts



/** More locales than these stand folded. */
const mostOpen = 2;
const longestLine = 300;
/** Of one value. */
const mostLines = 120;
/** Lines that take long to compare, and are no text that people read. */
const mostCompared = 1_000;
/** Of a line that changes, what stays before the first change. */
const leadLength = 40;
/** The plan as a diff for each locale, as far as there is room; the second value tells how many parts are left out. */
async function planDiff(changes, room) {
    const byLocale = Map.groupBy(changes, ({ locale }) => locale ?? '');
    const isOpen = byLocale.size <= mostOpen;
    const lines = [];
    let taken = 0;
    let left = byLocale.size;
    for (const [locale, ofLocale] of byLocale) {
        const part = await partOf({ locale, changes: ofLocale, isOpen });
        taken += part.join('\n').length + 1;
        if (taken > room)
            break;
        lines.push(...part);
        left -= 1;
    }
    return { lines, left };
}
async function partOf({ locale, changes, isOpen, }) {
    const lines = [];
    for (const change of changes)
        lines.push(...(await diffOf(change, locale)));
    const text = (0,plain_text/* plainText */.w)(lines.join('\n'));
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    const count = changes.length;
    const title = `<b>${locale === '' ? 'In general' : commentText(locale)}</b>: ${count} ${count === 1 ? 'change' : 'changes'}`;
    return [
        `<details${isOpen ? ' open' : ''}>`,
        `<summary>${title}</summary>`,
        '',
        `${fence}diff`,
        ...text.split('\n'),
        fence,
        '',
        '</details>',
        '',
    ];
}
async function diffOf(change, locale) {
    const { action, from, to, fields = [] } = change;
    const named = locale === '' ? change.subject : change.subject.replace(` in ${locale}`, '');
    const subject = named.replaceAll(/\s+/g, ' ');
    if (fields.length === 0)
        return wholeOrValues(change, subject);
    const lines = [];
    for (const field of fields) {
        lines.push(`@@ ${action} ${subject}: ${field.name.replaceAll(/\s+/g, ' ')} @@`);
        lines.push(...(await valueLines(field.from, field.to)));
    }
    return from || to ? [...lines, ...(await valueLines(from ?? null, to ?? null))] : lines;
}
/** What has no values to show is a line of its own. */
async function wholeOrValues({ action, from, to }, subject) {
    if (!from && !to) {
        const mark = ['delete', 'remove'].includes(action) ? '-' : action === 'update' ? '!' : '+';
        return [`${mark} ${action} ${subject}`];
    }
    return [`@@ ${action} ${subject} @@`, ...(await valueLines(from ?? null, to ?? null))];
}
async function valueLines(from, to) {
    const lines = await differingLines(from, to);
    const left = lines.length - mostLines;
    return left > 0 ? [...lines.slice(0, mostLines), `  … and ${left} more lines`] : lines;
}
async function differingLines(from, to) {
    const before = linesOf(from);
    const after = linesOf(to);
    if (before.length === 1 && after.length === 1) {
        const start = sharedStart(before[0] ?? '', after[0] ?? '');
        return [`- ${shown(before[0] ?? '', start)}`, `+ ${shown(after[0] ?? '', start)}`];
    }
    const isComparable = before.length > 0 && after.length > 0 && before.length + after.length < mostCompared;
    const parts = isComparable ? await (0,word_difference/* lineDifference */.e)(before.join('\n'), after.join('\n')) : undefined;
    if (!parts)
        return [...before.map((line) => `- ${shown(line)}`), ...after.map((line) => `+ ${shown(line)}`)];
    const marks = { both: ' ', before: '-', after: '+' };
    return parts.flatMap((part, index) => {
        const lines = part.text.split('\n').map((line) => `${marks[part.in]} ${shown(line)}`);
        return part.in === 'both'
            ? near(lines, { isFirst: index === 0, isLast: index === parts.length - 1 })
            : lines;
    });
}
/** Of lines that stay, the ones beside a change. */
function near(lines, { isFirst, isLast }) {
    const before = isFirst ? [] : lines.slice(0, 1);
    const after = isLast ? [] : lines.slice(-1);
    return lines.length <= before.length + after.length ? lines : [...before, '  …', ...after];
}
function linesOf(text) {
    return text ? (0,plain_text/* plainText */.w)(text).split('\n') : [];
}
function shown(line, start = 0) {
    const from = line.length > longestLine && start > leadLength ? start - leadLength : 0;
    const cut = line.slice(from, from + longestLine);
    return `${from > 0 ? '…' : ''}${cut}${line.length > from + longestLine ? '…' : ''}`;
}
function sharedStart(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length])
        length += 1;
    return length;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

;// CONCATENATED MODULE: ./src/workflow/github/report-content.ts

/** "1.2.0 (42) for iOS", as far as it is known. */
function buildWords(outputs) {
    const number = outputs.get('build-number');
    const platform = outputs.get('platform');
    return [outputs.get('version'), number && `(${number})`, platform && `for ${platformName(platform)}`]
        .filter(Boolean)
        .join(' ');
}

;// CONCATENATED MODULE: ./src/workflow/github/section.ts






const titles = {
    'upload-build': 'Build',
    distribute: 'TestFlight',
    'update-metadata': 'Store listing',
    'submit-for-review': 'App Review',
    release: 'Release',
    'manage-testers': 'TestFlight testers',
    validate: 'Validation',
    status: 'Status',
    'next-build-number': 'Build number',
};
const mostErrorLines = 8;
const longestError = 1_500;
const mostFacts = 40;
const longestFact = 300;
/** What the comment says of one run of a step, in no more characters than there is room for. */
async function sectionMarkdown(content, { footer, room }) {
    const { step, outputs, isDryRun, facts } = content;
    const isBeta = step === 'upload-build' || step === 'distribute';
    const head = [headingOf(content), '', ...leadOf(content)];
    const middle = isBeta ? betaMarkdown(outputs, { isDryRun }) : factTable(facts);
    const foot = footerOf(footer);
    const fixed = [...head, ...middle, foot].join('\n').length + 400;
    if (fixed > room)
        return [...head, tooLong('The rest', footer.runUrl), '', foot].join('\n').slice(0, room);
    return [...head, ...middle, ...(await planOf(content, { room: room - fixed, footer })), foot].join('\n');
}
function headingOf({ step, outcome, outputs, facts }) {
    const app = facts.find(({ name }) => name === 'App')?.value ?? appName(outputs);
    const what = [app, buildWords(outputs)].filter(Boolean).join(' ');
    return `### ${workflow_outcome/* outcomeMarks */.z[outcome]} ${titles[step] ?? commentText(step)}${what ? `: ${commentText(what)}` : ''}`;
}
function appName(outputs) {
    const id = outputs.get('app-id');
    return id ? `app ${id}` : '';
}
function leadOf({ step, outcome, isDryRun, failure, plan }) {
    const name = `\`${step}\``;
    if (outcome !== 'succeeded')
        return [`${name} ${outcome}.${madeOf(plan)}`, '', ...errorLines(failure)];
    if (!plan)
        return [`${name} succeeded.`, ''];
    const count = plan.changes.length;
    if (count === 0)
        return [`${name} succeeded. Nothing to change.`, ''];
    const changes = `**${count} ${count === 1 ? 'change' : 'changes'}**`;
    return isDryRun
        ? [`${name} has ${changes} to make. This was a dry run: nothing was sent.`, '']
        : [`${name} succeeded, with ${changes}.`, ''];
}
function madeOf(plan) {
    if (!plan || plan.isDryRun || plan.changes.length === 0)
        return '';
    const { changes, done } = plan;
    return ` ${done.size} of ${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} made before that.`;
}
function errorLines(failure) {
    if (!failure)
        return [];
    const lines = failure.slice(0, longestError).split('\n');
    const more = lines.length > mostErrorLines || failure.length > longestError;
    const shown = lines.slice(0, mostErrorLines).map(commentText);
    return [`> ${[...shown, ...(more ? ['…'] : [])].join('<br>')}`, ''];
}
function factTable(facts) {
    const rows = facts.slice(0, mostFacts).map(({ name, value, link }) => {
        const short = value.length > longestFact ? `${value.slice(0, longestFact - 1)}…` : value;
        return [commentText(name), linkTo(link, short)];
    });
    const left = facts.length - rows.length;
    return (0,two_columns/* twoColumns */.c)([...rows, ...(left > 0 ? [[`and ${left} more`, '']] : [])]);
}
async function planOf({ plan, isDryRun, step }, { room, footer }) {
    if (!plan || plan.changes.length === 0)
        return [];
    const { lines, left } = await planDiff(plan.changes, room);
    const parts = `${left} more ${left === 1 ? 'part' : 'parts'} of the plan`;
    const rest = left > 0 ? [tooLong(parts, footer.runUrl), ''] : [];
    // Where the build is what people look for, the way there stands folded.
    const isFolded = !isDryRun && step !== 'update-metadata';
    return isFolded
        ? ['<details>', '<summary>Changes</summary>', '', ...lines, ...rest, '</details>', '']
        : [...lines, ...rest];
}
function tooLong(what, runUrl) {
    const place = isAddress(runUrl) ? `[the run](${runUrl})` : 'the run';
    return `${what} would be too long for a comment; it is in the summary and the log of ${place}.`;
}
/** Its last parts are all that differs between two runs which have the same to say. */
function footerOf({ runUrl, commit, now }) {
    const time = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const run = isAddress(runUrl) ? `[workflow run](${runUrl})` : 'workflow run';
    return `<sub>Commit ${commentText(commit.slice(0, 7))} · ${run} · ${time}</sub>`;
}
/** The text without what differs from run to run. */
function sameness(body) {
    return body
        .replace(/^(<sub>Commit \w*) · .*<\/sub>$/gm, '$1')
        .replace(/(?<=in the summary and the log of \[the run\])\(\S+\)/g, '');
}

// EXTERNAL MODULE: ./src/workflow/github/session.ts
var github_session = __webpack_require__(3577);
;// CONCATENATED MODULE: ./src/workflow/github/comment.ts




/** Writes what the run has come to into the one comment of its step and app. Resolves to what happened to it. */
async function keepComment(work) {
    const { session, content } = work;
    const told = identityOf(content);
    const [current, ...doubles] = await ownComments(work, told);
    // A run that has not come to its app leaves the comment to the app that has it.
    const identity = told.app === '' && current ? (identityIn(current.body) ?? told) : told;
    const body = await nextBody(work, { identity, current, doubles });
    const result = await write({ work, current, body, find: () => ownComments(work, told) });
    for (const { id } of doubles)
        await removeComment(session, id);
    return result;
}
async function write({ work: { session, pullRequest }, current, body, find, }) {
    const { github, repo } = session;
    if (!current) {
        const create = async () => {
            await github.rest.issues.createComment({ ...repo, issue_number: pullRequest, body });
            return 'created';
        };
        return (0,github_session/* createOnce */.Ur)(create, async () => ((await find()).length > 0 ? 'created' : undefined));
    }
    if (sameness(current.body.replaceAll('\r\n', '\n')) === sameness(body))
        return 'unchanged';
    await github.rest.issues.updateComment({ ...repo, comment_id: current.id, body });
    return 'updated';
}
/** Another run may have removed it just before. */
async function removeComment({ github, repo }, id) {
    try {
        await github.rest.issues.deleteComment({ ...repo, comment_id: id });
    }
    catch (error) {
        if ((0,github_session/* statusOf */.c2)(error) !== 404)
            throw error;
    }
}
function identityOf({ step, outputs }) {
    return { step, app: safely(outputs.get('app-id')) };
}
async function nextBody({ session, content, footer }, { identity, current, doubles, }) {
    const own = {
        platform: safely(content.outputs.get('platform')),
        runId: runOf(session),
    };
    // Two runs that raced have each made one; what the later one says of another platform is kept.
    const others = new Map([current, ...doubles].flatMap((comment) => comment ? otherSections(comment.body, own).map((section) => [section.platform, section]) : []));
    const kept = [...others.values()];
    const room = longestBody - bodyOf(identity, kept).length - 200;
    const text = (0,runner/* hiddenIn */.k_)(await sectionMarkdown(content, { footer, room: Math.max(room, 2_000) }));
    return bodyOf(identity, [...kept, { ...own, text }]);
}
/**
 * The comments of this step and app that the token's own user wrote, the oldest first. A run that does not know its app yet goes on
 * in the only comment of its step. One of an unknown app is taken over, or of no more use once a later run knows its app.
 */
async function ownComments({ session, pullRequest }, { step, app }) {
    const { github, repo } = session;
    const comments = await github.paginate(github.rest.issues.listComments, {
        ...repo,
        issue_number: pullRequest,
        per_page: 100,
    });
    const marked = comments.flatMap(({ id, body = '', user }) => {
        const identity = identityIn(body);
        return identity?.step === step ? [{ id, body, user, app: identity.app }] : [];
    });
    if (marked.length === 0)
        return [];
    const isOwn = await ownership(session);
    const own = marked.filter(({ user }) => isOwn(user)).toSorted((one, other) => one.id - other.id);
    const exact = own.filter((comment) => comment.app === app);
    const unknown = app === '' ? [] : own.filter((comment) => comment.app === '');
    if (exact.length > 0)
        return [...exact, ...unknown.filter((comment) => isOfOtherRuns(comment, session))];
    if (app !== '')
        return unknown;
    return new Set(own.map((comment) => comment.app)).size === 1 ? own : [];
}
function isOfOtherRuns({ body }, session) {
    return sectionsIn(body).every(({ runId }) => runId !== runOf(session));
}
/** A run that is run again keeps its id. */
function runOf({ run: { runId, runAttempt } }) {
    return runId ? `${runId}_${runAttempt || 1}` : '';
}
/** The token of a job may not ask who it is, and acts as a bot. */
async function ownership({ github, token }) {
    if (token.startsWith('ghs_'))
        return (user) => user?.type === 'Bot';
    const { data } = await github.rest.users.getAuthenticated();
    return (user) => user?.login === data.login;
}
/** As it may stand in a mark. */
function safely(text) {
    return (text ?? '').replace(/[^\w.]/g, '');
}

;// CONCATENATED MODULE: ./src/workflow/github/deployment-state.ts

const builds = {
    PROCESSING: 'in_progress',
    VALID: 'success',
    INVALID: 'failure',
    FAILED: 'failure',
};
const external = {
    PROCESSING: 'in_progress',
    PROCESSING_EXCEPTION: 'failure',
    MISSING_EXPORT_COMPLIANCE: 'pending',
    IN_EXPORT_COMPLIANCE_REVIEW: 'pending',
    READY_FOR_BETA_SUBMISSION: 'pending',
    WAITING_FOR_BETA_REVIEW: 'queued',
    IN_BETA_REVIEW: 'in_progress',
    BETA_REJECTED: 'failure',
    BETA_APPROVED: 'success',
    READY_FOR_BETA_TESTING: 'success',
    IN_BETA_TESTING: 'success',
    EXPIRED: 'inactive',
};
const versions = {
    PREPARE_FOR_SUBMISSION: 'pending',
    READY_FOR_REVIEW: 'pending',
    WAITING_FOR_REVIEW: 'queued',
    WAITING_FOR_EXPORT_COMPLIANCE: 'pending',
    IN_REVIEW: 'in_progress',
    ACCEPTED: 'pending',
    PENDING_DEVELOPER_RELEASE: 'pending',
    PENDING_APPLE_RELEASE: 'in_progress',
    PROCESSING_FOR_DISTRIBUTION: 'in_progress',
    READY_FOR_DISTRIBUTION: 'success',
    REPLACED_WITH_NEW_VERSION: 'inactive',
    REJECTED: 'failure',
    METADATA_REJECTED: 'failure',
    INVALID_BINARY: 'failure',
    DEVELOPER_REJECTED: 'inactive',
};
/** Where the build stands, in Apple's word and in GitHub's. A step that failed otherwise than by waiting is an error. */
function deploymentState(content) {
    const { outcome, isLate, outputs } = content;
    const apple = appleState(content);
    const table = content.step === 'upload-build' ? builds : isAboutStore(content) ? versions : external;
    const seen = table[apple];
    if (outcome === 'succeeded' || isLate)
        return { state: seen ?? 'in_progress', apple };
    if (outcome === 'cancelled')
        return { state: seen ?? 'error', apple };
    if (outputs.get('beta-review-state') === 'REJECTED')
        return { state: 'failure', apple };
    return { state: seen === 'failure' ? 'failure' : 'error', apple };
}
/** Such a step takes a version to everybody, the others a build to testers. */
function isAboutStore({ step }) {
    return step === 'submit-for-review' || step === 'release';
}
function appleState(content) {
    const { step, outputs } = content;
    if (step === 'upload-build')
        return outputs.get('processing-state') ?? '';
    if (isAboutStore(content))
        return outputs.get('version-state') ?? '';
    const outside = outputs.get('external-build-state') ?? '';
    // A build that is for people of the team alone is never submitted for review.
    const isInternalAlone = /^(READY_FOR_BETA_SUBMISSION|NOT_APPLICABLE)?$/.test(outside) && !hasExternal(outputs);
    return isInternalAlone ? (outputs.get('internal-build-state') ?? outside) : outside;
}
function hasExternal(outputs) {
    return groupsIn(outputs).some(({ kind }) => kind === 'external');
}

;// CONCATENATED MODULE: ./src/workflow/github/deployment.ts






const longestDescription = 140;
const payloadNames = ['app-id', 'build-id', 'version-id', 'version', 'build-number', 'platform'];
/**
 * Records where the build stands as a deployment of the commit: one for each build, however many steps tell of it. Resolves to
 * undefined where the step has come to no build.
 */
async function recordDeployment(work) {
    const { session, content, runUrl } = work;
    const { github, repo } = session;
    if (!hasBuild(content))
        return undefined;
    const payload = payloadOf(content.outputs);
    const id = (await findDeployment(work, payload)) ??
        (await (0,github_session/* createOnce */.Ur)(() => createDeployment(work, payload), () => findDeployment(work, payload)));
    const wanted = statusOfRun(content);
    const last = () => lastStatus(session, id);
    if (isSame(await last(), wanted))
        return wanted.state;
    const logUrl = isAddress(runUrl) ? { log_url: runUrl } : {};
    await (0,github_session/* createOnce */.Ur)(async () => {
        await github.rest.repos.createDeploymentStatus({ ...repo, deployment_id: id, ...wanted, ...logUrl });
        return wanted;
    }, async () => (isSame(await last(), wanted) ? wanted : undefined));
    return wanted.state;
}
function hasBuild({ step, outputs }) {
    const names = step === 'upload-build' ? ['build-id', 'processing-state'] : ['build-id', 'version-id'];
    return outputs.has('app-id') && names.some((name) => outputs.get(name));
}
function payloadOf(outputs) {
    return Object.fromEntries(payloadNames.flatMap((name) => {
        const value = outputs.get(name);
        return value ? [[name, value]] : [];
    }));
}
async function findDeployment({ session, environment, commit }, payload) {
    const { github, repo } = session;
    const deployments = await github.paginate(github.rest.repos.listDeployments, {
        ...repo,
        sha: commit,
        environment,
        per_page: 100,
    });
    return deployments.find((deployment) => isOfBuild(deployment.payload, payload))?.id;
}
/** Not every step knows everything of a build; what both know must be the same. */
function isOfBuild(stored, payload) {
    const known = typeof stored === 'string' ? parsed(stored) : stored;
    if (typeof known !== 'object' || known === null)
        return false;
    const values = new Map(Object.entries(known));
    const isComplete = ['app-id', 'platform', 'version'].every((name) => values.has(name));
    return isComplete && Object.entries(payload).every(([name, value]) => (values.get(name) ?? value) === value);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Somebody else's deployment may carry any text.
        return undefined;
    }
}
async function createDeployment({ session, content, environment, commit }, payload) {
    const { github, repo } = session;
    const { data } = await github.rest.repos.createDeployment({
        ...repo,
        ref: commit,
        environment,
        payload,
        auto_merge: false,
        required_contexts: [],
        description: described(content, ''),
        production_environment: isAboutStore(content),
    });
    if ('id' in data)
        return data.id;
    throw new Error('GitHub has merged branches in place of recording a deployment');
}
function statusOfRun(content) {
    const { state, apple } = deploymentState(content);
    const words = apple ? apple.toLowerCase().replaceAll('_', ' ') : content.outcome;
    const told = state === 'error' ? `the step ${content.outcome}` : words;
    return { state, description: described(content, told), environment_url: pageOf(content, state) };
}
function described({ outputs }, words) {
    const build = buildWords(outputs);
    return (0,runner/* hiddenIn */.k_)([build, words].filter(Boolean).join(': ')).slice(0, longestDescription);
}
function pageOf({ step, outputs }, state) {
    const app = outputs.get('app-id') ?? '';
    const ofApp = `https://appstoreconnect.apple.com/apps/${app}`;
    const inStore = step === 'release' && state === 'success' ? `https://apps.apple.com/app/id${app}` : undefined;
    const pages = [
        publicLinkOf(outputs),
        inStore,
        outputs.get('review-url'),
        outputs.get('testflight-url'),
        ofApp,
    ];
    return pages.find(isAddress) ?? '';
}
async function lastStatus({ github, repo }, id) {
    const statuses = github.paginate.iterator(github.rest.repos.listDeploymentStatuses, {
        ...repo,
        deployment_id: id,
        per_page: 100,
    });
    for await (const { data } of statuses) {
        // GitHub makes a deployment inactive when a later one of its environment has succeeded, which is not undone by a second run.
        const found = data.find(({ state, description }) => state !== 'inactive' || description !== '');
        if (found)
            return { ...found, state: found.state, environment_url: found.environment_url ?? '' };
    }
    return undefined;
}
function isSame(one, other) {
    return (one !== undefined &&
        one.state === other.state &&
        one.description === other.description &&
        one.environment_url === other.environment_url);
}

;// CONCATENATED MODULE: ./src/workflow/github/pull-request.ts
/** The commit that the run is about: of a pull request its own last one, not GitHub's trial merge. */
function commitOf({ payload, sha }) {
    const heads = [
        payload.pull_request?.head?.sha,
        payload.workflow_run?.head_sha,
        payload.merge_group?.head_sha,
    ];
    return heads.find((head) => typeof head === 'string' && head !== '') ?? sha;
}
/** The number of the pull request that the event names. */
function pullRequestOf({ payload }) {
    // Of a repository that is a fork itself, pull requests of others are listed too.
    const here = payload.repository?.id;
    const ofRun = listIn(payload.workflow_run?.pull_requests).find(({ base }) => here === undefined || base?.repo?.id === undefined || base.repo.id === here);
    const queued = /\/pr-(\d+)-/.exec(String(payload.merge_group?.head_ref ?? ''))?.[1];
    const numbers = [
        payload.pull_request?.number,
        payload.issue?.pull_request ? payload.issue.number : undefined,
        ofRun?.number,
        queued === undefined ? undefined : Number(queued),
    ];
    return numbers.find(isNumber);
}
/** The event of a run on a comment names no commit of the pull request. */
async function commitOfRun(session) {
    const { run, github, repo } = session;
    if (!run.payload.issue?.pull_request)
        return commitOf(run);
    const { data } = await github.rest.pulls.get({ ...repo, pull_number: run.payload.issue.number });
    return data.head.sha;
}
function isFromFork({ payload }) {
    const pull = payload.pull_request;
    const base = pull?.base?.repo?.full_name;
    return base !== undefined && pull?.head?.repo?.full_name !== base;
}
/** The one that the event names, or else the open one that ends with the commit, or is the only open one that has it. */
async function findPullRequest(session) {
    const named = pullRequestOf(session.run);
    if (named !== undefined)
        return named;
    const sha = commitOf(session.run);
    if (!sha)
        return undefined;
    const { github, repo } = session;
    const pulls = await github.paginate(github.rest.repos.listPullRequestsAssociatedWithCommit, {
        ...repo,
        commit_sha: sha,
        per_page: 100,
    });
    const open = pulls.filter(({ state }) => state === 'open');
    const ending = open.filter(({ head }) => head.sha === sha);
    const [first, ...others] = ending.length > 0 ? ending : open;
    return others.length === 0 ? first?.number : undefined;
}
function isNumber(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function listIn(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/workflow/github/refusal.ts


/** A warning that says why GitHub refused, and what to do. */
function refusalText(error, errand) {
    const status = (0,github_session/* statusOf */.c2)(error);
    const reason = status === undefined ? shortly(error) : `GitHub answered ${status}, ${shortly(error)}`;
    return `${errand.name} could not be written: ${reason}. ${adviceFor({ status, error, errand })} What was done at Apple stays done.`;
}
function adviceFor({ status, error, errand, }) {
    if (status === 401)
        return 'See that github-token is a token that has not ended.';
    if (status === 429 || (status === 403 && isSlowedDown(error)))
        return 'GitHub has had too many requests of this token; run the job again later.';
    if (status === 404)
        return `See that it exists in this repository. ${permissionAdvice(errand)}`;
    if (status === 403)
        return permissionAdvice(errand);
    if (status === 422)
        return 'See that the commit and the pull request belong to this repository, and report this if they do.';
    if (status === undefined)
        return 'See that GITHUB_API_URL names an address that the runner reaches, and run the job again.';
    if (status < 500)
        return 'See what GitHub says of it, and run the job again.';
    return 'Run the job again; githubstatus.com tells of disturbances.';
}
function permissionAdvice({ permission, isFork }) {
    return isFork
        ? `Pull requests from forks get a token that only reads: do this in a workflow on workflow_run, whose job has \`permissions: ${permission}: write\`.`
        : `The job needs \`permissions: ${permission}: write\`.`;
}
function isSlowedDown(error) {
    return /rate limit|abuse/i.test((0,errors/* messageOf */.bD)(error));
}
function shortly(error) {
    if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
        return 'there was no answer in time';
    return (0,github_session/* reasonIn */.YY)(error).slice(0, 300);
}

;// CONCATENATED MODULE: ./src/workflow/github/report.ts






/** Tells GitHub what the run has come to. Whatever GitHub says to that, the step ends as it has ended. */
async function reportToGitHub(content, { wishes, signal }) {
    const { isCommentWanted, pullRequest, deploymentEnvironment: environment } = wishes;
    const session = (0,github_session/* openSession */.fA)(wishes.token, signal);
    let known;
    const ending = {
        session,
        content,
        commit: () => {
            known ??= commitOfRun(session);
            return known;
        },
    };
    const isFork = isFromFork(session.run);
    if (isCommentWanted) {
        const errand = { name: 'The comment on the pull request', permission: 'pull-requests', isFork };
        await attempt(errand, () => tellComment(ending, pullRequest));
    }
    if (environment && !content.isDryRun) {
        const errand = { name: 'The deployment', permission: 'deployments', isFork };
        await attempt(errand, () => tellDeployment(ending, environment));
    }
}
async function attempt(errand, run) {
    try {
        await run();
    }
    catch (error) {
        runner/* log */.Rm.warning(refusalText(error, errand));
    }
}
async function tellComment({ session, content, commit }, wanted) {
    const pullRequest = wanted ?? (await findPullRequest(session));
    if (pullRequest === undefined) {
        runner/* log */.Rm.notice('No comment was written: this run belongs to no pull request. Name one with pull-request.');
        return;
    }
    const footer = { runUrl: runUrlOf(session), commit: await commit(), now: new Date() };
    const result = await keepComment({ session, pullRequest, content, footer });
    runner/* log */.Rm.info(`Comment on pull request ${pullRequest}: ${result}.`);
}
async function tellDeployment({ session, content, commit }, environment) {
    const runUrl = runUrlOf(session);
    const work = { session, content, environment, commit: await commit(), runUrl };
    const state = await recordDeployment(work);
    runner/* log */.Rm.info(state
        ? `Deployment in ${environment}: ${state}.`
        : `No deployment in ${environment}: the step has come to no build.`);
}
function runUrlOf({ run, repo }) {
    return run.runId ? `${run.serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${run.runId}` : '';
}


/***/ }),

/***/ 3577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ur: () => (/* binding */ createOnce),
/* harmony export */   YY: () => (/* binding */ reasonIn),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   _7: () => (/* binding */ pausesMs),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   fA: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2050);



const pausesMs = [500, 1_000, 2_000];
/** All requests end with the signal; those that may be repeated are, where GitHub stumbled. */
function openSession(token, signal) {
    const { github, run } = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.openGitHub)(token);
    github.hook.wrap('request', async (request, options) => {
        // The authentication beneath is bound to these very options, and sees no others.
        options.request = { ...options.request, signal };
        const answer = options.method === 'POST' ? await request(options) : await repeated(() => request(options), signal);
        if (answer.status !== 204 && (typeof answer.data !== 'object' || answer.data === null))
            throw new Error(`${options.baseUrl} answers, but not as the API of GitHub does`);
        return answer;
    });
    return { github, run, repo: run.repo, token };
}
/** Does again, after a pause, what GitHub stumbled over; only for what may be repeated. */
async function repeated(ask, signal) {
    for (const pauseMs of pausesMs) {
        try {
            return await ask();
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal });
        }
    }
    return ask();
}
/** After a POST that may have taken effect, `find` looks for what it made; where there is nothing, it is sent once more. */
async function createOnce(create, find) {
    try {
        return await create();
    }
    catch (error) {
        if (!isPassing(error))
            throw error;
        return (await find()) ?? (await create());
    }
}
/** GitHub's words, without the page of its documentation, which is about the API and helps nobody here. */
function reasonIn(error) {
    const [line = ''] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n');
    return line.replace(/ - https:\/\/docs\.github\.com\S*$/, '').replace(/\.+$/, '');
}
/** The status of GitHub's answer. */
function statusOf(error) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    // Octokit gives 500 to what never had an answer.
    const isAnswer = error instanceof Error && 'response' in error && error.response !== undefined;
    return isAnswer && typeof status === 'number' ? status : undefined;
}
function isPassing(error) {
    const status = statusOf(error);
    const isOver = error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
    return !isOver && (status === undefined || status >= 500);
}


/***/ })

};
