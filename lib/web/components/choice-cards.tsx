/** The first choice on a page: a drawing, what it is called, and a quiet line. The whole card can be pressed. */
import type { ComponentChildren } from 'preact';
import { Drawing, type DrawingName } from './drawings.tsx';

interface InsideProps {
  readonly drawing?: DrawingName | undefined;
  readonly title: string;
  readonly text?: string | undefined;
}

function Inside({ drawing, title, text }: InsideProps) {
  return (
    <>
      {drawing === undefined ? null : <Drawing name={drawing} />}
      <b>{title}</b>
      {text === undefined ? null : <span>{text}</span>}
    </>
  );
}

type ChoiceCardProps = InsideProps & {
  /** Of the card alone, where it differs from the page. */
  readonly lang?: string | undefined;
} & ({ readonly href: string; readonly hreflang?: string } | { readonly name: string; readonly value: string });

/** A link, or a button that begins something. */
export function ChoiceCard(props: ChoiceCardProps) {
  return (
    <li lang={props.lang}>
      {'href' in props ? (
        <a class="choice-card" href={props.href} hreflang={props.hreflang}>
          <Inside {...props} />
        </a>
      ) : (
        <button class="choice-card" type="submit" name={props.name} value={props.value}>
          <Inside {...props} />
        </button>
      )}
    </li>
  );
}

/** Cards below each other on a phone, two beside two, then four in a row. */
export function ChoiceCards({ four, children }: { readonly four?: boolean; readonly children: ComponentChildren }) {
  return <ul class={four ? 'choice-cards four' : 'choice-cards'}>{children}</ul>;
}
