/** The check page: every question with its answer, each with a Change link that comes straight back. */
import type { Facility } from '../../facility/facility.ts';
import { siteWords } from '../../languages/site.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { Alert, SummaryBox } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { renderSitePage } from '../site-page.tsx';
import { answerText } from './answer-text.ts';
import type { Answers } from './answers.ts';
import type { Field } from './fields.ts';
import { Hidden, Steps, Trap } from './form-page.tsx';
import { chapters, type JourneyPage, pagesFor } from './journey.ts';
import { asksOwn, type Situation, situationOf } from './situation.ts';
import { fieldText, pageText } from './wording.ts';

export interface CheckPageProps {
  readonly language: Language;
  readonly facility: Facility;
  readonly answers: Answers;
  readonly token: string;
  readonly notice?: string | undefined;
}

export function renderCheckPage({ language, facility, answers, token, notice }: CheckPageProps): string {
  const { form } = siteWords(language);
  const situation = situationOf(answers);
  const pages = pagesFor(answers);
  const last = pages.at(-1)?.id ?? 'who';
  return renderSitePage({
    language,
    facility,
    path: '/request/check',
    title: form.check.title,
    failed: notice !== undefined,
    switchBy: 'button',
    children: (
      <>
        <a class="back" href={`/${language}/request/${last}`}>
          {form.buttons.back}
        </a>
        <Steps language={language} chapter="send" />
        {notice === undefined ? null : (
          <Alert tone="warning">
            <p>{notice}</p>
          </Alert>
        )}
        <h1>{form.check.title}</h1>
        <p class="lead">{form.check.lead}</p>
        {chapters.map((chapter) => {
          const asked = pages.filter((page) => page.chapter === chapter);
          return asked.length === 0 ? null : (
            <section key={chapter}>
              <h2>{form.chapters[chapter]}</h2>
              <SummaryList answers={asked.flatMap((page) => answersOf(page, answers, language, situation))} />
            </section>
          );
        })}
        <SummaryBox>
          <p>{outlook(situation, language)}</p>
        </SummaryBox>
        <form id={pageFormId} method="post" action={`/${language}/request/check`} noValidate>
          <Hidden token={token} />
          <Trap text={form.trap} />
          <Buttons>
            <Button>{situation.signs === 'online' ? form.buttons.signAndSend : form.buttons.send}</Button>
            <Button name="_action" value="save" look="plain">
              {form.buttons.save}
            </Button>
          </Buttons>
        </form>
      </>
    ),
  });
}

function answersOf(page: JourneyPage, answers: Answers, language: Language, { family }: Situation): readonly Answer[] {
  const { form } = siteWords(language);
  return page.fields.map((field) => {
    const { title } = pageText(page.id, family, language);
    const question = page.fields.length === 1 ? title : nameOf(field, language);
    return {
      question,
      answer: shown(field, answers, language),
      change: {
        href: `/${language}/request/${page.id}?return=check`,
        text: form.buttons.change,
        about: question,
      },
    };
  });
}

/** What an answer is called. The field that asks for a signature gives an order; its answer is a fact. */
function nameOf({ path }: Field, language: Language): string {
  return path === 'signature.name' ? siteWords(language).form.check.signedBy : fieldText(path, language).label;
}

function shown(field: Field, answers: Answers, language: Language): string {
  const text = answerText(field, answers, language);
  const { check } = siteWords(language).form;
  return field.path === 'expires.on' && text === check.notProvided && expiresNever(answers, language) ? check.oneYear : text;
}

function expiresNever(answers: Answers, language: Language): boolean {
  const { check } = siteWords(language).form;
  return answerText({ path: 'expires.event', kind: 'text' }, answers, language) === check.notProvided;
}

/** What pressing the button means for this person. */
function outlook(situation: Situation, language: Language): string {
  const { check } = siteWords(language).form;
  if (situation.basis === 'treatment') return check.provider;
  return asksOwn(situation) && situation.signs === 'online' ? check.online : check.paper;
}
