/** Files in parts. The client is loaded when the first one begins. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { PartUploads } from '../../../lib/uploads/ports.ts';
import { provider } from '../provide.ts';

export const partUploads = provider(['INCOMING_BUCKET', 'INCOMING_ADDRESS'], async (sandbox): Promise<PartUploads> => {
  const uploads = onFirstUse(async () => (await import('./part-uploads-client.ts')).partsIn(sandbox));
  return {
    begin: async (key, name) => (await uploads()).begin(key, name),
    sign: async (place, part, until) => (await uploads()).sign(place, part, until),
    sent: async (place) => (await uploads()).sent(place),
    complete: async (place, parts) => (await uploads()).complete(place, parts),
    abort: async (place) => (await uploads()).abort(place),
  };
});
