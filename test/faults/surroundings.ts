/** What our service and the peers beside it share: time, chance, the seam, people who retryOnce, a mail system, a fax vendor. */

import { randomFrom } from '../../infra/local/demo/random.ts';
import type { RequesterType } from '../../lib/request/vocabulary.ts';
import { type CallName, faxVendor, poorLine, type TakenFax } from './fax-vendor.ts';
import { type Fortune, injector, inProcess, misfortune, type Process } from './injector.ts';
import { mailSink } from './mail-sink.ts';
import { timeline } from './timeline.ts';

export interface Circumstances {
  readonly seed: string;
  readonly requests: number;
  /** Probability that a call meets a fault. */
  readonly faults: number;
  /** In place of chance: what each call meets, and what the line does. */
  readonly fortune?: Fortune;
  readonly line?: (jobId: string) => CallName;
  /** Requests a minute. */
  readonly perMinute?: number;
  /** All requests of one kind. */
  readonly only?: IntentKind;
  /** One kind for each. */
  readonly kinds?: readonly IntentKind[];
  /** Three notices an hour to each mailbox, ten faxes to the number; all requests of one kind share a mailbox. */
  readonly limited?: boolean;
  /** A wrong number closes the route for nobody else: each request can be judged by itself. */
  readonly routeStaysOpen?: boolean;
}

export type IntentKind = Extract<RequesterType, 'patient' | 'attorney' | 'treating-provider'> | 'planted';

/** What one person wants, once, however often it is sent. `planted`: a letter request that by some bug holds a fax to send. */
export interface Intent {
  readonly key: string;
  readonly kind: IntentKind;
  readonly clicks: number;
  /** When the person was told that it is received; null while not. */
  acceptedAt: number | null;
  withdrawnAt: number | null;
}

const worldStart = '2026-11-22T15:00:00.000Z';
const doubleDelivery = 0.02;

const sharesOf: readonly (readonly [IntentKind, number])[] = [
  ['patient', 0.4],
  ['treating-provider', 0.4],
  ['attorney', 0.19],
  ['planted', 0.01],
];

interface Ears {
  readonly onMailEvent: (process: Process, detail: unknown) => Promise<void>;
  readonly onFaxCallback: (process: Process, fax: TakenFax) => Promise<void>;
}

export const deaf: Ears = { onMailEvent: async () => undefined, onFaxCallback: async () => undefined };

export function surroundings(circumstances: Circumstances) {
  const { seed, requests, faults, perMinute = 50 } = circumstances;
  const random = randomFrom(seed);
  const time = timeline(worldStart);
  const seam = injector(time, random.fork('delays'), circumstances.fortune ?? misfortune(random.fork('fates'), faults));
  const run = (limitMs: number, work: (process: Process) => Promise<unknown>) => inProcess(time, limitMs, work);
  let ears: Ears = deaf;

  /** The event bus repeats what was not heard. */
  const tell = (work: (process: Process) => Promise<void>, done: () => void, tries = 0): void => {
    void run(30_000, work).then((end) => {
      if (end === 'ended') done();
      else if (tries < 20) time.after(60_000, () => tell(work, done, tries + 1));
    });
  };
  const mail = mailSink(time, random.fork('mail'), { lost: faults / 5, bounced: faults / 10 }, (detail, done) =>
    tell((process) => ears.onMailEvent(process, detail), done),
  );
  const vendor = faxVendor(time, random.fork('vendor'), {
    rate: faults,
    line: circumstances.line ?? poorLine(random.fork('line'), faults * 2),
    callBack: (fax) =>
      tell(
        (process) => ears.onFaxCallback(process, fax),
        () => undefined,
      ),
  });

  const crowd = random.fork('people');
  const kindOf = (): IntentKind => {
    let draw = crowd.next();
    for (const [kind, share] of sharesOf) {
      draw -= share;
      if (draw < 0) return kind;
    }
    return 'patient';
  };
  const clicksOf = (): number => (crowd.chance(0.001) ? 20 : crowd.chance(doubleDelivery) ? 2 : 1);
  const intents: Intent[] = Array.from({ length: requests }, (_, index) => ({
    key: `${seed}-${index}`,
    kind: circumstances.kinds?.[index] ?? circumstances.only ?? kindOf(),
    clicks: circumstances.only === undefined ? clicksOf() : 1,
    acceptedAt: null,
    withdrawnAt: null,
  }));
  let arriving = 0;

  /** A person sends, and sends again up to three times when no answer comes. */
  async function retryOnce(intent: Intent, send: (process: Process, attempt: number) => Promise<boolean>): Promise<void> {
    arriving += 1;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      let received = false;
      const end = await run(15_000, async (process) => {
        received = await send(process, attempt);
      });
      if (end === 'ended' && received && !crowd.chance(faults / 2)) {
        intent.acceptedAt ??= time.milliseconds();
        break;
      }
      await time.sleep(crowd.between(3_000, 20_000));
    }
    arriving -= 1;
  }

  return {
    circumstances,
    time,
    random,
    seam,
    run,
    mail,
    vendor,
    intents,
    doubleDelivery,
    hear: (process: Process, detail: unknown): Promise<void> => ears.onMailEvent(process, detail),
    listen: (given: Ears): void => {
      ears = given;
    },
    /** Lets everybody come, spread over time. */
    open(send: (intent: Intent, process: Process, attempt: number) => Promise<boolean>): void {
      intents.forEach((intent, index) => {
        for (let click = 0; click < intent.clicks; click += 1) {
          time.after((index * 60_000) / perMinute + click * 40, () => {
            void retryOnce(intent, (process, attempt) => send(intent, process, attempt * 100 + click));
          });
        }
      });
    },
    everybodyCame: () => arriving === 0 && time.milliseconds() > Date.parse(worldStart) + (requests * 60_000) / perMinute,
  };
}
export type Surroundings = ReturnType<typeof surroundings>;

/** Calls `tick` each minute, or when it says, until it says `over` or a week has passed. True when it did say so. */
export async function eachMinute({ time }: Surroundings, tick: () => Promise<'over' | number>): Promise<boolean> {
  const end = time.milliseconds() + 8 * 24 * 3_600_000;
  let over = false;
  const next = (): void => {
    void tick().then((answer) => {
      over = answer === 'over';
      if (answer !== 'over' && time.milliseconds() < end) time.after(Math.max(60_000, answer), next);
    });
  };
  time.after(60_000, next);
  await time.run();
  return over;
}
