/** The director's page, its lists and exports, over the console on stores in memory. */
import { describe, expect, it } from 'vitest';
import { exportHours, secondFrom } from '../../../lib/console/reports/export-limits.ts';
import { countMonths } from '../../../lib/delivery/count-months.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { hospitalDay } from '../../../lib/request/dates.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, type Desk, desk, ira, noon, pia, recordOf, sue } from '../../support/staff-fakes.ts';

const sam = { ...sue, subject: 'sub-sam', name: 'Sam Lee' };
const month = hospitalDay(noon, lakeNorman.timeZone).slice(0, 7);
const period = `from=${month}&to=${month}`;

/** Counted as the nightly job and the sweep do. */
async function counted(records: readonly RequestRecord[]): Promise<Desk> {
  const one = desk(records);
  await countMonths({ reports: one.reports, facility: lakeNorman, clock: one.clock, log: one.deps.log });
  await one.deps.requestQueue.recount(lakeNorman.id, one.clock.now(), hospitalDay(one.clock.now(), lakeNorman.timeZone));
  return one;
}

const many = (count: number): readonly RequestRecord[] =>
  Array.from({ length: count }, (_, number) => recordOf(sampleBody(number % 2 === 0 ? 'patient' : 'parent'), number + 1));

const exportsOf = ({ accessEntries }: Desk) => accessEntries().filter(({ kind }) => kind === 'export');

describe('the director’s page', () => {
  it('shows figures to whoever may see them, and its numbers lead to lists for whoever sees requests', async () => {
    const one = await counted(many(4));
    const page = await one.get(`/staff/reports?${period}`, await one.enter(sue));
    expect(page.status).toBe(200);
    expect(page.text).toContain(`what=received">4</a>`);
    // No person, and so no row of the access log.
    expect(one.accessEntries()).toEqual([]);
    const noLists = await one.get(`/staff/reports?${period}`, await one.enter(ira));
    expect(noLists.status).toBe(200);
    expect(noLists.text).not.toContain('/staff/reports/list');
    expect((await one.get(`/staff/reports/export?${period}`, await one.enter(abe))).status).toBe(403);
    expect((await one.get(`/staff/reports?${period}`, await one.enter(ana))).status).toBe(403);
    expect(one.accessEntries().map(({ what }) => what)).toEqual(['denied export', 'denied reports']);
  });

  it('names every problem at once, keeps what was chosen, and never fails on what somebody typed into the address', async () => {
    const one = await counted(many(1));
    const who = await one.enter(sue);
    const page = await one.get('/staff/reports?from=2026-11&to=2026-01&type=nobody', who);
    expect(page.status).toBe(422);
    expect(page.text).toContain('The last month lies before the first');
    expect(page.text).toMatch(/<option value="2026-01" selected/);
    for (const path of [
      '?from=x',
      '?from=2026-13&to=',
      '/list?what=nothing',
      '/list?what=outcome:',
      '/figures.csv?from=1999-01',
    ])
      expect([path, [404, 422].includes((await one.get(`/staff/reports${path}`, who)).status)]).toEqual([path, true]);
    const odd = await one.get(`/staff/reports/list?${period}&place=${encodeURIComponent('%00.x')}`, who);
    expect(odd.status).toBe(200);
  });

  it('gives its figures as CSV', async () => {
    const one = await counted(many(3));
    const file = await one.get(`/staff/reports/figures.csv?${period}&type=patient`, await one.enter(ira));
    expect(file.headers?.['content-type']).toContain('text/csv');
    expect(file.text).toContain('all,,received,2\r\n');
    expect(file.text).toContain('question,part,type,patient\r\n');
  });
});

describe('a list behind a number', () => {
  it('has as many rows as the number says, page by page, and is written to the access log first', async () => {
    const one = await counted(many(120));
    const who = await one.enter(sue);
    const seen = new Set<string>();
    let path: string | undefined = `/staff/reports/list?${period}&what=received&type=patient`;
    for (let pages = 0; path !== undefined; pages += 1) {
      expect(pages).toBeLessThan(3);
      const page: { readonly text: string } = await one.get(path, who);
      for (const [, reference = ''] of page.text.matchAll(/\/staff\/requests\/([0-9A-Z]{13})/g)) seen.add(reference);
      path = /href="([^"]+)" rel="next"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(60);
    expect(one.accessEntries().map(({ what }) => what)).toEqual([
      `queue 50 report ${month} ${month} patient received`,
      `queue 10 report ${month} ${month} patient received`,
    ]);
  });
});

describe('an export', () => {
  const asked = `/staff/reports/export?${period}&what=received`;

  it('needs a reason, names all that is wrong, and keeps what was typed', async () => {
    const one = await counted(many(3));
    const who = await one.enter(sue);
    const page = await one.post(asked, { reason: ' ', names: 'yes', namesReason: '' }, who);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Give a reason.');
    expect(page.text).toContain('Say why the names are needed');
    expect(page.text).toMatch(/name="names" value="yes" checked/);
    expect(exportsOf(one)).toEqual([]);
    expect((await one.post(`${asked}x`, { reason: 'because' }, who)).status).toBe(404);
  });

  it('of few rows comes at once, without names, after its row of the access log', async () => {
    const one = await counted(many(3));
    const file = await one.post(asked, { reason: 'Board meeting' }, await one.enter(sue));
    expect(file.headers?.['content-disposition']).toBe(`attachment; filename="requests-${month}-${month}.csv"`);
    expect(file.text.split('\r\n').length).toBe(5);
    expect(file.text).not.toContain('patient_family');
    expect(exportsOf(one).map(({ what, why, who }) => [what, why, who])).toEqual([
      [`export made 3 ${month} ${month} received`, 'Board meeting', 'staff:sub-sue Sue Park'],
    ]);
  });

  it('with names has a reason of its own, and a row for each patient', async () => {
    const one = await counted(many(3));
    const file = await one.post(asked, { reason: 'Survey', names: 'yes', namesReason: 'Letters' }, await one.enter(sue));
    expect(file.text).toContain('patient_family,patient_given');
    const rows = exportsOf(one);
    expect(rows.map(({ what }) => what)).toEqual([`export made 3 ${month} ${month} received`, ...Array(3).fill('export name')]);
    expect(
      rows.slice(1).every((row) => row.why === 'Letters' && row.reference !== undefined && row.patientKey !== undefined),
    ).toBe(true);
  });

  it('of many rows waits for a second person, who is somebody else, and is made once', async () => {
    const one = await counted(many(secondFrom + 1));
    const [first, second, privacy] = [await one.enter(sue), await one.enter(sam), await one.enter(pia)];
    const waits = await one.post(asked, { reason: 'Yearly report' }, first);
    expect([waits.status, waits.headers?.['location']]).toEqual([303, '/staff/reports/exports?note=asked']);
    const [{ id = '' } = {}] = await one.deps.exports.open(lakeNorman.id, one.clock.now().toISOString());
    const path = `/staff/reports/exports/${id}`;
    // Neither made before it is approved, nor approved by who asked, nor made by somebody else.
    expect((await one.post(`${path}/make`, {}, first)).status).toBe(409);
    expect((await one.post(`${path}/approve`, {}, first)).status).toBe(409);
    expect((await one.post(`${path}/approve`, {}, privacy)).status).toBe(303);
    expect((await one.post(`${path}/approve`, {}, second)).status).toBe(409);
    expect((await one.post(`${path}/make`, {}, second)).status).toBe(409);
    expect((await one.post(`${path}/make`, {}, privacy)).status).toBe(403);
    const file = await one.post(`${path}/make`, {}, first);
    expect(file.text.split('\r\n').length).toBe(secondFrom + 3);
    expect((await one.post(`${path}/make`, {}, first)).status).toBe(409);
    expect((await one.post('/staff/reports/exports/nothing/approve', {}, second)).status).toBe(404);
    expect(exportsOf(one).map(({ what, who }) => [what.split(' ')[1], who.split(' ')[0]])).toEqual([
      ['asked', 'staff:sub-sue'],
      ['approve', 'staff:sub-pia'],
      ['approve', 'staff:sub-sam'],
      ['made', 'staff:sub-sue'],
    ]);
  });

  it('ends after a day, approved or not', async () => {
    const one = await counted(many(1));
    const at = one.clock.now();
    await one.deps.exports.ask(lakeNorman.id, {
      ...{ id: 'waiting', by: 'staff:sub-sue Sue Park', at: at.toISOString(), reason: 'Yearly report', rows: secondFrom + 1 },
      until: new Date(at.getTime() + exportHours * 3_600_000).toISOString(),
      filters: `${period}&what=received`,
    });
    expect((await one.get('/staff/reports/exports', await one.enter(sam))).text).toContain('Yearly report');
    one.clock.move(exportHours * 3_600_000 + 1);
    const second = await one.enter(sam);
    expect((await one.post(`/staff/reports/exports/waiting/approve`, {}, second)).status).toBe(409);
    expect((await one.get('/staff/reports/exports', second)).text).toContain('No export waits.');
  });
});
