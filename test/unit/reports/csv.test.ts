import { describe, expect, it } from 'vitest';
import { csvOf, requestsAsCsv } from '../../../lib/reports/csv.ts';
import type { ReportFacts } from '../../../lib/request/report-facts.ts';

const facts: ReportFacts = {
  ...{ type: 'attorney', language: 'en', channel: 'mail', receivedOn: '2026-11-01', arrivedBy: 'web', targetOn: '2026-12-01' },
  answered: { at: '2026-11-10T15:00:00.000Z', outcome: 'released' },
  sent: '2026-11-11',
  complete: false,
  defects: ['AUTH_NO_EXPIRY', 'ID_UNVERIFIED'],
  billed: 1250,
  firm: 'Lund & Ólson',
};
const zone = 'America/New_York';

/** RFC 4180 read back by rules of its own. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = csv.replace(/^\uFEFF/, '');
  for (const [, quoted, plain = '', end = ''] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

describe('CSV of requests', () => {
  it('begins with a byte order mark, ends lines as RFC 4180 does, and holds codes and days', () => {
    const csv = requestsAsCsv([{ reference: '1234567890ABC', facts }], zone);
    expect(csv.startsWith('\uFEFFreference,type,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head = [], row = []] = parsed(csv);
    const told = Object.fromEntries(head.map((name, place) => [name, row[place]]));
    expect(told).toMatchObject({
      ...{ reference: '1234567890ABC', type: 'attorney', sent_on: '2026-11-11', days: '10', outcome: 'released' },
      ...{ complete_at_first: 'no', defects: 'AUTH_NO_EXPIRY ID_UNVERIFIED', billed_cents: '1250', firm: 'Lund & Ólson' },
    });
    expect(head).not.toContain('patient_family');
  });

  it('names patients in columns of their own, where they are asked for', () => {
    const names = new Map([['1234567890ABC', { given: '=cmd', family: 'O"Neil, Jr.' }]]);
    const [head = [], row = []] = parsed(requestsAsCsv([{ reference: '1234567890ABC', facts }], zone, names));
    expect(head.slice(-2)).toEqual(['patient_family', 'patient_given']);
    expect(row.slice(-2)).toEqual(['O"Neil, Jr.', "'=cmd"]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
    ['＝1+1', "'＝1+1"],
    ['a=1', 'a=1'],
    ['a\r=1', 'a\r=1'],
    ['a, "b"\r\nc', 'a, "b"\r\nc'],
    ['', ''],
  ])('a firm called %j cannot be taken for a formula', (firm, cell) => {
    const [, row = []] = parsed(requestsAsCsv([{ reference: '1234567890ABC', facts: { ...facts, firm } }], zone));
    expect(row.at(-1)).toBe(cell);
    const [plain = []] = parsed(csvOf([['x', firm]]));
    expect(plain.at(-1)).toBe(cell);
  });
});
