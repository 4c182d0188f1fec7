/**
 * English: records sent to the health system. Facts of that flow only. {phone}: customer service; {short}: the health system. `act` is
 * what to do, `why` the reason that the hospital gives, or what goes with it.
 */
import type { AdviceId, AdvicePart, InboundHelp } from '../../request/inbound/advice.ts';
import type { ReminderKind, ReminderProblem } from '../../request/inbound/reminders.ts';
import type { InboundKind, InboundSender, InboundWay, SendingQuestion } from '../../request/inbound/sending.ts';

interface Line {
  readonly act: string;
  readonly why: string;
}
const line = (act: string, why = ''): Line => ({ act, why });
const option = (label: string, hint = '') => ({ label, hint });

export const inboundChecklistWords = {
  questions: {
    heading: 'Get your checklist',
    lead: 'Three questions, no names. You get a list to print, in the right order.',
    labels: {
      who: 'Who is sending the records?',
      what: 'What are you sending?',
      how: 'How do you want to send them?',
    } satisfies Record<SendingQuestion, string>,
    several: 'Choose all that fit.',
    who: {
      patient: option('The patient', 'Or a person who acts for the patient'),
      clinic: option('Another clinic or hospital', 'That holds the records now'),
      other: option('Someone else', 'For example, a relative'),
    } satisfies Record<InboundSender, unknown>,
    what: {
      paper: option('Paper documents'),
      disc: option('A CD or an external hard drive'),
      images: option('Radiology images', 'CT, MRI or X-ray'),
      electronic: option('Electronic files', 'For example, a PDF'),
    } satisfies Record<InboundKind, unknown>,
    how: {
      bring: option('Bring them to the appointment', 'Recommended'),
      mail: option('Mail', 'U.S. Postal Service'),
      courier: option('Courier', 'Such as FedEx or UPS'),
      fax: option('Fax', 'Last resort'),
      email: option('E-mail', 'Last resort'),
      unsure: option('Not sure yet', 'The list then tells about every way'),
    } satisfies Record<InboundWay, unknown>,
    problems: {
      who: 'Choose who is sending the records',
      what: 'Choose at least one thing that you are sending',
      how: 'Choose how you want to send them, or “Not sure yet”',
    } satisfies Record<SendingQuestion, string>,
    button: 'Show my checklist',
    told: 'Have you told Medical Records already?',
    toldLink: 'See how it stands',
  },
  general: { heading: 'All the rules' },
  checklist: {
    title: 'Your checklist',
    lead: (system: string) => `For sending records to ${system}. Tick off what is done.`,
    print: 'To keep this list, print the page or save it as a PDF. Nothing of it is stored here.',
    answers: 'Your answers',
    change: 'Change',
    helps: 'We can make these for you',
    again: 'Start a new list',
  },
  parts: {
    ask: 'Have records sent',
    mark: 'Mark everything',
    bring: 'Best: bring copies to the appointment',
    last: 'Last resort: send copies',
    carrier: 'If you mail: choose the carrier',
    tell: 'Tell Medical Records',
    contact: 'Where to send, and whom to call',
    language: 'Help in your language',
  } satisfies Record<AdvicePart, string>,
  /** Headings of parts that hold this one line alone. */
  partsOfOne: {
    'copies-only': 'Copies, never originals',
    'no-password-inside': 'Passwords',
    'customer-service': 'Whom to call',
  } satisfies Partial<Record<AdviceId, string>>,
  lines: {
    'have-them-sent': line(
      'If another hospital or clinic has the records, ask it to send them.',
      'You can have other hospitals and clinics send your records to {short}.',
    ),
    'mark-pages': line(
      'Write the patient’s name, the medical record number (if there is one) and the date of birth on each page.',
      'Handwriting is fine.',
    ),
    'mark-media': line(
      'Write the patient’s name, the medical record number (if there is one) and the date of birth on the outside of each CD or external hard drive.',
      'Handwriting is fine.',
    ),
    'mark-both': line(
      'Write the patient’s name, the medical record number (if there is one) and the date of birth on each page, and on the outside of each CD or external hard drive.',
      'Handwriting is fine.',
    ),
    'bring-copies': line(
      'Bring copies of documents, discs or drives to the clinic appointment. They are scanned or uploaded there.',
      'The hospital recommends this for information security.',
    ),
    'give-copies': line(
      'If you can, give the patient copies to bring to the clinic appointment. They are scanned or uploaded there.',
      'The hospital recommends this for information security.',
    ),
    'images-in-clinic': line(
      'Have radiology images (CT, MRI, X-ray) uploaded in a clinic location.',
      'They must be uploaded there, so bring them.',
    ),
    'last-resort': line(
      'Fax, e-mail or mail copies only as a last resort.',
      'These ways are less secure and are not recommended.',
    ),
    'disc-is-no-page': line('A CD or a hard drive cannot be faxed or e-mailed: bring it, or mail a copy.'),
    'copies-only': line('Never send originals. Send or bring copies.', 'Documents, discs and drives are not returned.'),
    'can-be-tracked': line(
      'Use a courier that can be tracked, such as FedEx or UPS.',
      'You can then follow the package until it arrives.',
    ),
    'no-street-address': line(
      'Call {phone} before you ship by courier, and ask for a street address.',
      'None is published. Couriers do not deliver to a P.O. box.',
    ),
    'postal-service': line(
      'If you can, do not use the U.S. Postal Service. It is accepted, but not recommended.',
      'The hospital says that its packages cannot be tracked.',
    ),
    'lost-in-transit': line('Keep the tracking number.'),
    'follow-up': line(
      'After you send, call or e-mail Medical Records to make sure that the records arrived.',
      'We do not have the e-mail address. Call {phone} and ask for it.',
    ),
    'password-by-phone': line(
      'If a disc or drive needs a password, give it when you call.',
      'Without it, the records cannot be opened.',
    ),
    'no-password-inside': line('Never send a password together with a disc or drive.'),
    announce: line(
      'Tell Medical Records before you send.',
      'This is the outside clinic’s responsibility. The department follows up with the sender when the records arrive.',
    ),
    'clinic-announces': line(
      'If a clinic sends the records: it has to tell Medical Records before it sends them.',
      'This is the outside clinic’s responsibility. The department follows up with the sender when the records arrive.',
    ),
    'fax-number': line('Fax'),
    'ask-for-email': line(
      'E-mail',
      'The hospital takes records by e-mail, but we do not have the address. Call {phone} and ask for it.',
    ),
    'mail-address': line('Mail (U.S. Postal Service only)'),
    'customer-service': line('Customer Service'),
    'language-help': line(
      'Ask for an interpreter if you prefer another language.',
      'Language help is free for all patients. Tell us your language when you call.',
    ),
  } satisfies Record<AdviceId, Line>,
  interpretersLink: 'Learn more about interpreters',
  line: {
    open: (until: string) => `Open now, until ${until}.`,
    closed: (opens: string) => `Closed now. It opens ${opens}.`,
    holidays: 'We do not know on which holidays it is closed.',
  },
  helps: {
    labels: option('Labels and a cover sheet', 'For pages, discs and drives. You print them.'),
    stamp: option('Put the label on a PDF', 'You get your PDF back with the label on every page.'),
    letter: option('A letter to the other clinic', 'Your own written request to send your records to {short}.'),
    notice: option('Tell Medical Records online', 'Say what you will send and how. You get a reference.'),
  } satisfies Record<InboundHelp, unknown>,
  calendar: {
    heading: 'Put it in your calendar',
    lead: 'Give the days that you know. You get a file for your calendar. We do not keep the days.',
    labels: {
      appointment: 'Day of the appointment',
      sentOn: 'Day on which you send the records',
    } satisfies Record<ReminderKind, string>,
    sentHint: 'The file then has a day to call and ask if they arrived. We suggest the day; the hospital names none.',
    button: 'Get the calendar file',
    none: 'Give at least one day',
    problems: {
      'not-a-date': 'Enter a day that exists, with month, day and year',
      'in-the-past': 'Enter a day from today on',
      'too-far': 'Check the year: this day is more than two years ahead',
    } satisfies Record<ReminderProblem, string>,
    fileName: 'records-reminder',
    bring: 'Bring the copies to the appointment',
    call: (phone: string) => `Call ${phone}: did the copies arrive?`,
    callMore: 'If a disc or drive has a password, give it now.',
    list: (link: string) => `Your checklist: ${link}`,
  },
} as const;
