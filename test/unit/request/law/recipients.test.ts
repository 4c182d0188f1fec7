/** A recipient is named so that the person can be told apart: 45 CFR 164.524(c)(3)(ii), 164.508(c)(1)(iii). */
import { describe, expect, it } from 'vitest';
import { isNoName } from '../../../../lib/request/names/no-name.ts';
import { parseRequest } from '../../../../lib/request/parse.ts';
import { sampleBody, sampleDay } from '../../../support/sample-bodies.ts';

describe('a name', () => {
  it.each([
    ...['my sister', 'My Sister', 'sister', 'my older brother', 'my wife', 'My lawyer', 'the doctor', 'my mother-in-law'],
    ...['mi hermana', 'Mi cuñada', 'mi mejor amiga', 'mi abogado', 'mi tía', 'nuestro hijo mayor'],
  ])('is asked for where it says “%s”', (typed) => {
    expect(isNoName(typed)).toBe(true);
  });

  it.each([
    ...['Ana Peña', 'my sister Ana', 'Sister Mary Clare', 'Mi hermana Rosa', 'Pastor Friend', 'Ana Guardian', 'ana'],
    ...['Dr. Okafor', 'The Law Firm', '李 明', '-', 'My'],
  ])('is taken where it says “%s”', (typed) => {
    expect(isNoName(typed)).toBe(false);
  });

  it.each([
    ['164.524(c)(3)(ii): “my sister” alone', { name: 'my sister' }, ['recipient.name name-needed']],
    ['164.508(c)(1)(iii): “mi abogado” alone', { name: 'mi abogado' }, ['recipient.name name-needed']],
    ['a firm is named beside it', { name: 'my lawyer', organization: 'Achterberg & Ölund' }, []],
    ['a name', { name: 'Ana Peña' }, []],
    ['nothing', {}, ['recipient.name required']],
  ] as const)('%s', (_, named, expected) => {
    const body = {
      ...sampleBody('patient'),
      recipient: { type: 'third-party', ...named },
      delivery: { format: 'format-pdf', method: 'deliver-secure-portal-third' },
    };
    const parsed = parseRequest(body, { today: sampleDay });
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });
});
