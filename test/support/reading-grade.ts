/** How hard an English text is to read, as a school grade (Flesch-Kincaid). Syllables are counted by rule: good to about half a grade. */

function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '');
  return Math.max(1, plain.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Grade of a text of whole sentences; citations of law in brackets are left out. */
export function readingGrade(text: string): number {
  const sentences = text
    .replace(/\([^()]*\d[^()]*\)/g, '')
    .split(/[.!?](?:\s|$)/)
    .map((sentence) => sentence.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [])
    .filter((words) => words.length > 1);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}
