/** The documents of a record, told apart: the letters that were issued, and the forms that the request itself is made of. */
import { isLetterKind, type LetterKind } from './letters.ts';
import type { RequestRecord } from './record.ts';

type Entry = RequestRecord['documents'][number];

export type IssuedLetter = Omit<Entry, 'kind' | 'letter'> & {
  readonly kind: LetterKind;
  readonly letter: NonNullable<Entry['letter']>;
};

/** The letters of a request, oldest first. */
export function lettersOf({ documents }: Pick<RequestRecord, 'documents'>): readonly IssuedLetter[] {
  return documents.flatMap(({ kind, letter, ...entry }) =>
    letter !== undefined && isLetterKind(kind) ? [{ ...entry, kind, letter }] : [],
  );
}

/** How many letters of a kind went out: by their notice, or by post. */
export function lettersSent(record: Pick<RequestRecord, 'documents' | 'work' | 'milestones'>, kind: LetterKind): number {
  return lettersOf(record).filter(({ kind: its, letter: { id, notice } }) => {
    const isNoticed = notice !== undefined && record.work[notice]?.state === 'done';
    return its === kind && (isNoticed || record.milestones.mailedLetters[id] !== undefined);
  }).length;
}

/** The documents that the request itself is made of, as they are now: forms and covers, no letters, nothing from before a correction or a signature. */
export function formsOf({
  documents,
  signing,
}: Pick<RequestRecord, 'documents'> & Partial<Pick<RequestRecord, 'signing'>>): readonly Entry[] {
  const since = signing?.signed?.at ?? '';
  const forms = documents.filter(({ letter, madeAt }) => letter === undefined && madeAt >= since);
  return forms.filter((entry, index) => forms.findLastIndex(({ kind }) => kind === entry.kind) === index);
}
