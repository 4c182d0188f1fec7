/** Actors in records read `staff:5f1c… Ana Ruiz`: the provider's stable id, then the name of that day for readers. */
import type { Language } from '../../request/vocabulary.ts';
import type { Role } from './roles.ts';

export interface StaffMember {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** Of a licensed professional, as the provider has it: `MD, Internal Medicine`. Letters print it. */
  readonly title?: string;
}

const longestActor = 120;
const subjectShape = /^[\u0021-\u007e]{1,60}$/;

/** True for visible ASCII without spaces, at most 60 characters. */
export function isSubject(subject: string): boolean {
  return subjectShape.test(subject);
}

/** At most 120 characters; a long name is cut, the id never. */
export function actorId({ subject, name }: Pick<StaffMember, 'subject' | 'name'>): string {
  let actor = `staff:${subject} `;
  for (const character of name) {
    if (actor.length + character.length > longestActor) break;
    actor += character;
  }
  return actor.trimEnd();
}

/** `requester` and `system` are ids without a name. */
export function readActor(actor: string): { readonly id: string; readonly name: string } {
  const space = actor.indexOf(' ');
  return space < 0 ? { id: actor, name: '' } : { id: actor.slice(0, space), name: actor.slice(space + 1) };
}

/** Under any name. */
export function isActor(actor: string | null, { subject }: Pick<StaffMember, 'subject'>): boolean {
  return actor !== null && readActor(actor).id === `staff:${subject}`;
}
