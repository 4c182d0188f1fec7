/** Labels, cover sheet, letter and labelled PDFs on the site: forms that answer with a document and keep nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inboundPaperWords } from '../../../lib/languages/inbound-papers.ts';
import { loadLanguages } from '../../../lib/languages/words.ts';
import { stampArrived, stampJudged } from '../../../lib/request/stamps.ts';
import { languages } from '../../../lib/request/vocabulary.ts';
import { textOfPdf } from '../../support/pdf-text.ts';
import { encoded, siteBench, visitSite } from '../../support/site-fakes.ts';

beforeAll(() => loadLanguages());

const patient = {
  ...{ 'patient.name': 'María José Peña', 'patient.mrn': 'D1234567' },
  ...{ 'patient.dateOfBirth.year': '1984', 'patient.dateOfBirth.month': '3', 'patient.dateOfBirth.day': '9' },
};
const labels = { ...patient, sheet: 'avery-5160', count: '12', from: '5' };
const cover = {
  ...patient,
  sender: 'Piedmont Heart Clinic',
  phone: '919-555-0123',
  kinds: ['paper', 'disc'],
  pages: '42',
  media: '2',
};
const letter = {
  ...patient,
  ...{ 'clinic.name': 'Piedmont Heart Clinic', 'clinic.address': '1 Main Street\nCharlotte, NC 28202' },
  ...{ 'patient.numberThere': 'A-99', 'patient.phone': '919-555-0100', 'patient.email': '', scope: 'all', which: '' },
};
const forms = { labels, cover, letter: { ...letter, _as: 'pdf' } } as const;
const names = ['labels', 'cover', 'letter'] as const;

async function answerOf(name: string, fields: Readonly<Record<string, string | readonly string[]>>, language = 'en') {
  const bench = siteBench();
  const visitor = visitSite(bench.site);
  const reply = await visitor.send({
    method: 'POST',
    path: `/${language}/send-records/${name}`,
    body: Buffer.from(encoded(fields)),
  });
  return { reply, bench, page: typeof reply.body === 'string' ? reply.body : '' };
}

const bytesOf = (body: string | Uint8Array | undefined): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

describe.each(languages)('in %s', (language) => {
  const words = inboundPaperWords(language);

  it.each(names)('%s: the form is a page of the inbound half, the same for everyone', async (name) => {
    const visitor = visitSite(siteBench().site);
    const reply = await visitor.get(`/${language}/send-records/${name}`);
    expect(reply.status).toBe(200);
    expect(reply.headers?.['cache-control']).toBe('public, max-age=300');
    expect(reply.cookies ?? []).toEqual([]);
    const page = visitor.page();
    expect(page).toContain(words.pages[name].title);
    for (const other of ['(704)', '660-40', 'Mooresville', '3250', 'Fairview', '28117', 'Lake Norman'])
      expect(page).not.toContain(other);
  });

  it.each(names)('%s: answers with the PDF, and nothing is stored, logged or put into an address', async (name) => {
    const { reply, bench } = await answerOf(name, forms[name], language);
    expect([reply.status, reply.headers?.['content-type']]).toEqual([200, 'application/pdf']);
    expect(reply.headers?.['cache-control']).toBe('no-store');
    expect(JSON.stringify(reply.headers)).not.toMatch(/Pe|1984|D1234567/);
    const text = await textOfPdf(bytesOf(reply.body));
    expect(text).toContain('María José Peña');
    expect(text).toContain('March 9, 1984');
    if (language === 'es') expect(text).toContain('9 de marzo de 1984');
    expect(reply.cookies ?? []).toEqual([]);
    expect(JSON.stringify(bench.log.lines)).toBe('[]');
    for (const other of ['(704)', 'Mooresville', 'P.O. Box 3250', 'Lake Norman']) expect(text).not.toContain(other);
  });

  it.each(names)('%s: says all problems at once, and what was typed stays', async (name) => {
    const typed = {
      'patient.name': 'Zoë <b>&"',
      'patient.dateOfBirth.year': '84',
      'patient.dateOfBirth.month': '2',
      'patient.dateOfBirth.day': '30',
    };
    const { reply, page } = await answerOf(name, typed, language);
    expect(reply.status).toBe(422);
    expect(page).toContain('id="error-summary"');
    expect(page).toContain('href="#patient-dateOfBirth"');
    expect(page).toContain('value="Zoë &lt;b>&amp;&quot;"');
    expect(page).toContain('value="30"');
    const wanted = {
      labels: [words.problems.sheet, words.problems.count(300)],
      cover: [words.problems.sender, words.problems.kinds],
      letter: [words.problems.clinic, words.problems.address, words.problems.reach, words.problems.scope],
    }[name];
    for (const problem of wanted) expect(page).toContain(problem);
  });

  it('the letter is a page to print: English to sign, and a copy to read for whoever speaks another language', async () => {
    const { reply, page } = await answerOf('letter', letter, language);
    expect(reply.status).toBe(200);
    expect(reply.headers?.['cache-control']).toBe('no-store');
    expect(page).toContain('<article class="card letter" lang="en">');
    expect(page.includes('<article class="card letter" lang="es">')).toBe(language === 'es');
    expect(page).toContain('45 CFR 164.524(c)(3)(ii)');
    // One place for a pen.
    expect(page.match(/class="to-sign"/g)).toHaveLength(1);
    const again = await answerOf('letter', { ...letter, _as: 'form' }, language);
    expect(again.reply.status).toBe(200);
    expect(again.page).toContain('value="Piedmont Heart Clinic"');
    expect(again.page).not.toContain('id="error-summary"');
  });
});

describe('the forms', () => {
  it('take labels of the sheets that there are, as many as there may be', async () => {
    for (const wrong of [{ sheet: 'a4' }, { count: '0' }, { count: '301' }, { count: '1.5' }, { from: '31' }, { from: '0' }])
      expect((await answerOf('labels', { ...labels, ...wrong })).reply.status, JSON.stringify(wrong)).toBe(422);
    expect((await answerOf('labels', { ...labels, sheet: 'paper', from: '13' })).reply.status).toBe(422);
    expect((await answerOf('labels', { ...labels, from: '' })).reply.status).toBe(200);
  });

  it('name characters that cannot be printed, and take every script that can', async () => {
    const unprintable = await answerOf('labels', { ...labels, 'patient.name': 'Ana 𒀀' });
    expect(unprintable.reply.status).toBe(422);
    expect(unprintable.page).toContain('𒀀');
    expect((await answerOf('labels', { ...labels, 'patient.name': '王小明' })).reply.status).toBe(200);
  });

  it.each(['1850-01-01', '2190-01-01'])('take no birth date of %s', async (date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    const parts = { 'patient.dateOfBirth.year': year, 'patient.dateOfBirth.month': month, 'patient.dateOfBirth.day': day };
    expect((await answerOf('labels', { ...labels, ...parts })).reply.status).toBe(422);
  });

  it('come from our own pages alone, and not without end from one network', async () => {
    const bench = siteBench();
    const visitor = visitSite(bench.site);
    const post = (headers: Record<string, string>) =>
      visitor.send({ method: 'POST', path: '/en/send-records/labels', headers, body: Buffer.from(encoded(labels)) });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post({ ...type, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const statuses = new Set<number>();
    for (let times = 0; times < 122; times += 1) {
      const reply = await visitor.send({ method: 'POST', path: '/en/send-records/labels', body: Buffer.from(encoded({})) });
      statuses.add(reply.status);
    }
    expect([...statuses]).toEqual([422, 429]);
  });

  it('take a telephone number and an e-mail address only as such, and print them as people write them', async () => {
    const wrong = await answerOf('letter', { ...letter, 'patient.phone': 'call me', 'patient.email': 'maria@' });
    expect(wrong.reply.status).toBe(422);
    for (const field of ['patient-phone', 'patient-email']) expect(wrong.page).toContain(`href="#${field}"`);
    const { page } = await answerOf('letter', { ...letter, 'patient.phone': '919.555.0100' });
    expect(page).toContain('(919) 555-0100');
  });
});

describe('a PDF to be labelled', () => {
  async function begun(language: 'en' | 'es' = 'en') {
    const bench = siteBench();
    const visitor = visitSite(bench.site);
    await visitor.get(`/${language}/send-records/stamp`);
    await visitor.submit(patient, `/${language}/send-records/stamp`);
    const key = /name="key" value="incoming\/stamps\/([0-9a-f]{32})"/.exec(visitor.page())?.[1] ?? '';
    return { bench, visitor, id: key };
  }
  const object = { etag: 'e', versionId: 'v' };

  it.each(languages)('goes from the label to the form, to waiting, to the download, and is gone: %s', async (language) => {
    const { bench, visitor, id } = await begun(language);
    const words = inboundPaperWords(language).pages.stamp;
    expect(visitor.at()).toBe(`/${language}/send-records/stamp/file`);
    expect(visitor.page()).toContain('type="file"');
    expect(visitor.page()).not.toMatch(/Peña|1984|D1234567/);
    expect(visitor.last().headers?.['content-security-policy']).toContain('form-action');
    expect(await bench.stamps.read(id)).toMatchObject({ state: 'waiting', label: { name: 'María José Peña' } });

    await visitor.get(`/${language}/send-records/stamp/state`);
    expect(visitor.page()).toContain(words.incoming);
    expect(visitor.last().headers?.['refresh']).toBe('4');
    await bench.stamps.change(id, (stamp) => stampArrived(stamp, object));
    await visitor.get(`/${language}/send-records/stamp/state`);
    expect(visitor.page()).toContain(words.waiting);
    await bench.stamps.change(id, (stamp) => stampJudged(stamp, object, { ok: true, pages: 7 }));
    await visitor.get(`/${language}/send-records/stamp/state`);
    expect(visitor.page()).toContain(words.ready(7));
    expect(visitor.last().headers?.['refresh']).toBeUndefined();

    await visitor.submit({ _wish: 'fetch' }, `/${language}/send-records/stamp/state`);
    expect(visitor.last().headers?.['refresh']).toContain(`stamped/${id}`);
    expect((await bench.stamps.read(id))?.fetchedAt).toBeDefined();
    await visitor.submit({ _wish: 'remove' }, `/${language}/send-records/stamp/state`);
    expect(visitor.page()).toContain(words.removedTitle);
    expect((await bench.stamps.read(id))?.state).toBe('removed');
    await visitor.submit({ _wish: 'fetch' }, `/${language}/send-records/stamp/state`);
    expect(visitor.last().headers?.['refresh']).toBeUndefined();
    expect(JSON.stringify(bench.log.lines)).not.toMatch(/Pe|1984/);
  });

  it.each(languages)('is refused in words, and another file may come under the same label: %s', async (language) => {
    for (const why of ['encrypted', 'cut', 'script', 'too-large', 'too-many-pages', 'malware'] as const) {
      const { bench, visitor, id } = await begun(language);
      await bench.stamps.change(id, (stamp) => stampJudged(stamp, object, { ok: false, why }));
      await visitor.get(`/${language}/send-records/stamp/state`);
      const said = inboundPaperWords(language).refused[why];
      const text = typeof said === 'string' ? said : said(why === 'too-large' ? 50 : 2000);
      expect(visitor.page()).toContain(text);
      await visitor.submit({ _wish: 'again' }, `/${language}/send-records/stamp/state`);
      expect(visitor.at()).toBe(`/${language}/send-records/stamp/file`);
      expect(visitor.page()).not.toContain(id);
    }
  });

  it('is taken thirty times an hour from one network', async () => {
    const bench = siteBench();
    const ends = new Set<number>();
    for (let times = 0; times < 31; times += 1) {
      const path = '/en/send-records/stamp';
      const reply = await visitSite(bench.site).send({ method: 'POST', path, body: Buffer.from(encoded(patient)) });
      ends.add(reply.status);
    }
    expect([...ends]).toEqual([303, 429]);
  });

  it('belongs to its browser alone, ends after an hour, and takes no forged form', async () => {
    const { bench, visitor, id } = await begun();
    await bench.stamps.change(id, (stamp) => stampJudged(stamp, object, { ok: true, pages: 1 }));
    const stranger = visitSite(bench.site);
    await stranger.get('/en/send-records/stamp/state');
    expect([stranger.at(), stranger.page().includes('Download')]).toEqual(['/en/send-records/stamp?ended', false]);
    // The id stands in keys and logs: as a cookie it opens nothing.
    stranger.cookies['__Host-stamp'] = id;
    await stranger.get('/en/send-records/stamp/state');
    expect(stranger.at()).toBe('/en/send-records/stamp?ended');
    const forged = await visitor.send({
      method: 'POST',
      path: '/en/send-records/stamp/state',
      body: Buffer.from(encoded({ _token: 'x', _wish: 'fetch' })),
    });
    expect(forged.status).toBe(403);
    expect((await bench.stamps.read(id))?.fetchedAt).toBeUndefined();
    bench.clock.move(60 * 60_000);
    await visitor.get('/en/send-records/stamp/state');
    expect(visitor.at()).toBe('/en/send-records/stamp?ended');
    expect(visitor.page()).toContain(inboundPaperWords('en').pages.stamp.ended);
  });
});
