/** A part of a scan beside the form: where the arrival comes from, and what becomes of the part. */
import { describe, expect, it } from 'vitest';
import type { Scan } from '../../../../lib/request/scans.ts';
import { pdfOf } from '../../../support/hostile-files.ts';
import { attorneyPaper, day, entryPath, idOf, press, pressAgain } from '../../../support/keying.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, type Desk, desk, recordOf } from '../../../support/staff-fakes.ts';

const id = 'a'.repeat(32);

const part = (number: number, firstPage: number, lastPage: number) => ({
  ...{ id: number, firstPage, lastPage, codes: [], settled: null },
});

const scan: Scan = {
  ...{ schemaVersion: 1, version: 1, id, facility: 'lake-norman', type: 'pdf', size: 9000, pages: 5 },
  ...{ cameBy: 'courier', cameOn: '2026-11-19', sentBy: 'staff:sub-ben Ben Otis', sentAt: '2026-11-22T15:00:00.000Z' },
  ...{ state: 'read', key: `scans/${id}`, parts: [part(1, 1, 2), part(2, 3, 5)] },
};

async function withScan(console: Desk, change: Partial<Scan> = {}): Promise<void> {
  const pdf = await pdfOf(5);
  await console.deps.scans.add({ ...scan, size: pdf.length, ...change });
  const bytes = (async function* () {
    yield pdf;
  })();
  await console.deps.packages.write(`scans/${id}`, pdf.length, 'application/pdf', bytes);
}

async function opened(which = 2, change: Partial<Scan> = {}) {
  const console = desk();
  await withScan(console, change);
  const who = await console.enter(ana);
  const page = await console.get(`${entryPath}?scan=${id}&part=${which}`, who);
  return { console, who, page };
}

const typed = { ...attorneyPaper, cameBy: 'courier', ...day('cameOn', '2026-11-19'), scan: id, part: '2' };

describe('a part of a scan', () => {
  it('stands beside the form, with its way and its day', async () => {
    const { page } = await opened();
    expect(page.status).toBe(200);
    expect([...page.text.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src?.replace(/\/picture$/, ''))).toEqual(
      [3, 4, 5].map((number) => `/staff/intake/scans/${id}/pages/${number}`),
    );
    expect(page.text).toContain('value="courier" checked');
    expect(page.text).toMatch(/name="cameOn.day"[^>]* value="19"/);
  });

  it('becomes the request, once', async () => {
    const { console, who, page } = await opened();
    const stored = await console.post(entryPath, { ...typed, entry: idOf(page.text) }, who);
    expect(stored.status).toBe(303);
    const [record] = console.records();
    const after = await console.deps.scans.read(id);
    expect(after?.parts[1]?.settled).toMatchObject({ as: 'request', reference: record?.reference });
    expect(after?.parts[0]?.settled).toBeNull();
    const again = await press(console, who, { ...typed, number: 'OTHER', 'patient.lastName': 'Okafor' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('was settled meanwhile');
    expect(again.text).toContain('Okafor');
    expect(console.records()).toHaveLength(1);
  });

  it('is the paper that a request waits for', async () => {
    const online = sampleBody('attorney');
    const requester = { ...online.requester, organization: 'Whitlock Law Office', matter: 'WLO-2026-118' };
    const patient = { ...online.patient, firstName: 'Marcus', lastName: 'Bell', dateOfBirth: '1975-08-17' };
    const record = recordOf({ ...online, requester, patient }, 1, {}, new Date('2026-11-18T15:00:00Z'));
    const console = desk([record]);
    await withScan(console);
    const who = await console.enter(ana);
    const first = await press(console, who, typed);
    const used = await console.post(entryPath, { entry: first.id, use: record.reference }, who);
    expect(used.status).toBe(303);
    expect(console.record(record.reference)).toMatchObject({ status: 'received', receivedOn: '2026-11-19' });
    expect((await console.deps.scans.read(id))?.parts[1]?.settled).toMatchObject({ as: 'paper', reference: record.reference });
  });

  it('is still there beside a form that was refused, checked, kept or opened again', async () => {
    const { console, who } = await opened();
    const refused = await press(console, who, { ...typed, 'patient.lastName': '' });
    const checked = await press(console, who, { ...typed, elements: ['signed'] });
    const kept = await console.get(`${entryPath}?kept=${checked.id}`, who);
    for (const { text } of [refused, checked, kept]) expect(text).toContain(`/staff/intake/scans/${id}/pages/3`);
    expect((await pressAgain(console, who, checked, { ...typed, elements: ['signed'] })).status).toBe(303);
    expect((await console.deps.scans.read(id))?.parts[1]?.settled?.as).toBe('request');
  });

  it.each([
    [9, {}],
    [1, { facility: 'elsewhere' }],
  ])('part %i of %j is not found', async (which, change) => {
    expect((await opened(which, change)).page.status).toBe(404);
  });

  it('of a file that cannot be drawn says where it is opened', async () => {
    const { page } = await opened(1, { opaque: true, type: 'heic' });
    expect(page.text).toContain('cannot be shown here');
    expect(page.text).not.toContain('<img');
  });
});
