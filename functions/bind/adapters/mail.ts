import type { MailPort } from '../../../lib/delivery/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const mail = provider(['MAIL_FROM', 'MAIL_CONFIGURATION_SET'], async (sandbox): Promise<MailPort> => {
  const ses = onFirstUse(async () => (await import('./mail-client.ts')).mailBy(sandbox));
  return { send: async (message) => (await ses()).send(message) };
});
