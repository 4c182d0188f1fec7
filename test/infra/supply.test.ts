import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditException } from '../../infra/supply/audit-exceptions.ts';
import { auditExceptions } from '../../infra/supply/audit-exceptions.ts';
import { findingsIn, judgeFindings } from '../../infra/supply/audit-gate.ts';
import { type AuditRun, auditPackages } from '../../infra/supply/audit-packages.ts';
import { Bill, billOf, ourManifest, strayPackages } from '../../infra/supply/bill.ts';
import { chosenFrom } from '../../infra/supply/license-expression.ts';
import { idleLines, judgedPackages, licenseReport } from '../../infra/supply/licenses.ts';
import { broughtBy, nameAt, ourLockfile, readLockfile } from '../../infra/supply/lockfile.ts';
import { isOfNode, type Shipped, shippedFunctions } from '../../infra/supply/shipped.ts';

const lock = ourLockfile();
let functions: readonly Shipped[] = [];
beforeAll(() => {
  functions = shippedFunctions();
});

describe('what a deployed function carries', () => {
  it('is whole: nothing is taken from outside of the bundle but what Node brings', () => {
    for (const { name, outside } of functions) expect([name, outside.filter((taken) => !isOfNode(taken))]).toEqual([name, []]);
  });

  it('was asked for by production, at a version that the lockfile pins', () => {
    expect(functions.flatMap(({ places }) => places.filter((place) => !lock.packages.has(place)))).toEqual([]);
    expect(strayPackages(lock, functions)).toEqual([]);
  });

  it('needs no install script to run', () => {
    const scripted = functions.flatMap(({ places }) =>
      places.filter((place) => lock.packages.get(place)?.hasInstallScript === true),
    );
    expect(scripted).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('pins every direct dependency to one version', () => {
    for (const [name, version] of Object.entries(lock.wanted)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages.get(`node_modules/${name}`)?.version).toBe(version);
    }
  });

  it('knows by hash what it installs, and by no address', () => {
    for (const [place, { integrity, resolved, inBundle, optional }] of lock.packages) {
      expect([place, resolved]).toEqual([place, undefined]);
      if (inBundle !== true && optional !== true)
        expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
    }
  });

  it('tells production from development as npm does', () => {
    const production = broughtBy(Object.keys(lock.wanted), lock);
    expect(production).toEqual(
      [...lock.packages]
        .filter(([, { dev }]) => dev !== true)
        .map(([place]) => place)
        .sort(),
    );
  });

  it('finds the nearest package of a name, as Node does', () => {
    const small = readLockfile(
      JSON.stringify({
        packages: {
          '': { dependencies: { a: '1.0.0' } },
          'node_modules/a': { version: '1.0.0', dependencies: { b: '^2' } },
          'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '^1' } },
          'node_modules/b': { version: '1.0.0' },
          'node_modules/c': { version: '1.0.0', dependencies: { b: '^1' } },
        },
      }),
    );
    expect(broughtBy(['c'], small)).toEqual(['node_modules/b', 'node_modules/c']);
    expect(broughtBy(['a'], small)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/b',
      'node_modules/c',
    ]);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX, names each package once with version, address and licence, and each function with what it carries', () => {
    const bill = Bill.parse(billOf(ourManifest(), lock, functions));
    const refs = bill.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const component of bill.components.filter(({ type }) => type === 'library')) {
      expect(component).toMatchObject({ purl: expect.stringMatching(/^pkg:npm\//), licenses: [expect.anything()] });
      expect(component.version).toMatch(/^\d/);
    }
    for (const { name, places } of functions) {
      const carried = bill.dependencies.find(({ ref }) => ref === `function:${name}`)?.dependsOn ?? [];
      expect(carried).toHaveLength(
        new Set(places.map((place) => `${nameAt(place)}@${lock.packages.get(place)?.version}`)).size,
      );
      expect(carried.filter((ref) => !refs.includes(ref))).toEqual([]);
    }
    const zod = bill.components.find(({ name }) => name === 'zod');
    expect(zod?.properties).toContainEqual({ name: 'release-of-information:function', value: 'answer-api' });
    expect(refs.some((ref) => ref.startsWith('vitest@'))).toBe(false);
    const built = bill.components.find(({ name }) => name === '@expo-google-fonts/noto-sans');
    expect(built?.properties.map(({ name }) => name)).toContain('release-of-information:built-into');
  });

  it('is the same for the same sources, and names no registry', () => {
    const [one, other] = [billOf(ourManifest(), lock, functions), billOf(ourManifest(), lock, functions)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(JSON.stringify(one)).not.toMatch(/registry|timestamp/);
  });
});

describe('licences', () => {
  it('of all packages are accepted, and the policy has no line too many', () => {
    const { text, refused } = licenseReport(lock);
    expect(text).not.toContain('NOT ACCEPTED');
    expect(refused).toBe(0);
    expect(judgedPackages(lock)).toHaveLength(lock.packages.size);
    expect(idleLines(lock)).toEqual([]);
  });

  it('of fonts are the Open Font License, whose text goes with them', () => {
    const fonts = judgedPackages(lock).filter(({ name }) => name.startsWith('@expo-google-fonts/'));
    expect(fonts.length).toBeGreaterThan(5);
    for (const { taken } of fonts) expect(taken).toContain('OFL-1.1');
  });

  it('with copyleft are development only', () => {
    const copyleft = judgedPackages(lock).filter(({ taken }) => taken?.some((license) => /GPL|MPL|EUPL/.test(license)));
    expect(copyleft.length).toBeGreaterThan(0);
    expect(copyleft.filter(({ use }) => use === 'production')).toEqual([]);
  });

  const withPackage = (license: string | undefined, dev: boolean) =>
    licenseReport({
      wanted: dev ? {} : { odd: '1.0.0' },
      packages: new Map([['node_modules/odd', { version: '1.0.0', dev, license }]]),
    });

  it.each([
    ['GPL-3.0-only', true],
    ['MPL-2.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', true],
    ['MIT AND GPL-2.0-only', true],
    [undefined, true],
  ])('%s fails (development: %s)', (license, dev) => {
    const { text, refused } = withPackage(license, dev);
    expect(refused).toBe(1);
    expect(text).toContain('odd@1.0.0');
  });

  it.each([['MIT'], ['(MIT OR GPL-3.0-or-later)'], ['GPL-3.0-only OR (MIT AND Zlib)']])('%s passes', (license) => {
    expect(withPackage(license, false).refused).toBe(0);
  });

  it('are chosen from an expression, or from none', () => {
    const accepted = new Set(['MIT', 'Zlib', 'ISC']);
    expect(chosenFrom('MIT', accepted)).toEqual(['MIT']);
    expect(chosenFrom('GPL-2.0-only OR MIT AND Zlib', accepted)).toEqual(['MIT', 'Zlib']);
    expect(chosenFrom('(GPL-2.0-only OR MIT) AND ISC', accepted)).toEqual(['MIT', 'ISC']);
    for (const odd of ['', 'MIT AND', '(MIT', 'MIT)', 'MIT ISC', 'OR', 'GPL-2.0-only WITH Classpath-exception-2.0'])
      expect([odd, chosenFrom(odd, accepted)]).toEqual([odd, null]);
  });
});

describe('known weaknesses', () => {
  const advisory = (id: string, name: string, severity: string) => ({
    source: 1,
    name,
    dependency: name,
    title: 'Too long a text stops the service',
    url: `https://github.com/advisories/${id}`,
    severity,
    range: '<2.0.0',
  });
  const report = (...via: readonly ReturnType<typeof advisory>[]) => ({
    stdout: JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { ...Object.fromEntries(via.map((one) => [one.name, { via: [one] }])), above: { via: ['below'] } },
    }),
    stderr: '',
  });
  const [low, high, shipped] = [
    advisory('GHSA-aaaa-aaaa-aaaa', 'tool', 'low'),
    advisory('GHSA-bbbb-bbbb-bbbb', 'tool-two', 'high'),
    advisory('GHSA-cccc-cccc-cccc', 'carried', 'low'),
  ];
  const run = (change: Partial<AuditRun>) =>
    auditPackages({
      ask: (production) => (production ? report(shipped) : report(low, high, shipped)),
      exceptions: [],
      today: '2026-11-22',
      offlineOk: false,
      ...change,
    });
  const except = (id: string, name: string, until = '2026-12-31'): AuditException => ({
    advisory: id,
    package: name,
    reason: 'We never hand it a text that somebody else wrote.',
    until,
  });
  const both = [except('GHSA-bbbb-bbbb-bbbb', 'tool-two'), except('GHSA-cccc-cccc-cccc', 'carried')];

  it('are refused: each in production, the severe ones in tools', () => {
    const { text, code } = run({});
    expect(code).toBe(1);
    expect(text).toContain('2 refused, 0 excepted, 1 noted');
    expect(text).toMatch(/REFUSED +low +GHSA-cccc-cccc-cccc/);
  });

  it('are accepted for a time and a reason', () => {
    expect(run({ exceptions: both })).toMatchObject({ code: 0, text: expect.stringContaining('until 2026-12-31: We never') });
    expect(run({ exceptions: both, today: '2026-12-31' }).code).toBe(0);
    expect(run({ exceptions: both, today: '2027-01-01' })).toMatchObject({
      code: 1,
      text: expect.stringContaining('held until'),
    });
  });

  it.each([
    ['nobody reports', except('GHSA-dddd-dddd-dddd', 'gone'), 'is not reported any more'],
    ['of another package', except('GHSA-cccc-cccc-cccc', 'other'), 'is not reported any more'],
    ['without an end', except('GHSA-bbbb-bbbb-bbbb', 'tool-two', 'some day'), 'is no day'],
    ['for years', except('GHSA-bbbb-bbbb-bbbb', 'tool-two', '2029-01-01'), 'at most 90 days'],
  ])('an exception %s is stale', (_, exception, why) => {
    const findings = findingsIn(report(high).stdout) ?? [];
    expect(judgeFindings({ production: [], all: findings }, [exception], '2026-11-22').stale.join()).toContain(why);
  });

  it('are unknown when the registry does not answer, which is said and not passed over', () => {
    const silent = () => ({
      stdout: '{"message":"405","error":{}}',
      stderr: 'npm warn audit 405 - POST https://host.example/x',
    });
    expect(run({ ask: silent })).toMatchObject({
      code: 2,
      text: expect.stringMatching(/^NOT CHECKED: the registry did not answer/),
    });
    expect(run({ ask: silent, offlineOk: true })).toMatchObject({ code: 0, text: expect.stringContaining('NOT CHECKED') });
    expect(run({ ask: silent }).text).not.toContain('host.example');
    expect(run({ ask: () => ({ stdout: '', stderr: '' }) }).code).toBe(2);
  });

  it('have no exception of ours without a reason and a near end', () => {
    const findings = auditExceptions.map(({ advisory: id, package: name }) => ({
      ...advisory(id, name, 'high'),
      advisory: id,
      package: name,
      severity: 'high' as const,
    }));
    const today = new Date().toISOString().slice(0, 10);
    expect(judgeFindings({ production: [], all: findings }, auditExceptions, today).stale).toEqual([]);
  });
});
