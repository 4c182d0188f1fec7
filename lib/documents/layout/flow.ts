/** Nothing is cut or dropped. */
import { type DrawOp, moved, type Strip } from './draw-ops.ts';

/** In points from the top of the page. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  /** When the first page has another header. */
  readonly firstTop?: number;
}

/** A run of `keep` strips with the one that follows. */
function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    open = strip.keep === true;
  }
  return groups;
}

/** A group higher than a page breaks where it must. Throws RangeError for a strip higher than a page. */
export function paginate(strips: readonly Strip[], area: Area): readonly (readonly DrawOp[])[] {
  const pages: DrawOp[][] = [[]];
  let top = area.firstTop ?? area.top;
  let y = top;
  const turn = () => {
    pages.push([]);
    top = area.top;
    y = top;
  };
  const put = (strip: Strip) => {
    if (strip.height > area.bottom - area.top) throw new RangeError('a strip is higher than a page');
    if (strip.gap && y === top) return;
    if (strip.from !== undefined) y = Math.max(y, strip.from);
    if (y + strip.height > area.bottom + 0.01) turn();
    const place = y;
    pages.at(-1)?.push(...strip.ops.map((op) => moved(op, 0, place)));
    y += strip.height;
  };
  for (const group of groupsOf(strips)) {
    const height = group.reduce((sum, strip) => sum + strip.height, 0);
    if (y > top && y + height > area.bottom + 0.01 && height <= area.bottom - area.top) turn();
    for (const strip of group) put(strip);
  }
  return pages;
}
