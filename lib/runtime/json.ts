/** JSON from outside. */

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The value of a JSON text, or undefined where it is none or no UTF-8: the schema that judges it next refuses that too. */
export function jsonOf(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : utf8.decode(text));
  } catch {
    return undefined;
  }
}
