/** A new e-mail address by telephone: only after a call back, only to a number that was not changed, and the old address is told. */
import { describe, expect, it } from 'vitest';
import { callBackNumbers, newEmailFields } from '../../../../lib/console/request/call-back.ts';
import { decideNewEmail } from '../../../../lib/console/request/new-email.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { bodyNow } from '../../../../lib/request/changes/body-now.ts';
import { changeDetails } from '../../../../lib/request/changes/change.ts';
import { contactOf } from '../../../../lib/request/changes/contact.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { sealOf } from '../../../../lib/store/events.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, desk, noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const record = recordOf(sampleBody('patient'));
const [number] = callBackNumbers(record);
const sound = {
  [newEmailFields.compared]: 'yes',
  [newEmailFields.number]: number?.whose ?? '',
  [newEmailFields.calledBack]: 'yes',
  [newEmailFields.email]: 'new@example.net',
};
const acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
const decided = (of: RequestRecord, instead = {}, staff = ana) =>
  decideNewEmail(of, new URLSearchParams({ ...sound, ...instead }), { ...acting, staff }, 'salt');

describe('a new address after a call', () => {
  it('counts, and the old one is told', async () => {
    const one = desk([record]);
    const clerk = await one.enter(ana);
    const { reference } = record;
    const reply = await one.post(`/staff/requests/${reference}/email`, { ...one.shown(reference), ...sound }, clerk);
    expect([reply.status, reply.headers?.['location']]).toEqual([303, `/staff/requests/${reference}?done=email-changed`]);
    const after = one.record(reference);
    expect(contactOf(bodyNow(after)).email).toBe('new@example.net');
    expect(after.work['notify-email-changed']?.state).toBe('ready');
    expect(after.recentEvents.at(-1)).toMatchObject({ what: 'changed', who: 'staff:sub-ana Ana Ruiz' });
    const page = await one.get(`/staff/requests/${reference}`, clerk);
    expect(page.text).toContain('Changed after it was sent');
  });

  it('is the first one, where there was none: nobody is told', () => {
    const { email: _email, ...patient } = record.body.patient;
    const { email: _own, ...requester } = record.body.requester;
    const first = decided({ ...record, body: { ...record.body, patient, requester } });
    expect(first.outcome === 'change' ? first.change.work : null).toEqual([]);
  });

  it.each([
    ['without comparing', { [newEmailFields.compared]: '' }, 'code-compare-first'],
    ['without a number on the record', { [newEmailFields.number]: 'other' }, 'code-number-required'],
    ['to who called in', { [newEmailFields.calledBack]: '' }, 'code-call-first'],
    ['to what is no address', { [newEmailFields.email]: 'nobody' }, 'email-not-sound'],
    ['to the same address', { [newEmailFields.email]: contactOf(record.body).email ?? '' }, 'nothing-corrected'],
  ])('is refused %s', (_, instead, code) => {
    expect(decided(record, instead)).toMatchObject({ outcome: 'refused', refusal: { code } });
  });

  it('is not an auditor’s to change', () => {
    expect(decided(record, {}, abe)).toMatchObject({ outcome: 'refused', refusal: { code: 'not-permitted' } });
  });

  it('is given at no number that somebody put behind a code: who got in once would answer there', () => {
    const change = changeDetails(record, { phone: '+17045550188' }, { by: 'requester', at: noon, salt: 's', sealOf });
    const moved = change.outcome === 'change' ? written(record, change.change) : record;
    expect(callBackNumbers(record)).not.toEqual([]);
    expect(callBackNumbers(moved)).toEqual([]);
    expect(decided(moved)).toMatchObject({ outcome: 'refused', refusal: { code: 'code-number-required' } });
  });
});
