/** The client of S3 is the heaviest of all and is loaded when a document is first asked for. */
import type { DocumentArchive } from '../../../lib/delivery/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const archive = provider(['DOCUMENTS_BUCKET'], async (sandbox): Promise<DocumentArchive> => {
  const s3 = onFirstUse(async () => (await import('./archive-client.ts')).archiveIn(sandbox));
  return {
    put: async (sha256, bytes) => (await s3()).put(sha256, bytes),
    get: async (sha256) => (await s3()).get(sha256),
  };
});
