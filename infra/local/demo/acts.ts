/** What people at the desk do with an invented request: decisions by their forms, the review sheet, letters, mail and post. */
import { decideByStaff, evidenceFor, joinedChange } from '../../../lib/console/decide/decide.ts';
import { change } from '../../../lib/console/decisions.ts';
import { decideMailReceived } from '../../../lib/console/incoming-mail/receive-mail.ts';
import { freshForm, judgeLetter } from '../../../lib/console/letters/form.ts';
import {
  decideAgree,
  decideLetter,
  decidePropose,
  letterIdOf,
  letterInstant,
  needsConfirmation,
  type ReadyLetter,
} from '../../../lib/console/letters/issue-letter.ts';
import { decideMailed, mailedOf } from '../../../lib/console/letters/mailed.ts';
import { decideNote, decideTake } from '../../../lib/console/request/actions.ts';
import { decideResolution, letterBehind } from '../../../lib/console/request/resolve-work.ts';
import { decideSheet, rowName } from '../../../lib/console/sheet/save-sheet.ts';
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { makeLetter } from '../../../lib/documents/letters/make-letter.ts';
import { asPrintedNow, bodyNow } from '../../../lib/request/changes/body-now.ts';
import type { CalendarDate } from '../../../lib/request/dates.ts';
import type { EvidenceField } from '../../../lib/request/decisions/evidence.ts';
import type { DecisionId } from '../../../lib/request/decisions/rules.ts';
import { workQuote } from '../../../lib/request/fees/counted.ts';
import { lettersOf } from '../../../lib/request/issued-letters.ts';
import { itemsWaiting, openItems } from '../../../lib/request/items/item.ts';
import type { LetterKind } from '../../../lib/request/letters.ts';
import { awaitsLook, isToPost, lookFirst, type RequestState } from '../../../lib/request/record.ts';
import { paperFields } from '../../../lib/request/sheets/paper.ts';
import { rowOf } from '../../../lib/request/sheets/rows.ts';
import { sheetOf } from '../../../lib/request/sheets/sheet.ts';
import type { Language } from '../../../lib/request/vocabulary.ts';
import { sha256 } from '../../../lib/store/events.ts';
import type { Life } from './life.ts';
import { placeholder, placeholderText } from './placeholders.ts';
import { staff } from './staff.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

/** What is given where a story says nothing else. */
const usual: Given = {
  reason: 'Agreed with the team, see the note.',
  how: 'call-back',
  facts: ['name', 'birth-date', 'address', 'phone'],
  what: 'proof',
  channel: 'post',
  about: 'One page, readable.',
  records: 'The pages of the stay, as asked for.',
  recipient: 'As the request says.',
  checks: ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'],
  answer: 'accept',
  payment: 'cheque',
  who: 'patient',
  verdict: 'release',
};

/** A day as its three fields. */
export function dayFields(name: string, day: CalendarDate): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(date)) };
}

function filledIn(fields: readonly EvidenceField[], today: CalendarDate, given: Given): URLSearchParams {
  const pairs = fields.flatMap(({ name, control, optional }): readonly (readonly [string, string])[] => {
    const isDay = control === 'day' || control === 'date';
    const value = given[name] ?? (optional === true ? undefined : isDay ? today : usual[name]);
    if (value === undefined) return [];
    if (isDay && typeof value === 'string') return Object.entries(dayFields(name, value));
    return [value].flat().map((one): readonly [string, string] => [name, one]);
  });
  return new URLSearchParams(pairs.map(([name, value]) => [name, value]));
}

function itemsOf(id: DecisionId, record: RequestState): readonly string[] {
  if (id === 'waive-item') return openItems(record).map((item) => item.id);
  return id === 'record-arrival' ? itemsWaiting(record).map((item) => item.id) : [];
}

/** A decision by its form: what `given` leaves out is the usual. */
export async function decided(life: Life, who: StaffMember, id: DecisionId, given: Given = {}): Promise<void> {
  const today = life.today();
  await life.act(who, id, (acting) => (record) => {
    const flag = given['flag'];
    const fields = evidenceFor(id, record, undefined, today);
    const form = filledIn(fields, today, { items: itemsOf(id, record), ...given });
    const { physician } = given;
    if (typeof flag === 'string')
      for (const name of ['flag', 'verdict', 'reason']) form.set(name, String(given[name] ?? usual[name]));
    if (typeof physician === 'string') form.set('physician', physician);
    return decideByStaff(record, { id, form, first: null }, acting);
  });
}

/** A cost by its fields, with the sum that its working came to, as who saw it sends it. */
export async function quoted(life: Life, who: StaffMember, counts: Given): Promise<void> {
  const worked = workQuote(life.record(), counts, life.today());
  if (!worked.ok) throw new Error(`a cost: ${JSON.stringify(worked.problems)}`);
  await life.act(who, 'quote', (acting) => (record) => {
    const form = filledIn(evidenceFor('quote', record, undefined, life.today()), life.today(), counts);
    form.set('sum', String(worked.working.cents));
    return decideByStaff(record, { id: 'quote', form, first: null }, acting);
  });
}

export async function taken(life: Life, who: StaffMember, how?: 'next'): Promise<void> {
  await life.act(who, 'take', (acting) => (record) => decideTake(record, true, acting, how));
}

export async function noted(life: Life, who: StaffMember, text: string): Promise<void> {
  await life.act(who, 'note', (acting) => (record) => decideNote(record, text, acting));
}

/** A suspect request is looked at, and its mails may go out. */
export async function looked(life: Life, who: StaffMember): Promise<void> {
  if (!awaitsLook(life.record())) return;
  await life.act(who, 'look', (acting) => (record) => decideResolution(record, lookFirst, 'happened', acting));
}

export async function mailCame(life: Life, who: StaffMember): Promise<void> {
  await life.act(who, 'mail', (acting) => (record) => decideMailReceived(record, life.today(), acting));
}

/** The second of two equal requests, after the first one took over its days. */
export async function closedAsDuplicate(life: Life, first: Life, who: StaffMember): Promise<void> {
  const form = new URLSearchParams({ first: first.record().reference });
  await first.act(who, 'join', (acting) => (kept) => change(joinedChange(kept, life.record(), acting)));
  await life.act(
    who,
    'duplicate',
    (acting) => (record) => decideByStaff(record, { id: 'duplicate', form, first: first.record() }, acting),
  );
}

/** The sheet with yes on each line that somebody answers. */
function sheetForm(life: Life, record: RequestState, paper: Given): URLSearchParams {
  const today = life.today();
  const signedOn = record.submittedAt.slice(0, 10);
  const usualPaper: Given = { form: 'ours', signedOn, service: 'by-hand', servedOn: today };
  const form = filledIn(paperFields(record), today, { ...usualPaper, ...paper });
  for (const { id, from } of sheetOf(record, today)) if (from !== 'settled') form.set(rowName(id), 'yes');
  return form;
}

/** What the paper says may add lines: yes on those too, or not needed where that is possible. */
function answerAdded(form: URLSearchParams, record: RequestState, today: CalendarDate): void {
  for (const { id, answer } of sheetOf(record, today))
    if (answer === null) form.set(rowName(id), rowOf(id).optional === true ? 'not-needed' : 'yes');
}

/** Our own form, signed and served unless its paper says otherwise, and nothing missing. */
export async function reviewed(life: Life, who: StaffMember, paper: Given = {}): Promise<void> {
  await life.act(who, 'review', (acting) => (record) => {
    const form = sheetForm(life, record, paper);
    const saved = decideSheet(record, form, acting);
    if (saved.outcome === 'refused' || saved.change.sheet === undefined) return saved;
    answerAdded(form, { ...record, sheet: saved.change.sheet }, life.today());
    return decideSheet(record, form, acting);
  });
}

type Made = Pick<ReadyLetter, 'file' | 'text'>;

/** The PDF of a letter and its words; in place of both what says that it was not drawn, where the life draws nothing. */
async function drawnLetter(life: Life, { kind, details }: Pick<ReadyLetter, 'kind' | 'details'>, language: Language) {
  if (!life.drawn) return { bytes: await placeholder(`${kind}, ${language}`), pages: 1, text: placeholderText };
  const { facility } = life.world;
  const now = letterInstant(life.now(), facility.timeZone);
  return makeLetter(kind, asPrintedNow(life.record(), facility.timeZone), details, { facility, now, language });
}

async function storedLetter(life: Life, ready: Pick<ReadyLetter, 'kind' | 'details'>): Promise<Made> {
  const { language } = bodyNow(life.record());
  const { bytes, pages, text } = await drawnLetter(life, ready, language);
  const words = Buffer.from(JSON.stringify(text));
  const [hash, hashOfWords] = [sha256(bytes), sha256(words)];
  await life.tools.archive.put(hash, bytes);
  await life.tools.archive.put(hashOfWords, words);
  return { file: { sha256: hash, bytes: bytes.byteLength, pages, language }, text: hashOfWords };
}

interface Writing {
  /** In place of what the form begins with. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly second?: StaffMember;
  /** False: it is proposed, and waits for the second person. */
  readonly confirmed?: boolean;
}

/** A letter, issued; where a second person has to confirm it, after that person did. */
export async function wrote(
  life: Life,
  who: StaffMember,
  kind: LetterKind,
  { typed = {}, second = staff.supervisor, confirmed = true }: Writing = {},
): Promise<void> {
  const record = life.record();
  const form = freshForm(kind, record, life.today());
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const judged = judgeLetter(kind, record, form, life.today());
  if (!judged.ok) throw new Error(`${kind}: ${JSON.stringify(judged.problems)}`);
  const shown = () => ({ version: life.record().version, concurrencyToken: '' });
  const id = letterIdOf({ kind, typed: form.toString(), on: life.today(), version: record.version });
  if (needsConfirmation(kind)) {
    await life.act(
      who,
      `propose ${kind}`,
      (acting) => (current) => decidePropose(current, { ...judged, id, kind, shown: shown(), typed: form.toString() }, acting),
    );
    if (!confirmed) return;
    await life.hours(1);
    if (life.record().decisions.proposal?.reviewable === true)
      await life.act(staff.reviewer, `agree ${kind}`, (acting) => (current) => decideAgree(current, acting));
  }
  const ready = { ...judged, id, kind, ...(await storedLetter(life, { ...judged, kind })) };
  await life.act(
    needsConfirmation(kind) ? second : who,
    `letter ${kind}`,
    (acting) => (current) => decideLetter(current, { ...ready, shown: shown(), madeFrom: current }, acting),
  );
}

/** Whatever only the post can bring is posted today. */
export async function posted(life: Life, who: StaffMember): Promise<void> {
  const today = life.today();
  for (const { kind, letter } of lettersOf(life.record()))
    if (kind !== 'cost' && mailedOf(life.record(), letter.id) === null && isWaiting(life.record(), letter.notice))
      await life.act(who, 'post', (acting) => (record) => decideMailed(record, letter.id, today, acting));
  for (const work of Object.values(life.record().work))
    if (isToPost(work) && letterBehind(life.record(), work) === undefined)
      await life.act(who, 'post', (acting) => (record) => decideResolution(record, work.id, 'posted', acting, today));
}

function isWaiting({ work }: Pick<RequestState, 'work'>, notice: string | undefined): boolean {
  return notice !== undefined && work[notice] !== undefined && isToPost(work[notice]);
}
