/** The folder of one browser: what it keeps there of the files that it is given. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeptFiles {
  readonly folder: string;
  /** The newest PDF that is whole; null while there is none. */
  newest(): Uint8Array | null;
  remove(): void;
}

const trailer = '%%EOF';

export function keptFiles(): KeptFiles {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  return {
    folder,
    newest: () => {
      const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
      const paths = all.map((name) => join(folder, name));
      const [last] = paths.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
      const bytes = last === undefined ? null : readFileSync(last);
      return bytes?.subarray(-10).includes(trailer) ? bytes : null;
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
