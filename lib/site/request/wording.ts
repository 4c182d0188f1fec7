/** The words of a page, a field or a choice for the person who asks. Looks up by path; tests check that nothing is missing. */

import { formPageWords } from '../../languages/form-pages.ts';
import { problemSentence } from '../../languages/problems.ts';
import { type SiteWords, siteWords } from '../../languages/site.ts';
import { type Vocabulary, vocabulary } from '../../languages/vocabulary.ts';
import type { Problem } from '../../request/problems.ts';
import type { Family } from '../../request/requester.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { Option } from '../../web/components/fields.tsx';
import type { PageId } from './journey.ts';

export interface PageText {
  readonly title: string;
  readonly why: string | undefined;
}

/** Before anybody said who asks, the words are those for the patient. */
const unknownAsker: Family = 'patient';

export function pageText(id: PageId, family: Family | undefined, language: Language): PageText {
  const { title, why } = formPageWords(language).pages[id][family ?? unknownAsker];
  return { title, why: why || undefined };
}

type Lookup<Text> = Readonly<Record<string, Text | undefined>>;
interface LabelAndHint {
  readonly label: string;
  readonly hint: string;
}

function fieldWords(language: Language): Lookup<LabelAndHint> {
  return formPageWords(language).fields;
}

/** Label and hint of a field. A category of sensitive information has the label of the shared vocabulary. */
export function fieldText(path: string, language: Language): { readonly label: string; readonly hint: string | undefined } {
  const own = fieldWords(language)[path];
  if (own !== undefined) return { label: own.label, hint: own.hint || undefined };
  const labels: Lookup<string> = vocabulary(language).sensitiveCategories;
  return { label: labels[path.split('.').at(-1) ?? path] ?? path, hint: undefined };
}

/** Statement to agree to, or undefined when the field has none. */
export function statementText(path: string, language: Language): string | undefined {
  const statements: Lookup<string> = siteWords(language).form.statements;
  return statements[path];
}

function sharedLabels(path: string, words: Vocabulary): Lookup<string> {
  if (path.startsWith('records.sensitive.')) return words.sensitiveChoices;
  switch (path) {
    case 'requester.type':
      return words.requesterTypes;
    case 'requester.claimKind':
      return words.claimKinds;
    case 'records.types':
      return words.recordTypes;
    case 'delivery.mediaPassword':
      return words.mediaPasswords;
    case 'purpose.type':
      return words.purposes;
    case 'documents':
      return words.proofKinds;
    default:
      return {};
  }
}

/** The label and hint of one code of a choice. */
export function optionText(path: string, code: string, language: Language): Option {
  const words = vocabulary(language);
  const own: SiteWords['form']['options'] = siteWords(language).form.options;
  const byPath: Lookup<Lookup<LabelAndHint>> = own;
  const mine = byPath[path]?.[code];
  const hints: Lookup<string> = path === 'records.types' ? words.recordTypeHints : {};
  return {
    value: code,
    label: mine?.label ?? sharedLabels(path, words)[code] ?? code,
    hint: mine?.hint || hints[code] || undefined,
  };
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

/** The sentence for a problem, in the words for the person who asks. */
export function problemText(problem: Problem, family: Family | undefined, language: Language): string {
  const { problems, toPatient } = siteWords(language).form;
  const here: Lookup<Lookup<string>> = problems;
  const patient: Lookup<Lookup<string>> = family === 'patient' ? toPatient : {};
  const sentence =
    patient[problem.path]?.[problem.code] ?? here[problem.path]?.[problem.code] ?? problemSentence(problem, language);
  // Five equal sentences in one summary would lead nowhere: each names its line.
  return problem.path.startsWith('records.sensitive.')
    ? `${fieldText(problem.path, language).label}: ${lowerFirst(sentence)}`
    : sentence;
}
