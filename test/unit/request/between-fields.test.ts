/**
 * Each rule between fields at its boundary, on as much of a body as it needs: a rule is silent where it cannot tell. Long:
 * tables of cases.
 */
import { describe, expect, it } from 'vitest';
import { destinationOf } from '../../../lib/request/destination.ts';
import { basisIfKnown, problemsBetweenFields } from '../../../lib/request/rules.ts';
import type { PartialBody } from '../../../lib/request/schema.ts';
import type { DeliveryMethod, RecipientType, RequesterType } from '../../../lib/request/vocabulary.ts';

const today = '2026-11-22';
type Case = readonly [rule: string, body: PartialBody, problems: readonly string[]];
const of = (body: PartialBody) => problemsBetweenFields(body, today).map(({ path, code }) => `${path} ${code}`);
const table = (cases: readonly Case[]) =>
  it.each(cases)('%s', (_, body, problems) => {
    expect(of(body)).toEqual(problems);
  });

it('nothing is wrong with nothing', () => {
  expect(of({})).toEqual([]);
});

describe('birth and days of service', () => {
  const born = (dateOfBirth: string, records?: PartialBody['records']): PartialBody => ({
    patient: { dateOfBirth, firstName: 'Ana' },
    ...(records !== undefined && { records }),
  });
  table([
    ['born today', born(today), []],
    ['born tomorrow', born('2026-11-23'), ['patient.dateOfBirth in-the-future']],
    [
      'born tomorrow says nothing of the records',
      born('2026-11-23', { from: '2026-01-01' }),
      ['patient.dateOfBirth in-the-future'],
    ],
    ['130 years and a day short of 131', born('1895-11-23'), []],
    ['131 years', born('1895-11-22'), ['patient.dateOfBirth age-over-130']],
    ['records from the day of birth', born('1984-03-09', { from: '1984-03-09' }), []],
    ['records from before', born('1984-03-09', { from: '1984-03-08' }), ['records.from before-birth']],
    ['records from the year of birth', born('1984-03-09', { from: '1984-01-01', fromSaid: '1984' }), []],
    [
      'records from the year before',
      born('1984-03-09', { from: '1983-01-01', fromSaid: '1983' }),
      ['records.from before-birth'],
    ],
    ['records to the day of birth', born('1984-03-09', { to: '1984-03-09' }), []],
    ['records to before', born('1984-03-09', { to: '1984-03-08' }), ['records.to before-birth']],
    ['both before: one is enough', born('1984-03-09', { from: '1980-01-01', to: '1981-01-01' }), ['records.from before-birth']],
    [
      'from the year of birth to before it',
      born('1984-03-09', { from: '1984-01-01', fromSaid: '1984', to: '1984-02-01' }),
      ['records.to before-birth'],
    ],
    ['all dates', { records: { allDates: true } }, []],
    ['all dates and a first one', { records: { allDates: true, from: '2020-01-01' } }, ['records.allDates dates-conflict']],
    ['all dates and a last one', { records: { allDates: true, to: '2020-01-01' } }, ['records.allDates dates-conflict']],
    ['not all dates, and a first one', { records: { allDates: false, from: '2020-01-01' } }, []],
    ['one day', { records: { from: '2020-01-01', to: '2020-01-01' } }, []],
    ['the wrong way round', { records: { from: '2020-01-02', to: '2020-01-01' } }, ['records.to dates-out-of-order']],
    ['to today', { records: { from: today, to: today } }, []],
    ['from tomorrow', { records: { from: '2026-11-23' } }, ['records.from in-the-future']],
    ['to tomorrow', { records: { to: '2026-11-23' } }, ['records.to in-the-future']],
    ['to the end of this month', { records: { to: '2026-11-30', toSaid: '2026-11' } }, []],
    ['to the end of this year', { records: { to: '2026-12-31', toSaid: '2026' } }, []],
    ['to the end of the next month', { records: { to: '2026-12-31', toSaid: '2026-12' } }, ['records.to in-the-future']],
    [
      'a month said, and its days',
      { records: { from: '2020-02-01', fromSaid: '2020-02', to: '2020-03-31', toSaid: '2020-03' } },
      [],
    ],
    [
      'a month said, and a day of another',
      { records: { from: '2020-03-01', fromSaid: '2020-02' } },
      ['records.fromSaid not-a-date'],
    ],
    ['a year said, and no day', { records: { toSaid: '2020' } }, ['records.toSaid not-a-date']],
  ]);
});

describe('what has happened', () => {
  const asker = (requester: PartialBody['requester']): PartialBody => ({ requester });
  table([
    ['an injury of today', asker({ injuredOn: today }), []],
    ['an injury of tomorrow', asker({ injuredOn: '2026-11-23' }), ['requester.injuredOn in-the-future']],
    ['a form of today', asker({ formSignedOn: today }), []],
    ['a form of tomorrow', asker({ formSignedOn: '2026-11-23' }), ['requester.formSignedOn in-the-future']],
    ['SSA-827 on its last day', asker({ formSignedOn: '2025-11-22' }), []],
    ['SSA-827 after it', asker({ formSignedOn: '2025-11-21' }), ['requester.formSignedOn form-ended']],
    ['an authorization that ends today', { expires: { on: today } }, ['expires.on after-today-only']],
    ['an authorization that ends tomorrow', { expires: { on: '2026-11-23' } }, []],
    ['an authorization that an event ends', { expires: { event: 'The claim is settled' } }, []],
    ['a signature of letters', { signature: { name: '李' } }, []],
    ['a signature of none', { signature: { name: '***' } }, ['signature.name letters-needed']],
    ['no signature yet', { signature: {} }, []],
  ]);
});

describe('“other” in words', () => {
  table([
    ['records', { records: { types: ['other'] } }, ['records.other required']],
    ['records, said', { records: { types: ['other'], other: 'Film of 2019' } }, []],
    ['records of a kind', { records: { types: ['abstract'] } }, []],
    ['format', { delivery: { format: 'format-other' } }, ['delivery.formatOther required']],
    ['format, said', { delivery: { format: 'format-other', formatOther: 'Braille' } }, []],
    ['purpose', { purpose: { type: 'other' } }, ['purpose.other required']],
    ['purpose, said', { purpose: { type: 'other', other: 'A film' } }, []],
    ['purpose of a kind', { purpose: { type: 'legal' } }, []],
  ]);
});

describe('who stands for whom. 45 CFR 164.502(g)', () => {
  const asks = (type: RequesterType, patient: PartialBody['patient']): PartialBody => ({
    requester: { type, name: 'Rosa Lee', phone: '+17045550123' },
    patient: { firstName: 'Ana', ...patient },
  });
  const adult = { dateOfBirth: '1984-03-09' };
  table([
    ['the patient', asks('patient', adult), []],
    ['a dead patient', asks('patient', { ...adult, deceased: true }), ['patient.deceased deceased-cannot-ask']],
    ['a living patient', asks('patient', { ...adult, deceased: false }), []],
    ['a minor alone', asks('patient', { dateOfBirth: '2010-01-01' }), ['patient.dateOfBirth patient-is-minor']],
    ['a minor alone who says so', asks('patient', { dateOfBirth: '2010-01-01', minorAlone: true }), []],
    ['a parent of a minor', asks('parent', { dateOfBirth: '2008-11-23' }), []],
    ['a parent of an adult', asks('parent', { dateOfBirth: '2008-11-22' }), ['patient.dateOfBirth patient-is-adult']],
    ['a custodian of an adult', asks('custodian', { dateOfBirth: '2008-11-22' }), ['patient.dateOfBirth patient-is-adult']],
    ['a guardian of an adult', asks('guardian', adult), []],
    ['an agent', asks('health-care-agent', { ...adult, deceased: false }), []],
    [
      'an agent after the death',
      asks('health-care-agent', { ...adult, deceased: true }),
      ['patient.deceased power-ended-by-death'],
    ],
    ['an executor', asks('executor', { ...adult, deceased: true }), []],
    ['an executor before the death', asks('executor', { ...adult, deceased: false }), ['patient.deceased must-be-deceased']],
    [
      'a next of kin before the death',
      asks('next-of-kin', { ...adult, deceased: false }),
      ['patient.deceased must-be-deceased'],
    ],
    ['an executor who does not say', asks('executor', adult), []],
    ['a parent of a dead child', asks('parent', { dateOfBirth: '2015-01-01', deceased: true }), []],
    ['one name', asks('patient', { ...adult, firstName: undefined, oneName: true, lastName: 'Suharto' }), []],
    ['no first name', asks('patient', { ...adult, firstName: undefined }), ['patient.firstName required']],
    ['one name and another', asks('patient', { ...adult, oneName: true }), ['patient.oneName one-name-only']],
    [
      'one name and a middle one',
      asks('patient', { ...adult, firstName: undefined, middleName: 'B', oneName: true }),
      ['patient.oneName one-name-only'],
    ],
  ]);
});

describe('who asks, and how to reach them', () => {
  const named = { firstName: 'Ana', lastName: 'Ito' };
  table([
    ['nobody yet', { requester: {}, patient: named }, []],
    ['a patient by e-mail', { requester: { type: 'patient' }, patient: { ...named, email: 'a@example.org' } }, []],
    ['a patient by an address of the request', { requester: { type: 'patient', phone: '+17045550123' }, patient: named }, []],
    ['a patient nowhere', { requester: { type: 'patient' }, patient: named }, ['patient.email contact-required']],
    ['a parent', { requester: { type: 'parent', name: 'Rosa', email: 'r@example.org' }, patient: named }, []],
    [
      'a parent, reached by the child’s address alone',
      { requester: { type: 'parent', name: 'Rosa' }, patient: { ...named, email: 'a@example.org' } },
      ['requester.email contact-required'],
    ],
    [
      'a parent without a name',
      { requester: { type: 'parent', email: 'r@example.org' }, patient: named },
      ['requester.name required'],
    ],
  ]);
});

describe('who receives. 45 CFR 164.524(c)(3)(ii)', () => {
  const to = (type: RequesterType, recipient: PartialBody['recipient']): PartialBody => ({
    requester: { type, name: 'Rosa Lee', phone: '+17045550123' },
    patient: { firstName: 'Ana' },
    recipient,
  });
  it.each<Case>([
    ['the patient', to('patient', { type: 'self' }), []],
    ['nobody named', to('patient', { type: 'third-party' }), ['recipient.name required']],
    ['a person', to('patient', { type: 'third-party', name: 'Ida Ross' }), []],
    ['a firm', to('patient', { type: 'third-party', organization: 'Ross LLP' }), []],
    ['“my sister”', to('patient', { type: 'third-party', name: 'my sister' }), ['recipient.name name-needed']],
    ['“my lawyer” of a firm', to('patient', { type: 'third-party', name: 'my lawyer', organization: 'Ross LLP' }), []],
    ['a clinic that is not named', to('patient', { type: 'provider' }), ['recipient.name required']],
    ['a representative of the patient', to('patient', { type: 'representative' }), ['recipient.name required']],
    ['a parent for themselves', to('parent', { type: 'representative' }), []],
    ['a firm for itself', to('attorney', { type: 'third-party' }), []],
  ])('%s', (_, body, problems) => {
    expect(of(body).filter((one) => one.startsWith('recipient'))).toEqual(problems);
  });
});

describe('the basis, once enough is known', () => {
  const abstract = { types: ['abstract' as const] };
  it.each<[string, PartialBody, string | undefined]>([
    ['nobody asks yet', {}, undefined],
    ['a patient', { requester: { type: 'patient' } }, undefined],
    ['a patient for herself', { requester: { type: 'patient' }, recipient: { type: 'self' } }, 'access'],
    ['a patient for somebody', { requester: { type: 'patient' }, recipient: { type: 'third-party' } }, undefined],
    [
      'a patient for somebody, without a format',
      { requester: { type: 'patient' }, recipient: { type: 'third-party' }, records: abstract },
      undefined,
    ],
    [
      'a patient for somebody, without records',
      { requester: { type: 'patient' }, recipient: { type: 'third-party' }, delivery: { format: 'format-pdf' } },
      undefined,
    ],
    [
      'a patient for somebody, electronic',
      {
        requester: { type: 'patient' },
        recipient: { type: 'third-party' },
        records: abstract,
        delivery: { format: 'format-pdf' },
      },
      'directive',
    ],
    [
      'a patient for somebody, on paper',
      {
        requester: { type: 'patient' },
        recipient: { type: 'third-party' },
        records: abstract,
        delivery: { format: 'format-paper' },
      },
      'authorization',
    ],
    ['a clinic', { requester: { type: 'treating-provider' } }, 'treatment'],
    ['a clinic for law', { requester: { type: 'treating-provider' }, purpose: { type: 'legal' } }, 'authorization'],
    [
      'a clinic, for a third party',
      { requester: { type: 'treating-provider' }, recipient: { type: 'third-party' } },
      'authorization',
    ],
    ['a payer', { requester: { type: 'health-insurer' } }, 'payment'],
    ['164.501: an underwriter', { requester: { type: 'health-insurer' }, purpose: { type: 'insurance' } }, 'authorization'],
  ])('%s', (_, body, basis) => {
    expect(basisIfKnown(body)).toBe(basis);
  });

  const missing = (body: PartialBody) => of(body).filter((one) => /every-category|purpose/.test(one));
  it('an access request answers each category, and nothing else does', () => {
    const own: PartialBody = { requester: { type: 'patient' }, recipient: { type: 'self' } };
    expect(missing(own).length).toBeGreaterThan(3);
    expect(missing({ ...own, records: { sensitive: { 'sens-genetic': 'include' } } })).toEqual(
      missing(own).filter((one) => !one.includes('sens-genetic')),
    );
    expect(missing({ requester: { type: 'attorney' } })).toEqual(['purpose.type required']);
    expect(missing({ requester: { type: 'attorney' }, purpose: {} })).toEqual([]);
    expect(missing({ requester: { type: 'disability-determination' } })).toEqual([]);
    expect(missing({ requester: { type: 'subpoena' } })).toEqual([]);
  });
});

describe('delivery that cannot be done is refused', () => {
  const patient = { firstName: 'Ana', dateOfBirth: '1984-03-09' };
  const by = (
    type: RequesterType,
    to: RecipientType,
    method: DeliveryMethod,
    more: PartialBody['recipient'] & PartialBody['delivery'] = {},
  ): PartialBody => ({
    requester: { type, name: 'Rosa Lee', phone: '+17045550123' },
    recipient: { type: to, name: 'Ida Ross', ...more },
    delivery: { method, ...more },
    patient,
  });
  const ofDelivery = (body: PartialBody) => of(body).filter((one) => /^delivery|^recipient|^contact/.test(one));
  const email = { email: 'ida@example.org' };
  const address = { address: { street: '1 Elm St', city: 'Davidson', country: 'US' } };
  it.each<Case>([
    ['e-mail', by('patient', 'third-party', 'deliver-email-encrypted', email), []],
    ['e-mail to nowhere', by('patient', 'third-party', 'deliver-email-encrypted'), ['recipient.email email-for-email']],
    ['open e-mail', by('patient', 'third-party', 'deliver-email-open', { ...email, emailRiskAccepted: true }), []],
    [
      'open e-mail, and the risk not taken',
      by('patient', 'third-party', 'deliver-email-open', email),
      ['delivery.emailRiskAccepted risk-not-accepted'],
    ],
    [
      'open e-mail to nowhere',
      by('patient', 'third-party', 'deliver-email-open', { emailRiskAccepted: true }),
      ['recipient.email email-for-email'],
    ],
    ['mail', by('patient', 'third-party', 'deliver-mail', address), []],
    ['mail to nowhere', by('patient', 'third-party', 'deliver-mail'), ['recipient.address address-for-mail']],
    ['fax for care', by('patient', 'provider', 'deliver-fax-provider', { fax: '+17045550123' }), []],
    ['fax for care to nowhere', by('patient', 'provider', 'deliver-fax-provider'), ['recipient.fax fax-for-provider']],
    ['fax of a clinic', by('treating-provider', 'self', 'deliver-fax-provider'), ['recipient.fax fax-for-provider']],
    [
      'fax to a firm',
      by('patient', 'third-party', 'deliver-fax-provider', { fax: '+17045550123' }),
      ['delivery.method fax-only-for-care'],
    ],
    ['portal', by('patient', 'self', 'deliver-portal'), []],
    ['portal for somebody', by('patient', 'third-party', 'deliver-portal'), ['delivery.method portal-only-for-patient']],
    ['portal of a firm', by('attorney', 'self', 'deliver-portal'), ['delivery.method portal-only-for-patient']],
    ['portal of the dead', by('executor', 'self', 'deliver-portal'), ['delivery.method portal-not-open']],
    ['a firm’s portal', by('patient', 'third-party', 'deliver-secure-portal-third'), []],
    ['a firm’s portal of its own', by('attorney', 'self', 'deliver-secure-portal-third'), []],
    [
      'a firm’s portal for oneself',
      by('patient', 'self', 'deliver-secure-portal-third'),
      ['delivery.method secure-portal-only-for-firms'],
    ],
    ['looking', by('patient', 'self', 'deliver-inspect'), []],
    ['looking, of a representative', by('parent', 'representative', 'deliver-inspect'), []],
    [
      'looking, of a firm',
      by('patient', 'third-party', 'deliver-inspect'),
      ['delivery.method inspect-or-pickup-only-in-person'],
    ],
    ['pick-up', by('patient', 'third-party', 'deliver-pickup'), []],
    ['a disc by mail', by('patient', 'third-party', 'deliver-mail', { ...address, format: 'format-media-disc' }), []],
    ['a disc picked up', by('patient', 'self', 'deliver-pickup', { format: 'format-media-disc' }), []],
    [
      'a disc by e-mail',
      by('patient', 'third-party', 'deliver-email-encrypted', { ...email, format: 'format-media-disc' }),
      ['delivery.method media-needs-hand-over'],
    ],
    ['a file by e-mail', by('patient', 'third-party', 'deliver-email-encrypted', { ...email, format: 'format-pdf' }), []],
    [
      'the same address in capitals',
      { ...by('patient', 'third-party', 'deliver-email-encrypted', email), contact: { emailAgain: 'IDA@example.org' } },
      [],
    ],
    [
      'another address',
      { ...by('patient', 'third-party', 'deliver-email-encrypted', email), contact: { emailAgain: 'ada@example.org' } },
      ['contact.emailAgain emails-differ'],
    ],
    [
      'an address typed again, of a parcel',
      { ...by('patient', 'third-party', 'deliver-mail', address), contact: { emailAgain: 'ada@example.org' } },
      [],
    ],
  ])('%s', (_, body, problems) => {
    expect(ofDelivery(body)).toEqual(problems);
  });

  const own = { email: 'ana@example.org' };
  it.each<[string, PartialBody, ReturnType<typeof destinationOf>]>([
    ['nothing is chosen', {}, undefined],
    ['it is looked at', { delivery: { method: 'deliver-inspect' }, recipient: email }, undefined],
    [
      'the recipient’s',
      { delivery: { method: 'deliver-email-open' }, recipient: { type: 'self', ...email } },
      { path: 'recipient.email', email: 'ida@example.org' },
    ],
    [
      'a patient’s own, of the request',
      { delivery: { method: 'deliver-email-open' }, recipient: { type: 'self' }, requester: { type: 'patient', ...own } },
      { path: 'requester.email', email: 'ana@example.org' },
    ],
    [
      'a patient’s own',
      { delivery: { method: 'deliver-email-open' }, recipient: { type: 'self' }, requester: { type: 'patient' }, patient: own },
      { path: 'patient.email', email: 'ana@example.org' },
    ],
    [
      'never the child’s for a parent',
      { delivery: { method: 'deliver-email-open' }, recipient: { type: 'self' }, requester: { type: 'parent' }, patient: own },
      undefined,
    ],
    [
      'never the patient’s for somebody else',
      {
        delivery: { method: 'deliver-email-open' },
        recipient: { type: 'third-party' },
        requester: { type: 'patient', ...own },
      },
      undefined,
    ],
    [
      'a firm’s own',
      {
        delivery: { method: 'deliver-mail' },
        recipient: { type: 'third-party' },
        requester: { type: 'attorney', ...address, ...own },
      },
      { path: 'requester.address', email: undefined },
    ],
    [
      'a clinic’s fax',
      { delivery: { method: 'deliver-fax-provider' }, requester: { type: 'treating-provider', fax: '+17045550123' } },
      { path: 'requester.fax', email: undefined },
    ],
  ])('where the records go: %s', (_, body, destination) => {
    expect(destinationOf(body)).toEqual(destination);
  });
});
