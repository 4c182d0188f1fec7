/** English words for what closes a release until somebody has judged it. Short: they stand beside a request, not in a letter. */

/** name: in a list. about: what it means here. */
const flags = {
  'minor-12-to-17': {
    name: 'Minor of 12 to 17',
    about: 'A minor may agree to some care alone and keep it private. The attending physician says what the parent may have.',
  },
  'minor-under-12': {
    name: 'Minor’s own care',
    about: 'The records hold care that a minor may agree to alone. The attending physician says what the parent may have.',
  },
  'minor-alone': {
    name: 'Minor asks alone',
    about: 'Only care that the minor agreed to alone. Nothing about this request goes to a parent.',
  },
  'minor-sud': {
    name: 'Minor’s substance use program',
    about: 'Only the minor’s own written consent opens it. A parent’s signature does not.',
  },
  'turned-18': {
    name: 'Patient is 18 now',
    about: 'The parent speaks for the patient no more. Ask for the patient’s own signature.',
  },
  endangerment: {
    name: 'Abuse or danger',
    about: 'A clinician believes that this person abuses or endangers the patient, so the person does not act for the patient.',
  },
  'psychotherapy-notes': {
    name: 'Psychotherapy notes',
    about: 'Notes of counselling that are kept apart from the record.',
  },
  proceeding: { name: 'Made for a lawsuit', about: 'Put together in expectation of a court case or a proceeding.' },
  'sud-program': {
    name: 'Substance use program',
    about: 'Records of a substance use program, which only a consent of their own or a special court order opens to others.',
  },
  hiv: { name: 'HIV or reportable disease', about: 'Strictly confidential toward everybody but the patient.' },
  'mental-health-facility': {
    name: 'Mental health facility',
    about: 'Information of a mental health facility, which needs a consent that names it.',
  },
  genetic: { name: 'Genetic test', about: 'Results of a genetic test, which an authorization has to name.' },
  'legal-process': {
    name: 'Subpoena or order',
    about: 'Nothing goes to the party or its lawyer on a subpoena alone. Legal says what the document on file opens.',
  },
  'law-enforcement': {
    name: 'Law enforcement',
    about: 'Records need a warrant, a judge’s order or the patient’s authorization. A request in writing opens a few facts.',
  },
  'public-duty': {
    name: 'Public body',
    about: 'It may ask by law, and shows so in writing. It gets no more than that law names.',
  },
  'authorization-ends-soon': { name: 'Authorization ends soon', about: 'Its last day is 10 days away or less.' },
  'authorization-ended': { name: 'Authorization has ended', about: 'Only a new authorization opens the records.' },
  'authorization-revoked': { name: 'Permission taken back', about: 'Nothing goes out any more on this request.' },
  'spoken-stop': {
    name: 'The patient said “stop”',
    about: 'Nothing goes out until the permission is taken back in writing, or until the patient says to go on.',
  },
  'dead-without-authority': {
    name: 'Patient has died',
    about:
      'Whoever acted for the living patient does so no more. Ask for letters of the estate or an affidavit of next of kin.',
  },
  'died-while-pending': {
    name: 'Patient has died',
    about: 'The authorization was given by a person who has died. An office says whether it still holds.',
  },
  'dead-over-50-years': {
    name: 'Died over 50 years ago',
    about: 'The federal privacy rule ends 50 years after death. State law may still apply.',
  },
  'rival-next-of-kin': {
    name: 'Another next of kin',
    about: 'Somebody else of equal standing asks too, or says no.',
  },
  restriction: {
    name: 'Restriction',
    about: 'The hospital agreed with the patient that something is not told.',
  },
  'confidential-communication': {
    name: 'Confidential address',
    about: 'The patient chose where everything goes. Notices and records go there and to no other place.',
  },
  'signer-differs': {
    name: 'Signature differs',
    about: 'The name in the signature is not that of the person who may sign. Compare, and say what you found.',
  },
} as const;

/** Why not everything may be said. */
const narrowed = {
  'outside-access': 'The right of access does not reach these. They are left out by a denial in part that says so.',
  'own-authorization': 'Cannot be released: there is no separate authorization for these notes on file.',
  'part2-consent':
    'Cannot be released: there is no consent of 42 CFR 2.31, with what it covers, and no order of 42 CFR 2.61 to 2.67 on file.',
  'minor-consent': 'Cannot be released: the minor’s own consent of 42 CFR 2.31, with what it covers, is not on file.',
  'not-cut':
    'An access request is not cut by category. What is to be left out needs a ground of 45 CFR 164.524 and its letter.',
  'document-first': 'Cannot be released: no document that opens the records is on file.',
  'limited-facts': 'Records cannot be released on a request in writing. Only the few facts that the law names.',
  'restriction-binds':
    'Cannot be released: the patient paid in full and asked that the health plan is not told, 45 CFR 164.522(a)(1)(vi).',
} as const;

const states = {
  told: 'closes nothing',
  blocked: 'nobody can open it',
  open: 'waits for a judgement',
  release: 'may be released',
  part: 'left out, the rest may go',
  withhold: 'withheld',
} as const;

const judges = {
  work: 'Medical records',
  review: 'Clinician',
  privacy: 'Privacy officer',
  legal: 'Legal',
} as const;

const values = {
  'psychotherapy-notes': 'Psychotherapy notes, kept apart',
  proceeding: 'Made for a lawsuit or proceeding',
  'sud-program': 'Records of a substance use program',
  hiv: 'HIV or another reportable disease',
  'mental-health-facility': 'Information of a mental health facility',
  genetic: 'Genetic test results',
  'minor-consent-care': 'Care that the minor agreed to alone',
  restriction: 'A restriction that the hospital agreed to',
  'paid-in-full': 'Paid in full: the health plan is not told',
  'confidential-communication': 'Another address or way that the patient chose',
  'rival-next-of-kin': 'Another next of kin asks too, or says no',
  'patient-authorization': 'The patient’s valid authorization',
  'patient-signature': 'The patient’s own signature, being 18 now',
  'psychotherapy-authorization': 'A separate authorization for psychotherapy notes',
  'part2-consent': 'A consent of 42 CFR 2.31',
  'minor-part2-consent': 'The minor’s own consent of 42 CFR 2.31',
  'part2-order': 'A court order of 42 CFR 2.61 to 2.67',
  'judge-order': 'A judge’s order or a warrant, certified',
  'agency-request': 'The agency’s request in writing',
  'estate-authority': 'Letters of the estate, or an affidavit of next of kin',
  release: 'Release',
  part: 'Leave this out, release the rest',
  withhold: 'Withhold',
  patient: 'The patient',
  representative: 'Who acts for the patient',
  requester: 'Another requester',
  abuse: 'That the person abuses or neglects the patient',
  endangers: 'That treating the person as the representative could endanger the patient',
} as const;

export const flagWords = {
  flags,
  narrowed,
  states,
  judges,
  values,
  heading: 'Before anything goes out',
  judge: (flag: string) => `Judge: ${flag}`,
  again: (flag: string) => `Judge again: ${flag}`,
  decidedBy: (who: string, when: string) => `${who}, ${when}`,
  physician: (name: string) => `Attending physician: ${name}`,
  notYours: (who: string) => `Your role cannot judge this: ${who} does.`,
  or: ' or ',
  counsel: 'Counsel has to confirm this rule.',
  portal: 'Nothing of this request may go into the patient portal: who asks has no access to it.',
  scope: (what: string) => `The consent covers: ${what}`,
  chosen: (where: string) => `Chosen by the patient: ${where}`,
  law: 'What this means',
} as const;
