/** The labels of a page, in English and Spanish, and words that say that somebody else than the patient is meant. Data. */

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
  // The second half of a label that is printed on two lines.
  { kind: 'born', words: '(?:OF )?BIRTH(?: DT\\.?)?', bare: true },
  {
    kind: 'name',
    words:
      "(?:PATIENT|PT\\.?|CLIENT|RESIDENT|MEMBER|STUDENT|CHILD|INFANT|BENEFICIARY|RECIPIENT|PARTICIPANT)(?:'?S)? (?:FULL |LEGAL |PREFERRED )?NAMES?|NAMES? OF (?:THE )?PATIENT|FULL NAME|LEGAL NAME",
  },
  {
    kind: 'name',
    words:
      'NOMBRE(?: COMPLETO)?(?: Y APELLIDOS?)? DEL? (?:LA )?PACIENTE|NOMBRE COMPLETO|NOMBRE Y APELLIDOS?|APELLIDOS? Y NOMBRES?',
  },
  {
    kind: 'family',
    words: "(?:PATIENT(?:'S)? )?(?:LAST|FAMILY) NAMES?|SURNAMES?|(?:PRIMER |SEGUNDO )?APELLIDOS?(?: DEL PACIENTE)?",
  },
  { kind: 'family', words: 'LAST(?=:)' },
  { kind: 'given', words: 'FIRST(?=:)|(?<= {2})FIRST(?= {2,}(?! |NAME))' },
  { kind: 'given', words: "(?:PATIENT(?:'S)? )?(?:FIRST|GIVEN) NAMES?|NOMBRES|PRIMER NOMBRE|NOMBRE\\(S\\)" },
  {
    kind: 'name',
    words:
      '(?:CHART|RECORDS?) OF|EXPEDIENTE DE|PATIENT|PT\\.?|NAME|PACIENTE|PTE\\.?|NOMBRE|RE|REGARDING|ASUNTO|CLIENT|RESIDENT|SUBJECT',
    bare: true,
  },
  {
    kind: 'other-number',
    words:
      '(?:ACCOUNT|ACCT|VISIT(?! DATE| ON)|ENCOUNTER(?! DATE)|CSN|FIN|HAR|ORDER|SPECIMEN|ACCESSION|CLAIM|POLICY|GROUP|MEMBER|SUBSCRIBER|CASE|INVOICE|NPI|LICENSE|PHONE|TEL(?:EPHONE)?|FAX|CELL|SSN|SS|ROOM|BED|ZIP|CUENTA|POLIZA|ORDEN|TELEFONO|FOLIO|CITA)(?: ?(?:ID|NO\\.?|NUM(?:BER)?\\.?|#))?',
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
];

/** Who pays, and who is related: they have a date of birth of their own, and numbers. */
const related =
  'SUBSCRIBER|SUBSCR|INSUREDS?|POLICY ?-?HOLDER|CARD ?-?HOLDER|GUARANTOR|RESPONSIBLE PARTY|EMERGENCY(?! (?:DEPARTMENT|DEPT|ROOM|MEDICINE|CARE|SERVICES?|VISIT|CENTER|RECORD|NOTE|PHYSICIAN))|CONTACTS?|WITNESS(?:ED)?|MOTHER|FATHER|MOM|DAD|SPOUSE|HUSBAND|WIFE|PARTNER|' +
  'PARENTS?|GUARDIAN|NEXT OF KIN|KIN|NOK|DAUGHTER|SON|BROTHER|SISTER|SIBLING|TWIN|BABY(?=.S|:)|AUNT|UNCLE|GRANDMOTHER|GRANDFATHER|CAREGIVER|PROXY|AGENT|DONOR|EMPLOYER|DEPENDENT|' +
  'FAMILY(?! (?:MEDICINE|PRACTICE|HEALTH|PHYSICIANS?|CARE))|RELATIVE|RELATIONSHIP|' +
  'MADRE|PADRE|MAMA|PAPA|ESPOS[OA]|CONYUGE|HIJ[OA]|HERMAN[OA]|TUTORA?|TITULAR|ASEGURAD[OA]|CONTACTO|FAMILIAR|RESPONSABLE|GARANTE|ACOMPANAD[OA]|TESTIGO';
/** Who treats, writes or signs: a name, and nothing else of theirs. */
const treating =
  'PROVIDERS?|PHYSICIANS?|DOCTOR|DR|SURGEON|NURSE|RN|ATTENDING|PCP|REFERR\\w+(?=:| (?:BY|PROVIDER|PHYSICIAN|DOCTOR|DR|MD)\\b)|VERIFIED|AUTHOR|ENTERED|FILED|SIGNATURE|FIRMA|SINCERELY|ATENTAMENTE|SIGNED|DICTATED|TRANSCRIBED|REVIEWED|COLLECTED|COLLECTOR|ORDERING|ORDERED|AUTHORIZED|PERFORMED|INTERPRETED|INTERPRETER|READ BY|ASSISTANT|ANESTHES\\w*|' +
  'RADIOLOGIST|PATHOLOGIST|TECHNOLOGIST|THERAPIST|PHARMAC\\w*|CC|ACCOMPANIED|USER|STAFF|SENDER|MEDIC[OA]|DOCTORA?|DRA|ENFERMER[OA]|CIRUJAN[OA]|REMITE|FIRMADO|TRATANTE';

const asWord = (words: string) => new RegExp(`\\b(?:${words})(?:'?S)?\\b`);
export const relation = asWord(related);
/** What heads a section about somebody else. */
export const othersHead = asWord(`${related}|INSURANCE|COVERAGE|PAYER|SEGURO|ASEGURANZA|COBERTURA`);
/** Anybody but the patient. */
export const role = asWord(`${related}|${treating}`);
/** Printed by, firmado por: whoever stands behind it has done something. */
export const doneBy = /\b(?:BY|POR)\W*$/;
/** A number that the chart had before, or that another hospital gave. */
export const earlier = /\b(?:PREVIOUS|PRIOR|OLD|FORMER|OTHER|EXTERNAL|OUTSIDE|MERGED|ALIAS|ANTERIOR|PREVIO)\b/;

const behind = '\\s*(?:\\([^)\\n]{0,24}(?:\\)|$))?\\s*(?:\\.{2,}\\s*)?(?<colon>[:=]|__|[-#.](?=\\s))?\\s*';
const all = rules.map(({ kind, words, bare }) => ({
  ...{ kind, bare: bare === true },
  // A hash or a period may be the last sign of a label.
  pattern: new RegExp(`(?<![A-Z0-9'])(?:${words})(?![A-Z0-9'])${behind}`, 'g'),
}));

const any = new RegExp(`(?<![A-Z0-9'])(?:${rules.map(({ words }) => words).join('|')})(?![A-Z0-9'])`);

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
  if (!any.test(lettered)) return [];
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
