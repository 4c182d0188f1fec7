/**
 * `npm run audit:packages [-- --offline-ok]`: known weaknesses of the packages, by npm audit. Ends with 1 when one is refused or an exception
 * is stale, with 2 when the registry did not answer: then nothing is known, and with --offline-ok that is said and accepted.
 */
import { EOL } from 'node:os';
import { root } from '../aws/bundle.ts';
import { type AuditException, auditExceptions } from './audit-exceptions.ts';
import { type Finding, findingsIn, judgeFindings, type Verdict } from './audit-gate.ts';
import { type NpmAnswer, npm } from './npm.ts';

const line = ({ advisory, package: name, range, severity, title }: Finding): string =>
  `${severity.padEnd(8)} ${advisory}  ${name} ${range}  ${title}`;

function lines({ refused, excepted, noted, stale }: Verdict): readonly string[] {
  return [
    ...noted.map((finding) => `noted     ${line(finding)}`),
    ...excepted.flatMap(({ finding, exception }) => [
      `excepted  ${line(finding)}`,
      `          until ${exception.until}: ${exception.reason}`,
    ]),
    ...stale.map((why) => `STALE     ${why}`),
    ...refused.map((finding) => `REFUSED   ${line(finding)}`),
    `${refused.length} refused, ${excepted.length} excepted, ${noted.length} noted, ${stale.length} exceptions stale`,
  ];
}

export interface AuditRun {
  /** Asks npm audit; `production` leaves out what only develops. */
  readonly ask: (production: boolean) => Pick<NpmAnswer, 'stdout' | 'stderr'>;
  readonly exceptions: readonly AuditException[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly offlineOk: boolean;
}

/** What npm said instead of a report, without the address of a registry. */
function refusal({ stderr }: Pick<NpmAnswer, 'stderr'>): string {
  const said = stderr.split('\n').filter((text) => /audit/i.test(text) && !/log of this run/.test(text));
  return said.map((text) => text.replace(/https?:\/\/\S+/g, 'the registry').trim()).join('; ') || 'no report';
}

/** Runs the gate: the text to print and the exit code. */
export function auditPackages({ ask, exceptions, today, offlineOk }: AuditRun): {
  readonly text: string;
  readonly code: 0 | 1 | 2;
} {
  const [whole, shipped] = [ask(false), ask(true)];
  const [all, production] = [findingsIn(whole.stdout), findingsIn(shipped.stdout)];
  if (all === null || production === null) {
    const end = offlineOk ? 'accepted, because --offline-ok was given' : 'give --offline-ok to go on without';
    return {
      text: [`NOT CHECKED: the registry did not answer (${refusal(whole)})`, end, ''].join(EOL),
      code: offlineOk ? 0 : 2,
    };
  }
  const verdict = judgeFindings({ production, all }, exceptions, today);
  return { text: [...lines(verdict), ''].join(EOL), code: verdict.refused.length + verdict.stale.length === 0 ? 0 : 1 };
}

if (import.meta.main) {
  const { text, code } = auditPackages({
    ask: (production) => npm(['audit', '--json', ...(production ? ['--omit=dev'] : [])], root),
    exceptions: auditExceptions,
    today: new Date().toISOString().slice(0, 10),
    offlineOk: process.argv.includes('--offline-ok'),
  });
  process.stdout.write(text);
  process.exitCode = code;
}
