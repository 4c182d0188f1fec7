/** Save and continue later: asking for the date of birth, showing the code, and coming back with both. */
import type { Facility } from '../../facility/facility.ts';
import { formPageWords } from '../../languages/form-pages.ts';
import { dateInWords, siteWords } from '../../languages/site.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { Problem } from '../../request/problems.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { DateField, TextField } from '../../web/components/fields.tsx';
import { Alert, Card, ErrorSummary } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { controlWords, renderSitePage } from '../site-page.tsx';
import type { Answers } from './answers.ts';
import { typedDate } from './controls.tsx';
import { Hidden } from './form-page.tsx';
import { situationOf } from './situation.ts';
import { problemText } from './wording.ts';

const birth = 'patient.dateOfBirth';

export interface SavePageProps {
  readonly language: Language;
  readonly facility: Facility;
  readonly answers: Answers;
  readonly problem?: Problem | undefined;
  readonly token: string;
}

/** Asked only when the date of birth is not among the answers yet. */
export function renderSavePage({ language, facility, answers, problem, token }: SavePageProps): string {
  const { save, form } = siteWords(language);
  const { family } = situationOf(answers);
  const text = problem && problemText(problem, family, language);
  return renderSitePage({
    language,
    facility,
    path: '/request/save',
    title: save.title,
    failed: problem !== undefined,
    switchBy: 'button',
    children: (
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
            hint={formPageWords(language).fields[birth].hint}
            error={text}
            value={typedDate(answers, birth)}
            birthday={family === 'patient'}
            words={controlWords(language)}
          />
          <Buttons>
            <Button>{save.button}</Button>
          </Buttons>
        </form>
      </>
    ),
  });
}

/** The code, shown once. `until` is the last day on which it works. */
export function renderSavedPage(props: { language: Language; facility: Facility; code: string; until: CalendarDate }): string {
  const { language, facility, code, until } = props;
  const { saved } = siteWords(language);
  return renderSitePage({
    language,
    facility,
    path: '/request/check',
    title: saved.title,
    children: (
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
      </>
    ),
  });
}

/** `missed` after a try that led nowhere: the same page for every reason, with nothing of what was typed. */
export function renderResumePage(props: { language: Language; facility: Facility; missed: boolean }): string {
  const { language, facility, missed } = props;
  const { resume } = siteWords(language);
  const words = controlWords(language);
  return renderSitePage({
    language,
    facility,
    path: '/resume',
    title: resume.title,
    failed: missed,
    children: (
      <>
        {missed ? (
          <Alert tone="error" heading={resume.missHeading}>
            <p>{resume.miss}</p>
          </Alert>
        ) : null}
        <h1>{resume.title}</h1>
        <p class="lead">{resume.lead}</p>
        <form method="post" action={`/${language}/resume`} noValidate>
          <TextField
            name="code"
            label={resume.code}
            hint={resume.codeHint}
            autocomplete="off"
            spellcheck={false}
            width="medium"
            words={words}
          />
          <DateField name="dateOfBirth" label={resume.birth} hint={formPageWords(language).fields[birth].hint} words={words} />
          <Buttons>
            <Button>{resume.button}</Button>
          </Buttons>
        </form>
      </>
    ),
  });
}
