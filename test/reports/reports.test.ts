/**
 * What people really type, paste and do: each row is a fault that users of comparable systems reported in public, the kind of input
 * that shows it, and what is right here. Page and JSON interface, both languages.
 */
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../lib/request/parse.ts';
import { readReference } from '../../lib/request/reference.ts';
import { languages, type RequesterType } from '../../lib/request/vocabulary.ts';
import { answersToBody } from '../../lib/site/request/body.ts';
import { patientKey } from '../../lib/store/dynamo-requests.ts';
import { typedDate } from '../../lib/web/form.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { testSecrets } from '../support/fakes.ts';
import { sampleDay } from '../support/sample-bodies.ts';
import { allAnswers } from '../support/site-walk.ts';

type Expected = { readonly stored: string | undefined } | { readonly refused: string };

interface Row {
  readonly row: number;
  readonly source: string;
  readonly path: string;
  readonly typed: string;
  readonly right: Expected;
  readonly as?: RequesterType;
}

const stored = (text: string | undefined): Expected => ({ stored: text });
const refused = (code: string): Expected => ({ refused: code });

const phone = (source: string, row: number, typed: string, right: Expected = stored('+17045550123')): Row => ({
  ...{ row, source, path: 'patient.phone', typed, right },
});
const name = (source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: 'patient.formerName', typed, right },
});
const email = (source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: 'patient.email', typed, right },
});
const other = (source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: 'records.other', typed, right },
});
const place = (part: string, source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: `recipient.address.${part}`, typed, right },
});

const beeftext = 'alphagov/publisher#1416, Beeftext#452';
const zeroWidth = 'validatorjs#940, #2036; woocommerce#58000';
const contacts = 'Signal-Android#11630, hyper#86';
const dashes = 'va.gov-team#74013, #102597';
const zip = 'vita-min#5231, localflavor#61';
const enketo = 'enketo-express#148';
const states = 'vets-website#3423';
const territories = 'us-state-codes#61';
const html = 'zod#3913, documenso#2656';

const rows: readonly Row[] = [
  name(beeftext, 1, 'María\u2028José', stored('María José')),
  name(beeftext, 1, 'María\u2029José\r\nPeña', stored('María José Peña')),
  other(beeftext, 1, 'one\u2028two\u2029three', stored('one\ntwo\nthree')),
  name(zeroWidth, 2, '\u200b', stored(undefined)),
  name(zeroWidth, 2, 'Pe\u200bña\u00ad\ufeff\u2060', stored('Peña')),
  name(zeroWidth, 2, '\u3164\u115f', stored(undefined)),
  name(zeroWidth, 2, 'a\u200db', stored('ab')),
  name(zeroWidth, 2, 'می\u200cخواهم', stored('می\u200cخواهم')),
  name(zeroWidth, 2, 'क\u094d\u200dष', stored('क\u094d\u200dष')),
  name(zeroWidth, 2, '\u2068Rosa\u2069 \u2066Lee\u2069', stored('Rosa Lee')),
  name('held: an order of letters turned around', 2, 'gnp\u202eexe', refused('forbidden-character')),
  phone(contacts, 3, '\u202d+1 (704) 555-0123\u202c'),
  phone(contacts, 3, '\u2068704\u200b-555-0123\u2069'),
  ...['704–555–0123', '704\u2011555\u20110123', '704\u202f555\u202f0123', '704\u2007555\u20070123', '704\t555\t0123'].map(
    (typed) => phone(dashes, 4, typed),
  ),
  phone(dashes, 4, '704\u2212555\u22120123'),
  phone(dashes, 4, '７０４５５５０１２３'),
  email('notifications-utils#471', 5, '\u200bana@example.com\u200e', stored('ana@example.com')),
  email('notifications-utils#471', 5, '\u00a0ana@example.com\u2028', stored('ana@example.com')),
  place('zip', zip, 6, '28117 1234', stored('28117-1234')),
  place('zip', zip, 6, '28117–1234', stored('28117-1234')),
  place('zip', zip, 6, '281171234', stored('28117-1234')),
  place('zip', zip, 6, '28117-', stored('28117')),
  place('zip', zip, 6, '２８１１７', stored('28117')),
  place('zip', zip, 6, '2811', refused('not-a-zip')),
  other('OfficeIMO#2510', 7, '\uf0b7 X-rays\n\uf0b7 labs', stored('• X-rays\n• labs')),
  other('OfficeIMO#2510', 7, '\uf0a7 X-rays \uf0fc', stored('▪ X-rays ✓')),
  ...['\v', '\u0085', '\f', '\r'].map((end) => other(enketo, 8, `one${end}two`, stored('one\ntwo'))),
  name('zulip#7843', 9, `Z${'\u0335'.repeat(60)}`, refused('too-many-marks')),
  name('zulip#7843', 9, 'Nguye\u0302\u0303n', stored('Nguyễn')),
  other('own', 10, '☐ X-rays ☑ labs', stored('☐ X-rays ☑ labs')),
  place('state', states, 16, 'Armed Forces Europe', stored('AE')),
  place('state', states, 16, 'N.C.', stored('NC')),
  place('state', states, 16, 'north carolina', stored('NC')),
  place('state', states, 16, 'Carolina del Norte', stored('NC')),
  place('state', states, 16, 'nc', stored('NC')),
  place('state', states, 16, 'Nowhere', refused('not-a-state')),
  place('state', territories, 17, 'PW', stored('PW')),
  place('state', territories, 17, 'Marshall Islands', stored('MH')),
  phone('intl-tel-input#982, phonenumbers#177', 18, '+52 1 55 1234 5678', stored('+525512345678')),
  phone('own', 19, '704-555-0123 (cell)'),
  phone('own', 19, 'casa: 704-555-0123'),
  phone('own', 19, '704-555-0123 después de las 5'),
  phone('own', 19, 'tel:+17045550123'),
  phone('own', 19, '0052 55 1234 5678', stored('+525512345678')),
  phone('own', 19, '704-555-0123 x12', stored('+17045550123;ext=12')),
  phone('own', 19, '704-555-0123 or 704-555-0199', refused('not-a-phone')),
  phone('own', 19, '704-555-0123 / 704-555-0199', refused('not-a-phone')),
  { ...name('own', 14, '✍️', refused('letters-needed')), path: 'signature.name' },
  { ...name('own', 14, 'José ✍️', stored('José ✍️')), path: 'signature.name' },
  email(html, 20, 'a&b@example.com', stored('a&b@example.com')),
  email(html, 20, "o'neil+{x}|y@example.com", stored("o'neil+{x}|y@example.com")),
  email(html, 20, `${'a'.repeat(65)}@example.com`, refused('not-an-email')),
  email(html, 20, 'ana@münchen.example', stored('ana@xn--mnchen-3ya.example')),
  email(html, 20, 'ana@localhost', refused('not-an-email')),
];

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined,
      body,
    );
}

/** The body with a value at a path. */
function withValue(body: unknown, [key = '', ...rest]: readonly string[], value: string): unknown {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const inner = rest.length === 0 ? value : withValue(entries.find(([name]) => name === key)?.[1], rest, value);
  return Object.fromEntries([...entries.filter(([name]) => name !== key), [key, inner]]);
}

const mailed = { 'delivery.method': ['deliver-mail'], 'delivery.format': ['format-paper'] };

describe.each(rows)('$row ($source): $typed', ({ path, typed, right, as = 'patient' }) => {
  const check = (body: unknown) => {
    const parsed = parseRequest(body, { today: sampleDay });
    if ('refused' in right)
      expect(parsed).toMatchObject({ ok: false, problems: expect.arrayContaining([{ path, code: right.refused }]) });
    else {
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      expect(valueAt(parsed.ok ? parsed.request : {}, path)).toBe(right.stored);
    }
  };

  it.each(languages)('on the page in %s', (language) => {
    check(answersToBody({ ...allAnswers(as, mailed), [path]: [typed] }, language));
  });

  it('at the JSON interface', () => {
    check(withValue(answersToBody(allAnswers(as, mailed), 'en'), path.split('.'), typed));
  });
});

describe('a look-up', () => {
  const reference = '7KQ4M9TX2HBDJ';

  it.each(['7kq4-m9tx-2hbd-j', '#7KQ4 M9TX 2HBD J.', '７ＫＱ４－Ｍ９ＴＸ－２ＨＢＤ－Ｊ', '7KQ4\u200b‑M9TX–2HBD—J\u200e'])(
    `${zip}: takes the reference %j`,
    (typed) => {
      expect(readReference(typed)).toBe(reference);
    },
  );

  it.each([
    ['1984', '3', '9'],
    ['1984.', ' 3', '9,'],
    ['１９８４', '３', '９'],
    ['#1984', '03', '\u200b9'],
  ])(`${zip}: takes a date typed %j %j %j`, (year, month, day) => {
    const form = new URLSearchParams({ 'born.year': year, 'born.month': month, 'born.day': day });
    expect(typedDate(form, 'born')).toBe('1984-03-09');
  });

  it.each([
    ['Example-Sample', 'Ann', 'Example Sample', 'ANN'],
    ['Peña Nguyễn', 'María José', 'Nguyen-Pena', 'Maria Jose'],
    ['O’Brien', 'Zoë', "O'brien", 'Zoe'],
    ['Gar\u200bcía', 'Ana', 'Garcia', 'Ana\u2060'],
  ])('openemr#5282, metriport#767: %s, %s is the same person as %s, %s', (lastName, firstName, otherLast, otherFirst) => {
    const { body } = sampleRecord('patient');
    const keyOf = (names: object) => patientKey({ body: { ...body, patient: { ...body.patient, ...names } } }, testSecrets);
    expect(keyOf({ lastName, firstName })).toBe(keyOf({ lastName: otherLast, firstName: otherFirst }));
    expect(keyOf({ lastName, firstName })).not.toBe(keyOf({ lastName, firstName: `${firstName}x` }));
  });
});
