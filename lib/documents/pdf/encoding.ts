/** Character codes of the embedded faces are the code points themselves. */

function hexadecimal(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** Nearly all characters of a form in Latin letters. */
const latin = Array.from({ length: 0x180 }, (_, value) => hexadecimal(value));

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return latin[value] ?? hexadecimal(value);
}

/** A text as the operand of a show operator. All covered code points lie in the basic plane. */
export function encoded(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return `<${digits}>`;
}
