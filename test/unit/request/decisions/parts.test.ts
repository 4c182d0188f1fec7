/**
 * The parts of decisions, each on as little of a record as it reads: extension, duplicate, review, who took part,
 * packages, money. Long: a table for each part.
 */
import { describe, expect, it } from 'vitest';
import { duplicateProblem, joinedDays } from '../../../../lib/request/decisions/duplicate.ts';
import { dueAfterBounce, dueAfterSending, isMissedExtension } from '../../../../lib/request/decisions/extension.ts';
import { feeAfter } from '../../../../lib/request/decisions/money.ts';
import { noticesOf } from '../../../../lib/request/decisions/notices.ts';
import { packageEvidence, packageFields } from '../../../../lib/request/decisions/packages.ts';
import { againstAsking, openReview, reviewAfter, reviewableDenial } from '../../../../lib/request/decisions/review.ts';
import { decisionNamed, ruleOf, statusesAfter } from '../../../../lib/request/decisions/rules.ts';
import { isStopped } from '../../../../lib/request/decisions/stop.ts';
import type { Decisions, Taken } from '../../../../lib/request/decisions/taken.ts';
import { tookPartInDenial } from '../../../../lib/request/decisions/took-part.ts';
import type { Fee } from '../../../../lib/request/fees/quote.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

const at = noon.toISOString();
const by = 'staff:sub-ana Ana Ruiz';
const sample = recordOf(sampleBody('patient'));
const decided = (evidence: Taken['evidence'] = {}, more: Partial<Taken> = {}): Taken => ({ at, by, evidence, ...more });
const having = (taken: Decisions['taken']): Pick<RequestRecord, 'decisions'> => ({
  decisions: { taken, last: null, proposal: null },
});

describe('an extension. 45 CFR 164.524(b)(2)(iii)', () => {
  const [first, newDate, sendBefore] = ['2026-12-22', '2027-01-21', '2026-12-23T05:00:00.000Z'];
  const letter = (id: string, notice?: string) => ({
    ...{ kind: 'extension' as const, language: 'en' as const, sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: at },
    letter: { id, by, ...(notice !== undefined && { notice }) },
  });
  const evidence = { letter: 'L1', newDate, first, sendBefore };
  const record = (instead: Taken['evidence'] = {}, dueOn: string | null = first, mailed: object = {}): RequestRecord => ({
    ...sample,
    ...having({ extend: decided({ ...evidence, ...instead }) }),
    documents: [letter('L0', 'n0'), letter('L1', 'n1')],
    dueOn,
    milestones: { ...sample.milestones, mailedLetters: { ...mailed } },
  });
  const moved = { dueOn: newDate };

  it.each<[string, RequestRecord, Parameters<typeof dueAfterSending>[1], object]>([
    ['posted on the first due day', record(), { letter: 'L1', day: first }, moved],
    ['posted the day after', record(), { letter: 'L1', day: '2026-12-23' }, {}],
    ['another letter', record(), { letter: 'L0', day: first }, {}],
    ['its notice, while the day lasts', record(), { notice: 'n1', at: '2026-12-23T04:59:59.999Z' }, moved],
    ['its notice, at midnight', record(), { notice: 'n1', at: sendBefore }, {}],
    ['another notice', record(), { notice: 'n0', at }, {}],
    ['a second time', record({}, newDate), { letter: 'L1', day: first }, {}],
    ['where none was decided', sample, { letter: 'L1', day: first }, {}],
    ['where nobody knows until when', record({ sendBefore: [] }), { notice: 'n1', at }, {}],
    ['where no letter is named', record({ letter: [] }), { letter: 'L1', day: first }, {}],
    ['where no new day is named', record({ newDate: [] }), { letter: 'L1', day: first }, {}],
    ['where no first day is named', record({ first: [] }, null), { letter: 'L1', day: first }, {}],
    ['whose letter is not there', { ...record(), documents: [] }, { notice: 'n1', at }, {}],
    ['whose letter is not there, by post', { ...record(), documents: [] }, { letter: 'L1', day: first }, moved],
  ])('sent: %s', (_, before, sent, change) => {
    expect(dueAfterSending(before, sent)).toEqual(change);
  });

  it.each<[string, RequestRecord, Parameters<typeof isMissedExtension>[1], string, boolean]>([
    ['on the first due day', record(), { letter: 'L1' }, first, false],
    ['the day after', record(), { letter: 'L1' }, '2026-12-23', true],
    ['its notice, the day after', record(), { notice: 'n1' }, '2026-12-23', true],
    ['another letter', record(), { letter: 'L0' }, '2026-12-23', false],
    ['that went out in time', record({}, newDate), { letter: 'L1' }, '2026-12-23', false],
    ['that was not decided', sample, { letter: 'L1' }, '2027-12-23', false],
  ])('missed: %s', (_, before, about, today, missed) => {
    expect(isMissedExtension(before, about, today)).toBe(missed);
  });

  const posted = (day: string | undefined, on = at) => ({ L1: { at: on, who: by, ...(day !== undefined && { day }) } });
  it.each<[string, RequestRecord, string, object]>([
    ['nothing was posted', record({}, newDate), 'n1', { dueOn: first }],
    ['posted in time', record({}, newDate, posted(first)), 'n1', {}],
    ['posted a day late', record({}, newDate, posted('2026-12-23')), 'n1', { dueOn: first }],
    ['posted before midnight, without a day', record({}, newDate, posted(undefined, '2026-12-23T04:59:00.000Z')), 'n1', {}],
    ['posted at midnight, without a day', record({}, newDate, posted(undefined, sendBefore)), 'n1', { dueOn: first }],
    ['another notice', record({}, newDate), 'n0', {}],
    ['the day never moved', record(), 'n1', {}],
    ['none was decided', { ...sample, dueOn: newDate }, 'n1', {}],
  ])('came back: %s', (_, before, notice, change) => {
    expect(dueAfterBounce(before, notice)).toEqual(change);
  });
});

describe('a duplicate', () => {
  const named = (change: object, part: 'patient' | 'requester' | 'recipient'): RequestRecord => ({
    ...recordOf(sampleBody('patient'), 9),
    body: { ...sample.body, [part]: { ...sample.body[part], ...change } },
  });
  it.each<[string, RequestRecord, string | null]>([
    ['the same in capitals', named({ lastName: sample.body.patient.lastName.toUpperCase() }, 'patient'), null],
    ['another first name', named({ firstName: 'Somebody' }, 'patient'), 'first-other-patient'],
    ['no first name', named({ firstName: undefined }, 'patient'), 'first-other-patient'],
    ['another last name', named({ lastName: 'Somebody' }, 'patient'), 'first-other-patient'],
    ['another birth date', named({ dateOfBirth: '1999-01-01' }, 'patient'), 'first-other-patient'],
    ['a requester with a name', named({ name: 'Somebody' }, 'requester'), 'first-other-requester'],
    ['a requester of a firm', named({ organization: 'Some firm' }, 'requester'), 'first-other-requester'],
    ['a requester of another kind', named({ type: 'parent' }, 'requester'), 'first-other-requester'],
    ['another recipient', named({ name: 'Somebody' }, 'recipient'), 'first-other-requester'],
    ['a recipient of a firm', named({ organization: 'Some firm' }, 'recipient'), 'first-other-requester'],
    ['a recipient of another kind', named({ type: 'provider' }, 'recipient'), 'first-other-requester'],
  ])('%s', (_, other, problem) => {
    expect(duplicateProblem(sample, other, {}, false)).toBe(problem);
    expect(duplicateProblem(sample, other, {}, true)).toBe(problem);
  });
  it('keeps the earlier day of each, or the one that there is', () => {
    const days = (receivedOn: string | null, dueOn: string | null) => ({ receivedOn, dueOn });
    expect(joinedDays(days('2026-11-02', '2026-12-01'), days('2026-11-01', '2026-12-02'))).toEqual(
      days('2026-11-01', '2026-12-01'),
    );
    expect(joinedDays(days(null, '2026-12-01'), days('2026-11-01', null))).toEqual(days('2026-11-01', '2026-12-01'));
    expect(joinedDays(days(null, null), days(null, null))).toEqual(days(null, null));
  });
});

describe('the review of a denial. 45 CFR 164.524(a)(4)', () => {
  const ground = (grounds: string | readonly string[], on = at) => decided({ grounds }, { at: on });
  const later = '2026-11-23T12:00:00.000Z';
  it.each<[string, Decisions['taken'], string | undefined]>([
    ['nothing was denied', {}, undefined],
    ['for danger to life', { deny: ground('danger-to-life') }, at],
    ['for danger, among others', { deny: ground(['privacy-act', 'harm-to-person-named']) }, at],
    ['of notes', { deny: ground(['psychotherapy-notes']) }, undefined],
    ['on no ground', { deny: decided() }, undefined],
    ['in part', { 'deny-in-part': ground(['danger-to-life'], later) }, later],
    ['whole, then in part', { deny: ground('danger-to-life'), 'deny-in-part': ground('danger-to-life', later) }, later],
    ['in part, then whole', { deny: ground('danger-to-life', later), 'deny-in-part': ground('danger-to-life') }, later],
    ['in part, the later one of notes', { deny: ground('danger-to-life'), 'deny-in-part': ground('privacy-act', later) }, at],
  ])('a denial %s', (_, taken, denial) => {
    expect(reviewableDenial(having(taken))?.at).toBe(denial);
  });

  const asked = (on: string) => ({ asked: { at: on, by: 'requester' } });
  const denied = having({ deny: ground('danger-to-life') });
  it.each<[string, RequestRecord['review'], string | null]>([
    ['that nobody asked for', null, null],
    ['that was asked for', asked(later), 'review-asked'],
    ['that was asked for at that moment', asked(at), 'review-asked'],
    ['of an older denial', asked('2026-11-01T12:00:00.000Z'), null],
  ])('may be asked for: one %s', (_, review, bar) => {
    expect(againstAsking({ ...denied, review })).toBe(bar);
    expect(againstAsking({ ...having({}), review })).toBe('no-reviewable-denial');
  });
  it('is open until it is decided, while a denial stands', () => {
    const review = asked(later);
    const upheld = { ...review, decided: { at, by, outcome: 'upheld' as const, professional: 'Dr. Lund' } };
    expect(openReview({ ...denied, review })).toEqual(review);
    expect([openReview({ ...denied, review: null }), openReview({ ...denied, review: upheld })]).toEqual([null, null]);
    expect(openReview({ ...having({}), review })).toBeNull();
  });
  it('is changed by nothing else, and decided only once asked for', () => {
    const act = { at, by, professional: 'Dr. Lund' };
    expect([reviewAfter('close', { review: asked(at) }, act), reviewAfter('uphold-denial', { review: null }, act)]).toEqual([
      ...[undefined, undefined],
    ]);
    expect(reviewAfter('overturn-denial', { review: asked(at) }, act)?.decided?.outcome).toBe('overturned');
  });

  const denial = (more: Partial<Taken>, decidedBy: string | readonly string[] = []) =>
    having({ deny: decided({ grounds: 'danger-to-life', decidedBy }, { by: 'staff:a Ana Ruiz', ...more }) });
  it.each<[string, Pick<RequestRecord, 'decisions'>, string, boolean]>([
    ['nobody denied', having({}), 'staff:a Ana Ruiz', false],
    ['who proposed it', denial({}), 'staff:a Anna Other', true],
    ['a namesake by account', denial({}), 'staff:x Ana Ruiz', true],
    ['somebody else', denial({}), 'staff:x Olu Bell', false],
    ['who confirmed it', denial({ second: 'staff:b Ben Otis' }), 'staff:b', true],
    ['the professional, typed', denial({}, 'Dr. Ada Lund'), 'Ada Lund', true],
    ['the professional, with an account', denial({}, 'staff:c Ada Lund'), 'staff:c Ada L.', true],
    ['another professional of the same first name', denial({}, 'Ada Lund'), 'Ada Bell', false],
    ['one of two professionals', denial({}, ['Olu Bell', 'Ada Lund']), 'staff:x Ada Lund', true],
    ['an account without a name', denial({}, 'Dr. Ada Lund'), 'staff:x', false],
    ['a name against an account without one', denial({ by: 'staff:a' }), 'Ana Ruiz', false],
    ['a longer writing of the name', denial({ by: 'staff:a A. Ruiz' }), 'Ana Maria Ruiz', true],
  ])('%s took part', (_, record, who, took) => {
    expect(tookPartInDenial(record, who)).toBe(took);
  });
});

it('a spoken “stop” holds until it is taken back, and the next one again', () => {
  const stop = (on: string) => decided({}, { at: on });
  expect([isStopped(having({})), isStopped(having({ stop: stop(at) }))]).toEqual([false, true]);
  const both = (one: string, back: string) => isStopped(having({ stop: stop(one), 'stop-taken-back': stop(back) }));
  expect([both('1', '2'), both('2', '1'), both('1', '1')]).toEqual([false, true, false]);
});

describe('a release as a package', () => {
  const file = { id: 'f1', recordType: 'abstract', state: 'clean', addedBy: by, addedAt: at, pages: 7 } as const;
  const packed = { package: { files: [file] } };
  const names = (id: Parameters<typeof packageFields>[0], record: Partial<RequestRecord>) =>
    packageFields(id, record, ruleOf(id).evidence).map(({ name }) => name);

  it('asks for what the package does not tell, and the parcel', () => {
    expect(names('release', packed)).toEqual(['checks', 'channel', 'recipient', 'tracking']);
    expect(names('to-final-check', packed)).toEqual(['records']);
    expect(names('to-final-check', {})).toEqual(['pages', 'records']);
    expect(names('release', {})).toEqual(ruleOf('release').evidence.map(({ name }) => name));
    expect(names('revoke', packed)).toEqual(ruleOf('revoke').evidence.map(({ name }) => name));
    const fields = packageFields('release', packed, ruleOf('release').evidence);
    expect(fields.find(({ name }) => name === 'channel')).toMatchObject({
      values: ['link', 'post', 'courier', 'in-person', 'portal'],
    });
    expect(fields[0]).toEqual(ruleOf('release').evidence[0]);
    expect(fields.at(-1)).toEqual({ control: 'prose', name: 'tracking', optional: true });
  });
  it('counts its own pages, and leaves today', () => {
    const given = { recipient: 'Rosa Lee' };
    expect(packageEvidence('release', packed, given, '2026-11-22')).toEqual({ ...given, pages: '7', day: '2026-11-22' });
    expect(packageEvidence('to-final-check', packed, given, '2026-11-22')).toStrictEqual({ ...given, pages: '7' });
    expect(packageEvidence('close', packed, given, '2026-11-22')).toBe(given);
    expect(packageEvidence('release', {}, given, '2026-11-22')).toBe(given);
  });
});

describe('the quote as a decision leaves it', () => {
  const fee = (id: string, change: Partial<Fee> = {}): Fee => ({
    ...{ id, at: '2026-11-20T12:00:00.000Z', by, kind: 'ncic', lines: [], cents: 1620, state: 'quoted' },
    ...change,
  });
  const record: RequestRecord = { ...recordOf(sampleBody('attorney')), fees: [fee('fee-1')] };
  const act = { at, by };
  const leaves = (id: Parameters<typeof feeAfter>[0], evidence: Taken['evidence'], before = record) =>
    feeAfter(id, before, evidence, act, '2026-11-22');

  it('paid by cheque or at the cashier', () => {
    expect(leaves('pay', { payment: 'cheque' })?.paid).toStrictEqual({ ...act, how: 'cheque' });
    const cashier = { payment: 'cashier', paymentReference: 'C-9' };
    expect(leaves('pay', cashier)?.paid).toStrictEqual({ ...act, how: 'cashier', reference: 'C-9' });
    expect(leaves('pay', { payment: 'cashier' })).toBeNull();
    expect(leaves('pay', { payment: 'cheque', paymentReference: ['x'] })?.paid).toStrictEqual({ ...act, how: 'cheque' });
    expect(leaves('pay', {})?.paid?.how).toBe('cheque');
  });
  it('answered', () => {
    const states = ['accept', 'decline', 'narrow'].map((answer) => leaves('answer-cost', { answer, less: 'Only 2025' })?.state);
    expect(states).toEqual(['accepted', 'declined', 'narrowed']);
    expect(leaves('answer-cost', { answer: 'narrow' })).toBeNull();
  });
  it('waived, with the reason', () => {
    expect(leaves('waive', { reason: 'Hardship' })?.waived).toEqual({ ...act, reason: 'Hardship' });
    expect(leaves('waive', {})).toBeNull();
  });
  it('that is meant, of two', () => {
    const two = { ...record, fees: [fee('fee-1'), fee('fee-2')] };
    expect(leaves('waive', { reason: 'x', quote: 'fee-2' }, two)?.id).toBe('fee-2');
    expect([leaves('waive', { reason: 'x' }, two), leaves('waive', { reason: 'x', quote: 'fee-9' }, two)]).toEqual([
      null,
      null,
    ]);
    const none = { ...record, fees: undefined };
    expect([leaves('waive', { reason: 'x' }, none), leaves('wait', { reason: 'x' })]).toEqual([null, null]);
  });
  it('quoted again, with the next number and what it replaces', () => {
    const route = { ...record.route, fee: 'ncic' as const };
    const quote = (evidence: Taken['evidence'], fees: RequestRecord['fees']) =>
      leaves('quote', evidence, { ...record, route, fees });
    expect(quote({ pages: '10' }, undefined)).toMatchObject({ ...act, id: 'fee-1', cents: 400 });
    expect(quote({ pages: '10', replaces: 'fee-1' }, [fee('fee-1')])).toMatchObject({ id: 'fee-2', replaces: 'fee-1' });
    expect(quote({ pages: '10', replaces: 'further-part' }, [fee('fee-1')])).not.toHaveProperty('replaces');
    expect(quote({}, undefined)).toBeNull();
  });
});

it('the notice of a decision, the next of its kind where there was one', () => {
  const notice = (id: Parameters<typeof noticesOf>[0], record: RequestRecord) =>
    noticesOf(id, record, at).map((work) => work.id);
  const record = { ...sample, work: {} };
  expect([notice('close', record), notice('wait', record), notice('recall', record)]).toEqual([
    ...[['notify-closed'], [], ['remove-package']],
  ]);
  expect(notice('close', { ...record, retiredWork: { 'notify-closed': 2 } })).toEqual(['notify-closed-3']);
});

it('the table: names, and what follows a state', () => {
  expect([decisionNamed('wait'), decisionNamed('toString'), decisionNamed('hope')]).toEqual(['wait', undefined, undefined]);
  expect(statusesAfter('pended')).not.toContain('pended');
  expect(statusesAfter('draft')).toEqual(['received', 'awaiting-mail', 'withdrawn']);
  expect(statusesAfter('released')).toEqual(['in-process', 'closed', 'revoked']);
});
