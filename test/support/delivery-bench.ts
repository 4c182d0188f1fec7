/** One request on a bench: the work engine over fakes, with a clock that the test moves and a queue that it drains. */

import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import type { Tools } from '../../lib/delivery/tools.ts';
import { doWork } from '../../lib/delivery/work.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord, Work } from '../../lib/request/record.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { InputBody } from '../../lib/request/typed.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import {
  memoryArchive,
  memoryFax,
  memoryLog,
  memoryMail,
  memoryQueue,
  memoryStores,
  memoryTexts,
  movableClock,
  plainDocuments,
  testSecrets,
  testSettings,
} from './fakes.ts';
import { memoryRelease } from './release-fakes.ts';
import { type SampleBody, sampleBody } from './sample-bodies.ts';

export const benchStart = '2026-11-22T15:00:00.000Z';

export function sampleRecord(
  type: RequesterType,
  language: Language = 'en',
  change: Partial<SampleBody> = {},
  seed = 1,
): RequestRecord {
  const body = InputBody.parse({ ...sampleBody(type, language), ...change });
  const reference = referenceFrom(new Uint8Array(32).fill(seed));
  return newRecord({ body, reference, arrivedBy: 'web', suspect: false }, lakeNorman, new Date(benchStart));
}

export function bench(change: Partial<Tools> = {}) {
  const clock = movableClock(benchStart);
  const parts = {
    ...memoryStores(clock),
    queue: memoryQueue(),
    archive: memoryArchive(),
    mail: memoryMail(),
    texts: memoryTexts(),
    fax: memoryFax(),
    release: memoryRelease().release,
    clock,
    log: memoryLog(),
    facility: lakeNorman,
    documents: plainDocuments(),
    settings: testSettings,
    secrets: testSecrets,
  };
  const tools: Tools = { ...parts, ...change };
  const drain = async (): Promise<void> => {
    for (let message = parts.queue.messages.shift(); message !== undefined; message = parts.queue.messages.shift())
      await doWork(tools, message);
  };
  return {
    ...parts,
    tools,
    drain,
    /** Moves the clock minute by minute, sweeping and working as the deployed service does. */
    async pass(minutes: number): Promise<void> {
      for (let minute = 0; minute < minutes; minute += 1) {
        parts.clock.move(60_000);
        await sweepDueWork(parts);
        await drain();
      }
    },
    async submit(record: RequestRecord): Promise<string> {
      await parts.requests.submit(record);
      await sweepDueWork(parts);
      return record.reference;
    },
    async work(reference: string, id: string): Promise<Work> {
      const work = (await parts.requests.get(reference))?.work[id];
      if (work === undefined) throw new Error(`no work ${id}`);
      return work;
    },
    async events(reference: string): Promise<readonly string[]> {
      const record = await parts.requests.get(reference);
      return record === null ? [] : (await parts.requests.history(record)).events.map(({ what }) => what);
    },
  };
}
export type Bench = ReturnType<typeof bench>;
