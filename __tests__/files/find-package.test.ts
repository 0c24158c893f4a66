import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { findPackage } from '../../src/files/find-package.ts'
import { inFolder, problemsOf } from '../support/packages.ts'

async function inFolderWith<T>(names: readonly string[], run: (folder: string) => Promise<T>): Promise<T> {
  return await inFolder(async (folder) => {
    for (const name of names) {
      await mkdir(join(folder, name, '..'), { recursive: true })
      await writeFile(join(folder, name), '')
    }
    return await run(folder)
  })
}

test.each(['App.ipa', 'My App.ipa', 'App [1].ipa', '~App.ipa', 'übung.pkg'])(
  'the path %s that exists is taken as it stands',
  async (name) => {
    await inFolderWith([name, 'App 1.ipa'], async (folder) => {
      expect(await findPackage(`  ${join(folder, name)}\n`)).toBe(join(folder, name))
    })
  },
)

test.each(['*.ipa', 'A?p.ipa', 'App.[i]pa', '**/*.ipa', '*'])(
  'the pattern %s finds the one file',
  async (pattern) => {
    await inFolderWith(['App.ipa'], async (folder) => {
      await mkdir(join(folder, 'Other.ipa.folder'))
      expect(basename(await findPackage(join(folder, pattern)))).toBe('App.ipa')
    })
  },
)

test('a file below the working directory is named from there', async () => {
  expect(await findPackage('package.jso?')).toBe('package.json')
})

test('several matches are told as candidates', async () => {
  await inFolderWith(['b.ipa', 'a.ipa', 'c.pkg'], async (folder) => {
    const [problem] = await problemsOf(findPackage(join(folder, '*.ipa')))
    expect(problem).toContain(
      `matches 2 files: ${join(folder, 'a.ipa')}, ${join(folder, 'b.ipa')}. Give the path of one`,
    )
  })
})

test('a long list of candidates is cut', async () => {
  const names = Array.from({ length: 15 }, (_, index) => `${index + 10}.ipa`)
  await inFolderWith(names, async (folder) => {
    const [problem] = await problemsOf(findPackage(join(folder, '*.ipa')))
    expect(problem).toMatch(/19\.ipa and 5 more\./)
  })
})

test.each(['None.ipa', '*.pkg'])('when %s matches nothing the packages near by are told', async (pattern) => {
  await inFolderWith(['App.ipa', 'readme.md'], async (folder) => {
    const [problem] = await problemsOf(findPackage(join(folder, pattern)))
    expect(problem).toContain(
      `(working directory: ${process.cwd()}). Packages near by: ${join(folder, 'App.ipa')}.`,
    )
  })
})

test('when there is nothing near by the step before is called to mind', async () => {
  await inFolderWith([], async (folder) => {
    const [problem] = await problemsOf(findPackage(join(folder, 'build', '*.ipa')))
    expect(problem).toMatch(
      /^No file matches .*Check the path, and that the step which makes the package ran before/,
    )
  })
})

test('an archive folder that a pattern meets is not searched for files', async () => {
  await inFolderWith(['App.xcarchive/Info.plist'], async (folder) => {
    expect((await problemsOf(findPackage(join(folder, '*.xcarchive'))))[0]).toMatch(/^No file matches/)
  })
})

test('the home folder is meant by ~', async () => {
  const [problem] = await problemsOf(findPackage('~/no such folder/*.ipa'))
  expect(problem).toContain('No file matches ~/no such folder/*.ipa')
})

test('an empty path is told', async () => {
  expect((await problemsOf(findPackage(' ')))[0]).toMatch(/path of the package is empty/)
})
