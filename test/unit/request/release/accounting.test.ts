/** The accounting of disclosures over a person: what it lists, sums up, leaves out and holds back. 45 CFR 164.528. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears } from '../../../../lib/request/dates.ts';
import { type Accounted, accountedRows, accountingOver, sixYearsTo } from '../../../../lib/request/release/accounting.ts';
import { accountingKind, accountingKindIds, kindOf, outsideKinds } from '../../../../lib/request/release/accounting-kinds.ts';
import type { Disclosure, Suspension } from '../../../../lib/request/release/stored.ts';
import {
  endOf,
  heldUntil,
  isSuspendable,
  oralSuspensionDays,
  suspensionChange,
  suspensionProblems,
} from '../../../../lib/request/release/suspension.ts';
import { bases, type RequesterType } from '../../../../lib/request/vocabulary.ts';
import { runs } from '../../../support/depth.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

const today = '2026-11-22';
const row = (change: Partial<Disclosure> = {}): Disclosure => ({
  ...{ id: 'disclose', at: '2026-11-20T15:00:00.000Z', on: '2026-11-20', to: 'County Health, 12 Elm Street' },
  ...{ what: 'lab-reports', pages: 2, channel: 'post', basis: 'public-duty', by: 'staff:sub-ana Ana Ruiz' },
  ...change,
});
const held = (change: Partial<Suspension> = {}): Suspension => ({
  ...{ id: 'suspension-1', at: noon.toISOString(), by: 'staff:sub-ana', disclosure: 'disclose', how: 'written' },
  ...{ official: 'Inspector general', statedOn: '2026-11-20', until: '2026-12-24', document: 'Letter of November 20' },
  ...change,
});
const about = (type: RequesterType, disclosures: readonly Disclosure[], suspensions: readonly Suspension[] = []): Accounted =>
  recordOf(sampleBody(type), 1, { release: { disclosures, suspensions } });
const listed = (records: readonly Accounted[], day = today) => accountingOver(records, sixYearsTo(day), day);
const idsOf = (records: readonly Accounted[], day = today) => listed(records, day).flatMap(({ ids }) => ids);

describe('what a disclosure is', () => {
  it.each([
    ['access', 'patient', 'individual', '(a)(1)(ii)'],
    ['authorization', 'attorney', 'authorization', '(a)(1)(iv)'],
    ['treatment', 'treating-provider', 'treatment', '(a)(1)(i)'],
    ['payment', 'health-insurer', 'payment', '(a)(1)(i)'],
    ['directive', 'patient', 'directive', null],
    ['workers-compensation', 'workers-compensation', 'workers-compensation', null],
    ['legal-process', 'subpoena', 'judicial', null],
    ['law-enforcement', 'law-enforcement', 'law-enforcement', null],
    ['public-duty', 'oversight', 'oversight', null],
    ['public-duty', 'public-health', 'public-health', null],
    ['public-duty', 'coroner-me', 'decedent', null],
    ['public-duty', 'protective-services', 'abuse', null],
    ['none', 'other', 'other', null],
  ] as const)('on %s of %s it is %s, left out by %s', (basis, type, kind, law) => {
    const its = kindOf(row({ basis }), type);
    expect([its, accountingKind(its).listed]).toEqual([kind, law === null]);
    if (law !== null) expect(accountingKind(its).law).toBe(`45 CFR 164.528${law}`);
    expect(idsOf([about(type, [row({ basis })])])).toEqual(law === null ? ['disclose'] : []);
  });

  it.each(bases)('is listed where it went to the wrong place, whatever it rested on: %s', (basis) => {
    expect(idsOf([about('patient', [row({ basis, misdirected: 'Wrong envelope' })])])).toEqual(['disclose']);
  });

  it.each(outsideKinds)('of what went out in another way, %s is listed or left out by its own rule', (kind) => {
    const rows = [row({ kind, channel: 'outside', why: 'The law asks for it', basis: 'access' })];
    expect(idsOf([about('patient', rows)])).toEqual(accountingKind(kind).listed ? ['disclose'] : []);
  });

  it('cites a paragraph of the law for each kind', () => {
    for (const kind of accountingKindIds) expect(accountingKind(kind).law).toMatch(/^45 CFR 164\.5\d\d\(/);
  });
});

describe('the list', () => {
  it('goes six years back, over all requests, oldest first', () => {
    const days = ['2026-11-20', '2020-11-22', '2020-11-21', '2024-01-01'];
    const rows = days.map((on) => row({ id: on, on, misdirected: 'x' }));
    const found = listed([about('patient', rows.slice(0, 2)), about('attorney', rows.slice(2))]);
    expect(found.map(({ first }) => first.on)).toEqual(['2020-11-22', '2024-01-01', '2026-11-20']);
  });

  it('names a shorter period where one was asked for', () => {
    const rows = ['2024-05-01', '2025-05-01', '2026-05-01'].map((on) => row({ id: on, on, misdirected: 'x' }));
    const period = { from: '2025-01-01', to: '2025-12-31' };
    expect(accountingOver([about('patient', rows)], period, today).flatMap(({ ids }) => ids)).toEqual(['2025-05-01']);
  });

  it('sums up several to one recipient for one purpose: first, number, last day, 164.528(b)(3)', () => {
    const rows = ['2026-03-01', '2026-01-01', '2026-02-01'].map((on) => row({ id: on, on }));
    const again = row({ id: 'spelled otherwise', on: '2026-04-01', to: 'COUNTY HEALTH  12 Elm street' });
    const [entry, ...others] = listed([about('public-health', rows), about('public-health', [again])]);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ count: 4, last: '2026-04-01', first: { on: '2026-01-01' } });
  });

  it.each([
    ['another recipient', { to: 'State Health' }],
    ['another purpose', { why: 'Another outbreak' }],
    ['other kinds of records', { what: 'discharge-summary' }],
    ['a mistake', { misdirected: 'Wrong fax number' }],
  ])('does not sum up %s', (_what, change) => {
    const found = listed([about('public-health', [row(), row({ id: 'second', ...change })])]);
    expect(found.map(({ count }) => count)).toEqual([1, 1]);
  });
});

describe('what an agency has held back, 164.528(a)(2)', () => {
  it('is in no list up to its last day, and in each one after it', () => {
    const records = [about('oversight', [row()], [held()])];
    expect([idsOf(records, '2026-12-24'), idsOf(records, '2026-12-25')]).toEqual([[], ['disclose']]);
  });

  it('leaves no gap: the entries around it are as if it had never been', () => {
    const [before, after] = [row({ id: 'before', on: '2026-11-01' }), row({ id: 'after', on: '2026-11-21' })];
    const withIt = listed([about('oversight', [before, row(), after], [held()])]);
    expect(withIt).toEqual(listed([about('oversight', [before, after])]));
  });

  it('is held back by the later of two statements, never by a shorter one after a longer', () => {
    const record = about('oversight', [row()], [held(), held({ id: 'suspension-2', until: '2026-12-01' })]);
    expect(heldUntil(record, row())).toBe('2026-12-24');
  });

  it('counts 30 days from the day on which it was only spoken', () => {
    expect(endOf({ how: 'oral', statedOn: '2026-11-20', until: '2030-01-01' })).toBe('2026-12-20');
    expect(oralSuspensionDays).toBe(30);
  });

  it.each([
    ['nothing', {}, {}],
    ['a day to come', { statedOn: '2026-11-23' }, { statedOn: 'in-the-future' }],
    ['no day', { statedOn: '2026-02-30' }, { statedOn: 'not-a-date' }],
    ['a written one without its end', { until: '' }, { until: 'not-a-date' }],
    ['an end that is over', { until: '2026-11-21' }, { until: 'until-passed' }],
    ['a spoken one of six weeks ago', { how: 'oral', statedOn: '2026-10-10' }, { statedOn: 'until-passed' }],
    ['a disclosure to somebody else', { disclosure: 'other' }, { disclosure: 'not-suspendable' }],
  ] as const)('speaks against it: %s', (_what, change, expected) => {
    const record = about('oversight', [row(), row({ id: 'other', kind: 'public-health' })]);
    const typed = { disclosure: 'disclose', how: 'written', statedOn: '2026-11-20', until: '2026-12-24', ...change } as const;
    expect(suspensionProblems(record, typed, today)).toEqual(expected);
  });

  it('a second spoken word gives no second month, a written statement does', () => {
    const record = about('law-enforcement', [row({ basis: 'law-enforcement' })], [held({ how: 'oral' })]);
    const typed = { disclosure: 'disclose', statedOn: today, until: '2027-01-01' };
    expect(suspensionProblems(record, { ...typed, how: 'oral' }, today)).toEqual({ how: 'said-before' });
    expect(suspensionProblems(record, { ...typed, how: 'written' }, today)).toEqual({});
  });

  it('is kept with who said it and where it is written, and the history names neither', () => {
    const record = recordOf(sampleBody('oversight'), 1, { release: { disclosures: [row()] } });
    const texts = { official: 'Inspector general', document: 'Letter 7', by: 'staff:sub-ana Ana Ruiz' };
    const said = { disclosure: 'disclose', how: 'written', statedOn: '2026-11-20', until: '2026-12-24' } as const;
    const change = suspensionChange(record, { ...said, ...texts }, '2026-12-24', noon);
    expect(change.release?.suspensions).toMatchObject([{ ...said, official: 'Inspector general', document: 'Letter 7' }]);
    expect(change.release?.disclosures).toEqual([row()]);
    expect(JSON.stringify(change.events)).not.toMatch(/Inspector|Letter 7/);
  });
});

const day = fc.integer({ min: -2600, max: 0 }).map((back) => addDays(today, back));
const rowArb = (id: string) =>
  fc
    .record({
      ...{
        on: day,
        basis: fc.constantFrom(...bases),
        to: fc.constantFrom('County Health', 'Police', 'Court'),
        pages: fc.nat(9),
      },
      what: fc.constantFrom('lab-reports', 'abstract lab-reports'),
      kind: fc.option(fc.constantFrom(...outsideKinds), { nil: undefined }),
      misdirected: fc.option(fc.constant('By mistake'), { nil: undefined, freq: 5 }),
    })
    .map(({ kind, misdirected, ...its }) =>
      row({ id, ...its, ...(kind !== undefined && { kind }), ...(misdirected !== undefined && { misdirected }) }),
    );
const suspensionArb = (disclosure: string) =>
  fc
    .integer({ min: -30, max: 60 })
    .map((days) => held({ id: `s-${disclosure}-${days}`, disclosure, until: addDays(today, days) }));
const recordArb = (place: number) =>
  fc.nat(6).chain((many) => {
    const ids = Array.from({ length: many }, (_, index) => `r${place}-${index}`);
    return fc
      .tuple(
        fc.constantFrom<RequesterType>('patient', 'oversight', 'law-enforcement', 'public-health', 'subpoena'),
        fc.tuple(...ids.map(rowArb)),
        fc.tuple(...ids.map((id) => fc.option(suspensionArb(id), { nil: undefined }))),
      )
      .map(([type, rows, suspensions]) =>
        about(
          type,
          rows,
          suspensions.filter((one) => one !== undefined),
        ),
      );
  });
const personArb = fc
  .integer({ min: 1, max: 4 })
  .chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => recordArb(at))));

it('each row that is listed stands in exactly one entry, and no other row in any', () => {
  fc.assert(
    fc.property(personArb, fc.integer({ min: 0, max: 90 }), (records, later) => {
      const on = addDays(today, later);
      const from = addYears(on, -6);
      const due = records.flatMap((record) =>
        accountedRows(record)
          .filter(({ row: its }) => its.on >= from && its.on <= on)
          .filter(({ kind }) => accountingKind(kind).listed)
          .filter(({ row: its, kind }) => {
            const until = isSuspendable(kind)
              ? (record.release?.suspensions ?? []).filter((one) => one.disclosure === its.id)
              : [];
            return until.every((one) => one.until < on);
          })
          .map(({ row: its }) => its.id),
      );
      const entries = accountingOver(records, { from, to: on }, on);
      expect(entries.flatMap(({ ids }) => ids).toSorted()).toEqual(due.toSorted());
      expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(due.length);
      for (const { first, last, count, ids } of entries) {
        expect([ids[0], ids.length]).toEqual([first.id, count]);
        expect(first.on <= last).toBe(true);
      }
    }),
    { numRuns: runs(200) },
  );
});
