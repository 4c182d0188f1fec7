/** Which lines of a page are about somebody else: from a heading such as EMERGENCY CONTACT to a blank line, or to the patient's name. */
import { type FoundLabel, labelsIn, othersHead, role } from './labels.ts';
import type { Line } from './page-text.ts';
import { isMisreadHeading, softLabelsIn } from './soft-labels.ts';

export interface MarkedLine {
  readonly labels: readonly FoundLabel[];
  /** Heads a section about others. */
  readonly heads: boolean;
  /** Lies in one. */
  readonly others: boolean;
}

const sectionLines = 7;

/** Beside a role, words of a heading and of no name. */
const ofHeadings =
  /\b(?:INFORMATION|INFO|DETAILS|DATA|NAME|PARTY|PERSON|SECTION|DATOS|INFORMACION|DEL?|LA|OF|AND|Y|THE)\b|[^A-Z]/g;

/** A line that heads a section about somebody else: a few words, one of them a role, and no value. A salutation heads nothing. */
function headsOthers(line: Line, labels: readonly FoundLabel[]): boolean {
  const { upper, shown, cells } = line;
  const text = upper.trim();
  const isOther = /\d|^(?:DEAR|ESTIMAD)|\bDRA?\b\.? *[A-Z' -]+:|^[^:]*\.$/.test(text);
  if (cells.length !== 1 || text.length > 48 || isOther) return false;
  const found = othersHead.test(text) || role.test(text);
  const bare = text.replace(new RegExp(role, 'g'), '').replace(ofHeadings, '') === '';
  const isHeading = shown.trim() === text || /:$/.test(text) || bare;
  return found && isHeading && !labels.some(({ to }) => upper.slice(to).trim() !== '');
}

/** A label whose value stands elsewhere. */
function isLabelAlone(line: Line | undefined): boolean {
  if (line?.cells.length !== 1) return false;
  const text = line.lettered.trimEnd();
  return (
    text.endsWith(':') ||
    /^(?:AGE|SEX|GENDER|ROOM|BED|RACE|EDAD|SEXO|CUARTO)$/.test(text.trim()) ||
    labelsIn(line.lettered).some(({ to }) => to >= text.length)
  );
}

/** Attending, in a block of labels whose values come below: no heading. */
function isAmongLabels(lines: readonly Line[], at: number): boolean {
  const [one, two, next, last] = [at - 2, at - 1, at + 1, at + 2].map((place) => isLabelAlone(lines[place]));
  const says = lines[at + 1] !== undefined && next !== true && labelsIn(lines[at + 1]?.lettered ?? '').length > 0;
  return (next === true && last === true) || ((one === true || two === true) && !says);
}

/** Responsible, and in the next line: party. */
function isBrokenHeading(line: Line, next: Line | undefined): boolean {
  return next?.cells.length === 1 && isMisreadHeading(line.lettered + next.lettered);
}

/** What a page says of its patient ends a section about others. */
function namesPatient({ lettered }: Line, labels: readonly FoundLabel[]): boolean {
  return labels.some(
    ({ kind, from }) =>
      kind === 'name' && /^(?:PATIENT|PACIENTE|PTE?\b)/.test(lettered.slice(from)) && !role.test(lettered.slice(0, from)),
  );
}

/** The labels of each line, and what it is about. `scanned`: labels and headings may be misread. */
export function markedLines(lines: readonly Line[], scanned: boolean): readonly MarkedLine[] {
  let until = -1;
  return lines.map((line, at) => {
    const strict = labelsIn(line.lettered);
    const labels = scanned ? softLabelsIn(line, strict) : strict;
    if (line.cells.length === 0) until = -1;
    const heads =
      (headsOthers(line, labels) && !isAmongLabels(lines, at)) ||
      (scanned && line.cells.length < 3 && (isMisreadHeading(line.lettered) || isBrokenHeading(line, lines[at + 1])));
    if (heads) until = at + sectionLines;
    else if (namesPatient(line, labels)) until = -1;
    return { labels, heads, others: at <= until };
  });
}
