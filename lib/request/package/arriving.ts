/**
 * A file from outside on its way to its place on the record, whether it is to go out or answers an open item: it came, it waits for the
 * malware scan, it was judged. It is opened by nobody before. Every step may come twice and in any order. Pure.
 */
import type { NewEvent } from '../history.ts';
import { proofCame } from '../proofs/came.ts';
import { proofOf, proofsWith, takesProof } from '../proofs/files.ts';
import type { RecordChange, RequestState, Work } from '../record.ts';
import type { PageCheck } from '../release/stored.ts';
import { newWork, repeatedWork } from '../work-list.ts';
import { fileOf, notSending, packageWith, takesFiles } from './files.ts';
import type { FileProblem, FileType, ObjectVersion, PackageFile } from './stored.ts';

export type FileVerdict =
  | ({ readonly ok: true } & Pick<PackageFile, 'pages' | 'entries'> & {
        readonly type: FileType;
        readonly sha256: string;
        readonly name: string;
        readonly key: string;
      })
  | { readonly ok: false; readonly why: FileProblem; readonly name?: string };

type Changed = Partial<Omit<PackageFile, 'id' | 'recordType' | 'addedBy' | 'addedAt' | 'sending'>>;

/** Where a file stands on the record. */
interface Place {
  readonly file: Pick<PackageFile, 'id' | 'state' | 'arrived'>;
  /** A file, or a verdict on it, is still wanted. */
  readonly isOpen: boolean;
  /** What events say of it. */
  readonly facts: NewEvent['facts'];
  /** What it answers, where it is a proof. */
  readonly item?: string;
  with(changed: Changed): Pick<RecordChange, 'package' | 'proofs'>;
}

type Holding = Pick<RequestState, 'status' | 'package' | 'proofs' | 'items'>;

function placeOf(record: Holding, id: string): Place | undefined {
  const file = fileOf(record, id);
  if (file !== undefined) {
    const changedTo = (changed: Changed) => ({ package: packageWith(record, { ...notSending(file), ...changed }) });
    return { file, isOpen: takesFiles(record), facts: { recordType: file.recordType }, with: changedTo };
  }
  const proof = proofOf(record, id);
  const item = record.items.find((one) => one.id === proof?.item);
  if (proof === undefined || item === undefined) return undefined;
  // Whoever sends a proof named the file for themselves; nobody else needs the name.
  const changedTo = ({ name: _name, entries: _entries, ...changed }: Changed) => ({
    proofs: proofsWith(record, { ...proof, ...changed }),
  });
  return { file: proof, isOpen: takesProof(record, item), facts: { item: item.code }, item: item.id, with: changedTo };
}

/** True for a file that answers an open item, rather than one that is to go out. */
export function isProof(record: Holding, id: string): boolean {
  return placeOf(record, id)?.item !== undefined;
}

/** A verdict on a file takes seconds; after this somebody looks why there is none. In milliseconds. */
const verdictPatience = 30 * 60_000;

const scanWork = (id: string) => `await-scan-${id}`;

/** True while the work waits for the verdict on a file that was not given yet, and that somebody still wants. */
export function awaitsVerdict(record: Holding, work: Pick<Work, 'id'>): boolean {
  const place = placeOf(record, work.id.slice(scanWork('').length));
  return place?.isOpen === true && place.file.state === 'checking';
}

/** The wait for a verdict, over. The higher fence stops a worker that still holds it. */
function waited({ work }: Pick<RequestState, 'work'>, id: string, state: 'done' | 'dropped'): readonly Work[] {
  const wait = work[scanWork(id)];
  return wait === undefined ? [] : [{ ...wait, state, fence: wait.fence + 1, dueAt: null, leaseUntil: null }];
}

/** A scan without a result is a task for staff. */
function givenToStaff({ work }: Pick<RequestState, 'work'>, id: string, code: FileProblem, at: string): readonly Work[] {
  const wait = work[scanWork(id)] ?? newWork('await-scan', at, [], scanWork(id));
  const tried = { number: wait.attempts.length + 1, startedAt: at, endedAt: at, result: 'failed', code } as const;
  const attempts = [...wait.attempts, tried];
  return [{ ...wait, state: 'with-staff', fence: wait.fence + 1, dueAt: null, leaseUntil: null, attempts }];
}

/** The wait of a file that is removed. */
export function waitEnded(record: Pick<RequestState, 'work'>, id: string): readonly Work[] {
  return waited(record, id, 'dropped');
}

function sameVersion(one: ObjectVersion, other: ObjectVersion): boolean {
  return one.etag === other.etag && one.versionId === other.versionId;
}

const event = (what: NewEvent['what'], at: string, facts: NewEvent['facts']): NewEvent => ({ at, who: 'system', what, facts });

interface Arrival {
  readonly id: string;
  readonly version: ObjectVersion;
  readonly size: number;
}

/** An object came under the key of a file. Null: no file waits for it, or another object came first. */
export function fileArrived(record: RequestState, { id, version, size }: Arrival, now: Date): RecordChange | null {
  const place = placeOf(record, id);
  if (place?.file.state !== 'incoming' || !place.isOpen) return null;
  const at = now.toISOString();
  const wait = newWork('await-scan', new Date(now.getTime() + verdictPatience).toISOString(), [], scanWork(id));
  return {
    ...place.with({ state: 'checking', arrived: { at, version }, size }),
    work: [wait],
    events: [event('file-arrived', at, place.facts)],
  };
}

/** True while a verdict on this object would count. */
export function awaitsJudgement(record: Holding, id: string, version: ObjectVersion): boolean {
  const place = placeOf(record, id);
  if (place === undefined || !place.isOpen) return false;
  const { state, arrived } = place.file;
  return arrived === undefined ? state === 'incoming' : state === 'checking' && sameVersion(arrived.version, version);
}

/** A requester who has left the page hears of a refusal a little later, unless a better file came meanwhile. In milliseconds. */
const refusalPatience = 10 * 60_000;

/** What follows from the verdict on a proof: its item is answered, or the requester is told. */
function answerOf(record: RequestState, { item }: Place, ok: boolean, now: Date): RecordChange | undefined {
  if (item === undefined) return undefined;
  if (ok) return proofCame(record, item, now);
  const kind = 'notify-file-refused';
  const isPlanned = Object.values(record.work).some((work) => work.kind === kind && work.state === 'ready');
  const notice = () => repeatedWork(record, kind, new Date(now.getTime() + refusalPatience).toISOString());
  return isPlanned ? undefined : { work: [notice()], events: [] };
}

interface Judged {
  readonly id: string;
  readonly version: ObjectVersion;
  readonly size: number | undefined;
  readonly verdict: FileVerdict;
  /** What its pages say, of a file that may go on. */
  readonly check?: PageCheck | undefined;
}

/** The verdict on a file, once: a later one, or one on another object of the key, changes nothing. Null: nothing to change. */
export function fileJudged(
  record: RequestState,
  { id, version, size, verdict, check }: Judged,
  now: Date,
): RecordChange | null {
  const place = placeOf(record, id);
  if (place === undefined || !awaitsJudgement(record, id, version)) return null;
  const at = now.toISOString();
  const { ok, ...said } = verdict;
  const { why, pages, sha256 }: Changed = said;
  const facts = {
    ...place.facts,
    ...(pages !== undefined && { pages: String(pages) }),
    ...(sha256 !== undefined && { sha256 }),
    ...(why !== undefined && { why }),
  };
  const answers = answerOf(record, place, ok, now);
  const ended = why === 'not-scanned' ? givenToStaff(record, id, why, at) : waited(record, id, 'done');
  return {
    ...answers,
    ...place.with({
      ...(size !== undefined && { size }),
      ...said,
      arrived: place.file.arrived ?? { at, version },
      state: ok ? 'clean' : 'refused',
    }),
    ...(check !== undefined && { release: { ...record.release, checks: { ...record.release?.checks, [id]: check } } }),
    work: [...ended, ...(answers?.work ?? [])],
    events: [event(ok ? 'file-clean' : 'file-refused', at, facts), ...(answers?.events ?? [])],
  };
}
