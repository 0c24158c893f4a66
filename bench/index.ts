import { connections } from './connections.ts'
import { listing } from './listing.ts'
import { media } from './media.ts'
import { memory } from './memory.ts'
import { sharedKey } from './shared-key.ts'
import { start } from './start.ts'
import { testers } from './testers.ts'
import { upload } from './upload.ts'
import { validate } from './validate.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  start,
  upload,
  connections,
  memory,
  testers,
  listing,
  media,
  validate,
  'shared-key': sharedKey,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}. Benches: ${Object.keys(benches).join(', ')}\n`,
  )
  process.exitCode = 1
} else {
  for (const [name, bench] of Object.entries(benches))
    if (chosen.length === 0 || chosen.includes(name)) await bench()
}
