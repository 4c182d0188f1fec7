import type { ComponentChildren } from 'preact';

export interface Answer {
  readonly question: string;
  readonly answer: ComponentChildren;
  /** Screen readers read `about` after "Change". With `form` a button of that form, which stores what was typed there first. */
  readonly change?:
    | { readonly href: string; readonly text: string; readonly about: string; readonly form?: string | undefined }
    | undefined;
}

function Change({ href, text, about, form }: NonNullable<Answer['change']>) {
  const inside = (
    <>
      {text}
      <span class="out-of-sight"> {about}</span>
    </>
  );
  return form === undefined ? (
    <a href={href}>{inside}</a>
  ) : (
    <button class="btn quiet" type="submit" form={form} name="_change" value={href} formNoValidate>
      {inside}
    </button>
  );
}

/** `bdi`: an answer may run the other way than the page. */
export function SummaryList({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <dl class="rows">
      {answers.map(({ question, answer, change }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{typeof answer === 'string' ? <bdi>{answer}</bdi> : answer}</dd>
          {change === undefined ? null : (
            <dd class="edit">
              <Change {...change} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface Column {
  readonly key: string;
  readonly heading: ComponentChildren;
  /** For dates, references and counts: tabular figures, no line breaks. */
  readonly figures?: boolean;
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined;
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** By column key. The cell of `rowHeader` is the header of its row. `look`: a class of the row. */
  readonly rows: readonly {
    readonly id: string;
    readonly look?: string | undefined;
    readonly cells: Readonly<Record<string, ComponentChildren>>;
  }[];
  readonly rowHeader?: string;
}

/** Scrolls in its own named region, which can be focused. */
export function Table({ caption, columns, rows, rowHeader }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section class="scrolls" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, sort }) => (
              <th key={key} scope="col" aria-sort={sort}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, look, cells }) => (
            <tr key={id} class={look}>
              {columns.map(({ key, figures }) => {
                const [Cell, scope] = key === rowHeader ? (['th', 'row'] as const) : (['td'] as const);
                return (
                  <Cell key={key} scope={scope} class={figures ? 'figures' : undefined}>
                    {cells[key]}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
