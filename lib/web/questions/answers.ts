import { cleanProse } from '../../request/text.ts';
import { dateOf } from '../form.ts';

/** By field path: codes and raw text, never labels. A date has three paths: patient.dateOfBirth.year, .month, .day. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Keys of the form itself, beside the answers. */
export const marks = {
  /** Pages that were completed once. */
  seen: 'journey.seen',
  /** Doubts that the person was asked about, with what was typed then. */
  asked: 'journey.asked',
  /** The bot trap was touched. */
  trap: 'journey.trap',
  /** The request was sent, and the answers removed. */
  sent: 'journey.sent',
  /** The draft of a link that asks the patient to sign. */
  invited: 'journey.invited',
  /** The secret of the link that this person made. */
  asks: 'journey.asks',
  /** A patient under 18 who asks alone, with the date of birth for which that was said. */
  minorAlone: 'journey.minorAlone',
  /** The service sends text messages. */
  texts: 'journey.texts',
} as const;

/** Cleaned; undefined when nothing of it can be seen. */
export function answerAt(answers: Answers, path: string): string | undefined {
  return cleanProse(answers[path]?.[0] ?? '') || undefined;
}

/** Exactly as typed, for showing it again. */
export function typedAt(answers: Answers, path: string): string | undefined {
  return answers[path]?.[0];
}

export function answersAt(answers: Answers, path: string): readonly string[] {
  return answers[path] ?? [];
}

/** Blank answers are left out. */
export function withAnswers(answers: Answers, replaced: Answers): Answers {
  const all = Object.entries({ ...answers, ...replaced });
  return Object.fromEntries(all.filter(([, values]) => values.some((value) => value !== '')));
}

export function dateFrom(answers: Answers, path: string): string | undefined {
  return dateOf((part) => answerAt(answers, `${path}.${part}`));
}
