/**
 * What a letter does to its request: the state it leads to, and the notice to the requester. Domain rules, sections 5, 6 and 15.
 * The staff's buttons, the store's change and the status page read this table.
 */
import type { RequestRecord, WorkKind } from './record.ts';
import type { Status } from './status.ts';
import type { LetterKind } from './vocabulary.ts';

export interface LetterEffect {
  /** The state that the letter brings the request into; null where it stays as it is. */
  readonly into: Status | null;
  /** Work that tells the requester; null for a letter that travels with the records themselves. */
  readonly notice: Extract<WorkKind, 'notify-letter' | 'notify-action-needed'> | null;
}

const told = { into: null, notice: 'notify-letter' } as const;

export const letterEffects = {
  receipt: told,
  deficiency: { into: 'deficient', notice: 'notify-action-needed' },
  extension: told,
  denial: { into: 'denied', notice: 'notify-letter' },
  'partial-denial': { into: 'partially-denied', notice: 'notify-letter' },
  'no-records': { into: 'no-records', notice: 'notify-letter' },
  'mailing-instructions': told,
  'release-cover': { into: null, notice: null },
} as const satisfies Readonly<Record<LetterKind, LetterEffect>>;

function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterEffects, kind);
}

type Entry = RequestRecord['documents'][number];

/** A letter that was kept with a request. */
export type Letter = Omit<Entry, 'kind' | 'letter'> & {
  readonly kind: LetterKind;
  readonly letter: NonNullable<Entry['letter']>;
};

/** The letters of a request, oldest first. */
export function lettersOf({ documents }: Pick<RequestRecord, 'documents'>): readonly Letter[] {
  return documents.flatMap(({ kind, letter, ...entry }) =>
    letter !== undefined && isLetterKind(kind) ? [{ ...entry, kind, letter }] : [],
  );
}

/** The documents that the request itself is made of: forms and covers, no letters. */
export function formsOf({ documents }: Pick<RequestRecord, 'documents'>): readonly Entry[] {
  return documents.filter(({ letter }) => letter === undefined);
}

/** True for a letter that the requester reads on the status page. */
export function isForRequester({ kind }: Pick<Letter, 'kind'>): boolean {
  return letterEffects[kind].notice !== null;
}
