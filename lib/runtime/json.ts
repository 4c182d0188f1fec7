const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Deeper than anything of ours; what walks a value calls itself once a level. */
const deepest = 32;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else inString = character !== '"';
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Undefined where the text is no JSON, no UTF-8 or nested too deep: the schema that judges it next refuses that too. */
export function jsonOf(json: string | Uint8Array): unknown {
  try {
    const text = typeof json === 'string' ? json : utf8.decode(json);
    return isTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
