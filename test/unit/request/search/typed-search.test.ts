import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceFrom, showReference } from '../../../../lib/request/reference.ts';
import { readTyped } from '../../../../lib/request/search/typed-search.ts';

const today = '2026-11-29';
const whole = '7KQ4M9TX2HBDJ';
const read = (text: string) => readTyped(text, today);

const march = ['1984-03-09'];
const both = ['1984-03-09', '1984-09-03'];

describe('what people type: a name and a birth date', () => {
  it.each<[string, string, readonly string[]]>([
    ['Maria Lopez 03/09/1984', 'Maria Lopez', both],
    ['Maria Lopez 3/9/1984', 'Maria Lopez', both],
    ['Maria Lopez 3/9/84', 'Maria Lopez', both],
    ['Maria Lopez 3-9-84', 'Maria Lopez', both],
    ['Maria Lopez 03-09-1984', 'Maria Lopez', both],
    ['Maria Lopez 3.9.1984', 'Maria Lopez', both],
    ['Maria Lopez 3 9 1984', 'Maria Lopez', both],
    ['Maria Lopez 03 / 09 / 1984', 'Maria Lopez', both],
    ['03/09/1984 Maria Lopez', 'Maria Lopez', both],
    ['3-9-84 lopez maria', 'lopez maria', both],
    ['Lopez, Maria 03/09/1984', 'Lopez, Maria', both],
    ['Lopez, Maria, 03/09/1984', 'Lopez, Maria', both],
    ['Maria 03/09/1984 Lopez', 'Maria Lopez', both],
    ['Maria Lopez 1984-03-09', 'Maria Lopez', march],
    ['Maria Lopez 1984/3/9', 'Maria Lopez', march],
    ['Maria Lopez 1984.03.09', 'Maria Lopez', march],
    ['Maria Lopez 9 mar 1984', 'Maria Lopez', march],
    ['Maria Lopez 9 Mar. 1984', 'Maria Lopez', march],
    ['Maria Lopez 9mar1984', 'Maria Lopez', march],
    ['Maria Lopez 9-Mar-84', 'Maria Lopez', march],
    ["Maria Lopez 9-Mar-'84", 'Maria Lopez', march],
    ['Maria Lopez March 9 1984', 'Maria Lopez', march],
    ['Maria Lopez March 9, 1984', 'Maria Lopez', march],
    ['Maria Lopez March 9th, 1984', 'Maria Lopez', march],
    ['Maria Lopez MARCH 9TH 1984', 'Maria Lopez', march],
    ['Maria Lopez 9th of March 1984', 'Maria Lopez', march],
    ['March 9 1984, Maria Lopez', 'Maria Lopez', march],
    ['Mar 9 84 Lopez', 'Lopez', march],
    ['Maria Lopez 1984 Mar 9', 'Maria Lopez', march],
    ['María López 9 de marzo de 1984', 'María López', march],
    ['María López 9 de marzo del 84', 'María López', march],
    ['María López 9 marzo 1984', 'María López', march],
    ['María López marzo 9 de 1984', 'María López', march],
    ['9 DE MARZO DE 1984 MARÍA LÓPEZ', 'MARÍA LÓPEZ', march],
    ['López 1 ene 1990', 'López', ['1990-01-01']],
    ['López 1º de enero de 1990', 'López', ['1990-01-01']],
    ['López 12 dic 1990', 'López', ['1990-12-12']],
    ['López 5 set 1990', 'López', ['1990-09-05']],
    ['López 31 agosto 1961', 'López', ['1961-08-31']],
    ['Maria Lopez dob 03/09/1984', 'Maria Lopez', both],
    ['Maria Lopez DOB: 03/09/1984', 'Maria Lopez', both],
    ['Maria Lopez D.O.B. 03/09/1984', 'Maria Lopez', both],
    ['Maria Lopez born March 9 1984', 'Maria Lopez', march],
    ['Maria Lopez, born on March 9 1984', 'Maria Lopez', march],
    ['María López nacida el 9 de marzo de 1984', 'María López', march],
    ['María López fecha de nacimiento: 9/3/1984', 'María López', ['1984-09-03', '1984-03-09']],
    ['Maria Lopez *03/09/1984', 'Maria Lopez', both],
    ['Maria Lopez 03091984', 'Maria Lopez', both],
    ['Maria Lopez 19840309', 'Maria Lopez', march],
    ['Maria Lopez 23/09/1984', 'Maria Lopez', ['1984-09-23']],
    ['Maria Lopez 09/23/1984', 'Maria Lopez', ['1984-09-23']],
    ['Maria Lopez 9/9/84', 'Maria Lopez', ['1984-09-09']],
    ['Maria Lopez 84-03-09', 'Maria Lopez', march],
    ['Maria Lopez 02/29/1984', 'Maria Lopez', ['1984-02-29']],
    // Of this century, or of the last.
    ['Baby Lopez 11/28/26', 'Baby Lopez', ['1926-11-28', '2026-11-28']],
    ['Lopez 5/30/20', 'Lopez', ['1920-05-30', '2020-05-30']],
    ["Shaun O'Neil-Smith 3/9/1984", "Shaun O'Neil-Smith", both],
    ['de la Cruz, Ana María (Pérez) 1984-03-09', 'de la Cruz, Ana María (Pérez)', march],
    ['April Jones 3/9/1984', 'April Jones', both],
    ['Jones April 3/9/84', 'Jones April', both],
    ['May Day 3/9/1984', 'May Day', both],
    ['Max Born 3/9/1984', 'Max Born', both],
    ['Maria Case 3/9/1984', 'Maria Case', both],
    ['王 秀英 1984-03-09', '王 秀英', march],
    ['Мария Лопес 09.03.1984', 'Мария Лопес', ['1984-09-03', '1984-03-09']],
    ['Maria Lopez ０３/０９/１９８４', 'Maria Lopez', both],
  ])('%s', (text, name, days) => {
    expect(read(text)).toMatchObject({ name, days, noSuchDay: false });
  });

  it.each(['Maria Lopez 02/30/1984', 'Maria Lopez 13/13/1984', 'Maria Lopez 03/09/2031', 'Maria Lopez 31 abril 1984'])(
    '%s: no such day',
    (text) => {
      expect(read(text)).toMatchObject({ name: 'Maria Lopez', days: [], noSuchDay: true });
    },
  );
});

describe('a reference', () => {
  it.each([
    whole,
    '7KQ4-M9TX-2HBD-J',
    '7kq4-m9tx-2hbd-j',
    '7kq4m9tx2hbdj',
    '7kq4 m9tx 2hbd j',
    '7KQ4–M9TX–2HBD–J',
    '  7KQ4-M9TX-2HBD-J  ',
    'ref 7KQ4-M9TX-2HBD-J',
    'Reference: 7KQ4-M9TX-2HBD-J',
    'request no. 7KQ4-M9TX-2HBD-J',
    'invoice 7KQ4-M9TX-2HBD-J',
    'solicitud 7KQ4-M9TX-2HBD-J',
    'Maria Lopez 7KQ4-M9TX-2HBD-J',
    'Maria Lopez 03/09/1984 7KQ4-M9TX-2HBD-J',
    'https://records.example.org/staff/requests/7KQ4M9TX2HBDJ',
    ']C07KQ4M9TX2HBDJ',
    ']Q17KQ4M9TX2HBDJ',
    `${whole}${whole}`,
    '７ＫＱ４-Ｍ９ＴＸ-２ＨＢＤ-Ｊ',
  ])('%s', (text) => {
    expect(read(text).references).toContain(whole);
  });

  it('with O for 0, and I or L for 1', () => {
    const reference = referenceFrom(Buffer.from([0, 0, 16, 1, 0, 8, 0, 66, 0, 1, 2, 3, 4, 5, 6, 7]));
    const slipped = reference.replaceAll('0', 'o').replaceAll('1', 'l');
    expect(slipped).not.toBe(reference);
    expect(read(slipped).references).toEqual([reference]);
  });

  it.each([
    ['7kq4', '7KQ4'],
    ['7KQ4-M9TX', '7KQ4M9TX'],
    ['7KQ4 M9TX 2HB', '7KQ4M9TX2HB'],
    ['ref 7kq4', '7KQ4'],
    ['7kqA-M9OI', '7KQAM901'],
  ])('its beginning: %s', (text, beginning) => {
    expect(read(text).beginning).toBe(beginning);
  });

  it('with one character that looks like another: both are likely', () => {
    expect(read('7KQ4-M9TX-2H8D-J').likely).toContain(whole);
  });

  it('is not seen in a name', () => {
    for (const text of ['Maria Lopez', 'Christopher Robinson', 'Smith & Jones LLP']) expect(read(text).beginning).toBe('');
  });
});

describe('a number or a firm', () => {
  it.each<[string, readonly string[]]>([
    ['MRN 0012345', ['0012345']],
    ['mrn: 0012345', ['0012345']],
    ['MRN#0012345', ['0012345']],
    ['0012345', ['0012345']],
    ['Claim no. WC-22-1234', ['WC-22-1234']],
    ['claim number 99887', ['99887']],
    ['matter 2026-114', ['2026-114']],
    ['Case: 26 CVS 1234', ['26 CVS 1234', '26', '1234']],
    ['invoice 4471', ['4471']],
    ['factura núm. 4471', ['4471']],
    ['registro 12345', ['12345']],
    ['Smith & Jones LLP', ['Smith & Jones LLP']],
    ['Bufete López', ['Bufete López']],
    // Without a name, a date is rather a number.
    ['03/09/1984', ['03/09/1984']],
    ['12-34-5678', ['12-34-5678']],
  ])('%s', (text, numbers) => {
    expect(read(text).numbers).toEqual(numbers);
  });

  it.each([
    ['Maria Lopez MRN 12345', 'Maria Lopez', '12345'],
    ['Maria Lopez 03/09/1984 MRN 12345', 'Maria Lopez', '12345'],
    ['12345 Maria Lopez 03/09/1984', 'Maria Lopez', '12345'],
  ])('%s: beside a name', (text, name, number) => {
    const found = read(text);
    expect(found.name).toBe(name);
    expect(found.numbers).toContain(number);
  });
});

describe('whatever is typed', () => {
  it('never throws, and finds no more than was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const { days, numbers } = read(text);
        expect(days.length).toBeLessThanOrEqual(4);
        expect(numbers.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('finds every valid reference, in any case and grouping, with letters for digits, beside other words', () => {
    const written = fc.tuple(
      fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => {
        try {
          return referenceFrom(bytes);
        } catch {
          return whole;
        }
      }),
      fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => text.toLowerCase(),
        (text) => showReference(text),
        (text) => showReference(text).replaceAll('-', ' ').toLowerCase(),
        (text) => text.replaceAll('0', 'O').replaceAll('1', 'I'),
        (text) => showReference(text).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
        (text) => `]C0${text}`,
        (text) => `/staff/requests/${text}`,
      ),
    );
    fc.assert(
      fc.property(written, ([reference, write]) => {
        expect(read(write(reference)).references).toContain(reference);
      }),
      { numRuns: 100 },
    );
  });

  it('finds every birth date of the last hundred years, written in each way', () => {
    const names = 'january february march april may june july august september october november december'.split(' ');
    const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
    const dates = fc.date({ min: new Date('1926-12-01'), max: new Date('2026-11-28'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const [m, d] = [Number(month), Number(day)];
        for (const text of [
          `${month}/${day}/${year}`,
          `${m}-${d}-${year.slice(2)}`,
          iso,
          `${d} ${names[m - 1]?.slice(0, 3)} ${year}`,
          `${names[m - 1]} ${d}, ${year}`,
          `${d} de ${spanish[m - 1]} de ${year}`,
        ])
          expect(read(`Ana Ruiz ${text}`)).toMatchObject({ name: 'Ana Ruiz', days: expect.arrayContaining([iso]) });
      }),
      { numRuns: 60 },
    );
  });
});
