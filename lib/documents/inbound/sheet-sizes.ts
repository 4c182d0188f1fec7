/**
 * Label sheets of US letter size: where each label lies. In points from the upper left corner of the sheet.
 *
 * Measures: templates of gLabels, `avery-us-templates.xml`, products 5160, 5163 and 5931 (read 2026-11-30). For 5160 templates differ by 1/32
 * inch in the margin at the side: ours stands between, and text keeps a tenth of an inch from every edge, so that it stays on the label.
 */
import { paper } from '../layout/themes.ts';

const inch = 72;

interface Grid {
  readonly across: number;
  readonly down: number;
  /** Upper left corner of the first label. */
  readonly left: number;
  readonly top: number;
  /** From one label to the next. */
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet extends Grid {
  /** Round labels: radius of the hole in the middle, which stays free. */
  readonly hole?: number;
  /** Plain paper: lines to cut along, and how to use them above. */
  readonly cut?: true;
}

export const sheetNames = ['avery-5160', 'avery-5163', 'avery-5931', 'paper'] as const;
export type SheetName = (typeof sheetNames)[number];

/** 4 5/8 inches, 117 mm, as the disc is 120. */
const disc = 4.625 * inch;

export const sheets: Readonly<Record<SheetName, Sheet>> = {
  'avery-5160': {
    ...{ across: 3, down: 10, left: 0.1719 * inch, top: 0.5 * inch },
    ...{ stepX: 2.7656 * inch, stepY: inch, width: 2.625 * inch, height: inch },
  },
  'avery-5163': {
    ...{ across: 2, down: 5, left: 0.1594 * inch, top: 0.5 * inch },
    ...{ stepX: 4.1875 * inch, stepY: 2 * inch, width: 4 * inch, height: 2 * inch },
  },
  'avery-5931': {
    ...{ across: 1, down: 2, left: (paper.width - disc) / 2, top: 0.6875 * inch },
    ...{ stepX: 0, stepY: 5 * inch, width: disc, height: disc, hole: 0.8125 * inch },
  },
  // Our own: nothing is bought for it.
  paper: {
    ...{ across: 2, down: 6, left: 0.75 * inch, top: 1.25 * inch },
    ...{ stepX: 3.5 * inch, stepY: 1.5 * inch, width: 3.5 * inch, height: 1.5 * inch, cut: true },
  },
};

export function labelsOn({ across, down }: Sheet): number {
  return across * down;
}

/** Upper left corner of the label at this place, from 0, row by row. */
export function cornerOf({ across, left, top, stepX, stepY }: Sheet, place: number) {
  return { x: left + (place % across) * stepX, y: top + Math.floor(place / across) * stepY };
}
