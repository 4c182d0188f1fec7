/** The page check on pages of an author who had read neither it nor its tests. */
import { expect, it } from 'vitest';
import { judgeIndependent } from '../../../support/judged-independent.ts';

const pages = judgeIndependent();
const of = (truth: string, verdict?: string) =>
  pages.filter((page) => page.truth === truth && (verdict === undefined || page.verdict === verdict)).length;

it('takes no page of somebody else for right, and stops or lists each', () => {
  expect([of('other', 'right'), of('other', 'other') / of('other') > 0.95]).toEqual([0, true]);
});

it('recognizes the patient, and stops few pages of the patient or of nobody', () => {
  expect(of('right', 'right') / of('right')).toBeGreaterThan(0.83);
  expect(of('right', 'other') / of('right')).toBeLessThan(0.03);
  expect([of('none', 'other'), of('none', 'right'), of('name-only', 'right')]).toEqual([0, 0, 0]);
});
