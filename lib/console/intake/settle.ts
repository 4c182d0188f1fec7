/**
 * A part of a scan, settled once. It is taken first, then its pages go to the request, then it is done: between the two it stays on the
 * desk, and the same settlement once more goes on where a lost call stopped.
 */
import { dispatch } from '../../delivery/dispatch.ts';
import {
  arrivedThere,
  isSettledSo,
  openParts,
  partOf,
  reopen,
  type Scan,
  type ScanPart,
  type ScanRefused,
  settle,
} from '../../request/scans.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import { errorName } from '../../runtime/log.ts';
import { openScanFolder, settledScanFolder } from '../../uploads/keys.ts';
import type { ConsoleDependencies } from '../context.ts';
import type { Acting, RefusalCode } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import type { Settlement } from './settlement.ts';

export type SettlingTools = Pick<ConsoleDependencies, 'scans' | 'requests' | 'packages' | 'queue' | 'clock' | 'log'>;

/** Where a part lies: id of the scan, and of its part. */
export interface PartPlace {
  readonly scan: string;
  readonly part: number;
}

export type PartRefused = {
  readonly outcome: 'refused';
  /** `missing`: there is no such scan, or no longer. `no-such-request`: there is none of the reference. `item`: none was chosen. */
  readonly why: ScanRefused | 'missing' | 'no-such-request' | 'item' | RefusalCode;
};

export type PartSettled = { readonly outcome: 'done'; readonly scan: Scan; readonly part: ScanPart } | PartRefused;

type Settled = NonNullable<ScanPart['settled']>;

/** Takes the part for this settlement, unless another one has it. */
async function claim({ scans }: SettlingTools, { scan: id, part: partId }: PartPlace, settled: Settled): Promise<PartSettled> {
  const held: { why: ScanRefused | null } = { why: null };
  const scan = await scans.change(id, (current) => {
    const decided = settle(current, partId, settled);
    held.why = typeof decided === 'string' ? decided : null;
    return typeof decided === 'string' ? null : decided;
  });
  if (scan === null) return { outcome: 'refused', why: 'missing' };
  const part = partOf(scan, partId);
  if (part === undefined) return { outcome: 'refused', why: 'no-such-part' };
  return held.why === null || isSettledSo(part, settled)
    ? { outcome: 'done', scan, part }
    : { outcome: 'refused', why: held.why };
}

/** Settles an open part. Done too where it was settled just so before. */
export async function settlePart(
  tools: SettlingTools,
  place: PartPlace,
  settlement: Settlement,
  acting: Acting,
): Promise<PartSettled> {
  const { as, reference, reason, item, inbound } = settlement;
  const settled: Settled = {
    ...{ as, by: actorId(acting.staff), at: acting.now.toISOString() },
    ...(reference !== undefined && { reference, pending: true }),
    ...(reason !== undefined && { reason }),
    ...(item !== undefined && { item }),
    ...(inbound !== undefined && { inbound }),
  };
  const claimed = await claim(tools, place, settled);
  if (claimed.outcome === 'refused') return claimed;
  const done =
    reference === undefined || claimed.part.settled?.pending !== true
      ? claimed
      : await filed(tools, claimed, { ...settlement, reference }, acting);
  if (done.outcome === 'done') await putAway(tools, done.scan);
  return done;
}

async function filed(
  tools: SettlingTools,
  { scan, part }: { readonly scan: Scan; readonly part: ScanPart },
  settlement: Settlement & { readonly reference: string },
  acting: Acting,
): Promise<PartSettled> {
  const { filePart } = await import('./file-part.ts');
  const result = await filePart(tools, { scan, part }, settlement, acting);
  const there = result.outcome === 'done';
  const { settled } = part;
  const after = await tools.scans.change(scan.id, (current) =>
    settled === null ? null : arrivedThere(current, part.id, settled, there),
  );
  if (!there) return { outcome: 'refused', why: result.code === 'missing' ? 'no-such-request' : result.code };
  await dispatch(tools, result.record);
  const now = after ?? scan;
  return { outcome: 'done', scan: now, part: partOf(now, part.id) ?? part };
}

/** Opens a part again that was discarded or handed over; its file comes back to where open scans lie. */
export async function reopenPart(tools: SettlingTools, place: PartPlace): Promise<PartSettled> {
  const held: { why: ScanRefused | null } = { why: null };
  const scan = await tools.scans.change(place.scan, (current) => {
    const decided = reopen(current, place.part);
    held.why = typeof decided === 'string' ? decided : null;
    return typeof decided === 'string' ? null : decided;
  });
  const part = scan === null ? undefined : partOf(scan, place.part);
  if (scan === null || part === undefined) return { outcome: 'refused', why: 'missing' };
  if (held.why !== null) return { outcome: 'refused', why: held.why };
  await putAway(tools, scan);
  return { outcome: 'done', scan, part };
}

function folderFor(scan: Scan): string {
  return openParts(scan).length > 0 ? openScanFolder : settledScanFolder;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Moves the file of a scan to where it belongs: what has nothing left to work goes after some days. A move that breaks off leaves the
 * file where it was, and costs space alone.
 */
async function putAway({ scans, packages, log }: SettlingTools, scan: Scan): Promise<void> {
  const { key } = scan;
  const to = `${folderFor(scan)}${scan.id}`;
  if (key === undefined || key === to) return;
  try {
    const bytes = await bytesOf(await packages.read(key));
    await packages.write(to, bytes.length, 'application/octet-stream', whole(bytes));
    const stays = (current: Scan) => current.key === key && `${folderFor(current)}${scan.id}` === to;
    const after = await scans.change(scan.id, (current) => (stays(current) ? { ...current, key: to } : null));
    await packages.remove(after?.key === to ? key : to);
  } catch (error) {
    log.warn('scan not put away', { error: errorName(error) });
  }
}
