/** `npm run ops:audit -- <reference> …`, in DATA_DIR of a stopped local service or in the deployed tables. */
import { archive } from '../../functions/bind/adapters/archive.ts';
import { records } from '../../functions/bind/adapters/records.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { provide } from '../../functions/bind/provide.ts';
import { type Finding, findingsOf } from '../../lib/delivery/integrity/history.ts';
import type { DocumentArchive } from '../../lib/delivery/ports.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import type { History } from '../../lib/store/history-pages.ts';
import type { RequestStore } from '../../lib/store/stores.ts';
import { runCommand, say, withRecords } from './command.ts';

interface Uses {
  readonly archive: DocumentArchive;
  readonly requests: Pick<RequestStore, 'get' | 'history'>;
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
export async function audit({ requests, archive }: Uses, typed: string, print: (line: string) => void): Promise<0 | 1 | 2> {
  const reference = readReference(typed);
  const record = reference === null ? null : await requests.get(reference);
  if (record === null) {
    print(`${typed}: no such request`);
    return 2;
  }
  const history = await requests.history(record);
  for (const line of historyLines(record, history)) print(line);
  const findings = await findingsOf(record, history, archive);
  for (const finding of findings) print(`NOT INTACT: ${sentenceOf(finding)}`);
  if (findings.length === 0) print('intact');
  return findings.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const references = process.argv.slice(2);
  if (references.length === 0) say('npm run ops:audit -- <reference>');
  return withRecords<Uses>(
    () => provide([], { requests: records, archive })(thisProcess),
    ({ dependencies }) => dependencies,
    async (uses) => {
      let worst = 0;
      for (const typed of references) worst = Math.max(worst, await audit(uses, typed, say));
      return worst;
    },
  );
}

if (import.meta.main) await runCommand(main);
