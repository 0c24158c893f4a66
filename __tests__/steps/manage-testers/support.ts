import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import { inFolder } from '../../support/packages.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

export const app = 'com.example.app'

/** A sandbox with one app, made long enough ago for the latest lists to show it. */
export async function startStore(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  sandbox.addApp({ bundleId: app, name: 'Example' })
  if (options.behaviour?.listLagMs) sandbox.advance(options.behaviour.listLagMs + 1_000)
  return sandbox
}

/** Runs the step with a file of this content, YAML unless another name is given. */
export function run(
  sandbox: Sandbox,
  content: string,
  { name = 'testers.yml', ...inputs }: WorkflowInputs & { name?: string } = {},
): Promise<ActionRun> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, name), content)
    const given = {
      step: 'manage-testers',
      'api-url': sandbox.url,
      'api-key-id': sandbox.team.keyId,
      'issuer-id': sandbox.team.issuerId,
      'api-private-key': sandbox.team.privateKey,
      'bundle-id': app,
      'testers-file': name,
      ...inputs,
    }
    return runAction(given, { cwd: folder })
  })
}

/** Who is in each group, by the names of the groups. */
export function members(sandbox: Sandbox): Record<string, unknown[]> {
  const testers = sandbox.all('betaTesters')
  return Object.fromEntries(
    sandbox.all('betaGroups').map(({ id, attributes }) => [
      attributes.name,
      testers
        .filter(({ relations }) => relations.betaGroups?.includes(id))
        .map((tester) => tester.attributes.email)
        .sort(),
    ]),
  )
}

export function writes(sandbox: Sandbox): string[] {
  return sandbox.trace().filter((request) => !request.startsWith('GET '))
}
