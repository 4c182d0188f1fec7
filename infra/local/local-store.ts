/** One SQLite file in DATA_DIR, or memory. The operating system releases its exclusive lock however the process ends. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

interface Entry {
  readonly id: string;
  readonly facts: unknown;
  readonly bytes: Uint8Array | null;
}

export interface LocalStore {
  /** Written before it returns. The same kind and id replaces what was there. */
  put(kind: string, id: string, facts: unknown, bytes?: Uint8Array): void;
  get(kind: string, id: string): Entry | null;
  /** In the order in which they were first put. */
  all(kind: string): readonly Entry[];
  remove(kind: string, id: string): void;
  close(): void;
}

const Row = z.object({ id: z.string(), facts: z.string(), bytes: z.instanceof(Uint8Array).nullable() });

function toEntry(row: unknown): Entry {
  const { id, facts, bytes } = Row.parse(row);
  return { id, facts: JSON.parse(facts), bytes };
}

// A service that was just killed may still hold the lock for a moment.
const opening = `
  PRAGMA busy_timeout = 5000;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = TRUNCATE;
  CREATE TABLE IF NOT EXISTS kept (kind TEXT, id TEXT, facts TEXT NOT NULL, bytes BLOB, PRIMARY KEY (kind, id));
  BEGIN EXCLUSIVE;
  COMMIT;
`;

function open(dataDir: string | undefined): DatabaseSync {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(dataDir === undefined ? ':memory:' : join(dataDir, 'local.sqlite'));
  try {
    database.exec(opening);
    return database;
  } catch (cause) {
    database.close();
    throw new Error(`${dataDir ?? 'memory'} cannot be opened, or another service is using it`, { cause });
  }
}

/** Throws when another process holds the folder for more than five seconds. */
export function openLocalStore(dataDir: string | undefined): LocalStore {
  const database = open(dataDir);
  const put = database.prepare(
    'INSERT INTO kept (kind, id, facts, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts, bytes = COALESCE(excluded.bytes, bytes)',
  );
  const get = database.prepare('SELECT id, facts, bytes FROM kept WHERE kind = ? AND id = ?');
  const all = database.prepare('SELECT id, facts, bytes FROM kept WHERE kind = ? ORDER BY rowid');
  const remove = database.prepare('DELETE FROM kept WHERE kind = ? AND id = ?');
  return {
    put: (kind, id, facts, bytes) => {
      put.run(kind, id, JSON.stringify(facts), bytes ?? null);
    },
    get: (kind, id) => {
      const row = get.get(kind, id);
      return row === undefined ? null : toEntry(row);
    },
    all: (kind) => all.all(kind).map(toEntry),
    remove: (kind, id) => {
      remove.run(kind, id);
    },
    close: () => database.close(),
  };
}
