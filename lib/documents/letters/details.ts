/**
 * What staff give for a letter, besides the request itself: codes, dates and short texts. Messages are codes, as in the
 * schema of a request. Free text is limited: a letter names no more about a person's health than it must.
 */
import * as z from 'zod';
import { isCalendarDate } from '../../request/dates.ts';
import { defectCodes } from '../../request/defects.ts';
import { isPhone, storePhone } from '../../request/phone.ts';
import { characterCount, isPlainLine, isPlainProse } from '../../request/text.ts';
import { formats, type LetterKind, recordTypes } from '../../request/vocabulary.ts';
import { denialGroundCodes } from './grounds.ts';

function text(max: number, isPlain: (text: string) => boolean) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'required')
    .refine((given) => characterCount(given) <= max, 'too-long')
    .refine(isPlain, 'forbidden-character');
}

const line = (max: number) => text(max, isPlainLine);
const prose = (max: number) => text(max, isPlainProse);
/** A day that exists. */
export const day = z.string().trim().refine(isCalendarDate, 'not-a-date');
const phone = z.string().trim().max(40, 'too-long').refine(isPhone, 'not-a-phone').overwrite(storePhone);

/** A list without repeats. */
function some<Item extends z.ZodType>(item: Item, max: number, keyOf: (value: z.infer<Item>) => string) {
  return z
    .array(item)
    .min(1, 'required')
    .max(max, 'too-many')
    .refine((list) => new Set(list.map(keyOf)).size === list.length, 'twice');
}

/** Somebody else who may hold the records, 45 CFR 164.524(d)(3). */
const OtherHolder = z.strictObject({ name: line(100), address: line(200).optional(), phone: phone.optional() });

/** Who takes complaints at the hospital: name or title, and telephone number, 45 CFR 164.524(d)(2)(iii). */
const Contact = z.strictObject({ title: line(100), phone: phone.optional() });

const Nothing = z.strictObject({});

const Deficiency = z.strictObject({
  /** `detail` says which name, date or page is meant. */
  defects: some(
    z.strictObject({ code: z.enum(defectCodes), detail: line(200).optional() }),
    defectCodes.length,
    ({ code }) => code,
  ),
  /** A blank authorization goes along with the letter. */
  blankFormEnclosed: z.boolean().optional(),
});

export const extensionReasons = ['stored-elsewhere', 'many-records', 'other-systems', 'careful-reading', 'other'] as const;

/** Lets a rule about two fields speak although a third one is wrong: everything is said at once. */
function whenRead(shape: z.ZodObject): { readonly when: (payload: { readonly value: unknown }) => boolean } {
  return { when: ({ value }) => shape.safeParse(value).success };
}

const Extension = z
  .strictObject({ reason: z.enum(extensionReasons), explanation: prose(300).optional(), newDate: day })
  .refine(({ reason, explanation }) => reason !== 'other' || explanation !== undefined, {
    error: 'required',
    path: ['explanation'],
    ...whenRead(z.object({ reason: z.enum(extensionReasons) })),
  });

const denial = {
  /** `explanation` says in plain words what the ground means here, 45 CFR 164.524(d)(2)(i). */
  grounds: some(
    z.strictObject({ code: z.enum(denialGroundCodes), explanation: prose(500).optional() }),
    denialGroundCodes.length,
    ({ code }) => code,
  ),
  contact: Contact,
  otherHolder: OtherHolder.optional(),
};

const Denial = z.strictObject(denial);

const PartialDenial = z.strictObject({
  ...denial,
  /** What is given all the same. `entire-record`: all the rest. */
  released: z.strictObject({ types: some(z.enum(recordTypes), recordTypes.length, String), note: prose(300).optional() }),
});

export const searchedPlaces = ['electronic-record', 'paper-records', 'image-archive', 'billing'] as const;
export const noRecordsReasons = ['none-found', 'past-retention'] as const;

const NoRecords = z
  .strictObject({
    reason: z.enum(noRecordsReasons),
    places: some(z.enum(searchedPlaces), searchedPlaces.length, String),
    searchedOn: day,
    /** Every name that was searched for. */
    names: some(line(200), 10, String),
    /** Dates of care that were searched; all when absent. */
    from: day.optional(),
    to: day.optional(),
    otherHolder: OtherHolder.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'dates-reversed',
    path: ['to'],
    ...whenRead(z.object({ from: day, to: day })),
  });

const ReleaseCover = z.strictObject({
  enclosed: some(
    z.strictObject({ type: z.enum(recordTypes), pages: z.int().positive().max(99_999).optional() }),
    recordTypes.length,
    ({ type }) => type,
  ),
  medium: z.enum(formats),
  /** The disc or drive has a password: it is sent apart, never with it. */
  password: z.boolean().optional(),
  /** Adds the notice of 42 CFR 2.32, and an explanation of the consent that allows the release. */
  part2Consent: prose(300).optional(),
});

export interface LetterDetails {
  readonly receipt: z.infer<typeof Nothing>;
  readonly deficiency: z.infer<typeof Deficiency>;
  readonly extension: z.infer<typeof Extension>;
  readonly denial: z.infer<typeof Denial>;
  readonly 'partial-denial': z.infer<typeof PartialDenial>;
  readonly 'no-records': z.infer<typeof NoRecords>;
  readonly 'mailing-instructions': z.infer<typeof Nothing>;
  readonly 'release-cover': z.infer<typeof ReleaseCover>;
}

/** The schema of the details of each kind of letter. */
export const detailSchemas: { readonly [Kind in LetterKind]: z.ZodType<LetterDetails[Kind]> } = {
  receipt: Nothing,
  deficiency: Deficiency,
  extension: Extension,
  denial: Denial,
  'partial-denial': PartialDenial,
  'no-records': NoRecords,
  'mailing-instructions': Nothing,
  'release-cover': ReleaseCover,
};
