/**
 * What staff typed into the one search field, understood in every way that it may be meant: a reference (also its beginning, or what a
 * bar-code scanner types), a name beside a birth date, a number, a firm. Pure; never throws.
 */
import type { CalendarDate } from '../dates.ts';
import { type Reference, readReference, slipIn } from '../reference.ts';
import { cleanCode, plainLine } from '../text.ts';
import { typedDateIn } from './typed-dates.ts';

export interface TypedSearch {
  /** Whole references, as they stand in the text. Whether there is such a request only the store knows. */
  readonly references: readonly Reference[];
  /** References that differ from what was typed by a common slip. */
  readonly likely: readonly Reference[];
  /** The first 4 to 12 characters of a reference, or empty. */
  readonly beginning: string;
  readonly name: string;
  /** More than one: day and month, or the century, can be read in two ways. */
  readonly days: readonly CalendarDate[];
  /** A date was typed that no calendar has, or that lies ahead. */
  readonly noSuchDay: boolean;
  /** Record, matter, claim or invoice number, or a firm: whatever of these they are. */
  readonly numbers: readonly string[];
}

const alphabet = /^[0-9A-HJKMNP-TV-Z]+$/;
const referenceLength = 13;
const least = 4;
/** Each is looked up in every way; nobody types more. */
const mostNumbers = 4;

/** Before a number or a reference, and no part of it. */
const labels =
  /(?<![\p{L}\p{N}])(?:mrn|medical record|record|claim|matter|case|invoice|inv|account|acct|file|ref|reference|request|referencia|solicitud|expediente|registro|reclamo|caso|asunto|factura|cuenta)(?:\s*(?:number|n[uú]mero|n[uú]m|no|nr|n°)\.?(?!\p{L}))?\s*[:#.]*\s*(?=\S*\d)/giu;
/** Before a birth date. */
const beforeDate =
  /(?:\b(?:dob|d\.\s?o\.\s?b\.?|date of birth|birth ?date|birthday|born(?: on)?|f\.?\s?n\.?|fecha de nac(?:imiento|\.)?|nac(?:id[oa]|imiento|\.)?(?: el)?)|\*)\s*[:,.-]?\s*$/iu;
/** What a scanner may type before a symbol (ISO/IEC 15424): `]C0` for Code 128, `]Q1` for QR. */
const symbology = /^\][A-Za-z]\d/;
const signs = /^[\s,;:#*()./|-]+|[\s,;:#*(/|-]+$/gu;

const folded = (text: string): string =>
  cleanCode(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');

const hasDigit = (text: string) => /\d/.test(text);
const hasLetter = (text: string) => /\p{L}/u.test(text);

/** Runs of words that may be one reference: read out in groups, inside an address, between other words, or scanned twice. */
function runsOf(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  const runs: string[] = [];
  for (const start of words.keys()) {
    let run = '';
    for (const word of words.slice(start)) {
      run += word;
      const size = folded(run).length;
      if (size > referenceLength) break;
      // A row of letters in several words is rather a name.
      if (size === referenceLength && (run === word || hasDigit(run))) runs.push(run);
    }
  }
  return runs;
}

function referencesIn(text: string): readonly Reference[] {
  const all = folded(text);
  const twice = all.length === 2 * referenceLength ? [all.slice(0, referenceLength)] : [];
  const found = [text, ...twice, ...runsOf(text)].flatMap((run) => readReference(run) ?? []);
  return [...new Set(found)];
}

/** One word or the groups of one, and no name: a word of letters alone may be one. */
function beginningOf(text: string): string {
  const plain = folded(text);
  const isOne = !/\s/.test(text) || text.split(/\s+/).every((group) => group.length <= least);
  const fits = plain.length >= least && plain.length < referenceLength && alphabet.test(plain);
  return isOne && fits ? plain : '';
}

function likelyOf(text: string): readonly Reference[] {
  const slip = hasDigit(text) && !/\s\p{L}{5}/u.test(text) ? slipIn(text) : null;
  return slip?.code === 'check' ? slip.likely : [];
}

/** The words of a name apart from those with figures. */
function partsOf(text: string): { readonly name: string; readonly numbers: readonly string[] } {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const numbers = words.filter(hasDigit).map((word) => word.replace(signs, ''));
  const name = words
    .filter((word) => !hasDigit(word))
    .join(' ')
    .replace(signs, '');
  return { name: hasLetter(name) ? name : '', numbers: numbers.filter((word) => word !== '') };
}

/** Beside a single word, `born` may be the surname. */
function withoutLabel(before: string): string {
  const plain = before.replace(beforeDate, '').trim();
  return /born\s*$/i.test(before) && /^\S+$/.test(plain) ? before : plain;
}

/** `today`: the hospital's day. */
export function readTyped(typed: string, today: CalendarDate): TypedSearch {
  const text = plainLine(typed).replace(symbology, '').trim();
  const unlabelled = text.replace(labels, '').replace(signs, '');
  const date = typedDateIn(text, today);
  const found = {
    references: referencesIn(unlabelled),
    likely: date === null ? likelyOf(unlabelled) : [],
    beginning: date === null ? beginningOf(unlabelled) : '',
    days: date?.days ?? [],
  };
  const rest = date === null ? text : `${withoutLabel(date.before)} ${date.behind}`;
  const { name, numbers } = partsOf(rest.replace(labels, ''));
  const isNamed = name !== '' && date !== null;
  // Without a name, figures with signs between are rather a number; without a date, so may the whole be.
  const whole = isNamed || unlabelled === '' ? [] : [unlabelled];
  return {
    ...found,
    name,
    noSuchDay: isNamed && date.days.length === 0,
    numbers: [...new Set([...whole, ...numbers])].slice(0, mostNumbers),
  };
}
