/** What one document shows of its patient, and the labels that it prints. */
import type { Random } from '../seeded.ts';
import { type ChartPerson, englishDates, nameOf, partsOf, spanishDates } from './people.ts';

/** surname: with a title or an initial, and no given name. */
export type Fact = 'name' | 'surname' | 'born' | 'mrn';

export interface Shown {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  /** Mr. Johnson. */
  readonly titled: string;
  readonly born: string;
  readonly mrn: string;
  readonly age: number;
  readonly sex: 'M' | 'F';
  readonly spanish: boolean;
}

const labels = {
  en: {
    name: [
      ...[
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
      ...[
        'NAME',
        'Patient Full Name',
        'Pt. Name',
        'Name (Last, First)',
        'PATIENT NAME (LAST, FIRST, MI)',
        'Member Name',
        'Resident',
        'Client',
      ],
    ],
    born: [
      ...[
        'DOB',
        'Date of Birth',
        'Birth Date',
        'D.O.B.',
        'Birthdate',
        'DATE OF BIRTH',
        'Born',
        'BIRTH DATE',
        'Date of birth (mm/dd/yyyy)',
      ],
      ...['Patient DOB', 'BIRTHDATE', 'Birth Dt'],
    ],
    mrn: [
      ...[
        'MRN',
        'MR#',
        'Med Rec #',
        'Medical Record Number',
        'Patient ID',
        'Chart #',
        'Record No.',
        'M.R.N.',
        'Med. Rec. No.',
        'MR No.',
      ],
      ...['UNIT #', 'Patient Number', 'Medical Record #', 'Hospital No.', 'MRN #'],
    ],
  },
  es: {
    name: [
      'Paciente',
      'Nombre del paciente',
      'Nombre',
      'PACIENTE',
      'Nombre completo',
      'Nombre y apellidos',
      'NOMBRE DEL PACIENTE',
    ],
    born: ['Fecha de nacimiento', 'F. nac.', 'F. de nac.', 'FDN', 'Fecha nac.', 'FECHA DE NACIMIENTO', 'Fecha de nac.'],
    mrn: ['Expediente', 'Historia clínica', 'No. de expediente', 'NHC', 'Núm. de expediente', 'Expediente clínico'],
  },
} as const;

export type Words = (field: 'name' | 'born' | 'mrn') => string;

/** A document says each label in one way. */
export function wordsOf(language: 'en' | 'es', r: Random): Words {
  const chosen = {
    name: r.pick<string>(labels[language].name),
    born: r.pick<string>(labels[language].born),
    mrn: r.pick<string>(labels[language].mrn),
  };
  return (field) => chosen[field];
}

/** Record numbers as printed: with the letters of the hospital, without them, in groups. */
function numberOf(mrn: string, r: Random): string {
  const digits = mrn.replace(/\D/g, '');
  if (!mrn.startsWith('LN')) return mrn;
  return r.pick([mrn, mrn, mrn, `LN-${digits}`, digits, `LN ${digits}`]);
}

/** A number that another hospital gave. */
function outsideNumber(r: Random): string {
  const digits = (many: number) => Array.from({ length: many }, () => r.below(10)).join('');
  return r.pick([`1${digits(5)}`, `8${digits(7)}`, `1${digits(8)}`, `E${digits(6)}`, `AHS${digits(7)}`, `00${digits(6)}`]);
}

export function shownOf(person: ChartPerson, language: 'en' | 'es', outside: boolean, r: Random): Shown {
  const { first, last } = partsOf(person, r);
  const name = nameOf(person, r);
  const title = language === 'es' ? (person.woman ? 'Sra.' : 'Sr.') : person.woman ? r.pick(['Ms.', 'Mrs.']) : 'Mr.';
  return {
    ...{ name, first, last, titled: `${title} ${last}` },
    born: r.pick(language === 'es' ? spanishDates : englishDates)(person.born),
    mrn: outside ? outsideNumber(r) : numberOf(person.mrn, r),
    age: 2024 - person.born.y,
    sex: person.woman ? 'F' : 'M',
    spanish: language === 'es',
  };
}
