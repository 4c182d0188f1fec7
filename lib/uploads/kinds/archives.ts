/** ZIP files are passed on as they are: their list is read, nothing in them is unpacked. PKWARE APPNOTE 6.3, 4.3 and 4.4. */
import type { FileProblem } from '../../request/package/stored.ts';
import { unpacked } from '../limits.ts';
import type { OpenedFile } from '../ports.ts';
import type { Found } from './kind.ts';

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const longestComment = 65_535;
/** Of the list, in bytes; a hundred thousand names. */
const longestList = 32 * 1024 * 1024;

interface List {
  readonly entries: number;
  readonly from: number;
  readonly size: number;
}

/** Place of the end record in the last bytes of a file; its comment has to fill the rest. Negative where there is none. */
function endIn(tail: Buffer): number {
  for (let at = tail.length - endSize; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === endSignature && at + endSize + tail.readUInt16LE(at + 20) === tail.length) return at;
  return -1;
}

/** True for a file of another kind that a ZIP reader opens as well: it would carry what nobody looked at. */
export function hidesArchive(bytes: Buffer): boolean {
  return endIn(bytes.subarray(-(endSize + longestComment))) >= 0;
}

async function listOf(file: OpenedFile): Promise<List | null> {
  const start = Math.max(0, file.size - endSize - longestComment);
  const tail = Buffer.from(await file.read(start, file.size));
  const at = endIn(tail);
  if (at < 0) return null;
  const plain = { entries: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), from: tail.readUInt32LE(at + 16) };
  if (plain.entries !== 0xffff && plain.from !== 0xffffffff) return plain;
  const before = at - 20 < 0 ? -1 : Number(tail.readBigUInt64LE(at - 12));
  const record = Buffer.from(before < 0 ? [] : await file.read(before, before + 56));
  if (record.length < 56 || record.readUInt32LE(0) !== end64Signature) return null;
  const number = (place: number) => Number(record.readBigUInt64LE(place));
  return { entries: number(32), size: number(40), from: number(48) };
}

/** What speaks against the entries, by what they say of themselves. */
function problemOf(list: Buffer, entries: number): FileProblem | null {
  let sum = 0;
  for (let at = 0, left = entries; left > 0; left -= 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== entrySignature) return 'cut';
    if ((list.readUInt16LE(at + 8) & 1) === 1) return 'encrypted';
    sum += list.readUInt32LE(at + 24);
    if (sum > unpacked.archive) return 'inflates';
    at += 46 + list.readUInt16LE(at + 28) + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return null;
}

export async function checkZip(file: OpenedFile): Promise<Found> {
  const list = await listOf(file);
  if (list === null || list.from + list.size > file.size) return 'cut';
  if (list.entries === 0) return 'empty';
  if (list.size > longestList) return 'inflates';
  const bytes = Buffer.from(await file.read(list.from, list.from + list.size));
  return problemOf(bytes, list.entries) ?? { entries: list.entries };
}
