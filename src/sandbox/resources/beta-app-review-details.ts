import type { Family, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import { invalidAttribute, missingAttribute } from '../refusal.ts'
import type { Resource } from '../store.ts'

export const betaAppReviewDetails: Family = { type: 'betaAppReviewDetails', update }

function update({ world, resource, attributes }: Update): Resource {
  checkContact(attributes, resource.attributes)
  return world.change(resource, { attributes })
}

/** What the reviewers of TestFlight and of the store are told alike. */
export function checkContact(attributes: JsonObject, previous: JsonObject): void {
  const merged = { ...previous, ...attributes }
  if (typeof attributes.contactPhone === 'string' && !isPhone(attributes.contactPhone)) {
    throw invalidAttribute('contactPhone', 'The format of the phone number is invalid')
  }
  if (
    typeof attributes.contactEmail === 'string' &&
    !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(attributes.contactEmail)
  ) {
    throw invalidAttribute(
      'contactEmail',
      `'${attributes.contactEmail}' is not a valid value for the attribute 'contactEmail'`,
    )
  }
  if (merged.demoAccountRequired === true) requireDemoAccount(merged)
}

function requireDemoAccount(attributes: JsonObject): void {
  for (const name of ['demoAccountName', 'demoAccountPassword']) {
    if (textOf(attributes, name) === '') throw missingAttribute(name)
  }
}

/** A country code is needed, and ten digits behind the American one. */
function isPhone(text: string): boolean {
  if (!/^\+[\d\s().-]+$/.test(text)) return false
  const digits = text.replaceAll(/\D/g, '')
  return digits.startsWith('1') ? digits.length === 11 : digits.length >= 7 && digits.length <= 15
}

/** What of the contact is missing, without which a build is not reviewed. */
export function missingContact(detail: Resource): string[] {
  const names = ['contactFirstName', 'contactLastName', 'contactPhone', 'contactEmail']
  return names.filter((name) => textOf(detail.attributes, name) === '')
}
