/** What a page says aside from its text. Amber: the reader must act. Green: something is done. Red: something is wrong. */
import type { ComponentChildren } from 'preact';
import { idOf } from './control.tsx';

export interface SummaryLine {
  /** The field that the line links to; absent: it concerns the whole page. */
  readonly name?: string | undefined;
  readonly text: string;
}

/** Takes the focus, so that whoever hears the page hears it first; each line leads to its field. */
export function ErrorSummary({ heading, lines }: { readonly heading: string; readonly lines: readonly SummaryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="box bad" role="alert" aria-labelledby="error-summary-heading" id="error-summary" tabIndex={-1} autofocus>
      <h2 id="error-summary-heading">{heading}</h2>
      <ul>
        {lines.map(({ name, text }) => (
          <li key={`${name} ${text}`}>{name === undefined ? text : <a href={`#${idOf(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

interface BoxProps {
  readonly heading?: string | undefined;
  readonly children: ComponentChildren;
}

const tones = { error: 'bad', warning: 'do', success: 'good', info: 'info' } as const;

/** `tone` is never only a colour: the heading says it in words. `warning` asks the reader to do something. */
export function Alert({ tone, heading, children }: BoxProps & { readonly tone: keyof typeof tones }) {
  return (
    <div class={`box ${tones[tone]}`}>
      {heading === undefined ? null : <h2>{heading}</h2>}
      {children}
    </div>
  );
}

/** What is good to know. Asks for nothing. */
export function SummaryBox({ heading, children }: BoxProps) {
  return (
    <Alert tone="info" heading={heading}>
      {children}
    </Alert>
  );
}

/** What the reader must do: at most one a page. */
export function DoBox({ heading, children }: BoxProps) {
  return (
    <Alert tone="warning" heading={heading}>
      {children}
    </Alert>
  );
}

/** Something is done: the title of the page stands inside, with the sign. */
export function GoodBox({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="box good sign">
      <svg viewBox="0 0 56 56" aria-hidden="true">
        <circle cx="28" cy="28" r="28" />
        <path d="m16 29 8 8 17-18" />
      </svg>
      <div>
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  );
}

/** One press selects the whole of it. */
export function Reference({ children }: { readonly children: ComponentChildren }) {
  return <p class="reference">{children}</p>;
}

/** `level` of the heading: 3 under a heading of the page, 2 under the title. */
export function Card({
  heading,
  level = 3,
  art,
  children,
}: BoxProps & { readonly level?: 2 | 3; readonly art?: ComponentChildren }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const head = heading === undefined ? null : <Heading>{heading}</Heading>;
  return (
    <div class="card">
      {art === undefined ? (
        head
      ) : (
        <div class="with-art">
          {art}
          {head}
        </div>
      )}
      {children}
    </div>
  );
}

/** What most readers do not need. Unfolded in print. */
export function Details({
  summary,
  open,
  children,
}: {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

export type TagTone = 'plain' | 'late' | 'soon' | 'good';
const tagTones = { plain: 'tag', late: 'tag bad', soon: 'tag do', good: 'tag good' } as const;

export function StatusTag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ComponentChildren }) {
  return <span class={tagTones[tone]}>{children}</span>;
}
