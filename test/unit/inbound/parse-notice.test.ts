import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackingOf } from '../../../lib/inbound/notice-rules.ts';
import { parseNotice } from '../../../lib/inbound/parse-notice.ts';
import { runs } from '../../support/depth.ts';
import { noticeWith } from '../../support/inbound.ts';

const today = '2026-11-30';
const parse = (input: unknown) => parseNotice(input, { today });
const problems = (input: unknown) => {
  const parsed = parse(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
};
const delivery = (instead: Readonly<Record<string, unknown>>) => problems(noticeWith({ delivery: instead }));

describe('a notice', () => {
  it('is kept with telephone and tracking number as they are written', () => {
    const parsed = parse({ ...noticeWith(), extra: 1 });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.notice.sender.phone).toBe('+17045550142');
    expect(parsed.notice.delivery.tracking).toBe('USPS 9400111201080805483016');
    expect(parsed.ignored).toEqual(['extra']);
  });

  it('names everything that an empty one lacks, at once', () => {
    expect(problems({})).toEqual(['language', 'sender', 'patient', 'records', 'delivery'].map((path) => `${path} required`));
    expect(problems({ language: 'en', sender: {}, patient: {}, records: {}, delivery: {} })).toEqual([
      ...['sender.type', 'sender.name', 'sender.phone', 'patient.lastName', 'patient.dateOfBirth'].map(
        (path) => `${path} required`,
      ),
      ...['records.what', 'delivery.way', 'delivery.expectedOn'].map((path) => `${path} required`),
    ]);
  });

  it('asks a clinic for its name and an address for the confirmation, and nobody else', () => {
    const bare = { organization: undefined, email: undefined };
    expect(problems(noticeWith({ sender: bare }))).toEqual(['sender.organization required', 'sender.email required']);
    expect(problems(noticeWith({ sender: { ...bare, type: 'patient' } }))).toEqual([]);
  });

  it('asks how many of each medium', () => {
    expect(problems(noticeWith({ records: { what: ['paper', 'discs', 'drives'], pages: undefined, discs: 0 } }))).toEqual([
      'records.discs not-a-count',
      'records.pages required',
      'records.drives required',
    ]);
    expect(problems(noticeWith({ records: { pages: 'twelve' } }))).toEqual(['records.pages not-a-count']);
  });

  it('takes no private courier for a P.O. box until the sender has called', () => {
    const fedex = { carrier: 'fedex', tracking: undefined };
    expect(delivery(fedex)).toEqual(['delivery.carrier courier-to-box']);
    expect(delivery({ ...fedex, calledFirst: true })).toEqual([]);
    for (const carrier of ['ups', 'dhl', 'other'])
      expect(delivery({ carrier, tracking: undefined })).toEqual(['delivery.carrier courier-to-box']);
    expect(delivery({ carrier: undefined, tracking: undefined })).toEqual(['delivery.carrier required']);
  });

  it.each([
    ['usps', '9400 1112 0108 0805 4830 16', 'USPS 9400111201080805483016'],
    ['usps', '9400 1112 0108 0805 4830 17', null],
    ['ups', '1Z5R89390357567127', 'UPS 1Z5R89390357567127'],
    ['usps', '1Z5R89390357567127', 'other'],
    ['fedex', '986578788855', 'FedEx 986578788855'],
    ['dhl', '3318810025', 'DHL 3318810025'],
    ['ups', 'hello', null],
    ['other', 'Speedy: 12345', 'Speedy: 12345'],
    ['other', 'AB-12345', 'AB-12345'],
    ['other', 'none', null],
  ] as const)('reads a tracking number of %s: %s', (carrier, typed, read) => {
    expect(trackingOf(carrier, typed)).toBe(read);
  });

  it('tells a slip in a tracking number from a number of another carrier', () => {
    expect(delivery({ tracking: '9400 1112 0108 0805 4830 17' })).toEqual(['delivery.tracking not-a-tracking-number']);
    expect(delivery({ tracking: '1Z5R89390357567127' })).toEqual(['delivery.tracking other-carrier']);
  });

  it('expects records from today on, within half a year', () => {
    expect(delivery({ expectedOn: '2026-11-29' })).toEqual(['delivery.expectedOn in-the-past']);
    expect(delivery({ expectedOn: today })).toEqual([]);
    expect(delivery({ expectedOn: '2027-06-30' })).toEqual(['delivery.expectedOn too-far-ahead']);
    expect(delivery({ expectedOn: '2026-02-30' })).toEqual(['delivery.expectedOn not-a-date']);
  });

  it('faxes paper alone', () => {
    expect(delivery({ way: 'fax' })).toEqual(['delivery.way fax-is-paper']);
    expect(problems(noticeWith({ delivery: { way: 'fax' }, records: { what: ['paper'] } }))).toEqual([]);
  });

  it('keeps nothing of a way that was not chosen', () => {
    const parsed = parse(noticeWith({ delivery: { way: 'bring' }, records: { what: ['paper'] } }));
    expect(parsed.ok && parsed.notice.delivery).toEqual({ way: 'bring', expectedOn: '2026-12-04' });
    expect(parsed.ok && parsed.notice.records).toEqual({ what: ['paper'], pages: 12, encrypted: true });
  });

  it('refuses a password', () => {
    expect(problems(noticeWith({ records: { about: 'The password is horse7' } }))).toEqual(['records.about password-in-text']);
    expect(problems(noticeWith({ records: { about: 'We will call with the password' } }))).toEqual([]);
  });

  it('throws at nothing that anybody sends', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom('sender', 'records', 'delivery', 'what', 'way') })),
        (input) => {
          expect(typeof parse(input).ok).toBe('boolean');
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
