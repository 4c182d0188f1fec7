/** SPDX licence expressions: `MIT AND OFL-1.1`, `(MIT OR GPL-3.0-or-later)`. */

/**
 * The licences of an expression that have to be accepted: of each OR the first side that can be, since we may choose; of each AND both.
 * Null when no choice makes it acceptable, or when it is no expression.
 */
export function chosenFrom(expression: string, accepted: ReadonlySet<string>): readonly string[] | null {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let place = 0;

  function single(): readonly string[] | null | undefined {
    const token = tokens[place];
    place += 1;
    if (token === undefined || token === ')' || token === 'AND' || token === 'OR') return undefined;
    if (token !== '(') return accepted.has(token) ? [token] : null;
    const inner = either();
    const closed = tokens[place] === ')';
    place += 1;
    return closed ? inner : undefined;
  }

  /** Joins what `read` reads for as long as `word` stands between. Undefined: not an expression. */
  function joined(
    word: 'AND' | 'OR',
    read: () => readonly string[] | null | undefined,
    join: (one: readonly string[] | null, other: readonly string[] | null) => readonly string[] | null,
  ): readonly string[] | null | undefined {
    let all = read();
    while (all !== undefined && tokens[place] === word) {
      place += 1;
      const next = read();
      all = next === undefined ? undefined : join(all, next);
    }
    return all;
  }

  const both = () => joined('AND', single, (one, other) => (one === null || other === null ? null : [...one, ...other]));
  const either = (): readonly string[] | null | undefined => joined('OR', both, (one, other) => one ?? other);

  const all = either();
  return all === undefined || place !== tokens.length ? null : all;
}
