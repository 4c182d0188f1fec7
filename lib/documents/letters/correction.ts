/** Answers to who asked for a correction of the record, and to the statement of disagreement: 45 CFR 164.526(c), (d). */
import * as z from 'zod';
import { envelopeLines } from '../../facility/facility.ts';
import { dateInWords } from '../../languages/dates.ts';
import { correctionGroundCodes, correctionGrounds } from '../../request/cases/grounds.ts';
import type { Strip } from '../layout/draw-ops.ts';
import { bodyStyle, heading, lines, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition, problem } from './definition.ts';
import { day, line, phone, prose, some } from './details.ts';
import { complaintPart, type Letter, numbered } from './letterhead.ts';

export const correctionWays = ['changed', 'appended'] as const;

const Accepted = z.strictObject({
  how: z.enum(correctionWays),
  /** Which records, and what stands there now. */
  changed: prose(500),
  /** Whom the hospital tells by itself: who relied on it, or could. */
  informed: prose(300).optional(),
});

/** The hospital, by telephone and by post. */
function reach({ context }: Letter): readonly [phone: string, address: string] {
  const { mailing, phone: own } = context.facility.outbound;
  return [own.shown, envelopeLines(mailing).join(', ')];
}

export const correctionAccepted: LetterDefinition<z.infer<typeof Accepted>> = {
  number: 'LN-39',
  details: Accepted,
  rule: accessRule,
  draw(letter, { how, changed, informed }) {
    const { context, words } = letter;
    const text = words.cases;
    return [
      ...heading(context, text.done),
      ...paragraph(context, cited(text.ways[how], citations.correction)),
      ...titledRow(context, text.now, changed),
      ...heading(context, text.whoKnows),
      ...(informed === undefined ? [] : titledRow(context, text.weTell, informed)),
      ...paragraph(context, cited(text.tellUs(...reach(letter)), citations.informing)),
    ];
  },
  example: { asker: 'patient', details: ({ corrected }) => ({ how: 'changed', changed: corrected }) },
};

const Denied = z.strictObject({
  correctionGrounds: some(z.enum(correctionGroundCodes), correctionGroundCodes.length, String),
  /** The basis in plain words, 45 CFR 164.526(d)(1)(i). */
  explanation: prose(500),
  /** What was corrected all the same, where a part of it is refused. */
  changed: prose(500).optional(),
  contact: z.strictObject({ title: line(100), phone: phone.optional() }),
  /** Title of the professional who took part. */
  professional: line(80).optional(),
});

function groundsPart({ context, words }: Letter, { correctionGrounds: codes }: z.infer<typeof Denied>): readonly Strip[] {
  const style = { ...bodyStyle(context), role: 'value' } as const;
  return numbered(
    context,
    codes.map((code) => (column) => [
      ...lines(words.cases.grounds[code], style, column),
      ...lines(`${words.denial.rule} ${correctionGrounds[code].law}`, { ...style, ink: 'label', size: 9 }, column),
    ]),
  );
}

export const correctionDenied: LetterDefinition<z.infer<typeof Denied>> = {
  number: 'LN-40',
  details: Denied,
  rule: accessRule,
  draw(letter, details) {
    const { context, words } = letter;
    const { explanation, changed, contact, professional } = details;
    const text = words.cases;
    return [
      ...heading(context, text.why),
      ...groundsPart(letter, details),
      ...paragraph(context, explanation),
      ...(professional === undefined ? [] : paragraph(context, text.professional(professional))),
      ...(changed === undefined ? [] : titledRow(context, text.changedAllTheSame, changed)),
      ...heading(context, text.yourRights),
      ...titledRow(context, text.statement, cited(text.statementText(...reach(letter)), citations.disagreement)),
      ...titledRow(context, text.enclose, cited(text.encloseText(reach(letter)[0]), citations.enclosing)),
      ...complaintPart(letter, contact),
    ];
  },
  example: {
    asker: 'patient',
    details: ({ contact, kept }) => ({
      correctionGrounds: ['accurate-and-complete'],
      explanation: kept,
      contact: { title: contact, phone: '(704) 660-4035' },
    }),
  },
};

const Disagreement = z.strictObject({
  statedOn: day,
  /** As it came. It goes with the records from now on. */
  statement: prose(1000),
  /** What the hospital says against it, if anything: a copy of it is owed, 45 CFR 164.526(d)(3). */
  rebuttal: prose(1000).optional(),
});

const Stated = z.object({ statedOn: day.optional().catch(undefined) }).catch({});

export const disagreement: LetterDefinition<z.infer<typeof Disagreement>> = {
  number: 'LN-42',
  details: Disagreement,
  rule({ given, record, today }) {
    const { statedOn } = Stated.parse(given);
    return [...accessRule({ record }), statedOn !== undefined && statedOn > today && problem('statedOn', 'in-future')];
  },
  draw({ context, words }, { statedOn, statement, rebuttal }) {
    const text = words.cases;
    return [
      ...titledRow(context, text.came, dateInWords(statedOn, context.language)),
      ...titledRow(context, text.yourStatement, statement),
      ...(rebuttal === undefined ? [] : titledRow(context, text.rebuttal, rebuttal)),
      ...heading(context, text.whatNow),
      ...paragraph(context, cited(text.kept, citations.linked)),
      ...paragraph(context, cited(text.sentAlong, citations.enclosed)),
    ];
  },
  example: {
    asker: 'patient',
    details: ({ corrected, kept }) => ({ statedOn: '2026-11-20', statement: corrected, rebuttal: kept }),
  },
};
