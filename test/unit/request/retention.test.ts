import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn } from '../../../lib/request/dates.ts';
import type { RequestState } from '../../../lib/request/record.ts';
import { erasureOf } from '../../../lib/request/retention.ts';
import { isTerminal, statuses } from '../../../lib/request/status.ts';
import { newWork } from '../../../lib/request/work-list.ts';
import { sampleRecord } from '../../support/delivery-bench.ts';

const sample = sampleRecord('patient');

interface Life {
  readonly status?: RequestState['status'];
  readonly submitted?: string;
  readonly closed?: string;
  readonly born?: string;
  readonly hold?: RequestState['hold'];
  readonly suspect?: boolean;
  readonly look?: RequestState['work'][string]['state'];
}

function lived({
  status = 'closed',
  submitted = '2026-11-01',
  closed,
  born = '1950-05-05',
  hold = null,
  suspect = false,
  look,
}: Life) {
  const { body, milestones } = sample;
  return {
    ...{ status, submittedAt: `${submitted}T12:00:00.000Z`, suspect, hold },
    work: look === undefined ? {} : { 'look-first': { ...newWork('look-first', ''), state: look } },
    body: { ...body, patient: { ...body.patient, dateOfBirth: born } },
    milestones: { ...milestones, changedAt: null, ...(closed !== undefined && { closedAt: `${closed}T23:30:00.000Z` }) },
  };
}

const dayOf = (life: Life) => erasureOf(lived(life))?.day ?? null;

describe('the day on which a request is erased', () => {
  it.each<readonly [string, Life, string | null]>([
    ['six years after closing', { closed: '2026-11-20' }, '2032-11-20'],
    ['never a day too early in a year without 29 February', { closed: '2028-02-29' }, '2034-03-01'],
    ['not before 24 for a minor', { closed: '2026-11-20', born: '2015-03-01' }, '2039-03-01'],
    ['six years where 24 comes before', { closed: '2026-11-20', born: '2008-12-24' }, '2032-12-24'],
    ['as for an adult on the 18th birthday', { closed: '2026-11-20', born: '2008-11-01' }, '2032-11-20'],
    [
      'none under a hold',
      { closed: '2026-11-20', hold: { who: 'staff:a', at: '2026-11-21T00:00:00.000Z', reason: 'x' } },
      null,
    ],
    ['none while it is worked on', { status: 'in-review' }, null],
    ['none before it is closed after release', { status: 'released' }, null],
    ['120 days where the paper never came', { status: 'awaiting-mail' }, '2027-03-01'],
    ['90 days when suspect and closed unworked', { closed: '2026-11-02', suspect: true, look: 'with-staff' }, '2027-01-31'],
    ['90 days when suspect and kept back', { closed: '2026-11-02', suspect: true, look: 'dropped' }, '2027-01-31'],
    ['six years when a clerk let it go on', { closed: '2026-11-02', suspect: true, look: 'done' }, '2032-11-02'],
    ['none where nobody knows when it was closed', {}, null],
  ])('is %s', (_, life, day) => {
    expect(dayOf(life)).toBe(day);
  });

  it('counts from the last change where an older version did not write down the closing', () => {
    const life = lived({});
    expect(erasureOf({ ...life, milestones: { ...life.milestones, changedAt: '2026-11-20T10:00:00.000Z' } })?.day).toBe(
      '2032-11-20',
    );
  });

  it('is none while anything may follow, and six years at least for whatever was worked on and closed', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-01-01', days));
    const born = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1940-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...statuses), day, born, (status, closed, birth) => {
        const due = dayOf({ status, closed, born: birth, submitted: '2024-06-01' });
        if (status === 'awaiting-mail') return due === '2024-09-29';
        if (!isTerminal(status)) return due === null;
        if (due === null) return false;
        const minor = birth <= '2024-06-01' && ageOn(birth, '2024-06-01') < 18;
        return ageOn(closed, due) >= 6 && (!minor || ageOn(birth, due) >= 24);
      }),
    );
  });
});
