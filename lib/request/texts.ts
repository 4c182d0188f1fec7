/** Who wants text messages, and at which number. Only a number of the United States can get them. */
import { isInStates } from './phone.ts';
import type { Problem } from './problems.ts';
import type { PartialBody } from './schema.ts';
import { ownPhone } from './text-number.ts';

/** What keeps the text messages that were asked for from coming. */
export function problemsOfTexts(body: PartialBody): readonly Problem[] {
  if (body.contact?.texts !== true) return [];
  const path = 'contact.texts';
  const phone = ownPhone(body);
  if (phone === undefined) return [{ path, code: 'phone-for-texts' }];
  return isInStates(phone) ? [] : [{ path, code: 'texts-in-states-only' }];
}
