/** Where notes can come from. */
export const notesSources = ['commits', 'pull-requests', 'release', 'tag', 'file'] as const

type NotesSource = (typeof notesSources)[number]

/** What the repository is asked for. */
export interface WantedMaterial {
  source: Exclude<NotesSource, 'file'>
  /** Where the range begins: a tag, a branch or a commit. */
  since: string | undefined
}

/** A commit with its message, or a pull request with its title and description. All of it may be hostile. */
export interface Message {
  title: string
  body: string
  /** The login on GitHub. */
  author?: string | undefined
  /** Of a pull request. */
  labels?: readonly string[]
}

/** What notes are made of. `where` tells people what was read, for example `v1.2.0...8f3e2a1`. */
export type Material =
  /** The oldest first. */
  | { kind: 'messages'; messages: readonly Message[]; where: string }
  /** Markdown. */
  | { kind: 'text'; text: string; where: string }
