/** The text beside a notice: a piece of work of its own, whose id follows from the notice's, so that one notice makes one text at most. */
import { hospitalDay } from '../../request/dates.ts';
import { isMissedExtension } from '../../request/decisions/extension.ts';
import { type RequestRecord, type RequestState, staffNotices, type Work } from '../../request/record.ts';
import { textIdOf } from '../../request/text-number.ts';
import { isMoot } from '../../request/timers.ts';
import { newWork } from '../../request/work-list.ts';
import { later, type StepResult } from '../engine.ts';
import { heldUntil } from '../limits.ts';
import type { Tools } from '../tools.ts';
import { textNumberOf } from './text-number.ts';

const minute = 60_000;

/** Code of a notice that goes by text alone. */
export const byText = 'by-text';

type Identified = Pick<Work, 'id'>;

/** True where a text goes beside a notice: never to staff, and not where the notice has lost its reason or its time. */
export function isTexted({ texts, clock, facility }: Tools, record: RequestRecord, notice: Work): boolean {
  const now = clock.now();
  const today = hospitalDay(now, facility.timeZone);
  if (texts === null || staffNotices.some((kind) => kind === notice.kind) || isMoot(notice, record, now)) return false;
  return textNumberOf(record, today) !== null && !isMissedExtension(record, { notice: notice.id }, today);
}

/** With the text beside the notice, which is added once, whatever becomes of the e-mail. */
export function withText(step: StepResult, tools: Tools, record: RequestRecord, notice: Work): StepResult {
  if (!isTexted(tools, record, notice)) return step;
  const text = newWork('send-text', tools.clock.now().toISOString(), [], textIdOf(notice.id));
  return { ...step, add: [...(step.add ?? []), text] };
}

/** What becomes of a notice whose text is all that there is; null once the text was given up. `sent` makes its outcome. */
export function stepByText(
  { work }: Pick<RequestState, 'work'>,
  notice: Identified,
  now: Date,
  sent: (text: Work) => StepResult,
): StepResult | null {
  const text = work[textIdOf(notice.id)];
  if (text?.state === 'done') return sent(text);
  if (text?.state === 'dropped') return null;
  const next = Date.parse(text?.dueAt ?? text?.leaseUntil ?? now.toISOString());
  return heldUntil(later(new Date(Math.max(now.getTime(), next)), minute), byText);
}
