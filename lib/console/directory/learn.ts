/** What the directory knows of a firm: learned from what was keyed, corrected by staff. Nothing that is known is written over by keying. */
import { randomBytes } from 'node:crypto';
import type { RequestBody } from '../../request/schema.ts';
import { namesKey } from '../../request/text.ts';
import type { Directory, DirectoryAddress, DirectoryEntry } from '../../store/stores.ts';

/** Who has no firm is a person, and no entry. Firms are no patients. */
function isListed({ requester }: Pick<RequestBody, 'requester'>): boolean {
  return requester.organization !== undefined && requester.type !== 'patient';
}

/** The entry under this name or another way of writing it. */
export function entryNamed(entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined {
  const key = namesKey(name);
  return key === ''
    ? undefined
    : entries.find((entry) => [entry.name, ...entry.alsoNamed].some((one) => namesKey(one) === key));
}

function addressOf({ address }: RequestBody['requester']): DirectoryAddress | undefined {
  if (address === undefined || address.country !== 'US') return undefined;
  const { street, unit, city, state, zip } = address;
  return {
    street,
    city,
    ...(unit !== undefined && { unit }),
    ...(state !== undefined && { state }),
    ...(zip !== undefined && { zip }),
  };
}

interface Learning {
  readonly body: RequestBody;
  readonly at: string;
  readonly by: string;
}

/** The entry after one more request; blank facts are filled, others stay. */
function learned(before: DirectoryEntry | undefined, { body, at, by }: Learning): DirectoryEntry {
  const { organization = '', name, phone, fax, email, type, claimKind } = body.requester;
  const known = { contact: name, address: addressOf(body.requester), phone, fax, email, type, claimKind };
  const filled = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  if (before === undefined) {
    const id = randomBytes(12).toString('hex');
    return { ...filled, ...{ id, version: 1, name: organization, alsoNamed: [], requests: 1, lastAt: at, changedBy: by } };
  }
  const kept = Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined));
  return { ...filled, ...before, ...kept, version: before.version + 1, requests: before.requests + 1, lastAt: at };
}

const attempts = 3;

/** Writes down what was keyed. A clerk who is faster is read again; after three of them it is left out, since nothing depends on it. */
export async function learnFrom(directory: Directory, facility: string, learning: Learning): Promise<void> {
  if (!isListed(learning.body)) return;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = entryNamed(await directory.list(facility), learning.body.requester.organization ?? '');
    if (await directory.write(facility, learned(before, learning))) return;
  }
}

/** One entry of two: the first one's facts, filled from the second, under every name of both. */
export function merged(one: DirectoryEntry, other: DirectoryEntry, by: string): DirectoryEntry {
  const facts = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
  const names = [...new Set([...one.alsoNamed, other.name, ...other.alsoNamed])].filter((name) => name !== one.name);
  return {
    ...other,
    ...one,
    ...facts,
    ...{ id: one.id, version: one.version + 1, name: one.name, alsoNamed: names, requests: one.requests + other.requests },
    lastAt: [one.lastAt, other.lastAt].sort().at(-1) ?? one.lastAt,
    changedBy: by,
  };
}

/** What an entry fills in, by field of the form; blank fields alone are filled. */
export function answersFrom(entry: DirectoryEntry): Readonly<Record<string, string>> {
  const { name, contact, phone, fax, email, type, claimKind, address } = entry;
  const all = {
    ...{ 'requester.organization': name, 'requester.name': contact, 'requester.type': type, 'requester.claimKind': claimKind },
    ...{ 'contact.phone': phone, 'contact.fax': fax, 'contact.email': email },
    ...{ 'contact.street': address?.street, 'contact.unit': address?.unit, 'contact.city': address?.city },
    ...{ 'contact.state': address?.state, 'contact.zip': address?.zip },
  };
  return Object.fromEntries(Object.entries(all).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}
