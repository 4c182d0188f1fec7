/** The page check, with its names and words. Loaded with the first file that may be opened: many events of uploads tell of none. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { PageReader } from '../../../lib/uploads/ports.ts';
import { provider } from '../provide.ts';
import { facility } from './facility.ts';

export const pages = provider(facility.reads, async (sandbox): Promise<PageReader> => {
  const tools = { facility: await facility.make(sandbox), clock: sandbox.clock, log: sandbox.log };
  const reader = onFirstUse(async () => (await import('../../../lib/release/pages/read-pages.ts')).pageReader(tools));
  return { check: async (read, file, body) => (await reader()).check(read, file, body) };
});
