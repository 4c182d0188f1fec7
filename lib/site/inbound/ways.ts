import type { Facility } from '../../facility/facility.ts';
import { type InboundWay, inboundWays, type SendingAnswers } from '../../request/inbound/sending.ts';

/** Fax only where the hospital has a number for it. */
export function offeredWays({ inbound }: Facility): readonly InboundWay[] {
  return inboundWays.filter((way) => way !== 'fax' || inbound.fax !== null);
}

/** A way that is not offered is no answer. */
export function onlyOffered({ how, ...answers }: SendingAnswers, facility: Facility): SendingAnswers {
  return { ...answers, how: how !== undefined && offeredWays(facility).includes(how) ? how : undefined };
}
