/**
 * What of a request is to be printed and posted: letters and notices that reach nobody by e-mail, and packages that go by post or courier.
 * Each has the day by which it has to be out: the law's where there is one, else the hospital's own target. Pure.
 */
import { addDays, type CalendarDate } from '../dates.ts';
import { sendBy } from '../decisions/extension.ts';
import { type IssuedLetter, lettersOf } from '../issued-letters.ts';
import type { LetterKind } from '../letters.ts';
import { isToPost, type RequestState, type Work } from '../record.ts';
import { deliveriesOf } from '../release/deliveries.ts';
import type { Delivery } from '../release/stored.ts';
import type { Print } from './stored.ts';

/**
 * Calendar days in which something should be in the post where no law sets a day. Not verified: the hospital publishes no target of its own.
 * A hospital changes it here; nobody outside sees it.
 */
export const postTargets = { letter: 2, notice: 2, package: 1 } as const;

export type PostKind = keyof typeof postTargets;

interface Shared {
  /** `letter.<id>`, `notice.<work>` or `package.<id>`: unique within its request. */
  readonly key: string;
  /** When it was there to be posted. */
  readonly since: string;
  readonly dueOn: CalendarDate;
  /** The day is the law's. */
  readonly isLaw: boolean;
  /** Printed, as far as the record knows. */
  readonly print: Print | undefined;
}

export type PostItem = Shared &
  (
    | { readonly kind: 'letter'; readonly letter: IssuedLetter }
    | { readonly kind: 'notice'; readonly work: Work }
    | { readonly kind: 'package'; readonly delivery: Delivery }
  );

export type Postable = Pick<
  RequestState,
  'documents' | 'work' | 'milestones' | 'release' | 'prints' | 'decisions' | 'dueOn' | 'cases' | 'route' | 'submittedAt'
>;

/** Letters that answer an access request: they have to be out by its due day, 45 CFR 164.524(b)(2)(i) and (d)(2). */
const answers: readonly LetterKind[] = ['denial', 'partial-denial', 'no-records', 'forwarded'];

function lawOfLetter(record: Postable, { kind, letter }: IssuedLetter): CalendarDate | null {
  const extension = sendBy(record, letter.id);
  if (extension !== null) return extension;
  return record.route.clock === 'access' && answers.includes(kind) ? record.dueOn : null;
}

function shared(record: Postable, kind: PostKind, id: string, since: string, law: CalendarDate | null): Shared {
  const key = `${kind}.${id}`;
  return {
    ...{ key, since, dueOn: law ?? addDays(since.slice(0, 10), postTargets[kind]), isLaw: law !== null },
    print: record.prints?.find(({ item }) => item === key),
  };
}

function lettersToPost(record: Postable): readonly PostItem[] {
  return lettersOf(record).flatMap((letter): readonly PostItem[] => {
    const { id, notice } = letter.letter;
    const work = notice === undefined ? undefined : record.work[notice];
    if (record.milestones.mailedLetters[id] !== undefined || work === undefined || !isToPost(work)) return [];
    return [{ ...shared(record, 'letter', id, letter.madeAt, lawOfLetter(record, letter)), kind: 'letter', letter }];
  });
}

function noticesToPost(record: Postable): readonly PostItem[] {
  const ofLetters = new Set(lettersOf(record).map(({ letter }) => letter.notice));
  return Object.values(record.work).flatMap((work): readonly PostItem[] => {
    if (!isToPost(work) || ofLetters.has(work.id)) return [];
    const since = work.attempts.at(-1)?.startedAt ?? record.submittedAt;
    return [{ ...shared(record, 'notice', work.id, since, null), kind: 'notice', work }];
  });
}

/** True for a package that waits to be handed to the post or a courier. Those of an older version say nothing of it. */
export function isPackageToPost({ toPost, posted, recalled, removedAt }: Delivery): boolean {
  return toPost === true && posted === undefined && recalled === undefined && removedAt === undefined;
}

function packagesToPost(record: Postable): readonly PostItem[] {
  const law = record.route.clock === 'access' ? record.dueOn : null;
  return deliveriesOf(record)
    .filter(isPackageToPost)
    .map((delivery): PostItem => {
      const since = delivery.sealed?.at ?? delivery.at;
      return { ...shared(record, 'package', delivery.id, since, law), kind: 'package', delivery };
    });
}

/** The most urgent first. */
export function itemsToPost(record: Postable): readonly PostItem[] {
  const items = [...lettersToPost(record), ...noticesToPost(record), ...packagesToPost(record)];
  return items.sort((one, other) => (one.dueOn + one.since < other.dueOn + other.since ? -1 : 1));
}

export function postItemOf(record: Postable, key: string): PostItem | undefined {
  return itemsToPost(record).find((item) => item.key === key);
}
