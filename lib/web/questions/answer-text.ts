import { dateInWords, spanInWords } from '../../languages/dates.ts';
import { countryName, siteWords } from '../../languages/site.ts';
import { isCalendarDate } from '../../request/dates.ts';
import { isPhone, storePhone } from '../../request/phone.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type Answers, answerAt, answersAt, dateFrom } from './answers.ts';
import type { Asked } from './questions.ts';
import { saidAt } from './spans.ts';
import { partsOf } from './values.ts';
import { optionText, questionText } from './words.ts';

function addressText(path: string, answers: Answers, language: Language): string {
  const part = (name: string) => answerAt(answers, `${path}.${name}`);
  const place = [part('city'), [part('state'), part('zip')].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const lines = [part('street'), part('unit'), place].filter(Boolean);
  const country = part('country') ?? 'US';
  return [...lines, ...(lines.length === 0 || country === 'US' ? [] : [countryName(country, language)])].join('\n');
}

function dateText(path: string, answers: Answers, language: Language): string | undefined {
  const said = path.startsWith('records.') ? saidAt(answers, path) : undefined;
  if (said !== undefined) return spanInWords(said, language);
  const date = dateFrom(answers, path);
  return date !== undefined && isCalendarDate(date) ? dateInWords(date, language) : date;
}

function statementAnswer({ path, options }: Asked, answers: Answers, language: Language): string {
  const { check } = siteWords(language).form;
  const answer = answerAt(answers, path);
  // A sensitive category has an option; a plain statement has none.
  if (options.length === 0) return answer === undefined ? check.notProvided : check.agreed;
  return answer === undefined ? check.notAgreed : optionText(path, answer, language).label;
}

function textOf(question: Asked, answers: Answers, language: Language): string | undefined {
  const { path, control } = question;
  const answer = answerAt(answers, path);
  switch (control) {
    case 'date':
      return dateText(path, answers, language);
    case 'address':
      return addressText(path, answers, language);
    case 'statement':
      return statementAnswer(question, answers, language);
    case 'radios':
    case 'checkboxes':
      return answersAt(answers, path)
        .map((code) => optionText(path, code, language).label)
        .join('\n');
    case 'phone':
      return answer !== undefined && isPhone(answer) ? showPhone(storePhone(answer)) : answer;
    case 'text':
    case 'email':
    case 'prose':
      return answer;
  }
}

/** Labels for codes, dates in words, addresses in lines, "Not provided" for what was skipped. */
export function answerText(question: Asked, answers: Answers, language: Language): string {
  const { insteadOf, path } = question;
  const neither = insteadOf !== undefined && answerAt(answers, insteadOf) === undefined;
  const unanswered = neither ? questionText(path, language).unanswered : undefined;
  return textOf(question, answers, language) || (unanswered ?? siteWords(language).form.check.notProvided);
}

/** True when the person gave something; the preselected country alone is nothing. */
export function isAnswered(question: Asked, answers: Answers): boolean {
  return partsOf(question).some((path) => !path.endsWith('.country') && answerAt(answers, path) !== undefined);
}
