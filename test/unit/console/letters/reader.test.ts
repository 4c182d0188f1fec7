/** A letter from the reader's side: named on the status page after a code, opened by a link there, and none that is not for the reader. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { hospitalDay } from '../../../../lib/request/dates.ts';
import { letterKinds } from '../../../../lib/request/letters.ts';
import type { DocumentEntry } from '../../../../lib/request/record.ts';
import { referenceFrom, showReference } from '../../../../lib/request/reference.ts';
import { documentToken, readDocumentToken } from '../../../../lib/store/document-links.ts';
import { sha256 } from '../../../support/fakes.ts';
import { openByCode, withRequest } from '../../../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));

/** A request with a letter of each kind, each with bytes of its own. */
async function withLetters() {
  const found = await withRequest(reference);
  const { bench } = found;
  const madeAt = bench.clock.now().toISOString();
  const entries: DocumentEntry[] = [];
  for (const kind of letterKinds) {
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${kind}`);
    const hash = sha256(bytes);
    await bench.archive.put(hash, bytes);
    const letter = { id: `ID-${kind}`, by: 'staff:sub-ana Ana Ruiz' };
    entries.push({ kind, language: 'en', sha256: hash, bytes: bytes.length, pages: 1, madeAt, letter });
  }
  await bench.requests.change(reference, () => ({ documents: entries, events: [] }));
  await openByCode(bench, found.visitor, reference);
  return { ...found, page: found.visitor.page() };
}

describe('the status page', () => {
  it('names each letter that is for the reader, with its day, newest first', async () => {
    const { bench, page } = await withLetters();
    const [year] = hospitalDay(bench.clock.now(), lakeNorman.timeZone).split('-');
    expect(page).toContain('Letters from us');
    const titles = [...page.matchAll(/>([^<>]*) \(letter of [A-Z][a-z]+ \d+, (\d{4}), PDF\)</g)];
    expect(titles.map(([, title]) => title)).toEqual([
      ...['We have your statement', 'We need more time for our answer', 'We cannot make this correction'],
      ...['We corrected the record', 'What another list costs', 'Who received the health information'],
      ...['After a second look: you get these records', 'After a second look: our answer stays no'],
      ...['Your permission is taken back', 'Your request is stopped', 'We passed your request on'],
      ...['Your request belongs somewhere else', 'We could not confirm who is asking', 'What your copies cost'],
      ...['How to mail your request', 'We found no records', 'We can give you part of the records'],
      ...['We cannot give you these records', 'We need more time', 'We need something more from you', 'We have your request'],
    ]);
    expect(new Set(titles.map(([, , when]) => when))).toEqual(new Set([year]));
    // The cover travels with the records themselves. Who wrote is not for the reader.
    expect(page).not.toContain('Your records are enclosed');
    expect(page.replaceAll(/href="[^"]*"/g, '')).not.toContain('Ana');
  });

  it('links to the letter itself, as a file, for half an hour, kept by nobody', async () => {
    const { bench, visitor, page } = await withLetters();
    const [, link = ''] = /href="(\/documents\/[^"]+)">We need something more/.exec(page) ?? [];
    const reply = await visitor.send({ path: link });
    expect(new TextDecoder().decode(Buffer.from(reply.body ?? ''))).toBe('%PDF-1.7 deficiency');
    expect(reply.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="deficiency-${showReference(reference)}.pdf"`,
    });
    bench.clock.move(30 * 60_000);
    expect((await visitor.send({ path: link })).status).toBe(410);
  });

  it('says nothing of letters where there are none', async () => {
    const { bench, visitor } = await withRequest(reference);
    await openByCode(bench, visitor, reference);
    expect(visitor.page()).not.toContain('Letters from us');
  });
});

it('a token of a letter tells which one, and a token of a form is as it was', async () => {
  const { bench } = await withRequest(reference);
  const { secrets } = bench;
  const now = bench.clock.now();
  const until = new Date(now.getTime() + 1_000);
  const note = { reference, kind: 'denial', letter: 'ABC' } as const;
  expect(readDocumentToken(secrets, documentToken(secrets, note, until), now)).toEqual(note);
  const form = { reference, kind: 'access-request' } as const;
  expect(readDocumentToken(secrets, documentToken(secrets, form, until), now)).toEqual(form);
});
