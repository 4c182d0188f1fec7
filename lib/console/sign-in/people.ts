/**
 * A member of staff, and how one is written into a file. Subjects are the provider's ids: stable, but unreadable. So a
 * mark in a record, an owner or an access-log row is the id and the name of that day: `staff:5f1c… Ana Ruiz`. The id, up to the first
 * space, says who it is; the name is only to be read.
 */
import type { Language } from '../../request/vocabulary.ts';
import type { Role } from './roles.ts';

export interface StaffMember {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** The longest mark that a record takes. */
const longestMark = 120;
const subjectShape = /^[\u0021-\u007e]{1,60}$/;

/** True for a subject that a mark can carry: visible ASCII, no spaces, at most 60 characters. */
export function isSubject(subject: string): boolean {
  return subjectShape.test(subject);
}

/** The mark of a member of staff, at most 120 characters; a long name is cut, the id never. */
export function actorId({ subject, name }: Pick<StaffMember, 'subject' | 'name'>): string {
  let mark = `staff:${subject} `;
  for (const character of name) {
    if (mark.length + character.length > longestMark) break;
    mark += character;
  }
  return mark.trimEnd();
}

/** The id and the name in a mark. Marks of the requester and of the system have themselves as id and no name. */
export function readActor(mark: string): { readonly id: string; readonly name: string } {
  const space = mark.indexOf(' ');
  return space < 0 ? { id: mark, name: '' } : { id: mark.slice(0, space), name: mark.slice(space + 1) };
}

/** True when the mark is of this person, whatever the name was then. */
export function isActor(mark: string | null, { subject }: Pick<StaffMember, 'subject'>): boolean {
  return mark !== null && readActor(mark).id === `staff:${subject}`;
}
