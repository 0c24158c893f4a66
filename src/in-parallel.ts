/** Runs all, a few at the same time. After a failure nothing more is begun; it is thrown when what was under way has ended. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  concurrency: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items].reverse()
  let failure: { cause: unknown } | undefined
  const work = async () => {
    while (waiting.length > 0 && !failure) {
      const [item] = waiting.splice(-1)
      if (item === undefined) return
      await run(item).catch((cause: unknown) => {
        failure ??= { cause }
      })
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  if (failure) throw failure.cause
}
