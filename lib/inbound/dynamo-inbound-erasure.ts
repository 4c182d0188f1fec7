import type { Table } from '../store/client.ts';
import { erasureIn } from '../store/dynamo-erasure.ts';
import { keys } from '../store/keys.ts';
import { fromInboundItem } from './item.ts';
import type { InboundErasure } from './stores.ts';

/** By the steps of requests. */
export function dynamoInboundErasure(table: Table): InboundErasure {
  return erasureIn(table, { keyOf: keys.inbound, list: keys.inboundErasures, recordIn: fromInboundItem });
}
