/** What a file is by its bytes, and what speaks against it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shownName } from '../../../lib/uploads/file-name.ts';
import { judgeFile } from '../../../lib/uploads/judge.ts';
import { deep } from '../../support/depth.ts';
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
} from '../../support/hostile-files.ts';
import { openedBytes } from '../../support/upload-bench.ts';

const judged = (bytes: Uint8Array) => judgeFile(openedBytes(bytes));
const text = (content: string) => Buffer.from(content);
const megabyte = 1024 * 1024;
/** All objects are there; what is missing tells a reader where they are. */
const beforeEnd = (pdf: Buffer) => pdf.subarray(0, pdf.lastIndexOf('xref') - 'start'.length);
const small = zipOf({ 'a.txt': text('a') });

describe('a sound file', () => {
  it.each([
    ['PDF', () => pdfOf(3), { type: 'pdf', pages: 3 }],
    ['JPEG', () => jpegOf(100, 80), { type: 'jpeg', pages: 1 }],
    ['PNG', () => pngOf(100, 80), { type: 'png', pages: 1 }],
    ['TIFF of five frames', () => tiffOf(5), { type: 'tiff', pages: 5 }],
    ['clinical document', () => cdaOf(), { type: 'xml' }],
    ['clinical document without a declaration', () => cdaOf('', ''), { type: 'xml' }],
    [
      'clinical document with a prefix',
      () => text('<?xml version="1.0"?><h:ClinicalDocument xmlns:h="urn:hl7-org:v3"></h:ClinicalDocument>'),
      { type: 'xml' },
    ],
    ['ZIP of two entries', () => zipOf({ 'a.txt': text('a'), 'b.txt': text('b') }), { type: 'zip', entries: 2 }],
    ['DICOM', () => dicomOf(), { type: 'dicom' }],
  ] as const)('%s is known, counted and hashed', async (_, make, expected) => {
    const bytes = await make();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await judged(bytes)).toEqual({ ok: true, sha256, ...expected });
  });
});

describe('a file is refused', () => {
  const cases: readonly (readonly [why: string, what: string, make: () => Buffer | Promise<Buffer>])[] = [
    ['empty', 'nothing at all', () => Buffer.alloc(0)],
    ['unknown-type', 'a program', () => text(`MZ${'\0'.repeat(200)}`)],
    ['unknown-type', 'plain text', () => text('Progress note: the patient is well.')],
    ['unknown-type', 'a web page', () => text('<html><body>note</body></html>')],
    ['unknown-type', 'a picture that is a program to a browser', () => text('<svg><circle r="1"/></svg>')],
    ['unknown-type', 'XML of another vocabulary', () => text('<?xml version="1.0"?><Patient/>')],
    ['unknown-type', 'a picture of a kind that is not taken', () => text(`GIF89a/*${'\0'.repeat(30)}*/=1;alert(1)`)],
    [
      'unknown-type',
      'an office file, which is a ZIP inside',
      () =>
        zipOf({
          '[Content_Types].xml': text(
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
          ),
          'word/document.xml': text('<w/>'),
        }),
    ],
    ['unknown-type', 'a PDF with something in front', async () => Buffer.concat([text('MZ\0\0'), await pdfOf(1)])],
    [
      'unknown-type',
      'XML in bytes that are no text',
      () => Buffer.concat([text('<ClinicalDocument>'), Buffer.from([0xc3, 0x28])]),
    ],
    ['encrypted', 'a PDF with a password', lockedPdf],
    ['encrypted', 'a ZIP with a password', () => zipOf({ 'a.txt': text('a') }, { flags: 1 })],
    ['cut', 'a PDF whose end is missing', async () => (await pdfOf(2)).subarray(0, -30)],
    [
      'cut',
      'a PDF whose last lines are missing',
      async () => beforeEnd(await pdfOf(2, undefined, { useObjectStreams: false })),
    ],
    ['cut', 'a PDF that is no PDF behind its first line', () => text('%PDF-1.7\nnothing\n%%EOF')],
    ['cut', 'a JPEG whose end is missing', () => jpegOf(100, 80, { whole: false })],
    ['cut', 'a PNG whose end is missing', () => pngOf(100, 80, false)],
    ['cut', 'a TIFF whose directory is missing', () => tiffOf(2, { cut: 20 })],
    ['cut', 'a TIFF whose frames go in a circle', () => tiffOf(2, { circle: true })],
    ['cut', 'a clinical document whose end is missing', () => cdaOf().subarray(0, -10)],
    ['cut', 'a ZIP whose list is missing', () => small.subarray(0, -30)],
    ['script', 'a PDF with a script', () => pdfWithAction({ S: 'JavaScript', JS: 'app.alert(1)' })],
    ['script', 'a PDF that starts a program', () => pdfWithAction({ S: 'Launch', F: 'cmd.exe' })],
    ['script', 'a PDF that sends a form', () => pdfWithAction({ S: 'SubmitForm', F: 'https://example.org' })],
    ['script', 'a web page with its declaration', () => text('<!doctype html><script>alert(1)</script>')],
    [
      'script',
      'XML that fetches another file',
      () => text('<!DOCTYPE a SYSTEM "file:///etc/passwd"><ClinicalDocument></ClinicalDocument>'),
    ],
    ['script', 'XML that grows without end', () => cdaOf('', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbb">]>')],
    ['script', 'XML that a browser would run', () => cdaOf('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
    ['attachment', 'a PDF with a file inside', () => pdfOf(1, (document) => void document.attach(text('x'), 'x.exe'))],
    ['attachment', 'a PDF that is a ZIP as well', async () => Buffer.concat([await pdfOf(1), small])],
    ['attachment', 'a JPEG that is a ZIP as well', () => Buffer.concat([jpegOf(9, 9), small])],
    ['inflates', 'a picture of a billion points', () => pngOf(40_000, 40_000)],
    ['inflates', 'a TIFF of a billion points', () => tiffOf(1, { width: 400_000_000 })],
    [
      'inflates',
      'a ZIP that becomes 24 GB',
      () => zipOf(Object.fromEntries('abcdef'.split('').map((name) => [name, text(name)])), { size: 0xfffffff0 }),
    ],
    ['empty', 'a ZIP without entries', () => zipOf({})],
    ['empty', 'a picture without points', () => pngOf(0, 80)],
    [
      'page-size',
      'a PDF with a page of 200,000 points',
      () => pdfOf(1, (document) => document.getPage(0).setSize(200_000, 100)),
    ],
  ];

  // Packing them takes a second.
  const bombs: typeof cases = [
    ['inflates', 'a PDF whose stream becomes 65 MB', () => pdfBomb(65 * megabyte)],
    ['inflates', 'a PDF whose stream is packed twice', () => pdfBomb(65 * megabyte, 2)],
  ];

  it.each([...cases, ...(deep ? bombs : [])])('%s: %s', async (why, _, make) => {
    expect(await judged(await make())).toEqual({ ok: false, why });
  });

  it('when it is larger than its kind may be', async () => {
    const bytes = Buffer.concat([cdaOf(), Buffer.alloc(1)]);
    expect(await judgeFile({ ...openedBytes(bytes), size: 51 * megabyte })).toEqual({ ok: false, why: 'too-large' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['chart.pdf', 'chart.pdf'],
    ['..\\..\\x.pdf', 'x.pdf'],
    ['/etc/passwd', 'passwd'],
    ['a\r\nb\0.pdf', 'ab.pdf'],
    ['gpj.\u202efdp.pdf', 'gpj.fdp.pdf'],
    ['=?UTF-8?B?UGXDsWEucGRm?=', 'Peña.pdf'],
    ['=?UTF-8?Q?Pe=C3=B1a_1.pdf?=', 'Peña 1.pdf'],
    ['x'.repeat(500), 'x'.repeat(120)],
  ])('%j is shown as %s', (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });
});
