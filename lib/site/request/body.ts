/**
 * From answers to the raw body that `parseRequest` judges. Only answers to pages of the journey go in: what an abandoned branch
 * left behind is neither sent nor printed. Nothing typed is repaired beyond what a person would take for the same answer.
 */
import type { Language } from '../../request/vocabulary.ts';
import { type Answers, answerAt, answersAt } from './answers.ts';
import type { Field } from './fields.ts';
import { pagesFor } from './journey.ts';
import { asksOwn, type Situation, situationOf } from './situation.ts';
import { stateCode } from './us-states.ts';

/** A body before it was checked. */
export type RawBody = Readonly<Record<string, unknown>>;

/** Answers that decide about pages and have no place of their own in a request. */
const journeyOnly: readonly string[] = [
  'who.group',
  'requester.type',
  'care.purpose',
  'sign.how',
  'recipient.type',
  'delivery.format',
];

/**
 * A typed date as YYYY-MM-DD; undefined when all parts are blank. Parts that make no date stay visible in the text, so that
 * the schema refuses it: nothing rolls over, no century is guessed.
 */
export function dateFrom(answers: Answers, path: string): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => answerAt(answers, `${path}.${part}`));
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return [year ?? '', (month ?? '').padStart(2, '0'), (day ?? '').padStart(2, '0')].join('-');
}

function addressFrom(answers: Answers, path: string): RawBody | undefined {
  const parts = ['street', 'unit', 'city', 'state', 'zip'].flatMap((part) => {
    const typed = answerAt(answers, `${path}.${part}`);
    return typed === undefined ? [] : [[part, typed] as const];
  });
  // The country is preselected: alone it is no address.
  if (parts.length === 0) return undefined;
  const country = answerAt(answers, `${path}.country`) ?? 'US';
  const address = { ...Object.fromEntries(parts), country };
  const state = answerAt(answers, `${path}.state`);
  return country === 'US' && state !== undefined ? { ...address, state: stateCode(state) } : address;
}

function yesOrNo(chosen: string | undefined): boolean | undefined {
  return chosen === 'yes' ? true : chosen === 'no' ? false : undefined;
}

function bodyValue({ path, kind }: Field, answers: Answers): unknown {
  if (kind === 'date') return dateFrom(answers, path);
  if (kind === 'address') return addressFrom(answers, path);
  const answer = answerAt(answers, path);
  switch (path) {
    case 'documents':
      return answersAt(answers, path).map((proof) => ({ kind: proof }));
    case 'records.types':
      return answersAt(answers, path).length === 0 ? undefined : answersAt(answers, path);
    case 'records.allDates':
      return answer === 'yes' ? true : undefined;
    case 'patient.diedHere':
      return yesOrNo(answer);
    case 'delivery.emailRiskAccepted':
    case 'signature.agreed':
      return answer === 'yes' ? true : undefined;
    case 'requester.npi':
      return answer?.replace(/[\s-]/g, '');
    default:
      return answer;
  }
}

type Sections = Record<string, Record<string, unknown>>;

function place(sections: Sections, path: string, value: unknown): void {
  const [section = '', key = '', inner] = path.split('.');
  const target = sections[section];
  if (target === undefined || value === undefined) return;
  if (inner === undefined) target[key] = value;
  else target[key] = { ...asRecord(target[key]), [inner]: value };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What follows from the situation rather than from one answer. */
function derived(situation: Situation): Sections {
  const { type, recipient, format, purpose } = situation;
  const afterDeath = type === 'executor' || type === 'next-of-kin';
  return {
    requester: type === undefined ? {} : { type },
    patient: afterDeath ? { deceased: true } : {},
    records: { sensitive: {} },
    recipient: recipient === undefined ? {} : { type: recipient },
    delivery: format === undefined ? {} : { format },
    purpose: situation.family === 'provider' && purpose === 'patient-care' ? { type: purpose } : {},
    expires: {},
    signature: {},
  };
}

/** The body for these answers. Pure. Sections stay even when empty, so that problems name the field that is missing. */
export function answersToBody(answers: Answers, language: Language): RawBody {
  const situation = situationOf(answers);
  const sections = derived(situation);
  let documents: unknown = [];
  for (const field of pagesFor(answers).flatMap(({ fields }) => fields)) {
    if (journeyOnly.includes(field.path)) continue;
    if (field.path === 'documents') documents = bodyValue(field, answers);
    else place(sections, field.path, bodyValue(field, answers));
  }
  const { purpose, expires, signature, ...always } = sections;
  const given = (section: Record<string, unknown> | undefined) => section !== undefined && Object.keys(section).length > 0;
  return {
    language,
    ...always,
    documents,
    ...(given(purpose) ? { purpose } : {}),
    ...(given(expires) ? { expires } : {}),
    ...(situation.signs === 'online' && asksOwn(situation) ? { signature } : {}),
  };
}
