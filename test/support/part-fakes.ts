/** Files in parts, in memory. Addresses are signed by nobody: they tell what was asked. */
import type { PartUploads, SentPart } from '../../lib/uploads/ports.ts';
import { testSettings } from './fakes.ts';

interface Upload {
  readonly key: string;
  readonly name: string;
  readonly sent: SentPart[];
}

export interface MemoryParts extends PartUploads {
  /** Those that are neither whole nor dropped. */
  readonly open: ReadonlyMap<string, Upload>;
  /** The parts of each file that was put together, by its key. */
  readonly whole: ReadonlyMap<string, readonly SentPart[]>;
  /** A browser sent a part of the newest upload. */
  put(number: number, size: number): void;
}

export function memoryParts(): MemoryParts {
  const open = new Map<string, Upload>();
  const whole = new Map<string, readonly SentPart[]>();
  let begun = 0;
  return {
    open,
    whole,
    put: (number, size) => [...open.values()].at(-1)?.sent.push({ number, size, etag: `"e${number}"` }),
    begin: async (key, name) => {
      begun += 1;
      open.set(`upload-${begun}`, { key, name, sent: [] });
      return `upload-${begun}`;
    },
    sign: async ({ key, upload }, { number, size }, until) =>
      `${testSettings.INCOMING_ADDRESS}/${key}?${new URLSearchParams({ upload, number: String(number), size: String(size), until: until.toISOString() })}`,
    sent: async ({ upload }) => open.get(upload)?.sent ?? null,
    complete: async ({ key, upload }, parts) => {
      whole.set(key, parts);
      open.delete(upload);
    },
    abort: async ({ upload }) => {
      open.delete(upload);
    },
  };
}
