/** The status page and the documents behind its links. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { referenceFrom, showReference } from '../../../../lib/request/reference.ts';
import { blankFormKinds, languages } from '../../../../lib/request/vocabulary.ts';
import { renderDone } from '../../../../lib/site/request/done-page.tsx';
import { documentLinks } from '../../../../lib/site/status/document-links.ts';
import { documentToken } from '../../../../lib/store/document-links.ts';
import { newRecord } from '../../../../lib/store/submit-request.ts';
import { sha256 } from '../../../support/fakes.ts';
import { siteBench, soundBody, visitSite, withRequest } from '../../../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));
const another = showReference(referenceFrom(Buffer.alloc(32, 8)));

describe('the status page', () => {
  const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };

  it('shows status words and dates, and no names', async () => {
    const { visitor } = await withRequest(reference);
    await visitor.get('/en/status');
    const reply = await visitor.submit({ reference: showReference(reference).toLowerCase().replaceAll('-', ' '), ...born });
    expect(reply.status).toBe(200);
    expect(visitor.page()).toContain('Received');
    expect(visitor.page()).toContain('December 22, 2026');
    expect(visitor.page()).not.toMatch(/Peña|María|Discharge|1984/);
  });

  it('answers every miss with the same bytes and the same status', async () => {
    const { visitor } = await withRequest(reference);
    const misses = [
      { reference: another, ...born },
      { reference: showReference(reference), ...born, 'dateOfBirth.day': '10' },
      { reference: showReference(reference) },
      { reference: '', ...born },
      { reference: 'not a reference', ...born },
      { reference: `${showReference(reference).slice(0, -1)}W`, ...born },
    ];
    const answers = [];
    for (const miss of misses) {
      await visitor.get('/en/status');
      const { status, headers, body } = await visitor.submit(miss);
      answers.push(JSON.stringify({ status, headers, body }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '{}')).toMatchObject({ status: 404 });
  });

  it('slows down who guesses', async () => {
    const { bench, visitor } = await withRequest(reference);
    await visitor.get('/en/status');
    let reply = visitor.last();
    for (let tries = 0; tries < 21; tries += 1)
      reply = await visitor.submit({ reference: showReference(reference) }, '/en/status');
    expect(reply.status).toBe(429);
    expect(bench.log.lines.map(({ message }) => message)).toContain('throttled');
    const right = await visitor.submit({ reference: showReference(reference), ...born }, '/en/status');
    expect(right.status).toBe(429);
  });
});

describe('documents', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 test');

  async function made() {
    const found = await withRequest(reference);
    const hash = sha256(pdf);
    await found.bench.archive.put(hash, pdf);
    const at = found.bench.clock.now().toISOString();
    const entry = { kind: 'access-request', language: 'en', sha256: hash, bytes: pdf.length, pages: 1, madeAt: at } as const;
    await found.bench.requests.change(reference, () => ({ documents: [entry], events: [] }));
    const inAnHour = new Date(found.bench.clock.now().getTime() + 3_600_000);
    const path = `/documents/${documentToken(found.bench.secrets, { reference, kind: 'access-request' }, inAnHour)}`;
    return { ...found, path };
  }

  it('come by link for an hour, as a file, kept by nobody', async () => {
    const { bench, visitor, path } = await made();
    const reply = await visitor.send({ path });
    expect(reply).toMatchObject({
      status: 200,
      body: pdf,
      headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
    });
    expect(reply.headers?.['content-disposition']).toBe(
      `attachment; filename="access-request-${showReference(reference)}.pdf"`,
    );
    bench.clock.move(3_600_001);
    expect((await visitor.send({ path })).status).toBe(410);
  });

  it.each(['x', '..%2f..', 'a'.repeat(200)])('are not to be had by guessing: %s', async (token) => {
    const { visitor } = await made();
    expect((await visitor.send({ path: `/documents/${token}` })).status).toBe(410);
  });

  it('are waited for, and the page tries again when they take longer', async () => {
    const { bench, visitor } = await withRequest(reference);
    const until = new Date(bench.clock.now().getTime() + 3_600_000);
    const path = `/documents/${documentToken(bench.secrets, { reference, kind: 'access-request' }, until)}`;
    const reply = await visitor.send({ path });
    expect(reply).toMatchObject({ status: 200, headers: { refresh: '2' } });
    expect(bench.waits.reduce((sum, wait) => sum + wait, 0)).toBe(5_000);
  });

  it.each(languages)('exist as blank forms in %s', async (language) => {
    const visitor = visitSite(siteBench().site);
    await visitor.get(`/${language}`);
    for (const kind of blankFormKinds) {
      expect(visitor.page()).toContain(`href="/${language}/forms/${kind}.pdf"`);
      const reply = await visitor.send({ path: `/${language}/forms/${kind}.pdf` });
      expect(reply.status).toBe(200);
      expect(
        Buffer.from(reply.body ?? '')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(reply.headers?.['content-disposition']).toMatch(/^inline; filename="[a-z0-9-]+\.pdf"$/);
    }
    for (const other of ['fax-cover.pdf', 'authorization', 'authorization.txt']) {
      expect((await visitor.send({ path: `/${language}/forms/${other}` })).status).toBe(404);
    }
  });
});

describe('the authorization that a firm starts', () => {
  it('can be had in the language of the patient, one click from the instructions', async () => {
    const bench = siteBench();
    const request = { body: soundBody('attorney'), reference, arrivedBy: 'web', suspect: false } as const;
    const record = newRecord(request, lakeNorman, bench.clock.now());
    await bench.requests.submit(record);
    const holder = { secret: 'cookie', until: new Date(bench.clock.now().getTime() + 3_600_000) };
    const links = documentLinks({ secrets: bench.secrets, facility: lakeNorman }, record, holder);
    expect(links.filter(({ kind }) => kind === 'authorization').map(({ language }) => language)).toEqual([undefined, 'es']);
    const page = renderDone({
      ...{ language: 'en', facility: lakeNorman, record },
      documents: links,
      minutes: 30,
      origin: 'https://x.example',
    });
    expect(page).toContain('Download in Spanish, for the patient');
    expect(page).toContain('The hospital accepts any valid authorization');
    const wanted = documentToken(bench.secrets, { reference, kind: 'authorization', language: 'es' }, holder.until);
    const made = (language: 'en' | 'es') => ({
      ...({ kind: 'authorization', pages: 2, bytes: 3, madeAt: record.submittedAt } as const),
      ...{ language, sha256: sha256(new TextEncoder().encode(language)) },
    });
    for (const language of languages) await bench.archive.put(made(language).sha256, new TextEncoder().encode(language));
    await bench.requests.change(reference, () => ({ documents: [made('es'), made('en')], events: [] }));
    const reply = await visitSite(bench.site).send({ path: `/documents/${wanted}` });
    expect(Buffer.from(reply.body ?? '').toString()).toBe('es');
  });
});
