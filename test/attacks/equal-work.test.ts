/**
 * A miss must not tell by its time what was wrong (OWASP ASVS 6.3.8). Times depend on the machine, so the work is counted: the same
 * calls of the table, on the same kinds of items, and the same keyed hashes, whatever was wrong.
 */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { readReference, referenceFrom, showReference } from '../../lib/request/reference.ts';
import type { Secrets } from '../../lib/runtime/secrets.ts';
import { createPublicSite } from '../../lib/site/front.ts';
import type { Table } from '../../lib/store/client.ts';
import { dynamoDrafts } from '../../lib/store/dynamo-drafts.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoThrottle, dynamoTickets } from '../../lib/store/dynamo-small-items.ts';
import { oneTimeCodes } from '../../lib/store/one-time-codes.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { testSecrets } from '../support/fakes.ts';
import { memoryTable } from '../support/memory-table.ts';
import { lookUp, siteBench, soundBody, visitSite } from '../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));
const other = referenceFrom(Buffer.alloc(32, 8));
const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };

/** The site with one request, and a list of the work that it does. */
async function countedSite() {
  const work: string[] = [];
  const { table } = memoryTable();
  const send = (command: { readonly constructor: { readonly name: string }; readonly input: object }) => {
    const [, kind] = /"pk":"([A-Z]+)#/.exec(JSON.stringify(command.input)) ?? [];
    work.push(`${command.constructor.name} ${kind}`);
    return table.client.send(Object(command));
  };
  const counted: Table = { name: table.name, client: Object.create({ send }) };
  const secrets: Secrets = {
    hmac: (purpose, text) => {
      work.push(`hmac ${purpose}`);
      return testSecrets.hmac(purpose, text);
    },
    hmacBytes: testSecrets.hmacBytes,
  };
  const bench = siteBench();
  const stores = {
    secrets,
    requests: dynamoRequests(counted),
    drafts: dynamoDrafts(counted, bench.clock, secrets),
    throttle: dynamoThrottle(counted, bench.clock, secrets),
    tickets: dynamoTickets(counted, bench.clock, secrets),
    codes: oneTimeCodes(counted, bench.clock, secrets),
  };
  const request = { body: soundBody('patient'), reference, arrivedBy: 'web', suspect: false } as const;
  await stores.requests.submit(newRecord(request, lakeNorman, bench.clock.now()));
  const visitor = visitSite(createPublicSite({ ...bench, ...stores }));
  /** What one post of a form makes the service do. */
  const workOf = async (path: string, fields: Readonly<Record<string, string>>) => {
    const from = work.length;
    const { status } = await visitor.submit(fields, path);
    return { status, work: work.slice(from) };
  };
  return { ...bench, ...stores, visitor, workOf };
}

/** One list, the same for each of them. */
function theSame(found: readonly { readonly status: number; readonly work: readonly string[] }[], least: number): void {
  expect(found.length).toBeGreaterThan(3);
  expect(found[0]?.work.length).toBeGreaterThanOrEqual(least);
  for (const one of found) expect(one).toEqual(found[0]);
}

describe('every miss does the same work', () => {
  it('of the look-up', async () => {
    const { visitor, workOf } = await countedSite();
    await visitor.get('/en/status');
    const misses = [
      { reference: showReference(reference), ...born, 'dateOfBirth.day': '10' },
      { reference: showReference(other), ...born },
      { reference: showReference(reference) },
      { reference: 'not a reference', ...born },
      {},
    ];
    const found = [];
    for (const miss of misses) found.push(await workOf('/en/status', miss));
    theSame(found, 8);
  });

  it('of a resume code', async () => {
    const { clock, drafts, visitor, workOf } = await countedSite();
    const at = clock.now().toISOString();
    const begin = () => drafts.start({ reference: other, answers: {}, startedAt: at, touchedAt: at });
    const ended = await drafts.issueResumeCode((await begin()).secret, '1984-03-09');
    clock.move(8 * 24 * 3_600_000);
    const code = await drafts.issueResumeCode((await begin()).secret, '1984-03-09');
    await visitor.get('/en/resume');
    const misses = [{ code, ...born, 'dateOfBirth.day': '10' }, { code }, { code: showReference(reference), ...born }, {}];
    const found = [];
    for (const miss of [...misses, { code: 'x', ...born }, { code: ended, ...born }])
      found.push(await workOf('/en/resume', miss));
    theSame(found, 5);
    expect(readReference(code)).not.toBeNull();
  });

  it('of a one-time code', async () => {
    const { clock, codes, visitor, workOf } = await countedSite();
    await lookUp(visitor, reference);
    const check = (code: string) => workOf('/en/status/request', { code });
    const issue = async () => {
      const answer = await codes.issue(reference, 'see-request', 'staff');
      return answer.outcome === 'issued' ? answer.code : '';
    };
    const found = [await check('00000000'), await check('')];
    const code = await issue();
    const wrong = code === '00000000' ? '11111111' : '00000000';
    for (let tries = 0; tries < 5; tries += 1) found.push(await check(wrong));
    // All tries are used, then the code is over.
    found.push(await check(code));
    const late = await issue();
    clock.move(10 * 60_000);
    found.push(await check(late));
    theSame(found, 8);
  });
});
