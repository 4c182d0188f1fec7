/** The pages for whoever sends records to the health system: questions by address, the checklist, and the file for the calendar. */
import { describe, expect, it } from 'vitest';
import { inboundChecklistWords } from '../../../../lib/languages/inbound-checklist.ts';
import { inboundKinds, inboundSenders, inboundWays, sendingQuery } from '../../../../lib/request/inbound/sending.ts';
import { type Language, languages } from '../../../../lib/request/vocabulary.ts';
import { prairieView } from '../../../support/prairie-view.ts';
import { perspicuity, readingGrade } from '../../../support/reading-grade.ts';
import { siteBench, visitSite } from '../../../support/site-fakes.ts';
import { allAnswers, atCheckPage } from '../../../support/site-walk.ts';

const textOf = (html: string) =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const mailed = { who: 'patient', what: ['paper', 'disc'], how: 'mail' } as const;

async function open(path: string, bench = siteBench()) {
  const visitor = visitSite(bench.site);
  const reply = await visitor.get(path);
  return { bench, visitor, reply, text: textOf(visitor.page()) };
}

const checklist = (language: Language, query = sendingQuery(mailed)) => open(`/${language}/send-records/checklist?${query}`);

describe.each(languages)('the questions (%s)', (language) => {
  const { questions } = inboundChecklistWords(language);

  it('are three, asked by GET, each with a name that comes once and none ticked', async () => {
    const { visitor, reply } = await open(`/${language}/send-records`);
    const page = visitor.page();
    expect(reply.headers?.['cache-control']).toBe('public, max-age=300');
    expect(page).toContain(`<form method="get" action="/${language}/send-records/checklist">`);
    for (const label of Object.values(questions.labels)) expect(page).toContain(`<legend>${label}</legend>`);
    for (const kind of inboundKinds) expect(page).toContain(`name="what.${kind}" value="yes"`);
    expect(page).not.toMatch(/<input[^>]* checked/);
  });

  it('come back with all problems at once, what was chosen, and the same codes in the other language', async () => {
    const { visitor, reply } = await open(`/${language}/send-records/checklist?asked=yes&what.disc=yes&who=nobody`);
    expect(reply.status).toBe(422);
    const page = visitor.page();
    expect(page).toMatch(/<title>(Error:|Error) /);
    expect([...page.matchAll(/<li><a href="#(\w+)">([^<]+)/g)].map(([, to, text]) => [to, text])).toEqual([
      ['who', questions.problems.who],
      ['how', questions.problems.how],
    ]);
    expect(page).toMatch(/name="what.disc" value="yes" checked/);
    expect(page).toContain(`href="/${language === 'en' ? 'es' : 'en'}/send-records/checklist?asked=yes&amp;what=disc"`);
  });

  it('say nothing yet on an address without answers; a change brings the answers along', async () => {
    expect((await open(`/${language}/send-records/checklist`)).reply.status).toBe(200);
    const { visitor, reply } = await checklist(language, `${sendingQuery(mailed)}&change=yes`);
    expect(reply.status).toBe(200);
    expect(visitor.page()).toMatch(/value="patient" checked/);
    expect(visitor.page()).not.toContain('error-summary');
  });

  it('offer no fax where the hospital has none', async () => {
    const bench = siteBench(prairieView);
    const { visitor } = await open(`/${language}/send-records`, bench);
    expect(visitor.page()).not.toContain('value="fax"');
    expect((await open(`/${language}/send-records/checklist?who=patient&what=paper&how=fax`, bench)).reply.status).toBe(422);
  });

  it('link to the page about interpreters where its address is known', async () => {
    const known = await open(`/${language}/send-records`, siteBench(prairieView));
    expect(known.visitor.page()).toContain('href="https://interpreters.example.org"');
    const unknown = await open(`/${language}/send-records`);
    expect(unknown.text).not.toContain(inboundChecklistWords(language).interpretersLink);
  });
});

describe.each(languages)('the checklist (%s)', (language) => {
  const words = inboundChecklistWords(language);

  it('is there for every combination of answers, and no two lines of it are the same', async () => {
    const bench = siteBench();
    for (const who of inboundSenders)
      for (const how of inboundWays)
        for (const what of [[...inboundKinds], ...inboundKinds.map((kind) => [kind])]) {
          const { visitor, reply } = await open(
            `/${language}/send-records/checklist?${sendingQuery({ who, what, how })}`,
            bench,
          );
          expect(reply.status).toBe(200);
          expect(reply.headers?.['cache-control']).toBe('no-store');
          const lines = [...visitor.page().matchAll(/<ul class="ticks">(.*?)<\/ul>/gs)].flatMap(([, list = '']) =>
            [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line),
          );
          expect(lines.length).toBeGreaterThan(2);
          expect(new Set(lines).size).toBe(lines.length);
          expect(visitor.page()).not.toMatch(/\{\w+\}/);
        }
  });

  it('follows the order of the hospital’s page, and says what was answered', async () => {
    const { text, visitor } = await checklist(language);
    const twin = language === 'en' ? 'es' : 'en';
    expect(visitor.page()).toContain(`href="/${twin}/send-records/checklist?${sendingQuery(mailed).replaceAll('&', '&amp;')}"`);
    const { lines, questions } = words;
    const order = ['have-them-sent', 'mark-both', 'bring-copies', 'last-resort', 'copies-only'] as const;
    const more = ['can-be-tracked', 'postal-service', 'lost-in-transit', 'follow-up', 'no-password-inside'] as const;
    const places = [...order, ...more].map((id) => text.indexOf(lines[id].act.split('{')[0]?.trim() ?? ''));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(text).toContain(`${questions.what.paper.label} · ${questions.what.disc.label}`);
  });

  it('leads to labels, stamp, letter and notice, as far as they are for the reader', async () => {
    const links = async (query: string) => {
      const { visitor } = await checklist(language, query);
      return [...visitor.page().matchAll(/href="\/\w\w\/send-records\/(\w+)"/g)].map(([, to]) => to);
    };
    expect(await links(sendingQuery(mailed))).toEqual(['letter', 'labels']);
    expect(await links('who=clinic&what=electronic&how=email')).toEqual(['stamp', 'notice']);
    expect(await links('who=clinic&what=paper,images&how=unsure')).toEqual(['labels', 'notice']);
  });

  it('says whether the line is answered now, and that holidays are not known', async () => {
    const bench = siteBench();
    const at = async (now: string) => {
      bench.clock.set(now);
      return (await open(`/${language}/send-records/checklist?${sendingQuery(mailed)}`, bench)).text;
    };
    const open8 = { en: 'Open now, until 4:30 p.m. Eastern.', es: 'Ahora está abierto, hasta las 4:30 p. m., hora del Este.' };
    const closed = {
      en: 'Closed now. It opens November 2, 2026 at 8:00 a.m. Eastern.',
      es: 'Ahora está cerrado, hasta el 2 de noviembre de 2026 a las 8:00 a. m., hora del Este.',
    };
    const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    expect(plain(await at('2026-11-23T13:00:00Z'))).toContain(open8[language]);
    // The clocks go back in the night to Sunday.
    expect(plain(await at('2026-10-31T12:00:00Z'))).toContain(closed[language]);
    expect(await at('2026-12-25T15:00:00Z')).toContain(words.line.holidays);
  });

  it('promises in no heading what does not stand below it', async () => {
    const headings = async (query: string) =>
      [...(await checklist(language, query)).visitor.page().matchAll(/<section><h2>([^<]+)/g)].map(([, text]) => text);
    const brought = await headings('who=patient&what=paper,disc&how=bring');
    for (const part of ['last', 'tell', 'contact'] as const) expect(brought).not.toContain(words.parts[part]);
    expect(brought).toEqual(expect.arrayContaining(Object.values(words.partsOfOne)));
    const sent = await headings('who=clinic&what=paper,disc&how=fax');
    for (const part of ['last', 'tell', 'contact'] as const) expect(sent).toContain(words.parts[part]);
  });

  it('reads easily: grade 7 in English, a perspicuity of 65 in Spanish', async () => {
    for (const query of ['who=patient&what=paper,disc,images,electronic&how=unsure', 'who=clinic&what=disc&how=fax']) {
      const { visitor } = await checklist(language, query);
      const main = /<main[^>]*>(.*)<\/main>/s.exec(visitor.page())?.[1] ?? '';
      const text = main.replace(/<\/(li|p|h\d|dt|dd|legend|label|b)>/g, '\n').replace(/<[^>]+>/g, '');
      if (language === 'en') expect(readingGrade(text)).toBeLessThanOrEqual(7);
      else expect(perspicuity(text)).toBeGreaterThanOrEqual(65);
    }
  });

  it('gives a courier no P.O. box to write on the package, and says to call', async () => {
    const { text } = await checklist(language, 'who=clinic&what=disc&how=courier');
    expect(text).not.toContain('P.O. Box 3016');
    expect(text).toContain(words.lines['no-street-address'].act.replace('{phone}', ' 919-684-6178 ').split(' ')[0]);
    expect(text).toContain('919-684-6178');
  });
});

const day = (kind: string, date: string) => {
  const [year = '', month = '', number = ''] = date.split('-');
  return { [`${kind}.year`]: year, [`${kind}.month`]: String(Number(month)), [`${kind}.day`]: String(Number(number)) };
};

describe.each(languages)('the calendar (%s)', (language) => {
  const words = inboundChecklistWords(language).calendar;
  const ask = async (fields: Readonly<Record<string, string>>, query = sendingQuery(mailed)) => {
    const { bench, visitor } = await checklist(language, query);
    const reply = await visitor.submit(fields, `/${language}/send-records/reminder.ics`);
    return { bench, visitor, reply, file: String(reply.body).replaceAll('\r\n ', '').replaceAll('\\,', ',') };
  };

  it('has the appointment, and a call on a weekday within the hours; no name and nothing about health', async () => {
    // Sent on Thanksgiving Day, November 26; a week later is a Thursday.
    const { reply, file, bench } = await ask({ ...day('appointment', '2027-03-15'), ...day('sentOn', '2026-11-26') });
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
    });
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file).toContain('DTSTART;VALUE=DATE:20270315\r\nDTEND;VALUE=DATE:20270316');
    expect(file).toContain('DTSTART:20261203T150000Z\r\nDTEND:20261203T151500Z');
    expect(file).toContain(`SUMMARY:${words.call('919-684-6178')}`);
    expect(file).toContain(`URL:https://records.example.org/${language}/send-records/checklist?${sendingQuery(mailed)}`);
    expect(new Set(file.match(/UID:.*/g)).size).toBe(2);
    expect(file).not.toMatch(/hospital|medical|médic|Duke|Lake Norman|salud|health/i);
    for (const line of String(reply.body).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // Neither day is kept or logged.
    expect(JSON.stringify(bench.log.lines)).not.toMatch(/2027|1126|11-26/);
  });

  it('asks a clinic for the day of sending alone, and whoever brings copies for the appointment alone', async () => {
    const names = async (query: string) =>
      [...(await checklist(language, query)).visitor.page().matchAll(/name="(\w+)\.year"/g)].map(([, name]) => name);
    expect(await names('who=clinic&what=paper&how=fax')).toEqual(['sentOn']);
    expect(await names('who=patient&what=paper&how=bring')).toEqual(['appointment']);
    expect(await names(sendingQuery(mailed))).toEqual(['appointment', 'sentOn']);
  });

  it('says what is wrong with both days at once, and keeps what was typed', async () => {
    const { visitor, reply } = await ask({ ...day('appointment', '2026-11-21'), ...day('sentOn', '2026-02-31') });
    expect(reply.status).toBe(422);
    const page = visitor.page();
    expect([...page.matchAll(/<li><a href="#(\w+)">([^<]+)/g)].map(([, to, text]) => [to, text])).toEqual([
      ['appointment', words.problems['in-the-past']],
      ['sentOn', words.problems['not-a-date']],
    ]);
    expect(page).toMatch(/name="sentOn.day"[^>]* value="31"/);
    expect((await ask({})).visitor.page()).toContain(words.none);
    expect((await ask(day('sentOn', '2029-01-01'))).visitor.page()).toContain(words.problems['too-far']);
  });

  it('takes nothing from another site, and leads back where the answers are gone', async () => {
    const visitor = visitSite(siteBench().site);
    const path = `/${language}/send-records/reminder.ics`;
    const stranger = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await visitor.send({ method: 'POST', path, headers: stranger })).status).toBe(403);
    const lost = await visitor.send({ method: 'POST', path });
    expect(lost.headers?.['location']).toBe(`/${language}/send-records`);
    expect((await visitor.send({ path })).status).toBe(405);
  });
});

describe.each(languages)('each half (%s)', (language) => {
  it('leads to the other at its end', async () => {
    const lastOn = (page: string) => {
      const main = /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '';
      return [...main.matchAll(/<p class="other-flow[^"]*">[^<]*<a href="([^"]+)"/g)].map(([, to]) => to).at(-1);
    };
    const last = async (path: string) => lastOn((await open(path)).visitor.page());
    const { visitor } = await atCheckPage(language, allAnswers('patient'));
    await visitor.submit({});
    expect([visitor.at(), lastOn(visitor.page())]).toEqual([`/${language}/request/done`, `/${language}/send-records`]);
    expect(await last(`/${language}`)).toBe(`/${language}/send-records`);
    expect(await last(`/${language}/send-records`)).toBe(`/${language}`);
    expect(await last(`/${language}/send-records/checklist?${sendingQuery(mailed)}`)).toBe(`/${language}`);
  });
});
