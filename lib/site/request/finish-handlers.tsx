/** "Finish and clear this computer": for computers that others use, too (OWASP ASVS 14.3.1). */
import { siteWords } from '../../languages/site.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { clearCookie, cookieOf } from '../../web/cookies.ts';
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { closeNotices } from '../inbound/notice-tickets.ts';
import { stampCookie } from '../inbound/stamp-cookie.ts';
import { closeSignTicket } from '../sign/sign-ticket.ts';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { closeTicket } from '../status/request-ticket.ts';
import { doneCookie, draftCookie } from './draft-session.ts';

function renderFinished({ language, facility }: SiteView): string {
  const { finished } = siteWords(language);
  return renderSitePage(
    { language, facility, path: '', title: finished.title },
    <>
      <h1>{finished.title}</h1>
      {finished.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Buttons>
        <LinkButton href={`/${language}`} look="outline">
          {finished.start}
        </LinkButton>
      </Buttons>
    </>,
  );
}

/** POST /{language}/finish. A draft stays for its code; what it held is gone from this browser. */
export async function postFinish(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, request } = context;
  const posted = readSiteForm(context);
  if (!posted.ok) return posted.reply;
  const done = cookieOf(request, doneCookie);
  if (done !== undefined) await deps.tickets.revoke('done', done);
  const kept = ([draftCookie, doneCookie, stampCookie] as const).map((name) => clearCookie(name));
  const cookies = [...kept, await closeTicket(context), await closeSignTicket(context), ...(await closeNotices(context))];
  return sitePage(renderFinished({ language, facility: deps.facility }), language, {
    cookies,
    headers: { 'clear-site-data': '"cookies", "cache", "storage"' },
  });
}
