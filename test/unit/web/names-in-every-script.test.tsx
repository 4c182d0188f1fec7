/** Names in every script are taken, shown the right way round, and refused only where no face has the characters. */
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { unprintable } from '../../../lib/documents/coverage.ts';
import { problemSentence } from '../../../lib/languages/problems.ts';
import { parseRequest } from '../../../lib/request/parse.ts';
import { languages } from '../../../lib/request/vocabulary.ts';
import { controlWords } from '../../../lib/site/site-page.tsx';
import { Textarea, TextField } from '../../../lib/web/components/fields.tsx';
import { SummaryList } from '../../../lib/web/components/lists.tsx';
import { namesByScript, typicalInput } from '../../documents/fixtures.ts';

const options = { today: '2026-11-22', unprintable } as const;
const named = (lastName: string) => {
  const input = typicalInput('patient', 'en');
  return parseRequest({ ...input, patient: { ...input.patient, lastName } }, options);
};

describe('a request', () => {
  it.each(Object.values(namesByScript).flat())('is taken from %s', (name) => {
    expect(named(name)).toMatchObject({ ok: true, request: { patient: { lastName: name.normalize('NFC') } } });
  });

  it.each([
    ['བོད Lee', 'བོད'],
    ['ꆈꌠ', 'ꆈꌠ'],
    ['𠮷野', '𠮷'],
    ['א\u0301', '\u0301'],
  ])('asks for %s in Latin letters too, and names the characters', (name, characters) => {
    expect(named(name)).toEqual({ ok: false, problems: [{ path: 'patient.lastName', code: 'latin-needed', characters }] });
  });

  it.each(languages)('hears what was refused, also when it cannot be seen (%s)', (language) => {
    const sentence = (characters: string) =>
      problemSentence({ path: 'patient.lastName', code: 'latin-needed', characters }, language);
    expect(sentence('བད')).toContain('བ ད');
    expect(sentence('\u0301')).toContain('\u25cc\u0301');
    expect(sentence('\ufe00')).toContain('U+FE00');
  });
});

describe('a page', () => {
  const controls = controlWords('en');

  it('lets an answer run its own way', () => {
    expect(render(<SummaryList answers={[{ question: 'Name', answer: 'محمد 12' }]} />)).toContain('<bdi>محمد 12</bdi>');
  });

  it('lets what is typed decide, but not in numbers and addresses of machines', () => {
    const shared = { name: 'a', label: 'A', words: controls };
    expect(render(<TextField {...shared} />)).toContain('dir="auto"');
    expect(render(<Textarea {...shared} />)).toContain('dir="auto"');
    expect(render(<TextField {...shared} inputMode="tel" />)).not.toContain('dir=');
  });
});
