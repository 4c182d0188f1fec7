/** Buttons. Never disabled; a button without a name continues. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
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
}: Pick<ButtonProps, 'look' | 'children'> & { readonly href: string }) {
  return (
    <a class={looks[look]} href={href}>
      {children}
    </a>
  );
}

export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="usa-button-group">{children}</div>;
}
