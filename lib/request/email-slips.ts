/** Likely slips of the domain of an e-mail address: a letter too many, too few, wrong or swapped in a domain that many people use. */

const common = [
  ...['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com', 'aol.com', 'msn.com', 'live.com', 'comcast.net'],
  ...['att.net', 'verizon.net', 'sbcglobal.net', 'bellsouth.net', 'windstream.net', 'protonmail.com', 'yahoo.es', 'hotmail.es'],
];
/** Domains of their own that are one letter away from those. */
const others = new Set([
  ...common,
  'ymail.com',
  'mail.com',
  'email.com',
  'fmail.com',
  'me.com',
  'mac.com',
  'lve.com',
  'proton.me',
]);

/** Endings that no registry has (https://data.iana.org/TLD/tlds-alpha-by-domain.txt), and what was meant. */
const endings: ReadonlyMap<string, string> = new Map([
  ...['con', 'cmo', 'ocm', 'comm', 'coom', 'ccom', 'vom', 'xom', 'cim', 'cpm', 'conm', 'comn', 'c0m'].map(
    (end) => [end, 'com'] as const,
  ),
  ...['nte', 'ner', 'ent', 'nett', 'nef'].map((end) => [end, 'net'] as const),
  ...['ogr', 'orgg', 'rog', 'otg'].map((end) => [end, 'org'] as const),
  ...['eud', 'edy', 'deu'].map((end) => [end, 'edu'] as const),
]);

/** One letter added, left out, replaced, or two neighbours swapped. */
function isOneSlip(typed: string, meant: string): boolean {
  let [start, end] = [0, 0];
  const most = Math.min(typed.length, meant.length);
  while (start < most && typed[start] === meant[start]) start += 1;
  while (end < most - start && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [rest, right] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  return rest.length < 2 && right.length < 2 ? rest !== right : rest.length === 2 && rest === [...right].reverse().join('');
}

/** Name and ending of a common domain, each at most one slip away. */
function isNear(typed: string, meant: string): boolean {
  const [[name, end], [right, rightEnd]] = [cut(typed), cut(meant)];
  const close = (one: string, other: string, least: number) =>
    one === other || (other.length >= least && isOneSlip(one, other));
  return close(name, right, 5) && close(end, rightEnd, 3);
}

function cut(domain: string): readonly [name: string, ending: string] {
  const dot = domain.lastIndexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

/** The address that was probably meant, or undefined. Only ever asked: any domain may be real. */
export function likelyEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (others.has(domain)) return undefined;
  const [name, ending] = cut(domain);
  const meantEnding = endings.get(ending);
  const repaired = meantEnding === undefined ? domain : `${name}.${meantEnding}`;
  const meant = others.has(repaired) ? repaired : (common.find((known) => isNear(repaired, known)) ?? repaired);
  return meant === domain ? undefined : `${address.slice(0, at)}@${meant}`;
}
