import type { Problem } from '../../request/problems.ts';
import { recordTypes, type SensitiveCategory, sensitiveChoices } from '../../request/vocabulary.ts';
import { type Answers, answerAt, dateFrom } from './answers.ts';
import { presetChosen, presets } from './presets.ts';
import { choice, decides, onlyYes, type Question, type Questions } from './question.ts';
import { asksOwn } from './situation.ts';

export const recordPresets = {
  'records.preset': choice('radios', presets, ({ own }) => own['records.preset'].options, decides),
} as const satisfies Questions;

export const recordKinds = {
  'records.types': choice(
    'checkboxes',
    recordTypes,
    ({ own, shared }) => ({ ...shared.recordTypes, ...own['records.types'].options }),
    { hints: ({ recordTypeHints }) => recordTypeHints },
  ),
  'records.other': { control: 'prose', required: 'no' },
} as const satisfies Questions;

/** All dates, or one date at least; a visit or stay has a beginning. */
function missingDates(answers: Answers): readonly Problem[] {
  const choice = answerAt(answers, 'records.allDates');
  const typed = dateFrom(answers, 'records.from') ?? dateFrom(answers, 'records.to');
  if (presetChosen(answers) === 'visit' && dateFrom(answers, 'records.from') === undefined)
    return [{ path: 'records.from', code: 'required' }];
  if (choice === undefined && typed === undefined) return [{ path: 'records.allDates', code: 'required' }];
  return choice === 'no' && typed === undefined ? [{ path: 'records.from', code: 'required' }] : [];
}

export const recordDates = {
  'records.allDates': choice('radios', ['yes', 'no'], ({ own }) => own['records.allDates'].options, {
    check: missingDates,
    body: onlyYes,
  }),
  /** By day, month or year; both enter the body together, see `spanIn`. */
  'records.from': { control: 'date', required: 'no', body: 'derived' },
  'records.to': { control: 'date', required: 'no', body: 'derived' },
} as const satisfies Questions;

/** Own records: each line is answered; others tick what the patient will agree to. */
function sensitive(category: SensitiveCategory): Question {
  return choice(
    (situation) => (asksOwn(situation) ? 'radios' : 'statement'),
    (situation) => (asksOwn(situation) ? sensitiveChoices : ['include']),
    ({ shared }) => shared.sensitiveChoices,
    {
      required: (situation) => (asksOwn(situation) ? 'by-form' : 'by-rules'),
      missing: 'every-category-answered',
      sideBySide: true,
      label: ({ sensitiveCategories }) => sensitiveCategories[category],
    },
  );
}

export const sensitiveLines = {
  'records.sensitive.sens-alcohol-use': sensitive('sens-alcohol-use'),
  'records.sensitive.sens-drug-use': sensitive('sens-drug-use'),
  'records.sensitive.sens-hiv-communicable': sensitive('sens-hiv-communicable'),
  'records.sensitive.sens-genetic': sensitive('sens-genetic'),
  'records.sensitive.sens-mental-health': sensitive('sens-mental-health'),
} as const satisfies Readonly<Record<`records.sensitive.${SensitiveCategory}`, Question>>;
