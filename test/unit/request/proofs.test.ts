/** What requesters send for open items: who may, until when, what it changes, and when it goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../lib/request/decisions/decide.ts';
import type { DecisionId } from '../../../lib/request/decisions/rules.ts';
import { decisionIds } from '../../../lib/request/decisions/rules.ts';
import { waitsForRequester } from '../../../lib/request/items/item.ts';
import { asked } from '../../../lib/request/items/raise.ts';
import { fileArrived, fileJudged } from '../../../lib/request/package/arriving.ts';
import { itemsForFiles, mostProofs, proofAdded, proofOf, proofsOf, takesProof } from '../../../lib/request/proofs/files.ts';
import { identityProofs, proofsRemoved, removalsOf } from '../../../lib/request/proofs/removal.ts';
import type { RecordChange, RequestRecord } from '../../../lib/request/record.ts';
import { requesterRules } from '../../../lib/request/requester.ts';
import { statuses } from '../../../lib/request/status.ts';
import { isMoot } from '../../../lib/request/timers.ts';
import { requesterTypes } from '../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { noon, recordOf, after as written } from '../../support/staff-fakes.ts';

const version = { etag: 'e1' };
const guardian = (change: Partial<RequestRecord> = {}) =>
  recordOf(sampleBody('guardian'), 1, { status: 'in-review', receivedOn: '2026-11-22', ...change });
const itemOf = (record: RequestRecord, code: string) => {
  const item = record.items.find((one) => one.code === code);
  if (item === undefined) throw new Error(code);
  return item;
};

function added(record: RequestRecord, id: string, code: string): RequestRecord {
  const change = proofAdded(record, { id, item: itemOf(record, code) }, noon);
  if (change === null) throw new Error('full');
  return written(record, change);
}

function came(record: RequestRecord, id: string, verdict: 'clean' | 'refused' = 'clean'): RequestRecord {
  const there = fileArrived(record, { id, version, size: 9 }, noon);
  const arrived = there === null ? record : written(record, there);
  const judged = fileJudged(
    arrived,
    {
      ...{ id, version, size: 9 },
      verdict:
        verdict === 'clean'
          ? { ok: true, type: 'jpeg', sha256: 'a'.repeat(64), name: 'Maria.jpg', key: `clean/x/${id}`, pages: 1 }
          : { ok: false, why: 'encrypted', name: 'Maria.jpg' },
    },
    noon,
  );
  return judged === null ? arrived : written(arrived, judged);
}

describe('who may send', () => {
  it.each(requesterTypes)('%s, as the hospital’s rule for third parties has it: what they send comes by mail', (type) => {
    const record = recordOf(sampleBody(type), 1, { status: 'in-review' });
    const own = ['patient', 'representative'].includes(requesterRules[type].family);
    expect(itemsForFiles(record, {}).length > 0).toBe(own && record.items.length > 0);
    expect(itemsForFiles(record, { thirdPartyUploads: true })).toHaveLength(record.items.length);
  });

  it.each(statuses)('in the state %s only while an answer still changes something', (status) => {
    const open = ['received', 'in-review', 'deficient', 'resubmitted', 'in-process', 'pended'].includes(status);
    expect(takesProof({ status }, itemOf(guardian(), 'identity'))).toBe(open);
  });

  it('not more files than a request can hold, and never one place twice', () => {
    let record = guardian();
    for (let place = 0; place < mostProofs; place += 1) record = added(record, `f${place}`, 'identity');
    expect(proofAdded(record, { id: 'one-more', item: itemOf(record, 'identity') }, noon)).toBeNull();
    // Places to which nothing came within an hour make room.
    const later = new Date(noon.getTime() + 61 * 60_000);
    expect(proofAdded(record, { id: 'one-more', item: itemOf(record, 'identity') }, later)?.proofs).toHaveLength(1);
    expect(
      proofAdded(added(guardian(), 'f1', 'identity'), { id: 'f1', item: itemOf(guardian(), 'identity') }, noon),
    ).toBeNull();
  });
});

describe('a file that came', () => {
  it('answers its item; who asks is for a person to see. 45 CFR 164.514(h)', () => {
    const answered = came(added(guardian(), 'f1', 'guardianship-letters'), 'f1');
    expect(itemOf(answered, 'guardianship-letters')).toMatchObject({ state: 'answered', answer: { by: 'requester' } });
    const shown = came(added(guardian(), 'f1', 'identity'), 'f1');
    expect(itemOf(shown, 'identity')).toMatchObject({ state: 'open', cameAt: noon.toISOString() });
    expect(shown.decisions.taken['confirm-identity']).toBeUndefined();
    expect(waitsForRequester(itemOf(shown, 'identity'))).toBe(false);
  });

  it('keeps no name of the file', () => {
    const record = came(added(guardian(), 'f1', 'identity'), 'f1');
    expect(JSON.stringify([record.proofs, record.recentEvents])).not.toContain('Maria');
  });

  it('that is refused answers nothing', () => {
    const record = came(added(guardian(), 'f1', 'guardianship-letters'), 'f1', 'refused');
    expect(itemOf(record, 'guardianship-letters').state).toBe('open');
    expect(proofOf(record, 'f1')).toMatchObject({ state: 'refused', why: 'encrypted' });
  });

  it('that is refused is told of in ten minutes, once for all files of that time, unless a better one came', () => {
    const refused = came(added(guardian(), 'f1', 'guardianship-letters'), 'f1', 'refused');
    const twice = came(added(refused, 'f2', 'guardianship-letters'), 'f2', 'refused');
    const notices = Object.values(twice.work).filter(({ kind }) => kind === 'notify-file-refused');
    expect(notices).toMatchObject([{ state: 'ready', dueAt: new Date(noon.getTime() + 600_000).toISOString() }]);
    const [notice] = notices;
    if (notice === undefined) throw new Error('no notice');
    expect(isMoot(notice, twice, noon)).toBe(false);
    expect(isMoot(notice, came(added(twice, 'f3', 'guardianship-letters'), 'f3'), noon)).toBe(true);
    expect(isMoot(notice, came(added(twice, 'f3', 'identity'), 'f3'), noon)).toBe(false);
    expect(isMoot(notice, { ...twice, status: 'withdrawn' }, noon)).toBe(true);
    // A file of ours that is refused is seen by the clerk who added it.
    expect(Object.keys(came(guardian(), 'f1', 'refused').work)).not.toContain('notify-file-refused');
  });

  it('brings a request that waited for it back to review, once nothing is missing', () => {
    const waiting = guardian({ status: 'deficient' });
    const asking = {
      ...waiting,
      items: asked(waiting, ['REP_AUTHORITY_MISSING', 'ID_UNVERIFIED'], 'staff:a', noon.toISOString()),
    };
    const half = came(added(asking, 'f1', 'guardianship-letters'), 'f1');
    expect(half.status).toBe('deficient');
    expect(came(added(half, 'f2', 'identity'), 'f2').status).toBe('resubmitted');
  });

  it('is asked for again by a new letter', () => {
    const shown = came(added(guardian(), 'f1', 'identity'), 'f1');
    const again = asked(shown, ['ID_UNVERIFIED'], 'staff:a', '2026-11-25T12:00:00.000Z');
    const item = again.find(({ code }) => code === 'identity');
    expect(item?.cameAt).toBeUndefined();
    expect(item !== undefined && waitsForRequester(item)).toBe(true);
  });

  it('of several pages each is kept, and the item is answered once', () => {
    const first = came(added(guardian(), 'f1', 'guardianship-letters'), 'f1');
    const second = came(added(first, 'f2', 'guardianship-letters'), 'f2');
    expect(proofsOf(second).map(({ state }) => state)).toEqual(['clean', 'clean']);
    expect(second.recentEvents.filter(({ what }) => what === 'decided')).toHaveLength(1);
  });

  it('in any order, twice or under a strange version, changes nothing more', () => {
    const judged = (record: RequestRecord, etag: string, why: 'cut' | 'empty') =>
      fileJudged(record, { id: 'f1', version: { etag }, size: 9, verdict: { ok: false, why } }, noon);
    const steps: readonly ((record: RequestRecord) => RecordChange | null)[] = [
      (record) => fileArrived(record, { id: 'f1', version, size: 9 }, noon),
      (record) => judged(record, 'e1', 'cut'),
      (record) => judged(record, 'other', 'empty'),
      (record) => proofAdded(record, { id: 'f1', item: itemOf(record, 'identity') }, noon),
    ];
    const step = (record: RequestRecord, number: number): RequestRecord => {
      const change = steps[number]?.(record) ?? null;
      return change === null ? record : written(record, change);
    };
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), (numbers) => {
        const record = numbers.reduce(step, added(guardian(), 'f1', 'guardianship-letters'));
        expect(proofsOf(record)).toHaveLength(1);
        expect(record.recentEvents.filter(({ what }) => what === 'file-refused').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a picture of an identity card', () => {
  const shown = came(added(came(added(guardian(), 'f1', 'guardianship-letters'), 'f1'), 'f2', 'identity'), 'f2');

  it.each<[DecisionId, boolean]>([
    ['confirm-identity', true],
    ['deny', true],
    ['withdraw', true],
    ['release', true],
    ['cannot-confirm', true],
    ['accept', false],
    ['ask', false],
    ['undo', false],
  ])('after %s: goes is %s', (id, goes) => {
    expect(removalsOf(id, shown, noon.toISOString()).length > 0).toBe(goes);
  });

  it('goes by a decision alone that ends the request or confirms who asks', () => {
    for (const id of decisionIds) expect(removalsOf(id, guardian(), noon.toISOString())).toEqual([]);
  });

  it('leaves what it was; what shows authority stays', () => {
    expect(identityProofs(shown).map(({ id }) => id)).toEqual(['f2']);
    const { proofs = [] } = proofsRemoved(shown, identityProofs(shown), noon.toISOString());
    expect(
      proofs.map(({ key, sha256, removedAt }) => [key !== undefined, sha256 !== undefined, removedAt !== undefined]),
    ).toEqual([
      [true, true, false],
      [false, true, true],
    ]);
  });

  it('is not removed by a decision that is taken back', () => {
    const taken = { id: 'confirm-identity', by: 'staff:a Ana Ruiz', at: noon, evidence: {} } as const;
    const confirmed = written(shown, decide(shown, taken));
    expect(confirmed.work['remove-proofs']?.state).toBe('ready');
    const undone = written(confirmed, decide(confirmed, { ...taken, id: 'undo' }));
    expect(undone.work['remove-proofs']?.state).toBe('dropped');
    expect(itemOf(undone, 'identity').cameAt).toBe(noon.toISOString());
  });
});
