/** What a report counts of a request: codes and days, nothing about a person. */
import * as z from 'zod';
import { answers } from './history.ts';
import type { RequestRecord } from './record.ts';

export const ReportFacts = z.lazy(() =>
  z.object({
    type: z.string(),
    language: z.string(),
    channel: z.string(),
    receivedOn: z.iso.date(),
    /** Null while nothing has answered it. */
    answered: z.object({ at: z.iso.datetime(), outcome: z.string() }).nullable(),
  }),
);
export type ReportFacts = z.infer<typeof ReportFacts>;

/**
 * A function of the state, so that a repeat, a lost answer or a second closing cannot count twice. A request that an older version
 * answered counts as answered on the day of its last change. Pure; for requests that were received.
 */
export function reportFactsOf(
  record: Pick<RequestRecord, 'body' | 'route' | 'receivedOn' | 'submittedAt' | 'status' | 'milestones'>,
): ReportFacts {
  const { body, route, receivedOn, submittedAt, status, milestones } = record;
  const outcome = answers.find((answer) => answer === status);
  const before = outcome === undefined ? null : { at: milestones.changedAt ?? submittedAt, outcome };
  return {
    type: body.requester.type,
    language: body.language,
    channel: route.channel,
    receivedOn: receivedOn ?? submittedAt.slice(0, 10),
    answered: milestones.answered ?? before,
  };
}
