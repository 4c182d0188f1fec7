/** What doctor says is wrong, by the names of its lines. */
export function wrongIn(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/^(?:BAD|UNKNOWN) +(.+?) {2,}/gm)].map(([, what]) => what);
}
