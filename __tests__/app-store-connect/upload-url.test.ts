import { uploadUrl } from '../../src/app-store-connect/upload-url.ts'

const apple = new URL('https://api.appstoreconnect.apple.com')
const sandbox = new URL('http://127.0.0.1:8080')

test.each([
  ['https://store-001.blobstore.apple.com/x?sig=1', apple],
  ['https://bucket.s3.amazonaws.com/x', apple],
  ['https://17.253.1.1/x', apple],
  ['http://127.0.0.1:9000/x', sandbox],
  ['http://localhost:9000/x', sandbox],
  ['https://bucket.s3.amazonaws.com/x', sandbox],
])('parts may go to %s', (text, apiUrl) => {
  expect(uploadUrl(text, apiUrl).href).toBe(text)
})

test.each([
  'http://bucket.s3.amazonaws.com/x',
  'https://localhost/x',
  'https://LOCALHOST/x',
  'https://localhost./x',
  'https://printer.localhost/x',
  'http://127.0.0.1:9000/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0x7f.0.0.1/x',
  'https://10.1.2.3/x',
  'https://172.16.0.1/x',
  'https://192.168.1.1/x',
  'https://169.254.169.254/x',
  'https://100.100.100.200/x',
  'https://0.0.0.0/x',
  'https://[::1]/x',
  'https://[::]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://[fe80::1]/x',
  'https://[fd00:ec2::254]/x',
  'ftp://example.com/x',
  'file:///etc/passwd',
])('parts may not go to %s', (text) => {
  expect(() => uploadUrl(text, apple)).toThrow('is refused')
})

test('an address that is none is refused', () => {
  expect(() => uploadUrl('', apple)).toThrow('without a usable address')
})
