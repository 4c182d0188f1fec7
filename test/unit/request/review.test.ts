/** The review of a denial, and the ends that a letter says: who may, when, and what the clock does. Long: each end, by each who may. */
import { describe, expect, it } from 'vitest';
import { judgeLetter } from '../../../lib/console/letters/form.ts';
import {
  agreeBar,
  decideAgree,
  decideLetter,
  decidePropose,
  needsConfirmation,
  type ReadyLetter,
} from '../../../lib/console/letters/issue-letter.ts';
import { nextNeeded } from '../../../lib/console/queue/next-needed.ts';
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { hospitalDay } from '../../../lib/request/dates.ts';
import { barAgainst } from '../../../lib/request/decisions/offers.ts';
import { openReview } from '../../../lib/request/decisions/review.ts';
import { basesOf, type DecisionId, decisionIds, ruleOf } from '../../../lib/request/decisions/rules.ts';
import { tookPartInDenial } from '../../../lib/request/decisions/took-part.ts';
import { letterOf } from '../../../lib/request/letters.ts';
import { RequestRecord } from '../../../lib/request/record.ts';
import { isTerminal } from '../../../lib/request/status.ts';
import { queueSectionOf, queueSummaryOf } from '../../../lib/store/queue-keys.ts';
import { decideAs } from '../../support/decisions.ts';
import { laterLetters, underReview } from '../../support/letter-samples.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { ana, ben, noon, recordOf, rex, sue, after as written } from '../../support/staff-fakes.ts';

const { timeZone } = lakeNorman;
const acting = { staff: ana, now: noon, timeZone };
const asking = { actor: 'staff:sub-ana', rights: ['work', 'reopen'] as const, now: noon, timeZone };
const denied = underReview(recordOf(sampleBody('patient'), 1, { work: {} }));

type Kind = 'review-upheld' | 'review-overturned' | 'not-confirmed' | 'misdirected' | 'forwarded';

const file = { sha256: 'd'.repeat(64), bytes: 1, pages: 1, language: 'en' } as const;
const fieldsOf = (kind: Kind, instead: Readonly<Record<string, string>>) =>
  new URLSearchParams({ ...laterLetters[kind]().fields, ...instead });

/** Proposed by Ana; the code where it is not. */
function proposed(
  record: RequestRecord,
  kind: Kind,
  instead: Readonly<Record<string, string>> = {},
  now = noon,
): RequestRecord | string {
  const typed = fieldsOf(kind, instead);
  const judged = judgeLetter(kind, record, typed, hospitalDay(now, timeZone));
  if (!judged.ok) return judged.problems.map(({ field, code }) => `${field} ${code}`).join();
  const shown = { version: record.version, concurrencyToken: '' };
  const decision = decidePropose(record, { ...judged, id: 'L9', kind, shown, typed: typed.toString() }, { ...acting, now });
  return decision.outcome === 'refused' ? decision.refusal.code : written(record, decision.change);
}

/** Issued at an instant as it was proposed, or as it is; the code where it is not. */
function confirmed(record: RequestRecord, kind: Kind, staff: StaffMember, now = noon, instead = {}): RequestRecord | string {
  const typed = fieldsOf(kind, instead);
  const judged = judgeLetter(kind, record, typed, hospitalDay(now, timeZone));
  if (!judged.ok) return judged.problems.map(({ field, code }) => `${field} ${code}`).join();
  const shown = { version: record.version, concurrencyToken: '' };
  const ready: ReadyLetter = { ...judged, id: 'L9', kind, file, shown, text: 'f'.repeat(64), madeFrom: record };
  const decision = decideLetter(record, ready, { staff, now, timeZone });
  return decision.outcome === 'refused' ? decision.refusal.code : written(record, decision.change);
}

/** Proposed by Ana and confirmed by Sue where it needs a second person, else issued by Ana. */
function issued(record: RequestRecord, kind: Kind, now = noon, instead: Readonly<Record<string, string>> = {}) {
  if (!needsConfirmation(kind)) return confirmed(record, kind, ana, now, instead);
  const waiting = proposed(record, kind, instead, now);
  return typeof waiting === 'string' ? waiting : confirmed(waiting, kind, sue, now, instead);
}

function issuedOn(record: RequestRecord, kind: Kind, now = noon): RequestRecord {
  const done = issued(record, kind, now);
  if (typeof done === 'string') throw new Error(done);
  return done;
}

describe('who may review: 164.524(a)(4)', () => {
  it.each([
    ['who proposed it', 'Ana Ruiz', true],
    ['who proposed it, with a title', 'Dr. Ana Ruiz, MD', true],
    ['who confirmed it', 'OTIS, Ben', true],
    ['the professional of the denial', 'Ada Ito', true],
    ['the same, with an initial', 'A. Ito', true],
    ['somebody else', 'Dr. Olu Bell', false],
    ['somebody else of the same profession', 'Dr. Olu Bell, psychiatrist', false],
    ['a namesake by family name', 'Dr. Tom Ruiz', false],
  ])('%s: %s', (_, name, took) => {
    expect(tookPartInDenial(denied, name)).toBe(took);
    const done = issued(denied, 'review-upheld', noon, { decidedBy: name });
    expect(done === 'decidedBy took-part').toBe(took);
  });

  it('is named with a title where the hospital named somebody without an account', () => {
    expect(issued(denied, 'review-overturned', noon, { decidedBy: ' ' })).toBe('decidedBy required');
    expect(issued(denied, 'review-overturned', noon, { decidedByTitle: ' ' })).toBe('decidedByTitle required');
  });

  it('of somebody without an account, a second person confirms it', () => {
    const waiting = proposed(denied, 'review-upheld');
    if (typeof waiting === 'string') throw new Error(waiting);
    expect([waiting.status, waiting.review?.decided, waiting.decisions.proposal?.reviewable]).toEqual([
      'denied',
      undefined,
      undefined,
    ]);
    expect(confirmed(waiting, 'review-upheld', ana)).toBe('own-proposal');
    expect(confirmed(waiting, 'review-upheld', ben)).toMatchObject({ review: { decided: { professional: 'Dr. Olu Bell' } } });
  });

  it('with an account, is a reviewer who took no part by account or by name, and says so here', () => {
    const none = { decidedBy: '', decidedByTitle: '' };
    const waiting = proposed(denied, 'review-overturned', none);
    if (typeof waiting === 'string') throw new Error(waiting);
    expect([waiting.decisions.proposal?.reviewable, queueSummaryOf(waiting).flags.includes('review')]).toEqual([true, true]);
    for (const staff of [ana, ben, sue])
      expect(confirmed(waiting, 'review-overturned', staff, noon, none)).toMatch(/professional-first|own-proposal/);
    const clinician = { ...rex, subject: 'sub-olu', name: 'Olu Bell' };
    const took: readonly StaffMember[] = [
      { ...clinician, name: 'Dr. Ada ITO' },
      { ...clinician, name: 'Ruiz, Ana' },
      { ...clinician, subject: 'sub-ben' },
      { ...clinician, subject: 'sub-ana' },
    ];
    for (const staff of took) expect(agreeBar(waiting, staff)).toBe('own-proposal');
    expect([agreeBar(waiting, sue), agreeBar(waiting, clinician)]).toEqual(['not-permitted', null]);
    const agreed = decideAgree(waiting, { staff: clinician, now: noon, timeZone });
    if (agreed.outcome === 'refused') throw new Error(agreed.refusal.code);
    const seen = written(waiting, agreed.change);
    // Who decided is on record: whoever wrote the letter may issue it.
    for (const staff of [ana, sue])
      expect(confirmed(seen, 'review-overturned', staff, noon, none)).toMatchObject({
        status: 'in-process',
        review: { decided: { outcome: 'overturned', professional: 'staff:sub-olu Olu Bell' } },
      });
    expect(queueSummaryOf(seen).flags).not.toContain('review');
  });
});

describe('the outcome', () => {
  it('upheld: the denial stays, and its letter is the answer', () => {
    const record = issuedOn(denied, 'review-upheld');
    expect([record.status, record.review?.decided]).toEqual([
      'denied',
      { at: noon.toISOString(), by: 'staff:sub-sue Sue Park', outcome: 'upheld', professional: 'Dr. Olu Bell' },
    ]);
    expect(openReview(record)).toBeNull();
    expect(record.work['notify-letter']?.state).toBe('ready');
  });

  it.each([
    ['2026-12-22T17:00:00Z', '0'],
    ['2026-12-23T17:00:00Z', '1'],
    ['2027-01-05T17:00:00Z', '14'],
  ])('overturned on %s: gathering begins again, with the old day, late by %s', (instant, lateBy) => {
    const record = issuedOn(denied, 'review-overturned', new Date(instant));
    expect([record.status, record.dueOn]).toEqual(['in-process', '2026-12-22']);
    expect(record.decisions.taken['overturn-denial']?.evidence).toMatchObject({ dueOn: '2026-12-22', lateBy });
    expect(record.recentEvents.at(-1)?.facts).toMatchObject({ from: 'denied', to: 'in-process', lateBy });
    expect([record.milestones.closedAt, record.milestones.answered]).toEqual([undefined, undefined]);
  });

  it('is there once', () => {
    for (const kind of ['review-upheld', 'review-overturned'] as const)
      expect(issued(issuedOn(denied, 'review-upheld'), kind)).toContain('no-open-review');
    expect(issued({ ...denied, review: null }, 'review-upheld')).toContain('no-open-review');
  });

  it('can be taken back like any decision', () => {
    const back = decideAs('undo', issuedOn(denied, 'review-overturned'), { ...acting, staff: sue });
    if (back.outcome === 'refused') throw new Error(back.refusal.code);
    const record = written(denied, back.change);
    expect([back.change.status, record.review]).toEqual(['denied', denied.review]);
  });
});

describe('a review that is asked for', () => {
  const plain = { ...denied, review: null };
  it('is work, whatever the state of its request', () => {
    expect([queueSectionOf(plain), queueSectionOf(denied)]).toEqual([null, 'work']);
    expect(nextNeeded(queueSummaryOf(denied), timeZone).need).toBe('review-denial');
    expect(nextNeeded(queueSummaryOf(plain), timeZone).need).toBe('nothing');
  });
  it('is entered by staff with who and how, once', () => {
    const asked = decideAs('ask-review', plain, acting);
    if (asked.outcome === 'refused') throw new Error(asked.refusal.code);
    const record = written(plain, asked.change);
    expect(record.review?.asked.by).toBe('staff:sub-ana Ana Ruiz');
    expect(barAgainst('ask-review', record, asking)).toBe('review-asked');
  });
  it('is read back, and absent on older records', () => {
    expect(RequestRecord.parse(denied).review).toEqual(denied.review);
    const { review: _none, ...old } = denied;
    expect(RequestRecord.parse(old).review).toBeNull();
  });
});

describe('who asks cannot be confirmed', () => {
  const asked = laterLetters['not-confirmed']().record;
  it.each<[string, RequestRecord, string | null]>([
    ['after two letters', asked, null],
    ['after one', { ...asked, documents: asked.documents.slice(0, 1) }, 'two-notices-first'],
    [
      'after two of which one did not go out',
      { ...asked, milestones: { ...asked.milestones, mailedLetters: {} } },
      'two-notices-first',
    ],
  ])('%s: %s', (_, record, bar) => {
    expect(barAgainst('cannot-confirm', record, asking)).toBe(bar);
  });
  it('or of somebody whose right to act is still open', () => {
    const proof = { id: 'i1', cure: 'document', raisedBy: 'system', raisedAt: asked.submittedAt, state: 'open' } as const;
    const confirmed = { 'confirm-identity': { at: asked.submittedAt, by: 'staff:a Ana', evidence: {} } };
    const record = { ...asked, decisions: { ...asked.decisions, taken: confirmed } };
    expect(barAgainst('cannot-confirm', { ...record, items: [{ ...proof, code: 'guardianship-letters' }] }, asking)).toBeNull();
    expect(barAgainst('cannot-confirm', { ...record, items: [{ ...proof, code: 'DATES_AMBIGUOUS' }] }, asking)).toBe(
      'identity-confirmed',
    );
  });
  it('and never of somebody who was confirmed, or of a third party', () => {
    const confirmed = decideAs('confirm-identity', asked, acting);
    if (confirmed.outcome === 'refused') throw new Error(confirmed.refusal.code);
    expect(barAgainst('cannot-confirm', written(asked, confirmed.change), asking)).toBe('identity-confirmed');
    expect(barAgainst('cannot-confirm', recordOf(sampleBody('attorney'), 2, { status: 'received' }), asking)).toBe(
      'not-on-this-basis',
    );
  });
  it('waits for a second person, and goes on with the old day when the proof comes', () => {
    expect(ruleOf('cannot-confirm').second).toBe('confirms');
    const decisions = { ...asked.decisions, ended: { id: 'cannot-confirm', from: 'in-review' as const } };
    const gone: RequestRecord = { ...asked, status: 'denied', decisions };
    const back = decideAs('proof-came', gone, acting);
    if (back.outcome === 'refused') throw new Error(back.refusal.code);
    const record = written(gone, back.change);
    expect([record.status, record.dueOn, record.work['notify-reopened']?.state]).toEqual(['in-review', asked.dueOn, 'ready']);
    expect(barAgainst('proof-came', denied, asking)).toBe('not-in-this-state');
  });
});

describe('a request that belongs somewhere else', () => {
  const firm = laterLetters.misdirected().record;
  const own = laterLetters.forwarded().record;
  it('of a third party ends with the right address', () => {
    const record = issuedOn(firm, 'misdirected');
    expect([record.status, record.decisions.taken['misdirected']?.evidence['where']]).toEqual([
      'misdirected',
      'Lakeside Family Medicine',
    ]);
    expect(issued(firm, 'misdirected', noon, { 'otherHolder.name': '' })).toBe('otherHolder.name required');
  });
  it('of a patient is passed on, and its time runs on [K]', () => {
    const record = issuedOn(own, 'forwarded');
    expect([record.status, record.dueOn, isTerminal(record.status)]).toEqual([own.status, own.dueOn, false]);
    expect(barAgainst('misdirected', own, asking)).toBe('not-on-this-basis');
    expect(barAgainst('forward', firm, asking)).toBe('not-on-this-basis');
  });
});

describe('the table', () => {
  const ends = (id: DecisionId) => {
    const { into } = ruleOf(id);
    return into !== null && into !== 'before' && isTerminal(into);
  };
  it('ends an access request with a letter, or because its requester withdrew; what is closed or joined was answered', () => {
    const ways = decisionIds.filter((id) => ends(id) && basesOf(id).includes('access'));
    const byLetter = ways.filter((id) => ruleOf(id).letter === true);
    expect(byLetter).toEqual(['deny', 'no-records', 'cannot-confirm']);
    expect(ways.filter((id) => !byLetter.includes(id))).toEqual(['close', 'withdraw', 'duplicate']);
    expect(ruleOf('close').from).toEqual(['released']);
    expect(ruleOf('withdraw').by).toContain('requester');
  });
  it('has a letter for each decision that is said by one, and asks what a requester may decide', () => {
    for (const id of decisionIds) {
      expect([id, letterOf(id) !== null]).toEqual([id, ruleOf(id).letter === true]);
      expect([id, ruleOf(id).asked !== undefined]).toEqual([id, ruleOf(id).by.includes('requester')]);
    }
  });
  it('lets a supervisor reopen a denial under review to where it was before', () => {
    const back = decideAs('reopen', denied, { ...acting, staff: sue });
    expect(back.outcome === 'change' && back.change.status).toBe('in-process');
  });
});
