import type { UploadForms } from '../../lib/uploads/ports.ts';
import { testSettings } from './fakes.ts';

/** Forms signed by nobody: the fields tell what was asked. */
export const uploadForms: UploadForms = {
  origin: testSettings.INCOMING_ADDRESS,
  sign: async ({ key, most, redirect, until }) => ({
    action: testSettings.INCOMING_ADDRESS,
    fields: { key, most: String(most), success_action_redirect: redirect, until: until.toISOString() },
  }),
};
