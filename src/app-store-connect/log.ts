import type { BeginPart } from '../part.ts'

/** What this layer says while it works. Lines are plain text; whoever prints them makes them safe to print. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
  /** Where somebody keeps a timeline of the run. */
  begin?: BeginPart
}
