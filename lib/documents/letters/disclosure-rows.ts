/** The entries of an accounting of disclosures, as its letter and its sheet print them. */

import { dateInWords } from '../../languages/dates.ts';
import { releasePaperWords } from '../../languages/release-papers.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { AccountingEntry } from '../../request/release/accounting.ts';
import { accountingKind } from '../../request/release/accounting-kinds.ts';
import { recordTypes } from '../../request/vocabulary.ts';
import type { DocumentContext } from '../layout/document-context.ts';
import type { Strip } from '../layout/draw-ops.ts';
import { heading, titledRow } from '../layout/text.ts';
import { cited } from './citations.ts';

/** The kinds of records of a row, in words. */
function kindsIn(context: DocumentContext, what: string): string {
  const ids = what.split(' ');
  return recordTypes
    .filter((id) => ids.includes(id))
    .map((id) => context.labels.recordTypes[id])
    .join('; ');
}

/** 45 CFR 164.528(b)(2)(iv): the purpose, which tells on what the disclosure rested. */
function purposeOf(context: DocumentContext, { kind, first: { misdirected, why } }: AccountingEntry): string {
  const words = releasePaperWords(context.language).accounting;
  if (misdirected !== undefined) return `${words.mistake} ${misdirected}`;
  return [cited(labelIn(words.kinds, kind), accountingKind(kind).law), why].filter((part) => part !== undefined).join('. ');
}

/** 45 CFR 164.528(b)(2): of each disclosure its date, who got it, what it was, and why; of several to one recipient also how many, (b)(3). */
export function disclosureRows(context: DocumentContext, entries: readonly AccountingEntry[]): readonly Strip[] {
  const words = releasePaperWords(context.language).accounting;
  const show = (date: string) => dateInWords(date, context.language);
  return entries.flatMap((entry, place) => {
    const { first, count, last } = entry;
    return [
      ...heading(context, words.row(place + 1, show(first.on))),
      ...titledRow(context, words.to, first.to),
      ...titledRow(context, words.what, `${kindsIn(context, first.what)} (${words.pages(first.pages)})`),
      ...titledRow(context, words.why, purposeOf(context, entry)),
      ...(count === 1 ? [] : titledRow(context, words.often, words.times(count, show(last)))),
    ];
  });
}

/** What an accounting leaves out, and what it costs. */
export function notListed(context: DocumentContext): readonly Strip[] {
  const words = releasePaperWords(context.language).accounting;
  return [...titledRow(context, words.left, words.leftText), ...titledRow(context, words.cost, words.costText)];
}
