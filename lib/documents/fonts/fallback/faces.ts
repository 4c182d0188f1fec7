/** In the order in which they are tried. All are regular Noto faces, in packages with the text of the SIL Open Font License. */

export const faceIds = [
  ...(['latin', 'hebrew', 'arabic', 'armenian', 'georgian', 'ethiopic', 'cherokee'] as const),
  ...([
    'devanagari',
    'bengali',
    'gurmukhi',
    'gujarati',
    'oriya',
    'tamil',
    'telugu',
    'kannada',
    'malayalam',
    'sinhala',
  ] as const),
  ...(['thai', 'lao', 'khmer', 'myanmar', 'chinese', 'korean', 'emoji'] as const),
] as const;
export type FaceId = (typeof faceIds)[number];

interface FallbackFace {
  /** The last part is the name under which it is shipped. */
  readonly file: string;
  readonly scripts: RegExp;
  /** For letters that are smaller than Latin ones of one size. */
  readonly scale?: number;
}

function noto(folder: string, font: string): string {
  return `@expo-google-fonts/noto-${folder}/400Regular/Noto${font}_400Regular.ttf`;
}

/** A face named after its one script, with the signs that it shares with others. */
function sans(script: string): FallbackFace {
  return {
    file: noto(`sans-${script.toLowerCase()}`, `Sans${script}`),
    scripts: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
  };
}

export const fallbackFaces: Readonly<Record<FaceId, FallbackFace>> = {
  // Letters with marks that have no code point of their own: the built face cannot place marks.
  latin: {
    file: noto('sans', 'Sans'),
    scripts: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{Script=Common}]/u,
  },
  hebrew: sans('Hebrew'),
  // Mathematical letters, beyond the basic plane, take part in no name.
  arabic: {
    file: noto('naskh-arabic', 'NaskhArabic'),
    scripts: /(?![\u{10000}-\u{10ffff}])\p{Script_Extensions=Arabic}/u,
    scale: 1.15,
  },
  armenian: sans('Armenian'),
  georgian: sans('Georgian'),
  ethiopic: sans('Ethiopic'),
  cherokee: sans('Cherokee'),
  devanagari: sans('Devanagari'),
  bengali: sans('Bengali'),
  gurmukhi: sans('Gurmukhi'),
  gujarati: sans('Gujarati'),
  oriya: sans('Oriya'),
  tamil: sans('Tamil'),
  telugu: sans('Telugu'),
  kannada: sans('Kannada'),
  malayalam: sans('Malayalam'),
  sinhala: sans('Sinhala'),
  thai: { file: noto('sans-thai', 'SansThai'), scripts: /[\p{Script_Extensions=Thai}\u0e3f]/u },
  lao: sans('Lao'),
  khmer: sans('Khmer'),
  myanmar: sans('Myanmar'),
  // Japanese too: kana, and kanji in the shapes of this face.
  chinese: {
    file: noto('sans-sc', 'SansSC'),
    scripts: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\u3099\u309a]/u,
  },
  korean: { file: noto('sans-kr', 'SansKR'), scripts: /\p{Script=Hangul}/u },
  emoji: { file: noto('emoji', 'Emoji'), scripts: /[\p{Emoji}\p{Emoji_Component}]/u },
};

/** Deployed beside the code. */
export const engines = { shape: 'harfbuzzjs/dist/harfbuzz.wasm', cut: 'harfbuzzjs/dist/harfbuzz-subset.wasm' } as const;
