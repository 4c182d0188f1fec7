/** The schema for input: `schema.ts`, with telephone numbers validated by the numbering plans of the world. */
import * as z from 'zod';
import { readPhone } from './phone.ts';
import { partialBody, requestBody, sections, typedTexts } from './schema.ts';
import { cleanCode } from './text.ts';

const longestPhone = 80;

export const typedPhone = z
  .string()
  .overwrite(cleanCode)
  .max(longestPhone, 'too-long')
  // Validated and rewritten in one pass: it is the slowest check of the schema.
  .check((checked) => {
    if (checked.value.length > longestPhone) return;
    const stored = readPhone(checked.value);
    if (stored === undefined)
      checked.issues.push({ code: 'custom', message: 'not-a-phone', input: checked.value, continue: true });
    else checked.value = stored;
  })
  .meta({ examples: ['(704) 555-0123'] });

const typed = sections(typedPhone, typedTexts);

export const InputBody = requestBody(typed);
export const TypedPart = partialBody(typed);
