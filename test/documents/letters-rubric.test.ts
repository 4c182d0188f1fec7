/** The self-assessment beside the documents names its evidence; evidence that is gone is none. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentWords } from '../../lib/languages/english/documents.ts';
import { guideWords } from '../../lib/languages/english/guides.ts';
import { siteWords } from '../../lib/languages/english/site.ts';
import { readingGrade } from '../support/reading-grade.ts';

const root = new URL('../../', import.meta.url);
const rubric = readFileSync(new URL('lib/documents/RUBRIC.md', root), 'utf8');
const paths = [...new Set(rubric.match(/`(?:lib|functions|infra|test)\/[^`]+`/g) ?? [])].map((quoted) => quoted.slice(1, -1));

describe('the rubric', () => {
  it.each(paths)('rests on %s', (path) => {
    expect(existsSync(new URL(path, root))).toBe(true);
  });

  it('names evidence for each dimension', () => {
    expect(paths.length).toBeGreaterThan(25);
    for (const name of ['Findability', 'Technical accessibility', 'Content design', 'Patient-centeredness', 'Compliance'])
      expect(rubric).toContain(`## ${name}`);
  });
});

/** Whole sentences below a value; functions speak with a name in place of each value. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 25 && /[.!?]$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentences);
}

it.each(Object.entries({ ...documentWords, ...siteWords, ...guideWords }))(
  'English of %s reads at grade 8 or below',
  (_name, room) => {
    const text = sentences(room).join(' ');
    if (text !== '') expect(readingGrade(text)).toBeLessThanOrEqual(8);
  },
);
