/** Prints what both rule packs find in every stage. Exits with 1 while a finding is open. */
import { EOL } from 'node:os';
import type { CfnResource } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, type IApplyRule } from 'cdk-nag';
import { acknowledge, acknowledgements } from './nag-acknowledgements.ts';
import { stageSettings, stages } from './settings.ts';
import { unbundled } from './unbundled.ts';

interface Counted {
  readonly rules: Set<string>;
  readonly resources: Set<CfnResource>;
}

/** The packs tell only what they find; the two classes count as well what they look at. */
class CountedAwsSolutions extends AwsSolutionsChecks {
  readonly counted: Counted = { rules: new Set(), resources: new Set() };
  protected override applyRule(rule: IApplyRule): void {
    count(this.counted, 'AwsSolutions', rule);
    super.applyRule(rule);
  }
}

class CountedHipaaSecurity extends HIPAASecurityChecks {
  readonly counted: Counted = { rules: new Set(), resources: new Set() };
  protected override applyRule(rule: IApplyRule): void {
    count(this.counted, 'HIPAA.Security', rule);
    super.applyRule(rule);
  }
}

function count({ rules, resources }: Counted, pack: string, { node, rule, ruleSuffixOverride }: IApplyRule): void {
  rules.add(`${pack}-${ruleSuffixOverride ?? rule.name}`);
  resources.add(node);
}

function judge(stage: string, acknowledged: boolean) {
  const { app, settings } = unbundled(stage);
  if (acknowledged) acknowledge(app, settings);
  const packs = [new CountedAwsSolutions(), new CountedHipaaSecurity()];
  app.synth();
  const findings = packs.flatMap((pack) =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
      ),
  );
  return { counted: packs.map(({ counted }) => counted), findings };
}

export function verdictOn(stage: string) {
  const { counted, findings: found } = judge(stage, false);
  const { findings: open } = judge(stage, true);
  return {
    rules: counted.reduce((sum, { rules }) => sum + rules.size, 0),
    resources: Math.max(...counted.map(({ resources }) => resources.size)),
    /** Before anything is acknowledged. */
    found,
    open,
  };
}

function lines(stage: string, { rules, resources, found, open }: ReturnType<typeof verdictOn>): readonly string[] {
  const settled = found.length - open.length;
  return [
    `${stage}: ${rules} rules on ${resources} resources; ${settled} findings acknowledged, ${open.length} open`,
    ...open.map(({ rule, path }) => `  open  ${rule}  ${path}`),
  ];
}

export function nagReport(): { readonly text: string; readonly open: number } {
  const verdicts = Object.keys(stages).map((stage) => ({ stage: stageSettings(stage).stage, verdict: verdictOn(stage) }));
  const reasons = acknowledgements.flatMap(({ rule, reason }) => [`  ${rule}`, `    ${reason}`]);
  const text = [
    ...verdicts.flatMap(({ stage, verdict }) => lines(stage, verdict)),
    `acknowledged, ${acknowledgements.length} of at most 8:`,
    ...reasons,
    '',
  ].join(EOL);
  return { text, open: verdicts.reduce((sum, { verdict }) => sum + verdict.open.length, 0) };
}

if (import.meta.main) {
  const { text, open } = nagReport();
  process.stdout.write(text);
  process.exitCode = open === 0 ? 0 : 1;
}
