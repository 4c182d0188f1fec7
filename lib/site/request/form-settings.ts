/** Settings that the form routes share. */
import { unprintable } from '../../documents/coverage.ts';
import { hospitalDay } from '../../request/dates.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import type { Form } from '../../web/form.ts';
import { oneOf } from '../../web/questions/groups.ts';
import type { SiteDependencies } from '../context.ts';
import type { JudgeOptions } from './judge.ts';

/** A draft is one item of the table and stays far below the 400 KB that an item may have. In UTF-16 units. */
export const largestDraft = 100_000;

/** Faster than this nobody reads one page: the request is stored all the same and looked at by a person. */
export const shortestVisit = 2_000;

export function judgeOptions(
  { clock, facility }: Pick<SiteDependencies, 'clock' | 'facility'>,
  language: Language,
): JudgeOptions {
  return { language, today: hospitalDay(clock.now(), facility.timeZone), unprintable };
}

/** The language that the pressed button of a form asks for, if it asks for one. */
export function languageAsked(form: Form): Language | undefined {
  return oneOf(languages, form.get('_language') ?? '');
}
