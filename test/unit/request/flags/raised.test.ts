/**
 * Each flag as a whole: what is left to be said and why, what the judgement rests on, and what stands of it. Long: one
 * table of cases.
 */
import { describe, expect, it } from 'vitest';
import type { Taken } from '../../../../lib/request/decisions/taken.ts';
import {
  awaitedJudges,
  flagsOn,
  judgeableFlags,
  judgementKey,
  openedFlag,
  releaseBar,
  restsOn,
} from '../../../../lib/request/flags/flags.ts';
import type { FlagId } from '../../../../lib/request/flags/ids.ts';
import { seenOf } from '../../../../lib/request/flags/seen.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import type { RequesterType } from '../../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { recordOf } from '../../../support/staff-fakes.ts';

const today = '2026-11-22';
const at = '2026-11-22T17:00:00.000Z';
const rex = 'staff:sub-rex Rex Ito';
const taken = (evidence: Taken['evidence'] = {}, by = rex): Taken => ({ at, by, evidence });

interface Case {
  readonly marks?: string | readonly string[];
  readonly onFile?: readonly string[];
  readonly scope?: string;
  readonly chart?: readonly string[];
  readonly chosen?: string;
  readonly died?: string;
  readonly born?: string;
  readonly deceased?: boolean;
  readonly basis?: RequestRecord['route']['basis'];
  readonly sensitive?: RequestRecord['body']['records']['sensitive'];
  readonly submitted?: string;
  readonly more?: RequestRecord['decisions']['taken'];
  readonly expires?: string;
}

function of(type: RequesterType, one: Case = {}): RequestRecord {
  const {
    marks,
    onFile,
    scope,
    chart,
    chosen,
    died,
    born,
    deceased,
    basis,
    sensitive = {},
    submitted = at,
    more,
    expires,
  } = one;
  const sample = recordOf(sampleBody(type), 1, { status: 'quality-check', receivedOn: today, submittedAt: submitted });
  const found = Object.entries({ marks, onFile, scope, chart, chosen, died }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const evidence: Taken['evidence'] = Object.fromEntries(found);
  return {
    ...sample,
    route: { ...sample.route, ...(basis !== undefined && { basis }) },
    body: {
      ...sample.body,
      patient: {
        ...sample.body.patient,
        ...(born !== undefined && { dateOfBirth: born }),
        ...(deceased !== undefined && { deceased }),
      },
      records: { ...sample.body.records, sensitive },
      expires: expires === undefined ? undefined : { on: expires },
    },
    decisions: {
      ...sample.decisions,
      taken: { ...(found.length > 0 && { mark: taken(evidence) }), ...more },
    },
  };
}
const flag = (record: RequestRecord, id: FlagId, day = today) => flagsOn(record, day).find((one) => one.id === id);

const all = ['release', 'part', 'withhold'];
const notRelease = ['part', 'withhold'];

describe('what is raised', () => {
  type Whole = readonly [rule: string, FlagId, RequestRecord, object | undefined, day?: string];
  const minor = { born: '2012-05-01' };
  const cases: readonly Whole[] = [
    [
      'G.S. 90-21.4(b)',
      'minor-12-to-17',
      of('parent', { ...minor, marks: 'hiv' }),
      { leaves: all, because: ['born 2012-05-01', 'hiv'], ground: 'not-in-patients-place' },
    ],
    ['of a dead child', 'minor-12-to-17', of('parent', { ...minor, deceased: true }), undefined],
    ['of a child that died in the chart', 'minor-12-to-17', of('parent', { ...minor, died: '2026-01-01' }), undefined],
    [
      'a minor alone',
      'minor-alone',
      of('patient', { ...minor, marks: ['genetic'] }),
      { leaves: all, because: ['born 2012-05-01', 'genetic'] },
    ],
    ['on the 18th birthday', 'minor-alone', of('patient', { born: '2008-11-22' }), undefined],
    [
      '42 CFR 2.14',
      'minor-sud',
      of('parent', { ...minor, marks: ['sud-program'] }),
      { leaves: notRelease, why: 'minor-consent', because: [] },
    ],
    [
      'with an order',
      'minor-sud',
      of('parent', { ...minor, marks: ['sud-program'], onFile: ['part2-order'] }),
      { leaves: all, because: ['part2-order'] },
    ],
    ['a minor’s own', 'minor-sud', of('patient', { ...minor, marks: ['sud-program'] }), undefined],
    ['on the 18th birthday', 'minor-sud', of('parent', { born: '2008-11-22', marks: ['sud-program'] }), undefined],
    [
      'a guardian of a minor who is grown',
      'turned-18',
      of('guardian', { born: '2008-11-22', submitted: '2026-11-21T17:00:00.000Z' }),
      { leaves: all, because: [] },
    ],
    ['a guardian of an adult', 'turned-18', of('guardian', { born: '2008-11-22' }), undefined],
    [
      'a firm, meanwhile',
      'turned-18',
      of('attorney', { born: '2008-11-22', submitted: '2026-11-21T17:00:00.000Z' }),
      undefined,
    ],
    [
      '45 CFR 164.502(g)(5)',
      'endangerment',
      of('guardian', { more: { endangerment: taken() } }),
      { leaves: all, because: [], ground: 'not-in-patients-place' },
    ],
    ['no such belief', 'endangerment', of('guardian'), undefined],
    [
      '164.524(a)(1)(i)',
      'psychotherapy-notes',
      of('patient', { marks: ['psychotherapy-notes'] }),
      { leaves: notRelease, why: 'outside-access', ground: 'psychotherapy-notes', because: ['psychotherapy-notes'] },
    ],
    [
      'of a directive too',
      'psychotherapy-notes',
      of('patient', { marks: ['psychotherapy-notes'], basis: 'directive' }),
      { why: 'outside-access' },
    ],
    [
      '164.508(a)(2)',
      'psychotherapy-notes',
      of('attorney', { marks: ['psychotherapy-notes'] }),
      { leaves: notRelease, why: 'own-authorization', because: [] },
    ],
    [
      '164.524(a)(1)(ii)',
      'proceeding',
      of('patient', { marks: ['proceeding'] }),
      { leaves: notRelease, why: 'outside-access', ground: 'legal-proceeding-material' },
    ],
    ['on a permission', 'proceeding', of('attorney', { marks: ['proceeding'] }), { leaves: all, because: ['proceeding'] }],
    [
      '42 CFR 2.23: own copy',
      'sud-program',
      of('patient', { marks: ['sud-program'] }),
      { leaves: ['release'], why: 'not-cut', because: ['sud-program'] },
    ],
    [
      '2.31: a directive',
      'sud-program',
      of('patient', { marks: ['sud-program'], basis: 'directive' }),
      { leaves: notRelease, why: 'part2-consent', because: [] },
    ],
    [
      '2.31: a firm',
      'sud-program',
      of('attorney', { marks: ['sud-program'], onFile: ['part2-consent'], scope: 'All of 2024' }),
      { leaves: all, because: ['part2-consent', 'All of 2024'] },
    ],
    [
      '2.31: a consent of which nobody says what it covers',
      'sud-program',
      of('attorney', { marks: ['sud-program'], onFile: ['part2-consent'] }),
      { leaves: notRelease, why: 'part2-consent' },
    ],
    [
      'asked for by name',
      'sud-program',
      of('attorney', { sensitive: { 'sens-drug-use': 'include' } }),
      { leaves: all, because: ['sens-drug-use'] },
    ],
    ['own copy, asked for', 'sud-program', of('patient', { sensitive: { 'sens-drug-use': 'include' } }), undefined],
    ['not asked for', 'sud-program', of('attorney', { sensitive: { 'sens-drug-use': 'leave-out' } }), undefined],
    ['a minor’s is another flag', 'sud-program', of('parent', { ...minor, marks: ['sud-program'] }), undefined],
    ['a minor’s own copy', 'sud-program', of('patient', { ...minor, marks: ['sud-program'] }), { why: 'not-cut' }],
    [
      'a parent of a grown child',
      'sud-program',
      of('parent', { born: '2008-11-22', marks: ['sud-program'] }),
      { why: 'not-cut' },
    ],
    [
      'a firm about a minor, nothing found',
      'sud-program',
      of('attorney', { ...minor, sensitive: { 'sens-alcohol-use': 'include' } }),
      { because: ['sens-alcohol-use'] },
    ],
    [
      'G.S. 130A-143: own copy is not cut',
      'hiv',
      of('patient', { marks: ['hiv'] }),
      { leaves: ['release'], why: 'not-cut', because: ['hiv'] },
    ],
    [
      'found and asked for',
      'hiv',
      of('attorney', { marks: ['hiv'], sensitive: { 'sens-hiv-communicable': 'include' } }),
      { leaves: all, because: ['hiv', 'sens-hiv-communicable'] },
    ],
    ['care is not held up', 'hiv', of('treating-provider', { sensitive: { 'sens-hiv-communicable': 'include' } }), undefined],
    ['G.S. 8-53: a subpoena', 'legal-process', of('subpoena'), { leaves: ['withhold'], why: 'document-first', because: [] }],
    [
      'with the patient’s word',
      'legal-process',
      of('subpoena', { onFile: ['patient-authorization'] }),
      { leaves: all, because: ['patient-authorization'] },
    ],
    [
      'a court order is no such word',
      'legal-process',
      of('court-order', { onFile: ['patient-authorization'] }),
      { why: 'document-first' },
    ],
    [
      'a court order',
      'legal-process',
      of('court-order', { onFile: ['judge-order'] }),
      { leaves: all, because: ['judge-order'] },
    ],
    ['164.512(f)', 'law-enforcement', of('law-enforcement'), { leaves: ['withhold'], why: 'document-first' }],
    [
      'a written request',
      'law-enforcement',
      of('law-enforcement', { onFile: ['agency-request'] }),
      { leaves: notRelease, why: 'limited-facts', because: ['agency-request'] },
    ],
    [
      'the patient’s word',
      'law-enforcement',
      of('law-enforcement', { onFile: ['patient-authorization', 'agency-request'] }),
      { leaves: all, because: ['patient-authorization'] },
    ],
    ['164.512(d)', 'public-duty', of('oversight'), { leaves: ['withhold'], why: 'document-first' }],
    [
      'an order',
      'public-duty',
      of('protective-services', { onFile: ['judge-order'] }),
      { leaves: all, because: ['judge-order'] },
    ],
    ['a medical examiner', 'public-duty', of('coroner-me'), undefined],
    ['ten days before its end', 'authorization-ends-soon', of('attorney', { expires: '2026-12-02' }), { state: 'told' }],
    ['eleven days before', 'authorization-ends-soon', of('attorney', { expires: '2026-12-03' }), undefined],
    ['on its last day', 'authorization-ends-soon', of('attorney', { expires: today }), { state: 'told' }],
    ['after it', 'authorization-ends-soon', of('attorney', { expires: '2026-11-21' }), undefined],
    ['no end', 'authorization-ends-soon', of('patient'), undefined],
    ['on its last day', 'authorization-ended', of('attorney', { expires: today }), undefined],
    ['after it', 'authorization-ended', of('attorney', { expires: '2026-11-21' }), { state: 'blocked' }],
    ['no end', 'authorization-ended', of('patient'), undefined],
    ['taken back', 'authorization-revoked', of('attorney', { more: { revoke: taken() } }), { state: 'blocked' }],
    ['said', 'spoken-stop', of('attorney', { more: { stop: taken() } }), { state: 'blocked' }],
    [
      'G.S. 8-53: a guardian of a dead patient',
      'dead-without-authority',
      of('guardian', { died: '2026-01-01' }),
      { state: 'blocked' },
    ],
    [
      'letters are on file',
      'dead-without-authority',
      of('guardian', { died: '2026-01-01', onFile: ['estate-authority'] }),
      undefined,
    ],
    ['an executor', 'dead-without-authority', of('executor', { deceased: true }), undefined],
    ['of a directive', 'dead-without-authority', of('patient', { deceased: true, basis: 'directive' }), { state: 'blocked' }],
    ['a firm', 'dead-without-authority', of('attorney', { deceased: true }), undefined],
    ['a firm', 'died-while-pending', of('attorney', { deceased: true }), { leaves: all }],
    ['long dead', 'died-while-pending', of('attorney', { died: '1976-11-21' }), undefined],
    ['164.502(f): fifty years and a day', 'dead-over-50-years', of('attorney', { died: '1976-11-21' }), { leaves: all }],
    ['fifty years', 'dead-over-50-years', of('attorney', { died: '1976-11-22' }), undefined],
    ['G.S. 8-53', 'rival-next-of-kin', of('next-of-kin', { chart: ['rival-next-of-kin'] }), { state: 'open' }],
    [
      '164.522(a)',
      'restriction',
      of('attorney', { chart: ['restriction', 'paid-in-full'] }),
      { leaves: all, because: ['restriction', 'paid-in-full'] },
    ],
    [
      '164.522(a)(1)(vi)',
      'restriction',
      of('health-insurer', { chart: ['paid-in-full'] }),
      { leaves: notRelease, why: 'restriction-binds', because: ['paid-in-full'] },
    ],
    [
      'a payer, another restriction',
      'restriction',
      of('health-insurer', { chart: ['restriction'] }),
      { leaves: all, because: ['restriction'] },
    ],
    ['none', 'restriction', of('health-insurer'), undefined],
    [
      '164.522(b)',
      'confidential-communication',
      of('patient', { chart: ['confidential-communication'], chosen: 'P.O. Box 1' }),
      { because: ['P.O. Box 1'] },
    ],
    [
      '164.522(b), no place',
      'confidential-communication',
      of('patient', { chart: ['confidential-communication'] }),
      { because: [''] },
    ],
  ];
  for (const [rule, id, record, expected, day] of cases)
    it(`${id}: ${rule}`, () => {
      const found = flag(record, id, day);
      if (expected === undefined) expect(found).toBeUndefined();
      else expect(found).toMatchObject(expected);
      if (found !== undefined && !Object.hasOwn(expected ?? {}, 'why')) expect(found.why).toBeUndefined();
    });

  it('nothing is seen where nothing was found', () => {
    const seen = seenOf(of('patient'), today);
    expect([seen.has('hiv'), seen.noted('restriction'), seen.filed('judge-order'), seen.marks, seen.chosen]).toEqual([
      ...[false, false, false, [], ''],
    ]);
  });
});

describe('what was said of a flag', () => {
  const said = (evidence: Taken['evidence'], by = rex) => ({ [judgementKey('hiv')]: taken(evidence, by) });
  const release = { because: 'hiv', verdict: 'release', reason: 'so' };
  const hiv = (more: RequestRecord['decisions']['taken'] = {}) => of('attorney', { marks: ['hiv'], more });

  it('stands while it rests on the same, and says who and whom the hospital named', () => {
    const judged = { verdict: 'release', reason: 'so', by: rex, at };
    expect(flag(hiv(said(release)), 'hiv')).toMatchObject({ state: 'release', judged });
    expect(flag(hiv(said(release)), 'hiv')?.judged).toStrictEqual(judged);
    expect(flag(hiv(said({ ...release, physician: 'Dr. Lund' })), 'hiv')?.judged).toEqual({ ...judged, physician: 'Dr. Lund' });
  });
  it.each<[string, RequestRecord]>([
    ['nothing', hiv()],
    ['of something else', hiv(said({ ...release, because: 'genetic' }))],
    ['without a reason', hiv(said({ ...release, reason: [] }))],
    ['that is no verdict', hiv(said({ ...release, verdict: 'perhaps' }))],
  ])('counts for nothing: %s', (_, record) => {
    expect(flag(record, 'hiv')).toMatchObject({ state: 'open', judged: null });
  });
  it('is what the law leaves: an own copy is not withheld by category', () => {
    const own = of('patient', { marks: ['hiv'], more: said({ ...release, verdict: 'withhold' }) });
    expect(flag(own, 'hiv')?.state).toBe('open');
  });
  it('rests on its reasons in any order', () => {
    expect(restsOn({ because: ['hiv', 'born 2012-05-01'] })).toBe('born 2012-05-01 hiv');
  });

  it.each<[string, RequestRecord, string | null]>([
    ['no flag', of('patient'), null],
    ['one that nobody opens', of('attorney', { expires: '2026-11-21', marks: ['hiv'] }), 'flag-blocks'],
    ['one that waits', hiv(), 'flag-open'],
    ['one that is open', hiv(said(release)), null],
    ['withheld', hiv(said({ ...release, verdict: 'withhold' })), 'flag-withheld'],
    ['a part, of somebody else’s copy', hiv(said({ ...release, verdict: 'part' })), null],
    ['only told', of('attorney', { expires: '2026-12-02' }), null],
  ])('a release, %s', (_, record, bar) => {
    expect(releaseBar(record, today)).toBe(bar);
  });

  const notes = judgementKey('psychotherapy-notes');
  const part = { because: 'psychotherapy-notes', verdict: 'part', reason: 'so' };
  const own = (more: RequestRecord['decisions']['taken'] = {}, basis: 'access' | 'directive' = 'access') =>
    of('patient', { marks: ['psychotherapy-notes'], basis, more: { [notes]: taken(part), ...more } });
  const denied = (grounds: string | readonly string[]) => ({ 'deny-in-part': taken({ grounds }) });
  it.each<[string, RequestRecord, string | null]>([
    ['nothing says so', own(), 'denial-first'],
    ['of a directive', own({}, 'directive'), 'denial-first'],
    ['a denial in part says so', own(denied('psychotherapy-notes')), null],
    ['a denial in part says so, among others', own(denied(['inmate-safety', 'psychotherapy-notes'])), null],
    ['a denial says something else', own(denied('inmate-safety')), 'denial-first'],
    ['a part without a ground', of('patient', { basis: 'access', born: '2012-05-01', more: minorPart() }), null],
  ])('what is left out of an own copy is refused first: %s', (_, record, bar) => {
    expect(releaseBar(record, today)).toBe(bar);
  });
  function minorPart() {
    return { [judgementKey('minor-alone')]: taken({ ...part, because: 'born 2012-05-01' }) };
  }

  it('is for whoever has the right', () => {
    const ids = (rights: readonly string[], record = hiv()) => judgeableFlags(record, rights, today).map(({ id }) => id);
    expect([ids(['review']), ids(['privacy', 'work']), ids(['legal']), ids([])]).toEqual([['hiv'], ['hiv'], [], []]);
    expect(ids(['review'], hiv(said(release)))).toEqual(['hiv']);
  });
  it('is awaited until it is there, from each office once', () => {
    expect(awaitedJudges(hiv(), today)).toEqual(['review', 'privacy']);
    expect(awaitedJudges(of('attorney', { marks: ['hiv', 'genetic', 'proceeding'] }), today)).toEqual([
      ...['privacy', 'legal', 'review'],
    ]);
    expect([awaitedJudges(hiv(said(release)), today), awaitedJudges(of('attorney', { expires: '2026-12-02' }), today)]).toEqual(
      [...[[], []]],
    );
  });
  it('with a special right, leaves the release to another person', () => {
    expect(openedFlag(hiv(said(release)), 'staff:sub-rex Another Name', today)).toBe(true);
    expect(openedFlag(hiv(said(release)), 'staff:sub-ana Ana Ruiz', today)).toBe(false);
    expect(openedFlag(hiv(), rex, today)).toBe(false);
    const differs = {
      ...of('patient'),
      body: { ...of('patient').body, signature: { name: 'Zed Quux', agreed: true as const } },
    };
    const because = flag(differs, 'signer-differs')?.because ?? ['not raised'];
    const signer = { [judgementKey('signer-differs')]: taken({ ...release, because: restsOn({ because }) }) };
    const opened = { ...differs, decisions: { ...differs.decisions, taken: signer } };
    expect([flag(opened, 'signer-differs')?.state, openedFlag(opened, rex, today)]).toEqual(['release', false]);
  });
});
