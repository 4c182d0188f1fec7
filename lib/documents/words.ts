/** The words of one language, loaded when a document in it is first made: a filled form needs no other. */
import type { Language } from '../request/vocabulary.ts';
import type { Said } from './sheet.ts';

const loading: Readonly<Record<Language, () => Promise<Said>>> = {
  en: async () => {
    const [{ documentWords }, { vocabularyWords }] = await Promise.all([
      import('../languages/english/documents.ts'),
      import('../languages/english/vocabulary.ts'),
    ]);
    return { words: documentWords, labels: vocabularyWords };
  },
  es: async () => {
    const [{ documentWords }, { vocabularyWords }] = await Promise.all([
      import('../languages/spanish/documents.ts'),
      import('../languages/spanish/vocabulary.ts'),
    ]);
    return { words: documentWords, labels: vocabularyWords };
  },
};

const loaded = new Map<Language, Promise<Said>>();

/** The words of a language. A failed load is tried again on the next call. */
export function saidIn(language: Language): Promise<Said> {
  const known = loaded.get(language);
  if (known) return known;
  const said = loading[language]();
  loaded.set(language, said);
  said.catch(() => loaded.delete(language));
  return said;
}
