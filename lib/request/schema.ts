/**
 * The one schema of a request: the pages, the JSON interface, the table, the PDFs and the OpenAPI document all come from
 * it. It checks what can be seen in one field; `rules.ts` checks fields against each other, `parse.ts` runs both and
 * reports every problem at once. Messages here are codes; the dictionaries turn code and field into a sentence.
 */
import * as z from 'zod';
import { isCalendarDate } from './dates.ts';
import { isPhone, storePhone } from './phone.ts';
import { characterCount, isPlainLine, isPlainProse } from './text.ts';
import {
  claimKinds,
  deliveryMethods,
  formats,
  languages,
  mediaPasswords,
  proofKinds,
  purposes,
  recipientTypes,
  recordTypes,
  requesterTypes,
  sensitiveCategories,
  sensitiveChoices,
  usStates,
} from './vocabulary.ts';

/** One line of text in any script, NFC, without controls or bidirectional overrides. */
function line(max: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'required')
    .refine((text) => characterCount(text) <= max, 'too-long')
    .refine(isPlainLine, 'forbidden-character')
    .meta({ maxLength: max });
}

function prose(max: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'required')
    .refine((text) => characterCount(text) <= max, 'too-long')
    .refine(isPlainProse, 'forbidden-character')
    .meta({ maxLength: max });
}

const name = line(100);
const calendarDate = z
  .string()
  .trim()
  .refine(isCalendarDate, 'not-a-date')
  .meta({ format: 'date', examples: ['1984-03-09'] });
const phone = z
  .string()
  .trim()
  .max(40, 'too-long')
  .refine(isPhone, 'not-a-phone')
  .overwrite(storePhone)
  .meta({ examples: ['(704) 555-0123'] });
const email = z.string().trim().max(254, 'too-long').pipe(z.email('not-an-email')).meta({ format: 'email' });
const yes = z.literal(true);

const AddressFields = z.object({
  street: line(100),
  unit: line(100).optional(),
  city: line(100),
  state: line(60).optional(),
  zip: line(20).optional(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'not-a-country')
    .default('US')
    .meta({ description: 'ISO 3166-1 alpha-2' }),
});

/** A postal address. One in the United States needs a state and a ZIP code; elsewhere both are optional free text. */
export const Address = AddressFields.check((context) => {
  const { country, state, zip } = context.value;
  if (country !== 'US') return;
  const known: readonly string[] = usStates;
  if (state === undefined) context.issues.push({ code: 'custom', message: 'required', path: ['state'], input: state });
  else if (!known.includes(state.toUpperCase()))
    context.issues.push({ code: 'custom', message: 'not-a-state', path: ['state'], input: state });
  if (zip === undefined) context.issues.push({ code: 'custom', message: 'required', path: ['zip'], input: zip });
  else if (!/^\d{5}(-?\d{4})?$/.test(zip))
    context.issues.push({ code: 'custom', message: 'not-a-zip', path: ['zip'], input: zip });
});
export type Address = z.infer<typeof Address>;

const Requester = z.object({
  type: z.enum(requesterTypes),
  name: name.optional(),
  organization: name.optional(),
  email: email.optional(),
  phone: phone.optional(),
  fax: phone.optional(),
  address: Address.optional(),
  relationship: line(100).optional(),
  npi: z
    .string()
    .trim()
    .regex(/^[12]\d{9}$/, 'not-an-npi')
    .optional(),
  matter: line(100).optional(),
  claim: line(100).optional(),
  claimKind: z.enum(claimKinds).optional(),
  respondBy: calendarDate.optional().meta({ description: 'Return date that an order or subpoena names' }),
});

const Patient = z.object({
  firstName: name,
  middleName: name.optional(),
  lastName: name,
  formerName: name.optional(),
  dateOfBirth: calendarDate,
  phone: phone.optional(),
  email: email.optional(),
  address: Address.optional(),
  mrn: line(30).optional(),
  deceased: z.boolean().optional(),
  diedHere: z.boolean().optional(),
});

const Records = z.object({
  types: z.array(z.enum(recordTypes)).min(1, 'required').max(recordTypes.length, 'too-many'),
  other: prose(1000).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  allDates: z.boolean().optional(),
  sensitive: z.partialRecord(z.enum(sensitiveCategories), z.enum(sensitiveChoices)).default({}),
});

const Recipient = z.object({
  type: z.enum(recipientTypes),
  name: name.optional(),
  organization: name.optional(),
  address: Address.optional(),
  email: email.optional(),
  phone: phone.optional(),
  fax: phone.optional(),
});

const Delivery = z.object({
  format: z.enum(formats),
  formatOther: line(200).optional(),
  method: z.enum(deliveryMethods),
  emailRiskAccepted: z.boolean().optional(),
  mediaPassword: z.enum(mediaPasswords).optional(),
});

const Purpose = z.object({ type: z.enum(purposes), other: prose(500).optional() });

/** Exactly one of the two: a date or an event, 45 CFR 164.508(c)(1)(v). */
const Expires = z
  .object({ on: calendarDate.optional(), event: line(200).optional() })
  .refine((value) => (value.on === undefined) !== (value.event === undefined), { error: 'one-of-two', path: ['on'] });

const Proof = z.object({ kind: z.enum(proofKinds), reference: line(200).optional() });

const Signature = z.object({ name, agreed: yes });

export const RequestBody = z
  .object({
    language: z.enum(languages),
    requester: Requester,
    patient: Patient,
    records: Records,
    recipient: Recipient,
    delivery: Delivery,
    purpose: Purpose.optional(),
    expires: Expires.optional(),
    documents: z.array(Proof).max(20, 'too-many').default([]),
    signature: Signature.optional(),
  })
  .meta({ id: 'Request' });

/** A request whose every field is sound; `rules.ts` has still to agree to the whole. */
export type RequestBody = z.infer<typeof RequestBody>;

/** The same, any field absent: what the rules between fields look at while other fields are still wrong. */
export const PartialBody = z
  .object({
    language: z.enum(languages),
    requester: Requester.partial(),
    patient: Patient.partial(),
    records: Records.partial(),
    recipient: Recipient.partial(),
    delivery: Delivery.partial(),
    purpose: Purpose.partial(),
    expires: z.object({ on: calendarDate.optional(), event: line(200).optional() }),
    documents: z.array(Proof),
    signature: Signature.partial(),
  })
  .partial();
export type PartialBody = z.infer<typeof PartialBody>;
