import { unprintable } from '../../documents/coverage.ts';
import { latinPath } from '../../request/names.ts';
import { requesterRules } from '../../request/requester.ts';
import { isName, type RequestBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { dateParts } from '../../web/form.ts';
import { type Answers, answerAt, dateFrom, marks } from '../../web/questions/answers.ts';
import { presetOf, typesChosen } from '../../web/questions/presets.ts';
import { definitionOf, isQuestion } from '../../web/questions/questions.ts';
import { asksOwn, type Situation, situationOf } from '../../web/questions/situation.ts';
import { spanIn } from '../../web/questions/spans.ts';
import { valueIn } from '../../web/questions/values.ts';
import { afterDeath, pagesFor } from './journey.ts';

type Section = Record<string, unknown>;

function sectionOf(value: unknown): Section {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function withValue(sections: Section, path: string, value: unknown): Section {
  const [key = '', ...inner] = path.split('.');
  return { ...sections, [key]: inner.length === 0 ? value : withValue(sectionOf(sections[key]), inner.join('.'), value) };
}

/** What a choice of records comes to, and the dates of care with what was said of them. */
function recordsIn({ preset }: Situation, answers: Answers): Section {
  const types = preset === undefined || preset === 'choose' ? {} : { types: [...typesChosen(answers)] };
  const given = Object.entries(spanIn(answers, preset === 'visit')).filter(([, value]) => value !== undefined);
  return { ...types, ...Object.fromEntries(given) };
}

/** From the situation and not from one answer. */
function derived(situation: Situation, answers: Answers): Section {
  const { type, recipient, format, purpose } = situation;
  const alone = answerAt(answers, marks.minorAlone);
  const minorAlone = type === 'patient' && alone !== undefined && alone === dateFrom(answers, 'patient.dateOfBirth');
  return {
    requester: type === undefined ? {} : { type },
    patient: { ...(afterDeath(situation) && { deceased: true }), ...(minorAlone && { minorAlone }) },
    records: { sensitive: {}, ...recordsIn(situation, answers) },
    recipient: recipient === undefined ? {} : { type: recipient },
    delivery: format === undefined ? {} : { format },
    purpose: situation.family === 'provider' && purpose === 'patient-care' ? { type: purpose } : {},
    expires: {},
    signature: {},
  };
}

/** The name of a question in Latin letters; undefined where it is not needed, though it may have been once. */
export function latinAnswer(path: string, answers: Answers): string | undefined {
  const needed = isName(path) && unprintable(answerAt(answers, path) ?? '') !== '';
  return needed ? answerAt(answers, latinPath(path)) : undefined;
}

/** The body, without answers of an abandoned branch. Pure. Empty sections stay, so that problems name the field. */
export function answersToBody(answers: Answers, language: Language): Readonly<Section> {
  const situation = situationOf(answers);
  let body = derived(situation, answers);
  for (const question of pagesFor(answers).flatMap(({ questions }) => questions)) {
    const value = question.body === 'derived' ? undefined : valueIn(question, answers);
    if (value !== undefined) body = withValue(body, question.path, value);
    const latin = latinAnswer(question.path, answers);
    if (latin !== undefined) body = withValue(body, latinPath(question.path), latin);
  }
  const { purpose, expires, signature, ...always } = body;
  const given = (section: unknown) => Object.keys(sectionOf(section)).length > 0;
  return {
    language,
    documents: [],
    ...always,
    ...(given(purpose) ? { purpose } : {}),
    ...(given(expires) ? { expires } : {}),
    ...(situation.signs === 'online' && asksOwn(situation) ? { signature } : {}),
  };
}

const groupOf = { patient: 'self', representative: 'care', provider: 'organization', 'third-party': 'organization' } as const;

/** The answers from which this body was made: what the form would show of it. Pure. */
export function bodyToAnswers(body: RequestBody): Answers {
  const { type } = body.requester;
  const { family } = requesterRules[type];
  return {
    'who.group': [groupOf[family]],
    ...(family === 'provider' && { 'care.purpose': [body.purpose?.type === 'patient-care' ? 'yes' : 'no'] }),
    ...(asksOwn({ family }) && { 'sign.how': [body.signature === undefined ? 'paper' : 'online'] }),
    ...(afterDeath({ type }) && { 'patient.diedHere': ['unknown'] }),
    ...(body.patient.minorAlone && { [marks.minorAlone]: [body.patient.dateOfBirth] }),
    'records.allDates': ['no'],
    ...answersIn(body, ''),
    ...recordAnswers(body.records),
    documents: body.documents.map(({ kind }) => kind),
  };
}

function recordAnswers(records: RequestBody['records']): Answers {
  const { fromSaid, toSaid } = records;
  const preset = presetOf(records);
  return {
    'records.preset': [preset],
    ...(preset !== 'choose' && { 'records.types': [] }),
    ...(fromSaid !== undefined && dateAnswers(fromSaid, 'records.from')),
    ...(toSaid !== undefined && dateAnswers(toSaid, 'records.to')),
  };
}

function answersIn(value: unknown, path: string): Answers {
  if (typeof value === 'boolean') return { [path]: [value ? 'yes' : 'no'] };
  if (Array.isArray(value)) return { [path]: value.filter((item) => typeof item === 'string') };
  if (typeof value === 'string') return isDate(path) ? dateAnswers(value, path) : { [path]: [value] };
  const inner = Object.entries(sectionOf(value)).map(([key, one]) => answersIn(one, path === '' ? key : `${path}.${key}`));
  return Object.assign({}, ...inner);
}

const isDate = (path: string) => isQuestion(path) && definitionOf(path).control === 'date';

/** As the list of months and a person would write it: without leading zeros. */
function dateAnswers(date: string, path: string): Answers {
  const parts = date.split('-').map((part) => part.replace(/^0+/, ''));
  return Object.fromEntries(dateParts.map((part, place) => [`${path}.${part}`, [parts[place] ?? '']]));
}
