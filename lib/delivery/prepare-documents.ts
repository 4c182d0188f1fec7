/** Idempotent effects: documents are stored by content, and filing is a line in the record. */
import { createHash } from 'node:crypto';
import { asPrinted } from '../request/corrections.ts';
import type { DocumentEntry, RequestRecord, Work } from '../request/record.ts';
import { otherLanguagesOf } from '../request/requester.ts';
import type { DocumentKind, Language } from '../request/vocabulary.ts';
import { type StepResult, systemEvent } from './engine.ts';
import type { MadeDocument, RecordStep, Tools } from './tools.ts';

/** SHA-256, hexadecimal: the key of a document in the archive. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isEntered(record: RequestRecord, { kind, sha256 }: DocumentEntry): boolean {
  return record.documents.some((entry) => entry.kind === kind && entry.sha256 === sha256);
}

/** A document cannot be drawn; trying for long changes nothing. */
export class NotDrawn extends Error {
  override readonly name = 'NotDrawn';
}

interface Wanted {
  readonly kind: DocumentKind;
  readonly language: Language;
}

/** The one in the language of the request comes last: it is the newest of its kind. */
export function wantedDocuments({ route, body }: RequestRecord): readonly Wanted[] {
  return route.documents.flatMap((kind) =>
    [...otherLanguagesOf(kind, body), body.language].map((language) => ({ kind, language })),
  );
}

async function drawn({ documents, facility }: Tools, { kind, language }: Wanted, record: RequestRecord): Promise<MadeDocument> {
  try {
    return await documents.makeDocument(kind, record, { facility, language });
  } catch (error) {
    throw new NotDrawn(kind, { cause: error });
  }
}

/** Names a document in the history, with its language where that is not the request's. */
function factOf({ kind, language }: DocumentEntry, { body }: RequestRecord): string {
  return language === body.language ? kind : `${kind} (${language})`;
}

/** Makes, stores and records each document of the route. */
export async function prepareDocuments(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const now = tools.clock.now();
  const made: DocumentEntry[] = [];
  const shown = asPrinted(record, tools.facility.timeZone);
  for (const { kind, language } of wantedDocuments(record)) {
    const { bytes, pages } = await drawn(tools, { kind, language }, shown);
    const sha256 = sha256Of(bytes);
    await tools.archive.put(sha256, bytes);
    made.push({ kind, language, sha256, bytes: bytes.byteLength, pages, madeAt: now.toISOString() });
  }
  const fresh = made.filter((entry) => !isEntered(record, entry));
  return {
    outcome: { result: 'done', next: { state: 'done' } },
    documents: fresh,
    events: [
      systemEvent('documents-made', work, now, Object.fromEntries(made.map((entry) => [factOf(entry, record), entry.sha256]))),
    ],
  };
}

/** The request is in the queue since it was stored; this adds to its history that it is complete. */
export const fileOnline: RecordStep = (record, work, now) => ({
  outcome: { result: 'done', next: { state: 'done' } },
  events: [systemEvent('filed', work, now, { desk: record.route.desk })],
});
