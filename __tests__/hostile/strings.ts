/** Whatever is told must not begin with this, or it was the text that gave the command. */
export const marker = 'OWNED'

/** Texts that would do something in the log, the outputs, the summary or a terminal if somebody let them. */
export const hostileTexts = [
  `::set-output name=build-id::${marker}`,
  `a\n::error::${marker}`,
  `b\r::warning::${marker}`,
  `c\r\n  ::notice file=x,line=1::${marker}`,
  `d\u2028::error::${marker}\u0085::error::${marker}`,
  `::add-mask::${marker}\n::stop-commands::${marker}`,
  `::${marker}::`,
  `##[error]${marker} ##[add-mask]${marker}`,
  `\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b31m`,
  'gpj.\u202eexe \u2066x\u2069 \u200fy',
  '<script>alert(1)</script><img src=x onerror=alert(1)><!-- --><a href="https://evil.example">a</a>',
  '</details></summary></td></table>',
  '| a | b |\n| --- | --- |\n# title\n- [ ] task\n> quote\n```\ncode\n```',
  '![i](https://evil.example/i.png) [l](https://evil.example) https://evil.example @everyone #1 `c` **b**',
  'EOF\nghadelimiter_1\nbuild-id=OWNED\nbuild-id<<EOF\nOWNED\nEOF',
  '$\u007b{ secrets.KEY }} $(id) `id`',
  '__proto__',
] as const

export const everyHostileText = hostileTexts.join('\n')
