/** Which of the locales is shown, without a script. */
export function localeRules(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `:root:has(#l${index}:checked) #s${index}{display:block}`,
  ).join('\n')
}

/** Pictures stand in their old order where one looks at the time before. */
export function placeRules(most: number): string {
  return Array.from(
    { length: most },
    (_, index) =>
      `:root:has(#before:checked) .f${index + 1}{order:${index + 1}}\n:root:has(#before:checked) .b${index + 1}{order:${index + 101}}`,
  ).join('\n')
}

const colors = `
:root{color-scheme:light dark;--page:#f2f2f5;--sheet:#fff;--soft:#f2f2f5;--line:#d4d4da;--ink:#1b1b1f;--muted:#5a5a63;--link:#0054b8;--choice:#0054b8;--on-choice:#fff;
--come:#d9f4df;--come-ink:#0c4a20;--go:#fde2df;--go-ink:#851b12;--move:#dfe9ff;--move-ink:#123e8f;--edit:#fcefc7;--edit-ink:#5c4300;--frame:#1b1b1f;--empty:#e4e4ea}
@media (prefers-color-scheme:dark){:root{--page:#0d0d0f;--sheet:#1a1a1d;--soft:#27272b;--line:#3c3c43;--ink:#f3f3f5;--muted:#adadb8;--link:#8abcff;--choice:#8abcff;--on-choice:#0a1b33;
--come:#123c20;--come-ink:#a5efb9;--go:#4c1c1a;--go-ink:#ffbfb9;--move:#1b315e;--move-ink:#bcd3ff;--edit:#453609;--edit-ink:#f7dd8c;--frame:#55555e;--empty:#2e2e34}}
`

const frame = `
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
`

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
`

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
`

export const styleSheet = [colors, frame, listing, changes].join('').trim()
