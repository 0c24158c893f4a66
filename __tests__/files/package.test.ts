import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readPackage } from '../../src/files/package.ts'
import { inFolder, problemsOf, withFile } from '../support/packages.ts'

function diskImage(): Buffer {
  const bytes = Buffer.alloc(2048)
  bytes.write('koly', 2048 - 512)
  return bytes
}

function tarArchive(): Buffer {
  const bytes = Buffer.alloc(1024)
  bytes.write('App.ipa')
  bytes.write('ustar', 257)
  return bytes
}

test.each([
  ['', /is empty/],
  ['<!DOCTYPE html>\n<html>', /an HTML page/],
  ['<html><body>Not found', /an HTML page/],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:1', /Git LFS pointer.*git lfs pull/],
  ['{"error": "not found"}', /a JSON document/],
  ['<?xml version="1.0"?>', /an XML document/],
  ['just a text', /a text file/],
  [gzipSync('x'), /gzip archive/],
  [tarArchive(), /tar archive/],
  [diskImage(), /disk image/],
  [Buffer.alloc(2000), /nothing but zero bytes/],
  [Buffer.from('cffaedfe0c0000', 'hex'), /bare program/],
  [Buffer.from('0123456789abcdef01', 'hex'), /unknown kind \(its first bytes are 0123456789abcdef\)/],
])('%j is not taken for a package', async (bytes, expected) => {
  const problems = await withFile({ name: 'App.ipa', bytes }, (path) => problemsOf(readPackage(path)))
  expect(problems).toEqual([expect.stringMatching(expected)])
})

test('a file that is not there is told with the place that was looked at', async () => {
  const problems = await problemsOf(readPackage('build/None.ipa'))
  expect(problems[0]).toContain(
    `build/None.ipa does not exist (looked at ${join(process.cwd(), 'build', 'None.ipa')})`,
  )
})

test.each([
  ['My.xcarchive', /is an Xcode archive, not a package\. Export it/],
  ['My.app', /is an app, not a package\. Export it/],
  ['build', /is a folder/],
])('the folder %s is told what to do with it', async (name, expected) => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, name))
    expect((await problemsOf(readPackage(join(folder, name))))[0]).toMatch(expected)
  })
})
