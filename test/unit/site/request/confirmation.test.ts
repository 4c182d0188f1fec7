/** The confirmation: a sign that it is done, four steps with the one day that the law sets, a calendar entry, and a code for the phone. */
import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../../../lib/languages/dates.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { showReference } from '../../../../lib/request/reference.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { calendarEntry } from '../../../../lib/site/request/calendar.ts';
import { visitSite } from '../../../support/site-fakes.ts';
import { allAnswers, atCheckPage } from '../../../support/site-walk.ts';

async function sent(language: (typeof languages)[number], type: 'patient' | 'attorney' = 'patient') {
  const { bench, visitor } = await atCheckPage(language, allAnswers(type));
  await visitor.submit({});
  const [record] = bench.requests.all();
  if (record === undefined) throw new Error('nothing stored');
  return { bench, visitor, record };
}

describe.each(languages)('the confirmation (%s)', (language) => {
  const { done } = siteWords(language);

  it('says that it is done, and by when the law wants an answer; where there is no day, to call', async () => {
    const { visitor, record } = await sent(language);
    const page = visitor.page();
    expect(page).toMatch(new RegExp(`class="box good sign">.*<h1>${done.titles.online}</h1>`));
    const days = [...page.matchAll(/<span class="when">(.*?)<\/span>/g)].map(([, when = '']) => when.replace(/<[^>]+>/g, ''));
    expect(days).toEqual([
      dateInWords('2026-11-22', language),
      done.stepsOnline.unset('(704) 660-4035'),
      done.stepsOnline.afterwards,
      done.stepsOnline.by(dateInWords('2026-12-22', language)),
    ]);
    expect(page).toContain(`<p class="reference">${showReference(record.reference)}</p>`);
    expect(page).toContain(done.copy);
    expect(page).toMatch(/<svg class="qr"[^>]*role="img" aria-label="[^"]+"/);
  });

  it('has one file for the calendar, for the browser that sent it, without a word about health', async () => {
    const { bench, visitor, record } = await sent(language);
    expect(visitor.page()).toContain(`href="/${language}/request/due.ics"`);
    const reply = await visitor.send({ path: `/${language}/request/due.ics` });
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } });
    const file = String(reply.body);
    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    const whole = file.replaceAll('\r\n ', '').split('\r\n');
    expect(whole.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(whole).toContain('DTSTART;VALUE=DATE:20261222');
    expect(whole).toContain('DTEND;VALUE=DATE:20261223');
    expect(whole.find((line) => line.startsWith('DTSTAMP:'))).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
    expect(whole).toContain(`UID:${record.reference}@records.example.org`);
    expect(whole).toContain(`URL:https://records.example.org/${language}/status?reference=${record.reference}`);
    expect(file).not.toMatch(/hospital|medical|m[eé]dic|Duke|Lake Norman|Peña|1984|salud|health/i);
    const stranger = await visitSite(bench.site).send({ path: `/${language}/request/due.ics` });
    expect(stranger.headers?.['location']).toBe(`/${language}/status`);
  });

  it('offers no day where the law sets none', async () => {
    const { visitor } = await sent(language, 'attorney');
    expect(visitor.page()).not.toContain('due.ics');
    expect((await visitor.send({ path: `/${language}/request/due.ics` })).status).toBe(404);
  });
});

describe('a calendar entry', () => {
  it('folds long lines between characters', () => {
    const entry = {
      reference: '7KQ4M9TX2HBDV',
      dueOn: '2026-12-31',
      now: new Date('2026-11-22T17:00:00.123Z'),
      language: 'es',
    } as const;
    const file = calendarEntry({ ...entry, origin: `https://${'ñ'.repeat(30)}.example.org` });
    expect(file).toContain('\r\n ');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(file).toContain('DTSTAMP:20261122T170000Z');
    expect(file).toContain('DTEND;VALUE=DATE:20270101');
  });
});
