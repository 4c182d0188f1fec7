/** What the access log answers, for `npm run ops:audit`. Prints staff, references and codes: no name of a patient, no reason. */
import { addDays, hospitalDay, isCalendarDate } from '../../lib/request/dates.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import type { Secrets } from '../../lib/runtime/secrets.ts';
import { firstWrongRow } from '../../lib/store/access-log.ts';
import { checkAccessLog, type SealFinding, type SealTools } from '../../lib/store/access-seal.ts';
import { patientKeys } from '../../lib/store/patient-keys.ts';
import type { AccessRow, AccessRows, RequestStore } from '../../lib/store/stores.ts';

type Print = (line: string) => void;

export function rowLine({ at, who, kind, what, reference }: AccessRow): string {
  const request = reference === undefined ? '' : `  ${showReference(reference)}`;
  return `${at}  ${who}  ${kind.padEnd(11)}  ${what}${request}`;
}

/** 0 the chain of that day holds, 1 it does not. */
export async function auditDay(
  { accessRows }: { readonly accessRows: Pick<AccessRows, 'ofDay'> },
  { day, staff }: { readonly day: string; readonly staff: string },
  print: Print,
): Promise<0 | 1> {
  const actor = staff === 'unknown' || staff.startsWith('staff:') ? staff : `staff:${staff}`;
  const rows = await accessRows.ofDay(day, actor);
  for (const row of rows) print(rowLine(row));
  const wrong = firstWrongRow(rows, { day, actor });
  print(wrong === null ? `${rows.length} rows` : `NOT INTACT: row ${wrong}`);
  return wrong === null ? 0 : 1;
}

interface PatientTools {
  readonly requests: Pick<RequestStore, 'get'>;
  readonly accessRows: Pick<AccessRows, 'ofPatient'>;
  readonly secrets: Secrets;
}

/** By a request of the patient, so that no date of birth stands in a command. 0 asked, 2 no such request. */
export async function auditPatient(tools: PatientTools, typed: string, print: Print): Promise<0 | 2> {
  const reference = readReference(typed);
  const record = reference === null ? null : await tools.requests.get(reference);
  if (record === null) {
    print(`${typed}: no such request`);
    return 2;
  }
  const { patientKey, nameKey } = patientKeys(record.body.patient, tools.secrets);
  const sameDate = await tools.accessRows.ofPatient(patientKey);
  const same = sameDate.filter((row) => row.nameKey === nameKey);
  for (const row of same) print(rowLine(row));
  print(`${same.length} rows; ${sameDate.length - same.length} more of people with the same date of birth and another name`);
  return 0;
}

function sentenceOf(finding: SealFinding): string {
  switch (finding.wrong) {
    case 'row':
      return `${finding.day} ${finding.actor}: row ${finding.number} is missing, changed or not of this chain`;
    case 'sealed':
      return `${finding.day} ${finding.actor}: not the ${finding.number} rows that seal ${finding.seal} has`;
    case 'seal':
      return `seal ${finding.seal} cannot be read or does not lean on the one before`;
  }
}

const daysBack = 30;
const hour = 3_600_000;

/** 0 all chains and seals hold and the newest seal is at most two hours old, 1 not. */
export async function auditLog(tools: SealTools, from: string | undefined, print: Print): Promise<0 | 1> {
  const now = tools.clock.now();
  if (from !== undefined && !isCalendarDate(from)) throw new Error('--from is a day, for instance 2026-11-24');
  const first = from ?? addDays(hospitalDay(now, tools.facility.timeZone), -daysBack);
  const { chains, rows, seals, sealedTo, findings } = await checkAccessLog(tools, first);
  for (const finding of findings) print(`NOT INTACT: ${sentenceOf(finding)}`);
  print(`${chains} chains, ${rows} rows, ${seals} seals since ${first}; sealed to ${sealedTo ?? 'never'}`);
  const late = rows > 0 && (sealedTo === null || now.getTime() - Date.parse(sealedTo) > 2 * hour);
  if (late) print('NOT SEALED: the newest seal is more than two hours old');
  return findings.length === 0 && !late ? 0 : 1;
}
