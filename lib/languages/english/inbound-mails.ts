/**
 * English: mails to whoever sends records to the hospital. A mail holds a reference, a link, a telephone number and what to do; it names no
 * patient, no hospital and no kind of record, and never asks for a password in an answer.
 */

type Paragraph = (phone: string) => string;

const received: readonly Paragraph[] = [
  () => 'We have your notice of records that you are going to send. Sending it again is not needed.',
  () =>
    'Put the reference below on the outside of the package, or enclose the cover sheet. Write name and date of birth on each page and on the outside of each disc or drive.',
  (phone) => `Never put a password in the package or in an e-mail. If something is protected by a password, call ${phone}.`,
];

const arrived: readonly Paragraph[] = [
  () => 'What you announced with the reference below has arrived.',
  () => 'You do not need to do anything now. If something is missing or cannot be opened, we will tell you.',
];

const password: readonly Paragraph[] = [
  (phone) => `What you sent is protected by a password. Please call ${phone} and give your reference, so that we can open it.`,
  () => 'Tell us the password on the telephone only. Do not answer this e-mail with it, and do not mail it.',
];

const incomplete: readonly Paragraph[] = [
  (phone) => `Something is missing from what you sent. Please call ${phone} and give your reference, to learn what it is.`,
  () => 'What came is not sent back.',
];

const reminder: readonly Paragraph[] = [
  () => 'You told us that records would come. They are not here yet.',
  () =>
    'If they are on their way, please check the tracking number with your carrier. If they will come later, tell us the new day on the page below.',
  (phone) => `If they will not come at all, say so on the page below, or call ${phone}.`,
];

const neverCame: readonly Paragraph[] = [
  () => 'You told us that records would come. They have not arrived, and we have stopped waiting for them.',
  (phone) =>
    `If you sent them, call ${phone} and give your reference and the tracking number. If you still want to send them, tell us the new day on the page below.`,
];

export const inboundMailWords = {
  greeting: 'Hello,',
  mails: {
    received: { subject: 'We have your notice', paragraphs: received },
    arrived: { subject: 'What you sent has arrived', paragraphs: arrived },
    password: { subject: 'Please call us about what you sent', paragraphs: password },
    incomplete: { subject: 'Something is missing from what you sent. Please call', paragraphs: incomplete },
    reminder: { subject: 'Not arrived yet: what you announced', paragraphs: reminder },
    'never-came': { subject: 'It never arrived: what you announced', paragraphs: neverCame },
  },
  reference: (reference: string) => `Your reference: ${reference}`,
  page: 'Your notice, and what to do next:',
  toOpen: 'The page asks for your reference and the date of birth of the patient.',
  several: {
    subject: (count: number) => `${count} messages about what you are sending`,
    lead: 'There is news of other notices that name this e-mail address:',
  },
  questions: (phone: string, hours: string) => `Questions? Call ${phone}, ${hours}, Eastern time.`,
} as const;
