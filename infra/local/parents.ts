/**
 * Whether the npm that started this process is still there. npm cannot pass SIGKILL on, and between it and this process there
 * may be a shell that outlives it; an orphan would keep port and folder.
 */
import { readFileSync } from 'node:fs';

interface Ancestor {
  readonly name: string;
  readonly parent: number;
}

/** A process, where the system tells (Linux); null elsewhere or when it is gone. */
function ancestor(pid: number): Ancestor | null {
  try {
    const [, name = '', parent] = /\((.*)\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return parent === undefined ? null : { name, parent: Number(parent) };
  } catch {
    return null;
  }
}

const furthest = 4;

/** From the parent of this process up to npm, npm included; the parent alone where no npm is found. */
function lineToNpm(): readonly number[] {
  const line: number[] = [];
  for (let pid = process.ppid; line.length < furthest; ) {
    line.push(pid);
    const found = ancestor(pid);
    if (found === null) break;
    if (found.name.startsWith('npm')) return line;
    pid = found.parent;
  }
  return [process.ppid];
}

/** Calls `onGone` once when npm is gone. Does nothing outside npm scripts. */
export function watchNpm(onGone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const line = lineToNpm();
  const isWhole = (): boolean =>
    process.ppid === line[0] && line.slice(1).every((pid, index) => ancestor(line[index] ?? 0)?.parent === pid);
  const timer = setInterval(() => {
    if (isWhole()) return;
    clearInterval(timer);
    onGone();
  }, 200);
  timer.unref();
}
