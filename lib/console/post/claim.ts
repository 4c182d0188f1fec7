/** A thing to post is printed in one run, or put back from it: one conditional write on its request. Pure. */
import { itemsToPost, type PostItem } from '../../request/post/items.ts';
import type { Paper, Print } from '../../request/post/stored.ts';
import type { RequestState } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export interface Claim {
  readonly item: string;
  readonly run: string;
  /** Made from the record of this version. */
  readonly papers: readonly Paper[];
  readonly version: number;
  /** Runs whose claim on it counts no more. */
  readonly over: ReadonlySet<string>;
}

/** What the history says of a thing to post. */
function factsOf(item: PostItem): Readonly<Record<string, string>> {
  switch (item.kind) {
    case 'letter':
      return { letter: item.letter.kind, id: item.letter.letter.id };
    case 'notice':
      return { work: item.work.id, kind: item.work.kind };
    case 'package':
      return { package: String(item.delivery.number) };
  }
}

/** The address sheet, and the notice where there is one: erasure finds the papers of a request by the hashes in its history. */
function hashesOf([sheet, next]: readonly Paper[]): Readonly<Record<string, string>> {
  return {
    ...(sheet !== undefined && { sha256: sheet.sha256 }),
    ...(next !== undefined && { nextSha256: next.sha256 }),
  };
}

/** Prints of what still has to be posted, without those of one thing. */
function othersOf(record: RequestState, key: string): readonly Print[] {
  const open = itemsToPost(record).map((item) => item.key);
  return (record.prints ?? []).filter(({ item }) => item !== key && open.includes(item));
}

/** Claims one thing for a run. Done already where the run has it. */
export function decideClaim(record: RequestState, { item: key, run, papers, version, over }: Claim, acting: Acting): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const item = itemsToPost(record).find((one) => one.key === key);
  if (item === undefined) return refuse('post-item-gone');
  if (item.print?.run === run) return change({ events: [] });
  if (item.print !== undefined && !over.has(item.print.run)) return refuse('printed-already');
  if (record.version !== version) return refuse('changed-meanwhile');
  const [at, by] = [acting.now.toISOString(), actorId(acting.staff)];
  return change({
    prints: [...othersOf(record, key), { item: key, run, at, by, papers: [...papers] }],
    events: [{ at, who: by, what: 'printed', facts: { ...factsOf(item), run, ...hashesOf(papers) } }],
  });
}

/** Gives one thing back to the list, unless another run has it by now. */
export function decidePutBack(record: RequestState, { item: key, run }: Pick<Claim, 'item' | 'run'>, acting: Acting): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const item = itemsToPost(record).find((one) => one.key === key);
  if (item === undefined || item.print?.run !== run) return refuse('post-item-gone');
  return change({
    prints: othersOf(record, key),
    events: [
      { at: acting.now.toISOString(), who: actorId(acting.staff), what: 'print-put-back', facts: { ...factsOf(item), run } },
    ],
  });
}
