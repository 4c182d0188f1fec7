/** `npm run audit:packages`. Exits with 1 on a finding, and with 2 when the registry gives no answer: then nothing is known. */
import { spawnSync } from 'node:child_process';
import { EOL } from 'node:os';
import * as z from 'zod';
import { root } from '../aws/root.ts';
import { type AuditException, auditExceptions } from './audit-exceptions.ts';

const Advisory = z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() });
const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), Advisory])) })),
});

export interface Audit {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/** Null when this is no report. A `via` that is a string names another package of the report. */
function advisoriesIn(stdout: string): readonly z.infer<typeof Advisory>[] | null {
  try {
    const { vulnerabilities } = Report.parse(JSON.parse(stdout));
    return Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one !== 'string'));
  } catch {
    return null;
  }
}

/** False for a day more than 90 days ahead, so that somebody looks at each exception again. */
function holds({ until }: AuditException, today: string): boolean {
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days >= 0 && days <= 90;
}

/** Judges npm audit's standard output for these options. `today` is YYYY-MM-DD. */
export function judgeAudit(
  ask: (...options: readonly string[]) => string,
  exceptions: readonly AuditException[],
  today: string,
): Audit {
  const [all, shipped] = [advisoriesIn(ask()), advisoriesIn(ask('--omit=dev'))];
  if (all === null || shipped === null) return { code: 2, text: 'known weaknesses not checked: no answer' };
  const severe = all.filter(({ severity }) => severity === 'high' || severity === 'critical');
  const findings = [...shipped, ...severe].flatMap(({ name, title, url, severity }) => {
    const id = url.replace(/^.*\//, '');
    const excepted = exceptions.some((one) => one.advisory === id && one.package === name && holds(one, today));
    return excepted ? [] : [`${severity} ${id} ${name}: ${title}`];
  });
  const lines = [...new Set(findings)];
  return { code: lines.length === 0 ? 0 : 1, text: [...lines, `known weaknesses: ${lines.length}`].join(EOL) };
}

export function auditPackages(): Audit {
  const ask = (...options: readonly string[]): string =>
    spawnSync('npm', ['audit', '--json', ...options], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;
  return judgeAudit(ask, auditExceptions, new Date().toISOString().slice(0, 10));
}

if (import.meta.main) {
  const { code, text } = auditPackages();
  process.stdout.write(`${text}${EOL}`);
  process.exitCode = code;
}
