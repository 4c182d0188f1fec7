/** Prints what was chosen as one run: papers first, then the run, the claims, and the seal. See `runs.ts` for what a crash leaves. */
import { postItemOf } from '../../request/post/items.ts';
import type { Paper } from '../../request/post/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { CheckpointStore, RequestStore } from '../../store/stores.ts';
import { type Acting, perform } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { decideClaim, decidePutBack } from './claim.ts';
import { beginRun, type Chosen, changeRun, type Envelope, isSame, newRunId, type PrintRun, readRun, stands } from './runs.ts';

/** Envelopes of one run. */
export const mostEnvelopes = 40;
/** Bytes of the papers of one run: what a function may answer with, less the run sheet and what joining adds. */
const mostBytes = 3_600_000;

export interface MadePapers {
  readonly papers: readonly Paper[];
  readonly bytes: number;
}

export interface PrintTools {
  readonly requests: Pick<RequestStore, 'get' | 'change'>;
  readonly checkpoints: Pick<CheckpointStore, 'read' | 'write'>;
  /** Makes and stores the papers of one thing from a record; null where something blocks it. */
  readonly papersOf: (record: RequestRecord, item: string) => Promise<MadePapers | null>;
}

interface Prepared extends Chosen, MadePapers {
  readonly version: number;
}

async function prepared({ requests, papersOf }: PrintTools, chosen: Chosen, from?: RequestRecord): Promise<Prepared | null> {
  const record = from ?? (await requests.get(chosen.reference));
  if (record === null || postItemOf(record, chosen.item) === undefined) return null;
  const made = await papersOf(record, chosen.item);
  return made === null ? null : { ...chosen, ...made, version: record.version };
}

/** Those of another run whose claim still counts cost no papers. */
async function isFree({ requests, checkpoints }: PrintTools, { reference, item }: Chosen): Promise<boolean> {
  const record = await requests.get(reference);
  const print = record === null ? undefined : postItemOf(record, item)?.print;
  return print === undefined || !stands(await readRun(checkpoints, print.run), { reference, item });
}

/** As many as one answer holds, in their order. */
async function prepareAll(tools: PrintTools, chosen: readonly Chosen[]): Promise<readonly Prepared[]> {
  const found: Prepared[] = [];
  let bytes = 0;
  for (const one of chosen.slice(0, mostEnvelopes)) {
    const made = (await isFree(tools, one)) ? await prepared(tools, one) : null;
    if (made === null) continue;
    bytes += made.bytes;
    if (bytes > mostBytes && found.length > 0) break;
    found.push(made);
  }
  return found;
}

const tries = 6;

/** Claims one thing. The papers are of the version that the write finds, else they are made again. */
async function claim(tools: PrintTools, run: string, first: Prepared, acting: Acting): Promise<void> {
  const over = new Set<string>();
  let ready = first;
  const key = { reference: first.reference, item: first.item };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const asked = { ...ready, run, over };
    const performed = await perform(tools.requests, key.reference, (record) => decideClaim(record, asked, acting));
    if (performed.outcome !== 'refused') return;
    const { refusal, record } = performed;
    const holder = postItemOf(record, key.item)?.print?.run;
    if (refusal.code === 'printed-already' && holder !== undefined) {
      if (stands(await readRun(tools.checkpoints, holder), key)) return;
      over.add(holder);
    } else if (refusal.code === 'changed-meanwhile') {
      const again = await prepared(tools, key, record);
      if (again === null) return;
      ready = again;
    } else return;
  }
}

/** What a run has claimed now. */
async function claimedBy({ requests }: PrintTools, { id, chosen, back }: PrintRun): Promise<readonly Envelope[]> {
  const wanted = chosen.filter((one) => !back.some((other) => isSame(one, other)));
  const found = await Promise.all(
    wanted.map(async ({ reference, item }): Promise<readonly Envelope[]> => {
      const record = await requests.get(reference);
      const print = record === null ? undefined : postItemOf(record, item)?.print;
      return print?.run === id ? [{ reference, item, papers: print.papers }] : [];
    }),
  );
  return found.flat();
}

/** Closes a run with what it has: from now on its PDF is the same each time. Null when there is no such run. */
export function sealRun(tools: PrintTools, id: string): Promise<PrintRun | null> {
  return changeRun(tools.checkpoints, id, async (run) =>
    run.sealed === null ? { ...run, sealed: [...(await claimedBy(tools, run))] } : null,
  );
}

interface Wish {
  readonly chosen: readonly Chosen[];
  readonly bothSides: boolean;
  readonly language: Language;
}

/** Null where nothing was left to print. Whatever it does not hold is still in the list. */
export async function printRun(tools: PrintTools, { chosen, ...wish }: Wish, acting: Acting): Promise<PrintRun | null> {
  const ready = await prepareAll(tools, chosen);
  if (ready.length === 0) return null;
  const keys = ready.map(({ reference, item }) => ({ reference, item }));
  const begun = { id: newRunId(), at: acting.now.toISOString(), by: actorId(acting.staff), ...wish, chosen: keys };
  const { id } = await beginRun(tools.checkpoints, begun);
  for (const one of ready) await claim(tools, id, one, acting);
  const run = await sealRun(tools, id);
  if (run === null) return null;
  // Somebody sealed it while this one was still claiming: what came too late goes back.
  await giveBack(
    tools,
    run,
    keys.filter((key) => !stands(run, key)),
    acting,
  );
  return run.sealed === null || run.sealed.length === 0 ? null : run;
}

async function giveBack({ requests }: PrintTools, { id }: PrintRun, keys: readonly Chosen[], acting: Acting): Promise<void> {
  for (const { reference, item } of keys)
    await perform(requests, reference, (record) => decidePutBack(record, { item, run: id }, acting));
}

/** Not printed after all: first the run says so, then each request. Repeatable. Null when there is no such run. */
export async function putBack(
  tools: PrintTools,
  id: string,
  keys: readonly Chosen[],
  acting: Acting,
): Promise<PrintRun | null> {
  const run = await changeRun(tools.checkpoints, id, (before) => {
    const more = keys.filter(
      (key) => before.chosen.some((one) => isSame(one, key)) && !before.back.some((one) => isSame(one, key)),
    );
    return more.length === 0 ? null : { ...before, back: [...before.back, ...more] };
  });
  if (run !== null) await giveBack(tools, run, keys, acting);
  return run;
}
