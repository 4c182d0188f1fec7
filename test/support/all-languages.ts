/** Every test file speaks all languages from its start, as a function does once it was asked something in each. */
import { loadLanguages } from '../../lib/languages/words.ts';

await loadLanguages();
