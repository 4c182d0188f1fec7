/** What each event leaves behind for decisions to read. */
import { describe, expect, it } from 'vitest';
import { milestonesAfter, readName, sameActor } from '../../../lib/request/history.ts';

describe('milestones', () => {
  type Given = Parameters<typeof milestonesAfter>[0][number];
  const event = (what: Given['what'], facts: Given['facts'] = {}, who = 'staff:a Ana', at = '1'): Given => ({
    at,
    who,
    what,
    facts,
    hash: `h${at}`,
  });
  const reached = (...events: readonly Given[]) => milestonesAfter(events);
  const moved = (to: string, at = '1', more: Given['facts'] = {}) => event('moved', { to, ...more }, 'staff:a Ana', at);

  it('the first answer and the end, until a decision takes them back', () => {
    expect(reached(moved('in-review'))).toMatchObject({
      moved: { to: 'in-review', by: 'staff:a Ana' },
      upTo: 'h1',
      changedAt: '1',
    });
    expect(reached(moved('in-review')).answered).toBeUndefined();
    const closed = reached(moved('released', '1'), moved('closed', '2'));
    expect([closed.answered, closed.closedAt]).toEqual([{ at: '1', outcome: 'released' }, '2']);
    for (const decision of ['undo', 'reopen', 'not-asked', 'proof-came', 'overturn-denial', 'recall']) {
      const back = reached(moved('denied', '1'), moved('in-process', '2', { decision }));
      expect([decision, back.answered, back.closedAt]).toEqual([decision, undefined, undefined]);
    }
    const kept = reached(moved('released', '1'), moved('in-process', '2', { decision: 'wait' }));
    expect(kept.answered).toEqual({ at: '1', outcome: 'released' });
    expect([reached(event('moved')).moved?.to, reached(event('moved')).closedAt]).toEqual(['', undefined]);
  });
  it('paper that came, and the wait that is over', () => {
    const lapsed = reached(event('lapsed', {}, 'system', '1'));
    expect([lapsed.lapsedAt, lapsed.byPerson, lapsed.byStaffAt]).toEqual(['1', null, null]);
    const came = milestonesAfter([event('mail-received', {}, 'staff:a Ana', '2')], lapsed);
    expect(['lapsedAt' in came, came.mailReceivedAt, came.byPerson, came.byStaffAt]).toEqual([false, '2', 'h2', '2']);
    expect(reached(event('mail-received', {}, 'requester', '2')).byStaffAt).toBeNull();
  });
  it('a claim, work, letters, findings', () => {
    expect(reached(event('assigned', { how: 'next' })).claimedAt).toBe('1');
    expect(reached(event('assigned', { how: 'next' }), event('assigned')).claimedAt).toBeNull();
    expect(reached(event('assigned', { how: 'next' }), moved('in-review', '2')).claimedAt).toBeNull();
    const repeat = (work: string) => event('work-settled', { work, how: 'repeat' });
    expect(reached(repeat('a'), repeat('b'), repeat('a')).urgentWork).toEqual(['b', 'a']);
    expect(reached(repeat('a'), event('work-settled', { work: 'a', how: 'happened' })).urgentWork).toEqual([]);
    const held = reached(repeat('a'), event('fax-held', { work: 'a', until: '9' }));
    expect([held.urgentWork, held.faxHeldUntil, reached(event('fax-held')).faxHeldUntil]).toEqual([[], '9', null]);
    expect(
      reached(event('letter-mailed', { id: 'L1', postedOn: '2026-11-22' }), event('letter-mailed', { id: 'L2' })).mailedLetters,
    ).toStrictEqual({
      L1: { at: '1', who: 'staff:a Ana', day: '2026-11-22' },
      L2: { at: '1', who: 'staff:a Ana' },
    });
    const broken = Array.from({ length: 21 }, (_, place) => event('file-broken', { finding: `f${place}` }));
    expect([
      reached(...broken).findings.length,
      reached(...broken).findings[0],
      reached(event('file-mended')).repairedAt,
    ]).toEqual([20, 'f1', '1']);
  });
  it('who is who', () => {
    expect([readName('staff:5f1c Ana Ruiz'), readName('staff:5f1c'), readName('')]).toEqual(['Ana Ruiz', '', '']);
    expect([sameActor('staff:5f1c Ana', 'staff:5f1c Anna Ruiz'), sameActor('staff:5f1c Ana', 'staff:9 Ana')]).toEqual([
      true,
      false,
    ]);
  });
});
