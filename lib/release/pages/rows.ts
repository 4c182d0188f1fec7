/** Which cell of a row a label may take for its value, and which cells name the column of somebody else. */
import { role } from './labels.ts';
import { datesOf } from './page-dates.ts';
import { nameAt } from './page-names.ts';
import type { Cell, Line } from './page-text.ts';
import { beginsWithRole } from './soft-labels.ts';
import type { Pending, Place, Reading } from './taking.ts';

/**
 * A scanner loses a date, and the next on the page is of something else: a date of birth stands alone in its line where its label does, and
 * in a row of about as many cells as the row of labels has.
 */
export function isInReach({ kind, line, columns: ofLabels }: Pending, place: Place, { lines, scanned }: Reading): boolean {
  // The rows of a table end before the next heading: its last column names nobody further down.
  if (kind === 'other-name' && ofLabels > 1 && place.line - line > 1 && lines[place.line]?.cells.length !== ofLabels)
    return false;
  if (!scanned || kind !== 'born' || place.line - line < 2) return true;
  const { upper = '', cells = [] } = lines[place.line] ?? {};
  if (cells.length === 1) return ofLabels === 1 || !/[A-Z]{3}.*[A-Z]{3}/.test(upper);
  // Aspirin EC 81 MG      Daily      03/02/2022
  const isOfDrug = cells.some(
    ({ from, to }) => /[A-Z]{3}.*\d/.test(upper.slice(from, to)) && datesOfCell(lines[place.line], from, to) === 0,
  );
  return ofLabels > 1 && cells.length * 2 > ofLabels && !isOfDrug;
}

const datesOfCell = (line: Line | undefined, from: number, to: number): number =>
  line === undefined ? 0 : datesOf(line).filter((date) => date.from >= from && date.from < to).length;

/** Right below a label that stands alone in its line. */
export const isBelow = (label: Pending, place: Place, columns: number) =>
  label.columns === 1 && columns === 1 && place.line === label.line + 1;

/** Beside a role, words of a label and of no name. */
const besideRole = /\b(?:BY|NAME|OF|AND|REFERRING|PRIMARY|CARE|EMERGENCY|ID|INFO|INFORMATION|DEL?|LA|Y|NOMBRE)\b|[^A-Z]/g;
const everyRole = new RegExp(role, 'g');

/** The role alone. PCP: Dina Benson and Amaro Peck RN have their name. */
function isRole({ lettered }: Line, { from, to }: Cell, scanned: boolean): boolean {
  const text = lettered.slice(from, to);
  if (text.length > 32 || /\d|,/.test(text)) return false;
  if (role.test(text)) return text.replace(everyRole, '').replace(besideRole, '') === '';
  return scanned && beginsWithRole(text) && text.trim().split(' ').length < 3 && !/[:.] *[A-Z]/.test(text);
}

/** Jane Dupree, and in the next column: Spouse. */
function isOfNameBefore(line: Line, column: number, scanned: boolean): boolean {
  const before = line.cells[column - 1];
  return before !== undefined && nameAt(line, before.from, before.to, scanned) !== null;
}

/** A column of physicians or relatives, and no table that says beside each name what they are. */
export function isRoleCell(line: Line, column: number, scanned: boolean): boolean {
  const cell = line.cells[column];
  return cell !== undefined && isRole(line, cell, scanned) && !isOfNameBefore(line, column, scanned);
}
