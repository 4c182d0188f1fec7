/**
 * The text beside a notice. AWS has no idempotency key for texts, and reports nothing back to us: after a lost answer no second one is sent.
 * A text only points at a page; who has no e-mail address gets the notice by post instead.
 */
import { loadLanguages } from '../../languages/words.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { hospitalDay } from '../../request/dates.ts';
import { isMissedExtension } from '../../request/decisions/extension.ts';
import type { RequestRecord, RequestState, Work } from '../../request/record.ts';
import { noticeBeside } from '../../request/text-number.ts';
import { isMoot } from '../../request/timers.ts';
import { errorName } from '../../runtime/log.ts';
import { attemptNumber, type StepResult, systemEvent } from '../engine.ts';
import { turnAt } from '../mail/mailbox.ts';
import { isUrgent } from '../mail/send-notice.ts';
import { TextSendError } from '../ports.ts';
import { retried } from '../retry-policies.ts';
import type { Effect, Reconcile, Tools } from '../tools.ts';
import { newsText } from './messages.ts';
import { textNumberOf } from './text-number.ts';

/** Nobody has to do anything: the notice goes by e-mail, or becomes a task of its own. */
function givenUp(code: string, result: 'failed' | 'uncertain' = 'failed'): StepResult {
  return { outcome: { result, code, next: { state: 'dropped' } } };
}

/** The notice has lost its reason, or may say no more what it was to say. */
function isPointless(record: RequestState, work: Work, { clock, facility }: Tools): boolean {
  const notice = record.work[noticeBeside(work.id)];
  const now = clock.now();
  if (notice === undefined) return false;
  return isMoot(notice, record, now) || isMissedExtension(record, { notice: notice.id }, hospitalDay(now, facility.timeZone));
}

type Prepared = { readonly to: string; readonly text: string } | { readonly step: StepResult };

/** Throws when the store does: nothing was sent then. */
async function prepared(tools: Tools, record: RequestRecord, work: Work): Promise<Prepared> {
  const { clock, facility, settings } = tools;
  const to = textNumberOf(record, hospitalDay(clock.now(), facility.timeZone));
  if (to === null || isPointless(record, work, tools)) return { step: givenUp('moot') };
  const line = isUrgent(noticeBeside(work.id)) ? `urgent text ${to}` : `text ${to}`;
  const turn = await turnAt(tools, record, work, line);
  if ('step' in turn) return turn;
  const { reference } = record;
  return {
    to,
    text: newsText({ reference, language: bodyNow(record).language }, settings.PUBLIC_ORIGIN, turn.others.length > 0),
  };
}

function afterSendError({ clock, log }: Tools, reference: string, work: Work, error: unknown): StepResult {
  const failure = error instanceof TextSendError ? error.failure : 'unknown';
  switch (failure) {
    case 'opted-out':
    case 'refused':
      return givenUp(failure);
    case 'unavailable':
      return retried(work, 'provider', clock.now(), reference, () => {
        log.error('text given up', { reference, workId: work.id });
        return givenUp('provider');
      });
    case 'unknown':
      return givenUp('lost-answer', 'uncertain');
  }
}

/** Carries out `send-text`. */
export const sendText: Effect = async (tools, record, work) => {
  const { reference } = record;
  const { texts, clock, log } = tools;
  if (texts === null) return givenUp('moot');
  await loadLanguages([bodyNow(record).language]);
  let message: Prepared;
  try {
    message = await prepared(tools, record, work);
  } catch (error) {
    log.error('work failed', { reference, workId: work.id, attempt: attemptNumber(work), error: errorName(error) });
    return retried(work, 'trouble', clock.now(), reference, () => givenUp('trouble'));
  }
  if ('step' in message) return message.step;
  try {
    const { messageId } = await texts.send(message);
    const now = clock.now();
    const events = [systemEvent('notice-sent', work, now, { attempt: String(attemptNumber(work)) })];
    return { outcome: { result: 'done', vendorId: messageId, sentAt: now.toISOString(), next: { state: 'done' } }, events };
  } catch (error) {
    return afterSendError(tools, reference, work, error);
  }
};

/** A worker died, and nobody knows whether the text went out: rather none than two. */
export const reconcileText: Reconcile = async () => givenUp('lost-answer', 'uncertain');
