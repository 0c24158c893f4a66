/** What is shipped, toolkit included. local-action calls a function `run`, where the runner starts the file. */
export async function run(): Promise<void> {
  // The runner starts an action in the checkout, local-action wherever it was called.
  process.chdir(process.env.GITHUB_WORKSPACE ?? '.')
  await import(new URL('../dist/index.js', import.meta.url).href)
}
