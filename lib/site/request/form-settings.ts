import { unprintable } from '../../documents/coverage.ts';
import { hospitalDay } from '../../request/dates.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import type { Form } from '../../web/form.ts';
import { languageField } from '../../web/layout.tsx';
import { oneOf } from '../../web/questions/groups.ts';
import type { SiteDependencies } from '../context.ts';
import type { JudgeOptions } from './judge.ts';

/** In UTF-16 units. A draft is one item of the table, at most 400 KB. */
export const largestDraft = 100_000;

/** In milliseconds. A faster request is stored and flagged for staff. */
export const shortestVisit = 2_000;

export function judgeOptions(
  { clock, facility }: Pick<SiteDependencies, 'clock' | 'facility'>,
  language: Language,
): JudgeOptions {
  return { language, today: hospitalDay(clock.now(), facility.timeZone), unprintable };
}

export function languageAsked(form: Form): Language | undefined {
  return oneOf(languages, form.get(languageField) ?? '');
}
