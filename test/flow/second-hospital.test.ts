/** A second hospital: one file (`test/support/prairie-view.ts`) and one line in the registry. Nothing of the first shows through. */
import { describe, expect, it } from 'vitest';
import { documentMaker } from '../../lib/delivery/document-maker.ts';
import type { Facility } from '../../lib/facility/facility.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { isWithin } from '../../lib/facility/opening-hours.ts';
import { facilities, facilityOf } from '../../lib/facility/registry.ts';
import { dateInWords } from '../../lib/languages/dates.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { createApi } from '../../lib/site/api/api.ts';
import { bench } from '../support/delivery-bench.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { prairieView } from '../support/prairie-view.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { siteBench, visitSite } from '../support/site-fakes.ts';
import { walk } from '../support/site-walk.ts';

const known: readonly Facility[] = [...facilities, prairieView];
const hospital = facilityOf('prairie-view', known);
/** 23:30 on 22 November in Chicago; in New York it is the 23rd. */
const lateEvening = '2026-11-23T05:30:00.000Z';

const ofTheFirst = [
  ...[lakeNorman.name, lakeNorman.system.name, 'Lake Norman', 'Duke', 'Eastern Time', 'hora oriental'],
  ...[lakeNorman.outbound.phone, lakeNorman.outbound.fax, lakeNorman.inbound.phone, lakeNorman.inbound.fax].map(
    ({ shown }) => shown,
  ),
  ...[lakeNorman.outbound.mailing.zip, lakeNorman.inbound.mailing.zip, 'P.O. Box 3250', '171 Fairview', 'P.O. Box 3016'],
];

function expectOnlyTheSecond(text: string): void {
  expect(ofTheFirst.filter((fact) => text.includes(fact))).toEqual([]);
}

/** Fills the form in, sends it, and works it to the end. */
async function handedIn(type: RequesterType, language: Language) {
  const site = siteBench(hospital);
  site.clock.set(lateEvening);
  const visitor = visitSite(site.site);
  await walk(visitor, type, language);
  // As long as a person takes.
  site.clock.move(30_000);
  await visitor.submit({});
  const [record] = site.requests.all();
  if (record === undefined) throw new Error(`nothing was handed in at ${visitor.at()}: ${visitor.page()}`);
  const worker = bench({ facility: hospital, documents: documentMaker });
  worker.clock.set(site.clock.now().toISOString());
  await worker.submit(record);
  await worker.drain();
  const texts = await Promise.all([...worker.archive.objects.values()].map(textOfPdf));
  return { record, page: visitor.page(), texts, mails: worker.mail.sent, fax: worker.fax };
}

describe('a second hospital', () => {
  it('is found by its id, and an unknown one names the setting', () => {
    expect(hospital).toBe(prairieView);
    expect(() => facilityOf('elsewhere', known)).toThrow('settings: FACILITY');
  });

  it.each(languages)('takes a request of a patient by its own day, name and mail, in %s', async (language) => {
    const { record, page, texts, mails } = await handedIn('patient', language);
    expect(record).toMatchObject({ facility: 'prairie-view', receivedOn: '2026-11-22', dueOn: '2026-12-22' });
    expect(page).toContain('(312) 555-0140');
    expect(texts).toHaveLength(record.route.documents.length);
    for (const text of texts) {
      expect(text).toContain(hospital.name);
      expect(text).toContain(language === 'en' ? 'Central' : 'hora del Centro');
      expect(text).toContain(dateInWords('2026-12-22', language));
    }
    expect(mails.map(({ to }) => to)).toEqual(expect.arrayContaining(['desk@example.org', 'maria@example.com']));
    for (const text of [page, ...texts, ...mails.flatMap((mail) => [mail.subject, mail.text, mail.html])])
      expectOnlyTheSecond(text);
    expect(mails.some(({ text }) => text.includes('(312) 555-0140'))).toBe(true);
  });

  it('never offers a fax: a provider is told to mail or to call', async () => {
    const { record, page, texts, fax } = await handedIn('treating-provider', 'en');
    expect(record.route).toMatchObject({ channel: 'mail', basis: 'treatment', documents: ['mail-cover'], waitsForPaper: true });
    expect(record.receivedOn).toBeNull();
    expect(page).toContain('The hospital takes no requests by fax. Mail this one, or call');
    expect(texts.join()).toContain('The hospital takes no requests by fax');
    expect(fax.jobs).toEqual([]);
    for (const text of [page, ...texts]) expectOnlyTheSecond(text);
  });

  it.each(['/', '/en', '/es', '/en/send-records', '/es/send-records', '/en/rights', '/en/request/who'])(
    'shows nothing of the first at %s',
    async (path) => {
      const { site } = siteBench(hospital);
      const visitor = visitSite(site);
      await visitor.get(path);
      expect(visitor.last().status).toBe(200);
      expectOnlyTheSecond(visitor.page());
      expect(visitor.page()).not.toMatch(/Who may fax|Quién puede enviar fax/);
    },
  );

  it('says a sentence in its own way in one language, and as everybody in the others', async () => {
    const visitor = visitSite(siteBench(hospital).site);
    await visitor.get('/en');
    expect(visitor.page()).toContain('Bring records to Great Plains Health');
    await visitor.get('/es');
    expect(visitor.page()).toContain('Envío registros médicos a Great Plains');
  });

  it('is answered through the JSON interface by the same rules', async () => {
    const deps = siteBench(hospital);
    deps.clock.set(lateEvening);
    const body = new TextEncoder().encode(JSON.stringify(sampleBody('treating-provider')));
    const headers = { 'content-type': 'application/json' };
    const request = {
      method: 'POST',
      path: '/api/v1/requests',
      query: {},
      headers,
      cookies: {},
      body,
      clientAddress: '192.0.2.1',
    };
    const reply = await createApi(deps)(request);
    expect(reply.status).toBe(201);
    expect(JSON.parse(String(reply.body))).toMatchObject({
      channel: 'mail',
      instructions: { call: { phone: '(312) 555-0140' } },
    });
    expectOnlyTheSecond(String(reply.body));
  });

  it('keeps its hours on its own clock', () => {
    expect(isWithin('mon-fri 08:00-16:30', new Date('2026-11-23T13:30:00Z'), hospital.timeZone)).toBe(false);
    expect(isWithin('mon-fri 08:00-16:30', new Date('2026-11-23T14:00:00Z'), hospital.timeZone)).toBe(true);
  });
});
