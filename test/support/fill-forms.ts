/** Fills in any form of a page as somebody might who knows nothing of it, to see the pages and files that come of it. */

export interface FoundForm {
  readonly method: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Most likely to be taken: a day to come, a birth in the past, and never anything of a hospital. */
const guesses: readonly (readonly [RegExp, string])[] = [
  [/irth.*year$/, '1984'],
  [/year$/, '2026'],
  [/month$/, '11'],
  [/day$/, '22'],
  [/e-?mail/i, 'ana@example.org'],
  [/phone|fax/i, '336 555 0123'],
  [/zip/i, '27401'],
  [/state/i, 'NC'],
  [/count|pages|discs/i, '3'],
  [/tracking/i, '1Z999AA10123456784'],
];

function guess(name: string): string {
  return guesses.find(([like]) => like.test(name))?.[1] ?? 'Ana Núñez';
}

/** Each field once, the first of several choices. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined && !(name in fields)) fields[name] = value;
  };
  for (const [tag] of html.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
    const [name, type = 'text', value = ''] = ['name', 'type', 'value'].map((one) => attribute(tag, one));
    if (name === undefined || type === 'file') continue;
    add(name, type === 'hidden' || type === 'radio' || type === 'checkbox' ? value : guess(name));
  }
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attribute(tag, 'name');
    const values = [...options.matchAll(/ value="([^"]+)"/g)].map(([, value = '']) => value);
    const wanted = guess(name ?? '');
    add(name, values.includes(wanted) ? wanted : (values[0] ?? ''));
  }
  return fields;
}

/** The forms in the main part of a page, filled in. */
export function filledForms(html: string): readonly FoundForm[] {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return [...main.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', inside = '']) => ({
    method: (attribute(tag, 'method') ?? 'get').toUpperCase(),
    action: (attribute(tag, 'action') ?? '').replaceAll('&amp;', '&'),
    fields: fieldsOf(inside),
  }));
}
