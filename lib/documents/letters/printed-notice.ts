/** A notice on paper, for whom no e-mail reaches: the same words, under the letterhead of the letters, to fold into a window envelope. */
import type { Facility } from '../../facility/facility.ts';
import { letterWords } from '../../languages/letters.ts';
import { loadLanguages } from '../../languages/words.ts';
import { hospitalDay } from '../../request/dates.ts';
import { contextBaseOf, type DocumentRecord } from '../layout/document-context.ts';
import { fewest, lay, type MadeDocument, printed } from '../layout/drawing.ts';
import { paragraph } from '../layout/text.ts';
import { letterThemes } from '../layout/themes.ts';
import { prepareFallback, rememberLinesOf } from '../layout/type.ts';
import { printedRecord } from '../printed-record.ts';
import { closing, head } from './letterhead.ts';

interface NoticeText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const number = 'LN-35';

/** Deterministic: the same request, words and day give the same bytes. In the language of the request. */
export async function makePrintedNotice(
  record: DocumentRecord,
  { title, paragraphs }: NoticeText,
  { facility, now }: { readonly facility: Facility; readonly now: Date },
): Promise<MadeDocument> {
  const { language } = record.body;
  const shown = printedRecord(record);
  await Promise.all([loadLanguages([language]), prepareFallback(shown.body, record.decisions?.taken['mark'])]);
  const words = letterWords(language);
  const today = hospitalDay(now, facility.timeZone);
  rememberLinesOf(words);
  const pages = fewest(letterThemes, (theme) => {
    const context = { ...contextBaseOf({ language, theme, facility, record: shown }), kind: 'notice', number, title } as const;
    const letter = { context, record: shown, words, today };
    return lay(context, [[...head(letter), ...paragraphs.flatMap((text) => paragraph(context, text)), ...closing(letter)]]);
  });
  return printed(pages, { at: now.toISOString() });
}
