import { dynamoStaff } from '../../../lib/store/staff-store.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const staff = provider(table.reads, async (sandbox) => dynamoStaff(await table.make(sandbox)));
