/** "Ask somebody to sign": a link to a request that the patient makes, filled in as far as the asker may. */

import { dateInWords } from '../../languages/dates.ts';
import { exitWords } from '../../languages/exits.ts';
import { siteWords } from '../../languages/site.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Card, ErrorSummary } from '../../web/components/messages.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { Hidden } from './form-page.tsx';

interface AskPageProps extends SiteView {
  readonly token: string;
  readonly typed?: string | undefined;
  readonly problem?: 'missing' | 'wrong' | undefined;
}

export const askerField = 'recipient.name';

export function renderAsk({ language, facility, token, typed, problem }: AskPageProps): string {
  const words = exitWords(language).ask;
  const { form } = siteWords(language);
  const error = problem && (problem === 'missing' ? words.nameMissing : words.nameWrong);
  return renderSitePage(
    { language, facility, path: '/request/ask', title: words.title, failed: error !== undefined },
    <>
      <a class="back" href={`/${language}/request/no-authority`}>
        {form.buttons.back}
      </a>
      <ErrorSummary heading={form.errorHeading(1)} lines={error === undefined ? [] : [{ name: askerField, text: error }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={`/${language}/request/ask`} noValidate>
        <Hidden token={token} />
        <TextField
          name={askerField}
          label={words.name}
          hint={words.nameHint}
          error={error}
          value={typed}
          autocomplete="name"
          spellcheck={false}
          words={controlWords(language)}
        />
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
      </form>
    </>,
  );
}

interface LinkPageProps extends SiteView {
  readonly link: string;
  /** The last day on which it works. */
  readonly until: CalendarDate;
}

/** The asker's page while nobody has used the link. */
export function renderAskLink({ language, facility, link, until }: LinkPageProps): string {
  const words = exitWords(language).ask;
  return renderSitePage(
    { language, facility, path: '/request/ask', title: words.readyTitle },
    <>
      <h1>{words.readyTitle}</h1>
      <p class="lead">{words.ready}</p>
      <Card heading={words.link} level={2}>
        <p>
          <a class="long-link" href={link}>
            {link}
          </a>
        </p>
        <QrCode text={link} label={words.qr} />
      </Card>
      <p>{words.limit(dateInWords(until, language))}</p>
      <p role="status">{words.waiting}</p>
    </>,
  );
}

/** The asker's page afterwards: whether the patient went on is the patient's own affair. */
export function renderAskUsed({ language, facility, token }: SiteView & { readonly token: string }): string {
  const words = exitWords(language).ask;
  return renderSitePage(
    { language, facility, path: '/request/ask', title: words.usedTitle },
    <>
      <h1>{words.usedTitle}</h1>
      <p role="status">{words.used}</p>
      <form method="post" action={`/${language}/request/ask`}>
        <Hidden token={token} />
        <Buttons>
          <Button name="_action" value="again" look="outline">
            {words.again}
          </Button>
        </Buttons>
      </form>
    </>,
  );
}

interface InvitedProps extends SiteView {
  readonly asker: string;
  readonly path: string;
}

/** What the patient reads first. Opening the link uses nothing up: programs look at links, too. */
export function renderInvited({ language, facility, asker, path }: InvitedProps): string {
  const words = exitWords(language).sign;
  return renderSitePage(
    { language, facility, path, title: words.title(asker) },
    <>
      <h1>{words.title(asker)}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.what}</p>
      <p>{words.limit}</p>
      <form method="post" action={`/${language}${path}`}>
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
      </form>
    </>,
  );
}

export function renderInvitationEnded({ language, facility }: SiteView): string {
  const words = exitWords(language).sign;
  return renderSitePage(
    { language, facility, path: '', title: words.endedTitle, failed: true },
    <>
      <h1>{words.endedTitle}</h1>
      <p>{words.ended}</p>
      <Buttons>
        <LinkButton href={`/${language}`}>{words.start}</LinkButton>
      </Buttons>
    </>,
  );
}
