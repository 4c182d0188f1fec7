/** What the JSON interface answers, and what it is asked for a status. */
import * as z from 'zod';
import { problemCodes } from '../../request/problems.ts';
import { statuses } from '../../request/status.ts';
import { bases, channels, documentKinds, languages } from '../../request/vocabulary.ts';

const date = z.string().meta({ format: 'date', examples: ['2026-11-22'] });
const reference = z.string().meta({ description: 'Of the request, as shown to people', examples: ['7KQ4-M9TX-2HBD-V'] });
const message = z.string().meta({ description: 'A sentence for a person, in the language of the request' });
const status = z.enum(statuses).meta({ description: 'Where the request stands' });
const receivedOn = date
  .nullable()
  .meta({ description: 'Day of receipt, in the hospital’s time zone; null while signed paper is awaited' });
const dueOn = date.nullable().meta({ description: 'Legal due date; null where the law sets none' });

const coded = z.array(z.object({ code: z.string(), text: z.string() }));

const instructions = z
  .object({
    addresses: z
      .array(z.object({ carriers: z.array(z.string()), lines: z.array(z.string()) }))
      .meta({ description: 'Where to send it, by carrier: the post alone delivers to a P.O. box' }),
    enclose: coded.meta({ description: 'What goes into the envelope' }),
    sign: coded.meta({ description: 'Who signs what' }),
    call: z.object({ phone: z.string() }).meta({ description: 'Whom to call with a question' }),
    reasons: coded.meta({ description: 'Why paper is needed' }),
    steps: coded.meta({ description: 'What to do, in this order' }),
  })
  .meta({ description: 'How to send signed paper' });

const warningCodes = [
  'ignored-field',
  'no-email',
  'no-texts',
  'email-not-confirmed',
  'email-slip',
  'minor-alone',
  'signature-differs',
  'person-looks-first',
  'proof-to-follow',
  'sensitive-left-out',
] as const;

export const Accepted = z.object({
  reference,
  status,
  channel: z.enum(channels).meta({ description: 'How the request reaches the hospital' }),
  basis: z.enum(bases).meta({ description: 'Why the law lets the hospital release the records' }),
  receivedOn,
  dueOn,
  documents: z
    .array(
      z.object({
        kind: z.enum(documentKinds),
        language: z.enum(languages),
        href: z.string().meta({ description: 'Path on this server. Works for one hour' }),
      }),
    )
    .meta({ description: 'The papers made for this request, as PDF' }),
  instructions: instructions.nullable().meta({ description: 'How to send signed paper; null where none is needed' }),
  warnings: z
    .array(z.object({ code: z.enum(warningCodes), path: z.string().nullable(), message }))
    .meta({ description: 'What was stored in another way than it may have been meant' }),
});
export type Accepted = z.infer<typeof Accepted>;

const problemCode = z.enum(problemCodes);
const problem = z.object({
  path: z
    .string()
    .meta({ description: 'Field, with dots and indexes; empty for the body as a whole', examples: ['patient.dateOfBirth'] }),
  code: problemCode,
  message,
});
export const Refused = z.object({ errors: z.array(problem).min(1).meta({ description: 'Every problem, once' }) });
export type Refused = z.infer<typeof Refused>;

export const failureCodes = [
  'not-json',
  'too-large',
  'wrong-content-type',
  'key-too-long',
  'other-payload',
  'not-found',
  'no-such-path',
  'wrong-method',
  'throttled',
  'staff-only',
] as const;
export type FailureCode = (typeof failureCodes)[number];

export const Failure = z.object({ code: z.enum(failureCodes), message });
export type Failure = z.infer<typeof Failure>;

export const StatusQuestion = z.object({
  reference: reference.meta({ description: 'As it was given; case, spaces and hyphens do not matter' }),
  dateOfBirth: z.string().meta({ description: 'Of the patient', format: 'date', examples: ['1984-03-09'] }),
});

export const StatusAnswer = z.object({
  reference,
  status,
  text: z.string().meta({ description: 'The status in words', examples: ['Received'] }),
  receivedOn,
  dueOn,
  changedOn: date.meta({ description: 'Day of the last change of the status, in the hospital’s time zone' }),
});
export type StatusAnswer = z.infer<typeof StatusAnswer>;

/** By name in the OpenAPI document. */
export const answerSchemas = {
  Accepted,
  Refused,
  Problem: problem,
  ProblemCode: problemCode,
  Failure,
  StatusAnswer,
  Instructions: instructions,
};
