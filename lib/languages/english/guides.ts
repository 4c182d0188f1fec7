/** English: the pages that explain. */
import { retention } from '../../request/retention.ts';

export const guideWords = {
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
