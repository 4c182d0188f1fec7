/** Pages that say whose they are without a form: stickers, footers, letters, consents, running text. */
import type { Random } from '../seeded.ts';
import { gap, type Layout } from './layouts.ts';
import { firstName, lastName, plainName, two } from './people.ts';
import type { Shown } from './shown.ts';

const complaint = (r: Random) =>
  r.pick(['chest pain', 'shortness of breath', 'a cough', 'knee pain', 'a fall at home', 'type 2 diabetes']);
const visit = (r: Random) => `0${1 + r.below(9)}/${10 + r.below(19)}/2024`;

/** Man, woman, boy, girl, male, female. */
const personIn = ({ age, sex }: Shown, r: Random) =>
  r.pick(
    age < 16
      ? sex === 'M'
        ? ['boy', 'male']
        : ['girl', 'female']
      : sex === 'M'
        ? ['man', 'male', 'gentleman']
        : ['woman', 'female', 'lady'],
  );

const aged = (shown: Shown, r: Random) =>
  r.pick([
    `${shown.age}-year-old ${personIn(shown, r)}`,
    `${shown.age} y.o. ${personIn(shown, r)}`,
    `${shown.age} year old ${personIn(shown, r)}`,
  ]);

const naturalName = ({ first, last }: Shown) => `${first} ${last}`;

export const freeLayouts: Readonly<Record<string, Layout>> = {
  pipes: {
    shows: ['name', 'born', 'mrn'],
    lines: ({ name, born, mrn }, r) => [`${name} | ${born} | ${mrn} | Page ${1 + r.below(3)} of 5`],
  },
  sticker: {
    shows: ['name', 'born', 'mrn'],
    lines: ({ name, born, mrn }, r) => [`${name}${gap(r)}${mrn}${gap(r)}${born}`],
  },
  'tall-sticker': {
    shows: ['name', 'born', 'mrn'],
    lines: ({ name, born, mrn, age, sex }) => [name, mrn, `${born}   ${age} y   ${sex}`],
  },
  'chart-header': {
    shows: ['name', 'born', 'mrn'],
    lines: ({ name, born, mrn }, r) => [`${name} (MRN ${mrn}) DOB: ${born}${gap(r)}Encounter Date: ${visit(r)}`],
  },
  'number-header': {
    shows: ['name', 'mrn'],
    lines: ({ name, mrn }, r) => [`${name} (MRN ${mrn})${gap(r)}Printed ${visit(r)} by ${lastName(r)}, ${firstName(r)}`],
  },
  'age-header': {
    shows: ['name', 'born'],
    lines: ({ name, born, age, sex }, r) => [
      `${name}${gap(r)}${age} y.o. ${sex === 'M' ? 'male' : 'female'}${gap(r)}DOB ${born}`,
    ],
  },
  'name-line': {
    shows: ['name', 'born'],
    lines: ({ name, born }, r) => [
      `${r.pick(['PROGRESS NOTE', 'PHYSICAL THERAPY', 'ECHOCARDIOGRAM'])}${gap(r)}${name}`,
      `${gap(r)}${born}`,
    ],
  },
  letter: {
    shows: ['name', 'born'],
    lines: ({ name, born }, r) => [`RE: ${name}`, `DOB: ${born}`, '', `Dear Dr. ${lastName(r)}:`],
  },
  mail: {
    shows: ['name', 'born'],
    lines: (shown, r) => [
      ...[naturalName(shown), `${100 + r.below(899)} ${r.pick(['Shore', 'Oak', 'Church'])} Road`, 'Mooresville NC 28117', ''],
      ...['Re: your test results', `Date of birth: ${shown.born}`, '', `Dear ${shown.titled},`],
    ],
  },
  fax: {
    shows: ['name', 'born'],
    lines: ({ name, born }, r) => [
      ...[`TO: Dr. ${lastName(r)}`, `FROM: ${plainName(r)}, Health Information`, `RE: ${name} DOB ${born}`, 'PAGES: 4'],
    ],
  },
  text: {
    shows: ['name', 'born'],
    lines: ({ name, born }) => [`I had the pleasure of seeing ${name} (date of birth ${born}) in clinic today.`],
  },
  referral: {
    shows: ['name', 'born'],
    lines: (shown, r) => [
      shown.spanish
        ? `Le envío a ${shown.sex === 'M' ? 'don' : 'doña'} ${naturalName(shown)}, nacid${shown.sex === 'M' ? 'o' : 'a'} el ${shown.born}, para valoración.`
        : `Thank you for referring ${naturalName(shown)}, DOB ${shown.born}, whom I saw on ${visit(r)}.`,
    ],
  },
  consent: {
    shows: ['name', 'born'],
    lines: (shown) => [
      shown.spanish
        ? `Yo, ${naturalName(shown)}, con fecha de nacimiento ${shown.born}, autorizo el procedimiento.`
        : `I, ${naturalName(shown)}, born on ${shown.born}, consent to the procedure described below.`,
    ],
  },
  call: {
    shows: ['name', 'born'],
    lines: (shown) => [`Telephone encounter. ${naturalName(shown)}, DOB ${shown.born}, called about a refill.`],
  },
  story: {
    shows: ['name'],
    lines: (shown, r) => [
      shown.spanish
        ? `${naturalName(shown)}, paciente de ${shown.age} años, acude por dolor.`
        : `${naturalName(shown)} is a ${aged(shown, r)} who presents with ${complaint(r)}.`,
    ],
  },
  'titled-story': {
    shows: ['surname'],
    lines: (shown, r) => [
      shown.spanish
        ? `${shown.sex === 'M' ? 'El' : 'La'} ${shown.titled} es paciente de ${shown.age} años y acude por dolor.`
        : `${shown.titled} is a ${aged(shown, r)} who presents with ${complaint(r)}.`,
    ],
  },
  'story-turned': {
    shows: ['name'],
    lines: (shown, r) => [`HISTORY: This ${aged(shown, r)}, ${naturalName(shown)}, comes for ${complaint(r)}.`],
  },
  dictated: {
    shows: ['name', 'born', 'mrn'],
    lines: ({ name, born, mrn }, r) => [
      ...[
        `D: ${visit(r)} ${two(r.below(24))}:12  T: ${visit(r)}`,
        `NAME: ${name.toUpperCase()}`,
        `MR#: ${mrn}`,
        `BIRTHDATE: ${born}`,
      ],
    ],
  },
  slots: {
    shows: ['name', 'born'],
    lines: ({ name, born }, r, words) => [`${words('name')} __${name}__${gap(r)}${words('born')} __${born}__`],
  },
};
