import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPackage } from '../../src/files/package.ts'
import { inFolder, makeIpa, makePkg, problemsOf } from '../support/packages.ts'

/** Always the same numbers, so that a failure can be seen again. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function mutate(original: Buffer, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(original)
  const kind = random(4)
  if (kind === 0) return bytes.subarray(0, random(bytes.length))
  if (kind === 1) {
    const at = random(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + random(40)))])
  }
  const values = [0x00, 0xff, 0x7f, 0x80, random(256)]
  const changes = 1 + random(kind === 2 ? 2 : 12)
  for (let change = 0; change < changes; change += 1) {
    const at = random(bytes.length)
    const end = Math.min(bytes.length, at + 1 + random(4))
    bytes.fill(values[random(values.length)] ?? 0, at, end)
  }
  return bytes
}

async function isReadOrRefused(path: string): Promise<boolean> {
  const app = await readPackage(path).catch(() => undefined)
  if (app !== undefined) return true
  return (await problemsOf(readPackage(path))).every((problem) => problem.length > 20)
}

test.each([
  ['an .ipa with an XML property list', makeIpa()],
  ['an .ipa with a binary property list', makeIpa({ plist: 'binary' })],
  ['a product archive', makePkg()],
  ['a component package', makePkg({ isComponent: true, tellsVersions: false })],
])('%s that is changed or cut off is read or refused, and nothing else', async (_name, making) => {
  const original = await making
  const random = makeRandom(original.length)
  await inFolder(async (folder) => {
    for (let round = 0; round < 150; round += 1) {
      const path = join(folder, `${round}.bin`)
      await writeFile(path, mutate(original, random))
      expect(await isReadOrRefused(path)).toBe(true)
    }
  })
})
