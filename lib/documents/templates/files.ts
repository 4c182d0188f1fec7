/** The committed form of the templates: modules, because a bundler carries a module along and loses a file beside it. */
import { authorAll } from './authoring.ts';

const notice = '// Made by lib/documents/templates/build.ts. Do not edit.\n';

/** How many bytes all begin with: header, faces and colours. */
function sharedLength(all: readonly Uint8Array[]): number {
  const [first = new Uint8Array()] = all;
  let length = 0;
  while (length < first.length && all.every((bytes) => bytes[length] === first[length])) length += 1;
  return length;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** All files of built/ by name. */
export async function templateFiles(): Promise<Readonly<Record<string, string>>> {
  const authored = [...(await authorAll())];
  const shared = sharedLength(authored.map(([, { bytes }]) => bytes));
  const beginning = authored[0]?.[1].bytes.slice(0, shared) ?? new Uint8Array();
  const modules = authored.map(([name, { bytes, template }]) => [
    `${name}.ts`,
    [
      `${notice}import type { Template } from '../template.ts';\n`,
      `export const rest = '${base64(bytes.slice(shared))}';`,
      `export const template: Template = ${JSON.stringify(template)};\n`,
    ].join('\n'),
  ]);
  const start = `${notice}/** Noto Sans (SIL Open Font License, OFL.txt in fonts/built) and sRGB, as every template begins. */\n`;
  return { ...Object.fromEntries(modules), 'beginning.ts': `${start}export const beginning = '${base64(beginning)}';\n` };
}
