/** Who may ask, on what legal basis, with which proof, by which channel: one row for each requester type. */
import type { Clock } from './deadlines.ts';
import {
  type Basis,
  type Channel,
  type DocumentKind,
  type Language,
  languages,
  type ProofKind,
  type PurposeType,
  type RequesterType,
} from './vocabulary.ts';

export type Family = 'patient' | 'representative' | 'provider' | 'third-party';

/** Domain rules, section 7. */
export type FeeKind = 'cost-based' | 'directive' | 'nc-90-411' | 'ncic' | 'schedule' | 'none';

export const teams = ['medical-records', 'legal', 'privacy-officer'] as const;
export type Team = (typeof teams)[number];

export interface RequesterRule {
  readonly family: Family;
  readonly basis: Basis;
  readonly channel: Channel;
  readonly desk: Team;
  readonly clock: Clock;
  readonly fee: FeeKind;
  /** Accounting of disclosures, 45 CFR 164.528. */
  readonly accounting: 'yes' | 'no' | 'undecided';
  readonly proof: readonly ProofKind[];
  /** Absent: an authorization must name a purpose. */
  readonly defaultPurpose?: PurposeType;
  readonly source: string;
  /** False where the row rests on general knowledge and counsel has to confirm. */
  readonly verified: boolean;
}

const access = {
  basis: 'access',
  channel: 'online',
  desk: 'medical-records',
  clock: 'access',
  fee: 'cost-based',
  accounting: 'no',
} as const;

const acting = { ...access, family: 'representative' } as const;

const authorized = {
  family: 'third-party',
  basis: 'authorization',
  channel: 'mail',
  desk: 'medical-records',
  clock: 'policy',
  fee: 'schedule',
  accounting: 'no',
} as const;

const legal = {
  family: 'third-party',
  basis: 'legal-process',
  channel: 'legal',
  desk: 'legal',
  clock: 'order-date',
  fee: 'none',
  accounting: 'yes',
} as const;

export const requesterRules: Readonly<Record<RequesterType, RequesterRule>> = {
  patient: {
    ...access,
    family: 'patient',
    proof: ['identity'],
    source: '45 CFR 164.524; 164.514(h)',
    verified: true,
  },
  parent: {
    ...acting,
    // Each parent has equal access unless a court order limits it, G.S. 50-13.2(b).
    proof: ['identity'],
    source: '45 CFR 164.502(g)(3); G.S. 50-13.2(b)',
    verified: false,
  },
  guardian: {
    ...acting,
    proof: ['guardianship-letters', 'identity'],
    source: '45 CFR 164.502(g)(2)',
    verified: true,
  },
  'health-care-agent': {
    ...acting,
    proof: ['health-care-power-of-attorney', 'incapacity-note', 'identity'],
    source: '45 CFR 164.502(g)(2); G.S. 32A-20',
    verified: false,
  },
  executor: {
    ...acting,
    proof: ['estate-letters', 'identity'],
    source: '45 CFR 164.502(g)(4); G.S. 8-53; 10A NCAC 13B .3904',
    verified: true,
  },
  'next-of-kin': {
    ...acting,
    proof: ['next-of-kin-affidavit', 'relationship-proof', 'identity'],
    source: 'G.S. 8-53',
    verified: true,
  },
  'treating-provider': {
    ...authorized,
    family: 'provider',
    basis: 'treatment',
    channel: 'fax',
    fee: 'none',
    proof: ['letterhead'],
    defaultPurpose: 'patient-care',
    source: '45 CFR 164.506(c)(2); hospital page: fax is for patient care requests only',
    verified: false,
  },
  attorney: {
    ...authorized,
    proof: ['authorization-signed', 'part2-consent'],
    source: '45 CFR 164.508; 42 CFR 2.31',
    verified: true,
  },
  'health-insurer': {
    ...authorized,
    basis: 'payment',
    proof: ['claim-details'],
    defaultPurpose: 'payment',
    source: '45 CFR 164.506(c)(3)',
    verified: false,
  },
  'life-insurer': { ...authorized, proof: ['authorization-signed'], source: '45 CFR 164.508', verified: true },
  employer: { ...authorized, proof: ['authorization-signed'], source: '45 CFR 164.508', verified: true },
  school: { ...authorized, proof: ['authorization-signed'], source: '45 CFR 164.508; 164.512(b)(1)(vi)', verified: false },
  'disability-determination': {
    ...authorized,
    proof: ['ssa-827'],
    defaultPurpose: 'disability',
    source: '45 CFR 164.508 through form SSA-827',
    verified: true,
  },
  'workers-compensation': {
    ...authorized,
    basis: 'workers-compensation',
    fee: 'ncic',
    accounting: 'yes',
    proof: ['claim-details', 'injury-details'],
    defaultPurpose: 'workers-compensation',
    source: '45 CFR 164.512(l); G.S. 97-25.6',
    verified: false,
  },
  'law-enforcement': {
    ...authorized,
    basis: 'law-enforcement',
    desk: 'privacy-officer',
    clock: 'order-date',
    fee: 'none',
    accounting: 'yes',
    proof: ['agency-authority', 'warrant-or-order'],
    source: '45 CFR 164.512(f); G.S. 90-21.20B(a1)',
    verified: false,
  },
  subpoena: {
    ...legal,
    proof: ['subpoena', 'order-or-consent'],
    source: '45 CFR 164.512(e); G.S. 8-53',
    verified: false,
  },
  'court-order': { ...legal, proof: ['certified-order'], source: '45 CFR 164.512(e)(1)(i)', verified: false },
  // Disclose nothing, sort by hand: the basis is unknown.
  other: {
    ...authorized,
    basis: 'none',
    accounting: 'undecided',
    proof: [],
    source: 'hospital page: all other requests must be mailed',
    verified: true,
  },
};

/** True for the patient and personal representatives, 45 CFR 164.502(g)(1). */
export function asksForOwnAccess(type: RequesterType): boolean {
  const { family } = requesterRules[type];
  return family === 'patient' || family === 'representative';
}

interface Asked {
  readonly language: Language;
  readonly requester: { readonly type: RequesterType };
}

/**
 * The languages, besides that of the request, in which a document is made too: the patient signs the authorization that somebody
 * else asks for, and may read another one.
 */
export function otherLanguagesOf(kind: DocumentKind, { language, requester }: Asked): readonly Language[] {
  if (kind !== 'authorization' || asksForOwnAccess(requester.type)) return [];
  return languages.filter((other) => other !== language);
}
