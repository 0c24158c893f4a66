const beatMs = 100
const noticedMs = 1_000

/** Notices when this process got no time for a while, as on a machine that was put to sleep. Nothing can be said of waits then. */
export function watchStalls(): { hasBeenOneSince: (time: number) => boolean; stop: () => void } {
  let last = performance.now()
  let endedAt = Number.NEGATIVE_INFINITY
  const beat = () => {
    const now = performance.now()
    if (now - last > noticedMs) endedAt = now
    last = now
  }
  const timer = setInterval(beat, beatMs)
  return {
    hasBeenOneSince(time) {
      beat()
      return endedAt >= time
    },
    stop: () => clearInterval(timer),
  }
}
