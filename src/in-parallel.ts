export interface Failure<Item> {
  item: Item
  error: unknown
}

/** Runs all, a few at the same time. After a failure nothing more is begun; it is thrown when what was under way has ended. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  concurrency: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const [first] = await failuresInParallel(items, concurrency, run)
  if (first) throw first.error
}

/** The same, but resolves to what failed, the first one first: of what was under way, more may fail. */
export async function failuresInParallel<Item>(
  items: Iterable<Item>,
  concurrency: number,
  run: (item: Item) => Promise<void>,
): Promise<Failure<Item>[]> {
  const failures: Failure<Item>[] = []
  const waiting = [...items].values()
  const work = async () => {
    // Every worker takes from the same iterator, so that each item is run once.
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const item = next.value
      await run(item).catch((error: unknown) => failures.push({ item, error }))
      if (failures.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return failures
}
