/**
 * Whose page is this? A stop with evidence, never proof: a person looks at every page that is not clearly the patient's. Pages of a file
 * teach each other: a record number that stands beside the patient's name and birth date is the patient's on the other pages too.
 */
import { type Evidence, evidenceOf, type Kind } from './evidence.ts';
import type { Subject } from './subject.ts';

/** right: this patient. weak: a name or a date alone. other: somebody else. none: nobody is named. unread: no text to read. */
export type Verdict = 'right' | 'weak' | 'other' | 'none' | 'unread';

export interface PageInput {
  readonly text: string;
  /** The text was read from a picture; judged by the text where nobody tells. */
  readonly scanned?: boolean;
}

/** Two things that agree, or the record number alone. */
function isPair({ agrees, nearly, scanned, exactName }: Evidence): boolean {
  if (agrees.has('number')) return true;
  const has = (kind: Kind) => agrees.has(kind) || (nearly.has(kind) && (scanned || kind === 'name'));
  if (!has('name')) return false;
  // A name that is nearly right beside a date that is nearly right are two of somebody else.
  const nearlyTwo = scanned && exactName && (has('born') || has('number'));
  return (agrees.has('born') && has('name')) || (agrees.has('name') && nearlyTwo);
}

/** An initial and a date of birth are those of a twin as well. */
function withNothingAgainst(evidence: Evidence): Verdict {
  const { agrees, nearly, hinted } = evidence;
  if (isPair(evidence) && (agrees.has('name') || agrees.has('number'))) return 'right';
  return hinted || agrees.size + nearly.size > 0 ? 'weak' : 'none';
}

/** Two facts agree and one speaks against them. */
function twoAgainstOne({ agrees, scanned, foreignNumber }: Evidence, against: Kind): Verdict {
  if (against === 'name') return 'right';
  // Name and date of birth are those of a namesake or of a twin, or the number is a slip: a person looks.
  if (against === 'number' && !foreignNumber) return scanned ? 'weak' : 'other';
  if (scanned || against === 'number') return 'right';
  return agrees.has('born') ? 'right' : 'other';
}

function oneAgainstOne({ agrees, labelled, otherSurname, scanned }: Evidence, against: Kind): Verdict {
  // A surname of before or after a marriage.
  if (against === 'name' && otherSurname) return agrees.has('number') ? 'right' : 'weak';
  // The name of somebody else that stands on a scan may be anybody's.
  if (agrees.has('number')) return scanned && against === 'name' ? 'weak' : 'other';
  return agrees.has('name') && against === 'name' && labelled ? 'weak' : 'other';
}

function verdictOf(evidence: Evidence): Verdict {
  const against = new Set(isPair(evidence) ? evidence.against : [...evidence.against, ...evidence.apart]);
  const [first] = against;
  if (first === undefined) return withNothingAgainst(evidence);
  const agree = evidence.agrees.size;
  if (agree === 3) return against.size > 1 && against.has('name') ? 'other' : 'right';
  if (against.size > 1) return 'other';
  if (agree === 2) return twoAgainstOne(evidence, first);
  return agree === 1 ? oneAgainstOne(evidence, first) : 'other';
}

/** The verdict on one page. Pure. */
export function judgePage({ text, scanned }: PageInput, subject: Subject): Verdict {
  return text.trim() === '' ? 'unread' : verdictOf(evidenceOf(text, subject, scanned));
}

/** Pages on which a number stands beside name and birth date before the file's other pages may be known by it. */
const seenOnPages = 2;

function learnedNumbers(found: readonly (Evidence | null)[], { numbers }: Subject): readonly string[] {
  if (numbers.length > 0) return [];
  const counts = new Map<string, number>();
  for (const evidence of found) {
    if (evidence === null || !evidence.agrees.has('name') || !evidence.agrees.has('born') || evidence.against.size > 0)
      continue;
    for (const number of new Set(evidence.numbers)) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return [...counts].filter(([number, pages]) => pages >= seenOnPages && number.length > 4).map(([number]) => number);
}

/**
 * The verdicts on the pages of one file, in their order. What a file teaches tells of pages that say nothing else: beside a name it may be
 * the number of another hospital. Pure.
 */
export function judgePages(pages: readonly PageInput[], subject: Subject): readonly Verdict[] {
  const found = pages.map(({ text, scanned }) => (text.trim() === '' ? null : evidenceOf(text, subject, scanned)));
  const numbers = learnedNumbers(found, subject);
  return found.map((evidence, place) => {
    if (evidence === null) return 'unread';
    const verdict = verdictOf(evidence);
    const page = pages[place];
    if (numbers.length === 0 || page === undefined || (verdict !== 'none' && verdict !== 'weak')) return verdict;
    const known = judgePage(page, { ...subject, numbers });
    return known === 'right' || verdict === 'none' ? known : verdict;
  });
}
