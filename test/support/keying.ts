/** A clerk who keys paper: what is typed for the common kinds, and the presses of the form. */
import type { Desk } from './staff-fakes.ts';

export const entryPath = '/staff/intake/new';

export type Typing = Readonly<Record<string, string | readonly string[]>>;

export function day(name: string, date: string): Readonly<Record<string, string>> {
  const [year = '', month = '', of = ''] = date.split('-').map((part) => String(Number(part)));
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: of };
}

const allElements = [
  ...['description', 'discloser', 'recipient', 'purpose', 'expiry', 'signed'],
  ...['revoking', 'conditioning', 'redisclosure'],
] as const;

const bell = {
  ...{ 'patient.lastName': 'Bell', 'patient.firstName': 'Marcus' },
  ...day('patient.dateOfBirth', '1975-08-17'),
};

/** A whole authorization from a law office. */
export const attorneyPaper = {
  cameBy: 'post',
  ...day('cameOn', '2026-11-20'),
  ...{ 'requester.type': 'attorney', 'requester.organization': 'Whitlock Law Office', 'requester.name': 'Dana Whitlock' },
  ...bell,
  'records.preset': 'everything',
  ...day('records.from', '2026-01-10'),
  ...day('records.to', '2026-01-14'),
  ...{ 'purpose.type': 'legal', 'requester.claimKind': 'personal-injury', number: 'WLO-2026-118' },
  ...day('expires.on', '2027-05-31'),
  'delivery.method': 'deliver-mail',
  ...{ 'contact.street': '210 Old Statesville Road', 'contact.city': 'Huntersville' },
  ...{ 'contact.state': 'NC', 'contact.zip': '28078' },
  ...day('signedOn', '2026-11-10'),
  elements: allElements,
} as const satisfies Typing;

/** A patient's own request, signed on paper. */
export const patientPaper = {
  cameBy: 'fax',
  ...day('cameOn', '2026-11-20'),
  'requester.type': 'patient',
  ...bell,
  'records.preset': 'important',
  'delivery.method': 'deliver-mail',
  ...{ 'contact.street': '12 Main Street', 'contact.city': 'Mooresville', 'contact.state': 'NC', 'contact.zip': '28115' },
  elements: ['description', 'recipient', 'signed'],
} as const satisfies Typing;

type Visitor = Awaited<ReturnType<Desk['enter']>>;
type Reply = Awaited<ReturnType<Desk['post']>>;

export const idOf = (text: string): string => /name="entry" value="([^"]+)"/.exec(text)?.[1] ?? '';
export const sealIn = (text: string): string => /name="checked" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** Opens the form and presses its button once. */
export async function press(
  console: Desk,
  who: Visitor,
  typed: Typing,
  more: Typing = {},
): Promise<Reply & { readonly id: string }> {
  const { text } = await console.get(entryPath, who);
  const id = idOf(text);
  return { ...(await console.post(entryPath, { ...typed, ...more, entry: id }, who)), id };
}

/** Presses once more on what the check showed, with what the clerk says to it. */
export function pressAgain(
  console: Desk,
  who: Visitor,
  shown: { readonly id: string; readonly text: string },
  typed: Typing,
): Promise<Reply> {
  return console.post(entryPath, { ...typed, entry: shown.id, checked: sealIn(shown.text) }, who);
}

/** Opens the form, and presses until it is stored; the reference. */
export async function keyed(console: Desk, who: Visitor, typed: Typing, said: Typing = {}): Promise<string> {
  const first = await press(console, who, typed);
  const stored = first.status === 303 ? first : await pressAgain(console, who, first, { ...typed, ...said });
  const reference = /stored=(\w+)/.exec(String(stored.headers?.['location']))?.[1];
  if (reference === undefined) throw new Error(`not stored: ${stored.status}`);
  return reference;
}
