/** What the parts of the director's page share: its words, and numbers that lead to their lists. */
import type { LetterWords } from '../../languages/letters.ts';
import type { ReportWords } from '../../languages/staff-reports.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { Board } from '../../reports/board.ts';
import type { Question } from '../../reports/question.ts';
import { showDollars } from '../../request/fees/rules.ts';
import type { Console } from '../console.ts';
import { may } from '../sign-in/roles.ts';
import { listPath } from './paths.ts';

export interface Shown {
  readonly view: Console;
  readonly words: ReportWords;
  readonly letter: LetterWords;
  readonly board: Board;
}

export function inDigits(count: number, { language }: Pick<Console, 'language'>): string {
  return new Intl.NumberFormat(language).format(count);
}

/** Whole; null where there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole);
}

interface NumberProps {
  readonly view: Console;
  readonly question: Question;
  /** Of the list. */
  readonly what: string;
  readonly count: number;
  /** In place of the count. */
  readonly text?: string;
  /** Where the list is a view of the queue. */
  readonly href?: string;
}

/** A number, and for whoever sees requests the way to those that it counted. None leads nowhere. */
export function Count({ view, question, what, count, text = inDigits(count, view), href }: NumberProps) {
  if (count === 0 || !may(view.staff, 'view')) return <>{text}</>;
  return <a href={href ?? listPath(question, what)}>{text}</a>;
}

/** The name of a list, as its title and the exports say it. */
export function listName(what: string, { view, words, letter }: Pick<Shown, 'view' | 'words' | 'letter'>): string {
  const colon = what.indexOf(':');
  const [kind, about] = colon < 0 ? [what, ''] : [what.slice(0, colon), what.slice(colon + 1)];
  const names = words.list.what;
  switch (kind) {
    case 'outcome':
      return names.outcome(labelIn(view.words.statuses, about));
    case 'arrived':
      return names.arrived(labelIn(words.arrivals, about));
    case 'age':
      return names.age(labelIn(words.ages.classes, about));
    case 'firm':
      return names.firm(about);
    case 'measure':
      return measureName(about, { words, letter });
    default: {
      const {
        outcome: _outcome,
        arrived: _arrived,
        age: _age,
        firm: _firm,
        defect: _defect,
        ground: _ground,
        ...plain
      } = names;
      return labelIn(plain, kind);
    }
  }
}

/** What is counted of a request, in words. */
function measureName(name: string, { words, letter }: Pick<Shown, 'words' | 'letter'>): string {
  if (name.startsWith('defect:')) return words.list.what.defect(defectName(name.slice('defect:'.length), letter));
  if (name.startsWith('ground:')) return words.list.what.ground(labelIn(words.grounds, name.slice('ground:'.length)));
  return labelIn(words.measures, name);
}

export function defectName(code: string, { defects }: LetterWords): string {
  const known: Readonly<Record<string, { readonly missing: string }>> = defects;
  return known[code]?.missing ?? code;
}

export function measureText(name: string, value: number, view: Console): string {
  return name === 'billed' || name === 'paid' || name === 'waived' ? showDollars(value) : inDigits(value, view);
}
