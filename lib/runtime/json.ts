const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined where the text is no JSON or no UTF-8: the schema that judges it next refuses that too. */
export function jsonOf(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : utf8.decode(text));
  } catch {
    return undefined;
  }
}
