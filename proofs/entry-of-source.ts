/** The sources, so that local-action can put its own toolkit in the place of `@actions/core`. */
export async function run(): Promise<void> {
  process.chdir(process.env.GITHUB_WORKSPACE ?? '.')
  await import('../src/index.ts')
}
