/** A page of one person: every request, whom records went to, who looked, how the name is spelled. Loaded when it is opened. */
import { bodiesOf } from '../../request/corrections.ts';
import type { RequestRecord } from '../../request/record.ts';
import { patientKeys } from '../../store/patient-keys.ts';
import type { AccessRow } from '../../store/stores.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { logPerson } from '../access.ts';
import { message, type StaffContext } from '../context.ts';
import { referenceIn } from '../glass/guard.ts';
import { seesRequest } from '../request/opening.ts';
import { may } from '../sign-in/roles.ts';
import { personPage } from './person-page.tsx';

/**
 * Rows of six years about this person. The key of a birth date also brings others who were born on that day: the key of the name, or the
 * request, tells them apart.
 */
async function seenOf({ deps }: StaffContext, records: readonly RequestRecord[]): Promise<readonly AccessRow[]> {
  const keys = records.flatMap((record) => bodiesOf(record).map(({ patient }) => patientKeys(patient, deps.secrets)));
  const names = new Set(keys.map(({ nameKey }) => nameKey));
  const references = new Set(records.map(({ reference }) => reference));
  const born = [...new Set(keys.map(({ patientKey }) => patientKey))];
  const rows = (await Promise.all(born.map((key) => deps.accessRows.ofPatient(key)))).flat();
  return rows
    .filter(({ nameKey, reference }) => names.has(nameKey ?? '') || references.has(reference ?? ''))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

export async function getPerson(context: StaffContext): Promise<HttpReply> {
  const { deps, request, session, view } = context;
  const reference = referenceIn(context);
  const record = reference === null ? null : await deps.requests.get(reference);
  if (record === null) return message(404, 'notFound', view);
  const [others, restriction] = await Promise.all([deps.people.recordsAbout(record), deps.people.restrictionOf(record)]);
  const records = [record, ...others]
    .filter((one) => seesRequest(session.staff, one))
    .toSorted((one, other) => (one.submittedAt < other.submittedAt ? 1 : -1));
  await logPerson(context, record, records);
  const seen = may(session.staff, 'audit-read') ? await seenOf(context, records) : null;
  const page = personPage(view, {
    ...{ record, records, seen, restricted: restriction !== null },
    path: request.path,
    all: request.query['seen'] === 'all',
  });
  return privatePage(page);
}
