/**
 * Runs the import rules. Asserts the number of modules that were read: with some compiler versions the tool reads none and
 * reports no violation, which would be a green light for nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import * as z from 'zod';

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    error: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'lib', 'functions', 'infra'], {
  encoding: 'utf8',
});
const written = sources.split('\n').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).length;

const run = spawnSync(
  'depcruise',
  ['lib', 'functions', 'infra', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  },
);
const { summary } = Report.parse(JSON.parse(run.stdout));
for (const { rule, from, to } of summary.violations) process.stderr.write(`${rule.name}: ${from} -> ${to}\n`);
process.stdout.write(
  `import rules: ${summary.totalCruised} modules read, ${written} of our own, ${summary.error} violations\n`,
);
process.exitCode = summary.error > 0 || summary.totalCruised < written || written === 0 ? 1 : 0;
