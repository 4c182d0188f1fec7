/** English words of the page on which requesters send what is missing. Our own draft; awaits review by counsel. */
import type { FileProblem } from '../../request/package/stored.ts';

/** Of a file that cannot be used: what is wrong, and what to do. */
const problems = {
  malware: 'This file was stopped by our virus scan. Take a new photo, or send another file.',
  'not-scanned': 'We could not check this file. We are looking into it. You can send it once more.',
  'unknown-type': 'We cannot open this kind of file. Send a photo (JPEG, PNG) or a PDF.',
  empty: 'This file is empty. Choose it once more.',
  'too-large': 'This file is larger than 25 MB. Take a new photo, or scan it with a lower quality.',
  encrypted: 'This PDF is locked with a password. Save it without one, or take a photo of the pages.',
  cut: 'This file did not come whole. Send it once more.',
  script: 'This PDF contains a program, so we do not open it. Take a photo of the pages.',
  attachment: 'This file has another file inside, so we do not open it. Take a photo of the pages.',
  inflates: 'This picture is too large to open. Take a new photo.',
  'page-size': 'This PDF has pages that are too large to open. Take a photo of the pages.',
} as const satisfies Readonly<Record<FileProblem, string>>;

export const proofWords = {
  title: 'Send what is missing',
  lead: 'The quickest way is a photo with your phone. You can also mail or bring it.',
  clock: 'Our 30 days keep running meanwhile.',
  none: 'We need nothing more from you now.',
  identity:
    'We first compare what you told us with our records. Often that is enough. If it is not, or if the records go to a place that is new to us, we need to see a document with your photo: a driver’s license, state ID or passport. Send it now to save time.',
  maybe: 'You can send it now',
  addFile: 'Add a photo or file',
  addMore: 'Add another page',
  about: (title: string) => `(${title})`,
  otherWays: 'I would rather mail it or bring it',
  mail: (reference: string) => `Mail or bring a copy, never the original. Write ${reference} on it.`,
  sheet: 'Print a sheet to put on top (PDF)',
  mailed: 'I have mailed it',
  willBring: 'I will bring it',
  told: {
    post: (day: string) => `You told us on ${day} that you mailed it. This page shows when it is here.`,
    'in-person': (day: string) => `You told us on ${day} that you will bring it.`,
  },
  answer: 'Your answer',
  answerButton: 'Send my answer',
  states: {
    incoming: 'Not here yet. If you have just sent it, look again in a minute.',
    checking: (when: string) => `Came on ${when}. We are checking the file. This takes about a minute.`,
    clean: (when: string) => `Came on ${when}. A person will look at it.`,
    removed: (day: string) => `Deleted on ${day}, because we do not need it any more.`,
  },
  problems,
  lookAgain: 'Look again',
  sentHeading: 'Thank you',
  sent: 'If you need to, add the other side or more pages.',
  have: 'We have these',
  haveOn: (day: string) => `Came on ${day}.`,
  waived: 'Not needed any more.',
  back: 'Back to my request',
  full: (phone: string) => `You have sent many files already. Call ${phone} if something is missing.`,
  sendNow: 'Send what is missing',
  send: {
    title: 'Add a photo or file',
    file: 'Photo or PDF',
    hint: (megabytes: number) => `JPEG, PNG, WebP or PDF, up to ${megabytes} MB. One at a time.`,
    how: 'Lay it on a dark table in good light. All four corners have to be seen, and every word has to be readable.',
    place: 'We delete from a photo where and when it was taken.',
    identity: 'We delete the photo of your identity document once we have confirmed who you are.',
    button: 'Send',
    wait: 'After you press the button, wait until a new page appears. With a slow connection that can take a few minutes.',
    until: (time: string) => `This page works until ${time}.`,
    back: 'Back without sending',
  },
} as const;
