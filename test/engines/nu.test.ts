/** The HTML of every page in every state and both languages, as it is sent, in the Nu HTML checker. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { languages } from '../../lib/request/vocabulary.ts';
import { everyForm, everyPublicPage, everyStaffPage } from '../browser/states/all-states.ts';
import { checkFaxRoute } from '../browser/states/fax-states.ts';
import { checkFault } from '../browser/states/public-states.ts';
import { openWalk } from '../browser/states/walk.ts';
import { deep } from '../support/depth.ts';

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

const Report = z.object({
  messages: z.array(z.object({ type: z.string(), url: z.string(), message: z.string(), extract: z.string().optional() })),
});

/** What the checker says besides errors, and why it may; `on`: of these files alone. */
const allowed: readonly { readonly says: RegExp; readonly on: RegExp; readonly because: string }[] = [
  {
    says: /^Trailing slash on void elements has no effect/,
    on: /./,
    because: 'Preact writes it; every attribute is quoted, so that it never becomes part of a value',
  },
  {
    says: /^Consider using the “h1” element as a top-level heading only/,
    on: /^_local-components/,
    because: 'the gallery shows what stands at the top of the page after sending, inside its own page',
  },
];

async function pagesInto(folder: string): Promise<void> {
  const walk = await openWalk('every shape', folder);
  try {
    await Promise.all(
      languages.flatMap((language) => [
        everyForm(walk, language),
        everyPublicPage(walk, language),
        everyStaffPage(walk, language),
      ]),
    );
    for (const language of languages) {
      // Afterwards: while they last, no other page is what it is.
      await walk.visit(language, checkFault);
      await walk.visit(language, checkFaxRoute);
    }
    for (const path of ['_local', '_local/documents', '_local/components', '_local/components?language=es']) {
      const reply = await fetch(`${walk.service.origin}/${path}`);
      writeFileSync(join(folder, `${path.replace(/\W/g, '-')}.html`), await reply.text());
    }
  } finally {
    await walk.end();
  }
}

it('the Nu checker finds no error in any page, and nothing that has no reason', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    await pagesInto(folder);
    // Fewer would mean that states were lost on the way.
    expect(readdirSync(folder).length).toBeGreaterThan(deep ? 300 : 230);
    // The checker guesses languages from names of patients; which language a page has to be in, the other walks know.
    const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', '--no-langdetect'];
    const { stdout } = await promisify(execFile)('java', ['-jar', checker, ...options, folder], { maxBuffer: 1024 ** 3 });
    const messages = Report.parse(JSON.parse(stdout)).messages.map((one) => ({ ...one, file: basename(one.url) }));
    const entryFor = ({ type, message, file }: (typeof messages)[number]) =>
      allowed.find(({ says, on }) => type !== 'error' && says.test(message) && on.test(file));
    const said = messages.filter((one) => entryFor(one) === undefined);
    // One page for each complaint is enough to fix it.
    const complaints = new Map(said.map((one) => [`${one.type}: ${one.message}`, `${one.file}: ${one.extract ?? ''}`]));
    expect(Object.fromEntries(complaints)).toEqual({});
    expect(allowed.filter((entry) => !messages.some((one) => entryFor(one) === entry))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
