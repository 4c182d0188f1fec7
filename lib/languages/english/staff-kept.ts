/** English words for letters that were kept with a request, and for checking a PDF that somebody handed in. */

import { letterNames } from './letters.ts';

export const issuedWords = {
  kinds: letterNames,
  kept: {
    heading: 'Letters',
    none: 'No letter has been kept with this request.',
    open: (kind: string, reference: string) => `Open the letter “${kind}” of ${reference} (PDF)`,
    by: (name: string) => `by ${name}`,
    mailed: (when: string, name: string) => `Sent by post: ${when}, ${name}`,
    notMailed: 'Not marked as sent by post',
    markMailed: (kind: string) => `Mark “${kind}” as sent by post`,
    write: (reference: string) => `Write a letter about ${reference}`,
  },
  checkFile: {
    heading: 'Check a PDF that somebody handed in',
    lead: (megabytes: number) =>
      `Is it one that we made for this request? The file is compared, neither opened nor stored. At most ${megabytes} MB.`,
    file: 'PDF file',
    button: 'Check this file',
    choose: 'Choose the PDF that is to be checked.',
    tooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB. Nothing that we make is that large.`,
    result: 'Result of the check',
    verdicts: {
      untouched: 'Untouched: it is ours, byte for byte.',
      'added-to': 'Added to: somebody appended something after we made it. What the added part shows is not ours.',
      unknown: 'Unknown: it is none of the documents of this request, or it was changed.',
    },
    addedHint:
      'It may be a signature or typed fields, and it may hide or replace what we wrote. Trust nothing that you see in this file: open our own copy above and compare.',
    unknownHint: 'A scan or a printout saved anew is always unknown. Compare it by eye.',
    which: 'Document',
    made: 'Made',
    appended: 'Appended',
    bytes: (count: string) => `${count} bytes more`,
    hash: 'SHA-256 of this file',
    original: 'SHA-256 of the original',
  },
} as const;
