/** Before the title: what is wrong with a decision, that it was taken, or that it is not possible any more. */
import { siteWords } from '../../languages/site.ts';
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import type { RequesterDecision } from '../../request/decisions/by-requester.ts';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { SiteView } from '../site-page.tsx';
import { type DecisionProps, problemLines } from './decision-form.tsx';

/** What became of the last form: `confirm-identity` is what a code did by itself. */
export type Decided = RequesterDecision | 'confirm-identity' | 'late';

interface NoticeProps extends Pick<SiteView, 'language'> {
  readonly decisions?: Pick<DecisionProps, 'tried'> | undefined;
  readonly decided?: Decided | undefined;
}

export function DecisionNotice({ language, decisions, decided }: NoticeProps) {
  const words = statusDecisionWords(language);
  const { form } = siteWords(language);
  const tried = decisions?.tried;
  const lines = tried === undefined ? [] : problemLines(tried, language);
  if (lines.length > 0) return <ErrorSummary heading={form.errorHeading(lines.length)} lines={lines} />;
  if (decided === undefined) return null;
  return decided === 'late' ? (
    <Alert tone="info">
      <p role="status">{words.late}</p>
    </Alert>
  ) : (
    <Alert tone="success" heading={words.doneHeading}>
      <p role="status">{words.done[decided]}</p>
    </Alert>
  );
}
