import { runWorkflow } from '../../src/tools/workflow/run-workflow.ts'
import { workflowFrom } from '../../src/tools/workflow/workflow-file.ts'
import type { World } from '../../src/tools/workflow/world.ts'
import { builtFiles, builtMacApp, example } from './example-repository.ts'
import { type ExampleWorld, exampleWorld, failures, pullRequest } from './example-world.ts'
import { type Example, ownSteps, type Workflow, type WorkflowStep } from './workflow-examples.ts'

const ipa = builtFiles()
const checkout: WorkflowStep = { uses: 'actions/checkout@v6' }

/** Runs a block of a page, with what the page leaves to the reader put in. Resolves to what failed, or was not run. */
export async function runExample(shown: Example): Promise<string[]> {
  await using world = await exampleWorld()
  await world.repository.write({
    ...(await ipa),
    ...(shown.text.includes('.pkg') ? await builtMacApp() : {}),
  })
  const outputs = prepare(world, shown)
  const workflow = workflowFrom(completed(shown.workflow, outputs))
  const run = await runWorkflow(
    workflow,
    world.place({ ...occasion(world, shown), moreInputs: leftOut(world, shown) }),
  )
  const skipped = run.jobs
    .filter(({ result }) => result === 'skipped')
    .map(({ name }) => `${name} was skipped`)
  return [...failures(run), ...skipped]
}

/** Brings the app to where the block begins, and tells what steps before it would have told. */
function prepare({ sandbox }: ExampleWorld, { text, workflow }: Example): Record<string, string> {
  const { bundleId, version, buildNumber } = example
  const uploads = ownSteps(workflow).some(({ name }) => name === 'upload-build')
  const build = sandbox.addBuild({
    app: bundleId,
    version,
    buildNumber: uploads ? String(Number(buildNumber) - 1) : buildNumber,
    usesNonExemptEncryption: false,
  })
  const { id } = sandbox.addVersion({ app: bundleId, versionString: version, build: build.id })
  sandbox.completeVersion(id)
  if (/step: release$/m.test(text)) sandbox.setVersionState(id, 'PENDING_DEVELOPER_RELEASE')
  return {
    'app-id': sandbox.all('apps')[0]?.id ?? '',
    'build-id': build.id,
    version,
    'version-id': id,
    'build-number': buildNumber,
    platform: 'IOS',
    'processing-state': 'VALID',
    reached: 'processed',
  }
}

/** Each job has the files of the repository, unless it gets its own; steps that are only spoken of tell what they would. */
function completed(workflow: Workflow, outputs: Record<string, string>): Workflow {
  const said = Object.entries(outputs).map(([name, value]) => `echo '${name}=${value}' >> "$GITHUB_OUTPUT"`)
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => {
    const steps = (job.steps ?? []).map((step) =>
      step.run === 'true' ? { ...step, run: said.join('\n') } : step,
    )
    const hasFiles = steps.some(({ uses = '' }) => /^actions\/(checkout|download-artifact)@/.test(uses))
    return [id, { ...job, steps: hasFiles ? steps : [checkout, ...steps] }] as const
  })
  return { ...workflow, jobs: Object.fromEntries(jobs) }
}

function occasion(world: ExampleWorld, { text, workflow }: Example): Partial<World> {
  const { on } = workflow
  const eventName = typeof on === 'string' ? on : (Object.keys(on ?? {})[0] ?? 'push')
  if (eventName === 'pull_request' || /\bcomment: true$/m.test(text))
    return { ...pullRequest(world), eventName }
  const tag = `v${example.version}`
  const isOfTag = eventName === 'release' || /tags:|release-notes-from: (tag|release)$/m.test(text)
  return {
    eventName,
    ref: isOfTag ? `refs/tags/${tag}` : 'refs/heads/main',
    event: eventName === 'release' ? { release: { tag_name: tag, body: '- Starts twice as fast.' } } : {},
  }
}

/** What a step gets where the block has a comment, or shows some inputs alone. */
function leftOut({ sandbox }: ExampleWorld, { text }: Example): NonNullable<World['moreInputs']> {
  const { keyId, issuerId, privateKey } = sandbox.team
  const credentials = { 'api-key-id': keyId, 'issuer-id': issuerId, 'api-private-key': privateKey }
  return (inputs) => {
    const { step = 'upload-build' } = inputs
    const needsKey = step !== 'validate' || text.includes('credentials')
    const isNamed = ['app-id', 'bundle-id', 'build-id'].some((name) => name in inputs)
    return {
      'api-url': sandbox.url,
      'poll-interval': '20ms',
      ...(needsKey ? credentials : {}),
      ...(step === 'upload-build' ? { 'app-path': 'build/MyApp.ipa' } : {}),
      ...(step === 'upload-build' || step === 'validate' || isNamed ? {} : { 'bundle-id': example.bundleId }),
    }
  }
}
