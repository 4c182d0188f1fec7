/** A letter as a page, with its PDF beside: the words that were printed, kept with it. Behind a one-time code. */
import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { type LetterPart, LetterText } from '../../request/letter-text.ts';
import { jsonOf } from '../../runtime/json.ts';
import { LinkButton } from '../../web/components/buttons.tsx';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, sitePage } from '../context.ts';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { statusPaths } from './code-view.tsx';
import { letterLinks } from './document-links.ts';
import type { LetterLink } from './opened-parts.tsx';
import { shownHere } from './status-handlers.ts';

/** GET /{language}/status/letters/{letter} */
export async function getLetterPage(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, params } = context;
  const shown = await shownHere(context);
  if (shown === null || !shown.ticket.opened) return redirect(`/${language}/status`);
  const link = letterLinks(deps, shown.record, shown.ticket).find(({ id }) => id === params['letter']);
  const bytes = link?.text === undefined ? null : await deps.archive.get(link.text);
  if (link === undefined || bytes === null) return fail('not-found', context, { back: `/${language}${statusPaths.request}` });
  const parts = LetterText.parse(jsonOf(bytes));
  return sitePage(renderLetter({ language, facility: deps.facility, link, parts }), language);
}

interface LetterView extends SiteView {
  readonly link: LetterLink;
  readonly parts: readonly LetterPart[];
}

function renderLetter({ language, facility, link, parts }: LetterView): string {
  const { status } = siteWords(language);
  const [title, ...rest] = parts;
  return renderSitePage(
    { language, facility, path: statusPaths.request, title: title?.text ?? '' },
    <>
      <article class="column" lang={link.language}>
        <h1>{title?.text}</h1>
        <p class="soft">{dateInWords(link.on, link.language)}</p>
        {runsOf(rest).map((run) => (
          <Run key={run[0]?.text} parts={run} />
        ))}
      </article>
      <p class="screen-only">
        <LinkButton href={link.href} look="outline" icon="download">
          {status.letterPdf}
        </LinkButton>
      </p>
      <p class="screen-only">
        <LinkButton href={`/${language}${statusPaths.request}`} look="plain">
          {status.backToRequest}
        </LinkButton>
      </p>
    </>,
  );
}

/** Labels with their values stand together; everything else by itself. */
function runsOf(parts: readonly LetterPart[]): readonly (readonly LetterPart[])[] {
  const isRow = ({ role }: LetterPart) => role === 'label' || role === 'value';
  const runs: LetterPart[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const [before] = last?.slice(-1) ?? [];
    if (last !== undefined && before !== undefined && isRow(before) && isRow(part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** What stands before an entry of a list. */
const marker = /^(\d+\.|•)$/;

function Run({ parts }: { readonly parts: readonly LetterPart[] }) {
  const [first] = parts;
  if (first === undefined) return null;
  if (first.role === 'h2') return <h2>{first.text}</h2>;
  if (first.role === 'label' || first.role === 'value')
    return marker.test(first.text) ? <Entries parts={parts} /> : <Rows parts={parts} />;
  return <p>{first.text}</p>;
}

/** Each label with all that follows it. */
function labelled(parts: readonly LetterPart[]): readonly (readonly LetterPart[])[] {
  const groups: LetterPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last === undefined || part.role === 'label') groups.push([part]);
    else last.push(part);
  }
  return groups;
}

function Entries({ parts }: { readonly parts: readonly LetterPart[] }) {
  const numbered = parts[0]?.text !== '•';
  const entries = labelled(parts).map(([label, ...values]) => ({ label, values }));
  const List = numbered ? 'ol' : 'ul';
  return (
    <List>
      {entries.map(({ label, values }, place) => (
        <li key={`${place} ${label?.text}`}>
          {(label !== undefined && !marker.test(label.text) ? [label, ...values] : values).map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </li>
      ))}
    </List>
  );
}

function Rows({ parts }: { readonly parts: readonly LetterPart[] }) {
  return (
    <dl class="rows">
      {labelled(parts).map(([label, ...values]) => (
        <div key={label?.text}>
          <dt>{label?.text}</dt>
          {values.map(({ text }) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
