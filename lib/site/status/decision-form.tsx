/** What the forms of requesters' decisions share: where they go, what was typed, and what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import type { RequesterDecision } from '../../request/decisions/by-requester.ts';
import type { EvidenceName, FieldProblem } from '../../request/decisions/evidence.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import type { SummaryLine } from '../../web/components/messages.tsx';
import { Hidden } from '../request/form-page.tsx';
import type { SiteView } from '../site-page.tsx';
import { statusPaths } from './code-view.tsx';

export const decisionField = '_decide';
/** Of the request, as the form showed it: tells a second press from a second wish. */
export const versionField = '_version';

/** A form that came back with problems. */
export interface TriedDecision {
  readonly id: RequesterDecision;
  readonly typed: Pick<URLSearchParams, 'get'>;
  readonly problems: readonly FieldProblem[];
}

/** What each decision's component is given; it shows nothing where it has nothing to say. */
export interface DecisionProps extends SiteView {
  readonly record: RequestRecord;
  readonly now: Date;
  readonly token: string;
  /** Those that are possible now. */
  readonly open: readonly RequesterDecision[];
  readonly tried?: TriedDecision | undefined;
}

/** Two decisions may ask the same; a page has each name once. */
export const fieldName = (id: RequesterDecision, name: EvidenceName): string => `${id}.${name}`;

/** What is wrong with a field, and what to do. */
export function problemText({ field, code }: FieldProblem, language: Language): string {
  const { problems } = statusDecisionWords(language);
  if (code === 'too-long') return problems.long;
  if (code === 'forbidden-character') return problems.character;
  if (code === 'not-the-signer') return problems.signer;
  const isNamed = field === 'answer' || field === 'less' || field === 'signature' || field === 'items' || field === 'about';
  return isNamed ? problems[field] : problems.sure;
}

/** One line for each problem, leading to its field. */
export function problemLines({ id, problems }: TriedDecision, language: Language): readonly SummaryLine[] {
  return problems.map((problem) => ({ name: fieldName(id, problem.field), text: problemText(problem, language) }));
}

/** Name, value and error of a field, as a control takes them. */
export function fieldOf({ tried, language }: DecisionProps, id: RequesterDecision, field: EvidenceName) {
  const name = fieldName(id, field);
  const problem = tried?.id === id ? tried.problems.find((one) => one.field === field) : undefined;
  const value = tried?.id === id ? (tried.typed.get(name) ?? undefined) : undefined;
  return { name, value, error: problem === undefined ? undefined : problemText(problem, language) };
}

interface FormProps {
  readonly props: DecisionProps;
  readonly id: RequesterDecision;
  readonly button: string;
  readonly look?: 'main' | 'outline';
  /** Where it goes, if not to the result page. */
  readonly to?: string;
  readonly children?: ComponentChildren;
}

export function DecisionForm({ props, id, button, look = 'outline', to = statusPaths.request, children }: FormProps) {
  const { language, record, token } = props;
  return (
    <form method="post" action={`/${language}${to}`} noValidate>
      <Hidden token={token} />
      <input type="hidden" name={decisionField} value={id} />
      <input type="hidden" name={versionField} value={record.version} />
      {children}
      <Buttons>
        <Button look={look}>{button}</Button>
      </Buttons>
    </form>
  );
}
