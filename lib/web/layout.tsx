/** The document around every page: no inline style or script, one stylesheet. Preact escapes what people typed. */
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { registry } from '../languages/registry.ts';
import type { Language } from '../request/vocabulary.ts';
import { assetNames } from './built/asset-names.ts';
import { Mark } from './components/shore.tsx';

const asset = (name: keyof typeof assetNames) => `/assets/${assetNames[name]}`;

/** The language button in the header belongs to this form. */
export const pageFormId = 'page-form';
/** Only the language button sends it: the form is shown again, with what was typed and without a word about what is missing. */
export const languageField = '_language';

/** Scripts of ours, each of one page. */
export type PageScript = 'checkFile' | 'sendParts';

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
  /** The style sheet of the staff console comes on top: a denser scale, as wide as the window. */
  readonly desk?: boolean | undefined;
  /** Address of one more style sheet. */
  readonly moreStyle?: string | undefined;
  /** The page works without it. Its policy has to allow it: `contentPolicy`. */
  readonly script?: PageScript | undefined;
  /** Before everything that can be focused. */
  readonly first?: ComponentChildren;
  /** As wide as the window, before everything else: an `Opening`. */
  readonly hero?: ComponentChildren;
  /** Beside the text where there is room, else below it. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${render(<Document {...props} />)}`;
}

function Document(props: DocumentProps): VNode {
  const { language, title, errorPrefix, description, skipText, header, footer, desk, moreStyle, script, first, hero } = props;
  const look = desk ? 'desk' : hero === undefined ? undefined : 'opening';
  return (
    <html lang={language} dir={registry[language].direction === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description === undefined ? null : <meta name="description" content={description} />}
        <title>{errorPrefix === undefined ? title : `${errorPrefix} ${title}`}</title>
        <link rel="preload" href={asset('face')} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={asset('stylesheet')} />
        {desk ? <link rel="stylesheet" href={asset('consoleStylesheet')} /> : null}
        {moreStyle === undefined ? null : <link rel="stylesheet" href={moreStyle} />}
        <link rel="icon" type="image/svg+xml" href={asset('mark')} />
        {script === undefined ? null : <script src={asset(script)} defer />}
      </head>
      <body class={look}>
        <a class="skip" href="#main">
          {skipText}
        </a>
        {first}
        <header class="band">
          <div class="wrap">{header}</div>
        </header>
        <main id="main" tabIndex={-1}>
          {hero}
          <Columns {...props} />
        </main>
        {footer === undefined ? null : <footer class="foot">{footer}</footer>}
      </body>
    </html>
  );
}

function Columns({ desk, hero, aside, children }: DocumentProps) {
  if (desk) return <>{children}</>;
  return (
    <div class={aside === undefined ? 'wrap page' : 'wrap page two-columns'}>
      <div class={hero === undefined ? 'column' : 'column wide'}>{children}</div>
      {aside === undefined ? null : <div class="beside-text">{aside}</div>}
    </div>
  );
}

/** Our own mark and the name as text: the hospital's logo is not ours to use. */
export function Brand({ href, name, under }: { readonly href: string; readonly name: string; readonly under?: string }) {
  return (
    <a class="brand" href={href}>
      <Mark />
      <span>
        {name}
        {under === undefined ? null : <small>{under}</small>}
      </span>
    </a>
  );
}

interface SwitchProps {
  readonly to: Language;
  readonly href: string;
  /** Whether a button sends the form of the page along: to where the form goes, which stores it, or to `href`, which shows it again. */
  readonly form?: 'stored' | 'carried' | undefined;
}

export function LanguageSwitch({ to, href, form }: SwitchProps) {
  const { name } = registry[to];
  const button = { class: 'language-switch', type: 'submit', form: pageFormId, name: languageField, value: to } as const;
  return form !== undefined ? (
    <button {...button} lang={to} formNoValidate formaction={form === 'carried' ? href : undefined}>
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
