/** English words about records that are ready, for whoever asked, and about checking a file that came from us. */

export const recordsWords = {
  heading: 'Your records',
  ready: 'Your records are ready',
  number: (number: number) => `Part ${number}`,
  /** Files whose pages cannot be counted have none. */
  pages: (pages: number, size: string) => (pages === 0 ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`),
  download: 'Download your records',
  /** Where the records come as one PDF, or as the files that they were. */
  asPdf: 'Download one PDF',
  asPdfAbout: 'Easy to read and to print. Our letter comes first, and each page has its number.',
  asZip: 'Download the single files (ZIP)',
  asZipAbout: 'The same records, each file as it was. Choose this if somebody has to check that nothing was changed.',
  until: (day: string, left: number) =>
    left === 1
      ? `You can download them until ${day}, one more time.`
      : `You can download them until ${day}, ${left} more times.`,
  sealing: 'Your records are being packed. Come back in a few minutes.',
  again: 'We are looking at your request again. When records are ready, we tell you.',
  receipt: 'Receipt',
  receiptAbout:
    'The receipt lists each file with its fingerprint. With it anybody can check that the files came from us and were not changed.',
  ways: {
    post: 'We are sending your records by mail.',
    courier: 'We are sending your records by courier.',
    'in-person': 'Your records are ready to be picked up. Bring a photo ID.',
    portal: 'Your records are in the patient portal.',
    posted: (day: string) => `They were printed and went out on ${day}.`,
    tracking: (text: string) => `Tracking: ${text}`,
  },
  barred: {
    recalled: 'We took these records back before anybody downloaded them. Call us if you have a question.',
    'link-ended': 'The time for the download is over. Call us, and we make the records ready again.',
    'too-many-downloads': 'These records were downloaded as often as the link allows. Call us, and we make them ready again.',
    'basis-ended':
      'The permission for these records has ended, so they cannot be downloaded any more. Call us if you have a question.',
  },
  starting: {
    title: 'Your download starts now',
    about: {
      pdf: 'Your records come as one PDF. Keep it in a safe place: it holds health information. On a shared computer, delete it afterwards.',
      zip: 'Your records come as one ZIP file. Open it to see the files in it. Keep it in a safe place: it holds health information. On a shared computer, delete it afterwards.',
    },
    again: 'If nothing happens, start it here within a minute',
    back: 'Back to your request',
  },
  verify: {
    title: 'Check a file from us',
    lead: 'Did you get records or a receipt that should come from us? Check here whether we sent the file, and whether it was changed since. You need no account. We do not keep the file.',
    file: 'A receipt (receipt.json) or one PDF, at most 4 MB',
    button: 'Check the file',
    /** Where the page's script makes the fingerprint. */
    here: {
      file: (megabytes: number) => `A receipt (receipt.json), or any file from us, up to ${megabytes} MB`,
      stays: 'The file stays on your device: we get only its fingerprint. A receipt comes to us as it is.',
      reading: 'Your device is reading the file. A large one takes up to a minute.',
      tooLarge: (megabytes: number) =>
        `The file is larger than ${megabytes} MB, more than your browser can read at once. Make its fingerprint on your computer and check that below.`,
      unreadable: 'Your browser could not read the file. Choose it again, or use its fingerprint.',
    },
    or: 'For a larger file, or without sending it',
    hash: 'The fingerprint of the file (SHA-256)',
    hashHint:
      '64 letters and digits. Your computer can make it: for example certutil -hashfile on Windows, or shasum -a 256 on a Mac.',
    hashButton: 'Check the fingerprint',
    answer: 'What we found',
    problems: {
      choose: 'Choose a file.',
      tooLarge: 'The file is larger than 4 MB. Use its fingerprint.',
      hash: 'A fingerprint has 64 letters and digits: 0 to 9 and a to f.',
    },
    sent: (day: string) => `We sent this file on ${day}. It was not changed.`,
    part: (part: number, of: number) => `It is file ${part} of ${of}.`,
    cover: 'It is the cover letter of the package.',
    joined: 'It is all the records of the package as one PDF.',
    whole: (files: number) => `It is the whole package, with ${files} ${files === 1 ? 'file' : 'files'}.`,
    filePages: (pages: number) => (pages === 1 ? 'It has 1 page.' : `It has ${pages} pages.`),
    receiptGood: (day: string) => `This receipt is ours, of ${day}. It was not changed.`,
    recalled: 'We sent this file and then took it back. Do not use it. Call us if you have a question.',
    unknown: 'We do not know this file. It did not come from us, it was changed, or it is too long ago.',
    keys: 'Our public keys, for programs',
  },
} as const;
