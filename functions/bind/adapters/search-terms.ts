/** For functions that work beside `records.ts`, as `throttle.ts`. */
import { dynamoSearchTerms } from '../../../lib/store/search-terms.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

export const searchTerms = provider([...table.reads, ...secrets.reads], async (sandbox) =>
  dynamoSearchTerms(await table.make(sandbox), await secrets.make(sandbox)),
);
