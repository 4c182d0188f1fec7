/** Lists of disclosures and corrections on a request, for tests: asked for, and answered by letters as the desk issues them. */
import { decideByStaff } from '../../lib/console/decide/decide.ts';
import type { Decision } from '../../lib/console/decisions.ts';
import { judgeLetter } from '../../lib/console/letters/form.ts';
import { decideAgree, decideLetter, decidePropose, needsConfirmation } from '../../lib/console/letters/issue-letter.ts';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { CaseKind } from '../../lib/request/cases/stored.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { decideByRequester } from '../../lib/request/decisions/by-requester.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { laterLetters } from './letter-samples.ts';
import { ana, noon, rex, sue, after as written } from './staff-fakes.ts';

const { timeZone } = lakeNorman;

export type CaseLetter =
  | 'accounting'
  | 'accounting-fee'
  | 'correction-accepted'
  | 'correction-denied'
  | 'case-extension'
  | 'disagreement';
type Fields = Readonly<Record<string, string>>;

interface Issue {
  readonly now?: Date;
  /** In place of what a clerk types; an empty text stands for nothing. */
  readonly instead?: Fields;
  /** Who confirms it, where somebody has to. */
  readonly second?: StaffMember;
}

/** Days after a day, at noon. */
export const noonAfter = (days: number): Date => new Date(noon.getTime() + days * 86_400_000);

/** The fields of a day that staff type. */
export function dayTyped(name: string, day: string): Fields {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(date)) };
}

function taken(record: RequestRecord, decision: Decision): RequestRecord | string {
  return decision.outcome === 'refused' ? decision.refusal.code : written(record, decision.change);
}

/** The request with the letter issued, by a second person where it needs one; what speaks against it otherwise. */
export function issued(record: RequestRecord, kind: CaseLetter, { now = noon, instead = {}, second = sue }: Issue = {}) {
  const fields = Object.entries({ ...laterLetters[kind]().fields, ...instead });
  const typed = new URLSearchParams(fields.filter(([, text]) => text !== '').map(([name, text]) => [name, text]));
  const judged = judgeLetter(kind, record, typed, hospitalDay(now, timeZone));
  if (!judged.ok) return judged.problems.map(({ field, code }) => `${field} ${code}`.trim()).join();
  const id = `L${record.version}`;
  const shown = { version: record.version, concurrencyToken: '' };
  const file = { sha256: 'd'.repeat(64), bytes: 1, pages: 1, language: 'en' as const };
  const issue = (before: RequestRecord, staff: StaffMember) => {
    const ready = {
      ...judged,
      id,
      kind,
      file,
      text: 'e'.repeat(64),
      shown: { ...shown, version: before.version },
      madeFrom: before,
    };
    return taken(before, decideLetter(before, ready, { staff, now, timeZone }));
  };
  if (!needsConfirmation(kind)) return issue(record, ana);
  const proposal = { ...judged, id, kind, shown, typed: typed.toString() };
  const proposed = taken(record, decidePropose(record, proposal, { staff: ana, now, timeZone }));
  if (typeof proposed === 'string') return proposed;
  const asked = proposed.decisions.proposal?.reviewable === true;
  const agreed = asked ? taken(proposed, decideAgree(proposed, { staff: rex, now, timeZone })) : proposed;
  return typeof agreed === 'string' ? agreed : issue(agreed, second);
}

/** The same where it is possible. */
export function issuedOn(record: RequestRecord, kind: CaseLetter, issue: Issue = {}): RequestRecord {
  const done = issued(record, kind, issue);
  if (typeof done === 'string') throw new Error(`${kind}: ${done}`);
  return done;
}

/** Asked for on the status page; the outcome where it is not possible. */
export function askedByRequester(record: RequestRecord, kind: CaseKind, now = noon, about = 'It was the left knee') {
  const decided = decideByRequester(record, `ask-${kind}`, (name) => [name === 'about' ? about : ''], { now, timeZone });
  return decided.outcome === 'change' ? written(record, decided.change) : decided.outcome;
}

/** Entered by a clerk, as it came on a day. */
export function askedByStaff(record: RequestRecord, kind: CaseKind, now = noon, day = hospitalDay(now, timeZone)) {
  const form = new URLSearchParams({ channel: 'telephone', about: 'It was the left knee', ...dayTyped('day', day) });
  return taken(record, decideByStaff(record, { id: `ask-${kind}`, form, first: null }, { staff: ana, now, timeZone }));
}

/** The same where it is possible. */
export function asking(record: RequestRecord, kind: CaseKind, now = noon): RequestRecord {
  const done = askedByRequester(record, kind, now);
  if (typeof done === 'string') throw new Error(`${kind}: ${done}`);
  return done;
}

/** What the person said to the cost of a further list, as a clerk enters it. */
export function costAnswered(record: RequestRecord, answer: string, now = noon): RequestRecord | string {
  const day = hospitalDay(now, timeZone);
  const form = new URLSearchParams({ answer, less: 'Only 2026', channel: 'telephone', ...dayTyped('day', day) });
  return taken(
    record,
    decideByStaff(record, { id: 'answer-accounting-fee', form, first: null }, { staff: ana, now, timeZone }),
  );
}

/** The last decision taken back by who took it. */
export function undone(record: RequestRecord, now: Date, staff: StaffMember = ana): RequestRecord | string {
  return taken(
    record,
    decideByStaff(record, { id: 'undo', form: new URLSearchParams(), first: null }, { staff, now, timeZone }),
  );
}
