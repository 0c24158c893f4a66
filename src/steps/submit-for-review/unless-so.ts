import { AppleError } from '../../app-store-connect/errors.ts'

/** Writes; a refusal is no failure where another job, or an attempt without a clear answer, has brought about just this. */
export async function unlessSo(write: () => Promise<unknown>, isSo: () => Promise<boolean>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 409) || !(await isSo())) throw error
  }
}
