/** What papers say of a request: names that no face can print stand there in the Latin letters that were asked for. */
import { latinSignature } from '../request/names.ts';
import type { RequestBody } from '../request/schema.ts';
import { unprintable } from './coverage.ts';

function isUnprintable(text: unknown): boolean {
  return typeof text === 'string' && unprintable(text) !== '';
}

function printedPart<Part extends object>(part: Part, latin: object | undefined): Part {
  const original = new Map<string, unknown>(Object.entries(part));
  return { ...part, ...Object.fromEntries(Object.entries(latin ?? {}).filter(([key]) => isUnprintable(original.get(key)))) };
}

/** The body with each name as it can be printed. The stored body keeps what was typed. */
export function printedBody(body: RequestBody): RequestBody {
  const { latin, requester, patient, recipient, signature } = body;
  if (latin === undefined) return body;
  return {
    ...body,
    requester: printedPart(requester, latin.requester),
    patient: printedPart(patient, latin.patient),
    recipient: printedPart(recipient, latin.recipient),
    ...(signature && { signature: printedPart(signature, { name: latinSignature(body) }) }),
  };
}

export function printedRecord<Record extends { readonly body: RequestBody }>(record: Record): Record {
  return { ...record, body: printedBody(record.body) };
}
