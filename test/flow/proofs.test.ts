/** What people, and attackers, send for an open item through the page: kinds, sizes, bombs, scripts, places and names. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { proofWords } from '../../lib/languages/proofs.ts';
import type { FileProblem } from '../../lib/request/package/stored.ts';
import { proofsOf } from '../../lib/request/proofs/files.ts';
import type { ProofFile } from '../../lib/request/proofs/stored.ts';
import { bytesOf } from '../../lib/runtime/bytes-of.ts';
import {
  cdaOf,
  dicomOf,
  jpegOf,
  lockedPdf,
  pdfBomb,
  pdfOf,
  pdfWithAction,
  pngOf,
  tiffOf,
  zipOf,
} from '../support/hostile-files.ts';
import { asTaken, heicOf, pngAsTaken, secrets, webpOf } from '../support/photos.ts';
import { minutesLater, openedStatus, recordOf } from '../support/release-steps.ts';
import { type SampleBody, sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';
import { sendFile } from '../support/upload-steps.ts';

let service: LocalService;
const sent: string[] = [];
const addresses: string[] = [];
beforeAll(async () => {
  service = await startService({
    aroundCall: () => (call, send) => {
      if (call.service === 'SQS' || call.service === 'SES') sent.push(JSON.stringify(call.input));
      return send();
    },
  });
});
afterAll(() => service.stop());

const planted = /zyxcanaria/i;
const name = 'Zyxcanaria <script>alert(1)</script> 1931-07-19.jpg';

async function guardian(): Promise<string> {
  const body = sampleBody('guardian');
  const named: SampleBody = { ...body, patient: { ...body.patient, lastName: 'Zyxcanaria' } };
  const accepted = Object(await readJson(service, '/api/v1/requests', posted(named), 201));
  await service.idle(20_000);
  return String(accepted.reference).replaceAll('-', '');
}

const megabyte = 1024 * 1024;
const text = (content: string) => Buffer.from(content);
const padded = (bytes: Buffer, size: number) =>
  Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(size, 0x55), bytes.subarray(-2)]);
const small = zipOf({ 'a.txt': text('a') });

/** Each with what becomes of it. */
const files: readonly (readonly [FileProblem | 'clean', string, () => Buffer | Promise<Buffer>])[] = [
  ['clean', 'a photo with a place, a device and a comment', () => asTaken(jpegOf(40, 30))],
  ['clean', 'a photo on its side', () => asTaken(jpegOf(40, 30), 8)],
  ['clean', 'a photo with a name in it', () => jpegOf(40, 30, { exif: 'Zyxcanaria' })],
  ['clean', 'a PNG with texts', () => pngAsTaken(pngOf(40, 30))],
  ['clean', 'a WebP with a place', () => webpOf(40, 30)],
  ['clean', 'a HEIC with a place', () => heicOf(40, 30)],
  ['clean', 'a PDF of three pages', () => pdfOf(3)],
  ['clean', 'a photo of 20 MB', () => padded(jpegOf(40, 30), 20 * megabyte)],
  ['too-large', 'a photo of 26 MB', () => padded(jpegOf(40, 30), 26 * megabyte)],
  ['too-large', 'a PDF of 60 MB', async () => Buffer.concat([await pdfOf(1), Buffer.alloc(60 * megabyte)])],
  ['empty', 'nothing at all', () => Buffer.alloc(0)],
  ['empty', 'a picture without points', () => pngOf(0, 80)],
  ['unknown-type', 'a program', () => text(`MZ${'\0'.repeat(200)}`)],
  ['unknown-type', 'a program of another system', () => text(`\x7fELF${'\0'.repeat(200)}`)],
  ['unknown-type', 'plain text', () => text('I am who I am.')],
  ['unknown-type', 'a web page', () => text('<html><script>alert(1)</script></html>')],
  ['unknown-type', 'a drawing with a script', () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['unknown-type', 'a clinical document', () => cdaOf()],
  ['unknown-type', 'a ZIP', () => small],
  ['unknown-type', 'a medical image', () => dicomOf()],
  ['unknown-type', 'a TIFF', () => tiffOf(1)],
  ['unknown-type', 'a GIF that is a script as well', () => text(`GIF89a/*${'\0'.repeat(30)}*/=1;alert(1)`)],
  ['unknown-type', 'a PDF with something in front', async () => Buffer.concat([text('MZ\0\0'), await pdfOf(1)])],
  ['unknown-type', 'a WebP that moves', () => webpOf(40, 30, 'ANIM')],
  ['encrypted', 'a PDF with a password', lockedPdf],
  ['cut', 'a PDF whose end is missing', async () => (await pdfOf(2)).subarray(0, -30)],
  ['cut', 'a JPEG whose end is missing', () => jpegOf(100, 80, { whole: false })],
  ['cut', 'a PNG whose end is missing', () => pngOf(100, 80, false)],
  ['cut', 'a WebP that is shorter than it says', () => webpOf(40, 30).subarray(0, 40)],
  ['cut', 'a HEIC that is cut', () => heicOf(40, 30).subarray(0, 100)],
  ['cut', 'a HEIC whose places have no length', () => heicOf(40, 30, { sizes: 0 })],
  ['script', 'a PDF with a script', () => pdfWithAction({ S: 'JavaScript', JS: 'app.alert(1)' })],
  ['script', 'a PDF that starts a program', () => pdfWithAction({ S: 'Launch', F: 'cmd.exe' })],
  ['script', 'a PDF that sends a form', () => pdfWithAction({ S: 'SubmitForm', F: 'https://example.org' })],
  ['attachment', 'a PDF with a file inside', () => pdfOf(1, (document) => void document.attach(text('x'), 'x.exe'))],
  ['attachment', 'a PDF that is a ZIP as well', async () => Buffer.concat([await pdfOf(1), small])],
  ['attachment', 'a JPEG that is a ZIP as well', () => Buffer.concat([jpegOf(9, 9), small])],
  ['inflates', 'a PNG of a billion points', () => pngOf(40_000, 40_000)],
  ['inflates', 'a JPEG of a billion points', () => jpegOf(60_000, 60_000)],
  ['inflates', 'a WebP of a billion points', () => webpOf(16_000, 16_000)],
  ['inflates', 'a HEIC of a billion points', () => heicOf(60_000, 60_000)],
  ['inflates', 'a PDF whose stream becomes 65 MB', () => pdfBomb(65 * megabyte)],
];

/** By the forms of the pages, as a browser without script sends it. */
async function send(patient: Awaited<ReturnType<typeof openedStatus>>, item: string, bytes: Buffer): Promise<void> {
  await patient.get('/en/status/items');
  await patient.submit({ item, way: 'file' }, '/en/status/items');
  const html = patient.page();
  const [, action = ''] = /<form method="post" action="(http[^"]+)" encType/i.exec(html) ?? [];
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, field = '', value = '']) => [field, value.replaceAll('&amp;', '&')]));
  const answer = await sendFile({ path: '', action, fields, token: '' }, bytes, name);
  addresses.push(answer.location, patient.at());
  expect([answer.status, answer.location.includes('/en/status/items?done=file')]).toEqual([303, true]);
  await service.idle(60_000);
}

async function stored({ key }: ProofFile): Promise<string> {
  if (key === undefined) return '';
  return Buffer.from(await bytesOf(await service.dependencies.packages.read(key))).toString('latin1');
}

it('forty files: what is no photo or PDF, or does anything, is refused in words; the rest carries nothing beside the picture', async () => {
  for (const half of [files.slice(0, 21), files.slice(21)]) {
    const reference = await guardian();
    const patient = await openedStatus(service, reference);
    for (const [index, [what, about, make]] of half.entries()) {
      const [item] = (await recordOf(service, reference)).items;
      await send(patient, item?.id ?? '', await make());
      const record = await recordOf(service, reference);
      const proof = proofsOf(record).at(index);
      expect([about, proof?.why ?? proof?.state]).toEqual([about, what]);
      if (proof === undefined) continue;
      const bytes = await stored(proof);
      expect([about, Object.values(secrets).filter((secret) => bytes.includes(secret)), planted.test(bytes)]).toEqual([
        about,
        [],
        false,
      ]);
      await patient.get('/en/status/items');
      if (what !== 'clean') expect([about, patient.page().includes(proofWords('en').problems[what])]).toEqual([about, true]);
    }
    expect(JSON.stringify((await recordOf(service, reference)).proofs)).not.toMatch(planted);
  }
}, 240_000);

it('nothing of names, of files or of people, is in a log line, e-mail, message or address', async () => {
  await minutesLater(service);
  const logs = service.log.lines().map((line) => JSON.stringify(line));
  const emails = JSON.stringify(await readJson(service, '/_local/emails'));
  for (const lines of [logs, sent, addresses.map((line) => decodeURIComponent(line)), [emails]])
    expect([lines.length > 0, lines.filter((line) => planted.test(line))]).toEqual([true, []]);
});

it('more files than there may be, a strange item and a strange form change nothing', async () => {
  const reference = await guardian();
  const patient = await openedStatus(service, reference);
  await patient.get('/en/status/items');
  await patient.submit({ item: 'i99', way: 'file' }, '/en/status/items');
  expect(patient.at()).toContain('done=late');
  await patient.submit({ item: 'i1', way: 'file', _token: 'x' }, '/en/status/items');
  expect(patient.last().status).toBe(403);
  expect(proofsOf(await recordOf(service, reference))).toEqual([]);
  for (let place = 0; place < 31; place += 1) {
    await patient.get('/en/status/items');
    await patient.submit({ item: 'i1', way: 'file' }, '/en/status/items');
  }
  expect(patient.at()).toContain('done=full');
  expect(proofsOf(await recordOf(service, reference))).toHaveLength(30);
});
