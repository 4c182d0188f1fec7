/** Papers about records that went out, under the letterhead: the accounting for the patient, and what the custodian certifies of a package. */

import type { Facility } from '../../facility/facility.ts';
import { dateInWords } from '../../languages/dates.ts';
import { releasePaperWords } from '../../languages/release-papers.ts';
import { hospitalDay } from '../../request/dates.ts';
import { fullName } from '../../request/names.ts';
import type { AccountingEntry } from '../../request/release/accounting.ts';
import type { Delivery, Suspension } from '../../request/release/stored.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { DocumentContext, DocumentRecord } from '../layout/document-context.ts';
import { space } from '../layout/draw-ops.ts';
import { grid } from '../layout/grid.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { cited } from './citations.ts';
import { disclosureRows, notListed } from './disclosure-rows.ts';
import { bullets, type SheetText } from './letterhead.ts';

/** Whoever asked for the records, the accounting goes to the patient. */
export function toPatient(record: DocumentRecord): DocumentRecord {
  return { ...record, body: { ...record.body, requester: { type: 'patient' } } };
}

/** The accounting of one request, to look at and to print. */
export function accountingSheet(rows: readonly AccountingEntry[], language: Language): SheetText {
  const words = releasePaperWords(language).accounting;
  const draw: SheetText['draw'] = (context) => [
    ...paragraph(context, cited(words.lead, '45 CFR 164.528')),
    ...(rows.length === 0 ? paragraph(context, words.none, { weight: 'bold' }) : []),
    ...disclosureRows(context, rows),
    space(context.theme.sectionGap),
    ...notListed(context),
  ];
  return { number: 'LN-36', title: words.title, draw, typed: rows };
}

/** A package and the hash of its manifest, as the custodian certifies it. */
export interface Certified {
  readonly delivery: Delivery;
  readonly manifestSha256: string;
}

/** For whoever needs certified copies, of one package or of several: pages, files and hashes of each. The custodian signs by hand. */
export function certificationSheet(certified: readonly Certified[], language: Language, { timeZone }: Facility): SheetText {
  const words = releasePaperWords(language).certification;
  const cell = (id: string, label: string, value: string, span: number) => ({ id, label, value, span });
  const day = (context: DocumentContext, at: string) => dateInWords(hospitalDay(new Date(at), timeZone), context.language);
  const totals = certified.reduce((sum, { delivery }) => sum + delivery.pages, 0);
  const draw: SheetText['draw'] = (context, { body: { patient } }) => [
    ...paragraph(context, words.lead),
    ...grid(context, [
      [
        cell('patient', words.patient, fullName(patient), 8),
        cell('born', words.born, dateInWords(patient.dateOfBirth, context.language), 4),
      ],
    ]),
    ...certified.flatMap(({ delivery: { id, number, files, pages, at, sealed }, manifestSha256 }) => [
      space(6),
      ...grid(context, [
        [
          cell(`package.${id}`, words.package, String(number), 3),
          cell(`files.${id}`, words.files, String(files.length), 3),
          cell(`pages.${id}`, words.pages, String(pages), 3),
          cell(`released.${id}`, words.released, day(context, at), 3),
        ],
        [cell(`hash.${id}`, words.hash, sealed?.zip.sha256 ?? '', 12)],
        [cell(`manifest.${id}`, words.manifest, manifestSha256, 12)],
      ]),
    ]),
    ...(certified.length > 1 ? paragraph(context, words.all(certified.length, totals), { weight: 'bold' }) : []),
    ...heading(context, words.certifies),
    ...bullets(context, words.points),
    ...grid(context, [
      [
        { id: 'sign.pen.custodian', label: words.custodian, span: 8, pen: true, lines: 2 },
        { id: 'sign.pen.date', label: words.date, span: 4, pen: true, lines: 2 },
      ],
      [{ id: 'sign.pen.title', label: words.nameAndTitle, span: 12, pen: true, lines: 2 }],
    ]),
  ];
  return { number: 'LN-37', title: words.title, draw, typed: undefined };
}

/** For the hospital's own file: nobody's address stands on it, so that it is never posted to the patient. */
export function toOwnFile(record: DocumentRecord, language: Language, { name }: Facility): DocumentRecord {
  const { decisions: _decisions, ...others } = record;
  return { ...others, body: { ...record.body, language, requester: { type: 'other', organization: name } } };
}

/** That a disclosure is held back from the accounting: who said it, how, and until when. 45 CFR 164.528(a)(2)(ii)(A) wants it written down. */
export function suspensionSheet(
  { official, how, statedOn, until, document }: Suspension,
  to: string,
  language: Language,
): SheetText {
  const words = releasePaperWords(language).suspension;
  const draw: SheetText['draw'] = (context) => [
    ...paragraph(context, words.inside, { weight: 'bold' }),
    ...paragraph(context, cited(words.lead, '45 CFR 164.528(a)(2)')),
    ...titledRow(context, words.to, to),
    ...titledRow(context, words.official, official),
    ...titledRow(context, words.how, words.ways[how]),
    ...titledRow(context, words.statedOn, dateInWords(statedOn, context.language)),
    ...titledRow(context, words.until, dateInWords(until, context.language)),
    ...titledRow(context, words.document, document),
  ];
  return { number: 'LN-44', title: words.title, draw, typed: [official, document, to] };
}
