/** Doctor's checks of `npm start`, through the service's own pages under /_local. */
import * as z from 'zod';
import type { MetricName } from '../../lib/runtime/metrics.ts';
import { type Answer, bad, type Check, note, ok, type Place } from './check.ts';
import type { Figure } from './cloud.ts';
import { deadLetters, pulseChecks } from './pulse.ts';
import { type Ask, siteChecks } from './site.ts';

export interface Local {
  readonly origin: string;
  readonly ask: Ask;
  readonly now: () => Date;
}

const Health = z.object({ ok: z.boolean(), parts: z.record(z.string(), z.string()) });
const Queues = z.object({ deadLetters: z.object({ visible: z.number(), inFlight: z.number(), delayed: z.number() }) });
const Clock = z.object({ now: z.iso.datetime(), offsetMilliseconds: z.number() });
const Lines = z.array(
  z.looseObject({
    at: z.iso.datetime(),
    level: z.string(),
    message: z.string(),
    metrics: z.record(z.string(), z.number()).optional(),
  }),
);
const Plan = z.object({ always: z.string(), next: z.array(z.string()) });

const see: Place = 'infra/runbook.md#local-service';

async function read<Shape extends z.ZodType>({ origin, ask }: Local, path: string, shape: Shape): Promise<z.output<Shape>> {
  const { text } = await ask(`${origin}${path}`);
  return shape.parse(JSON.parse(text));
}

async function parts(local: Local): Promise<Answer> {
  const health = await read(local, '/healthz', Health);
  const down = Object.entries(health.parts).filter(([, state]) => state !== 'ok');
  if (down.length > 0) return bad(`down: ${down.map(([name]) => name).join(', ')}`, 'Start the service again');
  return ok(Object.keys(health.parts).join(', '));
}

/** Times are those of the service's clock, which can be moved. */
async function figure(local: Local, name: MetricName): Promise<Figure | null> {
  const lines = await read(local, '/_local/log', Lines);
  const measured = lines.flatMap(({ at, metrics }) => {
    const value = metrics?.[name];
    return value === undefined ? [] : [{ at: new Date(at), value }];
  });
  const last = measured.at(-1);
  return last === undefined ? null : { ...last, highest: Math.max(...measured.map(({ value }) => value)) };
}

async function errors(local: Local): Promise<Answer> {
  const lines = await read(local, '/_local/log', Lines);
  const found = lines.filter(({ level }) => level === 'error');
  if (found.length === 0) return ok(`none in ${lines.length} lines`);
  const messages = [...new Set(found.map(({ message }) => message))].join(', ');
  return bad(`${found.length} in ${lines.length} lines: ${messages}`, 'Read them at /_local/log; LOG_LEVEL=debug shows where');
}

async function movedClock(local: Local): Promise<Answer> {
  const { offsetMilliseconds, now } = await read(local, '/_local/clock', Clock);
  return offsetMilliseconds === 0
    ? ok('not moved')
    : note(`moved to ${now}`, 'POST {"now": null} to /_local/clock returns to real time');
}

async function lines(local: Local): Promise<Answer> {
  const [fax, mail] = [await read(local, '/_local/fax-line', Plan), await read(local, '/_local/mail-line', Plan)];
  const usual = fax.always === 'answer' && mail.always === 'take' && fax.next.length + mail.next.length === 0;
  if (usual) return ok('mail is taken, faxes are answered');
  return note(`set to misbehave: fax ${fax.always}, mail ${mail.always}`, 'Set them back at /_local');
}

export function localChecks(local: Local): readonly Check[] {
  const { origin, ask } = local;
  const depth = async (): Promise<number> => {
    const { deadLetters: queue } = await read(local, '/_local/queue', Queues);
    return queue.visible + queue.inFlight + queue.delayed;
  };
  const clock = async (): Promise<Date> => new Date((await read(local, '/_local/clock', Clock)).now);
  const hoursSeen = async (): Promise<number> => {
    const [first] = await read(local, '/_local/log', Lines);
    return first === undefined ? 0 : ((await clock()).getTime() - Date.parse(first.at)) / 3_600_000;
  };
  return [
    ...siteChecks(origin, ask, local.now),
    { what: 'parts', see, run: () => parts(local) },
    deadLetters('dead letters', depth, 'Read the log, fix the cause; the sweep enqueues the work again'),
    ...pulseChecks({ figure: (name) => figure(local, name), now: clock, hoursSeen }),
    { what: 'errors in the log', see, run: () => errors(local) },
    { what: 'movable clock', see, run: () => movedClock(local) },
    { what: 'mail and fax line', see, run: () => lines(local) },
  ];
}
