/** What can be wrong with a request, as codes; the dictionaries hold the sentences. */
export const problemCodes = [
  // one field
  'required',
  'wrong-type',
  'too-long',
  'too-many',
  'not-an-option',
  'forbidden-character',
  'too-many-marks',
  'cannot-print',
  'latin-needed',
  'not-a-date',
  'not-a-phone',
  'not-an-email',
  'not-a-country',
  'not-a-state',
  'not-a-zip',
  'not-an-npi',
  'one-of-two',
  // between fields
  'one-name-only',
  'letters-needed',
  'name-needed',
  'in-the-future',
  'age-over-130',
  'dates-out-of-order',
  'dates-conflict',
  'before-birth',
  'after-today-only',
  'form-ended',
  'contact-required',
  'patient-is-minor',
  'patient-is-adult',
  'deceased-cannot-ask',
  'must-be-deceased',
  'power-ended-by-death',
  'every-category-answered',
  'risk-not-accepted',
  'address-for-mail',
  'email-for-email',
  'emails-differ',
  'fax-for-provider',
  'fax-only-for-care',
  'portal-only-for-patient',
  'portal-not-open',
  'secure-portal-only-for-firms',
  'inspect-or-pickup-only-in-person',
  'media-needs-hand-over',
  'phone-for-texts',
  'texts-in-states-only',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  /** With dots and indexes: patient.dateOfBirth, records.types.2 */
  readonly path: string;
  readonly code: ProblemCode;
  /** Those refused, for `cannot-print` and `latin-needed`. */
  readonly characters?: string;
}
