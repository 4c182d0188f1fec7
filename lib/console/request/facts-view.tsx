/** Beside the review: who asks for what, on which basis, what came with it, and what the route says. */
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { isTranslation } from '../../languages/words.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { requesterRules } from '../../request/requester.ts';
import { routeOf } from '../../request/routing.ts';
import { isOpen } from '../../request/status.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { textsPath } from '../corrections/paths.ts';
import { Costs } from '../decide/costs-view.tsx';
import { Letters } from '../letters/letters-view.tsx';
import type { NextNeeded } from '../queue/next-needed.ts';
import { needOf } from './actions-view.tsx';
import { keptUntil } from './hold-view.tsx';
import { Documents } from './record-view.tsx';
import { type Cautions, OthersOfPatient } from './request-notices.tsx';

interface PartProps {
  readonly view: Console;
  readonly shown: Pick<Cautions, 'record' | 'others'> & {
    readonly next: NextNeeded;
    readonly mayWork: boolean;
    readonly today: CalendarDate;
  };
}

export function Facts({ view, shown: { record, next, others, mayWork, today } }: PartProps) {
  const { words, language, file, labels } = view;
  const { request } = words;
  const { requester } = record.body;
  const fax = Object.values(record.work).filter(({ kind }) => kind === 'send-fax');
  const asker = [labelIn(labels.requesterTypes, requester.type), requester.name, requester.organization];
  const { law, what, goesTo } = inBrief(view, record);
  return (
    <section class="pane">
      {mayWork ? null : (
        <>
          <h2>{request.needed}</h2>
          <p>{needOf(next, view)}</p>
        </>
      )}
      <SummaryList
        answers={[
          { question: request.requester, answer: asker.filter(Boolean).join('\n') },
          { question: file.parts.records, answer: what },
          { question: file.parts.recipient, answer: goesTo },
          { question: request.routeFields.basis, answer: `${labels.bases[record.route.basis]}\n${law}` },
          { question: request.routeFields.desk, answer: words.desks[record.route.desk] },
          {
            question: request.received,
            answer: record.receivedOn === null ? request.notReceived : dateInWords(record.receivedOn, language),
          },
          { question: request.sent, answer: instantInWords(record.submittedAt, view) },
          ...keptUntil(view, record),
          ...fax.map(({ state }) => ({ question: request.fax, answer: file.workStates[state] })),
        ]}
      />
      <h2>{request.documents}</h2>
      <Documents view={view} record={record} />
      {mayWork && isOpen(record.status) ? <CorrectLink view={view} record={record} /> : null}
      <Costs view={view} record={record} />
      <h2>{view.kept.kept.heading}</h2>
      <Letters {...{ view, record, today, mayWork }} />
      <OthersOfPatient view={view} others={others} />
      <DraftTexts view={view} record={record} />
    </section>
  );
}

/** By which law, what is asked for, and where it goes. */
function inBrief({ words, labels, language }: Console, record: RequestRecord) {
  const { records, recipient, delivery, requester } = bodyNow(record);
  const days = [records.from, records.to].flatMap((day) => (day === undefined ? [] : [dateInWords(day, language)]));
  const types = records.types.map((type) => labels.recordTypes[type]).join(', ');
  const to = recipient.organization ?? recipient.name ?? labels.recipientTypes[recipient.type];
  return {
    law: requesterRules[requester.type].source.replace('hospital page', words.request.hospitalPage),
    what: [types, days.join(' – ')].filter(Boolean).join('\n'),
    goesTo: [to, labels.deliveryMethods[delivery.method]].join('\n'),
  };
}

/** A document that cannot be drawn waits for this. */
function CorrectLink({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { texts } = view.kept;
  const stuck = record.work['prepare-documents']?.state === 'with-staff';
  return (
    <p>
      {stuck ? <strong>{texts.drawing} </strong> : null}
      <a href={textsPath(record.reference)}>{texts.link(showReference(record.reference))}</a>
    </p>
  );
}

/** Tells staff, but not patients, that nobody qualified has reviewed the legal texts and their translation. */
function DraftTexts({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { request } = view.words;
  return (
    <p class="soft">
      <StatusTag>{request.draftTexts}</StatusTag> {request.draftLegal}
      {isTranslation(bodyNow(record).language) ? ` ${request.draftSpanish}` : null}
    </p>
  );
}

export function RouteFacts({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { words, labels } = view;
  const { routeFields } = words.request;
  const { route } = record;
  const { reasons, enclose } = routeOf(record.body, view.facility);
  return (
    <SummaryList
      answers={[
        { question: routeFields.channel, answer: labelIn(labels.channels, route.channel) },
        { question: routeFields.why, answer: reasons.map((reason) => labels.reasons[reason]).join('\n') },
        { question: routeFields.basis, answer: labels.bases[route.basis] },
        { question: routeFields.desk, answer: words.desks[route.desk] },
        { question: routeFields.clock, answer: words.clocks[route.clock] },
        { question: routeFields.fee, answer: words.fees[route.fee] },
        { question: routeFields.accounting, answer: words.accounting[route.accounting] },
        {
          question: routeFields.enclose,
          answer: enclose.map((kind) => labels.proofKinds[kind]).join('\n') || words.frame.none,
        },
        { question: routeFields.arrived, answer: words.arrivedBy[record.arrivedBy] },
      ]}
    />
  );
}
