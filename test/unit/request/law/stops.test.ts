/** A spoken “stop” holds the records at once; only its writing, or the patient's word to go on, ends the wait. 45 CFR 164.508(b)(5). */
import { describe, expect, it } from 'vitest';
import { askingOf } from '../../../../lib/console/decide/decide.ts';
import type { Acting } from '../../../../lib/console/decisions.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { letterWords } from '../../../../lib/languages/letters.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { barAgainst } from '../../../../lib/request/decisions/offers.ts';
import type { DecisionId } from '../../../../lib/request/decisions/rules.ts';
import { isStopped } from '../../../../lib/request/decisions/stop.ts';
import { flagsOn } from '../../../../lib/request/flags/flags.ts';
import { itemsWaiting, openItems } from '../../../../lib/request/items/item.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { isMoot } from '../../../../lib/request/timers.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { renderStatusResult } from '../../../../lib/site/status/status-pages.tsx';
import { queueSectionOf, queueSummaryOf } from '../../../../lib/store/queue-keys.ts';
import { decideAs } from '../../../support/decisions.ts';
import { type SampleBody, sampleBody } from '../../../support/sample-bodies.ts';
import { ana, ben, noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const by = (minutes: number, staff = ana): Acting => ({ staff, now: minutesLater(minutes), timeZone: lakeNorman.timeZone });

const ofFirm = recordOf(sampleBody('attorney'), 1, { status: 'received', receivedOn: '2026-11-22' });
const toLawyer: Partial<SampleBody> = {
  recipient: { type: 'third-party', name: 'Ada Law', organization: 'Achterberg & Ölund' },
  delivery: { format: 'format-paper', method: 'deliver-pickup' },
  purpose: { type: 'legal' },
};
const ofPatient = recordOf({ ...sampleBody('patient'), ...toLawyer }, 2, { status: 'received', receivedOn: '2026-11-22' });

function taken(id: DecisionId, record: RequestRecord, minutes: number, instead = {}): RequestRecord {
  const decision = decideAs(id, record, by(minutes), instead);
  if (decision.outcome === 'refused') throw new Error(`${id}: ${decision.refusal.code}`);
  return written(record, decision.change);
}

const stopped = (record: RequestRecord, minutes = 0) =>
  taken('stop', record, minutes, { how: 'call-back', channel: 'telephone' });
const goneOn = (record: RequestRecord, minutes: number) =>
  taken('stop-taken-back', record, minutes, { how: 'call-back', channel: 'telephone' });
const bar = (id: DecisionId, record: RequestRecord, minutes = 20) => barAgainst(id, record, askingOf(by(minutes, ben)));
const inState = (record: RequestRecord, status: RequestRecord['status']) => ({ ...record, status });
const isOpenItem = (record: RequestRecord) => openItems(record).some(({ code }) => code === 'STOP_NOT_IN_WRITING');

describe('a spoken “stop”', () => {
  it.each(['who', 'how', 'channel', 'day', 'about'] as const)('needs %s', (name) => {
    const given = { how: 'call-back', channel: 'telephone', [name]: name === 'day' ? '2026-13-01' : '' };
    expect(decideAs('stop', ofFirm, by(0), given)).toMatchObject({ refusal: { code: 'decision-incomplete' } });
  });

  it.each([
    ['a firm', 'requester', 'telephone'],
    ['in writing, which is a revocation', 'patient', 'post'],
  ])('is not taken from %s', (_, who, channel) => {
    const decision = decideAs('stop', ofFirm, by(0), { who, channel, how: 'call-back' });
    expect(decision).toMatchObject({ refusal: { code: 'decision-incomplete' } });
  });

  it('is one of a permission: an access request is withdrawn', () => {
    expect(bar('stop', recordOf(sampleBody('patient')))).toBe('not-on-this-basis');
  });

  it.each([
    ['release', 'quality-check'],
    ['to-final-check', 'in-process'],
  ] as const)('bars %s at once, and while a permission would still run', (id, status) => {
    expect(bar(id, inState(ofFirm, status), 0)).not.toBe('stopped');
    expect(bar(id, inState(stopped(ofFirm), status), 0)).toBe('stopped');
  });

  it('shows as a flag that nobody can open, in the queue and as what is needed now', () => {
    const record = stopped(ofFirm);
    expect(flagsOn(record, '2026-11-22')).toContainEqual(expect.objectContaining({ id: 'spoken-stop', state: 'blocked' }));
    expect(queueSummaryOf(record).flags).toContain('stopped');
    expect(queueSectionOf(inState(record, 'released'))).toBe('work');
    expect(queueSectionOf(inState(ofFirm, 'released'))).toBeNull();
  });

  it('opens the item “in writing”, which waits for the patient and not for a firm', () => {
    expect([isOpenItem(stopped(ofFirm)), isOpenItem(stopped(ofPatient))]).toEqual([true, true]);
    const waits = (record: RequestRecord) => itemsWaiting(record).map(({ code }) => code);
    expect(waits(stopped(ofFirm))).toEqual(waits(ofFirm));
    expect(waits(stopped(ofPatient))).toEqual([...waits(ofPatient), 'STOP_NOT_IN_WRITING']);
    const reminder = { id: 'notify-reminder-7-2026-11-22', kind: 'notify-reminder' } as const;
    expect(stopped(ofPatient).work[reminder.id]).toBeDefined();
    const inAWeek = new Date(noon.getTime() + 8 * 86_400_000);
    expect(isMoot(reminder, { ...stopped(ofPatient), status: 'in-process' }, inAWeek)).toBe(false);
  });

  it('is settled by no arrival, no waiver and no review sheet', () => {
    const record = stopped(ofPatient);
    const item = openItems(record).find(({ code }) => code === 'STOP_NOT_IN_WRITING')?.id ?? '';
    for (const id of ['record-arrival', 'waive-item'] as const)
      expect(decideAs(id, record, by(12), { items: [item] })).toMatchObject({ refusal: { code: 'decision-incomplete' } });
    // An answer to something else can still be recorded.
    expect(isOpenItem(taken('record-arrival', { ...record, items: record.items.slice(-1) }, 12, { items: [] }))).toBe(true);
    expect(isOpenItem(taken('accept', inState(record, 'in-review'), 13))).toBe(true);
    expect(bar('waive-item', { ...record, items: record.items.filter(({ id }) => id === item) })).toBe('nothing-open');
  });

  it('tells the requester, once it can no longer be taken back', () => {
    expect(stopped(ofFirm).work['notify-stopped']).toMatchObject({ state: 'ready', dueAt: minutesLater(10).toISOString() });
  });

  it('ends with its writing: the permission is revoked', () => {
    const record = taken('revoke', stopped(ofPatient), 30, { channel: 'post' });
    expect([record.status, isOpenItem(record), record.items.at(-1)?.answer?.how]).toEqual(['revoked', false, 'arrival']);
  });

  it('ends when the patient takes it back, which is recorded with who and how', () => {
    const record = goneOn(stopped(ofPatient), 30);
    expect([isStopped(record), isOpenItem(record), bar('to-final-check', inState(record, 'in-process'))]).toEqual([
      false,
      false,
      null,
    ]);
    expect(record.decisions.taken['stop-taken-back']?.evidence).toMatchObject({ who: 'patient', how: 'call-back' });
    expect(record.work['notify-reopened']?.state).toBe('ready');
    expect(isStopped(stopped(record, 40))).toBe(true);
  });

  it('can be undone, and so can its end', () => {
    const undone = taken('undo', stopped(ofPatient), 5);
    expect([isStopped(undone), isOpenItem(undone), undone.work['notify-stopped']?.state]).toEqual([false, false, 'dropped']);
    const again = taken('undo', goneOn(stopped(ofPatient), 30), 35);
    expect([isStopped(again), isOpenItem(again)]).toEqual([true, true]);
  });

  it('is offered once, and its end only after it', () => {
    expect([bar('stop', ofFirm), bar('stop-taken-back', ofFirm)]).toEqual([null, 'not-in-this-state']);
    expect([bar('stop', stopped(ofFirm)), bar('stop-taken-back', stopped(ofFirm))]).toEqual(['not-in-this-state', null]);
  });

  it('lets a request that waited go on to be looked at, once nothing else waits', () => {
    const alone = { ...stopped(ofPatient), items: stopped(ofPatient).items.slice(-1), status: 'deficient' } as const;
    expect(goneOn(alone, 30).status).toBe('resubmitted');
  });

  it.each(languages)('stands on the status page in %s: what waits, and what the patient can do', (language) => {
    const view = { language, facility: lakeNorman, today: minutesLater(20), opened: undefined, code: undefined };
    const page = (record: RequestRecord) => renderStatusResult({ ...view, record, letterWords: letterWords(language) });
    const { stopped: step } = siteWords(language).status.steps;
    const cure = letterWords(language).defects.STOP_NOT_IN_WRITING.missing;
    expect([page(ofPatient).includes(step), page(stopped(ofPatient)).includes(step)]).toEqual([false, true]);
    expect([page(stopped(ofPatient)).includes(cure), page(stopped(ofFirm)).includes(cure)]).toEqual([true, false]);
    expect(page(stopped(ofFirm))).toContain(step);
  });
});
