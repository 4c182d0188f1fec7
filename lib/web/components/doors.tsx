/** The first choice on a page: a drawing, what it is called, and a quiet line. The whole card can be pressed. */
import type { ComponentChildren } from 'preact';
import { Drawing, type DrawingName } from './drawings.tsx';

interface DoorProps {
  readonly drawing?: DrawingName | undefined;
  readonly title: string;
  readonly text?: string | undefined;
}

function Inside({ drawing, title, text }: DoorProps) {
  return (
    <>
      {drawing === undefined ? null : <Drawing name={drawing} />}
      <b>{title}</b>
      {text === undefined ? null : <span>{text}</span>}
    </>
  );
}

type ChoiceCardProps = DoorProps & {
  /** Of the door alone, where it differs from the page. */
  readonly lang?: string | undefined;
} & ({ readonly href: string; readonly hreflang?: string } | { readonly name: string; readonly value: string });

/** A link, or a button that begins something. */
export function ChoiceCard(props: ChoiceCardProps) {
  return (
    <li lang={props.lang}>
      {'href' in props ? (
        <a class="door" href={props.href} hreflang={props.hreflang}>
          <Inside {...props} />
        </a>
      ) : (
        <button class="door" type="submit" name={props.name} value={props.value}>
          <Inside {...props} />
        </button>
      )}
    </li>
  );
}

/** Doors below each other on a phone, two beside two, then four in a row. */
export function ChoiceCards({ four, children }: { readonly four?: boolean; readonly children: ComponentChildren }) {
  return <ul class={four ? 'doors four' : 'doors'}>{children}</ul>;
}
