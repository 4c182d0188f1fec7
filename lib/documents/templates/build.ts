/** Writes built/: run by `tsx lib/documents/templates/build.ts` after a change of words, layout, fonts or facility. */
import { mkdir, writeFile } from 'node:fs/promises';
import { templateFiles } from './files.ts';

const folder = new URL('./built/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, content] of Object.entries(await templateFiles())) {
  await writeFile(new URL(name, folder), content);
  process.stdout.write(`${name} ${content.length}\n`);
}
