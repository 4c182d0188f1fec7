/** The HTML of a page as it was sent, in a file. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Watched } from '../../support/browser-check.ts';

/** Writes the page that is open into the folder. Two states of one name are two files, unless they are the same. */
export async function keepPage(folder: string, { page, steps }: Watched, name: string): Promise<void> {
  await page.waitForLoadState();
  const reply = await steps.findLast((step) => step.url() === page.url())?.response();
  if (!reply) throw new Error(`${name}: no answer was seen`);
  const html = await reply.body();
  writeFileSync(join(folder, `${name}.${createHash('sha256').update(html).digest('hex').slice(0, 8)}.html`), html);
  steps.length = 0;
}
