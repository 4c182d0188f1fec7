/**
 * The console under attack: who was there leaves a row that nobody can take away, a session ends for everybody who should be out, and
 * a sign-in without a second factor is none. Each test fails without its guard.
 */
import { describe, expect, it } from 'vitest';
import { leadingKeys, permissions } from '../../infra/aws/permissions.ts';
import { choices } from '../../lib/console/queue/filters.ts';
import type { SignedIn, SignIn } from '../../lib/console/sign-in/oidc.ts';
import type { Role } from '../../lib/console/sign-in/roles.ts';
import { hasSecondFactor } from '../../lib/console/sign-in/second-factor.ts';
import { AccessEvent, firstWrongRow } from '../../lib/store/access-log.ts';
import { keys } from '../../lib/store/keys.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { abe, ana, type Desk, desk, noon, recordOf, sue } from '../support/staff-fakes.ts';

const patient = recordOf(sampleBody('patient'), 1);
const path = `/staff/requests/${patient.reference}`;
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const rowsOf = (console: Desk) => console.accessEntries().map(({ kind, who, what }) => [kind, who.split(' ')[0], what]);

/** A provider that answers as it is told. */
function provider(
  finish: SignedIn = { outcome: 'expired' },
  roles: () => readonly Role[] | 'unavailable' = () => ['clerk'],
): SignIn {
  return {
    begin: async () => ({ url: 'https://login.example.org', secret: 'attempt' }),
    finish: async () => finish,
    rolesAgain: async () => roles(),
    endSessionUrl: async () => null,
  };
}

const signedIn: SignedIn = { outcome: 'signed-in', staff: ana, refreshToken: 'r', next: '/staff' };
const console_ = (signIn = provider()) => desk([patient], new Map(), signIn);

describe('every sign-in, sign-out and refusal leaves a row that names its person', () => {
  it('signing in and out', async () => {
    const console = console_(provider(signedIn));
    const reply = await console.get('/staff/callback?code=x');
    expect(reply.status).toBe(303);
    expect(console.logged.find(({ message }) => message === 'staff signed in')?.details).toEqual({ staff: 'sub-ana' });
    const who = await console.enter(ana);
    await console.post('/staff/sign-out', {}, who);
    expect(rowsOf(console)).toEqual([
      ['sign-in', 'staff:sub-ana', 'signed-in'],
      ['sign-out', 'staff:sub-ana', 'signed-out'],
    ]);
  });

  it.each<[SignedIn, string, string]>([
    [{ outcome: 'refused', code: 'invalid_grant' }, 'unknown', 'denied sign-in invalid_grant'],
    [{ outcome: 'no-role', staff: ana }, 'staff:sub-ana', 'denied sign-in no-role'],
    [{ outcome: 'no-second-factor', staff: ana }, 'staff:sub-ana', 'denied sign-in no-second-factor'],
  ])('a sign-in that is refused: %j', async (answer, who, what) => {
    const console = console_(provider(answer));
    const reply = await console.get('/staff/callback?code=x');
    expect(reply.status).toBe(403);
    expect(reply.cookies?.join()).not.toContain('__Host-staff=');
    expect(rowsOf(console)).toEqual([['denied', who, what]]);
  });

  it('a call without an attempt leaves none, or anybody could fill the log', async () => {
    const console = console_();
    expect((await console.get('/staff/callback?code=x')).status).toBe(400);
    expect(console.accessEntries()).toEqual([]);
  });

  it('a session that ended, when its cookie comes back', async () => {
    const console = console_();
    const who = await console.enter(ana);
    console.clock.set(minutes(15));
    expect((await console.get(path, who)).headers?.['location']).toContain('notice=ended');
    expect((await console.get(path, who)).status).toBe(303);
    expect(rowsOf(console)).toEqual([['sign-out', 'staff:sub-ana', 'ended idle']]);
  });

  it('every 403, with the request that it was about', async () => {
    const console = console_();
    const [auditor, clerk] = [await console.enter(abe), await console.enter(ana)];
    expect((await console.post(`${path}/notes`, { note: 'x' }, auditor)).status).toBe(403);
    expect((await console.post(`${path}/notes`, { note: 'x', token: 'forged' }, clerk)).status).toBe(403);
    expect((await console.post('/staff/mail', {}, clerk, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await console.get('/staff/people', clerk)).status).toBe(403);
    expect(rowsOf(console)).toEqual([
      ['denied', 'staff:sub-abe', 'denied note'],
      ['denied', 'staff:sub-ana', 'denied note'],
      ['denied', 'staff:sub-ana', 'denied mail-received'],
      ['denied', 'staff:sub-ana', 'denied people'],
    ]);
    expect(console.accessEntries().map(({ reference }) => reference)).toEqual([
      patient.reference,
      patient.reference,
      undefined,
      undefined,
    ]);
  });
});

describe('what cannot be written to the access log is not shown', () => {
  it.each([
    '/staff',
    path,
    `${path}/letters`,
    `${path}/documents/access-request`,
    `/staff/mail?reference=${patient.reference}`,
  ])('%s', async (address) => {
    const document = {
      kind: 'access-request',
      language: 'en',
      sha256: 'a'.repeat(64),
      bytes: 1,
      pages: 1,
      madeAt: noon.toISOString(),
    } as const;
    const console = desk([{ ...patient, documents: [document] }]);
    const who = await console.enter(ana);
    Object.assign(console.deps.accessLog, {
      record: async () => {
        throw new Error('the function does not answer');
      },
    });
    await expect(console.get(address, who)).rejects.toThrow('the function does not answer');
  });

  it('a page of the queue, in one row that says how many requests it listed and by which filters', async () => {
    const console = desk([patient, recordOf(sampleBody('attorney'), 2)]);
    const who = await console.enter(ana);
    for (const query of ['', '?section=work&overdue=yes&requester=patient', '?section=paper&after=<patient>&desk=Peña'])
      expect((await console.get(`/staff${query}`, who)).status).toBe(200);
    expect(rowsOf(console)).toEqual([
      ['listed', 'staff:sub-ana', 'queue 1'],
      ['listed', 'staff:sub-ana', 'queue 0 work patient overdue'],
      ['listed', 'staff:sub-ana', 'queue 1 paper'],
    ]);
  });

  it('a page of the queue with every filter at once: the row takes the longest', async () => {
    const console = console_();
    const longest = (options: readonly string[]) => options.toSorted((one, other) => other.length - one.length)[0] ?? '';
    const all = Object.entries(choices).map(([name, options]) => [name, longest(options)]);
    const query = new URLSearchParams(Object.fromEntries(all)).toString();
    expect((await console.get(`/staff?${query}`, await console.enter(ana))).status).toBe(200);
    const [row] = console.accessEntries();
    expect(AccessEvent.pick({ what: true }).parse({ what: row?.what.replace('queue 0', 'queue 2600') })).toBeDefined();
  });

  it('and what is shown stands in one unbroken chain, without the name or date of birth of a patient', async () => {
    const console = console_();
    const who = await console.enter(ana);
    for (const address of [path, `${path}/letters`, `/staff/mail?reference=${patient.reference}`])
      await console.get(address, who);
    const rows = console.accessEntries();
    expect(rows).toHaveLength(3);
    expect(firstWrongRow(rows, { day: rows[0]?.day ?? '', actor: 'staff:sub-ana' })).toBeNull();
    const { lastName, dateOfBirth } = patient.body.patient;
    expect(JSON.stringify(rows)).not.toContain(lastName);
    expect(JSON.stringify(rows)).not.toContain(dateOfBirth);
    expect(new Set(rows.map(({ patientKey }) => patientKey)).size).toBe(1);
  });
});

describe('a person who should be out is out', () => {
  it('signed out everywhere by a supervisor, in every browser, and only then', async () => {
    const console = console_();
    const [one, two, boss] = [await console.enter(ana), await console.enter(ana), await console.enter(sue)];
    expect((await console.get('/staff/people', boss)).text).toContain('Sign out Ana Ruiz everywhere (2 sessions)');
    expect((await console.post('/staff/people', { subject: 'sub-ana' }, one)).status).toBe(403);
    expect((await console.get(path, two)).status).toBe(200);
    expect((await console.post('/staff/people', { subject: 'sub-ana' }, boss)).status).toBe(303);
    for (const browser of [one, two]) expect((await console.get(path, browser)).status).toBe(303);
    expect((await console.get(path, boss)).status).toBe(200);
    expect(rowsOf(console).filter(([kind]) => kind === 'sign-out')).toEqual([
      ['sign-out', 'staff:sub-sue', 'everywhere staff:sub-ana'],
      ['sign-out', 'staff:sub-ana', 'ended everywhere'],
      ['sign-out', 'staff:sub-ana', 'ended everywhere'],
    ]);
    const again = await console.enter(ana);
    expect((await console.get(path, again)).status).toBe(200);
    expect((await console.get('/staff/people', boss)).text).toContain('Sign out Ana Ruiz everywhere<');
  });

  it('whose group was taken away, within 15 minutes', async () => {
    let roles: readonly Role[] = ['supervisor'];
    const console = console_(provider(undefined, () => roles));
    const who = await console.enter(sue);
    roles = ['clerk'];
    console.clock.set(minutes(14));
    expect((await console.get('/staff/people', who)).status).toBe(403);
    roles = [];
    console.clock.set(minutes(28));
    expect((await console.get(path, who)).status).toBe(303);
    expect(rowsOf(console).at(-1)).toEqual(['sign-out', 'staff:sub-sue', 'ended roles']);
  });

  it('whose roles cannot be asked for: they hold for 15 minutes and no longer, and the session waits', async () => {
    let roles: readonly Role[] | 'unavailable' = 'unavailable';
    const console = console_(provider(undefined, () => roles));
    const who = await console.enter(ana);
    console.clock.set(minutes(10));
    expect((await console.get(path, who)).status).toBe(200);
    console.clock.set(minutes(15));
    expect((await console.get(path, who)).status).toBe(503);
    roles = ['clerk'];
    expect((await console.get(path, who)).status).toBe(200);
  });
});

describe('a second factor', () => {
  const mfa = ['amr mfa', 'prod'] as const;
  it.each<[unknown, string, string, boolean]>([
    [{ amr: ['pwd', 'mfa'] }, ...mfa, true],
    [{ amr: ['pwd'] }, ...mfa, false],
    [{ amr: 'mfa' }, ...mfa, true],
    [{}, ...mfa, false],
    [undefined, ...mfa, false],
    [{ acr: 'phrh' }, 'acr phr phrh', 'prod', true],
    [{ acr: 'phrhx' }, 'acr phr phrh', 'prod', false],
    // Of federated people Cognito asks none of its own, and hands on what the hospital attests.
    [{ sub: 'x' }, 'provider', 'prod', true],
    [{ sub: 'x', identities: [{ providerName: 'Hospital' }] }, 'provider', 'prod', false],
    [{ identities: [], 'custom:second_factor': '[urn:password, urn:mfa]' }, 'custom:second_factor urn:mfa', 'prod', true],
    [{ identities: [], 'custom:second_factor': 'urn:password' }, 'custom:second_factor urn:mfa', 'prod', false],
    // Only one machine does without.
    [{ sub: 'x' }, 'none', 'local', true],
    [{ sub: 'x' }, 'none', 'dev', false],
    [{ sub: 'x' }, 'none', 'prod', false],
  ])('%j by "%s" in %s: %s', (claims, SECOND_FACTOR, STAGE, attested) => {
    expect(hasSecondFactor(claims, { SECOND_FACTOR, STAGE })).toBe(attested);
  });
});

describe('the public front', () => {
  const prefixes: readonly string[] = Object.values(leadingKeys).flat();
  const isOpen = ({ pk }: { readonly pk: string }) => prefixes.some((prefix) => pk.startsWith(prefix));

  it('reaches no session of the staff, no checkpoint, and cannot delete a request; programs cannot change one either', () => {
    for (const key of [keys.session('x'), keys.epoch('x'), keys.checkpoint('fax-route')]) expect(isOpen(key)).toBe(false);
    for (const key of [keys.draft('x'), keys.ticket('x'), keys.throttle('x', '1'), keys.resume('x'), keys.request('x')])
      expect(isOpen(key)).toBe(true);
    for (const name of ['serve-public-site', 'answer-api'] as const) expect(permissions[name].table).toBeUndefined();
    for (const name of ['serve-public-site', 'answer-api'] as const)
      expect(permissions[name]['inbound-items']).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
    const once = ['dynamodb:GetItem', 'dynamodb:PutItem'];
    expect(permissions['answer-api']['request-items']).toEqual(once);
    // Requesters decide on the status page, and their downloads are counted.
    expect(permissions['serve-public-site']['request-items']).toEqual([...once, 'dynamodb:UpdateItem']);
    expect(permissions['serve-public-site']['sealed-items']).toEqual(['dynamodb:GetItem']);
  });
});
