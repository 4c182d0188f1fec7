/** The client is made for its region and credentials alone, when the first form is signed: nothing is called. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { UploadForms } from '../../../lib/uploads/ports.ts';
import { provider } from '../provide.ts';

export const uploadForms = provider(['INCOMING_BUCKET', 'INCOMING_ADDRESS'], async (sandbox): Promise<UploadForms> => {
  const signing = onFirstUse(async () => (await import('./upload-form-signing.ts')).signingIn(sandbox));
  return {
    origin: new URL(sandbox.settings.INCOMING_ADDRESS).origin,
    sign: async (request) => (await signing()).sign(request),
  };
});
