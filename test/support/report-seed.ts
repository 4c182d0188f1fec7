/** A service whose table holds invented requests of many months, counted as the nightly job and the sweep count them. */

import { randomFrom } from '../../infra/local/demo/random.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { countMonths } from '../../lib/delivery/count-months.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { addDays, hospitalDay } from '../../lib/request/dates.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import { beginOf, lifeOf } from './report-lives.ts';

interface Seed {
  readonly count: number;
  /** Days back from today over which they begin. */
  readonly days: number;
}

/** Stores lives that have ended by now, each with one write: what stands in the table is what a life leaves. */
export async function seedReports(service: LocalService, { count, days }: Seed): Promise<void> {
  const { requests, reports, requestQueue, clock, log } = service.dependencies;
  const today = hospitalDay(clock.now(), lakeNorman.timeZone);
  const random = randomFrom('seed of reports');
  for (let number = 0; number < count; number += 1) {
    const { first, steps } = lifeOf(random, 10_000 + number, beginOf(random, addDays(today, -days), days));
    const now = clock.now().toISOString();
    let record = first;
    for (const { id, decide } of steps) {
      const { recentEvents: _unread, ...state } = record;
      const next = applied(record, decide(state), id);
      // What has not happened yet.
      if ((next.milestones.changedAt ?? '') > now) break;
      record = next;
    }
    await requests.submit(record);
  }
  await countMonths({ reports, facility: lakeNorman, clock, log });
  await requestQueue.recount(lakeNorman.id, clock.now(), today);
}
