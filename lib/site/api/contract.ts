/** Schemas of the JSON interface and its OpenAPI document. */
import * as z from 'zod';
import { problemCodes } from '../../request/problems.ts';
import { statuses } from '../../request/status.ts';
import { bases, channels, documentKinds, languages } from '../../request/vocabulary.ts';

const date = z.iso.date();

export const Accepted = z
  .object({
    reference: z.string().meta({ description: 'Shown to people as 7KQ4-M9TX-2HBD-V', examples: ['7KQ4-M9TX-2HBD-V'] }),
    status: z.enum(statuses),
    channel: z.enum(channels),
    basis: z.enum(bases),
    receivedOn: date
      .nullable()
      .meta({ description: 'Day of receipt, in the hospital’s time zone; null while signed paper is awaited' }),
    dueOn: date.nullable().meta({ description: 'Legal due date; null where the law sets none' }),
    documents: z.array(
      z.object({
        kind: z.enum(documentKinds),
        language: z.enum(languages),
        href: z.string().meta({ description: 'Works for one hour' }),
      }),
    ),
    instructions: z
      .object({
        addresses: z.array(z.object({ carriers: z.array(z.string()), lines: z.array(z.string()) })),
        enclose: z.array(z.object({ code: z.string(), text: z.string() })),
        sign: z.array(z.object({ code: z.string(), text: z.string() })),
        call: z.object({ phone: z.string() }),
        reasons: z.array(z.object({ code: z.string(), text: z.string() })),
      })
      .loose()
      .nullable(),
    warnings: z.array(z.object({ code: z.string(), path: z.string().nullable(), message: z.string() })),
  })
  .meta({ id: 'Accepted' });
export type Accepted = z.infer<typeof Accepted>;

const problem = z.object({ path: z.string(), code: z.enum(problemCodes), message: z.string() });
export const Refused = z.object({ errors: z.array(problem) }).meta({ id: 'Refused' });
export type Refused = z.infer<typeof Refused>;

export const Failure = z.object({ code: z.string(), message: z.string() }).meta({ id: 'Failure' });
export type Failure = z.infer<typeof Failure>;

export const StatusQuestion = z.object({ reference: z.string(), dateOfBirth: z.string() }).meta({ id: 'StatusQuestion' });

export const StatusAnswer = z
  .object({
    reference: z.string(),
    status: z.enum(statuses),
    text: z.string(),
    receivedOn: date.nullable(),
    dueOn: date.nullable(),
    changedOn: date,
  })
  .meta({ id: 'StatusAnswer' });
export type StatusAnswer = z.infer<typeof StatusAnswer>;
