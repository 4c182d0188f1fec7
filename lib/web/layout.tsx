/** The document around every page: no script, no inline style, one stylesheet. Preact escapes what people typed. */
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { registry } from '../languages/registry.ts';
import type { Language } from '../request/vocabulary.ts';
import { assetNames } from './built/asset-names.ts';

const stylesheetPath = `/assets/${assetNames.stylesheet}`;

/** The language button in the header belongs to this form. */
export const pageFormId = 'page-form';

interface DocumentProps {
  readonly language: Language;
  /** Without the error prefix. */
  readonly title: string;
  /** Given when the page shows problems: "Error:". */
  readonly errorPrefix?: string | undefined;
  /** For search engines. */
  readonly description?: string | undefined;
  readonly skipText: string;
  readonly header: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** For staff pages with tables. */
  readonly wide?: boolean | undefined;
  /** Before everything that can be focused. */
  readonly first?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${render(<Document {...props} />)}`;
}

function Document(props: DocumentProps): VNode {
  const { language, title, errorPrefix, description, skipText, header, footer, wide, first, children } = props;
  return (
    <html lang={language} dir={registry[language].direction === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description === undefined ? null : <meta name="description" content={description} />}
        <title>{errorPrefix === undefined ? title : `${errorPrefix} ${title}`}</title>
        <link rel="stylesheet" href={stylesheetPath} />
        <link rel="icon" type="image/svg+xml" href={`/assets/${assetNames.mark}`} />
      </head>
      <body>
        <a class="usa-skipnav" href="#main">
          {skipText}
        </a>
        {first}
        <header class="top">
          <div class={wide ? 'wrap wide' : 'wrap'}>{header}</div>
        </header>
        <main id="main" class={wide ? 'wrap wide' : 'wrap'} tabIndex={-1}>
          {children}
        </main>
        {footer === undefined ? null : (
          <footer class={wide ? 'wrap wide' : 'wrap'}>
            <div class="foot">{footer}</div>
          </footer>
        )}
      </body>
    </html>
  );
}

/** Text: the hospital's logo is not ours to use. */
export function Brand({ href, name, under }: { readonly href: string; readonly name: string; readonly under: string }) {
  return (
    <a class="brand" href={href}>
      {name}
      <small>{under}</small>
    </a>
  );
}

/** A link, or without `href` a button that first stores what was typed. */
export function LanguageSwitch({ to, href }: { readonly to: Language; readonly href: string | undefined }) {
  const { name } = registry[to];
  return href === undefined ? (
    <button class="language-switch" type="submit" form={pageFormId} name="_language" value={to} lang={to} formNoValidate>
      {name}
    </button>
  ) : (
    <a class="language-switch" href={href} lang={to} hreflang={to}>
      {name}
    </a>
  );
}

/** Enter presses the first button of a form: this hidden one, and not the language button in the header. */
export function EnterMeansContinue({ text }: { readonly text: string }) {
  return (
    <button class="out-of-sight" type="submit" form={pageFormId} tabIndex={-1} aria-hidden="true">
      {text}
    </button>
  );
}
