import type { Family } from '../family.ts'

export const users: Family = { type: 'users' }
