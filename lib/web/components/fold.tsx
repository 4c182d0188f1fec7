import type { ComponentChildren } from 'preact';

interface FoldProps {
  /** Two or three words that say what is inside. */
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What most readers of a page do not need: closed at first, opened without a script. */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details class="fold">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
