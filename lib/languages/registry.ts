/** The languages of the service, one line each. An id without a line does not compile. */
import type { Language } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';

interface LanguageEntry {
  readonly name: string;
  /** For dates, times, names of countries and of languages. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The answer to an unexpected error, given in all languages since no list is loaded then. */
  readonly fault: string;
  /** Loads all its lists. Null for English, which comes with the module that uses a list. */
  readonly load: (() => Promise<Dictionary>) | null;
}

export const registry: Readonly<Record<Language, LanguageEntry>> = {
  en: { name: 'English', locale: 'en-US', direction: 'ltr', fault: 'Something went wrong. Please try again.', load: null },
  es: {
    name: 'Español',
    locale: 'es-US',
    direction: 'ltr',
    fault: 'Algo salió mal. Por favor, inténtelo de nuevo.',
    load: async () => (await import('./spanish/index.ts')).spanish,
  },
};
