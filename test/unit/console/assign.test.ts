/** A supervisor gives requests to people, sees who has how much, and hands over on sick days; views are saved under a name. */
import { describe, expect, it } from 'vitest';
import { assignOne } from '../../../lib/console/assign/assign.ts';
import { batchSize, handOver } from '../../../lib/console/assign/hand-over.ts';
import { takeNext } from '../../../lib/console/queue/next-request.ts';
import { actorId, type StaffMember } from '../../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { many } from '../../support/depth.ts';
import { sampleBody, sampleDay } from '../../support/sample-bodies.ts';
import { abe, ana, ben, type Desk, desk, leo, noon, recordOf, sue } from '../../support/staff-fakes.ts';

const received = (number: number, change: Partial<RequestRecord> = {}) =>
  recordOf(sampleBody('patient'), number, { status: 'received', receivedOn: '2026-11-20', dueOn: '2026-12-20', ...change });
const [one, two, three] = [received(1), received(2, { assignee: actorId(ben) }), received(3)];
const legal = recordOf(sampleBody('subpoena'), 4, { status: 'received', receivedOn: '2026-11-20', work: {} });
const acting = (staff: StaffMember) => ({ staff, now: noon, timeZone: lakeNorman.timeZone });
const tick = ({ reference, assignee }: RequestRecord) => `${reference}:${assignee?.split(' ')[0] ?? ''}`;
const today = sampleDay;

/** A console that these people have signed in to. */
async function open(records: readonly RequestRecord[], people: readonly StaffMember[] = [ana, ben, leo, sue, abe]) {
  const console = desk(records);
  for (const { subject, name, roles } of people)
    await console.deps.staff.signedIn({ subject, name, roles: [...roles], signedInAt: noon.toISOString() });
  await console.deps.requestQueue.recount(lakeNorman.id, noon, today);
  return { console, who: await console.enter(sue) };
}

const ownerOf = (console: Desk, { reference }: RequestRecord) => console.record(reference).assignee;

describe('assigning', () => {
  it('gives all that are ticked in one form, each on its own condition, and names what it could not', async () => {
    const { console, who } = await open([one, two, three, legal]);
    const page = await console.get('/staff', who);
    for (const record of [one, two, three, legal]) expect(page.text).toContain(`name="pick" value="${tick(record)}"`);
    // Somebody takes the third one meanwhile.
    await console.deps.requests.change(three.reference, () => ({ assignee: actorId(ben), events: [] }));
    const pick = [one, two, three, legal].map(tick);
    const done = await console.post('/staff/assign', { pick, to: ana.subject }, who);
    expect(done.status).toBe(200);
    expect(done.text).toContain('2 requests assigned to Ana Ruiz.');
    expect(done.text).toContain('Ben Otis has it now');
    expect(done.text).toContain('Ana Ruiz may not see its desk');
    expect([one, two, three, legal].map((record) => ownerOf(console, record))).toEqual([
      ...[actorId(ana), actorId(ana), actorId(ben), null],
    ]);
    expect(console.record(one.reference).recentEvents.at(-1)).toMatchObject({
      ...{ who: actorId(sue), what: 'assigned', facts: { owner: actorId(ana) } },
    });
    // Given by hand, it stays: only what "Next" gave goes back.
    expect(console.record(one.reference).milestones.claimedAt).toBeNull();
    // The same form once more changes nothing, and says so.
    const again = await console.post('/staff/assign', { pick: [tick(one)], to: ana.subject }, who);
    expect([again.status, again.text.includes('Ana Ruiz had it already')]).toEqual([409, true]);
    expect(console.record(one.reference).version).toBe(one.version + 1);
  });

  it('gives back to the queue, and says all that is missing at once with the ticks kept', async () => {
    const { console, who } = await open([one, two]);
    const none = await console.post('/staff/assign', {}, who);
    expect(none.status).toBe(422);
    for (const said of ['Tick at least one request.', 'Choose to whom.']) expect(none.text).toContain(said);
    const nobody = await console.post('/staff/assign', { pick: [tick(two)], to: 'sub-stranger' }, who);
    expect(nobody.text).toContain('has not signed in here yet');
    expect(nobody.text).toContain(`value="${tick(two)}" checked`);
    const back = await console.post('/staff/assign', { pick: [tick(two)], to: '-' }, who);
    expect(back.text).toContain('1 request given back to the queue.');
    expect(ownerOf(console, two)).toBeNull();
    expect((await console.post('/staff/assign', { pick: ['nonsense'], to: '-' }, who)).status).toBe(400);
  });

  it('is for supervisors: others have no boxes, and their form is refused', async () => {
    const { console } = await open([one]);
    for (const staff of [ana, leo, abe]) {
      const who = await console.enter(staff);
      expect((await console.get('/staff', who)).text).not.toContain('name="pick"');
      expect((await console.post('/staff/assign', { pick: [tick(one)], to: ana.subject }, who)).status).toBe(403);
      expect((await console.get('/staff/load', who)).status).toBe(403);
      expect((await console.post(`/staff/load/${ben.subject}`, { to: ana.subject }, who)).status).toBe(403);
    }
    expect(ownerOf(console, one)).toBeNull();
  });

  it.each(Array.from({ length: many(60, 6) }, (_, turn) => turn))(
    'against "Next" and giving back: one winner, and the others are told (%i)',
    async (turn) => {
      const { console } = await open([one, two]);
      const { deps } = console;
      const races = [
        () => takeNext(deps, ['medical-records'], acting(ben)),
        () => assignOne(deps.requests, { reference: one.reference, shownOwner: '' }, ana, acting(sue)),
        () => assignOne(deps.requests, { reference: one.reference, shownOwner: '' }, leo, acting(sue)),
        () => takeNext(deps, ['medical-records'], acting(ana)),
      ];
      const order = [...races.slice(turn % 4), ...races.slice(0, turn % 4)];
      const answers = await Promise.all(order.map((race) => race()));
      const winner = ownerOf(console, one);
      const events = console.record(one.reference).recentEvents.filter(({ what }) => what === 'assigned');
      expect(events.map(({ facts }) => facts['owner'])).toEqual([winner]);
      // Next answers with a reference or nothing; assigning with nothing when it won, else with who has it.
      const won = answers.filter((answer) => answer === one.reference || answer === null);
      const lost = answers.filter((answer) => typeof answer === 'object' && answer !== null);
      expect(won.length + lost.length).toBe(4);
      for (const not of lost) expect(['taken', 'same', 'desk']).toContain(not.why);
    },
  );
});

describe('the load', () => {
  it('shows each person with what is open, overdue, oldest, and lies idle since "Next" gave it', async () => {
    const late = received(5, { assignee: actorId(ben), receivedOn: '2026-10-20', dueOn: '2026-11-19' });
    const stranger = received(6, { assignee: 'staff:sub-old Olga Old' });
    const { console, who } = await open([one, two, late, stranger]);
    await takeNext(console.deps, ['medical-records'], acting(ana));
    console.clock.move(9 * 60_000);
    const { text } = await console.get('/staff/load', who);
    const row = (name: string) => new RegExp(`<tr><th[^>]*><bdi>${name}</bdi>.*?</tr>`).exec(text)?.[0] ?? '';
    expect(row('Ben Otis')).toContain('<a href="/staff?owner=sub-ben">2</a>');
    expect(row('Ben Otis')).toContain('<a href="/staff?overdue=yes&amp;owner=sub-ben">1</a>');
    expect(row('Ben Otis')).toContain('33 days');
    expect(row('Ana Ruiz')).toContain('1, the oldest 9 min');
    expect(row('Olga Old')).toContain('/staff/load/sub-old');
    // Who works on no request is nobody to give one to.
    expect(row('Abe Lund')).toBe('');
    const mine = await console.get('/staff?owner=sub-ben', who);
    expect(mine.text).toContain(late.reference);
    expect(mine.text).not.toContain(stranger.reference);
  });

  it('hands over all of a person in batches, again after a crash, and names what stays', async () => {
    const many = Array.from({ length: batchSize + 7 }, (_, place) => received(place + 10, { assignee: actorId(ben) }));
    const stuck = { ...legal, assignee: actorId(ben) };
    const { console, who } = await open([...many, stuck]);
    let calls = 0;
    const crashing = {
      ...console.deps,
      requests: {
        change: (...args: Parameters<Desk['deps']['requests']['change']>) => {
          calls += 1;
          if (calls > 20) throw new Error('the machine is gone');
          return console.deps.requests.change(...args);
        },
      },
    };
    const asking = { facility: lakeNorman.id, desks: ['medical-records', 'legal'] as const, acting: acting(sue) };
    await expect(handOver(crashing, ben, ana, asking)).rejects.toThrow('the machine is gone');
    const path = `/staff/load/${ben.subject}`;
    const look = await console.get(path, who);
    expect(look.text).toMatch(/Ben Otis has \d\d requests open/);
    expect((await console.post(path, {}, who)).status).toBe(422);
    const handed = await console.post(path, { to: ana.subject }, who);
    expect(handed.text).toMatch(/\d+ requests of Ben Otis handed over to Ana Ruiz\./);
    expect(handed.text).toContain(showReference(stuck.reference));
    expect(handed.text).toContain('Ana Ruiz may not see its desk');
    const last = await console.post(path, { to: ana.subject }, who);
    expect(last.text).toContain('1 request left.');
    expect(many.every((record) => ownerOf(console, record) === actorId(ana))).toBe(true);
    for (const record of many)
      expect(console.record(record.reference).recentEvents.filter(({ what }) => what === 'assigned')).toHaveLength(1);
    expect(ownerOf(console, stuck)).toBe(actorId(ben));
    const back = await console.post(path, { to: '-' }, who);
    expect(back.text).toContain('1 request of Ben Otis given back to the queue.');
    expect(back.text).toContain('This person owns no request of your desks.');
    expect((await console.get('/staff/load/%00', who)).status).toBe(404);
  });
});

describe('saved views', () => {
  it('are kept by person with their count, shown on the queue, and deleted', async () => {
    const { console, who } = await open([one, two, three]);
    const saved = await console.post('/staff/views', { name: 'Ben’s', query: 'owner=sub-ben&x=<b>', for: '' }, who);
    expect(saved.headers?.['location']).toBe('/staff/views?done=saved');
    const list = await console.get('/staff/views?done=saved', who);
    expect(list.text).toMatch(/<a href="\/staff\?owner=sub-ben">Ben’s<\/a>.*<td class="figures">1<\/td>/s);
    expect((await console.get('/staff?owner=sub-ben', who)).text).toMatch(/aria-current="page">Ben’s <b>1<\/b>/);
    // Nobody else has it.
    expect((await console.get('/staff/views', await console.enter(ana))).text).toContain('No view was saved yet.');
    expect((await console.post('/staff/views/remove', { name: 'Ben’s', for: '' }, who)).status).toBe(303);
    expect((await console.get('/staff/views?done=removed', who)).text).toContain('No view was saved yet.');
  });

  it('of a desk are for all who work there, and made by a supervisor', async () => {
    const { console, who } = await open([one]);
    const fields = { name: 'Spanish', query: 'language=es', for: 'medical-records' };
    expect((await console.post('/staff/views', fields, await console.enter(ana))).status).toBe(403);
    expect((await console.post('/staff/views', fields, who)).status).toBe(303);
    expect((await console.get('/staff', await console.enter(ana))).text).toContain('href="/staff?language=es"');
    expect((await console.get('/staff', await console.enter(leo))).text).not.toContain('href="/staff?language=es"');
    expect((await console.post('/staff/views/remove', fields, await console.enter(ana))).status).toBe(403);
  });

  it('need a name, and have room for twenty', async () => {
    const { console, who } = await open([one]);
    const save = (name: string) => console.post('/staff/views', { name, query: 'mine=yes' }, who);
    for (const [name, said] of [
      ['', 'Give the view a name.'],
      ['x'.repeat(41), 'at most 40 characters'],
      ['<script>', 'at most 40 characters'],
    ] as const) {
      const reply = await save(name);
      expect([reply.status, reply.text.includes(said), reply.text.includes('value="mine=yes"')]).toEqual([422, true, true]);
    }
    for (let number = 0; number < 20; number += 1) expect((await save(`View ${number}`)).status).toBe(303);
    expect((await save('One more')).text).toContain('You have 20 views.');
    expect((await save('View 3')).status).toBe(303);
  });
});

describe('the switch of the names', () => {
  it('hides them on the queue of this browser until it is pressed again', async () => {
    const { console, who } = await open([one]);
    expect((await console.get('/staff', who)).text).toContain('Peña Nguyễn, M.');
    const [cookie = ''] = (await console.post('/staff/names', { names: 'hidden' }, who)).cookies ?? [];
    expect(cookie).toContain('__Host-names=hidden');
    const hidden = await console.get('/staff', who, { '__Host-names': 'hidden' });
    expect(hidden.text).not.toContain('Peña');
    expect(hidden.text).toContain(`<a href="/staff/requests/${one.reference}">${showReference(one.reference)}</a>`);
    const [shown = ''] = (await console.post('/staff/names', { names: 'shown' }, who)).cookies ?? [];
    expect(shown).toContain('Max-Age=0');
    expect(JSON.stringify(console.logged)).not.toContain('Peña');
  });
});
