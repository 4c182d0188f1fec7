/**
 * Answers of a request in the making: what was typed or chosen, word for word, by field path. Codes and raw text, never
 * labels, so that switching the language changes nothing. A date has three parts: patient.dateOfBirth.year, .month, .day.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Keys of the journey itself, beside the answers. */
export const marks = {
  /** Pages that were completed once: a page without required answers counts only then. */
  seen: 'journey.seen',
  /** Set when the bot trap was touched. */
  trap: 'journey.trap',
  /** All that is left of a draft whose request was sent. */
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
  const kept = Object.entries({ ...answers, ...replaced });
  return Object.fromEntries(kept.filter(([, values]) => values.some((value) => value !== '')));
}

/** Names of the parts of a date, below its path. */
export const dateParts = ['year', 'month', 'day'] as const;

/**
 * A typed date as YYYY-MM-DD; undefined when all parts are blank. Parts that make no date stay visible in the text, so that
 * the schema refuses it: nothing rolls over, no century is guessed.
 */
export function dateFrom(answers: Answers, path: string): string | undefined {
  const [year, month, day] = dateParts.map((part) => answerAt(answers, `${path}.${part}`));
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return [year ?? '', (month ?? '').padStart(2, '0'), (day ?? '').padStart(2, '0')].join('-');
}
