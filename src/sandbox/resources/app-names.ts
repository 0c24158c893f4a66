import { textOf } from '../json.ts'
import { invalidAttribute, Refusal } from '../refusal.ts'
import type { World } from '../world.ts'

interface Named {
  world: World
  appId: string
  locale: string
  name: string
}

/** Names are the store's, one app each in a language: those of other accounts are kept as `takenNames`. */
function ownerOfName({ world, appId, locale, name }: Named): 'this-account' | 'another-account' | undefined {
  const isSame = (other: { locale: string; name: string }) =>
    (other.locale === '' || other.locale === locale) && other.name.toLowerCase() === name.toLowerCase()
  const isTaken = [...world.store.all('takenNames')].some(({ attributes }) =>
    isSame({ locale: textOf(attributes, 'locale'), name: textOf(attributes, 'name') }),
  )
  if (isTaken) return 'another-account'
  const isOwn = world.all('appInfoLocalizations').some(({ attributes, relations }) => {
    const info = world.find('appInfos', relations.appInfo?.[0] ?? '')
    const isOther = info?.relations.app?.[0] !== appId && info?.hidden.generation !== 'replaced'
    return isOther && isSame({ locale: textOf(attributes, 'locale'), name: textOf(attributes, 'name') })
  })
  return isOwn ? 'this-account' : undefined
}

export function* takenName(named: Named): Iterable<Refusal> {
  const owner = ownerOfName(named)
  if (!owner) return
  const detail =
    'The app name you entered is already being used. If you have trademark rights to this name and would like it released for your use, submit a claim.'
  yield invalidAttribute('name', detail, {
    suffix: owner === 'another-account' ? '.DUPLICATE.DIFFERENT_ACCOUNT' : '.DUPLICATE',
  })
}

/** A new localization takes the app's name along, which another app may have in that language. */
export function refuseTakenName(named: Named): void {
  if (!ownerOfName(named)) return
  throw new Refusal({
    status: 409,
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
    title: 'Cannot add localization due to app name.',
    detail:
      'You cannot add this localization because the app name is already being used by another app. To add it, change the name of the app first.',
    pointer: '/data/attributes/locale',
  })
}
