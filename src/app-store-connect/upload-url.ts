import { BlockList, isIP } from 'node:net'
import { ExpectedError } from '../errors.ts'

/** What no public server has: this machine, its network, groups of machines, and IPv6 for reaching any of them in IPv4. */
const nobodyElse = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  nobodyElse.addSubnet(network, bits)
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  nobodyElse.addSubnet(network, bits, 'ipv6')

/** Names that only a private network knows. */
const privateName = /^[^.]*\.?$|(^|\.)(localhost|local|internal|home\.arpa)\.?$/

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}

/** The URL of a part, if bytes may be sent there. */
export function uploadUrl(text: string, apiUrl: URL): URL {
  return publicUrl(text, { apiUrl, what: 'a part of the file' })
}

/**
 * A URL that an answer named, if it is https on a public name. A stand-in of the service on loopback may name loopback. Throws on
 * anything else, so that a forged answer cannot point the runner at its own network.
 */
export function publicUrl(text: string, { apiUrl, what }: { apiUrl: URL; what: string }): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) throw new ExpectedError(`Apple named ${what} without a usable address.`)
  if (isLoopback(apiUrl.hostname) && isLoopback(url.hostname)) return url
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const isPrivate =
    family === 0 ? privateName.test(host) : nobodyElse.check(host, family === 6 ? 'ipv6' : 'ipv4')
  const isOfStandIn = url.hostname === apiUrl.hostname
  if (url.protocol !== 'https:' || url.username || url.password || (isPrivate && !isOfStandIn)) {
    throw new ExpectedError(
      `The address for ${what} is refused: ${url.protocol}//${url.host} is not https on a public host.`,
    )
  }
  return url
}
