/** The review sheets, case by case with their rules. Long: one table of cases for each kind of sheet, read side by side. */
import { describe, expect, it } from 'vitest';
import { decideSheet } from '../../../lib/console/sheet/save-sheet.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { sheetWords } from '../../../lib/languages/staff.ts';
import { barAgainst, offersOn, primaryOf } from '../../../lib/request/decisions/offers.ts';
import { mayRaise } from '../../../lib/request/defects.ts';
import { hasEnded } from '../../../lib/request/flags/seen.ts';
import { suggestedCodes } from '../../../lib/request/items/suggested.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { type RowId, rowOf, sheetRows } from '../../../lib/request/sheets/rows.ts';
import {
  type AnsweredRow,
  authorizationEnd,
  authorizationRows,
  objectionDay,
  sheetOf,
  verdictOf,
} from '../../../lib/request/sheets/sheet.ts';
import type { Answer, Paper } from '../../../lib/request/sheets/stored.ts';
import { languages, requesterTypes } from '../../../lib/request/vocabulary.ts';
import { decideAs, withSheet } from '../../support/decisions.ts';
import { type SampleBody, sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, noon, recordOf, after as written } from '../../support/staff-fakes.ts';

const today = '2026-11-22';
const acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
const asking = { actor: 'staff:sub-ana Ana Ruiz', rights: ['work'], now: noon, timeZone: lakeNorman.timeZone } as const;

type Sample = (typeof requesterTypes)[number];
const inReview = (body: SampleBody): RequestRecord =>
  recordOf(body, 1, { status: 'in-review', receivedOn: today, dueOn: null });
const of = (type: Sample, change: Partial<SampleBody> = {}) => inReview({ ...sampleBody(type), ...change });

/** Keyed by staff from the paper, besides the lines that they answered. */
function keyed(record: RequestRecord, paper: Paper, answers: Readonly<Record<string, Answer>> = {}): RequestRecord {
  return { ...record, sheet: { answers: { ...answers }, paper, by: 'staff:a', at: noon.toISOString() } };
}

const rowIn = (record: RequestRecord, id: RowId, day = today): AnsweredRow | undefined =>
  sheetOf(record, day).find((row) => row.id === id);
const answerIn = (record: RequestRecord, id: RowId, day = today) => rowIn(record, id, day)?.answer;
const codesOf = (record: RequestRecord, day = today) => verdictOf(sheetOf(record, day)).codes;
const form = { form: 'other', signedOn: '2026-05-10', endsOn: '2027-05-10' } as const;

describe('each sheet', () => {
  it.each(requesterTypes)('of %s has its words in every language, and codes that its basis allows', (type) => {
    const record = of(type);
    const rows = sheetOf(keyed(record, { special: ['psychotherapy', 'sud', 'sud-counselling', 'sud-proceedings'] }), today);
    expect(rows.length).toBeGreaterThan(2);
    for (const { id } of rows) {
      const { code, law } = rowOf(id);
      for (const language of languages) expect(sheetWords(language).rows[id]).toBeTruthy();
      expect(law).toMatch(/\d/);
      if (code !== null && !/^(sud|psycho)/.test(id)) expect([id, mayRaise(code, record.route.basis)]).toEqual([id, true]);
    }
  });

  it('uses every row of the table for some request', () => {
    const special = { special: ['psychotherapy', 'sud', 'sud-counselling', 'sud-proceedings'] } as const;
    const directive = of('patient', { recipient: { type: 'third-party', name: 'Ida Ross', email: 'x@example.org' } });
    const used = [...requesterTypes.map((type) => keyed(of(type), special)), directive].flatMap((record) =>
      sheetOf(record, today),
    );
    expect(new Set(used.map(({ id }) => id))).toEqual(new Set(Object.keys(sheetRows)));
  });

  it('says which rules wait for counsel', () => {
    expect(rowOf('power-in-force').verified).toBe(false);
    expect(rowOf('auth-signed').verified).toBe(true);
  });
});

describe('a valid authorization', () => {
  const valid: Readonly<Record<string, Answer>> = Object.fromEntries(
    authorizationRows.map((id) => [id, rowOf(id).optional === true ? 'not-needed' : 'yes']),
  );
  const complete = keyed(of('attorney'), form, valid);

  it('has eleven elements and three things that would make it defective. 45 CFR 164.508(b)(2), (c)(1), (c)(2)', () => {
    expect(authorizationRows.filter((id) => rowOf(id).law.includes('(c)'))).toHaveLength(11);
    expect(authorizationRows).toHaveLength(14);
    expect(verdictOf(sheetOf(complete, today))).toEqual({ outcome: 'complete', codes: [], no: [], empty: [] });
  });

  /** Decisions, section 7: removing any element adds exactly its code. */
  it.each([
    ['164.508(c)(1)(i) description', 'auth-description', 'AUTH_NO_DESCRIPTION'],
    ['164.508(c)(1)(ii) discloser', 'auth-discloser', 'AUTH_NO_DISCLOSER'],
    ['164.508(c)(1)(iii) recipient', 'auth-recipient', 'AUTH_NO_RECIPIENT'],
    ['164.508(c)(1)(iv) purpose', 'auth-purpose', 'AUTH_NO_PURPOSE'],
    ['164.508(c)(1)(vi) signature', 'auth-signed', 'AUTH_UNSIGNED'],
    ['164.508(c)(1)(vi) representative’s authority', 'auth-authority', 'REP_AUTHORITY_MISSING'],
    ['164.508(c)(2)(i) revoking', 'auth-revoking', 'AUTH_NO_REVOKE_STMT'],
    ['164.508(c)(2)(ii) conditioning', 'auth-conditioning', 'AUTH_NO_CONDITION_STMT'],
    ['164.508(c)(2)(iii) redisclosure', 'auth-redisclosure', 'AUTH_NO_REDISCLOSURE_STMT'],
    ['164.508(b)(2)(iii) revoked', 'auth-not-revoked', 'AUTH_REVOKED'],
    ['164.508(b)(3) compound', 'auth-alone', 'AUTH_COMPOUND'],
  ] as const)('without %s has exactly that defect', (_rule, id, code) => {
    const lacking = keyed(of('attorney'), form, { ...valid, [id]: 'no' });
    expect(verdictOf(sheetOf(lacking, today))).toEqual({ outcome: 'incomplete', codes: [code], no: [id], empty: [] });
    expect(barAgainst('accept', lacking, asking)).toBe('sheet-says-no');
    expect(suggestedCodes(lacking, today)).toContain(code);
  });

  it.each<[string, Paper, string]>([
    ['164.508(c)(1)(v) end, on another form', { form: 'other', signedOn: '2026-05-10' }, 'AUTH_NO_EXPIRY'],
    ['164.508(c)(1)(vi) date, on another form', { form: 'other', endsOn: '2027-05-10' }, 'AUTH_UNDATED'],
    ['164.508(c)(1)(vi) date, on our form', { form: 'ours' }, 'AUTH_UNDATED'],
    ['164.508(b)(2)(i) an end that is not over', { ...form, endsOn: '2026-11-21' }, 'AUTH_EXPIRED'],
  ])('without %s has exactly that defect', (_rule, paper, code) => {
    expect(codesOf(keyed(of('attorney'), paper, valid))).toEqual([code]);
  });

  it('is not complete while one line is empty', () => {
    const { 'auth-purpose': _left, ...others } = valid;
    const open = keyed(of('attorney'), form, others);
    expect(verdictOf(sheetOf(open, today))).toMatchObject({ outcome: 'unanswered', empty: ['auth-purpose'], codes: [] });
    expect(barAgainst('accept', open, asking)).toBe('sheet-not-filled-in');
    expect(barAgainst('accept', complete, asking)).toBeNull();
  });

  it('that asks for psychotherapy notes answers a line for them. 45 CFR 164.508(b)(3)(ii)', () => {
    const more = keyed(of('attorney'), { ...form, special: ['psychotherapy'] }, valid);
    expect(verdictOf(sheetOf(more, today)).empty).toEqual(['psychotherapy-alone']);
    const mixed = keyed(of('attorney'), { ...form, special: ['psychotherapy'] }, { ...valid, 'psychotherapy-alone': 'no' });
    expect(codesOf(mixed)).toEqual(['PSYCHOTHERAPY_SEPARATE']);
  });

  it('that asks for records of a substance use program has the elements of 42 CFR 2.31(a) besides', () => {
    const more = keyed(of('attorney'), { ...form, special: ['sud'] }, valid);
    const { empty } = verdictOf(sheetOf(more, today));
    expect(empty).toHaveLength(10);
    expect(empty.map((id) => rowOf(id).code)).toEqual(empty.map(() => 'PART2_CONSENT_MISSING'));
    // 2.31(a)(4)(iii) only where a covered entity receives for treatment, payment or operations.
    expect(empty.filter((id) => rowOf(id).optional === true)).toEqual(['sud-later-use']);
  });

  it('for use of such records in court stands alone. 42 CFR 2.31(d)', () => {
    const mixed = { ...valid, 'sud-proceedings-alone': 'no' } as const;
    expect(codesOf(keyed(of('attorney'), { ...form, special: ['sud-proceedings'] }, mixed))).toEqual(['PART2_LEGAL_COMBINED']);
  });

  it('is what every request without a basis needs. 45 CFR 164.502(a)', () => {
    expect(sheetOf(of('other'), today).map(({ id }) => id)).toEqual([...authorizationRows]);
  });
});

describe('the last day of an authorization', () => {
  const attorney = of('attorney');

  it.each<[string, RequestRecord, string | null]>([
    ['the day that it names', keyed(attorney, form), '2027-05-10'],
    [
      'one year from signing, on our form without a day',
      keyed(attorney, { form: 'ours', signedOn: '2026-05-10' }),
      '2027-05-10',
    ],
    ['28 February, signed on a 29th on our form', keyed(attorney, { form: 'ours', signedOn: '2028-02-29' }), '2029-02-28'],
    ['the day on our form, where it names one', keyed(attorney, { ...form, form: 'ours' }), '2027-05-10'],
    ['none, on another form without one', keyed(attorney, { form: 'other', signedOn: '2026-05-10' }), null],
    ['none, on another form with an event', keyed(attorney, { form: 'other', endsWith: 'The claim is settled' }), null],
    [
      'what was asked for, until somebody read the paper',
      { ...attorney, body: { ...attorney.body, expires: { on: '2027-01-31' } } },
      '2027-01-31',
    ],
    [
      'twelve months after signing, on SSA-827',
      keyed(of('disability-determination'), { signedOn: '2026-03-02' }),
      '2027-03-02',
    ],
    ['none of an access request', of('patient'), null],
  ])('is %s', (_what, record, end) => {
    expect(authorizationEnd(record)).toBe(end);
  });

  /** Decisions, section 7, case 3. */
  it('counts whole: 10 May is in time, 11 May is not. 45 CFR 164.508(b)(2)(i)', () => {
    const record = keyed(attorney, form);
    expect([hasEnded(record, '2027-05-10'), hasEnded(record, '2027-05-11')]).toEqual([false, true]);
    expect([answerIn(record, 'auth-running', '2027-05-10'), answerIn(record, 'auth-running', '2027-05-11')]).toEqual([
      'yes',
      'no',
    ]);
  });

  /** Decisions, section 7, case 4. */
  it('is never given to a form of somebody else: it lacks its end. 45 CFR 164.508(c)(1)(v)', () => {
    const foreign = keyed(attorney, { form: 'other', signedOn: '2026-05-10' });
    expect(codesOf(foreign)).toEqual(['AUTH_NO_EXPIRY']);
    expect(codesOf(keyed(attorney, { form: 'ours', signedOn: '2026-05-10' }))).toEqual([]);
  });

  it('of an event is for a person to tell', () => {
    const event = keyed(attorney, { form: 'other', signedOn: '2026-05-10', endsWith: 'The claim is settled' });
    expect(rowIn(event, 'auth-expiry')).toMatchObject({ answer: 'yes', from: 'settled' });
    expect(rowIn(event, 'auth-running')).toMatchObject({ answer: null, from: null });
  });

  it('of form SSA-827 bars the request from the day after. 45 CFR 164.508', () => {
    const record = keyed(of('disability-determination'), { signedOn: '2025-11-21' });
    expect(codesOf(record)).toEqual(['AUTH_EXPIRED']);
    expect(codesOf(keyed(of('disability-determination'), { signedOn: '2025-11-22' }))).toEqual([]);
  });
});

describe('access of the patient, signed on the page', () => {
  const patient = of('patient');

  it('needs nothing but the identity', () => {
    expect(verdictOf(sheetOf(patient, today))).toMatchObject({ outcome: 'unanswered', empty: ['patient-found', 'identity'] });
    const confirmed = written(patient, decidedChange(decideAs('confirm-identity', patient, acting)));
    expect(verdictOf(sheetOf(confirmed, today)).outcome).toBe('complete');
    expect(barAgainst('accept', confirmed, asking)).toBeNull();
  });

  it('is confirmed by that decision alone: staff cannot say otherwise. 45 CFR 164.514(h)', () => {
    const confirmed = written(patient, decidedChange(decideAs('confirm-identity', patient, acting)));
    expect(rowIn(keyed(confirmed, {}, { identity: 'no' }), 'identity')).toMatchObject({ answer: 'yes', from: 'settled' });
  });

  it('on paper is answered from the paper, each line', () => {
    const { signature: _none, ...paper } = sampleBody('patient');
    const empty = verdictOf(sheetOf(inReview(paper), today)).empty;
    expect(empty).toEqual(['signed', 'patient-found', 'identity', 'scope', 'form-and-format', 'destination']);
  });

  it.each<[string, RowId, string]>([
    ['unsigned: 164.524(b)(1)', 'signed', 'REQUEST_UNSIGNED'],
    ['patient not found', 'patient-found', 'PATIENT_NOT_FOUND'],
    ['not known who asks: 164.514(h)', 'identity', 'ID_UNVERIFIED'],
    ['dates not clear', 'scope', 'DATES_AMBIGUOUS'],
    ['a form that cannot be made: 164.524(c)(2)', 'form-and-format', 'QUESTION'],
    ['a place that is not clear: 164.524(c)(3)', 'destination', 'RECIPIENT_UNNAMED'],
  ])('%s asks for exactly that', (_what, id, code) => {
    expect(codesOf(keyed(patient, {}, { [id]: 'no' }))).toEqual([code]);
  });

  it('is never asked for an element of an authorization. 45 CFR 164.524 has no purpose and no end', () => {
    const codes = requesterTypes
      .filter((type) => of(type).route.basis === 'access')
      .flatMap((type) => sheetOf(of(type), today));
    for (const { id } of codes) expect(rowOf(id).code ?? '').not.toMatch(/^AUTH_/);
  });

  /** Decisions, section 7, case 12. */
  it.each(['my sister', 'Sister', 'mi hermana', 'Mi abogado', 'my lawyer'])(
    'to “%s” asks for a name. 164.524(c)(3)(ii)',
    (name) => {
      const record = of('patient', { recipient: { type: 'third-party', name: 'Ida Ross', email: 'x@example.org' } });
      // Such as an older version of the form took it.
      const taken = { ...record, body: { ...record.body, recipient: { ...record.body.recipient, name } } };
      expect(codesOf(taken)).toEqual(['RECIPIENT_UNNAMED']);
    },
  );

  it.each(['Ida Sister', 'Mia Ross', 'Hermana Inés Clínica'])('to “%s” does not', (name) => {
    const recipient = { type: 'third-party', name, email: 'x@example.org' } as const;
    expect(answerIn(of('patient', { recipient }), 'destination')).toBe('yes');
  });

  it('that sends paper elsewhere under a directive offers both ways out. Ciox v. Azar', () => {
    const directive = of('patient', { recipient: { type: 'third-party', name: 'Ida Ross', email: 'x@example.org' } });
    expect(directive.route.basis).toBe('directive');
    const onPaper = {
      ...directive,
      body: { ...directive.body, delivery: { format: 'format-paper', method: 'deliver-mail' } },
    } as const;
    expect(codesOf(onPaper)).toEqual(['DIRECTIVE_NOT_EHR_ELECTRONIC']);
  });
});

function decidedChange(decision: ReturnType<typeof decideAs>) {
  if (decision.outcome === 'refused') throw new Error(`refused: ${decision.refusal.code}`);
  return decision.change;
}

describe('access by a representative', () => {
  it.each<[string, Sample, RowId, string]>([
    ['a guardian without letters: 164.502(g)(2)', 'guardian', 'guardianship', 'REP_AUTHORITY_MISSING'],
    ['an agent without the power: G.S. 32A-16', 'health-care-agent', 'power-of-attorney', 'REP_AUTHORITY_MISSING'],
    ['an agent without the doctor’s finding: G.S. 32A-20', 'health-care-agent', 'power-in-force', 'HCPOA_NOT_TRIGGERED'],
    ['an agent of the dead: 164.502(g)', 'health-care-agent', 'patient-living', 'POA_ENDED_BY_DEATH'],
    ['an executor without letters: G.S. 8-53', 'executor', 'estate-letters', 'DECEASED_NO_LETTERS'],
    ['an executor without proof of death: G.S. 8-53', 'executor', 'death-shown', 'DEATH_CERT_MISSING'],
    ['next of kin where there is an estate: G.S. 8-53', 'next-of-kin', 'no-estate', 'DECEASED_NO_LETTERS'],
    ['next of kin without affidavit: G.S. 8-53', 'next-of-kin', 'kin-affidavit', 'DECEASED_NO_LETTERS'],
    ['next of kin whose kinship is not shown: G.S. 8-53', 'next-of-kin', 'kinship', 'REP_AUTHORITY_MISSING'],
    ['a parent under a court order: G.S. 50-13.2(b)', 'parent', 'no-court-order', 'REP_AUTHORITY_MISSING'],
  ])('%s', (_what, type, id, code) => {
    expect(codesOf(keyed(of(type), {}, { [id]: 'no' }))).toEqual([code]);
  });

  /** Decisions, section 7, case 9. */
  it('of a parent ends on the 18th birthday: the patient signs. 45 CFR 164.502(g)(3)', () => {
    const { patient } = sampleBody('parent');
    const mother = of('parent', { patient: { ...patient, dateOfBirth: '2008-12-17' } });
    expect([answerIn(mother, 'under-18', '2026-12-16'), answerIn(mother, 'under-18', '2026-12-17')]).toEqual(['yes', 'no']);
    expect(codesOf(mother, '2026-12-17')).toEqual(['PATIENT_SIGNATURE_NEEDED']);
  });

  it('where the patient died here needs no certificate. G.S. 8-53', () => {
    const { patient } = sampleBody('executor');
    expect(answerIn(of('executor', { patient: { ...patient, diedHere: true } }), 'death-shown')).toBe('not-needed');
    expect(answerIn(of('executor'), 'death-shown')).toBeNull();
  });

  it('with a sign of abuse is barred and asks the representative for nothing. 45 CFR 164.502(g)(5)', () => {
    const record = keyed(of('parent'), {}, { 'no-danger': 'no' });
    expect(verdictOf(sheetOf(record, today))).toMatchObject({ outcome: 'incomplete', codes: [], no: ['no-danger'] });
  });
});

describe('other bases', () => {
  it.each<[string, Sample, RowId, string | null]>([
    ['a clinician nobody knows: 164.514(h)', 'treating-provider', 'clinician-known', 'ID_UNVERIFIED'],
    ['not for care: 164.506(c)(2)', 'treating-provider', 'for-care', 'AUTHORIZATION_NEEDED'],
    ['underwriting is not payment: 164.501', 'health-insurer', 'not-underwriting', 'AUTHORIZATION_NEEDED'],
    ['more than the claim needs: 164.502(b)', 'health-insurer', 'minimum-necessary', 'SCOPE_TOO_BROAD'],
    ['a restriction that nobody looked for: 164.522(a)(1)(vi)', 'health-insurer', 'no-restriction', null],
    ['no employer or day: G.S. 97-25.6', 'workers-compensation', 'comp-injury', 'CLAIM_DETAILS_MISSING'],
    ['everything ever: 164.512(l)', 'workers-compensation', 'comp-relevant', 'SCOPE_TOO_BROAD'],
    ['an employee who was not told: G.S. 97-25.6', 'workers-compensation', 'comp-told', 'EMPLOYEE_NOT_TOLD'],
    ['HIV or SUD records without legal: 130A-143', 'workers-compensation', 'comp-special', null],
    ['no SSA-827: 164.508', 'disability-determination', 'ssa-827', 'SSA_827_MISSING'],
    ['of another state: G.S. 1F-3', 'subpoena', 'issued-here', 'SUBPOENA_OUT_OF_STATE'],
    ['assurances alone: 164.512(e), G.S. 8-53', 'subpoena', 'order-or-consent', 'SUBPOENA_WITHOUT_ORDER_OR_CONSENT'],
    ['legal not told: Rule 45(c)', 'subpoena', 'legal-knows', null],
    ['no certified copy: 164.512(e)(1)(i)', 'court-order', 'order-certified', 'ORDER_NOT_CERTIFIED'],
    ['a clerk’s signature: G.S. 8-53', 'court-order', 'order-by-judge', 'ORDER_NOT_BY_JUDGE'],
    ['an officer nobody knows: 164.514(h)(2)', 'law-enforcement', 'officer-known', 'ID_UNVERIFIED'],
    ['no warrant, order or route: 164.512(f)', 'law-enforcement', 'officer-route', 'LEGAL_AUTHORITY_MISSING'],
  ])('%s', (_what, type, id, code) => {
    const record = keyed(of(type), {}, { [id]: 'no' });
    expect(verdictOf(sheetOf(record, today))).toMatchObject({ codes: code === null ? [] : [code], no: [id] });
    expect(barAgainst('accept', record, asking)).toBe('sheet-says-no');
  });

  it('a claim that was named is known. 45 CFR 164.506(c)(3)', () => {
    expect(answerIn(of('health-insurer'), 'claim')).toBe('yes');
    const { claim: _none, ...requester } = sampleBody('health-insurer').requester;
    expect(answerIn(of('health-insurer', { requester }), 'claim')).toBeNull();
  });

  /** Decisions, section 7, case 14. */
  it.each<[Paper['service'], Answer]>([
    ['ordinary-mail', 'no'],
    ['by-fax', 'no'],
    ['by-email', 'no'],
    ['by-hand', 'yes'],
    ['registered-mail', 'yes'],
    ['accepted', 'yes'],
  ])('a subpoena that came %s: served %s, and legal has it. Rule 45(b)(1)', (service, answer) => {
    const record = keyed(of('subpoena'), { service });
    expect([answerIn(record, 'served'), record.route.desk]).toEqual([answer, 'legal']);
    expect(codesOf(record)).toEqual(answer === 'no' ? ['SUBPOENA_NOT_SERVED'] : []);
  });

  it.each([
    ['2026-12-01', '2026-12-11'],
    ['2026-12-10', '2026-12-18'],
  ])('served on %s is objected to by %s: day 10, or the return day 18 December. Rule 45(c)(3)', (servedOn, day) => {
    expect(objectionDay(keyed(of('subpoena'), { servedOn }))).toBe(day);
  });
});

it('decides what the page offers first: the sheet itself, the letter that asks, or accepting', () => {
  const first = (record: RequestRecord) => primaryOf(record, offersOn(record, asking), today);
  expect(first(of('attorney'))).toBeNull();
  expect(first(of('patient'))).toBe('confirm-identity');
  expect(first(keyed(of('patient'), {}, { scope: 'no' }))).toBe('ask');
  expect(first(withSheet(of('attorney'), today))).toBe('accept');
});

describe('a sheet that staff fill in', () => {
  const attorney = of('attorney');
  const typed = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);
  const codeOf = (fields: Readonly<Record<string, string>>, record = attorney, staff = ana) => {
    const decision = decideSheet(record, typed(fields), { ...acting, staff });
    return decision.outcome === 'refused' ? decision.refusal.code : 'change';
  };

  it('is kept with who and when, opens nothing by itself, and tells the history its lines', () => {
    const fields = {
      form: 'other',
      'signedOn.year': '2026',
      'signedOn.month': '5',
      'signedOn.day': '10',
      'row.auth-signed': 'no',
    };
    const change = decidedChange(decideSheet(attorney, typed(fields), acting));
    expect(change.sheet).toEqual({
      answers: { 'auth-signed': 'no' },
      paper: { form: 'other', signedOn: '2026-05-10' },
      by: 'staff:sub-ana Ana Ruiz',
      at: noon.toISOString(),
    });
    expect([change.status, change.items]).toEqual([undefined, undefined]);
    expect(change.events[0]).toMatchObject({ what: 'reviewed', facts: { no: 'auth-expiry auth-signed' } });
  });

  it('takes no answer that a line does not have, and none for a line that follows from facts', () => {
    const fields = { form: 'other', 'row.auth-signed': 'not-needed', 'row.auth-purpose': 'maybe', 'row.auth-expiry': 'yes' };
    expect(decidedChange(decideSheet(attorney, typed(fields), acting)).sheet?.answers).toEqual({});
  });

  it('refuses days that do not exist or lie ahead, and who may not work', () => {
    const day = { form: 'other', 'signedOn.month': '2', 'signedOn.day': '30', 'signedOn.year': '2026' };
    expect(codeOf(day)).toBe('sheet-wrong');
    expect(codeOf({ ...day, 'signedOn.month': '11', 'signedOn.day': '23' })).toBe('sheet-wrong');
    expect(codeOf({ ...day, 'signedOn.month': '11', 'signedOn.day': '22' })).toBe('change');
    expect(codeOf({}, attorney, abe)).toBe('not-permitted');
    expect(codeOf({}, { ...attorney, status: 'released' })).toBe('sheet-not-now');
    expect(codeOf({}, { ...attorney, status: 'awaiting-mail' })).toBe('sheet-not-now');
  });

  it('filled in without a defect lets each kind of request be accepted', () => {
    for (const type of requesterTypes) {
      const record = of(type);
      const ready =
        record.route.clock === 'access' ? written(record, decidedChange(decideAs('confirm-identity', record, acting))) : record;
      expect([type, barAgainst('accept', withSheet(ready, today), asking)]).toEqual([type, null]);
      expect([type, barAgainst('accept', ready, asking)]).toEqual([type, type === 'patient' ? null : 'sheet-not-filled-in']);
    }
  });
});
