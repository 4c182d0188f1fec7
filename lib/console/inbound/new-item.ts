/**
 * Items that staff enter: what arrived without a notice, and what came to another department by mistake and is sent on. What nobody knows stays an
 * empty text: unlabelled media have no name on them. Pure but for the reading of a telephone number.
 */
import { appliedInbound } from '../../inbound/apply.ts';
import { change } from '../../inbound/decide.ts';
import type { NoticeBody } from '../../inbound/notice.ts';
import { trackingOf } from '../../inbound/notice-rules.ts';
import { looksLikePassword } from '../../inbound/password-in-text.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { type InboundHospital, newInbound } from '../../inbound/submit-notice.ts';
import {
  type Condition,
  conditions,
  media,
  type SenderType,
  type SendingCarrier,
  type SendingWay,
  senderTypes,
  sendingCarriers,
  sendingWays,
} from '../../inbound/vocabulary.ts';
import type { InboundDays } from '../../inbound/work.ts';
import { addDays, type CalendarDate, isCalendarDate } from '../../request/dates.ts';
import { readPhone } from '../../request/phone.ts';
import { referenceFrom } from '../../request/reference.ts';
import { characterCount, cleanLine, cleanProse, isPlain } from '../../request/text.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import { chained } from '../../store/events.ts';
import { type Form, typedDate } from '../../web/form.ts';

/** In the words of the form. */
export type EntryField =
  | ('senderType' | 'organization' | 'name' | 'phone' | 'email' | 'lastName' | 'firstName' | 'born' | 'mrn' | 'what')
  | ('pages' | 'discs' | 'drives' | 'about' | 'way' | 'carrier' | 'tracking' | 'day' | 'condition' | 'language');

export interface EntryProblem {
  readonly field: EntryField;
  readonly code:
    | ('whose' | 'required' | 'not-a-date' | 'in-the-future' | 'not-a-count' | 'not-a-tracking-number' | 'other-carrier')
    | ('not-a-phone' | 'not-an-email' | 'too-long' | 'forbidden-character' | 'password-seen');
}

/** Ticked: what seems to be a password is none. */
export const entryNoPassword = 'no-password';

export interface EnteredItem {
  readonly body: NoticeBody;
  /** The hospital's day on which it came. */
  readonly day: CalendarDate;
  readonly condition: readonly Condition[];
}

const counts = ['pages', 'discs', 'drives'] as const;
const lines = ['organization', 'name', 'lastName', 'firstName', 'mrn'] as const;
const longestLine = 100;
const longestAbout = 500;

const chosen = <Code extends string>(codes: readonly Code[], form: Form, name: string): Code | undefined =>
  codes.find((code) => code === form.get(name));

function textProblem(text: string, longest: number): EntryProblem['code'] | null {
  if (characterCount(text) > longest) return 'too-long';
  return isPlain(text) ? null : 'forbidden-character';
}

function problemOfDay(typed: string | undefined, today: CalendarDate): EntryProblem['code'] | null {
  if (typed === undefined || typed === '') return 'required';
  if (!isCalendarDate(typed)) return 'not-a-date';
  return typed > today ? 'in-the-future' : null;
}

type Found = Readonly<Record<string, string>>;

function textsIn(form: Form): Found {
  const all = [...lines, 'phone', 'email', 'tracking', ...counts].map(
    (name) => [name, cleanLine(form.get(name) ?? '')] as const,
  );
  return { ...Object.fromEntries(all), about: cleanProse(form.get('about') ?? '') };
}

/** A field that was left empty is absent. */
const given = (texts: Found, name: string) => (texts[name] ? { [name]: texts[name] } : {});
const counted = (texts: Found) => Object.fromEntries(counts.flatMap((one) => (texts[one] ? [[one, Number(texts[one])]] : [])));

function bodyOf(form: Form, texts: Found, day: CalendarDate): NoticeBody {
  const born = typedDate(form, 'born') ?? '';
  const carrier = chosen<SendingCarrier>(sendingCarriers, form, 'carrier');
  const tracking = readNumber(form, texts);
  const language: Language = chosen(languages, form, 'language') ?? 'en';
  return {
    language,
    sender: {
      type: chosen<SenderType>(senderTypes, form, 'senderType') ?? 'other',
      ...given(texts, 'organization'),
      name: texts['name'] ?? '',
      phone: readPhone(texts['phone'] ?? '') ?? '',
      ...given(texts, 'email'),
    },
    patient: {
      ...given(texts, 'firstName'),
      lastName: texts['lastName'] ?? '',
      dateOfBirth: isCalendarDate(born) ? born : '',
      ...given(texts, 'mrn'),
    },
    records: {
      what: media.filter((medium) => form.getAll('what').includes(medium)),
      ...counted(texts),
      ...given(texts, 'about'),
    },
    delivery: {
      way: chosen<SendingWay>(sendingWays, form, 'way') ?? 'mail',
      ...(carrier !== undefined && { carrier }),
      ...(tracking !== null && tracking !== 'other' && { tracking }),
      expectedOn: day,
    },
  };
}

/** The tracking number as it is kept; null where none was typed, or none fits. */
function readNumber(form: Form, { tracking = '' }: Found): string | 'other' | null {
  return tracking === '' ? null : trackingOf(chosen<SendingCarrier>(sendingCarriers, form, 'carrier') ?? 'other', tracking);
}

type Code = EntryProblem['code'] | null;
type Asked = { readonly way: boolean };

const when = (wrong: boolean, code: EntryProblem['code']): Code => (wrong ? code : null);

/** What is wrong with each text by itself. */
function textProblems(form: Form, texts: Found): readonly (readonly [EntryField, Code])[] {
  const { phone = '', email = '', about = '', tracking = '' } = texts;
  const read = readNumber(form, texts);
  const secret = looksLikePassword(about) && form.get(entryNoPassword) !== 'yes';
  return [
    ...lines.map((name) => [name, textProblem(texts[name] ?? '', longestLine)] as const),
    [
      'organization',
      when(
        ['organization', 'name', 'lastName'].every((name) => texts[name] === ''),
        'whose',
      ),
    ],
    ['phone', when(phone !== '' && readPhone(phone) === undefined, 'not-a-phone')],
    ['email', when(email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'not-an-email')],
    ...counts.map((name) => [name, when(!/^([1-9]\d{0,4})?$/.test(texts[name] ?? ''), 'not-a-count')] as const),
    ['about', textProblem(about, longestAbout) ?? when(secret, 'password-seen')],
    ['tracking', read === 'other' ? 'other-carrier' : when(tracking !== '' && read === null, 'not-a-tracking-number')],
  ];
}

/** Everything that is wrong, at once; else the item. `asked`: what this form asks for beside what came and when. */
export function readEntry(
  form: Form,
  today: CalendarDate,
  asked: Asked,
): { readonly item: EnteredItem } | { readonly problems: readonly EntryProblem[] } {
  const texts = textsIn(form);
  const [born = '', day] = [typedDate(form, 'born'), typedDate(form, 'day')];
  const judged: readonly (readonly [EntryField, Code])[] = [
    ...textProblems(form, texts),
    ['born', born === '' ? null : problemOfDay(born, today)],
    ['what', when(!form.getAll('what').some((value) => media.some((medium) => medium === value)), 'required')],
    ['way', when(asked.way && chosen(sendingWays, form, 'way') === undefined, 'required')],
    ['day', problemOfDay(day, today)],
  ];
  const problems = judged.flatMap(([field, code]): readonly EntryProblem[] => (code === null ? [] : [{ field, code }]));
  if (problems.length > 0 || day === undefined) return { problems };
  const ticked = form.getAll('condition');
  return { item: { body: bodyOf(form, texts, day), day, condition: conditions.filter((one) => ticked.includes(one)) } };
}

export interface Entering {
  readonly hospital: InboundHospital;
  readonly days: InboundDays;
  /** The actor. */
  readonly by: string;
  readonly now: Date;
  readonly today: CalendarDate;
  /** At least 16 unguessable bytes, the same at each repeat of one form. */
  readonly bytes: Uint8Array;
}

/** The record before anything is decided. Nobody announced it, so nobody is told that a notice came. */
function enteredRecord(body: NoticeBody, { hospital, days, by, now, bytes }: Entering): InboundRecord {
  const reference = referenceFrom(bytes);
  const record = newInbound({ body, reference, arrivedBy: 'staff', suspect: false }, hospital, days, now);
  const work = Object.entries(record.work).filter(([id]) => !id.startsWith('tell-received'));
  return {
    ...record,
    work: Object.fromEntries(work),
    events: chained([
      { at: now.toISOString(), who: by, what: 'announced' as const, facts: { by: 'staff', way: body.delivery.way } },
    ]),
  };
}

/** What arrived without a notice: entered and arrived in one write. Throws when the table does not allow it, which no form can bring about. */
export function arrivedItem({ body, day, condition }: EnteredItem, entering: Entering): InboundRecord {
  const record = enteredRecord(body, entering);
  const { by, now, today, days, hospital } = entering;
  const evidence = { day, condition };
  const decided = change(record, { id: 'arrive', by, at: now, today, evidence }, { days, timeZone: hospital.timeZone });
  if (!decided.ok) throw new Error('EntryNotDecided');
  return appliedInbound(record, decided.change);
}

/** Days that the way from one department to the other may take: our own estimate, after which it counts as late. */
const sendOnDays = 7;

/** What came to another department by mistake: on its way, as announced by whoever sends it on. */
export function handedOverItem({ body, day }: EnteredItem, entering: Entering): InboundRecord {
  const expectedOn = addDays(entering.today, sendOnDays);
  const record = enteredRecord({ ...body, delivery: { ...body.delivery, expectedOn } }, entering);
  const at = entering.now.toISOString();
  return { ...record, handedOver: { by: entering.by, at, on: day } };
}
