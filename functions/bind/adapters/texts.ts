import type { TextPort } from '../../../lib/delivery/ports.ts';
import { offersTexts } from '../../../lib/delivery/texts/offered.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const texts = provider(['TEXTS_FROM', 'TEXTS_CONFIGURATION_SET'], async (sandbox): Promise<TextPort | null> => {
  if (!offersTexts(sandbox.settings)) return null;
  const client = onFirstUse(async () => (await import('./texts-client.ts')).textsBy(sandbox));
  return { send: async (message) => (await client()).send(message) };
});
