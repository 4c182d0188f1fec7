/** The page check on pages of authors who had not read it: each set apart, for one author's habits are not another's. */
import { describe, expect, it } from 'vitest';
import { independentPages } from '../../../support/independent-pages/index.ts';
import { secondPages } from '../../../support/independent-pages/second/index.ts';
import { judgeIndependent } from '../../../support/judged-independent.ts';

describe.each([
  ['the first set', independentPages],
  ['the second set', secondPages],
])('%s', (_name, set) => {
  const pages = judgeIndependent(set);
  const of = (truth: string, verdict?: string) =>
    pages.filter((page) => page.truth === truth && (verdict === undefined || page.verdict === verdict)).length;

  it('takes no page of somebody else for right, and stops or lists each', () => {
    expect([of('other', 'right'), of('other', 'other') / of('other') > 0.94]).toEqual([0, true]);
  });

  it('recognizes the patient, and stops few pages of the patient or of nobody', () => {
    expect(of('right', 'right') / of('right')).toBeGreaterThan(0.83);
    expect(of('right', 'other') / of('right')).toBeLessThan(0.03);
    expect([of('none', 'other'), of('none', 'right'), of('name-only', 'right')]).toEqual([0, 0, 0]);
  });
});
