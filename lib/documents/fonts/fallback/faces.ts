/** In the order in which they are tried. All are regular Noto faces, in packages with the text of the SIL Open Font License. */

export const faceIds = ['latin', 'hebrew', 'arabic', 'thai', 'devanagari', 'chinese', 'korean', 'emoji'] as const;
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

export const fallbackFaces: Readonly<Record<FaceId, FallbackFace>> = {
  // Letters with marks that have no code point of their own: the built face cannot place marks.
  latin: {
    file: noto('sans', 'Sans'),
    scripts: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{Script=Common}]/u,
  },
  hebrew: { file: noto('sans-hebrew', 'SansHebrew'), scripts: /\p{Script_Extensions=Hebrew}/u },
  // Mathematical letters, beyond the basic plane, take part in no name.
  arabic: {
    file: noto('naskh-arabic', 'NaskhArabic'),
    scripts: /(?![\u{10000}-\u{10ffff}])\p{Script_Extensions=Arabic}/u,
    scale: 1.15,
  },
  thai: { file: noto('sans-thai', 'SansThai'), scripts: /[\p{Script_Extensions=Thai}\u0e3f]/u },
  devanagari: { file: noto('sans-devanagari', 'SansDevanagari'), scripts: /\p{Script_Extensions=Devanagari}/u },
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
