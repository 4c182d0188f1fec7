/** What a request gives to be compared with the chart, and where its records go as the chart sees it. */
import { describe, expect, it } from 'vitest';
import { isEnough } from '../../../../lib/request/decisions/evidence.ts';
import { givenFacts, heldByChart, type Place, placeOf, spokenFacts } from '../../../../lib/request/decisions/who-asks.ts';
import type { RequestBody } from '../../../../lib/request/schema.ts';
import { deliveryMethods } from '../../../../lib/request/vocabulary.ts';
import { soundBody } from '../../../support/site-fakes.ts';

const patient = soundBody('patient');
const factsOf = (body: RequestBody) => Object.fromEntries(givenFacts(body).map(({ fact, paths }) => [fact, paths.join(' ')]));
const to = (recipient: RequestBody['recipient'], method: RequestBody['delivery']['method']): RequestBody => ({
  ...patient,
  recipient,
  delivery: { ...patient.delivery, method },
});

describe('the facts of a request', () => {
  it('are those that it gives, each value once', () => {
    expect(factsOf(patient)).toEqual({
      name: '',
      'birth-date': 'patient.dateOfBirth',
      phone: 'patient.phone',
      address: 'patient.address',
      email: 'requester.email',
      'record-number': 'patient.mrn',
      'former-name': 'patient.formerName',
    });
    const other = { ...patient, requester: { ...patient.requester, email: 'other@example.com' } };
    expect(factsOf(other)['email']).toBe('requester.email patient.email');
    const folded = { ...patient, requester: { ...patient.requester, email: 'MARIA.pena@example.com' } };
    expect(factsOf(folded)['email']).toBe('requester.email');
  });

  it('are of who acts for the patient too, and of no third party', () => {
    expect(factsOf(soundBody('guardian'))['phone']).toBe('requester.phone patient.phone');
    expect(factsOf(soundBody('attorney'))['phone']).toBe('patient.phone');
  });

  it('leave out what nobody gave, and never are a signature online', () => {
    const { firstName, lastName, dateOfBirth } = patient.patient;
    const bare = { ...patient, requester: { type: 'patient' } as const, patient: { firstName, lastName, dateOfBirth } };
    expect(Object.keys(factsOf(bare))).toEqual(['name', 'birth-date']);
    expect(spokenFacts).not.toContain('signature');
  });

  it('name the last visit where the request has one', () => {
    const visited = { ...patient, identity: { lastVisit: '2026-05' } };
    expect(factsOf(visited)['last-visit']).toBe('identity.lastVisit');
  });
});

describe('the place where the records go', () => {
  it.each([
    ['the e-mail address that is a fact', patient, { kind: 'fact', fact: 'email' }],
    ['the postal address that is a fact', to({ type: 'self' }, 'deliver-mail'), { kind: 'fact', fact: 'address' }],
    ['the portal', to({ type: 'self' }, 'deliver-portal'), { kind: 'portal' }],
    ['whoever comes for them', to({ type: 'self' }, 'deliver-pickup'), { kind: 'handed-over' }],
    ['whoever comes to look', to({ type: 'self' }, 'deliver-inspect'), { kind: 'handed-over' }],
    [
      'another e-mail address',
      to({ type: 'third-party', name: 'Ben Otis', email: 'ben@example.com' }, 'deliver-email-encrypted'),
      { kind: 'other', path: 'recipient.email' },
    ],
    [
      'the same e-mail address, typed as the recipient’s',
      to({ type: 'third-party', name: 'Me', email: 'Maria.Pena@example.com' }, 'deliver-email-open'),
      { kind: 'fact', fact: 'email' },
    ],
    [
      'a fax number',
      to({ type: 'provider', name: 'Clinic', fax: '+17045550177' }, 'deliver-fax-provider'),
      { kind: 'other', path: 'recipient.fax' },
    ],
    [
      'a portal of somebody else',
      to({ type: 'third-party', name: 'A firm' }, 'deliver-secure-portal-third'),
      { kind: 'other', path: undefined },
    ],
  ] as const)('is %s', (_, body, place) => {
    expect(placeOf(body)).toEqual(place);
  });

  it('is told for every way of delivery', () => {
    for (const method of deliveryMethods) expect(placeOf(to({ type: 'self' }, method)).kind).toBeTruthy();
  });

  const email: Place = { kind: 'fact', fact: 'email' };
  it.each([
    ['the portal', { kind: 'portal' }, [], false, 'chart'],
    ['an address that agrees', email, ['email'], false, 'chart'],
    ['an address that does not agree', email, ['phone'], true, 'new'],
    ['another place that staff found in the chart', { kind: 'other', path: 'recipient.email' }, [], true, 'chart'],
    ['another place', { kind: 'other', path: 'recipient.email' }, ['email'], false, 'new'],
    ['somebody who comes', { kind: 'handed-over' }, ['address', 'email'], true, 'new'],
  ] as const)('is held by the chart or new: %s', (_, place, facts, said, held) => {
    expect(heldByChart(place, facts, said)).toBe(held);
  });
});

it('name, date of birth and two more are enough', () => {
  expect(isEnough(['name', 'birth-date', 'email', 'phone'])).toBe(true);
  expect(isEnough(['name', 'birth-date', 'email'])).toBe(false);
  expect(isEnough(['name', 'address', 'email', 'phone'])).toBe(false);
});
