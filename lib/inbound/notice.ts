/**
 * The one schema of a notice of intent to send, for page, JSON interface, table and OpenAPI. It checks single fields,
 * `notice-rules.ts` their combinations. What comes in is text of strangers: it is cleaned and limited as a request is.
 */
import * as z from 'zod';
import { isCalendarDate } from '../request/dates.ts';
import { type Texts, typedTexts } from '../request/schema.ts';
import { cleanNumber } from '../request/text.ts';
import { languages } from '../request/vocabulary.ts';
import { media, senderTypes, sendingCarriers, sendingWays } from './vocabulary.ts';

type Phone = z.ZodType<string, string>;

const day = () =>
  z
    .string()
    .overwrite(cleanNumber)
    .refine(isCalendarDate, 'not-a-date')
    .meta({ format: 'date', examples: ['2026-12-04'] });

/** More than this is a slip of the keyboard. */
const most = { pages: 20_000, discs: 200, drives: 50 } as const;

const count = (highest: number) => z.int('not-a-count').min(1, 'not-a-count').max(highest, 'not-a-count');

/** Made when first needed. The parts, for the schema of OpenAPI. */
function noticeParts(phone: Phone, { line, prose, email }: Texts, born: z.ZodType<string, string> = day()) {
  return {
    sender: z.object({
      type: z.enum(senderTypes),
      organization: line(100).optional(),
      name: line(100),
      phone,
      email: email().optional(),
    }),
    patient: z.object({
      firstName: line(100).optional(),
      lastName: line(100),
      dateOfBirth: born,
      mrn: line(30).optional(),
    }),
    records: z.object({
      what: z.array(z.enum(media)).min(1, 'required').max(media.length, 'too-many'),
      pages: count(most.pages).optional(),
      discs: count(most.discs).optional(),
      drives: count(most.drives).optional(),
      /** The password itself has no field: it is said on the telephone. */
      encrypted: z.boolean().optional(),
      about: prose(500).optional(),
    }),
    delivery: z.object({
      way: z.enum(sendingWays),
      carrier: z.enum(sendingCarriers).optional(),
      tracking: line(60).optional(),
      /** Whoever ships by a private courier has asked by telephone where to. */
      calledFirst: z.boolean().optional(),
      expectedOn: day(),
    }),
  };
}
type Parts = ReturnType<typeof noticeParts>;

export const noticeBody = (parts: Parts) => z.object({ language: z.enum(languages), ...parts });

/** Every field is valid; the rules check the whole. */
export type NoticeBody = z.infer<ReturnType<typeof noticeBody>>;

/** Any field may be absent: the rules between fields run even when other fields are invalid. */
export function partialNotice({ sender, patient, records, delivery }: Parts) {
  return z
    .object({
      language: z.enum(languages),
      sender: sender.partial(),
      patient: patient.partial(),
      records: records.partial(),
      delivery: delivery.partial(),
    })
    .partial();
}
export type PartialNotice = z.infer<ReturnType<typeof partialNotice>>;

/** As it was stored: what was accepted once stays readable. */
const stored: Texts = { line: () => z.string(), prose: () => z.string(), email: () => z.string() };

/** What staff enter of media that came without a notice, or by mistake, has an empty text where nothing is known: name, number, birth date. */
export const StoredNotice = z.lazy(() => noticeBody(noticeParts(z.string(), stored, z.string())));

export const typedParts = (phone: Phone) => noticeParts(phone, typedTexts);
