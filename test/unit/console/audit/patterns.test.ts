import { describe, expect, it } from 'vitest';
import { auditLimits } from '../../../../lib/console/audit/limits.ts';
import { type AuditRow, patternKinds, unusualPatterns } from '../../../../lib/console/audit/patterns.ts';
import type { PersonNames } from '../../../../lib/request/names/layouts.ts';

const timeZone = 'America/New_York';
const patients = new Map<string, readonly PersonNames[]>([
  ['R1', [{ firstName: 'María', lastName: 'López García' }]],
  ['R2', [{ firstName: 'John', lastName: 'Smith', formerName: 'Ruiz' }]],
]);
/** Wednesday, 10 in the morning there. */
const row = (change: Partial<AuditRow> = {}): AuditRow => ({
  ...{ at: '2026-11-25T15:00:00.000Z', day: '2026-11-25', actor: 'staff:ana', who: 'staff:ana Ana Wood', kind: 'file' },
  ...{ what: 'page', why: undefined, reference: 'R1', patientKey: 'p1', nameKey: 'n1' },
  ...change,
});
const many = (count: number, change: (index: number) => Partial<AuditRow>) =>
  Array.from({ length: count }, (_, index) => row(change(index)));
const kindsOf = (rows: readonly AuditRow[]) =>
  unusualPatterns(rows, { patients, limits: auditLimits, timeZone }).map(({ kind }) => kind);

describe('unusual patterns', () => {
  it.each<[string, readonly AuditRow[], readonly string[]]>([
    ['a request of a stranger', [row()], []],
    ['own record', [row({ who: 'staff:ml Maria Lopez' })], ['own-record']],
    ['own record, as everybody calls her', [row({ who: 'staff:ml María López García, RHIT' })], ['own-record']],
    ['the same surname, written first', [row({ who: 'staff:j García, José' })], ['same-surname']],
    ['the same surname', [row({ who: 'staff:j José García' })], ['same-surname']],
    ['the former name of the patient', [row({ reference: 'R2', who: 'staff:a Ana Ruiz' })], ['same-surname']],
    ['the given name alone', [row({ who: 'staff:m María Wood' })], []],
    ['no name', [row({ who: 'staff:m' })], []],
    ['a request that is erased', [row({ reference: 'R9', who: 'staff:ml Maria Lopez' })], []],
    ['a name that was only listed', [row({ kind: 'listed', who: 'staff:ml Maria Lopez' })], []],
    ['break-glass', [row({ kind: 'break-glass', what: 'break-glass work', why: 'x' })], ['broken-glass']],
    ['two looks at night', many(2, () => ({ at: '2026-11-25T04:00:00.000Z' })), []],
    ['three looks at night', many(3, () => ({ at: '2026-11-25T04:00:00.000Z' })), ['off-hours']],
    ['three looks on a Saturday', many(3, () => ({ at: '2026-11-28T17:00:00.000Z', day: '2026-11-28' })), ['off-hours']],
    ['three looks in the morning', many(3, () => ({})), []],
    // Half past eight in the evening of winter time is half past one in the night of UTC.
    ['three looks at 19:59', many(3, () => ({ at: '2026-11-26T00:59:00.000Z' })), []],
    ['three looks at 20:00', many(3, () => ({ at: '2026-11-26T01:00:00.000Z' })), ['off-hours']],
    ['eleven searches', many(11, () => ({ kind: 'search', reference: undefined })), []],
    ['twelve searches', many(12, () => ({ kind: 'search', reference: undefined })), ['searches-unopened']],
    [
      'twelve searches of two days',
      many(12, (index) => ({ kind: 'search', reference: undefined, day: index < 6 ? '2026-11-24' : '2026-11-25' })),
      [],
    ],
    [
      'twelve searches after which three requests were opened',
      [
        ...many(12, () => ({ kind: 'search', reference: undefined })),
        ...many(3, (index) => ({ reference: `R${index + 5}`, patientKey: `p${index}` })),
      ],
      [],
    ],
    ['five people at one patient', many(5, (index) => ({ actor: `staff:${index}` })), []],
    ['six people at one patient', many(6, (index) => ({ actor: `staff:${index}` })), ['much-looked-at']],
    ['six people at twins', many(6, (index) => ({ actor: `staff:${index}`, nameKey: `n${index % 2}` })), []],
    ['one person six times', many(6, () => ({})), []],
    ['five refusals', many(5, () => ({ kind: 'denied' })), ['many-denied']],
    ['nothing', [], []],
  ])('%s', (_, rows, kinds) => {
    expect(kindsOf(rows)).toEqual(kinds);
  });

  it('come with the person, the requests, the count and the first row, the weightiest first', () => {
    const rows = [
      ...many(3, () => ({ at: '2026-11-25T04:00:00.000Z', who: 'staff:m Maria Lopez', actor: 'staff:m' })),
      row({ kind: 'break-glass', actor: 'staff:b', who: 'staff:b Bo Hill', reference: 'R2' }),
    ];
    const found = unusualPatterns(rows, { patients, limits: auditLimits, timeZone });
    expect(found.map(({ kind }) => kind)).toEqual(['own-record', 'broken-glass', 'off-hours']);
    expect(found[0]).toEqual({
      ...{ kind: 'own-record', who: 'staff:m Maria Lopez', actor: 'staff:m', day: '2026-11-25', count: 3 },
      ...{ references: ['R1'], first: '2026-11-25T04:00:00.000Z' },
    });
  });

  it('follow the limits of the hospital', () => {
    const limits = { ...auditLimits, denied: 1, hours: 'always' };
    const rows = [row({ kind: 'denied' }), ...many(9, () => ({ at: '2026-11-25T04:00:00.000Z' }))];
    expect(unusualPatterns(rows, { patients, limits, timeZone }).map(({ kind }) => kind)).toEqual(['many-denied']);
    expect(patternKinds).toContain('many-denied');
  });
});
