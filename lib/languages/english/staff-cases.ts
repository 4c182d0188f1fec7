/** English words of the console about a list of disclosures and a correction that were asked for beside a request. */

export const caseWords = {
  heading: 'Asked for beside this request',
  kinds: { accounting: 'List of disclosures', correction: 'Correction of the record' },
  asked: 'Asked',
  by: (day: string, who: string) => `${day}, ${who}`,
  requester: 'on the status page',
  about: { accounting: 'For which time', correction: 'What is wrong' },
  allYears: 'All six years',
  due: 'Due',
  waiting: (day: string) => `The letter on more time, to ${day}, has not gone out yet. Until then the old day counts.`,
  moved: 'The time was extended.',
  cost: 'Cost',
  free: 'Free: the first one in 12 months, over the requests of this person that were confirmed.',
  notFree: (day: string) =>
    `One was answered on ${day}. A charge is allowed only at cost, and only after the person was told the amount and could take it back.`,
  told: (amount: string, day: string) => `${amount}, told on ${day}. The list waits for the answer.`,
  agreed: {
    accept: (amount: string, day: string) => `${amount}: accepted on ${day}.`,
    narrow: (amount: string, day: string) =>
      `${amount} was told; less was asked for on ${day}. Tell the new cost, or send the list free.`,
    withdraw: (amount: string, day: string) => `${amount} was told; taken back on ${day}.`,
  },
  outcome: 'Answer',
  outcomes: {
    listed: (day: string, who: string) => `The list was sent: ${day}, ${who}`,
    corrected: (day: string, who: string) => `The correction was made: ${day}, ${who}`,
    refused: (day: string, who: string) => `The correction was refused: ${day}, ${who}`,
    withdrawn: (day: string, who: string) => `Taken back because of the cost: ${day}, ${who}`,
  },
  disagreed: (day: string, who: string) => `Statement of disagreement recorded: ${day}, ${who}`,
} as const;
