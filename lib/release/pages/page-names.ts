/** What is a name at all on a page, in print and as a scanner reads it. Whose it is: `likeness.ts`. */
import { isCommon, isCommonSurname } from '../../request/names/kin.ts';
import { isParticle } from '../../request/names/words.ts';
import { type Line, misread } from './page-text.ts';

/** Words with a capital that begin no name: of forms, of hospitals, of sentences. In both languages. */
export const noNames = new Set(
  (
    'PATIENT PATIENTS CHART ID NAME NAMES INFORMATION HISTORY EDUCATION INSTRUCTIONS CLASS HOSPITAL CENTER CLINIC HEALTH MEDICAL MEDICINE DEPARTMENT REPORT REPORTS ' +
    'SERVICE SERVICES STATUS DATE DATES TIME PAGE SUMMARY NOTE NOTES RECORD RECORDS VISIT ENCOUNTER ADMISSION ADMIT DISCHARGE SEX GENDER AGE MALE FEMALE ' +
    'DOB BIRTH BORN MRN NUMBER ACCOUNT PHONE ADDRESS STREET CITY STATE ZIP COUNTY EMAIL FAX PHYSICIAN PROVIDER DOCTOR SURGEON NURSE ATTENDING ORDERING ' +
    'REFERRING PRIMARY CARE TEAM UNIT ROOM BED FLOOR WARD LABORATORY LAB LABS RESULT RESULTS TEST TESTS SPECIMEN COLLECTED RECEIVED REPORTED ORDER ORDERS ' +
    'MEDICATION MEDICATIONS DRUG DOSE ROUTE ALLERGIES ALLERGY DIAGNOSIS DIAGNOSES PROBLEM PROBLEMS PROCEDURE PROCEDURES EXAM EXAMINATION FINDINGS IMPRESSION ' +
    'ASSESSMENT PLAN FOLLOW FOLLOWUP RETURN REFERRAL CONSULT CONSULTATION PROGRESS OPERATIVE EMERGENCY CONTACT RELATIONSHIP INSURANCE POLICY GROUP MEMBER ' +
    'SUBSCRIBER GUARANTOR INSURED EMPLOYER OCCUPATION MARITAL LANGUAGE RACE ETHNICITY RELIGION SIGNATURE SIGNED CONSENT FORM AUTHORIZATION REQUEST REFILL ' +
    'REMINDER APPOINTMENT PORTAL COPY CONFIDENTIAL CONTINUED FINAL PRELIMINARY REVIEWED VERIFIED TOLERATED STABLE DENIES REPORTS STATES PRESENTS AWAKE ALERT ' +
    'LABEL HERE STICKER ADDRESSOGRAPH REPRESENTATIVE BLOOD TYPE POSITIVE NEGATIVE RH EFFECTIVE CALLED CALLER STUDENT DRIVER ' +
    'MG ML MCG MMOL DL TABLET TABLETS CAPSULE CAPSULES TAKE DAILY TWICE START STOP DRUG STORE PHARMACY BLUE SHIELD DEAR SINCERELY CC DR DRA ' +
    'HEMOGLOBIN SODIUM POTASSIUM GLUCOSE CREATININE ASPIRIN LISINOPRIL METFORMIN TDAP INFLUENZA MMR SCALE SIGNS VITAL ROAD AVENUE DRIVE ' +
    'TRANSFERRED DISCHARGED ADMITTED SEEN EVALUATED IDENTIFIED CONFIRMED AND OR OF TO THE THIS WITH WAS IS HAS HAD FOR FROM BY IN ON AT NO NOT YES UNKNOWN NONE ' +
    'WELL RESTING COMFORTABLE DOING FEELING UNABLE AGREES AWARE STABLE IMPROVED RECOVERING LIVES LYING SITTING AMBULATING SAFETY RIGHTS SATISFACTION ' +
    'PREOPERATIVE POSTOPERATIVE CHEST ABDOMEN HEAD BRAIN LUMBAR SPINE KNEE CT MRI XRAY RADIOLOGY PATHOLOGY CARDIOLOGY SURGERY INTERNAL FAMILY PEDIATRICS ' +
    'PACIENTE PACIENTES NOMBRE NOMBRES APELLIDO APELLIDOS INFORMACION HISTORIA CLINICA CLINICO HOSPITAL CENTRO SALUD MEDICO MEDICA SERVICIO SERVICIOS ' +
    'FECHA HORA PAGINA RESUMEN NOTA NOTAS VISITA INGRESO EGRESO ALTA SEXO EDAD HOMBRE MUJER MASCULINO FEMENINO NACIMIENTO NUMERO CUENTA TELEFONO DIRECCION ' +
    'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY LUNES MARTES MIERCOLES JUEVES VIERNES SABADO ' +
    'DOCTORA ENFERMERA RESULTADO RESULTADOS PRUEBA MUESTRA MEDICAMENTO DIAGNOSTICO REFIERE NIEGA PRESENTA ESTABLE CONTINUACION EXPEDIENTE FIRMA FORMULARIO EL LA LOS LAS ' +
    'JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE'
  ).split(' '),
);

const longNoNames = [...noNames].filter((word) => word.length > 5);

export const suffixes: Readonly<Record<string, number>> = { SR: 1, SENIOR: 1, JR: 2, JUNIOR: 2, II: 2, III: 3, IV: 4 };
export const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'MX', 'SR', 'SRA', 'SRTA', 'DON', 'DONA', 'VDA']);
const providers = new Set(
  'MD DO NP RN PA PAC DDS DMD PHD LCSW CRNA FNP APRN DPT PT OT RPH PHARMD LPN CNM FACS MBBS'.split(' '),
);
/** Months that people are called by. */
const givenMonths = new Set(['APRIL', 'MAY', 'JUNE', 'AUGUST', 'ABRIL', 'JULIO']);

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
}

/** The words of a part of a line; O'Brien is one, Smith-Jones are two. */
export function wordsIn({ shown, upper, lettered }: Line, from = 0, to = upper.length): readonly Word[] {
  return [...lettered.slice(from, to).matchAll(/[A-Z]+(?:'[A-Z]+)*/g)].map(({ index, 0: word }) => ({
    text: word.replace(/'/g, ''),
    from: from + index,
    to: from + index + word.length,
    capital: shown[from + index] === upper[from + index],
  }));
}

export const mostWords = 7;
/** Letters that a scanner reads as digits, in a name. */
const mostDigits = 3;
/** Where a name ends at the latest. */
const nameEnds =
  /[(\d;]|\s{2,}|[|•·¦]|\b(?:DOB|D\.O\.B|MRN|SEX|AGE|GENDER|DATE|BIRTH|BORN|NACID|EDAD|SEXO|FECHA|RELATION|ID)\b/;

/** A word of forms, as it is or but for one sign that a scanner got wrong. */
function isNoName(word: string, scanned: boolean): boolean {
  if (noNames.has(word)) return true;
  return (
    scanned && word.length > 5 && !isCommon(word.toLowerCase()) && longNoNames.some((one) => misread(word, one, 0.7) <= 0.7)
  );
}

/** Page, Mary; Ross Page; June Boone: one word of forms that is a name as well, beside a name. Not: Onset June 2023. */
function isListed({ upper }: Line, words: readonly Word[]): boolean {
  const [of, ...more] = words.filter(({ text }) => noNames.has(text));
  if (of === undefined || more.length > 0) return false;
  const isMonth = givenMonths.has(of.text);
  const isDate = isMonth && /^[., ]*\d/.test(upper.slice(of.to));
  if (isDate || !(isMonth || isCommonSurname(of.text.toLowerCase()))) return false;
  return words.some(({ text }) => text.length > 2 && suffixes[text] === undefined && text !== of.text);
}

/** Names that many have, with the spaces between them lost. */
function isGluedName(word: string): boolean {
  const text = word.toLowerCase();
  const places = Array.from({ length: Math.max(0, text.length - 5) }, (_, place) => place + 3);
  const isNames = (rest: string) => isCommon(rest) || (rest.length > 5 && isGluedName(rest));
  return places.some((place) => isCommon(text.slice(0, place)) && isNames(text.slice(place)));
}

/** More than an initial or one word. */
function isWhole(texts: readonly string[], scanned: boolean): boolean {
  const [telling] = texts.filter((text) => text.length > 1 && suffixes[text] === undefined);
  return telling !== undefined && (texts.length > 1 || (scanned && isGluedName(telling)));
}

/** Words with a small letter, more than a scanner loses: it loses a first letter of a name of three words, of the first word of a line, behind a comma. */
function isSentence({ upper }: Line, words: readonly Word[], scanned: boolean): boolean {
  const small = words.filter(({ text, capital }) => !capital && text.length > 1 && !isParticle(text.toLowerCase())).length;
  const [first] = words;
  const atEdge = first?.capital === false && first.from < 3 && words.length > 1;
  const behindComma = words.some(({ capital, from }) => !capital && /,\s*$/.test(upper.slice(0, from)));
  const whole = words.filter(({ text }) => text.length > 1).length;
  return small > (scanned && (atEdge || behindComma || whole > small + 1) ? 1 : 0);
}

/** The words of the name that stands at a place of a line, or null where what stands there is no name. */
export function nameAt(line: Line, start: number, to: number, scanned: boolean): readonly string[] | null {
  const from = start + (/^[^A-Z0-9(]*/.exec(line.upper.slice(start, to))?.[0].length ?? 0);
  const rest = line.upper.slice(from, to);
  const ends = rest.search(scanned ? /(?<=[A-Z][ ,]+[A-Z][A-Z.,']*)\s{2,}|[(]|DOB\b|\b(?:MRN|SEX|AGE|DATE|BORN)\b/ : nameEnds);
  const until = ends < 0 ? to : from + ends;
  const words = wordsIn(line, from, until);
  if ((line.upper.slice(from, until).match(/\d/g)?.length ?? 0) > mostDigits) return null;
  if (words.length === 0 || words.length > mostWords) return null;
  const named = words.filter(({ text }) => !titles.has(text) || text === 'SR');
  const texts = named.map(({ text }) => text);
  if (isSentence(line, words, scanned) || (texts.some((text) => isNoName(text, scanned)) && !isListed(line, named)))
    return null;
  return !isWhole(texts, scanned) ? null : texts.filter((text) => !providers.has(text));
}

/** Kate Moore, MD; Amaro Peck RN. Do and Pa are names as well. */
const titled = /[A-Z] +[A-Z'-]{2,}(?:, *([A-Z]{2,6})| +(RN|MD|NP|LPN|CRNA|PHD|FNP|APRN|DDS|RPH|PHARMD|LCSW|CNM))[ .]*$/;

/** True where what follows a name, or ends it behind a comma, is the title of somebody who treats patients. */
export function isProvider(line: Line, after: number): boolean {
  const [, behindComma, title] = titled.exec(line.lettered.slice(0, after)) ?? [];
  if (title !== undefined || providers.has(behindComma ?? '')) return true;
  const [next] = wordsIn(line, after, Math.min(line.upper.length, after + 12));
  return next !== undefined && providers.has(next.text);
}
