/** The status of a request by reference and date of birth. Every miss is answered alike, byte for byte. */

import { formsOf } from '../../request/letters.ts';
import { readReference } from '../../request/reference.ts';
import { findRequest, guessing } from '../../store/find-request.ts';
import { isFromOurPages, readForm, single } from '../../web/forms.ts';
import type { HttpReply } from '../../web/http.ts';
import { dateFrom } from '../request/body.ts';
import { fail, type LanguageTurn, privatePage } from '../site.ts';
import { documentLinks, letterLinks } from './document-links.ts';
import { renderStatusForm, renderStatusResult } from './status-pages.tsx';

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
