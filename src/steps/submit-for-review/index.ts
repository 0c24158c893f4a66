import { findNotes, type MadeNotes, makeNotes } from '../../changes/repository-notes.ts'
import { InputError } from '../../errors.ts'
import { excusingLateWaits } from '../../late-wait.ts'
import { carryOut } from '../../plan.ts'
import { defineStep } from '../../step.ts'
import { changesFor } from './changes.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { checkInputs } from './input-checks.ts'
import { readBack, tellSubmission } from './outcome.ts'
import { preflight, tellPrivacy } from './preflight.ts'
import { wrongPhasedRelease } from './preflight-inputs.ts'
import { awaitProcessing, isProcessed } from './processing.ts'
import { phasedReleaseChanges } from './settings.ts'
import { type Asked, look, type Sight } from './sight.ts'
import { readSurroundings } from './stored.ts'
import { takeBack } from './taking-back.ts'
import { undone } from './undone.ts'
import { awaitVerdict } from './verdict.ts'
import { versionChanges } from './version-changes.ts'
import type { Current, Work } from './work.ts'

export const submitForReview = defineStep({
  summary:
    'Submit a version for review: made when missing, with its build, release and news; or take it back.',
  inputs,
  outputs,
  example: {
    id: 'submit',
    inputs: {
      bundleId: 'com.example.app',
      version: '1.4.0',
      buildNumber: 'latest',
      releaseType: 'manual',
      phasedRelease: 'true',
    },
    outputs: ['submissionState', 'reviewUrl'],
  },
  pages: ['release-notes.md', 'github.md'],
  async run(given, context) {
    checkInputs(given)
    await excusingLateWaits(
      async () => {
        if (given.cancel) await takeBack(given, context)
        else await submit({ given, context, notesFor: await notesMaker(given, context) })
      },
      { onTimeout: given.onTimeout, context },
    )
    return {}
  },
})

/** Made and shown once, however often everything is looked at. */
async function notesMaker(given: Given, context: Context): Promise<Asked['notesFor']> {
  const found = await findNotes(given, context)
  let made: Promise<MadeNotes | undefined> | undefined
  return (version) => {
    made ??= makeNotes(found, { version, unit: 'characters', context })
    return made
  }
}

async function submit(asked: Asked): Promise<void> {
  const { given, context } = asked
  const { appStoreConnect: api, log } = context
  const sight = await look(api, asked)
  const { stored, standing } = sight
  const current: Current = {
    versionId: stored.version.id,
    submissionId: undefined,
    isSent: false,
    tries: 0,
  }
  if (standing.kind === 'reached') {
    await settle(sight, { given, context, current })
    return
  }
  const { whatsNew, subjects, submissions } = sight
  const surroundings = await readSurroundings(api, stored, given.usesNonExemptEncryption)
  preflight({ given, stored, surroundings, whatsNew, now: api.now() }, context)
  if (stored.build && !isProcessed(stored.build)) {
    await awaitProcessing(api, stored.build, { given, context })
    // Everything may have changed by that.
    await submit(asked)
    return
  }
  tellPrivacy(stored, log)
  const submission = standing.kind === 'resend' ? standing.submission : standing.draft
  current.submissionId = submission?.id
  if (submission) tellSubmission(context, stored.app.id, submission)
  if (standing.kind === 'resend') {
    log.notice(`Version ${stored.versionString} was rejected before; its review submission is sent again.`)
  }
  const facts = { api, context, given, stored, whatsNew, subjects, submissions, standing, surroundings }
  const work: Work = { ...facts, current }
  const there = (submission && sight.items.get(submission.id)) ?? []
  const isDone = await carryOut(changesFor(work, there), { ...context, isDryRun: given.dryRun }).catch(
    (error: unknown) => {
      throw undone(error)
    },
  )
  if (!isDone) return
  tellSubmission(context, stored.app.id, await readBack(work))
  log.info('Submitted, and shown by App Store Connect.')
  if (!given.waitForReview) return
  const { versionId, submissionId } = current
  await awaitVerdict({ api, context, given, stored, versionId, submissionId })
}

/** The version is where it shall be; at most its release is changed, as long as Apple lets one. */
async function settle(
  { stored, standing, whatsNew }: Sight,
  { given, context, current }: { given: Given; context: Context; current: Current },
): Promise<void> {
  const { appStoreConnect: api, log } = context
  const submission = standing.kind === 'reached' ? standing.submission : undefined
  if (submission) tellSubmission(context, stored.app.id, submission)
  const words = standing.kind === 'reached' ? standing.words : ''
  log.info(`Version ${stored.versionString} ${words}: ${stored.version.state}.`)
  const part = { api, context, given, stored, current }
  const isOpen = stored.version.state === 'WAITING_FOR_REVIEW'
  const wanted = [...versionChanges(part), ...phasedReleaseChanges(part)]
  const problems = isOpen ? [...wrongPhasedRelease({ given, stored })] : []
  if (problems.length > 0) throw new InputError(problems)
  const changes = isOpen ? wanted : []
  if (!isOpen && wanted.length > 0) {
    const names = wanted.flatMap(({ subject, fields }) => fields?.map(({ name }) => name) ?? [subject])
    const [verb, be] =
      names.length === 1 ? ['differs', 'is left as it is'] : ['differ', 'are left as they are']
    log.warning(
      `${names.join(', ')} ${verb} from the inputs, and ${be} in the state ${stored.version.state}. The step release decides on the phased release of an approved version; the rest is changed in App Store Connect.`,
    )
  }
  const differing = [...whatsNew].filter(
    ([locale, text]) => (stored.listing.localizations.get(locale)?.values.whatsNew ?? '') !== text,
  )
  if (differing.length > 0) {
    log.warning(
      `What's new in ${differing.map(([locale]) => locale).join(', ')} differs from ${given.releaseNotesFrom ? 'the notes' : 'whats-new'}, and cannot change in the state ${stored.version.state}.`,
    )
  }
  const isDone = await carryOut(changes, { ...context, isDryRun: given.dryRun })
  if (!isDone || !given.waitForReview) return
  await awaitVerdict({
    api,
    context,
    given,
    stored,
    versionId: stored.version.id,
    submissionId: submission?.id,
  })
}
