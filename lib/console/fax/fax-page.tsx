import type { FaxRoute, RouteState } from '../../delivery/fax/fax-route.ts';
import type { Facility } from '../../facility/facility.ts';
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { faxRouteWords } from '../../languages/staff.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import type { RefusalCode } from '../decisions.ts';
import { consolePage } from '../frame.tsx';

export interface FaxView {
  readonly facility: Facility;
  readonly route: FaxRoute;
  readonly state: RouteState | 'off';
  readonly verifiedUntil: CalendarDate | null;
  /** `always` when none are set. */
  readonly hours: string;
  readonly mayOpen: boolean;
  readonly outcome?: 'opened' | 'changed' | { readonly refused: RefusalCode; readonly typed: string } | undefined;
}

export function faxPage(view: Console, shown: FaxView): string {
  const words = faxRouteWords(view.language);
  const { outcome } = shown;
  const refused = typeof outcome === 'object' ? outcome : undefined;
  return consolePage(view, {
    title: words.title,
    section: 'fax',
    withErrors: refused !== undefined || outcome === 'changed',
    children: (
      <>
        <h1>{words.title}</h1>
        {refused === undefined ? null : (
          <ErrorSummary
            heading={view.words.frame.problem}
            lines={[{ name: 'note', text: view.words.refusals[refused.refused] }]}
          />
        )}
        {outcome === 'opened' || outcome === 'changed' ? (
          <Alert tone={outcome === 'opened' ? 'success' : 'error'}>
            <p role="status">{words[outcome]}</p>
          </Alert>
        ) : null}
        <p class="lead">{words.lead}</p>
        <SummaryList answers={factsOf(view, shown)} />
        {shown.route.closed ? <OpenForm view={view} shown={shown} /> : null}
      </>
    ),
  });
}

function factsOf(view: Console, { facility, route, state, verifiedUntil, hours }: FaxView): readonly Answer[] {
  const words = faxRouteWords(view.language);
  const { closedAt, closedBy, openedAt, openedBy, note } = route;
  const when = (instant: string) => instantInWords(instant, view);
  const link = (reference: string) => <a href={requestPath(reference)}>{showReference(reference)}</a>;
  return [
    { question: words.number, answer: facility.outbound.fax?.shown ?? view.words.frame.none },
    {
      question: words.state,
      answer: <StatusTag tone={state === 'open' ? 'good' : 'soon'}>{words.states[state]}</StatusTag>,
    },
    {
      question: words.verified,
      answer: verifiedUntil === null ? words.forEver : dateInWords(verifiedUntil, view.language),
    },
    { question: words.hours, answer: hours === 'always' ? words.hoursUnset : hours },
    ...(closedAt === null ? [] : [{ question: words.closedAt, answer: when(closedAt) }]),
    ...(closedBy === null ? [] : [{ question: words.closedBy, answer: link(closedBy.reference) }]),
    ...(openedAt === null ? [] : [{ question: words.openedAt, answer: when(openedAt) }]),
    ...(openedBy === null ? [] : [{ question: words.openedBy, answer: nameOf(openedBy, view) }]),
    ...(note === null ? [] : [{ question: words.checked, answer: note }]),
  ];
}

function OpenForm({ view, shown }: { readonly view: Console; readonly shown: FaxView }) {
  const words = faxRouteWords(view.language);
  const { facility, mayOpen, outcome, route } = shown;
  const refused = typeof outcome === 'object' ? outcome : undefined;
  return (
    <div class="card">
      <p>{words.howTo(facility.outbound.phone.shown)}</p>
      {mayOpen ? (
        <form method="post" action="/staff/fax">
          <input type="hidden" name="token" value={view.token} />
          <input type="hidden" name="version" value={route.version} />
          <Textarea
            name="note"
            label={words.note}
            hint={words.noteHint}
            value={refused?.typed}
            rows={2}
            error={refused === undefined ? undefined : view.words.refusals[refused.refused]}
            words={view.controls}
          />
          <Buttons>
            <Button>{words.open}</Button>
          </Buttons>
        </form>
      ) : (
        <p>{words.onlySupervisor}</p>
      )}
    </div>
  );
}

/** Tells the queue page that no fax is being sent. */
export function FaxAlert({ view }: { readonly view: Console }) {
  const words = faxRouteWords(view.language);
  return (
    <p class="bar">
      <StatusTag tone="soon">{words.section}</StatusTag> {words.alert} <a href="/staff/fax">{words.alertLink}</a>
    </p>
  );
}
