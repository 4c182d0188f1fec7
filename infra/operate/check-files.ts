/**
 * `npm run ops:check-records [-- --mark]`: looks at every file there is, the way the nightly check does. With DATA_DIR it reads the folder
 * of a local service that is stopped; otherwise the deployed tables, by the environment of the functions. Prints references and
 * codes, no name. With --mark it also does what the night does: sets lost timers again and gives broken files to staff. Ends
 * with 1 when anything is broken, with 2 when something could not be looked at.
 */
import { resolve } from 'node:path';
import { archive } from '../../functions/bind/adapters/archive.ts';
import { records } from '../../functions/bind/adapters/records.ts';
import { walk } from '../../functions/bind/adapters/walk.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { provide } from '../../functions/bind/provide.ts';
import {
  brokenParts,
  type CheckTools,
  checkWalkedRecord,
  codesOf,
  lostTimers,
} from '../../lib/delivery/integrity/record-check.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { WalkedRecord } from '../../lib/store/stores.ts';
import { startLocalService } from '../local/service.ts';

const pageSize = 50;

type Seen = 'sound' | 'broken' | 'not-checked';

/** What is wrong with a file, as codes; nothing when it is sound. */
async function troubleOf(tools: CheckTools, { record, placed }: WalkedRecord): Promise<readonly string[]> {
  if (record === null) return ['unreadable'];
  const findings = await brokenParts(tools, record);
  const timers = lostTimers(record, tools.clock.now()).length > 0 ? ['timer'] : [];
  return [...(findings.length > 0 ? [codesOf(findings)] : []), ...timers, ...(placed ? [] : ['place'])];
}

async function look(tools: CheckTools, file: WalkedRecord, mark: boolean, print: (line: string) => void): Promise<Seen> {
  try {
    const trouble = await troubleOf(tools, file);
    if (trouble.length === 0) return 'sound';
    print(`${showReference(file.reference)}  NOT INTACT: ${trouble.join(', ')}`);
    if (mark) print(`${showReference(file.reference)}  ${await checkWalkedRecord(tools, file)}`);
    return 'broken';
  } catch {
    print(`${showReference(file.reference)}  not checked: archive or table did not answer`);
    return 'not-checked';
  }
}

/** Looks at every file. 0 all intact, 1 something is broken, 2 something could not be looked at. */
export async function checkFiles(tools: CheckTools, mark: boolean, print: (line: string) => void): Promise<0 | 1 | 2> {
  const count: Record<Seen, number> = { sound: 0, broken: 0, 'not-checked': 0 };
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<CheckTools['walk']['page']>> = await tools.walk.page({ cursor, limit: pageSize });
    for (const file of page.records) count[await look(tools, file, mark, print)] += 1;
    cursor = page.next;
  } while (cursor !== null);
  print(`${count.sound} files intact, ${count.broken} not, ${count['not-checked']} not checked`);
  if (count.broken > 0) return 1;
  return count['not-checked'] > 0 ? 2 : 0;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const mark = process.argv.includes('--mark');
  const dataDir = process.env['DATA_DIR'];
  const local = dataDir === undefined ? undefined : await startLocalService({ dataDir: resolve(dataDir), sweepSeconds: 0 });
  try {
    const tools = local?.dependencies ?? (await provide(['DOCUMENT_DAYS'], { requests: records, archive, walk })(thisProcess));
    process.exitCode = await checkFiles(tools, mark, say);
  } finally {
    await local?.stop();
  }
}

if (process.argv[1] !== undefined && import.meta.filename === resolve(process.argv[1])) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
