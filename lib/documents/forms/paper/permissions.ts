/** What a patient signs to permit, to direct or to cancel a release: forms that exist only blank. */
import { envelopeLines } from '../../../facility/facility.ts';
import { blankFormWords } from '../../../languages/blank-forms.ts';
import { feeSentence } from '../../../languages/fees.ts';
import type { DocumentContext } from '../../layout/document-context.ts';
import type { Strip } from '../../layout/draw-ops.ts';
import { paragraph } from '../../layout/text.ts';
import { sendPart } from '../parts/notices.ts';
import { patientPart } from '../parts/people.ts';
import { penSignature } from '../parts/signing.ts';
import { type Composed, fields, opening, receiverFields, rows, section, ticks } from './parts.ts';

function send(context: DocumentContext): readonly Strip[] {
  return sendPart(context, { online: false, fax: false });
}

function addressOf({ facility }: DocumentContext): string {
  return envelopeLines(facility.outbound.mailing).join(', ');
}

function hospital({ facility, words }: DocumentContext): string {
  return `${facility.name}, ${words.frame.department}`;
}

/** 45 CFR 164.508(b)(5); 42 CFR 2.31(a)(6). */
export const revocation: Composed = (context) => {
  const { common, revocation: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...patientPart(context),
    ...section(context, words.which, [
      ...ticks(context, 'revocation.scope', words.scope),
      ...fields(
        context,
        [
          [
            ['revocation.signedOn', words.signedOn, 4],
            ['revocation.receiver', words.receiver, 8],
          ],
          [['revocation.part', words.part, 12, 3]],
          [['revocation.reference', common.reference, 12]],
        ],
        { below: true },
      ),
    ]),
    ...section(
      context,
      words.happens,
      rows(context, [
        [words.stops, words.stopsText],
        [words.stays, words.staysText],
        [words.care, words.careText],
      ]),
    ),
    ...penSignature(context, words.statement),
    ...send(context),
  ];
};

/** 42 CFR 2.31(a), with the statement of (a)(4)(iii) and those of (a)(10). */
export const part2Consent: Composed = (context) => {
  const { common, part2: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...patientPart(context),
    ...section(context, common.releaser, fields(context, [[['discloser', words.discloser, 12]]])),
    ...section(context, words.what, [
      ...ticks(context, 'part2.kinds', words.kinds, 2),
      ...fields(
        context,
        [
          [['part2.detail', words.detail, 12, 2]],
          [
            ['records.from', common.from, 6],
            ['records.to', common.to, 6],
          ],
        ],
        { below: true },
      ),
    ]),
    ...section(context, common.receiver, [
      ...ticks(context, 'part2.receiver', words.receivers),
      ...receiverFields(context, words.receiver),
    ]),
    ...section(context, common.purpose, [
      ...ticks(context, 'part2.purpose', words.purposes),
      ...fields(
        context,
        [
          [['purpose.other', words.purpose, 12]],
          [
            ['expires.on', words.endsOn, 4],
            ['expires.event', words.endsWhen, 8],
          ],
        ],
        { below: true },
      ),
    ]),
    ...section(
      context,
      common.know,
      rows(context, [
        [words.redisclosure, words.redisclosureText],
        [words.revoke, words.revokeText(addressOf(context))],
        [words.refuse, words.refuseText],
        [words.apart, words.apartText],
      ]),
    ),
    ...penSignature(context, words.statement),
  ];
};

/** 45 CFR 164.508(b)(3)(ii) and (c): combined with nothing else. */
export const psychotherapyAuthorization: Composed = (context) => {
  const { common, psychotherapy: words } = blankFormWords(context.language);
  const { statements, statementTitles: titles, notes } = context.words;
  return [
    ...opening(context, words.lead),
    ...patientPart(context),
    ...section(context, common.releaser, paragraph(context, hospital(context), { weight: 'bold' })),
    ...section(context, words.notes, [
      ...ticks(context, 'psychotherapy.scope', words.scope),
      ...fields(
        context,
        [
          [
            ['psychotherapy.therapist', words.therapist, 6],
            ['records.from', common.from, 3],
            ['records.to', common.to, 3],
          ],
        ],
        { below: true },
      ),
    ]),
    ...section(context, common.receiver, receiverFields(context, words.receiver)),
    ...section(
      context,
      common.purpose,
      fields(context, [
        [['purpose.type', context.words.fields.purposeBlank, 12]],
        [
          ['expires.on', words.endsOn, 4],
          ['expires.event', words.endsWhen, 8],
        ],
      ]),
    ),
    ...section(
      context,
      common.know,
      rows(context, [
        [titles.revoke, statements.revoke(addressOf(context))],
        [titles.notConditioned, statements.notConditioned],
        [titles.redisclosure, statements.redisclosure],
        [titles.copy, notes.copy],
        [words.therapistDecides, words.therapistDecidesText],
      ]),
    ),
    ...penSignature(context, words.statement),
    ...send(context),
  ];
};

/** 45 CFR 164.524(c)(3)(ii): an electronic copy of the electronic record, and nothing else. */
export const directive: Composed = (context) => {
  const { directive: words } = blankFormWords(context.language);
  return [
    ...opening(context, words.lead),
    ...patientPart(context),
    ...section(
      context,
      words.designee,
      fields(context, [
        [['recipient.name', words.designeeName, 12]],
        [['recipient.destination', words.designeeAddress, 12, 2]],
        [
          ['recipient.phone', context.words.fields.phone, 6],
          ['recipient.email', context.words.fields.email, 6],
        ],
      ]),
    ),
    ...section(context, words.what, [
      ...ticks(context, 'directive.scope', words.scope, 2),
      ...fields(context, [[['directive.detail', words.detail, 12, 3]]], { below: true }),
      ...ticks(context, 'delivery.format', words.format, 2),
    ]),
    ...section(
      context,
      words.know,
      rows(context, [
        [words.only, words.onlyText],
        [words.time, words.timeText],
        [words.cost, feeSentence('directive', context.language)],
        [words.after, words.afterText],
      ]),
    ),
    ...penSignature(context, words.statement),
    ...send(context),
  ];
};
