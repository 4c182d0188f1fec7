/** How far something has come. Label and date carry the meaning; form and colour repeat it. */
import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';

export interface Step {
  /** "By Friday, December 4": before what happens. */
  readonly when?: ComponentChildren;
  /** Bold where `more` explains it. */
  readonly what: ComponentChildren;
  readonly more?: string | undefined;
}

/** What happens, in order. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ when, what, more }, index) => (
        <li key={String(index)}>
          {when === undefined ? null : <span class="when">{when}</span>}
          {more === undefined ? what : <b>{what}</b>}
          {more}
        </li>
      ))}
    </ol>
  );
}

export function ProcessList({ steps }: { readonly steps: readonly string[] }) {
  return <Steps steps={steps.map((what) => ({ what }))} />;
}

/** Parts of the form. `current` counts from 1. */
export function StepIndicator(props: {
  readonly current: number;
  readonly labels: readonly string[];
  readonly heading: string;
}) {
  const { current, labels, heading } = props;
  return (
    <>
      <p class="part">{heading}</p>
      <ol class="parts" aria-hidden="true">
        {labels.map((label, index) => (
          <li key={label} class={index < current ? 'on' : undefined} />
        ))}
      </ol>
    </>
  );
}

export interface Stage {
  readonly label: string;
  /** A date, or what is going on. */
  readonly note?: string | undefined;
}

/** States of a request. `current` counts from 0; at the number of stages all are done. */
export function Track({ stages, current }: { readonly stages: readonly Stage[]; readonly current: number }) {
  const stateOf = (index: number) => (index < current ? 'done' : index === current ? 'now' : 'later');
  return (
    <ol class="track">
      {stages.map(({ label, note }, index) => (
        <li key={label} class={stateOf(index)} aria-current={index === current ? 'step' : undefined}>
          {index < current ? <Icon name="tick" /> : null}
          <b>{label}</b>
          {note === undefined ? null : <span>{note}</span>}
        </li>
      ))}
    </ol>
  );
}

interface DaysProps {
  readonly day: number;
  readonly of: number;
  /** Amber: little time is left. Red: none is. */
  readonly tone?: 'do' | 'bad' | undefined;
}

/** A stroke for each day. The words beside it say the same: it is hidden from those who hear the page. */
export function Days({ day, of, tone }: DaysProps) {
  const [stroke, gap] = [7, 3];
  const dashes = { 'stroke-width': 8, 'stroke-dasharray': `${stroke} ${gap}` };
  const gone = Math.min(Math.max(day, 0), of);
  const length = of * (stroke + gap) - gap;
  return (
    <svg class="days" viewBox={`0 0 ${length} 8`} preserveAspectRatio="none" aria-hidden="true">
      <path class="rest" {...dashes} d={`M0 4H${length}`} />
      {gone === 0 ? null : (
        <path class={tone === undefined ? 'gone' : `gone ${tone}`} {...dashes} d={`M0 4H${gone * (stroke + gap) - gap}`} />
      )}
    </svg>
  );
}
