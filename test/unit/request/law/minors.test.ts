/** Minors: who stands in their place, until when, and who asks alone. */
import { describe, expect, it } from 'vitest';
import { asksForChild, isGrownUp, isPortalBarred, minorAlone, minorCaseOf } from '../../../../lib/request/minors.ts';
import { parseRequest } from '../../../../lib/request/parse.ts';
import { type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';

const body = (type: RequesterType, dateOfBirth: string) => ({ requester: { type }, patient: { dateOfBirth } });

describe('whose minor', () => {
  it.each([
    ['G.S. 90-21.5(a): a minor asks alone', 'patient', '2010-06-01', 'alone'],
    ['45 CFR 164.502(g)(3): a parent asks', 'parent', '2010-06-01', 'asked-for'],
    ['164.502(g)(3): a guardian asks', 'guardian', '2010-06-01', 'asked-for'],
    ['G.S. 7B-903.1: a custodian asks', 'custodian', '2010-06-01', 'asked-for'],
    ['a firm does not stand in the minor’s place', 'attorney', '2010-06-01', null],
    ['a public body does not either', 'protective-services', '2010-06-01', null],
    ['the last day under 18', 'patient', '2008-11-30', 'alone'],
    ['the 18th birthday', 'patient', '2008-11-29', null],
    ['born on a leap day, the day before March', 'patient', '2008-02-29', null],
    ['a birth date that lies ahead', 'patient', '2027-01-01', null],
  ] as const)('%s', (_, type, born, expected) => {
    expect(minorCaseOf(body(type, born), '2026-11-29')).toBe(expected);
    expect(minorAlone(body(type, born), '2026-11-29')).toBe(expected === 'alone');
  });

  it('is nobody before birth date and requester are known', () => {
    expect(minorCaseOf({}, '2026-11-29')).toBeNull();
    expect(isGrownUp({}, '2026-11-29')).toBe(false);
  });

  it('changes on the birthday itself', () => {
    expect(['2026-12-16', '2026-12-17'].map((day) => isGrownUp(body('parent', '2008-12-17'), day))).toEqual([false, true]);
  });
});

describe('a right that ends at 18', () => {
  const ends: readonly RequesterType[] = ['parent', 'custodian'];
  it.each(requesterTypes)('%s', (type) => {
    expect(asksForChild(type)).toBe(ends.includes(type));
  });

  it.each(ends)('%s is refused from the birthday on', (type) => {
    const sample = sampleBody(type);
    const codes = (dateOfBirth: string) => {
      const parsed = parseRequest({ ...sample, patient: { ...sample.patient, dateOfBirth } }, { today: '2026-11-29' });
      return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
    };
    expect([codes('2008-11-30'), codes('2008-11-29')]).toEqual([[], ['patient-is-adult']]);
  });
});

describe('the patient’s portal: the health system’s rule for proxies, [K] for the dead', () => {
  const onPortal = (type: RequesterType, dateOfBirth: string, deceased?: boolean) => {
    const sample = sampleBody(type);
    const body = {
      ...sample,
      patient: { ...sample.patient, dateOfBirth, ...(deceased !== undefined && { deceased }) },
      recipient: { type: 'self' as const },
      delivery: { format: 'format-pdf' as const, method: 'deliver-portal' as const },
    };
    const parsed = parseRequest(body, { today: '2026-11-29' });
    return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
  };
  const closed = ['delivery.method portal-not-open'];
  it.each([
    ['a parent, the day before the child is 12', 'parent', '2014-11-30', undefined, []],
    ['a parent, from the 12th birthday on', 'parent', '2014-11-29', undefined, closed],
    ['a parent of a child of 17', 'parent', '2008-11-30', undefined, closed],
    ['a guardian of a minor of 12', 'guardian', '2014-11-29', undefined, closed],
    ['a guardian of an adult', 'guardian', '1984-03-09', undefined, []],
    ['an executor', 'executor', '1984-03-09', true, closed],
    ['a next of kin', 'next-of-kin', '1984-03-09', true, closed],
    ['the patient', 'patient', '1984-03-09', undefined, []],
  ] as const)('%s', (_, type, born, deceased, expected) => {
    expect(onPortal(type, born, deceased)).toEqual(expected);
  });

  it('is no bar for a firm, which has none of its own', () => {
    expect(isPortalBarred({ requester: { type: 'attorney' }, patient: { dateOfBirth: '2014-01-01' } }, '2026-11-29')).toBe(
      false,
    );
    expect(isPortalBarred({ requester: { type: 'parent' } }, '2026-11-29')).toBe(false);
  });
});
