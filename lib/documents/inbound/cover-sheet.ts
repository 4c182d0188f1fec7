/** Lies on top of records that are sent to the health system: whose they are, who sends them, what is inside, and the rules that hold for them. */
import { envelopeLines, type Facility } from '../../facility/facility.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { loadLanguages } from '../../languages/words.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { Reference } from '../../request/reference.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';
import type { DocumentContext } from '../layout/document-context.ts';
import { merged, outlined, type Strip, space } from '../layout/draw-ops.ts';
import type { MadeDocument } from '../layout/drawing.ts';
import { bodyStyle, fullColumn, heading, lines, paragraph, title, titledRow } from '../layout/text.ts';
import { forgetLines, prepareFallback } from '../layout/type.ts';
import { bullets } from '../letters/letterhead.ts';
import { printPdf } from '../pdf/pdf.ts';
import type { EnclosedKind } from './enclosed.ts';
import { layInbound } from './frame.ts';
import { factLines, type LabelledPatient } from './person.ts';

export interface Enclosed {
  readonly kind: EnclosedKind;
  readonly count?: number | undefined;
}

export interface InboundCover {
  readonly language: Language;
  readonly facility: Facility;
  /** Of the notice of intent to send, in the format of a request's reference: printed as Code 128 and as QR, so that lib/scans reads it. */
  readonly reference?: Reference | undefined;
  readonly patient: LabelledPatient;
  readonly sender: {
    readonly name: string;
    readonly organization?: string | undefined;
    /** E.164. */
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  };
  /** At least one. */
  readonly enclosed: readonly Enclosed[];
  /** As people say it: FedEx. */
  readonly carrier?: string | undefined;
  readonly tracking?: string | undefined;
  readonly note?: string | undefined;
}

function address(context: DocumentContext): readonly Strip[] {
  const { facility, theme, language } = context;
  const { inbound } = facility;
  const words = inboundPaperWords(language).cover;
  const { x, width } = fullColumn(context);
  const column = { x: x + 12, width: width - 24 };
  const body = bodyStyle(context);
  const { size } = { size: theme.value + 2.5 };
  const card = merged([
    space(8),
    ...lines(words.to, body, column),
    ...envelopeLines(inbound.mailing).flatMap((line) => lines(line, { ...body, size, weight: 'bold' }, column)),
    space(3),
    ...lines(`${words.phone} ${inbound.phone.shown}`, body, column),
    ...(inbound.fax === null ? [] : lines(`${words.fax} ${inbound.fax.shown}`, body, column)),
    space(8),
  ]);
  return [outlined(card, { x, width }, 1.2), space(theme.paragraphGap)];
}

function draw(context: DocumentContext, cover: InboundCover): readonly Strip[] {
  const words = inboundPaperWords(context.language).cover;
  const english = inboundPaperWords(baseLanguage).cover;
  // Whoever opens the package reads English.
  const both = (own: string, other: string) => (context.language === baseLanguage ? own : `${own} (${other})`);
  const { patient, sender, enclosed, carrier, tracking, note } = cover;
  const { phone } = context.facility.inbound;
  const row = (name: string, text: string | undefined) => (text === undefined ? [] : titledRow(context, name, text, 0.28));
  const reach = [sender.phone === undefined ? undefined : showPhone(sender.phone), sender.email];
  const from = [sender.name, sender.organization, ...reach].filter((part) => part !== undefined);
  const said = enclosed.map(({ kind, count }) =>
    both(words.enclosedKinds[kind](count), english.enclosedKinds[kind](undefined)),
  );
  const images = enclosed.some(({ kind }) => kind === 'images');
  return [
    ...title(context, words.title, words.lead),
    ...address(context),
    ...row(both(words.patient, english.patient), [patient.name, ...factLines(patient, context.language)].join('\n')),
    ...row(both(words.sender, english.sender), from.join('\n')),
    ...row(both(words.enclosed, english.enclosed), said.join('\n')),
    ...row(words.carrier, carrier),
    ...row(words.tracking, tracking),
    ...row(words.note, note),
    ...heading(context, words.rulesTitle),
    space(3),
    ...bullets(context, [...words.rules, ...(images ? [words.images] : []), words.courier(phone.shown)]),
    ...paragraph(context, words.after(phone.shown), { weight: 'bold' }),
  ];
}

/**
 * One PDF, tagged, of one page where the texts are not unusually long. The same cover at the same instant gives the same bytes. Throws RangeError for a
 * character that cannot be drawn (see `unprintable`).
 */
export async function makeInboundCover(cover: InboundCover, now: Date): Promise<MadeDocument> {
  const { language, facility, patient, sender, reference, note } = cover;
  await Promise.all([
    loadLanguages([language, baseLanguage]),
    prepareFallback(patient, sender, note, cover.carrier, cover.tracking),
  ]);
  const { title: name } = inboundPaperWords(language).cover;
  const pages = layInbound({ language, facility, patient, reference, title: name }, (context) => draw(context, cover));
  const bytes = await printPdf({
    ...{ title: name, subject: facility.system.name, language, at: now, variant: reference ?? '', pages },
    english: [facility.system.name, ...envelopeLines(facility.inbound.mailing)],
  });
  forgetLines();
  return { bytes, pages: pages.length };
}
