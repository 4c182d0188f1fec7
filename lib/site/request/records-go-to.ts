import { siteWords } from '../../languages/site.ts';
import { destinationOf } from '../../request/destination.ts';
import type { PartialBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { idOf } from '../../web/components/control.tsx';
import type { Answer } from '../../web/components/lists.tsx';
import { answerText } from '../../web/questions/answer-text.ts';
import type { Answers } from '../../web/questions/answers.ts';
import { pagesFor } from './journey.ts';

/** The address where the records will go, with the page on which it can be changed. */
export function recordsGoTo(answers: Answers, body: PartialBody, language: Language): Answer | undefined {
  const path = destinationOf(body)?.path;
  const { buttons, check } = siteWords(language).form;
  return pagesFor(answers)
    .flatMap(({ id, questions }) => questions.filter((one) => one.path === path).map((question) => ({ id, question })))
    .map(({ id, question }) => ({
      question: check.goesTo,
      answer: answerText(question, answers, language),
      change: {
        href: `/${language}/request/${id}?return=check#${idOf(question.path)}`,
        text: buttons.change,
        about: check.goesTo,
      },
    }))[0];
}
