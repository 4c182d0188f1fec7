/** A release as a package: what closes it, who may fetch it and until when, what takes it back, and the one disclosure that it is. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../lib/console/decisions.ts';
import type { StaffMember } from '../../../../lib/console/sign-in/people.ts';
import { disclose } from '../../../../lib/delivery/release-work.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { barAgainst, noticesDueAt } from '../../../../lib/request/decisions/offers.ts';
import type { DecisionId } from '../../../../lib/request/decisions/rules.ts';
import type { PackageFile } from '../../../../lib/request/package/stored.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import {
  deliveriesOf,
  downloadBar,
  fetchedChange,
  recallable,
  sealedChange,
} from '../../../../lib/request/release/deliveries.ts';
import { packageBar, straysOf, withLook } from '../../../../lib/request/release/pages.ts';
import type { Release } from '../../../../lib/request/release/stored.ts';
import { applied } from '../../../../lib/store/dynamo-requests.ts';
import { decideAs, identified } from '../../../support/decisions.ts';
import { benchStart, sampleRecord } from '../../../support/delivery-bench.ts';

const { timeZone } = lakeNorman;
const start = new Date(benchStart);
const minutes = (many: number) => new Date(start.getTime() + many * 60_000);
const days = (many: number) => minutes(many * 24 * 60);
const person = (subject: string): StaffMember => ({ subject, name: subject, language: 'en', roles: ['clerk'], title: '' });
const [ana, luis] = [person('sub-ana'), person('sub-luis')];
const acting = (staff: StaffMember, now = start) => ({ staff, now, timeZone });
const asking = (now = start) => ({ actor: 'staff:sub-luis', rights: ['work'] as const, now, timeZone });

const file: PackageFile = {
  ...{ id: 'f1', recordType: 'lab-reports', type: 'pdf', state: 'clean', addedBy: 'staff:sub-ana', addedAt: benchStart },
  ...{ sha256: 'a'.repeat(64), size: 100, pages: 3, key: 'clean/f1' },
};

function gathered(verdicts: string | null = 'rrr', change: Partial<PackageFile> = {}, release: Release = {}): RequestRecord {
  const checks = verdicts === null ? {} : { checks: { f1: { verdicts, marks: {} } } };
  const record = identified({ ...sampleRecord('patient'), status: 'in-process' });
  return { ...record, package: { files: [{ ...file, ...change }] }, release: { ...release, ...checks } };
}

function after(record: RequestRecord, decision: Decision): RequestRecord {
  if (decision.outcome !== 'change') throw new Error(`refused: ${decision.refusal.code}`);
  return applied(record, decision.change);
}

const decided = (record: RequestRecord, id: DecisionId, who = luis, now = start, instead = {}) =>
  after(record, decideAs(id, record, acting(who, now), instead));

const checked = (record = gathered()) => decided(record, 'to-final-check', ana);
const released = (now = start) => decided(checked(), 'release', luis, now, { channel: 'link' });

function sealed(record = released()): RequestRecord {
  const [delivery] = deliveriesOf(record);
  const zip = { sha256: 'b'.repeat(64), bytes: 200, key: 'release/x/records.zip' };
  const cover = { sha256: 'c'.repeat(64), bytes: 10, pages: 1 };
  return { ...record, ...sealedChange(record, delivery?.id ?? '', { at: benchStart, zip, cover, signature: 'h..s' }) };
}

const bar = (record: RequestRecord, now = minutes(11)) => {
  const [delivery] = deliveriesOf(record);
  return delivery === undefined ? 'none' : downloadBar(record, delivery, now, timeZone);
};

describe('a package closes the final check and the release', () => {
  it.each([
    ['while a file is being checked', gathered('rrr', { state: 'checking' }), 'files-unchecked'],
    ['with a file that was refused', gathered('rrr', { state: 'refused' }), 'files-unchecked'],
    ['while its pages are not read', gathered(null), 'pages-unread'],
    ['with a page of somebody else at which nobody has looked', gathered('ror'), 'strays-first'],
  ])('%s', (_, record, wanted) => {
    expect(packageBar(record)).toBe(wanted);
    expect(barAgainst('to-final-check', record, asking())).toBe(wanted);
    expect(barAgainst('release', { ...record, status: 'quality-check' }, asking())).toBe(wanted);
  });

  it('and not with pages that name nobody, or a name alone: they are listed', () => {
    expect(packageBar(gathered('wnu'))).toBeNull();
    expect(packageBar({ ...gathered(), package: { files: [] } })).toBeNull();
  });

  it('until somebody has looked at each such page and said why', () => {
    const record = gathered('oro');
    expect(straysOf(record).map(({ page }) => page)).toEqual([1, 3]);
    const look = (page: number) => ({ file: 'f1', page, by: 'staff:sub-ana Ana', at: benchStart, reason: 'A donor' });
    const once = { ...record, release: withLook(record, look(1)) ?? {} };
    expect(packageBar(once)).toBe('strays-first');
    const twice = { ...once, release: withLook(once, look(3)) ?? {} };
    expect(packageBar(twice)).toBeNull();
    expect([withLook(twice, look(3)), withLook(record, look(2)), withLook({ ...record, status: 'released' }, look(1))]).toEqual(
      [null, null, null],
    );
    // Who looked and why goes with the package.
    expect(deliveriesOf(decided(checked(twice), 'release', luis, start, { channel: 'link' }))[0]?.looks).toHaveLength(2);
  });
});

describe('a release', () => {
  it('is decided by another person than who gathered', () => {
    expect(decideAs('release', checked(), acting(ana), { channel: 'link' })).toMatchObject({ outcome: 'refused' });
    expect(released().status).toBe('released');
  });

  it('keeps the five ticks, who and when, the pages and the day', () => {
    expect(released().decisions.taken['release']).toMatchObject({
      ...{ at: benchStart, by: expect.stringContaining('sub-luis') },
      evidence: {
        checks: ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'],
        ...{ channel: 'link', pages: '3', day: '2026-11-22' },
      },
    });
  });

  it.each([
    ['by a link without an address for the code', { channel: 'link' }, (record: RequestRecord) => withoutMail(record)],
    ['with a number that no carrier prints', { channel: 'courier', tracking: 'UPS 12' }, (record: RequestRecord) => record],
    ['by a way that a package does not take', { channel: 'fax' }, (record: RequestRecord) => record],
    ['without one of the ticks', { channel: 'link', checks: ['dates'] }, (record: RequestRecord) => record],
  ])('is not possible %s', (_, instead, change) => {
    expect(decideAs('release', change(checked()), acting(luis), instead)).toMatchObject({ outcome: 'refused' });
  });

  it('by hand from the record system says why, and is entered like any other', () => {
    const outside = { ...gathered(), package: { files: [] } };
    const ready = decided(outside, 'to-final-check', ana);
    expect(decideAs('release', ready, acting(luis), { channel: 'post', reason: [] })).toMatchObject({ outcome: 'refused' });
    const record = decided(ready, 'release', luis, start, { channel: 'post', reason: 'Films from the archive' });
    expect(deliveriesOf(record)).toEqual([]);
    expect(entered(record).release?.disclosures).toMatchObject([
      { channel: 'post', pages: 12, on: '2026-11-22', basis: 'access' },
    ]);
  });

  it('seals, enters and tells when it can no longer be taken back, one after the other', () => {
    const { work } = released();
    expect(work['seal-package']).toMatchObject({ state: 'ready', dueAt: noticesDueAt(start) });
    expect(work['disclose']).toMatchObject({ state: 'waiting', after: ['seal-package'], dueAt: null });
    expect(work['notify-released']).toMatchObject({ state: 'waiting', after: ['seal-package'] });
  });

  it('leaves nothing behind when it is undone within ten minutes', () => {
    const record = decided(released(), 'undo', luis, minutes(5));
    expect([record.status, deliveriesOf(record)]).toEqual(['quality-check', []]);
    for (const id of ['seal-package', 'disclose', 'notify-released']) expect(record.work[id]?.state).toBe('dropped');
    expect(barAgainst('undo', released(), { ...asking(minutes(11)) })).toBe('undo-too-late');
  });
});

function withoutMail(record: RequestRecord): RequestRecord {
  const { email: _asker, ...requester } = record.body.requester;
  const { email: _own, ...patient } = record.body.patient;
  return { ...record, body: { ...record.body, requester, patient } };
}

/** As the worker enters it. */
function entered(record: RequestRecord): RequestRecord {
  const work = record.work['disclose'];
  const step = work === undefined ? null : disclose(record, work, minutes(11));
  return step?.change?.release === undefined ? record : { ...record, release: step.change.release };
}

describe('the accounting of disclosures', () => {
  it('has one row for a release, however often its work is done', () => {
    const once = entered(sealed());
    expect(once.release?.disclosures).toHaveLength(1);
    expect(entered(entered(once)).release?.disclosures).toEqual(once.release?.disclosures);
  });
});

describe('a download', () => {
  it('waits for the seal, and then is possible for thirty days and ten times', () => {
    expect([bar(released()), bar(sealed())]).toEqual(['not-ready', null]);
    expect([bar(sealed(), days(30)), bar(sealed(), days(31))]).toEqual([null, 'link-ended']);
    let record = sealed();
    for (let number = 0; number < 10; number += 1) {
      expect(bar(record)).toBeNull();
      const [delivery] = deliveriesOf(record);
      if (delivery !== undefined) record = applied(record, fetchedChange(record, delivery, benchStart));
    }
    expect(bar(record)).toBe('too-many-downloads');
  });

  it.each([
    ['the permission was taken back', (record: RequestRecord) => taken(record, 'revoke')],
    ['the patient turned 18 meanwhile', (record: RequestRecord) => ofChild(record)],
    ['the request went back to gathering', (record: RequestRecord) => ({ ...record, status: 'in-process' as const })],
  ])('is dead once %s', (_, change) => {
    expect(bar(change(sealed()))).toBe('basis-ended');
  });

  it('is for links alone', () => {
    expect(bar(sealed(decided(checked(), 'release', luis, start, { channel: 'post' })))).toBe('not-by-link');
  });
});

function taken(record: RequestRecord, id: string): RequestRecord {
  const one = { at: benchStart, by: 'requester', evidence: {} };
  return { ...record, decisions: { ...record.decisions, taken: { ...record.decisions.taken, [id]: one } } };
}

/** A parent asked, and the child has had its birthday. */
function ofChild(record: RequestRecord): RequestRecord {
  const { body } = sampleRecord('parent');
  return {
    ...record,
    body: { ...body, patient: { ...body.patient, dateOfBirth: '2008-11-22' } },
    submittedAt: '2026-11-01T12:00:00.000Z',
  };
}

describe('a recall', () => {
  it('ends the link at once, drops what is not done, and sends the request back to gathering', () => {
    const record = decided(released(), 'recall', ana, minutes(5), { reason: 'The wrong year' });
    expect([record.status, bar(record)]).toEqual(['in-process', 'recalled']);
    for (const id of ['seal-package', 'disclose', 'notify-released']) expect(record.work[id]?.state).toBe('dropped');
    expect(record.work['remove-package']).toMatchObject({ state: 'ready' });
    expect(record.milestones.answered).toBeUndefined();
  });

  it('can be taken back within ten minutes, and the package goes out after all', () => {
    const recalled = decided(sealed(), 'recall', ana, minutes(20), { reason: 'The wrong year' });
    const record = decided(recalled, 'undo', ana, minutes(25));
    expect([record.status, bar(record, minutes(30))]).toEqual(['released', null]);
  });

  it('is no longer possible once somebody has the package, nor where nothing went by a link', () => {
    const ready = sealed();
    const [delivery] = deliveriesOf(ready);
    const fetched = delivery === undefined ? ready : applied(ready, fetchedChange(ready, delivery, benchStart));
    expect(barAgainst('recall', fetched, asking())).toBe('fetched-before');
    expect(recallable(fetched)).toBeUndefined();
    const posted = decided(checked(), 'release', luis, start, { channel: 'post' });
    expect(barAgainst('recall', posted, asking())).toBe('nothing-to-recall');
  });
});
