/** The pages on which a requester asks for a list of disclosures or for a correction. Whoever may not ask is led back to the request. */
import { caseKindNamed } from '../../request/cases/cases.ts';
import type { CaseKind } from '../../request/cases/stored.ts';
import { openToRequester } from '../../request/decisions/by-requester.ts';
import type { RequestRecord } from '../../request/record.ts';
import { formToken } from '../../web/csrf.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, sitePage } from '../context.ts';
import { askDecisions, renderAsk } from './ask-page.tsx';
import { statusPaths } from './code-view.tsx';
import type { DecisionProps, TriedDecision } from './decision-form.tsx';
import type { RequestTicket } from './request-ticket.ts';
import { postedHere, shownHere } from './status-handlers.ts';
import { takeDecision } from './take-decision.ts';

interface Shown {
  readonly ticket: RequestTicket;
  readonly record: RequestRecord;
}

function propsOf({ deps, language }: LanguageContext, { ticket, record }: Shown, tried?: TriedDecision): DecisionProps {
  const { facility, clock, secrets } = deps;
  const now = clock.now();
  const open = openToRequester(record, { now, timeZone: facility.timeZone });
  return { language, facility, record, now, open, tried, token: formToken(secrets, 'public form', ticket.secret) };
}

const toRequest = ({ language }: LanguageContext, said = '') => redirect(`/${language}${statusPaths.request}${said}`);

function askPage(context: LanguageContext, shown: Shown, kind: CaseKind, tried?: TriedDecision): HttpReply {
  const props = propsOf(context, shown, tried);
  if (!shown.ticket.opened || !props.open.includes(askDecisions[kind])) return toRequest(context);
  return sitePage(renderAsk(kind, props), context.language, { status: tried === undefined ? 200 : 422 });
}

/** GET /{language}/status/ask/{about} */
export async function getAskCase(context: LanguageContext): Promise<HttpReply> {
  const kind = caseKindNamed(context.params['about']);
  if (kind === undefined) return fail('not-found', context);
  const shown = await shownHere(context);
  return shown === null ? redirect(`/${context.language}/status`) : askPage(context, shown, kind);
}

/** POST /{language}/status/ask/{about} */
export async function postAskCase(context: LanguageContext): Promise<HttpReply> {
  const kind = caseKindNamed(context.params['about']);
  if (kind === undefined) return fail('not-found', context);
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  if (!posted.ticket.opened) return toRequest(context);
  const id = askDecisions[kind];
  const taken = await takeDecision(context, posted, id);
  if (taken === null) return redirect(`/${context.language}/status`);
  const { found, record } = taken;
  if (found.outcome !== 'problems') return toRequest(context, `?done=${found.outcome === 'barred' ? 'late' : id}`);
  return askPage(context, { ...posted, record }, kind, { id, typed: posted.form, problems: found.problems });
}
