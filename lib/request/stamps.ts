/**
 * A PDF that comes to get the patient's label on every page, and goes again: its place, the file that came, what became of it. Nothing of it is
 * kept: the label goes when the file is made, the file minutes after it was fetched, all of it after an hour. Each step may come twice and in any
 * order. Pure.
 */
import * as z from 'zod';
import { fileProblems, ObjectVersion } from './package/stored.ts';
import { languages } from './vocabulary.ts';

export const stampProblems = [...fileProblems, 'too-many-pages'] as const;
export type StampProblem = (typeof stampProblems)[number];

export const Stamp = z.lazy(() =>
  z.object({
    /** Random; the only name that the file has in keys and logs. Nobody opens anything with it. */
    id: z.string().max(40),
    /** Counted by the store. */
    version: z.int().positive(),
    language: z.enum(languages),
    /** waiting: a form waits for its file. checking: it came. ready: it can be fetched. removed: nobody can fetch it any more. */
    state: z.enum(['waiting', 'checking', 'ready', 'refused', 'removed']),
    /** Gone once it stands on the pages. */
    label: z.object({ name: z.string(), mrn: z.string().optional(), dateOfBirth: z.string() }).optional(),
    object: ObjectVersion.optional(),
    pages: z.int().positive().optional(),
    why: z.enum(stampProblems).optional(),
    /** When it was first fetched. */
    fetchedAt: z.iso.datetime().optional(),
    /** All of it is over then. */
    until: z.iso.datetime(),
  }),
);
export type Stamp = z.infer<typeof Stamp>;

const minute = 60_000;
/** In minutes: so long a file waits to be fetched, and so long after that a download may be tried again. */
export const stampLife = { all: 60, fetched: 5 } as const;

/** A place for a file, for which a form is signed afterwards. */
export function newStamp(place: Pick<Stamp, 'id' | 'language' | 'label'>, now: Date): Stamp {
  return { ...place, version: 1, state: 'waiting', until: new Date(now.getTime() + stampLife.all * minute).toISOString() };
}

/** True while a verdict on this object would count: the first that came is the one. */
export function stampWaits({ state, object }: Stamp, came: ObjectVersion): boolean {
  if (state === 'waiting') return object === undefined;
  return state === 'checking' && object?.etag === came.etag && object.versionId === came.versionId;
}

/** An object came under its key. Null: nothing waits for it. */
export function stampArrived(stamp: Stamp, object: ObjectVersion): Stamp | null {
  return stamp.state === 'waiting' ? { ...stamp, state: 'checking', object } : null;
}

export type StampVerdict = { readonly ok: true; readonly pages: number } | { readonly ok: false; readonly why: StampProblem };

/** What became of it, once. Null: a verdict was there before, or it is on another object of the key. */
export function stampJudged(stamp: Stamp, object: ObjectVersion, verdict: StampVerdict): Stamp | null {
  if (!stampWaits(stamp, object)) return null;
  if (!verdict.ok) return { ...stamp, object, state: 'refused', why: verdict.why };
  const { label: _gone, ...rest } = stamp;
  return { ...rest, object, state: 'ready', pages: verdict.pages };
}

/** Null where there is nothing to fetch. */
export function stampFetched(stamp: Stamp, now: Date): Stamp | null {
  return stamp.state === 'ready' ? { ...stamp, fetchedAt: stamp.fetchedAt ?? now.toISOString() } : null;
}

/** The sender has it, or wants it gone. */
export function stampRemoved({ label: _gone, ...stamp }: Stamp): Stamp {
  return { ...stamp, state: 'removed' };
}

/** True when its file has to go: removed, fetched some minutes ago, or over. */
export function stampIsOver(stamp: Stamp | null, now: Date): boolean {
  if (stamp === null || stamp.state === 'removed' || stamp.until <= now.toISOString()) return true;
  return stamp.fetchedAt !== undefined && Date.parse(stamp.fetchedAt) + stampLife.fetched * minute <= now.getTime();
}
