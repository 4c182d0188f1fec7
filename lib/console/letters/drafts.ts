/**
 * A letter between its form and the file: what was typed, kept for an hour for the person who typed it. The address of a draft
 * is a secret of its own; what was typed gets into no address.
 */
import type { LetterKind } from '../../request/letters.ts';
import type { StaffContext } from '../context.ts';
import type { Shown } from '../decisions.ts';
import { actorId, isActor } from '../sign-in/people.ts';
import type { TypedLetter } from './letter-forms.ts';

const kind = 'letter-draft';
const lasts = 3_600_000;

export interface LetterDraft {
  readonly reference: string;
  readonly kind: LetterKind;
  readonly typed: TypedLetter;
  /** What the form showed of the request. */
  readonly shown: Shown;
  readonly events: number;
  /** Absent while it is being saved, and on older drafts. */
  readonly savedAt?: string | undefined;
}

/** Fields of every form, which are no part of a letter. */
const formFields = ['token', 'version', 'standing', 'events', 'on'] as const;

/** The fields of the letter alone. */
export function typedLetter(form: URLSearchParams): TypedLetter {
  const typed = new URLSearchParams(form);
  for (const name of formFields) typed.delete(name);
  return typed;
}

/** Lays a draft aside; returns the secret that finds it again. */
export function saveDraft({ deps, session }: StaffContext, draft: LetterDraft): Promise<string> {
  const { reference, typed, shown, events } = draft;
  const payload = {
    reference,
    letter: draft.kind,
    typed: typed.toString(),
    version: String(shown.version),
    standing: shown.concurrencyToken,
    events: String(events),
    by: actorId(session.staff),
    at: deps.clock.now().toISOString(),
  };
  return deps.tickets.issue(kind, payload, new Date(deps.clock.now().getTime() + lasts));
}

/** The draft of this request behind a secret; null when there is none, when it is over, or when somebody else wrote it. */
export async function draftBehind(
  { deps, session }: StaffContext,
  secret: string,
  reference: string,
  kinds: readonly LetterKind[],
): Promise<LetterDraft | null> {
  const payload = secret === '' ? null : await deps.tickets.read(kind, secret);
  const letter = kinds.find((name) => name === payload?.['letter']);
  if (payload === null || letter === undefined) return null;
  if (payload['reference'] !== reference || !isActor(payload['by'] ?? null, session.staff)) return null;
  return {
    reference,
    kind: letter,
    typed: new URLSearchParams(payload['typed']),
    shown: { version: Number(payload['version']), concurrencyToken: payload['standing'] ?? '' },
    events: Number(payload['events']),
    savedAt: payload['at'],
  };
}
