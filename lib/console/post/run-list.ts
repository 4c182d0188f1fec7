/** A run as its page shows it: each envelope, and what became of it. */
import { isMissedExtension } from '../../request/decisions/extension.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import { type PostItem, postItemOf } from '../../request/post/items.ts';
import type { RequestRecord } from '../../request/record.ts';
import { deliveryOf } from '../../request/release/deliveries.ts';
import type { HttpReply } from '../../web/http.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { askForReason } from '../glass/guard.ts';
import { seesRequest } from '../request/opening.ts';
import { type Chosen, isSame, type PrintRun, stands } from './runs.ts';

export type EnvelopeState =
  | { readonly is: 'waiting' | 'back' | 'settled' | 'elsewhere' }
  | { readonly is: 'posted'; readonly day: string };

export interface RunLine extends Chosen {
  /** Null once it is erased. */
  readonly record: RequestRecord | null;
  /** Undefined once it does not have to be posted any more. */
  readonly thing: PostItem | undefined;
  readonly pages: number;
  /** The records are not in the PDF: they are printed from the page of the package. */
  readonly apart: boolean;
  readonly state: EnvelopeState;
  readonly tooLate: boolean;
}

function idOf(item: string): string {
  return item.slice(item.indexOf('.') + 1);
}

/** What became of a thing that does not have to be posted any more. */
function endOf(record: RequestRecord, item: string): EnvelopeState {
  const id = idOf(item);
  const day = record.milestones.mailedLetters[id]?.day ?? deliveryOf(record, id)?.posted?.on;
  return day === undefined ? { is: 'settled' } : { is: 'posted', day };
}

function stateOf(run: PrintRun, record: RequestRecord | null, key: Chosen): EnvelopeState {
  if (run.back.some((one) => isSame(one, key))) return { is: 'back' };
  if (record === null || !stands(run, key)) return { is: 'elsewhere' };
  const item = postItemOf(record, key.item);
  if (item === undefined) return endOf(record, key.item);
  return item.print?.run === run.id ? { is: 'waiting' } : { is: 'elsewhere' };
}

function lineOf(run: PrintRun, record: RequestRecord | null, key: Chosen, today: string): RunLine {
  const papers = run.sealed?.find((one) => isSame(one, key))?.papers ?? [];
  const thing = record === null ? undefined : postItemOf(record, key.item);
  const letter = record === null ? undefined : lettersOf(record).find((one) => one.letter.id === idOf(key.item));
  return {
    ...key,
    ...{ record, thing },
    pages: papers.reduce((sum, { pages }) => sum + pages, 0),
    apart: key.item.startsWith('package.') && papers.length === 1,
    state: stateOf(run, record, key),
    tooLate: record !== null && letter !== undefined && isMissedExtension(record, { letter: letter.letter.id }, today),
  };
}

export async function recordsOf({ deps }: StaffContext, keys: readonly Chosen[]): Promise<readonly RequestRecord[]> {
  const found = await Promise.all(keys.map(({ reference }) => deps.requests.get(reference)));
  return found.filter((record) => record !== null);
}

/** A run opens to whoever may open every request in it; the page in its place, or null. */
export async function shutRun(context: StaffContext, records: readonly RequestRecord[]): Promise<HttpReply | null> {
  if (records.some((record) => !seesRequest(context.session.staff, record))) return message(403, 'otherDesk', context.view);
  for (const record of records) {
    const asks = await askForReason(context, record);
    if (asks !== null) return asks;
  }
  return null;
}

/** Of a sealed run what is sealed; of a broken one what it had claimed. */
export async function readRunLines(context: StaffContext, run: PrintRun): Promise<readonly RunLine[]> {
  const { deps } = context;
  const keys = run.sealed ?? run.chosen;
  const records = await Promise.all(keys.map(({ reference }) => deps.requests.get(reference)));
  const lines = keys.map(({ reference, item }, place) =>
    lineOf(run, records[place] ?? null, { reference, item }, todayIn(context)),
  );
  return run.sealed === null ? lines.filter(({ state }) => state.is === 'waiting') : lines;
}
