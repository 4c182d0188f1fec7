/**
 * Runs of print. A run is made in steps, and each may be the last one before a crash:
 *
 *   1. the run is written, with what was chosen
 *   2. each thing is claimed by a conditional write on its own request (`claim.ts`)
 *   3. the run is sealed, by a conditional write: with what it had claimed, and no more for ever
 *
 * A claim counts only while its run agrees (`stands`). What stops to count never counts again, so another run may take it. Hence nothing is in
 * two sealed runs, and whatever is in none stays in the list.
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { Paper } from '../../request/post/stored.ts';
import { languages } from '../../request/vocabulary.ts';
import type { CheckpointStore } from '../../store/stores.ts';

/** What goes into one envelope, of one request. */
export interface Chosen {
  readonly reference: string;
  /** Key of the thing to post. */
  readonly item: string;
}

const Key = z.object({ reference: z.string(), item: z.string() });
const Envelope = z.object({ reference: z.string(), item: z.string(), papers: z.array(Paper).readonly() });
export type Envelope = z.infer<typeof Envelope>;

const Facts = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  /** Of the run sheet. */
  language: z.enum(languages),
  bothSides: z.boolean(),
  chosen: z.array(Key).readonly(),
  /** Not printed after all. It only grows. */
  back: z.array(Key).readonly(),
  /** Null until it is sealed. */
  sealed: z.array(Envelope).readonly().nullable(),
});

export interface PrintRun extends z.infer<typeof Facts> {
  readonly id: string;
  /** Of the stored run. */
  readonly version: number;
}

/** Unposted things of older runs stand in the list again. */
const keptDays = 365;

/** Letters and digits that nobody mistakes for others. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 39 random bits: staff alone can open a run, and none names a person. */
export function newRunId(): string {
  return [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
}

/** As typed or scanned; null for what no run is called. */
export function readRunId(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/^RUN/, '');
  return plain.length === 8 && [...plain].every((letter) => letters.includes(letter)) ? plain : null;
}

export function isSame(one: Chosen, other: Chosen): boolean {
  return one.reference === other.reference && one.item === other.item;
}

type Checkpoints = Pick<CheckpointStore, 'read' | 'write'>;

/** Strongly consistent. Null when there is none. */
export async function readRun(checkpoints: Checkpoints, id: string): Promise<PrintRun | null> {
  const { version, facts } = await checkpoints.read(`print-${id}`);
  const text = facts['run'];
  return text === undefined ? null : { id, version, ...Facts.parse(JSON.parse(text)) };
}

/** False when somebody else wrote the run since. */
function writeRun(checkpoints: Checkpoints, { id, version, ...facts }: PrintRun): Promise<boolean> {
  const until = new Date(Date.parse(facts.at) + keptDays * 86_400_000);
  return checkpoints.write(`print-${id}`, { run: JSON.stringify(facts) }, version, until);
}

export async function beginRun(
  checkpoints: Checkpoints,
  run: Omit<PrintRun, 'version' | 'back' | 'sealed'>,
): Promise<PrintRun> {
  await writeRun(checkpoints, { ...run, version: 0, back: [], sealed: null });
  return { ...run, version: 1, back: [], sealed: null };
}

/** True while a claim of this run on a thing counts. */
export function stands(run: PrintRun | null, key: Chosen): boolean {
  if (run === null || !run.chosen.some((one) => isSame(one, key)) || run.back.some((one) => isSame(one, key))) return false;
  return run.sealed === null || run.sealed.some((one) => isSame(one, key));
}

/** What is in the PDF of a sealed run, in its order. */
export function envelopesOf({ sealed, back }: PrintRun): readonly Envelope[] {
  return (sealed ?? []).filter((one) => !back.some((other) => isSame(one, other)));
}

const tries = 10;

/** Reads, changes and writes a run until nobody wrote between; null when there is none. Throws after ten lost races. */
export async function changeRun(
  checkpoints: Checkpoints,
  id: string,
  change: (run: PrintRun) => Promise<PrintRun | null> | PrintRun | null,
): Promise<PrintRun | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const run = await readRun(checkpoints, id);
    const changed = run === null ? null : await change(run);
    if (run === null || changed === null) return run;
    if (await writeRun(checkpoints, changed)) return { ...changed, version: changed.version + 1 };
  }
  throw new Error('RunContended');
}
