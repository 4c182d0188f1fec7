/**
 * The frame of every page: document head, skip link, header with the language switch, main, footer with help at the same
 * place. Pages are strings: no script, no inline style, nothing loaded but one stylesheet. Preact escapes what people typed.
 */
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { registry } from '../languages/registry.ts';
import type { Language } from '../request/vocabulary.ts';
import { assetNames } from './built/asset-names.ts';

const stylesheetPath = `/assets/${assetNames.stylesheet}`;

/** Id of the form of a page; the language button in the header belongs to it. */
export const pageFormId = 'page-form';

export interface DocumentProps {
  readonly language: Language;
  /** Whole text of the title element, without the error prefix. */
  readonly title: string;
  /** Given when the page shows problems: goes before the title ("Error: "). */
  readonly errorPrefix?: string | undefined;
  /** What a search engine shows below the title; for pages that one may list. */
  readonly description?: string | undefined;
  readonly skipText: string;
  readonly header: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** Staff pages with tables use the width of the window. */
  readonly wide?: boolean | undefined;
  /** Stands before everything that can be focused. */
  readonly first?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The whole HTML document as text. */
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
        <meta name="format-detection" content="telephone=no" />
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

export interface BrandProps {
  readonly href: string;
  readonly name: string;
  readonly under: string;
}

/** The name of the service in text. The hospital's logo is not ours to use. */
export function Brand({ href, name, under }: BrandProps) {
  return (
    <a class="brand" href={href}>
      {name}
      <small>{under}</small>
    </a>
  );
}

/** The other language, by its own name: a link to the same page, or a button that stores what was typed first. */
export type LanguageSwitch =
  | { readonly kind: 'link'; readonly to: Language; readonly href: string; readonly name: string }
  | { readonly kind: 'button'; readonly to: Language; readonly name: string };

export function Switch({ to }: { readonly to: LanguageSwitch }) {
  if (to.kind === 'link') {
    return (
      <a class="language-switch" href={to.href} lang={to.to} hreflang={to.to}>
        {to.name}
      </a>
    );
  }
  return (
    <button class="language-switch" type="submit" form={pageFormId} name="_language" value={to.to} lang={to.to} formNoValidate>
      {to.name}
    </button>
  );
}

/**
 * Pressing Enter in a field presses the first button of its form, wherever that stands. The language button in the header
 * would be the first; this one, out of sight and out of the tab order, comes before it and means "Continue".
 */
export function EnterMeansContinue({ text }: { readonly text: string }) {
  return (
    <button class="out-of-sight" type="submit" form={pageFormId} tabIndex={-1} aria-hidden="true">
      {text}
    </button>
  );
}
