/** Packages that went out: how, to whom, whether they were fetched; what is to be printed or burnt, and the number of its parcel. */
import { instantInWords } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { pagesWords } from '../../languages/staff-pages.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { RequestRecord } from '../../request/record.ts';
import { deliveriesOf } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { type Console, nameOf } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { packagePath, trackingPath } from './paths.ts';
import { isParcel, takesTracking } from './tracking.ts';

export const trackingField = 'tracking';

export interface TypedTracking {
  /** Id of the package. */
  readonly delivery: string;
  readonly text: string;
  readonly refusal: string;
}

interface DeliveriesProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly typed: TypedTracking | undefined;
}

export function Deliveries({ view, record, typed }: DeliveriesProps) {
  const words = pagesWords(view.language);
  const deliveries = deliveriesOf(record);
  if (deliveries.length === 0) return null;
  return (
    <section class="pane">
      <h2>{words.delivered.heading}</h2>
      {deliveries.map((delivery) => (
        <section key={delivery.id}>
          <h3>{words.delivered.title(delivery.number)}</h3>
          <SummaryList answers={answersOf(view, delivery)} />
          <ToSend view={view} record={record} delivery={delivery} />
          {takesTracking(delivery) && may(view.staff, 'work') ? (
            <TrackingForm
              view={view}
              record={record}
              delivery={delivery}
              typed={typed?.delivery === delivery.id ? typed : undefined}
            />
          ) : null}
        </section>
      ))}
    </section>
  );
}

type State = keyof ReturnType<typeof pagesWords>['delivered']['states'];

function stateOf({ recalled, removedAt, sealed }: Delivery): State {
  if (recalled !== undefined) return 'recalled';
  if (removedAt !== undefined) return 'removed';
  return sealed === undefined ? 'waiting' : 'ready';
}

/** How a package went out, to whom, and what became of it. */
export function answersOf(view: Console, delivery: Delivery) {
  const { at, by, way, tracking, recipient, pages, sealed, recalled } = delivery;
  const words = pagesWords(view.language).delivered;
  const state = words.states[stateOf(delivery)];
  const values = decisionWords(view.language).values;
  return [
    { question: words.released, answer: `${instantInWords(at, view)}, ${nameOf(by, view)}` },
    { question: words.way, answer: [labelIn(values, way), ...(tracking === undefined ? [] : [tracking])].join('; ') },
    { question: words.to, answer: recipient },
    { question: words.pages, answer: String(pages) },
    { question: words.state, answer: recalled === undefined ? state : `${state}: ${recalled.reason}` },
    ...(way === 'link' ? [{ question: words.fetched, answer: fetchedAnswer(view, delivery) }] : []),
    ...(sealed === undefined ? [] : [{ question: words.receipt, answer: <code class="hash">{sealed.zip.sha256}</code> }]),
  ];
}

/** An address that was given out tells of a press; whether the bytes left us is known a night later. */
export function fetchedAnswer(view: Console, { fetched = [], sentWhole }: Delivery): string {
  const words = pagesWords(view.language).delivered;
  const last = fetched.at(-1);
  if (last === undefined) return words.none;
  const times = words.times(fetched.length, instantInWords(last, view));
  return `${times}; ${sentWhole === undefined ? words.notWhole : words.whole(instantInWords(sentWhole.at, view))}`;
}

interface DeliveryProps extends Omit<DeliveriesProps, 'typed'> {
  readonly delivery: Delivery;
}

/** What a clerk prints, burns or copies where nothing goes by a link; the cover letter comes first. */
function ToSend({ view, record: { reference }, delivery }: DeliveryProps) {
  const words = pagesWords(view.language).delivered;
  if (!isParcel(delivery) || stateOf(delivery) !== 'ready') return null;
  return (
    <>
      <p>{words.toSend}</p>
      <ul>
        {delivery.sealed?.joined === undefined ? null : (
          <li>
            <a href={packagePath(reference, delivery.id, 'pdf')}>{words.asPdf}</a>
          </li>
        )}
        <li>
          <a href={packagePath(reference, delivery.id, 'zip')}>{words.asZip}</a>
        </li>
      </ul>
    </>
  );
}

function TrackingForm({ view, record, delivery, typed }: DeliveryProps & Pick<DeliveriesProps, 'typed'>) {
  const words = pagesWords(view.language).delivered;
  const { fields, hints } = decisionWords(view.language);
  return (
    <form class="letter" method="post" action={trackingPath(record.reference, delivery.id)} noValidate>
      <FormFields token={view.token} record={record} />
      <TextField
        name={trackingField}
        label={labelIn(fields, 'tracking')}
        hint={labelIn(hints, 'tracking')}
        value={typed?.text ?? delivery.tracking}
        error={typed?.refusal}
        autocomplete="off"
        words={view.controls}
      />
      <Buttons>
        <Button look="outline">{words.track}</Button>
      </Buttons>
    </form>
  );
}
