/** Records the events of SES about our mail, from EventBridge or SNS. */
import * as z from 'zod';
import type { InboundStore } from '../../inbound/stores.ts';
import type { Clock } from '../../runtime/clock.ts';
import { jsonOf } from '../../runtime/json.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import type { RequestStore } from '../../store/stores.ts';
import { changeByMailFact, type MailFact } from './mail-facts.ts';

const instant = z.string().transform((text, context) => {
  const milliseconds = Date.parse(text);
  if (!Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString();
  context.addIssue({ code: 'custom', message: 'not an instant' });
  return z.NEVER;
});
const told = z.object({ timestamp: instant });
const tag = z.array(z.string()).min(1);

const SesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ timestamp: instant, tags: z.record(z.string(), tag).default({}) }),
  bounce: told.extend({ bounceType: z.string() }).optional(),
  delivery: told.optional(),
  complaint: told.optional(),
});
type SesEvent = z.infer<typeof SesEvent>;

const FromEventBridge = z.object({ detail: z.record(z.string(), z.unknown()) });
const FromSns = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** Null for events that change nothing for us. */
function factOf({ eventType, mail, bounce, delivery, complaint }: SesEvent): Pick<MailFact, 'fact' | 'at'> | null {
  switch (eventType) {
    case 'Send':
      return { fact: 'sent', at: mail.timestamp };
    case 'Delivery':
      return { fact: 'delivered', at: delivery?.timestamp ?? mail.timestamp };
    case 'Bounce':
      // Automatic answers ("out of office") are transient bounces of mail that did arrive.
      return { fact: bounce?.bounceType === 'Transient' ? 'soft-bounce' : 'bounced', at: bounce?.timestamp ?? mail.timestamp };
    case 'Reject':
      return { fact: 'bounced', at: mail.timestamp };
    case 'Complaint':
      return { fact: 'complained', at: complaint?.timestamp ?? mail.timestamp };
    default:
      return null;
  }
}

export interface EmailEventDependencies {
  readonly requests: Pick<RequestStore, 'change'>;
  readonly inbound: Pick<InboundStore, 'change'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Records one SES event: late, doubled, out of order, or of mail that is not ours. Throws on what is no SES event. */
export function createEmailEvents({
  requests,
  inbound,
  clock,
  log,
}: EmailEventDependencies): (detail: unknown) => Promise<void> {
  return async (detail) => {
    const event = SesEvent.parse(detail);
    const told = factOf(event);
    const { work: [workId] = [], attempt: [attempt] = [], inbound: [notice] = [] } = event.mail.tags;
    const { reference: [reference = notice] = [] } = event.mail.tags;
    if (told === null || reference === undefined || workId === undefined) return;
    const number = Number(attempt);
    const fact: MailFact = { ...told, reference, workId, ...(Number.isInteger(number) && { attempt: number }) };
    const now = clock.now();
    if (notice === undefined) await requests.change(reference, (record) => changeByMailFact(record, fact, now));
    else {
      const { inboundMailFact } = await import('../inbound/inbound-mail-facts.ts');
      await inbound.change(reference, (state) => inboundMailFact(state, fact, now));
    }
    log.info('email event recorded', { reference, workId, code: told.fact });
  };
}

/** The details of SES events in either envelope. Throws on anything else. */
export function sesEventsIn(event: unknown): readonly unknown[] {
  const bridged = FromEventBridge.safeParse(event);
  if (bridged.success) return [bridged.data.detail];
  return FromSns.parse(event).Records.map(({ Sns }) => jsonOf(Sns.Message));
}

/** Records each event. Throws at the end when one failed, so that the envelope comes again; repeats are harmless. */
export function createEmailEventFunction(deps: EmailEventDependencies): (event: unknown) => Promise<void> {
  const record = createEmailEvents(deps);
  return async (event) => {
    let failed = 0;
    for (const detail of sesEventsIn(event)) {
      try {
        await record(detail);
      } catch (error) {
        failed += 1;
        deps.log.error('unexpected error', { route: 'email-event', error: errorName(error) });
      }
    }
    if (failed > 0) throw new Error('EventsNotRecorded');
  };
}
