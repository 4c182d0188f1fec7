import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { architectureDiagram } from '../support/architecture.ts';
import { statusDiagram } from '../support/status-diagram.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const manifest = readFileSync(new URL('package.json', root), 'utf8');

describe('the README', () => {
  it('shows the architecture that the import rules enforce', () => {
    expect(readme).toContain(architectureDiagram());
  });

  it('of the rules shows the life of a request as the table has it', () => {
    expect(readFileSync(new URL('lib/request/README.md', root), 'utf8')).toContain(statusDiagram());
  });

  it('is short enough to be read', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(111);
  });

  it('names only commands and files that exist', () => {
    const scripts = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !manifest.includes(`"${name}":`))).toEqual([]);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
