function hexadecimal(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

const latin = Array.from({ length: 0x180 }, (_, value) => hexadecimal(value));

/** To a hundredth of a point. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return latin[value] ?? hexadecimal(value);
}

/** The operand of a show operator: codes are code points, all in the basic plane. */
export function encoded(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return `<${digits}>`;
}
