/** What follows from a keyed request: its clock, its work, what is missing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { addDays, daysBetween, hospitalDay } from '../../../../lib/request/dates.ts';
import { mayRaise } from '../../../../lib/request/defects.ts';
import type { Keyed } from '../../../../lib/request/entry/keyed.ts';
import { readPaper } from '../../../../lib/request/entry/missing.ts';
import { elements } from '../../../../lib/request/entry/on-paper.ts';
import { RequestRecord } from '../../../../lib/request/record.ts';
import { type ArrivalWay, arrivalDayProblem, arrivalWays } from '../../../../lib/request/scans.ts';
import { requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { keyedRecord } from '../../../../lib/store/keyed-record.ts';
import { newRecord } from '../../../../lib/store/submit-request.ts';
import { runs } from '../../../support/depth.ts';
import { parsedBody, sampleBody } from '../../../support/sample-bodies.ts';
import { referenceNumber } from '../../../support/staff-fakes.ts';

const by = 'staff:sub-ana Ana Ruiz';
const bare = { by, signatureSeen: true, enclosed: [], missing: [] } as const;

function unsigned(type: (typeof requesterTypes)[number]) {
  const { signature: _signature, ...body } = parsedBody(sampleBody(type));
  return body;
}

function stored(type: (typeof requesterTypes)[number], keyed: Pick<Keyed, 'cameBy' | 'cameOn'> & Partial<Keyed>, now: Date) {
  const request = { body: unsigned(type), reference: referenceNumber(1), arrivedBy: 'staff', suspect: false } as const;
  return newRecord({ ...request, keyed: keyedRecord({ ...bare, ...keyed }) }, lakeNorman, now);
}

/** Instants around both changes of the clock, and in between. */
const instants = fc.oneof(
  fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true }),
  fc.integer({ min: -180, max: 180 }).map((minutes) => new Date(Date.parse('2026-03-08T07:00:00Z') + minutes * 60_000)),
  fc.integer({ min: -180, max: 180 }).map((minutes) => new Date(Date.parse('2026-11-01T06:00:00Z') + minutes * 60_000)),
);
const onPaper = arrivalWays.filter((way) => way !== 'phone');

describe('the clock', () => {
  it('runs 30 days from the true day in the hospital’s zone, however late it is entered and whichever way it came', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), fc.constantFrom(...onPaper), (now, late, cameBy) => {
        const today = hospitalDay(now, lakeNorman.timeZone);
        const cameOn = addDays(today, -late);
        const record = stored('patient', { cameBy, cameOn }, now);
        expect(record).toMatchObject({
          status: 'received',
          receivedOn: cameOn,
          dueOn: addDays(cameOn, 30),
          route: { clock: 'access' },
        });
        const problem = arrivalDayProblem(cameOn, today);
        expect(problem).toBe(late > 10 ? 'very-late' : late > 3 ? 'late' : null);
        expect(arrivalDayProblem(addDays(today, 1), today)).toBe('in-the-future');
        expect(daysBetween(cameOn, today)).toBe(late);
      }),
      { numRuns: runs(400) },
    );
  });

  it('does not run while a call waits for a signature', () => {
    for (const type of requesterTypes) {
      const record = stored(type, { cameBy: 'phone', cameOn: '2026-11-20', readBack: true }, new Date('2026-11-22T17:00:00Z'));
      expect(record).toMatchObject({ status: 'awaiting-mail', receivedOn: null });
      expect(record.route.waitsForPaper).toBe(true);
    }
  });
});

describe('every requester, every way', () => {
  const now = new Date('2026-11-22T17:00:00Z');
  const all = requesterTypes.flatMap((type) => arrivalWays.map((way): readonly [typeof type, ArrivalWay] => [type, way]));

  it('is a record that is read back as it was written, sends no fax, and tells nobody who has no address', () => {
    for (const [type, cameBy] of all) {
      const record = stored(type, { cameBy, cameOn: '2026-11-20' }, now);
      expect(RequestRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
      const kinds = Object.values(record.work).map(({ kind }) => kind);
      expect(kinds).not.toContain('send-fax');
      expect(kinds).toContain('index-terms');
      expect(record.route.channel).not.toBe('fax');
      expect(record.recentEvents[0]).toMatchObject({ what: 'submitted', who: by, facts: { cameBy, cameOn: '2026-11-20' } });
      const { requester, patient } = record.body;
      const email = requester.email ?? (type === 'patient' ? patient.email : undefined);
      expect(kinds.includes('notify-mail-received')).toBe(cameBy !== 'phone' && email !== undefined);
    }
  });

  it('names only defects that its basis allows, and none of an authorization on an access request', () => {
    for (const type of requesterTypes) {
      const body = unsigned(type);
      const days = { cameOn: '2026-11-20', today: '2026-11-22' };
      for (const seen of [[], elements]) {
        const { missing } = readPaper(body, days, { seen, ours: false }, ['ILLEGIBLE', 'AUTH_COMPOUND', 'ORDER_NOT_BY_JUDGE']);
        const { basis } = stored(type, { cameBy: 'post', cameOn: days.cameOn }, now).route;
        expect(missing.filter((code) => !mayRaise(code, basis))).toEqual([]);
      }
    }
  });
});
