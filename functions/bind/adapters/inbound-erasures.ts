/** For the one function that erases. */
import { dynamoInboundErasure } from '../../../lib/inbound/dynamo-inbound-erasure.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const inboundErasures = provider(table.reads, async (sandbox) => dynamoInboundErasure(await table.make(sandbox)));
