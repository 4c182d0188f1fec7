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
  giveCode: {
    heading: 'Give a code by telephone',
    rule: 'For a person who cannot get a code by e-mail. Tell no code to anybody who calls in: ask, hang up, and call back a number below.',
    noNumber: 'There is no telephone number on the record, so no code can be given by telephone.',
    compared: 'What the person said about name, date of birth and request matches the record',
    number: 'Number on the record that I called back',
    calledBack: 'I called this number myself, and the person answered there',
    button: 'Make a code',
    given: 'Read this code out now',
    once: (until: string) => `It is shown this once, works once, and ends ${until}. Do not write it down or send it.`,
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
  texts: {
    title: 'Correct a text',
    link: (reference: string) => `Correct a text of ${reference}`,
    lead: 'Correct only how a text is written, for instance a character that cannot be drawn, and only after you asked the requester. What was handed in is kept, the history shows who corrected it, and each document says that it was corrected.',
    original: (text: string) => `As handed in: ${text}`,
    none: 'This request has no text that may be corrected.',
    button: (reference: string) => `Correct and make the documents of ${reference} again`,
    heading: 'Corrected texts',
    text: 'Text',
    before: 'As handed in',
    after: 'As corrected',
    drawing: 'A document cannot be drawn because of a text in it.',
    line: (field: string, part: string) => `${part}: ${field}`,
    fields: { street: 'Street', unit: 'Apartment or unit', city: 'City' },
  },
} as const;
