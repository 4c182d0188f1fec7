/** When an authorization is over, and the two days of a subpoena. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { barAgainst } from '../../../../lib/request/decisions/offers.ts';
import { hasEnded } from '../../../../lib/request/flags/seen.ts';
import { parseRequest } from '../../../../lib/request/parse.ts';
import { authorizationEnd, objectionDay } from '../../../../lib/request/sheets/sheet.ts';
import type { Paper } from '../../../../lib/request/sheets/stored.ts';
import type { RequesterType } from '../../../../lib/request/vocabulary.ts';
import { type SampleBody, sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

type Change = Omit<Partial<SampleBody>, 'requester'> & { readonly requester?: Partial<SampleBody['requester']> };

function recordWith(type: RequesterType, { requester, ...change }: Change, receivedOn: string | null = '2026-11-20') {
  const sample = sampleBody(type);
  return recordOf({ ...sample, ...change, requester: { ...sample.requester, ...requester } }, 1, { receivedOn });
}

const toLawyer: Change = {
  recipient: { type: 'third-party', name: 'Ada Law', organization: 'Achterberg & Ölund' },
  delivery: { format: 'format-paper', method: 'deliver-pickup' },
  purpose: { type: 'legal' },
};
const ssa = (formSignedOn: string): Change => ({ requester: { formSignedOn } });

describe('the last day', () => {
  it.each([
    ['164.508(c)(1)(v): the day that was named', 'attorney', { expires: { on: '2027-05-10' } }, '2027-05-10'],
    ['164.508(c)(1)(v): an event has no day', 'attorney', { expires: { event: 'the case ends' } }, null],
    ['AUTH_NO_EXPIRY: a form of somebody else’s gets no end from us', 'attorney', {}, null],
    ['SSA-827: twelve months after the signature', 'disability-determination', ssa('2026-03-10'), '2027-03-10'],
    ['SSA-827, signed on the day of the request', 'disability-determination', ssa('2026-11-22'), '2027-11-22'],
    ['SSA-827: the signing day is not known', 'disability-determination', {}, null],
    ['our own form, signed here: one year', 'patient', toLawyer, '2027-11-20'],
    ['our own form with a day', 'patient', { ...toLawyer, expires: { on: '2027-01-02' } }, '2027-01-02'],
    ['our own form with an event', 'patient', { ...toLawyer, expires: { event: 'the case ends' } }, null],
    ['our own form, to be signed on paper', 'patient', { ...toLawyer, signature: undefined }, null],
    ['164.524: a request for own records has no end', 'patient', {}, null],
    ['164.506: payment has no end', 'health-insurer', { expires: { on: '2027-01-02' } }, null],
  ] as const)('%s', (_, type, change: Change, expected) => {
    expect(authorizationEnd(recordWith(type, change))).toBe(expected);
  });

  it.each([
    ['2027-05-10', false],
    ['2027-05-11', true],
  ])('counts whole: on %s it is over: %s (164.508(b)(2)(i))', (today, over) => {
    expect(hasEnded(recordWith('attorney', { expires: { on: '2027-05-10' } }), today)).toBe(over);
  });

  it('never comes where no day is known', () => {
    expect(hasEnded(recordWith('attorney', {}), '2099-01-01')).toBe(false);
  });

  it.each([
    ['2027-03-10', false],
    ['2027-03-11', true],
  ])('of SSA-827 signed on 2026-03-10: on %s it is over: %s', (today, over) => {
    expect(hasEnded(recordWith('disability-determination', ssa('2026-03-10')), today)).toBe(over);
  });
});

describe('an event ends an authorization by a person’s yes: 164.508(c)(1)(v)', () => {
  const event = { expires: { event: 'the case ends' } };
  const paper = (read: Partial<Paper>) => ({
    answers: {},
    paper: { form: 'other' as const, ...read },
    by: 'x',
    at: noon.toISOString(),
  });
  it.each([
    ['named in the request, before its paper was read', event, undefined, null],
    ['keyed from the paper', {}, paper({ endsWith: 'the case ends' }), null],
    ['keyed beside a day that is not over', {}, paper({ endsWith: 'the case ends', endsOn: '2027-05-10' }), null],
    [
      'named in the request, and the paper has a day in its place',
      event,
      paper({ endsOn: '2027-05-10' }),
      'authorization-runs',
    ],
    ['no event, and the last day is not over', { expires: { on: '2027-05-10' } }, undefined, 'authorization-runs'],
    ['no event, and the last day is over', {}, paper({ endsOn: '2026-11-20' }), null],
  ] as const)('%s', (_, change: Change, sheet, expected) => {
    const record = { ...recordWith('attorney', change), status: 'in-review' as const, ...(sheet !== undefined && { sheet }) };
    const asking = { actor: 'staff:sub-ana Ana Ruiz', rights: ['work'], now: noon, timeZone: lakeNorman.timeZone } as const;
    expect(barAgainst('expire', record, asking)).toBe(expected);
  });
});

describe('a subpoena', () => {
  it('has no day to object before somebody keyed when it was served: Rule 45(c)(3)', () => {
    expect(objectionDay(recordWith('subpoena', { requester: { respondBy: '2026-12-18' } }))).toBeNull();
  });
});

describe('a day', () => {
  const sample = sampleBody('disability-determination');
  const codes = (requester: Partial<SampleBody['requester']>) => {
    const parsed = parseRequest({ ...sample, requester: { ...sample.requester, ...requester } }, { today: '2026-11-22' });
    return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
  };

  it.each([
    ['an injury that has not happened', { injuredOn: '2026-11-23' }, ['requester.injuredOn in-the-future']],
    ['an injury today', { injuredOn: '2026-11-22' }, []],
    ['a signature that is ahead', { formSignedOn: '2026-11-23' }, ['requester.formSignedOn in-the-future']],
    ['a signature today', { formSignedOn: '2026-11-22' }, []],
    ['the last day of form SSA-827', { formSignedOn: '2025-11-22' }, []],
    ['the day after it: 164.508(b)(2)(i)', { formSignedOn: '2025-11-21' }, ['requester.formSignedOn form-ended']],
  ] as const)('%s', (_, requester, expected) => {
    expect(codes(requester)).toEqual(expected);
  });
});
