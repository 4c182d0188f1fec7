/** The papers of an envelope: the address sheet, then what goes out. All of them are stored by their content before a run names them. */
import { isForStaff, isNotice } from '../../delivery/mail/send-notice.ts';
import type { MadeDocument } from '../../documents/layout/drawing.ts';
import { packageFolder } from '../../release/seal/manifest.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { formsOf } from '../../request/issued-letters.ts';
import { type PostItem, postItemOf } from '../../request/post/items.ts';
import type { Paper } from '../../request/post/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import { sha256 } from '../../store/events.ts';
import type { ConsoleDependencies } from '../context.ts';
import { letterInstant } from '../letters/issue-letter.ts';
import { drawNotice } from '../letters/print-notice.ts';
import { addresseeOf, blockOf } from './blocks.ts';
import type { MadePapers } from './print.ts';
import type { Envelope } from './runs.ts';

type Papers = Pick<ConsoleDependencies, 'facility' | 'settings' | 'clock' | 'archive' | 'packages'>;

/** In bytes. Larger records are printed from the page of their package; the envelope then has the address sheet alone. */
const largestRecords = 1_500_000;

interface Sized extends Paper {
  readonly bytes: number;
}

async function kept({ archive }: Papers, { bytes, pages }: MadeDocument): Promise<Sized> {
  const hash = sha256(bytes);
  await archive.put(hash, bytes);
  return { sha256: hash, pages, bytes: bytes.byteLength };
}

/** Whoever gets instructions for the mail gets the forms that they speak of. */
async function noticePapers(
  tools: Papers,
  record: RequestRecord,
  { work }: PostItem & { kind: 'notice' },
): Promise<readonly Sized[]> {
  const { kind } = work;
  if (!isNotice(kind) || isForStaff(kind)) return [];
  const notice = await kept(tools, await drawNotice(tools, record, kind));
  if (kind !== 'send-mail-instructions') return [notice];
  const { language } = bodyNow(record);
  return [notice, ...formsOf(record).filter((form) => form.language === language)];
}

function recordPapers({ delivery }: PostItem & { kind: 'package' }): readonly Sized[] {
  const joined = delivery.sealed?.joined;
  return joined === undefined || joined.bytes > largestRecords ? [] : [joined];
}

function contentOf(tools: Papers, record: RequestRecord, item: PostItem): Promise<readonly Sized[]> | readonly Sized[] {
  switch (item.kind) {
    case 'letter':
      return [item.letter];
    case 'notice':
      return noticePapers(tools, record, item);
    case 'package':
      return recordPapers(item);
  }
}

/** Null where something blocks the posting, or a notice cannot be printed. */
export async function papersOf(tools: Papers, record: RequestRecord, key: string): Promise<MadePapers | null> {
  const item = postItemOf(record, key);
  const { timeZone } = tools.facility;
  if (item === undefined || blockOf(record, item, timeZone, tools.clock.now()) !== null) return null;
  const content = await contentOf(tools, record, item);
  if (content.length === 0 && item.kind !== 'package') return null;
  const { makeAddressSheet } = await import('../../documents/post/address-sheet.ts');
  const { reference } = record;
  const sheet = {
    ...{ reference, language: bodyNow(record).language, to: addresseeOf(record, item, timeZone) },
    pages: content.reduce((sum, { pages }) => sum + pages, 0),
  };
  const first = await kept(tools, await makeAddressSheet(sheet, tools.facility, letterInstant(tools.clock.now(), timeZone)));
  const all = [first, ...content];
  return {
    papers: all.map((paper) => ({ sha256: paper.sha256, pages: paper.pages })),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** The bytes of one envelope; null where a paper is no longer stored as it was. */
export async function readEnvelope(
  { archive, packages }: Papers,
  { item, papers }: Envelope,
): Promise<readonly Uint8Array[] | null> {
  const [kind, id = ''] = item.split(/\.(.*)/s);
  const found = await Promise.all(
    papers.map(async (paper, place) => {
      if (kind !== 'package' || place === 0) return archive.get(paper.sha256);
      const bytes = await bytesOf(await packages.read(`${packageFolder(id)}records.pdf`));
      return sha256(bytes) === paper.sha256 ? bytes : null;
    }),
  );
  const whole = found.filter((bytes) => bytes !== null);
  return whole.length === papers.length ? whole : null;
}
