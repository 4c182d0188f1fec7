/** Labels, cover sheet and letter for records that are sent to the health system. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClinicLetter } from '../../lib/documents/inbound/clinic-letter.ts';
import { type InboundCover, makeInboundCover } from '../../lib/documents/inbound/cover-sheet.ts';
import { type LabelOrder, layLabels, makeLabels } from '../../lib/documents/inbound/labels.ts';
import { type ClinicLetter, letterParts } from '../../lib/documents/inbound/letter-parts.ts';
import type { LabelledPatient } from '../../lib/documents/inbound/person.ts';
import { cornerOf, labelsOn, sheetNames, sheets } from '../../lib/documents/inbound/sheet-sizes.ts';
import type { DrawOp, TextOp } from '../../lib/documents/layout/draw-ops.ts';
import { paper } from '../../lib/documents/layout/themes.ts';
import { prepareFallback, widthOf } from '../../lib/documents/layout/type.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { loadLanguages } from '../../lib/languages/words.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { readScan } from '../../lib/scans/read-scan.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { namesByScript } from './fixtures.ts';

const now = new Date('2026-11-30T12:00:00Z');
const patient: LabelledPatient = { name: 'María José Luz Peña Nguyễn', mrn: 'D1234567', dateOfBirth: '1984-03-09' };
const inch = 72;

const orderOf = (change: Partial<LabelOrder>): LabelOrder => ({
  ...{ patient, language: 'en', sheet: 'avery-5160', count: 30, from: 1 },
  ...change,
});

const texts = (ops: readonly DrawOp[]): readonly TextOp[] => ops.filter((op) => op.kind === 'text');

/** What ink of a line takes: accents above capitals, and descenders. */
const inkOf = ({ x, y, size, weight, text, rightToLeft }: TextOp) => ({
  ...{ left: x, right: x + widthOf(text, { size, weight }, rightToLeft), top: y - size * 0.95, bottom: y + size * 0.27 },
});

/** Other scripts alone and mixed, without a place to break, and as long as a name may be. */
const names = [
  ...Object.values(namesByScript).flatMap((some) => some.slice(0, 1)),
  'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100),
  'W'.repeat(100),
  '國'.repeat(100),
  'María de los Ángeles Guadalupe Fernández-Villanueva y Montes de Oca, viuda de Echeverría-Zubizarreta IV.',
  'Bo',
];

beforeAll(() => loadLanguages());

describe('the label sheets', () => {
  it('have the measures of the products', () => {
    const { 'avery-5160': small, 'avery-5163': large, 'avery-5931': disc, paper: plain } = sheets;
    expect([small, large, disc, plain].map(labelsOn)).toEqual([30, 10, 2, 12]);
    expect([small.width, small.height]).toEqual([2.625 * inch, inch]);
    expect([large.width, large.height]).toEqual([4 * inch, 2 * inch]);
    // 117 mm, as told on the box.
    expect(Math.round((disc.width / inch) * 25.4)).toBe(117);
  });

  it.each(sheetNames)('lie on the paper without touching each other: %s', (name) => {
    const sheet = sheets[name];
    const corners = Array.from({ length: labelsOn(sheet) }, (_, place) => cornerOf(sheet, place));
    for (const { x, y } of corners) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + sheet.width).toBeLessThanOrEqual(paper.width);
      expect(y + sheet.height).toBeLessThanOrEqual(paper.height);
    }
    for (const [place, one] of corners.entries())
      for (const other of corners.slice(place + 1))
        expect(Math.abs(one.x - other.x) >= sheet.width - 0.01 || Math.abs(one.y - other.y) >= sheet.height - 0.01).toBe(true);
    // As much margin at the right as at the left, within a thirty-second of an inch.
    const right = paper.width - Math.max(...corners.map(({ x }) => x)) - sheet.width;
    expect(Math.abs(right - sheet.left)).toBeLessThan(inch / 32);
  });
});

describe.each(languages)('labels in %s', (language) => {
  it.each(sheetNames.flatMap((sheet) => names.map((name) => [sheet, name] as const)))(
    'keep all text on the label: %s, %s',
    async (sheet, name) => {
      const whose = { ...patient, name, mrn: 'X'.repeat(30) };
      await prepareFallback(whose.name);
      const [ops = []] = layLabels(orderOf({ sheet, language, patient: whose, count: 1, from: 2 }));
      const { width, height, hole = 0, cut } = sheets[sheet];
      const { x, y } = cornerOf(sheets[sheet], 1);
      const inside = texts(ops).filter((op) => !cut || op.y >= sheets[sheet].top);
      expect(inside.length).toBeGreaterThan(2);
      for (const op of inside) {
        const ink = inkOf(op);
        expect(ink.left, op.text).toBeGreaterThanOrEqual(x + 6);
        expect(ink.right, op.text).toBeLessThanOrEqual(x + width - 6);
        expect(ink.top, op.text).toBeGreaterThanOrEqual(y + 1);
        expect(ink.bottom, op.text).toBeLessThanOrEqual(y + height - 1);
        if (hole === 0) continue;
        const [centreX, centreY] = [x + width / 2, y + height / 2];
        const far = Math.max(
          ...[ink.left, ink.right].flatMap((a) => [ink.top, ink.bottom].map((b) => Math.hypot(a - centreX, b - centreY))),
        );
        expect(far, 'within the disc').toBeLessThanOrEqual(width / 2 - 3);
        const near = Math.max(ink.top - centreY, centreY - ink.bottom);
        expect(near, 'outside of the hole').toBeGreaterThan(hole);
      }
      const said = inside
        .map((op) => op.text)
        .join('')
        .replace(/\s/g, '')
        .normalize('NFC');
      if (!inside.some((op) => op.rightToLeft)) expect(said).toContain(name.replace(/\s/g, '').normalize('NFC'));
    },
  );

  it('begin at the first free label and fill as many sheets as they need', () => {
    const pages = layLabels(orderOf({ language, count: 31, from: 29 }));
    const counts = pages.map((ops) => texts(ops).filter(({ text }) => text.includes('Nguyễn')).length);
    expect(counts).toEqual([2, 29]);
    const first = Math.min(...texts(pages[0] ?? []).map(({ y }) => y));
    expect(first).toBeGreaterThan(sheets['avery-5160'].top + 9 * inch);
  });

  it('say the name, the birth date in words and the number, and nothing else', async () => {
    const text = await textOfPdf((await makeLabels(orderOf({ language, count: 1 }), now)).bytes);
    const said = {
      en: 'Date of birth: March 9, 1984',
      es: 'Fecha de nacimiento: 9 de marzo de 1984 Date of birth: March 9, 1984',
    };
    expect(text).toContain(`${patient.name} ${said[language]}`);
    expect(text.endsWith('D1234567')).toBe(true);
    const { bytes } = await makeLabels(
      orderOf({ language, count: 1, patient: { name: 'Bo Li', dateOfBirth: '1984-03-09' } }),
      now,
    );
    expect(await textOfPdf(bytes)).not.toMatch(/MRN|record number/);
  });
});

describe('the documents', () => {
  const { outbound, inbound } = lakeNorman;
  const foreign = [outbound.phone.shown, outbound.fax.shown, 'Mooresville', 'P.O. Box 3250', '171 Fairview', 'Lake Norman'];

  const cover: Omit<InboundCover, 'language'> = {
    ...{ facility: lakeNorman, reference: '8WTY78K5W5QEX', patient },
    sender: { name: 'Álvaro Ibáñez', organization: 'Piedmont Heart Clinic', phone: '+19195550123', email: 'r@example.com' },
    enclosed: [{ kind: 'paper', count: 42 }, { kind: 'images' }],
    ...{ carrier: 'FedEx', tracking: '1234 5678 9012', note: 'Two boxes' },
  };

  const letter: ClinicLetter = {
    facility: lakeNorman,
    patient: { ...patient, numberThere: 'A-99', phone: '+19195550123' },
    clinic: { name: 'Piedmont Heart Clinic', address: '1 Main Street\nCharlotte, NC 28202' },
  };

  it.each(languages)('the cover sheet says whose, from whom, what and where to, on one page: %s', async (language) => {
    const { bytes, pages } = await makeInboundCover({ ...cover, language }, now);
    expect(pages).toBe(1);
    const text = await textOfPdf(bytes);
    for (const said of [
      patient.name,
      'D1234567',
      '42',
      'Piedmont Heart Clinic',
      '(919) 555-0123',
      '1234 5678 9012',
      'Two boxes',
    ])
      expect(text).toContain(said);
    for (const line of inbound.mailing.lines) expect(text).toContain(line);
    expect(text).toContain('Durham, NC 27710');
    expect(text).toContain(inbound.fax.shown);
    for (const other of foreign) expect(text).not.toContain(other);
  });

  it('the cover sheet is read by the scans, by its reference alone', async () => {
    const { bytes } = await makeInboundCover({ ...cover, language: 'en' }, now);
    expect(await readScan(bytes)).toEqual([{ references: ['8WTY78K5W5QEX'], foreign: false, blank: false }]);
    const { reference: _none, ...without } = cover;
    const plain = await makeInboundCover({ ...without, language: 'en' }, now);
    expect(await readScan(plain.bytes)).toEqual([{ references: [], foreign: false, blank: false }]);
  });

  it('the letter is English to sign, with a copy behind it for whoever speaks another language', async () => {
    const english = await makeClinicLetter(letter, 'en', now);
    const spanish = await makeClinicLetter(letter, 'es', now);
    expect([english.pages, spanish.pages]).toEqual([2, 4]);
    const text = await textOfPdf(spanish.bytes);
    const at = text.indexOf('Solicitud para que envíen mis registros');
    expect(text.slice(0, at)).toContain(await textOfPdf(english.bytes).then((whole) => whole.slice(0, 2000)));
    // One place to sign.
    expect(text.slice(0, at)).toContain('Signature of the patient');
    for (const other of foreign) expect(text).not.toContain(other);
  });

  it('the letter claims the right to an electronic copy alone, and asks for the rest', () => {
    const said = letterParts(letter, 'en', '2026-11-30').map((part) => ('text' in part ? part.text : JSON.stringify(part)));
    const directive = said.find((text) => text.includes('164.524(c)(3)(ii)')) ?? '';
    for (const element of [
      'electronic copy',
      'electronic health record',
      'in writing',
      'I sign it',
      'clearly identifies the designated person and where to send',
    ])
      expect(directive).toContain(element);
    const rest = said.find((text) => text.includes('164.506(c)(2)')) ?? '';
    expect(rest).toMatch(/covers only an electronic copy.*Ciox Health v\. Azar.*Please also send.*it does not require you to/s);
    expect(said.filter((text) => /must (send|give)|you have to send|required to send/i.test(text))).toEqual([]);
    expect(said.some((text) => text.includes('psychotherapy notes') && text.includes('42 CFR Part 2'))).toBe(true);
  });

  it('both languages have the same parts in the same order', () => {
    const [english, spanish] = languages.map((language) => letterParts(letter, language, '2026-11-30').map(({ kind }) => kind));
    expect(spanish).toEqual(english);
  });

  it('the same input gives the same bytes', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => makeInboundCover({ ...cover, language: 'es' }, now)));
    expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(two?.bytes ?? [1]))).toBe(true);
  });

  it('names no sheet that is misprinted in the source', () => {
    for (const file of ['english', 'spanish'])
      expect(readFileSync(`lib/languages/${file}/inbound-papers.ts`, 'utf8')).not.toMatch(/removal media/i);
  });
});
