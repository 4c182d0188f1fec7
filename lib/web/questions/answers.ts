import { dateOf } from '../form.ts';

/**
 * Answers by field path, as typed or chosen: codes and raw text, never labels, so that switching the language changes nothing.
 * A date has three parts: patient.dateOfBirth.year, .month, .day.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Keys of the form itself, beside the answers. */
export const marks = {
  /** Pages that were completed once. */
  seen: 'journey.seen',
  /** Set when the bot trap was touched. */
  trap: 'journey.trap',
  /** Set when the request was sent and the answers were removed. */
  sent: 'journey.sent',
} as const;

/** The single answer at a path, trimmed; undefined when blank. */
export function answerAt(answers: Answers, path: string): string | undefined {
  return answers[path]?.[0]?.trim() || undefined;
}

/** The answer exactly as typed, for showing it again. */
export function typedAt(answers: Answers, path: string): string | undefined {
  return answers[path]?.[0];
}

/** All answers at a path that takes several. */
export function answersAt(answers: Answers, path: string): readonly string[] {
  return answers[path] ?? [];
}

/** The answers with those at some paths replaced; blank ones are left out. */
export function withAnswers(answers: Answers, replaced: Answers): Answers {
  const all = Object.entries({ ...answers, ...replaced });
  return Object.fromEntries(all.filter(([, values]) => values.some((value) => value !== '')));
}

/** A typed date as YYYY-MM-DD, as `dateOf` makes it. */
export function dateFrom(answers: Answers, path: string): string | undefined {
  return dateOf((part) => answerAt(answers, `${path}.${part}`));
}
