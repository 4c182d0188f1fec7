/**
 * `npm run ops:restore-drill [-- requests]`: a day that went wrong, rehearsed on the local engines. Requests are handed in and worked, the
 * table is exported, deleted and restored, and everything that was ever kicked or told is played again. The table has to be
 * the same byte for byte, and nobody may get a second mail or fax.
 */

import { findingsOf } from '../../lib/delivery/integrity/history.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { sha256 } from '../../lib/store/events.ts';
import { submitRequest } from '../../lib/store/submit-request.ts';
import { localNames } from '../local/local-secrets.ts';
import { type LocalService, startLocalService } from '../local/service.ts';
import { emptyTable, exportTable, importTable } from './backup.ts';

export interface Drill {
  readonly requests: number;
  readonly items: number;
  readonly restoredSeconds: number;
  readonly sameAfterRestore: boolean;
  readonly sameAfterReplay: boolean;
  readonly intact: number;
  readonly moreMails: number;
  readonly moreFaxes: number;
}

/** A request that the drill makes up. */
function madeUp(number: number, care: boolean): unknown {
  const office = { street: '400 West Trade Street', city: 'Charlotte', state: 'NC', zip: '28202' };
  const patient = {
    firstName: 'Drill',
    lastName: `Rehearsal ${String.fromCharCode(65 + (number % 26))}`,
    dateOfBirth: '1980-02-03',
    address: office,
  };
  const common = { language: languages[number % languages.length], patient };
  if (care) {
    return {
      ...common,
      requester: {
        type: 'treating-provider',
        name: 'Drill Clinic',
        organization: 'Drill Clinic',
        phone: '704-555-0199',
        fax: '704-555-0177',
        npi: '1234567893',
        address: office,
      },
      records: { types: ['discharge-summary'], allDates: true, sensitive: {} },
      recipient: { type: 'provider', organization: 'Drill Clinic', fax: '704-555-0177' },
      delivery: { format: 'format-pdf', method: 'deliver-fax-provider' },
      purpose: { type: 'patient-care' },
    };
  }
  return {
    ...common,
    requester: {
      type: 'attorney',
      name: 'Drill Firm',
      organization: 'Drill Firm',
      phone: '704-555-0199',
      email: 'drill@example.org',
      address: office,
    },
    records: { types: ['billing-records'], allDates: true, sensitive: {} },
    recipient: { type: 'third-party', name: 'Drill Firm', organization: 'Drill Firm', address: office },
    delivery: { format: 'format-paper', method: 'deliver-mail' },
    purpose: { type: 'legal' },
  };
}

async function handIn({ dependencies }: LocalService, number: number): Promise<string> {
  const today = hospitalDay(dependencies.clock.now(), dependencies.facility.timeZone);
  const parsed = parseRequest(madeUp(number, number % 2 === 0), { today });
  if (!parsed.ok) throw new Error(`the made-up request is not sound: ${JSON.stringify(parsed.problems)}`);
  const reference = referenceFrom(dependencies.secrets.hmacBytes('drill', String(number)));
  await submitRequest(dependencies, { body: parsed.request, reference, arrivedBy: 'staff', suspect: false });
  return reference;
}

/** Works until nothing is due: the clock goes on as long as something waits for it. */
async function settle(service: LocalService): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    await service.sweep();
    if (!(await service.idle(30_000))) throw new Error('the service does not come to rest');
    const due = await service.dependencies.requests.due({ before: '2099-01-01T00:00:00.000Z', limit: 1 });
    if (due.length === 0) return;
    service.clock.moveTo(new Date(service.clock.now().getTime() + 60_000));
  }
  throw new Error('work is left');
}

/** Everything again: each piece of work is kicked, each mail event told. */
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

export async function drillRestore(count: number): Promise<Drill> {
  const service = await startLocalService({ sweepSeconds: 0 });
  const { dynamo, dependencies, post, fax } = service;
  try {
    const references: string[] = [];
    for (let number = 0; number < count; number += 1) references.push(await handIn(service, number));
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
      if (record !== null && (await findingsOf(record, dependencies.archive)).length === 0) intact += 1;
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

/** True when the rehearsal went well. */
export function wentWell({ requests, intact, sameAfterRestore, sameAfterReplay, moreMails, moreFaxes }: Drill): boolean {
  return sameAfterRestore && sameAfterReplay && intact === requests && moreMails === 0 && moreFaxes === 0;
}
