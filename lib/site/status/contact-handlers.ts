/** Changes what a requester may change after a request was sent. Behind a one-time code; the e-mail address behind two more. */
import { unprintable } from '../../documents/coverage.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { changeDetails } from '../../request/changes/change.ts';
import { judgeDetails } from '../../request/changes/judge.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import type { LanguageContext } from '../context.ts';
import { statusPaths } from './code-view.tsx';
import { contactActs, contactFields } from './contact-email.tsx';
import { contactForm, typedAnswers, typedDetails } from './contact-form.ts';
import { contactDone } from './contact-page.tsx';
import { changed, contactAddress, contactPage, type HereWithForm } from './contact-reply.ts';
import { postedHere, shownHere } from './status-handlers.ts';

/** GET /{language}/status/contact */
export async function getContact(context: LanguageContext): Promise<HttpReply> {
  const { language, request } = context;
  const shown = await shownHere(context);
  if (shown === null) return redirect(`/${language}/status`);
  if (!shown.ticket.opened) return redirect(`/${language}${statusPaths.request}`);
  const done = contactDone.find((one) => one === request.query['done']);
  return contactPage(context, shown, { done, sent: request.query['code'] === 'sent' });
}

/** POST /{language}/status/contact: an e-mail address, its two codes, or all the rest. */
export async function postContact(context: LanguageContext): Promise<HttpReply> {
  const { language } = context;
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  if (!posted.ticket.opened) return redirect(`/${language}${statusPaths.request}`);
  const act = contactActs.find((one) => one === posted.form.get(contactFields.act));
  if (act === undefined) return redirect(contactAddress(language));
  if (act === 'details') return saveDetails(context, posted);
  const { askCodes, takeCodes } = await import('./email-change.ts');
  return act === 'email' ? askCodes(context, posted) : takeCodes(context, posted);
}

async function saveDetails(context: LanguageContext, here: HereWithForm): Promise<HttpReply> {
  const { deps, language } = context;
  const form = contactForm(here.record);
  const answers = typedAnswers(form, here.form);
  const today = hospitalDay(deps.clock.now(), deps.facility.timeZone);
  const judged = judgeDetails(here.record, typedDetails(form, answers), { today, unprintable });
  if ('problems' in judged)
    return contactPage(context, here, { answers, wrong: { act: 'details', problems: judged.problems } }, 422);
  const { value } = judged;
  const { outcome, record } = await changed(context, here, value, (state, acting) => changeDetails(state, value, acting));
  if (record === null) return redirect(`/${language}/status`);
  if (outcome === 'change') deps.log.info('requester decided', { reference: record.reference, kind: 'change-details' });
  const news = outcome === 'change' ? 'details' : outcome === 'same' ? 'same' : 'late';
  const { language: chosen = language } = value;
  return redirect(contactAddress(chosen === bodyNow(here.record).language ? language : chosen, `?done=${news}`));
}
