/** Any sequence of what may happen to the cases of a request, day after day, with what must hold after each step. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { caseDueOn, caseExtendedDueOn, casesOf, openCases } from '../../../../lib/request/cases/cases.ts';
import { caseKinds } from '../../../../lib/request/cases/stored.ts';
import { hospitalDay } from '../../../../lib/request/dates.ts';
import { dueAfterBounce, dueAfterSending } from '../../../../lib/request/decisions/extension.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import { RequestRecord } from '../../../../lib/request/record.ts';
import { erasureOf } from '../../../../lib/request/retention.ts';
import { queueSectionOf, queueSummaryOf } from '../../../../lib/store/queue-keys.ts';
import { askedByRequester, askedByStaff, costAnswered, dayTyped, issued, undone } from '../../../support/cases.ts';
import { runs } from '../../../support/depth.ts';
import { withCases } from '../../../support/letter-samples.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const { timeZone } = lakeNorman;

const letterOf = {
  ...{ listed: 'accounting', corrected: 'correction-accepted', refused: 'correction-denied' },
  withdrawn: 'accounting-fee',
} as const;

type Step = (record: RequestRecord, now: Date) => RequestRecord | string;

/** The letter on more time goes out by post, or its notice does, or comes back. */
function sending(record: RequestRecord, now: Date, how: 'post' | 'mail' | 'bounce'): RequestRecord {
  const letter = lettersOf(record).findLast(({ kind }) => kind === 'case-extension')?.letter;
  const { id = '', notice = '' } = letter ?? {};
  const day = hospitalDay(now, timeZone);
  const change = {
    post: () => dueAfterSending(record, { letter: id, day }),
    mail: () => dueAfterSending(record, { notice, at: now.toISOString() }),
    bounce: () => dueAfterBounce(record, notice),
  }[how]();
  return written(record, { ...change, events: [] });
}

const extension =
  (kind: 'accounting' | 'correction', days: number): Step =>
  (record, now) => {
    const newDate = hospitalDay(new Date(now.getTime() + days * 86_400_000), timeZone);
    return issued(record, 'case-extension', { now, instead: { case: kind, ...dayTyped('newDate', newDate) } });
  };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...caseKinds).map(
    (kind): Step =>
      (record, now) =>
        askedByRequester(record, kind, now),
  ),
  fc.constantFrom(...caseKinds).map(
    (kind): Step =>
      (record, now) =>
        askedByStaff(record, kind, now),
  ),
  fc.constantFrom('accept', 'withdraw', 'narrow').map(
    (answer): Step =>
      (record, now) =>
        costAnswered(record, answer, now),
  ),
  fc
    .constantFrom(
      'accounting' as const,
      'accounting-fee' as const,
      'correction-accepted' as const,
      'correction-denied' as const,
      'disagreement' as const,
    )
    .map(
      (kind): Step =>
        (record, now) =>
          issued(record, kind, { now }),
    ),
  fc.tuple(fc.constantFrom(...caseKinds), fc.nat(40)).map(([kind, days]) => extension(kind, days)),
  fc.constantFrom('post' as const, 'mail' as const, 'bounce' as const).map(
    (how): Step =>
      (record, now) =>
        sending(record, now, how),
  ),
  fc.constant<Step>((record, now) => undone(record, now)),
);

function expectSound(record: RequestRecord): void {
  const cases = casesOf(record);
  const open = openCases(record);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(open.map(({ kind }) => kind)).size).toBe(open.length);
  for (const one of cases) {
    const first = caseDueOn(one.kind, one.receivedOn);
    expect([first, one.extended?.newDate]).toContain(one.dueOn);
    expect(one.dueOn <= caseExtendedDueOn(one)).toBe(true);
    if (one.answered === undefined) continue;
    const letter = lettersOf(record).find(({ letter: { id } }) => id === one.answered?.letter);
    expect(letter?.kind).toBe(letterOf[one.answered.outcome]);
    expect(record.work[letter?.letter.notice ?? '']?.kind).toBe('notify-letter');
    expect(record.decisions.undoneLetters ?? []).not.toContain(one.answered.letter);
  }
  expect(queueSectionOf(record) === 'work').toBe(open.length > 0);
  if (open.length > 0) expect([queueSummaryOf(record).dueOn, erasureOf(record)]).toEqual([open[0]?.dueOn, null]);
  expect(RequestRecord.parse(JSON.parse(JSON.stringify(record))).cases).toEqual(record.cases);
}

/** Goes the walk, and tells which ends its cases reached. */
function reachedBy(walk: readonly (readonly [Step, number])[]): readonly string[] {
  let [record, now] = [withCases(recordOf(sampleBody('patient'), 1, { status: 'closed', work: {} })), noon];
  for (const [step, days] of walk) {
    // Most follow within minutes, so that something can be taken back.
    now = new Date(now.getTime() + (days > 12 ? (days - 12) * 86_400_000 : days * 60_000));
    const next = step(record, now);
    if (typeof next !== 'string') record = next;
    expectSound(record);
  }
  return casesOf(record).flatMap(({ answered, extended }) => [
    answered?.outcome ?? '',
    extended === undefined ? '' : 'extended',
  ]);
}

it('a case is open or answered with a letter, in its days, and never two of a kind are open', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(steps, fc.nat(35)), { minLength: 1, maxLength: 14 }), (walk) => {
      for (const end of reachedBy(walk)) reached.add(end);
    }),
    { numRuns: runs(2000), seed: 526 },
  );
  // The walks reach each end, or they would show nothing.
  expect([...reached].sort()).toEqual(['', 'corrected', 'extended', 'listed', 'refused']);
});
