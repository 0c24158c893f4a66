import { publicUrl, uploadUrl } from '../../src/app-store-connect/upload-url.ts'

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
  'https://[::7f00:1]/x',
  'https://[::ffff:10.0.0.1]/x',
  'https://[::ffff:a9fe:a9fe]/x',
  'https://[64:ff9b::a9fe:a9fe]/x',
  'https://[2002:7f00:1::]/x',
  'https://[fec0::1]/x',
  'https://[ff02::1]/x',
  'https://0251.0376.0251.0376/x',
  'https://2852039166/x',
  'https://127.0.0.1./x',
  'https://①②⑦.0.0.1/x',
  'https://224.0.0.1/x',
  'https://255.255.255.255/x',
  'https://198.18.0.1/x',
  'https://192.0.0.192/x',
  'https://printer/x',
  'https://metadata.google.internal/x',
  'https://nas.local/x',
  'https://router.home.arpa/x',
  'https://user:word@storage.example.com/x',
  'https://storage.example.com@127.0.0.1/x',
  'gopher://storage.example.com/x',
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'ftp://example.com/x',
  'file:///etc/passwd',
])('parts may not go to %s', (text) => {
  expect(() => uploadUrl(text, apple)).toThrow('is refused')
})

test('an address that is none is refused', () => {
  expect(() => uploadUrl('', apple)).toThrow('without a usable address')
})

test.each(['a part of the file', 'the picture 1.png', 'the film a.mp4'])(
  '%s may come from no private host',
  (what) => {
    const fetched = (address: string) => () => publicUrl(address, { apiUrl: apple, what })
    expect(fetched('https://169.254.169.254/a.png')).toThrow(`The address for ${what} is refused`)
    expect(fetched('https://is1-ssl.mzstatic.com/a.png')).not.toThrow()
  },
)

test('a stand-in of the service may name its own host, whatever that is called, and no other of that kind', () => {
  const standIn = new URL('https://sandbox:8443')
  expect(uploadUrl('https://sandbox:9443/x', standIn).host).toBe('sandbox:9443')
  expect(() => uploadUrl('https://printer/x', standIn)).toThrow('is refused')
  expect(() => uploadUrl('http://sandbox/x', standIn)).toThrow('is refused')
})
