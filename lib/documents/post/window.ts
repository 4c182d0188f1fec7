/**
 * Where a No. 10 double-window envelope shows a sheet of US letter folded in thirds, printed side out. In points from the upper left corner of
 * the sheet.
 *
 * The envelope is 4 1/8 x 9 1/2 inches. Lower window, the usual one: 1 1/8 x 4 1/2 inches, 7/8 from the left edge and 1/2 from the lower
 * edge (businessenvelopes.com, "Window envelopes: the complete guide", read 2026-11-29). Upper window: what a sheet at the lower edge shows
 * of its return address, 0.792 x 3.5 inches from 0.5 inch below and right of the corner (postalmethods.com, developer's guide, "How to place
 * content in the document", read 2026-11-29). Makers differ: hold one envelope against the first sheet of a new box.
 *
 * A third of the sheet is 3 2/3 inches high and 8 1/2 wide, so it slips 0.458 inch up and 1 inch to the right. `always` is what shows
 * wherever it lies: the address stands there whole. Of the return address the last two lines do, and all of it where the sheet lies as it falls.
 */
import { paper } from '../layout/themes.ts';

const inch = 72;

/** The sheet is folded here, away from the reader. */
export const folds = [paper.height / 3, (paper.height * 2) / 3] as const;

const envelope = { height: 4.125 * inch, width: 9.5 * inch } as const;

/** How far a folded sheet can slip up, and to the right. */
export const slip = { up: envelope.height - paper.height / 3, right: envelope.width - paper.width } as const;

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The lower window over a sheet at the lower left corner of the envelope. */
const low = { top: folds[0] - 1.625 * inch, bottom: folds[0] - 0.5 * inch, left: 0.875 * inch, right: 5.375 * inch } as const;
const high = { top: 0.5 * inch, bottom: 1.292 * inch, left: 0.5 * inch, right: 4 * inch } as const;

/** A sheet that slips up shows what lies lower on it, one that slips to the right what lies further left. */
const slipped = ({ top, bottom, left, right }: Area): Area => ({
  ...{ top: top + slip.up, bottom: bottom + slip.up },
  ...{ left: left - slip.right, right: right - slip.right },
});

const both = (one: Area, other: Area): Area => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** For the name and address of who gets it. */
export const addressWindow = { resting: low, always: both(low, slipped(low)) } as const;
/** For the hospital's own address. */
export const returnWindow = { resting: high, always: both(high, slipped(high)) } as const;
