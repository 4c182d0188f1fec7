/** Tracking numbers by the form of their carrier, and addresses that a courier cannot deliver to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carrierNames,
  isPostBox,
  isPrivateCourier,
  readTracking,
  type TrackingForm,
  trackingForms,
} from '../../../../lib/request/post/carriers.ts';

describe('the number of a parcel', () => {
  // Real numbers that the source gives to try its forms on.
  it.each([
    ['0307 1790 0005 2348 3741', 'USPS 03071790000523483741'],
    ['7196 9010 7560 0307 7385', 'USPS 71969010756003077385'],
    ['9400 1112 0108 0805 4830 16', 'USPS 9400111201080805483016'],
    ['usps: 9361 2898 7870 0317 6337 95', 'USPS 9361289878700317633795'],
    ['92748931507708513018050063', 'USPS 92748931507708513018050063'],
    ['RB123456785GB', 'USPS RB123456785GB'],
    ['9865 7878 8855', 'FedEx 986578788855'],
    ['FedEx 477179081230', 'FedEx 477179081230'],
    ['Fed Ex 0414 4176 0228 964', 'FedEx 041441760228964'],
    ['FedEx 61299998820821171811', 'FedEx 61299998820821171811'],
    ['1Z5R89390357567127', 'UPS 1Z5R89390357567127'],
    ['ups 1z 879 e93 03 4683 4440', 'UPS 1Z879E930346834440'],
    ['UPS 1Z999AA10123456784', 'UPS 1Z999AA10123456784'],
    ['DHL: 1234567890', 'DHL 1234567890'],
    ['OnTrac: c-12345', 'OnTrac: C12345'],
    ['Mensajería Díaz: 77 120', 'Mensajería Díaz: 77120'],
  ])('%s', (typed, text) => {
    expect(readTracking(typed)?.text).toBe(text);
  });

  it.each([
    // One digit is another than on the parcel.
    ...['0307 1790 0005 2348 3742', '9205590164917312751081', '996578788855', '5682 8361 0012 732', '1Z1111111111111111'],
    ...['RB123456784GB', '2Z5R89390357567127', '1Z5R8939035756712X'],
    // No carrier has it, or another one than was named.
    ...['', '12345', 'UPS 1Z999', 'FedEx 123', 'UPS 986578788855', 'FedEx 1Z5R89390357567127', '1234567890'],
    ...['Some carrier 123456789012', 'Carrier: ', 'Carrier: ABCDE', ': 12345', 'UPS: 12345', `Carrier: ${'1'.repeat(26)}`],
  ])('is not %j', (typed) => {
    expect(readTracking(typed)).toBeNull();
  });

  /** Alone of its length: no other form can take what this one refuses. */
  const alone = trackingForms.filter(
    ({ check, shape }) => check !== undefined && !/\\d\{19\}\)\(\\d\)\$|\\d\{11\}/.test(shape.source.replace('9[1-5]', '')),
  );
  const nameOf = ({ carrier }: TrackingForm) => `${carrierNames[carrier]} `;

  it('is taken with its check digit, in any groups', () => {
    for (const form of trackingForms.filter(({ check }) => check !== undefined))
      fc.assert(
        fc.property(fc.stringMatching(form.shape), fc.integer({ min: 1, max: 9 }), (sample, group) => {
          const [, body = '', last = ''] = form.shape.exec(sample) ?? [];
          const at = sample.lastIndexOf(body + last) + body.length;
          const number = sample.slice(0, at) + String(form.check?.(body)) + sample.slice(at + 1);
          const grouped = number.replace(new RegExp(`(.{${group}})`, 'g'), '$1 ');
          expect(readTracking(nameOf(form) + grouped)?.text).toBe(`${nameOf(form)}${number}`);
        }),
        { numRuns: 60 },
      );
  });

  it('is refused with any other check digit', () => {
    expect(alone.length).toBeGreaterThan(3);
    for (const form of alone)
      fc.assert(
        fc.property(fc.stringMatching(form.shape), fc.integer({ min: 1, max: 9 }), (sample, slip) => {
          const [, body = '', last = ''] = form.shape.exec(sample) ?? [];
          const at = sample.lastIndexOf(body + last) + body.length;
          const wrong = ((form.check?.(body) ?? 0) + slip) % 10;
          expect(readTracking(nameOf(form) + sample.slice(0, at) + String(wrong) + sample.slice(at + 1))).toBeNull();
        }),
        { numRuns: 60 },
      );
  });

  it('of anything is read or refused, and what is read is read again as the same, at most 60 characters long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'USPFEDX1Z0123456789: -ñ'), maxLength: 40 }), (typed) => {
        const tracking = readTracking(typed);
        if (tracking === null) return;
        expect(readTracking(tracking.text)).toEqual(tracking);
        expect(tracking.text.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('a P.O. box', () => {
  it.each(['P.O. Box 3250', 'PO BOX 12', 'p. o. box #7', 'Post Office Box 9', 'Apartado postal 44', 'Apdo. 12', 'POB 17'])(
    '%s',
    (line) => {
      expect(isPostBox(['Ana Ruiz', line, 'Mooresville, NC 28117'])).toBe(true);
    },
  );
  it.each(['12 Oak Street', '3 Boxwood Lane', 'PO Boxer Drive', 'Apartamento 4', 'Box Elder, SD 57719'])(
    'is not %s',
    (line) => {
      expect(isPostBox(['Ana Ruiz', line, 'Mooresville, NC 28117'])).toBe(false);
    },
  );
  it('is for USPS alone', () => {
    const couriers = (['usps', 'fedex', 'ups', 'dhl', 'other'] as const).filter(isPrivateCourier);
    expect(couriers).toEqual(['fedex', 'ups', 'dhl', 'other']);
  });
});
