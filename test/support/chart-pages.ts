/**
 * Invented pages of charts with known truth, drawn from a seed: labels beside their values, above them, in rows and blocks; letters, stickers,
 * footers, forms; English and Spanish; names as systems print them; parents, payers and physicians beside the patient; and scans with their
 * slips. Nobody in them exists.
 */
import { commonGiven, commonSurnames } from '../../lib/request/names/common-names.ts';
import { type Random, random } from './seeded.ts';

export interface ChartPerson {
  readonly given: readonly string[];
  readonly middle: string;
  readonly family: readonly string[];
  readonly former: string;
  readonly born: { readonly y: number; readonly m: number; readonly d: number };
  readonly mrn: string;
  readonly spanish: boolean;
}

export type Stray = 'stranger' | 'surname' | 'namesake' | 'twin' | 'same-day';

export interface ChartPage {
  readonly owner: ChartPerson;
  /** own: names the patient. none: names nobody. */
  readonly truth: 'own' | 'none' | Stray;
  readonly scanned: boolean;
  readonly text: string;
  /** Nobody could tell this page from the patient's own: a namesake of whom it shows the name alone. */
  readonly untellable: boolean;
}

const cap = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const givenNames = commonGiven
  .split(' ')
  .filter((name) => name.length > 2 && /^[a-z]+$/.test(name))
  .map(cap);
const surnames = [
  ...commonSurnames
    .split(' ')
    .filter((name) => name.length > 2 && /^[a-z]+$/.test(name))
    .map(cap),
  "O'Neill",
  'McKay',
  'Smith-Jones',
  'St. John',
  'Van Dyke',
];
const compound = ['María', 'José', 'Juan', 'Ana', 'Luis', 'Guadalupe', 'Inés', 'Sofía', 'Ángel', 'Tomás', 'Jesús', 'Lucía'];
const hispanic =
  'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Mendoza Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Peña Núñez Muñoz Ibáñez'.split(
    ' ',
  );

function chartPerson(r: Random, change: Partial<ChartPerson> = {}): ChartPerson {
  const spanish = r.chance(0.3);
  const family = spanish ? [r.pick(hispanic), ...(r.chance(0.75) ? [r.pick(hispanic)] : [])] : [r.pick(surnames)];
  const given =
    spanish && r.chance(0.4) ? [r.pick(compound), r.pick(compound)] : [spanish ? r.pick(compound) : r.pick(givenNames)];
  return {
    given: [...new Set(given)],
    middle: !spanish && r.chance(0.6) ? r.pick(givenNames) : '',
    family: [...new Set(family)],
    former: r.chance(0.06) ? r.pick(surnames) : '',
    born: { y: 1925 + r.below(98), m: 1 + r.below(12), d: 1 + r.below(28) },
    mrn: `LN${1_000_000 + r.below(8_999_999)}`,
    spanish,
    ...change,
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');
const meses = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
type Day = ChartPerson['born'];
const englishDates: readonly ((day: Day) => string)[] = [
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
const spanishDates: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
  ({ y, m, d }) => `${d} de ${meses[m - 1]} de ${y}`,
  ({ y, m, d }) => `${two(d)}-${two(m)}-${y}`,
];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

function nameOf({ given, middle, family, former }: ChartPerson, r: Random): string {
  const last =
    former !== '' && r.chance(0.2)
      ? [former]
      : family.length > 1
        ? r.pick([family, family, [family.join('-')], family.slice(0, 1)])
        : family;
  const second = middle === '' ? '' : r.pick(['', middle, middle.charAt(0), `${middle.charAt(0)}.`]);
  const first = [...(given.length > 1 && r.chance(0.15) ? given.slice(0, 1) : given), ...(second === '' ? [] : [second])].join(
    ' ',
  );
  const whole = r.pick([
    `${last.join(' ')}, ${first}`,
    `${last.join(' ')},${first}`,
    `${first} ${last.join(' ')}`,
    `${first} ${last.join(' ')}`,
  ]);
  const shown = r.chance(0.5) ? plain(whole) : whole;
  return r.chance(0.45) ? shown.toUpperCase() : shown;
}

interface Shown {
  readonly name: string;
  readonly born: string;
  readonly mrn: string;
}

const labels = {
  en: {
    name: [
      'Patient',
      'Patient Name',
      'Name',
      'PATIENT NAME',
      'Pt Name',
      'Pt',
      "Patient's Name",
      'Name of Patient',
      'Client Name',
      'PATIENT',
    ],
    born: ['DOB', 'Date of Birth', 'Birth Date', 'D.O.B.', 'Birthdate', 'DATE OF BIRTH', 'Born'],
    mrn: ['MRN', 'MR#', 'Med Rec #', 'Medical Record Number', 'Patient ID', 'Chart #', 'Record No.', 'M.R.N.'],
  },
  es: {
    name: ['Paciente', 'Nombre del paciente', 'Nombre', 'PACIENTE', 'Nombre completo'],
    born: ['Fecha de nacimiento', 'F. nac.', 'F. de nac.', 'FDN', 'Fecha nac.'],
    mrn: ['Expediente', 'Historia clínica', 'No. de expediente', 'NHC'],
  },
} as const;

type Field = keyof Shown;
type Make = (shown: Shown, r: Random, words: (field: Field) => string) => readonly string[];

const colon = (r: Random) => r.pick([': ', ':', ' : ', ':  ', '\t']);
const gap = (r: Random) => ' '.repeat(2 + r.below(8));

/** More columns than the check knows. */
function columnsOf(shown: Shown, r: Random, words: (field: Field) => string): readonly (readonly [string, string])[] {
  const own: (readonly [string, string])[] = (['name', 'born', 'mrn'] as const).map((field) => [words(field), shown[field]]);
  const extra: readonly (readonly [string, string])[] = [
    ['Sex', r.pick(['M', 'F'])],
    ['Age', String(r.below(90))],
    ['Visit #', String(10_000_000 + r.below(9_999_999))],
    ['Admit Date', `0${1 + r.below(9)}/1${r.below(9)}/2023`],
    ['Attending', nameOf(chartPerson(r), r)],
  ];
  return r.shuffled([...own, ...extra.filter(() => r.chance(0.5))]);
}

const pad = (cells: readonly string[], widths: readonly number[]) =>
  cells
    .map((cell, place) => cell.padEnd(widths[place] ?? 0))
    .join('')
    .trimEnd();

/** What each layout shows decides what can be told from it. */
const layouts: Readonly<Record<string, { readonly shows: readonly Field[]; readonly lines: Make }>> = {
  line: {
    shows: ['name', 'born', 'mrn'],
    lines: (shown, r, words) => [
      r
        .shuffled(['name', 'born', 'mrn'] as const)
        .map((field) => `${words(field)}${colon(r)}${shown[field]}`)
        .join(gap(r)),
    ],
  },
  lines: {
    shows: ['name', 'born', 'mrn'],
    lines: (shown, r, words) =>
      r.shuffled(['name', 'born', 'mrn'] as const).map((field) => `${words(field)}${colon(r)}${shown[field]}`),
  },
  rows: {
    shows: ['name', 'born', 'mrn'],
    lines: (shown, r, words) => {
      const columns = columnsOf(shown, r, words);
      const widths = columns.map(([head, value]) => Math.max(head.length, value.length) + 2 + r.below(6));
      return [
        pad(
          columns.map(([head]) => head),
          widths,
        ),
        pad(
          columns.map(([, value]) => value),
          widths,
        ),
      ];
    },
  },
  blocks: {
    shows: ['name', 'born', 'mrn'],
    lines: (shown, r, words) => {
      const fields = r.shuffled(['name', 'born', 'mrn'] as const);
      return [...fields.map(words), ...fields.map((field) => shown[field])];
    },
  },
  above: {
    shows: ['name', 'born'],
    lines: (shown, r, words) => r.shuffled(['name', 'born'] as const).flatMap((field) => [words(field), shown[field]]),
  },
  pipes: { shows: ['name', 'born', 'mrn'], lines: (shown) => [`${shown.name} | ${shown.born} | ${shown.mrn} | Page 2 of 5`] },
  sticker: {
    shows: ['name', 'born', 'mrn'],
    lines: (shown, r) => [`${shown.name}${gap(r)}${shown.mrn}${gap(r)}${shown.born}`],
  },
  letter: {
    shows: ['name', 'born'],
    lines: (shown, r) => [`RE: ${shown.name}`, `DOB: ${shown.born}`, '', `Dear Dr. ${r.pick(surnames)}:`],
  },
  text: {
    shows: ['name', 'born'],
    lines: (shown) => [`I had the pleasure of seeing ${shown.name} (date of birth ${shown.born}) in clinic today.`],
  },
  number: { shows: ['mrn'], lines: (shown, r, words) => [`${words('mrn')}${colon(r)}${shown.mrn}`] },
  name: { shows: ['name'], lines: (shown, _r, words) => [`${words('name')}: ${shown.name}`] },
};

const body = [
  ...[
    'Seen today for follow up of hypertension. No chest pain.',
    'Lungs clear to auscultation bilaterally.',
    'Continue lisinopril 10 mg daily and metformin 500 mg twice daily.',
  ],
  ...[
    'CBC and basic metabolic panel within normal limits. Hemoglobin A1c 6.8 %.',
    'X-ray of the chest 04/12/2024: no acute infiltrate.',
    'Wound clean, dry and intact.',
  ],
  ...[
    'Patient denies fever, chills, nausea, vomiting.',
    'Procedure note: consent obtained, time out 06/02/2023 at 0815.',
    'Patient: tolerated the procedure well.',
    'Name of medication: amlodipine. Dose: 5 mg.',
  ],
  ...[
    'El paciente refiere dolor de cabeza desde hace tres días.',
    'RE: medication refill request, please call pharmacy.',
    'Patient name and date of birth verified with two identifiers.',
    'Specimen ID: 2291837 collected 05/05/2023 0700.',
  ],
  ...[
    'Account: 88120034411 Visit: 10023391',
    'Order #: 7781234 NPI: 1093817465',
    'Return to clinic in three months.',
    'ALLERGIES',
    'ASSESSMENT AND PLAN',
    'Phone: 704-555-0123   Fax: 704-555-0188',
    'Date of service: 03/14/2024   Printed 03/15/2024',
  ],
];

function others(owner: ChartPerson, r: Random): readonly string[] {
  const one = chartPerson(r, r.chance(0.4) ? { family: owner.family, former: '' } : {});
  const [name, born] = [nameOf(one, r), r.pick(englishDates)(one.born)];
  return r.pick<readonly string[]>([
    [`Mother: ${name}   DOB: ${born}`],
    [`Emergency contact: ${name} (spouse) 704-555-01${two(r.below(99))}`],
    [`Guarantor: ${name}   Relationship: Parent   DOB: ${born}`],
    [`Subscriber Name: ${name}  Subscriber DOB: ${born}  Group 0042`],
    ['', 'EMERGENCY CONTACT', `Name: ${name}`, `DOB: ${born}`, ''],
    ['', 'Responsible party', `Name: ${name}`, ''],
    [`Next of kin: ${name}`],
    [`Madre: ${name}`],
    [`Accompanied by daughter ${r.pick(givenNames)}.`],
  ]);
}

function treating(r: Random): string {
  const name = `${r.pick(givenNames)} ${r.pick(surnames)}`;
  return r.pick([
    ...[
      `Electronically signed by ${name}, MD on 04/1${r.below(9)}/2024 1412`,
      `Attending: ${name} MD`,
      `cc: Dr. ${name}`,
      `Ordering Provider: ${name}, DO   NPI 1093817465`,
    ],
    ...[
      `PCP: ${name}`,
      `Referred by ${name} NP`,
      `Nurse: ${name} RN`,
      `Surgeon Name: ${name}`,
      `Dear Dr. ${r.pick(surnames)}:`,
      `Médico tratante: ${name}`,
    ],
  ]);
}

const confused: Readonly<Record<string, string>> = {
  ...{
    0: 'OD6',
    1: 'Il7',
    2: 'Z',
    3: '8',
    5: 'S6',
    6: 'b5',
    7: '1',
    8: 'B3',
    9: 'g4',
    4: '9',
    O: '0',
    I: '1l',
    l: '1I',
    S: '5',
    B: '8',
  },
  ...{
    e: 'c',
    c: 'e',
    a: 'o',
    n: 'h',
    h: 'b',
    i: 'l',
    r: 'n',
    u: 'v',
    ':': ';.',
    ',': '.',
    E: 'F',
    R: 'P',
    M: 'N',
    A: 'R',
    D: 'O',
    G: 'C',
  },
};

/** As a scanner reads it: `rate` of the signs are confused, lost or doubled by a space. */
function misreadText(text: string, r: Random, rate: number): string {
  return [...text]
    .map((sign) => {
      const luck = r.next();
      if (sign === '\n' || luck > rate) return sign;
      const looks = confused[sign];
      if (luck < rate * 0.75 && looks !== undefined) return r.pick([...looks]);
      if (luck < rate * 0.85) return '';
      return luck < rate * 0.92 ? `${sign} ` : sign;
    })
    .join('');
}

interface Drawn {
  readonly text: string;
  readonly shows: readonly Field[];
}

/** What a layout without a label prints is American; a Spanish label goes with a Spanish date. */
const withoutLabel = ['pipes', 'sticker', 'text', 'letter'];

function namedLines(subject: ChartPerson, name: string, r: Random): readonly string[] {
  const language = subject.spanish && !withoutLabel.includes(name) && r.chance(0.5) ? 'es' : 'en';
  const words = (field: Field): string => r.pick<string>(labels[language][field]);
  const born = r.pick(language === 'es' ? spanishDates : englishDates)(subject.born);
  return layouts[name]?.lines({ name: nameOf(subject, r), born, mrn: subject.mrn }, r, words) ?? [];
}

function pageOf(subject: ChartPerson | null, owner: ChartPerson, r: Random, rate: number): Drawn {
  const lines: (readonly string[])[] = Array.from({ length: 6 + r.below(20) }, () => [r.pick(body)]);
  if (r.chance(0.5)) lines.splice(r.below(lines.length), 0, others(owner, r));
  for (let many = r.below(3); many >= 0; many -= 1) lines.splice(r.below(lines.length + 1), 0, [treating(r)]);
  const name = r.pick(Object.keys(layouts));
  if (subject !== null) lines.splice(r.chance(0.75) ? 0 : r.below(lines.length), 0, namedLines(subject, name, r));
  if (r.chance(0.5)) lines.unshift(['Duke Health Lake Norman Hospital']);
  const text = lines.flat().join('\n');
  return { text: rate > 0 ? misreadText(text, r, rate) : text, shows: subject === null ? [] : (layouts[name]?.shows ?? []) };
}

function strayOf(owner: ChartPerson, kind: Stray, r: Random): ChartPerson {
  if (kind === 'surname') return chartPerson(r, { family: owner.family, former: '' });
  if (kind === 'namesake')
    return chartPerson(r, { family: owner.family, given: owner.given, middle: owner.middle, former: '' });
  const twin = { family: owner.family, former: '', born: owner.born, mrn: `LN${Number(owner.mrn.slice(2)) + 1}` };
  if (kind === 'twin') return chartPerson(r, twin);
  return kind === 'same-day' ? chartPerson(r, { born: owner.born }) : chartPerson(r);
}

const sameName = (one: ChartPerson, other: ChartPerson) =>
  one.given.some((name) => other.given.includes(name)) && one.family.some((name) => other.family.includes(name));

const strays = ['stranger', 'stranger', 'stranger', 'surname', 'namesake', 'twin', 'same-day'] as const;

function onePage(owner: ChartPerson, r: Random, rate: number): ChartPage {
  const stray = r.chance(0.05) ? r.pick<Stray>(strays) : null;
  const other = stray === null ? null : strayOf(owner, stray, r);
  const subject = other ?? (r.chance(0.15) ? null : owner);
  const { text, shows } = pageOf(subject, owner, r, rate);
  const bornAlike = other !== null && (!shows.includes('born') || other.born === owner.born);
  const untellable = other !== null && !shows.includes('mrn') && sameName(owner, other) && bornAlike;
  return { owner, truth: stray ?? (subject === null ? 'none' : 'own'), scanned: rate > 0, text, untellable };
}

/** `count` pages of some charts, one page in twenty of somebody else, three charts in ten scanned. */
export function* chartPages(seed: number, count: number): Generator<ChartPage> {
  const r = random(seed);
  let made = 0;
  while (made < count) {
    const owner = chartPerson(r);
    const rate = r.chance(0.3) ? r.pick([0.004, 0.01, 0.02]) : 0;
    for (let pages = 4 + r.below(30); pages > 0 && made < count; pages -= 1, made += 1) yield onePage(owner, r, rate);
  }
}
