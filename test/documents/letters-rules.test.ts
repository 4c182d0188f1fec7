/** Which letters may be written: codes for everything that may not, and the arithmetic of the one extension. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../lib/documents/layout/document-context.ts';
import type { LetterProblemCode } from '../../lib/documents/letters/definition.ts';
import { checkLetter, ineligible } from '../../lib/documents/letters/letters.ts';
import { makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { addDays, hospitalDay } from '../../lib/request/dates.ts';
import { dueOn } from '../../lib/request/deadlines.ts';
import type { LetterKind } from '../../lib/request/letters.ts';
import type { RequesterType } from '../../lib/request/vocabulary.ts';
import { body, recordOf, typicalInput } from './fixtures.ts';

const now = new Date('2026-12-03T15:00:00.000Z');

function recordFor(type: RequesterType, change: Partial<DocumentRecord> = {}): DocumentRecord {
  return { ...recordOf(body(typicalInput(type, 'en'))), ...change };
}

/** Received on a day, with the due date of the law. */
function receivedOn(day: string): DocumentRecord {
  return recordFor('patient', { receivedOn: day, dueOn: dueOn('access', day) });
}

/** Noon in New York on a day. */
const noon = (day: string) => new Date(`${day}T17:00:00.000Z`);

function problemsOf(kind: LetterKind, record: DocumentRecord, given: unknown, at = now): readonly string[] {
  const checked = checkLetter(kind, record, given, hospitalDay(at, lakeNorman.timeZone));
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path}: ${code}`);
}

const extend = (newDate: string) => ({ reason: 'many-records', newDate });

describe('the extension', () => {
  it.each([
    ['2026-09-01', '2026-10-31'],
    ['2026-12-24', '2027-02-22'],
    ['2027-01-31', '2027-04-01'],
    ['2028-01-31', '2028-03-31'],
  ])('of a request received on %s reaches %s and no day more', (received, last) => {
    const record = receivedOn(received);
    const at = noon(addDays(received, 20));
    expect(problemsOf('extension', record, extend(last), at)).toEqual([]);
    expect(problemsOf('extension', record, extend(addDays(last, 1)), at)).toEqual(['newDate: beyond-day-60']);
  });

  it('takes exactly the days 31 to 60, on any day of receipt', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2024-01-01', offset));
    fc.assert(
      fc.property(days, fc.integer({ min: -10, max: 120 }), (received, day) => {
        const found = problemsOf('extension', receivedOn(received), extend(addDays(received, day)), noon(received));
        expect(found).toEqual(day <= 30 ? ['newDate: not-after-due-date'] : day > 60 ? ['newDate: beyond-day-60'] : []);
      }),
    );
  });

  it('is announced by the end of day 30 in New York, not in UTC', () => {
    const record = receivedOn('2026-11-22');
    const given = extend('2027-01-10');
    // 23:30 in New York on 22 December is already the 23rd in UTC.
    expect(problemsOf('extension', record, given, new Date('2026-12-23T04:30:00Z'))).toEqual([]);
    expect(problemsOf('extension', record, given, new Date('2026-12-23T05:30:00Z'))).toEqual([': notice-too-late']);
  });

  it('is given once', () => {
    const extended = recordFor('patient', { dueOn: '2027-01-10' });
    expect(problemsOf('extension', extended, extend('2027-01-20'))).toEqual([': already-extended']);
  });

  it('belongs to access requests that have arrived', () => {
    expect(problemsOf('extension', recordFor('attorney'), extend('2027-01-10'))).toEqual([': not-an-access-request']);
    const awaited = recordFor('patient', { receivedOn: null, dueOn: null });
    expect(problemsOf('extension', awaited, extend('2027-01-10'))).toEqual([': not-received']);
  });
});

const contact = { title: 'Manager' };
const refusal = { grounds: [{ code: 'danger-to-life' }], contact };
const searched = { reason: 'none-found', places: ['billing'], searchedOn: '2026-12-01', names: ['Rosa'] };

type Row = readonly [kind: LetterKind, type: RequesterType, given: unknown, path: string, code: LetterProblemCode];

const refused: readonly Row[] = [
  ['deficiency', 'patient', { defects: [] }, 'defects', 'required'],
  ['deficiency', 'patient', {}, 'defects', 'invalid'],
  ['deficiency', 'patient', { defects: [{ code: 'NOT_PRETTY' }] }, 'defects.0.code', 'invalid'],
  ['deficiency', 'patient', { defects: [{ code: 'AUTH_UNSIGNED' }] }, 'defects.0.code', 'defect-not-for-this-request'],
  ['deficiency', 'attorney', { defects: [{ code: 'AUTH_UNSIGNED' }, { code: 'AUTH_UNSIGNED' }] }, 'defects', 'twice'],
  [
    'deficiency',
    'patient',
    { defects: [{ code: 'ILLEGIBLE', detail: 'a\u202eb' }] },
    'defects.0.detail',
    'forbidden-character',
  ],
  ['deficiency', 'patient', { defects: [{ code: 'ILLEGIBLE', detail: 'x'.repeat(201) }] }, 'defects.0.detail', 'too-long'],
  ['deficiency', 'patient', { defects: [{ code: 'ILLEGIBLE', detail: 'བོད' }] }, 'defects.0.detail', 'cannot-be-printed'],
  ['deficiency', 'patient', { defects: [{ code: 'QUESTION' }] }, 'defects.0.detail', 'required'],
  ['extension', 'patient', { reason: 'other', newDate: '2027-01-10' }, 'explanation', 'required'],
  ['extension', 'patient', { reason: 'many-records', newDate: '2027-02-30' }, 'newDate', 'not-a-date'],
  ['extension', 'patient', { reason: 'vacation', newDate: '2027-01-10' }, 'reason', 'invalid'],
  ['denial', 'patient', { grounds: [{ code: 'unpaid-bill' }], contact }, 'grounds.0.code', 'invalid'],
  ['denial', 'patient', { grounds: refusal.grounds }, 'contact', 'invalid'],
  ['denial', 'patient', { ...refusal, contact: { title: 'M', phone: '12' } }, 'contact.phone', 'not-a-phone'],
  ['denial', 'attorney', refusal, '', 'not-an-access-request'],
  ['partial-denial', 'patient', { ...refusal, released: { types: [] } }, 'released.types', 'required'],
  ['partial-denial', 'employer', { ...refusal, released: { types: ['abstract'] } }, '', 'not-an-access-request'],
  ['no-records', 'patient', { ...searched, searchedOn: '2026-12-04' }, 'searchedOn', 'in-future'],
  ['no-records', 'patient', { ...searched, from: '2026-02-01', to: '2026-01-01' }, 'to', 'dates-reversed'],
  ['no-records', 'patient', { ...searched, names: [] }, 'names', 'required'],
  ['mailing-instructions', 'patient', {}, '', 'nothing-to-mail'],
  ['receipt', 'patient', { note: 'has diabetes' }, '', 'invalid'],
  ['receipt', 'attorney', {}, '', 'not-received'],
  ['release-cover', 'patient', { enclosed: [], medium: 'format-paper' }, 'enclosed', 'required'],
];

describe('letters that may not be written', () => {
  it.each(refused)('%s for %s: %j is refused at "%s" as %s', (kind, type, given, path, code) => {
    expect(problemsOf(kind, recordFor(type), given)).toContain(`${path}: ${code}`);
  });

  it('are refused with every problem at once', () => {
    const given = { defects: [{ code: 'AUTH_EXPIRED', detail: 'བོད' }, { code: 'AUTH_UNDATED' }] };
    expect(problemsOf('deficiency', recordFor('patient'), given)).toEqual([
      'defects.0.detail: cannot-be-printed',
      'defects.0.code: defect-not-for-this-request',
      'defects.1.code: defect-not-for-this-request',
    ]);
  });

  it('hide no problem behind another: what one field lacks does not keep the next from being judged', () => {
    expect(problemsOf('extension', receivedOn('2026-10-01'), { reason: 'other', newDate: '2027-01-01' })).toEqual([
      'explanation: required',
      ': notice-too-late',
      'newDate: beyond-day-60',
    ]);
    const lost = { reason: 'lost', places: [], searchedOn: '2026-12-04', names: ['བོད'], from: '2026-02-01', to: '2026-01-01' };
    expect(problemsOf('no-records', recordFor('patient'), lost)).toEqual([
      'reason: invalid',
      'places: required',
      'to: dates-reversed',
      'names.0: cannot-be-printed',
      'searchedOn: in-future',
    ]);
  });

  it('are known not to fit before anything is given for them', () => {
    expect(ineligible('extension', recordFor('attorney'), hospitalDay(now, lakeNorman.timeZone))).toEqual([
      'not-an-access-request',
    ]);
    expect(ineligible('extension', receivedOn('2026-10-01'), hospitalDay(now, lakeNorman.timeZone))).toEqual([
      'notice-too-late',
    ]);
    expect(ineligible('extension', recordFor('patient'), hospitalDay(now, lakeNorman.timeZone))).toEqual([]);
    expect(ineligible('deficiency', recordFor('patient'), hospitalDay(now, lakeNorman.timeZone))).toEqual([]);
  });

  it('are not made', async () => {
    const late = { reason: 'many-records', newDate: '2027-01-22' } as const;
    await expect(makeLetter('extension', recordFor('patient'), late, { facility: lakeNorman, now })).rejects.toMatchObject({
      cause: [{ path: 'newDate', code: 'beyond-day-60' }],
    });
  });

  it('a third party that mails gets instructions, and a patient who chose paper', () => {
    const { signature: _signature, ...unsigned } = typicalInput('patient', 'en');
    expect(problemsOf('mailing-instructions', recordOf(body(unsigned)), {})).toEqual([]);
    expect(problemsOf('mailing-instructions', recordFor('attorney'), {})).toEqual([]);
  });
});
