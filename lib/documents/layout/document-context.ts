import type { Facility } from '../../facility/facility.ts';
import { type DocumentWords, documentWords } from '../../languages/documents.ts';
import { type Vocabulary, vocabulary } from '../../languages/vocabulary.ts';
import type { LetterKind } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Accounted } from '../../request/release/accounting.ts';
import type { RequestBody } from '../../request/schema.ts';
import type { DocumentKind, Language, PaperFormKind } from '../../request/vocabulary.ts';
import type { Theme } from './themes.ts';
import { rememberLinesOf } from './type.ts';

export type DocumentRecord = Pick<
  RequestRecord,
  'reference' | 'body' | 'route' | 'submittedAt' | 'receivedOn' | 'dueOn' | 'facility'
> & {
  /** Absent where a signature is not of interest. */
  readonly arrivedBy?: RequestRecord['arrivedBy'];
  /** Absent where nothing was signed by a link. */
  readonly signing?: RequestRecord['signing'];
  readonly fees?: RequestRecord['fees'];
  /** Absent where there are none. */
  readonly cases?: RequestRecord['cases'];
  readonly release?: RequestRecord['release'];
  /** Other requests about the same person, for an accounting over all of them. */
  readonly ofPerson?: readonly Accounted[];
  /** Absent where nothing was decided; they may name the place that the patient chose. */
  readonly decisions?: RequestRecord['decisions'];
  /** Day on which staff last corrected a text of it: each form says so. */
  readonly correctedOn?: string;
};

export const formNumbers = {
  'access-request': 'LN-1',
  authorization: 'LN-2',
  'care-request': 'LN-3',
  'mail-cover': 'LN-4',
  'fax-cover': 'LN-5',
  revocation: 'LN-21',
  'part2-consent': 'LN-22',
  'authorization-psychotherapy': 'LN-23',
  directive: 'LN-24',
  'accounting-request': 'LN-25',
  'next-of-kin-affidavit': 'LN-26',
  'records-certification': 'LN-27',
  'no-records-certificate': 'LN-28',
} as const satisfies Readonly<Record<DocumentKind | PaperFormKind, string>>;

export interface DocumentContext {
  readonly kind: DocumentKind | LetterKind | PaperFormKind | 'notice';
  /** Number of the form. */
  readonly number: string;
  readonly title: string;
  readonly language: Language;
  readonly words: DocumentWords;
  readonly labels: Vocabulary;
  readonly theme: Theme;
  readonly facility: Facility;
  /** Absent on a blank form. */
  readonly record?: DocumentRecord;
  readonly body?: RequestBody;
}

type Ground = Pick<DocumentContext, 'language' | 'theme' | 'facility'> & { readonly record?: DocumentRecord };

export function contextBaseOf({
  language,
  theme,
  facility,
  record,
}: Ground): Omit<DocumentContext, 'kind' | 'number' | 'title'> {
  const [words, labels] = [documentWords(language), vocabulary(language)];
  for (const dictionary of [words, labels]) rememberLinesOf(dictionary);
  return { language, theme, facility, words, labels, ...(record ? { record, body: record.body } : {}) };
}

/** For a request, or for a blank form when there is no record. */
export function contextOf(kind: DocumentKind | PaperFormKind, ground: Ground): DocumentContext {
  const base = contextBaseOf(ground);
  return { ...base, kind, number: formNumbers[kind], title: formTitle(base, kind) };
}

/** What a form is called, on the form itself and where another paper names it: a parent asks for a child's records. */
export function formTitle(
  { words, labels, body }: Pick<DocumentContext, 'words' | 'labels' | 'body'>,
  kind: DocumentKind | PaperFormKind,
): string {
  if (kind === 'access-request' && body?.requester.type === 'parent') return words.ofParent.title;
  return { ...words.titles, ...labels.paperForms }[kind];
}

/** A person fills it in by hand or in a viewer. */
export function isBlank({ record }: Pick<DocumentContext, 'record'>): boolean {
  return record === undefined;
}

/** Revision of the forms' design and wording. */
export const revisedOn = '2026-11-29';

/** Printed in the footer: number of the form and its language. */
export function formId({ number, language }: Pick<DocumentContext, 'number' | 'language'>): string {
  return `${number} ${language.toUpperCase()}`;
}
