import { requestCookie } from '../../../lib/site/status/request-ticket.ts';
import type { Stored } from './stored.ts';
import { giveCookie, type Visit } from './visit.ts';

/** A browser in which a one-time code has opened a request. */
export async function openHere(
  { service, context }: Visit & { readonly context: Parameters<typeof giveCookie>[0] },
  { reference }: Stored,
) {
  const until = new Date(service.clock.now().getTime() + 30 * 60_000);
  const payload = { reference, opened: 'see-request', until: until.toISOString() };
  await giveCookie(context, service, requestCookie, await service.dependencies.tickets.issue('request', payload, until));
}
