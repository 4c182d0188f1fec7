/** What both scripts do with their page: its words, its status line, and hashes. */

/** Throws where the page has no such element: the script then leaves the page as it is. */
export function found<Kind extends Element>(kind: new () => Kind, selector: string): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector}`);
  return element;
}

/** Says a sentence in a status line; `wrong` gives it the look of a mistake. */
export function say(line: Element, text: string, wrong = false): void {
  line.classList.toggle('message', wrong);
  line.textContent = text;
}

/** In hexadecimal digits. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
