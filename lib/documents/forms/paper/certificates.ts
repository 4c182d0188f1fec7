/** What somebody swears to or certifies, and the request for an accounting: forms that exist only blank. */
import { blankFormWords } from '../../../languages/blank-forms.ts';
import type { DocumentContext } from '../../layout/document-context.ts';
import { type Strip, space } from '../../layout/draw-ops.ts';
import { paragraph } from '../../layout/text.ts';
import { sendPart } from '../parts/notices.ts';
import { patientPart } from '../parts/people.ts';
import { framed, penSignature } from '../parts/signing.ts';
import { type Composed, type Field, fields, opening, points, rows, section, signatureFields, ticks, whoPart } from './parts.ts';

/** On the page where the oath stands. What else a notary has to state stands on the seal. */
function notaryPart(context: DocumentContext, note?: string): readonly Strip[] {
  const { common } = blankFormWords(context.language);
  return framed(context, common.swornHeading, common.sworn, [
    ...(note === undefined ? [] : paragraph(context, note)),
    ...fields(
      context,
      [
        [
          ['notary.state', common.state, 3],
          ['notary.county', common.county, 3],
          ['notary.name', common.notaryName, 6],
        ],
        [
          ['sign.pen.notary', common.notary, 5, 2],
          ['sign.pen.swornOn', common.swornOn, 3, 2],
          ['sign.pen.seal', common.seal, 4, 2],
        ],
        [['notary.commission', common.commission, 12]],
      ],
      { below: true },
    ),
  ]);
}

/** 45 CFR 164.528. */
export const accountingRequest: Composed = (context) => {
  const { common, accounting: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...patientPart(context),
    ...section(context, words.period, [
      ...ticks(context, 'accounting.period', words.periods, 2),
      ...fields(
        context,
        [
          [
            ['accounting.from', common.from, 6],
            ['accounting.to', common.to, 6],
          ],
          [['accounting.about', words.about, 12, 2]],
        ],
        { below: true },
      ),
    ]),
    ...section(context, words.send, ticks(context, 'accounting.way', words.ways, 3)),
    ...section(
      context,
      words.know,
      rows(context, [
        [words.on, words.onText],
        [words.off, words.offText],
        [words.time, words.timeText],
        [words.cost, words.costText],
      ]),
    ),
    ...penSignature(context, words.statement),
    ...sendPart(context, { online: false, fax: false }),
  ];
};

/** G.S. 8-53: the next of kin where the estate is not administered. */
export const nextOfKinAffidavit: Composed = (context) => {
  const { common, affidavit: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...whoPart(context, words.deceased, [
      [
        ['patient.diedOn', words.died, 4],
        ['patient.diedAt', words.diedAt, 4],
        ['patient.county', words.lived, 4],
      ],
    ]),
    ...section(context, words.swears, [
      ...ticks(context, 'affiant.relation', words.relations, 3),
      ...fields(
        context,
        [
          [
            ['affiant.name', common.name, 6],
            ['affiant.relationOther', words.relation, 6],
          ],
          [['affiant.address', common.address, 12]],
          [
            ['affiant.phone', common.phone, 4],
            ['affiant.email', common.email, 8],
          ],
          [['affiant.others', words.others, 12, 2]],
        ],
        { below: true },
      ),
    ]),
    ...section(context, words.enclose, ticks(context, 'affiant.proof', words.proofs)),
    ...section(context, context.words.headings.sign, [
      ...points(context, words.oath, words.points),
      space(context.theme.rowGap),
      ...paragraph(context, words.before, { weight: 'bold' }),
      ...fields(context, [signatureFields(context, common.affiant)], { below: true }),
      ...notaryPart(context),
    ]),
    ...sendPart(context, { online: false, fax: false }),
  ];
};

function custodianSigns(context: DocumentContext, oath: string, said: Readonly<Record<string, string>>): readonly Strip[] {
  const { common } = blankFormWords(context.language);
  const rows: readonly (readonly Field[])[] = [
    [
      ['custodian.name', common.name, 5],
      ['custodian.title', common.title, 4],
      ['custodian.phone', common.phone, 3],
    ],
    signatureFields(context, common.custodian),
  ];
  return [...points(context, oath, said), ...fields(context, rows, { below: true })];
}

/** N.C. Rules of Civil Procedure, Rule 45(c)(2): certified copies, sealed, to the judge. */
export const recordsCertification: Composed = (context) => {
  const { common, certification: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...section(
      context,
      words.case,
      fields(context, [
        [
          ['case.court', words.court, 8],
          ['case.file', words.file, 4],
        ],
        [
          ['case.plaintiff', words.plaintiff, 6],
          ['case.defendant', words.defendant, 6],
        ],
        [
          ['case.judge', words.judge, 8],
          ['case.subpoena', words.subpoena, 4],
        ],
      ]),
    ),
    ...whoPart(context, context.words.headings.patient),
    ...section(
      context,
      words.records,
      fields(context, [
        [['records.what', words.what, 12, 3]],
        [
          ['records.from', common.from, 3],
          ['records.to', common.to, 3],
          ['records.pages', words.pages, 3],
          ['records.media', words.media, 3],
        ],
        [['records.left', words.left, 12, 2]],
      ]),
    ),
    ...section(context, words.swears, [...custodianSigns(context, words.oath, words.points), ...notaryPart(context)]),
  ];
};

/** For a court the affidavit of Rule 45(c)(2) that there are none. */
export const noRecordsCertificate: Composed = (context) => {
  const { noRecords: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...whoPart(context, context.words.headings.patient),
    ...section(
      context,
      words.asked,
      fields(context, [
        [
          ['asker.name', words.asker, 8],
          ['asker.file', words.file, 4],
        ],
      ]),
    ),
    ...section(
      context,
      words.search,
      fields(context, [
        [['search.names', words.names, 12, 2]],
        [['search.numbers', words.numbers, 12, 2]],
        [['search.systems', words.systems, 12, 2]],
        [['search.on', words.searchedOn, 12]],
      ]),
    ),
    ...section(context, words.result, [
      ...ticks(context, 'search.result', words.results),
      ...fields(context, [[['search.elsewhere', words.elsewhere, 12]]], { below: true }),
    ]),
    ...section(context, words.swears, [
      ...custodianSigns(context, words.oath, words.points),
      ...notaryPart(context, words.court),
    ]),
  ];
};
