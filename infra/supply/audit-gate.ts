/** What npm audit says, judged: every advisory of production, and the severe ones of development, unless an exception holds. Pure. */
import * as z from 'zod';
import type { AuditException } from './audit-exceptions.ts';

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;
type Severity = (typeof severities)[number];

const Advisory = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(severities),
  range: z.string(),
});
const Report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), Advisory])) })),
});

export interface Finding {
  /** GHSA id. */
  readonly advisory: string;
  readonly package: string;
  readonly title: string;
  readonly severity: Severity;
  readonly range: string;
}

/** What a report holds, each advisory once; null when this is no report: the registry did not answer the question. */
export function findingsIn(stdout: string): readonly Finding[] | null {
  const parsed = Report.safeParse(jsonOf(stdout));
  if (!parsed.success) return null;
  const advisories = Object.values(parsed.data.vulnerabilities).flatMap(({ via }) =>
    via.flatMap((one) => (typeof one === 'string' ? [] : [one])),
  );
  const findings = advisories.map(({ name, title, url, severity, range }) => ({
    advisory: url.replace(/^.*\//, ''),
    package: name,
    title,
    severity,
    range,
  }));
  return [...new Map(findings.map((one) => [`${one.advisory} ${one.package}`, one])).values()];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Verdict {
  readonly refused: readonly Finding[];
  readonly excepted: readonly { readonly finding: Finding; readonly exception: AuditException }[];
  /** Of development, and not severe. */
  readonly noted: readonly Finding[];
  /** Lines of the exceptions that have to go, and why. */
  readonly stale: readonly string[];
}

const longest = 90;
const dayMs = 86_400_000;

function staleReason({ advisory, package: name, until, reason }: AuditException, met: boolean, today: string): string | null {
  const ahead = (Date.parse(until) - Date.parse(today)) / dayMs;
  if (Number.isNaN(ahead)) return `${advisory} ${name}: "${until}" is no day`;
  if (ahead < 0) return `${advisory} ${name}: held until ${until}; look at it again`;
  if (ahead > longest) return `${advisory} ${name}: may hold for at most ${longest} days, not until ${until}`;
  if (reason.length < 20) return `${advisory} ${name}: say why it cannot hurt us`;
  return met ? null : `${advisory} ${name}: is not reported any more; take the line out`;
}

/** Judges the findings of production and of the whole. `today` is YYYY-MM-DD. */
export function judgeFindings(
  { production, all }: { readonly production: readonly Finding[]; readonly all: readonly Finding[] },
  exceptions: readonly AuditException[],
  today: string,
): Verdict {
  const inProduction = new Set(production.map(({ advisory, package: name }) => `${advisory} ${name}`));
  const meets = (finding: Finding) => (exception: AuditException) =>
    exception.advisory === finding.advisory && exception.package === finding.package;
  const verdict = { refused: [] as Finding[], excepted: [] as Verdict['excepted'][number][], noted: [] as Finding[] };
  for (const finding of all) {
    const exception = exceptions.find(meets(finding));
    const severe = finding.severity === 'high' || finding.severity === 'critical';
    if (exception !== undefined) verdict.excepted.push({ finding, exception });
    else if (severe || inProduction.has(`${finding.advisory} ${finding.package}`)) verdict.refused.push(finding);
    else verdict.noted.push(finding);
  }
  const stale = exceptions.flatMap(
    (one) =>
      staleReason(
        one,
        all.some((finding) => meets(finding)(one)),
        today,
      ) ?? [],
  );
  return { ...verdict, stale };
}
