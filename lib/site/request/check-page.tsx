import { formPageWords } from '../../languages/form-pages.ts';
import { siteWords } from '../../languages/site.ts';
import { doubtsOf } from '../../request/doubts.ts';
import type { ParsedRequest } from '../../request/parse.ts';
import type { PartialBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { SummaryBox } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { answerText } from '../../web/questions/answer-text.ts';
import { type Answers, answerAt } from '../../web/questions/answers.ts';
import type { Asked } from '../../web/questions/questions.ts';
import { asksOwn, type Situation, situationOf } from '../../web/questions/situation.ts';
import { questionText } from '../../web/questions/words.ts';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { bodyToAnswers, latinAnswer } from './body.ts';
import { Doubts, Hidden, IdleHint, Notice, pageText, SendOrSave, Steps, Trap } from './form-page.tsx';
import { chapters, type JourneyPage, pagesFor } from './journey.ts';
import { notAsked, soundPart } from './judge.ts';
import { recordsGoTo } from './records-go-to.ts';

interface CheckPageProps extends SiteView {
  readonly parsed: ParsedRequest;
  readonly answers: Answers;
  readonly token: string;
  readonly standing: string;
  readonly notice?: string | undefined;
}

export function renderCheckPage({ language, facility, parsed, answers, token, standing, notice }: CheckPageProps): string {
  const { form } = siteWords(language);
  const situation = situationOf(answers);
  const sound = soundPart(parsed, answers, language);
  const pages = pagesFor(answers);
  const last = pages.at(-1)?.id ?? 'who';
  return renderSitePage(
    { language, facility, path: '/request/check', title: form.check.title, failed: notice !== undefined, switchBy: 'button' },
    <>
      <a class="back" href={`/${language}/request/${last}`}>
        {form.buttons.back}
      </a>
      <Steps language={language} chapter="send" />
      <Notice text={notice} />
      <h1>{form.check.title}</h1>
      <p class="lead">{form.check.lead}</p>
      <Doubts language={language} doubts={notAsked(doubtsOf(sound), answers)} />
      {/* As it will be stored. */}
      <AllAnswers language={language} answers={parsed.ok ? bodyToAnswers(parsed.request) : answers} body={sound} change />
      <SummaryBox>
        <p>{outlook(situation, language)}</p>
      </SummaryBox>
      <form id={pageFormId} method="post" action={`/${language}/request/check`} noValidate>
        <Hidden token={token} standing={standing} />
        <Trap text={form.trap} />
        <SendOrSave language={language} send={situation.signs === 'online' ? form.buttons.signAndSend : form.buttons.send} />
        <IdleHint language={language} />
      </form>
    </>,
  );
}

interface AllAnswersProps {
  readonly language: Language;
  readonly answers: Answers;
  readonly body: PartialBody;
  /** Each answer can be changed. */
  readonly change?: boolean;
}

/** By part of the form. */
export function AllAnswers({ language, answers, body, change = false }: AllAnswersProps) {
  const { form } = siteWords(language);
  const situation = situationOf(answers);
  const pages = pagesFor(answers);
  return (
    <>
      {chapters.map((chapter) => {
        const asked = pages.filter((page) => page.chapter === chapter);
        const goesTo = chapter === 'delivery' ? recordsGoTo(answers, body, language) : undefined;
        const given = asked.flatMap((page) => answersOf(page, answers, language, situation));
        const shown = [goesTo ?? [], given].flat();
        return asked.length === 0 ? null : (
          <section key={chapter}>
            <h2>{form.chapters[chapter]}</h2>
            <SummaryList answers={change ? shown : shown.map((answer) => ({ ...answer, change: undefined }))} />
          </section>
        );
      })}
    </>
  );
}

/** A box that most people leave empty says nothing then. */
function isWorthALine({ path, control, required }: Asked, answers: Answers): boolean {
  return control !== 'statement' || required !== 'no' || answerAt(answers, path) !== undefined;
}

function answersOf(page: JourneyPage, answers: Answers, language: Language, { family }: Situation): readonly Answer[] {
  const { form } = siteWords(language);
  const { title } = pageText(page.id, family, language);
  const lineOf = (question: string, answer: string): Answer => ({
    question,
    answer,
    change: { href: `/${language}/request/${page.id}?return=check`, text: form.buttons.change, about: question },
  });
  // The address typed again is the one where the records go.
  return page.questions
    .filter((asked) => asked.path !== 'contact.emailAgain' && isWorthALine(asked, answers))
    .flatMap((asked) => {
      const question = page.questions.length === 1 ? title : questionText(asked.path, language).answered;
      const latin = latinAnswer(asked.path, answers);
      return [
        lineOf(question, answerText(asked, answers, language)),
        ...(latin === undefined ? [] : [lineOf(formPageWords(language).latinName.label(question), latin)]),
      ];
    });
}

function outlook(situation: Situation, language: Language): string {
  const { check } = siteWords(language).form;
  if (situation.basis === 'treatment') return check.provider;
  return asksOwn(situation) && situation.signs === 'online' ? check.online : check.paper;
}
