/** English words for proving who asks: what is compared with the chart on the page of a request, and with a caller on the telephone. */

const toChart = 'What agrees is enough by itself';

export const identityWords = {
  pane: {
    heading: 'Who asks',
    lead: 'Compare with the chart. Tick what agrees: full name, date of birth and two more.',
    facts: 'It agrees with the chart',
    place: {
      portal: `The records go to the patient portal. ${toChart}.`,
      'handed-over': 'The records are handed over or shown here. What agrees is not enough by itself: one more way is needed.',
      email: `The records go to the e-mail address below. ${toChart} when that address agrees too. If it does not, one more way is needed.`,
      address: `The records go to the address below. ${toChart} when that address agrees too. If it does not, one more way is needed.`,
      other: (where: string) =>
        `The records go to ${where}. This is none of the facts below. ${toChart} only if the chart holds that place too. If it does not, one more way is needed.`,
      none: 'The request names no address for the records. One more way is needed.',
    },
    held: 'The chart holds that place too',
    button: 'These match',
    byCode: 'The chart holds it: ask for a code',
    byCodeAbout: (address: string) =>
      `One more way: does the chart hold ${address}? Then the person can open the request with a code that goes there, and that confirms who asks.`,
    stated: (name: string, when: string) =>
      `${name} found it in the chart on ${when}. The person is asked to open the request with a code that goes there. Then this is confirmed by itself.`,
    otherWay: 'Confirm it in another way',
  },
  call: {
    title: (reference: string) => `On the telephone: ${reference}`,
    link: 'Somebody is on the telephone about it',
    who: 'Who is calling?',
    lead: 'Let the caller say each fact, and compare it with the chart. Do not read any of it out. Never ask for a Social Security number.',
    facts: 'The caller said it, and it agrees with the chart',
    button: 'The caller passed',
    missing: 'Tick full name, date of birth and two more.',
    passed: 'The caller passed',
    until: (time: string) => `It counts for you, on this request, until ${time}. Whoever calls again is asked again.`,
    notPassed: 'If the caller does not pass',
    silent: 'Say nothing about the request, not even that there is one. Say only how to go on:',
    say: {
      page: (address: string) =>
        `On our page ${address} you see how your request stands, with its reference and the date of birth.`,
      letter: (lines: string) => `You can write to us: ${lines}`,
      back: 'We can call you back, at a number that the hospital already has for you.',
    },
    nobody: (desk: string) =>
      `Nothing about this request is told to anybody who calls in, whatever they know. Call back a number that the hospital holds, or pass the call on to this office: ${desk}.`,
    stopOnly:
      'Somebody else asked for these records with the patient’s permission, and knows the same facts. So nothing about it is told on the telephone. A patient who passes can say “stop”: it holds everything at once.',
    stands: 'How it stands',
    standsLead: 'These words may be said. They are what the page of the requester shows.',
    what: 'What',
    cost: 'Cost',
    needed: 'We need',
    nothingOpen: 'Nothing is open.',
    decide: 'What the caller can decide now',
    decideLead:
      'The form is filled in: said on the telephone today, confirmed by the match. The file shows that you entered it.',
    nothingToDecide: 'Nothing can be decided by word now.',
    not: 'Not on the telephone',
    never: {
      place:
        'A new e-mail address, telephone number or place for the records: on the status page with a code, in writing or in person.',
      code: 'A code: never to somebody who calls in. Hang up and call back a number on the record.',
      health: 'Health: say the words on this page, and nothing about what was asked for, found or left out.',
      revoke: 'Taking a permission back: in writing. By word, record a “stop”.',
    },
    about: 'Said on the telephone by a caller who passed the comparison of facts.',
  },
} as const;
