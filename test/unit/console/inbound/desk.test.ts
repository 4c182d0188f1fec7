/** The desk of records that come in: what it shows, and to whom. Each half of the console stays with its own role. Long: one desk, every act. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  arrivalsPath,
  decideItemPath,
  handOverPath,
  inboundAssignPath,
  inboundFiguresPath,
  inboundNextPath,
  inboundPath,
  inboundSearchPath,
  itemOwnerPath,
  itemPath,
  newItemPath,
} from '../../../../lib/console/inbound/paths.ts';
import { shownToken } from '../../../../lib/console/inbound/standing.ts';
import { consoleRoutes } from '../../../../lib/console/routes.ts';
import { may } from '../../../../lib/console/sign-in/roles.ts';
import type { InboundRecord } from '../../../../lib/inbound/record.ts';
import { inboundDeskWords } from '../../../../lib/languages/staff-inbound.ts';
import { showReference } from '../../../../lib/request/reference.ts';
import { inboundRecord, noticeWith } from '../../../support/inbound.ts';
import { dayFields } from '../../../support/paper-steps.ts';
import { parsedBody, sampleBody, sampleDay } from '../../../support/sample-bodies.ts';
import {
  abe,
  ana,
  ben,
  type Desk,
  desk,
  ira,
  ivy,
  leo,
  noon,
  pia,
  recordOf,
  referenceNumber,
  rex,
  sue,
} from '../../../support/staff-fakes.ts';

const words = inboundDeskWords('en');
const patient = recordOf(sampleBody('patient'), 1);
/** Of the same person as the request: whoever mixes the halves finds both. */
const { firstName, lastName, dateOfBirth } = parsedBody(sampleBody('patient')).patient;
const samePerson = { firstName: firstName ?? '', lastName, dateOfBirth };

const item = (number = 1, instead: Parameters<typeof noticeWith>[0] = {}): InboundRecord => {
  const ahead = noticeWith({ delivery: { expectedOn: sampleDay }, ...instead });
  return inboundRecord({ reference: referenceNumber(100 + number) }, ahead, noon);
};

let console: Desk;
beforeEach(() => {
  console = desk([patient]);
});

async function placed(...records: readonly InboundRecord[]): Promise<void> {
  for (const record of records) {
    await console.deps.inbound.submit(record);
    await console.inboundTerms.write(record);
  }
}

async function now({ reference }: Pick<InboundRecord, 'reference'>): Promise<InboundRecord> {
  const record = await console.deps.inbound.get(reference);
  if (record === null) throw new Error('no such item');
  return record;
}

/** What the page of an item would send back. */
async function shown(record: InboundRecord): Promise<Record<string, string>> {
  const current = await now(record);
  return { version: String(current.version), shown: shownToken(current) };
}

async function decide(
  record: InboundRecord,
  id: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  who = ivy,
) {
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${id}.${name}`, value]));
  return console.post(decideItemPath(record.reference, id), { ...(await shown(record)), ...named }, await console.enter(who));
}

const today = (name: string) => dayFields(name, sampleDay);
const others = [ana, rex, pia, leo, sue, abe, ira];
const own = consoleRoutes.filter(({ path }) => path.startsWith(inboundPath));

describe('the two halves of the console', () => {
  it.each(others)('$name opens no route of what comes in, and lists, counts and finds none of it', async (staff) => {
    const record = item(1, { patient: samePerson, sender: { organization: 'Piedmont Family Medicine' } });
    await placed(record);
    const who = await console.enter(staff);
    expect(own.length).toBeGreaterThan(12);
    for (const { method, path, name } of own) {
      const address = path.replace('{item}', record.reference).replace('{decision}', 'arrive');
      const reply = await (method === 'GET' ? console.get(address, who) : console.post(address, { q: 'Piedmont' }, who));
      expect([name, reply.status]).toEqual([name, 403]);
      expect(reply.text).not.toContain('Piedmont');
    }
    expect(await now(record)).toEqual(record);
    for (const page of ['/staff', '/staff?section=waiting', '/staff/reports', '/staff/people', '/staff/mail', '/staff/keys']) {
      const { text } = await console.get(page, who);
      expect([
        page,
        text.includes(showReference(record.reference)),
        text.includes('Piedmont'),
        text.includes(inboundPath),
      ]).toEqual([page, false, false, false]);
    }
    if (!may(staff, 'view')) return;
    for (const q of [record.reference, 'Piedmont Family Medicine', '9400111201080805483016', `${lastName} 1984-03-09`]) {
      const { text, headers } = await console.post('/staff/search', { q }, who);
      expect([
        q,
        text.includes(showReference(record.reference)),
        headers?.['location']?.includes(record.reference) ?? false,
      ]).toEqual([q, false, false]);
    }
    expect((await console.get(`/staff/requests/${record.reference}`, who)).status).toBe(404);
  });

  it('leaves the department no request, search hit, count, report, scan, print list, person page or access log', async () => {
    await placed(item(1, { patient: samePerson }));
    const who = await console.enter(ivy);
    const mine: readonly string[] = ['queue', 'keys', 'sign-out', ...own.map(({ name }) => name)];
    for (const { method, path, name, needs } of consoleRoutes) {
      if (needs === null || mine.includes(name)) continue;
      const address = path.replace('{reference}', patient.reference).replace(/\{\w+\}/g, '1');
      const reply = await (method === 'GET' ? console.get(address, who) : console.post(address, {}, who));
      expect([name, reply.status]).toEqual([name, 403]);
    }
    for (const q of [patient.reference, `${lastName} 1984-03-09`, 'María José Peña 1984-03-09']) {
      const { text } = await console.post(inboundSearchPath, { q }, who);
      expect(text).not.toContain(showReference(patient.reference));
    }
    const { text } = await console.get(inboundPath, who);
    expect(text).toContain('1 item coming in');
    expect(text).not.toContain(showReference(patient.reference));
    expect((await console.get(itemPath(patient.reference), who)).status).toBe(404);
    expect((await console.post(arrivalsPath, { code: patient.reference }, who)).text).toContain(words.arrivals.unknown);
    const links = [...(await console.get(inboundPath, who)).text.matchAll(/<a href="(\/staff[^"?]*)/g)].map(([, href]) => href);
    expect(new Set(links.filter((href) => !href?.includes('/items/')))).toEqual(
      new Set(['/staff/keys', inboundPath, arrivalsPath, inboundFiguresPath]),
    );
    expect(console.views()).toEqual([]);
  });

  it('shows both to whoever holds both roles, each on its own pages', async () => {
    const both = { ...sue, roles: ['supervisor', 'inbound'] as const };
    const record = item();
    await placed(record);
    const who = await console.enter(both);
    const [queue, desk_] = [await console.get('/staff', who), await console.get(inboundPath, who)];
    expect([queue.text.includes('/staff/search'), queue.text.includes(inboundSearchPath)]).toEqual([true, false]);
    expect([desk_.text.includes('action="/staff/search"'), desk_.text.includes(inboundSearchPath)]).toEqual([false, true]);
    expect(queue.text).not.toContain(showReference(record.reference));
    expect(desk_.text).not.toContain(showReference(patient.reference));
  });

  it('keeps the access log of a patient’s requests free of what comes in', async () => {
    const record = item(1, { patient: samePerson });
    await placed(record);
    await console.get(itemPath(record.reference), await console.enter(ivy));
    const rows = console.accessEntries();
    expect(rows.map(({ what, reference, patientKey }) => [what, reference, patientKey])).toEqual([
      ['inbound-page', record.reference, undefined],
    ]);
  });
});

describe('the queue', () => {
  it('lists by the expected day, counts live, and filters by state, owner and lateness', async () => {
    const [soon, late] = [item(1, { delivery: { expectedOn: '2026-12-04' } }), item(2)];
    await placed(soon, late);
    const who = await console.enter(ivy);
    const first = await console.get('/staff', who);
    expect([first.status, first.headers?.['location']]).toEqual([303, inboundPath]);
    console.clock.set(new Date(noon.getTime() + 3 * 86_400_000));
    const again = await console.enter(ivy);
    const { text } = await console.get(inboundPath, again);
    expect(text).toContain('2 items coming in');
    expect(text).toContain('12 pages, 2 discs');
    expect(text).toContain(words.queue.since(3));
    expect(text.indexOf(late.reference)).toBeLessThan(text.indexOf(soon.reference));
    for (const [query, count] of [
      ['overdue=yes', 1],
      ['status=announced', 2],
      ['status=arrived', 0],
      ['mine=yes', 0],
      ['sender=clinic&way=mail&language=en', 2],
      ['sender=patient', 0],
      ['status=<b>&sender=nobody', 2],
    ] as const) {
      const page = await console.get(`${inboundPath}?${query}`, again);
      expect([query, page.text.includes(words.queue.title(count))]).toEqual([query, true]);
    }
    const told = console.accessEntries().map(({ what }) => what);
    expect(told).toContain('inbound-queue 1 overdue');
  });

  it('speaks Spanish to whoever reads it', async () => {
    await placed(item());
    const { text } = await console.get(inboundPath, await console.enter({ ...ivy, language: 'es' }));
    expect(text).toContain(inboundDeskWords('es').queue.title(1));
    expect(text).toContain('12 páginas, 2 discos');
  });

  it('is shown to nobody when the access log does not answer', async () => {
    const record = item();
    await placed(record);
    const who = await console.enter(ivy);
    Object.assign(console.deps.accessLog, {
      record: async () => {
        throw new Error('the function does not answer');
      },
    });
    for (const page of [inboundPath, itemPath(record.reference), inboundFiguresPath])
      await expect(console.get(page, who)).rejects.toThrow('the function does not answer');
    await expect(console.post(inboundSearchPath, { q: 'Piedmont' }, who)).rejects.toThrow('the function does not answer');
    await expect(console.post(arrivalsPath, { code: '9400111201080805483016' }, who)).rejects.toThrow();
  });

  it('gives the most urgent free one to exactly one person, and says when there is none', async () => {
    const record = item();
    await placed(record);
    const who = await console.enter(ivy);
    const none = await console.post(inboundNextPath, {}, who);
    expect(none.headers?.['location']).toBe(`${inboundPath}?none=free`);
    await decide(record, 'arrive', today('day'));
    const taken = await console.post(inboundNextPath, {}, who);
    expect(taken.headers?.['location']).toBe(`${itemPath(record.reference)}?done=taken`);
    expect((await now(record)).assignee).toBe('staff:sub-ivy Ivy Stone');
    const other = await console.post(inboundNextPath, {}, await console.enter({ ...ivy, subject: 'sub-ike', name: 'Ike' }));
    expect(other.headers?.['location']).toBe(`${inboundPath}?none=free`);
  });

  it('assigns what was ticked to people of this desk alone, and overrides nobody unseen', async () => {
    const record = item();
    await placed(record);
    const ike = { ...ivy, subject: 'sub-ike', name: 'Ike Moore' };
    for (const staff of [ana, ike, ivy])
      await console.deps.staff.signedIn({ ...staff, roles: [...staff.roles], signedInAt: noon.toISOString() });
    const who = await console.enter(ivy);
    const { text } = await console.get(inboundPath, who);
    expect(text).toContain('Ike Moore');
    expect(text).not.toContain('Ana Ruiz');
    const pick = `${record.reference}:`;
    expect((await console.post(inboundAssignPath, { pick, to: 'sub-ana' }, who)).status).toBe(400);
    const given = await console.post(inboundAssignPath, { pick, to: 'sub-ike' }, who);
    expect([given.status, given.text.includes(words.queue.assigned(1))]).toEqual([200, true]);
    expect((await now(record)).assignee).toBe('staff:sub-ike Ike Moore');
    // The row that was shown had no owner: by now there is one.
    const stale = await console.post(inboundAssignPath, { pick, to: 'sub-ivy' }, who);
    expect([stale.status, stale.text.includes(words.queue.notAssigned(1))]).toEqual([409, true]);
    expect((await now(record)).assignee).toBe('staff:sub-ike Ike Moore');
    expect((await console.post(inboundAssignPath, { pick: 'forged', to: 'sub-ike' }, who)).status).toBe(400);
  });
});

describe('an item', () => {
  it('shows who sends, for whom, what, how, and what comes next', async () => {
    const record = item();
    await placed(record);
    const { text, status } = await console.get(itemPath(record.reference), await console.enter(ivy));
    expect(status).toBe(200);
    for (const part of [
      'Piedmont Family Medicine',
      'Dana Whitfield',
      'tel:+17045550142',
      'Okafor',
      'February 3, 1977',
      'MRN 0012-345',
    ])
      expect([part, text.includes(part)]).toEqual([part, true]);
    for (const part of [
      '12 pages, 2 discs',
      'USPS 9400111201080805483016',
      words.decisions.arrive.button,
      words.item.chainSound,
    ])
      expect([part, text.includes(part)]).toEqual([part, true]);
    // The one main button is that of the decision that comes next.
    expect(text.match(/class="btn"/g)).toHaveLength(1);
    expect(text).not.toMatch(/type="password"|name="[^"]*password"(?!-)/);
  });

  it('names the line of its history that somebody changed', async () => {
    const record = item();
    const [first] = record.events;
    if (first === undefined) throw new Error('no event');
    await placed({ ...record, events: [{ ...first, who: 'staff:evil Eve' }] });
    const { text } = await console.get(itemPath(record.reference), await console.enter(ivy));
    expect(text).toContain(words.item.chainBroken(1));
    expect(text).not.toContain(words.item.chainSound);
  });

  it('takes each decision with its evidence, and tells everything that is missing at once', async () => {
    const record = item();
    await placed(record);
    const none = await decide(record, 'arrive', { pieces: 'many', ...dayFields('day', '2027-01-01') });
    expect(none.status).toBe(422);
    for (const code of ['in-the-future', 'not-a-count'] as const) expect(none.text).toContain(words.problems[code]);
    expect(none.text).toContain('value="many"');
    expect((await now(record)).status).toBe('announced');
    const arrived = await decide(record, 'arrive', { ...today('day'), condition: ['encrypted', 'original'], pieces: '10' });
    expect(arrived.headers?.['location']).toBe(`${itemPath(record.reference)}?done=arrived`);
    expect(await now(record)).toMatchObject({
      status: 'arrived',
      arrivals: [{ on: sampleDay, condition: ['original', 'encrypted'], pieces: 10, by: 'staff:sub-ivy Ivy Stone' }],
    });
    const page = await console.get(`${itemPath(record.reference)}?done=arrived`, await console.enter(ivy));
    for (const part of [words.results.arrived, words.item.originals, words.decisions['need-password'].button])
      expect(page.text).toContain(part);
    await decide(record, 'incomplete', { missing: ['labels', 'pages'] });
    expect(await now(record)).toMatchObject({ status: 'incomplete', missing: ['labels', 'pages'] });
    await decide(record, 'upload', { ...today('day'), pages: '10' });
    expect(await now(record)).toMatchObject({ status: 'uploaded' });
    expect((await now(record)).events.at(-1)?.facts).toMatchObject({ pages: '10', day: sampleDay });
    await decide(record, 'reopen', { reason: 'One page was upside down' });
    expect((await now(record)).status).toBe('incomplete');
    await decide(record, 'close', { ending: 'no-answer' });
    expect(await now(record)).toMatchObject({ status: 'closed', ending: 'no-answer' });
    expect(console.messages.length + 1).toBeGreaterThan(0);
  });

  it('asks for a password by telephone, notes whom staff reached, and stores none', async () => {
    const record = item();
    await placed(record);
    await decide(record, 'arrive', { ...today('day'), condition: ['encrypted'] });
    await decide(record, 'need-password', { medium: 'disc' });
    const { text } = await console.get(itemPath(record.reference), await console.enter(ivy));
    for (const part of [words.item.callHeading, words.item.callRule, 'tel:+17045550142']) expect(text).toContain(part);
    const secret = 'Mariposa2026!';
    for (const [id, field] of [
      ['note', 'about'],
      ['followed-up', 'about'],
      ['followed-up', 'spokeTo'],
      ['password-given', 'spokeTo'],
      ['incomplete', 'about'],
      ['close', 'reason'],
    ] as const) {
      const reply = await decide(record, id, {
        ...today('day'),
        how: 'telephone',
        ending: 'done',
        missing: ['pages'],
        [field]: secret,
      });
      expect([id, reply.status, reply.text.includes(words.password.warning)]).toEqual([id, 422, true]);
    }
    expect(JSON.stringify(console.items())).not.toContain(secret);
    const half = await decide(record, 'password-given', { sure: ['by-telephone'], spokeTo: 'Dana' });
    expect(half.status).toBe(422);
    expect((await now(record)).status).toBe('password-needed');
    await decide(record, 'followed-up', { how: 'telephone', spokeTo: 'Dana Whitfield', ...today('day') });
    await decide(record, 'password-given', { sure: ['by-telephone', 'not-written-down'], spokeTo: 'Dana Whitfield' });
    expect((await now(record)).status).toBe('arrived');
    expect((await now(record)).events.map(({ facts }) => facts['spokeTo']).filter(Boolean)).toEqual([
      'Dana Whitfield',
      'Dana Whitfield',
    ]);
  });

  it('stores a text that only looks like a password when a person says that it is none', async () => {
    const record = item();
    await placed(record);
    expect((await decide(record, 'note', { about: 'Box Catawba2026 on shelf 4' })).status).toBe(422);
    const reply = await decide(record, 'note', { about: 'Box Catawba2026 on shelf 4', 'no-password': 'yes' });
    expect(reply.status).toBe(303);
    // What names itself a password is refused whatever is ticked.
    expect((await decide(record, 'note', { about: 'Password: horse7', 'no-password': 'yes' })).status).toBe(422);
  });

  it('decides nothing on a page that is no longer true, nor twice on one that was sent twice', async () => {
    const record = item();
    await placed(record);
    const old = await shown(record);
    await decide(record, 'arrive', today('day'));
    const who = await console.enter(ivy);
    const stale = await console.post(decideItemPath(record.reference, 'never-came'), { ...old, 'never-came.reason': 'x' }, who);
    expect([stale.status, stale.text.includes(words.item.changed)]).toEqual([409, true]);
    const form = { ...(await shown(record)), 'note.about': 'Lies on shelf 4' };
    for (let time = 0; time < 2; time += 1) await console.post(decideItemPath(record.reference, 'note'), form, who);
    expect((await now(record)).events.filter(({ what }) => what === 'note')).toHaveLength(1);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, undefined],
    ['our site with no token', {}, ''],
  ])('changes nothing by a form from %s', async (_from, headers, token) => {
    const record = item();
    await placed(record);
    const who = await console.enter(ivy);
    const stranger = await console.enter({ ...ivy, subject: 'sub-other' });
    const fields = { ...(await shown(record)), ...dayFields('arrive.day', sampleDay), token: token ?? who.token };
    for (const path of [
      decideItemPath(record.reference, 'arrive'),
      itemOwnerPath(record.reference),
      inboundNextPath,
      newItemPath,
    ])
      expect((await console.post(path, fields, who, headers)).status).toBe(403);
    const forged = { ...fields, token: stranger.token };
    expect((await console.post(decideItemPath(record.reference, 'arrive'), forged, who)).status).toBe(403);
    expect(await now(record)).toEqual(record);
  });

  it('has decisions of the table alone, for items that there are', async () => {
    const record = item();
    await placed(record);
    const who = await console.enter(ivy);
    const fields = await shown(record);
    expect((await console.post(decideItemPath(record.reference, 'forged'), fields, who)).status).toBe(404);
    expect((await console.post(decideItemPath(referenceNumber(999), 'arrive'), fields, who)).status).toBe(404);
    expect((await console.post(decideItemPath(record.reference, 'settle'), fields, who)).status).toBe(422);
    expect(
      (await console.post(decideItemPath(record.reference, 'upload'), { ...fields, 'upload.pages': '1' }, who)).status,
    ).toBe(422);
    expect((await now(record)).status).toBe('announced');
  });

  it('is taken, given back and handed to a colleague of this desk alone', async () => {
    const record = item();
    await placed(record);
    await console.deps.staff.signedIn({ ...ana, roles: [...ana.roles], signedInAt: noon.toISOString() });
    const who = await console.enter(ivy);
    const to = async (subject: string) =>
      console.post(itemOwnerPath(record.reference), { ...(await shown(record)), to: subject }, who);
    expect((await to('sub-ivy')).status).toBe(303);
    expect((await now(record)).assignee).toBe('staff:sub-ivy Ivy Stone');
    expect((await to('sub-ana')).status).toBe(400);
    expect((await to('-')).status).toBe(303);
    expect((await now(record)).assignee).toBeNull();
  });
});

describe('an arrival', () => {
  it.each([
    ['as it is', (reference: string) => reference],
    ['in groups', showReference],
    ['with the name of its symbol', (reference: string) => `]C0${reference}`],
    ['twice', (reference: string) => reference + reference],
    ['by its tracking number', () => '9400 1112 0108 0805 4830 16'],
    ['by its tracking number with the carrier', () => 'USPS 9400111201080805483016'],
  ])('opens its item when its code is scanned %s', async (_how, typed) => {
    const record = item();
    await placed(record);
    const reply = await console.post(arrivalsPath, { code: typed(record.reference) }, await console.enter(ivy));
    expect(reply.headers?.['location']).toBe(`${itemPath(record.reference)}?came=now`);
  });

  it('of what was given up opens with “arrived” all the same', async () => {
    const record = item();
    await placed(record);
    await decide(record, 'never-came', { reason: 'Thirty days' });
    const { text } = await console.get(`${itemPath(record.reference)}?came=now`, await console.enter(ivy));
    expect(text).toMatch(/class="btn"[^>]*>Mark as arrived/);
  });

  it('says what is wrong with a code, and asks which of two parcels it is', async () => {
    const who = await console.enter(ivy);
    for (const [code, problem] of [
      ['', 'empty'],
      ['shelf four', 'unreadable'],
      [`${referenceNumber(5).slice(0, 12)}#`, 'unreadable'],
      [referenceNumber(5), 'unknown'],
      ['1Z999AA10123456784', 'unknown'],
    ] as const) {
      const reply = await console.post(arrivalsPath, { code }, who);
      expect([code, reply.status, reply.text.includes(words.arrivals[problem])]).toEqual([code, 422, true]);
    }
    await placed(item(1), item(2));
    const both = await console.post(arrivalsPath, { code: '9400111201080805483016' }, who);
    expect(both.text).toContain(words.arrivals.several);
    for (const number of [101, 102]) expect(both.text).toContain(itemPath(referenceNumber(number)));
  });

  it('without a notice is entered with what is known, once', async () => {
    const who = await console.enter(ivy);
    const { text } = await console.get(newItemPath, who);
    const [, once = ''] = /name="once" value="([^"]+)"/.exec(text) ?? [];
    const empty = await console.post(newItemPath, { once }, who);
    expect(empty.status).toBe(422);
    for (const code of ['whose', 'required'] as const) expect(empty.text).toContain(words.problems[code]);
    const wrong = await console.post(
      newItemPath,
      {
        ...{ once, lastName: 'Harper', phone: '12', email: 'nobody', pages: 'x', tracking: '1Z9', carrier: 'ups', way: 'mail' },
        ...{ about: 'Password: horse7', what: 'discs' },
        ...dayFields('day', '2027-03-01'),
        ...dayFields('born', '2027-03-01'),
      },
      who,
    );
    for (const code of [
      'not-a-phone',
      'not-an-email',
      'not-a-count',
      'not-a-tracking-number',
      'password-seen',
      'in-the-future',
    ] as const)
      expect([code, wrong.text.includes(words.problems[code])]).toEqual([code, true]);
    const sound = {
      ...{ once, lastName: 'Harper', what: ['discs'], discs: '1', way: 'mail', condition: ['unlabelled'] },
      ...today('day'),
    };
    const [one, two] = [await console.post(newItemPath, sound, who), await console.post(newItemPath, sound, who)];
    expect(one.status).toBe(303);
    expect(two.headers?.['location']).toBe(one.headers?.['location']);
    const [, reference = ''] = /items\/([0-9A-Z]{13})/.exec(one.headers?.['location'] ?? '') ?? [];
    const record = await now({ reference });
    expect(record).toMatchObject({
      ...{ status: 'arrived', arrivedBy: 'staff', arrivals: [{ on: sampleDay, condition: ['unlabelled'] }] },
      body: { patient: { lastName: 'Harper', dateOfBirth: '' }, sender: { phone: '' } },
    });
    expect(Object.keys(record.work)).not.toContain('tell-received-1');
    const page = await console.get(itemPath(reference), who);
    expect([page.status, page.text.includes(words.item.notBorn)]).toEqual([200, true]);
  });
});

describe('search', () => {
  it('finds by reference, tracking number, sender, and name with birth date, in any order', async () => {
    const record = item();
    await placed(record);
    const who = await console.enter(ivy);
    const whole = await console.post(inboundSearchPath, { q: showReference(record.reference) }, who);
    expect(whole.headers?.['location']).toBe(itemPath(record.reference));
    for (const q of [
      'USPS 9400 1112 0108 0805 4830 16',
      'Piedmont Family Medicine',
      'Ngozi Okafor 02/03/1977',
      '1977-02-03 Okafor, Ngozi',
      'MRN 0012-345',
      record.reference.slice(0, 4),
    ]) {
      const { text } = await console.post(inboundSearchPath, { q }, who);
      expect([q, text.includes(showReference(record.reference))]).toEqual([q, true]);
    }
    for (const q of ['Okafor', 'Somebody Else 02/03/1977', 'Ngozi Okafor 02/04/1977']) {
      const { text } = await console.post(inboundSearchPath, { q }, who);
      expect([q, text.includes(showReference(record.reference))]).toEqual([q, false]);
    }
    expect((await console.post(inboundSearchPath, { q: ' ' }, who)).status).toBe(422);
    const told = console.accessEntries().filter(({ kind }) => kind === 'search');
    expect(told.every(({ what, why }) => /^inbound-search \d+$/.test(what) && why === 'work')).toBe(true);
    expect(JSON.stringify(console.accessEntries())).not.toContain('Okafor');
  });
});

describe('what Lake Norman hands over', () => {
  it('becomes an item that its clerk does not see, and shows where to send it', async () => {
    const who = await console.enter(ana);
    const { text } = await console.get(handOverPath, who);
    const [, once = ''] = /name="once" value="([^"]+)"/.exec(text) ?? [];
    const fields = { once, what: ['discs'], organization: 'Iredell Radiology', ...dayFields('day', sampleDay) };
    const reply = await console.post(handOverPath, fields, who);
    expect(reply.status).toBe(200);
    for (const part of ['P.O. Box 3016', 'Durham, NC 27710', '919-684-6178', 'Monday to Friday'])
      expect(reply.text).toContain(part);
    expect(reply.text).not.toMatch(/P\.O\. Box 3250|Fairview/);
    const [, reference = ''] = /class="reference">([^<]+)</.exec(reply.text) ?? [];
    const record = await now({ reference: reference.replaceAll('-', '') });
    expect(record).toMatchObject({
      ...{ status: 'announced', arrivedBy: 'staff' },
      handedOver: { by: 'staff:sub-ana Ana Ruiz', on: sampleDay },
    });
    expect((await console.get(itemPath(record.reference), who)).status).toBe(403);
    const page = await console.get(itemPath(record.reference), await console.enter(ivy));
    expect(page.text).toContain('Ana Ruiz handed it over');
    // The same press again is the same item.
    expect((await console.post(handOverPath, fields, who)).text).toContain(reference);
  });

  it.each([rex, abe, ira, ivy])('is not for $name, who works on no request', async (staff) => {
    expect((await console.get(handOverPath, await console.enter(staff))).status).toBe(403);
    expect((await console.post(handOverPath, {}, await console.enter(staff))).status).toBe(403);
  });

  it('is refused without a word of what came, and holds no password', async () => {
    const who = await console.enter(ben);
    const reply = await console.post(handOverPath, { lastName: 'Harper', about: 'pw: horse7', ...today('day') }, who);
    expect([reply.status, reply.text.includes(words.password.warning)]).toEqual([422, true]);
    expect(JSON.stringify(console.items())).not.toContain('horse7');
  });
});

describe('the figures', () => {
  it('count by month and by sender, and name nobody', async () => {
    const [one, two] = [item(1), item(2, { sender: { type: 'patient' } })];
    await placed(one, two);
    console.clock.set(new Date(noon.getTime() + 6 * 86_400_000));
    await decide(one, 'arrive', dayFields('day', '2026-11-27'));
    await decide(two, 'never-came', { reason: 'Nothing came' });
    const { text, status } = await console.get(`${inboundFiguresPath}?months=3`, await console.enter(ivy));
    expect(status).toBe(200);
    expect(text).not.toMatch(/Okafor|Piedmont|Whitfield/);
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'),
    );
    expect(rows.filter((row) => row.includes(words.figures.total))).toEqual(
      Array.from({ length: 2 }, () => `|${words.figures.total}|2|1|${words.figures.days(5)}|1|0|`),
    );
    expect(rows.find((row) => row.includes(words.figures.senders.patient))).toContain('|1|0|—|1|0|');
  });
});
