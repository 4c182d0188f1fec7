/**
 * Restricted patients under attack: no route shows anything of them without a reason, and a reason is recorded and told before it opens.
 * Each test fails without its guard. Long: every way around one rule.
 */
import { describe, expect, it } from 'vitest';
import { personPath } from '../../lib/console/person/paths.ts';
import { consoleRoutes, type StaffRoute } from '../../lib/console/routes.ts';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { may } from '../../lib/console/sign-in/roles.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import { deep } from '../support/depth.ts';
import { testSecrets } from '../support/fakes.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { abe, ana, ben, type Desk, desk, leo, noon, pia, recordOf, rex, sue } from '../support/staff-fakes.ts';

const body = sampleBody('patient');
const named = (number: number, firstName = 'Quentin', change: Partial<RequestRecord> = {}) =>
  recordOf(
    { ...body, patient: { ...body.patient, firstName, lastName: 'Zimmerholz', dateOfBirth: '1971-07-04' } },
    number,
    change,
  );
const restriction = { id: 'r-1', kind: 'vip', who: 'staff:sub-pia Pia Wolf', at: noon.toISOString() } as const;
const shut = named(1, 'Quentin', { restriction });
const later = named(2);
const other = recordOf(
  { ...body, patient: { ...body.patient, firstName: 'Olga', lastName: 'Brown', dateOfBirth: '1980-01-02' } },
  3,
);
const path = `/staff/requests/${shut.reference}`;
const secret = /Zimmerholz|Quentin|1971|July 4/;
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const given = { reason: 'caller', words: 'Mr. Doe is on the telephone' };

/** Search terms as the worker writes them. */
async function open(...records: readonly RequestRecord[]): Promise<Desk> {
  const console = desk(records);
  for (const record of records) await console.searchTerms.write(record);
  return console;
}

const routes = consoleRoutes.filter(
  (route): route is StaffRoute => route.needs !== null && /\{reference\}|\{person\}/.test(route.path),
);
const addressOf = ({ path: pattern }: StaffRoute, { reference }: RequestRecord) =>
  pattern
    .replace('{reference}', reference)
    .replace('/staff/persons/{person}', personPath(reference, testSecrets))
    .replace(/\{\w+\}/g, 'x');
const everybody: readonly StaffMember[] = [ana, rex, leo, sue, abe];
const firstWith = ({ needs }: StaffRoute) => everybody.find((one) => needs === 'session' || may(one, ...(needs ?? [])));

describe('every route that names a request or a person', () => {
  it('is among those that are tried', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter(({ beforeGlass }) => beforeGlass).map(({ name }) => name)).toEqual(['break-glass']);
  });

  it.each(routes.filter(({ beforeGlass }) => !beforeGlass).map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s asks for a reason, shows nothing, and does nothing',
    async (_, route) => {
      // Marked itself, or of a patient whose other request is.
      for (const record of deep ? [shut, later] : [later]) {
        const console = await open(shut, later);
        const who = await console.enter(firstWith(route) ?? sue);
        const address = addressOf(route, record);
        const before = console.records();
        const reply =
          route.method === 'GET'
            ? await console.get(address, who)
            : route.takes === 'file'
              ? await console.hand(address, Buffer.from('x'), who)
              : await console.post(address, { ...console.shown(record.reference), note: 'x', to: 'me' }, who);
        expect(reply.status).toBe(403);
        // The desk is asked first: a clinician opens only what waits for a clinician.
        expect(reply.text).toMatch(/This patient is restricted|This request is with another desk/);
        expect(reply.text).not.toMatch(secret);
        expect(console.records()).toEqual(before);
        // What was tried stands in the log, and nobody saw anything.
        expect(console.accessEntries().map(({ kind }) => kind)).toEqual(['denied']);
      }
    },
  );

  it('lets the privacy officer in at once, with a row', async () => {
    const console = await open(shut);
    const reply = await console.get(path, await console.enter(pia));
    expect([reply.status, secret.test(reply.text)]).toEqual([200, true]);
    expect(console.accessEntries().map(({ kind }) => kind)).toEqual(['file']);
  });

  it('asks nobody where the patient is another', async () => {
    const console = await open(shut, other);
    expect((await console.get(`/staff/requests/${other.reference}`, await console.enter(ana))).status).toBe(200);
  });
});

describe('a reason', () => {
  it('opens every request of that patient to that person, for an hour, and nothing else', async () => {
    const console = await open(shut, later);
    const [mine, bens] = [await console.enter(ana), await console.enter(ben)];
    const reply = await console.post(`${path}/break-glass`, { ...given, to: path }, mine);
    expect([reply.status, reply.headers?.['location']]).toEqual([303, path]);
    for (const record of [shut, later]) {
      const seen = await console.get(`/staff/requests/${record.reference}`, mine);
      expect(seen.status).toBe(200);
      expect(seen.text).toContain('60 more minutes');
      expect((await console.get(`/staff/requests/${record.reference}`, bens)).status).toBe(403);
    }
    expect((await console.get('/staff', mine)).text).toContain('60 more minutes');
    expect((await console.get('/staff', bens)).text).not.toContain('more minutes');
    // Also after another sign-in of the same person, and no longer than an hour.
    console.clock.set(minutes(14));
    const again = await console.enter(ana);
    expect((await console.get(path, again)).text).toContain('46 more minutes');
    console.clock.set(minutes(60));
    expect((await console.get(path, await console.enter(ana))).status).toBe(403);
  });

  it('is written first, by its words and the person, then told to the privacy officer without them', async () => {
    const console = await open(shut);
    await console.post(`${path}/break-glass`, given, await console.enter(ana));
    const [row] = console.accessEntries();
    expect(row).toMatchObject({ kind: 'break-glass', what: 'break-glass caller', why: given.words, reference: shut.reference });
    expect(row?.patientKey).toBeDefined();
    const { work, recentEvents } = console.record(shut.reference);
    expect(work['notify-privacy']).toMatchObject({ state: 'ready', kind: 'notify-privacy' });
    expect(recentEvents.at(-1)).toMatchObject({ what: 'glass-broken', facts: { reason: 'caller' } });
    expect(JSON.stringify([console.logged, console.messages, recentEvents])).not.toMatch(/Zimmerholz|telephone/);
  });

  it('that cannot be written opens nothing', async () => {
    const console = await open(shut);
    const who = await console.enter(ana);
    const { record } = console.deps.accessLog;
    Object.assign(console.deps.accessLog, { record: () => Promise.reject(new Error('down')) });
    await expect(console.post(`${path}/break-glass`, given, who)).rejects.toThrow('down');
    Object.assign(console.deps.accessLog, { record });
    expect((await console.get(path, who)).status).toBe(403);
    expect(console.record(shut.reference).work['notify-privacy']).toBeUndefined();
  });

  it.each([
    [{ reason: 'caller', words: '' }, 'Say in a few words'],
    [{ reason: 'caller', words: '   ' }, 'Say in a few words'],
    [{ reason: '', words: 'because' }, 'Choose why you open it'],
    [{ reason: 'curious', words: 'because' }, 'Choose why you open it'],
    [{ reason: 'caller', words: 'x'.repeat(1001) }, '1,000 characters'],
    [{}, 'Choose why you open it'],
  ])('%j is none', async (fields, problem) => {
    const console = await open(shut);
    const who = await console.enter(ana);
    const reply = await console.post(`${path}/break-glass`, fields, who);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(problem);
    expect(console.accessEntries()).toEqual([]);
    expect((await console.get(path, who)).status).toBe(403);
  });

  it('leads nowhere but to our own pages, takes our token alone, and needs the right to see requests', async () => {
    const console = await open(shut);
    const who = await console.enter(ana);
    for (const to of ['https://evil.example', '//evil.example', '/staff/requests/../sign-out', '/staff/people', ''])
      expect((await console.post(`${path}/break-glass`, { ...given, to }, who)).headers?.['location']).toBe(path);
    expect((await console.post(`${path}/break-glass`, { ...given, token: 'forged' }, who)).status).toBe(403);
    const unknown = await console.post('/staff/requests/0000000000000/break-glass', given, who);
    expect(unknown.status).toBe(404);
    const unrestricted = await open(other);
    const reply = await unrestricted.post(
      `/staff/requests/${other.reference}/break-glass`,
      given,
      await unrestricted.enter(ana),
    );
    expect(reply.status).toBe(303);
    expect(unrestricted.accessEntries()).toEqual([]);
  });

  it('keeps what was typed when the hour ended meanwhile', async () => {
    const console = await open(shut);
    const who = await console.enter(ana);
    const refused = await console.post(`${path}/notes`, { ...console.shown(shut.reference), note: 'Long thought over' }, who);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('What you typed was kept');
    const [, kept = ''] = /__Host-kept=([^;]+)/.exec(refused.cookies?.join() ?? '') ?? [];
    await console.post(`${path}/break-glass`, given, who);
    expect((await console.get(path, who, { '__Host-kept': kept })).text).toContain('Long thought over');
    const bens = await console.enter(ben);
    expect((await console.get(path, bens, { '__Host-kept': kept })).text).not.toContain('Long thought over');
  });
});

describe('a list', () => {
  const asked = { q: 'Quentin Zimmerholz 07/04/1971' };

  it('names the patient to nobody but who may, and says that there is a request', async () => {
    const console = await open(shut, later);
    const reply = await console.post('/staff/search', asked, await console.enter(ana));
    expect(reply.text).toContain(showReference(shut.reference));
    expect(reply.text).toContain('Restricted');
    const table = reply.text.slice(reply.text.indexOf('<h2 id="match"'), reply.text.indexOf('<details'));
    expect(table).not.toMatch(/Zimmerholz|Quentin|1971/);
    expect(table).toContain(showReference(later.reference));
    const pias = await console.post('/staff/search', asked, await console.enter(pia));
    expect(pias.text.slice(pias.text.indexOf('<h2 id="match"'))).toContain('Zimmerholz');
  });

  it('is of the queue too: a mark, and no name', async () => {
    const console = await open(shut);
    const queue = await console.get('/staff', await console.enter(ana));
    expect(queue.text).toContain('Restricted');
    expect(queue.text).not.toMatch(secret);
  });

  it('at the mail desk asks for a reason as well', async () => {
    const console = await open(named(4, 'Quentin', { restriction, status: 'awaiting-mail', receivedOn: null }));
    const [record] = console.records();
    const reply = await console.get(`/staff/mail?reference=${record?.reference}`, await console.enter(ana));
    expect([reply.status, secret.test(reply.text)]).toEqual([403, false]);
  });
});

describe('who is restricted', () => {
  const fields = (console: Desk, reference: string) => ({ ...console.shown(reference), 'restriction.kind': 'vip', to: 'set' });

  it('is said by privacy and supervisors alone, for every request of the patient', async () => {
    const console = await open(named(1), later, other);
    for (const staff of [ana, rex, leo, abe])
      expect(
        (await console.post(`${path}/restriction`, fields(console, shut.reference), await console.enter(staff))).status,
      ).toBe(403);
    const who = await console.enter(pia);
    const reply = await console.post(`${path}/restriction`, fields(console, shut.reference), who);
    expect(reply.headers?.['location']).toContain('done=restricted');
    const ids = [shut, later, other].map(({ reference }) => console.record(reference).restriction?.id);
    expect(ids[0]).toBeDefined();
    expect(ids).toEqual([ids[0], ids[0], undefined]);
    const mine = await console.enter(ana);
    expect((await console.get(`/staff/requests/${later.reference}`, mine)).status).toBe(403);
    const lifted = await console.post(`${path}/restriction`, { ...console.shown(shut.reference), to: 'lift' }, who);
    expect(lifted.headers?.['location']).toContain('done=restriction-lifted');
    for (const { reference } of [shut, later]) await console.searchTerms.write(console.record(reference));
    expect((await console.get(`/staff/requests/${later.reference}`, mine)).status).toBe(200);
  });

  it('needs a kind, and is not said twice', async () => {
    const console = await open(named(1));
    const who = await console.enter(pia);
    const without = await console.post(`${path}/restriction`, { ...console.shown(shut.reference), to: 'set' }, who);
    expect([without.status, without.text.includes('Choose why.')]).toEqual([422, true]);
    await console.post(`${path}/restriction`, fields(console, shut.reference), who);
    const twice = await console.post(`${path}/restriction`, fields(console, shut.reference), who);
    expect(twice.status).toBe(422);
    expect((await console.post(`${path}/restriction`, { ...console.shown(shut.reference), to: 'lift' }, who)).status).toBe(303);
  });
});

describe('the key of a person', () => {
  it('tells nothing, and cannot be guessed or altered', async () => {
    const console = await open(other);
    const who = await console.enter(ana);
    const address = personPath(other.reference, testSecrets);
    expect(address).not.toContain(other.reference);
    expect(address).not.toMatch(/brown|olga|1980/i);
    const reply = await console.get(address, who);
    expect([reply.status, reply.text.includes('Olga')]).toEqual([200, true]);
    const altered = `${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [altered, `/staff/persons/${other.reference}`, '/staff/persons/x'])
      expect((await console.get(wrong, who)).status).toBe(404);
  });
});
