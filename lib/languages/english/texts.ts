/**
 * English: text messages, and what the status page says of them. A message has 160 letters at most, all of them in the alphabet of GSM 03.38:
 * straight apostrophes and no dashes.
 */
export const textWords = {
  messages: {
    news: (reference: string, link: string) =>
      `There is news about your request ${reference}: ${link} Reply STOP to end these texts.`,
    newsOfSeveral: (link: string) => `There is news about several of your requests: ${link} Reply STOP to end these texts.`,
    code: (code: string, minutes: number) =>
      `Your code is ${code}. It works once, for ${minutes} minutes. We never ask for it by phone. If you did not ask for it, tell it to nobody.`,
  },
  code: {
    toBoth: 'We send the code to the e-mail address or to the phone on the request. It works for 10 minutes.',
    toPhone: 'We send the code by text message to the phone on the request. It works for 10 minutes.',
    byEmail: 'Send it by e-mail',
    byText: 'Send it by text message',
    sent: 'Look for our text message and type the code below. It works for 10 minutes.',
    stopped:
      'Our texts to this phone were ended with STOP, or it cannot get them. Ask for the code another way, or answer our last text with START.',
    otherwise: (phone: string) => `Cannot read that message, or have a code already? Call ${phone} for a code, or type yours.`,
  },
} as const;
