/**
 * Parts of scans at the desk: settled once, filed with the right request, taken back, looked at, and refused where they must be. Long: one
 * desk over one scan, act by act.
 */
import { describe, expect, it } from 'vitest';
import { settlePart } from '../../../../lib/console/intake/settle.ts';
import { curable } from '../../../../lib/request/file-scan.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { newScan } from '../../../../lib/request/scan-arriving.ts';
import type { Scan, ScanPart } from '../../../../lib/request/scans.ts';
import { bytesOf } from '../../../../lib/runtime/bytes-of.ts';
import { asPdf, pagesFrom } from '../../../../lib/scans/as-pdf.ts';
import { cleanFolderOf } from '../../../../lib/uploads/keys.ts';
import { pdfOf } from '../../../support/hostile-files.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, ben, type Desk, desk, noon, recordOf, referenceNumber } from '../../../support/staff-fakes.ts';

const kin = recordOf(sampleBody('next-of-kin'), 1);
const attorney = recordOf(sampleBody('attorney'), 2);
const id = 'ab'.repeat(16);
const at = `/staff/intake/scans/${id}`;

function part(number: number, firstPage: number, lastPage: number, reference?: string): ScanPart {
  const codes = reference === undefined ? [] : [{ page: firstPage, reference }];
  return { id: number, firstPage, lastPage, codes, settled: null };
}

async function withScan(
  parts: readonly ScanPart[],
  change: Partial<Scan> = {},
): Promise<{ readonly console: Desk; readonly scan: () => Promise<Scan> }> {
  const console = desk([kin, attorney]);
  const { scans, packages } = console.deps;
  const pages = parts.at(-1)?.lastPage ?? 1;
  const pdf = await pdfOf(pages);
  const place = newScan({ id, facility: 'lake-norman', cameBy: 'post', cameOn: '2026-11-21', sentBy: 'staff:a Ana' }, noon);
  await scans.add({ ...place, state: 'read', type: 'pdf', size: pdf.length, pages, key: `scans/${id}`, parts, ...change });
  await packages.write(
    `scans/${id}`,
    pdf.length,
    'application/pdf',
    (async function* () {
      yield pdf;
    })(),
  );
  const scan = async () => {
    const found = await scans.read(id);
    if (found === null) throw new Error('no scan');
    return found;
  };
  return { console, scan };
}

const openItem = (record: RequestRecord): string => curable(record)[0]?.id ?? '';
const fields = (one: ScanPart, more: Readonly<Record<string, string>>) => ({
  pages: `${one.firstPage}-${one.lastPage}`,
  ...more,
});
const stored = async (console: Desk, key: string) => {
  try {
    return await bytesOf(await console.deps.packages.read(key));
  } catch {
    return null;
  }
};

it('pages of a restricted patient are shown to nobody who has not said why', async () => {
  const { console } = await withScan([part(1, 1, 2, kin.reference), part(2, 3, 3)]);
  const restriction = { id: 'r1', kind: 'staff', who: 'staff:sub-pia Pia', at: noon.toISOString() } as const;
  await console.deps.requests.change(kin.reference, () => ({ restriction, events: [] }));
  const who = await console.enter(ana);
  const statuses = ['/pages/1', '/file', '/pages/3'].map(async (rest) => (await console.get(`${at}${rest}`, who)).status);
  expect(await Promise.all(statuses)).toEqual([403, 403, 200]);
});

describe('a part with the code of a request', () => {
  it('that waits for proofs answers an item with its true day, as a file of the request', async () => {
    const one = part(1, 1, 2, kin.reference);
    const { console, scan } = await withScan([one, part(2, 3, 3)]);
    const who = await console.enter(ana);
    const shown = await console.get('/staff/intake', who);
    expect(shown.text).toContain('/pages/1');
    const item = openItem(kin);
    const reply = await console.post(`${at}/parts/1`, fields(one, { act: 'attach', reference: kin.reference, item }), who);
    expect([reply.status, reply.headers?.['location']]).toEqual([303, '/staff/intake?done=cure']);
    const record = console.record(kin.reference);
    expect(record.proofs).toMatchObject([{ item, state: 'clean', type: 'pdf', pages: 2 }]);
    expect(record.items.find((one_) => one_.id === item)?.answer).toMatchObject({ day: '2026-11-21', channel: 'post' });
    expect(record.recentEvents.map(({ what }) => what)).toEqual(expect.arrayContaining(['decided', 'scan-filed']));
    const key = record.proofs?.[0]?.key ?? '';
    expect(key).toMatch(/^clean\/[0-9a-f]{32}\/scan-[0-9a-f]{32}$/);
    expect(await stored(console, key)).not.toBeNull();
    // Erased with the request, and held with it.
    expect(key.startsWith(cleanFolderOf(kin.reference))).toBe(true);
    expect((await scan()).parts[0]?.settled).toMatchObject({ as: 'cure', reference: kin.reference, item });
    // The other part is open: the scan stays where it is.
    expect((await scan()).key).toBe(`scans/${id}`);
    // The same once more changes nothing.
    const again = await console.post(`${at}/parts/1`, fields(one, { act: 'attach', reference: kin.reference, item }), who);
    expect(again.status).not.toBe(500);
    expect(console.record(kin.reference).version).toBe(record.version);
  });

  it('that waits for its paper is received on the day it came, before the submission too', async () => {
    const one = part(1, 1, 1, attorney.reference);
    const { console, scan } = await withScan([one], { cameOn: '2026-11-15' });
    const who = await console.enter(ana);
    const reply = await console.post(`${at}/parts/1`, fields(one, { act: 'attach', reference: attorney.reference }), who);
    expect(reply.headers?.['location']).toBe('/staff/intake?done=paper');
    const record = console.record(attorney.reference);
    expect(record).toMatchObject({ status: 'received', receivedOn: '2026-11-15', scans: [{ pages: 1, type: 'pdf' }] });
    // Nothing is open: its file goes to where it is kept for some days.
    expect((await scan()).key).toBe(`settled-scans/${id}`);
    expect(await stored(console, `scans/${id}`)).toBeNull();
    const list = await console.get('/staff/intake', who);
    expect(list.text).not.toContain(id);
    const page = await console.get(`/staff/requests/${attorney.reference}`, who);
    const link = `/staff/requests/${attorney.reference}/scans/${record.scans?.[0]?.id}`;
    expect(page.text).toContain(link);
    expect((await console.get(link, who)).status).toBe(200);
    const picture = await console.get(`${link}/pages/1`, who);
    expect([picture.status, picture.headers?.['content-type']]).toEqual([200, 'image/png']);
    expect(console.views().map(({ what }) => what)).toContain('scan');
    for (const wrong of ['pages/2', 'pages/0', 'pages/x'])
      expect((await console.get(`${link}/${wrong}`, who)).status).toBe(404);
    expect((await console.get(link.replace(/.$/, '!'), who)).status).toBe(404);
  });

  it('goes to one of two requests that are named at the same time, and to no other', async () => {
    const { console, scan } = await withScan([part(1, 1, 1, kin.reference)]);
    const by = (staff: typeof ana) => ({ staff, now: noon, timeZone: 'America/New_York' });
    const place = { scan: id, part: 1 };
    const results = await Promise.all([
      settlePart(console.deps, place, { as: 'cure', reference: kin.reference }, by(ana)),
      settlePart(console.deps, place, { as: 'cure', reference: attorney.reference }, by(ben)),
    ]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    const filed = [kin, attorney].filter(({ reference }) => (console.record(reference).scans ?? []).length > 0);
    expect(filed).toHaveLength(1);
    expect((await scan()).parts[0]?.settled).toMatchObject({ reference: filed[0]?.reference });
    expect((await scan()).parts[0]?.settled?.pending).toBeUndefined();
  });

  it('is filed once, however often a lost call is repeated', async () => {
    const { console, scan } = await withScan([part(1, 1, 1, kin.reference)]);
    const acting = { staff: ana, now: noon, timeZone: 'America/New_York' };
    const settle = () => settlePart(console.deps, { scan: id, part: 1 }, { as: 'request', reference: kin.reference }, acting);
    // The call is lost when the pages are with the request and the scan does not say so yet.
    const { change } = console.deps.scans;
    let calls = 0;
    const broken = {
      ...console.deps,
      scans: {
        ...console.deps.scans,
        change: async (...given: Parameters<typeof change>) => {
          calls += 1;
          if (calls === 2) throw new Error('lost');
          return change(...given);
        },
      },
    };
    await expect(
      settlePart(broken, { scan: id, part: 1 }, { as: 'request', reference: kin.reference }, acting),
    ).rejects.toThrow('lost');
    expect((await scan()).parts[0]?.settled?.pending).toBe(true);
    const who = await console.enter(ana);
    expect((await console.get('/staff/intake', who)).text).toContain('value="finish"');
    const finished = await console.post(`${at}/parts/1`, { act: 'finish', pages: '1-1' }, who);
    expect(finished.status).toBe(303);
    expect((await settle()).outcome).toBe('done');
    expect(console.record(kin.reference).scans).toHaveLength(1);
    expect(console.record(kin.reference).recentEvents.filter(({ what }) => what === 'scan-filed')).toHaveLength(1);
  });

  it('stays open where the request refuses it, and nothing of it is kept with the request', async () => {
    const one = part(1, 1, 1, attorney.reference);
    // It came long ago, and nobody said why it is entered only now.
    const { console, scan } = await withScan([one], { cameOn: '2026-10-01' });
    const who = await console.enter(ana);
    const reply = await console.post(`${at}/parts/1`, fields(one, { act: 'attach', reference: attorney.reference }), who);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('more than ten days back');
    expect((await scan()).parts[0]?.settled).toBeNull();
    expect(console.record(attorney.reference)).toEqual(attorney);
  });
});

describe('a part that no code names', () => {
  it('is matched by reference or by person, then attached', async () => {
    const one = part(1, 1, 1);
    const { console, scan } = await withScan([one]);
    const who = await console.enter(ana);
    expect((await console.get('/staff/intake?show=unmatched', who)).text).toContain(id);
    const bad = await console.post(`${at}/parts/1`, fields(one, { act: 'match', 'reference-1': 'abc' }), who);
    expect([bad.status, bad.text.includes('value="abc"')]).toEqual([422, true]);
    const unknown = await console.post(`${at}/parts/1`, fields(one, { act: 'match', 'reference-1': referenceNumber(9) }), who);
    expect(unknown.status).toBe(422);
    const guess = await console.post(`${at}/parts/1`, fields(one, { act: 'attach', reference: kin.reference }), who);
    expect(guess.status).toBe(409);
    const nothing = await console.post(`${at}/parts/1`, fields(one, { act: 'find' }), who);
    expect(nothing.status).toBe(422);
    const { firstName, lastName, dateOfBirth } = kin.body.patient;
    const [year = '', month = '', day = ''] = dateOfBirth.split('-');
    const found = await console.post(
      `${at}/parts/1`,
      fields(one, {
        ...{ act: 'find', 'name-1': `${firstName} ${lastName}` },
        ...{ 'born-1.year': year, 'born-1.month': String(Number(month)), 'born-1.day': String(Number(day)) },
      }),
      who,
    );
    expect(found.text).toContain(kin.reference);
    const matched = await console.post(`${at}/parts/1`, fields(one, { act: 'match', 'reference-1': kin.reference }), who);
    expect(matched.status).toBe(303);
    const attached = await console.post(
      `${at}/parts/1`,
      fields(one, { act: 'attach', reference: kin.reference, item: 'none' }),
      who,
    );
    expect(attached.headers?.['location']).toBe('/staff/intake?done=filed');
    expect((await scan()).parts[0]?.settled).toMatchObject({ as: 'cure', reference: kin.reference });
    expect(console.record(kin.reference).scans).toHaveLength(1);
  });

  it('is discarded with a reason, handed over, and opened again while it is kept', async () => {
    const one = part(1, 1, 1);
    const { console, scan } = await withScan([one]);
    const who = await console.enter(ana);
    expect((await console.post(`${at}/parts/1`, fields(one, { act: 'discard', 'reason-1': ' ' }), who)).status).toBe(422);
    await console.post(`${at}/parts/1`, fields(one, { act: 'discard', 'reason-1': 'Advertising' }), who);
    expect(await scan()).toMatchObject({
      key: `settled-scans/${id}`,
      parts: [{ settled: { as: 'discarded', reason: 'Advertising' } }],
    });
    await console.post(`${at}/parts/1`, fields(one, { act: 'undo' }), who);
    expect(await scan()).toMatchObject({ key: `scans/${id}`, parts: [{ settled: null }] });
    await console.post(`${at}/parts/1`, fields(one, { act: 'inbound' }), who);
    const handed = await console.get('/staff/intake?show=inbound', who);
    expect(handed.text).toContain('Document Management');
    // 31 days later nothing of it is here any more.
    console.clock.set(new Date(noon.getTime() + 31 * 24 * 3600_000));
    const later = await console.enter(ana);
    expect((await console.get(at, later)).status).toBe(404);
    expect((await console.post(`${at}/parts/1`, fields(one, { act: 'undo' }), later)).status).toBe(404);
  });
});

describe('the forms of a part', () => {
  it.each([
    ['of a page that somebody cut meanwhile', { act: 'inbound', pages: '1-9' }, 409],
    ['without an act', { pages: '1-3' }, 400],
    ['with a page before the second', { act: 'cut', pages: '1-3', 'page-1': '1' }, 422],
    ['with no page', { act: 'cut', pages: '1-3', 'page-1': 'x' }, 422],
    ['that joins the last part', { act: 'join', pages: '1-3' }, 409],
    ['that opens an open part', { act: 'undo', pages: '1-3' }, 409],
    ['that goes on with nothing', { act: 'finish', pages: '1-3' }, 409],
    ['of a guessed request', { act: 'attach', pages: '1-3', reference: referenceNumber(2) }, 409],
  ] as const)('%s change nothing', async (_, posted, status) => {
    const { console, scan } = await withScan([part(1, 1, 3)]);
    const who = await console.enter(ana);
    const before = await scan();
    const reply = await console.post(`${at}/parts/1`, posted, who);
    expect(reply.status).toBe(status);
    expect(await scan()).toEqual(before);
  });

  it('cut and join, each page in one part', async () => {
    const { console, scan } = await withScan([part(1, 1, 3)]);
    const who = await console.enter(ana);
    await console.post(`${at}/parts/1`, { act: 'cut', pages: '1-3', 'page-1': '3' }, who);
    expect((await scan()).parts.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
      [1, 2],
      [3, 3],
    ]);
    await console.post(`${at}/parts/1`, { act: 'join', pages: '1-2' }, who);
    expect((await scan()).parts.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([[1, 3]]);
  });

  it('are for those who work, and pages are shown to nobody before it is logged', async () => {
    const { console } = await withScan([part(1, 1, 1)]);
    const auditor = await console.enter(abe);
    expect((await console.post(`${at}/parts/1`, { act: 'inbound', pages: '1-1' }, auditor)).status).toBe(403);
    expect((await console.post(at, {}, auditor)).status).toBe(403);
    expect((await console.get(at, auditor)).text).not.toContain('<form method="post" action="/staff/intake');
    expect((await console.get(`${at}/pages/1`, auditor)).status).toBe(200);
    expect(console.accessEntries().map(({ what }) => what)).toContain('scan page');
    for (const path of [`${at}/pages/2`, `${at}/pages/-1`, '/staff/intake/scans/xyz', `${at.replace('ab', 'cd')}`])
      expect((await console.get(path, auditor)).status).toBe(404);
  });
});

describe('a place for a scan', () => {
  it('says every problem at once and keeps what was typed', async () => {
    const { console } = await withScan([part(1, 1, 1)]);
    const who = await console.enter(ana);
    const typed = { cameBy: 'pigeon', 'cameOn.year': '2026', 'cameOn.month': '2', 'cameOn.day': '31', lateReason: '' };
    const reply = await console.post('/staff/intake', typed, who);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('value="31"');
    expect(reply.text.match(/href="#came(By|On)"/g)).toHaveLength(2);
  });

  it('for a day more than three days back is made, and says so', async () => {
    const { console } = await withScan([part(1, 1, 1)]);
    const who = await console.enter(ana);
    const typed = { cameBy: 'fax', 'cameOn.year': '2026', 'cameOn.month': '11', 'cameOn.day': '18', lateReason: '' };
    const made = await console.post('/staff/intake', typed, who);
    expect((await console.get(made.headers?.['location'] ?? '', who)).text).toContain('more than three days back');
  });

  it('is one for a double click, and another one once its file came', async () => {
    const { console } = await withScan([part(1, 1, 1)]);
    const who = await console.enter(ana);
    const typed = { cameBy: 'fax', 'cameOn.year': '2026', 'cameOn.month': '11', 'cameOn.day': '19', lateReason: '' };
    const [first, second] = [await console.post('/staff/intake', typed, who), await console.post('/staff/intake', typed, who)];
    expect(second.headers?.['location']).toBe(first.headers?.['location']);
    const place = first.headers?.['location'] ?? '';
    const page = await console.get(place, who);
    expect(page.text).toContain('multipart/form-data');
    expect(page.text).not.toContain('more than three days back');
    const scanId = place.split('/').at(-1) ?? '';
    await console.deps.scans.change(scanId, (scan) => ({ ...scan, state: 'checking', size: 9 }));
    const third = await console.post('/staff/intake', typed, who);
    expect(third.headers?.['location']).not.toBe(place);
    expect(await console.deps.scans.read(scanId)).toMatchObject({ cameBy: 'fax', cameOn: '2026-11-19' });
    await console.deps.scans.change(scanId, (scan) => ({ ...scan, state: 'refused', refusal: 'cut' }));
    expect((await console.get(place, who)).text).toContain('Scan the paper again');
    expect((await console.post(place, {}, who)).headers?.['location']).toBe('/staff/intake?done=dismissed');
    expect((await console.get('/staff/intake', who)).text).not.toContain(scanId);
  });
});

it('some pages of a PDF are a PDF of their own, and all of them are the same file', async () => {
  const pdf = await pdfOf(3);
  expect(await pagesFrom(pdf, 1, 3)).toBe(pdf);
  const two = await pagesFrom(pdf, 2, 3);
  expect(await pagesFrom(two, 1, 2)).toBe(two);
  expect(await asPdf('pdf', Buffer.from(pdf))).toEqual(Buffer.from(pdf));
});
