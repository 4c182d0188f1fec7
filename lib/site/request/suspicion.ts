import { withinHour } from '../../delivery/limits.ts';
import type { Suspicion } from '../../request/record.ts';
import { networkOf } from '../../runtime/network.ts';
import type { SiteDependencies } from '../context.ts';

/**
 * Counts a request, and says why it may come from a program, if so. It is accepted all the same, on its day: fax and e-mails wait for a
 * person. Throws when the store cannot be reached.
 */
export async function suspicionOf(
  { throttle, settings, log }: Pick<SiteDependencies, 'throttle' | 'settings' | 'log'>,
  clientAddress: string,
  seen: Suspicion | false = false,
): Promise<Suspicion | false> {
  const few = await withinHour(throttle, `requests ${networkOf(clientAddress)}`, settings.REQUESTS_PER_HOUR);
  if (!few) log.warn('throttled', { route: 'requests' });
  return seen === false && !few ? 'many' : seen;
}
