/** The patient's letter to another clinic as PDF: see `letter-parts.ts`. The letter to sign is English; a copy to read follows for whoever speaks another language. */
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { loadLanguages } from '../../languages/words.ts';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';
import type { DocumentContext } from '../layout/document-context.ts';
import { merged, outlined, type Strip, space, together } from '../layout/draw-ops.ts';
import type { MadeDocument } from '../layout/drawing.ts';
import { grid } from '../layout/grid.ts';
import { bodyStyle, fullColumn, heading, lines, paragraph, title, titledRow } from '../layout/text.ts';
import { forgetLines, prepareFallback } from '../layout/type.ts';
import { bullets } from '../letters/letterhead.ts';
import { type PrintedPage, printPdf } from '../pdf/pdf.ts';
import { layInbound } from './frame.ts';
import { type ClinicLetter, type LetterPart, letterParts } from './letter-parts.ts';

function signature(context: DocumentContext): readonly Strip[] {
  const words = inboundPaperWords(context.language).letter;
  // The copy is to be read: one signs the letter that goes out.
  if (context.language !== baseLanguage)
    return [
      ...heading(context, words.sign),
      space(2),
      ...bullets(context, [words.signature, words.signedOn, words.printed, words.acts]),
    ];
  const pen = (id: string, label: string, span: number) => ({ id: `sign.pen.${id}`, label, span, pen: true, lines: 2 });
  return together([
    ...heading(context, words.sign),
    ...grid(context, [
      [pen('patient', words.signature, 8), pen('date', words.signedOn, 4)],
      [pen('printed', words.printed, 6), pen('acts', words.acts, 6)],
    ]),
  ]);
}

function address(context: DocumentContext, { lines: said, note }: LetterPart & { readonly kind: 'address' }): readonly Strip[] {
  const { x, width } = fullColumn(context);
  const column = { x: x + 12, width: width - 24 };
  const bold = { ...bodyStyle(context), weight: 'bold' } as const;
  const card = merged([
    space(6),
    ...said.flatMap((line) => lines(line, bold, column)),
    space(2),
    ...lines(note, bodyStyle(context), column),
    space(6),
  ]);
  return [space(4), outlined(card, { x, width }, 0.9), space(context.theme.paragraphGap)];
}

function drawn(context: DocumentContext, part: LetterPart): readonly Strip[] {
  switch (part.kind) {
    case 'heading':
      return [...heading(context, part.text), space(2)];
    case 'text':
      return paragraph(context, part.text);
    case 'row':
      return titledRow(context, part.name, part.text, 0.24);
    case 'address':
      return address(context, part);
    case 'list':
      return [space(2), ...bullets(context, part.items)];
    case 'signature':
      return signature(context);
  }
}

/** In one language. Above the copy it says that it is one. */
function layLetter(letter: ClinicLetter, language: Language, today: CalendarDate): readonly PrintedPage[] {
  const { facility, patient } = letter;
  const words = inboundPaperWords(language).letter;
  const lead = language === baseLanguage ? '' : words.copy;
  return layInbound({ language, facility, patient, title: words.title, own: true }, (context) => [
    ...title(context, words.title, lead),
    ...letterParts(letter, language, today).flatMap((part) => drawn(context, part)),
  ]);
}

/**
 * The English letter to sign, and for another language a copy to read behind it. Throws RangeError for a character that cannot be drawn (see
 * `unprintable`).
 */
export async function makeClinicLetter(letter: ClinicLetter, language: Language, now: Date): Promise<MadeDocument> {
  const { patient, clinic, which, facility } = letter;
  await Promise.all([loadLanguages([language, baseLanguage]), prepareFallback(patient, clinic, which)]);
  const today = hospitalDay(now, facility.timeZone);
  const copy = language === baseLanguage ? [] : layLetter(letter, language, today);
  const signed = layLetter(letter, baseLanguage, today).map((page) => ({ ...page, language: baseLanguage }));
  const pages = [...signed, ...copy];
  const { title: name } = inboundPaperWords(language).letter;
  const bytes = await printPdf({ title: name, subject: facility.system.name, language, at: now, variant: '', pages });
  forgetLines();
  return { bytes, pages: pages.length };
}
