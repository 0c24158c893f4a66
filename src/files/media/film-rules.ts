import type { Claim } from './claims.ts'
import type { FilmHead } from './film.ts'
import { endingsOf } from './folder-files.ts'
import type { Problem } from './problem.ts'
import { secondsOf } from './time-code.ts'

const MOST_MEGABYTES = 500
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024
const [SHORTEST_SECONDS, LONGEST_SECONDS] = [15, 30]
const MOST_FRAMES_PER_SECOND = 30

const H264: readonly string[] = ['avc1', 'avc2', 'avc3', 'avc4']
const PRORES_422_HQ = 'apch'

const CODECS: Readonly<Record<string, string>> = {
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  av01: 'AV1',
  vp09: 'VP9',
  mp4v: 'MPEG-4 Part 2',
  apcn: 'ProRes 422',
  apcs: 'ProRes 422 LT',
  apco: 'ProRes 422 Proxy',
  ap4h: 'ProRes 4444',
  ap4x: 'ProRes 4444 XQ',
  jpeg: 'Motion JPEG',
}

/** What Apple would refuse about a film, apart from its size. https://developer.apple.com/help/app-store-connect/reference/app-preview-specifications */
export function filmProblems(
  head: FilmHead,
  ending: string,
  { previewFrameTimeCode }: Pick<Claim, 'previewFrameTimeCode'>,
): Problem[] {
  const problems: Problem[] = []
  const refuse = (rule: Problem['rule'], text: string) => problems.push({ rule, level: 'error', text })
  const { bytes, seconds, framesPerSecond, isQuickTime } = head
  if (!endingsOf('preview').includes(ending)) {
    refuse(
      'ending',
      `ends in ${JSON.stringify(ending)}. A preview ends in ${endingsOf('preview').join(', ')}.`,
    )
  } else if (isQuickTime && ending !== '.mov') {
    const text = 'is a QuickTime film by its content. Rename it to end in .mov, or export it as MP4.'
    problems.push({ rule: 'ending', level: 'warning', text })
  }
  if (bytes > MOST_BYTES) {
    refuse(
      'bytes',
      `has ${Math.ceil(bytes / 1024 / 1024)} MB; a preview has at most ${MOST_MEGABYTES}. Export it smaller.`,
    )
  }
  // Programs round up to the next frame or sample of sound.
  const tenths = Math.round(seconds * 10) / 10
  if (tenths < SHORTEST_SECONDS || tenths > LONGEST_SECONDS) {
    const range = `${SHORTEST_SECONDS} to ${LONGEST_SECONDS} seconds`
    refuse('duration', `lasts ${tenths} seconds; a preview lasts ${range}. Cut it.`)
  }
  if (framesPerSecond !== undefined && Math.round(framesPerSecond) > MOST_FRAMES_PER_SECOND) {
    const found = Math.round(framesPerSecond)
    refuse(
      'frame-rate',
      `has ${found} frames a second; a preview has at most ${MOST_FRAMES_PER_SECOND}. Export it with 30.`,
    )
  }
  const codec = codecProblem(head, ending)
  if (codec !== undefined) refuse('codec', codec)
  if (previewFrameTimeCode !== undefined && secondsOf(previewFrameTimeCode) >= seconds) {
    refuse(
      'time-code',
      `lasts ${tenths} seconds, so it has no poster frame at ${previewFrameTimeCode}. Give an earlier one.`,
    )
  }
  return problems
}

function codecProblem({ codec }: FilmHead, ending: string): string | undefined {
  if (H264.includes(codec)) return undefined
  if (codec === PRORES_422_HQ) {
    return ending === '.mov'
      ? undefined
      : 'is ProRes 422 HQ, which Apple takes in .mov alone. Export it as .mov.'
  }
  const name = Object.hasOwn(CODECS, codec) ? CODECS[codec] : JSON.stringify(codec)
  return `is coded as ${name}. Apple takes H.264, and ProRes 422 HQ in .mov. Export it as one of them.`
}
