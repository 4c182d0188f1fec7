/** Black only: grey and colours break up on a fax and on a printer of one bit. Faxes have nothing under 11 points. */
import type { Ink } from './draw-ops.ts';

/** US Letter in points. */
export const paper = { width: 612, height: 792 } as const;

type Rgb = readonly [red: number, green: number, blue: number];

export interface Theme {
  readonly inks: Readonly<Record<Ink, Rgb>>;
  /** Sizes in points. */
  readonly title: number;
  readonly heading: number;
  readonly body: number;
  readonly value: number;
  readonly label: number;
  readonly runningHeader: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly hairline: number;
  readonly box: number;
  readonly sectionGap: number;
  readonly rowGap: number;
  readonly paragraphGap: number;
  readonly left: number;
  readonly right: number;
  /** Characters of a line: longer ones lose the reader on the way back to the next. */
  readonly longest: number;
  readonly top: number;
  readonly bottom: number;
  /** The last resort of a long fax: labels run into their answers. */
  readonly runIn: boolean;
  /** Widths of a bar code module and of a QR module. */
  readonly bar: number;
  readonly dot: number;
}

const black: Rgb = [0, 0, 0];

const letterTheme: Theme = {
  inks: { text: black, label: black, accent: black, rule: black },
  title: 21,
  heading: 12.5,
  body: 10,
  value: 10.5,
  label: 10,
  runningHeader: 9,
  leading: 1.34,
  hairline: 0.75,
  box: 9,
  sectionGap: 11,
  rowGap: 4,
  paragraphGap: 4,
  left: 54,
  right: 558,
  longest: 90,
  top: 36,
  bottom: 754,
  runIn: false,
  bar: 0.75,
  dot: 2,
};

const snugLetterTheme: Theme = { ...letterTheme, title: 19, leading: 1.28, sectionGap: 7, rowGap: 2, paragraphGap: 3 };

const tightLetterTheme: Theme = { ...snugLetterTheme, leading: 1.21, sectionGap: 5, rowGap: 1, paragraphGap: 2 };

/** Survives 204 x 98 dots per inch; leaves the top 0.5 inch to the header line of the machine. */
export const faxTheme: Theme = {
  ...letterTheme,
  title: 20,
  heading: 13,
  body: 11,
  value: 12,
  label: 11,
  runningHeader: 11,
  leading: 1.22,
  box: 12,
  sectionGap: 9,
  rowGap: 3,
  bar: 1,
};

const snugFaxTheme: Theme = {
  ...faxTheme,
  title: 16,
  heading: 12,
  value: 11,
  leading: 1.16,
  sectionGap: 6,
  rowGap: 1,
  paragraphGap: 2,
};

/** For the rare request that would be longer than a fax may be. */
export const lastFaxTheme: Theme = {
  ...snugFaxTheme,
  title: 15,
  leading: 1.15,
  sectionGap: 5,
  left: 40,
  right: 572,
  longest: Number.POSITIVE_INFINITY,
  runIn: true,
};

/** Forms that people fill in: wide, so that two pages hold all of it. */
const formTheme: Theme = {
  ...letterTheme,
  ...{ title: 20, heading: 12, value: 10, runningHeader: 10, leading: 1.3, sectionGap: 8, rowGap: 3, paragraphGap: 3 },
  ...{ left: 42, right: 570, top: 28, bottom: 774 },
};

const snugFormTheme: Theme = { ...formTheme, title: 18, leading: 1.24, sectionGap: 6, rowGap: 2, paragraphGap: 2 };

const tightFormTheme: Theme = { ...snugFormTheme, title: 16, leading: 1.19, sectionGap: 4, rowGap: 1, paragraphGap: 1 };

/** From the roomiest to the tightest. */
export const formThemes: readonly [Theme, ...Theme[]] = [formTheme, snugFormTheme, tightFormTheme];
export const letterThemes: readonly [Theme, ...Theme[]] = [letterTheme, snugLetterTheme, tightLetterTheme];
export const faxThemes: readonly [Theme, ...Theme[]] = [faxTheme, snugFaxTheme];

/** Width of the text area, in points. */
export function measure({ left, right }: Theme): number {
  return right - left;
}
