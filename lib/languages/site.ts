/** Words of the public site. Those of the guides and of the questions load later: `guides.ts`, `form-pages.ts`. */
import type { Language } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { afterWords } from './english/after.ts';
import { formWords } from './english/form.ts';
import { siteWords as shellWords } from './english/site.ts';
import { registry } from './registry.ts';
import { wordList } from './words.ts';

export type SiteWords = Dictionary['site'] & Dictionary['after'] & { readonly form: Dictionary['form'] };

const shell = wordList('site', shellWords);
const after = wordList('after', afterWords);
const form = wordList('form', formWords);

export function siteWords(language: Language): SiteWords {
  return { ...shell(language), ...after(language), form: form(language) };
}

export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(registry[language].locale, { type: 'region' }).of(code) ?? code;
}
