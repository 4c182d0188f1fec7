/** Packages that were released: how one comes about, who may still fetch it, and how it is taken back. Pure. */
import { addDays, daysAfter, hospitalDay, type TimeZone } from '../dates.ts';
import { releaseBar } from '../flags/flags.ts';
import { hasEnded } from '../flags/seen.ts';
import type { NewEvent } from '../history.ts';
import { filesOf, takesFiles } from '../package/files.ts';
import type { RecordChange, RequestState, Work } from '../record.ts';
import { newWork, repeatedWork } from '../work-list.ts';
import { countsOf, pageCount } from './pages.ts';
import type { DeliveredFile, Delivery, Disclosure, PackageWay, Release } from './stored.ts';

/** A link to records ends so many days after the release, and after so many downloads. The hospital's own rule, to be confirmed. */
export const linkRules = { days: 30, downloads: 10 } as const;

export function deliveriesOf({ release }: Pick<RequestState, 'release'>): readonly Delivery[] {
  return release?.deliveries ?? [];
}

export function deliveryOf(record: Pick<RequestState, 'release'>, id: string): Delivery | undefined {
  return deliveriesOf(record).find((one) => one.id === id);
}

/** True while a release can still be taken back, for its package is not sealed: requesters are told of neither. */
export function isPacking(record: Pick<RequestState, 'release' | 'status'>): boolean {
  const last = deliveriesOf(record).at(-1);
  return record.status === 'released' && last !== undefined && last.sealed === undefined && last.recalled === undefined;
}

/** What a sealed package and its parts are known by. */
export function hashesOf({ sealed, files }: Pick<Delivery, 'sealed' | 'files'>): readonly string[] {
  if (sealed === undefined) return [];
  const { zip, cover, joined } = sealed;
  return [zip, ...(joined === undefined ? [] : [joined]), cover, ...files].map(({ sha256 }) => sha256);
}

function releaseWith({ release }: Pick<RequestState, 'release'>, delivery: Delivery): Release {
  const before = release?.deliveries ?? [];
  const known = before.some(({ id }) => id === delivery.id);
  return {
    ...release,
    deliveries: known ? before.map((one) => (one.id === delivery.id ? delivery : one)) : [...before, delivery],
  };
}

interface Released {
  readonly id: string;
  readonly nonce: string;
  readonly way: PackageWay;
  readonly recipient: string;
  readonly tracking?: string | undefined;
  readonly at: string;
  readonly by: string;
}

/** The package of a release that is decided now: exactly the files that were checked. */
export function deliveryFrom(record: RequestState, { tracking, ...released }: Released): Delivery {
  const files = filesOf(record).flatMap((file): DeliveredFile[] => {
    const { id, recordType, type, sha256, size, pages, key } = file;
    if (type === undefined || sha256 === undefined || key === undefined) return [];
    const counted = pages === undefined ? {} : { pages };
    return [{ id, recordType, type, sha256, bytes: size ?? 0, ...counted, key, counts: countsOf(record, file) }];
  });
  return {
    ...released,
    ...(tracking !== undefined && { tracking }),
    ...((released.way === 'post' || released.way === 'courier') && { toPost: true as const }),
    number: deliveriesOf(record).length + 1,
    work: repeatedWork(record, 'seal-package', released.at).id,
    pages: pageCount(record),
    files,
    looks: record.release?.looks ?? [],
  };
}

/** Work of a release: seal the package where there is one, enter the disclosure, and tell the requester, one after the other. */
export function releaseWork(record: RequestState, isPackage: boolean, at: string): readonly Work[] {
  const notice = repeatedWork(record, 'notify-released', at);
  const disclose = repeatedWork(record, 'disclose', at);
  if (!isPackage) return [disclose, notice];
  const seal = repeatedWork(record, 'seal-package', at);
  return [seal, newWork('disclose', at, [seal.id], disclose.id), newWork('notify-released', at, [seal.id], notice.id)];
}

export type DownloadBar =
  | ('not-ready' | 'not-by-link' | 'recalled' | 'link-ended' | 'too-many-downloads')
  /** The right to have the records has ended since they were released. */
  | 'basis-ended';

const releasedStates = ['released', 'closed'];

/** The day after which the link to a package is dead. */
export function linkEnds({ at }: Pick<Delivery, 'at'>, timeZone: TimeZone): string {
  return addDays(hospitalDay(new Date(at), timeZone), linkRules.days);
}

/** What speaks against a download now: judged again at each, since a permission may have ended since the release. */
export function downloadBar(record: RequestState, delivery: Delivery, now: Date, timeZone: TimeZone): DownloadBar | null {
  const today = hospitalDay(now, timeZone);
  if (delivery.way !== 'link') return 'not-by-link';
  if (delivery.recalled !== undefined) return 'recalled';
  if (delivery.sealed === undefined) return 'not-ready';
  if (delivery.removedAt !== undefined || today > linkEnds(delivery, timeZone)) return 'link-ended';
  const stands = releasedStates.includes(record.status) && record.decisions.taken['revoke'] === undefined;
  if (!stands || hasEnded(record, today) || releaseBar(record, today) !== null) return 'basis-ended';
  return (delivery.fetched?.length ?? 0) >= linkRules.downloads ? 'too-many-downloads' : null;
}

const event = (what: NewEvent['what'], at: string, who: string, facts: NewEvent['facts']): NewEvent => ({
  at,
  who,
  what,
  facts,
});

/** One download more. Written before the address is given out: a fault counts too often and never too seldom. */
export function fetchedChange(record: RequestState, delivery: Delivery, at: string): RecordChange {
  const fetched = [...(delivery.fetched ?? []), at];
  return {
    release: releaseWith(record, { ...delivery, fetched }),
    events: [
      event('package-fetched', at, 'requester', { package: String(delivery.number), downloads: String(fetched.length) }),
    ],
  };
}

export function sealedChange(
  record: RequestState,
  id: string,
  sealed: NonNullable<Delivery['sealed']>,
): Pick<RecordChange, 'release'> {
  const delivery = deliveryOf(record, id);
  return delivery === undefined ? {} : { release: releaseWith(record, { ...delivery, sealed }) };
}

export type RecallBar = 'nothing-to-recall' | 'fetched-before';

/** A package can be taken back while nobody has fetched it; afterwards it is an incident. */
export function recallBar({ way, recalled, fetched = [] }: Delivery): RecallBar | null {
  if (way !== 'link' || recalled !== undefined) return 'nothing-to-recall';
  return fetched.length > 0 ? 'fetched-before' : null;
}

/** The newest package that can be taken back. */
export function recallable(record: Pick<RequestState, 'release'>): Delivery | undefined {
  return deliveriesOf(record).findLast((one) => recallBar(one) === null);
}

export function recalledBy(
  record: Pick<RequestState, 'release'>,
  delivery: Delivery,
  recalled: NonNullable<Delivery['recalled']>,
): Release {
  return releaseWith(record, { ...delivery, recalled });
}

/** A recall that was taken back. */
export function notRecalled(record: Pick<RequestState, 'release'>, id: string): Release {
  const { recalled: _recalled, ...delivery } = deliveryOf(record, id) ?? {};
  return 'id' in delivery ? releaseWith(record, delivery) : { ...record.release };
}

/** Removes a package when its time is over; the disclosure, the receipt and the hashes stay. */
export function expiryTimer({ number, at }: Pick<Delivery, 'number' | 'at'>, days: number): Work {
  return newWork('expire-package', daysAfter(at, days), [], `expire-package-${number}`);
}

/** The package whose time is over, for the work that removes it; undefined once it is gone. */
export function expiring(record: Pick<RequestState, 'release'>, { id }: Pick<Work, 'id'>): Delivery | undefined {
  return deliveriesOf(record).find((one) => id === `expire-package-${one.number}` && one.removedAt === undefined);
}

/** Checked files that no other package still needs, and that nobody is gathering. */
export function spareFiles(record: RequestState, { id, files }: Delivery): readonly DeliveredFile[] {
  if (takesFiles(record) || record.status === 'quality-check') return [];
  const others = deliveriesOf(record).filter((one) => one.id !== id && one.removedAt === undefined);
  const needed = new Set(others.flatMap((one) => one.files.map((file) => file.id)));
  return files.filter((file) => !needed.has(file.id));
}

/** A package whose bytes are gone. */
export function removedChange(record: RequestState, { id }: Delivery, spare: readonly DeliveredFile[], at: string) {
  const delivery = deliveryOf(record, id);
  const gone = new Set(spare.map((file) => file.id));
  return {
    ...(delivery !== undefined && { release: releaseWith(record, { ...delivery, removedAt: at }) }),
    package: { files: filesOf(record).filter((file) => !gone.has(file.id)) },
  };
}

/** Work of a recalled package that has not begun: it is sealed, entered and announced no more. */
export function unsealedWork(record: Pick<RequestState, 'release' | 'work'>): readonly Work[] {
  const sealing = recallable(record)?.work;
  const its = Object.values(record.work).filter(
    ({ id, after }) => id === sealing || (sealing !== undefined && after.includes(sealing)),
  );
  return its
    .filter(({ state }) => state === 'ready' || state === 'waiting')
    .map((work) => ({ ...work, state: 'dropped' as const, dueAt: null }));
}

/** The release without its newest package, where the decision is taken back before anything left. */
export function releaseWithout({ release }: Pick<RequestState, 'release'>, id: string): Release {
  return { ...release, deliveries: (release?.deliveries ?? []).filter((one) => one.id !== id) };
}

export const withDelivery = releaseWith;

/** The row of the accounting for the release that a piece of work enters; null where it was entered before. */
export function disclosureOf(record: RequestState, work: Pick<Work, 'id' | 'after'>, at: string): Disclosure | null {
  const taken = record.decisions.taken['release'];
  if (taken === undefined || record.release?.disclosures?.some(({ id }) => id === work.id)) return null;
  const delivery = deliveriesOf(record).find((one) => work.after.includes(one.work));
  const { evidence } = taken;
  const text = (name: string) => (typeof evidence[name] === 'string' ? evidence[name] : '');
  return {
    ...{ id: work.id, at, by: taken.by },
    on: text('day'),
    to: delivery?.recipient ?? text('recipient'),
    what: [...new Set(delivery?.files.map(({ recordType }) => recordType) ?? record.body.records.types)].join(' '),
    pages: delivery?.pages ?? (Number(text('pages')) || 0),
    channel: delivery?.way ?? text('channel'),
    basis: record.route.basis,
    ...(record.body.purpose !== undefined && { purpose: record.body.purpose.type }),
    ...(delivery !== undefined && { delivery: delivery.id }),
  };
}
