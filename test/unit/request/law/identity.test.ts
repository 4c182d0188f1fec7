/** Reasonable steps to verify who asks, 45 CFR 164.514(h): what was compared, how, and whether the chart holds the place. */
import { describe, expect, it } from 'vitest';
import { judgeDecision } from '../../../../lib/console/decide/decide.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { decisionForm } from '../../../support/decisions.ts';
import { sampleBody, sampleDay } from '../../../support/sample-bodies.ts';
import { ana, noon, recordOf } from '../../../support/staff-fakes.ts';

const record = recordOf(sampleBody('patient'), 1, { status: 'in-review' });
const four = ['name', 'birth-date', 'address', 'phone'];

function problems(instead: Readonly<Record<string, string | readonly string[]>>) {
  const form = decisionForm('confirm-identity', sampleDay, { facts: four, ...instead });
  const acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
  return judgeDecision(record, { id: 'confirm-identity', form, first: null }, acting).problems.map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe('who asks is confirmed', () => {
  it.each([
    ['a match, and the chart holds the place', { how: 'match', goesTo: 'chart' }, []],
    ['a match alone, to a place that is new to the chart', { how: 'match', goesTo: 'new' }, ['goesTo one-more-way']],
    ['a match, and nobody said where the records go', { how: 'match' }, ['goesTo required']],
    ['a code besides, to a new place', { how: 'code', goesTo: 'new' }, []],
    ['a call back besides, to a new place', { how: 'call-back', goesTo: 'new' }, []],
    ['a document, wherever they go', { how: 'document' }, []],
    ['three facts', { how: 'code', facts: four.slice(0, 3) }, ['facts two-more-facts']],
    [
      'four facts without the name',
      { how: 'code', facts: ['birth-date', 'address', 'phone', 'email'] },
      ['facts two-more-facts'],
    ],
  ] as const)('%s', (_, instead, expected) => {
    expect(problems(instead)).toEqual(expected);
  });
});
