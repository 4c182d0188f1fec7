/** Decisions of staff with evidence that fits, for tests that need a request to go on. */
import { decideByStaff } from '../../lib/console/decide/decide.ts';
import type { Acting, Decision } from '../../lib/console/decisions.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { type DecisionId, ruleOf } from '../../lib/request/decisions/rules.ts';
import { itemsWaiting, openItems } from '../../lib/request/items/item.ts';
import type { RequestRecord, RequestState } from '../../lib/request/record.ts';
import { rowOf } from '../../lib/request/sheets/rows.ts';
import { sheetOf } from '../../lib/request/sheets/sheet.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

/** Answers that fit, by name of the field. */
const fitting: Given = {
  reason: 'because',
  how: 'code',
  contact: 'email',
  facts: ['name', 'birth-date', 'address', 'phone'],
  what: 'answer',
  channel: 'post',
  about: 'A page of the request',
  scope: 'Records of the program, to who asks, for the purpose of the request',
  pages: '12',
  records: 'The whole record',
  recipient: 'The patient, at the address of the request',
  checks: ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'],
  where: 'Another hospital',
  answer: 'accept',
  payment: 'cheque',
  who: 'patient',
  verdict: 'release',
  physician: 'Dr. Ada Lund',
  belief: 'abuse',
  found: 'sent-again',
};

const own: Readonly<Partial<Record<DecisionId, Given>>> = { withdraw: { how: 'call-back', channel: 'telephone' } };

function dayFields(name: string, today: string): readonly (readonly [string, string])[] {
  const [year = '', month = '', day = ''] = today.split('-');
  return [
    [`${name}.year`, year],
    [`${name}.month`, String(Number(month))],
    [`${name}.day`, String(Number(day))],
  ];
}

/** The form of a decision as a clerk sends it on a day, with what a test says instead. */
export function decisionForm(id: DecisionId, today: string, instead: Given = {}): URLSearchParams {
  const given: Given = { ...fitting, ...own[id], ...instead };
  const pairs = ruleOf(id).evidence.flatMap(({ name, control, optional }) => {
    const value = given[name] ?? (control === 'day' && optional !== true ? today : undefined);
    if (value === undefined) return [];
    if (control === 'day' && typeof value === 'string') return dayFields(name, value);
    return (typeof value === 'string' ? [value] : value).map((text): readonly [string, string] => [name, text]);
  });
  // What only some requests are asked.
  const known: readonly string[] = ruleOf(id).evidence.map(({ name }) => name);
  const more = Object.entries(instead).filter(([name]) => !known.includes(name));
  const others = more.flatMap(([name, value]) => [value].flat().map((text): readonly [string, string] => [name, text]));
  return new URLSearchParams([...pairs, ...others].map(([name, text]) => [name, text]));
}

/** The same as the fields of a post. */
export function decisionFields(
  id: DecisionId,
  today: string,
  instead: Given = {},
): Readonly<Record<string, readonly string[]>> {
  const form = decisionForm(id, today, instead);
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]));
}

/**
 * The request with its review sheet as a clerk fills it in who finds nothing missing: our own form, signed on that day, and yes on each
 * line that is not answered yet.
 */
export function withSheet<Reviewed extends RequestState>(record: Reviewed, today: string): Reviewed {
  const paper = { form: 'ours', signedOn: today, service: 'by-hand', servedOn: today } as const;
  const sheet = { answers: {}, paper, by: 'staff:sub-ana Ana Ruiz', at: `${today}T12:00:00.000Z` };
  const empty = sheetOf({ ...record, sheet }, today).filter(({ answer }) => answer === null);
  const answers = empty.map(({ id }) => [id, rowOf(id).optional === true ? 'not-needed' : 'yes'] as const);
  return { ...record, sheet: { ...sheet, answers: Object.fromEntries(answers) } };
}

/** Decides with evidence that fits, but for what a test says instead. */
export function decideAs(
  id: DecisionId,
  record: RequestState,
  acting: Acting,
  instead: Given = {},
  first: RequestRecord | null = null,
): Decision {
  const today = hospitalDay(acting.now, acting.timeZone);
  const form = decisionForm(id, today, instead);
  if (first !== null) form.set('first', first.reference);
  if (instead['items'] === undefined) for (const item of itemsOf(id, record)) form.append('items', item.id);
  const given = { id, form, first, mailbox: () => 'mark of the address' };
  return decideByStaff(id === 'accept' ? withSheet(record, today) : record, given, acting);
}

/** All that waits has come; all that is open is let go. */
function itemsOf(id: DecisionId, record: RequestState) {
  if (id === 'waive-item') return openItems(record);
  return id === 'record-arrival' ? itemsWaiting(record) : [];
}

/** With who asks confirmed, as a clerk left it. */
export function identified(record: RequestRecord): RequestRecord {
  const evidence = { how: 'code', facts: ['name', 'birth-date', 'address', 'phone'] };
  const confirmed = { at: record.submittedAt, by: 'staff:sub-first First Clerk', evidence };
  return {
    ...record,
    decisions: { ...record.decisions, taken: { ...record.decisions.taken, 'confirm-identity': confirmed } },
  };
}
