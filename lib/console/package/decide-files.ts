/** What a clerk does with the files of a request while its records are gathered. Pure. */
import type { NewEvent } from '../../request/history.ts';
import { waitEnded } from '../../request/package/arriving.ts';
import {
  fileAdded,
  fileOf,
  filesOf,
  mostFiles,
  packageMoved,
  packageWith,
  packageWithout,
  takesFiles,
} from '../../request/package/files.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestState } from '../../request/record.ts';
import { type RecordType, recordTypes } from '../../request/vocabulary.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export const fileActs = ['up', 'down', 'name', 'remove'] as const;
export type FileAct = (typeof fileActs)[number];

export function recordTypeNamed(text: string | null): RecordType | undefined {
  return recordTypes.find((one) => one === text);
}

/** The same for everything that changes the list. */
function barred(record: RequestState, { staff }: Acting): Decision | null {
  if (!may(staff, 'work')) return refuse('not-permitted');
  return takesFiles(record) ? null : refuse('files-closed');
}

export function decideAdd(record: RequestState, id: string, recordType: RecordType | undefined, acting: Acting): Decision {
  const bar = barred(record, acting);
  if (bar !== null) return bar;
  if (recordType === undefined) return refuse('record-type-required', 'recordType');
  if (filesOf(record).length >= mostFiles) return refuse('too-many-files');
  return change(fileAdded(record, { id, recordType, by: actorId(acting.staff) }, acting.now));
}

function named(record: RequestState, file: PackageFile, recordType: RecordType | undefined, acting: Acting): Decision {
  if (recordType === undefined) return refuse('record-type-required', 'recordType');
  return change({
    package: packageWith(record, { ...file, recordType }),
    events: [eventOf('file-named', acting, { before: file.recordType, recordType })],
  });
}

function eventOf(what: NewEvent['what'], { staff, now }: Acting, facts: NewEvent['facts']): NewEvent {
  return { at: now.toISOString(), who: actorId(staff), what, facts };
}

interface Asked {
  readonly id: string;
  readonly act: FileAct;
  readonly recordType: RecordType | undefined;
}

/** Orders, names or removes one file. What was removed lies in the bucket until the request is erased, and goes out to nobody. */
export function decideFile(record: RequestState, { id, act, recordType }: Asked, acting: Acting): Decision {
  const bar = barred(record, acting);
  const file = fileOf(record, id);
  if (bar !== null) return bar;
  if (file === undefined) return refuse('file-unknown');
  const facts = { recordType: file.recordType };
  switch (act) {
    case 'name':
      return named(record, file, recordType, acting);
    case 'remove':
      return change({
        package: packageWithout(record, id),
        work: waitEnded(record, id),
        events: [eventOf('file-removed', acting, facts)],
      });
    case 'up':
    case 'down':
      return change({
        package: packageMoved(record, id, act === 'up' ? -1 : 1),
        events: [eventOf('files-ordered', acting, facts)],
      });
  }
}
