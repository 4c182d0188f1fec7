/** Names of people: how the parts make a whole, and where the body has a name a second time, in Latin letters. */
import type { PartialBody } from './schema.ts';
import { namesKey } from './text.ts';

interface NameParts {
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly lastName?: string | undefined;
}

/** The parts that there are, in the order in which they are said. The only name of a person stands alone. */
export function fullName({ firstName, middleName, lastName }: NameParts): string {
  return [firstName, middleName, lastName].filter((part) => part !== undefined).join(' ');
}

/** The surname, and the one under which care was received before. */
export function surnamesOf({
  lastName,
  formerName,
}: Pick<NameParts, 'lastName'> & { readonly formerName?: string | undefined }): readonly string[] {
  return [lastName, formerName].flatMap((name) => name ?? []);
}

/** Undefined unless the patient's name is also written in Latin letters. */
export function latinFullName({ patient, latin }: Pick<PartialBody, 'patient' | 'latin'>): string | undefined {
  return latin?.patient && fullName({ ...patient, ...latin.patient });
}

/** The signature in Latin letters: as given, else as the name of the person who signs was given. Undefined when neither was. */
export function latinSignature({ signature, requester, patient, latin }: PartialBody): string | undefined {
  const signed = namesKey(signature?.name ?? '');
  if (latin?.signature?.name !== undefined || signed === '') return latin?.signature?.name;
  if (signed === namesKey(requester?.name ?? '')) return latin?.requester?.name;
  return requester?.type === 'patient' && signed === namesKey(fullName(patient ?? {}))
    ? latinFullName({ patient, latin })
    : undefined;
}

const prefix = 'latin.';

/** Where the body has a name in Latin letters: `latin.patient.lastName` of `patient.lastName`. */
export function latinPath(path: string): string {
  return `${prefix}${path}`;
}

/** True for the path of a name in Latin letters. */
export function isLatinPath(path: string): boolean {
  return path.startsWith(prefix);
}
