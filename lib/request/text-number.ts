/** The number to which a request's text messages go. Light: `texts.ts` has the checks that need numbering plans. */
import { bodyNow, type Changeable } from './changes/body-now.ts';
import type { PartialBody, RequestBody } from './schema.ts';

/** The requester's own telephone. A patient may have given one as the patient only. */
export function ownPhone({ requester, patient }: Pick<PartialBody, 'requester' | 'patient'>): string | undefined {
  return requester?.phone ?? (requester?.type === 'patient' ? patient?.phone : undefined);
}

/** The number of whoever ticked that texts are wanted; null for everybody else. */
function chosenNumber(body: Pick<RequestBody, 'requester' | 'patient' | 'contact'>): string | null {
  return body.contact?.texts === true ? (ownPhone(body) ?? null) : null;
}

/** The chosen number, while it is the one that was handed in: one that was changed behind a code alone gets neither codes nor texts. */
export function textedNumber(record: Changeable): string | null {
  const number = chosenNumber(record.body);
  return number !== null && number === ownPhone(bodyNow(record)) ? number : null;
}

/** Ids of texts: this, and the id of the notice that the text stands beside. */
const textPrefix = 'send-text-';

export const textIdOf = (notice: string): string => `${textPrefix}${notice}`;
/** The id of the notice that a text stands beside. */
export const noticeBeside = (text: string): string => text.slice(textPrefix.length);
