/**
 * A request that did not begin online: a clerk keyed it from paper, or from what a caller said. What the clerk saw on the paper becomes
 * the review sheet, what is missing becomes open items, and the clock runs from the day on which the paper came. Pure.
 */
import type { CalendarDate } from '../dates.ts';
import type { DefectCode } from '../defects.ts';
import type { NewEvent } from '../history.ts';
import type { Item } from '../items/item.ts';
import { came, raised, settled } from '../items/raise.ts';
import type { RequestRecord, Work, WorkKind } from '../record.ts';
import type { ArrivalWay } from '../scans.ts';
import type { RequestBody } from '../schema.ts';
import type { StoredSheet } from '../sheets/stored.ts';
import type { ProofKind } from '../vocabulary.ts';
import { newWork } from '../work-list.ts';

export interface Keyed {
  /** The clerk: staff:<subject> and the name. */
  readonly by: string;
  readonly cameBy: ArrivalWay;
  /** The hospital's day on which the paper came, or on which the caller called. */
  readonly cameOn: CalendarDate;
  /** Why a day long past is the true one. */
  readonly lateReason?: string;
  /** The clerk saw a signature on the paper. Nobody types the signature of somebody else. */
  readonly signatureSeen: boolean;
  /** The caller heard it read back. */
  readonly readBack?: boolean;
  /** The clerk says that it is another request than these. */
  readonly another?: readonly string[];
  /** What came in the same envelope, of what its route asks for. */
  readonly enclosed: readonly ProofKind[];
  /** What is missing or wrong, as a letter will name it. */
  readonly missing: readonly DefectCode[];
  readonly sheet?: Pick<StoredSheet, 'answers' | 'paper'>;
}

/** True while nothing is here in writing: what a caller said waits for a signature. 45 CFR 164.524(b)(1) lets a hospital ask for writing. */
export function waitsForSignature({ cameBy }: Pick<Keyed, 'cameBy'>): boolean {
  return cameBy === 'phone';
}

/** The open items at the start: what came along is settled, who asks is looked at, what is missing is raised. */
export function keyedItems(items: readonly Item[], keyed: Keyed, at: string): readonly Item[] {
  if (waitsForSignature(keyed)) return items;
  const { by, cameOn, cameBy, enclosed, missing, signatureSeen } = keyed;
  const isHere = ({ code }: Item) => (code === 'authorization-signed' ? signatureSeen : enclosed.some((kind) => kind === code));
  const here = items.filter(isHere);
  const ids = here.filter(({ code }) => code !== 'identity').map(({ id }) => id);
  const answer = { at, by, how: 'enclosed', day: cameOn, channel: cameBy } as const;
  const looked = came(
    settled(items, ids, 'answered', answer),
    here.flatMap(({ code, id }) => (code === 'identity' ? [id] : [])),
    at,
  );
  return raised(looked, missing, by, at);
}

/** Where a notice about a request would go; undefined where nobody gave an e-mail address. */
function emailOf({ requester, patient }: RequestBody): string | undefined {
  return requester.email ?? (requester.type === 'patient' ? patient.email : undefined);
}

type Routed = Pick<RequestRecord['route'], 'desk' | 'documents'>;

/** The work of a keyed request. Who is not of this desk is told by mail; the clerk who keyed it knows. */
export function keyedWork(body: RequestBody, { desk, documents }: Routed, keyed: Keyed, at: string): Record<string, Work> {
  const waits = waitsForSignature(keyed);
  const kinds: readonly WorkKind[] = [
    ...(documents.length > 0 ? (['prepare-documents'] as const) : []),
    ...(waits ? (['send-mail-instructions'] as const) : []),
    ...(!waits && emailOf(body) !== undefined ? (['notify-mail-received'] as const) : []),
    ...(desk === 'medical-records' ? [] : (['notify-staff'] as const)),
    'index-terms',
  ];
  return Object.fromEntries(kinds.map((kind) => [kind, newWork(kind, at)]));
}

/** The events of the beginning: who keyed it, how and when it came; then what the clerk read on the paper. */
export function keyedEvents(keyed: Keyed, facts: NewEvent['facts'], reviewed: NewEvent['facts'] | null, at: string) {
  const { by, cameBy, cameOn, lateReason, signatureSeen, readBack, another = [] } = keyed;
  const submitted: NewEvent = {
    ...{ at, who: by, what: 'submitted' },
    facts: {
      ...facts,
      ...{ cameBy, cameOn },
      ...(signatureSeen && { signature: 'seen' }),
      ...(readBack === true && { readBack: 'yes' }),
      ...(lateReason !== undefined && { reason: lateReason }),
      ...(another.length > 0 && { another: another.join(' ') }),
    },
  };
  return reviewed === null ? [submitted] : [submitted, { at, who: by, what: 'reviewed', facts: reviewed } satisfies NewEvent];
}
