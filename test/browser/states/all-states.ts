/** Every state of every page in one language, for whoever looks at them all. */
import type { Language } from '../../../lib/request/vocabulary.ts';
import { checkForm, forms } from './form-states.ts';
import { publicChecks } from './public-states.ts';
import { staffChecks } from './staff-states.ts';
import type { Walk } from './walk.ts';

/** Returns the pages on which nothing can be done wrong. */
export async function everyForm(walk: Walk, language: Language): Promise<readonly string[]> {
  const [known, harmless] = [new Set<string>(), new Set<string>()];
  for (const form of forms) await walk.visit(language, (visit) => checkForm({ ...visit, known, harmless }, form));
  return [...harmless].sort();
}

export async function everyPublicPage(walk: Walk, language: Language): Promise<void> {
  for (const check of publicChecks) await walk.visit(language, check);
}

export async function everyStaffPage(walk: Walk, language: Language): Promise<void> {
  for (const check of staffChecks) await walk.visit(language, check);
}
