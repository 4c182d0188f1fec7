/** However a release is decided, taken back, recalled, fetched and repeated: what went out is entered once, and what did not is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../../../lib/console/sign-in/people.ts';
import { changeAfter, claimDecision, type StepResult } from '../../../../lib/delivery/engine.ts';
import { disclose } from '../../../../lib/delivery/release-work.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import type { DecisionId } from '../../../../lib/request/decisions/rules.ts';
import type { PackageFile } from '../../../../lib/request/package/stored.ts';
import type { RequestRecord, Work } from '../../../../lib/request/record.ts';
import { deliveriesOf, downloadBar, fetchedChange, sealedChange } from '../../../../lib/request/release/deliveries.ts';
import { applied } from '../../../../lib/store/dynamo-requests.ts';
import { decideAs, identified } from '../../../support/decisions.ts';
import { benchStart, sampleRecord } from '../../../support/delivery-bench.ts';

const { timeZone } = lakeNorman;
const person = (subject: string): StaffMember => ({ subject, name: subject, language: 'en', roles: ['supervisor'], title: '' });
const [ana, luis] = [person('sub-ana'), person('sub-luis')];

const zip = { sha256: 'b'.repeat(64), bytes: 200, key: 'release/x/records.zip' };
const cover = { sha256: 'c'.repeat(64), bytes: 10, pages: 1 };

function gathered(): RequestRecord {
  const record = identified({ ...sampleRecord('patient'), status: 'in-process' as const });
  const file: PackageFile = {
    ...{ id: 'f1', recordType: 'lab-reports', type: 'pdf', state: 'clean', addedBy: 'staff:sub-ana', addedAt: benchStart },
    ...{ sha256: 'a'.repeat(64), size: 100, pages: 3, key: 'clean/f1' },
  };
  return { ...record, package: { files: [file] }, release: { checks: { f1: { verdicts: 'rrr', marks: {} } } } };
}

interface Walk {
  record: RequestRecord;
  now: Date;
  /** Packages that somebody could fetch at some time. */
  readonly wentOut: Set<string>;
}

function decide(walk: Walk, id: DecisionId, staff: StaffMember, instead = {}): void {
  const decision = decideAs(id, walk.record, { staff, now: walk.now, timeZone }, instead);
  if (decision.outcome === 'change') walk.record = applied(walk.record, decision.change);
}

function claimed(walk: Walk, id: string): Work | null {
  const work = walk.record.work[id];
  const decision = work === undefined ? null : claimDecision(work, walk.now);
  if (decision?.action !== 'do') return null;
  walk.record = { ...walk.record, work: { ...walk.record.work, [id]: decision.work } };
  return decision.work;
}

function enter(walk: Walk, seen: Work, step: StepResult): void {
  const change = changeAfter(walk.record, seen, step, walk.now);
  if (change !== null) walk.record = applied(walk.record, change);
}

const ids = ({ record }: Walk, kind: Work['kind']) =>
  Object.values(record.work)
    .filter((one) => one.kind === kind)
    .map(({ id }) => id);

function seal(walk: Walk, id: string): void {
  const seen = claimed(walk, id);
  if (seen === null) return;
  const delivery = deliveriesOf(walk.record).find((one) => one.work === id);
  const sealed = { at: walk.now.toISOString(), zip, cover, signature: 'h..s' };
  const change = delivery === undefined ? {} : sealedChange(walk.record, delivery.id, sealed);
  enter(walk, seen, { outcome: { result: 'done', next: { state: 'done' } }, change });
}

function entered(walk: Walk, id: string): void {
  const seen = claimed(walk, id);
  if (seen !== null) enter(walk, seen, disclose(walk.record, seen, walk.now));
}

/** As the worker does it: the package first, then what waited for it. */
function work(walk: Walk): void {
  for (const id of ids(walk, 'seal-package')) seal(walk, id);
  for (const id of ids(walk, 'disclose')) entered(walk, id);
}

/** Whose outcome was lost. */
function workAgain(walk: Walk): void {
  for (const id of ids(walk, 'disclose')) {
    const one = walk.record.work[id];
    if (one?.state !== 'done') continue;
    const repeated: Work = { ...one, state: 'ready', dueAt: walk.now.toISOString() };
    walk.record = { ...walk.record, work: { ...walk.record.work, [id]: repeated } };
    entered(walk, id);
  }
}

function fetch(walk: Walk): void {
  for (const delivery of deliveriesOf(walk.record)) {
    if (downloadBar(walk.record, delivery, walk.now, timeZone) !== null) continue;
    walk.wentOut.add(delivery.id);
    walk.record = applied(walk.record, fetchedChange(walk.record, delivery, walk.now.toISOString()));
  }
}

const steps = {
  check: (walk: Walk) => decide(walk, 'to-final-check', ana),
  release: (walk: Walk) => decide(walk, 'release', luis, { channel: 'link' }),
  post: (walk: Walk) => decide(walk, 'release', luis, { channel: 'post' }),
  undo: (walk: Walk) => decide(walk, 'undo', luis),
  'undo of the first': (walk: Walk) => decide(walk, 'undo', ana),
  recall: (walk: Walk) => decide(walk, 'recall', ana),
  reopen: (walk: Walk) => decide(walk, 'reopen', luis),
  fetch,
  work,
  'work again': workAgain,
  'five minutes': (walk: Walk) => {
    walk.now = new Date(walk.now.getTime() + 5 * 60_000);
  },
  'a quarter': (walk: Walk) => {
    walk.now = new Date(walk.now.getTime() + 15 * 60_000);
  },
} as const;

const names = Object.keys(steps) as (keyof typeof steps)[];
/** From the final check on, weighed so that many walks get as far as a download. */
const often = ['check', 'release', 'a quarter', 'work', 'work', 'fetch'] as const;
const walks = fc
  .array(fc.constantFrom(...names, ...often, ...often), { minLength: 6, maxLength: 16 })
  .map((taken) => ['check', 'release', ...taken] as const);

describe('any way of a release', () => {
  it('has one row of the accounting for each package that went out, and none for one that never was', () => {
    let sent = 0;
    fc.assert(
      fc.property(walks, (taken) => {
        const walk: Walk = { record: gathered(), now: new Date(benchStart), wentOut: new Set() };
        for (const name of taken) steps[name](walk);
        const rows = walk.record.release?.disclosures ?? [];
        const named = rows.map(({ delivery }) => delivery);
        expect(new Set(named).size).toBe(rows.length);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const known = deliveriesOf(walk.record).map(({ id }) => id);
        expect(named.filter((id) => id === undefined || !known.includes(id))).toEqual([]);
        // Fetched, then at the latest with the next run of the worker.
        work(walk);
        const after = walk.record.release?.disclosures?.map(({ delivery }) => delivery) ?? [];
        expect([...walk.wentOut].filter((id) => !after.includes(id))).toEqual([]);
        sent += walk.wentOut.size;
      }),
      { numRuns: 200, seed: 20_261_129 },
    );
    expect(sent).toBeGreaterThan(25);
  });
});
