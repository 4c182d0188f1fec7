/**
 * In DATA_DIR of a stopped local service or in the deployed tables:
 *
 *     npm run ops:erasures              what was erased, why, and whether the second pass has certified it
 *     npm run ops:erasures -- --replay  after a restore: erases again what the backup brought back
 */
import { erasing } from '../../functions/bind/adapters/erasing.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { type EraseInboundTools, eraseInbound } from '../../lib/delivery/retention/erase-inbound.ts';
import { type EraseTools, eraseRequest } from '../../lib/delivery/retention/erase-requests.ts';
import type { ErasureLog } from '../../lib/delivery/retention/erasure-log.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { showReference } from '../../lib/request/reference.ts';
import { runCommand, say, withRecords } from './command.ts';

type Tools = Omit<EraseTools & EraseInboundTools, 'erasureLog'> & { readonly erasureLog: ErasureLog };
type Print = (line: string) => void;

/** References and days: the log names nobody. */
export async function listErasures({ erasureLog: log }: Pick<Tools, 'erasureLog'>, print: Print): Promise<number> {
  const lines = await log.lines();
  for (const { reference, on, reason, certified } of lines)
    print(`${showReference(reference)}  ${on}  ${reason}  ${certified ? 'certified' : 'second pass to come'}`);
  print(`${lines.length} erased`);
  return 0;
}

/** Safe to run twice. 0 nothing of what was erased is left. */
export async function replayErasures(tools: Tools, print: Print): Promise<0 | 1> {
  const today = hospitalDay(tools.clock.now(), tools.facility.timeZone);
  const left: string[] = [];
  let again = 0;
  for (const { reference, reason } of await tools.erasureLog.lines()) {
    // The log does not say which of the two it was; a reference is of one.
    const done = [
      await eraseRequest(tools, reference, today, reason),
      await eraseInbound(tools, reference, today, reason === 'minor' ? 'closed' : reason),
    ];
    if (done.includes('erased')) again += 1;
    const found = [await tools.erasures.read(reference), await tools.inboundErasures.read(reference)];
    if (found.some((one) => one !== null && one.state !== 'erased')) left.push(reference);
  }
  for (const reference of left)
    print(`${showReference(reference)}  NOT ERASED: run this again; if it stays, there is a hold on it`);
  print(`${again} erased again, ${left.length} left`);
  return left.length === 0 ? 0 : 1;
}

function main(): Promise<number> {
  const replay = process.argv.includes('--replay');
  return withRecords<Tools>(
    () => erasing(thisProcess),
    ({ dependencies }) => dependencies,
    (tools) => (replay ? replayErasures(tools, say) : listErasures(tools, say)),
  );
}

if (import.meta.main) await runCommand(main);
