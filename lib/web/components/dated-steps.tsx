interface DatedStep {
  /** A day in words, or that none is set. Read before the step. */
  readonly when: string;
  readonly text: string;
}

/** What happens, each step with its day. */
export function DatedSteps({ steps }: { readonly steps: readonly DatedStep[] }) {
  return (
    <ol class="usa-process-list">
      {steps.map(({ when, text }) => (
        <li key={text} class="usa-process-list__item">
          <p>
            <strong class="when">{when}</strong> {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
