/** Asking for a binder: what was typed, which requests it means, and who is told in the access log before anything is made. */
import { randomBytes } from 'node:crypto';
import {
  type AskedField,
  type AskedProblem,
  askedFields,
  askedProblems,
  type Binder,
  binderRules,
  monthsOf,
  needsSecond,
  type Sampled,
  sampleOf,
  sampleTyped,
  type TypedBinder,
} from '../../request/binder/binder.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { isRestricted } from '../../request/restricted/restriction.ts';
import { sha256 } from '../../store/events.ts';
import { patientKeys } from '../../store/patient-keys.ts';
import { type Form, typedDate } from '../../web/form.ts';
import type { StaffContext } from '../context.ts';
import { actorId } from '../sign-in/people.ts';
import { readText } from '../typed-text.ts';

export type BinderProblem = AskedProblem | 'reason-required' | 'nothing-found' | 'too-many';
export type BinderProblems = Readonly<Partial<Record<AskedField, BinderProblem>>>;

const days: readonly AskedField[] = ['from', 'to'];

export function typedBinder(form: Form): TypedBinder {
  const text = (name: AskedField) => (days.includes(name) ? typedDate(form, name) : form.get(name)) ?? '';
  const [from, to, kind, count, seed, type, reason] = askedFields.map(text);
  return {
    ...{ from: from ?? '', to: to ?? '', kind: kind ?? '', count: count ?? '' },
    ...{ seed: seed ?? '', type: type ?? '', reason: reason ?? '' },
  };
}

const reasonIn = ({ reason }: TypedBinder): string | null => {
  const read = readText(reason);
  return 'text' in read ? read.text : null;
};

export function problemsOf(typed: TypedBinder, today: CalendarDate): BinderProblems {
  return { ...askedProblems(typed, today), ...(reasonIn(typed) === null && { reason: 'reason-required' as const }) };
}

/** The requests of a period, each once, by its day of receipt. */
async function receivedIn({ deps }: StaffContext, { from, to }: TypedBinder): Promise<readonly Sampled[]> {
  const rows: Sampled[] = [];
  for (const month of monthsOf({ from, to })) rows.push(...(await deps.reports.received(deps.facility.id, month)));
  return rows.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);
}

const together = 25;

async function readAll({ deps }: StaffContext, references: readonly string[]): Promise<readonly RequestRecord[]> {
  const records: RequestRecord[] = [];
  for (let at = 0; at < references.length; at += together) {
    const some = await Promise.all(references.slice(at, at + together).map((reference) => deps.requests.get(reference)));
    records.push(...some.filter((one) => one !== null));
  }
  return records;
}

export type Chosen = { readonly binder: Binder } | { readonly problems: BinderProblems; readonly found: number };

/** The binder that was asked for; `typed` has no problems. */
export async function chosenBinder(context: StaffContext, typed: TypedBinder): Promise<Chosen> {
  const { deps, session } = context;
  const { staff } = session;
  const received = await receivedIn(context, typed);
  const sample = sampleTyped(typed, randomBytes(6).toString('hex'));
  const among = sampleOf(received, sample.kind === 'random' ? { kind: 'all' } : sample, sha256).length;
  const references = sampleOf(received, sample, sha256);
  if (references.length === 0) return { problems: { from: 'nothing-found' }, found: 0 };
  if (references.length > binderRules.most) return { problems: { kind: 'too-many' }, found: references.length };
  const records = await readAll(context, references);
  // Who binds many requests at once looks at none of them alone: a restricted one is left out, and its number is told.
  const open = records.filter((record) => !isRestricted(record));
  const askedAt = deps.clock.now().toISOString();
  const binder: Binder = {
    id: `${askedAt.replace(/\D/g, '')}-${randomBytes(6).toString('hex')}`,
    ...{ askedAt, by: actorId(staff), roles: staff.roles.join(' '), language: staff.language },
    ...{ reason: reasonIn(typed) ?? '', from: typed.from, to: typed.to, sample, among },
    references: open.map(({ reference }) => reference).toSorted(),
    restricted: records.length - open.length,
  };
  return { binder };
}

/** One row of the access log for each request, in the name of whoever gets it, before anything is made or given out. */
export async function logBound(
  context: StaffContext,
  binder: Binder,
  what: string,
  who: Pick<Binder, 'by' | 'roles'> = binder,
) {
  const { deps } = context;
  const records = await readAll(context, binder.references);
  const rows = records.map(({ reference, body }) => ({
    ...{ kind: 'export' as const, who: who.by, what, why: binder.reason, reference },
    ...(who.roles !== '' && { roles: who.roles }),
    ...patientKeys(body.patient, deps.secrets),
  }));
  await deps.accessLog.record(rows);
}

/** Hands it to the worker, where nobody has to agree first. */
export async function startBinder(context: StaffContext, binder: Binder): Promise<void> {
  const { deps } = context;
  if (needsSecond(binder) && binder.second === undefined) return;
  await logBound(context, binder, 'binder');
  await deps.binders.note(deps.facility.id, binder.id, { startedAt: deps.clock.now().toISOString() });
  await deps.queue.enqueue([{ binder: binder.id }]);
  deps.log.info('binder asked for', { count: binder.references.length });
}
