/** What kinds of disclosures an accounting lists and leaves out, each with its rule. Data; counsel of the hospital confirms it. */
import type { Basis, RequesterType } from '../vocabulary.ts';
import type { Disclosure } from './stored.ts';

interface AccountingKind {
  readonly listed: boolean;
  readonly law: string;
  /** Made under 45 CFR 164.512 for one purpose: several to the same recipient may be one entry, 164.528(b)(3). */
  readonly summed?: true;
  /** To an oversight agency or a law enforcement official, who may have it held back: 164.528(a)(2). */
  readonly suspendable?: true;
}

/** 45 CFR 164.528(a)(1): everything is listed that this paragraph does not except. */
export const accountingKinds = {
  treatment: { listed: false, law: '45 CFR 164.528(a)(1)(i)' },
  payment: { listed: false, law: '45 CFR 164.528(a)(1)(i)' },
  operations: { listed: false, law: '45 CFR 164.528(a)(1)(i)' },
  individual: { listed: false, law: '45 CFR 164.528(a)(1)(ii)' },
  incidental: { listed: false, law: '45 CFR 164.528(a)(1)(iii)' },
  authorization: { listed: false, law: '45 CFR 164.528(a)(1)(iv)' },
  'directory-or-family': { listed: false, law: '45 CFR 164.528(a)(1)(v)' },
  'national-security': { listed: false, law: '45 CFR 164.528(a)(1)(vi)' },
  correctional: { listed: false, law: '45 CFR 164.528(a)(1)(vii)' },
  'limited-data-set': { listed: false, law: '45 CFR 164.528(a)(1)(viii)' },
  // Whether a copy that the patient sends elsewhere is one to the individual: listed until counsel says otherwise.
  directive: { listed: true, law: '45 CFR 164.524(c)(3)(ii)' },
  'required-by-law': { listed: true, law: '45 CFR 164.512(a)', summed: true },
  'public-health': { listed: true, law: '45 CFR 164.512(b)', summed: true },
  abuse: { listed: true, law: '45 CFR 164.512(c)', summed: true },
  oversight: { listed: true, law: '45 CFR 164.512(d)', summed: true, suspendable: true },
  judicial: { listed: true, law: '45 CFR 164.512(e)', summed: true },
  'law-enforcement': { listed: true, law: '45 CFR 164.512(f)', summed: true, suspendable: true },
  decedent: { listed: true, law: '45 CFR 164.512(g)', summed: true },
  research: { listed: true, law: '45 CFR 164.512(i)', summed: true },
  threat: { listed: true, law: '45 CFR 164.512(j)', summed: true },
  'workers-compensation': { listed: true, law: '45 CFR 164.512(l)', summed: true },
  // By mistake, or on nothing that the law knows.
  misdirected: { listed: true, law: '45 CFR 164.528(b)(2)' },
  other: { listed: true, law: '45 CFR 164.528(b)(2)' },
} as const satisfies Readonly<Record<string, AccountingKind>>;

export type AccountingKindId = keyof typeof accountingKinds;

function isKind(id: string): id is AccountingKindId {
  return Object.hasOwn(accountingKinds, id);
}

export const accountingKindIds: readonly AccountingKindId[] = Object.keys(accountingKinds).filter(isKind);

export function accountingKind(id: AccountingKindId): AccountingKind {
  return accountingKinds[id];
}

/** What staff can enter of a disclosure that this service did not make; `misdirected` has a form of its own. */
export const outsideKinds: readonly AccountingKindId[] = accountingKindIds.filter(
  (id) => id !== 'misdirected' && id !== 'directive' && id !== 'other',
);

const byBasis: Readonly<Record<Basis, AccountingKindId>> = {
  access: 'individual',
  directive: 'directive',
  authorization: 'authorization',
  treatment: 'treatment',
  payment: 'payment',
  'workers-compensation': 'workers-compensation',
  'legal-process': 'judicial',
  'law-enforcement': 'law-enforcement',
  'public-duty': 'required-by-law',
  none: 'other',
};

/** Public bodies share one basis; the rule of each is its own. */
const byType: Readonly<Partial<Record<RequesterType, AccountingKindId>>> = {
  'public-health': 'public-health',
  oversight: 'oversight',
  'coroner-me': 'decedent',
  'protective-services': 'abuse',
};

/** `type`: who asked for the request that the disclosure belongs to. */
export function kindOf({ kind, basis, misdirected }: Pick<Disclosure, 'kind' | 'basis' | 'misdirected'>, type?: RequesterType) {
  if (misdirected !== undefined) return 'misdirected';
  if (kind !== undefined && isKind(kind)) return kind;
  return (basis === 'public-duty' && type !== undefined ? byType[type] : undefined) ?? byBasis[basis];
}
