/** English: the pages of the link by which who called signs online, and what the status page says of it. */

export const signingWords = {
  birth: {
    title: 'Sign your request',
    lead: 'You made this request by telephone. Give the patient’s date of birth first. Then you see what you asked for, and sign.',
    label: 'Patient’s date of birth',
    button: 'Continue',
    missHeading: 'This date does not fit',
    missed: 'It is not the date of birth that was given in the request. Check it and try again.',
    onPaper: (phone: string) => `You do not have to sign online. To sign on paper, or to ask something, call ${phone}.`,
  },
  review: {
    title: 'Read your request and sign it',
    lead: 'This is what you asked for by telephone. It counts from the day on which you sign.',
    wrong: (phone: string) => `Is something wrong? Then do not sign, and call ${phone}. We correct it and send you a new link.`,
    button: 'Sign and send',
    lapsed: 'This page was open for too long. Please read it again and sign once more.',
  },
  ended: {
    ends: {
      signed: {
        title: 'Your request is signed',
        text: 'It was signed online, and we have it. You do not need to sign again. The page of the request says what comes next.',
      },
      paper: {
        title: 'Your signed paper is here',
        text: 'The signed paper reached us, and the request goes on. You do not need to sign again.',
      },
      withdrawn: {
        title: 'The request was withdrawn or stopped',
        text: 'So there is nothing to sign. If you still want it, call us or start a new request.',
      },
      ended: {
        title: 'The request has ended',
        text: 'So there is nothing to sign. The page of the request says what became of it.',
      },
      replaced: {
        title: 'You have a newer link',
        text: 'We sent you another link after this one. Use the one in the newest e-mail.',
      },
      corrected: {
        title: 'The request was corrected',
        text: 'Something in it changed after this link was sent, so it would be another text. Call us for a new link.',
      },
      expired: {
        title: 'The time of this link is over',
        text: 'It worked for seven days. Call us for a new one, or sign on paper.',
      },
      guessed: {
        title: 'The date of birth was wrong too often',
        text: 'For safety this link works no more. Call us: we compare the date with you and send a new one.',
      },
      unknown: {
        title: 'This link does not work',
        text: 'Perhaps a part of it is missing. Open it from the e-mail once more, or copy all of it.',
      },
      lapsed: {
        title: 'Open the link again',
        text: 'For safety this page closes after 30 minutes. Open the link in the e-mail once more.',
      },
    },
    call: (phone: string) => `Questions? Call ${phone}.`,
    status: 'See how the request stands',
  },
  status: {
    open: (until: string) => `You can also sign online. We e-mailed a link for it, which works until ${until}.`,
    over: (phone: string) => `The link to sign online that we e-mailed works no more. For a new one call ${phone}.`,
  },
} as const;
