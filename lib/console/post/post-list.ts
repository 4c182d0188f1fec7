/** A page of what is to be printed and posted: its requests by the day, then each thing of them with what stands for and against it. */
import { isMissedExtension } from '../../request/decisions/extension.ts';
import { itemsToPost, type PostItem } from '../../request/post/items.ts';
import type { RequestRecord } from '../../request/record.ts';
import { countedToPost } from '../../store/post-rows.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { opens, seesRequest } from '../request/opening.ts';
import { addresseeOf, blockOf, type PostBlock } from './blocks.ts';
import { type PrintRun, readRun, stands } from './runs.ts';

/** Requests on a page. */
const pageSize = 25;

export interface PostLine {
  readonly record: RequestRecord;
  readonly item: PostItem;
  readonly to: readonly string[];
  readonly block: PostBlock | null;
  /** The run that has it; null while it is to be printed. */
  readonly run: PrintRun | null;
  /** A letter on more time that gives none any more. */
  readonly tooLate: boolean;
}

export interface PostList {
  readonly lines: readonly PostLine[];
  /** Runs that have something on this page. */
  readonly runs: readonly PrintRun[];
  readonly next: string | null;
  /** Requests with something to post, as counted; null where nobody has counted. */
  readonly counted: { readonly requests: number; readonly at: string } | null;
}

async function runsOf({ deps }: StaffContext, records: readonly RequestRecord[]): Promise<ReadonlyMap<string, PrintRun>> {
  const ids = new Set(records.flatMap(itemsToPost).flatMap(({ print }) => (print === undefined ? [] : [print.run])));
  const found = await Promise.all([...ids].map((id) => readRun(deps.checkpoints, id)));
  return new Map(found.flatMap((run) => (run === null ? [] : [[run.id, run] as const])));
}

export async function readPostList(context: StaffContext, desk: string | undefined, after?: string): Promise<PostList> {
  const { deps } = context;
  const view = { facility: deps.facility.id, desk };
  const [page, counts] = await Promise.all([
    deps.requestQueue.toPost(view, pageSize, after),
    deps.requestQueue.counts(deps.facility.id),
  ]);
  const found = await Promise.all(page.rows.map(({ reference }) => deps.requests.get(reference)));
  const { staff } = context.session;
  const records = found.filter((record) => record !== null).filter((record) => seesRequest(staff, record));
  const runs = await runsOf(context, records);
  const { timeZone } = deps.facility;
  const [now, today] = [deps.clock.now(), todayIn(context)];
  const lines = records.flatMap((record) =>
    itemsToPost(record).map((item): PostLine => {
      const run = runs.get(item.print?.run ?? '') ?? null;
      const shown = opens(context, record)
        ? { to: addresseeOf(record, item, timeZone), block: blockOf(record, item, timeZone, now) }
        : { to: [], block: 'restricted' as const };
      return {
        ...{ record, item, ...shown },
        run: stands(run, { reference: record.reference, item: item.key }) ? run : null,
        tooLate: item.kind === 'letter' && isMissedExtension(record, { letter: item.letter.letter.id }, today),
      };
    }),
  );
  const counted = counts === null ? null : { requests: countedToPost(counts, view), at: counts.countedAt };
  return { lines, runs: [...new Set(lines.flatMap(({ run }) => run ?? []))], next: page.next, counted };
}
