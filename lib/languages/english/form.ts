/** English: buttons and messages of the request form. */

const option = (label: string, hint = '') => ({ label, hint });

export const formWords = {
  /** Options of the first question; the start page shows them, too. */
  groups: {
    self: option('My own records', 'I am the patient'),
    care: option('Someone I act for, or who died', 'My child, my wife or husband, my parent, or a person I represent'),
    organization: option(
      'An organization or a clinician',
      'Attorney, insurer, employer, school, agency or court; doctor, clinic or hospital',
    ),
  },
  chapters: { people: 'People', records: 'Records', delivery: 'Where they go', send: 'Check and send' },
  step: (position: number, total: number, chapter: string) => `Part ${position} of ${total} · ${chapter}`,
  controls: { error: 'Error:', optional: '(optional)', month: 'Month', day: 'Day', year: 'Year', choose: 'Choose' },
  buttons: {
    continue: 'Continue',
    save: 'Save and continue later',
    back: 'Back',
    backToCheck: 'Back to your answers',
    send: 'Send the request',
    signAndSend: 'Sign and send',
    change: 'Change',
  },
  errorHeading: (count: number) => (count === 1 ? 'There is a problem' : `There are ${count} problems`),
  birthHint: 'For example: March 9, 1984',
  trap: 'Leave this field empty',
  notReadable: 'We could not read what was sent. Please check your answers and press Continue again.',
  tokenLapsed: 'For your safety we ask you to press the button once more. Nothing you typed was lost.',
  /** Likely slips, which are asked about once. */
  doubts: {
    heading: 'Please look once more',
    'signature-differs': (typed: string, other: string) =>
      `You typed “${typed}”. This differs from “${other}”. If this is how you sign, or you sign for this person, go on. If not, change it.`,
    'email-slip': (typed: string, other: string) =>
      `You typed ${typed}. Did you mean ${other}? If so, change it. If what you typed is right, go on.`,
  },
  idle: (minutes: number) =>
    `After ${minutes} minutes without a new page, this form closes here to protect you. To go on later, save it and keep the code.`,
  otherTab: {
    heading: 'Other answers were saved meanwhile',
    text: 'Another tab or window saved the answers below. What you typed here is still in the form, and is not saved yet. Press the button to save what you typed here instead.',
    take: 'Keep the answers below, and drop what I typed here',
  },
  check: {
    title: 'Check your answers',
    signTitle: 'Review and sign',
    lead: 'Nothing has been sent yet. If something is wrong, change it here.',
    signHeading: 'Your signature',
    signLead: 'By signing you declare:',
    onPaper: 'Sign on paper instead',
    onPaperHint: 'Then you mail or bring the signed paper, and your request counts from the day it arrives.',
    goesTo: 'Records go to',
    notProvided: 'Not provided',
    agreed: 'Agreed',
    notAgreed: 'Not released',
    provider: 'By sending this you confirm that you treat the patient and need the records for the patient’s care.',
    paper: 'After you send this, you get the documents to print, with both addresses and what to enclose.',
    online: 'After you send this, you get a reference, the day by which we answer, and a copy as a PDF.',
    changed: 'Your answers were changed in another tab or window. Please read them again before you send them.',
    emptied: 'Some answers no longer fit together. Please look at them again.',
  },
} as const;
