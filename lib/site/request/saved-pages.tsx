import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { Problem } from '../../request/problems.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { DateField } from '../../web/components/fields.tsx';
import { Card, ErrorSummary, Reference } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { type Answers, dateFrom } from '../../web/questions/answers.ts';
import { typedDate } from '../../web/questions/control.tsx';
import { situationOf } from '../../web/questions/situation.ts';
import { problemText, questionText } from '../../web/questions/words.ts';
import { type LookupView, renderLookup } from '../lookup-page.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { Hidden, Notice, OtherTab } from './form-page.tsx';

const birth = 'patient.dateOfBirth';

interface SavePageProps extends SiteView {
  readonly answers: Answers;
  readonly problem?: Problem | undefined;
  readonly token: string;
  readonly standing: string;
  readonly others?: Answers | undefined;
}

/** Asks for the date of birth when it is not answered yet. */
export function renderSavePage(props: SavePageProps): string {
  const { language, facility, answers, problem, token, standing, others } = props;
  const { save, form } = siteWords(language);
  const { family } = situationOf(answers);
  const text = problem && problemText(problem, family, language);
  const label = family === 'patient' ? save.birthPatient : save.birth;
  const elsewhere = others && (dateFrom(others, birth) ?? form.check.notProvided);
  const failed = problem !== undefined || others !== undefined;
  return renderSitePage(
    { language, facility, path: '/request/save', title: save.title, failed, answers: 'stored' },
    <>
      <a class="back" href={`/${language}/request/check`}>
        {save.back}
      </a>
      <OtherTab
        language={language}
        answers={elsewhere === undefined ? [] : [{ question: label, answer: elsewhere }]}
        href={`/${language}/request/save`}
      />
      <ErrorSummary heading={form.errorHeading(1)} lines={text === undefined ? [] : [{ name: birth, text }]} />
      <h1>{save.title}</h1>
      <p class="lead">{save.lead}</p>
      <form id={pageFormId} method="post" action={`/${language}/request/save`} noValidate>
        <Hidden token={token} standing={standing} />
        <DateField
          name={birth}
          label={label}
          hint={questionText(birth, language).hint}
          error={text}
          value={typedDate(answers, birth)}
          autocomplete={family === 'patient' ? 'bday' : 'off'}
          words={controlWords(language)}
        />
        <Buttons>
          <Button>{save.button}</Button>
        </Buttons>
      </form>
    </>,
  );
}

interface SavedPageProps extends SiteView {
  readonly code: string;
  /** The last day on which it works. */
  readonly until: CalendarDate;
  /** This browser's time is over: it has to come back by the code, like any other. */
  readonly idle: boolean;
}

/** Shows the code once. */
export function renderSavedPage({ language, facility, code, until, idle }: SavedPageProps): string {
  const { saved } = siteWords(language);
  return renderSitePage(
    { language, facility, path: '/request/check', title: saved.title },
    <>
      <h1>{saved.title}</h1>
      <Notice text={idle ? saved.idle : undefined} />
      <Card heading={saved.codeHeading} level={2}>
        <Reference>{code}</Reference>
        <p>{saved.keep}</p>
      </Card>
      <p>{saved.how}</p>
      <p>{saved.limit(dateInWords(until, language))}</p>
      <p>{saved.shared}</p>
      <Buttons>
        <LinkButton href={`/${language}/${idle ? 'resume' : 'request/check'}`} look="outline">
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
