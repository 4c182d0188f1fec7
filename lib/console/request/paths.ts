/** The way back to a request. Apart, because the queue needs it at a start and the page of a request is loaded later. */
import type { StaffWords } from '../../languages/staff.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { requestPath } from '../console.ts';

export type Done = keyof StaffWords['results'];

/** Shows the request with what was done. */
export function backTo(reference: string, done: Done): HttpReply {
  return redirect(`${requestPath(reference)}?done=${done}`);
}
