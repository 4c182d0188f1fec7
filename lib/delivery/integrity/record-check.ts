/** Checks one record: resets lost timers, rewrites index keys, gives other findings to staff. Broken data is restored from a backup only. */
import type { RecordChange, RequestRecord, RequestState, Work } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import type { Clock } from '../../runtime/clock.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import type { Settings } from '../../runtime/settings.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import type { RequestStore, RequestWalk, WalkedRecord } from '../../store/stores.ts';
import { decideOn, retryOnce } from '../decide.ts';
import { attemptsWith, type StepResult, systemEvent, toStaff, unblocked } from '../engine.ts';
import { lacksTerms } from '../index-terms.ts';
import type { DocumentArchive } from '../ports.ts';
import type { Tools } from '../tools.ts';
import { type Finding, findingsOf } from './history.ts';

export interface CheckTools {
  readonly walk: Pick<RequestWalk, 'page' | 'flag' | 'rewriteKeys'>;
  readonly requests: Pick<RequestStore, 'get' | 'change' | 'history'>;
  readonly archive: Pick<DocumentArchive, 'get'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'DOCUMENT_DAYS'>;
}

/** `known`: broken, and already with staff. */
export type Checked = 'sound' | 'repaired' | 'broken' | 'known' | 'not-checked';

const id = 'check-integrity';
const day = 86_400_000;

/** Documents expire within the last day of their time in the archive. */
function storedSince({ DOCUMENT_DAYS }: CheckTools['settings'], now: Date): string {
  return DOCUMENT_DAYS === 0 ? '' : new Date(now.getTime() - (DOCUMENT_DAYS - 1) * day).toISOString();
}

/** Throws when table or archive cannot be reached. */
export async function brokenParts(
  {
    requests,
    archive,
    clock,
    settings,
  }: Pick<CheckTools, 'archive' | 'clock' | 'settings'> & {
    readonly requests: Pick<RequestStore, 'history'>;
  },
  record: RequestRecord,
): Promise<readonly Finding[]> {
  return findingsOf(record, await requests.history(record), archive, storedSince(settings, clock.now()));
}

/** Open work without a timer, with its timer set. */
export function lostTimers({ work }: Pick<RequestRecord, 'work'>, now: Date): readonly Work[] {
  const at = now.toISOString();
  const timed = Object.values(work).flatMap((entry): Work[] => {
    const { state, dueAt, leaseUntil } = entry;
    if (state === 'claimed') return leaseUntil === null ? [{ ...entry, leaseUntil: at }] : [];
    const open = state === 'ready' || state === 'in-flight' || state === 'uncertain';
    return open && dueAt === null ? [{ ...entry, dueAt: at }] : [];
  });
  return [...timed, ...unblocked(work, now)];
}

const names = {
  history: 'history',
  beginning: 'beginning',
  body: 'body',
  correction: 'correction',
  document: 'missing',
} as const;

export function codesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ wrong }) => names[wrong]))].join(' ');
}

function fingerprint(findings: readonly Finding[]): string {
  return sha256(canonicalJson(findings)).slice(0, 12);
}

function brokenWork({ work }: RequestState, code: string, at: string): Work {
  const before = work[id] ?? newWork('check-integrity', at);
  const attempt = { startedAt: at, endedAt: at, result: 'failed', code } as const;
  return {
    ...before,
    state: 'with-staff',
    fence: before.fence + 1,
    dueAt: null,
    leaseUntil: null,
    attempts: attemptsWith(before, attempt),
  };
}

/** Gives a broken record to staff; null when they have this finding already. Pure. */
export function brokenChange(record: RequestState, findings: readonly Finding[], now: Date): RecordChange | null {
  const finding = fingerprint(findings);
  if (record.milestones.findings.includes(finding)) return null;
  const code = codesOf(findings);
  return {
    work: [brokenWork(record, code, now.toISOString())],
    events: [systemEvent('file-broken', { id }, now, { code, finding })],
  };
}

/** Resets lost timers. */
async function repair({ requests, clock, log }: CheckTools, reference: string): Promise<boolean> {
  const now = clock.now();
  const repaired = await decideOn(requests, reference, (record) => {
    const work = lostTimers(record, now);
    // The decision runs again when it was written but its answer was lost.
    const done = record.milestones.repairedAt === now.toISOString();
    if (done || work.length === 0) return { change: null, answer: done };
    return { change: { work, events: [systemEvent('file-mended', { id }, now, { code: 'timer' })] }, answer: true };
  });
  if (repaired?.answer === true) log.warn('record repaired', { reference });
  return repaired?.answer === true;
}

/** One write and no event: after a deployment this meets every record of the version before. False when another write did the same. */
async function rewriteKeys({ walk, log }: CheckTools, record: RequestRecord): Promise<boolean> {
  const rewritten = await retryOnce(() => walk.rewriteKeys(record));
  if (rewritten) log.info('record repaired', { reference: record.reference });
  return rewritten;
}

/** A change that resets timers writes the index keys too. */
async function putRight(tools: CheckTools, record: RequestRecord, placed: boolean): Promise<boolean> {
  if (lostTimers(record, tools.clock.now()).length > 0) return repair(tools, record.reference);
  return !placed && (await rewriteKeys(tools, record));
}

/** A record of an older version is findable from the next minute on. */
async function addTerms({ requests, clock }: CheckTools, { reference }: WalkedRecord): Promise<void> {
  const work = [newWork('index-terms', clock.now().toISOString())];
  await decideOn(requests, reference, (record) => ({ change: lacksTerms(record) ? { work, events: [] } : null, answer: null }));
}

/** A single read may be wrong. */
const readsToConfirm = 3;

async function surelyBroken(tools: CheckTools, walked: RequestRecord): Promise<readonly Finding[]> {
  let findings = await brokenParts(tools, walked);
  for (let read = 1; read < readsToConfirm && findings.length > 0; read += 1) {
    const record = await tools.requests.get(walked.reference);
    findings = record === null ? [] : await brokenParts(tools, record);
  }
  return findings;
}

async function check(tools: CheckTools, walked: WalkedRecord): Promise<Checked> {
  const { reference, record, placed } = walked;
  const { requests, clock, log } = tools;
  if (record === null) {
    await tools.walk.flag(reference);
    log.error('record unreadable', { reference });
    return 'broken';
  }
  const now = clock.now();
  const repaired = await putRight(tools, record, placed);
  if (lacksTerms(record)) await addTerms(tools, walked);
  const findings = await surelyBroken(tools, record);
  if (findings.length === 0) return repaired ? 'repaired' : 'sound';
  const told = await decideOn(requests, reference, (current) => {
    const change = brokenChange(current, findings, now);
    return { change, answer: change !== null };
  });
  if (told?.answer !== true) return 'known';
  log.error('record broken', { reference, code: codesOf(findings) });
  return 'broken';
}

/** Never throws: one bad record must not stop the walk. */
export async function checkWalkedRecord(tools: CheckTools, walked: WalkedRecord): Promise<Checked> {
  try {
    return await check(tools, walked);
  } catch (error) {
    tools.log.warn('record not checked', { reference: walked.reference, error: errorName(error) });
    return 'not-checked';
  }
}

/** `check-integrity` as work: a person asked for another check. */
export async function checkRecordIntegrity(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const findings = await brokenParts(tools, record);
  const now = tools.clock.now();
  if (findings.length === 0)
    return {
      outcome: { result: 'done', code: 'intact', next: { state: 'done' } },
      events: [systemEvent('file-mended', work, now, { code: 'intact' })],
    };
  return toStaff(work, codesOf(findings), now);
}
