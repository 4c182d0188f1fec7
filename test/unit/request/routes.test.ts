/** Each kind of request as it is routed, with all that the person is told of it. Long: one table of cases. */
import { describe, expect, it } from 'vitest';
import { checksFor, ofSignature } from '../../../lib/request/doubts.ts';
import { otherLanguagesOf } from '../../../lib/request/requester.ts';
import { type Routable, type Route, routeOf } from '../../../lib/request/routing.ts';
import type { PartialBody } from '../../../lib/request/schema.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { recordOf } from '../../support/staff-fakes.ts';

const paperWays = ['mail', 'courier', 'in-person'];
const paperFacts = ['phone', 'mailing-address', 'physical-address'];

function asked(type: RequesterType, change: Partial<Routable> = {}): Routable {
  const { body } = recordOf(sampleBody(type));
  return {
    ...body,
    purpose: undefined,
    signature: undefined,
    ...change,
    requester: { ...body.requester, claim: undefined, ...change.requester, type },
  };
}
const route = (type: RequesterType, change: Partial<Routable> = {}, fax: object | null = {}) =>
  routeOf(asked(type, change), { outbound: { fax } });

describe('a request', () => {
  const signature = { name: 'Rosa Lee', agreed: true } as const;
  const third = { type: 'third-party', name: 'Ida Ross' } as const;
  const paper = { format: 'format-paper', method: 'deliver-mail' } as const;
  const pdf = { format: 'format-pdf', method: 'deliver-email-encrypted' } as const;
  const mailed = ['fax-is-for-care-only', 'all-others-are-mailed'];
  const facts = [...paperFacts, 'fax-rule'];

  it.each<[string, Route, Partial<Route> | object]>([
    [
      '45 CFR 164.524: a patient, online',
      route('patient', { signature, recipient: { type: 'self' } }),
      {
        ...{ basis: 'access', clock: 'access', fee: 'cost-based', channel: 'online', waitsForPaper: false, accounting: 'no' },
        ...{ reasons: ['online-is-recommended', 'access-is-your-right'], facts: [...paperFacts, 'online-recommended'] },
        ...{ ways: ['online', ...paperWays], documents: ['access-request'], enclose: ['identity'] },
      },
    ],
    [
      'a patient, on paper',
      route('patient', { recipient: { type: 'self' } }),
      {
        ...{ channel: 'mail', waitsForPaper: true, reasons: ['you-chose-paper', 'access-is-your-right'] },
        ...{ documents: ['access-request', 'mail-cover'] },
      },
    ],
    [
      'Ciox v. Azar: a directive',
      route('patient', { signature, recipient: third, delivery: pdf }),
      {
        ...{ basis: 'directive', clock: 'access', accounting: 'yes', documents: ['access-request'] },
      },
    ],
    [
      '164.508: a patient’s permission has no clock of 164.524',
      route('patient', { signature, recipient: third, delivery: paper }),
      {
        ...{ basis: 'authorization', clock: 'policy', documents: ['authorization'], accounting: 'no' },
        ...{ reasons: ['online-is-recommended', 'directive-needs-authorization'] },
      },
    ],
    [
      'an executor of who died elsewhere',
      route('executor', { signature, patient: { ...asked('executor').patient, diedHere: false } }),
      {
        enclose: ['estate-letters', 'identity', 'death-certificate'],
      },
    ],
    [
      'an executor of who died here',
      route('executor', { signature, patient: { ...asked('executor').patient, diedHere: true } }),
      {
        enclose: ['estate-letters', 'identity'],
      },
    ],
    [
      'a guardian brings no death certificate',
      route('guardian', { signature, patient: { ...asked('guardian').patient, diedHere: false } }),
      {
        enclose: ['guardianship-letters', 'identity'],
      },
    ],
    [
      '164.506(c)(2): care, by fax',
      route('treating-provider', { recipient: { type: 'self' } }),
      {
        ...{ basis: 'treatment', channel: 'fax', fee: 'none', reasons: ['care-goes-by-fax'], waitsForPaper: false },
        ...{ facts: ['phone', 'patient-care-fax', 'fax-rule'], ways: ['fax', ...paperWays] },
        ...{ documents: ['care-request', 'fax-cover'], enclose: ['letterhead'] },
      },
    ],
    [
      'care, of a hospital without a fax',
      route('treating-provider', { recipient: { type: 'provider' } }, null),
      {
        ...{ basis: 'treatment', channel: 'mail', reasons: ['care-goes-by-mail'], facts: paperFacts, ways: paperWays },
        ...{ documents: ['mail-cover'], enclose: ['letterhead'], waitsForPaper: true },
      },
    ],
    [
      'a clinic, for law',
      route('treating-provider', { recipient: { type: 'self' }, purpose: { type: 'legal' } }),
      {
        ...{
          basis: 'authorization',
          reasons: ['part2-has-all-elements', ...mailed],
          enclose: ['authorization-signed', 'letterhead'],
        },
      },
    ],
    ['a clinic, for somebody else', route('treating-provider', { recipient: third }), { basis: 'authorization' }],
    [
      '164.508: a lawyer',
      route('attorney'),
      {
        ...{ basis: 'authorization', channel: 'mail', facts, ways: paperWays, waitsForPaper: true },
        ...{ reasons: ['part2-has-all-elements', ...mailed], documents: ['authorization', 'mail-cover'] },
        enclose: ['authorization-signed'],
      },
    ],
    [
      'a lawyer, of a hospital without a fax',
      route('attorney', {}, null),
      {
        ...{ reasons: ['part2-has-all-elements', 'nothing-goes-by-fax'], facts: paperFacts },
      },
    ],
    [
      '164.506(c)(3): a payer',
      route('health-insurer'),
      {
        ...{ basis: 'payment', reasons: mailed, documents: ['mail-cover'], enclose: ['claim-details'] },
      },
    ],
    [
      '164.501: an underwriter',
      route('health-insurer', { purpose: { type: 'insurance' } }),
      {
        ...{ basis: 'authorization', reasons: ['insurance-is-not-payment', 'part2-has-all-elements', ...mailed] },
        enclose: ['authorization-signed', 'claim-details'],
      },
    ],
    [
      'SSA-827 is the authorization',
      route('disability-determination'),
      {
        ...{
          basis: 'authorization',
          reasons: ['ssa-827-is-the-authorization', ...mailed],
          documents: ['mail-cover'],
          enclose: ['ssa-827'],
        },
      },
    ],
    [
      '164.512(l): a carrier',
      route('workers-compensation', { requester: { type: 'workers-compensation' } }),
      {
        ...{ basis: 'workers-compensation', reasons: ['only-relevant-records', ...mailed], accounting: 'yes' },
      },
    ],
    [
      'Rule 45(b)(1): a subpoena is served',
      route('subpoena'),
      {
        ...{ basis: 'legal-process', channel: 'legal', clock: 'order-date', desk: 'legal', documents: ['mail-cover'] },
        reasons: [
          ...['subpoena-is-served', 'subpoena-of-another-state', 'subpoena-needs-order-or-consent', 'fax-is-for-care-only'],
        ],
      },
    ],
    [
      'G.S. 8-53: an order',
      route('court-order'),
      {
        ...{ channel: 'legal', reasons: ['legal-process-is-served-on-paper', 'order-is-signed-by-a-judge', ...mailed] },
      },
    ],
    [
      '164.512(f): an officer',
      route('law-enforcement'),
      {
        ...{ basis: 'law-enforcement', channel: 'legal', desk: 'privacy-officer' },
        reasons: ['urgent-by-phone', 'crash-facts-on-request', 'records-need-warrant-or-order', ...mailed],
      },
    ],
    [
      '164.512(g): nobody asks public bodies for an authorization',
      route('coroner-me'),
      {
        ...{
          basis: 'public-duty',
          reasons: ['urgent-by-phone', 'no-authorization-needed', ...mailed],
          documents: ['mail-cover'],
        },
      },
    ],
    [
      '164.512(b)(1)(vi): proof of immunization is listed',
      route('school', { records: { types: ['immunizations'], sensitive: {} } }),
      {
        ...{ accounting: 'yes', fee: 'none' },
      },
    ],
    [
      'nobody knows yet',
      route('other'),
      {
        ...{ basis: 'none', reasons: [...mailed, 'a-person-will-sort-this'], documents: ['authorization', 'mail-cover'] },
      },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toMatchObject(expected);
  });

  const comp = { employer: 'Mill', injuredOn: '2026-05-01', claim: 'C-1', employeeTold: true };
  it.each<[string, object, readonly string[]]>([
    ['all', comp, ['claim-details']],
    ['no claim', { ...comp, claim: undefined }, ['claim-details', 'injury-details']],
    ['no employer', { ...comp, employer: undefined }, ['claim-details', 'injury-details']],
    ['no day', { ...comp, injuredOn: undefined }, ['claim-details', 'injury-details']],
    ['the employee was not told', { ...comp, employeeTold: false }, ['claim-details', 'employee-told']],
  ])('G.S. 97-25.6: what a carrier has said is not asked for again: %s', (_, said, enclose) => {
    const requester = { ...asked('workers-compensation').requester, ...said };
    expect(routeOf({ ...asked('workers-compensation'), requester }, { outbound: { fax: {} } }).enclose).toEqual(enclose);
  });
});

it('only the authorization that somebody else asks for is made in each language', () => {
  const of = (type: RequesterType) => ({ language: 'en' as const, requester: { type } });
  expect(otherLanguagesOf('authorization', of('attorney'))).toEqual(['es']);
  expect(otherLanguagesOf('authorization', { ...of('attorney'), language: 'es' })).toEqual(['en']);
  expect([otherLanguagesOf('authorization', of('patient')), otherLanguagesOf('mail-cover', of('attorney'))]).toEqual([[], []]);
});

describe('a signature that differs', () => {
  const patient = { firstName: 'Rosa', middleName: 'Ana', lastName: 'Lee', formerName: 'Ortiz' };
  const doubt = (body: PartialBody) =>
    ofSignature(body).map(({ path, code, typed, other }) => [path, code, typed, other].join('|'));
  const signed = (name: string, more: PartialBody): PartialBody => ({ signature: { name }, ...more });
  const differs = (typed: string, other: string) => [`signature.name|signature-differs|${typed}|${other}`];
  it.each<[string, PartialBody, readonly string[]]>([
    ['nothing is signed', { requester: { type: 'patient' }, patient }, []],
    ['by the patient', signed('Rosa Lee', { requester: { type: 'patient' }, patient }), []],
    ['by the middle name', signed('Ana Lee', { requester: { type: 'patient' }, patient }), []],
    ['by the former name', signed('Rosa Ortiz', { requester: { type: 'patient' }, patient }), []],
    [
      'in Latin letters',
      signed('Li Mu', {
        requester: { type: 'patient' },
        patient: { firstName: '李', lastName: '木' },
        latin: { patient: { firstName: 'Li', lastName: 'Mu' } },
      }),
      [],
    ],
    ['by somebody else', signed('Ida Ross', { requester: { type: 'patient' }, patient }), differs('Ida Ross', 'Rosa Lee')],
    ['of a patient without a name', signed('Ida Ross', { requester: { type: 'patient' }, patient: {} }), []],
    ['of nobody yet', signed('Ida Ross', { requester: { type: 'patient' } }), []],
    ['by who asks', signed('Ida Ross', { requester: { type: 'parent', name: 'Ida Ross' }, patient }), []],
    [
      'by who asks, in Latin letters',
      signed('Lin Ross', { requester: { type: 'parent', name: '林' }, latin: { requester: { name: 'Lin Ross' } } }),
      [],
    ],
    [
      'by the child',
      signed('Rosa Lee', { requester: { type: 'parent', name: 'Ida Ross' }, patient }),
      differs('Rosa Lee', 'Ida Ross'),
    ],
    ['nobody says who asks', signed('Rosa Lee', { requester: { type: 'parent' }, patient }), []],
    ['nobody asks', signed('Rosa Lee', {}), []],
  ])('%s', (_, body, doubts) => {
    expect(doubt(body)).toEqual(doubts);
  });

  it('is checked by staff, as is a minor alone, and an address that nobody confirmed', () => {
    const record = recordOf(sampleBody('patient'));
    const codes = (change: object, more: Partial<typeof record> = {}) =>
      checksFor({ ...record, doubts: undefined, contact: undefined, ...more, body: { ...record.body, ...change } }).map(
        ({ path, code }) => `${path} ${code}`,
      );
    const portal = { delivery: { format: 'format-pdf', method: 'deliver-portal' } };
    const mail = {
      delivery: { format: 'format-pdf', method: 'deliver-email-encrypted' },
      recipient: { type: 'self', email: 'a@example.org' },
    };
    expect(codes(portal)).toEqual([]);
    expect(codes(mail)).toEqual(['recipient.email email-not-confirmed']);
    expect(codes(mail, { contact: { confirmed: { how: 'code', at: record.submittedAt } } })).toEqual([]);
    const alone = { ...portal, patient: { ...record.body.patient, minorAlone: true } };
    expect(codes(alone, { doubts: [{ path: 'signature.name', code: 'signature-differs' }] })).toEqual([
      ...['signature.name signature-differs', 'patient.dateOfBirth minor-alone'],
    ]);
    expect(codes({ ...portal, patient: { ...record.body.patient, minorAlone: false } })).toEqual([]);
    expect(codes({ ...alone, requester: { ...record.body.requester, type: 'parent' } })).toEqual([]);
  });
});
