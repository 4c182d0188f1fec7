/**
 * The records of a request on their way to whoever asked: which files were added, whether each may be opened, and in which order they
 * go out. A file is opened by nobody until it was scanned and checked. Pure.
 */
import type { NewEvent } from '../history.ts';
import type { RecordChange, RequestState, Work } from '../record.ts';
import type { PageCheck } from '../release/stored.ts';
import type { Status } from '../status.ts';
import type { RecordType } from '../vocabulary.ts';
import { newWork } from '../work-list.ts';
import type { FileProblem, FileType, ObjectVersion, Package, PackageFile, Sending } from './stored.ts';

/** More go into one ZIP. */
export const mostFiles = 50;

export type FileVerdict =
  | ({ readonly ok: true } & Pick<PackageFile, 'pages' | 'entries'> & {
        readonly type: FileType;
        readonly sha256: string;
        readonly name: string;
        readonly key: string;
      })
  | { readonly ok: false; readonly why: FileProblem; readonly name?: string };

const gathering: readonly Status[] = ['in-process', 'pended'];

/** Files are added, named, ordered and removed while records are gathered, and never once somebody checks them. */
export function takesFiles({ status }: Pick<RequestState, 'status'>): boolean {
  return gathering.includes(status);
}

type WithPackage = Pick<RequestState, 'package'>;

export function filesOf({ package: its }: WithPackage): readonly PackageFile[] {
  return its?.files ?? [];
}

export function fileOf(record: WithPackage, id: string): PackageFile | undefined {
  return filesOf(record).find((file) => file.id === id);
}

/** True while a file waits, is being checked or was refused: such a package goes no further. */
export function holdsUnchecked(record: WithPackage): boolean {
  return filesOf(record).some(({ state }) => state !== 'clean');
}

/** What has come so far, in bytes; without one of the files where one is named. */
export function packageSize(record: WithPackage, except?: string): number {
  const counted = filesOf(record).filter(({ id, state }) => state !== 'refused' && id !== except);
  return counted.reduce((sum, { size = 0 }) => sum + size, 0);
}

export function packageWith(record: WithPackage, file: PackageFile): Package {
  const files = filesOf(record);
  const known = files.some(({ id }) => id === file.id);
  return { files: known ? files.map((one) => (one.id === file.id ? file : one)) : [...files, file] };
}

export function packageWithout(record: WithPackage, id: string): Package {
  return { files: filesOf(record).filter((file) => file.id !== id) };
}

/** One place up or down; the same where there is no such place. */
export function packageMoved(record: WithPackage, id: string, by: -1 | 1): Package {
  const files = [...filesOf(record)];
  const from = files.findIndex((file) => file.id === id);
  const [file, other] = [files[from], files[from + by]];
  if (file === undefined || other === undefined) return { files };
  return { files: files.with(from, other).with(from + by, file) };
}

/** A verdict on a file takes seconds; after this somebody looks why there is none. In milliseconds. */
const verdictPatience = 30 * 60_000;

const scanWork = (id: string) => `await-scan-${id}`;

/** True while the work waits for the verdict on a file that was not given yet, and that somebody still wants. */
export function awaitsVerdict(record: WithPackage & Pick<RequestState, 'status'>, work: Pick<Work, 'id'>): boolean {
  return takesFiles(record) && filesOf(record).some(({ id, state }) => state === 'checking' && scanWork(id) === work.id);
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

function notSending({ sending: _, ...file }: PackageFile): PackageFile {
  return file;
}

/** A file is on its way in parts, or no longer: null. Whatever was on its way before is dropped. No event: nothing has come. */
export function fileSending(record: WithPackage, file: PackageFile, sending: Sending | null): RecordChange {
  const changed = sending === null ? notSending(file) : { ...file, sending };
  return { package: packageWith(record, changed), events: [] };
}

/** True while a file may come to this place. */
export function awaitsFile(record: Pick<RequestState, 'status'>, { state }: PackageFile): boolean {
  return state === 'incoming' && takesFiles(record);
}

interface Arrival {
  readonly id: string;
  readonly version: ObjectVersion;
  readonly size: number;
}

/** An object came under the key of a file. Null: no file waits for it, or another object came first. */
export function fileArrived(record: RequestState, { id, version, size }: Arrival, now: Date): RecordChange | null {
  const file = fileOf(record, id);
  if (file === undefined || !awaitsFile(record, file)) return null;
  const at = now.toISOString();
  const checking: PackageFile = { ...notSending(file), state: 'checking', arrived: { at, version }, size };
  const wait = newWork('await-scan', new Date(now.getTime() + verdictPatience).toISOString(), [], scanWork(id));
  return {
    package: packageWith(record, checking),
    work: [wait],
    events: [event('file-arrived', at, { recordType: file.recordType })],
  };
}

/** True while a verdict on this object would count. */
export function awaitsJudgement(record: RequestState, id: string, version: ObjectVersion): boolean {
  const file = fileOf(record, id);
  if (file === undefined || !takesFiles(record)) return false;
  if (file.arrived === undefined) return file.state === 'incoming';
  return file.state === 'checking' && sameVersion(file.arrived.version, version);
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
  const file = fileOf(record, id);
  if (file === undefined || !awaitsJudgement(record, id, version)) return null;
  const at = now.toISOString();
  const { ok, ...said } = verdict;
  const judged: PackageFile = {
    ...notSending(file),
    ...(size !== undefined && { size }),
    ...said,
    arrived: file.arrived ?? { at, version },
    state: ok ? 'clean' : 'refused',
  };
  const { pages, sha256, why } = judged;
  const facts = {
    recordType: file.recordType,
    ...(pages !== undefined && { pages: String(pages) }),
    ...(ok && sha256 !== undefined && { sha256 }),
    ...(why !== undefined && { why }),
  };
  return {
    package: packageWith(record, judged),
    ...(check !== undefined && { release: { ...record.release, checks: { ...record.release?.checks, [id]: check } } }),
    work: why === 'not-scanned' ? givenToStaff(record, id, why, at) : waited(record, id, 'done'),
    events: [event(ok ? 'file-clean' : 'file-refused', at, facts)],
  };
}

interface Added {
  readonly id: string;
  readonly recordType: RecordType;
  readonly by: string;
}

/** A place for a file, for which a form is signed afterwards. */
export function fileAdded(record: WithPackage, { id, recordType, by }: Added, now: Date): RecordChange {
  const at = now.toISOString();
  const file: PackageFile = { id, recordType, addedBy: by, addedAt: at, state: 'incoming' };
  return { package: packageWith(record, file), events: [{ at, who: by, what: 'file-added', facts: { recordType } }] };
}

/** As who a file of the record system stands on the record. */
const exporter = 'system';

/**
 * A file that the record system exported for this request; staff name what it is. Null: its place is there. While no files are taken nothing is
 * added, and the history says that it came.
 */
export function exportArrived(record: RequestState, id: string, now: Date): RecordChange | null {
  if (fileOf(record, id) !== undefined) return null;
  const [only, ...others] = record.body.records.types;
  const recordType = only === undefined || others.length > 0 ? 'other' : only;
  if (takesFiles(record) && filesOf(record).length < mostFiles) return fileAdded(record, { id, recordType, by: exporter }, now);
  return { events: [event('export-refused', now.toISOString(), {})] };
}
