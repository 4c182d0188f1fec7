/** Invented people of charts: their names, also such as stand on no list of the service, and how systems print names and dates. */
import { commonGiven, commonSurnames } from '../../../lib/request/names/common-names.ts';
import type { Random } from '../seeded.ts';

export interface ChartPerson {
  readonly given: readonly string[];
  readonly middle: string;
  readonly family: readonly string[];
  readonly former: string;
  readonly born: { readonly y: number; readonly m: number; readonly d: number };
  readonly mrn: string;
  readonly spanish: boolean;
  readonly woman: boolean;
}

const cap = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const listed = (names: string) =>
  names
    .split(' ')
    .filter((name) => name.length > 2 && /^[a-z]+$/.test(name))
    .map(cap);
const givenNames = listed(commonGiven);
const surnames = listed(commonSurnames);
const rareGiven =
  'Oluwaseun Thuy Xiomara Dariusz Siobhan Kwame Priyanka Bartholomew Ludmila Tyrell Jaxon Makayla Nguyet Hyun Giorgos Ravindra Lakshmi Tadeusz Ingrid Chidi Anh Bao Wei Zbigniew Euphemia Delphine Thaddeus Ewa'.split(
    ' ',
  );
const rareSurnames =
  "Okonkwo Szymanski Xiong Vang Bui Phan Adeyemi Kowalczyk Papadopoulos Venkataraman Lindqvist Fitzgibbon Abernathy Locklear Oxendine Poindexter Satterwhite Yarborough Honeycutt Stallings Sigmon Kiser Furr Ngo Li Eze Ward Page Church Day Price Young Rose Hall O'Neill McKay Smith-Jones St. John Van Dyke De Luca D'Angelo Al-Sayed".split(
    /(?<!St\.|Van|De) /,
  );
const compound = ['María', 'José', 'Juan', 'Ana', 'Luis', 'Guadalupe', 'Inés', 'Sofía', 'Ángel', 'Tomás', 'Jesús', 'Lucía'];
const hispanic =
  'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Mendoza Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Peña Núñez Muñoz Ibáñez'.split(
    ' ',
  );

const givenName = (r: Random) => r.pick(r.chance(0.2) ? rareGiven : givenNames);
const surname = (r: Random) => r.pick(r.chance(0.25) ? rareSurnames : surnames);

export function chartPerson(r: Random, change: Partial<ChartPerson> = {}): ChartPerson {
  const spanish = r.chance(0.3);
  const family = spanish ? [r.pick(hispanic), ...(r.chance(0.75) ? [r.pick(hispanic)] : [])] : [surname(r)];
  const given = spanish && r.chance(0.4) ? [r.pick(compound), r.pick(compound)] : [spanish ? r.pick(compound) : givenName(r)];
  return {
    given: [...new Set(given)],
    middle: !spanish && r.chance(0.6) ? givenName(r) : '',
    family: [...new Set(family)],
    former: r.chance(0.06) ? surname(r) : '',
    born: { y: 1925 + r.below(98), m: 1 + r.below(12), d: 1 + r.below(28) },
    mrn: `LN${1_000_000 + r.below(8_999_999)}`,
    spanish,
    woman: r.chance(0.5),
    ...change,
  };
}

/** Of somebody who treats or is related. */
export const plainName = (r: Random) => `${givenName(r)} ${surname(r)}`;
export const firstName = givenName;
export const lastName = surname;

export const two = (value: number) => String(value).padStart(2, '0');
const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');
const meses = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
type Day = ChartPerson['born'];
export const englishDates: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${two(m)}/${two(d)}/${y}`,
  ({ y, m, d }) => `${m}/${d}/${y}`,
  ({ y, m, d }) => `${m}/${d}/${String(y).slice(2)}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  ({ y, m, d }) => `${two(d)}-${shortMonths[m - 1]}-${y}`,
  ({ y, m, d }) => `${months[m - 1]} ${d}, ${y}`,
  ({ y, m, d }) => `${two(m)}-${two(d)}-${y}`,
  ({ y, m, d }) => `${shortMonths[m - 1]} ${d}, ${y}`,
  ({ y, m, d }) => `${d} ${months[m - 1]} ${y}`,
];
export const spanishDates: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
  ({ y, m, d }) => `${d} de ${meses[m - 1]} de ${y}`,
  ({ y, m, d }) => `${two(d)}-${two(m)}-${y}`,
];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Given names and surname as one system prints them. */
export function partsOf({ given, middle, family, former }: ChartPerson, r: Random): { first: string; last: string } {
  const last =
    former !== '' && r.chance(0.2)
      ? [former]
      : family.length > 1
        ? r.pick([family, family, [family.join('-')], family.slice(0, 1)])
        : family;
  const second = middle === '' ? '' : r.pick(['', middle, middle.charAt(0), `${middle.charAt(0)}.`]);
  const first = [...(given.length > 1 && r.chance(0.15) ? given.slice(0, 1) : given), ...(second === '' ? [] : [second])];
  const bare = r.chance(0.5);
  const shown = (words: readonly string[]) => (bare ? plain(words.join(' ')) : words.join(' '));
  return { first: shown(first), last: shown(last) };
}

export function nameOf(person: ChartPerson, r: Random): string {
  const { first, last } = partsOf(person, r);
  const whole = r.pick([`${last}, ${first}`, `${last},${first}`, `${first} ${last}`, `${first} ${last}`]);
  return r.chance(0.45) ? whole.toUpperCase() : whole;
}
