/** Work of a release: its package is sealed and, where it is recalled, removed; its disclosure is entered. Each may be repeated. */
import { packageFolder } from '../release/seal/manifest.ts';
import { identityProofs, proofsRemoved } from '../request/proofs/removal.ts';
import type { RequestRecord, RequestState, Work } from '../request/record.ts';
import {
  deliveriesOf,
  disclosureOf,
  expiring,
  expiryTimer,
  removedChange,
  sealedChange,
  spareFiles,
} from '../request/release/deliveries.ts';
import { fetchTimers } from '../request/release/fetching.ts';
import type { Delivery } from '../request/release/stored.ts';
import { later, type StepResult, systemEvent } from './engine.ts';
import type { RecordStep, Tools } from './tools.ts';

const done = { result: 'done', next: { state: 'done' } } as const;
const moot = { outcome: { next: { state: 'dropped' } } } as const;

function sealedBy({ id }: Work) {
  return (delivery: Delivery): boolean => delivery.work === id && delivery.recalled === undefined;
}

/** The ZIP, its receipt, and what both are known by. */
export async function sealReleased(
  { release, clock, settings }: Tools,
  record: RequestRecord,
  work: Work,
): Promise<StepResult> {
  const delivery = deliveriesOf(record).find(sealedBy(work));
  if (delivery === undefined) return moot;
  const now = clock.now();
  const sealed = delivery.sealed ?? (await release.seal(record, delivery, now));
  return {
    outcome: done,
    events: [systemEvent('package-sealed', work, now, { package: String(delivery.number), sha256: sealed.zip.sha256 })],
    add: [...fetchTimers(delivery), expiryTimer(delivery, settings.PACKAGE_DAYS)],
    changeOf: (state) => sealedChange(state, delivery.id, sealed),
  };
}

/** The bytes of recalled packages; the receipt stays and says that they were recalled. */
export async function removeRecalled({ release }: Tools, record: RequestRecord): Promise<StepResult> {
  for (const { id, recalled } of deliveriesOf(record)) if (recalled !== undefined) await release.remove(packageFolder(id));
  return { outcome: done };
}

/** While a request is held for a court, its files stay, and are looked at again a month later. */
const heldDays = 30;

function heldForCourt(now: Date): StepResult {
  return { outcome: { result: 'held', code: 'hold', next: { state: 'ready', at: later(now, heldDays * 86_400_000) } } };
}

/** A package whose time is over: its bytes, and those of its files that nobody needs any more. */
export async function removeExpired({ release, clock }: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const delivery = expiring(record, work);
  if (delivery === undefined) return moot;
  const now = clock.now();
  if (record.hold !== null) return heldForCourt(now);
  const spare = spareFiles(record, delivery);
  await release.remove(packageFolder(delivery.id));
  for (const { key } of spare) await release.remove(key);
  return {
    outcome: done,
    events: [systemEvent('package-expired', work, now, { package: String(delivery.number) })],
    changeOf: (state) => removedChange(state, delivery, spare, now.toISOString()),
  };
}

/** Pictures of identity cards, once nobody needs them: what they were, and their hash, stays on the record. */
export async function removeProofs(
  { release, clock, settings }: Tools,
  record: RequestRecord,
  work: Work,
): Promise<StepResult> {
  const now = clock.now();
  const asked = Date.parse(work.attempts[0]?.startedAt ?? now.toISOString());
  const due = new Date(asked + settings.PROOF_DAYS * 86_400_000);
  if (now < due) return { outcome: { result: 'held', code: 'not-yet', next: { state: 'ready', at: due.toISOString() } } };
  if (record.hold !== null) return heldForCourt(now);
  const gone = identityProofs(record);
  for (const { key } of gone) if (key !== undefined) await release.remove(key);
  return {
    outcome: done,
    events: [systemEvent('file-removed', work, now, { files: String(gone.length) })],
    changeOf: (state) => proofsRemoved(state, gone, now.toISOString()),
  };
}

function withDisclosure(record: RequestState, work: Work, now: Date) {
  const disclosure = disclosureOf(record, work, now.toISOString());
  if (disclosure === null) return null;
  const { release } = record;
  return { disclosure, release: { ...release, disclosures: [...(release?.disclosures ?? []), disclosure] } };
}

/** The row of the accounting, 45 CFR 164.528(b): once for each release. */
export const disclose: RecordStep = (record, work, now) => {
  const made = withDisclosure(record, work, now);
  if (made === null) return moot;
  const { disclosure, release } = made;
  const facts = { channel: disclosure.channel, pages: String(disclosure.pages), on: disclosure.on };
  return { outcome: done, events: [systemEvent('disclosed', work, now, facts)], change: { release } };
};
