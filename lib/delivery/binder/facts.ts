/** What a binder tells of one request, as plain data: its page and its file for programs are made of it. */

import { bodyNow } from '../../request/changes/body-now.ts';
import type { Taken } from '../../request/decisions/taken.ts';
import type { Event } from '../../request/history.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import type { RequestRecord, Work } from '../../request/record.ts';
import type { AccountedRow } from '../../request/release/accounting.ts';
import { accountedRows } from '../../request/release/accounting.ts';
import { deliveriesOf } from '../../request/release/deliveries.ts';
import { erasureOf } from '../../request/retention.ts';
import type { History } from '../../store/history-pages.ts';
import type { Finding } from '../integrity/history.ts';
import type { SeenRow, SeenRows } from './seen.ts';

const identityDecisions = ['confirm-identity', 'chart-contact', 'cannot-confirm'];
const denialDecisions = ['deny', 'deny-in-part', 'no-records', 'uphold-denial', 'overturn-denial', 'deny-correction'];

interface Decided extends Taken {
  readonly decision: string;
}

/** Newest of each kind, as the record keeps them. */
function decidedIn({ decisions: { taken } }: RequestRecord): readonly Decided[] {
  return Object.entries(taken).map(([decision, its]) => ({ decision, ...its }));
}

const oneOf =
  (ids: readonly string[]) =>
  ({ decision }: Decided) =>
    ids.includes(decision);

/** How a notice went: each attempt, and what became of it. */
function sendingOf(work: Work | undefined) {
  if (work === undefined) return null;
  const { id, kind, state, attempts } = work;
  return {
    ...{ id, kind, state },
    attempts: attempts.map(({ number, startedAt, result, code, vendorId, sentAt, deliveredAt, bouncedAt, complainedAt }) => ({
      ...{ number, startedAt, result, code, vendorId, sentAt, deliveredAt, bouncedAt, complainedAt },
    })),
  };
}

function letterFacts(record: RequestRecord) {
  return lettersOf(record).map(({ kind, language, sha256, pages, madeAt, letter: { id, by, notice } }) => ({
    ...{ id, kind, language, sha256, pages, madeAt, by },
    notice: notice === undefined ? null : sendingOf(record.work[notice]),
    posted: record.milestones.mailedLetters[id] ?? null,
  }));
}

function packageFacts(record: RequestRecord) {
  return deliveriesOf(record).map((delivery) => {
    const { id, number, way, recipient, tracking, at, by, pages, files, looks, sealed, fetched, sentWhole, recalled } =
      delivery;
    return {
      ...{ id, number, way, recipient, tracking, releasedAt: at, by, pages, looks },
      files: files.map(({ recordType, type, sha256, bytes, pages: its }) => ({ recordType, type, sha256, bytes, pages: its })),
      sealed: sealed === undefined ? null : { at: sealed.at, zip: sealed.zip.sha256, bytes: sealed.zip.bytes },
      delivered: { fetched: fetched ?? [], sentWhole: sentWhole ?? null, recalled: recalled ?? null },
    };
  });
}

/** Whichever tables the decisions rested on, and how many decisions each. */
function rulesOf(events: readonly Event[]): Readonly<Record<string, number>> {
  const versions = events
    .filter(({ facts }) => facts['decision'] !== undefined)
    .map(({ facts }) => facts['rules'] ?? 'before 2026-12');
  return Object.fromEntries([...Map.groupBy(versions, (version) => version)].map(([version, all]) => [version, all.length]));
}

/** Every role that somebody had when the access log wrote it down. */
function rolesOf(rows: readonly SeenRow[]): readonly { readonly who: string; readonly roles: readonly string[] }[] {
  return [...Map.groupBy(rows, ({ who }) => who)]
    .map(([who, all]) => ({
      who,
      roles: [...new Set(all.flatMap(({ roles }) => (roles ?? '').split(' ')))].filter(Boolean).toSorted(),
    }))
    .toSorted((one, other) => (one.who < other.who ? -1 : 1));
}

export interface BoundRequest {
  readonly record: RequestRecord;
  readonly history: History;
  readonly findings: readonly Finding[];
  readonly seen: SeenRows;
}

const rowFacts = ({ row, kind, heldUntil }: AccountedRow) => ({ ...row, kind, heldUntil });

/** Plain data, in one order: the same request gives the same text. */
export function factsOf({ record, history, findings, seen }: BoundRequest) {
  const { reference, status, body, route, submittedAt, receivedOn, dueOn, arrivedBy, hold, milestones } = record;
  const decided = decidedIn(record);
  const { events } = history;
  const erasure = erasureOf(record);
  return {
    v: 1,
    reference,
    received: { submittedAt, receivedOn, arrivedBy, channel: route.channel, basis: route.basis, desk: route.desk, dueOn },
    standing: { status, answered: milestones.answered ?? null, hold, erasedFrom: erasure?.day ?? null },
    request: { asReceived: body, asItIsNow: bodyNow(record), corrections: record.corrections, changes: record.changes ?? [] },
    identity: { decisions: decided.filter(oneOf(identityDecisions)), contact: record.contact ?? null },
    items: record.items,
    sheet: record.sheet ?? null,
    decisions: decided,
    denials: { decisions: decided.filter(oneOf(denialDecisions)), review: record.review },
    letters: letterFacts(record),
    notices: Object.values(record.work)
      .filter(({ kind }) => kind.startsWith('notify-') || kind.startsWith('send-'))
      .map(sendingOf),
    fees: record.fees ?? [],
    cases: record.cases ?? [],
    packages: packageFacts(record),
    disclosures: accountedRows(record).map(rowFacts),
    suspensions: record.release?.suspensions ?? [],
    rules: rulesOf(events),
    history: { intact: findings.length === 0, findings, events },
    seen: { rows: seen.rows, roles: rolesOf(seen.rows), chains: seen.chains },
  };
}
export type RequestFacts = ReturnType<typeof factsOf>;
