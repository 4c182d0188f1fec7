/** The patient of a clinical document (HL7 CDA R2, recordTarget), as a text that is compared like a page. */

const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].flatMap(([, text = '']) => text);

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** HL7 dates begin with eight digits. */
function dayOf(value: string): string {
  return value.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
}

/** Name, birth date and record numbers, each on a line of its own, and the rest of the text behind them. */
export function subjectText(xml: string): string {
  const target = /<(?:\w+:)?recordTarget\b[\s\S]*?<\/(?:\w+:)?recordTarget>/.exec(xml)?.[0] ?? '';
  const given = all(target, /<(?:\w+:)?given\b[^>]*>([^<]*)</g).join(' ');
  const family = all(target, /<(?:\w+:)?family\b[^>]*>([^<]*)</g).join(' ');
  const [born] = all(target, /<(?:\w+:)?birthTime\b[^>]*\bvalue="(\d{8})/g);
  const numbers = all(target, /<(?:\w+:)?id\b[^>]*\bextension="([^"]{4,30})"/g);
  const lines = [
    ...(family === '' ? [] : [`Patient name: ${family}, ${given}`]),
    ...(born === undefined ? [] : [`Date of birth: ${dayOf(born)}`]),
    ...numbers.map((number) => `Patient ID: ${number}`),
  ];
  const rest = plain(xml.replace(target, ' '));
  return [...lines, '', rest].join('\n');
}
