/** Unicode Standard Annex 9. */

const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const fromTheLeft = /(?![\p{Script=Hebrew}\p{Script=Arabic}])\p{L}/gu;

/** The paragraph begins with such a letter and has more of them: our sentence that begins with an Arabic name does not turn. */
export function isRightToLeft(paragraph: string): boolean {
  const right = [...paragraph.matchAll(fromTheRight)];
  if (right.length === 0) return false;
  const left = [...paragraph.matchAll(fromTheLeft)];
  return (right[0]?.index ?? 0) < (left[0]?.index ?? Number.POSITIVE_INFINITY) && right.length > left.length;
}

export function hasRightToLeft(text: string): boolean {
  return text.search(fromTheRight) >= 0;
}

/** Rule L2: indexes of runs from left to right, given their levels in logical order. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(...levels); level >= lowestOdd; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
