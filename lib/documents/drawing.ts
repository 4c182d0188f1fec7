/**
 * Documents laid out line by line: of any length, with anything in them. `documents.ts` loads this, and the PDF library with it,
 * when no template will do.
 */
import { envelopeLines, type Facility } from '../facility/facility.ts';
import { documentWords } from '../languages/documents.ts';
import type { DocumentKind, Language } from '../request/vocabulary.ts';
import { prepareFallback } from './fallback.ts';
import { type Area, paginate } from './flow.ts';
import { accessRequest } from './forms/access-request.ts';
import { authorization } from './forms/authorization.ts';
import { careRequest } from './forms/care-request.ts';
import { faxCover, type Transmission } from './forms/fax-cover.ts';
import { mailCover } from './forms/mail-cover.ts';
import { furnitureOf, revisedOn, textArea } from './frame.ts';
import { faxLook, faxLooks, type Look, lastFaxLook, letterLooks } from './looks.ts';
import type { Mark, Strip } from './marks.ts';
import { type Printed, type PrintedPage, printPdf } from './paint/pdf.ts';
import type { DocumentRecord, Sheet } from './sheet.ts';
import { showHospitalTime } from './shown.ts';
import { sheetOf } from './worded.ts';

export type BlankKind = 'access-request' | 'authorization' | 'care-request';

/** The most pages that go through a fax line, the cover included. */
const faxPageLimit = 5;

export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A laid-out page before it is numbered. */
export interface LaidPage {
  readonly sheet: Sheet;
  readonly marks: readonly Mark[];
  readonly first: boolean;
}

function lay(sheet: Sheet, sections: readonly (readonly Strip[])[]): readonly LaidPage[] {
  const area: Area = textArea(sheet);
  return sections.flatMap((strips) => paginate(strips, area)).map((marks, index) => ({ sheet, marks, first: index === 0 }));
}

function transmissionOf({ submittedAt }: DocumentRecord, pages: number): Transmission {
  return { at: submittedAt, pages, repeat: false };
}

/** The layout with the fewest pages, the roomier of equals. */
function fewest(looks: readonly Look[], set: (look: Look) => readonly LaidPage[]): readonly LaidPage[] {
  const [first = [], ...others] = looks.map(set);
  return others.reduce((best, layout) => (layout.length < best.length ? layout : best), first);
}

/** Care requests are set as large as five fax pages allow, the cover among them. */
function careLayout(record: DocumentRecord, facility: Facility, language: Language): readonly LaidPage[] {
  const set = (look: Look) => {
    const sheet = sheetOf('care-request', { language, look, facility, record });
    return lay(sheet, [careRequest(sheet)]);
  };
  const pages = fewest(faxLooks, set);
  return pages.length < faxPageLimit ? pages : set(lastFaxLook);
}

function coverLayout(record: DocumentRecord, facility: Facility, language: Language, sent: Transmission): readonly LaidPage[] {
  const sheet = sheetOf('fax-cover', { language, look: faxLook, facility, record });
  return lay(sheet, [faxCover(sheet, sent)]);
}

/** Pages of one document of a request, laid out. */
export function layDocument(
  kind: DocumentKind,
  record: DocumentRecord,
  { facility, language = record.body.language }: { readonly facility: Facility; readonly language?: Language },
): readonly LaidPage[] {
  const letter = (sections: (sheet: Sheet) => readonly (readonly Strip[])[]) =>
    fewest(letterLooks, (look) => {
      const sheet = sheetOf(kind, { language, look, facility, record });
      return lay(sheet, sections(sheet));
    });
  switch (kind) {
    case 'access-request':
      return letter((sheet) => [accessRequest(sheet)]);
    case 'authorization':
      return letter((sheet) => [authorization(sheet)]);
    case 'mail-cover':
      return letter(mailCover);
    case 'care-request':
      return careLayout(record, facility, language);
    case 'fax-cover': {
      const pages = careLayout(record, facility, language).length + 1;
      return coverLayout(record, facility, language, transmissionOf(record, pages));
    }
  }
}

/** Header and footer, numbered through. `sender` goes on each page of a fax. */
function numbered(pages: readonly LaidPage[], sender?: string): readonly PrintedPage[] {
  return pages.map(({ sheet, marks, first }, index) => ({
    look: sheet.look,
    marks: [...furnitureOf(sheet, { number: index + 1, of: pages.length, first, sender }), ...marks],
  }));
}

interface Making {
  /** ISO instant, the creation date. */
  readonly at: string;
  readonly sender?: string | undefined;
  readonly variant?: string;
  /** Phrases that stay English in a Spanish document, besides the facility's names and addresses. */
  readonly english?: readonly string[];
}

/** What is printed on all pages, and what is said of the document. */
function printedOf(pages: readonly LaidPage[], { at, sender, variant = '', english: prescribed = [] }: Making): Printed {
  const sheet = pages[0]?.sheet;
  if (!sheet) throw new RangeError('a document has at least one page');
  const { title, facility, language } = sheet;
  const { name, outbound } = facility;
  const english = [name, ...envelopeLines(outbound.mailing), ...envelopeLines(outbound.physical), ...prescribed];
  const facts = { title, subject: name, language, at: new Date(at), variant, english };
  return { ...facts, pages: numbered(pages, sender) };
}

async function printed(pages: readonly LaidPage[], making: Making): Promise<MadeDocument> {
  return { bytes: await printPdf(printedOf(pages, making)), pages: pages.length };
}

/** A form laid out for a model request, with slots where its answers would stand. For building templates. */
export function layTemplate(
  kind: 'access-request' | 'authorization',
  options: { readonly record: DocumentRecord; readonly facility: Facility; readonly language: Language; readonly at: string },
): { readonly pages: readonly LaidPage[]; readonly printed: Printed } {
  const { record, facility, language, at } = options;
  const compose = { 'access-request': accessRequest, authorization }[kind];
  const pages = fewest(letterLooks, (look) => {
    const sheet: Sheet = { ...sheetOf(kind, { language, look, facility, record }), template: 'authored' };
    return lay(sheet, [compose(sheet)]);
  });
  return { pages, printed: printedOf(pages, { at }) };
}

/** Who sends, on each page of a fax: 47 CFR 68.318(d). */
function senderLine(facility: Facility, language: Language, at: string): string {
  const { date, time } = showHospitalTime(at, facility.timeZone);
  return documentWords(language).fax.footer(facility.name, facility.outbound.phone.shown, `${date} ${time}`);
}

/** One document of a request, laid out and printed. `makeDocument` says what it promises. */
export async function drawDocument(
  kind: DocumentKind,
  record: DocumentRecord,
  options: { readonly facility: Facility; readonly language: Language },
): Promise<MadeDocument> {
  const faxed = kind === 'care-request' || kind === 'fax-cover';
  const sender = faxed ? senderLine(options.facility, options.language, record.submittedAt) : undefined;
  await prepareFallback(record.body);
  return printed(layDocument(kind, record, options), { at: record.submittedAt, sender });
}

/** Sets a letter in the look that takes the fewest pages, and prints it. */
export async function printLetter(
  compose: (look: Look) => { readonly sheet: Sheet; readonly strips: readonly Strip[] },
  making: Pick<Making, 'at' | 'english'>,
): Promise<MadeDocument> {
  const pages = fewest(letterLooks, (look) => {
    const { sheet, strips } = compose(look);
    return lay(sheet, [strips]);
  });
  return printed(pages, making);
}

/** How many pages a person fills in, up to the signature; then how many there are. What follows tells where to send the form. */
function pagesToSign(pages: readonly LaidPage[]): number {
  const signed = pages.findIndex(({ marks }) => marks.some((mark) => mark.kind === 'input' && mark.name === 'sign.name'));
  return signed * 100 + pages.length;
}

/** See `makeBlankForm`. */
export async function drawBlankForm(kind: BlankKind, language: Language, facility: Facility): Promise<Uint8Array> {
  const compose = { 'access-request': accessRequest, authorization, 'care-request': careRequest }[kind];
  const layouts = (kind === 'care-request' ? faxLooks : letterLooks).map((look) => {
    const sheet = sheetOf(kind, { language, look, facility });
    return lay(sheet, [compose(sheet)]);
  });
  const pages = layouts.reduce((best, layout) => (pagesToSign(layout) < pagesToSign(best) ? layout : best));
  return (await printed(pages, { at: `${revisedOn}T12:00:00Z` })).bytes;
}

export interface FaxOptions {
  readonly facility: Facility;
  /** Number of this transmission, from 1; part of the bytes, so that each attempt has its own hash. */
  readonly attempt: number;
  readonly now: Date;
  /** True when an earlier attempt may have arrived: the cover then says so. */
  readonly repeat?: boolean;
  /** E.164 of the line that dials. */
  readonly sendingLine?: string;
}

/** See `makeFaxPackage`. */
export async function drawFaxPackage(record: DocumentRecord, options: FaxOptions): Promise<MadeDocument> {
  const { facility, attempt, now, repeat = false, sendingLine } = options;
  const { language } = record.body;
  const at = now.toISOString();
  await prepareFallback(record.body);
  const request = careLayout(record, facility, language);
  const pages = request.length + 1;
  if (pages > faxPageLimit) throw new RangeError('a fax has at most five pages');
  const cover = coverLayout(record, facility, language, { at, pages, repeat, sendingLine });
  return printed([...cover, ...request], { at, sender: senderLine(facility, language, at), variant: `attempt ${attempt}` });
}
