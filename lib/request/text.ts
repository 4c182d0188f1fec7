/**
 * What people type and paste, cleaned before it is judged: one function for a text of one line, one for several lines, one for
 * numbers and codes. Pages, JSON interface, staff forms and look-ups use them, so that what is stored is what was meant and what
 * is printed. Any script is welcome. Refused is what cannot be read the same by everybody: controls, characters that are not
 * assigned or private, an order of letters turned around, more marks on a letter than a line can hold.
 */

/** U+000B, U+000C, U+0085, U+2028 and U+2029 come along on paste and mean the end of a line. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Bullets and ticks that word processors write in the private use area of their symbol fonts. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['\uf0a7', '▪'],
  ['\uf0fc', '✓'],
  ['\uf0e0', '→'],
]);
const symbolFont = /[\uf020-\uf0ff]/g;

/** Nobody sees these: they join letters, give hints to the layout, or fill nothing. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** An override inside a text turns the order of its letters around. */
const overrides = '\u202d\u202e';

/** Scripts whose letters take another form with a joiner or without one. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const pictured = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}#*0-9]/u;
const tag = /[\u{e0020}-\u{e007f}]/u;

/** True for an invisible character that changes what is seen between its neighbours. */
function isNeeded(character: string, before: string, after: string): boolean {
  if (character === '\u200c') return joining.test(before) && joining.test(after);
  if (character === '\u200d')
    return (
      (joining.test(before) && joining.test(after)) ||
      (/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before) && /\p{Extended_Pictographic}/u.test(after))
    );
  if (character === '\ufe0e' || character === '\ufe0f') return pictured.test(before);
  if (tag.test(character)) return before === '\u{1f3f4}' || tag.test(before);
  // Right-to-left shows digits the wrong way round even where it stands at the beginning.
  return character === '\u202e' || (character === '\u202d' && before !== '' && after !== '');
}

/** Without what nobody sees. In one pass from the end and one from the beginning: a text may be all joiners, and long. */
function visible(text: string): string {
  if (!ignorable.test(text)) return text;
  const characters = [...text];
  const following: string[] = [];
  let after = '';
  for (const character of characters.toReversed()) {
    following.push(after);
    if (!ignorable.test(character)) after = character;
  }
  let kept = '';
  let before = '';
  for (const character of characters) {
    const next = following.pop() ?? '';
    if (ignorable.test(character) && !isNeeded(character, before, next)) continue;
    kept += character;
    before = character;
  }
  return kept;
}

/** Drawn as a space, or as the wide nothing that a Korean keyboard has for one. */
const blanks = /[\t\p{Zs}\u2800\u3164\uffa0]/gu;

/**
 * More marks in a row than any language has (UAX 15, Stream-Safe Text Format), with the two kana marks that become such. To sort them
 * costs the square of their number, and the text is refused in any case.
 */
const unsortable = /[\p{M}\uff9e\uff9f]{31}/u;

function normal(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return unsortable.test(text) ? text : text.normalize(form);
}

/** Text of several lines: line ends are line feeds, other white space is a space, nothing invisible is left; NFC, trimmed. */
export function cleanProse(typed: string): string {
  const plain = visible(typed.replace(blanks, ' '))
    .replace(lineEnds, '\n')
    .replace(symbolFont, (character) => symbols.get(character) ?? '•');
  return normal(plain, 'NFC').trim();
}

/** Text of one line: as above, each run of spaces and line ends one space. */
export function cleanLine(typed: string): string {
  return cleanProse(typed).replace(/[ \n]+/g, ' ');
}

/** Text of one line as typed on any keyboard: wide and styled characters plain. */
export function plainLine(typed: string): string {
  return cleanLine(normal(typed, 'NFKC'));
}

/** Dashes, and what looks like one: minus signs, hyphen bullets, the long vowel mark of Japanese, lines of boxes. */
const dashes = /[\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u2796\u30fc]/gu;

/** Each script has its ten digits in a row. */
function plainDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** A number or code as typed on any keyboard: wide and styled characters plain, digits 0 to 9, every dash a hyphen, nothing invisible. */
export function cleanCode(typed: string): string {
  return plainLine(typed)
    .replace(/(?![0-9])\p{Nd}/gu, plainDigit)
    .replace(dashes, '-');
}

/** From the first letter or digit to the last, in one pass whatever stands between. */
const number = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/** Digits, with whatever stands around them left out: `1984.`, `#1984`. */
export function cleanNumber(typed: string): string {
  return number.exec(cleanCode(typed))?.[0] ?? '';
}

/** Most marks that one letter may carry; more would be drawn over the lines above and below. */
const mostMarks = 4;
const heap = new RegExp(`\\p{M}{${mostMarks + 1}}`, 'u');

export function hasTooManyMarks(text: string): boolean {
  return heap.test(text);
}

const forbidden = new RegExp(`[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}${overrides}\\ufff9-\\uffff]`, 'u');

/** False for a cleaned text that holds a character which must not be stored. */
export function isPlain(text: string): boolean {
  return !forbidden.test(text.replaceAll('\n', ' '));
}

/** In code points, not UTF-16 units. */
export function characterCount(text: string): number {
  return [...text].length;
}

/**
 * Marks that people leave out: accents of Latin, Greek and Cyrillic, vowel points of Hebrew, Arabic and Syriac. Vowel signs of the
 * scripts of India and South-East Asia and the voicing marks of kana make another name.
 */
const omittedMarks =
  /(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u;

/** What two spellings of one name have in common: letters, vowel signs and digits, without case, accents, hyphens and spaces. */
export function nameKey(name: string): string {
  return normal(cleanLine(name), 'NFKD')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .replace(/\p{M}/gu, (mark) => (omittedMarks.test(mark) ? '' : mark))
    .toLocaleLowerCase('en-US');
}

/** As `nameKey`, for names of several words in any order: `Peña-Nguyễn` and `Nguyen Pena` have one key. */
export function namesKey(names: string): string {
  return cleanLine(names)
    .split(/[\s\p{Pd}]+/u)
    .map(nameKey)
    .filter((name) => name !== '')
    .sort()
    .join(' ');
}
