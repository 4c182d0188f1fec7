/** Where a patient chose that everything goes: the hospital accommodates a reasonable request, 45 CFR 164.522(b). Pure. */
import type { RequestState } from './record.ts';
import { asksForOwnAccess } from './requester.ts';

/**
 * The place as staff recorded it from the chart; null where nothing was chosen. It binds what goes to the patient, or to who stands in
 * the patient's place: what a third party is told says nothing of the patient.
 */
export function chosenPlace({ body, decisions }: Pick<RequestState, 'body' | 'decisions'>): string | null {
  const { chart = [], chosen } = decisions.taken['mark']?.evidence ?? {};
  const isNoted = [chart].flat().includes('confidential-communication');
  return isNoted && typeof chosen === 'string' && asksForOwnAccess(body.requester.type) ? chosen : null;
}
