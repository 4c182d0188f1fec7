/** Loaded by upload-forms.ts on first use. */
import { S3Client } from '@aws-sdk/client-s3';
import type { UploadForms } from '../../../lib/uploads/ports.ts';
import { signedForm } from '../../../lib/uploads/post-form.ts';
import type { Sandbox } from '../provide.ts';

export function signingIn(sandbox: Sandbox<'INCOMING_BUCKET' | 'INCOMING_ADDRESS'>): Pick<UploadForms, 'sign'> {
  const { INCOMING_BUCKET: bucket, INCOMING_ADDRESS: address } = sandbox.settings;
  const { config } = sandbox.makeClient(S3Client, 'S3_FILES');
  return {
    sign: async (request) => {
      const [credentials, region] = [await config.credentials(), await config.region()];
      return signedForm(request, { bucket, address, region, credentials, now: sandbox.clock.now() });
    },
  };
}
