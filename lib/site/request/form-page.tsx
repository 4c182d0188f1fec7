import { type Asker, textFor } from '../../languages/askers.ts';
import { formPageWords } from '../../languages/form-pages.ts';
import { siteWords } from '../../languages/site.ts';
import type { Doubt } from '../../request/doubts.ts';
import type { Problem } from '../../request/problems.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { StepIndicator } from '../../web/components/progress.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { answerText } from '../../web/questions/answer-text.ts';
import type { Answers } from '../../web/questions/answers.ts';
import { anchorOf, type QuestionContext, QuestionControl } from '../../web/questions/control.tsx';
import { type Situation, situationOf } from '../../web/questions/situation.ts';
import { partsOf } from '../../web/questions/values.ts';
import { problemInSummary, questionText } from '../../web/questions/words.ts';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { idleMinutes } from './draft-session.ts';
import { type Chapter, chapters, type JourneyPage, type PageId } from './journey.ts';

interface FormPageProps extends SiteView {
  readonly page: JourneyPage;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly doubts?: readonly Doubt[];
  /** Where the records go, when it is not asked on this page but has to be typed again. */
  readonly goesTo?: Answer | undefined;
  readonly notice?: string | undefined;
  readonly backHref: string;
  /** The person came from the check page and goes straight back to it. */
  readonly returns: boolean;
  /** Ties the form to its draft. */
  readonly token: string | undefined;
  /** Tells what was stored when the page was shown. */
  readonly standing: string | undefined;
  /** What another tab saved meanwhile on this page, where something else is typed here. */
  readonly others?: Answers | undefined;
}

/** Title of a page and why it asks, for whoever asks; for the patient until that is known. */
export function pageText(id: PageId, asker: Asker | undefined, language: Language) {
  const { title, why } = textFor(formPageWords(language).pages[id], asker);
  return { title, why: why || undefined };
}

function askerOf({ family, type }: Situation): Asker | undefined {
  return type === 'parent' ? type : family;
}

export function renderFormPage(props: FormPageProps): string {
  const { language, facility, page, answers, problems, doubts = [], goesTo, notice, backHref, returns, others } = props;
  const { form } = siteWords(language);
  const situation = situationOf(answers);
  const takesFax = facility.outbound.fax !== null;
  const { title } = pageText(page.id, askerOf(situation), language);
  const context: QuestionContext = { language, answers, situation, problems, takesFax, words: controlWords(language) };
  const lines = problems.map((problem) => ({
    name: anchorOf(problem, page.questions),
    text: problemInSummary(problem, situation.family, language),
  }));
  return renderSitePage(
    {
      language,
      facility,
      path: `/request/${page.id}`,
      title,
      failed: problems.length > 0 || notice !== undefined || others !== undefined,
      answers: 'stored',
      languageNotice: true,
    },
    <>
      <a class="back" href={backHref}>
        {returns ? form.buttons.backToCheck : form.buttons.back}
      </a>
      <Steps language={language} chapter={page.chapter} />
      <Notice text={notice} />
      <OtherTab
        language={language}
        answers={others === undefined ? [] : differences(page, answers, others, language)}
        href={`/${language}/request/${page.id}`}
      />
      <ErrorSummary heading={form.errorHeading(lines.length)} lines={lines} />
      <Doubts language={language} doubts={doubts} />
      <form id={pageFormId} method="post" action={`/${language}/request/${page.id}`} noValidate>
        <Hidden {...props} />
        <Questions {...{ page, context, goesTo }} />
        {page.id === 'who' ? <Trap text={form.trap} /> : null}
        <SendOrSave language={language} send={form.buttons.continue} />
        <IdleHint language={language} />
      </form>
    </>,
  );
}

/** On a page with a single choice, the heading is the legend of that choice. */
interface QuestionsProps {
  readonly page: JourneyPage;
  readonly context: QuestionContext;
  readonly goesTo: Answer | undefined;
}

function Questions({ page, context, goesTo }: QuestionsProps) {
  const text = pageText(page.id, askerOf(context.situation), context.language);
  const { title } = text;
  // The reason of this page speaks of the fax.
  const why = page.id === 'care' && !context.takesFax ? undefined : text.why;
  const [only, ...others] = page.questions;
  if (only !== undefined && others.length === 0 && (only.control === 'radios' || only.control === 'checkboxes')) {
    return <QuestionControl question={only} context={{ ...context, heading: { label: title, hint: why } }} />;
  }
  return (
    <>
      <h1>{title}</h1>
      {why === undefined ? null : <p class="soft">{why}</p>}
      {goesTo === undefined ? null : <SummaryList answers={[goesTo]} />}
      {page.questions.map((question) => (
        <QuestionControl key={question.path} question={question} context={context} />
      ))}
    </>
  );
}

/** Asked once: whoever goes on is not stopped. */
export function Doubts({ language, doubts }: { readonly language: Language; readonly doubts: readonly Doubt[] }) {
  const words = siteWords(language).form.doubts;
  return doubts.length === 0 ? null : (
    <Alert tone="warning" heading={words.heading}>
      {doubts.map(({ path, code, typed, other }) => (
        <p key={path}>{words[code](typed, other)}</p>
      ))}
    </Alert>
  );
}

/** What each question that differs was answered in the other tab. */
function differences(page: JourneyPage, typed: Answers, others: Answers, language: Language): readonly Answer[] {
  const { title } = pageText(page.id, askerOf(situationOf(others)), language);
  return page.questions
    .filter((one) => partsOf(one).some((path) => String(typed[path] ?? '') !== String(others[path] ?? '')))
    .map((one) => ({
      question: page.questions.length === 1 ? title : questionText(one.path, language).answered,
      answer: answerText(one, others, language),
    }));
}

interface OtherTabProps {
  readonly language: Language;
  /** As saved there; nothing is shown when there are none. */
  readonly answers: readonly Answer[];
  /** Shows the page as it is stored. */
  readonly href: string;
}

export function OtherTab({ language, answers, href }: OtherTabProps) {
  const { otherTab } = siteWords(language).form;
  if (answers.length === 0) return null;
  return (
    <Alert tone="warning" heading={otherTab.heading}>
      <p role="alert">{otherTab.text}</p>
      <SummaryList answers={answers} />
      <p>
        <a href={href}>{otherTab.take}</a>
      </p>
    </Alert>
  );
}

export function Notice({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <Alert tone="warning">
      <p>{text}</p>
    </Alert>
  );
}

export function SendOrSave({ language, send }: { readonly language: Language; readonly send: string }) {
  return (
    <Buttons>
      <Button>{send}</Button>
      <Button name="_action" value="save" look="plain">
        {siteWords(language).form.buttons.save}
      </Button>
    </Buttons>
  );
}

/** Time limits are said before they matter (WCAG 2.2.6). */
export function IdleHint({ language }: { readonly language: Language }) {
  return <p class="soft">{siteWords(language).form.idle(idleMinutes)}</p>;
}

export function Steps({ language, chapter }: { readonly language: Language; readonly chapter: Chapter }) {
  const { form } = siteWords(language);
  const labels = chapters.map((id) => form.chapters[id]);
  const current = chapters.indexOf(chapter) + 1;
  return (
    <StepIndicator current={current} labels={labels} heading={form.step(current, labels.length, form.chapters[chapter])} />
  );
}

export function Hidden({
  token,
  standing,
  returns,
  problems = [],
  doubts = [],
}: Pick<FormPageProps, 'token'> & Partial<FormPageProps>) {
  return (
    <>
      {token === undefined ? null : <input type="hidden" name="_token" value={token} />}
      {standing === undefined ? null : <input type="hidden" name="_standing" value={standing} />}
      {returns ? <input type="hidden" name="_return" value="check" /> : null}
      {problems.length + doubts.length > 0 ? <input type="hidden" name="_shown" value="problems" /> : null}
    </>
  );
}

/** A field that only robots fill in: the request is stored and flagged for staff. */
export function Trap({ text }: { readonly text: string }) {
  return (
    <div class="trap">
      <label for="website">{text}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
    </div>
  );
}
