import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { root } from '../../infra/aws/root.ts';
import type { AuditException } from '../../infra/supply/audit-exceptions.ts';
import { judgeAudit } from '../../infra/supply/audit-packages.ts';
import { readByHand } from '../../infra/supply/license-policy.ts';
import { refusedLicenses } from '../../infra/supply/licenses.ts';
import { lockedPackages, nameAt } from '../../infra/supply/lockfile.ts';

const locked = lockedPackages();
const ids = (keep: (dev: boolean) => boolean): readonly string[] =>
  Object.entries(locked)
    .filter(([, { dev = false }]) => keep(dev))
    .map(([place, { version }]) => `${nameAt(place)}@${version}`);

describe('the lockfile', () => {
  it('pins every direct dependency to one version', () => {
    const Manifest = z.object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    });
    const { dependencies, devDependencies } = Manifest.parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it('identifies each package by hash, and names no registry', () => {
    for (const [place, { integrity, resolved, inBundle, optional }] of Object.entries(locked)) {
      expect([place, resolved]).toEqual([place, undefined]);
      if (inBundle !== true && optional !== true)
        expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
    }
    expect(readFileSync(`${root}.npmrc`, 'utf8')).not.toMatch(/\/\/|registry\s*=/);
  });
});

describe('the bill of materials', () => {
  const Bill = z.object({
    bomFormat: z.literal('CycloneDX'),
    components: z.array(z.object({ purl: z.string(), licenses: z.array(z.unknown()).min(1) })),
  });

  it('lists every package of production with its licence and no tool, and is the same for the same lockfile', () => {
    const options = { cwd: root, encoding: 'utf8' } as const;
    const written = execFileSync('npm', ['run', '--silent', 'ops:sbom', '--', '--output-file', '-'], options);
    const { components } = Bill.parse(JSON.parse(written));
    const named = components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, '').replace(/\?.*/, '')));
    const production = ids((dev) => !dev);
    expect(production.filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id) => !production.includes(id))).toEqual([]);
    expect(written).not.toMatch(/registry\.|"timestamp"|"serialNumber"/);
  });
});

describe('licences', () => {
  it('of all packages are accepted, and none read by hand is out of date', () => {
    expect(refusedLicenses(locked)).toEqual([]);
    expect(Object.keys(readByHand).filter((id) => !ids(() => true).includes(id))).toEqual([]);
  });

  const refused = (license: string | undefined, dev = false) =>
    refusedLicenses({ 'node_modules/odd': { version: '1.0.0', dev, license } });

  it.each(['MIT', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0-or-later)', 'GPL-3.0-only OR (MIT AND Zlib)'])('%s passes', (license) => {
    expect(refused(license)).toEqual([]);
  });

  it.each([
    'AGPL-3.0-only',
    'AGPL-3.0-or-later',
    'MIT AND AGPL-3.0-only',
    'MPL-2.0',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'SEE LICENSE IN LICENSE.md',
    'UNLICENSED',
    'MIT AND',
    '',
    undefined,
  ])('%s is refused in what is shipped', (license) => {
    expect(refused(license)).toEqual([expect.stringContaining('odd@1.0.0, shipped')]);
  });

  it('of tools may be copyleft by file, and no further', () => {
    expect(refused('MPL-2.0', true)).toEqual([]);
    expect(refused('GPL-3.0-only', true)).toEqual(['odd@1.0.0, tool: GPL-3.0-only']);
  });
});

describe('known weaknesses', () => {
  const advisory = (id: string, name: string, severity: string) => ({
    name,
    title: 'A long text stops the service',
    url: `https://github.com/advisories/${id}`,
    severity,
  });
  const report = (...advisories: readonly ReturnType<typeof advisory>[]) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: {
        ...Object.fromEntries(advisories.map((one) => [one.name, { via: [one] }])),
        above: { via: ['below'] },
      },
    });
  const lowTool = advisory('GHSA-aaaa-aaaa-aaaa', 'tool', 'low');
  const highTool = advisory('GHSA-bbbb-bbbb-bbbb', 'tool-two', 'high');
  const lowShipped = advisory('GHSA-cccc-cccc-cccc', 'shipped', 'low');
  const answers = (option?: string) => (option === '--omit=dev' ? report(lowShipped) : report(lowTool, highTool, lowShipped));
  const except = (id: string, name: string, until = '2026-12-31'): AuditException => ({
    advisory: id,
    package: name,
    reason: 'We never pass it text that somebody else wrote.',
    until,
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 0],
  ])('of an audit that ends with %i end the step of the one gate with %i', (audit, step) => {
    const [gate = ''] = /^known_weaknesses\(\).*$/m.exec(readFileSync(join(root, '.ci/run'), 'utf8')) ?? [];
    const { status } = spawnSync('bash', ['-c', `npm() { return ${audit}; }\n${gate}\nknown_weaknesses`]);
    expect(status).toBe(step);
  });

  it('end with 1: each in what is shipped, the severe ones in tools', () => {
    expect(judgeAudit(answers, [], '2026-11-28')).toEqual({
      code: 1,
      text: expect.stringMatching(/^low GHSA-cccc.*\nhigh GHSA-bbbb.*\nknown weaknesses: 2$/),
    });
    expect(judgeAudit(() => report(), [], '2026-11-28')).toEqual({ code: 0, text: 'known weaknesses: 0' });
  });

  it('are accepted until a day, for one advisory of one package', () => {
    const both = [except('GHSA-bbbb-bbbb-bbbb', 'tool-two'), except('GHSA-cccc-cccc-cccc', 'shipped')];
    expect(judgeAudit(answers, both, '2026-12-31').code).toBe(0);
    expect(judgeAudit(answers, both, '2027-01-01').code).toBe(1);
    for (const until of ['some day', '2027-12-31'])
      expect(judgeAudit(answers, [except('GHSA-bbbb-bbbb-bbbb', 'tool-two', until), ...both.slice(1)], '2026-11-28').code).toBe(
        1,
      );
    const other = [except('GHSA-bbbb-bbbb-bbbb', 'shipped'), except('GHSA-cccc-cccc-cccc', 'tool-two')];
    expect(judgeAudit(answers, other, '2026-11-28').code).toBe(1);
  });

  it.each(['', 'not JSON', '{"message":"405","error":{}}'])('are unknown, with code 2, when the answer is "%s"', (answer) => {
    const unknown = { code: 2, text: 'known weaknesses not checked: no answer' };
    expect(judgeAudit(() => answer, [], '2026-11-28')).toEqual(unknown);
    expect(judgeAudit((option) => (option === undefined ? report(highTool) : answer), [], '2026-11-28')).toEqual(unknown);
  });
});
