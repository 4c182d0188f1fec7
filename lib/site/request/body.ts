import type { Language } from '../../request/vocabulary.ts';
import type { Answers } from '../../web/questions/answers.ts';
import { asksOwn, type Situation, situationOf } from '../../web/questions/situation.ts';
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

/** From the situation and not from one answer. */
function derived(situation: Situation): Section {
  const { type, recipient, format, purpose } = situation;
  return {
    requester: type === undefined ? {} : { type },
    patient: afterDeath(situation) ? { deceased: true } : {},
    records: { sensitive: {} },
    recipient: recipient === undefined ? {} : { type: recipient },
    delivery: format === undefined ? {} : { format },
    purpose: situation.family === 'provider' && purpose === 'patient-care' ? { type: purpose } : {},
    expires: {},
    signature: {},
  };
}

/** The body, without answers of an abandoned branch. Pure. Empty sections stay, so that problems name the field. */
export function answersToBody(answers: Answers, language: Language): Readonly<Section> {
  const situation = situationOf(answers);
  let body = derived(situation);
  for (const question of pagesFor(answers).flatMap(({ questions }) => questions)) {
    const value = question.body === 'derived' ? undefined : valueIn(question, answers);
    if (value !== undefined) body = withValue(body, question.path, value);
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
