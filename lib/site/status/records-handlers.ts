/** Downloads of records by whoever asked for them, once a code has opened the request in this browser. */
import { manifestOf } from '../../release/seal/manifest.ts';
import { receiptOf } from '../../release/seal/receipt.ts';
import type { RequestRecord } from '../../request/record.ts';
import { deliveryOf, downloadBar, fetchedChange } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, sitePage } from '../context.ts';
import { renderStarting } from './download-page.tsx';
import { formField, packageField } from './records-view.tsx';
import { postedHere, shownHere } from './status-handlers.ts';

/**
 * POST: judges once more whether the package may go, counts the download, and only then gives out an address that ends within a minute. The
 * page leads there by its header: a redirect of the form to another host would be blocked by our own policy.
 */
export async function postDownload(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const { clock, facility } = deps;
  const back = `/${language}/status/request`;
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  if (!posted.ticket.opened) return redirect(back);
  const id = posted.form.get(packageField) ?? '';
  let counted = false;
  const now = clock.now();
  const record = await deps.requests.change(posted.record.reference, (state) => {
    const delivery = deliveryOf(state, id);
    counted = delivery !== undefined && downloadBar(state, delivery, now, facility.timeZone) === null;
    return delivery !== undefined && counted ? fetchedChange(state, delivery, now.toISOString()) : null;
  });
  const sealed = record === null ? undefined : deliveryOf(record, id)?.sealed;
  if (!counted || sealed === undefined) return redirect(back);
  deps.log.info('package fetched', { reference: posted.record.reference });
  const { key, as } = chosenForm(sealed, posted.form.get(formField));
  const href = await deps.packages.link(key, { fileName: `records.${as}`, type: `application/${as}` });
  return sitePage(renderStarting({ language, facility, href, as }), language, { headers: { refresh: `0; url=${href}` } });
}

function chosenForm({ zip, joined }: NonNullable<Delivery['sealed']>, wanted: string | null) {
  return wanted === 'pdf' && joined !== undefined
    ? ({ key: joined.key, as: 'pdf' } as const)
    : ({ key: zip.key, as: 'zip' } as const);
}

function receiptIn(record: RequestRecord, id: string, from: string): string | null {
  const delivery = deliveryOf(record, id);
  if (delivery?.sealed === undefined) return null;
  const { cover, signature, zip } = delivery.sealed;
  return receiptOf(manifestOf(delivery, { cover, from }), signature, { sha256: zip.sha256, bytes: zip.bytes });
}

/** GET: receipt.json of one package, the same as in the archive of receipts. */
export async function getReceipt(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, params } = context;
  const shown = await shownHere(context);
  if (shown === null || !shown.ticket.opened) return redirect(`/${language}/status`);
  const receipt = receiptIn(shown.record, params['package'] ?? '', deps.facility.name);
  if (receipt === null) return fail('not-found', context);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="receipt.json"',
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: receipt };
}
