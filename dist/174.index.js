export const id = 174;
export const ids = [174];
export const modules = {

/***/ 5174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRepository: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/workflow/github/notes/commits.ts
const pageSize = 100;
/** More makes no notes; the newest are taken. */
const mostPages = 10;
/** Of a branch that has no tag before it. */
const lastCommits = 100;
/** What `head` has and `base` has not; undefined where there is no such base. Other states are told without their commits. */
async function compare(place, { base, head, states }) {
    const first = await page(1);
    if (!first)
        return undefined;
    const { status, total_commits: total } = first;
    const pages = states.includes(status) ? Math.ceil(total / pageSize) : 0;
    const from = Math.max(2, pages - mostPages + 1);
    const commits = from > 2 ? [] : [...first.commits];
    for (let number = from; number <= pages; number += 1)
        commits.push(...((await page(number))?.commits ?? []));
    return { status, commits: commits.map(asCommit), total, sharedDate: dateOf(first.merge_base_commit) };
    async function page(number) {
        const { github, ask, owner, repo } = place;
        return ask({
            subject: `the commits between ${base} and ${head}`,
            permission: 'contents: read',
            absent: () => undefined,
            async ask(request) {
                const basehead = `${base}...${head}`;
                const asked = { owner, repo, basehead, per_page: pageSize, page: number, request };
                return (await github.rest.repos.compareCommitsWithBasehead(asked)).data;
            },
        });
    }
}
/** The last commits up to this one, the oldest first. */
async function latestCommits({ github, ask, owner, repo, sha }) {
    return ask({
        subject: `the commits up to ${sha}`,
        permission: 'contents: read',
        async ask(request) {
            const { data } = await github.rest.repos.listCommits({
                owner,
                repo,
                sha,
                per_page: lastCommits,
                request,
            });
            return data.map(asCommit).reverse();
        },
    });
}
/** Of a pull request GitHub gives at most 250, the oldest first. */
async function commitsOfPull({ github, ask, owner, repo }, pull_number) {
    const commits = [];
    for (let page = 1; commits.length === (page - 1) * pageSize; page += 1) {
        const found = await ask({
            subject: `the commits of the pull request ${pull_number}`,
            permission: 'pull-requests: read',
            async ask(request) {
                const asked = { owner, repo, pull_number, per_page: pageSize, page, request };
                return (await github.rest.pulls.listCommits(asked)).data.map(asCommit);
            },
        });
        if (found.length === 0)
            break;
        commits.push(...found);
    }
    return commits;
}
function asCommit(answered) {
    const { sha, commit, author, parents } = answered;
    const [title = '', ...rest] = commit.message.trimStart().split('\n');
    return {
        sha,
        isMerge: parents.length > 1,
        date: dateOf(answered),
        message: { title, body: rest.join('\n'), author: author?.login },
    };
}
function dateOf({ commit }) {
    return commit.committer?.date ?? commit.author?.date ?? '';
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/place.ts
function placeOf(options) {
    const { github, run, ask } = options;
    const { pull_request: pull, release } = run.payload;
    const head = pull?.head?.sha;
    return {
        github,
        ask,
        ...run.repo,
        sha: run.sha,
        tag: /^refs\/tags\/(.+)$/.exec(run.ref)?.[1],
        branch: run.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
        pull: pull ? { number: pull.number, head: typeof head === 'string' ? head : run.sha } : undefined,
        release: run.eventName === 'release' && release
            ? { name: String(release.tag_name ?? ''), body: String(release.body ?? '') }
            : undefined,
    };
}
function shortSha(sha) {
    return /^[\da-f]{40}$/.test(sha) ? sha.slice(0, 7) : sha;
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/pulls.ts
const pulls_pageSize = 100;
const pulls_mostPages = 30;
/** Pull requests whose merge lies in the range, those merged first first. */
async function mergedPulls(place, { commits, sinceDate }) {
    const inRange = new Set(commits.map(({ sha }) => sha));
    const since = Date.parse(sinceDate);
    const merged = [];
    for (let page = 1; page <= pulls_mostPages && merged.length < inRange.size; page += 1) {
        const found = await pageOfPulls(place, page);
        for (const pull of found) {
            const { merged_at: at, merge_commit_sha: sha } = pull;
            if (at && sha && inRange.has(sha))
                merged.push({ at, message: asMessage(pull) });
        }
        const last = found.at(-1);
        // Nothing that was merged later than the range begins was updated before.
        if (found.length < pulls_pageSize || !last || Date.parse(last.updated_at) < since)
            break;
    }
    return merged.sort((one, other) => one.at.localeCompare(other.at)).map(({ message }) => message);
}
function pageOfPulls({ github, ask, owner, repo }, page) {
    return ask({
        subject: `the merged pull requests of ${owner}/${repo}`,
        permission: 'pull-requests: read',
        async ask(request) {
            const { data } = await github.rest.pulls.list({
                owner,
                repo,
                state: 'closed',
                sort: 'updated',
                direction: 'desc',
                per_page: pulls_pageSize,
                page,
                request,
            });
            return data;
        },
    });
}
/** As it is called by now: a run that is repeated has an old event. */
async function readPull({ github, ask, owner, repo }, pull_number) {
    return ask({
        subject: `the pull request ${pull_number}`,
        permission: 'pull-requests: read',
        ask: async (request) => asMessage((await github.rest.pulls.get({ owner, repo, pull_number, request })).data),
    });
}
function asMessage({ title, body, user, labels }) {
    return { title, body: body ?? '', author: user?.login, labels: labels.flatMap(({ name }) => name ?? []) };
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/version-tags.ts
function readVersionTag(name) {
    const match = /^(|.*[/@_-])v?(\d{1,9}(?:\.\d{1,9}){1,3})(?:-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+([\da-z.-]+))?$/i.exec(name);
    if (!match)
        return undefined;
    const [, prefix = '', numbers = '', preRelease = '', build = ''] = match;
    return {
        name,
        prefix,
        numbers: numbers.split('.').map(Number),
        preRelease: preRelease.split('.').filter(Boolean),
        build: build.split('.').filter(Boolean),
    };
}
/** By https://semver.org, and by the build where everything else is the same. */
function compareTags(one, other) {
    for (let index = 0; index < 4; index += 1) {
        const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    const [isFull, isOtherFull] = [one.preRelease.length === 0, other.preRelease.length === 0];
    if (isFull !== isOtherFull)
        return isFull ? 1 : -1;
    return compareParts(one.preRelease, other.preRelease) || compareParts(one.build, other.build);
}
function compareParts(one, other) {
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
        const [left, right] = [one[index], other[index]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [isNumber, isOtherNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
        if (isNumber && isOtherNumber && Number(left) !== Number(right))
            return Number(left) - Number(right);
        if (isNumber !== isOtherNumber)
            return isNumber ? -1 : 1;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
/**
 * The tags of versions before this one, the nearest first. Of a tag it is those with the same prefix below it, full releases alone
 * before a full release; of a branch (`undefined`) all of the only kind there is. Several kinds are told by their prefixes.
 */
function earlierTags(names, current) {
    const tags = names
        .flatMap((name) => readVersionTag(name) ?? [])
        .sort((one, other) => compareTags(other, one));
    const own = current === undefined ? undefined : readVersionTag(current);
    if (own) {
        return tags.filter((tag) => tag.prefix === own.prefix &&
            compareTags(tag, own) < 0 &&
            (own.preRelease.length > 0 || tag.preRelease.length === 0));
    }
    const prefixes = [...new Set(tags.map(({ prefix }) => prefix))];
    if (prefixes.includes(''))
        return tags.filter(({ prefix, name }) => prefix === '' && name !== current);
    return prefixes.length > 1 ? { prefixes } : tags.filter(({ name }) => name !== current);
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/nearest-names.ts

/** Up to five tags that may have been meant: those that share most of their beginning, the highest first. */
function nearestNames(word, names) {
    return names
        .map((name) => ({ name, shared: sharedStart(word, name), version: readVersionTag(name) }))
        .sort((one, other) => other.shared - one.shared ||
        (one.version && other.version ? compareTags(other.version, one.version) : 0))
        .slice(0, 5)
        .map(({ name }) => name);
}
function sharedStart(one, other) {
    const [left, right] = [one.toLowerCase().replace(/^v/, ''), other.toLowerCase().replace(/^v/, '')];
    let length = 0;
    while (length < left.length && left[length] === right[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/range.ts





/** More tags of other lines of history hardly stand before the right one. */
const mostTried = 10;
const mostTagPages = 30;
/** From `since`, or from the nearest earlier tag, to the commit of the run. */
async function findRange(place, since) {
    if (since !== undefined)
        return rangeSince(place, since);
    const { sha, tag } = place;
    const tags = await listTags(place);
    const shaOf = new Map(tags.map(({ name, commit }) => [name, commit.sha]));
    const others = tags.filter(({ name }) => name !== tag && shaOf.get(name) !== sha).map(({ name }) => name);
    const earlier = earlierTags(others, tag);
    if ('prefixes' in earlier) {
        throw new errors/* InputError */.dz(`The repository has tags of several kinds (${earlier.prefixes
            .slice(0, 8)
            .map((prefix) => `${prefix}…`)
            .join(', ')}), and ${place.branch} does not tell which of them counts. Name the last one with release-notes-since. Nothing was sent to Apple.`);
    }
    for (const { name } of earlier.slice(0, mostTried)) {
        const found = await compare(place, { base: shaOf.get(name) ?? name, head: sha, states: ['ahead'] });
        if (found?.status === 'ahead')
            return asRange(found, `${name}...${tag ?? shortSha(sha)}`);
    }
    if (earlier.length > mostTried) {
        throw new errors/* InputError */.dz(`None of the ${mostTried} nearest earlier tags (${earlier
            .slice(0, 3)
            .map(({ name }) => name)
            .join(', ')}, …) is an ancestor of ${shortSha(sha)}. Name the tag, branch or commit to begin from with release-notes-since. Nothing was sent to Apple.`);
    }
    const commits = await latestCommits(place);
    return {
        commits,
        where: `the history up to ${tag ?? shortSha(sha)}`,
        sinceDate: commits[0]?.date ?? '',
        remark: `No earlier tag of a version leads to ${tag ?? shortSha(sha)}, so that the notes begin ${commits.length} commit${commits.length === 1 ? '' : 's'} before it. release-notes-since names another beginning.`,
    };
}
async function rangeSince(place, since) {
    const head = place.pull?.head ?? place.sha;
    const found = await compare(place, { base: since, head, states: ['ahead', 'diverged'] });
    if (!found) {
        const names = nearestNames(since, (await listTags(place)).map(({ name }) => name));
        throw new errors/* InputError */.dz(`release-notes-since is "${since}", and GitHub knows no tag, branch or commit of that name that has history in common with ${shortSha(head)}. ${names.length > 0 ? `The nearest tags are ${names.join(', ')}.` : 'The repository has no tags.'} Nothing was sent to Apple.`);
    }
    if (found.status === 'behind') {
        throw new errors/* InputError */.dz(`release-notes-since is "${since}", which is newer than ${shortSha(head)}, the commit of this run. Name an older one. Nothing was sent to Apple.`);
    }
    const remark = found.status === 'diverged'
        ? `"${since}" is not an ancestor of ${shortSha(head)}: the notes tell of the commits that it has not.`
        : undefined;
    return {
        ...asRange(found, `${shortSha(since)}...${place.tag ?? shortSha(head)}`),
        ...(remark ? { remark } : {}),
    };
}
function asRange({ commits, total, sharedDate }, where) {
    const isPart = commits.length < total;
    return {
        commits,
        where,
        sinceDate: isPart ? (commits[0]?.date ?? sharedDate) : sharedDate,
        ...(isPart ? { remark: `Of ${total} commits in ${where} the last ${commits.length} were read.` } : {}),
    };
}
async function listTags({ github, ask, owner, repo, }) {
    const tags = [];
    for (let page = 1; page <= mostTagPages; page += 1) {
        const found = await ask({
            subject: `the tags of ${owner}/${repo}`,
            permission: 'contents: read',
            ask: async (request) => (await github.rest.repos.listTags({ owner, repo, per_page: 100, page, request })).data,
        });
        tags.push(...found);
        if (found.length < 100)
            break;
    }
    return tags;
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/written.ts

/** The text of the release that the event is about, or of the one of this tag. */
async function releaseMaterial(place) {
    if (place.release) {
        return { kind: 'text', text: place.release.body, where: `the release ${place.release.name}` };
    }
    const { github, ask, owner, repo } = place;
    const tag = tagOf(place, 'release', 'Run on `release: types: [published]`, or on a tag that has a release');
    return ask({
        subject: `the release of the tag ${tag}`,
        permission: 'contents: read',
        async ask(request) {
            const { data } = await github.rest.repos.getReleaseByTag({ owner, repo, tag, request });
            return { kind: 'text', text: data.body ?? '', where: `the release of ${tag}` };
        },
        absent() {
            throw new errors/* InputError */.dz(`The tag ${tag} has no release that is published, or the job may not see it (\`permissions:\` with \`contents: read\`). Publish the release first, run on \`release: types: [published]\`, or take the notes from commits or from the tag. Nothing was sent to Apple.`);
        },
    });
}
/** The message of the annotated tag that the run is for. */
async function tagMaterial(place) {
    const { github, ask, owner, repo } = place;
    const tag = tagOf(place, 'tag', 'Run on `push: tags`');
    const { type, sha } = await ask({
        subject: `the tag ${tag}`,
        permission: 'contents: read',
        ask: async (request) => (await github.rest.git.getRef({ owner, repo, ref: `tags/${tag}`, request })).data.object,
    });
    if (type !== 'tag') {
        throw new errors/* InputError */.dz(`The tag ${tag} is lightweight and has no message. Make it with \`git tag -a\`, or take the notes from commits. Nothing was sent to Apple.`);
    }
    const message = await ask({
        subject: `the message of the tag ${tag}`,
        permission: 'contents: read',
        ask: async (request) => (await github.rest.git.getTag({ owner, repo, tag_sha: sha, request })).data.message,
    });
    return { kind: 'text', text: withoutSignature(message), where: `the message of the tag ${tag}` };
}
function tagOf({ tag, branch }, source, advice) {
    if (tag !== undefined)
        return tag;
    throw new errors/* InputError */.dz(`release-notes-from is ${source}, but this run is for ${branch}, which is no tag. ${advice}. Nothing was sent to Apple.`);
}
function withoutSignature(message) {
    return message.replace(/^-----BEGIN (?:PGP SIGNATURE|SSH SIGNATURE|SIGNED MESSAGE)-----[\s\S]*/m, '');
}

;// CONCATENATED MODULE: ./src/workflow/github/notes/repository-reader.ts






/** Reads from GitHub what notes are made of. A checkout on a runner has no history to read. */
async function readRepository(wanted, options) {
    const { token, signal, log } = options;
    const missing = [
        ...(token ? [] : ['github-token']),
        ...['GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_REF'].filter((name) => !process.env[name]),
    ];
    if (!token || missing.length > 0) {
        throw new errors/* InputError */.dz(`release-notes-from: ${wanted.source} asks GitHub, for which ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. GitHub's runner gives all of them unless the workflow sets them to nothing; on another runner the workflow has to. Nothing was sent to Apple.`);
    }
    const [{ openGitHub }, { createAsker }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(50)]).then(__webpack_require__.bind(__webpack_require__, 2050)), Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(992)]).then(__webpack_require__.bind(__webpack_require__, 3992))]);
    const place = placeOf({ ...openGitHub(token), ask: createAsker(signal) });
    switch (wanted.source) {
        case 'release':
            return releaseMaterial(place);
        case 'tag':
            return tagMaterial(place);
        case 'commits':
            return commitMaterial(place, { since: wanted.since, log });
        case 'pull-requests':
            return pullMaterial(place, { since: wanted.since, log });
    }
}
async function commitMaterial(place, { since, log }) {
    const isOfPull = place.pull !== undefined && since === undefined;
    const { commits, where } = isOfPull ? await pullRange(place) : await toldRange(place, { since, log });
    const messages = commits.filter(({ isMerge }) => !isMerge).map(({ message }) => message);
    return { kind: 'messages', messages, where };
}
async function pullMaterial(place, { since, log }) {
    if (place.pull && since === undefined) {
        const { number } = place.pull;
        return {
            kind: 'messages',
            messages: [await readPull(place, number)],
            where: `the pull request ${number}`,
        };
    }
    const range = await toldRange(place, { since, log });
    const messages = range.commits.length === 0 ? [] : await mergedPulls(place, range);
    return { kind: 'messages', messages, where: range.where };
}
async function pullRange(place) {
    const number = place.pull?.number ?? 0;
    return { commits: await commitsOfPull(place, number), where: `the pull request ${number}` };
}
async function toldRange(place, { since, log }) {
    const range = await findRange(place, since);
    if (range.remark)
        log.notice(range.remark);
    return range;
}


/***/ })

};
