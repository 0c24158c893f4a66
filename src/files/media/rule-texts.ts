const reference = 'https://developer.apple.com/help/app-store-connect/reference'
const screenshots = `${reference}/screenshot-specifications`
const previews = `${reference}/app-preview-specifications`

/** What is looked for in a file of the media that could be sent all the same. The level is the highest of its findings. */
export const mediaContentRules = {
  alpha: {
    level: 'error',
    title: 'Screenshots have no alpha channel',
    explanation: 'Apple refuses pictures with an alpha channel, even where nothing is transparent.',
    fix: 'Export the picture without alpha.',
    link: screenshots,
  },
  colours: {
    level: 'error',
    title: 'Screenshots are in RGB',
    explanation: 'Apple refuses the colours of print. Grey and more than 8 bits a channel are warnings.',
    fix: 'Export the picture in RGB with 8 bits a channel.',
    link: screenshots,
  },
  ending: {
    level: 'error',
    title: 'Files end as what they are',
    explanation: 'Apple goes by the ending of a file, and refuses other content.',
    fix: 'Rename the file, or export it in the format of its name.',
    link: screenshots,
  },
  bytes: {
    level: 'error',
    title: 'Previews have at most 500 MB',
    explanation: 'Apple takes no larger film.',
    fix: 'Export the film smaller.',
    link: previews,
  },
  duration: {
    level: 'error',
    title: 'Previews last 15 to 30 seconds',
    explanation: 'Apple takes no shorter and no longer film.',
    fix: 'Cut the film to that length.',
    link: previews,
  },
  'frame-rate': {
    level: 'error',
    title: 'Previews have at most 30 frames a second',
    explanation: 'Apple takes no faster film.',
    fix: 'Export the film with 30 frames a second.',
    link: previews,
  },
  codec: {
    level: 'error',
    title: 'Previews are H.264 or ProRes 422 HQ',
    explanation: 'Apple takes no other codec, and ProRes in .mov alone.',
    fix: 'Export the film as H.264.',
    link: previews,
  },
} as const

/** What is looked for to know what a file is, and where it goes. Without that it cannot be sent. */
export const mediaPlaceRules = {
  size: {
    level: 'error',
    title: 'Pixels fit a device',
    explanation: 'Each device has its sizes of screenshots and previews, and Apple refuses others.',
    fix: 'Export the file in a size of its device.',
    link: screenshots,
  },
  misnamed: {
    level: 'warning',
    title: 'Names and pixels agree',
    explanation: 'The name of a file tells another device than its pixels, which decide.',
    fix: 'Rename the file, or export it anew.',
    link: screenshots,
  },
  ambiguous: {
    level: 'error',
    title: 'It is known which device a file is for',
    explanation:
      'The same pixels fit several devices. It is a notice where one of them is taken unless the name says otherwise.',
    fix: 'Write the type of the device into the name of the file.',
    link: screenshots,
  },
  type: {
    level: 'error',
    title: 'Types are those that Apple has',
    explanation: 'Sets of media are named by Apple’s types of screenshots and previews.',
    fix: 'Write one of Apple’s types, such as APP_IPHONE_67.',
    link: screenshots,
  },
  'time-code': {
    level: 'error',
    title: 'Poster frames are within the film',
    explanation: 'A poster frame is a time of the film with its frame.',
    fix: 'Write a time such as 00:00:05:00.',
    link: previews,
  },
  count: {
    level: 'error',
    title: 'Sets are not too large',
    explanation: 'A set has at most 10 screenshots or 3 previews.',
    fix: 'Remove some of the files.',
    link: screenshots,
  },
  twin: {
    level: 'warning',
    title: 'Each file is there once',
    explanation: 'The same bytes twice in a set are left out.',
    fix: 'Remove one of the files.',
    link: screenshots,
  },
  path: {
    level: 'error',
    title: 'Files and folders are where the listing says',
    explanation: 'A folder is missing, or has nothing of the kind. The latter is a warning.',
    fix: 'Correct the path, or put the files there.',
    link: screenshots,
  },
  unreadable: {
    level: 'error',
    title: 'Files can be read',
    explanation: 'A file is missing, damaged, or no picture or film at all.',
    fix: 'Put the whole file there.',
    link: screenshots,
  },
  outside: {
    level: 'error',
    title: 'Files are within the listing or the working directory',
    explanation: 'A link leads elsewhere, where something else could be shown to the world.',
    fix: 'Copy the file to where it belongs.',
    link: screenshots,
  },
} as const
