/** The pages of the console at one size of the queue: what each asks of the tables, and how long it takes. */
import type { LocalService } from '../../../infra/local/service.ts';
import { hospitalDay } from '../../../lib/request/dates.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { quantile } from '../race.ts';
import type { ServiceMeter, Units } from './meter.ts';
import { pagesOf } from './pages.ts';

export interface Measured {
  readonly name: string;
  readonly open: number;
  readonly units: Units;
  /** Milliseconds until the answer, and of processor time, front, handler and engine together: half of the answers took no more. */
  readonly median: number;
  readonly processor: number;
  readonly most: number;
}

const warming = 3;

/** The middle of several: a page about one request may cost half a unit more than one about another. */
function middleOf(all: readonly Units[]): Units {
  const of = (name: keyof Units) =>
    quantile(
      all.map((units) => units[name]),
      0.5,
    );
  return { calls: of('calls'), read: of('read'), write: of('write') };
}

/**
 * `open`: the requests that are in the queue now. `asked`: those that are asked for, the same at every size, so that only the size differs.
 * The counts are made first, as a job makes them each minute.
 */
export async function measured(
  service: LocalService,
  meter: ServiceMeter,
  { open, asked }: { readonly open: number; readonly asked: readonly RequestRecord[] },
  turns: number,
): Promise<readonly Measured[]> {
  const { requestQueue, facility, clock } = service.dependencies;
  await requestQueue.recount(facility.id, clock.now(), hospitalDay(clock.now(), facility.timeZone));
  const rows: Measured[] = [];
  for (const { name, most, ask } of await pagesOf(service, asked)) {
    for (let turn = 0; turn < warming; turn += 1) await ask();
    const [times, processor]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      const [began, used] = [performance.now(), process.cpuUsage()];
      await ask();
      const { user, system } = process.cpuUsage(used);
      times.push(performance.now() - began);
      processor.push((user + system) / 1000);
    }
    const units: Units[] = [];
    for (let turn = 0; turn < turns; turn += 1) units.push(await meter.during(ask));
    const medians = { median: quantile(times, 0.5), processor: quantile(processor, 0.5) };
    rows.push({ name, open, units: middleOf(units), ...medians, most });
  }
  return rows;
}
