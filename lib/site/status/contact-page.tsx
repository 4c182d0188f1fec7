/** The page on which a requester changes e-mail address, phone, postal address, language, and where the records go. */
import { languageTitle } from '../../languages/language.ts';
import { siteWords } from '../../languages/site.ts';
import { statusContactWords } from '../../languages/status-contact.ts';
import { changeBar } from '../../request/changes/change.ts';
import type { Problem } from '../../request/problems.ts';
import { showReference } from '../../request/reference.ts';
import { textedNumber } from '../../request/text-number.ts';
import { languages } from '../../request/vocabulary.ts';
import { codeRules } from '../../store/one-time-codes.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { Alert, ErrorSummary, Reference, type SummaryLine } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { type Answers, typedAt } from '../../web/questions/answers.ts';
import { anchorOf, type QuestionContext, QuestionControl } from '../../web/questions/control.tsx';
import { problemInSummary } from '../../web/questions/words.ts';
import { controlWords, renderSitePage } from '../site-page.tsx';
import { statusPaths } from './code-view.tsx';
import { action, type ContactAct, Email, type EmailProps, Start } from './contact-email.tsx';
import { askedIn, type ContactForm, languageField } from './contact-form.ts';

export const contactDone = ['email', 'details', 'same', 'late'] as const;

/** What is wrong with the form that was posted. */
export interface ContactProblems {
  readonly act: ContactAct;
  /** Of the questions of the form. */
  readonly problems?: readonly Problem[];
  /** One line for each field of the e-mail address and its codes. */
  readonly lines?: readonly SummaryLine[];
}

export interface ContactPageProps extends EmailProps {
  readonly form: ContactForm;
  readonly answers: Answers;
  readonly done?: (typeof contactDone)[number] | undefined;
  readonly wrong?: ContactProblems | undefined;
}

function linesOf({ wrong, form, language }: ContactPageProps): readonly SummaryLine[] {
  const { problems = [], lines = [] } = wrong ?? {};
  const asked = problems.map((problem) => ({
    name: problem.path === languageField ? languageField : anchorOf(problem, askedIn(form)),
    text: problemInSummary(problem, form.situation.family, language),
  }));
  return [...asked, ...lines];
}

export function renderContact(props: ContactPageProps): string {
  const { language, facility, record } = props;
  const words = statusContactWords(language);
  const lines = linesOf(props);
  const bar = changeBar(record);
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path: statusPaths.contact, title: words.title, failed: lines.length > 0 },
    <>
      <a class="back" href={`/${language}${statusPaths.request}`}>
        {words.back}
      </a>
      <ErrorSummary heading={siteWords(language).form.errorHeading(lines.length)} lines={lines} />
      <Done {...props} />
      <h1>{words.title}</h1>
      <Reference>{showReference(record.reference)}</Reference>
      {bar === null ? (
        <>
          <Email {...props} />
          <Others {...props} />
        </>
      ) : (
        <p>
          <WithPhone line={phone} text={words.barred[bar](phone.shown)} />
        </p>
      )}
    </>,
  );
}

function Done({ language, done, sent, newEmail }: ContactPageProps) {
  const words = statusContactWords(language);
  if (sent === true && newEmail !== undefined)
    return (
      <Alert tone="success" heading={words.email.sentHeading}>
        <p role="status">{words.email.sent(newEmail, codeRules.lastsMinutes)}</p>
      </Alert>
    );
  if (done === undefined) return null;
  const saved = done === 'email' || done === 'details';
  return (
    <Alert tone={saved ? 'success' : 'info'} heading={saved ? words.done.heading : undefined}>
      <p role="status">{words.done[done]}</p>
    </Alert>
  );
}

function Others(props: ContactPageProps) {
  const { language, facility, form, answers, wrong } = props;
  const { details, delivery } = statusContactWords(language);
  const { phone } = facility.outbound;
  const context: QuestionContext = {
    ...{ language, answers, situation: form.situation, problems: wrong?.problems ?? [] },
    ...{ takesFax: facility.outbound.fax !== null, words: controlWords(language) },
  };
  return (
    <form method="post" action={action(language)} noValidate>
      <Start {...props} act="details" />
      <h2>{details.heading}</h2>
      {textedNumber(props.record) === null ? null : <p>{details.phoneHint}</p>}
      {form.phone === undefined ? null : <QuestionControl question={form.phone} context={context} />}
      {form.address === undefined ? null : <QuestionControl question={form.address} context={context} />}
      <Radios
        name={languageField}
        label={details.language}
        hint={details.languageHint}
        options={languages.map((one) => ({ value: one, label: languageTitle(one, one) }))}
        value={typedAt(answers, languageField)}
        words={controlWords(language)}
      />
      <h2>{delivery.heading}</h2>
      {form.deliveryBar === null || form.deliveryBar === 'chosen-place' || form.deliveryBar === 'too-many' ? (
        <p>
          {delivery.lead} {delivery.identity}
        </p>
      ) : (
        <p>
          <WithPhone line={phone} text={delivery.bars[form.deliveryBar](phone.shown)} />
        </p>
      )}
      {form.delivery.map((question) => (
        <QuestionControl key={question.path} question={question} context={context} />
      ))}
      <Buttons>
        <Button look="outline">{details.button}</Button>
      </Buttons>
    </form>
  );
}
