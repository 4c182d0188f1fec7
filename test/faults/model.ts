/**
 * A second opinion. `expectationOf` says in a few lines what has to come of a request, whatever the order of events; fast-check makes
 * up orders: people send and send again, workers are called early and twice, time passes, lines fail, mails bounce,
 * requests are withdrawn. Then the service and the opinion are compared.
 */
import * as fc from 'fast-check';
import { perform } from '../../lib/console/decisions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { type RequestRecord, workKinds } from '../../lib/request/record.ts';
import { decideAs } from '../support/decisions.ts';
import { type CallName, callEnds } from './fax-vendor.ts';
import type { Fortune } from './injector.ts';
import { scoreService } from './score.ts';
import { failuresOf } from './scoreboard.ts';
import { referenceOf, type ServiceWorld, serviceWorld } from './service.ts';
import { eachMinute, type Intent, type IntentKind } from './surroundings.ts';

/* ---- the opinion ---- */

/** Calls that end so before staff are asked. */
const dials: Partial<Record<CallName | 'doubt', number>> = { busy: 6, 'no-answer': 4, line: 4, number: 1, doubt: 2 };
const doubtful: readonly CallName[] = ['drop-after-page', 'drop-at-end', 'short'];

export interface FaxOpinion {
  readonly state: 'done' | 'with-staff';
  readonly calls: number;
}

/** What comes of a fax whose calls end so; after the list each call is answered. */
export function faxOpinion(ends: readonly CallName[]): FaxOpinion {
  const met = new Map<CallName | 'doubt', number>();
  for (let calls = 1; ; calls += 1) {
    const end = ends[calls - 1] ?? 'answer';
    if (end === 'answer') return { state: 'done', calls };
    const kind = doubtful.includes(end) ? 'doubt' : end;
    const times = (met.get(kind) ?? 0) + 1;
    met.set(kind, times);
    if (times === dials[kind]) return { state: 'with-staff', calls };
  }
}

export interface Opinion {
  /** Mails, one each. */
  readonly mails: readonly string[];
  readonly calls: number;
  readonly fax: FaxOpinion['state'] | null;
}

function expectationOf(kind: IntentKind, ends: readonly CallName[]): Opinion {
  if (kind === 'attorney') return { mails: ['notify-staff', 'send-mail-instructions'], calls: 0, fax: null };
  if (kind === 'patient') return { mails: ['notify-received', 'notify-staff'], calls: 0, fax: null };
  const { state, calls } = faxOpinion(ends);
  const told = state === 'done' ? 'notify-fax-delivered' : 'notify-fax-failed';
  return { mails: [told, 'notify-received', 'notify-staff'], calls, fax: state };
}

/* ---- what may happen ---- */

export type Step =
  | { readonly do: 'send' | 'withdraw'; readonly who: number }
  | { readonly do: 'enqueue'; readonly who: number; readonly work: number; readonly times: number }
  | { readonly do: 'bounce'; readonly who: number; readonly work: number }
  | { readonly do: 'pass'; readonly minutes: number }
  | { readonly do: 'sweep' };

export interface Story {
  readonly kinds: readonly IntentKind[];
  readonly ends: readonly (readonly CallName[])[];
  readonly steps: readonly Step[];
}

const people = 3;
const who = fc.nat(people - 1);
const work = fc.nat(workKinds.length - 1);
const endNames: readonly CallName[] = Object.keys(callEnds).filter((name): name is CallName => name in callEnds);

const stories: fc.Arbitrary<Story> = fc.record({
  kinds: fc.array(fc.constantFrom('patient', 'treating-provider', 'treating-provider', 'attorney'), {
    minLength: people,
    maxLength: people,
  }),
  ends: fc.array(fc.array(fc.constantFrom(...endNames), { maxLength: 7 }), { minLength: people, maxLength: people }),
  steps: fc.array(
    fc.oneof(
      fc.record({ do: fc.constantFrom('send', 'send', 'withdraw'), who }),
      fc.record({ do: fc.constant('enqueue' as const), who, work, times: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constant('bounce' as const), who, work }),
      fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
      fc.record({ do: fc.constant('sweep' as const) }),
    ),
    { maxLength: 25 },
  ),
});

/* ---- how it happens ---- */

interface Played {
  readonly world: ServiceWorld;
  readonly sent: Set<number>;
  /** Calls made before a withdrawal: no more may follow. */
  readonly callsAtWithdrawal: Map<number, number>;
  readonly bounced: Set<string>;
}

function callsOf({ around }: ServiceWorld, intent: Intent): number {
  return around.vendor.faxes.filter(({ job }) => job.jobId.startsWith(referenceOf(intent))).length;
}

async function withdraw(played: Played, place: number, intent: Intent): Promise<void> {
  const { world, callsAtWithdrawal } = played;
  const now = world.around.time.now();
  const staff = { subject: 'clerk', name: 'Clerk', roles: ['clerk'], language: 'en' } as const;
  const done = await perform(world.requests, referenceOf(intent), (record) =>
    decideAs('withdraw', record, { staff, now, timeZone: lakeNorman.timeZone }),
  );
  if (done.outcome !== 'done') return;
  intent.withdrawnAt = now.getTime();
  callsAtWithdrawal.set(place, callsOf(world, intent));
}

/** The mail system says that a mail came back, if it was sent at all. */
async function bounce({ world, bounced }: Played, intent: Intent, workId: string): Promise<void> {
  const { around } = world;
  const reference = referenceOf(intent);
  const mail = around.mail.sent.find((one) => one.reference === reference && one.work === workId);
  if (mail === undefined) return;
  const at = around.time.now().toISOString();
  const tags = { reference: [reference], work: [workId], attempt: [mail.attempt] };
  const detail = { eventType: 'Bounce', mail: { timestamp: at, tags }, bounce: { timestamp: at, bounceType: 'Permanent' } };
  await around.run(30_000, (process) => around.hear(process, detail));
  bounced.add(`${reference} ${workId}`);
}

async function act(played: Played, step: Step): Promise<void> {
  const { world, sent } = played;
  const { around } = world;
  if (step.do === 'sweep') return void (await world.sweep());
  if (step.do === 'pass') return around.time.run(around.time.milliseconds() + step.minutes * 60_000);
  const intent = around.intents[step.who];
  const workId = 'work' in step ? (workKinds[step.work] ?? '') : '';
  if (intent === undefined) return;
  if (step.do === 'send') {
    sent.add(step.who);
    await around.run(15_000, (process) => world.submit(intent, process));
    intent.acceptedAt ??= around.time.milliseconds();
  } else if (step.do === 'withdraw') await withdraw(played, step.who, intent);
  else if (step.do === 'bounce') await bounce(played, intent, workId);
  else if (step.do === 'enqueue')
    await Promise.all(Array.from({ length: step.times }, () => world.work({ reference: referenceOf(intent), workId })));
}

async function settle(world: ServiceWorld): Promise<boolean> {
  return eachMinute(world.around, async () => {
    await world.sweep();
    return (await world.isQuiet()) ? 'over' : 0;
  });
}

/* ---- and whether both agree ---- */

function stateOf(record: RequestRecord, id: string): string {
  return record.work[id]?.state ?? 'absent';
}

function differences(played: Played, story: Story, place: number, record: RequestRecord): readonly string[] {
  const { world, bounced, callsAtWithdrawal } = played;
  const intent = world.around.intents[place];
  const kind = story.kinds[place];
  if (intent === undefined || kind === undefined) return ['no such person'];
  const opinion = expectationOf(kind, story.ends[place] ?? []);
  const wrong: string[] = [];
  const say = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) wrong.push(`person ${place}: ${what} is ${String(is)}, not ${String(should)}`);
  };
  const mails = world.around.mail.sent.filter((mail) => mail.reference === record.reference).map((mail) => mail.work);
  const stopped = callsAtWithdrawal.get(place);
  say('calls', callsOf(world, intent), stopped === undefined ? opinion.calls : Math.max(stopped, 0));
  const isCut = stopped !== undefined && stopped < opinion.calls;
  if (opinion.fax !== null) say('fax', stateOf(record, 'send-fax'), isCut ? 'dropped' : opinion.fax);
  const told = stopped === undefined ? [] : ['notify-withdrawn'];
  const expected = [...opinion.mails.filter((id) => !isCut || !id.startsWith('notify-fax-')), ...told];
  say('mails', mails.sort().join(' '), [...expected].sort().join(' '));
  for (const id of expected) say(id, stateOf(record, id), bounced.has(`${record.reference} ${id}`) ? 'with-staff' : 'done');
  return wrong;
}

/** Plays a story; where service and opinion differ, in words. */
export async function divergences(story: Story): Promise<readonly string[]> {
  const ends = story.ends.map((list) => [...list]);
  const references: string[] = [];
  const line = (jobId: string): CallName => ends[references.findIndex((one) => jobId.startsWith(one))]?.shift() ?? 'answer';
  const circumstances = { seed: 'model', requests: people, faults: 0, line, routeStaysOpen: true };
  const fine: Fortune = () => 'fine';
  const world = serviceWorld({ ...circumstances, fortune: fine, kinds: story.kinds });
  references.push(...world.around.intents.map(referenceOf));
  const played: Played = { world, sent: new Set(), callsAtWithdrawal: new Map(), bounced: new Set() };
  for (const step of story.steps) await act(played, step);
  if (!(await settle(world))) return ['never came to rest'];
  const wrong: string[] = [];
  for (const place of played.sent) {
    const record = await world.requests.get(references[place] ?? '');
    wrong.push(...(record === null ? [`person ${place}: lost`] : differences(played, story, place, record)));
  }
  const score = await scoreService(world);
  return failuresOf(score) === 0 ? wrong : [...wrong, ...score.remarks];
}

/** Plays so many stories; throws with the shortest one in which they differ, and the seed that repeats it. */
export async function playStories(numRuns: number, seed?: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const found = await divergences(story);
      if (found.length > 0) throw new Error(found.join('\n'));
    }),
    { numRuns, ...(seed !== undefined && { seed }) },
  );
}
