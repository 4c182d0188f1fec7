/**
 * What people really type, paste and do: each row is a fault that users of comparable systems reported in public, the kind of input
 * that shows it, and what is right here. Page and JSON interface, both languages.
 */
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../lib/request/parse.ts';
import { readReference } from '../../lib/request/reference.ts';
import { samePerson } from '../../lib/request/same-person.ts';
import { valueAt } from '../../lib/request/value-at.ts';
import { languages, type RequesterType } from '../../lib/request/vocabulary.ts';
import { answersToBody } from '../../lib/site/request/body.ts';
import { typedDate } from '../../lib/web/form.ts';
import type { Answers } from '../../lib/web/questions/answers.ts';
import { sampleDay } from '../support/sample-bodies.ts';
import { allAnswers } from '../support/site-walk.ts';
import { rows, zip } from './typed-rows.ts';

/** The body with a value at a path. */
function withValue(body: unknown, [key = '', ...rest]: readonly string[], value: string): unknown {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const inner = rest.length === 0 ? value : withValue(entries.find(([name]) => name === key)?.[1], rest, value);
  return Object.fromEntries([...entries.filter(([name]) => name !== key), [key, inner]]);
}

const mailed = { 'delivery.method': ['deliver-mail'], 'delivery.format': ['format-paper'] };

const walked = new Map<RequesterType, Answers>();

function answersOf(type: RequesterType): Answers {
  const answers = walked.get(type) ?? allAnswers(type, mailed);
  walked.set(type, answers);
  return answers;
}

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
    check(answersToBody({ ...answersOf(as), [path]: [typed] }, language));
  });

  it('at the JSON interface', () => {
    check(withValue(answersToBody(answersOf(as), 'en'), path.split('.'), typed));
  });
});

describe('a date', () => {
  const source = `${zip}; vita-min#5231`;

  it.each([
    ['1984', '3', '9'],
    ['1984.', ' 3', '9,'],
    ['１９８４', '３', '９'],
    ['١٩٨٤', '٣', '٩'],
    ['#1984', '03', '\u200b9'],
    ['\u{e0041}1984\u2800', '\u20603', '9\ufe0f'],
  ])(`${source}: is taken from boxes that hold %j %j %j`, (year, month, day) => {
    const form = new URLSearchParams({ 'born.year': year, 'born.month': month, 'born.day': day });
    expect(typedDate(form, 'born')).toBe('1984-03-09');
  });

  const whole = '03/09/1984';
  it.each([
    [whole, whole, whole],
    ['1984', '3', whole],
    [whole, '', ''],
    ['84', '3', '9'],
    ['1984', '13', '9'],
    ['1984', 'March', '9'],
    ['2023', '2', '29'],
    ['', '3', '9'],
  ])('own: is never guessed from boxes that hold %j %j %j', (year, month, day) => {
    const part = { 'patient.dateOfBirth.year': [year], 'patient.dateOfBirth.month': [month], 'patient.dateOfBirth.day': [day] };
    for (const language of languages)
      expect(parseRequest(answersToBody({ ...answersOf('patient'), ...part }, language), { today: sampleDay })).toMatchObject({
        problems: expect.arrayContaining([{ path: 'patient.dateOfBirth', code: 'not-a-date' }]),
      });
  });

  it.each(['１９８４-０３-０９', '1984–03–09', '1984\u221203\u221209', '\u20601984-03-09.', '١٩٨٤-٠٣-٠٩'])(
    `${source}: is taken at the JSON interface from %j`,
    (typed) => {
      const body = withValue(answersToBody(answersOf('patient'), 'en'), ['patient', 'dateOfBirth'], typed);
      expect(parseRequest(body, { today: sampleDay })).toMatchObject({ request: { patient: { dateOfBirth: '1984-03-09' } } });
    },
  );

  it.each(['03/09/1984', '9-3-1984', '1984-02-30', 'March 9, 1984', '1984-03-09T00:00:00Z'])(
    'own: is never guessed at the JSON interface from %j',
    (typed) => {
      const body = withValue(answersToBody(answersOf('patient'), 'en'), ['patient', 'dateOfBirth'], typed);
      expect(parseRequest(body, { today: sampleDay })).toMatchObject({
        problems: expect.arrayContaining([{ path: 'patient.dateOfBirth', code: 'not-a-date' }]),
      });
    },
  );
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
    ['Example-Sample', 'Ann', 'Example Sample', 'ANN'],
    ['Peña Nguyễn', 'María José', 'Nguyen-Pena', 'Maria Jose'],
    ['O’Brien', 'Zoë', "O'brien", 'Zoe'],
    ['Gar\u200bcía', 'Ana', 'Garcia', 'Ana\u2060'],
  ])('openemr#5282, metriport#767: %s, %s is the same person as %s, %s', (lastName, firstName, otherLast, otherFirst) => {
    const filed = { lastName: otherLast, firstName: otherFirst };
    expect(samePerson({ lastName, firstName }, filed).answer).toBe('match');
    expect(samePerson({ lastName: firstName, firstName: lastName }, filed).answer).toBe('match');
    expect(samePerson({ lastName, firstName: `${firstName}x` }, filed).answer).not.toBe('match');
  });
});
