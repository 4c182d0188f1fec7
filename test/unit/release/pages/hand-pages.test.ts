/** Pages written by hand, each figure apart: none of somebody else as right, few of the patient stopped, most of them recognized. */
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../../lib/release/pages/identity.ts';
import { handPages, people, type Truth } from './hand-pages.ts';

const judged = handPages.map((page) => ({
  ...page,
  verdict: judgePage({ text: page.text, scanned: page.scanned === true }, people[page.who]),
}));
const of = (truth: Truth) => judged.filter((page) => page.truth === truth);
const texts = (pages: typeof judged) => pages.map(({ verdict, text }) => `${verdict}: ${text}`);

describe('pages written by hand', () => {
  it('are more than a hundred', () => {
    expect(handPages.length).toBeGreaterThan(100);
    expect(of('other').length).toBeGreaterThan(20);
  });

  it('of somebody else are never right', () => {
    expect(texts(of('other').filter(({ verdict }) => verdict === 'right'))).toEqual([]);
  });

  it('of the patient are stopped in at most three of a hundred, and recognized in at least eighty-three', () => {
    const own = of('own');
    expect(own.filter(({ verdict }) => verdict === 'other').length / own.length).toBeLessThanOrEqual(0.03);
    expect(own.filter(({ verdict }) => verdict === 'right').length / own.length).toBeGreaterThanOrEqual(0.83);
  });

  it('that name nobody stop nothing', () => {
    expect(texts(of('nobody').filter(({ verdict }) => verdict === 'other'))).toEqual([]);
  });
});
