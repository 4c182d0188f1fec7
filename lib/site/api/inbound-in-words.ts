/** What JSON Schema cannot say of a notice, in English for programmers. The rules themselves are in lib/inbound. */
import type { NoticeProblemCode } from '../../inbound/notice-rules.ts';

/** By name of a schema, then of its field. */
export const noticeMeanings = {
  Notice: {
    language: 'Of the mails and of the messages of the answer',
    sender: 'Who sends',
    patient: 'Whose records come',
    records: 'What comes',
    delivery: 'How it comes, and when',
  },
  NoticeSender: {
    type: 'Who sends',
    organization: 'Name of the clinic or organization. Required for `clinic`',
    name: 'A person who can be asked',
    phone: 'Any number of the world; without + it is read as one of the United States. A password is told by telephone alone',
    email: 'Where the confirmation and news go: a reference and a link, and nothing of the patient. Required for `clinic`',
  },
  NoticePatient: {
    firstName: 'First name or names',
    lastName: 'Last name or names',
    dateOfBirth: 'Not in the future, at most 130 years ago',
    mrn: 'Medical record number of the receiving health system, if it is known',
  },
  NoticeRecords: {
    what: 'At least one. `images` are radiology images, which must be uploaded in a clinic location',
    pages: 'Pages of paper. Required when `what` has `paper`',
    discs: 'CDs or DVDs. Required when `what` has `discs`',
    drives: 'External drives. Required when `what` has `drives`',
    encrypted: 'True: something of it is protected by a password. The password itself has no field and is told by telephone',
    about: 'A note. One that seems to hold a password is refused',
  },
  NoticeDelivery: {
    way: 'How it comes: `mail` by post or courier, `fax` for paper alone, `bring` with the patient',
    carrier: 'Required for `mail`',
    tracking: 'Tracking number of that carrier; its form and check digit are checked',
    calledFirst:
      'True: the sender was told by telephone where a private courier can deliver. Required for every carrier but `usps`, since the published address is a P.O. box',
    expectedOn: 'The day on which it should be here: today or later, within 180 days',
  },
} as const;

export const noticeProblemMeanings: Readonly<Record<NoticeProblemCode, string>> = {
  'not-a-count': 'No whole number from 1 to the most that is taken',
  'in-the-past': '`delivery.expectedOn` is before today, in the hospital’s time zone',
  'too-far-ahead': '`delivery.expectedOn` is more than 180 days ahead',
  'courier-to-box': 'A private courier without `delivery.calledFirst`: the published address is a P.O. box',
  'not-a-tracking-number': '`delivery.tracking` has no form of that carrier, or its check digit shows a slip',
  'other-carrier': '`delivery.tracking` is a number of another carrier',
  'fax-is-paper': '`delivery.way` is `fax`, and `records.what` has more than paper',
  'password-in-text': '`records.about` seems to hold a password',
};

export const noticeMeaning = [
  'Texts are cleaned as those of a request. Null and blank text count as not given. Fields that are not listed are ignored, and named in `warnings` of the answer.',
  'Rules between fields are listed with the codes of `NoticeProblemCode`. All problems of a body come at once.',
].join('\n\n');
