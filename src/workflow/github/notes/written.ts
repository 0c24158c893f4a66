import { InputError } from '../../../errors.ts'
import type { Material } from '../../../notes/material.ts'
import type { Place } from './place.ts'

/** The text of the release that the event is about, or of the one of this tag. */
export async function releaseMaterial(place: Place): Promise<Material> {
  if (place.release) {
    return { kind: 'text', text: place.release.body, where: `the release ${place.release.name}` }
  }
  const { github, ask, owner, repo } = place
  const tag = tagOf(place, 'release', 'Run on `release: types: [published]`, or on a tag that has a release')
  return ask<Material>({
    subject: `the release of the tag ${tag}`,
    permission: 'contents: read',
    async ask(request) {
      const { data } = await github.rest.repos.getReleaseByTag({ owner, repo, tag, request })
      return { kind: 'text', text: data.body ?? '', where: `the release of ${tag}` }
    },
    absent() {
      throw new InputError(
        `The tag ${tag} has no release that is published, or the job may not see it (\`permissions:\` with \`contents: read\`). Publish the release first, run on \`release: types: [published]\`, or take the notes from commits or from the tag. Nothing was sent to Apple.`,
      )
    },
  })
}

/** The message of the annotated tag that the run is for. */
export async function tagMaterial(place: Place): Promise<Material> {
  const { github, ask, owner, repo } = place
  const tag = tagOf(place, 'tag', 'Run on `push: tags`')
  const { type, sha } = await ask({
    subject: `the tag ${tag}`,
    permission: 'contents: read',
    ask: async (request) =>
      (await github.rest.git.getRef({ owner, repo, ref: `tags/${tag}`, request })).data.object,
  })
  if (type !== 'tag') {
    throw new InputError(
      `The tag ${tag} is lightweight and has no message. Make it with \`git tag -a\`, or take the notes from commits. Nothing was sent to Apple.`,
    )
  }
  const message = await ask({
    subject: `the message of the tag ${tag}`,
    permission: 'contents: read',
    ask: async (request) =>
      (await github.rest.git.getTag({ owner, repo, tag_sha: sha, request })).data.message,
  })
  return { kind: 'text', text: withoutSignature(message), where: `the message of the tag ${tag}` }
}

function tagOf({ tag, branch }: Place, source: string, advice: string): string {
  if (tag !== undefined) return tag
  throw new InputError(
    `release-notes-from is ${source}, but this run is for ${branch}, which is no tag. ${advice}. Nothing was sent to Apple.`,
  )
}

function withoutSignature(message: string): string {
  return message.replace(/^-----BEGIN (?:PGP SIGNATURE|SSH SIGNATURE|SIGNED MESSAGE)-----[\s\S]*/m, '')
}
