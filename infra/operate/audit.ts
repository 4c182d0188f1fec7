/**
 * In DATA_DIR of a stopped local service or in the deployed tables:
 *
 *     npm run ops:audit -- <reference> …                          the request: history, who looked at it, whether it is intact
 *     npm run ops:audit -- --day 2026-11-24 --staff <subject>     what a person looked at on a day
 *     npm run ops:audit -- --patient-of <reference>               who saw this patient, in any request
 *     npm run ops:audit -- --log [--from 2026-11-01]              chains and seals of the access log, of the last 31 days by default
 */
import { parseArgs } from 'node:util';
import { accessRows } from '../../functions/bind/adapters/access-log.ts';
import { archive } from '../../functions/bind/adapters/archive.ts';
import { facility } from '../../functions/bind/adapters/facility.ts';
import { records } from '../../functions/bind/adapters/records.ts';
import { seals } from '../../functions/bind/adapters/seals.ts';
import { secrets } from '../../functions/bind/adapters/secrets.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { provide } from '../../functions/bind/provide.ts';
import { type Finding, findingsOf } from '../../lib/delivery/integrity/history.ts';
import type { DocumentArchive } from '../../lib/delivery/ports.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import type { History } from '../../lib/store/history-pages.ts';
import type { AccessRows, RequestStore } from '../../lib/store/stores.ts';
import { auditDay, auditLog, auditPatient, rowLine } from './audit-access.ts';
import { runCommand, say, withRecords } from './command.ts';

interface Uses {
  readonly archive: DocumentArchive;
  readonly requests: Pick<RequestStore, 'get' | 'history'>;
  readonly accessRows: Pick<AccessRows, 'ofReference'>;
}

function factsOf(facts: Readonly<Record<string, string>>): string {
  // Typed by people, and may say anything.
  const shown = Object.entries(facts).filter(([name]) => name !== 'text' && name !== 'reason');
  return shown.map(([name, value]) => `${name}=${value}`).join(' ');
}

function historyLines(record: RequestRecord, { events }: History): readonly string[] {
  const { reference, status, version, submittedAt, receivedOn, dueOn, route, work, documents } = record;
  return [
    `${showReference(reference)}  ${status}  version ${version}  ${route.channel}, ${route.basis}`,
    `submitted ${submittedAt}  received ${receivedOn ?? '-'}  due ${dueOn ?? '-'}`,
    'history',
    ...events.map(({ at, who, what, facts, hash }, place) =>
      `  ${String(place).padStart(3)}  ${at}  ${who.split(' ')[0]?.padEnd(10)}  ${what.padEnd(20)}  ${hash.slice(0, 12)}  ${factsOf(facts)}`.trimEnd(),
    ),
    'work',
    ...Object.values(work).flatMap(({ id, state, attempts }) => [
      `  ${id.padEnd(24)} ${state}`,
      ...attempts.map(
        ({ number, startedAt, result, code, sha256 }) =>
          `    ${number}  ${startedAt}  ${result ?? '-'}${code === undefined ? '' : ` ${code}`}${sha256 === undefined ? '' : ` ${sha256.slice(0, 12)}`}`,
      ),
    ]),
    'documents',
    ...documents.map(
      ({ kind, language, pages, bytes, sha256 }) => `  ${kind} ${language}  ${pages} pages, ${bytes} bytes  ${sha256}`,
    ),
  ];
}

function sentenceOf(finding: Finding): string {
  switch (finding.wrong) {
    case 'history':
      return `the history does not hold at event ${finding.position}`;
    case 'beginning':
      return 'the history does not begin with the submission';
    case 'body':
      return 'the request is not the one that was sent';
    case 'correction':
      return 'a corrected text is not as it was written';
    case 'document':
      return `a document is missing or damaged: ${finding.sha256}`;
  }
}

/** 0 intact, 1 not, 2 no such request. */
export async function audit(
  { requests, archive, accessRows }: Uses,
  typed: string,
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  const reference = readReference(typed);
  const record = reference === null ? null : await requests.get(reference);
  if (record === null) {
    print(`${typed}: no such request`);
    return 2;
  }
  const history = await requests.history(record);
  for (const line of historyLines(record, history)) print(line);
  print('who looked');
  for (const row of await accessRows.ofReference(record.reference)) print(`  ${rowLine(row)}`);
  const findings = await findingsOf(record, history, archive);
  for (const finding of findings) print(`NOT INTACT: ${sentenceOf(finding)}`);
  if (findings.length === 0) print('intact');
  return findings.length === 0 ? 0 : 1;
}

type Asked = ReturnType<typeof asked>;

function asked() {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { day: text, staff: text, 'patient-of': text, log: { type: 'boolean', default: false }, from: text },
  });
  return { ...values, references: positionals };
}

/** Everything that some question needs; each adapter opens its service when it is asked. */
const needs = provide([], { requests: records, archive, accessRows, seals, secrets, facility });
type Needs = Awaited<ReturnType<typeof needs>>;

async function answer(needs: Needs, { day, staff, 'patient-of': patientOf, log, from, references }: Asked): Promise<number> {
  if (day !== undefined && staff !== undefined) return auditDay(needs, { day, staff }, say);
  if (patientOf !== undefined) return auditPatient(needs, patientOf, say);
  if (log) return auditLog(needs, from, say);
  if (references.length === 0) throw new Error('say what to look at: <reference> …, --day and --staff, --patient-of, or --log');
  let worst = 0;
  for (const typed of references) worst = Math.max(worst, await audit(needs, typed, say));
  return worst;
}

async function main(): Promise<number> {
  const question = asked();
  return withRecords<Needs>(
    () => needs(thisProcess),
    ({ dependencies }) => dependencies,
    (tools) => answer(tools, question),
  );
}

if (import.meta.main) await runCommand(main);
