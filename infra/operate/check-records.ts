/** `npm run ops:check-records [-- --mark]`, in DATA_DIR or the deployed tables. --mark repairs as the nightly check does. */
import { archive } from '../../functions/bind/adapters/archive.ts';
import { records, walk } from '../../functions/bind/adapters/records.ts';
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
import { runCommand, say, withRecords } from './command.ts';

const pageSize = 50;

type Seen = 'sound' | 'broken' | 'not-checked';

async function troubleOf(tools: CheckTools, { record, placed }: WalkedRecord): Promise<readonly string[]> {
  if (record === null) return ['unreadable'];
  const findings = await brokenParts(tools, record);
  const timers = lostTimers(record, tools.clock.now()).length > 0 ? ['timer'] : [];
  return [...(findings.length > 0 ? [codesOf(findings)] : []), ...timers, ...(placed ? [] : ['place'])];
}

async function check(tools: CheckTools, file: WalkedRecord, repair: boolean, print: (line: string) => void): Promise<Seen> {
  try {
    const trouble = await troubleOf(tools, file);
    if (trouble.length === 0) return 'sound';
    print(`${showReference(file.reference)}  NOT INTACT: ${trouble.join(', ')}`);
    if (repair) print(`${showReference(file.reference)}  ${await checkWalkedRecord(tools, file)}`);
    return 'broken';
  } catch {
    print(`${showReference(file.reference)}  not checked: archive or table did not answer`);
    return 'not-checked';
  }
}

/** 0 all intact, 1 something is broken, 2 something could not be checked. Prints references and codes, no names. */
export async function checkRecords(tools: CheckTools, repair: boolean, print: (line: string) => void): Promise<0 | 1 | 2> {
  const count: Record<Seen, number> = { sound: 0, broken: 0, 'not-checked': 0 };
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<CheckTools['walk']['page']>> = await tools.walk.page({ cursor, limit: pageSize });
    for (const file of page.records) count[await check(tools, file, repair, print)] += 1;
    cursor = page.next;
  } while (cursor !== null);
  print(`${count.sound} files intact, ${count.broken} not, ${count['not-checked']} not checked`);
  if (count.broken > 0) return 1;
  return count['not-checked'] > 0 ? 2 : 0;
}

function main(): Promise<number> {
  const repair = process.argv.includes('--mark');
  return withRecords<CheckTools>(
    () => provide(['DOCUMENT_DAYS'], { requests: records, archive, walk })(thisProcess),
    ({ dependencies }) => dependencies,
    (tools) => checkRecords(tools, repair, say),
  );
}

if (import.meta.main) await runCommand(main, 2);
