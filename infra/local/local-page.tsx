/** Pages of the local service alone, in the look of the console. English only: nobody but its developers reads them. */
import type { ComponentChildren } from 'preact';
import { baseLanguage } from '../../lib/request/vocabulary.ts';
import { consoleStylesheet } from '../../lib/web/built/assets.ts';
import { Brand, renderDocument } from '../../lib/web/layout.tsx';

export const localStylePath = '/_local/look.css';

/** On top of the style sheets of the service. The review sheet of the gallery is a part of the console. */
export const localStyle = `${consoleStylesheet.css}
label { display: block; }
td pre, .desk pre { font: inherit; margin: 0; white-space: pre-wrap; }
.desk form p + p { margin-top: .75rem; }
.both { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); }
.both iframe { border: 1px solid var(--edge); height: 46rem; width: 100%; }
.swatches { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); list-style: none; padding: 0; max-width: none !important; }
.swatches li { background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; margin: 0; min-height: 4rem; padding: .75rem; }
.swatches .scene { height: auto; width: 100%; }
.swatches .ink { background: var(--ink); color: var(--paper); }
.swatches .soft { color: var(--soft); }
.swatches .band { background: var(--band); color: var(--on-band); }
.swatches .act { background: var(--act); color: var(--on-act); }
.swatches .tint { background: var(--tint); }
.swatches .do { background: var(--do); color: var(--do-ink); }
.swatches .good { background: var(--good); color: var(--good-ink); }
.swatches .bad { background: var(--bad); color: var(--bad-ink); }
`;

export function renderLocalPage(title: string, children: ComponentChildren): string {
  return renderDocument({
    language: baseLanguage,
    title,
    skipText: 'Skip to main content',
    desk: true,
    moreStyle: localStylePath,
    header: <Brand href="/_local" name="Local service" />,
    children: (
      <div class="wrap column desk-page">
        <h1>{title}</h1>
        {children}
      </div>
    ),
  });
}
