/**
 * Stands in for zod while mutants are tried: schemas that are made on their first use are made again for each mutant, so that one in
 * them is met.
 */
import * as z from 'zod';

export * from 'zod';

const kept: z.core.$ZodLazy[] = [];
/** How many of them are being made: what one makes within itself goes with it. */
let making = 0;

/** As zod has it, and kept for `forgetSchemas`. */
export function lazy<Schema extends z.core.$ZodType>(getter: () => Schema): z.ZodLazy<Schema> {
  const made = z.lazy(() => {
    making += 1;
    try {
      return getter();
    } finally {
      making -= 1;
    }
  });
  if (making === 0) kept.push(made);
  return made;
}

/** The next use of each makes it again. */
export function forgetSchemas(): void {
  for (const { _zod } of kept) {
    const { def } = _zod;
    let made: z.core.SomeType | undefined;
    Object.defineProperty(_zod, 'innerType', { configurable: true, get: () => (made ??= def.getter()) });
    for (const known of ['pattern', 'propValues', 'optin', 'optout']) Reflect.deleteProperty(_zod, known);
  }
}
