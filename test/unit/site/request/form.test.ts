/** The request form through its handler, without a browser: what a visitor without JavaScript gets. Long: each page of the form. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { problemSentence } from '../../../../lib/languages/problems.ts';
import { routeOf } from '../../../../lib/request/routing.ts';
import { languages, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { inTurn } from '../../../support/depth.ts';
import { encoded, signatureOn, siteBench, visitSite } from '../../../support/site-fakes.ts';
import { asPatient, birth, me, walk } from '../../../support/site-walk.ts';

describe.each(languages)('the form in %s', (language) => {
  const types = requesterTypes.filter((_, place) => inTurn(languages, place).includes(language));
  it.each(types)('takes a %s from the first question to the confirmation', async (type) => {
    const bench = siteBench();
    const visitor = visitSite(bench.site);
    await walk(visitor, type, language);
    expect(visitor.at()).toBe(`/${language}/request/check`);
    bench.clock.move(60_000);
    const done = await visitor.submit({});
    expect(visitor.at()).toBe(`/${language}/request/done`);
    expect(done.status).toBe(200);
    const [record, ...others] = bench.requests.all();
    expect(others).toHaveLength(0);
    expect(record).toMatchObject({ arrivedBy: 'web', suspect: false, body: { language, requester: { type } } });
    const third = record !== undefined && routeOf(record.body, lakeNorman).channel !== 'online' && type !== 'treating-provider';
    const page = visitor.page();
    expect(page).toContain('(704) 660-4035');
    if (third) expect(page).not.toContain('660-4038');
    for (const inbound of ['Durham', '3016', '919-']) expect(page).not.toContain(inbound);
    expect(page.includes('P.O. Box 3250')).toBe(type !== 'treating-provider');
  });
});

describe('a page of the form', () => {
  it('comes again with a summary, a message at each field, the values kept and "Error:" in the title', async () => {
    const { visitor } = await asPatient('es');
    const reply = await visitor.submit({
      'patient.firstName': 'María <b>José</b>',
      'patient.dateOfBirth.year': '2071',
      'patient.dateOfBirth.month': '12',
      'patient.dateOfBirth.day': '30',
    });
    expect(reply.status).toBe(422);
    const page = visitor.page();
    expect(page).toContain('<title>Error: ¿Cómo se llama?');
    expect(page).toContain('Falta corregir 2 respuestas');
    expect(page).toContain('href="#patient-lastName"');
    expect(page).toContain('href="#patient-dateOfBirth"');
    expect(page).toContain('value="María &lt;b>José&lt;/b>"');
    expect(page).toContain('value="2071"');
    expect(page).toContain('aria-describedby="patient-lastName-error"');
    expect(page).not.toMatch(/<script|style=|onload=| required[ =>]/);
  });

  it('keeps everything typed, right or wrong, when the language is switched', async () => {
    const { visitor } = await asPatient('en');
    await visitor.submit({ 'patient.firstName': '', 'patient.lastName': 'Peña', 'patient.dateOfBirth.year': '19' });
    await visitor.submit({
      'patient.firstName': '',
      'patient.lastName': 'Peña',
      'patient.dateOfBirth.year': '19',
      _language: 'es',
    });
    expect(visitor.at()).toBe('/es/request/patient?show=problems');
    expect(visitor.page()).toContain('value="Peña"');
    expect(visitor.page()).toContain('value="19"');
    expect(visitor.page()).toContain('Escriba su nombre');
    expect(visitor.page()).toContain('lang="es"');
  });

  it('means Continue when Enter is pressed, not the language button of the header', async () => {
    const { visitor } = await asPatient();
    const first = /<button[^>]*form="page-form"[^>]*>/.exec(visitor.page())?.[0];
    expect(first).not.toContain('_language');
  });

  it.each(languages)(
    'says in %s why a child of 12 or more has no portal for a parent, and offers none after a death',
    async (language) => {
      const born = { 'patient.dateOfBirth.year': ['2012'], 'delivery.method': ['deliver-mail'] };
      const visitor = visitSite(siteBench().site);
      await walk(visitor, 'parent', language, born);
      await visitor.get(`/${language}/request/delivery?return=check`);
      expect(visitor.page()).toContain('value="deliver-portal"');
      await visitor.submit({ 'delivery.method': 'deliver-portal' });
      expect(visitor.page()).toContain(problemSentence({ path: 'delivery.method', code: 'portal-not-open' }, language));
      const other = visitSite(siteBench().site);
      await walk(other, 'executor', language);
      await other.get(`/${language}/request/delivery?return=check`);
      expect(other.page()).toContain('value="deliver-mail"');
      expect(other.page()).not.toContain('value="deliver-portal"');
    },
  );

  it('goes straight back to the check page after a change', async () => {
    const { visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    await visitor.get('/en/request/patient?return=check');
    await visitor.submit({ ...me, 'patient.lastName': 'Changed' });
    expect(visitor.at()).toBe('/en/request/check');
    expect(visitor.page()).toContain('Changed');
  });

  it('asks what a change makes necessary before it goes back', async () => {
    const { visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    await visitor.get('/en/request/recipient?return=check');
    await visitor.submit({ 'recipient.type': 'self', 'delivery.format': 'format-media-usb', 'delivery.formatOther': '' });
    expect(visitor.at()).toBe('/en/request/delivery?return=check&show=problems');
    await visitor.submit({ 'delivery.method': 'deliver-mail' });
    expect(visitor.at()).toMatch(/^\/en\/request\/delivery-details\?return=check/);
  });

  it('leads whoever jumps ahead to the first page that lacks something', async () => {
    const { visitor } = await asPatient();
    for (const ahead of ['check', 'kinds', 'records', 'no-such-page']) {
      await visitor.get(`/en/request/${ahead}`);
      expect(visitor.at()).toMatch(/^\/en\/request\/patient/);
    }
    const stranger = visitSite(siteBench().site);
    await stranger.get('/en/request/check');
    expect(stranger.page()).toContain('We can’t find your answers');
    await stranger.submit({}, '/en/request/check');
    expect(stranger.page()).toContain('We can’t find your answers');
  });

  it('shows a relative without standing where to go', async () => {
    const visitor = visitSite(siteBench().site);
    await visitor.get('/es');
    await visitor.submit({ 'who.group': 'care' }, '/es/request/start');
    await visitor.submit({ 'requester.type': 'none' });
    expect(visitor.at()).toBe('/es/request/no-authority');
    expect(visitor.page()).toContain('autorización');
  });

  it('asks before a new request takes the place of one in progress', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    await visitor.submit({ 'who.group': 'organization' }, '/en/request/start');
    expect(visitor.page()).toContain('You have already begun a request');
    expect(bench.heldDrafts()).toHaveLength(1);
    await visitor.submit({ _action: 'fresh' }, '/en/request/start');
    expect(visitor.at()).toBe('/en/request/organization?begun=yes');
    expect(bench.heldDrafts()).toHaveLength(1);
  });

  it('is kept by nobody and sets a cookie that only this site reads', async () => {
    const bench = siteBench();
    const visitor = visitSite(bench.site);
    const reply = await visitor.send({
      method: 'POST',
      path: '/en/request/start',
      body: new TextEncoder().encode('who.group=self'),
    });
    expect(reply.cookies).toEqual([expect.stringMatching(/^__Host-draft=[\w-]{61}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)]);
    const page = await visitor.get('/en/request/patient');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'content-language': 'en' });
  });
});

describe('sending', () => {
  it('makes one request of many presses, and the same confirmation for all', async () => {
    const { bench, visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    const token = /name="_token" value="([^"]+)"/.exec(visitor.page())?.[1] ?? '';
    const cookies = { ...visitor.cookies };
    const press = () =>
      visitor.send({
        method: 'POST',
        path: '/en/request/check',
        cookies,
        body: new TextEncoder().encode(encoded({ _token: token, ...signatureOn(visitor.page()) })),
      });
    const replies = await Promise.all(Array.from({ length: 20 }, press));
    const late = await press();
    expect(bench.requests.all()).toHaveLength(1);
    for (const reply of [...replies, late])
      expect(reply).toMatchObject({ status: 303, headers: { location: '/en/request/done' } });
    await visitor.get('/en/request/done');
    const first = visitor.page();
    await visitor.get('/en/request/done');
    expect(visitor.page().replace(/documents\/[\w-]+/g, '')).toBe(first.replace(/documents\/[\w-]+/g, ''));
  });

  it('empties the draft, so that Back finds the confirmation and no answers', async () => {
    const { bench, visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    await visitor.submit({});
    expect(JSON.stringify(bench.heldDrafts())).not.toContain('Peña');
    await visitor.get('/en/request/patient');
    expect(visitor.at()).toBe('/en/request/done');
    const stranger = visitSite(bench.site);
    await stranger.get('/en/request/done');
    expect(stranger.at()).toBe('/en/status');
  });

  it('keeps what a robot sends, and marks it for a person to look at', async () => {
    const { bench, visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    bench.clock.move(60_000);
    await visitor.submit({ website: 'https://spam.example' });
    expect(bench.requests.all()[0]?.suspect).toBe(true);
  });

  it('marks a form that nobody could have read so fast', async () => {
    const { bench, visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    await visitor.submit({});
    expect(bench.requests.all()[0]?.suspect).toBe(true);
  });

  it('puts nothing that was typed into an address or a log line', async () => {
    const { bench, visitor } = await asPatient();
    const seen: string[] = [];
    await visitor.submit(me);
    seen.push(visitor.at());
    await walk(visitor, 'patient', 'en', { 'patient.lastName': ['Zyxcanaria'] });
    await visitor.submit({});
    seen.push(visitor.at());
    expect(JSON.stringify([seen, bench.log.lines])).not.toMatch(/Zyxcanaria|1984/i);
  });
});

describe('saving', () => {
  it('gives a code at once when the date of birth is known, and the code leads back, once', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    await visitor.submit({ 'patient.email': 'not an address', _action: 'save' });
    const code = /class="reference">([^<]+)</.exec(visitor.page())?.[1] ?? '';
    expect(code).toMatch(/^[\w-]{16}$/);
    expect(visitor.page()).toContain('November 29, 2026');
    const other = visitSite(bench.site);
    await other.get('/es/resume');
    const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };
    await other.submit({ code, ...born });
    expect(other.at()).toBe('/es/request/contact');
    expect(other.page()).toContain('value="not an address"');
    await visitor.get('/en/request/contact');
    expect(visitor.page()).toContain('We can’t find your answers');
    const again = visitSite(bench.site);
    await again.get('/es/resume');
    expect((await again.submit({ code, ...born })).status).toBe(422);
  });

  it('asks for the date of birth when it is not known', async () => {
    const { visitor } = await asPatient();
    await visitor.submit({ 'patient.firstName': 'Zoë', _action: 'save' });
    expect(visitor.at()).toBe('/en/request/save');
    expect((await visitor.submit({ 'patient.dateOfBirth.year': '1984' })).status).toBe(422);
    await visitor.submit(birth);
    expect(visitor.page()).toContain('class="reference"');
  });
});
