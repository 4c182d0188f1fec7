/** Three questions, each with a way to say that one does not know; below them all rules. */
import { hospitalText } from '../../languages/hospital.ts';
import { inboundChecklistWords } from '../../languages/inbound-checklist.ts';
import { siteWords } from '../../languages/site.ts';
import { type AdviceId, advice, generalAdvice } from '../../request/inbound/advice.ts';
import {
  inboundKinds,
  inboundSenders,
  type SendingAnswers,
  type SendingQuestion,
  sendingAnswers,
} from '../../request/inbound/sending.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkboxes, Radios } from '../../web/components/choices.tsx';
import { Details, ErrorSummary } from '../../web/components/messages.tsx';
import { OtherFlow } from '../other-flow.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { Advice } from './advice-view.tsx';
import { offeredWays } from './ways.ts';

interface SendPageProps extends SiteView {
  /** Below the language, with its query. */
  readonly path: string;
  readonly answers?: SendingAnswers;
  /** Questions that were sent without an answer. */
  readonly open?: readonly SendingQuestion[];
}

const noAnswers = sendingAnswers({});

/** Where to send and whom to call stands open; the rest is what the checklist says in fewer lines. */
const isOpen = (id: AdviceId) => advice[id].part === 'contact' || advice[id].part === 'language';
const whomToAsk = generalAdvice().filter(isOpen);
const rules = generalAdvice().filter((id) => !isOpen(id));

/** The entry: questions, then everything that holds for everybody. */
export function renderSendPage({ language, facility, path, answers = noAnswers, open = [] }: SendPageProps): string {
  const view = { language, facility };
  const words = inboundChecklistWords(language);
  const title = hospitalText('inbound-title', view);
  const lead = hospitalText('inbound-lead', view);
  const lines = open.map((name) => ({ name, text: words.questions.problems[name] }));
  return renderSitePage(
    {
      ...{ ...view, path, title, description: lead, flow: 'inbound', languageNotice: true },
      failed: open.length > 0,
    },
    <>
      <ErrorSummary heading={siteWords(language).form.errorHeading(lines.length)} lines={lines} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <h2>{words.questions.heading}</h2>
      <p>{words.questions.lead}</p>
      <Questions {...{ ...view, answers, open }} />
      <p>
        {words.questions.told} <a href={`/${language}/send-records/notice/status`}>{words.questions.toldLink}</a>
      </p>
      <Details summary={words.general.heading}>
        <Advice {...view} ids={rules} level={3} />
      </Details>
      <Advice {...view} ids={whomToAsk} />
      <OtherFlow {...view} to="outbound" />
    </>,
  );
}

interface QuestionsProps extends SiteView {
  readonly answers: SendingAnswers;
  readonly open: readonly SendingQuestion[];
}

/** Asks by GET: the answers are codes, and the list is an address that can be kept. */
function Questions({ language, facility, answers, open }: QuestionsProps) {
  const { questions } = inboundChecklistWords(language);
  const controlFor = (name: SendingQuestion) => ({
    name,
    label: questions.labels[name],
    error: open.includes(name) ? questions.problems[name] : undefined,
    words: controlWords(language),
  });
  return (
    <form method="get" action={`/${language}/send-records/checklist`}>
      <input type="hidden" name="asked" value="yes" />
      <Radios
        {...controlFor('who')}
        value={answers.who}
        options={inboundSenders.map((value) => ({ value, ...shown(questions.who[value]) }))}
      />
      <Checkboxes
        {...controlFor('what')}
        hint={questions.several}
        values={answers.what}
        options={inboundKinds.map((value) => ({ value, ...shown(questions.what[value]) }))}
        ownNames
      />
      <Radios
        {...controlFor('how')}
        value={answers.how}
        options={offeredWays(facility).map((value) => ({ value, ...shown(questions.how[value]) }))}
      />
      <Buttons>
        <Button>{questions.button}</Button>
      </Buttons>
    </form>
  );
}

/** An empty hint is none. */
function shown({ label, hint }: { readonly label: string; readonly hint: string }) {
  return { label, hint: hint === '' ? undefined : hint };
}
