/** Whom staff may give a one-time code by telephone: never to who calls in, only at a number on the record that they called back. */
import { chosenPlace } from '../../request/chosen-place.ts';
import type { RequestState } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export const codeFields = { compared: 'code.compared', number: 'code.number', calledBack: 'code.calledBack' } as const;

/** Whose number: the requester's, and the patient's where the patient asks. */
export type CallBack = { readonly whose: 'requester' | 'patient'; readonly phone: string };

/** None where the patient chose another place for everything: 45 CFR 164.522(b). */
export function callBackNumbers(record: Pick<RequestState, 'body' | 'decisions'>): readonly CallBack[] {
  const { requester, patient } = record.body;
  if (chosenPlace(record) !== null) return [];
  const numbers = { requester: requester.phone, patient: requester.type === 'patient' ? patient.phone : undefined };
  return (['requester', 'patient'] as const).flatMap((whose) => {
    const phone = numbers[whose];
    return phone === undefined || (whose === 'patient' && phone === numbers.requester) ? [] : [{ whose, phone }];
  });
}

/** The event names the number that was called, and holds no code. */
export function decideGiveCode(record: RequestState, form: Pick<URLSearchParams, 'get'>, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (form.get(codeFields.compared) !== 'yes') return refuse('code-compare-first', codeFields.compared);
  const number = callBackNumbers(record).find(({ whose }) => whose === form.get(codeFields.number));
  if (number === undefined) return refuse('code-number-required', codeFields.number);
  if (form.get(codeFields.calledBack) !== 'yes') return refuse('code-call-first', codeFields.calledBack);
  const facts = { number: number.whose };
  return change({ events: [{ at: now.toISOString(), who: actorId(staff), what: 'code-given', facts }] });
}
