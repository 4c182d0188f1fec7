/** What was announced, and what came of it: beside and below what comes next. */
import type { InboundEvent, InboundRecord } from '../../inbound/record.ts';
import { dateInWords, instantInWords, shortDate, shortInstant } from '../../languages/dates.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { fullName } from '../../request/names.ts';
import { carrierNames, isPrivateCourier } from '../../request/post/carriers.ts';
import { type Answer, SummaryList, Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { PhoneLink } from '../../web/components/phone.tsx';
import { type Console, nameOf } from '../console.ts';
import { eventName, factLines } from './item-history.ts';
import { announcedInWords, phoneShown, senderName, whatInWords } from './item-words.ts';
import { isShort } from './standing.ts';

export interface RecordProps {
  readonly view: Console;
  readonly record: InboundRecord;
}

export function Facts({ view, record }: RecordProps) {
  const words = inboundDeskWords(view.language);
  const { sender, patient, records, delivery } = record.body;
  const lines: readonly (Answer | null)[] = [
    {
      question: words.item.sender,
      answer: (
        <>
          <b>
            <bdi>{senderName(record.body, view)}</bdi>
          </b>
          <br />
          {words.senders[sender.type]}
          {sender.organization === undefined || sender.name === '' ? null : (
            <>
              <br />
              <bdi>{sender.name}</bdi>
            </>
          )}
          {sender.phone === '' ? null : (
            <>
              <br />
              <PhoneLink line={phoneShown(sender.phone)} />
            </>
          )}
          {sender.email === undefined ? null : (
            <>
              <br />
              <bdi>{sender.email}</bdi>
            </>
          )}
        </>
      ),
    },
    {
      question: words.item.patient,
      answer: (
        <>
          <bdi>{fullName(patient) || words.item.nobody}</bdi>
          <br />
          {patient.dateOfBirth === '' ? words.item.notBorn : words.item.born(dateInWords(patient.dateOfBirth, view.language))}
          {patient.mrn === undefined ? null : (
            <>
              <br />
              <bdi>{words.item.mrn(patient.mrn)}</bdi>
            </>
          )}
        </>
      ),
    },
    {
      question: words.item.what,
      answer: [whatInWords(record.body, view), records.encrypted === true ? words.item.encrypted : '']
        .filter(Boolean)
        .join('\n'),
    },
    {
      question: words.item.way,
      answer: [
        words.ways[delivery.way],
        delivery.carrier === undefined ? '' : { ...carrierNames, other: words.otherCarrier }[delivery.carrier],
        delivery.carrier !== undefined && isPrivateCourier(delivery.carrier) && record.handedOver === undefined
          ? delivery.calledFirst === true
            ? words.item.called
            : words.item.notCalled
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
    },
    record.tracking === null ? null : { question: words.item.tracking, answer: <bdi class="num">{record.tracking}</bdi> },
    records.about === undefined ? null : { question: words.item.about, answer: records.about },
    {
      question: words.item.announced,
      answer: `${instantInWords(record.announcedAt, view)}, ${words.item.announcedBy[record.arrivedBy]}`,
    },
  ];
  return (
    <div class="pane">
      <SummaryList answers={lines.filter((line) => line !== null)} />
    </div>
  );
}

export function Came({ view, record }: RecordProps) {
  const words = inboundDeskWords(view.language);
  const { item, conditions } = words;
  const announced = announcedInWords(record.body, view);
  return (
    <section class="pane" aria-labelledby="came">
      <h2 id="came">{item.came}</h2>
      {record.arrivals.length === 0 ? (
        <p>{item.cameNothing}</p>
      ) : (
        <Table
          caption={item.cameCaption}
          columns={(['on', 'condition', 'pieces', 'announced', 'by'] as const).map((key) => ({
            key,
            heading: item.cameColumns[key],
            figures: key === 'on',
          }))}
          rowHeader="on"
          rows={record.arrivals.map((arrival) => ({
            id: arrival.at,
            cells: {
              on: shortDate(arrival.on, view.language),
              condition:
                arrival.condition.length === 0
                  ? item.inOrder
                  : arrival.condition.map((one) => (
                      <>
                        <StatusTag tone="soon">{conditions[one]}</StatusTag>{' '}
                      </>
                    )),
              pieces: arrival.pieces ?? '—',
              announced: announced || '—',
              by: nameOf(arrival.by, view),
            },
          }))}
        />
      )}
      {isShort(record) ? (
        <p>
          <StatusTag tone="soon">{item.short}</StatusTag>
        </p>
      ) : null}
      {record.missing.length === 0 ? null : (
        <>
          <h3>{item.missing}</h3>
          <ul>
            {record.missing.map((part) => (
              <li key={part}>{words.missing[part]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** `brokenAt`: the line, from 1, at which its chain breaks. */
export function History({ view, record, brokenAt }: RecordProps & { readonly brokenAt: number | null }) {
  const words = inboundDeskWords(view.language);
  const { when, who, what } = view.words.request;
  const said = (event: InboundEvent) => [
    <b key="what">{eventName(event, view)}</b>,
    factLines(event, view).map((line) => (
      <span class="line" key={line}>
        <bdi>{line}</bdi>
      </span>
    )),
  ];
  return (
    <section class="pane" id="history">
      <h2>{words.item.history}</h2>
      <Table
        caption={words.item.historyCaption}
        columns={[
          { key: 'when', heading: when, figures: true },
          { key: 'who', heading: who },
          { key: 'what', heading: what },
        ]}
        rows={record.events.toReversed().map((event) => ({
          id: event.hash,
          cells: { when: shortInstant(event.at, view), who: actorName(event.who, view), what: said(event) },
        }))}
      />
      {brokenAt === null ? <p class="soft">{words.item.chainSound}</p> : null}
    </section>
  );
}

function actorName(actor: string, view: Console): string {
  return actor === 'sender' ? inboundDeskWords(view.language).item.sentIt : nameOf(actor, view);
}
