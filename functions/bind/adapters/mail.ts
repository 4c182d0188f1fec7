/** Outgoing mail. */
import type { MailPort } from '../../../lib/delivery/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const mail = provider(['MAIL_FROM', 'MAIL_CONFIGURATION_SET'], async ({ settings }): Promise<MailPort> => {
  const ses = onFirstUse(async () => (await import('./mail-client.ts')).mailBy(settings));
  return { send: async (message) => (await ses()).send(message) };
});
