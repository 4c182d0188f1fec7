/**
 * `npm run ops:audit -- <reference> [more references]`: the life of a request, line by line, and whether it is intact. With DATA_DIR it reads the
 * folder of a local service that is stopped; otherwise the deployed tables, by the environment of the functions. Prints codes, times and
 * hashes: no name, no answer of a form. Ends with 1 when something is wrong, with 2 when there is no such request.
 */
import { resolve } from 'node:path';
import { archive } from '../../functions/bind/adapters/archive.ts';
import { records } from '../../functions/bind/adapters/records.ts';
import type { Dependencies } from '../../functions/bind/dependencies.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { provide } from '../../functions/bind/provide.ts';
import { type Finding, findingsOf } from '../../lib/delivery/integrity/history.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import { startLocalService } from '../local/service.ts';

interface Uses extends Pick<Dependencies, 'archive'> {
  readonly requests: Pick<Dependencies['requests'], 'get'>;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function factsOf(facts: Readonly<Record<string, string>>): string {
  // Notes and reasons are typed by people and may say anything.
  const shown = Object.entries(facts).filter(([name]) => name !== 'text' && name !== 'reason');
  return shown.map(([name, value]) => `${name}=${value}`).join(' ');
}

/** The lines of one life. */
function lifeOf(record: RequestRecord): readonly string[] {
  const { reference, status, version, submittedAt, receivedOn, dueOn, route, events, work, documents } = record;
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
    case 'document':
      return `a document is missing or damaged: ${finding.sha256}`;
  }
}

/** Prints one life. 0 intact, 1 not, 2 no such request. */
export async function audit({ requests, archive }: Uses, typed: string, print: (line: string) => void): Promise<0 | 1 | 2> {
  const reference = readReference(typed);
  const record = reference === null ? null : await requests.get(reference);
  if (record === null) {
    print(`${typed}: no such request`);
    return 2;
  }
  for (const line of lifeOf(record)) print(line);
  const findings = await findingsOf(record, archive);
  for (const finding of findings) print(`NOT INTACT: ${sentenceOf(finding)}`);
  if (findings.length === 0) print('intact');
  return findings.length === 0 ? 0 : 1;
}

async function main(): Promise<void> {
  const references = process.argv.slice(2);
  const dataDir = process.env['DATA_DIR'];
  const local = dataDir === undefined ? undefined : await startLocalService({ dataDir: resolve(dataDir), sweepSeconds: 0 });
  try {
    const uses = local?.dependencies ?? (await provide([], { requests: records, archive })(thisProcess));
    let worst = 0;
    for (const typed of references) worst = Math.max(worst, await audit(uses, typed, say));
    if (references.length === 0) say('npm run ops:audit -- <reference>');
    process.exitCode = worst;
  } finally {
    await local?.stop();
  }
}

if (process.argv[1] !== undefined && import.meta.filename === resolve(process.argv[1])) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
