/** The shape of a facility file. Every fact has its source and date; what is unknown is absent, and the pages say to call. */
import type { TimeZone } from '../request/dates.ts';
import type { Fact, Hospital } from '../request/routing.ts';
import type { Language } from '../request/vocabulary.ts';

export interface Source {
  readonly page: string;
  readonly verifiedOn: string;
}

export interface PostalAddress {
  readonly lines: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly source: Source;
}

export interface PhoneLine {
  /** What is dialled. */
  readonly e164: string;
  /** As the hospital prints it. */
  readonly shown: string;
  readonly source: Source;
}

export type FaxLine = PhoneLine & { readonly purpose: 'patient-care' };

/** Only where the hospital publishes them. */
export interface Hours {
  readonly days: 'monday-to-friday';
  readonly opens: string;
  readonly closes: string;
  readonly source: Source;
}

/** USPS alone delivers to a P.O. box. */
export type Carrier = 'usps' | 'fedex' | 'ups' | 'dhl' | 'messenger' | 'by-hand';

/** For requests for the hospital's own records. */
export interface OutboundContact {
  readonly department: string;
  readonly phone: PhoneLine;
  /** For patient care requests only; null where the hospital takes none by fax. */
  readonly fax: FaxLine | null;
  readonly mailing: PostalAddress;
  readonly physical: PostalAddress;
  readonly portal: { readonly url: string | null; readonly source: Source };
  readonly rules: Readonly<Record<Extract<Fact, 'online-recommended' | 'fax-rule'>, Source>>;
}

/** For records sent to the hospital. Never mixed with the outbound contact. */
export interface InboundContact {
  readonly addressee: string;
  readonly phone: PhoneLine;
  readonly fax: PhoneLine | null;
  readonly hours: Hours;
  readonly mailing: PostalAddress;
  /** None is published: callers are told to ask before they ship by courier. */
  readonly street: null;
  readonly email: null;
}

/** Each language has all of them; a hospital's file may word one its own way. */
export type HospitalSentence =
  | `inbound-${'brand' | 'title' | 'lead' | 'link'}`
  | 'lost-in-transit'
  | 'who-may-fax'
  | 'portal-how'
  | 'hours-unknown';

export interface Facility extends Hospital {
  readonly name: string;
  readonly system: { readonly name: string; readonly short: string };
  readonly timeZone: TimeZone;
  /** The page of the health system about interpreters; null where its address is not known. */
  readonly interpreters: { readonly url: string | null; readonly source: Source };
  /** The hospital itself runs this service, and the footer says so. Else it says that this is not the hospital's own website. */
  readonly ownSite?: true;
  /** Law offices and insurers may send proofs online too. Absent: what they send comes by mail, as the hospital's page says. */
  readonly thirdPartyUploads?: true;
  readonly outbound: OutboundContact;
  readonly inbound: InboundContact;
  /**
   * What becomes of a protected kind of information that somebody else's authorization for the entire record does not name. Absent: left
   * out. The law leaves it to the hospital; nobody of the hospital or its counsel has confirmed it yet.
   */
  readonly unnamedCategories?: 'include';
  /** Placeholders: see lib/languages/hospital.ts. */
  readonly sentences?: Readonly<Partial<Record<Language, Readonly<Partial<Record<HospitalSentence, string>>>>>>;
}

/** A courier never gets a P.O. box, and the P.O. box never gets a courier. */
export function addressFor(carrier: Carrier, { mailing, physical }: OutboundContact): PostalAddress {
  return carrier === 'usps' ? mailing : physical;
}

export function envelopeLines({ lines, city, state, zip }: PostalAddress): readonly string[] {
  return [...lines, `${city}, ${state} ${zip}`];
}
