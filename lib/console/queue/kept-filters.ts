/** The filters of the queue stay with the browser, so that the way back from a request leads to the list from which somebody came. */
import { clearCookie, setCookie } from '../../web/cookies.ts';
import type { HttpRequest } from '../../web/http.ts';
import { type Filters, filterQuery, filtersIn } from './filters.ts';

const cookie = '__Host-queue';

/** What the last view of the queue was filtered by; anything else in the cookie is ignored. */
function keptQuery({ cookies }: Pick<HttpRequest, 'cookies'>): string {
  return filterQuery(filtersIn(cookies[cookie] ?? ''));
}

export function queuePath(request: Pick<HttpRequest, 'cookies'>): string {
  const query = keptQuery(request);
  return query === '' ? '/staff' : `/staff?${query}`;
}

/** Set-Cookie values that keep these filters; none where they are kept already. Filters name no person. */
export function keepFilters(request: Pick<HttpRequest, 'cookies'>, filters: Filters): readonly string[] {
  const query = filterQuery(filters);
  if (query === keptQuery(request)) return [];
  return [query === '' ? clearCookie(cookie) : setCookie(cookie, query)];
}
