/** The one form of staff: what it stores, what it asks first, and what it never loses. Long: one form. */
import { describe, expect, it } from 'vitest';
import { eventLines } from '../../../support/event-lines.ts';
import { attorneyPaper, day, entryPath, idOf, keyed, patientPaper, press, pressAgain } from '../../../support/keying.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, ben, desk, recordOf, sue } from '../../../support/staff-fakes.ts';

describe('a common authorization', () => {
  it('is stored by one press when nothing is missing, received on the day of the paper', async () => {
    const console = desk();
    const reply = await press(console, await console.enter(ana), attorneyPaper);
    expect(reply.status).toBe(303);
    const [record] = console.records();
    expect(record).toMatchObject({
      ...{ status: 'received', receivedOn: '2026-11-20', dueOn: null, arrivedBy: 'staff' },
      arrival: { way: 'post', on: '2026-11-20', by: 'staff:sub-ana Ana Ruiz' },
      body: { requester: { matter: 'WLO-2026-118', organization: 'Whitlock Law Office' } },
      sheet: { answers: { 'auth-signed': 'yes', 'auth-conditioning': 'yes' }, paper: { form: 'other', endsOn: '2027-05-31' } },
    });
    expect(record?.body.signature).toBeUndefined();
    expect(record?.items.map(({ code, state }) => `${code} ${state}`)).toEqual(['authorization-signed answered']);
    expect(eventLines(record)).toEqual([
      'submitted staff:sub-ana Ana Ruiz by=staff channel=mail basis=authorization cameBy=post cameOn=2026-11-20 signature=seen',
      'reviewed staff:sub-ana Ana Ruiz empty=auth-authority auth-not-revoked auth-alone',
    ]);
    expect(Object.keys(record?.work ?? {}).sort()).toEqual(['expire', 'index-terms', 'prepare-documents']);
    expect(JSON.stringify(console.logged)).not.toMatch(/Bell|Marcus|1975|Whitlock/);
  });

  it('with something missing is checked first, and stored with what is open', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const typed = {
      ...attorneyPaper,
      elements: attorneyPaper.elements.filter((one) => one !== 'conditioning' && one !== 'signed'),
    };
    const { signedOn: _none, ...rest } = { ...typed, signedOn: '' };
    const blank = { ...rest, ...day('signedOn', ''), 'signedOn.year': '', 'signedOn.month': '', 'signedOn.day': '' };
    const first = await press(console, who, blank);
    expect(first.status).toBe(200);
    expect(first.text).toContain('3 points are missing');
    expect(first.text).toContain('The form does not say whether care depends on signing.');
    expect(console.records()).toEqual([]);
    expect((await pressAgain(console, who, first, blank)).status).toBe(303);
    const [record] = console.records();
    expect(record?.items.filter(({ state }) => state === 'open').map(({ code }) => code)).toEqual([
      'authorization-signed',
      'AUTH_UNDATED',
      'AUTH_NO_CONDITION_STMT',
    ]);
    // A letter asks, and reminds: nothing does before.
    expect(Object.keys(record?.work ?? {}).filter((id) => id.startsWith('notify'))).toEqual([]);
  });
});

describe('an access request', () => {
  it('that came by fax counts, and its clock runs from the day of the fax', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const first = await press(console, who, patientPaper);
    // Who asks is shown by a paper that may lie in the envelope.
    expect(first.text).toContain('In the envelope');
    expect(first.text).not.toContain('45 CFR 164.508(b)');
    expect((await pressAgain(console, who, first, { ...patientPaper, enclosed: ['identity'] })).status).toBe(303);
    const [record] = console.records();
    expect(record).toMatchObject({
      status: 'received',
      receivedOn: '2026-11-20',
      dueOn: '2026-12-20',
      route: { basis: 'access' },
    });
    expect(record?.items).toMatchObject([{ code: 'identity', state: 'open' }]);
    expect(record?.items[0]?.cameAt).toBeDefined();
    expect(record?.sheet?.answers).toEqual({ scope: 'yes', destination: 'yes', signed: 'yes' });
  });

  it('never lacks an element of an authorization', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const reference = await keyed(console, who, { ...patientPaper, elements: [] });
    const codes = console.record(reference).items.map(({ code }) => code);
    expect(codes.some((code) => code.startsWith('AUTH_'))).toBe(false);
    expect(codes).toContain('REQUEST_UNSIGNED');
    expect(console.record(reference).dueOn).toBe('2026-12-20');
  });
});

describe('the day on which it came', () => {
  const came = (date: string) => ({ ...attorneyPaper, ...day('cameOn', date) });

  it('may lie back: after three days it is said, after ten a reason is asked for', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const four = await press(console, who, came('2026-11-18'));
    expect(four.status).toBe(200);
    expect(four.text).toContain('It came 4 days ago.');
    const eleven = await press(console, who, came('2026-11-11'));
    expect(eleven.status).toBe(422);
    expect(eleven.text).toContain('Say why it is entered only now.');
    const because = { ...came('2026-11-11'), lateReason: 'Found behind the fax machine' };
    const reference = await keyed(console, who, because);
    expect(console.record(reference).receivedOn).toBe('2026-11-11');
    expect(eventLines(console.record(reference))[0]).toContain('reason=Found behind the fax machine');
  });

  it('is never ahead, and every problem is named at once with what was typed', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const wrong = { ...came('2026-11-23'), 'contact.zip': '2807', 'patient.lastName': '', number: 'KEEP-ME' };
    const reply = await press(console, who, wrong);
    expect(reply.status).toBe(422);
    for (const text of ['This day is still ahead.', 'ZIP code: ', 'Last name: ', 'KEEP-ME', 'Whitlock Law Office'])
      expect(reply.text).toContain(text);
    expect(console.records()).toEqual([]);
  });
});

describe('a call', () => {
  const call = { ...patientPaper, cameBy: 'phone', ...day('cameOn', '2026-11-22'), language: 'es', elements: [] };

  it('is read back in both languages, then waits for a signature without a clock', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const first = await press(console, who, call);
    for (const text of ['Read this to the caller', 'El paciente es Marcus Bell', 'The patient is Marcus Bell'])
      expect(first.text).toContain(text);
    const unread = await pressAgain(console, who, first, call);
    expect(unread.status).toBe(422);
    expect(unread.text).toContain('Read it to the caller, and tick that you did.');
    const stored = await pressAgain(console, who, first, { ...call, readBack: 'yes' });
    expect(stored.status).toBe(303);
    const [record] = console.records();
    expect(record).toMatchObject({ status: 'awaiting-mail', receivedOn: null, dueOn: null, arrival: { way: 'phone' } });
    expect(eventLines(record)[0]).toContain('cameBy=phone cameOn=2026-11-22 readBack=yes');
    expect(record?.work['send-mail-instructions']).toBeDefined();
    const page = await console.get(String(stored.headers?.['location']), who);
    expect(page.text).toContain('Waits for a signature');
    expect(page.text).toContain('print the form and post it');
  });
});

describe('what was started online', () => {
  const online = sampleBody('attorney');
  const waiting = {
    ...online,
    requester: { ...online.requester, organization: 'Whitlock Law Office', matter: 'WLO-2026-118' },
    patient: { ...online.patient, firstName: 'Marcus', lastName: 'Bell', dateOfBirth: '1975-08-17' },
  };

  it('waits for this envelope: one press gives it to it, with its day', async () => {
    const record = recordOf(waiting);
    const console = desk([record]);
    const who = await console.enter(ana);
    const typed = { ...attorneyPaper, ...day('cameOn', '2026-11-22') };
    const first = await press(console, who, typed);
    expect(first.text).toContain('Waiting for this envelope');
    expect(console.accessEntries().some(({ kind, reference }) => kind === 'listed' && reference === record.reference)).toBe(
      true,
    );
    const used = await console.post(entryPath, { entry: first.id, use: record.reference }, who);
    expect(used.status).toBe(303);
    expect(console.records()).toHaveLength(1);
    expect(console.record(record.reference)).toMatchObject({ status: 'received', receivedOn: '2026-11-22' });
    const again = await console.post(entryPath, { entry: first.id, use: record.reference }, who);
    expect(again.status).toBe(409);
  });

  it('a paper older than its online request counts from its own day: the earliest receipt governs', async () => {
    const record = recordOf(waiting);
    const console = desk([record]);
    const who = await console.enter(ana);
    const first = await press(console, who, attorneyPaper);
    const used = await console.post(entryPath, { entry: first.id, use: record.reference }, who);
    expect(used.status).toBe(303);
    expect(console.record(record.reference)).toMatchObject({ status: 'received', receivedOn: '2026-11-20' });
  });

  it('shows no request of another desk, nor of a restricted patient, to whoever names it in the address', async () => {
    const restriction = { id: 'r1', kind: 'staff', who: 'staff:sub-pia Pia', at: '2026-11-20T15:00:00.000Z' } as const;
    const [closed, legal] = [recordOf(waiting, 1, { restriction }), recordOf(sampleBody('subpoena'), 2)];
    const console = desk([closed, legal]);
    const who = await console.enter(ana);
    for (const { reference } of [closed, legal])
      for (const name of ['stored', 'like', 'next']) {
        const { text } = await console.get(`${entryPath}?${name}=${reference}`, who);
        expect(text).not.toContain(reference);
        expect(text).not.toMatch(/Whitlock|Marcus|value="Peña/);
      }
  });

  it('a request that waits for nothing takes no paper', async () => {
    const record = recordOf(waiting, 1, { status: 'received', receivedOn: '2026-11-21' });
    const console = desk([record]);
    const who = await console.enter(ana);
    const first = await press(console, who, attorneyPaper);
    expect(first.text).toContain('We have this request already, or one like it');
    expect((await console.post(entryPath, { entry: first.id, use: record.reference }, who)).status).toBe(409);
    const refused = await pressAgain(console, who, first, attorneyPaper);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('tick that this is another request on purpose');
    const stored = await pressAgain(console, who, first, { ...attorneyPaper, another: [record.reference] });
    expect(stored.status).toBe(303);
    const mine = console.records().find(({ reference }) => reference !== record.reference);
    expect(eventLines(mine)[0]).toContain(`another=${record.reference}`);
  });
});

describe('two who key the same paper', () => {
  it('within a moment: the second is shown the first, before any index knows it', async () => {
    const console = desk();
    const reference = await keyed(console, await console.enter(ana), attorneyPaper);
    const second = await press(console, await console.enter(ben), attorneyPaper);
    expect(second.status).toBe(200);
    expect(second.text).toContain(reference);
    expect(console.records()).toHaveLength(1);
  });

  it('at the same instant: never both are stored unseen', async () => {
    for (let round = 0; round < 10; round += 1) {
      const console = desk();
      const both = await Promise.all(
        [ana, ben].map(async (clerk) => press(console, await console.enter(clerk), attorneyPaper)),
      );
      const stored = both.filter(({ status }) => status === 303);
      expect(stored.length).toBeLessThan(2);
      expect(console.records()).toHaveLength(stored.length);
      for (const { status, text } of both.filter((one) => one.status !== 303)) {
        expect([200, 409]).toContain(status);
        expect(text).toContain('WLO-2026-118');
      }
    }
  });

  it('one form sent twice is one request', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const first = await press(console, who, attorneyPaper);
    const again = await console.post(entryPath, { ...attorneyPaper, number: 'OTHER', entry: first.id }, who);
    expect(again.headers?.['location']).toBe(first.headers?.['location']);
    expect(console.records()).toHaveLength(1);
  });
});

describe('nothing typed is lost', () => {
  it('kept for later, for its author alone, listed without the patient, and gone once it is stored', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const kept = await press(
      console,
      who,
      { 'requester.organization': 'Acme Law', 'patient.lastName': 'Quux' },
      { do: 'later' },
    );
    expect(kept.headers?.['location']).toBe(`${entryPath}?kept=${kept.id}`);
    const list = await console.get(entryPath, who);
    expect(list.text).toContain('Acme Law');
    expect(list.text).not.toContain('Quux');
    const opened = await console.get(`${entryPath}?kept=${kept.id}`, who);
    expect(opened.text).toContain('Quux');
    expect(console.accessEntries().some(({ what }) => what === 'kept form')).toBe(true);
    const other = await console.get(`${entryPath}?kept=${kept.id}`, await console.enter(ben));
    expect(other.text).not.toContain('Quux');
    await console.post(entryPath, { ...attorneyPaper, entry: kept.id }, who);
    expect((await console.get(entryPath, who)).text).not.toContain('Not finished');
  });

  it('a form that was refused is kept as well, and can be discarded', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const refused = await press(console, who, { ...attorneyPaper, 'patient.lastName': '' });
    expect(refused.status).toBe(422);
    expect((await console.get(entryPath, who)).text).toContain('Not finished');
    await console.post(entryPath, { entry: refused.id, do: 'discard' }, who);
    expect((await console.get(entryPath, who)).text).not.toContain('Not finished');
  });

  it('comes back after a lapsed session', async () => {
    const console = desk();
    const who = await console.enter(ana);
    const id = idOf((await console.get(entryPath, who)).text);
    console.clock.move(16 * 60_000);
    const lapsed = await console.post(entryPath, { ...attorneyPaper, number: 'LAPSED-1', entry: id }, who);
    const cookie = (lapsed.cookies ?? []).find((line) => line.startsWith('__Host-kept='));
    const value = /__Host-kept=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
    const page = await console.get(entryPath, await console.enter(ana), { '__Host-kept': value });
    expect(page.text).toContain('LAPSED-1');
    expect(page.text).toContain('Your session had ended.');
  });
});

describe('wrong posts', () => {
  it.each([
    [{ entry: 'x' }, 409],
    [{}, 409],
    [{ entry: 'a'.repeat(32), token: 'another' }, 403],
    [{ entry: 'a'.repeat(32), use: 'nothing' }, 409],
    [{ entry: 'a'.repeat(32) }, 422],
    [{ entry: 'a'.repeat(32), 'requester.type': 'king', cameBy: 'pigeon', 'cameOn.year': 'x', elements: ['x', 'y'] }, 422],
    [{ entry: 'a'.repeat(32), scan: 'b'.repeat(32), part: '1' }, 422],
  ])('%j is refused in words with %i', async (fields, status) => {
    const console = desk();
    const reply = await console.post(entryPath, fields, await console.enter(ana));
    expect(reply.status).toBe(status);
    expect(reply.text).toContain('<h1>');
    expect(console.records()).toEqual([]);
  });

  it('who may not work keys nothing, and a stranger’s scan or reference opens nothing', async () => {
    const console = desk();
    expect((await console.get(entryPath, await console.enter(abe))).status).toBe(403);
    const who = await console.enter(sue);
    expect((await console.get(`${entryPath}?scan=${'c'.repeat(32)}&part=1`, who)).status).toBe(404);
    expect((await console.get(`${entryPath}?like=nothing&next=x&firm=y&kept=z`, who)).status).toBe(200);
  });
});
