/** What every page of the console is made with: the words, the person who looks, and the token that its forms bring back. */
import type { Facility } from '../facility/facility.ts';
import type { LetterWords } from '../languages/letters.ts';
import { monthNames } from '../languages/site.ts';
import { type FileWords, fileWords, type KeptWords, keptWords, type StaffWords, staffWords } from '../languages/staff.ts';
import { type Vocabulary, vocabulary } from '../languages/vocabulary.ts';
import type { Language } from '../request/vocabulary.ts';
import type { ControlWords } from '../web/components/control.tsx';
import type { StaffMember } from './sign-in/people.ts';
import { readActor } from './sign-in/people.ts';

export interface Console {
  readonly language: Language;
  readonly facility: Facility;
  readonly words: StaffWords;
  readonly file: FileWords;
  /** Letters that were kept. */
  readonly kept: KeptWords;
  /** What letters say, to name defects and grounds by; only where there are letters. */
  readonly letter?: LetterWords;
  readonly labels: Vocabulary;
  readonly controls: ControlWords;
  readonly staff: StaffMember;
  /** Hidden in each form; see lib/console/sign-in/sessions.ts. */
  readonly token: string;
}

/** The console as one member of staff sees it, in that person's language. */
export function consoleFor(staff: StaffMember, token: string, facility: Facility): Console {
  const { language } = staff;
  const words = staffWords(language);
  return {
    language,
    facility,
    words,
    file: fileWords(language),
    kept: keptWords(language),
    labels: vocabulary(language),
    controls: controlWords(language),
    staff,
    token,
  };
}

function controlWords(language: Language): ControlWords {
  const { error, optional, month, day, year, choose } = staffWords(language).frame;
  return { error, optional, month, day, year, choose, months: monthNames(language) };
}

/** The label of an id; the id itself where the list has none, so that nothing stored is ever hidden. */
export function labelIn(list: Readonly<Record<string, string>>, id: string): string {
  return list[id] ?? id;
}

/** What a document of a request is called: a form by its title, a letter by what it is about. */
export function documentName(kind: string, { labels, kept }: Pick<Console, 'labels' | 'kept'>): string {
  return labelIn({ ...kept.kinds, ...labels.documentKinds }, kind);
}

/** Who a mark in a record stands for, to be read. */
export function nameOf(mark: string, { words }: Pick<Console, 'words'>): string {
  if (mark === 'requester') return words.request.requester;
  if (mark === 'system') return words.request.system;
  const { id, name } = readActor(mark);
  return name === '' ? id : name;
}

/** Path of a request in the console. */
export function requestPath(reference: string): string {
  return `/staff/requests/${reference}`;
}
