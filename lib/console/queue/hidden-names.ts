/** Where people can read over a shoulder, the queue shows no names: a switch of this browser, kept until it is closed. */
import { clearCookie, setCookie } from '../../web/cookies.ts';
import type { HttpReply, HttpRequest } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import type { StaffContext } from '../context.ts';
import { queuePath } from './kept-filters.ts';

export const namesPath = '/staff/names';

const cookie = '__Host-names';

export function namesAreHidden({ cookies }: Pick<HttpRequest, 'cookies'>): boolean {
  return cookies[cookie] === 'hidden';
}

/** Back to the queue as it was filtered. */
export async function postNames({ form, request }: StaffContext): Promise<HttpReply> {
  const hidden = form.get('names') === 'hidden';
  return redirect(queuePath(request), [hidden ? setCookie(cookie, 'hidden') : clearCookie(cookie)]);
}
