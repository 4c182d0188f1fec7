/**
 * Texts that staff corrected so that a document can be drawn, or says what was meant. What was handed in stays in the body as it is;
 * documents are drawn from the corrected texts. Only names and other texts of the requester's own: never a date, a choice, a number that
 * identifies somebody, or anything that was signed for.
 */
import * as z from 'zod';
import { hospitalDay, type TimeZone } from './dates.ts';
import type { RequestRecord } from './record.ts';
import { type RequestBody, StoredBody, sections, typedTexts } from './schema.ts';
import { cleanProse } from './text.ts';

/** A request has few texts; somebody who corrects more often than this means something else. */
export const mostCorrections = 20;

/** Parts whose texts may be corrected; nothing of what was agreed to or signed. */
const parts = ['requester', 'patient', 'records', 'recipient', 'delivery', 'purpose'] as const;

/** Texts of the schema by which a person or a place is told apart. */
const identifying: readonly string[] = ['mrn', 'state', 'zip'];

type Schema = z.core.$ZodType;

function pathsOf(schema: Schema, texts: ReadonlySet<Schema>, path: string): readonly string[] {
  if (texts.has(schema)) return [path];
  if (schema instanceof z.ZodOptional) return pathsOf(schema.unwrap(), texts, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape)
    .filter(([field]) => !identifying.includes(field))
    .flatMap(([field, inner]) => pathsOf(inner, texts, `${path}.${field}`));
}

/** Every text of a line or more that the schema of these parts knows: names, firms, streets, and what people say in their own words. */
function correctablePaths(): readonly string[] {
  const texts = new Set<Schema>();
  const text = () => {
    const schema = z.string();
    texts.add(schema);
    return schema;
  };
  const made = sections(z.string(), { line: text, prose: text, email: () => z.string() });
  return parts.flatMap((part) => pathsOf(made[part], texts, part));
}

export interface StoredText {
  /** `patient.firstName`, `recipient.address.city`. */
  readonly path: string;
  readonly text: string;
}

function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null ? valueAt(new Map(Object.entries(value)).get(key), rest) : undefined;
}

function textAt(body: unknown, path: string): string | undefined {
  const value = valueAt(body, path.split('.'));
  return typeof value === 'string' ? value : undefined;
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, name === key ? withText(inner, rest, text) : inner]);
  return Object.fromEntries(entries);
}

/** The texts of a body that may be corrected, in the order of the form. */
export function correctableTexts(body: RequestBody): readonly StoredText[] {
  return correctablePaths().flatMap((path) => {
    const text = textAt(body, path);
    return text === undefined ? [] : [{ path, text }];
  });
}

/** The body with its corrections, which documents are drawn from. */
export function correctedBody({ body, corrections }: Pick<RequestRecord, 'body' | 'corrections'>): RequestBody {
  if (corrections.length === 0) return body;
  return StoredBody.parse(
    corrections.reduce<unknown>((before, { path, text }) => withText(before, path.split('.'), text), body),
  );
}

/** As handed in, then as each correction left it. A request is found by all of them: people repeat what they once wrote. */
export function bodiesOf({ body, corrections }: Pick<RequestRecord, 'body' | 'corrections'>): readonly RequestBody[] {
  return [body, ...corrections.map((_, last) => correctedBody({ body, corrections: corrections.slice(0, last + 1) }))];
}

/** The record as its documents show it: the texts as corrected, and the day of the last correction. */
export function asPrinted<Some extends Pick<RequestRecord, 'body' | 'corrections'>>(
  record: Some,
  timeZone: TimeZone,
): Some & { readonly correctedOn?: string } {
  const last = record.corrections.at(-1);
  if (last === undefined) return record;
  return { ...record, body: correctedBody(record), correctedOn: hospitalDay(new Date(last.at), timeZone) };
}

export type JudgedText =
  | { readonly text: string }
  /** Code of what is wrong, as for a text of the form. */
  | { readonly wrong: string };

function schemaAt(schema: Schema | undefined, path: readonly string[]): Schema | undefined {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path);
  const [field, ...rest] = path;
  if (field === undefined) return schema;
  return schema instanceof z.ZodObject ? schemaAt(schema.shape[field], rest) : undefined;
}

/** Cleans and judges a corrected text as the schema does when it is handed in; other texts of the request may be wrong still. Pure. */
export function judgeText(path: string, typed: string): JudgedText {
  const [first, ...inner] = path.split('.');
  const part = parts.find((one) => one === first);
  const schema = part === undefined ? undefined : schemaAt(sections(z.string(), typedTexts)[part], inner);
  if (schema === undefined || cleanProse(typed) === '') return { wrong: 'required' };
  const { data, error } = z.safeParse(schema, typed);
  return typeof data === 'string' ? { text: data } : { wrong: error?.issues[0]?.message ?? 'required' };
}
