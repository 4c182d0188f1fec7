/** The page of the form as a reply, and what was typed kept for its author. */
import type { HttpReply } from '../../web/http.ts';
import { answerAt } from '../../web/questions/answers.ts';
import { privatePage } from '../../web/replies.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { entryNamed } from '../directory/learn.ts';
import { type EntryView, entryPage } from './form-page.tsx';
import { readyToRead } from './read-back.tsx';
import { answersOf, type Typed } from './typed.ts';

export const typedIn = (form: URLSearchParams): Typed => ({ form, answers: answersOf(form) });

const notKept = ['token', 'do', 'checked'];

/** Keeps what was typed for its author, before anything can go wrong with it. */
export async function keep({ deps, session, form }: StaffContext, id: string): Promise<void> {
  const typed = new URLSearchParams([...form].filter(([name, value]) => !notKept.includes(name) && value !== ''));
  await deps.entries.keep(session.staff.subject, { id, typed: typed.toString(), savedAt: deps.clock.now().toISOString() });
}

export type Shown = Partial<Omit<EntryView, 'typed' | 'id'>>;

interface Page {
  readonly typed: Typed;
  readonly id: string;
  readonly shown?: Shown;
  readonly cookies?: readonly string[];
}

export async function formPage(context: StaffContext, { typed, id, shown = {}, cookies = [] }: Page): Promise<HttpReply> {
  const { deps, session, view } = context;
  const [firms, kept] = await Promise.all([deps.directory.list(deps.facility.id), deps.entries.list(session.staff.subject)]);
  const others = kept.filter((one) => one.id !== id).map((one) => ({ ...one, typed: typedIn(new URLSearchParams(one.typed)) }));
  const named = entryNamed(firms, answerAt(typed.answers, 'requester.organization') ?? '');
  if (shown.findings?.entry.cameBy === 'phone') await readyToRead(shown.findings.entry.body.language);
  const page = entryPage(view, { typed, id, firms, others, named, today: todayIn(context), ...shown });
  const status = (shown.problems ?? []).length > 0 ? 422 : 200;
  return privatePage(page, { status: shown.status ?? status, cookies });
}
