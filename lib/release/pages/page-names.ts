/** Names on a page: what is a name at all, and whether it is the patient's. */
import { isCommonGiven } from '../../request/names/kin.ts';
import { isParticle } from '../../request/names/words.ts';
import { type Line, misread } from './page-text.ts';
import type { Subject } from './subject.ts';

/** Words with a capital that begin no name: of forms, of hospitals, of sentences. In both languages. */
const noNames = new Set(
  (
    'PATIENT PATIENTS CHART ID NAME NAMES INFORMATION HISTORY EDUCATION INSTRUCTIONS CLASS HOSPITAL CENTER CLINIC HEALTH MEDICAL MEDICINE DEPARTMENT REPORT REPORTS ' +
    'SERVICE SERVICES STATUS DATE DATES TIME PAGE SUMMARY NOTE NOTES RECORD RECORDS VISIT ENCOUNTER ADMISSION ADMIT DISCHARGE SEX GENDER AGE MALE FEMALE ' +
    'DOB BIRTH BORN MRN NUMBER ACCOUNT PHONE ADDRESS STREET CITY STATE ZIP COUNTY EMAIL FAX PHYSICIAN PROVIDER DOCTOR SURGEON NURSE ATTENDING ORDERING ' +
    'REFERRING PRIMARY CARE TEAM UNIT ROOM BED FLOOR WARD LABORATORY LAB LABS RESULT RESULTS TEST TESTS SPECIMEN COLLECTED RECEIVED REPORTED ORDER ORDERS ' +
    'MEDICATION MEDICATIONS DRUG DOSE ROUTE ALLERGIES ALLERGY DIAGNOSIS DIAGNOSES PROBLEM PROBLEMS PROCEDURE PROCEDURES EXAM EXAMINATION FINDINGS IMPRESSION ' +
    'ASSESSMENT PLAN FOLLOW FOLLOWUP RETURN REFERRAL CONSULT CONSULTATION PROGRESS OPERATIVE EMERGENCY CONTACT RELATIONSHIP INSURANCE POLICY GROUP MEMBER ' +
    'SUBSCRIBER GUARANTOR INSURED EMPLOYER OCCUPATION MARITAL LANGUAGE RACE ETHNICITY RELIGION SIGNATURE SIGNED CONSENT FORM AUTHORIZATION REQUEST REFILL ' +
    'REMINDER APPOINTMENT PORTAL COPY CONFIDENTIAL CONTINUED FINAL PRELIMINARY REVIEWED VERIFIED TOLERATED STABLE DENIES REPORTS STATES PRESENTS AWAKE ALERT ' +
    'TRANSFERRED DISCHARGED ADMITTED SEEN EVALUATED IDENTIFIED CONFIRMED AND OR OF TO THE THIS WITH WAS IS HAS HAD FOR FROM BY IN ON AT NO NOT YES UNKNOWN NONE ' +
    'WELL RESTING COMFORTABLE DOING FEELING UNABLE AGREES AWARE STABLE IMPROVED RECOVERING LIVES LYING SITTING AMBULATING SAFETY RIGHTS SATISFACTION ' +
    'PREOPERATIVE POSTOPERATIVE CHEST ABDOMEN HEAD BRAIN LUMBAR SPINE KNEE CT MRI XRAY RADIOLOGY PATHOLOGY CARDIOLOGY SURGERY INTERNAL FAMILY PEDIATRICS ' +
    'PACIENTE PACIENTES NOMBRE NOMBRES APELLIDO APELLIDOS INFORMACION HISTORIA CLINICA CLINICO HOSPITAL CENTRO SALUD MEDICO MEDICA SERVICIO SERVICIOS ' +
    'FECHA HORA PAGINA RESUMEN NOTA NOTAS VISITA INGRESO EGRESO ALTA SEXO EDAD HOMBRE MUJER MASCULINO FEMENINO NACIMIENTO NUMERO CUENTA TELEFONO DIRECCION ' +
    'DOCTORA ENFERMERA RESULTADO RESULTADOS PRUEBA MUESTRA MEDICAMENTO DIAGNOSTICO REFIERE NIEGA PRESENTA ESTABLE CONTINUACION EXPEDIENTE FIRMA FORMULARIO EL LA LOS LAS ' +
    'JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE'
  ).split(' '),
);

const suffixes: Readonly<Record<string, number>> = { SR: 1, SENIOR: 1, JR: 2, JUNIOR: 2, II: 2, III: 3, IV: 4 };
const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'MX', 'SR', 'SRA', 'SRTA', 'DON', 'DONA', 'VDA']);
const providers = new Set(
  'MD DO NP RN PA PAC DDS DMD PHD LCSW CRNA FNP APRN DPT PT OT RPH PHARMD LPN CNM FACS MBBS'.split(' '),
);

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
}

/** The words of a part of a line; O'Brien is one, Smith-Jones are two. */
function wordsIn({ shown, upper, lettered }: Line, from = 0, to = upper.length): readonly Word[] {
  return [...lettered.slice(from, to).matchAll(/[A-Z]+(?:'[A-Z]+)*/g)].map(({ index, 0: word }) => ({
    text: word.replace(/'/g, ''),
    from: from + index,
    to: from + index + word.length,
    capital: shown[from + index] === upper[from + index],
  }));
}

/** A scanner may get one sign in seven wrong, and no letter of a short name. */
function isName(word: string, list: readonly string[], scanned: boolean): boolean {
  if (list.includes(word)) return true;
  if (!scanned || word.length < 3) return false;
  const most = Math.max(0.7, word.length * 0.14);
  return list.some((one) => misread(word, one, most) <= most);
}

type Part = 'given' | 'family' | 'initial' | 'joint' | 'foreign';

/** What a word is in a name of this patient. */
function partOf(word: string, subject: Subject, scanned: boolean): Part {
  if (isName(word, subject.family, scanned)) {
    return subject.given.includes(word) || subject.middle.includes(word) ? 'given' : 'family';
  }
  if (isName(word, subject.given, scanned) || subject.alsoGiven.includes(word)) return 'given';
  if (isName(word, subject.middle, scanned)) return 'joint';
  if (word.length === 1) return 'initial';
  return suffixes[word] !== undefined || titles.has(word) || isParticle(word.toLowerCase()) ? 'joint' : 'foreign';
}

/**
 * same: given name and surname. near: they may be the same person. surname, given: only this part is the same. part: one part, the other
 * is not said. other: somebody else.
 */
export type NameLikeness = 'same' | 'near' | 'surname' | 'given' | 'part' | 'other';

/** Of a name that was given twice as given name and surname, Thomas Thomas. */
function countParts(words: readonly string[], subject: Subject, scanned: boolean) {
  const parts = words.map((word) => partOf(word, subject, scanned));
  const count = (part: Part) => parts.filter((one) => one === part).length;
  const [given, family] = [count('given'), count('family')];
  const both = subject.given.some((word) => subject.family.includes(word));
  if (family === 0 && given > 1 && both) return { parts, given: given - 1, family: 1 };
  return { parts, given, family };
}

/** Another generation is another person; one that is not said on either side says nothing. */
function otherGeneration(words: readonly string[], { generation }: Subject): boolean {
  const said = words.slice(1).flatMap((word) => suffixes[word] ?? [])[0];
  return said !== undefined && (generation === null ? said > 1 : said !== generation);
}

/** A second given name that is not the patient's: María Isabel is not María José. */
function otherSecondName(words: readonly string[], parts: readonly Part[], { given, middle }: Subject): boolean {
  const known = [...given, ...middle];
  if (known.length < 2) return false;
  const initials = known.map((word) => word[0]);
  return parts.some(
    (part, place) => part === 'foreign' && parts[place - 1] === 'given' && !initials.includes(words[place]?.[0]),
  );
}

const compoundFirsts = ['MARIA', 'JOSE', 'JUAN', 'ANA', 'LUIS'];

/** María José is one name: María Isabel is her sister. */
function isCompound({ given }: Subject): boolean {
  return given.length > 1 || compoundFirsts.includes(given[0] ?? '');
}

/** Only the surname is the patient's: an initial or the middle name may say the rest. */
function likenessOfSurname(words: readonly string[], foreign: number, { given, middle }: Subject): NameLikeness {
  const initial = words.some((word) => word.length === 1 && given.some((one) => one.startsWith(word)));
  const second = words.some((word) => word.length > 1 && middle.includes(word));
  // GARZA, ROSIE A. is nobody whose name begins with A.
  if (foreign > 0) return second ? 'near' : 'surname';
  return initial || second ? 'near' : 'part';
}

function likenessByParts(words: readonly string[], subject: Subject, scanned: boolean): NameLikeness {
  const { parts, given, family } = countParts(words, subject, scanned);
  const foreign = parts.filter((part) => part === 'foreign').length;
  if (family > 0 && given > 0) {
    if (otherSecondName(words, parts, subject)) return isCompound(subject) ? 'surname' : 'near';
    return otherGeneration(words, subject) ? 'near' : 'same';
  }
  if (family > 0) return likenessOfSurname(words, foreign, subject);
  if (given > 0) return foreign > 0 ? 'given' : 'part';
  return 'other';
}

/** Whether the words of a name are the patient's. */
export function likenessOfName(words: readonly string[], subject: Subject, scanned: boolean): NameLikeness {
  const likeness = likenessByParts(words, subject, scanned);
  const differs = likeness === 'other' || likeness === 'surname' || likeness === 'given';
  return differs && isGlued(words, subject, scanned) ? 'same' : likeness;
}

/** The parts of a name as one word, in the orders in which names are printed. */
function gluedNames({ given, middle, family }: Subject): readonly string[] {
  const firsts = [
    ...given,
    given.join(''),
    ...middle.flatMap((word) => given.flatMap((one) => [one + word, one + word.charAt(0)])),
  ];
  const lasts = [...family, ...family.flatMap((one) => family.filter((other) => other !== one).map((other) => one + other))];
  return lasts.flatMap((last) => firsts.flatMap((first) => [last + first, first + last]));
}

/** Spaces that a scanner lost, or put into a name. */
function isGlued(words: readonly string[], subject: Subject, scanned: boolean): boolean {
  const whole = words.join('');
  return (
    scanned &&
    whole.length > 6 &&
    gluedNames(subject).some((wanted) => {
      const most = Math.min(2.9, wanted.length * 0.16);
      return misread(whole, wanted, most) <= most;
    })
  );
}

const mostWords = 7;
/** Where a name ends at the latest. */
const nameEnds =
  /[(\d;]|\s{2,}|[|•·¦]|\b(?:DOB|D\.O\.B|MRN|SEX|AGE|GENDER|DATE|BIRTH|BORN|NACID|EDAD|SEXO|FECHA|RELATION|ID)\b/;

/** Page, Mary: a word of forms that is a surname as well, before a comma and a known given name. */
function isListed(text: string, words: readonly string[]): boolean {
  const [, family = '', given = ''] = /^\W*([A-Z'-]+)\s*,\s*([A-Z'-]+)/.exec(text) ?? [];
  const others = words.filter((word) => noNames.has(word));
  return others.length === 1 && others[0] === family.replace(/'/g, '') && isCommonGiven(given.toLowerCase());
}

/** The words of the name that stands at a place of a line, or null where what stands there is no name. */
export function nameAt(line: Line, from: number, to: number, scanned: boolean): readonly string[] | null {
  const rest = line.upper.slice(from, to);
  const ends = rest.search(scanned ? /\s{2,}|[(]|\b(?:DOB|MRN|SEX|AGE|DATE|BORN)\b/ : nameEnds);
  const until = ends < 0 ? to : from + ends;
  const words = wordsIn(line, from, until);
  if (words.length === 0 || words.length > mostWords) return null;
  const small = words.filter(({ text, capital }) => !capital && text.length > 1 && !isParticle(text.toLowerCase())).length;
  // A scanner loses a first letter.
  const isSentence = small > (scanned && words.length > small ? 1 : 0);
  const texts = words.map(({ text }) => text).filter((text) => !titles.has(text) || text === 'SR');
  if (isSentence || (texts.some((text) => noNames.has(text)) && !isListed(rest, texts))) return null;
  const telling = texts.filter((text) => text.length > 1 && suffixes[text] === undefined);
  return telling.length === 0 || (telling.length < 2 && texts.length < 2) ? null : texts.filter((text) => !providers.has(text));
}

/** True where what follows a name is the title of somebody who treats patients. */
export function isProvider(line: Line, after: number): boolean {
  const [next] = wordsIn(line, after, Math.min(line.upper.length, after + 12));
  return next !== undefined && providers.has(next.text);
}

export interface FoundName {
  readonly from: number;
  readonly to: number;
}

/** Gaps between the words of one name: a comma, a period after an initial, a hyphen. */
const between = /^[\s,.'-]{1,3}$/;

/** How far a name goes on from a word: words of the patient's name, initials, and one middle name that nobody told us. */
function reach(line: Line, words: readonly Word[], start: number, subject: Subject, scanned: boolean): number {
  let end = start;
  for (let next = start + 1; next < words.length && next - start < mostWords; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (before === undefined || word === undefined || !between.test(line.upper.slice(before.to, word.from))) break;
    const part = partOf(word.text, subject, scanned);
    const isMiddle =
      part === 'foreign' && word.capital && next === start + 1 && subject.given.length === 1 && !noNames.has(word.text);
    if (part === 'foreign' && !isMiddle) break;
    if (part !== 'foreign') end = next;
  }
  return end;
}

/** What follows a name that may go on: María of María Isabel. */
function secondName({ upper }: Line, words: readonly Word[], end: number, subject: Subject): readonly Word[] {
  const [last, next] = [words[end], words[end + 1]];
  if (last === undefined || next === undefined || !isCompound(subject) || subject.family.includes(last.text)) return [];
  const goesOn = next.capital && upper.slice(last.to, next.from) === ' ' && next.text.length > 1;
  return goesOn && !noNames.has(next.text) ? [next] : [];
}

/** Every place of a line where the patient is named in full. */
export function namesIn(line: Line, subject: Subject, scanned: boolean): readonly FoundName[] {
  const words = wordsIn(line);
  const found: FoundName[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const first = words[start];
    const part = first === undefined ? 'foreign' : partOf(first.text, subject, scanned);
    if (first === undefined || (part !== 'given' && part !== 'family') || !first.capital) continue;
    const end = reach(line, words, start, subject, scanned);
    const to = words[end]?.to ?? first.to;
    const texts = [...words.slice(start, end + 1), ...secondName(line, words, end, subject)].map(({ text }) => text);
    if (end === start || likenessOfName(texts, subject, scanned) !== 'same') continue;
    found.push({ from: first.from, to });
    start = end;
  }
  return found;
}
