/** The gates before a release: each case names the rule that it follows. Long: tables of cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByStaff, offersFor } from '../../../../lib/console/decide/decide.ts';
import type { Acting, Decision } from '../../../../lib/console/decisions.ts';
import { actorId, type StaffMember } from '../../../../lib/console/sign-in/people.ts';
import { roles } from '../../../../lib/console/sign-in/roles.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { flagWords } from '../../../../lib/languages/staff.ts';
import type { DecisionId } from '../../../../lib/request/decisions/rules.ts';
import { type Flag, flagsOn, releaseBar } from '../../../../lib/request/flags/flags.ts';
import { chartNotes, type FlagId, flagIds, marks, onFile } from '../../../../lib/request/flags/ids.ts';
import { flagRules } from '../../../../lib/request/flags/rules.ts';
import { isPortalBarred } from '../../../../lib/request/minors.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { languages, type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { decideAs } from '../../../support/decisions.ts';
import { runs } from '../../../support/depth.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, ben, leo, noon, pia, recordOf, rex, sue, after as written } from '../../../support/staff-fakes.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

const today = '2026-11-22';
const by = (staff: StaffMember, now = noon): Acting => ({ staff, now, timeZone: lakeNorman.timeZone });
const on = (day: string) => new Date(`${day}T17:00:00Z`);
const codeOf = (decision: Decision) => (decision.outcome === 'refused' ? decision.refusal.code : 'change');

interface Change {
  readonly patient?: Readonly<Record<string, unknown>>;
  readonly sensitive?: Readonly<Record<string, 'include' | 'leave-out'>>;
  readonly expires?: string;
  readonly signature?: string;
}

/** A request of a type as a person sent it, at its final check, brought there by Ben. */
function requestOf(type: RequesterType, { patient, sensitive, expires, signature }: Change = {}): RequestRecord {
  const sample = recordOf(sampleBody(type), 40, { status: 'quality-check', receivedOn: today });
  const { body } = sample;
  return {
    ...sample,
    milestones: { ...sample.milestones, moved: { to: 'quality-check', by: actorId(ben) } },
    body: {
      ...body,
      patient: { ...body.patient, ...patient },
      records: { ...body.records, ...(sensitive !== undefined && { sensitive }) },
      ...(expires !== undefined && { expires: { on: expires } }),
      ...(signature !== undefined && { signature: { name: signature, agreed: true } }),
    },
  };
}

function taken(id: DecisionId, record: RequestRecord, staff: StaffMember, given: Given = {}, now = noon): RequestRecord {
  const decision = decideAs(id, record, by(staff, now), given);
  if (decision.outcome === 'refused') throw new Error(`${id} refused: ${decision.refusal.code}`);
  return written(record, decision.change);
}

const found = (record: RequestRecord, given: Given, now = noon) => taken('mark', record, ana, { reason: '', ...given }, now);
const flagOf = (record: RequestRecord, id: FlagId, day = today): Flag | undefined =>
  flagsOn(record, day).find((flag) => flag.id === id);

const born = (dateOfBirth: string): Change => ({ patient: { dateOfBirth } });
const named = { sensitive: {} } as const;

describe('what raises a flag, and what the law leaves to be said', () => {
  const all = 'release part withhold';
  const some = 'part withhold';
  type Case = readonly [rule: string, RequestRecord, FlagId, day: string, leaves: string | null];
  const parent = (dateOfBirth: string) => requestOf('parent', born(dateOfBirth));
  const firm = (given: Given, change: Change = named) => found(requestOf('attorney', change), given);
  const own = (given: Given) => found(requestOf('patient'), given);

  const cases: readonly Case[] = [
    ['G.S. 90-21.4(b): mother of a 16-year-old', parent('2010-05-01'), 'minor-12-to-17', today, all],
    ['on the 12th birthday', parent('2014-11-22'), 'minor-12-to-17', today, all],
    ['the day before the 12th birthday', parent('2014-11-23'), 'minor-12-to-17', today, null],
    ['the day before the 18th birthday', parent('2008-11-23'), 'minor-12-to-17', today, all],
    ['on the 18th birthday', parent('2008-11-22'), 'minor-12-to-17', today, null],
    ['a guardian of a minor', requestOf('guardian', born('2011-01-01')), 'minor-12-to-17', today, all],
    ['a guardian of an adult', requestOf('guardian'), 'minor-12-to-17', today, null],
    ['a firm with an authorization is no parent', requestOf('attorney', born('2011-01-01')), 'minor-12-to-17', today, null],
    ['under 12 without a mark', parent('2018-01-01'), 'minor-under-12', today, null],
    [
      'G.S. 90-21.5(a): any minor may consent',
      found(parent('2018-01-01'), { marks: ['minor-consent-care'] }),
      'minor-under-12',
      today,
      all,
    ],
    ['a reportable disease is among it', found(parent('2018-01-01'), { marks: ['hiv'] }), 'minor-under-12', today, all],
    ['a genetic test is not', found(parent('2018-01-01'), { marks: ['genetic'] }), 'minor-under-12', today, null],
    ['at 12 the mark adds no second flag', found(parent('2012-01-01'), { marks: ['hiv'] }), 'minor-under-12', today, null],
    ['164.502(g)(3)(i): minor alone', requestOf('patient', born('2010-01-01')), 'minor-alone', today, all],
    ['an adult patient', requestOf('patient'), 'minor-alone', today, null],
    ['42 CFR 2.14: program care of a minor', found(parent('2010-01-01'), { marks: ['sud-program'] }), 'minor-sud', today, some],
    [
      '42 CFR 2.31: with the minor’s own consent',
      found(parent('2010-01-01'), { marks: ['sud-program'], onFile: ['minor-part2-consent'] }),
      'minor-sud',
      today,
      all,
    ],
    [
      'a consent that the parent signed opens nothing',
      found(parent('2010-01-01'), { marks: ['sud-program'], onFile: ['part2-consent'] }),
      'minor-sud',
      today,
      some,
    ],
    ['of an adult it is another flag', own({ marks: ['sud-program'] }), 'minor-sud', today, null],
    ['mother’s request, pending at 17', parent('2008-12-17'), 'turned-18', '2026-12-16', null],
    ['164.502(g)(3): pending on the 18th birthday', parent('2008-12-17'), 'turned-18', '2026-12-17', all],
    [
      'with the patient’s own signature',
      found(parent('2008-12-17'), { onFile: ['patient-signature'] }, on('2026-12-17')),
      'turned-18',
      '2026-12-17',
      null,
    ],
    ['164.524(a)(1)(i): own copy', own({ marks: ['psychotherapy-notes'] }), 'psychotherapy-notes', today, some],
    [
      '164.508(a)(2): without its own authorization',
      firm({ marks: ['psychotherapy-notes'] }),
      'psychotherapy-notes',
      today,
      some,
    ],
    [
      '164.508(b)(3)(ii): with its own authorization',
      firm({ marks: ['psychotherapy-notes'], onFile: ['psychotherapy-authorization'] }),
      'psychotherapy-notes',
      today,
      all,
    ],
    [
      'an authorization for the record is none for the notes',
      firm({ marks: ['psychotherapy-notes'], onFile: ['patient-authorization'] }),
      'psychotherapy-notes',
      today,
      some,
    ],
    ['164.524(a)(1)(ii): own copy', own({ marks: ['proceeding'] }), 'proceeding', today, some],
    ['material for a proceeding, to others', firm({ marks: ['proceeding'] }), 'proceeding', today, all],
    ['42 CFR 2.31: no consent on file', firm({ marks: ['sud-program'] }), 'sud-program', today, some],
    ['42 CFR 2.31: consent on file', firm({ marks: ['sud-program'], onFile: ['part2-consent'] }), 'sud-program', today, all],
    ['42 CFR 2.61: order on file', firm({ marks: ['sud-program'], onFile: ['part2-order'] }), 'sud-program', today, all],
    [
      'a judge’s order alone is not that order',
      firm({ marks: ['sud-program'], onFile: ['judge-order'] }),
      'sud-program',
      today,
      some,
    ],
    ['42 CFR 2.23: the patient’s own copy is not cut', own({ marks: ['sud-program'] }), 'sud-program', today, 'release'],
    [
      'an authorization that names alcohol',
      firm({ onFile: ['judge-order'] }, { sensitive: { 'sens-alcohol-use': 'include' } }),
      'sud-program',
      today,
      all,
    ],
    ['an access request that includes it, unmarked', requestOf('patient'), 'sud-program', today, null],
    ['G.S. 130A-143: found', firm({ marks: ['hiv'] }), 'hiv', today, all],
    ['the patient gets own records whole', own({ marks: ['hiv'] }), 'hiv', today, 'release'],
    [
      'named by an authorization',
      requestOf('attorney', { sensitive: { 'sens-hiv-communicable': 'include' } }),
      'hiv',
      today,
      all,
    ],
    [
      'left out by an authorization',
      requestOf('attorney', { sensitive: { 'sens-hiv-communicable': 'leave-out' } }),
      'hiv',
      today,
      null,
    ],
    ['G.S. 122C-52: found', firm({ marks: ['mental-health-facility'] }), 'mental-health-facility', today, all],
    ['G.S. 122C-53: own copy', own({ marks: ['mental-health-facility'] }), 'mental-health-facility', today, 'release'],
    ['ticked by a provider for care', requestOf('treating-provider'), 'genetic', today, null],
    ['genetic test named', requestOf('attorney'), 'genetic', today, all],
    ['G.S. 8-53: subpoena alone', requestOf('subpoena', named), 'legal-process', today, 'withhold'],
    ['subpoena with order', found(requestOf('subpoena', named), { onFile: ['judge-order'] }), 'legal-process', today, all],
    [
      'subpoena with the patient’s authorization',
      found(requestOf('subpoena', named), { onFile: ['patient-authorization'] }),
      'legal-process',
      today,
      all,
    ],
    [
      'an order is opened by the order',
      found(requestOf('court-order', named), { onFile: ['judge-order'] }),
      'legal-process',
      today,
      all,
    ],
    [
      '164.512(e)(1)(i): and by nothing else',
      found(requestOf('court-order', named), { onFile: ['patient-authorization'] }),
      'legal-process',
      today,
      'withhold',
    ],
    ['164.512(f): an agency with nothing', requestOf('law-enforcement', named), 'law-enforcement', today, 'withhold'],
    [
      'G.S. 90-21.20B(a1): a request in writing',
      found(requestOf('law-enforcement', named), { onFile: ['agency-request'] }),
      'law-enforcement',
      today,
      some,
    ],
    [
      '164.512(f)(1)(ii): a warrant',
      found(requestOf('law-enforcement', named), { onFile: ['agency-request', 'judge-order'] }),
      'law-enforcement',
      today,
      all,
    ],
    ['a custodian of a 16-year-old', requestOf('custodian', born('2010-05-01')), 'minor-12-to-17', today, all],
    [
      '164.512(d): an oversight agency with nothing in writing',
      requestOf('oversight', named),
      'public-duty',
      today,
      'withhold',
    ],
    [
      'G.S. 7B-302(e): with the director’s written demand',
      found(requestOf('protective-services', named), { onFile: ['agency-request'] }),
      'public-duty',
      today,
      all,
    ],
    ['164.512(g)(1): a medical examiner', requestOf('coroner-me', named), 'public-duty', today, null],
    [
      '164.508(b)(2)(i): 11 days before the end',
      requestOf('attorney', { expires: '2026-12-03' }),
      'authorization-ends-soon',
      today,
      null,
    ],
    ['10 days before the end', requestOf('attorney', { expires: '2026-12-02' }), 'authorization-ends-soon', today, all],
    ['on the last day', requestOf('attorney', { expires: '2027-05-10' }), 'authorization-ended', '2027-05-10', null],
    [
      'the last day is soon, too',
      requestOf('attorney', { expires: '2027-05-10' }),
      'authorization-ends-soon',
      '2027-05-10',
      all,
    ],
    ['the day after', requestOf('attorney', { expires: '2027-05-10' }), 'authorization-ended', '2027-05-11', all],
    [
      '164.502(g)(4): an agent after the death',
      requestOf('health-care-agent', { patient: { deceased: true } }),
      'dead-without-authority',
      today,
      all,
    ],
    ['an executor', requestOf('executor'), 'dead-without-authority', today, null],
    ['next of kin', requestOf('next-of-kin'), 'dead-without-authority', today, null],
    [
      'an agent with letters of the estate',
      found(requestOf('health-care-agent', { patient: { deceased: true } }), { onFile: ['estate-authority'] }),
      'dead-without-authority',
      today,
      null,
    ],
    [
      'an agent where the chart has the day of death',
      found(requestOf('health-care-agent'), { died: '2026-11-20' }),
      'dead-without-authority',
      today,
      all,
    ],
    [
      'an authorization outlived by nobody',
      requestOf('attorney', { ...named, patient: { deceased: true } }),
      'died-while-pending',
      today,
      all,
    ],
    [
      '164.502(f): 50 years to the day',
      found(requestOf('executor'), { died: '1976-11-22' }),
      'dead-over-50-years',
      today,
      null,
    ],
    ['164.502(f): the day after', found(requestOf('executor'), { died: '1976-11-21' }), 'dead-over-50-years', today, all],
    [
      'no other gate of the dead beside it',
      found(requestOf('attorney', named), { died: '1970-01-01' }),
      'died-while-pending',
      today,
      null,
    ],
    [
      'G.S. 8-53: rival next of kin',
      found(requestOf('next-of-kin'), { chart: ['rival-next-of-kin'] }),
      'rival-next-of-kin',
      today,
      all,
    ],
    [
      '164.522(a)(1)(vi): paid in full, asked by the plan',
      found(requestOf('health-insurer', named), { chart: ['paid-in-full'] }),
      'restriction',
      today,
      some,
    ],
    ['paid in full, asked by the patient', own({ chart: ['paid-in-full'] }), 'restriction', today, all],
    ['164.522(a)(1): agreed restriction', firm({ chart: ['restriction'] }), 'restriction', today, all],
    [
      '164.522(b): confidential communication',
      own({ chart: ['confidential-communication'], chosen: 'P.O. Box 9' }),
      'confidential-communication',
      today,
      all,
    ],
    [
      '164.514(h): another name in the signature',
      requestOf('patient', { signature: 'Otto Fuchs' }),
      'signer-differs',
      today,
      all,
    ],
    [
      'a name folded: no accents, married name left out',
      requestOf('patient', { signature: 'Maria Pena' }),
      'signer-differs',
      today,
      null,
    ],
  ];

  it.each(cases)('%s', (_rule, record, id, day, leaves) => {
    expect(flagOf(record, id, day)?.leaves.join(' ') ?? null).toBe(leaves);
  });

  it('has many cases, one at least of each flag but those of a decision', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    const covered = new Set(cases.filter(([, , , , leaves]) => leaves !== null).map(([, , id]) => id));
    expect(flagIds.filter((id) => !covered.has(id))).toEqual(['endangerment', 'authorization-revoked', 'spoken-stop']);
  });

  it('says each in words of every language, with its law', () => {
    for (const language of languages) for (const id of flagIds) expect(flagWords(language).flags[id].about).toBeTruthy();
    for (const id of flagIds) expect(flagRules[id].law).toMatch(/CFR|G\.S\.|own rule/);
    for (const language of languages) {
      const { values } = flagWords(language);
      for (const id of [...marks, ...chartNotes, ...onFile]) expect(values[id]).toBeTruthy();
    }
  });

  it('is raised by nothing on an ordinary request', () => {
    for (const type of ['patient', 'executor', 'next-of-kin', 'health-care-agent', 'guardian', 'parent'] as const)
      expect([type, flagsOn(requestOf(type), today)]).toEqual([type, []]);
  });
});

describe('who judges', () => {
  const mother = requestOf('parent', born('2010-05-01'));
  const says = (record: RequestRecord, staff: StaffMember, given: Given) =>
    codeOf(decideAs('judge-flag', record, by(staff), given));
  const minor = { flag: 'minor-12-to-17' };

  it('a clinician may withhold, and releases only on the word of the attending physician. G.S. 90-21.4(b)', () => {
    expect(says(mother, rex, { ...minor, verdict: 'release', physician: '' })).toBe('decision-incomplete');
    expect(says(mother, rex, { ...minor, verdict: 'part', physician: '' })).toBe('decision-incomplete');
    expect(says(mother, rex, { ...minor, verdict: 'withhold', physician: '' })).toBe('change');
    expect(says(mother, rex, { ...minor, verdict: 'release' })).toBe('change');
    expect(says(mother, rex, { ...minor, reason: '' })).toBe('decision-incomplete');
  });

  it.each([
    ['a minor', mother, 'minor-12-to-17', 'reviewer'],
    ['HIV', found(requestOf('attorney', named), { marks: ['hiv'] }), 'hiv', 'reviewer privacy'],
    ['a lawsuit', found(requestOf('attorney', named), { marks: ['proceeding'] }), 'proceeding', 'privacy legal'],
    ['a subpoena', found(requestOf('subpoena', named), { onFile: ['judge-order'] }), 'legal-process', 'legal'],
    ['an agency', found(requestOf('law-enforcement', named), { onFile: ['judge-order'] }), 'law-enforcement', 'privacy legal'],
    ['a restriction', found(requestOf('patient'), { chart: ['restriction'] }), 'restriction', 'privacy'],
    ['a signature', requestOf('patient', { signature: 'Otto Fuchs' }), 'signer-differs', 'clerk privacy legal supervisor'],
  ] as const)('of %s: those of the table, and nobody else', (_what, record, flag, expected) => {
    const may = roles.filter((role) => says(record, { ...ana, subject: 'sub-other', roles: [role] }, { flag }) === 'change');
    expect(may.join(' ')).toBe(expected);
  });

  it('nobody says what the law does not leave', () => {
    const record = found(requestOf('attorney', named), { marks: ['sud-program'] });
    expect(says(record, rex, { flag: 'sud-program', verdict: 'release' })).toBe('decision-incomplete');
    expect(says(record, rex, { flag: 'sud-program', verdict: 'part' })).toBe('change');
    expect(says(record, rex, { flag: 'hiv' })).toBe('decision-incomplete');
    const ended = requestOf('attorney', { ...named, expires: '2026-11-01' });
    for (const staff of [ana, rex, pia, leo, sue])
      expect(says(ended, staff, { flag: 'authorization-ended' })).toMatch(/decision-barred|decision-incomplete/);
  });

  it('what was found is taken away by those who judge, with a reason', () => {
    const record = found(requestOf('patient'), { marks: ['hiv'] });
    const less = (staff: StaffMember, reason: string) =>
      codeOf(decideAs('mark', record, by(staff), { marks: ['genetic'], reason }));
    expect([less(ana, 'a slip'), less(pia, ''), less(pia, 'another patient’s page')]).toEqual([
      'decision-incomplete',
      'decision-incomplete',
      'change',
    ]);
    expect(codeOf(decideAs('mark', record, by(ana), { marks: ['hiv', 'genetic'], reason: '' }))).toBe('change');
  });
});

describe('a release', () => {
  const other = { ...ana, subject: 'sub-third' };
  const confirmed = (record: RequestRecord) => taken('confirm-identity', record, ana);
  const released = (record: RequestRecord, given: Given = {}, staff = other) =>
    codeOf(decideAs('release', record, by(staff), given));
  const mother = confirmed(requestOf('parent', born('2010-05-01')));
  const minor = { flag: 'minor-12-to-17' };

  it('waits for the judgement, and goes by it', () => {
    expect([releaseBar(mother, today), released(mother)]).toEqual(['flag-open', 'decision-barred']);
    const no = taken('judge-flag', mother, rex, { ...minor, verdict: 'withhold' });
    expect([releaseBar(no, today), released(no)]).toEqual(['flag-withheld', 'decision-barred']);
    const yes = taken('judge-flag', no, rex, { ...minor, verdict: 'release' });
    expect([releaseBar(yes, today), released(yes)]).toEqual([null, 'change']);
  });

  it('of a part follows the refusal of the rest, by its letter. 45 CFR 164.524(d)', () => {
    const part = taken('judge-flag', mother, rex, { ...minor, verdict: 'part' });
    expect([releaseBar(part, today), released(part)]).toEqual(['denial-first', 'decision-barred']);
    const evidence = { grounds: ['not-in-patients-place'] };
    const refused = { at: noon.toISOString(), by: actorId(ana), evidence };
    const decisions = { ...part.decisions, taken: { ...part.decisions.taken, 'deny-in-part': refused } };
    expect(released({ ...part, decisions })).toBe('change');
    const otherGround = { ...refused, evidence: { grounds: ['danger-to-life'] } };
    expect(released({ ...part, decisions: { ...decisions, taken: { ...decisions.taken, 'deny-in-part': otherGround } } })).toBe(
      'decision-barred',
    );
  });

  it('never goes into the portal for parents of 12 to 17, executors and next of kin', () => {
    const yes = taken('judge-flag', mother, rex, minor);
    expect(released(yes, { channel: 'portal' })).toBe('decision-incomplete');
    expect(released(yes, { channel: 'post' })).toBe('change');
    const closed = (record: RequestRecord) => isPortalBarred(record.body, today);
    expect([closed(requestOf('executor')), closed(requestOf('next-of-kin')), closed(mother)]).toEqual([true, true, true]);
    expect([closed(requestOf('parent')), closed(requestOf('patient')), closed(requestOf('guardian'))]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is no work of who opened a flag', () => {
    const record = confirmed(found(requestOf('patient'), { chart: ['restriction'] }));
    const judged = taken('judge-flag', record, pia, { flag: 'restriction' });
    expect([released(judged, {}, pia), released(judged)]).toEqual(['decision-barred', 'change']);
  });

  it('closes again when what a judgement rests on has changed', () => {
    const judged = taken('judge-flag', mother, rex, minor);
    expect(releaseBar(judged, today)).toBeNull();
    expect(releaseBar(found(judged, { marks: ['minor-consent-care'] }), today)).toBe('flag-open');
    const corrected = { ...judged, body: { ...judged.body, patient: { ...judged.body.patient, dateOfBirth: '2010-05-02' } } };
    expect(releaseBar(corrected, today)).toBe('flag-open');
    expect(releaseBar(judged, '2028-04-30')).toBeNull();
    expect(releaseBar(judged, '2028-05-01')).toBe('flag-blocks');
    const firm = found(requestOf('attorney', named), { marks: ['sud-program'], onFile: ['part2-consent'] });
    const open = taken('judge-flag', firm, rex, { flag: 'sud-program' });
    expect(releaseBar(open, today)).toBeNull();
    expect(releaseBar(found(open, { marks: ['sud-program'] }), today)).toBe('flag-open');
  });

  it('closes again when a judgement is taken back, and the one before it holds', () => {
    const first = taken('judge-flag', mother, rex, { ...minor, verdict: 'withhold' });
    const second = taken('judge-flag', first, rex, { ...minor, verdict: 'release' });
    expect(releaseBar(taken('undo', second, rex), today)).toBe('flag-withheld');
    expect(releaseBar(taken('undo', taken('judge-flag', mother, rex, minor), rex), today)).toBe('flag-open');
    const marked = found(found(mother, { marks: ['hiv'] }), { marks: ['hiv', 'genetic'] });
    expect(flagOf(taken('undo', marked, ana), 'hiv')).toBeDefined();
    expect(flagOf(taken('undo', marked, ana), 'genetic')).toBeUndefined();
  });

  it('follows no permission that was taken back, reopened or not. 45 CFR 164.508(b)(5)', () => {
    const firm = requestOf('attorney', named);
    const revoked = taken('revoke', firm, ana, { channel: 'post' });
    expect(revoked.status).toBe('revoked');
    const reopened = taken('reopen', revoked, sue);
    expect([reopened.status, releaseBar(reopened, today)]).toEqual(['quality-check', 'flag-blocks']);
    expect(releaseBar(taken('undo', revoked, ana), today)).toBeNull();
  });

  it('is closed by a clinician’s belief of abuse, which is a decision of its own. 45 CFR 164.502(g)(5)', () => {
    const agent = confirmed(requestOf('health-care-agent'));
    expect(codeOf(decideAs('endangerment', agent, by(ana)))).toBe('not-permitted');
    expect(codeOf(decideAs('endangerment', confirmed(requestOf('patient')), by(rex)))).toBe('decision-barred');
    const closed = taken('endangerment', agent, rex);
    expect([releaseBar(closed, today), released(closed)]).toEqual(['flag-open', 'decision-barred']);
    expect(released(taken('judge-flag', closed, rex, { flag: 'endangerment' }))).toBe('change');
  });
});

describe('a withdrawal that staff enter', () => {
  it('of somebody’s own records is the patient’s, or of who acts for the patient', () => {
    const says = (record: RequestRecord, who: string) => codeOf(decideAs('withdraw', record, by(ana), { who }));
    expect(says(requestOf('patient'), 'requester')).toBe('decision-incomplete');
    expect(says(requestOf('parent'), 'representative')).toBe('change');
    expect(says(requestOf('attorney'), 'requester')).toBe('change');
    expect(says(requestOf('patient'), '')).toBe('decision-incomplete');
  });
});

it('with an open flag, nobody of any role is offered the release, whatever else was said', () => {
  const everyone = roles.map((role): StaffMember => ({ ...ana, subject: `sub-${role}`, roles: [role] }));
  const someMarks = fc.record({
    type: fc.constantFrom(...requesterTypes),
    year: fc.integer({ min: 1930, max: 2025 }),
    marks: fc.subarray([...marks]),
    chart: fc.subarray(['restriction', 'paid-in-full', 'rival-next-of-kin']),
    onFile: fc.subarray([...onFile]),
    verdicts: fc.array(fc.constantFrom('release', 'part', 'withhold'), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(someMarks, ({ type, year, marks: inRecords, chart, onFile: documents, verdicts }) => {
      let record = requestOf(type, born(`${year}-06-15`));
      const first = decideAs('mark', record, by(ana), { marks: inRecords, chart, onFile: documents, reason: '' });
      if (first.outcome === 'change') record = written(record, first.change);
      verdicts.forEach((verdict, place) => {
        const flag = flagsOn(record, today)[place]?.id ?? '';
        const judge = [rex, pia, leo][place % 3] ?? rex;
        const decision = decideAs('judge-flag', record, by(judge), { flag, verdict });
        if (decision.outcome === 'change') record = written(record, decision.change);
      });
      const open = flagsOn(record, today).some(({ state }) => ['open', 'blocked', 'withhold'].includes(state));
      for (const staff of everyone) {
        const offered = offersFor(record, by(staff)).some(({ id, bar }) => id === 'release' && bar === null);
        if (open) expect(offered).toBe(false);
        const form = new URLSearchParams();
        if (open) expect(codeOf(decideByStaff(record, { id: 'release', form, first: null }, by(staff)))).not.toBe('change');
      }
    }),
    { numRuns: runs(200) },
  );
});
