import type { ComponentChildren } from 'preact';
import { idOf } from './control.tsx';

export interface SummaryLine {
  /** The field that the line links to; absent: it concerns the whole page. */
  readonly name?: string | undefined;
  readonly text: string;
}

export function ErrorSummary({ heading, lines }: { readonly heading: string; readonly lines: readonly SummaryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div
      class="usa-alert usa-alert--error"
      role="alert"
      aria-labelledby="error-summary-heading"
      id="error-summary"
      tabIndex={-1}
      autofocus
    >
      <h2 class="usa-alert__heading" id="error-summary-heading">
        {heading}
      </h2>
      <ul class="usa-alert__text">
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

/** `tone` is never only a colour: the heading says it in words. */
export function Alert({ tone, heading, children }: BoxProps & { readonly tone: 'error' | 'warning' | 'success' | 'info' }) {
  return (
    <div class={tone === 'info' ? 'usa-alert' : `usa-alert usa-alert--${tone}`}>
      {heading === undefined ? null : <h2 class="usa-alert__heading">{heading}</h2>}
      <div class="usa-alert__text">{children}</div>
    </div>
  );
}

/** "What next": the one amber box of a page. */
export function SummaryBox({ heading, children }: BoxProps) {
  return (
    <div class="usa-summary-box">
      {heading === undefined ? null : <h2 class="usa-summary-box__heading">{heading}</h2>}
      <div class="usa-summary-box__text">{children}</div>
    </div>
  );
}

/** `level` of the heading: 3 under a heading of the page, 2 under the title. */
export function Card({ heading, level = 3, children }: BoxProps & { readonly level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="card">
      {heading === undefined ? null : <Heading class="card-heading">{heading}</Heading>}
      {children}
    </div>
  );
}

export type TagTone = 'plain' | 'late' | 'soon' | 'good';

export function StatusTag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ComponentChildren }) {
  return <span class={tone === 'plain' ? 'usa-tag' : `usa-tag tag-${tone}`}>{children}</span>;
}
