/** Every fact of the hospital's own pages stands where the map says, in both languages, and in the half to which it belongs. */
import { describe, expect, it } from 'vitest';
import { exhibitNamed } from '../../infra/local/gallery.tsx';
import { inboundNotice } from '../../lib/delivery/inbound/inbound-mail.ts';
import { requesterNotice } from '../../lib/delivery/mail/notices.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { advice, adviceIds } from '../../lib/request/inbound/advice.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { halfOfPath } from '../support/halves.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { siteBench, visitSite } from '../support/site-fakes.ts';
import { type Appearance, type Place, seedMap } from './seed-map.ts';

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

const { site } = siteBench();

async function textAt(place: Place, language: Language): Promise<string> {
  if ('document' in place) return textOfPdf(Uint8Array.from((await exhibitNamed(place.document, language)) ?? []));
  const about = { origin: 'https://records.example.org', facility: lakeNorman };
  if ('inboundMail' in place) return inboundNotice(place.inboundMail, { reference: '7KQ4M9TX2HBDV', language }, about).text;
  if ('mail' in place) {
    return requesterNotice(place.mail, sampleRecord('attorney', language), about).text;
  }
  const visitor = visitSite(site);
  const { status } = await visitor.get(`/${language}${place.page}`);
  expect(status).toBe(200);
  // Links to files stand before their words.
  return visitor
    .page()
    .replace(/<a [^>]*href="([^"]*\.pdf)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ');
}

const nameOf = (place: Appearance) =>
  'page' in place
    ? `page ${place.page === '' ? '/' : place.page}`
    : 'document' in place
      ? place.document
      : `mail ${'mail' in place ? place.mail : place.inboundMail}`;

const rows = seedMap.flatMap(({ fact, what, appears }) =>
  appears.map((appearance) => ({ fact, what, at: nameOf(appearance), appearance })),
);

describe.each(languages)('what the hospital says (%s)', (language) => {
  it.each(rows)('fact $fact, $what: $at', async ({ appearance }) => {
    const words = appearance.says[language].replaceAll('{language}', language);
    expect(squeezed(await textAt(appearance, language))).toContain(squeezed(words));
  });
});

describe('the map', () => {
  it('has all 27 facts, each at least once', () => {
    expect(seedMap.map(({ fact }) => fact)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
    for (const { appears } of seedMap) expect(appears.length).toBeGreaterThan(0);
  });

  it('keeps each fact in its half: facts 1 to 17 inbound, 19 to 27 outbound, free language help in both', () => {
    for (const { fact, flow, appears } of seedMap) {
      expect(flow).toBe(fact < 18 ? 'in' : fact === 18 ? 'both' : 'out');
      const halves = new Set(appears.flatMap((one) => ('page' in one ? [halfOfPath(`/en${one.page}`)] : [])));
      const wanted = { in: ['inbound'], out: ['outbound'], both: ['inbound', 'outbound'] }[flow];
      expect([...halves].sort()).toEqual(wanted);
    }
  });

  it('agrees with the advice: each line carries facts of the inbound half that the map has', () => {
    const carried = new Set(adviceIds.flatMap((id): readonly number[] => advice[id].facts));
    expect([...carried].sort((one, other) => one - other)).toEqual(
      seedMap.filter(({ flow }) => flow !== 'out').map(({ fact }) => fact),
    );
  });

  it('does not repeat the misprint of the hospital’s page', async () => {
    for (const language of languages)
      for (const page of ['/send-records', '/send-records/checklist?who=patient&what=disc&how=mail'])
        expect(await textAt({ page }, language)).not.toMatch(/removal/i);
  });
});
