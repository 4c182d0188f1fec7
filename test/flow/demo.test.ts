/** The invented requests of `npm start -- --demo`: of every state, and each as sound as one that people made. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { livesOf } from '../../infra/local/demo/fill.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { allInbound, allRequests } from '../../infra/local/view-parts.ts';
import { brokenParts } from '../../lib/delivery/integrity/record-check.ts';
import { inboundStatuses } from '../../lib/inbound/vocabulary.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { lettersOf } from '../../lib/request/issued-letters.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { currentStatus, statuses } from '../../lib/request/status.ts';
import { canonicalJson, firstBreak, sha256 } from '../../lib/store/events.ts';
import { queueSectionOf } from '../../lib/store/queue-keys.ts';
import { posted, readJson, signIn, startService, visitor } from '../support/service.ts';

const count = 160;
let service: LocalService;
let records: readonly RequestRecord[];
beforeAll(async () => {
  service = await startService();
  service.demo.start(count);
  await service.demo.ended();
  records = await allRequests(service);
});
afterAll(() => service.stop());

const wanted = statuses.filter((status) => status !== 'draft' && currentStatus(status) === status);

const some = (fits: (record: RequestRecord) => boolean): boolean => records.some(fits);

it('stand in every state, and in every kind of trouble', () => {
  expect(wanted.filter((status) => !some((record) => record.status === status))).toEqual([]);
  const today = hospitalDay(new Date(), service.dependencies.facility.timeZone);
  const found = {
    number: records.length >= count,
    overdue: some((record) => queueSectionOf(record) === 'work' && record.dueOn !== null && record.dueOn < today),
    extended: some(({ decisions }) => decisions.taken['extend'] !== undefined),
    held: some(({ hold }) => hold !== null),
    suspect: some(({ suspect }) => suspect),
    proposed: some(({ decisions }) => decisions.proposal !== null),
    cases: some(({ cases = [] }) => cases.length > 0),
    costs: some(({ fees = [] }) => fees.length > 0),
    photos: some(({ proofs = [] }) => proofs.some(({ state }) => state === 'clean')),
    sealed: some((record) => deliveriesOf(record).some(({ sealed }) => sealed !== undefined)),
    disclosed: some(({ release }) => (release?.disclosures ?? []).length > 0),
    letters: some((record) => lettersOf(record).length > 0),
    spanish: some(({ body }) => body.language === 'es'),
    longHistory: some(({ history }) => history.pages > 0),
  };
  expect(Object.entries(found).filter(([, is]) => !is)).toEqual([]);
});

// What people do falls on working days: how far a story has come depends on the weekday and the hour of its making.
it.each(['2026-11-30T08:02:00Z', '2027-01-04T03:30:00Z', '2027-03-14T19:00:00Z'])(
  'stand in every state when made at %s',
  async (at) => {
    const ends = new Set<string>();
    for await (const lives of livesOf({ ...service.dependencies, present: new Date(at) }, count))
      for (const life of lives) ends.add(life.record().status);
    expect(wanted.filter((status) => !ends.has(status))).toEqual([]);
  },
);

it('are found whole by the nightly check: history, request, documents', async () => {
  const { requests, archive, clock, settings } = service.dependencies;
  for (const record of records)
    expect([record.reference, await brokenParts({ requests, archive, clock, settings }, record)]).toEqual([
      record.reference,
      [],
    ]);
});

it('open in the console, with a document each', async () => {
  const clerk = visitor(service);
  await signIn(service, clerk, 'supervisor');
  for (const { reference, documents } of records.filter((_, place) => place % 8 === 0)) {
    expect([reference, (await clerk.get(`/staff/requests/${reference}`)).status]).toEqual([reference, 200]);
    const [first] = documents;
    if (first !== undefined) expect(await service.dependencies.archive.get(first.sha256)).toHaveLength(first.bytes);
  }
});

it('stand beside records on their way to the hospital, in every state, found and counted at their own desk', async () => {
  const items = await allInbound(service);
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(inboundStatuses));
  const clerk = visitor(service);
  await signIn(service, clerk, 'inbound');
  const open = items.filter(({ status }) => !['uploaded', 'closed', 'never-came'].includes(status));
  const { html } = await clerk.get('/staff/inbound');
  for (const { reference } of open.slice(0, 5)) expect(html).toContain(reference);
  const { payloadHash, body, events } = items[0] ?? expect.unreachable();
  expect([sha256(canonicalJson(body)), firstBreak(events)]).toEqual([payloadHash, -1]);
});

it('are counted in the queue and the report, and one filling waits for the other', async () => {
  const { requestQueue, reports, facility } = service.dependencies;
  const counts = await requestQueue.counts(facility.id);
  const counted = Object.values(counts?.rows ?? {}).reduce((sum, [open]) => sum + open, 0);
  expect(counted).toBe(records.filter((record) => queueSectionOf(record) !== null).length);
  const months = [...new Set(records.flatMap(({ receivedOn }) => receivedOn?.slice(0, 7) ?? []))];
  const rows = await Promise.all(months.map(async (month) => (await reports.read(facility.id, month))?.rows ?? []));
  expect(rows.flat().reduce((sum, row) => sum + row.count, 0)).toBe(
    records.filter(({ receivedOn }) => receivedOn !== null).length,
  );
  expect(service.demo.start(1)).toBe(true);
  await readJson(service, '/_local/demo', posted({ count: 1 }), 409);
  await service.demo.ended();
  expect(await readJson(service, '/_local/demo')).toEqual({ made: 1, of: 1, state: 'done' });
});
