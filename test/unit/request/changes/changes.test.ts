/**
 * What may be changed after a request was sent, by whom and until when; what comes of it; and that values stay out of the history. Long: each
 * field that may be changed.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { asItWas, bodyBefore, bodyNow } from '../../../../lib/request/changes/body-now.ts';
import {
  type Acting,
  type Changed,
  changeBar,
  changeDetails,
  changeEmail,
  changeEmailByStaff,
  type Details,
  deliveryBar,
  emailBar,
} from '../../../../lib/request/changes/change.ts';
import { contactOf } from '../../../../lib/request/changes/contact.ts';
import { judgeDetails, judgeEmail } from '../../../../lib/request/changes/judge.ts';
import { mostChanges } from '../../../../lib/request/changes/stored.ts';
import { barAgainst } from '../../../../lib/request/decisions/offers.ts';
import { destinationOf } from '../../../../lib/request/destination.ts';
import { checksFor } from '../../../../lib/request/doubts.ts';
import { RequestRecord } from '../../../../lib/request/record.ts';
import { asksForOwnAccess } from '../../../../lib/request/requester.ts';
import { textedNumber } from '../../../../lib/request/text-number.ts';
import { deliveryMethods, languages, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { sealOf } from '../../../../lib/store/events.ts';
import { decideAs, identified } from '../../../support/decisions.ts';
import { runs } from '../../../support/depth.ts';
import { type SampleBody, sampleBody } from '../../../support/sample-bodies.ts';
import { ana, noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const acting = (minutes = 0): Acting => ({ by: 'requester', at: at(minutes), salt: `salt-${minutes}`, sealOf });
const options = { today: '2026-11-22', unprintable: () => '' };

type Sample = (typeof requesterTypes)[number];
const of = (type: Sample, change: Partial<RequestRecord> = {}, body: Partial<SampleBody> = {}) =>
  recordOf({ ...sampleBody(type), ...body }, 1, { status: 'in-process', receivedOn: '2026-11-22', ...change });
const own = of('patient');

function done(record: RequestRecord, changed: Changed): RequestRecord {
  if (changed.outcome !== 'change') throw new Error(changed.outcome);
  // Read back as it is stored.
  return RequestRecord.parse(JSON.parse(JSON.stringify(written(record, changed.change))));
}

const address = { street: '7 New Street', city: 'Mooresville', state: 'NC', zip: '28117', country: 'US' } as const;
const next = 'new@example.net';

describe('the body as it is now', () => {
  it('has what was changed, and the stored one stays as it was handed in', () => {
    const after = done(own, changeDetails(own, { phone: '+17045550188', address, language: 'es' }, acting()));
    expect(bodyNow(after)).toMatchObject({ language: 'es', patient: { phone: '+17045550188', address } });
    expect([after.body, after.payloadHash]).toEqual([own.body, own.payloadHash]);
  });

  it('has the last of several changes, and no field that was emptied', () => {
    const once = done(own, changeDetails(own, { phone: '+17045550188' }, acting()));
    const twice = done(once, changeDetails(once, { phone: null }, acting(1)));
    expect(contactOf(bodyNow(once)).phone).toBe('+17045550188');
    expect(contactOf(bodyNow(twice)).phone).toBeUndefined();
  });

  it('is the corrected one with the changes on it', () => {
    const salt = 's';
    const correction = { path: 'patient.address.city', text: 'Old Town', who: 'staff:a', at: at(5).toISOString(), salt };
    const record = { ...own, corrections: [{ ...correction, path: 'patient.lastName', text: 'Pena' }, correction] };
    const after = done(record, changeDetails(record, { address }, acting(1)));
    expect(bodyNow(after).patient).toMatchObject({ lastName: 'Pena', address: { city: 'Mooresville' } });
  });

  it('at an instant has what was changed until then', () => {
    const once = done(own, changeDetails(own, { language: 'es' }, acting()));
    const twice = done(once, changeDetails(once, { language: 'en', address }, acting(5)));
    expect(asItWas(twice, at(4).toISOString()).body).toEqual(bodyNow(once));
    expect(asItWas(twice, at(5).toISOString()).body).toEqual(bodyNow(twice));
    expect(asItWas(twice, at(-1).toISOString()).body).toEqual(own.body);
  });

  it('before a change of the e-mail address has the one that is told', () => {
    const once = done(own, changeEmail(own, next, acting()));
    const twice = done(once, changeEmail(once, 'newest@example.net', acting(1)));
    const [first, second] = ['notify-email-changed', 'notify-email-changed-2'].map(
      (id) => contactOf(bodyBefore(twice, id)).email,
    );
    expect([first, second, contactOf(bodyNow(twice)).email]).toEqual([contactOf(own.body).email, next, 'newest@example.net']);
  });
});

describe('what is changed', () => {
  it('is everywhere where the requester gave it, and nowhere else', () => {
    const body = sampleBody('patient');
    const both = of('patient', {}, { requester: { type: 'patient', email: 'a@example.com' } });
    const after = bodyNow(done(both, changeEmail(both, next, acting())));
    expect([after.requester.email, after.patient.email]).toEqual([next, body.patient.email === undefined ? undefined : next]);
  });

  it('of a representative leaves the patient’s own alone', () => {
    const agent = of('health-care-agent');
    const after = bodyNow(done(agent, changeEmail(agent, next, acting())));
    expect([after.requester.email, after.patient]).toEqual([next, agent.body.patient]);
  });

  it('of the number that texts go to ends them: whoever got in once would get the codes', () => {
    const texts = { ...own, body: { ...own.body, contact: { texts: true } } };
    const { phone } = contactOf(own.body);
    expect(textedNumber(texts)).toBe(phone);
    expect(textedNumber(done(texts, changeDetails(texts, { phone: '+17045550188' }, acting())))).toBeNull();
    expect(textedNumber(done(texts, changeDetails(texts, { language: 'es' }, acting())))).toBe(phone);
  });

  it('to an e-mail address where the records go is confirmed by its code, or by staff', () => {
    const byEmail = {
      ...own,
      body: { ...own.body, delivery: { ...own.body.delivery, method: 'deliver-email-encrypted' as const } },
    };
    const how = (record: RequestRecord) => record.contact?.confirmed.how;
    expect(how(done(byEmail, changeEmail(byEmail, next, acting())))).toBe('code');
    expect(how(done(byEmail, changeEmailByStaff(byEmail, next, { ...acting(), by: 'staff:a Ana' })))).toBe('staff');
    const byMail = { ...own, body: { ...own.body, delivery: { ...own.body.delivery, method: 'deliver-mail' as const } } };
    expect(how(done(byMail, changeEmail(byMail, next, acting())))).toBe(how(byMail));
  });

  it('is no likely slip any more', () => {
    const doubts = [
      { path: 'patient.email', code: 'email-slip' } as const,
      { path: 'signature.name', code: 'signature-differs' } as const,
    ];
    const doubted = { ...own, doubts };
    const codes = (record: RequestRecord) => checksFor(record).map(({ code }) => code);
    expect(codes(doubted)).toContain('email-slip');
    const after = done(doubted, changeEmail(doubted, next, acting()));
    expect([codes(after).includes('email-slip'), codes(after).includes('signature-differs')]).toEqual([false, true]);
  });

  it('is told at the address on file, but for the language', () => {
    const kinds = (details: Details) => {
      const changed = changeDetails(own, details, acting());
      return changed.outcome === 'change' ? (changed.change.work ?? []).map(({ kind }) => kind) : changed.outcome;
    };
    expect(kinds({ phone: '+17045550188' })).toEqual(['notify-changed']);
    expect(kinds({ address })).toEqual(['notify-changed']);
    expect(kinds({ language: 'es' })).toEqual([]);
    expect(kinds({ language: own.body.language })).toBe('same');
  });

  it('is named in the history by its fields, with a seal and no value', () => {
    const changed = changeDetails(own, { phone: '+17045550188', address }, acting());
    const [event] = changed.outcome === 'change' ? changed.change.events : [];
    expect(event).toMatchObject({ what: 'changed', who: 'requester' });
    expect(Object.keys(event?.facts ?? {})).toEqual(['changed', 'seal']);
    expect(event?.facts['changed']?.split(' ').every((path) => path.endsWith('.phone') || path.endsWith('.address'))).toBe(
      true,
    );
    expect(event?.facts['seal']).toBe(sealOf(changed.outcome === 'change' ? changed.change.changes : []));
  });

  it('is bounded', () => {
    let record = own;
    for (let time = 0; changeBar(record) === null; time += 1)
      record = done(record, changeDetails(record, { phone: `+1704555${1000 + time}`, address: null }, acting(time)));
    expect(record.changes?.length).toBeLessThanOrEqual(mostChanges);
    expect(changeDetails(record, { phone: null }, acting())).toEqual({ outcome: 'barred', bar: 'too-many' });
    expect(changeEmail(record, next, acting())).toEqual({ outcome: 'barred', bar: 'too-many' });
  });

  it('is nothing where the patient chose one place for everything: 45 CFR 164.522(b)', () => {
    const evidence = { chart: ['confidential-communication'], chosen: 'PO Box 9' };
    const taken = { mark: { at: at(0).toISOString(), by: 'staff:p', evidence } };
    const chosen = { ...own, decisions: { ...own.decisions, taken } };
    expect([changeBar(chosen), emailBar(chosen), deliveryBar(chosen)]).toEqual([
      'chosen-place',
      'chosen-place',
      'chosen-place',
    ]);
  });

  it('is no e-mail address where there is none on file', () => {
    const { email: _email, ...patient } = own.body.patient;
    const { email: _own, ...requester } = own.body.requester;
    expect(emailBar({ ...own, body: { ...own.body, patient, requester } })).toBe('no-email');
  });
});

describe('where the records go', () => {
  it.each<[string, RequestRecord, ReturnType<typeof deliveryBar>]>([
    ['is the patient’s to change before the release', own, null],
    ['and a representative’s', of('health-care-agent'), null],
    ['not a third party’s: the signed form names it', of('attorney'), 'third-party'],
    [
      'not of a request that names somebody else',
      of('patient', {}, { recipient: { type: 'third-party', name: 'Ada Lund', email: 'ada@example.org' } }),
      'names-recipient',
    ],
    ['not while the signed paper is awaited', of('patient', { status: 'awaiting-mail' }), 'paper-first'],
    ['not once they went out', of('patient', { status: 'released' }), 'too-late'],
    ['not once the request ended', of('patient', { status: 'withdrawn' }), 'too-late'],
  ])('%s', (_, record, bar) => {
    const to = record.body.recipient.type === 'self' ? record : { ...record, body: record.body };
    expect(deliveryBar(to)).toBe(bar);
    const method = record.body.delivery.method === 'deliver-mail' ? 'deliver-pickup' : 'deliver-mail';
    const changed = changeDetails(record, { method }, acting());
    expect(changed.outcome).toBe(bar === null ? 'change' : 'barred');
  });

  it('stays what a third party’s form says when the firm’s own address changes: 45 CFR 164.508(c)(1)(iii)', () => {
    for (const type of requesterTypes.filter((one) => !asksForOwnAccess(one))) {
      for (const method of ['deliver-email-encrypted', 'deliver-mail'] as const) {
        const asks = of(type);
        const requester = { ...asks.body.requester, email: 'old@firm.example', address };
        const record = { ...asks, body: { ...asks.body, requester, delivery: { ...asks.body.delivery, method } } };
        const moved = done(record, changeEmail(record, next, acting()));
        const after = done(moved, changeDetails(moved, { address: { ...address, street: '9 Elm' } }, acting(1)));
        const [before, now] = [record.body, bodyNow(after)].map((body) => {
          const { recipient, requester: asker } = body;
          return { email: recipient.email ?? asker.email, street: (recipient.address ?? asker.address)?.street };
        });
        const place = method === 'deliver-mail' ? 'street' : 'email';
        expect([type, now?.[place]]).toEqual([type, before?.[place]]);
        expect(contactOf(bodyNow(after))).toMatchObject({ email: next, address: { street: '9 Elm' } });
      }
    }
  });
});

describe('who was confirmed by a match with the chart alone', () => {
  const asking = { actor: 'staff:b', rights: ['work'], now: at(30), timeZone: lakeNorman.timeZone } as const;
  const matched = (goesTo: 'chart' | undefined = 'chart', how = 'match'): RequestRecord => {
    const confirmed = identified({ ...own, items: own.items.map((item) => ({ ...item, state: 'answered' as const })) });
    const evidence = {
      ...confirmed.decisions.taken['confirm-identity']?.evidence,
      how,
      ...(goesTo !== undefined && { goesTo }),
    };
    const taken = { 'confirm-identity': { at: at(0).toISOString(), by: 'staff:a', evidence } };
    return { ...confirmed, status: 'quality-check', decisions: { ...confirmed.decisions, taken } };
  };
  const isOpen = ({ items }: RequestRecord) => items.some(({ code, state }) => code === 'identity' && state === 'open');

  it('is confirmed again before records go to a new place', () => {
    const record = matched();
    const after = done(record, changeEmail(record, next, acting()));
    expect([isOpen(record), isOpen(after)]).toEqual([false, true]);
    expect(barAgainst('release', record, asking)).not.toBe('identity-first');
    expect(barAgainst('release', after, asking)).toBe('identity-first');
    expect(after.recentEvents.at(-1)?.facts['identity']).toBe('open-again');
    const again = decideAs('confirm-identity', after, { staff: ana, now: at(31), timeZone: lakeNorman.timeZone });
    expect(isOpen(again.outcome === 'change' ? written(after, again.change) : after)).toBe(false);
  });

  it.each<[string, Details, boolean]>([
    ['by mail, to an address', { method: 'deliver-mail', address }, true],
    ['to the portal, which the chart holds', { method: 'deliver-portal' }, false],
    ['fetched in person', { method: 'deliver-pickup' }, false],
    ['a telephone number', { phone: '+17045550188' }, false],
    ['a language', { language: 'es' }, false],
  ])('%s', (_, details, opens) => {
    const record = matched();
    const before = {
      ...record,
      body: { ...record.body, delivery: { ...record.body.delivery, method: 'deliver-email-encrypted' as const } },
    };
    expect(isOpen(done(before, changeDetails(before, details, acting())))).toBe(opens);
  });

  it.each([
    ['a code', matched('chart', 'code')],
    ['a match and one more way', matched(undefined, 'document')],
  ])('and who was confirmed by %s is not', (_, record) => {
    expect(isOpen(done(record, changeEmail(record, next, acting())))).toBe(false);
  });
});

describe('what was typed', () => {
  const typed = { phone: '(704) 555-0188', address, language: 'en', method: 'deliver-mail' };
  const problems = (record: RequestRecord, instead: Partial<Parameters<typeof judgeDetails>[1]>) => {
    const judged = judgeDetails(record, { ...typed, ...instead }, options);
    return 'problems' in judged ? judged.problems.map(({ path, code }) => `${path} ${code}`) : [];
  };

  it('is read as the form reads it', () => {
    expect(judgeDetails(own, typed, options)).toMatchObject({
      value: { phone: '+17045550188', address, method: 'deliver-mail' },
    });
    expect(judgeEmail(own, ' mailto:New@Example.net ', options)).toEqual({ value: 'New@Example.net' });
  });

  it.each([
    ['a number that is none', { phone: '12' }, ['patient.phone not-a-phone']],
    ['a place without a ZIP code', { address: { ...address, zip: '' } }, ['patient.address.zip required']],
    ['a language that is none', { language: 'xx' }, ['language not-an-option']],
    ['a way that is none', { method: 'by-pigeon' }, ['delivery.method not-an-option']],
    ['mail without an address', { address: undefined }, ['patient.address address-for-mail']],
    [
      'plain e-mail without a word on its risk',
      { method: 'deliver-email-open' },
      ['delivery.emailRiskAccepted risk-not-accepted'],
    ],
    ['a fax to who asks', { method: 'deliver-fax-provider' }, ['delivery.method fax-only-for-care']],
    [
      'several at once',
      { phone: 'x', language: '', address: { ...address, city: '' } },
      ['patient.phone not-a-phone', 'patient.address.city required', 'language required'],
    ],
  ])('%s is a problem', (_, instead, found) => {
    expect(problems(own, instead)).toEqual(found);
  });

  it('has no problem of what has grown old since: an authorization that has ended, a child that is grown up', () => {
    const old = of('parent', {}, {});
    const grown = { ...old, body: { ...old.body, patient: { ...old.body.patient, dateOfBirth: '2000-01-01' } } };
    const judged = judgeDetails(grown, { phone: '(704) 555-0188', address, language: 'en' }, options);
    expect(judged).toMatchObject({ value: { phone: '+17045550188' } });
  });

  it('leaves one way at least to reach the requester', () => {
    const { email: _email, ...patient } = own.body.patient;
    const { email: _own, ...requester } = own.body.requester;
    const record = { ...own, body: { ...own.body, patient, requester } };
    expect(problems(record, { phone: '', address: undefined, method: 'deliver-pickup' })).toContain(
      'patient.phone contact-required',
    );
  });
});

describe('whatever is changed, in whatever order', () => {
  const detailsArbitrary: fc.Arbitrary<Details> = fc.record(
    {
      phone: fc.option(fc.integer({ min: 1000, max: 9999 }).map((end) => `+1704555${end}`)),
      address: fc.option(
        fc.string({ minLength: 1, maxLength: 9 }).map((street) => ({ ...address, street: `${street} Street` })),
      ),
      language: fc.constantFrom(...languages),
      method: fc.constantFrom(...deliveryMethods),
    },
    { requiredKeys: [] },
  );
  const actArbitrary = fc.oneof(
    detailsArbitrary,
    fc.emailAddress().map((email) => ({ email })),
  );

  const happened = (start: RequestRecord, acts: readonly (Details | { readonly email: string })[]) =>
    acts.reduce((record, act, minute) => {
      const changed =
        'email' in act ? changeEmail(record, act.email, acting(minute)) : changeDetails(record, act, acting(minute));
      return changed.outcome === 'change' ? done(record, changed) : record;
    }, start);

  /** Every text that was put, long enough that it is found by no accident. */
  const textsIn = ({ changes = [] }: RequestRecord) =>
    changes
      .flatMap(({ value }) => (typeof value === 'object' ? Object.values(value) : [String(value ?? '')]))
      .filter((text) => text.length > 6);

  it('the body handed in stays, what is stored is read back, and no value is in the history', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requesterTypes), fc.array(actArbitrary, { maxLength: 8 }), (type, acts) => {
        const start = of(type);
        const end = happened(start, acts);
        expect(end.body).toEqual(start.body);
        const told = JSON.stringify(end.recentEvents.map(({ facts }) => facts));
        for (const text of textsIn(end)) expect(told).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
      { numRuns: runs(300) },
    );
  });

  it('a third party’s records go where its signed form says', () => {
    const thirdParties = requesterTypes.filter((type) => !asksForOwnAccess(type));
    fc.assert(
      fc.property(fc.constantFrom(...thirdParties), fc.array(actArbitrary, { maxLength: 8 }), (type, acts) => {
        const start = of(type);
        const end = bodyNow(happened(start, acts));
        expect(end.delivery).toEqual(start.body.delivery);
        expect(destinationOf(end)?.email).toBe(destinationOf(start.body)?.email);
      }),
      { numRuns: runs(200) },
    );
  });
});
