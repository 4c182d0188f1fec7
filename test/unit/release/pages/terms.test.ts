import { describe, expect, it } from 'vitest';
import { termsOn } from '../../../../lib/release/pages/terms.ts';
import { cutAfter, marksOf, pagesIn, rangesOf } from '../../../../lib/request/release/stored.ts';

const adult = 40;

describe('words that call for a second look', () => {
  it.each([
    ['HIV-1 antibody, CD4 count 410', ['hiv']],
    ['Prueba de VIH: seropositivo', ['hiv']],
    ['Started Suboxone; denies alcohol use', ['substance-use']],
    ['Trastorno por consumo de opioides F11.20', ['substance-use']],
    ['Denies suicidal ideation. PHQ-9: 4', ['mental-health']],
    ['Nota de psiquiatría: depresión mayor', ['mental-health']],
    ['BRCA2 pathogenic variant', ['genetic']],
    ['inmuno-\ndeficiencia humana', ['hiv']],
  ])('%s', (text, marks) => {
    expect(termsOn(text, adult)).toEqual(marks);
  });

  it.each(['Hearing aids fitted', 'Physical therapist: knee exercises', 'Huntington Hospital, cardiology', 'Alcohol prep pad'])(
    'are not in: %s',
    (text) => {
      expect(termsOn(text, adult)).toEqual([]);
    },
  );

  it('count care that a minor may consent to on pages of minors alone', () => {
    expect(termsOn('Urine hCG negative. Contraception discussed.', 16)).toEqual(['reproductive']);
    expect(termsOn('Urine hCG negative. Contraception discussed.', 18)).toEqual([]);
  });
});

describe('pages as ranges', () => {
  it('are written short and read back', () => {
    expect(rangesOf([1, 3, 4, 5, 9])).toBe('1,3-5,9');
    expect(pagesIn('1,3-5,9')).toEqual([1, 3, 4, 5, 9]);
    expect(pagesIn('')).toEqual([]);
  });

  it('are cut where a file is marked all over, at a whole range, and say so', () => {
    const everyOther = Array.from({ length: 2000 }, (_, place) => (place % 2 === 0 ? (['hiv'] as const) : []));
    const found = marksOf([...everyOther, ['genetic']]);
    const listed = pagesIn(found.marks.hiv ?? '');
    expect(found.marks.hiv?.length).toBeLessThanOrEqual(1500);
    expect(listed.every((page) => page % 2 === 1)).toBe(true);
    expect(found.cut).toEqual(['hiv']);
    expect(cutAfter(found, 'hiv')).toBe(listed.at(-1));
    expect(cutAfter(found, 'genetic')).toBeUndefined();
  });

  it('say nothing of a cut where all are listed', () => {
    expect(marksOf([['hiv'], [], ['hiv']])).toEqual({ marks: { hiv: '1,3' } });
  });
});
