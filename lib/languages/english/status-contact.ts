/** English words of the page that changes how a requester is reached, and of who has looked at a request. Our own draft. */

export const statusContactWords = {
  link: 'Change how we reach you or where the records go',
  title: 'How we reach you and where the records go',
  back: 'Back to your request',
  barred: {
    'chosen-place': (phone: string) => `To change how we reach you, call ${phone}.`,
    'too-many': (phone: string) => `This was changed very often already. To change it again, call ${phone}.`,
  },
  email: {
    heading: 'E-mail address',
    now: (address: string) => `We write to ${address}.`,
    lead: 'We send one code to the old address and one to the new one. Nothing changes until you have typed both here.',
    label: 'New e-mail address',
    button: 'Send the two codes',
    none: (phone: string) =>
      `We have no e-mail address for this request. To add one, call ${phone}. We then call you back at a number that we already have.`,
    lost: (phone: string) => `If you can no longer read mail at the old address, call ${phone}.`,
    sentHeading: 'We sent two codes',
    sent: (address: string, minutes: number) =>
      `One went to your old address, one to ${address}. Each works once, for ${minutes} minutes. Nothing has changed yet.`,
    codes: { old: 'Code from your old address', new: 'Code from your new address' },
    codeHint: 'Eight digits.',
    confirm: 'Change my e-mail address',
    other: 'New codes, or another address',
  },
  details: {
    heading: 'Phone, postal address and language',
    language: 'Language',
    languageHint: 'For our messages and letters from now on.',
    phoneHint: 'If your number changes, we send no more text messages to it or to the old one.',
    button: 'Save these changes',
  },
  delivery: {
    heading: 'Where the records go',
    lead: 'Mail goes to the postal address above. E-mail goes to your e-mail address.',
    identity: 'If you choose a new place, we may have to confirm once more who you are.',
    bars: {
      'third-party': (phone: string) =>
        `Your signed form names who gets the records and where. A change here does not move them. For another place we need a new form. Questions? Call ${phone}.`,
      'names-recipient': (phone: string) =>
        `Your signed request names who gets the records and where. For another place we need a new form. Call ${phone}, or start a new request.`,
      'paper-first': (phone: string) => `The place stands on the form that you sign. Write it there, or call ${phone}.`,
      'too-late': (phone: string) => `The records went out, or the request has ended. Call ${phone}.`,
    },
  },
  done: {
    heading: 'Saved',
    email: 'We now write to your new e-mail address. We told the old one.',
    details: 'Your changes count from now on.',
    same: 'Nothing was different, so nothing was changed.',
    late: 'This cannot be changed here any more. This page shows what counts now.',
  },
  problems: {
    same: 'This is the address that we have already. Type the new one.',
    old: 'Type the code that we sent to your old address. If it does not work, get new codes.',
    new: 'Type the code that we sent to your new address. If it does not work, get new codes.',
    tooMany: 'Too many codes were sent within the last hour. Try again in an hour, or call us.',
    notSent: 'The codes could not be sent. Try again in a few minutes, or call us.',
  },
  seen: {
    heading: 'Who has looked at your request',
    lead: (phone: string) => `Each line is a day on which staff of the hospital opened it. To ask who it was, call ${phone}.`,
    none: 'Nobody at the hospital has opened it yet.',
    line: (roles: string, day: string) => `${day}: ${roles}`,
    roles: {
      clerk: 'records staff',
      reviewer: 'a health professional',
      privacy: 'privacy office',
      legal: 'legal office',
      supervisor: 'supervisor of records staff',
      auditor: 'auditor',
      administrator: 'administrator',
      inbound: 'records staff',
      staff: 'staff',
    },
  },
} as const;
