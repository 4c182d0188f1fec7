/** Buttons. Never disabled; a button without name is the main way on. */
import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly name?: string;
  readonly value?: string;
  readonly look?: 'main' | 'outline' | 'plain';
  readonly children: ComponentChildren;
}

const looks = {
  main: 'usa-button',
  outline: 'usa-button usa-button--outline',
  plain: 'usa-button usa-button--unstyled',
} as const;

export function Button({ name, value, look = 'main', children }: ButtonProps) {
  return (
    <button type="submit" class={looks[look]} {...(name === undefined ? {} : { name, value: value ?? '' })}>
      {children}
    </button>
  );
}

export function LinkButton({
  href,
  look = 'main',
  children,
}: {
  readonly href: string;
  readonly look?: 'main' | 'outline';
  readonly children: ComponentChildren;
}) {
  return (
    <a class={looks[look]} href={href}>
      {children}
    </a>
  );
}

/** Buttons in a row that wraps on small screens. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="usa-button-group">{children}</div>;
}
