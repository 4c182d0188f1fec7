/**
 * The files of a binder. The texts about each request are made one request after the other and kept, some 50 KB each; documents are read from
 * the archive when the ZIP comes to them, so that many requests need little memory.
 */
import { binderWords } from '../../languages/binder.ts';
import type { Binder } from '../../request/binder/binder.ts';
import type { RequestRecord } from '../../request/record.ts';
import { rulesInForce, rulesVersion } from '../../request/rules-version.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import { findingsOf } from '../integrity/history.ts';
import { factsOf } from './facts.ts';
import { indexPage, type Line } from './index-page.ts';
import type { BinderTools } from './ports.ts';
import { requestPage } from './request-page.ts';
import { seenReader } from './seen.ts';

export interface BoundFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Throws where it is not what it was when it was listed. */
  read(): Promise<Uint8Array>;
}

export interface Contents {
  readonly files: readonly BoundFile[];
  /** Requests that were erased between asking and making. */
  readonly erased: readonly string[];
}

function ofText(name: string, text: string): BoundFile {
  const bytes = Buffer.from(text);
  return { name, sha256: sha256(bytes), bytes: bytes.length, read: async () => bytes };
}

/** A document is as it was listed, or the binder is not made. */
class DocumentChanged extends Error {
  override readonly name = 'DocumentChanged';
}

async function ofDocument({ archive }: BinderTools, name: string, hash: string): Promise<BoundFile | null> {
  const bytes = await archive.get(hash);
  if (bytes === null || sha256(bytes) !== hash) return null;
  const read = async () => {
    const again = await archive.get(hash);
    if (again === null || sha256(again) !== hash) throw new DocumentChanged();
    return again;
  };
  return { name, sha256: hash, bytes: bytes.byteLength, read };
}

interface Named {
  readonly kind: string;
  readonly hash: string;
}

/** The documents of the record, and letters that have left it but stand in the history. */
function documentsOf(
  record: RequestRecord,
  events: Awaited<ReturnType<BinderTools['requests']['history']>>['events'],
): readonly Named[] {
  const listed = record.documents.map(({ kind, sha256: hash }) => ({ kind: String(kind), hash }));
  const earlier = events.flatMap(({ what, facts }) => {
    const { sha256: hash, letter } = facts;
    return what === 'letter-kept' && hash !== undefined && letter !== undefined ? [{ kind: letter, hash }] : [];
  });
  const all = [...listed, ...earlier];
  return all.filter(({ hash }, place) => all.findIndex((one) => one.hash === hash) === place);
}

/** Documents older than this may have expired, which is no damage. */
function storedSince({ settings: { DOCUMENT_DAYS }, clock }: BinderTools): string {
  return DOCUMENT_DAYS === 0 ? '' : new Date(clock.now().getTime() - (DOCUMENT_DAYS - 1) * 86_400_000).toISOString();
}

interface Bound {
  readonly line: Line;
  readonly files: readonly BoundFile[];
}

type Seen = ReturnType<typeof seenReader>;

async function bind(tools: BinderTools, binder: Binder, record: RequestRecord, seenOf: Seen): Promise<Bound> {
  const { requests, archive, binderSigner } = tools;
  const { reference } = record;
  const folder = `requests/${reference}/`;
  const history = await requests.history(record);
  const findings = await findingsOf(record, history, archive, storedSince(tools));
  const facts = factsOf({ record, history, findings, seen: await seenOf(reference) });
  const documents: BoundFile[] = [];
  for (const { kind, hash } of documentsOf(record, history.events)) {
    const name = `${folder}documents/${String(documents.length + 1).padStart(2, '0')}-${kind}.pdf`;
    const file = await ofDocument(tools, name, hash);
    if (file !== null) documents.push(file);
  }
  const names = new Map(documents.map(({ name, sha256: hash }) => [hash, name.slice(folder.length)]));
  for (const { id, number } of facts.packages) {
    const receipt = await binderSigner.receipt(id);
    if (receipt === null) continue;
    documents.push(ofText(`${folder}packages/${number}-receipt.json`, receipt));
    names.set(id, `packages/${number}-receipt.json`);
  }
  const page = requestPage({ facts, language: binder.language, files: names });
  const own = [ofText(`${folder}index.html`, page), ofText(`${folder}facts.json`, canonicalJson(facts))];
  const { type } = record.body.requester;
  const { received, standing } = facts;
  const line = {
    reference,
    type,
    receivedOn: received.receivedOn,
    answered: standing.answered,
    status: standing.status,
    findings: findings.length,
  };
  return { line, files: [...own, ...documents] };
}

/** All of it but the signed index. `binder.startedAt`: what came later is not in it. */
export async function contentsOf(tools: BinderTools, binder: Binder): Promise<Contents> {
  const { requests, accessRows, facility } = tools;
  const seenOf = seenReader(accessRows, facility.timeZone, binder.startedAt ?? binder.askedAt);
  const [lines, files, erased]: [Line[], BoundFile[], string[]] = [[], [], []];
  for (const reference of binder.references) {
    const record = await requests.get(reference);
    if (record === null) erased.push(reference);
    else {
      const bound = await bind(tools, binder, record, seenOf);
      lines.push(bound.line);
      files.push(...bound.files);
    }
  }
  const rules = ofText('rules.json', JSON.stringify({ version: rulesVersion(), rules: rulesInForce() }));
  const page = indexPage(binder, { lines, erased, facility, rules: rulesVersion(), words: binderWords(binder.language) });
  return { files: [ofText('index.html', page), rules, ...files], erased };
}
