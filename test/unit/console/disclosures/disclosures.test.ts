/** Whom records went to: what the patient is owed, its papers, and what went to the wrong place. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { releasePaperWords } from '../../../../lib/languages/release-papers.ts';
import { disclosureWords } from '../../../../lib/languages/staff-disclosures.ts';
import { manifestOf } from '../../../../lib/release/seal/manifest.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { disclosuresOf } from '../../../../lib/request/release/accounting.ts';
import type { Delivery, Disclosure } from '../../../../lib/request/release/stored.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { sha256 } from '../../../../lib/store/events.ts';
import { textOfPdf } from '../../../support/pdf-text.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, desk, leo, noon, recordOf } from '../../../support/staff-fakes.ts';

const at = noon.toISOString();
const row = (change: Partial<Disclosure> = {}): Disclosure => ({
  ...{ id: 'disclose', at, on: '2026-11-20', to: 'Clerk of Superior Court, Mooresville', what: 'lab-reports', pages: 12 },
  ...{ channel: 'post', basis: 'legal-process', by: 'staff:sub-ana Ana Ruiz' },
  ...change,
});
const sealed: NonNullable<Delivery['sealed']> = {
  at,
  zip: { sha256: 'ab'.repeat(32), bytes: 9, key: 'release/d1/records.zip' },
  cover: { sha256: 'cd'.repeat(32), bytes: 9, pages: 1 },
  signature: 'h..s',
};
const delivery: Delivery = {
  ...{ id: 'd1', nonce: 'n', number: 1, way: 'post', recipient: 'x', at, by: 'staff:sub-ben', work: 'seal-package' },
  ...{ pages: 12, files: [], looks: [], sealed },
};
const released = (rows: readonly Disclosure[], language: (typeof languages)[number] = 'en'): RequestRecord =>
  recordOf(sampleBody('subpoena', language), 1, {
    status: 'released',
    release: { disclosures: rows, deliveries: [delivery] },
  });
const path = ({ reference }: RequestRecord, more = '') => `/staff/requests/${reference}/disclosures${more}`;
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('the accounting of disclosures', () => {
  it.each(languages)('is a paper in %s: day, recipient, what and why of each', async (language) => {
    const wrong = row({
      id: 'misdirected-2',
      basis: 'access',
      to: 'Another patient',
      misdirected: 'Two letters in one envelope',
    });
    const record = released([row(), row({ id: 'own', basis: 'access', to: 'The patient herself' }), wrong], language);
    const console = desk([record]);
    const reply = await console.get(path(record, '/accounting'), await console.enter(leo));
    const text = squeezed(await textOfPdf(reply.body instanceof Uint8Array ? reply.body : new Uint8Array()));
    const words = releasePaperWords(language).accounting;
    for (const said of [
      words.title,
      '45 CFR 164.528',
      'Clerk of Superior Court',
      words.pages(12),
      'Two letters in one envelope',
    ])
      expect(text).toContain(squeezed(said));
    expect(text).not.toContain(squeezed('The patient herself'));
    // To the patient, whoever asked for the records.
    expect(text).toContain(squeezed('12 Oak Street'));
    expect(console.views().at(-1)).toMatchObject({ what: 'accounting' });
  });

  it.each(languages)('says so in %s where there is nothing to list', async (language) => {
    const record = released([row({ basis: 'access' })], language);
    const console = desk([record]);
    const reply = await console.get(path(record, '/accounting'), await console.enter(leo));
    const text = squeezed(await textOfPdf(reply.body instanceof Uint8Array ? reply.body : new Uint8Array()));
    expect(text).toContain(squeezed(releasePaperWords(language).accounting.none));
  });
});

describe('a certification of records', () => {
  it.each(languages)('names the package by its pages and its hash, to be signed by hand (%s)', async (language) => {
    const record = released([row()], language);
    const console = desk([record]);
    const who = await console.enter(leo);
    const reply = await console.get(path(record, '/certification/d1'), who);
    const text = squeezed(await textOfPdf(reply.body instanceof Uint8Array ? reply.body : new Uint8Array()));
    const words = releasePaperWords(language).certification;
    const manifest = manifestOf(delivery, { cover: { sha256: 'cd'.repeat(32), bytes: 9, pages: 1 }, from: lakeNorman.name });
    for (const said of [words.title, ...words.points, words.custodian, 'ab'.repeat(32), sha256(manifest)])
      expect(text).toContain(squeezed(said));
    expect((await console.get(path(record, '/certification/d2'), who)).status).toBe(404);
  });
});

it.each(languages)('several packages are certified in one document, with the pages of all (%s)', async (language) => {
  const second = { ...delivery, id: 'd2', number: 2, pages: 30 };
  const recalled = { ...delivery, id: 'd3', number: 3, pages: 1, recalled: { at, by: 'staff:x', reason: 'Wrong' } };
  const record = {
    ...released([row()], language),
    release: { disclosures: [row()], deliveries: [delivery, second, recalled] },
  };
  const console = desk([record]);
  const reply = await console.get(path(record, '/certification'), await console.enter(leo));
  const text = squeezed(await textOfPdf(reply.body instanceof Uint8Array ? reply.body : new Uint8Array()));
  expect(text).toContain(squeezed(releasePaperWords(language).certification.all(2, 42)));
});

describe('records that went to the wrong place', () => {
  const words = disclosureWords('en');
  const fields = {
    ...{ 'on.year': '2026', 'on.month': '11', 'on.day': '21' },
    ...{ to: 'A neighbour, 14 Oak Street', pages: '3', what: 'The house number was wrong' },
  };

  it('are one more row, which the patient is owed, and no other row changes', async () => {
    const record = released([row({ basis: 'access' })]);
    const console = desk([record]);
    const who = await console.enter(leo);
    const reply = await console.post(path(record), { ...console.shown(record.reference), ...fields }, who);
    expect(reply.headers?.['location']).toBe(`${path(record)}?done=noted`);
    const [first, second, ...others] = disclosuresOf(console.record(record.reference));
    expect([first, others]).toEqual([disclosuresOf(record)[0], []]);
    expect(second).toMatchObject({ on: '2026-11-21', pages: 3, channel: 'misdirected', misdirected: fields.what });
    const page = (await console.get(`${path(record)}?done=noted`, who)).text;
    for (const said of [words.noted, words.owed, 'A neighbour, 14 Oak Street']) expect(page).toContain(said);
  });

  it('are refused with everything that is wrong at once, and nothing typed is lost', async () => {
    const record = released([row()]);
    const console = desk([record]);
    const wrong = { ...fields, 'on.day': '31', to: ' ', pages: 'none', what: '' };
    const reply = await console.post(path(record), { ...console.shown(record.reference), ...wrong }, await console.enter(leo));
    expect(reply.status).toBe(422);
    for (const name of ['on', 'to', 'pages', 'what']) expect(reply.text).toMatch(new RegExp(`href="#${name}[".]`));
    expect(reply.text).toContain('value="none"');
    expect(console.record(record.reference)).toEqual(record);
  });

  it('are shown to an auditor, who cannot enter any', async () => {
    const record = released([row()]);
    const console = desk([record]);
    const who = await console.enter(abe);
    const page = await console.get(path(record), who);
    expect([page.status, page.text.includes(words.button)]).toEqual([200, false]);
  });
});
