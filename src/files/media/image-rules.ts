import type { ImageHead } from './image.ts'
import type { Problem } from './problem.ts'

const ENDINGS: Readonly<Record<ImageHead['format'], readonly string[]>> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
}

/** What Apple would refuse about a picture, apart from its size. https://developer.apple.com/help/app-store-connect/reference/screenshot-specifications */
export function imageProblems({ format, hasAlpha, colours, bits }: ImageHead, ending: string): Problem[] {
  const problems: Problem[] = []
  if (!ENDINGS[format].includes(ending)) {
    const text = `is a ${format.toUpperCase()} by its content. Rename it to end in ${ENDINGS[format][0]}.`
    problems.push({ rule: 'ending', level: 'error', text })
  }
  if (hasAlpha) {
    const text =
      'has an alpha channel, which Apple refuses even where nothing is transparent. Export it without, or run `magick mogrify -alpha off` on it.'
    problems.push({ rule: 'alpha', level: 'error', text })
  }
  if (colours === 'cmyk') {
    const text = 'has the colours of print (CMYK). Export it in RGB.'
    problems.push({ rule: 'colours', level: 'error', text })
  }
  if (colours === 'grey' || bits > 8) {
    const found = colours === 'grey' ? 'grey values only' : `${bits} bits a channel`
    const text = `has ${found}; Apple asks for RGB, and may refuse it. Export it in RGB with 8 bits a channel.`
    problems.push({ rule: 'colours', level: 'warning', text })
  }
  return problems
}
