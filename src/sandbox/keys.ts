import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'

export interface TeamKey {
  keyId: string
  issuerId: string
  /** PEM, PKCS#8. */
  privateKey: string
}

export interface IndividualKey {
  keyId: string
  privateKey: string
}

export interface Keys {
  team: TeamKey
  individual: IndividualKey
}

export interface KeysGiven {
  team?: Partial<TeamKey>
  individual?: Partial<IndividualKey>
}

/** The keys handed in, and new ones for what was not. */
export function completeKeys({ team = {}, individual = {} }: KeysGiven): Keys {
  return {
    team: {
      keyId: team.keyId ?? newKeyId(),
      issuerId: team.issuerId ?? randomUUID(),
      privateKey: checked(team.privateKey ?? newPrivateKey()),
    },
    individual: {
      keyId: individual.keyId ?? newKeyId(),
      privateKey: checked(individual.privateKey ?? newPrivateKey()),
    },
  }
}

function newKeyId(): string {
  return randomBytes(10).toString('hex').toUpperCase().slice(0, 10)
}

function newPrivateKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
}

function checked(pem: string): string {
  const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
  if (asymmetricKeyType !== 'ec' || asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new Error('The private key must be a P-256 key (PEM, PKCS#8), as App Store Connect gives them out')
  }
  return pem
}
