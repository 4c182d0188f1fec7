/** Telephone numbers that can be pressed. */
import { Icon } from './icons.tsx';

export interface Line {
  /** What is dialled. */
  readonly e164: string;
  readonly shown: string;
}

export function PhoneLink({ line: { e164, shown } }: { readonly line: Line }) {
  return (
    <a class="num" href={`tel:${e164}`}>
      {shown}
    </a>
  );
}

/** A sentence, in which the number becomes a link. */
export function WithPhone({ line, text }: { readonly line: Line; readonly text: string }) {
  const [before = '', ...after] = text.split(line.shown);
  return (
    <>
      {before}
      {after.map((part) => (
        <>
          <PhoneLink line={line} />
          {part}
        </>
      ))}
    </>
  );
}

/** In the band: the number, on a phone its sign alone. */
export function BandPhone({ line: { e164, shown }, call }: { readonly line: Line; readonly call: string }) {
  return (
    <a class="tel" href={`tel:${e164}`}>
      <Icon name="phone" />
      <span class="num">
        <span class="out-of-sight">{call} </span>
        {shown}
      </span>
    </a>
  );
}
