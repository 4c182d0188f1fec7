/** The languages of the service, one line each. An id without a line does not compile. */
import type { Language } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';

interface LanguageEntry {
  readonly name: string;
  /** For dates, times, names of countries and of languages. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Loads all its lists. Null for English, which comes with the module that uses a list. */
  readonly load: (() => Promise<Dictionary>) | null;
}

export const registry: Readonly<Record<Language, LanguageEntry>> = {
  en: { name: 'English', locale: 'en-US', direction: 'ltr', load: null },
  es: { name: 'Español', locale: 'es-US', direction: 'ltr', load: async () => (await import('./spanish/index.ts')).spanish },
};
