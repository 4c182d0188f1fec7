/** Which releases carry the notice of 42 CFR 2.32, and the words on what the consent covers. */
import { describe, expect, it } from 'vitest';
import { decideByStaff, judgeDecision } from '../../../../lib/console/decide/decide.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { flagsOn } from '../../../../lib/request/flags/flags.ts';
import { part2Scope } from '../../../../lib/request/flags/part2.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import type { RequesterType } from '../../../../lib/request/vocabulary.ts';
import { decideAs, decisionForm } from '../../../support/decisions.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, noon, recordOf, rex, after as written } from '../../../support/staff-fakes.ts';

const today = '2026-11-22';
const by = (staff: typeof ana) => ({ staff, now: noon, timeZone: lakeNorman.timeZone });
const scope = 'Notes of 2024, to the firm, for the claim';

function requestOf(type: RequesterType): RequestRecord {
  return recordOf(sampleBody(type), 40, { status: 'quality-check', receivedOn: today });
}

function decided(record: RequestRecord, ...[id, staff, given]: readonly [Parameters<typeof decideAs>[0], typeof ana, object]) {
  const decision = decideAs(id, record, by(staff), { ...given });
  if (decision.outcome === 'refused') throw new Error(`${id} refused: ${decision.refusal.code}`);
  return written(record, decision.change);
}

/** Marked by a clerk, and judged by a clinician. */
function judged(type: RequesterType, onFile: readonly string[], verdict = 'release'): RequestRecord {
  const marked = decided(requestOf(type), 'mark', ana, { marks: ['sud-program'], onFile, scope, reason: '' });
  return decided(marked, 'judge-flag', rex, { flag: 'sud-program', verdict });
}

describe('42 CFR 2.32', () => {
  it.each([
    ['a firm with a consent', judged('attorney', ['part2-consent']), scope],
    ['a firm with a consent and an order', judged('attorney', ['part2-consent', 'part2-order']), scope],
    ['a firm with an order alone', judged('attorney', ['part2-order']), undefined],
    ['what is left out', judged('attorney', ['part2-consent'], 'part'), undefined],
    [
      'what nobody has judged',
      decided(requestOf('attorney'), 'mark', ana, { marks: ['sud-program'], onFile: ['part2-consent'], scope, reason: '' }),
      undefined,
    ],
    [
      'records of no such program',
      decided(requestOf('attorney'), 'mark', ana, { marks: ['genetic'], onFile: ['part2-consent'], scope, reason: '' }),
      undefined,
    ],
    ['the patient’s own copy', judged('patient', ['part2-consent']), undefined],
  ])('%s', (_, record, expected) => {
    expect(part2Scope(record, today)).toBe(expected);
  });

  it('asks what a consent covers, and takes it for none without', () => {
    const given = {
      id: 'mark',
      form: decisionForm('mark', today, { marks: ['sud-program'], onFile: ['part2-consent'], scope: '' }),
      first: null,
    } as const;
    expect(judgeDecision(requestOf('attorney'), given, by(ana)).problems).toEqual([{ field: 'scope', code: 'scope-first' }]);
    expect(decideByStaff(requestOf('attorney'), given, by(ana)).outcome).toBe('refused');
    // As a record of an earlier version holds it.
    const sound = judged('attorney', ['part2-consent']);
    const { scope: _scope, ...evidence } = sound.decisions.taken['mark']?.evidence ?? {};
    const taken = { ...sound.decisions.taken, mark: { at: noon.toISOString(), by: 'staff:ana Ana', evidence } };
    const older = { ...sound, decisions: { ...sound.decisions, taken } };
    expect(part2Scope(older, today)).toBeUndefined();
    expect(flagsOn(older, today).find(({ id }) => id === 'sud-program')).toMatchObject({ state: 'open', why: 'part2-consent' });
  });
});
