/** Stores for functions that know the root key. Their modules are loaded with the first call: the first page needs none of them. */
import type { Clock } from '../../../lib/runtime/clock.ts';
import type { Secrets } from '../../../lib/runtime/secrets.ts';
import type { Table } from '../../../lib/store/client.ts';

import type { OneTimeCodes } from '../../../lib/store/one-time-codes.ts';
import type { DraftStore, PeopleFinder, RequestStore, SessionStore, Throttle, TicketStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

interface Keyed {
  readonly table: Table;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

/** A store whose methods wait for its module. */
/* @__NO_SIDE_EFFECTS__ */
function keyed<Store>(load: (keyed: Keyed) => Promise<Store>, methods: (store: () => Promise<Store>) => Store) {
  return provider([...table.reads, ...secrets.reads], async (sandbox) => {
    const given = { table: await table.make(sandbox), clock: sandbox.clock, secrets: await secrets.make(sandbox) };
    let loaded: Promise<Store> | undefined;
    return methods(() => {
      loaded ??= load(given);
      return loaded;
    });
  });
}

const small = () => import('../../../lib/store/dynamo-small-items.ts');

export const requests = keyed<RequestStore>(
  async (given) => (await import('../../../lib/store/dynamo-requests.ts')).dynamoRequests(given.table),
  (store) => ({
    submit: async (record) => (await store()).submit(record),
    get: async (reference) => (await store()).get(reference),
    bornOn: async (reference) => (await store()).bornOn(reference),
    change: async (reference, decide, options) => (await store()).change(reference, decide, options),
    history: async (record, from) => (await store()).history(record, from),
    due: async (options) => (await store()).due(options),
  }),
);

export const people = keyed<PeopleFinder>(
  async ({ table: where, secrets: root, clock }) => {
    const { dynamoPeople } = await import('../../../lib/store/find-people.ts');
    const { dynamoRequests } = await import('../../../lib/store/dynamo-requests.ts');
    return dynamoPeople(where, root, dynamoRequests(where), clock);
  },
  (store) => ({
    find: async (question) => (await store()).find(question),
    aboutSamePatient: async (record) => (await store()).aboutSamePatient(record),
    recordsAbout: async (record) => (await store()).recordsAbout(record),
    restrictionOf: async (record) => (await store()).restrictionOf(record),
  }),
);

export const drafts = keyed<DraftStore>(
  async (given) => (await import('../../../lib/store/dynamo-drafts.ts')).dynamoDrafts(given.table, given.clock, given.secrets),
  (store) => ({
    get: async (secret) => (await store()).get(secret),
    start: async (draft) => (await store()).start(draft),
    save: async (secret, answers, at, version) => (await store()).save(secret, answers, at, version),
    remove: async (secret) => (await store()).remove(secret),
    take: async (secret) => (await store()).take(secret),
    issueResumeCode: async (secret, dateOfBirth) => (await store()).issueResumeCode(secret, dateOfBirth),
    resume: async (code, dateOfBirth) => (await store()).resume(code, dateOfBirth),
  }),
);

export const throttle = keyed<Throttle>(
  async (given) => (await small()).dynamoThrottle(given.table, given.clock, given.secrets),
  (store) => ({
    allow: async (scope, limit, seconds) => (await store()).allow(scope, limit, seconds),
    wrongTries: async (scope) => (await store()).wrongTries(scope),
    countWrongTry: async (scope) => (await store()).countWrongTry(scope),
  }),
);

export const codes = keyed<OneTimeCodes>(
  async (given) => (await import('../../../lib/store/one-time-codes.ts')).oneTimeCodes(given.table, given.clock, given.secrets),
  (store) => ({
    issue: async (reference, purpose, by, sentTo, about) => (await store()).issue(reference, purpose, by, sentTo, about),
    check: async (reference, purpose, typed) => (await store()).check(reference, purpose, typed),
    checkAll: async (reference, typed, about) => (await store()).checkAll(reference, typed, about),
  }),
);

export const tickets = keyed<TicketStore>(
  async (given) => (await small()).dynamoTickets(given.table, given.clock, given.secrets),
  (store) => ({
    issue: async (kind, payload, expiresAt) => (await store()).issue(kind, payload, expiresAt),
    read: async (kind, secret) => (await store()).read(kind, secret),
    revoke: async (kind, secret) => (await store()).revoke(kind, secret),
  }),
);

export const sessions = keyed<SessionStore>(
  async (given) => (await import('../../../lib/store/dynamo-sessions.ts')).dynamoSessions(given.table, given.secrets),
  (store) => ({
    open: async (session, refreshToken) => (await store()).open(session, refreshToken),
    read: async (secret) => (await store()).read(secret),
    change: async (secret, facts) => (await store()).change(secret, facts),
    remove: async (secret) => (await store()).remove(secret),
    epochOf: async (subject) => (await store()).epochOf(subject),
    endAll: async (subject) => (await store()).endAll(subject),
    list: async () => (await store()).list(),
  }),
);
