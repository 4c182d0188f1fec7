/**
 * How far two names are one, pair by pair: 3 the same name, 2 a form or the sound of it, 1 a slip away, 0 another; then the score by which pairs are
 * ordered, and whether further names contradict. Long: a table of pairs.
 */
import { describe, expect, it } from 'vitest';
import {
  type Alike,
  alikeGiven,
  alikeSurname,
  best,
  forgetCompared,
  slipped,
  unlike,
} from '../../../../lib/request/names/alike.ts';
import { heads, isCommon, isCommonGiven, isCommonSurname, isShortOf, kinOf } from '../../../../lib/request/names/kin.ts';
import { compareGiven, compareSurname, joinedWith } from '../../../../lib/request/names/parts.ts';

/** As at the beginning of a search. */
function fresh<Found>(compare: () => Found): Found {
  forgetCompared();
  return compare();
}

const told = ({ level, score }: Alike): string => `${level} ${Math.round(score * 1000) / 1000}`;
const words = (name: string): readonly string[] => name.split(' ').filter((word) => word !== '');

describe('given names', () => {
  it.each([
    ['maria', 'maria', '3 1'],
    ['catherine', 'katherine', '3 0.97'],
    ['alexandr', 'sasha', '3 0.94'],
    ['william', 'bill', '3 0.94'],
    ['bill', 'william', '3 0.94'],
    ['bill', 'will', '2 0.92'],
    ['elizabeth', 'liz', '3 0.94'],
    ['robert', 'bob', '3 0.94'],
    ['stephen', 'stefen', '2 0.92'],
    ['sean', 'shawn', '3 0.97'],
    ['john', 'juan', '2 0.85'],
    ['jose', 'joseph', '2 0.85'],
    ['guadalupe', 'lupita', '3 0.94'],
    ['juan', 'juanito', '3 0.94'],
    ['carlos', 'carlitos', '3 0.94'],
    ['kathleen', 'kathie', '3 0.94'],
    ['thomas', 'tommy', '3 0.94'],
    ['alexander', 'alex', '3 0.94'],
    ['tyrone', 'ty', '3 0.94'],
    ['josefina', 'fina', '3 0.94'],
    ['roberto', 'beto', '3 0.94'],
    ['alexis', 'lexi', '3 0.94'],
    ['mary', 'marie', '2 0.92'],
    ['maria', 'mario', '1 0.8'],
    ['m', 'maria', '2 0.6'],
    ['maria', 'm', '2 0.6'],
    ['m', 'n', '0 0'],
    ['jo', 'joan', '2 0.7'],
    ['ann', 'anne', '3 0.97'],
    ['anna', 'hannah', '2 0.92'],
    ['mohammed', 'muhammad', '3 0.97'],
    ['smith', 'peter', '0 0'],
    ['peter', 'petre', '1 0.79'],
    ['peter', 'pater', '1 0.81'],
    ['jonathan', 'jonahtan', '2 0.92'],
    ['christopher', 'cristofer', '3 0.97'],
    ['christopher', 'cristopfher', '1 0.68'],
    ['li', 'le', '0 0'],
    ['bo', 'jo', '0 0'],
    ['ana', 'ena', '1 0.81'],
    ['robert', 'roberta', '1 0.79'],
    ['daniel', 'danielle', '2 0.92'],
    ['daniella', 'daniel', '2 0.85'],
    ['xiomara', 'xiomra', '1 0.79'],
    ['margaret', 'peggy', '3 0.94'],
    ['margaret', 'pegy', '1 0.6'],
    ['dorothy', 'dot', '3 0.94'],
    ['francisco', 'paco', '3 0.94'],
    ['ignacio', 'nacho', '3 0.94'],
    ['jesus', 'chuy', '3 0.94'],
    ['svetlana', 'sveta', '3 0.94'],
    ['ivan', 'vanya', '3 0.94'],
    ['nguyet', 'nguyen', '1 0.75'],
    ['aleksandr', 'alexander', '3 0.97'],
    ['wei', 'way', '2 0.92'],
    ['ey', 'tommey', '0 0'],
    ['johannes', 'hans', '3 0.94'],
    ['maximilian', 'max', '3 0.94'],
    ['max', 'maximilian', '3 0.94'],
    ['cat', 'catrina', '2 0.85'],
    ['rina', 'catrina', '2 0.8'],
    ['ina', 'katrina', '2 0.65'],
    ['at', 'katrina', '0 0'],
    ['ka', 'katrina', '2 0.7'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(told(fresh(() => alikeGiven(one, other)))).toBe(expected);
    // Asked again, the answer comes from memory.
    expect(told(alikeGiven(one, other))).toBe(expected);
  });
});

describe('surnames', () => {
  it.each([
    ['garcia', 'garcia', '3 1'],
    ['delacruz', 'cruz', '2 0.95'],
    ['cruz', 'delacruz', '2 0.95'],
    ['delacruz', 'cruzz', '1 0.75'],
    ['vandermeer', 'meer', '2 0.95'],
    ['vandermeer', 'vonmeer', '1 0.8'],
    ['delacruz', 'lacruz', '1 0.8'],
    ['mcdonald', 'macdonald', '1 0.8'],
    ['smith', 'smyth', '2 0.93'],
    ['smith', 'schmidt', '1 0.85'],
    ['johnson', 'johnston', '1 0.85'],
    ['reyes', 'rayes', '2 0.93'],
    ['li', 'lee', '1 0.85'],
    ['lee', 'leigh', '1 0.85'],
    ['park', 'pak', '1 0.85'],
    ['s', 'smith', '1 0.5'],
    ['smith', 's', '1 0.5'],
    ['s', 't', '0 0'],
    ['gonzalez', 'gonzales', '1 0.93'],
    ['gonzalez', 'gonsalez', '2 0.93'],
    ['peterson', 'petersen', '1 0.85'],
    ['oxendine', 'oxendne', '2 0.79'],
    ['oxendine', 'oxandine', '2 0.81'],
    ['lopez', 'lopes', '2 0.93'],
    ['martinez', 'martines', '2 0.93'],
    ['brown', 'braun', '1 0.77'],
    ['wozniak', 'vozniak', '2 0.93'],
    ['zhang', 'chang', '1 0.85'],
    ['cheung', 'zhang', '1 0.85'],
    ['nguyen', 'ng', '0 0'],
    ['kim', 'gim', '1 0.85'],
    ['quintanilla', 'kintanila', '2 0.93'],
    ['abernathy', 'abernethy', '2 0.81'],
    ['abernathy', 'abrnethy', '1 0.75'],
    ['ab', 'ac', '0 0'],
    ['abc', 'abd', '1 0.75'],
    ['rodriguez', 'rodrigues', '1 0.93'],
    ['mac', 'mc', '1 0.75'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(told(fresh(() => alikeSurname(one, other)))).toBe(expected);
    expect(told(alikeSurname(one, other))).toBe(expected);
  });
});

describe('slips of any word', () => {
  it.each([
    ['ab', 'ac', '0 0'],
    ['abc', 'abd', '1 0.75'],
    ['abc', 'xbc', '0 0'],
    ['abcd', 'xbcd', '1 0.75'],
    ['abcdefg', 'abcdefx', '1 0.75'],
    ['abcdefg', 'abcdexy', '1 0.65'],
    ['abcdef', 'abcdxy', '0 0'],
    ['abcdefghijk', 'abcdefghxyz', '1 0.55'],
    ['abcdefghij', 'abcdefgxyz', '0 0'],
    ['abcdefg', 'bacdefg', '1 0.75'],
    ['robert', 'robret', '1 0.75'],
    ['katherine', 'cathrin', '1 0.79'],
    ['peter', 'peter', '1 0.85'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(told(slipped(one, other))).toBe(expected);
  });
});

it('the best of several is the one with the highest score, and nothing of none', () => {
  const [low, high] = [
    { level: 3, score: 0.2 },
    { level: 1, score: 0.4 },
  ] as const;
  expect([best([low, high]), best([high, low]), best([])]).toEqual([high, high, unlike]);
});

describe('all given names', () => {
  it.each([
    ['maria', 'maria', '3 1 false'],
    ['maria jose', 'maria', '3 1 false'],
    ['maria jose', 'maria isabel', '3 1 true'],
    ['maria jose', 'maria j', '3 1 false'],
    ['mary ann', 'maryann', '3 0.98 false'],
    ['maryann', 'mary ann', '3 0.98 false'],
    ['min jun', 'minjun', '3 0.98 false'],
    ['j r', 'jr', '3 0.98 false'],
    ['min jun', 'minjum', '2 0.85 false'],
    ['mary ann', 'marianne', '2 0.75 false'],
    ['jose maria', 'maria jose', '2 0.85 false'],
    ['jose luis', 'luis', '2 0.85 false'],
    ['luis', 'jose luis', '2 0.85 false'],
    ['robert', 'bob', '3 0.94 false'],
    ['robert james', 'james', '2 0.85 false'],
    ['robert james', 'bob', '3 0.94 false'],
    ['robert j', 'james', '0 0 false'],
    ['robert james', 'jim', '2 0.799 false'],
    ['robert james', 'jamse', '1 0.632 false'],
    ['a b', 'c d', '0 0 false'],
    ['', 'maria', '0 0 false'],
    ['maria', '', '0 0 false'],
    ['maria luz', 'luz maria', '2 0.85 false'],
    ['mary ann', 'maryanne', '2 0.85 false'],
    ['bob lee', 'robert lee', '3 0.94 false'],
    ['bob lee', 'robert ann', '3 0.94 true'],
    ['bob', 'robert ann', '3 0.94 false'],
    ['ana', 'luis', '0 0 false'],
  ])('"%s" and "%s": %s', (one, other, expected) => {
    const found = fresh(() => compareGiven(words(one), words(other)));
    expect(`${told(found)} ${found.contradicted}`).toBe(expected);
  });
});

describe('all surnames', () => {
  it.each([
    ['garcia', 'garcia', '3 1 false'],
    ['garcia lopez', 'garcia', '3 0.96 false'],
    ['garcia lopez', 'lopez', '3 0.96 false'],
    ['garcia lopez', 'lopez garcia', '3 0.98 false'],
    ['garcia lopez', 'garcia perez', '3 0.96 true'],
    ['garcia lopez', 'garcialopez', '3 1 false'],
    ['de la cruz', 'cruz', '3 1 false'],
    ['de la cruz', 'delacruz', '3 1 false'],
    ['de la cruz', 'de la cruz', '3 1 false'],
    ['van dyke', 'vandyke', '3 1 false'],
    ['smith jones', 'smith', '3 0.96 false'],
    ['smith jones', 'smyth', '2 0.89 false'],
    ['smith jones', 'jones smith', '3 0.98 false'],
    ['smith jones', 'brown', '0 0 false'],
    ['oxendine locklear', 'oxendne', '2 0.75 false'],
    ['oxendine locklear', 'oxendne chavis', '2 0.75 true'],
    ['oxendine locklear', 'oxendine lockler', '3 0.96 false'],
    ['', 'garcia', '0 0 false'],
    ['garcia', '', '0 0 false'],
    ['perez garcia lopez', 'garcia lopez', '3 0.96 false'],
    ['perez garcia lopez', 'garcialopez', '3 0.96 false'],
    ['perez garcia lopez', 'perezgarcia', '3 0.96 false'],
    ['al hassan', 'alhassan', '3 1 false'],
    ['mc donald', 'mcdonald', '3 1 false'],
  ])('"%s" and "%s": %s', (one, other, expected) => {
    const found = fresh(() => compareSurname(words(one), words(other)));
    expect(`${told(found)} ${found.contradicted}`).toBe(expected);
  });

  it.each([
    ['a b c', 'a b c ab bc'],
    ['a', 'a'],
    ['', ''],
  ])('"%s" may be written as "%s"', (name, expected) => {
    expect(joinedWith(words(name)).join(' ')).toBe(expected);
  });
});

describe('lists of names', () => {
  it.each([
    ['smith', true, false, true],
    ['maria', true, true, false],
    ['xiomarra', false, false, false],
  ])('%s is common %s, as a given name %s, as a surname %s', (word, common, asGiven, asSurname) => {
    expect([isCommon(word), isCommonGiven(word), isCommonSurname(word)]).toEqual([common, asGiven, asSurname]);
  });

  it.each([
    ['bill', 'william', true],
    ['william', 'bill', false],
    ['sasha', 'alexandr', true],
    ['sasha', 'xander', false],
  ])('%s is short for %s: %s', (short, name, expected) => {
    expect(isShortOf(short, name)).toBe(expected);
  });

  it('know the kin of a name by its spellings and short forms, and none of a stranger', () => {
    expect(kinOf('xxxx')).toEqual([]);
    expect(kinOf('bill')).toEqual(['bill']);
    expect(kinOf('catherine')).toEqual(expect.arrayContaining(['catherine', 'katherine', 'kathryn', 'kate']));
    expect(kinOf('catherine')).toBe(kinOf('catherine'));
    expect([heads.has('william'), heads.has('bill')]).toEqual([true, false]);
  });
});
