/** Where what was announced stands, and what its sender can say of it. */
import type { ComponentChildren } from 'preact';
import type { InboundProblem } from '../../inbound/decide.ts';
import type { InboundDecisionId } from '../../inbound/decision-rules.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { dateInWords } from '../../languages/dates.ts';
import { inboundNoticeWords, noticeSentence } from '../../languages/inbound-notice.ts';
import { siteWords } from '../../languages/site.ts';
import { hospitalDay } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox } from '../../web/components/choices.tsx';
import { DateField, TextField } from '../../web/components/fields.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary, Reference } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import type { Form } from '../../web/form.ts';
import { type LookupView, renderLookup } from '../lookup-page.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { statusPath } from './notice-steps.ts';

export const shownPath = '/send-records/notice/shown';

/** `shown`: the reference of a link. `ended`: the page that showed it was open for too long. */
export function renderNoticeLookup(
  view: LookupView,
  { shown, ended = false }: { shown?: string | undefined; ended?: boolean } = {},
): string {
  const { status } = inboundNoticeWords(view.language);
  const { missHeading, miss, title, lead, birth, button } = status;
  const hint = siteWords(view.language).status.referenceHint;
  return renderLookup({
    ...view,
    ...(ended && { notice: status.ended }),
    path: statusPath,
    flow: 'inbound',
    code: { name: 'reference', label: status.reference, hint, value: shown },
    text: { title, lead, missHeading, miss, birth, button },
  });
}

export interface ShownNotice extends SiteView {
  readonly record: InboundRecord;
  readonly token: string;
  /** What the sender may decide now. */
  readonly open: readonly InboundDecisionId[];
  readonly done?: InboundDecisionId | undefined;
  readonly tried?:
    | { readonly form: Form; readonly id: InboundDecisionId; readonly problems: readonly InboundProblem[] }
    | undefined;
}

interface FieldSaid {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with what the sender typed, at its fields. */
function saidOf({ language, facility, tried }: ShownNotice): readonly FieldSaid[] {
  const { problems } = inboundNoticeWords(language);
  const { shown } = facility.inbound.phone;
  return (tried?.problems ?? []).flatMap(({ field, code }) => {
    if (field === undefined) return [];
    if (field === 'sure') return [{ name: field, text: problems.sure }];
    const known = code === 'not-a-date' || code === 'in-the-past' || code === 'not-a-tracking-number' ? code : 'required';
    return [{ name: field, text: noticeSentence({ path: `delivery.${field}`, code: known }, language, shown) }];
  });
}

function DecisionForm({
  view,
  id,
  children,
}: {
  readonly view: ShownNotice;
  readonly id: InboundDecisionId;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={`/${view.language}${shownPath}`} noValidate>
      <input type="hidden" name="_token" value={view.token} />
      <input type="hidden" name="decision" value={id} />
      {children}
    </form>
  );
}

function Reschedule({ view, errors }: { readonly view: ShownNotice; readonly errors: readonly FieldSaid[] }) {
  const { language, tried } = view;
  const { labels, status } = inboundNoticeWords(language);
  const form = tried?.id === 'reschedule' ? tried.form : undefined;
  const error = (name: string) => (form === undefined ? undefined : errors.find((one) => one.name === name)?.text);
  const part = (one: string) => form?.get(`expectedOn.${one}`) ?? undefined;
  const words = controlWords(language);
  return (
    <>
      <h2>{status.rescheduleHeading}</h2>
      <DecisionForm view={view} id="reschedule">
        <DateField
          name="expectedOn"
          label={labels['delivery.expectedOn']}
          error={error('expectedOn')}
          value={{ year: part('year'), month: part('month'), day: part('day') }}
          words={words}
        />
        {view.record.body.delivery.way === 'mail' ? (
          <TextField
            name="tracking"
            label={labels['delivery.tracking']}
            error={error('tracking')}
            value={form?.get('tracking') ?? undefined}
            autocomplete="off"
            width="medium"
            optional
            words={words}
          />
        ) : null}
        <Buttons>
          <Button look="outline">{status.rescheduleButton}</Button>
        </Buttons>
      </DecisionForm>
    </>
  );
}

function CallOff({ view, errors }: { readonly view: ShownNotice; readonly errors: readonly FieldSaid[] }) {
  const { status } = inboundNoticeWords(view.language);
  const error = view.tried?.id === 'call-off' ? errors.find(({ name }) => name === 'sure')?.text : undefined;
  return (
    <>
      <h2>{status.callOffHeading}</h2>
      <DecisionForm view={view} id="call-off">
        <Checkbox
          name="sure"
          value="call-off"
          label={status.callOffSure}
          error={error}
          checked={false}
          words={controlWords(view.language)}
        />
        <Buttons>
          <Button look="outline">{status.callOffButton}</Button>
        </Buttons>
      </DecisionForm>
    </>
  );
}

export function renderNoticeShown(view: ShownNotice): string {
  const { language, facility, record, open, done } = view;
  const { status } = inboundNoticeWords(language);
  const { phone } = facility.inbound;
  const errors = saidOf(view);
  const { status: state, arrivals } = record;
  const arrived = arrivals.at(-1)?.on;
  const announcedOn = hospitalDay(new Date(record.announcedAt), facility.timeZone);
  const news = done === 'reschedule' ? status.rescheduled : done === 'call-off' ? status.calledOff : undefined;
  return renderSitePage(
    { language, facility, path: statusPath, title: status.heading, flow: 'inbound', failed: errors.length > 0 },
    <>
      <ErrorSummary heading={siteWords(language).form.errorHeading(errors.length)} lines={errors} />
      <h1>{status.heading}</h1>
      <Reference>{showReference(record.reference)}</Reference>
      {news === undefined ? null : (
        <Alert tone="success">
          <p role="status">{news}</p>
        </Alert>
      )}
      <p class="lead">{status.states[state]}</p>
      <p>
        <WithPhone line={phone} text={status.what[state](phone.shown)} />
      </p>
      <SummaryList
        answers={[
          { question: status.announcedOn, answer: dateInWords(announcedOn, language) },
          ...(state === 'announced' ? [{ question: status.expectedOn, answer: dateInWords(record.expectedOn, language) }] : []),
          ...(arrived === undefined ? [] : [{ question: status.arrivedOn, answer: dateInWords(arrived, language) }]),
        ]}
      />
      {open.includes('reschedule') ? <Reschedule {...{ view, errors }} /> : null}
      {open.includes('call-off') ? <CallOff {...{ view, errors }} /> : null}
    </>,
  );
}
