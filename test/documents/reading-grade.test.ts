/** The words of forms, start page and guides are plain: grade 8 or below (Flesch-Kincaid), as those of the letters. */
import { expect, it } from 'vitest';
import { documentWords } from '../../lib/languages/english/documents.ts';
import { guideWords } from '../../lib/languages/english/guides.ts';
import { siteWords } from '../../lib/languages/english/site.ts';
import { perspicuity, readingGrade } from '../support/reading-grade.ts';

/** Whole sentences below a value; functions speak with a name in place of each value. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 25 && /[.!?]$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentences);
}

it.each(Object.entries({ ...documentWords, ...siteWords, ...guideWords }))(
  'English of %s reads at grade 8 or below',
  (_name, words) => {
    const text = sentences(words).join(' ');
    if (text !== '') expect(readingGrade(text)).toBeLessThanOrEqual(8);
  },
);

// 1 and 2 sentences; syllables by hand: 10 of 5 words, then 8 of 6.
it('syllables, words and sentences are counted as by hand', () => {
  expect(readingGrade('The hospital closes useful pages.')).toBeCloseTo(0.39 * 5 + 11.8 * (10 / 5) - 15.59, 5);
  expect(readingGrade('Call the U.S. office. Ask there.')).toBeCloseTo(0.39 * 3 + 11.8 * (7 / 6) - 15.59, 5);
  expect(perspicuity('Espere el día siguiente aquí.')).toBeCloseTo(206.835 - 62.3 * (11 / 5) - 5, 5);
  expect(perspicuity('Quien construye ahí lee a las 9 p. m. cada día.')).toBeCloseTo(206.835 - 62.3 * (16 / 10) - 10, 5);
});
