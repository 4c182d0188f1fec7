/** What people type and paste into the fields of a person, and what is kept of it. */
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../lib/request/parse.ts';
import { isPhone, readPhone, storePhone } from '../../../lib/request/phone.ts';
import { showPhone } from '../../../lib/request/phone-shown.ts';
import { nearDates } from '../../../lib/request/search-terms.ts';
import { sampleBody } from '../../support/sample-bodies.ts';

const today = '2026-11-22';
const sample = sampleBody('patient');

/** The stored value of a field of the patient, or its problem. */
function kept(field: 'email' | 'phone' | 'address', typed: unknown): unknown {
  const body = { ...sample, patient: { ...sample.patient, [field]: typed } };
  const parsed = parseRequest(body, { today });
  return parsed.ok
    ? parsed.request.patient[field]
    : parsed.problems.map(({ path, code }) => `${path.split('.').slice(2).join('.')} ${code}`.trim());
}

describe('an e-mail address', () => {
  it.each([
    ...['mailto:ana@example.org?subject=records', 'MAILTO:ana@example.org', 'Ana Lee <ana@example.org>', '<ana@example.org>;'],
    ...['e-mail: ana@example.org', 'Email : ana@example.org', 'correo:ana@example.org', 'correo electrónico:  ana@example.org'],
    ...['correo electronico : ana@example.org', 'ana@example.org (work)', 'ana@example.org(work)', "'ana@example.org'"],
    ...[
      '“ana@example.org”',
      '[ana@example.org].,',
      '«ana@example.org»',
      '  ana@example.org  ',
      'ana @ example.org',
      'ana@  example.org',
    ],
    ...['ana@example. org', '"ana@example.org"', '<<ana@example.org>>'],
  ])('%s', (typed) => {
    expect(kept('email', typed)).toBe('ana@example.org');
  });
  it('with letters beyond ASCII in its domain is written as the mail systems want it', () => {
    expect(kept('email', 'ana@münchen.example')).toBe('ana@xn--mnchen-3ya.example');
    expect(kept('email', 'ana@mün chen.example')).toEqual(['not-an-email']);
    expect(kept('email', 'münchen.example')).toEqual(['not-an-email']);
    expect(kept('email', 'ana@mün!chen.example')).toEqual(['not-an-email']);
  });
  it.each([
    ['ana', 'not-an-email'],
    ['ana@example', 'not-an-email'],
    ['@example.org', 'not-an-email'],
    ['ana@@example.org', 'not-an-email'],
    ['ana@example.org, tom@example.org', 'not-an-email'],
    [`${'a'.repeat(65)}@example.org`, 'not-an-email'],
    [`ana@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.org`, 'too-long'],
  ])('is not %s', (typed, code) => {
    expect(kept('email', typed)).toContain(code);
  });
});

describe('an address', () => {
  const address = (change: object = {}) => ({
    street: '1 Elm St',
    city: 'Davidson',
    state: 'NC',
    zip: '28036',
    country: 'US',
    ...change,
  });
  it.each<[string, object, object]>([
    ['a state in words', { state: 'north carolina' }, { state: 'NC' }],
    ['ZIP and four', { zip: '28036 1234' }, { zip: '28036-1234' }],
    ['ZIP with the state', { zip: 'NC 28036' }, { zip: '28036' }],
    ['ZIP with a dash', { zip: '28036-' }, { zip: '28036' }],
    ['no country', { country: undefined }, { country: 'US' }],
    ['a country in small letters', { country: ' us ' }, { country: 'US' }],
    ['abroad', { country: 'MX', state: 'Nuevo León', zip: '64000' }, { state: 'Nuevo León', zip: '64000' }],
    [
      'abroad, like ours',
      { country: 'CA', state: 'north carolina', zip: 'NC 28036' },
      { state: 'north carolina', zip: 'NC 28036' },
    ],
  ])('%s', (_, change, stored) => {
    expect(kept('address', address(change))).toMatchObject(stored);
  });
  it('abroad has neither state nor code where there is none', () => {
    expect(kept('address', { street: '1 Calle', city: 'Panamá', country: 'PA' })).toStrictEqual({
      street: '1 Calle',
      city: 'Panamá',
      country: 'PA',
    });
  });
  it.each<[string, object, readonly string[]]>([
    ['no state', { state: undefined }, ['state required']],
    ['a state that is none', { state: 'Ontario' }, ['state not-a-state']],
    ['no ZIP', { zip: undefined }, ['zip required']],
    ['neither', { state: undefined, zip: undefined }, ['state required', 'zip required']],
    ['a ZIP that is none', { zip: '2803' }, ['zip not-a-zip']],
    ['a ZIP with too much', { zip: '28036 12345' }, ['zip not-a-zip']],
    ['a country in words', { country: 'Mexico' }, ['country not-a-country']],
    ['a country of one letter', { country: 'U' }, ['country not-a-country']],
  ])('%s is refused', (_, change, problems) => {
    expect(kept('address', address(change))).toEqual(problems);
  });
});

describe('a telephone number', () => {
  it.each([
    ['(704) 660-4035', '+17046604035'],
    ['cell: 704.660.4035', '+17046604035'],
    ['704-660-4035 (after 5)', '+17046604035'],
    ['704,660,4035', '+17046604035'],
    ['+1 704 660 4035 x12', '+17046604035;ext=12'],
    ['704-660-4035 extensión 12', '+17046604035;ext=12'],
    ['704-660-4035 ext', '+17046604035'],
    ['++1 704 660 4035', '+17046604035'],
    ['México: 55 1234 5678', '+525512345678'],
    ['55 1234 5678 (Mexico)', '+525512345678'],
    ['+52 1 55 1234 5678', '+525512345678'],
    ['0052 55 1234 5678', '+525512345678'],
    ['Georgia: 404-555-0123', '+14045550123'],
    ['Jordan 704-660-4035', '+17046604035'],
    ['* 704-660-4035 *', '+17046604035'],
  ])('%s', (typed, stored) => {
    expect([readPhone(typed), isPhone(typed), storePhone(typed)]).toEqual([stored, true, stored]);
  });
  it.each(['', '12', '704-660', '704-660-4035 or 704-660-4036', 'call me', '٧٠٤٦٦٠٤٠٣٥x', `704-660-4035${' '.repeat(200)}9`])(
    'is not %s',
    (typed) => {
      expect([readPhone(typed), isPhone(typed), storePhone(typed)]).toEqual([undefined, false, typed]);
    },
  );
  it('is shown as it is written here', () => {
    expect([showPhone('+17046604035'), showPhone('+17046604035;ext=12')]).toEqual([
      '(704) 660-4035',
      expect.stringContaining('(704) 660-4035'),
    ]);
  });
});

it('a slip in a birth date is one wrong digit, two turned, or day and month exchanged', () => {
  const near = nearDates('1984-03-09', today);
  expect(near).toEqual(expect.arrayContaining(['1984-03-19', '1994-03-09', '1948-03-09', '1984-09-03', '1904-03-09']));
  for (const far of ['1984-03-09', '0984-03-09', '2984-03-09', '1984-30-09', '1984-03-90', '1984-04-10'])
    expect(near).not.toContain(far);
  expect(new Set(near).size).toBe(near.length);
  expect(nearDates('2026-11-22', today).every((date) => date <= today)).toBe(true);
  expect(nearDates('1900-01-01', today)).not.toContain('1800-01-01');
});
