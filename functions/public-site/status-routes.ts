/** The status of a request by reference and date of birth. Every miss is answered alike, byte for byte. */
import { dateFrom } from '../../lib/pages/request/body.ts';
import { renderStatusForm, renderStatusResult } from '../../lib/pages/status-pages.tsx';
import { formsOf } from '../../lib/request/letters.ts';
import { readReference } from '../../lib/request/reference.ts';
import type { HttpReply } from '../../lib/runtime/http.ts';
import { findRequest, guessing } from '../../lib/store/find-request.ts';
import { documentLinks, letterLinks } from './document-links.ts';
import { isFromOurPages, readForm, single } from './posted-form.ts';
import { fail, type LanguageTurn, privatePage } from './site.ts';

/** GET /{language}/status */
export async function showStatus({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return privatePage(renderStatusForm({ language, facility: deps.facility, missed: false }), language);
}

/** POST /{language}/status: nothing that was typed gets into an address. */
export async function takeStatus(turn: LanguageTurn): Promise<HttpReply> {
  const { request, deps, language } = turn;
  const { facility } = deps;
  const back = `/${language}/status`;
  if (!isFromOurPages(request, deps.settings.PUBLIC_ORIGIN)) return fail('not-ours', turn, { back });
  const form = readForm(request);
  if (!form.ok) return fail(form.failure, turn, { back });
  const reference = readReference(single(form.fields, 'reference'));
  const dateOfBirth = dateFrom(Object.fromEntries(form.fields), 'dateOfBirth') ?? '';
  const { clientAddress } = request;
  const found = await findRequest(deps, { reference, dateOfBirth, clientAddress });
  if (found.outcome === 'throttled') {
    return fail('too-many', turn, { back, headers: { 'retry-after': String(guessing.windowSeconds) } });
  }
  if (found.outcome === 'missed') {
    return privatePage(renderStatusForm({ language, facility, missed: true }), language, { status: 404 });
  }
  const { record } = found;
  const documents = formsOf(record).length > 0 ? documentLinks(deps, record) : [];
  const letters = letterLinks(deps, record);
  return privatePage(renderStatusResult({ language, facility, record, documents, letters }), language);
}
