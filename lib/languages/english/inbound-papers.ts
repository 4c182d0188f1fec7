/**
 * English words of labels, cover sheet, letter and stamped pages for records that are sent to the health system. Our own draft; awaits review by
 * counsel. Long: one flat list.
 */
import type { FileProblem } from '../../request/package/stored.ts';

const label = {
  title: 'Labels for medical records',
  born: (day: string) => `Date of birth: ${day}`,
  mrn: (number: string) => `Medical record number: ${number}`,
  patient: 'Patient',
  cut: 'Cut along the lines. Glue or tape one label to each page, and to the outside of each disc or drive.',
} as const;

const cover = {
  title: 'Cover sheet for medical records',
  lead: 'Put this sheet on top. It tells the department whose records these are.',
  reference: 'Reference',
  to: 'To',
  phone: 'Phone',
  fax: 'Fax',
  patient: 'Patient',
  sender: 'Sent by',
  enclosed: 'What is enclosed',
  enclosedKinds: {
    paper: (count: number | undefined) => (count === undefined ? 'Pages of paper' : `Pages of paper: ${count}`),
    disc: (count: number | undefined) => (count === undefined ? 'CDs or DVDs' : `CDs or DVDs: ${count}`),
    drive: (count: number | undefined) => (count === undefined ? 'External drives' : `External drives: ${count}`),
    images: (count: number | undefined) =>
      count === undefined ? 'Discs with radiology images' : `Discs with radiology images: ${count}`,
    other: (count: number | undefined) => (count === undefined ? 'Other' : `Other: ${count}`),
  },
  note: 'Note',
  carrier: 'Carrier',
  tracking: 'Tracking number',
  rulesTitle: 'Before you close the package',
  rules: [
    'Copies only, never originals. Documents, discs and drives are not returned.',
    'The patient’s name, date of birth and medical record number (if there is one) are on each page and on the outside of each disc or drive.',
    'No password is in the package. Give it by telephone.',
  ],
  images: 'Radiology images (CT, MRI, X-ray) must be uploaded in a clinic location.',
  courier: (phone: string) =>
    `This address is a P.O. box: private couriers do not deliver there. Call ${phone} before you use one.`,
  after: (phone: string) =>
    `After you send, follow up by phone (${phone}) or by e-mail to make sure that the records arrived. Ask for the e-mail address by phone.`,
} as const;

/** What the patient signs. Always sent in English; other languages have it as a copy to read. */
const letter = {
  title: 'Request to send my health records',
  /** Above the copy in another language. */
  copy: 'Copy for you to read. Sign and send the English letter.',
  date: 'Date',
  to: 'To',
  department: 'Medical Records',
  patient: 'Patient',
  numberThere: 'Record number at your clinic',
  phone: 'Phone',
  email: 'E-mail',
  dear: 'To the Medical Records department:',
  lead: (clinic: string, system: string) =>
    `I am a patient of ${clinic}. Please send a copy of my records to ${system}, for my care there.`,
  which: 'Which records',
  everything: 'All of my records',
  sendTo: 'Send the copy to',
  sendToNote: 'This is the designated person and the place to send the copy.',
  fax: 'Fax',
  directive: '1. My directive for an electronic copy',
  directiveText:
    'Under 45 CFR 164.524(c)(3)(ii), I direct you to send an electronic copy of my records in an electronic health record directly to the recipient named above. This directive is in writing, I sign it below, and it clearly identifies the designated person and where to send the copy.',
  directiveTime: 'Please act on it within 30 days (45 CFR 164.524(b)(2)). If you charge for it, please tell me first.',
  others: '2. My request for all other records',
  othersText:
    'The directive covers only an electronic copy of records in an electronic health record (Ciox Health v. Azar, 435 F. Supp. 3d 30, D.D.C. 2020). Please also send copies of my other records, such as records on paper, for my treatment. The law allows you to give them to another health care provider for treatment without an authorization (45 CFR 164.506(c)(2)). I know that it does not require you to.',
  notAsked:
    'This letter does not ask for psychotherapy notes, and it is not a consent for records of a substance use disorder program (42 CFR Part 2). If you need another form from me, please send it to me.',
  how: 'How to send them',
  rules: (phone: string): readonly string[] => [
    `Before you send: tell the department at ${phone} that the records are coming.`,
    'Send copies, never originals. Documents, discs and drives are not returned.',
    'Mark each page, and the outside of each disc or drive, with my name, date of birth and medical record number (if there is one). Handwriting is fine.',
    `Do not send a password with a disc or drive. Give it by telephone: ${phone}.`,
    'Do not mail radiology images (CT, MRI, X-ray): they must be uploaded in a clinic location. Give me a disc, and I will bring it.',
    `Fax and mail are less secure and are a last resort. If you mail, a trackable carrier is preferred and the U.S. Postal Service is accepted. The address is a P.O. box: call ${phone} before you use a private courier.`,
  ],
  sign: 'Signature',
  signature: 'Signature of the patient (or of the personal representative)',
  signedOn: 'Date',
  printed: 'Name in print',
  acts: 'If you sign for the patient: your authority',
} as const;

const problems = {
  name: 'Enter the patient’s full name',
  count: (most: number) => `Enter a number of labels from 1 to ${most}`,
  from: (most: number) => `Enter a label of the sheet from 1 to ${most}`,
  sheet: 'Choose the kind of label',
  clinic: 'Enter the name of the hospital or clinic that has the records',
  address: 'Enter the mailing address of that hospital or clinic',
  scope: 'Choose which records you ask for',
  some: 'Say which records you ask for, or choose all of your records',
  reach: 'Give a phone number or an e-mail address, so that the clinic can reach you',
  kinds: 'Check at least one thing that is in the package',
  number: 'Enter a number from 1 to 9999, or leave it empty',
  sender: 'Enter who sends the records',
} as const;

const pages = {
  name: 'Patient’s full name',
  nameHint: 'As the hospital or clinic writes it. Any alphabet.',
  birth: 'Patient’s date of birth',
  mrn: (short: string) => `Medical record number at ${short}`,
  mrnHint: 'If you know it',
  back: 'Back to sending records',
  kept: 'We do not store what you type here. Save the file: it holds your information.',
  labels: {
    title: 'Print labels',
    lead: 'Each page, and the outside of each disc or drive, needs the patient’s name, date of birth and medical record number. Writing by hand is fine, too.',
    sheet: 'What do you print on?',
    sheets: {
      'avery-5160': 'Small labels: Avery 5160',
      'avery-5163': 'Large labels: Avery 5163',
      'avery-5931': 'Round labels for CDs and DVDs: Avery 5931',
      paper: 'Plain paper, to cut',
    },
    sheetHints: {
      'avery-5160': '1 x 2 5/8 inches, 30 on a sheet',
      'avery-5163': '2 x 4 inches, 10 on a sheet',
      'avery-5931': '117 mm, 2 on a sheet. The hole stays free.',
      paper: '1 1/2 x 3 1/2 inches, 12 on a sheet, with lines to cut along',
    },
    count: 'How many labels?',
    countHint: 'One for each page, and one for each disc or drive.',
    from: 'First free label on the sheet',
    fromHint: 'Type 1 for a new sheet. Count from the upper left, row by row.',
    print: 'Print at 100 % (“actual size”), not “fit to page”. Try plain paper first and hold it behind a label sheet.',
    button: 'Make the labels (PDF)',
    more: 'Other help with what you send',
  },
  cover: {
    title: 'Print a cover sheet',
    lead: 'Put it on top of what you send. It says whose records these are, who sends them and what is inside.',
    sender: 'Who sends the records?',
    senderHint: 'Your name, or the hospital or clinic',
    phone: 'Phone of the sender',
    kinds: 'What is in the package?',
    kindNames: {
      paper: 'Paper',
      disc: 'CDs or DVDs',
      drive: 'External drives',
      images: 'Discs with radiology images',
      other: 'Something else',
    },
    pages: 'How many pages of paper?',
    media: 'How many discs and drives?',
    button: 'Make the cover sheet (PDF)',
  },
  letter: {
    title: 'Ask another hospital or clinic to send your records',
    lead: 'Fill this in, print the letter, sign it, and give or mail it to the hospital or clinic that has your records. The letter asks them to send a copy to the department here.',
    clinicHeading: 'Who has the records?',
    clinic: 'Name of the hospital or clinic',
    address: 'Its mailing address',
    numberThere: 'Your record number there',
    numberThereHint: 'If you know it',
    youHeading: 'About the patient',
    reachHeading: 'How can they reach you?',
    phone: 'Phone',
    email: 'E-mail',
    reachHint: 'Give at least one.',
    scope: 'Which records?',
    scopes: { all: 'All records', some: 'Only some' },
    some: 'Which ones, and from what dates?',
    someHint: 'For example: heart clinic, 2019 to 2024',
    button: 'Show the letter',
    ready: 'Your letter',
    next: [
      'Print the letter and sign it by hand, with the date.',
      'Make a copy for yourself.',
      'Give it or mail it to the hospital or clinic. Do not send it here.',
    ],
    pdf: 'Save the letter (PDF)',
    change: 'Change my answers',
    radiology:
      'Radiology images (CT, MRI, X-ray) must be uploaded in a clinic location: ask for a disc and bring it to your appointment.',
  },
  stamp: {
    title: 'Put your label on every page of a PDF',
    lead: 'Send us a PDF of the records. You get it back with the patient’s name, date of birth and medical record number on every page, in a strip above the page. The pages themselves stay as they are.',
    keep: 'We delete your file a few minutes after you have it, and after one hour at the latest. Nobody looks at it.',
    notSent: 'This does not send the records to the department. You do that afterwards.',
    button: 'Continue to choose the PDF',
    chooseTitle: 'Choose the PDF',
    file: 'PDF of the records',
    hint: (megabytes: number, pages: number) =>
      `Up to ${megabytes} MB and ${pages.toLocaleString('en-US')} pages. No password.`,
    send: 'Send the PDF',
    wait: 'After you press the button, wait until a new page appears. With a slow connection that can take a few minutes.',
    until: (time: string) => `This page works until ${time}.`,
    waitTitle: 'We are checking your PDF',
    waiting: 'First a virus scan, then the label on every page. This takes about a minute. This page looks again by itself.',
    incoming:
      'Your PDF is not here yet. If you have just sent it, this takes a few seconds. If you have not sent one, go back and choose it.',
    lookAgain: 'Look again',
    chooseAgain: 'Choose the PDF once more',
    readyTitle: 'Your PDF is ready',
    ready: (pages: number) => (pages === 1 ? 'The label is on the page.' : `The label is on all ${pages} pages.`),
    readyUntil: (time: string) => `You can download it until ${time}. Then it is deleted.`,
    fetched: 'Your download has begun. Your PDF is deleted within a few minutes after it.',
    print: 'The pages are a little taller now: print them with “fit to page”.',
    signed: 'If the PDF has a digital signature, that signature is no longer valid: the file was changed.',
    download: 'Download the PDF',
    remove: 'I have it: delete it now',
    removedTitle: 'Your PDF is gone',
    removed: 'Nobody can download it any more, and it is deleted within a few minutes.',
    another: 'Do another PDF',
    refusedTitle: 'We could not use this PDF',
    ended: 'Your earlier page has ended: the PDF was deleted after an hour, or you use another browser. Please begin again.',
  },
} as const;

/** Of a file that cannot be stamped: what is wrong, and what to do. */
const refused = {
  malware: 'This file was stopped by our virus scan. Please make a new PDF, or write the label by hand.',
  'not-scanned': 'We could not check this file. Please try once more, or write the label by hand.',
  'unknown-type': 'This file is not a PDF. Save it as a PDF and send it again.',
  empty: 'This file is empty. Choose it once more.',
  'too-large': (megabytes: number) => `This file is larger than ${megabytes} MB. Please split it into smaller files.`,
  encrypted: 'This PDF is locked with a password. Save it without one and send it again.',
  cut: 'This PDF did not come whole, or it is damaged. Send it once more, or save it again.',
  script: 'This PDF contains a program or an active form, so we do not open it. Print it to a new PDF and send that.',
  attachment: 'This PDF has another file inside, so we do not open it. Print it to a new PDF and send that.',
  inflates: 'This PDF is too large to open. Please split it into smaller files.',
  'page-size': 'This PDF has pages that are too large to open. Print it to a new PDF and send that.',
  'too-many-pages': (pages: number) =>
    `This PDF has more than ${pages.toLocaleString('en-US')} pages. Please split it into smaller files.`,
} as const satisfies Readonly<Record<FileProblem | 'too-many-pages', string | ((most: number) => string)>>;

export const inboundPaperWords = { label, cover, letter, problems, pages, refused } as const;
