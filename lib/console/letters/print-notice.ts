/** A notice that reaches nobody by e-mail, as a letter to print and post: the same words. */

import { printedNotice } from '../../delivery/mail/notices.ts';
import { isForStaff, isNotice } from '../../delivery/mail/send-notice.ts';
import { loadLanguages } from '../../languages/words.ts';
import { asPrinted } from '../../request/corrections.ts';
import { isToPost } from '../../request/record.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { message, type StaffContext } from '../context.ts';
import { recordOf } from '../request/show-request.ts';
import { letterInstant } from './issue-letter.ts';

export async function getNotice(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const record = await recordOf(context);
  const work = Object.values(record?.work ?? {}).find(({ id }) => id === params['work']);
  if (record === null || work === undefined || !isToPost(work)) return message(404, 'notFound', view);
  const { kind } = work;
  if (!isNotice(kind) || isForStaff(kind)) return message(404, 'notFound', view);
  await logSeen(context, record, 'notice', 'document');
  await loadLanguages([record.body.language]);
  const { facility, settings } = deps;
  const { makePrintedNotice } = await import('../../documents/letters/printed-notice.ts');
  const shown = asPrinted(record, facility.timeZone);
  const now = letterInstant(deps.clock.now(), facility.timeZone);
  const { bytes } = await makePrintedNotice(shown, printedNotice(kind, record, { origin: settings.PUBLIC_ORIGIN, facility }), {
    facility,
    now,
  });
  return pdfFile(bytes, `${record.reference}-${kind}`, 'inline');
}
