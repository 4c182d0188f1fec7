/** The table of decisions, and that nothing else changes a state. Long: possible, evidence, second person and taking back side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingOf, decideByStaff, joinedChange, offersFor } from '../../../lib/console/decide/decide.ts';
import type { Acting, Decision } from '../../../lib/console/decisions.ts';
import { actorId, type StaffMember } from '../../../lib/console/sign-in/people.ts';
import { may, type Role, roles } from '../../../lib/console/sign-in/roles.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { decisionWords } from '../../../lib/languages/staff.ts';
import { statusAfter } from '../../../lib/request/decisions/decide.ts';
import { duplicateProblem } from '../../../lib/request/decisions/duplicate.ts';
import { barAgainst, isLetterOut } from '../../../lib/request/decisions/offers.ts';
import { type DecisionId, decisionIds, ruleOf, statusesAfter } from '../../../lib/request/decisions/rules.ts';
import { letterKinds, letterOf, letterRules } from '../../../lib/request/letters.ts';
import { RequestRecord } from '../../../lib/request/record.ts';
import { requesterRules } from '../../../lib/request/requester.ts';
import { closing, currentStatus, isOpen, isTerminal, type Status, statuses } from '../../../lib/request/status.ts';
import { languages, requesterTypes } from '../../../lib/request/vocabulary.ts';
import { decideAs, decisionForm } from '../../support/decisions.ts';
import { oneOfEach, runs } from '../../support/depth.ts';
import { underReview } from '../../support/letter-samples.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, ben, noon, recordOf, referenceNumber, rex, sue, after as written } from '../../support/staff-fakes.ts';

const by = (staff: StaffMember, now = noon): Acting => ({ staff, now, timeZone: lakeNorman.timeZone });
const codeOf = (decision: Decision) => (decision.outcome === 'refused' ? decision.refusal.code : 'change');
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

function taken(id: DecisionId, record: RequestRecord, staff = ana, now = noon, instead = {}): RequestRecord {
  const decision = decideAs(id, record, by(staff, now), instead);
  if (decision.outcome === 'refused') throw new Error(`${id} refused: ${decision.refusal.code}`);
  return written(record, decision.change);
}

const walk = (record: RequestRecord, ids: readonly DecisionId[], staff = ana) =>
  ids.reduce((now, id) => taken(id, now, staff), record);

const current = statuses.filter((status) => currentStatus(status) === status);
const patient = recordOf(sampleBody('patient'));
const attorney = recordOf(sampleBody('attorney'), 2, { status: 'received', receivedOn: '2026-11-22' });
const checked = walk(patient, ['start-review', 'confirm-identity', 'accept', 'to-final-check']);

/** A request that another person brought into this state. */
function broughtTo(status: Status, record = patient): RequestRecord {
  return { ...record, status, milestones: { ...record.milestones, moved: { to: status, by: actorId(ben) } } };
}

describe('the table', () => {
  it('names a source for each decision, and has its words in every language', () => {
    for (const id of decisionIds) {
      expect(ruleOf(id).source.length).toBeGreaterThan(5);
      for (const language of languages) expect(decisionWords(language).decisions[id].button).toBeTruthy();
    }
  });

  it('lets every open state end, and nothing follow an end but a denial that its review overturns, and what a link may still give', () => {
    const reaches = (from: Status, seen = new Set<Status>()): boolean =>
      isTerminal(from) || statusesAfter(from).some((next) => !seen.has(next) && reaches(next, new Set([...seen, from])));
    for (const status of current) expect(reaches(status), status).toBe(true);
    const [overturned, revoked] = [ruleOf('overturn-denial').from, ruleOf('revoke').from];
    for (const status of current.filter(isTerminal)) {
      const after = [...(overturned.includes(status) ? ['in-process'] : []), ...(revoked.includes(status) ? ['revoked'] : [])];
      expect([isOpen(status), statusesAfter(status)]).toEqual([false, after]);
    }
  });

  it('reaches every state of today from a draft, and none of those of older versions', () => {
    const found = new Set<Status>(['draft']);
    for (const status of found) for (const next of statusesAfter(status)) found.add(next);
    expect([...found].sort()).toEqual([...current].sort());
  });

  it('has one letter at most for a decision, and each refusal of access behind a letter', () => {
    for (const kind of letterKinds) {
      const { decision } = letterRules[kind];
      if (decision !== null) expect([ruleOf(decision).letter, letterOf(decision)]).toEqual([true, kind]);
    }
    for (const id of ['deny', 'deny-in-part', 'no-records'] as const) expect(letterOf(id)).not.toBeNull();
    for (const id of ['deny', 'deny-in-part'] as const) expect(ruleOf(id).second).toBe('confirms');
  });
});

describe('no state is reached by a bare move', () => {
  const types = oneOfEach(requesterTypes, (type) => requesterRules[type].basis);
  const everyState = types.flatMap((type) => current.map((status) => broughtTo(status, recordOf(sampleBody(type), 3))));
  const everyone: readonly StaffMember[] = roles.map((role: Role) => ({ ...ana, subject: `sub-${role}`, roles: [role] }));

  it('from any state, by any role, on any basis: without evidence nothing changes but what asks for none', () => {
    const free = decisionIds.filter((id) => ruleOf(id).evidence.length === 0 && ruleOf(id).letter !== true);
    expect(free).toEqual(['start-review', 'accept', 'resume', 'close', 'undo']);
    for (const record of everyState)
      for (const staff of everyone) {
        const changed = decisionIds.flatMap((id) => {
          const decision = decideByStaff(record, { id, form: new URLSearchParams(), first: null }, by(staff));
          return decision.outcome === 'refused' ? [] : [{ id, status: decision.change.status }];
        });
        if (!may(staff, 'work')) expect(changed).toEqual([]);
        for (const { id, status } of changed) {
          expect(free, `${record.status} ${id}`).toContain(id);
          expect(closing).not.toContain(status);
        }
      }
  });

  it('leads only where the table says, with evidence that fits', () => {
    for (const record of everyState)
      for (const id of decisionIds) {
        const decision = decideAs(id, record, by(sue));
        if (decision.outcome === 'refused') continue;
        expect(ruleOf(id).from).toContain(record.status);
        expect(decision.change.status ?? record.status).toBe(statusAfter(id, record, decision.change.items));
      }
  });

  // What comes in has states and decisions of its own.
  it('is written in no other place than the decisions, the arrival, the signature by a link and the submission', () => {
    const root = new URL('../../../lib/', import.meta.url).pathname;
    const writers = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^(languages|site\/api|inbound)\//.test(file))
      .filter((file) =>
        /\bstatus: (to|next|'(received|in-review|denied|released|closed|withdrawn))\b/.test(readFileSync(root + file, 'utf8')),
      );
    const known = ['console/incoming-mail/receive-mail.ts', 'request/decisions/decide.ts', 'request/signing/sign.ts'];
    expect(writers.sort()).toEqual(known);
  });
});

describe('evidence', () => {
  const incomplete = (id: DecisionId, record: RequestRecord, instead: Readonly<Record<string, string | readonly string[]>>) =>
    codeOf(decideAs(id, record, by(ana), instead));
  const inReview = taken('start-review', patient);
  const denied = { ...underReview(patient), review: null };

  it.each<[string, DecisionId, RequestRecord, Readonly<Record<string, string | readonly string[]>>]>([
    ['three facts', 'confirm-identity', inReview, { facts: ['name', 'birth-date', 'phone'] }],
    ['four facts without the birth date', 'confirm-identity', inReview, { facts: ['name', 'address', 'phone', 'email'] }],
    ['no way of confirming', 'confirm-identity', inReview, { how: '' }],
    ['a way that is none', 'confirm-identity', inReview, { how: 'looks honest' }],
    ['no reason', 'wait', walk(inReview, ['confirm-identity', 'accept']), { reason: ' \n' }],
    ['a reason too long', 'wait', walk(inReview, ['confirm-identity', 'accept']), { reason: 'x'.repeat(1001) }],
    ['a reason that hides something', 'wait', walk(inReview, ['confirm-identity', 'accept']), { reason: 'a\u202eb' }],
    ['no pages', 'to-final-check', walk(inReview, ['confirm-identity', 'accept']), { pages: '0' }],
    ['no word on who asks for the review', 'ask-review', denied, { about: '' }],
    ['no word on who withdrew it', 'withdraw', inReview, { about: '' }],
  ])('with %s nothing is decided', (_what, id, record, instead) => {
    expect(incomplete(id, record, instead)).toBe('decision-incomplete');
    expect(codeOf(decideAs(id, record, by(ana)))).toBe('change');
  });

  it('is kept with the record, and in the history', () => {
    const record = taken('confirm-identity', inReview);
    expect(record.decisions.taken['confirm-identity']).toEqual({
      at: noon.toISOString(),
      by: actorId(ana),
      evidence: { how: 'code', facts: ['name', 'birth-date', 'address', 'phone'] },
    });
    expect(record.recentEvents.at(-1)).toMatchObject({
      what: 'decided',
      facts: { decision: 'confirm-identity', how: 'code', facts: 'name birth-date address phone' },
    });
  });

  it('wants each of the five ticks of the final check', () => {
    const all = ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'];
    for (const one of all)
      expect(codeOf(decideAs('release', checked, by(ben), { checks: all.filter((tick) => tick !== one) }))).toBe(
        'decision-incomplete',
      );
  });

  it('has its day between the first contact and today, and says why it comes late', () => {
    const later = new Date('2026-12-10T17:00:00Z');
    const on = (day: string, more = {}) => {
      const form = decisionForm('record-arrival', day, more);
      return codeOf(decideByStaff(inReview, { id: 'record-arrival', form, first: null }, by(ana, later)));
    };
    expect(on('2026-12-11')).toBe('decision-incomplete');
    expect(on('2026-11-21')).toBe('decision-incomplete');
    expect(on('2026-11-30')).toBe('change');
    expect(on('2026-11-22')).toBe('decision-incomplete');
    expect(on('2026-11-22', { lateReason: 'It lay in the other building' })).toBe('change');
  });
});

describe('who asks is confirmed first', () => {
  it('on an access request, before it is accepted; an authorization has no such step', () => {
    const inReview = taken('start-review', patient);
    expect(codeOf(decideAs('accept', inReview, by(ana)))).toBe('decision-barred');
    expect(taken('accept', taken('confirm-identity', inReview)).status).toBe('in-process');
    expect(taken('accept', taken('start-review', attorney)).status).toBe('in-process');
  });
});

it('whether there are records is told to nobody before it stands that they may ask. 45 CFR 164.508(a)(1); 164.514(h)', () => {
  const bar = (record: RequestRecord) => barAgainst('no-records', record, askingOf(by(ana)));
  const employer = taken('start-review', recordOf(sampleBody('employer'), 8, { status: 'received' }));
  expect(bar(employer)).toBe('basis-first');
  expect(bar(taken('accept', employer))).toBeNull();
  const inReview = taken('start-review', patient);
  expect(bar(inReview)).toBe('identity-first');
  expect(bar(taken('confirm-identity', inReview))).toBeNull();
});

it('no records of an access request go out while nobody has confirmed who asks, in a record of an older version too', () => {
  const old = broughtTo('quality-check');
  const other = by({ ...ana, subject: 'sub-other' });
  expect(codeOf(decideAs('release', old, other))).toBe('decision-barred');
  expect(codeOf(decideAs('release', taken('confirm-identity', old, ana), other))).toBe('change');
});

describe('the second person', () => {
  it('releases: neither who gathered nor who handed over, under any name', () => {
    expect(codeOf(decideAs('release', checked, by(ana)))).toBe('decision-barred');
    expect(codeOf(decideAs('release', checked, by({ ...ana, name: 'Ana R.', roles: ['supervisor'] })))).toBe('decision-barred');
    expect(taken('release', checked, ben).status).toBe('released');
    const again = walk(taken('send-back', checked, ben), ['to-final-check'], ben);
    expect(codeOf(decideAs('release', again, by(ben)))).toBe('decision-barred');
    expect(taken('release', again, ana).status).toBe('released');
  });

  it('is asked for when nobody knows who brought the request so far', () => {
    const unknown = recordOf(sampleBody('patient'), 1, { status: 'quality-check' });
    expect(codeOf(decideAs('release', unknown, by(ana)))).toBe('decision-barred');
    expect(codeOf(decideAs('send-back', unknown, by(ana)))).toBe('change');
  });

  it('is not fooled by a reopening: who gathered stays who gathered', () => {
    const reopened = taken('reopen', taken('withdraw', checked, ben), sue);
    expect(reopened.status).toBe('quality-check');
    expect(codeOf(decideAs('release', reopened, by(ana)))).toBe('decision-barred');
    expect(codeOf(decideAs('release', reopened, by(sue)))).toBe('decision-barred');
    expect(taken('release', reopened, ben).status).toBe('released');
  });

  it('holds on every path: nobody alone brings a request to released', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 20 }), (path) => {
        let record = patient;
        for (const step of path) {
          const open = offersFor(record, by(sue)).filter(({ bar }) => bar === null);
          const id = open[step % Math.max(1, open.length)]?.id;
          if (id === undefined) break;
          const decision = decideAs(id, record, by(sue));
          if (decision.outcome === 'change') record = written(record, decision.change);
        }
        expect(record.status).not.toBe('released');
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('an authorization', () => {
  const until = (on: string) => ({ ...attorney, body: { ...attorney.body, expires: { on } } });
  const on = (day: string) => by(ben, new Date(`${day}T16:00:00Z`));

  it('counts on its last day whole, and opens nothing from the next day on. 45 CFR 164.508(b)(2)(i)', () => {
    // The sample asks for genetic tests, of which a clinician judges first.
    const atCheck = broughtTo('quality-check', until('2027-05-10'));
    const record = taken('judge-flag', atCheck, rex, noon, { flag: 'genetic' });
    const other = by({ ...ben, subject: 'sub-other' }, new Date('2027-05-10T16:00:00Z'));
    expect(codeOf(decideAs('release', record, other))).toBe('change');
    const late = by({ ...ben, subject: 'sub-other' }, new Date('2027-05-11T16:00:00Z'));
    expect(codeOf(decideAs('release', record, late))).toBe('decision-barred');
    expect(codeOf(decideAs('expire', record, late))).toBe('change');
  });

  it('ends by its day alone, or by what a person says of its event', () => {
    expect(codeOf(decideAs('expire', until('2027-05-10'), on('2027-05-10')))).toBe('decision-barred');
    const byEvent = { ...attorney, body: { ...attorney.body, expires: { event: 'The claim is settled' } } };
    expect(codeOf(decideAs('expire', byEvent, on('2026-12-01')))).toBe('decision-incomplete');
    expect(codeOf(decideAs('expire', byEvent, on('2026-12-01'), { event: 'Settled, says the firm' }))).toBe('change');
  });

  it('never ends an access request', () => {
    expect(codeOf(decideAs('expire', patient, on('2029-01-01')))).toBe('decision-barred');
    expect(codeOf(decideAs('revoke', patient, on('2026-12-01')))).toBe('decision-barred');
  });
});

describe('taking back', () => {
  const withdrawn = taken('withdraw', patient);

  it('is possible for ten minutes, to who decided, and drops the notice', () => {
    const undone = taken('undo', withdrawn, ana, minutesLater(9));
    expect(undone.status).toBe('received');
    expect(undone.work['notify-withdrawn']?.state).toBe('dropped');
    expect(undone.milestones.answered).toBeUndefined();
    expect(undone.milestones.closedAt).toBeUndefined();
    expect(undone.recentEvents.map(({ facts }) => facts['decision']).slice(-2)).toEqual(['withdraw', 'undo']);
    expect(codeOf(decideAs('undo', withdrawn, by(ben, minutesLater(1))))).toBe('decision-barred');
    expect(codeOf(decideAs('undo', withdrawn, by(ana, minutesLater(10))))).toBe('decision-barred');
    expect(codeOf(decideAs('undo', undone, by(ana, minutesLater(9))))).toBe('decision-barred');
  });

  it('is not possible once something has left, nor past the due day', () => {
    const notice = withdrawn.work['notify-withdrawn'];
    if (notice === undefined) throw new Error('no notice');
    const left = written(withdrawn, { work: [{ ...notice, state: 'claimed' }], events: [] });
    expect(codeOf(decideAs('undo', left, by(ana, minutesLater(5))))).toBe('decision-barred');
    const late = { ...withdrawn, dueOn: '2026-11-21' };
    expect(codeOf(decideAs('undo', late, by(ana, minutesLater(5))))).toBe('decision-barred');
  });

  it('of an end is a supervisor’s within 60 days, with a reason, and the clock is never reset', () => {
    expect(codeOf(decideAs('reopen', withdrawn, by(ana)))).toBe('not-permitted');
    const reopened = taken('reopen', withdrawn, sue, new Date('2027-01-21T12:00:00Z'));
    expect([reopened.status, reopened.dueOn]).toEqual(['received', patient.dueOn]);
    expect(codeOf(decideAs('reopen', withdrawn, by(sue, new Date('2027-01-23T12:00:00Z'))))).toBe('decision-barred');
    expect(codeOf(decideAs('reopen', withdrawn, by(sue), { reason: '' }))).toBe('decision-incomplete');
  });

  it('hides a letter from its requester until it can no longer be taken back, and for good afterwards', () => {
    const last = { id: 'ask', at: noon.toISOString(), by: actorId(ana), before: 'in-review', work: [], letter: 'L1' } as const;
    const record = { decisions: { ...patient.decisions, last: { ...last, work: [] } } };
    expect(isLetterOut(record, 'L1', minutesLater(9))).toBe(false);
    expect(isLetterOut(record, 'L1', minutesLater(10))).toBe(true);
    const undone = { decisions: { ...patient.decisions, undoneLetters: ['L1'] } };
    expect(isLetterOut(undone, 'L1', minutesLater(600))).toBe(false);
  });
});

describe('a duplicate', () => {
  const twin = recordOf(sampleBody('patient'), 5, { receivedOn: '2026-09-01', dueOn: '2026-10-01' });

  it('is of the same patient and the same requester, still open; else a supervisor says why', () => {
    expect(duplicateProblem(patient, null, {}, false)).toBe('first-unknown');
    expect(duplicateProblem(patient, patient, {}, false)).toBe('first-is-this');
    expect(duplicateProblem(patient, twin, {}, false)).toBeNull();
    expect(duplicateProblem(patient, { ...twin, status: 'closed' }, {}, false)).toBe('first-has-ended');
    const born = { ...twin, body: { ...twin.body, patient: { ...twin.body.patient, dateOfBirth: '1990-01-01' } } };
    expect(duplicateProblem(patient, born, {}, true)).toBe('first-other-patient');
    const firm = recordOf(sampleBody('attorney'), 6);
    const same = { ...firm, body: { ...firm.body, patient: patient.body.patient } };
    expect(duplicateProblem(patient, same, {}, false)).toBe('first-other-requester');
    expect(duplicateProblem(patient, same, { otherReason: 'x' }, false)).toBe('first-other-requester');
    expect(duplicateProblem(patient, same, { otherReason: 'The firm sent it for her' }, true)).toBeNull();
  });

  it('leaves the earliest receipt and due day to the request that goes on: an overdue clock is never erased', () => {
    const late = recordOf(sampleBody('patient'), 7, { receivedOn: '2026-09-04', dueOn: '2026-10-04' });
    const kept = written(late, joinedChange(late, twin, by(ana)));
    expect([kept.receivedOn, kept.dueOn]).toEqual(['2026-09-01', '2026-10-01']);
    const stays = written(twin, joinedChange(twin, late, by(ana)));
    expect([stays.receivedOn, stays.dueOn]).toEqual(['2026-09-01', '2026-10-01']);
  });

  it('names the other one', () => {
    const joined = decideAs('duplicate', patient, by(ana), {}, twin);
    expect(joined.outcome === 'change' && joined.change.work?.map(({ kind }) => kind)).toEqual(['notify-joined']);
    expect(codeOf(decideAs('duplicate', patient, by(ana)))).toBe('decision-incomplete');
    expect(referenceNumber(5)).toBe(twin.reference);
  });
});

describe('records of older versions', () => {
  it.each([
    ['accepted', 'in-process'],
    ['partially-denied', 'in-process'],
    ['invoiced', 'quality-check'],
    ['paid', 'quality-check'],
  ] as const)('in state %s are read as %s', (stored, now) => {
    const { decisions: _none, ...old } = { ...patient, status: stored };
    expect(RequestRecord.parse(old).status).toBe(now);
  });

  it('ended by a version without decisions reopen into the review', () => {
    const old = { ...patient, status: 'denied' as const };
    expect(taken('reopen', old, sue).status).toBe('in-review');
  });
});

it('is offered to nobody who may only look', () => {
  expect(offersFor(patient, by(abe))).toEqual([]);
  for (const id of decisionIds)
    expect(['not-permitted', 'decision-by-letter']).toContain(codeOf(decideAs(id, patient, by(abe))));
});
