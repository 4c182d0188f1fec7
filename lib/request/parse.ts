/** The only entry: raw input in, a valid request or every problem at once out. */
import type * as z from 'zod';
import type { CalendarDate } from './dates.ts';
import { latinPath, latinSignature } from './names.ts';
import { type Problem, type ProblemCode, problemCodes } from './problems.ts';
import { problemsBetweenFields } from './rules.ts';
import { isName, type PartialBody, type RequestBody } from './schema.ts';
import { cleanLine, cleanProse } from './text.ts';
import { problemsOfTexts } from './texts.ts';
import { InputBody, TypedPart } from './typed.ts';
import { valueAt } from './value-at.ts';

export type ParsedRequest =
  | { readonly ok: true; readonly request: RequestBody; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ParseOptions {
  /** The hospital's day. */
  readonly today: CalendarDate;
  /** The characters of a text that no font of the documents can print. */
  readonly unprintable?: (text: string) => string;
  /** Problems between fields that do not stop it: what paper may lack. Absent: none. */
  readonly tolerates?: (problem: Problem, sound: PartialBody) => boolean;
}

/** Checks a raw body. Empty text and null count as not given; unknown fields are named in `ignored`. Never throws on input. */
export function parseRequest(input: unknown, { today, unprintable, tolerates = () => false }: ParseOptions): ParsedRequest {
  const given = prepared(input);
  const parsed = InputBody.safeParse(given, { error: codeOf });
  const fieldProblems = parsed.success ? [] : parsed.error.issues.map(problemOf);
  const sound = parsed.success ? parsed.data : soundPart(given, fieldProblems);
  const problems = distinct([
    ...fieldProblems,
    // What is wrong in itself is not missing.
    ...problemsBetweenFields(sound, today).filter(({ path, code }) => code !== 'required' || !hasProblem(fieldProblems, path)),
    ...problemsOfTexts(sound).filter(({ code }) => code !== 'phone-for-texts' || !hasUnsoundPhone(fieldProblems)),
    ...(unprintable ? unprintableProblems(sound, unprintable).filter(({ path }) => !isGivenInLatin(sound, path)) : []),
  ]);
  const stopping = problems.filter((problem) => !tolerates(problem, sound));
  if (!parsed.success || stopping.length > 0) return { ok: false, problems: stopping };
  return { ok: true, request: parsed.data, ignored: extraPaths(given, parsed.data) };
}

/** As much of a raw body as has no problem. */
export function soundBody(input: unknown, problems: readonly Problem[]): PartialBody {
  return soundPart(prepared(input), problems);
}

function prepared(input: unknown): unknown {
  return withOneName(withShorthand(withoutBlanks(input)));
}

function hasProblem(problems: readonly Problem[], path: string): boolean {
  return problems.some((problem) => problem.path === path);
}

/** A number that is wrong in itself is not missing. */
function hasUnsoundPhone(problems: readonly Problem[]): boolean {
  return hasProblem(problems, 'requester.phone') || hasProblem(problems, 'patient.phone');
}

function soundPart(given: unknown, problems: readonly Problem[]): PartialBody {
  const loose = TypedPart.safeParse(pruned(given, problems));
  return loose.success ? loose.data : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Guards against prototype pollution. */
function entriesOf(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([key]) => key !== '__proto__' && key !== 'constructor' && key !== 'prototype');
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && cleanProse(value) === '');
}

/** Empty text and null count as not given, at any depth. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    entriesOf(value)
      .filter(([, inner]) => !isBlank(inner))
      .map(([key, inner]) => [key, withoutBlanks(inner)]),
  );
}

/** `"purpose": "legal"` is short for `{"type": "legal"}`. */
function withShorthand(value: unknown): unknown {
  if (!isRecord(value) || typeof value['purpose'] !== 'string') return value;
  return { ...value, purpose: { type: value['purpose'] } };
}

/** Where lastName is absent or the same, firstName moves there. */
function asLastName(names: unknown): unknown {
  if (!isRecord(names)) return names;
  const { firstName, lastName = firstName, ...rest } = names;
  const same = typeof firstName === 'string' && typeof lastName === 'string' && cleanLine(firstName) === cleanLine(lastName);
  return same ? { ...rest, lastName } : names;
}

/** Whoever has one name may give it as the first, as the last or as both. */
function withOneName(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['patient']) || value['patient']['oneName'] !== true) return value;
  const { patient, latin } = value;
  return {
    ...value,
    patient: asLastName(patient),
    ...(isRecord(latin) && { latin: { ...latin, patient: asLastName(latin['patient']) } }),
  };
}

const codes: readonly string[] = problemCodes;

export function isProblemCode(text: string): text is ProblemCode {
  return codes.includes(text);
}

/** For zod: what an issue of its own is called here. */
export function codeOf(issue: z.core.$ZodRawIssue): ProblemCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_key':
      return issue.input === undefined ? 'required' : 'not-an-option';
    case 'too_big':
      return 'too-long';
    case 'too_small':
      return 'required';
    default:
      return 'wrong-type';
  }
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return { path: issue.path.map(String).join('.'), code: isProblemCode(issue.message) ? issue.message : 'wrong-type' };
}

/** The body without each field, two levels deep, that has a problem. */
export function pruned(given: unknown, problems: readonly Pick<Problem, 'path'>[]): unknown {
  if (!isRecord(given)) return {};
  const bad = new Set(problems.flatMap(({ path }) => [path.split('.').slice(0, 2).join('.'), path]));
  const sound = (value: Record<string, unknown>, place: string) =>
    entriesOf(value).filter(([key]) => !bad.has(`${place}${key}`));
  return Object.fromEntries(
    sound(given, '').map(([section, value]) => [
      section,
      isRecord(value) ? Object.fromEntries(sound(value, `${section}.`)) : value,
    ]),
  );
}

export function distinct<Any extends { readonly path: string; readonly code: string }>(
  problems: readonly Any[],
): readonly Any[] {
  const seen = new Set<string>();
  return problems.filter(({ path, code }) => {
    const id = `${path} ${code}`;
    return seen.has(id) ? false : seen.add(id);
  });
}

/** Fields that were given and are not stored. */
export function extraPaths(given: unknown, stored: unknown, path = ''): string[] {
  if (Array.isArray(given) && Array.isArray(stored)) {
    return given.flatMap((value, index) => extraPaths(value, stored[index], `${path}.${index}`));
  }
  if (!isRecord(given) || !isRecord(stored)) return [];
  return entriesOf(given).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return Object.hasOwn(stored, key) ? extraPaths(value, stored[key], here) : [here];
  });
}

export function unprintableProblems(value: unknown, unprintable: (text: string) => string, path = ''): readonly Problem[] {
  if (typeof value === 'string') {
    const characters = unprintable(value);
    return characters === '' ? [] : [{ path, code: isName(path) ? 'latin-needed' : 'cannot-print', characters }];
  }
  const inner: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [String(index), item])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return inner.flatMap(([key, item]) => unprintableProblems(item, unprintable, path === '' ? key : `${path}.${key}`));
}

/** A name is printed in Latin letters where its own letters cannot be. */
function isGivenInLatin(body: PartialBody, path: string): boolean {
  if (path === 'signature.name') return latinSignature(body) !== undefined;
  return isName(path) && valueAt(body, latinPath(path)) !== undefined;
}
