/** What the JSON interface answers to a notice of records that somebody is going to send. */
import * as z from 'zod';
import { noticeProblemCodes } from '../../inbound/notice-rules.ts';
import { inboundStatuses } from '../../inbound/vocabulary.ts';
import { problemCodes } from '../../request/problems.ts';

const message = z.string().meta({ description: 'A sentence for a person, in the language of the notice' });
const coded = z.array(z.object({ code: z.string(), text: z.string() }));

const noticeWarningCodes = ['ignored-field', 'no-email', 'person-looks-first'] as const;

export const NoticeAccepted = z.object({
  reference: z.string().meta({ description: 'Of the notice, as shown to people', examples: ['7KQ4-M9TX-2HBD-V'] }),
  status: z.enum(inboundStatuses).meta({ description: 'Where what was announced stands' }),
  expectedOn: z.string().meta({ format: 'date', examples: ['2026-12-04'], description: 'The day on which it is expected' }),
  steps: coded.meta({ description: 'What to do, in this order' }),
  address: z
    .array(z.string())
    .nullable()
    .meta({ description: 'Lines of the address for the Postal Service; null where another way was chosen' }),
  fax: z.string().nullable().meta({ description: 'The fax number; null where another way was chosen' }),
  call: z.object({ phone: z.string() }).meta({ description: 'Whom to call, also with a password: never write it' }),
  statusPage: z.string().meta({ description: 'Where a person sees whether it arrived' }),
  warnings: z
    .array(z.object({ code: z.enum(noticeWarningCodes), path: z.string().nullable(), message }))
    .meta({ description: 'What was stored in another way than it may have been meant' }),
});
export type NoticeAccepted = z.infer<typeof NoticeAccepted>;

/** Those of a request that a notice can have. */
const sharedCodes = problemCodes.filter((code) =>
  [
    ...['required', 'wrong-type', 'too-long', 'too-many', 'not-an-option', 'forbidden-character', 'too-many-marks'],
    ...['not-a-date', 'not-a-phone', 'not-an-email', 'in-the-future', 'age-over-130'],
  ].includes(code),
);
export const noticeCodes = [...sharedCodes, ...noticeProblemCodes];

const noticeProblem = z.object({
  path: z
    .string()
    .meta({ description: 'Field, with dots and indexes; empty for the body as a whole', examples: ['delivery.tracking'] }),
  code: z.enum(noticeCodes),
  message,
});
export const NoticeRefused = z.object({ errors: z.array(noticeProblem).min(1).meta({ description: 'Every problem, once' }) });
export type NoticeRefused = z.infer<typeof NoticeRefused>;

/** By name in the OpenAPI document. */
export const noticeAnswerSchemas = {
  NoticeAccepted,
  NoticeRefused,
  NoticeProblem: noticeProblem,
  NoticeProblemCode: noticeProblem.shape.code,
};
