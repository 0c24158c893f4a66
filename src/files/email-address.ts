const longestAddress = 254

/** Undefined for an address that mail can be sent to; otherwise what is wrong with it. */
export function problemOfEmail(address: string): string | undefined {
  if (address === '') return 'it is empty'
  if (/\s/.test(address)) return 'it has a space in it'
  if (/[\p{C}",;:<>()[\]\\]/u.test(address)) return 'it has a character in it that no address has'
  const parts = address.split('@')
  if (parts.length !== 2) return parts.length < 2 ? 'it has no @' : 'it has more than one @'
  const [mailbox = '', domain = ''] = parts
  if (mailbox === '') return 'nothing stands before the @'
  if (!/^[^.]+(\.[^.]+)+$/.test(domain)) return 'what stands after the @ is no domain'
  if (/^\.|\.\.|\.$/.test(mailbox)) return 'a period before the @ stands alone'
  return address.length > longestAddress ? `it is longer than ${longestAddress} characters` : undefined
}

/** As much of an address as its owner recognises it by: `a…@example.com`. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address
  return at < 0 ? `${first}…` : `${at === 0 ? '' : first}…${address.slice(at)}`
}
