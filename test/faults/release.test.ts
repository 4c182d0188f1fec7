/**
 * One release, and every way in which one call of its sealing or delivery can go wrong: refused, its answer lost, or the process killed before or
 * after it. Whatever happened, in the end there is one package of the right bytes, one receipt, one row of the accounting.
 */
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import type { Tools } from '../../lib/delivery/tools.ts';
import { doWork } from '../../lib/delivery/work.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { readReceipt } from '../../lib/release/seal/receipt.ts';
import { sealPackage } from '../../lib/release/seal/seal-package.ts';
import type { DecisionId } from '../../lib/request/decisions/rules.ts';
import type { PackageFile } from '../../lib/request/package/stored.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { deliveriesOf, downloadBar } from '../../lib/request/release/deliveries.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import { decideAs, identified } from '../support/decisions.ts';
import { bench, benchStart, sampleRecord } from '../support/delivery-bench.ts';
import { memoryRelease, sha256 } from '../support/release-fakes.ts';
import { pdfOf } from '../support/release-steps.ts';

const { timeZone } = lakeNorman;
const start = new Date(benchStart);
const person = (subject: string): StaffMember => ({ subject, name: subject, language: 'en', roles: ['clerk'], title: '' });
const [ana, luis] = [person('sub-ana'), person('sub-luis')];

const fates = ['refused', 'answer lost', 'killed before', 'killed after'] as const;
type Fate = (typeof fates)[number];

class Killed extends Error {
  override readonly name = 'Killed';
}

/** Calls are counted; the one with this number meets its fate, and a killed process makes no further call. */
function seam(at: number, fate: Fate) {
  const state = { calls: 0, dead: false };
  const through =
    <Arguments extends readonly unknown[], Result>(call: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      if (state.dead) throw new Killed();
      const isIt = state.calls === at;
      state.calls += 1;
      if (!isIt) return call(...given);
      state.dead = fate.startsWith('killed');
      if (fate === 'refused' || fate === 'killed before') throw new Killed();
      await call(...given);
      throw new Killed();
    };
  return { state, through };
}

function decided(record: RequestRecord, id: DecisionId, staff: StaffMember, now = start, instead = {}): RequestRecord {
  const decision = decideAs(id, record, { staff, now, timeZone }, instead);
  if (decision.outcome !== 'change') throw new Error(decision.refusal.code);
  return applied(record, decision.change);
}

async function released(bytes: Uint8Array): Promise<RequestRecord> {
  const record = identified({ ...sampleRecord('patient', 'es'), status: 'in-process' as const });
  const file: PackageFile = {
    ...{ id: 'f1', recordType: 'lab-reports', type: 'pdf', state: 'clean', addedBy: 'staff:sub-ana', addedAt: benchStart },
    ...{ sha256: sha256(bytes), size: bytes.length, pages: 2, key: 'clean/f1' },
  };
  const gathered = { ...record, package: { files: [file] }, release: { checks: { f1: { verdicts: 'rr', marks: {} } } } };
  return decided(decided(gathered, 'to-final-check', ana), 'release', luis, start, { channel: 'link' });
}

/** The service with one fault, until all is quiet; `recall` takes the package back afterwards. */
async function lifeWith(at: number, fate: Fate, recall: boolean) {
  const { state, through } = seam(at, fate);
  const bytes = await pdfOf(['One', 'Two']);
  const made = memoryRelease();
  made.packages.objects.set('clean/f1', bytes);
  const { packages, receipts, signing, sealedFiles } = made;
  const tools = {
    ...made,
    packages: { ...packages, read: through(packages.read), write: through(packages.write) },
    receipts: { read: through(receipts.read), put: through(receipts.put) },
    signing: { id: through(signing.id), sign: through(signing.sign) },
    sealedFiles: { note: through(sealedFiles.note) },
  };
  const one = bench();
  const { requests } = one;
  const worker: Tools = {
    ...one.tools,
    requests: { get: through(requests.get), change: through(requests.change), history: requests.history },
    release: {
      seal: (record, delivery, now) => sealPackage(tools, record, delivery, now),
      remove: through(packages.remove),
    },
  };
  const record = await released(bytes);
  await requests.submit(record);
  const now = async (): Promise<RequestRecord> => {
    const stored = await requests.get(record.reference);
    if (stored === null) throw new Error('no record');
    return stored;
  };
  const minutes = async (many: number) => {
    for (let minute = 0; minute < many; minute += 1) {
      one.clock.move(60_000);
      await sweepDueWork(one);
      for (let message = one.queue.messages.shift(); message !== undefined; message = one.queue.messages.shift()) {
        // The next minute is another process.
        await doWork(worker, message).catch(() => undefined);
        state.dead = false;
      }
    }
  };
  await minutes(40);
  // A notice that may have gone out is sent a day later, when there is no sign of it.
  one.clock.move(24 * 60 * 60_000);
  await minutes(5);
  if (recall) {
    const decision = decideAs('recall', await now(), { staff: ana, now: one.clock.now(), timeZone });
    if (decision.outcome === 'change') await requests.change(record.reference, () => decision.change);
    await minutes(40);
  }
  return { made, one, record: await now(), calls: state.calls };
}

async function wrongWith(at: number, fate: Fate): Promise<readonly string[]> {
  const { made, one, record } = await lifeWith(at, fate, false);
  const [delivery, ...others] = deliveriesOf(record);
  const { sealed } = delivery ?? {};
  const zip = made.packages.objects.get(sealed?.zip.key ?? '');
  const [receipt, ...moreReceipts] = [...made.receipts.texts.values()];
  const proved = receipt === undefined ? null : readReceipt(receipt, await made.publicKeys.list());
  const rows = record.release?.disclosures ?? [];
  const told = one.mail.sent.filter(({ tags }) => tags['work'] === 'notify-released');
  const holds = {
    'one package': others.length === 0 && sealed !== undefined,
    'its bytes': zip !== undefined && sha256(zip) === sealed?.zip.sha256,
    'one receipt, of its signature':
      moreReceipts.length === 0 && proved !== null && receipt?.includes(sealed?.signature ?? '?'),
    'known by its hash': (await made.sealedFiles.find(sealed?.zip.sha256 ?? ''))?.package === delivery?.id,
    'one row of the accounting': rows.length === 1 && rows[0]?.delivery === delivery?.id && rows[0]?.by.includes('sub-luis'),
    // The bench reports no arrival: what may have been sent is sent once more.
    told: told.length === 1 || told.length === 2,
    'may be fetched': delivery !== undefined && downloadBar(record, delivery, one.clock.now(), timeZone) === null,
  };
  return Object.entries(holds).flatMap(([what, isSo]) => (isSo ? [] : [`call ${at} ${fate}: not ${what}`]));
}

async function wrongAfterRecall(at: number, fate: Fate): Promise<readonly string[]> {
  const { made, one, record } = await lifeWith(at, fate, true);
  const [delivery] = deliveriesOf(record);
  const left = [...made.packages.objects.keys()].filter((key) => key.startsWith('release/'));
  const bar = delivery === undefined ? 'none' : downloadBar(record, delivery, one.clock.now(), timeZone);
  return bar === 'recalled' && left.length === 0 ? [] : [`call ${at} ${fate}: ${bar}, ${left.length} objects left`];
}

describe('a release', () => {
  it.each(fates)('ends as one package, one receipt and one row of the accounting, whichever call is %s', async (fate) => {
    const { calls } = await lifeWith(-1, fate, false);
    expect(calls).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (let at = 0; at < calls + 5; at += 1) wrong.push(...(await wrongWith(at, fate)));
    expect(wrong).toEqual([]);
  });

  it.each(fates)('that is recalled leaves nothing to fetch, whichever call is %s', async (fate) => {
    const { calls } = await lifeWith(-1, fate, true);
    const wrong: string[] = [];
    for (let at = 0; at < calls + 5; at += 1) wrong.push(...(await wrongAfterRecall(at, fate)));
    expect(wrong).toEqual([]);
  });
});
