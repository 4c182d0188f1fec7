/** English words of the papers about records that went out. */

export const releasePaperWords = {
  accounting: {
    title: 'Accounting of disclosures',
    lead: 'This is to whom we gave your health information under this request in the last six years, where it was not to you, not with your permission, and not for your care.',
    none: 'Nothing was given to anybody in these six years that has to be listed here.',
    row: (number: number, day: string) => `${number}. ${day}`,
    to: 'Given to',
    what: 'What',
    why: 'Why',
    pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
    mistake: 'By mistake.',
    left: 'Not listed',
    leftText:
      'What went to you, what you permitted in writing, and what was used for your treatment, for payment and for running the hospital.',
    cost: 'Cost',
    costText: 'The first list in twelve months is free. Before another one costs anything, we tell you how much.',
  },
  certification: {
    title: 'Certification of records',
    lead: 'These facts are taken from our log of what was sent. The custodian of medical records signs below.',
    patient: 'Patient',
    born: 'Date of birth',
    package: 'Package',
    files: 'Files',
    pages: 'Pages of records',
    released: 'Released',
    hash: 'Fingerprint of the package (SHA-256)',
    certifies: 'What the custodian certifies',
    points: [
      'The copies are true copies of the records that the hospital keeps of this patient, as far as they were asked for.',
      'The records were made in the regular course of business, at or near the time of what they tell.',
      'The package with this fingerprint has these files and pages, and was not changed after it was sealed.',
    ],
    custodian: 'Signature of the custodian',
    date: 'Date',
    nameAndTitle: 'Name and title',
  },
} as const;
