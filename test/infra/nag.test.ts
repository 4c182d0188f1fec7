import { describe, expect, it } from 'vitest';
import { acknowledgements, findingIds } from '../../infra/aws/nag-acknowledgements.ts';
import { nagReport, verdictOn } from '../../infra/aws/nag-report.ts';
import { stageSettings } from '../../infra/aws/settings.ts';

describe.each(['dev', 'prod'])('the rule packs on %s', (stage) => {
  const { rules, resources, found, open } = verdictOn(stage);

  it('look at every resource and find things', () => {
    expect(rules).toBeGreaterThan(200);
    expect(resources).toBeGreaterThan(100);
    expect(found.length).toBeGreaterThan(0);
  });

  it('have no finding open', () => {
    expect(open).toEqual([]);
  });

  it.each(acknowledgements)('$rule is acknowledged because it is found', (entry) => {
    const matching = found.filter(
      ({ rule, path }) => findingIds(entry, stageSettings(stage)).includes(rule) && entry.on.test(path),
    );
    const ids = new Set(matching.map(({ rule }) => rule));
    expect([...ids].sort()).toEqual([...findingIds(entry, stageSettings(stage))].sort());
  });
});

describe('acknowledgements', () => {
  it('are at most eight, of different rules, each with a reason', () => {
    expect(acknowledgements.length).toBeLessThanOrEqual(8);
    expect(new Set(acknowledgements.map(({ rule }) => rule)).size).toBe(acknowledgements.length);
    for (const { reason } of acknowledgements) expect(reason).toMatch(/^[A-Z].{100,}\.$/);
  });

  it('are printed with the verdict', () => {
    const { text, open } = nagReport();
    expect(open).toBe(0);
    expect(text).toMatch(/^dev: \d+ rules on \d+ resources; \d+ findings acknowledged, 0 open$/m);
    for (const { reason } of acknowledgements) expect(text).toContain(reason);
  });
});
