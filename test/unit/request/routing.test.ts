import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFor, type Carrier } from '../../../lib/facility/facility.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { parseRequest } from '../../../lib/request/parse.ts';
import { asksForOwnAccess, requesterRules } from '../../../lib/request/requester.ts';
import { type Routable, routeOf } from '../../../lib/request/routing.ts';
import {
  deliveryMethods,
  formats,
  purposes,
  recipientTypes,
  recordTypes,
  requesterTypes,
} from '../../../lib/request/vocabulary.ts';
import { sampleBody, sampleDay } from '../../support/sample-bodies.ts';

/** Domain rules, section 3: channel, basis, accounting, clock and documents by requester type. */
const matrix = {
  patient: ['online', 'access', 'no', 'access', ['access-request']],
  parent: ['online', 'access', 'no', 'access', ['access-request']],
  guardian: ['online', 'access', 'no', 'access', ['access-request']],
  custodian: ['online', 'access', 'no', 'access', ['access-request']],
  'health-care-agent': ['online', 'access', 'no', 'access', ['access-request']],
  executor: ['online', 'access', 'no', 'access', ['access-request']],
  'next-of-kin': ['online', 'access', 'no', 'access', ['access-request']],
  'treating-provider': ['fax', 'treatment', 'no', 'policy', ['care-request', 'fax-cover']],
  attorney: ['mail', 'authorization', 'no', 'policy', ['authorization', 'mail-cover']],
  'health-insurer': ['mail', 'payment', 'no', 'policy', ['mail-cover']],
  'life-insurer': ['mail', 'authorization', 'no', 'policy', ['authorization', 'mail-cover']],
  employer: ['mail', 'authorization', 'no', 'policy', ['authorization', 'mail-cover']],
  school: ['mail', 'authorization', 'no', 'policy', ['authorization', 'mail-cover']],
  'disability-determination': ['mail', 'authorization', 'no', 'policy', ['mail-cover']],
  'workers-compensation': ['mail', 'workers-compensation', 'yes', 'policy', ['mail-cover']],
  'law-enforcement': ['legal', 'law-enforcement', 'yes', 'order-date', ['mail-cover']],
  subpoena: ['legal', 'legal-process', 'yes', 'order-date', ['mail-cover']],
  'court-order': ['legal', 'legal-process', 'yes', 'order-date', ['mail-cover']],
  'coroner-me': ['mail', 'public-duty', 'yes', 'policy', ['mail-cover']],
  'public-health': ['mail', 'public-duty', 'yes', 'policy', ['mail-cover']],
  oversight: ['mail', 'public-duty', 'yes', 'policy', ['mail-cover']],
  'protective-services': ['mail', 'public-duty', 'yes', 'policy', ['mail-cover']],
  other: ['mail', 'none', 'undecided', 'policy', ['authorization', 'mail-cover']],
} as const;

function routed(type: (typeof requesterTypes)[number]) {
  const parsed = parseRequest(sampleBody(type), { today: sampleDay });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return routeOf(parsed.request, lakeNorman);
}

describe('the matrix', () => {
  it.each(requesterTypes)('%s', (type) => {
    const { channel, basis, accounting, clock, documents } = routed(type);
    expect([channel, basis, accounting, clock, documents]).toEqual(matrix[type]);
  });
});

const anything: fc.Arbitrary<Routable> = fc.record({
  requester: fc.record({ type: fc.constantFrom(...requesterTypes) }),
  patient: fc.constant({ firstName: 'A', lastName: 'B', dateOfBirth: '1980-01-01' }),
  records: fc.record({ types: fc.uniqueArray(fc.constantFrom(...recordTypes), { minLength: 1 }), sensitive: fc.constant({}) }),
  recipient: fc.record({ type: fc.constantFrom(...recipientTypes) }),
  delivery: fc.record({ format: fc.constantFrom(...formats), method: fc.constantFrom(...deliveryMethods) }),
  purpose: fc.option(fc.record({ type: fc.constantFrom(...purposes) }), { nil: undefined }),
  signature: fc.option(fc.constant({ name: 'A B', agreed: true } as const), { nil: undefined }),
});

const always = (property: (request: Routable) => boolean) => fc.assert(fc.property(anything, property), { numRuns: 2000 });

describe('whatever is asked', () => {
  it('there is one answer, the same each time, with a reason', () => {
    always((request) => {
      const route = routeOf(request, lakeNorman);
      return (
        JSON.stringify(route) === JSON.stringify(routeOf(request, lakeNorman)) &&
        route.reasons.length > 0 &&
        route.documents.length > 0
      );
    });
  });
  it('a fax goes out only for patient care', () => {
    always((request) => {
      const care =
        request.requester.type === 'treating-provider' &&
        (request.purpose === undefined || request.purpose.type === 'patient-care') &&
        (request.recipient.type === 'provider' || request.recipient.type === 'self');
      const route = routeOf(request, lakeNorman);
      return (
        (route.channel === 'fax') === care &&
        route.ways.includes('fax') === care &&
        route.documents.includes('fax-cover') === care
      );
    });
  });
  it('no third party gets the fax number', () => {
    always((request) => {
      const third = requesterRules[request.requester.type].family === 'third-party';
      return !third || !routeOf(request, lakeNorman).facts.includes('patient-care-fax');
    });
  });
  it('a patient always has the online door, and mail is never the only one', () => {
    always((request) => {
      if (!asksForOwnAccess(request.requester.type)) return true;
      const { ways, channel } = routeOf(request, lakeNorman);
      return ways.includes('online') && (request.signature === undefined || channel === 'online');
    });
  });
  it('only access requests run on the 30 days', () => {
    always((request) => {
      const { clock, basis } = routeOf(request, lakeNorman);
      return (clock === 'access') === (basis === 'access' || basis === 'directive');
    });
  });
  it('nothing that waits for paper is online', () => {
    always((request) => {
      const { waitsForPaper, channel } = routeOf(request, lakeNorman);
      return waitsForPaper === (channel === 'mail' || channel === 'legal');
    });
  });
});

describe('carriers', () => {
  it.each<[Carrier, boolean]>([
    ['usps', true],
    ['fedex', false],
    ['ups', false],
    ['dhl', false],
    ['messenger', false],
    ['by-hand', false],
  ])('%s gets a P.O. box: %s', (carrier, box) => {
    const { lines } = addressFor(carrier, lakeNorman.outbound);
    expect(lines.some((line) => line.includes('P.O. Box'))).toBe(box);
  });
});

describe('fees', () => {
  it.each([
    ['patient', 'cost-based'],
    ['attorney', 'nc-90-411'],
    ['life-insurer', 'schedule'],
    ['workers-compensation', 'ncic'],
    ['treating-provider', 'none'],
    ['disability-determination', 'schedule'],
  ] as const)('%s: %s', (type, fee) => {
    expect(routed(type).fee).toBe(fee);
  });
});
