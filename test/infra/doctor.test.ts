/** What the doctor finds in an account, check by check. Long: each check, well and ill. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stageSettings } from '../../infra/aws/settings.ts';
import type { Cloud, Resource } from '../../infra/operate/cloud.ts';
import { doctor } from '../../infra/operate/doctor.ts';
import { type Stage, stageChecks } from '../../infra/operate/doctor-stage.ts';
import type { PageAnswer } from '../../infra/operate/site.ts';
import { idsOf } from '../../infra/operate/stage-names.ts';
import { everyRole } from '../support/every-role.ts';
import { wrongIn } from './doctor-report.ts';
import { built } from './templates.ts';

const root = new URL('../../', import.meta.url);
const deployed = built('dev');
const now = new Date('2026-11-22T15:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

const resources: Readonly<Record<string, readonly Resource[]>> = {
  'roi-dev-foundation': [
    { id: 'SecretValuesB9', type: 'AWS::SecretsManager::Secret', physicalId: 'secret' },
    { id: 'RequestsKey1', type: 'AWS::KMS::Key', physicalId: 'key-1' },
    { id: 'LogsKey2', type: 'AWS::KMS::Key', physicalId: 'key-2' },
    { id: 'SigningKey3', type: 'AWS::KMS::Key', physicalId: 'key-that-signs' },
  ],
  'roi-dev-records': [{ id: 'Table1', type: 'AWS::DynamoDB::GlobalTable', physicalId: 'table' }],
  'roi-dev-service': [
    { id: 'Front1', type: 'AWS::ApiGatewayV2::Api', physicalId: 'abc123' },
    { id: 'WorkQueue1', type: 'AWS::SQS::Queue', physicalId: 'work' },
    { id: 'WorkDeadLetters1', type: 'AWS::SQS::Queue', physicalId: 'dead' },
    { id: 'UploadsQueue1', type: 'AWS::SQS::Queue', physicalId: 'uploads' },
    { id: 'UploadsDeadLetters1', type: 'AWS::SQS::Queue', physicalId: 'dead-uploads' },
    { id: 'FailedEvents1', type: 'AWS::SQS::Queue', physicalId: 'failed' },
  ],
};

/** A stage that is well. Only what doctor asks of a stage is answered; the rest was asked before it was deployed. */
const well: Cloud = {
  caller: async () => ({ account: '1', who: 'me' }),
  bootstrapVersion: async () => 28,
  concurrency: async () => 1000,
  secretNames: async () => [],
  faxKeysWork: async () => true,
  userPool: async () => ({ secondFactor: 'ON', members: everyRole(1) }),
  mailAccount: async () => ({ production: true, sending: true, enforcement: 'HEALTHY', sentLastDay: 3, mostPerDay: 50_000 }),
  mailDomain: async () => ({ verified: true, dkim: 'SUCCESS', mailFrom: 'SUCCESS' }),
  resources: async (stack) => resources[stack] ?? null,
  stacks: async () => [{ name: 'roi-dev-service', status: 'UPDATE_COMPLETE', drift: 'in-sync' }],
  ringing: async () => [],
  queueDepth: async () => 0,
  figure: async (name) => ({ value: name === 'WalkAgeHours' ? 1 : 0, at: ago(0.02), highest: 0 }),
  lastBackup: async () => ago(8),
  recoverableUntil: async () => ago(0.1),
  suppressedSince: async () => 2,
  secretChangedAt: async () => ago(24 * 100),
  keyRotates: async () => true,
};

const headers = {
  'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  date: now.toUTCString(),
};
const pages: Readonly<Record<string, Pick<PageAnswer, 'status' | 'text'>>> = {
  '/healthz': { status: 200, text: 'ok' },
  '/en': { status: 200, text: '<html lang="en">' },
  '/es': { status: 200, text: '<html lang="es">' },
  '/api/v1/openapi.json': { status: 200, text: '{"openapi":"3.1.0"}' },
  '/staff': { status: 303, text: '' },
  '/webhooks/fax/doctor': { status: 401, text: '' },
};
const askSite = async (address: string): Promise<PageAnswer> => {
  const { pathname, host } = new URL(address);
  if (host.startsWith('abc123.execute-api.')) return { status: 403, text: 'Forbidden', headers };
  return { ...(pages[pathname] ?? { status: 404, text: '' }), headers };
};

const settings = { ...stageSettings('dev'), fax: { ...stageSettings('dev').fax, switch: 'on' as const } };
const stage = (change: Partial<Cloud> = {}, rest: Partial<Stage> = {}) =>
  doctor(
    stageChecks({
      settings,
      cloud: { ...well, ...change },
      ask: askSite,
      certificateEnd: async () => new Date('2027-03-01T00:00:00Z'),
      now: () => now,
      ...rest,
    }),
  );

describe('doctor on a deployed stage', () => {
  it('finds a stage well that is well', async () => {
    const { text, code } = await stage();
    expect(wrongIn(text)).toEqual([]);
    expect(code).toBe(0);
    expect(text).toMatch(/all well, \d\d looked at/);
  });

  it.each<[string, Partial<Cloud>, string, RegExp]>([
    [
      'a stack that broke off',
      { stacks: async () => [{ name: 'roi-dev-mail', status: 'UPDATE_ROLLBACK_COMPLETE', drift: 'in-sync' }] },
      'stacks',
      /roi-dev-mail UPDATE_ROLLBACK/,
    ],
    [
      'a stack changed by hand',
      { stacks: async () => [{ name: 'roi-dev-mail', status: 'CREATE_COMPLETE', drift: 'drifted' }] },
      'stacks',
      /by hand: roi-dev-mail/,
    ],
    [
      'an alarm',
      { ringing: async () => [{ name: 'roi-dev-watch-X', says: 'Who is hurt: patients wait.' }] },
      'alarms',
      /patients wait/,
    ],
    ['work that waits', { figure: async () => ({ value: 900, at: ago(0.02), highest: 0 }) }, 'due work', /waits for 900 s/],
    [
      'a sweep that is silent',
      { figure: async (name) => (name === 'OldestDueSeconds' ? null : well.figure(name, 1)) },
      'due work',
      /nothing for an hour/,
    ],
    [
      'a sweep that fell silent',
      { figure: async (name) => (name === 'OldestDueSeconds' ? { value: 0, at: ago(0.5), highest: 0 } : well.figure(name, 1)) },
      'due work',
      /for 30 minutes/,
    ],
    [
      'a night without a check',
      { figure: async (name) => (name === 'WalkAgeHours' ? null : well.figure(name, 1)) },
      'nightly check',
      /no nightly check/,
    ],
    [
      'a check that is too slow',
      { figure: async (name) => (name === 'WalkAgeHours' ? { value: 48, at: ago(4), highest: 48 } : well.figure(name, 1)) },
      'nightly check',
      /52 hours/,
    ],
    [
      'a broken file',
      { figure: async (name) => ({ value: 0, at: ago(0.02), highest: name === 'FilesBroken' ? 1 : 0 }) },
      'nightly check',
      /broken/,
    ],
    ['no backup', { lastBackup: async () => null }, 'backups', /no nightly backup/],
    ['an old backup', { lastBackup: async () => ago(40) }, 'backups', /40 hours/],
    ['recovery switched off', { recoverableUntil: async () => null }, 'backups', /recovery is off/],
    [
      'mail under watch',
      { mailAccount: async () => ({ ...(await well.mailAccount()), enforcement: 'PROBATION' }) },
      'mail',
      /PROBATION/,
    ],
    [
      'a used-up day of mail',
      { mailAccount: async () => ({ ...(await well.mailAccount()), sentLastDay: 49_000 }) },
      'mail',
      /49000 of 50000/,
    ],
    [
      'a domain whose records are gone',
      { mailDomain: async () => ({ verified: false, dkim: 'FAILED', mailFrom: '' }) },
      'mail',
      /not verified/,
    ],
    ['old secret values', { secretChangedAt: async () => ago(24 * 400) }, 'secret values', /400 days/],
    ['a key that stands still', { keyRotates: async (id) => id !== 'key-2' }, 'keys', /1 of 2/],
    [
      'a right that is missing',
      { ringing: async () => Promise.reject(new Error('denied')) },
      'alarms',
      /could not be asked \(Error\)/,
    ],
  ])('finds %s', async (_, change, what, found) => {
    const { text, code } = await stage(change);
    expect(code).toBe(1);
    expect(wrongIn(text)).toContain(what);
    expect(text).toMatch(found);
    expect(text).toMatch(/-> [A-Z].+\. infra\/(runbook|checklists)\.md#/);
  });

  it('finds messages in any dead-letter queue, by the names that the stacks give', async () => {
    const dead = await stage({ queueDepth: async (url) => (url === 'dead' ? 3 : 0) });
    expect(wrongIn(dead.text)).toEqual(['dead letters']);
    const uploads = await stage({ queueDepth: async (url) => (url === 'dead-uploads' ? 1 : 0) });
    expect(wrongIn(uploads.text)).toEqual(['dead letters of uploads']);
    const failed = await stage({ queueDepth: async (url) => (url === 'failed' ? 1 : 0) });
    expect(wrongIn(failed.text)).toEqual(['failed events']);
    const ids = deployed.of('AWS::SQS::Queue').map(({ id, type }) => ({ id, type, physicalId: id }));
    for (const part of [/^WorkQueue/, /^WorkDeadLetters/, /^UploadsQueue/, /^UploadsDeadLetters/, /^FailedEvents/])
      expect(idsOf(ids, 'AWS::SQS::Queue', part)).toHaveLength(1);
    const functions = deployed.of('AWS::Lambda::Function').map(({ id, type }) => ({ id, type, physicalId: id }));
    expect(idsOf(functions, 'AWS::Lambda::Function', /^recordemailevent/)).toHaveLength(1);
  });

  it('finds a certificate that ends, a fax number that nobody made sure of, and a way around the edge', async () => {
    const soon = await stage({}, { certificateEnd: async () => new Date('2026-12-01T00:00:00Z') });
    expect(wrongIn(soon.text)).toEqual(['certificate']);
    const old = await stage({}, { settings: { ...settings, fax: { ...settings.fax, verifiedOn: '2026-01-01' } } });
    expect(wrongIn(old.text)).toEqual(['fax number']);
    const open = await stage(
      {},
      { ask: async (address) => ({ ...(await askSite(address)), ...(address.includes('execute-api') && { status: 200 }) }) },
    );
    expect(wrongIn(open.text)).toEqual(['way around the edge']);
  });

  it('finds a page that is gone, a header that is gone, and a clock that is wrong', async () => {
    const ask = (path: string, answer: Partial<PageAnswer>) => async (address: string) => ({
      ...(await askSite(address)),
      ...(new URL(address).pathname === path && !address.includes('execute-api') && answer),
    });
    expect(wrongIn((await stage({}, { ask: ask('/es', { status: 503 }) })).text)).toEqual(['site in Spanish']);
    expect(wrongIn((await stage({}, { ask: ask('/es', { text: 'Buy this domain' }) })).text)).toEqual(['site in Spanish']);
    const { 'referrer-policy': _gone, ...fewer } = headers;
    expect(wrongIn((await stage({}, { ask: ask('/en', { headers: fewer }) })).text)).toEqual(['security headers']);
    const late = { ...headers, date: ago(0.1).toUTCString() };
    expect(wrongIn((await stage({}, { ask: ask('/healthz', { headers: late }) })).text)).toEqual(['clock']);
  });

  it('finds a stage that was never deployed', async () => {
    const { text, code } = await stage({ stacks: async () => [], resources: async () => null });
    expect(code).toBe(1);
    expect(wrongIn(text)).toEqual(expect.arrayContaining(['stacks', 'dead letters', 'backups', 'secret values', 'keys']));
  });
});

describe('every place that is named', () => {
  const slug = (heading: string) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-');
  const headings = (file: string) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/^#+ (.+)$/gm)].map(
      ([, heading = '']) => `${file}#${slug(heading)}`,
    );
  const there = new Set([...headings('infra/runbook.md'), ...headings('infra/checklists.md')]);
  const sources = readdirSync(new URL('infra/operate/', root)).filter((file) => file.endsWith('.ts'));
  const named = sources.flatMap(
    (file) =>
      readFileSync(new URL(`infra/operate/${file}`, root), 'utf8').match(/infra\/(?:runbook|checklists)\.md#[\w-]+/g) ?? [],
  );

  it('is a heading in the documents', () => {
    expect(named.length).toBeGreaterThan(30);
    expect([...new Set(named)].filter((place) => !there.has(place))).toEqual([]);
  });
});
