/** The people of these lists on the store engine, and asked for through the page as a clerk does: by the one field in the header. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalService } from '../../../infra/local/service.ts';
import { consoleToken, openSession, sessionCookie } from '../../../lib/console/sign-in/sessions.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { fullName } from '../../../lib/request/names.ts';
import { readReference, referenceFrom } from '../../../lib/request/reference.ts';
import type { Person } from '../../../lib/request/same-person.ts';
import { newRecord } from '../../../lib/store/submit-request.ts';
import { nameHere } from '../../browser/states/visit.ts';
import { type Asked, isHeldOut, readPeople } from '../../support/people.ts';
import { parsedBody, sampleBody } from '../../support/sample-bodies.ts';
import { startService } from '../../support/service.ts';
import { ana } from '../../support/staff-fakes.ts';

const heldOut = [...readPeople('to-find')].filter(isHeldOut);
const refused = readPeople('to-refuse').filter(isHeldOut);
const body = parsedBody(sampleBody('patient'));
/** Ten or so on each day, as in a table of 300,000 people. */
const days = Array.from({ length: Math.ceil((heldOut.length + refused.length) / 10) }, (_, index) =>
  new Date(Date.UTC(1950, 0, 1 + index * 97)).toISOString().slice(0, 10),
);

let service: LocalService;
const references = new Map<Person, string>();
const born = new Map<Person, string>();
let cookie = '';
let token = '';

beforeAll(async () => {
  service = await startService();
  const { dependencies } = service;
  for (const [index, { filed }] of [...heldOut, ...refused].entries()) {
    const reference = referenceFrom(randomBytes(32));
    const day = days[index % days.length] ?? '';
    const { firstName, middleName, lastName = '', formerName } = filed;
    const names = { firstName, middleName, lastName, formerName };
    const patient = { ...body.patient, ...names, mrn: undefined, phone: undefined, dateOfBirth: day };
    const sent = { body: { ...body, patient }, reference, arrivedBy: 'web', suspect: false } as const;
    const record = { ...newRecord(sent, lakeNorman, new Date()), work: {} };
    await dependencies.requests.submit(record);
    await dependencies.searchTerms.write(record);
    references.set(filed, reference);
    born.set(filed, day);
  }
  const secret = await openSession(ana, '', dependencies);
  cookie = `${nameHere(sessionCookie)}=${secret}`;
  token = consoleToken(secret, dependencies.secrets);
});
afterAll(() => service.stop());

/** As somebody types it: the order and the way of the date change from one to the next. */
function typed({ asked, filed }: Asked, index: number): string {
  const name = asked.name ?? [fullName(asked), asked.formerName].filter(Boolean).join(' ');
  const [year = '', month = '', day = ''] = (born.get(filed) ?? '').split('-');
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const ways = [`${month}/${day}/${year}`, `${Number(day)} ${months[Number(month) - 1]} ${year}`, `${year}-${month}-${day}`];
  const date = ways[index % ways.length] ?? '';
  return index % 2 === 0 ? `${name} ${date}` : `${date} ${name}`;
}

/** References of the page in its order, and those that it calls a match. */
async function askPage(q: string): Promise<{ readonly rows: readonly string[]; readonly matches: readonly string[] }> {
  const reply = await fetch(`${service.origin}/staff/search`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      origin: service.origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ q, token, why: 'caller' }),
  });
  const text = await reply.text();
  if (reply.status !== 200) throw new Error(`${q} answered ${reply.status}`);
  const [list = ''] = text.split('<details');
  const rowsIn = (part: string) =>
    [...part.matchAll(/href="\/staff\/requests\/([0-9A-Z]{13})"/g)].flatMap(([, found = '']) => readReference(found) ?? []);
  return { rows: rowsIn(list), matches: rowsIn(list.split('id="possible"')[0] ?? '') };
}

describe('people, asked for through the page', () => {
  it('stand among the first five in 96 of 100 cases', async () => {
    const missed: string[] = [];
    for (const [index, one] of heldOut.entries()) {
      const { rows } = await askPage(typed(one, index));
      if (!rows.slice(0, 5).includes(references.get(one.filed) ?? '')) missed.push(one.line);
    }
    expect(heldOut.length).toBeGreaterThan(200);
    expect(missed.length / heldOut.length, missed.join('\n')).toBeLessThanOrEqual(0.04);
  });

  it('are called a match for another in no more than 5 of 100 cases', async () => {
    const wrong: string[] = [];
    for (const [index, one] of refused.entries()) {
      const { matches } = await askPage(typed(one, index));
      if (matches.includes(references.get(one.filed) ?? '')) wrong.push(one.line);
    }
    expect(wrong.length / refused.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
