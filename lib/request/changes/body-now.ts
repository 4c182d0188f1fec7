/** The one place that knows the body of a request as it is now: as handed in, with the corrections of staff and what was changed since. */
import { asPrinted, correctedBody } from '../corrections.ts';
import type { TimeZone } from '../dates.ts';
import type { RequestRecord } from '../record.ts';
import { type RequestBody, StoredBody } from '../schema.ts';
import type { Change } from './stored.ts';

/** What the body as it is now hangs on. */
export type Changeable = Pick<RequestRecord, 'body' | 'changes'> & Partial<Pick<RequestRecord, 'corrections'>>;

function sectionOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** With a value at a path; without the field where there is none. */
export function withValue(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const { [key]: before, ...others } = sectionOf(whole);
  const after = withValue(before, rest, value);
  return after === undefined ? others : { ...others, [key]: after };
}

/** A change comes after every correction: what staff correct is how the form of the requester is printed. */
function bodyAfter({ body, corrections = [] }: Changeable, changes: readonly Change[]): RequestBody {
  const corrected = correctedBody({ body, corrections });
  if (changes.length === 0) return corrected;
  return StoredBody.parse(
    changes.reduce<unknown>((before, { path, value }) => withValue(before, path.split('.'), value), corrected),
  );
}

export function bodyNow(record: Changeable): RequestBody {
  return bodyAfter(record, record.changes ?? []);
}

/** The body before the change that a piece of work tells of; as it is now where none does. */
export function bodyBefore(record: Changeable, work: string): RequestBody {
  const { changes = [] } = record;
  const first = changes.findIndex(({ notice }) => notice === work);
  return first < 0 ? bodyNow(record) : bodyAfter(record, changes.slice(0, first));
}

/** The record as it was at an instant: what is made again must come out the same, whatever was changed since. */
export function asItWas<Some extends Changeable>(record: Some, at: string): Some {
  return {
    ...record,
    body: bodyAfter(
      record,
      (record.changes ?? []).filter((change) => change.at <= at),
    ),
  };
}

/** The record as letters and notices have it. Forms stay as they were handed in: `asPrinted`. */
export function asItIsNow<Some extends Changeable>(record: Some): Some {
  return { ...record, body: bodyNow(record) };
}

/** The same, with the day of the last correction, as documents print it. */
export function asPrintedNow<Some extends Changeable & Pick<RequestRecord, 'corrections'>>(record: Some, timeZone: TimeZone) {
  return asItIsNow({ ...asPrinted(record, timeZone), body: record.body });
}
