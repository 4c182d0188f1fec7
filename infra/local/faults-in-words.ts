/** What a person can do about a fault of the folder that holds the data. The engines end with stacks of their own code. */
import * as z from 'zod';

const Fault = z.looseObject({ code: z.string().optional(), errcode: z.number().optional(), message: z.string().optional() });

/** The error and what caused it, innermost last. */
function chainOf(error: unknown): readonly unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...chainOf(error.cause)] : [error];
}

type Trouble = 'full' | 'refused' | 'damaged';

/** SQLite's own numbers: https://www.sqlite.org/rescode.html */
const numbers: Readonly<Record<number, Trouble>> = { 8: 'refused', 11: 'damaged', 13: 'full', 26: 'damaged' };
const codes: Readonly<Record<string, Trouble>> = {
  ...{ ENOSPC: 'full', EDQUOT: 'full', EFBIG: 'full', EACCES: 'refused', EPERM: 'refused', EROFS: 'refused' },
  ...{ LEVEL_CORRUPTION: 'damaged', LEVEL_DATABASE_NOT_OPEN: 'damaged' },
};
const texts: readonly (readonly [RegExp, Trouble])[] = [
  [/no space left|disk is full|file too large/i, 'full'],
  [/permission denied|read-only/i, 'refused'],
  // What the table engine says of a folder that it could not open.
  [/corruption|malformed|not a database|database is closed/i, 'damaged'],
];

function troubleOf(error: unknown): Trouble | undefined {
  const { code = '', errcode = 0, message = '' } = Fault.safeParse(error).data ?? {};
  return codes[code] ?? numbers[errcode] ?? texts.find(([pattern]) => pattern.test(message))?.[1];
}

/** One sentence or two, never a stack; null for a fault that has nothing to do with the folder. */
export function faultInWords(error: unknown, dataDir: string | undefined): string | null {
  const trouble = chainOf(error)
    .map(troubleOf)
    .find((one) => one !== undefined);
  const folder = dataDir ?? 'the temporary folder';
  switch (trouble) {
    case undefined:
      return null;
    case 'full':
      return `The disk of ${folder} is full. Make room and start again: whatever was answered is kept.`;
    case 'refused':
      return `${folder} cannot be written. Give this user the right to write there, or choose another DATA_DIR.`;
    case 'damaged':
      return `What ${folder} holds is damaged and cannot be read. Put a copy of the folder back, or choose another DATA_DIR.`;
  }
}
