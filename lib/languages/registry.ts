/** The languages of the service, one line each. The type asks for one that is in the list of ids and not here. */
import type { Language } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';

interface LanguageEntry {
  /** Its own name, for the switch. */
  readonly name: string;
  /** For dates, times, names of countries and of languages. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Loads all its lists. Null for English alone: whoever uses a list brings its English with it. */
  readonly load: (() => Promise<Dictionary>) | null;
}

export const registry: Readonly<Record<Language, LanguageEntry>> = {
  en: { name: 'English', locale: 'en-US', direction: 'ltr', load: null },
  es: { name: 'Español', locale: 'es-US', direction: 'ltr', load: async () => (await import('./spanish/index.ts')).spanish },
};
