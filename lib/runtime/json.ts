const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Deeper than anything of ours; what walks a value calls itself once a level. */
const deepest = 32;

/** Of valid JSON: each text, with the colon that makes it a key, and each bracket. */
const tokens = /"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{}]/g;

/** True for a key that was not there yet. */
function adds(keys: Set<unknown> | undefined, text: string): boolean {
  const key: unknown = text.includes('\\') ? JSON.parse(`"${text}"`) : text;
  return keys !== undefined && keys.size < keys.add(key).size;
}

/** False for JSON nested too deep, or with a key twice in one object: readers disagree which one counts (RFC 8259, 4; RFC 7493, 2.3). */
function isClear(json: string): boolean {
  const open: Set<unknown>[] = [];
  for (const [token, text = '', colon] of json.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined && !adds(open.at(-1), text)) return false;
    if (open.length > deepest) return false;
  }
  return true;
}

/** Undefined where the text is no JSON, no UTF-8, nested too deep or ambiguous: the schema that judges it next refuses that too. */
export function jsonOf(json: string | Uint8Array): unknown {
  try {
    const text = typeof json === 'string' ? json : utf8.decode(json);
    const value: unknown = JSON.parse(text);
    return isClear(text) ? value : undefined;
  } catch {
    return undefined;
  }
}
