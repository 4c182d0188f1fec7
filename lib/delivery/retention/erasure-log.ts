/**
 * The log of erasures: two locked texts a request, outside of the table, because after a restore from a backup it says what has to be
 * erased again. It names nobody.
 */
import * as z from 'zod';
import type { CalendarDate } from '../../request/dates.ts';
import { type ErasureReason, retention } from '../../request/retention.ts';
import { jsonOf } from '../../runtime/json.ts';
import { canonicalJson } from '../../store/events.ts';
import type { LockedTexts } from '../../store/stores.ts';

const reasons = Object.keys(retention);
const isReason = (text: string): text is ErasureReason => reasons.includes(text);

const ErasedLine = z.object({
  reference: z.string(),
  on: z.iso.date(),
  reason: z.string().refine(isReason),
  /** Of the last event: what the history was can be proved, not read. */
  lastHash: z.string(),
});
export type ErasedLine = Readonly<z.infer<typeof ErasedLine>>;

export interface ErasureLog {
  /** Repeatable: the first line stays. */
  erased(line: ErasedLine): Promise<void>;
  /** After the second pass: nothing of the request is left. */
  certified(line: { readonly reference: string; readonly on: CalendarDate; readonly certifiedOn: CalendarDate }): Promise<void>;
  /** Every erasure, oldest first, and on which day it was certified. */
  lines(): Promise<readonly (ErasedLine & { readonly certified: boolean })[]>;
}

const nameOf = (on: CalendarDate, reference: string, what: 'erased' | 'certified') => `${on}/${reference}.${what}.json`;

export function erasureLog(texts: LockedTexts): ErasureLog {
  return {
    erased: async (line) => {
      await texts.put(nameOf(line.on, line.reference, 'erased'), canonicalJson(line));
    },
    certified: async (line) => {
      await texts.put(nameOf(line.on, line.reference, 'certified'), canonicalJson(line));
    },
    async lines() {
      const names = new Set(await texts.names());
      const lines: (ErasedLine & { readonly certified: boolean })[] = [];
      for (const name of names) {
        if (!name.endsWith('.erased.json')) continue;
        const line = ErasedLine.parse(jsonOf((await texts.read(name)) ?? ''));
        lines.push({ ...line, certified: names.has(nameOf(line.on, line.reference, 'certified')) });
      }
      return lines;
    },
  };
}
