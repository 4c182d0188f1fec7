/** English words of the files that are to go out, in the console. */

const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;

export const packageWords = {
  heading: 'Records to send',
  lead: 'In the order in which they go out. Nobody can open a file before it has been scanned and checked.',
  none: 'No file was added yet.',
  removed: 'The files were removed when their time was over.',
  closed: 'Files can be changed only while records are gathered.',
  sum: (count: number, pages: number) =>
    pages === 0 ? files(count) : `${files(count)}, ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  /** Where a requester's words for a kind of record do not fit. */
  names: { 'entire-record': 'Entire record', other: 'Other records' },
  states: {
    incoming: 'Waits for its file',
    checking: 'Being checked',
    clean: 'Ready',
    refused: 'Refused',
  },
  incomingHint: 'If you have just sent the file, look again in a moment.',
  checkingHint: 'This takes a minute at most. Look again then.',
  lookAgain: 'Look again',
  types: {
    pdf: 'PDF',
    tiff: 'TIFF',
    jpeg: 'JPEG',
    png: 'PNG',
    webp: 'WebP',
    heic: 'HEIC',
    xml: 'Clinical document (XML)',
    zip: 'ZIP',
    dicom: 'DICOM',
  },
  pages: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  entries: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}, not opened`,
  addedBy: (name: string, when: string) => `added by ${name}, ${when}`,
  problems: {
    malware: 'The scan found malware in it. Remove it here, do not open it on your computer, and tell IT security.',
    'not-scanned':
      'The scan came to no result, so nobody may open it. Remove it and add it again without a password. If that fails too, call IT.',
    'unknown-type':
      'This kind of file is not taken, whatever its name says. Add a PDF, TIFF, JPEG, PNG, clinical document (XML), DICOM or ZIP.',
    empty: 'There is nothing in it. Export it again and add that.',
    'too-large': 'It is too large. Divide it into parts and add each.',
    encrypted: 'It has a password. Save it without one and add that.',
    cut: 'It is damaged, or its end is missing. Export it again and add that.',
    script:
      'It can do more than be read: a script, a form or a start of something is in it. Print it to a new PDF and add that.',
    attachment: 'Other files are hidden in it. Save them apart, look at each, and add those that belong here.',
    inflates: 'Unpacked, it is larger than records can be. Export it again. If that fails too, call IT.',
    'page-size': 'A page is larger than a PDF page can be. Print it to a new PDF and add that.',
  },
  kind: 'What will you add?',
  add: 'Add a file',
  choose: 'Choose the file',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  rename: 'Change what it is',
  renameButton: 'Save',
  about: (what: string, place: number) => `${what}, file ${place}`,
  send: {
    title: (what: string) => `${what}: choose the file`,
    lead: 'It goes to a store that nobody reads from. There it is scanned and checked; then it stands with the request.',
    file: 'File',
    limits: (pdf: number, zip: string) => `PDF or TIFF up to ${pdf} MB, ZIP or DICOM up to ${zip} GB. Without a password.`,
    until: (when: string) => `Send it by ${when}. After that, open this page again.`,
    button: 'Send the file',
    back: 'Back to the request',
    /** While the script of the page sends the file in parts. */
    parts: {
      progress: 'How much has been sent',
      starting: 'The file is being read.',
      sending: (percent: string) => `${percent} sent. Leave this page open.`,
      resumed: (percent: string) => `${percent} of this file came earlier. The rest is on its way. Leave this page open.`,
      again: 'The connection broke. Trying again.',
      finishing: 'All of it is sent. It is being put together.',
      begun:
        'Part of a file has come here. Choose the same file: it goes on where it stopped. If you choose another one, that one takes its place.',
      drop: 'Stop, and remove what was sent',
      problems: {
        unreadable: 'The file could not be announced. Open this page again and choose it once more.',
        'too-large': 'The file is too large for this request. Divide it into parts and add each.',
        closed: 'No file is taken here any more. Go back to the request.',
        'other-file':
          'Somebody began to send another file here. Open this page again, and choose your file if it is the right one.',
        empty: 'There is nothing in the file. Choose another.',
        'not-read': 'Your computer can no longer read the file. If it was moved or changed, choose it again.',
        cut: 'The connection broke. What was sent is kept for seven days. Press “Send the file” again, or open this page later and choose the same file.',
        'signed-out':
          'You are signed out, or this page is too old. What was sent is kept. Open this page again and choose the same file.',
      },
    },
  },
} as const;
