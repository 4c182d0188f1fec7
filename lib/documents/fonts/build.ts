/** Writes built/ after a change of subset.ts or of the font package. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fontFiles } from './subset.ts';

const folder = new URL('./built/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, content] of Object.entries(await fontFiles())) {
  await writeFile(new URL(name, folder), content);
  process.stdout.write(`${name} ${content.length}\n`);
}
