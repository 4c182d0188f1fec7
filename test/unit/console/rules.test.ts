/** Roles, ageing and filters. Long: tables of cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf, isOverdue } from '../../../lib/console/queue/ageing.ts';
import { filterQuery, readCursor, readFilters } from '../../../lib/console/queue/filters.ts';
import { nextNeeded } from '../../../lib/console/queue/next-needed.ts';
import { type QueueLine, readQueue } from '../../../lib/console/queue/queue.ts';
import { consoleRoutes } from '../../../lib/console/routes.ts';
import { safeNext } from '../../../lib/console/sign-in/handlers.ts';
import { staffFrom } from '../../../lib/console/sign-in/oidc.ts';
import { actorId, isActor, isSubject, readActor } from '../../../lib/console/sign-in/people.ts';
import { may, permissions, type Role, roles, rolesAmong } from '../../../lib/console/sign-in/roles.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { addDays } from '../../../lib/request/dates.ts';
import { clockOfBasis } from '../../../lib/request/deadlines.ts';
import { statuses } from '../../../lib/request/status.ts';
import { bases, languages, requesterTypes } from '../../../lib/request/vocabulary.ts';
import { queueSummaryOf } from '../../../lib/store/queue-keys.ts';
import { pageSize } from '../../../lib/store/queue-views.ts';
import { matchRoute } from '../../../lib/web/router.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { ana, ben, desk, recordOf } from '../../support/staff-fakes.ts';

describe('roles', () => {
  it('carry these permissions and no other', () => {
    const permissionsOf = (role: Role) => permissions.filter((permission) => may({ roles: [role] }, permission));
    expect(Object.fromEntries(roles.map((role) => [role, permissionsOf(role).join(' ')]))).toEqual({
      clerk: 'view work',
      reviewer: 'view review',
      privacy: 'view work privacy restrict approve-export',
      legal: 'view work legal',
      supervisor: 'view work assign reopen hold export configure end-sessions audit-read restrict report approve-export',
      auditor: 'view audit-read report',
      administrator: 'configure end-sessions report',
      inbound: 'inbound',
    });
    expect(permissions.filter((permission) => may({ roles: [] }, permission))).toEqual([]);
  });

  it('come from groups, strangers passed over', () => {
    expect(rolesAmong(['nurses', 'auditor', 'clerk'])).toEqual(['clerk', 'auditor']);
    expect(rolesAmong(['Clerk', 'admin'])).toEqual([]);
  });
});

describe('who signed in', () => {
  it('is read from either claim of groups, with the language of the person', () => {
    expect(staffFrom({ sub: 's1', name: 'Ana Ruiz', 'cognito:groups': ['clerk'], locale: 'es-MX' })).toEqual({
      ...ana,
      subject: 's1',
      language: 'es',
    });
    expect(staffFrom({ sub: 's2', given_name: 'Sue', family_name: 'Park', groups: ['supervisor'] })).toMatchObject({
      name: 'Sue Park',
      roles: ['supervisor'],
      language: 'en',
    });
    const doctor = { sub: 's4', name: 'Ada Ito', 'cognito:groups': ['reviewer'] };
    expect(staffFrom({ ...doctor, 'custom:title': ' MD,\u202e Surgery ' })?.title).toBe('MD, Surgery');
    expect(staffFrom({ ...doctor, title: 'DO' })?.title).toBe('DO');
    expect(staffFrom({ ...doctor, title: ' ' })).not.toHaveProperty('title');
    expect(staffFrom({ sub: 's3', email: 'x@example.org' })).toMatchObject({ name: 'x@example.org', roles: [] });
  });

  it('is nobody when the subject is none that a file can carry', () => {
    expect(staffFrom({ sub: 'two words' })).toBeNull();
    expect(staffFrom({ sub: '' })).toBeNull();
    expect(staffFrom({ name: 'No Subject' })).toBeNull();
    expect(isSubject('x'.repeat(61))).toBe(false);
  });
});

describe('an actor', () => {
  it('is told by its id alone, whatever the name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,60}$/), fc.string({ unit: 'grapheme', maxLength: 200 }), (subject, name) => {
        const actor = actorId({ subject, name });
        expect(actor.length).toBeLessThanOrEqual(120);
        expect(readActor(actor).id).toBe(`staff:${subject}`);
        expect(isActor(actor, { subject })).toBe(true);
        expect(isActor(actor, { subject: `${subject}x` })).toBe(false);
      }),
    );
  });
});

describe('age', () => {
  const due = '2026-12-22';
  it.each([
    ['2026-11-22', 'calm', 0, 30],
    ['2026-12-06', 'calm', 14, 16],
    ['2026-12-07', 'amber', 15, 15],
    ['2026-12-13', 'amber', 21, 9],
    ['2026-12-14', 'red', 22, 8],
    ['2026-12-19', 'red', 27, 3],
    ['2026-12-20', 'escalate', 28, 2],
    ['2026-12-22', 'escalate', 30, 0],
    ['2026-12-23', 'late', 31, -1],
  ])('on %s is %s', (today, level, daysOld, daysLeft) => {
    expect(ageOf('access', due, today)).toEqual({ kind: 'access', dueOn: due, level, daysOld, daysLeft });
  });

  it('counts on from the day of receipt when the due date was moved, and warns before the new one', () => {
    const later = addDays(due, 25);
    const aged = (today: string) => ageOf('access', later, today, '2026-11-22');
    expect(aged('2026-12-22')).toMatchObject({ level: 'calm', daysOld: 30, daysLeft: 25 });
    expect(aged('2027-01-09')).toMatchObject({ level: 'red', daysOld: 48, daysLeft: 7 });
    expect(aged('2027-01-17')).toMatchObject({ level: 'late', daysOld: 56, daysLeft: -1 });
  });

  it('has no levels for policy, and only a date for an order', () => {
    expect(ageOf('policy', null, due)).toEqual({ kind: 'policy', target: null });
    const target = { on: '2026-12-25', daysLeft: 3, daysOld: 7 };
    expect(ageOf('policy', null, '2026-12-22', '2026-12-15', '2026-12-25')).toEqual({ kind: 'policy', target });
    // A case beside the request has a day by law.
    expect(ageOf('policy', '2020-01-01', due)).toMatchObject({ kind: 'access', level: 'late' });
    expect(ageOf('order-date', due, '2026-12-20')).toEqual({ kind: 'order-date', dueOn: due, daysLeft: 2 });
    expect(ageOf('access', null, due)).toEqual({ kind: 'no-date', target: null });
    expect(isOverdue(ageOf('order-date', due, '2026-12-23'))).toBe(true);
    expect(isOverdue(ageOf('access', due, due))).toBe(false);
    expect(isOverdue(ageOf('policy', null, due))).toBe(false);
  });

  it('is told from the basis as the route told it', () => {
    for (const type of requesterTypes) {
      const { route } = recordOf(sampleBody(type));
      expect([type, clockOfBasis(route.basis)]).toEqual([type, route.clock]);
    }
    expect(bases.map(clockOfBasis).filter((clock) => clock === 'access')).toHaveLength(2);
  });
});

describe('what is needed now', () => {
  const rowOf = (body = sampleBody('patient')) => queueSummaryOf(recordOf(body));

  it('depends on what the request rests on', () => {
    const need = Object.fromEntries(
      requesterTypes.map((type) => [
        type,
        nextNeeded({ ...rowOf(sampleBody(type)), status: 'received' }, lakeNorman.timeZone).need,
      ]),
    );
    expect(need).toMatchObject({
      patient: 'confirm-identity',
      executor: 'confirm-authority',
      'treating-provider': 'confirm-provider',
      attorney: 'check-authorization',
      'workers-compensation': 'check-claim',
      subpoena: 'check-legal-process',
      'law-enforcement': 'check-agency',
      'coroner-me': 'check-public-body',
      other: 'classify',
    });
  });

  it('puts trouble first and waits for paper by its day', () => {
    const row = rowOf(sampleBody('attorney'));
    expect(nextNeeded(row, lakeNorman.timeZone)).toEqual({ need: 'wait-for-paper', since: '2026-11-22' });
    expect(nextNeeded({ ...row, flags: ['needsStaff'] }, lakeNorman.timeZone).need).toBe('settle-delivery');
    const suspect = rowOf();
    expect(nextNeeded({ ...suspect, flags: ['suspect'] }, lakeNorman.timeZone).need).toBe('look-for-bot');
  });

  it('is said for every state', () => {
    for (const status of statuses) expect(nextNeeded({ ...rowOf(), status }, lakeNorman.timeZone).need).toBeTruthy();
  });
});

describe('the queue', () => {
  const today = '2026-11-22';
  const many = Array.from({ length: 2 * pageSize + 7 }, (_, index) => {
    const dueOn = addDays(today, ((index * 7) % 40) - 3);
    return recordOf(sampleBody('patient', languages[index % 2]), index, { dueOn, receivedOn: addDays(dueOn, -30) });
  });

  it('pages through everything once, by due date', async () => {
    const { deps } = desk(many);
    const seen: QueueLine[] = [];
    let cursor: string | undefined;
    const asked = { hospital: lakeNorman, staff: ana, today, filters: {} };
    const pages: (readonly QueueLine[])[] = [];
    await deps.requestQueue.recount(lakeNorman.id, new Date(), today);
    for (let page = 0; page < 5; page += 1) {
      const read = await readQueue(deps.requestQueue, { ...asked, cursor: { after: cursor } });
      expect(read.figures?.count).toBe(many.length);
      expect(read.previous !== null).toBe(page > 0);
      expect(read.complete).toBe(true);
      pages.push(read.lines);
      seen.push(...read.lines);
      if (read.next === null) break;
      cursor = read.next;
    }
    const keysSeen = seen.map(({ row }) => row.queueSort);
    expect(keysSeen).toEqual([...keysSeen].sort());
    expect(new Set(keysSeen).size).toBe(many.length);
    const last = pages.at(-1)?.[0]?.row.queueSort;
    const back = await readQueue(deps.requestQueue, { ...asked, cursor: { before: last } });
    expect(back.lines).toEqual(pages.at(-2));
    const first = await readQueue(deps.requestQueue, { ...asked, cursor: { before: back.previous ?? '' } });
    expect([first.lines, first.previous]).toEqual([pages[0], null]);
    expect(readCursor({ after: cursor ?? '' })).toEqual({ after: cursor });
    expect(readCursor({ before: back.previous ?? '', after: 'x' })).toEqual({ before: back.previous });
    expect(readCursor({ after: `2026-12-01#${many[0]?.reference}` })).toEqual({});
  });

  it('counts what is late and what is due within seven days', async () => {
    const { deps } = desk(many);
    const asked = { hospital: lakeNorman, staff: ana, today, filters: {} };
    // More than a page, and nobody has counted yet: counted now.
    expect((await readQueue(deps.requestQueue, asked)).figures).toMatchObject({ count: many.length, countedAt: null });
    const { countedAt } = await deps.requestQueue.recount(lakeNorman.id, new Date(), today);
    const { figures: read } = await readQueue(deps.requestQueue, asked);
    const spanish = await readQueue(deps.requestQueue, { ...asked, filters: { language: 'es' } });
    expect(spanish.figures).toMatchObject({ count: many.filter(({ body }) => body.language === 'es').length, countedAt });
    expect((await readQueue(deps.requestQueue, { ...asked, filters: { trouble: 'yes' } })).figures?.countedAt).toBeNull();
    if (read === null) throw new Error('not counted');
    expect(read.countedAt).toBe(countedAt);
    expect(read.overdue).toBe(many.filter(({ dueOn }) => dueOn !== null && dueOn < today).length);
    expect(read.dueThisWeek).toBe(many.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= '2026-11-28').length);
    expect(read.overdue).toBeGreaterThan(0);
    expect(read.oldestDays).toBe(33);
  });

  it('narrows by each filter', async () => {
    const records = [
      recordOf(sampleBody('patient', 'es'), 1, { assignee: actorId(ana) }),
      recordOf(sampleBody('attorney'), 2),
      recordOf(sampleBody('subpoena'), 3),
      recordOf(sampleBody('treating-provider'), 4, { assignee: actorId(ben), suspect: true }),
      recordOf(sampleBody('parent'), 5, { dueOn: '2026-11-20', status: 'in-review' }),
    ];
    const { deps } = desk(records);
    const references = records.map(({ reference }) => reference);
    const staff = { ...ana, roles: ['supervisor'] as const };
    const found = async (query: Readonly<Record<string, string>>) => {
      const filters = readFilters(query);
      const { lines } = await readQueue(deps.requestQueue, { hospital: lakeNorman, staff, today, filters });
      return lines.map(({ row }) => references.indexOf(row.reference) + 1).sort();
    };
    expect(await found({})).toEqual([1, 3, 4, 5]);
    expect(await found({ channel: 'online' })).toEqual([1, 5]);
    expect(await found({ desk: 'legal' })).toEqual([3]);
    expect(await found({ section: 'work' })).toEqual([1, 4, 5]);
    expect(await found({ section: 'paper', desk: 'medical-records' })).toEqual([2]);
    expect(await found({ section: 'waiting', desk: 'medical-records' })).toEqual([]);
    expect(await found({ owner: 'sub-ben' })).toEqual([4]);
    expect(await found({ free: 'yes', section: 'work' })).toEqual([5]);
    expect(await found({ requester: 'attorney' })).toEqual([]);
    expect(await found({ requester: 'attorney', section: 'paper' })).toEqual([2]);
    expect(await found({ language: 'es' })).toEqual([1]);
    expect(await found({ status: 'in-review' })).toEqual([5]);
    expect(await found({ mine: 'yes' })).toEqual([1]);
    expect(await found({ overdue: 'yes' })).toEqual([5]);
    expect(await found({ trouble: 'yes' })).toEqual([4]);
    // The subpoena waits for legal; the authorization asks for genetic tests.
    expect(await found({ waits: 'legal' })).toEqual([3]);
    expect(await found({ waits: 'review' })).toEqual([2]);
    expect(await found({ waits: 'denials' })).toEqual([]);
    expect(await found({ waits: 'somebody' })).toEqual([1, 3, 4, 5]);
    expect(await found({ channel: 'online', language: 'es', mine: 'yes' })).toEqual([1]);
  });

  it('drops filters that are no option, and writes back what it read', () => {
    expect(readFilters({ channel: 'pigeon', status: 'closed', mine: '1', desk: '<script>', x: 'y' })).toEqual({});
    const filters = readFilters({ channel: 'fax', mine: 'yes', status: '' });
    expect(filters).toEqual({ channel: 'fax', mine: 'yes' });
    expect(readFilters(Object.fromEntries(new URLSearchParams(filterQuery(filters))))).toEqual(filters);
  });
});

describe('routes', () => {
  it('are matched by method and path', () => {
    expect(matchRoute(consoleRoutes, 'GET', '/staff/requests/ABC/documents/authorization')).toMatchObject({
      params: { reference: 'ABC', kind: 'authorization' },
    });
    expect(matchRoute(consoleRoutes, 'HEAD', '/staff/')).toMatchObject({ route: { name: 'queue' } });
    expect(matchRoute(consoleRoutes, 'GET', '/staff/requests/ABC/hold')).toEqual({ found: 'other-method', allow: 'POST' });
    expect(matchRoute(consoleRoutes, 'DELETE', '/staff')).toEqual({ found: 'other-method', allow: 'HEAD, GET' });
    expect(matchRoute(consoleRoutes, 'GET', '/staff/../etc')).toEqual({ found: 'nothing' });
  });

  it('change nothing by GET, and every POST needs a permission', () => {
    for (const { method, needs } of consoleRoutes) if (method === 'POST') expect(needs).not.toBeNull();
    expect(new Set(consoleRoutes.map(({ name }) => name)).size).toBe(consoleRoutes.length);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/staff/sign-out',
    '/staff/callback',
    '/en',
    '/staff/../en',
    '/staff/requests/A/documents/x',
  ])('never come back to %s', (next) => {
    expect(safeNext(next)).toBe('/staff');
  });

  it('come back to the page that was asked for', () => {
    expect(safeNext('/staff/requests/7KQ4M9TX2HBDV')).toBe('/staff/requests/7KQ4M9TX2HBDV');
    expect(safeNext('/staff/mail')).toBe('/staff/mail');
  });
});
