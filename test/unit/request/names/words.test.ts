/** The words of a name as they are compared, and the ways to read its fields. */
import { describe, expect, it } from 'vitest';
import { readPerson } from '../../../../lib/request/names/layouts.ts';
import { inLatin } from '../../../../lib/request/names/scripts.ts';
import { core, isParticle, withoutParticle, wordsOf } from '../../../../lib/request/names/words.ts';

it.each([
  ['иванов', 'ivanov'],
  ['щукин', 'shchukin'],
  ['ёлкин', 'yolkin'],
  ['андрей', 'andrey'],
  ['ќосев', 'kosev'],
  ['παπαδοπουλος', 'papadopoylos'],
  ['νίκος', 'nikos'],
  ['김', 'gim'],
  ['이', 'i'],
  ['박', 'bak'],
  ['최', 'choe'],
  ['한글', 'hangeul'],
  ['힣', 'hit'],
  ['가', 'ga'],
  ['ana peña', 'ana peña'],
  ['王', '王'],
])('%s in Latin letters is %s', (name, latin) => {
  expect(inLatin(name)).toBe(latin);
});

describe('the words of a name', () => {
  it.each<[string | undefined, readonly string[], number | null]>([
    ['Dr. Juan de la Cruz Jr.', ['juan', 'de', 'la', 'cruz'], 2],
    ['John Smith III', ['john', 'smith'], 3],
    ['Juan Pérez hijo', ['juan', 'perez'], 2],
    ['Jr Smith', ['jr', 'smith'], null],
    ["Zoe O'Brien", ['zoe', 'obrien'], null],
    ['Łukasz Straße', ['lukasz', 'strasse'], null],
    ['María (Mary) “Mia” Peña-Núñez', ['maria', 'mary', 'mia', 'pena', 'nunez'], null],
    ['Mr', ['mr'], null],
    [' - ', [], null],
    [undefined, [], null],
    ['a b c d e f g h i j k l', [...'abcdefghij'], null],
    ['x'.repeat(40), ['x'.repeat(30)], null],
  ])('%s', (name, words, generation) => {
    expect(wordsOf(name)).toEqual({ words, generation });
  });
  it('some join a surname', () => {
    expect([core(['de', 'la', 'cruz']), core(['de', 'la']), isParticle('van'), isParticle('lee')]).toEqual([
      ...[['cruz'], ['de', 'la'], true, false],
    ]);
  });
  it.each([
    ['delacruz', 'cruz'],
    ['vandermeer', 'meer'],
    ['mcdonald', 'donald'],
    ['alhassan', 'hassan'],
    ['lee', null],
    ['smith', null],
    ['hidalgo', null],
  ])('%s without what is joined to it: %s', (word, rest) => {
    expect(withoutParticle(word)).toBe(rest);
  });
});

describe('the fields of a name are read', () => {
  const read = (person: Parameters<typeof readPerson>[0]) =>
    readPerson(person).layouts.map(({ given, surname, less, turned }) => [
      given.join(' '),
      surname.join(' '),
      less,
      turned === true,
    ]);
  it('as written, and swapped', () => {
    expect(read({ firstName: 'Ana', lastName: 'Lee' })).toEqual([
      ['ana', 'lee', 0, false],
      ['ana', 'lee', 0.12, true],
      ['lee', 'ana', 0.08, true],
    ]);
  });
  it('with a middle name that is a surname', () => {
    expect(read({ firstName: 'Ana', middleName: 'Ruiz', lastName: 'Lee' })).toEqual([
      ['ana ruiz', 'lee', 0, false],
      ['ruiz ana', 'lee', 0.12, true],
      ['lee', 'ana ruiz', 0.08, true],
      ['ana', 'ruiz lee', 0.04, true],
      ['lee', 'ana', 0.08, true],
    ]);
  });
  it('with two words in a field, but no particle taken for a given name', () => {
    expect(read({ firstName: 'Ana Rosa', lastName: 'Ruiz Lee' }).slice(3)).toEqual([
      ['ana', 'rosa ruiz lee', 0.05, true],
      ['ana rosa ruiz', 'lee', 0.05, true],
    ]);
    expect(read({ firstName: 'Ana', lastName: 'de Lee' })).toHaveLength(3);
  });
  it('in one field, before a marriage, and in Latin letters', () => {
    expect(read({ name: 'Ana Lee' })).toEqual([
      ['ana', 'lee', 0, false],
      ['lee', 'ana', 0.05, false],
    ]);
    expect(read({ latinName: 'Li Mu' }).map(([, , less]) => less)).toEqual([0.02, 0.02 + 0.05]);
    expect(read({ firstName: 'Ana', lastName: 'Lee', formerName: 'Ruiz' }).slice(3)).toEqual([
      ['ana', 'ruiz', 0.03, false],
      ['ana', 'lee ruiz', 0.03, false],
    ]);
  });
  it('as the one name of a person, with the generation', () => {
    expect([
      readPerson({ lastName: 'de Suharto' }).single,
      readPerson({ name: 'Ana Lee' }).single,
      readPerson({}).single,
    ]).toEqual([...['suharto', null, null]]);
    expect([
      readPerson({ firstName: 'Juan', lastName: 'Lee Jr' }).generation,
      readPerson({ name: 'Ana Lee' }).generation,
    ]).toEqual([2, null]);
  });
});
