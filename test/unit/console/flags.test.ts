/** Flags in the console: who sees what, who judges, and that no address tells of somebody's health. */
import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { decisionFields, identified } from '../../support/decisions.ts';
import { sampleBody, sampleDay } from '../../support/sample-bodies.ts';
import { abe, ana, ben, desk, pia, recordOf, rex } from '../../support/staff-fakes.ts';

const base = recordOf(sampleBody('parent'), 61, { status: 'quality-check', receivedOn: sampleDay, work: {} });
/** A mother of a girl of 16 asks. */
const mother: RequestRecord = identified({
  ...base,
  body: { ...base.body, patient: { ...base.body.patient, dateOfBirth: '2010-05-01' } },
  milestones: { ...base.milestones, moved: { to: 'quality-check', by: 'staff:sub-first First Clerk' } },
});
const at = (action = '') => `/staff/requests/${mother.reference}${action}`;
const judge = at('/decide/judge-flag');

describe('a flag on the page of a request', () => {
  it('is judged by a clinician on a page of its own, named in no address', async () => {
    const console = desk([mother]);
    const who = await console.enter(rex);
    const page = await console.get(at(), who);
    expect(page.text).toContain('Minor of 12 to 17');
    expect(page.text).toContain('Nothing of this request may go into the patient portal');
    expect(page.text).toContain(`href="${judge}?flag=1"`);
    expect(page.text).not.toMatch(/href="[^"]*(minor|psycho|hiv)/i);
    const form = await console.get(`${judge}?flag=1`, who);
    expect([form.status, form.text.includes('Counsel has to confirm this rule.')]).toEqual([200, true]);
    const fields = {
      ...console.shown(mother.reference),
      ...decisionFields('judge-flag', sampleDay, { flag: 'minor-12-to-17' }),
    };
    const wrong = await console.post(judge, { ...fields, physician: '', reason: 'As the chart says <b>' }, who);
    expect([wrong.status, wrong.text.includes('name the attending physician')]).toEqual([422, true]);
    expect(wrong.text).toContain('As the chart says &lt;b>');
    expect((await console.post(judge, fields, who)).status).toBe(303);
    const after = await console.get(at(), who);
    expect(after.text).toContain('Attending physician: Dr. Ada Lund');
    expect(after.text).toContain('Judge again: Minor of 12 to 17');
    // In the history, in words.
    expect(after.text).toContain('Flag: Minor of 12 to 17');
    expect(after.text).toContain('Your judgement: Release');
  });

  it('tells those who may not judge it who does, and leaves nothing to press to those who only look', async () => {
    const console = desk([mother]);
    for (const staff of [ana, pia, abe]) {
      const who = await console.enter(staff);
      const { text } = await console.get(at(), who);
      expect(text).toContain('Your role cannot judge this: Clinician does.');
      expect(text).not.toContain('judge-flag');
      expect((await console.get(`${judge}?flag=1`, who)).status).toBe(staff === abe ? 403 : 303);
    }
    expect(console.record(mother.reference)).toEqual(mother);
  });

  it('is raised by what a clerk records, and the form then holds what was found', async () => {
    const console = desk([mother]);
    const who = await console.enter(ana);
    const found = decisionFields('mark', sampleDay, { marks: ['hiv', 'genetic'], died: '2020-02-03', reason: '' });
    const mark = { ...console.shown(mother.reference), ...found };
    expect((await console.post(at('/decide/mark'), mark, who)).status).toBe(303);
    expect((await console.get(at(), who)).text).toContain('HIV or reportable disease');
    const { text } = await console.get(at('/decide/mark'), who);
    expect(text).toMatch(/name="marks" value="hiv" checked/);
    expect(text).toMatch(/name="died.year"[^>]*value="2020"|value="2020"[^>]*name="died.year"/);
    const less = { ...console.shown(mother.reference), ...decisionFields('mark', sampleDay, { marks: ['hiv'], reason: 'x' }) };
    expect((await console.post(at('/decide/mark'), less, who)).text).toContain('can take away what was found');
  });

  it('keeps the release from the page until it is judged, and the row of the queue says for whom it waits', async () => {
    const console = desk([mother]);
    const who = await console.enter(ben);
    expect((await console.get(at(), who)).text).toContain('Check and release: a flag waits for a judgement');
    expect((await console.get('/staff?waits=review', who)).text).toContain('<span class="tag">Clinician</span>');
    const fields = decisionFields('judge-flag', sampleDay, { flag: 'minor-12-to-17' });
    await console.post(judge, { ...console.shown(mother.reference), ...fields }, await console.enter(rex));
    expect((await console.get(at(), who)).text).toContain(at('/decide/release'));
    expect((await console.get('/staff?waits=review', who)).text).not.toContain(mother.reference);
    const portal = decisionFields('release', sampleDay, { channel: 'portal' });
    const refused = await console.post(at('/decide/release'), { ...console.shown(mother.reference), ...portal }, who);
    expect([refused.status, refused.text.includes('no access to the patient’s portal')]).toEqual([422, true]);
  });
});
