/** Sentences that say whose page it is, without a label: Mr. Johnson is a 54-year-old man. In English and Spanish. */
import { isCommonSurname } from '../../request/names/kin.ts';
import { isProvider, nameAt, noNames, wordsIn } from './page-names.ts';
import type { Line } from './page-text.ts';
import type { MarkedLine } from './sections.ts';
import type { Field } from './taking.ts';

// A scanner reads 62 as b2.
const aged = '[\\dBOILS]{1,3}[- ]?(?:(?:YEARS?|YRS?|MONTHS?|MOS?|WEEKS?|DAYS?)[- ]?(?:OLDS?)?|Y\\.?[/ ]?O\\b\\.?|ANOS|MESES)';
/** As a scanner leaves it: 50-ycar-old, 5D-year-old, 42-year-od. */
const agedScanned = `(?:${aged}|(?=[A-Z]?\\d)[\\dA-Z]{1,3}[- ]{0,2}[A-Z]{3,6}[- ]{0,2}(?:[O0CD] ?[LI1] ?D?|LD|[O0]D)\\b|\\d{1,2} \\.?O\\.|\\d{1,2} ?Y\\.{1,2})`;
const people = '(?:MALE|FEMALE|MAN|WOMAN|BOY|GIRL|LADY|GENTLEMAN|INFANT|CHILD|PATIENT|PACIENTE|[MF])';
const title = '(?:MR|MRS|MS|MISS|MX|SR|SRA|SRTA|DON|DONA)\\b\\.? ';
const does =
  '(?:IS|WAS|HAS|HAD|PRESENT(?:S|ED)|RETURN(?:S|ED)|REPORT(?:S|ED)|DENIE[SD]|UNDERWENT|CAME|COMES|STATE[SD]|ES|FUE|ACUD(?:E|IO)|REFIERE|NIEGA|PRESENTA|TIENE|INGRES[AO])';

interface SentenceRule {
  /** In upper case, beside the name. */
  readonly words: string;
  readonly name: 'before' | 'after';
  /** The surname alone stands behind a title, and this behind the surname. */
  readonly surname?: string;
}

/** What a scanner misreads of the sentences in which an age stands behind the name. */
interface AgeWords {
  readonly aged: string;
  readonly article: string;
  readonly patient: string;
  readonly space: string;
  readonly is: string;
}

const inPrint: AgeWords = { aged, article: 'AN?', patient: 'PACIENTE', space: ' ', is: 'I?S|WAS|ES' };
const onScans: AgeWords = { aged: agedScanned, article: '[AO]N?', patient: '\\w{6,9}', space: ' ?', is: '[IL1]?S|I|WAS|ES?' };

const rulesOf = ({ aged, article, patient, space, is }: AgeWords): readonly SentenceRule[] => [
  {
    name: 'before',
    words: `,? (?:${is}) ?(?:${article}|UNA?|(?:UNA? )?PACIENTE(?: \\w+)? DE)${space}(?:[\\w-]+ ){0,2}?${aged}`,
  },
  { name: 'before', words: `, (?:(?:AN?|(?:UNA? )?${patient}(?: \\w+)? DE|DE)${space})?(?:\\w+ )?${aged}` },
  {
    name: 'after',
    words: `${aged} (?:\\w+[ -]){0,2}?(?:${people}\\b,?|\\w{3,9},) ?(?:(?:NAMED|CALLED|DE NOMBRE) )?(?:${title})?`,
  },
  {
    name: 'after',
    words: `\\b(?:REFERRING|SEEING|SAW|EVALUATED|EXAMINED|CARING FOR|CARE OF|ON BEHALF OF|RECORDS OF|(?:ENVIO|REMITO) A) (?:(?:OUR|YOUR|MUTUAL|PATIENT|LA|EL|AL|PACIENTE) ){0,3}(?:${title})?`,
  },
  { name: 'after', words: '(?:^|[.:;] ?)(?:I|YO), {1,3}(?=[^,]{3,60},)' },
  { name: 'after', words: `\\b${title}`, surname: `^,? ${does}\\b` },
  { name: 'after', words: `\\b(?:DEAR|ESTIMAD[OA]) ${title}`, surname: '^[,:]' },
];
/** Of print, and of scans. */
const compiled = [inPrint, onScans].map((words) =>
  rulesOf(words).map(({ words, name, surname }) => ({
    ...{ name, words: new RegExp(words, 'g') },
    surname: surname === undefined ? null : new RegExp(surname),
  })),
);

const word = `\\p{Lu}[\\p{L}'’-]*\\.?`;
/** A scanner parts a name, and leaves a period alone: Rom ero, Makayla . Oxendine. */
const slip = '(?: \\p{Ll}{2,12}(?:-\\p{Lu}[\\p{L}-]*)?(?= (?:is|was)\\b| \\p{Lu}|,|$)| \\.)?';
/** A capital that was read as a digit: 0xendine. */
const misreadWord = word.replace('\\p{Lu}', '(?:\\p{Lu}|[01568](?=\\p{Ll}{2}|\\.? \\p{Lu}))');
/** esús Vargas: the first letter is lost. */
const cutWord = '(?:\\p{Ll}{3,12} (?=\\p{Lu}))?';
const runs = [[word, ''] as const, [`${misreadWord}${slip}`, cutWord] as const].map(([one, cut]) => {
  const run = `${one}(?:[ ,]{1,2}(?:(?:de la|de los|del|de|van|von|la|le|bin|al) )?${one}){0,5}`;
  return { before: new RegExp(`(?<![\\p{L}'’-])${run}$`, 'u'), after: new RegExp(`^${cut}${run}`, 'u') };
});

interface Spot {
  readonly from: number;
  readonly to: number;
}

/** The capital words up to a place, or from it. Colin Price, RN: up to the comma. */
function spotAt(
  { shown }: Line,
  name: 'before' | 'after',
  [from, to]: readonly [number, number],
  scanned: boolean,
): Spot | null {
  const run = runs[scanned ? 1 : 0];
  if (name === 'before') {
    const found = run?.before.exec(shown.slice(0, from))?.[0];
    return found === undefined ? null : { from: from - found.length, to: from };
  }
  const found = run?.after.exec(shown.slice(to))?.[0];
  if (found === undefined) return null;
  const [first = ''] = found.split(',');
  return { from: to, to: to + (first.includes(' ') ? first : found).replace(/[., ]+$/, '').length };
}

/** Words of a surname; a part that begins with a small letter goes on from the one before. */
function surnameAt(line: Line, { from, to }: Spot, follows: RegExp): readonly string[] | null {
  const words: string[] = [];
  for (const { text, capital } of wordsIn(line, from, to)) {
    if (capital || words.length === 0) words.push(text);
    else words.push((words.pop() ?? '') + text);
  }
  const isOther = words.some((one) => noNames.has(one) && !isCommonSurname(one.toLowerCase()));
  return follows.test(line.upper.slice(to)) && words.length < 4 && !isOther ? words : null;
}

/** Mr., and as a scanner misreads it. */
const anyTitle = /^.*?(?<!\p{L})(?!St\.)\p{Lu}\p{L}{1,3}\. /u;

/** The name behind a title, which a scanner may have misread, or all of it. */
function wordsAt(line: Line, { from, to }: Spot, scanned: boolean): readonly string[] | null {
  const titled = anyTitle.exec(line.shown.slice(from, to));
  if (titled === null) return nameAt(line, from, to, scanned);
  const start = from + titled[0].length;
  return nameAt(line, start, to, scanned) ?? surnameAt(line, { from: start, to }, /(?:)/);
}

function namesOf(
  line: Line,
  isOfOther: (line: Line, from: number) => boolean,
  scanned: boolean,
): readonly (readonly string[])[] {
  return (compiled[scanned ? 1 : 0] ?? []).flatMap(({ words, name, surname }) =>
    [...line.upper.matchAll(words)].flatMap(({ index, 0: text }) => {
      const spot = spotAt(line, name, [index, index + text.length], scanned);
      if (spot === null || isProvider(line, spot.to) || isOfOther(line, spot.from)) return [];
      // Firmado por Elaine: by whom.
      if (/ (?:BY|POR) /.test(line.upper.slice(spot.from, spot.to))) return [];
      const found = surname === null ? wordsAt(line, spot, scanned) : surnameAt(line, spot, surname);
      return found === null || found.length === 0 ? [] : [found];
    }),
  );
}

/** The names of patients in running text. It may tell of others as well, so they count as standing apart. */
export function namesInSentences(
  lines: readonly Line[],
  marked: readonly MarkedLine[],
  isOfOther: (line: Line, from: number) => boolean,
  scanned: boolean,
): readonly Field[] {
  return lines.flatMap((line, at) =>
    marked[at]?.others === true
      ? []
      : namesOf(line, isOfOther, scanned).map((words) => ({ kind: 'name' as const, words, line: at, apart: true })),
  );
}
