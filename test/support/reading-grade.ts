/**
 * How hard a text is to read. English: the school grade of Flesch and Kincaid (1975). Spanish: the perspicuity of Szigriszt-Pazos
 * (1993), which the INFLESZ scale reads: 55 to 65 normal, 65 to 80 rather easy.
 */
import { syllable } from 'syllable';

/** Citations of law in brackets are no words of a sentence, and the dots of "U.S." or "p. m." end none. */
function sentencesOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\([^()]*\d[^()]*\)/g, '')
    .replace(/(?<!\p{L})(\p{L})\.(?=\s?\p{L}\.|\s|$)/gu, '$1')
    .split(/[.!?…]+[”"»’)]*(?:\s|$)|\n/)
    .map((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .filter((words) => words.length > 1);
}

/** A vowel of i, u joins the one beside it unless it has an accent; `qu`, and `gu` before e and i, are one consonant. */
function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?=[aeiouáéíóú])/g, 'll')
    .replace(/ü/g, 'u');
  return Math.max(1, plain.match(/[iu]?[aeoáéó][iuy]?|[iuy]+|[íú]/g)?.length ?? 1);
}

function counts(text: string, syllables: (word: string) => number) {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return { perSentence: words.length / sentences.length, perWord: spoken / words.length };
}

/** Grade of an English text; each line and each sentence of more than one word counts as a sentence. Without any: NaN. */
export function readingGrade(text: string): number {
  const { perSentence, perWord } = counts(text, syllable);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

/** Perspicuity of a Spanish text: more is easier. Sentences as for English. */
export function perspicuity(text: string): number {
  const { perSentence, perWord } = counts(text, spanishSyllables);
  return 206.835 - 62.3 * perWord - perSentence;
}
