/** Invented people, firms and streets: common names of both languages, put together by chance. Numbers and addresses are reserved for fiction. */
import { type Random, randomFrom } from './random.ts';

const given = {
  en: [
    ...(['Alice', 'Benjamin', 'Caroline', 'Darnell', 'Elena', 'Franklin', 'Grace', 'Harold', 'Imani', 'Jason'] as const),
    ...(['Katherine', 'Leonard', 'Margaret', 'Nathan', 'Olivia', 'Patrick', 'Rachel', 'Samuel', 'Tamara', 'Walter'] as const),
  ],
  es: [
    ...(['Alejandra', 'Benito', 'Carmen', 'Diego', 'Esperanza', 'Fernando', 'Graciela', 'Héctor', 'Inés', 'Joaquín'] as const),
    ...([
      'Luz María',
      'Miguel Ángel',
      'Noelia',
      'Óscar',
      'Pilar',
      'Ramón',
      'Soledad',
      'Tomás',
      'Verónica',
      'José Luis',
    ] as const),
  ],
} as const;

const surnames = {
  en: [
    ...(['Abernathy', 'Brawley', 'Caldwell', 'Deaton', 'Efird', 'Freeze', 'Goodnight', 'Honeycutt', 'Ivey', 'Josey'] as const),
    ...(['Kistler', 'Lowrance', 'McNeely', 'Overcash', 'Pharr', 'Rumple', 'Shinn', 'Templeton', 'Wagoner', 'Yost'] as const),
  ],
  es: [
    ...(['Aguilar Ríos', 'Benítez', 'Castañeda Luna', 'Domínguez', 'Escobar Peña', 'Fuentes', 'Guzmán Núñez'] as const),
    ...(['Herrera', 'Ibáñez', 'Jiménez Cruz', 'López', 'Marroquín', 'Muñoz Vega', 'Ortiz', 'Quiñones', 'Rosario'] as const),
    ...(['Salgado', 'Treviño', 'Valdés', 'Zúñiga'] as const),
  ],
} as const;

const streets = [
  ...(['Oak Street', 'Mill Pond Lane', 'Harbor View Drive', 'Dogwood Circle', 'Church Street', 'Cotton Field Road'] as const),
  ...(['Statesville Avenue', 'Meadow Glen Court', 'Old Ferry Road', 'Magnolia Way', 'Depot Street', 'Ridge Run'] as const),
] as const;

const towns: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Mooresville', '28115'],
  ['Mooresville', '28117'],
  ['Davidson', '28036'],
  ['Cornelius', '28031'],
  ['Huntersville', '28078'],
  ['Statesville', '28677'],
  ['Troutman', '28166'],
  ['Charlotte', '28202'],
];

const firmNames = [
  ...([
    'Marlowe & Finch',
    'Tidewell Partners',
    'Calloway Greene',
    'Bexley Ames',
    'Quill & Harrow',
    'Northgate Associates',
  ] as const),
  ...([
    'Sable Rivers Group',
    'Larkspur Services',
    'Whitmore Dale',
    'Castellano Reyes',
    'Juniper Claims',
    'Old Post Office Group',
  ] as const),
] as const;

export interface Place {
  readonly street: string;
  readonly city: string;
  readonly state: 'NC';
  readonly zip: string;
}

export function placeOf(random: Random): Place {
  const [city, zip] = random.pick(towns);
  return { street: `${random.between(10, 990)} ${random.pick(streets)}`, city, state: 'NC', zip };
}

/** 555-0100 to 555-0199 ring nowhere. */
export const phoneOf = (random: Random): string => `704-555-01${String(random.between(0, 99)).padStart(2, '0')}`;

/** Plain letters, for an address. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z]+/g, '.');
}

export interface InventedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** `hispanic`: of the second list of names. */
export function personOf(random: Random, hispanic: boolean): InventedPerson {
  const which = hispanic ? 'es' : 'en';
  const [firstName, lastName] = [random.pick(given[which]), random.pick(surnames[which])];
  return { firstName, lastName, email: `${plain(firstName)}.${plain(lastName)}.${random.between(1, 99)}@example.com` };
}

export interface InventedFirm {
  readonly organization: string;
  readonly email: string;
  readonly address: Place;
}

/** A few that ask again and again, as firms do, each at one address. */
export function firmOf(random: Random, kind: string): InventedFirm {
  const organization = random.pick(firmNames);
  const own = randomFrom(`${kind} ${organization}`);
  return { organization, email: `records@${plain(organization).replaceAll('.', '-')}.example.org`, address: placeOf(own) };
}
