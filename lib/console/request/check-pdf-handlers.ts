/** Is a PDF that somebody handed in one of ours? It is compared and forgotten: neither parsed nor stored; that it was checked is logged. */
import { verifyDocument } from '../../documents/verify.ts';
import { sha256 } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { message, type StaffContext } from '../context.ts';
import type { FileProblem } from './check-pdf-view.tsx';
import { logSeen, recordOf, showRequest } from './show-request.ts';

export async function postCheck(context: StaffContext): Promise<HttpReply> {
  const { file = new Uint8Array() } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  const noFile = async (status: number, problem: FileProblem) =>
    privatePage(await showRequest(context, record, { kind: 'no-file', problem }), { status });
  if (file === 'too-large') return noFile(413, 'tooLarge');
  if (file.length === 0) return noFile(422, 'choose');
  const verdict = verifyDocument(file, record);
  await logSeen(context, record.reference, `checked ${verdict.state}`);
  const checked = { verdict, sha256: sha256(file), bytes: file.byteLength };
  return privatePage(await showRequest(context, record, { kind: 'checked', checked }));
}
