/** English words of the letters about a list of disclosures and a correction of the record. Our own draft, awaiting review by counsel. */

export const caseLetterWords = {
  about: { accounting: 'Your request for a list', correction: 'Your request for a correction' },
  once: (date: string) => `You get our answer by ${date}. We may do this only once.`,
  period: (from: string, to: string) =>
    `This list covers the time from ${from} to ${to}. It names each person or place that we gave this health information to and that has to be listed.`,
  nobody: 'In this time we gave nothing to anybody that has to be listed here.',
  others: 'Given out in other ways',
  unlisted: 'What this list does not cover',
  sixYears: 'The law gives a right to the six years before you asked.',
  costs: 'What the list costs',
  madeOf: 'How we worked it out',
  whyItCosts:
    'The first list in twelve months is free, and you had one. For another one we may ask for what it costs us, and no more.',
  yourChoice: 'You decide before we make it',
  choiceText: (phone: string) => `Call ${phone} or write to us. You can say one of these:`,
  choices: [
    'Yes, make the list at this cost.',
    'I want less, for instance a shorter time. Then we tell you the new cost.',
    'No, I take this request back. Then it costs nothing.',
  ],
  untilThen: 'Until you answer we make no list, and you owe nothing.',
  goodToKnow: 'Good to know',
  wrong: 'Something wrong?',
  wrongText: 'If a line seems wrong, or you do not know a person or place on the list, call us.',
  done: 'What we did',
  ways: {
    changed: 'We corrected the record, as you asked.',
    appended: 'We added your correction to the record. Whoever opens the record sees it.',
  },
  now: 'What stands there now',
  whoKnows: 'Who else should know',
  weTell: 'We tell them ourselves',
  tellUs: (phone: string, address: string) =>
    `Is there anybody else who needs to know, such as your doctor or your insurance? Tell us who, and that we may tell them. Call ${phone} or write to ${address}.`,
  why: 'Why',
  grounds: {
    'not-made-here': 'We did not write this part of the record. Ask the place that wrote it.',
    'not-in-record-set': 'This is not part of the records that the law lets you have corrected.',
    'not-open-to-access': 'This is a part of the record that the law does not let you see, so we do not have to correct it.',
    'accurate-and-complete': 'We looked at it again. The record is right and complete as it is.',
  },
  professional: (title: string) => `This was decided together with a health professional: ${title}.`,
  changedAllTheSame: 'What we did correct',
  yourRights: 'What you can do',
  statement: 'Say that you disagree',
  statementText: (phone: string, address: string) =>
    `Write down why you do not agree and send it to ${address}. We keep it with the record and send it along whenever we send this part. If you have questions, call ${phone}.`,
  enclose: 'Or send nothing',
  encloseText: (phone: string) =>
    `If you send no statement, you may still ask us to send your request and this letter along whenever we send this part. Call ${phone}.`,
  came: 'It reached us on',
  yourStatement: 'You wrote',
  rebuttal: 'What we say to it',
  whatNow: 'What happens with it',
  kept: 'We keep your request, our answer and your statement with the part of the record that they are about.',
  sentAlong: 'Whenever we send that part to anybody, these documents go along.',
} as const;
