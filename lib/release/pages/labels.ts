/** The labels of a page, in English and Spanish, and words that say that somebody else than the patient is meant. Data. */
import { type Line, misread } from './page-text.ts';

/** Others: what else a table has columns for, so that no value goes to the wrong column. */
export type LabelKind = 'name' | 'family' | 'given' | 'born' | 'number' | 'other-name' | 'other-date' | 'other-number';

interface LabelRule {
  readonly kind: LabelKind;
  readonly words: string;
  /** Ordinary words that are a label only with a colon behind them, or alone in their cell. */
  readonly bare?: true;
}

const rules: readonly LabelRule[] = [
  {
    kind: 'number',
    words:
      "(?:PATIENT|PT\\.?|CLIENT|RESIDENT)(?:'S)? (?:ID(?:ENTIFIER|ENTIFICATION)?|NO\\.?|NUMBER|NUM\\.?|#)(?: NUMBER| NO\\.?)?",
  },
  {
    kind: 'number',
    words: 'M\\.? ?R\\.? ?N\\.?|MR ?(?:#|NO\\.?)|(?:MED(?:ICAL)?\\.? ?)REC(?:ORD)?S?\\.?(?: ?(?:NO\\.?|NUM(?:BER)?\\.?|#))?',
  },
  { kind: 'number', words: '(?:RECORD|CHART|UNIT|HOSPITAL|MR) (?:NO\\.?|NUM(?:BER)?\\.?|#)|NHC|N\\.?H\\.?C\\.?' },
  {
    kind: 'number',
    words:
      '(?:(?:NUMERO|NUM\\.?|NO?\\.?|N\\.?º) ?(?:DE )?)?(?:EXPEDIENTE(?: CLINICO| MEDICO)?|HISTORIA(?: CLINICA)|REGISTRO MEDICO)(?: ?(?:NO\\.?|NUM\\.?|#))?',
  },
  { kind: 'born', words: 'D\\.? ?[O0]\\.? ?B\\.?|DATE OF BIRTH|BIRTH ?-?DATE|BIRTH ?DAY|BORN(?: ON)?|DATE BORN' },
  {
    kind: 'born',
    words:
      'FECHA (?:DE )?NAC(?:IMIENTO|\\.)?|F\\.? ?(?:DE )?NAC(?:\\.|IMIENTO)?|F\\.? ?D\\.? ?N\\.?|NACID[OA](?: EL)?|NACIMIENTO|F\\. ?N\\.',
  },
  {
    kind: 'family',
    words: "(?:PATIENT(?:'S)? )?(?:LAST|FAMILY) NAMES?|SURNAMES?|(?:PRIMER |SEGUNDO )?APELLIDOS?(?: DEL PACIENTE)?",
  },
  { kind: 'given', words: "(?:PATIENT(?:'S)? )?(?:FIRST|GIVEN) NAMES?|NOMBRES|PRIMER NOMBRE|NOMBRE\\(S\\)" },
  {
    kind: 'name',
    words:
      "(?:PATIENT|PT\\.?|CLIENT|RESIDENT|MEMBER)(?:'?S)? (?:FULL |LEGAL |PREFERRED )?NAMES?|NAMES? OF (?:THE )?PATIENT|FULL NAME|LEGAL NAME",
  },
  {
    kind: 'name',
    words:
      'NOMBRE(?: COMPLETO)?(?: Y APELLIDOS?)? DEL? (?:LA )?PACIENTE|NOMBRE COMPLETO|NOMBRE Y APELLIDOS?|APELLIDOS? Y NOMBRES?',
  },
  {
    kind: 'name',
    words:
      '(?:CHART|RECORDS?) OF|EXPEDIENTE DE|PATIENT|PT\\.?|NAME|PACIENTE|PTE\\.?|NOMBRE|RE|REGARDING|ASUNTO|CLIENT|RESIDENT|SUBJECT',
    bare: true,
  },
  {
    kind: 'other-date',
    words:
      '(?:DATE OF |DATE )?(?:SERVICE|ADMISSION|ADMIT(?:TED)?|DISCHARGED?|VISIT|COLLECT(?:ED|ION)|REPORT(?:ED)?|RECEIVED|PRINTED|ORDERED|EXAM|SIGNED|ENTERED|DICTATED|TRANSCRIBED|STUDY|PROCEDURE|SURGERY|DEATH|INJURY|LOSS)(?: DATE| ON)?(?: AND TIME|/TIME)?',
  },
  {
    kind: 'other-date',
    words:
      'D\\.?O\\.?S\\.?|DATE|FECHA(?: DE (?:INGRESO|ALTA|EGRESO|CONSULTA|SERVICIO|IMPRESION|TOMA|RESULTADO|ADMISION|VISITA|ESTUDIO|EMISION))?|INGRESO|ALTA|EGRESO',
  },
  {
    kind: 'other-number',
    words:
      '(?:ACCOUNT|ACCT|VISIT|ENCOUNTER|CSN|FIN|HAR|ORDER|SPECIMEN|ACCESSION|CLAIM|POLICY|GROUP|MEMBER|SUBSCRIBER|CASE|INVOICE|NPI|LICENSE|PHONE|TEL(?:EPHONE)?|FAX|CELL|SSN|SS|ROOM|BED|ZIP|CUENTA|POLIZA|ORDEN|TELEFONO|FOLIO|CITA)(?: ?(?:ID|NO\\.?|NUM(?:BER)?\\.?|#))?',
  },
];

/** Who pays, and who is related: they have a date of birth of their own, and numbers. */
const related =
  'SUBSCRIBER|SUBSCR|INSUREDS?|POLICY ?-?HOLDER|CARD ?-?HOLDER|GUARANTOR|RESPONSIBLE PARTY|EMERGENCY(?! (?:DEPARTMENT|DEPT|ROOM|MEDICINE|CARE|SERVICES?|VISIT|CENTER|RECORD|NOTE|PHYSICIAN))|CONTACTS?|MOTHER|FATHER|MOM|DAD|SPOUSE|HUSBAND|WIFE|PARTNER|' +
  'PARENTS?|GUARDIAN|NEXT OF KIN|KIN|NOK|DAUGHTER|SON|BROTHER|SISTER|SIBLING|TWIN|BABY(?=.S|:)|AUNT|UNCLE|GRANDMOTHER|GRANDFATHER|CAREGIVER|PROXY|AGENT|WITNESS|DONOR|EMPLOYER|DEPENDENT|' +
  'FAMILY(?! (?:MEDICINE|PRACTICE|HEALTH|PHYSICIANS?|CARE))|RELATIVE|RELATIONSHIP|' +
  'MADRE|PADRE|MAMA|PAPA|ESPOS[OA]|CONYUGE|HIJ[OA]|HERMAN[OA]|TUTORA?|TITULAR|ASEGURAD[OA]|CONTACTO|FAMILIAR|RESPONSABLE|GARANTE|ACOMPANAD[OA]|TESTIGO';
/** Who treats, writes or signs: a name, and nothing else of theirs. */
const treating =
  'PROVIDERS?|PHYSICIANS?|DOCTOR|DR|SURGEON|NURSE|RN|ATTENDING|PCP|REFERR\\w*|SIGNED|DICTATED|TRANSCRIBED|REVIEWED|COLLECTED|COLLECTOR|ORDERING|ORDERED|AUTHORIZED|PERFORMED|INTERPRETED|INTERPRETER|READ BY|ASSISTANT|ANESTHES\\w*|' +
  'RADIOLOGIST|PATHOLOGIST|TECHNOLOGIST|THERAPIST|PHARMAC\\w*|CC|ACCOMPANIED|USER|STAFF|SENDER|MEDIC[OA]|DOCTORA?|DRA|ENFERMER[OA]|CIRUJAN[OA]|REMITE|FIRMADO|TRATANTE';

const misreadable =
  'SUBSCRIBER INSURED GUARANTOR EMERGENCY MOTHER FATHER SPOUSE HUSBAND DAUGHTER NEXTOFKIN GUARDIAN FAMILY MADRE PADRE TUTOR ASEGURADO'.split(
    ' ',
  );
const misreadTreating =
  'SURGEON NURSE ATTENDING PROVIDER PHYSICIAN ORDERING COLLECTED DICTATED REFERRED ELECTRONICALLY ACCOMPANIED SIGNED MEDICO DOCTOR'.split(
    ' ',
  );

/** A scanned line that begins, as far as one can read it, with one of these roles. */
function beginsWith(lettered: string, words: readonly string[]): boolean {
  const head = lettered.slice(0, 24).replace(/[^A-Z]/g, '');
  return words.some((word) =>
    [word.length - 1, word.length, word.length + 1].some((many) => misread(head.slice(0, many), word, 2) <= word.length * 0.17),
  );
}

const headings = 'EMERGENCYCONTACT RESPONSIBLEPARTY NEXTOFKIN INSURANCE GUARANTOR SUBSCRIBER PARENTGUARDIAN'.split(' ');

/** Nothing but a heading of others, as far as one can read it. */
export function isMisreadHeading(lettered: string): boolean {
  const text = lettered.replace(/[^A-Z]/g, '');
  return headings.some((word) => misread(text, word, 3) <= word.length * 0.2);
}

export const beginsWithRelation = (lettered: string) => beginsWith(lettered, misreadable);
export const beginsWithRole = (lettered: string) => beginsWith(lettered, [...misreadable, ...misreadTreating]);

const asWord = (words: string) => new RegExp(`\\b(?:${words})(?:'?S)?\\b`);
export const relation = asWord(related);
/** What heads a section about somebody else. */
export const othersHead = asWord(`${related}|INSURANCE|COVERAGE|PAYER|SEGURO|ASEGURANZA|COBERTURA`);
/** Anybody but the patient. */
export const role = asWord(`${related}|${treating}`);
/** A number that the chart had before, or that another hospital gave. */
export const earlier = /\b(?:PREVIOUS|PRIOR|OLD|FORMER|OTHER|EXTERNAL|OUTSIDE|MERGED|ALIAS|ANTERIOR|PREVIO)\b/;

const behind = '\\s*(?:\\([^)\\n]{0,24}\\))?\\s*(?<colon>[:=]|[-#.](?=\\s))?\\s*';
const all = rules.map(({ kind, words, bare }) => ({
  ...{ kind, bare: bare === true },
  // A hash or a period may be the last sign of a label.
  pattern: new RegExp(`(?<![A-Z0-9'])(?:${words})(?![A-Z0-9'])${behind}`, 'g'),
}));

export interface FoundLabel {
  readonly kind: LabelKind;
  readonly from: number;
  /** Where the value begins. */
  readonly to: number;
  readonly colon: boolean;
  readonly bare: boolean;
}

/** The labels of a line in their order; of two that overlap, the one that comes first in the list. */
export function labelsIn(lettered: string): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const { kind, bare, pattern } of all) {
    for (const { index, 0: text, groups } of lettered.matchAll(pattern)) {
      const to = index + text.length;
      if (found.some((one) => index < one.to && one.from < to)) continue;
      found.push({ kind, bare, from: index, to, colon: groups?.['colon'] !== undefined });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

const soft: readonly (readonly [LabelKind, string])[] = [
  ...[
    'PATIENT',
    'PATIENTNAME',
    'PTNAME',
    'PATIENTSNAME',
    'NAMEOFPATIENT',
    'CLIENTNAME',
    'NAME',
    'PACIENTE',
    'NOMBRE',
    'NOMBREDELPACIENTE',
    'NOMBRECOMPLETO',
  ].map((word) => ['name', word] as const),
  ...['DATEOFBIRTH', 'BIRTHDATE', 'DOB', 'FECHADENACIMIENTO', 'FECHANAC'].map((word) => ['born', word] as const),
  ...[
    'MEDICALRECORDNUMBER',
    'MEDREC',
    'PATIENTID',
    'CHART',
    'RECORDNO',
    'MRN',
    'EXPEDIENTE',
    'HISTORIACLINICA',
    'NODEEXPEDIENTE',
  ].map((word) => ['number', word] as const),
];

/** The nearest of the labels, or null where none is near. */
function nearestLabel(text: string): LabelKind | null {
  const word = text.replace(/[^A-Z]/g, '');
  if (word.length < 3) return null;
  const near = soft
    .map(([kind, label]) => ({ kind, apart: misread(word, label, 3), most: label.length * 0.2 }))
    .filter(({ apart, most }) => apart <= most)
    .sort((one, other) => one.apart - other.apart);
  return near[0]?.kind ?? null;
}

/** A label at the beginning of a cell, as far as one can read it: up to a colon, or all of the cell. */
function softLabelAt({ lettered }: Line, from: number, to: number): FoundLabel | null {
  const text = lettered.slice(from, to);
  const head = /^([A-Z' .#]{2,26}?)\s*(?:[:;.,=]\s|$)/.exec(`${text} `) ?? /^([A-Z' .#]{2,26})$/.exec(text);
  const kind = head === null ? null : nearestLabel(head[1] ?? '');
  if (head === null || kind === null) return null;
  return { kind, bare: false, colon: true, from, to: Math.min(to, from + head[0].length) };
}

/** Seen in clinic: JOHNSON, PETER (date of birth 3/4/1961). */
function softInBrackets({ lettered }: Line, strict: readonly FoundLabel[]): readonly FoundLabel[] {
  return [...lettered.matchAll(/\(([A-Z .]{3,18}?)[ :]+(?=[0-9A-Z])/g)].flatMap(({ index, 0: text, 1: word = '' }) => {
    const [from, to] = [index + 1, index + text.length];
    if (nearestLabel(word) !== 'born' || strict.some((one) => one.from < to && from < one.to)) return [];
    return [{ kind: 'born' as const, bare: false, colon: true, from, to }];
  });
}

/** The labels of a scanned line: those that can be read, and at the beginning of a cell those that nearly can. */
export function softLabelsIn(line: Line, strict: readonly FoundLabel[]): readonly FoundLabel[] {
  const more = line.cells.flatMap(({ from, to }) => {
    if (strict.some((label) => label.from >= from && label.from < Math.min(to, from + 4))) return [];
    const label = softLabelAt(line, from, to);
    return label === null || strict.some((one) => one.from < label.to && label.from < one.to) ? [] : [label];
  });
  return [...strict, ...more, ...softInBrackets(line, strict)].sort((one, other) => one.from - other.from);
}
