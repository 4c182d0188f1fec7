/** What became of downloads, on the local service: the night after, the console tells one that left us whole from one that broke off. */
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { sentIn } from '../../lib/release/downloads/trail-file.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { addressIn, minutesLater, openedStatus, recordOf, releasedPackage } from '../support/release-steps.ts';
import { startService } from '../support/service.ts';
import { clerkOf } from '../support/upload-steps.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const day = 24 * 60;

async function addressOf(reference: string, id: string, as: string): Promise<string> {
  const patient = await openedStatus(service, reference);
  return addressIn(await patient.submit({ package: id, as }, '/en/status/records'));
}

async function part(address: string, range: string): Promise<number> {
  const answer = await fetch(address, { headers: { range } });
  expect(answer.status).toBe(206);
  return (await answer.arrayBuffer()).byteLength;
}

/** Goes away once the first bytes are there. */
function brokenOff(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, (answer) => {
      answer.once('data', () => {
        answer.destroy();
        resolve();
      });
    }).on('error', reject);
  });
}

/** What a clerk who signs in now reads of it. */
async function seenOf(reference: string): Promise<string> {
  return (await (await clerkOf(service)).get(`/staff/requests/${reference}/pages`)).html;
}

const deliveryOf = async (reference: string) => deliveriesOf(await recordOf(service, reference))[0];

describe('a download', () => {
  it('is known to have left us whole the night after, in the parts in which it went', async () => {
    const { reference, delivery } = await releasedPackage(service);
    const address = await addressOf(reference, delivery?.id ?? '', 'zip');
    const size = delivery?.sealed?.zip.bytes ?? 0;
    expect(await part(address, 'bytes=0-99')).toBe(100);
    expect(await part(address, 'bytes=100-')).toBe(size - 100);
    const fetchedAt = service.clock.now().toISOString().slice(0, 16);
    expect(await seenOf(reference)).toContain('opened, not sent whole yet');
    await minutesLater(service, day);
    expect((await deliveryOf(reference))?.sentWhole?.at.slice(0, 16)).toBe(fetchedAt);
    expect(await seenOf(reference)).toContain('; sent whole on ');
    for (let nights = 0; nights < 2; nights += 1) await minutesLater(service, day);
    const { recentEvents } = await recordOf(service, reference);
    expect(recentEvents.filter(({ what }) => what === 'package-sent-whole')).toMatchObject([
      { who: 'system', facts: { package: '1' } },
    ]);
  });

  it('that broke off before its last byte is not', async () => {
    const { reference, delivery } = await releasedPackage(service);
    const address = await addressOf(reference, delivery?.id ?? '', 'pdf');
    const size = delivery?.sealed?.joined?.bytes ?? 0;
    expect(await part(address, `bytes=0-${size - 2}`)).toBe(size - 1);
    await minutesLater(service, day);
    expect(await deliveryOf(reference)).toMatchObject({ fetched: [expect.any(String)] });
    expect((await deliveryOf(reference))?.sentWhole).toBeUndefined();
  });
});

describe('the gate of this machine', () => {
  it('counts what it sent and no more, and says nothing of files that are no packages', async () => {
    const { buckets } = service.files;
    const key = 'release/large/records.zip';
    const size = 32 * 1024 * 1024;
    async function* zeros() {
      yield new Uint8Array(size);
    }
    await buckets.write({ bucket: 'packages', key, type: 'application/zip', metadata: {} }, zeros());
    const before = buckets.list('downloads-trail', '').length;
    const { packages } = service.dependencies;
    await brokenOff(await packages.link(key, { fileName: 'records.zip', type: 'application/zip' }));
    expect(await service.idle(20_000)).toBe(true);
    const [file, ...more] = buckets.list('downloads-trail', '').slice(before);
    expect(more).toEqual([]);
    const { trail, settings } = service.dependencies;
    const [sent] = sentIn(await trail.read(file?.key ?? ''), settings.PACKAGES_BUCKET);
    expect(sent?.key).toBe(key);
    expect(sent?.bytes).toBeLessThan(size);
    expect(buckets.list('downloads-trail', '').every((one) => one.key.startsWith('AWSLogs/'))).toBe(true);
  });
});
