import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { readMedia } from '../../../src/files/media/read-media.ts'
import { film, jpeg, png } from '../../support/media-files.ts'
import { withFiles } from '../listing/support.ts'
import { readFiles, setsIn } from './support.ts'

/** Windows lets only administrators make links. */
const testWithLinks = process.platform === 'win32' ? test.skip : test

const phone = png(1290, 2796)
const phone2 = png(1290, 2796, { pixels: 'another' })
const phone3 = png(1320, 2868)
const tablet = png(2048, 2732)

test('pictures beside the texts come into the sets of their pixels, 2 before 10', async () => {
  const { sets, told } = await readFiles({
    'screenshots/en-US/10.png': phone,
    'screenshots/en-US/2.jpg': jpeg(1320, 2868),
    'screenshots/en-US/1.PNG': phone2,
    'screenshots/en-US/pad.png': png(2064, 2752, { pixels: 'pad' }),
    'screenshots/de-DE/1.png': png(1242, 2688),
    'screenshots/README.txt': 'for people',
    'screenshots/en-US/title.strings': '"a" = "b";',
    'screenshots/background.jpg': 'x',
    'screenshots/fonts/a.png': 'x',
    'screenshots/android/a.png': 'x',
    'screenshots/default/a.png': 'x',
  })
  expect(sets).toEqual([
    'de-DE APP_IPHONE_65: screenshots/de-DE/1.png',
    'en-US APP_IPHONE_67: screenshots/en-US/1.PNG screenshots/en-US/2.jpg screenshots/en-US/10.png',
    'en-US APP_IPAD_PRO_3GEN_129: screenshots/en-US/pad.png',
  ])
  expect(told).toEqual(['notice ambiguous screenshots/en-US/pad.png'])
})

test('folders of devices and platforms say for what the same pixels are', async () => {
  const { sets, told } = await readFiles({
    'screenshots/appleTV/en-US/a.png': png(3840, 2160),
    'screenshots/iMessage/en-us/a.png': phone,
    'screenshots/en-US/vision.png': png(3840, 2160),
    'screenshots/visionos/ja/a.png': png(3840, 2160),
    'screenshots/en-US/0_APP_IPAD_PRO_129_0.png': tablet,
    'screenshots/en-US/iPad Pro (12.9-inch) (2nd generation)-1.png': png(2732, 2048),
    'screenshots/en-US/iPad Pro (12.9-inch) (6th generation)-1.png': png(2732, 2048),
    'screenshots/en-US/0_APP_IPHONE_69_0.png': phone,
  })
  expect(sets.sort()).toEqual([
    'en-US APP_APPLE_TV: screenshots/appleTV/en-US/a.png',
    'en-US APP_APPLE_VISION_PRO: screenshots/en-US/vision.png',
    'en-US APP_IPAD_PRO_129: screenshots/en-US/0_APP_IPAD_PRO_129_0.png screenshots/en-US/iPad Pro (12.9-inch) (2nd generation)-1.png',
    'en-US APP_IPAD_PRO_3GEN_129: screenshots/en-US/iPad Pro (12.9-inch) (6th generation)-1.png',
    'en-US APP_IPHONE_67: screenshots/en-US/0_APP_IPHONE_69_0.png',
    'en-US IMESSAGE_APP_IPHONE_67: screenshots/iMessage/en-us/a.png',
    'ja APP_APPLE_VISION_PRO: screenshots/visionos/ja/a.png',
  ])
  expect(told).toEqual([])
})

test('where some have frames, the ones without are left', async () => {
  const { sets } = await readFiles({
    'screenshots/en-US/1.png': phone,
    'screenshots/en-US/1_framed.png': phone2,
    'screenshots/en-US/Apple Watch.png': png(396, 484),
  })
  expect(sets).toEqual([
    'en-US APP_IPHONE_67: screenshots/en-US/1_framed.png',
    'en-US APP_WATCH_SERIES_7: screenshots/en-US/Apple Watch.png',
  ])
})

test('everything that is wrong is told at once, and goes into no set', async () => {
  const { sets, told, messages } = await readFiles({
    'screenshots/en-US/1.png': phone,
    'screenshots/en-US/2.png': png(1200, 2600),
    'screenshots/en-US/3.png': png(1290, 2796, 6),
    'screenshots/en-US/4.png': '',
    'screenshots/en-US/5.png': jpeg(1290, 2796),
    'screenshots/en-US/6.png': phone,
    'screenshots/en-US/7.png': 'version https://git-lfs.github.com/spec/v1\n',
    'screenshots/en-US/8.png': phone2.subarray(0, 50),
    'screenshots/en-US/9.webp': 'x',
    'screenshots/en-US/APP_IPHONE_65.png': phone3,
    'screenshots/en-US/more/1.png': phone,
    'screenshots/eng/1.png': phone,
    'screenshots/de_DE/1.png': phone,
    'screenshots/1.png': phone,
  })
  expect(sets).toEqual(['en-US APP_IPHONE_67: screenshots/en-US/1.png screenshots/en-US/APP_IPHONE_65.png'])
  expect(told.sort()).toEqual([
    'error alpha screenshots/en-US/3.png',
    'error ending screenshots/en-US/5.png',
    'error locale screenshots/de_DE',
    'error locale screenshots/eng',
    'error size screenshots/en-US/2.png',
    'error unreadable screenshots/en-US/4.png',
    'error unreadable screenshots/en-US/7.png',
    'error unreadable screenshots/en-US/8.png',
    'warning misnamed screenshots/en-US/APP_IPHONE_65.png',
    'warning twin screenshots/en-US/6.png',
    'warning unknown-file screenshots',
    'warning unknown-file screenshots/en-US/9.webp',
    'warning unknown-file screenshots/en-US/more',
  ])
  const size = messages.find((message) => message.includes('1200×2600'))
  expect(size).toMatch(/which no screenshot may have\. Next to it come 1206×2622 \(APP_IPHONE_61\)/)
  expect(messages.join('\n')).toContain(
    'screenshots/de_DE: "de_DE" is not a locale of App Store Connect. Did you mean de-DE?',
  )
})

test('each file beyond what a set can hold is told', async () => {
  const pictures = Array.from({ length: 12 }, (_, index) => [
    `screenshots/en-US/${index + 1}.png`,
    png(1290, 2796, { pixels: `${index}` }),
  ])
  const { sets, told } = await readFiles(Object.fromEntries(pictures))
  expect(sets[0]?.split(' ')).toHaveLength(12)
  expect(told).toEqual(['error count screenshots/en-US/11.png', 'error count screenshots/en-US/12.png'])
})

test('films are known by their names, and by their pixels where these are enough', async () => {
  const { sets, told } = await readFiles({
    'app_previews/en-US/IPHONE_65_intro.mp4': film(886, 1920),
    'app_previews/en-US/2.mov': film(1920, 886, { brand: 'qt  ' }),
    'app_previews/en-US/small.m4v': film(750, 1334),
    'app_previews/en-US/small.frame.txt': '00:00:02:12\n',
    'app_previews/en-US/wide.mp4': film(1920, 1080),
    'app_previews/appleTV/en-US/wide.mp4': film(1920, 1080),
  })
  expect(sets.sort()).toEqual([
    'en-US APPLE_TV: app_previews/appleTV/en-US/wide.mp4',
    'en-US IPHONE_47: app_previews/en-US/small.m4v@00:00:02:12',
    'en-US IPHONE_65: app_previews/en-US/IPHONE_65_intro.mp4',
    'en-US IPHONE_67: app_previews/en-US/2.mov',
  ])
  expect(told).toEqual([
    'error ambiguous app_previews/en-US/wide.mp4',
    'notice ambiguous app_previews/en-US/2.mov',
  ])
})

test('the platform of the version decides where the pixels fit several', async () => {
  const files = { 'previews/en-US/wide.mp4': film(1920, 1080), 'screenshots/ja/1.png': png(3840, 2160) }
  expect((await readFiles(files, { platform: 'MAC_OS' })).sets).toContain(
    'en-US DESKTOP: previews/en-US/wide.mp4',
  )
  const { sets, told } = await readFiles(files, { platform: 'VISION_OS' })
  expect(sets).toEqual(['ja APP_APPLE_VISION_PRO: screenshots/ja/1.png'])
  expect(told).toEqual(['error ambiguous previews/en-US/wide.mp4'])
})

test('paths that are given win over what lies beside the texts', async () => {
  const files = {
    'screenshots/en-US/1.png': phone,
    'made/ja/1.png': phone,
    'previews/ja/1.mp4': film(750, 1334),
  }
  const { sets } = await readFiles(files, (folder) => ({
    listing: { layout: 'fastlane', path: join(folder, 'metadata') },
    screenshotsPath: join(folder, 'made'),
  }))
  expect(sets).toEqual(['ja APP_IPHONE_67: made/ja/1.png', 'ja IPHONE_47: previews/ja/1.mp4'])
  const missing = await readFiles(files, { screenshotsPath: 'no/such/folder' })
  expect(missing.messages[0]).toMatch(/^screenshots-path no\/such\/folder is no folder \(working directory/)
})

test('the texts of a platform have its pictures beside those of the others', async () => {
  const { sets } = await readFiles(
    { 'screenshots/tvos/en-US/1.png': png(3840, 2160), 'screenshots/ios/en-US/1.png': phone },
    (folder) => ({ listing: { layout: 'fastlane', path: join(folder, 'metadata/tvos') } }),
  )
  expect(sets).toEqual(['en-US APP_APPLE_TV: screenshots/tvos/en-US/1.png'])
})

testWithLinks('a link may lead about in the folder, and not out of it', async () => {
  await withFiles({ 'secret.png': phone, 'fastlane/screenshots/en-US/1.png': phone2 }, async (folder) => {
    const pictures = join(folder, 'fastlane/screenshots')
    await symlink(join(folder, 'secret.png'), join(pictures, 'en-US/2.png'))
    await symlink('../en-US/1.png', join(pictures, 'en-US/3.png'))
    await symlink('en-US', join(pictures, 'ja'))
    await symlink('nowhere', join(pictures, 'en-US/4.png'))
    const listing = { layout: 'fastlane', path: join(folder, 'fastlane/metadata') } as const
    const { media, findings } = await readMedia({ listing })
    expect(setsIn(media, pictures)).toEqual([
      'en-US APP_IPHONE_67: en-US/1.png',
      'ja APP_IPHONE_67: ja/1.png',
    ])
    expect(findings.map(({ rule }) => rule).sort()).toEqual([
      'outside',
      'outside',
      'twin',
      'twin',
      'unreadable',
      'unreadable',
    ])
  })
})

testWithLinks('a folder that is a link out of the listing is refused, unless it was given', async () => {
  await withFiles({ 'other/en-US/1.png': phone, 'fastlane/metadata/': '' }, async (folder) => {
    const other = join(folder, 'other')
    await symlink(other, join(folder, 'fastlane/screenshots'))
    const listing = { layout: 'fastlane', path: join(folder, 'fastlane/metadata') } as const
    const { findings } = await readMedia({ listing })
    expect(findings.map(({ rule }) => rule)).toEqual(['outside'])
    expect((await readMedia({ listing, screenshotsPath: listing.path })).findings).toEqual([])
    const given = await readMedia({ listing, screenshotsPath: join(folder, 'fastlane/screenshots') })
    expect(given.media.size).toBe(1)
    await rm(join(folder, 'fastlane/screenshots'))
    await mkdir(join(folder, 'fastlane/screenshots'))
    await symlink(other, join(folder, 'fastlane/screenshots/ios'))
    expect((await readMedia({ listing })).findings.map(({ rule }) => rule)).toEqual(['outside'])
  })
})

testWithLinks('folders of platforms that lead back to where they stand are read once', async () => {
  await withFiles({ 'screenshots/en-US/1.png': phone }, async (folder) => {
    const pictures = join(folder, 'screenshots')
    for (const name of ['ios', 'macos', 'tvos']) await symlink('.', join(pictures, name))
    const { sources } = await readMedia({ listing: { layout: 'fastlane', path: join(folder, 'metadata') } })
    expect(sources).toHaveLength(4)
  })
})
