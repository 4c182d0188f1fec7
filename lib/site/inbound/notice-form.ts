/** The form of a notice: its fields, what they hold as the schema reads it, and a seal that makes a second press the same notice. */
import { randomBytes } from 'node:crypto';
import { type ParsedNotice, parseNotice } from '../../inbound/parse-notice.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { Suspicion } from '../../request/record.ts';
import { readReference, referenceFrom } from '../../request/reference.ts';
import { cleanNumber } from '../../request/text.ts';
import type { Language } from '../../request/vocabulary.ts';
import { sameText } from '../../runtime/secrets.ts';
import { dateParts, type Form, typedDate } from '../../web/form.ts';
import type { SiteDependencies } from '../context.ts';

export const listFields = ['records.what'] as const;
const dayFields = ['patient.dateOfBirth', 'delivery.expectedOn'] as const;

const textFields = [
  ...(['sender.type', 'sender.organization', 'sender.name', 'sender.phone', 'sender.email'] as const),
  ...(['patient.firstName', 'patient.lastName', 'patient.mrn', 'records.about'] as const),
  ...(['delivery.way', 'delivery.carrier', 'delivery.tracking'] as const),
] as const;
const countFields = ['records.pages', 'records.discs', 'records.drives'] as const;
const checkFields = ['records.encrypted', 'delivery.calledFirst'] as const;

/** All of the form, to be carried through the check page in hidden fields. */
export const noticeFields: readonly string[] = [
  ...listFields,
  ...textFields,
  ...countFields,
  ...checkFields,
  ...dayFields.flatMap((name) => dateParts.map((part) => `${name}.${part}`)),
];

type Sections = Record<string, Record<string, unknown>>;

/** A number where it is one; what else was typed stays for the schema to refuse. */
function countIn(form: Form, name: string): unknown {
  const typed = cleanNumber(form.get(name) ?? '');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
}

/** As the JSON interface takes it. */
function rawNotice(form: Form, language: Language): unknown {
  const sections: Sections = { sender: {}, patient: {}, records: {}, delivery: {} };
  const put = (name: string, value: unknown) => {
    const [section = '', field = ''] = name.split('.');
    const fields = sections[section];
    if (fields !== undefined) fields[field] = value;
  };
  for (const name of textFields) put(name, form.get(name));
  for (const name of countFields) put(name, countIn(form, name));
  for (const name of checkFields) put(name, form.get(name) === 'yes' ? true : null);
  for (const name of dayFields) put(name, typedDate(form, name));
  for (const name of listFields) put(name, form.getAll(name));
  return { language, ...sections };
}

export function parseForm(
  form: Form,
  language: Language,
  { clock, facility }: Pick<SiteDependencies, 'clock' | 'facility'>,
): ParsedNotice {
  return parseNotice(rawNotice(form, language), { today: hospitalDay(clock.now(), facility.timeZone) });
}

/** Hours for which an open form can be sent. */
const hours = 12;
/** In milliseconds: nobody answers all questions so fast. */
const shortestVisit = 5_000;

type Sealing = Pick<SiteDependencies, 'secrets' | 'clock'>;

const sealOf = ({ secrets }: Sealing, text: string) => secrets.hmac('notice form', text).slice(0, 22);

/** What the form carries: when it was opened, and the reference that its notice will have. */
export function newSeal(deps: Sealing): string {
  const text = `${deps.clock.now().getTime().toString(36)}.${referenceFrom(randomBytes(32))}`;
  return `${text}.${sealOf(deps, text)}`;
}

/** Null for a seal that is not ours, or too old. */
export function readSeal(deps: Sealing, given: string): { readonly openedAt: number; readonly reference: string } | null {
  const [time = '', typed = '', seal = ''] = given.split('.');
  const reference = readReference(typed);
  const openedAt = Number.parseInt(time, 36);
  if (reference === null || !sameText(seal, sealOf(deps, `${time}.${typed}`))) return null;
  return deps.clock.now().getTime() - openedAt > hours * 3_600_000 ? null : { openedAt, reference };
}

/** Why it may come from a program. */
export function seenIn(form: Form, openedAt: number, now: Date): Suspicion | false {
  if ((form.get('website') ?? '') !== '') return 'trap';
  return now.getTime() - openedAt < shortestVisit && 'hasty';
}
