import { describe, expect, it } from 'vitest';
import { personPath } from '../../../../lib/console/person/paths.ts';
import { actorId } from '../../../../lib/console/sign-in/people.ts';
import { showReference } from '../../../../lib/request/reference.ts';
import { patientKeys } from '../../../../lib/store/patient-keys.ts';
import { testSecrets } from '../../../support/fakes.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, desk, ira, noon, pia, recordOf, sue } from '../../../support/staff-fakes.ts';

const body = sampleBody('patient');
const named = (number: number, firstName: string, lastName: string, dateOfBirth = '1971-07-04') =>
  recordOf(
    { ...body, patient: { ...body.patient, firstName, lastName, dateOfBirth, middleName: undefined, formerName: undefined } },
    number,
  );
const first = named(1, 'Olga', 'Brown');
const second = named(2, 'Olga', 'Browne');
const twin = named(3, 'Igor', 'Brown');
const day = '2026-11-22';

async function withRows() {
  const console = desk([first, second, twin]);
  for (const record of [first, second, twin]) await console.searchTerms.write(record);
  return console;
}

describe('who saw what', () => {
  it('is for those who may read the access log, and every view of it is a row first', async () => {
    const console = await withRows();
    for (const staff of [ana, pia, ira]) {
      const who = await console.enter(staff);
      for (const path of ['/staff/audit', '/staff/audit/patterns']) expect((await console.get(path, who)).status).toBe(403);
      expect((await console.get('/staff/keys', who)).text).not.toContain('href="/staff/audit"');
    }
    for (const staff of [abe, sue]) {
      const who = await console.enter(staff);
      expect((await console.get('/staff/keys', who)).text).toContain('href="/staff/audit"');
      for (const path of ['/staff/audit', '/staff/audit?who=sub-ana', '/staff/audit/patterns?days=7'])
        expect((await console.get(path, who)).status).toBe(200);
      const rows = console.accessEntries().filter((row) => row.who === actorId(staff));
      expect(rows.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
        `listed audit day ${day}`,
        `listed audit day ${day} staff:sub-ana`,
        `listed audit patterns ${day} 7`,
      ]);
    }
  });

  it('is not shown when the view cannot be recorded', async () => {
    const console = await withRows();
    const who = await console.enter(abe);
    Object.assign(console.deps.accessLog, { record: () => Promise.reject(new Error('down')) });
    for (const path of ['/staff/audit', '/staff/audit/patterns', personPath(first.reference, testSecrets)])
      await expect(console.get(path, who)).rejects.toThrow('down');
  });

  it('lists people with what they did on a day, and the rows of one, and names no patient', async () => {
    const console = await withRows();
    const clerk = await console.enter(ana);
    await console.get(`/staff/requests/${first.reference}`, clerk);
    await console.post('/staff/search', { q: 'Olga Brown 07/04/1971', why: 'caller' }, clerk);
    await console.get('/staff/audit', clerk);
    const who = await console.enter(abe);
    const { text } = await console.get('/staff/audit', who);
    expect(text).toMatch(/Ana Ruiz<\/a>.*?<td[^>]*>6<\/td><td[^>]*>1<\/td><td[^>]*>1<\/td><td[^>]*>1<\/td><td[^>]*>0<\/td>/);
    const rows = await console.get('/staff/audit?who=sub-ana', who);
    for (const said of [showReference(first.reference), 'Caller', 'Saw it listed', 'The chain of rows is unbroken'])
      expect(rows.text).toContain(said);
    expect(`${text}${rows.text}`).not.toMatch(/Olga|Brown|1971/);
  });

  it('shows where a chain was tampered with', async () => {
    const console = await withRows();
    const clerk = await console.enter(ana);
    for (let time = 0; time < 3; time += 1) await console.get('/staff', clerk);
    const { ofDay } = console.deps.accessRows;
    Object.assign(console.deps.accessRows, {
      ofDay: async (on: string, actor: string) =>
        (await ofDay(on, actor)).map((row) => (row.number === 2 ? { ...row, what: 'queue 0' } : row)),
    });
    const { text } = await console.get('/staff/audit?who=sub-ana', await console.enter(abe));
    expect(text).toContain('broken at row 2');
  });

  it.each(['2026-13-01', '2027-01-01', 'x', ''])('%s is no day', async (on) => {
    const console = await withRows();
    const reply = await console.get(`/staff/audit?day=${on}`, await console.enter(abe));
    expect([reply.status, reply.text.includes('Enter a day that exists')]).toEqual([422, true]);
    expect(console.accessEntries()).toEqual([]);
  });

  it('asks about somebody who opened the own record', async () => {
    const console = await withRows();
    const olga = await console.enter({ ...ana, subject: 'sub-olga', name: 'Olga Brown' });
    await console.get(`/staff/requests/${first.reference}`, olga);
    const { text } = await console.get('/staff/audit/patterns', await console.enter(abe));
    expect(text).toContain('Own record');
    expect(text).toContain(showReference(first.reference));
    expect(text).not.toContain('1971');
  });
});

describe('the page of a person', () => {
  const path = personPath(first.reference, testSecrets);

  it('has every request of the person, spellings, and who looked, and nothing of a twin', async () => {
    const console = await withRows();
    const clerk = await console.enter(ana);
    await console.get(`/staff/requests/${twin.reference}`, clerk);
    await console.get(`/staff/requests/${second.reference}`, clerk);
    const { status, text } = await console.get(path, await console.enter(abe));
    expect(status).toBe(200);
    for (const said of [
      'Olga Brown',
      'Olga Browne',
      showReference(first.reference),
      showReference(second.reference),
      'Ana Ruiz',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(showReference(twin.reference));
    expect(text).not.toContain('Igor');
    expect(text.slice(0, text.indexOf('</title>'))).not.toContain('Olga');
    const clerks = await console.get(path, clerk);
    expect(clerks.text).not.toContain('Who looked');
  });

  it('leaves a row for the page and for each request on it, before it is shown', async () => {
    const console = await withRows();
    await console.get(path, await console.enter(ana));
    const rows = console.accessEntries().map(({ kind, what, reference }) => `${kind} ${what} ${reference}`);
    expect(rows.sort()).toEqual(
      [
        `file person ${first.reference}`,
        `listed listed person ${first.reference}`,
        `listed listed person ${second.reference}`,
      ].sort(),
    );
    expect(console.accessEntries().every(({ patientKey }) => patientKey !== undefined)).toBe(true);
  });

  it('shows six years of rows in less than a second, the newest first and the rest when asked', async () => {
    const console = await withRows();
    const keys = { reference: first.reference, ...patientKeys(first.body.patient, testSecrets) };
    for (let year = 0; year < 6; year += 1) {
      console.clock.set(new Date(noon.getTime() - (5 - year) * 365 * 86_400_000));
      const row = { kind: 'file', who: `staff:s${year} Person ${year}`, what: 'page', ...keys } as const;
      await console.deps.accessLog.record(Array.from({ length: 20 }, () => row));
    }
    const who = await console.enter(abe);
    const began = performance.now();
    const { text } = await console.get(path, who);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(text).toContain('50 of 123 rows');
    expect(text).not.toContain('Person 0');
    expect((await console.get(`${path}?seen=all`, who)).text).toContain('Person 0');
  });

  it('is found from a search and from the request', async () => {
    const console = await withRows();
    const who = await console.enter(ana);
    const found = await console.post('/staff/search', { q: 'brown olga 4 jul 1971' }, who);
    expect(found.text).toContain(`href="${path}"`);
    expect((await console.get(`/staff/requests/${first.reference}`, who)).text).toContain(`href="${path}"`);
  });
});

describe('the field in the header', () => {
  const reasonsOf = (console: Awaited<ReturnType<typeof withRows>>) =>
    console.accessEntries().map(({ kind, why }) => `${kind} ${why}`);

  it.each([
    [showReference(first.reference).toLowerCase()],
    [first.reference.slice(0, 4)],
    [`]C0${first.reference}`],
    [`Olga Brown ${showReference(first.reference)}`],
  ])('%s leads to the request at once, with a row and its reason', async (q) => {
    const console = await withRows();
    const reply = await console.post('/staff/search', { q, why: 'mail' }, await console.enter(ana));
    expect([reply.status, reply.headers?.['location']]).toEqual([303, `/staff/requests/${first.reference}`]);
    expect(reasonsOf(console)[0]).toBe('search mail');
  });

  it('says how it read an ambiguous date, and finds both', async () => {
    const console = await withRows();
    const { text } = await console.post('/staff/search', { q: 'Brown, Olga 4/7/71' }, await console.enter(ana));
    expect(text).toContain('April 7, 1971 or July 4, 1971');
    expect(text).toContain('more than one way');
    expect(text).toContain(showReference(first.reference));
  });

  it.each([
    ['', 422, 'Type a reference'],
    ['   ', 422, 'Type a reference'],
    ['x'.repeat(201), 422, 'Shorten it'],
    ['Olga Brown 02/30/1971', 422, 'No calendar has this birth date'],
    ['Olga Brown', 200, 'A name alone finds nobody'],
    ['0000000000000', 200, 'Nothing was found'],
  ])('%j is answered, and what was typed stays', async (q, status, said) => {
    const console = await withRows();
    const reply = await console.post('/staff/search', { q }, await console.enter(ana));
    expect([reply.status, reply.text.includes(said)]).toEqual([status, true]);
    expect(reply.text).toContain(`value="${q.trim()}"`.replace('value=""', 'value'));
  });

  it('takes the usual reason of the role where none is known', async () => {
    const console = await withRows();
    for (const staff of [ana, abe])
      await console.post('/staff/search', { q: 'Nobody 1990-01-01', why: 'curious' }, await console.enter(staff));
    expect(reasonsOf(console)).toEqual(['search work', 'search audit']);
  });
});
