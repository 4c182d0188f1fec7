import type { RequestBody } from '../request/schema.ts';
import { namesKey } from '../request/text.ts';
import type { Secrets } from '../runtime/secrets.ts';

type Person = Pick<RequestBody['patient'], 'dateOfBirth' | 'lastName' | 'firstName'>;

/** Keyed hashes for the access log: by date of birth a patient is found again, by name told from others of that date. */
export function patientKeys({ dateOfBirth, lastName, firstName }: Person, secrets: Secrets) {
  return {
    patientKey: secrets.hmac('access-log birth date', dateOfBirth),
    nameKey: secrets.hmac('access-log name', [lastName, firstName ?? ''].map(namesKey).join('\n')),
  };
}
