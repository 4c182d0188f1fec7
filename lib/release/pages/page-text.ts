/** The text of a page as it is compared: lines of cells, without marks on letters, and what a scanner may have misread. */

export interface Cell {
  /** Place in its line. */
  readonly from: number;
  readonly to: number;
}

/** All texts of a line have the same length, so that places agree. */
export interface Line {
  /** Marks removed, case kept: a name is told by its capitals. */
  readonly shown: string;
  readonly upper: string;
  /** Digits that a scanner reads in place of letters, as letters. */
  readonly lettered: string;
  readonly cells: readonly Cell[];
}

const toLetter: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 6: 'G', 8: 'B', '|': 'I', ';': ':' };
const toDigit: Readonly<Record<string, string>> = {
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  L: '1',
  '|': '1',
  S: '5',
  Z: '2',
  B: '8',
  G: '6',
};

/** Letters in place of the digits that look like them. */
export function asLetters(text: string): string {
  return text.replace(/[01568|;]/g, (one) => toLetter[one] ?? one);
}

/** Digits in place of the letters that look like them. */
export function asDigits(text: string): string {
  return text.replace(/[ODQIL|SZBG]/g, (one) => toDigit[one] ?? one);
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/ß/g, 'ss');
}

/** Columns stand apart by two spaces, a tab or a rule. */
const gap = /\s{2,}|\s*\t\s*|\s+[|¦•·]\s+/g;

function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = /^[\s|¦•·]*/.exec(text)?.[0].length ?? 0;
  for (const { index, 0: between } of text.trimEnd().matchAll(gap)) {
    if (index > from) cells.push({ from, to: index });
    from = Math.max(from, index + between.length);
  }
  const to = text.trimEnd().length;
  return from < to ? [...cells, { from, to }] : cells;
}

function lineOf(text: string, scanned: boolean): Line {
  const plain = folded(text).replace(/[\u00a0\u2000-\u200a]/g, ' ');
  const upper = plain.toUpperCase();
  const shown = upper.length === plain.length ? plain : upper;
  return { shown, upper, lettered: scanned ? asLetters(upper) : upper, cells: cellsOf(shown) };
}

/** A sign to each box of a form: four or more of them, one space apart. */
const boxed = /(?<![^\s:])(?:[\p{L}\d/.-] ){3,}[\p{L}\d](?!\S)/gu;

/** A label and its value without the space between them. */
const stuck = /\b(?:DOB|D\.O\.B\.?|MRN)(?=[A-Z]{0,3}\d)|\bDOB(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/gi;

/** A title without the space behind it. */
const stuckTitle = /(?<!\p{L})(Mr|Mrs|Ms|Sr|Sra)\.(?=\p{Lu}\p{Ll})/gu;

/** RE: and the name of the patient, whose date of birth comes in the next line. */
const cutRe = /^E: (?=[^\n]+\n\W*(?:DOB|D\.O\.B|Date of B))/gim;

/** A month of three letters without its first. */
const cutMonth =
  /(?<=\b(?:DOB|birth|born|nac\p{L}*)\W{1,4})(an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)(?= \d{1,2},? (?:19|20)\d\d)/gu;
const firstOfMonth: Readonly<Record<string, string>> = {
  ...{ an: 'J', eb: 'F', ar: 'M', pr: 'A', ay: 'M', un: 'J', ul: 'J', ug: 'A', ep: 'S', ct: 'O', ov: 'N', ec: 'D' },
};

/** Dirt before the first word of a line. */
const specks = /^[ \t]*[.,~_|'`·]{1,2} +(?=\p{L})/gmu;

/** A space within a date: 07/0 5/1977, 01-10-20 01, 09-18-1 928. */
const brokenDay = /(?<=\b\d{1,2}[-/]\d) (?=\d[-/]\d{2,4}\b)/g;
const brokenYear = /(?<=\b\d{1,2}[-/]\d{1,2}[-/])(1 ?9|2 ?0)( ?\d ?\d)(?![\d:.]| ?[-/])/g;

const brokenFirst = /(?<![\d/-])(1 ?9|2 ?0)( ?\d ?\d)(?=[-/]\d{1,2}[-/]\d{1,2}(?!\d))/g;
const brokenMonth =
  /\b(?=J ?a ?n ?u|F ?e ?b ?r|M ?a ?r ?c|A ?p ?r ?i|J ?u ?[nl]|A ?u ?g ?u|S ?e ?p ?t|O ?c ?t ?o|N ?o ?v ?e|D ?e ?c ?e)\p{L}{1,8} \p{Ll}{1,8}(?= \d{1,2}[,.]? (?:19|20)\d\d)/gu;

/** What a scanner did to the spaces of a page, undone. */
function respaced(text: string): string {
  const letters = text.replace(boxed, (signs) => signs.replaceAll(' ', ''));
  const dates = letters.replace(brokenDay, '').replace(brokenYear, (year) => year.replaceAll(' ', ''));
  const whole = [brokenFirst, brokenMonth].reduce(
    (read, pattern) => read.replace(pattern, (date) => date.replaceAll(' ', '')),
    dates,
  );
  const apart = whole.replace(stuck, '$& ').replace(stuckTitle, '$& ').replace(specks, '');
  return apart.replace(cutRe, 'RE: ').replace(cutMonth, (rest) => `${firstOfMonth[rest] ?? ''}${rest}`);
}

/** Blank lines stay: they part one section from the next. */
export function linesOf(text: string, scanned: boolean): readonly Line[] {
  const written = scanned ? respaced(text) : text;
  return written.split(/\r\n|[\n\r\f]/).map((line) => lineOf(line, scanned));
}

/** Two lines as one: a name that a line break parts. */
export function joined(one: Line, other: Line): Line {
  const glue = (name: 'shown' | 'upper' | 'lettered') => `${one[name].trimEnd()} ${other[name].trim()}`;
  const shown = glue('shown');
  return { shown, upper: glue('upper'), lettered: glue('lettered'), cells: [{ from: 0, to: shown.length }] };
}

/** A word in which letters, digits and cases are mixed as only a scanner mixes them. */
const odd = /^[A-Za-z]+\d[a-z]+|[a-z][A-Z][a-z]|[a-z]\d[a-z]|^\d+[A-Za-z]\d+$|[a-z]{2}[A-Z]$|^[a-z]+;$/;
const innocent = /^(?:[A-Z]?[a-z]?\d+c?|A1c|B12|pH|HbA1c|Mc[A-Z].*|Mac[A-Z].*|De[A-Z].*|Mg[A-Z].*)$/;

/** True where the text of a page looks read from a picture: more than four odd words in a thousand. */
export function looksScanned(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 2);
  const strange = words.filter((word) => odd.test(word) && !innocent.test(word)).length;
  return words.length > 0 && (strange * 1000) / words.length > 4;
}

/** What a scanner confuses, drops or adds costs less than another letter. */
const price = { confused: 0.3, lost: 0.7, other: 1 } as const;

const signs = 128;
/** What it costs to take one sign for another, by their codes. */
const swapPrices = new Float32Array(signs * signs).fill(price.other);
for (const pair of '06 0D 0O 0Q 17 1I 1L IL 2Z 38 49 5S 56 68 6B 6G 8B 9G EC AO NH HB RN UV EF RP MN AR DO GC IT'.split(' ')) {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  swapPrices[one * signs + other] = price.confused;
  swapPrices[other * signs + one] = price.confused;
}

function swapPrice(one: number, other: number): number {
  if (one === other) return 0;
  return (one < signs && other < signs ? swapPrices[one * signs + other] : undefined) ?? price.other;
}

/** One row of the table of distances, used again and again: the text of a page is compared thousands of times. */
const row = new Float64Array(signs);

/** How far two texts of at most 127 signs are apart, in misread signs; `most + 1` where it is more than that. */
export function misread(one: string, other: string, most: number): number {
  if (one === other) return 0;
  const width = other.length;
  if (Math.abs(one.length - width) * price.lost > most || width >= signs) return most + 1;
  for (let place = 0; place <= width; place += 1) row[place] = place * price.lost;
  for (let line = 0; line < one.length; line += 1) {
    const code = one.charCodeAt(line);
    let diagonal = row[0] ?? 0;
    let before = (line + 1) * price.lost;
    let least = before;
    row[0] = before;
    for (let place = 0; place < width; place += 1) {
      const above = row[place + 1] ?? 0;
      before = Math.min(diagonal + swapPrice(code, other.charCodeAt(place)), above + price.lost, before + price.lost);
      diagonal = above;
      row[place + 1] = before;
      least = Math.min(least, before);
    }
    if (least > most) return most + 1;
  }
  return row[width] ?? 0;
}
