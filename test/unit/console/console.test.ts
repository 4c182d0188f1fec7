/** The console as handlers. Long: one place for every route, who may call it, and what it refuses. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { consoleRoutes } from '../../../lib/console/routes.ts';
import { mayOpen } from '../../../lib/console/sign-in/desks.ts';
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { may } from '../../../lib/console/sign-in/roles.ts';
import type { DocumentEntry, RequestRecord } from '../../../lib/request/record.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { queueSummaryOf } from '../../../lib/store/queue-keys.ts';
import { decisionFields } from '../../support/decisions.ts';
import { testOrigin } from '../../support/fakes.ts';
import { sampleBody, sampleDay } from '../../support/sample-bodies.ts';
import {
  abe,
  ana,
  ben,
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
} from '../../support/staff-fakes.ts';

const pdf = Buffer.from('%PDF-1.7 made up');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const entry: DocumentEntry = {
  kind: 'access-request',
  language: 'en',
  sha256,
  bytes: pdf.length,
  pages: 2,
  madeAt: noon.toISOString(),
};

const patient = recordOf(sampleBody('patient'), 1, { documents: [entry] });
const attorney = recordOf(sampleBody('attorney', 'es'), 2);
const path = (record: RequestRecord, more = '') => `/staff/requests/${record.reference}${more}`;
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const addressOf = (pattern: string) =>
  pattern
    .replace('{reference}', patient.reference)
    .replace('{kind}', 'access-request')
    .replace('{work}', 'send-fax')
    .replace(/\{(draft|letter)\}/, 'none');
const open = () => desk([patient, attorney], new Map([[sha256, pdf]]));
const openFor = async (staff: StaffMember) => {
  const console = open();
  return { console, who: await console.enter(staff) };
};

describe('without a session', () => {
  it('every page leads to the sign-in page and shows nothing', async () => {
    const console = open();
    for (const { method, path: pattern, needs } of consoleRoutes) {
      if (needs === null) continue;
      const address = addressOf(pattern);
      const reply = await (method === 'GET' ? console.get(address) : console.post(address, {}));
      expect([address, reply.status, reply.text]).toEqual([address, 303, '']);
      expect(reply.headers?.['location']).toMatch(/^\/staff\/sign-in/);
    }
    expect(console.views()).toEqual([]);
    expect(console.records()).toEqual([patient, attorney]);
  });

  it('comes back to the page that was asked for', async () => {
    const reply = await open().get(path(patient));
    expect(reply.headers?.['location']).toBe(`/staff/sign-in?next=${encodeURIComponent(path(patient))}`);
    const page = await open().get(`/staff/sign-in?next=${path(patient)}`);
    expect(page.text).toContain(`/staff/sign-in/start?next=${encodeURIComponent(path(patient))}`);
    const evil = await open().get('/staff/sign-in?next=//evil.example');
    expect(evil.text).not.toContain('evil.example');
  });

  it('answers that nobody knows the reference exactly as for one that exists', async () => {
    const known = await open().get(path(patient));
    const unknown = await open().get(`/staff/requests/${referenceNumber(99)}`);
    expect(unknown.status).toBe(known.status);
    expect(unknown.text).toBe(known.text);
  });
});

describe('a session', () => {
  it('ends after 15 minutes without activity, and use puts that off', async () => {
    const { console, who } = await openFor(ana);
    console.clock.set(minutes(14));
    expect((await console.get('/staff', who)).status).toBe(200);
    console.clock.set(minutes(28));
    expect((await console.get('/staff', who)).status).toBe(200);
    console.clock.set(minutes(43.1));
    const reply = await console.get('/staff', who);
    expect(reply.headers?.['location']).toBe('/staff/sign-in?notice=ended');
    expect(reply.cookies).toEqual(['__Host-staff=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0']);
  });

  it('ends after ten hours, however busy', async () => {
    const { console, who } = await openFor(ana);
    for (let minute = 10; minute < 600; minute += 10) {
      console.clock.set(minutes(minute));
      expect((await console.get('/staff', who)).status).toBe(200);
    }
    console.clock.set(minutes(600));
    expect((await console.get('/staff', who)).status).toBe(303);
  });

  it('is gone at once after signing out, and the provider’s with it', async () => {
    const { console, who } = await openFor(ana);
    const reply = await console.post('/staff/sign-out', {}, who);
    expect(reply.status).toBe(200);
    expect(reply.headers?.['refresh']).toBe('0; url=https://login.example.org/end');
    expect(reply.cookies?.[0]).toContain('Max-Age=0');
    expect((await console.get('/staff', who)).status).toBe(303);
  });
});

describe('a form', () => {
  const fields = { version: '1', events: '1', note: 'planted' };

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, undefined],
    ['no origin at all', { origin: '', 'sec-fetch-site': 'none' }, undefined],
    ['our site with no token', {}, ''],
    ['our site with another session’s token', {}, 'other'],
  ])('from %s changes nothing', async (_from, headers, token) => {
    const { console, who } = await openFor(ana);
    const stranger = await console.enter(ben);
    const sent = token === undefined ? who.token : token === 'other' ? stranger.token : token;
    const reply = await console.post(path(patient, '/notes'), { ...fields, token: sent }, who, headers);
    expect(reply.status).toBe(403);
    expect(console.record(patient.reference)).toEqual(patient);
  });

  it('that is too large, of another type or not UTF-8 is refused before it is read', async () => {
    const { console, who } = await openFor(ana);
    expect((await console.post(path(patient, '/notes'), { note: 'x'.repeat(20_000) }, who)).status).toBe(413);
    expect((await console.post(path(patient, '/notes'), fields, who, { 'content-type': 'application/json' })).status).toBe(415);
    expect(console.record(patient.reference)).toEqual(patient);
  });

  it('is never answered to GET or another method', async () => {
    const { console, who } = await openFor(ana);
    for (const action of ['/hold', '/owner', '/notes', '/work/send-fax']) {
      expect((await console.get(path(patient, action), who)).status).toBe(405);
    }
    expect((await console.post('/staff', {}, who)).status).toBe(405);
  });
});

describe('permissions', () => {
  it.each([ana, rex, pia, leo, sue, abe, ira, ivy])('$name gets what the role carries on every route', async (staff) => {
    for (const route of consoleRoutes) {
      if (route.needs === null || route.name === 'sign-out') continue;
      const { console, who } = await openFor(staff);
      const address = addressOf(route.path);
      const reply = await (route.method === 'GET' ? console.get(address, who) : console.post(address, {}, who));
      const opens = !route.path.includes('{reference}') || mayOpen(staff, queueSummaryOf(patient));
      const allowed = opens && (route.needs === 'session' || may(staff, ...route.needs));
      expect([route.name, reply.status === 403]).toEqual([route.name, !allowed]);
      expect(reply.status).toBeLessThan(500);
    }
  });

  it('show no request to an administrator, who comes to the people that are signed in', async () => {
    const { console, who } = await openFor(ira);
    const first = await console.get('/staff', who);
    expect([first.status, first.headers?.['location']]).toEqual([303, '/staff/people']);
    const { text } = await console.get('/staff/people', who);
    expect([...text.matchAll(/<a href="(\/staff[^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/staff/keys',
      '/staff/reports',
      '/staff/fax',
      '/staff/people',
    ]);
    expect((await console.get('/staff/keys', who)).text).not.toContain('<kbd>N</kbd>');
    expect((await console.post('/staff/sign-out', {}, who)).status).toBe(200);
    expect(console.views()).toEqual([]);
  });

  it('name the key of "Next" to those who have the button', async () => {
    const { console, who } = await openFor(ana);
    const { text } = await console.get('/staff/keys', who);
    expect(text).toContain('accesskey="n"');
    expect(text).toContain('<kbd>N</kbd>');
  });

  it('leave no button to those who may only look', async () => {
    const { console, who } = await openFor(abe);
    for (const page of ['/staff', path(patient), `/staff/mail?reference=${attorney.reference}`]) {
      const { text } = await console.get(page, who);
      const forms = [...text.matchAll(/<form[^>]*action="([^"]*)"/g)].map(([, action]) => action);
      const looking = ['/staff', '/staff/mail', '/staff/names', '/staff/search', '/staff/sign-out'];
      expect(forms.filter((action) => action === undefined || !looking.includes(action))).toEqual([]);
      const posting = [...text.matchAll(/<form[^>]*method="post"[^>]*action="([^"]*)"/g)].map(([, action]) => action);
      // A search and the switch of the names change nothing; what is looked for belongs in no address.
      expect(posting.filter((action) => action !== '/staff/search' && action !== '/staff/names')).toEqual(['/staff/sign-out']);
      expect(text.match(/method="post"/g)).toHaveLength(posting.length);
    }
  });

  it('show the audit to those who may read it', async () => {
    const console = open();
    await console.get(path(patient), await console.enter(ana));
    const clerk = await console.get(path(patient), await console.enter(ana));
    const auditor = await console.get(path(patient), await console.enter(abe));
    expect(clerk.text).not.toContain('Views and downloads');
    expect(auditor.text).toContain('Views and downloads');
    expect(console.views().map(({ who, what }) => [who, what])).toEqual([
      ['staff:sub-ana Ana Ruiz', 'page'],
      ['staff:sub-ana Ana Ruiz', 'page'],
      ['staff:sub-abe Abe Lund', 'page'],
    ]);
  });
});

describe('a request', () => {
  it('shows every answer, escaped, and says that its legal texts are drafts', async () => {
    const body = {
      ...sampleBody('patient', 'es'),
      patient: { ...sampleBody('patient').patient, formerName: '<img src=x onerror=alert(1)>' },
    };
    const record = recordOf(body, 3);
    const console = desk([record]);
    const { text, headers } = await console.get(path(record), await console.enter(ana));
    for (const shown of [
      'María José',
      'Peña Nguyễn',
      'LN-0042177',
      '12 Oak Street',
      'Apt 4',
      '(704) 555-0123',
      'March 9, 1984',
    ])
      expect(text).toContain(shown);
    expect(text).toContain('&lt;img src=x onerror=alert(1)');
    expect(text).not.toContain('<img');
    expect(text).toContain('Draft awaiting qualified review');
    expect(text).toContain('This person uses Spanish');
    expect(headers?.['cache-control']).toBe('no-store');
  });

  it('is not found when misspelt, unknown, or of another shape', async () => {
    const { console, who } = await openFor(ana);
    for (const reference of [referenceNumber(99), '7KQ4M9TX2HBD0', 'x', '%2e%2e%2fx', 'REQ%23A']) {
      const reply = await console.get(`/staff/requests/${reference}`, who);
      expect([reference, reply.status]).toEqual([reference, 404]);
      expect((await console.post(`/staff/requests/${reference}/notes`, { note: 'x' }, who)).status).toBe(404);
    }
    expect(console.views()).toEqual([]);
  });

  it('points at others about the same patient', async () => {
    const console = open();
    const { text } = await console.get(path(patient), await console.enter(ana));
    expect(text).toContain('Other requests about the same patient');
    expect(text).toContain(showReference(attorney.reference));
  });

  it('warns when its history was touched', async () => {
    const [first] = patient.recentEvents;
    if (first === undefined) throw new Error('no event');
    const forged = { ...patient, recentEvents: [{ ...first, who: 'staff:nobody' }] };
    const console = desk([forged]);
    expect((await console.get(path(forged), await console.enter(ana))).text).toContain('does not fit its seals');
    const honest = open();
    expect((await honest.get(path(patient), await honest.enter(ana))).text).not.toContain('does not fit its seals');
  });

  it('is decided on, says so, and starts the work that the decision begins', async () => {
    const record = recordOf(sampleBody('patient'), 4, { status: 'in-process', work: {} });
    const console = desk([record]);
    const who = await console.enter(ana);
    const fields = { ...console.shown(record.reference), ...decisionFields('withdraw', sampleDay, { about: 'Called us' }) };
    const reply = await console.post(path(record, '/decide/withdraw'), fields, who);
    expect(reply.headers?.['location']).toBe(`${path(record)}?done=decided`);
    const page = await console.get(`${path(record)}?done=decided`, who);
    expect(page.text).toContain('Your decision was saved.');
    expect(page.text).toContain('Records being gathered → Withdrawn');
    expect(page.text).toContain('Called us');
    expect(page.text).toContain('can be taken back until 12:10');
    const [notice] = Object.values(console.record(record.reference).work);
    expect(notice).toMatchObject({ kind: 'notify-withdrawn', dueAt: new Date(noon.getTime() + 600_000).toISOString() });
  });

  it('keeps what was typed when it refuses', async () => {
    const { console, who } = await openFor(ana);
    const shown = console.shown(patient.reference);
    const fields = { ...shown, first: 'ABC', otherReason: 'same as the first' };
    const reply = await console.post(path(patient, '/decide/duplicate'), fields, who);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('<title>Error:');
    expect(reply.text).toContain('href="#first"');
    expect(reply.text).toContain('same as the first');
    expect(reply.text).toContain('value="ABC"');
    expect(console.record(patient.reference)).toEqual(patient);
  });

  it('is decided on although the service wrote meanwhile', async () => {
    const { console, who } = await openFor(ana);
    const shown = console.shown(patient.reference);
    await console.deps.requests.change(patient.reference, ({ work }) => ({
      work: Object.values(work).map((entry) => ({ ...entry, state: 'done', dueAt: null })),
      events: [{ at: noon.toISOString(), who: 'system', what: 'documents-made', facts: {} }],
    }));
    const reply = await console.post(path(patient, '/decide/start-review'), shown, who);
    expect(reply.status).toBe(303);
    expect(console.record(patient.reference)).toMatchObject({ status: 'in-review', version: 3 });
  });

  it('folds the others about the same patient away when they are many', async () => {
    const others = Array.from({ length: 8 }, (_, index) => recordOf(sampleBody('patient'), 20 + index));
    const console = desk([patient, ...others]);
    const { text } = await console.get(path(patient), await console.enter(ana));
    const [before = '', folded = ''] = text.split('<summary>Show 3 more</summary>');
    const linksIn = (part: string) => others.filter(({ reference }) => part.includes(path({ ...patient, reference }))).length;
    expect([linksIn(before), linksIn(folded)]).toEqual([5, 3]);
  });

  it('that changed meanwhile says who did what, shows it as it is, and keeps what was typed', async () => {
    const console = open();
    const [first, second] = [await console.enter(ana), await console.enter(ben)];
    const shown = console.shown(patient.reference);
    await console.post(path(patient, '/decide/start-review'), shown, first);
    const fields = { ...shown, ...decisionFields('withdraw', sampleDay, { about: 'Patient called' }) };
    const reply = await console.post(path(patient, '/decide/withdraw'), fields, second);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('This request changed meanwhile');
    expect(reply.text).toContain('Ana Ruiz');
    expect(reply.text).toContain('Received → In review');
    expect(reply.text).toContain('Patient called');
    expect(reply.text).toContain('name="version" value="2"');
    expect(console.record(patient.reference)).toMatchObject({ status: 'in-review', version: 2 });
  });

  it('changes owner once when two take it at the same time', async () => {
    const console = open();
    const [first, second] = [await console.enter(ana), await console.enter(ben)];
    const shown = console.shown(patient.reference);
    const replies = await Promise.all(
      [first, second].map((who) => console.post(path(patient, '/owner'), { ...shown, to: 'me' }, who)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(console.record(patient.reference).recentEvents).toHaveLength(2);
  });
});

describe('a document', () => {
  it('comes as an attachment and is written down first', async () => {
    const console = open();
    const reply = await console.get(path(patient, '/documents/access-request'), await console.enter(ana));
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(pdf);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${patient.reference}-access-request.pdf"`,
      'cache-control': 'no-store',
    });
    expect(console.views()).toEqual([
      { reference: patient.reference, who: 'staff:sub-ana Ana Ruiz', what: 'document access-request', at: noon.toISOString() },
    ]);
  });

  it('is not found where there is none', async () => {
    const { console, who } = await openFor(ana);
    expect((await console.get(path(patient, '/documents/authorization'), who)).status).toBe(404);
    expect((await console.get(path(patient, '/documents/..%2f..'), who)).status).toBe(404);
    expect((await console.get(path(attorney, '/documents/access-request'), who)).status).toBe(404);
    expect(console.views()).toEqual([]);
    const empty = desk([patient]);
    expect((await empty.get(path(patient, '/documents/access-request'), await empty.enter(ana))).text).toContain(
      'cannot be shown',
    );
  });
});

describe('incoming mail', () => {
  const day = (iso: string) => {
    const [year = '', month = '', date = ''] = iso.split('-');
    return { 'receivedOn.year': year, 'receivedOn.month': month, 'receivedOn.day': date };
  };

  it('reads a reference as it is typed or scanned', async () => {
    const { console, who } = await openFor(ana);
    const typed = showReference(attorney.reference).toLowerCase().replaceAll('1', 'l').replaceAll('-', ' ');
    const { text, status } = await console.get(`/staff/mail?${new URLSearchParams({ reference: typed })}`, who);
    expect(status).toBe(200);
    expect(text).toContain('Achterberg &amp; Ölund');
    expect(text).toContain('The authorization, signed and dated');
    expect(console.views().map(({ what }) => what)).toEqual(['mail-desk']);
    const unreadable = (await console.get('/staff/mail?reference=ABC', who)).text;
    expect(unreadable).toContain('This is not a reference');
    // The summary of errors has the focus, and nothing beside it.
    expect(unreadable.match(/ autofocus/g)).toHaveLength(1);
    expect((await console.get(`/staff/mail?reference=${referenceNumber(99)}`, who)).text).toContain(
      'There is no request with this reference',
    );
  });

  it('marks paper as received and tells the requester', async () => {
    const { console, who } = await openFor(ana);
    const fields = { ...console.shown(attorney.reference), of: attorney.reference, ...day('2026-11-22') };
    const reply = await console.post('/staff/mail', fields, who);
    expect(reply.headers?.['location']).toBe(`/staff/mail?done=${attorney.reference}`);
    expect(console.record(attorney.reference)).toMatchObject({ status: 'received', receivedOn: '2026-11-22', dueOn: null });
    expect(console.messages).toContainEqual({ reference: attorney.reference });
    const page = await console.get(`/staff/mail?done=${attorney.reference}`, who);
    expect(page.text).toContain(`${showReference(attorney.reference)} counts as received on November 22, 2026.`);
    expect((await console.get(`/staff/mail?done=${patient.reference}`, who)).text).not.toContain('counts as received');
    expect((await console.post('/staff/mail', fields, who)).status).toBe(409);
  });

  it('keeps the day that was typed when it cannot be', async () => {
    const { console, who } = await openFor(ana);
    const fields = { ...console.shown(attorney.reference), of: attorney.reference };
    const future = await console.post('/staff/mail', { ...fields, ...day('2026-11-23') }, who);
    expect(future.status).toBe(422);
    expect(future.text).toContain('The day cannot lie in the future.');
    expect(future.text).toMatch(/name="receivedOn\.day"[^>]*value="23"/);
    expect((await console.post('/staff/mail', { ...fields, ...day('2026-2-30') }, who)).text).toContain(
      'Enter a day that exists',
    );
    expect(console.record(attorney.reference)).toEqual(attorney);
  });
});

describe('what is logged', () => {
  it('names nobody and nothing of health', async () => {
    const { console, who } = await openFor(ana);
    await console.get('/staff', who);
    await console.get(path(patient), who);
    await console.post(path(patient, '/notes'), { ...console.shown(patient.reference), note: 'Zyxcanaria' }, who);
    await console.post('/staff/mail', { of: attorney.reference }, who);
    const text = JSON.stringify(console.logged);
    for (const secret of ['Peña', 'María', 'Achterberg', 'Zyxcanaria', 'Ana', 'lab-reports'])
      expect(text).not.toContain(secret);
    expect(console.logged.length).toBeGreaterThan(0);
  });
});

describe('the queue page', () => {
  it('is a real table whose links name the request, in the words of the person’s language', async () => {
    const console = open();
    const { text } = await console.get('/staff', await console.enter(ana));
    expect(text).toContain('<caption>Sorted by due date, or by the hospital’s own target</caption>');
    expect(text.match(/<th scope="col"/g)).toHaveLength(10);
    expect(text).toContain(`<a href="${path(patient)}"><bdi>Peña Nguyễn, M.</bdi> <span class="year">1984</span></a>`);
    expect(text).toContain('1 open request');
    // What waits for its paper has a view of its own.
    const paper = await console.get('/staff?section=paper', await console.enter(ana));
    expect(paper.text).toContain(`href="${path(attorney)}"`);
    expect(paper.text).toContain('Waiting for mail since Nov 22');
    const spanish = await console.get('/staff', await console.enter({ ...ana, language: 'es' }));
    expect(spanish.text).toContain('<html lang="es">');
    expect(spanish.text).toContain('1 solicitud abierta');
  });

  it('keeps its filters on the way back from a request', async () => {
    const { console, who } = await openFor(ana);
    const [kept = ''] = (await console.get('/staff?desk=legal&mine=yes&other=<b>', who)).cookies ?? [];
    const cookies = { '__Host-queue': kept.split(';')[0]?.replace('__Host-queue=', '') ?? '' };
    expect((await console.get(path(patient), who, cookies)).text).toContain('href="/staff?desk=legal&amp;mine=yes"');
    expect((await console.get('/staff?desk=legal&mine=yes', who, cookies)).cookies).toEqual([]);
    expect((await console.get('/staff', who, cookies)).cookies?.[0]).toContain('Max-Age=0');
    const forged = { '__Host-queue': 'desk=//evil.example&mine="><script>' };
    expect((await console.get(path(patient), who, forged)).text).toContain('<a class="back" href="/staff">');
  });

  it('says all that somebody must look at in one box', async () => {
    const doubt = { path: 'patient.email', code: 'email-slip', typed: 'rosa@gmial.com', other: 'rosa@gmail.com' } as const;
    const record = recordOf(sampleBody('patient'), 7, { suspect: true, doubts: [doubt] });
    const console = desk([record]);
    const { text } = await console.get(path(record), await console.enter(ana));
    expect(text).toContain('may be a slip');
    expect(text.match(/class="box do"/g)).toHaveLength(1);
  });

  it('links no other site', async () => {
    const console = open();
    const { text } = await console.get('/staff', await console.enter(ana));
    for (const [, href = ''] of text.matchAll(/(?:href|action|src)="([^"]*)"/g))
      expect(new URL(href, testOrigin).origin).toMatch(/^(https:\/\/records\.example\.org|null)$/);
  });
});
