/**
 * Lies on top of the records that go out: what is enclosed and in which form; the notice of 42 CFR 2.32 where it applies. Whoever is not
 * the patient or in the patient's place reads the same line each time, so that no cover tells what a chart holds or lacks.
 */
import * as z from 'zod';
import type { Facility } from '../../facility/facility.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { formats, recordTypes } from '../../request/vocabulary.ts';
import { together } from '../layout/draw-ops.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited, part2Notice } from './citations.ts';
import type { LetterDefinition } from './definition.ts';
import { prose, some } from './details.ts';
import { bullets } from './letterhead.ts';

const Enclosed = z.strictObject({ type: z.enum(recordTypes), pages: z.int().positive().max(99_999).optional() });

const Details = z.strictObject({
  enclosed: some(Enclosed, recordTypes.length, ({ type }) => type),
  medium: z.enum(formats),
  /** The disc or drive has a password: it is sent apart, never with it. */
  password: z.boolean().optional(),
  /** Adds the notice of 42 CFR 2.32, and an explanation of the consent that allows the release. */
  part2Consent: prose(1000).optional(),
});

function limits({ unnamedCategories }: Facility, { unnamed, again }: LetterWords['release']): string {
  return unnamedCategories === 'include' ? again : `${unnamed} ${again}`;
}

export const releaseCover: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-18',
  details: Details,
  draw({ context, record, words }, { enclosed, medium, password, part2Consent }) {
    const text = words.release;
    const names = enclosed.map(({ type, pages }) => {
      const name = context.labels.recordTypes[type];
      return pages === undefined ? name : `${name} (${text.pages(pages)})`;
    });
    return [
      ...heading(context, text.enclosed),
      ...bullets(context, names),
      ...titledRow(context, text.medium, context.labels.formats[medium]),
      ...(password === true ? titledRow(context, text.password, text.passwordText) : []),
      ...titledRow(context, text.missing, text.missingText(context.facility.outbound.phone.shown)),
      ...(record.route.basis === 'access' ? [] : titledRow(context, text.limits, limits(context.facility, text))),
      ...(part2Consent === undefined
        ? []
        : together([
            ...heading(context, text.part2),
            ...paragraph(context, part2Notice, { weight: 'bold' }),
            ...paragraph(context, cited(text.part2Gloss, citations.part2Notice)),
            ...titledRow(context, text.consent, part2Consent),
          ])),
    ];
  },
  example: {
    asker: 'patient',
    details: () => ({
      enclosed: [
        { type: 'discharge-summary', pages: 3 },
        { type: 'pathology-reports', pages: 12 },
        { type: 'imaging-reports' },
      ],
      ...{ medium: 'format-media-usb', password: true },
    }),
  },
};
