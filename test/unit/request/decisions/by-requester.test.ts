/** Who may sign on the status page, and what is kept of a decision that was taken there. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { decideByRequester, openToRequester, type RequesterDecision } from '../../../../lib/request/decisions/by-requester.ts';
import type { EvidenceName } from '../../../../lib/request/decisions/evidence.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

const when = { now: noon, timeZone: lakeNorman.timeZone };
const sample = recordOf(sampleBody('patient'), 1, { status: 'in-process', receivedOn: '2026-11-22', work: {} });

interface Names {
  readonly type?: 'patient' | 'parent';
  readonly name?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string;
  readonly signature?: string | undefined;
}

function permission({ type = 'patient', name, firstName = 'Rosa', lastName = 'Lee', signature }: Names): RequestRecord {
  const { body, route } = sample;
  return {
    ...{ ...sample, route: { ...route, basis: 'authorization' } },
    body: {
      ...{ ...body, requester: { ...body.requester, type, name } },
      patient: { ...body.patient, firstName: firstName === '' ? undefined : firstName, lastName },
      signature: signature === undefined ? undefined : { name: signature, agreed: true },
    },
  };
}

function decide(record: RequestRecord, id: RequesterDecision, fields: Readonly<Partial<Record<EvidenceName, string>>>) {
  return decideByRequester(record, id, (name) => [fields[name] ?? ''], when);
}

describe('a permission is taken back in writing by who gave it. 45 CFR 164.508(b)(5)', () => {
  it.each<[string, Names, string, boolean]>([
    ['the patient', {}, 'Rosa Lee', true],
    ['the patient, with one name', { firstName: '', lastName: 'Suharto' }, 'Suharto', true],
    ['the given name alone', {}, 'Rosa', false],
    ['somebody else', {}, 'Ida Ross', false],
    ['the name of the signature', { signature: 'Rosalind Lee-Ortiz' }, 'Rosalind Lee-Ortiz', true],
    ['the name of who asks', { type: 'parent', name: 'Ida Ross' }, 'Ida Ross', true],
    ['who asks, where another one signed', { type: 'parent', name: 'Ida Ross', signature: 'Tom Bell' }, 'Ida Ross', true],
    ['the signer, where another one asks', { type: 'parent', name: 'Ida Ross', signature: 'Tom Bell' }, 'Tom Bell', true],
    ['the child of a parent who asks', { type: 'parent', name: 'Ida Ross' }, 'Rosa Lee', false],
  ])('%s signs', (_, names, signature, signs) => {
    const decided = decide(permission(names), 'revoke', { sure: 'revoke', signature });
    if (!signs) expect(decided).toEqual({ outcome: 'problems', problems: [{ field: 'signature', code: 'not-the-signer' }] });
    else if (decided.outcome === 'change')
      expect(decided.change.decisions?.taken['revoke']).toEqual({
        ...{ at: noon.toISOString(), by: 'requester' },
        evidence: { signature, channel: 'status-page', day: '2026-11-22' },
      });
    else throw new Error(decided.outcome);
  });

  it('says everything that is wrong at once', () => {
    expect(decide(permission({}), 'revoke', { signature: 'Ida Ross' })).toEqual({
      outcome: 'problems',
      problems: [
        { field: 'sure', code: 'all-checks' },
        { field: 'signature', code: 'not-the-signer' },
      ],
    });
  });
});

it('a withdrawal here was confirmed by the code', () => {
  const decided = decide(sample, 'withdraw', { sure: 'withdraw' });
  if (decided.outcome !== 'change') throw new Error(decided.outcome);
  expect(decided.change.decisions?.taken['withdraw']?.evidence).toEqual({
    ...{ how: 'code', channel: 'status-page', day: '2026-11-22' },
  });
  expect(decided.change.work?.map(({ id }) => id)).toEqual(['notify-withdrawn']);
});

it('only what is open is decided', () => {
  expect(openToRequester(sample, when)).toEqual(['ask-accounting', 'ask-correction', 'on-its-way', 'withdraw']);
  expect(decide(sample, 'revoke', { sure: 'revoke', signature: 'x' })).toEqual({ outcome: 'barred' });
});
