/** All answers on one page, then the signature, where the person signs here. */
import { siteWords } from '../../languages/site.ts';
import { type Doubt, doubtsOf } from '../../request/doubts.ts';
import type { Problem } from '../../request/problems.ts';
import type { PartialBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { ErrorSummary, SummaryBox } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { type Answers, withAnswers } from '../../web/questions/answers.ts';
import { anchorOf, type QuestionContext } from '../../web/questions/control.tsx';
import { type Situation, situationOf } from '../../web/questions/situation.ts';
import { problemInSummary } from '../../web/questions/words.ts';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { AllAnswers } from './answer-rows.tsx';
import { Doubts, Hidden, IdleHint, Notice, SendOrSave, Steps, Trap } from './form-page.tsx';
import { type JourneyPage, pagesFor } from './journey.ts';
import { notAsked } from './judge.ts';
import { SignatureFields } from './signature-part.tsx';

interface CheckPageProps extends SiteView {
  readonly answers: Answers;
  /** The answers as they will be stored, where they make a request. */
  readonly stored: Answers;
  readonly sound: PartialBody;
  readonly problems: readonly Problem[];
  /** Of the signature: they are asked about once. */
  readonly doubts: readonly Doubt[];
  readonly token: string;
  readonly standing: string;
  readonly notice?: string | undefined;
}

/** The page of the journey that is answered here; undefined where nothing is signed online. */
export function signaturePage(answers: Answers): JourneyPage | undefined {
  return pagesFor(answers).find(({ id }) => id === 'check');
}

export function renderCheckPage(props: CheckPageProps): string {
  const { language, facility, answers, stored, sound, problems, doubts, token, standing, notice } = props;
  const { form } = siteWords(language);
  // The way of signing is chosen by the button, each time.
  const open = withAnswers(answers, { 'sign.how': [] });
  const situation = situationOf(open);
  const page = signaturePage(open);
  const pages = pagesFor(answers).filter(({ id }) => id !== 'check');
  const title = page === undefined ? form.check.title : form.check.signTitle;
  const lines = problems.map((problem) => ({
    name: anchorOf(problem, page?.questions ?? []),
    text: problemInSummary(problem, situation.family, language),
  }));
  const failed = notice !== undefined || problems.length > 0;
  return renderSitePage(
    { language, facility, path: '/request/check', title, failed, answers: 'stored', languageNotice: true },
    <>
      <a class="back" href={`/${language}/request/${pages.at(-1)?.id ?? 'who'}`}>
        {form.buttons.back}
      </a>
      <Steps language={language} chapter="send" />
      <Notice text={notice} />
      <ErrorSummary heading={form.errorHeading(lines.length)} lines={lines} />
      <h1>{title}</h1>
      <p class="lead">{form.check.lead}</p>
      <Doubts language={language} doubts={[...notAsked(emailDoubts(sound), answers), ...doubts]} />
      <AllAnswers language={language} answers={stored} body={sound} change={page === undefined ? 'link' : 'button'} />
      <form id={pageFormId} method="post" action={`/${language}/request/check`} noValidate>
        <Hidden token={token} standing={standing} />
        <Trap text={form.trap} />
        {page === undefined ? (
          <Send {...{ language, situation }} />
        ) : (
          <Signature
            {...{
              page,
              context: { language, answers: open, situation, problems, takesFax: true, words: controlWords(language) },
            }}
          />
        )}
        <IdleHint language={language} />
      </form>
    </>,
  );
}

const emailDoubts = (sound: PartialBody) => doubtsOf(sound).filter(({ code }) => code !== 'signature-differs');

/** What others hand in is signed on paper, or goes out by fax. */
function Send({ language, situation }: { readonly language: Language; readonly situation: Situation }) {
  const { buttons, check } = siteWords(language).form;
  return (
    <>
      <SummaryBox>
        <p>{situation.basis === 'treatment' ? check.provider : check.paper}</p>
      </SummaryBox>
      <SendOrSave language={language} send={buttons.send} />
    </>
  );
}

function Save({ language }: { readonly language: Language }) {
  return (
    <Button name="_action" value="save" look="plain">
      {siteWords(language).form.buttons.save}
    </Button>
  );
}

function Signature({ page, context }: { readonly page: JourneyPage; readonly context: QuestionContext }) {
  const { language } = context;
  const { check, buttons } = siteWords(language).form;
  return (
    <>
      <SignatureFields page={page} context={context} />
      <p class="soft">{check.online}</p>
      <Buttons>
        <Button name="sign.how" value="online">
          {buttons.signAndSend}
        </Button>
        <Button name="sign.how" value="paper" look="outline">
          {check.onPaper}
        </Button>
      </Buttons>
      <p class="soft">{check.onPaperHint}</p>
      <Buttons>
        <Save language={language} />
      </Buttons>
    </>
  );
}
