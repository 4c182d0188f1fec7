/** Makes an answer fit its slot: as it is, a little smaller, or on the lines that the slot has. Never cut, never under 9 points. */
import { drawnText } from '../coverage.ts';
import { beyondLatin } from '../fonts/latin.ts';
import type { TextMark } from '../marks.ts';
import { broken, type Line, widthOf } from '../type.ts';
import type { Slot } from './template.ts';

/** The smallest size that an answer is set in; longer ones are drawn on a form of their own. */
const floor = 9;

/** A line of an answer in its slot. */
export function markOf({ x, y, ink, lineHeight }: Slot, { text, cut }: Line, size: number, index: number): TextMark {
  const baseline = y + index * lineHeight + (lineHeight + size * 0.714) / 2;
  const place = { kind: 'text', x, y: baseline, weight: 'regular', block: { role: 'value' } } as const;
  return { ...place, text, size, ink, ...(cut ? { cut } : {}) };
}

function onLines(slot: Slot, text: string, size: number): readonly TextMark[] | undefined {
  const lines = broken(text, { size, weight: 'regular' }, slot.width);
  return lines.length <= slot.lines ? lines.map((line, index) => markOf(slot, line, size, index)) : undefined;
}

const plain = /^[ -~]*$/;

/** The text as it is drawn when it fits on one line at full size, as most answers do; else undefined. */
export function fittedLine(slot: Slot, answer: string): string | undefined {
  const text = plain.test(answer) ? answer : drawnText(answer);
  if (text.includes('\n') || beyondLatin.test(text)) return undefined;
  return widthOf(text, { size: slot.size, weight: 'regular' }) <= slot.width ? text : undefined;
}

/** Lines of an answer in its slot; undefined when it does not fit or when the template's face lacks one of its characters. */
export function fitted(slot: Slot, answer: string): readonly TextMark[] | undefined {
  const text = drawnText(answer);
  if (beyondLatin.test(text)) return undefined;
  const width = text.includes('\n') ? Number.POSITIVE_INFINITY : widthOf(text, { size: 1, weight: 'regular' });
  const size = Math.min(slot.size, Math.floor((slot.width / width) * 100) / 100);
  const oneLine = () => [markOf(slot, { text, cut: false }, size, 0)];
  if (size === slot.size) return oneLine();
  return onLines(slot, text, slot.size) ?? (size >= floor ? oneLine() : onLines(slot, text, floor));
}
