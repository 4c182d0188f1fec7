/** What every scenario asks of the end of a fax. */
import assert from 'node:assert/strict';
import { calledBack } from '../../../lib/delivery/engine.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import type { Attempt } from '../../../lib/request/record.ts';
import { type Stack, type Transmission, untilSettled } from '../stack.ts';

export interface Scenario {
  readonly name: string;
  /** Plays it; throws when anything is not as it has to be. */
  readonly play: (stack: Stack) => Promise<void>;
}

interface End {
  readonly state: 'done' | 'with-staff' | 'dropped';
  /** How each attempt is recorded: its code, or its result. */
  readonly attempts: readonly string[];
  /** Faxes that the vendor took. */
  readonly dials: number;
  /** Complete faxes in the tray of the far end. */
  readonly copies: number;
  /** Transmissions whose cover says that they are the second. */
  readonly marked?: number;
}

const isComplete = ({ pages, pagesHeld }: Transmission): boolean => pagesHeld > 0 && pagesHeld === pages;

/** A callback that came before our own write leaves its mark on the attempt, however it ended. */
function nameOf({ code, result }: Attempt): string {
  return code === undefined || code === calledBack ? (result ?? 'open') : code;
}

/** People are told once, and the same thing that the file says. */
async function checkTold(stack: Stack, reference: string, state: End['state']): Promise<void> {
  const events = (await stack.recordOf(reference)).recentEvents;
  const told = stack.notices(reference).filter((notice) => notice.startsWith('notify-fax'));
  assert.deepEqual(told, { done: ['notify-fax-delivered'], 'with-staff': ['notify-fax-failed'], dropped: [] }[state]);
  assert.equal(events.filter(({ what }) => what === 'fax-delivered').length, state === 'done' ? 1 : 0, 'events fax-delivered');
}

/** Lets time pass until the fax is settled, and compares the end with what it has to be. */
export async function expectEnd(stack: Stack, reference: string, end: End): Promise<readonly Transmission[]> {
  const work = await untilSettled(stack, reference);
  const transmissions = await stack.transmissions(reference);
  const copies = transmissions.filter(isComplete);
  const found = {
    state: work.state,
    attempts: work.attempts.map(nameOf),
    dials: transmissions.length,
    copies: copies.length,
    marked: transmissions.filter(({ marked }) => marked).length,
  };
  assert.deepEqual(found, { ...end, marked: end.marked ?? 0 });
  for (const { calls, purged } of transmissions) {
    assert.ok(purged, 'the vendor still holds the pages');
    // One dial of ours is one call: a vendor that redials by itself makes copies that nobody has marked.
    assert.equal(calls.length, 1, 'calls of one dial');
    assert.equal(calls[0]?.to, lakeNorman.outbound.fax.e164);
  }
  // Whoever finds two faxes in the tray can tell from the paper that they are one request.
  assert.ok(copies.filter(({ marked }) => !marked).length <= 1, 'two unmarked copies');
  for (const { faults } of await stack.arrivals(reference)) assert.deepEqual(faults, []);
  await checkTold(stack, reference, end.state);
  return transmissions;
}

/** Minutes between one dial and the next. */
export function pauses(transmissions: readonly Transmission[]): readonly number[] {
  return transmissions.slice(1).map(({ at }, index) => (at - (transmissions[index]?.at ?? 0)) / 60_000);
}
