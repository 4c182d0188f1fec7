/** English words of the console's page about whom records went to. */

export const disclosureWords = {
  title: 'Disclosures',
  open: 'Whom the records went to',
  lead: 'Each release is one row, whether it went as a package or was sent by hand. Rows are never changed.',
  none: 'Nothing has gone out yet.',
  caption: 'Whom the records of this request went to',
  columns: { on: 'Day', to: 'To', how: 'How', pages: 'Pages', by: 'Released by', owed: 'Accounting' },
  wrongPlace: 'To the wrong place',
  owed: 'Has to be listed',
  papers: 'Documents',
  accounting: 'Accounting of disclosures of this request (PDF)',
  certifications: 'Certification of all packages in one document (PDF)',
  certification: (number: number) => `Certification of package ${number} (PDF)`,
  wrongHeading: 'Records went to the wrong place',
  wrongLead:
    'Call the privacy officer first, today. Then enter here what went where, so that it stands in the accounting for the patient.',
  fields: {
    on: 'On which day?',
    to: 'To whom did they go? Name and address as far as known',
    pages: 'How many pages?',
    what: 'What happened? The patient reads this',
  },
  button: 'Enter it in the accounting',
  noted: 'It was entered. It cannot be changed any more.',
  problem: 'There is a problem',
} as const;
