/** Is a PDF that somebody handed in one of ours? It is compared and forgotten: neither parsed nor stored; that it was checked is written down. */
import { verifyDocument } from '../../documents/verify.ts';
import { sha256 } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import { html, message, type Turn } from '../turn.ts';
import { logSeen, recordOf, render } from './routes.ts';

export async function checkFile(turn: Turn): Promise<HttpReply> {
  const { file = 'none' } = turn;
  const record = await recordOf(turn);
  if (record === null) return message(404, 'notFound', turn.view);
  if (file === 'none') return html(422, await render(turn, record, { kind: 'no-file', problem: 'choose' }));
  if (file === 'too-large') return html(413, await render(turn, record, { kind: 'no-file', problem: 'tooLarge' }));
  const verdict = verifyDocument(file, record);
  await logSeen(turn, record.reference, `checked ${verdict.state}`);
  const checked = { verdict, sha256: sha256(file), bytes: file.byteLength };
  return html(200, await render(turn, record, { kind: 'checked', checked }));
}
