/**
 * One row for each rule of law about who may ask, on what basis, with what: the rule, where it is written, what is asked, what follows. Long:
 * a table of rules.
 */
import { describe, expect, it } from 'vitest';
import { mailingInstructions } from '../../../../lib/delivery/mail/mailing-instructions.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { requesterRules } from '../../../../lib/request/requester.ts';
import { type Reason, type Route, routeOf } from '../../../../lib/request/routing.ts';
import type { DocumentKind, ProofKind, RequesterType } from '../../../../lib/request/vocabulary.ts';
import { parsedBody, type SampleBody, sampleBody } from '../../../support/sample-bodies.ts';

interface Followed extends Partial<Pick<Route, 'basis' | 'channel' | 'desk' | 'clock' | 'fee' | 'accounting'>> {
  readonly documents?: readonly DocumentKind[];
  /** All of them, in order. */
  readonly enclose?: readonly ProofKind[];
  readonly says?: readonly Reason[];
  readonly never?: readonly (Reason | ProofKind | DocumentKind)[];
  readonly sign?: string;
}

interface Case {
  readonly rule: string;
  readonly law: string;
  readonly type: RequesterType;
  readonly asks?: Partial<SampleBody>;
  readonly claim?: SampleBody['requester']['claimKind'];
  readonly says?: Partial<SampleBody['requester']>;
  readonly follows: Followed;
}

const toLawyer: Partial<SampleBody> = {
  recipient: { type: 'third-party', name: 'Rosalind Achterberg', organization: 'Achterberg & Ölund' },
  delivery: { format: 'format-paper', method: 'deliver-pickup' },
  purpose: { type: 'legal' },
};
const electronic: Partial<SampleBody> = {
  ...toLawyer,
  delivery: { format: 'format-pdf', method: 'deliver-secure-portal-third' },
};
const onPaper: Partial<SampleBody> = { signature: undefined };
const vaccines: Partial<SampleBody> = { records: { types: ['immunizations'], allDates: true } };

const ofAccess: readonly Case[] = [
  {
    ...{ rule: 'own records', law: '45 CFR 164.524(b)(2)', type: 'patient' },
    follows: {
      basis: 'access',
      clock: 'access',
      channel: 'online',
      fee: 'cost-based',
      accounting: 'no',
      enclose: ['identity'],
    },
  },
  {
    ...{ rule: 'own records on paper, never by mail alone', law: 'HHS access guidance', type: 'patient', asks: onPaper },
    follows: { basis: 'access', channel: 'mail', says: ['you-chose-paper', 'access-is-your-right'], sign: 'you-sign-request' },
  },
  {
    ...{ rule: 'own copy for a claim stays at cost', law: '45 CFR 164.524(c)(4)', type: 'patient', claim: 'personal-injury' },
    follows: { basis: 'access', fee: 'cost-based' },
  },
  {
    ...{
      rule: 'a directive is for an electronic copy',
      law: '45 CFR 164.524(c)(3)(ii); Ciox',
      type: 'patient',
      asks: electronic,
    },
    follows: { basis: 'directive', clock: 'access', fee: 'directive', documents: ['access-request'] },
  },
  {
    ...{ rule: 'a directive is logged', law: '45 CFR 164.528(a)(1)', type: 'patient', asks: electronic },
    follows: { accounting: 'yes' },
  },
  {
    ...{ rule: 'a parent’s directive is logged', law: '45 CFR 164.528(a)(1)', type: 'parent', asks: electronic },
    follows: { basis: 'directive', accounting: 'yes' },
  },
  {
    ...{ rule: 'paper to somebody else needs an authorization', law: 'Ciox v. Azar', type: 'patient', asks: toLawyer },
    follows: {
      ...{ basis: 'authorization', clock: 'policy', fee: 'schedule', accounting: 'no', documents: ['authorization'] },
      says: ['directive-needs-authorization'],
    },
  },
  {
    ...{ rule: 'own authorization for a claim', law: 'G.S. 90-411', type: 'patient', asks: toLawyer, claim: 'personal-injury' },
    follows: { basis: 'authorization', fee: 'nc-90-411' },
  },
  {
    ...{ rule: 'parent', law: '45 CFR 164.502(g)(3); G.S. 50-13.2(b)', type: 'parent' },
    follows: { basis: 'access', clock: 'access', enclose: ['identity'], never: ['custody-order'] },
  },
  {
    ...{ rule: 'guardian', law: '45 CFR 164.502(g)(2)', type: 'guardian' },
    follows: { basis: 'access', enclose: ['guardianship-letters', 'identity'] },
  },
  {
    ...{ rule: 'custodian by order', law: '45 CFR 164.502(g)(3); G.S. 7B-903.1, 7B-601', type: 'custodian' },
    follows: {
      ...{ basis: 'access', clock: 'access', channel: 'online', fee: 'cost-based', accounting: 'no' },
      ...{ documents: ['access-request'], enclose: ['custody-or-appointment', 'identity'] },
    },
  },
  {
    ...{ rule: 'custodian on paper signs the request', law: '45 CFR 164.502(g)(1)', type: 'custodian', asks: onPaper },
    follows: { channel: 'mail', documents: ['access-request', 'mail-cover'], sign: 'you-sign-request' },
  },
  {
    ...{ rule: 'agent shows the trigger', law: '45 CFR 164.502(g)(2); G.S. 32A-20', type: 'health-care-agent' },
    follows: { basis: 'access', enclose: ['health-care-power-of-attorney', 'incapacity-note', 'identity'] },
  },
  {
    ...{ rule: 'executor, death elsewhere', law: 'G.S. 8-53; 10A NCAC 13B .3904', type: 'executor' },
    follows: { basis: 'access', enclose: ['estate-letters', 'identity', 'death-certificate'] },
  },
  {
    ...{ rule: 'next of kin', law: 'G.S. 8-53', type: 'next-of-kin' },
    follows: { enclose: ['next-of-kin-affidavit', 'relationship-proof', 'identity', 'death-certificate'] },
  },
];

const ofAuthorizations: readonly Case[] = [
  {
    ...{ rule: 'attorney', law: '45 CFR 164.508; 42 CFR 2.31', type: 'attorney' },
    follows: {
      ...{ basis: 'authorization', clock: 'policy', accounting: 'no', documents: ['authorization', 'mail-cover'] },
      ...{ enclose: ['authorization-signed'], says: ['part2-has-all-elements'], sign: 'patient-signs-authorization' },
    },
  },
  {
    ...{ rule: 'attorney, injury', law: 'G.S. 90-411', type: 'attorney', claim: 'personal-injury' },
    follows: { fee: 'nc-90-411' },
  },
  {
    ...{ rule: 'attorney, workers’ claim', law: 'G.S. 97-26.1', type: 'attorney', claim: 'workers-compensation' },
    follows: { fee: 'ncic' },
  },
  {
    ...{ rule: 'the fee follows the claim, not the firm', law: 'G.S. 90-411', type: 'employer', claim: 'personal-injury' },
    follows: { basis: 'authorization', fee: 'nc-90-411' },
  },
  {
    ...{ rule: 'life insurer, whatever claim', law: 'G.S. 90-411', type: 'life-insurer', claim: 'personal-injury' },
    follows: { basis: 'authorization', fee: 'schedule' },
  },
  {
    ...{ rule: 'employer', law: '45 CFR 164.508', type: 'employer' },
    follows: { basis: 'authorization', documents: ['authorization', 'mail-cover'] },
  },
  {
    ...{ rule: 'school', law: '45 CFR 164.508', type: 'school' },
    follows: { basis: 'authorization', fee: 'schedule', accounting: 'no' },
  },
  {
    ...{ rule: 'proof of immunization is free and logged', law: '45 CFR 164.512(b)(1)(vi)', type: 'school', asks: vaccines },
    follows: { fee: 'none', accounting: 'yes' },
  },
  {
    ...{ rule: 'SSA-827 is the authorization', law: '45 CFR 164.508; form SSA-827', type: 'disability-determination' },
    follows: {
      ...{
        basis: 'authorization',
        clock: 'policy',
        documents: ['mail-cover'],
        enclose: ['ssa-827'],
        sign: 'ssa-827-is-signed',
      },
      ...{ says: ['ssa-827-is-the-authorization'], never: ['authorization-signed', 'authorization'] },
    },
  },
  {
    ...{
      rule: 'Disability Determination pays by schedule',
      law: 'G.S. 90-411, last sentence',
      type: 'disability-determination',
    },
    claim: 'social-security-disability',
    follows: { fee: 'schedule' },
  },
  {
    ...{ rule: 'who cannot be sorted discloses nothing', law: '45 CFR 164.502(a)', type: 'other' },
    follows: { basis: 'none', accounting: 'undecided', says: ['a-person-will-sort-this'] },
  },
];

const ofInsurers: readonly Case[] = [
  {
    ...{ rule: 'payment', law: '45 CFR 164.506(c)(3)', type: 'health-insurer' },
    follows: { basis: 'payment', documents: ['mail-cover'], enclose: ['claim-details'], sign: 'nothing-to-sign' },
  },
  ...(['insurance', 'legal', 'other'] as const).map((purpose) => ({
    ...{ rule: `${purpose} is not payment`, law: '45 CFR 164.501', type: 'health-insurer' as const },
    asks: { purpose: { type: purpose, ...(purpose === 'other' && { other: 'A new policy' }) } },
    follows: {
      ...({ basis: 'authorization', documents: ['authorization', 'mail-cover'] } as const),
      ...({ says: ['insurance-is-not-payment'], sign: 'patient-signs-authorization' } as const),
    },
  })),
  {
    ...{ rule: 'a policy pays by schedule', law: 'hospital schedule', type: 'health-insurer' },
    asks: { purpose: { type: 'insurance' } },
    follows: { fee: 'schedule' },
  },
  {
    ...{ rule: 'workers’ compensation carrier', law: '45 CFR 164.512(l); G.S. 97-25.6', type: 'workers-compensation' },
    follows: {
      ...{ basis: 'workers-compensation', fee: 'ncic', accounting: 'yes', documents: ['mail-cover'] },
      enclose: ['claim-details', 'injury-details', 'employee-told'],
      ...{ says: ['only-relevant-records'], never: ['authorization-signed'] },
    },
  },
];

const ofCarriers: readonly Case[] = [
  {
    ...{ rule: 'what the carrier says is not asked for again', law: 'G.S. 97-25.6', type: 'workers-compensation' },
    says: { employer: 'Piedmont Mills', injuredOn: '2026-03-10', employeeTold: true },
    follows: { enclose: ['claim-details'] },
  },
  {
    ...{ rule: 'the day of the injury is missing', law: 'G.S. 97-25.6', type: 'workers-compensation' },
    says: { employer: 'Piedmont Mills' },
    follows: { enclose: ['claim-details', 'injury-details', 'employee-told'] },
  },
  {
    ...{ rule: 'that the employee was told is said', law: 'G.S. 97-25.6', type: 'workers-compensation' },
    says: { employeeTold: true },
    follows: { enclose: ['claim-details', 'injury-details'] },
  },
  {
    ...{ rule: 'that the employee was not told is no statement', law: 'G.S. 97-25.6', type: 'workers-compensation' },
    says: { employeeTold: false },
    follows: { enclose: ['claim-details', 'injury-details', 'employee-told'] },
  },
];

const ofProcess: readonly Case[] = [
  {
    ...{ rule: 'subpoena', law: 'Rule 45(b)(1); G.S. 1F-3; 8-53; 45 CFR 164.512(e)', type: 'subpoena' },
    follows: {
      ...{ basis: 'legal-process', channel: 'legal', desk: 'legal', clock: 'order-date', fee: 'none', accounting: 'yes' },
      sign: 'order-or-authorization',
      ...{ enclose: ['subpoena', 'order-or-consent'], never: ['all-others-are-mailed', 'authorization'] },
      says: ['subpoena-is-served', 'subpoena-of-another-state', 'subpoena-needs-order-or-consent'],
    },
  },
  {
    ...{ rule: 'court order', law: 'G.S. 8-53; 45 CFR 164.512(e)(1)(i)', type: 'court-order' },
    follows: {
      ...{ basis: 'legal-process', channel: 'legal', desk: 'legal', accounting: 'yes', enclose: ['certified-order'] },
      sign: 'nothing-to-sign',
      ...{ says: ['order-is-signed-by-a-judge'], never: ['order-or-consent', 'subpoena-is-served'] },
    },
  },
  {
    ...{ rule: 'law enforcement', law: '45 CFR 164.512(f); G.S. 90-21.20B(a1)', type: 'law-enforcement' },
    follows: {
      ...{ basis: 'law-enforcement', channel: 'legal', desk: 'privacy-officer', fee: 'none', accounting: 'yes' },
      says: ['urgent-by-phone', 'crash-facts-on-request', 'records-need-warrant-or-order'],
      ...{ enclose: ['agency-authority', 'warrant-or-order'], sign: 'order-or-authorization' },
    },
  },
];

const publicBodies = [
  ['coroner-me', '45 CFR 164.512(g)', 'medical-records', ['agency-authority', 'legal-authority']],
  ['public-health', '45 CFR 164.512(b)', 'medical-records', ['agency-authority', 'legal-authority']],
  ['oversight', '45 CFR 164.512(d)', 'privacy-officer', ['agency-authority', 'legal-authority']],
  ['protective-services', 'G.S. 7B-302(e)', 'privacy-officer', ['agency-authority', 'directors-demand']],
] as const;

const ofPublicBodies: readonly Case[] = publicBodies.flatMap(([type, law, desk, enclose]): readonly Case[] => [
  {
    ...{ rule: `${type} asks by itself`, law, type },
    follows: {
      ...{ basis: 'public-duty', channel: 'mail', desk, clock: 'policy', documents: ['mail-cover'], enclose },
      ...{ sign: 'nothing-to-sign', never: ['authorization', 'authorization-signed', 'part2-consent'] },
    },
  },
  { ...{ rule: `${type} pays nothing`, law, type, claim: 'personal-injury' as const }, follows: { fee: 'none' } },
  { ...{ rule: `${type} is logged`, law: '45 CFR 164.528(a)(1)', type }, follows: { accounting: 'yes' } },
  {
    ...{ rule: `${type} is told that urgent matters go by phone`, law, type },
    follows: { says: ['urgent-by-phone', 'no-authorization-needed'] },
  },
]);

const ofCare: readonly Case[] = [
  {
    ...{ rule: 'treating provider', law: '45 CFR 164.506(c)(2); hospital page', type: 'treating-provider' },
    follows: { basis: 'treatment', channel: 'fax', fee: 'none', documents: ['care-request', 'fax-cover'] },
  },
  {
    ...{ rule: 'provider for another purpose', law: '45 CFR 164.508; hospital page', type: 'treating-provider' },
    asks: { purpose: { type: 'legal' } },
    follows: { basis: 'authorization', channel: 'mail', documents: ['authorization', 'mail-cover'] },
  },
];

function routeFor({ type, asks, claim, says = {} }: Case): Route {
  const sample = sampleBody(type);
  const requester = { ...sample.requester, ...says, ...(claim === undefined ? {} : { claimKind: claim }) };
  return routeOf(parsedBody({ ...sample, ...asks, requester }), lakeNorman);
}

function signOf(route: Route): string | undefined {
  return mailingInstructions(route, lakeNorman, 'en').sign[0]?.code;
}

const cases = [...ofAccess, ...ofAuthorizations, ...ofInsurers, ...ofCarriers, ...ofProcess, ...ofPublicBodies, ...ofCare];

describe('routing', () => {
  it.each(cases.map((one) => [`${one.type}, ${one.rule} (${one.law})`, one] as const))('%s', (_, one) => {
    const { says = [], never = [], sign, ...exact } = one.follows;
    const route = routeFor(one);
    expect(route).toMatchObject(exact);
    expect(route.reasons).toEqual(expect.arrayContaining([...says]));
    const all: readonly string[] = [...route.reasons, ...route.enclose, ...route.documents];
    for (const code of never) expect(all).not.toContain(code);
    if (sign !== undefined) expect(signOf(route)).toBe(sign);
  });

  it('names a law for each requester type', () => {
    for (const { source } of Object.values(requesterRules)) expect(source).toMatch(/CFR|G\.S\.|hospital page/);
  });
});
