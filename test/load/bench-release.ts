/**
 * `npm run bench:release`: 500 pages read and checked, 300 MB sealed within 512 MB of memory, the page check on 20,000 generated pages and,
 * apart, on the pages written by hand, and what a release costs by its counted calls. Prices are list prices of us-east-1, from memory.
 */
import { judgePage } from '../../lib/release/pages/identity.ts';
import { checkTexts } from '../../lib/release/pages/read-pages.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';
import { sealPackage } from '../../lib/release/seal/seal-package.ts';
import type { Delivery } from '../../lib/request/release/stored.ts';
import { judgeCharts } from '../support/charts/judged.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { memoryRelease, sha256 } from '../support/release-fakes.ts';
import { ownPage, pdfOf } from '../support/release-steps.ts';
import { handPages, people } from '../unit/release/pages/hand-pages.ts';
import { conditions, judge, table } from './report.ts';

const megabyte = 1024 * 1024;
const pages = 500;
const files = 12;
const fileSize = 25 * megabyte;

const record = sampleRecord('patient');
const write = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (since: number): number => Math.round((performance.now() - since) / 10) / 100;
const percent = (part: number, whole: number): number => Math.round((part * 10_000) / whole) / 100;

async function readAndChecked(): Promise<number> {
  const bytes = await pdfOf(Array.from({ length: pages }, () => ownPage(record)));
  const began = performance.now();
  checkTexts(await readTexts(bytes), record.body, '2026-11-29');
  return seconds(began);
}

/** The files are made while they are read, and the ZIP is counted and dropped: only what sealing needs is in memory. */
async function sealed(): Promise<{ readonly took: number; readonly peak: number }> {
  const piece = Buffer.alloc(megabyte, 7);
  async function* pieces() {
    for (let at = 0; at < fileSize; at += piece.length) yield piece;
  }
  const hash = sha256(Buffer.alloc(fileSize, 7));
  const made = memoryRelease();
  let [peak, written] = [0, 0];
  const packages = {
    ...made.packages,
    read: async () => pieces(),
    write: async (_key: string, size: number, _type: string, bytes: AsyncIterable<Uint8Array>) => {
      for await (const one of bytes) {
        written += one.length;
        peak = Math.max(peak, process.memoryUsage().rss);
      }
      if (written !== size) throw new Error('another size than was said');
    },
  };
  const one = {
    recordType: 'lab-reports',
    type: 'pdf',
    sha256: hash,
    bytes: fileSize,
    pages: 100,
    counts: [100, 0, 0, 0, 0],
  } as const;
  const at = '2026-11-29T15:00:00.000Z';
  const delivery: Delivery = {
    ...{
      id: 'bench',
      nonce: 'nonce',
      number: 1,
      way: 'link',
      recipient: 'The patient',
      at,
      by: 'staff:x',
      work: 'seal-package',
      pages: 1200,
    },
    ...{ looks: [], files: Array.from({ length: files }, (_, place) => ({ ...one, id: `f${place}`, key: `clean/${place}` })) },
  };
  const began = performance.now();
  await sealPackage({ ...made, packages }, record, delivery, new Date(at));
  return { took: seconds(began), peak: Math.round(peak / megabyte) };
}

/** Dollars. */
const price = {
  lambdaGigabyteSecond: 0.0000133334,
  put: 0.005 / 1000,
  get: 0.0004 / 1000,
  scanGigabyte: 0.09,
  scanObject: 0.215 / 1000,
  storedGigabyteMonth: 0.023,
  egressGigabyte: 0.09,
  sign: 0.15 / 10_000,
  tableWrite: 0.625 / 1_000_000,
  mail: 0.1 / 1000,
} as const;

/** One file, one download, stored in two places for a month; calls as the flow on the local service makes them. */
function costOf(size: number, checkSeconds: number): number {
  const gigabytes = size / (1024 * megabyte);
  const writes = 30;
  return (
    price.scanObject +
    gigabytes * (price.scanGigabyte + 2 * price.storedGigabyteMonth + price.egressGigabyte) +
    5 * price.put +
    6 * price.get +
    2 * price.sign +
    writes * 2 * price.tableWrite +
    2 * price.mail +
    1.769 * (checkSeconds + 3 + gigabytes * 15) * price.lambdaGigabyteSecond
  );
}

write(conditions());
const check = await readAndChecked();
const seal = await sealed();
const { printed, scanned } = judgeCharts(20_261_129, 20_000);
const stops = ((printed.falseStops + scanned.falseStops) * 1000) / (printed.clean + scanned.clean);
const hand = handPages.map((page) => ({
  ...page,
  verdict: judgePage({ text: page.text, scanned: page.scanned === true }, people[page.who]),
}));
const of = (truth: string, verdict?: string) =>
  hand.filter((page) => page.truth === truth && (verdict === undefined || page.verdict === verdict)).length;
write(
  table([
    ['', 'figure'],
    [`${pages} pages read and checked, s`, check],
    [`${(files * fileSize) / megabyte} MB sealed, s`, seal.took],
    ['generated pages of others, printed and scanned', `${printed.strays}, ${scanned.strays}`],
    [
      'generated pages recognized, printed and scanned, %',
      `${percent(printed.recognized, printed.own)}, ${percent(scanned.recognized, scanned.own)}`,
    ],
    ['pages by hand', hand.length],
    ['cost of a release of 50 pages (2 MB), cents', Math.round(costOf(2 * megabyte, 1) * 10_000) / 100],
    ['cost of a release of 500 scanned pages (60 MB), cents', Math.round(costOf(60 * megabyte, check) * 10_000) / 100],
    ['cost of a release of 1 GB, cents', Math.round(costOf(1024 * megabyte, 1) * 10_000) / 100],
  ]),
);
judge([
  { what: `seconds for ${pages} pages`, figure: check, bound: 10 },
  { what: 'MB of memory while sealing', figure: seal.peak, bound: 512 },
  { what: 'printed pages of others stopped, %', figure: percent(printed.stopped, printed.strays), bound: 99.5, least: true },
  { what: 'scanned pages of others stopped, %', figure: percent(scanned.stopped, scanned.strays), bound: 98, least: true },
  {
    what: 'pages of others stopped, printed and scanned, %',
    figure: percent(printed.stopped + scanned.stopped, printed.strays + scanned.strays),
    bound: 99.5,
    least: true,
  },
  { what: 'generated pages of others as right', figure: printed.strayAsRight + scanned.strayAsRight, bound: 0 },
  { what: 'false stops in a thousand generated pages', figure: stops, bound: 0.5 },
  { what: 'pages by hand of others as right', figure: of('other', 'right'), bound: 0 },
  { what: 'pages by hand of the patient stopped, %', figure: percent(of('own', 'other'), of('own')), bound: 3 },
  {
    what: 'pages by hand of the patient recognized, %',
    figure: percent(of('own', 'right'), of('own')),
    bound: 83,
    least: true,
  },
]);
