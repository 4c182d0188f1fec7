/**
 * The gates before a release, closed unless opened: what raises each, who judges it, and what the law leaves to be said. Another kind of
 * requester is a word in a list here. Rows with `verified: false` wait for counsel, and the console says so. Long: one table.
 */

import { asksForChild, asksForDead } from '../minors.ts';
import { type FlagId, type Judge, type Mark, type OnFile, type Verdict, verdicts } from './ids.ts';
import type { Seen } from './seen.ts';

/** Why not everything may be said. */
export type Narrowed =
  | 'outside-access'
  | 'own-authorization'
  | 'part2-consent'
  | 'minor-consent'
  | 'not-cut'
  | 'document-first'
  | 'limited-facts'
  | 'restriction-binds';

export interface Raised {
  readonly leaves: readonly Verdict[];
  readonly why?: Narrowed;
  /** All that the judgement rests on: when one of these changes, it is judged again. */
  readonly because: readonly string[];
  /** Of access, leaving a part out is a refusal in part on this ground, with its letter. */
  readonly ground?: string;
}

export interface FlagRule {
  /** None: nobody opens it, something has to come first. */
  readonly judges: readonly Judge[];
  /** False for what is only pointed out. */
  readonly closes: boolean;
  /** The attending physician, or whom the hospital names instead, has to be named unless it is withheld. */
  readonly physician?: true;
  readonly law: string;
  readonly verified: boolean;
  readonly raised: (seen: Seen) => Raised | null;
}

const clinician = { judges: ['review'], closes: true, verified: true } as const;
const sensitive = { judges: ['review', 'privacy'], closes: true, verified: true } as const;
const office = { judges: ['privacy', 'legal'], closes: true, verified: false } as const;
const nobody = { judges: [], closes: true } as const;

const notRelease = ['part', 'withhold'] as const;

function open(...because: readonly string[]): Raised {
  return { leaves: verdicts, because };
}

function narrowed(why: Narrowed, leaves: readonly Verdict[], ...because: readonly string[]): Raised {
  return { leaves, why, because };
}

/** What G.S. 90-21.5(a) lets a minor of any age consent to alone. */
const minorsOwnCare: readonly Mark[] = ['minor-consent-care', 'hiv', 'sud-program', 'mental-health-facility'];

const isOfChild = ({ isOfChild, age }: Seen, from: number, to: number) => isOfChild && age >= from && age <= to;

const minorLaw = 'G.S. 90-21.4(b); 90-21.5(a); 45 CFR 164.502(g)(3)';

function ofMinor(seen: Seen): Raised {
  return { ...open(`born ${seen.born}`, ...seen.marks), ground: 'not-in-patients-place' };
}

/** Kept apart from the record, and outside access. */
function outsideAccess(mark: Mark, ground: string, otherwise: (seen: Seen) => Raised) {
  return (seen: Seen): Raised | null => {
    if (!seen.has(mark)) return null;
    return seen.isAccess ? { ...narrowed('outside-access', notRelease, mark), ground } : otherwise(seen);
  };
}

/** Open where one of the documents is on file, and closed to a release where none is. */
function onDocument(seen: Seen, documents: readonly OnFile[], why: Narrowed, leaves: readonly Verdict[]): Raised {
  const filed = documents.filter(seen.filed);
  return filed.length > 0 ? open(...filed) : narrowed(why, leaves);
}

/** On a consent of 42 CFR 2.31: what it covers is judged with it. */
function onConsent(seen: Seen, consent: OnFile, why: Narrowed): Raised {
  const raised = onDocument(seen, [consent, 'part2-order'], why, notRelease);
  return seen.filed(consent) ? { ...raised, because: [...raised.because, seen.scope] } : raised;
}

/** A category that the records hold, or that somebody else than the patient asks for by name. */
function category(mark: Mark, asked: Parameters<Seen['asksFor']>[0]) {
  return (seen: Seen): Raised | null => {
    if (seen.isAccess) return seen.has(mark) ? narrowed('not-cut', ['release'], mark) : null;
    const because = [...(seen.has(mark) ? [mark] : []), ...(seen.asksFor(asked) ? [asked] : [])];
    return because.length === 0 ? null : open(...because);
  };
}

/** 42 CFR 2.31 and 2.61 to 2.67. The patient's own copy needs neither, 2.23. */
function ofSudProgram(seen: Seen): Raised | null {
  const asked = (['sens-alcohol-use', 'sens-drug-use'] as const).filter(seen.asksFor);
  const isOthersMinor = seen.age < 18 && seen.type !== 'patient';
  if (isOthersMinor && seen.has('sud-program')) return null;
  if (!seen.has('sud-program')) return seen.isAccess || asked.length === 0 ? null : open(...asked);
  if (seen.basis === 'access') return narrowed('not-cut', ['release'], 'sud-program');
  return onConsent(seen, 'part2-consent', 'part2-consent');
}

/** The warrant, order or authorization that opens records to an agency; a written request opens a few facts. */
function ofAgency(seen: Seen): Raised | null {
  if (seen.basis !== 'law-enforcement') return null;
  const records = onDocument(seen, ['judge-order', 'patient-authorization'], 'document-first', ['withhold']);
  return records.why !== undefined && seen.filed('agency-request')
    ? narrowed('limited-facts', notRelease, 'agency-request')
    : records;
}

/** Bodies that may ask by law show it in writing; what goes to them is no more than the law they name. */
const asksByDuty: readonly string[] = ['oversight', 'protective-services'];

/** An order is opened by the order; a subpoena by a judge's order or the patient's authorization besides, G.S. 8-53. */
function ofLegalProcess(seen: Seen): Raised | null {
  if (seen.basis !== 'legal-process') return null;
  const documents =
    seen.type === 'court-order' ? (['judge-order'] as const) : (['judge-order', 'patient-authorization'] as const);
  return onDocument(seen, documents, 'document-first', ['withhold']);
}

/** Whoever spoke for a living patient speaks no more. */
function ofDeath(seen: Seen): Raised | null {
  if (!seen.isDead || seen.isLongDead || !seen.isAccess) return null;
  return asksForDead(seen.type) || seen.filed('estate-authority') ? null : open();
}

function ofRestriction(seen: Seen): Raised | null {
  if (seen.noted('paid-in-full') && seen.basis === 'payment') return narrowed('restriction-binds', notRelease, 'paid-in-full');
  const because = (['restriction', 'paid-in-full'] as const).filter(seen.noted);
  return because.length === 0 ? null : open(...because);
}

const when = (is: boolean, ...because: readonly string[]) => (is ? open(...because) : null);

export const flagRules: Readonly<Record<FlagId, FlagRule>> = {
  'minor-12-to-17': {
    ...{ ...clinician, verified: false, physician: true, law: minorLaw },
    raised: (seen) => (isOfChild(seen, 12, 17) ? ofMinor(seen) : null),
  },
  'minor-under-12': {
    ...{ ...clinician, verified: false, physician: true, law: minorLaw },
    raised: (seen) => (isOfChild(seen, 0, 11) && minorsOwnCare.some(seen.has) ? ofMinor(seen) : null),
  },
  'minor-alone': {
    ...{ ...clinician, law: 'G.S. 90-21.5(a); 45 CFR 164.502(g)(3)(i)' },
    raised: (seen) => when(seen.type === 'patient' && seen.age < 18, `born ${seen.born}`, ...seen.marks),
  },
  'minor-sud': {
    ...{ ...sensitive, verified: false, law: '42 CFR 2.14; 2.31' },
    raised(seen) {
      if (seen.age >= 18 || seen.type === 'patient' || !seen.has('sud-program')) return null;
      return onConsent(seen, 'minor-part2-consent', 'minor-consent');
    },
  },
  'turned-18': {
    ...{ ...nobody, verified: false, law: '45 CFR 164.502(g)(3); G.S. 48A-2' },
    raised(seen) {
      const spoke = asksForChild(seen.type) || (seen.type === 'guardian' && seen.ageWhenSent < 18);
      const grown = seen.age >= 18 && spoke;
      return when(grown && !seen.isDead && !seen.filed('patient-signature'));
    },
  },
  endangerment: {
    ...{ ...clinician, law: '45 CFR 164.502(g)(5)' },
    raised: (seen) => (seen.isEndangered ? { ...open(), ground: 'not-in-patients-place' } : null),
  },
  'psychotherapy-notes': {
    ...{ ...sensitive, law: '45 CFR 164.524(a)(1)(i); 164.508(a)(2)' },
    raised: outsideAccess('psychotherapy-notes', 'psychotherapy-notes', (seen) =>
      onDocument(seen, ['psychotherapy-authorization'], 'own-authorization', notRelease),
    ),
  },
  proceeding: {
    ...{ ...office, law: '45 CFR 164.524(a)(1)(ii)' },
    raised: outsideAccess('proceeding', 'legal-proceeding-material', () => open('proceeding')),
  },
  'sud-program': { ...sensitive, law: '42 CFR 2.23; 2.31; 2.33; 2.61 to 2.67', raised: ofSudProgram },
  hiv: { ...sensitive, law: 'G.S. 130A-143', raised: category('hiv', 'sens-hiv-communicable') },
  'mental-health-facility': {
    ...{ ...sensitive, law: 'G.S. 122C-52 to 122C-56' },
    raised: category('mental-health-facility', 'sens-mental-health'),
  },
  genetic: {
    ...{ ...sensitive, verified: false, law: 'hospital’s own rule' },
    raised: category('genetic', 'sens-genetic'),
  },
  'legal-process': {
    ...{ judges: ['legal'], closes: true, law: 'G.S. 8-53; 45 CFR 164.512(e)', verified: true },
    raised: ofLegalProcess,
  },
  'law-enforcement': { ...office, law: '45 CFR 164.512(f); G.S. 90-21.20B(a1)', raised: ofAgency },
  'public-duty': {
    ...{ ...office, law: '45 CFR 164.512(b)(1)(ii), (c), (d); 164.514(h)(2); G.S. 7B-302(e)' },
    raised: (seen) =>
      asksByDuty.includes(seen.type)
        ? onDocument(seen, ['agency-request', 'judge-order'], 'document-first', ['withhold'])
        : null,
  },
  'authorization-ends-soon': {
    ...{ judges: [], closes: false, law: '45 CFR 164.508(b)(2)(i)', verified: true },
    raised: ({ ends }) => when(ends.soon),
  },
  'authorization-ended': {
    ...{ ...nobody, law: '45 CFR 164.508(b)(2)(i)', verified: true },
    raised: ({ ends }) => when(ends.over),
  },
  'authorization-revoked': {
    ...{ ...nobody, law: '45 CFR 164.508(b)(5)', verified: true },
    raised: ({ isRevoked }) => when(isRevoked),
  },
  'spoken-stop': {
    ...{ ...nobody, verified: false, law: '45 CFR 164.508(b)(5)' },
    raised: ({ isStopped }) => when(isStopped),
  },
  'dead-without-authority': { ...nobody, law: 'G.S. 8-53; 45 CFR 164.502(g)(4)', verified: true, raised: ofDeath },
  'died-while-pending': {
    ...{ ...office, law: '45 CFR 164.502(g)(4); G.S. 8-53' },
    raised: ({ isDead, isLongDead, basis }) => when(isDead && !isLongDead && basis === 'authorization'),
  },
  'dead-over-50-years': {
    ...{ ...office, law: '45 CFR 164.502(f)' },
    raised: ({ isLongDead }) => when(isLongDead),
  },
  'rival-next-of-kin': {
    ...{ ...office, law: 'G.S. 8-53' },
    raised: ({ noted }) => when(noted('rival-next-of-kin')),
  },
  restriction: {
    ...{ judges: ['privacy'], closes: true, law: '45 CFR 164.522(a)', verified: true },
    raised: ofRestriction,
  },
  'confidential-communication': {
    ...{ judges: ['privacy'], closes: true, law: '45 CFR 164.522(b)', verified: true },
    raised: ({ noted, chosen }) => when(noted('confidential-communication'), chosen),
  },
  'signer-differs': {
    ...{ judges: ['work'], closes: true, law: '45 CFR 164.514(h)', verified: true },
    raised: ({ signerDiffers }) => when(signerDiffers),
  },
};
