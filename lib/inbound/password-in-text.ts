/**
 * Does a text seem to hold a password? The password of a disc is told by telephone and typed into the medium alone; it is stored
 * nowhere. People write it down all the same. Whoever wrote it is refused where the text itself calls it a password (`holdsPassword`);
 * staff are asked about anything that looks like one (`looksLikePassword`) and can say that it is none. Pure.
 */
import { readReference } from '../request/reference.ts';

/** `password: horse7`, `la contraseña es 1234`. The word alone says nothing secret. */
const passwordInText =
  /\b(?:pass\s*word|pass\s*code|pass\s*phrase|pwd|pw|pin(?:\s*code)?|contraseña|clave)\s*(?:\bis\b|\bes\b|[:=])\s*\S+/iu;

/** True for a text that seems to hold a password: it is refused, for a password is said on the telephone and kept nowhere. */
export function holdsPassword(text: string): boolean {
  return passwordInText.test(text);
}

/** English and Spanish words that stand before a password, with or without accents. */
const keyword =
  /(?:pass\s?words?|pass\s?codes?|pass\s?phrases?|pwd|pw|pin|unlock code|access code|contrase(?:ñ|n)as?|claves?|c(?:ó|o)digo de acceso|palabra de acceso)/
    .source;
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])${keyword}(?!\\p{L})(\\s*(?:[:=–—-]|\\bis\\b|\\bwas\\b|\\bes\\b|\\bera\\b)\\s*|\\s+)(["“”'«]?)(\\S+)`,
  'giu',
);

/** What stands behind those words where no password does. Of one word alone, anything but a plain word is one. */
const told = new Set(
  (
    'not no none needed missing unknown wrong lost told given asked required due later yes ok fine correct by on in to for of and or with ' +
    'from at the a an that this it was were is are has had will we he she they who their its protected again still only never sent call called ' +
    'falta faltan no ninguna desconocida perdida incorrecta dada dicha pedida necesaria por en para de del y o con la el un una que se fue era ' +
    'está esta estaba ya aún todavía nunca solo llamar correcta'
  ).split(' '),
);

const bare = (token: string) => token.replace(/^["“”'«(]+|["“”'»).,;:!?]+$/gu, '');

function standsBehind(text: string): boolean {
  return [...text.matchAll(named)].some(([, between = '', quote = '', token = '']) => {
    const word = bare(token);
    if (word === '') return false;
    if (quote !== '') return true;
    if (told.has(word.toLowerCase())) return false;
    // After a sign or "is", whatever it is; after a blank alone, only what is no word.
    return between.trim() !== '' || /\d/.test(word) || /[^\p{L}\d'’-]/u.test(word);
  });
}

/** Numbers that staff write down: dates, times, telephone and tracking numbers, counts, sizes, names of codes. */
const known: readonly RegExp[] = [
  /^[\d\s()+./:,-]+$/,
  /^\d+(?:st|nd|rd|th|pp|pgs?|pages?|mb|gb|kb|dpi|am|pm|[aA]|h|min|x)$/i,
  /^https?:\/\/\S+$|^www\.\S+$/i,
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  // Capitals and digits: carriers, record numbers and codes of diagnoses are written so.
  /^[A-Z\d.\-/#]+$/,
  // A word and its number: CD-2, page3of9 has none of the signs of a password.
  /^\p{L}+-?\d{1,3}$/u,
];

const leastLetters = 8;

/** Digits among small letters, or signs among both: nobody writes words so. */
function isMixed(token: string): boolean {
  const word = bare(token);
  if ([...word].length < leastLetters || readReference(word) !== null || known.some((shape) => shape.test(word))) return false;
  const has = (shape: RegExp) => shape.test(word);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{N}\s.,'’/-]/u].filter(has).length;
  return (has(/\d/) && has(/\p{L}/u) && kinds >= 2) || kinds >= 3;
}

/** True where a text holds what may be a password. */
export function looksLikePassword(text: string): boolean {
  return standsBehind(text) || text.split(/\s+/).some(isMixed);
}
