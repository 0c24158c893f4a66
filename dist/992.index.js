export const id = 992;
export const ids = [992,50];
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

/***/ 3992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAsker: () => (/* binding */ createAsker)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3577);


const longestMs = 30_000;
const unsent = 'Nothing was sent to Apple.';
/** Asks, and asks again where GitHub stumbles; what is refused is told with what helps. */
function createAsker(signal) {
    return async function ask(question) {
        const limit = () => ({ signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]) });
        try {
            return await (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .repeated */ .ZD)(() => question.ask(limit()), signal);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!isAnswer(error))
                throw error;
            if (isAbsent(error) && question.absent)
                return question.absent();
            throw explained(error, question);
        }
    };
}
function isAnswer(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
/** A name that is not there is 404 in most places, and 422 where GitHub wants a commit. */
function isAbsent(error) {
    return error.status === 404 || (error.status === 422 && /no commit found/i.test(error.message));
}
function explained(error, { subject, permission }) {
    const { status, response } = error;
    const reason = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonIn */ .YY)(error);
    const allow = `Give the job \`permissions:\` with \`${permission}\``;
    const options = { cause: error };
    if (status === 401) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`GitHub refuses the token while asked for ${subject}: 401, ${reason}. Leave github-token out, so that the runner's own is taken, or give one that is valid. ${unsent}`, options);
    }
    const { 'x-ratelimit-remaining': remaining, 'retry-after': retryAfter } = response?.headers ?? {};
    if (status === 429 || (status === 403 && (remaining === '0' || retryAfter !== undefined))) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh(`GitHub takes no more requests of this token for now (asked for ${subject}: ${status}, ${reason}). Run the job again later. ${unsent}`, options);
    }
    if (status === 403) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`GitHub does not let this token read ${subject}: 403, ${reason}. ${allow}. ${unsent}`, options);
    }
    if (status === 404) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`GitHub finds nothing when asked for ${subject}, or does not show it to this token: 404, ${reason}. ${allow}, and see that it exists. ${unsent}`, options);
    }
    if (status >= 500) {
        const what = response ? `answers ${status} (${reason})` : `cannot be reached (${reason})`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh(`GitHub ${what} to the question for ${subject}, after ${_session_js__WEBPACK_IMPORTED_MODULE_1__/* .pausesMs */ ._7.length + 1} tries. Run the job again; www.githubstatus.com tells of troubles. ${unsent}`, options);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectedError */ .Dh(`GitHub refuses ${subject}: ${status}, ${reason}. ${unsent}`, options);
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
