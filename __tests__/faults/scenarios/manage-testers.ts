import type { Scenario } from '../scenario.ts'

const app = 'com.example.app'

const declared = `
groups:
  - name: Friends
    type: external
    feedback: true
  - name: Fresh
    type: external
    public-link: true
    public-link-limit: 500
testers:
  - { email: ada@example.com, first-name: Ada, last-name: Byron, groups: [Friends, Fresh] }
  - { email: known@example.com, groups: Friends }
  - { email: new@example.com, groups: Fresh }
`

export const manageTesters: Scenario = {
  name: 'manage-testers',
  step: 'manage-testers',
  seed(sandbox) {
    sandbox.addApp({ bundleId: app, name: 'Example' })
    const { id } = sandbox.addGroup({ app, name: 'Friends' })
    sandbox.addTester({ app, email: 'known@example.com' })
    sandbox.addTester({ app, email: 'gone@example.com', groups: [id] })
  },
  files: () => ({ 'testers.yml': declared }),
  inputs: (folder) => ({ 'bundle-id': app, 'testers-file': `${folder}/testers.yml`, mode: 'exact' }),
  secrets: ['ada@example.com', 'Byron', 'known@example.com', 'new@example.com', 'gone@example.com'],
  ownOutputs: ['added', 'removed'],
}
