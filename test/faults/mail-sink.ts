/** Where mail ends: keeps each message, and plays what the mail system tells about it: late, twice, out of order, or never. */

import type { Random } from '../../infra/local/demo/random.ts';
import type { MailMessage } from '../../lib/delivery/ports.ts';
import type { Timeline } from './timeline.ts';

export interface SentMail {
  readonly reference: string;
  readonly work: string;
  readonly attempt: string;
  readonly at: number;
  readonly bounces: boolean;
  readonly to: string;
  /** References of other requests that it names. */
  readonly names: readonly string[];
  /** When the service had heard that the message was taken; null while it has not. */
  heardAt: number | null;
}

export interface MailEvents {
  /** Of all events, lost on the way; a doubled or late one is as likely. */
  readonly lost: number;
  readonly bounced: number;
}

/** Hands an event to the service; true once the service has written it down. */
export type HearMail = (detail: unknown, done: () => void) => void;

type EventType = 'Send' | 'Delivery' | 'Bounce';

function detailOf(type: EventType, { tags }: MailMessage, sent: string, now: string): unknown {
  const listed = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  return {
    eventType: type,
    mail: { timestamp: sent, tags: listed },
    ...(type === 'Delivery' && { delivery: { timestamp: now } }),
    ...(type === 'Bounce' && { bounce: { timestamp: now, bounceType: 'Permanent' } }),
  };
}

export function mailSink(time: Timeline, random: Random, events: MailEvents, hear: HearMail) {
  const sent: SentMail[] = [];

  function play(mail: SentMail, message: MailMessage, type: EventType, delay: number): void {
    if (random.chance(events.lost)) return;
    const late = random.chance(events.lost) ? random.between(60_000, 30 * 60_000) : 0;
    const copies = random.chance(events.lost) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      time.after(delay + late + copy * random.between(0, 90_000), () => {
        const detail = detailOf(type, message, new Date(mail.at).toISOString(), time.now().toISOString());
        hear(detail, () => {
          mail.heardAt ??= time.milliseconds();
        });
      });
    }
  }

  return {
    sent,
    async take(message: MailMessage): Promise<{ readonly messageId: string }> {
      const { reference = '', work = '', attempt = '' } = message.tags;
      const bounces = random.chance(events.bounced);
      const names = [...message.text.matchAll(/^- ([0-9A-Z-]{16}): /gm)].map(([, shown = '']) => shown.replaceAll('-', ''));
      const mail: SentMail = {
        reference,
        work,
        attempt,
        at: time.milliseconds(),
        bounces,
        to: message.to,
        names,
        heardAt: null,
      };
      sent.push(mail);
      play(mail, message, 'Send', random.between(200, 5_000));
      play(mail, message, bounces ? 'Bounce' : 'Delivery', random.between(500, 60_000));
      return { messageId: `mail-${sent.length}` };
    },
  };
}
