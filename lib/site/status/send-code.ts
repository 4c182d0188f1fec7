/** A one-time code goes to the e-mail address or the telephone on the record, whoever asks for it. */
import { codeNotice, emailOf } from '../../delivery/mail/notices.ts';
import { TextSendError } from '../../delivery/ports.ts';
import { codeText } from '../../delivery/texts/messages.ts';
import { textNumberOf } from '../../delivery/texts/text-number.ts';
import { loadLanguages } from '../../languages/words.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { errorName } from '../../runtime/log.ts';
import { codeRules } from '../../store/one-time-codes.ts';
import type { SiteDependencies } from '../context.ts';
import type { CodeNews, CodeWay } from './code-view.tsx';

type Sending = Pick<SiteDependencies, 'mail' | 'texts' | 'clock' | 'facility' | 'log'>;

interface Addresses {
  readonly email: string | null;
  readonly text: string | null;
}

/** Where codes about a request go, by each way. */
export function codeAddresses({ texts, clock, facility }: Sending, record: RequestRecord): Addresses {
  const today = hospitalDay(clock.now(), facility.timeZone);
  return { email: emailOf(record, today), text: texts === null ? null : textNumberOf(record, today) };
}

/** The ways by which a code reaches the requester. A number gets codes only where texts were asked for. */
export function codeWaysOf(deps: Sending, record: RequestRecord): readonly CodeWay[] {
  const { email, text } = codeAddresses(deps, record);
  return [...(email === null ? [] : (['email'] as const)), ...(text === null ? [] : (['text'] as const))];
}

/** True for a number that takes no texts from us, now or later. */
function isBarred(error: unknown): boolean {
  return error instanceof TextSendError && (error.failure === 'opted-out' || error.failure === 'refused');
}

/** What became of it; without an answer it counts as not sent, and another code can be asked for. */
export async function sendCode(
  deps: Sending,
  record: RequestRecord,
  { way, code }: { readonly way: CodeWay; readonly code: string },
): Promise<CodeNews> {
  const { email, text } = codeAddresses(deps, record);
  const { language } = bodyNow(record);
  const minutes = codeRules.lastsMinutes;
  await loadLanguages([language]);
  try {
    if (way === 'email' && email !== null) {
      await deps.mail.send({ to: email, tags: { purpose: 'one-time-code' }, ...codeNotice({ language, code, minutes }, deps) });
      return 'sent';
    }
    if (text !== null) await deps.texts?.send({ to: text, text: codeText(language, code, minutes) });
    return 'texted';
  } catch (error) {
    deps.log.error('code not sent', { reference: record.reference, code: way, error: errorName(error) });
    return isBarred(error) ? 'stopped' : 'not-sent';
  }
}
