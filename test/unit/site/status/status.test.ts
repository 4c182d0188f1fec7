/** The status page and the documents behind its links. Long: each state, as each reader sees it. */
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { asked } from '../../../../lib/request/items/raise.ts';
import { referenceFrom, showReference } from '../../../../lib/request/reference.ts';
import { blankFormKinds, languages } from '../../../../lib/request/vocabulary.ts';
import { renderDone } from '../../../../lib/site/request/done-page.tsx';
import { documentLinks } from '../../../../lib/site/status/document-links.ts';
import { documentToken } from '../../../../lib/store/document-links.ts';
import { newRecord } from '../../../../lib/store/submit-request.ts';
import { Drawing, type DrawingName } from '../../../../lib/web/components/drawings.tsx';
import { sha256 } from '../../../support/fakes.ts';
import { lookUp, siteBench, soundBody, visitSite, withRequest } from '../../../support/site-fakes.ts';

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

  it.each(['duplicate', 'expired'] as const)('says of a request that is %s how the person goes on', async (status) => {
    for (const language of languages) {
      const { visitor } = await withRequest(reference, 'patient', { status });
      await lookUp(visitor, reference, language);
      const { joined, expired, closed } = siteWords(language).status.steps;
      expect(visitor.page()).toContain(status === 'expired' ? expired : joined);
      expect(visitor.page()).not.toContain(closed);
    }
  });

  it('says that nothing is to be done only while nothing waits for the requester', async () => {
    const nothing = await withRequest(reference);
    await lookUp(nothing.visitor, reference);
    expect(nothing.visitor.page()).toContain('You don’t need to do anything right now');
    const guardian = await withRequest(reference, 'guardian');
    await lookUp(guardian.visitor, reference);
    expect(guardian.visitor.page()).toContain('We still need one thing from you:');
    expect(guardian.visitor.page()).toContain('Court letters of guardianship');
    expect(guardian.visitor.page()).toContain('Our 30 days keep running');
    expect(guardian.visitor.page()).not.toContain('need to do anything');
    await lookUp(guardian.visitor, reference, 'es');
    expect(guardian.visitor.page()).toContain('Todavía necesitamos una cosa de usted:');
  });

  it('names each thing with its cure, and leaves to the letter what could be read as a word about somebody’s care', async () => {
    const at = '2026-11-22T12:00:00.000Z';
    const route = { basis: 'authorization' } as const;
    const codes = ['AUTH_NO_EXPIRY', 'PART2_CONSENT_MISSING', 'PSYCHOTHERAPY_SEPARATE'] as const;
    const items = asked({ items: [], route }, codes, 'staff:x', at);
    const { visitor } = await withRequest(reference, 'attorney', { status: 'deficient', items });
    await lookUp(visitor, reference);
    expect(visitor.page()).toContain('We still need 3 things from you:');
    expect(visitor.page()).toContain('Send a form with an end date or event.');
    expect(visitor.page()).toContain('2 things more: our letter names them.');
    expect(visitor.page()).not.toMatch(/substance|psychotherapy|consent/i);
    expect(visitor.page()).not.toContain('30 days');
  });

  it('answers a miss with the same bytes and the same status, whether the request exists or not', async () => {
    const { visitor } = await withRequest(reference);
    const other = await withRequest(another);
    const misses = [
      { reference: showReference(reference), ...born, 'dateOfBirth.day': '10' },
      { reference: showReference(reference) },
      { reference: '', ...born },
      { reference: 'not a reference', ...born },
      { reference: `${showReference(reference).slice(0, -1)}W`, ...born },
    ];
    const answerOf = async (who: typeof visitor, miss: (typeof misses)[number]) => {
      await who.get('/en/status');
      const { status, headers, body } = await who.submit(miss);
      return { status, headers, body };
    };
    for (const miss of misses) {
      const answer = await answerOf(visitor, miss);
      expect(answer).toEqual(await answerOf(other.visitor, miss));
      expect(answer.status).toBe(404);
      if (miss.reference !== '') expect(answer.body).toContain(`value="${miss.reference}"`);
    }
  });

  it.each([
    ['7KQ4-M9TX-2HBD', 'It has 13 letters and digits. You typed 12.'],
    ['7KQU-M9TX-2HBD-J', 'Look at character 4: “U” is never used here. Did you mean V?'],
    ['', 'Nothing was typed here.'],
  ])('names what is wrong with %s, and keeps it', async (typed, said) => {
    const { visitor } = await withRequest(reference);
    await visitor.get('/en/status');
    await visitor.submit({ reference: typed, ...born });
    expect(visitor.page()).toContain(said);
    if (typed !== '') expect(visitor.page()).toContain(`value="${typed}"`);
    expect(visitor.page()).toContain('value="1984"');
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

const shapeOf = (name: DrawingName) => /<svg.*<\/svg>/s.exec(render(h(Drawing, { name })))?.[0] ?? 'no drawing';

describe('the way by mail', () => {
  it.each([
    ['a patient who chose paper', 'patient', 'mailbox', 'fax'],
    ['a firm that may not fax', 'attorney', 'fax', 'mailbox'],
  ] as const)('shows %s what it says: %s', (_who, type, shown, other) => {
    const { signature: _signed, ...body } = soundBody(type);
    const request = { body, reference, arrivedBy: 'web', suspect: false } as const;
    const record = newRecord(request, lakeNorman, new Date('2026-11-22T15:00:00Z'));
    const page = renderDone({
      ...{ language: 'en', facility: lakeNorman, record, documents: [] },
      ...{ minutes: 30, origin: 'https://x.example' },
    });
    const why = page.slice(0, page.indexOf('Why this way?')).split('with-art').at(-1);
    expect(why).toContain(shapeOf(shown));
    expect(why).not.toContain(shapeOf(other));
  });

  it.each([
    ['law-enforcement', true],
    ['coroner-me', true],
    ['public-health', true],
    ['oversight', true],
    ['protective-services', true],
    ['subpoena', false],
    ['attorney', false],
  ] as const)('tells %s to call when it is urgent: %s', (type, urgent) => {
    const request = { body: soundBody(type), reference, arrivedBy: 'web', suspect: false } as const;
    const record = newRecord(request, lakeNorman, new Date('2026-11-22T15:00:00Z'));
    const page = renderDone({
      ...{ language: 'en', facility: lakeNorman, record, documents: [] },
      ...{ minutes: 30, origin: 'https://x.example' },
    });
    expect(page.includes('Is it urgent?')).toBe(urgent);
    expect(page.includes('The patient, or the patient’s representative')).toBe(type === 'attorney');
  });
});
