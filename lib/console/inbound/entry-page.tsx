/** The form for what arrived without a notice, and the one by which clerks of the other half hand over what came to them by mistake. */
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { GoodBox, Reference } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { KeptTyped } from '../request/request-notices.tsx';
import { type EntryForm, EntryInput, EntrySummary, type Labels } from './entry-fields.tsx';
import type { EntryField } from './new-item.ts';
import { arrivalsPath, handOverPath, newItemPath } from './paths.ts';
import { SendOn } from './send-on.tsx';

interface PageForm extends EntryForm {
  /** Tells this form from any other, so that a double click makes one item. */
  readonly once: string;
  /** It was typed before the session ended. */
  readonly kept?: boolean;
}

export const onceField = 'once';

const parts = [
  ['senderPart', ['senderType', 'organization', 'name', 'phone', 'email', 'language']],
  ['patientPart', ['lastName', 'firstName', 'born', 'mrn']],
  ['whatPart', ['what', 'pages', 'discs', 'drives', 'condition', 'about']],
  ['howPart', ['way', 'carrier', 'tracking', 'day']],
] as const satisfies readonly (readonly [string, readonly EntryField[]])[];

export function newItemPage(view: Console, form: PageForm): string {
  const words = inboundDeskWords(view.language);
  return consolePage(view, {
    title: words.entry.title,
    section: 'arrivals',
    withErrors: form.problems.length > 0,
    children: (
      <>
        <a class="back" href={arrivalsPath}>
          {words.arrivals.title}
        </a>
        <h1>{words.entry.title}</h1>
        {form.kept === true ? <KeptTyped view={view} /> : null}
        <EntrySummary view={view} problems={form.problems} />
        <p class="lead">{words.entry.lead}</p>
        <form class="pane" method="post" action={newItemPath} noValidate>
          <Hidden view={view} once={form.once} />
          {parts.map(([heading, fields]) => (
            <section key={heading} aria-labelledby={heading} class="keys">
              <h2 id={heading}>{words.entry[heading]}</h2>
              {fields.map((name) => (
                <div key={name} class={wholeLine.includes(name) ? 'whole ticks' : undefined}>
                  <EntryInput view={view} {...form} name={name} />
                </div>
              ))}
            </section>
          ))}
          <Buttons>
            <Button>{words.entry.button}</Button>
          </Buttons>
        </form>
      </>
    ),
  });
}

/** Choices, and texts of several lines. */
const wholeLine: readonly EntryField[] = ['senderType', 'what', 'condition', 'about', 'way'];

function Hidden({ view, once }: { readonly view: Console; readonly once: string }) {
  return (
    <>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name={onceField} value={once} />
    </>
  );
}

const handed = [
  'what',
  'day',
  'organization',
  'lastName',
  'firstName',
  'born',
  'about',
] as const satisfies readonly EntryField[];

export function handOverPage(view: Console, form: PageForm): string {
  const words = inboundDeskWords(view.language).handOver;
  const labels: Labels = {
    what: words.what,
    day: words.day,
    organization: words.sender,
    lastName: words.lastName,
    firstName: words.firstName,
    about: words.about,
  };
  return consolePage(view, {
    title: words.title,
    section: 'intake',
    withErrors: form.problems.length > 0,
    children: (
      <>
        <a class="back" href="/staff/mail">
          {view.words.mail.title}
        </a>
        <h1>{words.title}</h1>
        {form.kept === true ? <KeptTyped view={view} /> : null}
        <EntrySummary view={view} problems={form.problems} labels={labels} />
        <p class="lead">{words.lead(view.facility.inbound.addressee)}</p>
        <form class="pane" method="post" action={handOverPath} noValidate>
          <Hidden view={view} once={form.once} />
          <div class="keys">
            {handed.map((name) => {
              const label = labels[name];
              return (
                <div key={name} class={wholeLine.includes(name) ? 'whole ticks' : undefined}>
                  <EntryInput view={view} {...form} name={name} {...(label !== undefined && { label })} />
                </div>
              );
            })}
          </div>
          <Buttons>
            <Button>{words.button}</Button>
          </Buttons>
        </form>
      </>
    ),
  });
}

/** The reference and the address, and nothing of the item: whoever handed it over does not see it. */
export function handedOverPage(view: Console, reference: string): string {
  const words = inboundDeskWords(view.language).handOver;
  return consolePage(view, {
    title: words.done,
    section: 'intake',
    children: (
      <>
        <GoodBox title={words.done}>
          <p>{words.doneLead(view.facility.inbound.addressee)}</p>
        </GoodBox>
        <Reference>{showReference(reference)}</Reference>
        <section aria-labelledby="send-on">
          <h2 id="send-on">{words.sendOn}</h2>
          <SendOn view={view} />
        </section>
        <p>
          <a href={handOverPath}>{words.another}</a>
        </p>
      </>
    ),
  });
}
