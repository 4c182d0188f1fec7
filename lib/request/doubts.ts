/** What is probably a slip but may be right: asked once on the page, accepted, and shown to staff. Never a reason to refuse. */
import { destinationOf } from './destination.ts';
import { likelyEmail } from './email-slips.ts';
import { fullName } from './names.ts';
import type { RequestRecord } from './record.ts';
import type { PartialBody } from './schema.ts';
import { signsAs } from './signs-as.ts';
import type { DoubtCode } from './vocabulary.ts';

export interface Doubt {
  readonly path: string;
  readonly code: DoubtCode;
  readonly typed: string;
  /** The name that the request is in; the address that was probably meant. */
  readonly other: string;
}

const joined = (...names: readonly (string | undefined)[]) => names.filter((name) => name !== undefined).join(' ');

/** Whoever asks signs: the patient by any name on the request, anybody else by the name they gave. In Latin letters or their own. */
export function ofSignature({ requester, patient, signature, latin }: PartialBody): readonly Doubt[] {
  const typed = signature?.name;
  if (typed === undefined) return [];
  const doubt = (other: string) => [{ path: 'signature.name', code: 'signature-differs', typed, other }] as const;
  if (requester?.type !== 'patient') {
    const names = [requester?.name, latin?.requester?.name].filter((name) => name !== undefined);
    const [name] = names;
    return name === undefined || names.some((one) => signsAs(typed, one)) ? [] : doubt(name);
  }
  const { firstName, middleName, lastName, formerName } = patient ?? {};
  const inLatin = latin?.patient ?? {};
  const given = joined(firstName, middleName, inLatin.firstName, inLatin.middleName);
  const family = joined(lastName, formerName, inLatin.lastName, inLatin.formerName);
  return given + family === '' || signsAs(typed, given, family) ? [] : doubt(fullName({ firstName, lastName }));
}

function ofEmails(body: PartialBody): readonly Doubt[] {
  return (['patient', 'requester', 'recipient'] as const).flatMap((section) => {
    const typed = body[section]?.email;
    const other = typed && likelyEmail(typed);
    return typed && other ? [{ path: `${section}.email`, code: 'email-slip', typed, other }] : [];
  });
}

/** Every doubt about a request, or about the part of it that is sound so far. */
export function doubtsOf(body: PartialBody): readonly Doubt[] {
  return [...ofEmails(body), ...ofSignature(body)];
}

export interface Check {
  readonly path: string;
  readonly code: DoubtCode | 'email-not-confirmed' | 'minor-alone';
}

/** What staff check on a request before they work it. A confirmation by code or by staff may come later than the request. */
export function checksFor({
  body,
  doubts = [],
  contact,
  changes = [],
}: Pick<RequestRecord, 'body' | 'doubts' | 'contact' | 'changes'>): readonly Check[] {
  const destination = destinationOf(body);
  const open = destination?.email !== undefined && contact?.confirmed === undefined;
  const alone = body.requester.type === 'patient' && body.patient.minorAlone === true;
  return [
    // What was changed since is no slip any more.
    ...doubts.filter(({ path }) => !changes.some((change) => change.path === path)),
    ...(alone ? [{ path: 'patient.dateOfBirth', code: 'minor-alone' } as const] : []),
    ...(open ? [{ path: destination.path, code: 'email-not-confirmed' } as const] : []),
  ];
}
