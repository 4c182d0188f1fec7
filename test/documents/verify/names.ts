/**
 * Names in every script as poppler, which shares no code with us, finds them in a document: as text, and as ink at the place that was
 * measured.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layDocument, makeDocument } from '../../../lib/documents/documents.ts';
import { widthOf } from '../../../lib/documents/layout/type.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { namesByScript, recordNamed } from '../fixtures.ts';
import { seen } from '../reading.ts';

const facility = lakeNorman;

async function fileNamed(name: string, folder: string): Promise<string> {
  const file = join(folder, 'named.pdf');
  writeFileSync(file, (await makeDocument('access-request', recordNamed(name), { facility })).bytes);
  return file;
}

/** It sorts by place what stands on a line: Hebrew points may come in another order. */
function unpointed(text: string): string {
  return seen(text).replace(/[\u0591-\u05bd\u05bf-\u05c7]/g, '');
}

async function isText(name: string, folder: string): Promise<boolean> {
  const file = await fileNamed(name, folder);
  const text = unpointed(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
  return name.split(/[ ()]+/).every((word) => text.includes(unpointed(word)));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many dark points the first page shows in a rectangle, at 144 dots per inch; measures in points from its upper left corner. */
function inkIn(file: string, box: Box): number {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) => String(Math.round(value * 2)));
  const area = ['-x', `${x}`, '-y', `${y}`, '-W', `${width}`, '-H', `${height}`];
  const picture = execFileSync('pdftoppm', ['-r', '144', '-gray', '-f', '1', '-l', '1', ...area, file]);
  return picture.subarray(-Number(width) * Number(height)).filter((shade) => shade < 128).length;
}

/** There is ink where the word was measured, and none beside it: no glyph stands where none was measured. */
async function isInk(word: string, folder: string): Promise<boolean> {
  const file = await fileNamed(word, folder);
  const ops = layDocument('access-request', recordNamed(word), { facility })[0]?.ops ?? [];
  const op = ops.find((found) => found.kind === 'text' && found.text === word.normalize('NFC'));
  if (op?.kind !== 'text') return false;
  const box = { x: op.x, y: op.y - op.size, width: widthOf(op.text, op), height: op.size * 1.2 };
  const beside = { ...box, x: box.x + box.width + 1.5, width: 20, height: op.size };
  return inkIn(file, box) > 20 * [...word].length && inkIn(file, beside) === 0;
}

export interface NameCount {
  readonly asked: number;
  readonly failed: readonly string[];
}

/** Every name as text, but those whose words go in two directions, which come in another order; the first word of each script as ink. */
export async function namesFound(folder: string): Promise<NameCount> {
  const { mixed: _mixed, ...scripts } = namesByScript;
  const texts = Object.values(scripts).flat();
  const words = Object.values(namesByScript).flatMap(([name]) => name.split(' ').slice(0, 1));
  const failed: string[] = [];
  for (const name of texts) if (!(await isText(name, folder))) failed.push(`${name} as text`);
  for (const word of words) if (!(await isInk(word, folder))) failed.push(`${word} as ink`);
  return { asked: texts.length + words.length, failed };
}
