/** Once a request was sent: it is one, it is never held up by a document, and nothing that comes later changes it unsaid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientOf, requesterNotice, staffNotice } from '../../lib/delivery/mail/notices.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dateInWords } from '../../lib/languages/dates.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { fileWords } from '../../lib/languages/staff.ts';
import { addDays, hospitalDay } from '../../lib/request/dates.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { type Language, languages, type RequesterType } from '../../lib/request/vocabulary.ts';
import { bodyToAnswers } from '../../lib/site/request/body.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { bench as deliveryBench, sampleRecord } from '../support/delivery-bench.ts';
import { runs } from '../support/depth.ts';
import { testOrigin, testSettings } from '../support/fakes.ts';
import { encoded, type SiteVisitor, signatureOn, soundBody, visitSite, withRequest } from '../support/site-fakes.ts';
import { allAnswers, atCheckPage, me } from '../support/site-walk.ts';
import { ana, desk } from '../support/staff-fakes.ts';

const reference = '7KQ4M9TX2HBDV';

/** Presses the button of the check page without following where it leads. */
function press(visitor: SiteVisitor, language: Language) {
  const body = new TextEncoder().encode(encoded({ _token: tokenOn(visitor), ...signatureOn(visitor.page()) }));
  const cookies = { ...visitor.cookies };
  return () => visitor.send({ method: 'POST', path: `/${language}/request/check`, cookies, body });
}

const tokenOn = (visitor: SiteVisitor) => /name="_token" value="([^"]+)"/.exec(visitor.page())?.[1] ?? '';

describe.each(languages)('26 (%s): va.gov-team#35819, #94086', (language) => {
  const broken = async (): Promise<never> => {
    throw new Error('cannot be drawn');
  };
  const askers: readonly RequesterType[] = ['patient', 'attorney', 'treating-provider'];

  it.each(askers)('a document that cannot be made holds up no notice to staff or to the %s', async (type) => {
    const bench = deliveryBench({ documents: { makeDocument: broken, makeFaxPackage: broken } });
    const record = sampleRecord(type, language);
    await bench.submit(record);
    await bench.drain();
    const to = bench.mail.sent.map((mail) => mail.to);
    expect(to).toContain(testSettings.STAFF_MAILBOX);
    expect(to).toContain(recipientOf(record.body));
    await bench.pass(5);
    const prepare = Object.values((await bench.requests.get(record.reference))?.work ?? {}).map(({ state }) => state);
    expect(prepare).toContain('with-staff');
  });
});

describe.each(languages)('27 (%s): vita-min#2560, bloom#2173', (language) => {
  it('a double click, two tabs and Back make one request', async () => {
    const { bench, visitor } = await atCheckPage(language, allAnswers('patient'));
    const other = languages.find((one) => one !== language) ?? language;
    const [here, there] = [press(visitor, language), press(visitor, other)];
    const replies = await Promise.all([here(), here(), there(), here()]);
    for (const reply of [...replies, await here(), await there()])
      expect(reply.headers?.['location']).toMatch(/^\/(en|es)\/request\/done$/);
    await visitor.get(`/${language}/request/done`);
    for (const page of ['check', 'signature', 'patient']) {
      await visitor.get(`/${language}/request/${page}`);
      expect(visitor.page()).not.toContain('Peña');
    }
    expect(bench.requests.all()).toHaveLength(1);
    expect(bench.requests.all()[0]?.recentEvents.map(({ what }) => what)).toEqual(['submitted']);
  });
});

const linksIn = (text: string) => [...text.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link);

describe.each(languages)('28 (%s): next-auth#1840', (language) => {
  const kinds = [
    ...['notify-received', 'send-mail-instructions', 'notify-action-needed', 'notify-fax-delivered'],
    ...['notify-fax-failed', 'notify-mail-received', 'notify-letter'],
  ] as const;

  it('whoever opens every link of every mail, several times, changes nothing', async () => {
    const { bench, visitor } = await withRequest(reference);
    const items = { items: [], status: 'received' } as const;
    const about = { reference, body: soundBody('patient', language), dueOn: '2026-12-22', ...items };
    const place = { origin: testOrigin, facility: lakeNorman };
    const mails = kinds.map((kind) => requesterNotice(kind, about, place));
    const links = [...new Set(mails.flatMap(({ text, html }) => linksIn(`${text} ${html}`)))];
    expect(links.length).toBeGreaterThan(0);
    const before = JSON.stringify(bench.items());
    for (const link of [...links, ...links]) {
      const { pathname, search, origin } = new URL(link);
      expect(origin).toBe(testOrigin);
      for (const method of ['GET', 'HEAD']) await visitor.send({ method, path: pathname + search });
    }
    expect(JSON.stringify(bench.items())).toBe(before);
  });

  it('the same for the mails to staff', async () => {
    const record = sampleRecord('patient', language);
    const console = desk([record]);
    const about = {
      reference: record.reference,
      requesterType: 'patient',
      language,
      dueOn: record.dueOn,
      suspect: false,
    } as const;
    const { text, html } = staffNotice(about, { origin: testOrigin });
    const links = linksIn(`${text} ${html}`);
    expect(links.length).toBeGreaterThan(0);
    const before = JSON.stringify(console.records());
    for (const link of links) expect((await console.get(new URL(link).pathname)).status).toBe(303);
    expect(JSON.stringify(console.records())).toBe(before);
    expect(console.views()).toEqual([]);
  });
});

describe('29: openemr#9411, signals#791', () => {
  const zone = lakeNorman.timeZone;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const submit = (at: Date) =>
    newRecord({ body: soundBody('patient'), reference, arrivedBy: 'web', suspect: false }, lakeNorman, at);

  it.each([
    ['2026-11-23T04:59:59.999Z', '2026-11-22', 'before midnight'],
    ['2026-11-23T05:00:00.000Z', '2026-11-23', 'midnight'],
    ['2026-03-08T04:59:59.999Z', '2026-03-07', 'before the day on which clocks go forward'],
    ['2026-03-08T06:59:59.999Z', '2026-03-08', 'before 2:00, which is 3:00'],
    ['2026-03-09T03:59:59.999Z', '2026-03-08', 'the end of the short day'],
    ['2026-11-01T05:30:00.000Z', '2026-11-01', '1:30 for the first time'],
    ['2026-11-01T06:30:00.000Z', '2026-11-01', '1:30 for the second time'],
    ['2026-11-02T04:59:59.999Z', '2026-11-01', 'the end of the long day'],
    ['2028-02-29T04:59:59.999Z', '2028-02-28', 'before the leap day'],
    ['2028-03-01T04:59:59.999Z', '2028-02-29', 'the end of the leap day'],
    ['2027-01-01T04:59:59.999Z', '2026-12-31', 'before the new year'],
  ])('%s is received on %s: %s', (at, day) => {
    const record = submit(new Date(at));
    expect(record.receivedOn).toBe(day);
    expect(record.dueOn).toBe(addDays(day, 30));
  });

  it('at any instant it is the day on the hospital’s wall, and the due date is 30 of its days later', () => {
    const instant = fc.date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const aroundMidnight = fc
      .tuple(instant, fc.integer({ min: -3_600_000, max: 3_600_000 }))
      .map(([day, shift]) => new Date(Math.floor(day.getTime() / 86_400_000) * 86_400_000 + 4.5 * 3_600_000 + shift));
    fc.assert(
      fc.property(fc.oneof(instant, aroundMidnight), (at) => {
        const [wall = ''] = clock.format(at).split(' ');
        expect(hospitalDay(at, zone)).toBe(wall);
        const { receivedOn, dueOn } = submit(at);
        const [year = 0, month = 0, day = 0] = wall.split('-').map(Number);
        expect([receivedOn, dueOn]).toEqual([wall, new Date(Date.UTC(year, month - 1, day + 30)).toISOString().slice(0, 10)]);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(languages)('the confirmation says the hospital’s day (%s)', async (language) => {
    const { visitor } = await atCheckPage(language, allAnswers('patient'), '2026-11-24T04:30:00.000Z');
    await visitor.submit({});
    expect(visitor.page()).toContain(dateInWords('2026-11-23', language));
    expect(visitor.page()).not.toContain(dateInWords('2026-11-24', language));
  });
});

describe.each(languages)('30 (%s): own', (language) => {
  const { alreadySent } = siteWords(language);
  const other = { ...me, 'patient.lastName': 'Zyxcanaria', 'patient.formerName': 'Núñez', 'patient.middleName': 'Luz' };
  const laterEvents = (record: RequestRecord | undefined) =>
    (record?.recentEvents ?? []).filter(({ what }) => what === 'other-answers-after-sending');

  const told = (visitor: SiteVisitor, record: RequestRecord | undefined) => {
    expect(visitor.at()).toBe(`/${language}/request/already-sent`);
    expect(visitor.page()).toContain(alreadySent.title);
    // The telephone number is a link.
    expect(visitor.page().replace(/<\/?a\b[^>]*>/g, '')).toContain(alreadySent.change('(704) 660-4035'));
    expect(visitor.page()).toContain('<bdi>María José Luz Peña Núñez');
    expect(visitor.page()).not.toContain('Zyxcanaria');
    expect(JSON.stringify(record?.body)).not.toContain('Zyxcanaria');
  };

  it('a page that is answered otherwise in another tab, after sending, shows what was sent and leaves an event', async () => {
    const { bench, visitor } = await atCheckPage(language, allAnswers('patient'));
    await visitor.submit({});
    await visitor.submit(other, `/${language}/request/patient`);
    const [record] = bench.requests.all();
    told(visitor, record);
    expect(laterEvents(record)).toMatchObject([
      { who: 'requester', facts: { fields: 'patient.firstName patient.lastName patient.mrn' } },
    ]);
    expect(JSON.stringify(record?.recentEvents)).not.toMatch(/Zyxcanaria|Zoë/);
    if (record === undefined) throw new Error('nothing stored');
    const console = desk([record]);
    const page = await console.get(`/staff/requests/${record.reference}`, await console.enter({ ...ana, language }));
    const { events, questions } = fileWords(language);
    expect(page.text).toContain(events['other-answers-after-sending']);
    expect(page.text).toContain([questions['patient.firstName'].staff, questions['patient.lastName'].staff].join(', '));
  });

  it('the same answers again say that they were sent, and leave no event', async () => {
    const { bench, visitor } = await atCheckPage(language, allAnswers('patient'));
    await visitor.submit({});
    const [record] = bench.requests.all();
    const sent = record === undefined ? {} : bodyToAnswers(record.body);
    const same = Object.fromEntries(Object.entries(sent).filter(([path]) => path.startsWith('patient.')));
    await visitor.submit(same, `/${language}/request/patient`);
    told(visitor, record);
    expect(laterEvents(bench.requests.all()[0])).toEqual([]);
  });

  it('answers that changed between two presses of the button', async () => {
    const { bench, visitor, secret } = await atCheckPage(language, allAnswers('patient'));
    const again = press(visitor, language);
    const draft = await bench.drafts.get(secret);
    await visitor.submit({});
    // The answers came back: the program stopped before it emptied the draft, and the person went on.
    await bench.drafts.save(secret, { ...draft?.answers, 'patient.lastName': ['Zyxcanaria'] }, bench.clock.now().toISOString());
    const reply = await again();
    expect(reply.headers?.['location']).toBe(`/${language}/request/already-sent`);
    await visitor.get(`/${language}/request/already-sent`);
    told(visitor, bench.requests.all()[0]);
    expect(laterEvents(bench.requests.all()[0])).toMatchObject([{ facts: { fields: 'patient.lastName' } }]);
  });

  it('leaves at most ten events a day, however often it is done', async () => {
    const { bench, visitor } = await atCheckPage(language, allAnswers('patient'));
    await visitor.submit({});
    for (let time = 0; time < 12; time += 1) await visitor.submit(other, `/${language}/request/patient`);
    told(visitor, bench.requests.all()[0]);
    expect(laterEvents(bench.requests.all()[0])).toHaveLength(10);
  });

  it('is for the browser that sent it alone', async () => {
    const { bench, visitor } = await atCheckPage(language, allAnswers('patient'));
    await visitor.submit({});
    const stranger = visitSite(bench.site);
    await stranger.get(`/${language}/request/already-sent`);
    expect(stranger.at()).toBe(`/${language}/status`);
    await stranger.submit(other, `/${language}/request/patient`);
    expect(stranger.page()).not.toContain('Peña');
    expect(stranger.at()).toBe(`/${language}/request/patient`);
    expect(laterEvents(bench.requests.all()[0])).toEqual([]);
  });
});
