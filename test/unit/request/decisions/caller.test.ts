/** A caller who passed counts for one clerk, one request and half an hour; what may be decided by word hangs on who made the request. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerMatched, callScope, matchedCaller, wordsOpen } from '../../../../lib/request/decisions/caller.ts';
import { milestonesAfter } from '../../../../lib/request/history.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const four = ['name', 'birth-date', 'phone', 'record-number'];
const [ana, ben] = ['staff:sub-ana Ana Ruiz', 'staff:sub-ben Ben Otis'];
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const patient = recordOf(sampleBody('patient'));
const matched = (record: RequestRecord, who = ana, now = noon) => written(record, { events: [callerMatched(four, who, now)] });

describe('a caller who passed', () => {
  it('is known to who compared, under any name of that day, for 30 minutes', () => {
    const record = matched(patient);
    expect(matchedCaller(record, ana, later(29.9))).toEqual({ facts: four, until: later(30) });
    expect(matchedCaller(record, 'staff:sub-ana Ana Ruiz-Diaz', noon)).not.toBeNull();
    expect(matchedCaller(record, ana, later(30))).toBeNull();
    expect(matchedCaller(record, ana, later(-1))).toBeNull();
    expect(matchedCaller(record, ben, noon)).toBeNull();
    expect(matchedCaller(patient, ana, noon)).toBeNull();
  });

  it('leaves the names of the facts in the history, and nothing of what they are', () => {
    const event = matched(patient).recentEvents.at(-1);
    expect([event?.what, event?.who, event?.facts]).toEqual(['caller-matched', ana, { facts: four.join(' ') }]);
  });

  it('is the last one of each clerk, also after others, and of ten clerks at most', () => {
    const again = matched(matched(matched(patient), ben, later(5)), ana, later(20));
    expect(matchedCaller(again, ana, later(45))?.until).toEqual(later(50));
    expect(matchedCaller(again, ben, later(30))?.until).toEqual(later(35));
    const clerk = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.array(clerk, { minLength: 1, maxLength: 60 }), (clerks) => {
        const events = clerks.map((number, index) => {
          const event = callerMatched(four, `staff:${number} Name`, later(index));
          return { ...event, hash: String(index) };
        });
        const callers = milestonesAfter(events).callers ?? [];
        expect(callers.length).toBe(Math.min(10, new Set(clerks).size));
        expect(callers.at(-1)?.who).toBe(`staff:${clerks.at(-1)} Name`);
      }),
    );
  });
});

describe('what a call may be about', () => {
  it('is the whole of an own request, the “stop” of a permission, and nothing of legal process, care or public bodies', () => {
    const scopes = Object.fromEntries(requesterTypes.map((type) => [type, callScope(recordOf(sampleBody(type)))]));
    expect(scopes).toMatchObject({
      ...{ patient: 'own', parent: 'own', guardian: 'own', executor: 'own' },
      ...{ attorney: 'stop', 'life-insurer': 'stop' },
      ...{ subpoena: 'nothing', 'court-order': 'nothing', 'law-enforcement': 'nothing', 'treating-provider': 'nothing' },
    });
    expect(wordsOpen(recordOf(sampleBody('attorney')))).toEqual(['stop', 'stop-taken-back']);
    expect(wordsOpen(recordOf(sampleBody('subpoena')))).toEqual([]);
    expect(wordsOpen(patient)).not.toContain('revoke');
  });

  it('is nothing where the patient chose one place for everything', () => {
    const evidence = { chart: ['confidential-communication'], chosen: 'P.O. Box 4' };
    const taken = { mark: { at: noon.toISOString(), by: ana, evidence } };
    expect(callScope({ ...patient, decisions: { ...patient.decisions, taken } })).toBe('nothing');
  });
});
