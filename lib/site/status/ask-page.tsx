/** Asking for a list of disclosures or for a correction, once a code has opened the request: what it is, what comes next, by when. */
import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { statusCaseWords } from '../../languages/status-cases.ts';
import { caseDueOn } from '../../request/cases/cases.ts';
import type { CaseKind } from '../../request/cases/stored.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequesterDecision } from '../../request/decisions/by-requester.ts';
import { Textarea } from '../../web/components/fields.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import { Steps } from '../../web/components/progress.tsx';
import { controlWords, renderSitePage } from '../site-page.tsx';
import { statusPaths } from './code-view.tsx';
import { DecisionForm, type DecisionProps, fieldOf, problemLines } from './decision-form.tsx';

export const askDecisions = { accounting: 'ask-accounting', correction: 'ask-correction' } as const satisfies Readonly<
  Record<CaseKind, RequesterDecision>
>;

export const askPath = (kind: CaseKind): string => `/status/ask/${kind}`;

export function renderAsk(kind: CaseKind, props: DecisionProps): string {
  const { language, facility, now, tried } = props;
  const id = askDecisions[kind];
  const words = statusCaseWords(language);
  const page = words.pages[kind];
  const lines = tried === undefined ? [] : problemLines(tried, language);
  const due = dateInWords(caseDueOn(kind, hospitalDay(now, facility.timeZone)), language);
  return renderSitePage(
    { language, facility, path: askPath(kind), title: page.title, failed: lines.length > 0 },
    <>
      <a class="back" href={`/${language}${statusPaths.request}`}>
        {words.back}
      </a>
      <ErrorSummary heading={siteWords(language).form.errorHeading(lines.length)} lines={lines} />
      <h1>{page.title}</h1>
      <p class="lead">{page.lead}</p>
      <p>{page.cost}</p>
      <p>{page.left}</p>
      <DecisionForm props={props} id={id} button={page.button} look="main" to={askPath(kind)}>
        <Textarea
          {...fieldOf(props, id, 'about')}
          label={page.about}
          hint={page.hint}
          rows={kind === 'correction' ? 6 : 2}
          optional={kind === 'accounting'}
          words={controlWords(language)}
        />
      </DecisionForm>
      <h2>{words.next}</h2>
      <Steps
        steps={[
          { when: words.today, what: words.told },
          { when: words.by(due), what: page.answer },
          { when: words.longer, what: words.longerText },
        ]}
      />
    </>,
  );
}
