/** English words about a list of disclosures and a correction, on the status page. Our own draft; awaits review by counsel. */

export const statusCaseWords = {
  heading: 'More that you can ask for',
  lead: 'You have these rights whatever becomes of this request.',
  back: 'Back to your request',
  links: {
    accounting: 'Ask for a list of who received your records',
    correction: 'Ask for a correction',
  },
  asked: {
    accounting: (day: string) => `You asked for a list of who received your records on ${day}.`,
    correction: (day: string) => `You asked for a correction of your record on ${day}.`,
  },
  due: (day: string) => `By law, you get an answer by ${day}.`,
  moreTime: 'We need more time. Our letter says why.',
  over: (day: string) => `The day for our answer was ${day}. We are late. We are still working on it.`,
  outcomes: {
    listed: (day: string) => `We answered on ${day}. The list is a letter on this page.`,
    withdrawn: (day: string) => `You took this request back on ${day}. It costs nothing.`,
    corrected: (day: string) => `We answered on ${day}: we made the correction. Our letter says what changed.`,
    refused: (day: string) =>
      `We answered on ${day}: we cannot make the correction. Our letter says why. You can send us a statement that you disagree.`,
  },
  disagreed: (day: string) => `We took your statement on ${day}. We keep it with your record.`,
  next: 'What happens next',
  today: 'Today',
  by: (day: string) => `By ${day}`,
  told: 'We confirm that we have it. It then stands on this page.',
  longer: 'If we need longer',
  longerText: 'We write to you before that day and say why. We may take up to 30 days more, once.',
  pages: {
    accounting: {
      title: 'Ask for a list of who received your records',
      lead: 'We list whom we gave your health information to in the last six years.',
      cost: 'The first list in 12 months costs nothing. If you ask again within 12 months, it may cost something. We tell you how much before we make it, and you can still say no.',
      left: 'What went to you, what you permitted in writing, and what was used for your treatment, for payment and for running the hospital is not on the list.',
      about: 'Which time do you need?',
      hint: 'For example: since January 2024. Leave it empty for all six years.',
      answer: 'You get the list as a letter. You read it on this page, or we mail it to you.',
      button: 'Ask for the list',
    },
    correction: {
      title: 'Ask for a correction',
      lead: 'Is something in your record wrong, or missing? Tell us. Asking costs nothing.',
      cost: 'If we correct it, we tell you what changed. If we do not, our letter says why and what you can do.',
      left: 'A new address or phone number needs no correction of the record. Call us.',
      about: 'What is wrong, and what should it say?',
      hint: 'Say on which day and on which page it stands, if you know, and why it is wrong.',
      answer: 'You get our answer as a letter. You read it on this page, or we mail it to you.',
      button: 'Ask for the correction',
    },
  },
} as const;
