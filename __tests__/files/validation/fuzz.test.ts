import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { readSignedMessage } from '../../../src/files/cms.ts'
import { readCodeSignature } from '../../../src/files/code-signature.ts'
import { readMachO } from '../../../src/files/mach-o.ts'
import { isTransparent, readPngHeader } from '../../../src/files/png.ts'
import { parsePropertyList } from '../../../src/files/property-list.ts'
import { readProvisioningProfile } from '../../../src/files/provisioning-profile.ts'
import { validatePackage } from '../../../src/files/validation/validate-package.ts'
import { makePng } from '../../../src/tools/png.ts'
import { makeFatProgram, makeProgram } from '../../../src/tools/programs.ts'
import { distribution, makeProfile, makeStoreIpa, makeStorePkg } from '../../../src/tools/store-packages.ts'
import { inFolder, makeInfoPlist } from '../../support/packages.ts'
import { today } from '../../support/validation.ts'

/** Enough to go wrong in many ways, and over in seconds on a slow machine. */
const limits = { interruptAfterTimeLimit: 3_000, markInterruptAsFailure: false } as const
const mostMs = 5_000

interface Damage {
  cutAt: number
  changes: readonly (readonly [at: number, bytes: Uint8Array])[]
}

/** A place as a part of the whole. `fc.double` would nearly always choose the start. */
const part = fc.integer({ min: 0, max: 1_000_000 }).map((count) => count / 1_000_000)

const damage: fc.Arbitrary<Damage> = fc.record({
  cutAt: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, part),
  changes: fc.array(fc.tuple(part, fc.uint8Array({ minLength: 1, maxLength: 8 })), { maxLength: 6 }),
})

function damaged(whole: Buffer, { cutAt, changes }: Damage): Buffer {
  const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * cutAt)))
  for (const [at, content] of changes)
    bytes.set(
      content.subarray(0, Math.max(0, bytes.length - Math.floor(at * bytes.length))),
      Math.floor(at * bytes.length),
    )
  return bytes
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

/** Reads, or throws an Error that says why not; in a moment either way. */
async function isReadOrRefused(read: () => unknown): Promise<void> {
  const startedAt = performance.now()
  try {
    await read()
  } catch (error) {
    if (!(error instanceof Error) || error.message.length < 10) throw error
    expect(['TypeError', 'RangeError']).not.toContain(error.name)
  }
  expect(performance.now() - startedAt).toBeLessThan(mostMs)
}

const signature = { signer: distribution, entitlements: makeInfoPlist() }
const program = makeProgram({
  imports: ['_stat', '_statfs'],
  libraries: ['/usr/lib/libSystem.B.dylib'],
  signature,
})
const older = makeProgram({ imports: ['_stat', '_statfs'], importForm: 'symbols', architecture: 'x86_64' })
const seal = program.subarray(program.indexOf(Buffer.from('fade0cc0', 'hex')))
const readProgram = (bytes: Buffer) =>
  readMachO(inPieces(bytes), { wanted: new Set(['_stat']), maxBytes: 1e8 })

test.each<[string, Buffer, (bytes: Buffer) => unknown]>([
  ['a program', program, readProgram],
  ['a program of before', older, readProgram],
  ['a program for two architectures', makeFatProgram([program, older]), readProgram],
  ['a code signature', seal, readCodeSignature],
  ['a provisioning profile', makeProfile('com.example.app'), readProvisioningProfile],
  ['a signed message', makeProfile('com.example.app'), readSignedMessage],
  ['a property list', makeInfoPlist(), parsePropertyList],
  ['a binary property list', makeInfoPlist({ plist: 'binary' }), parsePropertyList],
  ['an icon', makePng(40), (bytes) => [readPngHeader(bytes), isTransparent(bytes)]],
])('%s that is changed or cut off is read or refused, in a moment', async (_what, whole, read) => {
  const check = fc.asyncProperty(damage, (done) => isReadOrRefused(() => read(damaged(whole, done))))
  await fc.assert(check, { numRuns: 300, ...limits })
})

test.each([
  ['an .ipa', makeStoreIpa()],
  ['a .pkg', makeStorePkg()],
])('%s that is changed or cut off gives findings, and nothing else', async (_what, making) => {
  const whole = await making
  await inFolder(async (folder) => {
    let round = 0
    const check = fc.asyncProperty(damage, async (done) => {
      round += 1
      const path = join(folder, `${round}.bin`)
      await writeFile(path, damaged(whole, done))
      await isReadOrRefused(() => validatePackage(path, { now: today }))
    })
    await fc.assert(check, { numRuns: 120, ...limits })
  })
})

test('what is made to take memory takes none', async () => {
  const before = process.memoryUsage().rss
  const deep = Buffer.concat(Array.from({ length: 200_000 }, () => Buffer.from('3080', 'hex')))
  expect(() => readSignedMessage(deep)).toThrow(/nested|middle|CMS/)
  const huge = Buffer.from(program)
  huge.writeUInt32LE(0xffffffff, 20)
  await expect(readProgram(huge)).rejects.toThrow('its load commands have 4294967295 bytes')
  const wide = makePng(40)
  wide.writeUInt32BE(0x7fffffff, 16)
  expect(isTransparent(wide)).toBeUndefined()
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})
