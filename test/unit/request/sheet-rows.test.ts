/** What each line of a review sheet knows by itself, and what is keyed from a paper. Long: tables of cases. */
import { describe, expect, it } from 'vitest';
import type { EvidenceName } from '../../../lib/request/decisions/evidence.ts';
import { readEvidence } from '../../../lib/request/decisions/evidence.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { paperFields, paperFrom } from '../../../lib/request/sheets/paper.ts';
import { isRow, type RowId, rowOf, type SheetFacts } from '../../../lib/request/sheets/rows.ts';
import { authorizationEnd, endsWithEvent, objectionDay, paperOf, sheetOf } from '../../../lib/request/sheets/sheet.ts';
import type { Paper } from '../../../lib/request/sheets/stored.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { noon, recordOf } from '../../support/staff-fakes.ts';

const today = '2026-11-22';
const at = noon.toISOString();

interface Change {
  readonly requester?: Partial<RequestRecord['body']['requester']>;
  readonly patient?: Partial<RequestRecord['body']['patient']>;
  readonly recipient?: Partial<RequestRecord['body']['recipient']>;
  readonly delivery?: Partial<RequestRecord['body']['delivery']>;
  readonly purpose?: RequestRecord['body']['purpose'];
  readonly signature?: RequestRecord['body']['signature'];
  readonly identified?: boolean;
}

const signature = { name: 'Rosa Lee', agreed: true } as const;

function of(type: RequesterType, change: Change = {}): RequestRecord {
  const record = recordOf(sampleBody(type), 1, { status: 'in-review', receivedOn: today });
  const { body } = record;
  return {
    ...record,
    body: {
      ...body,
      requester: { ...body.requester, ...change.requester },
      patient: { ...body.patient, ...change.patient },
      recipient: { ...body.recipient, ...change.recipient },
      delivery: { ...body.delivery, ...change.delivery },
      purpose: change.purpose,
      signature: change.signature,
    },
    decisions: {
      ...record.decisions,
      taken: change.identified === true ? { 'confirm-identity': { at, by: 'staff:a', evidence: {} } } : {},
    },
  };
}

const facts = (record: RequestRecord, paper: Paper | null = null, ends: string | null = null): SheetFacts => ({
  ...{ record, today, paper, ends },
});
const known = (id: RowId, record: RequestRecord) => rowOf(id).known?.(facts(record));
const settled = (id: RowId, paper: Paper | null, ends: string | null = null, record = of('attorney')) =>
  rowOf(id).settled?.(facts(record, paper, ends));

describe('what is known beforehand', () => {
  it.each<[string, RowId, RequestRecord, string | null]>([
    ['signed on the page', 'signed', of('patient', { signature }), 'yes'],
    ['on paper', 'signed', of('patient'), null],
    ['164.514(h): confirmed', 'patient-found', of('patient', { identified: true }), 'yes'],
    ['not confirmed', 'patient-found', of('patient'), null],
    ['a format in words', 'form-and-format', of('patient', { signature, delivery: { format: 'format-other' } }), null],
    ['a format of the list', 'form-and-format', of('patient', { signature, delivery: { format: 'format-pdf' } }), 'yes'],
    ['“my sister”', 'destination', of('patient', { signature, recipient: { type: 'third-party', name: 'my sister' } }), 'no'],
    ['a firm', 'destination', of('patient', { signature, recipient: { name: 'my lawyer', organization: 'Ross LLP' } }), 'yes'],
    ['a person, on paper', 'destination', of('patient', { recipient: { name: 'Ida Ross' } }), null],
    ['Ciox v. Azar: electronic', 'electronic-copy', of('patient', { delivery: { format: 'format-pdf' } }), 'yes'],
    ['Ciox v. Azar: paper', 'electronic-copy', of('patient', { delivery: { format: 'format-paper' } }), 'no'],
    ['164.502(g)(2): living', 'patient-living', of('health-care-agent', { patient: { deceased: false } }), 'yes'],
    ['dead', 'patient-living', of('health-care-agent', { patient: { deceased: true } }), 'no'],
    ['not said', 'patient-living', of('health-care-agent', { patient: { deceased: undefined } }), null],
    ['died here', 'death-shown', of('executor', { patient: { diedHere: true } }), 'not-needed'],
    ['died elsewhere', 'death-shown', of('executor', { patient: { diedHere: false } }), null],
    ['signed by the patient', 'auth-authority', of('patient', { signature }), 'not-needed'],
    ['a patient’s paper', 'auth-authority', of('patient'), null],
    ['signed by a parent', 'auth-authority', of('parent', { signature }), null],
    [
      'G.S. 97-25.6: employer and day',
      'comp-injury',
      of('workers-compensation', { requester: { employer: 'Mill', injuredOn: today } }),
      'yes',
    ],
    ['no day', 'comp-injury', of('workers-compensation', { requester: { employer: 'Mill', injuredOn: undefined } }), null],
    ['no employer', 'comp-injury', of('workers-compensation', { requester: { employer: undefined, injuredOn: today } }), null],
    ['the employee was told', 'comp-told', of('workers-compensation', { requester: { employeeTold: true } }), 'yes'],
    ['was not', 'comp-told', of('workers-compensation', { requester: { employeeTold: false } }), null],
    ['a claim', 'claim', of('health-insurer', { requester: { claim: 'C-1' } }), 'yes'],
    ['no claim', 'claim', of('health-insurer', { requester: { claim: undefined } }), null],
    ['164.501: payment', 'not-underwriting', of('health-insurer', { purpose: { type: 'payment' } }), 'yes'],
    ['underwriting', 'not-underwriting', of('health-insurer', { purpose: { type: 'insurance' } }), 'no'],
    ['not said', 'not-underwriting', of('health-insurer'), null],
    ['care', 'for-care', of('treating-provider'), 'yes'],
    ['care', 'care-scope', of('treating-provider'), 'yes'],
  ])('%s, %s', (_, id, record, answer) => {
    expect(known(id, record)).toBe(answer);
  });

  it.each<[string, RowId, Paper | null, string | null, string | null | undefined]>([
    ['nobody has read it', 'auth-expiry', null, null, null],
    ['our form says when it ends', 'auth-expiry', { form: 'ours' }, null, 'yes'],
    ['another form, no end', 'auth-expiry', { form: 'other' }, null, 'no'],
    ['another form, a day', 'auth-expiry', { form: 'other' }, '2027-05-10', 'yes'],
    ['another form, an event', 'auth-expiry', { form: 'other', endsWith: 'settled' }, null, 'yes'],
    ['nobody has read it', 'auth-dated', null, null, undefined],
    ['a day', 'auth-dated', { form: 'other', signedOn: today }, null, 'yes'],
    ['no day', 'auth-dated', { form: 'other' }, null, 'no'],
    ['no day, nobody said whose form', 'auth-dated', {}, null, undefined],
    ['nobody has read it', 'auth-running', null, null, null],
    ['its last day', 'auth-running', { form: 'other' }, today, 'yes'],
    ['its end is over', 'auth-running', { form: 'other' }, '2026-11-21', 'no'],
    ['no end', 'auth-running', { form: 'other' }, null, 'not-needed'],
    ['an event', 'auth-running', { form: 'other', endsWith: 'settled' }, null, undefined],
    ['Rule 45(b)(1): by hand', 'served', { service: 'by-hand' }, null, 'yes'],
    ['registered mail', 'served', { service: 'registered-mail' }, null, 'yes'],
    ['accepted', 'served', { service: 'accepted' }, null, 'yes'],
    ['ordinary mail', 'served', { service: 'ordinary-mail' }, null, 'no'],
    ['nobody said', 'served', {}, null, null],
    ['nobody has read it', 'served', null, null, null],
  ])('from the paper: %s, %s', (_, id, paper, ends, answer) => {
    expect(settled(id, paper, ends)).toBe(answer);
  });

  it('from the record alone: the age of the patient, and the identity', () => {
    const child = (dateOfBirth: string) => settled('under-18', null, null, of('parent', { patient: { dateOfBirth } }));
    expect([child('2008-11-23'), child('2008-11-22')]).toEqual(['yes', 'no']);
    expect([
      settled('identity', null, null, of('patient')),
      settled('identity', null, null, of('patient', { identified: true })),
    ]).toEqual([...[undefined, 'yes']]);
  });

  it('says from where each answer comes', () => {
    const record = of('patient', { signature, identified: true });
    const sheet = { answers: { scope: 'no', identity: 'no' } as const, by: 'staff:a', at };
    const rows = sheetOf({ ...record, sheet }, today);
    expect(rows.map(({ id, answer, from }) => [id, answer, from])).toEqual([
      ['signed', 'yes', 'known'],
      ['patient-found', 'yes', 'known'],
      ['identity', 'yes', 'settled'],
      ['scope', 'no', 'staff'],
      ['form-and-format', 'yes', 'known'],
      ['destination', 'yes', 'known'],
    ]);
    expect(sheetOf(of('patient'), today)[0]).toEqual({ id: 'signed', answer: null, from: null });
    expect([isRow('scope'), isRow('toString')]).toEqual([true, false]);
  });
  it('of a permission that the patient signs for somebody: who asks is confirmed first', () => {
    const record = of('parent');
    const ids = sheetOf({ ...record, route: { ...record.route, basis: 'authorization' } }, today).map(({ id }) => id);
    expect([ids[0], ids[1], ids.at(-1)]).toEqual(['identity', 'auth-description', 'no-danger']);
  });
});

describe('the paper', () => {
  const on = (record: RequestRecord, basis: RequestRecord['route']['basis']) => ({
    ...record,
    route: { ...record.route, basis },
  });
  const names = (record: RequestRecord) => paperFields(record).map(({ name }) => name);
  it.each<[string, RequestRecord, readonly string[]]>([
    ['SSA-827', of('disability-determination'), ['signedOn']],
    ['a subpoena', of('subpoena'), ['service', 'servedOn']],
    ['an authorization', of('attorney'), ['form', 'signedOn', 'endsOn', 'endsWith', 'special']],
    ['what is to be sorted', of('other'), ['form', 'signedOn', 'endsOn', 'endsWith', 'special']],
    ['an access request', of('patient'), []],
  ])('of %s', (_, record, fields) => {
    expect(names(record)).toEqual(fields);
  });

  const keyed = (record: RequestRecord, given: Readonly<Partial<Record<EvidenceName, string>>>) => {
    const fields = paperFields(record);
    const read = readEvidence(fields, (name) => [given[name] ?? ''], { today, since: today });
    return paperFrom(read, fields);
  };
  it('counts as read once somebody said whose form it is, or anything of the others', () => {
    expect([keyed(of('attorney'), {}), keyed(of('attorney'), { signedOn: today })]).toEqual([null, null]);
    expect(keyed(of('attorney'), { form: 'other', signedOn: today })).toEqual({ form: 'other', signedOn: today });
    expect([keyed(of('subpoena'), {}), keyed(of('subpoena'), { service: 'by-hand' })]).toEqual([null, { service: 'by-hand' }]);
    expect(keyed(of('disability-determination'), { signedOn: today })).toEqual({ signedOn: today });
  });

  const expiring = (record: RequestRecord, expires: RequestRecord['body']['expires'], paper?: Paper): RequestRecord => ({
    ...{ ...record, body: { ...record.body, expires } },
    ...(paper !== undefined && { sheet: { answers: {}, paper, by: 'staff:a', at } }),
  });
  const firm = of('attorney');
  const signed = on(of('patient', { signature }), 'authorization');
  const ssa = (formSignedOn: string | undefined) => of('disability-determination', { requester: { formSignedOn } });
  it.each<[string, RequestRecord, Paper | null, string | null, boolean]>([
    ['nobody has read it', expiring(firm, { on: '2027-05-10' }), null, '2027-05-10', false],
    ['nobody has read it, an event', expiring(firm, { event: 'settled' }), null, null, true],
    ['nobody has read it, no end', expiring(firm, undefined), null, null, false],
    ['signed on the page', expiring(signed, undefined), { form: 'ours', signedOn: today }, '2027-11-22', false],
    [
      'signed on the page, a day',
      expiring(signed, { on: '2027-05-10' }),
      { form: 'ours', signedOn: today, endsOn: '2027-05-10' },
      '2027-05-10',
      false,
    ],
    [
      'signed on the page, an event',
      expiring(signed, { event: 'settled' }),
      { form: 'ours', signedOn: today, endsWith: 'settled' },
      null,
      true,
    ],
    ['signed on the page, and not received', { ...expiring(signed, undefined), receivedOn: null }, null, null, false],
    [
      'to be sorted, signed on the page',
      expiring(on(signed, 'none'), undefined),
      { form: 'ours', signedOn: today },
      '2027-11-22',
      false,
    ],
    [
      'SSA-827 of a day',
      expiring(ssa('2026-05-10'), undefined),
      { form: 'other', signedOn: '2026-05-10' },
      '2027-05-10',
      false,
    ],
    ['SSA-827', expiring(ssa(undefined), undefined), null, null, false],
    ['SSA-827 without a day', expiring(ssa(undefined), undefined, {}), {}, null, false],
    [
      'another form',
      expiring(firm, { on: '2027-05-10' }, { form: 'other', signedOn: today }),
      { form: 'other', signedOn: today },
      null,
      false,
    ],
    [
      'our form',
      expiring(firm, undefined, { form: 'ours', signedOn: today }),
      { form: 'ours', signedOn: today },
      '2027-11-22',
      false,
    ],
    ['our form without a day', expiring(firm, undefined, { form: 'ours' }), { form: 'ours' }, null, false],
    ['an access request', expiring(of('patient', { signature }), { on: '2027-05-10' }), null, null, false],
  ])('%s: its end. 164.508(c)(1)(v)', (_, record, paper, end, withEvent) => {
    expect(paperOf(record)).toEqual(paper);
    expect([authorizationEnd(record), endsWithEvent(record)]).toEqual([end, withEvent]);
  });

  const served = (servedOn: string | undefined, respondBy?: string): RequestRecord => ({
    ...of('subpoena', { requester: { respondBy } }),
    sheet: { answers: {}, by: 'staff:a', at, ...(servedOn !== undefined && { paper: { servedOn } }) },
  });
  it.each<[string, RequestRecord, string | null]>([
    ['the tenth day', served('2026-11-20', '2026-12-15'), '2026-11-30'],
    ['the return day', served('2026-11-20', '2026-11-25'), '2026-11-25'],
    ['no return day', served('2026-11-20'), '2026-11-30'],
    ['not served', served(undefined, '2026-11-25'), null],
    ['nobody has read it', of('subpoena'), null],
  ])('Rule 45(c)(3), the day to object: %s', (_, record, day) => {
    expect(objectionDay(record)).toBe(day);
  });
});
