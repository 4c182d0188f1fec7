/** Who may ask for text messages, and what is said where they cannot come. */
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../lib/request/parse.ts';
import { textedNumber } from '../../../lib/request/text-number.ts';
import { type SampleBody, sampleBody, sampleDay } from '../../support/sample-bodies.ts';

const parsed = (body: object) => parseRequest(body, { today: sampleDay });
const problems = (body: object) => {
  const found = parsed(body);
  return found.ok ? [] : found.problems.map(({ path, code }) => `${path} ${code}`);
};

function patient(phone: string | undefined, texts: unknown = true) {
  const body = sampleBody('patient', 'en');
  const { phone: _, ...rest } = body.patient;
  return { ...body, patient: { ...rest, ...(phone !== undefined && { phone }) }, contact: { texts } };
}

function attorney(phone: string | undefined): SampleBody {
  const body = sampleBody('attorney', 'en');
  const { phone: _, ...rest } = body.requester;
  return { ...body, requester: { ...rest, ...(phone !== undefined && { phone }) }, contact: { texts: true } };
}

describe('text messages', () => {
  it.each([
    ['(704) 555-0123', []],
    ['+1 212 555 0123', []],
    [undefined, ['contact.texts phone-for-texts']],
    ['(704) 555-0123 ext. 12', ['contact.texts texts-in-states-only']],
    ['+52 55 1234 5678', ['contact.texts texts-in-states-only']],
    // Canada and Jamaica, which dial +1 too.
    ['+1 416 555 0123', ['contact.texts texts-in-states-only']],
    ['+1 876 555 0123', ['contact.texts texts-in-states-only']],
    // What is wrong in itself is not missing.
    ['7045', ['patient.phone not-a-phone']],
  ])('to a patient at %s', (phone, expected) => {
    expect(problems(patient(phone))).toEqual(expected);
  });

  it('need nothing where they were not asked for', () => {
    for (const texts of [false, null, '']) expect(problems(patient(undefined, texts))).toEqual([]);
    expect(problems(patient('(704) 555-0123', 'yes'))).toEqual(['contact.texts wrong-type']);
  });

  it('go to the requester’s own phone, never to that of the patient somebody else asks for', () => {
    expect(problems(attorney(undefined))).toEqual(['contact.texts phone-for-texts']);
    expect(problems(attorney('704-555-0199'))).toEqual([]);
    const own = parsed(patient('(704) 555-0123'));
    const of = parsed(attorney('704-555-0199'));
    expect([own.ok && textedNumber({ body: own.request }), of.ok && textedNumber({ body: of.request })]).toEqual([
      '+17045550123',
      '+17045550199',
    ]);
    const none = parsed(patient('(704) 555-0123', false));
    expect(none.ok && textedNumber({ body: none.request })).toBeNull();
  });
});
