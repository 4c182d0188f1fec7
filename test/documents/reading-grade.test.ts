/** The words of forms, start page and guides are plain: grade 8 or below (Flesch-Kincaid), as those of the letters. */
import { expect, it } from 'vitest';
import { documentWords } from '../../lib/languages/english/documents.ts';
import { guideWords } from '../../lib/languages/english/guides.ts';
import { siteWords } from '../../lib/languages/english/site.ts';
import { readingGrade } from '../support/reading-grade.ts';

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
