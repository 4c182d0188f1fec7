/** `npm run ops:restore-drill [-- requests]`: restores a table, then sends every work message and mail event again. */

import { findingsOf } from '../../lib/delivery/integrity/history.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { baseLanguage, languages } from '../../lib/request/vocabulary.ts';
import { sha256 } from '../../lib/store/events.ts';
import { submitRequest } from '../../lib/store/submit-request.ts';
import { sampleRequest } from '../local/gallery-samples.ts';
import { localNames } from '../local/local-secrets.ts';
import { type LocalService, startLocalService } from '../local/service.ts';
import { emptyTable, exportTable, importTable } from './backup.ts';
import { runCommand, say } from './command.ts';

type Drill = Awaited<ReturnType<typeof restoreDrill>>;

async function submit({ dependencies }: LocalService, number: number): Promise<string> {
  const today = hospitalDay(dependencies.clock.now(), dependencies.facility.timeZone);
  const language = languages[number % languages.length] ?? baseLanguage;
  const body = sampleRequest(number % 2 === 0 ? 'provider' : 'attorney', language, today);
  const reference = referenceFrom(dependencies.secrets.hmacBytes('drill', String(number)));
  await submitRequest(dependencies, { body, reference, arrivedBy: 'staff', suspect: false });
  return reference;
}

/** Moves the clock where work waits for it. */
async function settle(service: LocalService): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    await service.sweep();
    if (!(await service.idle(30_000))) throw new Error('the service does not come to rest');
    // Timers of weeks may wait.
    const before = new Date(service.clock.now().getTime() + 86_400_000).toISOString();
    const due = await service.dependencies.requests.due({ before, limit: 1 });
    if (due.length === 0) return;
    service.clock.moveTo(new Date(service.clock.now().getTime() + 60_000));
  }
  throw new Error('work is left');
}

/** Every work message and every mail event. */
async function replay(service: LocalService, references: readonly string[]): Promise<void> {
  const { requests, queue } = service.dependencies;
  for (const reference of references) {
    const record = await requests.get(reference);
    await queue.enqueue(Object.keys(record?.work ?? {}).map((workId) => ({ reference, workId })));
  }
  for (const { messageId, events } of service.post.emails())
    for (const { type } of events) await service.post.report(messageId, type);
  await settle(service);
}

export async function restoreDrill(count: number) {
  const service = await startLocalService({ sweepSeconds: 0 });
  const { dynamo, dependencies, post, fax } = service;
  try {
    const references: string[] = [];
    for (let number = 0; number < count; number += 1) references.push(await submit(service, number));
    await settle(service);
    const before = await exportTable(dynamo, localNames.table);
    const left = { mails: post.emails().length, faxes: fax.faxes().length };

    const begun = Date.now();
    await emptyTable(dynamo, localNames.table);
    await importTable(dynamo, localNames.table, before);
    const restoredSeconds = (Date.now() - begun) / 1000;
    const restored = await exportTable(dynamo, localNames.table);

    await replay(service, references);
    const replayed = await exportTable(dynamo, localNames.table);
    let intact = 0;
    for (const reference of references) {
      const record = await dependencies.requests.get(reference);
      if (record === null) continue;
      const history = await dependencies.requests.history(record);
      if ((await findingsOf(record, history, dependencies.archive)).length === 0) intact += 1;
    }
    const digest = (lines: readonly string[]): string => sha256(lines.join('\n'));
    return {
      requests: count,
      items: before.length,
      restoredSeconds,
      sameAfterRestore: digest(restored) === digest(before),
      sameAfterReplay: digest(replayed) === digest(before),
      intact,
      moreMails: post.emails().length - left.mails,
      moreFaxes: fax.faxes().length - left.faxes,
    };
  } finally {
    await service.stop();
  }
}

export function wentWell({ requests, intact, sameAfterRestore, sameAfterReplay, moreMails, moreFaxes }: Drill): boolean {
  return sameAfterRestore && sameAfterReplay && intact === requests && moreMails === 0 && moreFaxes === 0;
}

if (import.meta.main)
  await runCommand(async () => {
    const drill = await restoreDrill(Number(process.argv[2] ?? 20));
    for (const [name, value] of Object.entries(drill)) say(`${name.padEnd(20)} ${value}`);
    return wentWell(drill) ? 0 : 1;
  });
