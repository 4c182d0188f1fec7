/** English words of restricted patients, the page of a person, and who saw what. */

const days: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** `mon-fri 06:00-20:00`, or as it is written where it is written otherwise. */
function hoursInWords(text: string): string {
  const [, first = '', last = '', opens = '', closes = ''] = /^(\w+)-(\w+) ([\d:]+)-([\d:]+)$/.exec(text) ?? [];
  const [from, until] = [days[first], days[last]];
  return from === undefined || until === undefined ? text : `${from} to ${until}, ${opens}–${closes}`;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const accessWords = {
  glass: {
    title: 'This patient is restricted',
    lead: (reference: string) =>
      `Say why you open ${reference}. Then every request of this patient is open to you, and to nobody else.`,
    rules: (minutes: number) => [
      `It stays open for ${minutes} minutes.`,
      'The privacy officer is told at once, with the reference alone.',
      'Your reason and everything you open stand in the access log for six years.',
    ],
    reason: 'Why do you open it?',
    reasons: {
      work: 'I work on this request',
      caller: 'The patient or requester is on the telephone',
      supervise: 'I supervise the work on it',
      audit: 'I audit who saw what',
      urgent: 'Care cannot wait',
      other: 'Another reason',
    },
    words: 'In your own words',
    wordsHint: 'Only those who read the access log see this.',
    button: (minutes: number) => `Open for ${minutes} minutes`,
    back: 'Back to the queue',
    problem: 'There is a problem',
    problems: {
      reason: 'Choose why you open it.',
      words: 'Say in a few words why you open it.',
      long: 'Shorten the reason to 1,000 characters.',
      character: 'The reason holds a character that cannot be stored.',
    },
    kept: 'What you typed was kept. It comes back when you open the request.',
  },
  restriction: {
    heading: 'Restricted patient',
    rule: 'Every request of this patient, also a later one, then opens with a reason alone, for everybody but the privacy officer. Queue and search do not name the patient.',
    kind: 'Why it is restricted',
    kinds: {
      staff: 'Works here',
      relative: 'Relative of somebody who works here',
      vip: 'Known to the public',
      'court-order': 'Court order',
      other: 'Another reason',
    },
    set: 'Restrict this patient',
    lift: 'Lift the restriction',
    since: (who: string, when: string, kind: string) => `Restricted by ${who} on ${when}: ${kind}.`,
    tag: 'Restricted',
  },
  person: {
    title: 'Person',
    open: 'All requests of this person',
    lead: (count: number) => plural(count, 'request, open or closed', 'requests, open and closed'),
    requests: 'Requests',
    requestsCaption: 'Requests, newest first',
    disclosuresCaption: 'Disclosures, newest first',
    columns: { reference: 'Reference', sent: 'Sent', who: 'Who is asking', status: 'Status', owner: 'Owner', due: 'Due' },
    spellings: 'Other spellings on these requests',
    oneSpelling: 'Every request spells the name the same way.',
    disclosures: 'Whom records went to',
    noDisclosures: 'Nothing has gone out yet.',
    disclosureColumns: { on: 'Day', to: 'To', pages: 'Pages', reference: 'Request', owed: 'Accounting' },
    accounting: 'Accounting of disclosures',
    seen: 'Who looked, in six years',
    seenCaption: 'Views, newest first',
    seenColumns: { at: 'When', who: 'Who', what: 'What', reference: 'Request' },
    seenNone: 'Nobody has looked.',
    seenCount: (shown: number, all: number) => `${shown} of ${plural(all, 'row', 'rows')} of the access log are shown.`,
    seenAll: 'Show all',
    who: 'Who saw what',
    restricted: 'This patient is restricted.',
    also: 'Restricted',
  },
  audit: {
    title: 'Who saw what',
    lead: 'From the access log. Each view of this page is a row of it too.',
    byDay: 'By day',
    byPatient: 'By patient',
    byPatientLead: 'Find the person with the search field, and choose “All requests”: the page says who looked in six years.',
    day: 'Day',
    show: 'Show',
    wrongDay: 'Enter a day that exists, today or before.',
    people: (day: string) => `Who was here on ${day}`,
    peopleCaption: 'People by name',
    peopleColumns: {
      who: 'Who',
      rows: 'Rows',
      opened: 'Requests opened',
      searches: 'Searches',
      denied: 'Turned away',
      glass: 'Break-glass',
    },
    nobody: 'Nobody signed in or looked at anything on this day.',
    rowsOf: (who: string, day: string) => `${who} on ${day}`,
    rowsCaption: 'In order of time',
    rowColumns: { at: 'Time', kind: 'Kind', what: 'What', why: 'Reason', reference: 'Request' },
    back: 'Everybody on this day',
    sound: 'The chain of rows is unbroken.',
    broken: (row: number) =>
      `The chain of rows is broken at row ${row}: something was changed or taken out. Tell the privacy officer.`,
    patterns: 'Unusual patterns',
    patternsTitle: (from: string, to: string) => `Unusual patterns, ${from} to ${to}`,
    patternsLead: 'A pattern is a question and no answer: many have a good reason. Limits are configuration of the hospital.',
    ofDay: 'Patterns of this day',
    ofWeek: 'Patterns of the week before it',
    none: 'Nothing unusual in these days.',
    patternColumns: { pattern: 'Pattern', who: 'Who', what: 'What', rows: 'Rows', first: 'First' },
    patternCaption: 'The weightiest first',
    kinds: {
      'own-record': 'Own record',
      'same-surname': 'Same surname as the patient',
      'broken-glass': 'Break-glass',
      'off-hours': 'Outside hours',
      'searches-unopened': 'Many searches, nothing opened',
      'much-looked-at': 'One patient, many people',
      'many-denied': 'Turned away often',
    },
    says: {
      'own-record': 'name of the patient and of the person agree',
      'same-surname': 'surname of the patient and of the person agree',
      'broken-glass': 'a restricted patient was opened with a reason',
      'off-hours': 'looked at requests at night or on a weekend',
      'searches-unopened': 'searched again and again, and opened nothing',
      'much-looked-at': 'many people opened the requests of this patient',
      'many-denied': 'asked again and again for what the role does not allow',
    },
    count: (count: number) => plural(count, 'row', 'rows'),
    people_: (count: number) => plural(count, 'person', 'people'),
    more: (count: number) => `and ${count} more`,
    limits: 'Limits',
    limitLines: (limits: {
      readonly hours: string;
      readonly offHoursRows: number;
      readonly searches: number;
      readonly peopleOfOnePatient: number;
      readonly denied: number;
    }) => [
      `Usual hours: ${hoursInWords(limits.hours)}. From ${limits.offHoursRows} views outside of them on one day.`,
      `From ${limits.searches} searches on one day with hardly a request opened.`,
      `From ${limits.peopleOfOnePatient} people who opened the requests of one patient.`,
      `From ${limits.denied} refusals on one day.`,
    ],
    has: {
      heading: 'What a row has, and what it does not have',
      lines: [
        'It has: who and in which roles, when, what was seen or done, the request, the reason where one is asked for, and a hash that ties it to the row before.',
        'It has no name and no birth date of a patient, and not what was searched for. A keyed hash of the birth date, and one of the name, find the rows of a patient again; nobody can read them back.',
        'Names beside a pattern are compared with the requests as they are now. A request that was erased cannot be compared any more.',
        'Rows cannot be changed or removed by anybody who works here; each hour their end is locked away. They are kept six years.',
      ],
    },
  },
  kinds: {
    file: 'Opened',
    document: 'Document',
    search: 'Search',
    listed: 'Listed',
    export: 'Export',
    'sign-in': 'Signed in',
    'sign-out': 'Signed out',
    denied: 'Turned away',
    'break-glass': 'Break-glass',
  },
} as const;
