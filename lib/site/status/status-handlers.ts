/** The status of a request. Every miss is answered alike, byte for byte. */
import { formsOf } from '../../request/issued-letters.ts';
import { readReference } from '../../request/reference.ts';
import { findRequest, guessing } from '../../store/find-request.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { blankFormOf } from './document-handlers.ts';
import { documentLinks, letterLinks } from './document-links.ts';
import { renderStatusForm, renderStatusResult } from './status-pages.tsx';

/** GET /{language}/status */
export async function getStatus({ deps, language }: LanguageContext): Promise<HttpReply> {
  return sitePage(renderStatusForm({ language, facility: deps.facility, missed: false }), language);
}

/** POST /{language}/status. Nothing that was typed gets into an address. */
export async function postStatus(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const { facility } = deps;
  const back = `/${language}/status`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const reference = readReference(posted.form.get('reference') ?? '');
  const dateOfBirth = typedDate(posted.form, 'dateOfBirth') ?? '';
  const { clientAddress } = context.request;
  const found = await findRequest(deps, { reference, dateOfBirth, clientAddress });
  if (found.outcome === 'throttled') {
    return fail('too-many', context, { back, headers: { 'retry-after': String(guessing.windowSeconds) } });
  }
  if (found.outcome === 'missed') {
    return sitePage(renderStatusForm({ language, facility, missed: true }), language, { status: 404 });
  }
  const { record } = found;
  const documents = formsOf(record).length > 0 ? documentLinks(deps, record) : [];
  const blank = documents.length === 0 && record.status === 'awaiting-mail' ? blankFormOf(record) : undefined;
  const letters = letterLinks(deps, record);
  return sitePage(renderStatusResult({ language, facility, record, documents, blank, letters }), language);
}
