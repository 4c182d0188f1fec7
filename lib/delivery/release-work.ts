/** Work of a release: its package is sealed and, where it is recalled, removed; its disclosure is entered. Each may be repeated. */
import type { RequestRecord, RequestState, Work } from '../request/record.ts';
import { deliveriesOf, disclosureOf, sealedChange } from '../request/release/deliveries.ts';
import { fetchTimers } from '../request/release/fetching.ts';
import type { Delivery } from '../request/release/stored.ts';
import { type StepResult, systemEvent } from './engine.ts';
import type { RecordStep, Tools } from './tools.ts';

const done = { result: 'done', next: { state: 'done' } } as const;
const moot = { outcome: { next: { state: 'dropped' } } } as const;

function sealedBy({ id }: Work) {
  return (delivery: Delivery): boolean => delivery.work === id && delivery.recalled === undefined;
}

/** The ZIP, its receipt, and what both are known by. */
export async function sealReleased({ release, clock }: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const delivery = deliveriesOf(record).find(sealedBy(work));
  if (delivery === undefined) return moot;
  const now = clock.now();
  const sealed = delivery.sealed ?? (await release.seal(record, delivery, now));
  return {
    outcome: done,
    events: [systemEvent('package-sealed', work, now, { package: String(delivery.number), sha256: sealed.zip.sha256 })],
    add: fetchTimers(delivery),
    changeOf: (state) => sealedChange(state, delivery.id, sealed),
  };
}

/** The bytes of recalled packages; the receipt stays and says that they were recalled. */
export async function removeRecalled({ release }: Tools, record: RequestRecord): Promise<StepResult> {
  for (const { recalled, sealed } of deliveriesOf(record))
    if (recalled !== undefined && sealed !== undefined) await release.remove(sealed.zip.key);
  return { outcome: done };
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
