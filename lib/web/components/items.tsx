/** What is still open, item by item: for the person who asked, and for whoever reviews the request. */
import type { ComponentChildren } from 'preact';
import { StatusTag } from './messages.tsx';

export interface OpenItem {
  /** "Needed", "Your answer". */
  readonly tag: string;
  readonly title: string;
  readonly why: string;
  /** The control that settles it, and what to do instead. */
  readonly children: ComponentChildren;
}

/** Cards inside the one amber box of a page. */
export function OpenItems({ items }: { readonly items: readonly OpenItem[] }) {
  return (
    <ul class="items">
      {items.map(({ tag, title, why, children }) => (
        <li key={title}>
          <StatusTag tone="soon">{tag}</StatusTag>
          <h3>{title}</h3>
          <p>{why}</p>
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
  readonly rule: string;
  readonly value?: 'yes' | 'no' | 'not-applicable' | undefined;
}

interface ReviewSheetProps {
  readonly caption: string;
  readonly headings: Readonly<Record<'check' | 'answer' | 'rule', string>>;
  readonly answers: Readonly<Record<NonNullable<Check['value']>, string>>;
  readonly checks: readonly Check[];
}

/** Yes, no or not applicable for each check, beside its rule. A "no" is amber: somebody has to act. */
export function ReviewSheet({ caption, headings, answers, checks }: ReviewSheetProps) {
  return (
    <table class="sheet">
      <caption>{caption}</caption>
      <thead>
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
              <Segments {...check} answers={answers} />
            </td>
            <td>{check.rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const values = ['yes', 'no', 'not-applicable'] as const;

function Segments({ name, label, value, answers }: Check & Pick<ReviewSheetProps, 'answers'>) {
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === value} />
          {answers[one]}
        </label>
      ))}
    </div>
  );
}
