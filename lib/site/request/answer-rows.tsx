/** All answers in a row for each page of the form: at most twelve, and nothing that was not asked. */
import { formPageWords } from '../../languages/form-pages.ts';
import { siteWords } from '../../languages/site.ts';
import type { PartialBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { idOf } from '../../web/components/control.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { answerText, isAnswered } from '../../web/questions/answer-text.ts';
import { type Answers, answerAt } from '../../web/questions/answers.ts';
import type { Asked } from '../../web/questions/questions.ts';
import { optionText, questionText } from '../../web/questions/words.ts';
import { latinAnswer } from './body.ts';
import { chapters, type JourneyPage, type PageId, pagesFor } from './journey.ts';
import { recordsGoTo } from './records-go-to.ts';

interface AllAnswersProps {
  readonly language: Language;
  readonly answers: Answers;
  readonly body: PartialBody;
  /** Each row leads to the field where it can be changed: by a link, or by a button of the page's form where something is typed. */
  readonly change?: 'link' | 'button';
}

/** By part of the form. */
export function AllAnswers({ language, answers, body, change }: AllAnswersProps) {
  const { form } = siteWords(language);
  const pages = pagesFor(answers);
  return (
    <>
      {chapters.map((chapter) => {
        const goesTo = chapter === 'delivery' ? recordsGoTo(answers, body, language) : undefined;
        const rows = pages
          .filter((page) => page.chapter === chapter && hasRow(page, pages, change !== undefined))
          .map((page) => rowOf(page, { language, answers }));
        const shown = [...rows, goesTo ?? []].flat();
        return shown.length === 0 ? null : (
          <section key={chapter}>
            <h2>{form.chapters[chapter]}</h2>
            <SummaryList answers={shown.map((answer) => ({ ...answer, change: wayTo(answer, change) }))} />
          </section>
        );
      })}
    </>
  );
}

function wayTo({ change: way }: Answer, by: AllAnswersProps['change']): Answer['change'] {
  if (by === undefined || way === undefined) return undefined;
  return by === 'link' ? way : { ...way, form: pageFormId };
}

/** A page that says more takes the place of the first; the address where records go has a row of its own. */
function hasRow({ id, questions }: JourneyPage, pages: readonly JourneyPage[], change: boolean): boolean {
  if (id === 'who') return !pages.some((page) => page.id === 'relationship' || page.id === 'organization');
  if (id === 'check') return !change && questions.some(({ path }) => path === 'signature.name');
  return id !== 'delivery-details';
}

interface RowContext {
  readonly language: Language;
  readonly answers: Answers;
}

function rowOf({ id, questions }: JourneyPage, context: RowContext): Answer {
  const { language, answers } = context;
  const { form } = siteWords(language);
  const question = formPageWords(language).rows[id];
  const lines = linesOf(id, questions, context);
  const first = questions[0]?.path ?? '';
  return {
    question,
    answer: lines.length === 0 ? onlyText(questions, answers, language) : lines.join('\n'),
    change: {
      href: `/${language}/request/${id}?return=check#${idOf(first)}`,
      text: form.buttons.change,
      about: question,
    },
  };
}

/** For a page on which nothing was answered. */
function onlyText(questions: readonly Asked[], answers: Answers, language: Language): string {
  const [first] = questions;
  return first === undefined ? siteWords(language).form.check.notProvided : answerText(first, answers, language);
}

const names = ['patient.firstName', 'patient.middleName', 'patient.lastName'];
/** Their answers say by themselves what they are about. */
const plain = ['radios', 'checkboxes'];

function linesOf(id: PageId, questions: readonly Asked[], context: RowContext): readonly string[] {
  const { language, answers } = context;
  if (id === 'sensitive') return sensitiveLines(questions, answers, language);
  const name = names.map((path) => answerAt(answers, path)).filter((part) => part !== undefined);
  const shown = questions.filter(
    (one) => !names.includes(one.path) && one.path !== 'signature.agreed' && one.path !== 'sign.how',
  );
  return [
    ...(id === 'patient' && name.length > 0 ? [name.join(' ')] : []),
    ...shown.filter((one) => isAnswered(one, answers)).map((one) => lineOf(one, shown.length === 1, context)),
    ...questions.flatMap(({ path }) => {
      const latin = latinAnswer(path, answers);
      return latin === undefined
        ? []
        : [`${formPageWords(language).latinName.label(questionText(path, language).answered)}: ${latin}`];
    }),
  ];
}

function lineOf(question: Asked, alone: boolean, { language, answers }: RowContext): string {
  const { path, control } = question;
  const label = questionText(path, language).answered;
  const text = answerText(question, answers, language);
  if (path === 'patient.dateOfBirth' || path === 'records.from' || path === 'records.to') return `${label}: ${text}`;
  if (path === 'patient.diedHere' || path === 'care.purpose') return `${label}: ${text}`;
  if (control === 'statement') return label;
  return alone || plain.includes(control) ? text : `${label}: ${text}`;
}

/** "Include: alcohol use care, genetic test results". */
function sensitiveLines(questions: readonly Asked[], answers: Answers, language: Language): readonly string[] {
  const { notAgreed } = siteWords(language).form.check;
  const said = questions.map(({ path }) => {
    const answer = answerAt(answers, path);
    return {
      label: questionText(path, language).label,
      text: answer === undefined ? notAgreed : optionText(path, answer, language).label,
    };
  });
  return [...new Set(said.map(({ text }) => text))].map((text) => {
    const labels = said.filter((one) => one.text === text).map(({ label }) => label);
    return `${text}: ${labels.join(', ')}`;
  });
}
