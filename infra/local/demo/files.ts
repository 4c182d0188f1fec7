/** Files of an invented request: records that go out, drawn and judged page by page, and what a requester sends for an open item. */
import { PDFDocument } from 'pdf-lib';
import { decideAdd } from '../../../lib/console/package/decide-files.ts';
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { greyPng } from '../../../lib/release/pages/png.ts';
import { fullName } from '../../../lib/request/names.ts';
import { fileArrived, fileJudged } from '../../../lib/request/package/arriving.ts';
import type { FileType } from '../../../lib/request/package/stored.ts';
import { itemsForFiles, proofAdded } from '../../../lib/request/proofs/files.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { sha256 } from '../../../lib/store/events.ts';
import { fileIdFrom } from '../../../lib/uploads/file-id.ts';
import { cleanKey } from '../../../lib/uploads/keys.ts';
import type { Life } from './life.ts';

/** The faces of a plain PDF know few letters. */
const printed = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Pages that name the patient on top, as another system prints them. */
async function chart({ body: { patient } }: RequestRecord, pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [year, month, day] = patient.dateOfBirth.split('-');
  for (let page = 1; page <= pages; page += 1) {
    const head = `Patient: ${printed(fullName(patient))}\nDOB: ${month}/${day}/${year}\nPage ${page} of ${pages}`;
    document
      .addPage()
      .drawText(`${head}\n\nInvented for a demonstration. Vital signs stable.`, { size: 11, x: 40, y: 740, lineHeight: 14 });
  }
  // Without the instant of its making, so that it is the same on each day.
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return document.save();
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

interface Sent {
  readonly id: string;
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly name: string;
}

/** It comes, is scanned, and is judged, as a file that came to the bucket. */
async function arrived(life: Life, { id, type, bytes, pages, name }: Sent, isRecord: boolean): Promise<void> {
  const { reference, body } = life.record();
  const { packages, pages: reader } = life.world;
  const [size, hash, key] = [bytes.byteLength, sha256(bytes), cleanKey(reference, id)];
  const version = { etag: hash.slice(0, 32) };
  const came = fileArrived(life.record(), { id, version, size }, life.now());
  if (came !== null) await life.change(came);
  await packages.write(key, size, type === 'pdf' ? 'application/pdf' : 'image/png', once(bytes));
  const verdict = { ok: true, type, sha256: hash, pages, name, key } as const;
  const check = isRecord ? await reader.check(async () => bytes, { type, pages }, body) : undefined;
  const judged = fileJudged(life.record(), { id, version, size, verdict, check }, life.now());
  if (judged !== null) await life.change(judged);
}

/** One PDF of records, of a few pages. Returns how many. */
export async function packed(life: Life, who: StaffMember): Promise<number> {
  const pages = life.random.between(1, 6);
  const [recordType = 'other'] = life.record().body.records.types;
  const id = fileIdFrom(life.world.secrets, `demo ${life.record().reference} ${life.record().version}`);
  await life.act(who, 'add a file', (acting) => (record) => decideAdd(record, id, recordType, acting));
  await arrived(life, { id, type: 'pdf', bytes: await chart(life.record(), pages), pages, name: `${recordType}.pdf` }, true);
  return pages;
}

const side = 120;

/** A grey picture in place of a photo: nobody's card is shown. */
function photo(shade: number): Uint8Array {
  return greyPng(new Uint8Array(side * side * 4).fill(shade), side, side);
}

/** A picture for the first item for which this requester may send one; false where there is none. */
export async function photoSent(life: Life): Promise<boolean> {
  const [item] = itemsForFiles(life.record(), life.world.facility);
  if (item === undefined) return false;
  const id = fileIdFrom(life.world.secrets, `demo ${life.record().reference} ${item.id}`);
  const place = proofAdded(life.record(), { id, item }, life.now());
  if (place === null) return false;
  await life.change(place);
  await arrived(life, { id, type: 'png', bytes: photo(life.random.between(90, 200)), pages: 1, name: '' }, false);
  return true;
}
