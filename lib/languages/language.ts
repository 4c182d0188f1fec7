import { baseLanguage, type Language, languages } from '../request/vocabulary.ts';
import { registry } from './registry.ts';

/** The language that tags ask for first ("es-MX,es;q=0.9"), else English. */
export function languageFrom(tags: string): Language {
  const [first] = tags
    .trim()
    .toLowerCase()
    .split(/[^a-z]/);
  return languages.find((language) => language === first) ?? baseLanguage;
}

/** Made once a language: a new one takes as long as a tenth of a page. */
const displayNames = new Map<Language, Intl.DisplayNames>();

/** What a language is called in another one: Spanish, español. */
export function languageName(named: Language, language: Language): string {
  const names = displayNames.get(language) ?? new Intl.DisplayNames(registry[language].locale, { type: 'language' });
  displayNames.set(language, names);
  return names.of(named) ?? named;
}

/** The same at the start of a line: Spanish, Español. */
export function languageTitle(named: Language, language: Language): string {
  const name = languageName(named, language);
  return name.charAt(0).toLocaleUpperCase(registry[language].locale) + name.slice(1);
}
