/** The schema for what people and programs hand in: `schema.ts`, with telephone numbers judged by the numbering plans of the world. */
import * as z from 'zod';
import { isPhone, storePhone } from './phone.ts';
import { partialBody, requestBody, sections } from './schema.ts';

const typedPhone = z
  .string()
  .trim()
  .max(40, 'too-long')
  .refine(isPhone, 'not-a-phone')
  .overwrite(storePhone)
  .meta({ examples: ['(704) 555-0123'] });

const typed = sections(typedPhone);

export const TypedBody = requestBody(typed).meta({ id: 'Request' });
export const TypedPart = partialBody(typed);
