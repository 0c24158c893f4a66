import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFastlaneFolder } from '../../../src/files/listing/fastlane-folder.ts'
import { plain, withFiles } from './support.ts'

const whereLinksWork = process.platform === 'win32' ? test.skip : test

whereLinksWork(
  'links that lead out of the listing are errors, and what they lead to is not read',
  async () => {
    await withFiles({ 'metadata/en-US/name.txt': 'Acme' }, async (folder) => {
      const root = join(folder, 'metadata')
      await mkdir(join(folder, 'elsewhere'))
      await writeFile(join(folder, 'elsewhere/description.txt'), 'secret')
      await symlink(join(folder, 'elsewhere/description.txt'), join(root, 'en-US/description.txt'))
      await symlink(join(folder, 'elsewhere'), join(root, 'ja'))
      await symlink('name.txt', join(root, 'en-US/subtitle.txt'))
      const { listing, findings } = await readFastlaneFolder(root)
      expect(findings.map(({ rule, level, place }) => [rule, level, place.file])).toEqual([
        ['outside', 'error', join(root, 'ja')],
        ['outside', 'error', join(root, 'en-US/description.txt')],
      ])
      expect(JSON.stringify(plain(listing))).not.toContain('secret')
      expect(plain(listing).locales).toMatchObject({ 'en-US': { name: 'Acme', subtitle: 'Acme' } })
    })
  },
)
