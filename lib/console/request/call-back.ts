/** What staff give by telephone only to whom they called back: never to who calls in, only at a number on the record. */
import { bodyNow, type Changeable } from '../../request/changes/body-now.ts';
import { chosenPlace } from '../../request/chosen-place.ts';
import type { RequestState } from '../../request/record.ts';
import { type Acting, change, type Decision, type Refusal, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

interface CallFields {
  readonly compared: string;
  readonly number: string;
  readonly calledBack: string;
}

export const codeFields = { compared: 'code.compared', number: 'code.number', calledBack: 'code.calledBack' } as const;
export const newEmailFields = {
  ...{ compared: 'email.compared', number: 'email.number', calledBack: 'email.calledBack' },
  email: 'email.new',
} as const;

/** Whose number: the requester's, and the patient's where the patient asks. */
export type CallBack = { readonly whose: 'requester' | 'patient'; readonly phone: string };

/**
 * None where the patient chose another place for everything: 45 CFR 164.522(b). Nor a number that was changed behind a code: whoever
 * got into the page once would answer there.
 */
export function callBackNumbers(record: Changeable & Pick<RequestState, 'decisions'>): readonly CallBack[] {
  const { requester, patient } = record.body;
  const now = bodyNow(record);
  if (chosenPlace(record) !== null) return [];
  const numbers = { requester: requester.phone, patient: requester.type === 'patient' ? patient.phone : undefined };
  return (['requester', 'patient'] as const).flatMap((whose) => {
    const phone = numbers[whose];
    const isOther = phone === undefined || phone !== now[whose].phone;
    return isOther || (whose === 'patient' && phone === numbers.requester) ? [] : [{ whose, phone }];
  });
}

/** The number that was called back; or what has to come first. */
export function calledBack(
  record: RequestState,
  form: Pick<URLSearchParams, 'get'>,
  { staff }: Pick<Acting, 'staff'>,
  fields: CallFields,
): CallBack | { readonly refusal: Refusal } {
  if (!may(staff, 'work')) return { refusal: { code: 'not-permitted' } };
  if (form.get(fields.compared) !== 'yes') return { refusal: { code: 'code-compare-first', field: fields.compared } };
  const number = callBackNumbers(record).find(({ whose }) => whose === form.get(fields.number));
  if (number === undefined) return { refusal: { code: 'code-number-required', field: fields.number } };
  if (form.get(fields.calledBack) !== 'yes') return { refusal: { code: 'code-call-first', field: fields.calledBack } };
  return number;
}

/** The event names the number that was called, and holds no code. */
export function decideGiveCode(record: RequestState, form: Pick<URLSearchParams, 'get'>, { staff, now }: Acting): Decision {
  const called = calledBack(record, form, { staff }, codeFields);
  if ('refusal' in called) return refuse(called.refusal.code, called.refusal.field);
  const facts = { number: called.whose };
  return change({ events: [{ at: now.toISOString(), who: actorId(staff), what: 'code-given', facts }] });
}
