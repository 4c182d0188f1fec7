/** The folder into which a record system exports files on one machine: each is taken once it stops growing, and put aside. */
import { createReadStream, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorName, type Log } from '../../lib/runtime/log.ts';
import { exportFolder, readIncomingKey } from '../../lib/uploads/keys.ts';
import type { Uploads } from './uploads.ts';

const taken = 'taken';

interface Watched {
  readonly folder: string;
  readonly files: Pick<Uploads, 'takeExport'>;
  readonly log: Log;
  /** In milliseconds, between two looks. */
  readonly pause?: number;
}

/** Files whose names begin with no reference stay where they are. Throws where the folder cannot be made. */
export function watchExports({ folder, files, log, pause = 1000 }: Watched): () => Promise<void> {
  mkdirSync(join(folder, taken), { recursive: true });
  const sizes = new Map<string, number>();
  const look = async (): Promise<void> => {
    const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of found) {
      if (readIncomingKey(`${exportFolder}${name}`) === null) continue;
      const [path, before] = [join(folder, name), sizes.get(name)];
      const { size } = statSync(path);
      sizes.set(name, size);
      if (size !== before) continue;
      await files.takeExport(name, createReadStream(path));
      renameSync(path, join(folder, taken, name));
      sizes.delete(name);
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => log.error('unexpected error', { error: errorName(error) }));
  }, pause);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
