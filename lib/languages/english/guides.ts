/** English: the pages that explain. The inbound page holds the facts of its own flow only. */
import { retention } from '../../request/retention.ts';

export const guideWords = {
  sendRecords: {
    bestHeading: 'Best: bring copies to your appointment',
    best: [
      'Bring copies of documents, discs or drives to your clinic appointment. They are scanned or uploaded there. This is the safest way.',
      'Radiology images (CT, MRI, X-ray) must be uploaded in a clinic location.',
    ],
    markHeading: 'Mark every page',
    mark: 'Write on each page, and on the outside of each disc or drive:',
    marks: ['the patient’s name', 'the medical record number, if there is one', 'the date of birth'],
    markHand: 'Handwriting is fine.',
    neverHeading: 'Never send',
    never: ['originals: documents, discs and drives are not returned', 'a password together with a disc or drive'],
    lastHeading: 'Last resort: fax or mail copies',
    last: 'These ways are less secure and are not recommended.',
    fax: 'Fax',
    mail: 'Mail',
    carrier:
      'If you mail, use a carrier that can be tracked, such as FedEx or UPS. The U.S. Postal Service is accepted but not recommended: the hospital says that packages cannot be tracked.',
    street: (phone: string) =>
      `This address is a P.O. box, and couriers do not deliver to a P.O. box. No street address is published: call ${phone} before you ship by courier.`,
    email: 'The hospital also takes records by e-mail, but we do not have the address. Ask for it when you call.',
    afterHeading: 'After you send',
    after: [
      'Call to make sure that the records arrived. Give any password for a disc or drive then.',
      'A clinic that sends records tells the Medical Records department beforehand that it will send them. The department contacts the sender when they arrive.',
    ],
    contactHeading: 'Contact',
    phone: 'Customer Service',
  },
  rights: {
    title: 'Your rights',
    lead: 'In short: they are your records, you may have a copy, and nobody may make that hard.',
    accessHeading: 'Getting your records',
    access: [
      'You have a right to get your records, usually within 30 days. You do not have to say why.',
      'If we need more time we will write to you before day 30, say why, and give a date no later than 30 days after that.',
      'An unpaid bill is never a reason to keep your records from you.',
      'You may choose the form: a file, paper, a disc or drive, or a look at the record in person.',
      'You may have an electronic copy sent to a person you name.',
    ],
    feeHeading: 'What it may cost',
    authorizationHeading: 'If you sign an authorization for someone else',
    authorization: [
      'You do not have to sign. Your treatment, payment, enrollment or eligibility for benefits does not depend on signing.',
      'You may cancel it at any time by writing to the Medical Records Department. Canceling does not undo releases already made.',
      'Who receives your information may share it again, and federal privacy law may no longer protect it.',
    ],
    complainHeading: 'If you are not satisfied',
    complain: [
      'You may ask for a review of a denial.',
      'You may complain to the hospital. Call Medical Records and ask how.',
      'Nobody may treat you worse because you complained.',
    ],
    office: (web: string) =>
      `You may complain to the U.S. Department of Health and Human Services, Office for Civil Rights: ${web}`,
    basis: 'These rights come from federal rules: 45 CFR 164.524 and 164.508.',
  },
  privacy: {
    title: 'Privacy and accessibility',
    lead: 'What this site keeps, and how it is made to work for everyone.',
    privacyHeading: 'Privacy',
    privacy: [
      'While you fill in the form your answers are kept on our server for seven days after your last change, then deleted. Your browser holds only a random key.',
      'When you send the request, it is stored for Medical Records and the draft is emptied.',
      `We keep a request for ${retention.closed.years} years after we close it. If the patient was under ${retention.minor.adultAt}, we keep it at least until the patient turns ${retention.minor.age}. Then we erase it, with its documents and letters.`,
      `If you print, sign and mail your request and it never reaches us, we erase what you typed ${retention.neverCame.days} days after you sent it here.`,
      `A request that seems to come from a program, and that we close without working on it, is erased after ${retention.suspect.days} days.`,
      'We keep a request longer only when the law requires it, for example during a lawsuit. Erased requests stay in our backups until those backups end.',
      'There is no advertising and no tracking on these pages. One page has a program: when you check a file, it keeps the file on your device.',
      'E-mails from us hold a reference and a link, never health information.',
    ],
    accessHeading: 'Accessibility',
    access: [
      'Every page works by keyboard, with a screen reader, at 400% zoom and without JavaScript. We aim at WCAG 2.2 level AA.',
      'If something does not work for you, call us.',
    ],
    languageHeading: 'Languages',
    language:
      'English and Spanish here. For every other language there are free interpreters: tell us your language when you call.',
  },
} as const;
