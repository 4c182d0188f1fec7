/** Buttons. Never disabled; a button without a name continues. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly name?: string;
  readonly value?: string;
  /** One `main` button a page: the next right act. */
  readonly look?: 'main' | 'outline' | 'plain';
  readonly icon?: IconName;
  /** Id of the form that it sends, where it stands outside of it. */
  readonly form?: string;
  /** Said in place of the text, of which it is a longer form. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

const looks = { main: 'btn', outline: 'btn two', plain: 'btn quiet' } as const;

export function Button({ name, value, look = 'main', icon, form, label, children }: ButtonProps) {
  return (
    <button
      type="submit"
      class={looks[look]}
      form={form}
      aria-label={label}
      {...(name === undefined ? {} : { name, value: value ?? '' })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

export function LinkButton({
  href,
  look = 'main',
  icon,
  children,
}: Pick<ButtonProps, 'look' | 'icon' | 'children'> & { readonly href: string }) {
  return (
    <a class={looks[look]} href={href}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </a>
  );
}

export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="acts">{children}</div>;
}
