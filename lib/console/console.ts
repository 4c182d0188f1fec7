import type { Facility } from '../facility/facility.ts';
import { dateOrder, monthNames } from '../languages/dates.ts';
import type { LetterWords } from '../languages/letters.ts';
import { type FileWords, fileWords, type IssuedWords, issuedWords, type StaffWords, staffWords } from '../languages/staff.ts';
import type { PackageWords } from '../languages/staff-package.ts';
import { labelIn, type Vocabulary, vocabulary } from '../languages/vocabulary.ts';
import type { OpenGlass } from '../request/restricted/restriction.ts';
import type { Language } from '../request/vocabulary.ts';
import type { ControlWords } from '../web/components/control.tsx';
import { readActor, type StaffMember } from './sign-in/people.ts';

export interface Console {
  readonly language: Language;
  readonly facility: Facility;
  readonly words: StaffWords;
  readonly file: FileWords;
  readonly kept: IssuedWords;
  /** Only for a request with letters or items. */
  readonly letter?: LetterWords;
  /** Only for a request that has files, or can have some. */
  readonly package?: PackageWords;
  readonly labels: Vocabulary;
  readonly controls: ControlWords;
  readonly staff: StaffMember;
  /** Of every form; see sign-in/sessions.ts. */
  readonly token: string;
  /** When the session ends if nothing more is done. */
  readonly until?: string;
  /** The queue as it was last filtered in this browser. */
  readonly queuePath: string;
  /** Restricted patients for whom this person gave a reason within the last hour. */
  readonly glass: OpenGlass;
  readonly now: Date;
}

/** The console in the language of one member of staff. */
export function consoleFor(
  staff: StaffMember,
  token: string,
  facility: Facility,
  queuePath: string,
  { glass, now }: Pick<Console, 'glass' | 'now'>,
): Console {
  const { language } = staff;
  const words = staffWords(language);
  const { error, optional, month, day, year, choose } = words.frame;
  return {
    language,
    facility,
    words,
    file: fileWords(language),
    kept: issuedWords(language),
    labels: vocabulary(language),
    controls: { error, optional, month, day, year, choose, months: monthNames(language), dateOrder: dateOrder(language) },
    staff,
    token,
    queuePath,
    glass,
    now,
  };
}

/** Forms have titles, letters subjects. */
export function documentName(kind: string, { labels, kept }: Pick<Console, 'labels' | 'kept'>): string {
  return labelIn({ ...kept.kinds, ...labels.documentKinds }, kind);
}

/** The name of an actor, or the id where it has no name. */
export function nameOf(actor: string, { words }: Pick<Console, 'words'>): string {
  if (actor === 'requester' || actor === 'system') return words.request[actor];
  const { id, name } = readActor(actor);
  return name || id;
}

export function requestPath(reference: string): string {
  return `/staff/requests/${reference}`;
}
