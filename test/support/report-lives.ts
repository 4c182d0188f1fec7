/**
 * Invented lives of requests, each with an account of its own of what a report has to count: written down while the life goes on, and by
 * nothing that the product computes. Long: one account kept beside the product.
 */

import type { Random } from '../../infra/local/demo/random.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { addDays, hospitalDay, startOfNextDay } from '../../lib/request/dates.ts';
import { decide } from '../../lib/request/decisions/decide.ts';
import type { Evidence } from '../../lib/request/decisions/evidence.ts';
import type { DecisionId } from '../../lib/request/decisions/rules.ts';
import type { RecordChange, RequestRecord, RequestState } from '../../lib/request/record.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { parsedBody, sampleBody } from './sample-bodies.ts';
import { referenceNumber } from './staff-fakes.ts';

const zone = lakeNorman.timeZone;
const dayMs = 86_400_000;

/** What a report has to say of one request. */
export interface Account {
  type: string;
  language: string;
  channel: string;
  arrivedBy: string;
  /** Null: it waits for its paper, and nothing of it is counted. */
  receivedOn: string | null;
  outcome: string | null;
  /** The hospital's day on which records or a letter left. */
  sentOn: string | null;
  /** The hospital's day of the ending of one to which nothing is sent. */
  endedOn: string | null;
  judged: boolean;
  asked: boolean;
  codes: readonly string[];
  extended: boolean;
  ground: string | null;
  whole: boolean;
  review: 'open' | 'upheld' | 'overturned' | null;
  billed: number;
  paid: number;
  bounced: boolean;
  sentBack: boolean;
  endedBy: string | null;
}

export interface Step {
  /** Id of the command. */
  readonly id: string;
  /** Pure; run again where the write was lost. */
  readonly decide: (state: RequestState) => RecordChange;
}

export interface Life {
  readonly first: RequestRecord;
  readonly steps: readonly Step[];
  readonly account: Account;
}

const types: readonly [RequesterType, ...RequesterType[]] = [
  'patient',
  'attorney',
  'parent',
  'health-insurer',
  'patient',
  'treating-provider',
];
const codes = ['ID_UNVERIFIED', 'REP_AUTHORITY_MISSING', 'DATES_AMBIGUOUS', 'PATIENT_NOT_FOUND'] as const;
const grounds = ['danger-to-life', 'psychotherapy-notes', 'confidential-source'] as const;
const clerk = 'staff:sub-ana Ana Ruiz';

interface Deed {
  readonly evidence?: Evidence;
  readonly by?: string;
  readonly letter?: string;
  readonly fee?: (state: RequestState) => NonNullable<RequestState['fees']>[number];
}

/** The last instant of a day of the hospital, or one just after it: where months and clocks change. */
function edgeOf(day: string, random: Random): Date {
  return new Date(startOfNextDay(day, zone).getTime() + random.pick([-1, 0, 1, -1_800_000, 1_800_000]));
}

/** One life that begins at an instant. `number` makes its reference. */
export function lifeOf(random: Random, number: number, begin: Date): Life {
  const type = random.pick(types);
  const language: Language = random.chance(0.2) ? 'es' : 'en';
  const arrivedBy = random.pick(['web', 'web', 'api'] as const);
  const request = {
    body: parsedBody(sampleBody(type, language)),
    reference: referenceNumber(number),
    arrivedBy,
    suspect: false,
  } as const;
  const first = newRecord(request, lakeNorman, begin);
  const account: Account = {
    ...{ type, language, channel: first.route.channel, arrivedBy, receivedOn: first.receivedOn },
    ...{ outcome: null, sentOn: null, endedOn: null, judged: false, asked: false, codes: [], extended: false, ground: null },
    ...{ whole: false, review: null, billed: 0, paid: 0, bounced: false, sentBack: false, endedBy: null },
  };
  const steps: Step[] = [];
  let now = begin;
  const later = (most: number) => {
    now = new Date(now.getTime() + random.between(1, most * 24) * 3_600_000);
    if (random.chance(0.3)) now = edgeOf(hospitalDay(now, zone), random);
  };
  const today = () => hospitalDay(now, zone);
  const change = (made: (state: RequestState, at: string) => RecordChange) => {
    const at = now.toISOString();
    steps.push({ id: `c${number}-${steps.length}`, decide: (state) => made(state, at) });
  };
  const take = (id: DecisionId, { evidence = {}, by = clerk, letter, fee }: Deed = {}) => {
    const at = now;
    const said = letter === undefined ? evidence : { ...evidence, letter };
    steps.push({
      id: `c${number}-${steps.length}`,
      decide: (state) => {
        const taken = { id, by, at, evidence: said, ...(letter !== undefined && { letter }) };
        const change = decide({ ...state }, { ...taken, ...(fee !== undefined && { fee: fee(state) }) });
        return letter === undefined ? change : { ...change, documents: [letterEntry(letter, at)] };
      },
    });
  };
  const post = (letter: string, day: string) =>
    change((_, at) => ({ events: [{ at, who: clerk, what: 'letter-mailed', facts: { id: letter, postedOn: day } }] }));
  const play = { random, account, number, later, today, change, take, post, now: () => now };
  if (account.receivedOn === null && !arrives(play)) return { first, steps, account };
  walk(play);
  return { first, steps, account };
}

function letterEntry(id: string, at: Date): RequestRecord['documents'][number] {
  const letter = { id, by: clerk };
  return { kind: 'denial', language: 'en', sha256: 'a'.repeat(64), bytes: 10, pages: 1, madeAt: at.toISOString(), letter };
}

interface Play {
  readonly random: Random;
  readonly account: Account;
  readonly number: number;
  later(most: number): void;
  today(): string;
  now(): Date;
  change(made: (state: RequestState, at: string) => RecordChange): void;
  take(id: DecisionId, deed?: Deed): void;
  post(letter: string, day: string): void;
}

/** Most paper comes, marked for its true day; the rest is waited for. */
function arrives({ random, account, later, today, change }: Play): boolean {
  if (random.chance(0.2)) return false;
  later(10);
  const receivedOn = addDays(today(), -random.between(0, 2));
  account.receivedOn = receivedOn;
  change((_, at) => ({
    ...{ status: 'received', receivedOn, dueOn: null },
    events: [{ at, who: clerk, what: 'mail-received', facts: { day: receivedOn } }],
  }));
  return true;
}

function bounces({ random, account, change }: Play): void {
  if (!random.chance(0.1)) return;
  account.bounced = true;
  for (let times = random.between(1, 2); times > 0; times -= 1)
    change((_, at) => ({ events: [{ at, who: 'system', what: 'notice-bounced', facts: { work: 'notify-received' } }] }));
}

/** A letter asks for something, or takes it back within minutes. */
function asks(play: Play): void {
  const { random, account, take, later, number } = play;
  const chosen = codes.filter(() => random.chance(0.5));
  const named = chosen.length === 0 ? [codes[0]] : chosen;
  take('ask', { evidence: { codes: named }, letter: `ask-${number}` });
  if (random.chance(0.15)) {
    take('undo');
    return;
  }
  account.judged = true;
  account.asked = true;
  account.codes = named;
  later(8);
  take('record-arrival', { evidence: { what: 'proof', day: play.today() } });
  take('start-review');
}

function billed({ random, account, take, later, number, now }: Play): void {
  if (!random.chance(0.4)) return;
  const cents = random.between(100, 9000);
  const at = now().toISOString();
  const quote = { id: `fee-${number}`, at, by: clerk, kind: 'schedule' as const, lines: [], cents, state: 'quoted' as const };
  take('quote', { fee: () => quote });
  account.billed = cents;
  later(5);
  if (random.chance(0.5)) return;
  take('pay', { fee: () => ({ ...quote, state: 'paid', paid: { how: 'cheque', at: now().toISOString(), by: clerk } }) });
  account.paid = cents;
}

function ends(play: Play, id: 'withdraw' | 'expire' | 'duplicate', by: string, outcome: string): void {
  const { account, take, today } = play;
  take(id, { by });
  account.outcome = outcome;
  account.endedOn = today();
  account.endedBy = by.startsWith('staff:') ? 'staff' : by;
}

function reopened(account: Account): void {
  account.outcome = null;
  account.sentOn = null;
  account.endedOn = null;
  account.endedBy = null;
}

function refuses(play: Play): void {
  const { random, account, take, later, today, post, number } = play;
  const letter = `deny-${number}`;
  const ground = random.pick(grounds);
  take('deny', { evidence: { grounds: [ground] }, letter });
  account.outcome = 'denied';
  account.endedBy = 'staff';
  account.ground = ground;
  account.whole = true;
  // Until it is posted, what was decided counts as sent with the decision: no notice of it exists.
  account.sentOn = today();
  if (random.chance(0.8)) {
    later(3);
    const day = addDays(today(), -random.between(0, 1));
    post(letter, day);
    account.sentOn = day;
  }
  if (!random.chance(0.5)) return;
  later(20);
  take('ask-review');
  account.review = 'open';
  if (!random.chance(0.7)) return;
  later(10);
  if (random.chance(0.5)) {
    take('uphold-denial', { letter: `review-${number}` });
    account.review = 'upheld';
    return;
  }
  take('overturn-denial', { letter: `review-${number}` });
  account.review = 'overturned';
  account.judged = true;
  reopened(account);
  releases(play);
}

function disclosed({ account, change, number, today }: Play, day: string | null): void {
  const on = day ?? today();
  change((state, at) => ({
    release: {
      ...state.release,
      disclosures: [
        ...(state.release?.disclosures ?? []),
        {
          ...{ id: `d-${number}-${at}`, at, on, to: 'The patient', what: 'abstract', pages: 3, channel: 'post', by: clerk },
          basis: state.route.basis,
          ...(day === null && { delivery: `package-${number}` }),
        },
      ],
    },
    events: [{ at, who: 'system', what: 'disclosed', facts: { on } }],
  }));
  account.sentOn = on;
}

function releases(play: Play): void {
  const { random, account, take, later, today } = play;
  later(6);
  take('to-final-check');
  if (random.chance(0.2)) {
    account.sentBack = true;
    take('send-back');
    later(2);
    take('to-final-check');
  }
  later(2);
  // By hand on the day before, or as a package that leaves when it is sealed.
  const day = random.chance(0.5) ? addDays(today(), -random.between(0, 1)) : null;
  take('release', { evidence: day === null ? {} : { day } });
  account.outcome = 'released';
  account.sentOn = today();
  if (random.chance(0.95)) {
    if (day === null) later(1);
    disclosed(play, day);
  }
  if (random.chance(0.3)) take('close', { by: 'system' });
  if (!random.chance(0.1)) return;
  // Taken back before anybody fetched it, and released again.
  later(1);
  take('recall', { evidence: { reason: 'wrong file' } });
  reopened(account);
  later(3);
  take('to-final-check');
  take('release', { evidence: { day: today() } });
  account.outcome = 'released';
  disclosed(play, today());
}

function walk(play: Play): void {
  const { random, account, take, later } = play;
  bounces(play);
  later(5);
  if (random.chance(0.15)) return;
  take('start-review');
  if (random.chance(0.3)) asks(play);
  if (random.chance(0.08)) {
    ends(play, 'withdraw', random.pick(['requester', clerk]), 'withdrawn');
    if (random.chance(0.5)) return;
    later(2);
    take('not-asked');
    reopened(account);
  }
  const early = random.next();
  if (early < 0.05) {
    ends(play, 'expire', random.pick(['system', clerk]), 'expired');
    return;
  }
  if (early < 0.08) {
    ends(play, 'duplicate', clerk, 'duplicate');
    return;
  }
  if (random.chance(0.15)) {
    refuses(play);
    return;
  }
  take('accept');
  account.judged = true;
  if (random.chance(0.1)) {
    take('extend', { letter: `extend-${play.number}` });
    account.extended = true;
  }
  billed(play);
  if (random.chance(0.8)) releases(play);
}

/** Days since the beginning of the first month, for lives that begin all over some months. */
export function beginOf(random: Random, firstDay: string, days: number): Date {
  const day = addDays(firstDay, random.between(0, days - 1));
  return random.chance(0.2) ? edgeOf(day, random) : new Date(Date.parse(`${day}T00:00:00Z`) + random.between(0, dayMs - 1));
}
