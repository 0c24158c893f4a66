import type { BetaApp, BetaReviewDetail } from '../../app-store-connect/beta-app.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { BodyFor } from '../../app-store-connect/operations.ts'
import { problemOfEmail } from '../../files/email-address.ts'
import type { Change } from '../../plan.ts'
import type { Given } from './declaration.ts'

/** Apple's attributes with the inputs that set them. */
const contact = [
  ['contactFirstName', 'review-contact-first-name'],
  ['contactLastName', 'review-contact-last-name'],
  ['contactPhone', 'review-contact-phone'],
  ['contactEmail', 'review-contact-email'],
] as const

export function wantedReviewDetail(given: Given): Partial<BetaReviewDetail> {
  const wanted = {
    contactFirstName: given.reviewContactFirstName,
    contactLastName: given.reviewContactLastName,
    contactPhone: given.reviewContactPhone,
    contactEmail: given.reviewContactEmail,
    demoAccountRequired: given.demoAccountRequired,
    demoAccountName: given.demoAccountName,
    demoAccountPassword: given.demoAccountPassword,
    notes: given.reviewNotes,
  }
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
}

/** Values are left out of the plan: a password and the data of a person are among them. */
export function reviewDetailChanges(
  api: AppStoreConnect,
  app: BetaApp,
  wanted: Partial<BetaReviewDetail>,
): Change[] {
  const { id, ...actual } = app.reviewDetail
  const known: Record<string, unknown> = actual
  const differing = Object.entries(wanted).filter(([name, value]) => known[name] !== value)
  if (differing.length === 0) return []
  const attributes: Partial<BetaReviewDetail> = Object.fromEntries(differing)
  return [
    {
      action: 'update',
      subject: `beta review details (${Object.keys(attributes).join(', ')})`,
      async apply() {
        const body = {
          data: { type: 'betaAppReviewDetails', id, attributes },
        } satisfies BodyFor<'PATCH /v1/betaAppReviewDetails/{id}'>
        await api.write('PATCH /v1/betaAppReviewDetails/{id}', { path: { id }, body })
      },
    },
  ]
}

/** What Apple would miss in the review details as they will be. */
export function missingReviewDetail(app: BetaApp, wanted: Partial<BetaReviewDetail>): string[] {
  const detail = { ...app.reviewDetail, ...wanted }
  const missing = contact.flatMap(([name, input]) => (detail[name] === '' ? [input] : []))
  return missing.length > 0 ? [`Beta review needs a contact. Set ${missing.join(', ')}.`] : []
}

/** What Apple would refuse of the details that are given. */
export function wrongReviewDetail(app: BetaApp, wanted: Partial<BetaReviewDetail>): string[] {
  if (Object.keys(wanted).length === 0) return []
  const detail = { ...app.reviewDetail, ...wanted }
  const lacksAccount = detail.demoAccountRequired && (!detail.demoAccountName || !detail.demoAccountPassword)
  const { contactPhone, contactEmail } = wanted
  return [
    ...(lacksAccount
      ? ['The app needs a login for beta review. Set demo-account-name and demo-account-password.']
      : []),
    ...(contactPhone === undefined || isPhone(contactPhone)
      ? []
      : [
          `review-contact-phone is "${contactPhone}", but Apple takes a number with its country code, such as +44 20 7946 0000.`,
        ]),
    ...(contactEmail === undefined || problemOfEmail(contactEmail) === undefined
      ? []
      : [`review-contact-email is "${contactEmail}", which is no e-mail address.`]),
  ]
}

/** A country code, and ten digits behind the American one. */
function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  return /^\+[\d\s().-]+$/.test(text) && (digits.startsWith('1') ? digits.length === 11 : digits.length > 6)
}
