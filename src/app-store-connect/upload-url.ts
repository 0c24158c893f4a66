import { BlockList, isIP } from 'node:net'
import { ExpectedError } from '../errors.ts'

const nobodyElse = new BlockList()
nobodyElse.addSubnet('0.0.0.0', 8)
nobodyElse.addSubnet('10.0.0.0', 8)
nobodyElse.addSubnet('100.64.0.0', 10)
nobodyElse.addSubnet('127.0.0.0', 8)
nobodyElse.addSubnet('169.254.0.0', 16)
nobodyElse.addSubnet('172.16.0.0', 12)
nobodyElse.addSubnet('192.168.0.0', 16)
nobodyElse.addSubnet('::', 127, 'ipv6')
nobodyElse.addSubnet('fc00::', 7, 'ipv6')
nobodyElse.addSubnet('fe80::', 10, 'ipv6')

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
    family === 0 ? /(^|\.)localhost\.?$/.test(host) : nobodyElse.check(host, family === 6 ? 'ipv6' : 'ipv4')
  if (url.protocol !== 'https:' || isPrivate) {
    throw new ExpectedError(
      `The address for ${what} is refused: ${url.protocol}//${url.host} is not https on a public host.`,
    )
  }
  return url
}
