/** What one sender has to do, in the order of the hospital's own page, to print; then days for the calendar. */
import { inboundChecklistWords } from '../../languages/inbound-checklist.ts';
import { siteWords } from '../../languages/site.ts';
import { adviceFor, helpFor } from '../../request/inbound/advice.ts';
import { type ReminderKind, remindersFor } from '../../request/inbound/reminders.ts';
import { type Sending, sendingQuery } from '../../request/inbound/sending.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { DateField, type TypedDate } from '../../web/components/fields.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { ErrorSummary, type SummaryLine } from '../../web/components/messages.tsx';
import { OtherFlow } from '../other-flow.tsx';
import { controlWords, Item, renderSitePage, type SiteView } from '../site-page.tsx';
import { Advice } from './advice-view.tsx';

interface ChecklistProps extends SiteView {
  readonly sending: Sending;
  readonly now: Date;
  /** Days as they were typed, and what is wrong with them. */
  readonly typed?: Readonly<Partial<Record<ReminderKind, TypedDate>>>;
  readonly problems?: readonly (SummaryLine & { readonly name: ReminderKind })[];
}

/** Below the language. */
export function checklistPath(sending: Sending): string {
  return `/send-records/checklist?${sendingQuery(sending)}`;
}

export function renderChecklist(props: ChecklistProps): string {
  const { language, facility, sending, now, problems = [] } = props;
  const view = { language, facility };
  const { checklist } = inboundChecklistWords(language);
  return renderSitePage(
    {
      ...{ ...view, path: checklistPath(sending), title: checklist.title, flow: 'inbound' },
      failed: problems.length > 0,
    },
    <>
      <ErrorSummary heading={siteWords(language).form.errorHeading(problems.length)} lines={problems} />
      <h1>{checklist.title}</h1>
      <p class="lead">{checklist.lead(facility.system.name)}</p>
      <p class="screen-only">{checklist.print}</p>
      <h2>{checklist.answers}</h2>
      <SummaryList answers={answersOf(props)} />
      <Advice {...view} ids={adviceFor(sending)} helps={helpFor(sending)} now={now} ticks />
      <Calendar {...props} />
      <ul class="links screen-only">
        <Item href={`/${language}/send-records`}>{checklist.again}</Item>
      </ul>
      <OtherFlow {...view} to="outbound" />
    </>,
  );
}

function answersOf({ language, sending }: ChecklistProps): readonly Answer[] {
  const { questions, checklist } = inboundChecklistWords(language);
  const { who, what, how } = sending;
  const change = (about: string) => ({
    href: `/${language}${checklistPath(sending)}&change=yes`,
    text: checklist.change,
    about,
  });
  const { labels } = questions;
  return [
    { question: labels.who, answer: questions.who[who].label, change: change(labels.who) },
    { question: labels.what, answer: what.map((kind) => questions.what[kind].label).join(' · '), change: change(labels.what) },
    { question: labels.how, answer: questions.how[how].label, change: change(labels.how) },
  ];
}

/** Posted, so that no day stands in an address or a log. */
function Calendar({ language, sending, typed = {}, problems = [] }: ChecklistProps) {
  const { calendar } = inboundChecklistWords(language);
  const { who, what, how } = sending;
  return (
    <form class="screen-only" method="post" action={`/${language}/send-records/reminder.ics`}>
      <h2>{calendar.heading}</h2>
      <p>{calendar.lead}</p>
      {Object.entries({ who, what: what.join(','), how }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {remindersFor(sending).map((name) => (
        <DateField
          key={name}
          name={name}
          label={calendar.labels[name]}
          hint={name === 'sentOn' ? calendar.sentHint : undefined}
          error={problems.find((problem) => problem.name === name)?.text}
          {...(typed[name] === undefined ? {} : { value: typed[name] })}
          optional={remindersFor(sending).length > 1}
          words={controlWords(language)}
        />
      ))}
      <Buttons>
        <Button look="outline">{calendar.button}</Button>
      </Buttons>
    </form>
  );
}
