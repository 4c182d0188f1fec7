/**
 * `npm run bench:release`: 500 pages read and checked, 300 MB sealed within 512 MB of memory, the page check on 20,000 generated pages and,
 * apart, on the pages of an author who has not read the check, and what a release costs by its counted calls. Prices are list prices of us-east-1: `journeys/prices.ts`.
 */
import type { CloudCall } from '../../functions/bind/clients.ts';
import { startLocalService } from '../../infra/local/service.ts';
import { checkTexts } from '../../lib/release/pages/read-pages.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';
import { sealPackage } from '../../lib/release/seal/seal-package.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import type { Delivery } from '../../lib/request/release/stored.ts';
import { judgeCharts } from '../support/charts/judged.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { independentPages } from '../support/independent-pages/index.ts';
import type { IndependentPage } from '../support/independent-pages/page.ts';
import { secondPages } from '../support/independent-pages/second/index.ts';
import { judgeIndependent } from '../support/judged-independent.ts';
import { memoryRelease, sha256 } from '../support/release-fakes.ts';
import {
  addFile,
  addressIn,
  decideOnPage,
  gathered,
  minutesLater,
  openedStatus,
  ownPage,
  pdfOf,
  recordOf,
} from '../support/release-steps.ts';
import { prices } from './journeys/prices.ts';
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

/** What is asked of the check on the pages of one author. */
function goalsOf(set: string, pages: readonly IndependentPage[]) {
  const judged = judgeIndependent(pages);
  const of = (truth: string, verdict?: string) =>
    judged.filter((page) => page.truth === truth && (verdict === undefined || page.verdict === verdict)).length;
  const stopped = percent(of('right', 'other'), of('right'));
  const recognized = percent(of('right', 'right'), of('right'));
  const about = 'independent pages';
  return [
    { about, what: `independent pages, ${set}, of others taken for right`, figure: of('other', 'right'), bound: 0 },
    { about, what: 'of the patient stopped, %', figure: stopped, bound: 3 },
    { about, what: 'recognized, %', figure: recognized, bound: 83, least: true },
  ];
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

/** Calls of one release, from the clerk's first look at the request to the patient's download, by what they are priced as. */
async function countedCalls() {
  const counts = { tableWrites: 0, tableReads: 0, puts: 0, gets: 0, signatures: 0, mails: 0 };
  const count = ({ service, command }: CloudCall): void => {
    const reads = /^(Get|Query|Scan|BatchGet|Head|List)/.test(command);
    if (service === 'DYNAMODB') counts[reads ? 'tableReads' : 'tableWrites'] += 1;
    if (service === 'S3' || service === 'S3_FILES') counts[reads ? 'gets' : 'puts'] += 1;
    if (service === 'KMS') counts.signatures += 1;
    if (service === 'SES') counts.mails += 1;
  };
  const service = await startLocalService({
    port: 0,
    sweepSeconds: 0,
    aroundCall: () => (call, send) => {
      count(call);
      return send();
    },
  });
  try {
    const { reference, clerk, second } = await gathered(service);
    for (const name of Object.keys(counts).filter((one): one is keyof typeof counts => one in counts)) counts[name] = 0;
    await addFile(service, clerk, reference, await pdfOf([ownPage(await recordOf(service, reference))]));
    await decideOnPage(service, clerk, reference, 'to-final-check');
    await decideOnPage(service, second, reference, 'release', { channel: 'link' });
    await minutesLater(service);
    const patient = await openedStatus(service, reference);
    const [delivery] = deliveriesOf(await recordOf(service, reference));
    if (addressIn(await patient.submit({ package: delivery?.id ?? '' }, '/en/status/records')) === '')
      throw new Error('nothing was downloaded');
    return counts;
  } finally {
    await service.stop();
  }
}

/** Dollars, of what no other journey pays; from memory, not verified. */
const ofFiles = { scanGigabyte: 0.09, scanObject: 0.215e-3, storedGigabyteMonth: 0.023, sign: 15e-6 } as const;

/** Units of one call: a record of some kilobytes, with its indexes. */
const units = { write: 20, read: 2 } as const;

/** One file, one download, stored in two places for a month. */
function costOf(size: number, checkSeconds: number, calls: Awaited<ReturnType<typeof countedCalls>>): number {
  const gigabytes = size / (1024 * megabyte);
  return (
    ofFiles.scanObject +
    gigabytes * (ofFiles.scanGigabyte + 2 * ofFiles.storedGigabyteMonth + prices.edgeGigabyte.dollars) +
    calls.puts * prices.objectPut.dollars +
    calls.gets * prices.objectGet.dollars +
    calls.signatures * ofFiles.sign +
    calls.tableWrites * units.write * prices.writeUnit.dollars +
    calls.tableReads * units.read * prices.readUnit.dollars +
    calls.mails * prices.mail.dollars +
    1.769 * (checkSeconds + 3 + gigabytes * 15) * prices.lambdaGigabyteSecond.dollars
  );
}

write(conditions());
const check = await readAndChecked();
const seal = await sealed();
const { printed, scanned } = judgeCharts(20_261_129, 20_000);
const [strays, stopped] = [printed.strays + scanned.strays, printed.stopped + scanned.stopped];
const stops = ((printed.falseStops + scanned.falseStops) * 1000) / (printed.clean + scanned.clean);
const calls = await countedCalls();
const cents = (size: number, checkSeconds: number) => Math.round(costOf(size, checkSeconds, calls) * 10_000) / 100;
write(
  table([
    ['', 'figure'],
    [`${pages} pages read and checked, s`, check],
    [`${(files * fileSize) / megabyte} MB sealed, s`, seal.took],
    ['generated pages of others, printed and scanned', `${printed.strays}, ${scanned.strays}`],
    [
      'generated pages of others stopped, printed and scanned, %',
      `${percent(printed.stopped, printed.strays)}, ${percent(scanned.stopped, scanned.strays)}`,
    ],
    [
      'generated pages recognized, printed and scanned, %',
      `${percent(printed.recognized, printed.own)}, ${percent(scanned.recognized, scanned.own)}`,
    ],
    ['pages of independent authors, first and second set', `${independentPages.length}, ${secondPages.length}`],
    ['calls to table (writes, reads)', `${calls.tableWrites}, ${calls.tableReads}`],
    ['calls to S3 (puts, gets), KMS, SES', `${calls.puts}, ${calls.gets}, ${calls.signatures}, ${calls.mails}`],
    ['cost of a release of 50 pages (2 MB), cents', cents(2 * megabyte, 1)],
    ['cost of a release of 500 scanned pages (60 MB), cents', cents(60 * megabyte, check)],
    ['cost of a release of 1 GB, cents', cents(1024 * megabyte, 1)],
  ]),
);
const generated = 'generated pages';
judge([
  { what: `seconds for ${pages} pages`, figure: check, bound: 10 },
  { what: 'MB of memory while sealing', figure: seal.peak, bound: 512 },
  {
    about: generated,
    what: 'generated pages of others stopped, %',
    figure: percent(stopped, strays),
    bound: 99.5,
    least: true,
  },
  { about: generated, what: 'taken for right', figure: printed.strayAsRight + scanned.strayAsRight, bound: 0 },
  { about: generated, what: 'false stops in a thousand', figure: Math.round(stops * 100) / 100, bound: 0.5 },
  ...goalsOf('first set', independentPages),
  ...goalsOf('second set', secondPages),
]);
