/** The lines of advice in their parts, with what this site makes for them, and whom to call. Everything here is of the inbound half. */
import type { ComponentChildren } from 'preact';
import { envelopeLines, type Facility } from '../../facility/facility.ts';
import { lineNow } from '../../facility/phone-hours.ts';
import { clockInWords, instantInWords, timeInWords } from '../../languages/dates.ts';
import { hospitalText } from '../../languages/hospital.ts';
import { inboundChecklistWords } from '../../languages/inbound-checklist.ts';
import { siteWords } from '../../languages/site.ts';
import {
  type AdviceId,
  type AdvicePart,
  advice,
  adviceParts,
  type InboundHelp,
  inboundHelps,
} from '../../request/inbound/advice.ts';
import { Drawing } from '../../web/components/drawings.tsx';
import { Card } from '../../web/components/messages.tsx';
import { PhoneLink, WithPhone } from '../../web/components/phone.tsx';
import { AddressLines } from '../guides/start-page.tsx';
import type { SiteView } from '../site-page.tsx';

/** The part beside which each help stands. */
const helpParts = { letter: 'ask', labels: 'mark', stamp: 'mark', notice: 'tell' } as const satisfies Readonly<
  Record<InboundHelp, AdvicePart>
>;

interface AdviceProps extends SiteView {
  readonly ids: readonly AdviceId[];
  readonly helps?: readonly InboundHelp[];
  /** Boxes to tick on paper. */
  readonly ticks?: boolean;
  /** Of the headings of the parts. */
  readonly level?: 2 | 3;
  /** Says whether the line is answered now: for pages that nobody keeps. */
  readonly now?: Date;
}

/** Placeholders of a line: see its words. */
function filled(text: string, { facility }: SiteView): string {
  return text.replaceAll('{phone}', facility.inbound.phone.shown).replaceAll('{short}', facility.system.short);
}

export function Advice(props: AdviceProps) {
  return (
    <>
      {adviceParts.map((part) => (
        <Part key={part} {...props} part={part} ids={props.ids.filter((id) => advice[id].part === part)} />
      ))}
    </>
  );
}

function Part({ part, ids, ...props }: AdviceProps & { readonly part: AdvicePart }) {
  if (ids.length === 0) return null;
  const { language, facility, helps = inboundHelps, level = 2, ticks = false } = props;
  const { interpretersLink } = inboundChecklistWords(language);
  const { url } = facility.interpreters;
  const Heading = level === 3 ? 'h3' : 'h2';
  return (
    <section>
      <Heading>{headingOf(part, ids, language)}</Heading>
      {part === 'contact' ? (
        <Contact {...props} ids={ids} />
      ) : (
        <AdviceList {...props} ids={ids} ticks={ticks && part !== 'language'} />
      )}
      <Helps {...props} helps={helps.filter((help) => helpParts[help] === part)} />
      {part === 'language' && url !== null ? (
        <p>
          <a href={url}>{interpretersLink}</a>
        </p>
      ) : null}
    </section>
  );
}

/** A part of one line may have another heading than the whole part. */
function headingOf(part: AdvicePart, [first, ...more]: readonly AdviceId[], language: SiteView['language']): string {
  const { parts, partsOfOne } = inboundChecklistWords(language);
  const one: Readonly<Partial<Record<AdviceId, string>>> = partsOfOne;
  return (more.length === 0 && first !== undefined ? one[first] : undefined) ?? parts[part];
}

function AdviceList({ ids, ticks, ...view }: AdviceProps) {
  const { lines } = inboundChecklistWords(view.language);
  return (
    <ul class={ticks ? 'ticks' : undefined}>
      {ids.map((id) => (
        <li key={id}>
          <b>
            <Said {...view} text={lines[id].act} />
          </b>{' '}
          <Said {...view} text={id === 'lost-in-transit' ? hospitalText(id, view) : lines[id].why} />
        </li>
      ))}
    </ul>
  );
}

function Said({ text, ...view }: SiteView & { readonly text: string }) {
  return <WithPhone line={view.facility.inbound.phone} text={filled(text, view)} />;
}

function Helps({ helps, ...view }: SiteView & { readonly helps: readonly InboundHelp[] }) {
  if (helps.length === 0) return null;
  const words = inboundChecklistWords(view.language).helps;
  return (
    <ul class="links list screen-only">
      {helps.map((help) => (
        <li key={help}>
          <a href={`/${view.language}/send-records/${help}`}>{words[help].label}</a>
          <p class="hint">{filled(words[help].hint, view)}</p>
        </li>
      ))}
    </ul>
  );
}

type ContactProps = SiteView & Pick<AdviceProps, 'ids' | 'now'>;

/** Fax, address, e-mail and telephone, as far as they are for the reader. The telephone is for everybody. */
function Contact({ ids, now, ...view }: ContactProps) {
  const { fax, mailing } = view.facility.inbound;
  const { lines } = inboundChecklistWords(view.language);
  const card = (id: AdviceId, art: ComponentChildren, inside: ComponentChildren) =>
    ids.includes(id) ? (
      <Card heading={lines[id].act} art={art}>
        {inside}
      </Card>
    ) : null;
  return (
    <div class="pair">
      {fax === null ? null : card('fax-number', <Drawing name="fax" />, <p class="num">{fax.shown}</p>)}
      {card('mail-address', <Drawing name="mailbox" />, <AddressLines lines={envelopeLines(mailing)} />)}
      {card(
        'ask-for-email',
        undefined,
        <p>
          <Said {...view} text={lines['ask-for-email'].why} />
        </p>,
      )}
      {card('customer-service', <Drawing name="phone" />, <CustomerService {...view} now={now} />)}
    </div>
  );
}

function CustomerService({ now, ...view }: SiteView & { readonly now: Date | undefined }) {
  const { language, facility } = view;
  const { shell } = siteWords(language);
  const { hours, phone } = facility.inbound;
  const { line } = inboundChecklistWords(language);
  return (
    <>
      <p>
        <PhoneLink line={phone} />, {shell.hours(timeInWords(hours.opens, language), timeInWords(hours.closes, language))}
      </p>
      {now === undefined ? null : <p class="screen-only">{stateOfLine(now, view)}</p>}
      <p>{line.holidays}</p>
    </>
  );
}

/** Whether somebody answers now, in words. */
function stateOfLine(now: Date, view: { readonly language: SiteView['language']; readonly facility: Facility }): string {
  const { hours } = view.facility.inbound;
  const { line } = inboundChecklistWords(view.language);
  const state = lineNow(hours, now, view.facility.timeZone);
  return state.open
    ? line.open(clockInWords(state.until.toISOString(), view))
    : line.closed(instantInWords(state.opens.toISOString(), view));
}
