import { type App, type AppAnswer, type AppIds, appFrom, findAppWith } from './apps.ts'
import { type BetaGroup, groupFrom, listGroups } from './beta-groups.ts'
import type { AppStoreConnect } from './client.ts'
import type { QueryFor } from './operations.ts'

/** What testers see of an app in one language, before they install a build. */
export interface BetaAppTexts {
  description: string
  feedbackEmail: string
  marketingUrl: string
  privacyPolicyUrl: string
}

export interface BetaAppLocalization extends BetaAppTexts {
  id: string
  locale: string
}

/** Whom Apple's beta review asks, and how it logs in. The password is a secret. */
export interface BetaReviewDetail {
  contactFirstName: string
  contactLastName: string
  contactPhone: string
  contactEmail: string
  demoAccountRequired: boolean
  demoAccountName: string
  demoAccountPassword: string
  notes: string
}

/** All of an app that distributing a build touches. */
export interface BetaApp extends App {
  groups: BetaGroup[]
  localizations: BetaAppLocalization[]
  reviewDetail: BetaReviewDetail & { id: string }
}

type Included = AppAnswer['included']

const mostIncluded = 50

const query = {
  'fields[apps]': [
    'name',
    'bundleId',
    'primaryLocale',
    'betaGroups',
    'betaAppLocalizations',
    'betaAppReviewDetail',
  ],
  include: ['betaGroups', 'betaAppLocalizations', 'betaAppReviewDetail'],
  'limit[betaGroups]': mostIncluded,
  'limit[betaAppLocalizations]': mostIncluded,
} satisfies QueryFor<'GET /v1/apps/{id}'>

/** The app with its groups, TestFlight texts and review details, in one request where it has fewer than 50 groups. */
export async function getBetaApp(api: AppStoreConnect, ids: AppIds): Promise<BetaApp> {
  const { app, included } = await findAppWith(api, ids, query)
  const { betaGroups, betaAppLocalizations, betaAppReviewDetail } = app.relationships ?? {}
  const groupIds = idsOf(betaGroups?.data)
  const groups = (included ?? []).flatMap((item) =>
    item.type === 'betaGroups' && groupIds.has(item.id) ? [groupFrom(item)] : [],
  )
  return {
    ...appFrom(app),
    groups: groupIds.size < mostIncluded ? groups : await listGroups(api, app.id),
    localizations: localizationsIn(included, idsOf(betaAppLocalizations?.data)),
    // The one detail of an app has the id of the app.
    reviewDetail: reviewDetailIn(included, betaAppReviewDetail?.data?.id ?? app.id),
  }
}

function idsOf(linkage: readonly { id: string }[] | null | undefined): Set<string> {
  return new Set((linkage ?? []).map(({ id }) => id))
}

function localizationsIn(included: Included, ids: ReadonlySet<string>): BetaAppLocalization[] {
  return (included ?? []).flatMap((item) => {
    if (item.type !== 'betaAppLocalizations' || !ids.has(item.id)) return []
    const { locale, description, feedbackEmail, marketingUrl, privacyPolicyUrl } = item.attributes ?? {}
    return [
      {
        id: item.id,
        locale: locale ?? '',
        description: description ?? '',
        feedbackEmail: feedbackEmail ?? '',
        marketingUrl: marketingUrl ?? '',
        privacyPolicyUrl: privacyPolicyUrl ?? '',
      },
    ]
  })
}

function reviewDetailIn(included: Included, id: string): BetaApp['reviewDetail'] {
  const detail = included?.find((item) => item.type === 'betaAppReviewDetails' && item.id === id)
  const attributes = detail?.type === 'betaAppReviewDetails' ? (detail.attributes ?? {}) : {}
  return {
    id,
    contactFirstName: attributes.contactFirstName ?? '',
    contactLastName: attributes.contactLastName ?? '',
    contactPhone: attributes.contactPhone ?? '',
    contactEmail: attributes.contactEmail ?? '',
    demoAccountRequired: attributes.demoAccountRequired ?? false,
    demoAccountName: attributes.demoAccountName ?? '',
    demoAccountPassword: attributes.demoAccountPassword ?? '',
    notes: attributes.notes ?? '',
  }
}
