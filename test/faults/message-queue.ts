/** A queue as SQS is one: at least once, in any order, again when the receiver failed, and to the dead letters after five times. */
import type { Random } from '../../infra/local/demo/random.ts';
import type { Timeline } from './timeline.ts';

const visibility = 600_000;
const mostReceives = 5;

/** `receive` says whether the message was worked. */
export function messageQueue<Message>(
  time: Timeline,
  random: Random,
  doubled: number,
  receive: (message: Message) => Promise<boolean>,
) {
  const dead: Message[] = [];

  function deliver(message: Message, receives: number, delay: number): void {
    time.after(delay, () => {
      void receive(message).then((worked) => {
        if (worked) return;
        if (receives >= mostReceives) dead.push(message);
        else deliver(message, receives + 1, visibility);
      });
    });
  }

  return {
    dead,
    send(messages: readonly Message[]): void {
      for (const message of messages) {
        const copies = random.chance(doubled) ? 2 : 1;
        for (let copy = 0; copy < copies; copy += 1) deliver(message, 1, random.between(0, 2_000) * (copy + 1));
      }
    },
  };
}
