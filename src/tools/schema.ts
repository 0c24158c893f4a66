import { writeFileSync } from 'node:fs'
import { listingSchema } from '../files/listing/schema.ts'

writeFileSync('docs/app-store.schema.json', `${JSON.stringify(listingSchema(), undefined, 2)}\n`)
