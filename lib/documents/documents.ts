/** Import this module dynamically: it brings the fonts and the PDF library along. */

import type { Facility } from '../facility/facility.ts';
import { dateInWords, shortInstant } from '../languages/dates.ts';
import { documentWords } from '../languages/documents.ts';
import { loadLanguages } from '../languages/words.ts';
import { sentAt } from '../request/signing/stored.ts';
import type { BlankFormKind, DocumentKind, Language } from '../request/vocabulary.ts';
import { accessRequest } from './forms/access-request.ts';
import { authorization } from './forms/authorization.ts';
import { careRequest } from './forms/care-request.ts';
import { faxCover, type Transmission } from './forms/fax-cover.ts';
import { mailCover } from './forms/mail-cover.ts';
import {
  accountingRequest,
  nextOfKinAffidavit,
  noRecordsCertificate,
  recordsCertification,
} from './forms/paper/certificates.ts';
import { directive, part2Consent, psychotherapyAuthorization, revocation } from './forms/paper/permissions.ts';
import { contextOf, type DocumentContext, type DocumentRecord, revisedOn } from './layout/document-context.ts';
import type { Strip } from './layout/draw-ops.ts';
import { fewest, type LaidPage, lay, type MadeDocument, printed } from './layout/drawing.ts';
import { paragraph } from './layout/text.ts';
import { faxTheme, faxThemes, formThemes, lastFaxTheme, letterThemes, type Theme } from './layout/themes.ts';
import { prepareFallback } from './layout/type.ts';
import { printedRecord } from './printed-record.ts';

/** The cover included. */
const faxPageLimit = 5;

/** Who reads a corrected form learns that it is not word for word what was handed in and signed. */
function corrected(context: DocumentContext): readonly Strip[] {
  const day = context.record?.correctedOn;
  return day === undefined
    ? []
    : paragraph(context, context.words.notes.corrected(dateInWords(day, context.language)), { ink: 'label' });
}

/** As large as five fax pages allow, the cover among them. */
function careLayout(record: DocumentRecord, facility: Facility, language: Language): readonly LaidPage[] {
  const set = (theme: Theme) => {
    const context = contextOf('care-request', { language, theme, facility, record });
    return lay(context, [[...corrected(context), ...careRequest(context)]]);
  };
  const pages = fewest(faxThemes, set);
  return pages.length < faxPageLimit ? pages : set(lastFaxTheme);
}

function coverLayout(record: DocumentRecord, facility: Facility, language: Language, sent: Transmission): readonly LaidPage[] {
  const context = contextOf('fax-cover', { language, theme: faxTheme, facility, record });
  return lay(context, [faxCover(context, sent)]);
}

export function layDocument(
  kind: DocumentKind,
  record: DocumentRecord,
  { facility, language = record.body.language }: { readonly facility: Facility; readonly language?: Language },
): readonly LaidPage[] {
  const letter = (sections: (context: DocumentContext) => readonly (readonly Strip[])[], themes = letterThemes) =>
    fewest(themes, (theme) => {
      const context = contextOf(kind, { language, theme, facility, record });
      const [first = [], ...rest] = sections(context);
      return lay(context, [[...corrected(context), ...first], ...rest]);
    });
  switch (kind) {
    case 'access-request':
      return letter((context) => [accessRequest(context)], formThemes);
    case 'authorization':
      return letter((context) => [authorization(context)], formThemes);
    case 'mail-cover':
      return letter(mailCover);
    case 'care-request':
      return careLayout(record, facility, language);
    case 'fax-cover': {
      const pages = careLayout(record, facility, language).length + 1;
      return coverLayout(record, facility, language, { at: record.submittedAt, pages, repeat: false });
    }
  }
}

/** Who sends, on each page of a fax: 47 CFR 68.318(d). */
function senderLine(facility: Facility, language: Language, at: string): string {
  const { name, outbound } = facility;
  return documentWords(language).fax.footer(name, outbound.phone.shown, shortInstant(at, { language, facility }));
}

/** The same record gives the same bytes. Throws RangeError for a character that cannot be drawn (see `unprintable`). */
export async function makeDocument(
  kind: DocumentKind,
  record: DocumentRecord,
  { facility, language = record.body.language }: { readonly facility: Facility; readonly language?: Language },
): Promise<MadeDocument> {
  const shown = printedRecord(record);
  const read = record.signing?.signed?.language ?? language;
  await Promise.all([loadLanguages([language, read]), prepareFallback(shown.body)]);
  const faxed = kind === 'care-request' || kind === 'fax-cover';
  const sender = faxed ? senderLine(facility, language, record.submittedAt) : undefined;
  return printed(layDocument(kind, shown, { facility, language }), { at: sentAt(record), sender });
}

const blankForms: Readonly<Record<BlankFormKind, (context: DocumentContext) => readonly Strip[]>> = {
  'access-request': accessRequest,
  authorization,
  'care-request': careRequest,
  revocation,
  'part2-consent': part2Consent,
  'authorization-psychotherapy': psychotherapyAuthorization,
  directive,
  'accounting-request': accountingRequest,
  'next-of-kin-affidavit': nextOfKinAffidavit,
  'records-certification': recordsCertification,
  'no-records-certificate': noRecordsCertificate,
};

/** Not yet numbered; the language has to be loaded. As roomy as the two pages of a sheet allow. */
export function layBlankForm(kind: BlankFormKind, language: Language, facility: Facility): readonly LaidPage[] {
  const layouts = (kind === 'care-request' ? faxThemes : formThemes).map((theme) => {
    const context = contextOf(kind, { language, theme, facility });
    return lay(context, [blankForms[kind](context)]);
  });
  const shortest = layouts.reduce((best, layout) => (layout.length < best.length ? layout : best));
  return layouts.find((pages) => pages.length <= 2) ?? shortest;
}

/** A form to print or to fill in a viewer. The same bytes each time. */
export async function makeBlankForm(kind: BlankFormKind, language: Language, facility: Facility): Promise<Uint8Array> {
  await loadLanguages([language]);
  return (await printed(layBlankForm(kind, language, facility), { at: `${revisedOn}T12:00:00Z` })).bytes;
}

export interface FaxOptions {
  readonly facility: Facility;
  /** From 1; part of the bytes, so that each attempt has its own hash. */
  readonly attempt: number;
  readonly now: Date;
  /** An earlier attempt may have arrived: the cover says so. */
  readonly repeat?: boolean;
  /** E.164 of the line that dials. */
  readonly sendingLine?: string;
}

/** Cover and care request as one PDF of at most five pages. Throws RangeError when the request is longer than that. */
export async function makeFaxPackage(record: DocumentRecord, options: FaxOptions): Promise<MadeDocument> {
  const { facility, attempt, now, repeat = false, sendingLine } = options;
  const { language } = record.body;
  const at = now.toISOString();
  const shown = printedRecord(record);
  await Promise.all([loadLanguages([language]), prepareFallback(shown.body)]);
  const request = careLayout(shown, facility, language);
  const pages = request.length + 1;
  if (pages > faxPageLimit) throw new RangeError('a fax has at most five pages');
  const cover = coverLayout(shown, facility, language, { at, pages, repeat, sendingLine });
  return printed([...cover, ...request], { at, sender: senderLine(facility, language, at), variant: `attempt ${attempt}` });
}
