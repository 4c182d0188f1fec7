import { dateInWords, siteWords } from '../../languages/site.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { Problem } from '../../request/problems.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { DateField } from '../../web/components/fields.tsx';
import { Card, ErrorSummary } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import type { Answers } from '../../web/questions/answers.ts';
import { typedDate } from '../../web/questions/control.tsx';
import { situationOf } from '../../web/questions/situation.ts';
import { problemText, questionText } from '../../web/questions/words.ts';
import { type LookupView, renderLookup } from '../lookup-page.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { Hidden } from './form-page.tsx';

const birth = 'patient.dateOfBirth';

interface SavePageProps extends SiteView {
  readonly answers: Answers;
  readonly problem?: Problem | undefined;
  readonly token: string;
}

/** Asks for the date of birth when it is not answered yet. */
export function renderSavePage({ language, facility, answers, problem, token }: SavePageProps): string {
  const { save, form } = siteWords(language);
  const { family } = situationOf(answers);
  const text = problem && problemText(problem, family, language);
  return renderSitePage(
    { language, facility, path: '/request/save', title: save.title, failed: problem !== undefined, switchBy: 'button' },
    <>
      <a class="back" href={`/${language}/request/check`}>
        {save.back}
      </a>
      <ErrorSummary heading={form.errorHeading(1)} lines={text === undefined ? [] : [{ name: birth, text }]} />
      <h1>{save.title}</h1>
      <p class="lead">{save.lead}</p>
      <form id={pageFormId} method="post" action={`/${language}/request/save`} noValidate>
        <Hidden token={token} />
        <DateField
          name={birth}
          label={family === 'patient' ? save.birthPatient : save.birth}
          hint={questionText(birth, language).hint}
          error={text}
          value={typedDate(answers, birth)}
          birthday={family === 'patient'}
          words={controlWords(language)}
        />
        <Buttons>
          <Button>{save.button}</Button>
        </Buttons>
      </form>
    </>,
  );
}

/** Shows the code once. `until`: the last day on which it works. */
export function renderSavedPage(props: SiteView & { readonly code: string; readonly until: CalendarDate }): string {
  const { language, facility, code, until } = props;
  const { saved } = siteWords(language);
  return renderSitePage(
    { language, facility, path: '/request/check', title: saved.title },
    <>
      <h1>{saved.title}</h1>
      <Card heading={saved.codeHeading} level={2}>
        <p class="reference">{code}</p>
        <p>{saved.keep}</p>
      </Card>
      <p>{saved.how}</p>
      <p>{saved.limit(dateInWords(until, language))}</p>
      <p>{saved.shared}</p>
      <Buttons>
        <LinkButton href={`/${language}/request/check`} look="outline">
          {saved.goOn}
        </LinkButton>
      </Buttons>
    </>,
  );
}

export function renderResumePage(view: LookupView): string {
  const { resume } = siteWords(view.language);
  const code = { name: 'code', label: resume.code, hint: resume.codeHint };
  return renderLookup({ ...view, path: '/resume', code, text: resume });
}
