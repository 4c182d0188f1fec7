/** What a letter says, in order and by its parts, as it is kept beside its PDF. */
import * as z from 'zod';

/** A `value` follows its `label`: a row of two, or an entry of a list behind its number or bullet. */
const roles = ['h1', 'h2', 'p', 'label', 'value', 'item', 'question'] as const;

export const LetterText = z.lazy(() => z.array(z.object({ role: z.enum(roles), text: z.string() })).readonly());
export type LetterPart = z.infer<typeof LetterText>[number];
