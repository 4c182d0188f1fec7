import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { samePerson } from '../../../lib/request/same-person.ts';
import { deep } from '../../support/depth.ts';
import { type Asked, isHeldOut, placeAmong, readPeople } from '../../support/people.ts';

const toFind = readPeople('to-find');
const toRefuse = readPeople('to-refuse');
/** One in eight of them in `npm test`. */
const some = (all: readonly Asked[]) => (deep ? all : all.filter((_, index) => index % 8 === 0));

/** Ten others who were born on the same day. */
function othersOf({ line, filed }: Asked) {
  const pool = [...toFind, ...toRefuse].map((one) => one.filed).filter((one) => one !== filed);
  const hash = createHash('sha256').update(line).digest();
  return Array.from({ length: 10 }, (_, index) => pool[hash.readUInt16BE(index * 2) % pool.length] ?? {});
}

describe.each([
  ['held out', true],
  ['looked at while the rules were made', false],
])('people, the half that was %s', (_, heldOut) => {
  it('are among the first five of those born on a day in 96 of 100 cases', () => {
    const asked = some(toFind).filter((one) => isHeldOut(one) === heldOut);
    const missed = asked.filter((one) => {
      const { place } = placeAmong(one, othersOf(one));
      return place < 1 || place > 5;
    });
    expect(asked.length).toBeGreaterThan(deep ? 200 : 25);
    expect(missed.length / asked.length, missed.map(({ line }) => line).join('\n')).toBeLessThanOrEqual(0.04);
  });

  it('are called a match for another in no more than 5 of 100 cases', () => {
    const asked = toRefuse.filter((one) => isHeldOut(one) === heldOut);
    const wrong = asked.filter((one) => placeAmong(one, []).answer === 'match');
    expect(wrong.length / asked.length, wrong.map(({ line }) => line).join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('a match', () => {
  const filed = { firstName: 'Maria', lastName: 'Lopez', mrn: '0012345', phone: '+17045550123' };
  const slip = { firstName: 'Marua', lastName: 'Lopez' };

  it.each([
    ['the name itself', { firstName: 'María', lastName: 'LÓPEZ' }, 'match'],
    ['a slip in the given name', slip, 'possible'],
    ['a slip, and the telephone', { ...slip, phone: '(704) 555-0123' }, 'match'],
    ['a slip, and the record number without its zeros', { ...slip, mrn: '12345' }, 'match'],
    ['the name, and another record number', { firstName: 'Maria', lastName: 'Lopez', mrn: '99' }, 'possible'],
    ['a brother who has the same telephone', { firstName: 'Mario', lastName: 'Lopez', phone: '7045550123' }, 'possible'],
    ['the record number and nothing else', { mrn: '12345' }, 'match'],
    ['nothing', {}, 'no'],
    ['another', { firstName: 'Peter', lastName: 'Jones' }, 'no'],
  ] as const)('%s', (_, asked, answer) => {
    expect(samePerson(asked, filed).answer).toBe(answer);
  });

  it('ranks the name itself above every other form of it', () => {
    const exact = samePerson({ firstName: 'Maria', lastName: 'Lopez' }, filed);
    for (const asked of [slip, { name: 'Lopez Maria' }, { firstName: 'Mary', lastName: 'Lopes' }, { lastName: 'Lopez' }])
      expect(samePerson(asked, filed).rank).toBeLessThan(exact.rank);
  });

  it('of texts of any script and length ends, and is no match with nothing', () => {
    for (const name of ['', ' ', '.', "'", 'Ⅻ', '王', '👩‍⚕️', 'a'.repeat(400), 'de la', 'Jr.', 'Dr', 'x '.repeat(60)])
      expect(samePerson({ name, firstName: name, lastName: name }, filed).answer).not.toBe('match');
  });
});
