import { request } from 'undici'

// What nothing that makes a request with undici can go below.

const { statusCode } = await request(process.env.URL, {
  headers: { authorization: 'Bearer token', accept: 'application/json' },
})
process.exitCode = statusCode === 200 ? 0 : 1
