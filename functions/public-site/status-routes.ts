/** The status of a request by reference and date of birth. Every miss is answered alike, byte for byte. */
import { dateFrom } from '../../lib/pages/request/body.ts';
import { renderStatusForm, renderStatusResult } from '../../lib/pages/status-pages.tsx';
import { readReference } from '../../lib/request/reference.ts';
import type { HttpReply } from '../../lib/runtime/http.ts';
import { sameText } from '../../lib/runtime/secrets.ts';
import { isFromOurPages, readForm, single } from './posted-form.ts';
import { documentLinks } from './sending-routes.ts';
import { fail, type LanguageTurn, privatePage } from './site.ts';

const quarterHour = 15 * 60;
const triesPerReference = 20;
const triesPerAddress = 60;

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
  const mine = await deps.throttle.allow(`status address ${request.clientAddress}`, triesPerAddress, quarterHour);
  const its = reference === null || (await deps.throttle.allow(`status ${reference}`, triesPerReference, quarterHour));
  if (!mine || !its) {
    deps.log.warn('throttled', { route: 'status' });
    return fail('too-many', turn, { back, headers: { 'retry-after': String(quarterHour) } });
  }
  const record = reference === null ? null : await deps.requests.get(reference);
  if (record === null || !sameText(record.body.patient.dateOfBirth, dateOfBirth)) {
    return privatePage(renderStatusForm({ language, facility, missed: true }), language, { status: 404 });
  }
  const documents = record.documents.length > 0 ? documentLinks(deps, record) : [];
  return privatePage(renderStatusResult({ language, facility, record, documents }), language);
}
