/**
 * Cyrillic, Greek and Korean names in Latin letters, by the sound of the letters: enough to compare them. Sources: the letters'
 * English romanization (BGN/PCGN) and the Revised Romanization of Korean. Han characters tell no sound: there the record's own Latin spelling is compared.
 */

const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi' },
  ...{ й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh' },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ј: 'j', љ: 'lj', њ: 'nj' },
  ...{ ћ: 'c', ђ: 'dj', џ: 'dz', ѓ: 'g', ќ: 'k' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x' },
  ...{ ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

const initials = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ');

/** The syllables of Hangul follow from their number (The Unicode Standard, 3.12). */
function syllable(character: string): string {
  const number = (character.codePointAt(0) ?? 0) - 0xac00;
  const [initial, vowel, final] = [Math.floor(number / 588), Math.floor((number % 588) / 28), number % 28];
  return `${initials[initial] ?? ''}${vowels[vowel] ?? ''}${finals[final] ?? ''}`;
}

/** Lower-case text with the letters of these scripts in Latin ones; others stay. */
export function inLatin(text: string): string {
  // и with a breve falls apart when marks are taken off.
  const composed = text.normalize('NFC');
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}]/u.test(composed)) return text;
  return composed
    .replace(/[\uac00-\ud7a3]/g, syllable)
    .replace(
      /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
      (letter) => letters[letter] ?? letters[letter.normalize('NFD').charAt(0)] ?? letter,
    )
    .normalize('NFKD');
}
