/** Words by language. English comes with the module that uses a list; `loadLanguages` loads any other language whole. */
import { baseLanguage, type Language, languages } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { registry } from './registry.ts';

/** True for a language translated from English, whose translation may await review. */
export function isTranslation(language: Language): boolean {
  return language !== baseLanguage;
}

const loaded = new Map<Language, Dictionary>();

async function load(language: Language): Promise<void> {
  const dictionary = await registry[language].load?.();
  if (dictionary !== undefined) loaded.set(language, dictionary);
}

/** Loads these languages, by default all. Loaded ones cost nothing; a failed load can be retried. */
export async function loadLanguages(wanted: readonly Language[] = languages): Promise<void> {
  const missing = wanted.filter((language) => !loaded.has(language) && registry[language].load !== null);
  if (missing.length > 0) await Promise.all(missing.map(load));
}

/** One list by language. The returned function throws RangeError for a language that is not loaded. */
/* @__NO_SIDE_EFFECTS__ */
export function wordList<List extends keyof Dictionary>(
  list: List,
  inEnglish: Dictionary[List],
): (language: Language) => Dictionary[List] {
  return (language) => {
    if (registry[language].load === null) return inEnglish;
    const dictionary = loaded.get(language);
    if (dictionary === undefined) throw new RangeError(`language ${language} is not loaded`);
    return dictionary[list];
  };
}
