/** Events of the engine, all of which an inbound history knows. */
import { inboundEventKinds, type NewInboundEvent } from '../../inbound/record.ts';
import type { NewEvent } from '../../request/history.ts';

function isInboundEvent(event: NewEvent | NewInboundEvent): event is NewInboundEvent {
  return inboundEventKinds.some((kind) => kind === event.what);
}

/** Throws on an event of requests alone: a fault of ours. */
export function historyOf(events: readonly NewEvent[] = []): readonly NewInboundEvent[] {
  return events.map((event) => {
    if (!isInboundEvent(event)) throw new Error(`no event of an inbound item: ${event.what}`);
    return event;
  });
}
