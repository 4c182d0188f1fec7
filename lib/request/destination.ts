/** Where the records will go: the one place that knows whose e-mail, postal address or fax number that is. */
import { asksForOwnAccess } from './requester.ts';
import type { PartialBody } from './schema.ts';
import type { DeliveryMethod } from './vocabulary.ts';

type Way = 'email' | 'address' | 'fax';

/** Absent: the records are shown or handed over. */
const ways: Readonly<Partial<Record<DeliveryMethod, Way>>> = {
  'deliver-email-encrypted': 'email',
  'deliver-email-open': 'email',
  'deliver-mail': 'address',
  'deliver-fax-provider': 'fax',
};

interface Reach {
  readonly email?: string | undefined;
  readonly address?: unknown;
  readonly fax?: string | undefined;
}

/** What the requester gave about themselves serves for records that go to the requester. */
function receivers({ requester, patient, recipient }: PartialBody): readonly (readonly [string, Reach | undefined])[] {
  const type = requester?.type;
  const forSelf = recipient?.type === 'self';
  const asker = type !== undefined && (forSelf || !asksForOwnAccess(type));
  return [
    ['recipient', recipient],
    ['requester', asker ? requester : undefined],
    ['patient', forSelf && type === 'patient' ? patient : undefined],
  ];
}

export interface Destination {
  /** Of the field: recipient.email, patient.address, requester.fax … */
  readonly path: string;
  /** Where it is an e-mail address. */
  readonly email: string | undefined;
}

/** Undefined where the records go to no address, or none was given. */
export function destinationOf(body: PartialBody): Destination | undefined {
  const way = body.delivery?.method && ways[body.delivery.method];
  const found = way && receivers(body).find(([, person]) => person?.[way] !== undefined);
  return found && { path: `${found[0]}.${way}`, email: way === 'email' ? found[1]?.email : undefined };
}
