/** Papers about records that went out, under the letterhead: the accounting for the patient, and what the custodian certifies of a package. */
import type { Facility } from '../../facility/facility.ts';
import { dateInWords } from '../../languages/dates.ts';
import { releasePaperWords } from '../../languages/release-papers.ts';
import { hospitalDay } from '../../request/dates.ts';
import { fullName } from '../../request/names.ts';
import type { Delivery, Disclosure } from '../../request/release/stored.ts';
import { type Language, recordTypes } from '../../request/vocabulary.ts';
import type { DocumentContext, DocumentRecord } from '../layout/document-context.ts';
import { space } from '../layout/draw-ops.ts';
import { grid } from '../layout/grid.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { bullets, cited, type SheetText } from './letterhead.ts';

/** The kinds of records of a row, in words. */
function kindsIn(context: DocumentContext, what: string): string {
  const ids = what.split(' ');
  return recordTypes
    .filter((id) => ids.includes(id))
    .map((id) => context.labels.recordTypes[id])
    .join('; ');
}

/** Whoever asked for the records, the accounting goes to the patient. */
export function toPatient(record: DocumentRecord): DocumentRecord {
  return { ...record, body: { ...record.body, requester: { type: 'patient' } } };
}

/** 45 CFR 164.528(b)(2): of each disclosure its date, who got it, what it was, and why. */
export function accountingSheet(rows: readonly Disclosure[], language: Language): SheetText {
  const words = releasePaperWords(language).accounting;
  const draw: SheetText['draw'] = (context) => [
    ...paragraph(context, cited(words.lead, '45 CFR 164.528')),
    ...(rows.length === 0 ? paragraph(context, words.none, { weight: 'bold' }) : []),
    ...rows.flatMap(({ on, to, what, pages, basis, misdirected }, place) => [
      ...heading(context, words.row(place + 1, dateInWords(on, context.language))),
      ...titledRow(context, words.to, to),
      ...titledRow(context, words.what, `${kindsIn(context, what)} (${words.pages(pages)})`),
      ...titledRow(
        context,
        words.why,
        misdirected === undefined ? context.labels.bases[basis] : `${words.mistake} ${misdirected}`,
      ),
    ]),
    space(context.theme.sectionGap),
    ...titledRow(context, words.left, words.leftText),
    ...titledRow(context, words.cost, words.costText),
  ];
  return { number: 'LN-36', title: words.title, draw, typed: rows };
}

/** For whoever needs certified copies: pages, files and the hash of the manifest's package. The custodian signs by hand. */
export function certificationSheet(delivery: Delivery, language: Language, { timeZone }: Facility): SheetText {
  const words = releasePaperWords(language).certification;
  const { files, pages, at, sealed, number } = delivery;
  const cell = (id: string, label: string, value: string, span: number) => ({ id, label, value, span });
  const day = (context: DocumentContext) => dateInWords(hospitalDay(new Date(at), timeZone), context.language);
  const draw: SheetText['draw'] = (context, { body: { patient } }) => [
    ...paragraph(context, words.lead),
    ...grid(context, [
      [
        cell('patient', words.patient, fullName(patient), 8),
        cell('born', words.born, dateInWords(patient.dateOfBirth, context.language), 4),
      ],
      [
        cell('package', words.package, String(number), 4),
        cell('files', words.files, String(files.length), 4),
        cell('pages', words.pages, String(pages), 4),
      ],
      [cell('released', words.released, day(context), 12)],
      [cell('hash', words.hash, sealed?.zip.sha256 ?? '', 12)],
    ]),
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
