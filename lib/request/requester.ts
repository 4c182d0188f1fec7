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

export const teams = ['medical-records', 'legal', 'privacy-officer'] as const;
export type Team = (typeof teams)[number];

export interface RequesterRule {
  readonly family: Family;
  readonly basis: Basis;
  readonly channel: Channel;
  readonly desk: Team;
  readonly clock: Clock;
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
  accounting: 'no',
} as const;

const acting = { ...access, family: 'representative' } as const;

const authorized = {
  family: 'third-party',
  basis: 'authorization',
  channel: 'mail',
  desk: 'medical-records',
  clock: 'policy',
  accounting: 'no',
} as const;

const legal = {
  family: 'third-party',
  basis: 'legal-process',
  channel: 'legal',
  desk: 'legal',
  clock: 'order-date',
  accounting: 'yes',
} as const;

/**
 * A public body that the law lets ask by itself: nobody sends it for the patient's authorization. It shows who it is and by what right it
 * asks, 45 CFR 164.514(h)(2); each disclosure is logged, 164.528(a)(1).
 */
const publicDuty = {
  family: 'third-party',
  basis: 'public-duty',
  channel: 'mail',
  desk: 'medical-records',
  clock: 'policy',
  accounting: 'yes',
  proof: ['agency-authority', 'legal-authority'],
  verified: false,
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
  custodian: {
    ...acting,
    // Stands in the minor's place by the order or appointment alone: a foster parent without one has no authority.
    proof: ['custody-or-appointment', 'identity'],
    source: '45 CFR 164.502(g)(3); G.S. 7B-505.1, 7B-903.1 (custody of social services); G.S. 7B-601 (guardian ad litem)',
    verified: false,
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
    proof: ['letterhead'],
    defaultPurpose: 'patient-care',
    source: '45 CFR 164.506(c)(2); hospital page',
    verified: false,
  },
  attorney: {
    ...authorized,
    // Records of a substance use program need no paper of their own where the authorization has all of 42 CFR 2.31(a).
    proof: ['authorization-signed'],
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
    accounting: 'yes',
    proof: ['claim-details', 'injury-details', 'employee-told'],
    defaultPurpose: 'workers-compensation',
    source: '45 CFR 164.512(l); G.S. 97-25.6',
    verified: false,
  },
  'law-enforcement': {
    ...authorized,
    basis: 'law-enforcement',
    channel: 'legal',
    desk: 'privacy-officer',
    clock: 'order-date',
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
  'coroner-me': {
    ...publicDuty,
    source: '45 CFR 164.512(g)(1); G.S. 130A-385',
  },
  'public-health': {
    ...publicDuty,
    source: '45 CFR 164.512(b)(1)(i); G.S. 130A-144(b)',
  },
  oversight: {
    ...publicDuty,
    desk: 'privacy-officer',
    source: '45 CFR 164.512(d)',
  },
  'protective-services': {
    ...publicDuty,
    desk: 'privacy-officer',
    // Social services in an assessment, without an order: the director's written demand. With custody they are a custodian.
    proof: ['agency-authority', 'directors-demand'],
    source: '45 CFR 164.512(b)(1)(ii), (c); G.S. 7B-302(e)',
  },
  // Disclose nothing, sort by hand: the basis is unknown.
  other: {
    ...authorized,
    basis: 'none',
    accounting: 'undecided',
    proof: [],
    source: 'hospital page',
    verified: true,
  },
};

/** True for the patient and personal representatives, 45 CFR 164.502(g)(1). */
export function asksForOwnAccess(type: RequesterType): boolean {
  const { family } = requesterRules[type];
  return family === 'patient' || family === 'representative';
}

/**
 * True where the service draws an authorization for the patient's signature (45 CFR 164.508). Form SSA-827, which Disability Determination
 * brings, is the authorization itself: no second form is drawn or asked for.
 */
export function drawsAuthorization(type: RequesterType, basis: Basis): boolean {
  return (basis === 'authorization' || basis === 'none') && type !== 'disability-determination';
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
