/**
 * The records of a request on their way to whoever asked: which files were added, whether each may be opened, and in which order they
 * go out. What becomes of a file until it may be opened: `arriving.ts`. Pure.
 */
import type { NewEvent } from '../history.ts';
import type { RecordChange, RequestState } from '../record.ts';
import type { Status } from '../status.ts';
import type { RecordType } from '../vocabulary.ts';
import type { Package, PackageFile, Sending } from './stored.ts';

/** More go into one ZIP. */
export const mostFiles = 50;

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

const event = (what: NewEvent['what'], at: string, facts: NewEvent['facts']): NewEvent => ({ at, who: 'system', what, facts });

/** A file that is on its way in parts no longer. */
export function notSending({ sending: _, ...file }: PackageFile): PackageFile {
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
