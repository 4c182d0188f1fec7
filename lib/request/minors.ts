/**
 * Minors among the patients. Whether somebody is one follows from the birth date and a day alone, so that it changes on the 18th birthday
 * without anybody's act.
 */
import { ageOn, type CalendarDate } from './dates.ts';
import { asksForOwnAccess } from './requester.ts';
import type { PartialBody } from './schema.ts';
import type { RequesterType } from './vocabulary.ts';

const adultAge = 18;

/** True for those whose right to ask ends when the child is 18: a parent, and whoever has custody or an appointment by order. */
export function asksForChild(type: RequesterType | undefined): boolean {
  return type === 'parent' || type === 'custodian';
}

/** True for those whose authority outlives the patient, or begins with the death. */
export function asksForDead(type: RequesterType | undefined): boolean {
  return type === 'executor' || type === 'next-of-kin';
}

type Asked = Pick<PartialBody, 'requester' | 'patient'>;

/**
 * alone: the minor asks, for care to which a minor may consent alone (G.S. 90-21.5(a); 45 CFR 164.502(g)(3)(i)). asked-for: a parent,
 * guardian or custodian asks in the minor's place (164.502(g)(3)), and some care may stay private (G.S. 90-21.4(b)).
 */
export type MinorCase = 'alone' | 'asked-for';

/** Null for an adult, for a birth date that is not known or lies ahead, and where somebody asks who does not stand in the minor's place. */
export function minorCaseOf({ requester, patient }: Asked, today: CalendarDate): MinorCase | null {
  const [type, born] = [requester?.type, patient?.dateOfBirth];
  if (type === undefined || born === undefined || born > today || ageOn(born, today) >= adultAge) return null;
  if (type === 'patient') return 'alone';
  return asksForOwnAccess(type) ? 'asked-for' : null;
}

/** True for a patient who is under 18 on this day and asks without a parent. */
export function minorAlone(body: Asked, today: CalendarDate): boolean {
  return minorCaseOf(body, today) === 'alone';
}

/** True from the 18th birthday on; false where the birth date is not known or lies ahead. */
export function isGrownUp({ patient }: Pick<Asked, 'patient'>, today: CalendarDate): boolean {
  const born = patient?.dateOfBirth;
  return born !== undefined && born <= today && ageOn(born, today) >= adultAge;
}

/** From this age on, nobody sees a minor's portal in the minor's place. */
const portalAge = 12;

/**
 * True for who gets nothing through the patient's portal: whoever stands in the place of a living minor of 12 or more, and whoever asks
 * for a patient who has died. The health system's own rule; of executors and next of kin to be confirmed.
 */
export function isPortalBarred({ requester, patient }: Asked, today: CalendarDate): boolean {
  const [type, born] = [requester?.type, patient?.dateOfBirth];
  if (asksForDead(type)) return true;
  const isOfChild = minorCaseOf({ requester, patient }, today) === 'asked-for' && patient?.deceased !== true;
  return isOfChild && born !== undefined && ageOn(born, today) >= portalAge;
}
