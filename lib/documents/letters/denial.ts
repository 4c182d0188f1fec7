/** Refusal of all or part of the records: basis, review, complaints, what is given all the same; 45 CFR 164.524(d). */
import * as z from 'zod';
import { envelopeLines } from '../../facility/facility.ts';
import type { SampleWords } from '../../languages/samples.ts';
import { type DenialGroundRule, denialGroundCodes, denialGrounds, isNeutral, neutralGround } from '../../request/grounds.ts';
import { requesterRules } from '../../request/requester.ts';
import { recordTypes } from '../../request/vocabulary.ts';
import { type Strip, together } from '../layout/draw-ops.ts';
import { bodyStyle, type Column, heading, lines, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition, problem } from './definition.ts';
import { line, OtherHolder, phone, prose, some } from './details.ts';
import { bullets, complaintPart, type Letter, numbered, otherHolderPart } from './letterhead.ts';

const refusalFields = {
  /** `explanation` says in plain words what the ground means here, 45 CFR 164.524(d)(2)(i). */
  grounds: some(
    z.strictObject({ code: z.enum(denialGroundCodes), explanation: prose(500).optional() }),
    denialGroundCodes.length,
    ({ code }) => code,
  ),
  /** Who takes complaints at the hospital: name or title, and telephone number, 45 CFR 164.524(d)(2)(iii). */
  contact: z.strictObject({ title: line(100), phone: phone.optional() }),
  otherHolder: OtherHolder.optional(),
  /** Title of the licensed professional who took part, where a ground rests on such a judgement. */
  professional: line(80).optional(),
};
const Refusal = z.strictObject(refusalFields);

const PartialRefusal = z.strictObject({
  ...refusalFields,
  /** What is given all the same. `entire-record`: all the rest. */
  released: z.strictObject({ types: some(z.enum(recordTypes), recordTypes.length, String), note: prose(300).optional() }),
});

type Refusal = z.infer<typeof Refusal>;
type Raised = Refusal['grounds'][number];

function entry({ context, words }: Letter, { code, explanation }: Raised, column: Column): readonly Strip[] {
  const { law, reviewable } = denialGrounds[code];
  const text = words.denial;
  const style = { ...bodyStyle(context), role: 'value' } as const;
  return [
    ...lines(text.grounds[code], style, column),
    ...(explanation === undefined ? [] : lines(explanation, style, column)),
    ...lines(reviewable ? text.reviewable : text.notReviewable, { ...style, weight: 'bold' }, column),
    ...lines(`${text.rule} ${law}`, { ...style, ink: 'label', size: 9 }, column),
  ];
}

/** How another professional looks at it again, or that the law gives no such review. */
function review({ context, words }: Letter, { grounds, professional }: Refusal): readonly Strip[] {
  const text = words.denial;
  const reviewable = grounds.filter(({ code }) => denialGrounds[code].reviewable);
  if (reviewable.length === 0)
    return together([...heading(context, text.review), ...paragraph(context, cited(text.noReview, citations.denial))]);
  const { mailing, phone } = context.facility.outbound;
  return together([
    ...heading(context, text.review),
    ...(professional === undefined ? [] : paragraph(context, text.professional(professional))),
    ...(reviewable.length < grounds.length ? paragraph(context, text.reviewSome) : []),
    ...paragraph(context, cited(text.reviewText, citations.review)),
    ...titledRow(context, text.reviewHow, text.reviewHowText(phone.shown, envelopeLines(mailing).join(', '))),
  ]);
}

/** Reasons, review, other holder, complaints. */
function refusal(letter: Letter, name: string, details: Refusal): readonly Strip[] {
  const { context } = letter;
  const { grounds, contact, otherHolder } = details;
  return [
    ...heading(context, name),
    ...numbered(
      context,
      grounds.map((raised) => (column: Column) => entry(letter, raised, column)),
    ),
    ...review(letter, details),
    ...otherHolderPart(letter, otherHolder),
    ...complaintPart(letter, contact),
  ];
}

/** Every ground of a letter, as far as what was given can be read. */
const Given = z.object({
  grounds: z.array(z.looseObject({ code: z.enum(denialGroundCodes), explanation: z.string().optional() })),
});

/** A refusal answers the right of access, and each ground has to fit who asks. */
const refusalRule: NonNullable<LetterDefinition<Refusal>['rule']> = ({ given, record }) => {
  const { grounds } = Given.safeParse(given).data ?? { grounds: [] };
  const isRepresentative = requesterRules[record.body.requester.type].family === 'representative';
  return [
    ...accessRule({ record }),
    ...grounds.flatMap(({ code, explanation }, place) => {
      const { representatives }: DenialGroundRule = denialGrounds[code];
      return [
        representatives === true && !isRepresentative && problem(`grounds.${place}.code`, 'ground-not-for-this-request'),
        code === neutralGround && explanation !== undefined && problem(`grounds.${place}.explanation`, 'neutral-ground'),
      ];
    }),
  ];
};

const contactIn = ({ contact }: SampleWords) => ({ contact: { title: contact, phone: '(704) 660-4035' } });

export const denial: LetterDefinition<Refusal> = {
  number: 'LN-14',
  details: Refusal,
  rule: refusalRule,
  draw: (letter, details) => refusal(letter, letter.words.denial.why, details),
  example: { asker: 'patient', details: (words) => ({ ...contactIn(words), grounds: [{ code: 'danger-to-life' }] }) },
};

export const partialDenial: LetterDefinition<z.infer<typeof PartialRefusal>> = {
  number: 'LN-15',
  details: PartialRefusal,
  rule: refusalRule,
  neutral: ({ grounds }) => isNeutral(grounds),
  draw(letter, details) {
    const { context, words } = letter;
    const text = words.denial;
    const { types, note } = details.released;
    const names = types.map((type) => (type === 'entire-record' ? text.rest : context.labels.recordTypes[type]));
    return [
      ...heading(context, text.released),
      ...paragraph(context, text.releasedText),
      ...bullets(context, names),
      ...(note === undefined ? [] : paragraph(context, note)),
      ...refusal(letter, isNeutral(details.grounds) ? text.neutral.held : text.held, details),
    ];
  },
  example: {
    asker: 'patient',
    details: (words) => ({
      ...contactIn(words),
      grounds: [{ code: 'harm-to-person-named', explanation: words.reason }, { code: 'psychotherapy-notes' }],
      released: { types: ['discharge-summary', 'pathology-reports', 'imaging-reports'] },
      otherHolder: { name: 'Lakeside Family Medicine', phone: '(704) 555-0166' },
    }),
  },
};
