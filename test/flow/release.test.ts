/**
 * Records go out: from the checked file over a second person to the download, with a receipt that anybody can check. On the local service.
 * Long: one release from end to end.
 */
import { execFileSync } from 'node:child_process';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { allCounts } from '../../lib/request/release/pages.ts';
import { canonicalJson } from '../../lib/store/events.ts';
import type { HttpReply } from '../../lib/web/http.ts';
import { sha256 } from '../support/release-fakes.ts';
import {
  addFile,
  addressIn,
  decideOnPage,
  gathered,
  hiddenIn,
  minutesLater,
  openedStatus,
  otherPage,
  ownPage,
  pdfOf,
  recordOf as recordIn,
  releasedPackage,
} from '../support/release-steps.ts';
import { readJson, startService } from '../support/service.ts';
import { visitSite } from '../support/site-fakes.ts';
import { siteOver } from '../support/site-over-http.ts';

let service: LocalService;
const recordOf = (reference: string) => recordIn(service, reference);

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const Keys = z.object({ keys: z.array(z.record(z.string(), z.string())) });

const released = (instead?: Readonly<Record<string, string>>) => releasedPackage(service, instead);

describe('a package of one PDF', () => {
  it('is checked page by page, stops at a page of somebody else, and goes out by a link once somebody has looked', async () => {
    const { reference, clerk, second } = await gathered(service);
    const bytes = await pdfOf([ownPage(await recordOf(reference)), otherPage, 'Page 3 of 3. Plan, continued.']);
    await addFile(service, clerk, reference, bytes);
    expect(allCounts(await recordOf(reference))).toMatchObject({ right: 1, other: 1, none: 1 });

    await decideOnPage(service, clerk, reference, 'to-final-check');
    expect((await recordOf(reference)).status).toBe('in-process');

    const [file] = (await recordOf(reference)).package?.files ?? [];
    const page = `/staff/requests/${reference}/pages/${file?.id}/2`;
    const looked = await clerk.get(page);
    expect(looked.html).toContain('Names somebody else');
    expect((await clerk.get(`${page}/picture`)).status).toBe(200);
    const reason = { 'look.reason': 'The page of the donor belongs to this record' };
    await clerk.post(page, { ...Object.fromEntries(hiddenIn(looked.html)), ...reason });
    await decideOnPage(service, clerk, reference, 'to-final-check');
    expect((await recordOf(reference)).status).toBe('quality-check');

    // Not by who gathered.
    await decideOnPage(service, clerk, reference, 'release', { channel: 'link' });
    expect((await recordOf(reference)).status).toBe('quality-check');
    await decideOnPage(service, second, reference, 'release', { channel: 'link' });
    expect((await recordOf(reference)).status).toBe('released');
    expect(deliveriesOf(await recordOf(reference))[0]?.sealed).toBeUndefined();
    expect((await openedStatus(service, reference)).page()).not.toContain('Download one PDF');

    await minutesLater(service);
    const delivery = deliveriesOf(await recordOf(reference))[0];
    expect((await recordOf(reference)).release?.disclosures).toMatchObject([
      { channel: 'link', pages: 3, delivery: delivery?.id },
    ]);

    expect(Object.keys((await recordOf(reference)).work).filter((id) => id.includes('fetch'))).toEqual([
      ...['notify-not-fetched-1-10', 'notify-not-fetched-1-25', 'await-fetch-1-28'],
    ]);

    const patient = await openedStatus(service, reference);
    expect(patient.page()).toContain('Download one PDF');
    const zip = await fetched(await patient.submit({ package: delivery?.id ?? '', as: 'zip' }, '/en/status/records'), 'zip');
    expect(sha256(zip)).toBe(delivery?.sealed?.zip.sha256);
    expect(testedZip(zip)).toBe('None records/000-cover.pdf records/001.pdf manifest.json');
    expect(deliveriesOf(await recordOf(reference))[0]?.fetched).toHaveLength(1);

    await patient.get('/en/status/request');
    const pdf = await fetched(await patient.submit({ package: delivery?.id ?? '', as: 'pdf' }, '/en/status/records'), 'pdf');
    const { joined } = delivery?.sealed ?? {};
    expect([sha256(pdf), joined?.pages]).toEqual([joined?.sha256, 3 + (delivery?.sealed?.cover.pages ?? 0)]);
    expect((await readTexts(pdf)).at(-1)?.text).toMatch(/Plan, continued\.\s+4 \/ 4/);

    const receipt = await patient.get(`/en/status/records/${delivery?.id}`);
    await verified(String(receipt.body));
    expect(await checked({ sha256: sha256(zip) })).toContain('It is the whole package, with 1 file.');
    expect(await checked({ sha256: sha256(pdf) })).toContain(
      'It is all the records of the package as one PDF. It has 4 pages.',
    );
    expect(await checked({ sha256: sha256(bytes) })).toMatch(/We sent this file on .* It is file 1 of 1\. It has 3 pages\./);
    expect(await checked({ sha256: sha256('another') })).toContain('We do not know this file.');
    expect(await handedIn(String(receipt.body))).toContain('This receipt is ours');
    expect(await handedIn(String(receipt.body).replace('"pages": 3', '"pages": 4'))).toContain('We do not know this file.');
    expect(await handedIn(Buffer.from(bytes))).toContain('We sent this file on');
  });

  it('is recalled before anybody has it: the link is dead at once, the bytes go, and whoever holds a file is told', async () => {
    const { reference, clerk, bytes, delivery } = await released();
    const patient = await openedStatus(service, reference);
    await decideOnPage(service, clerk, reference, 'recall', { reason: 'The wrong year' });
    expect((await recordOf(reference)).status).toBe('in-process');
    const reply = await patient.submit({ package: delivery?.id ?? '' }, '/en/status/records');
    expect(addressIn(reply)).toBe('');
    expect(patient.page()).toContain('We took these records back');
    await minutesLater(service);
    expect(service.files.buckets.find('packages', delivery?.sealed?.zip.key ?? '')).toBeUndefined();
    expect(await checked({ sha256: sha256(bytes) })).toContain('then took it back');
  });

  it('has a link whose address ends within a minute, ten in all, and no recall once somebody has it', async () => {
    const { reference, clerk, delivery } = await released();
    const patient = await openedStatus(service, reference);
    const press = async () => {
      await patient.get('/en/status/request');
      return patient.submit({ package: delivery?.id ?? '' }, '/en/status/records');
    };
    const first = addressIn(await press());
    await patient.get('/en/status/request');
    const kept = Object.fromEntries(hiddenIn(patient.page()));
    for (let more = 0; more < 9; more += 1) expect(addressIn(await press())).not.toBe('');
    // The page as it was in another tab.
    expect(addressIn(await patient.submit({ ...kept, package: delivery?.id ?? '' }, '/en/status/records'))).toBe('');
    expect(patient.page()).toContain('as often as the link allows');
    expect((await fetch(first.replace('records.zip', 'another.zip'))).status).toBe(403);
    await minutesLater(service, 2);
    expect((await fetch(first)).status).toBe(403);
    expect((await fetch(first.split('?')[0] ?? '')).status).toBe(403);
    // Whoever has it already is an incident and no recall.
    await decideOnPage(service, clerk, reference, 'recall', { reason: 'Too late' });
    expect((await recordOf(reference)).status).toBe('released');
  });

  it('goes by a courier: staff print it, and note the number of the parcel, which the requester sees', async () => {
    const { reference, clerk, delivery } = await released({ channel: 'courier' });
    const pages = `/staff/requests/${reference}/pages`;
    const parcel = `/staff/requests/${reference}/packages/${delivery?.id}`;
    expect((await clerk.get(pages)).html).toContain(`href="${parcel}/pdf"`);
    const printed = await clerk.get(`${parcel}/pdf`);
    const answer = await fetch(printed.path);
    expect([printed.status, sha256(new Uint8Array(await answer.arrayBuffer()))]).toEqual([
      303,
      delivery?.sealed?.joined?.sha256,
    ]);
    expect((await clerk.get(`${parcel}/tar`)).status).toBe(404);

    const fields = async (tracking: string) => ({
      ...Object.fromEntries(hiddenIn((await clerk.get(pages)).html)),
      tracking,
    });
    const wrong = await clerk.post(parcel, await fields('UPS 12'));
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('value="UPS 12"')]);
    await clerk.post(parcel, await fields('UPS 1Z999AA10123456784'));
    expect((await openedStatus(service, reference)).page()).toContain('Tracking: UPS 1Z999AA10123456784');
  });

  it('is removed when its time is over, files and all, unless it is held; its receipt stays good', async () => {
    const one = await released();
    const held = await released();
    const hold = { at: service.clock.now().toISOString(), who: 'staff:legal Legal', reason: 'A claim is expected' };
    await service.dependencies.requests.change(held.reference, () => ({ hold, events: [] }));
    const keys = [one, held].map(({ delivery }) => [
      ...[delivery?.sealed?.zip.key, delivery?.sealed?.joined?.key, delivery?.files[0]?.key].map((key) => key ?? ''),
    ]);
    const there = () => keys.map((some) => some.map((key) => service.files.buckets.find('packages', key) !== undefined));
    const day = 24 * 60;
    await minutesLater(service, 59 * day);
    expect(there()).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    await minutesLater(service, 2 * day);
    expect(there()).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
    const { package: its, release } = await recordOf(one.reference);
    expect([its?.files, release?.deliveries?.[0]?.removedAt]).toEqual([[], expect.any(String)]);
    expect(await checked({ sha256: one.delivery?.sealed?.zip.sha256 ?? '' })).toContain('We sent this file on');
    await service.dependencies.requests.change(held.reference, () => ({ hold: null, events: [] }));
    await minutesLater(service, 31 * day);
    expect(there()[1]).toEqual([false, false, false]);
  });
});

async function fetched(page: HttpReply, as: 'pdf' | 'zip'): Promise<Uint8Array> {
  const answer = await fetch(addressIn(page));
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, `attachment; filename="records.${as}"`]);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A file on the page that checks it. */
async function handedIn(file: string | Buffer): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), 'file');
  const answer = await fetch(`${service.origin}/en/verify`, {
    method: 'POST',
    body: form,
    headers: { origin: service.origin },
  });
  return answer.text();
}

/** Whoever has the file, without an account. */
async function checked(fields: Readonly<Record<string, string>>): Promise<string> {
  const anybody = visitSite(siteOver(service.origin));
  await anybody.submit(fields, '/en/verify');
  return anybody.page();
}

/** With openssl and the published key alone: nothing of ours is needed. */
async function verified(receipt: string): Promise<void> {
  const { manifest, signature } = z.object({ manifest: z.unknown(), signature: z.string() }).parse(JSON.parse(receipt));
  const [head = '', , signed = ''] = signature.split('.');
  const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  const { keys } = Keys.parse(await readJson(service, '/.well-known/roi-keys.json'));
  const jwk: JsonWebKey = { ...keys[0] };
  writeFileSync(join(folder, 'key.pem'), createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));
  writeFileSync(join(folder, 'input'), `${head}.${Buffer.from(canonicalJson(manifest)).toString('base64url')}`);
  writeFileSync(join(folder, 'signature'), derOf(Buffer.from(signed, 'base64url')));
  const options = ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature', 'input'];
  expect(execFileSync('openssl', options, { cwd: folder }).toString()).toContain('Verified OK');
}

function derOf(raw: Buffer): Buffer {
  const integer = (bytes: Buffer) => {
    const body = (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
    return Buffer.concat([Buffer.from([2, body.length]), body]);
  };
  const short = (bytes: Buffer) =>
    bytes.subarray(
      Math.max(
        0,
        bytes.findIndex((byte) => byte !== 0),
      ),
    );
  const body = Buffer.concat([integer(short(raw.subarray(0, 32))), integer(short(raw.subarray(32)))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

/** Python's own reader of ZIP files. */
function testedZip(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'zip-')), 'records.zip');
  writeFileSync(path, bytes);
  const program = 'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),*z.namelist())';
  return execFileSync('python3', ['-c', program, path]).toString().trim();
}
