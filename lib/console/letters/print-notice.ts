/** A notice that reaches nobody by e-mail, as a letter to print and post: the same words. */

import { printedNotice } from '../../delivery/mail/notices.ts';
import { isForStaff, isNotice } from '../../delivery/mail/send-notice.ts';
import type { MadeDocument } from '../../documents/layout/drawing.ts';
import type { RequesterNoticeKind } from '../../languages/notices.ts';
import { loadLanguages } from '../../languages/words.ts';
import { asPrintedNow } from '../../request/changes/body-now.ts';
import { isToPost, type RequestRecord } from '../../request/record.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { type ConsoleDependencies, message, type StaffContext } from '../context.ts';
import { recordOf } from '../request/show-request.ts';
import { letterInstant } from './issue-letter.ts';

/** The notice on paper, of today. */
export async function drawNotice(
  { facility, settings, clock }: Pick<ConsoleDependencies, 'facility' | 'settings' | 'clock'>,
  record: RequestRecord,
  kind: RequesterNoticeKind,
): Promise<MadeDocument> {
  const { makePrintedNotice } = await import('../../documents/letters/printed-notice.ts');
  const shown = asPrintedNow(record, facility.timeZone);
  await loadLanguages([shown.body.language]);
  const now = letterInstant(clock.now(), facility.timeZone);
  const text = printedNotice(kind, shown, { origin: settings.PUBLIC_ORIGIN, facility });
  return makePrintedNotice(shown, text, { facility, now });
}

export async function getNotice(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const record = await recordOf(context);
  const work = Object.values(record?.work ?? {}).find(({ id }) => id === params['work']);
  if (record === null || work === undefined || !isToPost(work)) return message(404, 'notFound', view);
  const { kind } = work;
  if (!isNotice(kind) || isForStaff(kind)) return message(404, 'notFound', view);
  await logSeen(context, record, 'notice', 'document');
  const { bytes } = await drawNotice(deps, record, kind);
  return pdfFile(bytes, `${record.reference}-${kind}`, 'inline');
}
