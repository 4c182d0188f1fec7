/** What became of it all, judged by what left the house and what is on file, not by what the service says of itself. Long: one scale. */

import { findingsOf } from '../../lib/delivery/integrity/history.ts';
import { wantedDocuments } from '../../lib/delivery/prepare-documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord, Work } from '../../lib/request/record.ts';
import { isTerminal } from '../../lib/request/status.ts';
import type { History } from '../../lib/store/history-pages.ts';
import { isTimer } from '../support/left-work.ts';
import type { TakenFax } from './fax-vendor.ts';
import type { SentMail } from './mail-sink.ts';
import { referenceOf, type ServiceWorld } from './service.ts';
import type { Intent } from './surroundings.ts';

export interface Score {
  readonly pipeline: string;
  requests: number;
  accepted: number;
  /** Accepted, and then not stored, not done, or done only by its own account, and nobody's task. */
  lost: number;
  duplicatedRequests: number;
  duplicatedMails: number;
  duplicatedFaxes: number;
  /** To another number, of a request that may not be faxed, of other pages than were stored, or long after a withdrawal. */
  wrongFaxes: number;
  /** Pieces of work whose effect is in doubt and that staff were given. */
  uncertainToStaff: number;
  /** Other work that staff were given: number out of order, address bounced, line busy to the last. */
  otherToStaff: number;
  chainsBroken: number;
  /** Files that the nightly check called broken. Nothing breaks a file here. */
  wronglyBroken: number;
  /** Second mails and second faxes that the rules allow: no evidence could be had, and the fax says so on its cover. */
  mailsByRule: number;
  faxesByRule: number;
  /** Milliseconds from "received" to the last outcome on file, each request. */
  readonly times: number[];
  /** The same to the last thing that left the house or was given to a person. */
  readonly effectTimes: number[];
  /** Requests over 15 minutes, and why: a fax line that did not answer well, or an e-mail or fax whose answer was lost. */
  slowLine: number;
  slowEvidence: number;
  /** Over 15 minutes for neither: faults in a row, each of which costs a lease or a step. */
  slowOther: number;
  /** References of those. */
  readonly slow: string[];
  /** What was lost or doubled, for the reader. */
  readonly remarks: string[];
}

export function emptyScore(pipeline: string): Score {
  return {
    pipeline,
    requests: 0,
    accepted: 0,
    lost: 0,
    duplicatedRequests: 0,
    duplicatedMails: 0,
    duplicatedFaxes: 0,
    wrongFaxes: 0,
    uncertainToStaff: 0,
    otherToStaff: 0,
    chainsBroken: 0,
    wronglyBroken: 0,
    mailsByRule: 0,
    faxesByRule: 0,
    times: [],
    effectTimes: [],
    slowLine: 0,
    slowEvidence: 0,
    slowOther: 0,
    slow: [],
    remarks: [],
  };
}

export function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

const hour = 3_600_000;
/** Clocks may be wrong, and what is late by a time limit was begun before. */
const margin = 10 * 60_000;

/** A second mail is within the rule when nobody could know of the first, and the stated time has passed. */
function isByRule(mails: readonly SentMail[], place: number): boolean {
  const [first, second] = [mails[place - 1], mails[place]];
  if (first === undefined || second === undefined || place > 1) return false;
  const wasKnown = first.heardAt !== null && first.heardAt < second.at;
  return !wasKnown && second.at - first.at >= hour - margin;
}

/** A second fax is within the rule when the vendor itself could not say that the first arrived, and its cover says what it is. */
function isMarkedSecond(faxes: readonly TakenFax[], place: number): boolean {
  const [first, second] = [faxes[place - 1], faxes[place]];
  if (first === undefined || second === undefined || place > 1) return false;
  return first.end.name !== 'answer' && second.text.includes('2nd transmission');
}

function isDelivered({ end, job, text }: TakenFax, reference: string): boolean {
  return (
    end.kept === 1 && end.failure === undefined && job.to.e164 === lakeNorman.outbound.fax.e164 && text.startsWith(reference)
  );
}

/** Whether an end that the record claims is true. */
function isTrue(
  record: RequestRecord,
  events: History['events'],
  work: Work,
  { mails, faxes, purged, named, findable }: Facts,
): boolean {
  const { kind, state, after, attempts } = work;
  if (state === 'with-staff' || isTimer(work)) return true;
  if (state === 'dropped') return isTerminal(record.status);
  if (state === 'waiting')
    return after.some((id) => ['with-staff', 'dropped', 'waiting'].includes(record.work[id]?.state ?? ''));
  if (state !== 'done') return false;
  if (kind === 'prepare-documents') return record.documents.length === wantedDocuments(record).length;
  if (kind === 'file-online') return events.some(({ what }) => what === 'filed');
  if (kind === 'index-terms') return findable;
  if (kind === 'purge-fax') return purged(vendorIdOf(record, work));
  if (kind === 'send-fax') {
    const last = record.work[`purge-fax-${attempts.length}`];
    return last !== undefined && faxes.some((fax) => isDelivered(fax, record.reference));
  }
  return mails.some((mail) => mail.work === work.id) || (attempts.at(-1)?.code === 'named-elsewhere' && named);
}

/** The vendor's id of the transmission that a purge belongs to. */
function vendorIdOf({ work }: RequestRecord, { id }: Work): string | undefined {
  return work['send-fax']?.attempts.find(({ number }) => id === `purge-fax-${number}`)?.vendorId;
}

/** Work that somebody waits for; deleting at the vendor is not. */
function awaited({ work }: RequestRecord): readonly Work[] {
  return Object.values(work).filter(({ kind }) => kind !== 'purge-fax' && kind !== 'check-integrity');
}

function settledAt(record: RequestRecord): number {
  const times = awaited(record).flatMap(({ attempts }) => attempts.map(({ endedAt, startedAt }) => endedAt ?? startedAt));
  return Math.max(Date.parse(record.submittedAt), ...times.map((time) => Date.parse(time)));
}

/** When one piece of work had its effect: the first mail, the fax that arrived, else what the record says. */
function effectAt(record: RequestRecord, work: Work, { mails, faxes }: Left): number {
  const mail = mails.find((one) => one.work === work.id);
  const fax = work.kind === 'send-fax' ? faxes.find((one) => isDelivered(one, record.reference)) : undefined;
  const last = work.attempts.at(-1);
  const told = last === undefined ? 0 : Date.parse(last.endedAt ?? last.startedAt);
  return mail?.at ?? fax?.endsAt ?? told;
}

const soon = 15 * 60_000;

/** Why a request took longer than the goal: the line, a lost answer, or nothing that excuses it. */
function scoreSlow(score: Score, record: RequestRecord, { faxes }: Left): void {
  if (settledAt(record) - Date.parse(record.submittedAt) <= soon) return;
  const attempts = awaited(record).flatMap((work) => work.attempts);
  if (faxes.some(({ end }) => end.name !== 'answer')) score.slowLine += 1;
  else if (attempts.some(({ result }) => result === 'uncertain')) score.slowEvidence += 1;
  else {
    score.slowOther += 1;
    score.slow.push(record.reference);
  }
}

/** Clocks may be wrong, and a dial may be under way when the route is closed. */
const closingMargin = 5 * 60_000;

function isWrong({ job, text, at }: TakenFax, intent: Intent, reference: string, { closings }: ServiceWorld): boolean {
  if (closings.some(({ from, to }) => at > from + closingMargin && at < to - closingMargin)) return true;
  const late = intent.withdrawnAt !== null && at > intent.withdrawnAt + 30_000;
  return (
    job.to.e164 !== lakeNorman.outbound.fax.e164 || intent.kind !== 'treating-provider' || !text.startsWith(reference) || late
  );
}

function scoreEffects(score: Score, world: ServiceWorld, intent: Intent, { mails, faxes }: Pick<Left, 'mails' | 'faxes'>) {
  const reference = referenceOf(intent);
  for (const same of grouped(mails, ({ work }) => work).values()) {
    same.forEach((mail, place) => {
      if (place === 0) return;
      if (isByRule(same, place)) score.mailsByRule += 1;
      else {
        score.duplicatedMails += 1;
        score.remarks.push(`${reference} ${mail.work}: mail ${place + 1}`);
      }
    });
  }
  const arrived = faxes.filter(({ end }) => end.kept > 0);
  arrived.forEach((fax, place) => {
    if (isWrong(fax, intent, reference, world)) {
      score.wrongFaxes += 1;
      score.remarks.push(`${reference}: fax to ${fax.job.to.e164} for ${intent.kind}`);
    }
    if (place === 0) return;
    if (isMarkedSecond(arrived, place)) score.faxesByRule += 1;
    else {
      score.duplicatedFaxes += 1;
      score.remarks.push(`${reference}: fax ${place + 1} after ${arrived[place - 1]?.end.name}`);
    }
  });
}

function scoreWork(score: Score, record: RequestRecord): void {
  for (const { state, attempts } of Object.values(record.work)) {
    if (state !== 'with-staff') continue;
    if (attempts.some(({ result }) => result === 'uncertain')) score.uncertainToStaff += 1;
    else score.otherToStaff += 1;
  }
}

interface Left {
  readonly mails: readonly SentMail[];
  readonly faxes: readonly TakenFax[];
  readonly purged: (vendorId: string | undefined) => boolean;
  /** A mail about another request names this one. */
  readonly named: boolean;
}

interface Facts extends Left {
  readonly findable: boolean;
}

async function scoreRecord(score: Score, world: ServiceWorld, record: RequestRecord, left: Left): Promise<void> {
  const history = await world.requests.history(record);
  const facts = { ...left, findable: await world.around.time.outside(world.isFindable(record)) };
  const untrue = Object.values(record.work).filter((work) => !isTrue(record, history.events, work, facts));
  if (untrue.length > 0) {
    score.lost += 1;
    score.remarks.push(`${record.reference}: ${untrue.map(({ id, state }) => `${id} ${state}`).join(', ')}`);
  }
  scoreWork(score, record);
  if ((await findingsOf(record, history, world.archive)).length > 0) score.chainsBroken += 1;
  if (history.events.some(({ what }) => what === 'file-broken' || what === 'file-mended')) {
    score.wronglyBroken += 1;
    score.remarks.push(`${record.reference}: called broken`);
  }
  const sent = Date.parse(record.submittedAt);
  score.times.push(settledAt(record) - sent);
  score.effectTimes.push(Math.max(0, ...awaited(record).map((work) => effectAt(record, work, left) - sent)));
  scoreSlow(score, record, left);
}

/** The score of our own service. */
export async function scoreService(world: ServiceWorld): Promise<Score> {
  const { around, requests, puts } = world;
  const score = emptyScore('ours');
  const mails = grouped(around.mail.sent, ({ reference }) => reference);
  const named = new Set(around.mail.sent.flatMap(({ names }) => names));
  const faxes = grouped(around.vendor.faxes, ({ job }) => job.jobId.slice(0, 13));
  for (const intent of around.intents) {
    const reference = referenceOf(intent);
    const record = await around.time.outside(requests.get(reference));
    const left = {
      mails: mails.get(reference) ?? [],
      faxes: faxes.get(reference) ?? [],
      purged: around.vendor.purged,
      named: named.has(reference),
    };
    score.requests += 1;
    if (intent.acceptedAt !== null) score.accepted += 1;
    if ((puts.get(reference) ?? 0) > 1) score.duplicatedRequests += 1;
    scoreEffects(score, world, intent, left);
    if (record !== null) await scoreRecord(score, world, record, left);
    else if (intent.acceptedAt !== null) score.lost += 1;
  }
  return score;
}
