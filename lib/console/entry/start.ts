/** With what the form begins: the arrival of a scan or of the envelope before, a sender, an entry of the directory. */
import type { RequestRecord } from '../../request/record.ts';
import { partOf } from '../../request/scans.ts';
import type { DirectoryEntry } from '../../store/stores.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { answersFrom } from '../directory/learn.ts';
import type { Beside } from './findings.ts';

/** The part of a scan of this hospital; null where there is none. */
export async function besideOf(
  { deps }: StaffContext,
  scanId: string | undefined,
  part: string | undefined,
): Promise<Beside | null> {
  const scan = scanId === undefined || !/^[0-9a-f]{32}$/.test(scanId) ? null : await deps.scans.read(scanId);
  const found = scan === null ? undefined : partOf(scan, Number(part));
  return scan === null || found === undefined || scan.facility !== deps.facility.id ? null : { scan, part: found };
}

type Filled = Readonly<Record<string, string | undefined>>;

function dayFields(name: string, day: string): Filled {
  const [year, month, date] = day.split('-').map((part) => part.replace(/^0+/, ''));
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date };
}

function senderOf({ body: { requester, language } }: RequestRecord): Filled {
  const { type, name, organization, phone, fax, email, claimKind, address } = requester;
  return {
    ...{ 'requester.type': type, 'requester.name': name, 'requester.organization': organization, language },
    ...{ 'requester.claimKind': claimKind, 'contact.phone': phone, 'contact.fax': fax, 'contact.email': email },
    ...{ 'contact.street': address?.street, 'contact.unit': address?.unit, 'contact.city': address?.city },
    ...{ 'contact.state': address?.state, 'contact.zip': address?.zip, 'contact.country': address?.country },
  };
}

export interface Start {
  readonly beside: Beside | null;
  /** The request before: its arrival stands for the next envelope. */
  readonly before: RequestRecord | null;
  /** Its sender stands too. */
  readonly isSender: boolean;
  readonly firm: DirectoryEntry | null;
}

export function startOf(context: StaffContext, { beside, before, isSender, firm }: Start): URLSearchParams {
  const form = new URLSearchParams();
  const all: Filled = {
    cameBy: beside?.scan.cameBy ?? before?.arrival?.way,
    ...dayFields('cameOn', beside?.scan.cameOn ?? before?.arrival?.on ?? todayIn(context)),
    scan: beside?.scan.id,
    part: beside === null ? undefined : String(beside.part.id),
    ...(before !== null && isSender && senderOf(before)),
    ...(firm !== null && answersFrom(firm)),
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) form.set(name, value);
  return form;
}

const addressParts = ['street', 'unit', 'city', 'state', 'zip'].map((part) => `contact.${part}`);

/** Fills blank fields from the directory, and names those that it filled. An address is one fact: half of one is filled from nowhere. */
export function fillFrom(form: URLSearchParams, entry: DirectoryEntry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const isBlank = (name: string) => (form.get(name) ?? '').trim() === '';
  const ownAddress = addressParts.some((name) => !isBlank(name));
  const filling = Object.entries(answersFrom(entry)).filter(
    ([name]) => isBlank(name) && !(ownAddress && addressParts.includes(name)),
  );
  for (const [name, value] of filling) form.set(name, value);
  return filling.map(([name]) => name);
}
