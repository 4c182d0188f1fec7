/** Asks npm itself, as a user would, wherever this was called from. */
import { spawnSync } from 'node:child_process';

export interface NpmAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Below `npm run`, npm tells its children where they are by environment; a child that works elsewhere must not hear it. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|userconfig|cache)$)/i.test(name)),
  );
}

/** Runs npm in a folder and waits for its end, at most two minutes. Throws when there is no npm. */
export function npm(words: readonly string[], folder: string): NpmAnswer {
  const { status, stdout, stderr, error } = spawnSync('npm', words, {
    cwd: folder,
    env: ownEnvironment(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000,
  });
  if (error !== undefined) throw error;
  return { code: status ?? 1, stdout, stderr };
}
