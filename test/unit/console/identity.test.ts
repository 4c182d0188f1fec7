/**
 * Who asks, over the console's forms: facts beside the chart on the page of a request, and a caller on the telephone.
 * Long: one subject.
 */
import { describe, expect, it } from 'vitest';
import { mailboxMark } from '../../../lib/delivery/mail/mailbox-mark.ts';
import { decisionWords } from '../../../lib/languages/staff.ts';
import { identityWords } from '../../../lib/languages/staff-identity.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { decisionFields } from '../../support/decisions.ts';
import { type SampleBody, sampleBody, sampleDay } from '../../support/sample-bodies.ts';
import { abe, ana, ben, desk, noon, recordOf, rex, sue } from '../../support/staff-fakes.ts';

const reviewed = (body: SampleBody = sampleBody('patient')) =>
  recordOf(body, 1, { status: 'in-review', receivedOn: sampleDay });
const patient = reviewed();
const path = ({ reference }: RequestRecord, more = '') => `/staff/requests/${reference}${more}`;
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const four = ['name', 'birth-date', 'phone', 'email'];
const { pane, call } = identityWords('en');

async function open(record: RequestRecord, staff = ana) {
  const office = desk([record]);
  const who = await office.enter(staff);
  const post = (more: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
    office.post(path(record, more), { ...office.shown(record.reference), ...fields }, who);
  const get = (more = '') => office.get(path(record, more), who);
  const now = () => office.record(record.reference);
  return { office, who, post, get, now };
}

const confirmed = (record: RequestRecord) => record.decisions.taken['confirm-identity'];

describe('the facts beside the chart', () => {
  it('stand on the page of an own request, each with what was said, until it stands who asks', async () => {
    const { get, post } = await open(patient);
    const { text } = await get();
    expect(text).toContain('id="who-asks"');
    for (const said of ['Peña', '(704) 555-0123', 'maria.pena@example.com', 'LN-0042177', '12 Oak Street, Apt 4'])
      expect(text).toContain(said);
    expect(text).toContain(pane.place.email);
    await post('/match', { facts: four });
    expect((await get()).text).not.toContain('id="who-asks"');
  });

  it('are not shown of a third party’s request, or to who may not work', async () => {
    const { get } = await open(reviewed(sampleBody('attorney')));
    expect((await get()).text).not.toContain('id="who-asks"');
    for (const staff of [abe, rex]) {
      const { get: look, post } = await open(patient, staff);
      expect((await look()).text).not.toContain('id="who-asks"');
      expect((await post('/match', { facts: four })).status).toBe(403);
    }
  });

  it('confirm who asks by ticks and one press, without another page', async () => {
    const { post, now } = await open(patient);
    const reply = await post('/match', { facts: four });
    expect([reply.status, reply.headers?.['location']]).toEqual([303, path(patient, '?done=decided')]);
    expect(confirmed(now())).toMatchObject({
      by: 'staff:sub-ana Ana Ruiz',
      evidence: {
        how: 'match',
        facts: ['name', 'birth-date', 'phone', 'email'].sort((a, b) => order(a) - order(b)),
        goesTo: 'chart',
      },
    });
    expect(now().items.find(({ code }) => code === 'identity')?.state).toBe('answered');
  });

  it.each([
    ['too few facts', { facts: ['name', 'birth-date', 'email'] }, 'two-more-facts'],
    ['an address that does not agree, to which they go', { facts: ['name', 'birth-date', 'phone', 'address'] }, 'one-more-way'],
    ['nothing ticked', {}, 'required'],
  ] as const)('with %s say so in their place, and keep the ticks', async (_, fields, code) => {
    const { post, now } = await open(patient);
    const { status, text } = await post('/match', fields);
    expect(status).toBe(422);
    expect(text).toContain(decisionWords('en').problems[code]);
    expect(text.match(/name="facts"[^>]*checked/g) ?? []).toHaveLength('facts' in fields ? fields.facts.length : 0);
    expect(confirmed(now())).toBeUndefined();
  });

  it('of a place that is none of them are enough only when the chart holds that place too', async () => {
    const body: SampleBody = {
      ...sampleBody('patient'),
      recipient: { type: 'third-party', name: 'Rosa Diaz', email: 'rosa@example.com' },
    };
    const { get, post, now } = await open(reviewed(body));
    expect((await get()).text).toContain(pane.place.other('rosa@example.com'));
    expect((await post('/match', { facts: four })).status).toBe(422);
    expect((await post('/match', { facts: four, goesTo: 'chart' })).status).toBe(303);
    expect(confirmed(now())?.evidence).toMatchObject({ goesTo: 'chart' });
  });

  it('change nothing when somebody else confirmed it meanwhile', async () => {
    const { office, post, who, now } = await open(patient);
    const before = office.shown(patient.reference);
    await post('/match', { facts: four });
    const version = now().version;
    expect((await office.post(path(patient, '/match'), { ...before, facts: ['name'] }, who)).status).toBe(409);
    expect(now().version).toBe(version);
  });

  it('ask for a code by text where there is no e-mail address and texts were chosen', async () => {
    const { email: _email, ...person } = patient.body.patient;
    const { email: _too, ...requester } = patient.body.requester;
    const texted = {
      ...patient,
      body: { ...patient.body, requester, patient: { ...person, phone: '+17045550123' }, contact: { texts: true } },
    };
    const { get, post, now } = await open(texted);
    expect((await get()).text).toContain(pane.byCodeAbout('(704) 555-0123'));
    expect((await post('/match', { facts: ['name', 'birth-date', 'phone', 'address'], confirmBy: 'code' })).status).toBe(303);
    expect(now().decisions.taken['chart-contact']?.evidence['contact']).toBe('phone');
  });

  it('say when the chart holds the address, and a code is asked for, in place of which the page says so', async () => {
    const { office, get, post, now } = await open(patient);
    expect((await post('/match', { facts: four, confirmBy: 'code' })).status).toBe(303);
    expect(now().decisions.taken['chart-contact']?.evidence).toMatchObject({
      contact: 'email',
      mailbox: mailboxMark(patient, office.deps),
    });
    expect(JSON.stringify(now().recentEvents)).not.toContain(mailboxMark(patient, office.deps));
    expect(confirmed(now())).toBeUndefined();
    const { text } = await get();
    expect(text).toContain('found it in the chart on');
    expect(text).not.toContain(pane.byCodeAbout('maria.pena@example.com'));
  });

  it('ask for no code where the request has no e-mail address', async () => {
    const { email: _email, ...asked } = sampleBody('patient').patient;
    const body: SampleBody = {
      ...sampleBody('patient'),
      ...{ requester: { type: 'patient' }, patient: asked },
      delivery: { format: 'format-paper', method: 'deliver-mail' },
    };
    const { get, post, now } = await open(reviewed(body));
    expect((await get()).text).not.toContain('value="code"');
    expect((await post('/match', { facts: ['name', 'birth-date', 'phone', 'address'], confirmBy: 'code' })).status).toBe(422);
    expect(now().decisions.taken['chart-contact']).toBeUndefined();
  });
});

function order(fact: string): number {
  return ['name', 'birth-date', 'address', 'phone', 'email'].indexOf(fact);
}

describe('the statement on a page of its own', () => {
  it('shows the address, and is taken there as well', async () => {
    const { get, post, now } = await open(patient);
    expect((await get('/decide/chart-contact')).text).toContain('E-mail address: maria.pena@example.com');
    const reply = await post('/decide/chart-contact', decisionFields('chart-contact', sampleDay, { facts: four }));
    expect(reply.status).toBe(303);
    expect(now().decisions.taken['chart-contact']).toBeDefined();
  });
});

describe('a caller', () => {
  it('is told nothing before passing: the page says how to go on, in both languages, and each look is written down', async () => {
    const { office, get } = await open(reviewed(sampleBody('patient', 'es')));
    const { text, status } = await get('/call');
    expect(status).toBe(200);
    expect(text).toContain(call.say.back);
    expect(text).toContain(identityWords('es').call.say.back);
    expect(text).not.toContain(call.stands);
    for (const line of Object.values(call.never)) expect(text).toContain(line);
    expect(office.views().map(({ what }) => what)).toEqual(['call']);
  });

  it('passes by name, date of birth and two more', async () => {
    const { get, post, now } = await open(patient);
    const few = await post('/call', { facts: ['name', 'birth-date', 'email'] });
    expect([few.status, few.text.includes(call.missing), now()]).toEqual([422, true, patient]);
    const unknown = await post('/call', { facts: ['name', 'birth-date', 'ssn', 'signature'] });
    expect([unknown.status, now()]).toEqual([422, patient]);
    const reply = await post('/call', { facts: four });
    expect(reply.headers?.['location']).toBe(path(patient, '/call'));
    expect(now().recentEvents.at(-1)).toMatchObject({ what: 'caller-matched', who: 'staff:sub-ana Ana Ruiz' });
    const { text } = await get('/call');
    expect(text).toContain(call.stands);
    expect(text).toContain('Being checked');
    expect(text).not.toContain(call.notPassed);
    expect((await get()).text).toContain('Facts compared with a caller');
  });

  it('is known to that clerk alone, and for half an hour', async () => {
    const { office, get, post } = await open(patient);
    await post('/call', { facts: four });
    const other = await office.enter(ben);
    expect((await office.get(path(patient, '/call'), other)).text).not.toContain(call.stands);
    office.clock.set(minutes(14));
    expect((await get('/call')).text).toContain(call.stands);
    office.clock.set(minutes(28));
    await get('/call');
    office.clock.set(minutes(30));
    expect((await get('/call')).text).not.toContain(call.stands);
  });

  it('hears state, day, what is open and what it costs, also in the language of the request, and nothing of health', async () => {
    const fee = {
      ...{ id: 'fee-1', at: noon.toISOString(), by: 'staff:sub-ana Ana Ruiz', kind: 'cost-based' as const },
      ...{ lines: [], cents: 650, state: 'quoted' as const },
    };
    const items = patient.items.map((item) => ({ ...item, askedAt: noon.toISOString() }));
    const record = { ...reviewed(sampleBody('patient', 'es')), items, fees: [fee] };
    const { get, post } = await open(record);
    await post('/call', { facts: four });
    const { text } = await get('/call');
    for (const said of ['Being checked', 'En revisión', 'Day 0 of 30', 'Día 0 de 30', '$6.50']) expect(text).toContain(said);
    for (const hidden of ['Discharge', 'Lab', 'alta']) expect(text).not.toContain(hidden);
  });

  it('stops the request by word: the form is filled in, and the match counts as how it was confirmed', async () => {
    const { get, post, now } = await open(patient);
    await post('/call', { facts: four });
    expect((await get('/call')).text).toContain(`${path(patient, '/decide/withdraw')}?call=yes`);
    const form = (await get('/decide/withdraw?call=yes')).text;
    for (const [name, value] of [
      ['how', 'match'],
      ['channel', 'telephone'],
      ['who', 'patient'],
    ])
      expect(form).toMatch(new RegExp(`name="${name}" value="${value}"[^>]*checked`));
    expect(form).toContain(call.about);
    const given = { who: 'patient', how: 'match', channel: 'telephone', about: call.about };
    expect((await post('/decide/withdraw', decisionFields('withdraw', sampleDay, given))).status).toBe(303);
    expect([now().status, now().decisions.taken['withdraw']?.by]).toEqual(['withdrawn', 'staff:sub-ana Ana Ruiz']);
  });

  it('who did not pass stops nothing: a match that nobody made is refused, and no form is filled in', async () => {
    const { get, post, now } = await open(patient);
    expect((await get('/decide/withdraw?call=yes')).text).not.toContain(call.about);
    const given = { who: 'patient', how: 'match', channel: 'telephone' };
    const reply = await post('/decide/withdraw', decisionFields('withdraw', sampleDay, given));
    expect([reply.status, reply.text.includes(decisionWords('en').problems['match-first'])]).toEqual([422, true]);
    expect(now()).toEqual(patient);
  });

  it('about a third party’s request says “stop” at most, and hears nothing', async () => {
    const firm = recordOf(sampleBody('attorney'), 1, { status: 'in-process', receivedOn: sampleDay });
    const { get, post } = await open(firm);
    expect((await get('/call')).text).toContain(call.stopOnly);
    await post('/call', { facts: four });
    const { text } = await get('/call');
    expect(text).not.toContain(call.stands);
    expect(text.match(/\?call=yes/g)).toHaveLength(1);
    expect(text).toContain(path(firm, '/decide/stop?call=yes'));
  });

  it('about legal process is passed on, whatever is ticked', async () => {
    const court = recordOf(sampleBody('subpoena'), 1, { status: 'in-review', receivedOn: sampleDay });
    const { get, post, now } = await open(court, sue);
    const { text } = await get('/call');
    expect([text.includes('name="facts"'), text.includes('Nothing about this request is told')]).toEqual([false, true]);
    expect((await post('/call', { facts: four })).status).toBe(422);
    expect(now()).toEqual(court);
  });
});
