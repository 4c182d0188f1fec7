/** English: staff send the link to sign online; they never see it. */

export const staffSigningWords = {
  heading: 'Sign online',
  lead: (email: string) =>
    `The link goes to ${email} alone, the address that the caller gave. Staff do not see it: nobody signs for the patient here.`,
  works: 'It works once, for seven days. It asks for the date of birth first.',
  button: 'E-mail the link to sign',
  again: 'E-mail a new link',
  sent: (when: string, until: string) => `A link was sent ${when}. It works until ${until}. A new one ends it.`,
  over: {
    corrected: 'The request was corrected after the last link was sent: that link works no more.',
    expired: 'The time of the last link is over.',
  },
  bars: {
    'not-waiting': 'This request does not wait for a signature.',
    'not-a-call': 'Only a request that was taken by telephone is signed by a link.',
    'on-paper-only':
      'This kind of request is signed on paper, as in the form online: only patients and personal representatives sign there.',
    incomplete:
      'Something is missing that the form online asks for. Correct it first, or have it signed on paper: the link would show a text with gaps.',
    stopped: 'The request is stopped.',
    'too-many': 'Ten links were sent. Have it signed on paper.',
    'no-email': 'The caller gave no e-mail address. Have it signed on paper.',
  },
} as const;
