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

/** What is ticked beside the chart. `held`: the chart holds the place where the records go. */
export const matchFields = { facts: 'facts', held: 'goesTo', by: 'confirmBy' } as const;
export const matchPath = (reference: string): string => `${requestPath(reference)}/match`;
export const callPath = (reference: string): string => `${requestPath(reference)}/call`;
