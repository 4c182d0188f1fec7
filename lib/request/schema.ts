/**
 * The one schema of a request, for pages, JSON interface, table, PDFs and OpenAPI. It checks single fields, `rules.ts` their
 * combinations. Stored telephone numbers are checked by shape: the numbering plans of `typed.ts` are heavy, and change. Long: one schema, read as a whole.
 */
import * as z from 'zod';
import { isCalendarDate } from './dates.ts';
import { characterCount, cleanLine, cleanNumber, cleanProse, hasTooManyMarks, isPlain, plainLine } from './text.ts';
import { stateCode } from './us-states.ts';
import {
  claimKinds,
  deliveryMethods,
  formats,
  identityWays,
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

/** Cleaned, then judged: any script, without controls, overrides and heaps of marks. */
function text(max: number, clean: (typed: string) => string) {
  return z
    .string()
    .overwrite(clean)
    .min(1, 'required')
    .refine((cleaned) => characterCount(cleaned) <= max, 'too-long')
    .refine(isPlain, 'forbidden-character')
    .refine((cleaned) => !hasTooManyMarks(cleaned), 'too-many-marks')
    .meta({ maxLength: max });
}

/** How texts are read: as they were typed, or as they were stored, when whatever was accepted once stays readable. */
export interface Texts {
  readonly line: (max: number) => z.ZodType<string, string>;
  readonly prose: (max: number) => z.ZodType<string, string>;
  readonly email: () => z.ZodType<string, string>;
}

export const typedTexts: Texts = { line: (max) => text(max, cleanLine), prose: (max) => text(max, cleanProse), email };

const asStored = () => z.string();
const storedTexts: Texts = { line: asStored, prose: asStored, email: asStored };

function calendarDate() {
  return z
    .string()
    .overwrite(cleanNumber)
    .refine(isCalendarDate, 'not-a-date')
    .meta({ format: 'date', examples: ['1984-03-09'] });
}

/** RFC 5321, 4.5.3.1. */
const longestEmail = 254;
const longestLocalPart = 64;

/** What comes along when an address is copied: `mailto:`, a name before angle brackets, quotes and brackets around, a note behind. */
function bareEmail(typed: string): string {
  const link = /^mailto:([^?]*)/i.exec(typed)?.[1] ?? typed;
  const address = /^[^@<>]*<([^<>]+)>[.,;]?$/.exec(link)?.[1] ?? link;
  return address
    .replace(/^(e-?mail|correo( electr[oó]nico)?)\s*:\s*/i, '')
    .replace(/(?<=\S)\s*\([^()@]*\)$/, '')
    .replace(/^'(.*)'$/, '$1')
    .replace(/^[\s"“”‘’«»<([]+|[\s"“”’«»>)\].,;:]+$/g, '')
    .replace(/\s*@\s*/g, '@')
    .replace(/(@[^\s.]+)\. (?=[a-z]{2,6}$)/i, '$1.');
}

/** Letters beyond ASCII in a domain are written as the mail systems want them. */
function cleanEmail(typed: string): string {
  const line = plainLine(typed);
  // The patterns are not for texts of any length.
  const address = line.length > 2 * longestEmail ? line : bareEmail(line);
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 0 || !/[^\x20-\x7e]/.test(domain) || !/^[\p{L}\p{N}\p{M}.。-]+$/u.test(domain)) return address;
  return URL.canParse(`http://${domain}`) ? address.slice(0, at + 1) + new URL(`http://${domain}`).hostname : address;
}

/** What HTML's own rule takes, with a period in the domain. */
function email() {
  return z
    .string()
    .overwrite(cleanEmail)
    .max(longestEmail, 'too-long')
    .refine((address) => {
      const at = address.lastIndexOf('@');
      return z.regexes.html5Email.test(address) && at <= longestLocalPart && address.indexOf('.', at) > 0;
    }, 'not-an-email')
    .meta({ format: 'email' });
}

/** `28117 1234`, `NC 28117` and `28117-` as the post writes them: the one code of 5 or 9 digits, else what was typed. */
function cleanZip(typed: string): string {
  const code = cleanNumber(typed);
  const [, zip, more] = /^\p{L}*(\d{5})(\d{4})?\p{L}*$/u.exec(code.replace(/[^\p{L}\p{N}]/gu, '')) ?? [];
  return zip === undefined ? code : [zip, more ?? []].flat().join('-');
}

/** In the United States state and ZIP code are required; elsewhere both are optional free text. */
function address(line: Texts['line']) {
  const fields = z.object({
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
  const inStates = fields.overwrite(({ state, zip, ...rest }) => ({
    ...rest,
    ...(state !== undefined && { state: rest.country === 'US' ? stateCode(state) : state }),
    ...(zip !== undefined && { zip: rest.country === 'US' ? cleanZip(zip) : zip }),
  }));
  return inStates.check((context) => {
    const { country, state, zip } = context.value;
    if (country !== 'US') return;
    const known: readonly string[] = usStates;
    const refuse = (message: string, field: 'state' | 'zip') =>
      context.issues.push({ code: 'custom', message, path: [field], input: context.value[field] });
    if (state === undefined) refuse('required', 'state');
    else if (!known.includes(state)) refuse('not-a-state', 'state');
    if (zip === undefined) refuse('required', 'zip');
    else if (!/^\d{5}(-?\d{4})?$/.test(zip)) refuse('not-a-zip', 'zip');
  });
}
export type Address = z.infer<ReturnType<typeof address>>;

type Phone = z.ZodType<string, string>;

function fields(phone: Phone, { line, prose, email }: Texts) {
  return { line, prose, name: line(100), email: email(), phone, address: address(line), date: calendarDate() };
}
type Fields = ReturnType<typeof fields>;

function requester({ line, name, email, phone, address, date }: Fields) {
  return z.object({
    type: z.enum(requesterTypes),
    name: name.optional(),
    organization: name.optional(),
    email: email.optional(),
    phone: phone.optional(),
    fax: phone.optional(),
    address: address.optional(),
    relationship: line(100).optional(),
    npi: z
      .string()
      .overwrite(cleanNumber)
      .regex(/^[12]\d{9}$/, 'not-an-npi')
      .optional(),
    matter: line(100).optional(),
    claim: line(100).optional(),
    claimKind: z.enum(claimKinds).optional(),
    respondBy: date.optional().meta({ description: 'Return date that an order or subpoena names' }),
    employer: name.optional(),
    injuredOn: date.optional(),
    employeeTold: z.boolean().optional(),
    formSignedOn: date.optional(),
  });
}

/** Papers that one request may name: what a fax of five pages can list. */
export const mostDocuments = 20;

/** Under which records may be filed, besides the present name. */
export const earlierNames = ['formerName'] as const;

function patient({ line, name, email, phone, address, date }: Fields) {
  return z.object({
    firstName: name.optional(),
    middleName: name.optional(),
    lastName: name,
    oneName: z.boolean().optional(),
    minorAlone: z.boolean().optional(),
    formerName: name.optional(),
    dateOfBirth: date,
    phone: phone.optional(),
    email: email.optional(),
    address: address.optional(),
    mrn: line(30).optional(),
    deceased: z.boolean().optional(),
    diedHere: z.boolean().optional(),
  });
}

/** Names that may be given in Latin letters too. */
const inLatin = {
  patient: { firstName: true, middleName: true, lastName: true, formerName: true },
  requester: { name: true, organization: true },
  recipient: { name: true, organization: true },
  signature: { name: true },
} as const;

const latinNames: ReadonlySet<string> = new Set(
  Object.entries(inLatin).flatMap(([section, names]) => Object.keys(names).map((name) => `${section}.${name}`)),
);

/** True for the path of such a name. */
export function isName(path: string): boolean {
  return latinNames.has(path);
}

function latin(people: ReturnType<typeof peopleIn>) {
  return z
    .object({
      patient: people.patient.pick(inLatin.patient).partial(),
      requester: people.requester.pick(inLatin.requester).partial(),
      recipient: people.recipient.pick(inLatin.recipient).partial(),
      signature: people.signature.pick(inLatin.signature).partial(),
    })
    .partial();
}

/** A year, or a month of a year: what was said where `from` or `to` has a day. */
const span = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'not-a-date')
  .meta({ examples: ['2015-06'] });

function records({ prose, date }: Fields) {
  return z.object({
    types: z.array(z.enum(recordTypes)).min(1, 'required').max(recordTypes.length, 'too-many'),
    other: prose(1000).optional(),
    from: date.optional(),
    to: date.optional(),
    fromSaid: span.optional(),
    toSaid: span.optional(),
    allDates: z.boolean().optional(),
    sensitive: z.partialRecord(z.enum(sensitiveCategories), z.enum(sensitiveChoices)).default({}),
  });
}

function recipient({ name, email, phone, address }: Fields) {
  return z.object({
    type: z.enum(recipientTypes),
    name: name.optional(),
    organization: name.optional(),
    address: address.optional(),
    email: email.optional(),
    phone: phone.optional(),
    fax: phone.optional(),
  });
}

function signature({ name }: Fields) {
  return z.object({ name, agreed: z.literal(true) });
}

function delivery({ line }: Fields) {
  return z.object({
    format: z.enum(formats),
    formatOther: line(200).optional(),
    method: z.enum(deliveryMethods),
    emailRiskAccepted: z.boolean().optional(),
    mediaPassword: z.enum(mediaPasswords).optional(),
  });
}

function peopleIn(own: Fields) {
  return { requester: requester(own), patient: patient(own), recipient: recipient(own), signature: signature(own) };
}

/** Made when first needed: many cold starts never read a request. */
export function sections(phone: Phone, texts: Texts) {
  const own = fields(phone, texts);
  const { line, prose } = own;
  const people = peopleIn(own);
  const { requester, patient, recipient, signature } = people;
  return {
    requester,
    patient,
    records: records(own),
    recipient,
    delivery: delivery(own),
    purpose: z.object({ type: z.enum(purposes), other: prose(500).optional() }),
    expires: z.object({ on: own.date.optional(), event: line(200).optional() }),
    proof: z.object({ kind: z.enum(proofKinds), reference: line(200).optional() }),
    signature,
    latin: latin(people),
    identity: z.object({ lastVisit: line(200).optional(), way: z.enum(identityWays).optional() }),
    contact: z.object({
      emailAgain: own.email
        .meta({ description: 'The e-mail address where the records go, typed a second time; it has to be the same' })
        .optional(),
      texts: z.boolean().optional(),
    }),
  };
}
type Sections = ReturnType<typeof sections>;

export function requestBody({ purpose, expires, proof, signature, contact, latin, identity, ...needed }: Sections) {
  return z.object({
    language: z.enum(languages),
    ...needed,
    purpose: purpose.optional(),
    /** Exactly one of the two: a date or an event, 45 CFR 164.508(c)(1)(v). */
    expires: expires
      .refine((value) => (value.on === undefined) !== (value.event === undefined), { error: 'one-of-two', path: ['on'] })
      .optional(),
    documents: z.array(proof).max(mostDocuments, 'too-many').default([]),
    signature: signature.optional(),
    contact: contact.optional(),
    identity: identity.optional(),
    latin: latin.optional(),
  });
}

/** Every field is valid; `rules.ts` checks the whole. */
export type RequestBody = z.infer<ReturnType<typeof requestBody>>;

/** Any field may be absent: the rules between fields run even when other fields are invalid. */
export function partialBody(parts: Sections) {
  return z
    .object({
      language: z.enum(languages),
      requester: parts.requester.partial(),
      patient: parts.patient.partial(),
      records: parts.records.partial(),
      recipient: parts.recipient.partial(),
      delivery: parts.delivery.partial(),
      purpose: parts.purpose.partial(),
      expires: parts.expires,
      documents: z.array(parts.proof),
      signature: parts.signature.partial(),
      contact: parts.contact,
      identity: parts.identity,
      latin: parts.latin,
    })
    .partial();
}
export type PartialBody = z.infer<ReturnType<typeof partialBody>>;

/** E.164 as `storePhone` writes it. */
const storedPhone = /^\+[1-9]\d{2,19}(;ext=\d{1,20})?$/;

export const StoredBody = z.lazy(() => requestBody(sections(z.string().regex(storedPhone), storedTexts)));
