/** The form of a decision as it is begun for a caller who passed: said on the telephone today, by who asks, confirmed by the match. */
import { identityWords } from '../../languages/staff-identity.ts';
import { callScope, matchedCaller } from '../../request/decisions/caller.ts';
import type { RequestState } from '../../request/record.ts';
import { requesterRules } from '../../request/requester.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { actorId } from '../sign-in/people.ts';

/** By name of the field; a form takes what it has. Nothing for a form that was not opened from a call, or whose match counts no more. */
export function filledForCall(context: StaffContext, record: RequestState): readonly (readonly [string, string])[] {
  const { request, deps, session, view, params } = context;
  const caller = matchedCaller(record, actorId(session.staff), deps.clock.now());
  if (request.query['call'] !== 'yes' || caller === null) return [];
  const [year = '', month = '', day = ''] = todayIn(context).split('-');
  const { family } = requesterRules[record.body.requester.type];
  const own = callScope(record) === 'own';
  // What is wrong in a record is for the caller to say.
  const about = params['decision'] === 'ask-correction' ? {} : { about: identityWords(view.language).call.about };
  return [
    ...Object.entries({ how: 'match', channel: 'telephone', what: 'answer', ...about }),
    ...(own ? [['who', family === 'patient' ? 'patient' : 'representative'] as const] : []),
    ['day.year', year],
    ['day.month', String(Number(month))],
    ['day.day', String(Number(day))],
  ];
}
