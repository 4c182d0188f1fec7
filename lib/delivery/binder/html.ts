/** Plain pages for a binder: no script, no address outside of it, readable in any browser for years. */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

/** Text that is HTML already. */
export interface Markup {
  readonly html: string;
}
export type Cell = string | Markup;

const shown = (cell: Cell): string => (typeof cell === 'string' ? escaped(cell) : cell.html);

export const link = (href: string, text: string): Markup => ({
  html: `<a href="${escaped(href.split('/').map(encodeURIComponent).join('/'))}">${escaped(text)}</a>`,
});
export const paragraph = (...cells: readonly Cell[]): string => `<p>${cells.map(shown).join(' ')}</p>`;
export const heading = (text: string): string => `<h2>${escaped(text)}</h2>`;

/** Two columns: what it is, and what it says. */
export function pairs(rows: readonly (readonly [name: string, value: Cell])[]): string {
  const lines = rows.map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${shown(value)}</td></tr>`);
  return `<table>${lines.join('\n')}</table>`;
}

export function table(headings: readonly string[], rows: readonly (readonly Cell[])[], none: string): string {
  if (rows.length === 0) return paragraph(none);
  const head = headings.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${shown(cell)}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border-bottom:1px solid #bbb;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}a{color:#0b4f9e}@media print{body{margin:0}a{color:inherit}}`;

export function document(language: string, title: string, parts: readonly string[]): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}<style>${style}</style></head>\n<body><main>\n<h1>${escaped(title)}</h1>\n${parts.join('\n')}\n</main></body></html>\n`;
}

/** Everything in some data as lines `path: value`, for what has no table of its own. */
export function linesOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, path === '' ? key : `${path}.${key}`));
}

/** The same in one line. */
export const inLine = (value: unknown): string =>
  linesOf(value)
    .map(([path, text]) => `${path}: ${text}`)
    .join('; ');
