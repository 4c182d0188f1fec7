/** Parts of the schemas of what staff give. Free text is limited: a letter names no more about a person's health than it must. */
import * as z from 'zod';
import { isCalendarDate } from '../../request/dates.ts';
import { isPhone, storePhone } from '../../request/phone.ts';
import { characterCount, cleanLine, cleanProse, hasTooManyMarks, isPlain } from '../../request/text.ts';

function text(max: number, clean: (typed: string) => string) {
  return z
    .string()
    .overwrite(clean)
    .min(1, 'required')
    .refine((given) => characterCount(given) <= max, 'too-long')
    .refine((given) => isPlain(given) && !hasTooManyMarks(given), 'forbidden-character');
}

export const line = (max: number) => text(max, cleanLine);
export const prose = (max: number) => text(max, cleanProse);
/** A day that exists. */
export const day = z.string().trim().refine(isCalendarDate, 'not-a-date');
export const phone = z.string().trim().max(40, 'too-long').refine(isPhone, 'not-a-phone').overwrite(storePhone);

/** A list without repeats. */
export function some<Item extends z.ZodType>(item: Item, max: number, keyOf: (value: z.infer<Item>) => string) {
  return z
    .array(item)
    .min(1, 'required')
    .max(max, 'too-many')
    .refine((list) => new Set(list.map(keyOf)).size === list.length, 'twice');
}

/** Lets a rule about two fields speak although a third one is wrong: everything is said at once. */
export function whenRead(shape: z.ZodObject): { readonly when: (payload: { readonly value: unknown }) => boolean } {
  return { when: ({ value }) => shape.safeParse(value).success };
}

/** Somebody else who may hold the records, 45 CFR 164.524(d)(3). */
export const OtherHolder = z.strictObject({ name: line(100), address: line(200).optional(), phone: phone.optional() });

export const Nothing = z.strictObject({});
