/** The answers of a stored request. Walks the body, so that a new field of the schema is shown even without a label. */
import { dateInWords, spanInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { type FileWords, fileWords, type StaffWords, staffWords } from '../../languages/staff.ts';
import { labelIn, type Vocabulary, vocabulary } from '../../languages/vocabulary.ts';
import { isCalendarDate } from '../../request/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { Address, RequestBody } from '../../request/schema.ts';
import { valueAt } from '../../request/value-at.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import type { Answer } from '../../web/components/lists.tsx';
import { definitionOf, isQuestion } from '../../web/questions/questions.ts';

const walked = ['requester', 'patient', 'identity', 'records', 'recipient', 'delivery', 'purpose', 'expires'] as const;

export interface AnswerPart {
  readonly part: (typeof walked)[number] | 'documents' | 'signature';
  readonly heading: string;
  readonly answers: readonly Answer[];
}

interface Texts {
  readonly language: Language;
  readonly words: StaffWords;
  readonly file: FileWords;
  readonly labels: Vocabulary;
}

function textsIn(language: Language): Texts {
  return { language, words: staffWords(language), file: fileWords(language), labels: vocabulary(language) };
}

/** One answer of a stored request, by its path; empty where there is none. */
export function answerAt(body: RequestBody, path: string, language: Language): string {
  const value = valueAt(body, path);
  if (typeof value === 'string' && isCalendarDate(value)) return dateInWords(value, language);
  return value === undefined ? '' : answerOf(path, value, textsIn(language));
}

/** Without empty parts. */
export function answerParts(body: RequestBody, language: Language): readonly AnswerPart[] {
  const texts = textsIn(language);
  const { parts, fields } = texts.file;
  const { documents, signature } = body;
  const proofs = documents.map(({ kind, reference }) => ({
    question: fields.proof,
    answer: [labelIn(texts.labels.proofKinds, kind), reference].filter(Boolean).join(': '),
  }));
  const latin = new Map<string, object | undefined>(Object.entries(body.latin ?? {}));
  const signed = answersOf('signature', signature ?? {}, texts, latin.get('signature'));
  const unsigned = [{ question: texts.file.questions['signature.name'].staff, answer: fields.unsigned }];
  return [
    ...walked.map((part) => ({
      ...{ part, heading: parts[part] },
      answers: answersOf(part, body[part] ?? {}, texts, latin.get(part)),
    })),
    { part: 'documents' as const, heading: parts.documents, answers: proofs },
    { part: 'signature' as const, heading: parts.signature, answers: signed.length > 0 ? signed : unsigned },
  ].filter(({ answers }) => answers.length > 0);
}

function answersOf(part: string, values: object, texts: Texts, latin: object = {}): readonly Answer[] {
  const inLatin = new Map<string, unknown>(Object.entries(latin));
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]: readonly [string, unknown]) => {
      const question = labelOf(part, key, texts);
      const again = inLatin.get(key);
      return [
        { question, answer: answerOf(`${part}.${key}`, value, texts) },
        ...(typeof again === 'string' ? [{ question: texts.file.inLatin(question), answer: again }] : []),
      ];
    });
}

/** What staff call a field. */
export function labelOf(part: string, key: string, { file: { fields, questions } }: Texts): string {
  const own: Readonly<Record<string, { readonly label: string; readonly staff?: string }>> = questions;
  return own[`${part}.${key}`]?.staff ?? labelIn(fields, key);
}

/** The labels of a field's values; undefined for a field that the requester typed. */
function listFor(path: string, { labels }: Texts): Readonly<Record<string, string>> | undefined {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'requester.type': labels.requesterTypes,
    'requester.claimKind': labels.claimKinds,
    'records.types': labels.recordTypes,
    'recipient.type': labels.recipientTypes,
    'delivery.format': labels.formats,
    'delivery.method': labels.deliveryMethods,
    'delivery.mediaPassword': labels.mediaPasswords,
    'identity.way': labels.identityWays,
    'purpose.type': labels.purposes,
  };
  return lists[path];
}

/** The same, of a path, with the part of the request before it. */
export function labelOfPath(path: string, texts: Texts): string {
  if (path === 'language') return texts.words.request.language;
  const [part = '', ...key] = path.split('.');
  const parts: Readonly<Record<string, string>> = texts.file.parts;
  return `${labelIn(parts, part)}: ${labelOf(part, key.join('.'), texts)}`;
}

/** A value of the field at a path, in words. */
export function valueText(path: string, value: unknown, texts: Texts): string {
  const named = languages.find((one) => path === 'language' && one === value);
  return named === undefined ? answerOf(path, value, texts) : languageTitle(named, texts.language);
}

function answerOf(path: string, value: unknown, texts: Texts): string {
  const { yes, no } = texts.words.frame;
  if (typeof value === 'string') return textOf(path, value, texts);
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.map((inner: unknown) => answerOf(path, inner, texts)).join('\n');
  if (typeof value !== 'object' || value === null) return String(value);
  return path === 'records.sensitive' ? sensitive(value, texts) : address(value);
}

function textOf(path: string, value: string, texts: Texts): string {
  const list = listFor(path, texts);
  if (list !== undefined) return labelIn(list, value);
  const control = isQuestion(path) ? definitionOf(path).control : undefined;
  if (control === 'date' && isCalendarDate(value)) return dateInWords(value, texts.language);
  if (path === 'records.fromSaid' || path === 'records.toSaid') return spanInWords(value, texts.language);
  return control === 'phone' ? showPhone(value) : value;
}

function sensitive(choices: object, { labels, words }: Texts): string {
  const lines = Object.entries(choices).map(
    ([category, choice]: readonly [string, unknown]) =>
      `${labelIn(labels.sensitiveCategories, category)}: ${labelIn(labels.sensitiveChoices, String(choice))}`,
  );
  return lines.join('\n') || words.frame.notProvided;
}

/** The country only outside the US. */
function address(value: Partial<Address>): string {
  const { street, unit, city, state, zip, country } = value;
  const place = [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [street, unit, place, country === 'US' ? undefined : country].filter(Boolean).join('\n');
}
