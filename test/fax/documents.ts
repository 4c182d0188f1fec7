/**
 * The fax package itself through the line, by language, length and condition of the line: do the pages arrive as they were drawn, and
 * can a machine still tell whose request they are?
 */
import { makeFaxPackage } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { body, maximalInput, recordOf, typicalInput } from '../documents/fixtures.ts';
import { mostPages } from './arrivals.ts';
import { type Bitmap, difference, stretched } from './bitmaps.ts';
import type { Played } from './play.ts';
import { symbolsOnPage, symbolsRead } from './symbols.ts';
import { drawPages, holdCall, packPages, pagesIn, type RowsPerInch, type T30Call } from './t30.ts';
import { table } from './table.ts';

interface Condition {
  readonly name: string;
  readonly rowsPerInch: RowsPerInch;
  readonly parameters: readonly string[];
  /** Without error correction, noise may spoil rows; the symbols have to be read all the same. */
  readonly exact: boolean;
}

/**
 * Under noise the machines talk V.29: the receiver of the soft modem loses V.17's short training now and then, and the call has to
 * be made again, which says nothing about pages.
 */
const noise = ['--noise', '-50', '--no-v17'];
const lines = [
  { name: 'clear', parameters: [], exact: true },
  { name: 'no error correction', parameters: ['--no-ecm'], exact: true },
  { name: 'noise -50 dBm0', parameters: noise, exact: true },
  { name: 'noise, no correction', parameters: [...noise, '--no-ecm'], exact: false },
] as const;
const conditions: readonly Condition[] = [
  ...lines.map((line): Condition => ({ ...line, name: `fine, ${line.name}`, rowsPerInch: 196 })),
  ...lines.map((line): Condition => ({ ...line, name: `standard, ${line.name}`, rowsPerInch: 98 })),
];

/** Calls before a noisy line is given up. */
const mostCalls = 3;

interface Parcel {
  readonly name: string;
  readonly reference: string;
  readonly pdf: Uint8Array;
}

async function parcels(): Promise<readonly Parcel[]> {
  const amounts = { typical: typicalInput, maximal: maximalInput } as const;
  const now = new Date('2026-11-23T15:00:00Z');
  const wanted = languages.flatMap((language) =>
    Object.entries(amounts).map(([amount, input]) => ({ language, amount, input })),
  );
  return Promise.all(
    wanted.map(async ({ language, amount, input }) => {
      const record = recordOf(body(input('treating-provider', language)));
      const { bytes } = await makeFaxPackage(record, { facility: lakeNorman, attempt: 1, now });
      return { name: `${amount}, ${language}`, reference: record.reference, pdf: bytes };
    }),
  );
}

interface Through {
  readonly row: readonly string[];
  readonly faults: readonly string[];
}

async function judgePages(sent: readonly Bitmap[], held: readonly Bitmap[], reference: string, times: number) {
  const seen = held.map((page, index) => difference(sent[index] ?? page, page));
  const symbols = await Promise.all(held.map((page) => symbolsRead(stretched(page, times), reference)));
  return {
    differing: seen.reduce((total, { differingPixels }) => total + differingPixels, 0),
    noHeader: seen.filter(({ headerInk }) => headerInk === 0).length,
    symbols: symbols.reduce((total, read) => total + read, 0),
  };
}

/** Calls until all pages are through; a noisy line has more than one chance. */
async function callThrough(parameters: readonly string[]): Promise<{ readonly call: T30Call; readonly calls: number }> {
  for (let calls = 1; ; calls += 1) {
    const call = await holdCall([...parameters, '--seed', String(calls)]);
    if (call.result === 'ok' || calls === mostCalls) return { call, calls };
  }
}

async function throughLine({ name, reference, pdf }: Parcel, condition: Condition, place: string): Promise<Through> {
  const { rowsPerInch, parameters, exact } = condition;
  const sent = await drawPages(pdf, rowsPerInch);
  const [file, tray] = [`${place}.tif`, `${place}-tray.tif`];
  await packPages(sent, rowsPerInch, file);
  const ends = ['--send', file, '--receive', tray, '--caller', '+12025550123', '--header', 'Test line +12025550123'];
  const { call, calls } = await callThrough([...ends, ...parameters]);
  const held = await pagesIn(tray);
  const { differing, noHeader, symbols } = await judgePages(sent, held, reference, 196 / rowsPerInch);
  const wanted = sent.length * symbolsOnPage;
  const faults = [
    ...(call.result === 'ok' ? [] : [`call ended: ${call.text}`]),
    ...(sent.length <= mostPages ? [] : [`${sent.length} pages`]),
    ...(held.length === sent.length ? [] : [`${held.length} of ${sent.length} pages`]),
    ...(symbols === wanted ? [] : [`${symbols} of ${wanted} symbols`]),
    ...(noHeader === 0 ? [] : [`${noHeader} pages without header line`]),
    ...(differing === 0 || !exact ? [] : [`${differing} pixels differ`]),
  ];
  const row = [
    ...[name, condition.name, String(calls), call.lineSeconds.toFixed(1), call.milliseconds.toFixed(0), `${call.bitRate}`],
    ...[`${held.length}/${sent.length}`, `${symbols}/${wanted}`, String(differing)],
  ];
  return { row, faults: faults.map((fault) => `${name}, ${condition.name}: ${fault}`) };
}

const heads = ['document', 'line', 'calls', 'line s', 'call ms', 'bit/s', 'pages', 'symbols', 'pixels ≠'];

/** Sends each document under each condition whose names have the text. */
export async function playDocuments(folder: string, only: string, say: (text: string) => void): Promise<Played> {
  const sent = await Promise.all(
    (await parcels()).map(async (parcel, lane) => {
      const through: Through[] = [];
      for (const [index, condition] of conditions.entries()) {
        if (!`${parcel.name}, ${condition.name}`.includes(only)) continue;
        through.push(await throughLine(parcel, condition, `${folder}/document-${lane}-${index}`));
      }
      return through;
    }),
  );
  const all = sent.flat();
  if (all.length > 0) say(`\n${table([heads, ...all.map(({ row }) => row)])}`);
  return { count: all.length, failures: all.flatMap(({ faults }) => faults) };
}
