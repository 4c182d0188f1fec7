/** An answer as people read it: labels for codes, dates in words, addresses in lines, and "Not provided" for what was skipped. */
import { countryName, dateInWords, siteWords } from '../../languages/site.ts';
import { isCalendarDate } from '../../request/dates.ts';
import { isPhone, storePhone } from '../../request/phone.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type Answers, answerAt, answersAt } from './answers.ts';
import { dateFrom } from './body.ts';
import type { Field } from './fields.ts';
import { optionText } from './wording.ts';

function addressText(path: string, answers: Answers, language: Language): string | undefined {
  const part = (name: string) => answerAt(answers, `${path}.${name}`);
  const place = [part('city'), [part('state'), part('zip')].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const lines = [part('street'), part('unit'), place].filter(Boolean);
  if (lines.length === 0) return undefined;
  const country = part('country') ?? 'US';
  return [...lines, ...(country === 'US' ? [] : [countryName(country, language)])].join('\n');
}

function dateText(path: string, answers: Answers, language: Language): string | undefined {
  const date = dateFrom(answers, path);
  return date !== undefined && isCalendarDate(date) ? dateInWords(date, language) : date;
}

function statementAnswer(path: string, answers: Answers, language: Language): string {
  const { check } = siteWords(language).form;
  const answer = answerAt(answers, path);
  if (answer === undefined) return path.startsWith('records.sensitive.') ? check.notAgreed : check.notProvided;
  return path.startsWith('records.sensitive.') ? optionText(path, answer, language).label : check.agreed;
}

function textAnswer(path: string, answers: Answers): string | undefined {
  const answer = answerAt(answers, path);
  const dialled = path.endsWith('.phone') || path.endsWith('.fax');
  return answer !== undefined && dialled && isPhone(answer) ? showPhone(storePhone(answer)) : answer;
}

/** The answer to a field, in words. */
export function answerText({ path, kind }: Field, answers: Answers, language: Language): string {
  const { check } = siteWords(language).form;
  const read = (): string | undefined => {
    switch (kind) {
      case 'date':
        return dateText(path, answers, language);
      case 'address':
        return addressText(path, answers, language);
      case 'statement':
        return statementAnswer(path, answers, language);
      case 'radios':
      case 'checkboxes':
        return answersAt(answers, path)
          .map((code) => optionText(path, code, language).label)
          .join('\n');
      case 'text':
      case 'prose':
        return textAnswer(path, answers);
    }
  };
  return read() || check.notProvided;
}
