/** Requests that have ended, as many as a hospital stores: in every index that a closed one is in, and with a short body. */

import { personOf } from '../../infra/local/demo/people.ts';
import { type Random, randomFrom } from '../../infra/local/demo/random.ts';
import { addDays } from '../../lib/request/dates.ts';
import { milestonesAfter } from '../../lib/request/history.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { requesterTypes } from '../../lib/request/vocabulary.ts';
import type { Secrets } from '../../lib/runtime/secrets.ts';
import { chained } from '../../lib/store/events.ts';
import { toItem } from '../../lib/store/request-item.ts';
import { searchItems } from '../../lib/store/search-terms.ts';
import { sampleBody, sampleDay } from './sample-bodies.ts';
import { recordOf, referenceNumber } from './staff-fakes.ts';

const years = 6;

const templates = requesterTypes.map((type) => recordOf(sampleBody(type)));

/** Of an adult: some 40 of a million share a day. */
export function bornOn(random: Random): string {
  return addDays('2006-01-01', -random.between(0, 25_000));
}

function closed(template: RequestRecord, number: number, random: Random): RequestRecord {
  const receivedOn = addDays(sampleDay, -random.between(20, years * 365));
  const [submittedAt, closedAt] = [
    `${receivedOn}T15:00:00.000Z`,
    `${addDays(receivedOn, random.between(2, 30))}T18:00:00.000Z`,
  ];
  const { firstName, lastName } = personOf(random, random.chance(0.2));
  const recentEvents = chained([
    { at: submittedAt, who: 'requester', what: 'submitted', facts: { by: 'web' } },
    { at: closedAt, who: 'staff:sub-ana Ana Ruiz', what: 'moved', facts: { from: 'released', to: 'closed' } },
  ]);
  const { phone: _phone, email: _email, address: _address, formerName: _former, mrn: _mrn, ...patient } = template.body.patient;
  return {
    ...template,
    reference: referenceNumber(number),
    body: { ...template.body, patient: { ...patient, firstName, lastName, dateOfBirth: bornOn(random) } },
    status: 'closed',
    submittedAt,
    receivedOn,
    dueOn: template.dueOn === null ? null : addDays(receivedOn, 30),
    recentEvents,
    milestones: milestonesAfter(recentEvents),
    items: [],
    work: {},
  };
}

/** Items of the table, the same ones on each run: each request and the terms under which it is found. `first`: the number of the first. */
export function* closedRequests(count: number, first: number, secrets: Secrets) {
  for (let number = first; number < first + count; number += 1) {
    const random = randomFrom(`closed ${number}`);
    const template = templates[number % templates.length];
    if (template === undefined) continue;
    const record = closed(template, number, random);
    yield toItem(record);
    yield* searchItems(record, secrets);
  }
}
