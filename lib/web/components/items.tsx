/** What is still open, item by item: for the person who asked, and for whoever reviews the request. */
import type { ComponentChildren } from 'preact';
import { idOf } from './control.tsx';
import { StatusTag } from './messages.tsx';

export interface OpenItem {
  /** "Needed", "Your answer". */
  readonly tag: string;
  readonly title: string;
  readonly why?: string | undefined;
  /** The control that settles it, and what to do instead. */
  readonly children?: ComponentChildren;
}

/** Cards inside the one amber box of a page. */
export function OpenItems({ items }: { readonly items: readonly OpenItem[] }) {
  return (
    <ul class="items">
      {items.map(({ tag, title, why, children }) => (
        <li key={title}>
          <StatusTag tone="soon">{tag}</StatusTag>
          <h3>{title}</h3>
          {why === undefined ? null : <p>{why}</p>}
          {children}
        </li>
      ))}
    </ul>
  );
}

export interface Check {
  readonly name: string;
  readonly label: string;
  /** What is known already. */
  readonly note: string;
  /** The rule that asks for it. */
  readonly rule: ComponentChildren;
  readonly value?: CheckAnswer | undefined;
  /** The answers that may be given; absent: it follows from what is known, and is shown in words. */
  readonly choices?: readonly CheckAnswer[] | undefined;
}

type CheckAnswer = 'yes' | 'no' | 'not-needed';

interface ReviewSheetProps {
  readonly caption: string;
  readonly headings: Readonly<Record<'check' | 'answer' | 'rule', string>>;
  readonly answers: Readonly<Record<CheckAnswer, string>>;
  /** For a line that follows from what nobody knows yet. */
  readonly empty: string;
  readonly checks: readonly Check[];
}

/** An answer for each check, beside its rule. A "no" is amber: somebody has to act. */
export function ReviewSheet({ caption, headings, answers, empty, checks }: ReviewSheetProps) {
  return (
    <table class="sheet">
      <caption class="out-of-sight">{caption}</caption>
      <thead class="out-of-sight">
        <tr>
          <th scope="col">{headings.check}</th>
          <th scope="col">{headings.answer}</th>
          <th scope="col">{headings.rule}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.name} class={check.value === 'no' ? 'no' : undefined}>
            <th scope="row">
              {check.label}
              <span>{check.note}</span>
            </th>
            <td>
              {check.choices === undefined ? (
                <b>{check.value === undefined ? empty : answers[check.value]}</b>
              ) : (
                <Segments {...check} choices={check.choices} answers={answers} />
              )}
            </td>
            <td>{check.rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SegmentsProps extends Pick<Check, 'name' | 'label' | 'value'>, Pick<ReviewSheetProps, 'answers'> {
  readonly choices: readonly CheckAnswer[];
}

/** The first one has the id of the field, for a line of an error summary. */
function Segments({ name, label, value, choices, answers }: SegmentsProps) {
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {choices.map((one, index) => (
        <label key={one}>
          <input type="radio" id={index === 0 ? idOf(name) : undefined} name={name} value={one} checked={one === value} />
          {answers[one]}
        </label>
      ))}
    </div>
  );
}
