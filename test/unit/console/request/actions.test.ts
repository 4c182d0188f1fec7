/** What staff may do to a request. Long: each action, its guards and its conflicts stand side by side. */
import { describe, expect, it } from 'vitest';
import { type Acting, concurrencyToken, type Decision, onShown, perform } from '../../../../lib/console/decisions.ts';
import { decideMailReceived } from '../../../../lib/console/incoming-mail/receive-mail.ts';
import { decideNote, decideRelease, decideTake } from '../../../../lib/console/request/actions.ts';
import { decideResolution } from '../../../../lib/console/request/resolve-work.ts';
import { actorId, type StaffMember } from '../../../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import type { RecordChange, RequestRecord } from '../../../../lib/request/record.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { decideAs } from '../../../support/decisions.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, ben, desk, noon, recordOf, referenceNumber, after as written } from '../../../support/staff-fakes.ts';

const by = (staff: StaffMember, now = noon): Acting => ({ staff, now, timeZone: lakeNorman.timeZone });
function changeOf(decision: Decision): RecordChange {
  if (decision.outcome === 'refused') throw new Error(`refused: ${decision.refusal.code}`);
  return decision.change;
}

const codeOf = (decision: Decision) => (decision.outcome === 'refused' ? decision.refusal.code : 'change');

describe('owner and notes', () => {
  const record = recordOf(sampleBody('patient'));

  it('is taken, handed over and given back', () => {
    const own = written(record, changeOf(decideTake(record, false, by(ana))));
    expect(own.assignee).toBe('staff:sub-ana Ana Ruiz');
    expect(codeOf(decideTake(own, false, by(ana)))).toBe('owned-already');
    expect(codeOf(decideTake(own, false, by(ben)))).toBe('owned-already');
    expect(changeOf(decideTake(own, true, by(ben))).events[0]?.facts).toEqual({ owner: actorId(ben), before: actorId(ana) });
    expect(codeOf(decideRelease(own, by(ben)))).toBe('not-your-request');
    expect(changeOf(decideRelease(own, by(ana))).assignee).toBeNull();
    expect(codeOf(decideTake(record, true, by(abe)))).toBe('not-permitted');
  });

  it('keeps a note as it was typed', () => {
    expect(changeOf(decideNote(record, ' Llamé a la paciente. ', by(ana))).events[0]).toMatchObject({
      what: 'note',
      facts: { text: 'Llamé a la paciente.' },
    });
    expect(codeOf(decideNote(record, '  ', by(ana)))).toBe('text-required');
    expect(codeOf(decideNote(record, 'x'.repeat(1001), by(ana)))).toBe('too-long');
    expect(codeOf(decideNote(record, 'x', by(abe)))).toBe('not-permitted');
  });
});

describe('a version', () => {
  it('that is not the one shown is refused, and nothing is written', async () => {
    const record = recordOf(sampleBody('patient'));
    const { deps, record: storedRecord } = desk([record]);
    const move = (version: number, staff: StaffMember) =>
      perform(
        deps.requests,
        record.reference,
        onShown({ version, concurrencyToken: '' }, (now) => decideAs('start-review', now, by(staff))),
      );
    expect(await move(1, ana)).toMatchObject({ outcome: 'done', record: { version: 2, status: 'in-review' } });
    expect(await move(1, ben)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'changed-meanwhile' },
      record: { version: 2 },
    });
    expect(storedRecord(record.reference).recentEvents).toHaveLength(2);
    expect(await perform(deps.requests, referenceNumber(9), () => ({ outcome: 'change', change: { events: [] } }))).toEqual({
      outcome: 'missing',
    });
  });

  it('is judged again when the store lost a race', async () => {
    const before = recordOf(sampleBody('patient'));
    const between = written(before, changeOf(decideNote(before, 'first', by(ben))));
    const racing = {
      change: async (_reference: string, decide: (record: RequestRecord) => RecordChange | null) => {
        expect(decide(before)).not.toBeNull();
        expect(decide(between)).toBeNull();
        return between;
      },
    };
    const performed = await perform(
      racing,
      before.reference,
      onShown({ version: 1, concurrencyToken: concurrencyToken(before) }, (now) => decideNote(now, 'note', by(ana))),
    );
    expect(performed).toMatchObject({ outcome: 'refused', refusal: { code: 'changed-meanwhile' } });
  });
});

describe('what a page showed', () => {
  const record = recordOf(sampleBody('patient'));
  const at = noon.toISOString();
  const shown = { version: record.version, concurrencyToken: concurrencyToken(record) };
  const judged = (now: RequestRecord) => codeOf(onShown(shown, (same) => decideNote(same, 'note', by(ana)))(now));

  it('still holds when only the service wrote meanwhile: claims, documents, notices, lines of its own', () => {
    const claimed = written(record, { work: [{ ...newWork('notify-staff', at), state: 'claimed' }], events: [] });
    const told = written(claimed, { events: [{ at, who: 'system', what: 'notice-sent', facts: {} }] });
    expect([claimed.version, told.version]).toEqual([2, 3]);
    expect([judged(claimed), judged(told)]).toEqual(['change', 'change']);
  });

  it.each<[string, RecordChange]>([
    ['the state', { status: 'in-review', events: [] }],
    ['the owner', { assignee: 'staff:sub-ben Ben Otis', events: [] }],
    ['the due date', { dueOn: '2027-01-20', events: [] }],
    ['a note of a colleague', { events: [{ at, who: 'staff:sub-ben Ben Otis', what: 'note', facts: { text: 'x' } }] }],
    ['what the requester did', { events: [{ at, who: 'requester', what: 'moved', facts: {} }] }],
  ])('no longer holds when %s changed, even under later work of the service', (_what, change) => {
    const changed = written(record, change);
    const later = written(changed, { events: [{ at, who: 'system', what: 'notice-sent', facts: {} }] });
    expect([judged(changed), judged(later)]).toEqual(['changed-meanwhile', 'changed-meanwhile']);
  });

  it('without a concurrency token holds for that version alone', () => {
    const bare = { version: 1, concurrencyToken: '' };
    const touched = written(record, { events: [] });
    const of = (now: RequestRecord) => codeOf(onShown(bare, (same) => decideNote(same, 'note', by(ana)))(now));
    expect([of(record), of(touched)]).toEqual(['change', 'changed-meanwhile']);
  });
});

describe('incoming mail', () => {
  const onPaper = { ...sampleBody('patient'), signature: undefined };

  /** Domain rules, section 5. */
  it.each([
    ['2026-09-01', '2026-10-01'],
    ['2026-12-24', '2027-01-23'],
    ['2027-01-31', '2027-03-02'],
    ['2028-01-31', '2028-03-01'],
  ])('received on %s is due on %s', (receivedOn, dueOn) => {
    const submitted = new Date('2026-08-30T15:00:00Z');
    const record = recordOf(onPaper, 1, {}, submitted);
    expect(record).toMatchObject({ status: 'awaiting-mail', receivedOn: null, dueOn: null });
    const now = new Date(`${receivedOn}T18:00:00Z`);
    const change = changeOf(decideMailReceived(record, receivedOn, by(ana, now)));
    expect(change).toMatchObject({
      status: 'received',
      receivedOn,
      dueOn,
      work: [newWork('notify-mail-received', now.toISOString())],
    });
    expect(change.events).toEqual([
      { at: now.toISOString(), who: actorId(ana), what: 'mail-received', facts: { receivedOn, dueOn } },
    ]);
  });

  it('counts the day of New York, not of Greenwich', () => {
    const record = recordOf(onPaper, 1, {}, new Date('2026-07-01T12:00:00Z'));
    const lateEvening = new Date('2026-07-04T01:30:00Z');
    expect(changeOf(decideMailReceived(record, '2026-07-03', by(ana, lateEvening))).dueOn).toBe('2026-08-02');
    expect(codeOf(decideMailReceived(record, '2026-07-04', by(ana, lateEvening)))).toBe('in-the-future');
  });

  it('takes any earlier day, also one before the request was begun: the earliest receipt governs', () => {
    const record = recordOf(onPaper, 1, {}, new Date('2026-11-20T02:00:00Z'));
    expect(changeOf(decideMailReceived(record, '2026-11-20', by(ana))).receivedOn).toBe('2026-11-20');
    const earlier = changeOf(decideMailReceived(record, '2026-11-12', by(ana)));
    expect([earlier.receivedOn, earlier.dueOn]).toEqual(['2026-11-12', '2026-12-12']);
    // More than ten days back it has to be said why.
    expect(codeOf(decideMailReceived(record, '2026-11-11', by(ana)))).toBe('late-reason-required');
    expect(codeOf(decideMailReceived(record, '2026-11-11', by(ana), ' '))).toBe('late-reason-required');
    expect(codeOf(decideMailReceived(record, '2026-11-11', by(ana), 'x'.repeat(1001)))).toBe('too-long');
    const late = changeOf(decideMailReceived(record, '2026-11-02', by(ana), 'It lay in the wrong tray'));
    expect(late).toMatchObject({ receivedOn: '2026-11-02', events: [{ facts: { lateReason: 'It lay in the wrong tray' } }] });
    expect(codeOf(decideMailReceived(record, '2026-11-23', by(ana)))).toBe('in-the-future');
    for (const day of ['', '2026-02-30', '--', 'today', '2026-1-1'])
      expect(codeOf(decideMailReceived(record, day, by(ana)))).toBe('not-a-date');
  });

  it('gives third parties no legal date, and legal process the one it names', () => {
    const attorney = changeOf(decideMailReceived(recordOf(sampleBody('attorney')), '2026-11-22', by(ana)));
    expect([attorney.dueOn, attorney.events[0]?.facts]).toEqual([null, { receivedOn: '2026-11-22' }]);
    expect(changeOf(decideMailReceived(recordOf(sampleBody('subpoena')), '2026-11-22', by(ana))).dueOn).toBe('2026-12-18');
  });

  it('takes paper once, from those who may', () => {
    const record = recordOf(sampleBody('attorney'));
    const received = written(record, changeOf(decideMailReceived(record, '2026-11-22', by(ana))));
    expect(codeOf(decideMailReceived(received, '2026-11-22', by(ben)))).toBe('not-awaiting-mail');
    expect(codeOf(decideMailReceived(record, '2026-11-22', by(abe)))).toBe('not-permitted');
  });
});

describe('settling work by hand', () => {
  const base = recordOf(sampleBody('treating-provider'));
  const stuck = (
    state: 'with-staff' | 'uncertain' | 'done',
    kind: 'prepare-documents' | 'send-fax' = 'send-fax',
  ): RequestRecord => {
    const work = base.work[kind];
    if (work === undefined) throw new Error('no such work');
    return { ...base, work: { ...base.work, [kind]: { ...work, state, dueAt: null, fence: 3 } } };
  };

  it('says that it happened, and unblocks what waited', () => {
    const change = changeOf(
      decideResolution(stuck('with-staff', 'prepare-documents'), 'prepare-documents', 'happened', by(ana)),
    );
    expect(change.work?.map(({ id, state }) => `${id} ${state}`)).toEqual(['prepare-documents done', 'send-fax ready']);
    expect(change.events).toEqual([
      {
        at: noon.toISOString(),
        who: actorId(ana),
        what: 'work-settled',
        facts: { work: 'prepare-documents', kind: 'prepare-documents', how: 'happened' },
      },
    ]);
  });

  it('tries again under a new fence', () => {
    const change = changeOf(decideResolution(stuck('uncertain'), 'send-fax', 'repeat', by(ana)));
    expect(change.work).toEqual([
      { ...base.work['send-fax'], state: 'ready', dueAt: noon.toISOString(), leaseUntil: null, fence: 4 },
    ]);
  });

  it('gives up, with all that hangs on it', () => {
    const change = changeOf(decideResolution(stuck('with-staff', 'prepare-documents'), 'prepare-documents', 'drop', by(ana)));
    expect(change.work?.map(({ state }) => state)).toEqual(['dropped', 'dropped']);
    expect(changeOf(decideResolution(stuck('with-staff'), 'send-fax', 'drop', by(ana))).work).toHaveLength(1);
  });

  it('touches nothing that is not for staff', () => {
    expect(codeOf(decideResolution(stuck('done'), 'send-fax', 'repeat', by(ana)))).toBe('work-settled');
    expect(codeOf(decideResolution(base, 'send-fax', 'repeat', by(ana)))).toBe('work-settled');
    expect(codeOf(decideResolution(base, '__proto__', 'repeat', by(ana)))).toBe('work-settled');
    expect(codeOf(decideResolution(stuck('uncertain'), 'send-fax', 'repeat', by(abe)))).toBe('not-permitted');
  });
});
