/** Desks are rights: every role at every desk on every route; and what a request that changes its desk tells whom. */
import { describe, expect, it } from 'vitest';
import { consoleRoutes } from '../../../lib/console/routes.ts';
import { mayOpen, sightOf, sightOfRole } from '../../../lib/console/sign-in/desks.ts';
import { roles } from '../../../lib/console/sign-in/roles.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { teams } from '../../../lib/request/requester.ts';
import { queueSummaryOf } from '../../../lib/store/queue-keys.ts';
import { deep } from '../../support/depth.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, desk, ira, ivy, leo, pia, recordOf, rex, sue } from '../../support/staff-fakes.ts';

const at = (record: RequestRecord, more = '') => `/staff/requests/${record.reference}${more}`;
const everybody = [ana, rex, pia, leo, sue, abe, ira, ivy];
/** A request of a desk for which nobody's word is awaited, whatever rules would route there. */
const plain = recordOf(sampleBody('patient'), 1);
const ofDesk = (team: (typeof teams)[number], number = 1): RequestRecord => {
  const record = recordOf(sampleBody('patient'), number);
  return { ...record, route: { ...record.route, desk: team } };
};
const addressOf = (pattern: string, { reference }: RequestRecord) =>
  pattern
    .replace('{reference}', reference)
    .replace('{kind}', 'access-request')
    .replace(/\{\w+\}/g, '1');
const below = consoleRoutes.filter(({ path }) => path.includes('{reference}'));

describe('what a role sees', () => {
  it('is these desks, and of any desk what waits for its word', () => {
    const told = Object.fromEntries(roles.map((role) => [role, Object.values(sightOfRole[role]).map(String)]));
    expect(told).toEqual({
      clerk: ['medical-records', ''],
      reviewer: ['', 'review,denials'],
      privacy: ['medical-records,privacy-officer', 'privacy'],
      legal: ['legal', 'legal'],
      supervisor: [String(teams), ''],
      auditor: [String(teams), ''],
      administrator: ['', ''],
      inbound: ['', ''],
    });
  });

  it('adds up over several roles, and a flag opens it to its office alone', () => {
    expect(sightOf({ roles: ['clerk', 'legal'] }).desks).toEqual(['medical-records', 'legal']);
    const flagged = { desk: 'legal', flags: ['review'] } as const;
    expect(everybody.filter((staff) => mayOpen(staff, flagged))).toEqual([rex, leo, sue, abe]);
  });

  it.each(everybody)('$name: the page of a request of each desk', async (staff) => {
    for (const team of teams) {
      const record = ofDesk(team);
      const console = desk([record]);
      const reply = await console.get(at(record), await console.enter(staff));
      const opens = mayOpen(staff, queueSummaryOf(record)) && staff !== ira && staff !== ivy;
      expect([team, reply.status]).toEqual([team, opens ? 200 : 403]);
      if (!opens) expect(reply.text).not.toContain('Peña');
    }
  });

  it.each(everybody)('$name: no route below a request of another desk answers', async (staff) => {
    const closed = teams.filter((team) => !mayOpen(staff, { desk: team, flags: [] }));
    for (const team of deep ? closed : closed.slice(0, 1)) {
      const record = ofDesk(team);
      const console = desk([record]);
      const who = await console.enter(staff);
      for (const { method, path, name } of below) {
        const address = addressOf(path, record);
        const reply = await (method === 'GET' ? console.get(address, who) : console.post(address, {}, who));
        expect([team, name, reply.status]).toEqual([team, name, 403]);
      }
      expect(console.records()).toEqual([record]);
      expect(console.views()).toEqual([]);
      expect(console.accessEntries().every(({ kind }) => kind === 'denied')).toBe(true);
    }
    expect(below.length).toBeGreaterThan(40);
  });

  it('is all that the queue and the search list', async () => {
    const records = teams.map((team, place) => ofDesk(team, place + 1));
    const console = desk(records);
    const seen = { ana: ['medical-records'], leo: ['legal'], pia: ['medical-records', 'privacy-officer'], sue: teams, rex: [] };
    const asked = { name: 'María José Luz Peña Nguyễn', ...{ 'born.year': '1984', 'born.month': '3', 'born.day': '9' } };
    for (const [name, staff] of Object.entries({ ana, leo, pia, sue, rex })) {
      const who = await console.enter(staff);
      const own: readonly string[] = Object.entries(seen).find(([one]) => one === name)?.[1] ?? [];
      const references = records.filter((record) => own.includes(record.route.desk)).map(({ reference }) => reference);
      const found = await console.post('/staff/search', asked, who);
      for (const { text } of [await console.get('/staff', who), await console.get('/staff?desk=legal', who), found])
        for (const { reference } of records)
          expect([name, text.includes(reference) && !references.includes(reference)]).toEqual([name, false]);
      expect([name, references.every((reference) => found.text.includes(reference))]).toEqual([name, true]);
    }
  });
});

describe('a request that goes to another desk', () => {
  it('belongs to nobody there, and tells the one who moved it', async () => {
    const console = desk([{ ...plain, assignee: 'staff:sub-ana Ana Ruiz' }]);
    const who = await console.enter(ana);
    const none = await console.post(at(plain, '/desk'), console.shown(plain.reference), who);
    expect([none.status, none.text.includes('Choose another desk.')]).toEqual([422, true]);
    const moved = await console.post(at(plain, '/desk'), { ...console.shown(plain.reference), desk: 'legal' }, who);
    expect([moved.status, moved.headers?.['location']]).toEqual([303, `${at(plain)}?done=desk-changed`]);
    expect(console.record(plain.reference)).toMatchObject({ assignee: null, route: { desk: 'legal' } });
    const told = await console.get(at(plain), who);
    expect(told.status).toBe(303);
    const queue = await console.get(told.headers?.['location'] ?? '', who);
    expect(queue.text).toContain('is now with the desk “Legal”');
    // Somebody else of the old desk is refused; who sees both desks stays on the page.
    expect((await console.get(at(plain), await console.enter({ ...ana, subject: 'sub-other' }))).status).toBe(403);
    expect((await console.get(at(plain), await console.enter(leo))).status).toBe(200);
    expect((await console.get(`${at(plain)}?done=desk-changed`, await console.enter(sue))).text).toContain(
      'with the other desk',
    );
  });

  it('is told by no address that somebody makes up', async () => {
    const console = desk([plain]);
    const { text } = await console.get('/staff?left=<b>&desk-now=legal', await console.enter(ana));
    expect(text).not.toContain('is now with the desk');
  });
});
